"""What is asked of a maker. One order type is one role.

An order holds everything its result depends on and nothing else: inputs are content digests,
never paths, shot numbers or titles. So two equal orders are one piece of work.
"""

from __future__ import annotations

import hashlib
import json
from enum import StrEnum
from fractions import Fraction
from typing import Self

from pydantic import Field

from onereel.planfile import (
    Aspect,
    Character,
    Language,
    Move,
    ScoreBrief,
    Season,
    Size,
    Style,
    TimeOfDay,
    Value,
    Voice,
    Weather,
)

FPS = Fraction(16)
CLIP_FRAMES = 81  # 81 frames at 16 fps: the length Wan was trained on
CLIP_SECONDS = float(CLIP_FRAMES / FPS)  # 5.0625
SAMPLE_RATE = 48_000


class Media(Value):
    """A file by its content: SHA-256 in hex, and the suffix that says what it is (“.png”)."""

    digest: str = Field(pattern=r"^[0-9a-f]{64}$")
    suffix: str = Field(pattern=r"^\.[a-z0-9]+$")


class Order(Value):
    """A request to a maker."""

    def key(self, credit: str) -> str:
        """The name of this order's result when made by the maker with this credit (64 hex digits)."""
        slip = [type(self).__name__, self.model_dump(mode="json"), credit]
        text = json.dumps(slip, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
        return hashlib.sha256(text.encode()).hexdigest()


class Brief(Order):
    """To the director: a sentence and its options. The result is a plan (`.json`)."""

    sentence: str
    language: Language | None = Field(description="None: the language of the place.")
    shots: int = Field(ge=1, le=10)
    style: Style
    aspect: Aspect
    seed: int


class World(Value):
    """The place of a film as every shot of it sees it."""

    place: str
    setting: str
    time_of_day: TimeOfDay
    weather: Weather
    season: Season | None
    look: str
    seed: int = Field(description="Equal seeds and settings are the same street.")


class View(Value):
    """What the camera sees in one shot, in the plan's own terms."""

    world: World
    size: Size
    move: Move
    cast: tuple[Character, ...] = ()
    subject: str
    action: str
    ambient: str
    boundary: str
    note: str = Field(default="", description="A wish for this take, from a retake or a remedy.")
    continues: View | None = Field(default=None, description="The shot this one goes on from, uncut.")


class Sitting(Value):
    """A character alone, to be recognised by: face and clothes, head to knee, plain ground."""

    character: Character
    world: World


class Plate(Value):
    """The empty place, nobody in it."""

    world: World


class Still(Order):
    """To the painter: one picture (`.png`), width × height pixels, RGB."""

    scene: Sitting | Plate | View
    prompt: str
    references: tuple[Media, ...] = Field(
        default=(), description="Portraits of the cast in order, then the picture it continues from."
    )
    width: int = Field(ge=64, le=4096, multiple_of=16)
    height: int = Field(ge=64, le=4096, multiple_of=16)
    seed: int


class Motion(Order):
    """To the animator: one clip (`.mp4`, H.264 yuv420p), exactly `frames` pictures at 16 fps.

    The clip begins on `first` and, where `last` is given, ends on it. It may carry production
    sound (48 kHz stereo): the editor mixes it under the voice.
    """

    view: View
    prompt: str
    avoid: str = Field(default="", description="What the clip must not show, in words.")
    first: Media
    last: Media | None = None
    hero: bool
    frames: int = CLIP_FRAMES
    width: int = Field(ge=64, le=4096, multiple_of=16)
    height: int = Field(ge=64, le=4096, multiple_of=16)
    seed: int


class Review(Order):
    """To the critic: watch one take. The result is a verdict (`.json`)."""

    take: Media
    keyframe: Media
    portraits: tuple[Media, ...]
    view: View
    prompt: str


class Cue(Order):
    """To the composer: the score (`.flac` or `.wav`, 48 kHz stereo), exactly `seconds` long."""

    brief: ScoreBrief
    style: Style
    place: str
    seconds: float = Field(gt=0, le=600)
    seed: int


class Line(Order):
    """To the narrator: one spoken line (`.wav`, mono), at most `seconds` long, no silence around it.

    Raises LineTooLong when it does not fit at the fastest rate that can be understood.
    """

    text: str
    reading: str = ""
    language: Language
    voice: Voice
    seconds: float = Field(gt=0, le=60)
    seed: int


class Cut(Order):
    """To the editor: the reel (`.mp4`).

    `lines[i]` is spoken over `clips[i]`, starting `lead` seconds into it; None is silence.
    """

    clips: tuple[Media, ...] = Field(min_length=1)
    lines: tuple[Media | None, ...]
    score: Media | None
    diegetic: bool
    lead: float = Field(ge=0)
    width: int = Field(ge=64, le=4096, multiple_of=16)
    height: int = Field(ge=64, le=4096, multiple_of=16)


class Fault(StrEnum):
    """The ten things that go wrong in a take."""

    CAMERA_IGNORED = "camera_ignored"
    ACTION_MISSING = "action_missing"
    IDENTITY_DRIFT = "identity_drift"
    WARDROBE_CHANGED = "wardrobe_changed"
    EXTRA_PEOPLE = "extra_people"
    BROKEN_ANATOMY = "broken_anatomy"
    FROZEN = "frozen"
    FLICKER = "flicker"
    WRONG_LIGHT = "wrong_light"
    SOFT_PICTURE = "soft_picture"


class Note(Value):
    """One thing wrong with a take, and where."""

    fault: Fault
    detail: str = Field(default="", max_length=400)


class Ratings(Value):
    """The four axes, 1 (unusable) to 10 (nothing to mend)."""

    identity: float = Field(ge=1, le=10, description="The cast looks like its portraits throughout.")
    action: float = Field(ge=1, le=10, description="What the plan says happens, happens.")
    camera: float = Field(ge=1, le=10, description="The one camera move of the plan is made.")
    picture: float = Field(ge=1, le=10, description="Light, sharpness, anatomy, steadiness.")


class Verdict(Value):
    """The critic's answer about one take."""

    ratings: Ratings
    notes: tuple[Note, ...] = Field(default=(), max_length=10)
    remark: str = Field(default="", max_length=600)

    @property
    def rating(self) -> float:
        """One figure for the take: the mean of the axes, one decimal."""
        r = self.ratings
        return round((r.identity + r.action + r.camera + r.picture) / 4, 1)

    @classmethod
    def parse(cls, text: str | bytes) -> Self:
        return cls.model_validate_json(text)
