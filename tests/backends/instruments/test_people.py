"""Clothes and distances of people, on textured footage of noise."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from onereel.backends.instruments import Abstains, Reading, nearness, wardrobe
from onereel.backends.instruments.study import Study
from onereel.backends.instruments.verdicts import confidence
from onereel.planfile import Size
from tests.backends.instruments.scenery import (
    ANA,
    BLUE,
    BO,
    COUNT,
    GREEN,
    RED,
    Figure,
    portrait,
    shoot,
    view,
)

Colour = tuple[int, int, int]


def walking(coat: Callable[[int], Colour]) -> Figure:
    return Figure(at=lambda i: (0.2 + 0.5 * i / (COUNT - 1), 0.95), coat=coat, strides=0.25)


def standing(coat: Callable[[int], Colour]) -> Figure:
    return Figure(at=lambda i: (0.45, 1.15), coat=coat, tall=1.0)


def turning(start: Colour, end: Colour, since: int = 8) -> Callable[[int], Colour]:
    """A colour that becomes another over four frames."""

    def at(i: int) -> Colour:
        w = min(max((i - since) / 4, 0), 1)
        r, g, b = (round(a + (c - a) * w) for a, c in zip(start, end, strict=True))
        return (r, g, b)

    return at


def clothes(figure: Figure, size: Size, **way: float) -> Reading:
    still = Figure(at=figure.at, coat=lambda i: figure.coat(0))
    study = Study(shoot(figure, **way), view(cast=[ANA], size=size), (portrait(still),))
    reading = wardrobe.clothes(study)
    assert isinstance(reading, Reading), reading
    return reading


WAYS = [{}, {"pan": 0.15}, {"zoom": 1.15}]


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize(("who", "size"), [(walking, Size.WIDE), (standing, Size.MEDIUM)])
def test_clothes_that_stay_are_no_fault(
    who: Callable[[Callable[[int], Colour]], Figure], size: Size, way: dict[str, float]
) -> None:
    reading = clothes(who(lambda i: RED), size, **way)
    assert confidence("WARDROBE_DRIFT", reading.amount) < 0.3


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize(("who", "size"), [(walking, Size.WIDE), (standing, Size.MEDIUM)])
def test_clothes_that_change_are_found_with_their_time(
    who: Callable[[Callable[[int], Colour]], Figure], size: Size, way: dict[str, float]
) -> None:
    reading = clothes(who(turning(RED, BLUE)), size, **way)
    assert confidence("WARDROBE_DRIFT", reading.amount) > 0.7
    assert reading.when is not None
    assert reading.when[0] > 1.5


def test_nobody_in_the_shot_is_not_judged() -> None:
    assert isinstance(wardrobe.clothes(Study(shoot(), view())), Abstains)


def apart(gap: Callable[[int], float]) -> Study:
    ana = Figure(at=lambda i: (0.5 - gap(i) / 2, 1.1), coat=lambda i: RED, tall=0.95)
    bo = Figure(at=lambda i: (0.5 + gap(i) / 2, 1.1), coat=lambda i: GREEN, tall=0.95, facing=-1)
    shot = view(cast=[ANA, BO], size=Size.TWO_SHOT, action="Ana and Bo stand on the square and listen.")
    return Study(shoot(ana, bo), shot, (portrait(ana), portrait(bo)))


def test_two_who_keep_their_distance_are_no_fault_and_two_who_drift_together_are() -> None:
    far = nearness.judge(apart(lambda i: 0.4))
    near = nearness.judge(apart(lambda i: 0.4 - 0.28 * min(i / 14, 1)))
    assert isinstance(far, Reading)
    assert isinstance(near, Reading)
    assert confidence("RANDOM_INTIMACY", far.amount) < 0.2
    assert confidence("RANDOM_INTIMACY", near.amount) > 0.7


def test_two_who_are_meant_to_embrace_are_not_judged() -> None:
    shot = view(cast=[ANA, BO], size=Size.TWO_SHOT, action="Ana and Bo embrace.")
    assert isinstance(nearness.judge(Study(shoot(), shot)), Abstains)


def head(skin: Callable[[int], Colour], hair: Callable[[int], Colour], **way: float) -> Reading:
    figure = Figure(at=lambda i: (0.45, 1.25), tall=1.2, skin=skin, hair=hair)
    study = Study(shoot(figure, **way), view(cast=[ANA], size=Size.MEDIUM), (portrait(figure),))
    reading = wardrobe.face(study)
    assert isinstance(reading, Reading), reading
    return reading


FAIR, DARK, BROWN, BLOND = (214, 170, 140), (110, 74, 58), (50, 34, 26), (214, 180, 110)


@pytest.mark.parametrize("way", WAYS)
def test_a_face_that_stays_is_no_fault_and_somebody_elses_is(way: dict[str, float]) -> None:
    same = head(lambda i: FAIR, lambda i: BROWN, **way)
    other = head(turning(FAIR, DARK), turning(BROWN, BLOND), **way)
    assert confidence("CHARACTER_DRIFT", same.amount) < 0.3
    assert confidence("CHARACTER_DRIFT", other.amount) > 0.7


def test_a_small_head_is_not_judged() -> None:
    figure = walking(lambda i: RED)
    study = Study(shoot(figure), view(cast=[ANA]), (portrait(figure),))
    assert isinstance(wardrobe.face(study), Abstains)
