"""Keyframes → takes, in rounds: all shots, then only those that failed, each with its own remedies."""

from __future__ import annotations

from dataclasses import dataclass, field

from onereel.departments import casting, derive, seed_of, side_by_side, stage, storyboard
from onereel.departments.casting import Faces
from onereel.departments.dailies import Kept, Lost, Take, choose, lose, watch
from onereel.departments.prompts import motion_prompt
from onereel.departments.remedies import NOTHING, Prescription, asked_for, prescribe
from onereel.departments.storyboard import Board, end_order, keyframe_order
from onereel.errors import BadInput, Rejected
from onereel.events import Kind, NoteUnheeded, Stage, TakeOrdered
from onereel.meter import minutes
from onereel.orders import Media, Motion, Outcome, View
from onereel.planfile import Plan, Shot
from onereel.studio import Quote, Studio


@dataclass(slots=True, kw_only=True)
class Rushes:
    """What was shot, by shot id: every take by its number, those lost, and the one kept."""

    takes: dict[str, list[Take]] = field(default_factory=dict)
    lost: list[Lost] = field(default_factory=list)
    kept: dict[str, Kept] = field(default_factory=dict)


def _no_rushes(plan: Plan) -> Rushes:
    """Those of a plan of which nothing is shot."""
    return Rushes(takes={shot.id: [] for shot in plan.shots})


@dataclass(frozen=True, slots=True)
class _Slate:
    """What stands on the clapperboard, shot and take, and what the take changes."""

    shot: Shot
    number: int
    remedy: Prescription = NOTHING

    @property
    def label(self) -> str:
        return f"{self.shot.id} take {self.number}"


@dataclass(frozen=True, slots=True)
class _Pictures:
    """What a take begins on, and ends on where that is fixed."""

    slate: _Slate
    first: Media
    last: Media | None


def shoot(plan: Plan, faces: Faces, board: Board, studio: Studio) -> Rushes:
    """Every take of every shot, rated, and the one to keep.

    A round ends with one load of the critic over all its takes; the profile's format says how many
    rounds there are at most and which rating is good enough. A last round shoots the retakes that people
    asked for, whatever the ratings. A take that its maker or the critic rejects as unfit is lost, and so is
    one that is the same as an earlier one; one that could not be assessed stands. A shot of which nothing is
    left has none kept. With a budget, nothing is shot again beyond it, and the worst shots go first.
    """
    set_ = _Set(plan, faces, board, studio)
    rushes = _no_rushes(plan)
    numbers = {shot.id: shot.numbers() for shot in plan.shots}
    todo = [_Slate(shot, next(numbers[shot.id])) for shot in plan.shots]
    for turn in range(studio.profile.format.takes):
        if turn:
            todo = _affordable(set_, todo, rushes)
            _tell(todo, studio)
        _round(set_, todo, rushes)
        again = [slate for slate in todo if _again(slate, rushes, studio)]
        todo = [_Slate(s.shot, next(numbers[s.shot.id]), set_.prescribed(s, rushes)) for s in again]
    retakes = [
        _Slate(shot, retake.take, asked_for(retake, first_fixed=not shot.cut))
        for shot in plan.shots
        for retake in shot.retakes
    ]
    _tell(retakes, studio)  # those beyond the budget, too: they were asked for
    _round(set_, _affordable(set_, retakes, rushes), rushes)
    for shot in plan.shots:
        rushes.takes[shot.id].sort(key=lambda take: take.number)
        if takes := rushes.takes[shot.id]:
            rushes.kept[shot.id] = choose(shot, takes, studio.profile.format.pass_rating)
    return rushes


def check_budget(plan: Plan, studio: Studio) -> None:
    """Raise BadInput, before anything is painted, when one take of every shot is known to cost more."""
    if (budget := studio.profile.dailies.budget) is None:
        return
    quote = Quote(studio.profile)
    faces = casting.cast(plan, quote)
    first = _Set(plan, faces, storyboard.paint(plan, faces, quote), quote)
    _round(first, [_Slate(shot, 1) for shot in plan.shots], _no_rushes(plan))
    if (cost := studio.price(quote.jobs)) > 60 * budget:
        raise BadInput(
            f"One take of every shot, painted for and watched, costs about {minutes(cost)} and the budget is"
            f" {minutes(60 * budget)}: raise --budget, or choose a lower --quality."
        )


def _tell(todo: list[_Slate], studio: Studio) -> None:
    """Tell that shots are shot again, and why."""
    for slate in todo:
        shot, take, remedy = slate.shot.id, slate.number, slate.remedy
        studio.emit(
            TakeOrdered(shot=shot, take=take, why=remedy.why, change=remedy.change, asked=remedy.asked)
        )


def _round(set_: _Set, todo: list[_Slate], rushes: Rushes) -> None:
    """One take for every slate: all are painted for, then all shot, then all watched, so that each model is
    brought once."""
    if not todo:
        return
    studio = set_.studio
    with stage(studio, Stage.SHOOTING, len(todo)):
        painted = side_by_side(studio, set_.paint, todo)
        ready = [pictures for pictures in painted if isinstance(pictures, _Pictures)]
        outcomes = side_by_side(studio, set_.shoot, ready)
    outcomes = _without_repeats(outcomes, rushes, studio)
    shot_ = [take for take in outcomes if isinstance(take, Take)]
    rushes.lost += [lost for lost in (*painted, *outcomes) if isinstance(lost, Lost)]
    portraits = {slate.shot.id: set_.faces.of(slate.shot) for slate in todo}
    for watched in watch(shot_, portraits, studio):
        match watched:
            case Take():
                rushes.takes[watched.shot].append(watched)
            case Lost():
                rushes.lost.append(watched)


def _without_repeats(outcomes: list[Take | Lost], rushes: Rushes, studio: Studio) -> list[Take | Lost]:
    """The same, but a take whose clip is that of an earlier take of its shot is lost, and told: what was to
    change changed nothing for this animator."""
    known = {(take.shot, take.clip): take for takes in rushes.takes.values() for take in takes}
    told: list[Take | Lost] = []
    for take in outcomes:
        if isinstance(take, Take) and (first := known.setdefault((take.shot, take.clip), take)) is not take:
            spite = f"in spite of {take.remedy.change}"
            reason = f"it came out as take {first.number} did, picture for picture, {spite}"
            told.append(lose(take.shot, take.number, reason, studio, repeats=True))
        else:
            told.append(take)
    return told


def _affordable(set_: _Set, todo: list[_Slate], rushes: Rushes) -> list[_Slate]:
    """What of a round the budget has room for: the worst rated shots first; the others are told and lost."""
    studio = set_.studio
    if (budget := studio.profile.dailies.budget) is None:
        return todo
    left = 60 * budget - studio.spent()
    chosen: list[_Slate] = []
    best = {shot: max((t.rating or 0.0 for t in takes), default=0.0) for shot, takes in rushes.takes.items()}
    for slate in sorted(todo, key=lambda slate: best[slate.shot.id]):
        cost = set_.price([*chosen, slate])
        if cost <= left:
            chosen.append(slate)
            continue
        room = max(0.0, left - set_.price(chosen))
        reason = (
            f"it would cost about {minutes(cost - left + room)} and {minutes(room)} of the budget of"
            f" {minutes(60 * budget)} are left"
        )
        rushes.lost.append(lose(slate.shot.id, slate.number, reason, studio))
    return [slate for slate in todo if slate in chosen]


def _again(slate: _Slate, rushes: Rushes, studio: Studio) -> bool:
    """Whether a take failed or was lost."""
    takes = rushes.takes[slate.shot.id]
    if not takes or takes[-1].number < slate.number:
        return True
    return takes[-1].outcome(studio.profile.format.pass_rating) is Outcome.FAILED


@dataclass(frozen=True, slots=True)
class _Set:
    """What every take is shot from."""

    plan: Plan
    faces: Faces
    board: Board
    studio: Studio

    def price(self, todo: list[_Slate]) -> float:
        """What a round of these takes would cost, in seconds."""
        quote = Quote(self.studio.profile)
        _round(_Set(self.plan, self.faces, self.board, quote), todo, _no_rushes(self.plan))
        return self.studio.price(quote.jobs)

    def prescribed(self, slate: _Slate, rushes: Rushes) -> Prescription:
        """What a shot's next take changes after this one."""
        shot, takes = slate.shot, rushes.takes[slate.shot.id]
        lost = next((o for o in rushes.lost if (o.shot, o.number) == (shot.id, slate.number)), None)
        if lost and lost.repeats:
            takes, lost = [*takes, takes[-1]], None  # what is wrong with it was seen once more
        return prescribe(
            takes,
            self.studio.profile,
            first_fixed=not shot.cut,
            last_fixed=self._next(shot) is not None,
            lost=lost.reason if lost else "",
        )

    def paint(self, slate: _Slate) -> _Pictures | Lost:
        """The pictures of a take: the shot's keyframe, or what the remedy wants painted anew."""
        plan, studio, shot, remedy = self.plan, self.studio, slate.shot, slate.remedy
        view, seed = self._view(slate), self._seed(slate)
        portraits, weight = self.faces.of(shot), remedy.references
        first, last = self.board.keyframes[shot.id], self._next(shot)
        try:
            if remedy.repaint:
                plate = self.faces.plate
                again = keyframe_order(plan, shot, view, portraits, plate, studio, seed=seed, weight=weight)
                first = studio.make(Kind.KEYFRAME, slate.label, again)
            if last is None and remedy.lock_end:
                end = end_order(plan, view, portraits, first, studio, seed=seed, weight=weight)
                last = studio.make(Kind.KEYFRAME, f"{slate.label} end", end)
        except Rejected as unfit:
            return lose(shot.id, slate.number, str(unfit), studio)
        return _Pictures(slate, first, last)

    def shoot(self, pictures: _Pictures) -> Take | Lost:
        """The take."""
        slate, studio = pictures.slate, self.studio
        shot, remedy, view = slate.shot, slate.remedy, self._view(slate)
        width, height = studio.profile.format.fit(studio.profile.format.clip, self.plan.aspect)
        order = Motion(
            view=view,
            prompt=motion_prompt(view, camera_first=remedy.camera_first),
            avoid=remedy.avoid,
            first=pictures.first,
            last=pictures.last,
            hero=shot.hero,
            tuning=remedy.tuning,
            width=width,
            height=height,
            seed=self._seed(slate),
        )
        if unheeded := studio.unheeded(view):
            studio.emit(NoteUnheeded(shot=shot.id, take=slate.number, unheeded=unheeded))
        try:
            clip = studio.make(Kind.TAKE, slate.label, order)
        except Rejected as unfit:
            return lose(shot.id, slate.number, str(unfit), studio)
        return Take(
            shot=shot.id,
            number=slate.number,
            clip=clip,
            keyframe=pictures.first,
            view=view,
            prompt=order.prompt,
            remedy=remedy,
        )

    def _view(self, slate: _Slate) -> View:
        """What the camera sees in this take."""
        return slate.remedy.applied_to(self.board.views[slate.shot.id])

    def _seed(self, slate: _Slate) -> int:
        """The seed a person gave it, or the one that follows from its number."""
        if slate.remedy.seed is not None:
            return slate.remedy.seed
        seed = seed_of(self.plan, slate.shot)
        return seed if slate.number == 1 else derive(seed, "take", slate.number)

    def _next(self, shot: Shot) -> Media | None:
        """The picture a shot ends on where the next one continues: that one's keyframe."""
        after = self.plan.shots[self.plan.shots.index(shot) + 1 :][:1]
        return self.board.keyframes[after[0].id] if after and not after[0].cut else None
