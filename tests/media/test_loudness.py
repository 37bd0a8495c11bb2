"""Loudness against FFmpeg's ebur128 and the standard's own test signals."""

from __future__ import annotations

from fractions import Fraction

import av
import numpy as np
import pytest

from onereel.media import loudness
from onereel.media.audio import RATE, Sound
from tests.media.tones import noise, silence, speech, tone


def ebur128(sound: Sound) -> tuple[float, float]:
    """Integrated loudness and true peak (dB) by FFmpeg."""
    graph = av.filter.Graph()
    source = graph.add_abuffer(format="fltp", sample_rate=RATE, layout="stereo", time_base=Fraction(1, RATE))
    meter = graph.add("ebur128", "peak=true:metadata=1")
    sink = graph.add("abuffersink")
    source.link_to(meter)
    meter.link_to(sink)
    graph.configure()
    frame = av.AudioFrame.from_ndarray(np.ascontiguousarray(sound.T), format="fltp", layout="stereo")
    frame.sample_rate, frame.pts = RATE, 0
    graph.push(frame)
    graph.push(None)
    found: dict[str, str] = {}
    while True:
        try:
            found = dict(graph.pull().metadata) or found
        except (av.error.EOFError, av.error.BlockingIOError):
            break
    return float(found["lavfi.r128.I"]), 20 * np.log10(float(found["lavfi.r128.true_peak"]))


@pytest.mark.parametrize(
    "sound",
    [
        noise(6),
        tone(997, 6, 0.5),
        tone(60, 6, 0.5),
        np.concatenate([noise(4), noise(4, 0.001)]),
        np.repeat(speech(7), 2, axis=1),
        np.concatenate([silence(3), tone(300, 3)]),
    ],
    ids=["noise", "997 Hz", "60 Hz", "gated", "speech", "late"],
)
def test_agrees_with_ffmpeg(sound: Sound) -> None:
    lufs, peak = ebur128(sound)
    measured = loudness.of(sound)
    assert measured.lufs == pytest.approx(lufs, abs=0.1)
    assert measured.peak_dbtp == pytest.approx(peak, abs=0.4)


def test_the_standards_tone() -> None:
    """EBU Tech 3341, case 1: a 1 kHz stereo sine at −23 dBFS reads −23 LUFS."""
    assert loudness.integrated(tone(1000, 20, 10 ** (-23 / 20))) == pytest.approx(-23.0, abs=0.1)


def test_peaks_between_the_samples_are_seen() -> None:
    at = np.arange(RATE)
    wave = (0.5 * np.sin(2 * np.pi * at / 4 + np.pi / 4)).astype(np.float32)
    sound = np.stack([wave, wave], 1)[480:-480]
    assert np.abs(sound).max() == pytest.approx(0.354, abs=0.01)
    assert loudness.true_peak(sound[100:-100]) == pytest.approx(0.5, rel=0.12)


@pytest.mark.parametrize("seconds", [0.0, 0.01, 1.0])
def test_silence_is_no_infinity(seconds: float) -> None:
    measured = loudness.of(silence(seconds))
    assert (measured.lufs, measured.peak_dbtp) == (loudness.SILENCE_LUFS, loudness.SILENCE_DBTP)


def test_sound_shorter_than_a_block_is_measured() -> None:
    assert loudness.integrated(tone(1000, 0.2)) == pytest.approx(loudness.integrated(tone(1000, 3)), abs=0.2)


def test_six_decibels_are_six_units() -> None:
    quiet, loud = noise(3), 2 * noise(3)
    assert loudness.integrated(loud) - loudness.integrated(quiet) == pytest.approx(6.02, abs=0.01)
