"""A film's folder: its plan, its store and journal, and one process at work in it at a time.

plan.json  reel.mp4  poster.jpg  board.jpg  reel.srt  reel.vtt  report.html  credits.json
.onereel/  store/  journal.db  lock  order.json
"""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import filelock

from onereel.errors import BadInput, BadPlan, Busy, DiskFull, of_disk
from onereel.journal import Journal
from onereel.orders import Brief
from onereel.planfile import Plan, Value
from onereel.planreading import read_plan
from onereel.store import Store

FREE_BYTES = 200 * 2**20
"""A film and its takes want about this much room; less is refused before work begins."""

MAX_SENTENCE = 2000


class Booking(Value):
    """What was ordered, and how: a film's folder goes on from this without flags."""

    brief: Brief
    profile: str
    quality: str = "fast"
    takes: int | None = None
    budget: float | None = None
    sets: tuple[str, ...] = ()


class Film:
    """A film on the disk."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.house = folder / ".onereel"
        self.plan_path = folder / "plan.json"
        self.reel_path = folder / "reel.mp4"
        self.journal_path = self.house / "journal.db"

    @property
    def exists(self) -> bool:
        """Whether there is a film in this folder already."""
        return self._booking_path.exists()

    @classmethod
    def at(cls, folder: Path) -> Film:
        """The film in a folder. BadInput when there is none."""
        film = cls(folder)
        if not film.exists:
            raise BadInput(
                f"There is no film in {folder}: make one with onereel make “A sentence.” -o {folder}"
            )
        return film

    @property
    def _booking_path(self) -> Path:
        return self.house / "order.json"

    def booking(self) -> Booking:
        """What was ordered when the film was made, or last made otherwise."""
        try:
            return Booking.model_validate_json(self._booking_path.read_bytes())
        except ValueError as error:
            raise BadInput(
                f"{self._booking_path} cannot be read: delete it and order the film again."
            ) from error

    def book(self, booking: Booking) -> None:
        """Write the order down, making the folder if need be. BadInput when it cannot be written."""
        try:
            self.house.mkdir(parents=True, exist_ok=True)
            replace_text(self._booking_path, booking.model_dump_json(indent=1))
            free = shutil.disk_usage(self.folder).free
        except OSError as error:
            if isinstance(full := of_disk(error), DiskFull):
                raise full from error
            reason = error.strerror or str(error)
            raise BadInput(f"Cannot write to {self.folder} ({reason}): choose another with -o.") from error
        if free < FREE_BYTES:
            raise BadInput(
                f"Only {free / 2**20:.0f} MB are free for {self.folder} and a film wants"
                f" {FREE_BYTES / 2**20:.0f}: free some space or choose another folder with -o."
            )

    @contextmanager
    def at_work(self) -> Iterator[None]:
        """Hold the film for this process. Busy when another one works on it."""
        lock = filelock.FileLock(self.house / "lock")
        try:
            lock.acquire(timeout=0)
        except filelock.Timeout as error:
            raise Busy(f"Another onereel is working on {self.folder}: wait for it, or stop it.") from error
        try:
            self.store().sweep()
            yield
        finally:
            lock.release()

    def store(self) -> Store:
        return Store(self.house / "store")

    def journal(self) -> Journal:
        return Journal(self.journal_path)

    def plan(self) -> Plan | None:
        """The plan as it now stands in `plan.json`; None before it is written. BadPlan when invalid."""
        try:
            text = self.plan_path.read_text("utf-8")
        except FileNotFoundError:
            return None
        except UnicodeDecodeError as error:
            raise BadPlan(
                f"{self.plan_path} is not UTF-8 text: {error.reason} at byte {error.start}."
            ) from error
        return read_plan(text, self.plan_path.name)

    def write_plan(self, plan: Plan) -> None:
        replace_text(self.plan_path, plan.model_dump_json(indent=2, by_alias=True) + "\n")


def default_folder(brief: Brief, films: Path) -> Path:
    """Where a film goes when nobody says: equal briefs share a folder, so the same command goes on."""
    return films / folder_name(brief.sentence, hashlib.sha256(brief.model_dump_json().encode()).hexdigest())


def folder_name(sentence: str, tag: str) -> str:
    """A name for a film's folder: the first words of its sentence, and six characters of a tag."""
    plain = unicodedata.normalize("NFKD", sentence).encode("ascii", "ignore").decode().lower()
    words = [
        w for w in re.findall(r"[a-z0-9]+", plain) if w not in {"a", "an", "the", "of", "in", "at", "and"}
    ]
    return "-".join([*(word[:40] for word in words[:5]), tag[:6]])


def check_sentence(sentence: str) -> str:
    """The sentence, trimmed. BadInput when nobody could film it."""
    try:
        sentence.encode("utf-8")
    except UnicodeEncodeError as error:
        raise BadInput("The sentence holds broken characters (lone surrogates): type it again.") from error
    if "\x00" in sentence:
        raise BadInput("The sentence holds a NUL character: type it again.")
    text = " ".join("".join(" " if unicodedata.category(c) == "Cc" else c for c in sentence).split())
    if not any(unicodedata.category(c)[0] in "LNS" for c in text):
        raise BadInput("The sentence is empty: say in one sentence what the film is about.")
    if len(text) > MAX_SENTENCE:
        raise BadInput(f"The sentence has {len(text)} characters: tell it in {MAX_SENTENCE} or fewer.")
    return text


def replace_text(path: Path, text: str) -> None:
    """Write a file whole or not at all."""
    replace_bytes(path, text.encode("utf-8"))


def replace_bytes(path: Path, content: bytes) -> None:
    """Write a file whole or not at all."""
    draft = path.with_name(f".{path.name}.draft")
    draft.write_bytes(content)
    os.replace(draft, path)
