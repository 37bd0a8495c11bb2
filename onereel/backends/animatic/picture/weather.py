"""What falls and floats: rain, snow, lightning, drifting mist, dust, embers, leaves."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from math import floor, pi, sin

import cv2
import numpy as np
from numpy.typing import NDArray

from onereel.backends.animatic.picture.camera import Lens, Pose
from onereel.backends.animatic.picture.palette import Palette, luma, mix, times
from onereel.backends.animatic.sets.api import Set
from onereel.backends.animatic.sets.noise import tile
from onereel.backends.animatic.stage import RGB
from onereel.planfile import Weather

Bytes = NDArray[np.uint8]
Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class _Veil:
    """One depth of falling things: a seamless picture in colour, as large as the frame, that is moved.

    It falls (`fall`, pixels a second), goes aside (`aside`) and swings; `depth` is for the parallax."""

    tile: Bytes
    fall: float
    aside: float
    swing: float
    depth: float
    phase: float

    def over(self, picture: Bytes, lens: Lens, pose: Pose, t: float) -> None:
        """Add it to a picture, in place."""
        h, w = lens.height, lens.width
        shift = -pose.focal * h * pose.x / self.depth + w * (pose.ox - 0.5)
        x = self.aside * t + self.swing * sin(2 * pi * (0.21 * t + self.phase)) + shift
        y = self.fall * t + h * (pose.oy - 0.5)
        oy, ox = round(-y) % h, round(-x) % w
        for rows, its_rows in ((slice(0, h - oy), slice(oy, h)), (slice(h - oy, h), slice(0, oy))):
            for columns, its in ((slice(0, w - ox), slice(ox, w)), (slice(w - ox, w), slice(0, ox))):
                part = picture[rows, columns]
                if part.size:
                    cv2.add(part, self.tile[its_rows, its], dst=part)


class Falling:
    """All that is in the air of one shot."""

    def __init__(self, lens: Lens, palette: Palette, place: Set, seed: int) -> None:
        self._lens, self._palette, self._place = lens, palette, place
        self._rng = np.random.default_rng([seed, 71])
        self._veils: list[_Veil] = []
        self._tint: RGB = (1.0, 1.0, 1.0)
        self._floats = _Floating(lens, place.air, palette, seed) if place.air else None
        outside = place.weather
        self.rains = outside and palette.weather in (Weather.RAIN, Weather.STORM)
        if self.rains:
            self._rain()
        elif outside and palette.weather is Weather.SNOW:
            self._snow()
        elif outside and palette.weather is Weather.WIND and self._floats is None:
            self._floats = _Floating(lens, "leaves", palette, seed)

    def _coloured(self, grey: Bytes) -> Bytes:
        level = np.arange(256, dtype=np.float32)[:, None]
        table = np.clip(level * np.array(self._tint, np.float32), 0, 255).astype(np.uint8)[None]
        return np.asarray(cv2.LUT(cv2.cvtColor(grey, cv2.COLOR_GRAY2RGB), table), np.uint8)

    def _rain(self) -> None:
        h, w = self._lens.height, self._lens.width
        p, heavy = self._palette, self._palette.weather is Weather.STORM
        slant = 0.10 + 0.30 * p.wind
        bright = float(np.clip(luma(p.ambient) * 0.9 + 0.16, 0.22, 0.75))
        self._tint = mix((0.80, 0.90, 1.0), times(p.fog, 1 / max(*p.fog, 0.1)), 0.3)
        for depth, count, long, thick, level in (
            (14.0, 260, 0.05, 1, 0.32),
            (7.0, 100, 0.085, 1, 0.50),
            (3.2, 22, 0.15, 2, 0.40),
        ):
            one: Bytes = np.zeros((h, w), np.uint8)
            for _ in range(int(count * (1.5 if heavy else 1.0) * w / 960)):
                x, y = self._rng.uniform(0, w), self._rng.uniform(0, h)
                ln = h * long * self._rng.uniform(0.6, 1.3)
                v = int(255 * bright * level * self._rng.uniform(0.4, 1.0))
                for dx in (-w, 0, w):
                    for dy in (-h, 0, h):
                        a = (round((x + dx) * 16), round((y + dy) * 16))
                        b = (round((x + dx + ln * slant) * 16), round((y + dy + ln) * 16))
                        cv2.line(one, a, b, v, thick, cv2.LINE_AA, 4)
            if thick > 1:
                one = np.asarray(cv2.blur(one, (3, 7)), np.uint8)
            fall = h * (2.6 if depth > 5 else 3.6)
            self._veils.append(_Veil(self._coloured(one), fall, fall * slant, 0.0, depth, 0.0))

    def _snow(self) -> None:
        h, w = self._lens.height, self._lens.width
        bright = float(np.clip(luma(self._palette.ambient) * 0.9 + 0.30, 0.42, 1.0))
        self._tint = mix((0.97, 0.98, 1.0), times(self._palette.rim, 0.6), 0.12)
        wind = self._palette.wind
        for depth, count, r, level in (
            (16.0, 300, 0.0013, 0.55),
            (8.0, 130, 0.0026, 0.75),
            (4.0, 46, 0.0052, 0.62),
            (1.8, 13, 0.017, 0.28),
        ):
            one: Bytes = np.zeros((h, w), np.uint8)
            for _ in range(int(count * w / 960)):
                x, y = self._rng.uniform(0, w), self._rng.uniform(0, h)
                rr = h * r * self._rng.uniform(0.7, 1.35)
                v = int(255 * bright * level * self._rng.uniform(0.5, 1.0))
                for dx in (-w, 0, w):
                    for dy in (-h, 0, h):
                        centre = (round((x + dx) * 16), round((y + dy) * 16))
                        cv2.circle(one, centre, max(8, round(rr * 16)), v, -1, cv2.LINE_AA, 4)
            if r > 0.01:
                k = max(3, round(h * r * 0.7)) | 1
                one = np.asarray(cv2.blur(one, (k, k)), np.uint8)
            fall = h * 0.55 / depth * 1.5 + h * 0.035
            aside = w * (0.01 + 0.25 * wind) * 2 / depth
            self._veils.append(
                _Veil(self._coloured(one), fall, aside, w * 0.05 / depth, depth, float(self._rng.random()))
            )

    def over(self, picture: Bytes, pose: Pose, t: float) -> None:
        """Lay everything that falls and floats over a printed picture, in place."""
        for veil in self._veils:
            veil.over(picture, self._lens, pose, t)
        if self._floats is not None:
            self._floats.over(picture, pose, t)

    def splashes(self, picture: Bytes, pose: Pose, t: float) -> None:
        """Drops bursting on the ground: short-lived rings, nearer ones larger."""
        if not self.rains:
            return
        lens = self._lens
        top = lens.horizon(pose)
        v = np.clip(luma(self._palette.ambient) * 150 + 55, 60, 190)
        colour = tuple(float(v * c) for c in self._tint)
        beat, n = 0.22, 46
        for i in range(n):
            h1 = (i * 0.61803 + 0.17) % 1.0
            age = (t / beat + h1) % 1.0
            round_ = int(t / beat + h1)
            x = ((i * 127 + round_ * 311) % 1009) / 1009
            d = ((i * 389 + round_ * 173) % 997) / 997
            row = top + (lens.height - top) * (0.10 + 0.90 * d**0.8)
            r = (row - top) / max(pose.y, 0.3) * (0.02 + 0.06 * age)
            if r < 1 or row < 0:
                continue
            ink = tuple(c * (1 - age) * 0.9 for c in colour)
            _ring(picture, (x * lens.width, row), r, ink)


def _ring(picture: Bytes, at: tuple[float, float], r: float, ink: tuple[float, ...]) -> None:
    """Add an elliptical ring of light to the picture."""
    h, w = picture.shape[:2]
    cx, cy = at
    x0, x1 = max(0, int(cx - r - 2)), min(w, int(cx + r + 3))
    y0, y1 = max(0, int(cy - r * 0.3 - 2)), min(h, int(cy + r * 0.3 + 3))
    if x1 - x0 < 3 or y1 - y0 < 2:
        return
    part = picture[y0:y1, x0:x1]
    ring: Bytes = np.zeros(part.shape, np.uint8)
    axes = (max(16, round(r * 16)), max(8, round(r * 0.3 * 16)))
    cv2.ellipse(ring, (round((cx - x0) * 16), round((cy - y0) * 16)), axes, 0, 0, 360, ink, 1, cv2.LINE_AA, 4)
    cv2.add(part, ring, dst=part)


# -- lightning -----------------------------------------------------------------------------------------------


class Storm:
    """Lightning: when it strikes, how bright it makes the world, and the bolt itself."""

    def __init__(self, lens: Lens, seed: int) -> None:
        self._lens = lens
        self._seed = seed

    def _strike(self, t: float) -> tuple[int, float]:
        """Which strike is on at t and how long ago it began; strikes come every 2.3 to 4.1 s."""
        at, k = 0.0, 0
        while True:
            rng = np.random.default_rng([self._seed, 900 + k])
            start = at + (0.7 if k == 0 else float(rng.uniform(2.3, 4.1)))
            if start > t:
                return k - 1, t - at
            at, k = start, k + 1

    def flash(self, t: float) -> float:
        """Light added by lightning, 0…1."""
        k, age = self._strike(t)
        if k < 0 or age > 0.7:
            return 0.0
        first = np.exp(-age / 0.07)
        second = np.exp(-abs(age - 0.19) / 0.06) * 0.7 if age > 0.12 else 0.0
        return float(min(1.0, first + second))

    def bolt(self, frame: Floats, pose: Pose, t: float) -> None:
        """Draw the bolt into the HDR sky while it lasts."""
        k, age = self._strike(t)
        if k < 0 or age > 0.26:
            return
        rng = np.random.default_rng([self._seed, 950 + k])
        w, h = self._lens.width, self._lens.height
        x = w * (pose.ox + rng.uniform(-0.38, 0.38))
        bottom = self._lens.horizon(pose)
        points, y = [], -10.0
        while y < bottom:
            points.append((x, y))
            x += rng.normal(0, 0.022) * w
            y += rng.uniform(0.03, 0.06) * h
        points.append((x, bottom))
        if len(points) < 5:  # the horizon is above the picture, or nearly: there is no sky to strike in
            return
        value = 4.5 * float(np.exp(-age / 0.16))
        canvas: Bytes = np.zeros((h, w), np.uint8)
        p = np.rint(np.array(points) * 16).astype(np.int32)
        cv2.polylines(canvas, [p], False, 255, 2, cv2.LINE_AA, 4)
        for j in rng.integers(2, max(3, len(points) - 2), 3):
            branch = [points[int(j)]]
            for _ in range(4):
                bx, by = branch[-1]
                branch.append((bx + rng.normal(0.015, 0.02) * w, by + rng.uniform(0.02, 0.05) * h))
            cv2.polylines(
                canvas, [np.rint(np.array(branch) * 16).astype(np.int32)], False, 140, 1, cv2.LINE_AA, 4
            )
        light = canvas.astype(np.float32) * np.float32(value / 255)
        cv2.add(frame, cv2.merge([light * np.float32(0.85), light * np.float32(0.9), light]), dst=frame)


# -- mist ----------------------------------------------------------------------------------------------------


class Mist:
    """Banks of fog that drift through the picture, before the print."""

    def __init__(self, lens: Lens, palette: Palette, place: Set, seed: int) -> None:
        self._lens, self._palette = lens, palette
        strong = palette.mist if place.weather and place.fog > 0 else 0.0
        self._strength = 0.34 * max(0.0, strong - 0.55) / 0.45
        self._noise = tile(seed % 4093 + 1)

    def over(self, frame: Floats, pose: Pose, t: float) -> None:
        """Blend the banks into the frame, in place."""
        if self._strength <= 0:
            return
        h, w = self._lens.height // 8, self._lens.width // 8
        m = np.array([[0.9, 0, 7.0 * t - 22 * pose.x], [0, 2.4, 1.2 * t]], np.float32)
        flags = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
        n = cv2.warpAffine(self._noise, m, (w, h), flags=flags, borderMode=cv2.BORDER_WRAP)
        rows = (np.arange(h, dtype=np.float32) + 0.5) / h
        band = np.exp(-(((rows - min(pose.oy + 0.08, 0.9)) / 0.26) ** 2))[:, None]
        k = np.clip(0.5 + 0.8 * n, 0, 1.4) * band * np.float32(self._strength)
        k3 = cv2.resize(cv2.merge([k, k, k]), (self._lens.width, self._lens.height))
        colour = cv2.multiply(k3, np.full_like(k3, 1.0) * np.asarray(self._palette.fog, np.float32))
        cv2.multiply(frame, 1 - np.asarray(k3), dst=frame)
        cv2.add(frame, colour, dst=frame)


# -- floating ------------------------------------------------------------------------------------------------

_AIRS: dict[str, tuple[int, float, float, RGB, float]] = {
    # how many, rise (parts of the height a second), aside, colour, size (parts of the height)
    "dust": (46, 0.006, 0.012, (0.50, 0.44, 0.34), 0.0030),
    "spray": (30, 0.02, 0.05, (0.55, 0.58, 0.62), 0.0026),
    "fireflies": (22, 0.012, 0.015, (1.0, 0.88, 0.36), 0.0042),
    "embers": (34, 0.10, 0.03, (1.0, 0.50, 0.16), 0.0034),
    "bubbles": (30, 0.11, 0.008, (0.46, 0.62, 0.70), 0.0075),
    "stars": (0, 0.0, 0.0, (1.0, 1.0, 1.0), 0.002),
    "leaves": (16, -0.16, 0.22, (0.0, 0.0, 0.0), 0.012),
    "petals": (26, -0.09, 0.07, (0.0, 0.0, 0.0), 0.009),
}


class _Floating:
    """Single things in the air, each on its own way."""

    def __init__(self, lens: Lens, kind: str, palette: Palette, seed: int) -> None:
        self._lens, self._kind = lens, kind
        self._count, self._rise, self._aside, self._colour, self._size = _AIRS[kind]
        rng = np.random.default_rng([seed, 23])
        self._seeds = rng.random((self._count, 6))
        self._leaf = palette.under(palette.leaf if kind == "leaves" else (0.98, 0.72, 0.78), 0.6)

    def over(self, picture: Bytes, pose: Pose, t: float) -> None:
        h, w = self._lens.height, self._lens.width
        for s in self._seeds:
            depth = 1.5 + 9 * s[2]
            near = 2.2 / depth + 0.35
            x = s[0] + (self._aside * t * near) + 0.02 * sin(2 * pi * (t * (0.11 + 0.2 * s[3]) + s[4]))
            x += -pose.focal * h / w * pose.x / depth + pose.ox - 0.5
            y = (
                s[1]
                - self._rise * t * near
                + 0.014 * sin(2 * pi * (t * (0.17 + 0.2 * s[4]) + s[3]))
                + pose.oy
                - 0.5
            )
            px, py = (x % 1.1 - 0.05) * w, (y % 1.1 - 0.05) * h
            size = self._size * h * near * (0.6 + 0.8 * s[5])
            if self._kind in ("leaves", "petals"):
                self._flake(picture, px, py, size, 2 * pi * (t * (0.5 + s[3]) + s[4]), float(s[5]))
            else:
                twinkle = 0.45 + 0.55 * sin(2 * pi * (t * (0.5 + s[3]) + s[4]))
                strong = (
                    max(0.0, twinkle) if self._kind == "fireflies" else 0.35 + 0.4 * s[5] + 0.25 * twinkle
                )
                _mote(picture, px, py, size, self._colour, strong, ring=self._kind == "bubbles")

    def _flake(self, picture: Bytes, x: float, y: float, size: float, turn: float, tone: float) -> None:
        c, s = np.cos(turn), np.sin(turn)
        flat = 0.35 + 0.65 * abs(np.sin(turn * 1.7))
        shape = np.array(
            [(-1, 0), (-0.3, 0.45 * flat), (0.5, 0.3 * flat), (1, 0), (0.4, -0.4 * flat), (-0.4, -0.3 * flat)]
        )
        p = shape @ np.array([[c, s], [-s, c]]) * size + (x, y)
        ink = tuple(min(255.0, 255 * v * (0.75 + 0.5 * tone)) for v in self._leaf)
        cv2.fillPoly(picture, [np.rint(p * 16).astype(np.int32)], ink, cv2.LINE_AA, 4)


@lru_cache(maxsize=600)
def _stamp(r4: int, level: int, dx4: int, dy4: int, colour: RGB, ring: bool) -> Bytes:
    """A soft point of light of radius r4/4 pixels, `level` eighths bright, at a quarter-pixel place."""
    r = r4 / 4
    reach = int(r * 2.6) + 2
    at = np.arange(-reach, reach + 1, dtype=np.float32)
    d2 = ((at - dx4 / 4) / r)[None, :] ** 2 + ((at - dy4 / 4) / r)[:, None] ** 2
    k = np.exp(-((np.sqrt(d2) - 1) ** 2) * 9) if ring else np.exp(-d2 * 0.9)
    light = np.outer(k.ravel() * (255 * level / 8), np.asarray(colour)).reshape(*k.shape, 3)
    return np.clip(light, 0, 255).astype(np.uint8)


def _mote(picture: Bytes, x: float, y: float, r: float, colour: RGB, strong: float, *, ring: bool) -> None:
    """Add a soft point of light, or a ring for a bubble."""
    level = round(strong * 8)
    if level <= 0:
        return
    cx, cy = floor(x * 4) // 4, floor(y * 4) // 4
    stamp = _stamp(max(3, round(r * 4)), level, floor(x * 4) % 4, floor(y * 4) % 4, colour, ring)
    n = stamp.shape[0] // 2
    h, w = picture.shape[:2]
    x0, x1, y0, y1 = max(0, cx - n), min(w, cx + n + 1), max(0, cy - n), min(h, cy + n + 1)
    if x1 > x0 and y1 > y0:
        part = picture[y0:y1, x0:x1]
        cv2.add(part, stamp[y0 - cy + n : y1 - cy + n, x0 - cx + n : x1 - cx + n], dst=part)
