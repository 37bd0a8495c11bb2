"""Flat roofs and what stands on them: cornices, balustrades, battlements, tanks, pavilions."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from onereel.backends.animatic.picture.palette import mix, times
from onereel.backends.animatic.sets.houses.front import SNOW, Front, Outline, box, comb

Roof = Callable[[Front], None]


def cornice(f: Front) -> None:
    """A heavy bracketed cornice hiding a flat roof."""
    s, h = f.sheet, min(f.roof, 0.9)
    colour = f.look.cornice or times(f.wall, 0.7)
    s.shade(box(f.x, f.eaves - 0.5, f.w, 0.5), 0.76)
    s.rect(f.x - 0.05, f.eaves, f.w + 0.1, h * 0.55, colour, fade=(1.1, 0.85))
    n = max(3, round(f.w / 0.9))
    s.cut(
        [box(f.x + f.w * (i + 0.35) / n, f.eaves - 0.1, f.w * 0.24 / n, h * 0.5) for i in range(n)],
        times(colour, 0.78),
    )
    lip = [
        (f.x - 0.22, f.eaves + h * 0.55), (f.x + f.w + 0.22, f.eaves + h * 0.55),
        (f.x + f.w + 0.1, f.eaves + h), (f.x - 0.1, f.eaves + h),
    ]  # fmt: skip
    s.cut(lip, mix(times(colour, 1.2), SNOW, 0.85 * f.palette.snow))


def tank(f: Front) -> None:
    """New York: a cornice, and a wooden water tank on its legs behind."""
    _water_tank(f, f.x + f.w * float(f.rng.uniform(0.3, 0.7)), f.eaves + 0.5, min(f.roof, 4.2) - 0.4)
    cornice(f)


def _water_tank(f: Front, cx: float, y: float, h: float) -> None:
    """A barrel with a pointed hat on four legs."""
    s, r = f.sheet, h * 0.26
    for dx in (-0.8, -0.3, 0.3, 0.8):
        s.line([(cx + r * dx, y), (cx + r * dx * 0.9, y + h * 0.42)], 0.10, (0.20, 0.17, 0.17))
    s.line([(cx - r * 0.8, y + h * 0.1), (cx + r * 0.8, y + h * 0.36)], 0.06, (0.20, 0.17, 0.17))
    s.rect(cx - r, y + h * 0.40, 2 * r, h * 0.40, (0.46, 0.33, 0.25))
    s.shade(box(cx + r * 0.3, y + h * 0.40, r * 0.7, h * 0.40), 0.75)
    for k in (0.48, 0.60, 0.72):
        s.line([(cx - r, y + h * k), (cx + r, y + h * k)], 0.05, (0.28, 0.20, 0.16))
    hat = [(cx - r * 1.15, y + h * 0.79), (cx + r * 1.15, y + h * 0.79), (cx, y + h)]
    s.cut(hat, mix((0.32, 0.26, 0.24), SNOW, 0.8 * f.palette.snow))


def parapet(f: Front) -> None:
    """A flat roof behind a balustrade."""
    s, h = f.sheet, min(f.roof, 1.1)
    s.rect(f.x - 0.1, f.eaves, f.w + 0.2, h * 0.25, f.ledge)
    s.rect(f.x, f.eaves + h * 0.2, f.w, h * 0.65, times(f.wall, 0.92))
    n = max(4, round(f.w / 0.45))
    s.cut(
        [box(f.x + f.w * (i + 0.3) / n, f.eaves + h * 0.34, f.w * 0.4 / n, h * 0.4) for i in range(n)],
        times(f.wall, 0.6),
    )
    s.rect(f.x - 0.06, f.eaves + h * 0.82, f.w + 0.12, h * 0.18, mix(f.ledge, SNOW, 0.9 * f.palette.snow))


def plain(f: Front) -> None:
    """A flat roof with a low wall."""
    h = min(f.roof, 0.7)
    f.sheet.rect(f.x, f.eaves - 0.02, f.w, h, times(f.wall, 1.02))
    f.sheet.rect(
        f.x - 0.06, f.eaves + h - 0.16, f.w + 0.12, 0.18, mix(times(f.wall, 1.16), SNOW, 0.9 * f.palette.snow)
    )


def watertank(f: Front) -> None:
    """India: black tanks, a stair hut and an aerial on a flat roof."""
    s, y = f.sheet, f.eaves + 0.5
    hut = f.w * 0.3
    s.rect(f.x + f.w * 0.08, y, hut, min(1.9, f.roof - 0.5), times(f.wall, 0.82))
    cx = f.x + f.w * float(f.rng.uniform(0.55, 0.8))
    s.rect(cx - 0.55, y, 1.1, 1.0, (0.15, 0.16, 0.18))
    s.disc(cx, y + 1.0, 0.55, (0.22, 0.23, 0.26), ry=0.2)
    s.line([(cx + 1.2, y), (cx + 1.2, y + 2.0)], 0.05, (0.25, 0.25, 0.27))
    s.line([(cx + 0.8, y + 1.7), (cx + 1.6, y + 1.7)], 0.04, (0.25, 0.25, 0.27))
    plain(f)


def machines(f: Front) -> None:
    """Tokyo: a billboard frame, coolers and a red light on the roof."""
    s, y = f.sheet, f.eaves + 0.5
    bw, bh = f.w * 0.74, min(1.8, f.roof - 0.7)
    if bh > 0.8:
        s.line(comb(f.x + f.w * 0.13, y, bw, bh * 0.3, bw / 5), 0.07, (0.24, 0.24, 0.28))
        s.rect(f.x + f.w * 0.13, y + bh * 0.25, bw, bh * 0.75, times(f.trim, 0.9))
        board = (f.x + f.w * 0.19, y + bh * 0.36, bw * 0.84, bh * 0.5)
        s.glyphs(*board, (0.97, 0.95, 0.9), f.rng, script=f.look.script, neon=0.55 if f.palette.dark else 0.0)
    plain(f)


def merlons(f: Front) -> None:
    """Stepped battlements on a mud wall."""
    s, n = f.sheet, max(4, round(f.w / 0.85))
    h, step = min(f.roof, 1.0), f.w / n
    top: Outline = [(f.x, f.eaves)]
    for i in range(n):
        a = f.x + i * step
        for u, v in ((0.0, 0.45), (0.18, 0.45), (0.18, 0.72), (0.34, 0.72), (0.34, 1.0), (0.66, 1.0),
                     (0.66, 0.72), (0.82, 0.72), (0.82, 0.45), (1.0, 0.45)):  # fmt: skip
            top.append((a + u * step, f.eaves + v * h))
    top.append((f.x + f.w, f.eaves))
    s.cut(top, times(f.wall, 1.08))
    s.rect(f.x - 0.05, f.eaves - 0.12, f.w + 0.1, 0.16, f.ledge)
    if f.palette.snow:
        s.rect(f.x, f.eaves + 0.3 * h, f.w, 0.12, SNOW)


def kasbah(f: Front) -> None:
    """Corner towers, tapering, with holes for pigeons."""
    s, h = f.sheet, min(f.roof, 2.4)
    plain(f)
    for cx in (f.x + f.w * 0.14, f.x + f.w * 0.86):
        tower = [
            (cx - f.w * 0.15, f.y), (cx + f.w * 0.15, f.y), (cx + f.w * 0.115, f.eaves + h),
            (cx - f.w * 0.115, f.eaves + h),
        ]  # fmt: skip
        s.cut(tower, times(f.wall, 0.94), fade=(1.12, 0.9), drop=0.12)
        for k in range(5):
            s.rect(cx - f.w * 0.115 + f.w * 0.055 * k, f.eaves + h, f.w * 0.025, 0.35, times(f.wall, 1.04))
        s.cut(
            [
                box(cx + dx * f.w - 0.07, f.eaves + h * v, 0.14, 0.3)
                for dx in (-0.06, 0, 0.06)
                for v in (0.3, 0.66)
            ],
            times(f.wall, 0.5),
        )


def chhatri(f: Front) -> None:
    """Rajasthan: domed pavilions on a parapet."""
    h = min(f.roof, 2.8)
    parapet(f)
    for part, k in ((0.16, 0.8), (0.5, 1.0), (0.84, 0.8)):
        _pavilion(f, f.x + f.w * part, f.eaves + 0.6, min(1.5, f.w * 0.2) * k, (h - 0.6) * k)


def _pavilion(f: Front, cx: float, y: float, w: float, h: float) -> None:
    """A little dome on four columns."""
    s, stone = f.sheet, f.ledge
    for dx in (-0.5, -0.18, 0.18, 0.5):
        s.rect(cx + dx * w - 0.05, y, 0.10, h * 0.5, times(stone, 0.92))
    s.rect(cx - w * 0.66, y + h * 0.48, w * 1.32, h * 0.09, stone)
    a = np.linspace(0, np.pi, 14)
    dome = [(cx + w * 0.5 * float(np.cos(v)), y + h * 0.57 + h * 0.30 * float(np.sin(v)) ** 0.8) for v in a]
    s.cut(dome, mix(stone, SNOW, 0.8 * f.palette.snow), fade=(1.1, 0.86))
    s.line([(cx, y + h * 0.86), (cx, y + h)], 0.07, (0.80, 0.62, 0.24))


def horsehead(f: Front) -> None:
    """Huizhou: white fire walls stepping over a black-tiled roof."""
    s, h = f.sheet, min(f.roof, 2.0)
    s.cut(
        [
            (f.x, f.eaves),
            (f.x + f.w, f.eaves),
            (f.x + f.w * 0.9, f.eaves + h * 0.6),
            (f.x + f.w * 0.1, f.eaves + h * 0.6),
        ],
        f.slope,
    )
    steps = ((0.0, 0.22, 0.5), (0.22, 0.78, 1.0), (0.78, 1.0, 0.5))
    for a, b, up in steps:
        s.rect(f.x + f.w * a, f.eaves - 0.05, f.w * (b - a), h * up * 0.8, f.wall)
        x0, x1, y = f.x + f.w * a - 0.15, f.x + f.w * b + 0.15, f.eaves + h * up * 0.8 - 0.05
        s.cut(
            [
                (x0, y + 0.28),
                (x0 + 0.1, y),
                (x1 - 0.1, y),
                (x1, y + 0.28),
                (x1 - 0.3, y + 0.18),
                (x0 + 0.3, y + 0.18),
            ],
            mix((0.20, 0.21, 0.24), SNOW, 0.7 * f.palette.snow),
        )
