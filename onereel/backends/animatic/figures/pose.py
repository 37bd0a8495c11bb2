"""How a body can stand: its proportions, one moment's pose as plain numbers, and the joints they give.

A pose is in units of the person's height, facing right, the origin on the ground between the feet.
"""

from __future__ import annotations

import hashlib
import math
from dataclasses import dataclass, fields
from functools import lru_cache

from onereel.backends.animatic.figures.shapes import XY, reach, turned
from onereel.backends.animatic.stage import Person


@lru_cache(maxsize=4096)
def chance(seed: int, *words: object) -> float:
    """A number in 0..1 fixed by the seed and the words."""
    text = "|".join(map(str, (seed, *words)))
    return int.from_bytes(hashlib.blake2b(text.encode(), digest_size=6).digest(), "big") / 2**48


@dataclass(frozen=True, slots=True, kw_only=True)
class Build:
    """Proportions of a person: `height` in metres, everything else as a part of it."""

    height: float
    head: float
    hip: float  # height of the hip joint standing
    shoulder: float
    thigh: float
    shin: float
    upper: float
    fore: float
    across: float  # half the shoulders' width
    hips: float  # half the hips' width
    depth: float  # half the trunk's depth
    girth: float  # multiplies radii
    bust: float
    ankle: float = 0.042
    foot: float = 0.145
    stoop: float = 0.0


_GIRTH = {"slim": 0.86, "average": 1.0, "stout": 1.28}


def build_of(person: Person) -> Build:
    """The proportions of a person, by age, sex, build and stature."""
    male = person.gender == "male"
    girth = _GIRTH[person.build]
    trunk = 1 + (girth - 1) * 1.1
    if person.age == "child":
        return Build(
            height=(1.20 if male else 1.18) * person.stature,
            head=0.185,
            hip=0.458,
            shoulder=0.772,
            thigh=0.212,
            shin=0.208,
            upper=0.15,
            fore=0.135,
            across=0.098 * (1 + (trunk - 1) * 0.5),
            hips=0.078 * trunk,
            depth=0.075 * trunk,
            girth=girth * 1.08,
            bust=0.0,
            ankle=0.04,
            foot=0.15,
        )
    old, young = person.age == "old", person.age == "young"
    tall = (1.77 if male else 1.67) * (0.965 if old else 0.985 if young else 1.0) * person.stature
    return Build(
        height=tall,
        head=0.142,
        hip=0.522,
        shoulder=0.828,
        thigh=0.246,
        shin=0.236,
        upper=0.172,
        fore=0.142,
        across=(0.118 if male else 0.102) * (1 + (trunk - 1) * 0.55),
        hips=(0.078 if male else 0.086) * trunk,
        depth=(0.068 if male else 0.062) * trunk,
        girth=girth * (1.0 if male else 0.93),
        bust=0.0 if male else 0.016,
        stoop=0.20 if old else 0.0,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Pose:
    """One moment. Hands are targets from the middle of the shoulders, turned with the trunk; feet are the
    ankles' places with the foot's pitch (radians, toe up > 0). `yaw` 0 faces the viewer, 1 is profile."""

    yaw: float = 0.4
    hip_x: float = 0.0
    hip_y: float = 0.0  # above the standing hip
    lean: float = 0.0
    bend: float = 0.0
    sway: float = 0.0  # shoulders against hips, sideways
    near_x: float = -0.11
    near_y: float = -0.29
    near_bend: float = 1.0  # elbow: > 0 points back
    far_x: float = 0.11
    far_y: float = -0.29
    far_bend: float = -1.0
    far_front: float = 0.0  # > 0.5: the far arm is drawn before the trunk
    near_hand: float = 0.0  # hand's turn against the forearm
    far_hand: float = 0.0
    near_grip: float = 0.25  # 0 an open hand … 1 a fist
    far_grip: float = 0.25
    near_foot_x: float = -0.055
    near_foot_y: float = 0.0
    near_pitch: float = 0.0
    near_knee: float = 1.0
    far_foot_x: float = 0.06
    far_foot_y: float = 0.0
    far_pitch: float = 0.0
    far_knee: float = 1.0
    head_yaw: float = 0.42
    nod: float = 0.0  # > 0 looks down
    tilt: float = 0.0
    mouth: float = 0.0
    smile: float = 0.3
    lids: float = 1.0  # 1 open, 0 shut
    gaze: float = 0.0
    brow: float = 0.0
    cloth: float = 0.0  # hem's swing
    stream: float = 0.0  # how far scarf and hair blow back, 0..1
    flutter: float = 0.0  # radians, phase of loose cloth
    seated: float = 0.0
    roll: float = 0.0  # the whole body turned about the hip
    lift: float = 0.0  # the whole body off the ground
    phase: float = 0.0  # of what the hands do, for props
    behind: float = 0.0  # 1: seen from behind; `yaw` then counts from the back

    def towards(self, other: Pose, w: float) -> Pose:
        """This pose a part w (0..1) of the way to the other."""
        values = {f.name: getattr(self, f.name) for f in fields(self)}
        return Pose(**{k: v + (getattr(other, k) - v) * w for k, v in values.items()})


@dataclass(frozen=True, slots=True, kw_only=True)
class Limb:
    """An arm or a leg, from trunk to hand or ankle."""

    root: XY
    joint: XY
    end: XY


@dataclass(frozen=True, slots=True, kw_only=True)
class Foot:
    """An ankle, and how far the toes point up (radians)."""

    ankle: XY
    pitch: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Joints:
    """Where a pose puts the joints, in metres."""

    hip: XY
    waist: XY
    chest: XY  # middle of the shoulders
    neck: XY
    head: XY  # middle of the skull
    lean: float  # of the shoulders
    head_turn: float  # of the head in the picture's plane
    near_arm: Limb
    far_arm: Limb
    near_leg: Limb
    far_leg: Limb
    near_foot: Foot
    far_foot: Foot


def spine(build: Build, pose: Pose, v: float, u: float = 0.0) -> XY:
    """A point of the trunk, in parts of the height: v 0 at the hips … 1 at the shoulders, u across."""
    length = build.shoulder - build.hip
    x, y = pose.hip_x, build.hip + pose.hip_y
    n = 6
    for k in range(n):
        a = pose.lean + (pose.bend + build.stoop) * (k + 0.5) / n * v
        x += math.sin(a) * length * v / n
        y += math.cos(a) * length * v / n
    a = pose.lean + (pose.bend + build.stoop) * v
    x += pose.sway * v
    return (x + u * math.cos(a), y - u * math.sin(a))


def joints(build: Build, pose: Pose) -> Joints:
    """Where a pose puts the joints of a body of this build."""
    h = build.height
    lean = pose.lean + pose.bend + build.stoop
    chest = spine(build, pose, 1.0)
    c = math.cos(pose.yaw * math.pi / 2)
    side = build.across * c

    def arm(sign: float, x: float, y: float, bend: float) -> Limb:
        sx, sy = turned(sign * (side * 0.86 + 0.002) - 0.004, -0.030, -lean)
        root = (chest[0] + sx, chest[1] + sy)
        gx, gy = turned(x, y, -lean)
        elbow, hand = reach(root, (chest[0] + gx, chest[1] + gy), build.upper, build.fore, -bend)
        return Limb(root=_m(root, h), joint=_m(elbow, h), end=_m(hand, h))

    def leg(sign: float, x: float, y: float, knee: float) -> Limb:
        root = (pose.hip_x + sign * build.hips * 0.52 * c, build.hip + pose.hip_y)
        goal = (x, y + build.ankle)
        joint, end = reach(root, goal, build.thigh, build.shin, knee)
        return Limb(root=_m(root, h), joint=_m(joint, h), end=_m(end, h))

    near_leg = leg(-1, pose.near_foot_x, pose.near_foot_y, pose.near_knee)
    far_leg = leg(1, pose.far_foot_x, pose.far_foot_y, pose.far_knee)
    up = lean * 0.45
    neck = (chest[0] + math.sin(up) * 0.022, chest[1] + math.cos(up) * 0.022)
    turn = -(lean * 0.25 + pose.nod * 0.6) + pose.tilt * 0.3
    rise = build.head * 0.595
    forward = build.head * 0.10 * pose.head_yaw
    fx, fy = turned(forward, rise, turn)
    return Joints(
        hip=_m((pose.hip_x, build.hip + pose.hip_y), h),
        waist=_m(spine(build, pose, 0.36), h),
        chest=_m(chest, h),
        neck=_m(neck, h),
        head=_m((neck[0] + fx, neck[1] + fy), h),
        lean=lean,
        head_turn=turn,
        near_arm=arm(-1, pose.near_x, pose.near_y, pose.near_bend),
        far_arm=arm(1, pose.far_x, pose.far_y, pose.far_bend),
        near_leg=near_leg,
        far_leg=far_leg,
        near_foot=Foot(ankle=near_leg.end, pitch=pose.near_pitch),
        far_foot=Foot(ankle=far_leg.end, pitch=pose.far_pitch),
    )


def _m(p: XY, h: float) -> XY:
    return (p[0] * h, p[1] * h)
