"""Things that come into the frame and do not belong there."""

from __future__ import annotations

import re

import numpy as np

from onereel.backends.instruments.background import Mover
from onereel.backends.instruments.report import Abstains, Reading
from onereel.backends.instruments.study import Study

FAULT = "EXTRAS_INVADE_FRAME"
_MOVING_ROOM = re.compile(r"\b(train|carriage|compartment|bus|tram|taxi|car|cab)\b", re.IGNORECASE)
_ASKED = re.compile(
    r"\b(crowds?|crowded|throngs?|audience|people|passers-by|pedestrians|commuters|onlookers|spectators|tourists|"
    r"strangers|villagers|procession|parade)\b",
    re.IGNORECASE,
)
"""Words by which a shot asks for people who are not of the cast."""
_EDGE = 0.05  # how near the edge (parts of the width) something is first seen that came in from outside
_STEP = 1.3  # or how many of its own steps away from there: who is near is well inside at the first look
_WAY = 0.06  # how far in it goes
_LARGE = 0.02  # part of the picture from which two looks at something are enough: near things cross quickly
_FEET = 0.5  # people stand: what stays in the upper half of the picture is a bird, a tree, a bus's window
_BROAD = 1.6  # broader than this for its height it is no figure: a cloud, a wave, a bus


def judge(study: Study) -> Reading | Abstains:
    """EXTRAS_INVADE_FRAME: the height, in parts of the picture, of the tallest who comes in from a side."""
    if _MOVING_ROOM.search(f"{study.view.world.setting} {study.view.subject}"):
        return Abstains(fault=FAULT, why="what passes outside a window cannot be told from who comes in")
    if _ASKED.search(f"{study.view.subject} {study.view.action} {study.view.note}"):
        return Abstains(fault=FAULT, why="the shot asks for people who are not of the cast")
    if not study.told_apart:
        return Abstains(fault=FAULT, why="what moves cannot be told from the place under this camera")
    width, height = study.footage.width, study.footage.height
    came = [m for m in study.movers if _comes_in(m, width, height)]
    if not came:
        return Reading(fault=FAULT, amount=0.0, words="nobody comes into the frame")
    tallest = max(came, key=lambda m: m.height)
    many = "one figure comes" if len(came) == 1 else f"{len(came)} figures come"
    return Reading(
        fault=FAULT,
        amount=tallest.height / height,
        words=f"{many} in from the side, up to {tallest.height / height:.0%} of the height",
        where=tallest.box(width, height),
        when=study.span(tallest.first, tallest.frames[-1]),
    )


def _comes_in(mover: Mover, width: int, height: int) -> bool:
    if mover.first == 0 or mover.breadth > _BROAD * mover.height:
        return False
    if float(np.median([y1 for _, _, _, y1 in mover.boxes])) < _FEET * height:
        return False
    if len(mover.frames) < 3 and max(mover.areas) < _LARGE * width * height:
        return False
    left, _, right, _ = mover.boxes[0]
    inward = mover.middle(-1)[0] - mover.middle(0)[0]
    step = abs(inward) / (mover.frames[-1] - mover.first)
    edge = _EDGE * width + _STEP * step
    return (inward > _WAY * width and left <= edge) or (inward < -_WAY * width and right >= width - edge)
