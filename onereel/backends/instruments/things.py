"""Whether a thing keeps its shape."""

from __future__ import annotations

from itertools import pairwise

import cv2
import numpy as np
import numpy.typing as npt

from onereel.backends.instruments.report import Abstains, Reading
from onereel.backends.instruments.study import Study
from onereel.planfile import Size

FAULT = "OBJECT_MORPHING"
_MANY, _LEAST = 160, 24  # points of a thing that are followed, and that must be
_BACK = 0.6  # pixels by which a point followed there and back may miss
_MIDDLE = (0.18, 0.10, 0.82, 0.92)  # where an insert shows its thing, parts of the picture

Points = npt.NDArray[np.float32]


def shape(study: Study) -> Reading | Abstains:
    """OBJECT_MORPHING, of the thing an insert shows: how far its points have moved against each other, beyond
    what a shift, a turn and a zoom explain, in parts of its size."""
    if study.view.size is not Size.INSERT:
        return Abstains(fault=FAULT, why="only the thing that an insert shows can be followed")
    if study.view.cast:
        return Abstains(fault=FAULT, why="hands move in this insert")
    bends = _bends(study)
    if bends is None:
        return Abstains(fault=FAULT, why="the thing has too few marks to be followed")
    late = bends[len(bends) // 2 :]
    amount = float(np.median(late))
    since = next((i for i, bend in enumerate(bends) if bend > 0.5 * amount), 0)
    return Reading(
        fault=FAULT,
        amount=amount,
        words=f"the thing's shape has bent by {amount:.1%} of its size",
        where=_MIDDLE,
        when=study.span(min(since + 1, len(bends)), len(bends)),
    )


def _bends(study: Study) -> list[float] | None:
    """The bend of the thing in each frame after the first; None where there is too little to follow."""
    greys = study.footage.greys
    h, w = greys[0].shape
    mask = np.zeros((h, w), np.uint8)
    mask[round(_MIDDLE[1] * h) : round(_MIDDLE[3] * h), round(_MIDDLE[0] * w) : round(_MIDDLE[2] * w)] = 1
    found = cv2.goodFeaturesToTrack(greys[0], _MANY, 0.04, 4, mask=mask, blockSize=5)
    if found is None or len(found) < _LEAST:
        return None
    first = np.asarray(found, np.float32).reshape(-1, 2)
    spread = np.percentile(first, (8, 92), axis=0)
    size = max(float(np.linalg.norm(spread[1] - spread[0])), 24.0)
    here, alive = first.copy(), np.ones(len(first), np.bool_)
    out: list[float] = []
    for before, after in pairwise(greys):
        here, kept = _followed(before, after, here)
        alive &= kept
        if alive.sum() < _LEAST / 3:
            break
        out.append(_bend(first[alive], here[alive], size))
    return out if len(out) >= len(greys) / 2 else None


Grey = npt.NDArray[np.uint8]


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
