"""A space station above its planet."""

from __future__ import annotations

import numpy as np

from onereel.backends.animatic.sets import shapes
from onereel.backends.animatic.sets.api import (
    RGB,
    Breakdown,
    Flat,
    Lamp,
    Mark,
    Palette,
    Set,
    Sheet,
    mix,
    times,
)
from onereel.backends.animatic.sets.shell import STEEL, tiles_floor


def space_station(scene: Breakdown, p: Palette, rng: np.random.Generator) -> Set:
    """A module with a great window on a planet: panels, handrails, screens, strips of light."""
    flats = [_planet(rng), _bulkhead(rng), *_hulls(rng), _hull_top(), _console(rng), _duct(rng)]
    lamps = (
        Lamp(x=0.0, y=1.8, z=3.2, colour=(0.35, 0.65, 1.3), radius=4.0),
        Lamp(x=-3.0, y=2.9, z=0.6, colour=(0.9, 1.0, 1.15), radius=3.4),
        Lamp(x=3.0, y=2.9, z=0.6, colour=(0.9, 1.0, 1.15), radius=3.4),
    )
    return Set(
        flats=tuple(flats), grounds=(tiles_floor(scene, (0.46, 0.49, 0.54), (0.40, 0.43, 0.48), 0.7, 0.2),),
        sky=p.sky, lamps=lamps, marks=(Mark(),), stage=(-2.6, 2.6, -0.7, 1.0), fog=0.0, weather=False,
    )  # fmt: skip


def _planet(rng: np.random.Generator) -> Flat:
    r = 60.0
    s = Sheet(130.0, 48.0, ppm=4.0)
    colour: RGB = ((0.25, 0.50, 0.85), (0.80, 0.48, 0.30), (0.42, 0.62, 0.55))[int(rng.integers(3))]
    s.disc(65, -36, r + 1.6, mix(colour, (0.7, 0.9, 1.0), 0.6), alpha=0.5, soft=1.4)
    s.disc(65, -36, r, colour, fade=(1.15, 0.6))
    for _ in range(16):
        a, d = float(rng.uniform(0.2, 2.9)), r * float(rng.uniform(0.55, 0.98))
        x, y = 65 + d * np.cos(a), -36 + d * np.sin(a)
        s.cut(
            shapes.blob(x, y, float(rng.uniform(4, 12)), float(rng.uniform(1.2, 3.2)), rng),
            mix(colour, (0.95, 0.96, 1.0), 0.55),
            inside=True,
            alpha=0.7,
            soft=0.6,
        )
    s.light(shapes.oval(65, -36, r - 2), times(colour, 0.5), power=0.05)
    return s.flat(x=-60.0, z=110.0, lit=1.1, fog=0.0, paper=0.4)


def _bulkhead(rng: np.random.Generator) -> Flat:
    s = Sheet(9.2, 3.5, ppm=92.0)
    hull: RGB = (0.70, 0.73, 0.77)
    s.rect(0, 0, 9.2, 3.5, hull, fade=(0.95, 1.02))
    window = [
        (2.2, 1.5),
        (2.8, 0.75),
        (6.4, 0.75),
        (7.0, 1.5),
        (7.0, 2.3),
        (6.4, 3.0),
        (2.8, 3.0),
        (2.2, 2.3),
    ]
    frame = [
        (1.95, 1.4),
        (2.68, 0.5),
        (6.52, 0.5),
        (7.25, 1.4),
        (7.25, 2.4),
        (6.52, 3.25),
        (2.68, 3.25),
        (1.95, 2.4),
    ]
    s.cut(frame, times(hull, 0.6), drop=0.08)
    s.erase(window)
    for x in (3.8, 5.4):
        s.rect(x - 0.04, 0.75, 0.08, 2.25, times(hull, 0.55))
    for x0 in (0.1, 7.5):
        for k in range(3):
            s.rect(x0, 0.2 + k * 1.05, 1.6, 0.95, times(hull, 0.9), drop=0.04)
            for b in range(5):
                lamp: RGB = ((0.3, 1.0, 0.6), (1.0, 0.6, 0.2), (0.4, 0.8, 1.0))[int(rng.integers(3))]
                s.light(shapes.oval(x0 + 0.25 + b * 0.27, 0.38 + k * 1.05, 0.035), lamp, power=0.7)
            s.rect(x0 + 0.2, 0.55 + k * 1.05, 1.2, 0.4, (0.10, 0.13, 0.17))
            s.glyphs(x0 + 0.28, 0.62 + k * 1.05, 0.9, 0.1, (0.4, 0.9, 1.0), rng, neon=0.3)
    return s.flat(x=-4.6, z=4.2, lit=0.3, flicker=0.15)


def _hulls(rng: np.random.Generator) -> list[Flat]:
    out = []
    long = 13.2
    for side in ("left", "right"):
        s = Sheet(long, 3.5, ppm=58.0)
        s.rect(0, 0, long, 3.5, (0.62, 0.65, 0.70), fade=(0.95, 1.0))
        for k in range(9):
            for row in range(3):
                x, y = 0.1 + k * 1.45, 0.15 + row * 1.1
                s.rect(x, y, 1.3, 0.98, times((0.70, 0.73, 0.78), float(rng.uniform(0.85, 1.05))), drop=0.03)
                if rng.random() < 0.4:
                    s.rect(x + 0.2, y + 0.3, 0.7, 0.4, (0.16, 0.19, 0.23))
                    s.glyphs(x + 0.25, y + 0.42, 0.6, 0.12, (0.4, 0.9, 1.0), rng, neon=0.25)
        s.rect(0, 1.15, long, 0.06, (0.92, 0.55, 0.2))
        s.light([(0, 3.35), (long, 3.35), (long, 3.45), (0, 3.45)], (0.85, 0.95, 1.0), power=0.5)
        if side == "left":
            out.append(s.flat(x=-4.6, z=-9.0, side="left", lit=0.2))
        else:
            out.append(s.flat(x=4.6, z=-9.0, side="right", lit=0.2))
    return out


def _hull_top() -> Flat:
    s = Sheet(9.2, 13.2, ppm=30.0)
    s.rect(0, 0, 9.2, 13.2, (0.58, 0.61, 0.66))
    for k in range(7):
        s.rect(0, k * 2.0, 9.2, 0.22, (0.42, 0.45, 0.5))
    for x in (2.4, 6.2):
        s.light([(x, 0), (x + 0.5, 0), (x + 0.5, 13.2), (x, 13.2)], (0.85, 0.94, 1.0), power=0.4)
    return s.flat(x=-4.6, y=3.5, z=-9.0, side="ceiling", lit=0.15)


def _console(rng: np.random.Generator) -> Flat:
    s = Sheet(3.0, 1.3, ppm=98.0)
    s.cut(
        [(0.2, 0), (2.8, 0), (3.0, 0.85), (2.7, 1.0), (0.3, 1.0), (0.0, 0.85)],
        (0.50, 0.53, 0.58),
        fade=(1.15, 0.7),
    )
    s.cut([(0.3, 1.0), (2.7, 1.0), (2.5, 1.25), (0.5, 1.25)], (0.14, 0.16, 0.2))
    for k in range(4):
        x = 0.6 + k * 0.5
        s.light(
            [(x, 1.04), (x + 0.4, 1.04), (x + 0.37, 1.2), (x + 0.03, 1.2)],
            ((0.3, 0.8, 1.0), (0.4, 1.0, 0.6), (1.0, 0.7, 0.3))[k % 3],
            power=0.2,
        )
    for k in range(14):
        s.light(
            shapes.oval(0.4 + k * 0.17, 0.78, 0.03),
            ((1.0, 0.35, 0.25), (0.4, 0.9, 1.0), (1.0, 0.8, 0.3))[int(rng.integers(3))],
            power=0.6,
        )
    return s.flat(x=-4.3, z=2.6, lit=0.3, flicker=0.3)


def _duct(rng: np.random.Generator) -> Flat:
    s = Sheet(1.5, 3.4, ppm=112.0)
    for k in range(12):
        s.rect(0.4, k * 0.28, 0.7, 0.26, times(STEEL, 0.7 + 0.2 * (k % 2)), fade=(1.1, 0.85))
    s.line([(0.2, 0), (0.2, 3.4)], 0.09, (0.85, 0.5, 0.2))
    return s.flat(x=3.4, z=-1.7, lit=0.25)
