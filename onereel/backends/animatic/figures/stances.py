"""Standing, walking, sitting, lying, swimming, flying: what every other act is built on."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

from onereel.backends.animatic.figures.gait import Gait, moving
from onereel.backends.animatic.figures.pose import Build, Pose, chance
from onereel.backends.animatic.stage import Aim, Person

TAU = 2 * math.pi


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """A person about to be posed: `own` is a phase 0..1 that sets this person apart from others,
    `item` what is played, read, looked through or carried in the act."""

    person: Person
    build: Build
    gait: Gait
    seed: int
    own: float
    item: str = ""

    def beat(self, t: float, seconds: float, shift: float = 0.0) -> float:
        """An angle that goes round once in `seconds`."""
        return TAU * (t / seconds + self.own + shift)


def role_of(person: Person, build: Build, gait: Gait, seed: int, item: str) -> Role:
    """What a pose depends on of somebody; `own` 0 to 1 keeps two people out of step."""
    return Role(
        person=person, build=build, gait=gait, seed=seed, own=chance(seed, person.key, "own"), item=item
    )


def smooth(x: float) -> float:
    """0 to 1, slowly at both ends."""
    x = min(max(x, 0.0), 1.0)
    return x * x * (3 - 2 * x)


def hang(b: Build) -> float:
    """How far below the shoulder a hand hangs, in parts of the height."""
    return -(b.upper + b.fore) * 0.988 - 0.030


def stand(r: Role, t: float) -> Pose:
    """Weight shifts from leg to leg, the chest breathes, the head looks about a little."""
    b = r.build
    breath, shift = math.sin(r.beat(t, 3.6)), math.sin(r.beat(t, 8.5))
    look = math.sin(r.beat(t, 6.1, 0.3))
    down = hang(b)
    return Pose(
        yaw=0.40,
        hip_x=0.008 * shift,
        hip_y=0.0015 - 0.001 * abs(shift),
        lean=0.006 * breath,
        sway=-0.010 * shift,
        near_x=-b.across * 0.70 - 0.030,
        near_y=down + 0.004 * breath,
        far_x=b.across * 0.70 + 0.018,
        far_y=down + 0.006 + 0.004 * breath,
        near_foot_x=-0.048,
        far_foot_x=0.046,
        far_foot_y=0.002,
        head_yaw=0.40 + 0.05 * look,
        nod=0.02 * breath,
        tilt=0.05 * math.sin(r.beat(t, 7.3)),
        gaze=0.3 * look,
        cloth=0.004 * shift,
        stream=0.05,
        flutter=r.beat(t, 4.0),
        phase=r.beat(t, 3.6),
    )


def walk(r: Role, t: float) -> Pose:
    return moving(r.gait, r.build, r.person, t)


def aimed(pose: Pose, aim: Aim) -> Pose:
    """The same with the head turned; back is over the shoulder, the trunk a little with it."""
    match aim:
        case Aim.BACK:
            yaw = max(pose.yaw - 0.25, 0.0)
            return replace(pose, yaw=yaw, head_yaw=max(-0.75, yaw - 1.2), gaze=0.6, nod=min(pose.nod, 0.06))
        case Aim.UP:
            return replace(pose, nod=pose.nod - 0.32, brow=0.5, lean=pose.lean - 0.03)
        case Aim.DOWN:
            return replace(pose, nod=pose.nod + 0.42, lids=min(pose.lids, 0.6), bend=pose.bend + 0.03)
        case Aim.OTHER:
            return replace(pose, yaw=max(pose.yaw, 0.6), head_yaw=max(pose.head_yaw, 0.82))
        case Aim.US:
            return replace(pose, yaw=min(pose.yaw, 0.45), head_yaw=0.10, gaze=0.0)
    return pose


def felt(pose: Pose, feeling: str) -> Pose:
    """The same with a face that is “glad” or “sad”; as it is for “”."""
    match feeling:
        case "glad":
            return replace(pose, smile=1.6, brow=max(pose.brow, 0.3))
        case "sad":
            return replace(pose, smile=-1.3, brow=-0.5, lids=min(pose.lids, 0.7), nod=pose.nod + 0.10)
    return pose


def turned_away(r: Role, t: float) -> Pose:
    """Standing, seen from behind."""
    return replace(stand(r, t), yaw=0.12, head_yaw=0.12 + 0.05 * math.sin(r.beat(t, 6.1)), behind=1.0)


def walking_away(r: Role, t: float) -> Pose:
    """Walking, seen from behind: the feet lift in turn, the hips go over the foot that stands."""
    b, a = r.build, r.gait.phase(t, 0) * TAU
    side, down = math.cos(a), hang(b)
    return Pose(
        behind=1.0,
        yaw=0.12,
        hip_x=-0.012 * side,
        hip_y=0.001 + 0.003 * math.cos(2 * a),
        sway=0.010 * side,
        near_x=-b.across * 0.72 - 0.030,
        near_y=down + 0.020 * max(0.0, side),
        far_x=b.across * 0.72 + 0.018,
        far_y=down + 0.020 * max(0.0, -side),
        near_foot_x=-0.042,
        near_foot_y=0.016 * max(0.0, math.sin(a)),
        far_foot_x=0.040,
        far_foot_y=0.016 * max(0.0, -math.sin(a)),
        head_yaw=0.12,
        tilt=0.03 * side,
        cloth=0.014 * side,
        stream=0.15,
        flutter=2 * a,
        phase=a,
    )


def carry(r: Role, t: float) -> Pose:
    """Walking with a load in both arms, leaning back a little against it."""
    a = r.gait.phase(t, 0) * 2 * TAU
    return replace(
        walk(r, t),
        lean=-0.03,
        near_x=0.155,
        near_y=-0.205 + 0.006 * math.sin(a),
        far_x=0.185,
        far_y=-0.205 + 0.006 * math.sin(a),
        near_grip=0.8,
        far_grip=0.8,
    )


def sit(r: Role, t: float) -> Pose:
    b = r.build
    breath, look = math.sin(r.beat(t, 3.8)), math.sin(r.beat(t, 6.5))
    hip = b.shin + b.ankle + 0.028
    return Pose(
        yaw=0.55,
        hip_y=hip - b.hip,
        lean=-0.03 + 0.008 * breath,
        bend=0.05,
        near_x=0.115,
        near_y=-0.225 + 0.003 * breath,
        far_x=0.175,
        far_y=-0.232 + 0.003 * breath,
        far_bend=1.0,
        near_foot_x=b.thigh * 0.86,
        far_foot_x=b.thigh * 1.02,
        far_foot_y=0.003,
        head_yaw=0.52 + 0.08 * look,
        nod=0.03 + 0.02 * breath,
        tilt=0.04 * look,
        gaze=0.3 * look,
        stream=0.05,
        flutter=r.beat(t, 4.0),
        phase=r.beat(t, 3.8),
        seated=1.0,
    )


def sleep(r: Role, t: float) -> Pose:
    """On the back, breathing slowly."""
    b = r.build
    breath = math.sin(TAU * t / 4.6 + r.own)
    return Pose(
        yaw=0.86,
        head_yaw=0.72,
        lids=0.0,
        smile=0.45,
        near_x=0.045,
        near_y=-0.20 + 0.004 * breath,
        far_x=0.06,
        far_y=hang(b),
        far_bend=1.0,
        near_foot_x=0.0,
        far_foot_x=0.02,
        near_pitch=0.3,
        far_pitch=0.3,
        nod=-0.05,
        roll=math.pi / 2,
        lift=0.245,
        phase=breath,
        tilt=0.05,
    )


def swim(r: Role, t: float) -> Pose:
    """Crawl: the arms go round, the legs kick, the body rolls a little to breathe."""
    a = TAU * t / 1.7 + TAU * r.own
    reach = (r.build.upper + r.build.fore) * 0.93
    kick = 0.045 * math.sin(a * 3)
    return Pose(
        yaw=0.82,
        lean=0.0,
        bend=-0.10,
        near_x=reach * math.sin(a),
        near_y=-0.03 + reach * math.cos(a),
        near_bend=1.0 if math.sin(a) > 0 else -1.0,
        far_x=-reach * math.sin(a),
        far_y=-0.03 - reach * math.cos(a),
        far_bend=-1.0 if math.sin(a) > 0 else 1.0,
        near_foot_x=kick - 0.03,
        far_foot_x=-kick - 0.03,
        near_pitch=-1.0,
        far_pitch=-1.0,
        near_foot_y=0.03,
        far_foot_y=0.03,
        head_yaw=0.80,
        nod=-0.55,
        mouth=0.15,
        stream=0.5,
        near_grip=0.0,
        far_grip=0.0,
        roll=-math.pi / 2 + 0.14 + 0.03 * math.sin(a),
        lift=-0.02,
        phase=a,
        flutter=a,
    )


def fly(r: Role, t: float) -> Pose:
    """Through the air, arms wide, one before the other, rising and sinking."""
    a = r.beat(t, 3.2)
    return Pose(
        yaw=0.74,
        bend=-0.22,
        near_x=-0.13,
        near_y=0.18 + 0.03 * math.sin(a),
        near_bend=-1.0,
        far_x=0.14,
        far_y=0.24 + 0.02 * math.sin(a + 1),
        far_bend=1.0,
        near_foot_x=-0.10 + 0.02 * math.sin(a * 2),
        near_foot_y=0.05,
        far_foot_x=-0.02 - 0.02 * math.sin(a * 2),
        near_pitch=-1.0,
        far_pitch=-1.0,
        head_yaw=0.80,
        nod=-0.45,
        smile=0.9,
        mouth=0.15,
        stream=1.0,
        near_grip=0.0,
        far_grip=0.0,
        cloth=-0.02,
        roll=-1.05 + 0.06 * math.sin(a + 0.8),
        lift=0.62 + 0.035 * math.sin(a),
        flutter=a * 3,
        phase=a,
    )
