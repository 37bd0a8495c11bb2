"""Which way somebody goes, against the way they face and the way the shot says."""

from __future__ import annotations

import re

import numpy as np

from onereel.backends.instruments.busts import FITS, seek
from onereel.backends.instruments.figures import Box
from onereel.backends.instruments.report import Abstains, Reading
from onereel.backends.instruments.study import Study
from onereel.orders import side_said
from onereel.planfile import Move

FAULT = "WALKING_BACKWARDS"
_LEAST = 0.3  # way (in heights of the figure) under which nobody goes anywhere
_PLAINLY = 0.5  # and from which they plainly go: between the two it may be a step, or the camera's own
_LOOKS = 6  # moments at which it is looked which way somebody faces
_RIGHTWARDS, _LEFTWARDS = 0.1, 0.33
"""How plainly a portrait must look to a side: of 77 that look right, 66 pass the first, none the second
(beards and white hair read as far as 0.32 to the left); in a mirror, 30 pass the second, four the first."""
_SIDED = 0.07  # how much better (of 1) one side must fit: on known films 0.072 and more where it was right
_AGREED = 0.7  # the part of the looks that must say the same
_PLAIN = 0.1  # how much better one side fits where it is plain
_GOES = re.compile(
    r"\b(walk|run|stroll|cross|hurr|step|go|march|follow|wander|strid|climb|pac|danc|leav|approach|com|rac|"
    r"sprint|jog|stagger|limp|sneak|pass|move|head)",
    re.IGNORECASE,
)


def judge(study: Study) -> Reading | Abstains:
    """WALKING_BACKWARDS: the way gone, in body heights, against the side that the action says, or against
    the one somebody faces by their portrait."""
    if why := _blind(study):
        return Abstains(fault=FAULT, why=why)
    who, path = study.trails[0]
    gone, asked = _gone(study, path), side_said(study.view.action)
    kept = who in dict(study.paths)
    if abs(gone) < _LEAST and (who in study.heads or (asked and kept)):
        return Reading(fault=FAULT, amount=0.0, words="nobody goes anywhere")
    if abs(gone) < _PLAINLY and not (asked and kept):
        return Abstains(fault=FAULT, why="too short a way to tell a walk by")
    facing = _facing(study, who, path)
    if isinstance(facing, str) and not (asked and kept):
        return Abstains(fault=FAULT, why=facing)
    told, amount = [f"goes {abs(gone):.1f} body heights to the {_side(gone)}"], 0.0
    if asked:
        told.append(f"asked: to the {_side(asked)}")
        amount = max(-gone * asked, 0.0)
    if not isinstance(facing, str):
        told.append(f"facing {_side(facing)}")
        if facing * gone < 0:
            amount = max(amount, min(abs(gone), 1.0) * min(abs(facing) / _PLAIN, 1.5))
    return Reading(fault=FAULT, amount=amount, words="; ".join(told), when=study.span(0, len(path) - 1))


def _blind(study: Study) -> str:
    """Why nothing can be told of this shot whoever is in it; empty: something can."""
    if not study.view.cast:
        return "nobody of the cast is in this shot"
    if study.view.move is Move.TRACKING and not _GOES.search(study.view.action):
        return "the camera goes along, and the action does not say that anybody walks"
    return "" if study.trails else "nobody of the cast could be followed through the take"


def _side(way: float) -> str:
    return "right" if way > 0 else "left"


def _gone(study: Study, path: list[Box]) -> float:
    """How far to the right the figure has gone before its background, in its own heights."""
    first, last = path[0], path[-1]
    way = study.ways[len(path) - 1]
    begun = way[0, 0] * (first[0] + first[2]) / 2 + way[0, 2]
    if study.view.move is Move.TRACKING:  # the subject fills the middle: what passes behind it counts
        behind = max(study.travel.layers, key=abs) * study.footage.width
        begun = (first[0] + first[2]) / 2 + behind
    return float((last[0] + last[2]) / 2 - begun) / (first[3] - first[1])


def _facing(study: Study, who: int, path: list[Box]) -> float | str:
    """How much better the portrait fits looking right (less than 0: left); or why that cannot be told."""
    known = study.likenesses[who] if who < len(study.likenesses) else None
    if known is None:
        return "there is no portrait to tell by which way they face"
    turned = known.bust.turned
    if -_LEFTWARDS < turned < _RIGHTWARDS:
        return "the portrait looks straight ahead: which way people face cannot be told by it"
    head = study.heads.get(who)
    if head is None:
        return "head and shoulders are too small or too unlike the portrait to tell which way they face"
    size = (head.tall / (path[0][3] - path[0][1]),)
    moments = range(0, len(path), max(1, len(path) // _LOOKS))
    looks = [seek(study.footage.labs[i], path[i], known.bust, size) for i in moments]
    if np.median([look.fit for look in looks]) < FITS:
        return "nobody of the cast could be followed through the take"
    sides = np.array([-look.mirrored for look in looks]) * np.sign(turned)
    facing = float(sides.mean())
    if abs(facing) < _SIDED or np.mean(np.sign(sides) == np.sign(facing)) < _AGREED:
        return "which way people face cannot be told: both sides fit the portrait"
    return facing
