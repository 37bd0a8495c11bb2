"""The hall: players are seated, their notes sounded, and everything rings in one room."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from onereel.backends.animatic.score import drums, synth
from onereel.backends.animatic.score.arrange import Part, Piece
from onereel.backends.animatic.score.form import SILENT_TAIL, Section
from onereel.media import audio, loudness, mix
from onereel.media.audio import RATE, Sound

Tick = Callable[[float], None]

SCORE_LUFS = -18.0
_PEAK_DBTP = -3.0


def played(piece: Piece, rng: np.random.Generator, tick: Tick) -> Sound:
    """The score in sound: float32 (n, 2) at 48 kHz, exactly as long as its form, silent at the end."""
    count = round(piece.form.seconds * RATE)
    dry = np.zeros((2, count + RATE), np.float32)
    wet = np.zeros_like(dry)
    jobs = len(piece.parts) + 1
    for number, part in enumerate(piece.parts):
        tick(0.75 * number / jobs)
        _play(part, piece, dry, wet, rng, tick)
    _drum(piece, dry, wet, rng)
    if piece.riser:
        _rise(piece, dry, wet)
    tick(0.75)
    sound = dry[:, :count] + _ringing(wet[:, :count], piece.feel.bright)
    tick(0.9)
    sound *= _curtain(piece, count)
    return _finished(np.ascontiguousarray(sound.T), piece, count)


def _play(
    part: Part, piece: Piece, dry: synth.Tone, wet: synth.Tone, rng: np.random.Generator, tick: Tick
) -> None:
    assert part.instrument.sound is not None
    level = loudness.gain(part.gain + part.instrument.gain)
    seats = _seats(part)
    for number, note in enumerate(part.notes):
        if number % 32 == 31:
            tick(0.0)
        start = piece.form.at(note.start) + float(rng.normal(0, piece.tremor))
        end = piece.form.at(note.start + note.beats)
        seconds = max(0.06, end - piece.form.at(note.start))
        velocity = float(np.clip(note.velocity * (1 + rng.normal(0, 0.05)), 0.08, 1.0))
        tone = synth.tone(part.instrument.sound, note.pitch, seconds, velocity)
        if note.slide:
            tone = synth.slid(tone, note.slide, 0.16)
        at = max(0, round(start * RATE))
        tone = tone[:, : dry.shape[1] - at] * (seats(note.pitch) * np.float32(level))
        dry[:, at : at + tone.shape[1]] += tone
        wet[:, at : at + tone.shape[1]] += tone * np.float32(part.instrument.room)


def _seats(part: Part) -> Callable[[float], NDArray[np.float32]]:
    """Where the notes of a part come from: its seat, and for a wide instrument low left, high right."""
    instrument = part.instrument
    wide = 0.5 if instrument.chords else 0.0

    def seat(pitch: float) -> NDArray[np.float32]:
        side = np.clip(instrument.seat + wide * (pitch - 64) / 24, -0.8, 0.8)
        angle = (side + 1) * np.pi / 4
        return np.array([[np.cos(angle)], [np.sin(angle)]], np.float32) * np.float32(np.sqrt(2))

    return seat


def _drum(piece: Piece, dry: synth.Tone, wet: synth.Tone, rng: np.random.Generator) -> None:
    for number, hit in enumerate(piece.hits):
        tone = drums.stroke(hit.name, number % 4) * np.float32(0.24 * min(1.0, max(0.0, hit.velocity)))
        at = max(0, round((piece.form.at(hit.beat) + float(rng.normal(0, piece.tremor / 2))) * RATE))
        tone = tone[:, : max(0, dry.shape[1] - at)]
        dry[:, at : at + tone.shape[1]] += tone
        wet[:, at : at + tone.shape[1]] += tone * np.float32(0.25)


def _rise(piece: Piece, dry: synth.Tone, wet: synth.Tone) -> None:
    """A cymbal rolled softly into the rise: noise that opens for one bar and ends on the beat."""
    end = piece.form.at(piece.form.rise * piece.form.beats)
    start = piece.form.at(max(0, piece.form.rise - 1) * piece.form.beats)
    first, count = round(start * RATE), round((end - start) * RATE)
    if count < RATE // 4:
        return
    swell = drums.stroke("crash", 1)
    loop = np.take(swell, np.arange(RATE // 20, RATE // 20 + count), axis=1, mode="wrap")
    loop = loop / (np.abs(loop).mean() + 1e-9) * np.linspace(0, 1, count, dtype=np.float32) ** 3
    tail = min(count, RATE // 50)
    loop[:, -tail:] *= np.linspace(1, 0, tail, dtype=np.float32)
    loop *= np.float32(0.012 * piece.feel.loud)
    dry[:, first : first + count] += loop
    wet[:, first : first + count] += 0.5 * loop


def _ringing(wet: synth.Tone, bright: float) -> synth.Tone:
    return np.ascontiguousarray(audio.convolved(wet.T, _hall(round(bright, 1))).T)


@lru_cache(maxsize=4)
def _hall(bright: float) -> NDArray[np.float32]:
    """The impulse response of a hall, (n, 2): early walls, then a tail whose high tones die first."""
    rng = np.random.default_rng(17)
    count = round(1.9 * RATE)
    at = np.arange(count)[:, None] / RATE
    tail = np.zeros((count, 2))
    for low, high, lasting in (
        (120, 500, 1.9),
        (500, 2000, 1.7),
        (2000, 6000, 1.0 + bright),
        (6000, 14000, 0.5),
    ):
        spectrum = np.fft.rfft(rng.standard_normal((count, 2)), axis=0)
        hertz = np.fft.rfftfreq(count, 1 / RATE)[:, None]
        spectrum *= (hertz >= low) & (hertz < high)
        tail += np.fft.irfft(spectrum, count, axis=0) * np.exp(-6.9 * at / lasting)
    tail *= np.clip((at - 0.018) / 0.03, 0, 1)
    for _ in range(14):
        where = int(rng.uniform(0.007, 0.075) * RATE)
        tail[where] += rng.normal(0, 5.0, 2)
    tail *= np.clip((count / RATE - at) / 0.3, 0, 1)
    return np.asarray(tail / np.sqrt(np.sum(tail**2, axis=0).mean()), np.float32)


def _curtain(piece: Piece, count: int) -> NDArray[np.float32]:
    """In without a click; after the last chord a long fade into the silence at the very end."""
    seconds = piece.form.seconds
    silent = min(SILENT_TAIL, 0.1 * seconds)
    begin = piece.form.landing + 0.4 * (seconds - silent - piece.form.landing)
    at = np.arange(count, dtype=np.float32) / RATE
    gone = np.clip((seconds - silent - at) / (seconds - silent - begin), 0, 1)
    come = np.clip(at / 0.01, 0, 1)
    return np.asarray(np.sin(gone * (np.pi / 2)) ** 2 * come, np.float32)


_BELOW_THE_RISE = {Section.INTRO: -7.5, Section.THEME: -3.5, Section.RISE: 0.0, Section.CLOSE: -2.5}
"""How much softer than the rise a section should be, in decibels."""


def _dynamics(piece: Piece, sound: Sound) -> Sound:
    """One long breath over the piece: each section brought most of the way to its own loudness, the theme
    growing into the rise. Players alone are too uneven: a celesta is nothing beside a brass section."""
    form = piece.form
    hops = loudness.powers(sound)
    heard = {section: _level(piece, hops, section) for section in Section}
    full = max(heard.values())
    times, shades = [], []
    for bar in piece.bars:
        missing = full + _BELOW_THE_RISE[bar.section] - heard[bar.section]
        grown = (bar.number - form.intro) / max(1, form.rise - form.intro) - 0.5
        times.append(form.at(bar.number * form.beats))
        shades.append(
            float(np.clip(0.75 * missing, -6, 6)) + (2.0 * grown if bar.section is Section.THEME else 0.0)
        )
    at = np.arange(len(sound), dtype=np.float32) / RATE
    return sound * np.power(10.0, np.interp(at, times, shades) / 20).astype(np.float32)[:, None]


def _level(piece: Piece, hops: NDArray[np.float64], section: Section) -> float:
    """The mean loudness of a section's bars in dB; −60 where it has none."""
    form = piece.form
    powers = [
        hops[
            int(form.at(bar.number * form.beats) * 10) : int(form.at((bar.number + 1) * form.beats) * 10) + 1
        ]
        for bar in piece.bars
        if bar.section is section
    ]
    return 10 * float(np.log10(max(1e-6, np.concatenate(powers).mean() if powers else 0.0)))


def _finished(sound: Sound, piece: Piece, count: int) -> Sound:
    """Cleared of rumble, opened as far as the mood is bright, and brought to −18 LUFS."""
    clear = audio.convolved(sound, _tone_control(round(piece.feel.bright, 2)))
    clear[count - round(min(SILENT_TAIL, 0.1 * piece.form.seconds) * RATE) :] = 0
    clear = _dynamics(piece, clear)
    return mix.mastered(clear, lufs=SCORE_LUFS, ceiling_dbtp=_PEAK_DBTP)


@lru_cache(maxsize=16)
def _tone_control(bright: float) -> NDArray[np.float32]:
    """A minimum-phase filter: nothing under 40 Hz, a warm octave above it, more air for bright moods."""
    count = 8192
    hertz = np.maximum(np.fft.rfftfreq(count, 1 / RATE), 1.0)
    db = -10 * np.log10(1 + (42 / hertz) ** 6)
    db += 1.5 / (1 + (hertz / 150) ** 2)
    db += (1.0 + 5.0 * bright) / (1 + (1800 / hertz) ** 2) - 1.5 / (1 + (9000 / hertz) ** 4)
    log = np.fft.irfft(db / 20 * np.log(10), count)
    log[1 : count // 2] *= 2
    log[count // 2 + 1 :] = 0
    response = np.fft.irfft(np.exp(np.fft.rfft(log)), count)[: count // 4]
    return np.asarray(response, np.float32)
