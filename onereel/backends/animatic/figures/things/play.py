"""Toys, tools of science and of kings: one unit high, standing on y = 0, in the middle of x = 0."""

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
    pad,
    place,
    points,
    ribbon,
    stroke,
    xy,
)
from onereel.backends.animatic.figures.things.tints import CREAM, GOLD, INK, STEEL, WOOD
from onereel.backends.animatic.stage import RGB


def chess_piece(p: Paper, c: RGB, t: float) -> None:
    """A knight."""
    p.cut(c, pad(-0.34, 0.0, 0.34, 0.12, 0.05), pad(-0.27, 0.10, 0.27, 0.22, 0.05), bulge=0.08)
    p.cut(
        c,
        blob(
            xy(
                "-0.22 0.2, -0.24 0.48, -0.16 0.78, -0.02 0.94, 0.04 1, 0.08 0.9, 0.22 0.8, "
                "0.36 0.6, 0.32 0.5, 0.2 0.52, 0.08 0.58, 0.14 0.4, 0.22 0.2"
            ),
            4,
        ),
        bulge=0.12,
    )
    p.mark(shade(c, 0.45), ellipse(0.10, 0.78, 0.028, 0.022), ellipse(0.31, 0.56, 0.016, 0.012))
    for k in range(4):
        p.mark(
            shade(c, 0.7),
            ribbon([(-0.20 + 0.03 * k, 0.44 + 0.12 * k), (-0.09 + 0.02 * k, 0.50 + 0.11 * k)], 0.025, 0.008),
        )


def dice(p: Paper, c: RGB, t: float) -> None:
    for x, y, a, n in ((-0.42, 0.0, 0.10, 5), (0.46, 0.0, -0.22, 3)):
        s = 0.62

        def on(q: Points, x: float = x, y: float = y, a: float = a) -> Points:
            return place(q, (x, y + 0.38), a)

        p.cut(
            shade(c, 0.82),
            on(
                points(
                    (-s / 2, s / 2),
                    (-s / 2 + 0.14, s / 2 + 0.14),
                    (s / 2 + 0.14, s / 2 + 0.14),
                    (s / 2 + 0.14, -s / 2 + 0.14),
                    (s / 2, -s / 2),
                )
            ),
            bulge=0.05,
        )
        p.cut(c, on(pad(-s / 2, -s / 2, s / 2, s / 2, 0.06)), bulge=0.10)
        spots = {5: ((-1, -1), (1, 1), (-1, 1), (1, -1), (0, 0)), 3: ((-1, -1), (0, 0), (1, 1))}[n]
        p.mark(
            INK if sum(c) > 1.5 else CREAM, *(on(ellipse(u * 0.17, v * 0.17, 0.05, 0.05)) for u, v in spots)
        )


def toy_boat(p: Paper, c: RGB, t: float) -> None:
    a = 0.06 * math.sin(t * 1.8)

    def on(q: Points) -> Points:
        return place(q - (0, 0.1), (0, 0.1), a)

    p.cut(WOOD, on(stroke((0, 0.25), (0, 1.0), 0.03)), bulge=0.02)
    p.cut(
        (0.95, 0.93, 0.87),
        on(blob(xy("0.04 0.96, 0.34 0.62, 0.48 0.34, 0.04 0.34"), 2)),
        on(blob(xy("-0.04 0.9, -0.24 0.6, -0.36 0.36, -0.04 0.36"), 2)),
        bulge=0.12,
    )
    p.cut(c, on(blob(xy("-0.6 0.28, -0.46 0.06, 0 0.02, 0.46 0.06, 0.68 0.3, 0 0.26"), 3)), bulge=0.12)
    p.mark(CREAM, on(ribbon([(-0.52, 0.20), (0.56, 0.21)], 0.03, 0.03)), inside=True)
    p.cut((0.85, 0.25, 0.2), on(xy("0 0.98, 0.16 0.93, 0 0.88")), bulge=0.02)


def paper_boat(p: Paper, c: RGB, t: float) -> None:
    a = 0.05 * math.sin(t * 1.6)

    def on(*q: tuple[float, float]) -> Points:
        return place(points(*q), (0, 0.05), a)

    p.cut(shade(c, 0.86), on((-0.28, 0.40), (0.0, 0.92), (0.28, 0.40)), bulge=0.08)
    p.cut(
        c,
        on((-0.95, 0.50), (-0.48, 0.0), (0.48, 0.0), (0.95, 0.50), (0.30, 0.38), (0.0, 0.44), (-0.30, 0.38)),
        bulge=0.10,
    )
    p.mark(shade(c, 0.8), on((0.0, 0.0), (0.28, 0.38), (0.95, 0.50), (0.48, 0.0)), alpha=0.5)


def toy_train(p: Paper, c: RGB, t: float) -> None:
    p.cut(c, pad(-0.62, 0.24, 0.50, 0.60, 0.10), box(-0.66, 0.24, -0.20, 0.94), bulge=0.12)
    p.cut(
        shade(c, 0.55),
        pad(-0.72, 0.90, -0.14, 0.99, 0.03),
        xy("0.2 0.56, 0.16 0.86, 0.4 0.86, 0.36 0.56"),
        bulge=0.05,
    )
    p.mark((0.98, 0.90, 0.62), pad(-0.56, 0.64, -0.30, 0.84, 0.03))
    p.cut(GOLD, ellipse(-0.02, 0.62, 0.09, 0.07), ellipse(0.52, 0.42, 0.06, 0.09), bulge=0.04)
    p.cut(shade(c, 0.7), xy("0.48 0.2, 0.74 0.1, 0.48 0.34"), bulge=0.03)
    for x, r in ((-0.44, 0.20), (0.02, 0.15), (0.36, 0.15)):
        p.cut((0.22, 0.20, 0.22), ellipse(x, r, r, r, n=28), bulge=0.05, lift=0.015)
        p.mark((0.85, 0.3, 0.2), ellipse(x, r, r * 0.62, r * 0.62))
        for k in range(3):
            a = t * -3 + k * math.pi / 3
            p.mark(
                (0.22, 0.2, 0.22),
                stroke(
                    (x - r * 0.6 * math.cos(a), r - r * 0.6 * math.sin(a)),
                    (x + r * 0.6 * math.cos(a), r + r * 0.6 * math.sin(a)),
                    r * 0.12,
                ),
            )


def kite(p: Paper, c: RGB, t: float) -> None:
    a = 0.12 * math.sin(t * 1.3)

    def on(q: Points) -> Points:
        return place(q, (0, 0.66), a - 0.2)

    tail = [(0.04 * k * math.sin(t * 3 - k * 0.9), -0.34 - 0.055 * k) for k in range(7)]
    p.cut(shade(c, 0.6), on(ribbon(curve(tail, 4), 0.012, 0.008)), bulge=0.01)
    for k in (2, 4, 6):
        x, y = tail[k]
        p.cut(
            ((0.95, 0.8, 0.3), (0.9, 0.9, 0.9), (0.3, 0.55, 0.8))[k // 2 - 1],
            on(points((x, y), (x - 0.07, y + 0.035), (x - 0.07, y - 0.035))),
            on(points((x, y), (x + 0.07, y + 0.035), (x + 0.07, y - 0.035))),
            bulge=0.02,
        )
    p.cut(c, on(xy("0 0.34, 0.26 0.06, 0 -0.34, -0.26 0.06")), bulge=0.08)
    p.mark(shade(c, 1.4), on(xy("0 0.34, 0.26 0.06, 0 0.06")), on(xy("0 -0.34, -0.26 0.06, 0 0.06")))
    p.mark(
        shade(c, 0.5),
        on(stroke((0, 0.34), (0, -0.34), 0.012)),
        on(stroke((-0.26, 0.06), (0.26, 0.06), 0.012)),
    )


def balloon(p: Paper, c: RGB, t: float) -> None:
    s = 0.04 * math.sin(t * 1.2)
    p.cut(
        (0.9, 0.88, 0.85),
        ribbon(curve([(0, 0.0), (s, 0.15), (-s, 0.32), (s * 0.5, 0.46)], 6), 0.010, 0.010),
        bulge=0.005,
    )
    p.cut(
        c,
        blob(
            [
                (s * 0.5, 0.48),
                (-0.20 + s, 0.62),
                (-0.26 + s, 0.80),
                (-0.12 + s, 0.98),
                (0.12 + s, 0.98),
                (0.26 + s, 0.80),
                (0.20 + s, 0.62),
            ],
            5,
        ),
        bulge=0.24,
    )
    p.cut(
        shade(c, 0.8), points((s * 0.5 - 0.035, 0.44), (s * 0.5 + 0.035, 0.44), (s * 0.5, 0.50)), bulge=0.02
    )
    p.mark((1, 1, 1), ellipse(-0.11 + s, 0.86, 0.035, 0.07, -0.5), alpha=0.6)


def helmet(p: Paper, c: RGB, t: float) -> None:
    """An astronaut's."""
    p.cut(shade(c, 0.8), pad(-0.42, 0.0, 0.42, 0.16, 0.06), bulge=0.06)
    p.cut(c, ellipse(0, 0.54, 0.50, 0.46, n=40), bulge=0.28)
    p.cut(
        (0.16, 0.17, 0.28),
        blob(xy("-0.4 0.56, -0.3 0.78, 0 0.84, 0.3 0.78, 0.4 0.56, 0.3 0.34, 0 0.28, -0.3 0.34"), 5),
        bulge=0.14,
    )
    p.mark(
        (0.95, 0.65, 0.35),
        blob(xy("-0.34 0.52, 0 0.4, 0.34 0.52, 0.26 0.36, 0 0.3, -0.26 0.36"), 4),
        alpha=0.55,
    )
    p.mark(
        (0.9, 0.95, 1.0), ribbon(curve([(-0.28, 0.58), (-0.20, 0.72), (-0.04, 0.78)], 5), 0.01, 0.01, 0.05)
    )
    p.cut(shade(c, 0.7), ellipse(-0.50, 0.52, 0.07, 0.13), ellipse(0.50, 0.52, 0.07, 0.13), bulge=0.04)


def robot_hand(p: Paper, c: RGB, t: float) -> None:
    curl = 0.15 + 0.12 * math.sin(t * 1.4)
    p.cut(shade(c, 0.7), pad(-0.20, 0.0, 0.20, 0.18, 0.03), bulge=0.06)
    p.cut(c, pad(-0.26, 0.15, 0.26, 0.48, 0.07), bulge=0.12)
    for k in range(4):
        x, a = -0.21 + 0.14 * k, math.pi / 2 + (1.5 - k) * 0.10
        at = (x, 0.48)
        for seg, r in ((0.20, 0.056), (0.16, 0.050), (0.12, 0.044)):
            end = (at[0] + seg * math.cos(a), at[1] + seg * math.sin(a))
            p.cut(c, bone(at, end, r, r * 0.92), bulge=0.05)
            p.mark(shade(c, 0.45), ellipse(at[0], at[1], 0.026, 0.026))
            at, a = end, a - curl
    at, a = (0.25, 0.26), 0.7
    for seg in (0.20, 0.15):
        end = (at[0] + seg * math.cos(a), at[1] + seg * math.sin(a))
        p.cut(c, bone(at, end, 0.06, 0.052), bulge=0.05)
        p.mark(shade(c, 0.45), ellipse(at[0], at[1], 0.028, 0.028))
        at, a = end, a + 0.5
    p.mark((0.35, 0.85, 1.0), ellipse(0, 0.32, 0.07, 0.07), glow=1.6)


def microscope(p: Paper, c: RGB, t: float) -> None:
    p.cut(shade(c, 0.7), pad(-0.36, 0.0, 0.34, 0.10, 0.04), bulge=0.05)
    p.cut(c, ribbon(arc(-0.02, 0.42, 0.30, 0.34, -1.3, 1.25, 18), 0.11, 0.10), bulge=0.06)
    p.cut(INK, pad(-0.34, 0.24, 0.14, 0.30, 0.02), bulge=0.03)
    p.cut(c, place(pad(-0.085, -0.22, 0.085, 0.22, 0.03), (-0.02, 0.66), 0.22), bulge=0.08)
    p.cut(INK, place(pad(-0.065, 0.20, 0.065, 0.36, 0.02), (-0.02, 0.66), 0.22), bulge=0.05)
    p.cut(
        STEEL,
        place(pad(-0.05, -0.34, 0.05, -0.20, 0.015), (-0.02, 0.66), 0.22),
        ellipse(0.24, 0.34, 0.07, 0.07),
        bulge=0.05,
    )
    p.mark((0.8, 0.95, 1.0), ellipse(-0.09, 0.31, 0.06, 0.014), glow=1.2)


def flask(p: Paper, c: RGB, t: float) -> None:
    glass: RGB = (0.80, 0.90, 0.94)
    shape = blob(
        xy("-0.08 0.96, -0.08 0.62, -0.34 0.2, -0.34 0.04, 0 0, 0.34 0.04, 0.34 0.2, 0.08 0.62, 0.08 0.96"), 3
    )
    p.cut(glass, shape, bulge=0.10, alpha=0.45)
    w = 0.015 * math.sin(t * 2)
    p.cut(
        c,
        blob(
            [
                (-0.24, 0.34 + w),
                (-0.32, 0.20),
                (-0.31, 0.06),
                (0, 0.03),
                (0.31, 0.06),
                (0.32, 0.20),
                (0.24, 0.34 - w),
                (0, 0.335),
            ],
            3,
        ),
        bulge=0.12,
        glow=0.35,
        lift=0,
    )
    for k in range(5):
        y = 0.08 + ((t * 0.12 + k * 0.21) % 1) * 0.24
        p.mark(shade(c, 1.5), ellipse(-0.16 + 0.08 * k, y, 0.022, 0.022))
    p.mark((1, 1, 1), ribbon([(-0.25, 0.16), (-0.07, 0.56)], 0.02, 0.02), alpha=0.7)
    p.cut(glass, pad(-0.11, 0.94, 0.11, 1.0, 0.02), bulge=0.03, alpha=0.7)


def mask(p: Paper, c: RGB, t: float) -> None:
    p.cut(
        c,
        blob(
            xy("-0.4 0.84, -0.44 0.5, -0.28 0.16, 0 0, 0.28 0.16, 0.44 0.5, 0.4 0.84, 0.16 0.96, -0.16 0.96"),
            5,
        ),
        bulge=0.22,
    )
    for s in (-1, 1):
        p.mark(INK, place(blob(xy("-0.12 0, 0 0.055, 0.12 0.02, 0 -0.05"), 5), (s * 0.18, 0.60), s * 0.15))
        p.mark(
            GOLD, ribbon(curve([(s * 0.05, 0.70), (s * 0.18, 0.76), (s * 0.34, 0.68)], 5), 0.01, 0.01, 0.035)
        )
        p.mark(
            GOLD,
            ribbon(
                curve([(s * 0.30, 0.44), (s * 0.24, 0.36), (s * 0.30, 0.30), (s * 0.33, 0.36)], 5),
                0.018,
                0.010,
            ),
        )
    p.tone(0.75, blob([(0.01, 0.62), (0.08, 0.36), (-0.02, 0.34)], 4), soft=0.02)
    p.mark((0.62, 0.14, 0.14), blob(xy("-0.13 0.22, 0 0.26, 0.13 0.22, 0 0.15"), 5))
    for k in range(5):
        p.cut(
            (0.85, 0.25, 0.25) if k % 2 else GOLD,
            place(blob(xy("0 0, 0.05 0.12, 0 0.26, -0.05 0.12"), 4), (-0.2 + 0.1 * k, 0.92), (2 - k) * 0.25),
            bulge=0.04,
        )


def crown(p: Paper, c: RGB, t: float) -> None:
    gold = blend(c, GOLD, 0.4)
    p.cut(shade(gold, 0.7), ellipse(0, 0.16, 0.62, 0.14), bulge=0.05)
    top = [(-0.62, 0.18)]
    for k in range(5):
        x = -0.70 + 0.35 * k
        top += [(x, 0.84 if k % 2 else 0.92), (x + 0.175, 0.50)]
    p.cut(
        gold,
        np.vstack([points(*top[:-1], (0.62, 0.18)), arc(0, 0.18, 0.62, 0.16, 0, -math.pi, 14)]),
        bulge=0.10,
    )
    for k in range(5):
        p.cut(CREAM, ellipse(-0.70 + 0.35 * k, 0.94 if k % 2 == 0 else 0.87, 0.05, 0.05), bulge=0.04)
    for k, tint in enumerate(((0.15, 0.35, 0.75), (0.75, 0.10, 0.16), (0.15, 0.35, 0.75))):
        p.cut(tint, ellipse(-0.32 + 0.32 * k, 0.20 - (0.06 if k == 1 else 0.03), 0.07, 0.085), bulge=0.05)


def sword(p: Paper, c: RGB, t: float) -> None:
    p.cut(STEEL, xy("-0.035 0.22, 0.035 0.22, 0.026 0.93, 0 1, -0.026 0.93"), bulge=0.03)
    p.mark(shade(STEEL, 1.5), stroke((-0.008, 0.24), (-0.006, 0.94), 0.012))
    p.cut(GOLD, pad(-0.15, 0.185, 0.15, 0.225, 0.015), ellipse(0, 0.035, 0.035, 0.035), bulge=0.02)
    p.cut(c, box(-0.022, 0.06, 0.022, 0.19), bulge=0.02)


def coin(p: Paper, c: RGB, t: float) -> None:
    gold = blend(c, GOLD, 0.5)
    p.cut(shade(gold, 0.72), ellipse(0.03, 0.49, 0.48, 0.48, n=44), bulge=0.06)
    p.cut(gold, ellipse(0, 0.5, 0.48, 0.48, n=44), bulge=0.10)
    a, b = ellipse(0, 0.5, 0.42, 0.42, n=40), ellipse(0, 0.5, 0.395, 0.395, n=40)
    p.mark(shade(gold, 0.7), np.vstack([a, a[:1], b[:1], b[::-1]]))
    p.cut(
        shade(gold, 0.86),
        blob(
            xy(
                "-0.14 0.22, -0.16 0.4, -0.2 0.6, -0.06 0.76, 0.12 0.7, 0.14 0.58, 0.2 0.5, "
                "0.13 0.46, 0.12 0.36, 0.04 0.34, 0.12 0.22"
            ),
            4,
        ),
        bulge=0.05,
        lift=0.004,
    )


def broom(p: Paper, c: RGB, t: float) -> None:
    p.cut(WOOD, stroke((0, 0.24), (0, 1.0), 0.026), bulge=0.02)
    p.cut(blend(c, (0.82, 0.66, 0.36), 0.6), xy("-0.05 0.28, 0.05 0.28, 0.14 0, -0.14 0"), bulge=0.06)
    for k in range(5):
        p.mark((0.55, 0.42, 0.2), stroke((-0.02 + 0.01 * k, 0.24), (-0.10 + 0.05 * k, 0.01), 0.006))
    p.mark(shade(c, 0.6), box(-0.06, 0.22, 0.06, 0.25))


def cane(p: Paper, c: RGB, t: float) -> None:
    p.cut(
        c,
        ribbon(curve(xy("0 0, 0 0.5, 0 0.88, -0.035 0.98, -0.1 0.96, -0.12 0.88"), 6), 0.024, 0.032),
        bulge=0.02,
    )


def parcel(p: Paper, c: RGB, t: float) -> None:
    """What a thing is wrapped in when its own shape is not known."""
    p.cut(shade(c, 0.78), xy("0.46 0, 0.72 0.16, 0.72 0.86, 0.46 0.74"), bulge=0.05)
    p.cut(shade(c, 1.15), xy("-0.56 0.74, -0.28 0.88, 0.72 0.86, 0.46 0.74"), bulge=0.05)
    p.cut(c, box(-0.56, 0.0, 0.46, 0.74), bulge=0.12)
    ribbon_ = shade(c, 0.55) if sum(c) > 0.6 else shade(c, 1.6)
    p.mark(
        ribbon_,
        box(-0.11, 0.0, 0.01, 0.74),
        box(-0.56, 0.32, 0.46, 0.42),
        xy("-0.11 0.74, 0.01 0.74, 0.28 0.87, 0.17 0.87"),
    )
    for s in (-1, 1):
        p.cut(
            ribbon_,
            blob(
                [(0.05, 0.80), (0.05 + s * 0.12, 0.98), (0.05 + s * 0.28, 0.96), (0.05 + s * 0.22, 0.82)], 4
            ),
            bulge=0.05,
            lift=0.02,
        )
