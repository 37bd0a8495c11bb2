"""The rest: sessions, what may be chosen, what it costs, health, metrics."""

from __future__ import annotations

import shutil
from functools import lru_cache
from typing import Any

from fastapi import APIRouter, HTTPException, Request, Response
from fastapi.responses import JSONResponse, PlainTextResponse

from onereel.doors import estimate as estimating
from onereel.doors.server import metrics
from onereel.doors.server.access import COOKIE, SESSION_SECONDS
from onereel.doors.server.house import SECURITY, In
from onereel.doors.server.prices import price
from onereel.doors.server.problems import problem
from onereel.office.desk import NoRoom
from onereel.planfile import Aspect, Language, Plan, Style
from onereel.profile import QUALITIES, load
from onereel.wire import Bounds, Choices, Options, Price, ProfileChoice, Question, Session, SignIn, Until

router = APIRouter()

EXAMPLES = (
    "A lighthouse keeper in Lisbon dances alone in the rain at dawn",
    "Amir and Leila meet at a market in Marrakesh",
    "An old clockmaker in Prague repairs a music box at night",
    "A tea seller in Kolkata sings to the morning trains",
    "A fox crosses a frozen lake under the northern lights",
)


@router.post("/v1/session", status_code=204, tags=["session"])
def sign_in(said: SignIn, house: In, request: Request, response: Response) -> None:
    """Sign a browser in: the token becomes an HttpOnly cookie that lasts two weeks."""
    if house.access.token is not None and not house.access.knows(said.token):
        raise HTTPException(401, "This is not the token.")
    response.set_cookie(
        COOKIE,
        house.access.session(),
        max_age=SESSION_SECONDS,
        httponly=True,
        samesite="strict",
        secure=request.url.scheme == "https",  # a proxy's X-Forwarded-Proto says so
    )


@router.delete("/v1/session", status_code=204, tags=["session"])
def sign_out(response: Response) -> None:
    """Sign the browser out."""
    response.delete_cookie(COOKIE, httponly=True, samesite="strict")


@router.delete("/v1/sessions", status_code=204, tags=["session"], dependencies=SECURITY)
def sign_out_everywhere(house: In, response: Response) -> None:
    """Sign every browser out, this one too; the token stays good."""
    house.access.end_sessions()
    response.delete_cookie(COOKIE, httponly=True, samesite="strict")


@router.get("/v1/session", tags=["session"])
def session(request: Request, house: In) -> Session:
    """Whether this browser or program may come in."""
    allowed = house.access.allows(request.headers.get("authorization"), request.cookies.get(COOKIE))
    return Session(signed_in=allowed, token_required=house.access.token is not None)


@router.get("/v1/options", tags=["films"], dependencies=SECURITY)
def choices(house: In) -> Choices:
    """What may be chosen for a film here."""
    known = house.desk.profiles
    return Choices(
        profiles=tuple(ProfileChoice(name=name, about=_about(name), qualities=QUALITIES) for name in known),
        default_profile=known[0],
        languages=tuple(language.value for language in Language),
        aspects=tuple(aspect.value for aspect in Aspect),
        styles=tuple(style.value for style in Style),
        shots=Bounds(min=1, max=10),
        takes=Bounds(min=1, max=3),
        untils=tuple(Until),
        examples=EXAMPLES,
        defaults=Options(profile=known[0]),
        plan_schema=_plan_schema(),
    )


@router.post("/v1/estimate", tags=["films"], dependencies=SECURITY)
def estimate(question: Question, house: In) -> Price:
    """What a film would take: seconds, minutes of a card, disk."""
    return price(estimating.of_brief(house.desk.booking(question.sentence, question.options)))


@router.get("/healthz", tags=["health"])
def healthz() -> dict[str, str]:
    """Whether the process answers."""
    return {"status": "ok"}


@router.get("/readyz", tags=["health"], dependencies=SECURITY)
def readyz(house: In) -> JSONResponse:
    """Whether a film ordered now would be made: queue and disk have room, a worker and its engines live.

    Where some workers are well and others not, the answer names those.
    """
    house.desk.queue.active()
    try:
        house.desk.check_room()
    except NoRoom as error:
        return problem(503, str(error), "no-room")
    troubles = house.foreman.troubles
    told = [{"path": name, "message": trouble} for name, trouble in troubles.items() if trouble]
    if len(told) == len(troubles):
        first = f"{told[0]['path']}: {told[0]['message']}" if told else "None was started."
        return problem(503, f"No worker can make a film. {first}", "no-worker", problems=told)
    return JSONResponse({"status": "ok", "workers": len(troubles) - len(told), "troubles": told})


@router.get("/metrics", tags=["health"], dependencies=SECURITY, response_class=PlainTextResponse)
def measured(house: In) -> Response:
    """For Prometheus."""
    desk = house.desk
    text = metrics.page(
        (desk.standing(film_id).state for film_id in desk.ids()),
        waiting=sum(not run.running for run in desk.queue.active()),
        workers=sum(not trouble for trouble in house.foreman.troubles.values()),
        free=shutil.disk_usage(desk.films).free,
    )
    return PlainTextResponse(text, media_type="text/plain; version=0.0.4; charset=utf-8")


@lru_cache(maxsize=32)
def _about(profile: str) -> str:
    return load(profile).about


@lru_cache(maxsize=1)
def _plan_schema() -> dict[str, Any]:
    return Plan.model_json_schema(by_alias=True)
