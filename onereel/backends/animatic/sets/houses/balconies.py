"""Balconies, window cages and fire escapes: what stands out before the windows."""

from __future__ import annotations

from collections.abc import Callable

from onereel.backends.animatic.picture.palette import mix, times
from onereel.backends.animatic.sets import shapes
from onereel.backends.animatic.sets.houses.front import SNOW, Front, box, comb, cusped
from onereel.backends.animatic.stage import RGB

Cell = tuple[float, float, float, float]
_IRON: RGB = (0.13, 0.14, 0.16)


def _iron(f: Front, c: Cell) -> None:
    x, y, w, _ = c
    a, b = x - w * 0.30, w * 1.6
    f.sheet.shade(box(a, y - 0.55, b, 0.4), 0.8)
    f.sheet.rect(a, y - 0.18, b, 0.16, mix(f.ledge, SNOW, f.palette.snow))
    f.sheet.line(comb(a + 0.05, y - 0.02, b - 0.1, 0.85, 0.15), 0.035, _IRON)
    f.sheet.line([(a, y + 0.84), (a + b, y + 0.84)], 0.06, _IRON)
    if f.rng.random() < 0.3:
        f.sheet.cut(
            shapes.blob(x + w * 0.5, y + 0.2, w * 0.5, 0.24, f.rng),
            mix(f.palette.leaf, (0.85, 0.25, 0.25), 0.35),
        )


def _stone(f: Front, c: Cell) -> None:
    x, y, w, _ = c
    a, b = x - w * 0.3, w * 1.6
    f.sheet.shade(box(a, y - 0.7, b, 0.5), 0.8)
    f.sheet.rect(a, y - 0.22, b, 0.22, f.ledge)
    f.sheet.cut([box(a + b * (i + 0.2) / 7, y, b * 0.6 / 7, 0.6) for i in range(7)], times(f.ledge, 0.9))
    f.sheet.rect(a - 0.05, y + 0.6, b + 0.1, 0.14, mix(f.ledge, SNOW, f.palette.snow))


def _wood(f: Front, c: Cell) -> None:
    x, y, w, h = c
    a, b, tone = x - w * 0.45, w * 1.9, (0.36, 0.23, 0.16)
    f.sheet.shade(box(a, y - 0.7, b, 0.5), 0.76)
    f.sheet.rect(a, y - 0.22, b, 0.2, tone)
    f.sheet.line(comb(a, y, b, 0.8, 0.2), 0.06, tone)
    f.sheet.rect(a, y + 0.78, b, 0.1, tone)
    for px in (a, a + b - 0.1):
        f.sheet.rect(px, y, 0.1, h + 0.3, tone)


def _grille(f: Front, c: Cell) -> None:
    x, y, w, h = c
    a, b = x - w * 0.3, w * 1.6
    f.sheet.shade(box(a, y - 0.6, b, 0.4), 0.78)
    f.sheet.rect(a, y - 0.2, b, 0.2, f.ledge)
    f.sheet.line(comb(a, y, b, 0.85, 0.17), 0.04, f.trim)
    f.sheet.rect(a, y + 0.82, b, 0.08, f.trim)
    f.sheet.cut(
        [(a - 0.1, y + h * 1.04), (a + b + 0.1, y + h * 1.04), (a + b, y + h * 1.2), (a, y + h * 1.2)],
        mix(f.trim, (0.95, 0.9, 0.8), 0.5),
    )


def _cage(f: Front, c: Cell) -> None:
    x, y, w, h = c
    f.sheet.shade(box(x - 0.15, y - 0.4, w + 0.4, 0.3), 0.8)
    f.sheet.line(comb(x - 0.18, y - 0.12, w + 0.36, h * 0.7, 0.16), 0.035, (0.62, 0.64, 0.66))
    f.sheet.rect(x - 0.22, y - 0.16, w + 0.44, 0.08, (0.55, 0.56, 0.58))
    f.sheet.cut(shapes.blob(x + w * 0.3, y + 0.15, w * 0.3, 0.22, f.rng), f.palette.leaf)


def _rail(f: Front, c: Cell) -> None:
    x, y, w, _ = c
    f.sheet.shade(box(x - 0.2, y - 0.5, w + 0.4, 0.3), 0.8)
    f.sheet.rect(x - 0.2, y - 0.15, w + 0.4, 0.8, times(f.wall, 1.12), fade=(1.0, 0.85))
    f.sheet.rect(x - 0.24, y + 0.62, w + 0.48, 0.08, (0.50, 0.52, 0.56))


def _breeze(f: Front, c: Cell) -> None:
    x, y, w, _ = c
    a, b = x - w * 0.3, w * 1.6
    f.sheet.shade(box(a, y - 0.6, b, 0.4), 0.78)
    f.sheet.rect(a, y - 0.15, b, 0.95, f.ledge)
    f.sheet.cut(
        [
            box(a + b * (i + 0.2) / 6, y + 0.08 + 0.34 * k, b * 0.6 / 6, 0.22)
            for i in range(6)
            for k in range(2)
        ],
        times(f.wall, 0.6),
    )


def _moucharabieh(f: Front, c: Cell) -> None:
    x, y, w, h = c
    a, b, tone = x - w * 0.3, w * 1.6, (0.42, 0.27, 0.18)
    f.sheet.shade(box(a + 0.1, y - 0.7, b, 0.6), 0.74)
    f.sheet.cut(
        [(a + 0.15, y - 0.35), (a + b - 0.15, y - 0.35), (a + b, y - 0.1), (a, y - 0.1)], times(tone, 0.8)
    )
    f.sheet.rect(a, y - 0.12, b, h + 0.2, tone, fade=(1.1, 0.9))
    glow = box(a + 0.1, y, b - 0.2, h - 0.05)
    f.sheet.cut(glow, times(tone, 0.5))
    if f.palette.dark and f.rng.random() < 0.7:
        f.sheet.light(glow, f.look.lamp, power=0.2)
    f.sheet.line(comb(a + 0.1, y, b - 0.2, h - 0.05, 0.12), 0.045, tone)


def _jharokha(f: Front, c: Cell) -> None:
    x, y, w, h = c
    a, b = x - w * 0.35, w * 1.7
    f.sheet.shade(box(a + 0.1, y - 0.8, b, 0.7), 0.72)
    f.sheet.cut(
        [(a + b * 0.35, y - 0.6), (a + b * 0.65, y - 0.6), (a + b, y - 0.12), (a, y - 0.12)],
        times(f.ledge, 0.85),
    )
    f.sheet.rect(a, y - 0.14, b, h * 0.36, f.ledge, fade=(1.05, 0.9))
    f.sheet.rect(a, y + h * 0.2, b, h * 0.72, times(f.ledge, 0.86))
    for k in range(2):
        hole = cusped(a + b * (0.08 + 0.46 * k), y + h * 0.22, b * 0.38, h * 0.60)
        f.sheet.cut(hole, f.look.glass)
        if f.palette.dark:
            f.sheet.light(hole, f.look.lamp, power=0.24)
    f.sheet.cut(
        [
            (a - 0.15, y + h * 0.86),
            (a + b + 0.15, y + h * 0.86),
            (a + b * 0.8, y + h * 1.04),
            (a + b / 2, y + h * 1.22),
            (a + b * 0.2, y + h * 1.04),
        ],
        f.ledge,
        fade=(1.1, 0.9),
    )


def _no_balcony(f: Front, c: Cell) -> None:
    pass


_BALCONIES: dict[str, Callable[[Front, Cell], None]] = {
    "": _no_balcony, "escape": _no_balcony, "breeze": _breeze, "cage": _cage, "grille": _grille,
    "iron": _iron,
    "jharokha": _jharokha, "moucharabieh": _moucharabieh, "rail": _rail, "stone": _stone, "wood": _wood,
}  # fmt: skip


def balconies(f: Front) -> None:
    """Balconies before some windows; a whole fire escape before one column where that is the custom."""
    if f.look.balcony == "escape":
        if f.rng.random() < f.look.balconies and f.rows > 1:
            _fire_escape(f)
        return
    for row in range(f.rows):
        if f.look.balcony == "iron" and f.rows > 2 and row == 0 and f.rng.random() < 0.5:
            _long_balcony(f, row)
            continue
        for col in range(f.cols):
            if f.rng.random() < f.look.balconies * (0.9 if row < 2 else 0.6):
                _BALCONIES[f.look.balcony](f, f.cell(row, col))


def _long_balcony(f: Front, row: int) -> None:
    _, y, _, _ = f.cell(row, 0)
    f.sheet.shade(box(f.x + 0.1, y - 0.6, f.w - 0.2, 0.45), 0.78)
    f.sheet.rect(f.x + 0.1, y - 0.2, f.w - 0.2, 0.18, mix(f.ledge, SNOW, f.palette.snow))
    f.sheet.line(comb(f.x + 0.15, y - 0.02, f.w - 0.3, 0.85, 0.16), 0.035, _IRON)
    f.sheet.line([(f.x + 0.1, y + 0.84), (f.x + f.w - 0.1, y + 0.84)], 0.06, _IRON)


def _fire_escape(f: Front) -> None:
    s, col = f.sheet, int(f.rng.integers(0, max(1, f.cols - 1)))
    for row in range(f.rows):
        x, y, w, _ = f.cell(row, col)
        x1 = f.cell(row, min(col + 1, f.cols - 1))
        b = x1[0] + x1[2] + w * 0.3 - (x - w * 0.3)
        a = x - w * 0.3
        s.shade(box(a + 0.1, y - 0.75, b, 0.5), 0.76)
        s.rect(a, y - 0.22, b, 0.10, _IRON)
        s.line(comb(a, y - 0.12, b, 0.8, 0.22), 0.04, _IRON)
        s.line([(a, y + 0.68), (a + b, y + 0.68)], 0.05, _IRON)
        if row < f.rows - 1:
            for dx in (0.0, 0.35):
                s.line([(a + b * 0.15 + dx, y - 0.15), (a + b * 0.8 + dx, y + f.storey - 0.2)], 0.05, _IRON)
    x, y, w, _ = f.cell(0, col)
    for dx in (0.0, 0.4):
        s.line([(x + dx, y - 0.2), (x + dx, y - f.base * 0.45)], 0.05, _IRON)
