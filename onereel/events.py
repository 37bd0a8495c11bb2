"""What happens to a film, as it happens. Every view of its progress is folded from these.

A run ends with exactly one of ReelWrapped, FilmPaused, FilmFailed, FilmCancelled, FilmParked.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Any, Literal

from pydantic import ConfigDict, model_validator

from onereel.orders import Note, Order, Outcome
from onereel.planfile import Value


class Kind(StrEnum):
    """The kinds of things that are made, as people count them."""

    PLAN = "plan"
    PORTRAIT = "portrait"
    PLATE = "plate"
    KEYFRAME = "keyframe"
    TAKE = "take"
    VERDICT = "verdict"
    LINE = "line"
    SCORE = "score"
    REEL = "reel"


class Stage(StrEnum):
    """The departments a film passes through."""

    WRITING = "writing"
    CASTING = "casting"
    STORYBOARD = "storyboard"
    SHOOTING = "shooting"
    DAILIES = "dailies"
    SOUND = "sound"
    EDITING = "editing"


STAGE_OF = {
    Kind.PLAN: Stage.WRITING,
    Kind.PORTRAIT: Stage.CASTING,
    Kind.PLATE: Stage.CASTING,
    Kind.KEYFRAME: Stage.STORYBOARD,
    Kind.TAKE: Stage.SHOOTING,
    Kind.VERDICT: Stage.DAILIES,
    Kind.LINE: Stage.SOUND,
    Kind.SCORE: Stage.SOUND,
    Kind.REEL: Stage.EDITING,
}
Job = tuple[Kind, str, Order]
"""What is to be made: its kind and label, for people, and the order."""

ROUNDS = (Stage.SHOOTING, Stage.DAILIES)
"""The stages that begin anew each round."""


class Event(Value):
    """Something that happened to a film. What a newer version wrote into it is passed over."""

    model_config = ConfigDict(extra="ignore")


class FilmOpened(Event):
    """A run began, with these choices."""

    sentence: str
    profile: str
    quality: str
    takes: int | None
    budget: float | None = None
    sets: tuple[str, ...]


class StageBegan(Event):
    """A department began, with so many things to make; shooting and dailies begin anew each round."""

    stage: Stage
    total: int


class StageEnded(Event):
    stage: Stage
    seconds: float


class WorkBegan(Event):
    """A maker took an order in hand. `label` is for people: a shot's id, a character's name."""

    kind: Kind
    label: str


class WorkTicked(Event):
    """A maker came forward; shown, never journaled."""

    kind: Kind
    label: str
    done: float


class WorkDone(Event):
    """A result is in the store, made now or found there."""

    kind: Kind
    label: str
    key: str
    reused: bool
    seconds: float


class WorkFailed(Event):
    """One order could not be filled; the film goes on if it can. What comes of it, who ordered it tells."""

    kind: Kind
    label: str
    error: str


class StoreDamaged(Event):
    """A finished thing was missing or changed on the disk, and is made again."""

    kind: Kind
    label: str
    detail: str

    @property
    def words(self) -> str:
        """What happened, for people."""
        return f"{self.kind.value} “{self.label}” was damaged and made again"


class TakeRated(Event):
    """The critic's answer about one take; a rating of None: not assessable, neither a pass nor a fail.

    `notes` are the ones that are acted on, `told` says each in a person's words; `remark` is the critic's
    sentence, or why there is no rating.
    """

    shot: str
    take: int
    rating: float | None
    outcome: Outcome
    notes: tuple[Note, ...] = ()
    told: tuple[str, ...] = ()
    remark: str = ""

    @model_validator(mode="before")
    @classmethod
    def _from_older(cls, tree: Any) -> Any:
        """The first journals said `passed`, and left the rating open where nothing could be assessed."""
        if not isinstance(tree, dict) or "outcome" in tree or "passed" not in tree:
            return tree
        judged = Outcome.PASSED if tree["passed"] else Outcome.FAILED
        return tree | {"outcome": Outcome.NOT_ASSESSABLE if tree.get("rating") is None else judged}


class TakeOrdered(Event):
    """A shot is shot again. `why` is what was wrong and `change` what is done about it, for people.

    `asked`: nothing was wrong, a person wants a retake.
    """

    shot: str
    take: int
    why: str
    change: str
    asked: bool = False


class TakeLost(Event):
    """A take there will not be: rejected as unfit to keep, or beyond the budget."""

    shot: str
    take: int
    reason: str


class LineChanged(Event):
    """A narration line was shortened to fit its shot, or is silent (`spoken` empty)."""

    shot: str
    written: str
    spoken: str
    reason: str

    @property
    def words(self) -> str:
        """What happened, for people."""
        heard = f"is spoken as “{self.spoken}”" if self.spoken else "is silent"
        return f"the line of shot “{self.shot}” {heard}: {self.reason}"


class NoteUnheeded(Event):
    """The animator could do nothing with some words of the note for a take."""

    shot: str
    take: int
    unheeded: tuple[str, ...]

    @property
    def words(self) -> str:
        """What happened, for people."""
        quoted = ", ".join(f"“{word}”" for word in self.unheeded)
        take = f"take {self.take} of shot “{self.shot}”"
        return f"{take}: the animator could do nothing with {quoted} of its note"


class ReelWrapped(Event):
    """The film is done and in its folder."""

    seconds: float
    lufs: float
    peak_dbtp: float


class FilmPaused(Event):
    """A run that was asked to stop early did so: the plan is written, the board painted, …"""

    after: Stage


class FilmFailed(Event):
    error: str
    exit: Literal[1, 2] = 1


class FilmCancelled(Event):
    pass


class FilmQueued(Event):
    """Work on the film was asked for; `run` is its name in the queue. A smaller priority goes first."""

    run: str
    until: Stage
    priority: int


class FilmTaken(Event):
    """A worker of the office took the film in hand, for one run."""

    worker: str
    run: str


class FilmReleased(Event):
    """A worker let go of the film before an ending. `blame`: it died of it or was stuck in it."""

    worker: str
    reason: str
    blame: bool


class FilmParked(Event):
    """Nobody takes the film up again by itself: its workers died of it, one after the other."""

    error: str


class FilmShared(Event):
    """From now on its reel is for everybody, or is not."""

    public: bool


class PlanEdited(Event):
    """Somebody changed the plan through the service; `version` is the digest of `plan.json`."""

    version: str


ENDINGS = (ReelWrapped, FilmPaused, FilmFailed, FilmCancelled, FilmParked)
_BY_NAME: dict[str, type[Event]] = {cls.__name__: cls for cls in Event.__subclasses__()}


def parse(name: str, body: str) -> Event | None:
    """The event of that name and JSON; None for one that only a newer version knows."""
    cls = _BY_NAME.get(name)
    return cls.model_validate_json(body) if cls else None
