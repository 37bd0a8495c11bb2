"""Where finished things live, named by what they were made from.

    store/media/<digest><suffix>    the file, named by its content
    store/slips/<key>.json          the order slip: order, credit, digest, seconds; its provenance
    store/rejections/<key>.json     order, credit and reason where the result was unfit to keep
    store/drafts/                   work in progress; swept when the film is opened

A result exists when its slip does: the file is put in place first, the slip by an atomic rename after
it. So a process killed at any moment leaves either a whole result or none.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from onereel.orders import Media, Order
from onereel.planfile import Value


class _Record(Value):
    """What was asked of whom, and how long it took."""

    order_type: str
    order: dict[str, Any]
    credit: str
    seconds: float


class Slip(_Record):
    """The record of one finished order."""

    media: Media


class Rejection(_Record):
    """The record of an order whose result was unfit to keep: made again, it would be so again."""

    reason: str


class Damaged(Exception):
    """A finished thing is gone or has changed on the disk; its slip was taken out of the store."""


def digest_of(path: Path) -> str:
    """SHA-256 of a file's content, in hex."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


class Store:
    """A folder of finished results. One process writes at a time (the film's lock); threads may share it."""

    def __init__(self, folder: Path) -> None:
        self._media, self._slips, self._drafts = folder / "media", folder / "slips", folder / "drafts"
        self._rejections = folder / "rejections"
        for part in (self._media, self._slips, self._drafts, self._rejections):
            part.mkdir(parents=True, exist_ok=True)

    def sweep(self) -> None:
        """Throw away what a killed run had begun. Only under the film's lock."""
        shutil.rmtree(self._drafts)
        self._drafts.mkdir()

    def path(self, media: Media) -> Path:
        """Where the file of a finished result is."""
        return self._media / (media.digest + media.suffix)

    def has(self, key: str) -> bool:
        """Whether an order with this key is done, without looking into the file."""
        return self._slip(key).exists()

    def look(self, key: str) -> Slip | None:
        """The record of a finished order, without looking whether its file is whole; None when unreadable."""
        try:
            return Slip.model_validate_json(self._slip(key).read_bytes())
        except (ValueError, OSError):
            return None

    def find(self, key: str) -> Slip | None:
        """The result of an order, its file read through and compared with its digest.

        None: not made yet. Raises Damaged when it was made but the file or slip is no longer whole;
        the next `find` then says None.
        """
        slip_path = self._slip(key)
        if not slip_path.exists():
            return None
        try:
            slip = Slip.model_validate_json(slip_path.read_bytes())
            if digest_of(self.path(slip.media)) == slip.media.digest:
                return slip
        except (ValueError, OSError) as error:
            slip_path.unlink(missing_ok=True)
            raise Damaged(str(error)) from error
        self.path(slip.media).unlink()
        slip_path.unlink()
        raise Damaged(f"{slip.media.digest[:12]}{slip.media.suffix} has changed on the disk")

    @contextmanager
    def draft(self, suffix: str) -> Iterator[Path]:
        """A fresh path for a maker to fill, nothing there yet; what is not published of it is thrown away."""
        folder = Path(tempfile.mkdtemp(dir=self._drafts))
        try:
            yield folder / f"draft{suffix}"
        finally:
            shutil.rmtree(folder, ignore_errors=True)

    def publish(self, key: str, order: Order, credit: str, draft: Path, seconds: float) -> Media:
        """Put a filled draft into the store under its order's key. Durable when it returns."""
        _flush(draft)
        media = Media(digest=digest_of(draft), suffix=draft.suffix)
        os.replace(draft, self.path(media))
        self._write(self._slip(key), Slip(media=media, **_asked(order, credit, seconds)))
        return media

    def reject(self, key: str, order: Order, credit: str, reason: str, seconds: float) -> None:
        """Write down that an order's result is unfit to keep. Durable when it returns."""
        record = Rejection(reason=reason, **_asked(order, credit, seconds))
        self._write(self._rejections / f"{key}.json", record)

    def rejection(self, key: str) -> Rejection | None:
        """The record that an order's result was unfit to keep; None when it was not, or was never made."""
        try:
            return Rejection.model_validate_json((self._rejections / f"{key}.json").read_bytes())
        except (ValueError, OSError):
            return None

    def _write(self, path: Path, record: Value) -> None:
        text = json.dumps(record.model_dump(mode="json"), ensure_ascii=False, indent=1)
        with self.draft(".json") as page:
            page.write_text(text, "utf-8")
            _flush(page)
            os.replace(page, path)

    def _slip(self, key: str) -> Path:
        return self._slips / f"{key}.json"


def _asked(order: Order, credit: str, seconds: float) -> dict[str, Any]:
    """The part of a record that every order has."""
    return {
        "order_type": type(order).__name__,
        "order": order.model_dump(mode="json"),
        "credit": credit,
        "seconds": round(seconds, 3),
    }


def _flush(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())
