"""A sheet of paper to draw a flat on: cut, shade and light it in metres, then stand it in the world.

x runs to the right from the sheet's left edge, y **up** from its lower edge, both in metres. Colours are
albedo 0…1. What lies outside the sheet is cut off. Verbs that take `points` take one
outline or a list of outlines.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import cv2
import numpy as np

from onereel.backends.animatic.picture.palette import times
from onereel.backends.animatic.sets import shapes
from onereel.backends.animatic.sets.paper import SHIFT, Bytes, Outlines, Paper, ink
from onereel.backends.animatic.sets.script import Script, strokes
from onereel.backends.animatic.stage import RGB

if TYPE_CHECKING:
    from onereel.backends.animatic.sets.api import Flat


class Sheet(Paper):
    """`width` × `height` metres of empty paper with `ppm` pixels to the metre.

    Cutting (`cut`, `rect`, `disc`, `line`, `shade`, `grade`, `mottle`, `erase`) is in `paper.py`.
    """

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
                if frame is not None:
                    self._surround(wx, wy, ww, wh, frame)
                hole: shapes.Points = [(wx, wy), (wx + ww, wy), (wx + ww, wy + wh), (wx, wy + wh)]
                if arched is not None:
                    hole = shapes.arch(wx, wy, ww, wh, pointed=arched)
                shine, warm, drawn = rng.random(), rng.uniform(0.55, 1.0), rng.random()
                self.cut([hole], times(colour, 0.8 + 0.4 * drawn))
                if shine < lit:
                    r_, g, b = times(lamp, warm)
                    tint = (r_, g * (0.9 + 0.1 * drawn), b * (0.7 + 0.5 * drawn))
                    self.light([hole], tint, power=power * (0.65 + 0.35 * warm))
                    if drawn < 0.3:
                        self._unlight(wx + ww * drawn * 2, wy, ww * 0.35, wh * (0.3 + drawn))
                if bars and ww * self.ppm > 9:
                    self._bars(wx, wy, ww, wh, frame or times(colour, 0.5))

    def bricks(
        self,
        x: float,
        y: float,
        w: float,
        h: float,
        *,
        by: float,
        course: float,
        length: float,
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
            cv2.fillPoly(glow, [o], _shine(colour, power), cv2.LINE_AA, SHIFT)

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
            corner = np.array([x0, y0], np.int32) * (1 << SHIFT)
            cv2.polylines(halo, [p - corner for p in lines], closed, 255, t * 3, cv2.LINE_AA, SHIFT)
            k = max(1, t * 3)
            veil = cv2.cvtColor(cv2.blur(cv2.blur(halo, (k, k)), (k, k)), cv2.COLOR_GRAY2RGB)
            part = glow[y0:y1, x0:x1]
            tint = np.asarray(_shine(colour, power * 0.16)[:3], np.float32) / 255
            part[...] = np.maximum(part, (veil * tint).astype(np.uint8))
        cv2.polylines(glow, lines, closed, _shine(colour, power), t, cv2.LINE_AA, SHIFT)
        core = (colour[0] * 0.4 + 0.6, colour[1] * 0.4 + 0.6, colour[2] * 0.4 + 0.6)
        if t >= 3:
            cv2.polylines(glow, lines, closed, _shine(core, power), max(1, t // 3), cv2.LINE_AA, SHIFT)

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

    def beam(self, points: Outlines, colour: RGB, *, power: float, soft: float, fade: float) -> None:
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

    def _surround(self, x: float, y: float, w: float, h: float, colour: RGB) -> None:
        """A frame with a sill and the sill's shadow."""
        t = max(0.05, w * 0.10)
        self.rect(x - t, y - t, w + 2 * t, h + 2 * t, colour)
        self.rect(x - 2 * t, y - 1.6 * t, w + 4 * t, t, colour)
        low, high = y - 2.4 * t, y - 1.6 * t
        self.shade([(x - t, low), (x + w + t, low), (x + w + t, high), (x - t, high)], 0.72)

    def _unlight(self, x: float, y: float, w: float, h: float) -> None:
        """Something stands before a shining window."""
        for o in self._fixed([(x, y), (x + w, y), (x + w, y + h), (x, y + h)]):
            cv2.fillPoly(self._glow(), [o], (26, 18, 14), cv2.LINE_AA, SHIFT)

    def _bars(self, x: float, y: float, w: float, h: float, colour: RGB) -> None:
        t = max(1, round(0.045 * self.ppm))
        for p in ([(x + w / 2, y), (x + w / 2, y + h)], [(x, y + h * 0.62), (x + w, y + h * 0.62)]):
            q = self._pixels(p)
            cv2.polylines(self.art, [q], False, ink(colour), t, cv2.LINE_AA, SHIFT)
            if self.glow is not None:
                cv2.polylines(self.glow, [q], False, (0, 0, 0), t, cv2.LINE_AA, SHIFT)


def _shine(colour: RGB, power: float) -> tuple[float, float, float, float]:
    """Glow is stored as its square root (finer steps in the dark)."""
    r, g, b = (255 * min(max(c, 0.0) * power, 1.0) ** 0.5 for c in colour)
    return (r, g, b, 0.0)
