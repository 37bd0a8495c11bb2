"""The mix: loudness, peaks, ducking, joins."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from onereel.media import loudness, mix
from onereel.media.audio import RATE, Sound
from onereel.media.mix import ShotSound
from tests.media.tones import noise, silence, speech, tone

SHOT = 2 * RATE


def level(sound: Sound, start: float, end: float) -> float:
    part = sound[round(start * RATE) : round(end * RATE)]
    return 10 * float(np.log10(np.mean(np.square(part)) + 1e-12))


def film(*shots: ShotSound, score: Sound | None = None, diegetic: bool = False) -> Sound:
    stems = mix.stems(shots, score, diegetic=diegetic, lead=0.5)
    return mix.mastered(stems.together())


QUICK = (Phase.explicit, Phase.reuse, Phase.generate)
"""No shrinking: a film of noise takes a second to master, and finding the smallest one took four minutes."""

sounds = st.one_of(
    st.none(),
    st.builds(noise, st.just(2.0), st.floats(0.02, 0.9), st.integers(0, 9)),
    st.builds(tone, st.floats(80, 6000), st.just(2.0), st.floats(0.02, 0.9)),
)
lines = st.one_of(st.none(), st.builds(speech, st.floats(0.4, 1.5), st.floats(0.01, 0.7)))


@settings(max_examples=8, phases=QUICK)
@given(st.lists(st.tuples(sounds, lines), min_size=1, max_size=3), sounds, st.booleans())
def test_every_film_is_in_range(
    shots: list[tuple[Sound | None, Sound | None]], score: Sound | None, diegetic: bool
) -> None:
    parts = [ShotSound(length=SHOT, production=p, line=v) for p, v in shots]
    sound = film(*parts, score=score, diegetic=diegetic)
    assert sound.shape == (SHOT * len(parts), 2)
    assert np.isfinite(sound).all()
    measured = loudness.of(sound)
    assert measured.peak_dbtp <= mix.CEILING_DBTP + 0.1
    if score is None and all(p is None and v is None for p, v in shots):
        assert measured.lufs == loudness.SILENCE_LUFS
    else:
        assert -17 <= measured.lufs <= -14  # the promise for a whole film


def test_silence_is_not_amplified() -> None:
    hush = noise(2, 1e-5)
    sound = film(ShotSound(length=SHOT, production=hush), score=silence(2))
    assert np.abs(sound).max() < 1e-3


def test_clicks_alone_do_not_break_it() -> None:
    clicks = silence(2)
    clicks[::12_000] = 0.9
    sound = film(ShotSound(length=SHOT, production=clicks))
    assert np.isfinite(sound).all()
    assert loudness.of(sound).peak_dbtp <= mix.CEILING_DBTP + 0.2


def test_the_bed_is_at_its_loudness_before_ducking() -> None:
    bed = mix.stems([ShotSound(length=SHOT)], noise(2, 0.5), diegetic=False, lead=0.5).score
    assert loudness.integrated(bed) == pytest.approx(-18, abs=0.1)


def test_the_score_gives_way_to_the_voice_and_comes_back() -> None:
    shots = [ShotSound(length=SHOT, line=speech(1.0)), ShotSound(length=SHOT)]
    bed = mix.stems(shots, noise(4, 0.1), diegetic=False, lead=0.5).score
    before, under, after = level(bed, 0, 0.2), level(bed, 0.6, 1.5), level(bed, 3, 4)
    assert before - under == pytest.approx(8, abs=0.6)
    assert after == pytest.approx(before, abs=0.3)


def test_production_sound_gives_way_by_half_as_much() -> None:
    shots = [ShotSound(length=2 * SHOT, production=noise(4), line=speech(1.0))]
    ground = mix.stems(shots, None, diegetic=False, lead=1.0).production
    assert level(ground, 0, 0.6) - level(ground, 1.1, 2.0) == pytest.approx(4, abs=0.5)


def test_lines_are_equally_loud_and_in_their_own_shots() -> None:
    shots = [
        ShotSound(length=SHOT, line=speech(1.0, 0.02)),
        ShotSound(length=SHOT, line=speech(1.0, 0.7, 220)),
        ShotSound(length=SHOT),
    ]
    voice = mix.stems(shots, None, diegetic=False, lead=0.5).voice
    for number in range(2):
        start = number * 2 + 0.5
        assert loudness.integrated(voice[round(start * RATE) : round((start + 1) * RATE)]) == pytest.approx(
            -17, abs=0.5
        )
        assert not voice[round((start - 0.5) * RATE) : round(start * RATE)].any()
    assert not voice[2 * SHOT :].any()


def test_a_line_too_long_ends_with_its_shot() -> None:
    shots = [ShotSound(length=SHOT, line=speech(3.0)), ShotSound(length=SHOT)]
    voice = mix.stems(shots, None, diegetic=False, lead=0.5).voice
    assert not voice[SHOT:].any()
    assert np.abs(voice[SHOT - 8 : SHOT]).max() < 0.01


def test_a_late_lead_leaves_no_room() -> None:
    shots = [ShotSound(length=SHOT, line=speech(1.0)), ShotSound(length=SHOT)]
    assert not mix.stems(shots, None, diegetic=False, lead=2.5).voice.any()


def test_a_score_too_short_or_too_long_fits() -> None:
    for seconds in (1.0, 9.0):
        bed = mix.stems([ShotSound(length=SHOT)], noise(seconds), diegetic=False, lead=0.5).score
        assert bed.shape == (SHOT, 2)


def test_music_in_the_scene_is_softer_narrower_and_nearly_mono() -> None:
    wide = noise(4, 0.2)
    plain = mix.stems([ShotSound(length=2 * SHOT)], wide, diegetic=False, lead=0.5).score
    radio = mix.stems([ShotSound(length=2 * SHOT)], wide, diegetic=True, lead=0.5).score
    assert loudness.integrated(radio) == pytest.approx(-21, abs=0.2)
    assert np.corrcoef(radio.T)[0, 1] > 0.7 > np.corrcoef(plain.T)[0, 1]
    treble = np.abs(np.fft.rfft(radio[:, 0]))[np.fft.rfftfreq(len(radio), 1 / RATE) > 9000]
    assert np.square(treble).sum() < 0.01 * np.square(np.abs(np.fft.rfft(radio[:, 0]))).sum()


@pytest.mark.parametrize("other", [None, silence(2), noise(2, 0.1, seed=5)], ids=["none", "silent", "noise"])
def test_clips_join_without_a_click_or_a_hole(other: Sound | None) -> None:
    shots = [ShotSound(length=SHOT, production=noise(2, 0.1)), ShotSound(length=SHOT, production=other)]
    ground = mix.stems(shots, None, diegetic=False, lead=0.5).production
    steps = np.abs(np.diff(ground, axis=0)).max(axis=1)
    assert steps[SHOT - 2000 : SHOT + 2000].max() <= 1.15 * steps.max()
    if other is not None and other.any():
        near = level(ground, 1.98, 2.02)
        assert near == pytest.approx(level(ground, 1, 1.9), abs=1.5)


def test_a_bed_that_runs_on_does_not_swell_at_the_cut() -> None:
    bed = tone(200, 4, 0.1)
    shots = [ShotSound(length=SHOT, production=bed[:SHOT]), ShotSound(length=SHOT, production=bed[SHOT:])]
    ground = mix.stems(shots, None, diegetic=False, lead=0.5).production
    assert np.abs(ground[SHOT - 1500 : SHOT + 1500]).max() <= 1.1 * np.abs(ground).max()
    assert np.abs(ground[SHOT - 1500 : SHOT + 1500]).max() <= 1.1 * np.abs(ground[:RATE]).max()


def test_equal_input_gives_equal_sound() -> None:
    shots = [ShotSound(length=SHOT, production=noise(2), line=speech(1))]
    assert np.array_equal(film(*shots, score=tone(300, 2)), film(*shots, score=tone(300, 2)))


@pytest.mark.parametrize("length", [1, 479, 4801, 30_007])
def test_odd_lengths(length: int) -> None:
    shots = [ShotSound(length=length, production=noise(1)), ShotSound(length=length, production=noise(1))]
    assert film(*shots, score=noise(1)).shape == (2 * length, 2)


def test_a_quiet_room_stays_quiet_and_a_storm_is_turned_down() -> None:
    def place(level: float) -> float:
        shots = [ShotSound(length=SHOT, production=noise(2, level))]
        stems = mix.stems(shots, None, diegetic=False, lead=0.5)
        return loudness.integrated(stems.production)

    room = loudness.integrated(noise(2, 0.0008))
    assert place(0.0008) == pytest.approx(room + 8, abs=0.7)
    assert place(0.3) == pytest.approx(mix.PRODUCTION_LUFS, abs=0.7)


def test_the_place_is_gone_when_the_film_ends() -> None:
    stems = mix.stems([ShotSound(length=SHOT, production=noise(2))], None, diegetic=False, lead=0.5)
    assert level(stems.production, 1.98, 2.0) < level(stems.production, 1.0, 1.3) - 20
