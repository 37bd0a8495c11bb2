"""Machines, lights and tools of the desk: one unit high, standing on y = 0, in the middle of x = 0."""

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
    pad,
    place,
    ribbon,
    stroke,
    xy,
)
from onereel.backends.animatic.figures.things.tints import CREAM, GOLD, INK, STEEL, WOOD
from onereel.backends.animatic.stage import RGB


def camera(p: Paper, c: RGB, t: float) -> None:
    p.cut(c, pad(-0.66, 0, 0.66, 0.78, 0.08), bulge=0.10)
    p.cut(STEEL, pad(-0.66, 0.58, 0.66, 0.86, 0.06), pad(-0.24, 0.80, 0.24, 1.0, 0.05), bulge=0.06, lift=0.01)
    p.mark(INK, pad(-0.14, 0.84, 0.14, 0.95, 0.03))
    p.cut(STEEL, pad(0.36, 0.84, 0.52, 0.92, 0.02), bulge=0.03)
    for r, tint in ((0.30, (0.20, 0.20, 0.23)), (0.23, (0.10, 0.10, 0.13)), (0.16, (0.16, 0.22, 0.36))):
        p.cut(tint, ellipse(0, 0.36, r, r, n=36), bulge=0.05, lift=0.01)
    p.mark((0.75, 0.85, 1.0), ellipse(-0.06, 0.43, 0.045, 0.03, 0.6))


def phone(p: Paper, c: RGB, t: float) -> None:
    p.cut(c, pad(-0.25, 0, 0.25, 1, 0.06), bulge=0.05)
    p.mark((0.55, 0.80, 1.0), pad(-0.22, 0.06, 0.22, 0.94, 0.04), glow=0.55)
    for k in range(4):
        x0, x1 = (-0.16, 0.06) if k % 2 else (-0.04, 0.17)
        p.mark((0.96, 0.98, 1.0), pad(x0, 0.70 - 0.13 * k, x1, 0.78 - 0.13 * k, 0.03))


def radio(p: Paper, c: RGB, t: float) -> None:
    p.cut(c, pad(-0.75, 0.0, 0.75, 0.80, 0.12), bulge=0.12)
    p.cut(blend(c, CREAM, 0.7), pad(-0.66, 0.10, 0.08, 0.70, 0.06), bulge=0.04, lift=0)
    for k in range(7):
        p.mark(shade(c, 0.5), pad(-0.60, 0.16 + 0.075 * k, 0.02, 0.19 + 0.075 * k, 0.01))
    p.mark((1.0, 0.82, 0.45), pad(0.18, 0.44, 0.66, 0.68, 0.04), glow=0.7)
    p.mark(
        (0.75, 0.15, 0.1), box(0.40 + 0.05 * math.sin(t * 0.5), 0.45, 0.42 + 0.05 * math.sin(t * 0.5), 0.67)
    )
    for x in (0.28, 0.54):
        p.cut(GOLD, ellipse(x, 0.23, 0.10, 0.10), bulge=0.05, lift=0.015)
    p.mark(STEEL, stroke((0.55, 0.8), (0.80, 1.0), 0.02))


def record_player(p: Paper, c: RGB, t: float) -> None:
    """Seen from above at a slant, the record turning."""
    p.cut(shade(c, 0.75), pad(-0.95, 0, 0.95, 0.34, 0.05), bulge=0.06)
    p.cut(c, xy("-0.95 0.28, 0.95 0.28, 0.78 0.98, -0.78 0.98"), bulge=0.06, lift=0.0)
    p.cut((0.10, 0.09, 0.11), ellipse(-0.18, 0.62, 0.56, 0.27, n=44), bulge=0.05)
    for k in (0.48, 0.40, 0.32):
        q, i = (
            ellipse(-0.18, 0.62, k, k * 0.48, n=36),
            ellipse(-0.18, 0.62, k - 0.012, (k - 0.012) * 0.48, n=36),
        )
        p.mark((0.22, 0.21, 0.24), np.vstack([q, q[:1], i[:1], i[::-1]]))
    p.mark((0.80, 0.25, 0.18), ellipse(-0.18, 0.62, 0.18, 0.088))
    a = t * 3.5
    p.mark(
        CREAM,
        ellipse(-0.18 + 0.10 * math.cos(a), 0.62 + 0.048 * math.sin(a), 0.03, 0.018),
        ellipse(-0.18, 0.62, 0.02, 0.012),
    )
    shine = place(xy("0 0, 0.52 0.05, 0.5 0.12"), (-0.18, 0.62))
    p.mark((0.5, 0.5, 0.55), shine, alpha=0.35)
    p.cut(
        STEEL,
        ribbon(curve([(0.64, 0.86), (0.60, 0.62), (0.30, 0.52)], 5), 0.05, 0.035),
        ellipse(0.64, 0.86, 0.085, 0.05),
        bulge=0.02,
    )


def typewriter(p: Paper, c: RGB, t: float) -> None:
    p.cut(CREAM, xy("-0.34 0.62, 0.34 0.62, 0.32 1, -0.32 1"), bulge=0.05)
    for k in range(3):
        p.mark(
            INK,
            stroke(
                (-0.24, 0.93 - 0.07 * k),
                (0.22 if k < 2 else -0.24 + 0.46 * ((t * 0.25) % 1), 0.93 - 0.07 * k),
                0.016,
            ),
        )
    p.cut((0.14, 0.14, 0.16), pad(-0.66, 0.58, 0.66, 0.72, 0.06), bulge=0.06)
    p.cut(STEEL, ellipse(-0.70, 0.65, 0.05, 0.07), ellipse(0.70, 0.65, 0.05, 0.07), bulge=0.03)
    p.cut(
        c,
        blob(xy("-0.7 0, -0.74 0.22, -0.52 0.58, 0 0.62, 0.52 0.58, 0.74 0.22, 0.7 0, 0 -0.02"), 4),
        bulge=0.14,
    )
    p.mark(shade(c, 0.4), arc(0, 0.42, 0.30, 0.13, 0, math.pi, 14))
    for row in range(4):
        for k in range(9 - row % 2):
            x = -0.52 + 0.13 * k + 0.06 * (row % 2)
            press = 0.02 if (k * 5 + row * 3) % 17 == int(t * 5) % 17 else 0.0
            y = 0.34 - 0.085 * row - press
            p.cut(
                (0.93, 0.90, 0.84) if row < 3 else INK,
                ellipse(x, y, 0.045, 0.034, n=12),
                bulge=0.02,
                lift=0.012,
            )


def telephone(p: Paper, c: RGB, t: float) -> None:
    p.cut(c, blob(xy("-0.62 0, -0.6 0.14, -0.34 0.58, 0.34 0.58, 0.6 0.14, 0.62 0, 0 -0.02"), 5), bulge=0.16)
    p.cut(CREAM, ellipse(0, 0.30, 0.23, 0.21), bulge=0.04, lift=0.01)
    for k in range(10):
        a = 0.6 + k * 0.55
        p.mark(shade(c, 0.5), ellipse(0.15 * math.cos(a), 0.30 + 0.135 * math.sin(a), 0.033, 0.030, n=10))
    p.mark(GOLD, ellipse(0, 0.30, 0.07, 0.065))
    p.cut(
        shade(c, 0.9),
        ribbon(curve(xy("-0.52 0.66, -0.3 0.84, 0 0.88, 0.3 0.84, 0.52 0.66"), 6), 0.14, 0.14, 0.11),
        ellipse(-0.54, 0.68, 0.16, 0.12, 0.7),
        ellipse(0.54, 0.68, 0.16, 0.12, -0.7),
        bulge=0.10,
        lift=0.03,
    )


def lamp(p: Paper, c: RGB, t: float) -> None:
    p.cut(
        WOOD,
        pad(-0.24, 0, 0.24, 0.06, 0.03),
        blob(xy("-0.05 0.05, -0.12 0.22, -0.04 0.42, 0.04 0.42, 0.12 0.22, 0.05 0.05"), 4),
        bulge=0.06,
    )
    shade_ = xy("-0.42 0.42, 0.42 0.42, 0.26 0.98, -0.26 0.98")
    p.cut(blend(c, (1.0, 0.88, 0.62), 0.35), shade_, bulge=0.15, glow=0.6)
    p.mark((1.0, 0.94, 0.75), ellipse(0, 0.56, 0.20, 0.14), alpha=0.5, glow=0.9)
    p.lamp(0, 0.5, (1.0, 0.80, 0.50), 5.0)


def candle(p: Paper, c: RGB, t: float) -> None:
    flick = 0.03 * math.sin(t * 9.1) + 0.02 * math.sin(t * 14.3 + 1)
    p.cut(
        blend(GOLD, INK, 0.25),
        ellipse(0, 0.05, 0.30, 0.055),
        ribbon(arc(0.34, 0.09, 0.09, 0.07, 0, 6.28, 16), 0.03, 0.03),
        bulge=0.04,
    )
    p.cut(c, pad(-0.12, 0.05, 0.12, 0.66, 0.03), bulge=0.10)
    p.cut(
        shade(c, 1.12),
        blob(
            xy(
                "-0.12 0.64, -0.12 0.5, -0.08 0.44, -0.06 0.58, 0.03 0.6, 0.06 0.52, 0.1 0.58, "
                "0.12 0.66, 0 0.68"
            ),
            4,
        ),
        bulge=0.04,
    )
    p.mark(INK, ribbon([(0, 0.66), (flick * 0.3, 0.74)], 0.018, 0.012))
    flame = blob(
        [
            (0, 0.68),
            (-0.065, 0.76),
            (-0.035 + flick, 0.88),
            (flick * 2, 1.0),
            (0.04 + flick, 0.86),
            (0.065, 0.76),
        ],
        5,
    )
    p.mark((1.0, 0.62, 0.20), flame, glow=2.2)
    p.mark((1.0, 0.93, 0.70), blob([(0, 0.70), (-0.035, 0.76), (flick, 0.87), (0.035, 0.76)], 5), glow=3.0)
    p.lamp(0, 0.82, (1.0, 0.66, 0.32), 6.0)


def lantern(p: Paper, c: RGB, t: float) -> None:
    """Four panes in a frame, the handle at the top."""
    flick = 0.5 * math.sin(t * 8.3) + 0.3 * math.sin(t * 13.1)
    handle = arc(0, 0.80, 0.17, 0.20, 0.1, math.pi - 0.1, 14)
    p.cut(shade(c, 0.6), ribbon(handle, 0.035, 0.035), bulge=0.02, lift=0)
    p.cut(
        c,
        blob(xy("-0.08 0.84, -0.3 0.7, -0.3 0.66, 0.3 0.66, 0.3 0.7, 0.08 0.84"), 2),
        pad(-0.30, 0.0, 0.30, 0.10, 0.03),
        bulge=0.06,
    )
    p.cut(
        (1.0, 0.80, 0.42),
        xy("-0.24 0.1, 0.24 0.1, 0.26 0.66, -0.26 0.66"),
        bulge=0.02,
        glow=1.5 + 0.15 * flick,
        lift=0,
    )
    p.mark(
        (1.0, 0.95, 0.80),
        blob([(0, 0.16), (-0.09, 0.28), (0.01 + 0.02 * flick, 0.52), (0.09, 0.28)], 5),
        glow=3.0,
    )
    p.cut(
        c,
        box(-0.27, 0.08, -0.21, 0.68),
        box(0.21, 0.08, 0.27, 0.68),
        box(-0.02, 0.58, 0.02, 0.68),
        bulge=0.03,
        lift=0,
    )
    p.lamp(0, 0.36, (1.0, 0.70, 0.36), 7.0)


def mirror(p: Paper, c: RGB, t: float) -> None:
    p.cut(c, bone((0, 0.06), (0, 0.42), 0.06, 0.045), ellipse(0, 0.68, 0.33, 0.33, n=40), bulge=0.08)
    p.cut((0.72, 0.80, 0.86), ellipse(0, 0.68, 0.26, 0.26, n=40), bulge=0.04, lift=0)
    p.mark(
        (0.95, 0.98, 1.0),
        place(box(-0.03, -0.22, 0.03, 0.22), (-0.06, 0.70), -0.6),
        place(box(-0.012, -0.2, 0.012, 0.2), (0.05, 0.66), -0.6),
        alpha=0.8,
        inside=True,
    )


def paintbrush(p: Paper, c: RGB, t: float) -> None:
    p.cut(WOOD, ribbon([(0.30, 0.98), (0.06, 0.46), (-0.06, 0.30)], 0.035, 0.06, 0.065), bulge=0.04)
    p.cut(STEEL, ribbon([(-0.055, 0.32), (-0.12, 0.20)], 0.07, 0.085), bulge=0.04)
    p.cut(c, blob(xy("-0.16 0.21, -0.2 0.1, -0.22 0, -0.13 0.06, -0.075 0.16"), 5), bulge=0.05)


def canvas(p: Paper, c: RGB, t: float) -> None:
    """A half-painted picture on an easel."""
    for x in (-0.36, 0.36, 0.06):
        p.cut(shade(WOOD, 0.8), stroke((x, 0.0), (x * 0.25, 1.0), 0.035), bulge=0.02)
    p.cut((0.95, 0.93, 0.88), box(-0.42, 0.28, 0.42, 0.92), bulge=0.05)
    p.mark(blend(c, (0.95, 0.90, 0.75), 0.45), box(-0.36, 0.58, 0.36, 0.86))
    p.mark(c, blob(xy("-0.36 0.36, -0.36 0.6, -0.12 0.7, 0.08 0.56, 0.36 0.64, 0.3 0.44, 0.05 0.36"), 5))
    p.mark((0.95, 0.70, 0.25), ellipse(0.16, 0.74, 0.065, 0.065))
    p.mark(shade(c, 0.55), ribbon(curve(xy("-0.34 0.42, -0.1 0.5, 0.1 0.42, 0.25 0.46"), 5), 0.03, 0.015))
    p.cut(WOOD, box(-0.44, 0.24, 0.44, 0.29), bulge=0.03)


def sewing_machine(p: Paper, c: RGB, t: float) -> None:
    stitch = 0.03 * math.sin(t * 14)
    p.cut(WOOD, pad(-0.85, 0.0, 0.85, 0.12, 0.03), bulge=0.05)
    p.cut(
        c,
        box(0.36, 0.10, 0.64, 0.80),
        blob(
            xy(
                "-0.74 0.74, -0.66 0.94, 0.2 0.94, 0.66 0.9, 0.66 0.6, 0.3 0.62, -0.4 0.66, "
                "-0.5 0.48, -0.74 0.5"
            ),
            3,
        ),
        bulge=0.12,
    )
    p.cut(STEEL, box(-0.64, 0.24 + stitch, -0.60, 0.52), box(-0.72, 0.13, -0.52, 0.16), bulge=0.02)
    p.cut(STEEL, ellipse(0.76, 0.72, 0.12, 0.19), bulge=0.05)
    p.cut((0.85, 0.25, 0.25), pad(-0.02, 0.94, 0.14, 1.06, 0.02), bulge=0.04)
    p.cut(
        blend(c, CREAM, 0.75),
        blob(xy("-0.95 0.12, -0.7 0.19, -0.2 0.17, 0.1 0.13, -0.2 0.11"), 4),
        bulge=0.05,
    )
    p.mark(GOLD, ribbon(curve(xy("-0.3 0.8, -0.1 0.86, 0.1 0.76, 0.3 0.82"), 5), 0.02, 0.02))
