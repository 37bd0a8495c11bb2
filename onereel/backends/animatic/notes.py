"""What a note changes of a shot beside what people do: clothes, colours, what is held, what is gone."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from onereel.backends.animatic import lexicon
from onereel.backends.animatic.clothing import Worn, clothes_of
from onereel.backends.animatic.lexicon.bags import bag
from onereel.backends.animatic.lexicon.forms import singulars, tokens
from onereel.backends.animatic.stage import RGB, Figure, Garment, Person

_GONE = re.compile(
    r"\b(?:without|no|remove|lose|drop|(?:takes?|taking) (?:away|off|out)|leave out|get rid of)\s+"
    r"(?:the|a|an|any|her|his|their|that|this)?\s*([^.,;:!?]+?)(?=\s+(?:and|but|in|at|on|then)\b|[.,;:!?]|$)",
    re.IGNORECASE,
)

_NOT_THERE = re.compile(
    r"\b(?:the|her|his|that|this)\s+([\w ]+?)\s+"
    r"(?:should(?: not|n[’']t)|must not) be (?:there|here|seen|visible)\b",
    re.IGNORECASE,
)
_GIVE = re.compile(r"\bgive (her|him|them|it)\b", re.IGNORECASE)

_MAKE = re.compile(
    r"\b(?:make|let|have|get)\s+(her|him|them|it|the\s+\w+|[A-Z]\w+)\b(?:\s+to\b)?", re.IGNORECASE
)
_NOMINATIVE = {"her": "she", "him": "he", "them": "they"}


def without(note: str) -> tuple[str, frozenset[str]]:
    """A note parted: what it wants to see, and the nouns of what it wants gone (“without the dog”)."""
    gone: set[str] = set()
    for pattern in (_NOT_THERE, _GONE):
        for found in pattern.finditer(note):
            for token in tokens(found[1]):
                gone |= {token.bare, *singulars(token.bare)}
        note = pattern.sub(" ", note)
    note = _MAKE.sub(lambda found: f"{_NOMINATIVE.get(found[1].lower(), found[1])} must", note)
    return _GIVE.sub(r"\1 with", note).strip(), frozenset(gone)


def dressed(figure: Figure, said: Sequence[str], gone: frozenset[str]) -> Figure:
    """A person as a note wants them: `said` are the clauses about them, `gone` nouns that are off."""
    if not isinstance(figure, Person):
        return figure
    for clause in said:
        figure = _put_on(figure, [token.bare for token in tokens(clause)])
    kinds = {
        table[word].kind for word in gone for table in (lexicon.clothes(), lexicon.carried()) if word in table
    }
    if gone & {"hat", "cap"}:
        kinds |= {"hat", "cap", "straw hat", "top hat", "helmet", "helm", "beret"}
    return replace(
        figure,
        garments=tuple(g for g in figure.garments if g.kind not in kinds),
        headwear="" if figure.headwear in kinds else figure.headwear,
        carries=tuple(held for held in figure.carries if held[0] not in kinds),
        beard=figure.beard and "beard" not in gone,
        glasses=figure.glasses and "glasses" not in gone,
    )


_GIVEN = bag("with give gives add hold holds holding has carry carries carrying wants needs bring")


def _put_on(person: Person, words: list[str]) -> Person:
    """The clothes and things of one clause, put on and into the hands; a colour said belongs to them."""
    worn = clothes_of(words, person.key)
    colour = next((hit[0] for at in range(len(words)) if (hit := lexicon.colour_at(words, at))), None)
    given = bool(_GIVEN & set(words))
    hats, held = _hat(person, worn, colour), dict(person.carries)
    for kind, own in worn.carries:
        if given or (kind in held and colour):
            held = {kind: own if colour is None or own == colour else colour, **held}
    return replace(
        person,
        garments=_garments(person, worn, colour),
        headwear=hats[0],
        headwear_colour=hats[1],
        carries=tuple(held.items())[:3],
        beard=person.beard or "beard" in words,
        glasses=person.glasses or bool({"glasses", "spectacles"} & set(words)),
    )


def _hat(person: Person, worn: Worn, colour: RGB | None) -> tuple[str, RGB]:
    if worn.headwear is None:
        return person.headwear, person.headwear_colour
    return worn.headwear[0], colour or worn.headwear[1]


_TOPS = frozenset({"coat", "raincoat", "jacket", "dress", "sari", "kimono", "robe", "uniform", "suit"})


def _garments(person: Person, worn: Worn, colour: RGB | None) -> tuple[Garment, ...]:
    """What is worn now: a garment said takes the place of its like; the last colour is its own where one
    stands behind it (“the coat should be blue”)."""
    garments = list(person.garments)
    for new in worn.garments:
        old = next((g for g in garments if g.kind == new.kind), None)
        old = old or next((g for g in garments if {g.kind, new.kind} <= _TOPS), None)
        made = replace(new, colour=new.colour if len(worn.garments) > 1 or colour is None else colour)
        if old is None:
            garments.insert(0, made)
        elif colour is not None or old.kind != new.kind:
            garments[garments.index(old)] = made
    return tuple(garments)
