"""Which sounds belong to a scene: the set, the weather, the hour, the creatures in it, the steps taken."""

from __future__ import annotations

import zlib
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from onereel.backends.animatic.ambience.beds import BEDS, bed
from onereel.backends.animatic.ambience.events import CALLS, step
from onereel.backends.animatic.ambience.sounds import placed
from onereel.backends.animatic.stage import (
    INDOORS,
    Act,
    Animal,
    Breakdown,
    Region,
    SetKind,
    Vehicle,
)
from onereel.media.audio import RATE
from onereel.media.loudness import gain
from onereel.planfile import Season, TimeOfDay, Weather


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """What a set sounds like on a dry day. `events` are (name, a minute, dB of full scale)."""

    beds: tuple[str, ...]
    events: tuple[tuple[str, float, float], ...] = ()
    ground: str = "stone"
    wild: bool = False
    busy: bool = False


PLACES: dict[SetKind, Place] = {
    SetKind.STREET: Place(beds=("city",), events=(("car", 9, -24), ("horn", 3, -36)), busy=True),
    SetKind.OLD_TOWN: Place(
        beds=("far city",), events=(("church bell", 2, -38), ("dove", 4, -38)), busy=True
    ),
    SetKind.ROOFTOP: Place(beds=("far city", "breeze"), events=(("dove", 4, -36), ("horn", 2, -46))),
    SetKind.HARBOUR: Place(
        beds=("lapping", "breeze"),
        events=(("gull", 9, -32), ("halyard", 6, -40), ("ship horn", 1.5, -36), ("creak", 4, -42)),
        ground="wood",
    ),
    SetKind.BEACH: Place(beds=("surf",), events=(("gull", 7, -34),), ground="sand"),
    SetKind.SEA: Place(beds=("swell", "breeze"), events=(("gull", 3, -38), ("creak", 3, -42)), ground="wood"),
    SetKind.RIVER: Place(beds=("river",), ground="grass", wild=True),
    SetKind.FOREST: Place(beds=("leaves", "breeze"), ground="grass", wild=True),
    SetKind.MOUNTAINS: Place(beds=("wind",), events=(("crow", 2, -42),), ground="gravel"),
    SetKind.DESERT: Place(beds=("breeze", "sand"), ground="sand"),
    SetKind.FIELD: Place(beds=("breeze", "leaves"), ground="grass", wild=True),
    SetKind.SNOWFIELD: Place(beds=("hush", "breeze"), ground="snow"),
    SetKind.VILLAGE: Place(
        beds=("hush",), events=(("dog", 2, -42), ("church bell", 1, -42)), ground="gravel", wild=True
    ),
    SetKind.MARKET: Place(
        beds=("crowd",), events=(("call", 12, -34), ("clink", 6, -38), ("tap", 3, -40)), busy=True
    ),
    SetKind.STATION: Place(beds=("hall", "murmur"), events=(("train passing", 10, -34), ("console", 2, -42))),
    SetKind.TRAIN: Place(beds=("rails",), ground="carpet"),
    SetKind.ROAD: Place(beds=("breeze",), events=(("car", 6, -24),), ground="gravel"),
    SetKind.PARK: Place(beds=("leaves", "far city", "children"), ground="gravel", wild=True),
    SetKind.KITCHEN: Place(
        beds=("room", "simmering"), events=(("clink", 7, -38), ("tap", 3, -42)), ground="wood"
    ),
    SetKind.BEDROOM: Place(beds=("room",), events=(("tick", 60, -54), ("creak", 1, -50)), ground="carpet"),
    SetKind.STUDY: Place(beds=("room",), events=(("tick", 60, -52), ("page", 3, -44)), ground="wood"),
    SetKind.CAFE: Place(beds=("room", "murmur"), events=(("clink", 30, -34),), ground="wood"),
    SetKind.WORKSHOP: Place(beds=("room",), events=(("tap", 12, -34), ("creak", 2, -44)), ground="wood"),
    SetKind.STAGE: Place(beds=("hall",), events=(("creak", 2, -46),), ground="wood"),
    SetKind.TEMPLE: Place(
        beds=("hush",), events=(("temple bell", 4, -34), ("wind chime", 4, -42)), wild=True
    ),
    SetKind.CHURCH: Place(beds=("hall",), events=(("church bell", 2, -42), ("creak", 2, -46))),
    SetKind.HOSPITAL: Place(beds=("ventilation",), events=(("beep", 56, -41),)),
    SetKind.LABORATORY: Place(
        beds=("ventilation", "simmering"), events=(("console", 8, -44), ("bubbles", 8, -44))
    ),
    SetKind.SPACE_STATION: Place(beds=("ship's hum",), events=(("console", 8, -44),), ground="metal"),
    SetKind.MOON: Place(beds=("own breath",), events=(("console", 3, -50),), ground="sand"),
    SetKind.UNDERWATER: Place(beds=("deep water",), events=(("bubbles", 14, -36),), ground="sand"),
    SetKind.SKY: Place(beds=("wind",)),
}

_AIRLESS = frozenset({SetKind.MOON, SetKind.UNDERWATER, SetKind.SPACE_STATION})
_BIRDS: dict[Region, tuple[str, ...]] = {
    Region.NORTH_AMERICA: ("cardinal", "songbird"),
    Region.JAPAN: ("bush warbler", "sparrow"),
    Region.INDIA: ("koel", "parrot"),
    Region.SOUTHEAST_ASIA: ("koel", "parrot"),
    Region.CHINA: ("sparrow", "songbird"),
    Region.LATIN_AMERICA: ("parrot", "songbird"),
    Region.BRAZIL: ("parrot", "koel"),
    Region.AFRICA: ("dove", "parrot"),
    Region.MAGHREB: ("dove", "sparrow"),
}
_TROPICAL = frozenset(
    {Region.INDIA, Region.SOUTHEAST_ASIA, Region.BRAZIL, Region.LATIN_AMERICA, Region.AFRICA}
)
_VOICES = {
    "dog": ("dog", 10.0, -28.0),
    "cat": ("cat", 8.0, -32.0),
    "cow": ("cow", 6.0, -30.0),
    "horse": ("horse", 7.0, -32.0),
    "unicorn": ("horse", 7.0, -32.0),
    "elephant": ("elephant", 5.0, -28.0),
    "whale": ("whale", 9.0, -28.0),
    "bird": ("songbird", 16.0, -32.0),
}
_ENGINES = {
    **dict.fromkeys(("car", "taxi", "bus", "truck", "motorbike", "rover", "boat"), "engine"),
    **dict.fromkeys(("train", "tram"), "rails"),
    **dict.fromkeys(("aeroplane",), "propeller"),
    **dict.fromkeys(("spaceship", "submarine"), "ship's hum"),
}
_FLAMES = frozenset({"campfire", "fire", "fireplace", "bonfire", "hearth", "stove", "torch"})


def ambience(breakdown: Breakdown, seconds: float, *, steps: tuple[float, ...] = ()) -> NDArray[np.float32]:
    """The sound of a shot: float32 (round(seconds · 48000), 2), a footfall at each second of `steps`.

    What is heard all the time depends on the place alone and is circular over `seconds`, so shots of one
    place in one weather join without a seam; events keep clear of both ends. Equal input gives equal sound.
    """
    count = round(seconds * RATE)
    place = PLACES[breakdown.set_kind]
    beds = _beds(breakdown, place)
    ears = np.zeros((2, count), np.float32)
    for name in beds:
        ears += _bed(breakdown.seed, breakdown.set_kind, name, count)
    rng = np.random.default_rng([breakdown.seed, zlib.crc32(_shot(breakdown).encode())])
    for name, a_minute, level in _events(breakdown, place):
        _strew(ears, name, a_minute, level, rng)
    _walk(ears, breakdown, place, steps, rng)
    return np.ascontiguousarray(ears.T)


@lru_cache(maxsize=6)  # the shots of one place that a worker makes: 2 MB each
def _bed(seed: int, set_kind: SetKind, name: str, count: int) -> NDArray[np.float32]:
    """All layers of a named bed in one place, (2, count)."""
    ears = np.zeros((2, count), np.float32)
    for number, kind in enumerate(BEDS[name]):
        rng = np.random.default_rng([seed, zlib.crc32(f"{set_kind} {name} {number}".encode())])
        ears += bed(kind, count, rng)
    ears.flags.writeable = False
    return ears


def _shot(breakdown: Breakdown) -> str:
    """What tells two shots of one place apart."""
    return repr((breakdown.set_kind, breakdown.size, breakdown.move, breakdown.actors, breakdown.focus))


def _beds(breakdown: Breakdown, place: Place) -> tuple[str, ...]:
    names = list(place.beds)
    names += _weather(breakdown)
    names += _insects(breakdown, place)
    hushed = breakdown.set_kind in (SetKind.STAGE, SetKind.CHURCH)  # an audience listens
    if breakdown.crowd >= 3 and not hushed and not {"crowd", "murmur"} & set(names):
        names.append("crowd" if breakdown.crowd >= 12 else "murmur")
    for actor in breakdown.actors:
        if isinstance(actor.figure, Vehicle) and actor.figure.kind in _ENGINES:
            names.append(_ENGINES[actor.figure.kind])
    if (breakdown.landmarks & _FLAMES) or (breakdown.focus and breakdown.focus.kind in _FLAMES):
        names.append("fire")
    if breakdown.set_kind is SetKind.STREET and breakdown.time is TimeOfDay.NIGHT:
        names[names.index("city")] = "far city"
    return tuple(dict.fromkeys(names))


def _weather(breakdown: Breakdown) -> tuple[str, ...]:
    if breakdown.set_kind in _AIRLESS:
        return ()
    inside = breakdown.set_kind in INDOORS
    match breakdown.weather:
        case Weather.RAIN:
            return ("rain on the window",) if inside else ("rain",)
        case Weather.STORM:
            return ("rain on the window", "hush") if inside else ("downpour", "gale")
        case Weather.WIND:
            return ("hush",) if inside else ("wind",)
        case Weather.SNOW:
            return () if inside else ("hush", "breeze")
        case Weather.CLEAR | Weather.CLOUDY | Weather.FOG:
            return ()


def _insects(breakdown: Breakdown, place: Place) -> tuple[str, ...]:
    warm = breakdown.season is Season.SUMMER or breakdown.region in _TROPICAL
    if not place.wild or breakdown.weather in (Weather.RAIN, Weather.STORM, Weather.SNOW):
        return ()
    if breakdown.season is Season.WINTER and not warm:
        return ()
    if breakdown.time in (TimeOfDay.NIGHT, TimeOfDay.DUSK):
        return ("crickets", "frogs") if breakdown.set_kind is SetKind.RIVER else ("crickets",)
    if not warm:
        return ()
    hot = breakdown.region in (Region.JAPAN, Region.MEDITERRANEAN, *_TROPICAL)
    return ("cicadas",) if hot else ("meadow",)


_LIGHT_HOURS = frozenset(
    {TimeOfDay.DAWN, TimeOfDay.MORNING, TimeOfDay.NOON, TimeOfDay.AFTERNOON, TimeOfDay.SUNSET}
)


def _events(breakdown: Breakdown, place: Place) -> list[tuple[str, float, float]]:
    wet = breakdown.weather in (Weather.RAIN, Weather.STORM)
    night = breakdown.time is TimeOfDay.NIGHT
    quiet_birds = {"gull", "dove", "crow"}
    events = [e for e in place.events if not (e[0] in quiet_birds and (night or wet))]
    if breakdown.weather is Weather.STORM and breakdown.set_kind not in _AIRLESS:
        events.append(("thunder", 12, -20 if breakdown.set_kind not in INDOORS else -30))
    if place.wild and not wet:
        events += _birds(breakdown)
    if breakdown.weather is Weather.FOG and breakdown.set_kind in (
        SetKind.HARBOUR,
        SetKind.SEA,
        SetKind.BEACH,
    ):
        events.append(("ship horn", 6, -34))
    if "rails" in place.beds:
        events.append(("train passing", 60, -24))
    for actor in breakdown.actors:
        if isinstance(actor.figure, Animal) and actor.figure.kind in _VOICES:
            events.append(_VOICES[actor.figure.kind])
        if actor.act is Act.SWIM and breakdown.set_kind is not SetKind.UNDERWATER:
            events.append(("splash", 30, -32))
    performing = any(actor.act in (Act.PLAY, Act.SING, Act.DANCE) for actor in breakdown.actors)
    if breakdown.set_kind is SetKind.STAGE and breakdown.crowd and not performing:
        events.append(("applause", 12, -30))
    return events


def _birds(breakdown: Breakdown) -> list[tuple[str, float, float]]:
    if breakdown.season is Season.WINTER and breakdown.region not in _TROPICAL:
        return [("crow", 3, -42)]
    if breakdown.time is TimeOfDay.NIGHT:
        return [("owl", 4, -40)]
    if breakdown.time not in _LIGHT_HOURS:
        return []
    many = 26 if breakdown.time is TimeOfDay.DAWN else 14 if breakdown.time is TimeOfDay.MORNING else 8
    first, second = _BIRDS.get(breakdown.region, ("songbird", "sparrow"))
    return [(first, many, -36), (second, many / 2, -40)]


_EDGE = 0.15  # seconds at both ends that no event touches


def _strew(
    ears: NDArray[np.float32], name: str, a_minute: float, level: float, rng: np.random.Generator
) -> None:
    """An event so many times a minute; what beats time (a clock, a monitor, rails) does so evenly."""
    seconds = ears.shape[1] / RATE
    if a_minute >= 50:
        many = max(1, round(a_minute * seconds / 60))
        times = [(i + 0.5) * seconds / many for i in range(many)]
    else:
        many = int(rng.poisson(a_minute * seconds / 60))
        times = [float(rng.uniform(_EDGE, seconds)) for _ in range(min(many, 8))]
    for at in times:
        side = 0.0 if a_minute >= 50 else float(rng.uniform(-0.8, 0.8))
        sound = placed(CALLS[name](rng), side) * np.float32(
            gain(level + rng.uniform(-3, 3) * (a_minute < 50))
        )
        room = ears.shape[1] - round(_EDGE * RATE) - sound.shape[1]
        if room < round(_EDGE * RATE):
            continue
        start = min(room, round(at * RATE))
        ears[:, start : start + sound.shape[1]] += sound


def _walk(
    ears: NDArray[np.float32],
    breakdown: Breakdown,
    place: Place,
    steps: tuple[float, ...],
    rng: np.random.Generator,
) -> None:
    ground = _ground(breakdown, place)
    if ground is None:
        return
    level = -21.0 if breakdown.weather in _DROWNING and breakdown.set_kind not in INDOORS else -27.0
    for number, at in enumerate(steps):
        sound = placed(step(ground, rng), 0.12 if number % 2 else -0.12) * np.float32(gain(level))
        start = max(0, round(at * RATE))
        count = min(sound.shape[1], ears.shape[1] - start)
        if count > 0:
            ears[:, start : start + count] += sound[:, :count] * _closing(count, sound.shape[1])


_DROWNING = frozenset({Weather.RAIN, Weather.STORM, Weather.WIND})
"""Weather so loud that feet have to be mixed over it to be heard."""


def _closing(count: int, whole: int) -> NDArray[np.float32]:
    """A short fade for a footfall that the end of the shot cuts off."""
    shape = np.ones(count, np.float32)
    if count < whole:
        fade = min(count, 480)
        shape[-fade:] = np.linspace(1, 0, fade)
    return shape


def _ground(breakdown: Breakdown, place: Place) -> str | None:
    if breakdown.set_kind in (SetKind.UNDERWATER, SetKind.SKY):
        return None
    if breakdown.set_kind in INDOORS or breakdown.set_kind in _AIRLESS:
        return place.ground
    if breakdown.weather is Weather.SNOW:
        return "snow"
    if breakdown.weather in (Weather.RAIN, Weather.STORM) and place.ground in ("stone", "gravel", "wood"):
        return "puddle"
    return place.ground
