"""One English sentence becomes a thirty-second film.

>>> import onereel
>>> film = onereel.make("A lighthouse keeper in Lisbon dances alone in the rain")  # doctest: +SKIP
>>> film.reel                                                                     # doctest: +SKIP
PosixPath('films/lighthouse-keeper-lisbon-dances-alone-…/reel.mp4')
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from onereel.api import keep, make, resume, retake
    from onereel.errors import BadInput, BadPlan, Busy, Cancelled, CannotMake, Missing, OneReelError
    from onereel.making import Summary
    from onereel.planfile import Plan

__version__ = "0.1.0"

_HOMES = {
    "keep": "api",
    "make": "api",
    "resume": "api",
    "retake": "api",
    "Summary": "making",
    "Plan": "planfile",
    "OneReelError": "errors",
    "BadInput": "errors",
    "BadPlan": "errors",
    "Busy": "errors",
    "Cancelled": "errors",
    "CannotMake": "errors",
    "Missing": "errors",
}

__all__ = [
    "BadInput",
    "BadPlan",
    "Busy",
    "Cancelled",
    "CannotMake",
    "Missing",
    "OneReelError",
    "Plan",
    "Summary",
    "keep",
    "make",
    "resume",
    "retake",
]


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module 'onereel' has no attribute {name!r}")
    return getattr(import_module(f"onereel.{_HOMES[name]}"), name)
