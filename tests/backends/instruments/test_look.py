"""Glow, the plastic look, and the shape of things, on textured footage of noise."""

from __future__ import annotations

from collections.abc import Callable

import cv2
import numpy as np
import pytest

from onereel.backends.instruments import Abstains, Reading, surface, things
from onereel.backends.instruments.study import Study
from onereel.backends.instruments.verdicts import confidence
from onereel.planfile import Size
from tests.backends.instruments.scenery import HEIGHT, WIDTH, Bytes, Figure, shoot, view, wall

WALK = Figure(at=lambda i: (0.2 + 0.025 * i, 0.95), strides=0.25)
WAYS = [{}, {"pan": 0.2}, {"zoom": 1.15}]


def neon(picture: Bytes, i: int) -> Bytes:
    """A magenta halo that spreads from the middle."""
    y, x = np.mgrid[0:HEIGHT, 0:WIDTH]
    halo = np.exp(-(((x - 160) / 90) ** 2) - ((y - 90) / 70) ** 2) * min(i / 8, 1.0)
    lit = picture + halo[..., None] * np.float32((90, 10, 80))
    return np.clip(lit, 0, 255).astype(np.uint8)


def posterised(picture: Bytes, i: int) -> Bytes:
    return picture if i < 4 else np.asarray(picture // 28 * 28 + 14, np.uint8)


def wiped(picture: Bytes, i: int) -> Bytes:
    return picture if i < 4 else np.asarray(cv2.medianBlur(picture, 9), np.uint8)


def storm(picture: Bytes, i: int) -> Bytes:
    return np.clip(picture * (1.7 if i in (5, 13) else 1.0), 0, 255).astype(np.uint8)


@pytest.mark.parametrize("way", WAYS)
def test_a_glow_is_found_and_a_clean_take_has_none(way: dict[str, float]) -> None:
    glowing = surface.glow(Study(shoot(WALK, after=neon, **way), view()))
    clean = surface.glow(Study(shoot(WALK, **way), view()))
    assert isinstance(glowing, Reading)
    assert isinstance(clean, Reading)
    assert confidence("NEON_GLOW_LEAK", glowing.amount) > 0.7
    assert confidence("NEON_GLOW_LEAK", clean.amount) < 0.2


def test_lightning_is_no_glow() -> None:
    reading = surface.glow(Study(shoot(after=storm), view()))
    assert isinstance(reading, Reading)
    assert confidence("NEON_GLOW_LEAK", reading.amount) < 0.2


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("spoil", [posterised, wiped])
def test_the_plastic_look_is_found_and_a_clean_take_has_none(
    way: dict[str, float], spoil: Callable[[Bytes, int], Bytes]
) -> None:
    plastic = surface.style(Study(shoot(WALK, after=spoil, grain=0, **way), view()))
    clean = surface.style(Study(shoot(WALK, grain=0, **way), view()))
    assert isinstance(plastic, Reading)
    assert isinstance(clean, Reading)
    assert confidence("STYLIZED_AI_LOOK", plastic.amount) > 0.7
    assert confidence("STYLIZED_AI_LOOK", clean.amount) < 0.3


def test_the_texture_of_a_night_is_the_encoders() -> None:
    said = surface.style(Study(shoot(WALK, after=lambda picture, i: picture // 8 + 24, grain=0), view()))
    assert isinstance(said, Abstains)
    assert "too dark" in said.why


def bent_by(pixels: float, picture: Bytes, i: int) -> Bytes:
    """A picture bent by so many pixels in waves, from the first second on."""
    amount = np.float32(pixels * min(max((i - 4) / 8, 0), 1))
    y, x = np.mgrid[0 : picture.shape[0], 0 : picture.shape[1]].astype(np.float32)
    bent = cv2.remap(
        picture,
        x + amount * np.sin(y / 15),
        y + amount * np.sin(x / 18),
        cv2.INTER_LINEAR,
        borderMode=cv2.BORDER_REFLECT,
    )
    return np.asarray(bent, np.uint8)


def still_life(bend: float) -> Study:
    """A textured thing before a soft ground; it bends by `bend` of its size from the first second on."""
    thing = wall(8, 120, 110)

    def put(picture: Bytes, i: int) -> Bytes:
        soft = cv2.GaussianBlur(picture, (0, 0), 9)
        soft[35:145, 100:220] = bent_by(bend * 110, thing, i)
        return np.asarray(soft, np.uint8)

    return Study(shoot(after=put), view(size=Size.INSERT))


def test_a_thing_that_bends_is_found_and_one_that_does_not_is_not() -> None:
    rigid, bent = things.shape(still_life(0.0)), things.shape(still_life(0.08))
    assert isinstance(rigid, Reading)
    assert isinstance(bent, Reading)
    assert confidence("OBJECT_MORPHING", rigid.amount) < 0.2
    assert confidence("OBJECT_MORPHING", bent.amount) > 0.7


def cup(bend: float) -> Study:
    """A plain thing with few marks, seen by lightning for a moment, in rain; it bends as above."""

    def put(picture: Bytes, i: int) -> Bytes:
        soft = cv2.GaussianBlur(picture, (0, 0), 9)
        cv2.rectangle(soft, (125, 60), (195, 120), (230, 228, 220), -1, cv2.LINE_AA)
        cv2.circle(soft, (205, 85), 18, (230, 228, 220), 7, cv2.LINE_AA)
        cv2.ellipse(soft, (160, 60), (35, 8), 0, 0, 360, (70, 44, 30), -1, cv2.LINE_AA)
        soft = bent_by(bend * 80, soft, i)
        for drop in range(12):
            at = (37 * drop + 53 * i) % 320, (71 * drop + 29 * i) % 160
            cv2.line(soft, at, (at[0] - 2, at[1] + 14), (200, 200, 205), 1, cv2.LINE_AA)
        return np.asarray(255 - soft // 4 if i == 9 else soft, np.uint8)

    return Study(shoot(after=put, grain=1.0), view(size=Size.INSERT))


def test_a_plain_thing_is_followed_by_its_outline_through_rain_and_lightning() -> None:
    rigid, bent = things.shape(cup(0.0)), things.shape(cup(0.1))
    assert isinstance(rigid, Reading), rigid
    assert isinstance(bent, Reading), bent
    assert confidence("OBJECT_MORPHING", rigid.amount) < 0.3
    assert confidence("OBJECT_MORPHING", bent.amount) > 0.6
    assert bent.where is not None
    assert bent.where[0] > 0.2


def test_things_in_hand_are_not_judged() -> None:
    assert isinstance(things.shape(Study(shoot(), view(size=Size.MEDIUM))), Abstains)
