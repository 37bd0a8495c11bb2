"""Clothes and distances of people, on textured footage of noise."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from onereel.backends.instruments import Abstains, Reading, nearness, walking, wardrobe
from onereel.backends.instruments.study import Study
from onereel.backends.instruments.verdicts import confidence
from onereel.planfile import Move, Size
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


def stroller(coat: Callable[[int], Colour]) -> Figure:
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
@pytest.mark.parametrize(("who", "size"), [(stroller, Size.WIDE), (standing, Size.MEDIUM)])
def test_clothes_that_stay_are_no_fault(
    who: Callable[[Callable[[int], Colour]], Figure], size: Size, way: dict[str, float]
) -> None:
    reading = clothes(who(lambda i: RED), size, **way)
    assert confidence("WARDROBE_DRIFT", reading.amount) < 0.3


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize(("who", "size"), [(stroller, Size.WIDE), (standing, Size.MEDIUM)])
def test_clothes_that_change_are_found_with_their_time(
    who: Callable[[Callable[[int], Colour]], Figure], size: Size, way: dict[str, float]
) -> None:
    reading = clothes(who(turning(RED, BLUE)), size, **way)
    assert confidence("WARDROBE_DRIFT", reading.amount) > 0.7
    assert reading.when is not None
    assert reading.when[0] > 1.5


def test_nobody_in_the_shot_is_not_judged() -> None:
    assert isinstance(wardrobe.clothes(Study(shoot(), view())), Abstains)


def test_one_of_two_who_keeps_their_clothes_says_nothing_of_the_other() -> None:
    ana = Figure(at=lambda i: (0.3, 1.1), coat=lambda i: RED, tall=0.95)
    study = Study(shoot(ana), view(cast=[ANA, BO], size=Size.TWO_SHOT), (portrait(ana),))
    answer = wardrobe.clothes(study)
    assert isinstance(answer, Abstains), answer
    assert "not everybody" in answer.why


def apart(gap: Callable[[int], float], move: Move = Move.STATIC, **way: float) -> Study:
    ana = Figure(at=lambda i: (0.5 - gap(i) / 2, 1.1), coat=lambda i: RED, tall=0.95)
    bo = Figure(at=lambda i: (0.5 + gap(i) / 2, 1.1), coat=lambda i: GREEN, tall=0.95, facing=-1)
    told = "Ana and Bo stand on the square and listen."
    shot = view(cast=[ANA, BO], size=Size.TWO_SHOT, action=told, move=move)
    return Study(shoot(ana, bo, **way), shot, (portrait(ana), portrait(bo)))


def test_two_who_keep_their_distance_are_no_fault_and_two_who_drift_together_are() -> None:
    far = nearness.judge(apart(lambda i: 0.4))
    near = nearness.judge(apart(lambda i: 0.4 - 0.28 * min(i / 14, 1)))
    assert isinstance(far, Reading)
    assert isinstance(near, Reading)
    assert confidence("RANDOM_INTIMACY", far.amount) < 0.2
    assert confidence("RANDOM_INTIMACY", near.amount) > 0.7


def test_a_camera_that_goes_along_leaves_two_where_they_are_in_the_picture() -> None:
    far = nearness.judge(apart(lambda i: 0.4, Move.TRACKING, pan=-0.6))
    near = nearness.judge(apart(lambda i: 0.4 - 0.28 * min(i / 14, 1), Move.TRACKING, pan=-0.6))
    assert isinstance(far, Reading)
    assert isinstance(near, Reading)
    assert confidence("RANDOM_INTIMACY", far.amount) < 0.2
    assert confidence("RANDOM_INTIMACY", near.amount) > 0.7


def test_one_who_ends_up_behind_the_other_is_near_them() -> None:
    covered = nearness.judge(apart(lambda i: 0.4 * (1 - min(i / 14, 1))))
    assert isinstance(covered, Reading), covered
    assert confidence("RANDOM_INTIMACY", covered.amount) > 0.7


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
    figure = replace(stroller(lambda i: RED), tall=0.36)
    study = Study(shoot(figure), view(cast=[ANA]), (portrait(figure),))
    assert isinstance(wardrobe.face(study), Abstains)


def gait(
    facing: int, way: float, action: str = "Ana walks on.", looks: int = 1, **camera: float
) -> Reading | Abstains:
    """Somebody facing right (+1) or left goes `way` of the picture's width; the portrait looks to `looks`."""
    start = 0.5 - way / 2
    figure = Figure(
        at=lambda i: (start + way * i / (COUNT - 1), 0.97), tall=0.62, facing=facing, strides=0.25
    )
    study = Study(
        shoot(figure, **camera), view(cast=[ANA], action=action), (portrait(replace(figure, facing=looks)),)
    )
    return walking.judge(study)


@pytest.mark.parametrize(("facing", "looks", "pan"), [(1, 1, 0.0), (-1, 1, 0.1), (1, -1, 0.0), (-1, -1, 0.1)])
def test_who_goes_where_they_face_is_no_fault_and_who_backs_away_is(
    facing: int, looks: int, pan: float
) -> None:
    forward = gait(facing, 0.4 * facing, looks=looks, pan=pan)
    backward = gait(facing, -0.4 * facing, looks=looks, pan=pan)
    assert isinstance(forward, Reading), forward
    assert isinstance(backward, Reading), backward
    assert confidence("WALKING_BACKWARDS", forward.amount) < 0.2
    assert confidence("WALKING_BACKWARDS", backward.amount) > 0.7
    assert f"facing {'right' if facing > 0 else 'left'}" in backward.words


def test_who_goes_the_other_way_than_the_action_says_is_found() -> None:
    reading = gait(1, 0.4, "Ana walks from right to left.")
    assert isinstance(reading, Reading)
    assert confidence("WALKING_BACKWARDS", reading.amount) > 0.7


def test_a_step_is_no_walk_to_judge_by() -> None:
    answer = gait(1, -0.13)
    assert isinstance(answer, Abstains)
    assert "too short" in answer.why


def test_who_sits_while_the_camera_goes_along_is_not_judged() -> None:
    study = Study(shoot(pan=-0.3), view(Move.TRACKING, cast=[ANA], action="Ana sits by the window."))
    assert isinstance(walking.judge(study), Abstains)


def test_which_way_somebody_faces_is_not_guessed_from_a_portrait_that_looks_ahead() -> None:
    ahead = portrait(Figure(at=lambda i: (0.0, 0.0), facing=1))
    ahead[:, :240] = ahead[:, :239:-1]
    figure = Figure(at=lambda i: (0.3 + 0.02 * i, 0.97), tall=0.62, strides=0.25)
    answer = walking.judge(Study(shoot(figure), view(cast=[ANA], action="Ana walks on."), (ahead,)))
    assert isinstance(answer, Abstains)
    assert "cannot be told" in answer.why
