"""Prints a pile of cut paper as a lit sprite: colours at full size, light and rim at half size."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import accumulate, pairwise

import cv2
import numpy as np
from numpy.typing import NDArray

from onereel.backends.animatic.figures.paper import Lamp, Mark, Paper, Sheet, Tone
from onereel.backends.animatic.figures.shapes import Points
from onereel.backends.animatic.stage import RGB, Light

Bytes = NDArray[np.uint8]
Floats = NDArray[np.float32]
Window = tuple[int, int, int, int]
Ink = tuple[float, float, float, float]

_SHIFT = 4
_WHITE = (255.0, 255.0, 255.0, 255.0)
_BASE = 0.56  # of the key that a form facing the viewer gets: with the default Light, white stays white
_GAIN = 0.46
_SHADOW = 0.40
_INNER = 0.30  # how bright the rim is inside the figure, against its outline's
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

    def __init__(self, window: Window, ppm: float, up: int, at: tuple[float, float], flip: bool) -> None:
        x0, y0, x1, y1 = window
        self.x0, self.y0 = x0 - x0 % 2, y0 - y0 % 2
        self.w, self.h = x1 - self.x0 + (x1 - self.x0) % 2, y1 - self.y0 + (y1 - self.y0) % 2
        self.window, self.ppm, self.up, self.at = window, ppm, up, at
        self.side = -1.0 if flip else 1.0

    def pixels(self, outline: Points, scale: float) -> Points:
        """Where an outline falls on a plate with `scale` pixels to one of the sprite's."""
        k = self.ppm * scale
        return outline * (k * self.side, -k) + (
            (self.at[0] - self.x0) * scale - 0.5,
            (self.at[1] - self.y0) * scale - 0.5,
        )


@dataclass(slots=True)
class _Cut:
    """A sheet's, mark's or tone's outlines on a plate in fixed point, and the window they fill."""

    outlines: list[NDArray[np.int32]]
    low: tuple[int, int]
    high: tuple[int, int]

    def span(self, margin: int, w: int, h: int) -> Window | None:
        """The window with a margin, cut to a w × h plate; None where nothing is left."""
        x0, y0 = max(self.low[0] - margin, 0), max(self.low[1] - margin, 0)
        x1, y1 = min(self.high[0] + margin + 1, w), min(self.high[1] + margin + 1, h)
        return (x0, y0, x1, y1) if x1 > x0 and y1 > y0 else None

    def fill(self, image: cv2.typing.MatLike, ink: Ink, x0: int, y0: int, line: int) -> None:
        """Fill every outline on an image whose corner lies at plate pixel (x0, y0)."""
        offset = (-x0 << _SHIFT, -y0 << _SHIFT)
        for p in self.outlines:
            cv2.fillPoly(image, [p], ink, line, _SHIFT, offset)


def _cuts(ops: list[Sheet | Mark | Tone], plate: _Plate) -> list[tuple[_Cut, _Cut]]:
    """All the outlines brought at once to the plates of the colours and of the light (half as large)."""
    outlines = [p for op in ops for p in op.outlines]
    if not outlines:
        return []
    edges = list(accumulate((len(p) for p in outlines), initial=0))
    firsts = list(accumulate((len(op.outlines) for op in ops), initial=0))
    px = plate.pixels(np.concatenate(outlines), plate.up)
    starts = [edges[k] for k in firsts[:-1]]
    low, high = np.minimum.reduceat(px, starts), np.maximum.reduceat(px, starts)
    full = _split(px, low, high, edges, firsts)
    small = _split(px * 0.5 - 0.25, low * 0.5 - 0.25, high * 0.5 - 0.25, edges, firsts)
    return list(zip(full, small, strict=True))


def _split(px: Points, low: Points, high: Points, edges: list[int], firsts: list[int]) -> Iterator[_Cut]:
    fixed = np.rint(px * (1 << _SHIFT)).astype(np.int32)
    pieces = [fixed[a:b] for a, b in pairwise(edges)]
    lows, highs = np.floor(low).astype(int).tolist(), np.ceil(high).astype(int).tolist()
    for (a, b), least, most in zip(pairwise(firsts), lows, highs, strict=True):
        yield _Cut(pieces[a:b], (least[0], least[1]), (most[0], most[1]))


def _ink(colour: RGB) -> Ink:
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
        self.last: tuple[_Cut, _Cut] | None = None  # of the last sheet, on the colours and on the light

    def sheet(self, op: Sheet, cut: _Cut, half: _Cut) -> None:
        self.last = (cut, half)
        self._light(op, half)
        self._paint(cut, op.colour, op.alpha, op.glow, None)

    def mark(self, op: Mark, cut: _Cut) -> None:
        within = self.last[0] if op.inside and self.last else None
        self._paint(cut, op.colour, op.alpha, op.glow, within)

    def _paint(self, cut: _Cut, colour: RGB, alpha: float, glow: float, within: _Cut | None) -> None:
        h, w = self.colour.shape[:2]
        span = cut.span(2, w, h)
        if span is None:
            return
        x0, y0, x1, y1 = span
        target = self.colour[y0:y1, x0:x1]
        layer = target if alpha >= 1 and within is None else target.copy()
        cut.fill(layer, _ink(colour), x0, y0, cv2.LINE_AA)
        if layer is not target:
            mixed = layer if alpha >= 1 else cv2.addWeighted(layer, alpha, target, 1 - alpha, 0)
            if within is None:
                target[:] = mixed
            else:
                mask = np.zeros(target.shape[:2], np.uint8)
                within.fill(mask, _WHITE, x0, y0, cv2.LINE_8)
                cv2.copyTo(mixed, mask, target)
        if glow > 0:
            if self.glow is None:
                self.glow = np.zeros((h, w, 3), np.uint8)
            k = 255 * glow / _GLOW_SCALE
            r, g, b = (min(c * k, 255.0) for c in colour)
            cut.fill(self.glow, (r, g, b, 0.0), 0, 0, cv2.LINE_AA)

    def _light(self, op: Sheet, cut: _Cut) -> None:
        """Shade what lies under the sheet, then write its own form and rim over it."""
        ppm = self.plate.ppm * self.half
        reach = max(2, min(round(op.bulge * ppm * 0.5), 60))
        thin = max(1.0, min(0.011 * ppm, 7.0))
        cast = max(1, min(round(op.lift * ppm), 14))
        margin = max(2 * reach, 3 * cast) + 4
        h, w = self.form.shape
        span = cut.span(3 * cast + 2, w, h)
        if span is None:
            return
        x0, y0, x1, y1 = span
        mx0, my0 = max(x0, cut.low[0]) - margin, max(y0, cut.low[1]) - margin
        mx1, my1 = min(x1, cut.high[0]) + margin, min(y1, cut.high[1]) + margin
        mask = np.zeros((max(my1 - my0, 1), max(mx1 - mx0, 1)), np.uint8)
        cut.fill(mask, _WHITE, mx0, my0, cv2.LINE_AA)
        wide = cv2.blur(mask, (2 * reach + 1, 2 * reach + 1))
        spot = _Spot(mx0, my0, span)
        form, rim = self.form[y0:y1, x0:x1], self.rim[y0:y1, x0:x1]
        own = spot.at(mask, 0, 0)
        others = cv2.bitwise_not(own)
        kx, ky = self.key_to
        if op.lift > 0:
            under = cv2.blur(mask, (2 * cast + 1, 2 * cast + 1))
            dark = spot.at(under, kx * cast, ky * cast)
            cv2.multiply(form, cv2.bitwise_not(cv2.convertScaleAbs(dark, alpha=_SHADOW)), form, 1 / 255)
        lit = cv2.addWeighted(
            spot.at(wide, -kx * reach, -ky * reach),
            _GAIN,
            spot.at(wide, kx * reach, ky * reach),
            -_GAIN,
            _BASE * 255,
        )
        _over(form, lit, own, others)
        rx, ry = self.rim_to
        edge = max(1, round(thin))
        crisp = cv2.blur(mask, (2 * edge + 1, 2 * edge + 1))
        bright = cv2.subtract(own, spot.at(crisp, rx * thin * 1.6, ry * thin * 1.6))
        _over(rim, cv2.convertScaleAbs(bright, alpha=op.rim * _INNER), own, others)

    def tone(self, op: Tone, cut: _Cut) -> None:
        soft = max(1, min(round(op.soft * self.plate.ppm * self.half), 40))
        h, w = self.form.shape
        m = 2 * soft + 2
        span = cut.span(m, w, h)
        if span is None or self.last is None:
            return
        x0, y0, x1, y1 = span
        mask = np.zeros((y1 - y0 + 2 * m, x1 - x0 + 2 * m), np.uint8)
        cut.fill(mask, _WHITE, x0 - m, y0 - m, cv2.LINE_8)
        k = (2 * soft + 1, 2 * soft + 1)
        soft_mask = cv2.blur(cv2.blur(mask, k), k)[m:-m, m:-m]
        own = np.zeros((y1 - y0, x1 - x0), np.uint8)
        self.last[1].fill(own, _WHITE, x0, y0, cv2.LINE_8)
        form = self.form[y0:y1, x0:x1]
        if op.by < 1:
            gain = cv2.bitwise_not(cv2.convertScaleAbs(soft_mask, alpha=1 - op.by))
            changed = cv2.multiply(form, gain, scale=1 / 255)
        else:
            changed = cv2.add(form, cv2.convertScaleAbs(soft_mask, alpha=op.by - 1))
        cv2.copyTo(changed, own, form)


@dataclass(frozen=True, slots=True)
class _Spot:
    """Reads the span's window out of a plate with a margin, shifted by whole pixels."""

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


def _over(
    target: Bytes, paint: NDArray[np.uint8] | cv2.typing.MatLike, mask: Bytes, others: cv2.typing.MatLike
) -> None:
    """Lay paint on the target where the mask is."""
    cv2.multiply(target, others, target, 1 / 255)
    cv2.add(target, cv2.multiply(paint, mask, scale=1 / 255), target)


def _rim_width(ppm: float, half: float) -> float:
    """In pixels of the light's plate, which has `half` to one of the sprite's."""
    return max(1.0, min(0.010 * ppm * half, 6.0))


def _outline_rim(p: _Print) -> None:
    """The whole figure's edge towards the light, over the weaker rims of its parts."""
    size = (p.rim.shape[1], p.rim.shape[0])
    solid = cv2.extractChannel(p.colour, 3)
    solid = cv2.resize(solid, size, interpolation=cv2.INTER_AREA)
    width = _rim_width(p.plate.ppm, p.half)
    k = max(1, round(width))
    crisp = cv2.blur(solid, (2 * k + 1, 2 * k + 1), borderType=cv2.BORDER_CONSTANT)
    m = np.array([[1, 0, -p.rim_to[0] * width * 1.5], [0, 1, -p.rim_to[1] * width * 1.5]])
    shifted = cv2.warpAffine(crisp, m, size)
    cv2.max(p.rim, cv2.subtract(solid, shifted).astype(np.uint8, copy=False), p.rim)


def _colours(p: _Print, light: Light, lamps: list[Lamp]) -> Floats:
    """Colour × light + rim, at the sprite's size, premultiplied."""
    plate = p.plate
    size = (plate.w, plate.h)
    flat = p.colour if plate.up == 1 else cv2.resize(p.colour, size, interpolation=cv2.INTER_AREA)
    form = p.form if plate.up == 2 else cv2.resize(p.form, size, interpolation=cv2.INTER_LINEAR)
    rim = p.rim if plate.up == 2 else cv2.resize(p.rim, size, interpolation=cv2.INTER_LINEAR)
    level = np.arange(256, dtype=np.float32)[:, None] / 255
    table = np.ones((256, 4), np.float32)
    table[:, :3] = np.array(light.ambient, np.float32) + level * np.array(light.key, np.float32)
    lit = np.take(
        table / 255, np.asarray(form, np.uint8), axis=0
    )  # 0.5 ms for 500 × 500; merge and cv2.LUT take 1.4
    for lamp in lamps:
        _shine(lit, lamp, plate)
    rgba: Floats = cv2.multiply(flat, lit, dtype=cv2.CV_32F)  # type: ignore[assignment]
    edge = cv2.multiply(rim, cv2.extractChannel(flat, 3), scale=1 / 255)
    shine = np.zeros((256, 4), np.float32)
    shine[:, :3] = level * np.array(light.rim, np.float32) * 0.9
    cv2.add(rgba, np.take(shine, np.asarray(edge, np.uint8), axis=0), rgba)
    return rgba


def _shine(lit: cv2.typing.MatLike, lamp: Lamp, plate: _Plate) -> None:
    """A carried lamp lights its bearer."""
    cx, cy = plate.pixels(np.array([[lamp.x, lamp.y]]), 1.0)[0]
    reach = max(lamp.radius * 0.35 * plate.ppm, 2.0)
    x = ((np.arange(plate.w, dtype=np.float32) - cx) / reach) ** 2
    y = ((np.arange(plate.h, dtype=np.float32) - cy) / reach) ** 2
    falloff = np.exp(-y)[:, None] * np.exp(-x)[None, :]
    for c in range(3):
        lit[:, :, c] += falloff.astype(np.float32) * np.float32(lamp.rgb[c] * 0.6 / 255)


def window_of(paper: Paper, plate: tuple[float, float, float], flip: bool, clip: Window | None) -> Window:
    """The sprite's window in pixels from the anchor, y down: the pile's bounds, cut to `clip`.
    `plate` is (ppm, at x, at y)."""
    ppm, ax, ay = plate
    left, bottom, right, top = paper.bounds()
    if flip:
        left, right = -right, -left
    x0, y0 = math.floor(left * ppm + ax) - 2, math.floor(-top * ppm + ay) - 2
    x1, y1 = math.ceil(right * ppm + ax) + 2, math.ceil(-bottom * ppm + ay) + 2
    x0, y0, x1, y1 = min(x0, -1), min(y0, -1), max(x1, 2), max(y1, 2)
    if clip is not None:
        x0, y0, x1, y1 = max(x0, clip[0]), max(y0, clip[1]), min(x1, clip[2]), min(y1, clip[3])
    return (x0, y0, max(x1, x0 + 1), max(y1, y0 + 1))


def _with_margin(window: Window, ppm: float, up: int) -> Window:
    """A little more than is wanted, so that the window's edge is not taken for the figure's."""
    m = math.ceil(2.5 * _rim_width(ppm, up / 2) / (up / 2)) + 3
    x0, y0, x1, y1 = window
    return (x0 - m, y0 - m, x1 + m, y1 + m)


def press(
    paper: Paper,
    ppm: float,
    light: Light,
    *,
    up: int,
    flip: bool = False,
    clip: Window | None = None,
    at: tuple[float, float] = (0.0, 0.0),
) -> Sprite:
    """Print the pile at ppm pixels to the metre, supersampled `up` times (1 or 2), mirrored where `flip`.

    `clip` is (x0, y0, x1, y1) in pixels from the anchor, y down; `at` is the fraction of a pixel by which
    the anchor lies right of and below a pixel's corner.
    """
    window = window_of(paper, (ppm, at[0], at[1]), flip, clip)
    plate = _Plate(_with_margin(window, ppm, up), ppm, up, at, flip)
    p = _Print(plate, light)
    ops = [op for op in paper.ops if op.fine <= ppm and op.outlines]
    for op, (cut, half) in zip(ops, _cuts(ops, plate), strict=True):
        match op:
            case Sheet():
                p.sheet(op, cut, half)
            case Mark():
                p.mark(op, cut)
            case Tone():
                p.tone(op, half)
    _outline_rim(p)
    lamps = [replace(lamp, x=-lamp.x) for lamp in paper.lamps] if flip else paper.lamps
    rgba = _colours(p, light, paper.lamps)
    x0, y0, x1, y1 = window
    cx, cy = x0 - plate.x0, y0 - plate.y0
    crop = (slice(cy, cy + y1 - y0), slice(cx, cx + x1 - x0))
    rgba = np.ascontiguousarray(rgba[crop])
    glow = None
    if p.glow is not None:
        flat = p.glow if up == 1 else cv2.resize(p.glow, (plate.w, plate.h), interpolation=cv2.INTER_AREA)
        glow = np.ascontiguousarray(flat[crop].astype(np.float32) * np.float32(_GLOW_SCALE / 255))
        rgba[:, :, :3] += glow * np.float32(0.35)
    return Sprite(rgba, (at[0] - x0, at[1] - y0), glow, tuple(lamps))
