"""Instruments in the hands of who plays them, drawn over the trunk and under the arms."""

from __future__ import annotations

import math
from collections.abc import Callable

from onereel.backends.animatic.figures.head import skull_of
from onereel.backends.animatic.figures.limbs import hand_at
from onereel.backends.animatic.figures.paper import Paper, shade
from onereel.backends.animatic.figures.shapes import XY, box, ellipse, pad, ribbon, stroke, turned
from onereel.backends.animatic.figures.things import thing
from onereel.backends.animatic.figures.things.music import bowed
from onereel.backends.animatic.figures.wearer import Wearer
from onereel.backends.animatic.stage import RGB

_HAIR: RGB = (0.95, 0.93, 0.88)
_STICK: RGB = (0.45, 0.28, 0.16)


def from_chest(w: Wearer, x: float, y: float) -> XY:
    """A point given from the middle of the shoulders, turned with the trunk, in metres."""
    dx, dy = turned(x * w.h, y * w.h, -w.joints.lean)
    return (w.joints.chest[0] + dx, w.joints.chest[1] + dy)


def near_hand(w: Wearer) -> XY:
    return hand_at(w.joints.near_arm, w.pose.near_hand, w.h)[0]


def far_hand(w: Wearer) -> XY:
    return hand_at(w.joints.far_arm, w.pose.far_hand, w.h)[0]


def mouth_of(w: Wearer) -> XY:
    s = skull_of(w)
    x, y = s.put([(0.36 * math.sin(s.yaw), -0.265)])[0]
    return (float(x), float(y))


def _string(w: Wearer, colour: RGB, at: XY, turn: float, size: float) -> None:
    one = Paper(ppm=w.ppm / size)
    bowed(one, colour)
    w.paper.paste(one, at, turn, size)


def _draw_bow(w: Wearer, bridge: XY, length: float) -> None:
    hx, hy = near_hand(w)
    d = math.hypot(bridge[0] - hx, bridge[1] - hy) or 1e-6
    ux, uy = (bridge[0] - hx) / d, (bridge[1] - hy) / d
    start, end = (hx - ux * 0.05, hy - uy * 0.05), (hx + ux * length, hy + uy * length)
    w.paper.mark(
        _HAIR,
        stroke(
            (start[0] + uy * 0.012, start[1] - ux * 0.012), (end[0] + uy * 0.010, end[1] - ux * 0.010), 0.006
        ),
    )
    w.paper.cut(_STICK, stroke(start, end, 0.009), bulge=0.01, lift=0.006)


def violin(w: Wearer, colour: RGB) -> None:
    size = 0.60 * min(1.0, w.h / 1.6)
    hand = far_hand(w)
    root = from_chest(w, 0.030, -0.022)
    turn = math.atan2(hand[1] + 0.015 - root[1], hand[0] - root[0]) - math.pi / 2
    _string(w, colour, root, turn, size)
    _draw_bow(w, from_chest(w, 0.105, -0.022), 0.66 * size / 0.6)


def guitar(w: Wearer, colour: RGB) -> None:
    middle = from_chest(w, -0.015, -0.215)
    hand = far_hand(w)
    turn = math.atan2(hand[1] - middle[1], hand[0] - middle[0]) - math.pi / 2
    size = 1.0 * min(1.0, w.h / 1.55)
    dx, dy = turned(0.0, 0.22 * size, turn)
    w.paper.paste(thing("guitar", colour, w.t, size), (middle[0] - dx, middle[1] - dy), turn)


def cello(w: Wearer, colour: RGB) -> None:
    size = 1.22 * min(1.0, w.h / 1.6)
    hand = far_hand(w)
    spike = (0.27 * w.h, 0.0)
    turn = math.atan2(hand[1] - spike[1], hand[0] - spike[0]) - math.pi / 2
    dx, dy = turned(0.0, 0.10, turn)
    w.paper.cut(
        (0.7, 0.73, 0.78), stroke(spike, (spike[0] + dx * 1.4, spike[1] + dy * 1.4), 0.014), bulge=0.01
    )
    _string(w, colour, (spike[0] + dx, spike[1] + dy), turn, size)
    bx, by = turned(0.0, 0.10 + 0.29 * size, turn)
    _draw_bow(w, (spike[0] + bx, spike[1] + by), 0.70)


def _to_mouth(w: Wearer, kind: str, colour: RGB, size: float, piece: XY, turn: float) -> None:
    mx, my = mouth_of(w)
    dx, dy = turned(piece[0] * size, piece[1] * size, turn)
    w.paper.paste(thing(kind, colour, w.t, size), (mx - dx, my - dy), turn)


def trumpet(w: Wearer, colour: RGB) -> None:
    _to_mouth(w, "trumpet", colour, 0.25, (-1.0, 0.54), 0.04 + 0.04 * w.pose.phase)


def saxophone(w: Wearer, colour: RGB) -> None:
    _to_mouth(w, "saxophone", colour, 0.56, (-0.58, 0.89), -0.10)


def flute(w: Wearer, colour: RGB) -> None:
    mx, my = mouth_of(w)
    hand = far_hand(w)
    a = math.atan2(hand[1] + 0.02 - my, hand[0] - mx)
    ux, uy = math.cos(a), math.sin(a)
    start, end = (mx - 0.07 * ux, my - 0.07 * uy), (mx + 0.56 * ux, my + 0.56 * uy)
    w.paper.cut(colour, stroke(start, end, 0.024), bulge=0.02, lift=0.006)
    for k in range(6):
        w.paper.mark(
            shade(colour, 0.6),
            ellipse(mx + (0.16 + 0.06 * k) * ux, my + (0.16 + 0.06 * k) * uy, 0.008, 0.006, n=8),
            fine=90,
        )


def accordion(w: Wearer, colour: RGB) -> None:
    x, y = from_chest(w, -0.005, -0.190)
    size = 0.40
    w.paper.paste(thing("accordion", colour, w.t, size), (x, y - size / 2), 0.0)


def drum(w: Wearer, colour: RGB) -> None:
    x, y = from_chest(w, 0.085, -0.255)
    size = 0.40 * min(1.0, w.h / 1.5)
    one = thing("drum", colour, w.t, size)
    one.ops = one.ops[:-4]  # its own sticks: the hands hold these
    left, right = w.joints.near_arm.root, w.joints.far_arm.root
    w.paper.mark(
        shade(colour, 0.45),
        ribbon([left, (x - 0.16, y)], 0.03, 0.03),
        ribbon([right, (x + 0.14, y)], 0.03, 0.03),
    )
    w.paper.paste(one, (x, y - 0.78 * size))
    for hand, to in ((near_hand(w), (x - 0.03, y + 0.01)), (far_hand(w), (x + 0.05, y + 0.01))):
        d = math.hypot(to[0] - hand[0], to[1] - hand[1]) or 1e-6
        up = max(0.0, hand[1] - to[1] - 0.10)
        tip = (
            hand[0] + (to[0] - hand[0]) * 0.24 / d,
            max(hand[1] + (to[1] - hand[1]) * 0.24 / d, y + 0.02 + up),
        )
        w.paper.cut(_STICK, stroke(hand, tip, 0.014), ellipse(tip[0], tip[1], 0.014, 0.012, n=10), bulge=0.01)


def piano(w: Wearer, colour: RGB) -> None:
    """An upright piano from its side: drawn before the player's arms."""
    h = w.h
    x = w.joints.hip[0] + 0.36 * h
    key = from_chest(w, 0.20, -0.205)[1]
    p = w.paper
    p.cut(colour, pad(x + 0.10 * h, 0.0, x + 0.33 * h, 0.72 * h, 0.02), bulge=0.10)
    p.cut(shade(colour, 0.85), pad(x + 0.085 * h, 0.70 * h, x + 0.345 * h, 0.735 * h, 0.01), bulge=0.03)
    p.cut(
        shade(colour, 0.9),
        pad(x - 0.07 * h, key - 0.055 * h, x + 0.12 * h, key - 0.012 * h, 0.012),
        bulge=0.04,
    )
    p.mark((0.95, 0.93, 0.88), box(x - 0.066 * h, key - 0.018 * h, x + 0.085 * h, key - 0.006 * h))
    p.mark((0.12, 0.11, 0.13), box(x - 0.02 * h, key - 0.008 * h, x + 0.085 * h, key + 0.001 * h))
    p.cut(shade(colour, 0.75), pad(x - 0.055 * h, 0.0, x - 0.025 * h, key - 0.05 * h, 0.01), bulge=0.02)
    p.cut(
        (0.96, 0.94, 0.89),
        stroke((x + 0.075 * h, key + 0.06 * h), (x + 0.055 * h, key + 0.20 * h), 0.012),
        bulge=0.01,
    )


IN_HAND: dict[str, Callable[[Wearer, RGB], None]] = {
    "violin": violin,
    "guitar": guitar,
    "cello": cello,
    "trumpet": trumpet,
    "saxophone": saxophone,
    "flute": flute,
    "accordion": accordion,
    "drum": drum,
    "piano": piano,
}
