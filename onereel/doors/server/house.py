"""What the routes share: the desk, the views, the foreman, who may come in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, cast

from fastapi import Depends, Path, Request
from fastapi.security import APIKeyCookie, HTTPBearer

from onereel.doors.server.access import COOKIE, Access
from onereel.doors.server.stream import Tails
from onereel.doors.server.views import Views
from onereel.office.desk import Desk
from onereel.office.foreman import Foreman

SECURITY = [
    Depends(HTTPBearer(auto_error=False, description="For programs.")),
    Depends(APIKeyCookie(name=COOKIE, auto_error=False, description="For browsers: POST /v1/session.")),
]
"""For the description alone: the guard has looked before a route is reached."""


@dataclass(frozen=True, slots=True, kw_only=True)
class House:
    """One service."""

    desk: Desk
    views: Views
    foreman: Foreman
    access: Access
    tails: Tails


def _house(request: Request) -> House:
    return cast(House, request.app.state.house)


In = Annotated[House, Depends(_house)]
FilmId = Annotated[str, Path(min_length=1, max_length=250, examples=["lighthouse-keeper-lisbon-1a2b3c"])]
