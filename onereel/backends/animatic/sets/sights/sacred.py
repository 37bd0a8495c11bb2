"""Domes, temples, castles, ruins. All are drawn about x, standing on y, `h` metres high."""

from __future__ import annotations

import numpy as np

from onereel.backends.animatic.picture.palette import Palette, mix, times
from onereel.backends.animatic.sets import shapes
from onereel.backends.animatic.sets.houses.front import SNOW, Outline, box, cusped
from onereel.backends.animatic.sets.sheet import Sheet
from onereel.backends.animatic.sets.sights.towers import onion
from onereel.backends.animatic.stage import RGB


def _arches(x: float, y: float, w: float, h: float, n: int, pointed: float) -> list[Outline]:
    step = w / n
    return [
        [
            (float(a), float(b))
            for a, b in shapes.arch(x + step * (i + 0.18), y, step * 0.64, h, pointed=pointed)
        ]
        for i in range(n)
    ]


def _holes(s: Sheet, p: Palette, rng: np.random.Generator, holes: list[Outline], dark: RGB) -> None:
    s.cut(holes, dark, fade=(0.8, 1.2))
    on = [o for o in holes if rng.random() < 0.8 * p.lamps]
    if on:
        s.light(on, (1.0, 0.72, 0.38), power=0.16)


def great_dome(s: Sheet, x: float, y: float, h: float, p: Palette, rng: np.random.Generator) -> None:
    """Agra: a white dome over an arched gate, four slim minarets."""
    white: RGB = (0.92, 0.90, 0.88)
    for u in (-0.62, 0.62):
        s.rect(x + h * u - h * 0.022, y, h * 0.044, h * 0.66, times(white, 0.94))
        for k in (0.2, 0.42, 0.62):
            s.rect(x + h * u - h * 0.034, y + h * k, h * 0.068, h * 0.014, white)
        onion(s, x + h * u, y + h * 0.66, h * 0.055, h * 0.06, white, p)
    s.rect(x - h * 0.72, y, h * 1.44, h * 0.06, times(white, 0.9))
    s.rect(x - h * 0.40, y + h * 0.05, h * 0.80, h * 0.34, white, fade=(1.03, 0.92))
    dark = times(white, 0.58)
    for u in (-0.31, -0.19, 0.19, 0.31):
        _holes(s, p, rng, _arches(x + h * u - h * 0.06, y + h * 0.07, h * 0.12, h * 0.13, 1, 0.6), dark)
        _holes(s, p, rng, _arches(x + h * u - h * 0.06, y + h * 0.23, h * 0.12, h * 0.12, 1, 0.6), dark)
    s.rect(x - h * 0.13, y + h * 0.05, h * 0.26, h * 0.40, times(white, 1.04))
    _holes(s, p, rng, _arches(x - h * 0.13, y + h * 0.05, h * 0.26, h * 0.32, 1, 0.7), dark)
    for u in (-0.26, 0.26):
        s.rect(x + h * u - h * 0.05, y + h * 0.39, h * 0.10, h * 0.06, times(white, 0.9))
        onion(s, x + h * u, y + h * 0.45, h * 0.11, h * 0.10, white, p)
    s.rect(x - h * 0.15, y + h * 0.44, h * 0.30, h * 0.08, times(white, 0.95))
    onion(s, x, y + h * 0.52, h * 0.36, h * 0.38, white, p)


def stupa(s: Sheet, x: float, y: float, h: float, p: Palette, rng: np.random.Generator) -> None:
    """A white dome with painted eyes, a gilt spire, strings of prayer flags."""
    white: RGB = mix((0.94, 0.92, 0.88), SNOW, p.snow)
    for k in range(3):
        s.rect(
            x - h * (0.52 - 0.07 * k),
            y + h * 0.07 * k,
            h * (1.04 - 0.14 * k),
            h * 0.08,
            times(white, 0.88 + 0.05 * k),
        )
    a = np.linspace(0, np.pi, 22)
    s.cut(
        [(x + h * 0.36 * float(np.cos(v)), y + h * 0.20 + h * 0.28 * float(np.sin(v))) for v in a],
        white,
        fade=(1.06, 0.84),
    )
    s.rect(x - h * 0.09, y + h * 0.46, h * 0.18, h * 0.11, (0.90, 0.72, 0.30))
    for u in (-0.04, 0.04):
        s.disc(x + h * u, y + h * 0.52, h * 0.018, (0.15, 0.2, 0.45), ry=h * 0.009)
    s.cut(
        [
            (x - h * 0.085, y + h * 0.57),
            (x + h * 0.085, y + h * 0.57),
            (x + h * 0.012, y + h * 0.90),
            (x - h * 0.012, y + h * 0.90),
        ],
        (0.86, 0.66, 0.26),
    )
    for k in range(8):
        s.line(
            [
                (x - h * 0.085 * (1 - k / 9), y + h * (0.59 + 0.038 * k)),
                (x + h * 0.085 * (1 - k / 9), y + h * (0.59 + 0.038 * k)),
            ],
            h * 0.005,
            (0.58, 0.40, 0.16),
        )
    s.disc(x, y + h * 0.93, h * 0.03, (0.92, 0.76, 0.34))
    hues = (
        (0.22, 0.40, 0.74),
        (0.94, 0.93, 0.90),
        (0.80, 0.22, 0.20),
        (0.26, 0.56, 0.34),
        (0.92, 0.76, 0.26),
    )
    for side in (-1, 1):
        rope = shapes.swag(x, y + h * 0.93, x + side * h * 0.75, y + h * 0.06, h * 0.10, n=20)
        s.line(rope, h * 0.003, (0.4, 0.36, 0.34))
        for k in range(1, 19):
            px, py = rope[k]
            s.cut(box(px - h * 0.014, py - h * 0.04, h * 0.028, h * 0.036), hues[k % 5])


def gopuram(s: Sheet, x: float, y: float, h: float, p: Palette, rng: np.random.Generator) -> None:
    """South India: a tapering gate tower crowded with painted tiers."""
    hues = (
        (0.86, 0.56, 0.30),
        (0.40, 0.60, 0.62),
        (0.80, 0.40, 0.44),
        (0.90, 0.76, 0.44),
        (0.52, 0.62, 0.40),
    )
    s.rect(x - h * 0.27, y, h * 0.54, h * 0.20, (0.84, 0.72, 0.54))
    _holes(s, p, rng, _arches(x - h * 0.09, y, h * 0.18, h * 0.17, 1, 0.0), (0.22, 0.16, 0.15))
    n = 7
    for k in range(n):
        w, base = h * (0.46 - 0.043 * k), y + h * (0.20 + 0.095 * k)
        s.rect(x - w / 2, base, w, h * 0.095, hues[k % 5], fade=(1.1, 0.85))
        s.rect(x - w / 2 - h * 0.01, base, w + h * 0.02, h * 0.014, times(hues[(k + 1) % 5], 1.1))
        m = 8 - k // 2
        s.cut(
            [box(x - w / 2 + w * (i + 0.28) / m, base + h * 0.02, w * 0.44 / m, h * 0.055) for i in range(m)],
            times(hues[(k + 2) % 5], 0.85),
        )
        s.disc(x, base + h * 0.05, h * 0.024, times(hues[(k + 3) % 5], 1.1))
    top = y + h * 0.865
    s.cut(shapes.oval(x, top + h * 0.02, h * 0.11, h * 0.055), (0.88, 0.66, 0.30))
    for u in (-0.07, -0.035, 0.0, 0.035, 0.07):
        s.line([(x + h * u, top + h * 0.05), (x + h * u, top + h * 0.12)], h * 0.012, (0.92, 0.74, 0.30))


def shikhara(s: Sheet, x: float, y: float, h: float, p: Palette, rng: np.random.Generator) -> None:
    """North India: a curved stone spire, ribbed, with a flag; lesser spires about it."""
    stone: RGB = (0.82, 0.62, 0.44)

    def one(cx: float, base: float, w: float, hh: float, tone: RGB) -> None:
        t = np.linspace(0, 1, 14)
        right = [
            (cx + w / 2 * float((1 - v**1.9) * 0.80 + 0.20 * (1 - v)) + w * 0.07, base + hh * float(v))
            for v in t
        ]
        s.cut([*right, *[(2 * cx - px, py) for px, py in right[::-1]]], tone, fade=(1.12, 0.84))
        for u in (-0.6, -0.2, 0.2, 0.6):
            s.line([(cx + (px - cx) * u, py) for px, py in right], w * 0.03, times(tone, 0.8))
        s.disc(cx, base + hh, w * 0.16, times(tone, 1.12), ry=w * 0.08)
        s.line([(cx, base + hh), (cx, base + hh * 1.12)], w * 0.04, (0.90, 0.72, 0.30))

    s.rect(x - h * 0.44, y, h * 0.88, h * 0.20, times(stone, 0.95))
    _holes(
        s,
        p,
        rng,
        [cusped(x + h * u - h * 0.045, y + h * 0.02, h * 0.09, h * 0.14) for u in (-0.32, -0.12, 0.12, 0.32)],
        (0.26, 0.18, 0.16),
    )
    one(x - h * 0.27, y + h * 0.18, h * 0.24, h * 0.36, times(stone, 0.92))
    one(x + h * 0.27, y + h * 0.18, h * 0.24, h * 0.36, times(stone, 0.92))
    one(x, y + h * 0.18, h * 0.36, h * 0.64, stone)
    s.line([(x, y + h * 0.84), (x, y + h)], h * 0.008, (0.4, 0.3, 0.2))
    s.cut([(x, y + h), (x + h * 0.13, y + h * 0.97), (x, y + h * 0.93)], (0.93, 0.52, 0.14))


def castle(s: Sheet, x: float, y: float, h: float, p: Palette, rng: np.random.Generator) -> None:
    """Towers with pointed hats on a rock."""
    stone: RGB = (0.62, 0.58, 0.56)
    hat = mix((0.30, 0.34, 0.44), SNOW, 0.8 * p.snow)
    rock = shapes.ridge(x - h * 0.8, x + h * 0.8, y, h * 0.30, rng, rough=0.7, n=24)
    s.cut(rock, mix((0.42, 0.40, 0.38), p.grass, 0.3), fade=(1.1, 0.8))
    base = y + h * 0.20
    s.rect(x - h * 0.36, base, h * 0.72, h * 0.22, stone, fade=(1.05, 0.85))
    s.cut([box(x - h * 0.36 + h * 0.06 * k, base + h * 0.22, h * 0.035, h * 0.03) for k in range(12)], stone)
    for u, w, top in (
        (-0.36, 0.13, 0.34),
        (0.36, 0.14, 0.30),
        (-0.12, 0.12, 0.46),
        (0.14, 0.16, 0.40),
        (0.02, 0.10, 0.54),
    ):
        cx = x + h * u
        s.rect(cx - h * w / 2, base, h * w, h * top, times(stone, 1.06), fade=(1.06, 0.86))
        s.shade(box(cx + h * w * 0.15, base, h * w * 0.35, h * top), 0.82)
        s.rect(cx - h * w * 0.6, base + h * top, h * w * 1.2, h * 0.03, times(stone, 1.15))
        s.cut(
            [
                (cx - h * w * 0.62, base + h * (top + 0.03)),
                (cx + h * w * 0.62, base + h * (top + 0.03)),
                (cx, base + h * (top + 0.06 + w * 1.5)),
            ],
            hat,
            fade=(1.2, 0.9),
        )
        _holes(
            s,
            p,
            rng,
            [box(cx - h * 0.010, base + h * top * v, h * 0.020, h * 0.04) for v in (0.45, 0.75)],
            (0.18, 0.17, 0.20),
        )
    _holes(s, p, rng, _arches(x - h * 0.30, base, h * 0.16, h * 0.15, 1, 0.4), (0.18, 0.15, 0.15))


def ruins(s: Sheet, x: float, y: float, h: float, p: Palette, rng: np.random.Generator) -> None:
    """Columns, some broken, some still under their beam."""
    stone: RGB = (0.84, 0.76, 0.64)
    s.rect(x - h * 0.95, y, h * 1.9, h * 0.08, times(stone, 0.86))
    s.rect(x - h * 0.88, y + h * 0.08, h * 1.76, h * 0.05, times(stone, 0.95))
    n = 7
    for k in range(n):
        cx, whole = x + h * (-0.78 + 0.26 * k), k in (1, 2, 3, 4)
        top = 0.70 if whole else float(rng.uniform(0.2, 0.55))
        s.rect(cx - h * 0.05, y + h * 0.13, h * 0.10, h * top - h * 0.13, stone, fade=(1.05, 0.88))
        s.shade(box(cx + h * 0.015, y + h * 0.13, h * 0.035, h * top - h * 0.13), 0.8)
        if whole:
            s.rect(cx - h * 0.075, y + h * top, h * 0.15, h * 0.04, times(stone, 1.06))
    s.rect(x - h * 0.62, y + h * 0.74, h * 0.98, h * 0.08, stone)
    s.rect(x - h * 0.64, y + h * 0.82, h * 1.02, h * 0.03, mix(times(stone, 1.08), SNOW, p.snow))
    s.cut(
        [
            (x - h * 0.62, y + h * 0.85),
            (x + h * 0.20, y + h * 0.85),
            (x + h * 0.02, y + h * 0.93),
            (x - h * 0.13, y + h),
        ],
        times(stone, 0.96),
    )
    for _ in range(5):
        cx = x + h * float(rng.uniform(-1.0, 1.0))
        s.rect(
            cx, y, h * float(rng.uniform(0.05, 0.14)), h * float(rng.uniform(0.04, 0.08)), times(stone, 0.8)
        )


def torii(s: Sheet, x: float, y: float, h: float, p: Palette, rng: np.random.Generator) -> None:
    """A vermilion gate."""
    red: RGB = (0.84, 0.26, 0.14)
    for side in (-1, 1):
        cx = x + side * h * 0.36
        s.cut(
            [
                (cx - h * 0.045 + side * h * 0.03, y),
                (cx + h * 0.045 + side * h * 0.03, y),
                (cx + h * 0.035, y + h * 0.9),
                (cx - h * 0.035, y + h * 0.9),
            ],
            red,
            fade=(1.08, 0.85),
        )
        s.rect(cx - h * 0.06 + side * h * 0.03, y, h * 0.12, h * 0.07, (0.16, 0.15, 0.16))
    s.rect(x - h * 0.50, y + h * 0.64, h * 1.0, h * 0.07, red)
    s.rect(x - h * 0.04, y + h * 0.70, h * 0.08, h * 0.14, times(red, 0.9))
    u = np.linspace(-1, 1, 15)
    low = [(x + h * 0.62 * float(v), y + h * 0.84 + h * 0.06 * float(v) ** 2) for v in u]
    high = [(x + h * 0.66 * float(v), y + h * 0.92 + h * 0.08 * float(v) ** 2) for v in u[::-1]]
    s.cut([*low, *high], red)
    s.cut([*[(px, py + h * 0.055) for px, py in low], *high], mix((0.18, 0.17, 0.19), SNOW, 0.85 * p.snow))


def pyramid(s: Sheet, x: float, y: float, h: float, p: Palette, rng: np.random.Generator) -> None:
    """Three pyramids, one behind another."""
    sand: RGB = (0.84, 0.68, 0.44)
    for u, k in ((0.95, 0.62), (-0.9, 0.72), (0.0, 1.0)):
        cx, hh = x + h * u, h * k
        s.cut([(cx - hh * 0.80, y), (cx + hh * 0.80, y), (cx, y + hh)], sand, fade=(1.1, 0.95))
        s.shade([(cx + hh * 0.14, y), (cx + hh * 0.80, y), (cx, y + hh)], 0.72)
        for v in np.arange(0.1, 0.95, 0.09):
            s.line(
                [(cx - hh * 0.8 * (1 - v), y + hh * v), (cx + hh * 0.8 * (1 - v), y + hh * v)],
                h * 0.004,
                times(sand, 0.78),
            )


def white_domes(s: Sheet, x: float, y: float, h: float, p: Palette, rng: np.random.Generator) -> None:
    """The Cyclades: blue domes over white cubes."""
    white: RGB = (0.95, 0.94, 0.91)
    for u, w, k in ((-0.5, 0.5, 0.42), (0.5, 0.55, 0.36), (0.02, 0.62, 0.52)):
        s.rect(x + h * (u - w / 2), y, h * w, h * k, times(white, 0.95 + 0.1 * k), fade=(1.0, 0.86))
        a = np.linspace(0, np.pi, 18)
        s.cut(
            [
                (x + h * u + h * w * 0.34 * float(np.cos(v)), y + h * k + h * w * 0.36 * float(np.sin(v)))
                for v in a
            ],
            mix((0.16, 0.40, 0.70), SNOW, 0.6 * p.snow),
            fade=(1.2, 0.85),
        )
        s.line(
            [(x + h * u, y + h * (k + w * 0.34)), (x + h * u, y + h * (k + w * 0.34 + 0.10))],
            h * 0.012,
            white,
        )
        _holes(
            s,
            p,
            rng,
            _arches(x + h * u - h * 0.05, y + h * 0.06, h * 0.10, h * 0.16, 1, 0.0),
            (0.20, 0.34, 0.50),
        )
    s.rect(x + h * 0.74, y, h * 0.16, h * 0.62, white)
    s.cut(shapes.arch(x + h * 0.78, y + h * 0.42, h * 0.08, h * 0.14), (0.5, 0.62, 0.74))
    s.cut([(x + h * 0.74, y + h * 0.62), (x + h * 0.90, y + h * 0.62), (x + h * 0.82, y + h * 0.72)], white)
