"""A figure as a pile of cut paper: an ordered list of sheets, marks on them and soft tones, in metres."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

import numpy as np

from onereel.backends.animatic.figures.shapes import XY, Points
from onereel.backends.animatic.stage import RGB


@dataclass(frozen=True, slots=True)
class Sheet:
    """One cut of paper: the union of its outlines, lit as one rounded form that shades what lies under it."""

    outlines: tuple[Points, ...]
    colour: RGB
    bulge: float  # metres over which the form turns away from the light
    rim: float
    lift: float  # metres above the sheet below: how far its shadow reaches
    alpha: float
    glow: float
    fine: float


@dataclass(frozen=True, slots=True)
class Mark:
    """Colour on the sheets below, without a form of its own."""

    outlines: tuple[Points, ...]
    colour: RGB
    alpha: float
    inside: bool  # kept inside the last sheet
    glow: float
    fine: float


@dataclass(frozen=True, slots=True)
class Tone:
    """A soft darkening (by < 1) or lightening (by > 1) of the light on the last sheet."""

    outlines: tuple[Points, ...]
    by: float
    soft: float
    fine: float


Face = tuple[float, float, float]
"""x and y of an eye, and the height of its head."""


@dataclass(frozen=True, slots=True)
class Lamp:
    """A light the figure carries: metres from the anchor (y up), colour, and how far it reaches."""

    x: float
    y: float
    rgb: RGB
    radius: float


@dataclass(slots=True)
class Paper:
    """`fine` is the pixels-per-metre below which a sheet, mark or tone is too small to be worth drawing.
    `face` is where an eye was drawn, and how large the head about it is."""

    ppm: float = 1e9  # what is finer is left out at once
    ops: list[Sheet | Mark | Tone] = field(default_factory=list)
    lamps: list[Lamp] = field(default_factory=list)
    face: Face | None = None

    def cut(
        self,
        colour: RGB,
        *outlines: Points,
        bulge: float = 0.05,
        rim: float = 1.0,
        lift: float = 0.012,
        alpha: float = 1.0,
        glow: float = 0.0,
        fine: float = 0.0,
    ) -> None:
        if fine <= self.ppm:
            self.ops.append(Sheet(outlines, colour, bulge, rim, lift, alpha, glow, fine))

    def mark(
        self,
        colour: RGB,
        *outlines: Points,
        alpha: float = 1.0,
        inside: bool = False,
        glow: float = 0.0,
        fine: float = 0.0,
    ) -> None:
        if fine <= self.ppm:
            self.ops.append(Mark(outlines, colour, alpha, inside, glow, fine))

    def tone(self, by: float, *outlines: Points, soft: float = 0.01, fine: float = 0.0) -> None:
        if fine <= self.ppm:
            self.ops.append(Tone(outlines, by, soft, fine))

    def lamp(self, x: float, y: float, rgb: RGB, radius: float) -> None:
        self.lamps.append(Lamp(x, y, rgb, radius))

    def paste(
        self,
        other: Paper,
        at: XY = (0.0, 0.0),
        turn: float = 0.0,
        size: float = 1.0,
        flip: bool = False,
        wide: float = 1.0,
    ) -> None:
        """Lay another pile on this one: mirrored (`flip`), scaled, turned, its width pressed together
        (`wide` < 1: seen turned from the viewer), then moved to `at`."""
        c, s = math.cos(turn) * size, math.sin(turn) * size
        m = np.array([[-c, -s], [-s, c]]) if flip else np.array([[c, s], [-s, c]])
        m[:, 0] *= wide
        shift = np.asarray(at)

        def moved(outlines: Iterable[Points]) -> tuple[Points, ...]:
            return tuple(p @ m + shift for p in outlines)

        for op in other.ops:
            fine = op.fine / max(size, 1e-3)
            match op:
                case Sheet():
                    self.ops.append(
                        replace(
                            op,
                            outlines=moved(op.outlines),
                            bulge=op.bulge * size,
                            lift=op.lift * size,
                            fine=fine,
                        )
                    )
                case Mark():
                    self.ops.append(replace(op, outlines=moved(op.outlines), fine=fine))
                case Tone():
                    self.ops.append(replace(op, outlines=moved(op.outlines), soft=op.soft * size, fine=fine))
        if other.face is not None:
            x, y = np.array(other.face[:2]) @ m + shift
            self.face = (float(x), float(y), other.face[2] * size)
        for lamp in other.lamps:
            x, y = np.array([lamp.x, lamp.y]) @ m + shift
            self.lamps.append(replace(lamp, x=float(x), y=float(y), radius=lamp.radius * size))

    def bounds(self) -> tuple[float, float, float, float]:
        """(left, bottom, right, top) of everything on the pile, metres."""
        outlines = [p for op in self.ops if not isinstance(op, Tone) for p in op.outlines]
        if not outlines:
            return (0.0, 0.0, 0.0, 0.0)
        every = np.concatenate(outlines)
        low, high = every.min(axis=0).tolist(), every.max(axis=0).tolist()
        return (low[0], low[1], high[0], high[1])


def shade(colour: RGB, by: float) -> RGB:
    """Darker (by < 1) or lighter towards paper white (by > 1)."""
    if by <= 1:
        return (colour[0] * by, colour[1] * by, colour[2] * by)
    w = min(by - 1.0, 1.0)
    return blend(colour, (1.0, 0.98, 0.95), w)


def blend(a: RGB, b: RGB, w: float) -> RGB:
    """`a` at w = 0, `b` at w = 1."""
    return (a[0] + (b[0] - a[0]) * w, a[1] + (b[1] - a[1]) * w, a[2] + (b[2] - a[2]) * w)


def luma(colour: RGB) -> float:
    """How bright a colour is (ITU-R BT.601)."""
    return 0.3 * colour[0] + 0.59 * colour[1] + 0.11 * colour[2]
