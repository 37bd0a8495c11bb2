"""The sixty sentences of the benchmark: what a script editor would send back."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest

from onereel.backends.animatic.breakdown import break_down
from onereel.backends.animatic.director import direct
from onereel.backends.animatic.phrasebook import book
from onereel.backends.animatic.reading.parsing import read_sentence
from onereel.backends.animatic.stage import Person, SetKind
from onereel.backends.animatic.writing.matter import TELLING
from onereel.backends.animatic.writing.themes import themes_of
from onereel.departments.views import views_of
from onereel.orders import Aspect, Brief
from onereel.planfile import Mood, Move, Plan, Size, Style

BENCHMARK = Path(__file__).parents[3] / "benchmarks/stories.txt"
SENTENCES = [
    line.rpartition(" | ")[2] for line in BENCHMARK.read_text("utf-8").splitlines() if line[:1] not in "#"
]
LOOSE = re.compile(r"\b(an?|the|of|with|to|in|at|and)[,.]|\b(\w+) \2\b|  |[{}\[\]]")
"""Words left hanging, doubled words, blanks and marks of a template."""


@cache
def film(sentence: str, seed: int = 1, style: Style = Style.NARRATIVE) -> Plan:
    return direct(
        Brief(sentence=sentence, language=None, shots=6, style=style, aspect=Aspect.WIDE, seed=seed)
    )


@pytest.mark.parametrize("style", Style)
def test_nothing_happens_twice_and_everything_is_a_sentence(style: Style):
    for sentence in SENTENCES:
        plan = film(sentence, 2, style)
        actions = [shot.action for shot in plan.shots]
        assert len(set(actions)) == 6, actions
        for action in actions:
            assert 5 <= len(action.split()) <= 18, action
            assert not re.search(r"\b(an?|the|of|with|to|in|at|and)[,.]|\b(\w+) \2\b|  |[{}\[\]]", action), (
                action
            )
        assert len(plan.title.split()) <= 7
        assert not re.search(r"\b(three|two) \w+s .* \w+s, and finds\b", plan.logline)


def test_titles_are_told_apart():
    titles = [film(sentence).title for sentence in SENTENCES]
    assert len(set(titles)) > 0.95 * len(titles)


def test_two_seeds_are_two_films():
    for sentence in SENTENCES[:20]:
        first, second = film(sentence, 1), film(sentence, 2)
        assert [s.action for s in first.shots] != [s.action for s in second.shots]
        assert [s.line for s in first.shots] != [s.line for s in second.shots]


def test_the_last_move_answers_the_first():
    answered = [(film(s).shots[0].move, film(s).shots[-1].move) for s in SENTENCES]
    pairs = {
        (Move.DOLLY_IN, Move.DOLLY_OUT),
        (Move.PAN_LEFT, Move.PAN_RIGHT),
        (Move.PAN_RIGHT, Move.PAN_LEFT),
    }
    assert sum(pair in pairs for pair in answered) > 0.5 * len(answered)


@pytest.mark.parametrize(("sentence", "title"), [
    ("She leaves him a letter on the kitchen table and walks to the station", "The Letter"),
    ("An old fisherman and his granddaughter wait for the ferry in Bergen", "Waiting for the Ferry"),
    ("Amir and Leila meet at a market in Marrakesh", "Amir and Leila"),
    ("He comes home after twenty years and nobody knows him", "Coming Home"),
])  # fmt: skip
def test_a_title_comes_out_of_the_sentence(sentence: str, title: str):
    assert title in {film(sentence, seed).title for seed in range(1, 7)}


def test_a_story_that_goes_somewhere_is_there_from_the_climax_on():
    plan = film("She leaves him a letter on the kitchen table and walks to the station")
    kinds = [break_down(view).set_kind for view in views_of(plan).values()]
    assert kinds == [SetKind.KITCHEN] * 3 + [SetKind.STATION] * 3
    assert plan.shots[3].cut
    at_home = {p.line for phrases in book(plan.language).values() for p in phrases if {"kitchen"} in p.tags}
    assert not at_home & {shot.line for shot in plan.shots[3:]}


def test_what_is_carried_is_in_the_hand_all_through():
    plan = film("A tea seller in Mumbai runs through the monsoon with a red umbrella")
    seen = [a.figure for v in views_of(plan).values() for a in break_down(v).actors]
    assert seen
    assert all(isinstance(who, Person) and "umbrella" in dict(who.carries) for who in seen)


def test_a_street_violinist_plays_in_the_street_and_the_girl_listens():
    plan = film("A street violinist in Paris plays for a little girl at dusk")
    kinds = {break_down(view).set_kind for view in views_of(plan).values()}
    assert kinds == {SetKind.STREET}
    climax = next(shot for shot in plan.shots if shot.size is Size.TWO_SHOT)
    assert re.search(r"violinist plays .* while the little girl (looks|watches)", climax.action)


def test_the_pupil_does_it_in_the_end():
    plan = film("Grandma teaches the neighbour's boy to ride a bicycle")
    assert any(shot.action.startswith("The boy rides a bicycle") for shot in plan.shots)
    assert any(shot.size is Size.INSERT and "bicycle" in shot.subject for shot in plan.shots)


def test_every_telling_detail_is_drawn_as_what_it_is():
    plan = film("A dog walks")
    view = next(view for view in views_of(plan).values() if view.size is Size.INSERT)
    for kind, details in TELLING.items():
        for detail in details:
            action = f"Light slides slowly across {detail}"
            focus = break_down(view.model_copy(update={"subject": detail, "action": action})).focus
            assert focus is not None, (kind, detail)
            assert focus.kind.split()[-1] in detail, (kind, detail, focus.kind)


@pytest.mark.parametrize(("sentence", "themes"), [
    ("A lighthouse keeper dances alone", {"dance"}),
    ("A stray dog waits for its owner", {"wait"}),
    ("Maria searches for her lost dog", {"search"}),
    ("A soldier writes a letter to his mother", {"letter"}),
    ("An old clockmaker repairs the oldest clock", {"craft"}),
    ("Waves crash on an empty beach", set()),
])  # fmt: skip
def test_what_a_sentence_is_about(sentence: str, themes: set[str]):
    assert themes_of(read_sentence(sentence)) == themes


def test_a_trailer_is_never_gentle_and_a_said_mood_is_kept():
    gentle = {Mood.SERENE, Mood.TENDER, Mood.WISTFUL, Mood.PLAYFUL}
    assert film("A girl stands against an army of machines", 1, Style.TRAILER).score.mood not in gentle
    assert film("A sad clown sits in a train").score.mood is Mood.SAD


def test_the_music_rises_on_the_cut_to_the_climax():
    for sentence in SENTENCES[:10]:
        plan = film(sentence)
        assert plan.score.rise * 6 == pytest.approx(round(plan.score.rise * 6), abs=0.01)
