"""The people of a take through time: where each is, and the colours of its head and clothes."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

import cv2
import numpy as np

from onereel.backends.instruments.background import PLAIN, Mover
from onereel.backends.instruments.busts import FITS, Bust, Sighting, head_of, seek
from onereel.backends.instruments.camera import Step
from onereel.backends.instruments.cast import HEAD, Person
from onereel.backends.instruments.footage import Floats

if TYPE_CHECKING:
    from onereel.backends.instruments.study import Study

PARTS: dict[str, tuple[tuple[float, float, float], ...]] = {
    # top and bottom in parts of the figure's height, and how much of its width: no ground beside it
    "clothes": ((0.22, 0.42, 0.40), (0.42, 0.60, 0.40)),
}
_LIGHT = {"clothes": 0.33}
"""How much a change of lightness weighs against one of colour: clothes fold, and walk through light."""
HALF = 0.16
"""Half of what somebody takes up across, in parts of their height."""
_HEAD, _PATCH = (40, 32), (7, 7)  # columns and rows that a head is compared at, and its patches
_HEAD_PART = (
    0.24,
    0.19,
)  # what a head and its hair take up, across and down, in parts of the figure's height
_DOUBTED = 8.0  # a change from which a head is looked for once more
_HEAD_AT_LEAST = 14.0  # pixels of a head's height under which it is a few blots
_SURE = 0.33  # how well a portrait must fit to be believed
_ROUND = 0.10  # how far about the expected place somebody is looked for, in parts of the figure's height
_LOOKS = 8  # moments after the first at which somebody is looked for

Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Change:
    """How far a part of somebody has changed its colour at one moment: `amount` (CIE76, light weighing a
    third), at the place near the expected one where it has changed least; `box` in pixels of that frame."""

    who: int
    index: int
    amount: float
    box: Box


def people(study: Study) -> list[tuple[int, Box]]:
    """Who of the cast is found: its number, and the whole figure in the first frame (pixels).

    Where somebody walks, the outline that moves before the backdrop is surer than a portrait's colours; and
    the only walker is the only one of a cast even where the portrait is not recognised.
    """
    walkers = _walkers(study)
    alone = len(study.view.cast) == 1
    found: list[tuple[int, Box]] = []
    for person in study.cast:
        mover = next((m for m in walkers if _same(m, person)), None)
        if mover and (alone or 0.7 < mover.height / person.height < 1.4):
            walkers.remove(mover)
            found.append((person.index, _whole(mover, study)))
        elif person.sure >= _SURE and not (alone and walkers):
            found.append((person.index, person.box))
    return found or [(0, _whole(m, study)) for m in walkers[:1] if alone]


def _whole(mover: Mover, study: Study) -> Box:
    """The figure of a walker in its first frame, about the middle of its head: legs and shadows reach out."""
    x0, y0, x1, y1 = mover.boxes[0]
    top = study.backdrop.off[mover.first][y0 : y0 + max(3, round(HEAD * (y1 - y0))), x0:x1]
    columns = np.nonzero(top > PLAIN)[1]
    middle = x0 + 0.5 + float(np.median(columns)) if len(columns) else (x0 + x1) / 2
    half = HALF * (y1 - y0)
    return (middle - half, y0, middle + half, y1)


def _walkers(study: Study) -> list[Mover]:
    """Upright things that are there from the start and go somewhere, the largest first."""
    if not study.told_apart:
        return []
    found = [
        m
        for m in study.movers
        if m.first <= 1
        and len(m.frames) >= 0.5 * len(study.footage.frames)
        and m.height > max(1.1 * m.breadth, 0.12 * study.footage.height)
        and abs(m.middle(-1)[0] - m.middle(0)[0]) > 0.5 * m.breadth
    ]
    return sorted(found, key=lambda m: -max(m.areas))


def _same(mover: Mover, person: Person) -> bool:
    x0, y0, x1, y1 = mover.boxes[0]
    a, b, c, d = person.box
    across, down = min(x1, c) - max(x0, a), min(y1, d) - max(y0, b)
    return across > 0.4 * min(x1 - x0, c - a) and down > 0.5 * min(y1 - y0, d - b)


def changes(study: Study, part: str) -> list[Change]:
    """The changes of this part of everybody who can be followed, in time."""
    last = len(study.footage.frames) - 1
    looks = sorted({round(last * (i + 1) / _LOOKS) for i in range(_LOOKS)} - {0})
    out = []
    for who, path in study.paths:
        windows = [w for p in PARTS[part] if (w := _window(path[0], p, study)) is not None]
        if not windows:
            continue
        before = [_mean(study.first, w) for w in windows]
        for index in looks:
            if index < len(path) and not _hidden(study, who, index):
                amount = _least(study, index, path[index], path[0], windows, before, _LIGHT[part])
                if np.isfinite(amount):
                    out.append(Change(who, index, amount, path[index]))
    return out


def trails(study: Study) -> list[tuple[int, list[Box]]]:
    """Everybody who is found: number in the cast, and the figure's box (pixels) frame by frame, from the
    first to the last in which it is seen."""
    frames = range(len(study.footage.frames))
    return [(who, _followed(study, box, frames)) for who, box in people(study)]


def returns(study: Study, path: list[Box]) -> bool:
    """Whether the way back, followed in the same manner, ends where the way began: else somebody was lost."""
    back = _followed(study, path[-1], range(len(path) - 1, -1, -1))[-1]
    box = path[0]
    lost = np.hypot((back[0] + back[2] - box[0] - box[2]) / 2, back[1] - box[1])
    return bool(lost < _LOST * (box[3] - box[1]))


_SEEK = 0.22  # how far (in parts of its height) somebody is looked for from frame to frame
_LOST = 0.15  # how far from where it began (in parts of its height) a way back may end
_BUST = (0.02, 0.52, 0.60)  # what is looked for: head to waist, without the ground beside it


def _followed(study: Study, box: Box, frames: range) -> list[Box]:
    """By the look of head and trunk in the frame before, about where the camera and its own way take it."""
    out = [box]
    own = (0.0, 0.0)
    for here, there in pairwise(frames):
        patch = _patch(study.footage.labs[here], out[-1])
        if patch is None:
            break
        step = study.steps[min(here, there)]
        step = step if there > here else _undone(step)
        guesses = [own, _carried(out[-1], step, study)]
        after = study.footage.labs[there]
        found = min((_sought(after, patch, out[-1], guess) for guess in guesses), key=lambda f: f[0])
        if not np.isfinite(found[0]):
            break
        own = (found[1], found[2])
        out.append(_grown(out[-1], own, step.zoom))
    return out


def _undone(step: Step) -> Step:
    """The step the other way round."""
    return replace(step, x=-step.x / step.zoom, y=-step.y / step.zoom, zoom=1 / step.zoom)


def _grown(box: Box, by: tuple[float, float], zoom: float) -> Box:
    """A box shifted, and grown about the middle of its head as the camera nears."""
    x, y = (box[0] + box[2]) / 2 + by[0], box[1] + by[1]
    half, tall = (box[2] - box[0]) / 2 * zoom, (box[3] - box[1]) * zoom
    return (x - half, y, x + half, y + tall)


def _carried(box: Box, step: Step, study: Study) -> tuple[float, float]:
    """How far a step of the camera carries what stands in a box."""
    x = (box[0] + box[2] - study.footage.width) / 2
    y = (box[1] + 0.3 * (box[3] - box[1])) - study.footage.height / 2
    return step.x + (step.zoom - 1) * x, step.y + (step.zoom - 1) * y


def _inner(box: Box, part: tuple[float, float, float]) -> Box:
    x0, y0, x1, y1 = box
    middle, half, tall = (x0 + x1) / 2, (x1 - x0) / 2 * part[2], y1 - y0
    return (middle - half, y0 + part[0] * tall, middle + half, y0 + part[1] * tall)


def _patch(colours: Floats, box: Box) -> tuple[Floats, int, int] | None:
    """Head and trunk of somebody, and the pixel of its corner; None where too little is in the picture."""
    h, w = colours.shape[:2]
    x0, y0, x1, y1 = (round(v) for v in _inner(box, _BUST))
    cut = colours[max(y0, 0) : min(y1, h), max(x0, 0) : min(x1, w)]
    if cut.shape[0] < 6 or cut.shape[1] < 3 or cut.shape[0] * cut.shape[1] < 0.4 * (x1 - x0) * (y1 - y0):
        return None
    return np.ascontiguousarray(cut), max(x0, 0), max(y0, 0)


def _sought(
    colours: Floats, patch: tuple[Floats, int, int], box: Box, guess: tuple[float, float]
) -> tuple[float, float, float]:
    """(how badly it fits, dx, dy) of the best place for a patch about a guessed shift."""
    cut, px, py = patch
    h, w = colours.shape[:2]
    reach = max(3, round(_SEEK * (box[3] - box[1])))
    x0, y0 = px + round(guess[0]) - reach, py + round(guess[1]) - reach // 2
    x1, y1 = x0 + cut.shape[1] + 2 * reach, y0 + cut.shape[0] + reach
    field = colours[max(y0, 0) : min(y1, h), max(x0, 0) : min(x1, w)]
    if field.shape[0] < cut.shape[0] or field.shape[1] < cut.shape[1]:
        return (float("inf"), 0.0, 0.0)
    fits = cv2.matchTemplate(np.ascontiguousarray(field), cut, cv2.TM_SQDIFF)
    y, x = (int(v) for v in np.unravel_index(int(np.argmin(fits)), fits.shape))
    return (float(fits[y, x]), float(max(x0, 0) + x - px), float(max(y0, 0) + y - py))


def heads(study: Study) -> list[Change]:
    """The changes of everybody's head that is recognised by the portrait, laid over the first frame's: the
    mean over its outline of how far each patch is from its like nearby. None for heads under 14 pixels."""
    out = []
    for who, path in study.trails:
        head, known = study.heads.get(who), study.likenesses[who : who + 1]
        if head is None or not known or known[0] is None or HEAD * head.tall < _HEAD_AT_LEAST:
            continue
        bust = known[0].bust
        if who not in dict(study.paths) and not _found_again(study, path, bust):
            continue
        first, outline = _cut(study.first, head), head_of(bust, head, _HEAD, *_HEAD_PART)
        shown = [i for i in range(2, len(path), 2) if not _hidden(study, who, i)]
        found = [_apart(first, _cut(study.footage.labs[i], _upon(head, path, i)), outline) for i in shown]
        late = range(len(shown) // 2, len(shown))
        if late and np.median([found[i] for i in late]) > _DOUBTED:
            for i in late:  # a head that nods is no other head: it is looked for by its portrait
                again = seek(study.footage.labs[shown[i]], path[shown[i]], bust)
                if again.fit >= FITS:
                    found[i] = min(
                        found[i], _apart(first, _cut(study.footage.labs[shown[i]], again), outline)
                    )
        out += [Change(who, i, amount, path[i]) for i, amount in zip(shown, found, strict=True)]
    return out


def _found_again(study: Study, path: list[Box], bust: Bust) -> bool:
    """Whether the bust is where the path ends."""
    end = path[-1]
    seen = seek(study.footage.labs[len(path) - 1], end, bust)
    lost = np.hypot(seen.x - (end[0] + end[2]) / 2, seen.y - end[1]) / (end[3] - end[1])
    return bool(seen.fit >= FITS and lost < _LOST)


def _hidden(study: Study, who: int, index: int) -> bool:
    """Whether another of the cast stands in the same place."""
    trails = dict(study.trails)
    x0, _, x1, _ = trails[who][index]
    others = [path[index] for key, path in study.paths if key != who and index < len(path)]
    return any(min(x1, c) - max(x0, a) > 0.25 * (x1 - x0) for a, _, c, _ in others)


def _upon(head: Sighting, path: list[Box], index: int) -> Sighting:
    """Where a head is when it keeps its place upon the figure."""
    first, box = path[0], path[index]
    grown = (box[3] - box[1]) / (first[3] - first[1])
    x = (box[0] + box[2]) / 2 + (head.x - (first[0] + first[2]) / 2) * grown
    return replace(head, x=x, y=box[1] + (head.y - first[1]) * grown, tall=head.tall * grown)


def _cut(colours: Floats, head: Sighting) -> Floats:
    """A head as a picture of its own."""
    (columns, rows), (wide, high) = _HEAD, (part * head.tall for part in _HEAD_PART)
    m = np.array([[wide / columns, 0, head.x - wide / 2], [0, high / rows, head.y]], np.float32)
    how = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
    return np.asarray(
        cv2.warpAffine(colours, m, _HEAD, flags=how, borderMode=cv2.BORDER_REPLICATE),
        np.float32,
    )


def _apart(first: Floats, here: Floats, outline: Floats) -> float:
    """How far the patches of a head are from what is most like them nearby in another, on average."""
    reach = 6
    around = cv2.copyMakeBorder(here, reach, reach, reach, reach, cv2.BORDER_REPLICATE)
    share = np.maximum(cv2.blur(outline, _PATCH), 1e-3)
    best = np.full(outline.shape, np.inf, np.float32)
    for dy in range(0, 2 * reach + 1, 2):
        for dx in range(0, 2 * reach + 1, 2):
            d = around[dy : dy + first.shape[0], dx : dx + first.shape[1]] - first
            far = np.minimum(np.sqrt((d * d).sum(axis=2)), 40)
            best = np.minimum(best, cv2.blur(far * outline, _PATCH) / share)
    return float((best * outline).sum() / max(float(outline.sum()), 1.0))


def _window(box: Box, part: tuple[float, float, float], study: Study) -> Box | None:
    """A part's window in the first frame; None where less than two thirds of it are in the picture."""
    window = _inner(box, part)
    middle = (box[0] + box[2]) / 2
    seen = min(window[3], study.footage.height) - max(window[1], 0)
    if seen < 0.66 * (window[3] - window[1]) or middle < 2 or middle > study.footage.width - 2:
        return None
    return window


def _mean(colours: Floats, window: Box) -> Floats:
    h, w = colours.shape[:2]
    x0, y0, x1, y1 = window
    rows = slice(max(0, round(y0)), min(h, max(round(y1), round(y0) + 2)))
    cols = slice(max(0, round(x0)), min(w, max(round(x1), round(x0) + 2)))
    return np.asarray(colours[rows, cols].reshape(-1, 3).mean(axis=0), np.float32)


def _least(
    study: Study, index: int, place: Box, box: Box, windows: list[Box], before: list[Floats], light: float
) -> float:
    """The least change over small shifts of the figure: how far its windows are from their first colours."""
    colours = study.footage.labs[index]
    h, w = colours.shape[:2]
    reach = max(3, round(_ROUND * (box[3] - box[1])))
    scale = (place[3] - place[1]) / (box[3] - box[1])
    dx, dy = place[0] - box[0] * scale, place[1] - box[1] * scale
    total: Floats | None = None
    for window, mean in zip(windows, before, strict=True):
        x0, y0, x1, y1 = (v * scale + d for v, d in zip(window, (dx, dy, dx, dy), strict=True))
        wide, tall = max(2, round(x1 - x0)), max(2, round(y1 - y0))
        cx, cy = round((x0 + x1) / 2), round((y0 + y1) / 2)
        pad_x, pad_y = reach + wide, reach + tall
        rows, cols = slice(max(0, cy - pad_y), cy + pad_y + 1), slice(max(0, cx - pad_x), cx + pad_x + 1)
        if cy - pad_y >= h or cx - pad_x >= w or cy + pad_y < 0 or cx + pad_x < 0:
            return float("inf")
        part = cv2.blur(
            np.ascontiguousarray(colours[rows, cols]), (wide, tall), borderType=cv2.BORDER_REPLICATE
        )
        d = np.asarray(part, np.float32) - mean
        far = np.sqrt((light * d[..., 0]) ** 2 + d[..., 1] ** 2 + d[..., 2] ** 2)
        field = np.full((2 * reach + 1, 2 * reach + 1), np.inf, np.float32)
        for r in range(-reach, reach + 1):
            y = cy + r - rows.start
            if 0 <= y < far.shape[0]:
                xs = np.arange(cx - reach, cx + reach + 1) - cols.start
                ok = (xs >= 0) & (xs < far.shape[1])
                field[r + reach, ok] = far[y, xs[ok]]
        total = field if total is None else np.maximum(total, field)
    return float("inf") if total is None else float(total.min())
