"""What many outdoor sets put together the same way: lit lamp posts, fringes of grass, things close by."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import numpy as np

from onereel.backends.animatic.sets import nature, noise
from onereel.backends.animatic.sets.api import (
    RGB,
    Flat,
    Floats,
    Lamp,
    Palette,
    Region,
    Sheet,
    Spots,
    mix,
    ppm_at,
)
from onereel.backends.animatic.sets.furniture import LAMPS
from onereel.planfile import Season

LAMPLIGHT: RGB = (1.0, 0.68, 0.34)


def lamp_posts(
    region: Region,
    palette: Palette,
    at: Iterable[tuple[float, float]],
    *,
    height: float = 4.2,
) -> tuple[list[Flat], tuple[Lamp, ...]]:
    """The region's street lamps with their feet at (x, z) …, and the light they give when they are on."""
    flats: list[Flat] = []
    lamps: list[Lamp] = []
    for x, z in at:
        s = Sheet(height * 0.8, height * 1.04, ppm=ppm_at(z))
        LAMPS[region](s, height * 0.4, 0.0, height, palette)
        flats.append(s.flat(x=x - height * 0.4, z=z))
        if palette.lamps > 0.2:
            k = 1.3 * palette.lamps
            lamps.append(
                Lamp(
                    x=x,
                    y=height * 0.85,
                    z=z,
                    colour=(LAMPLIGHT[0] * k, LAMPLIGHT[1] * k, LAMPLIGHT[2] * k),
                    radius=5.5,
                )
            )
    return flats, tuple(lamps)


def near(
    draw: Callable[[Sheet], None],
    *,
    x: float,
    z: float,
    width: float,
    height: float,
    y: float = 0.0,
    **how: float,
) -> Flat:
    """Something close to the camera, its lower left corner at (x, y): coarser, for it is out of focus."""
    s = Sheet(width, height, ppm=min(ppm_at(z) * 0.55, 64.0))
    draw(s)
    return s.flat(x=x, z=z, y=y, **how)


def again(
    draw: Callable[[Sheet], None],
    at: Iterable[tuple[float, float]],
    *,
    width: float,
    height: float,
    y: float = 0.0,
    **how: float,
) -> list[Flat]:
    """The same small thing close by at several places (x, z): drawn once."""
    s = Sheet(width, height, ppm=50.0)
    draw(s)
    return [s.flat(x=x, z=z, y=y, **how) for x, z in at]


def fringe(
    palette: Palette,
    rng: np.random.Generator,
    *,
    z: float,
    height: float,
    colour: RGB | None = None,
) -> Flat:
    """A low fringe of grass across the picture, close by; mirrored on to both sides."""
    width = 16.0
    s = Sheet(width, height * 1.1, ppm=min(ppm_at(z) * 0.6, 80.0))
    nature.grass(s, 0, width, 0, height, palette, rng, colour=colour, per_metre=16.0)
    return s.flat(x=-width / 2, z=z, y=-0.06, sway=0.10 * height, mirror=True)


def flowers(
    s: Sheet,
    x0: float,
    x1: float,
    y: float,
    height: float,
    hues: tuple[RGB, ...],
    palette: Palette,
    rng: np.random.Generator,
    *,
    per_metre: float = 5.0,
) -> None:
    """Heads of flowers on stalks from x0 to x1."""
    if palette.snow > 0 or palette.season is Season.WINTER:
        return
    for _ in range(int((x1 - x0) * per_metre)):
        px, hh = float(rng.uniform(x0, x1)), height * float(rng.uniform(0.5, 1.0))
        s.line([(px, y), (px + 0.03, y + hh)], 0.02, mix(palette.grass, (0.2, 0.4, 0.15), 0.5))
        hue = hues[int(rng.integers(len(hues)))]
        r = float(rng.uniform(0.028, 0.048))
        s.disc(px + 0.03, y + hh, r, hue)
        s.disc(px + 0.03, y + hh, r * 0.4, (0.95, 0.80, 0.30))


def meadow(colour: RGB, *, seed: int, scale: float = 3.5) -> Callable[[Spots], Floats]:
    """Grass underfoot, in two greens drifting into each other."""
    other = (colour[0] * 0.78, colour[1] * 0.84, colour[2] * 0.72)
    return lambda s: noise.tufts(s, colour, other, scale=scale, seed=seed % 40 + 2)


def with_path(
    ground: Callable[[Spots], Floats],
    way: Callable[[Spots], Floats],
    bend: Callable[[Floats], Floats],
    half: float,
    *,
    seed: int,
) -> Callable[[Spots], Floats]:
    """A path over a ground: `bend(z)` gives its middle (x), `half` its half width; ragged at the edges."""

    def paint(s: Spots) -> Floats:
        edge = half + 0.16 * noise.cloud(s, 0.9, seed % 40 + 5)
        w = np.clip((edge - np.abs(s.x - bend(s.z))) / 0.22 + 0.5, 0, 1)
        return noise.blend(ground(s), way(s), w.astype(np.float32))

    return paint


def edged(paint: Callable[[Spots], Floats], keep: Callable[[Spots], Floats]) -> Callable[[Spots], Floats]:
    """A ground with an edge: premultiplied RGBA, there where `keep(spots)` is 1."""

    def cut(s: Spots) -> Floats:
        a = np.clip(keep(s), 0, 1).astype(np.float32)
        rgb = noise.shade(paint(s), a)
        return np.dstack([rgb, a]).astype(np.float32)

    return cut
