"""What goes on under a tune: figures of the chords, bass lines, counter-melodies."""

from __future__ import annotations

import numpy as np

from onereel.backends.animatic.score.form import Bar, Form, Section
from onereel.backends.animatic.score.melody import Note
from onereel.backends.animatic.score.theory import Chord, nearest, voiced

Stroke = tuple[float, float, str, float]
"""Beat in the bar, length in beats, which voices (“0” the lowest … “3”; “4”–“7” an octave up), accent."""


def _run(voices: str, length: float, sustain: float = 1.0) -> tuple[Stroke, ...]:
    return tuple(
        (i * length, length * sustain, voice, 0.1 if i == 0 else -0.05 * (i % 2))
        for i, voice in enumerate(voices)
    )


FIGURES: dict[str, tuple[Stroke, ...]] = {
    "held": ((0, 4, "0123", 0.0),),
    "slow arpeggio": _run("0231", 1, 2.5),
    "arpeggio": _run("01234321", 0.5, 2.0),
    "wide arpeggio": _run("02346432", 0.5, 3.0),
    "broken": _run("02320232", 0.5, 1.6),
    "waltz": ((0, 2.6, "0", 0.1), (1, 0.8, "123", -0.08), (2, 0.8, "123", -0.1), (3, 0.8, "123", -0.12)),
    "repeated": tuple((i / 2, 0.45, "0123", 0.1 if i % 4 == 0 else -0.06 * (i % 2)) for i in range(8)),
    "offbeats": tuple((i + 0.5, 0.35, "123", 0.05 * (i % 2)) for i in range(4)),
    "strum": (
        (0, 1, "0123", 0.1),
        (1, 0.5, "123", 0.0),
        (1.5, 0.5, "3210", -0.08),
        (2.5, 0.5, "3210", -0.05),
        (3, 0.5, "123", 0.05),
        (3.5, 0.5, "3210", -0.1),
    ),
    "oom-pah": ((1, 0.3, "123", 0.0), (3, 0.3, "123", -0.03), (3.5, 0.2, "3", -0.1)),
    "ostinato": _run("03130312", 0.5, 0.8),
    "sixteenths": tuple(
        (i / 4, 0.2, "0103010201030102"[i], 0.14 if i % 4 == 0 else -0.06) for i in range(16)
    ),
    "tremolo": tuple((i / 4, 0.26, "0123", -0.1 + 0.1 * np.sin(np.pi * i / 16)) for i in range(16)),
    "bossa": (
        (0, 0.9, "123", 0.05),
        (1, 0.4, "123", -0.05),
        (1.5, 0.9, "123", 0.05),
        (2.5, 0.9, "123", 0.03),
        (3.5, 0.5, "123", 0.0),
    ),
    "tango": (
        (0, 0.3, "0123", 0.15),
        (1, 0.25, "123", -0.02),
        (2, 0.25, "123", 0.02),
        (3, 0.2, "123", -0.02),
        (3.5, 0.3, "0123", 0.08),
    ),
    "montuno": _run("04143424", 0.5, 0.8),
    "rasgueado": (
        (0, 1.2, "0123", 0.15),
        (1.5, 0.4, "3210", 0.0),
        (1.75, 0.2, "0123", -0.1),
        (2, 1.0, "0123", 0.1),
        (3, 0.5, "3210", 0.0),
        (3.5, 0.5, "0123", 0.02),
    ),
    "kalimba": _run("024135240314", 1 / 3, 1.5),
    "travis": _run("02130213", 0.5, 1.4),
}
_SPREAD = {"strum": 0.013, "rasgueado": 0.016, "held": 0.012, "bossa": 0.006, "slow arpeggio": 0.0}


class Voicing:
    """Leads the voices of the chords from bar to bar, in at least an octave: every note has a place there."""

    def __init__(self, low: int, high: int) -> None:
        self._low, self._high = min(low, high - 12), high
        self._before: tuple[int, ...] | None = None

    def of(self, chord: Chord, tonic: int) -> tuple[int, ...]:
        self._before = voiced(chord, tonic % 12, self._before, low=self._low, high=self._high)
        return self._before


def figured(form: Form, bar: Bar, name: str, voicing: Voicing, level: float) -> list[Note]:
    """One bar of a figure; strummed chords are spread by a few milliseconds."""
    share = form.beats / len(bar.chords)
    voices = [voicing.of(chord, bar.tonic) for chord in bar.chords]
    spread = _SPREAD.get(name, 0.004)
    notes: list[Note] = []
    for beat, beats, which, accent in _fitted(name, form.beats):
        chord = voices[min(len(voices) - 1, int(beat / share))]
        length = min(beats, share * (int(beat / share) + 1) - beat) if name == "held" else beats
        for order, letter in enumerate(which):
            octave, index = divmod(int(letter), 4)
            notes.append(
                Note(
                    start=bar.number * form.beats
                    + beat
                    + order * spread * form.bars * form.beats / form.landing,
                    beats=length,
                    pitch=chord[index] + 12 * octave,
                    velocity=float(np.clip(level + accent, 0.12, 1.0)),
                )
            )
    if name == "held" and len(bar.chords) > 1:
        notes += _later(form, bar, voices, level)
    return notes


def _later(form: Form, bar: Bar, voices: list[tuple[int, ...]], level: float) -> list[Note]:
    share = form.beats / len(voices)
    return [
        Note(start=bar.number * form.beats + i * share, beats=share, pitch=pitch, velocity=level)
        for i, chord in enumerate(voices)
        if i
        for pitch in chord
    ]


def _fitted(name: str, beats: int) -> list[Stroke]:
    """The strokes of a figure inside a bar of three or four beats."""
    return [stroke for stroke in FIGURES[name] if stroke[0] < beats]


def bass(form: Form, bar: Bar, name: str, low: int, level: float) -> list[Note]:
    """One bar of bass in the octave and a half above `low`."""
    share = form.beats / len(bar.chords)
    notes: list[Note] = []
    for i, chord in enumerate(bar.chords):
        root = nearest(low + 6, (chord.root,), bar.tonic)
        root = root if root >= low else root + 12
        fifth = root + (7 if 7 in chord.tones else 6 if 6 in chord.tones else 12)
        if name == "pedal" and bar.section in (Section.INTRO, Section.THEME):
            root = nearest(low + 6, (0,), bar.tonic)
        for beat, beats, high, accent in _bass_strokes(name, share):
            notes.append(
                Note(
                    start=bar.number * form.beats + i * share + beat,
                    beats=beats,
                    pitch=fifth if high else root,
                    velocity=float(np.clip(level + accent, 0.15, 1.0)),
                )
            )
    return notes


_BASSES: dict[str, tuple[tuple[float, float, bool, float], ...]] = {
    "roots": ((0, 3.8, False, 0.0),),
    "pedal": ((0, 4.0, False, 0.0),),
    "root and fifth": ((0, 1.6, False, 0.1), (2, 1.6, True, 0.0)),
    "walking roots": (
        (0, 0.9, False, 0.1),
        (1.5, 0.4, False, -0.05),
        (2, 0.9, True, 0.05),
        (3, 0.9, False, 0.0),
    ),
    "eighths": tuple((i / 2, 0.42, False, 0.1 if i % 4 == 0 else -0.05) for i in range(8)),
    "bossa": ((0, 1.4, False, 0.1), (1.5, 0.5, True, -0.05), (2, 1.4, True, 0.05), (3.5, 0.5, False, -0.05)),
    "tango": ((0, 1.2, False, 0.12), (1.5, 0.4, False, 0.0), (2, 0.8, True, 0.06), (3, 0.8, False, 0.0)),
    "son": ((1.5, 1.3, True, 0.05), (3, 1.0, False, 0.08)),
}


def _bass_strokes(name: str, beats: float) -> list[tuple[float, float, bool, float]]:
    return [(b, min(length, beats - b), high, a) for b, length, high, a in _BASSES[name] if b < beats]


def counter(form: Form, bar: Bar, tune: list[Note], reach: tuple[int, int], level: float) -> list[Note]:
    """A second voice in long notes: a chord tone a third to a tenth under the tune, one or two a bar."""
    start = bar.number * form.beats
    half = form.beats / 2
    notes: list[Note] = []
    for part in range(2):
        chord = bar.chords[min(len(bar.chords) - 1, part * len(bar.chords) // 2)]
        sung = [n.pitch for n in tune if start + part * half <= n.start < start + (part + 1) * half]
        above = sung[0] if sung else reach[1] - 3
        pitch = nearest(above - 7, chord.classes, bar.tonic)
        while pitch > reach[1]:
            pitch -= 12
        while pitch < reach[0]:
            pitch += 12
        if notes and notes[-1].pitch == pitch:
            notes[-1] = Note(start=notes[-1].start, beats=form.beats, pitch=pitch, velocity=level)
            continue
        notes.append(Note(start=start + part * half, beats=half, pitch=pitch, velocity=level))
    return notes


def drone(form: Form, tonic: int, low: int, every: float, level: float) -> list[Note]:
    """Tonic and fifth, plucked in turn through the whole film."""
    root = nearest(low + 8, (0,), tonic)
    pattern = (root + 7, root + 12, root + 12, root)
    count = int(form.bars * form.beats / every)
    return [
        Note(start=i * every, beats=4 * every, pitch=pattern[i % 4], velocity=level + 0.04 * (i % 4 == 3))
        for i in range(count)
    ]
