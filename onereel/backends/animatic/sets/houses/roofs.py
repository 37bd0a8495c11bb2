"""Roofs of all countries: what stands above a front's eaves, cut into its outline."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from onereel.backends.animatic.picture.palette import mix, times
from onereel.backends.animatic.sets import shapes
from onereel.backends.animatic.sets.houses import tops
from onereel.backends.animatic.sets.houses.front import SNOW, Front, Outline, box, comb, scallops

Roof = Callable[[Front], None]


def mansard(f: Front) -> None:
    """Paris: a steep zinc roof with dormers, chimneys with pots."""
    s, h = f.sheet, min(f.roof, 3.6)
    top, wall = f.eaves + h * 0.82, times(f.wall, 0.86)
    for cx in (f.x + f.w * 0.03, f.x + f.w * 0.97):
        s.rect(cx - 0.35, f.eaves, 0.7, h * 0.92, wall)
        for k in (-0.22, 0.0, 0.22):
            s.rect(cx + k - 0.08, f.eaves + h * 0.92, 0.16, 0.36, (0.68, 0.36, 0.24))
    inset = min(0.55, f.w * 0.06)
    roof = [(f.x, f.eaves), (f.x + f.w, f.eaves), (f.x + f.w - inset, top), (f.x + inset, top)]
    s.cut(roof, f.slope, fade=(1.14, 0.86))
    cap = [
        (f.x + inset, top), (f.x + f.w - inset, top), (f.x + f.w - inset * 2.4, top + h * 0.14),
        (f.x + inset * 2.4, top + h * 0.14),
    ]  # fmt: skip
    s.cut(cap, mix(times(f.slope, 1.2), SNOW, 0.5 * f.palette.snow))
    n = max(2, f.cols - 1)
    for i in range(n):
        dormer(f, f.x + f.w * (i + 0.5) / n, f.eaves + h * 0.12, min(1.0, f.w / n * 0.5), h * 0.52)
    s.rect(f.x - 0.15, f.eaves - 0.12, f.w + 0.3, 0.26, mix(f.ledge, SNOW, 0.8 * f.palette.snow))
    s.shade(box(f.x, f.eaves - 0.5, f.w, 0.38), 0.80)


def dormer(f: Front, cx: float, y: float, w: float, h: float) -> None:
    """A window in the roof with its own little gable."""
    s = f.sheet
    s.shade(box(cx - w * 0.5, y - 0.05, w * 1.25, h), 0.8)
    s.cut(shapes.arch(cx - w * 0.58, y, w * 1.16, h * 1.12), f.ledge)
    hole = shapes.arch(cx - w * 0.36, y + 0.06, w * 0.72, h * 0.84)
    s.cut(hole, f.look.glass)
    if f.lit():
        s.light(hole, f.shine(), power=0.24)
    s.line([(cx, y), (cx, y + h * 0.85)], 0.05, f.ledge)


def terrace(f: Front) -> None:
    """London: a slate slope behind a parapet, a party-wall chimney with a row of pots."""
    s, h = f.sheet, min(f.roof, 2.2)
    brick = times(f.wall, 0.84)
    for cx in (f.x + 0.1, f.x + f.w - 0.5):
        s.rect(cx - 0.4, f.eaves, 0.9, h * 1.05, brick, fade=(1.05, 0.9))
        s.rect(cx - 0.46, f.eaves + h * 1.0, 1.02, 0.14, times(f.wall, 1.1))
        for k in range(4):
            s.rect(cx - 0.34 + k * 0.22, f.eaves + h * 1.05 + 0.1, 0.13, 0.36, (0.70, 0.42, 0.28))
    roof = [
        (f.x, f.eaves), (f.x + f.w, f.eaves), (f.x + f.w, f.eaves + h * 0.72), (f.x, f.eaves + h * 0.72),
    ]  # fmt: skip
    s.cut(roof, f.slope, fade=(1.12, 0.8))
    _courses(f, f.eaves + h * 0.3, f.eaves + h * 0.7, 0.26)
    s.rect(f.x - 0.06, f.eaves - 0.12, f.w + 0.12, 0.24, mix(f.ledge, SNOW, 0.8 * f.palette.snow))
    s.rect(f.x, f.eaves + 0.12, f.w, h * 0.18, times(f.wall, 1.0))


def _courses(f: Front, y0: float, y1: float, step: float) -> None:
    """Faint rows of tiles."""
    tone = times(f.slope, 0.84)
    for y in np.arange(y0, y1, step):
        f.sheet.line([(f.x + 0.1, float(y)), (f.x + f.w - 0.1, float(y))], 0.03, tone)


def tiles(f: Front) -> None:
    """The south: a low slope of round tiles with wavy eaves."""
    s, h = f.sheet, min(f.roof, 1.5)
    over = 0.28
    slope: Outline = [
        *scallops(f.x - over, f.eaves - 0.05, f.w + 2 * over, 0.13, max(6, round(f.w / 0.34))),
        (f.x + f.w - 0.15, f.eaves + h), (f.x + 0.15, f.eaves + h),
    ]  # fmt: skip
    s.shade(box(f.x, f.eaves - 0.55, f.w, 0.5), 0.74)
    s.cut(slope, f.slope, fade=(1.12, 0.82))
    n = max(6, round(f.w / 0.5))
    rib = times(f.slope, 0.80)
    for i in range(1, n):
        a = i / n
        s.line([(f.x + f.w * a, f.eaves), (f.x + 0.15 + (f.w - 0.3) * a, f.eaves + h * 0.95)], 0.05, rib)
    s.rect(f.x + 0.1, f.eaves + h - 0.1, f.w - 0.2, 0.16, times(f.slope, 1.15))
    if f.rng.random() < 0.6:
        cx = f.x + f.w * float(f.rng.uniform(0.2, 0.8))
        s.rect(cx - 0.3, f.eaves + h * 0.7, 0.6, h * 0.75, times(f.wall, 0.95))
        s.rect(cx - 0.38, f.eaves + h * 1.4, 0.76, 0.12, f.tile)


def dormers(f: Front) -> None:
    """A steep tiled slope with a row of dormers (Bohemia, old France)."""
    s, h = f.sheet, min(f.roof, 3.0)
    slope = [
        (f.x - 0.2, f.eaves), (f.x + f.w + 0.2, f.eaves), (f.x + f.w - 0.5, f.eaves + h),
        (f.x + 0.5, f.eaves + h),
    ]  # fmt: skip
    s.rect(f.x + f.w * 0.75, f.eaves + h * 0.5, 0.6, h * 0.75, times(f.wall, 0.9))
    s.cut(slope, f.slope, fade=(1.14, 0.82))
    n = max(1, f.cols - 1)
    for i in range(n):
        dormer(f, f.x + f.w * (i + 0.5) / n, f.eaves + h * 0.18, min(0.9, f.w / n * 0.4), h * 0.4)
    s.rect(f.x - 0.2, f.eaves - 0.1, f.w + 0.4, 0.2, f.ledge)


def _gable_outline(f: Front, h: float) -> Outline:
    return [(f.x - 0.05, f.eaves), (f.x + f.w + 0.05, f.eaves), (f.x + f.w / 2, f.eaves + h)]


def gable(f: Front) -> None:
    """The gable faces the street: wall up to the ridge, bargeboards, an attic window."""
    s = f.sheet
    h = min(f.roof, f.w * 0.72)
    s.cut(_gable_outline(f, h), f.wall, fade=(0.94, 1.04))
    board = max(0.22, f.w * 0.045)
    for side in (-1, 1):
        foot = f.x + f.w / 2 + side * (f.w / 2 + 0.35)
        ridge = (f.x + f.w / 2, f.eaves + h)
        low = f.eaves - 0.35
        plank = [(foot, low), (foot, low + board * 1.6), (ridge[0], ridge[1] + board * 1.6), ridge]
        s.shade([(px, py - 0.16) for px, py in plank], 0.8)
        s.cut(plank, f.slope)
    wx, wy, ww = f.x + f.w / 2, f.eaves + h * 0.14, min(1.0, f.w * 0.17)
    _attic(f, wx, wy, ww, h * 0.30)


def _attic(f: Front, cx: float, y: float, w: float, h: float) -> None:
    s = f.sheet
    s.rect(cx - w * 0.62, y - 0.06, w * 1.24, h + 0.14, f.ledge)
    hole = box(cx - w * 0.5, y, w, h)
    s.cut(hole, f.look.glass)
    if f.lit():
        s.light(hole, f.shine(), power=0.24)
    s.line([(cx, y), (cx, y + h)], 0.05, f.ledge)


def stepped(f: Front) -> None:
    """Amsterdam to Lübeck: a gable rising in steps."""
    s, n = f.sheet, 4
    h = min(f.roof, f.w * 0.85)
    left: Outline = []
    for i in range(n):
        px, py = f.x + f.w * 0.44 * i / n, f.eaves + h * 0.92 * i / n
        left += [(px, py), (px, py + h * 0.92 / n)]
    right = [(2 * f.x + f.w - px, py) for px, py in left[::-1]]
    s.cut(
        [*left, (f.x + f.w * 0.44, f.eaves + h), (f.x + f.w * 0.56, f.eaves + h), *right],
        f.wall,
        fade=(0.95, 1.04),
    )
    caps = [box(px - 0.06, py - 0.02, f.w * 0.11 + 0.12, 0.14) for px, py in left[1::2]]
    caps += [
        box(2 * f.x + f.w - px - f.w * 0.11 - 0.06, py - 0.02, f.w * 0.11 + 0.12, 0.14)
        for px, py in left[1::2]
    ]
    s.cut(caps, mix(f.ledge, SNOW, f.palette.snow))
    _attic(f, f.x + f.w / 2, f.eaves + h * 0.12, min(0.9, f.w * 0.18), h * 0.26)


def neck(f: Front) -> None:
    """A Dutch neck gable with white scrolls."""
    s, h = f.sheet, min(f.roof, f.w * 0.8)
    cx, half = f.x + f.w / 2, f.w * 0.22
    s.cut(_gable_outline(f, h * 0.62), f.tile)
    for side in (-1, 1):
        t = np.linspace(0, 1, 10)
        sx = cx + side * (half + (f.w / 2 - half) * (1 - t) ** 2)
        scroll = [
            (cx, f.eaves),
            *[(float(a), f.eaves + h * 0.6 * float(b)) for a, b in zip(sx, t, strict=True)],
            (cx, f.eaves + h * 0.6),
        ]
        s.cut(scroll, mix(f.ledge, SNOW, f.palette.snow))
    s.rect(cx - half, f.eaves - 0.02, 2 * half, h * 0.86, f.wall)
    s.cut(
        [(cx - half * 1.25, f.eaves + h * 0.84), (cx + half * 1.25, f.eaves + h * 0.84), (cx, f.eaves + h)],
        f.ledge,
    )
    _attic(f, cx, f.eaves + h * 0.16, half * 1.0, h * 0.34)


def curved(f: Front) -> None:
    """A baroque gable: shoulders swung in and out, a round window."""
    s, h = f.sheet, min(f.roof, f.w * 0.62)
    t = np.linspace(0, 1, 24)
    out = np.where(
        t < 0.45,
        1.0 - 0.35 * np.sin(t / 0.45 * np.pi / 2) ** 2,
        0.62 - 0.6 * (np.maximum(t - 0.45, 0.0) / 0.55) ** 2.2,
    )
    cx = f.x + f.w / 2
    right = [(cx + f.w / 2 * float(o), f.eaves + h * float(v)) for o, v in zip(out, t, strict=True)]
    left = [(2 * cx - px, py) for px, py in right[::-1]]
    s.cut([(px, py + 0.18) for px, py in (*right, *left)], mix(f.ledge, SNOW, f.palette.snow))
    s.cut([*right, *left], f.wall, fade=(0.96, 1.05))
    s.disc(cx, f.eaves + h * 0.38, h * 0.15, f.ledge)
    hole = shapes.oval(cx, f.eaves + h * 0.38, h * 0.11)
    s.cut(hole, f.look.glass)
    if f.lit():
        s.light(hole, f.shine(), power=0.22)
    s.rect(f.x - 0.12, f.eaves - 0.14, f.w + 0.24, 0.22, f.ledge)


def pitched(f: Front) -> None:
    """A plain slope with a chimney."""
    s, h = f.sheet, min(f.roof, 2.4)
    cx = f.x + f.w * float(f.rng.choice([0.22, 0.74]))
    s.rect(cx, f.eaves + h * 0.5, 0.7, h * 0.85, (0.52, 0.34, 0.28))
    s.rect(cx - 0.06, f.eaves + h * 1.3, 0.82, 0.14, mix((0.40, 0.28, 0.24), SNOW, f.palette.snow))
    slope = [
        (f.x - 0.35, f.eaves - 0.1), (f.x + f.w + 0.35, f.eaves - 0.1), (f.x + f.w - 0.1, f.eaves + h),
        (f.x + 0.1, f.eaves + h),
    ]  # fmt: skip
    s.shade(box(f.x, f.eaves - 0.5, f.w, 0.45), 0.76)
    s.cut(slope, f.slope, fade=(1.14, 0.84))
    _courses(f, f.eaves + 0.3, f.eaves + h - 0.1, 0.36)


def thatch(f: Front) -> None:
    """A thick straw hat with a rounded brim."""
    s, h = f.sheet, min(f.roof, 2.8)
    t = np.linspace(0, 1, 12)
    right = [
        (f.x + f.w + 0.5 - (0.5 + f.w * 0.16) * float(a) ** 1.3, f.eaves - 0.35 + (h + 0.35) * float(a))
        for a in t
    ]
    left = [(2 * f.x + f.w - px, py) for px, py in right[::-1]]
    s.shade(box(f.x, f.eaves - 0.85, f.w, 0.5), 0.72)
    s.cut([*right, *left], f.slope, fade=(1.15, 0.78), drop=0.06)
    straw = times(f.slope, 0.82)
    for _ in range(int(f.w * 5)):
        px, py = f.x + f.w * f.rng.random(), f.eaves + (h - 0.7) * f.rng.random()
        s.line([(px, py), (px + f.rng.uniform(-0.08, 0.08), py + 0.5)], 0.025, straw)
    s.rect(f.x + f.w * 0.16, f.eaves + h - 0.12, f.w * 0.68, 0.24, times(f.slope, 0.86))


def tin(f: Front) -> None:
    """Corrugated iron, rusty in places, weighed down."""
    s, h = f.sheet, min(f.roof, 1.2)
    slope = [
        (f.x - 0.3, f.eaves - 0.1), (f.x + f.w + 0.3, f.eaves - 0.1), (f.x + f.w + 0.1, f.eaves + h),
        (f.x - 0.1, f.eaves + h),
    ]  # fmt: skip
    s.shade(box(f.x, f.eaves - 0.5, f.w, 0.45), 0.74)
    s.cut(slope, f.slope, fade=(1.1, 0.88))
    s.line(comb(f.x - 0.15, f.eaves, f.w + 0.3, h * 0.92, 0.22), 0.03, times(f.slope, 0.82))


def steep(f: Front) -> None:
    """Southeast Asia: a tall thatched gable with crossed finials."""
    s, h = f.sheet, min(f.roof, 3.4)
    slope = [
        (f.x - 0.7, f.eaves - 0.4), (f.x + f.w + 0.7, f.eaves - 0.4), (f.x + f.w + 0.1, f.eaves + h * 0.42),
        (f.x + f.w - 0.3, f.eaves + h), (f.x + 0.3, f.eaves + h), (f.x - 0.1, f.eaves + h * 0.42),
    ]  # fmt: skip
    s.shade(box(f.x, f.eaves - 0.8, f.w, 0.5), 0.72)
    s.cut(slope, f.slope, fade=(1.14, 0.8))
    _courses(f, f.eaves, f.eaves + h * 0.95, 0.5)
    for px in (f.x + 0.3, f.x + f.w - 0.3):
        s.line([(px - 0.25, f.eaves + h - 0.1), (px + 0.2, f.eaves + h + 0.5)], 0.08, (0.30, 0.20, 0.14))
        s.line([(px + 0.25, f.eaves + h - 0.1), (px - 0.2, f.eaves + h + 0.5)], 0.08, (0.30, 0.20, 0.14))


def sweep(x0: float, x1: float, y: float, h: float, lift: float, over: float) -> Outline:
    """An East Asian roof: hollow slopes and eaves whose corners turn up by `lift`."""
    t = np.linspace(0, 1, 12)
    cx, half = (x0 + x1) / 2, (x1 - x0) / 2
    under = [(cx + (half + over) * float(u), y + lift * abs(float(u)) ** 5) for u in np.linspace(-1, 1, 17)]
    right = [
        (cx + half + over - (over + half * 0.30) * float(a) ** 0.62, y + lift + (h - lift) * float(a) ** 1.5)
        for a in t
    ]
    left = [(2 * cx - px, py) for px, py in right[::-1]]
    return [*under, *right, *left]


def curl(f: Front) -> None:
    """China: hollow slope, upturned corners, a ridge with horns."""
    s, h = f.sheet, min(f.roof, 1.9)
    s.shade(box(f.x, f.eaves - 0.6, f.w, 0.55), 0.72)
    s.cut(sweep(f.x, f.x + f.w, f.eaves - 0.1, h, 0.38, 0.5), f.slope, fade=(1.15, 0.8))
    n = max(8, round(f.w / 0.36))
    rib = times(f.slope, 0.78)
    for i in range(1, n):
        a = i / n - 0.5
        s.line(
            [(f.x + f.w * (a + 0.5), f.eaves + 0.02), (f.x + f.w * (a * 0.7 + 0.5), f.eaves + h * 0.9)],
            0.05,
            rib,
        )
    ridge = [
        (f.x + f.w * 0.13, f.eaves + h + 0.34), (f.x + f.w * 0.18, f.eaves + h - 0.08),
        (f.x + f.w * 0.82, f.eaves + h - 0.08), (f.x + f.w * 0.87, f.eaves + h + 0.34),
        (f.x + f.w * 0.80, f.eaves + h + 0.14), (f.x + f.w * 0.20, f.eaves + h + 0.14),
    ]  # fmt: skip
    s.cut(ridge, times(f.tile, 0.8))
    s.rect(f.x, f.eaves - 0.24, f.w, 0.16, f.trim)


def eaves(f: Front) -> None:
    """Japan: a dark tiled slope with deep straight eaves and pale round tile ends."""
    s, h = f.sheet, min(f.roof, 1.8)
    over = 0.55
    s.shade(box(f.x, f.eaves - 0.7, f.w, 0.6), 0.66)
    slope = [
        (f.x - over, f.eaves - 0.12), (f.x + f.w + over, f.eaves - 0.12), (f.x + f.w - 0.1, f.eaves + h),
        (f.x + 0.1, f.eaves + h),
    ]  # fmt: skip
    s.cut(slope, f.slope, fade=(1.2, 0.85))
    n = max(8, round(f.w / 0.34))
    for i in range(n + 1):
        a = i / n
        s.line(
            [
                (f.x - over + (f.w + 2 * over) * a, f.eaves - 0.1),
                (f.x + 0.1 + (f.w - 0.2) * a, f.eaves + h * 0.96),
            ],
            0.045,
            times(f.slope, 0.76),
        )
    ends = [
        box(f.x - over + (f.w + 2 * over) * (i + 0.25) / n, f.eaves - 0.2, (f.w + 2 * over) * 0.5 / n, 0.1)
        for i in range(n)
    ]
    s.cut(ends, times(f.slope, 1.5))
    s.rect(f.x, f.eaves + h - 0.06, f.w, 0.24, times(f.tile, 0.82))


ROOFS: dict[str, tuple[Roof, float]] = {
    "chhatri": (tops.chhatri, 2.8), "cornice": (tops.cornice, 0.9), "curl": (curl, 2.1),
    "curved": (curved, 3.6),
    "dormers": (dormers, 3.2), "eaves": (eaves, 2.0), "gable": (gable, 4.0),
    "horsehead": (tops.horsehead, 2.0),
    "kasbah": (tops.kasbah, 2.4), "machines": (tops.machines, 2.4), "mansard": (mansard, 3.8),
    "merlons": (tops.merlons, 1.0),
    "neck": (neck, 3.8), "parapet": (tops.parapet, 1.1), "pitched": (pitched, 3.2),
    "plain": (tops.plain, 0.7),
    "steep": (steep, 3.8), "stepped": (stepped, 4.2), "tank": (tops.tank, 3.6), "terrace": (terrace, 2.8),
    "thatch": (thatch, 2.8), "tiles": (tiles, 2.0), "tin": (tin, 1.2), "watertank": (tops.watertank, 2.4),
}  # fmt: skip
"""Roof name → (drawer, metres it needs above the eaves)."""
