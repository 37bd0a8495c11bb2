"""The sets: where a scene can play, built on demand. `api.py` says what a set is and how to write one."""

from __future__ import annotations

from collections import OrderedDict
from importlib import import_module
from threading import Lock
from zlib import crc32

import numpy as np

from onereel.backends.animatic.picture.elsewhere import airless, orbital, undersea
from onereel.backends.animatic.picture.palette import Palette, indoors, palette
from onereel.backends.animatic.sets.api import Builder, Set
from onereel.backends.animatic.stage import INDOORS, Breakdown, SetKind

BUILDERS: dict[SetKind, str] = {
    SetKind.STREET: "street:build",
    SetKind.OLD_TOWN: "oldtown:build",
    SetKind.ROOFTOP: "rooftop:build",
    SetKind.HARBOUR: "shore:harbour",
    SetKind.BEACH: "shore:beach",
    SetKind.SEA: "coast:build",
    SetKind.RIVER: "river:build",
    SetKind.FOREST: "forest:build",
    SetKind.MOUNTAINS: "mountains:build",
    SetKind.DESERT: "desert:build",
    SetKind.FIELD: "field:build",
    SetKind.SNOWFIELD: "snowfield:build",
    SetKind.VILLAGE: "village:build",
    SetKind.MARKET: "market:build",
    SetKind.STATION: "station:build",
    SetKind.TRAIN: "carriage:train",
    SetKind.ROAD: "road:build",
    SetKind.PARK: "park:build",
    SetKind.KITCHEN: "homes:kitchen",
    SetKind.BEDROOM: "homes:bedroom",
    SetKind.STUDY: "room:build",
    SetKind.CAFE: "trades:cafe",
    SetKind.WORKSHOP: "trades:workshop",
    SetKind.STAGE: "halls:stage",
    SetKind.TEMPLE: "temple:temple",
    SetKind.CHURCH: "halls:church",
    SetKind.HOSPITAL: "wards:hospital",
    SetKind.LABORATORY: "wards:laboratory",
    SetKind.SPACE_STATION: "orbit:space_station",
    SetKind.MOON: "beyond:moon",
    SetKind.UNDERWATER: "beyond:underwater",
    SetKind.SKY: "beyond:sky",
}
"""Set kind → "module:function" in this package."""

_ELSEWHERE = {SetKind.MOON: airless, SetKind.SPACE_STATION: orbital, SetKind.UNDERWATER: undersea}
_KEPT = 2  # sets kept in a process: about 30 MB each
_built: OrderedDict[tuple[object, ...], Set] = OrderedDict()
_lock = Lock()


def light_of(scene: Breakdown) -> Palette:
    """The light a scene plays in."""
    light = _ELSEWHERE.get(scene.set_kind, indoors if scene.set_kind in INDOORS else palette)
    return light(scene.time, scene.weather, scene.season)


def set_of(scene: Breakdown) -> Set:
    """The place of a scene. Equal worlds give the same place, whatever the shot."""
    key = (scene.set_kind, scene.region, scene.time, scene.weather, scene.season, scene.seed, scene.landmarks)
    with _lock:
        if key in _built:
            _built.move_to_end(key)
            return _built[key]
    rng = np.random.default_rng([scene.seed, crc32(scene.set_kind.value.encode())])
    made = builder_of(scene.set_kind)(scene, light_of(scene), rng)
    with _lock:
        _built[key] = made
        while len(_built) > _KEPT:
            _built.popitem(last=False)
    return made


def builder_of(kind: SetKind) -> Builder:
    """The function that builds a set of this kind."""
    module, _, name = BUILDERS[kind].partition(":")
    builder: Builder = getattr(import_module(f"{__name__}.{module}"), name)
    return builder
