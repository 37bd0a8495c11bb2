"""Rooms people live in: kitchen and bedroom."""

from __future__ import annotations

import numpy as np

from onereel.backends.animatic.sets import shapes
from onereel.backends.animatic.sets.api import RGB, Breakdown, Flat, Lamp, Palette, Set, Sheet, times
from onereel.backends.animatic.sets.shell import (
    STEEL,
    WALLS,
    WARM,
    WOOD,
    Shell,
    boards,
    furnished,
    pendant,
    tiles_floor,
)


def kitchen(scene: Breakdown, p: Palette, rng: np.random.Generator) -> Set:
    """Stove with a pot on the flame, shelves of crockery, a sink under the window, a table near."""
    wall = WALLS.get(scene.region, (0.86, 0.80, 0.66))
    room = Shell(
        wall=wall,
        dado=times((0.90, 0.92, 0.88), 0.95),
        dado_high=1.35,
        windows=((-1.9, 1.25, 1.9, 1.3),),
        panes=2,
    )
    flats = [
        _counter(rng),
        _stove(),
        _crockery(rng),
        _pans(),
        _fridge(),
        _table_near(rng),
        pendant(1.3, 1.4, 3.4, WARM),
    ]
    on = 0.5 + 0.6 * p.lamps
    lamps = (
        Lamp(x=1.3, y=2.1, z=1.2, colour=times(WARM, 1.5 * on), radius=3.2),
        Lamp(x=2.6, y=1.3, z=3.6, colour=times((1.0, 0.55, 0.25), 1.0), radius=1.6, flicker=0.5),
    )
    floor = tiles_floor(scene, (0.84, 0.80, 0.72), (0.46, 0.34, 0.30))
    return furnished(room, p, rng, flats, floor, lamps)


def _counter(rng: np.random.Generator) -> Flat:
    s = Sheet(5.2, 1.5, ppm=96.0)
    body: RGB = ((0.36, 0.52, 0.50), (0.80, 0.74, 0.60), (0.42, 0.48, 0.62))[int(rng.integers(3))]
    s.rect(0, 0, 5.2, 0.9, body, fade=(1.1, 0.8))
    for i in range(6):
        x = 0.06 + i * 0.86
        s.rect(x, 0.12, 0.76, 0.68, times(body, 1.12), drop=0.03)
        s.disc(x + 0.66, 0.62, 0.03, (0.85, 0.78, 0.5))
    s.rect(-0.05, 0.88, 5.3, 0.09, (0.50, 0.36, 0.26), drop=0.05)
    s.rect(1.0, 0.9, 0.9, 0.05, times(STEEL, 0.8))
    s.line([(1.45, 0.95), (1.45, 1.25), (1.58, 1.28), (1.6, 1.16)], 0.05, STEEL)
    for i, (c, r) in enumerate(
        (((0.85, 0.25, 0.2), 0.09), ((0.9, 0.7, 0.25), 0.08), ((0.45, 0.6, 0.25), 0.085))
    ):
        s.disc(3.1 + i * 0.17, 0.96 + r, r, c, fade=(1.2, 0.8))
    s.cut([(2.75, 0.97), (3.8, 0.97), (3.65, 1.08), (2.9, 1.08)], (0.72, 0.56, 0.36), drop=0.02)
    return s.flat(x=-3.6, z=4.2, lit=0.3)


def _stove() -> Flat:
    s = Sheet(1.5, 2.2, ppm=100.0)
    s.rect(0.1, 0, 1.3, 0.95, (0.88, 0.87, 0.84), fade=(1.05, 0.85))
    s.rect(0.25, 0.14, 1.0, 0.55, (0.16, 0.15, 0.15))
    s.light([(0.3, 0.2), (1.2, 0.2), (1.2, 0.6), (0.3, 0.6)], (1.0, 0.5, 0.2), power=0.06)
    for i in range(4):
        s.disc(0.35 + i * 0.27, 0.82, 0.05, (0.3, 0.3, 0.32))
    s.rect(0.08, 0.93, 1.34, 0.06, (0.2, 0.2, 0.22))
    s.light([(0.5, 1.0), (1.0, 1.0), (0.94, 1.05), (0.56, 1.05)], (0.3, 0.55, 1.0), power=0.6)
    s.cut(
        [(0.42, 1.05), (1.08, 1.05), (1.04, 1.48), (0.46, 1.48)],
        (0.62, 0.22, 0.18),
        fade=(1.2, 0.8),
        drop=0.03,
    )
    s.rect(0.38, 1.47, 0.74, 0.05, (0.5, 0.16, 0.14))
    s.disc(0.75, 1.55, 0.05, (0.2, 0.2, 0.2))
    for k in range(3):
        s.halo(0.68 + 0.1 * k, 1.72 + 0.16 * k, 0.22, (0.8, 0.85, 0.9), power=0.012)
    return s.flat(x=1.9, z=4.1, lit=0.35, flicker=0.15)


def _crockery(rng: np.random.Generator) -> Flat:
    s = Sheet(2.0, 1.3, ppm=100.0)
    colours: tuple[RGB, ...] = ((0.92, 0.9, 0.85), (0.35, 0.5, 0.66), (0.86, 0.52, 0.32), (0.9, 0.8, 0.5))
    for y in (0.05, 0.7):
        s.rect(0, y, 2.0, 0.07, WOOD, drop=0.05)
        x = 0.1
        while x < 1.8:
            c, kind = colours[int(rng.integers(4))], int(rng.integers(3))
            if kind == 0:
                s.disc(x + 0.14, y + 0.23, 0.15, c, fade=(1.1, 0.9), drop=0.02)
                x += 0.32
            elif kind == 1:
                s.rect(x, y + 0.07, 0.15, 0.16, c, fade=(1.1, 0.85))
                s.line(shapes.oval(x + 0.18, y + 0.15, 0.05), 0.02, c)
                x += 0.27
            else:
                s.cut(
                    shapes.blob(x + 0.13, y + 0.22, 0.13, 0.16, rng, lobes=3, rough=0.04), c, fade=(1.15, 0.8)
                )
                x += 0.33
    return s.flat(x=1.75, y=1.85, z=4.55, lit=0.3)


def _pans() -> Flat:
    s = Sheet(2.2, 0.9, ppm=96.0)
    s.line([(0.05, 0.82), (2.15, 0.82)], 0.03, (0.2, 0.18, 0.17))
    for i, r in enumerate((0.20, 0.16, 0.22, 0.13)):
        x = 0.3 + i * 0.52
        c: RGB = (0.74, 0.44, 0.26) if i % 2 == 0 else (0.25, 0.25, 0.27)
        s.line([(x, 0.8), (x, 0.45)], 0.03, c)
        s.disc(x, 0.30, r, c, fade=(1.2, 0.8), drop=0.04)
    return s.flat(x=-4.3, y=1.75, z=4.3, lit=0.35)


def _fridge() -> Flat:
    s = Sheet(1.0, 2.1, ppm=100.0)
    s.rect(0.05, 0, 0.9, 2.0, (0.86, 0.88, 0.84), fade=(1.06, 0.86))
    s.line([(0.05, 1.4), (0.95, 1.4)], 0.02, (0.6, 0.62, 0.6))
    for y in (1.55, 0.95):
        s.rect(0.8, y, 0.05, 0.3, STEEL)
    s.rect(0.25, 1.6, 0.18, 0.22, (0.95, 0.85, 0.5))
    s.rect(0.5, 1.65, 0.16, 0.14, (0.85, 0.4, 0.35))
    return s.flat(x=3.5, z=3.9, lit=0.3)


def _table_near(rng: np.random.Generator) -> Flat:
    s = Sheet(2.4, 1.5, ppm=120.0)
    s.rect(0, 0.62, 2.4, 0.09, times(WOOD, 1.15), drop=0.05)
    for x in (0.2, 2.05):
        s.rect(x, 0, 0.1, 0.62, times(WOOD, 0.8))
    s.cut(
        [(0.55, 0.71), (0.85, 0.71), (0.9, 1.0), (0.78, 1.06), (0.62, 1.06), (0.5, 1.0)],
        (0.36, 0.52, 0.62),
        fade=(1.2, 0.8),
    )
    for i in range(5):
        tip = (0.45 + 0.12 * i, 1.30 + 0.06 * (i % 2))
        s.line([(0.7, 1.04), tip], 0.018, (0.3, 0.48, 0.26))
        s.disc(*tip, 0.06, ((0.95, 0.5, 0.4), (0.98, 0.85, 0.4), (0.9, 0.6, 0.75))[i % 3])
    s.disc(1.6, 0.74, 0.3, (0.9, 0.88, 0.82), ry=0.05)
    for i in range(3):
        s.disc(1.48 + 0.13 * i, 0.84, 0.09, (0.86, 0.5, 0.24), fade=(1.2, 0.8))
    return s.flat(x=1.9, z=-1.7, lit=0.3)


def bedroom(scene: Breakdown, p: Palette, rng: np.random.Generator) -> Set:
    """A bed with its cover, a night table and its lamp, wardrobe, mirror, curtains in the window."""
    wall = WALLS.get(scene.region, (0.58, 0.60, 0.70))
    room = Shell(wall=times(wall, 0.92), windows=((0.2, 0.95, 1.8, 1.7),), panes=2, beams=None)
    cover: RGB = ((0.62, 0.26, 0.28), (0.30, 0.42, 0.58), (0.72, 0.56, 0.30), (0.40, 0.34, 0.52))[
        int(rng.integers(4))
    ]
    flats = [
        _bed(cover),
        _night_table(),
        _wardrobe(),
        _mirror(),
        *_drapes(0.2, 1.8, 0.8, 2.0, cover),
        _chest(rng),
    ]
    on = 0.6 + 0.6 * p.lamps
    lamps = (
        Lamp(x=-0.9, y=1.15, z=3.4, colour=times(WARM, 1.8 * on), radius=2.8),
        Lamp(x=2.6, y=1.4, z=0.4, colour=times(WARM, 0.7 * on), radius=3.0),
    )
    return furnished(room, p, rng, flats, boards(scene, (0.50, 0.36, 0.26)), lamps)


def _bed(cover: RGB) -> Flat:
    s = Sheet(2.9, 1.7, ppm=100.0)
    s.rect(0, 0, 0.12, 1.5, WOOD, fade=(1.15, 0.8))
    s.cut([(0.0, 0.6), (0.12, 0.6), (0.12, 1.5), (0.06, 1.58), (0, 1.5)], times(WOOD, 1.1))
    s.rect(2.7, 0, 0.12, 0.85, WOOD, fade=(1.1, 0.8))
    s.rect(0.1, 0.18, 2.65, 0.30, times(WOOD, 0.8))
    s.rect(0.12, 0.42, 2.6, 0.24, (0.92, 0.9, 0.86))
    s.cut(
        [(0.16, 0.62), (0.9, 0.62), (0.88, 0.92), (0.5, 1.0), (0.2, 0.92)],
        (0.96, 0.94, 0.9),
        fade=(1.05, 0.85),
        drop=0.03,
    )
    s.cut(
        [(0.75, 0.35), (2.74, 0.2), (2.74, 0.72), (1.9, 0.82), (1.2, 0.76), (0.8, 0.80)],
        cover,
        fade=(1.15, 0.75),
        drop=0.04,
    )
    for x in (1.1, 1.5, 1.9, 2.3):
        s.shade([(x, 0.25), (x + 0.08, 0.25), (x + 0.16, 0.78), (x + 0.08, 0.78)], 0.85, soft=0.03)
    return s.flat(x=-4.2, z=3.3, lit=0.35)


def _night_table() -> Flat:
    s = Sheet(1.6, 1.8, ppm=100.0)
    s.rect(0.5, 0, 0.6, 0.62, times(WOOD, 1.05), fade=(1.1, 0.8))
    s.rect(0.45, 0.6, 0.7, 0.06, times(WOOD, 1.3), drop=0.03)
    s.disc(0.8, 0.35, 0.03, (0.85, 0.7, 0.4))
    s.rect(0.77, 0.66, 0.06, 0.3, (0.75, 0.6, 0.3))
    hood = [(0.56, 0.92), (1.04, 0.92), (0.94, 1.24), (0.66, 1.24)]
    s.cut(hood, (0.92, 0.82, 0.62))
    s.light(hood, (1.0, 0.75, 0.42), power=0.30)
    s.halo(0.8, 1.05, 0.8, WARM, power=0.08)
    return s.flat(x=-1.7, z=3.5, lit=0.4)


def _wardrobe() -> Flat:
    s = Sheet(1.6, 2.5, ppm=94.0)
    s.rect(0, 0.08, 1.6, 2.3, times(WOOD, 0.9), fade=(1.1, 0.8))
    s.rect(-0.05, 2.34, 1.7, 0.14, times(WOOD, 1.2), drop=0.05)
    for x in (0.08, 0.83):
        s.rect(x, 0.2, 0.68, 2.05, times(WOOD, 1.1), drop=0.03)
        s.rect(x + 0.1, 0.35, 0.48, 0.8, times(WOOD, 0.95), drop=0.02)
        s.rect(x + 0.1, 1.3, 0.48, 0.8, times(WOOD, 0.95), drop=0.02)
    for x in (0.70, 0.90):
        s.disc(x, 1.2, 0.035, (0.85, 0.7, 0.4))
    return s.flat(x=2.7, z=4.3, lit=0.28)


def _mirror() -> Flat:
    s = Sheet(0.9, 1.9, ppm=100.0)
    s.disc(0.45, 1.05, 0.40, (0.74, 0.58, 0.30), ry=0.72)
    s.disc(0.45, 1.05, 0.34, (0.66, 0.74, 0.80), ry=0.65, fade=(1.2, 0.75))
    s.cut([(0.2, 1.2), (0.32, 0.7), (0.4, 0.72), (0.3, 1.4)], (0.9, 0.94, 0.97), inside=True, alpha=0.5)
    for x in (0.15, 0.75):
        s.line([(0.45, 0.4), (x, 0)], 0.05, (0.5, 0.38, 0.22))
    return s.flat(x=-2.9, z=-1.5 + 3.2, lit=0.3)


def _drapes(x: float, w: float, y: float, h: float, colour: RGB) -> list[Flat]:
    out = []
    for left in (x - 0.55, x + w - 0.2):
        s = Sheet(0.75, h + 0.3, ppm=92.0)
        for i in range(5):
            a = 0.03 + i * 0.14
            s.cut(
                [(a, 0), (a + 0.15, 0), (a + 0.13, h + 0.2), (a, h + 0.2)],
                times(colour, 0.85 + 0.25 * (i % 2)),
                fade=(0.95, 1.1),
            )
        out.append(s.flat(x=left, y=y - 0.1, z=4.55, sway=0.05, hang=True, lit=0.3))
    return out


def _chest(rng: np.random.Generator) -> Flat:
    s = Sheet(1.5, 1.2, ppm=118.0)
    s.rect(0, 0, 1.5, 0.52, (0.42, 0.30, 0.22), fade=(1.15, 0.8))
    s.cut([(0, 0.5), (1.5, 0.5), (1.46, 0.7), (0.04, 0.7)], (0.50, 0.36, 0.26), drop=0.03)
    for x in (0.2, 1.25):
        s.rect(x, 0, 0.07, 0.68, (0.70, 0.56, 0.32))
    for i, c in enumerate(((0.55, 0.2, 0.2), (0.25, 0.35, 0.45), (0.75, 0.6, 0.35))):
        s.rect(0.35, 0.70 + i * 0.07, 0.6 - 0.05 * i, 0.065, c, drop=0.01)
    return s.flat(x=2.3, z=-1.8, lit=0.3)
