"""The rest: sessions, what may be chosen, what it costs, health, metrics, the page."""

from __future__ import annotations

import shutil
from functools import lru_cache
from importlib import resources
from pathlib import Path
from typing import Any

from fastapi import APIRouter, HTTPException, Request, Response
from fastapi.responses import FileResponse, JSONResponse, PlainTextResponse

from onereel.doors import estimate as estimating
from onereel.doors.server import metrics
from onereel.doors.server.access import COOKIE, SESSION_SECONDS
from onereel.doors.server.house import SECURITY, In
from onereel.doors.server.prices import price
from onereel.doors.server.problems import problem
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
def sign_in(said: SignIn, house: In, response: Response) -> None:
    """Sign a browser in: the token becomes an HttpOnly cookie that lasts two weeks."""
    if house.access.token is not None and not house.access.knows(said.token):
        raise HTTPException(401, "This is not the token.")
    response.set_cookie(
        COOKIE,
        house.access.session(),
        max_age=SESSION_SECONDS,
        httponly=True,
        samesite="strict",
        secure=house.secure_cookie,
    )


@router.delete("/v1/session", status_code=204, tags=["session"])
def sign_out(response: Response) -> None:
    """Sign the browser out."""
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
    """Whether a film ordered now would be made: the queue answers and a worker is at its place."""
    house.desk.queue.active()
    alive = house.foreman.alive
    if not alive:
        return problem(503, "No worker is at its place: see the log.", "no-worker")
    return JSONResponse({"status": "ok", "workers": alive})


@router.get("/metrics", tags=["health"], dependencies=SECURITY, response_class=PlainTextResponse)
def measured(house: In) -> Response:
    """For Prometheus."""
    desk = house.desk
    text = metrics.page(
        (desk.standing(film_id).state for film_id in desk.ids()),
        waiting=sum(not run.running for run in desk.queue.active()),
        workers=house.foreman.alive,
        free=shutil.disk_usage(desk.films).free,
    )
    return PlainTextResponse(text, media_type="text/plain; version=0.0.4; charset=utf-8")


@router.api_route("/", methods=["GET", "HEAD"], include_in_schema=False)
@router.api_route("/films/{film_id}", methods=["GET", "HEAD"], include_in_schema=False)
def page(film_id: str = "") -> Response:
    """The page; it finds out by itself what to show."""
    return _static("index.html")


@router.api_route("/p/{film_id}", methods=["GET", "HEAD"], include_in_schema=False)
def public_page(film_id: str) -> Response:
    """The page of a public film; it says so itself when there is none."""
    return _static("public.html")


def _static(name: str) -> Response:
    path = web() / name
    if not path.is_file():
        raise HTTPException(404, "This installation has no page.")
    return FileResponse(path, headers={"Cache-Control": "no-cache"}, media_type="text/html; charset=utf-8")


@lru_cache(maxsize=1)
def web() -> Path:
    """Where the page's files are."""
    return Path(str(resources.files("onereel.doors") / "web"))


@lru_cache(maxsize=32)
def _about(profile: str) -> str:
    return load(profile).about


@lru_cache(maxsize=1)
def _plan_schema() -> dict[str, Any]:
    return Plan.model_json_schema(by_alias=True)
