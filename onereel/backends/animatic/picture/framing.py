"""What the camera holds: the middle pose of a shot, from the size, the move and who is in it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from onereel.backends.animatic.picture.camera import Lens, Pose
from onereel.backends.animatic.picture.players import Player, crown, girth
from onereel.backends.animatic.sets.api import Set
from onereel.backends.animatic.stage import Breakdown, SetKind
from onereel.planfile import Move, Size


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """What the frame has to hold: a box about the players, metres."""

    x: float
    z: float
    width: float
    top: float
    crown: float  # the top of the first one's head: umbrellas may be cut, heads may not
    eyes: float
    highest: float  # the eyes of the taller one of the first two
    foot: float
    facing: int
    face: tuple[float, float, float] | None  # of an animal or a vehicle: x, eyes, height of the head


def held_by(players: list[Player]) -> Held:
    """The box about everyone the shot is about."""
    players = [p for p in players if p.framed]
    first, face = players[0], players[0].puppet.face
    left = min(p.x - girth(p) / 2 for p in players)
    right = max(p.x + girth(p) / 2 for p in players)
    return Held(
        x=(left + right) / 2,
        z=first.z,
        width=right - left,
        top=max(p.y + p.puppet.height for p in players),
        crown=max(crown(p) for p in players[:2]),
        eyes=first.y + first.puppet.eye_height,
        highest=max(p.y + p.puppet.eye_height for p in players[:2]),
        foot=min(p.y for p in players),
        facing=first.puppet.facing,
        face=(first.x + first.puppet.facing * face[0], first.y + face[1], face[2]) if face else None,
    )


APERTURE = {
    Size.WIDE: 0.020,
    Size.TWO_SHOT: 0.028,
    Size.MEDIUM: 0.032,
    Size.CLOSE_UP: 0.040,
    Size.OVER_THE_SHOULDER: 0.036,
    Size.INSERT: 0.060,
}
"""How wide the lens is open: the radius of its blur, by the size of the shot."""


def hand_of(scene: Breakdown) -> tuple[float, float]:
    """How unsteady the camera is held at a shot's start and end: not at all where it is static."""
    steady = scene.move is Move.STATIC
    return (0.0, 0.0) if steady else (1.0, 1.0)


def focal_of(lens: Lens) -> float:
    """The focal length in picture heights: 2.1 on 16:9, shorter on tall pictures."""
    aspect = lens.width / lens.height
    return float(2.1 * min(1.0, aspect / 1.75) ** 0.6)


def frame_for(held: Held, scene: Breakdown, lens: Lens) -> Pose:
    """The middle pose of a shot that holds this box at this size."""
    f = focal_of(lens)
    aspect = lens.width / lens.height
    tall = held.crown - held.foot
    match scene.size:
        case Size.CLOSE_UP if held.face is not None:
            x, high, head = held.face
            held = replace(held, x=x, eyes=high)
            span, eyes, side = max(1.9 * head, 1.5 * head / aspect, 0.22), 0.40, 0.12
        case Size.CLOSE_UP:
            span = max(0.46 * tall, 0.38) if tall > 0.6 else tall * 1.5
            eyes, side = 0.40, 0.07
        case Size.MEDIUM | Size.OVER_THE_SHOULDER:
            span, eyes, side = max(0.80 * tall, 0.6), 0.345, 0.07
        case Size.TWO_SHOT:
            held = replace(held, eyes=held.highest)
            span, eyes, side = max(1.02 * tall, 0.9), 0.36, 0.0
        case _:
            return _wide(held, scene, lens)
    if scene.move in (Move.TILT_UP, Move.TILT_DOWN):
        span *= 1.22
    need = 0.72 if scene.move in (Move.PAN_LEFT, Move.PAN_RIGHT, Move.DOLLY_IN, Move.DOLLY_OUT) else 0.84
    if scene.size in (Size.MEDIUM, Size.TWO_SHOT, Size.OVER_THE_SHOULDER):
        wider = max(span, held.width / need / aspect)
        span, eyes = (
            wider,
            eyes + 0.24 * (1 - span / wider),
        )  # the ground under who is wide is not the picture
    away = f * span
    high = held.eyes + _angle(scene.move, away)
    high = max(high, 0.25)
    drop = f * (high - held.eyes) / away  # how far under the horizon the eyes lie
    ox = 0.5 - held.facing * side - (0.0 if scene.size is not Size.OVER_THE_SHOULDER else -held.facing * 0.20)
    return Pose(x=held.x, y=high, z=held.z - away, focal=f, ox=ox, oy=eyes - drop)


def _angle(move: Move, away: float) -> float:
    """How far over the eyes the camera stands."""
    match move:
        case Move.LOW_ANGLE:
            return -0.30 * min(away, 3.2)
        case Move.HIGH_ANGLE:
            return 0.17 * min(away, 6.0)
        case _:
            return -0.06 * min(away, 2.0)


def _wide(held: Held, scene: Breakdown, lens: Lens) -> Pose:
    """Head and feet inside, with the place around them."""
    f = focal_of(lens)
    aspect = lens.width / lens.height
    if held.foot > 1.5 and scene.set_kind is not SetKind.SKY:
        held = replace(held, foot=0.0)  # what flies is seen over the land
    tall = max(held.crown - held.foot, 0.9)
    part, foot, high = 0.42, 0.885, min(1.32, 0.78 * tall + 0.1)
    match scene.move:
        case Move.TILT_UP | Move.TILT_DOWN:
            part, foot = 0.36, 0.755
        case Move.CRANE_UP:
            part, foot, high = 0.36, 0.835, 1.9
        case Move.HIGH_ANGLE:
            part, foot, high = 0.42, 0.86, 3.6
        case Move.LOW_ANGLE:
            part, foot, high = 0.56, 0.93, 0.38
        case Move.DOLLY_IN | Move.DOLLY_OUT:
            foot = 0.865
    need = 0.60 if scene.move in (Move.PAN_LEFT, Move.PAN_RIGHT) else 0.80
    if aspect < 1.2:
        part = min(part, 0.40)
    if aspect < 1.2:
        foot = min(foot, 0.84)
    over = (held.top - held.foot) / max(foot - 0.16, 0.3)  # whatever is held over the head is inside too
    away = f * max(tall / part, over, held.width / need / aspect)
    k = f / away
    ox = 0.5 - held.facing * (0.075 if held.width < 3 else 0.0)
    return Pose(x=held.x, y=held.foot + high, z=held.z - away, focal=f, ox=ox, oy=foot - k * high)


def backed(pose: Pose, z: float, by: float, foot: float) -> Pose:
    """Farther from depth z by a factor, the feet on the same row."""
    away = z - pose.z
    row = pose.oy + pose.focal * (pose.y - foot) / away
    return replace(pose, z=z - away * by, oy=row - pose.focal * (pose.y - foot) / (away * by))


def under_roof(pose: Pose, place: Set, z: float, foot: float) -> Pose:
    """Not through the ceiling: lower, with the subject's feet on the same row."""
    roof = min((flat.y for flat in place.flats if flat.side == "ceiling"), default=99.0)
    high = min(pose.y, roof - 0.7)
    return replace(pose, y=high, oy=pose.oy + pose.focal * (pose.y - high) / (z - pose.z))
