"""Passers-by: people far behind the cast, who come and go. Drawn once per step, then only moved."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from onereel.backends.animatic.figures import Puppet, puppet
from onereel.backends.animatic.picture import lighting
from onereel.backends.animatic.picture.camera import Lens, Pose
from onereel.backends.animatic.picture.lighting import Air
from onereel.backends.animatic.picture.palette import mix
from onereel.backends.animatic.sets.api import span
from onereel.backends.animatic.stage import RGB, Act, Actor, Breakdown, Garment, Light, Person
from onereel.planfile import Weather

Floats = NDArray[np.float32]
Room = tuple[float, float, float, float]
MOST = 5
_STEPS = 6  # drawings a second of a passer-by: far away nobody sees more

_COATS: tuple[RGB, ...] = (
    (0.30, 0.32, 0.38), (0.46, 0.38, 0.30), (0.24, 0.30, 0.28), (0.50, 0.46, 0.42),
    (0.36, 0.26, 0.30), (0.28, 0.34, 0.46), (0.58, 0.50, 0.38),
)  # fmt: skip
_SKINS: tuple[RGB, ...] = ((0.80, 0.62, 0.50), (0.62, 0.44, 0.32), (0.44, 0.30, 0.22), (0.86, 0.70, 0.58))


@dataclass(frozen=True, slots=True)
class Passer:
    """One of them: where it starts, how far away, and the lap it goes about `middle`."""

    puppet: Puppet
    x: float
    z: float
    middle: float
    lap: float
    offset: float
    light: Light
    ppm: float


@dataclass(frozen=True, slots=True)
class Seen:
    """A passer-by on the picture: its drawing and the matrix that lays it there."""

    z: float
    rgba: Floats
    matrix: NDArray[np.float64]


class Crowd:
    """The passers-by of one stage; nobody where a place has no room for them."""

    def __init__(self, scene: Breakdown, lens: Lens, air: Air, poses: list[Pose], seed: int) -> None:
        self._lens, self._air = lens, air
        self._drawn: dict[tuple[int, int], tuple[Floats, tuple[float, float]]] = {}
        rng = np.random.default_rng([seed, 311])
        self._passers: list[Passer] = []
        if room := air.place.passers:
            many = range(min(scene.crowd, MOST))
            self._passers = [self._passer(scene, room, i, poses, rng) for i in many]

    def _passer(
        self, scene: Breakdown, room: Room, index: int, poses: list[Pose], rng: np.random.Generator
    ) -> Passer:
        x0, x1, z0, z1 = room
        z = z0 + (z1 - z0) * (index + float(rng.uniform(0.0, 0.6))) / MOST
        act = Act.WALK if rng.random() < 0.7 else Act.STAND
        facing = 1 if rng.random() < 0.5 else -1
        made = puppet(
            Actor(figure=_somebody(scene, index, rng), act=act),
            seed=int(rng.integers(1 << 30)),
            facing=facing,
        )
        half = min(span(z) * 0.9, (x1 - x0) / 2)
        x = (x0 + x1) / 2 + float(rng.uniform(-half, half))
        if act is Act.STAND and abs(x) < 1.6:
            x += 2.4 if x >= 0 else -2.4
        ppm = 0.72 * max(self._lens.scale(p, z) for p in poses)  # far away: a little soft is right
        light = lighting.on_figure(self._air, x, z, made.height, lift=False)
        return Passer(made, x, z, (x0 + x1) / 2, 2 * half, float(rng.uniform(0, 3)), light, ppm)

    def seen(self, pose: Pose, now: float) -> list[Seen]:
        """All of them at a moment of the film's clock, far to near."""
        out = []
        for i, p in enumerate(self._passers):
            x = p.x
            if p.puppet.speed > 0:
                gone = p.x - p.middle + p.lap / 2 + p.puppet.facing * p.puppet.speed * now
                x = p.middle + gone % p.lap - p.lap / 2
            rgba, anchor = self._drawing(i, p, now)
            k = self._lens.scale(pose, p.z) / p.ppm
            sx, sy = self._lens.place(pose, x, 0.0, p.z)
            half = p.puppet.width * self._lens.scale(pose, p.z)
            if -half < sx < self._lens.width + half:
                m = np.array([[k, 0, sx - anchor[0] * k], [0, k, sy - anchor[1] * k], [0, 0, 1.0]])
                out.append(Seen(p.z, rgba, m))
        return sorted(out, key=lambda s: -s.z)

    def _drawing(self, index: int, p: Passer, now: float) -> tuple[Floats, tuple[float, float]]:
        step = round((now + p.offset) * _STEPS)
        if (index, step) not in self._drawn:
            if len(self._drawn) > 24:
                self._drawn.clear()
            sprite = p.puppet.draw(step / _STEPS, p.ppm, p.light)
            rgba, anchor = sprite.rgba, sprite.anchor
            radius = 0.72 * self._air.blur(p.z - self._air.pose.z)
            if radius >= 0.6:
                pad = int(radius * 1.3) + 2
                wide = cv2.copyMakeBorder(rgba, pad, pad, pad, pad, cv2.BORDER_CONSTANT)
                rgba = lighting.defocus(np.asarray(wide, np.float32), radius)
                anchor = (anchor[0] + pad, anchor[1] + pad)
            self._drawn[index, step] = (self._hazed(rgba, p.z), anchor)
        return self._drawn[index, step]

    def _hazed(self, rgba: Floats, z: float) -> Floats:
        lost, colour = lighting.fog_at(self._air, z)
        haze = np.array([*(c * lost for c in colour), 0.0], np.float32)
        out = rgba * np.array([1 - lost] * 3 + [1.0], np.float32)
        alpha = cv2.extractChannel(rgba, 3)
        return np.asarray(
            out + cv2.merge([alpha * h for h in haze[:3]] + [alpha * np.float32(0)]), np.float32
        )


def _somebody(scene: Breakdown, index: int, rng: np.random.Generator) -> Person:
    coat = mix(_COATS[int(rng.integers(len(_COATS)))], _COATS[int(rng.integers(len(_COATS)))], 0.4)
    wet = scene.weather in (Weather.RAIN, Weather.STORM)
    carries: tuple[tuple[str, RGB], ...] = ()
    if wet and rng.random() < 0.7:
        carries = (("umbrella", (0.18, 0.18, 0.24)),)
    elif rng.random() < 0.3:
        carries = (("bag", (0.36, 0.26, 0.20)),)
    return Person(
        key=f"passer{index}",
        gender="male" if rng.random() < 0.5 else "female",
        age=str(rng.choice(["adult", "adult", "young", "old"])),
        build=str(rng.choice(["slim", "average", "stout"])),
        skin=_SKINS[int(rng.integers(len(_SKINS)))],
        hair=str(rng.choice(["short", "long", "bun", "bob"])),
        headwear=str(rng.choice(["", "", "hat", "cap"])),
        garments=(Garment(kind="coat", colour=coat), Garment(kind="trousers", colour=(0.18, 0.18, 0.22))),
        carries=carries,
    )
