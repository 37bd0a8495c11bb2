"""Takes → verdicts, and which take of a shot is kept."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from onereel.departments import side_by_side, stage
from onereel.departments.remedies import ASKED, NOTHING, Prescription, heeded, told
from onereel.errors import CannotMake, Rejected
from onereel.events import Kind, Stage, TakeLost, TakeRated
from onereel.faults import sought
from onereel.orders import Media, Outcome, Review, Verdict, View
from onereel.planfile import Shot
from onereel.studio import Studio


@dataclass(frozen=True, slots=True, kw_only=True)
class Take:
    """One attempt at a shot. `remedy` is what it was to do better; no verdict: nobody has watched it yet."""

    shot: str
    number: int
    clip: Media
    keyframe: Media
    view: View
    prompt: str
    remedy: Prescription = NOTHING
    verdict: Verdict | None = None

    def outcome(self, bar: float) -> Outcome:
        return self.verdict.outcome(bar) if self.verdict else Outcome.NOT_ASSESSABLE

    @property
    def rating(self) -> float | None:
        return self.verdict.rating if self.verdict else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Lost:
    """A take there is not: unfit to keep, beyond the budget, or the same as an earlier one (`repeats`)."""

    shot: str
    number: int
    reason: str
    repeats: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """The take of a shot that goes into the reel, and why that one."""

    take: Take
    why: str
    remark: str = ""


def watch(takes: list[Take], portraits: dict[str, tuple[Media, ...]], studio: Studio) -> list[Take | Lost]:
    """The same takes, rated: all of them in one go, so the critic is loaded once a round.

    One that the critic rejects as unfit (black, frozen, flickering) is lost. A critic that cannot be
    reached or read leaves a verdict in which nothing is judged, and why.
    """
    with stage(studio, Stage.DAILIES, len(takes)):
        return side_by_side(studio, lambda take: _rate(take, portraits[take.shot], studio), takes)


def _rate(take: Take, portraits: tuple[Media, ...], studio: Studio) -> Take | Lost:
    held = not studio.profile.parted
    order = Review(
        take=take.clip,
        keyframe=take.keyframe if held else None,
        portraits=portraits if held else (),
        view=take.view,
        prompt=take.prompt,
        faults=sought(studio.profile.faults),
    )
    try:
        verdict = studio.verdict(studio.make(Kind.VERDICT, f"{take.shot} take {take.number}", order))
    except Rejected as unfit:
        return lose(take.shot, take.number, str(unfit), studio)
    except CannotMake as error:
        said = f"The critic gave no answer: {error}"
        verdict = Verdict(remark=f"{said[:550]} The next run asks again.")
    if verdict is not None:
        notes = heeded(verdict, studio.profile)
        studio.emit(
            TakeRated(
                shot=take.shot,
                take=take.number,
                rating=verdict.rating,
                outcome=verdict.outcome(studio.profile.format.pass_rating),
                notes=notes,
                told=tuple(told(note, studio.profile) for note in notes),
                remark=verdict.remark,
            )
        )
    return replace(take, verdict=verdict)


def lose(shot: str, number: int, reason: str, studio: Studio, *, repeats: bool = False) -> Lost:
    """Tell that there will be no such take."""
    studio.emit(TakeLost(shot=shot, take=number, reason=reason))
    return Lost(shot=shot, number=number, reason=reason, repeats=repeats)


def number_kept(shot: Shot, ratings: Mapping[int, float | None]) -> int | None:
    """The number of the take to keep, out of those with these ratings: the one a person chose, else the
    newest one a person asked for, else the best rated; None where there is none.

    The best rated one has the highest rating; among equals it is the earliest. A take nobody could assess
    counts less than any that was seen.
    """
    if isinstance(shot.keep, int) and shot.keep in ratings:
        return shot.keep
    asked = [number for number in ratings if shot.retake(number)]
    if asked and shot.keep != "best":
        return max(asked)
    return max(ratings, key=lambda number: (ratings[number] or 0.0, -number), default=None)


def choose(shot: Shot, takes: list[Take], bar: float) -> Kept:
    """The take to keep, and why: see `number_kept`."""
    number = number_kept(shot, {take.number: take.rating for take in takes})
    best = next(take for take in takes if take.number == number)
    if number == shot.keep:
        return Kept(take=best, why="chosen by you")
    why = ASKED if shot.keep != "best" and shot.retake(best.number) else _why(best, takes, bar)
    remark = ""
    if isinstance(shot.keep, int):
        remark = (
            f"take {shot.keep} of shot “{shot.id}”, which you chose, is no longer there: take {best.number}"
            " is kept instead"
        )
    return Kept(take=best, why=why, remark=remark)


def _why(best: Take, takes: list[Take], bar: float) -> str:
    match best.outcome(bar):
        case Outcome.NOT_ASSESSABLE:
            return "the only one" if len(takes) == 1 else "the first; none could be assessed"
        case Outcome.PASSED:
            return f"{bar:g} is good enough"
        case Outcome.FAILED:
            return (
                f"the best of {len(takes)}, {bar:g} was wanted"
                if len(takes) > 1
                else f"the only one, {bar:g} was wanted"
            )
