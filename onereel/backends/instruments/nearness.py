"""How near two people are to each other."""

from __future__ import annotations

import re
from dataclasses import replace

import cv2
import numpy as np

from onereel.backends.instruments import background
from onereel.backends.instruments.busts import FITS, Sighting, seek
from onereel.backends.instruments.figures import HALF, Box
from onereel.backends.instruments.footage import Floats
from onereel.backends.instruments.report import Abstains, Reading
from onereel.backends.instruments.study import Study
from onereel.backends.instruments.wardrobe import TURNS
from onereel.planfile import Move, Size

FAULT = "RANDOM_INTIMACY"
_STILL_THEM = 0.75  # of how well head and shoulders fitted at first: what still is the same person
_SEEN_TWICE = 0.10  # how far (of their height) from their place somebody may be a look later
_LEVEL = 0.06  # and how far up or down from there: what fits lower or higher is something else
_THERE = 0.05  # and how far aside they have not moved
_CAME = 0.12  # of the first distance: who has come so far towards another has moved
_APART = 0.16  # of the picture's height: heads nearer than this are one
_LATE = 3  # looks at the end of a take
_TALL = {Size.TWO_SHOT: 0.95, Size.MEDIUM: 1.15}  # a standing figure, of the picture's height
_ASKED = re.compile(
    r"\b(embrac|hug|kiss|cuddl|danc|waltz|hold|held|lean|touch|together|meet|join|shoulder|arm|hand|carr|reunit|"
    r"approach|toward|run|walk|lift|comfort|greet|fight|wrestl|cross|ride|share|close|nearer|side by side)",
    re.IGNORECASE,
)
"""Words of a shot in which people may come near each other."""


def judge(study: Study) -> Reading | Abstains:
    """RANDOM_INTIMACY: the part of their first distance that two people who should stay apart have lost."""
    view = study.view
    if len(view.cast) < 2 or view.size not in (Size.TWO_SHOT, Size.WIDE, Size.MEDIUM):
        return Abstains(fault=FAULT, why="no two people are in this shot")
    if _ASKED.search(f"{view.action} {view.subject} {view.note}"):
        return Abstains(fault=FAULT, why="the shot brings people near each other")
    if TURNS.search(f"{view.action} {view.note}"):
        return Abstains(fault=FAULT, why="heads turn in this shot")
    heads = _pair(study)
    if heads is None:
        return Abstains(fault=FAULT, why="the two are not both recognised")
    last = len(study.footage.frames) - 1
    looks = sorted({max(1, last - 2 * i) for i in range(_LATE)})
    lost = [part for i in looks if (part := _lost(study, heads, i)) is not None]
    if len(lost) * 2 <= len(looks):
        return Abstains(fault=FAULT, why="the two could not both be followed")
    amount = max(float(np.median(lost)), 0.0)
    return Reading(
        fault=FAULT,
        amount=amount,
        words=f"the two have lost {amount:.0%} of the distance between them",
        where=_between(study, heads, last),
        when=study.span(_since(study, heads, looks[0], amount), last) if amount > _CAME else None,
    )


Pair = tuple[tuple[int, Sighting], tuple[int, Sighting]]
"""Two of the cast by number, the left one first, and where head and shoulders are in the first picture."""


def _pair(study: Study) -> Pair | None:
    found: dict[int, Sighting] = {}
    for who in range(len(study.likenesses)):
        known = study.likenesses[who]
        if known is None:
            continue
        for place in _places(study, who):
            seen = seek(study.first, place, known.bust)
            if seen.fit > max(FITS, found[who].fit if who in found else 0.0):
                found[who] = seen
            if who in found and found[who].fit > FITS + 0.1:
                break
    kept = [(who, head) for who, head in found.items() if _again(study, who, head)]
    best = sorted(kept, key=lambda one: -one[1].fit)[:2]
    if len(best) < 2:
        return None
    left, right = sorted(best, key=lambda one: one[1].x)
    if right[1].x - left[1].x < _APART * study.footage.height:
        return None
    return left, right


def _places(study: Study, who: int) -> list[Box]:
    """Where somebody may be: where their colours are, else across the picture."""
    out = [person.box for person in study.cast if person.index == who]
    if study.view.size in _TALL:
        tall, top = _TALL[study.view.size] * study.footage.height, 0.3 * study.footage.height
        out += [_body(x * study.footage.width, top, tall) for x in (0.35, 0.65, 0.12, 0.88)]
    return out


def _body(x: float, y: float, tall: float) -> Box:
    """The box of somebody whose head's middle and crown are at a place (pixels)."""
    return (x - HALF * tall, y, x + HALF * tall, y + tall)


def _again(study: Study, who: int, head: Sighting) -> bool:
    """Whether they are found again at the next look, in the same place."""
    place = _carried(study, head, 1)
    seen = _at(study, who, place, 1)
    return bool(np.hypot(seen.x - place.x, seen.y - place.y) < _SEEN_TWICE * head.tall)


def _way(study: Study, index: int) -> background.Matrix:
    """Where the camera takes what keeps its place; one that goes along with people leaves them there."""
    return np.eye(3) if study.view.move is Move.TRACKING else study.ways[index]


def _carried(study: Study, head: Sighting, index: int) -> Sighting:
    """Where the camera takes a head that keeps its place."""
    way = _way(study, index)
    x, y = way[0, 0] * head.x + way[0, 2], way[1, 1] * head.y + way[1, 2]
    return replace(head, x=float(x), y=float(y), tall=head.tall * float(way[0, 0]))


def _at(study: Study, who: int, place: Sighting, index: int) -> Sighting:
    """Head and shoulders in a later frame, looked for about a place."""
    known = study.likenesses[who]
    assert known is not None
    box = _body(place.x, place.y, place.tall)
    return seek(study.footage.labs[index], box, known.bust, (0.9, 1.0, 1.12))


def _now(study: Study, who: int, place: Sighting, index: int, towards: float) -> Sighting:
    """The same, where they were and, if they are not there, on the way towards another."""
    there = _at(study, who, place, index)
    if there.fit > _STILL_THEM * place.fit and abs(there.x - place.x) < _THERE * place.tall:
        return there
    on = _at(study, who, replace(place, x=(place.x + towards) / 2), index)
    return max(there, on, key=lambda look: look.fit)


def _lost(study: Study, heads: Pair, index: int) -> float | None:
    """The part of the distance that is lost in this frame; None where it cannot be told.

    One who comes towards another who is not seen any more covers them. Where neither is seen as at first,
    both have turned, or hold each other: then it tells whether where they stood is empty.
    """
    places = [_carried(study, head, index) for _, head in heads]
    gap = places[1].x - places[0].x
    ends = (places[1].x, places[0].x)
    now = [
        _now(study, who, place, index, end) for (who, _), place, end in zip(heads, places, ends, strict=True)
    ]
    seen = [
        look.fit > _STILL_THEM * head.fit and abs(look.y - place.y) < _LEVEL * place.tall
        for look, place, (_, head) in zip(now, places, heads, strict=True)
    ]
    came = [(now[0].x - places[0].x) / gap, (places[1].x - now[1].x) / gap]
    if all(seen) and now[1].x - now[0].x > 0:
        return came[0] + came[1]
    if any(seen):
        there = came[0] if seen[0] else came[1]
        return min(2 * there, 1.0) if there > _CAME else None
    back = cv2.warpPerspective(
        study.footage.labs[index],
        _way(study, index),
        (study.footage.width, study.footage.height),
        flags=cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP,
    )
    off = np.linalg.norm(back - study.first, axis=2)
    left = [_empty(off, heads[side][1], side) for side in (0, 1)]
    return min(left) if min(left) > 0.5 else None


def _empty(off: Floats, head: Sighting, side: int) -> float:
    """The part of the outer half of somebody's trunk, where it was, that shows something else now; `off` is
    how far each pixel is from the first picture's (CIE76)."""
    wide = HALF * head.tall
    x0, x1 = (head.x - wide, head.x) if side == 0 else (head.x, head.x + wide)
    rows = slice(max(0, round(head.y)), round(min(head.y + 0.55 * head.tall, off.shape[0])))
    cols = slice(max(0, round(x0)), max(1, round(x1)))
    there = off[rows, cols]
    return float((there > background.PLAIN).mean()) if there.size else 0.0


def _since(study: Study, heads: Pair, until: int, amount: float) -> int:
    """The frame from which half of it was lost, to two looks."""
    for index in range(2, until, 3):
        part = _lost(study, heads, index)
        if part is not None and part > 0.5 * amount:
            return index
    return until


def _between(study: Study, heads: Pair, index: int) -> Box:
    """The two and what is between them, in parts of the picture."""
    a, b = (_body(head.x, head.y, head.tall) for head in (_carried(study, one, index) for _, one in heads))
    width, height = study.footage.width, study.footage.height
    return (
        a[0] / width,
        min(a[1], b[1]) / height,
        b[2] / width,
        min(max(a[3], b[3]) / height, 1.0),
    )
