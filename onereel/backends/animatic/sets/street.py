"""A city street, seen along its length: house fronts in true perspective, shops, signs, lamps, wires."""

from __future__ import annotations

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
    Set,
    Sheet,
    Side,
    Spots,
    cloud,
    cobbles,
    ppm_at,
    span,
    tiles,
    times,
)
from onereel.backends.animatic.sets.facades import LOOKS, Look, house, upright_sign
from onereel.backends.animatic.sets.noise import band, blend, joints, shade

_LAMP: RGB = (1.0, 0.72, 0.38)
_NEAR, _FAR = -4.0, 44.0


def build(scene: Breakdown, palette: Palette, rng: np.random.Generator) -> Set:
    """The street of the scene's region."""
    look = LOOKS[scene.region]
    flats: list[Flat] = [_skyline(look, palette, rng)]
    flats += [_wall(look, palette, rng, side) for side in ("left", "right")]
    flats += _furniture(look, palette, rng)
    lamps = _lamps(look, palette)
    grounds: tuple[Ground, ...] = (Ground(paint=_paving(look, scene), snows=0.75),)
    if look.paving == "canal":
        grounds = _canal(look, scene)
    return Set(
        flats=tuple(flats), grounds=grounds, sky=palette.sky, lamps=lamps, stage=(-4.0, 4.0, -0.7, 1.2)
    )


def _wall(look: Look, p: Palette, rng: np.random.Generator, side: Side) -> Flat:
    """One side of the street: a row of houses."""
    s = Sheet(_FAR - _NEAR, look.storey * (look.floors[1] + 1.6), ppm=46.0)
    x = -0.5
    while x < s.width:
        w = float(rng.uniform(*look.width))
        house(s, x, w, look, p, rng, shop=bool(rng.random() < 0.7))
        x += w + (0.0 if rng.random() < 0.8 else 0.15)
    s.mottle(0.05, size=2.4, seed=int(rng.integers(1, 90)))
    s.shade([(0, -0.1), (s.width, -0.1), (s.width, 0.35), (0, 0.35)], 0.78, soft=0.2)
    where = -look.half if side == "left" else look.half
    return s.flat(x=where, y=0.0, z=_NEAR, side=side, lit=0.42 if side == "left" else 0.55)


def _skyline(look: Look, p: Palette, rng: np.random.Generator) -> Flat:
    """Where the street ends: houses across it, and towers or roofs behind."""
    z = _FAR + 2.0
    width = 2 * span(z) * 0.62
    s = Sheet(width, look.storey * look.floors[1] * 1.25 + 6, ppm=14.0)
    for tall, tone in ((1.35, 0.9), (0.95, 1.0)):
        x = -2.0
        while x < width:
            w = float(rng.uniform(7, 13))
            h = look.storey * float(rng.uniform(look.floors[0], look.floors[1])) * tall
            c = times(look.walls[int(rng.integers(len(look.walls)))], tone)
            s.rect(x, -0.5, w, h, c, fade=(1.05, 0.85), drop=0.2)
            s.rect(x - 0.2, h - 0.9, w + 0.4, 0.9, times(look.roof_colour, tone))
            s.grid(
                x + 0.5, 2.5, w - 1, h - 4, cols=max(2, int(w / 2)), rows=max(1, int(h / 3.2)), colour=look.glass,
                rng=rng, lit=p.lamps * 0.42, bars=False, power=0.22,
            )  # fmt: skip
            x += w
    return s.flat(x=-width / 2, z=z)


def _lamps(look: Look, p: Palette) -> tuple[Lamp, ...]:
    if not p.dark:
        return ()
    out = []
    glow = (1.5, 0.5, 0.9) if look.neon > 0.8 else (1.5, 1.0, 0.52)
    for i, z in enumerate((0.8, 9.0, 18.0, 28.0)):
        x = (-1 if i % 2 == 0 else 1) * (look.half - 1.4)
        out.append(Lamp(x=x, y=3.6, z=z, colour=times(_LAMP, 1.5), radius=6.0))
        out.append(Lamp(x=-x * 1.15, y=2.2, z=z + 3.0, colour=glow, radius=5.0))
    return tuple(out)


def _furniture(look: Look, p: Palette, rng: np.random.Generator) -> list[Flat]:
    """What stands and hangs in the street, near to far."""
    out: list[Flat] = []
    for i, z in enumerate((0.8, 9.0, 18.0, 28.0)):
        x = (-1 if i % 2 == 0 else 1) * (look.half - 1.4)
        out.append(_lamp_post(x, z, p))
        if look.trees and rng.random() < look.trees:
            s = Sheet(5.0, 7.2, ppm=ppm_at(z + 3))
            nature.tree(s, 2.5, 0, 6.6, p, rng)
            out.append(s.flat(x=-x * 1.05 - 2.5, z=z + 3.0, sway=0.10, phase=float(rng.random())))
        if look.palms:
            s = Sheet(5.6, 7.6, ppm=ppm_at(z + 4))
            nature.palm(s, 2.8, 0, 6.6, p, rng)
            out.append(s.flat(x=-x * 0.98 - 2.8, z=z + 4.0, sway=0.16, phase=float(rng.random())))
    out += _signs(look, p, rng)
    if look.wires:
        out.append(_wires(look, rng))
    if look.laundry and rng.random() < 0.9:
        out.append(_laundry(look, rng))
    if look.lanterns is not None:
        out += _lanterns(look, p, rng)
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


def _signs(look: Look, p: Palette, rng: np.random.Generator) -> list[Flat]:
    """Signs hung out from the walls, facing those who come."""
    out = []
    for z in (1.5, 4.0, 7.0, 11.0, 15.5, 21.0, 29.0):
        for side in (-1, 1):
            if rng.random() > look.signs * 0.85:
                continue
            tall = look.script == "kanji" or rng.random() < 0.4
            w, h = (0.85, float(rng.uniform(2.2, 4.2))) if tall else (1.5, 0.8)
            s = Sheet(w + 0.5, h + 0.5, ppm=min(ppm_at(z), 90))
            upright_sign(s, 0.25, 0.25, w, h, look, p, rng)
            y = float(rng.uniform(2.9, 4.2 if look.floors[1] < 4 else 6.5))
            x = side * (look.half - 0.15) - (s.width if side > 0 else 0) + side * 0.2
            out.append(
                s.flat(x=x, y=y, z=z, flicker=0.5 if rng.random() < 0.2 else 0.0, phase=float(rng.random()))
            )
    return out


def _wires(look: Look, rng: np.random.Generator) -> Flat:
    z = 6.0
    w = 2 * look.half
    s = Sheet(w, 3.6, ppm=60)
    for _ in range(7):
        a, b = rng.uniform(1.2, 3.4, 2)
        s.line(shapes.swag(0, float(a), w, float(b), float(rng.uniform(0.2, 0.9))), 0.018, (0.10, 0.10, 0.13))
    return s.flat(x=-look.half, y=4.6, z=z, reflects=False)


def _laundry(look: Look, rng: np.random.Generator) -> Flat:
    w = 2 * look.half
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
    return s.flat(x=-look.half, y=4.4, z=9.0, sway=0.18, hang=True, reflects=False)


def _lanterns(look: Look, p: Palette, rng: np.random.Generator) -> list[Flat]:
    """Paper lanterns on strings across the street."""
    assert look.lanterns is not None
    out = []
    for k, z in enumerate((3.0, 8.0, 14.0)):
        w = 2 * look.half
        s = Sheet(w, 2.2, ppm=ppm_at(z))
        line = shapes.swag(0, 1.9, w, 1.8, 0.5)
        s.line(line, 0.02, (0.12, 0.10, 0.10))
        for i in range(1, 17, 2):
            x, y = float(line[i][0]), float(line[i][1]) - 0.30
            s.disc(x, y, 0.24, times(look.lanterns, 0.85), ry=0.28, fade=(1.2, 0.75))
            s.rect(x - 0.09, y + 0.25, 0.18, 0.06, (0.2, 0.14, 0.1))
            s.rect(x - 0.09, y - 0.31, 0.18, 0.06, (0.2, 0.14, 0.1))
            if p.dark:
                s.light(shapes.oval(x, y, 0.23, 0.26), look.lanterns, power=0.34)
                s.halo(x, y, 0.9, look.lanterns, power=0.06)
        out.append(
            s.flat(x=-look.half, y=3.9 + 0.3 * k, z=z, sway=0.06, hang=True, phase=float(rng.random()))
        )
    return out


# -- underfoot -----------------------------------------------------------------------------------------------


def _paving(look: Look, scene: Breakdown):  # type: ignore[no-untyped-def]
    seed = scene.seed % 900 + 1
    kerb = look.half - 1.7

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
    return table[look.paving]


def _with_pavement(s: Spots, road: Floats, walk: Floats, kerb: float) -> Floats:
    side = np.clip((np.abs(s.x) - kerb) / np.maximum(s.px * 0.3, 0.02) + 0.5, 0, 1).astype(np.float32)
    out = blend(road, walk, side)
    line = band(np.abs(s.x) - kerb, 0.09, s.px * 0.3)
    return shade(out, 1 - 0.35 * line)


def _canal(look: Look, scene: Breakdown) -> tuple[Ground, ...]:
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
