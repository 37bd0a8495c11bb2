"""The station: a platform under its canopy, a train at it, the other platform and the town behind."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from onereel.backends.animatic.sets import furniture, noise, rolling, shapes
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
    times,
)
from onereel.backends.animatic.sets.furniture import AMBER, IRON
from onereel.backends.animatic.sets.houses.front import SNOW
from onereel.backends.animatic.sets.houses.lettering import written
from onereel.backends.animatic.sets.regions import LOOKS, backdrop, hills, skyline, tree_flat, trees_of
from onereel.backends.animatic.sets.scenery import edged, near

_EDGE, _BED = 2.3, -1.05  # where the platform ends, and how deep the rails lie


def build(scene: Breakdown, palette: Palette, rng: np.random.Generator) -> Set:
    """A country halt or a town's station; the train stands at this platform or passes on the other track."""
    r = scene.region
    here = rng.random() < 0.6
    halt = rng.random() < 0.3
    carriages = rolling.train(rolling.LIVERIES[r], palette, rng, z=3.2 if here else 6.2, y=_BED + 0.05)
    flats: list[Flat] = [
        *(
            _country(r, palette, rng)
            if halt
            else [skyline(r, palette, rng, z=44.0, rise=0.55), *backdrop(scene, palette, rng, z=58.0)]
        ),
        _building(scene, palette, rng, halt=halt),
        _other_side(palette, rng),
        _signal(palette, x=12.5 if rng.random() < 0.5 else -13.0),
        carriages,
        *_canopy(r, palette),
        *_close(palette, rng),
    ]
    lamps: tuple[Lamp, ...] = ()
    if palette.lamps > 0.2:
        k = 1.15 * palette.lamps
        lamps = tuple(
            Lamp(x=x, y=3.6, z=0.6, colour=times((1.0, 0.80, 0.54), k), radius=5.5)
            for x in (-10.5, -3.5, 3.5, 10.5)
        )
    grounds = (
        Ground(paint=_track(scene.seed), level=_BED, wets=0.2),
        Ground(
            paint=edged(
                _platform(scene.seed),
                lambda s: np.asarray(
                    np.minimum((s.z - 8.7) / (s.px + 0.02), (30.0 - s.z) / (s.px + 0.02)) + 0.5, np.float32
                ),
            ),
            far=40.0,
        ),
        Ground(
            paint=edged(
                _platform(scene.seed), lambda s: np.asarray((_EDGE - s.z) / (s.px + 0.015) + 0.5, np.float32)
            ),
            far=2.9,
            mirror=0.06,
        ),
    )
    return Set(
        flats=tuple(flats), grounds=grounds, sky=palette.sky, passers=(-7.0, 7.0, 1.25, 1.6), lamps=lamps
    )


def _platform(seed: int) -> Callable[[Spots], Floats]:
    """Paving, a yellow line for the blind, a white edge."""

    def paint(s: Spots) -> Floats:
        base = noise.tiles(s, (0.56, 0.54, 0.52), size=0.8, seed=seed)
        base = noise.blend(base, s.flat((0.84, 0.68, 0.24)), noise.band(s.z - 1.62, 0.16, s.px))
        return noise.blend(base, s.flat((0.90, 0.89, 0.86)), noise.band(s.z - _EDGE + 0.12, 0.12, s.px))

    return paint


def _track(seed: int) -> Callable[[Spots], Floats]:
    """Ballast, sleepers, rails of two tracks."""

    def paint(s: Spots) -> Floats:
        base = noise.shade(
            s.flat((0.40, 0.36, 0.33)), (1 + 0.22 * noise.cloud(s, 0.25, seed % 30 + 1)).astype(np.float32)
        )
        for middle in (4.1, 7.1):
            on = noise.band(s.z - middle, 1.1, s.px)
            sleeper = noise.band(np.mod(s.x, 0.65) - 0.32, 0.12, s.px * 0.3) * on * s.fade(0.4)
            base = noise.blend(base, s.flat((0.30, 0.23, 0.19)), sleeper.astype(np.float32))
            for rail in (-0.72, 0.72):
                base = noise.blend(
                    base, s.flat((0.72, 0.70, 0.70)), noise.band(s.z - middle - rail, 0.05, s.px)
                )
        return base

    return paint


def _building(scene: Breakdown, palette: Palette, rng: np.random.Generator, *, halt: bool) -> Flat:
    """The station house beyond the other platform, with its clock."""
    look = LOOKS[scene.region, "village" if halt else "old"]
    wall = look.walls[int(rng.integers(len(look.walls)))]
    tile = mix(look.roofs[int(rng.integers(len(look.roofs)))], SNOW, 0.82 * palette.snow)
    z, w, h = 15.0, (16.0 if halt else 34.0), (3.6 if halt else 4.3)
    s = Sheet(w + 2.0, h + 4.2, ppm=ppm_at(z) * 0.85)
    trim = look.frame or times(wall, 1.15)
    s.rect(1, 0, w, h, wall, fade=(1.05, 0.86))
    arched = {Region.MAGHREB: -0.5, Region.INDIA: 0.5, Region.BRITAIN: 0.6}.get(scene.region, 0.0)
    s.grid(
        1.5,
        0.35,
        w - 1.0,
        2.6,
        cols=round(w / 2.4),
        rows=1,
        colour=(0.22, 0.24, 0.28),
        lit=0.75 * palette.lamps,
        frame=trim,
        rng=rng,
        arched=arched,
        fill=(0.5, 0.86),
        power=0.16,
    )
    s.cut([(0.4, h - 0.1), (w + 1.6, h - 0.1), (w + 0.6, h + 1.5), (1.4, h + 1.5)], tile, fade=(1.12, 0.86))
    mid = 1 + w * 0.5
    s.cut(
        [
            (mid - 2.4, h - 0.3),
            (mid + 2.4, h - 0.3),
            (mid + 2.4, h + 1.6),
            (mid, h + 3.4),
            (mid - 2.4, h + 1.6),
        ],
        times(wall, 1.04),
        drop=0.1,
    )
    s.line([(mid - 2.6, h + 1.5), (mid, h + 3.5), (mid + 2.6, h + 1.5)], 0.22, tile)
    clock(s, mid, h + (1.4 if halt else 0.9), 0.85, palette)
    s.rect(mid - 3.6, 3.02, 7.2, 0.62, (0.16, 0.26, 0.40), drop=0.06)
    written(s, mid - 3.2, 3.12, 6.4, 0.42, scene.region, look.script, (0.95, 0.93, 0.88), rng, halt=True)
    return s.flat(x=-9.0 if halt else -17.0, z=z, lit=0.45)


def clock(s: Sheet, x: float, y: float, r: float, palette: Palette) -> None:
    """A round clock, its face lit after dark."""
    s.disc(x, y, r, IRON)
    s.disc(x, y, r * 0.86, (0.95, 0.93, 0.86))
    if palette.lamps > 0.2:
        s.light(shapes.oval(x, y, r * 0.86), (1.0, 0.90, 0.66), power=0.10 + 0.14 * palette.lamps)
    for k in range(12):
        a = np.pi * k / 6
        s.line(
            [
                (x + r * 0.72 * np.cos(a), y + r * 0.72 * np.sin(a)),
                (x + r * 0.82 * np.cos(a), y + r * 0.82 * np.sin(a)),
            ],
            r * 0.06,
            IRON,
        )
    for a, reach in ((1.9, 0.5), (0.4, 0.7)):
        hand = np.array([(x, y), (x + r * reach * np.cos(a), y + r * reach * np.sin(a))])
        s.line(hand, r * 0.09, IRON)
        if palette.lamps > 0.2:
            n = np.array([-np.sin(a), np.cos(a)]) * r * 0.045
            s.light(np.concatenate([hand + n, (hand - n)[::-1]]), (0.1, 0.08, 0.05), power=0.02)


def _other_side(palette: Palette, rng: np.random.Generator) -> Flat:
    """The other platform: its wall, columns, canopy and benches."""
    w = 44.0
    s = Sheet(w, 5.6, ppm=ppm_at(9.0) * 0.7)
    s.rect(0, 0, w, 1.05, (0.46, 0.42, 0.40), fade=(1.1, 0.6))
    s.rect(0, 0.96, w, 0.12, (0.88, 0.87, 0.84))
    for k in range(7):
        px = 2.0 + 6.6 * k
        s.rect(px, 1.05, 0.2, 3.0, (0.22, 0.32, 0.32))
        for d in (-1, 1):
            s.line([(px + 0.1, 3.2), (px + 0.1 + d * 0.9, 4.05)], 0.08, (0.22, 0.32, 0.32))
        if k % 2:
            furniture.bench(s, px + 2.0, 1.05, 1.8, palette)
        cx = px + 3.3
        s.line([(cx, 4.0), (cx, 3.7)], 0.04, IRON)
        s.disc(cx, 3.62, 0.16, (0.93, 0.90, 0.80), ry=0.12)
        if palette.lamps > 0.2:
            s.light(shapes.oval(cx, 3.6, 0.16, 0.12), AMBER, power=0.9)
            s.halo(cx, 3.55, 1.2, AMBER, power=0.12)
    s.rect(0, 4.0, w, 0.5, mix((0.36, 0.42, 0.42), SNOW, 0.8 * palette.snow), fade=(1.2, 0.85))
    s.cut(
        [
            [
                (0.4 * k, 4.02),
                (0.4 * k + 0.4, 4.02),
                (0.4 * k + 0.4, 3.86),
                (0.4 * k + 0.2, 3.72),
                (0.4 * k, 3.86),
            ]
            for k in range(int(w / 0.4))
        ],
        (0.90, 0.88, 0.82),
    )
    return s.flat(x=-w / 2, z=9.2, y=_BED, mirror=True)


def _canopy(r: Region, palette: Palette) -> list[Flat]:
    """Iron columns with brackets at this platform's edge, a fringe of boards, the roof overhead."""
    tone: RGB = {
        Region.BRITAIN: (0.14, 0.26, 0.20),
        Region.JAPAN: (0.36, 0.38, 0.42),
        Region.INDIA: (0.46, 0.20, 0.16),
    }.get(r, (0.24, 0.30, 0.32))
    out = []
    for x in (-17.5, -10.5, -3.3, 4.2, 11.2, 18.2):
        s = Sheet(3.4, 4.4, ppm=ppm_at(1.9) * 0.8)
        s.rect(1.6, 0, 0.2, 4.2, tone)
        s.rect(1.5, 0, 0.4, 0.5, times(tone, 1.15))
        s.rect(1.52, 3.1, 0.36, 0.14, times(tone, 1.3))
        for d in (-1, 1):
            arc = [
                (1.7 + d * 1.5 * float(np.sin(t)), 3.2 + 1.05 * float(1 - np.cos(t)))
                for t in np.linspace(0, np.pi / 2, 9)
            ]
            s.line(arc, 0.10, tone)
            s.disc(1.7 + d * 0.42, 3.72, 0.2, tone)
            s.erase(shapes.oval(1.7 + d * 0.42, 3.72, 0.12))
        out.append(s.flat(x=x - 1.7, z=1.95))
    edge = Sheet(48.0, 0.9, ppm=46)
    edge.rect(0, 0.36, 48, 0.5, times(tone, 1.2), fade=(1.1, 0.9))
    edge.cut(
        [
            [
                (0.32 * k + 0.02, 0.40),
                (0.32 * k + 0.30, 0.40),
                (0.32 * k + 0.30, 0.16),
                (0.32 * k + 0.16, 0.02),
                (0.32 * k + 0.02, 0.16),
            ]
            for k in range(150)
        ],
        (0.90, 0.88, 0.82),
    )
    out.append(edge.flat(x=-24.0, z=2.05, y=3.72))
    roof = Sheet(48.0, 9.5, ppm=10)
    roof.rect(0, 0, 48, 9.5, (0.44, 0.42, 0.40), fade=(0.8, 1.05))
    for k in range(0, 48, 2):
        roof.rect(k, 0, 0.22, 9.5, (0.30, 0.30, 0.31))
    out.append(roof.flat(x=-24.0, z=-7.5, y=4.35, side="ceiling", lit=0.15))
    return out


def _signal(palette: Palette, *, x: float) -> Flat:
    s = Sheet(0.9, 5.4, ppm=ppm_at(5.6))
    s.rect(0.4, 0, 0.12, 4.4, (0.30, 0.30, 0.32))
    s.rect(0.2, 4.2, 0.52, 1.1, (0.12, 0.12, 0.13))
    for k, hue in enumerate(((0.2, 0.9, 0.4), (0.9, 0.2, 0.15))):
        s.disc(0.46, 4.5 + 0.5 * k, 0.14, times(hue, 0.5 if k == 0 else 1.0))
    s.light(shapes.oval(0.46, 5.0, 0.14), (1.0, 0.2, 0.12), power=0.7)
    return s.flat(x=x, z=5.6, y=_BED)


def _country(r: Region, palette: Palette, rng: np.random.Generator) -> list[Flat]:
    """Round a halt: hills and trees."""
    tone = mix(palette.leaf, palette.grass, 0.5)
    trees = trees_of(r)
    return [
        hills(palette, rng, z=130.0, part=0.6, colour=mix(tone, (0.44, 0.52, 0.64), 0.5), rough=0.4),
        hills(palette, rng, z=60.0, part=0.34, colour=tone, rough=0.25),
        *(
            tree_flat(trees[k % len(trees)], palette, rng, x=x, z=19.0 + k, height=7.4)
            for k, x in enumerate((-15.0, -11.0, 10.5, 14.5))
        ),
    ]


def _close(palette: Palette, rng: np.random.Generator) -> list[Flat]:
    """A trolley of cases, a bench's end, a bin, close by."""

    def cases(s: Sheet) -> None:
        hues: tuple[RGB, ...] = ((0.46, 0.28, 0.18), (0.22, 0.32, 0.36), (0.62, 0.46, 0.28))
        s.rect(0.1, 0.28, 1.9, 0.1, IRON)
        for px in (0.35, 1.75):
            s.disc(px, 0.16, 0.16, IRON)
        s.line([(2.0, 0.3), (2.1, 1.2)], 0.06, IRON)
        for px, y, w, h, k in (
            (0.15, 0.38, 1.0, 0.55, 0),
            (1.2, 0.38, 0.75, 0.7, 1),
            (0.3, 0.93, 0.85, 0.4, 2),
        ):
            s.rect(px, y, w, h, hues[k], fade=(1.12, 0.85))
            s.rect(px + w * 0.2, y, 0.07, h, times(hues[k], 0.7))
            s.rect(px + w * 0.74, y, 0.07, h, times(hues[k], 0.7))
            s.rect(px + w * 0.4, y + h, w * 0.2, 0.05, IRON)

    def bin_(s: Sheet) -> None:
        s.rect(0.1, 0, 0.6, 0.85, (0.26, 0.34, 0.32), fade=(1.15, 0.8))
        s.disc(0.4, 0.86, 0.33, (0.16, 0.17, 0.18), ry=0.08)

    return [
        near(draw, x=x, z=z, width=w, height=h)
        for x, z, draw, w, h in (
            (-4.5, -2.6, cases, 2.2, 1.4),
            (2.7, -2.8, bin_, 0.8, 1.0),
            (4.6, -1.5, cases, 2.2, 1.4),
            (-7.4, -1.8, bin_, 0.8, 1.0),
            (7.6, -2.2, bin_, 0.8, 1.0),
        )
    ]
