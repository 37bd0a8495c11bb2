"""Sounds for tests, float32 (n, channels) at 48 kHz."""

from __future__ import annotations

import numpy as np

from onereel.media.audio import RATE, Sound


def tone(hertz: float, seconds: float, level: float = 0.2, channels: int = 2) -> Sound:
    at = np.arange(round(seconds * RATE)) / RATE
    wave = (level * np.sin(2 * np.pi * hertz * at)).astype(np.float32)
    return np.repeat(wave[:, None], channels, axis=1)


def noise(seconds: float, level: float = 0.1, seed: int = 0) -> Sound:
    count = round(seconds * RATE)
    return (level * np.random.default_rng(seed).standard_normal((count, 2))).astype(np.float32)


def speech(seconds: float, level: float = 0.2, hertz: float = 140.0) -> Sound:
    """A buzz in syllables, one channel: as peaky and as patchy as a voice."""
    at = np.arange(round(seconds * RATE)) / RATE
    buzz = sum(np.sin(2 * np.pi * hertz * k * at) / k for k in range(1, 12))
    syllables = np.clip(np.sin(2 * np.pi * 3.7 * at) + 0.3, 0, 1)
    return (level * buzz * syllables).astype(np.float32)[:, None]


def silence(seconds: float, channels: int = 2) -> Sound:
    return np.zeros((round(seconds * RATE), channels), np.float32)
