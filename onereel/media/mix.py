"""The mix: score, voice and the clips' own sound become one stereo track, loud enough and never too loud.

Everything is float32 (n, 2) at 48 kHz. The loudnesses are BS.1770; −18 for the bed, −17 for a line and −30
for production sound are where a film's dialogue sits on top without the rest going away.
"""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from onereel.media import audio, loudness
from onereel.media.audio import RATE, Sound
from onereel.media.loudness import gain

SCORE_LUFS = -18.0
DIEGETIC_LUFS = -21.0
VOICE_LUFS = -17.0
PRODUCTION_LUFS = -30.0
FILM_LUFS = -16.0
CEILING_DBTP = -2.0
"""Under the −1 dBTP that is promised: an AAC encoder lifts peaks by up to a decibel."""

SCORE_DUCK_DB = -8.0
PRODUCTION_DUCK_DB = -4.0

_NOTHING_LUFS = -60.0  # softer than this is silence: it is never made louder
_MOST_LIMITING_DB = 14.0
_JOIN = RATE * 40 // 1000
_MOST_LIFT_DB = 8.0
_LAST = 0.6  # seconds in which the place goes at the end of the film, as the score does

Envelope = NDArray[np.float32]


@dataclass(frozen=True, slots=True, kw_only=True)
class ShotSound:
    """One shot: how many samples its picture lasts, its production sound, and the line spoken over it."""

    length: int
    production: Sound | None = None
    line: Sound | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Stems:
    """The three tracks of a film as they are heard together, score and production ducked under the voice."""

    score: Sound
    voice: Sound
    production: Sound

    def together(self) -> Sound:
        return self.score + self.voice + self.production


def stems(shots: Sequence[ShotSound], score: Sound | None, *, diegetic: bool, lead: float) -> Stems:
    """Each track at its loudness and in its place; a missing one is silence."""
    total = sum(shot.length for shot in shots)
    with ThreadPoolExecutor(2) as hands:
        bed = hands.submit(_bed, score, total, diegetic=diegetic)
        ground = hands.submit(_set_under, _joined(shots), PRODUCTION_LUFS)
        voice = _voice(shots, lead)
        spoken = _spoken(voice)
        place = audio.faded(ground.result(), fade_in=0.1, fade_out=_LAST)
        return Stems(
            score=_ducked(bed.result(), spoken, SCORE_DUCK_DB),
            voice=voice,
            production=_ducked(place, spoken, PRODUCTION_DUCK_DB),
        )


def set_to(samples: Sound, lufs: float) -> Sound:
    """A copy at that integrated loudness; silence stays silence."""
    measured = loudness.integrated(samples)
    return samples * np.float32(gain(lufs - measured) if measured > _NOTHING_LUFS else 1.0)


def _set_under(samples: Sound, lufs: float) -> Sound:
    """A copy at that loudness, but never made louder by more than 8 dB: a quiet room is to stay one."""
    measured = loudness.integrated(samples)
    lift = min(lufs - measured, _MOST_LIFT_DB) if measured > _NOTHING_LUFS else 0.0
    return samples * np.float32(gain(lift))


def _voice(shots: Sequence[ShotSound], lead: float) -> Sound:
    """Every line `lead` seconds into its own shot; what would run into the next shot is faded away."""
    track = np.zeros((sum(shot.length for shot in shots), 2), np.float32)
    at = 0
    for shot in shots:
        if shot.line is not None:
            start = at + round(lead * RATE)
            room = max(0, at + shot.length - start)
            line = set_to(audio.stereo(shot.line), VOICE_LUFS)
            line = audio.faded(line[:room], fade_in=0.004, fade_out=0.03)
            track[start : start + len(line)] += line
        at += shot.length
    return track


def _bed(score: Sound | None, total: int, *, diegetic: bool) -> Sound:
    if score is None:
        return np.zeros((total, 2), np.float32)
    bed = audio.stereo(score)
    if len(bed) > total:
        bed = audio.faded(bed[:total], fade_out=0.5)
    bed = audio.fitted(bed, total)
    if diegetic:
        return set_to(_in_the_scene(bed), DIEGETIC_LUFS)
    return set_to(bed, SCORE_LUFS)


def _in_the_scene(bed: Sound) -> Sound:
    """Music from a small loudspeaker in a room: its band narrowed, nearly mono, walls around it."""
    middle = bed.mean(axis=1, keepdims=True)
    return audio.convolved(0.9 * middle + 0.1 * bed, _room_with_radio())


def _room_with_radio() -> NDArray[np.float32]:
    length = RATE // 2
    noise = np.random.default_rng(7).standard_normal((length, 2))
    at = np.arange(length)[:, None] / RATE
    room = noise * np.exp(-at / 0.09) * 0.01
    room[: RATE // 125] = 0
    room[0] = 1.0
    spectrum = np.fft.rfft(room, 2 * length, axis=0)
    hertz = np.fft.rfftfreq(2 * length, 1 / RATE)[:, None]
    band = 1 / (1 + (220 / np.maximum(hertz, 1)) ** 6) / (1 + (hertz / 4200) ** 10)
    heard = np.fft.irfft(spectrum * np.sqrt(band), axis=0)
    return np.asarray(
        np.roll(heard, RATE // 200, axis=0)[:length], np.float32
    )  # its first half is in time too


def _joined(shots: Sequence[ShotSound]) -> Sound:
    """The clips' own sound end to end, neighbours blended over 40 ms with even power.

    A clip has no sound beyond its ends, so it is mirrored there; the more alike both sides are, the more the
    blend is lowered, so that a bed that runs on does not swell at the cut.
    """
    total = sum(shot.length for shot in shots)
    track = np.zeros((total, 2), np.float32)
    parts = [
        audio.fitted(audio.stereo(shot.production), shot.length) if shot.production is not None else None
        for shot in shots
    ]
    at = 0
    for part, shot in zip(parts, shots, strict=True):
        if part is not None:
            track[at : at + shot.length] = part
        at += shot.length
    at = 0
    for before, after in pairwise(shots):
        at += before.length
        half = min(_JOIN // 2, before.length, after.length)
        if half:
            track[at - half : at + half] = _blend(track[at - half : at].copy(), track[at : at + half].copy())
    return track


def _blend(tail: Sound, head: Sound) -> Sound:
    old = np.concatenate([tail, tail[::-1]])
    new = np.concatenate([head[::-1], head])
    angle = np.linspace(0, np.pi / 2, len(old), dtype=np.float32)[:, None]
    power = float(np.sqrt(np.square(old).sum() * np.square(new).sum()))
    alike = max(0.0, float((old * new).sum()) / power) if power > 0 else 0.0
    return np.asarray(
        (old * np.cos(angle) + new * np.sin(angle)) / np.sqrt(1 + alike * np.sin(2 * angle)), np.float32
    )


_TICK = RATE // 100  # ducking is decided a hundred times a second
_AUDIBLE = gain(-42.0)
_EARLY, _HOLD = 16, 35  # in ticks: down before the voice begins, and not up between two words
_DOWN, _UP = 0.08, 0.018  # how far from 0 to 1 in one tick: in 0.12 s down, in 0.55 s up


def _spoken(voice: Sound) -> Envelope:
    """How much the voice is there, 0 to 1, a hundred times a second (one more for the end)."""
    count = len(voice) // _TICK
    level = np.abs(voice[: count * _TICK]).max(axis=1, initial=0.0).reshape(count, _TICK).max(axis=1)
    wanted = np.zeros(count + 1)
    for tick in np.flatnonzero(level > _AUDIBLE).tolist():
        wanted[max(0, tick - _EARLY) : tick + _HOLD] = 1.0
    now, envelope = 0.0, np.empty(count + 1, np.float32)
    for tick, goal in enumerate(wanted.tolist()):
        now = min(goal, now + _DOWN) if goal > now else max(goal, now - _UP)
        envelope[tick] = now
    return np.asarray(0.5 - 0.5 * np.cos(np.pi * envelope), np.float32)


def _ducked(bed: Sound, spoken: Envelope, db: float) -> Sound:
    if not spoken.any():
        return bed
    factors = np.power(10.0, spoken * db / 20).astype(np.float32)
    return bed * _between(factors, _TICK, len(bed))[:, None]


def _between(nodes: Envelope, spacing: int, length: int) -> Envelope:
    """Straight lines between values that are `spacing` samples apart."""
    return np.interp(np.arange(length) / spacing, np.arange(len(nodes)), nodes).astype(np.float32)


def mastered(together: Sound, *, lufs: float = FILM_LUFS, ceiling_dbtp: float = CEILING_DBTP) -> Sound:
    """The film at `lufs`, its true peak under the ceiling.

    Silence stays silence. Sound that is nothing but clicks stays softer than asked: it is never pressed down
    by more than 14 dB.
    """
    with ThreadPoolExecutor(1) as hand:
        limiting = hand.submit(_Limiter, together, gain(ceiling_dbtp))
        hops = loudness.powers(together)
    measured = loudness.gated(hops)
    if measured <= _NOTHING_LUFS:
        return together
    limiter = limiting.result()
    most = _MOST_LIMITING_DB + ceiling_dbtp - loudness.decibels(limiter.highest)
    drive = min(lufs - measured, most)
    for _ in range(4):  # limiting takes loudness away: push a little more, and look again
        factors = limiter.factors(gain(drive))
        drive = min(drive + lufs - loudness.gated(hops * limiter.power(factors, len(hops))), most)
    return together * _between(limiter.factors(gain(drive)), _Limiter.SPACING, len(together))[:, None]


class _Limiter:
    """Finds how far to turn down when, looking 5 ms ahead, so that no true peak passes the ceiling."""

    SPACING = RATE // 1000
    _AHEAD = 5
    _RELEASE = 1 - float(np.exp(-1 / 90))  # back up within some 90 ms

    def __init__(self, samples: Sound, ceiling: float) -> None:
        high = loudness.peaks(samples)
        count = -(-len(high) // self.SPACING)
        high = np.pad(high, (0, count * self.SPACING - len(high)))
        self._peaks = high.reshape(count, self.SPACING).max(axis=1).astype(np.float64)
        self._ceiling = ceiling
        self.highest = float(self._peaks.max(initial=0.0))

    def factors(self, drive: float) -> Envelope:
        """The gain at every millisecond, `drive` included; straight lines between never pass the ceiling."""
        room = np.minimum(1.0, self._ceiling / np.maximum(drive * self._peaks, 1e-9))
        edges = np.minimum(np.append(room, 1.0), np.insert(room, 0, 1.0))
        padded = np.pad(edges, self._AHEAD, mode="edge")
        lowest = np.lib.stride_tricks.sliding_window_view(padded, 2 * self._AHEAD + 1).min(axis=1)
        now, slow = 1.0, np.empty_like(lowest)
        for tick, goal in enumerate(lowest.tolist()):
            now = min(goal, now + (goal - now) * self._RELEASE)
            slow[tick] = now
        bell = np.hanning(2 * self._AHEAD + 3)[1:-1]
        smooth = np.convolve(np.pad(slow, self._AHEAD, mode="edge"), bell / bell.sum(), "valid")
        return (smooth * drive).astype(np.float32)

    def power(self, factors: Envelope, hops: int) -> NDArray[np.float64]:
        """The mean square of the gain over each 100 ms."""
        squares = np.square(factors[:-1], dtype=np.float64)
        if hops == 1:
            return np.full(1, squares.mean())
        return np.asarray(squares[: hops * 100].reshape(hops, 100).mean(axis=1))
