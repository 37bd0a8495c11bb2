"""Tails, and a dragon's wings."""

from __future__ import annotations

import math
from itertools import pairwise
from typing import NamedTuple

import numpy as np

from onereel.backends.animatic.figures.animals.beasts import Beast, Motion
from onereel.backends.animatic.figures.paper import Paper, luma, shade
from onereel.backends.animatic.figures.shapes import XY, Points, curve, ellipse, ribbon
from onereel.backends.animatic.stage import RGB


def _above(path: list[XY], n: int) -> Points:
    """A tail's line; what would hang under the ground lies along it."""
    line = curve(path, n)
    under = np.maximum(0.06 - line[:, 1], 0.0)
    line[:, 0] -= under
    line[:, 1] += under
    return line


class _Tail(NamedTuple):
    """A tail's line from the rump, point by point (x, y, how much the wag adds to x and to y, and how far the
    wind blows it back), and its width from root to tip."""

    line: tuple[tuple[float, float, float, float, float], ...]
    widths: tuple[float, ...]
    bulge: float


_HANGING = _Tail(
    line=(
        (0.02, -0.02, 0, 0, 0),
        (-0.09, -0.14, 0, 0, 0),
        (-0.10, -0.40, 0.03, 0, 0),
        (-0.08, -0.56, 0.07, 0, 0),
    ),
    widths=(0.06, 0.035),
    bulge=0.03,
)
_TAILS = {
    "horse": _Tail(
        line=(
            (0.02, 0, 0, 0, 0),
            (-0.10, -0.06, 0, 0, 1),
            (-0.15, -0.34, 0.02, 0, 1.6),
            (-0.09, -0.62, 0.04, 0, 2.2),
        ),
        widths=(0.06, 0.03, 0.15),
        bulge=0.06,
    ),
    "dog": _Tail(
        line=((0.03, -0.03, 0, 0, 0), (-0.10, 0.06, 0, 0, 0), (-0.18, 0.26, 0.06, 0, 0)),
        widths=(0.11, 0.05),
        bulge=0.05,
    ),
    "cat": _Tail(
        line=(
            (0.04, -0.05, 0, 0, 0),
            (-0.20, -0.04, 0, 0, 0),
            (-0.34, 0.18, 0, 0, 0),
            (-0.28, 0.48, 0.05, 0, 0),
            (-0.38, 0.58, 0.09, 0, 0),
        ),
        widths=(0.13, 0.09),
        bulge=0.05,
    ),
    "fox": _Tail(
        line=(
            (0.04, -0.06, 0, 0, 0),
            (-0.22, -0.16, 0, 0, 0),
            (-0.50, -0.12, 0, 0.03, 0),
            (-0.74, 0.02, 0, 0.05, 0),
        ),
        widths=(0.10, 0.06, 0.26),
        bulge=0.10,
    ),
    "dragon": _Tail(
        line=(
            (0.20, -0.10, 0, 0, 0),
            (-0.20, -0.22, 0, 0, 0),
            (-0.62, -0.52, 0, 0.02, 0),
            (-1.02, -0.56, 0, 0.05, 0),
            (-1.34, -0.34, 0, 0.08, 0),
        ),
        widths=(0.34, 0.05),
        bulge=0.14,
    ),
    "cow": _HANGING,
    "lion": _HANGING,
}


def tail(q: Paper, beast: Beast, colour: RGB, m: Motion, bob: float) -> None:
    """The beast's tail, from its rump."""
    x, y = -beast.length / 2 + 0.01, 0.93 + bob
    kind = beast.tail
    if kind not in _TAILS:
        q.cut(colour, ellipse(x - 0.02, y - 0.08, 0.08, 0.09), bulge=0.06)
        return
    wag = math.sin(m.t * (9.0 if m.lively or kind == "dog" else 1.8))
    blow = 0.10 if m.moving else 0.02
    made = _TAILS[kind]
    line = [(x + dx - blow * w + wag * wx, y + dy + wag * wy) for dx, dy, wx, wy, w in made.line]
    path = _above(line, 6)
    hair = colour
    if kind == "horse":
        hair = shade(colour, 0.50) if luma(colour) > 0.10 else shade(colour, 1.2)
    q.cut(hair, ribbon(path, *made.widths), bulge=made.bulge)
    ex, ey = float(path[-1][0]), float(path[-1][1])
    if kind == "fox":
        q.mark((0.95, 0.93, 0.89), ribbon(path[-5:], 0.22, 0.03), inside=True)
    elif kind == "dragon":
        barb = np.array([(ex + 0.06, ey - 0.05), (ex - 0.16, ey + 0.20), (ex - 0.02, ey - 0.10)])
        q.cut(shade(colour, 0.7), barb)
    elif made is _HANGING:
        q.cut(shade(colour, 0.5), ellipse(ex, ey - 0.04, 0.04, 0.08), bulge=0.04)


def wing(q: Paper, colour: RGB, bob: float, flap: float, ahead: float) -> None:
    """A leather wing half spread over the back, its fingers and the skin between them."""
    root = np.array((0.16 + ahead, 0.92 + bob))
    bones = [(0.10, 0.62), (-0.62, 1.02), (-1.02, 0.62), (-0.98, 0.22)]
    c, s = math.cos(flap), math.sin(flap)
    elbow, *tips = (root + np.array((x * c - y * s, x * s + y * c)) for x, y in bones)
    sag = [(a + b) / 2 * 0.82 + elbow * 0.18 for a, b in pairwise(tips)]
    skin = np.array([root, elbow, tips[0], sag[0], tips[1], sag[1], tips[2], root - np.array((0.42, 0.0))])
    q.cut(shade(colour, 0.82), skin, bulge=0.06, lift=0.012)
    for tip in tips:
        q.cut(colour, ribbon([tuple(elbow), tuple(tip)], 0.045, 0.016), bulge=0.03, lift=0.004)
    q.cut(colour, ribbon([tuple(root), tuple(elbow)], 0.10, 0.06), bulge=0.05, lift=0.006)
