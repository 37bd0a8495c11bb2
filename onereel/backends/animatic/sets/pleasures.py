"""What stands in parks and on fairgrounds: bandstand, swings, greenhouse, carousel, big top, a lit tree.

Each is drawn about x, standing on y, `h` metres high."""

from __future__ import annotations

import numpy as np

from onereel.backends.animatic.picture.palette import Palette, mix, times
from onereel.backends.animatic.sets import nature, shapes
from onereel.backends.animatic.sets.furniture import AMBER, IRON, STONE, WOOD
from onereel.backends.animatic.sets.houses.front import SNOW, Outline, comb
from onereel.backends.animatic.sets.sheet import Sheet
from onereel.backends.animatic.stage import RGB


def bandstand(s: Sheet, x: float, y: float, h: float, p: Palette, rng: np.random.Generator) -> None:
    w = h * 0.62
    s.rect(x - w, y, 2 * w, h * 0.14, times(STONE, 0.92), fade=(1.05, 0.85))
    s.rect(x - w * 0.9, y + h * 0.14, 1.8 * w, h * 0.46, (0.30, 0.30, 0.32), alpha=0.25)
    s.line(comb(x - w * 0.94, y + h * 0.15, 1.88 * w, h * 0.13, h * 0.05), h * 0.014, (0.93, 0.92, 0.88))
    for u in (-0.92, -0.5, 0.0, 0.5, 0.92):
        s.rect(x + w * u - h * 0.016, y + h * 0.14, h * 0.032, h * 0.48, (0.93, 0.92, 0.88))
    s.rect(x - w * 1.04, y + h * 0.59, 2.08 * w, h * 0.05, (0.93, 0.92, 0.88))
    t = np.linspace(-1, 1, 17)
    roof = [(x + w * 1.1 * float(v), y + h * (0.63 + 0.27 * float(1 - abs(v) ** 1.6))) for v in t]
    s.cut(roof, mix((0.32, 0.46, 0.44), SNOW, 0.8 * p.snow), fade=(1.15, 0.85))
    s.line([(x, y + h * 0.88), (x, y + h)], h * 0.02, (0.88, 0.70, 0.3))
    if p.lamps > 0.2:
        s.light(
            [shapes.oval(x + w * u, y + h * 0.56, h * 0.015) for u in np.linspace(-0.9, 0.9, 11)],
            AMBER,
            power=0.8,
        )
        s.halo(x, y + h * 0.5, w, AMBER, power=0.12)


def swings(s: Sheet, x: float, y: float, h: float, p: Palette, rng: np.random.Generator) -> None:
    red: RGB = (0.80, 0.26, 0.20)
    for u in (-0.8, 0.8):
        s.line([(x + h * (u - 0.22), y), (x + h * u, y + h * 0.96), (x + h * (u + 0.22), y)], h * 0.035, red)
    s.line([(x - h * 0.85, y + h * 0.96), (x + h * 0.85, y + h * 0.96)], h * 0.04, red)
    for u, lean in ((-0.38, 0.06), (0.36, -0.03)):
        for d in (-0.1, 0.1):
            s.line([(x + h * (u + d), y + h * 0.95), (x + h * (u + d + lean), y + h * 0.22)], h * 0.012, IRON)
        s.rect(x + h * (u - 0.13 + lean), y + h * 0.20, h * 0.26, h * 0.035, mix(WOOD, SNOW, p.snow))


def greenhouse(s: Sheet, x: float, y: float, h: float, p: Palette, rng: np.random.Generator) -> None:
    w = h * 1.2
    hull: Outline = [
        (x - w, y),
        (x + w, y),
        (x + w, y + h * 0.5),
        (x + w * 0.62, y + h * 0.84),
        (x, y + h),
        (x - w * 0.62, y + h * 0.84),
        (x - w, y + h * 0.5),
    ]
    s.cut(hull, (0.62, 0.76, 0.74), alpha=0.75)
    for _ in range(9):
        s.cut(
            shapes.blob(
                x + w * float(rng.uniform(-0.8, 0.8)),
                y + h * float(rng.uniform(0.1, 0.4)),
                h * 0.16,
                h * 0.14,
                rng,
            ),
            times((0.24, 0.46, 0.24), float(rng.uniform(0.7, 1.1))),
            inside=True,
        )
    if p.lamps > 0.2:
        s.light(hull, (0.95, 0.90, 0.60), power=0.05 + 0.07 * p.lamps)
    for k in range(13):
        u = -1 + k / 6
        top = 0.5 + 0.34 * min(1.0, (1 - abs(u)) / 0.38) + 0.16 * max(0.0, (0.62 - abs(u)) / 0.62)
        s.line([(x + w * u, y), (x + w * u, y + h * top)], h * 0.018, (0.92, 0.94, 0.92))
    s.line([*hull, hull[0]], h * 0.03, (0.92, 0.94, 0.92))
    s.line([(x - w, y + h * 0.5), (x + w, y + h * 0.5)], h * 0.025, (0.92, 0.94, 0.92))


def carousel(s: Sheet, x: float, y: float, h: float, p: Palette, rng: np.random.Generator) -> None:
    w = h * 0.66
    hues: tuple[RGB, ...] = ((0.82, 0.24, 0.24), (0.95, 0.90, 0.80))
    s.rect(x - w, y, 2 * w, h * 0.10, (0.62, 0.30, 0.24))
    s.rect(x - w * 0.22, y + h * 0.1, w * 0.44, h * 0.5, (0.92, 0.78, 0.44))
    for k, u in enumerate((-0.8, -0.5, 0.45, 0.78)):
        s.line([(x + w * u, y + h * 0.1), (x + w * u, y + h * 0.62)], h * 0.014, (0.93, 0.76, 0.32))
        cy = y + h * (0.24 + 0.06 * (k % 2))
        s.cut(shapes.oval(x + w * u, cy, h * 0.085, h * 0.042), (0.94, 0.93, 0.90))
        s.line(
            [(x + w * u + h * 0.06, cy), (x + w * u + h * 0.10, cy + h * 0.08)], h * 0.035, (0.94, 0.93, 0.90)
        )
        for d in (-0.05, 0.05):
            s.line(
                [(x + w * u + h * d, cy), (x + w * u + h * d * 1.6, cy - h * 0.09)],
                h * 0.016,
                (0.94, 0.93, 0.90),
            )
    n = 14
    for k in range(n):
        a, b = -1 + 2 * k / n, -1 + 2 * (k + 1) / n
        s.cut(
            [
                (x + w * 1.06 * a, y + h * 0.66),
                (x + w * 1.06 * b, y + h * 0.66),
                (x + w * 0.06 * b, y + h * 0.95),
                (x + w * 0.06 * a, y + h * 0.95),
            ],
            hues[k % 2],
        )
        s.cut(
            shapes.oval(x + w * 1.06 * (a + b) / 2, y + h * 0.65, w / n, h * 0.035, n=12), hues[(k + 1) % 2]
        )
    s.line([(x, y + h * 0.94), (x, y + h)], h * 0.018, (0.9, 0.72, 0.3))
    if p.lamps > 0.2:
        s.light(
            [shapes.oval(x + w * u, y + h * 0.645, h * 0.012, n=8) for u in np.linspace(-1, 1, 19)],
            (1.0, 0.82, 0.5),
            power=0.9,
        )
        s.halo(x, y + h * 0.45, w * 1.1, AMBER, power=0.2)


def christmas_tree(s: Sheet, x: float, y: float, h: float, p: Palette, rng: np.random.Generator) -> None:
    nature.pine(s, x, y, h * 0.95, p, rng, width=0.55)
    hues: tuple[RGB, ...] = ((0.95, 0.25, 0.2), (1.0, 0.8, 0.3), (0.35, 0.7, 1.0), (1.0, 0.95, 0.8))
    for k in range(46):
        t = float(rng.uniform(0.14, 0.92))
        px, py = x + h * 0.24 * (1 - t) * float(rng.uniform(-1, 1)), y + h * 0.95 * t
        s.disc(px, py, h * 0.010, hues[k % 4])
        s.light(shapes.oval(px, py, h * 0.009, n=8), hues[k % 4], power=0.35 + 0.5 * p.lamps)
    star = [
        (
            x + h * (0.045 if i % 2 == 0 else 0.018) * float(np.sin(i * np.pi / 5)),
            y + h * 0.96 + h * (0.045 if i % 2 == 0 else 0.018) * float(np.cos(i * np.pi / 5)),
        )
        for i in range(10)
    ]
    s.cut(star, (0.98, 0.84, 0.4))
    s.light(star, (1.0, 0.84, 0.4), power=0.7)


def big_top(s: Sheet, x: float, y: float, h: float, p: Palette, rng: np.random.Generator) -> None:
    w, n = h * 1.15, 16
    for k in range(n):
        a, b = -1 + 2 * k / n, -1 + 2 * (k + 1) / n
        hue: RGB = (0.82, 0.20, 0.18) if k % 2 else (0.95, 0.92, 0.84)
        s.cut(
            [(x + w * a, y), (x + w * b, y), (x + w * b, y + h * 0.42), (x + w * a, y + h * 0.42)],
            hue,
            fade=(1.0, 0.85),
        )
        s.cut(
            [
                (x + w * 1.04 * a, y + h * 0.40),
                (x + w * 1.04 * b, y + h * 0.40),
                (x + w * 0.22 * b, y + h * 0.76),
                (x, y + h * 0.90),
                (x + w * 0.22 * a, y + h * 0.76),
            ],
            hue,
            fade=(1.1, 0.85),
        )
    s.cut(
        [(x - h * 0.12, y), (x + h * 0.12, y), (x + h * 0.02, y + h * 0.36), (x - h * 0.02, y + h * 0.36)],
        (0.22, 0.12, 0.14),
    )
    if p.lamps > 0.2:
        s.light([(x - h * 0.10, y), (x + h * 0.10, y), (x, y + h * 0.34)], (1.0, 0.74, 0.4), power=0.3)
        s.light(
            [shapes.oval(x + w * 1.03 * u, y + h * 0.40, h * 0.010, n=8) for u in np.linspace(-1, 1, 25)],
            (1.0, 0.82, 0.5),
            power=0.9,
        )
    s.line([(x, y + h * 0.88), (x, y + h)], h * 0.012, WOOD)
    s.cut([(x, y + h), (x + h * 0.14, y + h * 0.965), (x, y + h * 0.93)], (0.93, 0.74, 0.24))
