"""Light, distance and focus: what they do to paper at a place in the world."""

from __future__ import annotations

from dataclasses import dataclass
from math import radians, tan
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from onereel.backends.animatic.picture.camera import Lens, Plane, Pose
from onereel.backends.animatic.picture.layer import Window
from onereel.backends.animatic.picture.palette import Palette, luma, mix, times
from onereel.backends.animatic.sets.api import Lamp, Set
from onereel.backends.animatic.stage import RGB, Light

Floats = NDArray[np.float32]
_MARGIN = 64  # samples about a part that is put out of focus: no disc reaches farther
_COARSE = 8  # light, fog and focus change slowly: worked out on every eighth pixel


@dataclass(frozen=True, slots=True, kw_only=True)
class Air:
    """What is between the camera and things, at the baking pose of a shot."""

    lens: Lens
    pose: Pose
    palette: Palette
    place: Set
    focus: float  # metres from the camera
    aperture: float  # metres

    def blur(self, distance: float) -> float:
        """Radius (pixels) of the disc a point at this distance becomes."""
        f = self.pose.focal * self.lens.height
        return float(self.aperture * f * abs(1 / self.focus - 1 / max(distance, 0.2)) / 2)

    def blurs(self, distance: Floats) -> Floats:
        f = self.pose.focal * self.lens.height
        k = self.aperture * f / 2
        return np.asarray(k * np.abs(1 / self.focus - 1 / np.maximum(distance, 0.2)), np.float32)


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """World positions of a canvas, every few samples: x, y, z and the picture pixel (col, row)."""

    x: Floats
    y: Floats
    z: Floats
    col: Floats
    row: Floats


def grid_of(window: Window, plane: Plane, air: Air) -> Grid:
    """Where the samples of a canvas are in the world."""
    w = max(2, -(-window.width // _COARSE) + 1)
    h = max(2, -(-window.height // _COARSE) + 1)
    col = window.x0 + np.linspace(0, window.width * window.step, w)
    row = window.y0 + np.linspace(0, window.height * window.step, h)
    inv = np.linalg.inv(plane.matrix(air.lens.matrix(air.pose)))
    cc, rr = np.meshgrid(col, row)
    u, v, k = (inv[i, 0] * cc + inv[i, 1] * rr + inv[i, 2] for i in range(3))
    k = np.where(np.abs(k) < 1e-9, 1e-9, k)
    u, v = u / k, v / k
    x, y, z = (plane.origin[i] + u * plane.across[i] + v * plane.up[i] for i in range(3))
    f = np.float32
    return Grid(x=x.astype(f), y=y.astype(f), z=z.astype(f), col=cc.astype(f), row=rr.astype(f))


def falling(grid: Grid, lamp: Lamp) -> Floats:
    """How much of a lamp arrives, 0…1."""
    d2 = (grid.x - lamp.x) ** 2 + (grid.y - lamp.y) ** 2 + (grid.z - lamp.z) ** 2
    q = d2 / np.float32(max(lamp.radius, 0.1) ** 2)
    return np.asarray(np.clip(1 - q * 0.55, 0, 1) ** 2 / (1 + 4.5 * q), np.float32)


def light_on(grid: Grid, air: Air, lit: float) -> Floats:
    """The light that falls on paper at these places, (h, w, 3)."""
    p = air.palette
    out = np.empty((*grid.x.shape, 3), np.float32)
    out[:] = [p.ambient[i] + p.key[i] * lit for i in range(3)]
    for lamp in air.place.lamps:
        fall = falling(grid, lamp)
        for i in range(3):
            out[..., i] += fall * np.float32(lamp.colour[i])
    return out


def fog_on(grid: Grid, air: Air, amount: float) -> tuple[Floats, Floats]:
    """How much of a thing at these places is lost in the air (h, w), and the air's colour (h, w, 3)."""
    p = air.palette
    distance = np.maximum(grid.z - np.float32(air.pose.z) - 5.0, 0)
    k = air.place.fog * amount
    lost = 1 - np.exp(-distance * (k / p.fog_reach))
    if p.mist > 0:
        low = np.exp(-np.maximum(grid.y, 0) / 1.4) * (1 - np.exp(-np.maximum(distance - 2, 0) / 26.0))
        lost = 1 - (1 - lost) * (1 - np.minimum(p.mist * 0.75 * k, 0.9) * low)
    colour = np.empty((*grid.x.shape, 3), np.float32)
    colour[:] = air.place.haze or p.fog
    if air.place.sky is not None:
        sky = air.place.sky
        az, el = sky.orb_at
        f = air.pose.focal * air.lens.height
        cx = air.lens.width * air.pose.ox + f * tan(radians(az))
        cy = air.lens.height * air.pose.oy - f * tan(radians(el))
        d = np.sqrt(((grid.col - cx) / 1.5) ** 2 + (grid.row - cy) ** 2) / f
        near = np.exp(-((d / 0.30) ** 1.3))
        for i in range(3):
            colour[..., i] += near * np.float32(sky.halo[i] * 0.62)
    return np.asarray(lost, np.float32), colour


def fog_at(air: Air, z: float) -> tuple[float, RGB]:
    """How much of a figure at depth z is lost in the air, and the air's colour."""
    lost, colour = fog_on(_spot(0.0, 1.0, z), air, 1.0)
    r, g, b = (float(c) for c in colour[0, 0])
    return float(lost[0, 0]), (r, g, b)


def spread(field: Floats, window: Window) -> Floats:
    """A coarse field over the whole canvas."""
    size = (window.width, window.height)
    return np.asarray(cv2.resize(field, size, interpolation=cv2.INTER_LINEAR), np.float32)


def defocus(rgba: Floats, radius: float) -> Floats:
    """Out of focus by a disc of this radius (samples): lights become discs, edges melt."""
    if radius < 0.6:
        return rgba
    if radius < 2.0:
        k = 2 * round(radius) + 1
        return np.asarray(cv2.GaussianBlur(rgba, (k, k), radius * 0.6), np.float32)
    small: cv2.typing.MatLike = rgba
    r = radius
    h, w = rgba.shape[:2]
    while r > 3.6 and min(small.shape[:2]) > 24:
        small = cv2.resize(small, (small.shape[1] // 2, small.shape[0] // 2), interpolation=cv2.INTER_AREA)
        r /= 2
    n = int(np.ceil(r)) + 1
    y, x = np.mgrid[-n : n + 1, -n : n + 1].astype(np.float32)
    disc = np.clip(r - np.sqrt(x * x + y * y) + 0.5, 0, 1)
    small = cv2.filter2D(small, -1, disc / disc.sum(), borderType=cv2.BORDER_REPLICATE)
    if small.shape[:2] != (h, w):
        small = cv2.resize(small, (w, h), interpolation=cv2.INTER_LINEAR)
    return np.asarray(small, np.float32)


def focus_by_distance(rgba: Floats, distance: Floats, air: Air, window: Window) -> Floats:
    """Out of focus by each place's own distance (a coarse field over the canvas)."""
    radii = air.blurs(np.where(distance < 0.2, 0.2, distance).astype(np.float32))
    radii = np.minimum(radii, 40.0)
    if float(radii.max()) < 0.7:
        return rgba
    field = spread(radii, window)
    out = rgba.copy()
    low = 0.0
    for level in (2.0, 5.0, 11.0, 24.0):
        if level > float(radii.max()) * 1.7:
            break
        far = np.asarray(field > low)
        box = (_span(far.any(axis=1)), _span(far.any(axis=0)))
        wide = tuple(slice(max(s.start - _MARGIN, 0), s.stop + _MARGIN) for s in box)
        inner = tuple(slice(s.start - w.start, s.stop - w.start) for s, w in zip(box, wide, strict=True))
        w = np.clip((field[box] - low) / (level - low), 0, 1)
        change = cv2.subtract(defocus(rgba[wide], level)[inner], out[box])
        cv2.multiply(change, cv2.merge([w, w, w, w]), dst=change)
        cv2.add(out[box], change, dst=out[box])
        low = level
    return np.asarray(out, np.float32)


def _span(line: Any) -> slice:
    """From the first True to the last, on every sixteenth sample: what is made smaller stays in step."""
    at = np.flatnonzero(line)
    return slice(int(at[0]) // 16 * 16, int(at[-1]) + 1) if at.size else slice(0, 1)


def on_figure(air: Air, x: float, z: float, height: float, *, lift: bool = True) -> Light:
    """The light a figure stands in: the palette's and that of lamps; `lift` keeps it readable at night."""
    p = air.palette
    spot = _spot(x, height * 0.6, z)
    ambient, key, rim, rim_from = p.ambient, p.key, p.rim, p.rim_from
    best = luma(rim)
    for lamp in air.place.lamps:
        got = float(falling(spot, lamp)[0, 0])
        if got <= 0.01:
            continue
        ambient = _plus(ambient, times(lamp.colour, 0.30 * got))
        key = _plus(key, times(lamp.colour, 0.55 * got))
        strength = luma(lamp.colour) * got * 1.5
        if strength > best * 0.5:
            w = min(0.8, strength / (strength + best))
            rim = mix(rim, times(lamp.colour, 1.4), w)
            dx, dy = lamp.x - x, height * 0.6 - lamp.y
            n = max((dx * dx + dy * dy) ** 0.5, 0.3)
            rim_from = (rim_from[0] * (1 - w) + dx / n * w, rim_from[1] * (1 - w) + dy / n * w)
            best = max(best, strength)
    n = max((rim_from[0] ** 2 + rim_from[1] ** 2) ** 0.5, 1e-6)
    ambient, key = times(ambient, 1.06), times(key, 0.95)
    if lift:
        ambient, key = _lifted(ambient, key)
    return Light(
        key=key,
        ambient=ambient,
        rim=rim,
        rim_from=(rim_from[0] / n, rim_from[1] / n),
        wind=p.wind if air.place.weather else 0.0,
    )


_SEEN = 0.60  # how bright a white shirt is at least: colours are still told apart in the dark


def _lifted(ambient: RGB, key: RGB) -> tuple[RGB, RGB]:
    """A stage light for the dark: enough, and white enough, to know a coat by its colour."""
    level = luma(ambient) + 0.56 * luma(key)
    lack = max(0.0, _SEEN - level)
    if lack <= 0:
        return ambient, key
    tint = mix((1.0, 0.98, 0.96), times(ambient, 1 / max(luma(ambient), 1e-3)), 0.35)
    return _plus(ambient, times(tint, 0.5 * lack)), _plus(key, times(tint, 0.9 * lack))


def _spot(x: float, y: float, z: float) -> Grid:
    one = [np.full((1, 1), v, np.float32) for v in (x, y, z, 0.0, 0.0)]
    return Grid(x=one[0], y=one[1], z=one[2], col=one[3], row=one[4])


def _plus(a: RGB, b: RGB) -> RGB:
    return (a[0] + b[0], a[1] + b[1], a[2] + b[2])
