"""What figures do to the picture: they are laid on it, they shade the ground, their lamps light it."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from onereel.backends.animatic.figures import Sprite
from onereel.backends.animatic.picture.layer import over
from onereel.backends.animatic.picture.players import Player

Floats = NDArray[np.float32]


class Figure:
    """A drawn player on the picture: its sprite, its ground point (x, y), depth and pixels per metre."""

    __slots__ = ("dark", "player", "ppm", "radius", "scale", "sprite", "x", "y", "z")

    def __init__(
        self,
        *,
        sprite: Sprite,
        x: float,
        y: float,
        z: float,
        ppm: float,
        scale: int,
        radius: float,
        player: Player,
        dark: bool,
    ) -> None:
        self.sprite, self.x, self.y, self.z = sprite, x, y, z
        self.ppm, self.scale, self.radius, self.player, self.dark = ppm, scale, radius, player, dark


def paste(frame: Floats, rgba: Floats, x: int, y: int) -> None:
    """Lay a picture with alpha over the frame, its top left corner at (x, y); what lies outside is cut."""
    h, w = rgba.shape[:2]
    x0, y0, x1, y1 = max(0, x), max(0, y), min(frame.shape[1], x + w), min(frame.shape[0], y + h)
    if x1 > x0 and y1 > y0:
        over(frame[y0:y1, x0:x1], np.ascontiguousarray(rgba[y0 - y : y1 - y, x0 - x : x1 - x]))


def _patch(frame: Floats, x: float, y: float, rx: float, ry: float) -> tuple[Floats, Floats] | None:
    """The part of the frame within an ellipse, and how near its middle each place is (0…1, soft)."""
    h, w = frame.shape[:2]
    x0, x1 = max(0, int(x - rx)), min(w, int(x + rx) + 1)
    y0, y1 = max(0, int(y - ry)), min(h, int(y + ry) + 1)
    if x1 - x0 < 2 or y1 - y0 < 2 or rx < 1 or ry < 1:
        return None
    dx = (np.arange(x0, x1, dtype=np.float32) - np.float32(x)) / np.float32(rx)
    dy = (np.arange(y0, y1, dtype=np.float32) - np.float32(y)) / np.float32(ry)
    k = np.clip(1 - (dx * dx)[None, :] - (dy * dy)[:, None], 0, 1) ** 2
    return frame[y0:y1, x0:x1], np.asarray(k, np.float32)


def darken(frame: Floats, x: float, y: float, rx: float, ry: float, by: float) -> None:
    """Take light away within an ellipse, most in its middle: by 0 nothing, 1 nearly all."""
    if (found := _patch(frame, x, y, rx, max(ry, 2.0))) is not None:
        part, k = found
        keep = np.float32(1) - k * np.float32(min(by, 0.9))
        cv2.multiply(part, cv2.merge([keep, keep, keep]), dst=part)


def brighten(
    frame: Floats, x: float, y: float, rx: float, ry: float, rgb: tuple[float, float, float], by: float
) -> None:
    """Multiply light within an ellipse by 1 + by · rgb in its middle."""
    if (found := _patch(frame, x, y, rx, ry)) is not None:
        part, k = found
        gain = cv2.merge([1 + k * np.float32(by * c) for c in rgb])
        cv2.multiply(part, gain, dst=part)


def shine(frame: Floats, x: float, y: float, r: float, rgb: tuple[float, float, float], by: float) -> None:
    """Add light within a circle, by · rgb in its middle."""
    if (found := _patch(frame, x, y, r, r)) is not None:
        part, k = found
        cv2.add(part, cv2.merge([k * np.float32(by * c) for c in rgb]), dst=part)
