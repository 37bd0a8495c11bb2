"""The box of an interior: back wall with windows, side walls, ceiling, and the view outside."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from onereel.backends.animatic.sets import nature, shapes
from onereel.backends.animatic.sets.api import (
    RGB,
    Breakdown,
    Flat,
    Ground,
    Lamp,
    Palette,
    Region,
    Set,
    Sheet,
    mix,
    planks,
    tiles,
    times,
)

NEAR = -9.0  # walls begin behind the widest camera
WARM: RGB = (1.0, 0.70, 0.36)
COOL: RGB = (0.80, 0.93, 1.0)
WOOD: RGB = (0.46, 0.31, 0.21)
STEEL: RGB = (0.72, 0.75, 0.78)
WALLS: dict[Region, RGB] = {
    Region.JAPAN: (0.84, 0.80, 0.68),
    Region.CHINA: (0.70, 0.42, 0.34),
    Region.MAGHREB: (0.36, 0.56, 0.60),
    Region.INDIA: (0.88, 0.64, 0.40),
    Region.MEDITERRANEAN: (0.92, 0.82, 0.64),
    Region.BRAZIL: (0.56, 0.74, 0.66),
    Region.LATIN_AMERICA: (0.92, 0.64, 0.44),
    Region.FRANCE: (0.78, 0.76, 0.68),
    Region.NORTH_EUROPE: (0.84, 0.85, 0.82),
}

Hole = tuple[float, float, float, float]
"""x of its left edge from the middle of the wall, y, width, height; metres."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shell:
    """Measures and papers of a room; `back` is the depth of the far wall, `half` half its width."""

    half: float = 4.6
    back: float = 4.8
    high: float = 3.4
    wall: RGB = (0.7, 0.66, 0.6)
    dado: RGB | None = None
    dado_high: float = 1.0
    tiled: float = 0.0
    skirting: RGB = (0.3, 0.22, 0.18)
    ceiling: RGB = (0.86, 0.84, 0.8)
    beams: RGB | None = None
    strips: RGB | None = None
    windows: tuple[Hole, ...] = ()
    frame: RGB = (0.82, 0.77, 0.68)
    panes: int = 3
    side_windows: bool = field(default=False)


def shell(room: Shell, p: Palette, rng: np.random.Generator) -> list[Flat]:
    """Back wall, both sides, ceiling; what lies outside if there is a window."""
    flats = outside(p, rng) if room.windows else []
    return [*flats, _back(room), _side(room, "left", p), _side(room, "right", p), _ceiling(room)]


def _papered(s: Sheet, room: Shell, width: float, tone: float) -> None:
    s.rect(0, 0, width, room.high, times(room.wall, tone), fade=(0.92, 1.03))
    if room.tiled > 0:
        n = int(width / room.tiled)
        for i in range(n):
            s.line([(i * room.tiled, 0), (i * room.tiled, room.high)], 0.012, times(room.wall, tone * 0.84))
        for j in range(int(room.high / room.tiled)):
            s.line([(0, j * room.tiled), (width, j * room.tiled)], 0.012, times(room.wall, tone * 0.84))
    if room.dado is not None:
        s.rect(0, 0, width, room.dado_high, times(room.dado, tone), fade=(1.08, 0.85))
        s.rect(0, room.dado_high - 0.04, width, 0.08, times(room.dado, tone * 1.25), drop=0.04)
    s.rect(0, 0, width, 0.13, times(room.skirting, tone))
    s.rect(0, room.high - 0.12, width, 0.12, mix(room.wall, (0.92, 0.9, 0.86), 0.6), drop=0.05)


def _back(room: Shell) -> Flat:
    s = Sheet(2 * room.half, room.high, ppm=88.0)
    _papered(s, room, s.width, 1.0)
    for x, y, w, h in room.windows:
        left = x + room.half
        s.rect(left - 0.12, y - 0.12, w + 0.24, h + 0.24, room.frame, drop=0.07)
        s.erase([(left, y), (left + w, y), (left + w, y + h), (left, y + h)])
        for k in range(1, room.panes):
            s.rect(left + w * k / room.panes - 0.03, y, 0.06, h, times(room.frame, 0.9))
        s.rect(left, y + h * 0.62, w, 0.06, times(room.frame, 0.9))
        s.rect(left - 0.2, y - 0.18, w + 0.4, 0.11, times(room.frame, 1.05), drop=0.06)
    s.mottle(0.04, size=1.6, seed=3)
    return s.flat(x=-room.half, z=room.back, lit=0.28)


def _side(room: Shell, side: str, p: Palette) -> Flat:
    long = room.back - NEAR
    s = Sheet(long, room.high, ppm=58.0)
    _papered(s, room, long, 0.94)
    if room.side_windows:
        for k in range(3):
            x = 1.2 + k * 3.6
            pane = [(x, 1.0), (x + 1.6, 1.0), (x + 1.6, 2.6), (x, 2.6)]
            s.rect(x - 0.1, 0.9, 1.8, 1.8, room.frame, drop=0.05)
            s.cut(pane, mix(p.sky.low, (0.4, 0.45, 0.5), 0.4))
            s.light(pane, p.sky.low, power=0.10)
    s.mottle(0.05, size=1.8, seed=4)
    if side == "left":
        return s.flat(x=-room.half, z=NEAR, side="left", lit=0.16)
    return s.flat(x=room.half, z=NEAR, side="right", lit=0.16)


def _ceiling(room: Shell) -> Flat:
    s = Sheet(2 * room.half, room.back - NEAR, ppm=30.0)
    s.rect(0, 0, s.width, s.height, room.ceiling)
    if room.beams is not None:
        for i in range(6):
            s.rect(0, s.height - (i + 0.5) * 2.2, s.width, 0.24, room.beams)
    if room.strips is not None:
        for i in range(4):
            for x in (room.half * 0.55, room.half * 1.2):
                y = s.height - 1.4 - i * 3.2
                s.rect(x, y, room.half * 0.3, 0.34, (0.95, 0.97, 1.0))
                tube = [(x, y), (x + room.half * 0.3, y), (x + room.half * 0.3, y + 0.34), (x, y + 0.34)]
                s.light(tube, room.strips, power=0.55)
    return s.flat(x=-room.half, y=room.high, z=NEAR, side="ceiling", lit=0.12)


def outside(p: Palette, rng: np.random.Generator) -> list[Flat]:
    """Roofs and a tree against the sky, as seen through a window."""
    s = Sheet(34.0, 8.0, ppm=24.0)
    x = 0.0
    while x < s.width:
        w, h = float(rng.uniform(2.6, 5.5)), float(rng.uniform(2.0, 6.0))
        c: RGB = ((0.46, 0.36, 0.38), (0.40, 0.40, 0.48), (0.54, 0.42, 0.38))[int(rng.integers(3))]
        s.rect(x, -0.2, w, h, c, fade=(1.05, 0.85), drop=0.1)
        s.cut([(x - 0.15, h - 0.3), (x + w + 0.15, h - 0.3), (x + w / 2, h + 0.9)], times(c, 0.72))
        s.grid(
            x + 0.2, 0.4, w - 0.4, h - 1.0, cols=max(2, int(w)), rows=max(1, int(h / 1.1)),
            colour=(0.22, 0.24, 0.30), rng=rng, lit=p.lamps * 0.55, bars=False, power=0.22,
        )  # fmt: skip
        x += w + float(rng.uniform(-0.2, 0.7))
    t = Sheet(6.0, 5.5, ppm=34.0)
    nature.tree(t, 3.0, 0.0, 5.0, p, rng)
    return [s.flat(x=-17.0, y=0.0, z=26.0, lit=1.2), t.flat(x=-1.0, y=0.0, z=14.0, sway=0.08, lit=1.1)]


def daylight(room: Shell, p: Palette) -> tuple[Lamp, ...]:
    """What falls in through the windows of the back wall."""
    return tuple(
        Lamp(x=x + w / 2, y=y + h / 2, z=room.back - 0.6, colour=times(p.sky.low, 0.6), radius=3.4)
        for x, y, w, h in room.windows
    )


def furnished(
    room: Shell,
    p: Palette,
    rng: np.random.Generator,
    flats: list[Flat],
    ground: Ground,
    lamps: tuple[Lamp, ...],
) -> Set:
    """A room with its things in it: the shell, flats and lamps, daylight through the windows."""
    return Set(
        flats=(*shell(room, p, rng), *flats),
        grounds=(ground,),
        sky=p.sky if room.windows else None,
        lamps=(*lamps, *daylight(room, p)),
        stage=(-2.4, 2.4, -0.7, 1.0),
        air="dust",
        fog=0.0,
        weather=False,
    )


def pendant(x: float, z: float, high: float, colour: RGB, *, drop: float = 1.0) -> Flat:
    """A lamp hanging from the ceiling, `drop` metres of flex."""
    s = Sheet(1.6, drop + 0.5, ppm=96.0)
    s.line([(0.8, 0.45), (0.8, drop + 0.5)], 0.02, (0.1, 0.1, 0.1))
    s.cut([(0.45, 0.2), (1.15, 0.2), (0.92, 0.5), (0.68, 0.5)], (0.22, 0.2, 0.2), fade=(1.2, 0.8))
    s.light(shapes.oval(0.8, 0.2, 0.28, 0.045), colour, power=0.7)
    s.halo(0.8, 0.18, 0.7, colour, power=0.07)
    return s.flat(x=x - 0.8, y=high - drop - 0.5, z=z, lit=0.2)


def tiles_floor(scene: Breakdown, a: RGB, b: RGB | None, size: float = 0.45, mirror: float = 0.08) -> Ground:
    """A tiled floor, chequered with a second colour."""
    seed = scene.seed % 300 + 3
    return Ground(paint=lambda s: tiles(s, a, b, size=size, seed=seed), mirror=mirror, lit=0.35)


def boards(scene: Breakdown, colour: RGB, mirror: float = 0.08) -> Ground:
    """A floor of boards."""
    seed = scene.seed % 300 + 3
    return Ground(paint=lambda s: planks(s, colour, seed=seed), mirror=mirror, lit=0.35)
