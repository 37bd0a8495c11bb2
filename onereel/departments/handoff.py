"""Reel → the film's folder: reel, poster, board, subtitles, report, credits."""

from __future__ import annotations

import json
import shutil
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Any

from onereel.departments import report, sheet
from onereel.departments.report import Delivery
from onereel.departments.sound import Tracks
from onereel.departments.wrap import Production
from onereel.errors import CannotMake
from onereel.film import Film, replace_bytes, replace_text
from onereel.media import audio, frames, loudness, subtitles, video
from onereel.media.frames import jpeg
from onereel.media.subtitles import Caption, speech_span
from onereel.orders import CLIP_FRAMES, CLIP_SECONDS, FPS
from onereel.planfile import Plan
from onereel.studio import Studio

POSTER_FRAME = 56  # two thirds into the hero: the move has opened the picture and not yet ended


_LOCAL = {"path", "lora_path"}
"""Settings that say where weights lie on this machine: nobody else's business."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Papers:
    """What goes with a film and does not wait for its reel: contact sheet and poster as JPEG, captions."""

    board: bytes
    poster: bytes
    captions: list[Caption]


def papers(production: Production, studio: Studio) -> Papers:
    """The papers of a film that has a board; of what was not shot or spoken yet they hold nothing."""
    tracks = production.tracks
    return Papers(
        board=jpeg(sheet.contact_sheet(production, studio)),
        poster=jpeg(_poster(production, studio), quality=92),
        captions=captions(production.plan, tracks, studio) if tracks else [],
    )


def pin_up(film: Film, papers: Papers) -> None:
    """Put the contact sheet and the poster into the film's folder."""
    replace_bytes(film.folder / "board.jpg", papers.board)
    replace_bytes(film.folder / "poster.jpg", papers.poster)


def _poster(production: Production, studio: Studio) -> frames.Picture:
    assert production.board is not None
    hero = next(shot for shot in production.plan.shots if shot.hero)
    if kept := production.rushes.kept.get(hero.id):
        return sheet.still_of(studio.path(kept.take.clip), POSTER_FRAME)
    return frames.read(studio.path(production.board.keyframes[hero.id]))


def deliver(
    film: Film,
    production: Production,
    papers: Papers,
    remarks: list[str],
    timings: dict[str, float],
    studio: Studio,
) -> Delivery:
    """Everything a viewer gets. The older reel stays in place until the new one has proved whole."""
    assert production.reel is not None
    reel = studio.path(production.reel)
    delivery = _measured(reel, len(production.plan.shots))
    draft = film.folder / ".reel.mp4.draft"
    shutil.copyfile(reel, draft)
    draft.replace(film.reel_path)
    pin_up(film, papers)
    replace_text(film.folder / "reel.srt", subtitles.srt(papers.captions))
    replace_text(film.folder / "reel.vtt", subtitles.vtt(papers.captions))
    credits = credits_of(production, studio)
    replace_text(film.folder / "credits.json", json.dumps(credits, ensure_ascii=False, indent=2) + "\n")
    page = report.page(film, production, delivery, remarks, timings, credits, studio)
    replace_text(film.folder / "report.html", page)
    return delivery


def captions(plan: Plan, tracks: Tracks, studio: Studio) -> list[Caption]:
    """What is heard when, in seconds of the film."""
    heard = []
    for number, shot in enumerate(plan.shots):
        if line := tracks.lines.get(shot.id):
            start, end = speech_span(audio.read(studio.path(line.media)))
            at = number * CLIP_SECONDS + studio.profile.format.lead
            heard.append(Caption(text=line.text, start=at + start, end=at + end))
    return heard


def _measured(reel: Path, shots: int) -> Delivery:
    facts = video.probe(reel)
    expected = CLIP_FRAMES * shots
    if facts.frames != expected:
        raise CannotMake(
            f"The reel has {facts.frames} pictures instead of {expected}: run the command again."
        )
    measured = loudness.of_file(reel)
    return Delivery(
        seconds=float(Fraction(facts.frames) / FPS),
        lufs=round(measured.lufs, 2),
        peak_dbtp=round(measured.peak_dbtp, 2),
    )


def credits_of(production: Production, studio: Studio) -> dict[str, Any]:
    """Who made what, with which settings, under which licence."""
    return {
        "title": production.plan.title,
        "made_with": "onereel, Apache-2.0",
        "profile": Path(studio.profile.name).stem,
        "crew": {
            role: {
                "maker": post.maker,
                "settings": post.settings.model_dump(mode="json", exclude=_LOCAL),
                "licence": post.licence,
            }
            for role, post in studio.profile.posts.items()
        },
    }
