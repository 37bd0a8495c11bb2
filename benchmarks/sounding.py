"""Measures of sound and a picture of it, for the benchmarks that listen."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from onereel.media import loudness
from onereel.media.audio import RATE, Sound

Picture = NDArray[np.uint8]
_SIZE = 4096


def _spectra(sound: Sound, hop: int) -> NDArray[np.float32]:
    """Magnitudes of windows every `hop` samples: (windows, bins), both ears together."""
    mono = sound.mean(axis=1)
    padded = np.pad(mono, (_SIZE // 2, _SIZE))
    windows = np.lib.stride_tricks.sliding_window_view(padded, _SIZE)[: len(mono) : hop]
    return np.abs(np.fft.rfft(windows * np.hanning(_SIZE).astype(np.float32))).astype(np.float32)


def centroid(sound: Sound) -> float:
    """The middle of the spectrum's weight in Hz, by magnitude; loud moments count for more."""
    spectra = _spectra(sound, 2400)
    hertz = np.fft.rfftfreq(_SIZE, 1 / RATE)
    return float((spectra * hertz).sum() / max(1e-9, float(spectra.sum())))


def share_below(sound: Sound, hertz: float) -> float:
    """How much of the power is below a frequency, 0 to 1."""
    power = np.square(_spectra(sound, 2400)).sum(axis=0)
    return float(power[np.fft.rfftfreq(_SIZE, 1 / RATE) < hertz].sum() / max(1e-9, float(power.sum())))


def correlation(sound: Sound) -> float:
    """Between the ears: 1 is mono, 0 two different sounds."""
    left, right = sound[:, 0].astype(np.float64), sound[:, 1].astype(np.float64)
    return float((left * right).sum() / max(1e-9, float(np.sqrt((left**2).sum() * (right**2).sum()))))


def level(sound: Sound, first: float, last: float) -> float:
    """K-weighted mean level between two seconds, in LUFS without a gate; −70 for silence."""
    hops = loudness.powers(sound)[round(first * 10) : max(round(first * 10) + 1, round(last * 10))]
    return max(-70.0, -0.691 + 10 * float(np.log10(max(1e-9, float(hops.mean())))))


def loudness_range(sound: Sound) -> float:
    """Between the soft and the loud tenth of 3 s windows, in LU; after EBU Tech 3342, gated at −20 LU."""
    hops = loudness.powers(sound)
    size = min(30, len(hops))
    windows = -0.691 + 10 * np.log10(np.maximum(np.convolve(hops, np.full(size, 1 / size), "valid"), 1e-9))
    heard = windows[windows > loudness.integrated(sound) - 20]
    return float(np.percentile(heard, 95) - np.percentile(heard, 10)) if len(heard) else 0.0


def quiet_end(sound: Sound) -> float:
    """Seconds of silence (under −60 dBFS) at the very end."""
    loud = np.flatnonzero(np.abs(sound).max(axis=1) > 10 ** (-60 / 20))
    return (len(sound) - 1 - int(loud[-1])) / RATE if len(loud) else len(sound) / RATE


def spectrogram(sound: Sound, title: str, *, width: int = 560, height: int = 200) -> Picture:
    """Time to the right, 50 Hz to 16 kHz upwards (logarithmic), 80 dB from black to white, with a title."""
    spectra = _spectra(sound, max(1, len(sound) // width))[:width]
    decibels = 20 * np.log10(spectra + 1e-9)
    shown = np.clip((decibels - decibels.max() + 80) / 80, 0, 1)
    rows = np.geomspace(16_000, 50, height) / RATE * _SIZE
    picture = np.stack([np.interp(rows, np.arange(shown.shape[1]), column) for column in shown], axis=1)
    image = cv2.applyColorMap((255 * picture).astype(np.uint8), cv2.COLORMAP_INFERNO)
    image = cv2.resize(image, (width, height))
    for hertz in (100, 1000, 10_000):
        y = int(np.interp(-np.log(hertz), [-np.log(16_000), -np.log(50)], [0, height]))
        cv2.line(image, (0, y), (7, y), (255, 255, 255), 1)
    cv2.putText(image, title, (12, 16), cv2.FONT_HERSHEY_SIMPLEX, 0.42, (255, 255, 255), 1, cv2.LINE_AA)
    return np.asarray(image, np.uint8)


def sheet(pictures: list[Picture], columns: int = 2) -> Picture:
    """Pictures of one size side by side, row by row."""
    blank = np.zeros_like(pictures[0])
    filled = [*pictures, *[blank] * (-len(pictures) % columns)]
    rows = [np.hstack(filled[i : i + columns]) for i in range(0, len(filled), columns)]
    return np.vstack(rows)
