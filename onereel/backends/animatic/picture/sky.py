"""The sky on paper: gradient, sun or moon with its halo, stars, streaks of cloud. HDR float32 RGB."""

from __future__ import annotations

from dataclasses import dataclass
from math import radians, tan
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from onereel.backends.animatic.picture.palette import Sky
from onereel.backends.animatic.sets.noise import tile

Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """The window of sky wanted: pixel columns x0 … x0 + width and rows, of a picture whose horizon is at
    `horizon` and whose centre column is `centre`; `focal` in pixels; `step` pixels to one sample."""

    x0: float
    y0: float
    width: int
    height: int
    step: float
    centre: float
    horizon: float
    focal: float


def orb_spot(sky: Sky, view: View) -> tuple[float, float]:
    """The sun's or moon's place in samples of the window."""
    az, el = sky.orb_at
    x = view.centre + view.focal * tan(radians(az))
    y = view.horizon - view.focal * tan(radians(el))
    return (x - view.x0) / view.step, (y - view.y0) / view.step


def paint(sky: Sky, view: View, seed: int) -> Floats:
    """The sky without its clouds, (height, width, 3)."""
    rows = view.y0 + (np.arange(view.height, dtype=np.float32) + 0.5) * view.step
    el = (view.horizon - rows) / view.focal  # tangent of the elevation
    stops = np.array([-0.05, 0.0, 0.10, 0.26, 0.60], np.float32)
    low, mid, top = (np.array(c, np.float32) for c in (sky.low, sky.middle, sky.top))
    ramp = np.stack([low, low, low * 0.45 + mid * 0.55, mid * 0.45 + top * 0.55, top])
    column = np.stack([np.interp(el, stops, ramp[:, c]) for c in range(3)], axis=1).astype(np.float32)
    out = np.ascontiguousarray(np.broadcast_to(column[:, None, :], (view.height, view.width, 3)))
    if sky.stars > 0:
        _stars(out, sky, view, el, seed)
    _halo(out, sky, view)
    if sky.orb is not None:
        _orb(out, sky, view)
    return out


def _distance(view: View, cx: float, cy: float, stretch: float) -> Floats:
    """Distance of every sample from a place, in samples; longer sideways by `stretch`."""
    x = ((np.arange(view.width, dtype=np.float32) - cx) / stretch) ** 2
    y = (np.arange(view.height, dtype=np.float32) - cy) ** 2
    return np.asarray(np.sqrt(x[None, :] + y[:, None]), np.float32)


def _halo(out: Floats, sky: Sky, view: View) -> None:
    cx, cy = orb_spot(sky, view)
    k = view.step / view.focal
    d = _distance(view, cx, cy, 1.6) * k
    near = np.exp(-((d / 0.085) ** 1.2)).astype(np.float32)
    wide = np.exp(-((d / 0.30) ** 1.3)).astype(np.float32)
    glow = near * 0.55 + wide * 0.45
    for c in range(3):
        out[..., c] += glow * np.float32(sky.halo[c])


def _orb(out: Floats, sky: Sky, view: View) -> None:
    assert sky.orb is not None
    cx, cy = orb_spot(sky, view)
    r = view.focal * tan(radians(sky.orb_size)) / view.step
    x0, x1 = max(0, int(cx - r - 2)), min(view.width, int(cx + r + 3))
    y0, y1 = max(0, int(cy - r - 2)), min(view.height, int(cy + r + 3))
    if x1 <= x0 or y1 <= y0:
        return
    xs = np.arange(x0, x1, dtype=np.float32)[None, :] - cx
    ys = np.arange(y0, y1, dtype=np.float32)[:, None] - cy
    cover = np.clip(r - np.sqrt(xs * xs + ys * ys) + 0.5, 0, 1).astype(np.float32)
    part = out[y0:y1, x0:x1]
    face = np.ones_like(cover)
    if sky.moon:
        t = tile(77)
        spots = cv2.resize(t[:64, :64], (x1 - x0, y1 - y0), interpolation=cv2.INTER_LINEAR)
        face = (1 - 0.16 * np.clip(spots, 0, 1)).astype(np.float32)
    for c in range(3):
        part[..., c] += (np.float32(sky.orb[c]) * face - part[..., c]) * cover


def _stars(out: Floats, sky: Sky, view: View, el: Floats, seed: int) -> None:
    """Points of light fixed in the sky, thinner towards the horizon."""
    rng = np.random.default_rng([seed, 5])
    n = 620
    az, alt = rng.uniform(-0.75, 0.75, n), rng.uniform(0.02, 0.95, n)
    bright = rng.random(n) ** 5 * 1.6 + 0.10
    xs = ((view.centre + view.focal * az) - view.x0) / view.step
    ys = ((view.horizon - view.focal * alt) - view.y0) / view.step
    points = np.zeros((view.height, view.width), np.float32)
    for x, y, b, a in zip(xs, ys, bright, alt, strict=True):
        if 1 <= x < view.width - 2 and 1 <= y < view.height - 2:
            value = float(b * sky.stars * min(1.0, a * 6))
            ix, iy, fx, fy = int(x), int(y), float(x % 1), float(y % 1)
            points[iy, ix] += value * (1 - fx) * (1 - fy)
            points[iy, ix + 1] += value * fx * (1 - fy)
            points[iy + 1, ix] += value * (1 - fx) * fy
            points[iy + 1, ix + 1] += value * fx * fy
    for c, tint in enumerate((0.92, 0.96, 1.1)):
        out[..., c] += points * np.float32(tint)


def clouds(sky: Sky, view: View, seed: int) -> Floats | None:
    """Streaks of cloud over the window, premultiplied (height, width, 4), lit from the sun's side."""
    if sky.clouds <= 0.02:
        return None
    rows = view.y0 + (np.arange(view.height, dtype=np.float32) + 0.5) * view.step
    el = np.maximum((view.horizon - rows) / view.focal, 0.004)
    above = 0.16 / (el + 0.10)  # a ceiling of cloud, seen ever flatter towards the horizon
    cols = (view.x0 + np.arange(view.width, dtype=np.float32) * view.step - view.centre) / view.focal
    u = np.outer(0.35 + 0.65 * above, cols) * 210.0
    v = np.repeat((above * 330.0)[:, None], view.width, axis=1)
    field = _sample(tile(seed % 9973, 256, 5), u * 0.42, v) + 0.5 * _sample(
        tile(seed % 9949 + 3), u * 1.3, v * 2.6
    )
    edge = 1.05 - 1.75 * sky.clouds
    cover = np.clip((field - edge) * 1.05, 0, 1)
    cover = cover * cover * (3 - 2 * cover)
    cover *= np.clip((view.horizon - rows) / view.focal * 26, 0, 1)[:, None]
    lit = np.clip(0.55 - 0.5 * (_sample(tile(seed % 9973, 256, 5), u * 0.42, v - 7) - field * 0.6), 0, 1)
    cx, cy = orb_spot(sky, view)
    sunward = np.exp(-((_distance(view, cx, cy, 1.8) * (view.step / view.focal) / 0.35) ** 1.4))
    out = np.empty((view.height, view.width, 4), np.float32)
    alpha = (cover * (0.62 + 0.36 * sky.clouds)).astype(np.float32)
    for c in range(3):
        tone = sky.cloud_shade[c] + (sky.cloud_lit[c] - sky.cloud_shade[c]) * lit
        out[..., c] = (tone + sky.halo[c] * 0.55 * sunward) * alpha
    out[..., 3] = alpha
    return out


def _sample(noise: Floats, u: NDArray[np.floating[Any]], v: NDArray[np.floating[Any]]) -> Floats:
    size = np.float32(noise.shape[0])
    mu, mv = np.mod(u, size).astype(np.float32), np.mod(v, size).astype(np.float32)
    return np.asarray(cv2.remap(noise, mu, mv, cv2.INTER_LINEAR, borderMode=cv2.BORDER_WRAP), np.float32)
