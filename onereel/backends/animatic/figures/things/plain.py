"""What a thing looks like of which only the kind is known: cloth, a device, a tool of some trade, a box."""

from __future__ import annotations

import math

from onereel.backends.animatic.figures.paper import Paper, shade
from onereel.backends.animatic.figures.shapes import blob, bone, box, curve, ellipse, pad, ribbon, stroke, xy
from onereel.backends.animatic.figures.things.tints import GOLD, INK, STEEL, WOOD
from onereel.backends.animatic.stage import RGB


def cloth(p: Paper, c: RGB, t: float) -> None:
    """Folded, one corner hanging over."""
    for k in range(3):
        y = 0.22 * k
        p.cut(
            shade(c, 0.86 + 0.10 * k), pad(-0.70 + 0.03 * k, y, 0.70 - 0.02 * k, y + 0.26, 0.12), bulge=0.10
        )
    p.cut(
        shade(c, 1.12),
        blob([(-0.66, 0.66), (-0.2, 0.76), (0.5, 0.74), (0.72, 0.62), (0.60, 0.22), (0.34, 0.58)], 4),
        bulge=0.08,
        lift=0.02,
    )
    for k in range(3):
        fold = curve([(0.40 + 0.08 * k, 0.62), (0.46 + 0.07 * k, 0.46), (0.52 + 0.04 * k, 0.32)], 4)
        p.tone(0.84, ribbon(fold, 0.012, 0.012, 0.03), soft=0.02)


def device(p: Paper, c: RGB, t: float) -> None:
    """A case with a dial, knobs and a small light that breathes."""
    p.cut(shade(c, 0.72), xy("0.56 0, 0.72 0.12, 0.72 0.78, 0.56 0.70"), bulge=0.04)
    p.cut(shade(c, 1.12), xy("-0.60 0.70, -0.44 0.80, 0.72 0.78, 0.56 0.70"), bulge=0.04)
    p.cut(c, pad(-0.60, 0.0, 0.56, 0.72, 0.05), bulge=0.12)
    p.cut((0.93, 0.91, 0.84), ellipse(-0.22, 0.42, 0.22, 0.22), bulge=0.06, lift=0.01)
    a = 0.8 * math.sin(t * 0.9) + 0.2 * math.sin(t * 3.7)
    p.mark(
        (0.78, 0.18, 0.14),
        stroke((-0.22, 0.38), (-0.22 + 0.17 * math.sin(a), 0.38 + 0.17 * math.cos(a)), 0.02),
    )
    p.mark(INK, ellipse(-0.22, 0.38, 0.03, 0.03))
    for k in range(3):
        p.cut(STEEL, ellipse(0.16 + 0.15 * k, 0.20, 0.055, 0.055), bulge=0.05, lift=0.01)
    p.mark((0.40, 1.0, 0.62), ellipse(0.31, 0.50, 0.055, 0.055), glow=0.5 + 0.4 * math.sin(t * 2.4))
    p.cut(STEEL, bone((0.50, 0.74), (0.66, 1.0), 0.012, 0.012), ellipse(0.66, 1.0, 0.03, 0.03), bulge=0.02)


def tool(p: Paper, c: RGB, t: float) -> None:
    """A turned handle, a ferrule and a bright blade, leaning on a block."""
    p.cut(WOOD, pad(-0.60, 0.0, 0.52, 0.24, 0.03), bulge=0.08)
    p.cut(shade(WOOD, 1.25), xy("-0.60 0.24, -0.48 0.32, 0.62 0.32, 0.52 0.24"), bulge=0.03)
    p.cut(c, bone((-0.42, 0.98), (-0.14, 0.62), 0.085, 0.060), bulge=0.10, lift=0.02)
    p.cut(GOLD, bone((-0.15, 0.63), (-0.09, 0.555), 0.062, 0.055), bulge=0.05)
    p.cut(STEEL, xy("-0.11 0.58, -0.05 0.53, 0.30 0.26, 0.16 0.24"), bulge=0.05)


def small_box(p: Paper, c: RGB, t: float) -> None:
    """A wooden box, its lid ajar, something shining in it that is not told."""
    p.cut(shade(c, 0.62), xy("-0.56 0.50, -0.48 0.86, 0.62 0.92, 0.56 0.50"), bulge=0.06)
    p.mark(
        (1.0, 0.86, 0.52),
        xy("-0.50 0.50, -0.40 0.62, 0.52 0.64, 0.50 0.50"),
        glow=0.9 + 0.15 * math.sin(t * 2),
    )
    p.cut(c, pad(-0.58, 0.0, 0.56, 0.52, 0.03), bulge=0.12, lift=0.02)
    for y in (0.17, 0.34):
        p.mark(shade(c, 0.74), box(-0.58, y, 0.56, y + 0.012), inside=True)
    p.cut(GOLD, pad(-0.09, 0.30, 0.07, 0.52, 0.02), bulge=0.03, lift=0.01)
    p.mark(INK, ellipse(-0.01, 0.40, 0.02, 0.03))
    for x in (-0.54, 0.44):
        p.cut(GOLD, box(x, 0.0, x + 0.08, 0.10), bulge=0.02)
