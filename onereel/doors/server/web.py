"""The page's files: small on their way, and kept by browsers for as long as they are these.

The pages name their parts under `/web/<version>/`, the version being a digest over all of them. What lies
there never changes, so that a browser asks for it once; under plain `/web/` everything is asked for anew.
"""

from __future__ import annotations

import gzip
import hashlib
import mimetypes
import re
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from pathlib import Path

from fastapi import APIRouter, HTTPException, Request, Response
from starlette.datastructures import Headers
from starlette.types import Scope

router = APIRouter(include_in_schema=False)

FOLDER = Path(str(resources.files("onereel.doors") / "web"))
FOR_EVER = "public, max-age=31536000, immutable"
ANEW = "no-cache"
TYPES = {".js": "text/javascript", ".mjs": "text/javascript", ".html": "text/html", ".css": "text/css"}
_VERSION = re.compile(r"^[0-9a-f]{12}/")
_API = re.compile(r"^/(v1|web)(/|$)")
_NEVER = re.compile(r"^\s*q\s*=\s*0(\.0*)?\s*$")
_SMALL = 500
"""Bytes below which packing saves nothing."""


@dataclass(frozen=True, slots=True)
class Piece:
    """One file, as it is and packed; `packed` is empty where that would be no smaller."""

    content: bytes
    packed: bytes
    media_type: str
    tag: str


@dataclass(frozen=True, slots=True)
class Web:
    """All of them, by their paths below `/web/`."""

    version: str
    pieces: dict[str, Piece]


def web() -> Web:
    """The files as they now are: whoever works on the page sees it change."""
    stamps = []
    for path in sorted(FOLDER.rglob("*")):
        if path.is_file():
            stat = path.stat()
            stamps.append((path, stat.st_mtime_ns, stat.st_size))
    return _read(tuple(stamps))


@lru_cache(maxsize=1)
def _read(stamps: tuple[tuple[Path, int, int], ...]) -> Web:
    contents = {path.relative_to(FOLDER).as_posix(): path.read_bytes() for path, _, _ in stamps}
    whole = hashlib.sha256()
    for name, content in contents.items():
        whole.update(f"{name} {len(content)}\n".encode() + content)
    version = whole.hexdigest()[:12]
    pieces = {}
    for name, content in contents.items():
        told = content.replace(b'"/web/', f'"/web/{version}/'.encode()) if name.endswith(".html") else content
        pieces[name] = _piece(name, told)
    return Web(version, pieces)


def _piece(name: str, content: bytes) -> Piece:
    suffix = Path(name).suffix
    media_type = TYPES.get(suffix) or mimetypes.guess_type(name)[0] or "application/octet-stream"
    if media_type.startswith("text/"):
        media_type += "; charset=utf-8"
    packed = gzip.compress(content, 9, mtime=0) if len(content) >= _SMALL else b""
    if len(packed) > 0.9 * len(content):
        packed = b""
    return Piece(content, packed, media_type, hashlib.sha256(content).hexdigest()[:16])


@router.api_route("/", methods=["GET", "HEAD"])
@router.api_route("/films/{film_id}", methods=["GET", "HEAD"])
def page(request: Request, film_id: str = "") -> Response:
    """The page; it finds out by itself what to show."""
    return _send(web().pieces.get("index.html"), request, ANEW)


@router.api_route("/p/{film_id}", methods=["GET", "HEAD"])
def public_page(request: Request, film_id: str) -> Response:
    """The page of a public film; it says so itself when there is none."""
    return _send(web().pieces.get("public.html"), request, ANEW)


@router.api_route("/web/{name:path}", methods=["GET", "HEAD"])
def part(name: str, request: Request) -> Response:
    """One of its parts. Looked up by name: nothing that is sent here becomes a path."""
    there = web()
    cache = FOR_EVER if name.startswith(f"{there.version}/") else ANEW
    # A page that was fetched just before an upgrade gets the newer parts.
    return _send(there.pieces.get(_VERSION.sub("", name)), request, cache)


def wants_page(scope: Scope) -> bool:
    """Whether a browser asks for something to look at, at an address that is not the API's."""
    accepted = Headers(scope=scope).get("accept", "")
    return scope["method"] in ("GET", "HEAD") and "text/html" in accepted and not _API.match(scope["path"])


def page_instead(scope: Scope, status: int) -> Response:
    """The page where a problem would be: it lets people sign in, or says that there is nothing here."""
    answer = _send(web().pieces.get("index.html"), Request(scope), ANEW)
    answer.status_code = status
    return answer


def reads_gzip(headers: Headers) -> bool:
    """Whether whoever asks can read gzip: it or “*” is named, and not with `q=0` (RFC 9110, 12.5.3)."""
    weights = {}
    for part in headers.get("accept-encoding", "").lower().split(","):
        coding, _, rest = part.partition(";")
        weights[coding.strip()] = _NEVER.match(rest) is None
    return weights.get("gzip", weights.get("*", False))


def _send(piece: Piece | None, request: Request, cache: str) -> Response:
    if piece is None:
        raise HTTPException(404, "The page has no such part.")
    packs = bool(piece.packed) and reads_gzip(request.headers)
    tag = f'"{piece.tag}{"-gzip" if packs else ""}"'
    headers = {"ETag": tag, "Cache-Control": cache, "Vary": "Accept-Encoding"}
    if tag in request.headers.get("if-none-match", ""):
        return Response(status_code=304, headers=headers)
    if packs:
        headers["Content-Encoding"] = "gzip"
    return Response(piece.packed if packs else piece.content, headers=headers, media_type=piece.media_type)
