"""Eyes plus instruments: what a model saw of a take and what was measured of it, as one verdict."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Protocol

from onereel.orders import Axis, Box, Fault, Note, Ratings, Span, Verdict, Witness

UNNOTED = 0.3
"""How likely a fault is that eyes looked for and did not note: they miss some of what is there."""
HEARD = 0.3
"""The confidence below which a note is dropped: the other witness spoke against it."""
STANDS = 0.5
"""The confidence from which a note lowers its axis."""


class Finding(Protocol):
    """What an instrument found of one fault: `confidence`, 0 to 1, that it is there."""

    @property
    def fault(self) -> str: ...
    @property
    def confidence(self) -> float: ...
    @property
    def figure(self) -> str: ...
    @property
    def where(self) -> tuple[float, float, float, float] | None: ...
    @property
    def when(self) -> tuple[float, float] | None: ...


class Report(Protocol):
    """What the instruments found."""

    @property
    def findings(self) -> Sequence[Finding]: ...
    @property
    def axes(self) -> Mapping[str, float | None]: ...


def weigh(eyes: Verdict, report: Report, faults: tuple[Fault, ...]) -> Verdict:
    """One verdict of two witnesses.

    A fault that both speak of is as sure as their odds multiplied, as of two independent witnesses; one
    that only one of them can judge is as sure as that one is. The eyes' ratings stand, but a fault the
    instruments saw lowers its axis to 8 − 6 × confidence at most: at a bar of 7 it fails the take. An axis
    the eyes rated for notes that the instruments refuted goes halfway to what was measured; one the eyes
    left open is the instruments'.
    """
    axis_of = {fault.slug: fault.axis for fault in faults}
    found = {finding.fault: finding for finding in report.findings if finding.fault in axis_of}
    seen = {note.fault: note for note in eyes.notes}
    every = [_both(slug, seen.get(slug), found.get(slug)) for slug in axis_of]
    notes = sorted((note for note in every if note), key=lambda note: -note.confidence)
    ratings: dict[str, float | None] = {}
    for axis in Axis:
        refuted = any(
            axis_of[slug] is axis and slug not in {n.fault for n in notes if n.confidence >= STANDS}
            for slug in seen
        )
        rated, measured = getattr(eyes.ratings, axis.value), report.axes.get(axis.value)
        value = measured if rated is None else rated
        if refuted and rated is not None and measured is not None:
            value = max(rated, (rated + measured) / 2)
        for note in notes:
            measures = Witness.INSTRUMENTS in note.seen_by and note.confidence >= STANDS
            if measures and axis_of[note.fault] is axis:
                value = min(value if value is not None else 10.0, 8 - 6 * note.confidence)
        ratings[axis.value] = None if value is None else round(max(1.0, value), 1)
    return eyes.model_copy(update={"ratings": Ratings(**ratings), "notes": tuple(notes)})


def measured_note(finding: Finding, confidence: float | None = None) -> Note:
    """A finding as a note."""
    return Note(
        fault=finding.fault,
        measured=finding.figure[:200],
        where=_box(finding.where),
        when=_span(finding.when),
        confidence=round(finding.confidence if confidence is None else confidence, 2),
        seen_by=(Witness.INSTRUMENTS,),
    )


def _both(slug: str, seen: Note | None, found: Finding | None) -> Note | None:
    """What is noted of one fault by either; None when nothing, or when it was refuted."""
    if found is None:
        return seen
    sure = _odds(seen.confidence if seen else UNNOTED) * _odds(found.confidence)
    confidence = sure / (1 + sure)
    if confidence < HEARD or (seen is None and confidence < STANDS):
        return None
    measured = measured_note(found, confidence)
    if seen is None:
        return measured
    agreed = found.confidence >= STANDS
    return seen.model_copy(
        update={
            "measured": measured.measured,
            "where": seen.where or (measured.where if agreed else None),
            "when": seen.when or (measured.when if agreed else None),
            "confidence": measured.confidence,
            "seen_by": (Witness.EYES, Witness.INSTRUMENTS) if agreed else (Witness.EYES,),
        }
    )


def _odds(chance: float) -> float:
    chance = min(max(chance, 0.02), 0.98)  # no witness is certain
    return chance / (1 - chance)


def _box(where: tuple[float, float, float, float] | None) -> Box | None:
    if where is None:
        return None
    left, top, right, bottom = (min(1.0, max(0.0, side)) for side in where)
    return Box(left=left, top=top, right=right, bottom=bottom) if left < right and top < bottom else None


def _span(when: tuple[float, float] | None) -> Span | None:
    return None if when is None else Span(start=max(0.0, when[0]), end=max(0.0, *when))
