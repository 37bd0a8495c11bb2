"""Keyframes → takes, in rounds: all shots, then only those that failed, each with its own remedies."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial

from onereel.departments import casting, derive, seed_of, stage, storyboard
from onereel.departments.casting import Faces
from onereel.departments.dailies import Kept, Lost, Take, choose, lose, watch
from onereel.departments.prompts import motion_prompt
from onereel.departments.remedies import NOTHING, Prescription, prescribe
from onereel.departments.storyboard import Board, end_order, keyframe_order
from onereel.errors import BadInput, Rejected
from onereel.events import Kind, Stage, TakeOrdered
from onereel.meter import Quote
from onereel.orders import Media, Motion, Outcome
from onereel.planfile import Plan, Shot
from onereel.studio import Studio


@dataclass(slots=True, kw_only=True)
class Rushes:
    """What was shot, by shot id: every take in the order they were made, those lost, and the one kept."""

    takes: dict[str, list[Take]] = field(default_factory=dict)
    lost: list[Lost] = field(default_factory=list)
    kept: dict[str, Kept] = field(default_factory=dict)


def shoot(plan: Plan, faces: Faces, board: Board, studio: Studio) -> Rushes:
    """Every take of every shot, rated, and the one to keep.

    A round ends with one load of the critic over all its takes; the profile's format says how many
    rounds there are at most and which rating is good enough. A take that its maker or the critic rejects
    as unfit is lost; one that could not be assessed stands. A shot of which nothing is left has none kept.
    With a budget, nothing is shot again beyond it, and the worst shots go first.
    """
    set_ = _Set(plan, faces, board, studio)
    rushes = Rushes(takes={shot.id: [] for shot in plan.shots})
    todo: list[tuple[Shot, Prescription]] = [(shot, NOTHING) for shot in plan.shots]
    for number in range(1, studio.profile.format.takes + 1):
        todo = _affordable(set_, todo, number, rushes)
        if not todo:
            break
        _round(set_, todo, number, rushes)
        again = [shot for shot, _ in todo if _again(shot, number, rushes, studio)]
        todo = [(shot, set_.prescribed(shot, number, rushes)) for shot in again]
    for shot in plan.shots:
        if takes := rushes.takes[shot.id]:
            rushes.kept[shot.id] = choose(shot, takes, studio.profile.format.pass_rating)
    return rushes


def check_budget(plan: Plan, studio: Studio) -> None:
    """Raise BadInput, before anything is painted, when one take of every shot is known to cost more."""
    if (minutes := studio.profile.dailies.budget) is None:
        return
    quote = Quote(studio.profile)
    faces = casting.cast(plan, quote)
    first = _Set(plan, faces, storyboard.paint(plan, faces, quote), quote)
    first.rehearse([(shot, NOTHING) for shot in plan.shots], 1)
    if (cost := studio.price(quote.jobs)) > 60 * minutes:
        raise BadInput(
            f"One take of every shot, painted for and watched, costs about {_minutes(cost)} and the budget is"
            f" {_minutes(60 * minutes)}: raise --budget, or choose a lower --quality."
        )


def _round(set_: _Set, todo: list[tuple[Shot, Prescription]], number: int, rushes: Rushes) -> None:
    """One take of every shot in `todo`, all shot and then all watched."""
    studio = set_.studio
    for shot, remedy in todo if number > 1 else ():
        studio.emit(TakeOrdered(shot=shot.id, take=number, why=remedy.why, change=remedy.change))
    with stage(studio, Stage.SHOOTING, len(todo)):
        futures = [studio.aside(partial(set_.take, shot, number, remedy)) for shot, remedy in todo]
        outcomes = [future.result() for future in futures]
    shot_ = [take for take in outcomes if isinstance(take, Take)]
    rushes.lost += [lost for lost in outcomes if isinstance(lost, Lost)]
    portraits = {shot.id: set_.faces.of(shot) for shot, _ in todo}
    for watched in watch(shot_, portraits, studio):
        match watched:
            case Take():
                rushes.takes[watched.shot].append(watched)
            case Lost():
                rushes.lost.append(watched)


def _affordable(
    set_: _Set, todo: list[tuple[Shot, Prescription]], number: int, rushes: Rushes
) -> list[tuple[Shot, Prescription]]:
    """What of a round the budget has room for: the worst rated shots first; the others are told and lost."""
    studio = set_.studio
    if (minutes := studio.profile.dailies.budget) is None or number == 1:
        return todo
    left = 60 * minutes - studio.spent()
    chosen: list[tuple[Shot, Prescription]] = []
    ratings = {
        shot.id: max((t.rating or 0.0 for t in rushes.takes[shot.id]), default=0.0) for shot, _ in todo
    }
    for shot, remedy in sorted(todo, key=lambda item: ratings[item[0].id]):
        cost = set_.price([*chosen, (shot, remedy)], number)
        if cost <= left:
            chosen.append((shot, remedy))
            continue
        room = max(0.0, left - set_.price(chosen, number))
        reason = (
            f"it would cost about {_minutes(cost - left + room)} and {_minutes(room)} of the budget of"
            f" {_minutes(60 * minutes)} are left"
        )
        rushes.lost.append(lose(shot.id, number, reason, studio))
    return [item for item in todo if item in chosen]


def _minutes(seconds: float) -> str:
    return f"{seconds / 60:.1f} min"


def _again(shot: Shot, number: int, rushes: Rushes, studio: Studio) -> bool:
    """Whether the newest take failed or was lost."""
    takes = rushes.takes[shot.id]
    if not takes or takes[-1].number < number:
        return True
    return takes[-1].outcome(studio.profile.format.pass_rating) is Outcome.FAILED


@dataclass(frozen=True, slots=True)
class _Set:
    """What every take is shot from."""

    plan: Plan
    faces: Faces
    board: Board
    studio: Studio

    def price(self, todo: list[tuple[Shot, Prescription]], number: int) -> float:
        """What these takes would cost, painted for, shot and watched, in seconds."""
        quote = Quote(self.studio.profile)
        _Set(self.plan, self.faces, self.board, quote).rehearse(todo, number)
        return self.studio.price(quote.jobs)

    def rehearse(self, todo: list[tuple[Shot, Prescription]], number: int) -> None:
        """Order a round's takes and have them watched, one after the other, whatever comes of it."""
        for shot, remedy in todo:
            if isinstance(take := self.take(shot, number, remedy), Take):
                watch([take], {shot.id: self.faces.of(shot)}, self.studio)

    def prescribed(self, shot: Shot, number: int, rushes: Rushes) -> Prescription:
        """What a shot's next take changes after take `number`."""
        reasons = [lost.reason for lost in rushes.lost if (lost.shot, lost.number) == (shot.id, number)]
        return prescribe(
            rushes.takes[shot.id],
            self.studio.profile,
            first_fixed=not shot.cut,
            last_fixed=self._next(shot) is not None,
            lost="".join(reasons),
        )

    def take(self, shot: Shot, number: int, remedy: Prescription) -> Take | Lost:
        """Paint what the remedy wants painted, and shoot."""
        plan, studio = self.plan, self.studio
        view = remedy.applied_to(self.board.views[shot.id])
        seed = seed_of(plan, shot) if number == 1 else derive(seed_of(plan, shot), "take", number)
        label = f"{shot.id} take {number}"
        prompt = motion_prompt(view, camera_first=remedy.camera_first)
        width, height = studio.profile.format.fit(studio.profile.format.clip, plan.aspect)
        try:
            first = self.board.keyframes[shot.id]
            portraits = self.faces.of(shot)
            if remedy.repaint:
                again = keyframe_order(
                    plan, shot, view, portraits, self.faces.plate, studio, seed=seed, weight=remedy.references
                )
                first = studio.make(Kind.KEYFRAME, label, again)
            last = self._next(shot)
            if last is None and remedy.lock_end:
                end = end_order(plan, view, portraits, first, studio, seed=seed, weight=remedy.references)
                last = studio.make(Kind.KEYFRAME, f"{label} end", end)
            order = Motion(
                view=view,
                prompt=prompt,
                avoid=remedy.avoid,
                first=first,
                last=last,
                hero=shot.hero,
                tuning=remedy.tuning,
                width=width,
                height=height,
                seed=seed,
            )
            clip = studio.make(Kind.TAKE, label, order)
        except Rejected as unfit:
            return lose(shot.id, number, str(unfit), studio)
        return Take(
            shot=shot.id,
            number=number,
            clip=clip,
            keyframe=first,
            view=view,
            prompt=prompt,
            remedy=remedy,
        )

    def _next(self, shot: Shot) -> Media | None:
        """The picture a shot ends on where the next one continues: that one's keyframe."""
        after = self.plan.shots[self.plan.shots.index(shot) + 1 :][:1]
        return self.board.keyframes[after[0].id] if after and not after[0].cut else None
