"""From a set's flats to layers: light, fog, paper, focus, once for a shot."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from math import inf

import cv2
import numpy as np
from numpy.typing import NDArray

from onereel.backends.animatic.picture import camera, lighting, sky
from onereel.backends.animatic.picture.camera import Lens, Matrix, Plane, Pose
from onereel.backends.animatic.picture.layer import Layer, Window, corners, over, seen, through
from onereel.backends.animatic.picture.lighting import Air
from onereel.backends.animatic.sets.api import Flat
from onereel.backends.animatic.sets.noise import tile

Floats = NDArray[np.float32]
FAR = 4000.0
_MIRROR_STEP = 4.0


def plane_of(flat: Flat) -> Plane:
    """The plane a flat stands in."""
    match flat.side:
        case "left" | "right":
            return camera.beside(flat.x)
        case "ceiling" | "floor":
            return camera.level(flat.y)
        case _:
            return camera.facing(flat.z)


def _texture(flat: Flat, shrink: float) -> Matrix:
    """Art pixels (of art shrunk by `shrink`) to the plane's (u, v)."""
    k = shrink / flat.ppm
    h, w = flat.height, flat.width
    match flat.side:
        case "left":
            m = [[k, 0, flat.z], [0, -k, flat.y + h], [0, 0, 1]]
        case "right":
            m = [[-k, 0, flat.z + w], [0, -k, flat.y + h], [0, 0, 1]]
        case "ceiling":
            m = [[k, 0, flat.x], [0, k, flat.z], [0, 0, 1]]
        case "floor":
            m = [[k, 0, flat.x], [0, -k, flat.z + h], [0, 0, 1]]
        case _:
            m = [[k, 0, flat.x], [0, -k, flat.y + h], [0, 0, 1]]
    half = np.array([[1, 0, 0.5], [0, 1, 0.5], [0, 0, 1.0]])
    made: Matrix = np.array(m, np.float64) @ half
    return made


def _extent(flat: Flat, lens: Lens, pose: Pose) -> tuple[int, int, int, int] | None:
    """Where a flat falls on the picture, roomy for what sways; None where it cannot be told (very near)."""
    if flat.mirror:
        return None
    to = plane_of(flat).matrix(lens.matrix(pose)) @ _texture(flat, 1.0)
    h, w = flat.art.shape[:2]
    c = np.c_[corners(0, 0, w, h), np.ones(4)] @ to.T
    if np.any(c[:, 2] < 0.3):
        return None
    p = c[:, :2] / c[:, 2:]
    return (
        int(p[:, 0].min()) - 2,
        int(p[:, 1].min()) - 2,
        int(p[:, 0].max()) + 3,
        int(p[:, 1].max()) + 3,
    )


def flat_layer(flat: Flat, air: Air, poses: Sequence[Pose], mirrored: float | None) -> Layer | None:
    """A flat as a layer for these poses; `mirrored` is the height of the level mirror, if there is one."""
    plane = plane_of(flat)
    distance = flat.z - air.pose.z
    if not flat.side and distance < 0.35:
        return None
    radius = air.blur(distance) if not flat.side else 0.0
    extent = _extent(flat, air.lens, air.pose)
    where = poses if flat.life.still or flat.life.drift == 0 else ()
    window = seen(air.lens, plane, air.pose, where, extent) if where else _whole(extent)
    if window is None:
        return None
    pad = int(radius * 1.3) + 2
    window = Window(
        x0=window.x0 - pad, y0=window.y0 - pad, width=window.width + 2 * pad, height=window.height + 2 * pad
    )
    step = 4.0 if radius > 9 else 2.0 if radius > 3.2 else 1.0
    window = window.stepped(step)
    art, glow = _drawn(flat, plane, air, window)
    if not art[..., 3].any() and glow is None:
        return None
    rgba = _lit(art, glow, flat, plane, air, window)
    rgba, soft = _focused(rgba, flat, plane, air, window, radius)
    layer = Layer(
        z=flat.z + (flat.width if flat.side in ("left", "right") else flat.height) if flat.side else flat.z,
        plane=plane,
        window=window,
        rgba=rgba,
        life=flat.life,
        base=(flat.x, flat.y),
        height=flat.height,
        solid=_solid(rgba),
        soft=soft,
    )
    return _with_mirror(layer, air, mirrored) if mirrored is not None and flat.reflects else layer


def _whole(extent: tuple[int, int, int, int] | None) -> Window | None:
    if extent is None:
        return None
    x0, y0, x1, y1 = extent
    return Window(x0=float(x0), y0=float(y0), width=max(2, x1 - x0), height=max(2, y1 - y0))


def _drawn(flat: Flat, plane: Plane, air: Air, window: Window) -> tuple[Floats, Floats | None]:
    """The flat's paper (0…1) and glow on the canvas."""
    art, glow = flat.art, flat.glow
    to_canvas = np.linalg.inv(window.onto()) @ plane.matrix(air.lens.matrix(air.pose))
    full = to_canvas @ _texture(flat, 1.0)
    shrink = 1.0 / max(_growth(full, art.shape[1], art.shape[0]), 1e-3)
    if shrink > 1.25:
        size = (max(2, round(art.shape[1] / shrink)), max(2, round(art.shape[0] / shrink)))
        shrink = art.shape[1] / size[0]
        art = np.asarray(cv2.resize(art, size, interpolation=cv2.INTER_AREA), np.uint8)
        if glow is not None:
            glow = np.asarray(cv2.resize(glow, size, interpolation=cv2.INTER_AREA), np.uint8)
    else:
        shrink = 1.0
    m = to_canvas @ _texture(flat, shrink)
    if flat.mirror:
        w = art.shape[1]
        art = np.concatenate([art[:, ::-1], art, art[:, ::-1]], axis=1)
        glow = None if glow is None else np.concatenate([glow[:, ::-1], glow, glow[:, ::-1]], axis=1)
        m = m @ np.array([[1, 0, -w], [0, 1, 0], [0, 0, 1.0]])
    size = (window.width, window.height)
    paper = cv2.warpPerspective(art, m, size, flags=cv2.INTER_LINEAR)
    shine = None
    if glow is not None and glow.any():
        g = cv2.warpPerspective(glow, m, size, flags=cv2.INTER_LINEAR).astype(np.float32)
        shine = np.asarray(cv2.multiply(g, g, scale=flat.power / 65025.0), np.float32)
    return np.asarray(paper.astype(np.float32) * np.float32(1 / 255), np.float32), shine


def _growth(m: Matrix, w: int, h: int) -> float:
    """Canvas samples to one art pixel, where it is largest but on the canvas."""
    best = 0.0
    for u, v in ((0.1, 0.9), (0.5, 0.5), (0.9, 0.9), (0.1, 0.1), (0.9, 0.1)):
        p = np.array([u * w, v * h])
        if (m @ np.array([*p, 1.0]))[2] <= 0.3:
            continue
        a, b, c = through(m, p + np.array([[0.0, 0.0], [1.0, 0.0], [0.0, 1.0]]))
        best = max(best, float(np.hypot(*(b - a))), float(np.hypot(*(c - a))))
    return best or 1.0


@lru_cache(maxsize=2)
def _fibre() -> Floats:
    """Paper, 512 × 512 and tileable: fine fibres and soft clouds, about 1."""
    rng = np.random.default_rng(11)
    n = np.pad(rng.standard_normal((512, 512)).astype(np.float32), 16, mode="wrap")
    long = cv2.GaussianBlur(n, (0, 0), sigmaX=3.2, sigmaY=0.7)[16:-16, 16:-16]
    tall = cv2.GaussianBlur(n[::-1].copy(), (0, 0), sigmaX=0.7, sigmaY=3.2)[16:-16, 16:-16]
    field = long / long.std() + tall / tall.std() + 0.8 * cv2.resize(tile(13), (512, 512)) * 1.6
    return np.asarray(1 + 0.017 * field, np.float32)


def _lit(art: Floats, glow: Floats | None, flat: Flat, plane: Plane, air: Air, window: Window) -> Floats:
    """Paper under the light of the scene, seen through its air; premultiplied HDR."""
    grid = lighting.grid_of(window, plane, air)
    light = lighting.light_on(grid, air, flat.lit)
    lost, colour = lighting.fog_on(grid, air, flat.fog)
    clear = 1 - lost
    gain = lighting.spread(light * clear[..., None], window)
    veil = lighting.spread(colour * lost[..., None], window)
    alpha = np.ascontiguousarray(art[..., 3])
    if flat.paper > 0 and window.step < 3:
        fibre = _tiled(_fibre(), window)
        cv2.multiply(gain, cv2.merge([fibre, fibre, fibre]), dst=gain)
    rgb = cv2.multiply(cv2.cvtColor(art, cv2.COLOR_RGBA2RGB), gain)
    cv2.add(rgb, cv2.multiply(cv2.cvtColor(alpha, cv2.COLOR_GRAY2RGB), veil), dst=rgb)
    if window.step < 2 and flat.edge and not flat.side:
        _edge(rgb, alpha, air, float(clear.mean()))
        alpha = _cast(alpha)
    if glow is not None:
        shining = lighting.spread((0.35 + 0.65 * clear).astype(np.float32), window)
        cv2.add(rgb, cv2.multiply(glow, cv2.cvtColor(shining, cv2.COLOR_GRAY2RGB)), dst=rgb)
    return np.asarray(cv2.merge([*cv2.split(rgb), alpha]), np.float32)


def _tiled(texture: Floats, window: Window) -> Floats:
    h, w = texture.shape
    rows = -(-window.height // h) + 1
    cols = -(-window.width // w) + 1
    return np.ascontiguousarray(np.tile(texture, (rows, cols))[: window.height, : window.width])


def _edge(rgb: cv2.typing.MatLike, alpha: Floats, air: Air, clear: float) -> None:
    """Light along the cut edges that look towards it."""
    dx, dy = air.palette.rim_from
    m = np.array([[1, 0, -dx * 1.6], [0, 1, -dy * 1.6]])
    inner = cv2.warpAffine(alpha, m, (alpha.shape[1], alpha.shape[0]), borderMode=cv2.BORDER_REPLICATE)
    edge = np.maximum(alpha - inner, 0)
    tint = [edge * np.float32(0.26 * clear * c) for c in air.palette.rim]
    cv2.add(rgb, cv2.merge(tint), dst=rgb)


def _cast(alpha: Floats) -> Floats:
    """A soft shadow about the paper's edge on whatever lies behind."""
    size = (alpha.shape[1], alpha.shape[0])
    soft = cv2.blur(cv2.blur(alpha, (9, 9)), (9, 9))
    moved = cv2.warpAffine(soft, np.array([[1, 0, 2.0], [0, 1, 3.0]]), size, borderMode=cv2.BORDER_REPLICATE)
    return np.asarray(alpha + (1 - alpha) * moved * np.float32(0.26), np.float32)


def _focused(
    rgba: Floats, flat: Flat, plane: Plane, air: Air, window: Window, radius: float
) -> tuple[Floats, float]:
    """The canvas out of focus, and by what radius (pixels) at the least."""
    if not flat.side:
        return lighting.defocus(rgba, radius / window.step), radius
    grid = lighting.grid_of(window, plane, air)
    away = (grid.z - air.pose.z).astype(np.float32)
    there = cv2.resize(rgba[..., 3], away.shape[::-1], interpolation=cv2.INTER_AREA) > 0
    least = float(air.blurs(away)[there].min(initial=40.0))
    return lighting.focus_by_distance(rgba, away, air, window), least


def _with_mirror(layer: Layer, air: Air, height: float) -> Layer:
    """The layer with its reflection in a level mirror, at a quarter of the size."""
    plane = layer.plane.mirrored(height)
    flip = travel_between(air.lens, layer.plane, plane, air.pose)
    c = through(flip @ layer.window.onto(), corners(0, 0, layer.window.width, layer.window.height))
    x0, y0 = (
        float(np.floor(max(c[:, 0].min(), -air.lens.width))),
        float(np.floor(max(c[:, 1].min(), -air.lens.height))),
    )
    x1, y1 = min(float(c[:, 0].max()), 2.0 * air.lens.width), min(float(c[:, 1].max()), 2.0 * air.lens.height)
    if x1 - x0 < 8 or y1 - y0 < 8:
        return layer
    window = Window(x0=x0, y0=y0, width=int(x1 - x0), height=int(y1 - y0)).stepped(_MIRROR_STEP)
    k = _MIRROR_STEP / layer.window.step
    small, m = layer.rgba, np.eye(3)
    if k > 1:
        size = (max(2, round(small.shape[1] / k)), max(2, round(small.shape[0] / k)))
        m = layer.window.stepped(layer.window.step * layer.window.width / size[0]).onto()
        small = np.asarray(cv2.resize(small, size, interpolation=cv2.INTER_AREA), np.float32)
    else:
        m = layer.window.onto()
    to = np.linalg.inv(window.onto()) @ flip @ m
    out = cv2.warpPerspective(small, to, (window.width, window.height), flags=cv2.INTER_LINEAR)
    glass = replace(layer, plane=plane, window=window, rgba=np.asarray(out, np.float32), solid=_solid(out))
    return replace(layer, mirror=glass)


def _solid(rgba: cv2.typing.MatLike) -> bool:
    return float(np.asarray(rgba)[..., 3].min()) > 0.999


def travel_between(lens: Lens, a: Plane, b: Plane, pose: Pose) -> Matrix:
    """Picture pixels of plane a to those of plane b, of the same (u, v)."""
    c = lens.matrix(pose)
    made: Matrix = b.matrix(c) @ np.linalg.inv(a.matrix(c))
    return made


def sky_layer(air: Air, poses: Sequence[Pose], seed: int, mirrored: float | None) -> list[Layer]:
    """The sky, and its clouds where there are any, at half size."""
    place = air.place.sky
    if place is None:
        return []
    plane = camera.facing(FAR)
    window = seen(air.lens, plane, air.pose, poses, None)
    if window is None:
        return []
    window = replace(
        window, x0=window.x0 - 6, y0=window.y0 - 6, width=window.width + 12, height=window.height + 12
    )
    if mirrored is not None:  # the water shows what is above the picture's edge
        line = air.lens.horizon(air.pose)
        deep = max(air.lens.height - air.lens.horizon(pose) for pose in poses)
        top = min(window.y0, line - deep - 12)
        window = replace(window, y0=top, height=window.height + int(window.y0 - top))
    window = window.stepped(2.0)
    view = sky.View(
        x0=window.x0,
        y0=window.y0,
        width=window.width,
        height=window.height,
        step=window.step,
        centre=air.lens.width * air.pose.ox,
        horizon=air.lens.height * air.pose.oy,
        focal=air.pose.focal * air.lens.height,
    )
    rgb = sky.paint(place, view, seed)
    veil = sky.clouds(place, view, seed)
    if veil is not None:
        over(rgb, veil)
    rgba = np.asarray(cv2.merge([*cv2.split(rgb), np.ones(rgb.shape[:2], np.float32)]), np.float32)
    layer = Layer(z=FAR, plane=plane, window=window, rgba=rgba, solid=True, soft=inf)
    return [_with_mirror(layer, air, mirrored) if mirrored is not None else layer]
