"""Drums: single strokes made from swept sines and shaped noise, and the rhythms they are played in."""

from __future__ import annotations

import zlib
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from onereel.backends.animatic.score.synth import Tone
from onereel.media.audio import RATE


@dataclass(frozen=True, slots=True, kw_only=True)
class Skin:
    """A stroke: a sine falling from `start` to `end` Hz, and noise between `low` and `high` Hz.

    `body` and `hiss` are their levels, `ring` and `sizzle` the seconds they take to fall by 60 dB.
    """

    start: float = 0.0
    end: float = 0.0
    fall: float = 0.03
    body: float = 0.0
    ring: float = 0.3
    overtone: float = 0.0
    hiss: float = 0.0
    low: float = 200.0
    high: float = 12_000.0
    sizzle: float = 0.1
    bursts: int = 1
    attack: float = 0.001
    seat: float = 0.0


SKINS: dict[str, Skin] = {
    "kick": Skin(start=160, end=58, body=0.9, ring=0.28, hiss=0.12, low=1500, high=5000, sizzle=0.02),
    "boom": Skin(
        start=110, end=46, fall=0.08, body=1.0, ring=1.4, overtone=0.3, hiss=0.1, high=600, sizzle=0.5
    ),
    "taiko": Skin(
        start=170, end=82, fall=0.05, body=1.0, ring=0.7, overtone=0.5, hiss=0.25, high=1800, sizzle=0.09
    ),
    "rimclick": Skin(start=1700, end=1500, body=0.3, ring=0.04, hiss=0.3, low=1200, sizzle=0.03, seat=0.2),
    "tom": Skin(
        start=240, end=130, body=0.8, ring=0.4, overtone=0.3, hiss=0.1, high=3000, sizzle=0.05, seat=-0.3
    ),
    "snare": Skin(
        start=240, end=190, body=0.35, ring=0.12, hiss=0.5, low=900, high=9000, sizzle=0.17, seat=0.1
    ),
    "roll": Skin(
        start=200, end=180, body=0.15, ring=0.08, hiss=0.35, low=900, high=8000, sizzle=0.09, seat=0.1
    ),
    "brush": Skin(hiss=0.35, low=1500, high=9000, sizzle=0.16, attack=0.02, seat=0.15),
    "sweep": Skin(hiss=0.2, low=2000, high=8000, sizzle=0.5, attack=0.12, seat=-0.15),
    "hat": Skin(hiss=0.3, low=6500, high=15000, sizzle=0.05, seat=0.35),
    "open hat": Skin(hiss=0.3, low=6000, high=15000, sizzle=0.3, seat=0.35),
    "shaker": Skin(hiss=0.28, low=4500, high=13000, sizzle=0.07, attack=0.012, seat=-0.4),
    "clap": Skin(hiss=0.5, low=900, high=6000, sizzle=0.11, bursts=3, seat=-0.15),
    "palm": Skin(hiss=0.5, low=1100, high=5000, sizzle=0.05, bursts=2, seat=0.3),
    "tambourine": Skin(hiss=0.35, low=5000, high=14000, sizzle=0.16, bursts=2, seat=0.4),
    "block": Skin(
        start=980, end=930, body=0.5, ring=0.09, hiss=0.1, low=1500, high=5000, sizzle=0.02, seat=-0.35
    ),
    "tick": Skin(start=2600, end=2500, body=0.2, ring=0.03, hiss=0.12, low=4000, sizzle=0.02, seat=0.25),
    "crash": Skin(hiss=0.5, low=2800, high=15000, sizzle=2.2, attack=0.004, seat=-0.25),
    "timpani": Skin(
        start=135, end=118, fall=0.06, body=0.9, ring=1.1, overtone=0.6, hiss=0.15, high=900, sizzle=0.06
    ),
    "dum": Skin(start=150, end=96, body=0.8, ring=0.3, overtone=0.35, hiss=0.1, high=1500, sizzle=0.04),
    "tek": Skin(
        start=560, end=430, body=0.3, ring=0.08, hiss=0.4, low=1800, high=9000, sizzle=0.05, seat=0.15
    ),
    "ge": Skin(
        start=92, end=135, fall=0.12, body=0.8, ring=0.45, overtone=0.25, hiss=0.05, high=900, sizzle=0.03
    ),
    "na": Skin(
        start=415, end=400, body=0.5, ring=0.22, overtone=0.6, hiss=0.2, low=1500, high=7000, sizzle=0.025
    ),
    "tin": Skin(
        start=310, end=300, body=0.5, ring=0.4, overtone=0.4, hiss=0.1, low=1000, high=5000, sizzle=0.02
    ),
    "conga": Skin(
        start=260,
        end=205,
        body=0.6,
        ring=0.24,
        overtone=0.3,
        hiss=0.15,
        low=500,
        high=4000,
        sizzle=0.03,
        seat=-0.3,
    ),
    "slap": Skin(
        start=420, end=340, body=0.4, ring=0.12, hiss=0.35, low=1200, high=6000, sizzle=0.04, seat=-0.2
    ),
    "surdo": Skin(start=120, end=78, body=0.8, ring=0.5, overtone=0.3, hiss=0.06, high=800, sizzle=0.04),
    "agogo": Skin(start=820, end=815, body=0.3, ring=0.25, overtone=0.7, seat=0.4),
    "frame": Skin(
        start=150, end=112, body=0.7, ring=0.35, overtone=0.4, hiss=0.25, low=300, high=4000, sizzle=0.08
    ),
    "toll": Skin(start=111, end=110, body=0.5, ring=4.0, overtone=1.0, hiss=0.1, high=1200, sizzle=0.1),
}


@lru_cache(maxsize=64)
def stroke(name: str, take: int) -> Tone:
    """One stroke at full strength, float32 (2, samples); a few takes of each, for no two are quite alike."""
    skin = SKINS[name]
    rng = np.random.default_rng(zlib.crc32(f"{name} {take}".encode()))
    lasting = max(skin.ring if skin.body else 0.0, skin.sizzle * 1.2 if skin.hiss else 0.0, 0.05)
    count = round((lasting + 0.03) * RATE)
    at = np.arange(count) / RATE
    out = np.zeros((2, count))
    if skin.body:
        out += skin.body * _body(skin, at, rng)
    if skin.hiss:
        out += skin.hiss * _hiss(skin, at, rng)
    out *= np.clip(at / skin.attack, 0, 1)
    out[:, -480:] *= np.linspace(1, 0, 480)
    left = np.cos((skin.seat + 1) * np.pi / 4) * np.sqrt(2)
    right = np.sin((skin.seat + 1) * np.pi / 4) * np.sqrt(2)
    return np.asarray(out * np.array([[left], [right]]), np.float32)


def _body(skin: Skin, at: NDArray[np.float64], rng: np.random.Generator) -> NDArray[np.float64]:
    hertz = skin.end + (skin.start - skin.end) * np.exp(-at / skin.fall)
    phase = 2 * np.pi * np.cumsum(hertz * rng.uniform(0.985, 1.015)) / RATE
    wave = np.sin(phase) * np.exp(-6.9 * at / skin.ring)
    if skin.overtone:  # the modes of a round skin
        for ratio, level in ((1.59, 0.5), (2.14, 0.35), (2.65, 0.2), (3.5, 0.15)):
            wave += (
                skin.overtone * level * np.sin(ratio * phase + ratio) * np.exp(-9 * ratio * at / skin.ring)
            )
    return np.asarray(wave)


def _hiss(skin: Skin, at: NDArray[np.float64], rng: np.random.Generator) -> NDArray[np.float64]:
    count = len(at)
    spectrum = np.fft.rfft(rng.standard_normal((2, count)))
    hertz = np.fft.rfftfreq(count, 1 / RATE) + 1e-3
    spectrum *= 1 / np.sqrt((1 + (skin.low / hertz) ** 4) * (1 + (hertz / skin.high) ** 4))
    noise = np.fft.irfft(spectrum, count)
    noise /= np.sqrt(np.mean(noise**2)) + 1e-9
    fall = np.zeros(count)
    for burst in range(skin.bursts):
        since = at - 0.011 * burst
        fall = np.maximum(fall, np.where(since >= 0, np.exp(-6.9 * np.maximum(since, 0) / skin.sizzle), 0))
    return np.asarray(noise * fall)


Hit = tuple[str, float, float]
"""Which stroke, on which beat of the bar, how hard (0…1)."""


def _every(name: str, step: float, *velocities: float) -> tuple[Hit, ...]:
    count = round(4 / step)
    return tuple((name, i * step, velocities[i % len(velocities)]) for i in range(count))


RHYTHMS: dict[str, tuple[Hit, ...]] = {
    "none": (),
    "four on the floor": (
        *_every("kick", 1, 0.75, 0.6),
        ("clap", 1, 0.5),
        ("clap", 3, 0.55),
        *_every("shaker", 0.5, 0.3, 0.5),
        ("tambourine", 3.5, 0.25),
    ),
    "brushes": (*_every("brush", 1, 0.2, 0.42), ("sweep", 0, 0.3), ("sweep", 2, 0.3), ("kick", 0, 0.3)),
    "light": (("block", 0, 0.35), ("block", 1.5, 0.2), ("block", 2, 0.3), *_every("shaker", 0.5, 0.2, 0.35)),
    "pulse": (*_every("tick", 1, 0.3, 0.18), ("frame", 0, 0.35), ("frame", 2.5, 0.2)),
    "engine": (
        ("boom", 0, 0.7),
        ("taiko", 0, 0.7),
        ("taiko", 1.5, 0.4),
        ("taiko", 2.5, 0.5),
        ("tom", 3.5, 0.45),
        *_every("tick", 0.25, 0.4, 0.14, 0.22, 0.14),
    ),
    "toll": (("toll", 0, 0.5), ("boom", 0, 0.6), ("taiko", 2, 0.3)),
    "march": (
        ("timpani", 0, 0.75),
        ("timpani", 2, 0.6),
        ("snare", 1, 0.4),
        *((("roll", 1.5 + i / 6, 0.22 + 0.02 * i)) for i in range(3)),
        ("snare", 3, 0.45),
        ("snare", 3.5, 0.3),
        ("snare", 3.75, 0.35),
        ("taiko", 0, 0.5),
    ),
    "swing": (
        *(
            (("hat", beat, v))
            for beat, v in ((0, 0.3), (1, 0.42), (1.67, 0.25), (2, 0.3), (3, 0.42), (3.67, 0.25))
        ),
        *_every("brush", 1, 0.12, 0.35),
        ("kick", 0, 0.3),
        ("kick", 2.67, 0.2),
    ),
    "taiko": (
        ("taiko", 0, 0.7),
        ("taiko", 1.5, 0.35),
        ("taiko", 2, 0.5),
        ("block", 3, 0.3),
        ("rimclick", 3.5, 0.25),
    ),
    "tabla": (
        ("ge", 0, 0.6),
        ("na", 0, 0.5),
        ("tin", 0.5, 0.35),
        ("na", 1, 0.45),
        ("tin", 1.5, 0.3),
        ("na", 2, 0.5),
        ("ge", 2.5, 0.5),
        ("tin", 2.75, 0.25),
        ("na", 3, 0.45),
        ("ge", 3.5, 0.4),
        ("na", 3.75, 0.25),
    ),
    "maqsum": (
        ("dum", 0, 0.7),
        ("tek", 0.5, 0.5),
        ("tek", 1.5, 0.5),
        ("dum", 2, 0.65),
        ("tek", 3, 0.5),
        ("tek", 3.5, 0.2),
        ("tek", 3.75, 0.25),
        *_every("tambourine", 1, 0.1, 0.2),
    ),
    "palmas": (
        ("palm", 0, 0.3),
        ("palm", 0.5, 0.45),
        ("palm", 1.5, 0.3),
        ("palm", 2, 0.45),
        ("palm", 3, 0.45),
        ("palm", 3.5, 0.25),
        ("dum", 0, 0.4),
        ("dum", 2.5, 0.35),
    ),
    "bossa": (
        ("surdo", 0, 0.3),
        ("surdo", 2, 0.5),
        ("rimclick", 0, 0.4),
        ("rimclick", 1.5, 0.4),
        ("rimclick", 3, 0.4),
        *_every("shaker", 0.25, 0.35, 0.16, 0.24, 0.2),
    ),
    "son": (
        ("rimclick", 1, 0.4),
        ("rimclick", 1.5, 0.4),
        ("conga", 3, 0.35),
        ("conga", 3.5, 0.45),
        ("slap", 1, 0.4),
        ("conga", 2.5, 0.2),
        *_every("shaker", 0.5, 0.35, 0.2),
    ),
    "tango": (("frame", 0, 0.4), ("rimclick", 1.5, 0.2), ("frame", 2, 0.3), ("rimclick", 3, 0.25)),
    "huayno": (
        ("surdo", 0, 0.5),
        ("frame", 1, 0.3),
        ("frame", 1.5, 0.3),
        ("surdo", 2, 0.45),
        ("frame", 3, 0.3),
        ("frame", 3.5, 0.3),
        *_every("shaker", 0.5, 0.2, 0.3),
    ),
    "bodhran": tuple(("frame", i / 3, (0.55, 0.2, 0.3)[i % 3]) for i in range(12)),
    "cross": (
        *(
            (("agogo", i * 4 / 12 * k, 0.25))
            for i, k in ((0, 1), (2, 1), (4, 1), (5, 1), (7, 1), (9, 1), (11, 1))
        ),
        ("conga", 0, 0.5),
        ("slap", 1, 0.4),
        ("conga", 5 / 3, 0.35),
        ("conga", 2, 0.45),
        ("slap", 3, 0.4),
        ("conga", 11 / 3, 0.35),
        *_every("shaker", 1 / 3, 0.3, 0.12, 0.2),
    ),
}

KITS: dict[str, str] = {
    "brushes": "brushes",
    "taiko": "engine",
    "timpani": "march",
    "tabla": "tabla",
    "frame drum": "maqsum",
    "djembe": "son",
}
"""The rhythm of a kit where neither mood nor place has one of its own."""
