"""Breakdowns for the picture tests, without reading any words."""

from __future__ import annotations

from typing import Any

from onereel.backends.animatic.stage import (
    Act,
    Actor,
    Breakdown,
    Garment,
    Person,
    Region,
    SetKind,
)
from onereel.planfile import Move, Season, Size, TimeOfDay, Weather

RED = (0.85, 0.10, 0.14)
BLUE = (0.12, 0.22, 0.78)


def person(key: str, colour: tuple[float, float, float]) -> Person:
    return Person(key=key, garments=(Garment(kind="coat", colour=colour),))


def scene(act: Act = Act.STAND, people: int = 1, **other: Any) -> Breakdown:
    """A shot of up to two people in a desert at noon, or as said."""
    cast = (person("ana", RED), person("bo", BLUE))[:people]
    asked: dict[str, Any] = {
        "set_kind": SetKind.DESERT,
        "region": Region.NOWHERE,
        "time": TimeOfDay.AFTERNOON,
        "weather": Weather.CLEAR,
        "season": Season.SUMMER,
        "seed": 7,
        "size": Size.WIDE,
        "move": Move.STATIC,
        "actors": tuple(Actor(figure=who, act=act) for who in cast),
    }
    return Breakdown(**(asked | other))
