from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onereel.backends.animatic import lexicon
from onereel.backends.animatic.breakdown import break_down, cast_sheet, scenes_in
from onereel.backends.animatic.director import Director, DirectorSettings, direct
from onereel.backends.animatic.stage import Act, Person, SetKind
from onereel.crew import Placement
from onereel.departments.prompts import motion_prompt, still_prompt
from onereel.departments.views import views_of
from onereel.orders import Aspect, Brief
from onereel.planfile import Language, Plan, Size, Style
from tests.backends.animatic.test_director_sentences import SENTENCES
from tests.benches import Bench

PLAIN = [sentence for sentence, _ in SENTENCES]


def brief(
    sentence: str,
    shots: int = 6,
    seed: int = 1,
    style: Style = Style.NARRATIVE,
    language: Language | None = None,
) -> Brief:
    return Brief(
        sentence=sentence, language=language, shots=shots, style=style, aspect=Aspect.WIDE, seed=seed
    )


def written(plan: Plan) -> str:
    """Every field of a plan that a model may read."""
    shots = (text for s in plan.shots for text in (s.subject, s.action, s.ambient, s.boundary, s.setting))
    portraits = (c.portrait for c in plan.characters)
    return " ".join([plan.place, plan.setting, plan.look, plan.logline, plan.title, *shots, *portraits])


def test_the_maker_writes_a_plan_file(tmp_path: Path, bench: Bench):
    out = tmp_path / "plan.json"
    Director(DirectorSettings(), Placement()).make(brief(PLAIN[0]), out, bench)
    plan = Plan.model_validate_json(out.read_text("utf-8"))
    assert plan.place == "Lisbon, Portugal"
    assert plan.language is Language.PT_BR
    assert bench.ticks[-1] == 1.0


def test_equal_briefs_give_equal_plans_and_other_seeds_other_films():
    for sentence in PLAIN[:6]:
        assert direct(brief(sentence)) == direct(brief(sentence))
    films = {direct(brief(PLAIN[0], seed=seed)).model_dump_json() for seed in range(8)}
    assert len(films) == 8
    layouts = {
        tuple((s.size, s.move) for s in direct(brief(PLAIN[0], seed=seed)).shots) for seed in range(12)
    }
    assert len(layouts) > 6


@settings(max_examples=60)
@given(
    sentence=st.one_of(
        st.text(min_size=1, max_size=200),
        st.lists(st.sampled_from(" ".join(PLAIN).split()), min_size=1, max_size=25).map(" ".join),
    ),
    shots=st.integers(1, 10),
    seed=st.integers(-(2**40), 2**40),
    style=st.sampled_from(list(Style)),
    language=st.sampled_from([None, *Language]),
)
def test_any_text_gives_a_valid_plan_that_round_trips(
    sentence: str, shots: int, seed: int, style: Style, language: Language | None
):
    plan = direct(brief(sentence, shots, seed, style, language))
    assert Plan.model_validate_json(plan.model_dump_json(indent=2, by_alias=True)) == plan
    assert len(plan.shots) == shots
    assert language in (None, plan.language)
    for view in views_of(plan).values():
        break_down(view)


@pytest.mark.parametrize(
    "sentence",
    ["🐙🎉", "مرحبا بالعالم", "老人と海", "!!!", "\u202eabc", "a\x00b", "{A} {B} [go]", "x" * 4000],
)
def test_strange_sentences(sentence: str):
    plan = direct(brief(sentence))
    assert len(plan.shots) == 6
    assert not re.search(r"[{}\[\]\x00]", written(plan).replace(sentence, "")) or "{" in sentence


@pytest.mark.parametrize("sentence", PLAIN)
def test_a_film_is_shot_well(sentence: str):
    for seed in (1, 2):
        plan = direct(brief(sentence, seed=seed))
        first = plan.shots[0]
        assert (first.cut, first.hero, first.size) == (True, True, Size.WIDE)
        for before, after in pairwise(plan.shots):
            assert before.size is not after.size, (before.id, after.id)
            assert before.move is not after.move, (before.id, after.id)
        sizes = {shot.size for shot in plan.shots}
        assert {Size.WIDE, Size.CLOSE_UP} <= sizes
        assert sizes & {Size.INSERT, Size.OVER_THE_SHOULDER}
        assert plan.shots[-1].size is Size.WIDE
        assert all(5 <= len(shot.action.split()) <= 18 for shot in plan.shots), plan.shots
        assert all(shot.line for shot in plan.shots)
        assert len({shot.line for shot in plan.shots}) == 6
        assert plan.title.lower() not in (sentence.lower(), "")


def test_about_one_film_in_two_has_one_uncut_shot_of_the_same_cast_and_a_near_size():
    films = [direct(brief(sentence, seed=seed)) for sentence in PLAIN[:40] for seed in (1,)]
    uncut = [(before, after) for film in films for before, after in pairwise(film.shots) if not after.cut]
    assert 0.25 < len(uncut) / len(films) < 0.75
    ladder = [Size.WIDE, Size.MEDIUM, Size.CLOSE_UP]
    for before, after in uncut:
        assert set(before.cast) == set(after.cast)
        assert abs(ladder.index(before.size) - ladder.index(after.size)) == 1


@pytest.mark.parametrize("style", list(Style))
@pytest.mark.parametrize("shots", range(1, 11))
def test_every_length_and_style(shots: int, style: Style):
    for sentence in PLAIN[:12:4]:
        plan = direct(brief(sentence, shots, style=style))
        assert len(plan.shots) == shots
        assert len({shot.id for shot in plan.shots}) == shots
        assert plan.style is style


@pytest.mark.parametrize("sentence", PLAIN)
def test_prompts_are_of_the_length_models_want(sentence: str):
    for style in (Style.NARRATIVE, Style.POEM):
        plan = direct(brief(sentence, style=style))
        for view in views_of(plan).values():
            for prompt in (motion_prompt(view), still_prompt(view)):
                assert 60 <= len(prompt.split()) <= 112, prompt
            assert len(motion_prompt(view).split()) >= 70 or not view.cast
        assert not re.search(r"cinematic|\bexactly \w+ (people|persons)\b", written(plan), re.I)


@pytest.mark.parametrize("sentence", PLAIN)
def test_every_colour_of_a_portrait_is_on_the_figure(sentence: str):
    for seed in (1, 5):
        for who in direct(brief(sentence, seed=seed)).characters:
            figure = cast_sheet(who)
            if not isinstance(figure, Person):
                continue
            shown = {g.colour for g in figure.garments} | {c for _, c in figure.carries}
            shown |= {figure.headwear_colour if figure.headwear else (0, 0, 0), figure.hair_colour}
            clothes = re.split(r"wearing |, (?=[a-z])", who.portrait)
            for piece in clothes:
                words = piece.replace(",", "").split()
                named = [i for i in range(len(words)) if lexicon.longest(words, i, lexicon.clothes())]
                colour = next((c for i in range(len(words)) if (c := lexicon.colour_at(words, i))), None)
                if named and colour and " and " not in piece:
                    assert colour[0] in shown, (who.portrait, piece)


@pytest.mark.parametrize(
    ("sentence", "act"),
    [
        ("A lighthouse keeper in Lisbon dances alone in the rain at dawn", Act.DANCE),
        ("A marathon runner runs through Tokyo", Act.RUN),
        ("A violinist plays for an empty concert hall", Act.PLAY),
        ("A nun rides a bicycle through Rome", Act.RIDE),
        ("A widow repairs a clock", Act.WORK),
        ("A singer hums in a smoky bar", Act.SING),
        ("A girl swims in the sea", Act.SWIM),
        ("A boy sleeps under a tree", Act.SLEEP),
        ("A mother hugs her son", Act.EMBRACE),
    ],
)
def test_the_stage_plays_what_the_sentence_says(sentence: str, act: Act):
    """The words of the plan lead the breakdown to the same deed."""
    plan = direct(brief(sentence))
    views = views_of(plan)
    played = {actor.act for view in views.values() for actor in break_down(view).actors}
    assert act in played


def test_the_dead_and_those_spoken_of_are_not_cast():
    plan = direct(brief("A widow repairs the clock that her dead father left her"))
    assert [who.key for who in plan.characters] == ["widow"]
    assert "clock" in " ".join(shot.subject for shot in plan.shots if shot.size is Size.INSERT)


def test_whoever_is_looked_for_comes_in_late():
    plan = direct(brief("Maria, a baker in Naples, searches for her lost dog in the snow"))
    assert {who.name for who in plan.characters} == {"Maria", "The dog"}
    assert all("dog" not in shot.cast for shot in plan.shots[:3])
    assert "dog" in plan.shots[-1].cast


def test_a_place_without_people_has_no_cast():
    plan = direct(brief("Waves crash on an empty beach at night"))
    assert plan.characters == ()
    assert any("waves crash" in shot.action.lower() for shot in plan.shots)


def test_groups_are_several_people_with_names_of_the_place():
    plan = direct(brief("Three children fly kites in Kyoto"))
    assert len(plan.characters) == 3
    assert len({who.portrait for who in plan.characters}) == 3
    assert not any("child" in who.name.lower() for who in plan.characters)


def test_stated_clothes_are_in_the_portrait():
    (boy, *_) = direct(brief("A boy in a red coat and a green hat flies a kite")).characters
    assert "red coat" in boy.portrait
    assert "green hat" in boy.portrait


def test_music_in_the_scene():
    score = direct(brief("A street musician plays the accordion under a bridge in Paris")).score
    assert score.diegetic
    assert score.source == "an accordion"
    assert score.instruments[0] == "accordion"
    assert direct(brief("A woman dances to a radio in her kitchen")).score.source == "a radio"
    assert not direct(brief("A widow repairs a clock")).score.diegetic


def test_the_language_asked_for_goes_before_the_places():
    assert direct(brief(PLAIN[0], language=Language.JA)).language is Language.JA
    assert all(shot.reading for shot in direct(brief(PLAIN[0], language=Language.JA)).shots)


def test_style_changes_the_film():
    films = {style: direct(brief(PLAIN[0], style=style)) for style in Style}
    assert len({film.look for film in films.values()}) == 4
    assert films[Style.TRAILER].score.bpm > films[Style.POEM].score.bpm


@pytest.mark.parametrize("sentence", ["²", "³ dogs in Rome", "x²³ horses run"])
def test_digits_that_count_nothing_are_no_numbers(sentence: str) -> None:
    assert direct(brief(sentence)).shots


@pytest.mark.parametrize(
    ("sentence", "setting"),
    [
        ("A nurse in London runs for the last bus in the fog at night", SetKind.STREET),
        ("A bus driver waits beside his bus in Mumbai in the rain at night", SetKind.STREET),
        ("A mermaid watches a submarine sink past her garden", SetKind.UNDERWATER),
        ("A glassblower on Murano breathes a ship into a bottle", SetKind.WORKSHOP),
    ],
)
def test_a_film_plays_where_its_people_would_be(sentence: str, setting: SetKind):
    assert scenes_in(direct(brief(sentence)).setting)[0].kind is setting


def test_a_herd_is_one_character_in_the_plural():
    plan = direct(brief("A herd of elephants crosses the savannah at dawn"))
    (herd,) = plan.characters
    assert herd.name == "The elephants"
    assert herd.portrait.startswith("a group of ")
    shown = [shot.action for shot in plan.shots if shot.cast]
    assert shown
    assert all(" elephants " in action and not action.endswith("s the savannah") for action in shown)


def test_each_of_a_band_has_an_instrument_of_their_own():
    plan = direct(brief("A band of musicians plays in the street in New Orleans at night"))
    held = [who.portrait.rpartition(" a ")[2] for who in plan.characters]
    assert len(set(held)) == len(held) == 3


def test_no_shot_does_what_another_did():
    for sentence in (*PLAIN[::5], "A crowd waits outside the stadium in Glasgow; one boy has a ticket"):
        actions = [shot.action for shot in direct(brief(sentence)).shots]
        assert len(set(actions)) == len(actions), sentence


def test_several_have_heads_and_horses_stand_by():
    pirates = direct(brief("Pirates bury a chest on an island and forget where"))
    assert not [shot.action for shot in pirates.shots if re.search(r", head\b", shot.action)]
    walkers = direct(brief("A horse, a dog and an old man walk into the sunset in Patagonia"))
    assert not [shot.action for shot in walkers.shots if re.search("horse sits", shot.action)]
    assert direct(brief("In a hospital in Manila, twins are born during a typhoon")).title == "The Twins"


def test_who_is_out_of_doors_is_not_at_work():
    def where(sentence: str) -> str:
        return direct(brief(sentence)).setting

    assert "stage" not in where("Three clowns wait for a bus in the rain in Moscow")
    assert "hospital" not in where("A nurse looks up at the stars after her shift")
    assert "street" in where("A fairy lights the street lamps of Edinburgh")
    assert "forest" in where("A fairy lights a lantern")
    boxers = direct(brief("Two boxers hug after the fight in Havana"))
    alone = [shot.action for shot in boxers.shots if len(shot.cast) == 1]
    assert not [action for action in alone if "hug" in action]
