"""The park: a path over lawns, trees to both sides, a pond, and what the region's gardens have."""

from __future__ import annotations

import numpy as np

from onereel.backends.animatic.sets import furniture, nature, noise, shapes
from onereel.backends.animatic.sets.api import (
    RGB,
    Breakdown,
    Flat,
    Floats,
    Ground,
    Palette,
    Region,
    Set,
    Sheet,
    Spots,
    mix,
    ppm_at,
    span,
    times,
)
from onereel.backends.animatic.sets.features import FEATURES, feature, features_of
from onereel.backends.animatic.sets.regions import asked_sights, backdrop, height_at, tree_flat, trees_of
from onereel.backends.animatic.sets.scenery import (
    again,
    edged,
    flowers,
    fringe,
    lamp_posts,
    meadow,
    near,
    with_path,
)
from onereel.backends.animatic.sets.sights.land import rope_rail_bridge, stone_bridge
from onereel.backends.animatic.sets.trees import cherry, willow
from onereel.planfile import Season

_EAST = frozenset({Region.JAPAN, Region.CHINA, Region.SOUTHEAST_ASIA})
_GIVEN: dict[Region, str] = {
    Region.JAPAN: "stone lantern", Region.FRANCE: "statue", Region.BRITAIN: "bandstand",
    Region.MAGHREB: "fountain",
    Region.INDIA: "fountain", Region.MEDITERRANEAN: "fountain", Region.LATIN_AMERICA: "fountain",
    Region.EAST_EUROPE: "bandstand", Region.VENICE: "statue",
}  # fmt: skip


def build(scene: Breakdown, palette: Palette, rng: np.random.Generator) -> Set:
    """Trees frame the middle; the path bends past a pond to the line of trees at the back."""
    r = scene.region
    trees = trees_of(r)
    first = cherry if "blossom" in scene.landmarks else trees[0]
    green = palette.grass
    side = 1.0 if rng.random() < 0.5 else -1.0
    names = features_of(scene) or [_GIVEN.get(r, "fountain" if rng.random() < 0.3 else "statue")]
    posts, lamps = lamp_posts(
        r, palette, ((side * 4.9, 3.6), (-side * 5.6, 10.0), (side * 8.5, 18.0)), height=3.4
    )
    flats: list[Flat] = [
        _treeline(scene, palette, rng, z=44.0),
        *(backdrop(scene, palette, rng, z=80.0) if _towers(scene) else []),
        _trees(scene, palette, rng, z=24.0, n=7),
        tree_flat(first, palette, rng, x=-7.4, z=6.0, height=7.2),
        tree_flat(trees[1], palette, rng, x=7.8, z=8.0, height=7.6),
        tree_flat(first, palette, rng, x=-14.5, z=9.0, height=7.5),
        tree_flat(trees[2], palette, rng, x=14.0, z=12.0, height=7.0),
        *(
            feature(n, palette, rng, x=side * (3.7 + 4.4 * i), z=6.5 + 1.3 * FEATURES[n].height - 1.5 * i)
            for i, n in enumerate(names[:2])
        ),
        *_pond(r, palette, rng, x=-side * 6.6),
        _bench(palette, x=-side * 3.6, z=3.6),
        _bench(palette, x=side * 10.5, z=5.0),
        *_beds(scene, palette, rng, side),
        *_close(palette, rng),
        fringe(palette, rng, z=-3.9, height=0.22, colour=green),
    ]
    gravel: RGB = (0.74, 0.66, 0.54) if r not in _EAST else (0.72, 0.70, 0.66)
    ground = with_path(
        meadow(green, seed=scene.seed),
        meadow(gravel, seed=scene.seed + 2, scale=0.8),
        lambda z: _bend(z, side),
        1.7,
        seed=scene.seed,
    )
    grounds = (
        Ground(paint=lambda s: s.flat((0.16, 0.26, 0.26)), level=-0.12, mirror=0.75, ripple=0.12, snows=0.0),
        Ground(paint=edged(ground, lambda s: _shore(s, -side * 6.6)), wets=0.4),
    )
    air = "petals" if first is cherry and palette.season is Season.SPRING else ""
    if palette.season is Season.AUTUMN and palette.wet == 0:
        air = "leaves"
    return Set(
        flats=(*flats, *posts),
        grounds=grounds,
        sky=palette.sky,
        passers=(-7.0, 7.0, 3.4, 8.5),
        lamps=lamps,
        air=air,
    )


def _bend(z: Floats, side: float) -> Floats:
    return np.asarray(side * (0.9 + 2.6 * np.sin(np.clip(z, -10, 50) * 0.09)), np.float32)


_POND = (13.5, 5.4, 4.2)  # z of its middle, half its width, half its depth


def _shore(s: Spots, x: float) -> Floats:
    z0, rx, rz = _POND
    d = np.sqrt(((s.x - x) / rx) ** 2 + ((s.z - z0) / rz) ** 2) + 0.07 * noise.cloud(s, 2.0, 11)
    return np.asarray((d - 1.0) * rz / (s.px + 0.05) + 0.5, np.float32)


def _towers(scene: Breakdown) -> bool:
    return scene.region is Region.NORTH_AMERICA or bool(asked_sights(scene))


def _treeline(scene: Breakdown, palette: Palette, rng: np.random.Generator, *, z: float) -> Flat:
    """The wood at the end of the park, as one soft shape."""
    width, h = span(z) * 1.3, height_at(z, 0.42)
    s = Sheet(width, h * 1.1, ppm=min(ppm_at(z) * 0.6, 1100 / width))
    tone = mix(palette.leaf, (0.20, 0.34, 0.24), 0.35)
    for layer in range(2):
        x = 0.0
        while x < width + h:
            r = h * float(rng.uniform(0.24, 0.40))
            s.cut(
                shapes.blob(x, h * (0.56 - 0.26 * layer), r * 1.25, r, rng),
                times(tone, float(rng.uniform(0.75, 0.95)) + 0.12 * layer),
                fade=(1.12, 0.86),
            )
            x += r * 1.1
    s.rect(0, 0, width, h * 0.4, times(tone, 0.8), fade=(1.0, 0.8))
    return s.flat(x=-width / 2, z=z, mirror=True, lit=0.35)


def _trees(scene: Breakdown, palette: Palette, rng: np.random.Generator, *, z: float, n: int) -> Flat:
    """A loose row of the region's trees; a gap in the middle lets the distance through."""
    width = span(z) * 1.7
    s = Sheet(width, 8.4, ppm=ppm_at(z) * 0.8)
    kinds = trees_of(scene.region)
    for k in range(n):
        u = (k + float(rng.uniform(0.3, 0.7))) / n
        if abs(u - 0.47) < 0.10:
            continue
        kinds[int(rng.integers(len(kinds)))](s, width * u, 0.0, float(rng.uniform(5.6, 7.8)), palette, rng)
    return s.flat(x=-width / 2, z=z, mirror=True)


def _pond(r: Region, palette: Palette, rng: np.random.Generator, *, x: float) -> list[Flat]:
    z0, rx, _ = _POND
    s = Sheet(7.0, 3.0, ppm=ppm_at(z0))
    if r in _EAST:
        rope_rail_bridge(s, 3.5, 0.4, 1.55, palette, rng)
    else:
        stone_bridge(s, 3.5, 0.0, 1.6, palette, rng, span=4.0, arches=1)
    out = [s.flat(x=x - 3.5, z=z0 + 1.0, y=-0.3)]
    weep = x + (rx * 0.95 if x < 0 else -rx * 0.95)
    out.append(tree_flat(willow, palette, rng, x=x * 2 - weep, z=z0 - 2.5, height=6.0))
    reeds = Sheet(4.0, 1.2, ppm=ppm_at(9.0))
    nature.grass(reeds, 0, 4, 0, 1.0, palette, rng, per_metre=16)
    out.append(reeds.flat(x=x - 2.0, z=9.4, sway=0.10))
    return out


def _bench(palette: Palette, *, x: float, z: float) -> Flat:
    s = Sheet(2.0, 1.1, ppm=ppm_at(z))
    furniture.bench(s, 0.1, 0, 1.8, palette)
    return s.flat(x=x - 1.0, z=z)


def _beds(scene: Breakdown, palette: Palette, rng: np.random.Generator, side: float) -> list[Flat]:
    """Flower beds, clipped where France gardens, azaleas where Japan does."""
    hues: tuple[RGB, ...] = ((0.90, 0.34, 0.40), (0.95, 0.78, 0.36), (0.80, 0.50, 0.76), (0.95, 0.94, 0.92))
    if "roses" in scene.landmarks:
        hues = ((0.84, 0.16, 0.22), (0.94, 0.62, 0.66), (0.95, 0.90, 0.84))
    out = []
    for x, z in ((side * 6.4, 5.4), (-side * 6.0, 7.6)):
        s = Sheet(4.6, 1.7, ppm=ppm_at(z))
        if scene.region in (Region.FRANCE, Region.VENICE):
            for k in range(3):
                px = 0.8 + 1.5 * k
                s.cut(
                    [(px - 0.55, 0), (px + 0.55, 0), (px, 1.6)],
                    mix((0.18, 0.36, 0.20), (0.93, 0.95, 1.0), 0.6 * palette.snow),
                    fade=(1.25, 0.8),
                )
        else:
            for k in range(4):
                nature.bush(s, 0.6 + 1.1 * k, 0, 1.3, float(rng.uniform(0.6, 0.9)), palette, rng)
        flowers(s, 0.1, 4.5, 0.05, 0.75, hues, palette, rng, per_metre=9.0)
        out.append(s.flat(x=x - 2.3, z=z, sway=0.02))
    return out


def _close(palette: Palette, rng: np.random.Generator) -> list[Flat]:
    """Bushes and flowers close by, a bough overhead."""
    hues: tuple[RGB, ...] = ((0.94, 0.86, 0.50), (0.90, 0.50, 0.56), (0.95, 0.94, 0.92))

    def bush(s: Sheet) -> None:
        nature.bush(s, 0.9, 0, 1.7, 0.8, palette, rng)
        flowers(s, 0.2, 1.6, 0.1, 0.8, hues, palette, rng)

    def bough(s: Sheet) -> None:
        s.line([(0, 1.1), (1.3, 0.95), (2.7, 0.6)], 0.10, (0.28, 0.20, 0.16))
        if palette.season is Season.WINTER:
            for k in range(5):
                s.line(
                    [(0.5 + 0.45 * k, 1.0 - 0.08 * k), (0.7 + 0.45 * k, 0.5 - 0.05 * k)],
                    0.04,
                    (0.28, 0.20, 0.16),
                )
            return
        for k in range(9):
            s.cut(
                shapes.blob(0.2 + 0.32 * k, 1.05 - 0.05 * k + 0.12 * (k % 2), 0.34, 0.24, rng),
                times(palette.leaf, 0.7 + 0.05 * (k % 5)),
            )

    at = ((-4.2, -2.8), (2.6, -2.4), (4.9, -3.4), (-7.4, -1.6), (7.2, -1.8))
    out = again(bush, at, width=1.8, height=1.1, sway=0.02)
    out.append(near(bough, x=-4.6, z=-3.0, width=3.2, height=1.5, y=1.95, sway=0.05))
    return out
