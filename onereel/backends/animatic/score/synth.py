"""Two ways to make a tone: things that are struck or plucked and ring, and things that are held.

Tones are float32 (2, samples), left and right a little different, so that a hall has something to carry.
Struck tones are sums of decaying partials, computed as one matrix product (some 20 times as fast as sine by
sine); held tones read a band-limited single-cycle table at a wandering speed.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from onereel.backends.animatic.score.theory import hertz
from onereel.media.audio import RATE

Tone = NDArray[np.float32]
"""float32 (2, samples)."""

Formant = tuple[float, float, float]
"""Where (Hz), how much (linear), how wide (octaves)."""

_TOP_HERTZ = 15_000.0
_LEVEL = 0.1  # root mean square that every tone is brought to before its velocity


@dataclass(frozen=True, slots=True, kw_only=True)
class Struck:
    """`ratios` are its partials over the fundamental; empty: harmonics, `stretch` of them inharmonic.

    `ring` is how many seconds middle C takes to fall by 60 dB; higher tones and partials die sooner.
    `pluck` is where the string is plucked (0: not a string), `noise` the knock at the beginning, `rise` how
    late (s) upper partials arrive, as on a sitar's wide bridge; `damped`: silent when let go.
    """

    ratios: tuple[tuple[float, float], ...] = ()
    slope: float = 1.2
    stretch: float = 0.0
    ring: float = 3.0
    partial_ring: float = 0.2
    pitch_ring: float = 1.5
    pluck: float = 0.0
    noise: float = 0.05
    rise: float = 0.0
    open: float = 3000.0
    damped: bool = True
    release: float = 0.12


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """`slope` is how fast harmonics weaken, `even` how much of the even ones there is (clarinet: little).

    `voices` players, `detune` cents apart; vibrato in cents; `breath` is the noise of air or bow.
    """

    slope: float = 1.2
    even: float = 1.0
    formants: tuple[Formant, ...] = ()
    voices: int = 1
    detune: float = 0.0
    vibrato: float = 0.0
    vibrato_rate: float = 5.3
    tremolo: float = 0.0
    breath: float = 0.0
    attack: float = 0.06
    release: float = 0.15
    swell: float = 0.25
    open: float = 6000.0


def tone(spec: Struck | Held, pitch: float, seconds: float, velocity: float) -> Tone:
    """One note of `seconds` at `velocity` (0…1), its ring or release after that included."""
    match spec:
        case Struck():
            return _struck_note(spec, pitch, seconds, velocity)
        case Held():
            return _held_note(spec, pitch, seconds, velocity)


def slid(note: Tone, semitones: float, seconds: float) -> Tone:
    """The note begun `semitones` off and drawn to its pitch, as a finger slides along a string."""
    count = note.shape[1]
    at = np.arange(count) / RATE
    bend = semitones * np.maximum(0.0, 1 - at / seconds) ** 2
    where = np.cumsum(2 ** (bend / 12))
    where -= where[0]
    steps = np.arange(count)
    return np.stack([np.interp(where, steps, ear, right=0.0) for ear in note]).astype(np.float32)


def _struck_note(spec: Struck, pitch: float, seconds: float, velocity: float) -> Tone:
    ring = _ring(spec, pitch)
    longest = min(8.0, max(0.25, ring))
    lasting = min(longest, seconds + spec.release) if spec.damped else longest
    steps = max(1, round(lasting * 4))  # quarter seconds, so that equal notes share a rendering
    layer = min(3, int(velocity * 4))
    full = _rung(spec, pitch, steps / 4, layer)
    count = min(full.shape[1], max(64, round(lasting * RATE)))
    note = full[:, :count] * np.float32(_LEVEL * velocity**1.3 * 2)
    fade = min(count, round(spec.release * RATE))
    note[:, count - fade :] *= _half_bell(fade)[::-1]
    return note


def _ring(spec: Struck, pitch: float) -> float:
    return float(spec.ring * 2 ** ((60 - pitch) / 12 / spec.pitch_ring))


@lru_cache(maxsize=256)
def _rung(spec: Struck, pitch: float, seconds: float, layer: int) -> Tone:
    """A struck tone at one of four strengths, harder being brighter; at the level of _LEVEL 1."""
    rng = _rng(spec, pitch)
    fundamental = hertz(pitch)
    freqs, levels = _partials(spec, fundamental)
    opened = spec.open * (0.55 + 0.3 * layer)
    levels = levels * np.exp(-freqs / opened)
    decay = 6.9 / _ring(spec, pitch) * (1 + spec.partial_ring * (freqs / fundamental - 1))
    count = round(seconds * RATE)
    phases = rng.uniform(-0.9, 0.9, len(freqs))
    note = np.empty((2, count), np.float32)
    note[:] = 0.75 * partials(freqs, levels, decay * 1.6, phases, count)
    if spec.rise:
        late = np.where(freqs > 3.5 * fundamental, levels, 0)
        note -= partials(freqs, late, decay + 1 / spec.rise, phases, count)
    first = slice(
        0, 14
    )  # what rings on, each ear for itself: two strings of one note are never quite in tune
    for ear in range(2):
        spread = freqs[first] * (1 + rng.uniform(-3e-4, 3e-4, len(freqs[first])))
        after = phases[first] + rng.uniform(-0.8, 0.8, len(freqs[first]))
        note[ear] += 0.5 * partials(spread, levels[first], decay[first] * 0.7, after, count)
    note /= np.sqrt(np.mean(np.square(note[:, : RATE // 2]))) + 1e-9
    if spec.noise:
        knock = _noise(round(0.03 * RATE), 2 + layer, rng) * np.exp(-np.arange(round(0.03 * RATE)) / 260)
        note[:, : knock.shape[1]] += spec.noise * (1 + layer) * knock[:, : note.shape[1]]
    note[:, :48] *= np.linspace(0, 1, 48, dtype=np.float32)
    return note


def _partials(spec: Struck, fundamental: float) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    if spec.ratios:
        freqs = fundamental * np.array([ratio for ratio, _ in spec.ratios])
        levels = np.array([level for _, level in spec.ratios])
    else:
        k = np.arange(1, 1 + int(max(3, min(28, _TOP_HERTZ / fundamental))))
        freqs = fundamental * k * np.sqrt(1 + spec.stretch * k * k)
        levels = k**-spec.slope
        if spec.pluck:
            levels = levels * (0.15 + np.abs(np.sin(np.pi * k * spec.pluck)))
    kept = freqs < _TOP_HERTZ
    return freqs[kept], levels[kept]


_BLOCK = 256
_ROWS = 16  # products this small stay on one thread: waking a second one costs five times the work


def partials(
    freqs: NDArray[np.float64],
    levels: NDArray[np.float64],
    decay: NDArray[np.float64],
    phases: NDArray[np.float64],
    count: int,
) -> NDArray[np.float32]:
    """A sum of decaying sines, (count,): level · e^(−decay·t) · sin(2π·freq·t + phase)."""
    omega = 2 * np.pi * freqs
    within = np.arange(_BLOCK) / RATE
    starts = np.arange(-(-count // (_BLOCK * _ROWS)) * _ROWS) * (_BLOCK / RATE)
    fall = np.exp(-decay[:, None] * within)
    inner = np.concatenate(
        [np.cos(omega[:, None] * within) * fall, np.sin(omega[:, None] * within) * fall]
    ).astype(np.float32)
    turned = starts[:, None] * omega + phases
    strength = levels * np.exp(-starts[:, None] * decay)
    outer = np.concatenate([np.sin(turned) * strength, np.cos(turned) * strength], axis=1).astype(np.float32)
    product = outer.reshape(-1, _ROWS, outer.shape[1]) @ inner
    return np.asarray(product.reshape(-1)[:count], np.float32)


def _held_note(spec: Held, pitch: float, seconds: float, velocity: float) -> Tone:
    count = max(256, round((seconds + spec.release) * RATE))
    rng = _rng(spec, pitch, count)
    at = (np.arange(count) / RATE).astype(np.float32)
    dark, bright = _table(spec, pitch, 0), _table(spec, pitch, 1)
    note = np.zeros((2, count), np.float32)
    envelope = _envelope(spec, at, seconds)
    opening = (0.15 + 0.85 * velocity) * (0.4 + 0.6 * envelope)
    vibrato = _vibrato(spec, at, pitch, rng)
    for voice in range(spec.voices):
        side = 0.5 if spec.voices == 1 else voice / (spec.voices - 1)
        cents = spec.detune * (2 * side - 1) + (
            rng.uniform(-0.3, 0.3) * spec.detune if spec.voices > 1 else 0
        )
        phase = at.astype(np.float64) * (hertz(pitch + cents / 100) * _TABLE) + rng.uniform(0, _TABLE)
        phase += vibrato if spec.voices == 1 else np.roll(vibrato, int(rng.integers(count)))
        where = phase.astype(np.int64) & (_TABLE - 1)
        wave = dark[where]
        wave += opening * (bright[where] - wave)
        left = np.cos(side * np.pi / 2)
        note[0] += wave * np.float32(left)
        note[1] += wave * np.float32(np.sqrt(1 - left * left))
    if spec.breath:
        note += np.float32(spec.breath * spec.voices) * _air(count, rng)
    shake = 1 - spec.tremolo * (0.5 + 0.5 * np.sin(2 * np.pi * spec.vibrato_rate * at))
    level = np.float32(_LEVEL * velocity**1.1 * 2 / np.sqrt(spec.voices))
    return np.asarray(note * (envelope * shake.astype(np.float32) * level), np.float32)


def _envelope(spec: Held, at: NDArray[np.float32], seconds: float) -> NDArray[np.float32]:
    """In, a swell towards the middle of a long note, and out."""
    attack = min(spec.attack, 0.6 * seconds)
    coming = np.clip(at / max(attack, 0.004), 0, 1)
    going = np.clip((seconds + spec.release - at) / spec.release, 0, 1)
    body = 1 - spec.swell + spec.swell * np.sin(np.pi * np.clip(at / max(seconds, 0.01), 0, 1))
    shape = np.sin(coming * (np.pi / 2)) ** 2 * np.sin(going * (np.pi / 2)) ** 2 * body
    return np.asarray(shape, np.float32)


def _vibrato(
    spec: Held, at: NDArray[np.float32], pitch: float, rng: np.random.Generator
) -> NDArray[np.float32]:
    if not spec.vibrato:
        return np.zeros(len(at), np.float32)
    rate = spec.vibrato_rate * rng.uniform(0.93, 1.07)
    depth = hertz(pitch) * (2 ** (spec.vibrato / 1200) - 1) / (2 * np.pi * rate) * _TABLE
    grown = np.clip((at - 0.12) / 0.4, 0, 1)
    return np.asarray(depth * grown * np.sin(2 * np.pi * rate * at + rng.uniform(0, 6.28)), np.float32)


_TABLE = 4096


@lru_cache(maxsize=512)
def _table(spec: Held, pitch: float, bright: int) -> NDArray[np.float32]:
    """One cycle, dark or bright, at root mean square 1 (the dark one a little softer)."""
    fundamental = hertz(pitch)
    k = np.arange(1, 1 + int(max(2, min(70, _TOP_HERTZ / fundamental))))
    freqs = k * fundamental
    levels = k ** -(spec.slope if bright else spec.slope + 0.7)
    levels = levels * np.where(k % 2 == 0, spec.even, 1.0)
    shape = np.ones(len(k)) if not spec.formants else np.full(len(k), 0.25)
    for centre, strength, octaves in spec.formants:
        shape = shape + strength * np.exp(-0.5 * (np.log2(freqs / centre) / octaves) ** 2)
    levels = levels * shape * np.exp(-freqs / (spec.open * (1.0 if bright else 0.5)))
    spectrum = np.zeros(_TABLE // 2 + 1, np.complex128)
    phases = _rng(spec, pitch).uniform(0, 2 * np.pi, len(k))
    spectrum[k] = levels * np.exp(1j * phases)
    cycle = np.fft.irfft(spectrum)
    return np.asarray(cycle / np.sqrt(np.mean(cycle**2)) * (1.0 if bright else 0.8), np.float32)


@lru_cache(maxsize=1)
def _air_loop() -> NDArray[np.float32]:
    """Four seconds of breath: noise around 2.2 kHz, softly banded."""
    return _shaped_noise(
        4 * RATE, lambda f: np.exp(-0.5 * (np.log2(f / 2200) / 0.9) ** 2), np.random.default_rng(11)
    )


def _air(count: int, rng: np.random.Generator) -> Tone:
    loop = _air_loop()
    start = int(rng.integers(loop.shape[1]))
    return np.take(loop, np.arange(start, start + count), axis=1, mode="wrap")


def _noise(count: int, colour: float, rng: np.random.Generator) -> Tone:
    """A short burst; a higher colour is brighter."""
    return _shaped_noise(count, lambda f: np.exp(-((f / (1200 * colour)) ** 2)), rng)


def _shaped_noise(
    count: int, shape: Callable[[NDArray[np.float64]], NDArray[np.float64]], rng: np.random.Generator
) -> Tone:
    spectrum = np.fft.rfft(rng.standard_normal((2, count)).astype(np.float32))
    hertz = np.asarray(np.fft.rfftfreq(count, 1 / RATE) + 1e-3, np.float64)
    spectrum *= shape(hertz).astype(np.float32)
    made = np.fft.irfft(spectrum, count)
    return np.asarray(made / (np.sqrt(np.mean(made**2)) + 1e-9), np.float32)


def _half_bell(count: int) -> NDArray[np.float32]:
    return (0.5 - 0.5 * np.cos(np.linspace(0, np.pi, count))).astype(np.float32)


def _rng(*what: object) -> np.random.Generator:
    """The same grain for the same tone in every score."""
    return np.random.default_rng(zlib.crc32(repr(what).encode()))
