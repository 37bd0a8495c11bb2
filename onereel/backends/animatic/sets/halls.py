"""Great rooms: a concert stage and a church."""

from __future__ import annotations

import numpy as np

from onereel.backends.animatic.sets import shapes
from onereel.backends.animatic.sets.api import (
    RGB,
    Breakdown,
    Flat,
    Ground,
    Lamp,
    Palette,
    Set,
    Sheet,
    mix,
    planks,
    ppm_at,
    times,
)
from onereel.backends.animatic.sets.shell import WARM, tiles_floor

_GOLD: RGB = (0.82, 0.62, 0.28)
_RED: RGB = (0.56, 0.10, 0.12)
_STONE: RGB = (0.62, 0.58, 0.52)


def stage(scene: Breakdown, p: Palette, rng: np.random.Generator) -> Set:
    """A theatre seen from the stalls: gilt arch, red curtains, spotlights, heads of the audience near."""
    flats = [_backdrop(p, rng), _arch(), *_curtains(), _piano(), *_beams(), _footlights(), _stalls(rng)]
    lamps = (
        Lamp(x=-2.2, y=3.4, z=0.4, colour=(1.9, 1.5, 0.95), radius=3.6),
        Lamp(x=2.2, y=3.2, z=0.6, colour=(1.3, 0.85, 1.5), radius=3.4),
        Lamp(x=0.0, y=0.5, z=-1.2, colour=times(WARM, 0.9), radius=3.0),
    )
    seed = scene.seed % 300 + 3
    floor = Ground(paint=lambda s: planks(s, (0.46, 0.28, 0.17), seed=seed, width=0.22), mirror=0.22, lit=0.3)
    return Set(
        flats=tuple(flats), grounds=(floor,), lamps=lamps, stage=(-2.6, 2.6, -0.7, 1.0),
        air="dust", fog=0.0, weather=False,
    )  # fmt: skip


def _backdrop(p: Palette, rng: np.random.Generator) -> Flat:
    s = Sheet(22.0, 11.0, ppm=46.0)
    s.rect(0, 0, 22, 11, (0.16, 0.14, 0.30), fade=(0.55, 1.35))
    s.cut(shapes.ridge(0, 22, 0, 3.6, rng, rough=0.3), (0.15, 0.17, 0.32), fade=(1.2, 0.8))
    s.cut(shapes.ridge(0, 22, 0, 2.2, rng, rough=0.2), (0.11, 0.13, 0.26), fade=(1.2, 0.8))
    s.disc(14.5, 5.6, 1.1, (0.92, 0.84, 0.66), drop=0.1)
    s.light(shapes.oval(14.5, 5.6, 1.05), (1.0, 0.86, 0.6), power=0.10)
    for _ in range(44):
        x, y = float(rng.uniform(0.5, 21.5)), float(rng.uniform(4, 10.5))
        s.light(shapes.oval(x, y, 0.04), (0.9, 0.92, 1.0), power=float(rng.uniform(0.1, 0.5)))
    return s.flat(x=-11.0, z=6.5, lit=0.3)


def _arch() -> Flat:
    """The proscenium: a gilt frame about the opening; its piers stand at the sides of a wide picture."""
    s = Sheet(26.0, 11.0, ppm=52.0)
    s.rect(0, 0, 26, 11, (0.30, 0.10, 0.11), fade=(0.7, 1.0))
    inner = [(7.7, -0.1), (18.3, -0.1), (18.3, 4.6), (17.3, 5.5), (13.0, 6.0), (8.7, 5.5), (7.7, 4.6)]
    outer = [(6.8, -0.1), (19.2, -0.1), (19.2, 5.1), (17.8, 6.3), (13.0, 6.8), (8.2, 6.3), (6.8, 5.1)]
    s.cut(outer, _GOLD, fade=(1.15, 0.7), drop=0.12)
    middle = [(x + (13 - x) * 0.05, y * 0.965) for x, y in outer]
    s.cut(middle, times(_GOLD, 0.62))
    s.erase(inner)
    for x in (7.25, 18.75):
        for k in range(7):
            s.disc(x, 0.5 + k * 0.75, 0.14, times(_GOLD, 1.2), drop=0.02)
    s.disc(13.0, 6.4, 0.5, times(_GOLD, 1.1), drop=0.06)
    s.disc(13.0, 6.4, 0.3, _RED)
    return s.flat(x=-13.0, z=1.9, lit=0.4)


def _curtains() -> list[Flat]:
    out = []
    for left in (True, False):
        s = Sheet(2.8, 7.0, ppm=80.0)
        for i in range(9):
            a = i * 0.30
            tone = 0.72 + 0.42 * (i % 2) + 0.04 * (i % 3)
            edge = 0.55 * (i if left else 8 - i) / 8
            s.cut([(a, 0.02), (a + 0.34, 0.02), (a + 0.32, 7), (a, 7)], times(_RED, tone), fade=(0.7, 1.15))
            s.disc(a + 0.16, 0.10 + 0.02 * edge, 0.16, times(_GOLD, 0.8), ry=0.06)
        out.append(s.flat(x=-5.6 if left else 2.8, z=2.3, sway=0.10, hang=True, phase=0.3 if left else 0.7))
    s = Sheet(14.0, 1.7, ppm=72.0)
    for i in range(14):
        s.cut(
            [(i, 1.7), (i + 1.02, 1.7), (i + 1.0, 0.45), (i + 0.5, 0.12), (i, 0.45)],
            times(_RED, 0.8 + 0.3 * (i % 2)),
            fade=(0.75, 1.1),
            drop=0.05,
        )
        s.line(shapes.swag(i, 0.46, i + 1, 0.46, 0.30), 0.06, _GOLD)
    return [*out, s.flat(x=-7.0, y=4.1, z=2.2, lit=0.35)]


def _piano() -> Flat:
    s = Sheet(2.7, 2.3, ppm=100.0)
    black: RGB = (0.07, 0.07, 0.08)
    s.cut([(0.3, 0.95), (2.3, 0.95), (2.55, 1.2), (0.3, 1.2)], black, fade=(1.4, 0.9))
    s.cut([(0.55, 1.2), (2.4, 1.2), (2.1, 2.15), (1.2, 1.85)], (0.10, 0.10, 0.12), fade=(1.8, 0.9), drop=0.04)
    s.line([(1.7, 1.2), (1.75, 1.85)], 0.03, black)
    for x in (0.45, 1.3, 2.25):
        s.cut([(x, 0.95), (x + 0.14, 0.95), (x + 0.09, 0.05), (x + 0.05, 0.05)], black)
    s.rect(0.1, 0.98, 0.24, 0.07, (0.92, 0.90, 0.84))
    return s.flat(x=1.5, z=1.7, lit=0.4)


def _beams() -> list[Flat]:
    out = []
    for x, lean, colour in ((-4.2, 2.1, (1.0, 0.82, 0.55)), (4.2, -2.1, (0.85, 0.55, 1.0))):
        s = Sheet(6.0, 7.0, ppm=22.0)
        for k in range(5):
            w = 0.22 + 0.30 * k
            cone = [
                (3 - lean * 0.5 - 0.06, 7.0),
                (3 - lean * 0.5 + 0.06, 7.0),
                (3 + lean * 0.5 + w, 0.1),
                (3 + lean * 0.5 - w, 0.1),
            ]
            s.halo(3 - lean * 0.5, 6.9, 0.5, colour, power=0.03)
            glow = s.glow.copy() if s.glow is not None else None
            s.light(cone, colour, power=0.004)
            if glow is not None and s.glow is not None:
                s.glow = np.minimum(s.glow.astype(np.int16) + glow * (k > 0), 255).astype(np.uint8)
        out.append(s.flat(x=x * 0.45 - 3, z=0.9, fog=0.0, reflects=False, lit=0.0))
    return out


def _footlights() -> Flat:
    s = Sheet(14.0, 0.4, ppm=110.0)
    s.rect(0, -0.05, 14, 0.14, (0.16, 0.10, 0.08))
    for i in range(20):
        x = 0.35 + i * 0.7
        s.cut(shapes.arch(x - 0.12, 0.02, 0.24, 0.2), _GOLD)
        s.light(shapes.oval(x, 0.13, 0.06), WARM, power=0.6)
    return s.flat(x=-7.0, y=-0.12, z=-1.5, lit=0.3)


def _stalls(rng: np.random.Generator) -> Flat:
    """The backs of heads in the first rows."""
    s = Sheet(24.0, 1.4, ppm=60.0)
    for row, y in ((0, 0.35), (1, 0.0)):
        for i in range(30):
            x = 0.2 + i * 0.8 + 0.4 * row + float(rng.uniform(-0.08, 0.08))
            tone = times((0.10, 0.07, 0.09), float(rng.uniform(0.7, 1.3)))
            h = y + float(rng.uniform(0.30, 0.48))
            s.disc(x, h, 0.15, tone, ry=0.19)
            s.cut(
                [
                    (x - 0.34, -0.1),
                    (x - 0.26, h - 0.24),
                    (x, h - 0.14),
                    (x + 0.26, h - 0.24),
                    (x + 0.34, -0.1),
                ],
                tone,
            )
    return s.flat(x=-12.0, y=-0.95, z=-3.4, lit=0.2)


def church(scene: Breakdown, p: Palette, rng: np.random.Generator) -> Set:
    """A nave: pillars and pointed arches on both sides, a rose window, pews, candles, shafts of colour."""
    flats = [
        _apse(p, rng),
        *_arcades(p),
        _vault(),
        *_pews(),
        *(_candles(x, z, rng) for x, z in ((-2.9, 2.4), (2.9, 2.4), (1.8, 9.0), (-3.2, -2.2))),
    ]
    day = 1.0 - 0.7 * p.lamps
    lamps = (
        Lamp(x=0.0, y=4.5, z=11.0, colour=times(p.sky.low, 1.3 * day + 0.25), radius=7.0),
        Lamp(x=-2.9, y=1.5, z=2.2, colour=times(WARM, 1.5), radius=2.4, flicker=0.4),
        Lamp(x=2.9, y=1.5, z=2.2, colour=times(WARM, 1.5), radius=2.4, flicker=0.4),
        Lamp(x=0.0, y=1.4, z=10.5, colour=times(WARM, 1.6), radius=3.0, flicker=0.3),
    )
    return Set(
        flats=tuple(flats), grounds=(tiles_floor(scene, (0.60, 0.56, 0.50), (0.46, 0.42, 0.40), 0.7, 0.16),),
        lamps=lamps, stage=(-1.8, 1.8, -0.7, 1.2), air="dust", fog=0.0, weather=False,
    )  # fmt: skip


_GLASS: tuple[RGB, ...] = (
    (0.85, 0.20, 0.22),
    (0.20, 0.38, 0.90),
    (0.95, 0.72, 0.22),
    (0.25, 0.65, 0.42),
    (0.6, 0.3, 0.75),
)


def _apse(p: Palette, rng: np.random.Generator) -> Flat:
    s = Sheet(13.0, 10.5, ppm=60.0)
    s.rect(0, 0, 13, 10.5, _STONE, fade=(0.8, 1.0))
    s.bricks(0, 0, 13, 10.5, rng=rng, course=0.45, length=0.9, part=0.25, by=0.93)
    power = 0.20 * (1.0 - 0.65 * p.lamps)
    cx, cy, r = 6.5, 7.0, 1.5
    s.disc(cx, cy, r + 0.22, times(_STONE, 0.75))
    for ring, (r0, r1) in enumerate(((0.15, 0.8), (0.85, 1.5))):
        for k in range(12):
            a0, a1 = 2 * np.pi * (k + 0.06) / 12, 2 * np.pi * (k + 0.94) / 12
            piece = [
                (cx + q * np.cos(a), cy + q * np.sin(a)) for q, a in ((r0, a0), (r1, a0), (r1, a1), (r0, a1))
            ]
            colour = _GLASS[(k + 2 * ring) % 5]
            s.cut(piece, colour)
            s.light(piece, colour, power=power)
    for x in (2.6, 4.5, 7.5, 9.4):
        window = shapes.arch(x, 1.9, 1.0, 3.0, pointed=0.8)
        s.cut(shapes.arch(x - 0.12, 1.78, 1.24, 3.25, pointed=0.8), times(_STONE, 0.75))
        s.cut(window, _GLASS[1])
        for k in range(5):
            band = [
                (x + 0.06, 1.95 + k * 0.55),
                (x + 0.94, 1.95 + k * 0.55),
                (x + 0.94, 2.42 + k * 0.55),
                (x + 0.06, 2.42 + k * 0.55),
            ]
            colour = _GLASS[(k + int(x * 2)) % 5]
            s.cut(band, colour, inside=True)
            s.light(band[:4] if k < 4 else band, colour, power=power * 0.85)
    s.rect(5.0, 0, 3.0, 1.05, (0.78, 0.74, 0.66), drop=0.06)
    s.rect(4.85, 1.0, 3.3, 0.12, (0.92, 0.90, 0.84))
    s.rect(6.45, 1.12, 0.1, 0.85, _GOLD)
    s.rect(6.22, 1.62, 0.56, 0.1, _GOLD)
    for x in (5.3, 5.6, 7.4, 7.7):
        s.rect(x - 0.03, 1.12, 0.06, 0.36, (0.95, 0.93, 0.86))
        s.light(shapes.oval(x, 1.55, 0.04, 0.08), WARM, power=0.9)
        s.halo(x, 1.55, 0.4, WARM, power=0.05)
    return s.flat(x=-6.5, z=12.0, lit=0.35)


def _arcades(p: Palette) -> list[Flat]:
    out = []
    long = 21.0
    for side in ("left", "right"):
        s = Sheet(long, 10.5, ppm=40.0)
        s.rect(0, 0, long, 10.5, times(_STONE, 0.9), fade=(0.8, 1.0))
        for k in range(6):
            x = 0.4 + k * 3.5
            bay = shapes.arch(x + 0.35, 0.0, 2.6, 5.4, pointed=0.7)
            s.cut(shapes.arch(x + 0.2, 0.0, 2.9, 5.75, pointed=0.7), times(_STONE, 1.12), drop=0.08)
            s.cut(bay, times(_STONE, 0.34), fade=(0.7, 1.3))
            s.rect(x + 3.0, 0, 0.85, 5.2, times(_STONE, 1.06), fade=(1.05, 0.85))
            s.rect(x + 2.9, 4.0, 1.05, 0.24, times(_STONE, 1.2), drop=0.04)
            lancet = shapes.arch(x + 1.2, 6.6, 0.9, 2.2, pointed=0.8)
            s.cut(lancet, _GLASS[k % 5])
            s.light(lancet, mix(_GLASS[k % 5], p.sky.low, 0.3), power=0.16 * (1.0 - 0.65 * p.lamps))
        s.mottle(0.06, size=1.5, seed=9)
        if side == "left":
            out.append(s.flat(x=-5.0, z=-9.0, side="left", lit=0.2))
        else:
            out.append(s.flat(x=5.0, z=-9.0, side="right", lit=0.28))
    return out


def _vault() -> Flat:
    s = Sheet(10.0, 21.0, ppm=24.0)
    s.rect(0, 0, 10, 21, times(_STONE, 0.7))
    for k in range(6):
        y = 0.4 + k * 3.5
        s.rect(0, y, 10, 0.4, times(_STONE, 0.95))
        s.line([(0, y), (10, y + 3.5)], 0.24, times(_STONE, 0.88))
        s.line([(10, y), (0, y + 3.5)], 0.24, times(_STONE, 0.88))
    return s.flat(x=-5.0, y=9.6, z=-9.0, side="ceiling", lit=0.12)


def _pews() -> list[Flat]:
    out = []
    for z in (3.4, 5.2, 7.0, -2.0):
        for x in (-4.4, 1.7):
            s = Sheet(2.7, 1.05, ppm=ppm_at(z))
            s.rect(0, 0.30, 2.7, 0.68, (0.34, 0.21, 0.14), fade=(1.15, 0.75))
            s.rect(0, 0.94, 2.7, 0.09, (0.46, 0.30, 0.20), drop=0.03)
            for end in (0.0, 2.55):
                s.cut([(end, 0), (end + 0.15, 0), (end + 0.15, 1.0), (end, 1.05)], (0.40, 0.26, 0.17))
            out.append(s.flat(x=x, z=z, lit=0.3))
    return out


def _candles(x: float, z: float, rng: np.random.Generator) -> Flat:
    s = Sheet(1.4, 2.0, ppm=ppm_at(z))
    s.line([(0.7, 0), (0.7, 1.1)], 0.05, (0.5, 0.38, 0.2))
    s.rect(0.25, 1.08, 0.9, 0.05, (0.5, 0.38, 0.2))
    for k in range(5):
        cx, h = 0.33 + k * 0.185, 0.16 + 0.12 * float(rng.random())
        s.rect(cx - 0.03, 1.12, 0.06, h, (0.95, 0.92, 0.84))
        s.light(shapes.oval(cx, 1.18 + h, 0.025, 0.06), WARM, power=0.95)
    s.halo(0.7, 1.4, 0.65, WARM, power=0.09)
    return s.flat(x=x - 0.7, z=z, flicker=0.35, phase=float(rng.random()), lit=0.4)
