"""Everything the drawing of one moment of one person needs, gathered once."""

from __future__ import annotations

import math
from dataclasses import dataclass

from onereel.backends.animatic.figures.paper import Paper
from onereel.backends.animatic.figures.pose import Build, Joints, Pose, joints
from onereel.backends.animatic.figures.wardrobe import Outfit
from onereel.backends.animatic.stage import Person


@dataclass(frozen=True, slots=True, kw_only=True)
class Wearer:
    """A person, dressed and posed. `h` is the height in metres, `front` 1 facing the viewer … 0 profile."""

    person: Person
    build: Build
    outfit: Outfit
    pose: Pose
    joints: Joints
    paper: Paper
    wind: float
    t: float
    seed: int
    ppm: float

    @property
    def h(self) -> float:
        return self.build.height

    @property
    def front(self) -> float:
        return math.cos(self.pose.yaw * math.pi / 2)

    def wave(self, rate: float, shift: float = 0.0) -> float:
        """Loose cloth's flutter at this moment, −1..1: with the wind and with the body's own rhythm."""
        speed = rate * (0.6 + 1.6 * self.wind)
        own = math.sin(self.pose.flutter + shift)
        return 0.55 * math.sin(self.t * speed + shift * 1.7 + self.seed % 7) + 0.45 * own


def wearer(
    person: Person, build: Build, outfit: Outfit, pose: Pose, wind: float, t: float, seed: int, ppm: float
) -> Wearer:
    return Wearer(
        person=person,
        build=build,
        outfit=outfit,
        pose=pose,
        joints=joints(build, pose),
        paper=Paper(),
        wind=wind,
        t=t,
        seed=seed,
        ppm=ppm,
    )
