"""What stands about outdoors: lamps, benches, fountains, fences. Drawn on a sheet, in metres."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from onereel.backends.animatic.picture.palette import Palette, mix, times
from onereel.backends.animatic.sets import shapes
from onereel.backends.animatic.sets.houses.front import SNOW, Outline, box
from onereel.backends.animatic.sets.sheet import Sheet
from onereel.backends.animatic.stage import RGB, Region

IRON: RGB = (0.15, 0.16, 0.18)
WOOD: RGB = (0.46, 0.32, 0.22)
STONE: RGB = (0.72, 0.68, 0.62)
AMBER: RGB = (1.0, 0.74, 0.38)


# -- lamps -------------------------------------------------------------------------------------------------


def shine(s: Sheet, points: Outline, p: Palette, colour: RGB, cx: float, cy: float, r: float) -> None:
    """The glass of a lamp about (cx, cy), shining when the lamps are on."""
    s.cut(points, mix(colour, (0.9, 0.9, 0.86), 0.5))
    if p.lamps > 0.2:
        s.light(points, colour, power=0.9)
        s.halo(cx, cy, r, colour, power=0.22)


def gas_lamp(s: Sheet, x: float, y: float, h: float, p: Palette) -> None:
    """A cast-iron post with a glass lantern."""
    s.cut(
        [
            (x - h * 0.035, y),
            (x + h * 0.035, y),
            (x + h * 0.014, y + h * 0.22),
            (x + h * 0.011, y + h * 0.8),
            (x - h * 0.011, y + h * 0.8),
            (x - h * 0.014, y + h * 0.22),
        ],
        IRON,
    )
    s.rect(x - h * 0.05, y, h * 0.10, h * 0.03, IRON)
    s.line([(x - h * 0.06, y + h * 0.74), (x + h * 0.06, y + h * 0.74)], h * 0.012, IRON)
    glass: Outline = [
        (x - h * 0.032, y + h * 0.80),
        (x + h * 0.032, y + h * 0.80),
        (x + h * 0.052, y + h * 0.93),
        (x - h * 0.052, y + h * 0.93),
    ]
    shine(s, glass, p, AMBER, x, y + h * 0.87, h * 0.22)
    s.cut(
        [
            (x - h * 0.06, y + h * 0.93),
            (x + h * 0.06, y + h * 0.93),
            (x + h * 0.02, y + h * 0.98),
            (x, y + h),
            (x - h * 0.02, y + h * 0.98),
        ],
        mix(IRON, SNOW, 0.7 * p.snow),
    )


def globe_lamp(s: Sheet, x: float, y: float, h: float, p: Palette) -> None:
    """Three glass balls on an iron post."""
    s.cut(
        [
            (x - h * 0.03, y),
            (x + h * 0.03, y),
            (x + h * 0.01, y + h * 0.3),
            (x + h * 0.01, y + h * 0.86),
            (x - h * 0.01, y + h * 0.86),
            (x - h * 0.01, y + h * 0.3),
        ],
        IRON,
    )
    for dx, up in ((-0.11, 0.83), (0.11, 0.83), (0.0, 0.94)):
        s.line([(x, y + h * 0.74), (x + h * dx, y + h * (up - 0.04))], h * 0.014, IRON)
        shine(
            s,
            [(float(a), float(b)) for a, b in shapes.oval(x + h * dx, y + h * up, h * 0.045)],
            p,
            AMBER,
            x + h * dx,
            y + h * up,
            h * 0.18,
        )


def arm_lamp(s: Sheet, x: float, y: float, h: float, p: Palette) -> None:
    """A steel mast with an arm to the left."""
    s.rect(x - h * 0.011, y, h * 0.022, h * 0.96, (0.36, 0.37, 0.40))
    s.line(
        [(x, y + h * 0.95), (x - h * 0.10, y + h * 0.985), (x - h * 0.28, y + h * 0.98)],
        h * 0.016,
        (0.36, 0.37, 0.40),
    )
    head = box(x - h * 0.34, y + h * 0.965, h * 0.09, h * 0.018)
    s.cut(head, (0.5, 0.5, 0.52))
    if p.lamps > 0.2:
        s.light(head, (1.0, 0.84, 0.58), power=1.0)
        s.halo(x - h * 0.29, y + h * 0.96, h * 0.20, (1.0, 0.82, 0.54), power=0.2)


def paper_lamp(s: Sheet, x: float, y: float, h: float, p: Palette) -> None:
    """A post with red paper lanterns one above another."""
    s.rect(x - h * 0.015, y, h * 0.03, h * 0.95, (0.24, 0.17, 0.14))
    s.rect(x - h * 0.14, y + h * 0.93, h * 0.28, h * 0.025, (0.24, 0.17, 0.14))
    for dx in (-0.10, 0.10):
        for k in (0.82, 0.66):
            body = shapes.oval(x + h * dx, y + h * k, h * 0.055, h * 0.068)
            s.cut(body, (0.86, 0.22, 0.14), fade=(1.15, 0.8))
            if p.lamps > 0.2:
                s.light(body, (1.0, 0.32, 0.12), power=0.34)
                s.halo(x + h * dx, y + h * k, h * 0.2, (1.0, 0.42, 0.18), power=0.12)


def stone_lantern(s: Sheet, x: float, y: float, h: float, p: Palette) -> None:
    """A Japanese stone lantern, as high as a child."""
    s.rect(x - h * 0.20, y, h * 0.40, h * 0.10, STONE)
    s.rect(x - h * 0.08, y + h * 0.1, h * 0.16, h * 0.40, times(STONE, 0.92))
    s.rect(x - h * 0.20, y + h * 0.48, h * 0.40, h * 0.08, STONE)
    s.rect(x - h * 0.14, y + h * 0.55, h * 0.28, h * 0.18, times(STONE, 0.9))
    shine(s, box(x - h * 0.07, y + h * 0.58, h * 0.14, h * 0.12), p, AMBER, x, y + h * 0.64, h * 0.5)
    s.cut(
        [
            (x - h * 0.32, y + h * 0.76),
            (x + h * 0.32, y + h * 0.76),
            (x + h * 0.10, y + h * 0.90),
            (x, y + h),
            (x - h * 0.10, y + h * 0.90),
        ],
        mix(times(STONE, 0.95), SNOW, 0.9 * p.snow),
    )


def hanging_lantern(s: Sheet, x: float, y: float, h: float, p: Palette) -> None:
    """A pierced brass lantern on an iron bracket (Maghreb)."""
    s.rect(x - h * 0.012, y, h * 0.024, h * 0.97, (0.30, 0.22, 0.18))
    s.line([(x, y + h * 0.95), (x - h * 0.16, y + h * 0.97)], h * 0.015, IRON)
    cx, cy = x - h * 0.15, y + h * 0.82
    body: Outline = [
        (cx - h * 0.03, cy - h * 0.07),
        (cx + h * 0.03, cy - h * 0.07),
        (cx + h * 0.055, cy + h * 0.02),
        (cx, cy + h * 0.12),
        (cx - h * 0.055, cy + h * 0.02),
    ]
    shine(s, body, p, (1.0, 0.66, 0.26), cx, cy, h * 0.2)


LAMPS: dict[Region, Callable[[Sheet, float, float, float, Palette], None]] = {
    Region.NORTH_AMERICA: arm_lamp, Region.BRITAIN: gas_lamp, Region.FRANCE: globe_lamp,
    Region.NORTH_EUROPE: gas_lamp,
    Region.MEDITERRANEAN: gas_lamp, Region.VENICE: globe_lamp, Region.EAST_EUROPE: gas_lamp,
    Region.MAGHREB: hanging_lantern, Region.AFRICA: arm_lamp, Region.INDIA: arm_lamp,
    Region.JAPAN: paper_lamp,
    Region.CHINA: paper_lamp, Region.SOUTHEAST_ASIA: paper_lamp, Region.LATIN_AMERICA: gas_lamp,
    Region.BRAZIL: globe_lamp, Region.NOWHERE: gas_lamp,
}  # fmt: skip
"""The street lamp of a region."""


# -- seats, water, goods -----------------------------------------------------------------------------------


def bench(s: Sheet, x: float, y: float, w: float, p: Palette, *, colour: RGB = (0.28, 0.38, 0.30)) -> None:
    """A slatted park bench from x to x + w."""
    for u in (0.08, 0.88):
        s.rect(x + w * u, y, w * 0.04, 0.46, IRON)
        s.line([(x + w * (u + 0.02), y + 0.40), (x + w * (u + 0.02), y + 0.9)], 0.05, IRON)
    for k in range(3):
        s.rect(x, y + 0.56 + 0.13 * k, w, 0.09, times(colour, 1 - 0.06 * k))
    s.rect(x - 0.03, y + 0.40, w + 0.06, 0.09, mix(times(colour, 1.15), SNOW, p.snow))


def fountain(s: Sheet, x: float, y: float, h: float, p: Palette) -> None:
    """Two stone bowls, falling water."""
    w = h * 0.95
    for bw, by, bh in ((w, 0.0, 0.20), (w * 0.5, 0.44, 0.09), (w * 0.26, 0.70, 0.06)):
        s.cut(
            [
                (x - bw, y + h * by),
                (x + bw, y + h * by),
                (x + bw * 1.06, y + h * (by + bh)),
                (x - bw * 1.06, y + h * (by + bh)),
            ],
            mix(STONE, SNOW, 0.2 * p.snow),
            fade=(1.12, 0.82),
        )
        s.rect(x - bw * 1.08, y + h * (by + bh) - h * 0.02, bw * 2.16, h * 0.035, times(STONE, 1.12))
    s.cut(
        [
            (x - h * 0.09, y + h * 0.18),
            (x + h * 0.09, y + h * 0.18),
            (x + h * 0.045, y + h * 0.72),
            (x - h * 0.045, y + h * 0.72),
        ],
        times(STONE, 0.92),
    )
    s.disc(x, y + h * 0.86, h * 0.06, STONE)
    for side in (-1, 1):
        for r0, top, bottom in ((0.0, 0.98, 0.78), (0.26, 0.76, 0.52), (0.48, 0.53, 0.22)):
            t = np.linspace(0, 1, 8)
            arc = [
                (x + side * w * (r0 + 0.20 * float(v)), y + h * (top - (top - bottom) * float(v) ** 2))
                for v in t
            ]
            s.line(arc, h * 0.018, (0.80, 0.90, 0.96))


def well(s: Sheet, x: float, y: float, h: float, p: Palette) -> None:
    """A round stone well with a little roof and a bucket."""
    s.rect(x - h * 0.34, y, h * 0.68, h * 0.34, STONE, fade=(1.1, 0.8))
    for k in range(3):
        s.line(
            [(x - h * 0.34, y + h * 0.09 * (k + 1)), (x + h * 0.34, y + h * 0.09 * (k + 1))],
            0.03,
            times(STONE, 0.82),
        )
    for u in (-0.30, 0.26):
        s.rect(x + h * u, y + h * 0.3, h * 0.05, h * 0.45, WOOD)
    s.cut(
        [
            (x - h * 0.48, y + h * 0.70),
            (x + h * 0.48, y + h * 0.70),
            (x + h * 0.30, y + h),
            (x - h * 0.30, y + h),
        ],
        mix((0.52, 0.30, 0.24), SNOW, 0.85 * p.snow),
        fade=(1.12, 0.85),
    )
    s.line([(x, y + h * 0.7), (x, y + h * 0.5)], 0.03, (0.5, 0.42, 0.3))
    s.rect(x - h * 0.07, y + h * 0.38, h * 0.14, h * 0.13, times(WOOD, 0.8))


def barrel(s: Sheet, x: float, y: float, h: float, p: Palette) -> None:
    """A cask."""
    t = np.linspace(0, 1, 9)
    half = h * (0.30 + 0.07 * np.sin(np.pi * t))
    right = [(x + float(a), y + h * float(b)) for a, b in zip(half, t, strict=True)]
    s.cut([*right, *[(2 * x - px, py) for px, py in right[::-1]]], WOOD, fade=(1.1, 0.85))
    s.shade([(x + h * 0.1, y), *right, (x + h * 0.1, y + h)], 0.8)
    for v in (0.14, 0.5, 0.84):
        s.rect(x - h * 0.36, y + h * v, h * 0.72, h * 0.05, IRON)


def picket(s: Sheet, x0: float, x1: float, y: float, h: float, p: Palette) -> None:
    """A picket fence."""
    colour = (0.93, 0.92, 0.88)
    n = int((x1 - x0) / 0.22)
    for v in (0.28, 0.68):
        s.rect(x0, y + h * v, x1 - x0, 0.08, times(colour, 0.86))
    stakes: list[Outline] = []
    for i in range(n):
        px = x0 + (x1 - x0) * i / n
        stakes.append(
            [(px, y), (px + 0.12, y), (px + 0.12, y + h * 0.9), (px + 0.06, y + h), (px, y + h * 0.9)]
        )
    s.cut(stakes, mix(colour, SNOW, 0.3 * p.snow))


def rail_fence(
    s: Sheet,
    x0: float,
    x1: float,
    y: float,
    h: float,
    p: Palette,
    rng: np.random.Generator,
    *,
    colour: RGB = WOOD,
) -> None:
    """Posts and two rails."""
    n = max(2, int((x1 - x0) / 2.2))
    for v in (0.45, 0.85):
        pts = [(x0 + (x1 - x0) * i / n, y + h * v + float(rng.uniform(-0.04, 0.04))) for i in range(n + 1)]
        s.line(pts, 0.09, times(colour, 0.92))
        if p.snow:
            s.line([(px, py + 0.06) for px, py in pts], 0.05, SNOW)
    for i in range(n + 1):
        px = x0 + (x1 - x0) * i / n
        s.rect(px - 0.07, y, 0.14, h + float(rng.uniform(-0.05, 0.08)), colour)


def dry_wall(
    s: Sheet, x0: float, x1: float, y: float, h: float, p: Palette, rng: np.random.Generator
) -> None:
    """A wall of field stones."""
    colour = (0.58, 0.55, 0.50)
    s.rect(x0, y, x1 - x0, h * 0.94, times(colour, 0.7))
    rows = 3
    for r in range(rows):
        at = x0 - float(rng.uniform(0, 0.4))
        while at < x1:
            w = float(rng.uniform(0.35, 0.8))
            s.cut(
                shapes.oval(at + w / 2, y + h * (r + 0.5) / rows, w * 0.49, h * 0.52 / rows, n=10),
                times(colour, float(rng.uniform(0.85, 1.15))),
            )
            at += w
    if p.snow:
        s.rect(x0, y + h * 0.92, x1 - x0, 0.1, SNOW)


def parasol_table(s: Sheet, x: float, y: float, p: Palette, *, colour: RGB) -> None:
    """A café table with two chairs under a parasol."""
    s.rect(x - 0.03, y, 0.06, 2.4, (0.80, 0.76, 0.68))
    s.rect(x - 0.45, y + 0.70, 0.9, 0.06, (0.88, 0.86, 0.82))
    for side in (-1, 1):
        cx = x + side * 0.85
        s.rect(cx - 0.22, y + 0.42, 0.44, 0.06, IRON)
        s.line([(cx + side * 0.22, y), (cx + side * 0.26, y + 0.95)], 0.05, IRON)
        s.line([(cx - side * 0.2, y), (cx - side * 0.18, y + 0.42)], 0.05, IRON)
    s.cut(
        [(x - 1.5, y + 2.15), (x + 1.5, y + 2.15), (x, y + 2.85)],
        mix(colour, SNOW, 0.8 * p.snow),
        fade=(1.15, 0.85),
    )
    for a, b in ((-0.9, -0.35), (0.35, 0.9)):
        s.cut(
            [(x + a, y + 2.15), (x + b, y + 2.15), (x, y + 2.85)],
            mix(mix(colour, (0.96, 0.93, 0.86), 0.8), SNOW, 0.6 * p.snow),
        )


def pot(s: Sheet, x: float, p: Palette, rng: np.random.Generator, *, height: float = 1.2) -> None:
    """A terracotta pot with a shrub in it."""
    s.cut(
        [(x - 0.30, 0.55), (x + 0.30, 0.55), (x + 0.22, 0), (x - 0.22, 0)],
        (0.68, 0.38, 0.26),
        fade=(1.1, 0.82),
    )
    s.rect(x - 0.34, 0.50, 0.68, 0.10, (0.74, 0.42, 0.30))
    tone = mix(p.leaf, (0.24, 0.44, 0.24), 0.5)
    for k in range(6):
        s.cut(
            shapes.blob(x + float(rng.uniform(-0.22, 0.22)), 0.62 + (height - 0.7) * k / 5, 0.36, 0.28, rng),
            times(tone, 0.72 + 0.07 * k),
            fade=(1.15, 0.85),
        )
    if p.snow == 0:
        for _ in range(9):
            s.disc(
                x + float(rng.uniform(-0.45, 0.45)), float(rng.uniform(0.7, height)), 0.05, (0.88, 0.30, 0.36)
            )
