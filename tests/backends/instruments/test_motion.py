"""The camera, and who comes in: on textured footage of noise."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onereel.backends.instruments import Abstains, Reading, camera, entering
from onereel.backends.instruments.footage import Footage
from onereel.backends.instruments.study import Study
from onereel.backends.instruments.verdicts import confidence
from onereel.planfile import Move, Size, Weather
from tests.backends.instruments.scenery import BLUE, COUNT, Bytes, Figure, shoot, view

WAYS: dict[Move, dict[str, float]] = {
    # how the picture travels when the camera does as it is told
    Move.PAN_LEFT: {"pan": 0.2},
    Move.PAN_RIGHT: {"pan": -0.2},
    Move.TILT_UP: {"tilt": 0.25},
    Move.TILT_DOWN: {"tilt": -0.25},
    Move.DOLLY_IN: {"zoom": 1.15},
    Move.DOLLY_OUT: {"zoom": 1 / 1.15},
    Move.CRANE_UP: {"tilt": 0.12},
    Move.TRACKING: {"pan": -0.25},
    Move.STATIC: {},
}


def walker(start: float = 0.2, end: float = 0.75) -> Figure:
    return Figure(at=lambda i: (start + (end - start) * i / (COUNT - 1), 0.95), strides=0.25)


def sure_of_camera(footage: Footage, move: Move, weather: Weather = Weather.CLEAR) -> float:
    study = Study(footage, view(move, weather=weather))
    reading = camera.judge(study.travel, study.view)
    assert isinstance(reading, Reading), reading
    return confidence("CAMERA_IGNORED", reading.amount)


@settings(max_examples=12)
@given(
    pan=st.floats(-0.25, 0.25),
    tilt=st.floats(-0.25, 0.25),
    zoom=st.floats(0.85, 1.2),
    seed=st.integers(0, 99),
)
def test_any_motion_is_measured_to_two_percent(pan: float, tilt: float, zoom: float, seed: int) -> None:
    footage = shoot(pan=pan, tilt=tilt, zoom=zoom, seed=seed)
    seen = camera.travel(footage, camera.steps(footage))
    assert seen.x == pytest.approx(pan, abs=0.02)
    assert seen.y == pytest.approx(tilt, abs=0.02)
    assert seen.zoom == pytest.approx(zoom, abs=0.02)


@pytest.mark.parametrize("move", sorted(WAYS))
def test_a_move_that_is_made_is_no_fault_and_one_that_is_not_is(move: Move) -> None:
    assert sure_of_camera(shoot(walker(), **WAYS[move]), move) < 0.3
    other = Move.STATIC if move is not Move.STATIC else Move.PAN_LEFT
    assert sure_of_camera(shoot(walker(), **WAYS[other]), move) > 0.7


def test_a_figure_that_fills_half_the_picture_is_not_the_camera() -> None:
    large = Figure(at=lambda i: (0.35 + 0.25 * i / (COUNT - 1), 1.2), tall=1.2)
    assert sure_of_camera(shoot(large), Move.STATIC) < 0.3


def test_a_picture_without_a_mark_is_not_judged() -> None:
    footage = shoot(after=lambda picture, i: picture // 64 * 0 + 120)
    assert isinstance(camera.judge(Study(footage, view()).travel, view()), Abstains)


def test_who_comes_in_from_the_side_is_seen_with_place_and_time() -> None:
    stranger = Figure(
        at=lambda i: (-0.06 + 0.055 * max(i - 6, 0), 0.96), coat=lambda i: BLUE, tall=0.55, strides=0.3
    )
    reading = entering.judge(Study(shoot(walker(0.6, 0.7), stranger), view()))
    assert isinstance(reading, Reading)
    assert confidence("EXTRAS_INVADE_FRAME", reading.amount) > 0.8
    assert reading.where is not None
    assert reading.where[0] < 0.05
    assert reading.when is not None
    assert 1.5 <= reading.when[0] <= 2.5


def test_a_crowd_that_the_shot_asks_for_is_no_stranger() -> None:
    said = entering.judge(Study(shoot(), view(action="She waits in the crowd.")))
    assert isinstance(said, Abstains)


@pytest.mark.parametrize("way", [{}, {"pan": 0.2}, {"zoom": 1.15}, {"tilt": -0.2}])
def test_the_subject_walking_is_no_stranger(way: dict[str, float]) -> None:
    reading = entering.judge(Study(shoot(walker(), **way), view()))
    assert isinstance(reading, Reading)
    assert reading.amount == 0


def test_who_hurries_past_the_camera_is_seen_though_the_first_look_finds_them_well_inside() -> None:
    passer = Figure(at=lambda i: (-0.1 + 0.21 * max(i - 6, 0), 1.3), coat=lambda i: BLUE, tall=1.2)
    reading = entering.judge(Study(shoot(passer), view(size=Size.CLOSE_UP)))
    assert isinstance(reading, Reading)
    assert confidence("EXTRAS_INVADE_FRAME", reading.amount) > 0.8


def test_lightning_is_nobody() -> None:
    def flash(picture: Bytes, i: int) -> Bytes:
        return picture // 2 + 127 if i in (9, 10) else picture

    reading = entering.judge(Study(shoot(walker(), after=flash), view()))
    assert isinstance(reading, Reading)
    assert reading.amount == 0
