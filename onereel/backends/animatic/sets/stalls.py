"""Market stalls and boxes of fruit. Drawn on a sheet, in metres."""

from __future__ import annotations

import numpy as np

from onereel.backends.animatic.picture.palette import Palette, mix, times
from onereel.backends.animatic.sets import shapes
from onereel.backends.animatic.sets.furniture import AMBER, IRON, WOOD, shine
from onereel.backends.animatic.sets.houses.front import SNOW, Outline, box
from onereel.backends.animatic.sets.houses.looks import LOOKS
from onereel.backends.animatic.sets.sheet import Sheet
from onereel.backends.animatic.stage import RGB, Region


def crates(s: Sheet, x: float, y: float, w: float, p: Palette, rng: np.random.Generator) -> None:
    """Boxes of fruit on the ground, w wide."""
    hues: tuple[RGB, ...] = (
        (0.90, 0.46, 0.14),
        (0.78, 0.20, 0.18),
        (0.50, 0.60, 0.20),
        (0.93, 0.78, 0.26),
        (0.44, 0.22, 0.38),
    )
    n = max(2, int(w / 0.62))
    for i in range(n):
        cx, lift = x + w * i / n, 0.0 if i % 3 else 0.3
        if lift:
            s.rect(cx, y, w / n * 0.94, 0.3, times(WOOD, 0.85))
        s.cut(
            [shapes.oval(cx + w / n * (0.14 + 0.22 * k), y + lift + 0.33, 0.10, n=10) for k in range(4)],
            times(hues[int(rng.integers(5))], float(rng.uniform(0.85, 1.1))),
        )
        s.rect(cx, y + lift, w / n * 0.94, 0.3, WOOD, fade=(1.15, 0.85))
        s.line([(cx, y + lift + 0.15), (cx + w / n * 0.94, y + lift + 0.15)], 0.03, times(WOOD, 0.7))


def stall(
    s: Sheet,
    x: float,
    y: float,
    w: float,
    region: Region,
    p: Palette,
    rng: np.random.Generator,
    *,
    colour: RGB | None = None,
) -> None:
    """A market stall from x to x + w, some 2.9 m high: cloth roof in stripes, goods in heaps, a lamp."""
    look = LOOKS[region, "street"]
    hue = colour or look.trims[int(rng.integers(len(look.trims)))]
    for px in (x + 0.08, x + w - 0.16):
        s.rect(px, y, 0.09, 2.5, times(WOOD, 0.8))
    s.rect(x + 0.1, y + 0.9, w - 0.2, 1.25, (0.22, 0.17, 0.16), alpha=0.55)
    if p.lamps > 0.2:
        s.light(box(x + 0.1, y + 0.9, w - 0.2, 1.25), AMBER, power=0.05 + 0.09 * p.lamps)
    _goods(s, x, y, w, p, rng)
    s.rect(x, y, w, 0.9, mix(hue, (0.95, 0.9, 0.82), 0.15), fade=(1.05, 0.8))
    for k in range(int(w / 0.5)):
        s.shade(box(x + 0.5 * k, y, 0.06, 0.86), 0.86)
    s.rect(x - 0.08, y + 0.84, w + 0.16, 0.12, WOOD)
    n = max(5, round(w / 0.42))
    roof: Outline = [
        (x - 0.3, y + 2.25),
        (x + w + 0.3, y + 2.25),
        (x + w - 0.1, y + 2.85),
        (x + 0.1, y + 2.85),
    ]
    s.cut(roof, mix(hue, SNOW, 0.75 * p.snow), fade=(1.12, 0.94))
    pale = mix(mix(hue, (0.97, 0.94, 0.86), 0.8), SNOW, 0.5 * p.snow)
    s.cut(
        [
            [
                (x - 0.3 + (w + 0.6) * a, y + 2.25),
                (x - 0.3 + (w + 0.6) * b, y + 2.25),
                (x + 0.1 + (w - 0.2) * b, y + 2.85),
                (x + 0.1 + (w - 0.2) * a, y + 2.85),
            ]
            for a, b in ((i / n, (i + 1) / n) for i in range(0, n, 2))
        ],
        pale,
    )
    s.cut(
        [
            shapes.oval(x - 0.3 + (w + 0.6) * (i + 0.5) / n, y + 2.25, (w + 0.6) / n / 2, 0.14, n=12)
            for i in range(n)
        ],
        times(hue, 0.85),
    )
    cx = x + w * float(rng.uniform(0.35, 0.65))
    s.line([(cx, y + 2.2), (cx, y + 1.95)], 0.02, IRON)
    shine(s, [(float(a), float(b)) for a, b in shapes.oval(cx, y + 1.86, 0.13)], p, AMBER, cx, y + 1.86, 0.9)


def _goods(s: Sheet, x: float, y: float, w: float, p: Palette, rng: np.random.Generator) -> None:
    hues: tuple[RGB, ...] = (
        (0.92, 0.52, 0.16),
        (0.80, 0.22, 0.20),
        (0.54, 0.64, 0.22),
        (0.94, 0.80, 0.30),
        (0.52, 0.26, 0.44),
        (0.90, 0.62, 0.50),
    )
    n = max(3, round(w / 0.55))
    kind = int(rng.integers(3))
    for i in range(n):
        cx, r = x + 0.15 + (w - 0.3) * (i + 0.5) / n, (w - 0.3) / n * 0.5
        hue = times(hues[int(rng.integers(6))], float(rng.uniform(0.88, 1.1)))
        if kind == 0:  # heaps
            heap = [
                (cx - r, y + 0.94),
                (cx + r, y + 0.94),
                (cx + r * 0.2, y + 0.94 + r * 1.3),
                (cx - r * 0.2, y + 0.94 + r * 1.3),
            ]
            s.cut(heap, hue, fade=(1.15, 0.85))
        elif kind == 1:  # fruit in rows
            s.cut(
                [
                    shapes.oval(cx + r * (u - 0.5), y + 1.0 + 0.15 * v, 0.09, n=10)
                    for v in range(2)
                    for u in (0.0, 0.5, 1.0)
                ],
                hue,
            )
        else:  # flowers and jars
            s.rect(cx - r * 0.5, y + 0.94, r, 0.25, (0.62, 0.64, 0.62))
            s.cut(shapes.blob(cx, y + 1.34, r * 0.95, 0.22, rng), times(p.leaf, 0.9))
            s.cut(
                [
                    shapes.oval(cx + r * u, y + 1.36 + 0.1 * v, 0.07, n=8)
                    for u, v in ((-0.5, 0), (0.4, 0.4), (0.0, 1.0), (0.6, -0.6), (-0.2, -0.5))
                ],
                hue,
            )
    if rng.random() < 0.6:
        for k in range(n):
            cx = x + w * (k + 0.5) / n
            dy = float(rng.uniform(0.25, 0.5))
            s.rect(cx - 0.1, y + 2.2 - dy, 0.2, dy, times(hues[int(rng.integers(6))], 0.9))
