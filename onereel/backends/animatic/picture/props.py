"""What the engine itself puts on a set: the table an insert shows its object on."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from onereel.backends.animatic.picture import camera, lighting
from onereel.backends.animatic.picture.camera import Pose
from onereel.backends.animatic.picture.layer import Layer, Window
from onereel.backends.animatic.picture.lighting import Air
from onereel.backends.animatic.picture.staging import Staged
from onereel.backends.animatic.picture.surface import spots_at
from onereel.backends.animatic.sets.noise import Spots, blend, cloud, planks, tufts
from onereel.backends.animatic.stage import RGB, Breakdown, SetKind

Floats = NDArray[np.float32]


_WOOD: RGB = (0.50, 0.34, 0.23)
_GROUNDS: dict[SetKind, tuple[RGB, RGB]] = {
    SetKind.DESERT: ((0.86, 0.70, 0.48), (0.74, 0.56, 0.36)),
    SetKind.BEACH: ((0.88, 0.79, 0.60), (0.76, 0.66, 0.48)),
    SetKind.UNDERWATER: ((0.70, 0.68, 0.54), (0.52, 0.54, 0.44)),
    SetKind.SNOWFIELD: ((0.93, 0.95, 1.0), (0.84, 0.89, 0.97)),
    SetKind.MOON: ((0.50, 0.49, 0.50), (0.36, 0.35, 0.37)),
    SetKind.FIELD: ((0.66, 0.58, 0.32), (0.50, 0.46, 0.24)),
    SetKind.FOREST: ((0.36, 0.34, 0.22), (0.26, 0.28, 0.16)),
    SetKind.PARK: ((0.42, 0.52, 0.26), (0.32, 0.42, 0.20)),
    SetKind.VILLAGE: ((0.58, 0.48, 0.36), (0.48, 0.39, 0.29)),
    SetKind.ROAD: ((0.46, 0.45, 0.44), (0.38, 0.37, 0.37)),
    SetKind.RIVER: ((0.60, 0.57, 0.53), (0.49, 0.47, 0.44)),
    SetKind.MOUNTAINS: ((0.50, 0.48, 0.45), (0.40, 0.40, 0.36)),
    SetKind.STREET: ((0.56, 0.54, 0.52), (0.48, 0.46, 0.45)),
    SetKind.OLD_TOWN: ((0.62, 0.56, 0.48), (0.52, 0.47, 0.41)),
    SetKind.ROOFTOP: ((0.54, 0.46, 0.42), (0.44, 0.38, 0.36)),
    SetKind.TEMPLE: ((0.60, 0.58, 0.54), (0.50, 0.48, 0.46)),
    SetKind.HOSPITAL: ((0.80, 0.84, 0.84), (0.74, 0.79, 0.80)),
    SetKind.LABORATORY: ((0.52, 0.57, 0.60), (0.46, 0.51, 0.55)),
    SetKind.SPACE_STATION: ((0.58, 0.61, 0.66), (0.52, 0.55, 0.61)),
}
"""What an object lies on where that is not wood: sand, grass, snow, stone, steel, in two shades."""


def _top(spots: Spots, scene: Breakdown, air: Air) -> Floats:
    seed = scene.seed % 50 + 2
    if scene.set_kind in _GROUNDS:
        bare = tufts(spots, *_GROUNDS[scene.set_kind], scale=0.35, seed=seed)
    else:
        bare = planks(spots, _WOOD, width=0.19, seed=seed, away=False)
    snow = air.palette.snow if air.place.weather else 0.0
    if snow <= 0:
        return bare
    lies = np.clip(snow * (0.75 + 0.7 * cloud(spots, 0.5, seed)), 0, 1).astype(np.float32)
    return blend(bare, spots.flat((0.92, 0.94, 1.0)), lies)


def table_layer(blocked: Staged, air: Air) -> Layer:
    """What lies under the object, a table top or the ground of the place, its far edge a little behind."""
    assert blocked.table is not None
    high = blocked.table
    pose: Pose = air.pose
    edge = blocked.focus + 0.9 * (blocked.focus - pose.z)
    row = air.lens.place(pose, 0.0, high, edge)[1]
    w = air.lens.width
    window = Window(
        x0=-w * 0.5, y0=float(np.floor(row)), width=2 * w, height=max(8, int(air.lens.height * 1.6 - row))
    )
    spots = spots_at(air.lens, pose, window, high)
    rgb = _top(spots, blocked.scene, air)
    plane = camera.level(high)
    grid = lighting.grid_of(window, plane, air)
    gain = lighting.spread(lighting.light_on(grid, air, 0.75), window)
    lit = cv2.multiply(rgb, gain)
    rgba = np.asarray(cv2.merge([*cv2.split(lit), np.ones(rgb.shape[:2], np.float32)]), np.float32)
    rgba[:2, :, :] *= np.array([[[0.5]], [[0.85]]], np.float32)
    rgba = lighting.focus_by_distance(rgba, (grid.z - pose.z).astype(np.float32), air, window)
    return Layer(z=blocked.focus + 0.01, plane=plane, window=window, rgba=rgba)
