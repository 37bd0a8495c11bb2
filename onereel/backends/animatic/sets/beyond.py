"""Places without weather or ground to trust: the moon, under the sea, and high in the sky."""

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
    Mark,
    Palette,
    Set,
    Sheet,
    Spots,
    cloud,
    mix,
    ppm_at,
    span,
    times,
)
from onereel.backends.animatic.sets.noise import shade

_DUST: RGB = (0.62, 0.60, 0.60)
_RUST: RGB = (0.72, 0.38, 0.24)
_CORALS: tuple[RGB, ...] = (
    (0.92, 0.34, 0.36), (0.95, 0.55, 0.25), (0.80, 0.40, 0.70), (0.95, 0.78, 0.35), (0.45, 0.75, 0.62),
)  # fmt: skip


def moon(scene: Breakdown, p: Palette, rng: np.random.Generator) -> Set:
    """Grey dust and craters under a black sky, a lander behind, the earth above the hills; Mars is rust."""
    dust = _RUST if "mars" in scene.landmarks else _DUST
    flats = [] if dust is _RUST else [_earth(rng)]
    flats += [_ridge(150.0, 13.0, 0.50, dust, rng), _ridge(60.0, 6.5, 0.62, dust, rng)]
    flats += [_lander(9.0, p), _dish(6.0, p)]
    flats += [_boulders(z, w, p, rng, dust) for z, w in ((26.0, 3.4), (14.0, 2.2), (4.2, 1.4), (-2.6, 0.8))]
    seed = scene.seed % 97
    return Set(
        flats=tuple(flats),
        grounds=(Ground(paint=lambda s: _regolith(s, seed, dust), wets=0.0, snows=0.0, lit=0.75),),
        sky=p.sky,
        lamps=(Lamp(x=4.2, y=1.6, z=8.0, colour=(0.5, 0.75, 1.3), radius=4.0),),
        fog=0.0,
        weather=False,
    )


def _regolith(s: Spots, seed: int, dust: RGB) -> Floats:
    by = 0.86 + 0.10 * cloud(s, 0.5, seed) + 0.10 * cloud(s, 9.0, seed + 1)
    for k, (size, share) in enumerate(((2.1, 0.55), (5.3, 0.6), (0.9, 0.5))):
        by += _craters(s, size, share, seed + 7 * k)
    return shade(s.flat(dust), np.clip(by, 0.25, 1.35).astype(np.float32))


def _craters(s: Spots, cell: float, share: float, seed: int) -> Floats:
    """One bowl in a `share` of square cells: dark towards the light, bright on the far lip."""
    col, row = np.floor(s.x / cell), np.floor(s.z / cell)
    h = np.mod(np.sin(col * 12.9898 + row * 78.233 + seed) * 43758.547, 1.0)
    g = np.mod(h * 57.31, 1.0)
    r = cell * (0.16 + 0.22 * g)
    du = s.x - (col + 0.5 + 0.22 * (g - 0.5)) * cell
    dv = s.z - (row + 0.5 + 0.22 * (h - 0.5)) * cell
    d = np.sqrt(du * du + dv * dv) / r
    inside = np.clip(1.15 - d, 0, 1) * (h < share)
    lip = np.exp(-(((d - 1.0) / 0.16) ** 2)) * (h < share)
    return np.asarray((0.55 * du / r * inside + 0.20 * lip - 0.12 * inside) * s.fade(cell * 0.3), np.float32)


def _earth(rng: np.random.Generator) -> Flat:
    r = 21.0
    s = Sheet(2 * r + 12, 2 * r + 12, ppm=3.2)
    c = r + 6
    s.disc(c, c, r, (0.20, 0.44, 0.80))
    for _ in range(7):
        a, d = rng.uniform(0, 6.28), r * rng.uniform(0.1, 0.75)
        land = shapes.blob(c + d * np.cos(a), c + d * np.sin(a), rng.uniform(4, 9), rng.uniform(3, 6), rng)
        s.cut(land, (0.36, 0.52, 0.30), inside=True)
    for _ in range(12):
        a, d = rng.uniform(0, 6.28), r * rng.uniform(0, 0.9)
        swirl = shapes.oval(c + d * np.cos(a), c + d * np.sin(a), rng.uniform(4, 10), rng.uniform(0.6, 1.6))
        s.cut(swirl, (0.94, 0.96, 1.0), inside=True, alpha=0.75, soft=0.6)
    s.shade(shapes.oval(c + r * 0.75, c - r * 0.25, r * 1.15), 0.16, soft=4.0)
    s.halo(c, c, r * 1.25, (0.30, 0.55, 1.0), power=0.05)
    return s.flat(x=34.0, y=62.0, z=300.0, lit=1.0, fog=0.0, paper=0.4, reflects=False)


def _ridge(z: float, height: float, tone: float, dust: RGB, rng: np.random.Generator) -> Flat:
    width = 2 * span(z)
    s = Sheet(width, height + 2, ppm=ppm_at(z) * 0.7)
    line = shapes.ridge(0, width, 1.0, height, rng, rough=0.45, n=110)
    s.cut(line, times(dust, tone), fade=(1.15, 0.75))
    for _ in range(14):
        x = rng.uniform(0, width)
        facet = [(x, 0.5), (x + height * rng.uniform(0.4, 1.2), 0.5), (x + height * 0.2, height)]
        s.cut(facet, times(dust, tone * 0.7), inside=True, alpha=0.6, soft=height * 0.05)
    return s.flat(x=-width / 2, y=-1.0, z=z, mirror=True, lit=0.9)


def _boulders(z: float, size: float, p: Palette, rng: np.random.Generator, dust: RGB) -> Flat:
    width = min(2 * span(z), 40.0)
    s = Sheet(width, size * 1.2, ppm=ppm_at(z))
    for _ in range(int(width / 3.2)):
        w = size * rng.uniform(0.3, 1.0)
        nature.rock(
            s, rng.uniform(0, width), 0.05, w, w * rng.uniform(0.35, 0.6), p, rng, colour=times(dust, 0.81)
        )
    low = z < 0
    return s.flat(x=-width / 2, y=-0.25 if low else -0.05, z=z, lit=0.85)


def _lander(z: float, p: Palette) -> Flat:
    s = Sheet(6.0, 6.4, ppm=ppm_at(z))
    gold, grey, dark = (0.82, 0.62, 0.26), (0.74, 0.76, 0.80), (0.20, 0.21, 0.24)
    for foot, hip in ((0.4, 1.7), (5.6, 4.3), (1.9, 2.4), (4.1, 3.6)):
        s.line([(foot, 0.12), (hip, 2.3)], 0.11, dark)
        s.line([(foot, 0.12), (hip, 1.5)], 0.06, dark)
        s.disc(foot, 0.10, 0.34, grey, ry=0.09)
    s.cut(
        [(1.4, 1.5), (4.6, 1.5), (4.9, 2.1), (4.6, 2.9), (1.4, 2.9), (1.1, 2.1)],
        gold,
        fade=(1.2, 0.7),
        drop=0.08,
    )
    for x in (1.9, 2.6, 3.4, 4.0):
        s.shade([(x, 1.5), (x + 0.3, 1.5), (x + 0.15, 2.9)], 0.78)
    s.cut(
        [(1.7, 2.9), (4.3, 2.9), (4.5, 3.6), (4.0, 4.5), (2.0, 4.5), (1.5, 3.6)],
        grey,
        fade=(1.15, 0.75),
        drop=0.06,
    )
    for x in (2.1, 3.3):
        window = [(x, 3.5), (x + 0.62, 3.5), (x + 0.5, 4.1), (x + 0.1, 4.1)]
        s.cut(window, dark)
        s.light(window, (1.0, 0.78, 0.44), power=0.30)
    s.rect(2.75, 2.9, 0.5, 0.5, dark)
    s.line([(3.0, 4.5), (3.0, 5.6)], 0.05, dark)
    s.disc(3.4, 5.3, 0.55, grey, ry=0.22)
    return s.flat(x=2.6, y=-0.05, z=z, lit=0.9)


def _dish(z: float, p: Palette) -> Flat:
    s = Sheet(2.4, 2.8, ppm=ppm_at(z))
    s.line([(1.2, 0), (1.2, 1.5)], 0.07, (0.3, 0.3, 0.33))
    s.line([(0.7, 0), (1.2, 0.9), (1.7, 0)], 0.05, (0.3, 0.3, 0.33))
    s.cut(
        shapes.turned(shapes.oval(1.2, 1.8, 0.95, 0.42), 28, (1.2, 1.8)), (0.85, 0.86, 0.9), fade=(1.1, 0.7)
    )
    s.line([(1.2, 1.8), (0.75, 2.5)], 0.04, (0.3, 0.3, 0.33))
    s.light(shapes.oval(0.75, 2.5, 0.06), (1.0, 0.25, 0.2), power=0.8)
    return s.flat(x=-5.4, z=z, lit=0.8, flicker=0.9)


def underwater(scene: Breakdown, p: Palette, rng: np.random.Generator) -> Set:
    """A reef: kelp and coral near, a wreck or rocks behind, shoals passing, light falling in shafts."""
    flats = [
        _shafts(p, rng),
        _reef(46.0, 9.0, p, rng),
        _wreck(24.0, p) if rng.random() < 0.5 else _arch(24.0, p, rng),
    ]
    flats += [_shoal(z, y, p, rng) for z, y in ((30.0, 5.0), (15.0, 3.0), (8.0, 2.2))]
    flats += [
        _kelp(z, x, p, rng) for z, x in ((18.0, -9.0), (12.0, 7.5), (7.0, -6.4), (3.4, 4.6), (-3.0, -3.4))
    ]
    flats += [
        _coral(z, x, p, rng) for z, x in ((10.0, -4.5), (6.0, 3.4), (2.4, -3.9), (2.0, 5.0), (-2.4, 2.3))
    ]
    seed = scene.seed % 89
    sand = mix((0.80, 0.74, 0.58), (0.62, 0.62, 0.52), float(rng.random()))
    return Set(
        flats=tuple(flats),
        grounds=(Ground(paint=lambda s: _seabed(s, sand, seed), wets=0.0, snows=0.0),),
        sky=p.sky,
        marks=(Mark(),),
        air="bubbles",
        weather=False,
        medium="water",
    )


def _seabed(s: Spots, colour: RGB, seed: int) -> Floats:
    ripples = np.sin((s.z + 0.25 * cloud(s, 3.0, seed)) * 9.0) * s.fade(0.35)
    net = np.abs(cloud(s, 1.3, seed + 2)) + np.abs(cloud(s, 0.7, seed + 5))
    caustic = np.clip(0.34 - net, 0, 0.34) * 1.5 * s.fade(0.5)
    by = 0.92 + 0.07 * ripples + caustic + 0.08 * cloud(s, 5.0, seed + 1)
    return shade(s.flat(colour), by.astype(np.float32))


def _shafts(p: Palette, rng: np.random.Generator) -> Flat:
    z = 9.0
    width, height = 2 * span(z), 13.0
    s = Sheet(width, height, ppm=12.0)
    strength = 0.012 + 0.03 * (1.0 - p.lamps)
    for _ in range(9):
        x, w, lean = rng.uniform(0, width), rng.uniform(0.5, 1.7), rng.uniform(-3.4, -1.4)
        s.light(
            [(x, height), (x + w, height), (x + w * 1.9 + lean, 0.4), (x + lean, 0.4)],
            (0.55, 1.0, 0.95),
            power=strength,
        )
    s.glow = _blurred(s)
    return s.flat(x=-width / 2, y=0.2, z=z, fog=0.0, reflects=False, sway=0.25, hang=True)


def _blurred(s: Sheet) -> np.ndarray:
    import cv2

    assert s.glow is not None
    return np.asarray(cv2.blur(cv2.blur(s.glow, (9, 5)), (9, 5)), np.uint8)


def _reef(z: float, height: float, p: Palette, rng: np.random.Generator) -> Flat:
    width = 2 * span(z)
    s = Sheet(width, height, ppm=ppm_at(z) * 0.6)
    s.cut(shapes.ridge(0, width, 0, height * 0.85, rng, rough=0.75), (0.24, 0.36, 0.38), fade=(1.1, 0.8))
    return s.flat(x=-width / 2, y=-0.5, z=z, mirror=True)


def _wreck(z: float, p: Palette) -> Flat:
    s = Sheet(17.0, 10.5, ppm=ppm_at(z))
    hull, rib = (0.30, 0.26, 0.22), (0.18, 0.15, 0.13)
    s.cut(
        [(0.5, 0), (0.2, 4.6), (2.0, 4.2), (9, 2.9), (14.2, 3.2), (16.6, 4.4), (15.2, 0)],
        hull,
        fade=(1.1, 0.6),
    )
    for x in (3.2, 5.0, 6.8):
        s.erase(shapes.oval(x, 2.0, 0.42))
    s.erase([(8.6, 3.3), (9.2, 1.0), (10.6, 0.8), (11.6, 3.3)])
    for x in (9.0, 9.8, 10.6, 11.3):
        s.line([(x, 0.4), (x + 0.2, 3.2)], 0.18, rib)
    s.line([(4.6, 4.0), (5.8, 10.0)], 0.28, rib)
    s.line([(3.7, 8.2), (7.4, 7.4)], 0.16, rib)
    s.line([(12.4, 3.2), (13.2, 7.6)], 0.24, rib)
    s.line(shapes.swag(5.8, 9.8, 13.2, 7.4, 1.2), 0.05, rib)
    s.mottle(0.16, size=0.9, seed=11)
    return s.flat(x=-12.0, y=-0.4, z=z)


def _arch(z: float, p: Palette, rng: np.random.Generator) -> Flat:
    s = Sheet(18.0, 9.5, ppm=ppm_at(z))
    s.cut(shapes.ridge(0, 18, 0, 9.0, rng, rough=0.62), (0.33, 0.36, 0.36), fade=(1.1, 0.7))
    s.erase(shapes.blob(9.5, 1.6, 3.4, 3.6, rng, lobes=7, rough=0.1))
    s.mottle(0.14, size=1.4, seed=5)
    return s.flat(x=-11.0, y=-0.4, z=z)


def _shoal(z: float, y: float, p: Palette, rng: np.random.Generator) -> Flat:
    s = Sheet(7.0, 2.6, ppm=ppm_at(z))
    colour = mix((0.72, 0.80, 0.86), (0.98, 0.72, 0.28), float(rng.random()))
    for _ in range(26):
        x, h, n = rng.uniform(0.4, 6.4), rng.uniform(0.3, 2.3), rng.uniform(0.14, 0.26)
        s.disc(x, h, n, times(colour, rng.uniform(0.7, 1.1)), ry=n * 0.36)
        s.cut([(x - n * 0.8, h), (x - n * 1.5, h + n * 0.4), (x - n * 1.5, h - n * 0.4)], times(colour, 0.7))
    return s.flat(
        x=rng.uniform(-9, 2), y=y, z=z, drift=float(rng.uniform(0.5, 1.0)), lap=60.0, phase=0.5, bob=0.12
    )


def _kelp(z: float, x: float, p: Palette, rng: np.random.Generator) -> Flat:
    height = float(rng.uniform(4.5, 8.0)) if z > 0 else 1.6
    s = Sheet(2.6, height, ppm=min(ppm_at(z), 80.0))
    for stem in range(4):
        x0, lean = 0.5 + stem * 0.5, rng.uniform(-0.5, 0.5)
        tone = times((0.24, 0.46, 0.26), rng.uniform(0.7, 1.15))
        t = np.linspace(0, 1, 12)
        mid = np.stack(
            [x0 + lean * t**2 + 0.12 * np.sin(t * 9 + stem), height * (0.72 + 0.26 * rng.random()) * t], 1
        )
        s.line(mid, 0.05, times(tone, 0.7))
        for k in range(1, 12):
            side = 1 if k % 2 else -1
            px, py = float(mid[k][0]), float(mid[k][1])
            s.cut(
                shapes.turned(shapes.oval(px + side * 0.26, py, 0.30, 0.075), side * 32, (px, py)),
                tone,
                fade=(1.15, 0.85),
            )
    return s.flat(x=x - 1.3, y=-0.1 if z > 0 else -0.9, z=z, sway=0.55, phase=float(rng.random()))


def _coral(z: float, x: float, p: Palette, rng: np.random.Generator) -> Flat:
    s = Sheet(2.8, 1.7, ppm=ppm_at(z))
    nature.rock(s, 1.4, 0, 2.3, 0.55, p, rng, colour=(0.42, 0.42, 0.44))
    for _ in range(3):
        colour = _CORALS[int(rng.integers(len(_CORALS)))]
        cx = float(rng.uniform(0.5, 2.3))
        if rng.random() < 0.5:
            nature.branches(s, cx, 0.35, 1.2, rng, colour=colour, spread=0.5, fine=3)
        else:
            for i in range(5):
                s.disc(
                    cx + (i - 2) * 0.13, 0.55 + 0.1 * (i % 2), 0.2, times(colour, 0.8 + 0.08 * i), drop=0.02
                )
    return s.flat(x=x - 1.4, y=-0.12 if z > 0 else -0.55, z=z)


def sky(scene: Breakdown, p: Palette, rng: np.random.Generator) -> Set:
    """Above the clouds: banks of them near and far, peaks coming through, birds far off."""
    flats = [_peaks(120.0, p, rng)]
    for z, y, scale in (
        (150.0, -16.0, 14.0),
        (90.0, -11.0, 10.0),
        (50.0, -6.5, 6.0),
        (24.0, -3.6, 3.6),
        (11.0, -2.4, 2.2),
    ):
        flats.append(_bank(z, y, scale, p, rng))
    flats += [_puff(z, x, y, p, rng) for z, x, y in ((34.0, -14.0, 6.0), (18.0, 8.0, 4.4), (6.5, -6.2, 2.6))]
    flats.append(_bank(-2.8, -1.75, 0.8, p, rng))
    floor = times(mix(p.fog, (1.0, 1.0, 1.0), 0.35), 0.9)
    return Set(
        flats=tuple(flats),
        grounds=(Ground(paint=lambda s: s.flat(floor), level=-14.0, wets=0.0, snows=0.0, fog=1.4),),
        sky=p.sky,
        fog=0.7,
    )


def _bank(z: float, y: float, scale: float, p: Palette, rng: np.random.Generator) -> Flat:
    width = min(2 * span(z), 16.0 * scale)
    s = Sheet(width, scale * 2.1, ppm=max(4.0, ppm_at(z) * 0.5))
    white = mix((0.97, 0.97, 1.0), (0.90, 0.90, 0.97), float(rng.random()))
    for row in range(3):
        n = int(width / scale * (1.3 + 0.5 * row))
        for i in range(n):
            x = (i + rng.uniform(0.1, 0.9)) * width / n
            r = scale * rng.uniform(0.55, 1.0) * (1 - 0.16 * row)
            h = scale * (0.95 - 0.36 * row)
            s.cut(
                shapes.blob(x, h, r * 1.25, r * 0.72, rng, lobes=8, rough=0.14),
                times(white, 0.84 + 0.07 * row), fade=(1.10, 0.80), drop=scale * 0.03, soft=scale * 0.03,
            )  # fmt: skip
    s.rect(0, 0, width, scale * 0.3, times(white, 0.86))
    return s.flat(x=-width / 2, y=y, z=z, mirror=True, lit=0.7, paper=0.7)


def _puff(z: float, x: float, y: float, p: Palette, rng: np.random.Generator) -> Flat:
    s = Sheet(6.5, 2.6, ppm=max(10.0, ppm_at(z) * 0.6))
    for i in range(6):
        cx = 1.3 + 3.9 * i / 5
        r = 0.85 * (1 - abs(i - 2.5) * 0.14)
        s.cut(
            shapes.blob(cx, 1.0, r * 1.2, r * 0.85, rng),
            (0.96, 0.96, 1.0),
            fade=(1.08, 0.82),
            soft=0.06,
            drop=0.03,
        )
    return s.flat(x=x, y=y, z=z, drift=0.1, lap=70.0, phase=0.49, lit=0.75, paper=0.7)


def _peaks(z: float, p: Palette, rng: np.random.Generator) -> Flat:
    width = 2 * span(z)
    s = Sheet(width, 24.0, ppm=ppm_at(z) * 0.6)
    for _ in range(4):
        x, w, h = rng.uniform(0.1, 0.9) * width, rng.uniform(18, 34), rng.uniform(10, 21)
        s.cut(
            [(x - w / 2, 0), (x - w * 0.12, h * 0.8), (x, h), (x + w * 0.16, h * 0.72), (x + w / 2, 0)],
            (0.40, 0.42, 0.52),
            fade=(1.1, 0.9),
        )
        s.cut(
            [
                (x - w * 0.12, h * 0.8),
                (x, h),
                (x + w * 0.16, h * 0.72),
                (x + 0.5, h * 0.62),
                (x - 1.0, h * 0.70),
            ],
            (0.95, 0.96, 1.0),
            inside=True,
        )
    return s.flat(x=-width / 2, y=-13.0, z=z)
