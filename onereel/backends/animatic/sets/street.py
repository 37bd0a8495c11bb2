"""A city street, seen along its length: house fronts in true perspective, shops, signs, lamps, wires."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

import numpy as np

from onereel.backends.animatic.sets import nature, shapes
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
    Side,
    Spots,
    cloud,
    cobbles,
    mix,
    ppm_at,
    span,
    tiles,
    times,
)
from onereel.backends.animatic.sets.houses.facades import row
from onereel.backends.animatic.sets.houses.looks import LOOKS
from onereel.backends.animatic.sets.noise import band, blend, joints, shade
from onereel.backends.animatic.sets.script import Script

_LAMP: RGB = (1.0, 0.72, 0.38)
_NEON: tuple[RGB, ...] = (
    (1.0, 0.14, 0.55), (0.10, 0.80, 1.0), (1.0, 0.58, 0.10), (0.62, 0.28, 1.0), (0.20, 1.0, 0.55),
)  # fmt: skip
_NEAR, _FAR = -4.0, 44.0
Paving = Literal["asphalt", "cobbles", "slabs", "earth", "canal", "waves"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """What lies and stands between the houses of a region: `half` is metres from the middle to the wall."""

    half: float = 5.6
    paving: Paving = "asphalt"
    signs: float = 0.45
    neon: float = 0.0
    wires: float = 0.0
    lanterns: RGB | None = None
    laundry: float = 0.0
    trees: float = 0.0
    palms: bool = False


WAYS: dict[Region, Way] = {
    Region.NORTH_AMERICA: Way(half=7.0, signs=0.6, neon=0.7),
    Region.BRITAIN: Way(half=5.8, paving="slabs", signs=0.3, trees=0.2),
    Region.FRANCE: Way(half=6.4, paving="cobbles", signs=0.35, neon=0.15, trees=0.85),
    Region.NORTH_EUROPE: Way(half=5.8, paving="cobbles", signs=0.25, trees=0.4),
    Region.MEDITERRANEAN: Way(half=4.8, paving="cobbles", signs=0.2, laundry=0.9),
    Region.VENICE: Way(half=5.4, paving="canal", signs=0.0, laundry=0.4),
    Region.EAST_EUROPE: Way(half=6.4, paving="cobbles", signs=0.3, trees=0.3),
    Region.MAGHREB: Way(half=4.4, paving="earth", signs=0.15, lanterns=(1.0, 0.60, 0.24), palms=True),
    Region.AFRICA: Way(half=6.2, paving="earth", signs=0.5, wires=0.6, palms=True),
    Region.INDIA: Way(half=5.0, paving="earth", signs=0.85, neon=0.3, wires=0.9, laundry=0.3),
    Region.JAPAN: Way(half=5.0, signs=1.0, neon=1.0, wires=0.9, lanterns=(1.0, 0.26, 0.16)),
    Region.CHINA: Way(half=5.2, paving="slabs", signs=0.8, neon=0.7, lanterns=(1.0, 0.20, 0.12)),
    Region.SOUTHEAST_ASIA: Way(
        half=5.2, signs=0.7, neon=0.5, wires=0.8, lanterns=(1.0, 0.56, 0.22), palms=True
    ),
    Region.LATIN_AMERICA: Way(half=5.2, paving="cobbles", signs=0.3, wires=0.5),
    Region.BRAZIL: Way(half=6.6, paving="waves", signs=0.35, wires=0.4, palms=True),
    Region.NOWHERE: Way(paving="cobbles", signs=0.3, trees=0.3),
}


def build(scene: Breakdown, palette: Palette, rng: np.random.Generator) -> Set:
    """The street of the scene's region."""
    way = WAYS[scene.region]
    flats: list[Flat] = [_skyline(scene.region, palette, rng)]
    flats += [_wall(scene.region, way, palette, rng, side) for side in ("left", "right")]
    flats += _furniture(scene.region, way, palette, rng)
    grounds: tuple[Ground, ...] = (Ground(paint=_paving(way, scene), snows=0.75),)
    if way.paving == "canal":
        grounds = _canal(scene)
    return Set(
        flats=tuple(flats),
        grounds=grounds,
        sky=palette.sky,
        lamps=_lamps(way, palette),
        stage=(-4.0, 4.0, -0.7, 1.2),
        haze=_haze(way, palette),
    )


def _haze(way: Way, p: Palette) -> RGB | None:
    """The air over a lit street glows with its lamps."""
    if not p.dark:
        return None
    glow = mix((0.30, 0.20, 0.16), (0.34, 0.10, 0.42), min(1.0, way.neon * 1.2))
    return mix(p.fog, glow, 0.62 if p.night else 0.3)


def _wall(region: Region, way: Way, p: Palette, rng: np.random.Generator, side: Side) -> Flat:
    """One side of the street: a row of houses."""
    look = LOOKS[region, "street"]
    s = Sheet(_FAR - _NEAR, look.storey * (look.storeys[1] + 0.4) + 3.2, ppm=44.0)
    row(s, 0.0, 0.0, s.width, region, p, rng, shops=True if way.neon > 0.5 else None)
    s.mottle(0.05, size=2.4, seed=int(rng.integers(1, 90)))
    s.shade([(0, -0.1), (s.width, -0.1), (s.width, 0.35), (0, 0.35)], 0.78, soft=0.2)
    where = -way.half if side == "left" else way.half
    return s.flat(x=where, y=0.0, z=_NEAR, side=side, lit=0.42 if side == "left" else 0.55, power=3.2)


def _skyline(region: Region, p: Palette, rng: np.random.Generator) -> Flat:
    """Where the street ends: houses across it, higher ones behind."""
    z = _FAR + 2.0
    look = LOOKS[region, "street"]
    width = 2 * span(z) * 0.5
    s = Sheet(width, look.storey * look.storeys[1] * 1.3 + 6, ppm=15.0)
    x = -2.0
    while x < width:
        w, h = float(rng.uniform(5, 11)), look.storey * look.storeys[1] * float(rng.uniform(0.8, 1.3))
        c = times(look.walls[int(rng.integers(len(look.walls)))], 0.85)
        s.rect(x, -0.5, w, h, c, fade=(1.05, 0.85), drop=0.2)
        s.grid(
            x + 0.5, 2.5, w - 1, h - 4, cols=max(2, int(w / 1.7)), rows=max(1, int(h / 3.0)),
            colour=look.glass, rng=rng, lit=p.lamps * 0.5, bars=False, power=0.2, fill=(0.5, 0.55),
        )  # fmt: skip
        x += w + float(rng.uniform(-1.0, 1.5))
    row(s, 0.0, 0.0, width, region, p, rng)
    return s.flat(x=-width / 2, z=z)


def _lamps(way: Way, p: Palette) -> tuple[Lamp, ...]:
    if not p.dark:
        return ()
    out = []
    glow = (1.0, 0.34, 0.75) if way.neon > 0.6 else (0.9, 0.62, 0.34)
    for i, z in enumerate((0.8, 9.0, 18.0, 28.0)):
        x = (-1 if i % 2 == 0 else 1) * (way.half - 1.4)
        out.append(Lamp(x=x, y=3.6, z=z, colour=times(_LAMP, 1.2), radius=5.5))
        out.append(Lamp(x=-x * 1.15, y=2.2, z=z + 3.0, colour=glow, radius=5.0))
    return tuple(out)


def _furniture(region: Region, way: Way, p: Palette, rng: np.random.Generator) -> list[Flat]:
    """What stands and hangs in the street, near to far."""
    out: list[Flat] = []
    for i, z in enumerate((0.8, 9.0, 18.0, 28.0)):
        x = (-1 if i % 2 == 0 else 1) * (way.half - 1.4)
        out.append(_lamp_post(x, z, p))
        if way.trees and rng.random() < way.trees:
            s = Sheet(5.0, 7.2, ppm=ppm_at(z + 3))
            nature.tree(s, 2.5, 0, 6.6, p, rng)
            out.append(s.flat(x=-x * 1.05 - 2.5, z=z + 3.0, sway=0.10, phase=float(rng.random())))
        if way.palms:
            s = Sheet(5.6, 7.6, ppm=ppm_at(z + 4))
            nature.palm(s, 2.8, 0, 6.6, p, rng)
            out.append(s.flat(x=-x * 0.98 - 2.8, z=z + 4.0, sway=0.16, phase=float(rng.random())))
    out += _signs(region, way, p, rng)
    if way.wires:
        out.append(_wires(way, rng))
    if way.laundry and rng.random() < 0.9:
        out.append(_laundry(way, rng))
    if way.lanterns is not None:
        out += _lanterns(way, p, rng)
    return out


def _lamp_post(x: float, z: float, p: Palette) -> Flat:
    s = Sheet(2.4, 4.4, ppm=ppm_at(z))
    iron: RGB = (0.13, 0.14, 0.17)
    lean = -1 if x > 0 else 1
    mid = 1.2
    s.rect(mid - 0.13, 0, 0.26, 0.5, iron)
    s.rect(mid - 0.05, 0, 0.10, 3.7, iron)
    s.line(shapes.swag(mid, 3.65, mid + lean * 0.62, 3.86, -0.14), 0.07, iron)
    hx, hy = mid + lean * 0.62, 3.66
    s.cut([(hx - 0.2, hy), (hx + 0.2, hy), (hx + 0.11, hy + 0.26), (hx - 0.11, hy + 0.26)], iron)
    bulb = [(hx - 0.16, hy), (hx + 0.16, hy), (hx + 0.09, hy - 0.22), (hx - 0.09, hy - 0.22)]
    s.cut(bulb, (0.86, 0.82, 0.70))
    if p.dark:
        s.light(bulb, _LAMP, power=0.9)
        s.halo(hx, hy - 0.1, 1.1, _LAMP, power=0.10)
    return s.flat(x=x - mid, z=z)


def _signs(region: Region, way: Way, p: Palette, rng: np.random.Generator) -> list[Flat]:
    """Signs hung out from the walls, facing those who come."""
    out = []
    script = LOOKS[region, "street"].script
    for z in (1.5, 4.0, 7.0, 11.0, 15.5, 21.0, 29.0):
        for side in (-1, 1):
            if rng.random() > way.signs * 0.85:
                continue
            tall = script == "kanji" or rng.random() < 0.4
            w, h = (0.85, float(rng.uniform(2.2, 4.2))) if tall else (1.5, 0.8)
            s = Sheet(w + 0.5, h + 0.5, ppm=min(ppm_at(z), 90))
            _sign(s, (w, h), way, script, p, rng)
            y = float(rng.uniform(2.9, 4.2 if LOOKS[region, "street"].storeys[1] < 4 else 6.5))
            x = side * (way.half - 0.15) - (s.width if side > 0 else 0) + side * 0.2
            out.append(
                s.flat(x=x, y=y, z=z, flicker=0.5 if rng.random() < 0.2 else 0.0, phase=float(rng.random()))
            )
    return out


def _sign(
    s: Sheet, size: tuple[float, float], way: Way, script: Script, p: Palette, rng: np.random.Generator
) -> None:
    """A sign that hangs out over the street; neon at night."""
    w, h = size
    colour, edge = (_NEON[int(i)] for i in rng.integers(0, 5, 2))
    paint: RGB = ((0.55, 0.14, 0.14), (0.14, 0.30, 0.30), (0.20, 0.22, 0.40))[int(rng.integers(3))]
    s.rect(0.25, 0.25, w, h, (0.12, 0.11, 0.16) if way.neon > 0.4 else paint, drop=0.05)
    strong = 0.62 * way.neon if p.dark else 0.0
    ink = colour if strong else (0.94, 0.90, 0.80)
    down = script == "kanji" or h > w * 1.5
    m = min(w, h) * 0.14
    s.glyphs(0.25 + m, 0.25 + m, w - 2 * m, h - 2 * m, ink, rng, script=script, neon=strong, down=down)
    if strong:
        x0, y0, x1, y1 = 0.30, 0.30, 0.20 + w, 0.20 + h
        s.neon([(x0, y0), (x1, y0), (x1, y1), (x0, y1)], edge, 0.05, power=strong, closed=True)


def _wires(way: Way, rng: np.random.Generator) -> Flat:
    z = 6.0
    w = 2 * way.half
    s = Sheet(w, 3.6, ppm=60)
    for _ in range(7):
        a, b = rng.uniform(1.2, 3.4, 2)
        s.line(shapes.swag(0, float(a), w, float(b), float(rng.uniform(0.2, 0.9))), 0.018, (0.10, 0.10, 0.13))
    return s.flat(x=-way.half, y=4.6, z=z, reflects=False)


def _laundry(way: Way, rng: np.random.Generator) -> Flat:
    w = 2 * way.half
    s = Sheet(w, 2.4, ppm=64)
    line = shapes.swag(0, 2.2, w, 2.1, 0.35)
    s.line(line, 0.02, (0.25, 0.23, 0.22))
    for i in range(2, 16):
        if rng.random() < 0.75:
            x, y = line[i]
            c: RGB = ((0.94, 0.92, 0.88), (0.42, 0.56, 0.72), (0.80, 0.34, 0.30), (0.90, 0.78, 0.46))[
                int(rng.integers(4))
            ]
            cw, ch = float(rng.uniform(0.4, 0.7)), float(rng.uniform(0.5, 1.0))
            s.cut(
                [(x - cw / 2, y), (x + cw / 2, y), (x + cw * 0.55, y - ch), (x - cw * 0.45, y - ch)],
                c,
                fade=(1.05, 0.82),
            )
    return s.flat(x=-way.half, y=4.4, z=9.0, sway=0.18, hang=True, reflects=False)


def _lanterns(way: Way, p: Palette, rng: np.random.Generator) -> list[Flat]:
    """Paper lanterns on strings across the street."""
    assert way.lanterns is not None
    out = []
    for k, z in enumerate((3.0, 8.0, 14.0)):
        w = 2 * way.half
        s = Sheet(w, 2.2, ppm=ppm_at(z))
        line = shapes.swag(0, 1.9, w, 1.8, 0.5)
        s.line(line, 0.02, (0.12, 0.10, 0.10))
        for i in range(1, 17, 2):
            x, y = float(line[i][0]), float(line[i][1]) - 0.30
            s.disc(x, y, 0.24, times(way.lanterns, 0.85), ry=0.28, fade=(1.2, 0.75))
            s.rect(x - 0.09, y + 0.25, 0.18, 0.06, (0.2, 0.14, 0.1))
            s.rect(x - 0.09, y - 0.31, 0.18, 0.06, (0.2, 0.14, 0.1))
            if p.dark:
                s.light(shapes.oval(x, y, 0.23, 0.26), way.lanterns, power=0.34)
                s.halo(x, y, 0.9, way.lanterns, power=0.06)
        out.append(s.flat(x=-way.half, y=3.9 + 0.3 * k, z=z, sway=0.06, hang=True, phase=float(rng.random())))
    return out


# -- underfoot -----------------------------------------------------------------------------------------------


def _paving(way: Way, scene: Breakdown) -> Callable[[Spots], Floats]:
    seed = scene.seed % 900 + 1
    kerb = way.half - 1.7

    def asphalt(s: Spots) -> Floats:
        road = shade(
            s.flat((0.27, 0.27, 0.30)), 1 + 0.13 * cloud(s, 0.9, seed) + 0.10 * cloud(s, 5, seed + 1, 0.6)
        )
        dash = band(s.x, 0.07, s.px * 0.3) * (np.mod(s.z + 1.0, 4.0) < 2.2)
        road = blend(road, s.flat((0.86, 0.82, 0.70)), (0.75 * dash).astype(np.float32))
        if scene.seed % 3 > -0.7:
            cross = (np.abs(s.z - 12.0) < 1.6) * (np.mod(s.x + 50, 1.1) < 0.55)
            road = blend(road, s.flat((0.82, 0.80, 0.76)), (0.7 * cross * s.fade(0.5)).astype(np.float32))
        return _with_pavement(s, road, tiles(s, (0.52, 0.50, 0.49), size=0.6, seed=seed), kerb)

    def stones(s: Spots) -> Floats:
        road = cobbles(s, (0.47, 0.44, 0.43), size=0.17, seed=seed)
        return _with_pavement(s, road, tiles(s, (0.60, 0.57, 0.53), size=0.55, seed=seed), kerb)

    def slabs(s: Spots) -> Floats:
        return tiles(s, (0.55, 0.53, 0.51), size=0.75, seed=seed)

    def earth(s: Spots) -> Floats:
        by = (
            1
            + 0.16 * cloud(s, 1.6, seed)
            + 0.10 * cloud(s, 0.4, seed + 1)
            + 0.08 * cloud(s, 7, seed + 2, 0.5)
        )
        return shade(s.flat((0.66, 0.50, 0.37)), by.astype(np.float32))

    def waves(s: Spots) -> Floats:
        edge = np.sin(s.z * 2.1) * 0.5
        odd = (np.mod(s.x / 1.1 + edge, 2.0) < 1.0) * s.fade(0.6) + 0.5 * (1 - s.fade(0.6))
        base = blend(s.flat((0.88, 0.86, 0.80)), s.flat((0.20, 0.20, 0.22)), odd.astype(np.float32))
        return shade(base, 1 - 0.14 * joints(s, 0.12, 0.12))

    table = {
        "asphalt": asphalt,
        "cobbles": stones,
        "slabs": slabs,
        "earth": earth,
        "waves": waves,
        "canal": slabs,
    }
    return table[way.paving]


def _with_pavement(s: Spots, road: Floats, walk: Floats, kerb: float) -> Floats:
    side = np.clip((np.abs(s.x) - kerb) / np.maximum(s.px * 0.3, 0.02) + 0.5, 0, 1).astype(np.float32)
    out = blend(road, walk, side)
    line = band(np.abs(s.x) - kerb, 0.09, s.px * 0.3)
    return shade(out, 1 - 0.35 * line)


def _canal(scene: Breakdown) -> tuple[Ground, ...]:
    """Venice: water between the houses, and the quay the actors stand on."""
    seed = scene.seed % 900 + 1
    edge = 2.2

    def water(s: Spots) -> Floats:
        return shade(s.flat((0.10, 0.26, 0.27)), 1 + 0.1 * cloud(s, 3, seed))

    def quay(s: Spots) -> Floats:
        stone = tiles(s, (0.72, 0.68, 0.61), size=0.8, seed=seed)
        rim = band(s.z - (edge - 0.2), 0.2, s.px)
        stone = shade(stone, 1 + 0.22 * rim)
        a = np.clip((edge - s.z) / np.maximum(s.px, 0.02) + 0.5, 0, 1).astype(np.float32)
        out = np.empty((*a.shape, 4), np.float32)
        out[..., :3] = stone * a[..., None]
        out[..., 3] = a
        return out

    return (
        Ground(
            paint=water, level=-0.7, mirror=0.62, ripple=0.22, flow=0.25, glitter=0.5, wets=0.0, snows=0.0
        ),
        Ground(paint=quay, far=edge),
    )
