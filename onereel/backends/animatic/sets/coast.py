"""A headland over the sea: cliff-top grass, water to the horizon with the sun's path, boats, islands."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from onereel.backends.animatic.sets import nature, shapes
from onereel.backends.animatic.sets.api import (
    RGB,
    Breakdown,
    Flat,
    Floats,
    Ground,
    Lamp,
    Palette,
    Set,
    Sheet,
    Spots,
    cloud,
    mix,
    ppm_at,
    span,
    times,
    tufts,
)
from onereel.backends.animatic.sets.noise import shade

SEA = -2.4
_WHITE: RGB = (0.93, 0.92, 0.89)


def build(scene: Breakdown, palette: Palette, rng: np.random.Generator) -> Set:
    """The coast of the scene's region; of a ship that is spoken of, its deck."""
    if "deck" in scene.landmarks:
        from onereel.backends.animatic.sets import aboard

        return aboard.ship(scene, palette, rng)
    flats = [*islands(palette, rng), *headland(scene, palette, rng), *boats(palette, rng)]
    flats += [gulls(palette, rng, i) for i in range(3)]
    flats += _brow(palette, rng)
    return Set(
        flats=tuple(flats),
        grounds=(sea(palette), _turf(scene, palette)),
        sky=palette.sky,
        lamps=_lamps(palette),
        stage=(-4.5, 4.5, -0.7, 1.0),
        passers=None,
        air="spray" if palette.wind > 0.5 else "",
    )


def sea(p: Palette) -> Ground:
    deep: RGB = mix((0.06, 0.20, 0.28), times(p.sky.middle, 0.4), 0.35)

    def paint(s: Spots) -> Floats:
        return shade(s.flat(deep), 1 + 0.12 * cloud(s, 14, 5, 3) + 0.1 * cloud(s, 60, 6, 3))

    rough = 0.75 + 0.5 * p.wind
    return Ground(
        paint=paint,
        level=SEA,
        mirror=0.80,
        ripple=rough,
        flow=1.2 + 2 * p.wind,
        glitter=1.0,
        wets=0.0,
        snows=0.0,
    )


def _edge(x: Floats) -> Floats:
    """Where the cliff-top ends, metres away, by x: the sea comes close on the left."""
    cove = 7.5 / (1 + np.exp(np.clip((x + 3.6) * 1.7, -30, 30)))
    return np.asarray(1.7 + 0.35 * np.sin(x * 0.41 + 1.0) + 0.2 * np.sin(x * 1.13) - cove, np.float32)


def _turf(scene: Breakdown, p: Palette) -> Ground:
    seed = scene.seed % 700 + 11

    def paint(s: Spots) -> Floats:
        green = tufts(s, times(p.grass, 0.78), mix(p.grass, (0.62, 0.54, 0.34), 0.45), scale=2.2, seed=seed)
        edge = _edge(s.x)
        rim = np.clip(1 - np.abs(edge - s.z) / 0.5, 0, 1)
        green = shade(green, 1 + 0.18 * rim)
        a = np.clip((edge - s.z) / np.maximum(s.px, 0.02) + 0.5, 0, 1).astype(np.float32)
        out = np.empty((*a.shape, 4), np.float32)
        out[..., :3] = green * a[..., None]
        out[..., 3] = a
        return out

    return Ground(paint=paint, far=2.2, wets=0.25)


def islands(p: Palette, rng: np.random.Generator) -> list[Flat]:
    out = []
    for z, x0, w, h in (
        (420.0, -190.0, 150.0, 26.0),
        (300.0, 60.0, 120.0, 20.0),
        (520.0, 150.0, 170.0, 40.0),
    ):
        s = Sheet(w, h + 4, ppm=3.0 if z > 350 else 4.0)
        s.cut(
            _isle(shapes.ridge(0, w, 2, h, rng, rough=0.62), w),
            mix((0.36, 0.38, 0.36), p.leaf, 0.35),
            fade=(1.15, 0.75),
        )
        s.cut(
            _isle(shapes.ridge(0, w, 2, h * 0.6, rng, rough=0.7), w),
            mix((0.30, 0.32, 0.30), p.leaf, 0.4),
            fade=(1.2, 0.8),
            drop=0.8,
        )
        out.append(s.flat(x=x0, y=SEA - 2, z=z))
    return out


def _isle(line: NDArray[np.float64], w: float) -> NDArray[np.float64]:
    """A ridge sloping into the sea on both sides."""
    fall = np.clip(np.sin(np.pi * line[:, 0] / w) * 1.4, 0, 1) ** 0.7
    return np.stack([line[:, 0], 1.0 + (line[:, 1] - 1.0) * fall], axis=1)


def headland(scene: Breakdown, p: Palette, rng: np.random.Generator) -> list[Flat]:
    """Cliffs coming out from the right, with a lighthouse where the story has one (and by chance)."""
    w, z = 36.0, 48.0
    s = Sheet(w, 24.0, ppm=17.0)
    rock: RGB = (0.52, 0.47, 0.43)
    top = 0.0
    for k in range(3):
        x0, top = 2.0 + 8.5 * k, 3.4 + 2.3 * k
        n = 16
        xs = np.linspace(x0, w + 2, n)
        brow = top * (1 - np.exp(-(xs - x0) / 3.2)) + 0.25 * rng.standard_normal(n)
        face = np.stack([xs, np.maximum(brow, 0.1)], axis=1)
        c = times(rock, 0.80 + 0.13 * k)
        s.cut([(x0 - 0.6, -0.4), *face, (w + 2, -0.4)], c, fade=(1.18, 0.72), drop=0.35)
        for x, y in face[1:-1]:
            for _ in range(2):
                fx, low = x + rng.uniform(-1, 1), y * rng.uniform(0.1, 0.6)
                s.shade([(fx, y - 0.4), (fx + 0.5, y - 0.5), (fx + 0.3, low), (fx - 0.1, low)], 0.84)
        grass = np.concatenate([face + np.array([0, 0.12]), (face - np.array([0, 0.55]))[::-1]])
        s.cut(grass, times(mix(p.grass, (0.93, 0.95, 1.0), 0.8 * p.snow), 0.86), fade=(1.15, 0.8), drop=0.1)
    if "lighthouse" in scene.landmarks or rng.random() < 0.35:
        lighthouse(s, 27.0, top * 0.96, 9.0, p)
    foam = [shapes.oval(rng.uniform(1, w), 0.1, rng.uniform(0.8, 2.4), 0.13) for _ in range(16)]
    s.cut(foam, (0.95, 0.97, 0.98), alpha=0.8)
    return [s.flat(x=4.5, y=SEA, z=z, lit=0.7)]


def lighthouse(s: Sheet, x: float, y: float, h: float, p: Palette) -> None:
    """A banded tower with its lamp; a beam when it is dark."""
    w = h * 0.13
    s.rect(x - w * 2.4, y - 0.3, w * 2.2, h * 0.20, _WHITE, fade=(1.05, 0.85))
    s.cut([(x - w * 2.6, y + h * 0.17), (x, y + h * 0.17), (x - w * 1.3, y + h * 0.29)], (0.62, 0.26, 0.20))
    s.cut(
        [(x - w, y - 0.4), (x + w, y - 0.4), (x + w * 0.62, y + h * 0.8), (x - w * 0.62, y + h * 0.8)],
        _WHITE,
        fade=(1.0, 0.92),
        drop=0.2,
    )
    for k in (0.18, 0.50):
        a, b = w * (1 - 0.47 * k), w * (1 - 0.47 * (k + 0.15))
        s.cut(
            [
                (x - a, y + h * k),
                (x + a, y + h * k),
                (x + b, y + h * (k + 0.15)),
                (x - b, y + h * (k + 0.15)),
            ],
            (0.74, 0.20, 0.17),
        )
    s.shade(
        [(x + w * 0.2, y - 0.4), (x + w, y - 0.4), (x + w * 0.62, y + h * 0.8), (x + w * 0.15, y + h * 0.8)],
        0.82,
    )
    s.rect(x - w * 0.85, y + h * 0.79, w * 1.7, 0.16, (0.20, 0.20, 0.23))
    s.rect(x - w * 0.45, y + h * 0.81, w * 0.9, h * 0.09, (0.62, 0.70, 0.74))
    s.cut([(x - w * 0.6, y + h * 0.90), (x + w * 0.6, y + h * 0.90), (x, y + h)], (0.60, 0.18, 0.16))
    if p.dark:
        cx, cy = x, y + h * 0.855
        s.light(shapes.oval(cx, cy, w * 0.42, h * 0.04), (1.0, 0.86, 0.56), power=0.9)
        s.halo(cx, cy, 3.4, (1.0, 0.82, 0.50), power=0.14)
        for side, reach in ((-1, 20.0), (1, 8.0)):
            far = cx + side * reach
            cone = [(cx, cy + 0.12), (far, cy + 2.0), (far, cy + 0.2), (cx, cy - 0.12)]
            s.beam(cone, (1.0, 0.88, 0.62), power=0.035, soft=0.5, fade=0.6)


def boats(p: Palette, rng: np.random.Generator) -> list[Flat]:
    out = []
    for z, x in ((150.0, -46.0), (95.0, 16.0), (62.0, -17.0)):
        h = 6.5
        s = Sheet(7.0, h + 1, ppm=1150 / (z + 8) * 0.8)
        c: RGB = ((0.94, 0.92, 0.86), (0.80, 0.34, 0.24), (0.92, 0.78, 0.52))[int(rng.integers(3))]
        s.cut([(0.8, 0.9), (6.0, 0.9), (5.3, 0.1), (1.5, 0.1)], (0.32, 0.22, 0.20), fade=(1.2, 0.8))
        s.rect(3.1, 0.8, 0.12, h - 0.6, (0.30, 0.24, 0.20))
        s.cut([(3.3, 1.3), (6.0, 1.5), (3.3, h)], c, fade=(1.05, 0.85))
        s.cut([(3.0, 1.4), (1.0, 1.5), (3.0, h * 0.86)], times(c, 0.88), fade=(1.05, 0.85))
        if p.dark:
            s.light(shapes.oval(3.2, h * 0.55, 0.2), (1.0, 0.74, 0.4), power=0.8)
            s.halo(3.2, h * 0.55, 1.8, (1.0, 0.74, 0.4), power=0.12)
        out.append(s.flat(x=x, y=SEA - 0.25, z=z, bob=0.16, drift=0.35, lap=0.0, phase=float(rng.random())))
    return out


def gulls(p: Palette, rng: np.random.Generator, index: int) -> Flat:
    z = (18.0, 32.0, 50.0)[index]
    s = Sheet(9.0, 3.0, ppm=ppm_at(z))
    for _ in range(2 + index):
        x, y, w = rng.uniform(1, 8), rng.uniform(0.5, 2.4), rng.uniform(0.35, 0.6)
        c: RGB = (0.62, 0.62, 0.66)
        dip = w * rng.uniform(0.15, 0.4)
        s.line(
            [
                (x - w, y + dip),
                (x - w * 0.45, y + dip * 1.25),
                (x, y),
                (x + w * 0.45, y + dip * 1.25),
                (x + w, y + dip),
            ],
            0.045,
            c,
        )
    return s.flat(
        x=float(rng.uniform(-12, 4)),
        y=float(rng.uniform(3.5, 7.0)),
        z=z,
        drift=0.8 - 0.15 * index,
        lap=0.0,
        bob=0.2,
        reflects=False,
        phase=float(rng.random()),
    )


def _brow(p: Palette, rng: np.random.Generator) -> list[Flat]:
    """Grass at the cliff's edge, flowers, a fence, stones; low tufts before the camera."""
    out = []
    for z, h, per in ((0.85, 0.20, 20.0), (1.45, 0.30, 15.0)):
        w = span(z) + 3.0
        s = Sheet(w, h + 0.15, ppm=min(ppm_at(z), 78))
        nature.grass(s, 0, w, 0.0, h, p, rng, per_metre=per)
        out.append(s.flat(x=-2.6, y=-0.06, z=z, sway=0.10, phase=float(rng.random())))
    s = Sheet(11.0, 1.5, ppm=ppm_at(1.4))
    wood: RGB = (0.42, 0.35, 0.29)
    for i in range(6):
        x, lean = 0.5 + 1.9 * i, rng.uniform(-0.06, 0.06)
        s.cut(
            [(x - 0.06, 0), (x + 0.06, 0), (x + 0.05 + lean, 1.05), (x - 0.05 + lean, 1.08)],
            wood,
            fade=(1.1, 0.8),
        )
    for y in (0.85, 0.5):
        s.line([(0.5 + 1.9 * i, y + rng.uniform(-0.05, 0.05)) for i in range(6)], 0.06, times(wood, 0.9))
    out.append(s.flat(x=3.4, y=-0.05, z=1.2))
    s = Sheet(2.6, 1.0, ppm=ppm_at(1.2))
    nature.rock(s, 1.0, 0.0, 1.5, 0.62, p, rng)
    nature.rock(s, 2.0, 0.0, 0.8, 0.34, p, rng)
    out.append(s.flat(x=-3.4, y=-0.06, z=0.9))
    w = 14.0
    s = Sheet(w, 0.8, ppm=110)
    nature.grass(s, 0, 4.6, -0.1, 0.72, p, rng, per_metre=12, colour=times(p.grass, 0.8))
    nature.grass(s, 9.8, w, -0.1, 0.78, p, rng, per_metre=12, colour=times(p.grass, 0.8))
    out.append(s.flat(x=-w / 2, y=-0.05, z=-4.2, sway=0.22, phase=0.4))
    return out


def _lamps(p: Palette) -> tuple[Lamp, ...]:
    return (Lamp(x=24.0, y=8.0, z=45.0, colour=(1.0, 0.8, 0.5), radius=9.0),) if p.dark else ()
