"""Things of the table, the garden and the wardrobe: one unit high, standing on y = 0, in the middle."""

from __future__ import annotations

import math

import numpy as np

from onereel.backends.animatic.figures.paper import Paper, blend, luma, shade
from onereel.backends.animatic.figures.shapes import (
    arc, blob, bone, box, curve, ellipse, flip, pad, place, points, ribbon, stroke,
)
from onereel.backends.animatic.figures.things.desk import CREAM, GOLD, INK, STEEL, WOOD
from onereel.backends.animatic.stage import RGB

GREEN = (0.30, 0.50, 0.27)


def steam(p: Paper, x: float, y: float, t: float) -> None:
    for k in range(2):
        path = [(x + 0.12 * k - 0.06 + 0.05 * math.sin(q * 5 + t * 1.6 + k * 2), y + q * 0.42) for q in np.linspace(0, 1, 8)]
        p.mark((1.0, 1.0, 1.0), ribbon(path, 0.012, 0.004, 0.05), alpha=0.34)


def cup(p: Paper, c: RGB, t: float) -> None:
    p.cut(shade(c, 0.92), ribbon(arc(0.34, 0.34, 0.15, 0.17, -1.6, 1.6, 14), 0.06, 0.06), bulge=0.04)
    p.cut(shade(c, 0.9), ellipse(0, 0.05, 0.52, 0.06), bulge=0.04)
    p.cut(c, blob([(-0.38, 0.58), (-0.34, 0.24), (-0.2, 0.06), (0.2, 0.06), (0.34, 0.24), (0.38, 0.58), (0, 0.55)], 4), bulge=0.16)
    p.mark(shade(c, 0.7), ellipse(0, 0.58, 0.38, 0.075))
    p.mark((0.30, 0.17, 0.09), ellipse(0, 0.57, 0.33, 0.055))
    steam(p, 0.0, 0.6, t)


def teapot(p: Paper, c: RGB, t: float) -> None:
    p.cut(c, ribbon(curve([(0.36, 0.30), (0.60, 0.42), (0.70, 0.72)], 6), 0.20, 0.07), bulge=0.06)
    p.cut(shade(c, 0.9), ribbon(arc(-0.46, 0.42, 0.20, 0.22, 1.2, 5.1, 16), 0.07, 0.07), bulge=0.04)
    p.cut(c, ellipse(0, 0.38, 0.48, 0.38, n=36), bulge=0.22)
    p.cut(shade(c, 1.08), blob([(-0.24, 0.70), (0, 0.86), (0.24, 0.70), (0, 0.66)], 5), ellipse(0, 0.90, 0.06, 0.06), bulge=0.06)
    p.mark(shade(c, 1.4) if luma(c) < 0.6 else shade(c, 0.7), ribbon(curve([(-0.46, 0.42), (0, 0.34), (0.46, 0.42)], 6), 0.03, 0.03), inside=True)
    steam(p, 0.74, 0.74, t)


def _bloom(p: Paper, c: RGB, x: float, y: float, r: float) -> None:
    for k in range(6):
        a = k * math.pi / 3 + 0.3
        p.cut(c if k % 2 else shade(c, 0.9), ellipse(x + r * 0.62 * math.cos(a), y + r * 0.62 * math.sin(a), r * 0.52, r * 0.36, a), bulge=r * 0.3, lift=r * 0.1)
    p.cut((0.95, 0.75, 0.25), ellipse(x, y, r * 0.34, r * 0.34), bulge=r * 0.2, lift=r * 0.08)


def _leaf(p: Paper, x: float, y: float, a: float, size: float, c: RGB = GREEN) -> None:
    q = blob([(0, 0), (0.35, 0.20), (0.75, 0.16), (1.0, 0.0), (0.75, -0.14), (0.35, -0.16)], 4)
    p.cut(c, place(q, (x, y), a, size), bulge=0.08 * size * 3, lift=0.01)
    p.mark(shade(c, 0.72), place(stroke((0.04, 0), (0.92, 0), 0.03), (x, y), a, size))


def flower(p: Paper, c: RGB, t: float) -> None:
    s = 0.02 * math.sin(t * 1.7)
    p.cut(GREEN, ribbon(curve([(0.02, 0), (-0.03, 0.35), (s, 0.72)], 6), 0.035, 0.03), bulge=0.02)
    _leaf(p, -0.02, 0.22, 0.7, 0.30)
    _leaf(p, -0.02, 0.32, 2.4, 0.28)
    _bloom(p, c, s, 0.76, 0.24)


def rose(p: Paper, c: RGB, t: float) -> None:
    s = 0.02 * math.sin(t * 1.6)
    p.cut(GREEN, ribbon(curve([(0.05, 0), (-0.03, 0.35), (s, 0.66)], 6), 0.03, 0.028), bulge=0.02)
    _leaf(p, 0.0, 0.25, 0.6, 0.26)
    _leaf(p, -0.02, 0.36, 2.5, 0.24)
    x = s
    for q, k in (
        ([(x - 0.2, 0.80), (x - 0.15, 0.66), (x, 0.60), (x + 0.15, 0.66), (x + 0.2, 0.80), (x + 0.12, 0.93), (x - 0.12, 0.94)], 0.80),
        ([(x - 0.20, 0.86), (x - 0.12, 0.64), (x + 0.04, 0.62), (x + 0.02, 0.80), (x - 0.08, 0.90)], 1.0),
        ([(x + 0.20, 0.86), (x + 0.14, 0.66), (x - 0.02, 0.62), (x + 0.02, 0.78), (x + 0.1, 0.9)], 0.92),
        ([(x - 0.10, 0.90), (x - 0.08, 0.74), (x + 0.02, 0.70), (x + 0.10, 0.76), (x + 0.10, 0.92), (x, 0.97)], 1.06),
    ):
        p.cut(shade(c, k), blob(q, 5), bulge=0.10, lift=0.02)
    p.mark(shade(c, 0.6), ribbon(curve([(x - 0.05, 0.88), (x + 0.01, 0.83), (x + 0.06, 0.88), (x, 0.92), (x - 0.03, 0.89)], 5), 0.012, 0.012))


def flowers(p: Paper, c: RGB, t: float) -> None:
    """A bouquet in paper."""
    for k, (x, y) in enumerate(((-0.24, 0.72), (0.22, 0.74), (-0.08, 0.86), (0.10, 0.66), (0.0, 0.76))):
        p.cut(GREEN, stroke((0, 0.2), (x, y), 0.025), bulge=0.02)
        _bloom(p, (c, shade(c, 1.3), blend(c, (0.95, 0.85, 0.3), 0.6))[k % 3], x + 0.01 * math.sin(t * 1.7 + k), y, 0.15)
    p.cut(blend(c, CREAM, 0.8), points((-0.26, 0.58), (0.26, 0.58), (0.07, 0.0), (-0.07, 0.0)), bulge=0.10)
    p.mark(shade(c, 0.8), ribbon([(-0.15, 0.26), (0.15, 0.26)], 0.05, 0.05), inside=True)


def apple(p: Paper, c: RGB, t: float) -> None:
    p.cut(c, blob([(0, 0.76), (-0.22, 0.84), (-0.42, 0.62), (-0.38, 0.26), (-0.16, 0.02), (0, 0.06), (0.16, 0.02), (0.38, 0.26), (0.42, 0.62), (0.22, 0.84)], 5), bulge=0.26)
    p.cut(WOOD, ribbon(curve([(0, 0.74), (0.02, 0.86), (0.07, 0.98)], 4), 0.04, 0.05), bulge=0.02)
    _leaf(p, 0.05, 0.88, 0.3, 0.28)
    p.mark((1, 1, 1), ellipse(-0.20, 0.62, 0.05, 0.09, -0.4), alpha=0.5)


def bread(p: Paper, c: RGB, t: float) -> None:
    crust = blend(c, (0.76, 0.50, 0.25), 0.6)
    p.cut(crust, blob([(-0.95, 0.20), (-0.80, 0.62), (-0.3, 0.86), (0.3, 0.86), (0.80, 0.62), (0.95, 0.20), (0.6, 0.04), (-0.6, 0.04)], 5), bulge=0.25)
    for k in range(4):
        x = -0.52 + 0.33 * k
        p.mark(shade(crust, 1.45), ribbon(curve([(x - 0.08, 0.48), (x + 0.02, 0.66), (x + 0.16, 0.78)], 4), 0.03, 0.03, 0.10), inside=True)


def fish(p: Paper, c: RGB, t: float) -> None:
    p.cut(CREAM, ellipse(0, 0.26, 1.1, 0.24, n=40), bulge=0.06)
    p.cut(shade(c, 0.8), blob([(-0.55, 0.48), (-0.95, 0.76), (-0.90, 0.46), (-0.98, 0.18), (-0.6, 0.40)], 4), bulge=0.05)
    p.cut(c, blob([(-0.66, 0.45), (-0.2, 0.72), (0.35, 0.70), (0.78, 0.44), (0.35, 0.22), (-0.2, 0.22)], 5), bulge=0.16)
    p.mark(shade(c, 0.7), ribbon(arc(0.30, 0.45, 0.12, 0.20, -1.2, 1.2, 10), 0.018, 0.018))
    for k in range(5):
        p.mark(shade(c, 0.78), ribbon(arc(-0.40 + 0.14 * k, 0.46, 0.06, 0.11, -1.3, 1.3, 8), 0.012, 0.012))
    p.mark((0.95, 0.95, 0.9), ellipse(0.54, 0.50, 0.06, 0.06))
    p.mark(INK, ellipse(0.55, 0.50, 0.03, 0.03))


def knife(p: Paper, c: RGB, t: float) -> None:
    p.cut(STEEL, blob([(-0.02, 0.36), (-0.09, 0.7), (-0.05, 0.99), (0.05, 0.86), (0.07, 0.36)], 3), bulge=0.05)
    p.cut(c, pad(-0.06, 0.0, 0.08, 0.37, 0.05), bulge=0.06)
    p.mark(GOLD, ellipse(0.01, 0.10, 0.02, 0.02), ellipse(0.01, 0.26, 0.02, 0.02))


def bowl(p: Paper, c: RGB, t: float) -> None:
    p.cut(shade(c, 0.7), box(-0.22, 0.0, 0.22, 0.10), bulge=0.05)
    p.cut(c, blob([(-0.72, 0.66), (-0.60, 0.34), (-0.3, 0.08), (0.3, 0.08), (0.60, 0.34), (0.72, 0.66), (0, 0.62)], 4), bulge=0.20)
    p.mark(shade(c, 0.75), ellipse(0, 0.66, 0.72, 0.13, n=36))
    p.mark(shade(c, 1.3) if luma(c) < 0.6 else shade(c, 0.72), ribbon(curve([(-0.66, 0.46), (0, 0.34), (0.66, 0.46)], 6), 0.035, 0.035), inside=True)
    steam(p, 0.0, 0.66, t)


def noodles(p: Paper, c: RGB, t: float) -> None:
    bowl(p, c, t)
    p.mark((0.72, 0.45, 0.22), ellipse(0, 0.66, 0.64, 0.10, n=32))
    for k in range(9):
        x = -0.46 + 0.115 * k
        p.cut((0.95, 0.83, 0.52), ribbon(curve([(x - 0.12, 0.63), (x, 0.72 + 0.03 * (k % 3)), (x + 0.14, 0.64)], 5), 0.035, 0.035), bulge=0.02, lift=0.01)
    p.cut((0.96, 0.94, 0.88), ellipse(0.30, 0.70, 0.13, 0.07), bulge=0.04)
    p.mark((0.96, 0.68, 0.20), ellipse(0.30, 0.705, 0.06, 0.035))
    p.mark(GREEN, *(ellipse(-0.30 + 0.08 * k, 0.70 + 0.02 * (k % 2), 0.028, 0.018) for k in range(4)))
    chopsticks_at(p, (0.15, 0.72), 0.75, 1.0)


def chopsticks_at(p: Paper, at: tuple[float, float], a: float, size: float) -> None:
    for d in (0.0, 0.14):
        p.cut((0.45, 0.14, 0.10), place(ribbon([(0, 0), (0.95, 0)], 0.022, 0.045), at, a + d, size), bulge=0.02)


def chopsticks(p: Paper, c: RGB, t: float) -> None:
    p.cut(CREAM, pad(-0.55, 0.0, -0.30, 0.16, 0.05), bulge=0.05)
    for d in (0.0, 0.12):
        p.cut(c, place(ribbon([(0, 0), (1.9, 0)], 0.03, 0.07), (-0.9, 0.06 + d * 0.4), 0.36 + d), bulge=0.04)


def cake(p: Paper, c: RGB, t: float) -> None:
    p.cut(STEEL, ellipse(0, 0.05, 0.72, 0.06), bulge=0.03)
    for x, y, w in ((0.0, 0.06, 0.60), (0.0, 0.36, 0.42)):
        p.cut((0.96, 0.90, 0.80), pad(x - w, y, x + w, y + 0.30, 0.05), bulge=0.12)
        drip = [(x - w, y + 0.31), (x - w, y + 0.2)]
        drip += [(x - w + 2 * w * k / 8, y + (0.15 if k % 2 else 0.22)) for k in range(1, 8)]
        p.cut(c, blob([*drip, (x + w, y + 0.2), (x + w, y + 0.31)], 5), bulge=0.05, lift=0.01)
    for k in range(3):
        x = -0.22 + 0.22 * k
        p.cut(((0.85, 0.3, 0.3), (0.3, 0.5, 0.8), (0.95, 0.75, 0.3))[k], box(x - 0.02, 0.66, x + 0.02, 0.84), bulge=0.02)
        f = 0.012 * math.sin(t * 9 + k)
        p.mark((1.0, 0.75, 0.3), blob([(x, 0.85), (x - 0.025, 0.90), (x + f, 0.99), (x + 0.025, 0.90)], 4), glow=2.2)
    p.lamp(0, 0.9, (1.0, 0.7, 0.4), 2.5)


def bottle(p: Paper, c: RGB, t: float) -> None:
    p.cut(c, blob([(-0.17, 0.02), (-0.19, 0.30), (-0.17, 0.52), (-0.06, 0.68), (-0.055, 0.92), (0.055, 0.92), (0.06, 0.68), (0.17, 0.52), (0.19, 0.30), (0.17, 0.02)], 4), bulge=0.10, alpha=0.86)
    p.cut(WOOD, box(-0.045, 0.90, 0.045, 1.0), bulge=0.02)
    p.mark(CREAM, box(-0.17, 0.18, 0.17, 0.42), inside=True)
    p.mark(shade(c, 0.6), box(-0.10, 0.32, 0.10, 0.35), box(-0.07, 0.25, 0.07, 0.27))
    p.mark((1, 1, 1), ribbon([(-0.12, 0.08), (-0.12, 0.52)], 0.02, 0.02), alpha=0.5)


def message_bottle(p: Paper, c: RGB, t: float) -> None:
    """Lying on the shore, a rolled letter inside."""
    rock = 0.05 * math.sin(t * 1.4)

    def on(q: np.ndarray) -> np.ndarray:
        return place(q, (0, 0.40), 0.22 + rock)

    glass = blend(c, (0.45, 0.68, 0.60), 0.5)
    p.cut((0.95, 0.88, 0.72), on(pad(-0.60, -0.14, 0.22, 0.13, 0.06)), bulge=0.08)
    p.mark((0.70, 0.15, 0.14), on(box(-0.22, -0.15, -0.14, 0.14)))
    p.cut(glass, on(blob([(-0.80, -0.26), (-0.84, 0.0), (-0.80, 0.26), (0.20, 0.27), (0.48, 0.12), (0.82, 0.10), (0.82, -0.10), (0.48, -0.12), (0.20, -0.27)], 4)), bulge=0.18, alpha=0.48)
    p.cut(WOOD, on(pad(0.78, -0.085, 0.96, 0.085, 0.02)), bulge=0.05)
    p.mark((1, 1, 1), on(ribbon([(-0.70, 0.18), (0.12, 0.19)], 0.03, 0.03)), alpha=0.6)


def feather(p: Paper, c: RGB, t: float) -> None:
    s = 0.05 * math.sin(t * 1.5)
    spine = curve([(-0.30, 0.02), (-0.12, 0.36), (0.10 + s, 0.70), (0.34 + s * 2, 0.98)], 8)
    p.cut(c, ribbon(spine[6:], 0.10, 0.03, 0.34), bulge=0.10)
    for k in range(8, len(spine) - 3, 3):
        x, y = spine[k]
        p.mark(shade(c, 0.78), stroke((x, y), (x - 0.13, y + 0.06), 0.010), stroke((x, y), (x + 0.05, y + 0.13), 0.010), inside=True)
    p.mark((0.95, 0.92, 0.85), ribbon(spine, 0.022, 0.008))


def egg(p: Paper, c: RGB, t: float) -> None:
    p.cut(c, blob([(0, 0.0), (-0.30, 0.12), (-0.37, 0.40), (-0.24, 0.80), (0, 1.0), (0.24, 0.80), (0.37, 0.40), (0.30, 0.12)], 5), bulge=0.32)
    p.mark(shade(c, 0.8), *(ellipse(x, y, 0.015, 0.012) for x, y in ((-0.15, 0.5), (0.12, 0.62), (0.05, 0.3), (-0.08, 0.75), (0.2, 0.42))))


def shell(p: Paper, c: RGB, t: float) -> None:
    fan = [(0.10, 0.06), (-0.10, 0.06)] + [(0.62 * math.cos(a), 0.20 + 0.76 * math.sin(a) + (0.03 if k % 2 else 0)) for k, a in enumerate(np.linspace(math.pi - 0.35, 0.35, 13))]
    p.cut(c, blob(fan, 3), bulge=0.16)
    for a in np.linspace(math.pi - 0.55, 0.55, 8):
        p.mark(shade(c, 0.74), ribbon([(0.06 * math.cos(a), 0.12), (0.58 * math.cos(a), 0.20 + 0.72 * math.sin(a))], 0.010, 0.026), inside=True)
    p.cut(shade(c, 0.85), blob([(-0.20, 0.0), (-0.14, 0.13), (0.14, 0.13), (0.20, 0.0)], 4), bulge=0.05)


def stone(p: Paper, c: RGB, t: float) -> None:
    p.cut(c, blob([(-0.75, 0.12), (-0.62, 0.58), (-0.22, 0.92), (0.30, 0.86), (0.70, 0.52), (0.74, 0.14), (0.2, 0.0), (-0.4, 0.0)], 3), bulge=0.30)
    p.mark(shade(c, 0.78), blob([(0.1, 0.5), (0.32, 0.80), (0.66, 0.48), (0.5, 0.2)], 2), alpha=0.6)
    p.mark(shade(c, 1.2), ribbon(curve([(-0.45, 0.3), (-0.2, 0.5), (-0.1, 0.75)], 4), 0.02, 0.02), alpha=0.8)


def star(p: Paper, c: RGB, t: float) -> None:
    pulse = 1 + 0.04 * math.sin(t * 2.4)
    q = points(*((r * math.sin(a), 0.5 + r * math.cos(a)) for k in range(10) for r, a in [((0.50 if k % 2 == 0 else 0.21) * pulse, k * math.pi / 5)]))
    p.cut(c, q, bulge=0.12, glow=0.9)
    p.mark(shade(c, 1.5), place(q, (0, 0.25), 0, 0.5), glow=0.8)


def leaf(p: Paper, c: RGB, t: float) -> None:
    a = 0.12 * math.sin(t * 1.3)
    half = [(0, 0.10), (0.20, 0.10), (0.16, 0.20), (0.46, 0.30), (0.36, 0.40), (0.50, 0.62), (0.26, 0.58), (0.28, 0.74), (0.12, 0.70), (0, 1.0)]
    right = points(*half)
    q = np.vstack([right, flip(right)[::-1][1:-1]])
    p.cut(c, place(q - (0, 0.1), (0, 0.1), a), bulge=0.14)
    veins = [stroke((0, 0.0), (0, 0.86), 0.022)] + [stroke((0, y), (s * d, y + 0.2), 0.012) for s in (-1, 1) for y, d in ((0.18, 0.3), (0.36, 0.32), (0.54, 0.16))]
    p.mark(shade(c, 0.68), *(place(v - (0, 0.1), (0, 0.1), a) for v in veins))


def seed(p: Paper, c: RGB, t: float) -> None:
    grow = 0.5 - 0.5 * math.cos(min(t, 4.0) * math.pi / 4.0)
    p.cut((0.30, 0.20, 0.13), blob([(-0.9, 0.0), (-0.6, 0.22), (0, 0.28), (0.6, 0.22), (0.9, 0.0)], 4), bulge=0.15)
    top = 0.30 + 0.50 * grow
    p.cut(GREEN, ribbon(curve([(0, 0.24), (0.03, 0.25 + 0.2 * grow), (0, top)], 5), 0.04, 0.03), bulge=0.02)
    _leaf(p, 0, top - 0.02, 0.5, 0.10 + 0.26 * grow)
    _leaf(p, 0, top - 0.02, 2.6, 0.10 + 0.24 * grow)
    p.cut(c, ellipse(0.02, 0.27, 0.10, 0.07, 0.4), bulge=0.06)


def plant_pot(p: Paper, c: RGB, t: float) -> None:
    s = 0.03 * math.sin(t * 1.2)
    for k, (a, size) in enumerate(((0.5, 0.42), (2.6, 0.42), (1.1, 0.50), (2.05, 0.48), (1.55, 0.52))):
        _leaf(p, 0.0, 0.44, a + s * (k - 2), size, shade(GREEN, 0.85 + 0.08 * k))
    p.cut(c, points((-0.32, 0.42), (0.32, 0.42), (0.23, 0.0), (-0.23, 0.0)), bulge=0.14)
    p.cut(shade(c, 0.92), pad(-0.37, 0.36, 0.37, 0.48, 0.03), bulge=0.06)


def umbrella(p: Paper, c: RGB, t: float) -> None:
    """Closed and leaning: the open one belongs to its bearer."""
    p.cut(WOOD, ribbon(arc(0.09, 0.09, 0.09, 0.09, math.pi, 2 * math.pi, 12), 0.04, 0.04), stroke((0, 0.09), (0, 0.4), 0.04), bulge=0.02)
    p.cut(c, blob([(-0.10, 0.30), (-0.12, 0.50), (-0.02, 0.94), (0.02, 0.94), (0.12, 0.50), (0.10, 0.30), (0.0, 0.34)], 4), bulge=0.10)
    p.mark(shade(c, 0.7), ribbon([(-0.04, 0.34), (-0.01, 0.9)], 0.02, 0.005), ribbon([(0.05, 0.34), (0.01, 0.9)], 0.02, 0.005))
    p.cut(STEEL, stroke((0, 0.93), (0, 1.0), 0.02), bulge=0.01)


def suitcase(p: Paper, c: RGB, t: float) -> None:
    p.cut(shade(c, 0.6), ribbon(arc(0, 0.80, 0.20, 0.17, 0, math.pi, 14), 0.06, 0.06), bulge=0.03)
    p.cut(c, pad(-0.68, 0.0, 0.68, 0.82, 0.08), bulge=0.12)
    p.mark(shade(c, 0.62), box(-0.46, 0, -0.36, 0.82), box(0.36, 0, 0.46, 0.82))
    p.cut(GOLD, pad(-0.47, 0.50, -0.35, 0.62, 0.02), pad(0.35, 0.50, 0.47, 0.62, 0.02), bulge=0.03)
    p.mark((0.90, 0.85, 0.70), place(box(-0.12, -0.08, 0.12, 0.08), (-0.10, 0.30), 0.2))
    p.mark((0.75, 0.25, 0.2), ellipse(0.16, 0.36, 0.09, 0.09))


def bag(p: Paper, c: RGB, t: float) -> None:
    p.cut(shade(c, 0.65), ribbon(arc(0, 0.62, 0.30, 0.36, 0, math.pi, 16), 0.05, 0.05), bulge=0.03)
    p.cut(c, blob([(-0.42, 0.64), (-0.52, 0.30), (-0.46, 0.04), (0, 0.0), (0.46, 0.04), (0.52, 0.30), (0.42, 0.64), (0, 0.62)], 4), bulge=0.16)
    p.cut(shade(c, 0.86), blob([(-0.43, 0.66), (-0.36, 0.38), (0, 0.30), (0.36, 0.38), (0.43, 0.66)], 4), bulge=0.08)
    p.cut(GOLD, pad(-0.06, 0.27, 0.06, 0.37, 0.02), bulge=0.03)


def basket(p: Paper, c: RGB, t: float) -> None:
    p.cut(shade(c, 0.75), ribbon(arc(0, 0.52, 0.40, 0.46, 0, math.pi, 18), 0.06, 0.06), bulge=0.03)
    for k, tint in enumerate(((0.80, 0.22, 0.18), (0.92, 0.70, 0.25), (0.45, 0.6, 0.25), (0.80, 0.22, 0.18))):
        p.cut(tint, ellipse(-0.30 + 0.2 * k, 0.54, 0.13, 0.12), bulge=0.08)
    p.cut(c, points((-0.50, 0.52), (0.50, 0.52), (0.38, 0.0), (-0.38, 0.0)), bulge=0.12)
    for r in range(4):
        y = 0.08 + 0.13 * r
        p.mark(shade(c, 0.72), *(pad(-0.42 + 0.17 * k + 0.085 * (r % 2), y, -0.31 + 0.17 * k + 0.085 * (r % 2), y + 0.05, 0.02) for k in range(5)), inside=True)
    p.cut(shade(c, 0.9), pad(-0.54, 0.46, 0.54, 0.56, 0.04), bulge=0.04)


def shoe(p: Paper, c: RGB, t: float) -> None:
    p.cut(c, blob([(-0.80, 0.10), (-0.84, 0.50), (-0.78, 0.96), (-0.30, 0.96), (-0.12, 0.62), (0.30, 0.46), (0.80, 0.34), (0.96, 0.12), (0, 0.06)], 4), bulge=0.22)
    p.cut(shade(c, 0.45), pad(-0.86, 0.0, 0.98, 0.12, 0.05), box(-0.86, 0, -0.5, 0.14), bulge=0.05)
    for k in range(4):
        x, y = -0.20 + 0.13 * k, 0.74 - 0.085 * k
        p.mark((0.93, 0.90, 0.84), stroke((x - 0.06, y - 0.04), (x + 0.10, y + 0.0), 0.035))
    p.mark(shade(c, 0.7), ribbon(curve([(0.40, 0.44), (0.46, 0.28), (0.42, 0.12)], 4), 0.02, 0.02))
    p.mark(shade(c, 0.3), ellipse(-0.54, 0.95, 0.24, 0.05))


def ballet_shoes(p: Paper, c: RGB, t: float) -> None:
    s = 0.03 * math.sin(t * 1.4)
    for x, a in ((-0.26, 0.12), (0.22, -0.14)):
        for d in (-0.10, 0.10):
            ribbon_path = curve([(x + d, 0.50), (x - d * 1.2, 0.68), (x + d * 1.4 + s, 0.84), (x - d * 2 + s, 1.0)], 5)
            p.cut(shade(c, 1.15), ribbon(ribbon_path, 0.05, 0.03), bulge=0.02, lift=0.01)
        sole = blob([(-0.07, 0.0), (-0.15, 0.22), (-0.17, 0.46), (-0.10, 0.60), (0.10, 0.60), (0.17, 0.46), (0.15, 0.22), (0.07, 0.0)], 5)
        p.cut(c, place(sole, (x, 0), a), bulge=0.14)
        p.mark(shade(c, 0.66), place(ellipse(0, 0.46, 0.10, 0.12), (x, 0), a))
        p.mark(shade(c, 0.85), place(box(-0.075, 0.0, 0.075, 0.06), (x, 0), a))


def hat(p: Paper, c: RGB, t: float) -> None:
    p.cut(c, blob([(-0.46, 0.20), (-0.44, 0.62), (-0.30, 0.94), (-0.04, 0.88), (0.24, 0.96), (0.44, 0.62), (0.46, 0.20)], 4), bulge=0.20)
    p.mark(shade(c, 0.5), points((-0.47, 0.26), (0.47, 0.26), (0.46, 0.44), (-0.46, 0.44)), inside=True)
    p.cut(c, blob([(-0.98, 0.16), (-0.6, 0.30), (0, 0.26), (0.6, 0.30), (0.98, 0.16), (0.6, 0.04), (0, 0.0), (-0.6, 0.04)], 4), bulge=0.08, lift=0.03)


def glove(p: Paper, c: RGB, t: float) -> None:
    p.cut(c, *(bone((-0.16 + 0.115 * k, 0.52), (-0.20 + 0.135 * k, 0.86 + (0.0, 0.09, 0.08, 0.0)[k]), 0.065, 0.055) for k in range(4)),
          bone((0.18, 0.38), (0.42, 0.60), 0.075, 0.06), pad(-0.23, 0.10, 0.25, 0.62, 0.10), bulge=0.10)
    p.cut(shade(c, 0.85), pad(-0.26, 0.0, 0.27, 0.20, 0.04), bulge=0.05)
    for k in range(3):
        p.mark(shade(c, 0.7), stroke((-0.10 + 0.11 * k, 0.44), (-0.10 + 0.11 * k, 0.58), 0.015))


def doll(p: Paper, c: RGB, t: float) -> None:
    p.cut((0.95, 0.80, 0.68), bone((-0.12, 0.06), (-0.10, 0.30), 0.06, 0.05), bone((0.12, 0.06), (0.10, 0.30), 0.06, 0.05), bone((-0.20, 0.56), (-0.36, 0.36), 0.05, 0.045), bone((0.20, 0.56), (0.36, 0.36), 0.05, 0.045), bulge=0.06)
    p.cut(c, blob([(-0.16, 0.62), (-0.36, 0.20), (0, 0.16), (0.36, 0.20), (0.16, 0.62)], 4), bulge=0.12)
    p.cut((0.50, 0.28, 0.14), ellipse(0, 0.82, 0.23, 0.20), ellipse(-0.24, 0.72, 0.08, 0.12), ellipse(0.24, 0.72, 0.08, 0.12), bulge=0.10)
    p.cut((0.95, 0.80, 0.68), ellipse(0, 0.78, 0.17, 0.17), bulge=0.10)
    p.mark(INK, ellipse(-0.06, 0.79, 0.022, 0.026), ellipse(0.06, 0.79, 0.022, 0.026))
    p.mark((0.85, 0.45, 0.42), ellipse(-0.11, 0.72, 0.035, 0.025), ellipse(0.11, 0.72, 0.035, 0.025))
    p.mark((0.70, 0.2, 0.2), ribbon(arc(0, 0.735, 0.05, 0.035, math.pi, 2 * math.pi, 8), 0.015, 0.015))


def bell(p: Paper, c: RGB, t: float) -> None:
    a = 0.22 * math.sin(t * 3.4)

    def on(q: np.ndarray) -> np.ndarray:
        return place(q - (0, 1.0), (0, 1.0), a)

    brass = blend(c, GOLD, 0.3)
    p.cut(shade(brass, 0.7), place(ellipse(0, 0.06, 0.09, 0.09) - (0, 1.0), (0, 1.0), a * 1.5), bulge=0.06)
    p.cut(brass, on(blob([(-0.44, 0.12), (-0.34, 0.24), (-0.28, 0.60), (-0.14, 0.82), (0.14, 0.82), (0.28, 0.60), (0.34, 0.24), (0.44, 0.12), (0, 0.10)], 4)), bulge=0.18)
    p.mark(shade(brass, 0.72), on(ribbon([(-0.34, 0.25), (0.34, 0.25)], 0.03, 0.03)), on(ribbon([(-0.26, 0.62), (0.26, 0.62)], 0.02, 0.02)), inside=True)
    p.cut(shade(brass, 0.8), on(ribbon(arc(0, 0.88, 0.08, 0.10, -0.3, math.pi + 0.3, 12), 0.05, 0.05)), bulge=0.02)
