"""Where things lie on a trunk: lines, patches and buttons over it, and the opening at the neck."""

from __future__ import annotations

import math

from onereel.backends.animatic.figures.paper import luma, shade
from onereel.backends.animatic.figures.shapes import (
    Points,
    blob,
    curve,
    ellipse,
    points,
    ribbon,
)
from onereel.backends.animatic.figures.trunk import on_trunk
from onereel.backends.animatic.figures.wearer import Wearer
from onereel.backends.animatic.stage import RGB


def line(w: Wearer, *spots: tuple[float, float], width: float = 0.004) -> Points:
    return ribbon(curve([on_trunk(w, v, a) for v, a in spots], 4), width * w.h, width * w.h)


def middle(w: Wearer) -> float:
    """Where the front's middle line lies across the trunk: in the middle from the front, at the edge in
    profile."""
    return 0.86 * math.pow(math.sin(w.pose.yaw * math.pi / 2), 1.2)


def patch(w: Wearer, *spots: tuple[float, float]) -> Points:
    return points(*(on_trunk(w, v, a) for v, a in spots))


def edge_of(w: Wearer) -> RGB:
    c = w.outfit.colour
    return shade(c, 0.72) if luma(c) > 0.12 else shade(c, 1.25)


def buttons(w: Wearer, first: float, last: float, count: int, colour: RGB, across: float) -> None:
    for k in range(count):
        x, y = on_trunk(w, first + (last - first) * k / max(count - 1, 1), across)
        r = 0.0052 * w.h
        w.paper.mark(colour, ellipse(x, y, r, r, n=10), fine=130)


def neckline(w: Wearer, depth: float, colour: RGB, width: float = 0.30) -> None:
    m = middle(w)
    w.paper.mark(
        colour,
        blob(
            [
                on_trunk(w, 1.06, m * 0.6 - width),
                on_trunk(w, 1.0 - depth * 0.4, m - width * 0.75),
                on_trunk(w, 1.0 - depth, m),
                on_trunk(w, 1.0 - depth * 0.4, min(m + width * 0.75, 1.0)),
                on_trunk(w, 1.06, min(m * 0.6 + width, 1.0)),
            ],
            4,
        ),
        inside=True,
    )
