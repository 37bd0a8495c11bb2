from __future__ import annotations

import json

import pytest

from onereel.errors import BadPlan
from onereel.planfile import Language, Mood, Move, Size, TimeOfDay, Weather
from onereel.planreading import read_plan

OLD = {
    "characters": {"MAYA": "a young woman in a red coat", "OLD TOM": "an old fisherman in a blue cap"},
    "shots": [
        {
            "prompt": "Dolly in. Wide shot of MAYA on the pier at dusk in the rain.",
            "dominant_subject": "MAYA",
            "cut": True,
            "is_hero": True,
        },
        {"prompt": "Close-up, static, OLD TOM mends a net.", "dominant_subject": "OLD TOM", "cut": True},
        {"prompt": "The camera pans left, following MAYA.", "dominant_subject": "MAYA", "cut": False},
    ],
    "music_style": "melancholic piano, 70 bpm",
    "vo_script_per_shot": ["Ella espera el último barco.", "Él no dice nada.", "La lluvia sabe."],
    "vo_lang": "e",
}


def test_the_older_form_becomes_a_plan():
    plan = read_plan(json.dumps(OLD), seed=3)
    assert [c.key for c in plan.characters] == ["maya", "old-tom"]
    assert plan.language is Language.ES
    assert (plan.time_of_day, plan.weather, plan.score.mood) == (TimeOfDay.DUSK, Weather.RAIN, Mood.SAD)
    assert [s.move for s in plan.shots] == [Move.DOLLY_IN, Move.STATIC, Move.PAN_LEFT]
    assert [s.size for s in plan.shots] == [Size.WIDE, Size.CLOSE_UP, Size.WIDE]
    assert [s.cast for s in plan.shots] == [("maya",), ("old-tom",), ("maya",)]
    assert [s.cut for s in plan.shots] == [True, True, False]
    assert plan.shots[1].line == "Él no dice nada."
    assert plan.seed == 3


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"vo_lang": "q"}, "vo_lang"),
        ({"shots": [{"prompt": ""}, {"prompt": "x"}]}, "shot 1, prompt"),
        ({"characters": ["a"]}, "characters"),
        ({"vo_lang": "j", "vo_script_per_shot": ["夜が明ける"]}, "vo_reading_per_shot"),
        ({"vo_lang": "z"}, "line"),
    ],
)
def test_what_cannot_be_read_is_said(change, says):
    with pytest.raises(BadPlan, match=says):
        read_plan(json.dumps(OLD | change))
