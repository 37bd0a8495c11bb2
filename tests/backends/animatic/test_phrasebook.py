from __future__ import annotations

import itertools
import re
import unicodedata
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onereel.backends.animatic.phrasebook import BEATS, THEMES, Phrase, book, narration, scene_tags
from onereel.backends.animatic.stage import SetKind
from onereel.planfile import Language, Mood, TimeOfDay, Weather, foreign_letters, outside_kana

CASTS = ("woman", "girl", "man", "boy", "child", "pair", "group", "animal", "herd", "none")
ARC = ("opening", "setup", "detail", "climax", "face", "closing")
MOODS = (Mood.TENDER, Mood.SAD, Mood.TENSE, Mood.JOYFUL)  # one of each sort
SCENES = frozenset(
    scene_tags(mood, time, weather, kind, cast)
    for mood, time, weather, kind, cast in itertools.product(MOODS, TimeOfDay, Weather, SetKind, CASTS)
)
KNOWN = frozenset().union(*SCENES) | THEMES | {mood.value for mood in Mood}
BOOKS = [language for language in Language if language is not Language.EN_GB]
SPACED = [language for language in BOOKS if language not in (Language.JA, Language.ZH)]


def phrases(language: Language) -> list[Phrase]:
    return [phrase for beat in BEATS for phrase in book(language)[beat]]


def morae(reading: str) -> int:
    return sum(letter not in "ゃゅょぁぃぅぇぉ、。 " for letter in reading)


@pytest.mark.parametrize("language", Language)
def test_every_line_is_in_its_own_script_and_said_once(language):
    lines = [phrase.line for phrase in phrases(language)]
    assert len(lines) == len(set(lines)) >= 250
    for phrase in phrases(language):
        assert not foreign_letters(phrase.line, language), phrase
        assert set().union(*phrase.tags) <= KNOWN, phrase
        assert phrase.line == unicodedata.normalize("NFC", phrase.line).strip()
        assert phrase.line[-1] in ".?。？।", phrase
    assert all(len(book(language)[beat]) >= 12 for beat in BEATS)


@pytest.mark.parametrize("language", SPACED)
def test_a_line_is_six_to_ten_words(language):
    for phrase in phrases(language):
        words = [word for word in phrase.line.split() if re.search(r"\w", word)]
        assert 6 <= len(words) <= 10, phrase.line


def test_a_chinese_line_is_eight_to_eighteen_characters():
    for phrase in phrases(Language.ZH):
        assert 8 <= sum(unicodedata.category(c).startswith("L") for c in phrase.line) <= 18, phrase.line


def test_every_japanese_line_has_a_reading_in_kana_with_its_own_clauses():
    for phrase in phrases(Language.JA):
        assert not outside_kana(phrase.reading), phrase
        assert 10 <= morae(phrase.reading) <= 26, phrase
        assert re.findall("[、。]", phrase.reading) == re.findall("[、。]", phrase.line), phrase
    assert not any(phrase.reading for phrase in phrases(Language.ZH))


@pytest.mark.parametrize("beat", BEATS)
def test_every_scene_has_three_lines_for_every_beat(beat):
    for conditions in {tuple(phrase.tags for phrase in book(language)[beat]) for language in BOOKS}:
        entries = [Phrase("", tags=tags) for tags in conditions]
        words = frozenset().union(*itertools.chain.from_iterable(conditions))
        for scene in {scene & words for scene in SCENES}:
            fitting = (phrase for phrase in entries if phrase.fits(scene))
            assert len(list(itertools.islice(fitting, 3))) == 3, sorted(scene)


@pytest.mark.parametrize("language", BOOKS)
def test_every_thread_is_taken_up_in_another_beat(language):
    beats: dict[str, set[str]] = {}
    for beat in BEATS:
        for phrase in book(language)[beat]:
            for thread in phrase.threads:
                beats.setdefault(thread, set()).add(beat)
    assert len(beats) >= 20
    assert all(len(where) > 1 for where in beats.values()), beats


@given(
    st.sampled_from(Language), st.sampled_from(Mood), st.sampled_from(TimeOfDay), st.sampled_from(Weather),
    st.sampled_from(SetKind), st.sampled_from(CASTS), st.integers(0, 2**31 - 1),
    st.lists(st.sampled_from(BEATS), min_size=1, max_size=10).filter(lambda b: max(map(b.count, b)) <= 2),
    st.sets(st.sampled_from(sorted(THEMES)), max_size=3),
)  # fmt: skip
def test_any_scene_has_different_lines_for_every_beat(
    language, mood, time, weather, kind, cast, seed, beats, themes
):
    arguments = {
        "beats": tuple(beats), "language": language, "mood": mood, "time": time, "weather": weather,
        "places": (kind,) * len(beats), "cast": cast, "themes": frozenset(themes), "seed": seed,
    }  # fmt: skip
    lines = narration(**arguments)
    assert len(lines) == len({line for line, _ in lines}) == len(beats)
    assert lines == narration(**arguments)


def film(seed: int, **changes: object) -> tuple[tuple[str, str], ...]:
    scene: dict[str, Any] = {
        "beats": ARC, "language": Language.EN_US, "mood": Mood.TENDER, "time": TimeOfDay.NIGHT,
        "weather": Weather.RAIN, "cast": "woman", "seed": seed,
    }  # fmt: skip
    scene |= changes
    scene.setdefault("places", (SetKind.STREET,) * len(scene["beats"]))
    return narration(**scene)  # type: ignore[arg-type]


@pytest.mark.parametrize("language", Language)
def test_seeds_and_scenes_make_different_films(language):
    assert len({film(seed, language=language) for seed in range(20)}) > 15
    assert film(1, language=language) != film(1, language=language, weather=Weather.SNOW)


def test_a_film_mostly_opens_on_its_own_scene_and_ends_where_it_began():
    openings, answered = 0, 0
    for seed in range(100):
        first, *_, last = (line for line, _ in film(seed))
        openings += any(word in first for word in ("Rain", "rain", "Night", "dark", "street"))
        threads = {phrase.line: phrase.threads for phrase in phrases(Language.EN_US)}
        answered += bool(threads[first] & threads[last])
    assert openings >= 85
    assert answered >= 60


@pytest.mark.parametrize(("language", "her", "him"), [
    (Language.EN_US, r"\b(she|her|hers)\b", r"\b(he|him|his)\b"), (Language.JA, "彼女", "彼(?!女)"),
    (Language.ZH, "她", "他(?!们)"),
])  # fmt: skip
def test_only_a_woman_or_girl_is_she_and_only_a_man_or_boy_is_he(language, her, him):
    for phrase in phrases(language):
        said = phrase.line.lower()
        assert bool(re.search(her, said)) <= (frozenset({"she"}) in phrase.tags), phrase
        assert bool(re.search(him, said)) <= (frozenset({"he"}) in phrase.tags), phrase


@pytest.mark.parametrize("language", BOOKS)
def test_what_is_said_of_her_is_said_of_him(language):
    for beat in BEATS:
        counts = [
            sum(frozenset({who}) in phrase.tags for phrase in book(language)[beat]) for who in ("she", "he")
        ]
        assert counts[0] == counts[1], beat


SUN_AND_STARS = {
    Language.EN_US: r"\b(sun|shadows?|stars?|gold)\b", Language.ES: r"\b(sol|sombras?|estrellas?|oro)\b",
    Language.FR: r"\b(soleil|ombres?|étoiles?|doré)\b", Language.IT: r"\b(sole|ombre|stelle|dorato)\b",
    Language.PT_BR: r"\b(sol|sombras?|estrelas?|ouro)\b", Language.HI: "(धूप|सूरज|परछाइ|तारे|तारों)",
    Language.JA: "(太陽|日は沈|日が差|影|星(?!が回)|金色)", Language.ZH: "(太阳|阳光|影子|星星|金色)",
}  # fmt: skip


@pytest.mark.parametrize("language", SUN_AND_STARS)
def test_sun_shadows_and_stars_need_a_clear_sky(language):
    for phrase in phrases(language):
        if re.search(SUN_AND_STARS[language], phrase.line.lower()):
            assert frozenset({"sun"}) in phrase.tags or frozenset({"stars"}) in phrase.tags, phrase


@pytest.mark.parametrize(("word", "needed"), [
    (r"\brain(s|ed)?\b", {"rain", "wet", "sky"}), (r"\bsnow", {"snow", "snowfield"}), (r"\bfog\b", {"fog"}),
    (r"\bstorm\b", {"storm"}), (r"\bwind\b", {"wind"}), (r"\bnight\b", {"night", "rain"}),
    (r"\bdawn\b|\bfirst light", {"dawn"}), (r"\bnoon\b", {"noon"}), (r"\bafternoon\b", {"afternoon"}),
    (r"\b(street|city|windows)\b", {"town", "streets", "street", "rooftop", "park"}),
    (r"\b(sea|tide|shore)\b", {"sea"}), (r"\bforest\b", {"forest"}), (r"\bcurtain\b", {"stage"}),
    (r"\b(train|platform)\b", {"train", "station"}), (r"\bmountains?\b", {"mountains", "child"}),
    (r"\blamps?\b", {"lit", "home"}),
])  # fmt: skip
def test_a_line_says_only_what_the_scene_has(word, needed):
    for phrase in phrases(Language.EN_US):
        if re.search(word, phrase.line.lower()):
            assert any(choice <= needed | {"cafe", "storm"} for choice in phrase.tags), phrase


def test_british_spelling():
    for seed in range(40):
        american = film(seed, places=(SetKind.HARBOUR,) * len(BEATS), beats=BEATS)
        british = film(seed, places=(SetKind.HARBOUR,) * len(BEATS), beats=BEATS, language=Language.EN_GB)
        assert not any(re.search(r"\b(colou?r|gray|harbors?|toward)\b", line) for line, _ in british)
        assert len(american) == len(british)
    at_sea = (SetKind.HARBOUR,) * len(ARC)
    harbours = [film(s, places=at_sea, language=Language.EN_GB)[0][0] for s in range(60)]
    assert any("harbour" in line for line in harbours)


def test_no_theme_is_called_what_a_place_is_called():
    assert not THEMES & frozenset().union(*SCENES)


@pytest.mark.parametrize("language", BOOKS)
def test_every_theme_is_spoken_of_at_the_set_up_the_climax_and_the_close(language):
    for beat in ("setup", "climax", "closing"):
        spoken = frozenset().union(*(choice for phrase in book(language)[beat] for choice in phrase.tags))
        assert spoken >= THEMES, (language, beat)


def test_a_film_about_a_dance_says_so_and_another_does_not():
    def mentions(themes: frozenset[str]) -> int:
        films = [film(seed, themes=themes) for seed in range(30)]
        return sum(any("danc" in line for line, _ in lines) for lines in films)

    assert mentions(frozenset({"dance"})) > 15
    assert mentions(frozenset()) == 0


SINGULAR = {
    Language.EN_US: r"^(And |But )?[Ii]t (has|knows|wants|stops|does|looks|rests|goes)\b|\bit is all of",
    Language.ES: r"^(No |Y )?(Conoce|[Tt]iene|ha|Quiere|Se detiene|se pregunta|Devuelve|Descansa|sigue)\b",
    Language.IT: r"^(Non |E )?(ha|Vuole|Si ferma|si chiede|Ricambia|Riposa|riprende)\b",
    Language.PT_BR: r"^(Não |E |De repente )?(tem|fez|Quer|para|pergunta|Devolve|Descansa|segue)\b",
    Language.ZH: r"它(?!们)",
}


@pytest.mark.parametrize("language", SINGULAR)
def test_a_herd_is_spoken_of_as_several(language):
    scene = scene_tags(Mood.JOYFUL, TimeOfDay.NOON, Weather.CLEAR, SetKind.FIELD, "herd")
    lines = [p for p in phrases(language) if p.fits(scene) and any(t & {"animal", "herd"} for t in p.tags)]
    assert len(lines) > 9
    assert not [phrase.line for phrase in lines if re.search(SINGULAR[language], phrase.line)]
    alone = scene_tags(Mood.JOYFUL, TimeOfDay.NOON, Weather.CLEAR, SetKind.FIELD, "animal")
    assert sum(bool(re.search(SINGULAR[language], p.line)) for p in phrases(language) if p.fits(alone)) > 5
