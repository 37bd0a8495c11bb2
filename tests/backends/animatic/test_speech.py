from __future__ import annotations

import numpy as np
import pytest

from onereel.backends.animatic import speech
from onereel.planfile import Voice


def noise(seconds: float, seed: int = 1) -> speech.Sound:
    count = round(seconds * speech.RATE)
    shape = np.hanning(count) * (0.6 + 0.4 * np.sin(np.arange(count) / 4000))
    return (np.random.default_rng(seed).standard_normal(count) * shape * 0.1).astype(np.float32)


def between(samples: speech.Sound, low: float, high: float) -> float:
    """The part of a sound's power between two frequencies."""
    power = np.abs(np.fft.rfft(samples)) ** 2
    hertz = np.fft.rfftfreq(len(samples), 1 / speech.RATE)
    return float(power[(hertz >= low) & (hertz < high)].sum() / power.sum())


def test_silence_around_is_cut_and_nothing_is_left_of_silence():
    voice = noise(1.0)
    padded = np.concatenate([np.zeros(9_000, np.float32), voice, np.zeros(20_000, np.float32)])
    assert len(voice) * 0.8 < len(speech.trimmed(padded)) <= len(voice) + 720
    assert len(speech.trimmed(np.zeros(100, np.float32))) == 0
    assert len(speech.polished(np.zeros(100, np.float32), Voice.MALE, tail=0.1)) == 0


@pytest.mark.parametrize("tail", [0.0, 0.02, 0.3, 0.5])
@pytest.mark.parametrize("voice", Voice)
def test_a_line_lasts_as_long_as_its_words_and_its_tail(voice, tail):
    dry = noise(1.2)
    line = speech.polished(dry, voice, tail=tail)
    assert len(line) == len(speech.trimmed(dry)) + round(tail * speech.RATE)
    assert line.dtype == np.float32
    assert np.abs(line).max() < 0.9
    assert abs(line[0]) < 1e-6
    assert abs(line[-1]) < 1e-6


def test_loud_and_soft_lines_come_out_equally_loud():
    levels = [
        np.sqrt(np.mean(speech.polished(noise(1.5) * gain, Voice.FEMALE, tail=0.2) ** 2))
        for gain in (0.05, 1, 5)
    ]
    assert max(levels) / min(levels) < 1.02


def test_rumble_and_hiss_are_taken_away_and_the_room_is_heard_after_the_word():
    dry = noise(1.0)
    line = speech.polished(dry, Voice.FEMALE, tail=0.5)
    assert between(line, 0, 60) < between(dry, 0, 60) / 3
    assert between(line, 10_000, 24_000) < between(dry, 10_000, 24_000) / 5
    after = line[len(speech.trimmed(dry)) + 480 :]
    assert 1e-4 < np.abs(after[:4800]).max() < np.abs(line).max() / 5
    assert np.abs(after[-2400:]).max() < np.abs(after[:2400]).max() / 10


def test_equal_sound_gives_equal_sound():
    once, again = (speech.polished(noise(0.8), Voice.MALE, tail=0.3) for _ in range(2))
    assert np.array_equal(once, again)
