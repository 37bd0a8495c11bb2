"""The river: a bank with reeds or a quay, water that mirrors, a bridge, a far shore with trees or a town."""

from __future__ import annotations

import numpy as np

from onereel.backends.animatic.sets import nature, noise, shapes
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
    Side,
    Spots,
    mix,
    ppm_at,
    span,
    times,
)
from onereel.backends.animatic.sets.features import feature
from onereel.backends.animatic.sets.furniture import AMBER, IRON, WOOD
from onereel.backends.animatic.sets.houses.front import SNOW, box, comb
from onereel.backends.animatic.sets.oldtown import front, gondola, side_wall
from onereel.backends.animatic.sets.regions import (
    asked_sights,
    backdrop,
    hills,
    paving,
    sight,
    skyline,
    tree_flat,
    trees_of,
)
from onereel.backends.animatic.sets.scenery import again, edged, flowers, fringe, lamp_posts, meadow
from onereel.backends.animatic.sets.sights.land import rope_rail_bridge, stone_bridge, suspension
from onereel.backends.animatic.sets.trees import palm, willow

_TOWNS = frozenset({
    Region.FRANCE, Region.BRITAIN, Region.VENICE, Region.EAST_EUROPE, Region.NORTH_EUROPE,
    Region.NORTH_AMERICA,
    Region.INDIA,
})  # fmt: skip
_WATER: dict[Region, RGB] = {
    Region.INDIA: (0.30, 0.33, 0.25), Region.AFRICA: (0.30, 0.31, 0.22), Region.BRAZIL: (0.28, 0.26, 0.18),
    Region.SOUTHEAST_ASIA: (0.28, 0.33, 0.25), Region.VENICE: (0.13, 0.30, 0.29),
    Region.MAGHREB: (0.20, 0.33, 0.35),
}  # fmt: skip
_LEVEL, _FAR = -0.55, 30.0


def build(scene: Breakdown, palette: Palette, rng: np.random.Generator) -> Set:
    """In a town region mostly a quay, else a grassy bank; `bridge`, `waterfall`, `watermill` as asked; on the
    bridge itself where it happens there."""
    if "on the bridge" in scene.landmarks:
        from onereel.backends.animatic.sets import aboard

        return aboard.bridge(scene, palette, rng)
    r = scene.region
    town = (r in _TOWNS and rng.random() < 0.65) or "ghats" in scene.landmarks
    if {"waterfall", "watermill", "palms"} & scene.landmarks:
        town = False
    water = _WATER.get(r, (0.14, 0.25, 0.28))
    tone = mix(water, mix(palette.leaf, (0.1, 0.2, 0.2), 0.5), 0.2)

    def deep(s: Spots) -> Floats:
        return noise.shade(s.flat(tone), (1 + 0.10 * noise.cloud(s, 4.0, 5, 3.0)).astype(np.float32))

    river = Ground(paint=deep, level=_LEVEL, mirror=0.72, ripple=0.22, flow=0.25, glitter=0.5, snows=0.0)
    if town:
        return _quay(scene, palette, rng, river)
    return _bank(scene, palette, rng, river)


def _bridge(scene: Breakdown, palette: Palette, rng: np.random.Generator, *, z: float, wide: float) -> Flat:
    """The bridge crosses the picture from bank to bank, `wide` metres; the river runs away under it."""
    r = scene.region
    if r is Region.NORTH_AMERICA:
        s = Sheet(84.0, 15.0, ppm=ppm_at(z) * 0.8)
        suspension(s, 42.0, 0.0, 14.0, palette, rng)
        return s.flat(x=-42.0, z=z, y=_LEVEL - 0.1)
    if r in (Region.JAPAN, Region.CHINA):
        h = wide / 4.2
        s = Sheet(wide + 1.0, h + 1.4, ppm=ppm_at(z))
        rope_rail_bridge(s, (wide + 1.0) / 2, 0.6, h, palette, rng)
        return s.flat(x=-(wide + 1.0) / 2, z=z, y=_LEVEL - 0.1)
    stone: dict[Region, RGB] = {
        Region.BRITAIN: (0.62, 0.60, 0.56),
        Region.VENICE: (0.88, 0.84, 0.76),
        Region.MAGHREB: (0.78, 0.56, 0.42),
    }
    h = 4.4
    s = Sheet(wide + 6.0, h + 1.0, ppm=ppm_at(z))
    mid, arches = (wide + 6.0) / 2, 1 if r is Region.VENICE else max(2, round(wide / 8.0))
    stone_bridge(
        s,
        mid,
        0.0,
        h,
        palette,
        rng,
        span=(wide + 4.0) / h,
        arches=arches,
        stone=stone.get(r, (0.72, 0.66, 0.57)),
    )
    for u in (-0.4, -0.2, 0.0, 0.2, 0.4):
        px = mid + wide * u
        s.line([(px, h * 0.9), (px, h + 0.75)], 0.08, IRON)
        if palette.lamps > 0.2:
            s.light(shapes.oval(px, h + 0.72, 0.14), AMBER, power=0.9)
            s.halo(px, h + 0.7, 1.2, AMBER, power=0.14)
    return s.flat(x=-mid, z=z, y=_LEVEL - 0.1)


def _quay(scene: Breakdown, palette: Palette, rng: np.random.Generator, river: Ground) -> Set:
    """A paved embankment with lamps and an iron rail. The river runs away between the houses to a bridge; by
    the Ganges it crosses the picture and steps lead down to it on the far side."""
    r = scene.region
    posts, lamps = lamp_posts(r, palette, ((-5.4, 2.1), (4.9, 2.1), (15.0, 2.1), (-15.5, 2.1)), height=3.9)
    flats: list[Flat] = [skyline(r, palette, rng, z=74.0, rise=0.42), *backdrop(scene, palette, rng, z=88.0)]
    if "ghats" in scene.landmarks or r is Region.INDIA:
        flats += [
            front(-30.0, 30.0, _FAR + 1.5, r, palette, rng, y=1.4, tallest=7.0),
            sight("shikhara", palette, rng, x=9.0, z=_FAR + 1.0, y=1.2, part=0.7),
            _ghats(palette, rng),
        ]
    else:
        flats += [
            *_embankments(r, palette, rng),
            front(-15.0, 15.0, 52.3, r, palette, rng, y=0.2, tallest=7.6),
            _bridge(scene, palette, rng, z=38.0 if r is not Region.NORTH_AMERICA else 50.0, wide=26.0),
        ]
    flats += [
        *_boats(r, palette, rng, ((5.6, 9.0), (-5.5, 20.0), (-9.5, 6.0))),
        _rail(palette),
        *_close(palette, rng, town=True),
    ]
    if palette.lamps > 0.2:
        k = 0.8 * palette.lamps
        lamps += tuple(
            Lamp(x=x, y=2.0, z=z, colour=times(AMBER, k), radius=7.0)
            for x, z in ((-12.0, 22.0), (12.0, 26.0))
        )
    quay = Ground(
        paint=edged(
            paving(r, scene.seed), lambda s: np.asarray((2.35 - s.z) / (s.px + 0.02) + 0.5, np.float32)
        ),
        far=2.9,
    )
    return Set(
        flats=(*flats, *posts),
        grounds=(river, quay),
        sky=palette.sky,
        passers=(-7.0, 7.0, 1.3, 1.9),
        lamps=lamps,
    )


def _embankments(r: Region, palette: Palette, rng: np.random.Generator) -> list[Flat]:
    """Houses along both sides of the river on their stone quays."""
    out = []
    for side, x in (("left", -13.0), ("right", 13.0)):
        wall = Sheet(60.0, 0.9, ppm=20)
        wall.rect(0, 0, 60, 0.9, (0.52, 0.49, 0.45), fade=(1.1, 0.6))
        wall.rect(0, 0, 60, 0.25, (0.22, 0.30, 0.24), alpha=0.7)
        which: Side = "left" if side == "left" else "right"
        out.append(side_wall(which, x, 6.0, 52.0, r, palette, rng, y=0.2, tallest=10.5))
        out.append(wall.flat(x=x * 0.995, z=4.0, y=_LEVEL - 0.1, side=which, lit=0.5))
    return out


def _rail(palette: Palette) -> Flat:
    s = Sheet(44.0, 1.15, ppm=60)
    s.line(comb(0, 0.05, 44, 0.85, 0.26), 0.03, IRON)
    s.line([(0, 0.95), (44, 0.95)], 0.06, mix(IRON, SNOW, 0.7 * palette.snow))
    for k in range(0, 44, 4):
        s.rect(k + 0.1, 0, 0.22, 1.0, (0.62, 0.58, 0.53))
        s.rect(k + 0.05, 0.98, 0.32, 0.1, mix((0.70, 0.66, 0.60), SNOW, palette.snow))
    return s.flat(x=-22.0, z=2.3)


def _ghats(palette: Palette, rng: np.random.Generator) -> Flat:
    """Steps down to the water, umbrellas of straw, little flags."""
    s = Sheet(70.0, 2.6, ppm=18)
    for k in range(7):
        s.rect(0, 0.32 * k - 0.05, 70, 0.36, times((0.80, 0.62, 0.46), 0.82 + 0.05 * k))
        s.line([(0, 0.32 * (k + 1)), (70, 0.32 * (k + 1))], 0.05, times((0.80, 0.62, 0.46), 1.15))
    for _ in range(9):
        x, y = float(rng.uniform(2, 68)), 0.3 + 0.32 * float(rng.integers(0, 5))
        s.line([(x, y), (x, y + 1.0)], 0.06, WOOD)
        s.cut([(x - 0.8, y + 0.85), (x + 0.8, y + 0.85), (x, y + 1.3)], (0.86, 0.62, 0.30))
    return s.flat(x=-35.0, z=_FAR - 0.3, y=_LEVEL - 0.2)


def _bank(scene: Breakdown, palette: Palette, rng: np.random.Generator, river: Ground) -> Set:
    """Grass down to the water, reeds, a willow or the region's own tree. With a bridge the river runs away
    under it; else it crosses the picture, wide as a lake, before a wooded shore."""
    r = scene.region
    lush = (
        palm
        if "palms" in scene.landmarks or r in (Region.MAGHREB, Region.BRAZIL, Region.SOUTHEAST_ASIA)
        else trees_of(r)[0]
    )
    side = 1.0 if rng.random() < 0.5 else -1.0
    away = "bridge" in scene.landmarks or ("waterfall" not in scene.landmarks and rng.random() < 0.5)
    tone = mix(palette.leaf, palette.grass, 0.4)
    high = 0.85 if r in (Region.CHINA, Region.NORTH_EUROPE, Region.SOUTHEAST_ASIA) else 0.55
    bankside = (
        willow if r not in (Region.MAGHREB, Region.AFRICA, Region.BRAZIL, Region.NORTH_EUROPE) else lush
    )
    flats: list[Flat] = [
        hills(palette, rng, z=170.0, part=high, colour=mix(tone, (0.44, 0.52, 0.64), 0.55), rough=0.45),
        hills(palette, rng, z=90.0, part=high * 0.6, colour=mix(tone, (0.30, 0.42, 0.40), 0.3), rough=0.3),
        _shore(scene, palette, rng, z=64.0 if away else _FAR),
        *(_banks(scene, palette, rng, side) if away else []),
        *_asked(scene, palette, rng),
        *_boats(r, palette, rng, ((side * 4.6, 7.0),)),
        tree_flat(bankside, palette, rng, x=-side * 6.6, z=2.2, height=6.4),
        tree_flat(lush, palette, rng, x=side * 9.4, z=2.6, height=7.0),
        *_reeds(palette, rng),
        *_close(palette, rng, town=False),
        fringe(palette, rng, z=-3.7, height=0.26),
    ]

    def edge(s: Spots) -> Floats:
        ragged = 2.2 + 0.45 * np.sin(s.x * 0.55 + 1.0) + 0.35 * noise.cloud(s, 1.6, scene.seed % 30 + 2)
        here = (ragged - s.z) / (s.px + 0.06)
        if away:
            beside = np.abs(s.x - _middle(s.z, side)) - 6.2 - 0.8 * noise.cloud(s, 3.0, scene.seed % 30 + 4)
            here = np.maximum(here, beside / (s.px * 0.4 + 0.1))
        return np.asarray(here + 0.5, np.float32)

    bank = Ground(
        paint=edged(meadow(palette.grass, seed=scene.seed), edge), far=66.0 if away else 4.0, wets=0.4
    )
    air = "fireflies" if palette.dark and palette.wet == 0 and palette.snow == 0 else ""
    return Set(
        flats=tuple(flats), grounds=(river, bank), sky=palette.sky, passers=(-7.0, 7.0, 1.3, 1.9), air=air
    )


def _middle(z: Floats, side: float) -> Floats:
    """Where the middle of a river runs that flows away from the viewer."""
    return np.asarray(side * 5.0 * np.sin(np.clip(z - 26.0, 0, 60) * 0.05), np.float32)


def _banks(scene: Breakdown, palette: Palette, rng: np.random.Generator, side: float) -> list[Flat]:
    """Trees along both banks of a river that runs away, and the bridge over it."""
    kinds = trees_of(scene.region)
    out = [_bridge(scene, palette, rng, z=27.0, wide=15.0)]
    for x, z, h in (
        (-10.5, 11.0, 6.6),
        (10.8, 14.0, 7.2),
        (-13.0, 19.0, 7.4),
        (12.6, 24.0, 6.0),
        (-10.8, 31.0, 6.8),
        (11.0, 36.0, 7.0),
    ):
        out.append(tree_flat(kinds[int(rng.integers(len(kinds)))], palette, rng, x=x, z=z, height=h))
    return out


def _asked(scene: Breakdown, palette: Palette, rng: np.random.Generator) -> list[Flat]:
    out: list[Flat] = []
    if "waterfall" in scene.landmarks:
        out.append(sight("waterfall", palette, rng, x=6.0, z=_FAR + 2.0, y=_LEVEL - 0.3))
    elif asked_sights(scene):
        out += backdrop(scene, palette, rng, z=70.0)
    if "watermill" in scene.landmarks:
        out.append(feature("watermill", palette, rng, x=-6.5, z=16.0))
    return out


def _shore(scene: Breakdown, palette: Palette, rng: np.random.Generator, *, z: float) -> Flat:
    """The far bank: a line of trees and bushes on a low earth edge."""
    width = span(z) * 1.3
    s = Sheet(width, 8.0, ppm=ppm_at(z) * 0.75)
    kinds = trees_of(scene.region)
    x = 0.5
    while x < width:
        h = float(rng.uniform(3.6, 7.0))
        if abs(x / width - 0.5) < 0.09:
            h *= 0.55
        kinds[int(rng.integers(len(kinds)))](s, x, 0.5, h, palette, rng)
        x += float(rng.uniform(1.6, 4.2))
    x = 0.0
    while x < width:
        nature.bush(s, x, 0.2, float(rng.uniform(2.0, 3.6)), float(rng.uniform(0.7, 1.3)), palette, rng)
        x += float(rng.uniform(1.5, 2.8))
    s.rect(0, 0, width, 0.5, mix(times(palette.grass, 0.7), SNOW, 0.7 * palette.snow), fade=(1.1, 0.6))
    return s.flat(x=-width / 2, z=z, y=_LEVEL - 0.2, mirror=True)


def _boats(
    r: Region, palette: Palette, rng: np.random.Generator, at: tuple[tuple[float, float], ...]
) -> list[Flat]:
    out = []
    for x, z in at:
        s = Sheet(4.6, 2.6, ppm=ppm_at(z) * 0.9)
        gondola(s, 4.6, black=r is Region.VENICE, rng=rng)
        if r in (Region.CHINA, Region.JAPAN, Region.SOUTHEAST_ASIA):
            s.cut(shapes.arch(1.3, 0.4, 2.0, 1.2), (0.62, 0.50, 0.34), fade=(1.1, 0.8))
            s.line(comb(1.35, 0.5, 1.9, 0.7, 0.24), 0.03, (0.44, 0.34, 0.22))
            if palette.lamps > 0.2:
                s.light(box(1.45, 0.45, 0.4, 0.5), AMBER, power=0.35)
        elif r in (Region.MAGHREB, Region.AFRICA):
            s.line([(2.0, 0.4), (2.0, 2.5)], 0.07, WOOD)
            s.cut([(2.05, 0.8), (2.05, 2.5), (3.9, 0.9)], (0.93, 0.90, 0.82), fade=(1.05, 0.9))
        out.append(s.flat(x=x - 2.3, z=z, y=_LEVEL - 0.15, bob=0.05, phase=float(rng.random())))
    return out


def _reeds(palette: Palette, rng: np.random.Generator) -> list[Flat]:
    """Reeds at the water's edge, with cat's tails."""
    out = []
    for x, w in ((-13.0, 6.0), (2.9, 5.2), (12.0, 6.0)):
        s = Sheet(w, 1.6, ppm=ppm_at(2.8) * 0.7)
        nature.grass(s, 0, w, 0, 1.3, palette, rng, per_metre=15)
        for _ in range(6):
            px, h = float(rng.uniform(0.2, w - 0.2)), float(rng.uniform(0.9, 1.4))
            s.line([(px, 0), (px + 0.04, h)], 0.025, (0.42, 0.42, 0.22))
            s.rect(px, h - 0.06, 0.09, 0.26, (0.36, 0.22, 0.14))
        out.append(s.flat(x=x, z=2.7, y=-0.35, sway=0.14))
    return out


def _close(palette: Palette, rng: np.random.Generator, *, town: bool) -> list[Flat]:
    def bollard(s: Sheet) -> None:
        s.cut([(0.15, 0), (0.65, 0), (0.55, 0.6), (0.25, 0.6)], IRON, fade=(1.4, 0.8))
        s.disc(0.4, 0.66, 0.24, times(IRON, 1.3), ry=0.12)

    def tuft(s: Sheet) -> None:
        nature.grass(s, 0.1, 1.7, 0, 0.85, palette, rng, per_metre=20)
        flowers(
            s,
            0.2,
            1.6,
            0,
            0.85,
            ((0.95, 0.90, 0.60), (0.86, 0.50, 0.62), (0.94, 0.94, 0.92)),
            palette,
            rng,
            per_metre=7,
        )

    draw = bollard if town else tuft
    w, h = (0.8, 0.9) if town else (1.8, 1.0)
    at = ((-3.4, -2.9), (2.5, -2.4), (4.4, -3.4), (-6.4, -1.5), (6.4, -1.6))
    return again(draw, at, width=w, height=h, sway=0.0 if town else 0.06)
