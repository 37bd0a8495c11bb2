"""The market: two rows of stalls under strung lights, the town behind."""

from __future__ import annotations

import numpy as np

from onereel.backends.animatic.sets import shapes, stalls
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
    ppm_at,
    times,
)
from onereel.backends.animatic.sets.features import feature, features_of
from onereel.backends.animatic.sets.furniture import AMBER
from onereel.backends.animatic.sets.oldtown import front, strung
from onereel.backends.animatic.sets.regions import (
    asked_sights,
    backdrop,
    paving,
    skyline,
    tree_flat,
    trees_of,
)
from onereel.backends.animatic.sets.scenery import near

_CLOTH: dict[Region, tuple[RGB, ...]] = {
    Region.MAGHREB: ((0.78, 0.30, 0.16), (0.90, 0.66, 0.26), (0.18, 0.42, 0.48)),
    Region.INDIA: ((0.90, 0.50, 0.12), (0.76, 0.20, 0.40), (0.16, 0.50, 0.50)),
    Region.JAPAN: ((0.20, 0.30, 0.52), (0.78, 0.18, 0.18), (0.92, 0.88, 0.78)),
    Region.CHINA: ((0.80, 0.16, 0.14), (0.88, 0.64, 0.20)),
    Region.FRANCE: ((0.20, 0.36, 0.58), (0.80, 0.26, 0.24), (0.30, 0.50, 0.36)),
}
_SOME: tuple[RGB, ...] = ((0.80, 0.28, 0.22), (0.22, 0.46, 0.40), (0.90, 0.64, 0.22), (0.26, 0.40, 0.62))


def build(scene: Breakdown, palette: Palette, rng: np.random.Generator) -> Set:
    """Stalls stand to both sides and leave an alley in the middle that leads to the houses."""
    r = scene.region
    gap = 2.8 if asked_sights(scene) else 0.0  # what was asked for wants to be seen
    cloth = _CLOTH.get(r, _SOME)
    flats: list[Flat] = [
        skyline(r, palette, rng, z=50.0, rise=0.5),
        *backdrop(scene, palette, rng, z=30.0 if gap else 62.0, x=3.2 if gap else None),
        front(-16.0, -2.6 - gap, 22.3, r, palette, rng, tallest=9.5, shops=True),
        front(2.2 + gap, 16.0, 23.0, r, palette, rng, tallest=9.5, shops=True),
        tree_flat(trees_of(r)[0], palette, rng, x=-8.5, z=16.0, height=7.0),
        *_stalls(scene, cloth, palette, rng),
        *(
            feature(n, palette, rng, x=(3.4 if i % 2 else -3.6), z=12.0 + 2 * i)
            for i, n in enumerate(features_of(scene)[:2])
        ),
        strung(r, palette, rng, width=18.0, z=10.0, y=3.0)
        if r is not Region.FRANCE
        else bulbs(palette, width=18.0, z=10.0, y=3.0),
        bulbs(palette, width=20.0, z=5.6, y=2.9),
        *_close(cloth, palette, rng),
    ]
    lamps: tuple[Lamp, ...] = ()
    if palette.lamps > 0.2:
        k = 0.9 * palette.lamps
        lamps = tuple(
            Lamp(x=x, y=1.9, z=z, colour=times(AMBER, k), radius=4.5)
            for x, z in ((-5.4, 2.2), (5.6, 2.6), (-4.6, 8.0), (4.8, 8.6))
        )
    return Set(
        flats=tuple(flats),
        grounds=(Ground(paint=paving(r, scene.seed)),),
        sky=palette.sky,
        passers=(-2.4, 2.4, 3.4, 20.0),
        lamps=lamps,
    )


def _stalls(
    scene: Breakdown, cloth: tuple[RGB, ...], palette: Palette, rng: np.random.Generator
) -> list[Flat]:
    """Stalls from near to far on both sides; the alley narrows towards the back."""
    out = []
    k = int(rng.integers(len(cloth)))
    for z, gap, n in ((2.6, 4.3, 2), (5.6, 3.6, 2), (9.6, 3.0, 3), (14.5, 2.4, 3)):
        for side in (-1, 1):
            w = 3.5
            s = Sheet(n * (w + 0.7) + 0.8, 3.0, ppm=ppm_at(z) * 0.88)
            for i in range(n):
                k += 1
                tone = times(cloth[k % len(cloth)], float(rng.uniform(0.92, 1.06)))
                stalls.stall(s, 0.5 + i * (w + 0.7), 0, w, scene.region, palette, rng, colour=tone)
            x = gap + float(rng.uniform(0.0, 0.5))
            out.append(s.flat(x=x if side > 0 else -x - s.width, z=z + (0.5 if side > 0 else 0.0)))
    return out


def bulbs(palette: Palette, *, width: float, z: float, y: float) -> Flat:
    """A string of bare bulbs across the way."""
    s = Sheet(width, 1.6, ppm=ppm_at(z) * 0.8)
    for a, b, sag in ((0.0, 0.5, 0.7), (0.5, 1.0, 0.6)):
        rope = shapes.swag(width * a, 1.45, width * b, 1.45, sag, n=16)
        s.line(rope, 0.025, (0.16, 0.15, 0.16))
        for px, py in rope[1:-1]:
            bulb = shapes.oval(px, py - 0.10, 0.07, 0.09, n=10)
            s.cut(bulb, (0.94, 0.88, 0.74))
            if palette.lamps > 0.2:
                s.light(bulb, (1.0, 0.80, 0.46), power=0.9)
                s.halo(px, py - 0.10, 0.5, AMBER, power=0.10)
    return s.flat(x=-width / 2, z=z, y=y, sway=0.05, hang=True)


def _close(cloth: tuple[RGB, ...], palette: Palette, rng: np.random.Generator) -> list[Flat]:
    """Baskets and boxes close by, and the edge of an awning overhead."""

    def crate(s: Sheet) -> None:
        stalls.crates(s, 0.05, 0, 1.9, palette, rng)

    def basket(s: Sheet) -> None:
        s.cut([(0.1, 0.55), (1.1, 0.55), (0.95, 0), (0.25, 0)], (0.62, 0.46, 0.28), fade=(1.1, 0.8))
        for i in range(7):
            s.disc(
                0.24 + 0.12 * i,
                0.60 + 0.06 * (i % 2),
                0.11,
                ((0.88, 0.30, 0.20), (0.92, 0.68, 0.22), (0.50, 0.62, 0.24))[i % 3],
            )

    def valance(s: Sheet) -> None:
        hue, n = cloth[0], 14
        s.rect(0, 0.16, 3.2, 0.9, hue)
        s.cut(
            [
                [
                    (3.2 * i / n, 0.16),
                    (3.2 * (i + 1) / n, 0.16),
                    (3.2 * (i + 1) / n, 1.06),
                    (3.2 * i / n, 1.06),
                ]
                for i in range(0, n, 2)
            ],
            (0.95, 0.92, 0.84),
        )
        s.cut(
            [shapes.oval(3.2 * (i + 0.5) / n, 0.17, 1.6 / n, 0.13, n=12) for i in range(n)], times(hue, 0.82)
        )

    out = [
        near(draw, x=x, z=z, width=w, height=h)
        for x, z, draw, w, h in (
            (-4.3, -2.4, crate, 2.0, 0.9),
            (2.5, -3.0, basket, 1.2, 0.8),
            (4.4, -1.6, crate, 2.0, 0.9),
            (-7.0, -1.8, basket, 1.2, 0.8),
            (-2.9, -3.8, basket, 1.2, 0.8),
            (7.4, -2.6, basket, 1.2, 0.8),
        )
    ]
    out.append(near(valance, x=-4.6, z=-2.6, width=3.2, height=1.06, y=2.30))
    out.append(near(valance, x=2.2, z=-2.0, width=3.2, height=1.06, y=2.42))
    return out
