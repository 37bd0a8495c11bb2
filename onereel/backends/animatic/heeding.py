"""Which words of a note change nothing of its shot: found by leaving them out, one after the other."""

from __future__ import annotations

from onereel.backends.animatic.breakdown import break_down
from onereel.backends.animatic.lexicon.bags import bag
from onereel.backends.animatic.lexicon.forms import Token, tokens
from onereel.backends.animatic.reading.stock import ADVERBS, BREAKS, CATENATIVE, DETS, PREPS, SMALL, SUBJECTS
from onereel.orders import View
from onereel.wishes import unread

_LITTLE = (DETS | PREPS | BREAKS | SMALL | ADVERBS | CATENATIVE | frozenset(SUBJECTS)) | bag(
    """
    please make makes let him her them it she he they us a bit little more less much very so too shot camera
    take frame picture should would could wants want needs need add give put keep have has be is are become
    remove lose drop off out away whole really just like this time instead rather both each other one another
    """
)


def unheeded(view: View) -> tuple[str, ...]:
    """The words of a view's note that say nothing to the animatic, as they are written.

    What the shot shows anyway is heeded: a note is tried on the shot without its action.
    """
    blank = view.model_copy(update={"action": "Nothing happens.", "note": "", "continues": None})
    return tuple(word for clause in unread(view) for word in _of_clause(blank, clause))


def _of_clause(blank: View, clause: str) -> list[str]:
    words = [token for token in tokens(clause) if token.is_word]
    whole = _seen(blank, clause)
    named = {token.bare for who in blank.cast for token in tokens(who.name)}
    telling = [token for token in words if token.low not in _LITTLE and token.bare not in named]
    if whole == _seen(blank, ""):
        return [token.text for token in telling]
    idle = [token for token in telling if _seen(blank, _less(clause, token)) == whole]
    least = _seen(blank, _less(clause, *idle))  # “back over her shoulder”: either word would do
    return [
        token.text
        for token in idle
        if _seen(blank, _less(clause, *(other for other in idle if other is not token))) == least
    ]


def _less(clause: str, *left_out: Token) -> str:
    for token in sorted(left_out, key=lambda token: -token.start):
        clause = f"{clause[: token.start]} {clause[token.end :]}"
    return clause


def _seen(blank: View, note: str) -> object:
    return break_down(blank.model_copy(update={"note": note}))
