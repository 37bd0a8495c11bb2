"""Whose place is this: what a region's houses, trees, lamps, grounds and far sights are, behind one door.

A set that should look like its region asks here; `facade` and `row` draw houses, `trees_of` plants, `lamp`
street lamps, `backdrop` stands up what is seen over the roofs, `paving` is what one walks on.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from onereel.backends.animatic.sets import noise, shapes
from onereel.backends.animatic.sets.api import (
    RGB,
    Breakdown,
    Flat,
    Floats,
    Palette,
    Region,
    Sheet,
    Spots,
    mix,
    ppm_at,
    span,
    times,
)
from onereel.backends.animatic.sets.furniture import LAMPS
from onereel.backends.animatic.sets.houses.facades import Plot, facade, plots, row
from onereel.backends.animatic.sets.houses.front import SNOW, box
from onereel.backends.animatic.sets.houses.looks import LOOKS, Look, Style
from onereel.backends.animatic.sets.sights import SIGHTS, asked_sights, height_at, sight, sights_of
from onereel.backends.animatic.sets.trees import SPREAD, TREES, Tree

_PAVING: dict[Region, tuple[RGB, str]] = {
    Region.NORTH_AMERICA: ((0.46, 0.45, 0.46), "slabs"), Region.BRITAIN: ((0.47, 0.46, 0.46), "cobbles"),
    Region.FRANCE: ((0.56, 0.52, 0.48), "cobbles"), Region.NORTH_EUROPE: ((0.50, 0.46, 0.44), "cobbles"),
    Region.MEDITERRANEAN: ((0.66, 0.60, 0.52), "slabs"), Region.VENICE: ((0.60, 0.56, 0.53), "slabs"),
    Region.EAST_EUROPE: ((0.50, 0.48, 0.47), "cobbles"), Region.MAGHREB: ((0.68, 0.50, 0.37), "earth"),
    Region.AFRICA: ((0.66, 0.44, 0.30), "earth"), Region.INDIA: ((0.62, 0.50, 0.40), "slabs"),
    Region.JAPAN: ((0.48, 0.48, 0.50), "slabs"), Region.CHINA: ((0.50, 0.50, 0.50), "slabs"),
    Region.SOUTHEAST_ASIA: ((0.56, 0.46, 0.40), "slabs"), Region.LATIN_AMERICA: ((0.60, 0.52, 0.46),
    "cobbles"),
    Region.BRAZIL: ((0.62, 0.60, 0.58), "waves"), Region.NOWHERE: ((0.54, 0.49, 0.46), "cobbles"),
}  # fmt: skip


def paving(region: Region, seed: int) -> Callable[[Spots], Floats]:
    """The region's town pavement as a ground's paint: cobbles, slabs, trodden earth, Rio's waves."""
    colour, kind = _PAVING[region]
    return lambda s: _PATTERNS[kind](s, colour, seed)


def _cobbles(s: Spots, colour: RGB, seed: int) -> Floats:
    return noise.cobbles(s, colour, size=0.18, seed=seed)


def _slabs(s: Spots, colour: RGB, seed: int) -> Floats:
    base = noise.tiles(s, colour, size=0.9, seed=seed)
    by = 1 + 0.10 * noise.cloud(s, 1.7, seed % 50 + 3) + 0.08 * noise.cloud(s, 6.0, seed % 50 + 4)
    return noise.shade(base, by.astype(np.float32))


def _earth(s: Spots, colour: RGB, seed: int) -> Floats:
    return noise.tufts(s, colour, times(colour, 0.86), scale=2.4, seed=seed % 50)


def _waves(s: Spots, colour: RGB, seed: int) -> Floats:
    phase = s.z / 1.1 + 0.42 * np.sin(s.x * 1.9)
    dark = np.clip(np.sin(phase * 2 * np.pi * 0.5) * 3.0, -1, 1) * 0.5 + 0.5
    f = s.fade(0.8)
    w = (dark * f + 0.5 * (1 - f)).astype(np.float32)
    base = noise.blend(s.flat((0.80, 0.78, 0.74)), s.flat((0.30, 0.30, 0.32)), w)
    by = 1 + 0.06 * noise.cloud(s, 0.6, seed % 50) - 0.16 * noise.joints(s, 0.16, 0.16, 0.012)
    return noise.shade(base, by.astype(np.float32))


_PATTERNS: dict[str, Callable[[Spots, RGB, int], Floats]] = {
    "cobbles": _cobbles,
    "slabs": _slabs,
    "earth": _earth,
    "waves": _waves,
}


def trees_of(region: Region) -> tuple[Tree, ...]:
    """The region's trees, the most telling first."""
    return TREES[region]


def tree_flat(
    tree: Tree,
    palette: Palette,
    rng: np.random.Generator,
    *,
    x: float,
    z: float,
    height: float,
    wide: float | None = None,
) -> Flat:
    """A tree of its own standing about x, swaying in the wind; `wide` is its sheet's width by its height."""
    w = height * (wide or SPREAD.get(tree, 1.0))
    sheet = Sheet(w, height * 1.04 + 0.1, ppm=ppm_at(z) * (0.9 if z > 2 else 0.7))
    tree(sheet, w / 2, 0.1, height, palette, rng)
    return sheet.flat(x=x - w / 2, z=z, y=-0.1, sway=0.02 * height)


def lamp(region: Region, palette: Palette, *, x: float, z: float, height: float = 4.0) -> Flat:
    """The region's street lamp, its foot at x."""
    sheet = Sheet(height * 0.8, height * 1.04, ppm=ppm_at(z))
    LAMPS[region](sheet, height * 0.4, 0.0, height, palette)
    return sheet.flat(x=x - height * 0.4, z=z)


def skyline(
    region: Region,
    palette: Palette,
    rng: np.random.Generator,
    *,
    z: float,
    style: Style = "old",
    rise: float,
) -> Flat:
    """The town's far roofs, windows lit at night, `rise` of the picture's upper half high; mirrored on."""
    look, h = LOOKS[region, style], height_at(z, rise)
    width = span(z) * 1.25
    s = Sheet(width, h * 1.6, ppm=min(ppm_at(z) * 0.7, 1500 / width))
    holes: list[list[tuple[float, float]]] = []
    for layer in range(2):
        x = -float(rng.uniform(0, 4))
        while x < width:
            w, hh = (
                h * float(rng.uniform(0.28, 0.62)),
                h * float(rng.uniform(0.5, 1.05)) * (1.0 - 0.28 * layer),
            )
            wall = times(look.walls[int(rng.integers(len(look.walls)))], 0.86 + 0.12 * layer)
            s.rect(x, 0, w, hh, wall)
            _far_roof(s, look, x, w, hh, h * 0.22, palette, rng)
            cell = h * 0.085
            holes += [
                box(x + cell * (0.4 + c), hh - cell * (1.1 + 1.2 * r), cell * 0.42, cell * 0.6)
                for c in range(int(w / cell) - 1)
                for r in range(int(hh / cell / 1.3))
                if rng.random() < 0.5
            ]
            x += w * float(rng.uniform(0.85, 1.1))
    s.cut(holes, mix(look.walls[0], (0.30, 0.30, 0.36), 0.62))
    on = [o for o in holes if rng.random() < 0.35 * palette.lamps]
    if on:
        s.light(on, look.lamp, power=0.22)
    return s.flat(x=-width / 2, z=z, mirror=True, lit=0.35)


def _far_roof(
    s: Sheet, look: Look, x: float, w: float, top: float, h: float, palette: Palette, rng: np.random.Generator
) -> None:
    tone = mix(look.roofs[int(rng.integers(len(look.roofs)))], SNOW, 0.82 * palette.snow)
    kind = look.roof[int(rng.integers(len(look.roof)))]
    if kind in ("gable", "stepped", "neck", "curved", "steep"):
        s.cut([(x - w * 0.04, top), (x + w * 1.04, top), (x + w / 2, top + h * 1.1)], tone)
    elif kind in ("tiles", "dormers", "mansard", "terrace", "pitched", "eaves", "thatch"):
        s.cut(
            [
                (x - w * 0.04, top),
                (x + w * 1.04, top),
                (x + w * 0.9, top + h * 0.7),
                (x + w * 0.1, top + h * 0.7),
            ],
            tone,
        )
        s.rect(x + w * float(rng.uniform(0.15, 0.75)), top + h * 0.4, h * 0.2, h * 0.62, times(tone, 0.8))
    elif kind in ("curl", "horsehead"):
        u = np.linspace(-1, 1, 9)
        low = [(x + w / 2 + w * 0.62 * float(v), top + h * 0.2 * abs(float(v)) ** 3) for v in u]
        s.cut([*low, (x + w * 0.75, top + h * 0.7), (x + w * 0.25, top + h * 0.7)], tone)
    else:
        s.rect(
            x - w * 0.03,
            top - h * 0.05,
            w * 1.06,
            h * 0.12,
            mix(times(look.walls[0], 0.75), SNOW, palette.snow),
        )
        if rng.random() < 0.4:
            s.rect(x + w * 0.3, top, w * 0.24, h * 0.4, times(look.walls[-1], 0.7))


def backdrop(
    scene: Breakdown,
    palette: Palette,
    rng: np.random.Generator,
    *,
    z: float = 75.0,
    x: float | None = None,
    part: float | None = None,
) -> list[Flat]:
    """What is seen over the roofs: the sights the scene asks for, or the region's own, beside the middle."""
    out: list[Flat] = []
    side = 1.0 if rng.random() < 0.5 else -1.0
    for i, name in enumerate(sights_of(scene)[:2]):
        wide = SIGHTS[name].aspect * height_at(z, SIGHTS[name].part if part is None else part)
        away = side * (0.10 * (z + 9) + wide * 0.25) * (1 if i == 0 else -1.4)
        out.append(
            sight(name, palette, rng, x=away if x is None or i else x, z=z + 6 * i, part=part, lit=0.5)
        )
    return out


def hills(
    palette: Palette,
    rng: np.random.Generator,
    *,
    z: float,
    part: float,
    colour: RGB,
    rough: float = 0.35,
) -> Flat:
    """A line of hills at depth z, taking `part` of the picture above the horizon; mirrored on."""
    width, h = span(z) * 1.3, height_at(z, part)
    s = Sheet(width, h + 0.5, ppm=min(ppm_at(z) * 0.55, 1100 / width))
    line = shapes.ridge(0, width, 0, h, rng, rough=rough)
    s.cut(line, mix(colour, SNOW, 0.7 * palette.snow), fade=(1.04, 0.92))
    return s.flat(x=-width / 2, z=z, y=-0.5, mirror=True, lit=0.3, paper=0.6)


__all__ = [
    "LOOKS", "SIGHTS", "Look", "Plot", "Style", "asked_sights", "backdrop", "facade", "height_at", "hills",
    "lamp", "paving", "plots", "row", "sight", "sights_of", "skyline", "tree_flat", "trees_of",
]  # fmt: skip
