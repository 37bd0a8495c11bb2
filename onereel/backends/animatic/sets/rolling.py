"""A country's passenger train: its colours, and its carriages standing at a platform."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from onereel.backends.animatic.picture.palette import Palette, mix, times
from onereel.backends.animatic.sets import shapes
from onereel.backends.animatic.sets.api import Flat, ppm_at
from onereel.backends.animatic.sets.houses.front import SNOW, Outline, box
from onereel.backends.animatic.sets.sheet import Sheet
from onereel.backends.animatic.stage import RGB, Region


@dataclass(frozen=True, slots=True)
class Livery:
    """A country's train: body, band about the windows, its lines, roof; `sleek` has doors at its ends."""

    body: RGB
    band: RGB
    line: RGB
    roof: RGB
    sleek: bool = False


LIVERIES: dict[Region, Livery] = {
    Region.NORTH_AMERICA: Livery((0.70, 0.72, 0.75), (0.62, 0.64, 0.67), (0.74, 0.22, 0.20),
    (0.52, 0.54, 0.57)),
    Region.BRITAIN: Livery((0.36, 0.14, 0.15), (0.80, 0.74, 0.62), (0.90, 0.78, 0.46), (0.30, 0.30, 0.33)),
    Region.FRANCE: Livery((0.78, 0.78, 0.78), (0.22, 0.34, 0.56), (0.88, 0.46, 0.16), (0.50, 0.52, 0.55),
    sleek=True),
    Region.NORTH_EUROPE: Livery((0.30, 0.38, 0.46), (0.86, 0.82, 0.72), (0.72, 0.22, 0.18),
    (0.42, 0.42, 0.45)),
    Region.MEDITERRANEAN: Livery((0.30, 0.42, 0.40), (0.88, 0.83, 0.70), (0.70, 0.30, 0.22),
    (0.42, 0.42, 0.44)),
    Region.VENICE: Livery((0.44, 0.30, 0.24), (0.84, 0.77, 0.64), (0.36, 0.22, 0.18), (0.40, 0.40, 0.42)),
    Region.EAST_EUROPE: Livery((0.18, 0.34, 0.28), (0.16, 0.30, 0.25), (0.90, 0.76, 0.34),
    (0.32, 0.33, 0.35)),
    Region.MAGHREB: Livery((0.86, 0.80, 0.68), (0.72, 0.34, 0.20), (0.20, 0.42, 0.44), (0.60, 0.58, 0.55)),
    Region.AFRICA: Livery((0.22, 0.44, 0.34), (0.90, 0.72, 0.26), (0.90, 0.88, 0.80), (0.46, 0.46, 0.46)),
    Region.INDIA: Livery((0.16, 0.34, 0.58), (0.24, 0.46, 0.70), (0.93, 0.90, 0.82), (0.50, 0.51, 0.53)),
    Region.JAPAN: Livery((0.93, 0.94, 0.95), (0.93, 0.94, 0.95), (0.16, 0.34, 0.68), (0.80, 0.82, 0.85),
    sleek=True),
    Region.CHINA: Livery((0.18, 0.40, 0.28), (0.18, 0.40, 0.28), (0.92, 0.78, 0.30), (0.42, 0.44, 0.44)),
    Region.SOUTHEAST_ASIA: Livery((0.84, 0.76, 0.58), (0.58, 0.22, 0.20), (0.93, 0.90, 0.82),
    (0.52, 0.52, 0.52)),
    Region.LATIN_AMERICA: Livery((0.20, 0.36, 0.52), (0.88, 0.70, 0.28), (0.93, 0.90, 0.82),
    (0.46, 0.46, 0.48)),
    Region.BRAZIL: Livery((0.22, 0.46, 0.34), (0.93, 0.80, 0.34), (0.93, 0.92, 0.88), (0.46, 0.48, 0.48)),
    Region.NOWHERE: Livery((0.28, 0.32, 0.44), (0.84, 0.76, 0.62), (0.70, 0.36, 0.26), (0.36, 0.37, 0.40)),
}  # fmt: skip


def train(livery: Livery, palette: Palette, rng: np.random.Generator, *, z: float, y: float) -> Flat:
    """Two carriages end to end, mirrored on: doors, lit windows with passengers, bogies."""
    length, n = 20.0, 2
    s = Sheet(length * n, 4.2, ppm=ppm_at(z) * 0.62)
    for k in range(n):
        _carriage(s, k * length + 0.25, length - 0.5, livery, palette, rng)
    return s.flat(x=-length - 4.0, z=z, y=y, mirror=True, lit=0.55)


def _carriage(s: Sheet, x: float, w: float, c: Livery, p: Palette, rng: np.random.Generator) -> None:
    low, top = 0.75, 3.75
    for u in (0.14, 0.86):
        for d in (-1.1, 1.1):
            s.disc(x + w * u + d, 0.42, 0.42, (0.16, 0.15, 0.16))
            s.disc(x + w * u + d, 0.42, 0.22, (0.34, 0.34, 0.36))
        s.rect(x + w * u - 1.6, 0.36, 3.2, 0.36, (0.20, 0.19, 0.20))
    s.rect(x + w * 0.3, 0.3, w * 0.4, 0.45, (0.22, 0.21, 0.22))
    s.rect(x - 0.3, 1.2, w + 0.6, 1.9, (0.14, 0.14, 0.15))
    shell: Outline = [
        (x, low),
        (x + w, low),
        (x + w, top - 0.35),
        (x + w - 0.25, top),
        (x + 0.25, top),
        (x, top - 0.35),
    ]
    s.cut(shell, c.body, fade=(1.08, 0.9))
    s.cut(
        [(x, top - 0.38), (x + w, top - 0.38), (x + w - 0.3, top + 0.22), (x + 0.3, top + 0.22)],
        mix(c.roof, SNOW, 0.85 * p.snow),
        fade=(1.15, 0.9),
    )
    s.rect(x, 1.98, w, 1.12, c.band)
    s.rect(x, 1.74, w, 0.09, c.line)
    s.rect(x, 3.14, w, 0.06, c.line)
    s.shade(box(x, low, w, 0.35), 0.82)
    doors = (0.08, 0.92) if not c.sleek else (0.06, 0.94)
    for u in doors:
        cx = x + w * u
        s.rect(cx - 0.52, 0.95, 1.04, 2.2, times(c.body, 0.88))
        s.line([(cx, 0.95), (cx, 3.15)], 0.05, times(c.body, 0.6))
        _pane(s, box(cx - 0.40, 2.05, 0.32, 0.85), p, rng, busy=False)
        _pane(s, box(cx + 0.08, 2.05, 0.32, 0.85), p, rng, busy=False)
    m = 8
    step = (w * 0.76) / m
    for i in range(m):
        wx = x + w * 0.12 + step * i + step * 0.12
        s.rect(wx - 0.07, 2.02, step * 0.76 + 0.14, 1.0, times(c.band, 0.8))
        _pane(s, box(wx, 2.08, step * 0.76, 0.88), p, rng, busy=True)


def _pane(s: Sheet, pane: Outline, p: Palette, rng: np.random.Generator, *, busy: bool) -> None:
    """A train window: a warm lit inside with seats and heads, dusky by day."""
    (x, y), (x1, _), (_, y1) = pane[0], pane[1], pane[2]
    s.cut(pane, (0.24, 0.27, 0.32), fade=(1.35, 0.8))
    on = p.lamps > 0.2
    if on:
        s.light(pane, (1.0, 0.80, 0.50), power=0.10 + 0.09 * p.lamps)
    else:
        s.cut(
            [(x + (x1 - x) * 0.5, y), (x + (x1 - x) * 0.7, y), (x1, y1 - 0.2), (x1, y1)],
            (0.62, 0.68, 0.74),
            alpha=0.25,
        )
    if not busy:
        return
    w = x1 - x
    dark: RGB = (0.16, 0.13, 0.14)
    for u in (0.04, 0.72):
        seat = box(x + w * u, y, w * 0.22, 0.42)
        s.cut(seat, (0.42, 0.22, 0.20))
        if on:
            s.light(seat, (0.5, 0.2, 0.14), power=0.05)
    if rng.random() < 0.45:
        cx = x + w * (0.28 if rng.random() < 0.5 else 0.66)
        for o in (
            shapes.oval(cx, y + 0.46, 0.11, 0.14),
            np.array([(cx - 0.2, y), (cx + 0.2, y), (cx + 0.12, y + 0.32), (cx - 0.12, y + 0.32)]),
        ):
            s.cut(o, dark)
            if on:
                s.light(o, (0.25, 0.13, 0.08), power=0.06)
