"""What is heard all the time. Every bed is circular: its end runs on into its beginning without a seam.

Noise is shaped in the frequency domain over exactly the bed's length, swells have a whole number of cycles,
hums a whole number of periods; so two shots of one place can be joined as if nobody had cut.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from onereel.media.audio import RATE

Ears = NDArray[np.float32]
"""float32 (2, samples)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Band:
    """Noise between `low` and `high` Hz, `tilt` dB an octave, `level` in dB of full scale.

    `swell` is how much (nepers) and `rate` how fast (a second) it comes and goes; `grains` a second instead
    of smooth noise (drops, crackle); `width` 0 mono … 1 two different ears; `tide`: long waves that break.
    """

    low: float
    high: float
    level: float
    tilt: float = -3.0
    swell: float = 0.0
    rate: float = 0.3
    grains: float = 0.0
    width: float = 0.7
    tide: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Hum:
    """Steady tones (Hz, relative level), each beating a little; `level` in dB of full scale."""

    tones: tuple[tuple[float, float], ...]
    level: float
    beat: float = 0.4


@dataclass(frozen=True, slots=True, kw_only=True)
class Babble:
    """People talking at some distance, in no language; `voices` of them, `high` for children."""

    voices: int
    level: float
    high: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Insects:
    """Crickets and cicadas: a carrier around `hertz`, `pulses` a second, in chirps or without a pause."""

    hertz: float
    pulses: float
    level: float
    count: int = 3
    chirps: float = 0.0


Bed = Band | Hum | Babble | Insects

BEDS: dict[str, tuple[Bed, ...]] = {
    "rain": (
        Band(low=700, high=11_000, level=-35, tilt=-2, swell=0.12, rate=0.5, width=0.9),
        Band(low=1800, high=7000, level=-37, grains=900, width=1.0),
        Band(low=500, high=2200, level=-43, grains=60, width=1.0),
    ),
    "rain on the window": (
        Band(low=250, high=1400, level=-38, tilt=-5, swell=0.15),
        Band(low=900, high=3200, level=-40, grains=90, width=0.8),
    ),
    "downpour": (
        Band(low=350, high=10_000, level=-30, tilt=-3, swell=0.25, rate=0.5, width=0.9),
        Band(low=1500, high=7000, level=-32, grains=2500, width=1.0),
        Band(low=60, high=260, level=-34, tilt=-4, swell=0.7, rate=0.4),
    ),
    "wind": (
        Band(low=120, high=900, level=-29, tilt=-4, swell=0.75, rate=0.5),
        Band(low=420, high=640, level=-37, tilt=0, swell=1.2, rate=0.6, width=0.9),
        Band(low=2000, high=7000, level=-45, tilt=-4, swell=0.8, rate=0.5, width=0.9),
    ),
    "gale": (
        Band(low=80, high=900, level=-27, tilt=-4, swell=0.9, rate=0.6),
        Band(low=480, high=760, level=-36, tilt=0, swell=1.3, rate=0.8, width=0.9),
        Band(low=2000, high=8000, level=-42, tilt=-4, swell=0.8, rate=0.6, width=0.9),
    ),
    "breeze": (Band(low=150, high=1500, level=-42, tilt=-4, swell=0.6, rate=0.4, width=0.9),),
    "leaves": (Band(low=1600, high=9000, level=-43, tilt=-3, swell=0.7, rate=0.6, width=1.0),),
    "hush": (Band(low=100, high=700, level=-44, tilt=-5, swell=0.3, rate=0.3),),
    "sand": (Band(low=2500, high=9000, level=-46, tilt=-2, swell=1.0, rate=0.7, width=0.9),),
    "surf": (
        Band(low=90, high=700, level=-30, tilt=-3, tide=True, width=0.8),
        Band(low=600, high=7000, level=-34, tilt=-3, tide=True, width=1.0),
        Band(low=150, high=2500, level=-38, tilt=-3, swell=0.3, rate=0.4, width=0.9),
    ),
    "swell": (
        Band(low=60, high=500, level=-30, tilt=-4, tide=True),
        Band(low=400, high=3500, level=-38, tilt=-3, swell=0.5, rate=0.7, width=0.9),
    ),
    "lapping": (
        Band(low=250, high=1600, level=-38, tilt=-3, swell=0.9, rate=1.6, width=0.8),
        Band(low=700, high=2600, level=-45, grains=30, width=0.9),
    ),
    "river": (
        Band(low=250, high=3500, level=-32, tilt=-3, swell=0.2, rate=2.0, width=0.9),
        Band(low=500, high=1800, level=-37, grains=140, width=0.9),
    ),
    "city": (
        Band(low=45, high=320, level=-33, tilt=-4, swell=0.35, rate=0.3),
        Band(low=300, high=2200, level=-41, tilt=-5, swell=0.4, rate=0.4, width=0.8),
    ),
    "far city": (Band(low=50, high=500, level=-42, tilt=-5, swell=0.3, rate=0.3),),
    "room": (
        Band(low=60, high=500, level=-50, tilt=-6, width=0.5),
        Hum(tones=((100.0, 1.0), (200.0, 0.4)), level=-62),
    ),
    "hall": (Band(low=70, high=800, level=-46, tilt=-5, width=1.0, swell=0.15),),
    "murmur": (Babble(voices=6, level=-36),),
    "crowd": (
        Babble(voices=9, level=-31),
        Band(low=300, high=3000, level=-42, tilt=-4, swell=0.2, rate=1.5),
    ),
    "children": (Babble(voices=3, level=-44, high=True),),
    "crickets": (Insects(hertz=4300, pulses=31, level=-42, count=3, chirps=2.2),),
    "cicadas": (Insects(hertz=5600, pulses=88, level=-42, count=4),),
    "meadow": (Insects(hertz=6400, pulses=46, level=-48, count=4, chirps=3.1),),
    "frogs": (Insects(hertz=1450, pulses=24, level=-46, count=4, chirps=1.3),),
    "rails": (
        Band(low=50, high=420, level=-30, tilt=-4, swell=0.2, rate=2.0, width=0.5),
        Band(low=500, high=3000, level=-43, tilt=-5, swell=0.3, rate=1.5),
    ),
    "engine": (
        Hum(tones=((41.0, 0.7), (82.0, 1.0), (123.0, 0.6), (164.0, 0.5), (246.0, 0.25)), level=-36, beat=3.0),
        Band(low=80, high=900, level=-40, tilt=-5, swell=0.15, rate=4.0),
    ),
    "propeller": (
        Hum(tones=((88.0, 1.0), (176.0, 0.6), (264.0, 0.4), (352.0, 0.2)), level=-33, beat=1.6),
        Band(low=150, high=2500, level=-34, tilt=-4, swell=0.1),
    ),
    "fire": (
        Band(low=60, high=500, level=-38, tilt=-4, swell=0.5, rate=2.0, width=0.5),
        Band(low=1200, high=8000, level=-38, grains=14, width=0.8),
        Band(low=500, high=3000, level=-44, grains=40, width=0.8),
    ),
    "deep water": (
        Band(low=40, high=260, level=-28, tilt=-5, swell=0.5, rate=0.4, width=0.9),
        Band(low=260, high=900, level=-44, tilt=-6, swell=0.6, rate=0.8),
    ),
    "ship's hum": (
        Hum(
            tones=((55.0, 0.7), (110.0, 1.0), (165.0, 0.5), (220.0, 0.35), (331.0, 0.15)), level=-37, beat=0.4
        ),
        Band(low=250, high=3000, level=-43, tilt=-5, swell=0.1, width=1.0),
    ),
    "ventilation": (
        Band(low=120, high=1800, level=-44, tilt=-5, width=0.8),
        Hum(tones=((120.0, 1.0), (240.0, 0.5), (360.0, 0.2)), level=-54, beat=0.7),
    ),
    "simmering": (Band(low=500, high=2500, level=-48, grains=70, width=0.6),),
    "own breath": (Band(low=400, high=2200, level=-40, tilt=-2, tide=True, width=0.2),),
}


def bed(kind: Bed, count: int, rng: np.random.Generator) -> Ears:
    """`count` samples of a bed, circular, at its level."""
    match kind:
        case Band():
            return _band(kind, count, rng)
        case Hum():
            return _hum(kind, count, rng)
        case Babble():
            return _babble(kind, count, rng)
        case Insects():
            return _insects(kind, count, rng)


def wandering(count: int, rate: float, rng: np.random.Generator) -> NDArray[np.float32]:
    """A slow random curve, circular, mean 0 and deviation 1; it turns about `rate` times a second."""
    cycles = max(1, round(rate * count / RATE))
    nodes = 256
    at = np.arange(nodes) * (2 * np.pi / nodes)
    curve = np.zeros(nodes)
    for k in range(1, min(cycles * 2, 100) + 1):
        curve += rng.normal() / np.sqrt(1 + (k / cycles) ** 2) * np.cos(k * at + rng.uniform(0, 2 * np.pi))
    curve /= np.std(curve) + 1e-9
    closed = np.append(curve, curve[0])
    return np.asarray(np.interp(np.arange(count) * (nodes / count), np.arange(nodes + 1), closed), np.float32)


def _levelled(ears: NDArray[np.floating], level: float) -> Ears:
    power = float(np.sqrt(np.mean(np.square(ears)))) + 1e-12
    return np.asarray(ears * (10 ** (level / 20) / power), np.float32)


def _band(kind: Band, count: int, rng: np.random.Generator) -> Ears:
    hertz = np.fft.rfftfreq(count, 1 / RATE).astype(np.float32)
    hertz[0] = 1e-3
    middle = np.sqrt(kind.low * kind.high)
    shape = (hertz / middle) ** np.float32(kind.tilt / 6.02)
    shape /= np.sqrt((1 + (kind.low / hertz) ** 6) * (1 + (hertz / kind.high) ** 6))
    heard = np.stack([_source(kind, count, len(hertz), rng) for _ in range(2)])
    heard[1] = kind.width * heard[1] + np.sqrt(1 - kind.width**2) * heard[0]
    noise = np.fft.irfft(heard * shape, count)
    if kind.tide:
        noise *= _tide(count, rng)
    if kind.swell:
        noise *= np.exp(kind.swell * wandering(count, kind.rate, rng))
    ears = _levelled(noise, kind.level)
    if not kind.grains:
        return ears
    most = np.float32(10 ** ((kind.level + 14) / 20))  # the nearest drops are near, not in the ear
    return np.asarray(np.tanh(ears / most) * most, np.float32)


def _source(kind: Band, count: int, bins: int, rng: np.random.Generator) -> NDArray[np.complex64]:
    """The spectrum of smooth noise, or of grains strewn over the time."""
    if not kind.grains:
        parts = rng.standard_normal((2, bins), dtype=np.float32)
        return np.asarray(parts[0] + 1j * parts[1], np.complex64)
    strewn = np.zeros(count, np.float32)
    many = max(1, round(kind.grains * count / RATE))
    strewn[rng.integers(0, count, many)] = rng.exponential(1.0, many) * rng.choice([-1, 1], many)
    return np.asarray(np.fft.rfft(strewn), np.complex64)


def _tide(count: int, rng: np.random.Generator) -> NDArray[np.float32]:
    """Waves: slow to come, quick to break, slow to run out; a whole number of them."""
    waves = max(1, round(count / RATE / 5))
    at = (np.arange(count) * (waves / count) + rng.uniform()) % 1
    rise = np.clip(at / 0.55, 0, 1) ** 2.2
    fall = np.clip((1 - at) / 0.45, 0, 1) ** 1.3
    return np.asarray(0.22 + rise * fall * 1.3, np.float32)


def _hum(kind: Hum, count: int, rng: np.random.Generator) -> Ears:
    at = np.arange(count) / count
    ears = np.zeros((2, count))
    for hertz, level in kind.tones:
        periods = round(hertz * count / RATE)
        beats = max(1, round(kind.beat * count / RATE * rng.uniform(0.7, 1.3)))
        for ear in range(2):
            tone = np.sin(2 * np.pi * (periods * at + rng.uniform()))
            ears[ear] += level * tone * (1 + 0.3 * np.sin(2 * np.pi * (beats * at + rng.uniform())))
    return _levelled(ears, kind.level)


_VOWELS = ((730, 1090, 2440), (270, 2290, 3010), (570, 840, 2410), (530, 1840, 2480), (440, 1020, 2240))
_CYCLE = 1024


def _babble(kind: Babble, count: int, rng: np.random.Generator) -> Ears:
    ears = np.zeros((2, count), np.float32)
    for _ in range(kind.voices):
        voice = _talker(count, kind.high, rng)
        side = rng.uniform(0.1, 0.9)
        ears[0] += voice * np.float32(np.cos(side * np.pi / 2))
        ears[1] += voice * np.float32(np.sin(side * np.pi / 2))
    return _levelled(_far(ears, count, rng), kind.level)


def _talker(count: int, high: bool, rng: np.random.Generator) -> NDArray[np.float32]:
    """Syllables at speaking pace between two vowels at a time, with pauses."""
    base = rng.uniform(250, 360) if high else rng.choice([rng.uniform(95, 135), rng.uniform(170, 230)])
    first, second = (_vowel(base, _VOWELS[i]) for i in rng.permutation(len(_VOWELS))[:2])
    glide = wandering(count, 1.2, rng)
    hertz = base * np.exp(0.09 * glide)
    phase = np.cumsum(hertz)
    phase *= np.round(phase[-1] / RATE) / phase[-1]  # a whole number of periods, so that it closes
    where = (phase * _CYCLE).astype(np.int64) % _CYCLE
    colour = 0.5 + 0.5 * np.tanh(wandering(count, 4.0, rng))
    syllables = np.clip(wandering(count, 4.5, rng) + 0.4, 0, None)
    talking = np.clip(2 * wandering(count, 0.5, rng) + 1.2, 0, 1)
    return np.asarray(
        (first[where] * (1 - colour) + second[where] * colour) * syllables * talking, np.float32
    )


def _vowel(base: float, formants: tuple[int, int, int]) -> NDArray[np.float32]:
    k = np.arange(1, min(60, int(4000 / base)))
    level = sum(np.exp(-(((k * base - f) / (90 + 0.07 * f)) ** 2)) / (1 + i) for i, f in enumerate(formants))
    spectrum = np.zeros(_CYCLE // 2 + 1)
    spectrum[k] = (level + 0.03) / k**0.5
    return np.asarray(np.fft.irfft(spectrum * np.exp(1j * np.arange(len(spectrum)) ** 2)), np.float32)


def _far(ears: Ears, count: int, rng: np.random.Generator) -> Ears:
    """From across the place: blurred by walls, the high tones gone."""
    length = min(count, RATE // 2)
    blur = np.zeros((2, count), np.float32)
    fall = np.exp(-np.arange(length) / (0.07 * RATE))
    blur[:, :length] = rng.standard_normal((2, length)) * fall
    hertz = np.fft.rfftfreq(count, 1 / RATE)
    spectrum = np.fft.rfft(ears) * (np.fft.rfft(blur) / np.sqrt(length / 8) + 0.6)
    return np.asarray(np.fft.irfft(spectrum / (1 + (hertz / 2800) ** 2), count), np.float32)


def _insects(kind: Insects, count: int, rng: np.random.Generator) -> Ears:
    at = np.arange(count) / count
    ears = np.zeros((2, count))
    for _ in range(kind.count):
        carrier = round(kind.hertz * rng.uniform(0.93, 1.07) * count / RATE)
        pulses = round(kind.pulses * rng.uniform(0.9, 1.1) * count / RATE)
        sound = np.sin(2 * np.pi * carrier * at) * np.clip(np.sin(2 * np.pi * pulses * at), 0, 1) ** 2
        if kind.chirps:
            chirps = max(1, round(kind.chirps * rng.uniform(0.85, 1.15) * count / RATE))
            sound *= np.clip(3 * np.sin(2 * np.pi * (chirps * at + rng.uniform())) - 0.6, 0, 1)
        else:
            sound *= np.exp(0.5 * wandering(count, 0.4, rng))
        side, near = rng.uniform(0, 1), rng.uniform(0.3, 1)
        ears[0] += sound * near * np.cos(side * np.pi / 2)
        ears[1] += sound * near * np.sin(side * np.pi / 2)
    return _levelled(ears, kind.level)
