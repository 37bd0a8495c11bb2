"""Vehicles on wheels and rails, facing right, their wheels on y = 0, in metres."""

from __future__ import annotations

import math

import numpy as np

from onereel.backends.animatic.figures.paper import Paper, blend, luma, shade
from onereel.backends.animatic.figures.shapes import (
    blob,
    box,
    curve,
    ellipse,
    pad,
    points,
    ribbon,
    stroke,
    xy,
)
from onereel.backends.animatic.stage import RGB

GLASS = (0.42, 0.56, 0.66)
TYRE = (0.13, 0.13, 0.15)
CHROME = (0.78, 0.80, 0.83)
LIGHT = (1.0, 0.90, 0.65)


def wheel(p: Paper, x: float, r: float, rolled: float, hub: RGB = CHROME, spokes: int = 5) -> None:
    """A wheel standing on the ground that has rolled so many metres."""
    a0 = -rolled / r
    p.cut(TYRE, ellipse(x, r, r, r, n=36), bulge=0.08, lift=0.02)
    p.cut(hub, ellipse(x, r, r * 0.62, r * 0.62, n=28), bulge=0.06, lift=0.0, rim=0.5)
    for k in range(spokes):
        a = a0 + 2 * math.pi * k / spokes
        p.mark(
            shade(hub, 0.55),
            stroke(
                (x + r * 0.16 * math.cos(a), r + r * 0.16 * math.sin(a)),
                (x + r * 0.55 * math.cos(a), r + r * 0.55 * math.sin(a)),
                r * 0.12,
            ),
        )
    p.mark(shade(hub, 0.8), ellipse(x, r, r * 0.16, r * 0.16, n=12))


def spoked(p: Paper, x: float, r: float, rolled: float, colour: RGB, thick: float, spokes: int) -> None:
    """An open wheel: one sees through it."""
    outer, inner = ellipse(x, r, r, r, n=40), ellipse(x, r, r - thick, r - thick, n=40)
    rim = np.vstack([outer, outer[:1], inner[:1], inner[::-1]])
    lines = []
    for k in range(spokes):
        a = -rolled / r + math.pi * k / spokes
        c, s = math.cos(a) * (r - thick), math.sin(a) * (r - thick)
        lines.append(stroke((x - c, r - s), (x + c, r + s), max(0.008, thick * 0.22)))
    p.mark(shade(colour, 0.9), *lines, alpha=0.85)
    p.cut(colour, rim, bulge=thick, lift=0.006)
    p.cut(CHROME, ellipse(x, r, thick * 1.2, thick * 1.2, n=12), bulge=0.02)


def _lamps(p: Paper, x: float, y: float, tail_x: float) -> None:
    p.mark(LIGHT, ellipse(x, y, 0.07, 0.09), glow=1.2)
    p.mark((0.85, 0.12, 0.10), pad(tail_x - 0.04, y - 0.08, tail_x + 0.05, y + 0.10, 0.03), glow=0.4)
    p.lamp(x + 0.6, y, LIGHT, 5.0)


def car(p: Paper, c: RGB, t: float, rolled: float) -> None:
    b = 0.008 * math.sin(t * 9)
    _car(p, c, b)
    for x in (-1.30, 1.28):
        p.mark(TYRE, ellipse(x, 0.34 + b, 0.40, 0.40, n=32))
        wheel(p, x, 0.33, rolled)


def _car(p: Paper, c: RGB, b: float) -> None:
    body = xy(
        "-2.12 0.34, -2.16 0.7, -1.98 0.92, -1.42 1, -0.98 1.42, 0.34 1.46, 0.98 1.02, "
        "1.82 0.9, 2.1 0.68, 2.12 0.34, 0 0.26"
    )
    p.cut(c, blob([(x, y + b) for x, y in body], 5), bulge=0.36)
    p.mark(
        GLASS,
        blob([(-1.22, 1.02 + b), (-0.88, 1.36 + b), (-0.30, 1.38 + b), (-0.30, 1.02 + b)], 2),
        blob([(-0.20, 1.02 + b), (-0.20, 1.38 + b), (0.28, 1.38 + b), (0.76, 1.02 + b)], 2),
    )
    p.mark(
        (0.85, 0.92, 0.98),
        points((-0.1, 1.32 + b), (0.06, 1.32 + b), (-0.08, 1.08 + b), (-0.14, 1.08 + b)),
        alpha=0.6,
    )
    p.mark(
        shade(c, 0.6),
        stroke((-0.25, 0.98 + b), (-0.25, 0.42 + b), 0.02),
        stroke((0.86, 0.96 + b), (0.80, 0.42 + b), 0.02),
        pad(-0.12, 0.84 + b, 0.08, 0.88 + b, 0.02),
    )
    p.mark(CHROME, stroke((-2.1, 0.44 + b), (2.1, 0.44 + b), 0.05))
    p.tone(0.7, box(-2.0, 0.20, 2.0, 0.40), soft=0.12)
    _lamps(p, 2.02, 0.70 + b, -2.10)


def taxi(p: Paper, c: RGB, t: float, rolled: float) -> None:
    p.cut(shade(c, 0.8), pad(-0.45, 1.42, 0.0, 1.62, 0.05), bulge=0.06)
    p.mark(LIGHT, pad(-0.40, 1.46, -0.05, 1.59, 0.03), glow=1.0)
    car(p, c, t, rolled)
    check = (0.12, 0.12, 0.13) if luma(c) > 0.35 else (0.95, 0.9, 0.6)
    for k in range(16):
        y = 0.70 if k % 2 else 0.62
        p.mark(check, box(-1.0 + 0.1 * k, y, -0.9 + 0.1 * k, y + 0.08))


def _long(p: Paper, c: RGB, half: float, top: float, windows: int, b: float) -> None:
    p.cut(c, pad(-half, 0.36 + b, half, top + b, 0.28), bulge=0.40)
    p.mark(blend(c, (0.95, 0.93, 0.88), 0.7), box(-half, top * 0.52 + b, half, top * 0.56 + b), inside=True)
    step = (2 * half - 0.7) / windows
    for k in range(windows):
        x = -half + 0.35 + k * step
        p.mark(GLASS, pad(x, top * 0.60 + b, x + step - 0.12, top * 0.86 + b, 0.06))
        p.mark(
            (0.95, 0.88, 0.70),
            pad(x + 0.04, top * 0.61 + b, x + step - 0.16, top * 0.70 + b, 0.04),
            alpha=0.35,
        )


def bus(p: Paper, c: RGB, t: float, rolled: float) -> None:
    b = 0.01 * math.sin(t * 7)
    _long(p, c, 5.0, 3.0, 8, b)
    p.mark(GLASS, pad(4.30, 1.2 + b, 4.86, 2.66 + b, 0.08))
    p.mark(shade(c, 0.6), stroke((3.9, 0.5 + b), (3.9, 2.6 + b), 0.04))
    p.tone(0.7, box(-5.0, 0.2, 5.0, 0.6), soft=0.15)
    _lamps(p, 4.90, 0.85 + b, -4.95)
    for x in (-3.0, 3.1):
        p.mark(TYRE, ellipse(x, 0.52 + b, 0.60, 0.58, n=32))
        wheel(p, x, 0.48, rolled)


def truck(p: Paper, c: RGB, t: float, rolled: float) -> None:
    b = 0.01 * math.sin(t * 8)
    p.cut((0.25, 0.25, 0.28), box(-3.2, 0.50, 3.2, 0.78), bulge=0.06)
    p.cut(blend(c, (0.86, 0.82, 0.74), 0.55), pad(-3.4, 0.74 + b, 1.30, 3.1 + b, 0.06), bulge=0.25)
    for k in range(6):
        p.mark(
            shade(c, 0.75), stroke((-2.7 + 0.68 * k, 0.86 + b), (-2.7 + 0.68 * k, 3.0 + b), 0.03), alpha=0.5
        )
    p.cut(
        c,
        blob(
            [
                (1.42, 0.55 + b),
                (1.42, 2.42 + b),
                (2.30, 2.46 + b),
                (2.86, 1.58 + b),
                (3.40, 1.44 + b),
                (3.44, 0.55 + b),
            ],
            3,
        ),
        bulge=0.30,
    )
    p.mark(GLASS, blob([(1.72, 1.52 + b), (1.72, 2.22 + b), (2.22, 2.24 + b), (2.66, 1.54 + b)], 2))
    _lamps(p, 3.34, 0.95 + b, -3.36)
    for x in (-2.5, -1.5, 2.62):
        wheel(p, x, 0.50, rolled)


def train(p: Paper, c: RGB, t: float, rolled: float) -> None:
    """A steam locomotive and one coach."""
    for k in range(5):
        age = (t * 0.55 + k / 5) % 1.0
        r = 0.25 + 0.75 * age
        p.mark(
            (0.93, 0.93, 0.95),
            ellipse(3.9 - 4.2 * age, 4.3 + 1.3 * age + 0.2 * math.sin(k * 3), r * 1.2, r),
            alpha=0.42 * (1 - age),
        )
    _coach(p, c, -8.6, -2.1)
    p.cut((0.16, 0.16, 0.18), box(-1.9, 0.62, 4.9, 0.95), bulge=0.08)
    p.cut(c, pad(-0.2, 1.15, 4.3, 2.75, 0.5), bulge=0.7)
    p.cut(shade(c, 0.9), pad(-1.9, 0.95, 0.15, 3.5, 0.10), bulge=0.25)
    p.mark((0.98, 0.86, 0.55), pad(-1.5, 2.3, -0.3, 3.1, 0.10), glow=0.6)
    p.cut(
        shade(c, 0.5),
        pad(-2.1, 3.42, 0.4, 3.66, 0.10),
        xy("3.6 2.6, 3.46 3.9, 4.14 3.9, 4 2.6"),
        pad(1.2, 2.6, 1.9, 3.1, 0.2),
        bulge=0.12,
    )
    p.mark((0.84, 0.68, 0.32), *(box(x, 1.2, x + 0.07, 2.72) for x in (0.7, 1.9, 3.1)), inside=False)
    p.cut((0.16, 0.16, 0.18), ellipse(4.3, 1.95, 0.22, 0.76), bulge=0.10)
    p.mark(LIGHT, ellipse(4.42, 2.55, 0.14, 0.18), glow=2.2)
    p.lamp(5.2, 2.4, LIGHT, 9.0)
    p.cut(shade(c, 0.7), xy("4.6 0.9, 5.5 0.12, 4.5 0.12"), bulge=0.10)
    for x, r in ((-1.2, 0.62), (0.4, 0.62), (2.0, 0.62), (3.6, 0.38)):
        wheel(p, x, r, rolled, (0.62, 0.16, 0.14), 8)
    a = -rolled / 0.62
    rod = [(x + 0.30 * math.cos(a), 0.62 + 0.30 * math.sin(a)) for x in (-1.2, 2.0)]
    p.cut(CHROME, stroke(rod[0], rod[1], 0.10), bulge=0.04, lift=0.03)


def _coach(p: Paper, c: RGB, x0: float, x1: float) -> None:
    p.cut(blend(c, (0.92, 0.86, 0.70), 0.25), pad(x0, 0.85, x1, 3.35, 0.18), bulge=0.30)
    p.cut(shade(c, 0.5), pad(x0 - 0.05, 3.25, x1 + 0.05, 3.50, 0.12), bulge=0.10)
    n = 5
    for k in range(n):
        x = x0 + 0.45 + k * (x1 - x0 - 0.7) / n
        p.mark((0.98, 0.84, 0.55), pad(x, 1.95, x + 0.85, 2.95, 0.08), glow=0.45)
    p.mark((0.84, 0.68, 0.32), box(x0 + 0.1, 1.60, x1 - 0.1, 1.68))
    p.cut((0.16, 0.16, 0.18), box(x0, 0.62, x1 + 0.2, 0.90), bulge=0.06)
    for x in (x0 + 0.9, x0 + 1.8, x1 - 1.8, x1 - 0.9):
        wheel(p, x, 0.40, 0.0, (0.35, 0.35, 0.38), 6)


def tram(p: Paper, c: RGB, t: float, rolled: float) -> None:
    b = 0.01 * math.sin(t * 6)
    p.mark(
        (0.2, 0.2, 0.22),
        stroke((0.3, 3.3 + b), (-0.2, 3.9), 0.05),
        stroke((-0.2, 3.9), (0.3, 4.5), 0.05),
        stroke((-0.6, 4.5), (1.2, 4.5), 0.05),
    )
    if math.sin(t * 3.7) > 0.97:
        p.mark((0.7, 0.85, 1.0), ellipse(0.3, 4.52, 0.10, 0.10), glow=3.0)
    _long(p, c, 4.4, 3.3, 6, b)
    p.cut(
        blend(c, (0.94, 0.91, 0.84), 0.8),
        box(-4.38, 1.85 + b, 4.38, 2.0 + b),
        pad(-4.2, 3.16 + b, 4.2, 3.42 + b, 0.1),
        bulge=0.06,
        lift=0.0,
    )
    _lamps(p, 4.34, 1.0 + b, -4.36)
    p.cut((0.2, 0.2, 0.22), box(-2.6, 0.22, 2.6, 0.42), bulge=0.04)
    for x in (-2.2, -1.2, 1.2, 2.2):
        wheel(p, x, 0.34, rolled, (0.45, 0.45, 0.48), 6)


def bicycle(p: Paper, c: RGB, t: float, rolled: float) -> None:
    for x in (-0.52, 0.52):
        spoked(p, x, 0.34, rolled, TYRE, 0.035, 9)
    a = -rolled / 0.34 * 0.55
    crank, seat, head = (-0.06, 0.30), (-0.22, 0.80), (0.36, 0.76)
    pedal = [(crank[0] + s * 0.17 * math.cos(a), crank[1] + s * 0.17 * math.sin(a)) for s in (1, -1)]
    p.cut(CHROME, stroke(crank, pedal[1], 0.025), ellipse(pedal[1][0], pedal[1][1], 0.06, 0.02), bulge=0.02)
    frame = [
        stroke((-0.52, 0.34), crank, 0.030),
        stroke(crank, head, 0.036),
        stroke(crank, seat, 0.036),
        stroke(seat, head, 0.034),
        stroke((-0.52, 0.34), (-0.20, 0.74), 0.026),
        stroke(head, (0.52, 0.34), 0.034),
        stroke(head, (0.33, 0.92), 0.030),
    ]
    p.cut(c, *frame, bulge=0.03)
    p.cut(
        CHROME,
        ellipse(crank[0], crank[1], 0.08, 0.08),
        stroke(crank, pedal[0], 0.025),
        ellipse(pedal[0][0], pedal[0][1], 0.06, 0.02),
        bulge=0.02,
    )
    p.cut(
        (0.30, 0.18, 0.12),
        blob(xy("-0.4 0.86, -0.36 0.91, -0.14 0.89, -0.06 0.86, -0.2 0.83"), 4),
        ribbon(curve(xy("0.32 0.92, 0.42 0.98, 0.34 1.02, 0.22 0.99"), 4), 0.035, 0.04),
        bulge=0.03,
    )
    p.mark(LIGHT, ellipse(0.45, 0.86, 0.045, 0.055), glow=1.0)


def motorbike(p: Paper, c: RGB, t: float, rolled: float) -> None:
    for x in (-0.66, 0.70):
        spoked(p, x, 0.33, rolled, TYRE, 0.085, 7)
    p.cut((0.32, 0.32, 0.35), pad(-0.34, 0.22, 0.26, 0.58, 0.10), bulge=0.10)
    p.cut(
        CHROME,
        ribbon(curve([(0.1, 0.26), (-0.3, 0.20), (-0.95, 0.26)], 5), 0.07, 0.10),
        stroke((0.46, 0.84), (0.70, 0.33), 0.06),
        bulge=0.05,
    )
    p.cut(
        c,
        blob(xy("-0.3 0.6, -0.24 0.82, 0.2 0.92, 0.46 0.8, 0.3 0.6"), 5),
        blob(xy("-0.98 0.66, -0.7 0.76, -0.34 0.66, -0.46 0.54, -0.86 0.6"), 4),
        bulge=0.14,
    )
    p.cut(
        (0.16, 0.12, 0.11),
        blob(xy("-0.8 0.8, -0.4 0.86, -0.16 0.8, -0.24 0.72, -0.7 0.72"), 4),
        ribbon(curve([(0.40, 0.90), (0.44, 1.06), (0.24, 1.08)], 4), 0.04, 0.05),
        bulge=0.06,
    )
    p.mark(LIGHT, ellipse(0.58, 0.86, 0.08, 0.10), glow=1.4)
    p.lamp(1.2, 0.8, LIGHT, 4.0)


def cart(p: Paper, c: RGB, t: float, rolled: float) -> None:
    wood = blend(c, (0.50, 0.34, 0.20), 0.35)
    spoked(p, -0.15, 0.55, rolled, shade(wood, 0.6), 0.07, 6)
    p.cut(shade(wood, 0.8), stroke((0.9, 0.78), (2.2, 0.86), 0.07), bulge=0.04)
    p.cut(wood, xy("-1.35 1.28, 1.15 1.22, 0.95 0.7, -1.15 0.7"), bulge=0.12)
    for k in range(2):
        p.mark(shade(wood, 0.65), stroke((-1.22, 0.88 + 0.18 * k), (1.05, 0.86 + 0.18 * k), 0.02))
    for k, tint in enumerate(((0.85, 0.75, 0.35), (0.75, 0.65, 0.30), (0.88, 0.78, 0.42))):
        p.cut(
            tint,
            blob(
                [
                    (-1.1 + 0.7 * k, 1.24),
                    (-0.9 + 0.7 * k, 1.62),
                    (-0.3 + 0.6 * k, 1.58),
                    (-0.2 + 0.65 * k, 1.24),
                ],
                4,
            ),
            bulge=0.15,
        )
    spoked(p, 0.10, 0.55, rolled, shade(wood, 0.75), 0.08, 6)


def rover(p: Paper, c: RGB, t: float, rolled: float) -> None:
    look = 0.25 * math.sin(t * 0.8)
    p.cut(CHROME, stroke((0.7, 1.0), (0.8, 2.0), 0.09), bulge=0.05)
    p.cut(c, pad(0.50 + look * 0.2, 1.95, 1.22 + look * 0.2, 2.32, 0.08), bulge=0.10)
    p.mark((0.10, 0.14, 0.22), ellipse(1.02 + look * 0.3, 2.13, 0.13, 0.13))
    p.mark((0.5, 0.85, 1.0), ellipse(1.05 + look * 0.3, 2.15, 0.05, 0.05), glow=1.4)
    p.cut((0.15, 0.22, 0.42), xy("-1.7 1.42, 0.25 1.36, 0.45 1.5, -1.5 1.58"), bulge=0.06)
    p.cut(c, pad(-1.30, 0.78, 1.20, 1.34, 0.12), bulge=0.18)
    p.cut((0.82, 0.66, 0.32), pad(-0.9, 0.86, -0.2, 1.14, 0.04), bulge=0.05)
    p.cut(
        CHROME,
        ribbon(curve(xy("-1.25 0.42, -0.4 0.86, 0.35 0.42, 1.2 0.42"), 4), 0.09, 0.09),
        ellipse(-0.9, 1.72, 0.30, 0.10, 0.5),
        stroke((-0.9, 1.3), (-0.9, 1.72), 0.05),
        bulge=0.04,
        lift=0.02,
    )
    for x in (-1.30, 0.0, 1.30):
        wheel(p, x, 0.36, rolled, (0.62, 0.64, 0.68), 6)
