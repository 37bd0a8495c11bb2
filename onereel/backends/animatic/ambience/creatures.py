"""Birds and beasts: a call or a phrase each."""

from __future__ import annotations

import numpy as np

from onereel.backends.animatic.ambience.sounds import Mono, Rng, hiss, in_a_row, summed, sweep, time, turning


def songbird(rng: Rng) -> Mono:
    """A phrase of a thrush: three to five notes, some whistled, some scratched."""
    parts, at = [], 0.0
    for _ in range(int(rng.integers(3, 6))):
        base = rng.uniform(2000, 3600)
        length = rng.uniform(0.06, 0.2)
        parts.append((at, rng.uniform(0.5, 1) * sweep(length, base, base * rng.uniform(0.75, 1.35))))
        at += length + rng.uniform(0.02, 0.12)
    parts.append((at, 0.4 * np.concatenate([sweep(0.03, 5200, 4300) for _ in range(5)])))
    return in_a_row(parts)


def sparrow(rng: Rng) -> Mono:
    return in_a_row(
        [
            (i * rng.uniform(0.14, 0.2), sweep(0.05, rng.uniform(4200, 4800), 3300))
            for i in range(int(rng.integers(2, 5)))
        ]
    )


def bush_warbler(rng: Rng) -> Mono:
    """One long even whistle, then a flick: the spring bird of Japan."""
    hertz = rng.uniform(1750, 1950)
    return in_a_row(
        [
            (0.0, 0.8 * sweep(0.75, hertz, hertz * 1.01)),
            (0.8, sweep(0.09, 3200, 2600)),
            (0.9, sweep(0.1, 2500, 3900)),
            (1.02, sweep(0.13, 3700, 2400)),
        ]
    )


def koel(rng: Rng) -> Mono:
    base = rng.uniform(900, 1000)
    return in_a_row(
        [(0.55 * i, sweep(0.4, base * 1.06**i, base * 1.45 * 1.06**i, curve=2.0)) for i in range(3)]
    )


def parrot(rng: Rng) -> Mono:
    parts = []
    for i in range(3):
        at = time(0.16)
        base = sweep(0.16, rng.uniform(1500, 1900), rng.uniform(2300, 2800))
        parts.append((0.24 * i, base * (1 + 0.9 * np.sign(np.sin(2 * np.pi * 95 * at)))))
    return in_a_row(parts)


def cardinal(rng: Rng) -> Mono:
    high = rng.uniform(3800, 4300)
    return in_a_row([(0.26 * i, sweep(0.2, high, high * 0.45)) for i in range(int(rng.integers(2, 5)))])


def crow(rng: Rng) -> Mono:
    parts = []
    for i in range(int(rng.integers(2, 4))):
        at = time(0.28)
        phase = turning(560 - 180 * at)
        rasp = summed([np.sin(k * phase) / k**0.4 for k in range(1, 7)])
        parts.append(
            (0.42 * i, rasp * np.sin(np.pi * at / 0.28) ** 0.6 * (1 + 0.5 * hiss(0.28, 300, 3000, rng)))
        )
    return in_a_row(parts)


def gull(rng: Rng) -> Mono:
    parts = []
    for i in range(int(rng.integers(2, 4))):
        length = rng.uniform(0.3, 0.5)
        cry = sweep(length, rng.uniform(1300, 1500), rng.uniform(850, 1000), curve=0.7)
        parts.append((i * 0.5, cry + 0.5 * np.sign(cry) * np.abs(cry) ** 0.5 * 0.4))
    return in_a_row(parts)


def owl(rng: Rng) -> Mono:
    hertz = rng.uniform(330, 400)
    return in_a_row([(0.0, sweep(0.45, hertz, hertz * 0.96)), (0.75, sweep(0.75, hertz, hertz * 0.9))])


def dove(rng: Rng) -> Mono:
    hertz = rng.uniform(480, 560)
    return in_a_row(
        [
            (0.0, 0.7 * sweep(0.3, hertz, hertz * 1.1)),
            (0.4, sweep(0.5, hertz * 1.15, hertz)),
            (1.0, 0.8 * sweep(0.35, hertz, hertz)),
        ]
    )


def dog(rng: Rng) -> Mono:
    parts = []
    for i in range(2):
        at = time(0.16)
        phase = turning(rng.uniform(330, 380) + 240 * np.sin(np.pi * at / 0.16))
        bark = summed([np.sin(k * phase) / k**0.7 for k in range(1, 9)]) + 0.5 * hiss(0.16, 400, 2500, rng)
        parts.append((0.36 * i, bark * np.sin(np.pi * at / 0.16) ** 0.5))
    return in_a_row(parts)


def cat(rng: Rng) -> Mono:
    at = time(0.7)
    phase = turning(620 + 220 * np.sin(np.pi * (at / 0.7) ** 0.7))
    return summed([np.sin(k * phase) / k for k in range(1, 7)]) * np.sin(np.pi * at / 0.7) ** 0.8


def cow(rng: Rng) -> Mono:
    at = time(1.3)
    phase = turning(rng.uniform(115, 135) + 25 * np.sin(np.pi * at / 1.3))
    return summed(
        [np.sin(k * phase) * np.exp(-(((k * 130 - 480) / 350) ** 2)) for k in range(1, 14)]
    ) * np.sin(np.pi * at / 1.3)


def whale(rng: Rng) -> Mono:
    low = rng.uniform(160, 220)
    return in_a_row(
        [(0.0, sweep(1.5, low, low * 2.4, curve=2)), (1.4, 0.7 * sweep(1.3, low * 2.6, low * 1.2))]
    )


def elephant(rng: Rng) -> Mono:
    at = time(1.1)
    phase = turning(380 + 260 * np.sin(np.pi * at / 1.1))
    brass = summed([np.sin(k * phase) / k**0.6 for k in range(1, 10)])
    return (brass + 0.8 * hiss(1.1, 400, 3000, rng)) * np.sin(np.pi * at / 1.1) ** 0.5


def horse(rng: Rng) -> Mono:
    at = time(0.9)
    flutter = 0.5 + 0.5 * np.sin(2 * np.pi * 23 * at)
    return hiss(0.9, 200, 1600, rng) * flutter * np.sin(np.pi * at / 0.9) ** 1.5
