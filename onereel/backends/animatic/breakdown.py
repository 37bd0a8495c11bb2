"""A shot's own words read into what stands on the stage.

Works from what the plan says (portrait, setting, subject, action, note), whoever wrote it, so an edited word
changes the picture. Pure and deterministic; no language model.
"""

from __future__ import annotations

import json
import re
from dataclasses import asdict, replace

from onereel.backends.animatic import lexicon
from onereel.backends.animatic.castsheet import cast_sheet
from onereel.backends.animatic.focus import crowd_of, focus_of
from onereel.backends.animatic.lexicon import Scene
from onereel.backends.animatic.lexicon.bags import bag
from onereel.backends.animatic.lexicon.forms import tokens
from onereel.backends.animatic.mending import mended
from onereel.backends.animatic.places import region_of
from onereel.backends.animatic.playing import play
from onereel.backends.animatic.stage import (
    INDOORS,
    Act,
    Actor,
    Breakdown,
    Floor,
    Region,
    SetKind,
    Thing,
    Vehicle,
)
from onereel.orders import Plate, Sitting, View, World
from onereel.planfile import Move, Season, Size, Weather

__all__ = ["break_down", "cast_sheet", "frame_of", "scenes_in", "sitting", "spelled"]


def break_down(view: View) -> Breakdown:
    """What the camera sees in a shot, and in the shot it goes on from."""
    cast = [cast_sheet(character) for character in view.cast]
    scene = _in_world(
        view.world,
        size=view.size,
        move=view.move,
        actors=play(view, cast),
        focus=focus_of(view, cast),
        crowd=crowd_of(view),
        tempo=_tempo_of(view.note),
        words=f"{view.subject} {view.action}",
        continues=break_down(view.continues) if view.continues else None,
    )
    return mended(scene, view)


_TEMPI = (
    (0.6, re.compile(r"\b(slow(er|ly)?|calm(er|ly)?|unhurried|gentl[ey]|less hurr(y|ied))\b")),
    (1.5, re.compile(r"\b(fast(er)?|quick(er|ly)?|hurr(y|ies|ied)|brisk(er|ly)?|livel(y|ier))\b")),
)


def _tempo_of(note: str) -> float:
    """The pace that a note asks for, as a part of the usual one."""
    return next((pace for pace, words in _TEMPI if words.search(note.lower())), 1.0)


def frame_of(plate: Plate) -> Breakdown:
    """The empty place, seen wide and still."""
    return _in_world(plate.world, size=Size.WIDE, move=Move.STATIC)


def sitting(scene: Sitting) -> Breakdown:
    """A character alone, standing, head to knee. The painter puts plain ground behind it."""
    actor = Actor(figure=cast_sheet(scene.character), act=Act.STAND)
    return _in_world(scene.world, size=Size.MEDIUM, move=Move.STATIC, actors=(actor,))


def _in_world(
    world: World,
    *,
    size: Size,
    move: Move,
    actors: tuple[Actor, ...] = (),
    focus: Thing | None = None,
    crowd: int = 0,
    tempo: float = 1.0,
    words: str = "",
    continues: Breakdown | None = None,
) -> Breakdown:
    here = scenes_in(world.setting)
    named = scenes_in(words)
    set_kind = _outside((here or scenes_in(world.place) or named or [_STREET])[0].kind, actors)
    actors = tuple(replace(actor, floor=_floor_of(set_kind)) for actor in actors)
    sights = frozenset(s.landmark for s in (*here, *named, *scenes_in(world.look)) if s.landmark)
    if here and here[0].noun.endswith("bridge"):
        sights |= {"on the bridge", *({"planks"} if here[0].noun in _WOODEN else ())}
    return Breakdown(
        set_kind=set_kind,
        region=_region(world, set_kind),
        time=world.time_of_day,
        weather=world.weather,
        season=world.season or _season(world, set_kind),
        seed=world.seed,
        size=size,
        move=move,
        actors=actors,
        focus=focus,
        crowd=crowd,
        tempo=tempo,
        landmarks=sights,
        continues=continues,
    )


def spelled(scene: Breakdown, *more: object) -> str:
    """A breakdown, and what more a drawing depends on, as one line: alike for scenes that are alike."""
    return json.dumps([asdict(scene), *more], default=sorted, separators=(",", ":"))


def _outside(set_kind: SetKind, actors: tuple[Actor, ...]) -> SetKind:
    """Where a carriage is seen from, when it is in the picture itself: nobody is inside it then."""
    seen = {a.figure.kind for a in actors if isinstance(a.figure, Vehicle)}
    if set_kind is not SetKind.TRAIN or not seen:
        return set_kind
    return SetKind.STATION if "train" in seen else SetKind.OLD_TOWN


_WOODEN = frozenset({"rope bridge", "footbridge", "wooden bridge"})
_TOWN = frozenset({
    SetKind.STREET, SetKind.OLD_TOWN, SetKind.ROOFTOP, SetKind.HARBOUR, SetKind.SEA, SetKind.VILLAGE,
    SetKind.STATION, SetKind.PARK, SetKind.TEMPLE, SetKind.RIVER,
})  # fmt: skip
_TABLED = INDOORS | {SetKind.MARKET}


def _floor_of(set_kind: SetKind) -> Floor:
    return Floor.ROOM if set_kind in _TABLED else Floor.TOWN if set_kind in _TOWN else Floor.WILD


_STREET = Scene(noun="street", kind=SetKind.STREET, landmark="")


_PLAIN = bag("street square lane road room hall floor wall corner path window scene view")


def scenes_in(text: str) -> list[Scene]:
    """The places named in some words, the one it happens in first; of a run of them the last is the head."""
    words = [token.bare for token in tokens(text)]
    found: list[Scene] = []
    at = 0
    while at < len(words):
        if hit := lexicon.longest(words, at, lexicon.settings()):
            scene, count, _ = hit
            at += count
            while at < len(words) and (more := lexicon.longest(words, at, lexicon.settings())):
                at += more[1]
                if more[0].noun in _PLAIN:
                    continue  # a market street is a market
                if scene.landmark:
                    found.append(scene)
                scene = more[0]
            found.append(scene)
        else:
            at += 1
    return found


_NOWHERE = frozenset({SetKind.SPACE_STATION, SetKind.MOON, SetKind.UNDERWATER, SetKind.SKY})


def _region(world: World, set_kind: SetKind) -> Region:
    if set_kind in _NOWHERE:
        return Region.NOWHERE
    found = region_of(world.place)
    return Region.AFRICA if found is Region.NOWHERE and "savann" in world.setting.lower() else found


_SEASONS = {
    Weather.CLEAR: Season.SUMMER,
    Weather.CLOUDY: Season.AUTUMN,
    Weather.RAIN: Season.AUTUMN,
    Weather.STORM: Season.SUMMER,
    Weather.SNOW: Season.WINTER,
    Weather.FOG: Season.AUTUMN,
    Weather.WIND: Season.AUTUMN,
}
"""What a plan that does not say is likeliest to look like."""


def _season(world: World, set_kind: SetKind) -> Season:
    return Season.WINTER if set_kind is SetKind.SNOWFIELD else _SEASONS[world.weather]
