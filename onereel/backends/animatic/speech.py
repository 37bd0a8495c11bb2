"""From a synthesiser's dry speech to a narrator's: trim, tone, even level, a small room."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from onereel.planfile import Voice

Sound = NDArray[np.float32]

RATE = 48_000
_QUIET = 10 ** (-46 / 20)  # what is softer than this against the peak is silence
_LEVEL = 10 ** (-20 / 20)  # RMS of the spoken parts; the mix sets it finally
_ATTACK = 0.004  # seconds of fade before the first sound
_KNEE, _CEILING = 0.65, 0.89  # peaks are rounded off above the knee and never reach −1 dBFS

Bell = tuple[float, float, float]
"""Centre in Hz, width in octaves, gain in dB."""


@dataclass(frozen=True, slots=True)
class Tone:
    """An equaliser: bells between a low cut and a high cut (both in Hz)."""

    bells: tuple[Bell, ...]
    low_cut: float
    high_cut: float = 8600.0


# Measured against the long-term average spectrum of speech (Byrne et al. 1994, nine languages together), in
# third octaves over six lines in each language: both voices are 4 to 7 dB too strong from 800 to 1250 Hz,
# which is the nasal sound of eSpeak; hers also by 3 to 4 dB from 2.5 to 4 kHz, and his is thin below 200 Hz.
# These bells bring the mean deviation (160 Hz to 5 kHz) from 3.5 to 2.3 dB for her and 3.2 to 2.1 for him.
_TONES = {
    Voice.FEMALE: Tone(((180.0, 0.9, 1.5), (1000.0, 1.1, -5.0), (3200.0, 1.2, -3.5)), low_cut=95.0),
    Voice.MALE: Tone(((165.0, 0.8, 4.0), (930.0, 1.0, -4.5), (2800.0, 0.9, -1.5)), low_cut=70.0),
}

_HISS = (4600.0, 9500.0)  # Hz: where s and sh are too sharp
_HISS_SHARE = 0.22  # of the line's level; hiss above this is turned down by a third of its excess in dB
_WET = 0.16
_ROOM_SECONDS = 0.9


def polished(samples: Sound, voice: Voice, *, tail: float) -> Sound:
    """A line ready for the mix: mono float32 at 48 kHz, no silence before it, at −20 dBFS.

    It lasts as long as the trimmed speech plus `tail` seconds, in which the room rings out.
    """
    dry = trimmed(samples)
    if not len(dry):
        return dry
    rest = np.zeros(round(tail * RATE), np.float32)
    line = _softened(_evened(_toned(np.concatenate([dry, rest]), _TONES[voice])))
    line = line + _WET * _room(line)
    line *= _LEVEL / _spoken_level(line)
    return _faded(_rounded(line), max(len(rest), round(0.02 * RATE)))


def trimmed(samples: Sound) -> Sound:
    """The samples without the silence before and after: at most 5 ms are left before, 10 ms after."""
    if not len(samples) or not np.any(samples):
        return samples[:0]
    loud = np.nonzero(np.abs(samples) > _QUIET * np.abs(samples).max())[0]
    return samples[max(int(loud[0]) - 240, 0) : int(loud[-1]) + 480]


def _filtered(line: Sound, gain: NDArray[Any], n: int) -> Sound:
    """A line through a filter given by its real FFT over n samples."""
    return np.asarray(np.fft.irfft(np.fft.rfft(line, n) * gain, n)[: len(line)], np.float32)


def _toned(line: Sound, tone: Tone) -> Sound:
    n = _size(len(line) + RATE // 4)
    return _filtered(line, _gain(tone, n), n)


def _size(least: int) -> int:
    return 1 << (least - 1).bit_length()


@lru_cache(maxsize=8)
def _gain(tone: Tone, n: int) -> NDArray[np.float64]:
    """The equaliser as a gain for every frequency of a real FFT over n samples; phase is left alone."""
    hertz = np.maximum(np.fft.rfftfreq(n, 1 / RATE), 1.0)
    decibels = np.zeros_like(hertz)
    for centre, octaves, gain in tone.bells:
        decibels += gain * np.exp(-((np.log2(hertz / centre) / (octaves / 2)) ** 2) / 2)
    low = 1 / np.sqrt(1 + (tone.low_cut / hertz) ** 6)
    high = 1 / np.sqrt(1 + (hertz / tone.high_cut) ** 8)
    return np.asarray(10 ** (decibels / 20) * low * high)


def _level(line: Sound, seconds: float) -> NDArray[np.float64]:
    """The moving RMS over a window of `seconds`."""
    window = np.hanning(round(seconds * RATE))
    n = _size(len(line) + len(window))
    power = np.fft.irfft(
        np.fft.rfft(line.astype(np.float64) ** 2, n) * np.fft.rfft(window / window.sum(), n), n
    )
    late = len(window) // 2
    return np.sqrt(np.maximum(power[late : late + len(line)], 1e-12))


def _spoken_level(line: Sound) -> float:
    """The RMS of what is louder than 20 dB under the loudest part: pauses and tail do not count."""
    level = _level(line, 0.05)
    return float(np.sqrt(np.mean(level[level > 0.1 * level.max()] ** 2)))


def _softened(line: Sound) -> Sound:
    """A gentle de-esser: hiss that stands out is turned down while it lasts."""
    n = _size(len(line) + RATE // 4)
    hertz = np.maximum(np.fft.rfftfreq(n, 1 / RATE), 1.0)
    low, high = _HISS
    band = 1 / np.sqrt(1 + (low / hertz) ** 8) / np.sqrt(1 + (hertz / high) ** 8)
    hiss = _filtered(line, band, n)
    allowed = _HISS_SHARE * _spoken_level(line)
    gain = np.minimum((_level(hiss, 0.012) / allowed) ** (-1 / 3), 1.0)
    return np.asarray(line - hiss * (1 - gain), np.float32)


def _evened(line: Sound) -> Sound:
    """Soft compression, 2.2 : 1 above the line's own level, so that no word is lost under the score.

    The quiet between the words is lifted by 5 dB at most.
    """
    gain = (_level(line, 0.06) / _spoken_level(line)) ** (1 / 2.2 - 1)
    return np.asarray(line * np.minimum(gain, 10 ** (5 / 20)), np.float32)


def _room(line: Sound) -> Sound:
    response = _response()
    n = _size(len(line) + len(response))
    return _filtered(line, np.fft.rfft(response, n), n)


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


def _rounded(line: Sound) -> Sound:
    """Peaks above the knee are bent toward the ceiling, without a corner."""
    loud = np.abs(line)
    over = (_CEILING - _KNEE) * np.tanh((loud - _KNEE) / (_CEILING - _KNEE))
    return np.asarray(np.where(loud > _KNEE, np.sign(line) * (_KNEE + over), line), np.float32)


def _faded(line: Sound, end: int) -> Sound:
    attack, end = min(round(_ATTACK * RATE), len(line)), min(end, len(line))
    line[:attack] *= np.linspace(0, 1, attack, dtype=np.float32)
    line[len(line) - end :] *= np.linspace(1, 0, end, dtype=np.float32) ** 2
    return line
