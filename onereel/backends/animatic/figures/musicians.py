"""How each instrument is held and played."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace

from onereel.backends.animatic.figures.pose import Pose
from onereel.backends.animatic.figures.stances import Role, sit, stand


def play(r: Role, t: float) -> Pose:
    return PLAYING.get(r.item, _strum)(r, t)


def _bow(t: float, rate: float = 2.3) -> float:
    """−1..1 along the bow: long strokes with a quick turn now and then."""
    return math.sin(t * rate + 0.5 * math.sin(t * rate * 0.5))


def _violin(r: Role, t: float) -> Pose:
    s = 0.5 + 0.5 * _bow(t)
    base = stand(r, t)
    return replace(
        base,
        yaw=0.42,
        sway=0.014 * math.sin(t * 1.15),
        lean=0.02 * math.sin(t * 1.15 + 0.4),
        near_x=0.105 - 0.8 * (0.07 + 0.12 * s),
        near_y=-0.022 - 0.6 * (0.07 + 0.12 * s),
        near_bend=1.0,
        near_grip=0.8,
        far_x=0.275,
        far_y=-0.052 + 0.004 * math.sin(t * 11),
        far_bend=1.0,
        far_front=1.0,
        far_grip=0.9,
        head_yaw=0.62,
        nod=0.16,
        tilt=-0.20 + 0.03 * math.sin(t * 1.15),
        lids=0.35,
        smile=0.4,
        phase=s,
        stream=0.1,
    )


def _strum(r: Role, t: float) -> Pose:
    s = math.sin(t * 9.5) * (0.6 + 0.4 * math.sin(t * 2.4))
    return replace(
        stand(r, t),
        yaw=0.36,
        near_x=0.000,
        near_y=-0.205 + 0.026 * s,
        near_bend=1.0,
        near_grip=0.6,
        near_hand=0.3,
        far_x=0.235,
        far_y=-0.105 + 0.004 * math.sin(t * 3),
        far_bend=1.0,
        far_front=1.0,
        far_grip=0.9,
        hip_x=0.012 * math.sin(t * 2.4),
        tilt=0.09 * math.sin(t * 2.4),
        nod=0.14 + 0.03 * math.sin(t * 4.8),
        head_yaw=0.50,
        smile=0.6,
        phase=s,
    )


def _cello(r: Role, t: float) -> Pose:
    s = _bow(t, 1.7)
    return replace(
        sit(r, t),
        yaw=0.40,
        lean=0.06,
        near_x=-0.02 + 0.075 * s,
        near_y=-0.225 + 0.006 * s,
        near_bend=1.0,
        near_grip=0.8,
        far_x=0.165,
        far_y=-0.005 + 0.012 * math.sin(t * 1.3),
        far_bend=1.0,
        far_front=1.0,
        far_grip=0.9,
        near_foot_x=0.06,
        far_foot_x=0.30,
        head_yaw=0.55,
        nod=0.18 + 0.03 * s,
        tilt=0.08 * math.sin(t * 0.9),
        lids=0.4,
        phase=s,
    )


def _wind(
    near: tuple[float, float], far: tuple[float, float], nod: float, yaw: float
) -> Callable[[Role, float], Pose]:
    def pose(r: Role, t: float) -> Pose:
        blow = math.sin(t * 2.2)
        return replace(
            stand(r, t),
            yaw=yaw,
            lean=-0.03 + 0.025 * blow,
            near_x=near[0],
            near_y=near[1] + 0.004 * math.sin(t * 9),
            near_grip=0.75,
            far_x=far[0],
            far_y=far[1] + 0.004 * math.sin(t * 9 + 2),
            far_bend=1.0,
            far_front=1.0,
            far_grip=0.75,
            head_yaw=0.80,
            nod=nod + 0.03 * blow,
            lids=0.5,
            smile=0.0,
            hip_x=0.012 * math.sin(t * 1.1),
            phase=blow,
        )

    return pose


def _squeeze(r: Role, t: float) -> Pose:
    pull = math.sin(t * 2.2)
    return replace(
        stand(r, t),
        yaw=0.30,
        near_x=-0.150,
        near_y=-0.185,
        near_grip=0.8,
        far_x=0.165 + 0.045 * pull,
        far_y=-0.185,
        far_bend=-1.0,
        far_front=1.0,
        far_grip=0.8,
        sway=0.016 * math.sin(t * 2.2),
        hip_x=-0.012 * math.sin(t * 2.2),
        tilt=0.08 * math.sin(t * 1.1),
        smile=0.8,
        phase=pull,
    )


def _drumming(r: Role, t: float) -> Pose:
    a, b = max(0.0, math.sin(t * 9)), max(0.0, -math.sin(t * 9))
    return replace(
        stand(r, t),
        yaw=0.40,
        near_x=0.010,
        near_y=-0.215 + 0.060 * a,
        near_grip=1.0,
        far_x=0.165,
        far_y=-0.215 + 0.060 * b,
        far_bend=1.0,
        far_front=1.0,
        far_grip=1.0,
        hip_y=-0.006 - 0.006 * abs(math.sin(t * 4.5)),
        nod=0.10 + 0.05 * math.cos(t * 9),
        smile=0.6,
        phase=a - b,
    )


def _keys(r: Role, t: float) -> Pose:
    run = math.sin(t * 0.9)
    return replace(
        sit(r, t),
        yaw=0.78,
        lean=0.09 + 0.03 * math.sin(t * 1.1),
        near_x=0.215 + 0.03 * run,
        near_y=-0.180 + 0.012 * math.sin(t * 10),
        near_grip=0.3,
        far_x=0.245 - 0.02 * run,
        far_y=-0.178 + 0.012 * math.sin(t * 8.3 + 1),
        far_bend=1.0,
        far_grip=0.3,
        near_hand=-0.3,
        far_hand=-0.3,
        head_yaw=0.72,
        nod=0.14 + 0.04 * math.sin(t * 2.2),
        tilt=0.05 * math.sin(t * 1.1),
        lids=0.6,
        phase=run,
    )


PLAYING: dict[str, Callable[[Role, float], Pose]] = {
    "violin": _violin,
    "guitar": _strum,
    "cello": _cello,
    "trumpet": _wind((0.135, 0.030), (0.175, 0.020), 0.0, 0.60),
    "flute": _wind((0.125, 0.055), (0.235, 0.045), 0.06, 0.50),
    "saxophone": _wind((0.170, -0.095), (0.205, -0.190), 0.10, 0.52),
    "accordion": _squeeze,
    "drum": _drumming,
    "piano": _keys,
}
