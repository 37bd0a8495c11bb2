"""Papers, clocks, keys and jewels: one unit high, standing on y = 0, in the middle of x = 0."""

from __future__ import annotations

import math

import numpy as np

from onereel.backends.animatic.figures.paper import Paper, blend, luma, shade
from onereel.backends.animatic.figures.shapes import (
    Points,
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
from onereel.backends.animatic.figures.things.tints import CREAM, GOLD, INK
from onereel.backends.animatic.stage import RGB


def letter(p: Paper, c: RGB, t: float) -> None:
    """An open sheet with lines of writing before its envelope."""
    paper = c if luma(c) > 0.45 else blend(c, CREAM, 0.65)
    p.cut(
        shade(paper, 0.86), place(box(-0.62, -0.36, 0.62, 0.36), (0.10, 0.38), -0.10), bulge=0.10, lift=0.03
    )
    p.mark(
        shade(paper, 0.70),
        place(ribbon([(-0.62, 0.36), (0, -0.06), (0.62, 0.36)], 0.014, 0.014), (0.10, 0.38), -0.10),
    )
    sheet = place(xy("-0.42 -0.46, 0.4 -0.5, 0.43 0.44, -0.4 0.5"), (-0.06, 0.50), 0.06)
    p.cut(paper, sheet, bulge=0.06, lift=0.04)
    for k in range(8):
        end = (0.30, 0.26, 0.31, 0.22, 0.30, 0.28, 0.31, 0.02)[k]
        y = 0.32 - 0.085 * k
        x = np.linspace(-0.30, end, 18)
        line = np.stack([x, y + 0.012 * np.sin(x * 61 + k * 2)], axis=1)
        p.mark(INK, place(ribbon(line, 0.014, 0.012), (-0.06, 0.50), 0.06), alpha=0.85)
    p.tone(0.9, place(stroke((-0.42, 0.0), (0.42, 0.0), 0.02), (-0.06, 0.5), 0.06), soft=0.02)
    p.cut((0.70, 0.10, 0.12), ellipse(0.52, 0.26, 0.085, 0.08), bulge=0.05, lift=0.015)


def envelope(p: Paper, c: RGB, t: float) -> None:
    p.cut(c, pad(-0.72, 0, 0.72, 1, 0.03), bulge=0.08)
    p.cut(shade(c, 0.92), xy("-0.72 1, 0.72 1, 0 0.42"), bulge=0.08, lift=0.02)
    p.mark((0.70, 0.10, 0.12), ellipse(0, 0.46, 0.10, 0.10))


def photograph(p: Paper, c: RGB, t: float) -> None:
    """A bordered print: two people by the sea."""
    p.cut((0.96, 0.94, 0.89), place(box(-0.44, -0.5, 0.44, 0.5), (0, 0.5), 0.07), bulge=0.05, lift=0.03)

    def on(q: Points) -> Points:
        return place(q, (0, 0.56), 0.07)

    p.mark(blend(c, (0.75, 0.78, 0.80), 0.55), on(box(-0.37, -0.32, 0.37, 0.37)))
    p.mark(blend(c, (0.98, 0.85, 0.6), 0.5), on(ellipse(0.18, 0.16, 0.09, 0.09)))
    p.mark(shade(c, 0.75), on(box(-0.37, -0.32, 0.37, -0.04)))
    for x, h in ((-0.14, 0.30), (0.04, 0.24)):
        p.mark(
            shade(c, 0.35),
            on(bone((x, -0.30), (x, h - 0.30), 0.085, 0.06)),
            on(ellipse(x, h - 0.14, 0.055, 0.065)),
        )


def book(p: Paper, c: RGB, t: float) -> None:
    """Open, its pages arching from the spine."""
    p.cut(c, blob(xy("-1 0.06, -0.96 0.7, 0 0.6, 0.96 0.7, 1 0.06, 0 0"), 2), bulge=0.08)
    for s in (-1, 1):
        page = np.array(
            [
                (0.0, 0.06),
                (s * 0.25, 0.17),
                (s * 0.6, 0.17),
                (s * 0.92, 0.13),
                (s * 0.88, 0.78),
                (s * 0.55, 0.86),
                (s * 0.22, 0.84),
                (0.0, 0.70),
            ]
        )
        p.cut(CREAM, page, bulge=0.10, lift=0.02)
        for k in range(6):
            y = 0.72 - 0.095 * k
            line = curve([(s * 0.12, y - 0.01), (s * 0.4, y + 0.035), (s * 0.78, y)], 3)
            p.mark((0.45, 0.42, 0.42), ribbon(line, 0.018, 0.018), fine=120)
    p.tone(0.6, stroke((0, 0.06), (0, 0.72), 0.06), soft=0.05)


def closed_book(p: Paper, c: RGB, t: float) -> None:
    p.cut(CREAM, box(-0.32, 0.02, 0.36, 0.98), bulge=0.05)
    p.cut(c, pad(-0.36, 0, 0.32, 1, 0.03), bulge=0.08, lift=0.02)
    p.mark(shade(c, 0.7), box(-0.36, 0, -0.27, 1))
    p.mark(GOLD, box(-0.16, 0.66, 0.20, 0.70), box(-0.10, 0.58, 0.14, 0.61), ellipse(0.02, 0.32, 0.07, 0.07))


def map_(p: Paper, c: RGB, t: float) -> None:
    """Folded in four, with a coast, a river, a red cross and the way to it."""
    base = blend(c, (0.90, 0.82, 0.62), 0.55)
    for k in range(4):
        x = -0.76 + 0.38 * k
        d = 0.05 if k % 2 else -0.02
        p.cut(
            shade(base, 0.90 if k % 2 else 1.0),
            points((x, 0.03 + d), (x + 0.38, 0.06 - d), (x + 0.38, 0.97 - d), (x, 0.94 + d)),
            bulge=0.03,
            lift=0.01,
            rim=0.4,
        )
    p.mark(
        (0.45, 0.62, 0.68),
        blob(xy("0.2 0.1, 0.7 0.12, 0.72 0.9, 0.5 0.86, 0.34 0.6, 0.44 0.36"), 5),
        alpha=0.8,
    )
    p.mark(
        (0.45, 0.62, 0.68), ribbon(curve(xy("-0.5 0.9, -0.3 0.62, 0.05 0.62, 0.38 0.48"), 6), 0.015, 0.035)
    )
    p.mark(
        (0.45, 0.55, 0.35), blob(xy("-0.66 0.2, -0.4 0.34, -0.2 0.24, -0.3 0.14, -0.56 0.12"), 5), alpha=0.7
    )
    dots = curve(xy("-0.6 0.62, -0.4 0.46, -0.1 0.36, 0.1 0.2"), 5)
    p.mark((0.55, 0.15, 0.12), *(ellipse(x, y, 0.018, 0.018, n=8) for x, y in dots[::2]))
    p.mark(
        (0.75, 0.12, 0.10), stroke((0.10, 0.14), (0.22, 0.26), 0.03), stroke((0.10, 0.26), (0.22, 0.14), 0.03)
    )


def clock(p: Paper, c: RGB, t: float) -> None:
    """A round clock on two feet; its second hand runs."""
    p.cut(
        shade(c, 0.8),
        bone((-0.26, 0.03), (-0.2, 0.2), 0.04, 0.04),
        bone((0.26, 0.03), (0.2, 0.2), 0.04, 0.04),
        bulge=0.05,
    )
    p.cut(
        shade(c, 0.9),
        ellipse(-0.22, 0.92, 0.13, 0.09, 0.5),
        ellipse(0.22, 0.92, 0.13, 0.09, -0.5),
        bulge=0.08,
    )
    dial(p, c, 0.0, 0.5, 0.46, t)


def dial(p: Paper, c: RGB, x: float, y: float, r: float, t: float) -> None:
    p.cut(c, ellipse(x, y, r, r, n=48), bulge=0.12 * r / 0.46)
    p.cut((0.96, 0.94, 0.88), ellipse(x, y, r * 0.84, r * 0.84, n=48), bulge=0.04 * r, lift=0.0, rim=0.3)
    for k in range(12):
        a = k * math.pi / 6
        q = stroke(
            (x + r * 0.68 * math.sin(a), y + r * 0.68 * math.cos(a)),
            (x + r * 0.78 * math.sin(a), y + r * 0.78 * math.cos(a)),
            r * (0.065 if k % 3 == 0 else 0.035),
        )
        p.mark(INK, q)
    for a, length, wide in (
        (math.radians(305 + t * 0.5), 0.42, 0.075),
        (math.radians(50 + t * 0.1 * 6), 0.64, 0.055),
    ):
        p.mark(
            INK,
            ribbon(
                [
                    (x - r * 0.1 * math.sin(a), y - r * 0.1 * math.cos(a)),
                    (x + r * length * math.sin(a), y + r * length * math.cos(a)),
                ],
                wide * r,
                wide * r * 0.4,
            ),
        )
    a = math.floor(t * 2) * math.pi / 60 + 2.2
    p.mark(
        (0.75, 0.15, 0.12),
        stroke(
            (x - r * 0.18 * math.sin(a), y - r * 0.18 * math.cos(a)),
            (x + r * 0.7 * math.sin(a), y + r * 0.7 * math.cos(a)),
            r * 0.022,
        ),
    )
    p.mark(INK, ellipse(x, y, r * 0.055, r * 0.055))


def pocket_watch(p: Paper, c: RGB, t: float) -> None:
    gold = blend(c, GOLD, 0.5)
    swing = 0.05 * math.sin(t * 2.1)
    links = curve([(0.06 + swing, 0.90), (0.22, 1.02), (0.45, 0.86), (0.60, 0.95), (0.78, 0.72)], 6)
    for k, (x, y) in enumerate(links[1:]):
        p.cut(shade(gold, 0.85 if k % 2 else 1.0), ellipse(x, y, 0.030, 0.020, k * 1.3), bulge=0.02)
    ring, hole = ellipse(0, 0.87, 0.075, 0.085), ellipse(0, 0.875, 0.045, 0.055)
    p.cut(gold, np.vstack([ring, ring[:1], hole[:1], hole[::-1]]), box(-0.04, 0.74, 0.04, 0.80), bulge=0.03)
    dial(p, gold, 0.0, 0.39, 0.39, t)


def key(p: Paper, c: RGB, t: float) -> None:
    metal = blend(c, GOLD, 0.25)
    outer, hole = ellipse(0, 0.80, 0.19, 0.19), ellipse(0, 0.81, 0.105, 0.105)
    bow = np.vstack([outer, outer[:1], hole[:1], hole[::-1]])
    p.cut(
        metal,
        bow,
        box(-0.045, 0.03, 0.045, 0.63),
        box(0, 0.05, 0.19, 0.12),
        box(0, 0.16, 0.15, 0.22),
        box(0, 0.26, 0.11, 0.30),
        pad(-0.09, 0.54, 0.09, 0.61, 0.02),
        bulge=0.05,
    )
    p.mark(shade(metal, 1.35), stroke((-0.02, 0.08), (-0.02, 0.52), 0.014))


def ring(p: Paper, c: RGB, t: float) -> None:
    gold = blend(GOLD, (0.9, 0.9, 0.92), 0.1)
    outer, hole = ellipse(0, 0.36, 0.36, 0.36, n=44), ellipse(0, 0.36, 0.28, 0.29, n=44)
    p.cut(gold, np.vstack([outer, outer[:1], hole[:1], hole[::-1]]), bulge=0.05)
    gem = xy("-0.17 0.86, -0.09 0.98, 0.09 0.98, 0.17 0.86, 0 0.67")
    p.cut(c, gem, bulge=0.06, lift=0.01)
    p.mark(shade(c, 1.45), xy("-0.09 0.98, 0 0.86, -0.17 0.86"), xy("0 0.86, 0.05 0.98, 0.17 0.86"))
    twinkle = 0.5 + 0.5 * math.sin(t * 3.0)
    r = 0.13 * twinkle + 0.01
    star = [
        points((-r, 0), (0, 0.012), (r, 0), (0, -0.012)),
        points((0, -r), (0.012, 0), (0, r), (-0.012, 0)),
    ]
    p.mark((1.0, 1.0, 1.0), *(q + np.array([0.08, 0.93]) for q in star), glow=1.2 * twinkle)


def compass(p: Paper, c: RGB, t: float) -> None:
    p.cut(blend(c, GOLD, 0.4), ellipse(0, 0.48, 0.48, 0.48, n=48), bulge=0.10)
    p.cut(CREAM, ellipse(0, 0.48, 0.39, 0.39, n=44), bulge=0.04, lift=0)
    for k in range(8):
        a = k * math.pi / 4
        r = 0.30 if k % 2 == 0 else 0.19
        for s, tint in ((-1, (0.30, 0.36, 0.48)), (1, (0.55, 0.60, 0.68))):
            p.mark(
                tint,
                points(
                    (0, 0.48),
                    (0.05 * math.sin(a + s * 0.8), 0.48 + 0.05 * math.cos(a + s * 0.8)),
                    (r * math.sin(a), 0.48 + r * math.cos(a)),
                ),
            )
    a = 0.5 + 0.10 * math.sin(t * 2.4) + 0.05 * math.sin(t * 5.3)
    for s, tint in ((1, (0.80, 0.12, 0.12)), (-1, (0.18, 0.18, 0.22))):
        tip = (0.35 * s * math.sin(a), 0.48 + 0.35 * s * math.cos(a))
        p.mark(
            tint,
            points(
                (0.05 * math.cos(a), 0.48 - 0.05 * math.sin(a)),
                tip,
                (-0.05 * math.cos(a), 0.48 + 0.05 * math.sin(a)),
            ),
        )
    p.mark(GOLD, ellipse(0, 0.48, 0.035, 0.035))


def telescope(p: Paper, c: RGB, t: float) -> None:
    brass = blend(c, GOLD, 0.5)
    for q, tint in (
        (box(-0.9, 0.30, -0.30, 0.52), brass),
        (box(-0.34, 0.24, 0.30, 0.58), shade(brass, 0.88)),
        (box(0.26, 0.18, 0.92, 0.64), c),
    ):
        p.cut(tint, q, bulge=0.12)
    p.cut(
        brass,
        pad(-0.96, 0.26, -0.86, 0.56, 0.03),
        pad(-0.36, 0.21, -0.28, 0.61, 0.03),
        pad(0.24, 0.15, 0.32, 0.67, 0.03),
        pad(0.86, 0.14, 0.98, 0.68, 0.03),
        bulge=0.06,
    )
