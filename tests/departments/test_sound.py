from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from onereel.departments.sound import shorter


def test_clauses_go_before_words():
    forms = [text for text, _ in shorter("She waits, she hopes, and the light goes on burning.")]
    assert forms[:3] == [
        "She waits, she hopes, and the light goes on burning.",
        "She waits, she hopes.",
        "She waits.",
    ]


def test_japanese_is_shortened_with_its_reading():
    assert shorter("雨の夜、灯りがともる。", "あめのよる、あかりがともる。") == [
        ("雨の夜、灯りがともる。", "あめのよる、あかりがともる。"),
        ("雨の夜。", "あめのよる。"),
    ]


@given(st.text(max_size=120), st.text(max_size=60))
def test_the_line_itself_comes_first_and_forms_differ(text, reading):
    forms = shorter(text, reading)
    assert forms[0] == (text, reading)
    assert len(set(forms)) == len(forms)
