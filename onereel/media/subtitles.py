"""Subtitles: captions as SubRip (.srt) and WebVTT (.vtt), timed from the voice as it was really spoken."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from onereel.media.audio import RATE, Sound

LINE_WIDTH = 42
"""Columns of a line; a full-width character (kana, hanzi) takes two, a combining mark none."""
LINES = 2
"""Lines on the screen at once; what needs more is shown one after the other."""

_CLOSING = frozenset(
    "、。，．！？：；」』）】〉》’”…‥ー々〜・,.!?:;)]}»%ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮ"
)
_OPENING = frozenset("「『（【〈《‘“([{«¿¡")
_PAUSES = frozenset("、。，！？：；…,.!?:;—।")
_QUIET = 0.01  # of the loudest moment (−40 dB): softer than this is breath and room
_SLICE = RATE // 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Caption:
    """What is heard, from `start` to `end` in seconds of the film."""

    text: str
    start: float
    end: float


def speech_span(samples: Sound) -> tuple[float, float]:
    """When the voice begins and ends in float32 (n, channels) at 48 kHz, in seconds, to 10 ms.

    Silence has the span (0, 0).
    """
    level = np.abs(samples).max(axis=1, initial=0.0)
    level = level[: len(level) // _SLICE * _SLICE].reshape(-1, _SLICE).max(axis=1)
    loud = np.flatnonzero(level > _QUIET * level.max(initial=0.0))
    if not len(loud):
        return 0.0, 0.0
    return int(loud[0]) * _SLICE / RATE, (int(loud[-1]) + 1) * _SLICE / RATE


def srt(captions: list[Caption]) -> str:
    """SubRip. SubRip has no escapes, so `<`, `>` and the arrow are written as look-alikes."""
    blocks = []
    for number, cue in enumerate(_shown(captions), 1):
        text = cue.text.replace("-->", "→").replace("<", "‹").replace(">", "›")
        blocks.append(f"{number}\n{_clock(cue.start, ',')} --> {_clock(cue.end, ',')}\n{text}\n")
    return "\n".join(blocks)


def vtt(captions: list[Caption]) -> str:
    """WebVTT."""
    blocks = ["WEBVTT\n"]
    for cue in _shown(captions):
        text = cue.text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
        blocks.append(f"{_clock(cue.start, '.')} --> {_clock(cue.end, '.')}\n{text}\n")
    return "\n".join(blocks)


def _clock(seconds: float, point: str) -> str:
    minutes, thousandths = divmod(round(seconds * 1000), 60_000)
    hours, minutes = divmod(minutes, 60)
    return f"{hours:02}:{minutes:02}:{thousandths // 1000:02}{point}{thousandths % 1000:03}"


def _shown(captions: list[Caption]) -> list[Caption]:
    """What is on the screen when: at most two lines at once, each caption's time shared by its letters."""
    shown = []
    for caption in captions:
        lines = wrapped(caption.text)
        pages = [lines[i : i + LINES] for i in range(0, len(lines), LINES)]
        weight = max(1, sum(width(line) for line in lines))
        at = caption.start
        for page in pages:
            share = sum(width(line) for line in page) / weight
            end = caption.end if page is pages[-1] else at + (caption.end - caption.start) * share
            shown.append(Caption(text="\n".join(page), start=at, end=end))
            at = end
    return shown


def width(text: str) -> int:
    """Columns that `text` takes on the screen."""
    columns = 0
    for letter in text:
        if unicodedata.category(letter) in {"Mn", "Me", "Cf"}:
            continue
        columns += 2 if unicodedata.east_asian_width(letter) in "WF" else 1
    return columns


def wrapped(text: str, columns: int = LINE_WIDTH) -> list[str]:
    """`text` in lines of at most `columns`, about equally long, broken where one pauses if possible.

    Chinese and Japanese break between characters, but no line begins with a closing or ends with an
    opening mark. Blank text gives no lines.
    """
    clean = " ".join("".join(c if unicodedata.category(c) != "Cc" else " " for c in text).split())
    if not clean:
        return []
    pieces = _pieces(clean, columns)
    need = max(1, -(-width(clean) // columns))  # marks without a letter take no column
    while True:
        lines = _broken(pieces, columns, need)
        if lines is not None:
            return lines
        need += 1


def _pieces(text: str, columns: int) -> list[str]:
    """The smallest parts a line can be broken into, spaces kept at the end of a part."""
    pieces: list[str] = []
    for letter in text:
        if pieces and not _may_break(pieces[-1][-1], letter) and width(pieces[-1]) < columns - 1:
            pieces[-1] += letter
        else:
            pieces.append(letter)
    return pieces


def _may_break(before: str, after: str) -> bool:
    if after == " ":
        return False
    if before == " ":
        return True
    if after in _CLOSING or before in _OPENING:
        return False
    return _is_wide(before) or _is_wide(after)


def _is_wide(letter: str) -> bool:
    return unicodedata.east_asian_width(letter) in "WF"


def _broken(pieces: list[str], columns: int, count: int) -> list[str] | None:
    """`count` lines with the least unevenness, or None if they do not fit."""
    best: dict[tuple[int, int], tuple[float, list[str]] | None] = {}
    even = width("".join(pieces)) / count

    def from_here(at: int, left: int) -> tuple[float, list[str]] | None:
        if (at, left) not in best:
            best[at, left] = _best_from(at, left, pieces, (columns, even), from_here)
        return best[at, left]

    found = from_here(0, count)
    return found[1] if found else None


def _best_from(
    at: int,
    left: int,
    pieces: list[str],
    shape: tuple[int, float],
    rest: Callable[[int, int], tuple[float, list[str]] | None],
) -> tuple[float, list[str]] | None:
    columns, even = shape
    if left == 0:
        return (0.0, []) if at == len(pieces) else None
    found: tuple[float, list[str]] | None = None
    line = ""
    for end in range(at + 1, len(pieces) + 1):
        line += pieces[end - 1]
        shown = line.rstrip()
        if width(shown) > columns:
            break
        tail = rest(end, left - 1)
        if tail is None:
            continue
        seam = _seam(shown[-1], pieces[end][0]) if end < len(pieces) else 0.0
        cost = tail[0] + (width(shown) - even) ** 2 + seam
        if found is None or cost < found[0]:
            found = (cost, [shown, *tail[1]])
    return found


def _seam(before: str, after: str) -> float:
    """How much a line break here disturbs reading."""
    if before in _PAUSES:
        return 0.0
    if _is_wide(before) and _is_wide(after):  # a Japanese phrase ends in hiragana and the next begins without
        return 90.0 if _is_hiragana(before) and not _is_hiragana(after) else 250.0
    return 120.0


def _is_hiragana(letter: str) -> bool:
    return "ぁ" <= letter <= "ゟ"
