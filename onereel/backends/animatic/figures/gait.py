"""Walking and running: where each foot is at each phase, so that a planted foot stays where it stands."""

from __future__ import annotations

import math
from dataclasses import dataclass

from onereel.backends.animatic.figures.pose import Build, Pose
from onereel.backends.animatic.stage import Act, Person

# The contact points of a foot, in parts of the height from the ankle: heel behind, ball before.
HEEL, BALL = -0.035, 0.075


@dataclass(frozen=True, slots=True, kw_only=True)
class Gait:
    """`speed` m/s, `stride` metres covered in one whole cycle (two steps), `stance` the part of the cycle
    for which one foot stands, `offset` the cycle's phase at t = 0."""

    speed: float
    stride: float
    stance: float
    offset: float
    run: bool = False

    @property
    def period(self) -> float:
        return self.stride / self.speed

    def phase(self, t: float, foot: int) -> float:
        """0..1 from one heel strike of foot 0 or 1 to its next."""
        return (t / self.period + self.offset + 0.5 * foot) % 1.0


def gait_of(person: Person, build: Build, act: Act, offset: float) -> Gait:
    """How a person of this build walks, runs or carries; `offset` 0 to 1 is where in the step it begins."""
    h = build.height
    if act is Act.RUN:
        slow = 0.72 if person.age == "old" else 1.0
        return Gait(speed=1.75 * h * slow, stride=1.22 * h * slow, stance=0.36, offset=offset, run=True)
    speed, step = {"child": (0.86, 0.78), "young": (0.76, 0.77), "old": (0.47, 0.56)}.get(
        person.age, (0.72, 0.75)
    )
    if act is Act.CARRY:
        speed, step = speed * 0.82, step * 0.9
    return Gait(speed=speed * h, stride=step * h, stance=0.62, offset=offset)


def footfalls(gait: Gait, t0: float, seconds: float) -> tuple[float, ...]:
    """Times in [t0, t0 + seconds) at which a heel (or a running ball) comes down."""
    half = gait.period / 2
    first = math.ceil(t0 / half + 2 * gait.offset - 1e-9)
    times = []
    k = first
    while (t := (k - 2 * gait.offset) * half) < t0 + seconds:
        if t >= t0:
            times.append(t)
        k += 1
    return tuple(times)


def foot(gait: Gait, build: Build, phase: float) -> tuple[float, float, float]:
    """(x, y, pitch) of the ankle against its standing place, parts of the height, pitch toe up > 0."""
    stride = gait.stride / build.height
    travel = stride * gait.stance
    ahead = travel * (0.40 if gait.run else 0.42)
    if phase < gait.stance:
        flat = ahead - stride * phase
        pitch = _stance_pitch(phase / gait.stance, gait.run)
        return _pivot(flat, pitch, build.ankle)
    u = (phase - gait.stance) / (1 - gait.stance)
    x0, y0, p0 = _pivot(ahead - travel, _stance_pitch(1.0, gait.run), build.ankle)
    x1, y1, p1 = _pivot(ahead, _stance_pitch(0.0, gait.run), build.ankle)
    s = u * u * (3 - 2 * u)
    s = 0.25 * u + 0.75 * s
    lift = (0.19 if gait.run else 0.022) * math.sin(math.pi * u) ** 1.2
    if gait.run:
        lift *= 1.25 - 0.7 * u
    pitch = p0 + (p1 - p0) * min(1.0, u * 1.35) ** (1.4 if gait.run else 1.0)
    return (x0 + (x1 - x0) * s, y0 + (y1 - y0) * (u * u * (3 - 2 * u)) + lift, pitch)


def _stance_pitch(u: float, run: bool) -> float:
    if run:
        return 0.06 * max(0.0, 1 - u / 0.15) - math.pow(max(0.0, (u - 0.45) / 0.55), 1.6)
    strike = 0.30 * max(0.0, 1 - u / 0.17)
    push = -0.95 * math.pow(max(0.0, (u - 0.55) / 0.45), 1.7)
    return strike + push


def _pivot(flat: float, pitch: float, ankle: float) -> tuple[float, float, float]:
    """The ankle of a foot whose flat place is `flat`, turned about its heel (toe up) or ball (heel up)."""
    about = HEEL if pitch > 0 else BALL
    rx, ry = -about, ankle
    c, s = math.cos(pitch), math.sin(pitch)
    return (flat + about + rx * c - ry * s, rx * s + ry * c - ankle, pitch)


def _height_of_hip(gait: Gait, build: Build, t: float) -> float:
    """How far above standing the hip rides: as high as the straighter leg allows, smoothed over a step;
    running, lowest in mid-stance and highest in flight."""
    if gait.run:
        return -0.026 - 0.020 * math.cos(gait.phase(t, 0) * 4 * math.pi - 2 * math.pi * gait.stance)
    spread = gait.period * 0.085
    return sum(_highest(gait, build, t + spread * k) for k in (-1.0, -0.5, 0.0, 0.5, 1.0)) / 5


def _highest(gait: Gait, build: Build, t: float) -> float:
    leg = (build.thigh + build.shin) * 0.992
    room = 1.0
    for k in (0, 1):
        phase = gait.phase(t, k)
        if phase > gait.stance:
            continue
        x, y, _ = foot(gait, build, phase)
        room = min(room, math.sqrt(max(leg**2 - x**2, 0.0)) + y + build.ankle - build.hip)
    return room


def moving(gait: Gait, build: Build, person: Person, t: float) -> Pose:
    """The whole body's pose while walking or running at time t."""
    near, far = foot(gait, build, gait.phase(t, 0)), foot(gait, build, gait.phase(t, 1))
    a = gait.phase(t, 0) * 2 * math.pi
    swing = math.cos(a - 0.25)  # arms against legs: the near arm back when the near foot strikes
    late = math.cos(a - 1.1)
    reach = gait.stride / build.height / 0.75
    if gait.run:
        arms = _running_arms(build, swing)
    else:
        arms = _walking_arms(build, swing, reach, person.age == "old")
    lean = 0.17 if gait.run else 0.035 + 0.015 * math.cos(2 * a - 0.6)
    return Pose(
        yaw=0.86,
        hip_x=0.006 * math.sin(2 * a),
        hip_y=_height_of_hip(gait, build, t),
        lean=lean,
        bend=0.02,
        near_foot_x=near[0],
        near_foot_y=near[1],
        near_pitch=near[2],
        far_foot_x=far[0] + 0.012,
        far_foot_y=far[1] + 0.004,
        far_pitch=far[2],
        head_yaw=0.84,
        nod=0.05 + 0.03 * math.cos(2 * a - 1.0) + (0.08 if person.age == "old" else 0.0),
        smile=0.35,
        mouth=0.25 if gait.run else 0.0,
        cloth=0.03 * late * reach + (0.03 if gait.run else 0.0),
        stream=0.75 if gait.run else 0.30,
        flutter=2 * a,
        phase=a,
        **arms,
    )


def _walking_arms(build: Build, swing: float, reach: float, old: bool) -> dict[str, float]:
    k = (0.6 if old else 1.0) * reach
    down = -(build.upper + build.fore) * 0.99 - 0.030
    return {
        "near_x": 0.02 - 0.12 * swing * k,
        "near_y": down + 0.028 * abs(swing) * k + 0.012 * max(0.0, -swing),
        "far_x": 0.04 + 0.12 * swing * k,
        "far_y": down + 0.028 * abs(swing) * k + 0.012 * max(0.0, swing),
        "far_bend": 1.0,
    }


def _running_arms(build: Build, swing: float) -> dict[str, float]:
    return {
        "near_x": 0.045 - 0.13 * swing,
        "near_y": -0.200 - 0.055 * swing,
        "far_x": 0.055 + 0.13 * swing,
        "far_y": -0.200 + 0.055 * swing,
        "far_bend": 1.0,
        "near_hand": 0.3,
        "far_hand": 0.3,
    }
