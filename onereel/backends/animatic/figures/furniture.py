"""What a person in an act sits on, lies on or works at."""

from __future__ import annotations

import math

from onereel.backends.animatic.figures.paper import Paper, shade
from onereel.backends.animatic.figures.shapes import blob, curve, pad, ribbon, stroke, xy
from onereel.backends.animatic.figures.wearer import Wearer
from onereel.backends.animatic.stage import RGB

WOOD: RGB = (0.46, 0.30, 0.19)


def settle(p: Paper, w: Wearer) -> None:
    """A plain bench without a back, as stands by any wall, indoors and out."""
    h = w.h
    x, top = w.joints.hip[0], w.joints.hip[1] - 0.052 * h * w.build.girth**0.7
    left, right = x - 0.34 * h, x + 0.26 * h
    for leg in (left + 0.10 * h, right - 0.05 * h):
        p.cut(shade(WOOD, 0.62), stroke((leg, top), (leg, 0.012), 0.034 * h), bulge=0.02)
    p.cut(shade(WOOD, 1.06), pad(left, top - 0.030 * h, right, top, 0.01), bulge=0.03)
    for leg in (left + 0.05 * h, right - 0.10 * h):
        p.cut(WOOD, stroke((leg, top - 0.02 * h), (leg, 0.0), 0.038 * h), bulge=0.02)


def boulder(p: Paper, w: Wearer) -> None:
    """A stone to sit on, out of doors."""
    h, grey = w.h, (0.52, 0.50, 0.47)
    x, top = w.joints.hip[0], w.joints.hip[1] - 0.052 * h * w.build.girth**0.7
    outline = [
        (x - 0.25 * h, 0.0),
        (x - 0.23 * h, 0.6 * top),
        (x - 0.12 * h, top),
        (x + 0.11 * h, top - 0.004 * h),
        (x + 0.19 * h, 0.62 * top),
        (x + 0.23 * h, 0.0),
    ]
    p.cut(grey, blob(outline, 4), bulge=0.12)
    p.mark(
        shade(grey, 0.8), stroke((x - 0.05 * h, 0.7 * top), (x - 0.10 * h, 0.25 * top), 0.006 * h), fine=40
    )
    p.mark(
        shade(grey, 1.2), stroke((x - 0.16 * h, 0.82 * top), (x + 0.02 * h, 0.90 * top), 0.008 * h), fine=40
    )


def chair(p: Paper, w: Wearer, back: bool) -> None:
    h = w.h
    x, top = w.joints.hip[0], w.joints.hip[1] - 0.052 * h * w.build.girth**0.7
    left, right = x - 0.105 * h, x + 0.115 * h
    for leg, dim in ((left + 0.05 * h, 0.62), (right - 0.03 * h, 0.62)):
        p.cut(shade(WOOD, dim), stroke((leg, top), (leg + 0.01 * h, 0.012), 0.020 * h), bulge=0.02)
    if back:
        p.cut(
            WOOD,
            ribbon(
                curve(
                    [
                        (left + 0.01 * h, top),
                        (left - 0.02 * h, top + 0.18 * h),
                        (left - 0.045 * h, top + 0.33 * h),
                    ],
                    5,
                ),
                0.020 * h,
                0.018 * h,
            ),
            bulge=0.02,
        )
        p.cut(
            shade(WOOD, 1.08),
            ribbon(
                [(left - 0.026 * h, top + 0.20 * h), (left - 0.045 * h, top + 0.33 * h)], 0.036 * h, 0.036 * h
            ),
            bulge=0.03,
        )
    p.cut(WOOD, pad(left, top - 0.022 * h, right, top, 0.01), bulge=0.03)
    for leg in (left + 0.012 * h, right - 0.014 * h):
        p.cut(WOOD, stroke((leg, top - 0.01 * h), (leg, 0.0), 0.022 * h), bulge=0.02)


def bench(p: Paper, w: Wearer) -> float:
    """A worktable under the hands; gives back the height of its top."""
    h = w.h
    hand = min(w.joints.near_arm.end[1], w.joints.far_arm.end[1])
    top = min(0.555 * h, hand - 0.012 * h)
    left, right = w.joints.chest[0] + 0.03 * h, w.joints.chest[0] + 0.52 * h
    for x, dim in (
        (left + 0.09 * h, 0.65),
        (right - 0.09 * h, 0.65),
        (left + 0.03 * h, 1.0),
        (right - 0.03 * h, 1.0),
    ):
        p.cut(shade(WOOD, dim), stroke((x, top), (x, 0.0), 0.030 * h), bulge=0.03)
    p.cut(shade(WOOD, 1.10), pad(left, top - 0.034 * h, right, top, 0.008), bulge=0.03, lift=0.02)
    p.mark(
        shade(WOOD, 0.8),
        stroke((left + 0.01 * h, top - 0.014 * h), (right - 0.01 * h, top - 0.016 * h), 0.003 * h),
        fine=60,
    )
    return top


def bed(p: Paper, h: float) -> None:
    """A low bed, its pillow at the left."""
    left, right = -0.60 * h, 0.58 * h
    p.cut(
        WOOD,
        pad(left - 0.03 * h, 0.0, left + 0.01 * h, 0.36 * h, 0.02),
        pad(right - 0.01 * h, 0.0, right + 0.03 * h, 0.25 * h, 0.02),
        pad(left, 0.05 * h, right, 0.12 * h, 0.01),
        bulge=0.05,
    )
    p.cut((0.90, 0.88, 0.84), pad(left + 0.005 * h, 0.10 * h, right - 0.005 * h, 0.205 * h, 0.04), bulge=0.10)
    p.cut(
        (0.96, 0.95, 0.92),
        blob(
            [
                (left + 0.02 * h, 0.20 * h),
                (left + 0.04 * h, 0.27 * h),
                (left + 0.15 * h, 0.275 * h),
                (left + 0.25 * h, 0.225 * h),
                (left + 0.20 * h, 0.19 * h),
            ],
            5,
        ),
        bulge=0.06,
    )


def mat(p: Paper, h: float) -> None:
    """What somebody sleeps on out of doors: a mat, a bundle under the head."""
    p.cut((0.62, 0.50, 0.34), pad(-0.62 * h, 0.0, 0.60 * h, 0.035 * h, 0.012), bulge=0.03)
    bundle = [(-0.60, 0.03), (-0.58, 0.10), (-0.47, 0.125), (-0.36, 0.09), (-0.35, 0.03)]
    p.cut((0.46, 0.38, 0.46), blob([(x * h, y * h) for x, y in bundle], 4), bulge=0.06)


def blanket(p: Paper, h: float, colour: RGB, breath: float) -> None:
    """From the chest to past the feet, rising with the breath."""
    up = 0.012 * h * breath
    top = xy(
        "-0.26 0.325, -0.12 0.345, 0.08 0.325, 0.3 0.3, 0.42 0.33, 0.49 0.385, "
        "0.55 0.33, 0.585 0.21, 0.59 0.13, 0.3 0.115, 0 0.125, -0.28 0.115, -0.31 0.2"
    )
    outline = [(x * h, y * h + (up if x < 0.1 and y > 0.3 else 0.0)) for x, y in top]
    p.cut(colour, blob(outline, 5), bulge=0.14, lift=0.02)
    p.mark(
        shade(colour, 1.28),
        ribbon(
            curve([(-0.275 * h, 0.125 * h), (-0.285 * h, 0.22 * h), (-0.245 * h, 0.325 * h + up)], 5),
            0.055 * h,
            0.055 * h,
        ),
        inside=True,
    )
    for k in range(4):
        x = (-0.1 + 0.16 * k) * h
        p.tone(
            0.80,
            ribbon(
                curve([(x, 0.30 * h), (x + 0.03 * h * math.cos(k), 0.21 * h), (x - 0.01 * h, 0.13 * h)], 5),
                0.006 * h,
                0.02 * h,
            ),
            soft=0.012,
        )
