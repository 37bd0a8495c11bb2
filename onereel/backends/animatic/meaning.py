"""What a verb means by the words behind it: plays chess or the violin, holds a letter or a child."""

from __future__ import annotations

import re
from collections.abc import Sequence

from onereel.backends.animatic import lexicon
from onereel.backends.animatic.lexicon import creatures
from onereel.backends.animatic.lexicon.bags import bag
from onereel.backends.animatic.stage import Act, Aim, Animal, Figure, Vehicle

INSTRUMENTS = bag("violin guitar cello trumpet accordion drum flute piano saxophone")
_GAMES = bag("chess cards checkers dominoes games game dice poker mahjong backgammon")
_SPORTS = bag(
    """
    football soccer tennis ball hopscotch tag catch hide-and-seek marbles basketball cricket outside
    """
)
_CARRIERS = bag("train bus tram ferry boat ship plane taxi coach")
_BY_CHANCE = bag("find discover lose")
_WEAPONS = bag("sword swords katana dagger blade knife knives bow pistol gun")
_WITH = (
    (bag("catch throw"), bag("fish"), Act.WORK),
    (bag("draw raise"), _WEAPONS, Act.STAND),
    (bag("fall"), bag("love"), Act.EMBRACE),
    (bag("fall"), bag("asleep"), Act.SLEEP),
    (
        bag("practise practice rehearse"),
        bag("dance dances steps ballet tango waltz samba"),
        Act.DANCE,
    ),
    (bag("share"), bag("umbrella parasol blanket coat"), Act.STAND),
)
"""Verbs that mean something of their own with such a noun behind them."""
_TAKEN = {
    "day": Act.SIT, "break": Act.SIT, "rest": Act.SIT, "breath": Act.LOOK, "walk": Act.WALK, "nap": Act.SLEEP,
    "photograph": Act.LOOK, "photo": Act.LOOK, "picture": Act.LOOK, "bow": Act.WAVE, "off": Act.LOOK,
    "apart": Act.WORK,
}  # fmt: skip
_HOLDS = bag("hold cradle clasp rescue save cling protect keep")
_UNFOLDS = bag("open receive examine inspect check find discover")


def meant(lemma: str, act: Act, after: Sequence[str], *, someone: bool, alone: bool) -> Act:
    """The act of a verb.

    `after` are the words behind it in its clause, `someone` says whether another being is among them,
    `alone` whether nobody else is in the shot.
    """
    words = set(after)
    things = any(_thing(word) or _thing(word.removesuffix("s")) for word in after)
    if lemma == "play":
        return Act.SIT if words & _GAMES else Act.RUN if words & _SPORTS else Act.PLAY
    if special := next(
        (meaning for verbs, nouns, meaning in _WITH if lemma in verbs and words & nouns), None
    ):
        return special
    if lemma in _BY_CHANCE or (lemma == "feed" and someone):
        return Act.LOOK
    if act is Act.EMBRACE and not someone:
        return Act.CARRY if things and lemma in _HOLDS else Act.LOOK if alone else act
    if lemma in ("take", "catch", "board") and words & _CARRIERS:
        return Act.SIT
    if lemma == "take":
        act = next((known for word, known in _TAKEN.items() if word in words), act)
    flown = lemma == "fly" and things  # kites, a paper plane, an aeroplane: it flies, not the person
    unread = act is Act.READ and lemma in _UNFOLDS and not things
    return Act.LOOK if flown or unread else act


def _thing(word: str) -> bool:
    return word in lexicon.carried() or word in lexicon.objects() or word in lexicon.vehicles()


_BEAST_ACTS = {
    Act.WALK, Act.RUN, Act.SIT, Act.SLEEP, Act.SWIM, Act.FLY, Act.STAND, Act.LOOK, Act.DANCE, Act.SING,
}  # fmt: skip
_AIRY = {Act.WALK, Act.RUN, Act.RIDE, Act.CARRY, Act.DANCE, Act.WAVE, Act.PLAY}
_RISING = bag("rise ascend lift circle hover scatter flutter wheel")
_FRISKING = {Act.WAVE, Act.EMBRACE, Act.PLAY}
_FEEDING = bag("eat drink sip sniff graze peck nibble feed taste lick smell dig search seek track")


def for_beasts(lemma: str, act: Act, figure: Figure) -> Act:
    """What is left of a human verb for those without hands: birds that circle fly, horses ridden walk."""
    if isinstance(figure, Animal) and figure.kind == "bird" and (act in _AIRY or lemma in _RISING):
        return Act.FLY
    if isinstance(figure, Animal) and figure.kind in creatures.SWIMMERS and act in (Act.WALK, Act.RUN):
        return Act.SWIM
    if isinstance(figure, Vehicle):
        moves = act in (Act.WALK, Act.RUN, Act.SWIM, Act.FLY)
        return act if moves else Act.WALK if act is Act.RIDE else Act.STAND
    if lemma in _FEEDING and act is not Act.WALK:
        return Act.STAND
    if act in _FRISKING:
        return Act.DANCE
    return act if act in _BEAST_ACTS else Act.WALK if act is Act.RIDE else Act.STAND


_BEHIND = bag("back round around behind shoulder")
_ABOVE = bag("up sky moon star stars sun clouds overhead above")
_BELOW = bag("down ground grass floor closer water ears head")


def aim_of(lemma: str, act: Act, after: Sequence[str], *, person: bool) -> Aim:
    """Where a head is turned by a verb and the words behind it: “looks back”, “sniffs the air”."""
    words = set(after[:4])
    if person:
        return _aim_of_person(lemma, act, words)
    if lemma in _FEEDING:
        return Aim.UP if words & {"air", "wind"} else Aim.DOWN
    if act is not Act.LOOK and lemma not in ("turn", "lower", "raise", "lift"):
        return Aim.AHEAD
    if words & _BEHIND:
        return Aim.BACK
    if words & _ABOVE or lemma in ("raise", "lift"):
        return Aim.UP
    return Aim.DOWN if words & _BELOW or lemma == "lower" else Aim.AHEAD


def _aim_of_person(lemma: str, act: Act, words: set[str]) -> Aim:
    """The same of people: they turn round whole, and face one another."""
    if lemma == "turn":
        return Aim.ROUND if words & _ROUND else Aim.BACK if "back" in words else Aim.AHEAD
    if lemma in ("lower", "bow", "raise", "lift") and words & _HEAD:
        return Aim.DOWN if lemma in ("lower", "bow") else Aim.UP
    found = next((aim for aim, said in _LOOKS if any(bag_ <= words for bag_ in said)), Aim.AHEAD)
    return found if act is Act.LOOK else Aim.AHEAD


_ROUND = bag("round around")
_HEAD = bag("head heads face faces eyes")


def _any_of(words: str, *behind: str) -> tuple[frozenset[str], ...]:
    return tuple(frozenset({word, *behind}) for word in words.split())


_LOOKS: tuple[tuple[Aim, tuple[frozenset[str], ...]], ...] = (
    (Aim.OTHER, (*_any_of("each", "other"), *_any_of("one", "another"))),
    (Aim.US, (*_any_of("us camera", "at"), *_any_of("us camera", "into"))),
    (Aim.AHEAD, (*_any_of("back", "at"), *_any_of("back", "into"))),  # “looks back at her” is not behind
    (Aim.BACK, _any_of("back round behind shoulder")),  # who looks around looks about
    (Aim.UP, _any_of("up sky moon star stars clouds overhead above")),
    (Aim.DOWN, _any_of("down ground floor feet water")),
)
"""Where people look, the first that fits, by words that stand behind the verb together."""

_AWAY = re.compile(
    r"\b(walk|stroll|step|run|mov|go|head)\w* (\w+ ){0,2}away\b"
    r"|\bfrom behind\b|\bback to (us|the camera)\b"
    r"|\b(walk|go|run)\w* (\w+ ){0,4}into the distance\b"
)
_TURNING = re.compile(r"\bturn\w* (\w+ ){0,2}away\b")


def leaving_in(clause: str) -> bool | None:
    """Whether somebody is seen to leave or from the back (True), or turns their back in the course of the
    shot (False); None: neither."""
    return True if _AWAY.search(clause) else False if _TURNING.search(clause) else None


_FEELINGS = (
    (
        "sad",
        re.compile(
            r"(?<!less )(?<!not )(?<!too )"
            r"\b(cry|cries|crying|weep\w*|sob\w*|frown\w*|tears?|sad(ly|der)?|unhapp\w+)\b"
        ),
    ),
    ("glad", re.compile(r"\b(smil\w+|laugh\w*|grin\w*|beam\w*|happ(y|ier|ily))\b")),
)


def feeling_in(clause: str) -> str:
    """What a clause says of a face: “glad”, “sad” or “”."""
    return next((name for name, words in _FEELINGS if words.search(clause)), "")


def at_rest(figure: Figure) -> Act:
    """What those do of whom nothing is said."""
    if isinstance(figure, Animal) and figure.kind in creatures.SWIMMERS:
        return Act.SWIM
    return Act.STAND


def passing(figure: Figure) -> Act:
    """What those do who only pass through a shot."""
    if isinstance(figure, Animal) and figure.kind == "bird":
        return Act.FLY
    return Act.WALK if isinstance(figure, Vehicle) else at_rest(figure)
