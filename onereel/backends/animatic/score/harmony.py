"""Which chord sounds in which bar."""

from __future__ import annotations

import numpy as np

from onereel.backends.animatic.score.form import Bar, Form, Section
from onereel.backends.animatic.score.moods import Feel
from onereel.backends.animatic.score.places import Tint
from onereel.backends.animatic.score.theory import Chord, progression

_SLOW_BAR = 3.1  # seconds: a rise in slower bars changes its chord twice in each


def harmonised(
    form: Form, feel: Feel, tint: Tint, *, bright: bool, tonic: int, rng: np.random.Generator
) -> tuple[list[Bar], Chord]:
    """Every bar with its chords, and the last chord of all."""
    side = 0 if bright else 1
    quiet = progression(tint.quiet[side] if tint.quiet[side] else _one_of(feel.quiet, rng))
    full = progression(tint.full[side] if tint.full[side] else _one_of(feel.full, rng))
    cadence = progression(tint.cadence[side] if tint.cadence[side] else _one_of(feel.cadences, rng))
    turn = int(rng.integers(0, 2)) * 2 if tint.quiet[side] else 0
    lift = 2 if bright and form.bars - form.rise >= 6 and rng.random() < 0.3 else 0
    bars = []
    for number in range(form.bars):
        section = form.section(number)
        bars.append(
            Bar(
                number=number,
                section=section,
                intensity=form.intensity(number),
                chords=_chords(form, number, quiet, full, cadence, turn),
                tonic=tonic + (lift if number >= form.rise else 0),
                last_of_section=form.last_of_section(number),
            )
        )
    return bars, cadence[-1]


def _chords(
    form: Form,
    number: int,
    quiet: tuple[Chord, ...],
    full: tuple[Chord, ...],
    cadence: tuple[Chord, ...],
    turn: int,
) -> tuple[Chord, ...]:
    section = form.section(number)
    if section is not Section.CLOSE and number in (form.rise - 1, form.bars - 1):
        return (cadence[-2],)  # the chord that wants on
    match section:
        case Section.INTRO:
            return (quiet[0 if number % 2 == 0 else -1],)
        case Section.THEME:
            return (quiet[(number - form.intro) % len(quiet)],)
        case Section.RISE:
            each = 2 if form.landing / form.bars > _SLOW_BAR else 1
            at = each * (number - form.rise) + turn
            return tuple(full[(at + i) % len(full)] for i in range(each))
        case Section.CLOSE if form.close == 1:
            return cadence[0], cadence[-2]
        case Section.CLOSE:
            return (cadence[number - (form.bars - form.close)],)


def _one_of(options: tuple[str, ...], rng: np.random.Generator) -> str:
    return options[int(rng.integers(len(options)))]
