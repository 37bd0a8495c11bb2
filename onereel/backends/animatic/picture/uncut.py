"""An uncut shot: the same world seconds later, everybody and the camera going on from where they are."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from onereel.backends.animatic.figures import puppet
from onereel.backends.animatic.picture.camera import Lens, Path, Pose, moved
from onereel.backends.animatic.picture.framing import APERTURE, frame_for, hand_of, held_by, under_roof
from onereel.backends.animatic.picture.players import SECONDS, Player, seed_of
from onereel.backends.animatic.picture.walking import tracked
from onereel.backends.animatic.stage import Act, Animal, Breakdown, Person
from onereel.planfile import Move, Size

if TYPE_CHECKING:
    from onereel.backends.animatic.picture.staging import Staged


def continued(scene: Breakdown, before: Staged, lens: Lens) -> Staged:
    """The same world seconds later: everybody goes on from where they are, and so does the camera. Another
    size than before is come to in the course of the shot, unless the camera is to hold still."""
    place = before.place
    players = _going_on(scene, before)
    held = held_by(list(players)) if players else None
    start = before.path.at(SECONDS)
    z = held.z if held else before.focus
    resized = _resized(scene, before, players, lens)
    if resized is not None:
        end = moved(resized, scene.move, z, **tracked(list(players), resized, lens, place))[1]
    else:
        first, last = moved(start, scene.move, z, **tracked(list(players), start, lens, place))
        end = _kept(start.shifted(first, last), start, players, lens)
    return replace(
        before,
        scene=scene,
        begins=before.begins + SECONDS,
        players=players,
        path=Path(
            start=start,
            end=end,
            begins=before.begins + SECONDS,
            hand=(before.path.hand[1], hand_of(scene)[1]),
            seconds=SECONDS,
        ),
        aperture=before.aperture if resized is None else APERTURE[scene.size],
    )


_NEARER = frozenset({Size.WIDE, Size.MEDIUM, Size.CLOSE_UP, Size.TWO_SHOT})


def _resized(scene: Breakdown, before: Staged, players: tuple[Player, ...], lens: Lens) -> Pose | None:
    """The framing of this shot's own size, about where its people are when it ends; None to keep the one
    before."""
    sizes = {scene.size, before.scene.size}
    if not players or len(sizes) == 1 or not sizes <= _NEARER or scene.move is Move.STATIC:
        return None
    alone = {Size.CLOSE_UP: 1, Size.MEDIUM: 2}.get(scene.size, len(players))
    then = [replace(p, x=p.at(SECONDS)) for p in players if p.framed][:alone]
    held = held_by(then)
    return under_roof(frame_for(held, scene, lens), before.place, held.z, held.foot)


def _kept(end: Pose, start: Pose, players: tuple[Player, ...], lens: Lens) -> Pose:
    """The end pose drawn back towards the start until the subject is as well inside the frame as it was."""
    if not players:
        return end
    p = players[0]
    foot = lens.place(start, p.x, p.y, p.z)[1]
    low = 0.985 * lens.height if foot < lens.height else 1.35 * foot
    for w in (1.0, 0.85, 0.7, 0.55, 0.4, 0.25):
        pose = start.towards(end, w)
        x, y = lens.place(pose, p.at(SECONDS), p.y + p.puppet.eye_height, p.z)
        foot = lens.place(pose, p.at(SECONDS), p.y, p.z)[1]
        if 0.10 * lens.width < x < 0.90 * lens.width and 0.08 * lens.height < y and foot < low:
            return pose
    return start.towards(end, 0.25)


def _going_on(scene: Breakdown, before: Staged) -> tuple[Player, ...]:
    """The players of the shot before, doing what this one says; whoever is new walks in from the side."""
    acts = {a.figure.key: a for a in scene.actors}
    cast = tuple(a.figure for a in scene.actors)
    out: list[Player] = []
    for p in before.players:
        was = p.puppet.actor
        actor = acts.get(p.herd or was.figure.key, was)
        if p.herd:
            actor = replace(actor, figure=was.figure)
        made, old = p.puppet, None
        if replace(actor, turning=False) != replace(was, figure=actor.figure, turning=False):
            made = puppet(actor, cast, seed=seed_of(scene, actor.figure.key), facing=p.puppet.facing)
            old = p.puppet
        ratio = p.rate if p.puppet.speed > 0 else min(1.0, 0.5 / max(made.speed, 0.5))
        pace = made.facing * made.speed * ratio if made.speed > 0 else 0.0
        if p.pace and p.puppet.speed > 0 and made.speed > 0:
            pace = p.pace * made.speed / p.puppet.speed
        out.append(
            replace(
                p,
                puppet=made,
                x=p.at(SECONDS),
                z=p.depth_at(SECONDS),
                recede=0.7 * made.recede,
                clock=p.clock_at(SECONDS),
                pace=pace,
                rate=ratio if made.speed > 0 else 1.0,
                before=old,
            )
        )
    return (*out, *_coming(scene, before, out))


def _coming(scene: Breakdown, before: Staged, there: list[Player]) -> list[Player]:
    """Whoever is new in an uncut shot walks in from the side, behind the others."""
    known = {p.herd or p.puppet.actor.figure.key for p in there}
    known |= {key for p in there for key in p.puppet.includes}
    new = [a for a in scene.actors if a.figure.key not in known and isinstance(a.figure, Person | Animal)]
    out: list[Player] = []
    for n, actor in enumerate(new if there else []):
        side = -there[0].puppet.facing
        going = replace(actor, act=Act.WALK, away=False, turning=False)
        made = puppet(going, seed=seed_of(scene, actor.figure.key), facing=-side)
        pace = made.facing * made.speed
        end = there[0].at(SECONDS) + side * (1.0 + 0.5 * (there[0].puppet.width + made.width) * (n + 1))
        where = replace(there[0], puppet=made, before=None, recede=0.0, herd="", framed=True, y=0.0, bob=0.0)
        out.append(replace(where, x=end - pace * SECONDS, z=there[0].z + 0.3, pace=pace, clock=0.0, rate=1.0))
    return out
