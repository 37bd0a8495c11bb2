"""Tails, and a dragon's wings."""

from __future__ import annotations

import math
from itertools import pairwise

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


def tail(q: Paper, beast: Beast, colour: RGB, m: Motion, bob: float) -> None:
    """The beast's tail, from its rump."""
    x, y = -beast.length / 2 + 0.01, 0.93 + bob
    wag = math.sin(m.t * (9.0 if m.lively or beast.tail == "dog" else 1.8))
    kind = beast.tail
    if kind == "horse":
        blow = 0.10 if m.moving else 0.02
        path = _above(
            [
                (x + 0.02, y),
                (x - 0.10 - blow, y - 0.06),
                (x - 0.15 - blow * 1.6 + 0.02 * wag, y - 0.34),
                (x - 0.09 - blow * 2.2 + 0.04 * wag, y - 0.62),
            ],
            6,
        )
        q.cut(
            shade(colour, 0.50) if luma(colour) > 0.10 else shade(colour, 1.2),
            ribbon(path, 0.06, 0.03, 0.15),
            bulge=0.06,
        )
    elif kind == "dog":
        path = _above([(x + 0.03, y - 0.03), (x - 0.10, y + 0.06), (x - 0.18 + 0.06 * wag, y + 0.26)], 6)
        q.cut(colour, ribbon(path, 0.11, 0.05), bulge=0.05)
    elif kind == "cat":
        path = _above(
            [
                (x + 0.04, y - 0.05),
                (x - 0.20, y - 0.04),
                (x - 0.34, y + 0.18),
                (x - 0.28 + 0.05 * wag, y + 0.48),
                (x - 0.38 + 0.09 * wag, y + 0.58),
            ],
            6,
        )
        q.cut(colour, ribbon(path, 0.13, 0.09), bulge=0.05)
    elif kind == "fox":
        path = _above(
            [
                (x + 0.04, y - 0.06),
                (x - 0.22, y - 0.16),
                (x - 0.50, y - 0.12 + 0.03 * wag),
                (x - 0.74, y + 0.02 + 0.05 * wag),
            ],
            6,
        )
        q.cut(colour, ribbon(path, 0.10, 0.06, 0.26), bulge=0.10)
        q.mark((0.95, 0.93, 0.89), ribbon(path[-5:], 0.22, 0.03), inside=True)
    elif kind == "dragon":
        path = _above(
            [
                (x + 0.20, y - 0.10),
                (x - 0.20, y - 0.22),
                (x - 0.62, y - 0.52 + 0.02 * wag),
                (x - 1.02, y - 0.56 + 0.05 * wag),
                (x - 1.34, y - 0.34 + 0.08 * wag),
            ],
            6,
        )
        q.cut(colour, ribbon(path, 0.34, 0.05), bulge=0.14)
        ex, ey = float(path[-1][0]), float(path[-1][1])
        q.cut(
            shade(colour, 0.7),
            np.array([(ex + 0.06, ey - 0.05), (ex - 0.16, ey + 0.20), (ex - 0.02, ey - 0.10)]),
        )
    elif kind in {"cow", "lion"}:
        path = _above(
            [
                (x + 0.02, y - 0.02),
                (x - 0.09, y - 0.14),
                (x - 0.10 + 0.03 * wag, y - 0.40),
                (x - 0.08 + 0.07 * wag, y - 0.56),
            ],
            6,
        )
        q.cut(colour, ribbon(path, 0.06, 0.035), bulge=0.03)
        q.cut(
            shade(colour, 0.5), ellipse(float(path[-1][0]), float(path[-1][1]) - 0.04, 0.04, 0.08), bulge=0.04
        )
    else:
        q.cut(colour, ellipse(x - 0.02, y - 0.08, 0.08, 0.09), bulge=0.06)


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
