"""The service put together."""

from __future__ import annotations

import re
from typing import Any

from fastapi import FastAPI
from starlette.datastructures import Headers
from starlette.middleware.gzip import GZipMiddleware
from starlette.types import Receive, Scope, Send

from onereel import __version__
from onereel.doors.server import about, films, media, plans, problems, web
from onereel.doors.server.guard import BODY_BYTES
from onereel.doors.server.house import House

ABOUT = (
    "One English sentence becomes a thirty-second film. Order one, watch it being made, change its plan,"
    " shoot a shot again, read everything that was made. Errors are RFC 9457 problem details."
)

_AS_THEY_ARE = re.compile(r"^(/v1/films/[^/]*/artifacts/|/p/|/web/)")
"""Artifacts are read in ranges, whose bytes must be the file's; the page's parts are packed already."""


class _Packed(GZipMiddleware):
    """JSON is packed on its way, to whoever can read that: a film's by nine tenths."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and _AS_THEY_ARE.match(scope["path"]):
            await self.app(scope, receive, send)
            return
        if scope["type"] == "http":
            # It looks for the word alone, which “gzip;q=0” has and “*” has not.
            said = b"gzip" if web.reads_gzip(Headers(scope=scope)) else b"identity"
            others = [pair for pair in scope["headers"] if pair[0] != b"accept-encoding"]
            scope["headers"] = [*others, (b"accept-encoding", said)]
        await super().__call__(scope, receive, send)


def create_app(house: House) -> FastAPI:
    """The app over a house, to be put behind a Guard. Who starts it starts the foreman too."""
    app = FastAPI(
        title="onereel",
        version=__version__,
        description=ABOUT,
        openapi_url="/v1/openapi.json",
        docs_url=None,
        redoc_url=None,
        redirect_slashes=False,
        max_body_size=BODY_BYTES,
    )
    app.state.house = house
    problems.install(app)
    app.add_middleware(_Packed, minimum_size=1000, compresslevel=5)
    for part in (films, plans, media, about, web):
        app.include_router(part.router, responses=problems.DECLARED)
    app.openapi = lambda: _described(app)  # type: ignore[method-assign]
    return app


def _described(app: FastAPI) -> dict[str, Any]:
    """The API's description, with the schema of what it answers when something is wrong."""
    if app.openapi_schema is None:
        tree = FastAPI.openapi(app)
        schemas = tree["components"]["schemas"]
        for name, schema in problems.schemas().items():
            schemas.setdefault(name, schema)
    assert app.openapi_schema is not None
    return app.openapi_schema
