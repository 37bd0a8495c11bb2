"""Head and face: one set of features on a round skull, turned by head_yaw from front to profile."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from onereel.backends.animatic.figures.paper import Paper, blend, luma, shade
from onereel.backends.animatic.figures.pose import chance
from onereel.backends.animatic.figures.shapes import XY, Points, blob, bone, curve, ellipse, place, ribbon, xy
from onereel.backends.animatic.figures.wearer import Wearer
from onereel.backends.animatic.stage import RGB

# The outline from the top clockwise, (front, profile) in parts of the head's height about its middle.
_OUTLINE: tuple[tuple[XY, XY], ...] = (
    ((0.00, 0.48), (-0.03, 0.48)),
    ((0.20, 0.44), (0.19, 0.43)),
    ((0.325, 0.27), (0.325, 0.25)),
    ((0.352, 0.09), (0.352, 0.08)),
    ((0.350, 0.00), (0.330, -0.005)),
    ((0.348, -0.08), (0.430, -0.110)),
    ((0.340, -0.15), (0.425, -0.150)),
    ((0.330, -0.19), (0.352, -0.185)),
    ((0.312, -0.24), (0.372, -0.230)),
    ((0.300, -0.27), (0.350, -0.262)),
    ((0.280, -0.31), (0.362, -0.300)),
    ((0.245, -0.37), (0.325, -0.350)),
    ((0.165, -0.46), (0.335, -0.425)),
    ((0.060, -0.515), (0.270, -0.500)),
    ((-0.060, -0.515), (0.100, -0.455)),
    ((-0.165, -0.46), (-0.045, -0.350)),
    ((-0.290, -0.29), (-0.130, -0.250)),
    ((-0.348, -0.05), (-0.300, -0.150)),
    ((-0.352, 0.12), (-0.435, 0.060)),
    ((-0.300, 0.32), (-0.370, 0.300)),
    ((-0.170, 0.45), (-0.220, 0.440)),
)


@dataclass(frozen=True, slots=True)
class Skull:
    """Places things on a head: `f` metres per head height, `yaw` radians, `turn` in the picture's plane."""

    f: float
    yaw: float
    turn: float
    at: XY

    def put(self, outline: Points | list[XY]) -> Points:
        return place(np.asarray(outline, dtype=np.float64), self.at, self.turn, self.f)

    def spot(self, lateral: float, y: float, depth: float) -> XY:
        """Where a point of the head (lateral to its left, depth forwards) is seen, in head heights."""
        return (lateral * math.cos(self.yaw) + depth * math.sin(self.yaw), y)

    def facing(self, lateral: float, depth: float) -> float:
        """How much of a patch there faces the viewer, 1 … < 0 when turned away."""
        n = math.hypot(lateral, depth)
        return (depth * math.cos(self.yaw) - lateral * math.sin(self.yaw)) / n

    @property
    def w(self) -> float:
        return self.yaw / (math.pi / 2)


def skull_of(w: Wearer) -> Skull:
    yaw = min(max(w.pose.head_yaw, 0.0), 1.0) * math.pi / 2
    return Skull(w.build.head * w.h, yaw, w.joints.head_turn, w.joints.head)


def face_outline(s: Skull, child: bool, stout: float) -> Points:
    k, d = s.w, s.w**2.6
    out: list[XY] = []
    for i, ((fx, fy), (px, py)) in enumerate(_OUTLINE):
        m = d if 4 <= i <= 13 else k
        x, y = fx + (px - fx) * m, fy + (py - fy) * m
        if i == 4:
            x -= 0.022 * math.sin(math.pi * min(k * 1.2, 1.0))  # the far eye's hollow in three-quarter
        if 10 <= i <= 17:
            x += (stout - 1) * 0.10 * (1 if i < 14 else -1) * (1 - k * 0.5)
        if child:
            y = y * 0.97 + (0.02 if y > 0 else 0.0)
            x *= 1.05 if 12 <= i <= 17 else 1.02
        out.append((x, y))
    return s.put(blob(out, 4))


def draw_neck(w: Wearer) -> None:
    s = skull_of(w)
    h = w.h
    r = (0.0335 if w.person.gender == "male" else 0.0275) * h * w.build.girth**0.5
    if w.person.age == "child":
        r *= 0.86
    base = (w.joints.chest[0], w.joints.chest[1] - 0.012 * h)
    x, y = -0.04 * (1 - s.w) - 0.07 * s.w, -0.28
    top = s.put([(x, y)])[0]
    w.paper.cut(
        w.person.skin, bone(base, (float(top[0]), float(top[1])), r * 1.12, r), bulge=0.05, rim=0.7, lift=0.0
    )
    chin = s.put(ellipse(0.04 + 0.05 * s.w, -0.56, 0.30, 0.17))
    w.paper.tone(0.52, chin, soft=0.014)


def draw_face(w: Wearer) -> None:
    s = skull_of(w)
    child = w.person.age == "child"
    skin = w.person.skin
    p = w.paper
    if s.facing(-0.36, -0.02) > -0.25:
        _ear(p, s, skin, -0.355)
    if s.facing(0.36, -0.02) > 0.05 and s.w < 0.3:
        _ear(p, s, skin, 0.355)
    p.cut(skin, face_outline(s, child, w.build.girth), bulge=0.22 * s.f, rim=0.6, lift=0.010)
    _cheeks(p, s, skin, child)
    _mouth(w, s)
    _nose(p, s, skin, child)
    for lateral in (0.150, -0.150):
        turned_to = s.facing(lateral, 0.30)
        if turned_to > 0.12:
            _eye(w, s, lateral, turned_to)
    if w.person.age == "old" and w.ppm >= 120:
        _wrinkles(p, s, skin)


def draw_occiput(w: Wearer) -> None:
    """The head from behind: ears and skull, the nape in shade."""
    s, skin = skull_of(w), w.person.skin
    for lateral in (-0.355, 0.355):
        _ear(w.paper, s, skin, lateral)
    w.paper.cut(
        skin,
        face_outline(s, w.person.age == "child", w.build.girth),
        bulge=0.22 * s.f,
        rim=0.6,
        lift=0.010,
    )
    w.paper.tone(0.72, s.put(ellipse(0.0, -0.36, 0.26, 0.12)), soft=0.06 * s.f)


def _ear(p: Paper, s: Skull, skin: RGB, lateral: float) -> None:
    x, y = s.spot(lateral, -0.045, -0.03 if s.w < 0.5 else -0.10)
    wide = 0.045 + 0.035 * s.w
    p.cut(shade(skin, 0.95), s.put(ellipse(x, y, wide, 0.095, 0.12)), bulge=0.05 * s.f, lift=0.004)
    p.mark(shade(skin, 0.70), s.put(ellipse(x + 0.006, y + 0.005, wide * 0.5, 0.055, 0.12)), fine=150)


def _cheeks(p: Paper, s: Skull, skin: RGB, child: bool) -> None:
    blush = blend(skin, (0.86, 0.30, 0.24), 0.34)
    for lateral in (-0.19, 0.19):
        if s.facing(lateral, 0.28) > 0.35:
            x, y = s.spot(lateral, -0.155, 0.28)
            r = 0.085 if child else 0.075
            p.mark(blush, s.put(ellipse(x, y, r * s.facing(lateral, 0.28), r * 0.72)), alpha=0.30, fine=60)
    p.tone(0.93, s.put(ellipse(-0.20 + 0.1 * s.w, -0.36, 0.16, 0.16)), soft=0.10 * s.f, fine=120)


def _nose(p: Paper, s: Skull, skin: RGB, child: bool) -> None:
    """In three-quarter a wedge with a shaded side; in profile the outline is the nose."""
    length = 0.10 if child else 0.125
    tip = s.spot(0.0, -0.03 - length, 0.425)
    bridge = s.spot(0.0, 0.03, 0.335)
    near = s.spot(-0.055, -0.055 - length, 0.34)
    under = s.spot(0.01, -0.062 - length, 0.37)
    if s.w < 0.8:
        side = blob([bridge, (tip[0], tip[1] + 0.02), tip, under, near, (near[0] + 0.028, near[1] + 0.07)], 4)
        p.mark(shade(skin, 0.86), s.put(side), alpha=0.75, fine=45)
        p.mark(
            shade(skin, 1.16),
            s.put(ellipse(tip[0] - 0.01, tip[1] + 0.018, 0.022, 0.022)),
            alpha=0.7,
            fine=170,
        )
    base = ribbon(curve([near, under, (tip[0] - 0.005, tip[1] - 0.02)], 4), 0.012, 0.008, 0.018)
    p.mark(shade(skin, 0.58), s.put(base), fine=75)
    if s.w >= 0.8:
        wing = ribbon(curve([(0.335, -0.11), (0.312, -0.15), (0.345, -0.175)], 4), 0.006, 0.012)
        p.mark(shade(skin, 0.70), s.put(wing), fine=110)


def _mouth(w: Wearer, s: Skull) -> None:
    p, skin = w.paper, w.person.skin
    red = (0.66, 0.20, 0.20) if w.person.gender == "female" else (0.50, 0.22, 0.20)
    lip = blend(shade(skin, 0.82), red, 0.50 if w.person.gender == "female" else 0.25)
    near = s.spot(-0.115, -0.262, 0.305)
    far = s.spot(0.115, -0.262, 0.305)
    mid = s.spot(0.0, -0.268, 0.365)
    if s.facing(0.115, 0.305) < 0.1:
        far = (min(mid[0], 0.352), mid[1])
        mid = ((near[0] + far[0]) / 2, mid[1])
    up = 0.030 * w.pose.smile
    near, far = (near[0] + 0.01, near[1] + up), (far[0] - 0.004, far[1] + up)
    gap = 0.115 * w.pose.mouth
    if gap > 0.012:
        narrow = 1 - 0.25 * w.pose.mouth
        cx = (near[0] + far[0]) / 2
        half = (far[0] - near[0]) / 2 * narrow
        hole = s.put(ellipse(cx, mid[1] - gap * 0.35, half * 0.92, gap * 0.62))
        p.mark(lip, s.put(ellipse(cx, mid[1] - gap * 0.35, half * 1.12, gap * 0.62 + 0.022)), fine=60)
        p.mark((0.20, 0.05, 0.06), hole, fine=30)
        teeth = ellipse(cx, mid[1] + gap * 0.06, half * 0.72, gap * 0.14)
        p.mark((0.93, 0.90, 0.86), s.put(teeth), fine=150)
        return
    line = curve([near, (mid[0], mid[1] - 0.012), far], 5)
    upper = np.vstack(
        [line, curve([far, (mid[0] + 0.02, mid[1] + 0.022), (mid[0], mid[1] + 0.014), near], 5)]
    )
    lower = np.vstack([line, curve([far, (mid[0], mid[1] - 0.052), near], 5)])
    p.mark(lip, s.put(lower), alpha=0.75, fine=90)
    p.mark(shade(lip, 0.88), s.put(upper), alpha=0.85, fine=90)
    p.mark(shade(skin, 0.42), s.put(ribbon(line, 0.010, 0.010, 0.018)), fine=55)


def _lid(w: Wearer) -> float:
    """1 open … 0 shut: blinks for a seventh of a second every few seconds, never two people together."""
    every = 2.7 + 1.6 * chance(w.seed, w.person.key, "blink")
    since = (w.t + 7 * chance(w.seed, w.person.key, "first")) % every
    blink = min(abs(since - 0.09) / 0.08, 1.0) if since < 0.2 else 1.0
    return w.pose.lids * blink


def _eye(w: Wearer, s: Skull, lateral: float, turned_to: float) -> None:
    p, skin = w.paper, w.person.skin
    child, old = w.person.age == "child", w.person.age == "old"
    x, y = s.spot(lateral, -0.035 if child else -0.015, 0.30)
    half = (0.083 if child else 0.074) * (0.30 + 0.70 * turned_to)
    tall = (0.058 if child else 0.044) * (0.9 if old else 1.0)
    openness = _lid(w)
    dark = blend(shade(skin, 0.28), (0.05, 0.03, 0.03), 0.5)
    if w.ppm < 130:
        p.mark(dark, s.put(ellipse(x + 0.01, y, half * 0.66, max(tall * openness, 0.014), n=12)), fine=38)
    elif openness > 0.25:
        p.tone(0.84, s.put(ellipse(x, y + 0.03, half * 1.35, 0.055)), soft=0.02 * s.f)
        _open_eye(w, s, _Eye(x, y, half, tall, openness, turned_to), dark)
    else:
        shut = curve([(x - half, y), (x, y - tall * 0.55), (x + half, y + 0.004)], 5)
        p.mark(dark, s.put(ribbon(shut, 0.008, 0.010, 0.020)))
    _brow(w, s, lateral)


@dataclass(frozen=True, slots=True)
class _Eye:
    """Where an eye is and how big, in head heights; `openness` 0..1, `turned_to` the viewer 0..1."""

    x: float
    y: float
    half: float
    tall: float
    openness: float
    turned_to: float


def _open_eye(w: Wearer, s: Skull, e: _Eye, dark: RGB) -> None:
    p, x, y, half = w.paper, e.x, e.y, e.half
    rise, fall = e.tall * e.openness, e.tall * 0.72
    white = np.vstack(
        [
            curve([(x - half, y - 0.006), (x - half * 0.1, y + rise), (x + half, y)], 5),
            curve([(x + half, y), (x + half * 0.1, y - fall), (x - half, y - 0.006)], 5),
        ]
    )
    p.mark((0.93, 0.91, 0.88), s.put(white))
    gaze = x + 0.022 * w.pose.gaze + 0.012 * math.sin(s.yaw)
    r = min(e.tall * 0.98, half * 0.8)
    narrow = 0.45 + 0.55 * e.turned_to
    p.mark(_iris(w), s.put(ellipse(gaze, y + 0.006, r * narrow, r, n=18)))
    if w.ppm >= 200:
        p.mark((0.04, 0.03, 0.03), s.put(ellipse(gaze, y + 0.006, r * 0.5 * narrow, r * 0.52, n=14)))
        p.mark((1.0, 0.98, 0.95), s.put(ellipse(gaze - 0.014, y + 0.024, 0.0115, 0.0115, n=8)))
    top = curve(
        [(x - half * 1.10, y - 0.004), (x - half * 0.1, y + rise * 1.05), (x + half * 1.08, y + 0.004)], 5
    )
    lash = 0.022 if w.person.gender == "female" else 0.016
    p.mark(w.person.skin, s.put(ribbon(top + np.array([0, 0.022]), 0.02, 0.02, 0.045)))
    p.mark(dark, s.put(ribbon(top, 0.010, 0.014, lash)))


def _brow(w: Wearer, s: Skull, lateral: float) -> None:
    side = 1 if lateral > 0 else -1
    inner = s.spot(lateral - side * 0.075, 0.085, 0.33)
    mid = s.spot(lateral + side * 0.01, 0.115 + 0.02 * w.pose.brow, 0.31)
    outer = s.spot(lateral + side * 0.085, 0.085, 0.25)
    hair = w.person.hair_colour
    colour = blend(hair, shade(w.person.skin, 0.5), 0.25 if luma(hair) < 0.5 else 0.10)
    thick = 0.034 if w.person.gender == "male" else 0.024
    w.paper.mark(colour, s.put(ribbon(curve([inner, mid, outer], 4), thick, thick * 0.45, thick)), fine=60)


def _iris(w: Wearer) -> RGB:
    if luma(w.person.skin) < 0.50 or luma(w.person.hair_colour) < 0.15:
        return (0.24, 0.14, 0.08)
    tints: tuple[RGB, ...] = ((0.27, 0.38, 0.48), (0.30, 0.36, 0.24), (0.33, 0.21, 0.11))
    return tints[int(chance(0, w.person.key, "iris") * 3)]


def _wrinkles(p: Paper, s: Skull, skin: RGB) -> None:
    line = shade(skin, 0.74)
    for lateral in (-0.15, 0.15):
        if s.facing(lateral, 0.30) < 0.3:
            continue
        side = 1 if lateral > 0 else -1
        x, y = s.spot(lateral, -0.075, 0.30)
        p.mark(
            line,
            s.put(ribbon(curve([(x - 0.06, y), (x, y - 0.018), (x + 0.06, y)], 4), 0.005, 0.005)),
            fine=170,
        )
        a, b = s.spot(side * 0.085, -0.17, 0.36), s.spot(side * 0.155, -0.27, 0.29)
        p.mark(
            line,
            s.put(ribbon(curve([a, (b[0], (a[1] + b[1]) / 2 + 0.01), b], 4), 0.006, 0.006, 0.011)),
            fine=120,
        )
        c = s.spot(side * 0.245, 0.0, 0.22)
        for k in (-1, 1):
            p.mark(line, s.put(ribbon([c, (c[0] + side * 0.045, c[1] + 0.025 * k)], 0.006, 0.003)), fine=200)
    for k in range(2):
        y = 0.20 + 0.055 * k
        a, m, b = s.spot(-0.16, y, 0.27), s.spot(0, y + 0.012, 0.33), s.spot(0.14, y, 0.29)
        p.mark(line, s.put(ribbon(curve([a, m, b], 4), 0.004, 0.004, 0.008)), fine=170)


def draw_beard(w: Wearer) -> None:
    s = skull_of(w)
    k = s.w
    colour = w.person.hair_colour
    front = xy(
        "-0.345 -0.06, -0.3 -0.2, -0.17 -0.215, 0 -0.195, 0.17 -0.215, 0.3 -0.2, "
        "0.345 -0.06, 0.335 -0.28, 0.22 -0.5, 0 -0.62, -0.22 -0.5, -0.335 -0.28"
    )
    side = xy(
        "-0.13 -0.05, -0.02 -0.19, 0.17 -0.2, 0.27 -0.19, 0.36 -0.195, 0.368 -0.2, "
        "0.37 -0.21, 0.395 -0.34, 0.41 -0.5, 0.29 -0.63, 0.06 -0.52, -0.12 -0.3"
    )
    beard = s.put(
        blob([(a + (c - a) * k, b + (d - b) * k) for (a, b), (c, d) in zip(front, side, strict=True)], 4)
    )
    w.paper.cut(colour, beard, bulge=0.16 * s.f, rim=0.9, lift=0.004)
    dark = shade(colour, 0.7) if luma(colour) > 0.2 else shade(colour, 1.12)
    for i in range(9):
        u = -0.26 + 0.065 * i
        if s.facing(u, 0.28) < 0.62:  # turned away they would crowd into one dark patch
            continue
        a, b = s.spot(u, -0.36, 0.28), s.spot(u * 0.9, -0.55, 0.26)
        w.paper.mark(dark, s.put(ribbon([a, b], 0.008, 0.002)), inside=True, fine=190)
    _mouth(w, s)


def draw_glasses(w: Wearer) -> None:
    s, p = skull_of(w), w.paper
    frame = (0.10, 0.09, 0.09)
    rims: list[Points] = []
    for lateral in (0.152, -0.152):
        f = s.facing(lateral, 0.30)
        if f < 0.1:
            continue
        x, y = s.spot(lateral, -0.02, 0.33)
        rx, ry = 0.125 * (0.25 + 0.75 * f), 0.105
        outer, inner = ellipse(x, y, rx, ry), ellipse(x, y, rx - 0.016, ry - 0.016)
        p.mark((0.85, 0.92, 0.98), s.put(inner), alpha=0.16, fine=60)
        p.mark(
            (1.0, 1.0, 1.0),
            s.put(ellipse(x - rx * 0.3, y + 0.03, 0.018, 0.05, -0.6, 10)),
            alpha=0.35,
            fine=200,
        )
        rims.append(s.put(np.vstack([outer, outer[:1], inner[::-1], inner[-1:]])))
    bridge = [s.spot(-0.03, 0.0, 0.38), s.spot(0.03, 0.0, 0.38)]
    arm = [s.spot(-0.27, 0.0, 0.26), s.spot(-0.36, 0.01, -0.05)]
    p.mark(frame, *rims, s.put(ribbon(bridge, 0.018, 0.018)), s.put(ribbon(arm, 0.018, 0.018)), fine=40)
