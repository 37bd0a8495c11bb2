"""What is asked of a maker. One order type is one role.

An order holds everything its result depends on and nothing else: inputs are content digests,
never paths, shot numbers or titles. So two equal orders are one piece of work.
"""

from __future__ import annotations

import hashlib
import json
import re
from enum import StrEnum
from fractions import Fraction
from typing import Annotated, Self

from pydantic import Field, StringConstraints, model_validator

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


class Media(Value):
    """A file by its content: SHA-256 in hex, and the suffix that says what it is (“.png”)."""

    digest: str = Field(pattern=r"^[0-9a-f]{64}$")
    suffix: str = Field(pattern=r"^\.[a-z0-9]+$")


class Order(Value):
    """A request to a maker."""

    def key(self, credit: str, reads: str | None = None) -> str:
        """The name of this order's result when made by the maker with this credit (64 hex digits).

        `reads` is what that maker reads of the order; None: all of it.
        """
        slip = [type(self).__name__, self.model_dump(mode="json") if reads is None else reads, credit]
        text = json.dumps(slip, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
        return hashlib.sha256(text.encode()).hexdigest()


class Brief(Order):
    """To the director: a sentence and its options. The result is a plan (`.json`)."""

    sentence: str
    language: Language | None = Field(default=None, description="None: the language of the place.")
    shots: int = Field(default=6, ge=1, le=10)
    style: Style = Style.NARRATIVE
    aspect: Aspect = Aspect.WIDE
    seed: int = 1


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
    note: str = Field(default="", description="What a person wishes for this take.")
    direction: str = Field(default="", description="What a remedy tells the models beside the plan.")
    continues: View | None = Field(default=None, description="The shot this one goes on from, uncut.")


class Sitting(Value):
    """A character alone, to be recognised by: face and clothes, head to knee, plain ground."""

    character: Character
    world: World


class Plate(Value):
    """The empty place, nobody in it."""

    world: World


class Moment(StrEnum):
    """Which picture of a shot."""

    FIRST = "first"
    LAST = "last"


class Still(Order):
    """To the painter: one picture (`.png`), width × height pixels, RGB."""

    scene: Sitting | Plate | View
    prompt: str
    references: tuple[Media, ...] = Field(
        default=(),
        description="Portraits of the cast in order, then the picture it continues from; a portrait that"
        " comes again counts more.",
    )
    moment: Moment = Field(default=Moment.FIRST, description="Of a View: before it happens, or after.")
    width: int = Field(ge=64, le=4096, multiple_of=16)
    height: int = Field(ge=64, le=4096, multiple_of=16)
    seed: int


class Tuning(Value):
    """Factors on how an animator that denoises is set; others have nothing to turn. 1 is as it is set."""

    steps: float = Field(default=1.0, ge=0.25, le=4)
    shift: float = Field(default=1.0, ge=0.25, le=4)
    guidance: float = Field(default=1.0, ge=0.25, le=4)


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
    tuning: Tuning = Tuning()
    frames: int = CLIP_FRAMES
    width: int = Field(ge=64, le=4096, multiple_of=16)
    height: int = Field(ge=64, le=4096, multiple_of=16)
    seed: int


class Axis(StrEnum):
    """What a take is rated by."""

    CHARACTER_MATCH = "character_match"
    SCENE_MATCH = "scene_match"
    COMPOSITION = "composition"
    ARTIFACT_FREE = "artifact_free"


FaultSlug = Annotated[str, StringConstraints(pattern=r"^[A-Z][A-Z0-9_]{1,39}$")]
"""A kind of fault by its name: “CAMERA_IGNORED”. Which there are is data: see `onereel.faults`."""


class Fault(Value):
    """A kind of thing that goes wrong in a take, as a critic is asked to look for it."""

    slug: FaultSlug
    axis: Axis = Field(description="The rating it lowers.")
    sign: str = Field(description="What it looks like, in a sentence.")


class Review(Order):
    """To the critic: watch one take. The result is a verdict (`.json`).

    Raises Rejected when the take is unfit to keep whatever it shows: black, frozen, flickering, broken.
    """

    take: Media
    keyframe: Media | None = Field(description="None: the take is not made from one, nor from portraits.")
    portraits: tuple[Media, ...]
    view: View
    prompt: str
    faults: tuple[Fault, ...] = Field(description="What to look for; no note is about anything else.")


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


_RIGHT = re.compile(r"\b(to(wards?)? the right|rightwards?|left to right)\b", re.IGNORECASE)
_LEFT = re.compile(r"\b(to(wards?)? the left|leftwards?|right to left)\b", re.IGNORECASE)


def side_said(words: str) -> int:
    """+1 where a shot's words say that its action goes to the right, −1 to the left, 0 where they do not say,
    or say both."""
    return (_RIGHT.search(words) is not None) - (_LEFT.search(words) is not None)


ROLE_OF: dict[type[Order], str] = {
    Brief: "director",
    Still: "painter",
    Motion: "animator",
    Review: "critic",
    Cue: "composer",
    Line: "narrator",
    Cut: "editor",
}


class Box(Value):
    """A part of the picture: its sides as parts of width and height, from the top left corner."""

    left: float = Field(ge=0, le=1)
    top: float = Field(ge=0, le=1)
    right: float = Field(ge=0, le=1)
    bottom: float = Field(ge=0, le=1)

    @model_validator(mode="after")
    def _has_an_area(self) -> Self:
        if self.left >= self.right or self.top >= self.bottom:
            raise ValueError("left must be less than right, and top less than bottom")
        return self


class Span(Value):
    """A part of a take, in seconds from its beginning."""

    start: float = Field(ge=0)
    end: float = Field(ge=0)

    @model_validator(mode="after")
    def _runs_forward(self) -> Self:
        if self.start > self.end:
            raise ValueError("start must not be later than end")
        return self


class Witness(StrEnum):
    """Who saw a fault: a model that looks, or a measurement."""

    EYES = "eyes"
    INSTRUMENTS = "instruments"


class Note(Value):
    """One thing wrong with a take: what, where, when, and how sure whoever saw it is."""

    fault: FaultSlug
    detail: str = Field(default="", max_length=400, description="What is wrong, in a person's words.")
    measured: str = Field(default="", max_length=200, description="The figure: “zoom 0.4 %, 4 % wanted”.")
    where: Box | None = Field(default=None, description="None: all over the picture, or nobody could tell.")
    when: Span | None = Field(default=None, description="None: throughout, or nobody could tell.")
    confidence: float = Field(default=1.0, ge=0, le=1)
    seen_by: tuple[Witness, ...] = Field(min_length=1)


NOTES_AT_MOST = 20
"""Of one take."""

Rating = Annotated[float, Field(ge=1, le=10)]


class Ratings(Value):
    """The four axes, 1 (unusable) to 10 (nothing to mend); None where a critic cannot judge."""

    character_match: Rating | None = Field(
        default=None,
        description="The cast are the people of their portraits, face, build and clothes, from first frame"
        " to last.",
    )
    scene_match: Rating | None = Field(
        default=None,
        description="Place, time, weather, light and what happens are those of the shot, and nobody else is"
        " in it.",
    )
    composition: Rating | None = Field(
        default=None, description="It is framed as asked, and the camera makes the one move asked for."
    )
    artifact_free: Rating | None = Field(
        default=None,
        description="Bodies, hands, gait, things and texture look filmed: nothing melts, morphs or flickers.",
    )

    def judged(self) -> dict[Axis, float]:
        """The axes that were judged."""
        return {axis: value for axis in Axis if (value := getattr(self, axis.value)) is not None}


class Outcome(StrEnum):
    """What a verdict means for the take."""

    PASSED = "passed"
    FAILED = "failed"
    NOT_ASSESSABLE = "not assessable"


class Verdict(Value):
    """The critic's answer about one take. One in which no axis could be judged is not assessable."""

    ratings: Ratings = Field(default_factory=Ratings)
    notes: tuple[Note, ...] = Field(default=(), max_length=NOTES_AT_MOST)
    abstained: tuple[FaultSlug, ...] = Field(default=(), description="Faults this critic could not judge.")
    remark: str = Field(default="", max_length=600)

    @property
    def rating(self) -> float | None:
        """One figure for the take, one decimal: midway between the mean and the worst of its judged axes.

        The plain mean would let three good axes carry a broken one over the bar (9, 9, 9 and 3 are 7.5);
        the worst alone would not tell a take with one flaw from one with four. Midway, a take that is
        plainly wrong in one thing (5) stays below 7 whatever else it is.
        """
        judged = self.ratings.judged().values()
        if not judged:
            return None
        return round((sum(judged) / len(judged) + min(judged)) / 2, 1)

    def outcome(self, bar: float) -> Outcome:
        """What it means where `bar` is the rating that is good enough."""
        match self.rating:
            case None:
                return Outcome.NOT_ASSESSABLE
            case rating:
                return Outcome.PASSED if rating >= bar else Outcome.FAILED

    @classmethod
    def parse(cls, text: str | bytes) -> Self:
        return cls.model_validate_json(text)
