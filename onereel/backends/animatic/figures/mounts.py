"""What people ride: where they sit on it, and how hands and feet find it."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

from onereel.backends.animatic.figures.animals import Habit, animal, habit_of, paw_falls
from onereel.backends.animatic.figures.paper import Paper, shade
from onereel.backends.animatic.figures.pose import Build, Pose, spine
from onereel.backends.animatic.figures.shapes import XY, blob, pad, turned
from onereel.backends.animatic.figures.vehicles import VEHICLES, Make
from onereel.backends.animatic.stage import RGB, Act, Animal, Figure, Person, Vehicle

_HORSE: RGB = (0.33, 0.20, 0.13)
_FRONT = {"boat": 2, "balloon": 2}  # the last sheets of these lie before who rides in them


@dataclass(frozen=True, slots=True, kw_only=True)
class Mount:
    """An animal or vehicle under (or around) a person; `whole` where the rider is seen from head to foot."""

    figure: Animal | Vehicle
    habit: Habit | None
    make: Make | None
    scale: float

    @property
    def kind(self) -> str:
        return self.figure.kind

    @property
    def speed(self) -> float:
        if self.habit is not None:
            return self.habit.speed
        assert self.make is not None
        return self.make.speed * self.scale

    @property
    def whole(self) -> bool:
        return self.habit is not None or (self.make is not None and self.make.open_)

    def steps(self, t0: float, seconds: float) -> tuple[float, ...]:
        return paw_falls(self.habit, t0, seconds) if self.habit is not None else ()

    def draw(self, paper: Paper, t: float, ppm: float, wind: float) -> None:
        if self.habit is not None:
            assert isinstance(self.figure, Animal)
            x, y = animal(paper, self.figure, Act.RIDE, self.habit, t, wind)
            self._saddle(paper, x, y)
            return
        one = self._vehicle(t, ppm)
        paper.paste(one, size=self.scale)

    def before(self, paper: Paper, t: float) -> None:
        """The near side of what one stands or sits in."""
        last = _FRONT.get(self.figure.kind, 0)
        if self.habit is None and last:
            one = self._vehicle(t, paper.ppm)
            one.ops = one.ops[-last:]
            one.lamps = []
            paper.paste(one, size=self.scale)

    def _vehicle(self, t: float, ppm: float) -> Paper:
        assert self.make is not None
        one = Paper(ppm=ppm * self.scale)
        self.make.draw(one, self.figure.colour, t, self.speed / self.scale * t)
        return one

    def _saddle(self, paper: Paper, x: float, y: float) -> None:
        cloth = (0.62, 0.16, 0.14)
        k = y / 1.55
        paper.cut(
            cloth, pad(x - 0.26 * k, y - 0.34 * k, x + 0.24 * k, y + 0.03 * k, 0.05), bulge=0.06, lift=0.006
        )
        paper.mark(
            shade(cloth, 1.5), pad(x - 0.26 * k, y - 0.34 * k, x + 0.24 * k, y - 0.29 * k, 0.02), inside=True
        )
        seat = [
            (x - 0.28 * k, y + 0.12 * k),
            (x - 0.10 * k, y + 0.06 * k),
            (x + 0.12 * k, y + 0.06 * k),
            (x + 0.24 * k, y + 0.13 * k),
            (x + 0.20 * k, y - 0.02 * k),
            (x - 0.24 * k, y - 0.02 * k),
        ]
        paper.cut((0.34, 0.20, 0.12), blob(seat, 4), bulge=0.05, lift=0.006)

    def window(self, t: float) -> XY:
        """Where the head is seen in a closed vehicle."""
        assert self.make is not None
        return {
            "car": (0.10, 1.20),
            "taxi": (0.10, 1.20),
            "bus": (4.56, 1.95),
            "truck": (2.05, 1.86),
            "train": (-0.9, 2.68),
            "tram": (3.6, 2.45),
            "ship": (2.1, 9.6),
            "aeroplane": (0.75, 2.30 + 0.12 * math.sin(t * 1.1)),
            "spaceship": (1.5, 2.38 + 0.15 * math.sin(t * 0.9)),
            "submarine": (1.8, 2.0 + 0.12 * math.sin(t * 0.7)),
            "rover": (0.0, 1.55),
        }.get(self.figure.kind, (0.0, self.make.height * 0.7))

    def seat(self, pose: Pose, build: Build, t: float) -> Pose:
        """The pose with its hip on the seat and hands and feet on what is there for them."""
        h = build.height
        if self.habit is not None:
            return self._astride(pose, build, t)
        assert self.make is not None
        sx, sy = (v * self.scale for v in self.make.seat or (0.0, 0.8))
        kind = self.figure.kind
        if kind in {"bicycle", "motorbike"}:
            return self._on_wheels(pose, build, t, (sx, sy))
        sway = (
            0.06 * math.sin(t * 1.3 + 0.8)
            if kind == "boat"
            else 0.2 * math.sin(t * 0.6)
            if kind == "balloon"
            else 0.0
        )
        side = 0.15 * math.sin(t * 0.5) if kind == "balloon" else 0.0
        x, y = (sx + side) / h, (sy + sway) / h
        legs = (
            {"near_foot_x": x + 0.05, "far_foot_x": x + 0.09}
            if kind == "balloon"
            else {"near_foot_x": x + 0.22, "far_foot_x": x + 0.26}
        )
        foot = y - build.ankle - (0.478 if kind == "balloon" else 0.245)
        return replace(
            pose,
            yaw=0.6,
            hip_x=x,
            hip_y=y - build.hip,
            near_foot_y=foot,
            far_foot_y=foot,
            seated=0.0 if kind == "balloon" else 1.0,
            lean=0.0,
            **legs,
        )

    def _astride(self, pose: Pose, build: Build, t: float) -> Pose:
        assert self.habit is not None
        assert isinstance(self.figure, Animal)
        h = build.height
        back = animal(Paper(ppm=0.0), self.figure, Act.RIDE, self.habit, t, 0.0)
        x, y = back[0] / h, (back[1] + 0.10) / h
        drop = y - build.ankle - 0.40
        return replace(
            pose,
            hip_x=x,
            hip_y=y - build.hip,
            near_foot_x=x + 0.115,
            far_foot_x=x + 0.125,
            near_foot_y=drop,
            far_foot_y=drop + 0.01,
            near_pitch=0.12,
            far_pitch=0.12,
        )

    def _on_wheels(self, pose: Pose, build: Build, t: float, seat: XY) -> Pose:
        h, k = build.height, self.scale
        sat = replace(pose, hip_x=seat[0] / h, hip_y=seat[1] / h - build.hip)
        bar = (0.26 * k, 1.00 * k) if self.figure.kind == "bicycle" else (0.30 * k, 1.07 * k)
        lean = math.radians(24)
        sat = replace(sat, lean=lean, bend=0.15)
        cx, cy = spine(build, sat, 1.0)
        hx, hy = turned(bar[0] / h - cx, bar[1] / h - cy, lean + 0.15 + build.stoop)
        feet: dict[str, float] = {}
        a = -self.speed / k * t / 0.34 * 0.55
        for name, s in (("near", 1), ("far", -1)):
            if self.figure.kind == "bicycle":
                px, py = (-0.06 + s * 0.17 * math.cos(a)) * k, (0.33 + s * 0.17 * math.sin(a)) * k
            else:
                px, py = 0.12 * k, 0.30 * k
            feet[f"{name}_foot_x"] = px / h - 0.03
            feet[f"{name}_foot_y"] = py / h
            feet[f"{name}_pitch"] = -0.12 + 0.15 * math.sin(a + s)
        return replace(sat, near_x=hx, near_y=hy, far_x=hx + 0.015, far_y=hy + 0.005, **feet)


def mount_of(person: Person, other: Figure | None, seed: int) -> Mount:
    """What the person rides: the figure named, the bicycle at hand, or a horse."""
    small = 0.74 if person.age == "child" else 1.0
    if isinstance(other, Animal) and other.kind not in {"bird", "fish", "whale", "rabbit"}:
        return Mount(figure=other, habit=habit_of(other, Act.RIDE, seed), make=None, scale=1.0)
    if isinstance(other, Vehicle):
        scale = small if other.kind in {"bicycle", "motorbike"} else 1.0
        return Mount(figure=other, habit=None, make=VEHICLES.get(other.kind, VEHICLES["car"]), scale=scale)
    bicycle = dict(person.carries).get("bicycle")
    if bicycle is not None:
        own = Vehicle(key=f"{person.key} bicycle", kind="bicycle", colour=bicycle)
        return Mount(figure=own, habit=None, make=VEHICLES["bicycle"], scale=small)
    horse = Animal(key=f"{person.key} horse", kind="horse", colour=_HORSE)
    return Mount(figure=horse, habit=habit_of(horse, Act.RIDE, seed), make=None, scale=1.0)
