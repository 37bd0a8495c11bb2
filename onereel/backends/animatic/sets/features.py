"""Things a scene may ask for by name, standing in the middle distance: fountain, statue, barn …"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from onereel.backends.animatic.picture.palette import Palette, mix, times
from onereel.backends.animatic.sets import furniture, pleasures, shapes
from onereel.backends.animatic.sets.api import Flat, ppm_at
from onereel.backends.animatic.sets.furniture import AMBER, STONE, WOOD
from onereel.backends.animatic.sets.houses.front import SNOW, Outline, box
from onereel.backends.animatic.sets.sheet import Sheet
from onereel.backends.animatic.sets.sights import sacred
from onereel.backends.animatic.stage import RGB, Breakdown

Draw = Callable[[Sheet, float, float, float, Palette, np.random.Generator], None]


def _fountain(s: Sheet, x: float, y: float, h: float, p: Palette, rng: np.random.Generator) -> None:
    furniture.fountain(s, x, y, h, p)


def _well(s: Sheet, x: float, y: float, h: float, p: Palette, rng: np.random.Generator) -> None:
    furniture.well(s, x, y, h, p)


def _statue(s: Sheet, x: float, y: float, h: float, p: Palette, rng: np.random.Generator) -> None:
    """A bronze figure, one arm raised, on a stone block."""
    bronze: RGB = (0.30, 0.42, 0.38)
    s.rect(x - h * 0.20, y, h * 0.40, h * 0.06, STONE)
    s.rect(x - h * 0.15, y + h * 0.06, h * 0.30, h * 0.34, STONE, fade=(1.08, 0.85))
    s.rect(x - h * 0.18, y + h * 0.39, h * 0.36, h * 0.04, mix(times(STONE, 1.1), SNOW, p.snow))
    s.cut(
        [
            (x - h * 0.08, y + h * 0.43),
            (x + h * 0.09, y + h * 0.43),
            (x + h * 0.055, y + h * 0.78),
            (x - h * 0.055, y + h * 0.78),
        ],
        bronze,
        fade=(1.15, 0.8),
    )
    s.disc(x, y + h * 0.84, h * 0.045, bronze)
    s.line(
        [(x + h * 0.04, y + h * 0.75), (x + h * 0.13, y + h * 0.86), (x + h * 0.15, y + h * 0.98)],
        h * 0.028,
        bronze,
    )
    s.line([(x - h * 0.05, y + h * 0.74), (x - h * 0.09, y + h * 0.58)], h * 0.028, bronze)


def _graves(s: Sheet, x: float, y: float, h: float, p: Palette, rng: np.random.Generator) -> None:
    for k in range(9):
        cx = x + h * (-3.4 + 0.85 * k + float(rng.uniform(-0.15, 0.15)))
        hh = h * float(rng.uniform(0.5, 0.85))
        tone = times((0.56, 0.56, 0.54), float(rng.uniform(0.8, 1.1)))
        lean = float(rng.uniform(-0.06, 0.06)) * h
        if k % 3 == 1:
            s.rect(cx - h * 0.05, y, h * 0.10, hh, tone)
            s.rect(cx - h * 0.2, y + hh * 0.62, h * 0.4, h * 0.10, mix(tone, SNOW, p.snow))
            continue
        stone = shapes.arch(cx - h * 0.2, y, h * 0.4, hh)
        s.cut([(px + lean * (py - y) / hh, py) for px, py in stone], tone, fade=(1.15, 0.8))
        s.shade([box(cx - h * 0.11, y + hh * v, h * 0.22, h * 0.025) for v in (0.5, 0.6, 0.7)], 0.8)
        if p.snow:
            s.cut(shapes.oval(cx + lean, y + hh, h * 0.17, h * 0.06), SNOW)


def _stones(s: Sheet, x: float, y: float, h: float, p: Palette, rng: np.random.Generator) -> None:
    """A ring of standing stones, two still under their lintels."""
    tone: RGB = (0.54, 0.54, 0.55)
    for u, hh in ((-1.6, 0.85), (-1.15, 0.9), (-0.45, 0.8), (0.25, 0.95), (0.72, 0.95), (1.4, 0.6)):
        w = h * float(rng.uniform(0.22, 0.28))
        cx = x + h * u
        s.cut(
            [
                (cx - w / 2, y),
                (cx + w / 2, y),
                (cx + w * 0.42, y + h * hh * 0.96),
                (cx - w * 0.36, y + h * hh),
            ],
            times(tone, float(rng.uniform(0.9, 1.1))),
            fade=(1.12, 0.8),
        )
        s.shade(
            [
                (cx + w * 0.14, y),
                (cx + w / 2, y),
                (cx + w * 0.42, y + h * hh * 0.96),
                (cx + w * 0.16, y + h * hh),
            ],
            0.8,
        )
    for a, b in ((-1.75, -1.0), (0.1, 0.88)):
        s.cut(
            [
                (x + h * a, y + h * 0.86),
                (x + h * b, y + h * 0.90),
                (x + h * b, y + h * 1.04),
                (x + h * a, y + h * 1.02),
            ],
            mix(tone, SNOW, 0.7 * p.snow),
        )


def _igloo(s: Sheet, x: float, y: float, h: float, p: Palette, rng: np.random.Generator) -> None:
    white: RGB = (0.90, 0.94, 0.99)
    a = np.linspace(0, np.pi, 24)
    s.cut([(x + h * 1.15 * float(np.cos(v)), y + h * float(np.sin(v))) for v in a], white, fade=(1.05, 0.82))
    for k in range(1, 5):
        t = k / 5
        half = h * 1.15 * (1 - t**2) ** 0.5
        s.line([(x - half, y + h * t), (x + half, y + h * t)], 0.03, times(white, 0.82))
        for u in np.linspace(-0.8, 0.8, 6):
            s.line(
                [
                    (x + half * (u + 0.12 * (k % 2)), y + h * t),
                    (x + half * (u + 0.12 * (k % 2)) * 1.05, y + h * (t - 0.2)),
                ],
                0.025,
                times(white, 0.84),
            )
    s.cut(shapes.arch(x - h * 0.45, y, h * 0.9, h * 0.62), times(white, 0.94), drop=0.05)
    hole = shapes.arch(x - h * 0.28, y, h * 0.56, h * 0.46)
    s.cut(hole, (0.20, 0.24, 0.34))
    if p.lamps > 0.2:
        s.light(hole, (1.0, 0.68, 0.32), power=0.35)
        s.halo(x, y + h * 0.2, h * 0.9, (1.0, 0.66, 0.3), power=0.16)


def _barn(s: Sheet, x: float, y: float, h: float, p: Palette, rng: np.random.Generator) -> None:
    """A red barn with a gambrel roof and white crosses on its doors."""
    red: RGB = (0.62, 0.18, 0.15)
    w = h * 0.52
    body: Outline = [
        (x - w, y),
        (x + w, y),
        (x + w, y + h * 0.52),
        (x + w * 0.66, y + h * 0.80),
        (x, y + h * 0.96),
        (x - w * 0.66, y + h * 0.80),
        (x - w, y + h * 0.52),
    ]
    s.rect(x + w * 0.2, y, w * 2.0, h * 0.48, times(red, 0.82))
    s.cut(
        [
            (x + w * 0.2, y + h * 0.48),
            (x + w * 2.3, y + h * 0.48),
            (x + w * 1.9, y + h * 0.86),
            (x + w * 0.1, y + h * 0.96),
        ],
        mix((0.36, 0.34, 0.36), SNOW, 0.85 * p.snow),
        fade=(1.1, 0.85),
    )
    s.cut(body, red, fade=(1.06, 0.86))
    s.shade([box(x - w + w * 0.25 * k, y, w * 0.04, h * 0.8) for k in range(8)], 0.88)
    s.line([body[2], body[3], body[4], body[5], body[6]], h * 0.045, mix((0.93, 0.92, 0.88), SNOW, p.snow))
    s.rect(x - w * 0.42, y, w * 0.84, h * 0.40, times(red, 0.78))
    for a in (-0.42, 0.0):
        d: Outline = [
            (x + w * a, y),
            (x + w * (a + 0.42), y),
            (x + w * (a + 0.42), y + h * 0.40),
            (x + w * a, y + h * 0.40),
        ]
        s.line([d[0], d[1], d[2], d[3], d[0], d[2]], h * 0.016, (0.93, 0.92, 0.88))
    hole = box(x - w * 0.14, y + h * 0.58, w * 0.28, h * 0.12)
    s.cut(hole, (0.20, 0.16, 0.15))
    if p.lamps > 0.2:
        s.light(hole, AMBER, power=0.3)


def _watermill(s: Sheet, x: float, y: float, h: float, p: Palette, rng: np.random.Generator) -> None:
    """A stone house with a wooden wheel."""
    stone: RGB = (0.62, 0.57, 0.50)
    s.rect(x - h * 0.5, y, h, h * 0.58, stone, fade=(1.05, 0.84))
    s.cut(
        [
            (x - h * 0.6, y + h * 0.56),
            (x + h * 0.6, y + h * 0.56),
            (x + h * 0.36, y + h),
            (x - h * 0.36, y + h),
        ],
        mix((0.48, 0.32, 0.26), SNOW, 0.85 * p.snow),
        fade=(1.12, 0.85),
    )
    holes = [box(x + h * u, y + h * 0.30, h * 0.11, h * 0.14) for u in (-0.32, -0.06)]
    s.cut(holes, (0.22, 0.24, 0.28))
    if p.lamps > 0.2:
        s.light(holes, AMBER, power=0.3)
    cx, cy, r = x + h * 0.62, y + h * 0.24, h * 0.34
    ring = shapes.oval(cx, cy, r, n=40)
    s.line(np.concatenate([ring, ring[:1]]), h * 0.045, times(WOOD, 0.75))
    for k in range(12):
        a = np.pi * k / 6
        s.line([(cx, cy), (cx + r * 1.08 * np.cos(a), cy + r * 1.08 * np.sin(a))], h * 0.025, WOOD)


def _campfire(s: Sheet, x: float, y: float, h: float, p: Palette, rng: np.random.Generator) -> None:
    for side in (-1, 1):
        s.line(
            [(x - side * h * 0.5, y + h * 0.02), (x + side * h * 0.4, y + h * 0.22)],
            h * 0.13,
            (0.30, 0.20, 0.15),
        )
    for k, (w, top, hue) in enumerate(
        ((0.34, 0.95, (1.0, 0.36, 0.08)), (0.24, 0.72, (1.0, 0.62, 0.16)), (0.13, 0.46, (1.0, 0.90, 0.55)))
    ):
        flame: Outline = [
            (x - h * w, y + h * 0.14),
            (x - h * w * 0.7, y + h * top * 0.5),
            (x - h * w * 0.2, y + h * top * 0.62),
            (x + h * 0.04, y + h * top),
            (x + h * w * 0.5, y + h * top * 0.5),
            (x + h * w, y + h * 0.2),
            (x, y + h * 0.08),
        ]
        s.cut(flame, hue)
        s.light(flame, hue, power=0.5 + 0.15 * k)
    s.halo(x, y + h * 0.4, h * 1.6, (1.0, 0.5, 0.15), power=0.3)


def _pagoda_lantern(s: Sheet, x: float, y: float, h: float, p: Palette, rng: np.random.Generator) -> None:
    furniture.stone_lantern(s, x, y, h, p)


@dataclass(frozen=True, slots=True)
class Feature:
    """A thing of the middle distance: its drawer, its width as part of its height, its height in metres."""

    draw: Draw
    aspect: float
    height: float


FEATURES: dict[str, Feature] = {
    "bandstand": Feature(pleasures.bandstand, 1.5, 4.6), "barn": Feature(_barn, 2.7, 6.0),
    "big top": Feature(pleasures.big_top, 2.5, 7.0), "campfire": Feature(_campfire, 3.3, 0.9),
    "carousel": Feature(pleasures.carousel, 1.5, 5.0),
    "christmas tree": Feature(pleasures.christmas_tree, 0.7, 6.5),
    "fountain": Feature(_fountain, 2.2, 2.6), "graves": Feature(_graves, 8.0, 1.2),
    "greenhouse": Feature(pleasures.greenhouse, 2.6, 4.2), "igloo": Feature(_igloo, 2.6, 2.0),
    "ruins": Feature(sacred.ruins, 2.2, 5.0), "statue": Feature(_statue, 0.8, 4.4),
    "stone lantern": Feature(_pagoda_lantern, 0.9, 1.7), "stones": Feature(_stones, 3.9, 3.4),
    "swings": Feature(pleasures.swings, 2.4, 2.5), "torii": Feature(sacred.torii, 1.5, 5.0),
    "watermill": Feature(_watermill, 2.2, 5.5), "well": Feature(_well, 1.2, 2.4),
}  # fmt: skip
"""Name → feature. Most are names `Breakdown.landmarks` uses."""


def feature(name: str, palette: Palette, rng: np.random.Generator, *, x: float, z: float) -> Flat:
    """Stand a feature about x at depth z. Raises KeyError for a name that is not in `FEATURES`."""
    made = FEATURES[name]
    h = made.height
    w = h * made.aspect
    sheet = Sheet(w, h * 1.08 + 0.1, ppm=ppm_at(z))
    made.draw(sheet, w / 2, 0.1, h, palette, rng)
    return sheet.flat(x=x - w / 2, z=z, y=-0.1)


def features_of(scene: Breakdown) -> list[str]:
    """The features a scene asks for by name, in alphabetical order."""
    return sorted(n for n in scene.landmarks if n in FEATURES)
