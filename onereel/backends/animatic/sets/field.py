"""The field: rows running to the horizon (wheat, lavender, tea, rice …), a fence, a tree, hills, a barn."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from onereel.backends.animatic.sets import furniture, nature, noise, shapes
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
    mix,
    ppm_at,
    span,
    times,
)
from onereel.backends.animatic.sets.features import feature, features_of
from onereel.backends.animatic.sets.houses.front import SNOW
from onereel.backends.animatic.sets.regions import asked_sights, height_at, hills, sight, tree_flat, trees_of
from onereel.backends.animatic.sets.scenery import again, flowers, meadow, with_path
from onereel.backends.animatic.sets.sights.land import sails
from onereel.backends.animatic.sets.trees import cypress
from onereel.planfile import Season


@dataclass(frozen=True, slots=True)
class Crop:
    """What grows: the rows' colour and the earth's between them, metres from row to row (0: no rows), how
    high it stands, and the colours of its flowers."""

    row: RGB
    earth: RGB
    apart: float = 1.5
    height: float = 0.6
    heads: tuple[RGB, ...] = ()
    ear: bool = False


CROPS: dict[str, Crop] = {
    "grass": Crop((0.40, 0.54, 0.24), (0.36, 0.48, 0.22), apart=0.0, height=0.4),
    "wheat": Crop((0.86, 0.68, 0.30), (0.66, 0.50, 0.26), apart=1.1, height=0.8, ear=True),
    "lavender": Crop(
        (0.52, 0.40, 0.72),
        (0.58, 0.52, 0.34),
        apart=1.7,
        height=0.6,
        heads=((0.58, 0.42, 0.80), (0.68, 0.54, 0.86)),
    ),
    "sunflowers": Crop(
        (0.44, 0.52, 0.20),
        (0.48, 0.42, 0.24),
        apart=1.6,
        height=1.15,
        heads=((0.96, 0.76, 0.12), (0.95, 0.68, 0.10)),
    ),
    "tulips": Crop(
        (0.84, 0.30, 0.30),
        (0.40, 0.48, 0.26),
        apart=1.4,
        height=0.45,
        heads=((0.86, 0.22, 0.26), (0.96, 0.76, 0.24), (0.92, 0.56, 0.70)),
    ),
    "poppies": Crop(
        (0.46, 0.54, 0.26),
        (0.42, 0.50, 0.24),
        apart=0.0,
        height=0.6,
        heads=((0.88, 0.18, 0.14), (0.90, 0.26, 0.18)),
    ),
    "vines": Crop((0.34, 0.48, 0.22), (0.62, 0.50, 0.36), apart=2.2, height=0.9),
    "tea": Crop((0.24, 0.44, 0.22), (0.30, 0.40, 0.20), apart=1.3, height=0.6),
    "rice": Crop((0.50, 0.66, 0.26), (0.30, 0.40, 0.30), apart=0.9, height=0.5),
    "savanna": Crop((0.80, 0.66, 0.34), (0.74, 0.56, 0.34), apart=0.0, height=0.7, ear=True),
}
"""Crop name → what it looks like; "lavender", "sunflowers", "tulips" and "poppies" may be asked for."""

_GROWS: dict[Region, tuple[str, ...]] = {
    Region.NORTH_AMERICA: ("wheat",), Region.BRITAIN: ("grass", "wheat"),
    Region.FRANCE: ("wheat", "lavender", "vines"),
    Region.NORTH_EUROPE: ("wheat", "tulips", "grass"), Region.MEDITERRANEAN: ("vines", "wheat", "poppies"),
    Region.VENICE: ("vines",), Region.EAST_EUROPE: ("sunflowers", "wheat"), Region.MAGHREB: ("savanna",),
    Region.AFRICA: ("savanna",), Region.INDIA: ("rice", "wheat", "tea"), Region.JAPAN: ("rice", "tea"),
    Region.CHINA: ("rice", "tea"), Region.SOUTHEAST_ASIA: ("rice",),
    Region.LATIN_AMERICA: ("savanna", "wheat"),
    Region.BRAZIL: ("grass",), Region.NOWHERE: ("wheat", "grass"),
}  # fmt: skip


def build(scene: Breakdown, palette: Palette, rng: np.random.Generator) -> Set:
    """Rows lead the eye to the gap in the hills; a tree to one side, farm things to the other."""
    r = scene.region
    asked = sorted(n for n in scene.landmarks if n in CROPS)
    name = asked[0] if asked else _GROWS[r][int(rng.integers(len(_GROWS[r])))]
    crop = _in_season(CROPS[name], palette)
    side = 1.0 if rng.random() < 0.5 else -1.0
    tree = cypress if "cypresses" in scene.landmarks else trees_of(r)[0]
    tone = mix(palette.leaf, palette.grass, 0.5) if name != "savanna" else (0.64, 0.54, 0.36)
    flats: list[Flat] = [
        hills(palette, rng, z=180.0, part=0.34, colour=mix(tone, (0.46, 0.54, 0.66), 0.55), rough=0.4),
        hills(palette, rng, z=95.0, part=0.18, colour=mix(tone, crop.row, 0.35), rough=0.2),
        _hedges(palette, rng, z=60.0),
        *_stands(scene, palette, rng, side, bales=name in ("wheat", "grass")),
        _copse(r, palette, rng, z=30.0),
        *_bands(crop, palette, rng),
        tree_flat(tree, palette, rng, x=-side * 7.2, z=7.0, height=7.2),
        tree_flat(tree, palette, rng, x=side * 15.0, z=12.0, height=6.6),
        _fence(r, palette, rng, side),
        *_close(crop, palette, rng),
        _fringe(crop, palette, rng),
    ]
    path = meadow(mix((0.62, 0.50, 0.36), crop.earth, 0.4), seed=scene.seed + 3, scale=1.2)
    ground = with_path(_rows(crop, scene.seed), path, np.zeros_like, 1.25, seed=scene.seed)
    floor = Ground(paint=ground, wets=0.3)
    grounds: tuple[Ground, ...] = (floor,)
    if name == "rice":
        flooded = Ground(paint=_rows(crop, scene.seed), mirror=0.45, ripple=0.06, snows=0.6)
        grounds = (flooded,)
    air = "fireflies" if palette.dark and palette.wet == 0 and palette.snow == 0 else ""
    return Set(flats=tuple(flats), grounds=grounds, sky=palette.sky, passers=(-2.2, 2.2, 3.4, 17.0), air=air)


def _in_season(crop: Crop, palette: Palette) -> Crop:
    """Winter fields are bare, spring fields are green, autumn is stubble."""
    if palette.season is Season.WINTER:
        return Crop(
            mix(crop.earth, (0.52, 0.44, 0.34), 0.6),
            mix(crop.earth, (0.44, 0.36, 0.28), 0.6),
            crop.apart,
            crop.height * 0.5,
        )
    if palette.season is Season.SPRING and crop.ear:
        return Crop((0.48, 0.62, 0.26), (0.42, 0.44, 0.24), crop.apart, crop.height * 0.7)
    if palette.season is Season.AUTUMN:
        dry: RGB = (0.74, 0.56, 0.28)
        return Crop(
            mix(crop.row, dry, 0.5),
            mix(crop.earth, (0.56, 0.44, 0.28), 0.4),
            crop.apart,
            crop.height * 0.7,
            (),
            crop.ear,
        )
    return crop


def _rows(crop: Crop, seed: int) -> Callable[[Spots], Floats]:
    """Rows running away from the viewer; where they are too fine to see they melt into one colour."""
    if crop.apart <= 0:
        return meadow(crop.row, seed=seed)

    def paint(s: Spots) -> Floats:
        wobble = 0.10 * noise.cloud(s, 2.2, seed % 30 + 2, 1.0)
        wave = 0.5 + 0.5 * np.cos((s.x + wobble) * (2 * np.pi / crop.apart))
        across = np.clip(
            crop.apart / np.maximum(s.px * 0.16, 1e-4) * 0.35 - 0.2, 0, 1
        )  # px is depthwise: rows stay sharp longer
        w = np.clip((wave - 0.32) * 2.6, 0, 1) * across + 0.62 * (1 - across)
        base = noise.blend(s.flat(crop.earth), s.flat(crop.row), w.astype(np.float32))
        by = 1 + 0.12 * noise.cloud(s, 0.5, seed % 30 + 4) + 0.10 * noise.cloud(s, 9.0, seed % 30 + 5)
        return noise.shade(base, by.astype(np.float32))

    return paint


def _tuft(
    s: Sheet,
    x0: float,
    x1: float,
    height: float,
    crop: Crop,
    palette: Palette,
    rng: np.random.Generator,
    per_metre: float,
) -> None:
    """A piece of a row seen from the side: blades, ears, heads."""
    green = mix(crop.row, palette.grass, 0.55) if crop.heads else crop.row
    nature.grass(s, x0, x1, 0, height, palette, rng, colour=green, per_metre=per_metre)
    if palette.snow > 0:
        return
    if crop.ear:
        for _ in range(int((x1 - x0) * per_metre * 0.5)):
            px, py = float(rng.uniform(x0, x1)), height * float(rng.uniform(0.62, 1.0))
            s.disc(px, py, 0.022, times(crop.row, 1.15), ry=0.07)
    for _ in range(int((x1 - x0) * per_metre * 0.45) if crop.heads else 0):
        px, py = float(rng.uniform(x0, x1)), height * float(rng.uniform(0.55, 1.0))
        hue = crop.heads[int(rng.integers(len(crop.heads)))]
        if crop.height > 1.0:  # sunflowers: petals about a dark eye
            s.disc(px, py, 0.13, hue)
            s.disc(px, py, 0.06, (0.30, 0.18, 0.10))
        else:
            s.disc(px, py, 0.045, times(hue, float(rng.uniform(0.85, 1.1))), ry=0.06)


def _bands(crop: Crop, palette: Palette, rng: np.random.Generator) -> list[Flat]:
    """Standing crop to both sides at several depths, leaving the path free."""
    out = []
    for z, gap, h in ((2.6, 3.6, 1.0), (5.5, 3.0, 1.0), (9.5, 2.6, 1.0), (16.0, 2.4, 0.95)):
        width, height = 9.0 + z * 0.5, max(crop.height * h, 0.25)
        s = Sheet(width, height * 1.15, ppm=ppm_at(z) * 0.75)
        _tuft(s, 0, width, height, crop, palette, rng, per_metre=11.0 if z < 6 else 8.0)
        out.append(s.flat(x=gap, z=z, y=-0.05, sway=0.10 * crop.height))
        out.append(s.flat(x=-gap - width, z=z + 0.3, y=-0.05, sway=0.10 * crop.height, phase=0.4))
    return out


def _fringe(crop: Crop, palette: Palette, rng: np.random.Generator) -> Flat:
    s = Sheet(12.0, 0.3, ppm=44)
    nature.grass(s, 0, 12, 0, 0.26, palette, rng, colour=mix(crop.row, palette.grass, 0.4), per_metre=16)
    return s.flat(x=-6.0, z=-3.8, y=-0.06, sway=0.03, mirror=True)


def _hedges(palette: Palette, rng: np.random.Generator, *, z: float) -> Flat:
    """Hedgerows and far trees on the horizon."""
    width, h = span(z) * 1.25, height_at(z, 0.10)
    s = Sheet(width, h * 1.3, ppm=min(ppm_at(z) * 0.6, 1000 / width))
    tone = mix(mix(palette.leaf, (0.22, 0.34, 0.24), 0.4), SNOW, 0.5 * palette.snow)
    x = 0.0
    while x < width:
        r = h * float(rng.uniform(0.22, 0.5)) if rng.random() < 0.72 else h * 0.14
        s.cut(
            shapes.blob(x, r * 0.7, r * 1.3, r, rng),
            times(tone, float(rng.uniform(0.82, 1.05))),
            fade=(1.1, 0.85),
        )
        x += r * float(rng.uniform(0.9, 1.8))
    return s.flat(x=-width / 2, z=z, y=-0.1, mirror=True, lit=0.35)


def _copse(r: Region, palette: Palette, rng: np.random.Generator, *, z: float) -> Flat:
    """Some trees in the middle distance, in groups to both sides."""
    width = span(z) * 1.6
    s = Sheet(width, 7.2, ppm=ppm_at(z) * 0.75)
    kinds = trees_of(r)
    for u in (0.06, 0.13, 0.19, 0.33, 0.70, 0.76, 0.90):
        if rng.random() < 0.8:
            kinds[int(rng.integers(len(kinds)))](s, width * u, 0, float(rng.uniform(4.0, 6.6)), palette, rng)
    return s.flat(x=-width / 2, z=z, mirror=True)


def _stands(
    scene: Breakdown, palette: Palette, rng: np.random.Generator, side: float, *, bales: bool
) -> list[Flat]:
    """A windmill with turning sails, a barn, stones, balloons: what the words or the region ask for."""
    out: list[Flat] = []
    r = scene.region
    names = features_of(scene)
    mill = "windmill" in scene.landmarks or (
        r in (Region.NORTH_EUROPE, Region.MEDITERRANEAN) and rng.random() < 0.45
    )
    if mill:
        out += windmill_flats(palette, rng, x=side * 6.5, z=26.0)
    for n in [n for n in asked_sights(scene) if n != "windmill"][:1]:
        out.append(sight(n, palette, rng, x=side * 12.0, z=70.0))
    if (
        not names
        and not mill
        and r in (Region.NORTH_AMERICA, Region.BRITAIN, Region.EAST_EUROPE, Region.NOWHERE)
    ):
        names = ["barn"]
    out += [
        feature(n, palette, rng, x=side * (11.5 if n == "barn" else 5.2), z=21.0 if n == "barn" else 10.0)
        for n in names[:2]
    ]
    if (
        bales
        and palette.season in (Season.SUMMER, Season.AUTUMN)
        and palette.snow == 0
        and not names
        and not mill
    ):
        out.append(_bales(palette, rng, x=side * 5.0, z=11.0))
    if "balloons" in scene.landmarks:
        out += _balloons(rng)
    return out


def windmill_flats(palette: Palette, rng: np.random.Generator, *, x: float, z: float) -> list[Flat]:
    """A windmill whose sails turn with the wind."""
    tower = sight("windmill", palette, rng, x=x, z=z, part=0.7)
    h = height_at(z, 0.7)
    r = h * 0.40
    s = Sheet(2.2 * r, 2.2 * r, ppm=ppm_at(z))
    sails(s, 1.1 * r, 1.1 * r, r, palette, rng)
    speed = 0.03 + 0.10 * palette.wind
    return [
        tower,
        s.flat(x=x - 1.1 * r, y=h * 0.62 - 1.1 * r, z=z - 0.3, turn=speed, pivot=(1.1 * r, 1.1 * r)),
    ]


def _bales(palette: Palette, rng: np.random.Generator, *, x: float, z: float) -> Flat:
    s = Sheet(5.2, 1.7, ppm=ppm_at(z))
    straw: RGB = (0.86, 0.70, 0.36)
    for px, rr in ((1.0, 0.72), (3.6, 0.78)):
        s.cut(
            [(px - rr, 0), (px + rr * 1.5, 0), (px + rr * 1.5, rr * 1.9), (px, rr * 2.0)], times(straw, 0.80)
        )
        s.disc(px, rr, rr, straw)
        for k in (0.75, 0.5, 0.25):
            ring = shapes.oval(px, rr, rr * k, n=24)
            s.line(np.concatenate([ring, ring[:1]]), 0.04, times(straw, 0.82))
    return s.flat(x=x - 2.6, z=z)


def _balloons(rng: np.random.Generator) -> list[Flat]:
    hues: tuple[RGB, ...] = ((0.86, 0.28, 0.24), (0.95, 0.76, 0.26), (0.24, 0.52, 0.64))
    out = []
    for x, y, z, k in ((-12.0, 10.0, 60.0, 0), (9.0, 13.0, 75.0, 1), (24.0, 9.0, 90.0, 2)):
        s = Sheet(6.2, 8.4, ppm=ppm_at(z) * 1.3)
        for j in range(6):
            w = 3.0 * np.cos(np.pi * j / 12)
            s.cut(shapes.oval(3.1, 5.2, float(w), 3.0), hues[k] if j % 2 == 0 else (0.95, 0.92, 0.86))
        s.cut([(1.6, 2.8), (4.6, 2.8), (3.5, 1.2), (2.7, 1.2)], hues[k])
        s.rect(2.7, 0.1, 0.8, 0.7, (0.46, 0.32, 0.22))
        s.line([(2.75, 0.8), (2.7, 1.3)], 0.06, (0.4, 0.3, 0.2))
        s.line([(3.45, 0.8), (3.5, 1.3)], 0.06, (0.4, 0.3, 0.2))
        out.append(s.flat(x=x, y=y, z=z, drift=0.12 + 0.05 * k, bob=0.15, lap=90.0))
    return out


def _fence(r: Region, palette: Palette, rng: np.random.Generator, side: float) -> Flat:
    s = Sheet(14.0, 1.4, ppm=ppm_at(7.5) * 0.85)
    if r in (Region.BRITAIN, Region.MEDITERRANEAN, Region.MAGHREB, Region.LATIN_AMERICA):
        furniture.dry_wall(s, 0, 14, 0, 0.85, palette, rng)
    else:
        furniture.rail_fence(s, 0, 14, 0, 1.15, palette, rng)
    return s.flat(x=3.4 if side > 0 else -17.4, z=7.6)


def _close(crop: Crop, palette: Palette, rng: np.random.Generator) -> list[Flat]:
    def tuft(s: Sheet) -> None:
        _tuft(s, 0.1, 1.9, min(max(crop.height, 0.35), 0.9), crop, palette, rng, per_metre=26)
        flowers(
            s,
            0.2,
            1.8,
            0,
            0.7,
            ((0.88, 0.22, 0.18), (0.34, 0.42, 0.82), (0.95, 0.94, 0.90)),
            palette,
            rng,
            per_metre=4,
        )

    at = ((-4.4, -2.6), (2.3, -3.0), (4.2, -1.6), (-7.6, -1.6), (7.0, -2.2))
    return again(tuft, at, width=2.0, height=1.1, y=-0.05, sway=0.08)
