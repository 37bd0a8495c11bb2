"""Paper under the scissors: cut, shade and erase in metres. `Sheet` adds windows, writing and light."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from onereel.backends.animatic.sets import shapes
from onereel.backends.animatic.sets.noise import tile
from onereel.backends.animatic.stage import RGB

Bytes = NDArray[np.uint8]
Outlines = shapes.Points | Sequence[shapes.Points]
Box = tuple[int, int, int, int]
SHIFT = 4


def ink(colour: RGB, by: float = 1.0) -> tuple[float, float, float, float]:
    r, g, b = (min(max(c * by, 0.0), 1.0) * 255 for c in colour)
    return (r, g, b, 255.0)


class Paper:
    """`width` × `height` metres of empty paper with `ppm` pixels to the metre."""

    def __init__(self, width: float, height: float, ppm: float) -> None:
        self.width, self.height, self.ppm = width, height, ppm
        h, w = max(2, round(height * ppm)), max(2, round(width * ppm))
        self.art: Bytes = np.zeros((h, w, 4), np.uint8)
        self.glow: Bytes | None = None

    def cut(
        self,
        points: Outlines,
        colour: RGB,
        *,
        fade: tuple[float, float] | None = None,
        drop: float = 0.0,
        alpha: float = 1.0,
        inside: bool = False,
        soft: float = 0.0,
    ) -> None:
        """Lay paper of this outline on the sheet.

        `fade` = brightness at its top and at its bottom; `drop` = metres its shadow falls on the paper below;
        `inside` keeps it on what is already drawn; `soft` blurs its edge, metres.
        """
        outlines = self._fixed(points)
        if drop > 0:
            self._drop(outlines, drop)
        if fade is None and alpha >= 1 and not inside and soft <= 0:
            for o in outlines:
                cv2.fillPoly(self.art, [o], ink(colour), cv2.LINE_AA, SHIFT)
                if self.glow is not None:
                    cv2.fillPoly(self.glow, [o], (0, 0, 0), cv2.LINE_AA, SHIFT)
            return
        box = self._box(outlines, soft)
        if box is None:
            return
        mask = self._mask(outlines, box, soft)
        self._lay(mask, box, colour, fade or (1.0, 1.0), alpha, inside)

    def rect(self, x: float, y: float, w: float, h: float, colour: RGB, **how: Any) -> None:
        """A rectangle from its lower left corner; `how` as in `cut`."""
        self.cut([(x, y), (x + w, y), (x + w, y + h), (x, y + h)], colour, **how)

    def disc(self, x: float, y: float, r: float, colour: RGB, *, ry: float | None = None, **how: Any) -> None:
        """A disc, or an ellipse with `ry`."""
        self.cut(shapes.oval(x, y, r, ry), colour, **how)

    def line(self, points: shapes.Points, width: float, colour: RGB) -> None:
        """A stroke along the points, `width` metres thick (at least a pixel)."""
        p = self._pixels(points)
        thick = max(1, round(width * self.ppm))
        by = 1.0 if width * self.ppm >= 0.8 else 0.6 + 0.4 * width * self.ppm
        cv2.polylines(self.art, [p], False, ink(colour, by), thick, cv2.LINE_AA, SHIFT)

    def shade(self, points: Outlines, by: float, *, soft: float = 0.0) -> None:
        """Darken (by < 1) or brighten (by > 1) what is drawn inside this outline."""
        outlines = self._fixed(points)
        box = self._box(outlines, soft)
        if box is None:
            return
        x0, y0, x1, y1 = box
        mask = self._mask(outlines, box, soft)
        part = self.art[y0:y1, x0:x1]
        level = cv2.convertScaleAbs(mask, alpha=min(abs(1 - by), 1.0))
        rgb = np.ascontiguousarray(part[..., :3])
        change = cv2.multiply(rgb, cv2.cvtColor(level, cv2.COLOR_GRAY2RGB), scale=1 / 255)
        if by < 1:
            part[..., :3] = cv2.subtract(rgb, change)
        else:
            lit = cv2.add(rgb, change)
            part[..., :3] = cv2.min(lit, cv2.cvtColor(np.ascontiguousarray(part[..., 3]), cv2.COLOR_GRAY2RGB))

    def mottle(self, strength: float, *, size: float, seed: int, stretch: float = 1.0) -> None:
        """Stains and weather: soft noise over all that is drawn. `size` metres; `stretch` longer in x."""
        h, w = self.art.shape[0] // 2 + 1, self.art.shape[1] // 2 + 1
        k = 64.0 / max(size * self.ppm, 1.0)
        m = np.array([[k / stretch, 0, 0], [0, k, 0]], np.float32)
        flags = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
        n = cv2.warpAffine(tile(seed), m, (w, h), flags=flags, borderMode=cv2.BORDER_WRAP)
        by = cv2.convertScaleAbs(np.minimum(n, 1.0), alpha=strength * 255, beta=255 * (1 - strength))
        by = cv2.resize(by, (self.art.shape[1], self.art.shape[0]), interpolation=cv2.INTER_LINEAR)
        cv2.multiply(self.art, cv2.merge([by, by, by, np.full_like(by, 255)]), dst=self.art, scale=1 / 255)

    def erase(self, points: Outlines) -> None:
        """Cut a hole through the sheet."""
        for o in self._fixed(points):
            cv2.fillPoly(self.art, [o], (0, 0, 0, 0), cv2.LINE_AA, SHIFT)

    # -- inside --------------------------------------------------------------------------------------------

    def _pixels(self, points: shapes.Points) -> NDArray[np.int32]:
        k = self.ppm * (1 << SHIFT)
        q = np.array(points, np.float64)
        q *= (k, -k)
        q += (0.5 - (1 << SHIFT) / 2, self.height * k + 0.5 - (1 << SHIFT) / 2)
        return np.floor(q).astype(np.int32)

    def _fixed(self, points: Outlines) -> list[NDArray[np.int32]]:
        first = points[0]
        one = isinstance(points, np.ndarray) or np.ndim(first[0]) == 0
        many: Any = [points] if one else points
        return [self._pixels(p) for p in many if len(p)]

    def _box(self, outlines: list[NDArray[np.int32]], margin: float) -> Box | None:
        if not outlines:
            return None
        every = outlines[0] if len(outlines) == 1 else np.concatenate(outlines)
        low, high = every.min(axis=0) >> SHIFT, every.max(axis=0) >> SHIFT
        m = 2 + int(margin * self.ppm * 1.5)
        h, w = self.art.shape[:2]
        x0, y0 = max(0, int(low[0]) - m), max(0, int(low[1]) - m)
        x1, y1 = min(w, int(high[0]) + m + 1), min(h, int(high[1]) + m + 1)
        return (x0, y0, x1, y1) if x1 > x0 and y1 > y0 else None

    def _mask(self, outlines: list[NDArray[np.int32]], box: Box, soft: float) -> Bytes:
        x0, y0, x1, y1 = box
        mask = np.zeros((y1 - y0, x1 - x0), np.uint8)
        shift = np.array([x0, y0], np.int32) * (1 << SHIFT)
        for o in outlines:
            cv2.fillPoly(mask, [o - shift], 255, cv2.LINE_AA, SHIFT)
        if soft > 0:
            k = max(1, round(soft * self.ppm)) | 1
            mask = np.asarray(cv2.blur(cv2.blur(mask, (k, k)), (k, k)), np.uint8)
        return mask

    def _lay(
        self, mask: Bytes, box: Box, colour: RGB, fade: tuple[float, float], alpha: float, inside: bool
    ) -> None:
        x0, y0, x1, y1 = box
        part = self.art[y0:y1, x0:x1]
        m = mask if alpha >= 1 else cv2.convertScaleAbs(mask, alpha=alpha)
        if inside:
            m = cv2.multiply(m, np.ascontiguousarray(part[..., 3]), scale=1 / 255)
        rows = np.linspace(fade[0], fade[1], y1 - y0, dtype=np.float32)
        paint: Bytes = np.empty((*mask.shape, 4), np.uint8)
        paint[..., :3] = np.minimum(np.outer(rows, np.asarray(colour)) * 255, 255.0)[:, None, :]
        paint[..., 3] = 255
        clear = cv2.bitwise_not(m)
        kept = cv2.multiply(part, cv2.merge([clear, clear, clear, clear]), scale=1 / 255)
        part[...] = cv2.add(kept, cv2.multiply(paint, cv2.merge([m, m, m, m]), scale=1 / 255))
        if self.glow is not None:
            hidden = self.glow[y0:y1, x0:x1]
            hidden[...] = cv2.multiply(hidden, cv2.cvtColor(clear, cv2.COLOR_GRAY2RGB), scale=1 / 255)

    def _drop(self, outlines: list[NDArray[np.int32]], drop: float) -> None:
        box = self._box(outlines, drop * 2)
        if box is None:
            return
        x0, y0, x1, y1 = box
        down = np.array([round(drop * self.ppm * 0.35), round(drop * self.ppm * 0.7)], np.int32) * (
            1 << SHIFT
        )
        mask = self._mask([o + down for o in outlines], box, drop)
        part = self.art[y0:y1, x0:x1]
        keep = cv2.bitwise_not(cv2.convertScaleAbs(mask, alpha=0.42))
        k = cv2.merge([keep, keep, keep, np.full_like(keep, 255)])
        part[...] = cv2.multiply(part, k, scale=1 / 255)
