"""What one knows a place by, standing in the distance: a table of sights, and how to stand one up."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np

from onereel.backends.animatic.picture.palette import Palette
from onereel.backends.animatic.sets.api import Flat, ppm_at
from onereel.backends.animatic.sets.sheet import Sheet
from onereel.backends.animatic.sets.sights import land, sacred, towers, works
from onereel.backends.animatic.stage import Breakdown, Region

Draw = Callable[[Sheet, float, float, float, Palette, np.random.Generator], None]


@dataclass(frozen=True, slots=True)
class Sight:
    """A thing in the distance: how it is drawn, its width as part of its height, and how much of the
    picture's height above the horizon it should take (1 reaches the upper edge of a wide shot)."""

    draw: Draw
    aspect: float
    part: float = 0.8


SIGHTS: dict[str, Sight] = {
    "campanile": Sight(towers.campanile, 0.24, 0.85),
    "castle": Sight(sacred.castle, 1.7, 0.62),
    "clock tower": Sight(towers.clock_tower, 0.2, 0.92),
    "crane": Sight(works.crane, 1.3, 0.85),
    "dome": Sight(sacred.great_dome, 1.5, 0.62),
    "eiffel tower": Sight(towers.lattice_tower, 0.46, 0.95),
    "favela": Sight(land.favela, 3.1, 0.72),
    "ferris wheel": Sight(works.wheel, 0.98, 0.85),
    "gopuram": Sight(sacred.gopuram, 0.6, 0.8),
    "lighthouse": Sight(works.lighthouse, 0.24, 0.7),
    "mesa": Sight(land.mesa, 4.6, 0.42),
    "minaret": Sight(towers.minaret, 0.2, 0.85),
    "onion domes": Sight(towers.onion_domes, 0.72, 0.7),
    "pagoda": Sight(towers.pagoda, 0.52, 0.8),
    "pyramid": Sight(sacred.pyramid, 3.4, 0.55),
    "ruins": Sight(sacred.ruins, 2.1, 0.42),
    "shikhara": Sight(sacred.shikhara, 0.92, 0.68),
    "skyscraper": Sight(works.skyscrapers, 1.1, 1.0),
    "spire": Sight(towers.spire, 0.96, 0.8),
    "stupa": Sight(sacred.stupa, 1.55, 0.5),
    "sugarloaf": Sight(land.sugarloaf, 4.6, 0.5),
    "torii": Sight(sacred.torii, 1.36, 0.45),
    "turbines": Sight(land.turbines, 2.5, 0.72),
    "volcano": Sight(land.volcano, 3.8, 0.8),
    "waterfall": Sight(land.waterfall, 2.8, 0.8),
    "white domes": Sight(sacred.white_domes, 2.0, 0.4),
    "windmill": Sight(land.windmill, 0.36, 0.6),
}
"""Name → sight. The names are those `Breakdown.landmarks` uses, and a few only regions use."""

OF_REGION: dict[Region, str] = {
    Region.NORTH_AMERICA: "skyscraper", Region.BRITAIN: "clock tower", Region.FRANCE: "eiffel tower",
    Region.NORTH_EUROPE: "spire", Region.MEDITERRANEAN: "campanile", Region.VENICE: "campanile",
    Region.EAST_EUROPE: "onion domes", Region.MAGHREB: "minaret", Region.INDIA: "shikhara",
    Region.JAPAN: "pagoda", Region.CHINA: "pagoda", Region.SOUTHEAST_ASIA: "stupa",
    Region.LATIN_AMERICA: "campanile", Region.BRAZIL: "sugarloaf", Region.NOWHERE: "spire",
}  # fmt: skip
"""What stands in the distance of a region's towns when the words ask for nothing else."""


_LOCAL: dict[tuple[str, Region], str] = {
    ("dome", Region.MEDITERRANEAN): "white domes", ("dome", Region.EAST_EUROPE): "onion domes",
}  # fmt: skip
"""What a name means in a region that builds it otherwise."""


def height_at(z: float, part: float) -> float:
    """Metres a thing at depth z must be high to take this part of a wide picture above the horizon."""
    return 1.5 + 0.235 * (z + 9.0) * part


def sight(
    name: str,
    palette: Palette,
    rng: np.random.Generator,
    *,
    x: float,
    z: float,
    y: float = 0.0,
    part: float | None = None,
    **how: Any,
) -> Flat:
    """Stand a sight of the table about x, z metres away, as high as it should look from the start.

    `part` overrides how much of the picture above the horizon it takes; `how`: fields of `Flat`.
    Raises KeyError for a name that is not in `SIGHTS`.
    """
    made = SIGHTS[name]
    h = height_at(z, made.part if part is None else part)
    w = h * made.aspect * 1.04
    sheet = Sheet(w, h * 1.02 + 0.5, ppm=ppm_at(z) * 0.9)
    made.draw(sheet, w / 2, 0.5, h, palette, rng)
    return sheet.flat(x=x - w / 2, z=z, y=y - 0.5, **how)


def asked_sights(scene: Breakdown) -> list[str]:
    """The sights a scene asks for by name, in alphabetical order."""
    return sorted(_LOCAL.get((n, scene.region), n) for n in scene.landmarks if n in SIGHTS)


def sights_of(scene: Breakdown) -> list[str]:
    """The sights a scene asks for by name, else its region's own."""
    own = OF_REGION.get(scene.region)
    return asked_sights(scene) or ([own] if own else [])
