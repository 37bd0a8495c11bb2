"""What goes over the wire between the service and its clients: the API's nouns, and nothing that makes films.

Requests refuse unknown fields; answers may grow, and a client ignores what it does not know.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from onereel.events import Stage
from onereel.planfile import Aspect, Language, Move, Size, Style, Value

ANYBODY = 5
"""The priority of a film when nobody says: 1 goes first, 9 last."""

FilmId = Annotated[str, Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9_-]{0,249}$")]
Seed = Annotated[int, Field(ge=0, lt=2**31)]


class Answer(BaseModel):
    """Something the service says."""

    model_config = ConfigDict(frozen=True, extra="ignore")


class Until(StrEnum):
    """How far a film is to be made; it waits there for somebody to say go on."""

    PLAN = "plan"
    STORYBOARD = "storyboard"
    TAKES = "takes"
    REEL = "reel"

    @property
    def stage(self) -> Stage:
        """The department it stops after."""
        return _STAGES[self]

    @classmethod
    def of(cls, stage: Stage) -> Until:
        """The word for a stage a run stops after."""
        return next(until for until, its in _STAGES.items() if its is stage)


_STAGES = {
    Until.PLAN: Stage.WRITING,
    Until.STORYBOARD: Stage.STORYBOARD,
    Until.TAKES: Stage.DAILIES,
    Until.REEL: Stage.EDITING,
}


class State(StrEnum):
    """How a film stands. Paused: it was made as far as it was asked for, on purpose."""

    QUEUED = "queued"
    RUNNING = "running"
    PAUSED = "paused"
    DONE = "done"
    FAILED = "failed"
    CANCELLED = "cancelled"
    PARKED = "parked"


class Options(Value):
    """What may be chosen for a film; what is left out is the profile's."""

    language: Language | None = Field(default=None, description="None: the language of the place.")
    aspect: Aspect = Aspect.WIDE
    style: Style = Style.NARRATIVE
    shots: int = Field(default=6, ge=1, le=10)
    seed: Seed = 1
    profile: str | None = Field(default=None, max_length=200, description="None: the service's own.")
    quality: str = Field(default="fast", max_length=20)
    takes: int | None = Field(default=None, ge=1, le=3)
    budget_minutes: float | None = Field(default=None, gt=0, le=100_000, allow_inf_nan=False)


class NewFilm(Value):
    """An order for a film."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "sentence": "A lighthouse keeper in Lisbon dances alone in the rain at dawn",
                    "options": {"quality": "draft", "shots": 6},
                    "until": "storyboard",
                }
            ]
        }
    )

    sentence: str = Field(min_length=1, max_length=20_000)
    options: Options = Options()
    until: Until = Until.REEL
    priority: int = Field(default=ANYBODY, ge=1, le=9, description="1 goes first.")


class Question(Value):
    """A film somebody thinks of ordering."""

    sentence: str = Field(min_length=1, max_length=20_000)
    options: Options = Options()


class GoOn(Value):
    """How far to go on."""

    until: Until = Until.REEL
    priority: int = Field(default=ANYBODY, ge=1, le=9)


class Retake(Value):
    """A shot to be shot again, with a wish if there is one."""

    note: str | None = Field(default=None, max_length=300)
    seed: Seed | None = None


class Keep(Value):
    """Which take stays; None: the best rated."""

    take: int | None = Field(ge=1, le=99)


class Share(Value):
    """Whether everybody may see the reel."""

    public: bool


class PlanCheck(Value):
    """A plan somebody thinks of writing; read as a file would be, so that every mistake has its words."""

    plan: object


class SignIn(Value):
    token: str = Field(max_length=500)


class Piece(Answer):
    """One thing of a film: its kind and its label for people."""

    kind: str
    label: str


class Problem(Answer):
    """One mistake in what was sent, and where."""

    path: str
    message: str


class StageView(Answer):
    """A department's work in the present run."""

    stage: Stage
    state: str
    done: int
    total: int
    seconds: float


class NoteView(Answer):
    """One thing wrong with a take."""

    fault: str
    words: str
    detail: str
    confidence: float | None = None
    seen_by: tuple[str, ...] = ()


class TakeView(Answer):
    """One attempt at a shot. `assessed` false: neither a pass nor a fail."""

    number: int
    clip: str | None
    keyframe: str | None
    rating: float | None
    passed: bool
    kept: bool
    assessed: bool
    axes: dict[str, float]
    notes: tuple[NoteView, ...]
    asked: str = Field(description="What a person asked for, if this is a retake: “you asked for it: …”.")
    remedy: tuple[str, ...] = Field(description="What the next take changes.")
    remark: str


class ShotView(Answer):
    id: str
    size: Size
    move: Move
    subject: str
    action: str
    line: str
    hero: bool
    cut: bool
    state: str
    keyframe: str | None
    line_audio: str | None
    line_start: float
    line_seconds: float
    takes: tuple[TakeView, ...]


class CharacterView(Answer):
    key: str
    name: str
    portrait_text: str
    portrait: str | None


class Download(Answer):
    name: str
    url: str
    bytes: int


class FilmCard(Answer):
    """A film on the wall."""

    id: str
    sentence: str
    title: str
    state: State
    until: Until
    created: float = Field(description="Seconds since 1970.")
    updated: float
    public: bool
    poster: str | None
    progress: float = Field(ge=0, le=1)
    seconds_left: float | None
    error: str | None


class FilmView(FilmCard):
    """A film with everything in it."""

    options: Options
    profile: str
    quality: str
    language: str | None
    stage: Stage | None
    stages: tuple[StageView, ...]
    last_event: int
    queue_position: int | None
    remarks: tuple[str, ...]
    characters: tuple[CharacterView, ...]
    plate: str | None
    shots: tuple[ShotView, ...]
    score: str | None
    reel: str | None
    subtitles: str | None
    report: str | None
    seconds: float | None
    lufs: float | None
    downloads: tuple[Download, ...]
    stale: tuple[Piece, ...]


class Wall(Answer):
    """One page of films, the newest first; `next` is the cursor of the following one."""

    films: tuple[FilmCard, ...]
    next: str | None


class Artifact(Answer):
    name: str
    kind: str
    bytes: int
    etag: str
    media_type: str


class Artifacts(Answer):
    artifacts: tuple[Artifact, ...]


class Session(Answer):
    signed_in: bool
    token_required: bool


class ProfileChoice(Answer):
    name: str
    about: str
    qualities: tuple[str, ...]


class Bounds(Answer):
    min: int
    max: int


class Choices(Answer):
    """What may be chosen here."""

    profiles: tuple[ProfileChoice, ...]
    default_profile: str
    languages: tuple[str, ...]
    aspects: tuple[str, ...]
    styles: tuple[str, ...]
    shots: Bounds
    takes: Bounds
    untils: tuple[Until, ...]
    examples: tuple[str, ...]
    defaults: Options
    plan_schema: dict[str, object] = Field(description="JSON Schema of a plan, for forms.")


class StageCost(Answer):
    stage: Stage
    seconds: float


class Price(Answer):
    """What is to be expected; `basis` says what the figures rest on."""

    seconds: float
    gpu_minutes: float
    disk_bytes: int
    stages: tuple[StageCost, ...]
    basis: tuple[str, ...]


class Checked(Answer):
    """What a plan would mean, without making anything."""

    valid: bool
    problems: tuple[Problem, ...]
    stale: tuple[Piece, ...]
    estimate: Price | None
