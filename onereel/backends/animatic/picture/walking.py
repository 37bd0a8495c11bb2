"""Who goes where while the shot lasts, and how a tracking camera follows."""

from __future__ import annotations

from dataclasses import replace
from math import inf

from onereel.backends.animatic.picture.camera import TRACK, Lens, Pose
from onereel.backends.animatic.picture.framing import backed, held_by
from onereel.backends.animatic.picture.players import SECONDS, Player
from onereel.backends.animatic.sets.api import Set
from onereel.backends.animatic.stage import Breakdown
from onereel.planfile import Move, Size


def walking(
    players: list[Player], scene: Breakdown, place: Set, base: Pose, lens: Lens
) -> tuple[list[Player], Pose]:
    """Give walkers their way: through a wide frame at their own pace (the frame widens, time slows where it
    must), followed by a tracking camera, a little drift where the feet are out of sight."""
    tempo = scene.tempo
    players = [_receding(p, place, p.z - base.z, tempo) for p in players]
    quick = max((p.puppet.speed for p in players if p.framed), default=0.0)
    if quick <= 0:
        return [replace(_passing(p), rate=p.rate * tempo) for p in players], base
    floor = place.stage[1] - place.stage[0]
    if scene.move is Move.TRACKING:
        rate = _rate(floor / (quick * SECONDS) if floor < 8 else inf, tempo)
        paces = [p.puppet.facing * p.puppet.speed * rate for p in players]
        centred = [
            replace(p, x=p.x - v * SECONDS / 2, pace=v, rate=rate if v else tempo)
            for p, v in zip(players, paces, strict=True)
        ]
        return centred, base
    away = players[0].z - base.z
    feet = scene.size in (Size.WIDE, Size.TWO_SHOT)
    if feet and scene.size is Size.WIDE:
        part = 0.60 if scene.move not in (Move.PAN_LEFT, Move.PAN_RIGHT) else 0.5
        want = quick * SECONDS * lens.height * base.focal / (part * lens.width)
        grow = min(max(want / away, 1.0), 1.0 if scene.move is Move.LOW_ANGLE else 1.12)
        base = backed(base, players[0].z, grow, players[0].y)
        away *= grow
    width = lens.width / (lens.height * base.focal) * away
    group = held_by(players).width
    free = min(0.6 * width, 0.88 * width - group) if feet else min(0.22 * width, 0.94 * width - group)
    free = max(free, 0.04 * width)
    room = min(free, floor) / (quick * SECONDS)
    rate = _rate(room, tempo)
    slow = rate if feet else _rate(max(room, 0.55), tempo)
    out = []
    for p in players:
        pace = p.puppet.facing * p.puppet.speed * rate
        out.append(
            replace(p, x=p.x - pace * SECONDS / 2, pace=pace, rate=slow if p.puppet.speed > 0 else tempo)
        )
    return out, replace(base, ox=0.5 + (base.ox - 0.5) * 0.3)


def _passing(p: Player) -> Player:
    """What drives past behind people who stand."""
    pace = p.puppet.facing * p.puppet.speed * (0.0 if p.framed else 0.5)
    return replace(p, x=p.x - pace * SECONDS / 2, pace=pace) if pace else p


def _rate(room: float, tempo: float) -> float:
    """What part of their own pace walkers go at: as asked, and no farther than there is room (1: just so)."""
    return min(tempo, room) if tempo > 1 else tempo * min(1.0, room)


def _receding(p: Player, place: Set, away: float, tempo: float) -> Player:
    """Who walks into the picture goes as far as the set lets it, and not out of sight."""
    if p.puppet.recede <= 0:
        return p
    room = 6.0 if place.passers is not None else max(place.stage[3] - p.z, 0.6)
    room = min(room, 0.55 * away) / (p.puppet.recede * SECONDS)
    return replace(p, recede=p.puppet.recede * _rate(room, tempo), rate=_rate(max(room, 0.6), tempo))


def tracked(players: list[Player], base: Pose, lens: Lens, place: Set) -> dict[str, float]:
    """A tracking camera goes with a subject that walks. One that stands it passes on an arc, turning so that
    the subject stays where it is on the picture and the place behind moves, as if it walked."""
    if players and players[0].pace:
        return {"slide": players[0].pace * SECONDS, "hold": 0.0}
    away = (players[0].z if players else 0.0) - base.z
    width = lens.width / (base.focal * lens.height)  # of the picture, one metre away
    if not players:
        return {"slide": TRACK * 1.3 * width * away, "hold": 0.0}
    behind = 14.0 if place.weather else 6.0  # metres to what is seen to move, roughly
    slide = -TRACK * width / (1 / away - 1 / (away + behind))
    return {"slide": slide, "hold": slide / (width * away)}
