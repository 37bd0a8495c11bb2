"""A desert: dunes behind dunes, table mountains, rocks and dry plants; palms or cacti by region."""

from __future__ import annotations

import numpy as np

from onereel.backends.animatic.sets import nature, shapes
from onereel.backends.animatic.sets.api import (
    RGB,
    Breakdown,
    Flat,
    Floats,
    Ground,
    Palette,
    Region,
    Set,
    Sheet,
    Spots,
    cloud,
    ppm_at,
    span,
    times,
)
from onereel.backends.animatic.sets.noise import shade

_AMERICAS = frozenset({Region.NORTH_AMERICA, Region.LATIN_AMERICA, Region.BRAZIL})
_SAND: RGB = (0.84, 0.56, 0.36)


def build(scene: Breakdown, palette: Palette, rng: np.random.Generator) -> Set:
    """The desert of the scene's region."""
    flats = [_mesas(palette, rng, 420.0, 74.0, 0.9), _mesas(palette, rng, 230.0, 46.0, 1.0)]
    for z, h in ((120.0, 9.0), (66.0, 5.0), (38.0, 3.2), (22.0, 1.9)):
        flats.append(_dune(palette, rng, z, h))
    flats += _plants(scene, palette, rng)
    flats += _near(scene, palette, rng)
    return Set(
        flats=tuple(flats),
        grounds=(_ground(scene),),
        sky=palette.sky,
        stage=(-4.5, 4.5, -0.7, 1.2),
        air="dust",
    )


def _mesas(p: Palette, rng: np.random.Generator, z: float, h: float, tone: float) -> Flat:
    """Table mountains with worn, fluted walls and foot slopes."""
    w = span(z) * 1.5
    s = Sheet(w, h * 1.25, ppm=max(2.6, 900 / z))
    x = rng.uniform(0, w * 0.1)
    rock: RGB = (0.66, 0.38, 0.29)
    while x < w:
        mw = w * rng.uniform(0.07, 0.20)
        top = h * rng.uniform(0.5, 1.0)
        c = times(rock, tone * rng.uniform(0.88, 1.08))
        foot = top * 0.34
        left, right = x + mw * 0.03, x + mw * 0.97
        n = 14
        ups = [
            (left + (right - left) * i / n, top * (1 + 0.012 * rng.standard_normal())) for i in range(n + 1)
        ]
        s.cut(
            [
                (x - mw * 0.22, -1),
                (x, foot * 0.7),
                (left, foot),
                *ups,
                (right, foot),
                (x + mw, foot * 0.7),
                (x + mw * 1.22, -1),
            ],
            c,
            fade=(1.12, 0.86),
            drop=h * 0.02,
        )
        for _ in range(int(5 + mw / h * 6)):
            fx = left + (right - left) * rng.random()
            fw = mw * rng.uniform(0.03, 0.09)
            low = foot * rng.uniform(0.7, 1.6)
            by = 0.84 if rng.random() < 0.7 else 1.12
            s.shade(
                [(fx, top * 0.99), (fx + fw, top * 0.99), (fx + fw * 0.8, low), (fx + fw * 0.2, low)],
                by,
                soft=fw * 0.3,
            )
        for k in (0.82, 0.58):
            s.shade(
                [(left, top * k), (right, top * k), (right, top * (k - 0.05)), (left, top * (k - 0.05))], 0.9
            )
        x += mw * rng.uniform(1.25, 2.6)
    return s.flat(x=-w / 2, y=-0.5, z=z, mirror=True, lit=0.8, fog=0.22)


def _dune(p: Palette, rng: np.random.Generator, z: float, h: float) -> Flat:
    """A line of dunes: a lit windward slope, a shaded lee cut along the crest."""
    w = span(z) * 1.4
    s = Sheet(w, h + 1.0, ppm=min(ppm_at(z), 30.0))
    c = times(_SAND, rng.uniform(0.94, 1.05))
    back = shapes.ridge(-2, w + 2, 0, h, rng, rough=0.12)
    s.cut(back, c, fade=(1.12, 0.92))
    crest = back[1:-1]
    for _ in range(3):
        i = int(rng.integers(6, len(crest) - 24))
        n = int(rng.integers(10, 20))
        lee = crest[i : i + n]
        drop = np.linspace(0, 1, n) * h * rng.uniform(0.35, 0.7)
        curve = np.stack([lee[:, 0] + drop * 0.6, np.maximum(lee[:, 1] - drop, -0.2)], axis=1)
        s.cut(np.concatenate([lee, curve[::-1]]), times(c, 0.80), inside=True, fade=(1.0, 1.15))
    s.mottle(0.03, size=2.0, stretch=6.0, seed=int(rng.integers(2, 60)))
    return s.flat(x=-w / 2, y=-0.25, z=z, mirror=True, lit=0.75, fog=0.6)


def _plants(scene: Breakdown, p: Palette, rng: np.random.Generator) -> list[Flat]:
    out = []
    for i, (z, x) in enumerate(((3.4, -4.8), (5.5, 5.2), (9.5, -7.0), (14.0, 8.5), (17.0, -2.5))):
        s = Sheet(5.6, 5.4, ppm=ppm_at(z))
        if scene.region in _AMERICAS:
            _cactus(s, 2.8, 0.05, rng.uniform(2.0, 3.6), rng)
            nature.bush(s, 1.4, 0.0, 1.1, 0.5, p, rng, colour=(0.52, 0.46, 0.28))
        elif i % 2 == 0:
            nature.palm(s, 2.8, 0.0, rng.uniform(3.6, 5.0), p, rng, leaf=(0.32, 0.42, 0.20))
            nature.grass(s, 1.6, 4.2, 0.0, 0.5, p, rng, colour=(0.58, 0.52, 0.28), per_metre=10)
        else:
            nature.rock(s, 2.6, 0.0, 2.4, 1.2, p, rng, colour=(0.60, 0.40, 0.31))
            nature.bush(s, 4.2, 0.0, 1.1, 0.5, p, rng, colour=(0.56, 0.50, 0.30))
        out.append(s.flat(x=x - 2.8, y=-0.06, z=z, sway=0.06, phase=float(rng.random())))
    return out


def _cactus(s: Sheet, x: float, y: float, h: float, rng: np.random.Generator) -> None:
    green: RGB = (0.32, 0.42, 0.26)
    s.line([(x, y), (x, y + h)], 0.34, green)
    s.disc(x, y + h, 0.17, green)
    for side in (-1, 1):
        ay = y + h * rng.uniform(0.38, 0.58)
        ax = x + side * 0.62
        s.line([(x, ay), (ax, ay + 0.12), (ax, ay + h * 0.3)], 0.24, times(green, 0.94))
        s.disc(ax, ay + h * 0.3, 0.12, times(green, 0.94))
    for dx in (-0.08, 0.0, 0.08):
        s.line([(x + dx, y), (x + dx, y + h)], 0.015, times(green, 0.75))


def _near(scene: Breakdown, p: Palette, rng: np.random.Generator) -> list[Flat]:
    """Stones and dry grass before the camera: what makes its travel show."""
    out = []
    for z, n in ((-3.6, 4), (-2.0, 5), (1.6, 6)):
        w = 2 * span(z)
        s = Sheet(w, 0.62, ppm=min(ppm_at(z), 100.0))
        for _ in range(n):
            x = float(rng.uniform(0, w))
            if z < 0 and abs(x - w / 2) < 1.3:
                continue
            if rng.random() < 0.5:
                nature.rock(
                    s,
                    x,
                    0.02,
                    rng.uniform(0.3, 0.9),
                    rng.uniform(0.12, 0.34),
                    p,
                    rng,
                    colour=(0.62, 0.42, 0.32),
                )
            else:
                nature.grass(
                    s,
                    x - 0.25,
                    x + 0.25,
                    0.0,
                    rng.uniform(0.3, 0.55),
                    p,
                    rng,
                    colour=(0.68, 0.54, 0.30),
                    per_metre=34,
                )
        out.append(s.flat(x=-w / 2, y=-0.06, z=z, sway=0.07, phase=float(rng.random())))
    return out


def _ground(scene: Breakdown) -> Ground:
    seed = scene.seed % 600 + 5

    def paint(s: Spots) -> Floats:
        wave = np.sin(s.z * 7.0 + 2.2 * np.sin(s.x * 0.8 + 0.3 * s.z) + 2.0 * cloud(s, 3.0, seed)) * s.fade(
            0.5
        )
        by = 1 + 0.055 * wave + 0.07 * cloud(s, 6, seed + 1, 3.0) + 0.05 * cloud(s, 0.5, seed + 2, 2.0)
        return shade(s.flat(_SAND), by.astype(np.float32))

    return Ground(paint=paint, wets=0.2, lit=0.7)
