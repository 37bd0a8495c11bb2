"""Heads facing right, one unit long, the neck's end at the origin."""

from __future__ import annotations

import math
from collections.abc import Callable

from onereel.backends.animatic.figures.paper import Paper, blend, shade
from onereel.backends.animatic.figures.shapes import blob, curve, ellipse, ribbon, xy
from onereel.backends.animatic.stage import RGB

DARK = (0.07, 0.05, 0.05)


def eye(p: Paper, x: float, y: float, r: float, open_: float, head: float = 1.0) -> None:
    """An eye of radius r, and with it where the animal's face is; `head` is the height of its head."""
    p.face = (x, y, head)
    if open_ > 0.5:
        p.mark(DARK, ellipse(x, y, r, r * 1.1, n=14))
        p.mark((1, 1, 1), ellipse(x + r * 0.3, y + r * 0.4, r * 0.32, r * 0.32, n=8))
    else:
        p.mark(DARK, ribbon(curve([(x - r, y), (x, y - r * 0.5), (x + r, y)], 4), r * 0.4, r * 0.4))


def dog(p: Paper, c: RGB, t: float, lids: float) -> None:
    p.cut(
        c,
        blob(
            xy(
                "-0.3 0.02, -0.22 0.32, 0.06 0.42, 0.26 0.3, 0.34 0.16, 0.66 0.12, 0.72 0, "
                "0.66 -0.12, 0.3 -0.18, 0 -0.26, -0.24 -0.2"
            ),
            4,
        ),
        bulge=0.30,
    )
    p.mark(
        blend(c, (0.96, 0.92, 0.86), 0.55),
        blob(xy("0.36 0.1, 0.66 0.08, 0.7 -0.06, 0.62 -0.12, 0.34 -0.16"), 4),
    )
    p.mark(
        DARK,
        ellipse(0.69, 0.08, 0.065, 0.055),
        ribbon(curve([(0.66, -0.03), (0.52, -0.08), (0.36, -0.05)], 4), 0.015, 0.015),
    )
    eye(p, 0.24, 0.17, 0.05, lids)
    flop = 0.03 * math.sin(t * 3)
    p.cut(
        shade(c, 0.72),
        blob(
            [
                (-0.12, 0.38),
                (0.06, 0.34),
                (0.06, 0.06),
                (-0.06 + flop, -0.14),
                (-0.20 + flop, -0.08),
                (-0.24, 0.18),
            ],
            4,
        ),
        bulge=0.10,
        lift=0.03,
    )


def cat(p: Paper, c: RGB, t: float, lids: float) -> None:
    p.cut(shade(c, 0.8), xy("0.18 0.34, 0.26 0.62, 0.4 0.3"), bulge=0.06)
    p.cut(c, ellipse(0.14, 0.10, 0.40, 0.34), bulge=0.30)
    p.cut(c, xy("-0.18 0.3, -0.1 0.66, 0.14 0.38"), bulge=0.06, lift=0.01)
    p.mark((0.85, 0.55, 0.50), xy("-0.12 0.36, -0.08 0.56, 0.06 0.4"))
    p.mark(blend(c, (0.97, 0.95, 0.92), 0.6), ellipse(0.40, -0.04, 0.17, 0.13))
    p.mark((0.80, 0.45, 0.42), xy("0.44 0.05, 0.54 0.05, 0.5 -0.01"))
    p.face = (0.24, 0.14, 0.9)
    if lids > 0.5:
        p.mark((0.62, 0.72, 0.25), ellipse(0.24, 0.14, 0.075, 0.085))
        p.mark(DARK, ellipse(0.26, 0.14, 0.026, 0.075))
    else:
        eye(p, 0.24, 0.13, 0.07, 0)
    for k in (-1, 0, 1):
        p.mark(
            (0.95, 0.93, 0.9),
            ribbon([(0.40, -0.04 + 0.03 * k), (0.10, -0.05 + 0.09 * k)], 0.010, 0.004),
            fine=60,
        )
    for k in range(3):
        p.mark(shade(c, 0.65), ribbon([(0.0 + 0.09 * k, 0.42), (0.03 + 0.08 * k, 0.30)], 0.028, 0.010))


def horse(p: Paper, c: RGB, t: float, lids: float) -> None:
    p.cut(shade(c, 0.85), xy("0.02 0.26, 0.06 0.5, 0.18 0.24"), bulge=0.05)
    p.cut(
        c,
        blob(
            xy(
                "-0.2 -0.04, -0.12 0.26, 0.1 0.32, 0.4 0.2, 0.8 0.08, 0.94 -0.02, 0.92 -0.18, "
                "0.76 -0.24, 0.44 -0.2, 0.14 -0.34, -0.12 -0.26"
            ),
            4,
        ),
        bulge=0.26,
    )
    p.cut(c, xy("-0.12 0.24, -0.06 0.52, 0.08 0.28"), bulge=0.05, lift=0.01)
    p.mark(
        shade(c, 0.62), blob(xy("0.78 0.08, 0.94 -0.02, 0.92 -0.18, 0.78 -0.24, 0.7 -0.08"), 4), inside=True
    )
    p.mark(DARK, ellipse(0.87, -0.03, 0.03, 0.022))
    p.mark(shade(c, 0.5), ribbon([(0.90, -0.14), (0.70, -0.15)], 0.012, 0.012))
    eye(p, 0.22, 0.12, 0.055, lids)
    fore = 0.02 * math.sin(t * 4)
    p.cut(
        shade(c, 0.5), blob([(-0.06, 0.34), (0.14, 0.34), (0.26 + fore, 0.14), (0.10, 0.20)], 4), bulge=0.05
    )


def elephant(p: Paper, c: RGB, t: float, lids: float) -> None:
    sway = 0.08 * math.sin(t * 1.2)
    p.cut(
        c,
        blob(xy("-0.42 0, -0.3 0.36, 0.06 0.52, 0.38 0.4, 0.54 0.12, 0.44 -0.24, 0.1 -0.36, -0.28 -0.3"), 4),
        ribbon(
            curve(
                [
                    (0.34, 0.14),
                    (0.58, -0.16),
                    (0.60 + sway * 0.4, -0.62),
                    (0.52 + sway, -1.02),
                    (0.66 + sway * 1.6, -1.18),
                ],
                6,
            ),
            0.36,
            0.11,
            0.22,
        ),
        bulge=0.30,
    )
    for k in range(6):
        y = -0.30 - 0.12 * k
        p.mark(
            shade(c, 0.78),
            ribbon(
                curve(
                    [
                        (0.47 + sway * 0.08 * k, y),
                        (0.58 + sway * 0.09 * k, y - 0.025),
                        (0.68 - 0.012 * k + sway * 0.1 * k, y),
                    ],
                    3,
                ),
                0.012,
                0.012,
            ),
            inside=True,
        )
    eye(p, 0.28, 0.16, 0.04, lids)
    p.cut(
        (0.95, 0.92, 0.84),
        ribbon(curve([(0.34, -0.16), (0.52, -0.36), (0.86, -0.36)], 5), 0.09, 0.02),
        bulge=0.04,
    )
    flap = 0.06 * math.sin(t * 1.6)
    p.cut(
        shade(c, 0.86),
        blob(
            [
                (-0.04, 0.40),
                (-0.34 - flap, 0.46),
                (-0.58 - flap, 0.16),
                (-0.50 - flap, -0.28),
                (-0.24 - flap, -0.50),
                (-0.04, -0.18),
                (0.06, 0.14),
            ],
            4,
        ),
        bulge=0.16,
        lift=0.03,
    )
    p.tone(
        0.85, blob([(-0.10, 0.26), (-0.40 - flap, 0.26), (-0.34 - flap, -0.22), (-0.08, -0.06)], 4), soft=0.05
    )


def cow(p: Paper, c: RGB, t: float, lids: float) -> None:
    for s, x in ((0.8, 0.10), (1.0, -0.02)):
        p.cut(
            shade((0.90, 0.86, 0.76), s),
            ribbon(curve([(x, 0.28), (x + 0.02, 0.46), (x + 0.16, 0.54)], 5), 0.09, 0.02),
            bulge=0.04,
        )
    p.cut(
        c,
        blob(
            xy(
                "-0.22 -0.06, -0.16 0.26, 0.06 0.34, 0.36 0.22, 0.72 0.06, 0.84 -0.06, "
                "0.8 -0.24, 0.56 -0.28, 0.1 -0.32, -0.14 -0.24"
            ),
            4,
        ),
        bulge=0.28,
    )
    p.mark(
        (0.88, 0.68, 0.62),
        blob(xy("0.62 0.1, 0.84 0, 0.86 -0.16, 0.74 -0.28, 0.58 -0.26, 0.54 -0.06"), 4),
        inside=True,
    )
    p.mark(DARK, ellipse(0.76, -0.04, 0.035, 0.025))
    eye(p, 0.20, 0.12, 0.05, lids)
    p.cut(
        shade(c, 0.8),
        blob(xy("-0.1 0.2, -0.34 0.26, -0.46 0.12, -0.3 0.04, -0.1 0.06"), 4),
        bulge=0.06,
        lift=0.02,
    )


def sheep(p: Paper, c: RGB, t: float, lids: float) -> None:
    p.cut(
        c,
        blob(
            xy("-0.2 -0.02, -0.1 0.28, 0.16 0.28, 0.5 0.1, 0.66 -0.06, 0.58 -0.24, 0.3 -0.26, -0.06 -0.26"), 4
        ),
        bulge=0.24,
    )
    eye(p, 0.26, 0.08, 0.05, lids)
    p.mark(shade(c, 0.4), ellipse(0.58, -0.04, 0.04, 0.03))
    wool = (0.94, 0.92, 0.87)
    p.cut(
        wool,
        ellipse(-0.06, 0.28, 0.18, 0.15),
        ellipse(0.10, 0.34, 0.14, 0.12),
        ellipse(-0.20, 0.18, 0.14, 0.14),
        bulge=0.10,
        lift=0.01,
    )
    p.cut(
        shade(c, 0.85),
        blob(xy("-0.06 0.12, -0.3 0.1, -0.42 -0.06, -0.24 -0.06, -0.08 0"), 4),
        bulge=0.05,
        lift=0.02,
    )


def fox(p: Paper, c: RGB, t: float, lids: float) -> None:
    p.cut(shade(c, 0.6), xy("0.1 0.26, 0.18 0.6, 0.3 0.24"), bulge=0.05)
    p.cut(
        c,
        blob(
            xy(
                "-0.26 0, -0.16 0.28, 0.1 0.34, 0.34 0.18, 0.78 -0.02, 0.76 -0.1, 0.36 -0.2, "
                "0 -0.28, -0.22 -0.18"
            ),
            4,
        ),
        bulge=0.24,
    )
    p.mark(
        (0.96, 0.94, 0.90),
        blob(xy("0.72 -0.08, 0.4 -0.04, 0.1 -0.06, -0.1 -0.2, 0.1 -0.27, 0.4 -0.19"), 4),
        inside=True,
    )
    p.cut(c, xy("-0.18 0.24, -0.14 0.64, 0.1 0.32"), bulge=0.05, lift=0.01)
    p.mark(DARK, xy("-0.14 0.48, -0.14 0.64, -0.05 0.52"), ellipse(0.765, -0.03, 0.045, 0.04))
    eye(p, 0.24, 0.10, 0.045, lids)


def bear(p: Paper, c: RGB, t: float, lids: float) -> None:
    p.cut(shade(c, 0.8), ellipse(0.10, 0.36, 0.12, 0.12), bulge=0.06)
    p.cut(
        c,
        blob(
            xy(
                "-0.32 0, -0.2 0.34, 0.12 0.4, 0.34 0.22, 0.64 0.12, 0.74 -0.04, 0.64 -0.2, "
                "0.3 -0.24, -0.06 -0.32, -0.28 -0.22"
            ),
            4,
        ),
        bulge=0.30,
    )
    p.mark(
        shade(c, 1.22), blob(xy("0.38 0.14, 0.64 0.12, 0.74 -0.04, 0.62 -0.18, 0.38 -0.18"), 4), inside=True
    )
    p.mark(
        DARK,
        ellipse(0.70, 0.05, 0.07, 0.055),
        ribbon(curve([(0.66, -0.08), (0.52, -0.12), (0.42, -0.08)], 4), 0.014, 0.014),
    )
    eye(p, 0.28, 0.14, 0.04, lids)
    p.cut(c, ellipse(-0.12, 0.34, 0.13, 0.13), bulge=0.07, lift=0.02)
    p.mark(shade(c, 0.6), ellipse(-0.12, 0.33, 0.07, 0.07))


def lion(p: Paper, c: RGB, t: float, lids: float) -> None:
    p.cut(
        c,
        blob(
            xy(
                "-0.22 0, -0.12 0.28, 0.14 0.34, 0.34 0.22, 0.56 0.1, 0.62 -0.06, 0.54 -0.24, "
                "0.24 -0.28, -0.06 -0.26"
            ),
            4,
        ),
        bulge=0.26,
    )
    p.mark(
        blend(c, (0.98, 0.95, 0.88), 0.6),
        blob(xy("0.36 0.06, 0.58 0.04, 0.62 -0.1, 0.52 -0.24, 0.3 -0.22"), 4),
        inside=True,
    )
    p.mark(
        DARK,
        xy("0.5 0.12, 0.62 0.08, 0.58 0"),
        ribbon(curve([(0.57, -0.02), (0.50, -0.10), (0.36, -0.08)], 4), 0.014, 0.014),
    )
    eye(p, 0.26, 0.14, 0.04, lids)
    p.cut(shade(c, 0.85), ellipse(-0.06, 0.30, 0.10, 0.10), bulge=0.05, lift=0.02)


def deer(p: Paper, c: RGB, t: float, lids: float) -> None:
    for dx, s in ((0.10, 0.7), (0.0, 1.0)):
        horn = shade((0.62, 0.46, 0.30), s)
        p.cut(
            horn,
            ribbon(
                curve([(dx, 0.26), (dx - 0.16, 0.56), (dx - 0.06, 0.90), (dx + 0.16, 1.10)], 6), 0.07, 0.025
            ),
            ribbon([(dx - 0.12, 0.48), (dx + 0.16, 0.72)], 0.05, 0.02),
            ribbon([(dx - 0.11, 0.72), (dx + 0.06, 0.98)], 0.045, 0.02),
            ribbon([(dx - 0.12, 0.66), (dx - 0.28, 0.92)], 0.045, 0.02),
            bulge=0.03,
        )
    p.cut(
        c,
        blob(
            xy(
                "-0.24 -0.02, -0.16 0.24, 0.08 0.3, 0.36 0.16, 0.74 0.02, 0.78 -0.12, "
                "0.56 -0.18, 0.1 -0.28, -0.16 -0.22"
            ),
            4,
        ),
        bulge=0.22,
    )
    p.mark(DARK, ellipse(0.75, -0.03, 0.05, 0.045))
    p.mark(blend(c, (0.97, 0.95, 0.9), 0.6), blob(xy("0.7 -0.1, 0.5 -0.06, 0.36 -0.14, 0.54 -0.18"), 3))
    eye(p, 0.22, 0.10, 0.055, lids)
    p.cut(shade(c, 0.85), blob(xy("-0.08 0.18, -0.34 0.34, -0.44 0.24, -0.28 0.1"), 4), bulge=0.05, lift=0.02)


def dragon(p: Paper, c: RGB, t: float, lids: float) -> None:
    for dy, dim in ((0.04, 0.62), (0.0, 0.85)):
        horn = curve([(-0.10 - dy, 0.26), (-0.30 - dy, 0.44), (-0.52 - dy, 0.50), (-0.66 - dy, 0.62)], 5)
        p.cut(shade((0.88, 0.82, 0.68), dim), ribbon(horn, 0.10, 0.02), bulge=0.05)
    jaw = 0.03 * max(0.0, math.sin(t * 0.7))
    p.cut(
        shade(c, 0.8),
        blob(
            [(-0.1, -0.12), (0.36, -0.06), (0.68, -0.05 - jaw), (0.62, -0.16 - jaw), (0.2, -0.25 - jaw / 2)],
            3,
        ),
        bulge=0.10,
    )
    p.cut(
        c,
        blob(
            xy(
                "-0.30 0.04, -0.20 0.30, 0.06 0.34, 0.24 0.20, 0.56 0.20, 0.74 0.14, 0.76 0.0, "
                "0.40 -0.07, 0.05 -0.18, -0.22 -0.16"
            ),
            4,
        ),
        bulge=0.26,
    )
    for k in range(4):
        x = 0.34 + 0.10 * k
        p.mark((0.95, 0.93, 0.86), xy(f"{x} -0.04, {x + 0.05} -0.035, {x + 0.025} -0.11"), fine=30)
    p.mark(shade(c, 0.45), ellipse(0.68, 0.10, 0.035, 0.028))
    eye(p, 0.17, 0.17, 0.055, lids)


def unicorn(p: Paper, c: RGB, t: float, lids: float) -> None:
    horse(p, c, t, lids)
    horn = curve([(0.12, 0.28), (0.22, 0.52), (0.34, 0.82)], 4)
    p.cut((0.90, 0.74, 0.36), ribbon(horn, 0.10, 0.012), bulge=0.05, lift=0.01)


def panda(p: Paper, c: RGB, t: float, lids: float) -> None:
    """A bear with dark ears and a dark patch about the eye."""
    bear(p, c, t, lids)
    dark = (0.10, 0.10, 0.11)
    p.cut(dark, ellipse(-0.12, 0.34, 0.14, 0.14), bulge=0.07, lift=0.02)
    p.mark(dark, ellipse(0.27, 0.12, 0.12, 0.09, -0.5), inside=False)
    eye(p, 0.28, 0.14, 0.04, lids)


HEADS: dict[str, Callable[[Paper, RGB, float, float], None]] = {
    "dog": dog,
    "cat": cat,
    "horse": horse,
    "elephant": elephant,
    "cow": cow,
    "sheep": sheep,
    "fox": fox,
    "bear": bear,
    "lion": lion,
    "deer": deer,
    "dragon": dragon,
    "unicorn": unicorn,
    "panda": panda,
}
