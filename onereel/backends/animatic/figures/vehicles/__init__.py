"""Vehicles: `VEHICLES` says how each is drawn, how big it is and how fast it goes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from onereel.backends.animatic.figures.paper import Face, Paper
from onereel.backends.animatic.figures.vehicles import afar, road
from onereel.backends.animatic.stage import RGB

Drawer = Callable[[Paper, RGB, float, float], None]


@dataclass(frozen=True, slots=True)
class Make:
    """`speed` in m/s under way; `seat` where a rider's hip is, `open_` whether the rider is seen whole;
    `face` (x, y, height) is the part that a close-up looks at."""

    draw: Drawer
    height: float
    width: float
    speed: float
    face: Face
    seat: tuple[float, float] | None = None
    open_: bool = False


VEHICLES: dict[str, Make] = {
    "car": Make(road.car, 1.5, 4.4, 7.0, (1.0, 0.86, 1.1), (0.0, 0.62)),
    "taxi": Make(road.taxi, 1.65, 4.4, 7.0, (1.0, 0.86, 1.1), (0.0, 0.62)),
    "bus": Make(road.bus, 3.1, 10.2, 6.0, (3.6, 1.75, 1.8)),
    "truck": Make(road.truck, 3.2, 7.0, 6.0, (2.4, 1.7, 1.8)),
    "train": Make(road.train, 4.6, 14.4, 9.0, (4.6, 2.2, 2.4)),
    "tram": Make(road.tram, 4.6, 9.0, 5.0, (3.2, 2.2, 2.2)),
    "boat": Make(afar.boat, 4.8, 4.8, 1.6, (0.4, 1.0, 1.6), (-0.6, 0.62), True),
    "ship": Make(afar.ship, 13.0, 30.0, 3.0, (8.0, 5.0, 5.0)),
    "bicycle": Make(road.bicycle, 1.1, 1.8, 3.6, (0.5, 0.8, 0.5), (-0.22, 0.98), True),
    "motorbike": Make(road.motorbike, 1.15, 2.1, 9.0, (0.5, 0.8, 0.6), (-0.42, 0.92), True),
    "aeroplane": Make(afar.aeroplane, 3.2, 7.0, 14.0, (1.6, 1.8, 1.6), (0.6, 2.0)),
    "balloon": Make(afar.balloon, 12.2, 7.2, 0.8, (0.0, 1.5, 2.0), (0.0, 1.75), True),
    "spaceship": Make(afar.spaceship, 4.4, 8.6, 6.0, (1.8, 2.2, 1.8)),
    "rover": Make(road.rover, 2.4, 3.4, 0.6, (0.5, 1.5, 1.2)),
    "cart": Make(road.cart, 1.7, 3.6, 1.2, (0.5, 0.9, 1.0), (0.75, 1.30), True),
    "submarine": Make(afar.submarine, 4.6, 8.6, 1.5, (1.5, 2.6, 2.0)),
}

__all__ = ["VEHICLES", "Make"]
