"""The snowfield: drifts, tracks, ice, far white mountains, a few firs; northern lights on clear nights."""

from __future__ import annotations

from dataclasses import replace

import cv2
import numpy as np

from onereel.backends.animatic.sets import nature, noise, shapes
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
from onereel.backends.animatic.sets.mountains import peaks, rock_of
from onereel.backends.animatic.sets.regions import facade, height_at
from onereel.backends.animatic.sets.scenery import edged, near
from onereel.planfile import Weather

_WHITE: RGB = (0.90, 0.93, 0.99)
_BLUE: RGB = (0.70, 0.79, 0.92)
_TREELESS = frozenset({Region.NOWHERE})
_COLD = frozenset({Region.NORTH_AMERICA, Region.EAST_EUROPE, Region.JAPAN})


def build(scene: Breakdown, palette: Palette, rng: np.random.Generator) -> Set:
    """Drifts step back to the mountains; ice shows on one side, a few firs or a hut on the other."""
    white = replace(palette, snow=1.0)  # it lies here whatever falls
    side = 1.0 if rng.random() < 0.5 else -1.0
    flats: list[Flat] = [
        *_aurora(palette, rng),
        peaks(
            white,
            rng,
            mix(rock_of(scene.region), (0.58, 0.66, 0.80), 0.6),
            z=200.0,
            part=0.74,
            snowline=0.05,
            kind="sharp",
        ),
        _drift(rng, z=90.0, part=0.12, tone=0.90),
        _drift(rng, z=46.0, part=0.10, tone=0.95),
        *_stands(scene, white, rng, side),
        *_firs(scene, white, rng, side),
        _bank(rng, z=15.0, height=1.1, tone=0.93),
        _blocks(white, rng, x=-side * 6.5, z=8.0),
        _bank(rng, z=6.0, height=0.55, tone=0.97),
        _blocks(white, rng, x=side * 9.0, z=4.5),
        *_close(white, rng),
    ]

    def snow(s: Spots) -> Floats:
        wave = 0.5 + 0.5 * noise.cloud(s, 3.2, scene.seed % 30 + 2, 2.6)
        base = noise.blend(s.flat(_WHITE), s.flat(_BLUE), np.clip(wave * 0.7, 0, 1).astype(np.float32))
        by = 1 + 0.05 * noise.cloud(s, 0.35, scene.seed % 30 + 3, 3.0)
        return noise.shade(base, (by * (1 - 0.22 * _tracks(s))).astype(np.float32))

    def shore(s: Spots) -> Floats:
        d = np.sqrt(((s.x + side * 7.0) / 7.5) ** 2 + ((s.z - 22.0) / 9.0) ** 2) + 0.10 * noise.cloud(
            s, 3.0, 7
        )
        return np.asarray((d - 1.0) * 6.0 / (s.px + 0.1) + 0.5, np.float32)

    grounds = (
        Ground(
            paint=lambda s: noise.shade(
                s.flat((0.52, 0.68, 0.80)), (1 + 0.10 * noise.cloud(s, 1.8, 9, 2.0)).astype(np.float32)
            ),
            level=-0.08,
            mirror=0.45,
            ripple=0.0,
            snows=0.35,
            wets=0.0,
        ),
        Ground(paint=edged(snow, shore), snows=0.5, wets=0.1, lit=0.75),
    )
    air = "stars" if palette.night and palette.weather is Weather.CLEAR else ""
    return Set(flats=tuple(flats), grounds=grounds, sky=palette.sky, air=air)


def _tracks(s: Spots) -> Floats:
    """Footprints of somebody who came this way."""
    x = s.x - 1.1 - 1.4 * np.sin(s.z * 0.11)
    step = np.mod(s.z / 0.42, 2.0)
    left = np.where(step < 1.0, -0.13, 0.13)
    along = np.abs(np.mod(s.z / 0.42, 1.0) - 0.5)
    print_ = np.clip(1.4 - (np.abs(x - left) / 0.09) ** 2 - (along / 0.34) ** 2, 0, 1)
    return np.asarray(print_ * s.fade(0.4), np.float32)


def _drift(rng: np.random.Generator, *, z: float, part: float, tone: float) -> Flat:
    """A far swell of snow."""
    width, h = span(z) * 1.3, height_at(z, part)
    s = Sheet(width, h, ppm=min(ppm_at(z) * 0.5, 1000 / width))
    s.cut(shapes.ridge(0, width, 0, h, rng, rough=0.1), times(_WHITE, tone), fade=(1.03, 0.9))
    return s.flat(x=-width / 2, z=z, y=-0.3, mirror=True, lit=0.6)


def _bank(rng: np.random.Generator, *, z: float, height: float, tone: float) -> Flat:
    """A wind-cut drift: bright crest, blue lee."""
    width = span(z) * 1.5
    s = Sheet(width, height * 1.1, ppm=ppm_at(z) * 0.6)
    line = shapes.ridge(0, width, 0, height, rng, rough=0.15, n=48)
    s.cut(line, times(_WHITE, tone), fade=(1.06, 0.86))
    lee = [(px + 0.5, py * 0.62) for px, py in line[1:-1]]
    s.cut([(0, 0), *lee, (width, 0)], mix(times(_WHITE, tone), _BLUE, 0.55), inside=True, fade=(1.0, 0.94))
    return s.flat(x=-width / 2, z=z, y=-0.1, mirror=True, lit=0.6)


def _aurora(palette: Palette, rng: np.random.Generator) -> list[Flat]:
    """Curtains of green light with a violet hem."""
    if not palette.night or palette.weather not in (Weather.CLEAR, Weather.WIND):
        return []
    z = 320.0
    width, h = 300.0, height_at(z, 1.25)
    s = Sheet(width, h, ppm=2.4)
    for k in range(3):
        x0, base = width * float(rng.uniform(0.02, 0.30)) + width * 0.2 * k, h * (0.38 + 0.10 * k)
        u = np.linspace(0, 1, 46)
        xs = x0 + width * 0.45 * u
        ys = base + h * 0.10 * np.sin(u * 5.0 + k * 2.0) + h * 0.04 * np.sin(u * 13.0 + k)
        for i in range(45):
            ray = h * (0.20 + 0.16 * float(np.sin(i * 0.7 + k)) ** 2)
            strength = float(np.sin(np.pi * u[i])) * float(0.6 + 0.4 * np.sin(i * 1.7 + k * 3.0))
            for a, b, hue, power in (
                (0.0, 0.18, (0.75, 0.35, 0.85), 0.06),
                (0.12, 0.55, (0.25, 1.0, 0.60), 0.17),
                (0.5, 1.0, (0.20, 0.70, 0.62), 0.06),
            ):
                quad = [
                    (float(xs[i]), float(ys[i] + ray * a)),
                    (float(xs[i + 1]) + 0.3, float(ys[i + 1] + ray * a)),
                    (float(xs[i + 1]) + 0.3, float(ys[i + 1] + ray * b)),
                    (float(xs[i]), float(ys[i] + ray * b)),
                ]
                s.light(quad, hue, power=power * max(strength, 0.0))
    if s.glow is not None:
        s.glow = np.asarray(cv2.blur(s.glow, (5, 61)), np.uint8)
    return [s.flat(x=-width / 2, z=z, fog=0.0, reflects=False, sway=2.0)]


def _stands(scene: Breakdown, palette: Palette, rng: np.random.Generator, side: float) -> list[Flat]:
    names = features_of(scene)
    if not names and rng.random() < 0.35:
        names = ["igloo"] if scene.region in _TREELESS else ["hut"]
    out: list[Flat] = []
    for n in names[:1]:
        if n == "hut":
            s = Sheet(7.4, 5.8, ppm=ppm_at(13.0))
            facade(
                s,
                0.7,
                0,
                5.6,
                4.6,
                scene.region if scene.region in _COLD else Region.NORTH_EUROPE,
                palette,
                rng,
                style="village",
            )
            out.append(s.flat(x=side * 6.0 - 3.0, z=13.0))
        else:
            out.append(feature(n, palette, rng, x=side * 4.6, z=10.0))
    return out


def _firs(scene: Breakdown, palette: Palette, rng: np.random.Generator, side: float) -> list[Flat]:
    if scene.region in _TREELESS and rng.random() < 0.5:
        return []
    out = []
    for z, spots, h in (
        (26.0, (0.10, 0.14, 0.19, 0.76, 0.81, 0.88, 0.93), 5.5),
        (11.5, (0.14, 0.20, 0.86), 5.6),
    ):
        width = span(z) * 1.5
        s = Sheet(width, h * 1.1, ppm=ppm_at(z) * 0.75)
        for u in spots:
            nature.pine(
                s,
                width * (u if side > 0 else 1 - u),
                0,
                h * float(rng.uniform(0.55, 1.0)),
                palette,
                rng,
                colour=(0.22, 0.32, 0.34),
            )
        out.append(s.flat(x=-width / 2, z=z, mirror=True))
    return out


def _blocks(palette: Palette, rng: np.random.Generator, *, x: float, z: float) -> Flat:
    """Blocks of blue ice pushed up by the frost."""
    s = Sheet(4.6, 1.9, ppm=ppm_at(z))
    for u, w, h in ((0.25, 0.5, 1.0), (0.5, 0.7, 1.5), (0.74, 0.5, 0.8)):
        cx = 4.6 * u
        top = [(cx - w * 0.7, h * 0.8), (cx - w * 0.1, h), (cx + w * 0.6, h * 0.72)]
        s.cut([(cx - w, 0), *top, (cx + w, 0)], (0.62, 0.78, 0.90), fade=(1.2, 0.85))
        s.cut([top[1], top[2], (cx + w, 0), (cx + w * 0.1, 0)], (0.46, 0.62, 0.78))
        s.cut([top[0], top[1], top[2], (cx + w * 0.2, h * 0.74)], SNOW)
    s.cut(shapes.blob(2.3, 0.05, 2.1, 0.28, rng, lobes=5), times(_WHITE, 0.97))
    return s.flat(x=x - 2.3, z=z, y=-0.1, lit=0.6)


def _close(palette: Palette, rng: np.random.Generator) -> list[Flat]:
    """Tufts through the snow, a mound, close by."""

    def tuft(s: Sheet) -> None:
        nature.grass(s, 0.4, 1.4, 0.1, 0.6, palette, rng, colour=(0.70, 0.60, 0.42), per_metre=16)
        s.cut(shapes.blob(0.9, 0.06, 0.85, 0.2, rng, lobes=5), times(_WHITE, 0.97))

    def mound(s: Sheet) -> None:
        s.cut(shapes.ridge(0, 2.6, 0, 0.5, rng, rough=0.1, n=24), _WHITE, fade=(1.04, 0.86))

    return [
        near(draw, x=x, z=z, width=w, height=h, y=-0.05)
        for x, z, draw, w, h in (
            (-4.3, -2.8, tuft, 1.8, 0.8),
            (2.4, -2.4, tuft, 1.8, 0.8),
            (4.0, -3.4, mound, 2.6, 0.6),
            (-7.6, -1.6, mound, 2.6, 0.6),
            (6.6, -1.8, tuft, 1.8, 0.8),
        )
    ]
