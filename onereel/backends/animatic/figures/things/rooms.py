"""Things of rooms: one unit high, standing on y = 0, in the middle of x = 0."""

from __future__ import annotations

import math

from onereel.backends.animatic.figures.paper import Paper, blend, luma, shade
from onereel.backends.animatic.figures.shapes import (
    arc,
    blob,
    bone,
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
from onereel.backends.animatic.figures.things.tints import CREAM, GOLD, INK, STEEL, WOOD
from onereel.backends.animatic.stage import RGB


def chair(p: Paper, c: RGB, t: float) -> None:
    for x, dim in ((-0.14, 0.65), (0.22, 0.65)):
        p.cut(shade(c, dim), stroke((x, 0.46), (x + 0.02, 0.04), 0.045), bulge=0.03)
    p.cut(
        c, stroke((-0.25, 0.0), (-0.25, 0.5), 0.055), stroke((-0.25, 0.45), (-0.31, 1.0), 0.055), bulge=0.04
    )
    for k in range(3):
        p.cut(
            shade(c, 1.06),
            stroke((-0.29 - 0.012 * k, 0.66 + 0.13 * k), (-0.05 - 0.012 * k, 0.68 + 0.13 * k), 0.05),
            bulge=0.03,
        )
    p.cut(c, stroke((-0.05, 0.46), (-0.09, 0.98), 0.045), bulge=0.03)
    p.cut(shade(c, 1.1), xy("-0.30 0.44, 0.24 0.44, 0.32 0.52, -0.16 0.52"), bulge=0.04)
    p.cut(c, stroke((0.24, 0.0), (0.24, 0.47), 0.055), bulge=0.04)


def sofa(p: Paper, c: RGB, t: float) -> None:
    p.cut(shade(c, 0.9), pad(-0.95, 0.2, 0.95, 1.0, 0.16), bulge=0.16)
    p.cut(c, pad(-0.80, 0.18, -0.01, 0.52, 0.10), pad(0.01, 0.18, 0.80, 0.52, 0.10), bulge=0.14, lift=0.02)
    p.cut(
        shade(c, 0.95),
        pad(-1.08, 0.10, -0.76, 0.68, 0.14),
        pad(0.76, 0.10, 1.08, 0.68, 0.14),
        bulge=0.12,
        lift=0.02,
    )
    p.cut(WOOD, box(-0.98, 0.0, -0.88, 0.11), box(0.88, 0.0, 0.98, 0.11), bulge=0.03)


def table(p: Paper, c: RGB, t: float) -> None:
    for x, dim in ((-0.66, 0.7), (0.66, 0.7), (-0.88, 1.0), (0.88, 1.0)):
        p.cut(shade(c, dim), stroke((x, 0.9), (x, 0.0), 0.09), bulge=0.05)
    p.cut(shade(c, 1.08), pad(-1.05, 0.86, 1.05, 1.0, 0.03), bulge=0.06)


def bed(p: Paper, c: RGB, t: float) -> None:
    p.cut(
        WOOD,
        pad(-1.25, 0, -1.12, 1.0, 0.05),
        pad(1.12, 0, 1.22, 0.66, 0.05),
        box(-1.2, 0.14, 1.2, 0.30),
        bulge=0.06,
    )
    p.cut(
        CREAM,
        pad(-1.13, 0.28, 1.13, 0.50, 0.08),
        blob(xy("-1.1 0.5, -1.05 0.68, -0.7 0.68, -0.6 0.52"), 4),
        bulge=0.10,
    )
    p.cut(
        c,
        blob(xy("-0.6 0.56, 0.2 0.60, 1.10 0.54, 1.16 0.30, 1.0 0.2, 0.1 0.22, -0.62 0.2, -0.66 0.4"), 4),
        bulge=0.14,
        lift=0.02,
    )


def door(p: Paper, c: RGB, t: float) -> None:
    p.cut(shade(c, 0.55), box(-0.30, 0.0, 0.30, 1.0), bulge=0.03)
    p.mark((1.0, 0.86, 0.55), box(-0.26, 0.0, 0.26, 0.97), glow=0.6)
    a = 0.30 + 0.04 * math.sin(t * 0.7)
    edge = 0.26 - 0.52 * a
    p.cut(c, points((-0.26, 0.0), (edge, -0.03), (edge, 0.99), (-0.26, 0.97)), bulge=0.06, lift=0.02)
    for y0, y1 in ((0.10, 0.44), (0.52, 0.90)):
        p.mark(shade(c, 0.78), box(-0.20, y0, edge - 0.07, y1))
    p.cut(GOLD, ellipse(edge - 0.035, 0.48, 0.018, 0.018), bulge=0.01)


def window(p: Paper, c: RGB, t: float) -> None:
    p.cut(c, box(-0.46, 0.06, 0.46, 1.0), pad(-0.54, 0.0, 0.54, 0.08, 0.02), bulge=0.05)
    for x0 in (-0.39, 0.035):
        for y0 in (0.14, 0.57):
            p.mark((0.62, 0.78, 0.92), box(x0, y0, x0 + 0.355, y0 + 0.365), glow=0.25)
            p.mark(
                (0.95, 0.97, 1.0),
                points((x0 + 0.05, y0), (x0 + 0.13, y0), (x0 + 0.30, y0 + 0.365), (x0 + 0.22, y0 + 0.365)),
                alpha=0.4,
            )


def chest(p: Paper, c: RGB, t: float) -> None:
    """Half open, light inside."""
    p.cut(
        shade(c, 0.7), blob(xy("-0.62 0.60, -0.58 0.92, 0 1.0, 0.58 0.92, 0.62 0.60, 0 0.64"), 4), bulge=0.12
    )
    p.mark((1.0, 0.82, 0.35), blob(xy("-0.56 0.52, -0.4 0.68, 0 0.74, 0.4 0.68, 0.56 0.52"), 4), glow=1.2)
    for k in range(7):
        p.cut(GOLD, ellipse(-0.42 + 0.14 * k, 0.56 + 0.04 * (k % 2), 0.08, 0.05), bulge=0.04)
    p.cut(c, pad(-0.62, 0.0, 0.62, 0.55, 0.04), bulge=0.12, lift=0.02)
    p.mark(shade(c, 0.55), box(-0.62, 0.26, 0.62, 0.29))
    p.cut(
        GOLD,
        box(-0.46, 0, -0.36, 0.55),
        box(0.36, 0, 0.46, 0.55),
        pad(-0.09, 0.36, 0.09, 0.56, 0.02),
        bulge=0.03,
    )
    p.mark(INK, ellipse(0, 0.46, 0.025, 0.035))


def music_box(p: Paper, c: RGB, t: float) -> None:
    a = math.cos(t * 2.2)
    p.cut(shade(c, 0.7), xy("-0.46 0.36, -0.40 0.86, 0.40 0.86, 0.46 0.36"), bulge=0.05)
    p.mark((0.75, 0.80, 0.88), xy("-0.36 0.40, -0.32 0.80, 0.32 0.80, 0.36 0.40"))
    p.cut(
        (0.96, 0.85, 0.80),
        bone((0, 0.40), (0, 0.62), 0.02, 0.035),
        ellipse(0, 0.70, 0.045, 0.05),
        stroke((0, 0.62), (-0.14 * a, 0.76), 0.02),
        stroke((0, 0.62), (0.14 * a, 0.74), 0.02),
        bulge=0.03,
    )
    p.cut(
        (0.92, 0.62, 0.70),
        blob([(-0.15 * abs(a) - 0.05, 0.50), (0, 0.58), (0.15 * abs(a) + 0.05, 0.50), (0, 0.47)], 4),
        bulge=0.03,
    )
    p.cut(c, pad(-0.52, 0.0, 0.52, 0.40, 0.03), bulge=0.10, lift=0.02)
    p.mark(GOLD, ribbon(curve(xy("-0.4 0.2, -0.2 0.28, 0 0.16, 0.2 0.28, 0.4 0.2"), 5), 0.025, 0.025))
    crank = -t * 2.2
    p.cut(
        STEEL,
        stroke((0.52, 0.2), (0.62, 0.2), 0.03),
        stroke((0.62, 0.2), (0.62 + 0.08 * math.cos(crank), 0.2 + 0.14 * math.sin(crank)), 0.03),
        bulge=0.02,
    )


def television(p: Paper, c: RGB, t: float) -> None:
    p.cut(STEEL, stroke((0, 0.78), (-0.25, 1.0), 0.02), stroke((0, 0.78), (0.22, 0.98), 0.02), bulge=0.01)
    p.cut(
        c,
        pad(-0.62, 0.06, 0.62, 0.80, 0.08),
        box(-0.42, 0, -0.34, 0.08),
        box(0.34, 0, 0.42, 0.08),
        bulge=0.10,
    )
    flick = 0.6 + 0.15 * math.sin(t * 11) * math.sin(t * 3)
    p.mark((0.55, 0.75, 0.95), pad(-0.52, 0.16, 0.30, 0.72, 0.10), glow=flick)
    for k in range(4):
        p.mark(
            (0.75, 0.88, 1.0),
            box(-0.50, 0.22 + 0.12 * k + 0.02 * math.sin(t * 5), 0.28, 0.24 + 0.12 * k),
            alpha=0.4,
        )
    for y in (0.60, 0.46):
        p.cut(STEEL, ellipse(0.46, y, 0.06, 0.06), bulge=0.03)
    p.lamp(0, 0.45, (0.5, 0.7, 1.0), 4.0)


def computer(p: Paper, c: RGB, t: float) -> None:
    p.cut(c, pad(-0.68, 0.18, 0.68, 1.0, 0.05), bulge=0.06)
    p.mark((0.42, 0.72, 0.98), pad(-0.61, 0.25, 0.61, 0.94, 0.02), glow=0.5)
    for k in range(6):
        x1 = -0.1 + 0.5 * ((k * 37) % 11) / 11
        p.mark(
            (0.90, 0.96, 1.0),
            box(-0.52, 0.82 - 0.09 * k, x1 if k < 5 else -0.52 + 0.6 * ((t * 0.3) % 1), 0.85 - 0.09 * k),
        )
    p.cut(shade(c, 0.85), xy("-0.86 0.0, 0.86 0.0, 0.68 0.17, -0.68 0.17"), bulge=0.04)
    p.mark(shade(c, 0.55), xy("-0.66 0.06, 0.66 0.06, 0.58 0.14, -0.58 0.14"))
    p.lamp(0, 0.6, (0.5, 0.75, 1.0), 3.0)


def newspaper(p: Paper, c: RGB, t: float) -> None:
    paper = blend(c, CREAM, 0.8)
    p.cut(shade(paper, 0.9), place(box(-0.40, -0.5, 0.40, 0.5), (0.05, 0.5), -0.05), bulge=0.04)
    p.cut(paper, box(-0.42, 0.0, 0.38, 1.0), bulge=0.06, lift=0.02)
    p.mark(INK, box(-0.36, 0.86, 0.32, 0.94), box(-0.36, 0.80, 0.32, 0.815))
    p.mark((0.45, 0.45, 0.47), box(-0.36, 0.46, -0.02, 0.76))
    for k in range(14):
        y = 0.74 - 0.05 * k
        p.mark(
            (0.40, 0.39, 0.40),
            box(0.03, y, 0.32, y + 0.018),
            *((box(-0.36, y, -0.02, y + 0.018),) if y < 0.44 else ()),
        )


def vase(p: Paper, c: RGB, t: float) -> None:
    p.cut(
        c,
        blob(
            xy(
                "-0.12 0.96, -0.10 0.80, -0.32 0.55, -0.30 0.22, -0.14 0.02, 0.14 0.02, "
                "0.30 0.22, 0.32 0.55, 0.10 0.80, 0.12 0.96"
            ),
            4,
        ),
        bulge=0.20,
    )
    p.mark(shade(c, 0.55), ellipse(0, 0.965, 0.125, 0.03))
    tint = shade(c, 1.4) if luma(c) < 0.6 else shade(c, 0.7)
    for y, w in ((0.60, 0.31), (0.22, 0.29)):
        p.mark(tint, ribbon(curve([(-w, y), (0, y - 0.05), (w, y)], 6), 0.025, 0.025), inside=True)
    zig = [(-0.30 + 0.06 * k, 0.42 + (0.06 if k % 2 else -0.06)) for k in range(11)]
    p.mark(tint, ribbon(zig, 0.02, 0.02), inside=True)


def globe(p: Paper, c: RGB, t: float) -> None:
    p.cut(WOOD, pad(-0.26, 0.0, 0.26, 0.07, 0.03), stroke((0, 0.05), (0, 0.2), 0.05), bulge=0.04)
    p.cut(GOLD, ribbon(arc(0, 0.58, 0.42, 0.42, -1.9, 1.25, 22), 0.04, 0.04), bulge=0.02)
    p.cut(c, ellipse(0, 0.58, 0.37, 0.37, n=44), bulge=0.30)
    land = (0.48, 0.58, 0.32)
    for k in range(3):
        x = ((0.35 * k + t * 0.06) % 1.05 - 0.5) * 0.72
        w = math.sqrt(max(0.0, 1 - (x / 0.36) ** 2))
        p.mark(
            land,
            blob(
                [
                    (x - 0.10 * w, 0.70),
                    (x + 0.06 * w, 0.78),
                    (x + 0.13 * w, 0.62),
                    (x + 0.02, 0.44),
                    (x - 0.05 * w, 0.54),
                ],
                4,
            ),
            inside=True,
        )
    p.mark((1, 1, 1), ellipse(-0.14, 0.74, 0.06, 0.09, -0.6), alpha=0.35)


def wine_glass(p: Paper, c: RGB, t: float) -> None:
    glass = (0.86, 0.92, 0.96)
    p.cut(glass, ellipse(0, 0.03, 0.22, 0.03), stroke((0, 0.03), (0, 0.45), 0.025), bulge=0.02, alpha=0.7)
    p.cut(
        glass,
        blob(xy("-0.20 0.98, -0.25 0.75, -0.16 0.52, 0 0.44, 0.16 0.52, 0.25 0.75, 0.20 0.98"), 4),
        bulge=0.14,
        alpha=0.45,
    )
    w = 0.012 * math.sin(t * 2)
    p.cut(
        c,
        blob([(-0.245, 0.76 + w), (-0.16, 0.53), (0, 0.46), (0.16, 0.53), (0.245, 0.76 - w)], 4),
        bulge=0.12,
        lift=0,
    )
    p.mark((1, 1, 1), ribbon(curve(xy("-0.16 0.60, -0.20 0.75, -0.16 0.92"), 4), 0.02, 0.02), alpha=0.7)
