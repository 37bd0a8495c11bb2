"""Instruments by name: which words in a brief name which of them."""

from __future__ import annotations

import re

from onereel.backends.animatic.score.held import HELD
from onereel.backends.animatic.score.players import Instrument
from onereel.backends.animatic.score.struck import STRUCK


def _drums(name: str, words: str) -> Instrument:
    return Instrument(name=name, words=words, sound=None, role="drums", low=0, high=127)


BAND: tuple[Instrument, ...] = (
    *STRUCK,
    *HELD,
    _drums(
        "drums",
        "drums|drum|drum kit|percussion|beat|beats|kick|snare|cajon|cajón|hand percussion|claps|hand claps",
    ),
    _drums("brushes", "brushes|brushed drums|brushed snare|jazz drums|soft percussion|light percussion"),
    _drums("taiko", "taiko|war drums|toms|tom-toms|big drums|tribal drums"),
    _drums("timpani", "timpani|snare roll|military drums|marching drums|cymbals|cymbal"),
    _drums("tabla", "tabla|mridangam|dholak|dhol"),
    _drums(
        "frame drum", "frame drum|darbuka|doumbek|bendir|riq|daf|bodhran|bodhrán|tambourine|castanets|palmas"
    ),
    _drums(
        "djembe", "djembe|bongos|bongo|congas|conga|shaker|shakers|maracas|african drums|surdo|pandeiro|samba"
    ),
)

_BY_WORD: dict[str, Instrument] = {word: player for player in BAND for word in player.words.split("|")}
_ANY_WORD = re.compile(
    r"\b(" + "|".join(re.escape(w) for w in sorted(_BY_WORD, key=len, reverse=True)) + r")\b", re.IGNORECASE
)


def named(words: tuple[str, ...]) -> list[Instrument]:
    """The instruments that a brief's words name, in their order, each once; none may be known."""
    found = [_BY_WORD[m.group(1).lower()] for text in words for m in _ANY_WORD.finditer(text)]
    return list(dict.fromkeys(found))


def by_name(name: str) -> Instrument:
    """An instrument by one of its words. Raises KeyError for a word that names none."""
    return _BY_WORD[name]
