"""The village: cottages about a green, a lane, a well, fences and trees, hills behind."""

from __future__ import annotations

import numpy as np

from onereel.backends.animatic.sets import furniture, shapes
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
    mix,
    ppm_at,
    times,
)
from onereel.backends.animatic.sets.features import feature, features_of
from onereel.backends.animatic.sets.furniture import AMBER, WOOD
from onereel.backends.animatic.sets.houses.front import SNOW, box
from onereel.backends.animatic.sets.regions import (
    LOOKS,
    asked_sights,
    backdrop,
    facade,
    hills,
    plots,
    tree_flat,
    trees_of,
)
from onereel.backends.animatic.sets.scenery import fringe, lamp_posts, meadow, near, with_path

_DRY = frozenset({Region.MAGHREB, Region.AFRICA, Region.INDIA, Region.LATIN_AMERICA, Region.MEDITERRANEAN})
_EARTH: dict[Region, RGB] = {
    Region.MAGHREB: (0.76, 0.58, 0.42), Region.AFRICA: (0.72, 0.46, 0.30), Region.INDIA: (0.70, 0.54, 0.38),
    Region.LATIN_AMERICA: (0.68, 0.52, 0.38), Region.MEDITERRANEAN: (0.74, 0.66, 0.52),
}  # fmt: skip


def build(scene: Breakdown, palette: Palette, rng: np.random.Generator) -> Set:
    """Houses stand apart at two depths, so that every move shows them pass."""
    r = scene.region
    trees = trees_of(r)
    earth = _EARTH.get(r, (0.62, 0.52, 0.40))
    green = mix(palette.grass, earth, 0.75 if r in _DRY else 0.12)
    flats = [
        *_hills(r, palette, rng),
        *_church(scene, palette, rng),
        _houses(r, palette, rng, x=-15.0, length=11.5, z=13.0),
        _houses(r, palette, rng, x=2.6, length=14.0, z=15.0),
        _houses(r, palette, rng, x=-30.0, length=12.0, z=19.0),
        *([] if asked_sights(scene) else [_houses(r, palette, rng, x=-9.0, length=16.0, z=30.0)]),
        tree_flat(trees[0], palette, rng, x=-5.6, z=9.5, height=5.6),
        tree_flat(trees[1 % len(trees)], palette, rng, x=9.4, z=8.0, height=6.4),
        tree_flat(trees[0], palette, rng, x=-12.5, z=7.0, height=6.0),
        _fence(r, palette, rng),
        *_middle(scene, palette, rng),
        *_close(r, palette, rng),
        fringe(palette, rng, z=-3.6, height=0.24, colour=green),
    ]
    ground = with_path(
        meadow(green, seed=scene.seed),
        meadow(mix(earth, (0.66, 0.56, 0.44), 0.4), seed=scene.seed + 1, scale=1.6),
        _bend,
        1.5,
        seed=scene.seed,
    )
    posts, lamps = lamp_posts(r, palette, ((-3.6, 5.2), (10.5, 10.5)), height=3.2)
    if palette.lamps > 0.2:
        glow = times(AMBER, 0.9 * palette.lamps)
        lamps += tuple(Lamp(x=x, y=1.8, z=z, colour=glow, radius=4.5) for x, z in ((-9.0, 11.5), (5.5, 13.0)))
    return Set(
        flats=(*flats, *posts), grounds=(Ground(paint=ground, wets=0.55),), sky=palette.sky,
        passers=(-6.0, 6.0, 3.4, 8.0),
        lamps=lamps,
        air="fireflies" if palette.dark and palette.snow == 0 and palette.wet == 0 else "",
    )  # fmt: skip


def _bend(z: Floats) -> Floats:
    return np.asarray(-0.4 - 3.0 * np.sin(np.clip(z, -10, 60) * 0.075) - 0.02 * z, np.float32)


def _houses(
    r: Region, palette: Palette, rng: np.random.Generator, *, x: float, length: float, z: float
) -> Flat:
    """A few houses side by side with gaps between them."""
    tall = 7.6
    s = Sheet(length + 2.4, tall + 1.4, ppm=ppm_at(z) * 0.9)
    for plot in plots(length, r, rng, style="village", tallest=tall):
        w = plot.width * float(rng.uniform(0.78, 0.94))
        if r is Region.AFRICA and rng.random() < 0.6:
            hut(s, 1.2 + plot.x + w / 2, 0.0, min(w * 0.9, 4.6), palette, rng)
            continue
        facade(s, 1.2 + plot.x, 0.0, w, plot.height, r, palette, rng, style="village")
    return s.flat(x=x - 1.2, z=z, lit=0.5)


def hut(s: Sheet, x: float, y: float, w: float, palette: Palette, rng: np.random.Generator) -> None:
    """A round clay hut under a straw cone, w wide."""
    wall = LOOKS[Region.AFRICA, "village"].walls[int(rng.integers(3))]
    s.rect(x - w * 0.40, y, w * 0.80, w * 0.42, wall, fade=(1.05, 0.85))
    s.shade(box(x + w * 0.16, y, w * 0.24, w * 0.42), 0.82)
    n = 9
    s.cut(
        [
            [
                (x - w * 0.4 + w * 0.8 * k / n, y + w * 0.10),
                (x - w * 0.4 + w * 0.8 * (k + 1) / n, y + w * 0.10),
                (x - w * 0.4 + w * 0.8 * (k + 0.5) / n, y + w * 0.20),
            ]
            for k in range(n)
        ],
        (0.93, 0.86, 0.72),
    )
    door = shapes.arch(x - w * 0.11, y, w * 0.22, w * 0.33)
    s.cut(door, (0.22, 0.15, 0.12))
    if palette.lamps > 0.2:
        s.light(door, AMBER, power=0.12 * palette.lamps)
    straw = mix((0.66, 0.54, 0.34), SNOW, 0.8 * palette.snow)
    s.shade(box(x - w * 0.4, y + w * 0.30, w * 0.8, w * 0.12), 0.74)
    s.cut(
        [
            (x - w * 0.56, y + w * 0.38),
            (x + w * 0.56, y + w * 0.38),
            (x + w * 0.06, y + w * 0.86),
            (x, y + w * 0.92),
            (x - w * 0.06, y + w * 0.86),
        ],
        straw,
        fade=(1.12, 0.84),
    )
    for k in range(1, 4):
        half = w * 0.56 * (1 - k / 4)
        s.line(
            [(x - half, y + w * (0.38 + 0.125 * k)), (x + half, y + w * (0.38 + 0.125 * k))],
            0.04,
            times(straw, 0.82),
        )


def _hills(r: Region, palette: Palette, rng: np.random.Generator) -> list[Flat]:
    tone = mix(palette.grass, (0.60, 0.48, 0.36), 0.7) if r in _DRY else mix(palette.leaf, palette.grass, 0.5)
    high = 0.75 if r in (Region.CHINA, Region.JAPAN, Region.NORTH_EUROPE, Region.BRAZIL) else 0.45
    return [
        hills(palette, rng, z=150.0, part=high, colour=mix(tone, (0.42, 0.50, 0.62), 0.45), rough=0.4),
        hills(palette, rng, z=70.0, part=high * 0.6, colour=tone, rough=0.25),
    ]


def _church(scene: Breakdown, palette: Palette, rng: np.random.Generator) -> list[Flat]:
    """What the words ask for stands over the roofs; cities' towers do not stand over a village."""
    if asked_sights(scene):
        return backdrop(scene, palette, rng, z=30.0, x=-1.6, part=0.62)
    return []


def _middle(scene: Breakdown, palette: Palette, rng: np.random.Generator) -> list[Flat]:
    names = features_of(scene) or (["well"] if rng.random() < 0.6 else [])
    side = 1.0 if rng.random() < 0.5 else -1.0
    return [
        feature(n, palette, rng, x=side * (3.9 + 4.0 * i), z=6.5 + 2.5 * i) for i, n in enumerate(names[:2])
    ]


def _fence(r: Region, palette: Palette, rng: np.random.Generator) -> Flat:
    s = Sheet(26.0, 1.5, ppm=ppm_at(6.0) * 0.8)
    for a, b in ((0.0, 10.4), (15.8, 26.0)):
        if r in (Region.NORTH_AMERICA, Region.BRITAIN, Region.NOWHERE, Region.EAST_EUROPE):
            furniture.picket(s, a, b, 0, 1.0, palette)
        elif r in (Region.FRANCE, Region.MEDITERRANEAN, Region.MAGHREB, Region.VENICE):
            furniture.dry_wall(s, a, b, 0, 0.9, palette, rng)
        else:
            furniture.rail_fence(s, a, b, 0, 1.1, palette, rng, colour=times(WOOD, 1.1))
    return s.flat(x=-14.5, z=8.8)


def _close(r: Region, palette: Palette, rng: np.random.Generator) -> list[Flat]:
    """A gatepost, a cart wheel, pots and hens' corn bins close by."""

    def post(s: Sheet) -> None:
        furniture.rail_fence(s, 0.1, 2.3, 0, 1.1, palette, rng)

    def pot(s: Sheet) -> None:
        furniture.pot(s, 0.6, palette, rng)

    def cask(s: Sheet) -> None:
        furniture.barrel(s, 0.5, 0, 1.0, palette)

    return [
        near(draw, x=x, z=z, width=w, height=h)
        for x, z, draw, w, h in (
            (-4.9, -2.8, post, 2.4, 1.3),
            (2.7, -2.2, pot, 1.2, 1.5),
            (4.6, -3.4, post, 2.4, 1.3),
            (-7.4, -1.4, cask, 1.0, 1.1),
            (7.6, -1.8, cask, 1.0, 1.1),
        )
    ]
