"""Every act, and the pose it has at a time."""

from __future__ import annotations

from collections.abc import Callable

from onereel.backends.animatic.figures.gestures import dance, embrace, look, read, ride, sing, wave, work
from onereel.backends.animatic.figures.musicians import play
from onereel.backends.animatic.figures.pose import Pose
from onereel.backends.animatic.figures.stances import Role, carry, fly, sit, sleep, stand, swim, walk
from onereel.backends.animatic.stage import Act

POSES: dict[Act, Callable[[Role, float], Pose]] = {
    Act.STAND: stand,
    Act.WALK: walk,
    Act.RUN: walk,
    Act.SIT: sit,
    Act.DANCE: dance,
    Act.PLAY: play,
    Act.SING: sing,
    Act.WAVE: wave,
    Act.EMBRACE: embrace,
    Act.READ: read,
    Act.WORK: work,
    Act.LOOK: look,
    Act.CARRY: carry,
    Act.RIDE: ride,
    Act.SLEEP: sleep,
    Act.SWIM: swim,
    Act.FLY: fly,
}


def pose_at(role: Role, act: Act, t: float) -> Pose:
    """How a role stands at t seconds of an act."""
    return POSES[act](role, t)
