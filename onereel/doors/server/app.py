"""The service put together."""

from __future__ import annotations

import mimetypes
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from fastapi import FastAPI
from starlette.responses import Response
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

from onereel import __version__
from onereel.doors.server import about, films, media, plans, problems
from onereel.doors.server.guard import Guard, Rates
from onereel.doors.server.house import House

ABOUT = (
    "One English sentence becomes a thirty-second film. Order one, watch it being made, change its plan,"
    " shoot a shot again, read everything that was made. Errors are RFC 9457 problem details."
)

mimetypes.add_type("text/javascript", ".mjs")
mimetypes.add_type("text/javascript", ".js")


class _Web(StaticFiles):
    """The page's files: asked for anew each time, sent only when they changed."""

    async def get_response(self, path: str, scope: Scope) -> Response:
        answer = await super().get_response(path, scope)
        answer.headers["Cache-Control"] = "no-cache"
        return answer


def create_app(house: House, rates: Rates, hosts: frozenset[str] | None) -> FastAPI:
    """The app over a house. Who starts it starts the foreman too."""

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        yield
        await house.tails.close()

    app = FastAPI(
        title="onereel",
        version=__version__,
        description=ABOUT,
        openapi_url="/v1/openapi.json",
        docs_url=None,
        redoc_url=None,
        lifespan=lifespan,
        redirect_slashes=False,
    )
    app.state.house = house
    problems.install(app)
    for part in (films, plans, media, about):
        app.include_router(part.router)
    app.mount("/web", _Web(directory=about.web(), check_dir=False), name="web")
    app.add_middleware(Guard, access=house.access, rates=rates, hosts=hosts)
    return app
