"""Printed pictures: uncut shots without a seam, the same world in every shot, colours that can be found."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from math import inf

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from onereel.backends.animatic.picture import shot
from onereel.backends.animatic.picture.camera import Lens, Pose
from onereel.backends.animatic.picture.shot import Shot
from onereel.backends.animatic.picture.weather import Storm
from onereel.backends.animatic.sets import set_of
from onereel.backends.animatic.stage import Act, SetKind
from onereel.planfile import Move, Size, TimeOfDay, Weather
from tests.backends.animatic.scenes import BLUE, RED, scene

W, H = 320, 176


def picture(index: int = 0, **what: object) -> NDArray[np.uint8]:
    return Shot(scene(**what), W, H).picture(index)  # type: ignore[arg-type]


def test_an_uncut_shot_begins_on_the_last_picture_of_the_one_before() -> None:
    first = scene(move=Move.DOLLY_IN)
    second = scene(Act.WALK, move=Move.PAN_RIGHT, continues=first)
    third = scene(Act.WAVE, move=Move.CRANE_UP, continues=second)
    shots = [Shot(s, W, H) for s in (first, second, third)]
    for before, after in pairwise(shots):
        last = before.picture(80)
        assert np.array_equal(after.picture(0), last)
        onward = [after.picture(i).astype(int) for i in (0, 1, 2)]
        jump, step = (float(np.abs(b - a).mean()) for a, b in pairwise(onward))
        assert jump < 2.5 * step + 1.0


def test_pictures_are_the_same_every_time_and_at_any_order() -> None:
    one, two = Shot(scene(Act.WALK), W, H), Shot(scene(Act.WALK), W, H)
    forward = [one.picture(i) for i in (0, 40)]
    assert np.array_equal(two.picture(40), forward[1])
    assert np.array_equal(two.picture(0), forward[0])


@pytest.mark.parametrize("kind", [SetKind.CHURCH, SetKind.LABORATORY, SetKind.STAGE])
def test_no_picture_holds_what_lay_in_memory_before(kind: SetKind) -> None:
    """No solid back: one stray NaN below it, and bloom blackens the whole picture."""
    shot = Shot(scene(set_kind=kind, move=Move.PAN_LEFT), 320, 176)
    before = shot.picture(0)
    shot._stage._frame.fill(np.nan)
    assert np.array_equal(shot.picture(0), before)


@pytest.mark.parametrize("kind", [SetKind.HARBOUR, SetKind.KITCHEN])
def test_what_is_out_of_focus_is_composed_at_half_the_size_and_looks_no_different(
    kind: SetKind, monkeypatch: pytest.MonkeyPatch
) -> None:
    close = scene(set_kind=kind, size=Size.CLOSE_UP)
    quick = Shot(close, W, H)
    assert quick._stage._far > 2
    monkeypatch.setattr(shot, "_SOFT", inf)
    whole = Shot(close, W, H)
    assert whole._stage._far == 0
    apart = cv2.absdiff(quick.picture(9), whole.picture(9)).astype(np.float32)
    assert cv2.resize(apart, (W // 16, H // 16), interpolation=cv2.INTER_AREA).max() < 6


@pytest.mark.parametrize("act", [Act.WALK, Act.DANCE])
@pytest.mark.parametrize("move", [Move.STATIC, Move.TRACKING])
def test_everybody_moves_at_the_pace_that_is_asked(act: Act, move: Move) -> None:
    slow, usual, fast = (
        Shot(scene(act, move=move, tempo=pace), W, H).staged.players[0] for pace in (0.6, 1.0, 1.5)
    )
    assert abs(slow.pace) <= abs(usual.pace) <= abs(fast.pace)
    assert slow.rate == pytest.approx(0.6 * usual.rate)
    assert fast.rate >= usual.rate
    if act is Act.WALK:  # steps stay tied to the way
        assert slow.pace == pytest.approx(0.6 * usual.pace)


def test_the_world_does_not_depend_on_the_shot() -> None:
    place = set_of(scene(move=Move.PAN_LEFT))
    other = set_of(scene(Act.WALK, 2, size=Size.CLOSE_UP))
    assert [f.x for f in place.flats] == [f.x for f in other.flats]
    assert all(np.array_equal(a.art, b.art) for a, b in zip(place.flats, other.flats, strict=True))


@pytest.mark.parametrize("kind", [SetKind.STREET, SetKind.SEA, SetKind.STUDY])
def test_the_coats_of_the_cast_are_found_on_screen(kind: SetKind) -> None:
    for time in (TimeOfDay.NOON, TimeOfDay.NIGHT):
        seen = picture(40, people=2, set_kind=kind, time=time, size=Size.TWO_SHOT)
        hsv = cv2.cvtColor(seen, cv2.COLOR_RGB2HSV).astype(int)
        for colour in (RED, BLUE):
            rgb = np.array([[colour]], np.float32)
            hue = float(cv2.cvtColor(rgb, cv2.COLOR_RGB2HSV)[0, 0, 0]) / 2
            away = np.abs((hsv[..., 0] - hue + 90) % 180 - 90)
            found = (away < 14) & (hsv[..., 1] > 70) & (hsv[..., 2] > 40)
            assert found.mean() > 0.008, (kind, time, colour)


def test_night_is_darker_than_noon_and_fog_takes_the_distance() -> None:
    noon, night = (picture(time=t).mean() for t in (TimeOfDay.NOON, TimeOfDay.NIGHT))
    assert night < 0.6 * noon
    clear, fog = (picture(weather=w)[H // 3 : H // 2].std() for w in (Weather.CLEAR, Weather.FOG))
    assert fog < 0.8 * clear


@pytest.mark.parametrize("weather", [Weather.RAIN, Weather.SNOW])
def test_weather_moves_before_a_still_camera(weather: Weather) -> None:
    shot = Shot(scene(weather=weather), W, H)
    a, b = shot.picture(10).astype(int), shot.picture(11).astype(int)
    still = Shot(scene(weather=Weather.CLOUDY), W, H)
    c, d = still.picture(10).astype(int), still.picture(11).astype(int)
    assert np.abs(a - b).mean() > 1.15 * np.abs(c - d).mean()


@pytest.mark.parametrize(("width", "height"), [(176, 320), (192, 192)])
def test_other_shapes_are_printed_whole(width: int, height: int) -> None:
    printed = Shot(replace(scene(), move=Move.DOLLY_OUT), width, height).picture(80)
    assert printed.shape == (height, width, 3)
    assert printed.std() > 10


@pytest.mark.parametrize("move", [Move.PAN_LEFT, Move.STATIC, Move.DOLLY_IN, Move.CRANE_UP])
def test_no_line_is_left_where_the_sea_meets_the_sky(move: Move) -> None:
    shot = Shot(scene(people=0, move=move, set_kind=SetKind.BEACH), W, H)
    for index in (0, 40):
        row = int(shot.lens.horizon(shot.staged.path.at(index / 16)))
        level = shot.picture(index)[row - 4 : row + 6].astype(float).mean(axis=(1, 2))
        middle = level[1:-1]
        assert (middle > np.minimum(level[:-2], level[2:]) - 12).all(), (move, index, level)


@pytest.mark.parametrize("kind", [SetKind.FIELD, SetKind.MOUNTAINS, SetKind.SEA])
@pytest.mark.parametrize("weather", [Weather.FOG, Weather.STORM, Weather.RAIN])
def test_bad_weather_at_night_can_still_be_read(kind: SetKind, weather: Weather) -> None:
    seen = picture(set_kind=kind, weather=weather, time=TimeOfDay.NIGHT)
    level = cv2.cvtColor(seen, cv2.COLOR_RGB2GRAY)
    assert np.percentile(level, 50) > 52, (kind, weather)


def test_lightning_with_the_horizon_above_the_picture_strikes_nothing() -> None:
    lens = Lens(width=W, height=H)
    storm = Storm(lens, seed=3)
    for oy in (-0.4, 0.0, 0.02, 0.1, 0.6):
        pose = Pose(x=0.0, y=2.0, z=-6.0, focal=2.1, oy=oy)
        for t in np.arange(0.0, 20.0, 0.1):
            frame = np.zeros((H, W, 3), np.float32)
            storm.bolt(frame, pose, float(t))
            assert np.isfinite(frame).all()
            if oy <= 0:
                assert not frame.any()


@pytest.mark.parametrize("where", [SetKind.BEACH, SetKind.STUDY])
def test_a_crowd_without_room_is_not_there(where: SetKind) -> None:
    """“A crowded beach” is water behind the cast: it once stopped the film."""
    full, empty = (Shot(scene(set_kind=where, crowd=many), 160, 96).picture(0) for many in (14, 0))
    assert np.array_equal(full, empty)
