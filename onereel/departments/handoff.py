"""Reel → the film's folder: reel, poster, board, subtitles, report, credits."""

from __future__ import annotations

import json
import shutil
from fractions import Fraction
from pathlib import Path
from typing import Any

from onereel.departments import editing, report, sheet
from onereel.departments.report import Delivery
from onereel.departments.wrap import Production
from onereel.errors import CannotMake
from onereel.film import Film, replace_bytes, replace_text
from onereel.media import frames, loudness, subtitles, video
from onereel.media.frames import jpeg
from onereel.orders import CLIP_FRAMES, FPS
from onereel.studio import Studio

POSTER_FRAME = 56  # two thirds into the hero: the move has opened the picture and not yet ended


_LOCAL = {"path", "lora_path"}
"""Settings that say where weights lie on this machine: nobody else's business."""


def pin_up(film: Film, production: Production, studio: Studio) -> None:
    """Put the contact sheet and the poster into the film's folder."""
    replace_bytes(film.folder / "board.jpg", jpeg(sheet.contact_sheet(production, studio)))
    assert production.board is not None
    hero = next(shot for shot in production.plan.shots if shot.hero)
    if kept := production.rushes.kept.get(hero.id):
        clip = studio.path(kept.take.clip)
        poster = sheet.still_of(clip, POSTER_FRAME)
    else:
        poster = frames.read(studio.path(production.board.keyframes[hero.id]))
    replace_bytes(film.folder / "poster.jpg", jpeg(poster, quality=92))


def deliver(
    film: Film, production: Production, remarks: list[str], timings: dict[str, float], studio: Studio
) -> Delivery:
    """Everything a viewer gets. The older reel stays in place until the new one has proved whole."""
    assert production.reel is not None
    assert production.tracks is not None
    reel = studio.path(production.reel)
    proving = studio.aside(lambda: _measured(reel, len(production.plan.shots)))
    captions = editing.captions(production.plan, production.tracks, studio)
    delivery = proving.result()
    draft = film.folder / ".reel.mp4.draft"
    shutil.copyfile(reel, draft)
    draft.replace(film.reel_path)
    pin_up(film, production, studio)
    replace_text(film.folder / "reel.srt", subtitles.srt(captions))
    replace_text(film.folder / "reel.vtt", subtitles.vtt(captions))
    credits = credits_of(production, studio)
    replace_text(film.folder / "credits.json", json.dumps(credits, ensure_ascii=False, indent=2) + "\n")
    page = report.page(film, production, delivery, remarks, timings, credits, studio)
    replace_text(film.folder / "report.html", page)
    return delivery


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
