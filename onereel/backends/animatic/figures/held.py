"""What hands hold: the pose it asks for, and the thing itself drawn into the hand."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np

from onereel.backends.animatic.figures.limbs import hand_at
from onereel.backends.animatic.figures.paper import Paper, shade
from onereel.backends.animatic.figures.pose import Limb, Pose
from onereel.backends.animatic.figures.shapes import XY, arc, box, curve, pad, ribbon, stroke
from onereel.backends.animatic.figures.things import height_of, thing
from onereel.backends.animatic.figures.wearer import Wearer
from onereel.backends.animatic.stage import RGB

INSTRUMENTS = ("violin", "guitar", "cello", "trumpet", "accordion", "drum", "flute", "piano", "saxophone")


@dataclass(frozen=True, slots=True, kw_only=True)
class Hold:
    """Where the hand is (from the middle of the shoulders, parts of the height; x mirrored for the far hand;
    None: as the arm moves anyway) and how the thing hangs in it: `grip` its held point in parts of its own
    height, `turn` radians, `size` metres high (0: as it is)."""

    x: float | None = None
    y: float = 0.0
    grip: XY = (0.0, 1.0)
    turn: float = 0.0
    size: float = 0.0
    front: bool = True


HOLDS: dict[str, Hold] = {
    "umbrella": Hold(x=0.075, y=-0.085),
    "lantern": Hold(x=0.115, y=-0.150, grip=(0.0, 0.97), size=0.30),
    "bag": Hold(grip=(0.0, 0.97)),
    "suitcase": Hold(grip=(0.0, 0.97)),
    "basket": Hold(x=0.075, y=-0.170, grip=(0.0, 0.97)),
    "book": Hold(x=0.055, y=-0.175, grip=(0.25, 0.35), turn=0.15, size=0.22),
    "letter": Hold(x=0.085, y=-0.140, grip=(0.0, 0.10), turn=0.10, size=0.22),
    "flowers": Hold(x=0.070, y=-0.135, grip=(0.0, 0.22), turn=-0.25, size=0.40),
    "camera": Hold(x=0.055, y=-0.120, grip=(-0.2, 0.3), size=0.12),
    "cane": Hold(x=0.120, y=-0.295, grip=(-0.06, 0.97), turn=-0.08),
    "sword": Hold(x=0.135, y=-0.190, grip=(0.0, 0.12), turn=-0.42, size=0.95),
    "kite": Hold(x=0.155, y=0.030),
    "balloon": Hold(x=0.115, y=-0.060, grip=(0.0, 0.04), turn=-0.05, size=0.95),
    "broom": Hold(x=0.100, y=-0.150, grip=(0.0, 0.62), turn=-0.30),
    "brush": Hold(x=0.120, y=-0.090, grip=(0.06, 0.45), turn=-0.9, size=0.26),
    "telescope": Hold(x=0.070, y=-0.200, grip=(0.0, 0.40), turn=0.5, size=0.15),
    "phone": Hold(x=0.085, y=-0.095, grip=(0.0, 0.25), turn=0.1, size=0.15),
    "cup": Hold(x=0.105, y=-0.105, grip=(-0.05, 0.1), size=0.13),
    "violin": Hold(grip=(0.0, 0.72), turn=2.9),
    "guitar": Hold(grip=(0.0, 0.70), turn=2.75),
    "trumpet": Hold(grip=(0.0, 0.40), turn=-1.2),
    "flute": Hold(grip=(0.0, 0.5), turn=-1.2),
    "saxophone": Hold(x=0.060, y=-0.190, grip=(-0.1, 0.60)),
    "accordion": Hold(x=0.045, y=-0.215, grip=(0.0, 0.5)),
    "drum": Hold(x=0.045, y=-0.235, grip=(0.0, 0.8), size=0.34),
    "bicycle": Hold(x=0.160, y=-0.265),
}
_NOTHING = frozenset({"piano", "cello", "bicycle"})


def hold_of(kind: str) -> Hold:
    """How a thing is held; one nobody described, in front of the body, at most 0.30 m large."""
    return HOLDS.get(kind, Hold(x=0.085, y=-0.140, grip=(0.0, 0.2), size=min(height_of(kind), 0.30)))


def holding(pose: Pose, kind: str, far: bool) -> Pose:
    """The pose with a hand brought to what it holds."""
    hold = hold_of(kind)
    grip = 0.0 if kind == "book" else 1.0
    if hold.x is None:
        return replace(pose, far_grip=grip) if far else replace(pose, near_grip=grip)
    bob = 0.004 * math.sin(pose.phase * 2 + 0.6)
    if far:
        x = hold.x + 0.075
        return replace(pose, far_x=x, far_y=hold.y + bob, far_grip=grip, far_front=1.0, far_bend=1.0)
    return replace(pose, near_x=hold.x, near_y=hold.y + bob, near_grip=grip, near_bend=1.0)


def draw_held(w: Wearer, kind: str, colour: RGB, arm: Limb, turn: float) -> None:
    """The thing in a hand, drawn before the hand itself."""
    if kind in _NOTHING:
        return
    (x, y), _ = hand_at(arm, turn, w.h)
    own = _OWN.get(kind)
    if own is not None:
        own(w, colour, (x, y))
        return
    hold = hold_of(kind)
    kind = {"brush": "paintbrush"}.get(kind, kind)
    size = hold.size or height_of(kind)
    if w.person.age == "child":
        size *= 0.8
    swing = hold.turn + 0.06 * math.sin(w.pose.phase - 0.8) * (1 if hold.x is None else 0.5)
    c, s = math.cos(swing), math.sin(swing)
    gx, gy = hold.grip[0] * size, hold.grip[1] * size
    w.paper.paste(thing(kind, colour, w.t, size), (x - gx * c + gy * s, y - gx * s - gy * c), swing)


def _umbrella(w: Wearer, colour: RGB, hand: XY) -> None:
    k = 0.8 if w.person.age == "child" else 1.0
    p = Paper(ppm=w.ppm)
    open_umbrella(p, colour, w.t, w.wind)
    tilt = -0.10 - 0.05 * math.sin(w.pose.phase) * w.wind + 0.06 * (1 - w.pose.yaw)
    w.paper.paste(p, hand, tilt, k)


def open_umbrella(p: Paper, colour: RGB, t: float, wind: float) -> None:
    """Held at the origin, its canopy a metre wide above."""
    p.cut((0.30, 0.24, 0.20), stroke((0, -0.16), (0, 0.86), 0.018), bulge=0.02, lift=0.006)
    p.cut(
        (0.45, 0.28, 0.16),
        ribbon(arc(0.035, -0.16, 0.035, 0.045, math.pi, 2 * math.pi, 10), 0.022, 0.022),
        bulge=0.02,
    )
    shiver = 0.012 * wind * math.sin(t * 7)
    top, rim = arc(0, 0.58, 0.56, 0.30, 0, math.pi, 30), []
    xs = np.linspace(-0.56, 0.56, 8)
    for a, b in pairwise(xs.tolist()):
        f = np.linspace(0, 1, 7)[:-1]
        rim += [
            (
                a + (b - a) * u,
                0.58 + 0.055 * math.sin(math.pi * u) - 0.02 * (1 - (a / 0.56) ** 2) + shiver * a,
            )
            for u in f
        ]
    canopy = np.vstack([top, np.array(rim[1:])])
    p.cut(colour, canopy, bulge=0.20, lift=0.03)
    for x in xs[1:-1]:
        rib = curve([(0.0, 0.88), (x * 0.62, 0.80), (x, 0.575)], 5)
        p.mark(shade(colour, 0.62), ribbon(rib, 0.004, 0.010), inside=True, fine=35)
    p.cut(shade(colour, 0.6), stroke((0, 0.86), (0, 0.94), 0.014), bulge=0.01)


def _kite(w: Wearer, colour: RGB, hand: XY) -> None:
    """High on its line, the line bending with the wind."""
    drift = 0.12 * math.sin(w.t * 0.9)
    at = (hand[0] + 1.25 + drift, hand[1] + 1.55 + 0.10 * math.sin(w.t * 1.3))
    line = curve([hand, (hand[0] + 0.75, hand[1] + 0.60), at], 8)
    w.paper.mark((0.93, 0.91, 0.88), ribbon(line, 0.007, 0.005), alpha=0.8)
    w.paper.paste(thing("kite", colour, w.t, 0.95), (at[0], at[1] - 0.62), -0.35)


def _bag(w: Wearer, colour: RGB, hand: XY) -> None:
    """Over the shoulder, at the hip."""
    x, y = w.joints.near_arm.root
    sway = 0.02 * math.sin(w.pose.phase)
    hip = (w.joints.hip[0] - 0.09 * w.h + sway, w.joints.hip[1] - 0.07 * w.h)
    w.paper.cut(
        shade(colour, 0.65),
        ribbon([(x + 0.01 * w.h, y + 0.03 * w.h), (hip[0], hip[1] + 0.14)], 0.022, 0.022),
        bulge=0.02,
    )
    k = 0.30 * w.h / 1.7
    w.paper.paste(satchel(colour), hip, sway * 2, k)


def satchel(colour: RGB) -> Paper:
    """A shoulder bag without its strap, one unit high."""
    p = Paper()
    p.cut(colour, pad(-0.55, 0.0, 0.55, 0.80, 0.14), bulge=0.16)
    p.cut(shade(colour, 0.84), pad(-0.57, 0.34, 0.57, 0.84, 0.14), bulge=0.08)
    p.cut((0.86, 0.68, 0.30), pad(-0.07, 0.28, 0.07, 0.42, 0.03), bulge=0.03)
    return p


def _broom(w: Wearer, colour: RGB, hand: XY) -> None:
    size, lean = hand[1] / 0.62 / math.cos(0.30), 0.30
    low = (hand[0] - 0.62 * size * math.sin(lean), hand[1] - 0.62 * size * math.cos(lean))
    w.paper.paste(thing("broom", colour, w.t, size), low, -lean)


def _cane(w: Wearer, colour: RGB, hand: XY) -> None:
    """Set down with the step and carried forward with the hand."""
    foot = (hand[0] + 0.03 * w.h + 0.03 * w.h * math.sin(w.pose.phase), 0.004)
    crook = curve(
        [
            foot,
            hand,
            (hand[0] - 0.005, hand[1] + 0.03 * w.h),
            (hand[0] - 0.045, hand[1] + 0.035 * w.h),
            (hand[0] - 0.055, hand[1] + 0.005),
        ],
        5,
    )
    w.paper.cut(colour, ribbon(crook, 0.020, 0.026), bulge=0.02)


def _newspaper(w: Wearer, colour: RGB, hand: XY) -> None:
    x, y = hand
    w.paper.cut(colour, box(x - 0.02, y - 0.06, x + 0.34, y + 0.30), bulge=0.06)
    w.paper.mark(shade(colour, 0.4), pad(x + 0.02, y + 0.22, x + 0.30, y + 0.26, 0.005))


_OWN: dict[str, Callable[[Wearer, RGB, XY], None]] = {
    "umbrella": _umbrella,
    "kite": _kite,
    "bag": _bag,
    "broom": _broom,
    "cane": _cane,
    "newspaper": _newspaper,
}
