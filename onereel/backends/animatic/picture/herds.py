"""The others of a herd, a pack, a flock: behind the one a shot is about, never before it."""

from __future__ import annotations

from dataclasses import replace

from onereel.backends.animatic.figures import Puppet, puppet
from onereel.backends.animatic.picture.players import Player, seed_of
from onereel.backends.animatic.sets.api import Set
from onereel.backends.animatic.stage import Animal, Breakdown

# Where they are about the first one: ahead of it (lengths), in which row behind it, how high in the air (m).
_PLACES = ((-0.85, 1, 0.30), (0.70, 2, 0.75), (-1.75, 2, -0.25), (1.60, 1, 1.05), (-2.60, 1, 0.55))
_ROW = 0.45  # lengths from one row to the next


def with_herds(players: list[Player], scene: Breakdown, place: Set) -> list[Player]:
    """The players of a shot, and whoever goes with an animal that is not alone."""
    return [*players, *(other for p in players for other in _herd(p, scene, place))]


def _herd(first: Player, scene: Breakdown, place: Set) -> list[Player]:
    figure = first.puppet.actor.figure
    if not isinstance(figure, Animal) or figure.number < 2:
        return []
    flies = figure.kind == "bird" and first.puppet.speed > 0
    aloft = flies or place.medium != "air"
    length = max(first.puppet.width, 0.4) * (1.6 if aloft else 1.0)
    back = (place.passers or place.stage)[3]
    row = min(_ROW * length, max(back - first.z, 0.3) / 2)
    return [
        replace(
            first,
            puppet=_other(first, n, scene),
            x=first.x + first.puppet.facing * ahead * length,
            z=first.z + rows * row,
            y=first.y + (over if aloft else 0.0),
            clock=first.clock + 0.37 * n,
            herd=figure.key,
            framed=False,
        )
        for n, (ahead, rows, over) in enumerate(_PLACES[: figure.number - 1], start=2)
    ]


def _other(first: Player, n: int, scene: Breakdown) -> Puppet:
    """Another of the kind, with a step of its own."""
    actor = first.puppet.actor
    key = f"{actor.figure.key}-{n}"
    own = replace(actor, figure=replace(actor.figure, key=key))
    return puppet(own, seed=seed_of(scene, key), facing=first.puppet.facing)
