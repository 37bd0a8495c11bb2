"""Plan → one portrait per character, and an empty plate of the place."""

from __future__ import annotations

from dataclasses import dataclass

from onereel.departments import derive, make_all, stage
from onereel.departments.prompts import plate_prompt, portrait_prompt
from onereel.departments.views import world_of
from onereel.events import Job, Kind, Stage
from onereel.orders import Media, Plate, Sitting, Still
from onereel.planfile import Character, Plan, Shot
from onereel.studio import Studio


@dataclass(frozen=True, slots=True, kw_only=True)
class Faces:
    """What keeps a film the same from shot to shot: its people and its place."""

    portraits: dict[str, Media]
    plate: Media

    def of(self, shot: Shot) -> tuple[Media, ...]:
        """The portraits of a shot's cast, in its order."""
        return tuple(self.portraits[key] for key in shot.cast)


def cast(plan: Plan, studio: Studio) -> Faces:
    """Paint everyone once, and the place with nobody in it."""
    jobs = [_portrait(plan, who, studio) for who in plan.characters]
    with stage(studio, Stage.CASTING, len(jobs) + 1):
        *portraits, plate = make_all(studio, [*jobs, _plate(plan, studio)])
    keys = [who.key for who in plan.characters]
    return Faces(portraits=dict(zip(keys, portraits, strict=True)), plate=plate)


def _portrait(plan: Plan, who: Character, studio: Studio) -> Job:
    sitting = Sitting(character=who, world=world_of(plan))
    width, height = studio.profile.format.fit(studio.profile.format.still, plan.aspect)
    seed = derive(plan.seed, "portrait", who.key)
    order = Still(scene=sitting, prompt=portrait_prompt(sitting), width=width, height=height, seed=seed)
    return Kind.PORTRAIT, who.key, order


def _plate(plan: Plan, studio: Studio) -> Job:
    plate = Plate(world=world_of(plan))
    width, height = studio.profile.format.fit(studio.profile.format.still, plan.aspect)
    seed = derive(plan.seed, "plate")
    order = Still(scene=plate, prompt=plate_prompt(plate), width=width, height=height, seed=seed)
    return Kind.PLATE, "plate", order
