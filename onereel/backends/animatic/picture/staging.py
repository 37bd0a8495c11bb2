"""One shot, blocked and framed; a shot that continues goes on from where the one before ends."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache

from onereel.backends.animatic.figures import puppet, step_times
from onereel.backends.animatic.figures.things import known
from onereel.backends.animatic.picture.camera import Lens, Path, Pose, moved
from onereel.backends.animatic.picture.framing import (
    APERTURE,
    Held,
    focal_of,
    frame_for,
    hand_of,
    held_by,
    under_roof,
)
from onereel.backends.animatic.picture.herds import with_herds
from onereel.backends.animatic.picture.players import SECONDS, Player, block, phase_of, seed_of
from onereel.backends.animatic.picture.uncut import continued
from onereel.backends.animatic.picture.walking import tracked, walking
from onereel.backends.animatic.sets import set_of
from onereel.backends.animatic.sets.api import Set
from onereel.backends.animatic.stage import Act, Actor, Breakdown, Person, SetKind, Thing
from onereel.planfile import Move, Size


@dataclass(frozen=True, slots=True, kw_only=True)
class Staged:
    """One shot, blocked: `begins` seconds into its run of uncut shots, its players in order of importance,
    the camera's path, the depth that is in focus, and the shoulder in front, if any."""

    scene: Breakdown
    place: Set
    begins: float
    players: tuple[Player, ...]
    path: Path
    focus: float  # depth z of what is sharp
    aperture: float
    shoulder: Player | None = None
    table: float | None = None  # height of the table an insert shows its object on


def staged(scene: Breakdown, lens: Lens) -> Staged:
    """Block a shot. A shot that continues goes on from where the one before ends."""
    return _staged(scene, lens)


@lru_cache(maxsize=8)
def _staged(scene: Breakdown, lens: Lens) -> Staged:
    if scene.continues is None:
        return fresh(scene, lens)
    return continued(scene, _staged(scene.continues, lens), lens)


def footfalls(shot: Staged, seconds: float) -> tuple[float, ...]:
    """When the players' feet come down, in seconds of the shot."""
    found: list[float] = []
    for p in shot.players:
        actor = p.puppet.actor
        seed = seed_of(shot.scene, actor.figure.key)
        heard = step_times(actor, p.clock, p.rate * seconds, seed=seed)
        found += [(at - p.clock) / p.rate for at in heard]
    return tuple(sorted(found))


def fresh(scene: Breakdown, lens: Lens) -> Staged:
    """A shot that begins with a cut, blocked and framed from its breakdown alone."""
    place = set_of(scene)
    players = block(scene, place)
    if scene.size is Size.INSERT:
        return _insert(scene, place, lens)
    if not players:
        return _empty(scene, place, lens)
    players = with_herds(players, scene, place)
    base = frame_for(held_by(players), scene, lens)
    players, base = _offshore(players, base, place)
    held = held_by(players)
    base = under_roof(base, place, held.z, held.foot)
    players, base = walking(players, scene, place, base, lens)
    start, end = moved(base, scene.move, held.z, **tracked(players, base, lens, place))
    shoulder = shoulder_of(scene, place, base, lens, held)
    return Staged(
        scene=scene,
        place=place,
        begins=0.0,
        players=tuple(players),
        path=Path(start=start, end=end, begins=0.0, hand=hand_of(scene), seconds=SECONDS),
        focus=held.z,
        aperture=APERTURE[scene.size],
        shoulder=shoulder,
    )


def _offshore(players: list[Player], base: Pose, place: Set) -> tuple[list[Player], Pose]:
    """What floats under a cliff is seen from the water, not through the land."""
    land = max((g.far for g in place.grounds if g.mirror < 0.4), default=0.0)
    by = land + 1.5 - base.z
    if min(p.y for p in players) > -0.3 or not 0 < by < 200:
        return players, base
    return [replace(p, z=p.z + by) for p in players], replace(base, z=base.z + by)


def shoulder_of(scene: Breakdown, place: Set, base: Pose, lens: Lens, held: Held) -> Player | None:
    """The one we look past: the second actor, or somebody dark."""
    if Size.OVER_THE_SHOULDER is not scene.size and scene.move is not Move.OVER_THE_SHOULDER:
        return None
    if scene.size in (Size.CLOSE_UP, Size.INSERT):
        return None
    others = [a for a in scene.actors[1:] if isinstance(a.figure, Person)]
    who = others[0].figure if others else Person(key="shoulder", gender="male", hair="short")
    actor = Actor(figure=who, act=Act.STAND, away=True)
    side = -held.facing
    made = puppet(actor, seed=seed_of(scene, "shoulder"), facing=-side)
    away = 0.80
    edge = 0.5 * lens.width / (base.focal * lens.height) * away
    x = (
        base.x
        + (lens.width * (0.5 - base.ox)) / (base.focal * lens.height) * away
        - held.facing * edge * 0.92
    )
    y = base.y - made.eye_height + 0.02
    return Player(puppet=made, x=x, z=base.z + away, y=y, clock=phase_of(scene, actor))


def _empty(scene: Breakdown, place: Set, lens: Lens) -> Staged:
    """Nobody there: the place itself; nearer sizes look at one side of it through a longer lens."""
    f = focal_of(lens)
    high, away = 1.45, 9.0
    oy = 0.60
    match scene.move:
        case Move.TILT_UP | Move.TILT_DOWN:
            oy = 0.62
        case Move.HIGH_ANGLE:
            high, oy = 4.2, 0.22
        case Move.LOW_ANGLE:
            high, oy = 0.4, 0.78
        case Move.CRANE_UP:
            high = 2.2
    nearer, side = {Size.MEDIUM: (1.45, 0.16), Size.CLOSE_UP: (2.1, 0.30)}.get(scene.size, (1.0, 0.0))
    side *= 1 if seed_of(scene, "looks") % 2 else -1
    oy = 0.5 + (oy - 0.5) * nearer**0.5
    base = Pose(x=0.0, y=high, z=-away, focal=f * nearer, ox=0.5 + side, oy=oy)
    base = under_roof(base, place, 0.0, 0.0)
    start, end = moved(base, scene.move, 0.0, **tracked([], base, lens, place))
    return Staged(
        scene=scene,
        place=place,
        begins=0.0,
        players=(),
        path=Path(start=start, end=end, begins=0.0, hand=hand_of(scene), seconds=SECONDS),
        focus=3.0,
        aperture=0.016,
    )


_TABLE = 0.78
_ALOFT = frozenset({"moon", "sun", "star", "planet", "cloud", "fireworks", "snowflake", "kite", "balloon"})
_FILLING = frozenset({"door", "window"})
_TALL = 0.9  # metres from which on a thing stands on the floor


def _stand_of(kind: str, height: float, scene: Breakdown) -> tuple[float, float | None]:
    """How high an object is over the floor, and the height of the table under it, if there is one."""
    if kind in _ALOFT or scene.set_kind is SetKind.SKY:
        return 2.2, None
    if kind == "hands":
        return 1.1, None
    if height > _TALL:
        return 0.0, None
    return _TABLE, _TABLE


def _insert(scene: Breakdown, place: Set, lens: Lens) -> Staged:
    """The object that matters, large: on a table or the ground, standing on the floor, or in the sky;
    everything else far out of focus."""
    thing = scene.focus or _thing_of(scene)
    if thing.kind in ("earth", "the earth") and scene.set_kind in (SetKind.MOON, SetKind.SPACE_STATION):
        thing = replace(thing, kind="planet", colour=(0.25, 0.45, 0.78))
    kind = known(thing.kind)
    made = puppet(Actor(figure=thing), seed=seed_of(scene, thing.key), facing=1)
    foot, table = _stand_of(kind, made.height, scene)
    f = focal_of(lens)
    aspect = lens.width / lens.height
    part, row = (1.3, 1.12) if kind in _FILLING else (0.60, 0.80)
    span = max(made.height / part, 0.12)
    if kind not in _FILLING:
        span = max(span, made.width / (0.50 * aspect))
    away = f * span
    high = foot + made.height * 0.55 + 0.05 * away
    if kind in _ALOFT:
        high, row = foot - 0.25 * away, 0.70
    oy = row - f * (high - foot) / away
    mark = place.marks[0]
    base = Pose(x=mark.x, y=max(high, 0.2), z=mark.z - away, focal=f, ox=0.5, oy=oy)
    bob = 0.03 * made.height if table is None and foot > 0 else 0.0
    players = [Player(puppet=made, x=mark.x, z=mark.z, y=foot, bob=bob)]
    if kind == "wave":
        players, base = _on_water(players, base, place)
    focus = players[0].z
    start, end = moved(base, scene.move, focus, **tracked(players, base, lens, place))
    return Staged(
        scene=scene,
        place=place,
        begins=0.0,
        players=tuple(players),
        path=Path(start=start, end=end, begins=0.0, hand=hand_of(scene), seconds=SECONDS),
        focus=focus,
        aperture=APERTURE[Size.INSERT] * min(1.0, away / 0.9),
        table=table,
    )


def _on_water(players: list[Player], base: Pose, place: Set) -> tuple[list[Player], Pose]:
    """Out on the water of a set that has some, and the camera with it."""
    water = next((g for g in place.grounds if g.mirror >= 0.4), None)
    if water is None:
        return players, base
    out = max((g.far for g in place.grounds if g.mirror < 0.4), default=0.0) + 12.0
    low = water.level - 0.10
    return [replace(p, z=p.z + out, y=p.y + low, bob=0.0) for p in players], replace(
        base, z=base.z + out, y=base.y + low
    )


def _thing_of(scene: Breakdown) -> Thing:
    for actor in scene.actors:
        if isinstance(actor.figure, Thing):
            return actor.figure
        if isinstance(actor.figure, Person) and actor.figure.carries:
            kind, colour = actor.figure.carries[0]
            return Thing(key=kind, kind=kind, colour=colour)
    return Thing(key="letter", kind="letter", colour=(0.92, 0.88, 0.78))
