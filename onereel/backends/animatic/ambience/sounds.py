"""The parts single sounds are made of, mono, float64 (samples,)."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from onereel.media.audio import RATE

Ears = NDArray[np.float32]
Mono = NDArray[np.float64]
Rng = np.random.Generator


def placed(sound: Mono, side: float) -> Ears:
    """Seen from the middle: −1 left … 1 right, even in power, the peak brought to about 1."""
    peak = float(np.abs(sound).max()) + 1e-9
    angle = (side + 1) * np.pi / 4
    return (np.stack([sound * np.cos(angle), sound * np.sin(angle)]) * (1.2 / peak)).astype(np.float32)


def time(seconds: float) -> Mono:
    """The seconds of each sample."""
    return np.arange(round(seconds * RATE)) / RATE


def hiss(seconds: float, low: float, high: float, rng: Rng) -> Mono:
    """Noise between two frequencies, deviation 1."""
    count = round(seconds * RATE)
    hertz = np.fft.rfftfreq(count, 1 / RATE) + 1e-3
    spectrum = np.fft.rfft(rng.standard_normal(count))
    spectrum /= np.sqrt((1 + (low / hertz) ** 4) * (1 + (hertz / high) ** 4))
    noise = np.fft.irfft(spectrum, count)
    return np.asarray(noise / (np.std(noise) + 1e-9))


def summed(parts: list[Mono]) -> Mono:
    """Sounds of one length together."""
    return np.asarray(np.sum(parts, axis=0))


def turning(hertz: Mono) -> Mono:
    """The phase of a tone of changing pitch."""
    return np.asarray(2 * np.pi * np.cumsum(hertz) / RATE)


def sweep(seconds: float, start: float, end: float, *, curve: float = 1.0) -> Mono:
    """A whistle from one pitch to another that comes and goes softly."""
    at = time(seconds)
    along = (at / max(seconds, 1e-3)) ** curve
    phase = turning(start * (end / start) ** along)
    return np.sin(phase) * np.sin(np.pi * np.clip(at / seconds, 0, 1)) ** 0.7


def ringing(seconds: float, partials: tuple[tuple[float, float, float], ...]) -> Mono:
    """Partials (Hz, level, seconds to fall by 60 dB) struck at once."""
    at = time(seconds)
    sound = np.zeros(len(at))
    for hertz, level, ring in partials:
        sound += level * np.sin(2 * np.pi * hertz * at) * np.exp(-6.9 * at / ring)
    sound *= np.clip(at / 0.001, 0, 1)
    return sound * np.clip((seconds - at) / 0.05, 0, 1)


def in_a_row(parts: list[tuple[float, Mono]]) -> Mono:
    """Sounds at their seconds, summed."""
    length = max(round(at * RATE) + len(sound) for at, sound in parts)
    whole = np.zeros(length)
    for at, sound in parts:
        start = round(at * RATE)
        whole[start : start + len(sound)] += sound
    return whole
