"""The sound of places."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from onereel.backends.animatic.ambience import ambience
from onereel.backends.animatic.ambience.beds import BEDS, bed, wandering
from onereel.backends.animatic.ambience.events import CALLS, step
from onereel.backends.animatic.ambience.scene import PLACES
from onereel.backends.animatic.stage import Act, Actor, Animal, Breakdown, Person, Region, SetKind
from onereel.media import loudness
from onereel.media.audio import RATE, Sound
from onereel.planfile import Move, Season, Size, TimeOfDay, Weather

SECONDS = 2.0

PLAIN = Breakdown(
    set_kind=SetKind.STREET,
    region=Region.BRITAIN,
    time=TimeOfDay.AFTERNOON,
    weather=Weather.CLEAR,
    season=Season.AUTUMN,
    seed=3,
    size=Size.WIDE,
    move=Move.STATIC,
)


def lufs(breakdown: Breakdown) -> float:
    return loudness.integrated(ambience(breakdown, SECONDS))


def seam(sound: Sound) -> float:
    """How big the step from the last sample to the first is, beside the biggest in between."""
    return float(np.abs(sound[0] - sound[-1]).max() / np.abs(np.diff(sound, axis=0)).max())


@pytest.mark.parametrize("kind", SetKind)
def test_every_set_has_a_sound_without_a_seam(kind: SetKind) -> None:
    sound = ambience(replace(PLAIN, set_kind=kind), SECONDS)
    assert sound.shape == (96_000, 2)
    assert sound.dtype == np.float32
    assert np.isfinite(sound).all()
    assert np.abs(sound).max() < 1
    assert -55 < loudness.integrated(sound) < -15
    assert seam(sound) < 1


@pytest.mark.parametrize("weather", Weather)
@pytest.mark.parametrize("kind", [SetKind.FOREST, SetKind.STUDY, SetKind.UNDERWATER])
def test_every_weather_has_its_sound(weather: Weather, kind: SetKind) -> None:
    sound = ambience(replace(PLAIN, set_kind=kind, weather=weather, time=TimeOfDay.NIGHT), SECONDS)
    assert 0 < np.abs(sound).max() < 1
    assert seam(sound) < 1


@pytest.mark.parametrize("name", BEDS)
def test_beds_run_on_into_themselves(name: str) -> None:
    for kind in BEDS[name]:
        sound = bed(kind, 60_000, np.random.default_rng(2)).T
        assert seam(sound) < 1
        edge = np.concatenate([sound[-2000:], sound[:2000]])
        whole = np.sqrt(np.mean(np.square(sound)))
        assert np.sqrt(np.mean(np.square(edge))) < 4 * whole


def test_two_shots_of_one_place_share_its_bed() -> None:
    quiet = replace(PLAIN, set_kind=SetKind.SNOWFIELD)
    wide, close = ambience(quiet, SECONDS), ambience(replace(quiet, size=Size.CLOSE_UP), SECONDS)
    assert np.array_equal(wide, close)
    joined = np.concatenate([wide, close])
    steps = np.abs(np.diff(joined, axis=0)).max(axis=1)
    assert steps[len(wide) - 1] <= steps.max()
    assert not np.array_equal(wide, ambience(replace(quiet, seed=4), SECONDS))


def test_events_differ_between_shots_and_repeat_with_their_order() -> None:
    market = replace(PLAIN, set_kind=SetKind.MARKET)
    again = ambience(market, SECONDS)
    assert np.array_equal(ambience(market, SECONDS), again)
    assert not np.array_equal(ambience(replace(market, size=Size.CLOSE_UP), SECONDS), again)


def test_landmarks_in_any_order_are_one_place() -> None:
    names = [f"sight {i}" for i in range(30)]
    first = ambience(replace(PLAIN, landmarks=frozenset(names)), SECONDS)
    second = ambience(replace(PLAIN, landmarks=frozenset(reversed(names))), SECONDS)
    assert np.array_equal(first, second)


def test_loudness_makes_sense() -> None:
    storm = lufs(replace(PLAIN, weather=Weather.STORM))
    rain = lufs(replace(PLAIN, weather=Weather.RAIN))
    market = lufs(replace(PLAIN, set_kind=SetKind.MARKET))
    study = lufs(replace(PLAIN, set_kind=SetKind.STUDY))
    indoors = lufs(replace(PLAIN, set_kind=SetKind.STUDY, weather=Weather.RAIN))
    assert storm > rain + 3
    assert rain > indoors + 3 > study + 3
    assert market > study + 8


def test_animals_are_heard() -> None:
    dog = Actor(figure=Animal(key="rex", kind="dog", colour=(0.4, 0.3, 0.2)))
    field = replace(PLAIN, set_kind=SetKind.SNOWFIELD)
    barks = sum(
        np.abs(
            ambience(replace(field, seed=s, actors=(dog,)), 5.0) - ambience(replace(field, seed=s), 5.0)
        ).max()
        > 0.005
        for s in range(6)
    )
    assert barks >= 2


def test_the_hall_claps_only_when_nobody_plays() -> None:
    stage = replace(PLAIN, set_kind=SetKind.STAGE, crowd=20)
    player = Actor(figure=Person(key="ana"), act=Act.PLAY)
    bowing = Actor(figure=Person(key="ana"), act=Act.STAND)
    playing = [lufs(replace(stage, seed=s, actors=(player,))) for s in range(3)]
    after = [loudness.integrated(ambience(replace(stage, seed=s, actors=(bowing,)), 5.0)) for s in range(6)]
    assert max(after) > max(playing)


@pytest.mark.parametrize(
    "kind", [SetKind.STREET, SetKind.BEACH, SetKind.SNOWFIELD, SetKind.STAGE, SetKind.FIELD]
)
def test_steps_fall_when_the_foot_does(kind: SetKind) -> None:
    place = replace(PLAIN, set_kind=kind)
    times = (0.0, 0.5, 1.1, 1.7, 1.98)
    steps = ambience(place, SECONDS, steps=times) - ambience(place, SECONDS)
    loud = np.flatnonzero(np.abs(steps).max(axis=1) > 0.004) / RATE
    for at in times[:-1]:
        assert ((loud > at) & (loud < at + 0.12)).any()
    assert not ((loud > 0.3) & (loud < 0.5)).any()
    assert not steps[-1].any()


def test_nobody_steps_on_the_sky() -> None:
    sky = replace(PLAIN, set_kind=SetKind.SKY)
    assert np.array_equal(ambience(sky, SECONDS, steps=(0.5,)), ambience(sky, SECONDS))


def test_grounds_sound_different() -> None:
    def centre(ground: str) -> float:
        sound = step(ground, np.random.default_rng(1))
        power = np.square(np.abs(np.fft.rfft(sound)))
        return float((power * np.fft.rfftfreq(len(sound), 1 / RATE)).sum() / power.sum())

    assert centre("snow") > 1.5 * centre("wood")
    assert centre("carpet") < centre("stone")


def test_every_call_is_sound() -> None:
    for name, call in CALLS.items():
        sound = call(np.random.default_rng(4))
        assert np.isfinite(sound).all(), name
        assert 0.03 * RATE < len(sound) < 5 * RATE, name
        assert np.abs(sound).max() > 0, name
        edge = max(abs(float(sound[0])), abs(float(sound[-1])))
        assert edge < 0.12 * np.abs(sound).max(), name


def test_every_named_event_and_bed_exists() -> None:
    for place in PLACES.values():
        assert set(place.beds) <= set(BEDS)
        assert {name for name, _, _ in place.events} <= set(CALLS)
    assert set(PLACES) == set(SetKind)


def test_a_wandering_curve_closes() -> None:
    curve = wandering(48_000, 0.7, np.random.default_rng(1))
    assert abs(curve[0] - curve[-1]) < 0.01
    assert float(np.std(curve)) == pytest.approx(1, abs=0.05)
