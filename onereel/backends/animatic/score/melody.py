"""The tune: a motif that is stated, varied, answered and brought home."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from onereel.backends.animatic.score.form import Bar, Form, Section
from onereel.backends.animatic.score.moods import Cell, Feel
from onereel.backends.animatic.score.theory import SCALES, Chord, adapted, nearest, stepped


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A note on paper: `start` and `beats` in beats, `pitch` MIDI, `velocity` 0…1.

    `slide` semitones from which it is drawn up to its pitch.
    """

    start: float
    beats: float
    pitch: int
    velocity: float
    slide: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Motif:
    """Two bars of rhythm and the steps between their notes."""

    cells: tuple[Cell, Cell]
    steps: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Line:
    """What a tune is written in."""

    scale: tuple[int, ...]
    low: int
    high: int
    legato: float


def motif(feel: Feel, beats: int, rng: np.random.Generator) -> Motif:
    """A motif of the mood: one rhythm that asks, one that answers, one contour."""
    cells = feel.waltz if beats == 3 else feel.cells
    by_busyness = sorted(cells, key=_notes)
    busy, calm = by_busyness[len(cells) // 2 :], by_busyness[: len(cells) // 2 + 1]
    first = busy[int(rng.integers(len(busy)))]
    second = calm[int(rng.integers(len(calm)))]
    steps = feel.steps[int(rng.integers(len(feel.steps)))]
    if rng.random() < 0.3:
        steps = tuple(-step for step in steps)
    return Motif(cells=(first, second), steps=steps)


def _notes(cell: Cell) -> int:
    return sum(length > 0 for length in cell)


def tune(
    form: Form,
    bars: list[Bar],
    last: Chord,
    feel: Feel,
    scale: str,
    reach: tuple[int, int],
    rng: np.random.Generator,
) -> list[Note]:
    """The leading voice from the end of the intro to the last chord, inside `reach` (lowest, highest)."""
    theme = motif(feel, form.beats, rng)
    line = _Line(scale=SCALES[scale], low=reach[0], high=reach[1], legato=feel.legato)
    centre = float(np.clip(feel.register, reach[0] + 7, reach[1] - 9))
    notes: list[Note] = []
    pitch = nearest(centre, bars[0].chords[0].classes, bars[0].tonic)
    for bar in bars:
        if bar.section is Section.INTRO and (form.intro == 1 or bar.number < form.intro - 1):
            continue
        target = centre + _arch(form, bar)
        written = _bar(form, bar, theme, line, pitch, target, rng)
        notes += written
        if written:
            pitch = written[-1].pitch
    home = nearest(min(pitch, centre + 2), (last.root,), bars[-1].tonic)
    home = home + 12 if home < line.low else home
    notes.append(Note(start=form.bars * form.beats, beats=form.beats, pitch=home, velocity=0.6))
    return notes


def _arch(form: Form, bar: Bar) -> float:
    """Phrases of four bars go up and come down; the rise lies a fourth higher."""
    inside = (bar.number - (form.rise if bar.section is Section.RISE else form.intro)) % 4
    hill = (0.0, 2.0, 4.0, 1.0)[inside]
    match bar.section:
        case Section.RISE:
            return 5.0 + hill
        case Section.CLOSE:
            return 1.0
        case Section.INTRO | Section.THEME:
            return hill


def _bar(
    form: Form,
    bar: Bar,
    theme: Motif,
    line: _Line,
    pitch: int,
    target: float,
    rng: np.random.Generator,
) -> list[Note]:
    """One bar of the tune: the motif where the phrase has it, longer notes where the phrase ends."""
    place = (bar.number - form.intro) % 4
    cell = theme.cells[0] if place in (0, 2) or bar.section is Section.RISE else theme.cells[1]
    steps = theme.steps
    if place == 2:  # varied: the contour turned over
        steps = tuple(-step for step in steps[::-1])
    if place == 3 or bar.section is Section.CLOSE:
        cell = _resting(cell, form.beats)
    if bar.section is Section.INTRO:  # only its first notes, like something remembered
        cell = (*(-abs(length) for length in cell[:-2]), *cell[-2:]) if len(cell) > 2 else cell
    return _sung(form, bar, cell, steps, line, (pitch, target), rng)


def _resting(cell: Cell, beats: int) -> Cell:
    """The first half of a rhythm, then one long note."""
    kept: list[float] = []
    for length in cell:
        if sum(abs(k) for k in kept) + abs(length) > beats / 2:
            break
        kept.append(length)
    return (*kept, beats - sum(abs(k) for k in kept))


def _sung(
    form: Form,
    bar: Bar,
    cell: Cell,
    steps: tuple[int, ...],
    line: _Line,
    where: tuple[int, float],
    rng: np.random.Generator,
) -> list[Note]:
    pitch, target = where
    notes: list[Note] = []
    at = 0.0
    start = bar.number * form.beats
    step = (bar.number - form.intro) % 2 * (len(cell) - 1)  # the second bar goes on where the first stopped
    for length in cell:
        beats = abs(length)
        if length > 0:
            chord = bar.chords[min(len(bar.chords) - 1, int(at * len(bar.chords) / form.beats))]
            scale = adapted(line.scale, chord)
            pull = float(np.clip((target - pitch) * 0.4, -3.5, 3.5))
            if not notes:
                pitch = _leap(pitch + pull, _stable(chord), bar.tonic, pitch)
            else:
                move = steps[step % len(steps)]
                step += 1
                if abs(pitch - target) > 4 and (pitch > target) == (move > 0):
                    move = -move  # far enough: turn back
                pitch = stepped(pitch, move, scale, bar.tonic)
                if at % 1 == 0 or beats >= 1:  # what is heard long or on the beat belongs to the chord
                    pitch = _leap(pitch + 0.3 * pull, _stable(chord), bar.tonic, notes[-1].pitch)
            pitch = _within(pitch, line.low, line.high)
            velocity = _stress(at, form.beats, bar.intensity) + float(rng.normal(0, 0.025))
            notes.append(
                Note(
                    start=start + at,
                    beats=beats * line.legato,
                    pitch=pitch,
                    velocity=min(1.0, max(0.2, velocity)),
                )
            )
        at += beats
    return notes


def _stress(at: float, beats: int, intensity: float) -> float:
    """How hard a note of the tune is played: the downbeat most, a small swell over the bar."""
    accent = 0.1 if at == 0 else 0.04 if at % 1 == 0 else -0.04
    return 0.42 + 0.42 * intensity + accent + 0.06 * float(np.sin(np.pi * at / beats))


def _stable(chord: Chord) -> frozenset[int]:
    """The notes a tune may rest on: not the root against its own major seventh."""
    return chord.classes - {chord.root} if 11 in chord.tones else chord.classes


def _leap(wish: float, classes: frozenset[int], tonic: int, before: int) -> int:
    """The chord tone nearest the wish that is at most an octave from the note before."""
    found = nearest(wish, classes, tonic)
    while found - before > 12:
        found -= 12
    while before - found > 12:
        found += 12
    return found


def _within(pitch: int, low: int, high: int) -> int:
    while pitch > high:
        pitch -= 12
    while pitch < low:
        pitch += 12
    return pitch


def ornamented(notes: list[Note], how: str, beat_seconds: float, scale: str, tonic: int) -> list[Note]:
    """Long notes as players of the place would play them: grace notes, turns, slides, a tremolo."""
    out: list[Note] = []
    for number, note in enumerate(notes):
        long = note.beats * beat_seconds > 0.55
        if how and long and (number % 3 == 1 or how == "tremolo"):
            out += _ORNAMENTS[how](note, beat_seconds, SCALES[scale], tonic)
        else:
            out.append(note)
    return out


def _grace(note: Note, beat_seconds: float, scale: tuple[int, ...], tonic: int) -> list[Note]:
    short = 0.07 / beat_seconds
    above = stepped(note.pitch, 1, scale, tonic)
    return [
        Note(start=note.start - short, beats=short, pitch=above, velocity=0.6 * note.velocity),
        note,
    ]


def _turn(note: Note, beat_seconds: float, scale: tuple[int, ...], tonic: int) -> list[Note]:
    short = 0.085 / beat_seconds
    above, below = stepped(note.pitch, 1, scale, tonic), stepped(note.pitch, -1, scale, tonic)
    quick = [
        Note(start=note.start + i * short, beats=short, pitch=pitch, velocity=0.75 * note.velocity)
        for i, pitch in enumerate((note.pitch, above, note.pitch, below))
    ]
    rest = Note(
        start=note.start + 4 * short, beats=note.beats - 4 * short, pitch=note.pitch, velocity=note.velocity
    )
    return [*quick, rest]


def _slide(note: Note, beat_seconds: float, scale: tuple[int, ...], tonic: int) -> list[Note]:
    below = stepped(note.pitch, -1, scale, tonic)
    return [
        Note(
            start=note.start,
            beats=note.beats,
            pitch=note.pitch,
            velocity=note.velocity,
            slide=below - note.pitch,
        )
    ]


def _tremolo(note: Note, beat_seconds: float, scale: tuple[int, ...], tonic: int) -> list[Note]:
    count = max(2, round(note.beats * beat_seconds / 0.085))
    each = note.beats / count
    return [
        Note(
            start=note.start + i * each,
            beats=each,
            pitch=note.pitch,
            velocity=note.velocity * (0.62 + 0.25 * np.sin(np.pi * i / count) + 0.06 * (i % 2)),
        )
        for i in range(count)
    ]


_ORNAMENTS = {"grace": _grace, "turn": _turn, "slide": _slide, "meend": _slide, "tremolo": _tremolo}
