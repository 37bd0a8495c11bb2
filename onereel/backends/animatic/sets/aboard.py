"""Standing over water: the deck of a ship at sea, and the roadway of a bridge."""

from __future__ import annotations

import numpy as np

from onereel.backends.animatic.sets import noise, shapes
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
from onereel.backends.animatic.sets.coast import boats, gulls, islands, sea
from onereel.backends.animatic.sets.furniture import AMBER, IRON, WOOD
from onereel.backends.animatic.sets.houses.front import SNOW
from onereel.backends.animatic.sets.regions import backdrop, hills, paving, skyline
from onereel.backends.animatic.sets.scenery import again, edged, lamp_posts

_SIDE = 1.9  # metres from the subject to the ship's side
_WHITE: RGB = (0.90, 0.89, 0.85)
_ROPE: RGB = (0.72, 0.60, 0.42)
_PLANKS: RGB = (0.60, 0.46, 0.32)
_FUNNEL: RGB = (0.72, 0.22, 0.18)


def ship(scene: Breakdown, palette: Palette, rng: np.random.Generator) -> Set:
    """A deck seen across: planks, the rail with a lifebuoy, a mast with its rigging and a furled sail, the
    deckhouse with its funnel; beyond the side nothing but sea, a few sails and an island."""

    def inside(s: Spots) -> Floats:
        return np.asarray((_SIDE + 0.15 - s.z) / (s.px + 0.02) + 0.5, np.float32)

    deck = Ground(
        paint=edged(lambda s: noise.planks(s, _PLANKS, width=0.17, seed=scene.seed, away=False), inside),
        far=_SIDE + 0.5,
        wets=0.6,
    )
    flats = [
        *islands(palette, rng)[:2],
        *boats(palette, rng)[:2],
        *(gulls(palette, rng, i) for i in range(3)),
        _shrouds(-9.4, -3.7),
        _rail(palette),
        _mast(palette),
        _deckhouse(palette),
        *_gear(palette),
    ]
    lamps: tuple[Lamp, ...] = ()
    if palette.dark:
        lamps = (
            Lamp(x=4.7, y=2.1, z=0.6, colour=times(AMBER, 1.1), radius=5.0),
            Lamp(x=-3.6, y=2.6, z=0.8, colour=times(AMBER, 0.9), radius=4.5),
        )
    return Set(
        flats=tuple(flats),
        grounds=(sea(palette), deck),
        sky=palette.sky,
        lamps=lamps,
        stage=(-4.2, 4.2, -0.7, 1.1),
        passers=None,
        air="spray" if palette.wind > 0.5 else "",
    )


def _rail(p: Palette) -> Flat:
    """White bulwark below, stanchions, two ropes and a wooden rail; a lifebuoy hangs on it."""
    w = 44.0
    s = Sheet(w, 1.2, ppm=70)
    s.rect(0, 0, w, 0.26, _WHITE, fade=(1.05, 0.80))
    s.line([(0, 0.27), (w, 0.27)], 0.05, times(WOOD, 1.1))
    for k in range(int(w / 1.5)):
        s.rect(0.2 + 1.5 * k, 0.2, 0.07, 0.80, times(_WHITE, 0.92))
    for y in (0.52, 0.76):
        s.line([(0, y), (w, y)], 0.025, _ROPE)
    s.rect(0, 0.98, w, 0.10, mix(times(WOOD, 1.2), SNOW, 0.8 * p.snow), fade=(1.15, 0.85))
    s.disc(w / 2 + 2.1, 0.64, 0.33, (0.92, 0.90, 0.86))
    for a in (0.3, 1.87, 3.44, 5.01):
        arc = [
            (w / 2 + 2.1 + 0.27 * np.cos(a + d), 0.64 + 0.27 * np.sin(a + d)) for d in (0, 0.25, 0.5, 0.75)
        ]
        s.line(arc, 0.13, (0.84, 0.24, 0.18))
    s.disc(w / 2 + 2.1, 0.64, 0.19, mix((0.30, 0.38, 0.42), p.sky.middle, 0.4))
    return s.flat(x=-w / 2, z=_SIDE)


def _mast(p: Palette) -> Flat:
    """The mast, its boom with the sail rolled on it, a flag in the wind."""
    s = Sheet(7.2, 11.5, ppm=ppm_at(1.3))
    x = 1.6
    s.cut(
        [(x - 0.17, 0), (x + 0.17, 0), (x + 0.11, 11.2), (x - 0.11, 11.2)],
        times(WOOD, 1.15),
        fade=(1.1, 0.85),
    )
    for y in (0.1, 1.1, 2.2):
        s.rect(x - 0.20, y, 0.40, 0.09, times(IRON, 1.4))
    s.line([(x, 2.95), (x + 5.2, 3.20)], 0.16, times(WOOD, 1.05))
    sail = [
        (x + 0.2, 3.05),
        (x + 1.6, 3.42),
        (x + 3.2, 3.46),
        (x + 5.0, 3.30),
        (x + 5.0, 3.22),
        (x + 0.2, 2.98),
    ]
    s.cut(sail, (0.90, 0.86, 0.76), fade=(1.1, 0.8), drop=0.08)
    for k in range(7):
        s.line([(x + 0.5 + 0.7 * k, 2.98 + 0.03 * k), (x + 0.55 + 0.7 * k, 3.44)], 0.035, _ROPE)
    s.line([(x, 10.6), (x + 5.1, 3.25)], 0.025, _ROPE)
    s.cut([(x + 0.1, 11.2), (x + 1.5, 11.0), (x + 1.3, 10.7), (x + 1.5, 10.4), (x + 0.1, 10.5)], _FUNNEL)
    if p.dark:
        s.light(shapes.oval(x + 0.32, 2.62, 0.10, 0.14), AMBER, power=0.9)
        s.halo(x + 0.32, 2.62, 1.1, AMBER, power=0.16)
    return s.flat(x=-3.6 - x, z=1.2)


def _shrouds(left: float, right: float) -> Flat:
    """Ropes from the mast's head down to the side, rungs of rope between them."""
    w = right - left
    s = Sheet(w, 10.4, ppm=48)
    for foot in (0.1, 0.75, 1.4, 2.05):
        s.line([(foot, 0.9), (w - 0.1, 10.3)], 0.035, times(_ROPE, 0.7))
    for k in range(20):
        u = k / 21
        y = 1.0 + 9.2 * u
        s.line([(0.1 + (w - 0.2) * u, y), (2.05 + (w - 2.15) * u, y)], 0.022, times(_ROPE, 0.75))
    return s.flat(x=left, z=_SIDE - 0.1)


def _deckhouse(p: Palette) -> Flat:
    """A white house with portholes and a door; the funnel stands over it."""
    s = Sheet(7.0, 6.2, ppm=ppm_at(0.9))
    s.cut([(2.9, 2.5), (4.5, 2.5), (4.4, 5.7), (3.1, 5.7)], _FUNNEL, fade=(1.1, 0.85))
    s.rect(2.98, 4.55, 1.45, 0.5, _WHITE)
    s.rect(3.05, 5.62, 1.42, 0.16, (0.16, 0.16, 0.18))
    s.rect(0, 0, 7.0, 2.45, _WHITE, fade=(1.05, 0.86))
    s.rect(-0.1, 2.38, 7.2, 0.18, mix(times(WOOD, 1.1), SNOW, p.snow))
    s.rect(0, 0, 7.0, 0.18, (0.24, 0.32, 0.42))
    s.cut(
        [(0.6, 0.1), (1.5, 0.1), (1.5, 1.9), (1.35, 2.05), (0.75, 2.05), (0.6, 1.9)],
        times(WOOD, 1.0),
        drop=0.04,
    )
    s.disc(1.05, 1.45, 0.17, (0.28, 0.36, 0.42))
    for x in (2.6, 3.9, 5.2):
        s.disc(x, 1.35, 0.30, (0.66, 0.54, 0.30))
        s.disc(x, 1.35, 0.23, (0.26, 0.34, 0.40))
        if p.dark:
            s.light(shapes.oval(x, 1.35, 0.23), (1.0, 0.74, 0.40), power=0.34)
    if p.dark:
        s.light(shapes.oval(0.3, 2.1, 0.09, 0.12), AMBER, power=0.9)
        s.halo(0.3, 2.1, 1.0, AMBER, power=0.15)
    return s.flat(x=4.4, z=0.9)


def _gear(p: Palette) -> list[Flat]:
    """What lies about near the camera: a coil of rope, a bollard, a barrel."""
    coil = Sheet(1.6, 0.6, ppm=100)
    for k in range(4):
        coil.disc(0.8, 0.12 + 0.10 * k, 0.62 - 0.05 * k, times(_ROPE, 0.80 + 0.07 * k), ry=0.13)
    bollard = Sheet(1.4, 0.8, ppm=100)
    for x in (0.4, 0.95):
        bollard.rect(x - 0.12, 0, 0.24, 0.52, times(IRON, 1.3), fade=(1.2, 0.8))
        bollard.disc(x, 0.55, 0.18, mix(times(IRON, 1.6), SNOW, p.snow), ry=0.08)
    barrel = Sheet(1.2, 1.1, ppm=100)
    barrel.cut(
        [(0.25, 0), (0.95, 0), (1.06, 0.45), (0.95, 0.92), (0.25, 0.92), (0.14, 0.45)], WOOD, fade=(1.2, 0.8)
    )
    for y in (0.12, 0.70):
        barrel.line([(0.18, y), (1.02, y)], 0.07, times(IRON, 1.5))
    return [
        coil.flat(x=-4.4, z=-2.6),
        bollard.flat(x=2.9, z=-3.0),
        barrel.flat(x=3.0, z=1.3),
    ]


# -- bridges -------------------------------------------------------------------------------------------------

_RIVER = -5.0
_RED: RGB = (0.70, 0.20, 0.15)
_STONE: dict[Region, RGB] = {
    Region.BRITAIN: (0.62, 0.60, 0.56),
    Region.VENICE: (0.88, 0.84, 0.76),
    Region.MAGHREB: (0.78, 0.56, 0.42),
    Region.INDIA: (0.78, 0.58, 0.46),
}


def bridge(scene: Breakdown, palette: Palette, rng: np.random.Generator) -> Set:
    """The roadway of a bridge seen across: paving, the region's lamps, a parapet; the river far below runs
    away between its banks to the town and what stands behind it."""
    r = scene.region

    def inside(s: Spots) -> Floats:
        return np.asarray((2.2 - s.z) / (s.px + 0.02) + 0.5, np.float32)

    def deep(s: Spots) -> Floats:
        tone = mix((0.14, 0.25, 0.28), palette.sky.middle, 0.12)
        return noise.shade(s.flat(tone), (1 + 0.10 * noise.cloud(s, 6.0, 5, 3.0)).astype(np.float32))

    posts, lamps = lamp_posts(r, palette, ((-4.6, 2.0), (4.6, 2.0), (13.8, 2.0), (-13.8, 2.0)), height=3.9)
    water = Ground(paint=deep, level=_RIVER, mirror=0.74, ripple=0.4, flow=0.4, glitter=0.7, snows=0.0)
    wild = "planks" in scene.landmarks
    wooden = wild or r in (Region.JAPAN, Region.CHINA)
    floor = (
        (lambda s: noise.planks(s, times(WOOD, 1.3), width=0.22, seed=scene.seed, away=False))
        if wooden
        else paving(r, scene.seed)
    )
    return Set(
        flats=(
            hills(palette, rng, z=260.0, part=0.10, colour=mix((0.36, 0.46, 0.44), palette.leaf, 0.3)),
            *(() if wild else backdrop(scene, palette, rng, z=150.0)),
            *_beyond(r, palette, rng, wild=wild),
            *_barges(palette, rng),
            *(() if wild else posts),
            _parapet(r, palette, rails=times(WOOD, 1.3) if wild else _RED if wooden else None),
            *again(_kerb_post, ((-4.0, -2.7), (3.7, -3.2), (6.6, -1.6)), width=0.7, height=0.9),
        ),
        grounds=(water, Ground(paint=edged(floor, inside), far=2.7)),
        sky=palette.sky,
        lamps=() if wild else lamps,
        passers=(-7.0, 7.0, 1.2, 1.7),
    )


def _beyond(r: Region, p: Palette, rng: np.random.Generator, *, wild: bool) -> list[Flat]:
    """The town down the river; in the wild, wooded slopes."""
    if not wild:
        return [skyline(r, p, rng, z=120.0, rise=0.40)]
    near = mix((0.26, 0.34, 0.28), p.leaf, 0.5)
    return [
        hills(p, rng, z=110.0, part=0.42, colour=mix(near, p.sky.middle, 0.35), rough=0.5),
        hills(p, rng, z=60.0, part=0.30, colour=near, rough=0.35),
    ]


def _parapet(r: Region, p: Palette, *, rails: RGB | None) -> Flat:
    """Rails of wood or iron, or a balustrade of stone."""
    w = 44.0
    s = Sheet(w, 1.25, ppm=64)
    if rails is not None or r is Region.NORTH_AMERICA:
        c = rails or times(IRON, 1.5)
        for k in range(int(w / 1.4)):
            s.rect(0.2 + 1.4 * k, 0, 0.13, 1.06, c, fade=(1.1, 0.8))
        for y in (0.34, 0.66, 1.0):
            s.rect(0, y, w, 0.10, mix(c, SNOW, 0.6 * p.snow if y > 0.9 else 0.0), fade=(1.15, 0.85))
        return s.flat(x=-w / 2, z=2.15)
    stone = _STONE.get(r, (0.72, 0.66, 0.57))
    s.rect(0, 0, w, 0.24, times(stone, 0.92), fade=(1.05, 0.8))
    for k in range(int(w / 0.36)):
        x = 0.18 + 0.36 * k
        s.cut(shapes.oval(x, 0.52, 0.11, 0.31), stone, fade=(1.05, 0.85))
    for k in range(0, int(w), 4):
        s.rect(k + 0.05, 0, 0.5, 1.06, times(stone, 1.04), fade=(1.05, 0.82))
    s.rect(0, 0.86, w, 0.18, mix(times(stone, 1.1), SNOW, p.snow), fade=(1.15, 0.9))
    return s.flat(x=-w / 2, z=2.15)


def _kerb_post(s: Sheet) -> None:
    """What keeps carts off the pavement: an iron post with a round head."""
    s.cut([(0.22, 0), (0.48, 0), (0.43, 0.62), (0.27, 0.62)], times(IRON, 1.4), fade=(1.2, 0.8))
    s.disc(0.35, 0.70, 0.14, times(IRON, 1.7))


def _barges(p: Palette, rng: np.random.Generator) -> list[Flat]:
    """Two boats on the river, far below."""
    out = []
    for x, z in ((-16.0, 48.0), (11.0, 70.0)):
        s = Sheet(9.0, 3.0, ppm=ppm_at(z))
        hull: RGB = ((0.26, 0.38, 0.48), (0.52, 0.26, 0.20), (0.28, 0.36, 0.30))[int(rng.integers(3))]
        s.cut([(0.2, 1.1), (8.8, 1.2), (8.2, 0.1), (0.8, 0.1)], hull, fade=(1.2, 0.8))
        s.rect(5.4, 1.1, 2.2, 1.2, _WHITE, fade=(1.05, 0.85))
        if p.dark:
            s.light(shapes.oval(6.4, 1.8, 0.35, 0.22), AMBER, power=0.5)
        out.append(s.flat(x=x, z=z, y=_RIVER - 0.2, bob=0.06, drift=0.3, lap=0.0, phase=float(rng.random())))
    return out
