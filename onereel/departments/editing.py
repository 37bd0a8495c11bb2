"""Takes + sound → reel."""

from __future__ import annotations

from onereel.departments import stage
from onereel.departments.dailies import Kept
from onereel.departments.sound import Tracks
from onereel.errors import CannotMake
from onereel.events import Kind, Stage
from onereel.orders import Cut, Media
from onereel.planfile import Plan
from onereel.studio import Studio


def cut(plan: Plan, kept: dict[str, Kept], tracks: Tracks, studio: Studio) -> Media:
    """The reel: the kept takes in the plan's order, score and voice under them.

    Raises CannotMake when every take of a shot was lost.
    """
    shape = studio.profile.format
    if lacking := [shot.id for shot in plan.shots if shot.id not in kept]:
        raise CannotMake(f"Shot “{lacking[0]}”: no take was fit to keep; change its action, or its seed.")
    width, height = shape.fit(shape.reel, plan.aspect)
    spoken = [tracks.lines.get(shot.id) for shot in plan.shots]
    order = Cut(
        clips=tuple(kept[shot.id].take.clip for shot in plan.shots),
        lines=tuple(line.media if line else None for line in spoken),
        score=tracks.score,
        diegetic=plan.score.diegetic,
        lead=shape.lead,
        width=width,
        height=height,
    )
    with stage(studio, Stage.EDITING, 1):
        return studio.make(Kind.REEL, "reel", order)
