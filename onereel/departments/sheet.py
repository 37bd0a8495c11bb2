"""The contact sheet: every shot's keyframe, and its best take in three pictures with its rating."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import cv2
import numpy as np

from onereel.departments.dailies import Kept
from onereel.departments.wrap import Production
from onereel.film import replace_bytes
from onereel.media import frames, video
from onereel.media.frames import Picture
from onereel.studio import Studio

GROUND, INK, QUIET = (22, 22, 24), (240, 235, 235), (158, 150, 150)
CELL_WIDTH, GAP, COLUMNS = 480, 24, 3
STRIP_WIDTH = 352
PICKS = (10, 40, 72)
"""Which of a take's 81 frames the sheet shows."""


def contact_sheet(film: Production, studio: Studio) -> Picture:
    """The sheet as a picture; with no takes yet, keyframes alone."""
    assert film.board is not None
    kept = film.rushes.kept
    board = film.board
    with ThreadPoolExecutor(2) as hands:
        cells = list(
            hands.map(
                lambda at: _cell(
                    at[0], film, at[1].id, studio.path(board.keyframes[at[1].id]), kept.get(at[1].id), studio
                ),
                enumerate(film.plan.shots, 1),
            )
        )
    columns = min(COLUMNS, len(cells))
    height, width = cells[0].shape[:2]
    rows = -(-len(cells) // columns)
    top = 84
    sheet = np.full((top + rows * (height + GAP) + GAP, columns * (width + GAP) + GAP, 3), GROUND, np.uint8)
    _text(sheet, film.plan.title, (GAP, 42), 26, INK, 600)
    facts = f"{film.plan.place} · {film.plan.time_of_day.value} · {film.plan.weather.value}"
    _text(sheet, facts, (GAP, 70), 15, QUIET)
    for index, cell in enumerate(cells):
        y = top + (index // columns) * (height + GAP)
        x = GAP + (index % columns) * (width + GAP)
        sheet[y : y + height, x : x + width] = cell
    return sheet


def strip_of(clip: Path) -> list[Picture]:
    """Three small pictures of a clip in the store."""
    return [_print(clip, index, STRIP_WIDTH) for index in PICKS]


def still_of(clip: Path, index: int) -> Picture:
    """One picture of a clip in the store, at its full size."""
    return _print(clip, index, 0)


def _print(clip: Path, index: int, width: int) -> Picture:
    """A picture out of a clip, kept as JPEG beside the store: looking into a clip costs half a second."""
    folder = clip.parent.parent / "prints"
    kept = folder / f"{clip.stem}-{index}-{width}.jpg"
    if not kept.exists():
        folder.mkdir(exist_ok=True)
        picks = {*PICKS, index}
        for number, picture in zip(sorted(picks), video.frames(clip, only=picks, threads=0), strict=True):
            small = (
                frames.fit(picture, width, round(width * picture.shape[0] / picture.shape[1]))
                if width
                else picture
            )
            replace_bytes(folder / f"{clip.stem}-{number}-{width}.jpg", frames.jpeg(small, quality=92))
    return frames.read(kept)


def _cell(
    number: int, film: Production, shot_id: str, keyframe: Path, kept: Kept | None, studio: Studio
) -> Picture:
    shot = next(s for s in film.plan.shots if s.id == shot_id)
    picture = frames.read(keyframe)
    height = round(CELL_WIDTH * picture.shape[0] / picture.shape[1])
    strip = round(height / len(PICKS)) if film.rushes.kept else 0
    cell = np.full((height + strip + 52, CELL_WIDTH, 3), GROUND, np.uint8)
    cell[:height] = frames.fit(picture, CELL_WIDTH, height)
    if kept:
        width = CELL_WIDTH // len(PICKS)
        for index, frame in enumerate(strip_of(studio.path(kept.take.clip))):
            at = slice(index * width, (index + 1) * width)
            cell[height : height + strip, at] = frames.fit(frame, width, strip)
    baseline = height + strip + 22
    _text(cell, f"{number}  {shot.id}", (0, baseline), 16, INK, 600)
    what = shot.camera + ("" if shot.cut else ", continues")
    _text(cell, what, (0, baseline + 22), 14, QUIET)
    if kept:
        rating = f"take {kept.take.number}: {kept.take.rating or 'not assessable'}"
        _text(cell, rating, (CELL_WIDTH - 9 * len(rating), baseline), 16, INK)
    return cell


def _text(
    picture: Picture,
    words: str,
    at: tuple[int, int],
    size: int,
    colour: tuple[int, int, int],
    weight: int = 400,
) -> None:
    cv2.putText(picture, words, at, colour, cv2.FontFace("sans"), size, weight)
