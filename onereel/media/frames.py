"""Single pictures on disk: RGB uint8 arrays (height, width, 3) to and from PNG and JPEG."""

from __future__ import annotations

from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from onereel.errors import CannotMake

Picture = NDArray[np.uint8]
_QUICK = (
    (cv2.IMWRITE_PNG_FILTER, cv2.IMWRITE_PNG_FILTER_AVG),
    (cv2.IMWRITE_PNG_STRATEGY, cv2.IMWRITE_PNG_STRATEGY_HUFFMAN_ONLY),
)
"""A grainy picture of 960×528: 20 ms and 785 kB, where level 1 alone takes 57 ms for 748 kB."""


def read(path: Path) -> Picture:
    """The picture in a file. Raises CannotMake when it is not a whole picture."""
    data = np.frombuffer(path.read_bytes(), np.uint8)
    bgr = cv2.imdecode(data, cv2.IMREAD_COLOR) if data.size else None
    if bgr is None:
        raise CannotMake(f"{path.name} is not a whole picture; delete it to have it made again.")
    return np.asarray(cv2.cvtColor(bgr, cv2.COLOR_BGR2RGB), np.uint8)


def write_png(path: Path, picture: Picture, *, level: int = 1) -> None:
    """Write without loss; `level` 1 (fast) … 9 (small). Equal pictures give equal bytes."""
    how = [(cv2.IMWRITE_PNG_COMPRESSION, level), *(_QUICK if level == 1 else ())]
    path.write_bytes(_encoded(".png", picture, [part for pair in how for part in pair]))


def jpeg(picture: Picture, *, quality: int = 88) -> bytes:
    """The picture as a JPEG file, for people to look at."""
    return _encoded(".jpg", picture, [cv2.IMWRITE_JPEG_QUALITY, quality])


def _encoded(kind: str, picture: Picture, how: list[int]) -> bytes:
    whole, data = cv2.imencode(kind, cv2.cvtColor(picture, cv2.COLOR_RGB2BGR), how)
    if not whole:
        raise CannotMake(f"A picture of {picture.shape} could not be encoded as {kind}.")
    return data.tobytes()


def fit(picture: Picture, width: int, height: int) -> Picture:
    """The picture scaled to cover width × height, what is too much cut off evenly (Lanczos up, area down)."""
    h, w = picture.shape[:2]
    if (w, h) == (width, height):
        return picture
    k = max(width / w, height / h)
    nw, nh = max(width, round(w * k)), max(height, round(h * k))
    how = cv2.INTER_AREA if k < 1 else cv2.INTER_LANCZOS4
    scaled = cv2.resize(picture, (nw, nh), interpolation=how)
    x, y = (nw - width) // 2, (nh - height) // 2
    return np.ascontiguousarray(scaled[y : y + height, x : x + width], np.uint8)
