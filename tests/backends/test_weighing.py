"""Eyes and instruments as one verdict."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onereel.backends.weighing import weigh
from onereel.faults import load, sought
from onereel.orders import Box, Note, Outcome, Ratings, Span, Verdict, Witness

FAULTS = sought(load())
EYES, INSTRUMENTS = Witness.EYES, Witness.INSTRUMENTS


@dataclass(frozen=True)
class Found:
    fault: str
    confidence: float
    figure: str = "zoom 0.4 % where a dolly in was asked"
    where: tuple[float, float, float, float] | None = None
    when: tuple[float, float] | None = None


@dataclass(frozen=True)
class Measured:
    findings: tuple[Found, ...] = ()
    axes: dict[str, float | None] = field(default_factory=dict)


def looked(*notes: Note, **axes: float | None) -> Verdict:
    ratings = {"character_match": 9, "scene_match": 9, "composition": 9, "artifact_free": 9} | axes
    return Verdict(ratings=Ratings(**ratings), notes=notes)


def saw(fault: str, confidence: float) -> Note:
    return Note(fault=fault, detail="It stands.", confidence=confidence, seen_by=(EYES,))


def test_what_only_the_eyes_can_judge_is_theirs():
    eyes = looked(saw("HAND_FINGER_ARTIFACT", 0.8), artifact_free=4)
    assert weigh(eyes, Measured(), FAULTS) == eyes


def test_what_is_measured_is_noted_with_its_figure_and_lowers_its_axis():
    found = Found("CAMERA_IGNORED", 0.97, where=(0.1, 0.2, 1.3, 0.9), when=(0.0, 5.1))
    verdict = weigh(looked(), Measured((found,)), FAULTS)
    (note,) = verdict.notes
    assert note.measured == "zoom 0.4 % where a dolly in was asked"
    assert note.seen_by == (INSTRUMENTS,)
    assert note.where == Box(left=0.1, top=0.2, right=1.0, bottom=0.9)
    assert note.when == Span(start=0.0, end=5.1)
    assert verdict.ratings.composition is not None
    assert verdict.ratings.composition < 4
    assert verdict.outcome(7) is Outcome.FAILED


def test_two_witnesses_are_surer_than_one():
    verdict = weigh(looked(saw("CAMERA_IGNORED", 0.7)), Measured((Found("CAMERA_IGNORED", 0.8),)), FAULTS)
    (note,) = verdict.notes
    assert note.confidence > 0.8
    assert note.seen_by == (EYES, INSTRUMENTS)
    assert (note.detail, note.measured) == ("It stands.", "zoom 0.4 % where a dolly in was asked")


def test_what_the_instruments_refute_is_dropped_and_the_axis_goes_halfway_back():
    eyes = looked(saw("CAMERA_IGNORED", 0.7), composition=4)
    verdict = weigh(eyes, Measured((Found("CAMERA_IGNORED", 0.03),), {"composition": 9.5}), FAULTS)
    assert verdict.notes == ()
    assert verdict.ratings.composition == 6.8


def test_eyes_that_are_sure_are_not_talked_out_of_it_by_a_faint_measure():
    eyes = looked(saw("CAMERA_IGNORED", 0.95), composition=3)
    verdict = weigh(eyes, Measured((Found("CAMERA_IGNORED", 0.35),), {"composition": 9.0}), FAULTS)
    (note,) = verdict.notes
    assert note.confidence > 0.8
    assert note.seen_by == (EYES,), "the instruments did not see it"
    assert verdict.ratings.composition == 3


def test_an_axis_the_eyes_left_open_is_the_instruments():
    verdict = weigh(looked(character_match=None), Measured((), {"character_match": 8.0}), FAULTS)
    assert verdict.ratings.character_match == 8.0
    assert weigh(looked(character_match=None), Measured(), FAULTS).ratings.character_match is None


def test_a_fault_nobody_asked_about_is_not_noted():
    few = tuple(fault for fault in FAULTS if fault.slug != "CAMERA_IGNORED")
    assert weigh(looked(), Measured((Found("CAMERA_IGNORED", 0.99),)), few).notes == ()


@given(st.floats(0, 1), st.floats(0, 1), st.floats(0, 1))
def test_a_surer_witness_never_makes_a_fault_less_sure(eyes, faint, strong):
    low, high = sorted((faint, strong))

    def sure(found: float) -> float:
        notes = weigh(
            looked(saw("CAMERA_IGNORED", eyes)), Measured((Found("CAMERA_IGNORED", found),)), FAULTS
        )
        return notes.notes[0].confidence if notes.notes else 0.0

    assert sure(low) <= sure(high) + 1e-9


@pytest.mark.parametrize("where", [(0.5, 0.5, 0.5, 0.9), (1.2, 0.0, 1.4, 1.0)])
def test_a_box_without_an_area_is_none(where):
    verdict = weigh(looked(), Measured((Found("CAMERA_IGNORED", 0.99, where=where),)), FAULTS)
    assert verdict.notes[0].where is None
