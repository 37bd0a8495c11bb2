"""What the camera sees in each shot, out of the plan; every order about a shot holds its view."""

from __future__ import annotations

from onereel.departments import derive
from onereel.orders import View, World
from onereel.planfile import Plan, Shot
from onereel.wishes import wished


def world_of(plan: Plan, shot: Shot | None = None) -> World:
    """The place as one shot sees it; without a shot, the film's own place."""
    return World(
        place=plan.place,
        setting=(shot.setting if shot else "") or plan.setting,
        time_of_day=plan.time_of_day,
        weather=plan.weather,
        season=plan.season,
        look=plan.look,
        seed=derive(plan.seed, "world"),
    )


def views_of(plan: Plan) -> dict[str, View]:
    """The view of every shot by its id, as its note wants it; an uncut one holds the one before."""
    views: dict[str, View] = {}
    before: View | None = None
    for shot in plan.shots:
        planned = View(
            world=world_of(plan, shot),
            size=shot.size,
            move=shot.move,
            cast=plan.cast_of(shot),
            subject=shot.subject,
            action=shot.action,
            ambient=shot.ambient,
            boundary=shot.boundary,
            note=shot.note,
            continues=None if shot.cut else before,
        )
        before = views[shot.id] = wished(planned)
    return views
