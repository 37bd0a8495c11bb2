"""Grounds: painted once in perspective, wet or watery ones answered every frame with what they reflect."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import inf, radians, tan

import cv2
import numpy as np
from numpy.typing import NDArray

from onereel.backends.animatic.picture import bake, camera, lighting
from onereel.backends.animatic.picture.camera import Lens, Pose
from onereel.backends.animatic.picture.layer import (
    HALF,
    Layer,
    Window,
    enlarged,
    home,
    lay,
    reach,
    restless,
    through,
    travel,
)
from onereel.backends.animatic.picture.lighting import Air
from onereel.backends.animatic.sets.api import Ground
from onereel.backends.animatic.sets.noise import Spots, blend, cloud, tile, wrapped

Floats = NDArray[np.float32]
_SNOW = (0.90, 0.93, 1.0)
_STRIP = 24  # rows that are answered at a time: they stay in the second cache


@dataclass(frozen=True, slots=True, kw_only=True)
class Surface:
    """A baked ground. `mirror` (h, w) on the layer's window is how much it reflects, None for a matt one."""

    ground: Ground
    layer: Layer
    mirror: Floats | None
    ripple: float
    glitter: float


def spots_at(lens: Lens, pose: Pose, window: Window, height: float) -> Spots:
    """The places on a level surface that a canvas at this pose shows; above the horizon they are far away."""
    f = pose.focal * lens.height
    rows = window.y0 + (np.arange(window.height, dtype=np.float64) + 0.5) * window.step
    cols = window.x0 + (np.arange(window.width, dtype=np.float64) + 0.5) * window.step
    below = np.maximum(rows - lens.height * pose.oy, 0.35)
    away = f * max(pose.y - height, 0.05) / below
    x = pose.x + np.outer(away / f, cols - lens.width * pose.ox)
    shape = x.shape
    z = np.broadcast_to((pose.z + away).astype(np.float32)[:, None], shape)
    px = np.broadcast_to((away / below * window.step).astype(np.float32)[:, None], shape)
    return Spots(x=x.astype(np.float32), z=z, px=px)


def _window(lens: Lens, ref: Pose, poses: Sequence[Pose], height: float) -> Window | None:
    """The part of the picture at the baking pose that shows a level surface in any of the poses."""
    plane = camera.level(height)
    found = []
    for pose in poses:
        top = max(lens.horizon(pose) + 1.0, 0.0)
        if top >= lens.height:
            continue
        rows = np.array([top, (top + lens.height) / 2, lens.height + 1])
        points = np.array([(c, r) for r in rows for c in (-1.0, lens.width + 1.0)])
        found.append(through(np.linalg.inv(travel(lens, plane, ref, pose)), points))
    if not found:
        return None
    low, high = np.min(found, axis=(0, 1)), np.max(found, axis=(0, 1))
    y0 = max(np.floor(lens.horizon(ref)), low[1] - 2)
    x0, x1 = max(low[0] - 2, -lens.width), min(high[0] + 2, 2 * lens.width)
    y1 = min(high[1] + 2, 2.2 * lens.height)
    if y1 - y0 < 2:
        return None
    return Window(x0=float(np.floor(x0)), y0=float(y0), width=int(x1 - x0) + 1, height=int(y1 - y0) + 1)


def bake_ground(ground: Ground, air: Air, poses: Sequence[Pose], seed: int) -> Surface | None:
    """Paint, light, fog and focus a ground for the poses of a shot."""
    window = _window(air.lens, air.pose, poses, ground.level)
    if window is None:
        return None
    plane = camera.level(ground.level)
    spots = spots_at(air.lens, air.pose, window, ground.level)
    wet = air.palette.wet * ground.wets if air.place.weather else 0.0
    grid = lighting.grid_of(window, plane, air)
    rgb, alpha = _painted(ground, air, spots, wet)
    lit = _lit(rgb, alpha, ground, air, spots, grid, window)
    one = alpha if alpha is not None else np.ones(lit.shape[:2], np.float32)
    rgba = np.asarray(cv2.merge([*cv2.split(lit), one]), np.float32)
    rgba = lighting.focus_by_distance(rgba, (grid.z - air.pose.z).astype(np.float32), air, window)
    mirror = _mirror(ground, air, spots, wet, seed)
    if alpha is not None:
        rows = np.flatnonzero(rgba[..., 3].max(axis=1) > 0.002)
        if rows.size == 0:
            return None
        y0, y1 = int(rows[0]), int(rows[-1]) + 1
        window = replace(window, y0=window.y0 + y0, height=y1 - y0)
        rgba = np.ascontiguousarray(rgba[y0:y1])
        mirror = None if mirror is None else np.ascontiguousarray((mirror * alpha)[y0:y1])
    z = min(ground.far, bake.FAR - 1)
    away = grid.z[:, 0] - air.pose.z
    away = away[away > 0]  # above the horizon there is no ground
    soft = float(air.blurs(away).min()) if away.min(initial=np.inf) > air.focus else 0.0
    layer = Layer(z=z, plane=plane, window=window, rgba=rgba, solid=alpha is None, soft=soft)
    ripple = max(ground.ripple, 0.10 * wet)
    return Surface(ground=ground, layer=layer, mirror=mirror, ripple=ripple, glitter=ground.glitter)


def _painted(ground: Ground, air: Air, spots: Spots, wet: float) -> tuple[Floats, Floats | None]:
    """The ground's colours (h, w, 3), snowed on and darkened by `wet`, and where it is; None: everywhere."""
    paper = ground.paint(spots)
    rgb, alpha = (
        (paper[..., :3], np.ascontiguousarray(paper[..., 3])) if paper.shape[2] == 4 else (paper, None)
    )
    snow = air.palette.snow * ground.snows if air.place.weather else 0.0
    if snow > 0:
        w = np.clip(snow * (0.92 + 0.16 * cloud(spots, 2.2, 41)), 0, 1).astype(np.float32)
        if alpha is not None:
            w *= alpha
        tone = 1 + 0.05 * cloud(spots, 0.9, 42, 2.0) + 0.05 * cloud(spots, 7.0, 43, 2.0)
        rgb = blend(np.ascontiguousarray(rgb), spots.flat(_SNOW) * tone[..., None], w)
    if wet > 0:
        rgb = rgb * np.float32(1 - 0.42 * wet)
    return rgb, alpha


def _lit(
    rgb: Floats,
    alpha: Floats | None,
    ground: Ground,
    air: Air,
    spots: Spots,
    grid: lighting.Grid,
    window: Window,
) -> Floats:
    """These colours under the light of the scene, seen through its air; premultiplied HDR."""
    gain = lighting.light_on(grid, air, ground.lit)
    lost, veil = lighting.fog_on(grid, air, ground.fog)
    clear = 1 - lost
    lit = cv2.multiply(
        np.ascontiguousarray(rgb, np.float32), lighting.spread(gain * clear[..., None], window)
    )
    haze = lighting.spread(veil * lost[..., None], window)
    if alpha is not None:
        haze = np.asarray(cv2.multiply(haze, cv2.merge([alpha, alpha, alpha])), np.float32)
    cv2.add(lit, haze, dst=lit)
    if ground.glow is not None:
        cv2.add(lit, ground.glow(spots), dst=lit)
    return np.asarray(lit, np.float32)


def _mirror(ground: Ground, air: Air, spots: Spots, wet: float, seed: int) -> Floats | None:
    """How much of the reflection shows, by place: more at a grazing look, most in puddles."""
    if ground.mirror <= 0 and wet <= 0:
        return None
    high = max(air.pose.y - ground.level, 0.05)
    away = np.maximum(spots.z - air.pose.z, 0.1)
    graze = np.clip(1 - 0.85 * high / np.hypot(away, high), 0, 1) ** 1.5
    k = ground.mirror * (0.45 + 0.55 * graze)
    if wet > 0:
        puddle = np.clip(0.42 + 0.75 * cloud(spots, 2.6, seed % 911 + 7, 1.7), 0, 1)
        k = np.maximum(k, wet * (0.16 + 0.62 * puddle) * (0.40 + 0.60 * graze))
    return np.asarray(np.minimum(k, 0.94), np.float32)


class Mirror:
    """Composes what the surfaces of a shot reflect, at a quarter of the picture's size."""

    def __init__(self, lens: Lens, ref: Pose, layers: Sequence[Layer]) -> None:
        """`layers` are the mirrored ones, far to near."""
        self._lens, self._ref, self._layers = lens, ref, layers

    def reflect(self, pose: Pose, t: float, wind: float) -> Floats:
        """The upside-down world, (H/4, W/4, 3)."""
        h, w = -(-self._lens.height // 4), -(-self._lens.width // 4)
        out = np.zeros((h, w, 3), np.float32)
        shrink = np.array([[0.25, 0, -0.375], [0, 0.25, -0.375], [0, 0, 1.0]])
        for x in self._layers:
            to = x.plane.matrix(self._lens.matrix(pose))
            back = home(self._lens, x.plane, self._ref)
            alive = restless(x.life, x.base, x.height, t, wind)
            lay(out, x.rgba, shrink @ to @ alive @ back @ x.window.onto(), solid=x.solid)
        return out


def answer(frame: Floats, surface: Surface, world: Floats, air: Air, pose: Pose, t: float, seed: int) -> None:
    """Blend the reflected world into the frame, whole or of half the size, where the surface mirrors it,
    rippled; in place."""
    lens = air.lens
    if surface.mirror is None:
        return
    step = lens.height // len(frame)
    m = travel(lens, surface.layer.plane, air.pose, pose) @ surface.layer.window.onto()
    found = reach(m, surface.layer.window.width, surface.layer.window.height, lens.width, lens.height)
    top = max(found[1], int(lens.horizon(pose)) - 2, 0) // 2 * 2 if found else lens.height
    if found is None or found[3] - top < 2:
        return
    window = Window(x0=0, y0=top, width=lens.width // 2, height=(found[3] - top + 1) // 2, step=2.0)
    half = _rippled(surface, world, air, pose, t, window, seed)
    m = np.array([[1, 0, 0], [0, 1, -top], [0, 0, 1.0]]) @ m
    m = HALF @ m if step == 2 else m
    part = frame[top // step : -(-found[3] // step)]
    for y in range(0, len(part), _STRIP):
        rows = slice(y, min(y + _STRIP, len(part)))
        shown = half[rows] if step == 2 else enlarged(half, 2, rows)
        size = (part.shape[1], rows.stop - y)
        k = cv2.warpPerspective(surface.mirror, np.array([[1, 0, 0], [0, 1, -y], [0, 0, 1.0]]) @ m, size)
        change = cv2.subtract(shown, part[rows])
        cv2.multiply(change, cv2.cvtColor(k, cv2.COLOR_GRAY2RGB), dst=change)
        cv2.add(part[rows], change, dst=part[rows])


def _rippled(
    surface: Surface, world: Floats, air: Air, pose: Pose, t: float, window: Window, seed: int
) -> Floats:
    """The reflected world at half size on the ground's rows, broken by waves, with the sun's path."""
    ground, ripple = surface.ground, surface.ripple
    if ripple < 0.02:
        m = np.array([[0.5, 0, -0.25], [0, 0.5, window.y0 / 4 - 0.25]])
        flags = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
        size = (window.width, window.height)
        soft = cv2.blur(world, (1, 3))
        still = cv2.warpAffine(soft, m, size, flags=flags, borderMode=cv2.BORDER_REPLICATE)
        return np.asarray(still, np.float32)
    spots = spots_at(air.lens, pose, window, ground.level)
    n = _waves(spots, air, ripple, ground, t, seed)
    col = (np.arange(window.width, dtype=np.float32) * 2 + 0.5) / 4 - 0.375
    row = (window.y0 + np.arange(window.height, dtype=np.float32) * 2 + 0.5) / 4 - 0.375
    depth = np.clip((_under(window, air.lens, pose) + 1) / 6, 0, 1)
    reach = np.float32(air.lens.height / 4 * (0.012 + 0.13 * ripple))
    mx = np.broadcast_to(col[None, :], n.shape) + n * np.float32(0.6 + 2.0 * ripple)
    my = row[:, None] + n * reach * depth
    my = np.maximum(my, np.float32(max(air.lens.horizon(pose), 0.0) / 4)) if ground.level >= -0.01 else my
    soft = cv2.blur(world, (1, 5)) if ripple > 0.02 else world
    out = cv2.remap(
        soft, mx.astype(np.float32), my.astype(np.float32), cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE
    )
    if ripple > 0.12:
        tone = (1.0 + 0.20 * np.clip(n, -1.5, 1.5) * min(1.0, ripple * 2)).astype(np.float32)
        out = cv2.multiply(out, cv2.merge([tone, tone, tone]))
    sky = air.place.sky
    if surface.glitter > 0 and sky is not None and sky.orb is not None:
        _glitter(out, n, surface.glitter, air, pose, window)
    return np.asarray(out, np.float32)


def _under(window: Window, lens: Lens, pose: Pose) -> Floats:
    """How many samples each row of a window lies under the horizon, (h, 1)."""
    rows = np.arange(window.height, dtype=np.float32)[:, None]
    return rows + np.float32((window.y0 - int(lens.horizon(pose))) / window.step)


def _waves(spots: Spots, air: Air, ripple: float, ground: Ground, t: float, seed: int) -> Floats:
    """Waves about ±1. Their depth grows with distance, so that they read as strokes up to the horizon."""
    high = max(air.pose.y - ground.level, 0.3)
    z, px = spots.z[:, :1], spots.px[:, :1]  # the same along a row
    deep = np.log(np.maximum(z - np.float32(air.pose.z), 0.5) + np.float32(1.0))
    long = np.float32(32.0 / (0.25 + 0.42 * high * min(1.0, 0.35 + ripple)))
    u = spots.x * long
    v = deep * np.float32(32.0 * 8.5)
    noise, run = tile(seed % 97 + 3), np.float32(32.0 * (0.05 + 0.05 * ground.flow) * t)
    seen = np.clip(1.6 / np.maximum(px / np.maximum(deep, 0.1) * 2, 1e-3) * high * 0.2, 0, 1)
    n = 0.75 * wrapped(noise, u * 0.55, v + run)
    n += 0.45 * wrapped(noise, u * 1.3 + 77, v * 2.1 - run * 2.1)
    n += 0.35 * wrapped(noise, u * 0.16, v * 0.42 - run * 0.2)
    return np.asarray(n * seen, np.float32)


def _glitter(
    out: cv2.typing.MatLike, n: Floats, strength: float, air: Air, pose: Pose, window: Window
) -> None:
    """The sun's path: sparks on the wave fronts under it, wider towards the viewer."""
    sky = air.place.sky
    assert sky is not None
    assert sky.orb is not None
    f = pose.focal * air.lens.height
    cx = (air.lens.width * pose.ox + f * tan(radians(sky.orb_at[0]))) / 2
    deep = _under(window, air.lens, pose)
    width = f * tan(radians(sky.orb_size)) / 2 * 1.1 + deep * 0.42
    cols = np.arange(window.width, dtype=np.float32)[None, :]
    lane = np.exp(-(((cols - cx) / width) ** 2))
    spark = np.clip(n * 1.5 - 0.10, 0, 1.6) * lane * np.float32(strength)
    base = lane * np.float32(0.10 * strength)
    light = np.minimum(np.asarray(sky.orb, np.float32), 5.0)
    path = (spark + base).astype(np.float32)
    cv2.add(out, cv2.merge([path * np.float32(c * 0.55) for c in light]), dst=out)


def far_edge(ground: Ground) -> float:
    """Where a ground ends, for the order of drawing."""
    return bake.FAR - 1 if ground.far == inf else ground.far
