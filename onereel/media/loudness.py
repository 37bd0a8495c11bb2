"""How loud sound is: integrated loudness and true peak, ITU-R BS.1770-5, of arrays and of encoded files."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from onereel.media import audio
from onereel.media.audio import RATE, Sound

SILENCE_LUFS = -70.0
"""The absolute gate of BS.1770: nothing below it is loudness, so silence is given this figure."""
SILENCE_DBTP = -120.0

_HOP = RATE // 10
_BLOCK = 4  # 400 ms blocks, one every 100 ms
_OFFSET = -0.691
_RELATIVE_GATE = -10.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Loudness:
    """`lufs` integrated (−70: silence), `peak_dbtp` true peak over both channels (−120: silence)."""

    lufs: float
    peak_dbtp: float


def of_file(path: Path) -> Loudness:
    """Measure the first audio track of a file as a listener's player decodes it."""
    return of(audio.read(path))


def of(samples: Sound) -> Loudness:
    """Measure float32 (n, channels) at 48 kHz."""
    with ThreadPoolExecutor(1) as hand:
        peak = hand.submit(true_peak, samples)
        return Loudness(lufs=integrated(samples), peak_dbtp=decibels(peak.result()))


def decibels(amplitude: float) -> float:
    """20·log10, never below −120."""
    return max(SILENCE_DBTP, 20 * float(np.log10(max(amplitude, 1e-12))))


def gain(db: float) -> float:
    """The factor that makes sound `db` decibels louder."""
    return float(10 ** (db / 20))


def integrated(samples: Sound) -> float:
    """Gated loudness in LUFS; −70 for silence. Sound under 0.4 s counts as one block."""
    return gated(powers(samples))


def powers(samples: Sound) -> NDArray[np.float64]:
    """K-weighted power of each 100 ms, both channels together: mean squares, (n // 4800,), at least one."""
    weighted = k_weighted(samples)
    count = max(1, len(samples) // _HOP)
    if len(samples) < _BLOCK * _HOP:
        return np.full(1, np.square(weighted, dtype=np.float64).sum() / max(1, len(samples)))
    squares = np.square(weighted[: count * _HOP]).sum(axis=1)
    return np.asarray(squares.reshape(count, _HOP).sum(axis=1, dtype=np.float64) / _HOP)


def gated(hops: NDArray[np.float64]) -> float:
    """Integrated loudness from the powers of 100 ms hops, in LUFS."""
    size = min(_BLOCK, len(hops))
    blocks = np.convolve(hops, np.full(size, 1 / size), "valid")
    loud = _OFFSET + 10 * np.log10(np.maximum(blocks, 1e-12))
    heard = blocks[loud > SILENCE_LUFS]
    if not len(heard):
        return SILENCE_LUFS
    gate = _OFFSET + 10 * np.log10(heard.mean()) + _RELATIVE_GATE
    return float(_OFFSET + 10 * np.log10(heard[10 * np.log10(heard) + _OFFSET > gate].mean()))


def k_weighted(samples: Sound) -> Sound:
    """The K-weighting filter of BS.1770 (head shelf, then low cut), float32 of the same shape."""
    return audio.convolved(samples, _k_response())


_Biquad = tuple[tuple[float, float, float], tuple[float, float, float]]
# The coefficients at 48 kHz as printed in ITU-R BS.1770-5, annex 1, tables 1 and 2.
_SHELF: _Biquad = (
    (1.53512485958697, -2.69169618940638, 1.19839281085285),
    (1.0, -1.69065929318241, 0.73248077421585),
)
_LOW_CUT: _Biquad = ((1.0, -2.0, 1.0), (1.0, -1.99004745483398, 0.99007225036621))


def _biquad(
    z: NDArray[np.complex128], above: tuple[float, float, float], below: tuple[float, float, float]
) -> NDArray[np.complex128]:
    return (above[0] + z * (above[1] + z * above[2])) / (below[0] + z * (below[1] + z * below[2]))


@lru_cache(maxsize=1)
def _k_response() -> NDArray[np.float32]:
    """The impulse response of the two filters; the low cut has died away by −90 dB after 0.25 s."""
    length = 65_536
    z = np.exp(-2j * np.pi * np.arange(length // 2 + 1) / length)
    response = np.fft.irfft(_biquad(z, *_SHELF) * _biquad(z, *_LOW_CUT))
    return np.asarray(response[: RATE // 4], np.float32)


_TAPS, _PHASES = 24, 4


def _phases() -> list[NDArray[np.float32]]:
    """A windowed sinc for each point between two samples: four times the rate, as BS.1770 annex 2 asks."""
    kernels = []
    for phase in range(1, _PHASES):
        at = np.arange(_TAPS) - _TAPS // 2 + 1 - phase / _PHASES
        kernel = np.sinc(at) * (0.5 + 0.5 * np.cos(2 * np.pi * at / (_TAPS + 2)))
        kernels.append((kernel / kernel.sum()).astype(np.float32))
    return kernels


_KERNELS = _phases()


def peaks(samples: Sound) -> NDArray[np.float32]:
    """Between each sample and the next, the highest true level over all channels: (n,)."""
    if not len(samples):
        return np.zeros(0, np.float32)
    rows = np.ascontiguousarray(samples.T, np.float32)
    high = np.abs(rows)
    one = np.ones(1, np.float32)
    for kernel in _KERNELS:
        between = cv2.sepFilter2D(
            rows, -1, kernel, one, anchor=(_TAPS // 2 - 1, 0), borderType=cv2.BORDER_CONSTANT
        )
        np.maximum(high, np.abs(between), out=high)
    return np.asarray(high.max(axis=0), np.float32)


def true_peak(samples: Sound) -> float:
    """The highest level between or on the samples, linear."""
    return float(peaks(samples).max(initial=0.0))
