"""Who else a shot's words bring in: beings named that are not of its cast, in the colours the words give."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from onereel.backends.animatic import lexicon
from onereel.backends.animatic.castsheet import cast_sheet, counted, herd_of
from onereel.backends.animatic.lexicon import Role, Sort, creatures
from onereel.backends.animatic.lexicon.bags import bag
from onereel.backends.animatic.lexicon.doubles import other_sense
from onereel.backends.animatic.lexicon.forms import Token, tokens
from onereel.backends.animatic.stage import RGB, Animal, Figure, Vehicle
from onereel.planfile import Character


def colour_of(before: Sequence[str], own: str) -> RGB:
    """The first colour said before a noun, else its own."""
    for at in range(len(before)):
        if hit := lexicon.colour_at(before, at):
            return hit[0]
    return lexicon.rgb(own)


def extra_of(
    entry: Role | Sort, table: str, key: str, before: Sequence[str], called: Sequence[str]
) -> Figure:
    """Someone passing through, in the colours the words give it."""
    if isinstance(entry, Sort):
        colour = colour_of(before, entry.colour)
        if table == "animals":
            young = any(w in creatures.YOUNG for w in before) or entry.noun in creatures.YOUNG
            number = herd_of([*before, *called], entry)
            return Animal(key=key, kind=entry.kind, colour=colour, young=young, number=number)
        return Vehicle(key=key, kind=entry.kind, colour=colour)
    return cast_sheet(Character(key=key, name=entry.noun, portrait=" ".join([*before, entry.noun])))


def being_at(lows: Sequence[str], at: int) -> tuple[Role | Sort, str, int, bool] | None:
    """The person, animal or vehicle named at a place: (entry, its table, words used, whether several)."""
    best: tuple[Role | Sort, str, int, bool] | None = None
    tables: tuple[tuple[str, Mapping[str, Role | Sort]], ...] = (
        ("roles", lexicon.roles()),
        ("animals", lexicon.animals()),
        ("vehicles", lexicon.vehicles()),
    )
    for name, table in tables:
        hit = lexicon.longest(lows, at, table)
        if (
            hit
            and not other_sense(name.removesuffix("s"), lows, at, hit[1])
            and (best is None or hit[1] > best[2])
        ):
            best = (hit[0], name, hit[1], hit[2])
    return best


_LIKENESSES = bag("paper origami toy model miniature tin clay stuffed carved plastic")


def likeness(lows: Sequence[str], at: int, table: str) -> bool:
    """A paper boat is no boat, a tin soldier nobody: they are things, in somebody's hands."""
    made_of = lows[at - 1] if at else ""
    return made_of in _LIKENESSES or (table == "vehicles" and lows[at] in _LIKENESSES)


def number_of(before: Sequence[str]) -> int:
    """How many pass through where several do: as many as are told, up to four; three where nobody counts."""
    return counted(before, 4) or 3


def slug(noun: str) -> str:
    """A noun as a key."""
    return "".join(c if c.isalnum() else "-" for c in noun)


def clause_of(words: Sequence[Token], at: int) -> Sequence[Token]:
    """The words from a place to the end of its clause."""
    end = at
    while end < len(words) and words[end].low not in (",", ".", ";", "while", "as", "until", "but"):
        end += 1
    return words[at:end]


_SMALL_WORDS = bag("the a an of and in on at to with by for from his her their its")


def names_of(who: Character) -> frozenset[str]:
    """The words a character may be called by in an action: its name's, and the noun of its portrait."""
    named = [t.bare for t in tokens(who.name) if t.is_word]
    words = set(named) - _SMALL_WORDS - (set(named[:-1]) & set(lexicon.vehicles()))
    portrait = [t.low for t in tokens(who.portrait)]
    for at in range(min(len(portrait), 14)):
        if hit := being_at(portrait, at):
            return frozenset(words | {hit[0].noun.split()[-1], portrait[at + hit[2] - 1]})
    return frozenset(words)
