"""Films: order, list, look, stop, go on, throw away."""

from __future__ import annotations

import base64
import binascii
import hashlib
import logging
import time
from typing import Annotated

import anyio
from fastapi import APIRouter, Header, HTTPException, Query, Request, Response
from fastapi.responses import StreamingResponse
from starlette.concurrency import run_in_threadpool

from onereel.doors.server.house import SECURITY, FilmId, House, In
from onereel.errors import OneReelError
from onereel.events import Stage
from onereel.office.desk import Conflict
from onereel.wire import FilmCard, FilmView, GoOn, Keep, NewFilm, Retake, Share, Wall

router = APIRouter(prefix="/v1/films", tags=["films"], dependencies=SECURITY)

_log = logging.getLogger("onereel.server")

CANCEL_SECONDS = 2.0
Key = Annotated[str | None, Header(alias="Idempotency-Key", min_length=1, max_length=200)]


@router.post("", status_code=201)
def create(order: NewFilm, house: In, response: Response, idempotency_key: Key = None) -> FilmView:
    """Order a film. The same `Idempotency-Key` again answers with the same film (200), never a second one."""
    film_id, fresh = house.desk.create(order, idempotency_key)
    response.status_code = 201 if fresh else 200
    response.headers["Location"] = f"/v1/films/{film_id}"
    return house.views.film(film_id)


@router.get("")
def wall(
    house: In,
    limit: Annotated[int, Query(ge=1, le=100)] = 24,
    cursor: Annotated[str | None, Query(max_length=400)] = None,
) -> Wall:
    """The films, the newest first, page by page."""
    ids = house.desk.ids()
    begin = 0
    if cursor is not None:
        last = _opened(cursor)
        begin = ids.index(last) + 1 if last in ids else len(ids)
    page = ids[begin : begin + limit]
    more = begin + limit < len(ids)
    return Wall(
        films=tuple(card for film_id in page if (card := _card(house, film_id))),
        next=base64.urlsafe_b64encode(page[-1].encode()).decode() if more and page else None,
    )


@router.get("/{film_id}")
def look(film_id: FilmId, house: In, request: Request, response: Response) -> FilmView:
    """A film with everything in it. Answers 304 to the `ETag` it gave when nothing has changed."""
    film = house.views.film(film_id)
    body = film.model_copy(update={"seconds_left": None}).model_dump_json()
    tag = f'"{hashlib.sha256(body.encode()).hexdigest()[:16]}"'
    if tag in request.headers.get("if-none-match", ""):
        raise HTTPException(304, headers={"ETag": tag})
    response.headers["ETag"] = tag
    response.headers["Cache-Control"] = "private, no-cache"
    return film


@router.delete("/{film_id}", status_code=204)
def delete(film_id: FilmId, house: In) -> None:
    """Throw a film away, with everything made for it. One at work is to be cancelled first (409)."""
    house.desk.delete(film_id)


@router.post("/{film_id}/cancel")
async def cancel(film_id: FilmId, house: In) -> FilmView:
    """Stop a film; what was made stays. Answers when it has stopped, at most two seconds later."""
    await run_in_threadpool(house.desk.cancel, film_id)
    until = time.monotonic() + CANCEL_SECONDS
    while time.monotonic() < until:
        if not (await run_in_threadpool(house.desk.standing, film_id)).at_work:
            break
        await anyio.sleep(0.05)
    return await run_in_threadpool(house.views.film, film_id)


@router.post("/{film_id}/retry")
def retry(film_id: FilmId, house: In) -> FilmView:
    """Go on with a film that failed, was cancelled or parked, from where it was."""
    standing = house.desk.standing(film_id)
    if standing.at_work:
        raise Conflict("The film is being made already.")
    house.desk.go_on(film_id, standing.until, GoOn().priority)
    return house.views.film(film_id)


@router.post("/{film_id}/continue")
def go_on(film_id: FilmId, order: GoOn, house: In) -> FilmView:
    """Approve what is there and make the film further."""
    house.desk.go_on(film_id, order.until.stage, order.priority)
    return house.views.film(film_id)


@router.post("/{film_id}/shots/{shot}/retake")
def retake(film_id: FilmId, shot: str, order: Retake, house: In) -> FilmView:
    """Shoot a shot again, with a wish if there is one, and cut the reel anew."""
    house.desk.retake(film_id, shot, order.note, order.seed)
    house.desk.go_on(film_id, Stage.EDITING, GoOn().priority)
    return house.views.film(film_id)


@router.put("/{film_id}/shots/{shot}/kept")
def keep(film_id: FilmId, shot: str, order: Keep, house: In) -> FilmView:
    """Choose which take of a shot stays; a film that has its reel is cut anew."""
    house.desk.keep(film_id, shot, order.take)
    if house.desk.standing(film_id).wrapped is not None:
        house.desk.go_on(film_id, Stage.EDITING, GoOn().priority)
    return house.views.film(film_id)


@router.put("/{film_id}/public")
def share(film_id: FilmId, order: Share, house: In) -> FilmView:
    """Let everybody see the reel under `/p/{id}`, and nothing else of it; or nobody."""
    if order.public and house.desk.standing(film_id).wrapped is None:
        raise Conflict("The film has no reel yet: make it first.")
    house.desk.share(film_id, order.public)
    return house.views.film(film_id)


@router.get(
    "/{film_id}/events",
    response_class=StreamingResponse,
    responses={200: {"content": {"text/event-stream": {}}}},
)
async def events(
    film_id: FilmId,
    house: In,
    after: Annotated[int, Query(ge=0, le=2**53)] = 0,
    last_event_id: Annotated[str | None, Header(alias="Last-Event-ID", max_length=20)] = None,
) -> StreamingResponse:
    """What happens to the film, as server-sent events, from the beginning or after an event's number.

    `id` is the event's number in the film's journal, `event` its name, `data` its JSON. `WorkTicked` has no
    id. The stream stays open after an ending: a retake may follow.
    """
    film = await run_in_threadpool(house.desk.film, film_id)
    start = int(last_event_id) if last_event_id and last_event_id.isdecimal() else after
    return StreamingResponse(
        house.tails.listen(film_id, film, start),
        media_type="text/event-stream",
        headers={"Cache-Control": "no-cache", "X-Accel-Buffering": "no"},
    )


def _card(house: House, film_id: str) -> FilmCard | None:
    """A film's card; one that was broken by hand, or thrown away just now, must not hide the others."""
    try:
        return house.views.card(film_id)
    except OneReelError as error:
        _log.warning("film %s is left out of the wall: %s", film_id, error)
        return None


def _opened(cursor: str) -> str:
    try:
        return base64.b64decode(cursor.encode("ascii"), b"-_", validate=True).decode()
    except (binascii.Error, ValueError) as error:
        raise HTTPException(422, "This cursor is not one of ours.") from error
