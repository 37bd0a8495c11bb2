"""Small words that a reader of sentences steers by, and what it notes down while it reads."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from onereel.backends.animatic import lexicon
from onereel.backends.animatic.lexicon import Role, scenes
from onereel.backends.animatic.lexicon.bags import bag

DETS = bag(
    """
    a an the this that these those some his her their its my our your another every each no any one's
    both all
    """
)
ORDINALS = bag("last first next only own other same very")
POSSESSIVES = bag("his her their its my our your")
_ONE_TO_TEN = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
NUMBERS = {word: n + 1 for n, word in enumerate(_ONE_TO_TEN)} | {
    "twelve": 12, "dozen": 12, "twenty": 20, "hundred": 100, "hundreds": 100, "thousand": 1000,
    "several": 3, "few": 3, "many": 5,
}  # fmt: skip
PREPS = scenes.STRONG_PREPOSITIONS | bag(
    """
    of for with without to from about like as toward towards after before until during since by past via
    wearing
    """
)
BREAKS = bag(
    """
    , ; . : ! ? — – - ( ) and but or while as when until because so then before after where if although
    though
    """
)
SUBJECTS = {"she": "female", "he": "male", "they": "", "it": "it", "we": "", "i": "", "you": ""}
NEVER = bag(
    """
    not never cannot can't doesn't don't won't isn't aren't didn't couldn't without refuses refuse nor
    """
)
DEAD = bag("dead late deceased long-dead imaginary unborn")
GONE = bag(
    """
    dead late lost missing absent deceased long-dead departed vanished imaginary unborn stolen former ex
    estranged faraway distant forgotten
    """
)
LIKENESS = bag(
    """
    portrait photo photograph picture memory memories song dream dreams story letter statue painting
    grave ghost voice death letters drawing sketch shape loss absence legend tale poem postcard love
    thoughts news trace traces body
    """
)
CATENATIVE = bag(
    """
    learn try begin start want need hope wish decide dare keep stop help go come continue love like
    refuse manage long yearn plan struggle pretend
    """
)
ADVERBS = bag(
    """
    slowly quietly gently alone together always still softly silently suddenly finally secretly once
    just only again carefully happily sadly patiently barely also away ahead forever twice then even
    """
)
WEAK_SCENES = bag(
    """
    snow ice trees tree window bench car bus air clouds cloud stars waves bed steps moon statue sofa
    stove staircase desk stairs horizon shore grave counter spring track pitch stall swing fire table
    path outside home body corner wood flat bar club court
    """
)
PARTICLES = bag("off on out away back down up over")
HOLDING = bag("play share hold carry clutch grip bring haul balance wave")
TOO_BIG = bag("piano cello")
"""Instruments nobody holds up."""
TEACHING = bag("teach help let show lead ask invite urge watch")
"""Verbs behind whose object “to …” tells what that one does."""
MOTION = bag(
    """
    cross climb enter leave sail explore wander roam reach descend ascend circle surround search haunt visit
    """
)
TRAILING = PREPS | DETS | bag("and or very old little")
AFTER_VERB = PREPS | DETS | ADVERBS
BEFORE_ING = bag("while by after before without of as")
CLAUSE_WORDS = bag("while when until because who whose which but so before after where if though")
AUXILIARIES = bag(
    "to can must will could would should may might cannot can't couldn't won't not never n't let help"
)
SMALL = bag("""
nobody noone none nothing something everything everyone dr mr mrs ms sir st named called whose who which
that where when why there here is are was were be been being has have had will would can could shall should
may might must do does did if not than too very much more most less least up down out off over again ever
yet almost every nearly through what how why him them me us himself herself itself themselves own other
others same such already awake once it i you we my your our last first next
""")  # fmt: skip
WORDS_TOO = bag(
    """
    hope grace rose may will mark june dawn summer faith joy april daisy lily iris violet pearl ruby ivy
    hazel heather olive olivia art bill frank grant jack ray rob jean guy miles max sue pat bob drew
    chase hunter sky star rain storm autumn winter amber coral jade crystal angel christian stone wolf
    fox bear bird sage basil aurora luna clay gene joy mercy patience nick penny robin holly
    """
)


@dataclass(slots=True, eq=False)
class Draft:
    """A being still being read. Two of a kind are two: they are told apart by identity."""

    sort: str
    noun: str
    name: str = ""
    gender: str = ""
    age: str = ""
    said: list[str] = field(default_factory=list)
    wears: list[str] = field(default_factory=list)
    carries: list[str] = field(default_factory=list)
    number: int = 1
    role: Role | None = None
    collective: bool = False
    """“A family of ducks”: several, whose verb is in the singular."""


@dataclass(slots=True)
class Head:
    """The noun of a noun phrase: what table it is from, its entry, where it ends, whether plural."""

    table: str
    entry: Any
    count: int
    many: bool


@dataclass(slots=True)
class Phrase:
    """A noun phrase: its first and last token, its determiner, modifiers and number, and its head."""

    first: int
    last: int
    det: str
    mods: list[str]
    number: int
    head: Head | None
    owner: bool = False


@dataclass(slots=True)
class Clause:
    subjects: list[Draft] = field(default_factory=list)
    verb: str = ""
    finite: bool = False
    outer: Clause | None = None
    hidden: bool = False
    thing: str = ""
    many: bool = False
    carried: bool = False
    purpose: str = ""
    """The verb of “to …” behind the main one: “takes the train to marry a stranger”."""


def tables() -> tuple[tuple[str, Mapping[str, Any]], ...]:
    return (
        ("group", lexicon.groups()),
        ("role", lexicon.roles()),
        ("animal", lexicon.animals()),
        ("vehicle", lexicon.vehicles()),
        ("clothes", lexicon.clothes()),
        ("object", lexicon.objects()),
        ("scene", lexicon.settings()),
    )


def airs() -> tuple[Mapping[str, Any], ...]:
    return (lexicon.times(), lexicon.weathers(), lexicon.seasons(), lexicon.moods(), lexicon.periods())
