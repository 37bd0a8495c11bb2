"""Trees that tell where one is: cypress, bamboo, cherry, birch, umbrella pine, banyan, acacia and others.

All are drawn on a sheet standing on (x, y), `height` metres high, in the palette's season.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from onereel.backends.animatic.picture.palette import Palette, mix, times
from onereel.backends.animatic.sets import nature, shapes
from onereel.backends.animatic.sets.houses.front import SNOW
from onereel.backends.animatic.sets.sheet import Sheet
from onereel.backends.animatic.stage import RGB, Region
from onereel.planfile import Season

Tree = Callable[[Sheet, float, float, float, Palette, np.random.Generator], None]
_BARK: RGB = (0.32, 0.24, 0.19)


def _clumps(
    s: Sheet, spots: list[tuple[float, float, float, float]], tone: RGB, p: Palette, rng: np.random.Generator
) -> None:
    """Leaf clumps (x, y, rx, ry) from back to front, the later ones lighter; snow on their heads."""
    n = max(len(spots) - 1, 1)
    for i, (cx, cy, rx, ry) in enumerate(spots):
        shade = times(tone, 0.74 + 0.38 * i / n)
        s.cut(shapes.blob(cx, cy, rx, ry, rng), shade, fade=(1.16, 0.8), drop=ry * 0.06)
        if p.snow > 0:
            s.cut(shapes.blob(cx, cy + ry * 0.5, rx * 0.75, ry * 0.36, rng), SNOW, inside=True)


def _trunk(s: Sheet, points: list[tuple[float, float]], w0: float, w1: float, bark: RGB = _BARK) -> None:
    """A trunk along the points, w0 thick at its foot, w1 at its top."""
    n = len(points) - 1
    left = [(px - (w0 + (w1 - w0) * i / n) / 2, py) for i, (px, py) in enumerate(points)]
    right = [(px + (w0 + (w1 - w0) * i / n) / 2, py) for i, (px, py) in enumerate(points)]
    s.cut([*left, *right[::-1]], bark)
    s.shade([*points, *right[::-1]], 0.80)


def cypress(s: Sheet, x: float, y: float, height: float, p: Palette, rng: np.random.Generator) -> None:
    """A dark flame."""
    t = np.linspace(0, 1, 22)
    half = height * 0.10 * np.sin(np.pi * np.clip(t * 0.93 + 0.06, 0, 1)) ** 0.62 * (1 - 0.35 * t)
    wob = 1 + 0.10 * rng.standard_normal(22)
    right = [
        (x + float(a * b), y + height * (0.04 + 0.96 * float(c)))
        for a, b, c in zip(half, wob, t, strict=True)
    ]
    left = [
        (x - float(a * b), y + height * (0.04 + 0.96 * float(c)))
        for a, b, c in zip(half, wob[::-1], t, strict=True)
    ]
    s.rect(x - height * 0.012, y, height * 0.024, height * 0.08, _BARK)
    tone = mix((0.16, 0.28, 0.19), SNOW, 0.35 * p.snow)
    s.cut([*right, *left[::-1]], tone, fade=(1.25, 0.78))
    for k in range(4):
        cx = x - height * 0.03 + height * 0.012 * k
        s.cut(
            shapes.blade(cx, y + height * (0.12 + 0.14 * k), height * 0.36, height * 0.01, height * 0.035),
            times(tone, 1.22),
        )


def umbrella_pine(s: Sheet, x: float, y: float, height: float, p: Palette, rng: np.random.Generator) -> None:
    """A tall bare stem and a flat green roof."""
    lean = height * float(rng.uniform(-0.06, 0.06))
    top = (x + lean, y + height * 0.80)
    _trunk(
        s,
        [(x, y), (x + lean * 0.4, y + height * 0.42), top],
        height * 0.05,
        height * 0.03,
        (0.44, 0.30, 0.23),
    )
    for u in (-0.22, -0.10, 0.12, 0.24):
        s.line(
            [(x + lean * 0.6, y + height * 0.58), (top[0] + height * u, y + height * 0.82)],
            height * 0.014,
            (0.40, 0.28, 0.22),
        )
    spots = [(top[0] + height * u, y + height * (0.86 + v), height * 0.15, height * 0.075)
             for u, v in ((-0.30, -0.02), (0.30, -0.02), (-0.16, 0.0), (0.16, 0.0), (0.0, 0.02),
             (-0.10, 0.06), (0.12, 0.05))]  # fmt: skip
    _clumps(s, spots, (0.22, 0.38, 0.22), p, rng)


def birch(s: Sheet, x: float, y: float, height: float, p: Palette, rng: np.random.Generator) -> None:
    """A white stem with black marks, a light hanging crown."""
    lean = height * float(rng.uniform(-0.05, 0.05))
    _trunk(
        s,
        [(x, y), (x + lean * 0.5, y + height * 0.5), (x + lean, y + height * 0.95)],
        height * 0.034,
        height * 0.008,
        (0.90, 0.89, 0.86),
    )
    for _ in range(12):
        t = float(rng.uniform(0.03, 0.8))
        w = height * 0.034 * (1 - t * 0.75)
        s.rect(
            x + lean * t - w * 0.5,
            y + height * t,
            w * float(rng.uniform(0.35, 0.8)),
            height * 0.008,
            (0.18, 0.17, 0.17),
        )
    if p.season is Season.WINTER:
        nature.branches(
            s,
            x + lean * 0.4,
            y + height * 0.35,
            height * 0.6,
            rng,
            spread=0.3,
            fine=3,
            colour=(0.52, 0.46, 0.44),
            snow=p.snow,
        )
        return
    tone = (0.90, 0.70, 0.22) if p.season is Season.AUTUMN else mix(p.leaf, (0.62, 0.74, 0.34), 0.4)
    spots = []
    for i in range(12):
        t = i / 11
        r = height * (0.13 - 0.06 * t)
        spots.append(
            (
                x + lean * t + height * float(rng.uniform(-0.13, 0.13)) * (1 - t * 0.7),
                y + height * (0.42 + 0.50 * t),
                r,
                r * 0.72,
            )
        )
    _clumps(s, spots, tone, p, rng)


def cherry(s: Sheet, x: float, y: float, height: float, p: Palette, rng: np.random.Generator) -> None:
    """Pink clouds in spring, red leaves in autumn."""
    hue = {
        Season.SPRING: (0.97, 0.72, 0.80),
        Season.SUMMER: (0.28, 0.46, 0.24),
        Season.AUTUMN: (0.80, 0.30, 0.18),
    }
    if p.season is Season.WINTER:
        nature.branches(
            s, x, y, height * 0.95, rng, spread=0.5, fine=4, colour=(0.26, 0.19, 0.18), snow=p.snow
        )
        return
    nature.branches(s, x, y, height * 0.82, rng, spread=0.5, fine=2, colour=(0.26, 0.19, 0.18))
    spots = []
    for i in range(17):
        t = i / 16
        a, d = rng.uniform(0, 6.28), rng.random() ** 0.5
        spots.append(
            (
                x + height * 0.42 * d * float(np.cos(a)) * (1 - 0.3 * t),
                y + height * (0.60 + 0.14 * d * float(np.sin(a)) + 0.22 * t),
                height * 0.15 * (1 - 0.2 * t),
                height * 0.105,
            )
        )
    _clumps(s, spots, hue[p.season], p, rng)


def maple(s: Sheet, x: float, y: float, height: float, p: Palette, rng: np.random.Generator) -> None:
    """Burning red in autumn."""
    nature.tree(
        s, x, y, height, p, rng, leaf=(0.84, 0.26, 0.14) if p.season is Season.AUTUMN else None, crown=0.38
    )


def plane_tree(s: Sheet, x: float, y: float, height: float, p: Palette, rng: np.random.Generator) -> None:
    """A town's tree: tall clear stem in flaking bark, a wide high crown."""
    nature.tree(s, x, y, height, p, rng, crown=0.33)
    if p.season is not Season.WINTER:
        _trunk(s, [(x, y), (x, y + height * 0.36)], height * 0.055, height * 0.042, (0.58, 0.53, 0.44))
    for _ in range(9):
        s.disc(
            x + height * float(rng.uniform(-0.018, 0.012)),
            y + height * float(rng.uniform(0.03, 0.33)),
            height * 0.009,
            (0.74, 0.70, 0.58),
            ry=height * 0.014,
        )


def olive(s: Sheet, x: float, y: float, height: float, p: Palette, rng: np.random.Generator) -> None:
    """A twisted trunk, silver leaves."""
    _trunk(
        s,
        [
            (x, y),
            (x + height * 0.06, y + height * 0.16),
            (x - height * 0.03, y + height * 0.32),
            (x + height * 0.03, y + height * 0.5),
        ],
        height * 0.14,
        height * 0.06,
        (0.42, 0.37, 0.31),
    )
    spots = [
        (
            x + height * float(rng.uniform(-0.32, 0.32)),
            y + height * (0.52 + 0.30 * i / 9),
            height * 0.20,
            height * 0.14,
        )
        for i in range(10)
    ]
    _clumps(s, spots, (0.46, 0.52, 0.40), p, rng)


def acacia(s: Sheet, x: float, y: float, height: float, p: Palette, rng: np.random.Generator) -> None:
    """The umbrella of the savanna."""
    fork = (x + height * 0.02, y + height * 0.36)
    _trunk(s, [(x - height * 0.02, y), fork], height * 0.07, height * 0.05)
    for u in (-0.34, -0.12, 0.14, 0.36):
        _trunk(
            s,
            [fork, (x + height * u * 0.55, y + height * 0.58), (x + height * u, y + height * 0.77)],
            height * 0.035,
            height * 0.014,
        )
    spots = [(x + height * u, y + height * (0.80 + v), height * 0.24, height * 0.065)
             for u, v in ((-0.42, 0.0), (0.46, 0.01), (-0.2, 0.03), (0.24, 0.03), (0.0, 0.08), (-0.26, 0.10),
             (0.22, 0.11))]  # fmt: skip
    _clumps(s, spots, (0.38, 0.44, 0.20), p, rng)


def baobab(s: Sheet, x: float, y: float, height: float, p: Palette, rng: np.random.Generator) -> None:
    """A vast bottle with a small crown."""
    t = np.linspace(0, 1, 10)
    half = height * (0.16 + 0.03 * np.sin(t * 3)) * (1 - 0.45 * t**2)
    right = [(x + float(a), y + height * 0.66 * float(b)) for a, b in zip(half, t, strict=True)]
    s.cut([*right, *[(2 * x - px, py) for px, py in right[::-1]]], (0.52, 0.42, 0.36), fade=(1.1, 0.85))
    s.shade([(x + height * 0.05, y), *right], 0.82)
    for u in (-0.34, -0.18, 0.0, 0.20, 0.36):
        _trunk(
            s,
            [(x + height * u * 0.25, y + height * 0.60), (x + height * u, y + height * 0.84)],
            height * 0.06,
            height * 0.02,
            (0.50, 0.40, 0.34),
        )
    spots = [
        (x + height * u, y + height * 0.88, height * 0.13, height * 0.07)
        for u in (-0.36, 0.36, -0.18, 0.18, 0.0)
    ]
    _clumps(s, spots, (0.40, 0.48, 0.24), p, rng)


def banyan(s: Sheet, x: float, y: float, height: float, p: Palette, rng: np.random.Generator) -> None:
    """Many stems, hanging roots, a wide roof of leaves."""
    for u in (-0.20, -0.08, 0.0, 0.10, 0.22):
        _trunk(
            s,
            [
                (x + height * u * 1.1, y),
                (x + height * u * 0.7, y + height * 0.3),
                (x + height * u * 1.8, y + height * 0.6),
            ],
            height * 0.07,
            height * 0.03,
            (0.40, 0.32, 0.27),
        )
    spots = []
    for i in range(15):
        spots.append(
            (
                x + height * float(rng.uniform(-0.50, 0.50)),
                y + height * (0.60 + 0.28 * i / 14),
                height * 0.20,
                height * 0.13,
            )
        )
    _clumps(s, spots, (0.20, 0.38, 0.20), p, rng)
    for _ in range(12):
        cx, top = x + height * float(rng.uniform(-0.38, 0.38)), y + height * 0.58
        s.line(
            [(cx, top), (cx + 0.05, top - height * float(rng.uniform(0.1, 0.42)))],
            height * 0.007,
            (0.42, 0.34, 0.28),
        )


def bamboo(s: Sheet, x: float, y: float, height: float, p: Palette, rng: np.random.Generator) -> None:
    """A stand of jointed canes."""
    for _ in range(6):
        cx, lean = x + height * float(rng.uniform(-0.10, 0.10)), height * float(rng.uniform(-0.10, 0.10))
        tone = times((0.46, 0.58, 0.26), float(rng.uniform(0.75, 1.1)))
        t = np.linspace(0, 1, 9)
        cane = [(cx + lean * float(v) ** 2, y + height * 0.94 * float(v)) for v in t]
        s.line(cane, height * 0.016, tone)
        for px, py in cane[1:-1]:
            s.line([(px - height * 0.012, py), (px + height * 0.012, py)], height * 0.007, times(tone, 0.72))
        for k in range(5, 9):
            for side in (-1, 1):
                px, py = cane[k]
                for d in (0.5, 1.0):
                    tip = (
                        px + side * height * float(rng.uniform(0.05, 0.10)) * d,
                        py - height * float(rng.uniform(0.03, 0.07)),
                    )
                    middle = ((px + tip[0]) / 2, (py + tip[1]) / 2 + height * 0.016)
                    leaf = [(px, py), middle, tip, (middle[0], middle[1] - height * 0.022)]
                    s.cut(
                        leaf, mix(times((0.34, 0.52, 0.22), float(rng.uniform(0.8, 1.2))), SNOW, 0.6 * p.snow)
                    )


def banana(s: Sheet, x: float, y: float, height: float, p: Palette, rng: np.random.Generator) -> None:
    """Big torn leaves from a soft stem."""
    _trunk(s, [(x, y), (x, y + height * 0.45)], height * 0.09, height * 0.06, (0.44, 0.46, 0.26))
    for i in range(9):
        a = np.pi * (0.08 + 0.84 * i / 8)
        u = np.linspace(0, 1, 9)
        reach = height * float(rng.uniform(0.42, 0.56))
        fx, fy = x + np.cos(a) * reach * u, y + height * 0.43 + np.sin(a) * reach * u - reach * 0.35 * u**2
        w = reach * 0.13 * np.sin(np.pi * np.clip(u * 0.9 + 0.08, 0, 1))
        tone = times((0.30, 0.54, 0.22), 0.75 + 0.4 * (i % 3) / 2)
        s.cut(
            np.concatenate([np.stack([fx, fy + w], 1), np.stack([fx, fy - w], 1)[::-1]]),
            tone,
            drop=height * 0.008,
        )
        s.line(np.stack([fx, fy], 1), height * 0.008, times(tone, 1.25))


def willow(s: Sheet, x: float, y: float, height: float, p: Palette, rng: np.random.Generator) -> None:
    """A crown that hangs down to the water."""
    _trunk(
        s,
        [(x, y), (x + height * 0.03, y + height * 0.3), (x - height * 0.02, y + height * 0.62)],
        height * 0.10,
        height * 0.06,
    )
    tone = mix(p.leaf, (0.60, 0.68, 0.32), 0.45)
    if p.season is not Season.WINTER:
        spots = [
            (x + height * u, y + height * (0.72 + v), height * 0.20, height * 0.14)
            for u, v in ((-0.22, 0), (0.22, 0.0), (0.0, 0.10))
        ]
        _clumps(s, spots, tone, p, rng)
    for i in range(46):
        u = float(rng.uniform(-0.40, 0.40))
        top = y + height * (0.88 - 0.9 * u * u + 0.04 * float(rng.random()))
        drop = height * float(rng.uniform(0.30, 0.62))
        strand = [
            (x + height * u, top),
            (x + height * (u * 1.12), top - drop * 0.5),
            (x + height * u * 1.16, top - drop),
        ]
        width = height * (0.006 if p.season is Season.WINTER else 0.016)
        s.line(strand, width, times(mix(tone, SNOW, 0.5 * p.snow), 0.72 + 0.4 * (i % 4) / 3))


def fir(s: Sheet, x: float, y: float, height: float, p: Palette, rng: np.random.Generator) -> None:
    """A fir."""
    nature.pine(s, x, y, height, p, rng)


def palm(s: Sheet, x: float, y: float, height: float, p: Palette, rng: np.random.Generator) -> None:
    """A palm."""
    nature.palm(s, x, y, height, p, rng)


def broadleaf(s: Sheet, x: float, y: float, height: float, p: Palette, rng: np.random.Generator) -> None:
    """An oak, a lime, a beech."""
    nature.tree(s, x, y, height, p, rng)


TREES: dict[Region, tuple[Tree, ...]] = {
    Region.NORTH_AMERICA: (maple, broadleaf, fir), Region.BRITAIN: (broadleaf, plane_tree, willow),
    Region.FRANCE: (plane_tree, cypress, broadleaf), Region.NORTH_EUROPE: (birch, fir, broadleaf),
    Region.MEDITERRANEAN: (cypress, umbrella_pine, olive), Region.VENICE: (umbrella_pine, cypress, olive),
    Region.EAST_EUROPE: (birch, broadleaf, fir), Region.MAGHREB: (palm, olive, cypress),
    Region.AFRICA: (acacia, baobab, palm), Region.INDIA: (banyan, palm, banana),
    Region.JAPAN: (cherry, maple, bamboo),
    Region.CHINA: (willow, bamboo, cherry), Region.SOUTHEAST_ASIA: (palm, banana, banyan),
    Region.LATIN_AMERICA: (palm, banyan, broadleaf), Region.BRAZIL: (palm, banana, banyan),
    Region.NOWHERE: (broadleaf, birch, fir),
}  # fmt: skip
"""The trees of a region: the most telling first."""

SPREAD: dict[Tree, float] = {acacia: 1.45, banyan: 1.45, banana: 1.2, baobab: 1.1, cypress: 0.4, bamboo: 0.6}
"""How wide a tree is by its height, where it is not about as wide as high."""
