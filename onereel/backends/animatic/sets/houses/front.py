"""A house front while it is being drawn: what every part of it (window, roof, door) needs to know."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from onereel.backends.animatic.picture.palette import Palette, mix, times
from onereel.backends.animatic.sets import shapes
from onereel.backends.animatic.sets.houses.looks import Look
from onereel.backends.animatic.sets.sheet import Sheet
from onereel.backends.animatic.stage import RGB, Region

SNOW: RGB = (0.93, 0.95, 1.0)
Outline = list[tuple[float, float]]


@dataclass(slots=True, kw_only=True)
class Front:
    """One house front on its sheet, metres.

    The wall stands on (x, y), `w` wide and `body` high up to the eaves; above that the roof has `roof`
    metres. The ground floor takes `base` metres, above it `rows` storeys of `cols` windows.
    """

    sheet: Sheet
    region: Region
    look: Look
    palette: Palette
    rng: np.random.Generator
    x: float
    y: float
    w: float
    body: float
    roof: float
    base: float
    rows: int
    cols: int
    wall: RGB
    tile: RGB
    trim: RGB

    @property
    def eaves(self) -> float:
        return self.y + self.body

    @property
    def ledge(self) -> RGB:
        """The colour of mouldings and frames."""
        return self.look.frame or self.look.cornice or times(self.wall, 1.12)

    @property
    def storey(self) -> float:
        return (self.body - self.base) / max(self.rows, 1)

    @property
    def slope(self) -> RGB:
        """The roof's colour, with the snow that lies on it."""
        return mix(self.tile, SNOW, 0.82 * self.palette.snow)

    def cell(self, row: int, col: int) -> tuple[float, float, float, float]:
        """x, y, width, height of a window's opening; row 0 is the first above the ground floor."""
        pad = min(0.35, self.w * 0.05)
        bay = (self.w - 2 * pad) / self.cols
        ww, wh = bay * self.look.size[0], self.storey * self.look.size[1]
        wx = self.x + pad + col * bay + (bay - ww) / 2
        low = 0.10 if self.look.window in ("french", "gothic") else 0.24
        return wx, self.y + self.base + row * self.storey + self.storey * low, ww, wh

    def lit(self) -> bool:
        """Whether somebody is at home behind this window now."""
        return bool(self.rng.random() < 0.62 * self.palette.lamps)

    def shine(self) -> RGB:
        """The colour of a lamp behind a window: about the look's own, some warmer, a few cold."""
        r, g, b = self.look.lamp
        k = self.rng.random()
        if k < 0.08:
            return (0.62, 0.78, 0.95)
        return (r, g * (0.82 + 0.24 * k), b * (0.55 + 0.75 * k))


def box(x: float, y: float, w: float, h: float) -> Outline:
    """A rectangle as an outline."""
    return [(x, y), (x + w, y), (x + w, y + h), (x, y + h)]


def comb(x: float, y: float, w: float, h: float, gap: float) -> Outline:
    """Upright bars joined above and below in turn: a railing in one stroke."""
    n = max(2, round(w / gap))
    out: Outline = []
    for i in range(n + 1):
        px = x + w * i / n
        out += [(px, y), (px, y + h)] if i % 2 == 0 else [(px, y + h), (px, y)]
    return out


def scallops(x: float, y: float, w: float, drop: float, n: int) -> Outline:
    """The wavy lower edge of an awning or a row of tiles, from left to right."""
    out: Outline = []
    for i in range(n):
        for k in range(4):
            a = np.pi * k / 4
            out.append((x + w * (i + (1 - np.cos(a)) / 2) / n, y - drop * float(np.sin(a))))
    out.append((x + w, y))
    return out


def cusped(x: float, y: float, w: float, h: float) -> Outline:
    """A many-lobed arch (India, Morocco)."""
    lobes, r = 5, w / 2
    top: Outline = []
    for i in range(lobes):
        for k in range(5):
            t = (i + k / 5) / lobes * np.pi
            rr = r * (0.86 + 0.14 * abs(np.sin(np.pi * k / 5)))
            top.append((x + r + rr * float(np.cos(t)), y + h - r * 1.1 + rr * 1.1 * float(np.sin(t))))
    top.append((x + r * 0.14, y + h - r * 1.1))
    return [(x, y), (x + w, y), *top]


def ogee(x: float, y: float, w: float, h: float) -> Outline:
    """A Gothic window of Venice: the head swings out, then up into a point."""
    r = w / 2
    t = np.linspace(0, 1, 9)
    bow = np.where(t < 0.55, np.cos(t / 0.55 * np.pi / 2 * 0.72), 0.0)
    bow = np.where(t >= 0.55, 0.427 * ((1 - t) / 0.45) ** 1.8, bow)
    up = y + h - w * 0.95 + w * 0.95 * t
    right = [(x + r + r * float(b), float(v)) for b, v in zip(bow, up, strict=True)]
    left = [(x + r - r * float(b), float(v)) for b, v in zip(bow, up, strict=True)]
    return [(x, y), (x + w, y), *right, *left[::-1]]


def as_outline(points: shapes.Points) -> Outline:
    """Any points as a plain list."""
    return [(float(px), float(py)) for px, py in points]
