"""Head and shoulders of a portrait, looked for in a picture: where a head is, and which way it looks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np
import numpy.typing as npt

from onereel.backends.instruments.footage import Floats

Box = tuple[float, float, float, float]

FITS = 0.5
"""How well a bust must fit to be somebody's: on other things they fit by up to 0.45."""
_TALL = 96
"""Pixels of a whole figure's height at which a bust is compared: its head is 16 of them."""
_DOWN, _ACROSS = 0.30, 0.36  # what a bust shows, in parts of the figure's height
_SIDE, _OVER, _UNDER = 0.45, 0.22, 0.55  # about the figure it is looked for in, in parts of its height
_SCALES = (0.8, 0.9, 1.0, 1.12, 1.25)
_WEIGHTS = (0.4, 0.3, 0.3)  # of L*, a* and b*
_ROUND = 0.25  # how much the ground right about the outline counts


@dataclass(frozen=True, slots=True)
class Bust:
    """Head and shoulders: h × w × 3 L*a*b* and the outline (h × w, 0 … 1), as of a figure 96 pixels tall.
    `turned` is 0 where the face looks straight ahead, and more the plainer it looks to the right: hair, ear
    or hood on the left of the face and none on its right. Less than 0 says nothing: beards and white hair."""

    colours: Floats
    outline: Floats
    turned: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Sighting:
    """A bust found: how well it fits (−1 … 1), the middle and crown of its head in pixels, the whole figure's
    height by its size; `mirrored` is by how much it fits better as in a mirror (less than 0: as it is)."""

    fit: float
    x: float
    y: float
    tall: float
    mirrored: float


def bust_of(portrait: npt.NDArray[np.uint8], mask: npt.NDArray[np.bool_], tall: float) -> Bust:
    """Cut out of a portrait (RGB): `mask` is its figure at a smaller size, `tall` the whole figure's height
    in the mask's pixels."""
    top = int(np.flatnonzero(mask.sum(axis=1) > 1)[0])
    head = np.nonzero(mask[top : top + max(3, round(0.13 * tall))])[1]
    k = _TALL / tall
    whole = cv2.resize(
        portrait, (round(mask.shape[1] * k), round(mask.shape[0] * k)), interpolation=cv2.INTER_AREA
    )
    form = cv2.resize(
        mask.astype(np.float32), (whole.shape[1], whole.shape[0]), interpolation=cv2.INTER_LINEAR
    )
    size = (round(_ACROSS * _TALL), round(_DOWN * _TALL))
    m = np.array([[1, 0, (float(np.median(head)) + 0.5) * k - size[0] / 2], [0, 1, top * k]], np.float32)
    how = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
    cut = cv2.warpAffine(whole, m, size, flags=how, borderMode=cv2.BORDER_REPLICATE)
    colours = np.asarray(cv2.cvtColor(cut.astype(np.float32) / 255, cv2.COLOR_RGB2LAB), np.float32)
    outline = np.asarray(cv2.warpAffine(form, m, size, flags=how), np.float32)
    return Bust(colours=colours, outline=outline, turned=_turned(colours, outline))


def _turned(colours: Floats, outline: Floats) -> float:
    """How much more the left of the face differs from its middle than the right does, −1 … 1."""
    rows = []
    for y in range(round(0.06 * _TALL), round(0.125 * _TALL)):
        xs = np.flatnonzero(outline[y] > 0.5)
        if len(xs) >= 6:
            rows.append(colours[y, np.rint(np.linspace(xs[0], xs[-1], 21)).astype(int)])
    if not rows:
        return 0.0
    across = np.median(np.stack(rows), axis=0)
    off = np.linalg.norm((across - np.median(across[8:13], axis=0)) * (0.7, 1, 1), axis=1)
    left, right = float(off[1:7].mean()), float(off[14:20].mean())
    return (left - right) / (left + right + 4)


def seek(picture: Floats, figure: Box, bust: Bust, scales: Sequence[float] = _SCALES) -> Sighting:
    """The bust in a picture (L*a*b*), where it fits best about the head of a figure (box in pixels), tried at
    some parts of the figure's size."""
    x0, y0, x1, y1 = figure
    tall, middle = y1 - y0, (x0 + x1) / 2
    k = _TALL / tall
    left, top = middle - _SIDE * tall, y0 - _OVER * tall
    m = np.array([[1 / k, 0, left], [0, 1 / k, top]], np.float32)
    size = (round(2 * _SIDE * _TALL), round((_OVER + _UNDER) * _TALL))
    how = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
    place = cv2.warpAffine(picture, m, size, flags=how, borderMode=cv2.BORDER_REPLICATE)
    planes = [np.ascontiguousarray(place[..., c], np.float32) for c in range(3)]
    best: dict[bool, tuple[float, float, float, float]] = {}
    for scale in scales:
        form = cv2.resize(bust.outline, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
        mask = (1 - _ROUND) * form + _ROUND * cv2.dilate(form, np.ones((5, 5), np.uint8))
        cut = np.asarray(cv2.resize(bust.colours, form.shape[::-1], interpolation=cv2.INTER_AREA), np.float32)
        for mirror in (False, True):
            score = _fits(planes, cut[:, ::-1] if mirror else cut, mask[:, ::-1] if mirror else mask)
            h, w = score.shape
            away_x = (np.arange(w) + form.shape[1] / 2) / _TALL - _SIDE
            away_y = np.arange(h) / _TALL - _OVER
            score -= (0.5 * away_x[None, :] ** 2 + 0.8 * away_y[:, None] ** 2).astype(np.float32)
            y, x = (int(v) for v in np.unravel_index(int(np.argmax(score)), score.shape))
            found = (float(score[y, x]), left + (x + form.shape[1] / 2) / k, top + y / k, tall * scale)
            best[mirror] = max(best.get(mirror, found), found)
    fit, x_at, y_at, size_at = max(best.values())
    return Sighting(fit=fit, x=x_at, y=y_at, tall=size_at, mirrored=best[True][0] - best[False][0])


def head_of(bust: Bust, sighting: Sighting, size: tuple[int, int], across: float, down: float) -> Floats:
    """The outline of the head (rows × columns of `size`, columns first) in a window about its middle from the
    crown on, `across` × `down` in parts of the figure's height."""
    outline = bust.outline[:, ::-1] if sighting.mirrored > 0 else bust.outline
    columns, rows = size
    left = (outline.shape[1] - across * _TALL) / 2
    m = np.array([[across * _TALL / columns, 0, left], [0, down * _TALL / rows, 0]], np.float32)
    how = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
    return np.asarray(cv2.warpAffine(np.ascontiguousarray(outline), m, size, flags=how), np.float32)


def _fits(planes: list[Floats], cut: Floats, mask: Floats) -> Floats:
    """The correlation of a cut with each place, weighted over the planes; −1 where there is none."""
    mask = np.ascontiguousarray(mask)
    total = np.zeros(
        (planes[0].shape[0] - mask.shape[0] + 1, planes[0].shape[1] - mask.shape[1] + 1), np.float32
    )
    with np.errstate(invalid="ignore"):  # where a picture is flat there is no correlation: ±inf, which cancel
        for c, weight in enumerate(_WEIGHTS):
            part = np.ascontiguousarray(cut[..., c])
            total += np.float32(weight) * cv2.matchTemplate(planes[c], part, cv2.TM_CCOEFF_NORMED, mask=mask)
    return np.where(np.isfinite(total), total, np.float32(-1)).astype(np.float32)
