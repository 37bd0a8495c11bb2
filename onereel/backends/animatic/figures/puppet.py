"""A figure that acts: its size, its speed, and its drawing at any time."""

from __future__ import annotations

from dataclasses import dataclass

from onereel.backends.animatic.figures.acts import Role, pose_at, role_of
from onereel.backends.animatic.figures.gait import footfalls, gait_of
from onereel.backends.animatic.figures.paper import Paper
from onereel.backends.animatic.figures.person import draw_person
from onereel.backends.animatic.figures.pose import build_of, chance
from onereel.backends.animatic.figures.press import Sprite, Window, press
from onereel.backends.animatic.figures.wardrobe import outfit, swatches_of
from onereel.backends.animatic.figures.wearer import wearer
from onereel.backends.animatic.stage import RGB, Act, Actor, Figure, Light, Person

_MOVING = frozenset({Act.WALK, Act.RUN, Act.CARRY})
_FINE = 420  # pixels of height under which a figure is drawn at twice its size


@dataclass(frozen=True, slots=True, kw_only=True)
class Puppet:
    """A figure doing its act.

    `height` and `width` bound what is drawn, held things included; `eye_height` is where the eyes are;
    all metres. `speed` is metres a second along `facing` (+1 right, −1 left) while acting: move the sprite's
    anchor by `facing · speed · t` and the feet stay where they stand.
    """

    actor: Actor
    facing: int
    height: float
    width: float
    eye_height: float
    speed: float
    role: Role
    seed: int

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

        `blend` is (other, w): the same figure in another act, w from 0 (this one) to 1 (the other).
        `clip` is the (x0, y0, x1, y1) window wanted, in pixels from the anchor, y down: what lies outside is
        neither drawn nor returned. `at` is the fraction of a pixel (0..1 each) the anchor lies right of and
        below a pixel's corner, for motion smoother than a pixel; the sprite's `anchor` includes it.
        """
        paper = self.pile(t, ppm, light, blend)
        up = 2 if self.height * ppm < _FINE else 1
        return press(paper, ppm, light, up=up, flip=self.facing < 0, clip=clip, at=at)

    def pile(self, t: float, ppm: float, light: Light, blend: tuple[Puppet, float] | None = None) -> Paper:
        """The figure facing right as cut paper in metres, the anchor at the origin."""
        pose = pose_at(self.role, self.actor.act, t)
        if blend is not None:
            other, w = blend
            pose = pose.towards(pose_at(other.role, other.actor.act, t), w)
        person = self.role.person
        own = wearer(person, self.role.build, outfit(person), pose, light.wind, t, self.seed, ppm)
        return draw_person(own)


def puppet(actor: Actor, cast: tuple[Figure, ...] = (), *, seed: int = 0, facing: int = 1) -> Puppet:
    """The puppet of an actor; `cast` holds the figures its `with_key` may name."""
    del cast
    figure = actor.figure if isinstance(actor.figure, Person) else Person(key=actor.figure.key)
    build = build_of(figure)
    gait = gait_of(figure, build, actor.act, chance(seed, figure.key, "gait"))
    return Puppet(
        actor=actor,
        facing=1 if facing >= 0 else -1,
        height=build.height * 1.04,
        width=build.height * 0.45,
        eye_height=build.height * (1 - build.head * 0.5),
        speed=gait.speed if actor.act in _MOVING else 0.0,
        role=role_of(figure, build, gait, seed),
        seed=seed,
    )


def step_times(actor: Actor, t0: float, seconds: float, *, seed: int = 0) -> tuple[float, ...]:
    """When a foot comes down in [t0, t0 + seconds), of the puppet of the same actor and seed."""
    made = puppet(actor, seed=seed)
    if actor.act not in _MOVING or not isinstance(actor.figure, Person):
        return ()
    return footfalls(made.role.gait, t0, seconds)


def swatches(figure: Figure) -> tuple[RGB, ...]:
    """The colours of the figure that are to be found on screen, the largest first."""
    return swatches_of(figure)
