"""Things of the table: one unit high, standing on y = 0, in the middle of x = 0."""

from __future__ import annotations

import math

import numpy as np

from onereel.backends.animatic.figures.paper import Paper, blend, luma, shade
from onereel.backends.animatic.figures.shapes import (
    Points,
    arc,
    blob,
    box,
    curve,
    ellipse,
    pad,
    place,
    ribbon,
    xy,
)
from onereel.backends.animatic.figures.things.house import GREEN, leaf_at
from onereel.backends.animatic.figures.things.tints import CREAM, GOLD, INK, STEEL, WOOD
from onereel.backends.animatic.stage import RGB


def steam(p: Paper, x: float, y: float, t: float) -> None:
    for k in range(2):
        path = [
            (x + 0.12 * k - 0.06 + 0.05 * math.sin(q * 5 + t * 1.6 + k * 2), y + q * 0.42)
            for q in np.linspace(0, 1, 8)
        ]
        p.mark((1.0, 1.0, 1.0), ribbon(path, 0.012, 0.004, 0.05), alpha=0.34)


def cup(p: Paper, c: RGB, t: float) -> None:
    p.cut(shade(c, 0.92), ribbon(arc(0.34, 0.34, 0.15, 0.17, -1.6, 1.6, 14), 0.06, 0.06), bulge=0.04)
    p.cut(shade(c, 0.9), ellipse(0, 0.05, 0.52, 0.06), bulge=0.04)
    p.cut(
        c,
        blob(xy("-0.38 0.58, -0.34 0.24, -0.2 0.06, 0.2 0.06, 0.34 0.24, 0.38 0.58, 0 0.55"), 4),
        bulge=0.16,
    )
    p.mark(shade(c, 0.7), ellipse(0, 0.58, 0.38, 0.075))
    p.mark((0.30, 0.17, 0.09), ellipse(0, 0.57, 0.33, 0.055))
    steam(p, 0.0, 0.6, t)


def teapot(p: Paper, c: RGB, t: float) -> None:
    p.cut(c, ribbon(curve([(0.36, 0.30), (0.60, 0.42), (0.70, 0.72)], 6), 0.20, 0.07), bulge=0.06)
    p.cut(shade(c, 0.9), ribbon(arc(-0.46, 0.42, 0.20, 0.22, 1.2, 5.1, 16), 0.07, 0.07), bulge=0.04)
    p.cut(c, ellipse(0, 0.38, 0.48, 0.38, n=36), bulge=0.22)
    p.cut(
        shade(c, 1.08),
        blob(xy("-0.24 0.7, 0 0.86, 0.24 0.7, 0 0.66"), 5),
        ellipse(0, 0.90, 0.06, 0.06),
        bulge=0.06,
    )
    p.mark(
        shade(c, 1.4) if luma(c) < 0.6 else shade(c, 0.7),
        ribbon(curve([(-0.46, 0.42), (0, 0.34), (0.46, 0.42)], 6), 0.03, 0.03),
        inside=True,
    )
    steam(p, 0.74, 0.74, t)


def apple(p: Paper, c: RGB, t: float) -> None:
    p.cut(
        c,
        blob(
            xy(
                "0 0.76, -0.22 0.84, -0.42 0.62, -0.38 0.26, -0.16 0.02, 0 0.06, 0.16 0.02, "
                "0.38 0.26, 0.42 0.62, 0.22 0.84"
            ),
            5,
        ),
        bulge=0.26,
    )
    p.cut(WOOD, ribbon(curve([(0, 0.74), (0.02, 0.86), (0.07, 0.98)], 4), 0.04, 0.05), bulge=0.02)
    leaf_at(p, 0.05, 0.88, 0.3, 0.28)
    p.mark((1, 1, 1), ellipse(-0.20, 0.62, 0.05, 0.09, -0.4), alpha=0.5)


def bread(p: Paper, c: RGB, t: float) -> None:
    crust = blend(c, (0.76, 0.50, 0.25), 0.6)
    p.cut(
        crust,
        blob(xy("-0.95 0.2, -0.8 0.62, -0.3 0.86, 0.3 0.86, 0.8 0.62, 0.95 0.2, 0.6 0.04, -0.6 0.04"), 5),
        bulge=0.25,
    )
    for k in range(4):
        x = -0.52 + 0.33 * k
        p.mark(
            shade(crust, 1.45),
            ribbon(curve([(x - 0.08, 0.48), (x + 0.02, 0.66), (x + 0.16, 0.78)], 4), 0.03, 0.03, 0.10),
            inside=True,
        )


def fish(p: Paper, c: RGB, t: float) -> None:
    p.cut(CREAM, ellipse(0, 0.26, 1.1, 0.24, n=40), bulge=0.06)
    p.cut(shade(c, 0.8), blob(xy("-0.55 0.48, -0.95 0.76, -0.9 0.46, -0.98 0.18, -0.6 0.4"), 4), bulge=0.05)
    p.cut(c, blob(xy("-0.66 0.45, -0.2 0.72, 0.35 0.7, 0.78 0.44, 0.35 0.22, -0.2 0.22"), 5), bulge=0.16)
    p.mark(shade(c, 0.7), ribbon(arc(0.30, 0.45, 0.12, 0.20, -1.2, 1.2, 10), 0.018, 0.018))
    for k in range(5):
        p.mark(shade(c, 0.78), ribbon(arc(-0.40 + 0.14 * k, 0.46, 0.06, 0.11, -1.3, 1.3, 8), 0.012, 0.012))
    p.mark((0.95, 0.95, 0.9), ellipse(0.54, 0.50, 0.06, 0.06))
    p.mark(INK, ellipse(0.55, 0.50, 0.03, 0.03))


def knife(p: Paper, c: RGB, t: float) -> None:
    p.cut(STEEL, blob(xy("-0.02 0.36, -0.09 0.7, -0.05 0.99, 0.05 0.86, 0.07 0.36"), 3), bulge=0.05)
    p.cut(c, pad(-0.06, 0.0, 0.08, 0.37, 0.05), bulge=0.06)
    p.mark(GOLD, ellipse(0.01, 0.10, 0.02, 0.02), ellipse(0.01, 0.26, 0.02, 0.02))


def bowl(p: Paper, c: RGB, t: float) -> None:
    p.cut(shade(c, 0.7), box(-0.22, 0.0, 0.22, 0.10), bulge=0.05)
    p.cut(
        c, blob(xy("-0.72 0.66, -0.6 0.34, -0.3 0.08, 0.3 0.08, 0.6 0.34, 0.72 0.66, 0 0.62"), 4), bulge=0.20
    )
    p.mark(shade(c, 0.75), ellipse(0, 0.66, 0.72, 0.13, n=36))
    p.mark(
        shade(c, 1.3) if luma(c) < 0.6 else shade(c, 0.72),
        ribbon(curve([(-0.66, 0.46), (0, 0.34), (0.66, 0.46)], 6), 0.035, 0.035),
        inside=True,
    )
    steam(p, 0.0, 0.66, t)


def noodles(p: Paper, c: RGB, t: float) -> None:
    bowl(p, c, t)
    p.mark((0.72, 0.45, 0.22), ellipse(0, 0.66, 0.64, 0.10, n=32))
    for k in range(9):
        x = -0.46 + 0.115 * k
        p.cut(
            (0.95, 0.83, 0.52),
            ribbon(curve([(x - 0.12, 0.63), (x, 0.72 + 0.03 * (k % 3)), (x + 0.14, 0.64)], 5), 0.035, 0.035),
            bulge=0.02,
            lift=0.01,
        )
    p.cut((0.96, 0.94, 0.88), ellipse(0.30, 0.70, 0.13, 0.07), bulge=0.04)
    p.mark((0.96, 0.68, 0.20), ellipse(0.30, 0.705, 0.06, 0.035))
    p.mark(GREEN, *(ellipse(-0.30 + 0.08 * k, 0.70 + 0.02 * (k % 2), 0.028, 0.018) for k in range(4)))
    chopsticks_at(p, (0.15, 0.72), 0.75, 1.0)


def chopsticks_at(p: Paper, at: tuple[float, float], a: float, size: float) -> None:
    for d in (0.0, 0.14):
        p.cut(
            (0.45, 0.14, 0.10), place(ribbon([(0, 0), (0.95, 0)], 0.022, 0.045), at, a + d, size), bulge=0.02
        )


def chopsticks(p: Paper, c: RGB, t: float) -> None:
    p.cut(CREAM, pad(-0.55, 0.0, -0.30, 0.16, 0.05), bulge=0.05)
    for d in (0.0, 0.12):
        p.cut(c, place(ribbon([(0, 0), (1.9, 0)], 0.03, 0.07), (-0.9, 0.06 + d * 0.4), 0.36 + d), bulge=0.04)


def cake(p: Paper, c: RGB, t: float) -> None:
    p.cut(STEEL, ellipse(0, 0.05, 0.72, 0.06), bulge=0.03)
    for x, y, w in ((0.0, 0.06, 0.60), (0.0, 0.36, 0.42)):
        p.cut((0.96, 0.90, 0.80), pad(x - w, y, x + w, y + 0.30, 0.05), bulge=0.12)
        drip = [(x - w, y + 0.31), (x - w, y + 0.2)]
        drip += [(x - w + 2 * w * k / 8, y + (0.15 if k % 2 else 0.22)) for k in range(1, 8)]
        p.cut(c, blob([*drip, (x + w, y + 0.2), (x + w, y + 0.31)], 5), bulge=0.05, lift=0.01)
    for k in range(3):
        x = -0.22 + 0.22 * k
        p.cut(
            ((0.85, 0.3, 0.3), (0.3, 0.5, 0.8), (0.95, 0.75, 0.3))[k],
            box(x - 0.02, 0.66, x + 0.02, 0.84),
            bulge=0.02,
        )
        f = 0.012 * math.sin(t * 9 + k)
        p.mark(
            (1.0, 0.75, 0.3),
            blob([(x, 0.85), (x - 0.025, 0.90), (x + f, 0.99), (x + 0.025, 0.90)], 4),
            glow=2.2,
        )
    p.lamp(0, 0.9, (1.0, 0.7, 0.4), 2.5)


def bottle(p: Paper, c: RGB, t: float) -> None:
    p.cut(
        c,
        blob(
            xy(
                "-0.17 0.02, -0.19 0.3, -0.17 0.52, -0.06 0.68, -0.055 0.92, 0.055 0.92, "
                "0.06 0.68, 0.17 0.52, 0.19 0.3, 0.17 0.02"
            ),
            4,
        ),
        bulge=0.10,
        alpha=0.86,
    )
    p.cut(WOOD, box(-0.045, 0.90, 0.045, 1.0), bulge=0.02)
    p.mark(CREAM, box(-0.17, 0.18, 0.17, 0.42), inside=True)
    p.mark(shade(c, 0.6), box(-0.10, 0.32, 0.10, 0.35), box(-0.07, 0.25, 0.07, 0.27))
    p.mark((1, 1, 1), ribbon([(-0.12, 0.08), (-0.12, 0.52)], 0.02, 0.02), alpha=0.5)


def message_bottle(p: Paper, c: RGB, t: float) -> None:
    """Lying on the shore, a rolled letter inside."""
    rock = 0.05 * math.sin(t * 1.4)

    def on(q: Points) -> Points:
        return place(q, (0, 0.40), 0.22 + rock)

    glass = blend(c, (0.45, 0.68, 0.60), 0.5)
    p.cut((0.95, 0.88, 0.72), on(pad(-0.60, -0.14, 0.22, 0.13, 0.06)), bulge=0.08)
    p.mark((0.70, 0.15, 0.14), on(box(-0.22, -0.15, -0.14, 0.14)))
    p.cut(
        glass,
        on(
            blob(
                xy(
                    "-0.8 -0.26, -0.84 0, -0.8 0.26, 0.2 0.27, 0.48 0.12, 0.82 0.1, 0.82 -0.1, "
                    "0.48 -0.12, 0.2 -0.27"
                ),
                4,
            )
        ),
        bulge=0.18,
        alpha=0.48,
    )
    p.cut(WOOD, on(pad(0.78, -0.085, 0.96, 0.085, 0.02)), bulge=0.05)
    p.mark((1, 1, 1), on(ribbon([(-0.70, 0.18), (0.12, 0.19)], 0.03, 0.03)), alpha=0.6)


def egg(p: Paper, c: RGB, t: float) -> None:
    p.cut(
        c, blob(xy("0 0, -0.3 0.12, -0.37 0.4, -0.24 0.8, 0 1, 0.24 0.8, 0.37 0.4, 0.3 0.12"), 5), bulge=0.32
    )
    p.mark(
        shade(c, 0.8),
        *(
            ellipse(x, y, 0.015, 0.012)
            for x, y in ((-0.15, 0.5), (0.12, 0.62), (0.05, 0.3), (-0.08, 0.75), (0.2, 0.42))
        ),
    )
