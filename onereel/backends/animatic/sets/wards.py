"""Rooms in a cold light: hospital and laboratory."""

from __future__ import annotations

import numpy as np

from onereel.backends.animatic.sets import shapes
from onereel.backends.animatic.sets.api import RGB, Breakdown, Flat, Lamp, Palette, Set, Sheet, times
from onereel.backends.animatic.sets.shell import COOL, STEEL, Shell, furnished, tiles_floor


def hospital(scene: Breakdown, p: Palette, rng: np.random.Generator) -> Set:
    """A ward: beds with white linen behind curtains, drips, a monitor, cold strip lights."""
    room = Shell(
        half=5.0,
        wall=(0.80, 0.86, 0.86),
        dado=(0.54, 0.70, 0.70),
        windows=((-1.6, 1.0, 3.2, 1.5),),
        panes=4,
        frame=(0.9, 0.92, 0.92),
        strips=COOL,
        skirting=(0.4, 0.5, 0.5),
        ceiling=(0.9, 0.93, 0.94),
    )
    flats = [
        _ward_bed(-4.2, 3.6),
        _ward_bed(1.9, 3.6),
        _ward_curtain(-1.9, 3.0),
        _ward_curtain(4.1, 2.6),
        _monitor(1.1, 3.2),
        _trolley(-3.1, -1.5),
    ]
    lamps = (
        Lamp(x=-1.5, y=3.2, z=1.0, colour=times(COOL, 1.0), radius=4.5),
        Lamp(x=2.5, y=3.2, z=2.0, colour=times(COOL, 0.9), radius=4.5),
    )
    return furnished(
        room, p, rng, flats, tiles_floor(scene, (0.72, 0.78, 0.78), (0.66, 0.74, 0.74), 0.6, 0.22), lamps
    )


def _ward_bed(x: float, z: float) -> Flat:
    s = Sheet(2.5, 1.5, ppm=98.0)
    for leg in (0.2, 2.2):
        s.rect(leg, 0.05, 0.06, 0.6, STEEL)
        s.disc(leg + 0.03, 0.06, 0.07, (0.2, 0.2, 0.22))
    s.rect(0.1, 0.45, 2.3, 0.1, STEEL)
    s.line([(0.12, 0.4), (0.12, 1.2), (0.12, 1.2)], 0.06, STEEL)
    s.line([(2.38, 0.4), (2.38, 0.95)], 0.06, STEEL)
    s.rect(0.15, 0.55, 2.2, 0.2, (0.95, 0.96, 0.97), fade=(1.0, 0.85))
    s.cut([(0.18, 0.75), (0.75, 0.75), (0.7, 0.95), (0.25, 1.0)], (0.98, 0.98, 1.0), drop=0.03)
    s.cut(
        [(0.7, 0.5), (2.36, 0.42), (2.36, 0.82), (0.8, 0.86)], (0.60, 0.76, 0.80), fade=(1.1, 0.85), drop=0.03
    )
    return s.flat(x=x, z=z, lit=0.4)


def _ward_curtain(x: float, z: float) -> Flat:
    s = Sheet(1.1, 2.7, ppm=88.0)
    for i in range(7):
        a = i * 0.15
        s.cut(
            [(a, 0.05), (a + 0.17, 0.05), (a + 0.15, 2.6), (a, 2.6)],
            times((0.66, 0.82, 0.82), 0.86 + 0.2 * (i % 2)),
            fade=(1.0, 1.05),
        )
    s.rect(0, 2.58, 1.1, 0.05, STEEL)
    return s.flat(x=x, y=0.2, z=z, sway=0.04, hang=True, lit=0.35)


def _monitor(x: float, z: float) -> Flat:
    s = Sheet(0.9, 1.9, ppm=100.0)
    s.rect(0.42, 0, 0.06, 1.2, STEEL)
    s.rect(0.1, 1.2, 0.7, 0.5, (0.16, 0.18, 0.2))
    screen = [(0.15, 1.26), (0.75, 1.26), (0.75, 1.64), (0.15, 1.64)]
    s.cut(screen, (0.04, 0.10, 0.09))
    pulse = [(0.17, 1.42), (0.32, 1.42), (0.37, 1.58), (0.42, 1.30), (0.47, 1.42), (0.73, 1.42)]
    s.neon(pulse, (0.25, 1.0, 0.6), 0.018, power=0.8)
    s.halo(0.45, 1.45, 0.45, (0.2, 0.9, 0.6), power=0.03)
    return s.flat(x=x, z=z, lit=0.3, flicker=0.5)


def _trolley(x: float, z: float) -> Flat:
    s = Sheet(1.3, 1.3, ppm=118.0)
    for y in (0.25, 0.8):
        s.rect(0.05, y, 1.2, 0.05, STEEL, drop=0.03)
    for leg in (0.1, 1.14):
        s.rect(leg, 0.06, 0.05, 0.9, times(STEEL, 0.8))
        s.disc(leg + 0.025, 0.05, 0.05, (0.2, 0.2, 0.2))
    for i, c in enumerate(((0.9, 0.9, 0.95), (0.5, 0.7, 0.85), (0.85, 0.5, 0.45))):
        s.rect(0.25 + 0.28 * i, 0.85, 0.14, 0.22 + 0.05 * (i % 2), c, fade=(1.1, 0.85))
    return s.flat(x=x, z=z, lit=0.35)


def laboratory(scene: Breakdown, p: Palette, rng: np.random.Generator) -> Set:
    """Glassware that shines, a coil and dials, shelves of jars, screens of numbers, cold light."""
    room = Shell(
        half=5.0,
        wall=(0.44, 0.52, 0.58),
        tiled=0.36,
        strips=COOL,
        dado=(0.28, 0.34, 0.40),
        skirting=(0.16, 0.18, 0.2),
        ceiling=(0.7, 0.75, 0.78),
    )
    flats = [_jars(rng), _screens(rng), _glassware(rng), _machine(rng), _microscope_bench()]
    lamps = (
        Lamp(x=-1.2, y=1.5, z=3.0, colour=(0.3, 1.2, 0.8), radius=2.4, flicker=0.3),
        Lamp(x=2.6, y=1.8, z=3.4, colour=(0.4, 0.8, 1.5), radius=2.6),
        Lamp(x=0.0, y=3.2, z=0.5, colour=times(COOL, 0.9), radius=4.2),
    )
    return furnished(
        room, p, rng, flats, tiles_floor(scene, (0.50, 0.56, 0.60), (0.44, 0.50, 0.55), 0.6, 0.25), lamps
    )


def _jars(rng: np.random.Generator) -> Flat:
    s = Sheet(3.4, 1.7, ppm=92.0)
    for y in (0.05, 0.85):
        s.rect(0, y, 3.4, 0.06, STEEL, drop=0.04)
        for i in range(11):
            x, h = 0.12 + i * 0.3, float(rng.uniform(0.3, 0.55))
            c: RGB = ((0.30, 0.75, 0.55), (0.75, 0.65, 0.25), (0.55, 0.35, 0.70), (0.35, 0.6, 0.8))[
                int(rng.integers(4))
            ]
            s.rect(x, y + 0.06, 0.2, h, (0.75, 0.85, 0.88), alpha=0.7)
            fill = [
                (x + 0.02, y + 0.07),
                (x + 0.18, y + 0.07),
                (x + 0.18, y + h * 0.7),
                (x + 0.02, y + h * 0.7),
            ]
            s.cut(fill, c, fade=(1.1, 0.8))
            if rng.random() < 0.4:
                s.light(fill, c, power=0.12)
            s.rect(x + 0.03, y + 0.06 + h, 0.14, 0.06, (0.2, 0.22, 0.24))
    return s.flat(x=-4.6, y=1.4, z=4.6, lit=0.35)


def _screens(rng: np.random.Generator) -> Flat:
    s = Sheet(3.4, 1.6, ppm=92.0)
    for i, (x, y, w, h) in enumerate(((0.1, 0.1, 1.4, 1.2), (1.7, 0.55, 1.5, 0.9))):
        s.rect(x - 0.06, y - 0.06, w + 0.12, h + 0.12, (0.12, 0.13, 0.15), drop=0.05)
        s.rect(x, y, w, h, (0.03, 0.07, 0.10))
        colour: RGB = (0.3, 0.9, 1.0) if i else (0.4, 1.0, 0.6)
        curve = [
            (x + w * t, y + h * (0.5 + 0.3 * np.sin(t * 9 + i) * np.exp(-t)))
            for t in np.linspace(0.05, 0.95, 26)
        ]
        s.neon(curve, colour, 0.022, power=0.6)
        for row in range(4):
            s.glyphs(x + 0.08, y + 0.08 + row * 0.09, w * 0.35, 0.06, colour, rng, neon=0.25)
    return s.flat(x=1.2, y=1.45, z=4.6, lit=0.3, flicker=0.2)


def _glassware(rng: np.random.Generator) -> Flat:
    s = Sheet(3.4, 2.0, ppm=98.0)
    s.rect(0, 0, 3.4, 0.86, (0.62, 0.66, 0.70), fade=(1.08, 0.8))
    s.rect(-0.05, 0.84, 3.5, 0.08, (0.20, 0.22, 0.25), drop=0.05)
    for x, r, c in ((0.6, 0.24, (0.3, 1.0, 0.6)), (1.5, 0.30, (0.4, 0.7, 1.0)), (2.4, 0.2, (1.0, 0.5, 0.75))):
        glass = shapes.oval(x, 0.95 + r, r)
        s.cut(glass, (0.70, 0.82, 0.86), alpha=0.55)
        half = [(px, py) for px, py in shapes.oval(x, 0.95 + r, r * 0.9) if py < 0.95 + r * 1.1]
        s.cut(half, times(c, 0.8))
        s.light(half, c, power=0.22)
        s.rect(x - 0.05, 0.95 + 2 * r - 0.03, 0.1, 0.3, (0.78, 0.88, 0.9), alpha=0.6)
        s.halo(x, 0.95 + r, r * 2, c, power=0.05)
    s.line(shapes.swag(0.6, 1.72, 1.5, 1.82, -0.2), 0.035, (0.8, 0.88, 0.9))
    s.line(shapes.swag(1.5, 1.82, 2.4, 1.62, -0.16), 0.035, (0.8, 0.88, 0.9))
    return s.flat(x=-3.4, z=3.3, lit=0.35)


def _machine(rng: np.random.Generator) -> Flat:
    s = Sheet(1.9, 2.6, ppm=94.0)
    s.rect(0.1, 0, 1.7, 1.9, (0.38, 0.42, 0.47), fade=(1.15, 0.75))
    for i in range(3):
        s.disc(0.5 + i * 0.45, 1.55, 0.16, (0.9, 0.9, 0.86), drop=0.03)
        a = float(rng.uniform(0.6, 2.4))
        s.line(
            [(0.5 + i * 0.45, 1.55), (0.5 + i * 0.45 + 0.12 * np.cos(a), 1.55 + 0.12 * np.sin(a))],
            0.02,
            (0.8, 0.1, 0.1),
        )
    for i in range(12):
        x, y = 0.35 + (i % 6) * 0.24, 1.05 + (i // 6) * 0.16
        lamp: RGB = ((1.0, 0.3, 0.2), (0.3, 1.0, 0.4), (1.0, 0.8, 0.3))[int(rng.integers(3))]
        s.light(shapes.oval(x, y, 0.04), lamp, power=0.6 if rng.random() < 0.6 else 0.1)
    s.rect(0.3, 0.2, 1.3, 0.6, (0.28, 0.31, 0.35))
    s.rect(0.9, 1.9, 0.1, 0.5, (0.7, 0.45, 0.25))
    s.disc(0.95, 2.45, 0.2, STEEL, fade=(1.2, 0.7))
    return s.flat(x=2.6, z=3.9, lit=0.3, flicker=0.4)


def _microscope_bench() -> Flat:
    s = Sheet(1.6, 1.5, ppm=118.0)
    s.rect(0, 0.55, 1.6, 0.08, (0.66, 0.70, 0.74), drop=0.04)
    for x in (0.1, 1.42):
        s.rect(x, 0, 0.08, 0.56, times(STEEL, 0.7))
    s.cut([(0.5, 0.63), (0.95, 0.63), (0.92, 0.70), (0.53, 0.70)], (0.15, 0.16, 0.18))
    s.line([(0.85, 0.68), (0.92, 0.95), (0.8, 1.15)], 0.08, (0.18, 0.19, 0.22))
    s.line([(0.62, 0.82), (0.84, 1.28)], 0.11, (0.24, 0.26, 0.3))
    s.light(shapes.oval(0.68, 0.75, 0.06, 0.02), (0.9, 0.95, 1.0), power=0.7)
    return s.flat(x=2.2, z=-1.7, lit=0.35)
