"""Events → how a film stands. Pure: the same events, the same answer."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from onereel.events import (
    ENDINGS,
    ROUNDS,
    STAGE_OF,
    Event,
    FilmCancelled,
    FilmFailed,
    FilmOpened,
    FilmParked,
    FilmPaused,
    FilmQueued,
    FilmReleased,
    FilmShared,
    FilmTaken,
    Kind,
    LineChanged,
    NoteUnheeded,
    ReelWrapped,
    Stage,
    StageBegan,
    StageEnded,
    StoreDamaged,
    TakeLost,
    TakeOrdered,
    TakeRated,
    WorkBegan,
    WorkDone,
    WorkFailed,
)
from onereel.wire import State


@dataclass(slots=True)
class Progress:
    """A department in the present run."""

    state: str = "running"
    done: int = 0
    total: int = 0
    seconds: float = 0.0


@dataclass(slots=True)
class Standing:
    """How a film stands after some events."""

    state: State = State.FAILED
    error: str | None = None
    sentence: str = ""
    until: Stage = Stage.EDITING
    run: str | None = None
    priority: int = 5
    next: FilmQueued | None = None
    runs: int = 0
    worker: str | None = None
    created: float = 0.0
    updated: float = 0.0
    opened: float = 0.0
    ended: float | None = None
    last_event: int = 0
    fruitless: int = 0
    public: bool = False
    stage: Stage | None = None
    stages: dict[Stage, Progress] = field(default_factory=dict)
    in_hand: set[tuple[Kind, str]] = field(default_factory=set)
    made: dict[tuple[Kind, str], str] = field(default_factory=dict)
    fresh: list[tuple[Kind, float]] = field(default_factory=list)
    rated: dict[tuple[str, int], TakeRated] = field(default_factory=dict)
    ordered: dict[tuple[str, int], TakeOrdered] = field(default_factory=dict)
    remarks: list[str] = field(default_factory=list)
    taken_away: list[str] = field(default_factory=list)
    wrapped: ReelWrapped | None = None

    @property
    def at_work(self) -> bool:
        """Whether something will still happen by itself."""
        return self.state in (State.QUEUED, State.RUNNING)


def fold(rows: Iterable[tuple[int, float, Event]]) -> Standing:
    """How a film stands after these journal rows.

    `made` maps (kind, label) to the newest key; `fruitless` counts how often in a row a worker took the
    film in hand and ended without having made anything; `next` is a run asked for while another is at work.
    """
    standing = Standing()
    for number, at, event in rows:
        standing.last_event, standing.updated = number, at
        standing.created = standing.created or at
        _one(standing, at, event)
    return standing


def _one(film: Standing, at: float, event: Event) -> None:
    match event:
        case FilmQueued():
            film.runs += 1
            if film.state is State.RUNNING:
                film.next = event
            else:
                _queue(film, event)
        case FilmTaken():
            if film.next and film.next.run == event.run:
                _queue(film, film.next)
            film.worker = event.worker
            film.state, film.ended = State.RUNNING, None
            film.fruitless += 1
        case FilmReleased():
            film.worker = None
            film.in_hand.clear()
            film.fruitless -= 0 if event.blame else 1
            if event.blame:
                film.taken_away.append(f"Taken away from {event.worker}: {event.reason}")
        case FilmOpened():
            _open(film, at, event)
        case FilmShared():
            film.public = event.public
        case _ if isinstance(event, ENDINGS):
            _ending(film, at, event)
        case _:
            _work(film, event)


def _ending(film: Standing, at: float, event: Event) -> None:
    match event:
        case ReelWrapped():
            film.wrapped = event
            _end(film, at, State.DONE, None)
        case FilmPaused():
            film.until = event.after
            _end(film, at, State.PAUSED, None)
        case FilmFailed():
            _end(film, at, State.FAILED, event.error)
        case FilmParked():
            _end(film, at, State.PARKED, event.error)
        case FilmCancelled():
            film.next = None
            _end(film, at, State.CANCELLED, None)


def _queue(film: Standing, event: FilmQueued) -> None:
    film.state, film.error, film.ended = State.QUEUED, None, None
    film.run, film.until, film.priority, film.next = event.run, event.until, event.priority, None
    film.fruitless = 0


def _open(film: Standing, at: float, event: FilmOpened) -> None:
    film.state, film.error, film.ended = State.RUNNING, None, None
    film.sentence, film.opened, film.stage = event.sentence, at, None
    film.stages, film.in_hand, film.fresh = {}, set(), []
    film.remarks, film.taken_away = [], film.taken_away[-3:]


def _end(film: Standing, at: float, state: State, error: str | None) -> None:
    film.state, film.error, film.ended, film.worker = state, error, at, None
    film.in_hand.clear()
    film.stage = None
    for progress in film.stages.values():
        if progress.state == "running":
            progress.state = "stopped"
    if film.next:
        _queue(film, film.next)


def _work(film: Standing, event: Event) -> None:
    match event:
        case StageBegan():
            film.stage = event.stage
            before = film.stages.get(event.stage)
            if before and event.stage in ROUNDS:
                film.stages[event.stage] = replace(before, state="running", total=before.total + event.total)
            else:
                film.stages[event.stage] = Progress(total=event.total, done=before.done if before else 0)
        case StageEnded():
            progress = film.stages.setdefault(event.stage, Progress())
            progress.state, progress.seconds = "done", round(progress.seconds + event.seconds, 3)
        case WorkBegan():
            film.in_hand.add((event.kind, event.label))
        case WorkFailed():
            film.in_hand.discard((event.kind, event.label))  # what comes of it is told by who ordered it
        case WorkDone():
            _done(film, event)
        case TakeRated():
            film.rated[event.shot, event.take] = event
        case TakeOrdered():
            film.ordered[event.shot, event.take] = event
        case _:
            _remark(film, event)


def _remark(film: Standing, event: Event) -> None:
    """What did not go as planned, in sentences."""
    match event:
        case TakeLost():
            _forget_takes(film, event.shot, event.take)
            film.remarks.append(f"There is no take {event.take} of shot “{event.shot}”: {event.reason}")
        case LineChanged() | NoteUnheeded() | StoreDamaged():
            film.remarks.append(event.words[0].upper() + event.words[1:])


def _done(film: Standing, event: WorkDone) -> None:
    thing = (event.kind, event.label)
    film.in_hand.discard(thing)
    progress = film.stages.setdefault(STAGE_OF[event.kind], Progress())
    progress.done += 1
    progress.total = max(progress.total, progress.done)
    if not event.reused:
        film.fruitless = 0
        film.fresh.append((event.kind, event.seconds))
    if event.kind is Kind.TAKE and film.made.get(thing) not in (None, event.key):
        shot, number = parse_take(event.label) or (event.label, 1)
        _forget_takes(film, shot, number)
    film.made[thing] = event.key


def take_label(shot: str, number: int) -> str:
    """What a take is called in the events."""
    return f"{shot} take {number}"


def parse_take(label: str) -> tuple[str, int] | None:
    """The shot and number of a take's label; None when it is no take's."""
    shot, mark, number = label.rpartition(" take ")
    return (shot, int(number)) if mark and number.isdecimal() else None


def _forget_takes(film: Standing, shot: str, first: int) -> None:
    """A take made anew, or lost, ends what was shot after it: the next ones answer another verdict.

    None answers a retake's: it ends alone.
    """
    order = film.ordered.get((shot, first))
    alone = order is not None and order.asked

    def ended(number: int) -> bool:
        return number == first or (number > first and not alone)

    for kind, label in list(film.made):
        take = parse_take(label)
        if take is None or take[0] != shot:
            continue
        # A take's own repainted keyframe comes before it.
        if ended(take[1]) and (take[1] > first or kind is not Kind.KEYFRAME):
            del film.made[kind, label]
    for key in [key for key in film.rated if key[0] == shot and ended(key[1])]:
        del film.rated[key]
    for key in [key for key in film.ordered if key[0] == shot and ended(key[1]) and key[1] > first]:
        del film.ordered[key]
