"""A room with a past: books, a desk under its lamp, pictures, a window to the weather outside."""

from __future__ import annotations

import numpy as np

from onereel.backends.animatic.sets import nature, shapes
from onereel.backends.animatic.sets.api import (
    RGB,
    Breakdown,
    Flat,
    Floats,
    Ground,
    Lamp,
    Palette,
    Region,
    Set,
    Sheet,
    Spots,
    mix,
    planks,
    tiles,
    times,
)
from onereel.backends.animatic.sets.noise import blend, shade

_BACK, _HALF, _HIGH = 4.6, 4.6, 3.5
_WARM: RGB = (1.0, 0.70, 0.36)
_WOOD: RGB = (0.40, 0.26, 0.18)
_PAPERS: dict[Region, RGB] = {
    Region.JAPAN: (0.80, 0.76, 0.64),
    Region.CHINA: (0.62, 0.30, 0.24),
    Region.MAGHREB: (0.30, 0.50, 0.54),
    Region.INDIA: (0.80, 0.56, 0.34),
    Region.MEDITERRANEAN: (0.86, 0.74, 0.56),
    Region.BRAZIL: (0.50, 0.66, 0.58),
    Region.LATIN_AMERICA: (0.84, 0.54, 0.36),
    Region.FRANCE: (0.46, 0.54, 0.60),
    Region.BRITAIN: (0.32, 0.42, 0.36),
    Region.NORTH_EUROPE: (0.78, 0.78, 0.74),
}


def build(scene: Breakdown, palette: Palette, rng: np.random.Generator) -> Set:
    """The room of the scene's region."""
    paper = times(_PAPERS.get(scene.region, (0.58, 0.40, 0.36)), rng.uniform(0.92, 1.06))
    flats = [
        *_outside(palette, rng),
        _back_wall(paper, palette, rng),
        _side("left", paper, palette, rng),
        _side("right", paper, palette, rng),
        _ceiling(paper),
        *_curtains(rng),
        _desk(palette, rng),
        _shelf(rng),
        _floor_lamp(),
        _armchair(rng),
        _plant(palette, rng),
        _pendant(),
    ]
    return Set(
        flats=tuple(flats),
        grounds=(_floor(scene, palette),),
        sky=palette.sky,
        lamps=_lamps(palette),
        stage=(-2.4, 2.4, -0.7, 1.0),
        passers=None,
        air="dust",
        fog=0.0,
        weather=False,
    )


def _lamps(p: Palette) -> tuple[Lamp, ...]:
    on = 0.55 + 0.75 * p.lamps
    day = times(p.sky.low, 0.55)
    return (
        Lamp(x=2.05, y=1.35, z=3.4, colour=times(_WARM, 1.9 * on), radius=2.6),
        Lamp(x=-3.4, y=1.75, z=2.6, colour=times(_WARM, 1.8 * on), radius=2.8),
        Lamp(x=0.0, y=2.55, z=0.6, colour=times(_WARM, 0.8 * on), radius=3.4),
        Lamp(x=-0.7, y=1.9, z=4.0, colour=day, radius=3.2),
    )


def _window(x: float) -> list[tuple[float, float]]:
    return [(x, 0.85), (x + 2.6, 0.85), (x + 2.6, 2.9), (x, 2.9)]


def _back_wall(paper: RGB, p: Palette, rng: np.random.Generator) -> Flat:
    s = Sheet(2 * _HALF, _HIGH, ppm=92.0)
    s.rect(0, 0, s.width, _HIGH, paper, fade=(0.92, 1.02))
    for i in range(int(s.width / 0.34)):
        s.shade([(i * 0.34, 1.0), (i * 0.34 + 0.16, 1.0), (i * 0.34 + 0.16, _HIGH), (i * 0.34, _HIGH)], 0.955)
    s.rect(0, 0, s.width, 0.98, times(_WOOD, 1.05), fade=(1.1, 0.85))
    for i in range(12):
        x = 0.15 + i * 0.78
        s.shade([(x, 0.2), (x + 0.6, 0.2), (x + 0.6, 0.82), (x, 0.82)], 0.86)
        s.shade([(x + 0.04, 0.2), (x + 0.6, 0.2), (x + 0.6, 0.24), (x + 0.04, 0.24)], 1.25)
    s.rect(0, 0.94, s.width, 0.09, times(_WOOD, 1.25), drop=0.04)
    s.rect(0, 0, s.width, 0.14, times(_WOOD, 0.7))
    s.rect(0, _HIGH - 0.14, s.width, 0.14, mix(paper, (0.9, 0.88, 0.84), 0.6), drop=0.06)
    wx = 2.6
    s.rect(wx - 0.14, 0.72, 2.88, 2.32, (0.82, 0.77, 0.68), drop=0.08)
    s.erase(_window(wx))
    for k in range(1, 3):
        s.rect(wx + 2.6 * k / 3 - 0.035, 0.85, 0.07, 2.05, (0.74, 0.69, 0.60))
    s.rect(wx, 2.1, 2.6, 0.07, (0.74, 0.69, 0.60))
    s.rect(wx - 0.22, 0.66, 3.04, 0.12, (0.86, 0.81, 0.72), drop=0.07)
    _pictures(s, rng)
    _door(s)
    return s.flat(x=-_HALF, z=_BACK, lit=0.25, edge=False)


def _pictures(s: Sheet, rng: np.random.Generator) -> None:
    for x, y, w, h in ((5.75, 1.75, 0.8, 1.0), (6.75, 1.95, 0.55, 0.7), (6.75, 1.45, 0.55, 0.38)):
        s.rect(x - 0.07, y - 0.07, w + 0.14, h + 0.14, (0.46, 0.33, 0.18), drop=0.06)
        s.rect(x, y, w, h, (0.85, 0.81, 0.71))
        c: RGB = ((0.34, 0.46, 0.52), (0.62, 0.40, 0.28), (0.42, 0.48, 0.32))[int(rng.integers(3))]
        s.rect(x + 0.07, y + 0.07, w - 0.14, h - 0.14, mix(c, (0.9, 0.8, 0.6), 0.4), fade=(1.1, 0.9))
        s.cut(shapes.ridge(x + 0.07, x + w - 0.07, y + 0.07, h * 0.5, rng, rough=0.5, n=24), times(c, 0.8))
        s.disc(x + w * 0.66, y + h * 0.7, min(w, h) * 0.09, (0.95, 0.85, 0.62))


def _door(s: Sheet) -> None:
    x = 0.55
    s.rect(x - 0.12, 0, 1.24, 2.36, times(_WOOD, 1.25), drop=0.05)
    s.rect(x, 0, 1.0, 2.24, times(_WOOD, 0.92), fade=(1.1, 0.85))
    for y in (0.25, 1.2):
        for dx in (0.12, 0.55):
            s.rect(x + dx, y, 0.34, 0.8, times(_WOOD, 0.76), drop=0.02)
    s.disc(x + 0.92, 1.05, 0.045, (0.80, 0.64, 0.30))


def _side(side: str, paper: RGB, p: Palette, rng: np.random.Generator) -> Flat:
    long = _BACK + 9.0
    s = Sheet(long, _HIGH, ppm=62.0)
    s.rect(0, 0, long, _HIGH, times(paper, 0.94), fade=(0.92, 1.0))
    s.rect(0, 0, long, 0.98, times(_WOOD, 0.98), fade=(1.1, 0.85))
    s.rect(0, 0.94, long, 0.09, times(_WOOD, 1.2), drop=0.04)
    s.rect(0, 0, long, 0.14, times(_WOOD, 0.7))
    s.rect(0, _HIGH - 0.14, long, 0.14, mix(paper, (0.9, 0.88, 0.84), 0.6), drop=0.06)
    far = long if side == "left" else 0.0
    sign = -1 if side == "left" else 1
    for k in range(3):
        x = far + sign * (1.1 + 1.7 * k)
        w, h = rng.uniform(0.5, 0.9), rng.uniform(0.6, 1.0)
        s.rect(x - w / 2 - 0.06, 1.6 - 0.06, w + 0.12, h + 0.12, (0.42, 0.30, 0.17), drop=0.06)
        c: RGB = ((0.40, 0.50, 0.55), (0.66, 0.45, 0.30), (0.44, 0.36, 0.46))[k]
        s.rect(x - w / 2, 1.6, w, h, c, fade=(1.25, 0.75))
    return s.flat(
        x=-_HALF if side == "left" else _HALF, z=-9.0, side="left" if side == "left" else "right", lit=0.15
    )


def _ceiling(paper: RGB) -> Flat:
    s = Sheet(2 * _HALF, _BACK + 9.0, ppm=30.0)
    s.rect(0, 0, s.width, s.height, mix(paper, (0.86, 0.84, 0.80), 0.75))
    for i in range(6):
        s.rect(0, s.height - (i + 0.5) * 2.2, s.width, 0.24, times(_WOOD, 0.9))
    return s.flat(x=-_HALF, y=_HIGH, z=-9.0, side="ceiling", lit=0.1)


def _outside(p: Palette, rng: np.random.Generator) -> list[Flat]:
    """What is seen through the window: roofs and trees against the sky."""
    z = 26.0
    s = Sheet(34.0, 8.0, ppm=26.0)
    x = 0.0
    while x < s.width:
        w, h = rng.uniform(2.6, 5.5), rng.uniform(2.0, 6.4)
        c: RGB = ((0.46, 0.36, 0.38), (0.40, 0.40, 0.48), (0.54, 0.42, 0.38))[int(rng.integers(3))]
        s.rect(x, -0.2, w, h, c, fade=(1.05, 0.85), drop=0.1)
        s.cut([(x - 0.15, h - 0.3), (x + w + 0.15, h - 0.3), (x + w / 2, h + 0.9)], times(c, 0.72))
        s.grid(
            x + 0.2,
            0.4,
            w - 0.4,
            h - 1.0,
            cols=max(2, int(w)),
            rows=max(1, int(h / 1.1)),
            colour=(0.22, 0.24, 0.30),
            rng=rng,
            lit=p.lamps * 0.55,
            bars=False,
            power=0.22,
        )
        x += w + rng.uniform(-0.2, 0.7)
    t = Sheet(6.0, 5.5, ppm=34.0)
    nature.tree(t, 3.0, 0.0, 5.0, p, rng)
    return [s.flat(x=-17.0, y=-1.6, z=z, lit=1.2), t.flat(x=-4.6, y=-1.5, z=14.0, sway=0.08, lit=1.1)]


def _curtains(rng: np.random.Generator) -> list[Flat]:
    out = []
    c: RGB = ((0.58, 0.18, 0.18), (0.24, 0.36, 0.40), (0.66, 0.48, 0.26))[int(rng.integers(3))]
    for x, flip in ((-2.45, 1), (0.35, -1)):
        s = Sheet(0.95, 2.6, ppm=95.0)
        folds = 6
        for i in range(folds):
            a = i / folds * 0.85 + 0.03
            b = a + 0.17
            low = 0.04 * np.sin(i * 2.1)
            s.cut(
                [(a, 0.05 + low), (b, 0.05 - low), (b - 0.02, 2.55), (a, 2.55)],
                times(c, 0.8 + 0.25 * (i % 2)),
                fade=(0.9, 1.1),
            )
        s.rect(0, 2.5, 0.95, 0.07, (0.50, 0.38, 0.20))
        out.append(s.flat(x=x, y=0.55, z=_BACK - 0.25, sway=0.05, hang=True, phase=0.2 * flip + 0.4, lit=0.3))
    return out


def _desk(p: Palette, rng: np.random.Generator) -> Flat:
    s = Sheet(2.7, 2.0, ppm=100.0)
    s.rect(0.1, 0.70, 2.5, 0.09, times(_WOOD, 1.2), drop=0.05)
    s.rect(0.15, 0.0, 0.75, 0.72, _WOOD, fade=(0.95, 0.75))
    s.rect(1.85, 0.0, 0.65, 0.72, _WOOD, fade=(0.95, 0.75))
    for y in (0.08, 0.29, 0.50):
        s.rect(0.2, y, 0.65, 0.18, times(_WOOD, 0.86), drop=0.015)
        s.disc(0.52, y + 0.09, 0.022, (0.80, 0.64, 0.30))
    x = 0.25
    for _ in range(6):
        w, h = rng.uniform(0.05, 0.10), rng.uniform(0.22, 0.34)
        c: RGB = ((0.52, 0.18, 0.16), (0.18, 0.30, 0.36), (0.66, 0.52, 0.28), (0.26, 0.34, 0.24))[
            int(rng.integers(4))
        ]
        s.rect(x, 0.79, w, h, c, fade=(1.1, 0.85))
        x += w + 0.005
    s.cut([(1.15, 0.79), (1.62, 0.79), (1.56, 0.82), (1.2, 0.82)], (0.92, 0.89, 0.80))
    s.line([(2.05, 0.79), (2.05, 1.12)], 0.035, (0.64, 0.50, 0.24))
    s.disc(2.05, 0.80, 0.12, (0.64, 0.50, 0.24), ry=0.025)
    shade_ = [(1.83, 1.08), (2.27, 1.08), (2.16, 1.36), (1.94, 1.36)]
    s.cut(shade_, (0.28, 0.48, 0.36))
    s.light(shade_, (0.86, 0.72, 0.34), power=0.20)
    s.light(shapes.oval(2.05, 1.075, 0.19, 0.022), _WARM, power=0.8)
    s.halo(2.05, 1.1, 0.8, _WARM, power=0.08)
    return s.flat(x=0.0, z=3.5, lit=0.35)


def _shelf(rng: np.random.Generator) -> Flat:
    s = Sheet(1.7, 2.9, ppm=100.0)
    s.rect(0, 0, 1.7, 2.9, times(_WOOD, 0.62))
    for r in range(6):
        y = 0.10 + r * 0.46
        x = 0.09
        while x < 1.56:
            w, h = rng.uniform(0.035, 0.085), rng.uniform(0.24, 0.38)
            c: RGB = (
                (0.56, 0.20, 0.17),
                (0.18, 0.30, 0.38),
                (0.70, 0.56, 0.30),
                (0.28, 0.38, 0.27),
                (0.42, 0.28, 0.36),
                (0.80, 0.74, 0.62),
            )[int(rng.integers(6))]
            if rng.random() < 0.92:
                s.rect(x, y, w, h, times(c, rng.uniform(0.8, 1.1)), fade=(1.12, 0.8))
                s.shade(
                    [(x, y + h * 0.7), (x + w, y + h * 0.7), (x + w, y + h * 0.76), (x, y + h * 0.76)], 1.35
                )
            x += w + 0.004
        s.rect(0, y - 0.07, 1.7, 0.07, _WOOD, drop=0.05)
    for x in (0.0, 1.62):
        s.rect(x, 0, 0.08, 2.9, times(_WOOD, 1.15))
    s.rect(-0.02, 2.82, 1.74, 0.10, times(_WOOD, 1.25), drop=0.05)
    return s.flat(x=2.85, z=4.35, lit=0.3)


def _floor_lamp() -> Flat:
    s = Sheet(2.4, 2.6, ppm=90.0)
    x = 1.2
    s.disc(x, 0.05, 0.22, (0.30, 0.22, 0.16), ry=0.05)
    s.rect(x - 0.02, 0.05, 0.04, 1.6, (0.44, 0.33, 0.20))
    hood = [(x - 0.34, 1.55), (x + 0.34, 1.55), (x + 0.22, 2.0), (x - 0.22, 2.0)]
    s.cut(hood, (0.88, 0.76, 0.55))
    s.light(hood, (1.0, 0.72, 0.40), power=0.26)
    s.light([(x - 0.32, 1.55), (x + 0.32, 1.55), (x + 0.30, 1.60), (x - 0.30, 1.60)], _WARM, power=0.6)
    s.halo(x, 1.7, 1.15, _WARM, power=0.07)
    return s.flat(x=-3.4 - 1.2, z=2.7, lit=0.4)


def _armchair(rng: np.random.Generator) -> Flat:
    s = Sheet(1.5, 1.4, ppm=110.0)
    c: RGB = ((0.50, 0.20, 0.18), (0.22, 0.34, 0.34), (0.56, 0.42, 0.24))[int(rng.integers(3))]
    s.cut(shapes.blob(0.75, 0.85, 0.58, 0.52, rng, lobes=4, rough=0.05), times(c, 0.9), fade=(1.15, 0.85))
    s.cut([(0.1, 0.15), (1.4, 0.15), (1.42, 0.62), (0.08, 0.62)], c, fade=(1.1, 0.8), drop=0.04)
    for x in (0.0, 1.14):
        s.cut(
            [(x, 0.15), (x + 0.34, 0.15), (x + 0.36, 0.72), (x + 0.17, 0.80), (x - 0.02, 0.72)],
            times(c, 1.05),
            fade=(1.15, 0.8),
            drop=0.04,
        )
    for x in (0.15, 1.25):
        s.rect(x, 0.0, 0.1, 0.16, times(_WOOD, 0.7))
    return s.flat(x=-3.1, z=1.9, lit=0.35)


def _plant(p: Palette, rng: np.random.Generator) -> Flat:
    s = Sheet(1.5, 1.9, ppm=110.0)
    s.cut([(0.55, 0.0), (0.95, 0.0), (1.02, 0.42), (0.48, 0.42)], (0.66, 0.36, 0.26), fade=(1.1, 0.8))
    for i in range(11):
        lean = (i - 5) / 5 * 0.62
        s.cut(
            shapes.blade(0.75, 0.40, rng.uniform(0.8, 1.35), lean, 0.16),
            times((0.24, 0.42, 0.24), rng.uniform(0.75, 1.2)),
            drop=0.015,
        )
    return s.flat(x=3.0, z=-1.6, lit=0.2, sway=0.02)


def _pendant() -> Flat:
    s = Sheet(1.6, 1.6, ppm=100.0)
    s.line([(0.8, 0.75), (0.8, 1.6)], 0.02, (0.12, 0.10, 0.09))
    hood = [(0.42, 0.52), (1.18, 0.52), (0.92, 0.82), (0.68, 0.82)]
    s.cut(hood, (0.26, 0.22, 0.18))
    s.light(shapes.oval(0.8, 0.52, 0.30, 0.045), _WARM, power=0.7)
    s.halo(0.8, 0.5, 0.7, _WARM, power=0.07)
    return s.flat(x=-0.8, y=_HIGH - 1.6 + 0.25, z=0.9, lit=0.2)


def _floor(scene: Breakdown, p: Palette) -> Ground:
    seed = scene.seed % 300 + 3
    warm = scene.region in (Region.MAGHREB, Region.MEDITERRANEAN, Region.LATIN_AMERICA)
    rug: RGB = ((0.50, 0.16, 0.16), (0.20, 0.28, 0.40), (0.44, 0.32, 0.18))[seed % 3]

    def paint(s: Spots) -> Floats:
        base = (
            tiles(s, (0.62, 0.38, 0.28), size=0.4, seed=seed)
            if warm
            else planks(s, (0.46, 0.31, 0.21), seed=seed)
        )
        x, z = np.abs(s.x + 0.1), np.abs(s.z - 0.7)
        inside = np.clip(np.minimum((2.5 - x) / 0.03, (1.5 - z) / np.maximum(s.px, 0.03)), 0, 1).astype(
            np.float32
        )
        edge = (np.maximum(x - 2.2, z - 1.2) > 0) ^ (np.maximum(x - 2.32, z - 1.32) > 0)
        weave = 1 + 0.10 * np.sign(np.sin(s.x * 9) * np.sin(s.z * 9)) * s.fade(0.3) + 0.3 * edge
        return blend(base, shade(s.flat(rug), weave.astype(np.float32)), inside)

    return Ground(paint=paint, mirror=0.0 if warm else 0.10, lit=0.35)
