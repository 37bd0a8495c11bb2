"""Where the cast stands in a picture: each portrait's colours, from head to knee, looked for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import cv2
import numpy as np
import numpy.typing as npt

from onereel.backends.instruments.busts import Bust, bust_of
from onereel.backends.instruments.footage import Bytes, Floats, lab
from onereel.planfile import Size

Mask = npt.NDArray[np.bool_]

KNEE = 0.80
"""How much of a standing figure a portrait holds, from the top."""
HEAD = 0.17
"""How much of a standing figure is head and hair."""
_BANDS = 6
_SMALL = 160 * 90  # pixels of a picture in which the cast is looked for
_TALL: dict[Size, tuple[float, float]] = {
    # the height of a whole standing figure, in parts of the picture's height
    Size.WIDE: (0.22, 0.75),
    Size.TWO_SHOT: (0.70, 1.35),
    Size.MEDIUM: (0.85, 1.70),
    Size.OVER_THE_SHOULDER: (0.80, 1.70),
    Size.CLOSE_UP: (1.30, 3.00),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody of the cast in the first picture. `box` is the whole figure in pixels, feet included, though
    it may reach out of the picture; `sure` 0 … 1 how well the colours and the outline agree."""

    index: int
    box: tuple[float, float, float, float]
    sure: float

    @property
    def height(self) -> float:
        return self.box[3] - self.box[1]


@dataclass(frozen=True, slots=True)
class Likeness:
    """A portrait, read: its figure's outline (h × w, from crown to knee) and the colours of its bands, top
    down: for each, (K, 3) L*a*b* and (K,) weights; and its head and shoulders."""

    outline: Mask
    colours: tuple[Floats, ...]
    weights: tuple[Floats, ...]
    bust: Bust


def likeness(portrait: Bytes) -> Likeness | None:
    """Read a portrait on plain ground. None when no figure stands out from the ground.

    The last few are remembered: the takes of a round show the same cast.
    """
    return _read(portrait.tobytes(), portrait.shape)


@lru_cache(maxsize=8)
def _read(data: bytes, shape: tuple[int, ...]) -> Likeness | None:
    portrait = np.frombuffer(data, np.uint8).reshape(shape)
    k = (150 * 84 / (portrait.shape[0] * portrait.shape[1])) ** 0.5
    small = np.asarray(cv2.resize(portrait, None, fx=k, fy=k, interpolation=cv2.INTER_AREA), np.uint8)
    mask = _figure(small)
    rows = np.flatnonzero(mask.sum(axis=1) > 1)
    if mask.mean() < 0.04 or mask.mean() > 0.7 or len(rows) < 20:
        return None
    cols = np.flatnonzero(mask.any(axis=0))
    part = (slice(rows[0], rows[-1] + 1), slice(cols[0], cols[-1] + 1))
    outline, colours = mask[part], lab(small)[part]
    bands = [
        _palette(colours[b][outline[b]])
        for b in (slice(h[0], h[-1] + 1) for h in np.array_split(np.arange(outline.shape[0]), _BANDS))
    ]
    bust = bust_of(portrait, mask, len(outline) / KNEE)
    return Likeness(outline, tuple(c for c, _ in bands), tuple(w for _, w in bands), bust)


def _figure(picture: Bytes) -> Mask:
    """Who stands before a plain ground, by GrabCut from where portraits have their figure."""
    h, w = picture.shape[:2]
    mask = np.full((h, w), cv2.GC_BGD, np.uint8)
    away = np.abs(np.arange(w) - (w - 1) / 2) / h
    mask[int(0.03 * h) :, (away < 0.45) & (np.abs(np.arange(w) - (w - 1) / 2) < 0.44 * w)] = cv2.GC_PR_BGD
    mask[int(0.03 * h) :, away < 0.28] = cv2.GC_PR_FGD
    cv2.setRNGSeed(1)
    models = np.zeros((1, 65)), np.zeros((1, 65))
    cut, *_ = cv2.grabCut(
        cv2.cvtColor(picture, cv2.COLOR_RGB2BGR), mask, (0, 0, 1, 1), *models, 3, cv2.GC_INIT_WITH_MASK
    )
    found = np.isin(cut, (cv2.GC_FGD, cv2.GC_PR_FGD)).astype(np.uint8)
    count, labels, stats, _ = cv2.connectedComponentsWithStats(found)
    if count < 2:
        return np.zeros((h, w), np.bool_)
    biggest = 1 + int(np.argmax(stats[1:, cv2.CC_STAT_AREA]))
    return np.asarray(labels == biggest, np.bool_)


def _palette(colours: Floats, most: int = 4) -> tuple[Floats, Floats]:
    if len(colours) < most * 3:
        return np.asarray(colours[:1], np.float32).reshape(-1, 3), np.ones(min(len(colours), 1), np.float32)
    cv2.setRNGSeed(1)
    stop = (cv2.TERM_CRITERIA_EPS + cv2.TERM_CRITERIA_MAX_ITER, 8, 0.5)
    _, labels, centres = cv2.kmeans(np.ascontiguousarray(colours), most, None, stop, 1, cv2.KMEANS_PP_CENTERS)  # type: ignore[call-overload]
    counts = np.bincount(np.asarray(labels).ravel(), minlength=most).astype(np.float32)
    return np.asarray(centres, np.float32), counts / counts.sum()


def find(picture: Bytes, cast: Sequence[Likeness | None], size: Size) -> list[Person]:
    """The cast in a picture, each at its best place; who is not found is left out."""
    if size not in _TALL:
        return []
    k = (_SMALL / (picture.shape[0] * picture.shape[1])) ** 0.5
    small = cv2.GaussianBlur(cv2.resize(picture, None, fx=k, fy=k, interpolation=cv2.INTER_AREA), (3, 3), 0)
    colours = lab(np.asarray(small, np.uint8))
    common = _common(colours)
    places = [
        (place, index)
        for index, who in enumerate(cast)
        if who is not None
        for place in _places(colours, common, who, _TALL[size])
    ]
    out: list[Person] = []
    for place, index in sorted(places, key=lambda p: -p[0].sure):
        if any(p.index == index or _shares(p.box, place.scaled(1 / k)) for p in out):
            continue
        out.append(Person(index=index, box=place.scaled(1 / k), sure=place.sure))
    return sorted(out, key=lambda p: p.index)


def _shares(a: tuple[float, float, float, float], b: tuple[float, float, float, float]) -> bool:
    """Whether two figures would stand in one place."""
    across = min(a[2], b[2]) - max(a[0], b[0])
    down = min(a[3], b[3]) - max(a[1], b[1])
    return across > 0.5 * min(a[2] - a[0], b[2] - b[0]) and down > 0.3 * min(a[3] - a[1], b[3] - b[1])


def _common(colours: Floats) -> Floats:
    """How common each pixel's colour is in the picture, 0 … 1 of all its pixels."""
    bins = np.stack(
        [colours[..., 0] / 10, (colours[..., 1] + 100) / 10, (colours[..., 2] + 100) / 10], axis=2
    )
    index = bins.astype(np.int32)
    flat = (index[..., 0] * 21 + index[..., 1]) * 21 + index[..., 2]
    counts = np.bincount(flat.ravel(), minlength=11 * 441).astype(np.float32) / flat.size
    return np.asarray(counts[flat], np.float32)


@dataclass(frozen=True, slots=True)
class _Place:
    """A figure tried somewhere in the small picture: its middle and crown, its size, how well it fits."""

    x: float
    y: float
    wide: float
    tall: float
    sure: float

    def scaled(self, k: float) -> tuple[float, float, float, float]:
        half = self.wide / 2
        return ((self.x - half) * k, self.y * k, (self.x + half) * k, (self.y + self.tall) * k)


_TRIES = 8  # sizes a figure is tried at


def _places(colours: Floats, common: Floats, who: Likeness, tall: tuple[float, float]) -> list[_Place]:
    """The best place of the figure at each size, and the second best that is not the same."""
    h, w = common.shape
    bands = [_like(colours, common, c, q) for c, q in zip(who.colours, who.weights, strict=True)]
    aside = ((np.arange(w) / w - 0.5) / 0.5) ** 2
    out = []
    for step in range(_TRIES):
        whole = h * tall[0] * (tall[1] / tall[0]) ** (step / (_TRIES - 1))
        score = _fits(bands, who.outline, whole * KNEE, (h, w))
        wide = whole * KNEE * who.outline.shape[1] / who.outline.shape[0]
        high = np.maximum(0.12 - (np.arange(len(score)) / h - _ABOVE), 0) / 0.27  # crowns are seldom cut
        score -= (0.12 * aside[None, :] + 0.15 * high[:, None]).astype(np.float32)
        for _ in range(2):
            score[round((_ABOVE + _LOWEST) * h) :] = -1
            y, x = (int(v) for v in np.unravel_index(int(np.argmax(score)), score.shape))
            out.append(_Place(x, y - _ABOVE * h, wide, whole, float(score[y, x])))
            score[:, max(0, round(x - wide)) : round(x + wide)] = -1
    return out


_LOWEST = 0.75  # no crown is lower than this: a patch at the lower edge is nobody
_ABOVE = 0.15  # a crown may be this much above the picture (parts of its height)


def _like(colours: Floats, common: Floats, palette: Floats, weights: Floats) -> Floats:
    """How much a pixel's colour speaks for a band rather than for the rest of the picture, −1 … 1."""
    best = np.zeros(common.shape, np.float32)
    for colour, weight in zip(palette, weights, strict=True):
        d = colours - colour
        far = (d[..., 0] / 20) ** 2 + (d[..., 1] / 11) ** 2 + (d[..., 2] / 11) ** 2
        best += np.float32(weight) * np.exp(-0.5 * far)
    ratio = np.log((best + 0.02) / (common * 2.0 + 0.02))
    return np.asarray(np.clip(ratio / 3, -1, 1), np.float32)


def _fits(bands: list[Floats], outline: Mask, tall: float, shape: tuple[int, int]) -> Floats:
    """How well the figure fits with its crown at each place (rows begin _ABOVE over the picture)."""
    h, w = shape
    rows = max(round(tall), 6)
    cols = max(round(tall * outline.shape[1] / outline.shape[0]), 3)
    form = cv2.resize(outline.astype(np.float32), (cols, rows), interpolation=cv2.INTER_AREA)
    side = max(2, round(0.35 * cols))
    inside = cv2.copyMakeBorder(form, 0, 0, side, side, cv2.BORDER_CONSTANT)
    around = cv2.dilate(inside, np.ones((3, 2 * side + 1), np.uint8)) - inside
    up = round(_ABOVE * h)
    anchor = (inside.shape[1] // 2, 0)
    total = np.zeros((h + up, w), np.float32)
    for band, part in zip(bands, np.array_split(np.arange(rows), len(bands)), strict=True):
        a, b = int(part[0]), int(part[-1]) + 1
        kernel = inside[a:b] - 0.5 * np.clip(around[a:b], 0, 1)
        padded = cv2.copyMakeBorder(band, up, rows, 0, 0, cv2.BORDER_CONSTANT)
        got = cv2.filter2D(padded, cv2.CV_32F, kernel, anchor=anchor, borderType=cv2.BORDER_CONSTANT)
        total += got[a : a + h + up]
    there = cv2.copyMakeBorder(np.ones((h, w), np.float32), up, rows, 0, 0, cv2.BORDER_CONSTANT)
    held = cv2.filter2D(there, cv2.CV_32F, inside, anchor=anchor, borderType=cv2.BORDER_CONSTANT)
    mass = held[: h + up]
    whole = float(inside.sum())
    score = total / np.maximum(mass, 0.35 * whole)
    score[mass < 0.3 * whole] = -1
    return np.asarray(score, np.float32)
