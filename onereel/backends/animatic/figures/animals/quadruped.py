"""Animals on four legs: one jointed body drawn from a table of measures."""

from __future__ import annotations

import math

import numpy as np

from onereel.backends.animatic.figures.animals.beasts import Beast, Motion
from onereel.backends.animatic.figures.animals.heads import HEADS
from onereel.backends.animatic.figures.animals.tails import tail, wing
from onereel.backends.animatic.figures.paper import Paper, blend, luma, shade
from onereel.backends.animatic.figures.shapes import (
    XY,
    blob,
    bone,
    curve,
    ellipse,
    mix,
    place,
    reach,
    ribbon,
)
from onereel.backends.animatic.stage import RGB

_ORDER = {"near_hind": 0.0, "near_fore": 0.25, "far_hind": 0.5, "far_fore": 0.75}


_GALLOP = {"near_hind": 0.0, "far_hind": 0.12, "near_fore": 0.46, "far_fore": 0.58}


DUTY, RUN_DUTY = 0.64, 0.34


def hoof_at(stride: float, phase: float, run: bool) -> tuple[float, float]:
    """A foot's (x, y) against its standing place in parts of the height: back at the ground's speed while it
    stands, forwards through the air after."""
    duty = RUN_DUTY if run else DUTY
    travel = stride * duty
    if phase < duty:
        return travel * 0.5 - stride * phase, 0.0
    u = (phase - duty) / (1 - duty)
    s = 0.2 * u + 0.8 * u * u * (3 - 2 * u)
    lift = (0.20 if run else 0.10) * math.sin(math.pi * u) ** 1.2
    return -travel * 0.5 + travel * s, lift


def stride_of(beast: Beast, run: bool) -> float:
    """How far it goes in one full cycle of its legs, in parts of its height."""
    return beast.stride * (2.1 if run else 1.0)


def draw_beast(p: Paper, beast: Beast, colour: RGB, m: Motion) -> XY:
    """Draws it facing right, its feet on y = 0, in metres; gives back the middle of its back (a saddle)."""
    q = Paper(ppm=p.ppm * 1.0)
    bob = 0.0
    if m.moving:
        bob = (0.03 if m.run else 0.012) * math.sin(m.phase * 4 * math.pi)
    bob += 0.006 * math.sin(m.t * 1.9) + 0.02 * m.lively * abs(math.sin(m.t * 5))
    fleece = 0.10 if beast.pattern == "wool" else 0.0
    drop = (0.94 - max(beast.chest, beast.loin) - fleece) * m.lying
    pitch = 0.05 * math.sin(m.phase * 2 * math.pi) if m.run and m.moving else 0.0
    pitch += _SEAT * m.sitting
    drop += 0.5 * beast.length * math.sin(_SEAT) * 0.85 * m.sitting
    legs = _legs(beast, m, bob - drop, pitch)
    for name in ("far_fore", "far_hind"):
        _leg(q, beast, shade(colour, 0.72), legs[name], hind=name.endswith("hind"))
    flap = math.sin(m.t * (4.5 if m.moving or m.lively else 1.3)) * (0.30 if m.moving or m.lively else 0.06)
    if beast.mane == "wings":
        wing(q, shade(colour, 0.66), bob - drop, flap, 0.10)
    tail(q, beast, colour, m, bob - drop - 0.5 * beast.length * math.sin(pitch) * m.sitting)
    if beast.pattern == "wool":
        for name in ("near_hind", "near_fore"):
            _leg(q, beast, colour, legs[name], hind=name.endswith("hind"))
    _body(q, beast, colour, bob - drop, pitch, m)
    if beast.pattern != "wool":
        for name in ("near_hind", "near_fore"):
            _leg(q, beast, colour, legs[name], hind=name.endswith("hind"))
    if beast.mane == "wings" and m.back > 0:
        wing(q, shade(colour, 0.9), bob - drop, flap, 0.0)
    _neck_and_head(q, beast, colour, m, bob - drop, pitch)
    if beast.mane == "wings" and not m.back:
        wing(q, shade(colour, 0.9), bob - drop, flap, 0.0)
    p.paste(q, size=beast.height)
    return (0.0, (1.0 + bob - drop) * beast.height)


_SEAT = 0.62  # radians the back slopes when it sits


def _legs(beast: Beast, m: Motion, bob: float, pitch: float) -> dict[str, tuple[XY, XY]]:
    order = _GALLOP if m.run else _ORDER
    out: dict[str, tuple[XY, XY]] = {}
    for name, shift in order.items():
        hind = name.endswith("hind")
        base = -beast.length / 2 + 0.10 if hind else beast.length / 2 - 0.15
        base += 0.05 if name.startswith("far") else 0.0
        root = (base, 0.70 + bob + base * math.sin(pitch) * m.sitting)
        x, y = hoof_at(stride_of(beast, m.run), (m.phase + shift) % 1.0, m.run) if m.moving else (0.0, 0.0)
        if m.lying:
            x, y = (0.26 if not hind else 0.22) * m.lying, 0.01 * m.lying
        if m.sitting and hind:
            x += 0.20 * m.sitting
        if m.lively and name == "near_fore":
            y += 0.12 * m.lively * max(0.0, math.sin(m.t * 5))
        out[name] = (root, (base + x, y))
    return out


def _leg(q: Paper, beast: Beast, colour: RGB, ends: tuple[XY, XY], hind: bool) -> None:
    root, goal = ends
    ankle = (goal[0], goal[1] + beast.paw * 1.1)
    length = 0.70 - beast.paw
    folded = root[1] < 0.4  # lying down: the joints go up
    joint, end = reach(root, ankle, length * 0.53, length * 0.51, -1.0 if hind and not folded else 1.0)
    top = beast.leg * (1.25 if hind else 1.0)
    shape = [
        bone(root, joint, top, beast.paw * 1.15, 0.02 if hind else 0.0),
        bone(joint, end, beast.paw * 1.1, beast.paw * 0.8),
    ]
    q.cut(_leg_colour(beast, colour), *shape, bulge=0.12, lift=0.004, rim=0.3)
    dark = shade(colour, 0.35) if beast.hoof else _leg_colour(beast, shade(colour, 0.92))
    if beast.hoof:
        q.cut(
            dark,
            blob(
                [
                    (end[0] - beast.paw, end[1]),
                    (end[0] + beast.paw * 0.8, end[1]),
                    (end[0] + beast.paw * 1.5, end[1] - beast.paw * 1.1),
                    (end[0] - beast.paw * 1.1, end[1] - beast.paw * 1.1),
                ],
                3,
            ),
            bulge=0.03,
            lift=0.004,
        )
    else:
        q.cut(
            dark,
            blob(
                [
                    (end[0] - beast.paw * 1.0, end[1] - beast.paw * 1.05),
                    (end[0] - beast.paw * 0.9, end[1] + beast.paw * 0.3),
                    (end[0] + beast.paw * 0.9, end[1] + beast.paw * 0.1),
                    (end[0] + beast.paw * 1.9, end[1] - beast.paw * 0.6),
                    (end[0] + beast.paw * 1.8, end[1] - beast.paw * 1.08),
                ],
                3,
            ),
            bulge=0.04,
            lift=0.004,
        )


def _leg_colour(beast: Beast, colour: RGB) -> RGB:
    if beast.pattern == "socks":
        return shade(colour, 0.42)
    if beast.pattern == "panda":
        return (0.10, 0.10, 0.11)
    if beast.pattern == "wool":
        return blend(shade(colour, 0.35), (0.20, 0.17, 0.16), 0.5)
    return shade(colour, 0.94)


def _body(q: Paper, beast: Beast, colour: RGB, bob: float, pitch: float, m: Motion) -> None:
    half = beast.length / 2
    breath = 0.008 * math.sin(m.t * 2.0)
    outline = [
        (-half - 0.02, 0.82),
        (-half + 0.06, 0.985),
        (-half * 0.4, 0.975 + beast.back * 0.6),
        (0.05, 0.955 + beast.back),
        (half - 0.16, 1.0 + beast.back * 0.5),
        (half + 0.0, 0.90),
        (half + 0.02, 0.74),
        (half - 0.12, 1.0 - beast.chest - 0.03),
        (0.05, 1.0 - beast.chest - 0.015 - breath),
        (-half * 0.55, 1.0 - beast.loin),
        (-half + 0.02, 0.64),
    ]
    moved = place(np.array(outline) - (0, 0.8), (0, 0.8 + bob), pitch)
    if beast.pattern == "wool":
        puffs = [ellipse(x, y, 0.115, 0.105, n=14) for x, y in curve(moved, 2)]
        q.cut(colour, blob(moved, 4), *puffs, bulge=0.16)
        for x, y in blob((moved - moved.mean(axis=0)) * 0.62 + moved.mean(axis=0), 2):
            q.mark(
                shade(colour, 0.86),
                ribbon(curve([(x - 0.05, y), (x, y + 0.035), (x + 0.05, y)], 4), 0.010, 0.010),
                fine=60,
            )
        return
    q.cut(colour, blob(moved, 5), bulge=0.28)
    _coat(q, beast, colour, half, bob)


def _coat(q: Paper, beast: Beast, colour: RGB, half: float, bob: float) -> None:
    if beast.pattern == "patches":
        other = (0.93, 0.91, 0.87) if luma(colour) < 0.6 else (0.18, 0.14, 0.13)
        for x, y, rx, ry in (
            (-0.32, 0.86, 0.19, 0.13),
            (0.10, 0.80, 0.17, 0.15),
            (0.42, 0.92, 0.11, 0.10),
            (-0.10, 0.60, 0.10, 0.07),
        ):
            wobble = [
                (x + rx * math.cos(a) * (1 + 0.18 * math.sin(3 * a + x * 9)), y + bob + ry * math.sin(a))
                for a in np.linspace(0, 6.28, 9)[:-1]
            ]
            q.mark(other, blob(wobble, 4), inside=True)
    elif beast.pattern == "spots":
        for k in range(9):
            x = -half * 0.8 + k * 0.105
            q.mark(shade(colour, 1.35), ellipse(x, 0.88 + bob - 0.05 * (k % 2), 0.018, 0.016, n=8), fine=30)
        q.tone(1.15, ellipse(0.0, 0.66 + bob, half * 0.7, 0.06), soft=0.05)
    elif beast.pattern == "panda":
        spots = ((0.24, 1.10), (0.02, 1.05), (0.0, 0.45), (0.26, 0.45))
        band = [(half - x, y + bob) for x, y in spots]
        q.mark((0.10, 0.10, 0.11), blob(band, 4), inside=True)
    elif beast.pattern == "socks":
        q.mark(
            (0.95, 0.93, 0.89),
            blob(
                [
                    (half - 0.05, 0.80 + bob),
                    (half + 0.05, 0.78 + bob),
                    (half - 0.08, 0.57 + bob),
                    (half - 0.25, 0.56 + bob),
                ],
                4,
            ),
            inside=True,
        )


_TURNS = {"horse": -0.62, "unicorn": -0.62, "deer": -0.25, "elephant": -0.05}
"""Radians by which a head hangs from its neck."""
_TURNED = 1.75  # radians above level of a neck that is turned back


def _neck_and_head(q: Paper, beast: Beast, colour: RGB, m: Motion, bob: float, pitch: float) -> None:
    half = beast.length / 2
    nod = 0.05 * math.sin(m.phase * 4 * math.pi + 0.8) if m.moving else 0.05 * math.sin(m.t * 0.8)
    up = beast.neck_up - (0.30 if m.run else 0.0) + nod - (0.55 if m.asleep else 0.15) * (m.lying or m.asleep)
    up += (0.45 * m.raised - (0.4 + beast.neck_up) * m.lowered) + (_TURNED - up) * m.back
    root = (half - 0.15, 0.84 + bob + pitch * half)
    end = (root[0] + (beast.neck + 0.10) * math.cos(up), root[1] + (beast.neck + 0.10) * math.sin(up))
    mid = mix(root, end, 0.55)
    wide = beast.neck_wide
    bow = (mid[0] - 0.05 * math.sin(up), mid[1] + 0.05 * math.cos(up))
    tip = beast.head_size * (0.42 if beast.head != "elephant" else 0.6)
    hide = colour if beast.pattern != "wool" else blend(shade(colour, 0.35), (0.20, 0.17, 0.16), 0.5)
    if beast.neck < 0.3:
        neck = bone((root[0] - 0.04, root[1] - 0.04), end, wide * 0.72, tip * 0.5)
    else:
        neck = ribbon(curve([(root[0] - 0.10, root[1] - 0.02), root, bow, end], 10), wide * 1.5, tip, wide)
    q.cut(
        colour,
        neck,
        ellipse(root[0] - 0.06, root[1] - 0.02, wide * 0.5, wide * 0.5),
        bulge=0.22,
        lift=0.0,
        rim=0.2,
    )
    if beast.mane == "horse":
        back = [
            (root[0] - 0.16, root[1] + 0.14),
            (bow[0] - 0.10, bow[1] + 0.06),
            (end[0] - 0.06, end[1] + 0.13),
            (end[0] + 0.03, end[1] + 0.12),
        ]
        flow = 0.03 * math.sin(m.t * 5) * (0.3 + m.wind) + (0.05 if m.moving else 0.0)
        mane = [
            *back,
            (end[0] - 0.03, end[1] + 0.0),
            (bow[0] - 0.06 - flow, bow[1] - 0.10),
            (root[0] - 0.17 - flow, root[1] + 0.02),
        ]
        q.cut(shade(colour, 0.50) if luma(colour) > 0.10 else shade(colour, 1.2), blob(mane, 4), bulge=0.06)
    turn = _TURNS.get(beast.head, 0.0) + nod * 0.6
    turn += 0.5 * m.raised - 0.6 * m.lowered - (0.35 * m.lying if m.asleep else 0.0)
    if beast.mane == "lion":
        ruff = [
            (
                end[0] + 0.29 * math.cos(a) * (1 + 0.10 * math.sin(a * 7)) - 0.04,
                end[1] - 0.02 + 0.30 * math.sin(a) * (1 + 0.10 * math.sin(a * 7 + 1)),
            )
            for a in np.linspace(0, 2 * math.pi, 22)[:-1]
        ]
        q.cut(blend(shade(colour, 0.5), (0.40, 0.20, 0.08), 0.5), blob(ruff, 3), bulge=0.10)
    blink = 0.0 if (m.t % 3.3) < 0.12 or m.asleep else 1.0
    head = Paper(ppm=q.ppm)
    HEADS[beast.head](head, hide, m.t, blink)
    behind = m.back > 0.5  # a head of paper turns over in one picture, while the neck swings
    q.paste(head, end, -turn if behind else turn, beast.head_size, flip=behind)
