"""Score and narration."""

from __future__ import annotations

import re
from dataclasses import dataclass

from onereel.departments import derive, stage
from onereel.errors import CannotMake, LineTooLong
from onereel.events import Kind, LineChanged, Stage
from onereel.orders import CLIP_SECONDS, Cue, Line, Media
from onereel.planfile import Plan, Shot
from onereel.studio import Studio

TAIL_SECONDS = 0.25
"""A line is over this long before its shot is, so it never runs into the next one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoken:
    """A narration line as it was really spoken."""

    text: str
    media: Media


@dataclass(frozen=True, slots=True, kw_only=True)
class Tracks:
    """The sound of a film before the mix. A shot whose line is missing here is silent."""

    score: Media
    lines: dict[str, Spoken]


def record(plan: Plan, studio: Studio) -> Tracks:
    """The score, as long as the picture, and every line, each short enough for its shot."""
    spoken = [shot for shot in plan.shots if shot.line.strip()]
    with stage(studio, Stage.SOUND, 1 + len(spoken)):
        score = studio.aside(lambda: studio.make(Kind.SCORE, "score", _cue(plan)))
        futures = {shot.id: studio.aside(_Speaking(plan, shot, studio)) for shot in spoken}
        lines = {shot_id: future.result() for shot_id, future in futures.items()}
        return Tracks(
            score=score.result(), lines={shot_id: line for shot_id, line in lines.items() if line is not None}
        )


def _cue(plan: Plan) -> Cue:
    return Cue(
        brief=plan.score,
        style=plan.style,
        place=plan.place,
        seconds=CLIP_SECONDS * len(plan.shots),
        seed=derive(plan.seed, "score"),
    )


@dataclass(frozen=True, slots=True)
class _Speaking:
    """One line on its way: as written if it fits, else shorter, else silent; what happened is told."""

    plan: Plan
    shot: Shot
    studio: Studio

    def __call__(self) -> Spoken | None:
        orders = [self._order(text, reading) for text, reading in shorter(self.shot.line, self.shot.reading)]
        # A shorter one in the store is there because the longer ones did not fit.
        known = next((order for order in orders if self.studio.has(order)), None)
        reason = "it did not fit its shot"
        for order in [known] if known else orders:
            try:
                media = self.studio.make(Kind.LINE, self.shot.id, order)
            except LineTooLong as error:
                reason = str(error)
                continue
            except CannotMake as error:
                reason = str(error)
                break
            if order.text != self.shot.line:
                self._tell(order.text, reason)
            return Spoken(text=order.text, media=media)
        self._tell("", reason)
        return None

    def _order(self, text: str, reading: str) -> Line:
        return Line(
            text=text,
            reading=reading,
            language=self.plan.language,
            voice=self.plan.narrator,
            seconds=CLIP_SECONDS - self.studio.profile.format.lead - TAIL_SECONDS,
            seed=derive(self.plan.seed, "voice"),
        )

    def _tell(self, spoken: str, reason: str) -> None:
        self.studio.emit(LineChanged(shot=self.shot.id, written=self.shot.line, spoken=spoken, reason=reason))


_BREATHS = re.compile(r"(?<=[,;:.!?…—、。，；：！？।])\s*")


def shorter(text: str, reading: str = "") -> list[tuple[str, str]]:
    """A line and its shorter forms, longest first: whole clauses, then whole words dropped from the end.

    Chinese and Japanese are shortened by clauses only, text and reading alike.
    """
    clauses = [part for part in _BREATHS.split(text.strip()) if part]
    kana = [part for part in _BREATHS.split(reading.strip()) if part]
    forms = [(text, reading)]
    spaced = " " in text.strip()
    for count in range(len(clauses) - 1, 0, -1):
        if not reading or len(kana) == len(clauses):
            glue = " " if spaced else ""
            forms.append((_closed(glue.join(clauses[:count])), _closed(glue.join(kana[:count]))))
    words = clauses[0].split() if clauses else []
    if spaced and not reading:
        forms += [(_closed(" ".join(words[:count])), "") for count in range(len(words) - 1, 2, -1)]
    return list(dict.fromkeys(forms))


def _closed(text: str) -> str:
    return re.sub(r"[,;:—]$", ".", re.sub(r"[、，；：]$", "。", text))
