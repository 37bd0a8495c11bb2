"""The whole film, one screen long."""

from __future__ import annotations

from collections.abc import Callable

from onereel.departments import casting, editing, shooting, sound, storyboard, writing
from onereel.departments.wrap import Production
from onereel.events import Stage
from onereel.orders import Brief
from onereel.planfile import Plan
from onereel.studio import Studio


def write(brief: Brief, studio: Studio) -> Plan:
    """Have the director plan a sentence."""
    return writing.write(brief, studio)


def produce(
    plan: Plan,
    studio: Studio,
    until: Stage = Stage.EDITING,
    at_the_cut: Callable[[Production], object] = lambda film: None,
) -> Production:
    """Make the film of a plan, or the road to it as far as `until`.

    Everything already in the store is taken from there. `at_the_cut` is called when only the reel is missing.
    Raises what a maker raised; what was made before that stays made.
    """
    film = Production(plan=plan)
    if until is Stage.WRITING:
        return film
    tracks = studio.aside(lambda: sound.record(plan, studio)) if until is Stage.EDITING else None
    film.faces = casting.cast(plan, studio)
    film.board = storyboard.paint(plan, film.faces, studio)
    if until is Stage.STORYBOARD:
        return film
    film.rushes = shooting.shoot(plan, film.faces, film.board, studio)
    if tracks is None:
        return film
    film.tracks = tracks.result()
    at_the_cut(film)
    film.reel = editing.cut(plan, film.rushes.kept, film.tracks, studio)
    return film
