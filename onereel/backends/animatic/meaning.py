"""What a verb means by the words behind it: plays chess or the violin, holds a letter or a child."""

from __future__ import annotations

from collections.abc import Sequence

from onereel.backends.animatic import lexicon
from onereel.backends.animatic.lexicon.bags import bag
from onereel.backends.animatic.stage import Act

INSTRUMENTS = bag("violin guitar cello trumpet accordion drum flute piano saxophone")
_GAMES = bag("chess cards checkers dominoes games game dice poker mahjong backgammon")
_SPORTS = bag(
    """
    football soccer tennis ball hopscotch tag catch hide-and-seek marbles basketball cricket outside
    """
)
_CARRIERS = bag("train bus tram ferry boat ship plane taxi coach")
_TAKEN = {
    "day": Act.SIT, "break": Act.SIT, "rest": Act.SIT, "breath": Act.LOOK, "walk": Act.WALK, "nap": Act.SLEEP,
    "photograph": Act.LOOK, "photo": Act.LOOK, "picture": Act.LOOK, "bow": Act.WAVE, "off": Act.WORK,
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
    if lemma in ("catch", "throw") and "fish" in words:
        return Act.WORK
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
