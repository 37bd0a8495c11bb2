"""Fruit, toys and odd finds: one unit high, standing on y = 0, in the middle of x = 0."""

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
from onereel.backends.animatic.figures.things.house import GREEN, leaf_at
from onereel.backends.animatic.figures.things.tints import CREAM, GOLD, INK, STEEL, WOOD
from onereel.backends.animatic.stage import RGB


def mushroom(p: Paper, c: RGB, t: float) -> None:
    p.cut(CREAM, blob(xy("-0.16 0.0, -0.11 0.3, -0.12 0.55, 0.12 0.55, 0.11 0.3, 0.17 0.0"), 4), bulge=0.10)
    p.cut(
        c, blob(xy("-0.52 0.50, -0.42 0.78, 0 1.0, 0.42 0.78, 0.52 0.50, 0 0.46"), 5), bulge=0.26, lift=0.03
    )
    p.mark(
        (0.97, 0.95, 0.9),
        *(
            ellipse(x, y, r, r * 0.8)
            for x, y, r in ((-0.24, 0.72, 0.07), (0.05, 0.84, 0.08), (0.27, 0.66, 0.06), (-0.02, 0.62, 0.05))
        ),
    )


def snow_globe(p: Paper, c: RGB, t: float) -> None:
    p.cut(c, blob(xy("-0.36 0.0, -0.28 0.22, 0.28 0.22, 0.36 0.0"), 2), bulge=0.08)
    p.cut((0.62, 0.76, 0.90), ellipse(0, 0.58, 0.41, 0.41, n=44), bulge=0.20, alpha=0.85)
    p.mark((0.95, 0.97, 1.0), blob(xy("-0.36 0.40, 0 0.46, 0.36 0.40, 0.26 0.26, 0 0.19, -0.26 0.26"), 4))
    p.mark((0.60, 0.25, 0.2), box(-0.10, 0.42, 0.10, 0.58))
    p.mark((0.95, 0.95, 0.97), xy("-0.15 0.56, 0 0.72, 0.15 0.56"))
    p.mark((1.0, 0.85, 0.4), box(-0.03, 0.46, 0.03, 0.53), glow=0.8)
    for k in range(16):
        y = 0.92 - (t * 0.09 * (1 + k % 3) + k * 0.117) % 0.6
        x = 0.30 * math.sin(k * 2.4 + t * 0.5)
        p.mark((1, 1, 1), ellipse(x, y, 0.013, 0.013, n=8))
    p.mark((1, 1, 1), ribbon(curve(xy("-0.30 0.66, -0.22 0.82, -0.08 0.92"), 5), 0.01, 0.01, 0.05), alpha=0.7)


def ice_cream(p: Paper, c: RGB, t: float) -> None:
    p.cut((0.85, 0.62, 0.34), xy("-0.20 0.50, 0.20 0.50, 0.0 0.0"), bulge=0.08)
    for k in range(4):
        p.mark(
            (0.66, 0.44, 0.2),
            stroke((-0.18 + 0.1 * k, 0.5), (-0.02 + 0.06 * k, 0.12), 0.012),
            stroke((0.18 - 0.1 * k, 0.5), (0.02 - 0.06 * k, 0.12), 0.012),
            inside=True,
        )
    p.cut(
        c,
        blob(xy("-0.26 0.52, -0.22 0.72, 0 0.80, 0.22 0.72, 0.26 0.52, 0.12 0.46, 0 0.52, -0.12 0.45"), 5),
        bulge=0.14,
        lift=0.02,
    )
    p.cut(shade(c, 1.3), ellipse(0, 0.82, 0.17, 0.15), bulge=0.12, lift=0.02)
    p.cut((0.80, 0.12, 0.16), ellipse(0.03, 0.975, 0.045, 0.045), bulge=0.03)


def fruit(p: Paper, c: RGB, t: float) -> None:
    """A round one: an orange, a peach, a tomato."""
    p.cut(c, ellipse(0, 0.44, 0.46, 0.44, n=40), bulge=0.30)
    leaf_at(p, 0.0, 0.86, 0.4, 0.30)
    p.mark(shade(c, 0.7), ellipse(0, 0.85, 0.05, 0.025))
    p.mark((1, 1, 1), ellipse(-0.18, 0.62, 0.06, 0.09, -0.5), alpha=0.4)


def grapes(p: Paper, c: RGB, t: float) -> None:
    p.cut(WOOD, stroke((0, 0.78), (0.04, 1.0), 0.04), bulge=0.02)
    leaf_at(p, 0.02, 0.86, 0.3, 0.36)
    for row, n in enumerate((4, 5, 4, 3, 2, 1)):
        for k in range(n):
            p.cut(
                shade(c, 0.9 + 0.04 * ((k + row) % 3)),
                ellipse((k - (n - 1) / 2) * 0.16, 0.72 - 0.125 * row, 0.092, 0.092, n=16),
                bulge=0.06,
                lift=0.01,
            )


def pumpkin(p: Paper, c: RGB, t: float) -> None:
    for x, w in ((-0.36, 0.26), (0.36, 0.26), (-0.18, 0.28), (0.18, 0.28), (0.0, 0.24)):
        p.cut(c, ellipse(x, 0.42, w, 0.42), bulge=0.16, lift=0.01)
    p.cut(GREEN, ribbon(curve([(0, 0.80), (0.02, 0.92), (0.12, 1.0)], 4), 0.10, 0.06), bulge=0.04)


def ball(p: Paper, c: RGB, t: float) -> None:
    hop = 0.06 * abs(math.sin(t * 2.2))
    p.cut(c, ellipse(0, 0.5 + hop, 0.5, 0.5, n=44), bulge=0.34)
    p.mark(
        CREAM,
        ribbon(curve([(-0.5, 0.55 + hop), (0, 0.40 + hop), (0.5, 0.55 + hop)], 6), 0.12, 0.12),
        inside=True,
    )
    p.mark((1, 1, 1), ellipse(-0.2, 0.74 + hop, 0.08, 0.06, 0.5), alpha=0.6)


def teddy(p: Paper, c: RGB, t: float) -> None:
    p.cut(
        c,
        bone((-0.16, 0.12), (-0.30, 0.06), 0.11, 0.10),
        bone((0.16, 0.12), (0.30, 0.06), 0.11, 0.10),
        bone((-0.2, 0.46), (-0.34, 0.28), 0.08, 0.075),
        bone((0.2, 0.46), (0.34, 0.28), 0.08, 0.075),
        ellipse(0, 0.32, 0.26, 0.29),
        bulge=0.12,
    )
    p.mark(
        shade(c, 1.3),
        ellipse(0, 0.30, 0.15, 0.18),
        ellipse(-0.32, 0.07, 0.055, 0.06),
        ellipse(0.32, 0.07, 0.055, 0.06),
    )
    p.cut(
        c,
        ellipse(-0.19, 0.92, 0.10, 0.10),
        ellipse(0.19, 0.92, 0.10, 0.10),
        ellipse(0, 0.76, 0.25, 0.23),
        bulge=0.14,
        lift=0.02,
    )
    p.cut(shade(c, 1.3), ellipse(0, 0.69, 0.12, 0.09), bulge=0.06, lift=0.005)
    p.mark(
        INK,
        ellipse(-0.09, 0.80, 0.026, 0.03),
        ellipse(0.09, 0.80, 0.026, 0.03),
        ellipse(0, 0.725, 0.04, 0.03),
    )
    p.mark((0.75, 0.2, 0.2), xy("0 0.53, -0.12 0.58, -0.12 0.48"), xy("0 0.53, 0.12 0.58, 0.12 0.48"))


def sign(p: Paper, c: RGB, t: float) -> None:
    p.cut(WOOD, box(-0.04, 0.0, 0.04, 0.9), bulge=0.03)
    p.cut(c, xy("-0.46 0.60, 0.36 0.60, 0.52 0.76, 0.36 0.92, -0.46 0.92"), bulge=0.06, lift=0.02)
    p.mark(shade(c, 0.5), box(-0.36, 0.80, 0.26, 0.84), box(-0.36, 0.69, 0.14, 0.73))


def bird_cage(p: Paper, c: RGB, t: float) -> None:
    p.cut((0.95, 0.80, 0.25), blob(xy("-0.12 0.32, 0 0.46, 0.14 0.44, 0.10 0.30, -0.02 0.26"), 4), bulge=0.06)
    p.mark(INK, ellipse(0.09, 0.41, 0.014, 0.014))
    bars = [
        ribbon(curve([(x, 0.10), (x, 0.62), (x * 0.4, 0.88), (0, 0.92)], 5), 0.016, 0.016)
        for x in (-0.32, -0.16, 0.0, 0.16, 0.32)
    ]
    p.cut(
        c,
        *bars,
        stroke((-0.34, 0.55), (0.34, 0.55), 0.018),
        pad(-0.38, 0.02, 0.38, 0.12, 0.03),
        ribbon(arc(0, 0.95, 0.05, 0.05, 0, 2 * math.pi, 14), 0.016, 0.016),
        bulge=0.02,
    )


def harp(p: Paper, c: RGB, t: float) -> None:
    p.cut(
        c,
        ribbon(curve(xy("0.24 0.06, 0.30 0.5, 0.30 0.95"), 5), 0.07, 0.06),
        ribbon(curve(xy("0.30 0.95, 0.08 0.98, -0.06 0.86, -0.30 0.80"), 6), 0.07, 0.05),
        ribbon([(-0.30, 0.80), (0.20, 0.06)], 0.06, 0.12),
        pad(0.08, 0.0, 0.34, 0.09, 0.03),
        bulge=0.05,
    )
    for k in range(9):
        f = (k + 1) / 10
        shake = 0.004 * math.sin(t * 30 + k * 2)
        p.mark(
            (0.95, 0.92, 0.80),
            stroke(
                (-0.30 + 0.5 * f + shake, 0.80 - 0.74 * f), (-0.30 + 0.58 * f + shake, 0.80 + 0.16 * f), 0.006
            ),
        )


def vessel(p: Paper, c: RGB, t: float) -> None:
    """A cup on a foot: a trophy, a chalice, a goblet."""
    p.cut(
        c,
        pad(-0.24, 0.0, 0.24, 0.10, 0.03),
        stroke((0, 0.08), (0, 0.45), 0.09),
        blob(xy("-0.36 0.98, -0.34 0.66, -0.16 0.44, 0.16 0.44, 0.34 0.66, 0.36 0.98"), 4),
        bulge=0.12,
    )
    p.cut(
        c,
        ribbon(arc(-0.36, 0.74, 0.13, 0.16, 0.8, 5.0, 14), 0.05, 0.05),
        ribbon(arc(0.36, 0.74, 0.13, 0.16, -1.9, 2.3, 14), 0.05, 0.05),
        bulge=0.03,
    )
    p.mark(shade(c, 0.6), ellipse(0, 0.98, 0.35, 0.05))


def spade(p: Paper, c: RGB, t: float) -> None:
    p.cut(
        WOOD,
        place(stroke((0, 0.3), (0, 0.96), 0.045), (0, 0), -0.12),
        place(stroke((-0.09, 0.97), (0.09, 0.97), 0.05), (0, 0), -0.12),
        bulge=0.03,
    )
    p.cut(
        c if sum(c) > 0.4 else STEEL,
        place(blob(xy("-0.13 0.34, -0.13 0.12, 0 0.0, 0.13 0.12, 0.13 0.34"), 3), (0, 0), -0.12),
        bulge=0.06,
    )


def rope(p: Paper, c: RGB, t: float) -> None:
    rope_ = blend(c, GOLD, 0.3)
    for k in range(4):
        y = 0.14 + 0.19 * k
        outer, inner = ellipse(0, y, 0.62 - 0.03 * k, 0.22, 0, 36), ellipse(0, y + 0.02, 0.36, 0.10, 0, 36)
        p.cut(
            shade(rope_, 0.86 + 0.05 * k),
            np.vstack([outer, outer[:1], inner[:1], inner[::-1]]),
            bulge=0.08,
            lift=0.02,
        )
        for j in range(12):
            a = math.pi + j * math.pi / 11
            p.mark(
                shade(rope_, 0.6),
                stroke(
                    (0.42 * math.cos(a), y + 0.13 * math.sin(a)),
                    (0.58 * math.cos(a + 0.1), y + 0.21 * math.sin(a + 0.1)),
                    0.015,
                ),
            )


def hands(p: Paper, c: RGB, t: float) -> None:
    """Hands out of the sleeves of a grey coat; see `hands_of`."""
    hands_of(p, c, (0.30, 0.31, 0.36), t)


def hands_of(p: Paper, c: RGB, sleeve: RGB | None, t: float) -> None:
    """Two hands held out before one's own eyes, the fingers opening and closing; the colour is the skin's.
    The sleeves (None: the bare arms) run down and out of the picture."""
    for side in (-1.0, 1.0):
        one = Paper(ppm=p.ppm)
        _hand(one, c, sleeve, 0.5 + 0.5 * math.sin(t * 1.3 + 0.25 * side))
        p.paste(one, (0.40 * side, 0.06 + 0.012 * math.sin(t * 1.1 + side)), -0.09 * side, flip=side > 0)


def _hand(p: Paper, c: RGB, sleeve: RGB | None, open_: float) -> None:
    """The back of a left hand, its wrist at (0, 0.2), fingers up."""
    spread = 0.75 + 0.45 * open_
    roots = [(-0.125 + 0.083 * k, 0.545 + (0.0, 0.03, 0.03, 0.0)[k]) for k in range(4)]
    long = [x * (0.62 + 0.38 * open_) for x in (0.27, 0.35, 0.37, 0.31)]
    lean = [(-0.30 + 0.19 * k) * spread for k in range(4)]
    tips = [
        (x + n * math.sin(a), y + n * math.cos(a)) for (x, y), n, a in zip(roots, long, lean, strict=True)
    ]
    p.cut(c, bone((0.02, 0.30), (0.0, 0.02), 0.125, 0.115), bulge=0.10)
    thumb = [(0.12, 0.30), (0.235 + 0.02 * open_, 0.40), (0.285 + 0.05 * open_, 0.53)]
    p.cut(c, bone(thumb[0], thumb[1], 0.075, 0.060), bone(thumb[1], thumb[2], 0.058, 0.042), bulge=0.07)
    back = [(-0.165, 0.30), (-0.185, 0.52), (-0.06, 0.62), (0.11, 0.61), (0.19, 0.50), (0.15, 0.28)]
    p.cut(c, blob(back, 4), bulge=0.10, lift=0.004)
    for (x, y), (tx, ty) in zip(roots, tips, strict=True):
        p.cut(c, bone((x, y - 0.03), (tx, ty), 0.050, 0.037), bulge=0.08, lift=0.0)
        mx, my = x + 0.48 * (tx - x), y + 0.48 * (ty - y)
        p.mark(shade(c, 0.80), stroke((mx - 0.022, my), (mx + 0.022, my + 0.004), 0.008))
        knuckle = curve([(x - 0.03, y - 0.03), (x, y - 0.005), (x + 0.03, y - 0.03)], 4)
        p.mark(shade(c, 0.86), ribbon(knuckle, 0.008, 0.008))
        p.mark(shade(c, 1.22), ellipse(tx, ty - 0.004, 0.022, 0.028))
    p.mark(shade(c, 1.2), ellipse(thumb[2][0] - 0.004, thumb[2][1], 0.022, 0.026))
    if sleeve is None:
        p.cut(c, bone((0.0, 0.08), (-0.02, -1.40), 0.118, 0.175), bulge=0.12, lift=0.0)
        return
    p.cut(sleeve, pad(-0.20, -1.40, 0.20, 0.09, 0.05), bulge=0.14, lift=0.012)
    p.cut(shade(sleeve, 1.25), pad(-0.215, 0.03, 0.215, 0.12, 0.04), bulge=0.05, lift=0.008)
