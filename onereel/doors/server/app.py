"""The service put together."""

from __future__ import annotations

import mimetypes
from typing import Any

from fastapi import FastAPI
from starlette.responses import Response
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

from onereel import __version__
from onereel.doors.server import about, films, media, plans, problems
from onereel.doors.server.guard import BODY_BYTES
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
    for part in (films, plans, media, about):
        app.include_router(part.router, responses=problems.DECLARED)
    app.mount("/web", _Web(directory=about.web(), check_dir=False), name="web")
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
