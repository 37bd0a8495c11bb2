"""A character alone, to be recognised by: head to knee, on plain lit paper."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from onereel.backends.animatic.figures import puppet
from onereel.backends.animatic.picture import finish, palette
from onereel.backends.animatic.picture.layer import over
from onereel.backends.animatic.picture.players import SECONDS, seed_of
from onereel.backends.animatic.sets import light_of
from onereel.backends.animatic.stage import Breakdown, Light

Bytes = NDArray[np.uint8]


def portrait(scene: Breakdown, width: int, height: int) -> Bytes:
    """The first actor of the scene, from the knee up, (height, width, 3)."""
    light = light_of(scene)
    back = palette.mix(palette.times(light.sky.low, 0.55), (0.62, 0.58, 0.54), 0.55)
    frame = _ground(width, height, back, light.rim_from[0])
    actor = scene.actors[0]
    made = puppet(actor, seed=seed_of(scene, actor.figure.key), facing=1)
    span = made.height * 0.80 if made.height > 0.6 else made.height * 1.3
    ppm = min(height / span, 0.9 * width / max(made.width, 0.2))
    x, y = width * 0.5, height * 0.075 + made.height * ppm
    lamp = Light(
        key=palette.mix((1.0, 0.96, 0.90), light.key, 0.25),
        ambient=palette.mix((0.46, 0.47, 0.52), light.ambient, 0.25),
        rim=palette.mix((1.3, 1.2, 1.05), light.rim, 0.4),
        rim_from=light.rim_from,
        wind=0.05,
    )
    ix, iy = int(x), int(y)
    sprite = made.draw(SECONDS / 2, ppm, lamp, clip=(-ix - 2, -iy - 2, width - ix + 2, height - iy + 2))
    left, top = round(ix - sprite.anchor[0]), round(iy - sprite.anchor[1])
    h, w = sprite.rgba.shape[:2]
    x0, y0, x1, y1 = max(0, left), max(0, top), min(width, left + w), min(height, top + h)
    if x1 > x0 and y1 > y0:
        part = np.ascontiguousarray(sprite.rgba[y0 - top : y1 - top, x0 - left : x1 - left])
        over(frame[y0:y1, x0:x1], part)
    return finish.Finish(width, height, vignette=0.22).print(frame, 0)


def _ground(width: int, height: int, colour: tuple[float, float, float], side: float) -> NDArray[np.float32]:
    """Plain paper with a pool of light behind the head."""
    x = (np.arange(width, dtype=np.float32) / width - (0.5 + 0.10 * side))[None, :] * (width / height)
    y = (np.arange(height, dtype=np.float32) / height - 0.36)[:, None]
    pool = 0.62 + 0.55 * np.exp(-(x * x + y * y) / 0.28)
    out = np.empty((height, width, 3), np.float32)
    for c in range(3):
        out[..., c] = pool * np.float32(colour[c])
    return out
