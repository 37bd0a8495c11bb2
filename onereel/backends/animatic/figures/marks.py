"""What tells a being of stories from a person at a glance: a tail, wings, an eye patch, a red nose."""

from __future__ import annotations

import math

import numpy as np

from onereel.backends.animatic.figures.head import skull_of
from onereel.backends.animatic.figures.paper import shade
from onereel.backends.animatic.figures.shapes import XY, Points, blob, curve, ellipse, mix, ribbon
from onereel.backends.animatic.figures.trunk import on_trunk
from onereel.backends.animatic.figures.wearer import Wearer
from onereel.backends.animatic.stage import RGB

WINGED = frozenset({"angel", "fairy"})
_SCALES: RGB = (0.16, 0.55, 0.52)


def tail(w: Wearer) -> None:
    """A mermaid's tail where legs would be: along both legs' middle, a fin at its end."""
    h, near, far = w.h, w.joints.near_leg, w.joints.far_leg
    hip, knee, end = (
        mix(a, b, 0.5) for a, b in ((near.root, far.root), (near.joint, far.joint), (near.end, far.end))
    )
    sway = 0.045 * h * w.wave(1.4, 0.6)
    tip = (end[0] + 1.2 * sway, end[1] - 0.02 * h)
    top = (hip[0], hip[1] + 0.05 * h)
    path = curve([top, hip, (knee[0] - 0.3 * sway, knee[1]), tip], 6)
    colour = next((g.colour for g in w.person.garments if g.kind == "swimsuit"), _SCALES)
    w.paper.cut(colour, _fin(tip, knee, h, sway), bulge=0.06, lift=0.008)
    w.paper.cut(colour, ribbon(path, 0.215 * h, 0.05 * h, 0.19 * h), bulge=0.16, lift=0.010)
    for part in range(3, len(path) - 2, 3):
        x, y = path[part]
        arch = curve([(x - 0.05 * h, y + 0.012 * h), (x, y - 0.014 * h), (x + 0.05 * h, y + 0.012 * h)], 4)
        w.paper.mark(shade(colour, 1.3), ribbon(arch, 0.003 * h, 0.003 * h, 0.007 * h), inside=True, fine=40)


def _fin(tip: XY, knee: XY, h: float, sway: float) -> Points:
    a = math.atan2(tip[1] - knee[1], tip[0] - knee[0])
    along, across = np.array([math.cos(a), math.sin(a)]), np.array([-math.sin(a), math.cos(a)])
    ripple = 0.25 * sway / h
    outline = [np.asarray(tip) + (u * along + (v + ripple * u / 0.17) * across) * h for u, v in _FIN]
    return blob(np.array(outline), 4)


_FIN: tuple[XY, ...] = (
    (-0.02, 0.02), (0.09, 0.13), (0.17, 0.17), (0.10, 0.03), (0.11, 0.0), (0.10, -0.03), (0.17, -0.17),
    (0.09, -0.13), (-0.02, -0.02),
)  # fmt: skip
"""Along the tail and across it, in heights from its tip."""


def wings(w: Wearer) -> None:
    """An angel's wings of feathers or a fairy's of gauze, behind everything else."""
    h, fairy = w.h, w.person.being == "fairy"
    beat = 0.10 * w.wave(9.0 if fairy else 1.5, 0.3)
    root = on_trunk(w, 0.86, -0.35 if w.pose.behind < 0.5 else 0.0)
    for side, dim in ((1.0, 0.82), (-1.0, 1.0)):
        colour: RGB = shade((0.80, 0.93, 0.86) if fairy else (0.96, 0.95, 0.92), dim)
        for low in (False, True) if fairy else (False,):
            spots = _GAUZE_LOW if low else _GAUZE if fairy else _FEATHERS
            outline = [(root[0] + side * x * h, root[1] + (y + beat * abs(x) * 2.2) * h) for x, y in spots]
            w.paper.cut(
                colour, blob(np.array(outline), 5), bulge=0.05, lift=0.008, alpha=0.72 if fairy else 1.0
            )
        if not fairy:
            _quills(w, root, side, beat, colour)


_FEATHERS: tuple[XY, ...] = (
    (0.0, 0.02), (0.12, 0.19), (0.28, 0.26), (0.42, 0.22), (0.46, 0.08), (0.40, -0.06), (0.34, -0.18),
    (0.26, -0.22), (0.20, -0.32), (0.12, -0.27), (0.04, -0.16),
)  # fmt: skip
_GAUZE: tuple[XY, ...] = ((0.0, 0.0), (0.10, 0.16), (0.30, 0.28), (0.40, 0.18), (0.30, 0.03), (0.12, -0.03))
_GAUZE_LOW: tuple[XY, ...] = ((0.0, -0.02), (0.14, -0.05), (0.28, -0.14), (0.24, -0.27), (0.10, -0.17))


def _quills(w: Wearer, root: XY, side: float, beat: float, colour: RGB) -> None:
    """The lines between the feathers."""
    for reach, drop in ((0.16, -0.22), (0.25, -0.14), (0.33, -0.06), (0.38, 0.03)):
        a = (root[0] + side * 0.45 * reach * w.h, root[1] + (0.10 + beat * reach) * w.h)
        b = (root[0] + side * reach * w.h, root[1] + (drop + beat * reach * 2.2) * w.h)
        w.paper.mark(shade(colour, 0.80), ribbon([a, b], 0.004 * w.h, 0.010 * w.h), fine=30)


def face_mark(w: Wearer) -> None:
    """A pirate's patch over an eye, a clown's nose."""
    s, black = skull_of(w), (0.07, 0.06, 0.07)
    if w.person.being == "pirate":
        x, y = s.spot(-0.15, -0.015, 0.31)
        wide = 0.10 * (0.4 + 0.6 * s.facing(-0.15, 0.31))
        band = curve([s.spot(-0.34, 0.16, 0.02), s.spot(-0.10, 0.06, 0.32), s.spot(0.22, 0.24, 0.22)], 4)
        w.paper.mark(black, s.put(ribbon(band, 0.03, 0.03)), fine=60)
        w.paper.mark(black, s.put(ellipse(x, y, wide, 0.095)))
    elif w.person.being == "clown":
        nose = ellipse(*s.spot(0.0, -0.13, 0.42), 0.085, 0.085)
        w.paper.cut((0.86, 0.12, 0.12), s.put(nose), bulge=0.08, lift=0.008)
