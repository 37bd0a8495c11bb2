"""Events → how a film stands."""

from __future__ import annotations

import contextlib

import pytest

from onereel.events import (
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
    NoteUnheeded,
    ReelWrapped,
    Stage,
    StageBegan,
    StageEnded,
    TakeLost,
    TakeOrdered,
    TakeRated,
    WorkBegan,
    WorkDone,
)
from onereel.film import Film
from onereel.making import make_film, with_kept, with_retake
from onereel.office import artifacts
from onereel.office.folding import Standing, fold
from onereel.office.telling import Evidence, progress, tell
from onereel.orders import Outcome
from onereel.planfile import Plan
from onereel.wire import State, TakeView

QUEUED = FilmQueued(run="a.1", until=Stage.EDITING, priority=5)
TAKEN = FilmTaken(worker="h:0", run="a.1")
OPENED = FilmOpened(sentence="s", profile="p", quality="fast", takes=None, sets=())
WRAPPED = ReelWrapped(seconds=10.125, lufs=-16, peak_dbtp=-2)
LOST = FilmReleased(worker="h:0", reason="its process died (signal 9)", blame=True)


def after(*events: Event) -> Standing:
    return fold((number, 100.0 + number, event) for number, event in enumerate(events, 1))


def done(kind: Kind, label: str, key: str = "0", *, reused: bool = False) -> WorkDone:
    return WorkDone(kind=kind, label=label, key=key * 64, reused=reused, seconds=1)


def rated(shot: str, take: int, rating: float | None = 8) -> TakeRated:
    outcome = Outcome.PASSED if rating else Outcome.NOT_ASSESSABLE
    return TakeRated(shot=shot, take=take, rating=rating, outcome=outcome)


@pytest.mark.parametrize(
    ("events", "state"),
    [
        ([QUEUED], State.QUEUED),
        ([QUEUED, TAKEN], State.RUNNING),
        ([OPENED], State.RUNNING),
        ([QUEUED, TAKEN, OPENED, WRAPPED], State.DONE),
        ([OPENED, FilmPaused(after=Stage.STORYBOARD)], State.PAUSED),
        ([OPENED, FilmFailed(error="black")], State.FAILED),
        ([QUEUED, FilmCancelled()], State.CANCELLED),
        ([QUEUED, TAKEN, FilmParked(error="three")], State.PARKED),
        ([QUEUED, TAKEN, OPENED, LOST], State.RUNNING),
        ([QUEUED, TAKEN, OPENED, WRAPPED, QUEUED], State.QUEUED),
        ([OPENED, WRAPPED, FilmShared(public=True)], State.DONE),
    ],
    ids=lambda value: value if isinstance(value, State) else "",
)
def test_states(events: list[Event], state: State):
    assert after(*events).state is state


def test_work_asked_for_meanwhile_waits_for_the_end():
    again = FilmQueued(run="a.2", until=Stage.EDITING, priority=5)
    running = after(QUEUED, TAKEN, OPENED, again)
    assert (running.state, running.run) == (State.RUNNING, "a.1")
    ended = after(QUEUED, TAKEN, OPENED, again, WRAPPED)
    assert (ended.state, ended.run) == (State.QUEUED, "a.2")
    assert after(QUEUED, TAKEN, OPENED, again, FilmCancelled()).state is State.CANCELLED
    taken = after(QUEUED, TAKEN, OPENED, again, FilmTaken(worker="h:1", run="a.2"))
    assert (taken.state, taken.run, taken.next) == (State.RUNNING, "a.2", None)


def test_only_workers_lost_without_a_result_count():
    assert after(QUEUED, TAKEN, OPENED, LOST, TAKEN, OPENED, LOST).fruitless == 2
    assert after(QUEUED, TAKEN, OPENED, LOST, TAKEN, done(Kind.PLATE, "plate"), LOST).fruitless == 0
    assert after(QUEUED, TAKEN, done(Kind.PLATE, "plate", reused=True), LOST).fruitless == 1
    stopped = FilmReleased(worker="h:0", reason="the service was stopped", blame=False)
    assert after(QUEUED, TAKEN, stopped, TAKEN, stopped).fruitless == 0
    parked = after(QUEUED, TAKEN, LOST, FilmParked(error="lost"), QUEUED)
    assert parked.fruitless == 0, "somebody tries again on purpose"


def test_a_take_made_anew_ends_what_came_after_it():
    ordered = TakeOrdered(shot="kiss", take=2, why="frozen", change="one plain verb")
    before = [
        OPENED, done(Kind.TAKE, "kiss take 1", "1"), rated("kiss", 1), ordered,
        done(Kind.KEYFRAME, "kiss take 2", "2"), done(Kind.TAKE, "kiss take 2", "3"), rated("kiss", 2),
    ]  # fmt: skip
    again = after(*before, OPENED, done(Kind.TAKE, "kiss take 1", "4"))
    assert [label for kind, label in again.made if kind is Kind.TAKE] == ["kiss take 1"]
    assert again.rated == {}
    assert again.ordered == {}
    reused = after(*before, OPENED, done(Kind.TAKE, "kiss take 1", "1", reused=True))
    assert (Kind.TAKE, "kiss take 2") in reused.made
    lost = after(*before, TakeLost(shot="kiss", take=2, reason="black"))
    assert (Kind.TAKE, "kiss take 2") not in lost.made
    assert "black" in lost.remarks[-1]


def test_a_retake_made_anew_or_lost_ends_alone():
    asked = TakeOrdered(shot="kiss", take=2, why="you asked for it", change="“Slower.”", asked=True)
    before = [
        OPENED, done(Kind.TAKE, "kiss take 1", "1"), rated("kiss", 1),
        done(Kind.TAKE, "kiss take 3", "3"), rated("kiss", 3),
        asked, done(Kind.KEYFRAME, "kiss take 2", "k"), done(Kind.TAKE, "kiss take 2", "2"), rated("kiss", 2),
    ]  # fmt: skip
    lost = after(*before, OPENED, asked, TakeLost(shot="kiss", take=2, reason="black"))
    assert [label for kind, label in lost.made if kind is Kind.TAKE] == ["kiss take 1", "kiss take 3"]
    assert set(lost.rated) == {("kiss", 1), ("kiss", 3)}
    anew = after(*before, OPENED, asked, done(Kind.TAKE, "kiss take 2", "5"))
    assert {label for kind, label in anew.made if kind is Kind.TAKE} == {f"kiss take {n}" for n in (1, 2, 3)}
    assert set(anew.rated) == {("kiss", 1), ("kiss", 3)}, "the new one is not watched yet"
    assert (Kind.KEYFRAME, "kiss take 2") in anew.made


def test_the_newest_retake_is_told_as_kept_and_why_it_was_shot(make_fake, tmp_path):
    make_fake(shots=1, sets=('critic.fails=["Ana at work 1"]',), takes=2, until=Stage.DAILIES)
    plan = Film(tmp_path / "film").plan()
    assert plan is not None
    plan = with_retake(plan, "shot-1", "Slower.", None, known=2)

    def told(plan: Plan) -> tuple[TakeView, ...]:
        film = Film(tmp_path / "film")
        make_film(film, film.booking(), plan=plan, until=Stage.DAILIES)
        with contextlib.closing(film.journal()) as journal:
            standing = fold(journal.read())
        return tell("film", film.booking(), plan, standing, Evidence(), 0.0).shots[0].takes

    first, second, third = told(plan)
    assert [take.kept for take in (first, second, third)] == [False, False, True]
    assert first.remedy == ("one plain motion verb, the camera first",)
    assert (second.remedy, third.remedy) == ((), ())
    assert [take.asked for take in (first, second, third)] == ["", "", "you asked for it: Slower."]
    assert [take.kept for take in told(with_kept(plan, "shot-1", 1))] == [True, False, False]
    best = told(with_kept(plan, "shot-1", None))
    assert max(best, key=lambda take: take.rating or 0).kept


def test_rounds_are_counted_together():
    film = after(
        OPENED,
        StageBegan(stage=Stage.SHOOTING, total=6),
        StageEnded(stage=Stage.SHOOTING, seconds=2),
        StageBegan(stage=Stage.SHOOTING, total=2),
        WorkBegan(kind=Kind.TAKE, label="kiss take 2"),
    )
    assert film.stages[Stage.SHOOTING].total == 8
    assert film.stages[Stage.SHOOTING].seconds == 2
    assert film.in_hand == {(Kind.TAKE, "kiss take 2")}


def test_the_time_spent_on_starting_up_is_no_pace():
    quick = WorkDone(kind=Kind.PLAN, label="plan", key="0" * 64, reused=False, seconds=0.1)
    begun = after(QUEUED, TAKEN, OPENED, quick)
    _, left = progress(None, begun, begun.opened + 6)
    assert left is not None
    assert 60 < left < 300, "two minutes of work at the usual pace, six seconds of which made a tenth"


def test_every_moment_of_a_real_film_can_be_told(make_fake):
    """Cut off anywhere, a film's events are a film: that is what a reader sees while it is made."""
    summary = make_fake(shots=2)
    film = Film(summary.film)
    with contextlib.closing(film.journal()) as journal:
        rows = list(journal.read())
    progress = 0.0
    for number in range(len(rows) + 1):
        standing = fold(rows[:number])
        items = artifacts.in_store(film, standing)
        seen = Evidence(
            things={thing: (item.name, item.version) for thing, item in items.items()},
            verdicts=artifacts.verdicts(items),
            lines=artifacts.line_seconds(items),
            files={name: (item.bytes, item.version) for name, item in artifacts.in_folder(film).items()},
        )
        plan = film.plan() if (Kind.PLAN, "plan") in standing.made else None
        view = tell("film", film.booking(), plan, standing, seen, standing.updated + 1)
        assert view.last_event == number
        assert view.progress >= progress or not plan, number
        progress = view.progress
        assert len(view.shots) == (2 if plan else 0)
    assert view.state is State.DONE
    assert [shot.takes[0].kept for shot in view.shots] == [True, True]
    assert view.progress == 1.0


def test_what_a_note_could_not_do_is_a_remark():
    film = after(QUEUED, TAKEN, OPENED, NoteUnheeded(shot="kiss", take=2, unheeded=("purr",)))
    said = "Take 2 of shot “kiss”: the animator could do nothing with “purr” of its note"
    assert film.remarks == [said]
