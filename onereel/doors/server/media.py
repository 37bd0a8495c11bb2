"""Artifacts by name, with ranges, HEAD and ETag; and the little of a public film that everybody may see."""

from __future__ import annotations

import json
import stat
from typing import Annotated

from fastapi import APIRouter, HTTPException, Path, Query, Request, Response
from fastapi.responses import FileResponse

from onereel.doors.server.house import SECURITY, FilmId, House, In
from onereel.office import artifacts
from onereel.office.artifacts import Item
from onereel.office.desk import NoSuchFilm
from onereel.wire import Artifact, Artifacts

router = APIRouter(tags=["artifacts"])

PUBLIC = ("reel.mp4", "poster.jpg", "reel.vtt")
SANDBOX = (
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; media-src data:; sandbox;"
    " frame-ancestors 'none'"
)
"""A report is a page of its own, made from words that strangers typed: it may show and never run."""


@router.get("/v1/films/{film_id}/artifacts", dependencies=SECURITY)
def listing(film_id: FilmId, house: In) -> Artifacts:
    """Everything that can be read of a film."""
    film, standing = house.desk.film(film_id), house.desk.standing(film_id)
    items = [*artifacts.in_folder(film).values(), *artifacts.in_store(film, standing).values()]
    return Artifacts(
        artifacts=tuple(
            Artifact(
                name=item.name,
                kind=item.kind,
                bytes=item.bytes,
                etag=_tag(item),
                media_type=item.media_type,
            )
            for item in items
        )
    )


@router.head("/v1/films/{film_id}/artifacts/{name:path}", include_in_schema=False)
@router.get("/v1/films/{film_id}/artifacts/{name:path}", dependencies=SECURITY, response_class=FileResponse)
def artifact(
    film_id: FilmId,
    name: Annotated[str, Path(max_length=200, examples=["reel.mp4"])],
    request: Request,
    house: In,
    v: Annotated[str | None, Query(max_length=64, description="Its version; only for caches.")] = None,
) -> Response:
    """One artifact: `reel.mp4`, `keyframes/{shot}.png`, `takes/{shot}/{number}.mp4`, …"""
    return _send(_item(house, film_id, name), request, "private, no-cache")


@router.head("/p/{film_id}/film.json", include_in_schema=False)
@router.get("/p/{film_id}/film.json", tags=["public"])
def public_film(film_id: FilmId, house: In) -> Response:
    """What everybody may know of a public film."""
    _public(house, film_id)
    view = house.views.film(film_id)
    told = {
        "title": view.title,
        "sentence": view.sentence,
        "seconds": view.seconds,
        "language": view.language,
        "aspect": view.options.aspect.value,
    }
    return Response(json.dumps(told, ensure_ascii=False), media_type="application/json")


@router.head("/p/{film_id}/{name}", include_in_schema=False)
@router.get("/p/{film_id}/{name}", tags=["public"], response_class=FileResponse)
def public_artifact(film_id: FilmId, name: str, request: Request, house: In) -> Response:
    """The reel, poster or subtitles of a public film; needs no token."""
    _public(house, film_id)
    if name not in PUBLIC:
        raise HTTPException(404, "Only the reel, its poster and its subtitles are public.")
    return _send(_item(house, film_id, name), request, "public, no-cache")


def _public(house: House, film_id: str) -> None:
    """Raises NoSuchFilm unless everybody may see the film: a private one looks like none."""
    if not house.desk.standing(film_id).public:
        raise NoSuchFilm(f"There is no film “{film_id[:60]}”.")


def _item(house: House, film_id: str, name: str) -> Item:
    item = artifacts.find(house.desk.film(film_id), house.desk.standing(film_id), name)
    if item is None:
        raise HTTPException(404, f"The film has no “{name[:80]}”: see its list of artifacts.")
    return item


def _tag(item: Item) -> str:
    return f'"{item.version}"'


def _send(item: Item, request: Request, cache: str) -> Response:
    headers = {"ETag": _tag(item), "Cache-Control": cache}
    if item.path.suffix == ".html":
        headers["Content-Security-Policy"] = SANDBOX
    asked = request.headers.get("if-none-match", "")
    if asked == "*" or _tag(item) in (tag.strip().removeprefix("W/") for tag in asked.split(",")):
        return Response(status_code=304, headers=headers)
    try:
        facts = item.path.stat()
    except FileNotFoundError:
        facts = None
    if facts is None or not stat.S_ISREG(facts.st_mode):
        raise HTTPException(404, f"The film has no “{item.name}” any more.")
    return FileResponse(item.path, headers=headers, media_type=item.media_type, stat_result=facts)
