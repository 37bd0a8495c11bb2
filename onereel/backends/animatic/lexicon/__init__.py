"""The words the animatic's director and stage know, by hand, in tables read once.

`people`, `creatures`, `things`, `wear`, `scenes`, `verbs` and `air` hold the words; this page turns them
into look-ups from a phrase to what it means; `forms` knows plurals and verb forms.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TypeVar

from onereel.backends.animatic.lexicon import air, creatures, people, scenes, things, trades, verbs, wear
from onereel.backends.animatic.lexicon.forms import Form, fold, singulars, verb_forms
from onereel.backends.animatic.stage import RGB, Act, SetKind
from onereel.planfile import Mood, Season, TimeOfDay, Weather

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """A word for a person. `gender`: "female", "male" or "" (either); `of`: the other half of a relation."""

    noun: str
    gender: str
    age: str
    wears: str = ""
    haunt: str = ""
    of: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """A word for several people; `size` 0 is a crowd."""

    noun: str
    members: tuple[str, ...]
    size: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Sort:
    """A word for an animal, a vehicle or a thing: what it is drawn as, and its colour when none is said."""

    noun: str
    kind: str
    colour: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Wear:
    """A word for something worn: where (“garment” or “headwear”), what kind, and its own colour or ""."""

    noun: str
    where: str
    kind: str
    colour: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """A word for a place to film in."""

    noun: str
    kind: SetKind
    landmark: str


_AGES = {"c": "child", "y": "young", "a": "adult", "o": "old"}
_GENDERS = {"f": "female", "m": "male", "a": ""}


def rows(table: str, sep: str) -> Iterable[tuple[list[str], list[str]]]:
    """(the comma list left of the first `sep`, the other cells), a wrapped line (leading blank) joined on."""
    lines: list[str] = []
    for line in table.strip("\n").split("\n"):
        if line.startswith("#") or not line.strip():
            continue
        if line.startswith(" "):
            lines[-1] += line
        else:
            lines.append(line)
    for line in lines:
        first, *rest = line.split(sep)
        yield _items(first), [cell.strip() for cell in rest]


def _items(cell: str) -> list[str]:
    return [item.strip() for item in cell.split(",") if item.strip()]


@cache
def roles() -> Mapping[str, Role]:
    """Every single word or phrase for a person."""
    found: dict[str, Role] = {}
    for nouns, (gender, age, wears, haunt) in rows(trades.ROLES, "|"):
        for noun in nouns:
            role = Role(noun=noun, gender=_GENDERS[gender], age=_AGES[age], wears=wears, haunt=haunt)
            found[fold(noun)] = role
    for nouns, (gender, age, of) in rows(people.RELATIONS, "|"):
        for noun in nouns:
            found[fold(noun)] = Role(noun=noun, gender=_GENDERS[gender], age=_AGES[age], of=of)
    for nouns, (gender, age) in rows(people.PLAIN, "|"):
        for noun in nouns:
            found[fold(noun)] = Role(noun=noun, gender=_GENDERS[gender], age=_AGES[age])
    return found


@cache
def groups() -> Mapping[str, Group]:
    """Every word for several people, by itself."""
    return {
        noun: Group(noun=noun, members=tuple(m.strip() for m in members.split("+")), size=int(size))
        for nouns, (members, size) in rows(people.GROUPS, "|")
        for noun in nouns
    }


@cache
def given_names() -> Mapping[str, str]:
    """Given name in small letters → “female” or “male”."""
    males = {fold(name): "male" for name in people.MALE_NAMES.split()}
    return males | {fold(name): "female" for name in people.FEMALE_NAMES.split()}


def _sorts(table: str, sep: str = "|") -> dict[str, Sort]:
    found: dict[str, Sort] = {}
    for (kind, *_), (nouns,) in rows(table, sep):
        for item in _items(nouns):
            noun, _, colour = item.partition("=")
            found[noun] = Sort(noun=noun, kind=kind, colour=colour or "slate")
    return found


@cache
def animals() -> Mapping[str, Sort]:
    """Every animal by name."""
    found = _sorts(creatures.ANIMALS)
    return found | {young: found[of] for young, of in creatures.YOUNG_OF.items()}


@cache
def vehicles() -> Mapping[str, Sort]:
    """Every vehicle by name."""
    return _sorts(creatures.VEHICLES)


@cache
def carried() -> Mapping[str, Sort]:
    """What hands hold; `kind` is the stage's property."""
    return _sorts(wear.CARRIED, ":")


@cache
def objects() -> Mapping[str, Sort]:
    """Every object by name, those that hands hold as well; `kind` is the noun itself."""
    found = {s.noun: Sort(noun=s.noun, kind=s.noun, colour=s.colour) for s in carried().values()}
    for item in _items(things.THINGS.replace("\n", " ")):
        noun, _, colour = item.partition("=")
        found[noun] = Sort(noun=noun, kind=noun, colour=colour or "slate")
    return found


@cache
def clothes() -> Mapping[str, Wear]:
    """Every garment and hat by name."""
    found: dict[str, Wear] = {}
    for where, table in (("garment", wear.GARMENTS), ("headwear", wear.HEADWEAR)):
        for (kind, *_), (nouns,) in rows(table, ":"):
            for item in _items(nouns):
                noun, _, colour = item.partition("=")
                found[noun] = Wear(noun=noun, where=where, kind=kind, colour=colour)
    return found


@cache
def settings() -> Mapping[str, Scene]:
    """Every word for a place to film in; compounds ending in one are found by their last word."""
    found: dict[str, Scene] = {}
    for (kind, *_), (nouns,) in rows(scenes.SCENES, "|"):
        for item in _items(nouns):
            noun, _, landmark = item.partition("=")
            found[fold(noun)] = Scene(noun=noun, kind=SetKind(kind), landmark=landmark)
    return found


@cache
def acts() -> Mapping[str, Act]:
    """Verb lemma → what a body does."""
    found: dict[str, Act] = {}
    for (act, *_), (lemmas,) in rows(verbs.VERBS, "|"):
        for lemma in _items(lemmas):
            found.setdefault(lemma, Act(act))
    return found


@cache
def thing_verbs() -> frozenset[str]:
    """What things do by themselves: “burns”, “rings”."""
    return frozenset(_items(verbs.THING_VERBS.replace("\n", " ")))


def _by_word(table: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for (value, *_), (words,) in rows(table, "|"):
        for word in _items(words):
            found.setdefault(word, value)
    return found


@cache
def times() -> Mapping[str, TimeOfDay]:
    """Word → time of day."""
    return {word: TimeOfDay(value) for word, value in _by_word(air.TIMES).items()}


@cache
def weathers() -> Mapping[str, Weather]:
    """Word → weather."""
    return {word: Weather(value) for word, value in _by_word(air.WEATHERS).items()}


@cache
def seasons() -> Mapping[str, Season]:
    """Word → season."""
    return {word: Season(value) for word, value in _by_word(air.SEASONS).items()}


@cache
def moods() -> Mapping[str, tuple[Mood, ...]]:
    """Word → the moods it may stand for."""
    found: dict[str, list[Mood]] = {}
    for (value, *_), (words,) in rows(air.MOODS, "|"):
        for word in _items(words):
            found.setdefault(word, []).append(Mood(value))
    return {word: tuple(some) for word, some in found.items()}


@cache
def periods() -> Mapping[str, str]:
    """Word → period: “jukebox” → “the 1950s”."""
    return _by_word(air.PERIODS)


def longest(
    words: Sequence[str], at: int, table: Mapping[str, T], most: int = 5
) -> tuple[T, int, bool] | None:
    """The longest phrase of `table` that begins at `at`: (entry, how many words, whether plural)."""
    for count in range(min(most, len(words) - at), 0, -1):
        phrase = " ".join(words[at : at + count])
        if phrase in table:
            return table[phrase], count, False
        *head, last = words[at : at + count]
        for one in singulars(last):
            if (phrase := " ".join([*head, one])) in table:
                return table[phrase], count, True
    return None


def colour_at(words: Sequence[str], at: int) -> tuple[RGB, str, int] | None:
    """A colour that begins at `at`, with the words that tint it: (RGB, its words, how many words).

    Reads “dark green”, “pale sky blue”, “emerald-green”, “bottle green”.
    """
    tint: tuple[float, float] | None = None
    i = at
    while i < len(words) and words[i] in wear.TINTS and words[i] not in wear.COLOURS:
        tint, i = wear.TINTS[words[i]], i + 1
    if i >= len(words):
        return None
    parts = words[i].replace("-coloured", "").replace("-colored", "").split("-")
    if parts[0] in wear.TINTS and len(parts) > 1:
        tint, parts = wear.TINTS[parts[0]], parts[1:]
    known = [part for part in parts if part in wear.COLOURS]
    if not known or (len(known) < len(parts) and parts[-1] not in wear.COLOURS and parts[-1] != "ish"):
        return None
    rgb = wear.COLOURS[known[0]]
    end = i + 1
    if end < len(words) and words[end] in wear.COLOURS and known[0] not in ("black", "white"):
        end += 1  # “sky blue”, “forest green”: the first names the shade
    return tinted(rgb, tint), " ".join(words[at:end]), end - at


def tinted(rgb: RGB, tint: tuple[float, float] | None) -> RGB:
    """A colour made darker or stronger (first), then paler (second)."""
    if tint is None:
        return rgb
    times_, white = tint
    r, g, b = (min(1.0, c * times_) for c in rgb)
    return (
        round(r + (0.96 - r) * white, 4),
        round(g + (0.96 - g) * white, 4),
        round(b + (0.96 - b) * white, 4),
    )


def rgb(colour: str) -> RGB:
    """A colour by its words; KeyError for one that is not in the table."""
    found = colour_at(colour.split(), 0)
    if found is None:
        raise KeyError(colour)
    return found[0]


def verb(word: str) -> tuple[Form, Act] | None:
    """A word as a form of a verb that is in the lexicon."""
    for form in verb_forms(word):
        if form.lemma in acts():
            return form, acts()[form.lemma]
    return None
