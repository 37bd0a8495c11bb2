"""Instruments: one unit high, standing on y = 0, in the middle of x = 0."""

from __future__ import annotations

import math

import numpy as np

from onereel.backends.animatic.figures.paper import Paper, blend, shade
from onereel.backends.animatic.figures.shapes import (
    arc,
    blob,
    bone,
    box,
    curve,
    ellipse,
    flip,
    pad,
    place,
    ribbon,
    stroke,
    xy,
)
from onereel.backends.animatic.figures.things.tints import CREAM, GOLD, INK, STEEL, WOOD
from onereel.backends.animatic.stage import RGB

_BOUT = xy("0 0, 0.17 0.03, 0.2 0.15, 0.125 0.26, 0.13 0.32, 0.165 0.42, 0.13 0.53, 0 0.56")


def bowed(p: Paper, c: RGB) -> None:
    right = np.array(_BOUT)
    body = blob(np.vstack([right, flip(right)[::-1][1:-1]]), 4)
    p.cut(shade(INK, 1.0), ribbon([(0, 0.52), (0, 0.92)], 0.052, 0.036), bulge=0.02)
    p.cut(
        shade(c, 0.7),
        ellipse(0, 0.95, 0.035, 0.05),
        bone((-0.06, 0.92), (0.06, 0.92), 0.013, 0.013),
        bone((-0.055, 0.965), (0.055, 0.965), 0.013, 0.013),
        bulge=0.02,
    )
    p.cut(c, body, bulge=0.10)
    for s in (-1, 1):
        hole = curve([(s * 0.065, 0.32), (s * 0.085, 0.28), (s * 0.075, 0.22), (s * 0.095, 0.18)], 4)
        p.mark(INK, ribbon(hole, 0.010, 0.010, 0.014))
    p.mark(
        INK,
        ribbon([(0, 0.56), (0, 0.36)], 0.048, 0.052),
        blob(xy("-0.03 0.05, 0.03 0.05, 0.022 0.16, -0.022 0.16"), 2),
    )
    p.mark((0.90, 0.80, 0.60), box(-0.05, 0.245, 0.05, 0.26))
    for k in range(4):
        x = -0.018 + 0.012 * k
        p.mark((0.93, 0.92, 0.88), stroke((x, 0.15), (x * 0.7, 0.93), 0.004), fine=300)


def violin(p: Paper, c: RGB, t: float) -> None:
    bowed(p, c)
    p.cut(WOOD, place(ribbon([(-0.48, 0), (0.48, 0.02)], 0.014, 0.018), (0.28, 0.48), 1.25), bulge=0.01)
    p.mark(
        (0.95, 0.93, 0.88), place(ribbon([(-0.45, -0.022), (0.44, -0.022)], 0.012, 0.012), (0.28, 0.48), 1.25)
    )


def cello(p: Paper, c: RGB, t: float) -> None:
    p.cut(STEEL, stroke((0, 0.0), (0, 0.12), 0.014), bulge=0.01)
    low = Paper()
    bowed(low, c)
    p.paste(low, (0, 0.08), size=0.92)


def guitar(p: Paper, c: RGB, t: float) -> None:
    p.cut(shade(WOOD, 0.7), ribbon([(0, 0.40), (0, 0.90)], 0.062, 0.048), bulge=0.02)
    p.cut(shade(c, 0.6), pad(-0.045, 0.88, 0.045, 1.0, 0.02), bulge=0.03)
    p.mark(
        STEEL, *(ellipse(s * 0.055, 0.905 + 0.03 * k, 0.013, 0.009, n=8) for k in range(3) for s in (-1, 1))
    )
    right = xy("0 0, 0.17 0.02, 0.225 0.13, 0.155 0.265, 0.165 0.37, 0.1 0.46, 0 0.47")
    p.cut(c, blob(np.vstack([right, flip(right)[::-1][1:-1]]), 5), bulge=0.10)
    p.mark(shade(c, 0.55), ellipse(0, 0.30, 0.085, 0.085))
    p.mark(
        INK,
        ellipse(0, 0.30, 0.068, 0.068),
        box(-0.08, 0.10, 0.08, 0.125),
        ribbon([(0, 0.47), (0, 0.385)], 0.055, 0.055),
    )
    for k in range(6):
        x = -0.022 + 0.0088 * k
        p.mark((0.93, 0.92, 0.88), stroke((x, 0.115), (x * 0.7, 0.90), 0.0035), fine=250)
    for k in range(7):
        p.mark(STEEL, stroke((-0.024, 0.50 + 0.055 * k), (0.024, 0.50 + 0.055 * k), 0.004), fine=250)


def drum(p: Paper, c: RGB, t: float) -> None:
    p.cut(
        c, xy("-0.55 0.14, -0.55 0.74, 0.55 0.74, 0.55 0.14"), ellipse(0, 0.14, 0.55, 0.14, n=32), bulge=0.18
    )
    for k in range(6):
        x = -0.5 + 0.2 * k
        p.mark(
            CREAM,
            stroke((x - 0.05, 0.72), (x + 0.05, 0.06), 0.02),
            stroke((x + 0.05, 0.06), (x + 0.15, 0.70), 0.02),
            inside=True,
        )
    p.cut(GOLD, ribbon(arc(0, 0.14, 0.56, 0.14, math.pi, 2 * math.pi, 16), 0.06, 0.06), bulge=0.02)
    p.cut(CREAM, ellipse(0, 0.76, 0.56, 0.16, n=36), bulge=0.06)
    p.mark(GOLD, ribbon(arc(0, 0.74, 0.56, 0.16, math.pi, 2 * math.pi, 16), 0.05, 0.05))
    hit = 0.10 * abs(math.sin(t * 6))
    for s in (-1, 1):
        p.cut(
            WOOD,
            stroke((s * 0.05, 0.84 + hit), (s * 0.60, 1.05 + hit * 2), 0.035),
            ellipse(s * 0.05, 0.84 + hit, 0.035, 0.03),
            bulge=0.02,
        )


def trumpet(p: Paper, c: RGB, t: float) -> None:
    b = blend(c, GOLD, 0.35)
    p.cut(
        b,
        blob(xy("0.62 0.58, 0.8 0.66, 0.98 0.94, 1.02 0.54, 0.98 0.14, 0.8 0.44, 0.62 0.5"), 4),
        stroke((-0.96, 0.54), (0.66, 0.54), 0.07),
        ribbon(curve(xy("-0.42 0.54, -0.66 0.4, -0.42 0.26, 0.2 0.26, 0.42 0.4, 0.2 0.54"), 6), 0.07, 0.07),
        bone((-1.0, 0.54), (-0.94, 0.54), 0.07, 0.04),
        bulge=0.05,
    )
    for k in range(3):
        push = 0.05 if (int(t * 5) + k) % 3 == 0 else 0.0
        p.cut(
            shade(b, 0.88), pad(-0.20 + 0.15 * k, 0.22, -0.09 + 0.15 * k, 0.64, 0.03), bulge=0.04, lift=0.01
        )
        p.cut(
            CREAM,
            pad(-0.18 + 0.15 * k, 0.68 - push, -0.11 + 0.15 * k, 0.74 - push, 0.02),
            stroke((-0.145 + 0.15 * k, 0.62), (-0.145 + 0.15 * k, 0.70 - push), 0.02),
            bulge=0.01,
        )


def saxophone(p: Paper, c: RGB, t: float) -> None:
    b = blend(c, GOLD, 0.45)
    p.cut(
        b,
        ribbon(
            curve(xy("-0.46 0.94, -0.3 1, -0.2 0.9, -0.1 0.5, 0.02 0.12, 0.18 0.05, 0.3 0.18, 0.34 0.42"), 6),
            0.05,
            0.22,
            0.12,
        ),
        blob(xy("0.22 0.4, 0.2 0.58, 0.12 0.66, 0.58 0.62, 0.48 0.52, 0.44 0.38"), 4),
        bulge=0.07,
    )
    p.cut(INK, stroke((-0.60, 0.88), (-0.44, 0.945), 0.07), bulge=0.03)
    p.mark(shade(b, 0.45), ellipse(0.36, 0.645, 0.20, 0.035, -0.08))
    for k in range(6):
        p.cut(
            shade(b, 1.25),
            ellipse(-0.13 + 0.028 * k + (0.04 if k % 2 else 0), 0.72 - 0.095 * k, 0.04, 0.035),
            bulge=0.02,
            lift=0.01,
        )


def flute(p: Paper, c: RGB, t: float) -> None:
    p.cut(c, place(pad(-1.8, -0.09, 1.8, 0.09, 0.05), (0, 0.5), 0.25), bulge=0.06)
    for k in range(7):
        p.cut(
            shade(c, 1.25),
            place(ellipse(-0.6 + 0.3 * k, 0.06, 0.08, 0.06), (0, 0.5), 0.25),
            bulge=0.03,
            lift=0.01,
        )
    p.cut(shade(c, 1.2), place(ellipse(-1.45, 0.07, 0.14, 0.06), (0, 0.5), 0.25), bulge=0.03)


def accordion(p: Paper, c: RGB, t: float) -> None:
    pull = 0.10 * math.sin(t * 2.2)
    for k in range(9):
        x = -0.30 + (0.60 + pull) * k / 9
        p.cut(
            shade(c, 0.62 if k % 2 else 0.9),
            box(x, 0.06, x + (0.60 + pull) / 9 + 0.005, 0.94),
            bulge=0.04,
            lift=0,
            rim=0.3,
        )
    right = 0.28 + pull
    p.cut(c, pad(-0.62, 0.0, -0.26, 1.0, 0.06), pad(right, 0.0, right + 0.36, 1.0, 0.06), bulge=0.10)
    p.mark(CREAM, box(-0.60, 0.08, -0.46, 0.92))
    p.mark(INK, *(box(-0.60, 0.14 + 0.10 * k, -0.52, 0.17 + 0.10 * k) for k in range(8)))
    p.mark(
        GOLD,
        *(
            ellipse(right + 0.14 + 0.08 * i, 0.2 + 0.12 * k, 0.025, 0.025, n=10)
            for k in range(6)
            for i in range(2)
        ),
    )


def piano(p: Paper, c: RGB, t: float) -> None:
    """The keys, close: the right ones go down."""
    p.cut(c, pad(-1.0, 0.0, 1.0, 1.0, 0.04), bulge=0.06)
    p.mark(shade(c, 1.4), box(-0.95, 0.90, 0.95, 0.92))
    for k in range(14):
        x = -0.93 + 0.133 * k
        down = 0.04 if (k * 3 + int(t * 4)) % 11 == 0 else 0.0
        p.cut(
            (0.95, 0.93, 0.88), pad(x, 0.08 - down, x + 0.127, 0.78, 0.015), bulge=0.02, lift=0.004, rim=0.3
        )
    for k in range(13):
        if k % 7 not in (2, 6):
            x = -0.93 + 0.133 * (k + 1)
            p.cut((0.12, 0.11, 0.13), pad(x - 0.042, 0.36, x + 0.038, 0.80, 0.015), bulge=0.03, lift=0.015)
    p.mark((0.65, 0.12, 0.14), box(-0.95, 0.78, 0.95, 0.81))
