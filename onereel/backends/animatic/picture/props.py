"""What the engine itself puts on a set: the table an insert shows its object on."""

from __future__ import annotations

import cv2
import numpy as np

from onereel.backends.animatic.picture import camera, lighting
from onereel.backends.animatic.picture.camera import Pose
from onereel.backends.animatic.picture.layer import Layer, Window
from onereel.backends.animatic.picture.lighting import Air
from onereel.backends.animatic.picture.staging import Staged
from onereel.backends.animatic.picture.surface import spots_at
from onereel.backends.animatic.sets.noise import planks


def table_layer(blocked: Staged, air: Air) -> Layer:
    """A wooden table top under the object, its far edge a little behind it, in perspective."""
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
    rgb = planks(spots, (0.50, 0.34, 0.23), width=0.19, seed=blocked.scene.seed % 50 + 2, away=False)
    plane = camera.level(high)
    grid = lighting.grid_of(window, plane, air)
    gain = lighting.spread(lighting.light_on(grid, air, 0.75), window)
    lit = cv2.multiply(rgb, gain)
    rgba = np.asarray(cv2.merge([*cv2.split(lit), np.ones(rgb.shape[:2], np.float32)]), np.float32)
    rgba[:2, :, :] *= np.array([[[0.5]], [[0.85]]], np.float32)
    rgba = lighting.focus_by_distance(rgba, (grid.z - pose.z).astype(np.float32), air, window)
    return Layer(z=blocked.focus + 0.01, plane=plane, window=window, rgba=rgba)
