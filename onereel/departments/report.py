"""The report: everything about a film on one page that needs no other file."""

from __future__ import annotations

import base64
from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial
from importlib import resources
from pathlib import Path
from typing import Any

import jinja2

from onereel.departments import sheet
from onereel.departments.dailies import Lost, Take
from onereel.departments.remedies import told
from onereel.departments.wrap import Production
from onereel.film import Film
from onereel.media.frames import jpeg
from onereel.orders import FPS, Axis, Box, Note
from onereel.profile import Profile
from onereel.studio import Studio

NEAR_SECONDS = 1.0
"""How near a picture of the strip must be to a note's seconds to have its box drawn on it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery:
    """The finished film as measured on its file."""

    seconds: float
    lufs: float
    peak_dbtp: float


def page(
    film: Film,
    production: Production,
    delivery: Delivery,
    remarks: list[str],
    timings: dict[str, float],
    credits: dict[str, Any],
    studio: Studio,
) -> str:
    """The page as HTML. What is embedded must lie in the film's folder already: reel, poster, board."""
    profile, rushes = studio.profile, production.rushes

    def told_takes(shot: str) -> list[Take | Lost]:
        lost = [lost for lost in rushes.lost if lost.shot == shot]
        return sorted([*rushes.takes[shot], *lost], key=lambda take: take.number)

    return _template().render(
        plan=production.plan,
        rushes=rushes,
        told_takes=told_takes,
        told=partial(told, profile=profile),
        evidence=evidence,
        named=partial(_named, profile=profile),
        boxes=_boxes,
        axes=list(Axis),
        parted=profile.parted,
        bar=profile.format.pass_rating,
        budget=profile.dailies.budget,
        spent=studio.spent(),
        delivery=delivery,
        remarks=remarks,
        timings=timings,
        credits=credits,
        spoken=production.tracks.lines if production.tracks else {},
        clip_frames=lambda take: _pictures(studio.path(take.clip)),
        reel=_embed(film.reel_path, "video/mp4"),
        poster=_embed(film.folder / "poster.jpg", "image/jpeg"),
        board=_embed(film.folder / "board.jpg", "image/jpeg"),
    )


def _template() -> jinja2.Template:
    source = (resources.files("onereel.departments") / "report.html.j2").read_text("utf-8")
    environment = jinja2.Environment(autoescape=True, undefined=jinja2.StrictUndefined, trim_blocks=True)
    environment.filters["sentence"] = lambda words: words[:1].upper() + words[1:].rstrip(".") + "."
    return environment.from_string(source)


def _pictures(clip: Path) -> list[tuple[str, float]]:
    """A take's strip as data URLs, each with its second."""
    seconds = [float(index / FPS) for index in sheet.PICKS]
    urls = [_data_url(jpeg(picture, quality=80), "image/jpeg") for picture in sheet.strip_of(clip)]
    return list(zip(urls, seconds, strict=True))


def evidence(note: Note) -> str:
    """When, where and by whom a note was seen: “1.0–2.5 s, upper left, by instruments, 90 % sure”."""
    parts = [note.detail.rstrip(".")] if note.measured and note.detail else []
    if note.when:
        parts.append(f"{note.when.start:.1f}–{note.when.end:.1f} s")
    if note.where:
        parts.append(_whereabouts(note.where))
    parts.append("by " + " and ".join(witness.value for witness in note.seen_by))
    return ", ".join([*parts, f"{100 * note.confidence:.0f} % sure"])


def _whereabouts(box: Box) -> str:
    """A box in words: “upper left”, “middle”; “all over” when it is most of the picture."""
    if (box.right - box.left) * (box.bottom - box.top) > 0.6:
        return "all over"
    across, down = (box.left + box.right) / 2, (box.top + box.bottom) / 2
    row = "upper" if down < 1 / 3 else "lower" if down > 2 / 3 else ""
    column = "left" if across < 1 / 3 else "right" if across > 2 / 3 else "middle"
    return f"{row} {column}".strip()


def _boxes(take: Take, second: float) -> list[Box]:
    """Where a take's notes point to in a picture of it."""
    notes: Iterable[Note] = take.verdict.notes if take.verdict else ()
    return [
        note.where
        for note in notes
        if note.where
        and (note.when is None or note.when.start - NEAR_SECONDS <= second <= note.when.end + NEAR_SECONDS)
    ]


def _named(slugs: Iterable[str], profile: Profile) -> str:
    """Faults nobody could judge, in words: “whether a hand came out wrong, whether …”."""
    titles = (profile.faults[slug].title if slug in profile.faults else slug for slug in slugs)
    return ", ".join(f"whether {title}" for title in titles)


def _embed(path: Path, kind: str) -> str:
    return _data_url(path.read_bytes(), kind)


def _data_url(content: bytes, kind: str) -> str:
    return f"data:{kind};base64,{base64.b64encode(content).decode()}"
