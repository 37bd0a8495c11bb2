"""Tools: one unit high, standing on y = 0, in the middle of x = 0."""

from __future__ import annotations

import math

import numpy as np

from onereel.backends.animatic.figures.paper import Paper, shade
from onereel.backends.animatic.figures.shapes import (
    arc,
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
from onereel.backends.animatic.figures.things.tints import GOLD, INK, STEEL, WOOD
from onereel.backends.animatic.stage import RGB


def hourglass(p: Paper, c: RGB, t: float) -> None:
    run = min(t / 12.0, 1.0)
    p.cut(
        shade(c, 0.8),
        stroke((-0.27, 0.08), (-0.27, 0.92), 0.04),
        stroke((0.27, 0.08), (0.27, 0.92), 0.04),
        bulge=0.02,
    )
    p.cut(
        (0.82, 0.90, 0.94),
        blob(
            xy(
                "-0.22 0.90, -0.20 0.72, -0.03 0.50, -0.20 0.28, -0.22 0.10, 0.22 0.10, "
                "0.20 0.28, 0.03 0.50, 0.20 0.72, 0.22 0.90"
            ),
            3,
        ),
        bulge=0.10,
        alpha=0.5,
    )
    sand = (0.90, 0.74, 0.42)
    top = 0.80 - 0.18 * run
    p.mark(
        sand,
        points(
            (-0.19 * (top - 0.5) / 0.3, top), (0.19 * (top - 0.5) / 0.3, top), (0.015, 0.5), (-0.015, 0.5)
        ),
        stroke((0, 0.5), (0, 0.13), 0.014),
    )
    p.mark(sand, blob([(-0.20, 0.12), (0, 0.22 + 0.14 * run), (0.20, 0.12)], 4))
    p.cut(c, pad(-0.34, 0.0, 0.34, 0.10, 0.03), pad(-0.34, 0.90, 0.34, 1.0, 0.03), bulge=0.05)


def gear(p: Paper, c: RGB, t: float) -> None:
    for x, y, r, n, way in ((-0.14, 0.40, 0.36, 12, 1), (0.36, 0.74, 0.22, 8, -1.5)):
        ring = [
            (
                x + (r * (1.0 if k % 4 < 2 else 0.84)) * math.cos(a),
                y + (r * (1.0 if k % 4 < 2 else 0.84)) * math.sin(a),
            )
            for k in range(4 * n)
            for a in [2 * math.pi * k / (4 * n) + t * 0.6 * way]
        ]
        p.cut(c if way > 0 else shade(c, 0.85), np.array(ring), bulge=0.06, lift=0.02)
        p.mark(shade(c, 0.6), ellipse(x, y, r * 0.55, r * 0.55))
        p.cut(shade(c, 1.1), ellipse(x, y, r * 0.30, r * 0.30), bulge=0.04)
        p.mark(INK, ellipse(x, y, r * 0.1, r * 0.1))


def wheel(p: Paper, c: RGB, t: float) -> None:
    outer, inner = ellipse(0, 0.5, 0.5, 0.5, n=44), ellipse(0, 0.5, 0.41, 0.41, n=44)
    p.cut(
        shade(c, 0.85),
        *(
            stroke(
                (-0.43 * math.cos(a), 0.5 - 0.43 * math.sin(a)),
                (0.43 * math.cos(a), 0.5 + 0.43 * math.sin(a)),
                0.045,
            )
            for a in (t * 0.5 + k * math.pi / 5 for k in range(5))
        ),
        bulge=0.03,
    )
    p.cut(c, np.vstack([outer, outer[:1], inner[:1], inner[::-1]]), bulge=0.05)
    p.cut(c, ellipse(0, 0.5, 0.10, 0.10), bulge=0.05)


def hammer(p: Paper, c: RGB, t: float) -> None:
    p.cut(WOOD, place(pad(-0.045, 0.0, 0.045, 0.9, 0.03), (0.16, 0.0), 0.25), bulge=0.04)
    p.cut(
        c,
        place(
            blob(xy("-0.30 0.90, -0.10 0.98, 0.16 0.96, 0.24 1.0, 0.26 0.76, 0.16 0.80, -0.08 0.80"), 2),
            (0.16, 0.0),
            0.25,
        ),
        bulge=0.07,
        lift=0.02,
    )


def scissors(p: Paper, c: RGB, t: float) -> None:
    snip = 0.22 + 0.12 * math.sin(t * 3)
    for s in (-1, 1):
        p.cut(
            STEEL,
            place(blob(xy("-0.03 0.0, 0.04 0.0, 0.03 0.45, 0 0.56, -0.03 0.3"), 2), (0, 0.44), s * snip),
            bulge=0.03,
        )
        outer, inner = (
            ellipse(s * 0.15, 0.17, 0.14, 0.17, -s * 0.2),
            ellipse(s * 0.15, 0.17, 0.085, 0.11, -s * 0.2),
        )
        p.cut(
            c,
            np.vstack([outer, outer[:1], inner[:1], inner[::-1]]),
            stroke((s * 0.08, 0.30), (-s * 0.01, 0.46), 0.06),
            bulge=0.04,
        )
    p.cut(STEEL, ellipse(0, 0.44, 0.03, 0.03), bulge=0.02)


def pen(p: Paper, c: RGB, t: float) -> None:
    p.cut(c, place(pad(-0.05, 0.16, 0.05, 0.98, 0.03), (-0.25, 0.0), -0.55), bulge=0.05)
    p.cut(
        GOLD,
        place(xy("-0.05 0.18, 0.05 0.18, 0.0 0.0"), (-0.25, 0.0), -0.55),
        place(box(-0.052, 0.52, 0.052, 0.56), (-0.25, 0.0), -0.55),
        bulge=0.03,
    )
    line = [(-0.3 - 0.5 * u, 0.01 + 0.03 * math.sin(u * 22)) for u in np.linspace(0, 1, 20)]
    p.mark(INK, ribbon(line, 0.018, 0.006))


def spectacles(p: Paper, c: RGB, t: float) -> None:
    for x in (-0.62, 0.62):
        outer, inner = ellipse(x, 0.5, 0.5, 0.46, n=36), ellipse(x, 0.5, 0.42, 0.38, n=36)
        p.mark((0.80, 0.90, 0.97), inner, alpha=0.35)
        p.mark((1, 1, 1), place(box(-0.04, -0.22, 0.04, 0.22), (x - 0.1, 0.55), -0.6), alpha=0.6)
        p.cut(c, np.vstack([outer, outer[:1], inner[:1], inner[::-1]]), bulge=0.05)
    p.cut(
        c,
        ribbon(curve(xy("-0.16 0.58, 0 0.68, 0.16 0.58"), 5), 0.07, 0.07),
        stroke((-1.1, 0.6), (-1.3, 0.9), 0.07),
        stroke((1.1, 0.6), (1.3, 0.9), 0.07),
        bulge=0.03,
    )


def ladder(p: Paper, c: RGB, t: float) -> None:
    p.cut(
        c,
        stroke((-0.16, 0), (-0.09, 1.0), 0.03),
        stroke((0.16, 0), (0.09, 1.0), 0.03),
        *(
            stroke((-0.15 + 0.007 * k, 0.1 + 0.1 * k), (0.15 - 0.007 * k, 0.1 + 0.1 * k), 0.022)
            for k in range(9)
        ),
        bulge=0.02,
    )


def bucket(p: Paper, c: RGB, t: float) -> None:
    p.cut(STEEL, ribbon(arc(0, 0.72, 0.40, 0.30, 0, math.pi, 18), 0.025, 0.025), bulge=0.02)
    p.cut(c, xy("-0.44 0.72, 0.44 0.72, 0.32 0.0, -0.32 0.0"), bulge=0.16)
    p.mark(shade(c, 0.6), ellipse(0, 0.72, 0.44, 0.09))
    p.mark(shade(c, 0.75), box(-0.41, 0.52, 0.41, 0.56))


def microphone(p: Paper, c: RGB, t: float) -> None:
    p.cut(shade(c, 0.6), pad(-0.20, 0.0, 0.20, 0.05, 0.02), stroke((0, 0.04), (0, 0.5), 0.04), bulge=0.03)
    p.cut(c, place(pad(-0.09, 0.0, 0.09, 0.36, 0.06), (0, 0.42), 0.12), bulge=0.06)
    p.cut(STEEL, place(ellipse(0, 0.46, 0.15, 0.15), (0, 0.42), 0.12), bulge=0.12, lift=0.01)
    for k in range(-2, 3):
        p.mark(
            shade(STEEL, 0.6),
            place(stroke((-0.13, 0.46 + 0.05 * k), (0.13, 0.46 + 0.05 * k), 0.012), (0, 0.42), 0.12),
        )
