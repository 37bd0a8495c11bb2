"""Everything the drawing of one moment of one person needs, gathered once."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from onereel.backends.animatic.figures.paper import Paper
from onereel.backends.animatic.figures.pose import Build, Joints, Pose, joints
from onereel.backends.animatic.figures.shapes import XY
from onereel.backends.animatic.figures.wardrobe import Outfit
from onereel.backends.animatic.stage import Person

_GRID = np.linspace(-0.4, 1.2, 65)
_V = (-0.12, 0.02, 0.18, 0.36, 0.62, 0.80, 0.90, 0.975, 1.06)
_ACROSS = (0.84, 0.92, 0.97, 0.78, 0.40)
_BACK = (0.95, 1.18, 1.05, 0.82, 0.98, 1.08, 1.0, 0.80, 0.46)
_CHEST = (0.85, 0.95, 1.0, 0.96, 1.0, 0.98, 0.82, 0.64, 0.42)


@dataclass(frozen=True, slots=True)
class Form:
    """The trunk's left and right edges in metres at every height of a grid."""

    left: NDArray[np.float64]
    right: NDArray[np.float64]

    def at(self, v: float, across: float) -> XY:
        """A point of the surface: v 0 hips … 1 shoulders, across −1 left edge … 1 right."""
        i = (v - _GRID[0]) / (_GRID[1] - _GRID[0])
        k = min(max(int(i), 0), len(_GRID) - 2)
        f = i - k
        u = (min(across, 1.04) + 1) / 2
        ax, ay = self.left[k]
        bx, by = self.right[k]
        cx, cy = self.left[k + 1]
        dx, dy = self.right[k + 1]
        return (
            (ax + (bx - ax) * u) * (1 - f) + (cx + (dx - cx) * u) * f,
            (ay + (by - ay) * u) * (1 - f) + (cy + (dy - cy) * u) * f,
        )


def form_of(person: Person, build: Build, outfit: Outfit, pose: Pose) -> Form:
    """Widths mixed between front and profile, laid along the bent spine."""
    b, v = build, _GRID
    c = math.cos(pose.yaw * math.pi / 2)
    side = 1 - c * c
    waist = 0.95 if person.gender == "female" else 1.03
    hips = np.interp(v, _V[:4], (1.02, 1.12, 1.08, 0.93 * waist)) * b.hips
    across = np.interp(v, _V[4:], _ACROSS) * b.across
    up = np.clip((v - 0.36) / 0.26, 0, 1)
    front = hips * (1 - up) + across * up
    belly = max(0.0, b.girth - 1.05) * 0.09 * np.exp(-(((v - 0.3) / 0.22) ** 2))
    bust = b.bust * np.exp(-(((v - 0.70) / 0.12) ** 2))
    back = np.interp(v, _V, _BACK) * b.depth
    chest = np.interp(v, _V, _CHEST) * b.depth + belly + bust
    whole = c + side
    left = -(front * c + back * side) / whole - outfit.cut.loose
    right = (front * c + chest * side) / whole + outfit.cut.loose + 0.25 * bust * c
    a = pose.lean + (pose.bend + b.stoop) * v
    length = b.shoulder - b.hip
    step = np.stack([np.sin(a), np.cos(a)], axis=1) * (length * (v[1] - v[0]))
    path = np.concatenate([[[0.0, 0.0]], np.cumsum((step[1:] + step[:-1]) / 2, axis=0)])
    path -= path[np.argmin(np.abs(v))]
    path += (pose.hip_x, b.hip + pose.hip_y)
    path[:, 0] += pose.sway * v
    normal = np.stack([np.cos(a), -np.sin(a)], axis=1)
    return Form((path + normal * left[:, None]) * b.height, (path + normal * right[:, None]) * b.height)


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
    form: Form

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
    """A person in a pose, ready to be dressed and drawn."""
    return Wearer(
        form=form_of(person, build, outfit, pose),
        person=person,
        build=build,
        outfit=outfit,
        pose=pose,
        joints=joints(build, pose),
        paper=Paper(ppm=ppm),
        wind=wind,
        t=t,
        seed=seed,
        ppm=ppm,
    )
