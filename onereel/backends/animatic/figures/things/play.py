"""Instruments, toys, tools of science and of kings: one unit high, standing on y = 0, in the middle."""

from __future__ import annotations

import math

import numpy as np

from onereel.backends.animatic.figures.paper import Paper, blend, shade
from onereel.backends.animatic.figures.shapes import (
    arc, blob, bone, box, curve, ellipse, flip, pad, place, points, ribbon, stroke,
)
from onereel.backends.animatic.figures.things.desk import CREAM, GOLD, INK, STEEL, WOOD
from onereel.backends.animatic.stage import RGB

_BOUT = [(0, 0.0), (0.17, 0.03), (0.20, 0.15), (0.125, 0.26), (0.13, 0.32), (0.165, 0.42), (0.13, 0.53), (0, 0.56)]


def bowed(p: Paper, c: RGB) -> None:
    right = np.array(_BOUT)
    body = blob(np.vstack([right, flip(right)[::-1][1:-1]]), 4)
    p.cut(shade(INK, 1.0), ribbon([(0, 0.52), (0, 0.92)], 0.052, 0.036), bulge=0.02)
    p.cut(shade(c, 0.7), ellipse(0, 0.95, 0.035, 0.05), bone((-0.06, 0.92), (0.06, 0.92), 0.013, 0.013), bone((-0.055, 0.965), (0.055, 0.965), 0.013, 0.013), bulge=0.02)
    p.cut(c, body, bulge=0.10)
    for s in (-1, 1):
        hole = curve([(s * 0.065, 0.32), (s * 0.085, 0.28), (s * 0.075, 0.22), (s * 0.095, 0.18)], 4)
        p.mark(INK, ribbon(hole, 0.010, 0.010, 0.014))
    p.mark(INK, ribbon([(0, 0.56), (0, 0.36)], 0.048, 0.052), blob([(-0.03, 0.05), (0.03, 0.05), (0.022, 0.16), (-0.022, 0.16)], 2))
    p.mark((0.90, 0.80, 0.60), box(-0.05, 0.245, 0.05, 0.26))
    for k in range(4):
        x = -0.018 + 0.012 * k
        p.mark((0.93, 0.92, 0.88), stroke((x, 0.15), (x * 0.7, 0.93), 0.004), fine=300)


def violin(p: Paper, c: RGB, t: float) -> None:
    bowed(p, c)
    p.cut(WOOD, place(ribbon([(-0.48, 0), (0.48, 0.02)], 0.014, 0.018), (0.28, 0.48), 1.25), bulge=0.01)
    p.mark((0.95, 0.93, 0.88), place(ribbon([(-0.45, -0.022), (0.44, -0.022)], 0.012, 0.012), (0.28, 0.48), 1.25))


def cello(p: Paper, c: RGB, t: float) -> None:
    p.cut(STEEL, stroke((0, 0.0), (0, 0.12), 0.014), bulge=0.01)
    low = Paper()
    bowed(low, c)
    p.paste(low, (0, 0.08), size=0.92)


def guitar(p: Paper, c: RGB, t: float) -> None:
    p.cut(shade(WOOD, 0.7), ribbon([(0, 0.40), (0, 0.90)], 0.062, 0.048), bulge=0.02)
    p.cut(shade(c, 0.6), pad(-0.045, 0.88, 0.045, 1.0, 0.02), bulge=0.03)
    p.mark(STEEL, *(ellipse(s * 0.055, 0.905 + 0.03 * k, 0.013, 0.009, n=8) for k in range(3) for s in (-1, 1)))
    right = np.array([(0, 0.0), (0.17, 0.02), (0.225, 0.13), (0.155, 0.265), (0.165, 0.37), (0.10, 0.46), (0, 0.47)])
    p.cut(c, blob(np.vstack([right, flip(right)[::-1][1:-1]]), 5), bulge=0.10)
    p.mark(shade(c, 0.55), ellipse(0, 0.30, 0.085, 0.085))
    p.mark(INK, ellipse(0, 0.30, 0.068, 0.068), box(-0.08, 0.10, 0.08, 0.125), ribbon([(0, 0.47), (0, 0.385)], 0.055, 0.055))
    for k in range(6):
        x = -0.022 + 0.0088 * k
        p.mark((0.93, 0.92, 0.88), stroke((x, 0.115), (x * 0.7, 0.90), 0.0035), fine=250)
    for k in range(7):
        p.mark(STEEL, stroke((-0.024, 0.50 + 0.055 * k), (0.024, 0.50 + 0.055 * k), 0.004), fine=250)


def drum(p: Paper, c: RGB, t: float) -> None:
    p.cut(c, points((-0.55, 0.14), (-0.55, 0.74), (0.55, 0.74), (0.55, 0.14)), ellipse(0, 0.14, 0.55, 0.14, n=32), bulge=0.18)
    for k in range(6):
        x = -0.5 + 0.2 * k
        p.mark(CREAM, stroke((x - 0.05, 0.72), (x + 0.05, 0.06), 0.02), stroke((x + 0.05, 0.06), (x + 0.15, 0.70), 0.02), inside=True)
    p.cut(GOLD, ribbon(arc(0, 0.14, 0.56, 0.14, math.pi, 2 * math.pi, 16), 0.06, 0.06), bulge=0.02)
    p.cut(CREAM, ellipse(0, 0.76, 0.56, 0.16, n=36), bulge=0.06)
    p.mark(GOLD, ribbon(arc(0, 0.74, 0.56, 0.16, math.pi, 2 * math.pi, 16), 0.05, 0.05))
    hit = 0.10 * abs(math.sin(t * 6))
    for s in (-1, 1):
        p.cut(WOOD, stroke((s * 0.05, 0.84 + hit), (s * 0.60, 1.05 + hit * 2), 0.035), ellipse(s * 0.05, 0.84 + hit, 0.035, 0.03), bulge=0.02)


def trumpet(p: Paper, c: RGB, t: float) -> None:
    b = blend(c, GOLD, 0.35)
    p.cut(b, blob([(0.62, 0.58), (0.80, 0.66), (0.98, 0.94), (1.02, 0.54), (0.98, 0.14), (0.80, 0.44), (0.62, 0.50)], 4), stroke((-0.96, 0.54), (0.66, 0.54), 0.07),
          ribbon(curve([(-0.42, 0.54), (-0.66, 0.40), (-0.42, 0.26), (0.20, 0.26), (0.42, 0.40), (0.20, 0.54)], 6), 0.07, 0.07), bone((-1.0, 0.54), (-0.94, 0.54), 0.07, 0.04), bulge=0.05)
    for k in range(3):
        push = 0.05 if (int(t * 5) + k) % 3 == 0 else 0.0
        p.cut(shade(b, 0.88), pad(-0.20 + 0.15 * k, 0.22, -0.09 + 0.15 * k, 0.64, 0.03), bulge=0.04, lift=0.01)
        p.cut(CREAM, pad(-0.18 + 0.15 * k, 0.68 - push, -0.11 + 0.15 * k, 0.74 - push, 0.02), stroke((-0.145 + 0.15 * k, 0.62), (-0.145 + 0.15 * k, 0.70 - push), 0.02), bulge=0.01)


def saxophone(p: Paper, c: RGB, t: float) -> None:
    b = blend(c, GOLD, 0.45)
    p.cut(b, ribbon(curve([(-0.46, 0.94), (-0.30, 1.0), (-0.20, 0.90), (-0.10, 0.50), (0.02, 0.12), (0.18, 0.05), (0.30, 0.18), (0.34, 0.42)], 6), 0.05, 0.22, 0.12),
          blob([(0.22, 0.40), (0.20, 0.58), (0.12, 0.66), (0.58, 0.62), (0.48, 0.52), (0.44, 0.38)], 4), bulge=0.07)
    p.cut(INK, stroke((-0.60, 0.88), (-0.44, 0.945), 0.07), bulge=0.03)
    p.mark(shade(b, 0.45), ellipse(0.36, 0.645, 0.20, 0.035, -0.08))
    for k in range(6):
        p.cut(shade(b, 1.25), ellipse(-0.13 + 0.028 * k + (0.04 if k % 2 else 0), 0.72 - 0.095 * k, 0.04, 0.035), bulge=0.02, lift=0.01)


def flute(p: Paper, c: RGB, t: float) -> None:
    p.cut(c, place(pad(-1.8, -0.09, 1.8, 0.09, 0.05), (0, 0.5), 0.25), bulge=0.06)
    for k in range(7):
        p.cut(shade(c, 1.25), place(ellipse(-0.6 + 0.3 * k, 0.06, 0.08, 0.06), (0, 0.5), 0.25), bulge=0.03, lift=0.01)
    p.cut(shade(c, 1.2), place(ellipse(-1.45, 0.07, 0.14, 0.06), (0, 0.5), 0.25), bulge=0.03)


def accordion(p: Paper, c: RGB, t: float) -> None:
    pull = 0.10 * math.sin(t * 2.2)
    for k in range(9):
        x = -0.30 + (0.60 + pull) * k / 9
        p.cut(shade(c, 0.62 if k % 2 else 0.9), box(x, 0.06, x + (0.60 + pull) / 9 + 0.005, 0.94), bulge=0.04, lift=0, rim=0.3)
    right = 0.28 + pull
    p.cut(c, pad(-0.62, 0.0, -0.26, 1.0, 0.06), pad(right, 0.0, right + 0.36, 1.0, 0.06), bulge=0.10)
    p.mark(CREAM, box(-0.60, 0.08, -0.46, 0.92))
    p.mark(INK, *(box(-0.60, 0.14 + 0.10 * k, -0.52, 0.17 + 0.10 * k) for k in range(8)))
    p.mark(GOLD, *(ellipse(right + 0.14 + 0.08 * i, 0.2 + 0.12 * k, 0.025, 0.025, n=10) for k in range(6) for i in range(2)))


def piano(p: Paper, c: RGB, t: float) -> None:
    """The keys, close: the right ones go down."""
    p.cut(c, pad(-1.0, 0.0, 1.0, 1.0, 0.04), bulge=0.06)
    p.mark(shade(c, 1.4), box(-0.95, 0.90, 0.95, 0.92))
    for k in range(14):
        x = -0.93 + 0.133 * k
        down = 0.04 if (k * 3 + int(t * 4)) % 11 == 0 else 0.0
        p.cut((0.95, 0.93, 0.88), pad(x, 0.08 - down, x + 0.127, 0.78, 0.015), bulge=0.02, lift=0.004, rim=0.3)
    for k in range(13):
        if k % 7 not in (2, 6):
            x = -0.93 + 0.133 * (k + 1)
            p.cut((0.12, 0.11, 0.13), pad(x - 0.042, 0.36, x + 0.038, 0.80, 0.015), bulge=0.03, lift=0.015)
    p.mark((0.65, 0.12, 0.14), box(-0.95, 0.78, 0.95, 0.81))


def chess_piece(p: Paper, c: RGB, t: float) -> None:
    """A knight."""
    p.cut(c, pad(-0.34, 0.0, 0.34, 0.12, 0.05), pad(-0.27, 0.10, 0.27, 0.22, 0.05), bulge=0.08)
    p.cut(c, blob([(-0.22, 0.20), (-0.24, 0.48), (-0.16, 0.78), (-0.02, 0.94), (0.04, 1.0), (0.08, 0.90), (0.22, 0.80), (0.36, 0.60), (0.32, 0.50), (0.20, 0.52), (0.08, 0.58), (0.14, 0.40), (0.22, 0.20)], 4), bulge=0.12)
    p.mark(shade(c, 0.45), ellipse(0.10, 0.78, 0.028, 0.022), ellipse(0.31, 0.56, 0.016, 0.012))
    for k in range(4):
        p.mark(shade(c, 0.7), ribbon([(-0.20 + 0.03 * k, 0.44 + 0.12 * k), (-0.09 + 0.02 * k, 0.50 + 0.11 * k)], 0.025, 0.008))


def dice(p: Paper, c: RGB, t: float) -> None:
    for x, y, a, n in ((-0.42, 0.0, 0.10, 5), (0.46, 0.0, -0.22, 3)):
        s = 0.62
        def on(q: np.ndarray, x: float = x, y: float = y, a: float = a) -> np.ndarray:
            return place(q, (x, y + 0.38), a)
        p.cut(shade(c, 0.82), on(points((-s / 2, s / 2), (-s / 2 + 0.14, s / 2 + 0.14), (s / 2 + 0.14, s / 2 + 0.14), (s / 2 + 0.14, -s / 2 + 0.14), (s / 2, -s / 2))), bulge=0.05)
        p.cut(c, on(pad(-s / 2, -s / 2, s / 2, s / 2, 0.06)), bulge=0.10)
        spots = {5: ((-1, -1), (1, 1), (-1, 1), (1, -1), (0, 0)), 3: ((-1, -1), (0, 0), (1, 1))}[n]
        p.mark(INK if sum(c) > 1.5 else CREAM, *(on(ellipse(u * 0.17, v * 0.17, 0.05, 0.05)) for u, v in spots))


def toy_boat(p: Paper, c: RGB, t: float) -> None:
    a = 0.06 * math.sin(t * 1.8)

    def on(q: np.ndarray) -> np.ndarray:
        return place(q - (0, 0.1), (0, 0.1), a)

    p.cut(WOOD, on(stroke((0, 0.25), (0, 1.0), 0.03)), bulge=0.02)
    p.cut((0.95, 0.93, 0.87), on(blob([(0.04, 0.96), (0.34, 0.62), (0.48, 0.34), (0.04, 0.34)], 2)), on(blob([(-0.04, 0.90), (-0.24, 0.60), (-0.36, 0.36), (-0.04, 0.36)], 2)), bulge=0.12)
    p.cut(c, on(blob([(-0.60, 0.28), (-0.46, 0.06), (0, 0.02), (0.46, 0.06), (0.68, 0.30), (0, 0.26)], 3)), bulge=0.12)
    p.mark(CREAM, on(ribbon([(-0.52, 0.20), (0.56, 0.21)], 0.03, 0.03)), inside=True)
    p.cut((0.85, 0.25, 0.2), on(points((0, 0.98), (0.16, 0.93), (0, 0.88))), bulge=0.02)


def paper_boat(p: Paper, c: RGB, t: float) -> None:
    a = 0.05 * math.sin(t * 1.6)
    def on(*q: tuple[float, float]) -> np.ndarray:
        return place(points(*q), (0, 0.05), a)
    p.cut(shade(c, 0.86), on((-0.28, 0.40), (0.0, 0.92), (0.28, 0.40)), bulge=0.08)
    p.cut(c, on((-0.95, 0.50), (-0.48, 0.0), (0.48, 0.0), (0.95, 0.50), (0.30, 0.38), (0.0, 0.44), (-0.30, 0.38)), bulge=0.10)
    p.mark(shade(c, 0.8), on((0.0, 0.0), (0.28, 0.38), (0.95, 0.50), (0.48, 0.0)), alpha=0.5)


def toy_train(p: Paper, c: RGB, t: float) -> None:
    p.cut(c, pad(-0.62, 0.24, 0.50, 0.60, 0.10), box(-0.66, 0.24, -0.20, 0.94), bulge=0.12)
    p.cut(shade(c, 0.55), pad(-0.72, 0.90, -0.14, 0.99, 0.03), points((0.20, 0.56), (0.16, 0.86), (0.40, 0.86), (0.36, 0.56)), bulge=0.05)
    p.mark((0.98, 0.90, 0.62), pad(-0.56, 0.64, -0.30, 0.84, 0.03))
    p.cut(GOLD, ellipse(-0.02, 0.62, 0.09, 0.07), ellipse(0.52, 0.42, 0.06, 0.09), bulge=0.04)
    p.cut(shade(c, 0.7), points((0.48, 0.20), (0.74, 0.10), (0.48, 0.34)), bulge=0.03)
    for x, r in ((-0.44, 0.20), (0.02, 0.15), (0.36, 0.15)):
        p.cut((0.22, 0.20, 0.22), ellipse(x, r, r, r, n=28), bulge=0.05, lift=0.015)
        p.mark((0.85, 0.3, 0.2), ellipse(x, r, r * 0.62, r * 0.62))
        for k in range(3):
            a = t * -3 + k * math.pi / 3
            p.mark((0.22, 0.2, 0.22), stroke((x - r * 0.6 * math.cos(a), r - r * 0.6 * math.sin(a)), (x + r * 0.6 * math.cos(a), r + r * 0.6 * math.sin(a)), r * 0.12))


def kite(p: Paper, c: RGB, t: float) -> None:
    a = 0.12 * math.sin(t * 1.3)

    def on(q: np.ndarray) -> np.ndarray:
        return place(q, (0, 0.66), a - 0.2)

    tail = [(0.04 * k * math.sin(t * 3 - k * 0.9), -0.34 - 0.055 * k) for k in range(7)]
    p.cut(shade(c, 0.6), on(ribbon(curve(tail, 4), 0.012, 0.008)), bulge=0.01)
    for k in (2, 4, 6):
        x, y = tail[k]
        p.cut(((0.95, 0.8, 0.3), (0.9, 0.9, 0.9), (0.3, 0.55, 0.8))[k // 2 - 1], on(points((x, y), (x - 0.07, y + 0.035), (x - 0.07, y - 0.035))), on(points((x, y), (x + 0.07, y + 0.035), (x + 0.07, y - 0.035))), bulge=0.02)
    p.cut(c, on(points((0, 0.34), (0.26, 0.06), (0, -0.34), (-0.26, 0.06))), bulge=0.08)
    p.mark(shade(c, 1.4), on(points((0, 0.34), (0.26, 0.06), (0, 0.06))), on(points((0, -0.34), (-0.26, 0.06), (0, 0.06))))
    p.mark(shade(c, 0.5), on(stroke((0, 0.34), (0, -0.34), 0.012)), on(stroke((-0.26, 0.06), (0.26, 0.06), 0.012)))


def balloon(p: Paper, c: RGB, t: float) -> None:
    s = 0.04 * math.sin(t * 1.2)
    p.cut((0.9, 0.88, 0.85), ribbon(curve([(0, 0.0), (s, 0.15), (-s, 0.32), (s * 0.5, 0.46)], 6), 0.010, 0.010), bulge=0.005)
    p.cut(c, blob([(s * 0.5, 0.48), (-0.20 + s, 0.62), (-0.26 + s, 0.80), (-0.12 + s, 0.98), (0.12 + s, 0.98), (0.26 + s, 0.80), (0.20 + s, 0.62)], 5), bulge=0.24)
    p.cut(shade(c, 0.8), points((s * 0.5 - 0.035, 0.44), (s * 0.5 + 0.035, 0.44), (s * 0.5, 0.50)), bulge=0.02)
    p.mark((1, 1, 1), ellipse(-0.11 + s, 0.86, 0.035, 0.07, -0.5), alpha=0.6)


def helmet(p: Paper, c: RGB, t: float) -> None:
    """An astronaut's."""
    p.cut(shade(c, 0.8), pad(-0.42, 0.0, 0.42, 0.16, 0.06), bulge=0.06)
    p.cut(c, ellipse(0, 0.54, 0.50, 0.46, n=40), bulge=0.28)
    p.cut((0.16, 0.17, 0.28), blob([(-0.40, 0.56), (-0.30, 0.78), (0, 0.84), (0.30, 0.78), (0.40, 0.56), (0.30, 0.34), (0, 0.28), (-0.30, 0.34)], 5), bulge=0.14)
    p.mark((0.95, 0.65, 0.35), blob([(-0.34, 0.52), (0, 0.40), (0.34, 0.52), (0.26, 0.36), (0, 0.30), (-0.26, 0.36)], 4), alpha=0.55)
    p.mark((0.9, 0.95, 1.0), ribbon(curve([(-0.28, 0.58), (-0.20, 0.72), (-0.04, 0.78)], 5), 0.01, 0.01, 0.05))
    p.cut(shade(c, 0.7), ellipse(-0.50, 0.52, 0.07, 0.13), ellipse(0.50, 0.52, 0.07, 0.13), bulge=0.04)


def robot_hand(p: Paper, c: RGB, t: float) -> None:
    curl = 0.15 + 0.12 * math.sin(t * 1.4)
    p.cut(shade(c, 0.7), pad(-0.20, 0.0, 0.20, 0.18, 0.03), bulge=0.06)
    p.cut(c, pad(-0.26, 0.15, 0.26, 0.48, 0.07), bulge=0.12)
    for k in range(4):
        x, a = -0.21 + 0.14 * k, math.pi / 2 + (1.5 - k) * 0.10
        at = (x, 0.48)
        for seg, r in ((0.20, 0.056), (0.16, 0.050), (0.12, 0.044)):
            end = (at[0] + seg * math.cos(a), at[1] + seg * math.sin(a))
            p.cut(c, bone(at, end, r, r * 0.92), bulge=0.05)
            p.mark(shade(c, 0.45), ellipse(at[0], at[1], 0.026, 0.026))
            at, a = end, a - curl
    at, a = (0.25, 0.26), 0.7
    for seg in (0.20, 0.15):
        end = (at[0] + seg * math.cos(a), at[1] + seg * math.sin(a))
        p.cut(c, bone(at, end, 0.06, 0.052), bulge=0.05)
        p.mark(shade(c, 0.45), ellipse(at[0], at[1], 0.028, 0.028))
        at, a = end, a + 0.5
    p.mark((0.35, 0.85, 1.0), ellipse(0, 0.32, 0.07, 0.07), glow=1.6)


def microscope(p: Paper, c: RGB, t: float) -> None:
    p.cut(shade(c, 0.7), pad(-0.36, 0.0, 0.34, 0.10, 0.04), bulge=0.05)
    p.cut(c, ribbon(arc(-0.02, 0.42, 0.30, 0.34, -1.3, 1.25, 18), 0.11, 0.10), bulge=0.06)
    p.cut(INK, pad(-0.34, 0.24, 0.14, 0.30, 0.02), bulge=0.03)
    p.cut(c, place(pad(-0.085, -0.22, 0.085, 0.22, 0.03), (-0.02, 0.66), 0.22), bulge=0.08)
    p.cut(INK, place(pad(-0.065, 0.20, 0.065, 0.36, 0.02), (-0.02, 0.66), 0.22), bulge=0.05)
    p.cut(STEEL, place(pad(-0.05, -0.34, 0.05, -0.20, 0.015), (-0.02, 0.66), 0.22), ellipse(0.24, 0.34, 0.07, 0.07), bulge=0.05)
    p.mark((0.8, 0.95, 1.0), ellipse(-0.09, 0.31, 0.06, 0.014), glow=1.2)


def flask(p: Paper, c: RGB, t: float) -> None:
    glass: RGB = (0.80, 0.90, 0.94)
    shape = blob([(-0.08, 0.96), (-0.08, 0.62), (-0.34, 0.20), (-0.34, 0.04), (0, 0.0), (0.34, 0.04), (0.34, 0.20), (0.08, 0.62), (0.08, 0.96)], 3)
    p.cut(glass, shape, bulge=0.10, alpha=0.45)
    w = 0.015 * math.sin(t * 2)
    p.cut(c, blob([(-0.24, 0.34 + w), (-0.32, 0.20), (-0.31, 0.06), (0, 0.03), (0.31, 0.06), (0.32, 0.20), (0.24, 0.34 - w), (0, 0.335)], 3), bulge=0.12, glow=0.35, lift=0)
    for k in range(5):
        y = 0.08 + ((t * 0.12 + k * 0.21) % 1) * 0.24
        p.mark(shade(c, 1.5), ellipse(-0.16 + 0.08 * k, y, 0.022, 0.022))
    p.mark((1, 1, 1), ribbon([(-0.25, 0.16), (-0.07, 0.56)], 0.02, 0.02), alpha=0.7)
    p.cut(glass, pad(-0.11, 0.94, 0.11, 1.0, 0.02), bulge=0.03, alpha=0.7)


def mask(p: Paper, c: RGB, t: float) -> None:
    p.cut(c, blob([(-0.40, 0.84), (-0.44, 0.50), (-0.28, 0.16), (0, 0.0), (0.28, 0.16), (0.44, 0.50), (0.40, 0.84), (0.16, 0.96), (-0.16, 0.96)], 5), bulge=0.22)
    for s in (-1, 1):
        p.mark(INK, place(blob([(-0.12, 0.0), (0, 0.055), (0.12, 0.02), (0, -0.05)], 5), (s * 0.18, 0.60), s * 0.15))
        p.mark(GOLD, ribbon(curve([(s * 0.05, 0.70), (s * 0.18, 0.76), (s * 0.34, 0.68)], 5), 0.01, 0.01, 0.035))
        p.mark(GOLD, ribbon(curve([(s * 0.30, 0.44), (s * 0.24, 0.36), (s * 0.30, 0.30), (s * 0.33, 0.36)], 5), 0.018, 0.010))
    p.tone(0.75, blob([(0.01, 0.62), (0.08, 0.36), (-0.02, 0.34)], 4), soft=0.02)
    p.mark((0.62, 0.14, 0.14), blob([(-0.13, 0.22), (0, 0.26), (0.13, 0.22), (0, 0.15)], 5))
    for k in range(5):
        p.cut((0.85, 0.25, 0.25) if k % 2 else GOLD, place(blob([(0, 0), (0.05, 0.12), (0, 0.26), (-0.05, 0.12)], 4), (-0.2 + 0.1 * k, 0.92), (2 - k) * 0.25), bulge=0.04)


def crown(p: Paper, c: RGB, t: float) -> None:
    gold = blend(c, GOLD, 0.4)
    p.cut(shade(gold, 0.7), ellipse(0, 0.16, 0.62, 0.14), bulge=0.05)
    top = [(-0.62, 0.18)]
    for k in range(5):
        x = -0.70 + 0.35 * k
        top += [(x, 0.84 if k % 2 else 0.92), (x + 0.175, 0.50)]
    p.cut(gold, np.vstack([points(*top[:-1], (0.62, 0.18)), arc(0, 0.18, 0.62, 0.16, 0, -math.pi, 14)]), bulge=0.10)
    for k in range(5):
        p.cut(CREAM, ellipse(-0.70 + 0.35 * k, 0.94 if k % 2 == 0 else 0.87, 0.05, 0.05), bulge=0.04)
    for k, tint in enumerate(((0.15, 0.35, 0.75), (0.75, 0.10, 0.16), (0.15, 0.35, 0.75))):
        p.cut(tint, ellipse(-0.32 + 0.32 * k, 0.20 - (0.06 if k == 1 else 0.03), 0.07, 0.085), bulge=0.05)


def sword(p: Paper, c: RGB, t: float) -> None:
    p.cut(STEEL, points((-0.035, 0.22), (0.035, 0.22), (0.026, 0.93), (0, 1.0), (-0.026, 0.93)), bulge=0.03)
    p.mark(shade(STEEL, 1.5), stroke((-0.008, 0.24), (-0.006, 0.94), 0.012))
    p.cut(GOLD, pad(-0.15, 0.185, 0.15, 0.225, 0.015), ellipse(0, 0.035, 0.035, 0.035), bulge=0.02)
    p.cut(c, box(-0.022, 0.06, 0.022, 0.19), bulge=0.02)


def coin(p: Paper, c: RGB, t: float) -> None:
    gold = blend(c, GOLD, 0.5)
    p.cut(shade(gold, 0.72), ellipse(0.03, 0.49, 0.48, 0.48, n=44), bulge=0.06)
    p.cut(gold, ellipse(0, 0.5, 0.48, 0.48, n=44), bulge=0.10)
    a, b = ellipse(0, 0.5, 0.42, 0.42, n=40), ellipse(0, 0.5, 0.395, 0.395, n=40)
    p.mark(shade(gold, 0.7), np.vstack([a, a[:1], b[:1], b[::-1]]))
    p.cut(shade(gold, 0.86), blob([(-0.14, 0.22), (-0.16, 0.40), (-0.20, 0.60), (-0.06, 0.76), (0.12, 0.70), (0.14, 0.58), (0.20, 0.50), (0.13, 0.46), (0.12, 0.36), (0.04, 0.34), (0.12, 0.22)], 4), bulge=0.05, lift=0.004)


def broom(p: Paper, c: RGB, t: float) -> None:
    p.cut(WOOD, stroke((0, 0.24), (0, 1.0), 0.026), bulge=0.02)
    p.cut(blend(c, (0.82, 0.66, 0.36), 0.6), points((-0.05, 0.28), (0.05, 0.28), (0.14, 0.0), (-0.14, 0.0)), bulge=0.06)
    for k in range(5):
        p.mark((0.55, 0.42, 0.2), stroke((-0.02 + 0.01 * k, 0.24), (-0.10 + 0.05 * k, 0.01), 0.006))
    p.mark(shade(c, 0.6), box(-0.06, 0.22, 0.06, 0.25))


def cane(p: Paper, c: RGB, t: float) -> None:
    p.cut(c, ribbon(curve([(0, 0.0), (0, 0.5), (0, 0.88), (-0.035, 0.98), (-0.10, 0.96), (-0.12, 0.88)], 6), 0.024, 0.032), bulge=0.02)


def parcel(p: Paper, c: RGB, t: float) -> None:
    """What a thing is wrapped in when its own shape is not known."""
    p.cut(shade(c, 0.78), points((0.46, 0.0), (0.72, 0.16), (0.72, 0.86), (0.46, 0.74)), bulge=0.05)
    p.cut(shade(c, 1.15), points((-0.56, 0.74), (-0.28, 0.88), (0.72, 0.86), (0.46, 0.74)), bulge=0.05)
    p.cut(c, box(-0.56, 0.0, 0.46, 0.74), bulge=0.12)
    ribbon_ = shade(c, 0.55) if sum(c) > 0.6 else shade(c, 1.6)
    p.mark(ribbon_, box(-0.11, 0.0, 0.01, 0.74), box(-0.56, 0.32, 0.46, 0.42), points((-0.11, 0.74), (0.01, 0.74), (0.28, 0.87), (0.17, 0.87)))
    for s in (-1, 1):
        p.cut(ribbon_, blob([(0.05, 0.80), (0.05 + s * 0.12, 0.98), (0.05 + s * 0.28, 0.96), (0.05 + s * 0.22, 0.82)], 4), bulge=0.05, lift=0.02)
