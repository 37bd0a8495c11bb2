"""JSON out of whatever a model says, and the schema it is asked to keep."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onereel.backends.chat_answer import Flawed, find_object, plain_schema
from onereel.backends.chat_eyes import schema as answer_schema
from onereel.planfile import Plan
from tests.backends.chats import FAULTS


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("no", "no JSON object"),
        ("{}", "no JSON object"),
        ('{"a": [1, 2', "not complete"),
        ('{"a": 1,, }', "not valid"),
        ("[1, 2]", "no JSON object"),
        ('{"a":' * 5000 + "1" + "}" * 5000, "not valid"),
    ],
)
def test_what_is_no_object_is_said(text: str, words: str) -> None:
    with pytest.raises(Flawed, match=words):
        find_object(text)


@given(st.text(alphabet='{}[]":,\\ a1\n<>/think'))
def test_any_text_holds_an_object_or_a_flaw(text: str) -> None:
    try:
        found = find_object(text)
    except Flawed:
        return
    assert found


def test_braces_and_quotes_within_strings_do_not_end_an_object() -> None:
    tree = {"a": 'he said "} {" and \\', "b": {"c": "é\n"}}
    assert find_object(f"x {json.dumps(tree)} y }}") == tree


def test_the_plain_schema_is_closed_and_flat() -> None:
    text = json.dumps(plain_schema(Plan)) + json.dumps(answer_schema(FAULTS))
    for word in ("$ref", "pattern", "maxLength", "allOf", "exclusive", "prefixItems"):
        assert word not in text
    assert '"maxItems": 10' in text
