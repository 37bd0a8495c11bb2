"""From a synthesiser's dry speech to a narrator's: trim, tone, even level, a small room."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

Sound = NDArray[np.float32]

RATE = 48_000
_QUIET = 10 ** (-46 / 20)  # what is softer than this against the peak is silence
_LEVEL = 10 ** (-21 / 20)  # RMS of the finished line; the mix sets it finally

# (centre Hz, width in octaves, dB): warmth, boxiness, harshness, hiss of a formant synthesiser.
_TONE = ((180.0, 1.2, 2.5), (320.0, 1.0, -3.5), (2900.0, 0.9, -2.5), (5200.0, 0.7, -3.0), (7200.0, 0.8, -4.0))
_LOW_CUT, _HIGH_CUT = 95.0, 8600.0
_WET = 0.16
_ROOM_SECONDS = 0.9


def polished(samples: Sound, *, tail: float) -> Sound:
    """A line ready for the mix: mono float32 at 48 kHz, no silence before it.

    `tail` seconds of room may ring after the last word; 0 cuts it off with the word.
    """
    voice = trimmed(samples)
    if not len(voice):
        return voice
    room = np.zeros(round(max(tail, 0.02) * RATE), np.float32)
    voice = _evened(_toned(np.concatenate([voice, room])))
    voice = voice + _WET * _room(voice)
    voice *= _LEVEL / max(float(np.sqrt(np.mean(voice[: len(voice) - len(room)] ** 2))), 1e-6)
    ends = min(round(0.012 * RATE), len(voice) // 2)
    voice[:ends] *= np.linspace(0, 1, ends, dtype=np.float32)
    fade = len(room)
    voice[-fade:] *= np.linspace(1, 0, fade, dtype=np.float32) ** 2
    return np.asarray(np.clip(voice, -0.98, 0.98), np.float32)


def trimmed(samples: Sound) -> Sound:
    """The samples without the silence before and after."""
    if not len(samples) or not np.any(samples):
        return samples[:0]
    loud = np.nonzero(np.abs(samples) > _QUIET * np.abs(samples).max())[0]
    return samples[max(int(loud[0]) - 240, 0) : int(loud[-1]) + 480]


def _toned(voice: Sound) -> Sound:
    n = 1 << int(np.ceil(np.log2(len(voice) + RATE // 4)))
    return np.asarray(np.fft.irfft(np.fft.rfft(voice, n) * _tone(n), n)[: len(voice)], np.float32)


@lru_cache(maxsize=8)
def _tone(n: int) -> NDArray[np.float64]:
    """The equaliser as a gain for every frequency of a real FFT over n samples; phase is left alone."""
    hertz = np.maximum(np.fft.rfftfreq(n, 1 / RATE), 1.0)
    decibels = np.zeros_like(hertz)
    for centre, octaves, gain in _TONE:
        decibels += gain * np.exp(-((np.log2(hertz / centre) / (octaves / 2)) ** 2) / 2)
    low = 1 / np.sqrt(1 + (_LOW_CUT / hertz) ** 6)
    high = 1 / np.sqrt(1 + (hertz / _HIGH_CUT) ** 8)
    return np.asarray(10 ** (decibels / 20) * low * high)


def _evened(voice: Sound) -> Sound:
    """Soft compression: 2.2 : 1 over a moving level, so that no word is lost under the score."""
    window = round(0.03 * RATE)
    power = np.convolve(voice.astype(np.float64) ** 2, np.hanning(window) / (window / 2), mode="same")
    level = np.sqrt(np.maximum(power, 1e-12))
    knee = np.percentile(level[level > 1e-4], 55) if np.any(level > 1e-4) else 1.0
    gain = np.minimum((level / knee) ** (1 / 2.2 - 1), 1.9)
    return np.asarray(voice * gain, np.float32)


def _room(voice: Sound) -> Sound:
    response = _response()
    n = 1 << int(np.ceil(np.log2(len(voice) + len(response))))
    wet = np.fft.irfft(np.fft.rfft(voice, n) * np.fft.rfft(response, n), n)
    return np.asarray(wet[: len(voice)], np.float32)


@lru_cache(maxsize=1)
def _response() -> Sound:
    """A small room: 12 ms before the first reflection, −60 dB after 0.9 s, its treble gone sooner."""
    rng = np.random.default_rng(7)
    n = round(_ROOM_SECONDS * RATE)
    at = np.arange(n) / RATE
    bright = rng.standard_normal(n) * 10 ** (-3 * at / (_ROOM_SECONDS * 0.5))
    dull = np.convolve(rng.standard_normal(n), np.ones(9) / 9, mode="same") * 10 ** (-3 * at / _ROOM_SECONDS)
    response = np.concatenate([np.zeros(round(0.012 * RATE)), bright * 0.4 + dull * 2.0])
    return np.asarray(response / np.sqrt(np.sum(response**2)), np.float32)
