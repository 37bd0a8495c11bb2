"""Whether a thing keeps its shape."""

from __future__ import annotations

import re

import cv2
import numpy as np
import numpy.typing as npt

from onereel.backends.instruments.report import Abstains, Box, Reading
from onereel.backends.instruments.study import Study
from onereel.planfile import Size

FAULT = "OBJECT_MORPHING"
_MANY, _LEAST = 160, 12  # points of a thing that are followed, and that must be
_KEPT = 8  # of which so many must still be followed at the end
_BACK = 0.6  # pixels by which a point followed there and back may miss
_FLASH = 0.4  # of the points found again, under which a picture is left out: lightning
_EDGES = (0.3, 0.45, 0.6)  # how strong a thing's edges are against the strongest of the picture's middle
_EDGE = 12.0  # and at least (levels a pixel, times four)
_NEAR = 0.2  # how far from the middle (parts of the width) what an insert shows may lie
_LARGE = 0.22  # of the picture, above which an outline has caught the background too
_HANDS = re.compile(r"\b(hands?|fingers?|palms?)\b", re.IGNORECASE)
_ALIVE = 0.006  # hands that open and close bend by so much themselves

Points = npt.NDArray[np.float32]
Grey = npt.NDArray[np.uint8]


def shape(study: Study) -> Reading | Abstains:
    """OBJECT_MORPHING, of the thing an insert shows: how far its points have moved against each other, beyond
    what a shift, a turn and a zoom explain, in parts of its size."""
    if study.view.size is not Size.INSERT:
        return Abstains(fault=FAULT, why="only the thing that an insert shows can be followed")
    if study.view.cast:
        return Abstains(fault=FAULT, why="hands move in this insert")
    greys = study.footage.greys
    outline = _outline(greys[0])
    bends = None if outline is None else _bends(greys, outline)
    if outline is None or bends is None:
        return Abstains(fault=FAULT, why="the thing has too few marks to be followed")
    late = [bend for index, bend in bends if index > len(greys) / 2]
    bent = float(np.median(late))
    since = next((index for index, bend in bends if bend > 0.5 * bent), bends[0][0])
    alive = _ALIVE if _HANDS.search(study.view.subject) else 0.0
    return Reading(
        fault=FAULT,
        amount=max(bent - alive, 0.0),
        words=f"the thing's shape has bent by {bent:.1%} of its size",
        where=_box(outline),
        when=study.span(since, len(greys) - 1),
    )


def _outline(grey: Grey) -> Grey | None:
    """What an insert shows (H × W, 0 or 1): the hull of the large sharp thing nearest the middle."""
    h, w = grey.shape
    soft = cv2.GaussianBlur(grey, (0, 0), 1.0).astype(np.float32)
    steep = np.hypot(cv2.Sobel(soft, cv2.CV_32F, 1, 0), cv2.Sobel(soft, cv2.CV_32F, 0, 1))
    most = float(
        np.percentile(steep[round(0.1 * h) : round(0.92 * h), round(0.12 * w) : round(0.88 * w)], 98)
    )
    for part in _EDGES:
        rough = (steep > max(part * most, _EDGE)).astype(np.uint8)
        edges = cv2.morphologyEx(rough, cv2.MORPH_OPEN, np.ones((2, 2), np.uint8))
        edges = cv2.morphologyEx(edges, cv2.MORPH_CLOSE, np.ones((7, 7), np.uint8))
        count, labels, stats, _ = cv2.connectedComponentsWithStats(edges)
        if count < 2:
            return None
        x, y, wide, high = (stats[1:, i].astype(np.float64) for i in range(4))
        away = np.hypot((x + wide / 2) / w - 0.5, 0.6 * ((y + high / 2) / h - 0.5))
        best = 1 + int(np.argmax(wide * high * np.exp(-((away / _NEAR) ** 2))))
        rows, cols = np.nonzero(labels == best)
        out = np.zeros((h, w), np.uint8)
        cv2.fillConvexPoly(out, cv2.convexHull(np.stack([cols, rows], axis=1).astype(np.int32)), (1,))
        if out.mean() < _LARGE:
            return np.asarray(cv2.dilate(out, np.ones((3, 3), np.uint8)), np.uint8)
    return None


def _box(outline: Grey) -> Box:
    h, w = outline.shape
    x, y, wide, high = cv2.boundingRect(outline)
    return (x / w, y / h, (x + wide) / w, (y + high) / h)


def _bends(greys: npt.NDArray[np.uint8], outline: Grey) -> list[tuple[int, float]] | None:
    """The bend of the thing in each frame in which it was followed; None where there is too little."""
    found = cv2.goodFeaturesToTrack(greys[0], _MANY, 0.03, 3, mask=outline, blockSize=5)
    if found is None or len(found) < _LEAST:
        return None
    first = np.asarray(found, np.float32).reshape(-1, 2)
    spread = np.percentile(first, (8, 92), axis=0)
    size = max(float(np.linalg.norm(spread[1] - spread[0])), 24.0)
    here, alive, before = first, np.ones(len(first), np.bool_), greys[0]
    out: list[tuple[int, float]] = []
    for index in range(1, len(greys)):
        there, kept = _followed(before, greys[index], here)
        if kept[alive].mean() < _FLASH:
            continue
        here, before = there, greys[index]
        alive &= kept
        if alive.sum() < _KEPT:
            break
        out.append((index, _bend(first[alive], here[alive], size)))
    return out if out and out[-1][0] > 0.55 * len(greys) and len(out) >= len(greys) / 2 else None


def _followed(before: Grey, after: Grey, here: Points) -> tuple[Points, npt.NDArray[np.bool_]]:
    """Where points have gone, and which were found again on the way back (Lucas-Kanade)."""
    how = {"winSize": (13, 13), "maxLevel": 3}
    there, good, _ = cv2.calcOpticalFlowPyrLK(before, after, here, None, **how)  # type: ignore[call-overload]
    back, again, _ = cv2.calcOpticalFlowPyrLK(after, before, there, None, **how)  # type: ignore[call-overload]
    miss = np.linalg.norm(back - here, axis=1)
    return there, (good.ravel() == 1) & (again.ravel() == 1) & (miss < _BACK)


def _bend(first: Points, here: Points, size: float) -> float:
    """The mean distance from where the best shift, turn and zoom of the first points lands."""
    m, _ = cv2.estimateAffinePartial2D(first, here, method=cv2.LMEDS)
    if np.size(m) != 6:
        return 0.0
    off = np.linalg.norm(first @ m[:, :2].T + m[:, 2] - here, axis=1)
    return float(np.mean(np.minimum(off, 0.2 * size))) / size
