"""Who stands where: the actors of a shot as players on the stage."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import pi, sin
from zlib import crc32

from onereel.backends.animatic.figures import Puppet, puppet
from onereel.backends.animatic.sets.api import Set
from onereel.backends.animatic.stage import (
    Act,
    Actor,
    Aim,
    Animal,
    Breakdown,
    Figure,
    Person,
    Thing,
    Vehicle,
)
from onereel.orders import CLIP_FRAMES, FPS
from onereel.planfile import Move, Size

SECONDS = float((CLIP_FRAMES - 1) / FPS)  # from the first picture to the last: 5.0
_BLEND = 0.7  # seconds an actor takes from one act to the next in an uncut shot


@dataclass(frozen=True, slots=True, kw_only=True)
class Player:
    """An actor on the stage. At t seconds into the shot it stands at x + pace·t (after `delay`), its own
    clock at `clock` + rate·t; what floats rises and falls by `bob` metres; `before` is the act it comes out
    of, `turns` seconds into the shot. `herd` is the key of the animal it goes with; who is not `framed` may
    be cut by the frame."""

    puppet: Puppet
    x: float
    z: float
    y: float = 0.0
    bob: float = 0.0
    pace: float = 0.0
    recede: float = 0.0
    clock: float = 0.0
    rate: float = 1.0
    before: Puppet | None = None
    turns: float = 0.0
    herd: str = ""
    framed: bool = True

    def at(self, t: float) -> float:
        return self.x + self.pace * t

    def depth_at(self, t: float) -> float:
        """How far into the picture it has come; it is drawn in the order of where it began."""
        return self.z + self.recede * max(t - self.turns, 0.0)

    def height_at(self, t: float) -> float:
        """Its height over the floor."""
        return self.y + self.bob * sin(2 * pi * 0.23 * (self.clock + t))

    def clock_at(self, t: float) -> float:
        return self.clock + self.rate * t

    def blend_at(self, t: float) -> tuple[Puppet, float] | None:
        if self.before is None or t >= self.turns + _BLEND:
            return None
        return (self.before, min(1.0, 1.0 - (t - self.turns) / _BLEND))


def seed_of(scene: Breakdown, *what: str) -> int:
    """A seed for one thing of a scene's world: equal worlds give equal ones."""
    return crc32("|".join((str(scene.seed), *what)).encode())


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


_TOGETHER = frozenset({Act.WALK, Act.RUN, Act.CARRY, Act.RIDE})
_AFLOAT = frozenset({"boat", "ship", "submarine"})
_SWIMS = frozenset({"whale", "fish"})
_ALOFT = frozenset({"aeroplane", "balloon", "spaceship"})


def _facing(scene: Breakdown) -> int:
    if scene.move is Move.PAN_LEFT:
        return -1
    if scene.move is Move.PAN_RIGHT:
        return 1
    if scene.heading:
        return scene.heading
    if scene.move is Move.TRACKING:
        return 1
    return 1 if seed_of(scene, "facing", scene.actors[0].figure.key if scene.actors else "") % 3 else -1


def block(scene: Breakdown, place: Set) -> list[Player]:
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
        bob, clock = (0.07 if y else 0.0), phase_of(scene, actor)
        player = Player(puppet=made, x=mark.x, z=mark.z + z, y=y, bob=bob, clock=clock)
        aims = isinstance(actor.figure, Person) and actor.aim is not Aim.AHEAD
        players.append(turning(player, cast, scene) if actor.turning or aims else player)
    drawn = {key for p in players for key in p.puppet.includes}
    players = [p for p in players if p.puppet.actor.figure.key not in drawn]
    large = [p for p in players[1:] if _is_backdrop(p, place)]
    placed = _spread([p for p in players if p not in large], lead, _ROOM[scene.apart])
    return [*placed, *(_behind(p, placed[0], place, lead) for p in large)]


_LARGE = 2.6  # metres from which on a vehicle stands behind the people


def _is_backdrop(p: Player, place: Set) -> bool:
    figure = p.puppet.actor.figure
    if not isinstance(figure, Vehicle) or p.puppet.width < _LARGE:
        return False
    return place.medium == "water" or figure.kind not in _AFLOAT | _ALOFT


def _behind(p: Player, first: Player, place: Set, lead: int) -> Player:
    """A large vehicle goes behind whom the shot is about, as far as the place is deep: it must not hide
    them, nor fill a narrow street."""
    back = (place.passers or place.stage)[3]
    away = min(max(back - first.z, 0.5), 6.0)
    return replace(p, x=first.x + lead * 0.3 * p.puppet.width, z=first.z + away, framed=False)


_TURNS = 1.3  # seconds into the shot that somebody turns away


def turning(player: Player, cast: tuple[Figure, ...], scene: Breakdown) -> Player:
    """Whoever turns body or head in the course of a shot is seen as before until then: whoever turns away,
    standing."""
    actor = player.puppet.actor
    act = Act.STAND if actor.act in _TOGETHER and actor.turning else actor.act
    before = replace(actor, act=act, away=False, turning=False, aim=Aim.AHEAD)
    seed = seed_of(scene, actor.figure.key)
    facing = player.puppet.facing * (-1 if actor.aim is Aim.ROUND else 1)
    return replace(player, before=puppet(before, cast, seed=seed, facing=facing), turns=_TURNS)


def _shown(scene: Breakdown) -> tuple[Actor, ...]:
    """The actors a shot of this size holds."""
    most = {Size.INSERT: 0, Size.CLOSE_UP: 1, Size.OVER_THE_SHOULDER: 1, Size.MEDIUM: 2, Size.WIDE: 5}
    ridden = {a.with_key for a in scene.actors if a.act is Act.RIDE}
    free = [a for a in scene.actors if a.figure.key not in ridden]
    return tuple(free[: most.get(scene.size, 4)])


def _footing(actor: Actor, place: Set) -> tuple[float, float]:
    """How high over the floor an actor is, and how much farther away than its mark."""
    if place.medium != "air":
        return 0.55, 0.0
    kind = actor.figure.kind if isinstance(actor.figure, Vehicle | Animal) else ""
    if kind in _AFLOAT | _SWIMS:
        water = [g for g in place.grounds if g.mirror >= 0.4]
        if water:
            land = max((g.far for g in place.grounds if g not in water), default=0.0)
            return water[0].level - (0.15 if kind in _AFLOAT else 0.55), min(max(land + 4.0, 7.0), 30.0)
    if kind in _ALOFT:
        return 2.4, 0.0
    if isinstance(actor.figure, Thing):
        return (1.9 if actor.act is Act.FLY else 0.0), 0.0
    return (1.1 if actor.act is Act.FLY and not isinstance(actor.figure, Person) else 0.0), 0.0


def phase_of(scene: Breakdown, actor: Actor) -> float:
    """How many seconds into its act somebody is when the shot begins, 0 to 3: not all in step."""
    return (seed_of(scene, "phase", actor.figure.key) % 1000) / 1000 * 3.0


def _under_one_umbrella(a: Player, b: Player) -> bool:
    """Two people with one umbrella stand close together."""
    actors = [p.puppet.actor for p in (a, b)]
    have = [
        any(kind == "umbrella" for kind, _ in actor.figure.carries)
        for actor in actors
        if isinstance(actor.figure, Person) and actor.act not in _TOGETHER | {Act.DANCE}
    ]
    return len(have) == 2 and have[0] != have[1]


_ROOM = (0.0, 1.7, 2.6)
"""Metres between two people who are to be apart: an arm's length between their bodies, and two steps."""


def _spread(players: list[Player], lead: int, room: float) -> list[Player]:
    """Room for everyone: the subject and its partner share the middle, the others stand behind. `room` is the
    least distance between two."""
    if len(players) < 2:
        return players
    a, b = players[0], players[1]
    close = Act.EMBRACE in (a.puppet.actor.act, b.puppet.actor.act)
    gap = 0.34 if close else max(0.95, 0.5 * (a.puppet.width + b.puppet.width) + 0.25)
    if _under_one_umbrella(a, b):
        gap = 0.58
    gap = max(gap, room)
    out = [
        replace(a, x=a.x - lead * gap / 2),
        replace(b, x=b.x + lead * gap / 2, z=b.z + (0.02 if close else 0.12)),
    ]
    reach = gap / 2
    for i, p in enumerate(players[2:]):
        side = -lead if i % 2 == 0 else lead
        reach += max(p.puppet.width * 0.5 + 0.7, room)
        out.append(replace(p, x=a.x + side * reach, z=p.z + 0.6 + 0.3 * i))
    return out
