"""Animals without four walking legs: birds, fish, whales, and rabbits that hop."""

from __future__ import annotations

import math

from onereel.backends.animatic.figures.animals.heads import DARK, eye
from onereel.backends.animatic.figures.paper import Paper, blend, shade
from onereel.backends.animatic.figures.shapes import (
    Points,
    blob,
    bone,
    curve,
    ellipse,
    place,
    ribbon,
    stroke,
    xy,
)
from onereel.backends.animatic.stage import RGB


def perched(p: Paper, c: RGB, t: float, back: float, tilt: float) -> None:
    """A bird on its feet, pecking and looking, `back` over its shoulder, up or down by `tilt` radians; one
    unit high."""
    hop = 0.05 * max(0.0, math.sin(t * 3.1)) ** 6
    look = 0.14 * math.sin(t * 1.7)
    for x in (-0.04, 0.10):
        p.cut(
            (0.80, 0.52, 0.20),
            stroke((x, 0.22 + hop), (x + 0.02, 0.0 + hop * 0.3), 0.03),
            stroke((x - 0.04, 0.012), (x + 0.12, 0.012), 0.025),
            bulge=0.02,
        )
    p.cut(
        shade(c, 0.72),
        blob([(-0.40, 0.42 + hop), (-0.92, 0.22 + hop), (-0.86, 0.14 + hop), (-0.36, 0.26 + hop)], 3),
        bulge=0.06,
    )
    p.cut(
        c,
        blob(
            [
                (-0.52, 0.32 + hop),
                (-0.30, 0.60 + hop),
                (0.10, 0.74 + hop),
                (0.34, 0.60 + hop),
                (0.36, 0.38 + hop),
                (0.14, 0.20 + hop),
                (-0.24, 0.18 + hop),
            ],
            5,
        ),
        bulge=0.24,
    )
    p.mark(
        blend(c, (0.97, 0.93, 0.86), 0.65),
        blob(
            [
                (0.30, 0.58 + hop),
                (0.34, 0.38 + hop),
                (0.12, 0.22 + hop),
                (-0.12, 0.22 + hop),
                (0.12, 0.42 + hop),
            ],
            5,
        ),
        inside=True,
    )
    p.cut(
        shade(c, 0.80),
        blob(
            [
                (0.06, 0.58 + hop),
                (-0.24, 0.56 + hop),
                (-0.66, 0.28 + hop),
                (-0.30, 0.28 + hop),
                (0.02, 0.36 + hop),
            ],
            4,
        ),
        bulge=0.10,
        lift=0.02,
    )
    head = Paper(ppm=p.ppm)
    head.cut((0.92, 0.66, 0.22), xy("0.16 0.06, 0.42 -0.02, 0.16 -0.08"), bulge=0.04)
    head.cut(c, ellipse(0, 0, 0.22, 0.21), bulge=0.18)
    eye(head, 0.09, 0.05, 0.04, 1.0 if t % 2.9 > 0.12 else 0.0, 0.46)
    p.paste(head, (0.24 - 0.06 * back, 0.76 + hop), look + tilt, flip=back > 0.5)


def flying(p: Paper, c: RGB, t: float) -> None:
    """A bird in the air, its middle on the origin, one unit from beak to tail; the wings beat and glide."""
    glide = 0.5 + 0.5 * math.sin(t * 0.9)
    beat = math.sin(t * 9.0) * (1 - 0.75 * max(0.0, glide - 0.45) / 0.55)
    _wing(p, shade(c, 0.70), beat * 0.85 + 0.10, 0.06)
    p.cut(shade(c, 0.8), blob(xy("-0.3 0.04, -0.62 0.12, -0.66 0, -0.62 -0.08, -0.3 -0.04"), 2), bulge=0.05)
    p.cut(
        c,
        blob(xy("-0.36 0, -0.1 0.11, 0.2 0.11, 0.38 0.1, 0.46 0.03, 0.38 -0.05, 0.1 -0.11, -0.2 -0.08"), 4),
        bulge=0.12,
    )
    p.cut((0.92, 0.66, 0.22), xy("0.44 0.06, 0.58 0.02, 0.44 -0.01"), bulge=0.02)
    eye(p, 0.38, 0.045, 0.018, 1.0, 0.30)
    _wing(p, shade(c, 0.92), beat, 0.0)


def _wing(p: Paper, c: RGB, beat: float, x: float) -> None:
    a, b = 0.95 * beat + 0.25, 0.95 * beat * 0.4 + 0.1 + 0.5 * max(0.0, -beat)
    elbow = (x + 0.06 + 0.02 * beat, 0.06 + 0.34 * math.sin(a))
    tip = (x - 0.16, elbow[1] + 0.52 * math.sin(b + a * 0.5))
    wing = blob(
        [
            (x + 0.16, 0.06),
            elbow,
            (elbow[0] - 0.04, elbow[1] + 0.04 * beat),
            tip,
            (x - 0.20, (elbow[1] + tip[1]) / 2 - 0.04),
            (x - 0.20, 0.02),
        ],
        4,
    )
    p.cut(c, wing, bulge=0.08, lift=0.02)
    p.mark(
        shade(c, 0.7),
        *(
            ribbon(
                [
                    (x + 0.06 - 0.05 * k, elbow[1] * 0.9),
                    (tip[0] + 0.03 * k, tip[1] - (tip[1] - 0.02) * 0.22 * k),
                ],
                0.008,
                0.004,
            )
            for k in range(3)
        ),
        fine=90,
    )


def fish(p: Paper, c: RGB, t: float) -> None:
    """Its middle on the origin, one unit long; the tail drives it."""
    w = [0.05 * math.sin(t * 6 - k * 0.8) * (0.2 + k * 0.22) for k in range(5)]
    tail = 0.16 * math.sin(t * 6 - 3.2)
    p.cut(
        shade(c, 0.8),
        blob([(-0.34, w[4]), (-0.62, 0.22 + tail), (-0.54, tail), (-0.62, -0.22 + tail)], 4),
        bulge=0.06,
    )
    p.cut(
        shade(c, 0.85),
        blob([(-0.16, 0.16), (0.0, 0.34), (0.16, 0.20)], 4),
        blob([(-0.10, -0.14), (-0.06, -0.28), (0.08, -0.16)], 4),
        bulge=0.05,
    )
    p.cut(
        c,
        blob(
            [
                (-0.38, w[4]),
                (-0.14, 0.17 + w[2]),
                (0.18, 0.21),
                (0.42, 0.10),
                (0.50, 0.0),
                (0.42, -0.10),
                (0.18, -0.19),
                (-0.14, -0.15 + w[2]),
            ],
            5,
        ),
        bulge=0.20,
    )
    p.mark(
        blend(c, (0.98, 0.95, 0.88), 0.6),
        blob(
            [
                (0.48, -0.01),
                (0.20, -0.06),
                (-0.20, -0.05 + w[2]),
                (-0.10, -0.16 + w[2]),
                (0.20, -0.19),
                (0.42, -0.10),
            ],
            4,
        ),
        inside=True,
    )
    for k in range(3):
        x = 0.10 - 0.15 * k
        p.mark(
            shade(c, 0.72),
            ribbon(curve([(x, 0.17 - 0.02 * k), (x - 0.05, 0.02), (x, -0.10)], 4), 0.02, 0.01, 0.035),
            inside=True,
        )
    fin = 0.3 * math.sin(t * 5)
    p.cut(
        shade(c, 0.8),
        place(blob(xy("0 0, -0.16 -0.06, -0.2 0.06, -0.04 0.07"), 4), (0.18, -0.05), fin),
        bulge=0.04,
        lift=0.01,
    )
    p.mark((0.97, 0.96, 0.93), ellipse(0.34, 0.05, 0.05, 0.05))
    p.mark(DARK, ellipse(0.35, 0.05, 0.028, 0.028))
    p.face = (0.35, 0.05, 0.36)


def whale(p: Paper, c: RGB, t: float) -> None:
    """Its middle on the origin, one unit long; it rolls slowly through the water."""
    bend = 0.035 * math.sin(t * 0.9)
    tail = 0.09 * math.sin(t * 0.9 - 1.0)
    fluke = blob(
        [
            (-0.40, bend),
            (-0.52, 0.06 + tail),
            (-0.60, 0.14 + tail),
            (-0.55, 0.02 + tail),
            (-0.60, -0.09 + tail),
            (-0.50, -0.03 + tail),
        ],
        4,
    )
    p.cut(
        c,
        fluke,
        blob(
            [
                (-0.44, bend),
                (-0.20, 0.09 + bend * 0.5),
                (0.10, 0.145),
                (0.36, 0.12),
                (0.50, 0.02),
                (0.44, -0.09),
                (0.16, -0.145),
                (-0.16, -0.09 + bend * 0.5),
            ],
            5,
        ),
        bulge=0.16,
    )
    belly = blend(c, (0.93, 0.94, 0.95), 0.7)
    p.mark(
        belly,
        blob(
            [
                (0.50, 0.0),
                (0.34, -0.03),
                (0.0, -0.06),
                (-0.18, -0.085 + bend * 0.5),
                (0.10, -0.14),
                (0.42, -0.10),
            ],
            5,
        ),
        inside=True,
    )
    for k in range(6):
        p.mark(
            shade(belly, 0.8),
            ribbon(
                curve(
                    [
                        (0.48 - 0.01 * k, -0.02 - 0.015 * k),
                        (0.22, -0.055 - 0.014 * k),
                        (0.02, -0.075 - 0.010 * k),
                    ],
                    4,
                ),
                0.004,
                0.003,
            ),
            inside=True,
            fine=90,
        )
    flip_ = 0.25 * math.sin(t * 1.1)
    p.cut(
        shade(c, 0.82),
        place(blob(xy("0 0, -0.08 -0.1, -0.2 -0.16, -0.14 -0.04"), 4), (0.22, -0.08), flip_),
        bulge=0.04,
        lift=0.015,
    )
    p.cut(c, blob([(-0.14, 0.10), (-0.20, 0.15), (-0.22, 0.09)], 3), bulge=0.03)
    eye(p, 0.34, 0.0, 0.012, 1.0, 0.24)


def rabbit(p: Paper, c: RGB, t: float, hop: float) -> None:
    """One unit high with its ears; hop 0..1 through one leap."""
    air = math.sin(math.pi * hop)
    y = 0.22 * air
    stretch = 0.10 * air
    twitch = 0.06 * math.sin(t * 2.3)

    def on(q: Points) -> Points:
        return place(q, (0.0, y))

    p.cut(shade(c, 0.75), on(bone((0.22, 0.24), (0.30 + stretch, 0.04), 0.07, 0.05)), bulge=0.05)
    p.cut((0.96, 0.94, 0.91), on(ellipse(-0.46 - stretch, 0.26, 0.11, 0.11)), bulge=0.08)
    p.cut(
        c,
        on(
            blob(
                [
                    (-0.46 - stretch, 0.20),
                    (-0.36, 0.44),
                    (-0.08, 0.50),
                    (0.18, 0.44),
                    (0.32, 0.30),
                    (0.20, 0.12),
                    (-0.20, 0.06),
                ],
                4,
            )
        ),
        bulge=0.22,
    )
    p.cut(
        shade(c, 0.95),
        on(ellipse(-0.24 - stretch * 0.5, 0.22, 0.20, 0.18)),
        on(bone((-0.26 - stretch, 0.06), (0.02 - stretch * 3, 0.05), 0.06, 0.05)),
        bulge=0.14,
        lift=0.02,
    )
    p.cut(c, on(bone((0.18, 0.26), (0.24 + stretch * 1.5, 0.05), 0.07, 0.05)), bulge=0.05, lift=0.01)
    for dx, s in ((0.06, 0.75), (0.0, 1.0)):
        ear = place(
            blob(xy("-0.06 0, -0.075 0.2, 0 0.38, 0.06 0.2, 0.05 0"), 4),
            (0.26 + dx, 0.62),
            0.25 + twitch + 0.7 * air,
        )
        p.cut(shade(c, s), on(ear), bulge=0.06)
        p.mark(
            (0.88, 0.62, 0.58),
            on(
                place(
                    blob(xy("-0.03 0.04, -0.03 0.2, 0 0.3, 0.03 0.18, 0.025 0.04"), 4),
                    (0.26 + dx, 0.62),
                    0.25 + twitch + 0.7 * air,
                )
            ),
        )
    p.cut(c, on(ellipse(0.34, 0.52, 0.20, 0.17, -0.2)), bulge=0.15, lift=0.02)
    p.mark((0.85, 0.5, 0.5), on(ellipse(0.53, 0.49, 0.025, 0.02)))
    lid = 1.0 if t % 3.1 > 0.12 else 0.0
    head = Paper(ppm=p.ppm)
    eye(head, 0.40, 0.56 + y, 0.038, lid, 0.42)
    p.paste(head)
