"""How English words change: tokens, plurals, verb forms. Rules and a table of exceptions, no model."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache

from onereel.backends.animatic.lexicon.bags import bag
from onereel.backends.animatic.lexicon.verbs import IRREGULAR, PLURALS

_WORD = re.compile(r"[^\W_]+(?:['’.\-‐‑][^\W_]+)*['’]?|[^\w\s]|_")
_VOWELS = "aeiou"
_DOUBLING = bag(
    """
    stop hop skip step drop grip clap nod hug beg jog plan trim wrap chop mop tap slip dip zip hum drum
    rob rub scrub stir shop ship whip spar grin knit fit sit spin swim run win begin dig cut put set let
    get hit forget trek patrol sled squat regret rap gut map spot nap flap sob pat pet plod trot jot
    plot wed wag snug lug drag jam ram slam scan pin sin rip sip trip strum star scar bar
    """
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Token:
    """A word or a mark: as written, in small letters without accents, and where it begins and ends."""

    text: str
    low: str
    start: int
    end: int

    @property
    def is_word(self) -> bool:
        return self.text[0].isalnum()

    @property
    def capital(self) -> bool:
        return self.text[0].isupper()

    @property
    def bare(self) -> str:
        """Without a possessive ending."""
        return re.sub(r"('s|')$", "", self.low)

    @property
    def possessive(self) -> bool:
        return self.low.endswith(("'s", "s'"))


def fold(text: str) -> str:
    """Small letters without accents: “São Paulo” → “sao paulo”."""
    text = text.lower().translate(_PLAIN)
    if text.isascii():
        return text
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))


_PLAIN = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe", "ß": "ss", "ð": "d", "þ": "th"}
    | {"’": "'", "‘": "'", "‐": "-", "‑": "-"}
)


def tokens(text: str) -> list[Token]:
    """The words and marks of a text, in order."""
    return [Token(m.group(), fold(m.group()), m.start(), m.end()) for m in _WORD.finditer(text)]


@cache
def _plurals() -> dict[str, str]:
    words = PLURALS.replace(",", " ").split()
    return dict(zip(words[::2], words[1::2], strict=True))


def singulars(word: str) -> tuple[str, ...]:
    """What a word may be the plural of, likeliest first; empty for a word that is none."""
    if known := _plurals().get(word):
        return (known,)
    if not word.endswith("s") or word.endswith("ss") or len(word) < 4:
        return ()
    guesses = [word[:-1]]
    if word.endswith("ies"):
        guesses.insert(0, word[:-3] + "y")
    elif word.endswith(("ches", "shes", "sses", "xes", "zes", "oes")):
        guesses.insert(0, word[:-2])
    elif word.endswith("ves"):
        guesses += [word[:-3] + "f", word[:-3] + "fe"]
    return tuple(guesses)


def plural(noun: str) -> str:
    """“fisherman” → “fishermen”; the last word is changed."""
    head, space, last = noun.rpartition(" ")
    known = {one: many for many, one in _plurals().items()}
    if last in known:
        return head + space + known[last]
    if last.endswith("y") and last[-2:-1] not in _VOWELS:
        return f"{head}{space}{last[:-1]}ies"
    return head + space + last + ("es" if last.endswith(("s", "x", "z", "ch", "sh")) else "s")


@cache
def _irregular() -> tuple[dict[str, str], dict[str, list[str]]]:
    rows = [row.split() for row in IRREGULAR.replace("\n", " ").split(";") if row.strip()]
    return {form: row[0] for row in rows for form in row}, {row[0]: row for row in rows}


def third(lemma: str) -> str:
    """“watch” → “watches”; for a phrase the first word is changed."""
    verb, space, rest = lemma.partition(" ")
    row = _irregular()[1].get(verb)
    if verb == "be":
        form = "is"
    elif row and verb != "die":
        form = row[1]
    elif verb.endswith("y") and verb[-2:-1] not in _VOWELS:
        form = verb[:-1] + "ies"
    else:
        form = verb + ("es" if verb.endswith(("s", "x", "z", "ch", "sh")) else "s")
    return form + space + rest


def gerund(lemma: str) -> str:
    """“dance” → “dancing”; for a phrase the first word is changed."""
    verb, space, rest = lemma.partition(" ")
    row = _irregular()[1].get(verb)
    if row:
        form = next(f for f in row if f.endswith("ing") and f != verb)
    elif verb.endswith("ie"):
        form = verb[:-2] + "ying"
    elif verb.endswith("e") and not verb.endswith(("ee", "oe", "ye")):
        form = verb[:-1] + "ing"
    elif verb in _DOUBLING:
        form = verb + verb[-1] + "ing"
    else:
        form = verb + "ing"
    return form + space + rest


@dataclass(frozen=True, slots=True)
class Form:
    """What a word may be as a verb: its lemma, and “base”, “third”, “past” or “ing”."""

    lemma: str
    shape: str


def verb_forms(word: str) -> tuple[Form, ...]:
    """Every way a word can be read as a form of a verb, by its shape alone."""
    if known := _irregular()[0].get(word):
        row = _irregular()[1][known]
        if word.endswith("ing") and word != known:
            return (Form(known, "ing"),)
        if word == known:
            return (Form(known, "base"), *((Form(known, "past"),) if known in row[2:] else ()))
        return (Form(known, "third" if word == row[1] and word.endswith("s") else "past"),)
    found = [Form(word, "base")]
    if word.endswith("ing") and len(word) > 4:
        found += [Form(stem, "ing") for stem in _stems(word[:-3])]
    if word.endswith("ed") and len(word) > 3:
        found += [Form(stem, "past") for stem in _stems(word[:-2])]
        if word.endswith("ied"):
            found.append(Form(word[:-3] + "y", "past"))
    if word.endswith("s") and not word.endswith("ss"):
        found += [Form(stem, "third") for stem in (*singulars(word), word[:-1])]
    return tuple(dict.fromkeys(found))


def _stems(stem: str) -> tuple[str, ...]:
    """What “danc-”, “stopp-”, “watch-”, “ly-” may be without its ending."""
    out = [stem + "e", stem]
    if len(stem) > 2 and stem[-1] == stem[-2]:
        out.insert(0, stem[:-1])
    if stem.endswith("y"):
        out.append(stem[:-1] + "ie")
    return tuple(out)
