"""Where the land meets the water: a beach with its surf, and a stone quay with moored boats."""

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
    cloud,
    cobbles,
    mix,
    ppm_at,
    times,
    tufts,
)
from onereel.backends.animatic.sets.coast import boats, gulls, headland, islands, sea
from onereel.backends.animatic.sets.noise import shade
from onereel.backends.animatic.sets.regions import row

_WARM: RGB = (1.0, 0.72, 0.38)
_PALMS = (
    Region.BRAZIL,
    Region.SOUTHEAST_ASIA,
    Region.AFRICA,
    Region.INDIA,
    Region.LATIN_AMERICA,
    Region.MAGHREB,
)
_HULLS: tuple[RGB, ...] = ((0.20, 0.42, 0.60), (0.72, 0.24, 0.18), (0.88, 0.86, 0.78), (0.24, 0.46, 0.36))
_SHORE = 6.5  # metres from the subject to the water's edge
_QUAY = 2.6


def _until(edge: Floats, s: Spots, colour: Floats) -> Floats:
    """A ground that ends at `edge` metres away: premultiplied, clear beyond."""
    a = np.clip((edge - s.z) / np.maximum(s.px, 0.02) + 0.5, 0, 1).astype(np.float32)
    out = np.empty((*a.shape, 4), np.float32)
    out[..., :3] = colour * a[..., None]
    out[..., 3] = a
    return out


def beach(scene: Breakdown, p: Palette, rng: np.random.Generator) -> Set:
    """Sand down to the surf, the sea to the horizon, a parasol or palms, a boat drawn up, driftwood near."""
    flats = [
        *islands(p, rng),
        *headland(scene, p, rng),
        *boats(p, rng),
        *(gulls(p, rng, i) for i in range(3)),
    ]
    flats += [_surf(p, rng, z) for z in (_SHORE + 0.5, _SHORE + 3.5, _SHORE + 9.0)]
    flats += [_drawn_up(rng), _driftwood(p, rng), _dune(p, rng)]
    flats += (
        [_palm(p, rng, x, z) for x, z in ((-6.2, 4.4), (6.6, 3.0))]
        if scene.region in _PALMS
        else [_parasol(p)]
    )
    return Set(
        flats=tuple(flats),
        grounds=(sea(p), _sand(scene, p)),
        sky=p.sky,
        stage=(-4.5, 4.5, -0.7, 1.6),
        passers=None,
        air="spray" if p.wind > 0.5 else "",
    )


def _sand(scene: Breakdown, p: Palette) -> Ground:
    seed = scene.seed % 500 + 7
    dry, damp = (0.86, 0.76, 0.58), (0.58, 0.49, 0.38)

    def paint(s: Spots) -> Floats:
        edge = (_SHORE + 0.8 * np.sin(s.x * 0.23 + seed) + 0.25 * np.sin(s.x * 0.9)).astype(np.float32)
        wet = np.clip(1 - (edge - s.z) / 2.2, 0, 1).astype(np.float32)
        sand = tufts(s, dry, mix(dry, damp, 0.35), scale=1.6, seed=seed)
        ripples = 1 + 0.05 * np.sin(s.z * 7 + 0.8 * cloud(s, 2.0, seed)) * s.fade(0.6)
        sand = shade(sand, (ripples * (1 - 0.38 * wet)).astype(np.float32))
        return _until(edge, s, sand)

    return Ground(paint=paint, far=_SHORE + 1.2, wets=0.2, snows=0.8)


def _surf(p: Palette, rng: np.random.Generator, z: float) -> Flat:
    width = 46.0 + 3 * z
    s = Sheet(width, 0.7, ppm=ppm_at(z) * 0.8)
    for _ in range(int(width / 1.6)):
        x, w = float(rng.uniform(0, width)), float(rng.uniform(0.6, 2.4))
        s.disc(x, 0.16, w, (0.95, 0.97, 0.98), ry=float(rng.uniform(0.05, 0.16)), alpha=0.8, soft=0.03)
    level = -0.22 if z < _SHORE + 2 else -1.6
    return s.flat(x=-width / 2, y=level, z=z, bob=0.08, phase=float(rng.random()), lit=0.8, reflects=False)


def _drawn_up(rng: np.random.Generator) -> Flat:
    s = Sheet(4.2, 1.6, ppm=ppm_at(3.0))
    hull = _HULLS[int(rng.integers(4))]
    s.cut([(0.1, 0.75), (4.0, 0.95), (3.5, 0.1), (0.7, 0.0)], hull, fade=(1.15, 0.7), drop=0.06)
    s.cut([(0.1, 0.75), (4.0, 0.95), (3.95, 1.05), (0.08, 0.86)], (0.93, 0.91, 0.85))
    s.cut([(0.4, 0.55), (3.8, 0.72), (3.75, 0.62), (0.45, 0.45)], times(hull, 0.72))
    s.line([(1.2, 0.9), (3.2, 1.45)], 0.05, (0.62, 0.46, 0.30))
    return s.flat(x=2.2, y=-0.05, z=3.0, lit=0.5)


def _parasol(p: Palette) -> Flat:
    s = Sheet(3.2, 2.9, ppm=ppm_at(2.4))
    s.line([(1.6, 0), (1.75, 2.4)], 0.06, (0.72, 0.62, 0.48))
    for k in range(6):
        a, b = 0.2 + k * 0.52, 0.2 + (k + 1) * 0.52
        colour: RGB = (0.88, 0.28, 0.24) if k % 2 else (0.96, 0.94, 0.88)
        s.cut([(a, 1.8 + 0.1 * (k % 2)), (b, 1.8), (1.75, 2.7)], colour, fade=(1.1, 0.85), drop=0.03)
    s.cut([(0.2, 0.1), (1.3, 0.05), (1.4, 0.2), (0.3, 0.26)], (0.30, 0.52, 0.70))
    return s.flat(x=-6.0, z=2.4, sway=0.04, lit=0.55)


def _palm(p: Palette, rng: np.random.Generator, x: float, z: float) -> Flat:
    s = Sheet(6.0, 7.6, ppm=ppm_at(z))
    nature.palm(s, 3.0, 0, 6.8, p, rng)
    return s.flat(x=x - 3.0, z=z, sway=0.2, phase=float(rng.random()))


def _driftwood(p: Palette, rng: np.random.Generator) -> Flat:
    s = Sheet(3.0, 0.7, ppm=110.0)
    s.cut(
        [(0.1, 0.12), (2.4, 0.28), (2.9, 0.55), (2.6, 0.22), (0.3, 0.0)],
        (0.56, 0.48, 0.42),
        fade=(1.15, 0.75),
    )
    s.line([(1.2, 0.2), (1.5, 0.6)], 0.06, (0.52, 0.44, 0.38))
    nature.rock(s, 0.4, 0, 0.5, 0.3, p, rng)
    return s.flat(x=-4.6, y=-0.1, z=-1.8, lit=0.5)


def _dune(p: Palette, rng: np.random.Generator) -> Flat:
    s = Sheet(16.0, 0.9, ppm=90.0)
    s.cut(shapes.ridge(0, 16, 0, 0.42, rng, rough=0.1), (0.82, 0.72, 0.54), fade=(1.1, 0.85))
    nature.grass(s, 0.2, 4.2, 0.12, 0.6, p, rng, colour=(0.58, 0.58, 0.34), per_metre=16)
    nature.grass(s, 12.4, 15.8, 0.12, 0.6, p, rng, colour=(0.58, 0.58, 0.34), per_metre=16)
    return s.flat(x=-8.0, y=-0.55, z=-3.2, sway=0.05)


def harbour(scene: Breakdown, p: Palette, rng: np.random.Generator) -> Set:
    """A stone quay: bollards, nets and crates near, boats at their moorings, houses across the basin."""
    flats = [
        *islands(p, rng),
        *headland(scene, p, rng),
        *boats(p, rng),
        *(gulls(p, rng, i) for i in range(3)),
    ]
    flats += [_houses(scene.region, p, rng), _mole(p)]
    flats += [_moored(p, rng, x, z) for x, z in ((-9.5, 9.0), (3.2, 6.2), (-4.6, 4.6), (9.0, 11.0))]
    flats += [_bollard(x) for x in (-3.6, 3.9)]
    flats += [_crates(rng), _nets(rng), _lamp_post(-5.2, 1.9, p), _lamp_post(6.4, 1.9, p)]
    glow = times(_WARM, 1.5)
    lamps = tuple(Lamp(x=x, y=3.4, z=1.6, colour=glow, radius=5.0) for x in (-5.2, 6.4)) if p.dark else ()
    return Set(
        flats=tuple(flats),
        grounds=(sea(p), _quay(scene, p)),
        sky=p.sky,
        lamps=lamps,
        stage=(-4.2, 4.2, -0.7, 1.2),
        passers=None,
        air="spray" if p.wind > 0.5 else "",
    )


def _quay(scene: Breakdown, p: Palette) -> Ground:
    seed = scene.seed % 400 + 3

    def paint(s: Spots) -> Floats:
        stones = cobbles(s, (0.56, 0.53, 0.50), size=0.34, seed=seed)
        edge = np.full_like(s.x, _QUAY)
        kerb = np.clip(1 - np.abs(s.z - _QUAY + 0.25) / 0.28, 0, 1)
        return _until(edge, s, shade(stones, (1 + 0.25 * kerb).astype(np.float32)))

    return Ground(paint=paint, far=_QUAY + 0.2, wets=0.9)


def _houses(region: Region, p: Palette, rng: np.random.Generator) -> Flat:
    """The town across the water, on its own quay."""
    width = 46.0
    s = Sheet(width, 13.0, ppm=ppm_at(42.0))
    s.rect(0, 0, width, 2.2, (0.48, 0.45, 0.42), fade=(1.05, 0.7))
    row(s, 0.0, 2.2, width, region, p, rng)
    return s.flat(x=-50.0, y=-2.6, z=42.0)


def _mole(p: Palette) -> Flat:
    """The breakwater with its little light."""
    s = Sheet(26.0, 7.0, ppm=20.0)
    s.cut([(0, 0), (26, 0), (26, 1.7), (3.2, 1.6), (1.8, 1.0)], (0.46, 0.44, 0.43), fade=(1.1, 0.7))
    s.bricks(2.5, 0, 23.5, 1.6, rng=np.random.default_rng(4), course=0.4, length=1.0, by=0.88)
    s.cut([(4.0, 1.5), (5.6, 1.5), (5.3, 5.2), (4.3, 5.2)], (0.90, 0.88, 0.84), fade=(1.0, 0.9))
    s.cut([(4.1, 2.6), (5.5, 2.6), (5.42, 3.6), (4.2, 3.6)], (0.72, 0.20, 0.17))
    s.rect(4.35, 5.2, 0.9, 0.6, (0.25, 0.3, 0.32))
    s.cut([(4.1, 5.8), (5.5, 5.8), (4.8, 6.6)], (0.62, 0.18, 0.16))
    if p.lamps > 0.2:
        s.light(shapes.oval(4.8, 5.5, 0.28), _WARM, power=0.95)
        s.halo(4.8, 5.5, 2.2, _WARM, power=0.14)
    return s.flat(x=6.0, y=-2.5, z=30.0, flicker=0.3)


def _moored(p: Palette, rng: np.random.Generator, x: float, z: float) -> Flat:
    """A fishing boat at rest."""
    s = Sheet(6.4, 6.4, ppm=ppm_at(z))
    hull = _HULLS[int(rng.integers(4))]
    s.cut([(0.2, 1.5), (6.0, 1.7), (5.3, 0.1), (1.0, 0.0)], hull, fade=(1.15, 0.7), drop=0.05)
    s.cut([(0.2, 1.5), (6.0, 1.7), (6.05, 1.85), (0.16, 1.65)], (0.92, 0.90, 0.84))
    s.cut([(0.7, 0.4), (5.45, 0.5), (5.3, 0.1), (1.0, 0.0)], (0.42, 0.18, 0.15))
    s.rect(3.6, 1.75, 1.5, 1.2, (0.90, 0.88, 0.82), fade=(1.05, 0.85), drop=0.04)
    s.rect(3.5, 2.92, 1.7, 0.14, times(hull, 0.8))
    for w in (3.75, 4.4):
        s.rect(w, 2.25, 0.45, 0.45, (0.30, 0.38, 0.44))
        if p.lamps > 0.4:
            s.light([(w, 2.25), (w + 0.45, 2.25), (w + 0.45, 2.7), (w, 2.7)], _WARM, power=0.22)
    s.line([(2.4, 1.6), (2.5, 5.8)], 0.10, (0.46, 0.34, 0.24))
    s.line([(2.5, 5.6), (0.3, 1.7)], 0.025, (0.3, 0.27, 0.25))
    s.line([(2.5, 5.6), (5.9, 1.8)], 0.025, (0.3, 0.27, 0.25))
    s.cut([(2.52, 4.6), (2.52, 2.2), (4.0, 2.3)], (0.86, 0.80, 0.68), fade=(1.05, 0.85))
    return s.flat(x=x - 3.2, y=-2.6, z=z, bob=0.10, phase=float(rng.random()), lit=0.5)


def _bollard(x: float) -> Flat:
    s = Sheet(1.0, 0.9, ppm=110.0)
    iron: RGB = (0.20, 0.21, 0.23)
    s.cut([(0.3, 0), (0.7, 0), (0.64, 0.5), (0.36, 0.5)], iron, fade=(1.3, 0.8))
    s.disc(0.5, 0.56, 0.28, iron, ry=0.12)
    s.line(shapes.swag(0.34, 0.2, 0.95, 0.02, 0.05), 0.06, (0.68, 0.58, 0.42))
    return s.flat(x=x - 0.5, z=2.1, lit=0.45)


def _crates(rng: np.random.Generator) -> Flat:
    s = Sheet(2.4, 1.5, ppm=112.0)
    for x, y, c in (
        (0.1, 0.0, (0.50, 0.38, 0.26)),
        (1.1, 0.0, (0.30, 0.46, 0.52)),
        (0.5, 0.62, (0.56, 0.42, 0.28)),
    ):
        s.rect(x, y, 0.95, 0.6, c, fade=(1.1, 0.8), drop=0.04)
        for k in range(3):
            s.line([(x + 0.04, y + 0.12 + k * 0.18), (x + 0.91, y + 0.12 + k * 0.18)], 0.02, times(c, 0.65))
    return s.flat(x=4.3, z=-1.5, lit=0.4)


def _nets(rng: np.random.Generator) -> Flat:
    s = Sheet(3.4, 1.0, ppm=110.0)
    s.cut(shapes.blob(1.7, 0.3, 1.5, 0.36, rng, lobes=7, rough=0.1), (0.26, 0.42, 0.40), fade=(1.25, 0.7))
    for _ in range(26):
        x = float(rng.uniform(0.4, 2.8))
        s.line(shapes.swag(x, 0.5, x + 0.5, 0.25, 0.1), 0.012, (0.42, 0.60, 0.56))
    for x in (0.6, 1.3, 2.2, 2.7):
        s.disc(x, 0.42, 0.11, (0.92, 0.46, 0.16), fade=(1.2, 0.8))
    return s.flat(x=-6.0, y=-0.08, z=-1.7, lit=0.4)


def _lamp_post(x: float, z: float, p: Palette) -> Flat:
    s = Sheet(1.8, 4.2, ppm=ppm_at(z))
    iron: RGB = (0.14, 0.15, 0.18)
    s.rect(0.78, 0, 0.24, 0.4, iron)
    s.rect(0.85, 0, 0.10, 3.5, iron)
    head = [(0.68, 3.4), (1.12, 3.4), (1.2, 3.85), (0.6, 3.85)]
    s.cut(head, (0.86, 0.82, 0.7))
    s.cut([(0.55, 3.85), (1.25, 3.85), (0.9, 4.1)], iron)
    if p.dark:
        s.light(head, _WARM, power=0.6)
        s.halo(0.9, 3.6, 0.85, _WARM, power=0.09)
    return s.flat(x=x - 0.9, z=z)
