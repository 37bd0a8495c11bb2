from __future__ import annotations

import pytest

from onereel.backends.animatic import lexicon
from onereel.backends.animatic.breakdown import scenes_in
from onereel.backends.animatic.clothing import clothes_of
from onereel.backends.animatic.lexicon import wear
from onereel.backends.animatic.lexicon.forms import gerund, plural, singulars, third, tokens, verb_forms
from onereel.backends.animatic.stage import Act, SetKind
from onereel.backends.animatic.writing import whereabouts

CARRIES = frozenset(
    {
        "umbrella", "lantern", "violin", "guitar", "cello", "trumpet", "accordion", "drum", "flute", "piano",
        "saxophone", "bag", "suitcase", "bicycle", "book", "letter", "flowers", "camera", "cane", "sword",
        "basket", "kite", "balloon", "broom", "brush", "telescope", "phone", "cup",
    }
)  # fmt: skip
ANIMALS = frozenset(
    {"dog", "cat", "horse", "bird", "fish", "elephant", "cow", "sheep", "fox", "bear", "lion", "rabbit",
     "deer",
     "whale", "dragon", "animal", "unicorn", "panda"}
)  # fmt: skip
VEHICLES = frozenset(
    {"car", "taxi", "bus", "truck", "train", "tram", "boat", "ship", "bicycle", "motorbike", "aeroplane",
     "balloon", "spaceship", "rover", "cart", "submarine"}
)  # fmt: skip
HEADWEAR = frozenset(
    {
        "hat",
        "cap",
        "beret",
        "helmet",
        "helm",
        "mask",
        "headscarf",
        "turban",
        "crown",
        "hood",
        "straw hat",
        "top hat",
        "pointed hat",
        "halo",
    }
)


def test_everything_is_drawn_as_something_the_stage_knows():
    assert {s.kind for s in lexicon.carried().values()} <= CARRIES
    assert {s.kind for s in lexicon.animals().values()} <= ANIMALS
    assert {s.kind for s in lexicon.vehicles().values()} <= VEHICLES
    assert {w.kind for w in lexicon.clothes().values() if w.where == "headwear"} <= HEADWEAR


def test_every_colour_named_in_a_table_is_a_colour():
    for table in (lexicon.animals(), lexicon.vehicles(), lexicon.carried(), lexicon.objects()):
        for sort in table.values():
            assert all(0 <= c <= 1 for c in lexicon.rgb(sort.colour)), sort
    for item in lexicon.clothes().values():
        assert not item.colour or lexicon.rgb(item.colour)


def test_every_role_is_dressed_in_known_clothes_with_colours():
    for role in lexicon.roles().values():
        if not role.wears:
            continue
        worn = clothes_of([t.low for t in tokens(role.wears)], "key")
        assert worn.garments, role
        for item in role.wears.split(","):
            words = item.split()
            held = words[-1] in lexicon.carried()
            assert held or clothes_of(words, "key").garments or clothes_of(words, "key").headwear, (
                role.noun,
                item,
            )


def test_the_lexicon_is_large():
    tables = (
        lexicon.roles(), lexicon.animals(), lexicon.vehicles(), lexicon.objects(), lexicon.clothes(),
        lexicon.settings(), lexicon.acts(),
    )  # fmt: skip
    assert sum(map(len, tables)) > 1500


def test_there_is_a_word_for_every_set_and_every_act():
    assert {scene.kind for scene in lexicon.settings().values()} == set(SetKind)
    assert set(lexicon.acts().values()) == set(Act)


@pytest.mark.parametrize("kind", list(SetKind))
def test_a_sets_own_words_are_read_as_that_set(kind: SetKind):
    assert scenes_in(whereabouts.SETTINGS[kind])[0].kind is kind


def test_every_haunt_is_a_place():
    for role in lexicon.roles().values():
        if role.haunt and role.wears:
            assert role.haunt in whereabouts.HAUNTS, role
    assert all(scenes_in(text) for text in whereabouts.HAUNTS.values())


@pytest.mark.parametrize(
    ("lemma", "he", "doing"),
    [
        ("dance", "dances", "dancing"), ("watch", "watches", "watching"), ("run", "runs", "running"),
        ("lie", "lies", "lying"), ("die", "dies", "dying"), ("fly", "flies", "flying"),
        ("stop", "stops", "stopping"),
        ("be", "is", "being"), ("have", "has", "having"), ("go", "goes", "going"), ("see", "sees", "seeing"),
        ("travel", "travels", "travelling"),
        ("wait for the ferry", "waits for the ferry", "waiting for the ferry"),
        ("carry", "carries", "carrying"), ("tango", "tangos", "tangoing"),
        ("picnic", "picnics", "picnicking"),
    ],
)  # fmt: skip
def test_verbs_change_their_form(lemma: str, he: str, doing: str):
    assert third(lemma) == he
    assert gerund(lemma) == doing
    verb = lemma.partition(" ")[0]
    for form in (he.partition(" ")[0], doing.partition(" ")[0]):
        assert verb in {f.lemma for f in verb_forms(form)}


@pytest.mark.parametrize(
    ("one", "many"),
    [("fisherman", "fishermen"), ("child", "children"), ("baby", "babies"),
    ("lighthouse keeper", "lighthouse keepers"),
     ("wolf", "wolves"), ("fox", "foxes"), ("sheep", "sheep"), ("boy", "boys")],
)  # fmt: skip
def test_plurals(one: str, many: str):
    assert plural(one) == many
    assert one.rpartition(" ")[2] in singulars(many.rpartition(" ")[2])


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("pale sky blue dress", 3),
        ("red coat", 1),
        ("emerald-green scarf", 1),
        ("dark green hat", 2),
        ("dark hat", 0),
    ],
)
def test_colours_are_read_with_their_shades(words: str, count: int):
    found = lexicon.colour_at(words.split(), 0)
    assert (found[2] if found else 0) == count


def test_a_tint_changes_a_colour():
    assert lexicon.rgb("dark green") != lexicon.rgb("green") != lexicon.rgb("pale green")
    assert wear.COLOURS["green"] == lexicon.rgb("green")
