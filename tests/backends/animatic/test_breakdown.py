from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from onereel.backends.animatic.breakdown import break_down, cast_sheet, frame_of, sitting
from onereel.backends.animatic.director import direct
from onereel.backends.animatic.figures import puppet
from onereel.backends.animatic.heeding import unheeded
from onereel.backends.animatic.lexicon import wear
from onereel.backends.animatic.picture.players import block
from onereel.backends.animatic.sets import set_of
from onereel.backends.animatic.stage import (
    Act,
    Actor,
    Aim,
    Animal,
    Floor,
    Light,
    Person,
    Region,
    SetKind,
    Thing,
    Vehicle,
)
from onereel.departments.views import views_of
from onereel.orders import Brief, Plate, Sitting, View, World
from onereel.planfile import Aspect, Character, Move, Season, Size, Style, TimeOfDay, Weather

WORLD = World(
    place="Lisbon, Portugal",
    setting="a harbour below a lighthouse",
    time_of_day=TimeOfDay.DAWN,
    weather=Weather.RAIN,
    season=None,
    look="Pale light.",
    seed=7,
)
KEEPER = Character(
    key="keeper",
    name="The lighthouse keeper",
    portrait="a stout man of about sixty, a grey beard, a long yellow raincoat, black boots and a red scarf",
)
DOG = Character(key="dog", name="Bruno", portrait="a small brown dog with one torn ear")
ANA = Character(
    key="ana",
    name="Ana",
    portrait="a slim young woman with long black hair, a green dress and a straw hat",
)


def brief(sentence: str) -> Brief:
    how = {"language": None, "shots": 6, "style": Style.NARRATIVE, "aspect": Aspect.WIDE, "seed": 1}
    return Brief.model_validate({"sentence": sentence, **how})


def view(action: str, *cast: Character, world: dict[str, Any] | None = None, **changes: Any) -> View:
    fields: dict[str, Any] = {
        "world": WORLD.model_copy(update=world or {}),
        "size": Size.WIDE,
        "move": Move.STATIC,
        "cast": cast,
        "subject": "the shot",
        "action": action,
        "ambient": "Rain falls.",
        "boundary": "The light stays the same.",
    }
    return View(**fields | changes)


def acts(action: str, *cast: Character, **changes: Any) -> dict[str, Act]:
    scene = break_down(view(action, *cast, **changes))
    return {actor.figure.key: actor.act for actor in scene.actors}


def person(portrait: str, name: str = "Ana") -> Person:
    figure = cast_sheet(Character(key="ana", name=name, portrait=portrait))
    assert isinstance(figure, Person)
    return figure


def worn(figure: Person) -> dict[str, tuple[float, float, float]]:
    return {garment.kind: garment.colour for garment in figure.garments}


def test_a_portrait_becomes_a_person():
    who = person(
        "a woman of about sixty, slim and upright, with a lined brown face, grey hair in a loose bun, a long"
        " yellow raincoat buttoned to the chin, black boots and a red woollen scarf, calm dark eyes"
    )
    assert (who.age, who.build, who.gender, who.hair) == ("old", "slim", "female", "bun")
    assert who.hair_colour == wear.COLOURS["grey"]
    colours = wear.COLOURS
    assert worn(who) == {"raincoat": colours["yellow"], "boots": colours["black"], "scarf": colours["red"]}


def test_an_edited_word_changes_the_figure():
    before, after = person("a man in a yellow coat"), person("a man in a green coat")
    assert worn(before)["coat"] == wear.COLOURS["yellow"]
    assert worn(after)["coat"] == wear.COLOURS["green"]


@pytest.mark.parametrize(
    ("portrait", "kind", "colour"),
    [
        ("a boy with a coat of green and black shoes", "coat", "green"),
        ("a man, thirty, in a red and white striped shirt", "shirt", "red"),
        ("a girl of nine wearing a mustard-yellow pullover", "sweater", "mustard"),
        ("an old man in worn denim dungarees", "overalls", "denim"),
        ("a woman in a dress, emerald", "dress", "emerald"),
        ("a nurse in a crisp white uniform and navy cardigan", "uniform", "white"),
        ("a pilot with a cream scarf and a leather flight jacket", "jacket", "brown"),
        ("a woman with red hair, blue eyes and a plum shawl", "cloak", "plum"),
    ],
)
def test_colours_belong_to_their_garments(portrait: str, kind: str, colour: str):
    assert worn(person(portrait))[kind] == wear.COLOURS[colour]


def test_hats_and_things_in_hand_keep_their_colours():
    who = person("a thin man with a black top hat, carrying a red umbrella and a brown suitcase")
    assert (who.headwear, who.headwear_colour) == ("top hat", wear.COLOURS["black"])
    assert who.carries == (("umbrella", wear.COLOURS["red"]), ("suitcase", wear.COLOURS["brown"]))


def test_hair_skin_beard_and_glasses():
    who = person(
        "a dark-skinned man of thirty-five with short curly black hair, a full beard and round glasses"
    )
    assert (who.hair, who.beard, who.glasses, who.age) == ("curly", True, True, "adult")
    assert sum(who.skin) < 1.0
    assert person("a bald old monk in a saffron robe").hair == "bald"


@pytest.mark.parametrize(
    ("portrait", "age"),
    [
        ("a boy of eight in a red sweater", "child"), ("a 70-year-old woman", "old"),
        ("a woman in her thirties", "adult"),
        ("a young man in a grey coat", "young"), ("a man of twenty-two", "young"),
        ("an elderly tailor", "old"),
        ("a girl", "child"), ("a sailor", "adult"), ("a man, mid-40s, unshaven", "adult"),
    ],
)  # fmt: skip
def test_ages(portrait: str, age: str):
    assert person(portrait).age == age


def test_whoever_is_not_dressed_is_dressed_tastefully_and_always_the_same():
    assert person("a woman").garments
    assert person("a woman") == person("a woman")
    assert worn(person("a lighthouse keeper"))["raincoat"] == wear.COLOURS["yellow"]


def test_animals_vehicles_and_things_are_cast_too():
    assert cast_sheet(DOG) == Animal(key="dog", kind="dog", colour=wear.COLOURS["brown"])
    kitten = cast_sheet(Character(key="k", name="Mimi", portrait="a white kitten with one black paw"))
    assert kitten == Animal(key="k", kind="cat", colour=wear.COLOURS["white"], young=True)
    taxi = cast_sheet(Character(key="t", name="The taxi", portrait="an old yellow taxi with dented doors"))
    assert taxi == Vehicle(key="t", kind="taxi", colour=wear.COLOURS["yellow"])
    clock = cast_sheet(
        Character(key="c", name="The clock", portrait="a tall brass clock with a cracked face")
    )
    assert isinstance(clock, Thing)


def test_where_when_and_whose_architecture():
    scene = break_down(view("The keeper waits.", KEEPER))
    assert scene.set_kind is SetKind.HARBOUR
    assert scene.region is Region.MEDITERRANEAN
    assert scene.landmarks == {"lighthouse"}
    assert (scene.time, scene.weather, scene.season) == (TimeOfDay.DAWN, Weather.RAIN, Season.AUTUMN)
    assert scene.seed == WORLD.seed


@pytest.mark.parametrize(
    ("setting", "kind"),
    [
        ("a crowded night market street under red lanterns", SetKind.MARKET),
        ("the kitchen of a lighthouse", SetKind.KITCHEN),
        ("a rooftop above the harbour", SetKind.ROOFTOP), ("inside a moving night train", SetKind.TRAIN),
        ("a snowy mountain pass", SetKind.MOUNTAINS), ("a village square with a fountain", SetKind.VILLAGE),
        ("the deck of a ship on the open sea", SetKind.SEA), ("a Zen garden", SetKind.PARK),
        ("the lunar surface", SetKind.MOON), ("a boxing ring in an old gym", SetKind.STAGE),
        ("nowhere at all", SetKind.STREET),
    ],
)  # fmt: skip
def test_settings(setting: str, kind: SetKind):
    assert break_down(view("Nothing.", world={"setting": setting})).set_kind is kind


@pytest.mark.parametrize(
    ("action", "expected"),
    [
        ("The keeper dances alone, arms slowly opening to the rain", Act.DANCE),
        ("he reads a letter by the door", Act.READ),
        ("The keeper stops and begins to play the violin", Act.PLAY),
        ("The keeper plays chess with himself", Act.SIT),
        ("turning slowly, watching the sea", Act.LOOK),
        ("walking slowly along the quay", Act.WALK),
        ("The keeper is repairing a net with quick fingers", Act.WORK),
        ("The keeper holds a letter tightly", Act.CARRY),
        ("The dance of the light on the water", Act.STAND),
        ("The light slides over the keeper", Act.STAND),
        ("sleeps on a bench, breathing slowly", Act.SLEEP),
    ],
)
def test_acts(action: str, expected: Act):
    assert acts(action, KEEPER)["keeper"] is expected


def test_each_does_what_its_own_clause_says():
    assert acts("The keeper walks slowly while Bruno runs ahead, barking", KEEPER, DOG) == {
        "keeper": Act.WALK,
        "dog": Act.RUN,
    }
    assert set(acts("Ana and the keeper dance in the rain", ANA, KEEPER).values()) == {Act.DANCE}
    assert acts("She sits down; he waves", ANA, KEEPER) == {"ana": Act.SIT, "keeper": Act.WAVE}


def test_whoever_passes_through_is_on_the_stage_and_whoever_is_only_spoken_of_is_not():
    scene = break_down(view("The keeper looks up as two gulls wheel overhead", KEEPER))
    keeper, gulls = scene.actors
    assert (keeper.act, gulls.act, gulls.figure.number) == (Act.LOOK, Act.FLY, 2)
    assert set(acts("The keeper writes to his daughter", KEEPER)) == {"keeper"}
    assert set(acts("The keeper waits at a bus stop", KEEPER)) == {"keeper"}


@pytest.mark.parametrize(
    ("portrait", "number"),
    [
        ("three large brown dogs with rough tails", 3),
        ("a herd of grey elephants", 6),
        ("wolves with pale eyes", 3),
        ("a small brown dog with two torn ears", 1),
        ("a silver school of fish", 6),
    ],
)
def test_a_portrait_says_how_many_of_a_kind_there_are(portrait: str, number: int) -> None:
    figure = cast_sheet(Character(key="a", name="They", portrait=portrait))
    assert isinstance(figure, Animal)
    assert figure.number == number


NOTES = {
    "It looks back.": (Act.LOOK, Aim.BACK),
    "It looks up at the sky.": (Act.LOOK, Aim.UP),
    "It sniffs the ground.": (Act.STAND, Aim.DOWN),
    "It sits down.": (Act.SIT, Aim.AHEAD),
    "It waves its paw.": (Act.DANCE, Aim.AHEAD),
    "The dog howls.": (Act.SING, Aim.AHEAD),
    "Bruno runs.": (Act.RUN, Aim.AHEAD),
}


@pytest.mark.parametrize("note", NOTES)
def test_a_note_is_seen_of_an_animal(note: str) -> None:
    plain, noted = (break_down(view("The dog walks by", DOG, note=n)).actors[0] for n in ("", note))
    assert (noted.act, noted.aim) == NOTES[note]
    drawn = [puppet(actor).pile(2.0, 100.0, Light()).bounds() for actor in (plain, noted)]
    assert drawn[0] != drawn[1]


def test_what_a_limb_does_is_no_act() -> None:
    assert acts("The keeper stands quite still, shoulders slowly sinking", KEEPER) == {"keeper": Act.STAND}


def test_whom_the_subject_names_first_is_looked_at() -> None:
    scene = break_down(
        view("They wait", KEEPER, ANA, subject="Ana past the shoulder of the lighthouse keeper")
    )
    assert [actor.figure.key for actor in scene.actors] == ["ana", "keeper"]


def test_whoever_goes_away_is_seen_from_behind_and_who_turns_away_turns() -> None:
    def gone(action: str) -> list[tuple[bool, bool]]:
        return [(a.away, a.turning) for a in break_down(view(action, KEEPER, ANA)).actors]

    assert gone("The keeper and Ana walk away slowly") == [(True, False)] * 2
    assert gone("The keeper walks away while Ana looks on") == [(True, False), (False, False)]
    assert gone("They stand small on the quay, slowly turning away") == [(True, True)] * 2
    assert gone("The keeper looks at Ana") == [(False, False)] * 2


def test_a_thing_nobody_holds_is_in_the_picture_and_in_the_air() -> None:
    (actor,) = break_down(view("The umbrella travels on", subject="the red umbrella")).actors
    assert isinstance(actor.figure, Thing)
    assert (actor.figure.kind, actor.act) == ("umbrella", Act.FLY)


def test_a_bus_driver_has_a_bus_beside_him() -> None:
    driver = Character(key="driver", name="The bus driver", portrait="a lean bus driver in a brown jacket")
    found = break_down(view("The bus driver waits beside his bus", driver)).actors
    assert [type(actor.figure) for actor in found] == [Person, Vehicle]


def test_one_of_several_carries_what_is_carried() -> None:
    found = break_down(view("The keeper and Ana carry a golden bell across the quay", KEEPER, ANA)).actors
    assert [(a.act, dict(a.figure.carries).keys()) for a in found] == [  # type: ignore[union-attr]
        (Act.CARRY, {"bell"}),
        (Act.WALK, set()),
    ]


def test_out_of_doors_there_are_no_tables_and_in_the_wild_no_benches() -> None:
    floors = {
        setting: break_down(view("The keeper works", KEEPER, world={"setting": setting})).actors[0].floor
        for setting in ("a kitchen", "a city street", "a forest")
    }
    assert list(floors.values()) == [Floor.ROOM, Floor.TOWN, Floor.WILD]


def test_hands_are_somebodys_own() -> None:
    shot = {"size": Size.INSERT, "subject": "the hands of the flower seller"}
    focus = break_down(view("Fingers move", ANA, **shot)).focus
    assert focus is not None
    assert (focus.kind, focus.sleeve) == ("hands", None)  # a dress leaves the arms bare
    assert break_down(view("Fingers move", KEEPER, **shot)).focus.sleeve == wear.COLOURS["yellow"]  # type: ignore[union-attr]


@pytest.mark.parametrize(
    "action",
    [
        "The keeper folds paper boats by the river",
        "The keeper flies a paper plane",
        "The keeper plays with tin soldiers",
    ],
)
def test_a_likeness_of_something_is_a_thing(action: str) -> None:
    assert set(acts(action, KEEPER)) == {"keeper"}


def test_riders_have_something_to_ride():
    scene = break_down(view("Ana rides a white horse along the beach", ANA))
    rider, mount = scene.actors
    assert (rider.act, rider.with_key) == (Act.RIDE, mount.figure.key)
    assert mount.figure == Animal(key=mount.figure.key, kind="horse", colour=wear.COLOURS["white"])
    plain = break_down(view("Ana rides past", ANA))
    assert isinstance(plain.actors[1].figure, Vehicle)


def test_what_the_action_puts_in_a_hand_is_there():
    (actor,) = break_down(view("The keeper lifts a red lantern", KEEPER)).actors
    assert isinstance(actor.figure, Person)
    assert ("lantern", wear.COLOURS["red"]) in actor.figure.carries


@pytest.mark.parametrize(
    ("note", "pace"),
    [
        ("Slower.", 0.6),
        ("calmly, slowly", 0.6),
        ("Faster!", 1.5),
        ("in a hurry: hurried steps", 1.5),
        ("", 1),
    ],
)
def test_a_note_asks_for_a_pace(note: str, pace: float):
    assert break_down(view("The dog walks by", DOG, note=note)).tempo == pace


def test_a_note_goes_before_the_action():
    assert acts("The keeper walks along", KEEPER, note="he should run")["keeper"] is Act.RUN


HUMAN_LOOKS = {
    "Ana looks back over her shoulder": (Act.LOOK, Aim.BACK),
    "Ana walks on and looks back": (Act.WALK, Aim.BACK),
    "Ana walks straight on, never looking back": (Act.WALK, Aim.AHEAD),
    "Ana looks up at the stars": (Act.LOOK, Aim.UP),
    "Ana slowly lowers her head": (Act.STAND, Aim.DOWN),
    "Ana looks around": (Act.LOOK, Aim.AHEAD),
    "Ana looks into the camera": (Act.LOOK, Aim.US),
    "Ana turns round": (Act.STAND, Aim.ROUND),
    "Ana and the keeper look at each other": (Act.LOOK, Aim.OTHER),
}


@pytest.mark.parametrize("action", HUMAN_LOOKS)
def test_people_turn_their_heads(action: str):
    looks = break_down(view(action, ANA, KEEPER)).actors[0]
    assert (looks.act, looks.aim) == HUMAN_LOOKS[action]
    ahead = replace(looks, aim=Aim.AHEAD)
    drawn = [puppet(actor).pile(2.0, 200.0, Light()).bounds() for actor in (looks, ahead)]
    assert (drawn[0] != drawn[1]) is (looks.aim not in (Aim.AHEAD, Aim.ROUND))


def test_who_turns_round_begins_the_other_way():
    scene = break_down(view("Ana turns round", ANA))
    (player,) = block(scene, set_of(scene))
    assert player.before is not None
    assert player.before.facing == -player.puppet.facing


def noted(note: str) -> Person:
    figure = break_down(view("Ana walks along", ANA, KEEPER, note=note)).actors[0].figure
    assert isinstance(figure, Person)
    return figure


def test_a_note_dresses_and_undresses():
    blue, green = wear.COLOURS["blue"], wear.COLOURS["green"]
    assert [g.colour for g in noted("").garments if g.kind == "dress"] == [green]
    assert [g.colour for g in noted("her dress should be blue").garments if g.kind == "dress"] == [blue]
    assert [g.colour for g in noted("make the dress blue").garments if g.kind == "dress"] == [blue]
    assert [g.kind for g in noted("Ana in a blue coat").garments] == ["coat"], "over the dress"
    assert (noted("").headwear, noted("without the hat").headwear) == ("straw hat", "")
    assert dict(noted("give her a red lantern").carries) == {"lantern": wear.COLOURS["red"]}
    assert dict(noted("the keeper has a red lantern").carries) == {}


def test_a_note_adds_and_removes_and_makes_a_face():
    def there(note: str) -> list[str]:
        return [a.figure.key for a in break_down(view("Ana walks along", ANA, DOG, note=note)).actors]

    assert there("without the dog") == ["ana"]
    assert there("the dog should not be there") == ["ana"]
    assert [key.split("-")[:2] for key in there("add a cat")][2:] == [["extra", "cat"]]
    smiling = break_down(view("Ana walks along", ANA, note="make her smile")).actors[0]
    assert (smiling.act, smiling.feeling) == (Act.WALK, "glad")


def test_five_children_are_five_in_clothes_of_their_own():
    plan = direct(brief("Five children fly kites on a beach in Senegal"))
    scene = break_down(views_of(plan)[plan.shots[0].id])
    folk = [actor.figure for actor in scene.actors if isinstance(actor.figure, Person)]
    assert len(folk) == 5
    assert len({figure.garments for figure in folk}) == 5
    assert len({puppet(Actor(figure=figure)).height for figure in folk}) > 2
    assert {actor.act for actor in scene.actors[4:]} == {scene.actors[0].act}, "the fifth joins in"


def test_bandsmen_differ():
    plan = direct(brief("Three musicians play on a street corner in New Orleans"))
    sheets = [cast_sheet(who) for who in plan.characters]
    assert all(isinstance(figure, Person) for figure in sheets)
    assert len({figure.carries for figure in sheets if isinstance(figure, Person)}) == 3
    assert len({figure.garments for figure in sheets if isinstance(figure, Person)}) == 3
    nuns = direct(brief("Three nuns dance in the rain in Rome")).characters
    assert len({who.portrait.split(", ")[-1] for who in nuns}) == 1, "who wears a habit wears it alike"


BEINGS = {"mermaid": "mermaid", "pixie": "fairy", "phantom": "ghost", "angel": "angel", "corsair": "pirate"}


@pytest.mark.parametrize("noun", BEINGS)
def test_beings_of_stories_have_their_mark(noun: str):
    figure = cast_sheet(Character(key="x", name="X", portrait=f"a slim {noun} in a white dress"))
    assert isinstance(figure, Person)
    assert figure.being == BEINGS[noun]
    drawn = [puppet(Actor(figure=one)) for one in (figure, replace(figure, being=""))]
    marked, plain = (one.draw(0.5, 120.0, Light()).rgba for one in drawn)
    assert marked.shape != plain.shape or abs(marked - plain).max() > 0.2


def test_a_giant_is_taller_and_a_mermaid_swims():
    giant = cast_sheet(Character(key="g", name="G", portrait="a lean giant in a brown robe"))
    assert puppet(Actor(figure=giant)).height > 3.5
    mermaid = Character(key="m", name="The mermaid", portrait="a slim mermaid in a teal swimsuit")
    assert acts("The mermaid walks slowly into view", mermaid)["m"] is Act.SWIM


def test_a_vehicle_beside_people_is_seen_with_them():
    plan = direct(brief("A taxi driver waits beside his taxi in Mumbai"))
    views = views_of(plan)
    wide = [break_down(views[shot.id]) for shot in plan.shots if shot.size is Size.WIDE]
    stands = [a for scene in wide for a in scene.actors if isinstance(a.figure, Vehicle)]
    assert len(stands) == len(wide) > 1
    assert {(a.figure.kind, a.act) for a in stands if isinstance(a.figure, Vehicle)} == {("taxi", Act.STAND)}
    tram = direct(brief("A tram passes an old woman with a shopping bag in Melbourne"))
    first = break_down(views_of(tram)[tram.shots[0].id])
    assert [a.act for a in first.actors if isinstance(a.figure, Vehicle)] == [Act.WALK]


def test_a_plural_without_s_takes_a_bare_verb():
    geese = Character(key="geese", name="The geese", portrait="a group of lean grey geese")
    assert acts("The geese fly south over the village", geese)["geese"] is Act.FLY


NOTES_UNHEEDED: dict[str, tuple[str, ...]] = {
    "slower": (),
    "closer, at night": (),
    "she dances": (),
    "she looks back over her shoulder": (),
    "make her purr": ("purr",),
    "her dress should be blue and costly": ("costly",),
    "more dramatic lighting, like Wes Anderson": ("dramatic", "lighting", "Wes", "Anderson"),
}


@pytest.mark.parametrize("note", NOTES_UNHEEDED)
def test_words_of_a_note_that_change_nothing_are_told(note: str):
    assert unheeded(view("Ana walks along", ANA, note=note)) == NOTES_UNHEEDED[note]


def test_an_insert_has_its_object_and_no_actors_of_its_own():
    scene = break_down(view("It trembles slightly.", size=Size.INSERT, subject="the brass key in her palm"))
    assert scene.focus == Thing(key="focus-key", kind="key", colour=wear.COLOURS["brass"])
    assert scene.actors == ()
    hands = break_down(view("They close.", size=Size.INSERT, subject="the hands of the keeper"))
    assert hands.focus is not None
    assert hands.focus.kind == "hands"
    assert break_down(view("The keeper waits.", KEEPER)).focus is None


def test_crowds():
    assert break_down(view("A crowd presses past the stalls")).crowd > 5
    assert break_down(view("The square lies empty of people, no crowd")).crowd == 0


def test_a_shot_that_continues_holds_the_one_before():
    first = view("The keeper walks", KEEPER)
    scene = break_down(view("The keeper stops", KEEPER, continues=first))
    assert scene.continues == break_down(first)


def test_plates_are_empty_and_sitters_stand_alone():
    assert frame_of(Plate(world=WORLD)).actors == ()
    (actor,) = sitting(Sitting(character=KEEPER, world=WORLD)).actors
    assert actor.act is Act.STAND
    assert actor.figure == cast_sheet(KEEPER)


@pytest.mark.parametrize(
    ("action", "away"),
    [
        ("Ana walks away slowly, growing smaller on the quay", True),
        ("Ana turns away and slowly walks a few steps back", True),
        ("Ana slowly walks into the distance", True),
        ("Ana waves slowly towards something far away", False),
        ("Ana walks slowly into view from far away", False),
    ],
)
def test_who_leaves_is_seen_from_behind(action: str, away: bool) -> None:
    assert break_down(view(action, ANA)).actors[0].away is away
