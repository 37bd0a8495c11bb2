"""Footage that no paper-cut set made: noise under a moving camera, figures of patches before it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import cv2
import numpy as np
import numpy.typing as npt

from onereel.backends.instruments.footage import Footage, footage
from onereel.orders import View, World
from onereel.planfile import Character, Move, Size, TimeOfDay, Weather

Bytes = npt.NDArray[np.uint8]
WIDTH, HEIGHT = 320, 180
COUNT = 21
RED, BLUE, GREEN = (178, 34, 42), (40, 60, 170), (44, 120, 60)
ANA = Character(key="ana", name="Ana", portrait="A woman of thirty in a red coat.")
BO = Character(key="bo", name="Bo", portrait="A man of sixty in a blue coat.")


def view(
    move: Move = Move.STATIC,
    *,
    size: Size = Size.WIDE,
    cast: Sequence[Character] = (),
    weather: Weather = Weather.CLEAR,
    action: str = "Nothing happens.",
) -> View:
    world = World(
        place="Lisbon, Portugal", setting="a street", time_of_day=TimeOfDay.NOON, weather=weather,
        season=None, look="plain light", seed=1,
    )  # fmt: skip
    return View(
        world=world, size=size, move=move, cast=tuple(cast), subject="the street", action=action,
        ambient="", boundary="",
    )  # fmt: skip


def wall(seed: int = 3, width: int = 2 * WIDTH, height: int = 2 * HEIGHT) -> Bytes:
    """A coloured texture with detail at all scales, as photographs have it."""
    rng = np.random.default_rng(seed)
    out = np.zeros((height, width, 3), np.float32)
    for scale, weight in ((64, 40), (16, 26), (5, 16), (2, 9)):
        small = rng.normal(0, 1, (height // scale + 2, width // scale + 2, 3)).astype(np.float32)
        small = 0.7 * small.mean(axis=2, keepdims=True) + 0.3 * small
        out += weight * cv2.resize(small, (width, height), interpolation=cv2.INTER_CUBIC)
    return np.clip(out + np.float32((118, 122, 112)), 0, 255).astype(np.uint8)


@dataclass(frozen=True, kw_only=True)
class Figure:
    """A standing patchwork person: `at(i)` is the middle of the feet in frame i, parts of the picture;
    `coat(i)` its colour, `tall` its height in parts of the picture's height, `facing` +1 right, −1 left."""

    at: Callable[[int], tuple[float, float]]
    coat: Callable[[int], tuple[int, int, int]] = lambda i: RED
    skin: Callable[[int], tuple[int, int, int]] = lambda i: (214, 170, 140)
    hair: Callable[[int], tuple[int, int, int]] = lambda i: (50, 34, 26)
    tall: float = 0.5
    facing: int = 1
    strides: float = 0.0

    def draw(self, picture: Bytes, i: int) -> None:
        x, y = self.at(i)
        tall = self.tall * HEIGHT
        person(picture, (x * WIDTH, y * HEIGHT), tall, self, i)


def person(picture: Bytes, feet: tuple[float, float], tall: float, who: Figure, i: int) -> None:
    """Head in profile, hair behind and above, coat with folds, two legs."""
    x, y = feet
    top = y - tall

    def box(x0: float, y0: float, x1: float, y1: float, colour: tuple[int, int, int]) -> None:
        a, b = (round(8 * (x + x0 * tall)), round(8 * (top + y0 * tall)))
        c, d = (round(8 * (x + x1 * tall)), round(8 * (top + y1 * tall)))
        cv2.rectangle(picture, (a, b), (c, d), colour, -1, cv2.LINE_AA, 3)

    swing = 0.09 * np.sin(2 * np.pi * who.strides * i)
    for leg in (swing, -swing):
        foot = (round(8 * (x + leg * tall)), round(8 * (y - 1)))
        hip = (round(8 * x), round(8 * (top + 0.55 * tall)))
        cv2.line(picture, hip, foot, (40, 42, 52), max(2, round(0.07 * tall)), cv2.LINE_AA, 3)
        toe = (foot[0] + round(8 * 0.05 * tall * who.facing), foot[1])
        cv2.line(picture, foot, toe, (30, 26, 24), max(2, round(0.035 * tall)), cv2.LINE_AA, 3)
    coat = who.coat(i)
    box(-0.09, 0.16, 0.09, 0.62, coat)
    dark = tuple(int(0.75 * c) for c in coat)
    box(-0.005, 0.2, 0.012, 0.6, dark)  # type: ignore[arg-type]
    f = who.facing
    box(-0.055, 0.0, 0.055, 0.06, who.hair(i))
    box(min(-0.055 * f, -0.01 * f), 0.05, max(-0.055 * f, -0.01 * f), 0.14, who.hair(i))
    box(min(-0.015 * f, 0.055 * f), 0.055, max(-0.015 * f, 0.055 * f), 0.15, who.skin(i))


def shoot(
    *figures: Figure,
    pan: float = 0.0,
    tilt: float = 0.0,
    zoom: float = 1.0,
    seed: int = 3,
    after: Callable[[Bytes, int], Bytes] = lambda picture, i: picture,
    grain: float = 2.5,
) -> Footage:
    """Five seconds before a wall. `pan` and `tilt`: how far the picture travels right and down in all, in
    parts of its width and height; `zoom`: how much it grows; `after` is done to each finished picture."""
    texture = wall(seed)
    rng = np.random.default_rng(seed)
    out = []
    for i in range(COUNT):
        w = i / (COUNT - 1)
        k = 1.2 * zoom**w
        m = np.array(
            [
                [k, 0, WIDTH / 2 - k * WIDTH + pan * WIDTH * (w - 0.5)],
                [0, k, HEIGHT / 2 - k * HEIGHT + tilt * HEIGHT * (w - 0.5)],
            ]
        )
        picture = np.asarray(cv2.warpAffine(texture, m, (WIDTH, HEIGHT), flags=cv2.INTER_AREA), np.uint8)
        for figure in figures:
            figure.draw(picture, i)
        picture = after(picture, i)
        noise = rng.normal(0, grain, picture.shape)
        out.append(np.clip(picture + noise, 0, 255).astype(np.uint8))
    return footage(out, [i / 4 for i in range(COUNT)])


def portrait(who: Figure) -> Bytes:
    """The figure from crown to knee on plain ground."""
    picture = np.full((264, 480, 3), (120, 116, 110), np.uint8)
    tall = 264 * 1.15
    person(picture, (240, 14 + tall), tall, who, 0)
    return picture
