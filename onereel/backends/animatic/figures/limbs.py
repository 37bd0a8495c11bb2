"""Arms and hands, legs and feet, in sleeves, trousers and shoes."""

from __future__ import annotations

import math

from onereel.backends.animatic.figures.paper import luma, shade
from onereel.backends.animatic.figures.pose import Foot, Limb
from onereel.backends.animatic.figures.shapes import (
    XY,
    Points,
    blob,
    bone,
    ellipse,
    mix,
    place,
    points,
    stroke,
)
from onereel.backends.animatic.figures.wearer import Wearer
from onereel.backends.animatic.stage import RGB

UPPER_R, ELBOW_R, WRIST_R = 0.0275, 0.0215, 0.0165
THIGH_R, KNEE_R, ANKLE_R = 0.050, 0.033, 0.0205


def angle(a: XY, b: XY) -> float:
    return math.atan2(b[1] - a[1], b[0] - a[0])


def hand_at(arm: Limb, turn: float, h: float) -> tuple[XY, float]:
    """The middle of the palm and the direction the fingers point."""
    a = angle(arm.joint, arm.end) + turn
    return (arm.end[0] + math.cos(a) * 0.022 * h, arm.end[1] + math.sin(a) * 0.022 * h), a


def draw_hand(w: Wearer, arm: Limb, turn: float, grip: float, thumb: float) -> None:
    """A hand at the forearm's end; grip 0 open … 1 a fist; `thumb` the side it is on."""
    h = w.h * (1.12 if w.person.age == "child" else 1.0)
    colour = w.outfit.gloves or w.person.skin
    _, a = hand_at(arm, turn, h)
    length = (0.074 - 0.030 * grip) * h
    wide = (0.0175 + 0.004 * grip) * h
    palm = blob(
        [
            (-0.010 * h, wide * 0.72),
            (0.018 * h, wide * 1.05),
            (length * 0.72, wide * 0.86),
            (length, wide * 0.25),
            (length * 0.98, -wide * 0.35),
            (length * 0.66, -wide * 0.92),
            (0.015 * h, -wide),
            (-0.010 * h, -wide * 0.72),
        ],
        4,
    )
    t = thumb * wide
    finger = bone((0.010 * h, t * 0.8), (0.034 * h, t * (1.5 - 0.7 * grip)), 0.0075 * h, 0.0062 * h)
    w.paper.cut(colour, place(palm, arm.end, a), place(finger, arm.end, a), bulge=0.03, lift=0.006, rim=0.8)
    if w.ppm < 230:
        return
    if grip < 0.5:
        for k in (-0.38, 0.05, 0.45):
            line = stroke((length * 0.55, wide * k), (length * 0.96, wide * k * 0.8), 0.0018 * h)
            w.paper.mark(shade(colour, 0.72), place(line, arm.end, a), fine=230)
    else:
        for k in (-0.5, 0.0, 0.5):
            line = stroke((length * 0.45, wide * k), (length * 0.95, wide * k), 0.002 * h)
            w.paper.mark(shade(colour, 0.72), place(line, arm.end, a), fine=230)


def draw_arm(w: Wearer, arm: Limb, turn: float, grip: float, far: bool) -> None:
    """Skin, then hand, then sleeve, so that the cuff lies over the wrist."""
    o, h, g = w.outfit, w.h, w.build.girth
    dim = 0.86 if far else 1.0
    k = g**0.6
    if o.sleeve_length < 0.95 or o.cut.wide > 0.02:
        w.paper.cut(
            shade(w.person.skin, dim),
            bone(arm.root, arm.joint, 0.0245 * h * k, ELBOW_R * 0.9 * h * k),
            bone(arm.joint, arm.end, ELBOW_R * 0.9 * h * k, WRIST_R * h, 0.003 * h),
            bulge=0.05,
            lift=0.010,
        )
    draw_hand(w, arm, turn, grip, 1.0 if w.pose.yaw > 0.6 or not far else -1.0)
    if o.sleeve_length > 0:
        _sleeve(w, arm, shade(o.sleeve, dim), k)


def _sleeve(w: Wearer, arm: Limb, colour: RGB, k: float) -> None:
    o, h = w.outfit, w.h
    loose = (o.cut.loose + 0.0035) * h
    upper = bone(arm.root, arm.joint, UPPER_R * h * k + loose, ELBOW_R * h * k + loose)
    if o.sleeve_length < 0.5:
        end = mix(arm.root, arm.joint, o.sleeve_length * 2)
        w.paper.cut(
            colour,
            bone(arm.root, end, UPPER_R * h * k + loose, UPPER_R * h * k + loose),
            bulge=0.06,
            lift=0.012,
        )
        return
    wrist = mix(arm.joint, arm.end, o.sleeve_length)
    if o.cut.wide > 0.02:
        lower = _bell(arm, wrist, (ELBOW_R * h * k + loose), o.cut.wide * h, w)
    else:
        lower = bone(
            arm.joint, wrist, ELBOW_R * h * k + loose, WRIST_R * h + loose + o.cut.wide * h, 0.002 * h
        )
    w.paper.cut(colour, upper, lower, bulge=0.06, lift=0.013, rim=0.9)
    a = angle(arm.joint, arm.end)
    if o.cut.wide <= 0.02:
        cuff = WRIST_R * h + loose
        band = place(
            points((-0.012 * h, cuff), (0.002 * h, cuff), (0.002 * h, -cuff), (-0.012 * h, -cuff)), wrist, a
        )
        dark = shade(colour, 0.78) if luma(colour) > 0.1 else shade(colour, 1.2)
        w.paper.mark(dark, band, fine=55)
    for f, s in ((0.80, 1), (0.92, -1), (1.08, 1)) if w.ppm >= 110 else ():
        spot = mix(arm.root, arm.joint, f) if f < 1 else mix(arm.joint, arm.end, f - 1)
        fold = ellipse(spot[0], spot[1], 0.022 * h, 0.004 * h, a + s * 0.9, 10)
        w.paper.tone(0.78, fold, soft=0.005, fine=110)


def _bell(arm: Limb, wrist: XY, r: float, wide: float, w: Wearer) -> Points:
    """A sleeve that opens towards the hand and hangs down from it."""
    a = angle(arm.joint, arm.end)
    nx, ny = -math.sin(a), math.cos(a)
    if ny < 0:
        nx, ny = -nx, -ny
    sway = 0.010 * w.h * w.wave(2.2, 0.7)
    drop = wide * (1.5 if wide > 0.05 * w.h else 0.8)
    low = (wrist[0] - nx * r * 0.6 + sway - math.cos(a) * 0.01 * w.h, wrist[1] - abs(ny) * r - drop)
    return blob(
        [
            (arm.joint[0] + nx * r, arm.joint[1] + ny * r),
            (wrist[0] + nx * r * 0.95, wrist[1] + ny * r * 0.95),
            (wrist[0] + math.cos(a) * 0.005 * w.h, wrist[1]),
            (low[0] + 0.012 * w.h, low[1]),
            (low[0] - 0.02 * w.h, low[1] + 0.004 * w.h),
            (
                mix(arm.joint, wrist, 0.4)[0] - nx * r,
                mix(arm.joint, wrist, 0.4)[1] - abs(ny) * r - drop * 0.5,
            ),
            (arm.joint[0] - nx * r, arm.joint[1] - ny * r),
        ],
        4,
    )


_SHOE: list[XY] = [
    (-0.043, -0.028),
    (-0.038, -0.042),
    (0.0, -0.0425),
    (0.06, -0.0425),
    (0.100, -0.042),
    (0.107, -0.032),
    (0.096, -0.019),
    (0.062, -0.006),
    (0.030, 0.012),
    (0.020, 0.030),
    (-0.028, 0.028),
    (-0.040, 0.0),
]


def draw_leg(w: Wearer, leg: Limb, foot: Foot, far: bool) -> None:
    o, h, g = w.outfit, w.h, w.build.girth**0.7
    dim = 0.84 if far else 1.0
    skin = shade(w.person.skin, dim)
    thigh, knee, ankle = THIGH_R * h * g, KNEE_R * h * g, ANKLE_R * h
    if o.leg is None or o.leg_length < 0.9:
        w.paper.cut(
            skin,
            bone(leg.root, leg.joint, thigh, knee),
            bone(leg.joint, leg.end, knee, ankle, 0.008 * h),
            bulge=0.07,
        )
    _shoe(w, leg, foot, dim)
    if o.leg is not None:
        colour, loose = shade(o.leg, dim), o.leg_loose * h
        upper = bone(leg.root, leg.joint, thigh + loose * 0.5, knee + loose)
        if o.leg_length < 0.6:
            end = mix(leg.root, leg.joint, o.leg_length * 2)
            w.paper.cut(colour, bone(leg.root, end, thigh + loose, knee * 1.25 + loose), bulge=0.08)
        elif o.boot:
            end = mix(leg.joint, leg.end, 0.55)
            w.paper.cut(colour, upper, bone(leg.joint, end, knee + loose, ankle * 1.25 + loose), bulge=0.08)
        else:
            end = mix(leg.joint, leg.end, 0.97)
            w.paper.cut(
                colour, upper, bone(leg.joint, end, knee + loose, ankle * 1.15 + loose, 0.003 * h), bulge=0.08
            )
        _knee_folds(w, leg)
    if o.boot:
        _boot(w, leg, dim)


def _knee_folds(w: Wearer, leg: Limb) -> None:
    if w.ppm < 90:
        return
    a = angle(leg.joint, leg.end)
    for d, s in ((-0.10, 0.6), (0.08, -0.6)):
        spot = mix(leg.joint, leg.end, d) if d > 0 else mix(leg.joint, leg.root, -d)
        w.paper.tone(
            0.80, ellipse(spot[0], spot[1], 0.004 * w.h, 0.026 * w.h, a + s, 10), soft=0.006, fine=90
        )


def _shoe(w: Wearer, leg: Limb, foot: Foot, dim: float) -> None:
    h = w.h
    along = 0.66 + 0.34 * w.pose.yaw
    child = 1.06 if w.person.age == "child" else 1.0
    colour = shade(w.outfit.shoe, dim) if w.outfit.shoe else shade(w.person.skin, dim)
    outline = blob([(x * along * child * h, y * h) for x, y in _SHOE], 4)
    w.paper.cut(colour, place(outline, leg.end, foot.pitch), bulge=0.04, lift=0.004)
    if w.outfit.shoe:
        sole = points(
            (-0.040 * along * h, -0.0425 * h),
            (0.103 * along * child * h, -0.0425 * h),
            (0.106 * along * child * h, -0.034 * h),
            (-0.043 * along * h, -0.034 * h),
        )
        w.paper.mark(shade(colour, 0.55), place(sole, leg.end, foot.pitch), fine=50)
        for k in range(3 if w.ppm >= 240 and not w.outfit.boot else 0):
            x = (0.030 + 0.014 * k) * along * h
            lace = stroke(
                (x, 0.006 * h - k * 0.004 * h), (x + 0.008 * h, -0.010 * h - k * 0.002 * h), 0.003 * h
            )
            w.paper.mark(shade(colour, 1.35), place(lace, leg.end, foot.pitch), fine=240)


def _boot(w: Wearer, leg: Limb, dim: float) -> None:
    h = w.h
    colour = shade(w.outfit.shoe or w.person.skin, dim)
    top = mix(leg.end, leg.joint, 0.50)
    shaft = bone(mix(leg.end, leg.joint, -0.02), top, 0.026 * h, 0.034 * h * w.build.girth**0.5)
    w.paper.cut(colour, shaft, bulge=0.06, lift=0.006)
    a = angle(leg.end, top)
    r = 0.033 * h
    band = place(points((-0.004 * h, r), (0.012 * h, r), (0.012 * h, -r), (-0.004 * h, -r)), top, a)
    w.paper.mark(shade(colour, 0.75), band, inside=True, fine=60)
