"""Animals: `animal` draws one at a moment; `Habit` says how it moves in an act."""

from __future__ import annotations

import math
from dataclasses import dataclass

from onereel.backends.animatic.figures.animals.beasts import BEASTS, Beast, Motion
from onereel.backends.animatic.figures.animals.others import fish, flying, perched, rabbit, whale
from onereel.backends.animatic.figures.animals.quadruped import (
    DUTY,
    RUN_DUTY,
    draw_beast,
    stride_of,
)
from onereel.backends.animatic.figures.paper import Paper
from onereel.backends.animatic.figures.pose import chance
from onereel.backends.animatic.figures.shapes import XY
from onereel.backends.animatic.stage import Act, Aim, Animal

_GOES = frozenset({Act.WALK, Act.RUN, Act.CARRY, Act.RIDE})
_FLIES = _GOES | {Act.FLY}
_LIVELY = frozenset({Act.DANCE, Act.PLAY, Act.WAVE, Act.SING, Act.EMBRACE})
_SLEEPS_STANDING = frozenset({"elephant", "horse", "unicorn"})
_SITS = frozenset({"dog", "cat", "fox", "bear", "panda", "lion", "animal"})  # the others lie down
_YOUNG = 0.62

# kind → (height above the ground, length, speed in m/s) of those who do not walk on four legs.
_FREE: dict[str, tuple[float, float, float]] = {
    "bird": (0.30, 0.42, 5.0),
    "fish": (0.30, 0.50, 0.9),
    "whale": (2.6, 9.0, 1.6),
    "rabbit": (0.42, 0.5, 0.9),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Habit:
    """How an animal of this size goes in this act; `period` seconds for a whole cycle of its gait."""

    beast: Beast | None
    height: float
    width: float
    speed: float
    period: float
    offset: float
    run: bool
    scale: float


def habit_of(animal: Animal, act: Act, seed: int) -> Habit:
    """How large an animal is and how it goes in an act."""
    scale = _YOUNG if animal.young else 1.0
    run = act is Act.RUN
    offset = chance(seed, animal.key, "gait")
    if animal.kind in _FREE:
        height, length, speed = _FREE[animal.kind]
        goes = act in (_FLIES if animal.kind == "bird" else _GOES | {Act.SWIM, Act.FLY})
        air = 1.5 if animal.kind == "bird" and goes else 0.0
        pace = speed * (1.8 if run else 1.0) * math.sqrt(scale) if goes else 0.0
        leap = 0.62 * scale * (1.6 if run else 1.0)
        return Habit(
            beast=None,
            height=height * scale + air,
            width=length * 1.3 * scale,
            speed=pace,
            period=leap / pace if pace else 1.0,
            offset=offset,
            run=run,
            scale=scale,
        )
    beast = BEASTS.get(animal.kind, BEASTS["animal"])
    pace = beast.speed * (2.9 if run else 1.0) * math.sqrt(scale) if act in _GOES else 0.0
    if act is Act.SWIM:
        pace = beast.speed * 0.6
    up = beast.height * (1.0 + max(0.0, beast.neck * math.sin(beast.neck_up) + beast.head_size * 0.5 - 0.1))
    antlers = 0.25 * beast.height if beast.head == "deer" else 0.0
    stride = stride_of(beast, run) * beast.height * scale
    return Habit(
        beast=beast,
        height=(up + antlers) * scale,
        width=beast.height * (beast.length + 0.9) * scale,
        speed=pace,
        period=stride / pace if pace else 1.0,
        offset=offset,
        run=run,
        scale=scale,
    )


def animal(
    paper: Paper, figure: Animal, act: Act, habit: Habit, t: float, wind: float, aim: Aim = Aim.AHEAD
) -> XY:
    """Draw it facing right with the ground (or, in water and air, its anchor) at the origin; gives back
    where one would sit on it."""
    going = habit.speed > 0
    phase = (t / habit.period + habit.offset) % 1.0 if going else 0.0
    if habit.beast is None:
        back = 1.0 if act is Act.SLEEP else _turned_back(t, aim)
        tilt = {Aim.UP: 0.55, Aim.DOWN: -0.8}.get(aim, 0.5 if act is Act.SING else 0.0)
        _free(paper, figure, habit, t + habit.offset * 5, phase, going, back, tilt)
        return (0.0, habit.height)
    rests = act is Act.SLEEP and figure.kind not in _SLEEPS_STANDING
    lies = rests or (act is Act.SIT and figure.kind not in _SITS | {"elephant"})
    motion = Motion(
        phase=phase,
        moving=going,
        run=habit.run,
        asleep=act is Act.SLEEP,
        lying=1.0 if lies else 0.0,
        sitting=1.0 if act is Act.SIT and figure.kind in _SITS else 0.0,
        raised=1.0 if aim is Aim.UP or act is Act.SING else 0.0,
        lowered=1.0 if aim is Aim.DOWN else 0.0,
        back=_turned_back(t, aim),
        lively=1.0 if act in _LIVELY else 0.0,
        t=t + habit.offset * 5,
        wind=wind,
    )
    one = Paper(ppm=paper.ppm)
    x, y = draw_beast(one, habit.beast, figure.colour, motion)
    paper.paste(one, size=habit.scale)
    return (x * habit.scale, y * habit.scale)


def _turned_back(t: float, aim: Aim) -> float:
    """How far the head is turned back: over, for most of every five seconds, and forward again."""
    if aim is not Aim.BACK:
        return 0.0
    w = min(max(1.5 + 3.0 * math.sin(2 * math.pi * t / 5.0), 0.0), 1.0)
    return w * w * (3 - 2 * w)


def _free(
    paper: Paper,
    figure: Animal,
    habit: Habit,
    t: float,
    phase: float,
    going: bool,
    back: float,
    tilt: float,
) -> None:
    one = Paper(ppm=paper.ppm)
    height, length, _ = _FREE[figure.kind]
    k = habit.scale
    match figure.kind:
        case "bird" if going:
            flying(one, figure.colour, t)
            paper.paste(one, (0, 1.5 + 0.06 * math.sin(t * 2.1)), 0.08 * math.sin(t * 1.1), 0.55 * k)
        case "bird":
            perched(one, figure.colour, t, back, tilt)
            paper.paste(one, size=height * k)
        case "fish":
            fish(one, figure.colour, t)
            paper.paste(
                one, (0, 0.5 * length * k + 0.05 * math.sin(t * 1.6)), 0.05 * math.sin(t * 1.3), length * k
            )
        case "whale":
            whale(one, figure.colour, t)
            paper.paste(
                one, (0, 0.16 * length * k + 0.10 * math.sin(t * 0.7)), 0.05 * math.sin(t * 0.5), length * k
            )
        case _:
            rabbit(one, figure.colour, t, phase if going else 0.0)
            paper.paste(one, size=height * k)


def paw_falls(habit: Habit, t0: float, seconds: float) -> tuple[float, ...]:
    """When a hind or fore foot comes down: four a cycle, two running, one for a leap."""
    if habit.speed <= 0:
        return ()
    if habit.beast is None:
        shifts: tuple[float, ...] = (0.0,) if habit.height < 0.5 else ()
    else:
        shifts = (0.0, 0.46) if habit.run else (0.0, 0.25, 0.5, 0.75)
    times = []
    for shift in shifts:
        k = math.ceil(t0 / habit.period + habit.offset + shift - 1e-9)
        while (at := (k - habit.offset - shift) * habit.period) < t0 + seconds:
            if at >= t0:
                times.append(at)
            k += 1
    return tuple(sorted(times))


__all__ = ["DUTY", "RUN_DUTY", "Habit", "animal", "habit_of", "paw_falls"]
