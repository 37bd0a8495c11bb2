"""Nouns that are something else beside certain words: palms up, a computer mouse, a crane that hoists."""

from __future__ import annotations

from collections.abc import Sequence

from onereel.backends.animatic.lexicon.bags import bag

_OF_A_BODY = bag("up down open out outstretched together pressed raised his her their my both")
_AT_WORK = bag(
    "lift lifts lifting hoist hoists lower lowers swing swings construction harbour harbor container cargo"
)
_DOUBLES: dict[str, dict[str, frozenset[str]]] = {
    "object": {"palm": _OF_A_BODY, "palms": _OF_A_BODY},
    "animal": {
        "crane": _AT_WORK, "cranes": _AT_WORK, "mouse": bag("computer optical"),
        "seal": bag("wax broken"), "ducks": bag("he she they"), "bear": bag("can't cannot couldn't to"),
        "flies": bag("he she it they kite plane"), "bat": bag("baseball cricket"),
    },
    "clothes": {"stole": bag("who he she they it what nobody")},
    "scene": {"spring": bag("in early late this")},
}  # fmt: skip
"""Nouns of a table that are something else beside such words: (table → noun → words near it)."""


def other_sense(table: str, words: Sequence[str], at: int, count: int) -> bool:
    """Whether the noun of a table found in some words means another thing there."""
    senses = _DOUBLES.get(table, {}).get(words[at + count - 1], frozenset())
    near = {*words[max(0, at - 2) : at], *words[at + count : at + count + 2]}
    return count == 1 and bool(senses & near)
