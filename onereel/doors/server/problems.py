"""Errors as RFC 9457 problem details, each kind with a status and a name of its own."""

from __future__ import annotations

import http
import logging
from typing import Any, cast

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from pydantic import BaseModel
from pydantic.json_schema import models_json_schema
from starlette.exceptions import HTTPException

from onereel.doors.server import web
from onereel.errors import BadInput, BadPlan, Busy, Missing, OneReelError
from onereel.office.desk import Conflict, NoRoom, NoSuchFilm, QueueFull
from onereel.office.queue import QueueDown
from onereel.wire import Problem

MEDIA_TYPE = "application/problem+json"
DECLARED: dict[int | str, dict[str, Any]] = {
    status: {
        "description": http.HTTPStatus(status).phrase,
        "content": {MEDIA_TYPE: {"schema": {"$ref": "#/components/schemas/ProblemDetails"}}},
    }
    for status in (400, 401, 403, 404, 409, 413, 421, 422, 428, 429, 503, 507)
}
"""What any route may answer, for the API's description."""

RETRY_SECONDS = "30"

_STATUS: tuple[tuple[type[OneReelError], int, str], ...] = (
    (NoSuchFilm, 404, "not-found"),
    (Conflict, 409, "conflict"),
    (Busy, 409, "conflict"),
    (QueueFull, 429, "queue-full"),
    (NoRoom, 507, "no-room"),
    (QueueDown, 503, "queue-down"),
    (BadPlan, 422, "bad-plan"),
    (BadInput, 422, "bad-input"),
    (Missing, 422, "missing"),
)
_log = logging.getLogger("onereel.server")


def problem(
    status: int,
    detail: str,
    name: str | None = None,
    *,
    problems: list[dict[str, str]] | None = None,
    headers: dict[str, str] | None = None,
) -> JSONResponse:
    """One problem as an answer."""
    title = http.HTTPStatus(status).phrase
    body: dict[str, Any] = {
        "type": f"urn:onereel:problem:{name or title.lower().replace(' ', '-')}",
        "title": title,
        "status": status,
        "detail": detail,
    }
    if problems:
        body["problems"] = problems
    return JSONResponse(body, status, media_type=MEDIA_TYPE, headers=headers)


def of_error(error: OneReelError) -> JSONResponse:
    """An error of the house as an answer."""
    for kind, status, name in _STATUS:
        if isinstance(error, kind):
            retry = {"Retry-After": RETRY_SECONDS} if status in (429, 503, 507) else None
            return problem(status, str(error), name, headers=retry)
    return problem(500, str(error), "failed")


class ProblemDetails(BaseModel):
    """What went wrong, as RFC 9457 has it. `problems` names every mistake in what was sent."""

    type: str
    title: str
    status: int
    detail: str
    problems: list[Problem] | None = None


def schemas() -> dict[str, Any]:
    """The JSON Schemas of a problem, for the API's description."""
    _, tree = models_json_schema(
        [(ProblemDetails, "serialization")], ref_template="#/components/schemas/{model}"
    )
    return cast(dict[str, Any], tree["$defs"])


def path_of(where: tuple[int | str, ...]) -> str:
    """Where in a request a mistake is: `options.shots`."""
    return ".".join(str(part) for part in where if part not in ("body", "query", "path", "header"))


def install(app: FastAPI) -> None:
    """Have every error of an app answered as a problem."""

    @app.exception_handler(OneReelError)
    def _ours(request: Request, error: OneReelError) -> JSONResponse:
        return of_error(error)

    @app.exception_handler(HTTPException)
    def _http(request: Request, error: HTTPException) -> Response:
        if error.status_code == 404 and web.wants_page(request.scope):
            return web.page_instead(request.scope, 404)
        return problem(error.status_code, str(error.detail), headers=dict(error.headers or {}))

    @app.exception_handler(RequestValidationError)
    def _invalid(request: Request, error: RequestValidationError) -> JSONResponse:
        found = [
            {"path": path_of(one["loc"]), "message": one["msg"].removeprefix("Value error, ")}
            for one in error.errors()
        ]
        first = found[0]
        where = f"{first['path']}: " if first["path"] else ""
        return problem(422, f"{where}{first['message']}", "invalid", problems=found)

    @app.exception_handler(Exception)
    def _mistake(request: Request, error: Exception) -> JSONResponse:
        _log.exception("%s %s", request.method, request.url.path, exc_info=error)
        return problem(500, "A mistake of ours; the log has it under this request's id.", "mistake")
