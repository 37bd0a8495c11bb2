"""Prints a pile of cut paper as a lit sprite: colours at full size, light and rim at half size."""

from __future__ import annotations

import math
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from onereel.backends.animatic.figures.paper import Lamp, Mark, Paper, Sheet, Tone
from onereel.backends.animatic.figures.shapes import Points
from onereel.backends.animatic.stage import RGB, Light

Bytes = NDArray[np.uint8]
Floats = NDArray[np.float32]
Window = tuple[int, int, int, int]

_SHIFT = 4
_BASE = 0.56  # of the key that a form facing the viewer gets: with the default Light, white stays white
_GAIN = 0.62
_SHADOW = 0.42
_GLOW_SCALE = 8.0


@dataclass(frozen=True, slots=True)
class Sprite:
    """A drawn figure. `rgba` is (h, w, 4) float32, premultiplied, red first; parts that glow exceed 1.

    `anchor` is the (x, y) pixel of the ground point between the feet, counted from the sprite's upper left
    corner; it may lie outside a clipped sprite. `glow` is (h, w, 3) float32 emission to be bloomed (what is
    seen of it is in `rgba` already), or None. `lamps` light the set around, in metres from the anchor.
    """

    rgba: Floats
    anchor: tuple[float, float]
    glow: Floats | None = None
    lamps: tuple[Lamp, ...] = ()


class _Plate:
    """Where metres fall on the pixels of one print: `up` plate pixels to one sprite pixel."""

    def __init__(self, window: Window, ppm: float, up: int, at: tuple[float, float]) -> None:
        x0, y0, x1, y1 = window
        self.x0, self.y0 = x0 - x0 % 2, y0 - y0 % 2
        self.w, self.h = x1 - self.x0 + (x1 - self.x0) % 2, y1 - self.y0 + (y1 - self.y0) % 2
        self.window, self.ppm, self.up, self.at = window, ppm, up, at

    def pixels(self, outline: Points, scale: float) -> Points:
        """Where an outline falls on a plate with `scale` pixels to one of the sprite's."""
        k = self.ppm * scale
        x = outline[:, 0] * k + (self.at[0] - self.x0) * scale - 0.5
        y = -outline[:, 1] * k + (self.at[1] - self.y0) * scale - 0.5
        return np.stack([x, y], axis=1)


def _fixed(p: Points) -> NDArray[np.int32]:
    return np.rint(p * (1 << _SHIFT)).astype(np.int32)


def _span(outlines: list[Points], margin: int, w: int, h: int) -> Window | None:
    """The outlines' bounding window with a margin, cut to a w × h plate; None where nothing is left."""
    low = np.floor(np.min([p.min(axis=0) for p in outlines], axis=0)).astype(int) - margin
    high = np.ceil(np.max([p.max(axis=0) for p in outlines], axis=0)).astype(int) + margin + 1
    x0, y0, x1, y1 = max(int(low[0]), 0), max(int(low[1]), 0), min(int(high[0]), w), min(int(high[1]), h)
    return (x0, y0, x1, y1) if x1 > x0 and y1 > y0 else None


def _ink(colour: RGB) -> tuple[float, float, float, float]:
    r, g, b = (min(max(c, 0.0), 1.0) * 255 for c in colour)
    return (r, g, b, 255.0)


class _Print:
    """The plates one pile is printed on."""

    def __init__(self, plate: _Plate, light: Light) -> None:
        up = plate.up
        self.plate = plate
        self.colour: Bytes = np.zeros((plate.h * up, plate.w * up, 4), np.uint8)
        self.half = up / 2
        size = (plate.h * up // 2, plate.w * up // 2)
        self.form: Bytes = np.full(size, round(_BASE * 255), np.uint8)
        self.rim: Bytes = np.zeros(size, np.uint8)
        self.glow: Bytes | None = None
        rx, ry = light.rim_from
        n = math.hypot(rx, ry) or 1.0
        self.rim_to = (rx / n, ry / n)
        kx, ky = rx / n * 0.75, -0.75
        n = math.hypot(kx, ky)
        self.key_to = (kx / n, ky / n)
        self.last: tuple[Points, ...] = ()

    def sheet(self, op: Sheet) -> None:
        self.last = op.outlines
        self._light(op)
        self._paint(op.outlines, op.colour, op.alpha, op.glow, None)

    def mark(self, op: Mark) -> None:
        self._paint(op.outlines, op.colour, op.alpha, op.glow, self.last if op.inside else None)

    def _paint(
        self,
        outlines: tuple[Points, ...],
        colour: RGB,
        alpha: float,
        glow: float,
        within: tuple[Points, ...] | None,
    ) -> None:
        up = self.plate.up
        px = [self.plate.pixels(p, up) for p in outlines]
        h, w = self.colour.shape[:2]
        span = _span(px, 2, w, h)
        if span is None:
            return
        x0, y0, x1, y1 = span
        target = self.colour[y0:y1, x0:x1]
        offset = np.array([x0, y0])
        layer = target if alpha >= 1 and within is None else target.copy()
        for p in px:
            cv2.fillPoly(layer, [_fixed(p - offset)], _ink(colour), cv2.LINE_AA, _SHIFT)
        if layer is not target:
            if alpha < 1:
                layer = cv2.addWeighted(layer, alpha, target, 1 - alpha, 0).astype(np.uint8, copy=False)
            self._lay(target, layer, within, offset)
        if glow > 0:
            self._emit(px, colour, glow)

    def _lay(
        self, target: Bytes, layer: Bytes, within: tuple[Points, ...] | None, offset: NDArray[np.int_]
    ) -> None:
        if within is None:
            target[:] = layer
            return
        mask = np.zeros(target.shape[:2], np.uint8)
        for p in within:
            cv2.fillPoly(
                mask, [_fixed(self.plate.pixels(p, self.plate.up) - offset)], 255.0, cv2.LINE_8, _SHIFT
            )
        cv2.copyTo(layer, mask, target)

    def _emit(self, px: list[Points], colour: RGB, glow: float) -> None:
        if self.glow is None:
            self.glow = np.zeros((*self.colour.shape[:2], 3), np.uint8)
        k = 255 * glow / _GLOW_SCALE
        for p in px:
            cv2.fillPoly(
                self.glow,
                [_fixed(p)],
                tuple(min(c * k, 255.0) for c in colour),
                cv2.LINE_AA,
                _SHIFT,
            )

    def _light(self, op: Sheet) -> None:
        """Shade what lies under the sheet, then write its own form and rim over it."""
        scale = self.half
        px = [self.plate.pixels(p, scale) for p in op.outlines]
        ppm = self.plate.ppm * scale
        reach = max(2, min(round(op.bulge * ppm * 0.5), 60))
        thin = max(1.0, min(0.011 * ppm, 7.0))
        cast = max(1, min(round(op.lift * ppm), 14))
        margin = max(2 * reach, 3 * cast) + 4
        h, w = self.form.shape
        span = _span(px, 3 * cast + 2, w, h)
        if span is None:
            return
        x0, y0, x1, y1 = span
        low = np.min([p.min(axis=0) for p in px], axis=0) - margin
        high = np.max([p.max(axis=0) for p in px], axis=0) + margin
        mx0, my0 = max(x0 - margin, math.floor(low[0])), max(y0 - margin, math.floor(low[1]))
        mx1, my1 = min(x1 + margin, math.ceil(high[0])), min(y1 + margin, math.ceil(high[1]))
        mask = np.zeros((my1 - my0, mx1 - mx0), np.uint8)
        origin = np.array([mx0, my0])
        for p in px:
            cv2.fillPoly(mask, [_fixed(p - origin)], 255.0, cv2.LINE_8, _SHIFT)
        wide = cv2.blur(mask, (2 * reach + 1, 2 * reach + 1))
        spot = _Spot(mask, mx0, my0, span)
        form, rim = self.form[y0:y1, x0:x1], self.rim[y0:y1, x0:x1]
        own = spot.at(mask, 0, 0)
        if op.lift > 0:
            under = cv2.blur(mask, (2 * cast + 1, 2 * cast + 1))
            kx, ky = self.key_to
            dark = spot.at(under, kx * cast, ky * cast)
            cv2.multiply(form, cv2.bitwise_not(cv2.convertScaleAbs(dark, alpha=_SHADOW)), form, 1 / 255)
        kx, ky = self.key_to
        lit = cv2.addWeighted(
            spot.at(wide, -kx * reach, -ky * reach),
            _GAIN,
            spot.at(wide, kx * reach, ky * reach),
            -_GAIN,
            _BASE * 255,
        )
        cv2.copyTo(lit.astype(np.uint8, copy=False), own, form)
        rx, ry = self.rim_to
        edge = max(1, round(thin))
        crisp = cv2.blur(mask, (2 * edge + 1, 2 * edge + 1))
        bright = cv2.subtract(own, spot.at(crisp, rx * thin * 1.6, ry * thin * 1.6))
        cv2.copyTo(cv2.convertScaleAbs(bright, alpha=op.rim), own, rim)

    def tone(self, op: Tone) -> None:
        scale = self.half
        px = [self.plate.pixels(p, scale) for p in op.outlines]
        soft = max(1, min(round(op.soft * self.plate.ppm * scale), 40))
        h, w = self.form.shape
        span = _span(px, 2 * soft + 2, w, h)
        if span is None or not self.last:
            return
        x0, y0, x1, y1 = span
        m = 2 * soft + 2
        mask = np.zeros((y1 - y0 + 2 * m, x1 - x0 + 2 * m), np.uint8)
        origin = np.array([x0 - m, y0 - m])
        for p in px:
            cv2.fillPoly(mask, [_fixed(p - origin)], 255.0, cv2.LINE_8, _SHIFT)
        k = (2 * soft + 1, 2 * soft + 1)
        mask = cv2.blur(cv2.blur(mask, k), k)[m:-m, m:-m].astype(np.uint8, copy=False)
        own = np.zeros((y1 - y0, x1 - x0), np.uint8)
        for p in self.last:
            q = self.plate.pixels(p, scale) - np.array([x0, y0])
            cv2.fillPoly(own, [_fixed(q)], 255.0, cv2.LINE_8, _SHIFT)
        form = self.form[y0:y1, x0:x1]
        if op.by < 1:
            gain = cv2.bitwise_not(cv2.convertScaleAbs(mask, alpha=1 - op.by))
            changed = cv2.multiply(form, gain, scale=1 / 255)
        else:
            changed = cv2.add(form, cv2.convertScaleAbs(mask, alpha=op.by - 1))
        cv2.copyTo(changed.astype(np.uint8, copy=False), own, form)


@dataclass(frozen=True, slots=True)
class _Spot:
    """Reads the span's window out of a plate with a margin, shifted by whole pixels."""

    plate: Bytes
    x0: int
    y0: int
    span: Window

    def at(self, image: NDArray[np.uint8] | cv2.typing.MatLike, dx: float, dy: float) -> Bytes:
        x0, y0, x1, y1 = self.span
        h, w = image.shape[:2]
        left, top = x0 - self.x0 + round(dx), y0 - self.y0 + round(dy)
        right, bottom = left + x1 - x0, top + y1 - y0
        if left >= 0 and top >= 0 and right <= w and bottom <= h:
            return image[top:bottom, left:right]  # type: ignore[return-value]
        out = np.zeros((y1 - y0, x1 - x0), np.uint8)
        cl, ct, cr, cb = max(left, 0), max(top, 0), min(right, w), min(bottom, h)
        if cr > cl and cb > ct:
            out[ct - top : cb - top, cl - left : cr - left] = image[ct:cb, cl:cr]
        return out


def _colours(p: _Print, light: Light, lamps: list[Lamp]) -> Floats:
    """Colour × light + rim, at the sprite's size, premultiplied."""
    plate = p.plate
    size = (plate.w, plate.h)
    flat = p.colour if plate.up == 1 else cv2.resize(p.colour, size, interpolation=cv2.INTER_AREA)
    rgba: Floats = flat.astype(np.float32)
    form = p.form if plate.up == 2 else cv2.resize(p.form, size, interpolation=cv2.INTER_LINEAR)
    level = np.arange(256, dtype=np.float32)[:, None] / 255
    table = (np.array(light.ambient, np.float32) + level * np.array(light.key, np.float32)) / 255
    lit: Floats = cv2.LUT(cv2.cvtColor(form, cv2.COLOR_GRAY2RGB), table[:, None, :]).astype(np.float32)
    for lamp in lamps:
        _shine(lit, lamp, plate)
    rim = p.rim if plate.up == 2 else cv2.resize(p.rim, size, interpolation=cv2.INTER_LINEAR)
    alpha = rgba[:, :, 3] * np.float32(1 / 255)
    edge = rim.astype(np.float32) * alpha
    for c in range(3):
        channel = rgba[:, :, c] * lit[:, :, c]
        cv2.scaleAdd(edge, light.rim[c] * 0.9 / 255, channel, channel)
        rgba[:, :, c] = channel
    rgba[:, :, 3] = alpha
    return rgba


def _shine(lit: Floats, lamp: Lamp, plate: _Plate) -> None:
    """A carried lamp lights its bearer."""
    cx, cy = plate.pixels(np.array([[lamp.x, lamp.y]]), 1.0)[0]
    reach = max(lamp.radius * 0.35 * plate.ppm, 2.0)
    x = ((np.arange(plate.w, dtype=np.float32) - cx) / reach) ** 2
    y = ((np.arange(plate.h, dtype=np.float32) - cy) / reach) ** 2
    falloff = np.exp(-y)[:, None] * np.exp(-x)[None, :]
    for c in range(3):
        lit[:, :, c] += falloff.astype(np.float32) * np.float32(lamp.rgb[c] * 0.9 / 255)


def window_of(paper: Paper, ppm: float, at: tuple[float, float], clip: Window | None) -> Window:
    """The sprite's window in pixels from the anchor, y down: the pile's bounds, cut to `clip`."""
    left, bottom, right, top = paper.bounds()
    x0, y0 = math.floor(left * ppm + at[0]) - 2, math.floor(-top * ppm + at[1]) - 2
    x1, y1 = math.ceil(right * ppm + at[0]) + 2, math.ceil(-bottom * ppm + at[1]) + 2
    x0, y0, x1, y1 = min(x0, -1), min(y0, -1), max(x1, 2), max(y1, 2)
    if clip is not None:
        x0, y0, x1, y1 = max(x0, clip[0]), max(y0, clip[1]), min(x1, clip[2]), min(y1, clip[3])
    return (x0, y0, max(x1, x0 + 1), max(y1, y0 + 1))


def press(
    paper: Paper,
    ppm: float,
    light: Light,
    *,
    up: int,
    clip: Window | None = None,
    at: tuple[float, float] = (0.0, 0.0),
) -> Sprite:
    """Print the pile at ppm pixels to the metre, supersampled `up` times (1 or 2).

    `clip` is (x0, y0, x1, y1) in pixels from the anchor, y down; `at` is the fraction of a pixel by which
    the anchor lies right of and below a pixel's corner.
    """
    window = window_of(paper, ppm, at, clip)
    plate = _Plate(window, ppm, up, at)
    p = _Print(plate, light)
    for op in paper.ops:
        if op.fine > ppm:
            continue
        match op:
            case Sheet():
                p.sheet(op)
            case Mark():
                p.mark(op)
            case Tone():
                p.tone(op)
    rgba = _colours(p, light, paper.lamps)
    x0, y0, x1, y1 = window
    cx, cy = x0 - plate.x0, y0 - plate.y0
    crop = (slice(cy, cy + y1 - y0), slice(cx, cx + x1 - x0))
    rgba = np.ascontiguousarray(rgba[crop])
    glow = None
    if p.glow is not None:
        flat = p.glow if up == 1 else cv2.resize(p.glow, (plate.w, plate.h), interpolation=cv2.INTER_AREA)
        glow = np.ascontiguousarray(flat[crop].astype(np.float32) * np.float32(_GLOW_SCALE / 255))
        rgba[:, :, :3] += glow * np.float32(0.5)
    return Sprite(rgba, (at[0] - x0, at[1] - y0), glow, tuple(paper.lamps))
