"""Things of the open air and the sky: one unit high, standing on y = 0, in the middle of x = 0."""

from __future__ import annotations

import math

import numpy as np

from onereel.backends.animatic.figures.paper import Paper, shade
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
from onereel.backends.animatic.figures.things.house import GREEN, leaf_at
from onereel.backends.animatic.figures.things.tints import WOOD
from onereel.backends.animatic.stage import RGB


def tree(p: Paper, c: RGB, t: float) -> None:
    s = 0.012 * math.sin(t * 1.1)
    p.cut(
        WOOD,
        blob(xy("-0.10 0.0, -0.05 0.2, -0.05 0.5, 0.05 0.5, 0.06 0.2, 0.11 0.0"), 3),
        stroke((0, 0.36), (0.16, 0.56), 0.04),
        stroke((0, 0.40), (-0.15, 0.58), 0.04),
        bulge=0.05,
    )
    for k, (x, y, r) in enumerate(
        (
            (-0.22, 0.58, 0.19),
            (0.24, 0.60, 0.18),
            (0.0, 0.55, 0.18),
            (-0.14, 0.76, 0.19),
            (0.15, 0.78, 0.18),
            (0.0, 0.86, 0.14),
        )
    ):
        p.cut(
            shade(c, 0.84 + 0.045 * k),
            blob(
                [
                    (
                        x + s * k + r * (1 + 0.08 * math.sin(5 * a + k)) * math.cos(a),
                        y + r * 0.9 * math.sin(a),
                    )
                    for a in np.linspace(0, 2 * math.pi, 11)[:-1]
                ],
                4,
            ),
            bulge=0.14,
            lift=0.02,
        )


def pine(p: Paper, c: RGB, t: float) -> None:
    p.cut(WOOD, box(-0.04, 0.0, 0.04, 0.2), bulge=0.03)
    for k in range(4):
        y, w = 0.12 + 0.19 * k, 0.34 - 0.075 * k
        p.cut(
            shade(c, 0.85 + 0.07 * k),
            points((-w, y), (-w * 0.4, y + 0.03), (0, y - 0.02), (w * 0.4, y + 0.03), (w, y), (0, y + 0.31)),
            bulge=0.12,
            lift=0.02,
        )


def palm(p: Paper, c: RGB, t: float) -> None:
    s = 0.05 * math.sin(t * 1.2)
    p.cut(WOOD, ribbon(curve([(-0.06, 0), (-0.08, 0.35), (0.04 + s * 0.4, 0.74)], 6), 0.09, 0.05), bulge=0.04)
    for a in (-0.5, 0.1, 0.75, 1.5, 2.2, 2.9, 3.6):
        leaf_at(p, 0.04 + s * 0.4, 0.74, a + s, 0.36, shade(c, 0.85 + 0.04 * a))


def cactus(p: Paper, c: RGB, t: float) -> None:
    p.cut(
        c,
        bone((0, 0.1), (0, 0.86), 0.14, 0.13),
        bone((-0.13, 0.42), (-0.30, 0.44), 0.08, 0.08),
        bone((-0.30, 0.44), (-0.31, 0.66), 0.08, 0.075),
        bone((0.13, 0.34), (0.30, 0.38), 0.08, 0.08),
        bone((0.30, 0.38), (0.31, 0.56), 0.08, 0.075),
        bulge=0.12,
    )
    p.mark(shade(c, 0.7), *(stroke((x, 0.08), (x, 0.92), 0.012) for x in (-0.06, 0.0, 0.06)))
    p.cut((0.90, 0.45, 0.55), ellipse(0.02, 0.97, 0.06, 0.05), bulge=0.03)


def fire(p: Paper, c: RGB, t: float) -> None:
    p.cut(
        WOOD,
        place(pad(-0.5, -0.06, 0.5, 0.06, 0.05), (0, 0.08), 0.2),
        place(pad(-0.5, -0.06, 0.5, 0.06, 0.05), (0, 0.08), -0.2),
        bulge=0.06,
    )
    for k, (wide, high, tint, glow) in enumerate(
        (
            (0.34, 0.98, (1.0, 0.42, 0.12), 1.4),
            (0.24, 0.72, (1.0, 0.66, 0.20), 2.0),
            (0.12, 0.44, (1.0, 0.92, 0.62), 2.6),
        )
    ):
        f = [0.06 * math.sin(t * (7 + 2 * j) + k + j * 2) for j in range(3)]
        p.mark(
            tint,
            blob(
                [
                    (-wide * 0.6, 0.08),
                    (-wide + f[0], 0.28 * high),
                    (-wide * 0.35 + f[1], 0.66 * high),
                    (f[2], high),
                    (wide * 0.4 + f[0], 0.60 * high),
                    (wide + f[1], 0.26 * high),
                    (wide * 0.6, 0.08),
                ],
                5,
            ),
            glow=glow,
        )
    for k in range(5):
        u = (t * 0.7 + k * 0.23) % 1
        p.mark(
            (1.0, 0.75, 0.3),
            ellipse(0.25 * math.sin(k * 4 + u * 3), 0.6 + 0.7 * u, 0.012, 0.012, n=8),
            glow=2.5 * (1 - u),
            alpha=1 - u,
        )
    p.lamp(0, 0.4, (1.0, 0.58, 0.25), 8.0)


def moon(p: Paper, c: RGB, t: float) -> None:
    p.cut(c, ellipse(0, 0.5, 0.5, 0.5, n=48), bulge=0.25, glow=0.35)
    for x, y, r in (
        (-0.18, 0.66, 0.11),
        (0.14, 0.42, 0.14),
        (0.2, 0.74, 0.06),
        (-0.22, 0.34, 0.07),
        (-0.02, 0.18, 0.06),
    ):
        p.mark(shade(c, 0.86), ellipse(x, y, r, r))


def planet(p: Paper, c: RGB, t: float) -> None:
    ring = ellipse(0, 0.5, 0.82, 0.20, 0.25, 48)
    hole = ellipse(0, 0.5, 0.62, 0.13, 0.25, 48)
    p.cut(shade(c, 1.25), np.vstack([ring, ring[:1], hole[:1], hole[::-1]]), bulge=0.03)
    p.cut(c, ellipse(0, 0.5, 0.44, 0.44, n=48), bulge=0.30)
    for k in range(4):
        p.mark(
            shade(c, 0.84 if k % 2 else 1.15),
            ribbon(
                curve([(-0.46, 0.30 + 0.13 * k), (0, 0.24 + 0.13 * k), (0.46, 0.36 + 0.13 * k)], 6),
                0.05,
                0.05,
            ),
            inside=True,
        )
    low = ring[(ring[:, 1] - 0.5) * math.cos(0.25) < ring[:, 0] * math.sin(0.25)]
    inner = hole[(hole[:, 1] - 0.5) * math.cos(0.25) < hole[:, 0] * math.sin(0.25)]
    low, inner = low[np.argsort(low[:, 0])], inner[np.argsort(inner[:, 0])]
    p.cut(shade(c, 1.25), np.vstack([low, inner[::-1]]), bulge=0.03, lift=0.02)


def sun(p: Paper, c: RGB, t: float) -> None:
    for k in range(12):
        a = k * math.pi / 6 + t * 0.1
        p.mark(c, place(xy("0.34 -0.05, 0.34 0.05, 0.5 0.0"), (0, 0.5), a), glow=0.6)
    p.cut(c, ellipse(0, 0.5, 0.31, 0.31, n=40), bulge=0.12, glow=1.0)


def cloud(p: Paper, c: RGB, t: float) -> None:
    x = 0.03 * math.sin(t * 0.6)
    p.cut(
        c,
        ellipse(-0.45 + x, 0.38, 0.38, 0.34),
        ellipse(0.0 + x, 0.56, 0.46, 0.44),
        ellipse(0.50 + x, 0.40, 0.36, 0.32),
        pad(-0.8 + x, 0.05, 0.84 + x, 0.45, 0.2),
        bulge=0.30,
    )


def wave(p: Paper, c: RGB, t: float) -> None:
    """A wave about to break: its back, its hollow, the lip curling over and the foam before it."""
    roll = 0.02 * math.sin(t * 1.6)
    foam = (0.94, 0.97, 0.98)
    drift = np.array((roll, 0.0))
    back = xy("-1.5 0, -1.1 0.18, -0.7 0.46, -0.3 0.80, 0.1 0.97, 0.42 0.94, 0.62 0.74, 0.60 0.60, 0.46 0.70")
    hollow = xy("0.24 0.70, 0.06 0.48, 0.10 0.24, 0.36 0.10, 0.8 0.06, 1.5 0")
    p.cut(c, blob(np.vstack([back + drift, hollow, xy("1.5 -0.05, -1.5 -0.05")]), 4), bulge=0.16)
    for k in range(3):
        line = curve([(-0.95 + 0.30 * k, 0.10), (-0.55 + 0.26 * k, 0.34), (-0.02 + 0.14 * k, 0.80 + roll)], 6)
        p.mark(shade(c, 1.3), ribbon(line, 0.015, 0.02), inside=True)
    lip = curve(xy("-0.2 0.86, 0.12 0.985, 0.44 0.95, 0.63 0.75, 0.60 0.60") + drift, 6)
    p.cut(foam, ribbon(lip, 0.03, 0.10, 0.10), bulge=0.04, lift=0.02)
    for k in range(7):
        x = 0.34 + 0.15 * k
        y = 0.07 + 0.035 * math.sin(k * 2.1 + t * 2.0)
        p.cut(foam, ellipse(x, y, 0.13 - 0.008 * k, 0.075), bulge=0.05, lift=0.01)
    for k in range(5):
        spray = 0.62 + 0.13 * math.sin(k * 1.9 + t * 2.4)
        p.cut(foam, ellipse(0.72 + 0.07 * k, spray, 0.018, 0.018), bulge=0.01)


def anchor(p: Paper, c: RGB, t: float) -> None:
    ring, hole = ellipse(0, 0.90, 0.09, 0.09), ellipse(0, 0.90, 0.05, 0.05)
    p.cut(
        c,
        np.vstack([ring, ring[:1], hole[:1], hole[::-1]]),
        stroke((0, 0.82), (0, 0.06), 0.08),
        stroke((-0.22, 0.70), (0.22, 0.70), 0.07),
        ribbon(arc(0, 0.40, 0.38, 0.37, math.pi + 0.15, 2 * math.pi - 0.15, 18), 0.06, 0.06, 0.10),
        xy("-0.48 0.34, -0.36 0.50, -0.28 0.30"),
        xy("0.48 0.34, 0.36 0.50, 0.28 0.30"),
        bulge=0.06,
    )


def flag(p: Paper, c: RGB, t: float) -> None:
    p.cut(WOOD, stroke((-0.3, 0.0), (-0.3, 1.0), 0.03), bulge=0.02)
    x = np.linspace(0, 0.72, 14)
    ripple = 0.04 * np.sin(x * 9 - t * 5) * (x + 0.1)
    top = np.stack([x - 0.28, 0.96 + ripple], axis=1)
    p.cut(c, np.vstack([top, (top - (0.0, 0.40))[::-1]]), bulge=0.10)
    for k in (4, 9):
        p.tone(
            0.75,
            stroke((float(top[k][0]), float(top[k][1])), (float(top[k][0]), float(top[k][1]) - 0.4), 0.04),
            soft=0.03,
        )


def tent(p: Paper, c: RGB, t: float) -> None:
    p.cut(shade(c, 0.8), xy("-0.1 1.0, 0.85 0.0, -0.75 0.0"), bulge=0.10)
    p.cut(c, xy("-0.1 1.0, -0.75 0.0, 0.40 0.0"), bulge=0.12, lift=0.02)
    p.mark((1.0, 0.80, 0.45), xy("-0.1 0.9, -0.40 0.0, 0.08 0.0"), glow=0.7)
    p.cut(shade(c, 1.2), xy("-0.1 0.92, -0.14 0.3, -0.42 0.0"), bulge=0.03, lift=0.01)


def stone_cross(p: Paper, c: RGB, t: float) -> None:
    p.cut(
        c,
        pad(-0.07, 0.12, 0.07, 1.0, 0.02),
        pad(-0.26, 0.62, 0.26, 0.76, 0.02),
        pad(-0.24, 0.0, 0.24, 0.16, 0.03),
        bulge=0.08,
    )


def gravestone(p: Paper, c: RGB, t: float) -> None:
    p.cut(
        c,
        np.vstack(
            [xy("0.36 0.0, 0.36 0.62"), arc(0, 0.62, 0.36, 0.36, 0, math.pi, 18), xy("-0.36 0.62, -0.36 0.0")]
        ),
        bulge=0.12,
    )
    p.mark(
        shade(c, 0.6),
        box(-0.20, 0.62, 0.20, 0.66),
        box(-0.16, 0.52, 0.16, 0.55),
        box(-0.04, 0.72, 0.04, 0.86),
        box(-0.10, 0.77, 0.10, 0.82),
    )
    for k in range(5):
        x = -0.42 + 0.21 * k
        p.cut(GREEN, points((x - 0.03, 0), (x + 0.02, 0.14), (x + 0.05, 0)), bulge=0.02)


def statue(p: Paper, c: RGB, t: float) -> None:
    p.cut(
        shade(c, 0.85),
        pad(-0.24, 0.0, 0.24, 0.08, 0.01),
        box(-0.19, 0.07, 0.19, 0.26),
        pad(-0.22, 0.25, 0.22, 0.30, 0.01),
        bulge=0.06,
    )
    p.cut(
        c,
        blob(xy("-0.14 0.30, -0.10 0.55, -0.12 0.74, 0 0.80, 0.12 0.74, 0.10 0.55, 0.15 0.30"), 4),
        ellipse(0, 0.88, 0.065, 0.075),
        bone((0.10, 0.73), (0.20, 0.86), 0.03, 0.025),
        bone((0.20, 0.86), (0.18, 1.0), 0.025, 0.022),
        bone((-0.11, 0.73), (-0.15, 0.55), 0.03, 0.025),
        bulge=0.08,
    )


def snowflake(p: Paper, c: RGB, t: float) -> None:
    a0 = t * 0.3
    arms = []
    for k in range(6):
        a = a0 + k * math.pi / 3
        for q in (
            stroke((0, 0), (0.5, 0), 0.045),
            stroke((0.26, 0), (0.38, 0.13), 0.035),
            stroke((0.26, 0), (0.38, -0.13), 0.035),
        ):
            arms.append(place(q, (0, 0.5), a))
    p.cut(c, *arms, bulge=0.04)


def fireworks(p: Paper, c: RGB, t: float) -> None:
    for k, (x, y, tint) in enumerate(
        ((-0.3, 0.66, c), (0.32, 0.80, (1.0, 0.85, 0.4)), (0.05, 0.42, (0.5, 0.75, 1.0)))
    ):
        age = (t * 0.5 + k * 0.33) % 1
        r = 0.30 * math.sqrt(age)
        for j in range(14):
            a = j * math.pi / 7
            tail, head = r * 0.6, r
            drop = 0.10 * age * age
            p.mark(
                tint,
                ribbon(
                    [
                        (x + tail * math.cos(a), y + tail * math.sin(a) - drop),
                        (x + head * math.cos(a), y + head * math.sin(a) - drop),
                    ],
                    0.004,
                    0.016,
                ),
                glow=2.5 * (1 - age),
                alpha=max(0.05, 1 - age),
            )
    p.mark(c, ellipse(0, 0.01, 0.01, 0.01))
    p.lamp(0, 0.7, (1.0, 0.8, 0.6), 6.0)
