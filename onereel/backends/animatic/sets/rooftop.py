"""The rooftop: a terrace over the town, chimneys and washing about, roofs and towers beyond."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from onereel.backends.animatic.sets import furniture, noise, shapes, stalls
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
from onereel.backends.animatic.sets.furniture import AMBER, IRON, WOOD
from onereel.backends.animatic.sets.houses.front import SNOW, box, comb
from onereel.backends.animatic.sets.market import bulbs
from onereel.backends.animatic.sets.regions import LOOKS, Style, backdrop, row, skyline
from onereel.backends.animatic.sets.scenery import edged, near

_DECK: dict[Region, tuple[RGB, str]] = {
    Region.NORTH_AMERICA: ((0.36, 0.34, 0.35), "tar"), Region.BRITAIN: ((0.44, 0.44, 0.46), "lead"),
    Region.FRANCE: ((0.52, 0.56, 0.62), "lead"), Region.NORTH_EUROPE: ((0.46, 0.44, 0.46), "planks"),
    Region.MEDITERRANEAN: ((0.76, 0.48, 0.34), "tiles"), Region.VENICE: ((0.56, 0.42, 0.32), "planks"),
    Region.EAST_EUROPE: ((0.50, 0.46, 0.46), "lead"), Region.MAGHREB: ((0.84, 0.62, 0.46), "plaster"),
    Region.AFRICA: ((0.70, 0.58, 0.48), "plaster"), Region.INDIA: ((0.74, 0.62, 0.50), "tiles"),
    Region.JAPAN: ((0.50, 0.52, 0.54), "tiles"), Region.CHINA: ((0.52, 0.52, 0.52), "tiles"),
    Region.SOUTHEAST_ASIA: ((0.60, 0.52, 0.46), "tiles"), Region.LATIN_AMERICA: ((0.72, 0.52, 0.40), "tiles"),
    Region.BRAZIL: ((0.66, 0.56, 0.48), "plaster"), Region.NOWHERE: ((0.52, 0.46, 0.44), "planks"),
}  # fmt: skip
_FLAT_ROOFED = frozenset({
    Region.NORTH_AMERICA, Region.JAPAN, Region.CHINA, Region.INDIA, Region.MAGHREB, Region.AFRICA,
    Region.SOUTHEAST_ASIA,
})  # fmt: skip
_EDGE = 6.5  # metres to the parapet


def build(scene: Breakdown, palette: Palette, rng: np.random.Generator) -> Set:
    """A parapet at the edge, the neighbours' roofs below and above it, the skyline with its towers."""
    r = scene.region
    colour, kind = _DECK[r]
    style: Style = "street" if r in _FLAT_ROOFED else "old"
    flats: list[Flat] = [
        skyline(r, palette, rng, z=130.0, style=style, rise=0.42),
        *backdrop(scene, palette, rng, z=105.0, x=9.0),
        skyline(r, palette, rng, z=70.0, style=style, rise=0.24),
        _neighbours(r, palette, rng, x=-40.0, length=34.0, z=36.0, top=3.6),
        _neighbours(r, palette, rng, x=5.0, length=36.0, z=31.0, top=4.4),
        _neighbours(r, palette, rng, x=-21.0, length=15.0, z=15.0, top=3.6),
        _neighbours(r, palette, rng, x=8.2, length=15.0, z=17.0, top=5.4),
        _parapet(r, palette, rng),
        *_things(r, palette, rng),
        bulbs(palette, width=17.0, z=4.6, y=2.2),
        *_close(r, palette, rng),
    ]
    lamps: tuple[Lamp, ...] = ()
    if palette.lamps > 0.2:
        k = palette.lamps
        lamps = (
            Lamp(x=-5.0, y=2.0, z=3.6, colour=times(AMBER, 1.0 * k), radius=5.0),
            Lamp(x=5.5, y=2.2, z=4.5, colour=times(AMBER, 0.8 * k), radius=4.5),
        )
    grounds = (
        Ground(paint=lambda s: s.flat((0.20, 0.20, 0.24)), level=-14.0, wets=0.3),
        Ground(paint=edged(_deck(colour, kind, scene.seed), _inside), far=_EDGE + 0.8),
    )
    return Set(
        flats=tuple(flats), grounds=grounds, sky=palette.sky, passers=(-6.0, 6.0, 2.0, 3.2), lamps=lamps
    )


def _deck(colour: RGB, kind: str, seed: int) -> Callable[[Spots], Floats]:
    if kind == "tiles":
        return lambda s: noise.tiles(s, colour, size=0.4, seed=seed)
    if kind == "planks":
        return lambda s: noise.planks(s, colour, width=0.2, seed=seed, away=False)
    if kind == "lead":
        return lambda s: noise.tiles(s, colour, size=1.6, seed=seed)
    other = times(colour, 0.84)
    return lambda s: noise.tufts(s, colour, other, scale=1.8, seed=seed % 40 + 1)


def _inside(s: Spots) -> Floats:
    return np.asarray((_EDGE + 0.2 - s.z) / (s.px + 0.02) + 0.5, np.float32)


def _neighbours(
    r: Region, palette: Palette, rng: np.random.Generator, *, x: float, length: float, z: float, top: float
) -> Flat:
    """Houses whose upper storeys and roofs rise over the parapet."""
    tall, cellar = 6.2, 3.9  # the ground floor hides behind the parapet and is cut off
    s = Sheet(length, tall + 1.4, ppm=ppm_at(z) * 0.72)
    style: Style = "street" if r in _FLAT_ROOFED else "old"
    row(s, 0, -cellar, length, r, palette, rng, style=style, tallest=tall + cellar)
    lift = top - tall
    return s.flat(x=x, z=z, y=lift, lit=0.42)


def _parapet(r: Region, palette: Palette, rng: np.random.Generator) -> Flat:
    """The low wall at the roof's edge, with what it has: coping, iron, holes, creepers."""
    look = LOOKS[r, "old"]
    s = Sheet(44.0, 1.5, ppm=ppm_at(_EDGE) * 0.8)
    wall = times(look.walls[0], 0.9)
    if r in (
        Region.FRANCE,
        Region.BRITAIN,
        Region.EAST_EUROPE,
        Region.VENICE,
        Region.NOWHERE,
        Region.NORTH_EUROPE,
    ):
        s.rect(0, 0, 44, 0.34, wall, fade=(1.0, 0.8))
        s.line(comb(0, 0.3, 44, 0.62, 0.2), 0.035, IRON)
        s.line([(0, 0.92), (44, 0.92)], 0.06, mix(IRON, SNOW, 0.6 * palette.snow))
    else:
        s.rect(0, 0, 44, 0.86, wall, fade=(1.0, 0.82))
        s.rect(0, 0.82, 44, 0.14, mix(times(wall, 1.18), SNOW, palette.snow))
        if r in (Region.MAGHREB, Region.INDIA, Region.AFRICA):
            s.cut([shapes.arch(0.4 + 0.8 * k, 0.22, 0.36, 0.44) for k in range(54)], times(wall, 0.62))
        for k in range(0, 44, 7):
            s.shade(box(float(k), 0, 0.08, 0.86), 0.85)
    return s.flat(x=-22.0, z=_EDGE, lit=0.4)


# -- things on the roof ------------------------------------------------------------------------------------


def _chimney(s: Sheet, x: float, palette: Palette, h: float, brick: RGB) -> None:
    s.rect(x - 0.7, 0, 1.4, h, brick, fade=(1.05, 0.82))
    s.shade(box(x + 0.3, 0, 0.4, h), 0.8)
    s.rect(x - 0.82, h - 0.05, 1.64, 0.2, mix(times(brick, 1.2), SNOW, palette.snow))
    for k in (-0.5, -0.17, 0.17, 0.5):
        s.rect(x + k - 0.11, h + 0.15, 0.22, 0.5, (0.70, 0.40, 0.28))


def _washing(s: Sheet, w: float, rng: np.random.Generator) -> None:
    hues: tuple[RGB, ...] = (
        (0.94, 0.93, 0.90),
        (0.84, 0.36, 0.30),
        (0.46, 0.58, 0.72),
        (0.94, 0.80, 0.50),
        (0.60, 0.68, 0.56),
    )
    for px in (0.06, w - 0.12):
        s.rect(px, 0, 0.08, 2.3, WOOD)
    rope = shapes.swag(0.1, 2.2, w - 0.1, 2.2, 0.22, n=22)
    s.line(rope, 0.025, (0.25, 0.24, 0.24))
    at = 2
    while at < 19:
        k = int(rng.integers(1, 3))
        (ax, ay), (bx, by) = rope[at], rope[at + k]
        h = float(rng.uniform(0.5, 1.15))
        s.cut(
            [(ax, ay), (bx, by), (bx + 0.04, by - h), (ax - 0.02, ay - h * 0.96)],
            hues[int(rng.integers(5))],
            fade=(1.06, 0.88),
        )
        at += k + 1


def _hut(s: Sheet, palette: Palette, wall: RGB) -> None:
    """The stair house with its door and lamp."""
    s.rect(0, 0, 3.4, 2.7, wall, fade=(1.05, 0.84))
    s.rect(-0.1, 2.6, 3.6, 0.22, mix(times(wall, 1.15), SNOW, palette.snow))
    s.shade(box(2.8, 0, 0.6, 2.7), 0.85)
    s.rect(1.0, 0, 1.1, 2.1, (0.30, 0.34, 0.36))
    s.disc(1.55, 2.35, 0.13, (0.9, 0.86, 0.74))
    if palette.lamps > 0.2:
        s.light(shapes.oval(1.55, 2.35, 0.13), AMBER, power=0.9)
        s.halo(1.55, 2.3, 1.5, AMBER, power=0.16)


def _things(r: Region, palette: Palette, rng: np.random.Generator) -> list[Flat]:
    look = LOOKS[r, "old"]
    wall = times(look.walls[int(rng.integers(len(look.walls)))], 0.95)
    side = 1.0 if rng.random() < 0.5 else -1.0
    hut = Sheet(3.6, 3.0, ppm=ppm_at(5.0))
    _hut(hut, palette, wall)
    out = [hut.flat(x=side * 6.2 - 1.7, z=5.0, lit=0.5)]
    line = Sheet(5.2, 2.5, ppm=ppm_at(3.2))
    _washing(line, 5.2, rng)
    if r not in (Region.BRITAIN, Region.NORTH_AMERICA, Region.JAPAN) or rng.random() < 0.4:
        out.append(line.flat(x=-side * 5.6 - 2.6, z=3.4, sway=0.06))
    if r in (
        Region.BRITAIN,
        Region.FRANCE,
        Region.NORTH_EUROPE,
        Region.EAST_EUROPE,
        Region.VENICE,
        Region.NOWHERE,
    ):
        stack = Sheet(2.0, 3.4, ppm=ppm_at(5.6))
        _chimney(stack, 1.0, palette, 2.5, (0.56, 0.34, 0.27))
        out += [stack.flat(x=side * 3.3 - 1.0, z=5.7), stack.flat(x=-side * 11.0 - 1.0, z=5.8)]
    elif r is Region.NORTH_AMERICA:
        out.append(_tank(palette, x=-side * 5.0, z=5.4))
    else:
        out.append(_dishes(r, palette, rng, x=-side * 10.2, z=5.8))
    for x, z in ((-side * 8.6, 4.2), (side * 9.6, 3.6), (side * 3.6, 5.9)):
        green = Sheet(1.4, 1.6, ppm=ppm_at(z))
        furniture.pot(green, 0.7, palette, rng)
        out.append(green.flat(x=x - 0.7, z=z, sway=0.02))
    return out


def _tank(palette: Palette, *, x: float, z: float) -> Flat:
    s = Sheet(3.6, 5.4, ppm=ppm_at(z))
    for px in (0.5, 1.3, 2.2, 3.0):
        s.line([(px, 0), (px * 0.9 + 0.17, 2.1)], 0.14, (0.24, 0.20, 0.19))
    s.line([(0.5, 0.3), (3.0, 1.8)], 0.08, (0.24, 0.20, 0.19))
    s.rect(0.35, 2.05, 2.8, 2.2, (0.48, 0.34, 0.26), fade=(1.05, 0.85))
    s.shade([box(0.35 + 0.28 * k, 2.05, 0.05, 2.2) for k in range(10)], 0.82)
    s.shade(box(2.2, 2.05, 0.95, 2.2), 0.76)
    for y in (2.4, 3.1, 3.8):
        s.line([(0.35, y), (3.15, y)], 0.06, (0.26, 0.20, 0.17))
    s.cut(
        [(0.1, 4.2), (3.4, 4.2), (1.75, 5.3)],
        mix((0.34, 0.28, 0.26), SNOW, 0.85 * palette.snow),
        fade=(1.15, 0.9),
    )
    return s.flat(x=x - 1.8, z=z)


def _dishes(r: Region, palette: Palette, rng: np.random.Generator, *, x: float, z: float) -> Flat:
    """Tanks, coolers, dishes and aerials, as flat roofs have them."""
    s = Sheet(4.2, 2.6, ppm=ppm_at(z))
    if r in (Region.JAPAN, Region.CHINA, Region.SOUTHEAST_ASIA):
        for k in range(2):
            s.rect(0.3 + 1.5 * k, 0.15, 1.3, 1.1, (0.72, 0.73, 0.72), fade=(1.05, 0.85))
            s.disc(0.95 + 1.5 * k, 0.7, 0.42, (0.30, 0.31, 0.33))
            s.line([(0.6 + 1.5 * k, 0.7), (1.3 + 1.5 * k, 0.7)], 0.05, (0.5, 0.5, 0.5))
    else:
        s.rect(0.4, 0.3, 1.3, 1.0, (0.16, 0.17, 0.19))
        s.disc(1.05, 1.3, 0.65, (0.22, 0.23, 0.26), ry=0.2)
        s.disc(2.6, 1.25, 0.55, (0.84, 0.83, 0.80), ry=0.46)
        s.disc(2.66, 1.25, 0.45, (0.66, 0.66, 0.66), ry=0.38)
        s.line([(2.6, 0), (2.6, 0.9)], 0.08, IRON)
    s.line([(3.7, 0), (3.7, 2.5)], 0.05, IRON)
    for y in (1.9, 2.15, 2.4):
        s.line([(3.3, y), (4.1, y)], 0.03, IRON)
    return s.flat(x=x - 2.1, z=z)


def _close(r: Region, palette: Palette, rng: np.random.Generator) -> list[Flat]:
    def pot(s: Sheet) -> None:
        furniture.pot(s, 0.6, palette, rng, height=1.3)

    def pipe(s: Sheet) -> None:
        s.rect(0.25, 0, 0.34, 1.0, (0.50, 0.52, 0.54), fade=(1.1, 0.8))
        s.cut(shapes.oval(0.42, 1.05, 0.36, 0.2), (0.58, 0.60, 0.62))

    def crate(s: Sheet) -> None:
        stalls.crates(s, 0.05, 0, 1.4, palette, rng)

    places = (
        (-3.6, -2.6, pot, 1.2, 1.6),
        (2.6, -3.2, pipe, 0.9, 1.4),
        (4.5, -1.6, pot, 1.2, 1.6),
        (-6.6, -1.8, pipe, 0.9, 1.4),
        (6.9, -2.4, crate, 1.5, 0.8),
    )
    return [near(draw, x=x, z=z, width=w, height=h) for x, z, draw, w, h in places]
