"""What people do with each other and with things: dance, sing, wave, embrace, read, work, look, ride."""

from __future__ import annotations

import math
from dataclasses import replace

from onereel.backends.animatic.figures.pose import Pose
from onereel.backends.animatic.figures.stances import TAU, Role, sit, smooth, stand


def dance(r: Role, t: float) -> Pose:
    """A phrase of three figures: arms opening overhead, one arm high in a turn, a low swing with steps."""
    b = r.build
    beat = 0.62
    a = math.pi * t / beat + TAU * r.own  # half a round a beat
    part = (t / (beat * 4) + r.own * 3) % 3
    figure, into = int(part), smooth((part % 1) * 2.2)
    here, before = _figure(figure, a), _figure((figure - 1) % 3, a)
    pose = before.towards(here, into)
    down = abs(math.sin(a))
    side = math.cos(a)
    step = 0.085 + 0.02 * math.sin(a / 2)
    return replace(
        pose,
        hip_x=0.034 * side,
        hip_y=-0.030 + 0.026 * down - 0.012 * (1 - down) ** 2,
        sway=pose.sway - 0.030 * side,
        lean=pose.lean + 0.045 * math.sin(a / 2),
        near_foot_x=-step,
        near_foot_y=0.075 * max(0.0, side) ** 1.4 * down,
        near_pitch=-0.5 * max(0.0, side) * down,
        far_foot_x=step,
        far_foot_y=0.075 * max(0.0, -side) ** 1.4 * down + 0.002,
        far_pitch=-0.5 * max(0.0, -side) * down,
        near_y=pose.near_y * (b.upper + b.fore) / 0.314,
        far_y=pose.far_y * (b.upper + b.fore) / 0.314,
        tilt=0.16 * math.sin(a - 0.6),
        nod=-0.05 + 0.06 * math.cos(a * 2),
        smile=0.9,
        mouth=0.10,
        cloth=-0.050 * math.cos(a - 0.9),
        stream=0.25 + 0.2 * down,
        flutter=a * 2,
        phase=a,
        near_grip=0.1,
        far_grip=0.1,
        far_front=0.0,
    )


def _figure(k: int, a: float) -> Pose:
    late = math.sin(a - 0.7)
    if k == 0:
        return Pose(
            yaw=0.28 + 0.18 * math.sin(a / 2),
            head_yaw=0.35 + 0.2 * math.sin(a / 2),
            near_x=-0.17 - 0.05 * late,
            near_y=0.19 + 0.04 * math.cos(a),
            near_bend=-1.0,
            far_x=0.17 - 0.05 * late,
            far_y=0.19 - 0.04 * math.cos(a),
            far_bend=1.0,
        )
    if k == 1:
        return Pose(
            yaw=0.55 + 0.35 * math.sin(a / 2),
            head_yaw=0.55 + 0.4 * math.sin(a / 2 + 0.3),
            near_x=-0.20,
            near_y=-0.12 + 0.05 * late,
            far_x=0.12 + 0.03 * late,
            far_y=0.255,
            far_bend=1.0,
            lean=-0.05,
        )
    return Pose(
        yaw=0.35,
        head_yaw=0.40 + 0.25 * math.sin(a),
        near_x=-0.13 - 0.12 * late,
        near_y=-0.20 + 0.06 * abs(late),
        far_x=0.13 - 0.12 * late,
        far_y=-0.20 + 0.06 * abs(late),
        sway=0.02 * late,
    )


def sing(r: Role, t: float) -> Pose:
    base = stand(r, t)
    phrase = 0.5 + 0.5 * math.sin(r.beat(t, 4.4))
    mouth = 0.30 + 0.45 * abs(math.sin(t * 3.1 + r.own * 9)) * (0.4 + 0.6 * abs(math.sin(t * 1.3)))
    return replace(
        base,
        far_x=0.19 + 0.03 * phrase,
        far_y=-0.13 + 0.10 * phrase,
        far_front=1.0,
        far_bend=1.0,
        far_grip=0.0,
        far_hand=0.5,
        near_x=0.02,
        near_y=-0.10 + 0.01 * phrase,
        near_grip=0.1,
        nod=-0.06 - 0.08 * phrase,
        tilt=0.06 * math.sin(r.beat(t, 5.1)),
        mouth=mouth,
        lids=0.75 - 0.35 * phrase,
        brow=0.6 * phrase,
        lean=base.lean - 0.02 * phrase,
    )


def wave(r: Role, t: float) -> Pose:
    base = stand(r, t)
    s = math.sin(t * 7.2 + r.own * TAU)
    return replace(
        base,
        far_x=0.185 + 0.035 * s,
        far_y=0.185 - 0.012 * abs(s),
        far_bend=1.0,
        far_front=1.0,
        far_grip=0.0,
        far_hand=0.22 * math.sin(t * 7.2 + r.own * TAU - 0.7),
        sway=base.sway - 0.012,
        smile=0.9,
        mouth=0.12,
        brow=0.5,
        tilt=0.07 + 0.02 * s,
    )


def embrace(r: Role, t: float) -> Pose:
    """Close, one arm round the back and one round the shoulder of someone in front."""
    breath = math.sin(r.beat(t, 4.0))
    sway = math.sin(t * 1.1)
    return Pose(
        yaw=0.80,
        hip_x=-0.012 + 0.006 * sway,
        hip_y=-0.004,
        lean=0.085,
        bend=0.06,
        near_x=0.185,
        near_y=-0.085 + 0.004 * breath,
        near_grip=0.05,
        near_hand=0.25,
        far_x=0.195,
        far_y=-0.17,
        far_bend=1.0,
        far_grip=0.05,
        near_foot_x=-0.035,
        far_foot_x=0.030,
        far_foot_y=0.003,
        head_yaw=0.80,
        nod=0.16,
        tilt=-0.10,
        smile=0.9,
        lids=0.12,
        stream=0.05,
        flutter=r.beat(t, 4.0),
        phase=r.beat(t, 4.0),
    )


def read(r: Role, t: float) -> Pose:
    seated = r.item in {"book", "newspaper", "map"}
    base = sit(r, t) if seated else stand(r, t)
    scan = (t * 0.45 + r.own) % 1.0
    return replace(
        base,
        yaw=0.50,
        near_x=0.075,
        near_y=-0.150,
        far_x=0.205,
        far_y=-0.145,
        far_bend=1.0,
        far_front=1.0,
        near_grip=0.7,
        far_grip=0.7,
        head_yaw=0.58,
        nod=0.26,
        gaze=-0.7 + 1.4 * scan,
        lids=0.62,
        bend=base.bend + 0.05,
    )


def work(r: Role, t: float) -> Pose:
    """At a bench: one hand holds, the other works, the head bent over it."""
    base = stand(r, t)
    s, slow = math.sin(t * 5.6 + r.own * TAU), math.sin(t * 0.9 + r.own * 5)
    return replace(
        base,
        yaw=0.58,
        lean=0.14,
        bend=0.08,
        hip_x=-0.02,
        near_x=0.150 + 0.024 * s,
        near_y=-0.222 + 0.016 * math.cos(t * 5.6 + r.own * TAU),
        near_grip=0.9,
        far_x=0.245 + 0.012 * slow,
        far_y=-0.235,
        far_bend=1.0,
        far_front=1.0,
        far_grip=0.5,
        head_yaw=0.60 + 0.05 * slow,
        nod=0.30 + 0.02 * s,
        lids=0.65,
        smile=0.1,
    )


def look(r: Role, t: float) -> Pose:
    """Far off, the head moving slowly along the horizon; or an eye to a glass.

    No hand to the brow: most close-ups are of somebody looking, and it hid the face in every film.
    """
    base = stand(r, t)
    pan = math.sin(r.beat(t, 7.0))
    if r.item in {"telescope", "camera"}:
        reach = 0.22 if r.item == "telescope" else 0.13
        return replace(
            base,
            yaw=0.62,
            near_x=0.105,
            near_y=0.085,
            far_x=reach,
            far_y=0.075,
            far_bend=1.0,
            far_front=1.0,
            near_grip=0.9,
            far_grip=0.9,
            head_yaw=0.85,
            lean=-0.02,
            nod=0.02 * pan,
        )
    return replace(
        base,
        yaw=0.50,
        head_yaw=0.56 + 0.16 * pan,
        nod=-0.05 + 0.02 * math.sin(r.beat(t, 4.3)),
        lean=0.02,
        smile=0.15,
        brow=0.3,
    )


def ride(r: Role, t: float) -> Pose:
    """Astride, reins or handlebars in hand; the mount adds its own motion."""
    b = r.build
    bicycle = r.item in {"bicycle", "motorbike"}
    base = sit(r, t)
    if bicycle:
        return replace(
            base,
            yaw=0.86,
            lean=0.30,
            bend=0.10,
            near_x=0.225,
            near_y=-0.185,
            far_x=0.235,
            far_y=-0.180,
            far_bend=1.0,
            near_grip=1.0,
            far_grip=1.0,
            head_yaw=0.84,
            nod=-0.12,
            stream=0.75,
            seated=0.0,
            flutter=t * 6,
        )
    return replace(
        base,
        yaw=0.84,
        lean=0.02 + 0.02 * math.sin(t * 5),
        near_x=0.20,
        near_y=-0.20 + 0.008 * math.sin(t * 5),
        far_x=0.21,
        far_y=-0.195,
        far_bend=1.0,
        near_grip=1.0,
        far_grip=1.0,
        near_foot_x=b.thigh * 0.50,
        far_foot_x=b.thigh * 0.62,
        head_yaw=0.84,
        nod=0.0,
        stream=0.6,
        flutter=t * 5,
    )
