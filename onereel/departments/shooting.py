"""Keyframes → takes, in rounds: all shots, then only those that failed, each with its own remedy."""

from __future__ import annotations

from functools import partial

from onereel.departments import derive, seed_of, stage
from onereel.departments.casting import Faces
from onereel.departments.dailies import Remedy, Take, best_of, remedy_for, watch
from onereel.departments.prompts import motion_prompt
from onereel.departments.storyboard import Board, keyframe_order
from onereel.errors import CannotMake, Rejected
from onereel.events import Kind, Stage
from onereel.orders import Media, Motion
from onereel.planfile import Plan, Shot
from onereel.studio import Studio


def shoot(plan: Plan, faces: Faces, board: Board, studio: Studio) -> dict[str, list[Take]]:
    """Every take of every shot, rated, in the order they were shot.

    A round ends with one load of the critic over all its takes; the profile's format says how many
    rounds there are at most and which rating is good enough. A take its maker rejects is not kept.
    """
    takes: dict[str, list[Take]] = {shot.id: [] for shot in plan.shots}
    portraits = {shot.id: faces.of(shot) for shot in plan.shots}
    todo: list[tuple[Shot, Remedy]] = [(shot, Remedy()) for shot in plan.shots]
    for number in range(1, studio.profile.format.takes + 1):
        with stage(studio, Stage.SHOOTING, len(todo)):
            work = [partial(_take, plan, shot, number, remedy, faces, board, studio) for shot, remedy in todo]
            futures = [studio.aside(job) for job in work]
            outcomes = [future.result() for future in futures]
        for take in watch([take for take in outcomes if isinstance(take, Take)], portraits, studio):
            takes[take.shot].append(take)
        todo = [(shot, _remedy(takes[shot.id])) for shot, _ in todo if _again(takes[shot.id], number, studio)]
        if not todo:
            break
    for shot_id, outcome in zip((s.id for s in plan.shots), takes.values(), strict=True):
        if not outcome:
            raise CannotMake(f"Shot “{shot_id}”: no take was fit to keep; change its action, or its seed.")
    return takes


def best(takes: dict[str, list[Take]]) -> dict[str, Take]:
    """The take to keep of every shot."""
    return {shot: best_of(some) for shot, some in takes.items()}


def _again(takes: list[Take], number: int, studio: Studio) -> bool:
    """Whether the newest take failed or was rejected; one that could not be assessed stands."""
    last = takes[-1] if takes and takes[-1].number == number else None
    if last is None:
        return True
    return last.verdict is not None and not last.passes(studio.profile.format.pass_rating)


def _remedy(takes: list[Take]) -> Remedy:
    verdict = takes[-1].verdict if takes else None
    return remedy_for(verdict) if verdict else Remedy()


def _take(
    plan: Plan, shot: Shot, number: int, remedy: Remedy, faces: Faces, board: Board, studio: Studio
) -> Take | Rejected:
    view = board.views[shot.id]
    if remedy.say:
        view = view.model_copy(update={"note": f"{view.note} {remedy.say}".strip()})
    seed = seed_of(plan, shot) if number == 1 else derive(seed_of(plan, shot), "take", number)
    keyframe = board.keyframes[shot.id]
    if remedy.repaint and shot.cut:
        again = keyframe_order(plan, shot, view, (*faces.of(shot), faces.plate), studio, seed)
        keyframe = studio.make(Kind.KEYFRAME, f"{shot.id} take {number}", again)
    prompt = motion_prompt(view)
    width, height = studio.profile.format.fit(studio.profile.format.clip, plan.aspect)
    order = Motion(
        view=view,
        prompt=prompt,
        avoid=remedy.avoid,
        first=keyframe,
        last=_last(plan, shot, board),
        hero=shot.hero,
        width=width,
        height=height,
        seed=seed,
    )
    try:
        clip = studio.make(Kind.TAKE, f"{shot.id} take {number}", order)
    except Rejected as rejection:
        return rejection  # told by the studio as WorkFailed; the next round tries another seed
    return Take(shot=shot.id, number=number, clip=clip, keyframe=keyframe, view=view, prompt=prompt)


def _last(plan: Plan, shot: Shot, board: Board) -> Media | None:
    """The picture a shot ends on: the next one's keyframe, where that one continues."""
    after = plan.shots[plan.shots.index(shot) + 1 :][:1]
    return board.keyframes[after[0].id] if after and not after[0].cut else None
