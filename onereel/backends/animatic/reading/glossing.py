"""What the words of a sentence may be: names, nouns of the lexicon, adjectives. Looks, decides nothing."""

from __future__ import annotations

from onereel.backends.animatic import lexicon, places
from onereel.backends.animatic.lexicon import people, wear
from onereel.backends.animatic.lexicon.bags import bag
from onereel.backends.animatic.lexicon.doubles import other_sense
from onereel.backends.animatic.lexicon.forms import tokens, verb_forms
from onereel.backends.animatic.reading.stock import (
    ADVERBS,
    BREAKS,
    DETS,
    GONE,
    NUMBERS,
    PREPS,
    SMALL,
    SUBJECTS,
    WORDS_TOO,
    Head,
    airs,
    tables,
)

_DAYS = bag("monday tuesday wednesday thursday friday saturday sunday tv")
_BEFORE_A_PLACE = bag("lake mount mt river cape fort bay hotel cafe route")


class Gloss:
    """The words of a sentence and what each may be."""

    def __init__(self, sentence: str) -> None:
        self.sentence = sentence
        self.words = tokens(sentence)
        self.lows = [t.bare for t in self.words]
        self.places = places.find(sentence)
        self.taken = {i for p in self.places for i in range(p.first, p.last + 1)}
        letters = [t for t in self.words if t.text[0].isalpha()]
        self.shouts = len(letters) > 2 and sum(t.capital for t in letters) > 0.6 * len(letters)
        self.unknown: list[str] = []

    def _people_word(self, at: int) -> bool:
        return any(p.people and p.first <= at <= p.last for p in self.places)

    def _coloured(self, at: int) -> bool:
        return lexicon.colour_at(self.lows, at) is not None

    def _noun_at(self, at: int) -> bool:
        if at >= len(self.words):
            return False
        return (
            any(lexicon.longest(self.lows, at, table) for _, table in tables())
            or self.lows[at] in lexicon.weathers()
        )

    def _head(self, at: int, preposed: bool) -> Head | None:
        if (
            at >= len(self.words)
            or not self.words[at].is_word
            or (at in self.taken and not self._people_word(at))
            or self.lows[at] == "does"
        ):
            return None
        best: Head | None = None
        order = ("group", "role", "animal", "vehicle", "clothes", "object", "scene")
        rank = ("scene", *order[:-1]) if preposed else order
        for table, entries in sorted(tables(), key=lambda pair: rank.index(pair[0])):
            hit = lexicon.longest(self.lows, at, entries)
            if hit and other_sense(table, self.lows, at, hit[1]):
                continue
            if hit and (best is None or hit[1] > best.count):
                best = Head(table, hit[0], hit[1], hit[2])
        return best

    def _modifier(self, at: int, first: int) -> bool:
        """An adjective: known by its look or standing before a noun of the lexicon."""
        low, token = self.lows[at], self.words[at]
        if (
            not token.is_word
            or low in (PREPS | BREAKS | SMALL | DETS)
            or (token.capital and at and not self.shouts)
        ):
            return False
        if (
            low in people.AGE_WORDS
            or low in people.BUILD_WORDS
            or self._coloured(at)
            or low in wear.MATERIALS
        ):
            return True
        if low in lexicon.moods() or low in lexicon.weathers() or low in lexicon.seasons() or low in GONE:
            return self._head(at + 1, False) is not None or at > first
        if low in lexicon.times():
            return self._head(at + 1, False) is not None
        ahead = any(self._head(i, False) for i in range(at + 1, min(at + 3, len(self.words))))
        det = at > first
        return ahead and (det or low.endswith(("y", "ed", "ing", "ful", "less", "ous", "al", "ic", "n", "t")))

    def _name_at(self, at: int) -> int:
        """How many words of a given name begin here; 0 for none."""
        token = self.words[at]
        if (
            not token.capital
            or self.shouts
            or at in self.taken
            or not token.text[0].isalpha()
            or len(token.bare) < 2
            or token.bare in _DAYS  # every Sunday
            or (at and self.lows[at - 1] in _BEFORE_A_PLACE)  # Lake Taupo
        ):
            return 0
        low, given = token.bare, token.bare in lexicon.given_names()
        before = self.lows[at - 1] if at else ""
        if before in ("named", "called") or given:
            doubtful = (
                at == 0
                and (low in WORDS_TOO)
                and not (self._verb_follows(at + 1) or self._name_joins(at + 1))
            )
            return 0 if doubtful else self._capitals(at)
        if low in SMALL or low in PREPS or low in BREAKS or low in SUBJECTS or low in DETS or low in NUMBERS:
            return 0
        known = any(lexicon.longest(self.lows, at, table) for _, table in tables()) or any(
            low in t for t in airs()
        )
        adjective = (
            low in people.AGE_WORDS
            or low in wear.COLOURS
            or low in people.BUILD_WORDS
            or bool(lexicon.verb(low))
        )
        if known or adjective or low in lexicon.moods():
            return 0
        count = self._capitals(at)
        end = at + count
        after = self.lows[end] if end < len(self.words) else ""
        if (
            self._verb_follows(end)
            or after in (",", "and", "'s")
            or self.words[end - 1].possessive
            or before in ("and", "with", "by")
        ):
            return count if at or self._verb_follows(end) or after in (",", "and") else 0
        return (
            count
            if at
            and (before in ("friend", "sister", "brother", "son", "daughter") or at == len(self.words) - 1)
            else 0
        )

    def _name_joins(self, at: int) -> bool:
        """“… and Rose”: a second name makes a name of a doubtful first one."""
        return self.lows[at : at + 1] == ["and"] and at + 1 < len(self.words) and self.words[at + 1].capital

    def _verb_follows(self, at: int) -> bool:
        while at < len(self.words) and self.lows[at] in ADVERBS:
            at += 1
        if at >= len(self.words) or self.words[at].capital:
            return False
        return any(
            f.shape in ("third", "past") or f.lemma == "be"
            for f in verb_forms(self.lows[at])
            if self.words[at].low.endswith(("s", "ed")) or lexicon.verb(self.lows[at])
        )

    def _capitals(self, at: int) -> int:
        end = at + 1
        while (
            end < len(self.words)
            and not self.words[end - 1].possessive
            and (self.words[end].capital or self.lows[end] in ("de", "van", "von", "da"))
            and end not in self.taken
            and self.words[end].is_word
        ):
            end += 1
        return end - at

    def _written(self, at: int, count: int) -> str:
        raw = self.sentence[self.words[at].start : self.words[at + count - 1].end]
        return raw.removesuffix("'s").removesuffix("’s").rstrip("'’")

    def _airy(self, at: int) -> bool:
        low = self.lows[at]
        return low in places.BEFORE_NAME or (low.endswith("y") and low in lexicon.weathers())

    def _head_or_more(self, at: int) -> bool:
        return at < len(self.words) and self.words[at].is_word
