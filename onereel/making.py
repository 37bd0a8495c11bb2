"""One run over a film: open its folder, make what is missing, hand it over, write everything down."""

from __future__ import annotations

import contextlib
import threading
from collections import Counter
from collections.abc import Callable
from concurrent.futures import Future
from pathlib import Path
from typing import TYPE_CHECKING

from pydantic import Field

from onereel import production, readiness
from onereel.backends.gpu import prepare_environment
from onereel.company import Company
from onereel.crew import Explains
from onereel.departments import derive, seed_of, shooting
from onereel.departments.dailies import Kept, Take, choose
from onereel.departments.remedies import heeded, told
from onereel.departments.shooting import Rushes
from onereel.departments.wrap import Production
from onereel.errors import BadInput, Cancelled, CannotMake, DiskFull, OneReelError, of_disk
from onereel.events import (
    Event,
    FilmCancelled,
    FilmFailed,
    FilmOpened,
    FilmPaused,
    Kind,
    LineChanged,
    NoteUnheeded,
    ReelWrapped,
    Stage,
    StageEnded,
    StoreDamaged,
    WorkDone,
    WorkTicked,
)
from onereel.film import Booking, Film
from onereel.orders import Brief, Note, Outcome, Ratings, Verdict
from onereel.planfile import Plan, Shot, Value
from onereel.planreading import mistakes
from onereel.profile import ROLES, Profile, load
from onereel.studio import Floor, Survey

if TYPE_CHECKING:
    from onereel.departments.report import Delivery

Listener = Callable[[Event], None]


class TakeSummary(Value):
    """One take and what came of it; `why` and `change` are what it was to do better than the one before."""

    number: int
    rating: float | None
    outcome: Outcome
    kept: bool
    ratings: Ratings
    notes: tuple[Note, ...]
    told: tuple[str, ...] = Field(description="The notes that are acted on, in a person's words.")
    remark: str
    why: str
    change: str
    asked: bool = Field(description="A person asked for this take: a retake.")


class LostSummary(Value):
    """A take there is not, and why."""

    number: int
    reason: str


class ShotSummary(Value):
    """A shot's takes, those lost, and why the kept one is kept."""

    id: str
    takes: tuple[TakeSummary, ...]
    lost: tuple[LostSummary, ...]
    kept_because: str


class Loudness(Value):
    lufs: float
    peak_dbtp: float


class Summary(Value):
    """What a run did; what `--json` prints."""

    film: Path
    title: str
    language: str
    stage: Stage
    reel: Path | None = None
    seconds: float | None = None
    loudness: Loudness | None = None
    shots: tuple[ShotSummary, ...] = ()
    made: dict[Kind, int]
    reused: dict[Kind, int]
    timings: dict[Stage, float]
    understood: tuple[tuple[str, str], ...] = Field(
        default=(),
        description="What the director read out of the sentence, when only the plan was asked for.",
    )
    remarks: tuple[str, ...] = Field(description="What did not go as planned, in sentences.")


class _Log:
    """Everything a run emits: into the journal, to the listener, and counted."""

    def __init__(self, append: Callable[[Event], int], listen: Listener) -> None:
        self._append, self._listen, self._lock = append, listen, threading.Lock()
        self.made: Counter[Kind] = Counter()
        self.reused: Counter[Kind] = Counter()
        self.timings: dict[Stage, float] = {}
        self.told: list[str] = []
        self.damaged: list[str] = []

    def emit(self, event: Event) -> None:
        with self._lock:
            match event:
                case WorkDone():
                    (self.reused if event.reused else self.made)[event.kind] += 1
                case StageEnded():
                    self.timings[event.stage] = round(self.timings.get(event.stage, 0) + event.seconds, 3)
                case LineChanged() | NoteUnheeded():
                    self.told.append(event.words)
                case StoreDamaged():
                    self.damaged.append(event.words)
            if not isinstance(event, WorkTicked):
                self._append(event)
            self._listen(event)

    def ending(self, event: Event) -> None:
        """Emit how a run ended, while its error is on the way up: a full disk must not hide that one."""
        with contextlib.suppress(DiskFull):
            self.emit(event)


def make_film(
    film: Film,
    booking: Booking,
    *,
    plan: Plan | None = None,
    until: Stage = Stage.EDITING,
    listen: Listener = lambda event: None,
    cancel: threading.Event | None = None,
    company: Company | None = None,
) -> Summary:
    """Make a film, or go on from where it is. `plan` replaces the director's; `company` is one that stays
    for further films.

    Raises OneReelError; what was made stays made, and the journal holds how the run ended.
    """
    profile = staffed(booking)
    prepare_environment(profile.env)
    film.book(booking)
    with film.at_work(), contextlib.closing(film.journal()) as journal:
        log = _Log(journal.append, listen)
        log.emit(_opened(booking))
        try:
            with Floor(
                profile, film.store(), log.emit, cancel or threading.Event(), company or Company()
            ) as floor:
                return _run(film, booking, plan, until, floor, log)
        except Cancelled:
            log.ending(FilmCancelled())
            raise
        except OneReelError as error:
            log.ending(_failed(error))
            raise
        except OSError as error:
            told = of_disk(error)
            log.ending(_failed(told))
            raise told from error
        except BaseException as error:
            log.ending(FilmFailed(error=f"{type(error).__name__}: {error}"))
            raise


def _opened(booking: Booking) -> FilmOpened:
    return FilmOpened(
        sentence=booking.brief.sentence,
        profile=booking.profile,
        quality=booking.quality,
        takes=booking.takes,
        budget=booking.budget,
        sets=booking.sets,
    )


def _failed(error: OneReelError) -> FilmFailed:
    return FilmFailed(error=str(error), exit=2 if isinstance(error, BadInput) else 1)


def staffed(booking: Booking) -> Profile:
    """The profile a booking asks for, its takes and its budget set."""
    said = {"format.takes": booking.takes, "dailies.budget": booking.budget}
    more = (f"{key}={value}" for key, value in said.items() if value is not None)
    return load(booking.profile, booking.quality, (*booking.sets, *more))


def _run(film: Film, booking: Booking, plan: Plan | None, until: Stage, floor: Floor, log: _Log) -> Summary:
    plan = _planned(film, booking, plan, until, floor)
    made, delivery = _produced(film, plan, until, floor, log)
    return Summary(
        film=film.folder,
        title=plan.title,
        language=plan.language.value,
        stage=until,
        reel=film.reel_path if delivery else None,
        seconds=delivery.seconds if delivery else None,
        loudness=Loudness(lufs=delivery.lufs, peak_dbtp=delivery.peak_dbtp) if delivery else None,
        shots=tuple(_shot_summary(shot, made.rushes, floor.profile) for shot in made.rushes.takes),
        made={kind: log.made[kind] for kind in Kind},
        reused={kind: log.reused[kind] for kind in Kind},
        timings=log.timings,
        understood=_understood(booking.brief, floor) if until is Stage.WRITING else (),
        remarks=(*log.damaged, *log.told, *_of_takes(made.rushes), *_of_crew(floor.profile, until)),
    )


def _planned(film: Film, booking: Booking, plan: Plan | None, until: Stage, floor: Floor) -> Plan:
    """The plan to film: the given one, the one in the folder, or the director's; in the folder when this
    returns. Raises what would stop the film further on, as far as that is known before anything is painted.
    """
    written = film.plan()
    plan = plan or written
    if plan:
        floor.emit(WorkDone(kind=Kind.PLAN, label="plan", key="plan.json", reused=True, seconds=0))
    else:
        if until is not Stage.WRITING:
            floor.call_in(*(("painter",) if until is Stage.STORYBOARD else ROLES))
        plan = production.write(booking.brief, floor)
    if plan != written:
        film.write_plan(plan)
    if until in (Stage.DAILIES, Stage.EDITING):
        shooting.check_budget(plan, floor)
    readiness.check(plan, floor.profile, film.store(), until)
    return plan


def _produced(
    film: Film, plan: Plan, until: Stage, floor: Floor, log: _Log
) -> tuple[Production, Delivery | None]:
    """The film as far as `until`, and what people get of it in its folder; a delivery if it has its reel."""
    if until is Stage.WRITING:
        log.emit(FilmPaused(after=until))
        return Production(plan=plan), None
    from onereel.departments import handoff  # OpenCV, PyAV, Jinja: loaded while the workers load theirs

    papers: list[Future[handoff.Papers]] = []
    made = production.produce(
        plan, floor, until, lambda film: papers.append(floor.aside(lambda: handoff.papers(film, floor)))
    )
    if made.reel is None:
        if made.board:
            handoff.pin_up(film, handoff.papers(made, floor))
        log.emit(FilmPaused(after=until))
        return made, None
    timings = {stage.value: seconds for stage, seconds in log.timings.items()}
    delivery = handoff.deliver(film, made, papers[0].result(), log.told, timings, floor)
    log.emit(ReelWrapped(seconds=delivery.seconds, lufs=delivery.lufs, peak_dbtp=delivery.peak_dbtp))
    return made, delivery


def _understood(brief: Brief, floor: Floor) -> tuple[tuple[str, str], ...]:
    director = floor.maker("director")
    return tuple(director.understood(brief)) if isinstance(director, Explains) else ()


def _shot_summary(shot: str, rushes: Rushes, profile: Profile) -> ShotSummary:
    kept = rushes.kept.get(shot)
    return ShotSummary(
        id=shot,
        takes=tuple(_take_summary(take, kept, profile) for take in rushes.takes[shot]),
        lost=tuple(LostSummary(number=o.number, reason=o.reason) for o in rushes.lost if o.shot == shot),
        kept_because=kept.why if kept else "",
    )


def _take_summary(take: Take, kept: Kept | None, profile: Profile) -> TakeSummary:
    verdict = take.verdict or Verdict()
    return TakeSummary(
        number=take.number,
        rating=take.rating,
        outcome=take.outcome(profile.format.pass_rating),
        kept=kept is not None and take.number == kept.take.number,
        ratings=verdict.ratings,
        notes=verdict.notes,
        told=tuple(told(note, profile) for note in heeded(verdict, profile)),
        remark=verdict.remark,
        why=take.remedy.why,
        change=take.remedy.change,
        asked=take.remedy.asked,
    )


def _of_crew(profile: Profile, until: Stage) -> list[str]:
    return [profile.parted] if profile.parted and until in (Stage.DAILIES, Stage.EDITING) else []


def _of_takes(rushes: Rushes) -> list[str]:
    """What is to be said of takes: chosen ones that are gone, lost ones, and those nobody could assess."""
    gone = [kept.remark for kept in rushes.kept.values() if kept.remark]
    lost = [f"there is no take {lost.number} of shot “{lost.shot}”: {lost.reason}" for lost in rushes.lost]
    unrated = [
        f"take {take.number} of shot “{shot}” could not be assessed: neither a pass nor a fail."
        f" {take.verdict.remark if take.verdict else ''}".rstrip()
        for shot, some in rushes.takes.items()
        for take in some
        if take.rating is None
    ]
    return [*gone, *lost, *unrated]


def with_retake(plan: Plan, shot_id: str, note: str | None, seed: int | None, *, known: int) -> Plan:
    """The plan with a further take of one shot, numbered after the `known` ones and after every retake.

    It has a seed of its own, and a wish if there is one; the choice of another take is forgotten.
    """
    shot = _shot(plan, shot_id)
    number = 1 + max(1, known, *(retake.take for retake in shot.retakes))
    fresh = derive(seed_of(plan, shot), "retake", number) if seed is None else seed
    further = {"take": number, "note": (note or "").strip(), "seed": fresh}
    return _with(
        plan, shot, {"retakes": (*(one.model_dump() for one in shot.retakes), further), "keep": None}
    )


def with_kept(plan: Plan, shot_id: str, take: int | None) -> Plan:
    """The plan with one of a shot's takes chosen by a person; None: the best rated."""
    shot = _shot(plan, shot_id)
    best = "best" if shot.retakes else None
    return _with(plan, shot, {"keep": best if take is None else take})


def highest_take(film: Film, plan: Plan, booking: Booking, shot_id: str) -> int:
    """The highest number among the takes a film has of a shot, lost ones too; 0 when there is none."""
    shot = next((s for s in stand(film, plan, booking).shots if s.id == shot_id), None)
    if shot is None:
        return 0
    numbers = [take.number for take in shot.takes] + [lost.number for lost in shot.lost]
    return max(numbers, default=0)


def _shot(plan: Plan, shot_id: str) -> Shot:
    shot = next((s for s in plan.shots if s.id == shot_id), None)
    if shot is None:
        known = ", ".join(s.id for s in plan.shots)
        raise BadInput(f"There is no shot “{shot_id}” in this film. Its shots: {known}.")
    return shot


def _with(plan: Plan, shot: Shot, changes: dict[str, object]) -> Plan:
    tree = plan.model_dump(by_alias=True)
    tree["shots"] = [one | changes if one["id"] == shot.id else one for one in tree["shots"]]
    if wrong := mistakes(tree):
        raise BadInput(": ".join(wrong[0]) + ".")
    return Plan.model_validate(tree)


class Standing(Value):
    """How a film stands: what is made, and what an edit has made stale."""

    stale: tuple[tuple[Kind, str], ...]
    shots: tuple[ShotSummary, ...]
    trouble: str = Field(default="", description="Why the next run could not make the reel.")


def stand(film: Film, plan: Plan, booking: Booking) -> Standing:
    """Look through the store as the next run would, making nothing."""
    survey, trouble = Survey(staffed(booking), film.store()), ""
    try:
        made = production.produce(plan, survey)
    except CannotMake as error:
        survey, trouble = Survey(survey.profile, film.store()), str(error)
        made = production.produce(plan, survey, Stage.DAILIES)
    rushes = made.rushes
    for shot in plan.shots:
        there = [take for take in rushes.takes[shot.id] if survey.knows(take.clip)]
        rushes.takes[shot.id] = there
        rushes.kept.pop(shot.id, None)
        if there:
            rushes.kept[shot.id] = choose(shot, there, survey.profile.format.pass_rating)
    return Standing(
        stale=tuple((kind, label) for kind, label, _ in survey.jobs),
        shots=tuple(_shot_summary(shot.id, rushes, survey.profile) for shot in plan.shots),
        trouble=trouble,
    )
