"""What is heard now and then: bells, cups, thunder, steps; and the list of all calls."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from onereel.backends.animatic.ambience import creatures
from onereel.backends.animatic.ambience.sounds import (
    Mono,
    Rng,
    hiss,
    in_a_row,
    ringing,
    summed,
    sweep,
    time,
    turning,
)


def thunder(rng: Rng) -> Mono:
    at = time(3.4)
    rumble = hiss(3.4, 30, 160, rng) * np.exp(-at / 1.0) * (1 - np.exp(-at / 0.06))
    rolls = 1 + 0.7 * np.sin(2 * np.pi * at * 1.9 + rng.uniform(0, 6)) * np.sin(2 * np.pi * at * 0.7)
    crack = hiss(3.4, 150, 2500, rng) * np.exp(-at / 0.18) * (1 - np.exp(-at / 0.01))
    return np.asarray((rumble * rolls + 0.35 * crack) * np.clip((3.4 - at) / 0.6, 0, 1))


def church_bell(rng: Rng) -> Mono:
    base = rng.uniform(330, 420)
    ratios = (
        (0.5, 0.5, 3.2),
        (1.0, 1.0, 2.6),
        (1.19, 0.6, 2.2),
        (1.5, 0.4, 1.8),
        (2.0, 0.7, 1.6),
        (2.66, 0.3, 1.0),
    )
    stroke = ringing(2.4, tuple((base * r, level, ring) for r, level, ring in ratios))
    return in_a_row([(0.0, stroke), (1.1, 0.8 * stroke)])


def temple_bell(rng: Rng) -> Mono:
    base = rng.uniform(150, 175)
    ratios = ((1.0, 1.0, 4.0), (1.01, 0.7, 4.0), (2.02, 0.5, 3.0), (2.9, 0.4, 2.2), (4.1, 0.25, 1.2))
    return ringing(3.6, tuple((base * r, level, ring) for r, level, ring in ratios))


def wind_chime(rng: Rng) -> Mono:
    scale = (1320.0, 1485.0, 1760.0, 1980.0, 2218.0)
    return in_a_row(
        [
            (
                float(rng.uniform(0, 1.2)),
                ringing(1.2, ((scale[int(rng.integers(5))], 1, 1.1), (4800, 0.2, 0.3))),
            )
            for _ in range(4)
        ]
    )


def clink(rng: Rng) -> Mono:
    base = rng.uniform(2300, 3400)
    cup = ringing(0.35, ((base, 1.0, 0.25), (base * 1.51, 0.6, 0.2), (base * 2.32, 0.4, 0.12)))
    return in_a_row([(0.0, cup), (float(rng.uniform(0.05, 0.12)), 0.4 * cup)])


def tap(rng: Rng) -> Mono:
    hit = ringing(0.12, ((rng.uniform(700, 1100), 1.0, 0.05), (2300, 0.5, 0.03), (310, 0.6, 0.08)))
    return in_a_row([(0.26 * i, hit * rng.uniform(0.7, 1)) for i in range(int(rng.integers(2, 5)))])


def beep(rng: Rng) -> Mono:
    at = time(0.09)
    return np.sin(2 * np.pi * 988 * at) * np.clip(np.minimum(at, 0.09 - at) / 0.006, 0, 1)


def console(rng: Rng) -> Mono:
    tones = (1175, 1568, 1318, 1760)
    return in_a_row(
        [
            (0.09 * i, ringing(0.12, ((tones[int(rng.integers(4))], 1, 0.15),)))
            for i in range(int(rng.integers(2, 5)))
        ]
    )


def bubbles(rng: Rng) -> Mono:
    parts, at = [], 0.0
    for _ in range(int(rng.integers(4, 10))):
        start = rng.uniform(350, 800)
        parts.append((at, rng.uniform(0.4, 1) * sweep(rng.uniform(0.04, 0.09), start, start * 1.6)))
        at += rng.uniform(0.04, 0.13)
    return in_a_row(parts)


def splash(rng: Rng) -> Mono:
    at = time(0.6)
    return np.asarray(hiss(0.6, 400, 4000, rng) * np.exp(-at / 0.13) * (1 - np.exp(-at / 0.012)))


def page(rng: Rng) -> Mono:
    at = time(0.45)
    return np.asarray(
        hiss(0.45, 1500, 8000, rng) * np.sin(np.pi * at / 0.45) ** 2 * (0.4 + 0.6 * np.abs(np.sin(23 * at)))
    )


def car(rng: Rng) -> Mono:
    """A car passing by: tyres, and an engine that falls in pitch as it goes."""
    at = time(3.0)
    near = np.exp(-(((at - 1.5) / 0.55) ** 2))
    hertz = 95 * (1 - 0.09 * np.tanh((at - 1.5) / 0.25))
    phase = turning(hertz)
    engine = summed([np.sin(k * phase) / k for k in range(1, 6)])
    return (hiss(3.0, 200, 1800, rng) + 0.5 * engine) * near


def horn(rng: Rng) -> Mono:
    at = time(0.35)
    tone = summed([np.sign(np.sin(2 * np.pi * hertz * at)) for hertz in (392.0, 494.0)])
    return np.convolve(tone, np.hanning(25) / 12, "same") * np.clip(np.minimum(at, 0.35 - at) / 0.02, 0, 1)


def ship_horn(rng: Rng) -> Mono:
    at = time(2.4)
    base = rng.uniform(98, 118)
    tone = summed([np.sin(2 * np.pi * base * k * at) / k**1.1 for k in range(1, 9)])
    return np.asarray(tone * np.clip(np.minimum(at / 0.25, (2.4 - at) / 0.6), 0, 1))


def train_passing(rng: Rng) -> Mono:
    at = time(0.5)
    clack = hiss(0.07, 300, 2500, rng) * np.exp(-time(0.07) / 0.012)
    thud = np.sin(2 * np.pi * 90 * at) * np.exp(-at / 0.05)
    return in_a_row(
        [(0.0, clack + 0.8 * thud[: len(clack)]), (0.13, 0.85 * clack + 0.7 * thud[: len(clack)])]
    )


def tick(rng: Rng) -> Mono:
    return ringing(0.05, ((3100, 1.0, 0.02), (1700, 0.6, 0.03)))


def halyard(rng: Rng) -> Mono:
    ping = ringing(0.5, ((rng.uniform(1500, 1900), 1.0, 0.4), (3900, 0.4, 0.15)))
    return in_a_row([(float(i * rng.uniform(0.3, 0.4)), ping * rng.uniform(0.5, 1)) for i in range(3)])


def creak(rng: Rng) -> Mono:
    at = time(0.8)
    grains = np.sign(np.sin(turning(22 + 30 * np.sin(np.pi * at / 0.8))))
    clicks = np.abs(np.diff(grains, prepend=grains[0]))
    body = ringing(0.06, ((420, 1.0, 0.05), (910, 0.7, 0.04)))
    return np.convolve(clicks, body)[: len(at)] * np.sin(np.pi * at / 0.8)


def call(rng: Rng) -> Mono:
    """Somebody crying wares, without words."""
    at = time(0.8)
    phase = turning(210 + 60 * np.sin(np.pi * at / 0.5) ** 2)
    voice = sum(
        np.sin(k * phase)
        * (np.exp(-(((k * 230 - 730) / 200) ** 2)) + 0.5 * np.exp(-(((k * 230 - 1250) / 250) ** 2)))
        for k in range(1, 14)
    )
    return np.asarray(voice * np.sin(np.pi * at / 0.8) ** 0.5)


def applause(rng: Rng) -> Mono:
    """A hall of hands, swelling and dying away."""
    seconds = 3.4
    at = time(seconds)
    claps = np.zeros(len(at))
    claps[rng.integers(0, len(at), 700)] = rng.uniform(0.3, 1, 700)
    hand = hiss(0.03, 700, 4500, rng) * np.exp(-time(0.03) / 0.006)
    size = len(at) + len(hand)
    spread = np.fft.irfft(np.fft.rfft(claps, size) * np.fft.rfft(hand, size), size)[: len(at)]
    return spread * np.sin(np.pi * np.clip(at / seconds, 0, 1)) ** 0.8


CALLS: dict[str, Callable[[Rng], Mono]] = {
    "thunder": thunder,
    "songbird": creatures.songbird,
    "sparrow": creatures.sparrow,
    "bush warbler": creatures.bush_warbler,
    "koel": creatures.koel,
    "parrot": creatures.parrot,
    "cardinal": creatures.cardinal,
    "crow": creatures.crow,
    "gull": creatures.gull,
    "owl": creatures.owl,
    "dove": creatures.dove,
    "dog": creatures.dog,
    "cat": creatures.cat,
    "cow": creatures.cow,
    "whale": creatures.whale,
    "elephant": creatures.elephant,
    "horse": creatures.horse,
    "church bell": church_bell,
    "temple bell": temple_bell,
    "wind chime": wind_chime,
    "clink": clink,
    "tap": tap,
    "beep": beep,
    "console": console,
    "bubbles": bubbles,
    "splash": splash,
    "page": page,
    "car": car,
    "horn": horn,
    "ship horn": ship_horn,
    "train passing": train_passing,
    "tick": tick,
    "halyard": halyard,
    "creak": creak,
    "call": call,
    "applause": applause,
}
"""Event → its sound."""


def step(ground: str, rng: Rng) -> Mono:
    """One footfall: heel, then sole."""
    low, high, rustle, body, spread = _GROUNDS[ground]
    at = time(0.24)
    heel = np.exp(-at / 0.016) + 0.55 * np.where(
        at > 0.055, np.exp(-(at - 0.055).clip(0) / (0.02 + spread)), 0
    )
    rough = hiss(0.24, low, high, rng)
    if ground in {"snow", "gravel"}:
        rough *= np.clip(rng.standard_normal(len(at)), 0, None) ** 2
        rough = np.convolve(rough, np.hanning(9) / 4.5, "same")
    thump = np.sin(2 * np.pi * body * at * (1 - 0.6 * at)) * np.exp(-at / 0.03)
    sound = rustle * rough * heel * np.clip(at / 0.002, 0, 1) + (1 - rustle) * thump
    return np.asarray(sound * rng.uniform(0.8, 1.0) * np.clip((0.24 - at) / 0.03, 0, 1))


_GROUNDS: dict[str, tuple[float, float, float, float, float]] = {
    "stone": (900.0, 5000.0, 0.45, 190.0, 0.0),
    "wood": (300.0, 2500.0, 0.3, 130.0, 0.01),
    "snow": (700.0, 5200.0, 0.8, 80.0, 0.06),
    "sand": (500.0, 3000.0, 0.75, 75.0, 0.05),
    "grass": (700.0, 4200.0, 0.7, 85.0, 0.04),
    "gravel": (1200.0, 6500.0, 0.8, 90.0, 0.05),
    "carpet": (150.0, 900.0, 0.35, 85.0, 0.01),
    "metal": (1200.0, 4800.0, 0.4, 330.0, 0.0),
    "puddle": (600.0, 6000.0, 0.75, 120.0, 0.07),
}
"""Hiss from and to (Hz), how much of it is hiss, the body's pitch, how long the sole drags (s)."""
