"""The camera: where it stands, what it holds, and how it moves.

A lens that shifts instead of tilting: verticals stay vertical, every flat that faces the viewer stays a
scaled copy of itself. Screen x = W·ox + f·H·(x − cx)/(z − cz), screen y = H·oy + f·H·(cy − y)/(z − cz).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import sin, tau

import numpy as np
from numpy.typing import NDArray

from onereel.planfile import Move

Matrix = NDArray[np.float64]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pose:
    """One position of the camera. `focal` is in picture heights; (`ox`, `oy`) is where the level line of
    sight meets the picture, as parts of its width and height: `oy` is the horizon."""

    x: float
    y: float
    z: float
    focal: float
    ox: float = 0.5
    oy: float = 0.5

    def towards(self, other: Pose, w: float) -> Pose:
        """This pose at w = 0, the other at 1. Distance to the stage changes evenly in scale."""
        return Pose(
            x=_mix(self.x, other.x, w),
            y=_mix(self.y, other.y, w),
            z=-_even(-self.z, -other.z, w) if self.z < -0.1 and other.z < -0.1 else _mix(self.z, other.z, w),
            focal=_even(self.focal, other.focal, w),
            ox=_mix(self.ox, other.ox, w),
            oy=_mix(self.oy, other.oy, w),
        )

    def shifted(self, first: Pose, last: Pose) -> Pose:
        """Where the move from first to last ends when it begins at this pose."""
        return Pose(
            x=self.x + last.x - first.x,
            y=self.y + last.y - first.y,
            z=self.z + last.z - first.z,
            focal=self.focal * last.focal / first.focal,
            ox=self.ox + last.ox - first.ox,
            oy=self.oy + last.oy - first.oy,
        )


def _mix(a: float, b: float, w: float) -> float:
    return a + (b - a) * w


def _even(a: float, b: float, w: float) -> float:
    return float(a * (b / a) ** w)


@dataclass(frozen=True, slots=True, kw_only=True)
class Lens:
    """The picture's size in pixels, and what a pose makes of places in the world on it."""

    width: int
    height: int

    def matrix(self, pose: Pose) -> Matrix:
        """3 × 4: (x, y, z, 1) in metres to homogeneous pixels."""
        w, h, f = self.width * pose.ox, self.height * pose.oy, pose.focal * self.height
        return np.array(
            [
                [f, 0.0, w, -f * pose.x - w * pose.z],
                [0.0, -f, h, f * pose.y - h * pose.z],
                [0.0, 0.0, 1.0, -pose.z],
            ]
        )

    def scale(self, pose: Pose, z: float) -> float:
        """Pixels per metre at depth z."""
        return pose.focal * self.height / max(z - pose.z, 0.05)

    def place(self, pose: Pose, x: float, y: float, z: float) -> tuple[float, float]:
        """Where a point falls on the picture."""
        k = self.scale(pose, z)
        return (
            self.width * pose.ox + k * (x - pose.x),
            self.height * pose.oy + k * (pose.y - y),
        )

    def horizon(self, pose: Pose) -> float:
        """The horizon's row."""
        return self.height * pose.oy


@dataclass(frozen=True, slots=True)
class Plane:
    """A plane in the world: `origin` + u·`across` + v·`up`, in metres."""

    origin: tuple[float, float, float]
    across: tuple[float, float, float]
    up: tuple[float, float, float]

    def matrix(self, camera: Matrix) -> Matrix:
        """(u, v, 1) to homogeneous pixels."""
        basis = np.zeros((4, 3))
        basis[:3, 0], basis[:3, 1], basis[:3, 2] = self.across, self.up, self.origin
        basis[3, 2] = 1.0
        made: Matrix = camera @ basis
        return made

    @property
    def level(self) -> bool:
        """Whether it lies flat, like a floor."""
        return self.up == (0.0, 0.0, 1.0)

    def mirrored(self, level: float) -> Plane:
        """Its image in a level mirror."""
        (x, y, z), (ax, ay, az), (ux, uy, uz) = self.origin, self.across, self.up
        return Plane((x, 2 * level - y, z), (ax, -ay, az), (ux, -uy, uz))


def facing(z: float) -> Plane:
    """The plane that faces the viewer at depth z: u is x, v is y."""
    return Plane((0.0, 0.0, z), (1.0, 0.0, 0.0), (0.0, 1.0, 0.0))


def level(y: float) -> Plane:
    """The level plane at height y: u is x, v is z."""
    return Plane((0.0, y, 0.0), (1.0, 0.0, 0.0), (0.0, 0.0, 1.0))


def beside(x: float) -> Plane:
    """The upright plane along the line of sight at x: u is z, v is y."""
    return Plane((x, 0.0, 0.0), (0.0, 0.0, 1.0), (0.0, 1.0, 0.0))


def eased(t: float) -> float:
    """0 → 1 with weight: slow off, slow on."""
    smooth = t * t * t * (t * (6 * t - 15) + 10)
    return 0.8 * smooth + 0.2 * t


@dataclass(frozen=True, slots=True, kw_only=True)
class Path:
    """A camera's way through one shot: from `start` to `end`, with a breath of the hand that holds it.

    `hand` is how unsteady it is at the start and at the end (0 on a tripod, 1 by hand)."""

    start: Pose
    end: Pose
    begins: float  # the shot's first moment on the film's own clock of uncut shots, seconds
    hand: tuple[float, float] = (0.0, 0.0)
    seconds: float = 5.0

    def at(self, t: float) -> Pose:
        """The pose t seconds into the shot."""
        part = min(max(t / self.seconds, 0.0), 1.0)
        pose = self.start.towards(self.end, eased(part))
        unsteady = _mix(*self.hand, min(part * 4, 1.0))
        if unsteady <= 0:
            return pose
        s = self.begins + t
        dx = 0.55 * sin(tau * 0.31 * s) + 0.30 * sin(tau * 0.73 * s + 1.7) + 0.15 * sin(tau * 1.31 * s + 0.4)
        dy = 0.55 * sin(tau * 0.27 * s + 2.1) + 0.30 * sin(tau * 0.81 * s) + 0.15 * sin(tau * 1.47 * s + 5.0)
        return replace(pose, ox=pose.ox + 0.0011 * unsteady * dx, oy=pose.oy + 0.0016 * unsteady * dy)


PAN = 0.216  # parts of the width; these figures were measured on a prototype people liked
TILT = 0.31  # parts of the height
DOLLY = 1.21  # scale of the subject; the whole picture, with what is far in it, grows by 1.167
TRACK = 0.27  # parts of the width
CRANE = 0.13  # parts of the height
_CREEP = 1.05  # the angles and the shoulder shot creep in a little, so that they live


def moved(
    base: Pose, move: Move, subject: float, *, slide: float = 0.0, hold: float = 0.0
) -> tuple[Pose, Pose]:
    """The first and last pose of a move about `base`, its middle. `subject` is the depth it is held on;
    `slide` is how far (metres) the camera tracks, `hold` how far (parts of the width) it turns to keep it."""
    away = subject - base.z
    match move:
        case Move.PAN_LEFT | Move.PAN_RIGHT:
            d = PAN / 2 if move is Move.PAN_RIGHT else -PAN / 2
            return replace(base, ox=base.ox + d), replace(base, ox=base.ox - d)
        case Move.TILT_UP | Move.TILT_DOWN:
            d = TILT / 2 if move is Move.TILT_UP else -TILT / 2
            return replace(base, oy=base.oy - d), replace(base, oy=base.oy + d)
        case Move.DOLLY_IN | Move.DOLLY_OUT:
            by = DOLLY if move is Move.DOLLY_IN else 1 / DOLLY
            near, far = by**0.5, by**-0.5
        case Move.TRACKING:
            first = replace(base, x=base.x - slide / 2, ox=base.ox - hold / 2)
            return first, replace(base, x=base.x + slide / 2, ox=base.ox + hold / 2)
        case Move.CRANE_UP:
            rise = 0.10 * away / base.focal  # lowers the subject by a tenth of the height
            lift = CRANE * 0.5
            low = replace(base, y=max(base.y - rise / 2, 0.5), oy=base.oy - lift / 2)
            return low, replace(base, y=base.y + rise / 2, oy=base.oy + lift / 2)
        case Move.STATIC:
            return base, base
        case Move.LOW_ANGLE | Move.HIGH_ANGLE | Move.OVER_THE_SHOULDER:
            near, far = _CREEP**0.5, _CREEP**-0.5
    return _nearer(base, away, far), _nearer(base, away, near)


def _nearer(pose: Pose, away: float, by: float) -> Pose:
    """Closer to the subject by real travel and a touch of zoom, so that what is far grows as well; what is
    level with the subject's head stays where it is on the picture."""
    zoom = by**0.55
    z = pose.z + away * (1 - zoom / by)
    return replace(pose, z=z, focal=pose.focal * zoom)


SEEN: dict[Move, tuple[str, float, float]] = {
    Move.PAN_LEFT: ("x", 0.15, 0.27),
    Move.PAN_RIGHT: ("x", -0.27, -0.15),
    Move.TILT_UP: ("y", 0.22, 0.38),
    Move.TILT_DOWN: ("y", -0.38, -0.22),
    Move.DOLLY_IN: ("zoom", 1.08, 1.27),
    Move.DOLLY_OUT: ("zoom", 0.78, 0.92),
    Move.TRACKING: ("x", -0.55, -0.06),
    Move.CRANE_UP: ("y", 0.05, 0.22),
    Move.STATIC: ("drift", 0.0, 0.008),
    Move.LOW_ANGLE: ("drift", 0.0, 0.08),
    Move.HIGH_ANGLE: ("drift", 0.0, 0.08),
    Move.OVER_THE_SHOULDER: ("drift", 0.0, 0.09),
}
"""What a move does to a wide picture: the part of its travel that tells, from, to; see `telling`."""


def telling(move: Move, x: float, y: float, zoom: float) -> tuple[float, bool]:
    """The part of a picture's travel that tells whether this move was made, and whether it was. x and y are
    how far things go right and down in parts of width and height, zoom how much larger they get; `drift` is
    the largest of the three."""
    axis, low, high = SEEN[move]
    drift = max(abs(x), abs(y), abs(zoom - 1))
    value = {"x": x, "y": y, "zoom": zoom, "drift": drift}[axis]
    return value, low <= value <= high
