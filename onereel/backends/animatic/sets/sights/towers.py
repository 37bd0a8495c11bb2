"""Towers by which one knows a place. All are drawn about x, standing on y, `h` metres high."""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from onereel.backends.animatic.picture.palette import Palette, mix, times
from onereel.backends.animatic.sets import shapes
from onereel.backends.animatic.sets.houses.front import SNOW, box, comb
from onereel.backends.animatic.sets.sheet import Sheet
from onereel.backends.animatic.stage import RGB

_STONE: RGB = (0.80, 0.74, 0.64)
LAMP: RGB = (1.0, 0.76, 0.42)


def lit_windows(
    s: Sheet, p: Palette, rng: np.random.Generator, holes: list[list[tuple[float, float]]]
) -> None:
    """Windows, as many of them lit as the hour has lamps."""
    s.cut(holes, (0.20, 0.20, 0.26))
    on = [o for o in holes if rng.random() < 0.7 * p.lamps]
    if on:
        s.light(on, LAMP, power=0.24)


def lattice_tower(s: Sheet, x: float, y: float, h: float, p: Palette, rng: np.random.Generator) -> None:
    """Paris: four feet bowed together into a spire, three platforms, lattice; sparkling at night."""
    iron = (0.46, 0.38, 0.33)

    def half(t: float) -> float:
        return float(h * (0.205 * (1 - t) ** 2.6 + 0.018 * (1 - t) + 0.004))

    t = np.linspace(0, 0.96, 26)
    right = [(x + half(float(a)), y + h * float(a)) for a in t]
    s.cut([*right, *[(2 * x - px, py) for px, py in right[::-1]]], iron, fade=(1.15, 0.92))
    arch = shapes.arch(x - h * 0.118, y, h * 0.236, h * 0.135)
    s.erase(arch)
    for a, b in ((0.20, 0.35), (0.40, 0.60)):
        w0, w1 = half(a) * 0.52, half(b) * 0.40
        s.erase([(x - w0, y + h * a), (x + w0, y + h * a), (x + w1, y + h * b), (x - w1, y + h * b)])
    steps = np.linspace(0.02, 0.92, 30)
    for a, b in pairwise(steps):
        for side in (-1, 1):
            s.line(
                [(x + side * half(float(a)), y + h * a), (x + side * half(float(b)) * 0.5, y + h * b)],
                h * 0.0035,
                times(iron, 0.7),
            )
            s.line(
                [(x + side * half(float(a)) * 0.5, y + h * a), (x + side * half(float(b)), y + h * b)],
                h * 0.0035,
                times(iron, 0.7),
            )
    for a, k in ((0.175, 1.25), (0.375, 1.35), (0.86, 2.4)):
        s.rect(x - half(a) * k, y + h * a, half(a) * 2 * k, h * 0.016, times(iron, 1.2))
    s.line([(x, y + h * 0.9), (x, y + h)], h * 0.008, iron)
    if p.dark:
        for _ in range(90):
            a = float(rng.uniform(0.02, 0.95))
            s.light(
                shapes.oval(x + half(a) * float(rng.uniform(-1, 1)), y + h * a, h * 0.005, n=6),
                (1.0, 0.80, 0.42),
                power=0.7,
            )
        s.halo(x, y + h * 0.3, h * 0.35, (1.0, 0.66, 0.30), power=0.10)


def clock_tower(s: Sheet, x: float, y: float, h: float, p: Palette, rng: np.random.Generator) -> None:
    """London: a Gothic shaft, four dials, a steep crown."""
    stone, w = (0.74, 0.62, 0.42), h * 0.13
    s.rect(x - w / 2, y, w, h * 0.66, stone, fade=(1.05, 0.86))
    s.line(comb(x - w * 0.42, y, w * 0.84, h * 0.62, w * 0.17), w * 0.05, times(stone, 0.82))
    for k in range(1, 7):
        s.rect(x - w * 0.53, y + h * 0.095 * k, w * 1.06, h * 0.008, times(stone, 1.12))
    s.rect(x - w * 0.60, y + h * 0.62, w * 1.2, h * 0.16, times(stone, 1.04))
    s.shade(box(x + w * 0.2, y, w * 0.4, h * 0.78), 0.84)
    dial = (x, y + h * 0.70)
    s.disc(*dial, w * 0.46, (0.22, 0.20, 0.20))
    s.disc(*dial, w * 0.40, (0.94, 0.92, 0.84))
    if p.lamps > 0.2:
        s.light(shapes.oval(*dial, w * 0.40), (1.0, 0.92, 0.70), power=0.15 + 0.2 * p.lamps)
        s.halo(*dial, w * 1.2, (1.0, 0.86, 0.6), power=0.10 * p.lamps)
    for a, r in ((1.1, 0.3), (2.4, 0.2)):
        hand = [(dial[0], dial[1]), (dial[0] + w * r * np.cos(a), dial[1] + w * r * np.sin(a))]
        s.line(hand, w * 0.05, (0.10, 0.09, 0.10))
        if s.glow is not None:
            s.light(
                [(px + d, py) for px, py in hand for d in (-w * 0.02, w * 0.02)],
                (0.1, 0.05, 0.02),
                power=0.02,
            )
    slate = mix((0.32, 0.36, 0.40), SNOW, 0.7 * p.snow)
    top = y + h * 0.78
    s.cut(
        [
            (x - w * 0.62, top),
            (x + w * 0.62, top),
            (x + w * 0.34, top + h * 0.08),
            (x - w * 0.34, top + h * 0.08),
        ],
        slate,
    )
    s.rect(x - w * 0.32, top + h * 0.075, w * 0.64, h * 0.04, stone)
    s.cut(
        [(x - w * 0.38, top + h * 0.11), (x + w * 0.38, top + h * 0.11), (x, top + h * 0.21)],
        slate,
        fade=(1.2, 0.9),
    )
    for side in (-1, 1):
        s.cut(
            [(x + side * w * 0.62, top), (x + side * w * 0.50, top), (x + side * w * 0.56, top + h * 0.055)],
            stone,
        )


def campanile(s: Sheet, x: float, y: float, h: float, p: Palette, rng: np.random.Generator) -> None:
    """Italy: a brick shaft, a white belfry with arches, a green pyramid."""
    brick, w = (0.70, 0.38, 0.29), h * 0.15
    s.rect(x - w / 2, y, w, h * 0.68, brick, fade=(1.06, 0.86))
    for u in (-0.25, 0.0, 0.25):
        s.rect(x + u * w - w * 0.03, y + h * 0.05, w * 0.06, h * 0.56, times(brick, 0.84))
    s.shade(box(x + w * 0.18, y, w * 0.32, h * 0.68), 0.84)
    s.rect(x - w * 0.60, y + h * 0.66, w * 1.2, h * 0.03, _STONE)
    s.rect(x - w * 0.52, y + h * 0.69, w * 1.04, h * 0.11, mix(_STONE, (1.0, 1.0, 1.0), 0.35))
    holes = [
        [(float(a), float(b)) for a, b in shapes.arch(x + w * (u - 0.10), y + h * 0.695, w * 0.2, h * 0.085)]
        for u in (-0.3, 0.0, 0.3)
    ]
    lit_windows(s, p, rng, holes)
    s.rect(x - w * 0.58, y + h * 0.80, w * 1.16, h * 0.025, _STONE)
    s.rect(x - w * 0.42, y + h * 0.82, w * 0.84, h * 0.05, brick)
    s.cut(
        [(x - w * 0.46, y + h * 0.87), (x + w * 0.46, y + h * 0.87), (x, y + h)],
        mix((0.44, 0.58, 0.50), SNOW, 0.7 * p.snow),
        fade=(1.15, 0.9),
    )
    s.disc(x, y + h * 0.992, w * 0.05, (0.9, 0.72, 0.3))


def minaret(s: Sheet, x: float, y: float, h: float, p: Palette, rng: np.random.Generator) -> None:
    """Marrakesh: a square tower with blind arches, a band of tiles, a lantern with three gilt balls."""
    wall, w = (0.80, 0.55, 0.40), h * 0.17
    s.rect(x - w / 2, y, w, h * 0.70, wall, fade=(1.06, 0.86))
    s.shade(box(x + w * 0.2, y, w * 0.3, h * 0.7), 0.85)
    for k in range(3):
        for u in (-0.2, 0.2):
            s.cut(
                shapes.arch(x + w * (u - 0.12), y + h * (0.14 + 0.17 * k), w * 0.24, h * 0.11, pointed=-0.5),
                times(wall, 0.72),
            )
    s.rect(x - w / 2, y + h * 0.645, w, h * 0.035, (0.20, 0.46, 0.46))
    s.cut([box(x + w * (k / 7 - 0.5), y + h * 0.70, w * 0.09, h * 0.028) for k in range(7)], wall)
    s.rect(x - w * 0.24, y + h * 0.70, w * 0.48, h * 0.16, times(wall, 1.05))
    hole = shapes.arch(x - w * 0.10, y + h * 0.71, w * 0.2, h * 0.10, pointed=-0.5)
    s.cut(hole, times(wall, 0.45))
    if p.lamps > 0.2:
        s.light(hole, (0.75, 1.0, 0.55), power=0.3)
        s.halo(x, y + h * 0.74, h * 0.14, (0.7, 1.0, 0.6), power=0.10)
    a = np.linspace(0, np.pi, 12)
    s.cut(
        [(x + w * 0.24 * float(np.cos(v)), y + h * 0.86 + w * 0.26 * float(np.sin(v))) for v in a],
        mix(times(wall, 1.1), SNOW, 0.7 * p.snow),
    )
    s.line([(x, y + h * 0.9), (x, y + h)], w * 0.04, (0.80, 0.62, 0.25))
    for up, r in ((0.915, 0.065), (0.945, 0.05), (0.97, 0.035)):
        s.disc(x, y + h * up, w * r, (0.92, 0.74, 0.30))


def pagoda(s: Sheet, x: float, y: float, h: float, p: Palette, rng: np.random.Generator) -> None:
    """Five roofs, each smaller, corners turned up; a ringed spire."""
    red, roof = (0.62, 0.20, 0.15), mix((0.24, 0.26, 0.30), SNOW, 0.8 * p.snow)
    n, w0 = 5, h * 0.30
    s.rect(x - w0 * 0.72, y, w0 * 1.44, h * 0.03, (0.62, 0.58, 0.54))
    for k in range(n):
        w = w0 * (1 - 0.13 * k)
        base = y + h * (0.03 + 0.158 * k)
        s.rect(x - w * 0.36, base, w * 0.72, h * 0.10, red)
        panes = [box(x + w * (u - 0.08), base + h * 0.02, w * 0.16, h * 0.06) for u in (-0.22, 0.0, 0.22)]
        s.cut(panes, (0.80, 0.70, 0.52))
        if p.lamps > 0.2:
            s.light(panes, (1.0, 0.68, 0.34), power=0.10 + 0.16 * p.lamps)
        s.shade(box(x - w * 0.36, base + h * 0.06, w * 0.72, h * 0.04), 0.7)
        u = np.linspace(-1, 1, 15)
        under = [(x + w * 0.78 * float(v), base + h * 0.095 + h * 0.030 * abs(float(v)) ** 4) for v in u]
        s.cut(
            [*under, (x + w * 0.30, base + h * 0.160), (x - w * 0.30, base + h * 0.160)],
            roof,
            fade=(1.25, 0.8),
        )
        s.line(under, h * 0.006, times(red, 0.8))
    s.line([(x, y + h * 0.8), (x, y + h)], h * 0.012, (0.52, 0.42, 0.26))
    for k in range(5):
        s.rect(x - h * 0.016, y + h * (0.86 + 0.022 * k), h * 0.032, h * 0.006, (0.62, 0.50, 0.30))


def spire(s: Sheet, x: float, y: float, h: float, p: Palette, rng: np.random.Generator) -> None:
    """A northern church: a stone tower, a copper needle, a nave beside it."""
    stone, w = (0.70, 0.66, 0.60), h * 0.17
    copper = mix((0.36, 0.54, 0.48), SNOW, 0.5 * p.snow)
    s.rect(x + w * 0.3, y, w * 2.2, h * 0.26, times(stone, 0.95))
    s.cut(
        [
            (x + w * 0.3, y + h * 0.26),
            (x + w * 2.6, y + h * 0.26),
            (x + w * 2.3, y + h * 0.42),
            (x + w * 0.3, y + h * 0.42),
        ],
        mix((0.40, 0.32, 0.32), SNOW, 0.8 * p.snow),
    )
    lit_windows(
        s,
        p,
        rng,
        [
            [
                (float(a), float(b))
                for a, b in shapes.arch(
                    x + w * (0.75 + 0.55 * k), y + h * 0.06, w * 0.26, h * 0.15, pointed=0.7
                )
            ]
            for k in range(3)
        ],
    )
    s.rect(x - w / 2, y, w, h * 0.48, stone, fade=(1.05, 0.9))
    s.shade(box(x + w * 0.2, y, w * 0.3, h * 0.48), 0.85)
    lit_windows(
        s,
        p,
        rng,
        [
            [
                (float(a), float(b))
                for a, b in shapes.arch(x + w * (u - 0.11), y + h * 0.34, w * 0.22, h * 0.11, pointed=0.7)
            ]
            for u in (-0.2, 0.2)
        ],
    )
    s.disc(x, y + h * 0.26, w * 0.2, (0.93, 0.90, 0.80))
    s.cut(
        [
            (x - w * 0.58, y + h * 0.48),
            (x + w * 0.58, y + h * 0.48),
            (x + w * 0.20, y + h * 0.58),
            (x, y + h * 0.97),
            (x - w * 0.20, y + h * 0.58),
        ],
        copper,
        fade=(1.15, 0.9),
    )
    s.line([(x, y + h * 0.95), (x, y + h)], w * 0.05, (0.85, 0.68, 0.3))


def onion(s: Sheet, cx: float, y: float, w: float, h: float, colour: RGB, p: Palette) -> None:
    """An onion dome, w wide at its belly."""
    t = np.linspace(0, 1, 18)
    r = np.where(t < 0.42, 0.72 + 0.28 * np.sin(t / 0.42 * np.pi / 2), np.minimum((1 - t) / 0.58, 1.0) ** 1.7)
    right = [(cx + w / 2 * float(a), y + h * float(b)) for a, b in zip(r, t, strict=True)]
    s.cut(
        [*right, *[(2 * cx - px, py) for px, py in right[::-1]]],
        mix(colour, SNOW, 0.45 * p.snow),
        fade=(1.15, 0.85),
    )
    s.shade(
        [
            (cx + w * 0.12, y),
            *[(px, py) for px, py in right if py < y + h * 0.6],
            (cx + w * 0.1, y + h * 0.7),
        ],
        0.82,
    )
    s.line([(cx, y + h * 0.95), (cx, y + h * 1.22)], w * 0.05, (0.92, 0.74, 0.30))


def onion_domes(s: Sheet, x: float, y: float, h: float, p: Palette, rng: np.random.Generator) -> None:
    """A church with five onion domes."""
    wall = (0.90, 0.87, 0.80)
    s.rect(x - h * 0.34, y, h * 0.68, h * 0.34, wall, fade=(1.04, 0.88))
    s.cut(
        [
            [
                (x + h * u - h * 0.10, y + h * 0.34),
                (x + h * u + h * 0.10, y + h * 0.34),
                (x + h * u, y + h * 0.42),
            ]
            for u in (-0.23, 0.0, 0.23)
        ],
        wall,
    )
    lit_windows(
        s,
        p,
        rng,
        [
            [
                (float(a), float(b))
                for a, b in shapes.arch(x + h * u - h * 0.025, y + h * 0.12, h * 0.05, h * 0.14)
            ]
            for u in (-0.23, -0.08, 0.08, 0.23)
        ],
    )
    for u, top, w, colour in ((-0.26, 0.42, 0.12, (0.20, 0.42, 0.56)), (0.26, 0.42, 0.12, (0.22, 0.48, 0.40)),
                              (-0.13, 0.50, 0.13, (0.24, 0.50, 0.42)),
                              (0.13, 0.50, 0.13, (0.22, 0.40, 0.60)),
                              (0.0, 0.60, 0.19, (0.88, 0.68, 0.26))):  # fmt: skip
        s.rect(x + h * (u - w * 0.30), y + h * 0.32, h * w * 0.6, h * (top - 0.31), times(wall, 0.96))
        onion(s, x + h * u, y + h * top, h * w, h * w * 1.4, colour, p)
