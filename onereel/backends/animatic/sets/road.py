"""The road: asphalt across the picture with room for a car, verges, poles with wires, the country beyond."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from onereel.backends.animatic.sets import furniture, nature, noise, shapes
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
    ppm_at,
    span,
    times,
)
from onereel.backends.animatic.sets.furniture import IRON, WOOD
from onereel.backends.animatic.sets.houses.front import SNOW, box
from onereel.backends.animatic.sets.houses.lettering import written
from onereel.backends.animatic.sets.houses.looks import LOOKS
from onereel.backends.animatic.sets.regions import asked_sights, facade, hills, sight, tree_flat, trees_of
from onereel.backends.animatic.sets.scenery import flowers, meadow, near
from onereel.backends.animatic.sets.trees import Tree, cypress, fir, plane_tree

_DRY = frozenset({Region.NORTH_AMERICA, Region.MAGHREB, Region.AFRICA, Region.LATIN_AMERICA})
_EARTH: dict[Region, RGB] = {
    Region.NORTH_AMERICA: (0.74, 0.50, 0.34), Region.MAGHREB: (0.80, 0.60, 0.42),
    Region.AFRICA: (0.74, 0.46, 0.28),
    Region.LATIN_AMERICA: (0.74, 0.58, 0.40), Region.INDIA: (0.66, 0.54, 0.38),
}  # fmt: skip
_AVENUE: dict[Region, tuple[Tree, float]] = {
    Region.FRANCE: (plane_tree, 8.0), Region.MEDITERRANEAN: (cypress, 6.5), Region.NORTH_EUROPE: (fir, 7.0),
}  # fmt: skip
_NEAR, _FAR = -2.7, 3.1  # the road's edges in depth


def build(scene: Breakdown, palette: Palette, rng: np.random.Generator) -> Set:
    """Posts and poles in step along the road, so that a tracking camera counts them."""
    r = scene.region
    dry = (r in _DRY and "mesa" in scene.landmarks) or (r in _DRY and rng.random() < 0.75)
    earth = _EARTH.get(r, (0.60, 0.50, 0.38))
    land = mix(palette.grass, earth, 0.85 if dry else 0.12)
    side = 1.0 if rng.random() < 0.5 else -1.0
    flats: list[Flat] = [
        *_far(scene, palette, rng, land, dry=dry),
        _scrub(palette, rng, land, dry=dry),
        *_planted(r, palette, rng, side, dry=dry),
        _poles(palette, x0=-7.0 * side),
        _fence(r, palette, rng, dry=dry),
        *_stop(scene, palette, rng, side),
        _posts(palette),
        *_verge(palette, rng, land, dry=dry),
        *_close(palette, rng, land, dry=dry),
    ]
    lamps: tuple[Lamp, ...] = ()
    if palette.lamps > 0.2:
        k = 1.1 * palette.lamps
        lamps = (Lamp(x=side * 4.6, y=4.6, z=2.4, colour=times((1.0, 0.80, 0.52), k), radius=7.0),)
        flats.append(_lamp(palette, x=side * 6.4, flip=side < 0))
    ground = Ground(paint=_paint(land, scene.seed, dirt=r is Region.AFRICA), wets=0.8, snows=0.75)
    air = "dust" if dry and palette.wet == 0 and palette.snow == 0 else ""
    return Set(
        flats=tuple(flats),
        grounds=(ground,),
        sky=palette.sky,
        passers=(-8.0, 8.0, 4.0, 5.6),
        lamps=lamps,
        air=air,
    )


def _paint(land: RGB, seed: int, *, dirt: bool) -> Callable[[Spots], Floats]:
    """Land, a gravel shoulder, asphalt with its lines (or red earth with wheel tracks)."""
    ground = meadow(land, seed=seed)
    middle, half = (_NEAR + _FAR) / 2, (_FAR - _NEAR) / 2

    def paint(s: Spots) -> Floats:
        base = ground(s)
        ragged = (0.10 * noise.cloud(s, 0.8, seed % 30 + 4)).astype(np.float32)
        base = noise.blend(
            base,
            s.flat(mix(land, (0.60, 0.56, 0.50), 0.6)),
            noise.band(s.z - middle + ragged, half + 0.55, s.px + 0.1),
        )
        if dirt:
            way = noise.tufts(s, (0.70, 0.40, 0.24), (0.62, 0.36, 0.22), scale=1.6, seed=seed % 30 + 5)
            for off in (-0.8, 0.8):
                way = noise.shade(
                    way,
                    (1 - 0.16 * noise.band(s.z - middle - off + ragged, 0.26, s.px + 0.1)).astype(np.float32),
                )
            return noise.blend(base, way, noise.band(s.z - middle + ragged, half, s.px + 0.08))
        grain = (
            1 + 0.10 * noise.cloud(s, 0.10, seed % 30 + 6) + 0.08 * noise.cloud(s, 3.0, seed % 30 + 7, 3.0)
        )
        way = noise.shade(s.flat((0.34, 0.34, 0.36)), grain.astype(np.float32))
        worn = 0.75 + 0.25 * noise.cloud(s, 0.5, seed % 30 + 8)
        dash = np.clip((1.6 - np.mod(s.x, 4.2)) / (s.px * 0.2 + 0.02), 0, 1) * noise.band(
            s.z - middle, 0.07, s.px
        )
        edge = np.maximum(
            noise.band(s.z - _NEAR - 0.3, 0.055, s.px), noise.band(s.z - _FAR + 0.3, 0.055, s.px)
        )
        way = noise.blend(
            way, s.flat((0.90, 0.86, 0.72)), np.clip(np.maximum(dash, edge) * worn, 0, 1).astype(np.float32)
        )
        return noise.blend(base, way, noise.band(s.z - middle + 0.3 * ragged, half, s.px))

    return paint


def _far(scene: Breakdown, palette: Palette, rng: np.random.Generator, land: RGB, *, dry: bool) -> list[Flat]:
    asked = asked_sights(scene)
    tone = land if dry else mix(palette.leaf, palette.grass, 0.5)
    out = [hills(palette, rng, z=190.0, part=0.5, colour=mix(tone, (0.48, 0.54, 0.66), 0.55), rough=0.5)]
    if not asked and scene.region is Region.NORTH_AMERICA and dry:
        asked = ["mesa"]
    if asked:
        out.append(sight(asked[0], palette, rng, x=14.0, z=120.0))
    out.append(hills(palette, rng, z=85.0, part=0.22, colour=tone, rough=0.2))
    return out


def _scrub(palette: Palette, rng: np.random.Generator, land: RGB, *, dry: bool) -> Flat:
    """Bushes and small trees far off across the land."""
    z = 34.0
    width = span(z) * 1.5
    s = Sheet(width, 3.2, ppm=ppm_at(z) * 0.7)
    hue = mix(land, (0.40, 0.44, 0.28), 0.6) if dry else times(palette.leaf, 0.85)
    for _ in range(22):
        x, w = float(rng.uniform(0, width)), float(rng.uniform(1.0, 3.6))
        nature.bush(s, x, 0, w, w * float(rng.uniform(0.35, 0.7)), palette, rng, colour=hue)
    return s.flat(x=-width / 2, z=z, y=-0.1, mirror=True)


def _planted(r: Region, palette: Palette, rng: np.random.Generator, side: float, *, dry: bool) -> list[Flat]:
    """An avenue where one is planted, cactuses in the dry west, else the region's trees here and there."""
    if r in _AVENUE:
        tree, h = _AVENUE[r]
        return [
            tree_flat(tree, palette, rng, x=x + 1.2 * side, z=5.6, height=h) for x in (-18.0, -9.6, 7.4, 16.0)
        ]
    if dry and r in (Region.NORTH_AMERICA, Region.LATIN_AMERICA):
        return [
            _cactus(palette, x=x, z=z, h=h)
            for x, z, h in ((side * 6.8, 8.5, 3.4), (-side * 9.5, 12.0, 3.8), (side * 15.0, 10.0, 3.2))
        ]
    kinds = trees_of(r)
    return [
        tree_flat(kinds[k % len(kinds)], palette, rng, x=x, z=z, height=h)
        for k, (x, z, h) in enumerate(
            (
                (-side * 8.0, 8.0, 6.8),
                (side * 10.5, 10.0, 7.2),
                (-side * 17.0, 9.0, 7.0),
                (side * 19.0, 13.0, 6.4),
            )
        )
    ]


def _cactus(palette: Palette, *, x: float, z: float, h: float) -> Flat:
    s = Sheet(h * 0.9, h * 1.05, ppm=ppm_at(z))
    green = mix((0.30, 0.42, 0.26), SNOW, 0.4 * palette.snow)
    cx = h * 0.45
    for points in (
        [(cx, 0), (cx, h * 0.92)],
        [(cx, h * 0.36), (cx - h * 0.24, h * 0.38), (cx - h * 0.24, h * 0.72)],
        [(cx, h * 0.48), (cx + h * 0.22, h * 0.50), (cx + h * 0.22, h * 0.80)],
    ):
        s.line(points, h * 0.13, green)
        s.line([(px + h * 0.025, py) for px, py in points], h * 0.02, times(green, 0.75))
        s.line([(px - h * 0.03, py) for px, py in points], h * 0.02, times(green, 1.2))
    return s.flat(x=x - h * 0.45, z=z)


def _poles(palette: Palette, *, x0: float) -> Flat:
    """Telegraph poles, four of them, and the wires between."""
    gap, n = 15.0, 4
    s = Sheet(gap * n, 8.2, ppm=ppm_at(7.0) * 0.62)
    for k in range(n):
        x = gap * (k + 0.5)
        s.rect(x - 0.10, 0, 0.20, 7.8, (0.32, 0.24, 0.19))
        for y, w in ((7.2, 1.0), (6.6, 0.8)):
            s.rect(x - w, y, 2 * w, 0.13, (0.30, 0.23, 0.18))
            for d in (-0.85, -0.4, 0.4, 0.85):
                s.rect(x + w * d - 0.04, y + 0.13, 0.09, 0.16, (0.80, 0.84, 0.84))
    for k in range(-1, n):
        for d, y in ((-0.85, 7.45), (0.85, 7.45), (0.3, 6.85)):
            s.line(
                shapes.swag(gap * (k + 0.5) + d, y, gap * (k + 1.5) + d, y, 0.7), 0.025, (0.16, 0.15, 0.16)
            )
    return s.flat(x=x0 - gap * n / 2 + 4.0, z=7.0, mirror=True)


def _fence(r: Region, palette: Palette, rng: np.random.Generator, *, dry: bool) -> Flat:
    s = Sheet(44.0, 1.4, ppm=ppm_at(6.2) * 0.7)
    if r in (Region.BRITAIN, Region.MEDITERRANEAN, Region.MAGHREB):
        furniture.dry_wall(s, 0, 44, 0, 0.7, palette, rng)
    elif dry:
        for k in range(15):
            s.rect(3.0 * k, 0, 0.13, 1.15 + float(rng.uniform(-0.1, 0.15)), times(WOOD, 0.9))
        for y in (0.45, 0.75, 1.05):
            s.line(
                [(3.0 * k + 0.06, y + float(rng.uniform(-0.03, 0.03))) for k in range(15)],
                0.02,
                (0.30, 0.29, 0.29),
            )
    else:
        furniture.rail_fence(s, 0, 44, 0, 1.1, palette, rng)
    return s.flat(x=-22.0, z=6.2, mirror=True)


def _posts(palette: Palette) -> Flat:
    """White marker posts along the far shoulder, their reflectors catching the light."""
    s = Sheet(48.0, 1.0, ppm=50)
    for k in range(8):
        x = 3.0 + 6.0 * k
        s.cut([(x - 0.06, 0), (x + 0.06, 0), (x + 0.06, 0.92), (x - 0.06, 0.82)], (0.94, 0.93, 0.90))
        s.rect(x - 0.06, 0.58, 0.12, 0.14, (0.14, 0.14, 0.15))
        s.rect(x - 0.03, 0.61, 0.06, 0.09, (0.95, 0.55, 0.2))
        if palette.dark:
            s.light(box(x - 0.03, 0.61, 0.06, 0.09), (1.0, 0.6, 0.2), power=0.5)
    return s.flat(x=-24.0, z=_FAR + 0.75)


def _stop(scene: Breakdown, palette: Palette, rng: np.random.Generator, side: float) -> list[Flat]:
    """By the way: a lone house, a billboard, or a filling station with its sign."""
    r, kind = scene.region, int(rng.integers(3))
    z = 15.0
    if kind == 0 and r is not Region.AFRICA:
        s = Sheet(9.0, 7.2, ppm=ppm_at(z))
        facade(s, 0.9, 0, 7.0, 5.6, r, palette, rng, style="village")
        return [s.flat(x=side * 8.0 - 4.5, z=z)]
    if kind == 1:
        s = Sheet(7.0, 5.4, ppm=ppm_at(z))
        for px in (1.2, 5.6):
            s.rect(px, 0, 0.2, 2.6, times(WOOD, 0.8))
        s.rect(0.2, 2.4, 6.6, 2.8, (0.26, 0.24, 0.24))
        hue = LOOKS[r, "street"].trims[int(rng.integers(len(LOOKS[r, "street"].trims)))]
        s.rect(0.35, 2.55, 6.3, 2.5, mix(hue, (0.97, 0.92, 0.80), 0.35))
        s.disc(1.7, 3.8, 0.85, mix(hue, (0.98, 0.80, 0.3), 0.6))
        written(s, 2.8, 3.3, 3.6, 0.9, r, LOOKS[r, "street"].script, (0.98, 0.96, 0.90), rng)
        if palette.lamps > 0.2:
            s.light(box(0.35, 2.55, 6.3, 2.5), (1.0, 0.92, 0.75), power=0.06 * palette.lamps)
        return [s.flat(x=side * 7.4 - 3.5, z=z)]
    return [_filling_station(r, palette, rng, x=side * 8.2, z=z)]


def _filling_station(r: Region, palette: Palette, rng: np.random.Generator, *, x: float, z: float) -> Flat:
    """A flat roof on posts over two pumps, a lit shop, a tall sign."""
    s = Sheet(13.0, 7.6, ppm=ppm_at(z))
    hue = ((0.80, 0.22, 0.18), (0.16, 0.42, 0.52), (0.90, 0.60, 0.16))[int(rng.integers(3))]
    s.rect(5.4, 0, 6.6, 3.0, (0.88, 0.86, 0.80), fade=(1.05, 0.88))
    pane = box(6.0, 0.7, 4.0, 1.5)
    s.cut(pane, (0.26, 0.30, 0.34))
    s.rect(10.5, 0, 1.0, 2.2, (0.36, 0.38, 0.40))
    s.rect(5.2, 2.9, 7.0, 0.5, hue)
    for px in (2.6, 6.4):
        s.rect(px, 0, 0.22, 3.9, (0.92, 0.91, 0.88))
    s.rect(1.4, 3.8, 6.8, 0.55, (0.94, 0.93, 0.90))
    s.rect(1.4, 3.95, 6.8, 0.2, hue)
    for px in (3.4, 5.0):
        s.rect(px, 0.1, 0.7, 1.5, hue)
        s.rect(px + 0.12, 0.95, 0.46, 0.4, (0.93, 0.92, 0.86))
    s.rect(0.5, 0, 0.18, 6.2, IRON)
    board = box(0.0, 5.6, 1.9, 1.6)
    s.cut(board, hue)
    if palette.lamps > 0.2:
        s.light(pane, (1.0, 0.88, 0.62), power=0.20)
        s.light(box(1.4, 3.8, 6.8, 0.12), (1.0, 0.95, 0.85), power=0.7)
        s.light(board, mix(hue, (1.0, 0.9, 0.8), 0.3), power=0.25)
        s.halo(4.8, 3.0, 3.4, (1.0, 0.9, 0.7), power=0.12)
    written(
        s,
        0.15,
        6.0,
        1.6,
        0.8,
        r,
        LOOKS[r, "street"].script,
        (0.98, 0.96, 0.90),
        rng,
        neon=0.5 if palette.dark else 0.0,
    )
    return s.flat(x=x - 6.5, z=z)


def _lamp(palette: Palette, *, x: float, flip: bool) -> Flat:
    s = Sheet(4.0, 5.6, ppm=ppm_at(3.9))
    furniture.arm_lamp(s, 2.6, 0, 5.3, palette)
    if flip:
        s.art = np.ascontiguousarray(s.art[:, ::-1])
        s.glow = np.ascontiguousarray(s.glow[:, ::-1]) if s.glow is not None else None
    return s.flat(x=x - (1.4 if flip else 2.6), z=3.9)


def _verge(palette: Palette, rng: np.random.Generator, land: RGB, *, dry: bool) -> list[Flat]:
    """Grass and weeds beyond the far shoulder."""
    s = Sheet(22.0, 0.7, ppm=ppm_at(4.4) * 0.55)
    nature.grass(
        s, 0, 22, 0, 0.45 if not dry else 0.3, palette, rng, colour=land, per_metre=8 if not dry else 4
    )
    if not dry:
        flowers(
            s,
            0,
            22,
            0,
            0.5,
            ((0.95, 0.92, 0.60), (0.94, 0.94, 0.92), (0.72, 0.54, 0.80)),
            palette,
            rng,
            per_metre=1.6,
        )
    return [s.flat(x=-11.0, z=4.4, y=-0.05, sway=0.05, mirror=True)]


def _close(palette: Palette, rng: np.random.Generator, land: RGB, *, dry: bool) -> list[Flat]:
    def tuft(s: Sheet) -> None:
        nature.grass(s, 0.1, 1.7, 0, 0.6, palette, rng, colour=land, per_metre=14 if dry else 22)
        if not dry:
            flowers(s, 0.2, 1.6, 0, 0.7, ((0.95, 0.90, 0.56), (0.94, 0.94, 0.92)), palette, rng, per_metre=5)

    def stone(s: Sheet) -> None:
        nature.rock(s, 0.8, 0, 1.3, 0.6, palette, rng, colour=mix(land, (0.5, 0.46, 0.44), 0.6))

    def post(s: Sheet) -> None:
        s.rect(0.3, 0, 0.2, 1.2, (0.93, 0.92, 0.89))
        s.rect(0.3, 0.75, 0.2, 0.2, (0.80, 0.20, 0.16))

    return [
        near(draw, x=x, z=z, width=1.8, height=1.3, y=-0.04)
        for x, z, draw in (
            (-4.2, -3.2, tuft),
            (2.2, -3.6, stone),
            (4.3, -3.1, post),
            (-7.4, -2.9, stone),
            (6.6, -3.0, tuft),
            (-1.9, -4.4, tuft),
        )
    ]
