"""Flowers, finds and things of the wardrobe: one unit high, standing on y = 0, in the middle of x = 0."""

from __future__ import annotations

import math

import numpy as np

from onereel.backends.animatic.figures.paper import Paper, blend, shade
from onereel.backends.animatic.figures.shapes import (
    Points,
    arc,
    blob,
    bone,
    box,
    curve,
    ellipse,
    flip,
    pad,
    place,
    points,
    ribbon,
    stroke,
    xy,
)
from onereel.backends.animatic.figures.things.tints import CREAM, GOLD, INK, STEEL, WOOD
from onereel.backends.animatic.stage import RGB

GREEN = (0.30, 0.50, 0.27)


def _bloom(p: Paper, c: RGB, x: float, y: float, r: float) -> None:
    for k in range(6):
        a = k * math.pi / 3 + 0.3
        p.cut(
            c if k % 2 else shade(c, 0.9),
            ellipse(x + r * 0.62 * math.cos(a), y + r * 0.62 * math.sin(a), r * 0.52, r * 0.36, a),
            bulge=r * 0.3,
            lift=r * 0.1,
        )
    p.cut((0.95, 0.75, 0.25), ellipse(x, y, r * 0.34, r * 0.34), bulge=r * 0.2, lift=r * 0.08)


def leaf_at(p: Paper, x: float, y: float, a: float, size: float, c: RGB = GREEN) -> None:
    q = blob(xy("0 0, 0.35 0.2, 0.75 0.16, 1 0, 0.75 -0.14, 0.35 -0.16"), 4)
    p.cut(c, place(q, (x, y), a, size), bulge=0.08 * size * 3, lift=0.01)
    p.mark(shade(c, 0.72), place(stroke((0.04, 0), (0.92, 0), 0.03), (x, y), a, size))


def flower(p: Paper, c: RGB, t: float) -> None:
    s = 0.02 * math.sin(t * 1.7)
    p.cut(GREEN, ribbon(curve([(0.02, 0), (-0.03, 0.35), (s, 0.72)], 6), 0.035, 0.03), bulge=0.02)
    leaf_at(p, -0.02, 0.22, 0.7, 0.30)
    leaf_at(p, -0.02, 0.32, 2.4, 0.28)
    _bloom(p, c, s, 0.76, 0.24)


def rose(p: Paper, c: RGB, t: float) -> None:
    s = 0.02 * math.sin(t * 1.6)
    p.cut(GREEN, ribbon(curve([(0.05, 0), (-0.03, 0.35), (s, 0.66)], 6), 0.03, 0.028), bulge=0.02)
    leaf_at(p, 0.0, 0.25, 0.6, 0.26)
    leaf_at(p, -0.02, 0.36, 2.5, 0.24)
    x = s
    for q, k in (
        (
            [
                (x - 0.2, 0.80),
                (x - 0.15, 0.66),
                (x, 0.60),
                (x + 0.15, 0.66),
                (x + 0.2, 0.80),
                (x + 0.12, 0.93),
                (x - 0.12, 0.94),
            ],
            0.80,
        ),
        ([(x - 0.20, 0.86), (x - 0.12, 0.64), (x + 0.04, 0.62), (x + 0.02, 0.80), (x - 0.08, 0.90)], 1.0),
        ([(x + 0.20, 0.86), (x + 0.14, 0.66), (x - 0.02, 0.62), (x + 0.02, 0.78), (x + 0.1, 0.9)], 0.92),
        (
            [
                (x - 0.10, 0.90),
                (x - 0.08, 0.74),
                (x + 0.02, 0.70),
                (x + 0.10, 0.76),
                (x + 0.10, 0.92),
                (x, 0.97),
            ],
            1.06,
        ),
    ):
        p.cut(shade(c, k), blob(q, 5), bulge=0.10, lift=0.02)
    p.mark(
        shade(c, 0.6),
        ribbon(
            curve([(x - 0.05, 0.88), (x + 0.01, 0.83), (x + 0.06, 0.88), (x, 0.92), (x - 0.03, 0.89)], 5),
            0.012,
            0.012,
        ),
    )


def flowers(p: Paper, c: RGB, t: float) -> None:
    """A bouquet in paper."""
    for k, (x, y) in enumerate(((-0.24, 0.72), (0.22, 0.74), (-0.08, 0.86), (0.10, 0.66), (0.0, 0.76))):
        p.cut(GREEN, stroke((0, 0.2), (x, y), 0.025), bulge=0.02)
        _bloom(
            p,
            (c, shade(c, 1.3), blend(c, (0.95, 0.85, 0.3), 0.6))[k % 3],
            x + 0.01 * math.sin(t * 1.7 + k),
            y,
            0.15,
        )
    p.cut(blend(c, CREAM, 0.8), xy("-0.26 0.58, 0.26 0.58, 0.07 0, -0.07 0"), bulge=0.10)
    p.mark(shade(c, 0.8), ribbon([(-0.15, 0.26), (0.15, 0.26)], 0.05, 0.05), inside=True)


def feather(p: Paper, c: RGB, t: float) -> None:
    s = 0.05 * math.sin(t * 1.5)
    spine = curve([(-0.30, 0.02), (-0.12, 0.36), (0.10 + s, 0.70), (0.34 + s * 2, 0.98)], 8)
    p.cut(c, ribbon(spine[6:], 0.10, 0.03, 0.34), bulge=0.10)
    for k in range(8, len(spine) - 3, 3):
        x, y = spine[k]
        p.mark(
            shade(c, 0.78),
            stroke((x, y), (x - 0.13, y + 0.06), 0.010),
            stroke((x, y), (x + 0.05, y + 0.13), 0.010),
            inside=True,
        )
    p.mark((0.95, 0.92, 0.85), ribbon(spine, 0.022, 0.008))


def shell(p: Paper, c: RGB, t: float) -> None:
    fan = [(0.10, 0.06), (-0.10, 0.06)] + [
        (0.62 * math.cos(a), 0.20 + 0.76 * math.sin(a) + (0.03 if k % 2 else 0))
        for k, a in enumerate(np.linspace(math.pi - 0.35, 0.35, 13))
    ]
    p.cut(c, blob(fan, 3), bulge=0.16)
    for a in np.linspace(math.pi - 0.55, 0.55, 8):
        p.mark(
            shade(c, 0.74),
            ribbon(
                [(0.06 * math.cos(a), 0.12), (0.58 * math.cos(a), 0.20 + 0.72 * math.sin(a))], 0.010, 0.026
            ),
            inside=True,
        )
    p.cut(shade(c, 0.85), blob(xy("-0.2 0, -0.14 0.13, 0.14 0.13, 0.2 0"), 4), bulge=0.05)


def stone(p: Paper, c: RGB, t: float) -> None:
    p.cut(
        c,
        blob(xy("-0.75 0.12, -0.62 0.58, -0.22 0.92, 0.3 0.86, 0.7 0.52, 0.74 0.14, 0.2 0, -0.4 0"), 3),
        bulge=0.30,
    )
    p.mark(shade(c, 0.78), blob(xy("0.1 0.5, 0.32 0.8, 0.66 0.48, 0.5 0.2"), 2), alpha=0.6)
    p.mark(shade(c, 1.2), ribbon(curve([(-0.45, 0.3), (-0.2, 0.5), (-0.1, 0.75)], 4), 0.02, 0.02), alpha=0.8)


def star(p: Paper, c: RGB, t: float) -> None:
    pulse = 1 + 0.04 * math.sin(t * 2.4)
    q = points(
        *(
            (r * math.sin(a), 0.5 + r * math.cos(a))
            for k in range(10)
            for r, a in [((0.50 if k % 2 == 0 else 0.21) * pulse, k * math.pi / 5)]
        )
    )
    p.cut(c, q, bulge=0.12, glow=0.9)
    p.mark(shade(c, 1.5), place(q, (0, 0.25), 0, 0.5), glow=0.8)


def leaf(p: Paper, c: RGB, t: float) -> None:
    a = 0.12 * math.sin(t * 1.3)
    half = xy("0 0.1, 0.2 0.1, 0.16 0.2, 0.46 0.3, 0.36 0.4, 0.5 0.62, 0.26 0.58, 0.28 0.74, 0.12 0.7, 0 1")
    right = points(*half)
    q = np.vstack([right, flip(right)[::-1][1:-1]])
    p.cut(c, place(q - (0, 0.1), (0, 0.1), a), bulge=0.14)
    veins = [stroke((0, 0.0), (0, 0.86), 0.022)] + [
        stroke((0, y), (s * d, y + 0.2), 0.012)
        for s in (-1, 1)
        for y, d in ((0.18, 0.3), (0.36, 0.32), (0.54, 0.16))
    ]
    p.mark(shade(c, 0.68), *(place(v - (0, 0.1), (0, 0.1), a) for v in veins))


def seed(p: Paper, c: RGB, t: float) -> None:
    grow = 0.5 - 0.5 * math.cos(min(t, 4.0) * math.pi / 4.0)
    p.cut((0.30, 0.20, 0.13), blob(xy("-0.9 0, -0.6 0.22, 0 0.28, 0.6 0.22, 0.9 0"), 4), bulge=0.15)
    top = 0.30 + 0.50 * grow
    p.cut(GREEN, ribbon(curve([(0, 0.24), (0.03, 0.25 + 0.2 * grow), (0, top)], 5), 0.04, 0.03), bulge=0.02)
    leaf_at(p, 0, top - 0.02, 0.5, 0.10 + 0.26 * grow)
    leaf_at(p, 0, top - 0.02, 2.6, 0.10 + 0.24 * grow)
    p.cut(c, ellipse(0.02, 0.27, 0.10, 0.07, 0.4), bulge=0.06)


def plant_pot(p: Paper, c: RGB, t: float) -> None:
    s = 0.03 * math.sin(t * 1.2)
    for k, (a, size) in enumerate(((0.5, 0.42), (2.6, 0.42), (1.1, 0.50), (2.05, 0.48), (1.55, 0.52))):
        leaf_at(p, 0.0, 0.44, a + s * (k - 2), size, shade(GREEN, 0.85 + 0.08 * k))
    p.cut(c, xy("-0.32 0.42, 0.32 0.42, 0.23 0, -0.23 0"), bulge=0.14)
    p.cut(shade(c, 0.92), pad(-0.37, 0.36, 0.37, 0.48, 0.03), bulge=0.06)


def umbrella(p: Paper, c: RGB, t: float) -> None:
    """Closed and leaning: the open one belongs to its bearer."""
    p.cut(
        WOOD,
        ribbon(arc(0.09, 0.09, 0.09, 0.09, math.pi, 2 * math.pi, 12), 0.04, 0.04),
        stroke((0, 0.09), (0, 0.4), 0.04),
        bulge=0.02,
    )
    p.cut(c, blob(xy("-0.1 0.3, -0.12 0.5, -0.02 0.94, 0.02 0.94, 0.12 0.5, 0.1 0.3, 0 0.34"), 4), bulge=0.10)
    p.mark(
        shade(c, 0.7),
        ribbon([(-0.04, 0.34), (-0.01, 0.9)], 0.02, 0.005),
        ribbon([(0.05, 0.34), (0.01, 0.9)], 0.02, 0.005),
    )
    p.cut(STEEL, stroke((0, 0.93), (0, 1.0), 0.02), bulge=0.01)


def suitcase(p: Paper, c: RGB, t: float) -> None:
    p.cut(shade(c, 0.6), ribbon(arc(0, 0.80, 0.20, 0.17, 0, math.pi, 14), 0.06, 0.06), bulge=0.03)
    p.cut(c, pad(-0.68, 0.0, 0.68, 0.82, 0.08), bulge=0.12)
    p.mark(shade(c, 0.62), box(-0.46, 0, -0.36, 0.82), box(0.36, 0, 0.46, 0.82))
    p.cut(GOLD, pad(-0.47, 0.50, -0.35, 0.62, 0.02), pad(0.35, 0.50, 0.47, 0.62, 0.02), bulge=0.03)
    p.mark((0.90, 0.85, 0.70), place(box(-0.12, -0.08, 0.12, 0.08), (-0.10, 0.30), 0.2))
    p.mark((0.75, 0.25, 0.2), ellipse(0.16, 0.36, 0.09, 0.09))


def bag(p: Paper, c: RGB, t: float) -> None:
    p.cut(shade(c, 0.65), ribbon(arc(0, 0.62, 0.30, 0.36, 0, math.pi, 16), 0.05, 0.05), bulge=0.03)
    p.cut(
        c,
        blob(xy("-0.42 0.64, -0.52 0.3, -0.46 0.04, 0 0, 0.46 0.04, 0.52 0.3, 0.42 0.64, 0 0.62"), 4),
        bulge=0.16,
    )
    p.cut(shade(c, 0.86), blob(xy("-0.43 0.66, -0.36 0.38, 0 0.3, 0.36 0.38, 0.43 0.66"), 4), bulge=0.08)
    p.cut(GOLD, pad(-0.06, 0.27, 0.06, 0.37, 0.02), bulge=0.03)


def basket(p: Paper, c: RGB, t: float) -> None:
    p.cut(shade(c, 0.75), ribbon(arc(0, 0.52, 0.40, 0.46, 0, math.pi, 18), 0.06, 0.06), bulge=0.03)
    for k, tint in enumerate(((0.80, 0.22, 0.18), (0.92, 0.70, 0.25), (0.45, 0.6, 0.25), (0.80, 0.22, 0.18))):
        p.cut(tint, ellipse(-0.30 + 0.2 * k, 0.54, 0.13, 0.12), bulge=0.08)
    p.cut(c, xy("-0.5 0.52, 0.5 0.52, 0.38 0, -0.38 0"), bulge=0.12)
    for r in range(4):
        y = 0.08 + 0.13 * r
        p.mark(
            shade(c, 0.72),
            *(
                pad(-0.42 + 0.17 * k + 0.085 * (r % 2), y, -0.31 + 0.17 * k + 0.085 * (r % 2), y + 0.05, 0.02)
                for k in range(5)
            ),
            inside=True,
        )
    p.cut(shade(c, 0.9), pad(-0.54, 0.46, 0.54, 0.56, 0.04), bulge=0.04)


def shoe(p: Paper, c: RGB, t: float) -> None:
    p.cut(
        c,
        blob(
            xy(
                "-0.8 0.1, -0.84 0.5, -0.78 0.96, -0.3 0.96, -0.12 0.62, 0.3 0.46, 0.8 0.34, "
                "0.96 0.12, 0 0.06"
            ),
            4,
        ),
        bulge=0.22,
    )
    p.cut(shade(c, 0.45), pad(-0.86, 0.0, 0.98, 0.12, 0.05), box(-0.86, 0, -0.5, 0.14), bulge=0.05)
    for k in range(4):
        x, y = -0.20 + 0.13 * k, 0.74 - 0.085 * k
        p.mark((0.93, 0.90, 0.84), stroke((x - 0.06, y - 0.04), (x + 0.10, y + 0.0), 0.035))
    p.mark(shade(c, 0.7), ribbon(curve([(0.40, 0.44), (0.46, 0.28), (0.42, 0.12)], 4), 0.02, 0.02))
    p.mark(shade(c, 0.3), ellipse(-0.54, 0.95, 0.24, 0.05))


def ballet_shoes(p: Paper, c: RGB, t: float) -> None:
    s = 0.03 * math.sin(t * 1.4)
    for x, a in ((-0.26, 0.12), (0.22, -0.14)):
        for d in (-0.10, 0.10):
            ribbon_path = curve(
                [(x + d, 0.50), (x - d * 1.2, 0.68), (x + d * 1.4 + s, 0.84), (x - d * 2 + s, 1.0)], 5
            )
            p.cut(shade(c, 1.15), ribbon(ribbon_path, 0.05, 0.03), bulge=0.02, lift=0.01)
        sole = blob(xy("-0.07 0, -0.15 0.22, -0.17 0.46, -0.1 0.6, 0.1 0.6, 0.17 0.46, 0.15 0.22, 0.07 0"), 5)
        p.cut(c, place(sole, (x, 0), a), bulge=0.14)
        p.mark(shade(c, 0.66), place(ellipse(0, 0.46, 0.10, 0.12), (x, 0), a))
        p.mark(shade(c, 0.85), place(box(-0.075, 0.0, 0.075, 0.06), (x, 0), a))


def hat(p: Paper, c: RGB, t: float) -> None:
    p.cut(
        c,
        blob(xy("-0.46 0.2, -0.44 0.62, -0.3 0.94, -0.04 0.88, 0.24 0.96, 0.44 0.62, 0.46 0.2"), 4),
        bulge=0.20,
    )
    p.mark(shade(c, 0.5), xy("-0.47 0.26, 0.47 0.26, 0.46 0.44, -0.46 0.44"), inside=True)
    p.cut(
        c,
        blob(xy("-0.98 0.16, -0.6 0.3, 0 0.26, 0.6 0.3, 0.98 0.16, 0.6 0.04, 0 0, -0.6 0.04"), 4),
        bulge=0.08,
        lift=0.03,
    )


def glove(p: Paper, c: RGB, t: float) -> None:
    p.cut(
        c,
        *(
            bone(
                (-0.16 + 0.115 * k, 0.52), (-0.20 + 0.135 * k, 0.86 + (0.0, 0.09, 0.08, 0.0)[k]), 0.065, 0.055
            )
            for k in range(4)
        ),
        bone((0.18, 0.38), (0.42, 0.60), 0.075, 0.06),
        pad(-0.23, 0.10, 0.25, 0.62, 0.10),
        bulge=0.10,
    )
    p.cut(shade(c, 0.85), pad(-0.26, 0.0, 0.27, 0.20, 0.04), bulge=0.05)
    for k in range(3):
        p.mark(shade(c, 0.7), stroke((-0.10 + 0.11 * k, 0.44), (-0.10 + 0.11 * k, 0.58), 0.015))


def doll(p: Paper, c: RGB, t: float) -> None:
    p.cut(
        (0.95, 0.80, 0.68),
        bone((-0.12, 0.06), (-0.10, 0.30), 0.06, 0.05),
        bone((0.12, 0.06), (0.10, 0.30), 0.06, 0.05),
        bone((-0.20, 0.56), (-0.36, 0.36), 0.05, 0.045),
        bone((0.20, 0.56), (0.36, 0.36), 0.05, 0.045),
        bulge=0.06,
    )
    p.cut(c, blob(xy("-0.16 0.62, -0.36 0.2, 0 0.16, 0.36 0.2, 0.16 0.62"), 4), bulge=0.12)
    p.cut(
        (0.50, 0.28, 0.14),
        ellipse(0, 0.82, 0.23, 0.20),
        ellipse(-0.24, 0.72, 0.08, 0.12),
        ellipse(0.24, 0.72, 0.08, 0.12),
        bulge=0.10,
    )
    p.cut((0.95, 0.80, 0.68), ellipse(0, 0.78, 0.17, 0.17), bulge=0.10)
    p.mark(INK, ellipse(-0.06, 0.79, 0.022, 0.026), ellipse(0.06, 0.79, 0.022, 0.026))
    p.mark((0.85, 0.45, 0.42), ellipse(-0.11, 0.72, 0.035, 0.025), ellipse(0.11, 0.72, 0.035, 0.025))
    p.mark((0.70, 0.2, 0.2), ribbon(arc(0, 0.735, 0.05, 0.035, math.pi, 2 * math.pi, 8), 0.015, 0.015))


def bell(p: Paper, c: RGB, t: float) -> None:
    a = 0.22 * math.sin(t * 3.4)

    def on(q: Points) -> Points:
        return place(q - (0, 1.0), (0, 1.0), a)

    brass = blend(c, GOLD, 0.3)
    p.cut(shade(brass, 0.7), place(ellipse(0, 0.06, 0.09, 0.09) - (0, 1.0), (0, 1.0), a * 1.5), bulge=0.06)
    p.cut(
        brass,
        on(
            blob(
                xy(
                    "-0.44 0.12, -0.34 0.24, -0.28 0.6, -0.14 0.82, 0.14 0.82, 0.28 0.6, "
                    "0.34 0.24, 0.44 0.12, 0 0.1"
                ),
                4,
            )
        ),
        bulge=0.18,
    )
    p.mark(
        shade(brass, 0.72),
        on(ribbon([(-0.34, 0.25), (0.34, 0.25)], 0.03, 0.03)),
        on(ribbon([(-0.26, 0.62), (0.26, 0.62)], 0.02, 0.02)),
        inside=True,
    )
    p.cut(
        shade(brass, 0.8),
        on(ribbon(arc(0, 0.88, 0.08, 0.10, -0.3, math.pi + 0.3, 12), 0.05, 0.05)),
        bulge=0.02,
    )
