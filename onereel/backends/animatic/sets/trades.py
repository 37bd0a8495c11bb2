"""Rooms people meet and work in: café and workshop."""

from __future__ import annotations

import numpy as np

from onereel.backends.animatic.sets import shapes
from onereel.backends.animatic.sets.api import RGB, Breakdown, Flat, Lamp, Palette, Set, Sheet, times
from onereel.backends.animatic.sets.shell import (
    STEEL,
    WALLS,
    WARM,
    Shell,
    boards,
    furnished,
    pendant,
    tiles_floor,
)


def cafe(scene: Breakdown, p: Palette, rng: np.random.Generator) -> Set:
    """A counter with its machine and bottles, little round tables, a wide window, globes of light."""
    wall = times(WALLS.get(scene.region, (0.50, 0.34, 0.28)), 0.8)
    room = Shell(
        half=5.2,
        wall=wall,
        dado=(0.30, 0.22, 0.18),
        dado_high=1.15,
        windows=((0.4, 0.9, 4.0, 1.9),),
        panes=4,
        frame=(0.20, 0.32, 0.28),
        skirting=(0.18, 0.14, 0.12),
    )
    flats = [
        _bar(rng),
        _bottles(rng),
        _slate(rng),
        *(_bistro(x, z, rng) for x, z in ((3.4, 2.6), (-3.3, 1.5), (2.6, -1.9))),
    ]
    flats += [_globe(x, z) for x, z in ((-2.8, 2.8), (0.0, 1.2), (2.8, 2.4))]
    on = 0.55 + 0.6 * p.lamps
    lamps = tuple(
        Lamp(x=x, y=2.4, z=z, colour=times(WARM, 1.25 * on), radius=3.0)
        for x, z in ((-2.8, 2.6), (0.0, 1.0), (2.8, 2.2))
    )
    return furnished(
        room, p, rng, flats, tiles_floor(scene, (0.82, 0.78, 0.70), (0.24, 0.22, 0.22), 0.36, 0.14), lamps
    )


def _bar(rng: np.random.Generator) -> Flat:
    s = Sheet(4.4, 1.9, ppm=94.0)
    s.rect(0, 0, 4.4, 1.08, (0.40, 0.24, 0.17), fade=(1.1, 0.75))
    for i in range(6):
        s.rect(0.1 + i * 0.72, 0.15, 0.6, 0.75, (0.46, 0.29, 0.20), drop=0.03)
    s.rect(-0.06, 1.05, 4.5, 0.1, (0.72, 0.70, 0.68), drop=0.05)
    s.rect(0.5, 1.15, 0.95, 0.5, STEEL, fade=(1.15, 0.7))
    s.rect(0.45, 1.62, 1.05, 0.1, (0.78, 0.5, 0.26))
    for x in (0.65, 1.0):
        s.rect(x, 1.18, 0.12, 0.12, (0.15, 0.15, 0.15))
    s.cut(shapes.arch(2.1, 1.15, 0.9, 0.5), (0.75, 0.85, 0.88), alpha=0.45)
    for i in range(4):
        s.disc(2.25 + i * 0.19, 1.24, 0.085, ((0.86, 0.6, 0.32), (0.6, 0.34, 0.2))[i % 2], ry=0.06)
    for i in range(5):
        s.rect(3.35 + i * 0.15, 1.15, 0.11, 0.10, (0.95, 0.93, 0.9), drop=0.01)
    return s.flat(x=-4.9, z=3.7, lit=0.3)


def _bottles(rng: np.random.Generator) -> Flat:
    s = Sheet(3.6, 1.5, ppm=92.0)
    for y in (0.03, 0.75):
        s.rect(0, y, 3.6, 0.06, (0.34, 0.22, 0.16), drop=0.04)
        for i in range(21):
            x = 0.1 + i * 0.165
            c: RGB = ((0.22, 0.42, 0.28), (0.62, 0.34, 0.14), (0.72, 0.68, 0.5), (0.5, 0.16, 0.16))[
                int(rng.integers(4))
            ]
            h = float(rng.uniform(0.26, 0.42))
            s.rect(x, y + 0.06, 0.10, h, c, fade=(1.2, 0.8))
            s.rect(x + 0.033, y + 0.06 + h, 0.034, 0.12, c)
            s.rect(x, y + 0.12, 0.10, 0.1, (0.9, 0.86, 0.75))
    return s.flat(x=-4.7, y=1.75, z=4.7, lit=0.35)


def _slate(rng: np.random.Generator) -> Flat:
    s = Sheet(1.0, 1.3, ppm=100.0)
    s.rect(0, 0, 1.0, 1.3, (0.45, 0.30, 0.2))
    s.rect(0.07, 0.07, 0.86, 1.16, (0.16, 0.19, 0.18))
    for i in range(5):
        s.glyphs(0.15, 1.0 - i * 0.2, 0.4 + 0.25 * float(rng.random()), 0.11, (0.85, 0.85, 0.8), rng)
    return s.flat(x=-0.9, y=1.5, z=4.74, lit=0.3)


def _bistro(x: float, z: float, rng: np.random.Generator) -> Flat:
    s = Sheet(2.0, 1.2, ppm=108.0)
    iron: RGB = (0.14, 0.13, 0.13)
    for cx, flip in ((0.35, 1), (1.65, -1)):
        s.line([(cx - 0.18 * flip, 0.95), (cx - 0.16 * flip, 0.45), (cx - 0.2 * flip, 0)], 0.045, iron)
        s.line([(cx + 0.2 * flip, 0.45), (cx + 0.22 * flip, 0)], 0.04, iron)
        s.disc(cx, 0.46, 0.22, (0.55, 0.38, 0.24), ry=0.05)
    s.line([(1.0, 0.7), (1.0, 0.05)], 0.06, iron)
    s.disc(1.0, 0.04, 0.24, iron, ry=0.05)
    s.disc(1.0, 0.72, 0.42, (0.88, 0.86, 0.82), ry=0.06)
    s.rect(0.82, 0.76, 0.1, 0.09, (0.96, 0.95, 0.92))
    s.disc(1.18, 0.85, 0.05, (0.95, 0.5, 0.3))
    return s.flat(x=x - 1.0, z=z, lit=0.3)


def _globe(x: float, z: float) -> Flat:
    s = Sheet(1.4, 1.5, ppm=90.0)
    s.line([(0.7, 0.55), (0.7, 1.5)], 0.025, (0.6, 0.48, 0.26))
    globe = shapes.oval(0.7, 0.4, 0.17)
    s.cut(globe, (0.96, 0.9, 0.78))
    s.light(globe, (1.0, 0.80, 0.52), power=0.5)
    s.halo(0.7, 0.4, 0.68, WARM, power=0.07)
    return s.flat(x=x - 0.7, y=1.95, z=z, lit=0.2)


def workshop(scene: Breakdown, p: Palette, rng: np.random.Generator) -> Set:
    """A bench with a vice under hanging lamps, tools on the wall, clocks, timber and shavings."""
    room = Shell(
        wall=(0.54, 0.46, 0.38),
        dado=(0.38, 0.28, 0.2),
        dado_high=0.9,
        windows=((-2.2, 1.3, 2.2, 1.2),),
        panes=4,
        frame=(0.36, 0.30, 0.24),
        beams=(0.34, 0.24, 0.17),
        ceiling=(0.5, 0.42, 0.34),
    )
    flats = [
        _tools(rng),
        _clocks(rng),
        _bench(rng),
        _timber(rng),
        _stool(),
        pendant(-0.6, 1.6, 3.4, WARM, drop=1.1),
        pendant(2.4, 3.0, 3.4, WARM, drop=1.2),
    ]
    on = 0.6 + 0.5 * p.lamps
    lamps = (
        Lamp(x=-0.6, y=2.0, z=1.5, colour=times(WARM, 1.7 * on), radius=2.8),
        Lamp(x=2.4, y=1.9, z=3.0, colour=times(WARM, 1.5 * on), radius=2.6),
    )
    return furnished(room, p, rng, flats, boards(scene, (0.44, 0.33, 0.24), 0.0), lamps)


def _tools(rng: np.random.Generator) -> Flat:
    s = Sheet(3.6, 1.4, ppm=96.0)
    s.rect(0, 0, 3.6, 1.4, (0.46, 0.36, 0.26), drop=0.04)
    for i in range(11):
        x, h = 0.2 + i * 0.31, float(rng.uniform(0.4, 0.8))
        s.line([(x, 1.25 - h), (x, 1.25)], 0.045, (0.62, 0.42, 0.24))
        match i % 4:
            case 0:
                s.rect(x - 0.14, 1.2 - h, 0.28, 0.11, (0.35, 0.36, 0.38), drop=0.02)
            case 1:
                s.cut([(x - 0.03, 1.3 - h), (x + 0.12, 1.1 - h), (x - 0.08, 0.92 - h * 0.6)], STEEL)
            case 2:
                s.disc(x, 1.2 - h, 0.08, (0.4, 0.4, 0.42))
            case _:
                s.rect(x - 0.02, 1.0 - h, 0.04, 0.3, STEEL)
    return s.flat(x=0.6, y=1.35, z=4.7, lit=0.3)


def _clocks(rng: np.random.Generator) -> Flat:
    s = Sheet(1.7, 1.9, ppm=100.0)
    for x, y, r in (
        (0.45, 1.4, 0.28),
        (1.15, 1.5, 0.2),
        (0.9, 0.85, 0.24),
        (0.35, 0.55, 0.18),
        (1.35, 0.5, 0.22),
    ):
        s.disc(x, y, r, (0.42, 0.27, 0.17), drop=0.04)
        s.disc(x, y, r * 0.84, (0.94, 0.9, 0.78))
        a = float(rng.uniform(0, 6.28))
        s.line([(x, y), (x + r * 0.6 * np.cos(a), y + r * 0.6 * np.sin(a))], 0.025, (0.12, 0.1, 0.1))
        s.line([(x, y), (x + r * 0.4 * np.cos(a * 2), y + r * 0.4 * np.sin(a * 2))], 0.03, (0.12, 0.1, 0.1))
    return s.flat(x=-4.3, y=1.2, z=4.7, lit=0.3)


def _bench(rng: np.random.Generator) -> Flat:
    s = Sheet(4.2, 1.5, ppm=98.0)
    top: RGB = (0.60, 0.43, 0.28)
    for x in (0.2, 3.75):
        s.rect(x, 0, 0.22, 0.85, times(top, 0.8), fade=(1.1, 0.75))
    s.rect(0.3, 0.22, 3.6, 0.08, times(top, 0.7))
    s.rect(0, 0.82, 4.2, 0.12, top, drop=0.06)
    s.cut(
        [(3.5, 0.94), (4.05, 0.94), (4.05, 1.12), (3.85, 1.12), (3.85, 1.02), (3.5, 1.02)], (0.30, 0.32, 0.36)
    )
    for i in range(6):
        s.disc(0.5 + i * 0.2, 0.99, float(rng.uniform(0.04, 0.09)), (0.82, 0.66, 0.34), drop=0.01)
    s.cut([(1.9, 0.94), (2.6, 0.94), (2.5, 1.05), (2.0, 1.05)], (0.72, 0.5, 0.3))
    s.rect(2.85, 0.94, 0.12, 0.26, (0.35, 0.48, 0.42), fade=(1.2, 0.8))
    for i in range(9):
        s.disc(0.6 + 0.34 * i, 0.03, 0.07, (0.84, 0.70, 0.48), ry=0.03)
    return s.flat(x=-3.1, z=3.5, lit=0.35)


def _timber(rng: np.random.Generator) -> Flat:
    s = Sheet(1.6, 2.9, ppm=90.0)
    for i in range(7):
        x, lean = 0.1 + i * 0.17, float(rng.uniform(0.05, 0.3))
        c = times((0.66, 0.48, 0.31), float(rng.uniform(0.75, 1.15)))
        h = float(rng.uniform(1.7, 2.8))
        s.cut([(x, 0), (x + 0.13, 0), (x + 0.13 + lean, h), (x + lean, h)], c, drop=0.03)
    return s.flat(x=3.0, z=3.9, lit=0.3)


def _stool() -> Flat:
    s = Sheet(1.0, 0.9, ppm=118.0)
    for x0, x1 in ((0.15, 0.3), (0.85, 0.7), (0.5, 0.5)):
        s.line([(x0, 0), (x1, 0.6)], 0.06, (0.40, 0.28, 0.19))
    s.disc(0.5, 0.62, 0.32, (0.62, 0.44, 0.29), ry=0.07, drop=0.03)
    return s.flat(x=-2.9, z=-1.6, lit=0.3)
