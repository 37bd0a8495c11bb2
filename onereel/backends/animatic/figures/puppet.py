"""A figure that acts: its size, its speed, and its drawing at any time."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from functools import lru_cache

import numpy as np

from onereel.backends.animatic.figures.animals import Habit, animal, habit_of, paw_falls
from onereel.backends.animatic.figures.held import open_umbrella
from onereel.backends.animatic.figures.paper import Face, Paper
from onereel.backends.animatic.figures.player import Player, player
from onereel.backends.animatic.figures.press import Sprite, Window, press
from onereel.backends.animatic.figures.things import LIES, height_of, known, lying, thing
from onereel.backends.animatic.figures.things.finds import hands_of
from onereel.backends.animatic.figures.vehicles import VEHICLES, Make
from onereel.backends.animatic.figures.wardrobe import swatches_of
from onereel.backends.animatic.stage import (
    RGB,
    Act,
    Actor,
    Aim,
    Animal,
    Figure,
    Light,
    Person,
    Thing,
    Vehicle,
)

_FINE = 330  # pixels of height under which a figure is drawn at twice its size
_UNDER_WAY = frozenset({Act.WALK, Act.RUN, Act.RIDE, Act.CARRY, Act.FLY, Act.SWIM})


@dataclass(frozen=True, slots=True, kw_only=True)
class Creature:
    """An animal in an act."""

    figure: Animal
    act: Act
    habit: Habit
    aim: Aim

    @property
    def speed(self) -> float:
        return self.habit.speed

    def pile(self, t: float, ppm: float, wind: float) -> Paper:
        paper = Paper(ppm=ppm)
        animal(paper, self.figure, self.act, self.habit, t, wind, self.aim)
        return paper

    def steps(self, t0: float, seconds: float) -> tuple[float, ...]:
        return paw_falls(self.habit, t0, seconds)


@dataclass(frozen=True, slots=True, kw_only=True)
class Machine:
    """A vehicle, under way or standing."""

    figure: Vehicle
    make: Make
    speed: float

    def pile(self, t: float, ppm: float, wind: float) -> Paper:
        del wind
        paper = Paper(ppm=ppm)
        self.make.draw(paper, self.figure.colour, t, self.speed * t)
        return paper

    def steps(self, t0: float, seconds: float) -> tuple[float, ...]:
        del t0, seconds
        return ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A thing on its own: standing, lying, or carried by the wind."""

    figure: Thing
    aloft: bool = False

    @property
    def speed(self) -> float:
        return 0.45 if self.aloft else 0.0

    def pile(self, t: float, ppm: float, wind: float) -> Paper:
        figure = self.figure
        if self.aloft:
            return _blown(figure, t, wind)
        if figure.kind == "hands":
            one, paper = Paper(ppm=ppm), Paper(ppm=ppm)
            hands_of(one, figure.colour, figure.sleeve, t)
            paper.paste(one, size=height_of("hands"))
            return paper
        return (lying if known(figure.kind) in LIES else thing)(figure.kind, figure.colour, t)

    def steps(self, t0: float, seconds: float) -> tuple[float, ...]:
        del t0, seconds
        return ()


def _blown(figure: Thing, t: float, wind: float) -> Paper:
    """A thing in the air, turning a little; an umbrella is open there."""
    one, paper = Paper(), Paper()
    if known(figure.kind) == "umbrella":
        open_umbrella(one, figure.colour, t, wind)
    else:
        one = thing(figure.kind, figure.colour, t)
    paper.paste(one, turn=0.14 * math.sin(t * 0.9) - 0.06)
    return paper


@dataclass(frozen=True, slots=True, kw_only=True)
class Puppet:
    """A figure doing its act.

    `height` and `width` bound what is drawn, held and ridden things included; `eye_height` is where the eyes
    are; all metres. `speed` is metres a second along `facing` (+1 right, −1 left) while acting: move the
    sprite's anchor by `facing · speed · t` and the feet stay where they stand; `recede` is the same into the
    picture, for those seen from behind. `includes` are the keys of
    other figures this puppet draws with its own (ridden, played, read, carried, worked at): leave their
    own puppets out of the shot. `face` is (x, y, height) of an animal's head or of what stands for one on a
    vehicle, facing right, None for people. Two who embrace are two puppets, facing each other a third of a
    metre apart.
    """

    actor: Actor
    facing: int
    height: float
    width: float
    eye_height: float
    face: Face | None
    speed: float
    recede: float
    includes: tuple[str, ...]
    body: Player | Creature | Machine | Piece

    def draw(
        self,
        t: float,
        ppm: float,
        light: Light,
        *,
        blend: tuple[Puppet, float] | None = None,
        clip: Window | None = None,
        at: tuple[float, float] = (0.0, 0.0),
    ) -> Sprite:
        """The figure at t seconds and ppm pixels to the metre.

        `blend` is (other, w): the same figure in another act, w from 0 (this one) to 1 (the other); people
        pass through the poses between, what they hold and all other figures change at the half.
        `clip` is the (x0, y0, x1, y1) window wanted, in pixels from the anchor, y down: what lies outside is
        neither drawn nor returned. `at` is the fraction of a pixel (0..1 each) the anchor lies right of and
        below a pixel's corner, for motion smoother than a pixel; the sprite's `anchor` includes it.
        """
        paper = self.pile(t, ppm, light, blend)
        up = 2 if self.height * ppm < _FINE else 1
        sprite = press(paper, ppm, light, up=up, flip=self.facing < 0, clip=clip, at=at)
        return replace(sprite, rgba=sprite.rgba * _SEEN_THROUGH) if _is_ghost(self.actor.figure) else sprite

    def pile(self, t: float, ppm: float, light: Light, blend: tuple[Puppet, float] | None = None) -> Paper:
        """The figure facing right as cut paper in metres, the anchor at the origin."""
        if blend is None:
            return self.body.pile(t, ppm, light.wind)
        other, w = blend
        if isinstance(self.body, Player) and isinstance(other.body, Player):
            return self.body.pile(t, ppm, light.wind, other.body, w, round_=other.facing != self.facing)
        return (self if w < 0.5 else other).body.pile(t, ppm, light.wind)


_SEEN_THROUGH = np.float32(0.66)
"""How much of what is behind a ghost it hides."""


def _is_ghost(figure: Figure) -> bool:
    return isinstance(figure, Person) and figure.being == "ghost"


def puppet(actor: Actor, cast: tuple[Figure, ...] = (), *, seed: int = 0, facing: int = 1) -> Puppet:
    """The puppet of an actor; `cast` holds the figures its `with_key` may name."""
    return _made(actor, cast, seed, 1 if facing >= 0 else -1)


@lru_cache(maxsize=64)
def _made(actor: Actor, cast: tuple[Figure, ...], seed: int, facing: int) -> Puppet:
    body = _body(actor, cast, seed)
    left, bottom, right, top = _extent(body)
    del bottom
    face = _face_of(body)
    eyes = body.eyes() if isinstance(body, Player) else top * (0.86 if isinstance(body, Creature) else 0.6)
    other = any(f.key == actor.with_key for f in cast)
    return Puppet(
        actor=actor,
        facing=facing,
        height=top,
        width=right - left,
        eye_height=eyes,
        face=face,
        speed=body.speed,
        recede=body.recede if isinstance(body, Player) else 0.0,
        includes=(actor.with_key,) if other and _draws_other(body) else (),
        body=body,
    )


def _face_of(body: Player | Creature | Machine | Piece) -> Face | None:
    match body:
        case Creature():
            return body.pile(0.0, 1e3, 0.0).face
        case Machine():
            return body.make.face
        case _:
            return None


def _draws_other(body: Player | Creature | Machine | Piece) -> bool:
    return isinstance(body, Player) and (body.mount is not None or body.item is not None)


def _body(actor: Actor, cast: tuple[Figure, ...], seed: int) -> Player | Creature | Machine | Piece:
    match actor.figure:
        case Person():
            return player(actor, cast, seed)
        case Animal():
            habit = habit_of(actor.figure, actor.act, seed)
            return Creature(figure=actor.figure, act=actor.act, habit=habit, aim=actor.aim)
        case Vehicle():
            make = VEHICLES.get(actor.figure.kind, VEHICLES["car"])
            return Machine(
                figure=actor.figure, make=make, speed=make.speed if actor.act in _UNDER_WAY else 0.0
            )
        case Thing():
            return Piece(figure=actor.figure, aloft=actor.act is Act.FLY)


def _extent(body: Player | Creature | Machine | Piece) -> tuple[float, float, float, float]:
    """The bounds over a few moments of the act."""
    bounds = [body.pile(t, 60.0, 0.2).bounds() for t in (0.0, 0.45, 1.1)]
    return (
        min(b[0] for b in bounds),
        min(b[1] for b in bounds),
        max(b[2] for b in bounds),
        max(b[3] for b in bounds),
    )


def step_times(actor: Actor, t0: float, seconds: float, *, seed: int = 0) -> tuple[float, ...]:
    """When a foot (or hoof) comes down in [t0, t0 + seconds), of the actor's puppet of the same seed."""
    return puppet(actor, seed=seed).body.steps(t0, seconds)


def swatches(figure: Figure) -> tuple[RGB, ...]:
    """The colours of the figure that are to be found on screen, the largest first."""
    return swatches_of(figure)
