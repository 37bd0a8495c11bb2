"""Shots → keyframes: each shot's first picture; an uncut shot's is also the last of the one before."""

from __future__ import annotations

from dataclasses import dataclass

from onereel.departments import derive, make_all, seed_of, stage
from onereel.departments.casting import Faces
from onereel.departments.prompts import end_prompt, still_prompt
from onereel.departments.views import views_of
from onereel.events import Kind, Stage
from onereel.orders import Media, Moment, Still, View
from onereel.planfile import Plan, Shot
from onereel.studio import Studio

REFERENCES_AT_MOST = 4  # FLUX.2 klein takes up to four reference pictures


@dataclass(frozen=True, slots=True, kw_only=True)
class Board:
    """The keyframes by shot id, and the views they show."""

    keyframes: dict[str, Media]
    views: dict[str, View]


def paint(plan: Plan, faces: Faces, studio: Studio) -> Board:
    """Every keyframe; shots side by side, an uncut shot after the one it continues."""
    views = views_of(plan)
    keyframes: dict[str, Media] = {}
    with stage(studio, Stage.STORYBOARD, len(plan.shots)):
        for rank in _ranks(plan):
            jobs = []
            for shot, before in rank:
                link = keyframes[before.id] if before else faces.plate
                order = keyframe_order(plan, shot, views[shot.id], faces.of(shot), link, studio)
                jobs.append((Kind.KEYFRAME, shot.id, order))
            made = make_all(studio, jobs)
            keyframes |= {shot.id: media for (shot, _), media in zip(rank, made, strict=True)}
    return Board(keyframes=keyframes, views=views)


def keyframe_order(
    plan: Plan,
    shot: Shot,
    view: View,
    portraits: tuple[Media, ...],
    link: Media,
    studio: Studio,
    *,
    seed: int | None = None,
    weight: int = 0,
) -> Still:
    """The order for a shot's first picture, at the size of the profile's stills.

    `link` is the plate, or the picture it continues from; `weight` how much more the portraits count.
    """
    width, height = studio.profile.format.fit(studio.profile.format.still, plan.aspect)
    return Still(
        scene=view,
        prompt=still_prompt(view),
        references=references(portraits, link, weight),
        width=width,
        height=height,
        seed=seed_of(plan, shot) if seed is None else seed,
    )


def end_order(
    plan: Plan,
    view: View,
    portraits: tuple[Media, ...],
    first: Media,
    studio: Studio,
    *,
    seed: int,
    weight: int,
) -> Still:
    """The order for the picture a take is to end on, painted after its first one."""
    width, height = studio.profile.format.fit(studio.profile.format.still, plan.aspect)
    return Still(
        scene=view,
        prompt=end_prompt(view),
        references=references(portraits, first, weight),
        moment=Moment.LAST,
        width=width,
        height=height,
        seed=derive(seed, "end"),
    )


def references(portraits: tuple[Media, ...], link: Media, weight: int) -> tuple[Media, ...]:
    """What a painter paints after: the portraits and the link; at weight 1 the portraits a second time, if
    they fit; at weight 2 the portraits alone, twice if they fit, so that nothing else is looked at."""
    once, twice = (*portraits, link), (*portraits, link, *portraits)
    if weight == 0 or not portraits:
        return once[:REFERENCES_AT_MOST]
    if weight == 1 and len(twice) <= REFERENCES_AT_MOST:
        return twice
    alone = portraits * 2
    return alone if len(alone) <= REFERENCES_AT_MOST else portraits[:REFERENCES_AT_MOST]


def _ranks(plan: Plan) -> list[list[tuple[Shot, Shot | None]]]:
    """Shots by how many uncut shots lie between them and the last cut, each with the one it continues."""
    ranks: list[list[tuple[Shot, Shot | None]]] = []
    depth, before = 0, None
    for shot in plan.shots:
        depth = 0 if shot.cut else depth + 1
        if depth == len(ranks):
            ranks.append([])
        ranks[depth].append((shot, None if shot.cut else before))
        before = shot
    return ranks
