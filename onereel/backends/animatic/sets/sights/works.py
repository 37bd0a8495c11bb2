"""What engineers put up: towers of glass, a lighthouse, a crane, a great wheel; `h` metres high on y."""

from __future__ import annotations

import numpy as np

from onereel.backends.animatic.picture.palette import Palette, times
from onereel.backends.animatic.sets import shapes
from onereel.backends.animatic.sets.houses.front import box, comb
from onereel.backends.animatic.sets.sheet import Sheet
from onereel.backends.animatic.stage import RGB


def skyscrapers(s: Sheet, x: float, y: float, h: float, p: Palette, rng: np.random.Generator) -> None:
    """A bundle of towers with setbacks, the tallest with a needle."""
    plan = sorted(
        ((float(rng.uniform(-0.42, 0.42)), float(rng.uniform(0.45, 0.8))) for _ in range(7)),
        key=lambda v: -v[1],
    )
    for u, top in (*plan[:3], (0.02, 0.90), *plan[3:]):
        w = h * float(rng.uniform(0.10, 0.15))
        k = float(rng.uniform(0.8, 1.15))
        tone = times((0.50, 0.54, 0.62), k) if rng.random() < 0.7 else times((0.60, 0.48, 0.42), k)
        cx = x + h * u
        steps = ((1.0, 0.62), (0.72, 0.84), (0.44, 1.0)) if rng.random() < 0.55 else ((1.0, 1.0),)
        low = 0.0
        for part, upto in steps:
            s.rect(
                cx - w * part / 2, y + h * top * low, w * part, h * top * (upto - low), tone, fade=(1.1, 0.95)
            )
            s.shade(box(cx + w * part * 0.2, y + h * top * low, w * part * 0.3, h * top * (upto - low)), 0.84)
            low = upto
        cols, rows = max(3, int(w / h * 34)), int(top * 26)
        holes = [
            box(
                cx
                - w * 0.36 * (1 if r < rows * 0.6 else 0.5)
                + w * 0.72 * (1 if r < rows * 0.6 else 0.5) * (c + 0.2) / cols,
                y + h * top * (r + 0.25) / rows,
                w * 0.36 / cols,
                h * top * 0.5 / rows,
            )
            for r in range(rows - 1)
            for c in range(cols)
        ]
        s.cut(holes, times(tone, 0.72))
        on = [o for o in holes if rng.random() < 0.42 * p.lamps]
        if on:
            s.light(on, (1.0, 0.80, 0.5) if rng.random() < 0.7 else (0.8, 0.9, 1.0), power=0.22)
        if top > 0.85:
            s.line([(cx, y + h * top), (cx, y + h)], h * 0.012, tone)
            if p.dark:
                s.light(shapes.oval(cx, y + h * 0.99, h * 0.008), (1.0, 0.2, 0.15), power=0.8)


def lighthouse(s: Sheet, x: float, y: float, h: float, p: Palette, rng: np.random.Generator) -> None:
    """Red and white bands, a gallery, a lamp that shines."""
    w = h * 0.20
    for k in range(5):
        a, b = 0.80 * k / 5, 0.80 * (k + 1) / 5
        wa, wb = w * (1 - 0.42 * a) / 2, w * (1 - 0.42 * b) / 2
        colour = (0.82, 0.20, 0.18) if k % 2 else (0.94, 0.93, 0.90)
        s.cut([(x - wa, y + h * a), (x + wa, y + h * a), (x + wb, y + h * b), (x - wb, y + h * b)], colour)
    s.shade(
        [(x + w * 0.1, y), (x + w * 0.5, y), (x + w * 0.33, y + h * 0.8), (x + w * 0.05, y + h * 0.8)], 0.82
    )
    s.rect(x - w * 0.46, y + h * 0.79, w * 0.92, h * 0.025, (0.20, 0.20, 0.24))
    room = box(x - w * 0.22, y + h * 0.81, w * 0.44, h * 0.10)
    s.cut(room, (0.60, 0.66, 0.70))
    if p.lamps > 0.2:
        s.light(room, (1.0, 0.90, 0.62), power=0.9)
        s.halo(x, y + h * 0.86, h * 0.30, (1.0, 0.88, 0.6), power=0.22)
    s.line(comb(x - w * 0.22, y + h * 0.81, w * 0.44, h * 0.10, w * 0.11), w * 0.03, (0.20, 0.20, 0.24))
    s.cut([(x - w * 0.30, y + h * 0.91), (x + w * 0.30, y + h * 0.91), (x, y + h)], (0.72, 0.16, 0.16))


def crane(s: Sheet, x: float, y: float, h: float, p: Palette, rng: np.random.Generator) -> None:
    """A tower crane."""
    tone = (0.90, 0.66, 0.18)
    s.line(comb(x - h * 0.018, y, h * 0.036, h * 0.84, h * 0.004), h * 0.006, tone)
    for k in range(20):
        s.line(
            [(x - h * 0.018, y + h * 0.042 * k), (x + h * 0.018, y + h * 0.042 * (k + 1))], h * 0.006, tone
        )
    s.rect(x - h * 0.30, y + h * 0.84, h * 0.95, h * 0.022, tone)
    s.rect(x - h * 0.30, y + h * 0.80, h * 0.09, h * 0.05, (0.4, 0.4, 0.42))
    s.line(
        [(x - h * 0.28, y + h * 0.86), (x, y + h * 0.97), (x + h * 0.62, y + h * 0.86)],
        h * 0.005,
        times(tone, 0.7),
    )
    s.line([(x, y + h * 0.84), (x, y + h * 0.98)], h * 0.012, tone)
    s.line([(x + h * 0.46, y + h * 0.84), (x + h * 0.46, y + h * 0.5)], h * 0.003, (0.2, 0.2, 0.22))


def wheel(s: Sheet, x: float, y: float, h: float, p: Palette, rng: np.random.Generator) -> None:
    """A Ferris wheel with coloured cabins, all bulbs at night."""
    r = h * 0.43
    cy = y + h - r * 1.08
    steel = (0.78, 0.78, 0.82)
    for dx in (-0.42, 0.42):
        s.line([(x + dx * r, y), (x, cy)], h * 0.018, times(steel, 0.8))
    for k in range(16):
        a = 2 * np.pi * k / 16
        s.line([(x, cy), (x + r * np.cos(a), cy + r * np.sin(a))], h * 0.004, steel)
    for rr in (r, r * 0.92):
        ring = shapes.oval(x, cy, rr, n=64)
        s.line(np.concatenate([ring, ring[:1]]), h * 0.007, steel)
    if p.dark:
        s.neon(shapes.oval(x, cy, r, n=64), (1.0, 0.35, 0.55), h * 0.005, power=0.6, closed=True)
        for k in range(16):
            a = 2 * np.pi * k / 16
            s.neon(
                [(x, cy), (x + r * 0.9 * np.cos(a), cy + r * 0.9 * np.sin(a))],
                (0.4, 0.7, 1.0),
                h * 0.003,
                power=0.22,
            )
    hues: tuple[RGB, ...] = ((0.86, 0.26, 0.24), (0.94, 0.74, 0.24), (0.24, 0.56, 0.62), (0.92, 0.90, 0.84))
    for k in range(16):
        a = 2 * np.pi * (k + 0.5) / 16
        cx, cc = x + r * np.cos(a), cy + r * np.sin(a) - h * 0.022
        car = box(float(cx - h * 0.022), float(cc - h * 0.02), h * 0.044, h * 0.036)
        s.cut(car, hues[k % 4])
        if p.dark:
            s.light(
                box(float(cx - h * 0.016), float(cc - h * 0.006), h * 0.032, h * 0.016),
                (1.0, 0.8, 0.5),
                power=0.5,
            )
    s.disc(x, cy, h * 0.03, (0.90, 0.70, 0.26))
