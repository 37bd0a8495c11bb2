from __future__ import annotations

import json
from itertools import islice
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from onereel.errors import BadPlan
from onereel.planfile import Language, Move, Plan, foreign_letters
from onereel.planreading import line_of, read_plan
from tests import plans


def bad(tree: dict[str, Any]) -> str:
    with pytest.raises(BadPlan) as caught:
        read_plan(json.dumps(tree, indent=2))
    return str(caught.value)


def test_a_plan_round_trips():
    plan = plans.plan()
    assert read_plan(plan.model_dump_json(by_alias=True, indent=2)) == plan


def test_the_schema_names_every_move():
    text = json.dumps(Plan.model_json_schema())
    assert all(move.value in text for move in Move)
    assert '"schema"' in text


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"move": "spin"}, ("shot “shot-2”", "move", "crane up")),
        ({"cast": ["bob"]}, ("shot “shot-2”", "cast", "“bob”", "ana")),
        ({"id": "shot-1"}, ("“shot-1” is used twice",)),
        ({"line": "Ночь темна"}, ("shot “shot-2”", "line", "“Н”", "en-US")),
        ({"surprise": 1}, ("shot “shot-2”", "surprise")),
        ({"action": "  "}, ("shot “shot-2”", "action")),
    ],
)
def test_a_bad_shot_is_refused_with_its_line_shot_and_field(change, says):
    tree = plans.tree()
    tree["shots"][1] |= change
    message = bad(tree)
    for words in says:
        assert words in message
    assert "plan.json, line" in message


def test_the_first_shot_must_be_a_cut_and_the_hero():
    tree = plans.tree()
    tree["shots"][0]["cut"] = False
    assert "shot “shot-1”, cut" in bad(tree)
    tree["shots"][0] |= {"cut": True, "hero": False}
    assert "shot “shot-1”, hero" in bad(tree)


def test_eleven_shots_and_missing_fields_are_refused():
    assert "shots" in bad(plans.tree(11))
    tree = plans.tree()
    del tree["shots"][2]["subject"]
    assert "shot “shot-3”, subject" in bad(tree)
    del tree["score"]
    assert "score" in bad(tree)


def test_broken_json_names_its_line():
    with pytest.raises(BadPlan, match=r"plan\.json, line 2"):
        read_plan('{\n"title": oops}')
    for text in ("[]", "7", '{"a": NaN}', "[" * 100_000):
        with pytest.raises(BadPlan):
            read_plan(text)


def test_japanese_lines_want_a_kana_reading():
    tree = plans.tree(1, language="ja")
    tree["shots"][0]["line"] = "夜が明ける。"
    assert "reading" in bad(tree)
    tree["shots"][0]["reading"] = "夜があける。"
    assert "not kana" in bad(tree)
    tree["shots"][0]["reading"] = "よるがあける。"
    assert read_plan(json.dumps(tree)).language is Language.JA


@given(st.text())
def test_any_text_gives_a_plan_or_a_bad_plan(text):
    with pytest.raises(BadPlan):
        read_plan(text)


@given(
    st.recursive(
        st.none() | st.booleans() | st.floats() | st.text(),
        lambda c: st.lists(c) | st.dictionaries(st.text(), c),
    )
)
def test_any_value_for_a_shot_is_refused_plainly(value):
    tree = plans.tree(2)
    tree["shots"][1] = value
    with pytest.raises(BadPlan):
        read_plan(json.dumps(tree))


@given(st.integers(0, 5), st.sampled_from(["id", "line", "hero", "ambient"]))
def test_line_of_finds_the_field(index, field):
    text = json.dumps(plans.tree(), indent=2)
    line = text.splitlines()[line_of(text, ("shots", index, field)) - 1]
    assert f'"{field}"' in line
    before = text.splitlines()[: line_of(text, ("shots", index, field))]
    assert sum('"id"' in each for each in before) == index + 1


def test_foreign_letters():
    assert foreign_letters("C'est l'été, là-bas…", Language.FR) == ""
    assert foreign_letters("रात भर बारिश", Language.HI) == ""
    assert foreign_letters("雨が、ひと晩中ーッ", Language.JA) == ""
    assert foreign_letters("hello 雨", Language.ZH) == "hello"


def test_values_are_frozen_and_strict():
    with pytest.raises(ValidationError):
        plans.plan().title = "x"  # type: ignore[misc]
    with pytest.raises(ValidationError):
        plans.plan(surprise=1)


@pytest.mark.parametrize("numbers", [(3, 2), (2, 2)])
def test_retakes_have_rising_numbers_of_their_own(numbers):
    retakes = [{"take": number, "seed": 1} for number in numbers]
    with pytest.raises(ValidationError, match=r"retakes: take 2 stands after take .; give each retake"):
        plans.of(plans.shot(1, retakes=retakes))
    shot = plans.of(plans.shot(1, retakes=[{"take": 2, "seed": 1}])).shots[0]
    assert list(islice(shot.numbers(), 3)) == [1, 3, 4]


@pytest.mark.parametrize("keep", [0, 100, "first", [1]])
def test_a_take_to_keep_is_a_number_or_the_best(keep):
    told = bad(plans.tree(2) | {"shots": [plans.shot(1), plans.shot(2, keep=keep)]})
    assert told.endswith('shot “shot-2”, keep: write a take\'s number, 1 to 99, or "best", or null.')
