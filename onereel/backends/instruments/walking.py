"""Which way somebody goes, against the way the shot says."""

from __future__ import annotations

import re

from onereel.backends.instruments.report import Abstains, Reading
from onereel.backends.instruments.study import Study

FAULT = "WALKING_BACKWARDS"
_LEAST = 0.3  # way (in heights of the figure) under which nobody goes anywhere
_RIGHT = re.compile(r"\b(to the right|rightwards?|left to right|towards? the right)\b", re.IGNORECASE)
_LEFT = re.compile(r"\b(to the left|leftwards?|right to left|towards? the left)\b", re.IGNORECASE)


def judge(study: Study) -> Reading | Abstains:
    """WALKING_BACKWARDS, where the action says left or right: the way gone against it, in body heights.

    Which way somebody faces is not measured: see docs/log.md for what was tried.
    """
    asked = heading(study.view.action)
    if asked == 0:
        return Abstains(fault=FAULT, why="which way people face is not measured")
    if not study.paths:
        return Abstains(fault=FAULT, why="nobody of the cast could be followed through the take")
    _, path = study.paths[0]
    way = study.ways[len(path) - 1]
    begun = way[0, 0] * (path[0][0] + path[0][2]) / 2 + way[0, 2]
    gone = float((path[-1][0] + path[-1][2]) / 2 - begun) / (path[0][3] - path[0][1])
    side = "right" if gone > 0 else "left"
    words = (
        f"goes {abs(gone):.1f} body heights to the {side}; asked: to the {'right' if asked > 0 else 'left'}"
    )
    return Reading(
        fault=FAULT,
        amount=max(-gone * asked, 0.0) if abs(gone) > _LEAST else 0.0,
        words=words if abs(gone) > _LEAST else "nobody goes anywhere",
        when=study.span(0, len(path) - 1),
    )


def heading(action: str) -> int:
    """+1 where an action goes to the right, −1 to the left, 0 where it does not say."""
    right, left = bool(_RIGHT.search(action)), bool(_LEFT.search(action))
    return (right - left) if right != left else 0
