"""Time, weather, season, mood, period and language of a sentence: what its words say, strongest first."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import TypeVar

from onereel.backends.animatic import lexicon
from onereel.backends.animatic.lexicon.bags import bag
from onereel.backends.animatic.lexicon.forms import verb_forms
from onereel.planfile import Language, Mood, Season, TimeOfDay, Weather

T = TypeVar("T")

_HINTS = bag("""
stars starry neon fireworks owl lullaby firefly fireflies aurora nightclub candlelight candlelit daylight
day sunny breakfast umbrella umbrellas kite windmill cloud clouds snowman snowball ice icy frost bright heat
drought smoke flood puddle puddles halloween blackout sleepless lamplight bedtime siesta blossom blossoms
santa sunlit
""")  # fmt: skip
"""Words that only suggest: plain ones go before them."""

_MONTHS = bag("march may august")


def said(words: Sequence[str], table: Mapping[str, T]) -> T | None:
    """What the words say by a table: plain words before hints, the first before the later."""
    hint: T | None = None
    at = 0
    while at < len(words):
        hit = lexicon.longest(words, at, table, 3)
        if (
            hit is None
            or _well(words, at)
            or (words[at] in _MONTHS and words[max(0, at - 1)] not in ("in", "late", "early", "one"))
        ):
            at += 1
            continue
        if words[at] not in _HINTS:
            return hit[0]
        hint = hint or hit[0]
        at += hit[1]
    return hint


def _well(words: Sequence[str], at: int) -> bool:
    """“By the spring” is water, “in the spring” a season."""
    before = words[max(0, at - 2) : at]
    return words[at] == "spring" and bool({"the", "a"} & set(before)) and "in" not in before


def time_of(words: Sequence[str]) -> TimeOfDay | None:
    return said(words, lexicon.times())


def weather_of(words: Sequence[str]) -> Weather | None:
    plain = [w for i, w in enumerate(words) if not (w == "storm" and words[i + 1 : i + 2] == ["lantern"])]
    return said(plain, lexicon.weathers())


def season_of(words: Sequence[str]) -> Season | None:
    return said(words, lexicon.seasons())


def mood_of(words: Sequence[str]) -> Mood | None:
    """The mood most words speak for; the first to be named wins a tie."""
    count: Counter[Mood] = Counter()
    at = 0
    while at < len(words):
        if hit := lexicon.longest(words, at, lexicon.moods(), 3):
            count.update(hit[0])
            at += hit[1]
        elif form := next((f.lemma for f in verb_forms(words[at]) if f.lemma in lexicon.moods()), None):
            count.update(lexicon.moods()[form])
            at += 1
        else:
            at += 1
    return max(count, key=lambda mood: count[mood]) if count else None


def period_of(text: str, words: Sequence[str]) -> str:
    """“the 1920s”, “the middle ages”, “1943”; empty for now."""
    year = re.search(r"(?<![\d.])(1[0-9]{3}|20[3-9]\d|2[1-9]\d\d|3\d{3})(s?)(?![\d.])", text)
    if year:
        return f"the {year[1]}s" if year[2] else year[1]
    return next(
        (hit[0] for at in range(len(words)) if (hit := lexicon.longest(words, at, lexicon.periods(), 3))), ""
    )


_FUNCTION_WORDS: dict[Language, frozenset[str]] = {
    Language.ES: bag(
        """
    el la los las un una unos unas de del en con por para su sus que mujer hombre niño niña
    """
    ),
    Language.FR: bag(
        """
    le la les un une des du de et dans avec sur pour son sa ses qui femme homme fille garçon sous
    """
    ),
    Language.IT: bag(
        """
    il lo la gli un una uno di del della nel nella con su per sua suo che donna uomo sotto
    """
    ),
    Language.PT_BR: bag("um uma de do da dos das na com por para seu sua que mulher homem menino não"),
}


def language_of(text: str) -> Language | None:
    """The language a sentence is itself written in, where that is not English."""
    scripts = Counter(unicodedata.name(c, "?").split()[0] for c in text if c.isalpha())
    if scripts["HIRAGANA"] + scripts["KATAKANA"] > 0:
        return Language.JA
    if scripts["CJK"] > sum(scripts.values()) / 3:
        return Language.ZH
    if scripts["DEVANAGARI"] > sum(scripts.values()) / 3:
        return Language.HI
    words = re.findall(r"[^\W\d_]+", text.lower())
    votes = {language: sum(w in some for w in words) for language, some in _FUNCTION_WORDS.items()}
    winner = max(votes, key=lambda language: votes[language])
    english = sum(w in _ENGLISH for w in words)
    return (
        winner
        if votes[winner] >= 2 and votes[winner] > english * 2 and votes[winner] * 4 >= len(words)
        else None
    )


_ENGLISH = bag(
    """
    the an of in on and with at his her is to for by from that who under over its their into
    """
)
