"""What bodies do: a pose for every act at every time."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

from onereel.backends.animatic.figures.gait import Gait, moving
from onereel.backends.animatic.figures.pose import Build, Pose, chance
from onereel.backends.animatic.stage import Act, Person

TAU = 2 * math.pi


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """A person about to be posed: `own` is a phase 0..1 that sets this person apart from others."""

    person: Person
    build: Build
    gait: Gait
    seed: int
    own: float

    def beat(self, t: float, seconds: float, shift: float = 0.0) -> float:
        """An angle that goes round once in `seconds`."""
        return TAU * (t / seconds + self.own + shift)


def role_of(person: Person, build: Build, gait: Gait, seed: int) -> Role:
    return Role(person=person, build=build, gait=gait, seed=seed, own=chance(seed, person.key, "own"))


def _hang(b: Build) -> float:
    return -(b.upper + b.fore) * 0.988 - 0.030


def stand(r: Role, t: float) -> Pose:
    """Weight shifts from leg to leg, the chest breathes, the head looks about a little."""
    b = r.build
    breath, shift = math.sin(r.beat(t, 3.6)), math.sin(r.beat(t, 8.5))
    look = math.sin(r.beat(t, 6.1, 0.3))
    down = _hang(b)
    return Pose(
        yaw=0.40,
        hip_x=0.008 * shift,
        hip_y=-0.002 - 0.001 * abs(shift),
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


POSES: dict[Act, Callable[[Role, float], Pose]] = {
    Act.STAND: stand,
    Act.WALK: walk,
    Act.RUN: walk,
}


def pose_at(role: Role, act: Act, t: float) -> Pose:
    return POSES.get(act, stand)(role, t)
