"""A quick crew for tests: real files, no picture worth looking at. Named in tests/fake.toml."""

from __future__ import annotations

import json
import time
from pathlib import Path

import numpy as np
from pydantic import Field

from onereel.backends.animatic.editor import Editor as AnimaticEditor
from onereel.crew import Bench, Placement
from onereel.errors import CannotMake, LineTooLong, Rejected
from onereel.media import audio, frames
from onereel.media.video import ClipWriter
from onereel.orders import (
    CLIP_FRAMES,
    FPS,
    Brief,
    Cue,
    Line,
    Motion,
    Note,
    Ratings,
    Review,
    Still,
    Verdict,
    Witness,
)
from onereel.planfile import Value
from tests import plans


class Settings(Value):
    pass


class Fake:
    Settings: type[Value] = Settings
    own_process = False
    licence = "public domain"
    suffix = ".bin"

    def __init__(self, settings: Value, placement: Placement) -> None:
        self.settings, self.placement = settings, placement

    @property
    def credit(self) -> str:
        return f"fake.{type(self).__name__.lower()}@1 {self.settings.model_dump_json()}"


class Director(Fake):
    suffix = ".json"

    def make(self, order: Brief, out: Path, bench: Bench) -> None:
        tree = plans.tree(order.shots, seed=order.seed, aspect=order.aspect, style=order.style)
        out.write_text(json.dumps(tree), "utf-8")


class Painter(Fake):
    suffix = ".png"

    def make(self, order: Still, out: Path, bench: Bench) -> None:
        for media in order.references:
            assert bench.path(media).is_file()
        seed = int(order.key("")[:8], 16)
        picture = np.random.default_rng(seed).integers(60, 200, (order.height, order.width, 3), np.uint8)
        frames.write_png(out, picture)


class AnimatorSettings(Value):
    seconds: float = Field(default=0.0, description="How long a take takes.")
    rejects: tuple[int, ...] = Field(default=(), description="Seeds whose takes it rejects.")
    rejects_all: bool = False


class Animator(Fake):
    Settings = AnimatorSettings
    settings: AnimatorSettings
    suffix = ".mp4"

    def make(self, order: Motion, out: Path, bench: Bench) -> None:
        if self.settings.rejects_all or order.seed in self.settings.rejects:
            raise Rejected("The take is black: another seed may help.")
        begin = frames.read(bench.path(order.first)).mean(axis=(0, 1))
        end = frames.read(bench.path(order.last)).mean(axis=(0, 1)) if order.last else begin / 2
        begin = begin - order.seed % 16
        with ClipWriter(out, order.width, order.height, FPS) as writer:
            for number in range(order.frames):
                bench.tick(number / order.frames)
                time.sleep(self.settings.seconds / order.frames)
                level = (begin + (end - begin) * number / CLIP_FRAMES).astype(np.uint8)
                writer.write(np.full((order.height, order.width, 3), level, np.uint8))


class Sketcher(Animator):
    """Draws from the view alone, as the animatic does, and says so."""

    def reads(self, order: Motion) -> str:
        return order.view.model_dump_json()

    def make(self, order: Motion, out: Path, bench: Bench) -> None:
        level = 40 + len(self.reads(order)) % 160
        with ClipWriter(out, order.width, order.height, FPS) as writer:
            for _ in range(order.frames):
                writer.write(np.full((order.height, order.width, 3), level, np.uint8))


class CriticSettings(Value):
    bar: float = Field(default=9.0, description="What it rates a take that pleases it.")
    fails: tuple[str, ...] = Field(default=(), description="Subjects it rates 3.")
    rejects: tuple[str, ...] = Field(default=(), description="Subjects it finds unfit to keep.")
    mute: tuple[str, ...] = Field(default=(), description="Subjects it cannot assess.")
    faults: tuple[str, ...] = Field(default=("CAMERA_IGNORED",), description="What it notes of those.")


class Critic(Fake):
    Settings = CriticSettings
    settings: CriticSettings
    suffix = ".json"

    def make(self, order: Review, out: Path, bench: Bench) -> None:
        if order.view.subject in self.settings.mute:
            raise CannotMake("The critic's answer could not be read.")
        if order.view.subject in self.settings.rejects:
            raise Rejected("The take flickers: another seed may help.")
        fails = order.view.subject in self.settings.fails
        # A failed take is a little better or worse by its content, so that the best one is not the last.
        wobble = int(order.take.digest[:2], 16) / 128
        rating = 3.0 + wobble if fails else self.settings.bar
        ratings = Ratings(
            character_match=rating, scene_match=rating, composition=rating, artifact_free=rating
        )
        notes = [
            Note(fault=fault, detail="it does not move", seen_by=(Witness.EYES,))
            for fault in self.settings.faults
        ]
        verdict = Verdict(ratings=ratings, notes=tuple(notes) if fails else ())
        out.write_text(verdict.model_dump_json(), "utf-8")


class Composer(Fake):
    suffix = ".wav"

    def make(self, order: Cue, out: Path, bench: Bench) -> None:
        audio.write(out, _tone(220 + order.brief.bpm, order.seconds, 2))


class NarratorSettings(Value):
    words_per_second: float = 3.0


class Narrator(Fake):
    Settings = NarratorSettings
    settings: NarratorSettings
    suffix = ".wav"

    def make(self, order: Line, out: Path, bench: Bench) -> None:
        if "unspeakable" in order.text:
            raise CannotMake("The voice has no word for it.")
        seconds = len(order.text.split()) / self.settings.words_per_second
        if seconds > order.seconds:
            raise LineTooLong(order.text, seconds=seconds, room=order.seconds)
        audio.write(out, _tone(440, seconds, 1))


class Editor(AnimaticEditor):
    """The real one: a fake reel would prove nothing."""

    own_process = False


def _tone(hertz: float, seconds: float, channels: int) -> np.ndarray:
    at = np.arange(round(seconds * audio.RATE)) / audio.RATE
    hiss = 0.004 * np.random.default_rng(7).standard_normal(len(at))  # without: three times as long in AAC
    wave = (0.2 * np.sin(2 * np.pi * hertz * at) + hiss).astype(np.float32)
    return np.repeat(wave[:, None], channels, axis=1)
