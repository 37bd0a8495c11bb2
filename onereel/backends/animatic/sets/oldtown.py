"""The old town: a bending lane, a square with its fountain, or a quay on a canal, as the region has them."""

from __future__ import annotations

import numpy as np

from onereel.backends.animatic.sets import furniture, noise, shapes, stalls
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
    Side,
    Spots,
    mix,
    ppm_at,
    times,
)
from onereel.backends.animatic.sets.features import feature, features_of
from onereel.backends.animatic.sets.furniture import AMBER, WOOD
from onereel.backends.animatic.sets.houses.front import box
from onereel.backends.animatic.sets.regions import (
    LOOKS,
    asked_sights,
    backdrop,
    paving,
    row,
    skyline,
    tree_flat,
    trees_of,
)
from onereel.backends.animatic.sets.scenery import edged, lamp_posts, near
from onereel.backends.animatic.sets.sights.land import rope_rail_bridge, stone_bridge

_LANES = frozenset({
    Region.MAGHREB, Region.MEDITERRANEAN, Region.JAPAN, Region.INDIA, Region.CHINA, Region.SOUTHEAST_ASIA,
    Region.BRITAIN, Region.NOWHERE,
})  # fmt: skip


_STALLS = frozenset({
    Region.MAGHREB, Region.AFRICA, Region.INDIA, Region.JAPAN, Region.CHINA, Region.SOUTHEAST_ASIA,
})  # fmt: skip
_MIDDLE: dict[Region, tuple[str, str, str]] = {
    Region.JAPAN: ("stone lantern", "well", "torii"), Region.CHINA: ("stone lantern", "well",
    "stone lantern"),
    Region.SOUTHEAST_ASIA: ("well", "fountain", "stone lantern"), Region.AFRICA: ("well", "well", "statue"),
    Region.MAGHREB: ("fountain", "well", "fountain"), Region.INDIA: ("fountain", "well", "fountain"),
    Region.NOWHERE: ("fountain", "well", "statue"),
}  # fmt: skip


def build(scene: Breakdown, palette: Palette, rng: np.random.Generator) -> Set:
    """A canal where the words or the region ask for one, a square where something stands in its middle."""
    if scene.region is Region.VENICE or "bridge" in scene.landmarks:
        return _canal(scene, palette, rng)
    if features_of(scene) or asked_sights(scene) or (scene.region not in _LANES) == (rng.random() < 0.7):
        return _square(scene, palette, rng)
    return _lane(scene, palette, rng)


# -- walls -------------------------------------------------------------------------------------------------


def side_wall(
    side: Side,
    x: float,
    z0: float,
    z1: float,
    region: Region,
    palette: Palette,
    rng: np.random.Generator,
    *,
    y: float = 0.0,
    tallest: float = 12.5,
    shops: bool | None = None,
) -> Flat:
    """A row of old houses along the line of sight from z0 to z1."""
    length = z1 - z0
    s = Sheet(length, tallest + 1.0, ppm=min(34.0, ppm_at(max(z0, 2.0)) * 0.6))
    row(s, 0, 0, length, region, palette, rng, style="old", tallest=tallest, shops=shops)
    return s.flat(x=x, z=z0, y=y, side=side, lit=0.32 if side == "left" else 0.5)


def front(
    x0: float,
    x1: float,
    z: float,
    region: Region,
    palette: Palette,
    rng: np.random.Generator,
    *,
    y: float = 0.0,
    tallest: float = 9.5,
    shops: bool | None = None,
) -> Flat:
    """A row of old houses that face the viewer."""
    s = Sheet(x1 - x0 + 1.0, tallest + 1.2, ppm=ppm_at(z) * 0.85)
    row(s, 0.5, 0, x1 - x0, region, palette, rng, style="old", tallest=tallest, shops=shops)
    return s.flat(x=x0 - 0.5, z=z, y=y, lit=0.5)


# -- what hangs and stands about ---------------------------------------------------------------------------


def strung(
    region: Region, palette: Palette, rng: np.random.Generator, *, width: float, z: float, y: float
) -> Flat:
    """A line across the lane with what the region hangs on it: washing, lanterns, flags, cloth."""
    s = Sheet(width, 2.4, ppm=ppm_at(z) * 0.9)
    rope = shapes.swag(0, 2.1, width, 2.2, 0.5, n=24)
    s.line(rope, 0.03, (0.20, 0.18, 0.18))
    if region in (Region.JAPAN, Region.CHINA, Region.SOUTHEAST_ASIA):
        hue: RGB = (0.86, 0.20, 0.14) if region is not Region.JAPAN else (0.94, 0.84, 0.66)
        for px, py in rope[2:-2:3]:
            body = shapes.oval(px, py - 0.42, 0.25, 0.31)
            s.cut(body, hue, fade=(1.15, 0.8))
            if palette.lamps > 0.2:
                s.light(body, mix(hue, (1.0, 0.6, 0.3), 0.4), power=0.26 * palette.lamps)
                s.halo(px, py - 0.42, 1.1, (1.0, 0.5, 0.2), power=0.08)
    elif region in (Region.INDIA, Region.LATIN_AMERICA, Region.BRAZIL, Region.AFRICA):
        hues: tuple[RGB, ...] = (
            (0.92, 0.36, 0.30),
            (0.95, 0.74, 0.24),
            (0.24, 0.56, 0.62),
            (0.93, 0.92, 0.86),
            (0.44, 0.62, 0.36),
        )
        for i in range(len(rope) - 1):
            (ax, ay), (bx, by) = rope[i], rope[i + 1]
            s.cut([(ax + 0.03, ay), (bx - 0.03, by), ((ax + bx) / 2, (ay + by) / 2 - 0.55)], hues[i % 5])
    elif region is Region.MAGHREB:
        for i in range(1, len(rope) - 3, 3):
            (ax, ay), (bx, by) = rope[i], rope[i + 2]
            s.cut(
                [(ax, ay), (bx, by), (bx, by - 1.0), (ax, ay - 0.9)],
                ((0.72, 0.20, 0.18), (0.88, 0.60, 0.22), (0.16, 0.38, 0.46))[i % 3],
                fade=(1.1, 0.85),
            )
    else:
        hues = ((0.94, 0.93, 0.90), (0.62, 0.70, 0.80), (0.84, 0.44, 0.36), (0.93, 0.82, 0.58))
        for i in range(3, len(rope) - 3, 2):
            px, py = rope[i]
            w, h = float(rng.uniform(0.34, 0.5)), float(rng.uniform(0.6, 1.1))
            s.cut(
                [(px - w / 2, py), (px + w / 2, py), (px + w * 0.56, py - h), (px - w * 0.52, py - h * 0.95)],
                hues[int(rng.integers(4))],
                fade=(1.08, 0.88),
            )
    return s.flat(x=-width / 2 + 0.3, z=z, y=y, sway=0.10, hang=True)


def _close(scene: Breakdown, palette: Palette, rng: np.random.Generator) -> list[Flat]:
    """Pots, casks and crates close by, one by one, so that each may be left out of a shot."""

    def crate(s: Sheet) -> None:
        stalls.crates(s, 0.05, 0, 1.5, palette, rng)

    def cask(s: Sheet) -> None:
        furniture.barrel(s, 0.5, 0, 1.0, palette)

    def pot(s: Sheet) -> None:
        furniture.pot(s, 0.6, palette, rng)

    out = []
    for x, z, draw, w, h in (
        (-3.9, -2.6, pot, 1.2, 1.5), (2.6, -3.0, crate, 1.6, 0.8), (4.3, -1.4, pot, 1.2, 1.5),
        (-7.2, -2.2, crate, 1.6, 0.8),
        (6.8, -2.4, cask, 1.0, 1.1), (-5.3, -1.2, cask, 1.0, 1.1),
    ):  # fmt: skip
        out.append(near(draw, x=x, z=z, width=w, height=h))
    return out


# -- the three places --------------------------------------------------------------------------------------


def _lane(scene: Breakdown, palette: Palette, rng: np.random.Generator) -> Set:
    """Walls close together; at its end the lane slips away to the left under a tower."""
    r, half = scene.region, 4.4
    flats = [
        side_wall("left", -half - 0.6, -9.0, 36.0, r, palette, rng),
        side_wall("right", half, -9.0, 22.0, r, palette, rng),
        front(-1.3, 12.0, 22.3, r, palette, rng, tallest=11.0, shops=True),
        *_end(scene, palette, rng, z=36.3, x=-3.0),
        strung(r, palette, rng, width=2 * half + 0.6, z=7.0, y=2.5),
        strung(r, palette, rng, width=2 * half + 0.6, z=12.5, y=3.8),
        *_arch(scene, palette, rng, half),
        *_close(scene, palette, rng),
    ]
    posts, lamps = lamp_posts(r, palette, ((3.6, 6.0), (-4.2, 11.5)), height=3.6)
    if palette.lamps > 0.2:
        lamps += (Lamp(x=-3.5, y=2.0, z=24.0, colour=times(AMBER, 1.2 * palette.lamps), radius=6.0),)
    return Set(
        flats=(*flats, *posts), grounds=(Ground(paint=paving(r, scene.seed)),), sky=palette.sky, lamps=lamps,
        stage=(-2.5, 2.3, -0.7, 1.2), passers=(-3.0, 3.0, 3.4, 20.0),
    )  # fmt: skip


def _end(scene: Breakdown, palette: Palette, rng: np.random.Generator, *, z: float, x: float) -> list[Flat]:
    """What closes the view: the sight that was asked for, else houses and the region's tower over them."""
    r = scene.region
    roofs = skyline(r, palette, rng, z=z + 16.0, rise=0.45)
    if asked_sights(scene):
        return [roofs, *backdrop(scene, palette, rng, z=z, x=x)]
    houses = front(-9.0, 3.0, z, r, palette, rng, tallest=8.5)
    return [houses, roofs, *backdrop(scene, palette, rng, z=z + 30.0, x=2.0 * x - 1.0)]


def _arch(scene: Breakdown, palette: Palette, rng: np.random.Generator, half: float) -> list[Flat]:
    """An arch over the lane where such are built, with a room on it."""
    pointed = {Region.MAGHREB: -0.5, Region.INDIA: 0.5, Region.MEDITERRANEAN: 0.0}.get(scene.region)
    if pointed is None or asked_sights(scene):
        return []
    look = LOOKS[scene.region, "old"]
    w, h, z = 2 * half + 3.2, 8.5, 28.0
    s = Sheet(w, h, ppm=ppm_at(z) * 0.8)
    wall = look.walls[int(rng.integers(len(look.walls)))]
    s.rect(0, 0, w, h, wall, fade=(1.05, 0.85))
    s.cut(shapes.arch(w * 0.12, -0.2, 5.2, 5.0, pointed=pointed), times(wall, 1.12))
    s.erase(shapes.arch(w * 0.12 + 0.5, -0.2, 4.2, 4.4, pointed=pointed))
    s.grid(
        w * 0.06,
        5.3,
        w * 0.6,
        2.2,
        cols=4,
        rows=1,
        colour=look.glass,
        lit=0.7 * palette.lamps,
        frame=look.frame,
        rng=rng,
        arched=pointed,
    )
    return [s.flat(x=-half - 1.6, z=z, lit=0.4)]


def _square(scene: Breakdown, palette: Palette, rng: np.random.Generator) -> Set:
    """Houses about a square, something in the middle of it, café tables, a lane leading out on the left."""
    r = scene.region
    gap = 2.6 if asked_sights(scene) else 0.0  # what was asked for wants to be seen
    own = _MIDDLE.get(r, _MIDDLE[Region.NOWHERE])[int(rng.integers(3))]
    names = [n for n in features_of(scene) if n != "graves"] or [own]
    side = 1.0 if rng.random() < 0.5 else -1.0
    tree = trees_of(r)[0]
    flats = [
        side_wall("left", -12.5, -6.0, 19.0, r, palette, rng, tallest=11.0),
        side_wall("right", 13.0, -6.0, 19.0, r, palette, rng, tallest=11.0),
        front(-12.5, -5.4 - gap, 19.3, r, palette, rng, tallest=8.0),
        front(-2.6 + gap, 13.5, 19.6, r, palette, rng, tallest=8.6, shops=True),
        *_end(scene, palette, rng, z=34.0, x=-4.2),
        *(
            feature(n, palette, rng, x=side * (4.4 + 4.5 * i), z=8.0 + 3.0 * i)
            for i, n in enumerate(names[:2])
        ),
        tree_flat(tree, palette, rng, x=-side * 7.0, z=10.0, height=6.5),
        tree_flat(tree, palette, rng, x=side * 10.5, z=12.5, height=7.2),
        _terrace(r, palette, rng, x=-side * 5.6, z=5.2),
        *_close(scene, palette, rng),
    ]
    posts, lamps = lamp_posts(r, palette, ((-side * 4.6, 3.4), (side * 8.2, 6.0), (-3.9, 18.0)))
    return Set(
        flats=(*flats, *posts), grounds=(Ground(paint=paving(r, scene.seed)),), sky=palette.sky, lamps=lamps
    )


def _terrace(r: Region, palette: Palette, rng: np.random.Generator, *, x: float, z: float) -> Flat:
    """Café tables under parasols, or a stall where one eats in the street."""
    s = Sheet(7.4, 3.0, ppm=ppm_at(z))
    hue = LOOKS[r, "old"].trims[0]
    if r in _STALLS:
        stalls.stall(s, 1.8, 0, 3.6, r, palette, rng, colour=hue)
    else:
        for k in range(2):
            furniture.parasol_table(s, 1.7 + 3.6 * k, 0, palette, colour=hue)
    return s.flat(x=x - 3.7, z=z)


def _canal(scene: Breakdown, palette: Palette, rng: np.random.Generator) -> Set:
    """A landing on a canal: houses rise from the water on the left, a quay runs along on the right."""
    r = scene.region
    pave = paving(r, scene.seed)
    water: RGB = (0.13, 0.27, 0.27)
    edge = -2.6

    def quay(s: Spots) -> np.ndarray:
        inside = np.maximum((s.x - edge) / (s.px * 0.3 + 0.02), (1.7 - s.z) / (s.px + 0.02))
        return np.asarray(np.clip(inside + 0.5, 0, 1), np.float32)

    def deep(s: Spots) -> np.ndarray:
        return noise.shade(s.flat(water), (1 + 0.12 * noise.cloud(s, 3.0, 5, 2.0)).astype(np.float32))

    wharf = Sheet(40.0, 0.9, ppm=26)
    wharf.rect(0, 0, 40, 0.9, (0.52, 0.48, 0.44), fade=(1.1, 0.6))
    wharf.rect(0, 0, 40, 0.3, (0.22, 0.30, 0.24), alpha=0.7)
    flats = [
        side_wall("left", -10.5, 1.0, 40.0, r, palette, rng, y=-0.7, tallest=11.0, shops=False),
        side_wall("right", 6.2, -9.0, 34.0, r, palette, rng, tallest=11.5),
        front(-10.5, 7.0, 40.3, r, palette, rng, y=-0.7, tallest=9.0),
        wharf.flat(x=edge, z=1.7, y=-0.9, side="right", lit=0.5),
        _bridge(scene, palette, rng, edge),
        *backdrop(scene, palette, rng, z=62.0, x=-8.0),
        *_boats(r, palette, rng),
        *_mooring(palette),
        *_close(scene, palette, rng),
    ]
    posts, lamps = lamp_posts(r, palette, ((-2.2, 4.5), (-2.2, 15.0), (5.4, 9.0)), height=3.6)
    grounds = (
        Ground(paint=deep, level=-0.7, mirror=0.72, ripple=0.30, flow=0.15, glitter=0.4, snows=0.0),
        Ground(paint=edged(pave, quay), far=60.0),
    )
    return Set(
        flats=(*flats, *posts),
        grounds=grounds,
        sky=palette.sky,
        lamps=lamps,
        stage=(-4.0, 5.0, -0.7, 1.2),
        passers=(-1.6, 4.8, 3.4, 30.0),
    )


def _bridge(scene: Breakdown, palette: Palette, rng: np.random.Generator, edge: float) -> Flat:
    z, w = 17.0, edge + 10.5
    s = Sheet(w + 3.0, 4.6, ppm=ppm_at(z))
    if scene.region in (Region.JAPAN, Region.CHINA):
        rope_rail_bridge(s, (w + 3.0) / 2, 0.7, (w + 2.0) / 4.2, palette, rng)
    else:
        stone_bridge(
            s, (w + 3.0) / 2, 0.0, 3.6, palette, rng, span=(w + 2.4) / 3.6, arches=1, stone=(0.84, 0.79, 0.71)
        )
    return s.flat(x=-10.5 - 1.5, z=z, y=-0.75)


def _boats(region: Region, palette: Palette, rng: np.random.Generator) -> list[Flat]:
    out = []
    for x, z, w in ((-7.4, 4.6, 4.6), (-6.0, 11.0, 4.4)):
        s = Sheet(w, 1.7, ppm=ppm_at(z) * 0.9)
        gondola(s, w, black=region is Region.VENICE, rng=rng)
        out.append(s.flat(x=x - w / 2, z=z, y=-0.85, bob=0.05, phase=float(rng.random())))
    return out


def gondola(s: Sheet, w: float, *, black: bool, rng: np.random.Generator) -> None:
    """A slim boat with turned-up ends, w long, its water line at 0.15."""
    hue: RGB = (
        (0.11, 0.11, 0.13) if black else ((0.20, 0.40, 0.50), (0.60, 0.22, 0.18), WOOD)[int(rng.integers(3))]
    )
    t = np.linspace(-1, 1, 25)
    gunwale = [(w / 2 + w * 0.49 * float(v), 0.46 + 0.75 * abs(float(v)) ** 4) for v in t]
    keel = [(w / 2 + w * 0.40 * float(v), 0.10 + 0.30 * abs(float(v)) ** 3) for v in t[::-1]]
    s.cut([*gunwale, *keel], hue, fade=(1.2, 0.8))
    s.line(gunwale, 0.05, mix(hue, (0.9, 0.75, 0.4), 0.5))
    s.rect(w * 0.36, 0.44, w * 0.22, 0.2, (0.56, 0.12, 0.14))
    if black:
        s.line([(w * 0.985, 1.1), (w * 0.992, 1.62)], 0.07, (0.78, 0.78, 0.76))
        s.cut([box(w * 0.955, 1.2 + 0.1 * k, w * 0.035, 0.05) for k in range(4)], (0.78, 0.78, 0.76))


def _mooring(palette: Palette) -> list[Flat]:
    out = []
    for x, z in ((-4.4, 2.6), (-9.0, 7.0), (-5.2, 8.0)):
        s = Sheet(0.5, 3.4, ppm=ppm_at(z))
        for k in range(11):
            s.cut(
                [(0.16, 0.3 * k), (0.34, 0.3 * k + 0.12), (0.34, 0.3 * k + 0.42), (0.16, 0.3 * k + 0.3)],
                (0.92, 0.90, 0.84) if k % 2 else (0.18, 0.30, 0.52),
            )
        s.disc(0.25, 3.25, 0.13, (0.90, 0.72, 0.3))
        out.append(s.flat(x=x, z=z, y=-1.0))
    return out
