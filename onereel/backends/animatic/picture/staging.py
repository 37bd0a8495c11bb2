"""Who stands where and what the camera holds: blocking and framing of a shot, and of what it goes on from."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from math import pi, sin
from zlib import crc32

from onereel.backends.animatic.figures import Puppet, puppet, step_times
from onereel.backends.animatic.picture.camera import DOLLY, PAN, TILT, TRACK, Lens, Path, Pose, moved
from onereel.backends.animatic.sets import set_of
from onereel.backends.animatic.sets.api import Set
from onereel.backends.animatic.stage import Act, Actor, Breakdown, Person, Thing, Vehicle
from onereel.orders import CLIP_FRAMES, FPS
from onereel.planfile import Move, Size

SECONDS = float((CLIP_FRAMES - 1) / FPS)  # from the first picture to the last: 5.0
_BLEND = 0.7  # seconds an actor takes from one act to the next in an uncut shot


@dataclass(frozen=True, slots=True, kw_only=True)
class Player:
    """An actor on the stage. At t seconds into the shot it stands at x + pace·t (after `delay`), its own
    clock at `clock` + rate·t; `before` is the act it comes out of in an uncut shot."""

    puppet: Puppet
    x: float
    z: float
    y: float = 0.0
    pace: float = 0.0
    clock: float = 0.0
    rate: float = 1.0
    before: Puppet | None = None

    def at(self, t: float) -> float:
        return self.x + self.pace * t

    def height_at(self, t: float) -> float:
        """What floats rises and falls a little."""
        return self.y + (0.07 * sin(2 * pi * 0.23 * (self.clock + t)) if self.y > 0.05 else 0.0)

    def clock_at(self, t: float) -> float:
        return self.clock + self.rate * t

    def blend_at(self, t: float) -> tuple[Puppet, float] | None:
        if self.before is None or t >= _BLEND:
            return None
        return (self.before, 1.0 - t / _BLEND)


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
        return _fresh(scene, lens)
    return _continued(scene, _staged(scene.continues, lens), lens)


def seed_of(scene: Breakdown, *what: str) -> int:
    return crc32("|".join((str(scene.seed), *what)).encode())


# -- players -------------------------------------------------------------------------------------------------


_TOGETHER = frozenset({Act.WALK, Act.RUN, Act.CARRY, Act.RIDE})
_AFLOAT = frozenset({"boat", "ship", "submarine"})
_ALOFT = frozenset({"aeroplane", "balloon", "spaceship"})


def _facing(scene: Breakdown) -> int:
    if scene.move in (Move.TRACKING, Move.PAN_RIGHT):
        return 1
    if scene.move is Move.PAN_LEFT:
        return -1
    return 1 if seed_of(scene, "facing", scene.actors[0].figure.key if scene.actors else "") % 3 else -1


def _block(scene: Breakdown, place: Set) -> list[Player]:
    """The actors at their marks: the subject first, partners beside it, facing each other."""
    shown = _shown(scene)
    cast = tuple(a.figure for a in scene.actors)
    mark = place.marks[0]
    lead = mark.faces or _facing(scene)
    players: list[Player] = []
    for i, actor in enumerate(shown):
        towards = lead if i == 0 or actor.act in _TOGETHER else -lead
        made = puppet(actor, cast, seed=seed_of(scene, actor.figure.key), facing=towards)
        y, z = _footing(actor, place)
        players.append(Player(puppet=made, x=mark.x, z=mark.z + z, y=y, clock=_phase(scene, actor)))
    drawn = {key for p in players for key in p.puppet.includes}
    return _spread([p for p in players if p.puppet.actor.figure.key not in drawn], lead)


def _shown(scene: Breakdown) -> tuple[Actor, ...]:
    """The actors a shot of this size holds."""
    most = {Size.INSERT: 0, Size.CLOSE_UP: 1, Size.OVER_THE_SHOULDER: 1, Size.MEDIUM: 2}
    ridden = {a.with_key for a in scene.actors if a.act is Act.RIDE}
    free = [a for a in scene.actors if a.figure.key not in ridden]
    return tuple(free[: most.get(scene.size, 4)])


def _footing(actor: Actor, place: Set) -> tuple[float, float]:
    """How high over the floor an actor is, and how much farther away than its mark."""
    if place.medium != "air":
        return 0.55, 0.0
    kind = actor.figure.kind if isinstance(actor.figure, Vehicle) else ""
    if kind in _AFLOAT:
        water = [g for g in place.grounds if g.mirror >= 0.4]
        if water:
            land = max((g.far for g in place.grounds if g not in water), default=0.0)
            return water[0].level - 0.15, min(max(land + 4.0, 7.0), 30.0)
    if kind in _ALOFT:
        return 2.4, 0.0
    return (1.1 if actor.act is Act.FLY and not isinstance(actor.figure, Person) else 0.0), 0.0


def _phase(scene: Breakdown, actor: Actor) -> float:
    return (seed_of(scene, "phase", actor.figure.key) % 1000) / 1000 * 3.0


def _spread(players: list[Player], lead: int) -> list[Player]:
    """Room for everyone: the subject and its partner share the middle, the others stand behind."""
    if len(players) < 2:
        return players
    a, b = players[0], players[1]
    close = Act.EMBRACE in (a.puppet.actor.act, b.puppet.actor.act)
    gap = 0.34 if close else max(0.95, 0.5 * (a.puppet.width + b.puppet.width) + 0.25)
    out = [
        replace(a, x=a.x - lead * gap / 2),
        replace(b, x=b.x + lead * gap / 2, z=b.z + (0.02 if close else 0.12)),
    ]
    reach = gap / 2
    for i, p in enumerate(players[2:]):
        side = -lead if i % 2 == 0 else lead
        reach += p.puppet.width * 0.5 + 0.7
        out.append(replace(p, x=a.x + side * reach, z=p.z + 0.6 + 0.3 * i))
    return out


# -- framing -------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class _Held:
    """What the frame has to hold: a box about the players, metres."""

    x: float
    z: float
    width: float
    top: float
    crown: float  # the top of the first one's head: umbrellas may be cut, heads may not
    eyes: float
    foot: float
    facing: int


def _held(players: list[Player]) -> _Held:
    first = players[0]
    left = min(p.x - girth(p) / 2 for p in players)
    right = max(p.x + girth(p) / 2 for p in players)
    return _Held(
        x=(left + right) / 2,
        z=first.z,
        width=right - left,
        top=max(p.y + p.puppet.height for p in players),
        crown=max(crown(p) for p in players[:2]),
        eyes=first.y + first.puppet.eye_height,
        foot=min(p.y for p in players),
        facing=first.puppet.facing,
    )


def crown(p: Player) -> float:
    """The height of a player's head, whatever it holds over it."""
    tall = p.puppet.height
    if isinstance(p.puppet.actor.figure, Person):
        tall = min(tall, p.puppet.eye_height * 1.10 + 0.02)
    return p.y + tall


def girth(p: Player) -> float:
    """The width of a player's body, without the umbrella over it."""
    wide = p.puppet.width
    if isinstance(p.puppet.actor.figure, Person) and p.puppet.actor.act is not Act.RIDE:
        wide = min(wide, 0.42 * p.puppet.eye_height)
    return wide


def focal_of(lens: Lens) -> float:
    """The focal length in picture heights: 2.1 on 16:9, shorter on tall pictures."""
    aspect = lens.width / lens.height
    return float(2.1 * min(1.0, aspect / 1.75) ** 0.6)


def _frame(held: _Held, scene: Breakdown, lens: Lens) -> Pose:
    """The middle pose of a shot that holds this box at this size."""
    f = focal_of(lens)
    aspect = lens.width / lens.height
    tall = held.crown - held.foot
    match scene.size:
        case Size.CLOSE_UP:
            span = max(0.46 * tall, 0.38) if tall > 0.6 else tall * 1.5
            eyes, side = 0.40, 0.07
        case Size.MEDIUM | Size.OVER_THE_SHOULDER:
            span, eyes, side = max(0.80 * tall, 0.6), 0.345, 0.07
        case Size.TWO_SHOT:
            span, eyes, side = max(1.02 * tall, 0.9), 0.36, 0.0
        case _:
            return _wide(held, scene, lens)
    if scene.move in (Move.TILT_UP, Move.TILT_DOWN):
        span *= 1.22
    need = 0.72 if scene.move in (Move.PAN_LEFT, Move.PAN_RIGHT) else 0.84
    if scene.size in (Size.MEDIUM, Size.TWO_SHOT, Size.OVER_THE_SHOULDER):
        span = max(span, held.width / need / aspect)
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
            return 0.34 * min(away, 4.0)
        case _:
            return -0.06 * min(away, 2.0)


def _wide(held: _Held, scene: Breakdown, lens: Lens) -> Pose:
    """Head and feet inside, with the place around them."""
    f = focal_of(lens)
    aspect = lens.width / lens.height
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


_APERTURE = {
    Size.WIDE: 0.020,
    Size.TWO_SHOT: 0.028,
    Size.MEDIUM: 0.032,
    Size.CLOSE_UP: 0.040,
    Size.OVER_THE_SHOULDER: 0.036,
    Size.INSERT: 0.060,
}


def _fresh(scene: Breakdown, lens: Lens) -> Staged:
    place = set_of(scene)
    players = _block(scene, place)
    if scene.size is Size.INSERT:
        return _insert(scene, place, lens)
    if not players:
        return _empty(scene, place, lens)
    held = _held(players)
    base = _under_roof(_frame(held, scene, lens), place, held.z, held.foot)
    players, base = _walking(players, scene, place, base, lens)
    start, end = moved(base, scene.move, held.z, **_track(players, base, lens))
    shoulder = _shoulder(scene, place, base, lens, held)
    return Staged(
        scene=scene,
        place=place,
        begins=0.0,
        players=tuple(players),
        path=Path(start=start, end=end, begins=0.0, hand=_hand(scene), seconds=SECONDS),
        focus=held.z,
        aperture=_APERTURE[scene.size],
        shoulder=shoulder,
    )


def _hand(scene: Breakdown) -> tuple[float, float]:
    steady = scene.move is Move.STATIC
    return (0.0, 0.0) if steady else (1.0, 1.0)


def _walking(
    players: list[Player], scene: Breakdown, place: Set, base: Pose, lens: Lens
) -> tuple[list[Player], Pose]:
    """Give walkers their way: through a wide frame at their own pace (the frame widens, time slows where it
    must), followed by a tracking camera, a little drift where the feet are out of sight."""
    quick = max((p.puppet.speed for p in players), default=0.0)
    if quick <= 0:
        return players, base
    floor = place.stage[1] - place.stage[0]
    if scene.move is Move.TRACKING:
        rate = min(1.0, floor / (quick * SECONDS)) if floor < 8 else 1.0
        paces = [p.puppet.facing * p.puppet.speed * rate for p in players]
        centred = [
            replace(p, x=p.x - v * SECONDS / 2, pace=v, rate=rate if v else 1.0)
            for p, v in zip(players, paces, strict=True)
        ]
        return centred, base
    away = players[0].z - base.z
    feet = scene.size in (Size.WIDE, Size.TWO_SHOT)
    if feet and scene.size is Size.WIDE:
        room = 0.60 if scene.move not in (Move.PAN_LEFT, Move.PAN_RIGHT) else 0.5
        want = quick * SECONDS * lens.height * base.focal / (room * lens.width)
        grow = min(max(want / away, 1.0), 1.0 if scene.move is Move.LOW_ANGLE else 1.12)
        base = _backed(base, players[0].z, grow, players[0].y)
        away *= grow
    width = lens.width / (lens.height * base.focal) * away
    group = _held(players).width
    free = min(0.6 * width, 0.88 * width - group) if feet else 0.22 * width
    free = max(free, 0.1)
    rate = min(1.0, min(free, floor) / (quick * SECONDS))
    slow = rate if feet else max(rate, 0.55)
    out = []
    for p in players:
        pace = p.puppet.facing * p.puppet.speed * rate
        out.append(
            replace(p, x=p.x - pace * SECONDS / 2, pace=pace, rate=slow if p.puppet.speed > 0 else 1.0)
        )
    return out, replace(base, ox=0.5 + (base.ox - 0.5) * 0.3)


def _backed(pose: Pose, z: float, by: float, foot: float) -> Pose:
    """Farther from depth z by a factor, the feet on the same row."""
    away = z - pose.z
    row = pose.oy + pose.focal * (pose.y - foot) / away
    return replace(pose, z=z - away * by, oy=row - pose.focal * (pose.y - foot) / (away * by))


def _under_roof(pose: Pose, place: Set, z: float, foot: float) -> Pose:
    """Not through the ceiling: lower, with the subject's feet on the same row."""
    roof = min((flat.y for flat in place.flats if flat.side == "ceiling"), default=99.0)
    high = min(pose.y, roof - 0.7)
    return replace(pose, y=high, oy=pose.oy + pose.focal * (pose.y - high) / (z - pose.z))


def footfalls(shot: Staged, seconds: float) -> tuple[float, ...]:
    """When the players' feet come down, in seconds of the shot."""
    found: list[float] = []
    for p in shot.players:
        actor = p.puppet.actor
        seed = seed_of(shot.scene, actor.figure.key)
        heard = step_times(actor, p.clock, p.rate * seconds, seed=seed)
        found += [(at - p.clock) / p.rate for at in heard]
    return tuple(sorted(found))


def _track(players: list[Player], base: Pose, lens: Lens) -> dict[str, float]:
    """A tracking camera goes with a subject that walks. One that stands it passes on an arc, turning so that
    the subject stays where it is on the picture and the place behind moves, as if it walked."""
    if players and players[0].pace:
        return {"slide": players[0].pace * SECONDS, "hold": 0.0}
    away = (players[0].z if players else 0.0) - base.z
    width = lens.width / (base.focal * lens.height)  # of the picture, one metre away
    if not players:
        return {"slide": TRACK * 1.3 * width * away, "hold": 0.0}
    slide = -TRACK * width / (1 / away - 1 / (away + 14.0))
    return {"slide": slide, "hold": slide / (width * away)}


def _shoulder(scene: Breakdown, place: Set, base: Pose, lens: Lens, held: _Held) -> Player | None:
    """The one we look past: the second actor, or somebody dark."""
    if Size.OVER_THE_SHOULDER is not scene.size and scene.move is not Move.OVER_THE_SHOULDER:
        return None
    if scene.size in (Size.CLOSE_UP, Size.INSERT):
        return None
    others = [a for a in scene.actors[1:] if isinstance(a.figure, Person)]
    who = others[0].figure if others else Person(key="shoulder", gender="male", hair="short")
    actor = Actor(figure=who, act=Act.STAND)
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
    return Player(puppet=made, x=x, z=base.z + away, y=y, clock=_phase(scene, actor))


def _empty(scene: Breakdown, place: Set, lens: Lens) -> Staged:
    """Nobody there: the place itself, as a wide shot."""
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
    if scene.size in (Size.CLOSE_UP, Size.MEDIUM):
        away = 6.0
    base = _under_roof(Pose(x=0.0, y=high, z=-away, focal=f, ox=0.5, oy=oy), place, 0.0, 0.0)
    start, end = moved(base, scene.move, 0.0, **_track([], base, lens))
    return Staged(
        scene=scene,
        place=place,
        begins=0.0,
        players=(),
        path=Path(start=start, end=end, begins=0.0, hand=_hand(scene), seconds=SECONDS),
        focus=3.0,
        aperture=0.016,
    )


def _insert(scene: Breakdown, place: Set, lens: Lens) -> Staged:
    """The object that matters, large on a table (or the ground), everything else far out of focus."""
    thing = scene.focus or _thing_of(scene)
    made = puppet(Actor(figure=thing), seed=seed_of(scene, thing.key), facing=1)
    table = 0.78
    f = focal_of(lens)
    aspect = lens.width / lens.height
    span = max(made.height / 0.60, made.width / (0.50 * aspect), 0.12)
    away = f * span
    high = table + made.height * 0.55 + 0.05 * away
    row = 0.80
    oy = row - f * (high - table) / away
    mark = place.marks[0]
    base = Pose(x=mark.x, y=high, z=mark.z - away, focal=f, ox=0.5, oy=oy)
    players = [Player(puppet=made, x=mark.x, z=mark.z, y=table)]
    start, end = moved(base, scene.move, mark.z, **_track(players, base, lens))
    return Staged(
        scene=scene,
        place=place,
        begins=0.0,
        players=tuple(players),
        path=Path(start=start, end=end, begins=0.0, hand=_hand(scene), seconds=SECONDS),
        focus=mark.z,
        aperture=_APERTURE[Size.INSERT] * min(1.0, away / 0.9),
        table=table,
    )


def _thing_of(scene: Breakdown) -> Thing:
    for actor in scene.actors:
        if isinstance(actor.figure, Thing):
            return actor.figure
        if isinstance(actor.figure, Person) and actor.figure.carries:
            kind, colour = actor.figure.carries[0]
            return Thing(key=kind, kind=kind, colour=colour)
    return Thing(key="letter", kind="letter", colour=(0.92, 0.88, 0.78))


# -- going on ------------------------------------------------------------------------------------------------


def _continued(scene: Breakdown, before: Staged, lens: Lens) -> Staged:
    """The same world seconds later: everybody goes on from where they are, and so does the camera."""
    place = before.place
    players = _going_on(scene, before)
    held = _held(list(players)) if players else None
    start = before.path.at(SECONDS)
    still = replace(start)
    z = held.z if held else before.focus
    first, last = moved(start, scene.move, z, **_track(list(players), start, lens))
    end = _shifted(start, first, last)
    end = _kept(end, start, players, lens)
    return Staged(
        scene=scene,
        place=place,
        begins=before.begins + SECONDS,
        players=players,
        path=Path(
            start=still,
            end=end,
            begins=before.begins + SECONDS,
            hand=(before.path.hand[1], _hand(scene)[1]),
            seconds=SECONDS,
        ),
        focus=before.focus,
        aperture=before.aperture,
        shoulder=before.shoulder,
        table=before.table,
    )


def _shifted(start: Pose, first: Pose, last: Pose) -> Pose:
    """Where a move from first to last ends when it begins at `start`."""
    return Pose(
        x=start.x + last.x - first.x,
        y=start.y + last.y - first.y,
        z=start.z + last.z - first.z,
        focal=start.focal * last.focal / first.focal,
        ox=start.ox + last.ox - first.ox,
        oy=start.oy + last.oy - first.oy,
    )


def _kept(end: Pose, start: Pose, players: tuple[Player, ...], lens: Lens) -> Pose:
    """The end pose drawn back towards the start until the subject is as well inside the frame as it was."""
    if not players:
        return end
    p = players[0]
    foot = lens.place(start, p.x, p.y, p.z)[1]
    low = 0.985 * lens.height if foot < lens.height else 1.35 * foot
    for w in (1.0, 0.85, 0.7, 0.55, 0.4, 0.25):
        pose = start.towards(end, w)
        x, y = lens.place(pose, p.at(SECONDS), p.y + p.puppet.eye_height, p.z)
        foot = lens.place(pose, p.at(SECONDS), p.y, p.z)[1]
        if 0.10 * lens.width < x < 0.90 * lens.width and 0.08 * lens.height < y and foot < low:
            return pose
    return start.towards(end, 0.25)


def _going_on(scene: Breakdown, before: Staged) -> tuple[Player, ...]:
    """The players of the shot before, doing what this one says; whoever is new walks in from the side."""
    acts = {a.figure.key: a for a in scene.actors}
    cast = tuple(a.figure for a in scene.actors)
    out: list[Player] = []
    for p in before.players:
        actor = acts.get(p.puppet.actor.figure.key, p.puppet.actor)
        made, old = p.puppet, None
        if actor.act is not p.puppet.actor.act or actor.with_key != p.puppet.actor.with_key:
            made = puppet(actor, cast, seed=seed_of(scene, actor.figure.key), facing=p.puppet.facing)
            old = p.puppet
        ratio = p.rate if p.puppet.speed > 0 else min(1.0, 0.5 / max(made.speed, 0.5))
        pace = made.facing * made.speed * ratio if made.speed > 0 else 0.0
        if p.pace and p.puppet.speed > 0 and made.speed > 0:
            pace = p.pace * made.speed / p.puppet.speed
        out.append(
            replace(
                p,
                puppet=made,
                x=p.at(SECONDS),
                clock=p.clock_at(SECONDS),
                pace=pace,
                rate=ratio if made.speed > 0 else 1.0,
                before=old,
            )
        )
    return tuple(out)


__all__ = ["DOLLY", "PAN", "SECONDS", "TILT", "Player", "Staged", "staged"]
