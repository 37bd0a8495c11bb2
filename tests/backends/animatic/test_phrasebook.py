from __future__ import annotations

import itertools
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onereel.backends.animatic import phrasebook
from onereel.backends.animatic.phrasebook import BEATS, book, narration, scene_tags
from onereel.backends.animatic.stage import SetKind
from onereel.planfile import Language, Mood, TimeOfDay, Weather, foreign_letters, outside_kana

CASTS = ("woman", "girl", "man", "boy", "child", "pair", "group", "animal", "none")
ARC = ("opening", "setup", "detail", "climax", "face", "closing")
KNOWN = frozenset(
    itertools.chain.from_iterable(
        scene_tags(mood, time, weather, kind, cast)
        for mood in Mood
        for time in TimeOfDay
        for weather in Weather
        for kind in SetKind
        for cast in CASTS
    )
)


@pytest.mark.parametrize("language", Language)
def test_every_line_is_in_its_script_of_speakable_length_and_used_once(language):
    seen: set[str] = set()
    for beat in BEATS:
        for phrase in book(language)[beat]:
            assert not foreign_letters(phrase.line, language), phrase.line
            assert phrase.line not in seen, f"twice: {phrase.line}"
            seen.add(phrase.line)
            assert set().union(*phrase.tags) <= KNOWN, phrase
            if language in (Language.JA, Language.ZH):
                letters = sum(unicodedata.category(c).startswith("L") for c in phrase.line)
                assert 8 <= letters <= 26, phrase.line
            else:
                assert 5 <= len(phrase.line.split()) <= 12, phrase.line
            assert bool(phrase.reading) == (language is Language.JA)
            assert not outside_kana(phrase.reading), phrase.reading
    assert len(seen) >= 90


@given(
    st.sampled_from(Language), st.sampled_from(Mood), st.sampled_from(TimeOfDay), st.sampled_from(Weather),
    st.sampled_from(SetKind), st.sampled_from(CASTS), st.integers(0, 2**31 - 1),
    st.lists(st.sampled_from(BEATS), min_size=1, max_size=10).filter(lambda b: max(map(b.count, b)) <= 2),
)  # fmt: skip
def test_any_scene_has_different_true_lines_for_every_beat(
    language, mood, time, weather, kind, cast, seed, beats
):
    arguments = {
        "beats": tuple(beats), "language": language, "mood": mood, "time": time, "weather": weather,
        "set_kind": kind, "cast": cast, "seed": seed,
    }  # fmt: skip
    lines = narration(**arguments)
    assert len(lines) == len(beats)
    assert len({line for line, _ in lines}) == len(beats)
    assert lines == narration(**arguments)


def test_seeds_and_scenes_make_different_films():
    def film(seed: int, **changes: object) -> tuple[tuple[str, str], ...]:
        scene = {
            "beats": ARC, "language": Language.EN_US, "mood": Mood.TENDER, "time": TimeOfDay.NIGHT,
            "weather": Weather.RAIN, "set_kind": SetKind.STREET, "cast": "woman", "seed": seed,
        }  # fmt: skip
        return narration(**(scene | changes))  # type: ignore[arg-type]

    assert len({film(seed) for seed in range(20)}) > 15
    assert film(1) != film(1, weather=Weather.SNOW)


def test_lines_never_contradict_the_cast():
    for language, seed in itertools.product((Language.EN_US, Language.ES), range(30)):
        lines = narration(
            beats=ARC, language=language, mood=Mood.SAD, time=TimeOfDay.NOON, weather=Weather.CLEAR,
            set_kind=SetKind.FIELD, cast="man", seed=seed,
        )  # fmt: skip
        words = " ".join(line.lower() for line, _ in lines).replace(".", " ").split()
        assert not {"she", "her", "ella", "rain", "lluvia", "night", "noche"} & set(words)


def test_british_spelling():
    lines = [
        phrasebook._local(p.line, Language.EN_GB) for some in book(Language.EN_GB).values() for p in some
    ]
    assert any("harbour" in line for line in lines)
    assert not any("harbor " in line or "toward " in line for line in lines)
