"""A railway carriage with the country running past."""

from __future__ import annotations

import numpy as np

from onereel.backends.animatic.sets import nature, shapes
from onereel.backends.animatic.sets.api import (
    RGB,
    Breakdown,
    Flat,
    Lamp,
    Palette,
    Set,
    Sheet,
    ppm_at,
    times,
)
from onereel.backends.animatic.sets.shell import WARM, boards


def train(scene: Breakdown, p: Palette, rng: np.random.Generator) -> Set:
    """A railway carriage from inside: seats in rows, the country running past the windows."""
    flats = [
        *_passing(p, rng),
        _window_wall(p),
        *_seats(),
        _carriage_end("left"),
        _carriage_end("right"),
        _carriage_roof(),
        _near_seat(),
    ]
    lamps = (
        Lamp(x=-1.8, y=2.2, z=0.8, colour=times(WARM, 1.1 + 0.5 * p.lamps), radius=3.0),
        Lamp(x=1.8, y=2.2, z=0.8, colour=times(WARM, 1.1 + 0.5 * p.lamps), radius=3.0),
        Lamp(x=0.0, y=1.5, z=1.8, colour=times(p.sky.low, 0.7), radius=3.6),
    )
    return Set(
        flats=tuple(flats), grounds=(boards(scene, (0.36, 0.27, 0.22)),), sky=p.sky, lamps=lamps,
        stage=(-2.6, 2.6, -0.7, 0.8), fog=0.4, weather=False, air="dust",
    )  # fmt: skip


def _passing(p: Palette, rng: np.random.Generator) -> list[Flat]:
    out: list[Flat] = []
    s = Sheet(160.0, 14.0, ppm=8.0)
    s.cut(shapes.ridge(0, 160, 0, 12, rng, rough=0.4, n=120), times(p.leaf, 0.8), fade=(1.1, 0.85))
    out.append(s.flat(x=-80.0, y=0.2, z=90.0, mirror=True))
    s = Sheet(60.0, 1.6, ppm=12.0)
    s.rect(0, 0, 60, 1.2, p.grass, fade=(1.1, 0.85))
    out.append(s.flat(x=-30.0, y=0.0, z=40.0, mirror=True))
    for i, (z, speed) in enumerate(((30.0, -6.0), (18.0, -9.0), (12.0, -11.0))):
        for k in range(3):
            h = float(rng.uniform(3.0, 6.0))
            t = Sheet(h, h * 1.1, ppm=ppm_at(z) * 0.7)
            nature.tree(t, h / 2, 0, h, p, rng)
            out.append(
                t.flat(
                    x=-h / 2,
                    z=z,
                    drift=speed,
                    lap=4.2 * z,
                    phase=(k / 3 + 0.13 * i + 0.06 * float(rng.random())) % 1,
                )
            )
    return out


def _window_wall(p: Palette) -> Flat:
    s = Sheet(14.0, 2.9, ppm=92.0)
    wood, panel = (0.46, 0.29, 0.19), (0.34, 0.42, 0.38)
    s.rect(0, 0, 14, 2.9, wood, fade=(0.95, 1.0))
    s.rect(0, 0.1, 14, 0.75, panel, fade=(1.1, 0.85))
    for k in range(6):
        x = 0.45 + k * 2.3
        hole = [(x, 0.98), (x + 1.75, 0.98), (x + 1.75, 2.15), (x, 2.15)]
        s.rect(x - 0.09, 0.89, 1.93, 1.35, times(wood, 1.3), drop=0.05)
        s.erase(hole)
        s.rect(x, 1.85, 1.75, 0.05, times(wood, 1.2))
        s.rect(x - 0.05, 2.36, 1.85, 0.05, (0.75, 0.6, 0.3))
        for c in (x - 0.02, x + 1.55):
            s.cut(
                [(c, 0.95), (c + 0.24, 0.95), (c + 0.2, 2.2), (c + 0.03, 2.2)],
                (0.55, 0.20, 0.18),
                fade=(1.1, 0.8),
            )
        s.disc(x + 2.02, 2.0, 0.09, (0.96, 0.9, 0.75))
        s.light(shapes.oval(x + 2.02, 2.0, 0.09), WARM, power=0.45)
        s.halo(x + 2.02, 2.0, 0.4, WARM, power=0.06)
    return s.flat(x=-7.0, z=2.1, lit=0.3)


def _seats() -> list[Flat]:
    out = []
    for x, flip in ((-3.6, 1), (-1.55, -1), (1.0, 1), (3.05, -1)):
        s = Sheet(1.1, 1.35, ppm=100.0)
        cloth: RGB = (0.24, 0.40, 0.38)
        back = (
            [(0.1, 0.4), (0.32, 0.4), (0.24, 1.3), (0.02, 1.3)]
            if flip > 0
            else [(0.78, 0.4), (1.0, 0.4), (1.08, 1.3), (0.86, 1.3)]
        )
        s.cut(back, cloth, fade=(1.15, 0.8), drop=0.03)
        s.rect(0.12, 0.32, 0.86, 0.2, times(cloth, 1.1), fade=(1.1, 0.85), drop=0.03)
        s.rect(0.16, 0.0, 0.78, 0.34, (0.32, 0.21, 0.14), fade=(1.0, 0.75))
        out.append(s.flat(x=x, z=1.5, lit=0.3))
    return out


def _near_seat() -> Flat:
    s = Sheet(1.6, 1.25, ppm=118.0)
    s.cut(
        [(0.1, 0), (1.5, 0), (1.45, 1.05), (1.2, 1.2), (0.4, 1.2), (0.15, 1.05)],
        (0.20, 0.34, 0.32),
        fade=(1.2, 0.75),
    )
    s.rect(0.35, 1.0, 0.9, 0.2, (0.88, 0.85, 0.78), fade=(1.05, 0.9))
    return s.flat(x=-3.8, y=-0.15, z=-1.7, lit=0.25)


def _carriage_end(side: str) -> Flat:
    long = 11.1
    s = Sheet(long, 2.9, ppm=50.0)
    s.rect(0, 0, long, 2.9, (0.42, 0.27, 0.18), fade=(0.95, 1.0))
    s.rect(0, 0.1, long, 0.75, (0.32, 0.40, 0.36))
    door = long - 2.2 if side == "left" else 1.0
    s.rect(door, 0, 1.2, 2.3, (0.50, 0.33, 0.22), drop=0.05)
    s.rect(door + 0.2, 1.2, 0.8, 0.9, (0.50, 0.56, 0.58))
    return s.flat(
        x=-5.6 if side == "left" else 5.6, z=-9.0, side="left" if side == "left" else "right", lit=0.2
    )


def _carriage_roof() -> Flat:
    s = Sheet(11.2, 11.1, ppm=28.0)
    s.rect(0, 0, 11.2, 11.1, (0.80, 0.74, 0.62))
    for k in range(9):
        s.rect(0, k * 1.25, 11.2, 0.1, (0.5, 0.34, 0.22))
    return s.flat(x=-5.6, y=2.9, z=-9.0, side="ceiling", lit=0.15)
