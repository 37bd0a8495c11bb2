"""A sheet of paper to draw a flat on: cut, shade and light it in metres, then stand it in the world.

x runs to the right from the sheet's left edge, y **up** from its lower edge, both in metres. Colours are
albedo 0…1. What lies outside the sheet is cut off. Verbs that take `points` take one
outline or a list of outlines.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import cv2
import numpy as np
from numpy.typing import NDArray

from onereel.backends.animatic.sets import shapes
from onereel.backends.animatic.sets.noise import tile
from onereel.backends.animatic.sets.script import Script, strokes
from onereel.backends.animatic.stage import RGB

if TYPE_CHECKING:
    from onereel.backends.animatic.sets.api import Flat

Bytes = NDArray[np.uint8]
Outlines = shapes.Points | Sequence[shapes.Points]
Box = tuple[int, int, int, int]
_SHIFT = 4


def ink(colour: RGB, by: float = 1.0) -> tuple[float, float, float, float]:
    r, g, b = (min(max(c * by, 0.0), 1.0) * 255 for c in colour)
    return (r, g, b, 255.0)


class Sheet:
    """`width` × `height` metres of empty paper with `ppm` pixels to the metre."""

    def __init__(self, width: float, height: float, ppm: float) -> None:
        self.width, self.height, self.ppm = width, height, ppm
        h, w = max(2, round(height * ppm)), max(2, round(width * ppm))
        self.art: Bytes = np.zeros((h, w, 4), np.uint8)
        self.glow: Bytes | None = None

    # -- paper ---------------------------------------------------------------------------------------------

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
                cv2.fillPoly(self.art, [o], ink(colour), cv2.LINE_AA, _SHIFT)
                if self.glow is not None:
                    cv2.fillPoly(self.glow, [o], (0, 0, 0), cv2.LINE_AA, _SHIFT)
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
        cv2.polylines(self.art, [p], False, ink(colour, by), thick, cv2.LINE_AA, _SHIFT)

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

    def grade(self, top: float, bottom: float, *, left: float = 1.0, right: float = 1.0) -> None:
        """Brightness over the whole sheet, from top to bottom and from left to right."""
        h, w = self.art.shape[:2]
        column = np.linspace(top, bottom, h, dtype=np.float32)[:, None]
        row = np.linspace(left, right, w, dtype=np.float32)[None, :]
        self._scale(column * row)

    def mottle(
        self, strength: float = 0.08, *, size: float = 0.6, seed: int = 1, stretch: float = 1.0
    ) -> None:
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
            cv2.fillPoly(self.art, [o], (0, 0, 0, 0), cv2.LINE_AA, _SHIFT)

    # -- masonry and windows -------------------------------------------------------------------------------

    def grid(
        self,
        x: float,
        y: float,
        w: float,
        h: float,
        *,
        cols: int,
        rows: int,
        colour: RGB,
        rng: np.random.Generator,
        fill: tuple[float, float] = (0.55, 0.6),
        lit: float = 0.0,
        lamp: RGB = (1.0, 0.76, 0.42),
        power: float = 0.27,
        frame: RGB | None = None,
        bars: bool = True,
        arched: float | None = None,
    ) -> None:
        """Rows of windows filling x … x + w, y … y + h; each takes `fill` of its cell.

        A part `lit` (0…1) of them shine in colours about `lamp`, `power` 0…1 strong. `frame` draws a
        surround with a sill; `arched` gives them an arched head (see `shapes.arch`).
        """
        cw, ch = w / cols, h / rows
        ww, wh = cw * fill[0], ch * fill[1]
        for r in range(rows):
            for c in range(cols):
                wx, wy = x + c * cw + (cw - ww) / 2, y + r * ch + (ch - wh) / 2
                hole: shapes.Points = [(wx, wy), (wx + ww, wy), (wx + ww, wy + wh), (wx, wy + wh)]
                if arched is not None:
                    hole = shapes.arch(wx, wy, ww, wh, pointed=arched)
                if frame is not None:
                    t = max(0.05, ww * 0.10)
                    self.rect(wx - t, wy - t, ww + 2 * t, wh + 2 * t, frame)
                    self.rect(wx - 2 * t, wy - 1.6 * t, ww + 4 * t, t, frame)
                    self.shade(
                        [
                            (wx - t, wy - 2.4 * t),
                            (wx + ww + t, wy - 2.4 * t),
                            (wx + ww + t, wy - 1.6 * t),
                            (wx - t, wy - 1.6 * t),
                        ],
                        0.72,
                    )
                shine, warm, drawn = rng.random(), rng.uniform(0.55, 1.0), rng.random()
                self.cut([hole], tuple(v * (0.8 + 0.4 * drawn) for v in colour))  # type: ignore[arg-type]
                if shine < lit:
                    tint = (
                        lamp[0] * warm,
                        lamp[1] * warm * (0.9 + 0.1 * drawn),
                        lamp[2] * warm * (0.7 + 0.5 * drawn),
                    )
                    self.light([hole], tint, power=power * (0.65 + 0.35 * warm))
                    if drawn < 0.3:
                        self._unlight(wx + ww * drawn * 2, wy, ww * 0.35, wh * (0.3 + drawn))
                if bars and ww * self.ppm > 9:
                    bar = frame or tuple(v * 0.5 for v in colour)
                    self._bars(wx, wy, ww, wh, bar)  # type: ignore[arg-type]

    def bricks(
        self,
        x: float,
        y: float,
        w: float,
        h: float,
        *,
        by: float = 0.86,
        course: float = 0.22,
        length: float = 0.55,
        rng: np.random.Generator,
        part: float = 0.35,
    ) -> None:
        """Some single bricks or stones (a `part` of them) showing darker or lighter on what is drawn."""
        for r in range(int(h / course)):
            for c in range(int(w / length) + 1):
                if rng.random() > part:
                    continue
                bx = x + c * length + (r % 2) * length / 2
                bw = min(length, x + w - bx)
                if bw > 0.05:
                    y0 = y + r * course
                    tone = by if rng.random() < 0.7 else 2 - by
                    self.shade([(bx, y0), (bx + bw, y0), (bx + bw, y0 + course), (bx, y0 + course)], tone)

    def glyphs(
        self,
        x: float,
        y: float,
        w: float,
        h: float,
        colour: RGB,
        rng: np.random.Generator,
        *,
        script: Script = "latin",
        neon: float = 0.0,
        down: bool = False,
    ) -> None:
        """A line of invented writing in the manner of a script, filling w × h; `down` sets it in a column.

        `neon` > 0 makes it shine that strongly instead of being painted.
        """
        n = max(1, round((h / w) if down else (w / h) * (1.0 if script == "kanji" else 1.5)))
        lines: list[list[tuple[float, float]]] = []
        for i in range(n):
            cw, ch = (w, h / n) if down else (w / n, h)
            cx, cy = (x, y + h - (i + 1) * ch) if down else (x + i * cw, y)
            for stroke in strokes(script, rng):
                lines.append([(cx + cw * (0.14 + 0.72 * u), cy + ch * (0.14 + 0.72 * v)) for u, v in stroke])
        cell = min(w, h / n) if down else min(w / n, h)
        if neon > 0:
            self.neon(lines, colour, cell * 0.10, power=neon)
            return
        for line in lines:
            self.line(line, cell * 0.12, colour)

    # -- light ---------------------------------------------------------------------------------------------

    def light(self, points: Outlines, colour: RGB, *, power: float = 0.3) -> None:
        """A shining surface: `power` 0…1 (1 is the brightest there is; a window 0.27, a lamp 0.8)."""
        glow = self._glow()
        for o in self._fixed(points):
            cv2.fillPoly(glow, [o], _shine(colour, power), cv2.LINE_AA, _SHIFT)

    def neon(
        self, points: Outlines, colour: RGB, width: float, *, power: float = 1.0, closed: bool = False
    ) -> None:
        """Tubes of light along the points (one line or several), with a bright core and a soft halo."""
        lines, glow = self._fixed(points), self._glow()
        t = max(1, round(width * self.ppm))
        box = self._box(lines, width * 5)
        if box is not None:
            x0, y0, x1, y1 = box
            halo = np.zeros((y1 - y0, x1 - x0), np.uint8)
            corner = np.array([x0, y0], np.int32) * (1 << _SHIFT)
            cv2.polylines(halo, [p - corner for p in lines], closed, 255, t * 3, cv2.LINE_AA, _SHIFT)
            k = max(1, t * 3)
            veil = cv2.cvtColor(cv2.blur(cv2.blur(halo, (k, k)), (k, k)), cv2.COLOR_GRAY2RGB)
            part = glow[y0:y1, x0:x1]
            tint = np.asarray(_shine(colour, power * 0.16)[:3], np.float32) / 255
            part[...] = np.maximum(part, (veil * tint).astype(np.uint8))
        cv2.polylines(glow, lines, closed, _shine(colour, power), t, cv2.LINE_AA, _SHIFT)
        core = (colour[0] * 0.4 + 0.6, colour[1] * 0.4 + 0.6, colour[2] * 0.4 + 0.6)
        if t >= 3:
            cv2.polylines(glow, lines, closed, _shine(core, power), max(1, t // 3), cv2.LINE_AA, _SHIFT)

    def halo(self, x: float, y: float, r: float, colour: RGB, *, power: float = 0.2) -> None:
        """A soft ball of light in the air about (x, y), `r` metres wide."""
        cx, cy, rr = x * self.ppm, (self.height - y) * self.ppm, max(1.0, r * self.ppm)
        h, w = self.art.shape[:2]
        x0, y0, x1, y1 = (
            max(0, int(cx - rr)),
            max(0, int(cy - rr)),
            min(w, int(cx + rr) + 1),
            min(h, int(cy + rr) + 1),
        )
        if x1 <= x0 or y1 <= y0:
            return
        dx = (np.arange(x0, x1, dtype=np.float32) - cx) / rr
        dy = (np.arange(y0, y1, dtype=np.float32) - cy) / rr
        fall = np.clip(1 - np.sqrt(dx[None, :] ** 2 + dy[:, None] ** 2), 0, 1) ** 1.6
        part = self._glow()[y0:y1, x0:x1]
        soft = np.multiply(cv2.merge([fall, fall, fall]), np.asarray(_shine(colour, power)[:3], np.float32))
        part[...] = np.minimum(part + soft, 255).astype(np.uint8)

    def beam(
        self, points: Outlines, colour: RGB, *, power: float = 0.06, soft: float = 0.3, fade: float = 0.0
    ) -> None:
        """Light in the air: a soft-edged shaft; `fade` is what is left of it at its lower end (0…1)."""
        outlines = self._fixed(points)
        box = self._box(outlines, soft)
        if box is None:
            return
        x0, y0, x1, y1 = box
        mask = self._mask(outlines, box, soft).astype(np.float32) / 255
        mask *= np.sqrt(np.linspace(1, fade, y1 - y0, dtype=np.float32))[:, None]
        tint = np.asarray(_shine(colour, power)[:3], np.float32)
        part = self._glow()[y0:y1, x0:x1]
        part[...] = np.minimum(part + cv2.merge([mask, mask, mask]) * tint, 255).astype(np.uint8)

    # -- out -----------------------------------------------------------------------------------------------

    def flat(self, *, x: float, z: float, y: float = 0.0, **how: Any) -> Flat:
        """Stand the sheet in the world with its lower left corner at (x, y), z metres away.

        `how`: fields of `Flat` (side, lit, mirror, fog, power, …) and of `Life` (sway, drift, bob, …).
        """
        from onereel.backends.animatic.sets.api import Flat, Life

        life = {k: how.pop(k) for k in tuple(how) if k in Life.__dataclass_fields__}
        return Flat(art=self.art, glow=self.glow, ppm=self.ppm, x=x, y=y, z=z, life=Life(**life), **how)

    # -- inside --------------------------------------------------------------------------------------------

    def _glow(self) -> Bytes:
        if self.glow is None:
            self.glow = np.zeros((*self.art.shape[:2], 3), np.uint8)
        return self.glow

    def _unlight(self, x: float, y: float, w: float, h: float) -> None:
        """Something stands before a shining window."""
        for o in self._fixed([(x, y), (x + w, y), (x + w, y + h), (x, y + h)]):
            cv2.fillPoly(self._glow(), [o], (26, 18, 14), cv2.LINE_AA, _SHIFT)

    def _bars(self, x: float, y: float, w: float, h: float, colour: RGB) -> None:
        t = max(1, round(0.045 * self.ppm))
        for p in ([(x + w / 2, y), (x + w / 2, y + h)], [(x, y + h * 0.62), (x + w, y + h * 0.62)]):
            q = self._pixels(p)
            cv2.polylines(self.art, [q], False, ink(colour), t, cv2.LINE_AA, _SHIFT)
            if self.glow is not None:
                cv2.polylines(self.glow, [q], False, (0, 0, 0), t, cv2.LINE_AA, _SHIFT)

    def _pixels(self, points: shapes.Points) -> NDArray[np.int32]:
        k = self.ppm * (1 << _SHIFT)
        q = np.array(points, np.float64)
        q *= (k, -k)
        q += (0.5 - (1 << _SHIFT) / 2, self.height * k + 0.5 - (1 << _SHIFT) / 2)
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
        low, high = every.min(axis=0) >> _SHIFT, every.max(axis=0) >> _SHIFT
        m = 2 + int(margin * self.ppm * 1.5)
        h, w = self.art.shape[:2]
        x0, y0 = max(0, int(low[0]) - m), max(0, int(low[1]) - m)
        x1, y1 = min(w, int(high[0]) + m + 1), min(h, int(high[1]) + m + 1)
        return (x0, y0, x1, y1) if x1 > x0 and y1 > y0 else None

    def _mask(self, outlines: list[NDArray[np.int32]], box: Box, soft: float) -> Bytes:
        x0, y0, x1, y1 = box
        mask = np.zeros((y1 - y0, x1 - x0), np.uint8)
        shift = np.array([x0, y0], np.int32) * (1 << _SHIFT)
        for o in outlines:
            cv2.fillPoly(mask, [o - shift], 255, cv2.LINE_AA, _SHIFT)
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
            1 << _SHIFT
        )
        mask = self._mask([o + down for o in outlines], box, drop)
        part = self.art[y0:y1, x0:x1]
        keep = cv2.bitwise_not(cv2.convertScaleAbs(mask, alpha=0.42))
        k = cv2.merge([keep, keep, keep, np.full_like(keep, 255)])
        part[...] = cv2.multiply(part, k, scale=1 / 255)

    def _scale(self, by: NDArray[np.float32]) -> None:
        rgb, a = np.ascontiguousarray(self.art[..., :3]), np.ascontiguousarray(self.art[..., 3])
        k = by.astype(np.float32)
        lit = cv2.multiply(rgb, cv2.merge([k, k, k]), dtype=cv2.CV_8U)
        self.art[..., :3] = cv2.min(lit, cv2.merge([a, a, a]))


def _shine(colour: RGB, power: float) -> tuple[float, float, float, float]:
    """Glow is stored as its square root (finer steps in the dark)."""
    r, g, b = (255 * min(max(c, 0.0) * power, 1.0) ** 0.5 for c in colour)
    return (r, g, b, 0.0)
