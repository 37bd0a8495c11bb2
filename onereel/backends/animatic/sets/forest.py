"""A forest: trunks and crowns in six depths, undergrowth, a path of light; firs, leaves or jungle."""

from __future__ import annotations

import numpy as np

from onereel.backends.animatic.sets import nature, shapes
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
    cloud,
    mix,
    ppm_at,
    span,
    times,
    tufts,
)
from onereel.backends.animatic.sets.noise import blend
from onereel.planfile import Season

_WARM = frozenset({Region.BRAZIL, Region.SOUTHEAST_ASIA, Region.AFRICA, Region.INDIA})
_FIRS = frozenset({Region.NORTH_EUROPE, Region.EAST_EUROPE, Region.NORTH_AMERICA, Region.NOWHERE})


def build(scene: Breakdown, palette: Palette, rng: np.random.Generator) -> Set:
    """The woods of the scene's region."""
    flats: list[Flat] = [_far(palette, rng, z, tone) for z, tone in ((62.0, 0.9), (40.0, 1.0))]
    for z, count, gap in ((27.0, 9, 3.6), (18.0, 7, 3.2), (11.5, 6, 3.0), (6.5, 5, 3.1), (3.2, 4, 3.4)):
        flats += _trees(scene, palette, rng, z, count, gap)
    flats += _undergrowth(scene, palette, rng)
    flats += _near(scene, palette, rng)
    flats += _shafts(palette, rng)
    night_summer = palette.night and palette.snow == 0 and scene.season is not Season.WINTER
    air = "fireflies" if night_summer else "dust" if palette.wet == 0 and palette.snow == 0 else ""
    return Set(
        flats=tuple(flats),
        grounds=(_floor(scene, palette),),
        sky=palette.sky,
        stage=(-3.4, 3.4, -0.7, 1.2),
        air="leaves" if scene.season is Season.AUTUMN and palette.wet == 0 else air,
        fog=1.5,
    )


def _kind(scene: Breakdown, rng: np.random.Generator) -> str:
    if scene.region in _WARM:
        return "jungle"
    firs = 0.75 if scene.region in _FIRS or scene.season is Season.WINTER else 0.3
    return "fir" if rng.random() < firs else "leaf"


def _far(p: Palette, rng: np.random.Generator, z: float, tone: float) -> Flat:
    """A wall of trees, far behind."""
    w = span(z) * 1.2
    s = Sheet(w, 17.0, ppm=min(ppm_at(z), 15.0))
    c = times(mix(p.leaf, (0.16, 0.24, 0.24), 0.6), tone)
    for back in (0.82, 1.0):
        x = 0.0
        while x < w:
            h, tone_ = (
                rng.uniform(8, 15) * (1.1 if back < 1 else 0.9),
                times(c, back * rng.uniform(0.92, 1.08)),
            )
            half = h * rng.uniform(0.13, 0.19)
            tiers = 6
            edge = [
                (half * (1 - i / tiers) * (1.0 if i % 2 == 0 else 1.12), h * (0.08 + 0.92 * i / tiers))
                for i in range(tiers)
            ]
            right = [p for hw, y in edge for p in ((x + hw, y - h * 0.03), (x + hw * 0.62, y + h * 0.05))]
            left = [(2 * x - px, py) for px, py in right[::-1]]
            s.cut([(x - half * 0.3, -0.3), (x + half * 0.3, -0.3), *right, (x, h), *left], tone_)
            if p.snow > 0:
                s.line(
                    [(x + half * 0.7, h * 0.2), (x, h * 0.95), (x - half * 0.7, h * 0.2)],
                    0.10,
                    mix(tone_, (0.93, 0.95, 1), 0.6),
                )
            x += rng.uniform(0.9, 1.7)
    return s.flat(x=-w / 2, z=z, mirror=True, lit=0.3)


def _trees(
    scene: Breakdown, p: Palette, rng: np.random.Generator, z: float, count: int, gap: float
) -> list[Flat]:
    """One depth of trees, left and right of the clearing; two flats, so that they sway apart."""
    out = []
    half = span(z)
    for side in (-1, 1):
        w = half - gap + 3.0
        s = Sheet(w + 3.0, min(15.0, 6.0 + z * 0.5), ppm=min(ppm_at(z), 84.0))
        n = max(2, count // 2 + 1)
        for i in range(n):
            x = 2.2 + (w - 2.0) * (i + rng.uniform(0.1, 0.7)) / n
            h = min(s.height * 1.15, rng.uniform(7.0, 12.5))
            kind = _kind(scene, rng)
            if kind == "fir":
                nature.pine(s, x, 0.1, h, p, rng, colour=times((0.15, 0.29, 0.25), rng.uniform(0.85, 1.15)))
            elif kind == "jungle":
                _giant(s, x, h, p, rng) if rng.random() < 0.5 else nature.palm(s, x, 0.1, h * 0.8, p, rng)
            else:
                nature.tree(s, x, 0.1, h * 0.85, p, rng)
        x0 = gap - 2.2 if side > 0 else -(gap - 2.2) - s.width
        if side < 0:
            s.art = np.ascontiguousarray(s.art[:, ::-1])
        out.append(s.flat(x=x0, y=-0.1, z=z + 0.3 * side, sway=0.10, phase=float(rng.random()), lit=0.35))
    return out


def _giant(s: Sheet, x: float, h: float, p: Palette, rng: np.random.Generator) -> None:
    """A jungle tree: buttressed trunk, hanging vines, a flat crown."""
    bark: RGB = (0.36, 0.30, 0.25)
    w = h * 0.05
    s.cut(
        [
            (x - w * 2.6, 0),
            (x - w, h * 0.18),
            (x - w * 0.8, h),
            (x + w * 0.8, h),
            (x + w, h * 0.18),
            (x + w * 2.6, 0),
        ],
        bark,
        fade=(0.8, 1.1),
    )
    for _ in range(4):
        vx = x + rng.uniform(-1.6, 1.6)
        s.line(shapes.swag(x, h * 0.9, vx, h * rng.uniform(0.1, 0.4), -0.6), 0.05, times(p.leaf, 0.7))
    for i in range(9):
        a = rng.uniform(-1, 1)
        s.cut(
            shapes.blob(x + a * h * 0.34, h * rng.uniform(0.78, 1.0), h * 0.18, h * 0.10, rng),
            times(p.leaf, 0.7 + 0.05 * i),
            fade=(1.2, 0.8),
            drop=0.1,
        )


def _undergrowth(scene: Breakdown, p: Palette, rng: np.random.Generator) -> list[Flat]:
    out = []
    for z, h in ((8.5, 0.9), (4.6, 0.7), (1.9, 0.5)):
        w = 2 * span(z)
        s = Sheet(w, h + 0.5, ppm=min(ppm_at(z), 80.0))
        for _ in range(int(w * 0.55)):
            x = float(rng.uniform(0, w))
            if abs(x - w / 2) < 1.6:
                continue
            if rng.random() < 0.55:
                _fern(s, x, h * rng.uniform(0.6, 1.0), p, rng)
            else:
                nature.bush(s, x, 0.0, rng.uniform(0.7, 1.5), h * rng.uniform(0.6, 1.0), p, rng)
        nature.grass(s, 0, w, 0.0, h * 0.4, p, rng, per_metre=8)
        out.append(s.flat(x=-w / 2, y=-0.08, z=z, sway=0.05, phase=float(rng.random())))
    return out


def _shafts(p: Palette, rng: np.random.Generator) -> list[Flat]:
    """Light that falls through the crowns in slanting shafts, where there is a sun or a moon."""
    if p.sky.orb is None:
        return []
    out = []
    lean = 2.6 if p.sky.orb_at[0] < 0 else -2.6
    tint = mix(times(p.sky.orb, 1 / max(p.sky.orb)), times(p.fog, 1 / max(p.fog)), 0.35)
    for z, n in ((15.0, 4), (5.0, 3)):
        w, h = 2 * span(z) * 0.7, 10.0
        s = Sheet(w, h, ppm=10.0)
        for _ in range(n):
            x, half = w * rng.uniform(0.2, 0.8), rng.uniform(0.25, 0.8)
            shaft = [(x - half, h), (x + half, h), (x + half * 1.7 + lean, 0.2), (x - half * 1.3 + lean, 0.2)]
            s.beam(
                shaft,
                tint,
                power=(0.034 if not p.night else 0.012) * rng.uniform(0.5, 1.0),
                soft=0.5,
                fade=0.1,
            )
        out.append(s.flat(x=-w / 2, z=z, fog=0.0, reflects=False))
    return out


def _fern(s: Sheet, x: float, h: float, p: Palette, rng: np.random.Generator) -> None:
    c = mix(times(p.leaf, rng.uniform(0.8, 1.15)), (0.93, 0.95, 1.0), 0.5 * p.snow)
    for i in range(7):
        lean = (i - 3) / 3 * h * rng.uniform(0.7, 1.0)
        s.cut(
            shapes.blade(x, 0.0, h * rng.uniform(0.7, 1.0), lean, 0.12),
            times(c, rng.uniform(0.8, 1.15)),
            drop=0.02,
        )


def _near(scene: Breakdown, p: Palette, rng: np.random.Generator) -> list[Flat]:
    """Trunks and branches between the camera and the actors, at the sides."""
    out = []
    bark: RGB = (0.34, 0.26, 0.22)
    for side, z in ((-1, -2.6), (1, -3.4)):
        s = Sheet(3.2, 7.0, ppm=100.0)
        s.cut(
            [
                (0.5, -0.2),
                (1.02, 0.35),
                (1.2, 1.4),
                (1.24, 7.2),
                (1.78, 7.2),
                (1.8, 1.4),
                (1.98, 0.35),
                (2.5, -0.2),
            ],
            bark,
            fade=(0.85, 1.1),
        )
        s.shade(
            [(1.55, -0.2), (2.5, -0.2), (1.98, 0.35), (1.8, 1.4), (1.78, 7.2), (1.55, 7.2)], 0.78, soft=0.1
        )
        nature.grass(s, 0.3, 2.9, -0.02, 0.42, p, rng, per_metre=16)
        for _ in range(9):
            y = rng.uniform(0.2, 6.5)
            s.shade(
                [
                    (1.1 + rng.uniform(0, 0.5), y),
                    (1.25 + rng.uniform(0, 0.5), y + 0.1),
                    (1.2 + rng.uniform(0, 0.4), y + rng.uniform(0.5, 1.2)),
                ],
                0.8,
            )
        for k in range(3):
            y = 3.2 + k * 1.2
            s.line(shapes.swag(1.5, y, 1.5 - side * 1.5, y + 0.7, -0.15), 0.09, bark)
            if p.snow > 0:
                s.line(shapes.swag(1.5, y + 0.06, 1.5 - side * 1.4, y + 0.74, -0.15), 0.05, (0.93, 0.95, 1.0))
            elif scene.season is not Season.WINTER:
                s.cut(
                    shapes.blob(1.5 - side * 1.2, y + 0.75, 0.55, 0.36, rng),
                    times(p.leaf, 0.6),
                    fade=(1.2, 0.8),
                )
        out.append(s.flat(x=side * 3.2 - 1.6 + (0.4 if side > 0 else -0.4), z=z, lit=0.25))
    return out


def _floor(scene: Breakdown, p: Palette) -> Ground:
    seed = scene.seed % 800 + 31
    moss, earth = mix(p.leaf, (0.26, 0.26, 0.16), 0.5), (0.36, 0.29, 0.21)

    def paint(s: Spots) -> Floats:
        base = tufts(s, moss, mix(earth, moss, 0.3), scale=2.4, seed=seed)
        bend = 0.6 * np.sin(s.z * 0.18) + 0.3 * cloud(s, 4, seed + 2)
        path = np.clip(1.25 - np.abs(s.x - bend) / 1.1, 0, 1).astype(np.float32)
        return blend(
            base,
            tufts(s, (0.52, 0.43, 0.31), (0.44, 0.35, 0.25), scale=1.2, seed=seed + 4),
            path * np.float32(0.8),
        )

    return Ground(paint=paint, wets=0.35, lit=0.5)
