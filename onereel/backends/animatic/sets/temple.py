"""A temple court: Shinto and Buddhist, Hindu, or antique, after its region."""

from __future__ import annotations

import numpy as np

from onereel.backends.animatic.sets import nature, shapes
from onereel.backends.animatic.sets.api import (
    RGB,
    Breakdown,
    Flat,
    Lamp,
    Palette,
    Region,
    Set,
    Sheet,
    ppm_at,
    times,
)
from onereel.backends.animatic.sets.shell import WARM, tiles_floor

_GOLD: RGB = (0.82, 0.62, 0.28)
_STONE: RGB = (0.62, 0.58, 0.52)


def temple(scene: Breakdown, p: Palette, rng: np.random.Generator) -> Set:
    """A temple court of the region: a gate, the hall and its roof, lanterns, trees, stone paving."""
    far = _shrine if scene.region in (Region.JAPAN, Region.CHINA) else _shikhara
    if scene.region in (Region.MEDITERRANEAN, Region.NOWHERE, Region.NORTH_AMERICA, Region.EAST_EUROPE):
        far = _columns
    flats = [_hills(p, rng), far(p, rng), *_grove(p, rng), *_lanterns(scene, p)]
    if scene.region in (Region.JAPAN, Region.CHINA):
        flats.append(_torii())
    glow = (1.6, 0.85, 0.4) if p.dark else (0.5, 0.35, 0.2)
    lamps = tuple(
        Lamp(x=x, y=1.2, z=z, colour=glow, radius=2.4, flicker=0.2)
        for x, z in ((-2.9, 2.5), (2.9, 2.5), (-2.9, 6.0), (2.9, 6.0))
    )
    air = (
        "petals"
        if p.season.value == "spring"
        else "fireflies"
        if p.dark and p.season.value == "summer"
        else ""
    )
    return Set(
        flats=tuple(flats),
        grounds=(tiles_floor(scene, (0.58, 0.56, 0.52), None, 0.9, 0.0),),
        sky=p.sky,
        lamps=lamps,
        air=air,
    )


def _hills(p: Palette, rng: np.random.Generator) -> Flat:
    s = Sheet(120.0, 16.0, ppm=9.0)
    s.cut(shapes.ridge(0, 120, 0, 15, rng, rough=0.35), times(p.leaf, 0.7), fade=(1.1, 0.85))
    s.cut(shapes.ridge(0, 120, 0, 8, rng, rough=0.5), times(p.leaf, 0.5), fade=(1.1, 0.85))
    return s.flat(x=-60.0, z=80.0, mirror=True)


def _roof(s: Sheet, x: float, y: float, w: float, h: float, colour: RGB) -> None:
    """A roof with upturned eaves."""
    u = np.linspace(-1, 1, 25)
    low = y + h * 0.30 * np.abs(u) ** 3
    eaves = np.stack([x + w / 2 * u, low], axis=1)
    top = np.stack([x + w * 0.30 * u[::-1], np.full(25, y + h)], axis=1)
    s.cut(np.concatenate([eaves, top]), colour, fade=(1.25, 0.7), drop=0.12)
    s.line(eaves, 0.14, times(colour, 0.55))
    s.rect(x - w * 0.31, y + h - 0.1, w * 0.62, 0.22, times(colour, 0.7))
    for k in range(1, 12):
        t = k / 12 * 2 - 1
        s.line(
            [(x + w / 2 * t, y + h * 0.30 * abs(t) ** 3), (x + w * 0.30 * t, y + h)],
            0.03,
            times(colour, 0.72),
        )


def _shrine(p: Palette, rng: np.random.Generator) -> Flat:
    s = Sheet(18.0, 13.0, ppm=48.0)
    red, dark = (0.62, 0.18, 0.13), (0.22, 0.24, 0.28)
    s.rect(1.5, 0, 15, 1.0, _STONE, fade=(1.05, 0.8))
    for k in range(4):
        s.rect(6.6 - k * 0.25, 0.75 - k * 0.25, 4.8 + k * 0.5, 0.25, times(_STONE, 1.1), drop=0.03)
    s.rect(3.0, 1.0, 12, 3.2, (0.80, 0.74, 0.62), fade=(0.75, 1.0))
    for x in (3.0, 5.4, 7.4, 10.3, 12.3, 14.7):
        s.rect(x, 1.0, 0.35, 3.3, red, fade=(1.1, 0.8))
    s.rect(7.75, 1.0, 2.55, 2.6, (0.16, 0.11, 0.09))
    s.light([(7.9, 1.05), (10.2, 1.05), (10.2, 3.4), (7.9, 3.4)], WARM, power=0.05 + 0.10 * p.lamps)
    s.rect(3.0, 3.9, 12.4, 0.4, red, drop=0.05)
    _roof(s, 9.0, 4.1, 17.4, 2.6, dark)
    s.rect(5.2, 6.5, 7.6, 1.4, (0.76, 0.70, 0.58))
    _roof(s, 9.0, 7.6, 12.0, 2.4, dark)
    s.line([(9.0, 10.0), (9.0, 12.4)], 0.12, _GOLD)
    if p.snow > 0:
        s.rect(5.4, 9.85, 7.2, 0.3, (0.93, 0.95, 1.0))
    return s.flat(x=-9.0, z=15.0, lit=0.5)


def _shikhara(p: Palette, rng: np.random.Generator) -> Flat:
    s = Sheet(18.0, 15.0, ppm=48.0)
    stone = (0.76, 0.56, 0.40)
    s.rect(1.0, 0, 16, 1.2, times(stone, 0.8), fade=(1.05, 0.8))
    for x, w, h in ((3.2, 3.4, 7.0), (14.8, 3.4, 7.0), (9.0, 6.4, 13.2)):
        t = np.linspace(0, 1, 16)
        half = w / 2 * (1 - t**1.9) + 0.15
        y = 1.2 + (h - 1.2) * t
        s.cut(
            np.concatenate([np.stack([x - half, y], 1), np.stack([x + half, y], 1)[::-1]]),
            stone,
            fade=(1.15, 0.8),
            drop=0.1,
        )
        for k in range(2, 15):
            s.line([(x - half[k], y[k]), (x + half[k], y[k])], 0.07, times(stone, 0.72 + 0.4 * (k % 2)))
        s.disc(x, h + 0.1, 0.34, times(_GOLD, 1.05), ry=0.26)
        s.cut([(x - 0.12, h + 0.3), (x + 0.12, h + 0.3), (x, h + 1.1)], _GOLD)
    s.cut(shapes.arch(8.1, 1.2, 1.8, 2.9, pointed=0.5), (0.20, 0.12, 0.10))
    s.light(shapes.arch(8.25, 1.2, 1.5, 2.6, pointed=0.5), WARM, power=0.06 + 0.10 * p.lamps)
    s.line([(9.0, 13.8), (9.0, 14.9)], 0.05, (0.4, 0.3, 0.2))
    s.cut([(9.0, 14.9), (9.0, 14.3), (10.1, 14.6)], (0.95, 0.52, 0.15))
    return s.flat(x=-9.0, z=16.0, lit=0.5)


def _columns(p: Palette, rng: np.random.Generator) -> Flat:
    s = Sheet(17.0, 10.0, ppm=48.0)
    marble = (0.86, 0.82, 0.74)
    for k in range(3):
        s.rect(0.6 + k * 0.4, k * 0.34, 15.8 - k * 0.8, 0.34, times(marble, 0.9 + 0.05 * k), drop=0.03)
    s.rect(2.4, 1.0, 12.2, 4.9, times(marble, 0.36))
    for k in range(7):
        x = 2.0 + k * 2.05
        s.cut(
            [(x, 1.0), (x + 0.9, 1.0), (x + 0.8, 6.0), (x + 0.1, 6.0)], marble, fade=(1.05, 0.88), drop=0.06
        )
        for f in (0.25, 0.45, 0.65):
            s.line([(x + f, 1.1), (x + f * 0.9 + 0.05, 5.9)], 0.03, times(marble, 0.78))
        s.rect(x - 0.15, 5.9, 1.2, 0.3, times(marble, 1.05), drop=0.03)
    s.rect(1.6, 6.2, 13.8, 0.9, times(marble, 0.95), drop=0.06)
    s.cut([(1.2, 7.1), (15.8, 7.1), (8.5, 9.7)], marble, fade=(1.08, 0.85), drop=0.06)
    s.cut([(3.0, 7.4), (14.0, 7.4), (8.5, 9.2)], times(marble, 0.72))
    s.mottle(0.06, size=1.2, seed=6)
    return s.flat(x=-8.5, z=15.0, lit=0.55)


def _grove(p: Palette, rng: np.random.Generator) -> list[Flat]:
    out = []
    for x, z, h in ((-9.5, 9.0, 7.5), (9.0, 10.5, 8.0), (-6.4, 3.6, 6.0), (6.6, 2.2, 5.6)):
        s = Sheet(h, h * 1.1, ppm=ppm_at(z))
        nature.tree(s, h / 2, 0, h, p, rng, leaf=(0.92, 0.66, 0.74) if p.season.value == "spring" else None)
        out.append(s.flat(x=x - h / 2, z=z, sway=0.1, phase=float(rng.random())))
    s = Sheet(12.0, 0.9, ppm=90.0)
    nature.grass(s, 0, 12, 0, 0.7, p, rng)
    return [*out, s.flat(x=-6.0, y=-0.5, z=-3.0, sway=0.05)]


def _lanterns(scene: Breakdown, p: Palette) -> list[Flat]:
    out = []
    for z in (2.5, 6.0, 9.5):
        for x in (-2.9, 2.9):
            s = Sheet(1.2, 2.0, ppm=ppm_at(z))
            s.rect(0.35, 0, 0.5, 0.2, times(_STONE, 0.8))
            s.rect(0.5, 0.2, 0.2, 0.75, times(_STONE, 0.9))
            s.rect(0.32, 0.95, 0.56, 0.1, _STONE)
            s.rect(0.4, 1.05, 0.4, 0.36, times(_STONE, 0.8))
            fire = [(0.46, 1.08), (0.74, 1.08), (0.74, 1.38), (0.46, 1.38)]
            s.cut(fire, (0.9, 0.8, 0.6))
            if p.dark or p.lamps > 0.2:
                s.light(fire, WARM, power=0.5)
                s.halo(0.6, 1.22, 0.5, WARM, power=0.06)
            s.cut([(0.15, 1.41), (1.05, 1.41), (0.75, 1.68), (0.45, 1.68)], times(_STONE, 0.75), drop=0.02)
            s.disc(0.6, 1.74, 0.08, _STONE)
            out.append(s.flat(x=x - 0.6, z=z, lit=0.45, flicker=0.2))
    return out


def _torii() -> Flat:
    s = Sheet(9.0, 7.0, ppm=60.0)
    red: RGB = (0.74, 0.20, 0.13)
    for x in (1.4, 7.2):
        s.cut([(x - 0.05, 0), (x + 0.45, 0), (x + 0.38, 5.6), (x + 0.02, 5.6)], red, fade=(1.1, 0.8))
        s.rect(x - 0.12, 0, 0.64, 0.5, (0.14, 0.13, 0.14))
    s.rect(0.9, 4.5, 7.2, 0.36, red, drop=0.06)
    s.cut([(0.2, 5.85), (4.5, 5.55), (8.8, 5.85), (9.0, 6.35), (4.5, 6.05), (0.0, 6.35)], red, drop=0.08)
    s.cut([(0.0, 6.3), (4.5, 6.0), (9.0, 6.3), (9.0, 6.5), (4.5, 6.2), (0.0, 6.5)], (0.16, 0.15, 0.17))
    s.rect(4.2, 4.86, 0.6, 0.75, (0.2, 0.18, 0.16))
    return s.flat(x=-4.5, z=7.6, lit=0.5)
