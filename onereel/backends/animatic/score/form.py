"""When what happens: bars, sections, the rise on its second, the last chord in time to ring out."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from onereel.backends.animatic.score.theory import Chord


class Section(StrEnum):
    """The parts of a score, in their order."""

    INTRO = "intro"
    THEME = "theme"
    RISE = "rise"
    CLOSE = "close"


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """`intensity` 0…1 decides who plays and how; `chords` share the bar evenly; `tonic` is its key."""

    number: int
    section: Section
    intensity: float
    chords: tuple[Chord, ...]
    tonic: int
    last_of_section: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """`seconds` long, the last chord at beat `beats` × `bars`; `rise` and `intro` are bar numbers."""

    seconds: float
    beats: int
    bars: int
    intro: int
    rise: int
    close: int
    landing: float
    beat_times: tuple[float, ...]

    def at(self, beat: float) -> float:
        """The second of a beat; past the last chord, time goes on at the last tempo."""
        last = len(self.beat_times) - 1
        if beat > last:
            pace = self.beat_times[-1] - self.beat_times[-2]
            return self.beat_times[-1] + (beat - last) * pace
        return float(np.interp(beat, np.arange(last + 1), self.beat_times))

    def section(self, bar: int) -> Section:
        if bar >= self.bars - self.close:
            return Section.CLOSE
        if bar >= self.rise:
            return Section.RISE
        return Section.THEME if bar >= self.intro else Section.INTRO

    def intensity(self, bar: int) -> float:
        """Grows to the rise, is full there, and lets go at the end."""
        match self.section(bar):
            case Section.INTRO:
                return 0.22 + 0.13 * bar / max(1, self.intro)
            case Section.THEME:
                done = (bar - self.intro + 1) / max(1, self.rise - self.intro)
                return 0.42 + 0.26 * done
            case Section.RISE:
                left = self.bars - self.close - bar
                return 1.0 if left > 1 else 0.92
            case Section.CLOSE:
                return 0.62 if bar < self.bars - 1 else 0.5

    def last_of_section(self, bar: int) -> bool:
        return bar + 1 >= self.bars or self.section(bar) is not self.section(bar + 1)


SILENT_TAIL = 0.3
"""Seconds of silence at the very end, so that the picture can be the last to go."""


def planned(*, seconds: float, bpm: float, beats: int, rise: float) -> Form:
    """About as many bars as the tempo asks for: as many as let a bar begin on the rise and another on the end
    with the tempo bent least."""
    ring = min(3.4, 0.25 * seconds if seconds < 8 else 0.1 * seconds + 0.4)
    landing = seconds - ring
    wanted = rise * seconds
    asked = landing * bpm / 60 / beats
    bars = min(_counts(asked), key=lambda count: _strain(count, asked, wanted / landing))
    at = min(round(wanted / landing * bars), bars - 1)
    close = 2 if bars - at >= 5 else 1 if bars - at >= 2 else 0
    intro = min(max(1, round(0.16 * bars)), 4, max(0, at - 1)) if bars >= 4 else 0
    return Form(
        seconds=seconds,
        beats=beats,
        bars=bars,
        intro=intro,
        rise=at,
        close=close,
        landing=landing,
        beat_times=_beat_times(landing, bars, beats, at, wanted),
    )


def _counts(asked: float) -> range:
    """Numbers of bars that leave the tempo what it was asked to be, by a seventh or a bar."""
    most = max(1, round(asked * 1.14), round(asked))
    return range(max(1, min(round(asked / 1.14), round(asked))), most + 1)


def _strain(bars: int, asked: float, rise: float) -> float:
    """How far the tempo is from the one asked for, and how far it bends for a bar to begin on the rise."""
    at = min(max(1, round(rise * bars)), bars - 1) / bars if bars > 1 else 0.0
    if not 0 < rise < 1 or not at:
        return abs(float(np.log(bars / asked)))
    bend = (rise / at) / ((1 - rise) / (1 - at))
    return abs(float(np.log(bars / asked))) + 1.5 * abs(float(np.log(bend)))


def _beat_times(landing: float, bars: int, beats: int, rise: int, wanted: float) -> tuple[float, ...]:
    """Each beat's second: the rise where it is wanted if that bends the tempo by under a tenth, and a
    ritardando into the last chord."""
    total, first = bars * beats, rise * beats
    weights = np.ones(total)
    slow = min(4, total // 3)
    weights[total - slow :] *= 1 + 0.16 * (np.arange(1, slow + 1) / max(1, slow)) ** 1.5
    if 0 < rise < bars:
        bend = (wanted / weights[:first].sum()) / ((landing - wanted) / weights[first:].sum())
        if 0.88 < bend < 1.14:
            weights[:first] *= bend
    return tuple(float(t) for t in np.concatenate([[0.0], np.cumsum(weights)]) * (landing / weights.sum()))
