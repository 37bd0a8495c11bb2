"""Vehicles on water, in the air and in space, facing right, in metres; the water is at y = 0."""

from __future__ import annotations

import math

import numpy as np

from onereel.backends.animatic.figures.paper import Paper, blend, shade
from onereel.backends.animatic.figures.shapes import (
    Points,
    blob,
    box,
    curve,
    ellipse,
    pad,
    place,
    points,
    ribbon,
    stroke,
    xy,
)
from onereel.backends.animatic.figures.vehicles.road import CHROME, GLASS, LIGHT
from onereel.backends.animatic.stage import RGB

SAIL = (0.95, 0.92, 0.85)


def boat(p: Paper, c: RGB, t: float, rolled: float) -> None:
    """A small sailing boat that pitches on the swell."""
    a, y = 0.05 * math.sin(t * 1.3), 0.06 * math.sin(t * 1.3 + 0.8)

    def on(q: Points) -> Points:
        return place(q, (0, y), a)

    fill = 0.12 + 0.04 * math.sin(t * 1.1)
    p.cut(
        (0.45, 0.30, 0.18),
        on(stroke((0.1, 0.5), (0.1, 4.6), 0.09)),
        on(stroke((0.1, 0.95), (-1.9, 0.9), 0.07)),
        bulge=0.04,
    )
    p.cut(
        SAIL,
        on(blob([(0.0, 4.4), (-0.5 - fill, 2.9), (-1.2 - fill, 1.7), (-1.75, 1.0), (0.0, 1.08)], 4)),
        bulge=0.4,
    )
    p.cut(
        shade(SAIL, 0.94), on(blob([(0.2, 4.2), (0.9 + fill, 2.6), (1.75, 0.95), (0.25, 1.0)], 4)), bulge=0.3
    )
    for k in range(3):
        p.mark(shade(SAIL, 0.82), on(stroke((0.0, 1.9 + 0.8 * k), (-1.15 + 0.38 * k, 1.8 + 0.75 * k), 0.02)))
    p.cut(
        (0.85, 0.25, 0.2),
        on(points((0.1, 4.65), (0.1, 4.35), (-0.5, 4.5 + 0.06 * math.sin(t * 6)))),
        bulge=0.02,
    )
    p.cut(
        c,
        on(blob(xy("-2.1 0.72, -1.9 0.05, -0.9 -0.28, 0.9 -0.28, 1.8 0.1, 2.4 0.86, 0 0.62"), 4)),
        bulge=0.3,
    )
    p.mark(
        blend(c, (0.96, 0.93, 0.86), 0.75),
        on(ribbon(curve([(-2.05, 0.56), (0, 0.44), (2.2, 0.66)], 6), 0.10, 0.10)),
        inside=True,
    )


def ship(p: Paper, c: RGB, t: float, rolled: float) -> None:
    a = 0.012 * math.sin(t * 0.7)

    def on(q: Points) -> Points:
        return place(q, (0, 0.15 * math.sin(t * 0.6)), a)

    for k in range(4):
        age = (t * 0.22 + k / 4) % 1.0
        r = 0.8 + 2.6 * age
        p.mark(
            (0.80, 0.80, 0.82), ellipse(-3.0 - 9 * age, 13.0 + 2.5 * age, r * 1.3, r), alpha=0.35 * (1 - age)
        )
    p.cut(
        SAIL,
        on(pad(-11, 3.5, 8.5, 6.6, 0.3)),
        on(pad(-8.5, 6.5, 4.6, 8.8, 0.3)),
        on(pad(0.5, 8.7, 3.8, 10.2, 0.2)),
        bulge=0.5,
    )
    for row, (y, n, x0) in enumerate(((4.8, 15, -10.2), (7.4, 9, -7.6))):
        p.mark(
            (1.0, 0.86, 0.55),
            *(on(ellipse(x0 + 1.25 * k, y, 0.28, 0.28, n=12)) for k in range(n)),
            glow=0.5 - 0.1 * row,
        )
    for x in (-6.5, -2.6):
        p.cut(c, on(points((x - 0.95, 8.7), (x - 1.2, 12.6), (x + 0.8, 12.6), (x + 0.95, 8.7))), bulge=0.4)
        p.mark(
            (0.13, 0.13, 0.15),
            on(points((x - 1.14, 11.6), (x - 1.2, 12.6), (x + 0.8, 12.6), (x + 0.84, 11.6))),
        )
    p.cut(shade(c, 0.55), on(stroke((6.4, 3.5), (6.8, 11.0), 0.16)), bulge=0.08)
    p.cut(
        shade(c, 0.42),
        on(blob(xy("-14 4.2, -13.2 0.4, -11.5 -1.4, 12 -1.4, 14.6 1.6, 16.2 4.9, 8 3.6, -8 3.5"), 3)),
        bulge=0.8,
    )
    p.mark(c, on(xy("-13.6 -0.2, 13.6 0.4, 12.4 -1.5, -12 -1.5")), inside=True)
    p.mark(SAIL, *(on(ellipse(-11 + 1.7 * k, 2.1, 0.25, 0.25, n=12)) for k in range(14)))


def aeroplane(p: Paper, c: RGB, t: float, rolled: float) -> None:
    """A propeller plane in flight, its wheels at the ground line when it stands."""
    y, a = 0.12 * math.sin(t * 1.1), 0.03 * math.sin(t * 0.8) + 0.05

    def on(q: Points) -> Points:
        return place(q, (0, 1.5 + y), a)

    p.cut(shade(c, 0.7), on(blob(xy("0.6 0.35, 0.2 1, -0.9 1.25, -0.7 0.4"), 3)), bulge=0.10)
    p.cut(c, on(blob(xy("-3.4 0.35, -3.9 1.55, -3.2 1.5, -2.5 0.55"), 3)), bulge=0.12)
    p.cut(
        c,
        on(
            blob(
                xy(
                    "-3.6 0.42, -1.5 0.58, 0.4 0.72, 2 0.56, 2.55 0.1, 2.2 -0.34, 0.4 -0.52, "
                    "-1.6 -0.2, -3.5 0.14"
                ),
                5,
            )
        ),
        bulge=0.45,
    )
    p.mark(GLASS, on(blob(xy("0.35 0.55, 0.15 0.98, 0.85 1.02, 1.45 0.58"), 4)))
    p.mark(
        blend(c, (0.96, 0.93, 0.86), 0.8),
        on(ribbon(curve([(-3.5, 0.28), (-1, 0.14), (2.4, 0.10)], 6), 0.08, 0.22)),
        inside=True,
    )
    for k in range(4):
        p.mark((0.98, 0.88, 0.62), on(ellipse(-0.35 - 0.5 * k, 0.36, 0.12, 0.14)), glow=0.3)
    p.cut(
        shade(c, 0.9),
        on(blob(xy("0.9 -0.02, 0.2 -0.75, -1.4 -1.05, -1 -0.3, -0.5 0"), 3)),
        on(blob(xy("-3 0.32, -3.5 -0.05, -4.1 -0.05, -3.7 0.34"), 3)),
        bulge=0.14,
        lift=0.05,
    )
    spin = abs(math.sin(t * 31))
    p.mark((0.9, 0.92, 0.95), on(ellipse(2.66, 0.10, 0.07, 1.05)), alpha=0.22)
    p.cut(
        (0.25, 0.22, 0.22),
        on(ellipse(2.66, 0.10, 0.06, 0.25 + 0.75 * spin)),
        on(ellipse(2.6, 0.10, 0.16, 0.18)),
        bulge=0.05,
    )
    p.cut((0.13, 0.13, 0.15), on(ellipse(0.9, -1.1, 0.26, 0.26)), bulge=0.06)
    p.cut(CHROME, on(stroke((0.7, -0.4), (0.9, -1.1), 0.08)), bulge=0.03)


def balloon(p: Paper, c: RGB, t: float, rolled: float) -> None:
    """A hot-air balloon, its basket a metre above the ground line."""
    x, y, a = 0.15 * math.sin(t * 0.5), 1.0 + 0.2 * math.sin(t * 0.6), 0.02 * math.sin(t * 0.7)

    def on(q: Points) -> Points:
        return place(q, (x, y), a)

    burn = max(0.0, math.sin(t * 1.3)) ** 3
    p.mark(
        (0.30, 0.22, 0.15),
        *(on(stroke((s * 0.62, 1.1), (s * 1.15, 3.3), 0.035)) for s in (-1, -0.35, 0.35, 1)),
    )
    if burn > 0.05:
        p.mark(
            (1.0, 0.65, 0.25),
            on(blob([(-0.12, 1.75), (0, 1.7), (0.12, 1.75), (0.0, 2.2 + 1.0 * burn)], 4)),
            glow=2.5,
        )
        p.lamp(x, y + 2.3, (1.0, 0.65, 0.3), 6.0)
    dome = blob(xy("-0.95 3.2, -3 5.6, -3.5 8.1, -2.2 10.4, 0 11.2, 2.2 10.4, 3.5 8.1, 3 5.6, 0.95 3.2"), 6)
    p.cut(c, on(dome), bulge=2.4)
    for k in (-2, 0, 2):
        w = 0.62
        top, low = k * 0.32, k * 0.16
        gore = blob(
            [
                (low - 0.12, 3.2),
                (k * 0.85 - w, 5.6),
                (k * 0.98 - w, 8.1),
                (top * 1.6 - w * 0.7, 10.3),
                (0, 11.2),
                (top * 1.6 + w * 0.7, 10.3),
                (k * 0.98 + w, 8.1),
                (k * 0.85 + w, 5.6),
                (low + 0.12, 3.2),
            ],
            4,
        )
        p.mark(blend(c, (0.97, 0.90, 0.72), 0.72), on(gore), inside=True)
    p.cut((0.55, 0.36, 0.20), on(pad(-0.66, 0.0, 0.66, 1.05, 0.10)), bulge=0.16)
    p.mark(
        (0.36, 0.22, 0.12),
        on(box(-0.68, 0.94, 0.68, 1.06)),
        *(on(stroke((-0.6, 0.18 + 0.2 * k), (0.6, 0.18 + 0.2 * k), 0.025)) for k in range(4)),
    )


def spaceship(p: Paper, c: RGB, t: float, rolled: float) -> None:
    y, a = 0.15 * math.sin(t * 0.9), 0.03 * math.sin(t * 0.7)

    def on(q: Points) -> Points:
        return place(q, (0, 2.2 + y), a)

    flick = 0.25 * math.sin(t * 23) + 0.15 * math.sin(t * 37)
    for k, (length, wide, tint) in enumerate(
        ((2.6, 0.55, (0.30, 0.60, 1.0)), (1.6, 0.34, (0.80, 0.95, 1.0)))
    ):
        flame = blob(
            [
                (-3.2, wide),
                (-3.5, wide * 0.8),
                (-3.2 - length * (1 + flick * 0.3), 0),
                (-3.5, -wide * 0.8),
                (-3.2, -wide),
            ],
            4,
        )
        p.mark(tint, on(flame), glow=1.8 + k, alpha=0.85)
    p.cut(
        shade(c, 0.75),
        on(blob(xy("-1.2 0.6, -2.6 1.9, -3.5 2, -3 0.5"), 2)),
        on(blob(xy("-1.2 -0.6, -2.6 -1.9, -3.5 -2, -3 -0.5"), 2)),
        bulge=0.2,
    )
    p.cut((0.35, 0.36, 0.40), on(pad(-3.4, -0.62, -2.7, 0.62, 0.15)), bulge=0.25)
    p.cut(
        c,
        on(
            blob(xy("-2.9 0.75, -1 1.05, 1.2 0.92, 3 0.4, 3.8 0, 3 -0.4, 1.2 -0.92, -1 -1.05, -2.9 -0.75"), 5)
        ),
        bulge=0.8,
    )
    p.mark(
        shade(c, 0.66), on(stroke((-1.7, 1.0), (-1.7, -1.0), 0.06)), on(stroke((0.2, 1.0), (0.2, -1.0), 0.05))
    )
    p.mark(shade(c, 0.55), on(blob(xy("2.6 0.56, 3.8 0, 2.6 -0.56, 2.9 0"), 3)), inside=True)
    for x, r in ((1.5, 0.38), (-0.7, 0.26), (-1.15 - 0.1, 0.0)):
        if r:
            p.cut(CHROME, on(ellipse(x, 0.18, r, r)), bulge=0.06, lift=0.01)
            p.mark((0.45, 0.80, 0.95), on(ellipse(x, 0.18, r * 0.75, r * 0.75)), glow=0.5)
            p.mark((1, 1, 1), on(ellipse(x - r * 0.25, 0.18 + r * 0.28, r * 0.2, r * 0.14)))
    p.cut(shade(c, 0.85), on(blob(xy("0.4 -0.3, -1.4 -1, -2.6 -1.1, -1.2 -0.3"), 3)), bulge=0.12, lift=0.05)
    p.lamp(-3.8, 2.2, (0.4, 0.7, 1.0), 8.0)
    if math.sin(t * 4) > 0.3:
        p.mark((1.0, 0.25, 0.2), on(ellipse(-3.3, 2.0, 0.09, 0.09)), glow=2.5)


def submarine(p: Paper, c: RGB, t: float, rolled: float) -> None:
    y, a = 0.12 * math.sin(t * 0.7), 0.025 * math.sin(t * 0.6)

    def on(q: Points) -> Points:
        return place(q, (0, 1.8 + y), a)

    p.cut(CHROME, on(ribbon(curve([(0.3, 1.6), (0.3, 2.7), (0.75, 2.75)], 5), 0.11, 0.13)), bulge=0.05)
    p.cut(shade(c, 0.9), on(blob(xy("-0.9 1, -0.7 2, 0.8 2, 1.1 1"), 3)), bulge=0.2)
    spin = math.sin(t * 11)
    p.cut((0.82, 0.66, 0.32), on(ellipse(-4.0, 0.0, 0.10, 0.25 + 0.55 * abs(spin))), bulge=0.06)
    p.cut(
        shade(c, 0.8),
        on(blob([(-3.0, 0.4), (-3.9, 1.2), (-3.7, 0.1)], 3)),
        on(blob([(-3.0, -0.4), (-3.9, -1.2), (-3.7, -0.1)], 3)),
        bulge=0.1,
    )
    p.cut(
        c,
        on(
            blob(
                xy(
                    "-3.9 0, -2.8 0.75, -0.5 1.25, 2.2 1.15, 3.5 0.55, 3.8 0, 3.5 -0.55, "
                    "2.2 -1.15, -0.5 -1.25, -2.8 -0.75"
                ),
                4,
            )
        ),
        bulge=0.9,
    )
    for x in (-1.4, 0.2, 1.8):
        p.cut((0.82, 0.66, 0.32), on(ellipse(x, 0.2, 0.46, 0.46)), bulge=0.08, lift=0.02)
        p.mark((1.0, 0.90, 0.60), on(ellipse(x, 0.2, 0.34, 0.34)), glow=0.8)
    p.mark(LIGHT, on(ellipse(3.55, 0.0, 0.16, 0.22)), glow=2.2)
    p.lamp(4.4, 1.8, LIGHT, 8.0)
    for k in range(5):
        age = (t * 0.4 + k / 5) % 1
        p.mark(
            (0.9, 0.97, 1.0),
            ellipse(
                -4.2 - 0.5 * age + 0.2 * np.sin(k * 5.0),
                1.9 + 2.4 * age,
                0.09 + 0.05 * (k % 3),
                0.09 + 0.05 * (k % 3),
                n=12,
            ),
            alpha=0.5 * (1 - age),
        )
