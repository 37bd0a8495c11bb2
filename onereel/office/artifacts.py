"""What can be read of a film, by name: what lies in its folder, and what its store holds."""

from __future__ import annotations

import re
import wave
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from onereel.events import Kind
from onereel.film import Film
from onereel.office.folding import Standing, parse_take
from onereel.office.telling import DOWNLOADS
from onereel.orders import Verdict

MEDIA_TYPES = {
    ".mp4": "video/mp4",
    ".jpg": "image/jpeg",
    ".png": "image/png",
    ".srt": "application/x-subrip; charset=utf-8",
    ".vtt": "text/vtt; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".json": "application/json",
    ".flac": "audio/flac",
    ".wav": "audio/wav",
}
_NAME = re.compile(r"^[a-z0-9_-]+(/[a-z0-9_-]+){0,2}\.[a-z0-9]+$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One readable thing. `version` changes when its content may have changed."""

    name: str
    kind: str
    path: Path
    version: str
    bytes: int

    @property
    def media_type(self) -> str:
        return MEDIA_TYPES.get(self.path.suffix, "application/octet-stream")


def name_of(kind: Kind, label: str, suffix: str) -> str:
    """What a made thing is called in the API."""
    take = parse_take(label)
    match kind:
        case Kind.PORTRAIT:
            return f"portraits/{label}{suffix}"
        case Kind.KEYFRAME if label.endswith(" end"):
            shot, number = parse_take(label.removesuffix(" end")) or (label, 0)
            return f"keyframes/{shot}/{number}-end{suffix}"
        case Kind.KEYFRAME:
            return f"keyframes/{take[0]}/{take[1]}{suffix}" if take else f"keyframes/{label}{suffix}"
        case Kind.TAKE | Kind.VERDICT if take:
            return f"{kind.value}s/{take[0]}/{take[1]}{suffix}"
        case Kind.LINE:
            return f"lines/{label}{suffix}"
        case _:
            return f"{kind.value}{suffix}"


def in_folder(film: Film) -> dict[str, Item]:
    """What lies in a film's folder for people."""
    items = {}
    for name in DOWNLOADS:
        path = film.folder / name
        if path.is_file() and not path.is_symlink():
            stat = path.stat()
            version = f"{stat.st_mtime_ns:x}-{stat.st_size:x}"
            items[name] = Item(name=name, kind=path.stem, path=path, version=version, bytes=stat.st_size)
    return items


def in_store(film: Film, standing: Standing) -> dict[tuple[Kind, str], Item]:
    """What was made of a film and is still in its store; the plan and the reel are in the folder."""
    store = film.store()
    items = {}
    for (kind, label), key in standing.made.items():
        slip = None if kind in (Kind.PLAN, Kind.REEL) else store.look(key)
        if slip is None:
            continue
        path = store.path(slip.media)
        if path.is_file():
            name = name_of(kind, label, path.suffix)
            items[kind, label] = Item(
                name=name,
                kind=kind.value,
                path=path,
                version=slip.media.digest[:16],
                bytes=path.stat().st_size,
            )
    return items


def find(film: Film, standing: Standing, name: str) -> Item | None:
    """The thing with this name. Names are looked up, never turned into paths."""
    if not _NAME.match(name):
        return None
    if name in DOWNLOADS:
        return in_folder(film).get(name)
    return next((item for item in in_store(film, standing).values() if item.name == name), None)


def verdicts(items: Mapping[tuple[Kind, str], Item]) -> dict[tuple[str, int], Verdict]:
    """The verdicts among them, read."""
    found = {}
    for (kind, label), item in items.items():
        if kind is Kind.VERDICT and (take := parse_take(label)) and (verdict := _verdict(item.path)):
            found[take] = verdict
    return found


def line_seconds(items: Mapping[tuple[Kind, str], Item]) -> dict[str, float]:
    """How long each spoken line is."""
    return {label: _seconds(item.path) for (kind, label), item in items.items() if kind is Kind.LINE}


@lru_cache(maxsize=1024)
def _verdict(path: Path) -> Verdict | None:
    """By path: the store names files by their content."""
    try:
        return Verdict.parse(path.read_bytes())
    except (ValueError, OSError):
        return None  # the next run finds it damaged and makes it again


@lru_cache(maxsize=1024)
def _seconds(path: Path) -> float:
    try:
        with wave.open(str(path)) as file:
            frames: int = file.getnframes()
            rate: int = file.getframerate()
    except (wave.Error, OSError, EOFError):
        return 0.0  # the next run finds it damaged and makes it again
    return round(frames / rate, 3)
