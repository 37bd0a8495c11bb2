"""Mountains: faceted peaks in the distance, a meadow or a stony ledge before them, firs, a path."""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from onereel.backends.animatic.sets import furniture, nature, shapes
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
    span,
    times,
)
from onereel.backends.animatic.sets.features import feature, features_of
from onereel.backends.animatic.sets.furniture import AMBER
from onereel.backends.animatic.sets.houses.front import SNOW, box
from onereel.backends.animatic.sets.regions import (
    asked_sights,
    facade,
    height_at,
    hills,
    sight,
    tree_flat,
    trees_of,
)
from onereel.backends.animatic.sets.scenery import flowers, fringe, meadow, near, with_path
from onereel.backends.animatic.sets.trees import Tree, fir

_ROCK: dict[Region, RGB] = {
    Region.MAGHREB: (0.66, 0.44, 0.34), Region.AFRICA: (0.54, 0.44, 0.38),
    Region.NORTH_AMERICA: (0.52, 0.48, 0.52),
    Region.INDIA: (0.46, 0.46, 0.54), Region.JAPAN: (0.42, 0.48, 0.54), Region.CHINA: (0.38, 0.48, 0.48),
    Region.LATIN_AMERICA: (0.54, 0.46, 0.46), Region.BRAZIL: (0.40, 0.48, 0.42),
    Region.BRITAIN: (0.46, 0.46, 0.40),
    Region.MEDITERRANEAN: (0.62, 0.56, 0.52), Region.SOUTHEAST_ASIA: (0.36, 0.48, 0.42),
}  # fmt: skip
_ROUND = frozenset({Region.BRITAIN, Region.BRAZIL, Region.AFRICA})
_PILLARS = frozenset({Region.CHINA, Region.SOUTHEAST_ASIA})
_BARE = frozenset({Region.MAGHREB, Region.LATIN_AMERICA, Region.AFRICA})


def build(scene: Breakdown, palette: Palette, rng: np.random.Generator) -> Set:
    """Three ranges, one behind another; the highest stands beside the middle, the sun has its gap."""
    r = scene.region
    rock = rock_of(r)
    green = mix(palette.grass, (0.66, 0.54, 0.38), 0.6) if r in _BARE else palette.grass
    stony = mix(green, rock, 0.35)
    first = fir if r not in (*_BARE, Region.SOUTHEAST_ASIA, Region.BRAZIL) else trees_of(r)[0]
    flats: list[Flat] = [
        *_ranges(scene, palette, rng, rock),
        hills(palette, rng, z=58.0, part=0.20, colour=mix(green, times(rock, 0.9), 0.25), rough=0.35),
        *_trees_far(first, palette, rng),
        *_stands(scene, palette, rng),
        tree_flat(first, palette, rng, x=-8.2, z=7.5, height=7.0, wide=0.6),
        tree_flat(first, palette, rng, x=-10.6, z=9.5, height=8.4, wide=0.6),
        tree_flat(first, palette, rng, x=9.8, z=10.0, height=6.6, wide=0.6),
        _rocks(palette, rng, rock, x=7.0, z=6.5, w=5.0),
        _rocks(palette, rng, rock, x=-16.0, z=5.0, w=6.0),
        *_close(palette, rng, rock, green),
        fringe(palette, rng, z=-3.8, height=0.24, colour=green),
    ]
    way = meadow(mix((0.66, 0.58, 0.48), rock, 0.3), seed=scene.seed + 3, scale=1.2)
    ground = with_path(meadow(stony, seed=scene.seed), way, _bend, 0.8, seed=scene.seed)
    lamps: tuple[Lamp, ...] = ()
    if palette.lamps > 0.2:  # from the hut's windows
        lamps = (Lamp(x=8.0, y=2.0, z=14.0, colour=times(AMBER, 1.3 * palette.lamps), radius=6.5),)
    return Set(flats=tuple(flats), grounds=(Ground(paint=ground, wets=0.4),), sky=palette.sky, lamps=lamps)


def rock_of(region: Region) -> RGB:
    """The colour of a region's mountains."""
    return _ROCK.get(region, (0.48, 0.50, 0.56))


def _bend(z: Floats) -> Floats:
    return np.asarray(0.5 + 2.2 * np.sin(np.clip(z, -10, 40) * 0.14) + 0.06 * z, np.float32)


# -- peaks -------------------------------------------------------------------------------------------------


def _ranges(scene: Breakdown, palette: Palette, rng: np.random.Generator, rock: RGB) -> list[Flat]:
    r = scene.region
    haze: RGB = (0.56, 0.64, 0.76)
    snowline = {
        Region.BRITAIN: 1.2,
        Region.AFRICA: 1.2,
        Region.BRAZIL: 1.2,
        Region.CHINA: 1.2,
        Region.SOUTHEAST_ASIA: 1.2,
        Region.MEDITERRANEAN: 0.9,
    }.get(r, 0.55)
    if palette.snow > 0:
        snowline = 0.1
    if "volcano" in scene.landmarks or (r is Region.JAPAN and not asked_sights(scene)):
        peak = sight("volcano", palette, rng, x=34.0, z=210.0, part=0.92, lit=0.5)
        return [
            peak,
            peaks(palette, rng, mix(rock, haze, 0.3), z=110.0, part=0.34, snowline=1.2, kind="round"),
        ]
    kind = "round" if r in _ROUND else "pillar" if r in _PILLARS else "sharp"
    return [
        peaks(palette, rng, mix(rock, haze, 0.36), z=220.0, part=0.92, snowline=snowline, kind=kind),
        peaks(palette, rng, mix(rock, haze, 0.10), z=120.0, part=0.62, snowline=snowline + 0.25, kind=kind),
    ]


def peaks(
    palette: Palette,
    rng: np.random.Generator,
    rock: RGB,
    *,
    z: float,
    part: float,
    snowline: float,
    kind: str,
) -> Flat:
    """A line of peaks with lit and shaded faces; low in the middle, where the sky is wanted."""
    width, h = span(z) * 1.5, height_at(z, part)
    s = Sheet(width, h * 1.04, ppm=min(ppm_at(z) * 0.8, 1300 / width))
    base = times(rock, 0.92)
    s.cut(shapes.ridge(0, width, 0, h * 0.30, rng, rough=0.5), base, fade=(1.0, 0.95))
    spots = [0.06, 0.20, 0.31, 0.42, 0.56, 0.68, 0.80, 0.93]
    heights = [0.66, 0.92, 0.70, 0.44, 0.50, 1.0, 0.76, 0.6]
    if rng.random() < 0.5:
        spots, heights = [1 - u for u in spots[::-1]], heights[::-1]
    order = np.argsort(np.asarray(heights))[::-1]
    for i in order:
        x = width * (spots[i] + float(rng.uniform(-0.02, 0.02)))
        _PEAKS[kind](s, x, h * heights[i] * float(rng.uniform(0.94, 1.03)), rock, snowline, h, palette, rng)
    return s.flat(x=-width / 2, z=z, y=-0.3, mirror=True, lit=0.5, paper=0.7)


def _sharp(
    s: Sheet,
    x: float,
    h: float,
    rock: RGB,
    snowline: float,
    full: float,
    p: Palette,
    rng: np.random.Generator,
) -> None:
    """A peak: a broken ridge comes down its middle and parts the lit face from the shaded one."""
    left, right = h * float(rng.uniform(0.85, 1.25)), h * float(rng.uniform(0.85, 1.25))
    lx = _edge(x, h, -left, rng)
    rx = _edge(x, h, right, rng)
    spine = [
        (x + h * 0.10 * float(np.sin(2.1 * k)) * (k / 7) + h * 0.16 * k / 7, h * (1 - k / 7))
        for k in range(8)
    ]
    lit, dark = times(rock, 1.22), times(rock, 0.72)
    s.cut([*lx[::-1], *spine], lit, fade=(1.06, 0.94))
    s.cut([*rx[::-1], *spine], dark, fade=(1.06, 0.96))
    for k in (2, 3, 4, 5):  # spurs off the spine
        px, py = spine[k]
        s.cut(
            [
                (px, py),
                (px - h * 0.05 * k, py - h * 0.20),
                (px - h * 0.02 * k, py - h * 0.24),
                (px, py - h * 0.15),
            ],
            times(rock, 0.94),
            inside=True,
        )
        s.cut(
            [(px, py), (px + h * 0.07 * k, py - h * 0.17), (px + h * 0.03 * k, py - h * 0.26)],
            times(rock, 0.92),
            inside=True,
        )
    low = max(full * snowline, h * 0.5) if snowline < 1 else h * (0.4 + 0.5 * snowline)
    if h <= low * 1.02:
        return
    _cap(s, lx, spine, low, h, SNOW, rng)
    _cap(s, rx, spine, low, h, times(SNOW, (0.70, 0.76, 0.90)), rng)


def _edge(x: float, h: float, reach: float, rng: np.random.Generator) -> list[tuple[float, float]]:
    """From the summit down one side in steps."""
    out = [(x, h)]
    for k in range(1, 8):
        t = k / 7
        out.append(
            (
                x + reach * (t + float(rng.uniform(-0.035, 0.035)) * (k < 7)),
                h * (1 - t) * (1 + float(rng.uniform(-0.06, 0.06))),
            )
        )
    return out


def _cap(
    s: Sheet,
    edge: list[tuple[float, float]],
    spine: list[tuple[float, float]],
    low: float,
    h: float,
    colour: RGB,
    rng: np.random.Generator,
) -> None:
    """Snow on one face down to `low`, running out in tongues."""
    upper = [q for q in edge if q[1] > low]
    inner = [q for q in spine if q[1] > low]
    a = _at(edge, low)
    b = _at(spine, low)
    tongues = []
    n = 6
    for k in range(1, n):
        t = k / n
        drop = (h - low) * (0.42 if k % 2 else -0.10) * float(rng.uniform(0.6, 1.1))
        tongues.append((a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t - drop))
    s.cut([*upper, a, *tongues, b, *inner[::-1]], colour, inside=True)


def _at(line: list[tuple[float, float]], y: float) -> tuple[float, float]:
    """Where a falling line passes height y."""
    for (x0, y0), (x1, y1) in pairwise(line):
        if y0 >= y >= y1:
            t = (y0 - y) / max(y0 - y1, 1e-6)
            return (x0 + (x1 - x0) * t, y)
    return line[-1]


def _round(
    s: Sheet,
    x: float,
    h: float,
    rock: RGB,
    snowline: float,
    full: float,
    p: Palette,
    rng: np.random.Generator,
) -> None:
    """An old, worn mountain with heather on it."""
    t = np.linspace(-1, 1, 28)
    w = h * 1.7
    top = [
        (x + w * float(v), h * float(np.cos(v * np.pi / 2) ** 1.15) * (1 + 0.03 * float(np.sin(9 * v + x))))
        for v in t
    ]
    tone = mix(rock, p.grass, 0.35)
    tone = mix(tone, SNOW, 0.75 * p.snow)
    s.cut([(x - w, 0), *top, (x + w, 0)], tone, fade=(1.10, 0.92))
    s.shade(
        [(x + w * 0.05, h * 0.98), *[q for q in top if q[0] > x + w * 0.05], (x + w, 0), (x + w * 0.35, 0)],
        0.86,
    )
    for _ in range(4):
        px = x + w * float(rng.uniform(-0.5, 0.4))
        s.shade(
            [(px, h * 0.72), (px + w * 0.04, h * 0.70), (px + w * 0.16, h * 0.2), (px + w * 0.10, h * 0.2)],
            0.92,
            soft=h * 0.01,
        )


def _pillar(
    s: Sheet,
    x: float,
    h: float,
    rock: RGB,
    snowline: float,
    full: float,
    p: Palette,
    rng: np.random.Generator,
) -> None:
    """A karst tower with green shoulders."""
    w = h * float(rng.uniform(0.24, 0.36))
    t = np.linspace(-1, 1, 22)
    top = [
        (
            x + w * float(np.sign(v) * abs(v) ** 0.72),
            h * float(1 - abs(v) ** 3.2) * (1 + 0.02 * float(np.sin(14 * v + x))),
        )
        for v in t
    ]
    tone = mix(rock, p.leaf, 0.30)
    s.cut([(x - w * 1.1, 0), *top, (x + w * 1.1, 0)], mix(tone, SNOW, 0.5 * p.snow), fade=(1.08, 0.92))
    s.shade(
        [(x + w * 0.1, h), *[q for q in top if q[0] > x + w * 0.1], (x + w * 1.1, 0), (x + w * 0.3, 0)], 0.82
    )
    for _ in range(5):
        cx, cy = x + w * float(rng.uniform(-0.8, 0.6)), h * float(rng.uniform(0.3, 0.94))
        s.cut(shapes.blob(cx, cy, w * 0.36, w * 0.16, rng), mix(times(p.leaf, 0.72), rock, 0.45), inside=True)


_PEAKS = {"sharp": _sharp, "round": _round, "pillar": _pillar}


# -- nearer ------------------------------------------------------------------------------------------------


def _trees_far(tree: Tree, palette: Palette, rng: np.random.Generator) -> list[Flat]:
    """Woods on the slopes: two loose lines of small trees."""
    out = []
    for z, n, h in ((40.0, 26, 5.0), (22.0, 16, 5.6)):
        width = span(z) * 1.6
        s = Sheet(width, h * 1.15, ppm=ppm_at(z) * 0.62)
        for _ in range(n):
            u = float(rng.uniform(0, 1))
            if abs(u - 0.47) < 0.13:
                continue
            tree(s, width * u, 0.0, h * float(rng.uniform(0.5, 1.0)), palette, rng)
        out.append(s.flat(x=-width / 2, z=z, mirror=True))
    return out


def _stands(scene: Breakdown, palette: Palette, rng: np.random.Generator) -> list[Flat]:
    """A hut, a castle on its rock, prayer flags, what the words ask for."""
    r = scene.region
    out: list[Flat] = []
    asked = [n for n in asked_sights(scene) if n != "volcano"]
    if asked:
        out.append(sight(asked[0], palette, rng, x=8.0, z=34.0, part=0.62))
    out += [feature(n, palette, rng, x=4.6, z=9.0) for n in features_of(scene)[:1]]
    if r is Region.INDIA:
        out.append(_flags(palette))
    if not asked and r not in (Region.CHINA, Region.JAPAN, Region.AFRICA) and rng.random() < 0.7:
        z = 17.0
        s = Sheet(8.5, 7.4, ppm=ppm_at(z))
        facade(s, 0.8, 0, 6.6, 5.6, r, palette, rng, style="village")
        out.append(s.flat(x=5.6, z=z))
    return out


def _flags(palette: Palette) -> Flat:
    hues: tuple[RGB, ...] = (
        (0.20, 0.38, 0.72),
        (0.94, 0.93, 0.90),
        (0.80, 0.22, 0.20),
        (0.26, 0.56, 0.34),
        (0.92, 0.76, 0.26),
    )
    s = Sheet(18.0, 4.4, ppm=ppm_at(7.0) * 0.8)
    for a, b in (((0.2, 3.9), (9.0, 1.2)), ((9.0, 1.2), (17.8, 4.1))):
        rope = shapes.swag(*a, *b, 0.5, n=22)
        s.line(rope, 0.025, (0.4, 0.36, 0.34))
        for k in range(1, 21):
            px, py = rope[k]
            s.cut(box(px - 0.15, py - 0.36, 0.30, 0.34), hues[k % 5])
    s.rect(8.92, 0, 0.12, 1.4, (0.44, 0.34, 0.26))
    return s.flat(x=-12.0, z=7.0, sway=0.08, hang=True)


def _rocks(palette: Palette, rng: np.random.Generator, rock: RGB, *, x: float, z: float, w: float) -> Flat:
    s = Sheet(w, 2.4, ppm=ppm_at(z))
    for u, k in ((0.22, 0.8), (0.55, 1.0), (0.82, 0.55)):
        nature.rock(
            s,
            w * u,
            0.1,
            w * 0.4 * k,
            1.7 * k,
            palette,
            rng,
            colour=times(rock, float(rng.uniform(0.85, 1.0))),
        )
    nature.grass(s, 0.2, w - 0.2, 0.0, 0.35, palette, rng, per_metre=9)
    return s.flat(x=x, z=z, y=-0.1)


def _close(palette: Palette, rng: np.random.Generator, rock: RGB, green: RGB) -> list[Flat]:
    def stone(s: Sheet) -> None:
        nature.rock(s, 0.9, 0, 1.5, 0.75, palette, rng, colour=times(rock, 0.9))
        nature.grass(s, 0.1, 1.7, 0, 0.35, palette, rng, colour=green, per_metre=14)

    def alp(s: Sheet) -> None:
        nature.grass(s, 0.1, 1.7, 0, 0.5, palette, rng, colour=green, per_metre=18)
        flowers(
            s,
            0.2,
            1.6,
            0,
            0.6,
            ((0.34, 0.36, 0.78), (0.95, 0.88, 0.5), (0.94, 0.93, 0.92)),
            palette,
            rng,
            per_metre=8,
        )

    def post(s: Sheet) -> None:
        furniture.rail_fence(s, 0.1, 2.2, 0, 1.0, palette, rng)

    places = ((-4.2, -2.6, stone), (2.5, -2.9, alp), (4.6, -1.6, stone), (-7.0, -1.8, alp), (7.0, -2.4, post))
    return [near(draw, x=x, z=z, width=2.3 if draw is post else 1.8, height=1.2) for x, z, draw in places]
