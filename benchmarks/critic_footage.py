"""Clips that no picture engine of ours drew, for `benchmarks/critic.py --footage`: textures with detail at
all scales as photographs have it, in three depths under a camera that moves, figures of cloth and skin
walking before them, grain, and an encoder's losses.

    python benchmarks/critic_footage.py FOLDER [--clips 8]
    python benchmarks/critic.py --footage FOLDER
"""

from __future__ import annotations

import argparse
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

import cv2
import numpy as np
import numpy.typing as npt

from onereel.media.video import ClipWriter

Floats = npt.NDArray[np.float32]
WIDTH, HEIGHT, COUNT, RATE = 640, 352, 81, Fraction(16)
_WIDE, _HIGH = 3 * WIDTH // 2, 3 * HEIGHT // 2


@dataclass(frozen=True, kw_only=True)
class Move:
    """How far the picture travels in all (parts of its width and height), and how much it grows."""

    x: float = 0.0
    y: float = 0.0
    zoom: float = 1.0


MOVES = (
    Move(),
    Move(x=0.15),
    Move(zoom=1.15),
    Move(x=-0.2),
    Move(y=0.12),
    Move(zoom=0.88),
    Move(),
    Move(x=0.1),
)


def texture(
    rng: np.random.Generator, height: int, width: int, mean: tuple[int, int, int], spread: float
) -> Floats:
    """Noise that is as strong at every scale, mostly in light: RGB 0 … 255."""
    out = np.zeros((height, width, 3), np.float32)
    for step in (96, 40, 16, 7, 3, 1):
        small = rng.normal(0, 1, (height // step + 2, width // step + 2, 3)).astype(np.float32)
        small = 0.75 * small.mean(axis=2, keepdims=True) + 0.25 * small
        out += cv2.resize(small, (width, height), interpolation=cv2.INTER_CUBIC)
    return np.asarray(np.float32(mean) + spread * out, np.float32)


def _layers(rng: np.random.Generator) -> list[tuple[float, Floats]]:
    """(nearness, RGBA) from the farthest on: a sky, a skyline of flats, a ground with its verge."""
    tint = rng.uniform(0.7, 1.15, 3)

    def colour(*rgb: int) -> tuple[int, int, int]:
        r, g, b = (round(c * t) for c, t in zip(rgb, tint, strict=True))
        return r, g, b

    sky = texture(rng, _HIGH, _WIDE, colour(168, 182, 200), 5)
    sky += np.linspace(20, -20, _HIGH, dtype=np.float32)[:, None, None]
    flats, roofs = texture(rng, _HIGH, _WIDE, colour(128, 112, 98), 17), np.zeros((_HIGH, _WIDE), np.float32)
    x = 0
    while x < _WIDE:
        wide, top = int(rng.integers(50, 150)), int(rng.integers(round(0.25 * _HIGH), round(0.5 * _HIGH)))
        roofs[top:, x : x + wide] = 1
        flats[:, x : x + wide] *= np.float32(rng.uniform(0.7, 1.2))
        for row in range(top + 12, _HIGH, 26):
            for column in range(x + 8, x + wide - 12, 22):
                flats[row : row + 13, column : column + 9] *= np.float32(rng.uniform(0.35, 0.8))
        x += wide
    ground, verge = texture(rng, _HIGH, _WIDE, colour(96, 98, 84), 13), np.zeros((_HIGH, _WIDE), np.float32)
    edge = round(0.68 * _HIGH) + (8 * np.sin(np.arange(_WIDE) / 60)).astype(int)
    verge[np.arange(_HIGH)[:, None] >= edge[None, :]] = 1
    whole = np.ones((_HIGH, _WIDE), np.float32)
    return [
        (n, np.dstack([c, m])) for n, c, m in ((0.4, sky, whole), (0.75, flats, roofs), (1.0, ground, verge))
    ]


def _figure(rng: np.random.Generator, tall: int) -> Floats:
    """Somebody standing, RGBA, in cloth that folds."""
    out = np.zeros((tall, tall // 2, 4), np.float32)

    def form(x0: float, y0: float, x1: float, y1: float, mean: tuple[int, int, int], spread: float) -> None:
        mask = np.zeros(out.shape[:2], np.uint8)
        middle = (round((x0 + x1) / 2 * tall), round((y0 + y1) / 2 * tall))
        axes = (max(1, round((x1 - x0) / 2 * tall)), max(1, round((y1 - y0) / 2 * tall)))
        cv2.ellipse(mask, middle, axes, 0, 0, 360, 1, -1, cv2.LINE_AA)
        paint = texture(rng, tall, tall // 2, mean, spread)
        out[mask > 0, :3], out[mask > 0, 3] = paint[mask > 0], 1

    coat = tuple(int(v) for v in rng.integers(40, 190, 3))
    for side in (0.20, 0.30):
        form(side - 0.045, 0.5, side + 0.045, 1.0, (52, 52, 60), 5)
    form(0.13, 0.14, 0.37, 0.66, (coat[0], coat[1], coat[2]), 9)
    form(0.195, 0.0, 0.305, 0.16, (196, 152, 126), 6)
    form(0.185, -0.02, 0.315, 0.06, (60, 44, 34), 6)
    return out


def shoot(path: Path, number: int) -> None:
    """Five seconds, encoded."""
    rng = np.random.default_rng(number)
    layers, move = _layers(rng), MOVES[number % len(MOVES)]
    walkers = [
        (_figure(rng, int(rng.integers(90, 190))), rng.uniform(0.1, 0.6), rng.uniform(-0.5, 0.5))
        for _ in range(number % 3)
    ]
    with ClipWriter(path, WIDTH, HEIGHT, RATE, crf=23, preset="veryfast") as clip:
        for index in range(COUNT):
            w = index / (COUNT - 1)
            clip.write(_picture(layers, walkers, move, w, rng))


def _picture(
    layers: list[tuple[float, Floats]],
    walkers: list[tuple[Floats, float, float]],
    move: Move,
    w: float,
    rng: np.random.Generator,
) -> npt.NDArray[np.uint8]:
    out = np.zeros((HEIGHT, WIDTH, 3), np.float32)
    ease = w * w * (3 - 2 * w)
    for near, paint in layers:
        zoom = move.zoom ** (ease * near)
        x = WIDTH / 2 - zoom * _WIDE / 2 + move.x * near * WIDTH * (ease - 0.5)
        y = HEIGHT / 2 - zoom * _HIGH / 2 + move.y * near * HEIGHT * (ease - 0.5)
        _over(out, paint, np.float32([[zoom, 0, x], [0, zoom, y]]))
    for figure, start, way in walkers:
        x = (start + way * w + move.x * (ease - 0.5)) * WIDTH
        bob = 2 * np.sin(2 * np.pi * 9 * w)
        _over(out, figure, np.float32([[1, 0, x], [0, 1, 0.95 * HEIGHT - figure.shape[0] + bob]]))
    soft = cv2.GaussianBlur(out, (0, 0), 0.7)
    grain = rng.normal(0, 3.0, (HEIGHT, WIDTH, 1)).astype(np.float32)
    return np.asarray(np.clip(soft + grain, 0, 255), np.uint8)


def _over(out: Floats, paint: Floats, place: Floats) -> None:
    """Lay RGBA over a picture, in place."""
    shown = cv2.warpAffine(paint, place, (WIDTH, HEIGHT), flags=cv2.INTER_LINEAR)
    alpha = shown[..., 3:]
    out *= 1 - alpha
    out += shown[..., :3] * alpha


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("--clips", type=int, default=8)
    said = parser.parse_args()
    said.folder.mkdir(parents=True, exist_ok=True)
    for number in range(said.clips):
        shoot(said.folder / f"clip-{number:02}.mp4", number)
    print(f"{said.clips} clips in {said.folder}")


if __name__ == "__main__":
    main()
