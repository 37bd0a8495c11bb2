"""Whether the cast keeps its clothes and its face."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from onereel.backends.instruments.figures import Change, changes, heads
from onereel.backends.instruments.report import Abstains, Reading
from onereel.backends.instruments.study import Study
from onereel.backends.instruments.verdicts import LIMITS
from onereel.planfile import Size

_LIT = 0.09
"""How much of the picture may glow before colours say nothing about who wears them."""


def clothes(study: Study) -> Reading | Abstains:
    """WARDROBE_DRIFT: how far the clothes have gone from the keyframe's, in CIE76. Whether those are the
    portrait's is not measured, and that is said."""
    told = _judge(study, "WARDROBE_DRIFT", lambda: changes(study, "clothes"), "the clothes change colour")
    if isinstance(told, Reading):
        return replace(told, words=f"{told.words}; not compared with the portrait's")
    return told


TURNS = re.compile(
    r"(?<!never )(?<!without )\b(look|glanc|gaz|peer)\w* (\w+ ){0,2}(back|round|behind)\b"
    r"|\bturn\w* (\w+ ){0,2}(back|round|around|away)\b"
    r"|\bover (her|his|their|the|one) shoulder",
    re.IGNORECASE,
)
"""Words of a shot in which a head turns: from its other side it looks 16 apart."""


def face(study: Study) -> Reading | Abstains:
    """CHARACTER_DRIFT: how far the look of the head has gone from the first frame's, in CIE76."""
    if TURNS.search(f"{study.view.action} {study.view.note}"):
        return Abstains(fault="CHARACTER_DRIFT", why="a head turns in this shot")
    return _judge(study, "CHARACTER_DRIFT", lambda: heads(study), "face and hair change")


def _judge(study: Study, fault: str, measured: Callable[[], list[Change]], what: str) -> Reading | Abstains:
    if not study.view.cast or study.view.size is Size.INSERT:
        return Abstains(fault=fault, why="nobody of the cast is in this shot")
    if study.lit is not None and study.lit[0] > _LIT:
        return Abstains(fault=fault, why="the light on everything has changed")
    found = measured()
    if not found:
        return Abstains(fault=fault, why="nobody of the cast is seen large and long enough")
    worst = _lasting(found)
    if worst.amount < LIMITS[fault] and len({change.who for change in found}) < len(study.view.cast):
        return Abstains(fault=fault, why="not everybody of the cast could be followed")
    width, height = study.footage.width, study.footage.height
    x0, y0, x1, y1 = worst.box
    return Reading(
        fault=fault,
        amount=worst.amount,
        words=f"{what} by {worst.amount:.0f} (10 is plain to see)",
        where=(x0 / width, y0 / height, x1 / width, y1 / height),
        when=study.span(_since(found, worst), len(study.footage.frames) - 1),
    )


def _since(found: list[Change], worst: Change) -> int:
    """The frame from which it was half as bad."""
    own = (c for c in found if c.who == worst.who and c.amount > 0.5 * worst.amount)
    return min((c.index for c in own), default=worst.index)


def _lasting(found: list[Change]) -> Change:
    """The largest change that lasts: what two thirds of the looks of somebody's second half exceed.

    A swinging sleeve or a lamp walked past changes some of them: the middling look had three alarms in 120
    takes without fault more.
    """
    best = found[0]
    best_amount = -1.0
    for who in {c.who for c in found}:
        own = sorted((c for c in found if c.who == who), key=lambda c: c.index)
        late = sorted(own[len(own) // 2 :], key=lambda c: c.amount)
        kept = late[(len(late) - 1) // 3]
        if kept.amount > best_amount:
            best, best_amount = kept, kept.amount
    return best
