"""How a country builds: one `Look` for a house front of every region in the city, the old town, the village.

Colours are albedo in daylight. Names of windows, roofs, ground floors, balconies and extras are keys of the
tables in `windows`, `roofs`, `frontage`, `balconies` and `trimmings`.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from onereel.backends.animatic.sets.script import Script
from onereel.backends.animatic.stage import RGB, Region

Style = Literal["street", "old", "village"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """What the house fronts of one place are made of.

    `storey` and `bay` are metres a floor and a window take. `storeys` and `width` are from–to. `window` is
    its shape, `size` the part of its bay and storey it fills. `frame`, `shutters`, `trims` may be empty.
    `extras` are hung on the front, each with its chance.
    """

    walls: tuple[RGB, ...]
    roofs: tuple[RGB, ...] = ((0.46, 0.25, 0.20),)
    roof: tuple[str, ...] = ("parapet",)
    storeys: tuple[int, int] = (3, 5)
    width: tuple[float, float] = (5.0, 8.0)
    storey: float = 3.0
    bay: float = 1.8
    window: str = "sash"
    size: tuple[float, float] = (0.50, 0.58)
    glass: RGB = (0.20, 0.24, 0.30)
    frame: RGB | None = (0.88, 0.86, 0.80)
    shutters: tuple[RGB, ...] = ()
    balcony: str = ""
    balconies: float = 0.0
    ground: tuple[str, ...] = ("door",)
    cornice: RGB | None = None
    trims: tuple[RGB, ...] = ((0.30, 0.18, 0.14), (0.16, 0.30, 0.26), (0.20, 0.24, 0.40))
    extras: tuple[tuple[str, float], ...] = ()
    script: Script = "latin"
    lamp: RGB = (1.0, 0.76, 0.42)


_BRICK: tuple[RGB, ...] = ((0.58, 0.31, 0.24), (0.64, 0.40, 0.30), (0.48, 0.28, 0.25), (0.66, 0.52, 0.40))
_PASTEL: tuple[RGB, ...] = (
    (0.92, 0.72, 0.42), (0.88, 0.52, 0.44), (0.56, 0.74, 0.72), (0.93, 0.86, 0.66), (0.62, 0.66, 0.84),
    (0.86, 0.62, 0.68), (0.64, 0.78, 0.56),
)  # fmt: skip
_VIVID: tuple[RGB, ...] = (
    (0.93, 0.62, 0.16), (0.84, 0.30, 0.26), (0.16, 0.52, 0.66), (0.90, 0.82, 0.62), (0.30, 0.58, 0.38),
    (0.78, 0.36, 0.50), (0.22, 0.36, 0.66),
)  # fmt: skip
_OCHRE: tuple[RGB, ...] = ((0.80, 0.52, 0.36), (0.86, 0.62, 0.44), (0.74, 0.44, 0.32), (0.88, 0.70, 0.54))
_LIME: tuple[RGB, ...] = ((0.88, 0.82, 0.70), (0.84, 0.77, 0.66), (0.90, 0.85, 0.76), (0.80, 0.75, 0.67))
_WHITE: tuple[RGB, ...] = ((0.93, 0.91, 0.86), (0.90, 0.88, 0.84), (0.95, 0.92, 0.84))
_TILE: tuple[RGB, ...] = ((0.66, 0.34, 0.24), (0.72, 0.42, 0.28), (0.58, 0.30, 0.24))
_SLATE: tuple[RGB, ...] = ((0.34, 0.38, 0.46), (0.40, 0.44, 0.50), (0.30, 0.33, 0.40))
_DARK_TILE: tuple[RGB, ...] = ((0.22, 0.24, 0.28), (0.28, 0.29, 0.33), (0.25, 0.24, 0.26))
_WOOD: tuple[RGB, ...] = ((0.42, 0.28, 0.20), (0.34, 0.24, 0.19), (0.50, 0.35, 0.24))

_NYC = Look(
    walls=_BRICK, roof=("cornice", "tank"), storeys=(4, 6), width=(6.0, 8.5), storey=3.2, bay=1.75,
    window="sash", size=(0.46, 0.58), frame=(0.78, 0.70, 0.60), cornice=(0.38, 0.30, 0.26),
    ground=("stoop", "shop", "shop"), balcony="escape", balconies=0.6, extras=(("brick", 1.0), ("ac", 0.5)),
)  # fmt: skip
_LONDON = Look(
    walls=_BRICK, roof=("terrace",), roofs=_SLATE, storeys=(3, 4), width=(5.0, 6.2), storey=3.0, bay=1.75,
    window="sash", size=(0.48, 0.62), frame=(0.93, 0.92, 0.88), cornice=(0.90, 0.88, 0.83),
    ground=("fanlight", "shop", "pub"), extras=(("brick", 1.0), ("pipe", 0.5)),
    trims=((0.08, 0.22, 0.18), (0.42, 0.10, 0.12), (0.10, 0.14, 0.28), (0.12, 0.12, 0.14)),
)  # fmt: skip
_PARIS = Look(
    walls=_LIME, roof=("mansard",), roofs=((0.40, 0.46, 0.55), (0.45, 0.50, 0.57)), storeys=(4, 5),
    width=(8.0, 11.5), storey=3.1, bay=1.75, window="french", size=(0.50, 0.74), frame=(0.94, 0.90, 0.82),
    shutters=((0.80, 0.80, 0.78), (0.70, 0.74, 0.76)), balcony="iron", balconies=0.75,
    ground=("cafe", "shop", "porte"), cornice=(0.93, 0.89, 0.80), extras=(("stone", 1.0),),
    trims=((0.46, 0.12, 0.14), (0.10, 0.26, 0.22), (0.12, 0.20, 0.36), (0.62, 0.42, 0.14)),
)  # fmt: skip
_NORDIC = Look(
    walls=((0.82, 0.56, 0.24), (0.66, 0.22, 0.18), (0.36, 0.50, 0.60), (0.90, 0.82, 0.62), (0.48, 0.58, 0.46),
           (0.86, 0.66, 0.54)),
    roof=("stepped", "gable", "neck"), roofs=((0.50, 0.24, 0.20), (0.34, 0.33, 0.36)), storeys=(3, 4),
    width=(4.2, 6.0), storey=2.8, bay=1.4, window="cross", size=(0.60, 0.62), frame=(0.95, 0.94, 0.90),
    ground=("door", "shop"), trims=((0.12, 0.26, 0.34), (0.40, 0.12, 0.12), (0.10, 0.28, 0.20)),
)  # fmt: skip
_LISBON = Look(
    walls=((0.93, 0.80, 0.48), (0.90, 0.66, 0.52), (0.60, 0.74, 0.82), (0.94, 0.91, 0.84),
    (0.86, 0.56, 0.42)),
    roof=("tiles",), roofs=_TILE, storeys=(3, 4), width=(5.0, 7.5), storey=3.0, bay=1.75, window="french",
    size=(0.46, 0.68), frame=(0.92, 0.89, 0.82),
    shutters=((0.20, 0.42, 0.36), (0.24, 0.38, 0.52), (0.48, 0.30, 0.20)), balcony="iron", balconies=0.5,
    ground=("door", "shop", "cafe"), cornice=(0.92, 0.88, 0.80),
    extras=(("azulejo", 0.4), ("laundry", 0.4), ("pots", 0.4)),
)  # fmt: skip
_VENICE = Look(
    walls=((0.80, 0.45, 0.34), (0.87, 0.64, 0.44), (0.74, 0.38, 0.32), (0.90, 0.76, 0.60),
    (0.84, 0.56, 0.46)),
    roof=("tiles",), roofs=_TILE, storeys=(3, 3), width=(6.0, 9.5), storey=3.5, bay=1.6, window="gothic",
    size=(0.60, 0.72), frame=(0.94, 0.91, 0.85), balcony="stone", balconies=0.4,
    ground=("watergate", "door"), cornice=(0.93, 0.89, 0.82),
    extras=(("plaster", 1.0), ("funnel", 0.6), ("pots", 0.3)),
    trims=((0.22, 0.34, 0.28), (0.36, 0.22, 0.16), (0.16, 0.26, 0.34)),
)  # fmt: skip
_PRAGUE = Look(
    walls=((0.93, 0.82, 0.56), (0.90, 0.70, 0.62), (0.72, 0.80, 0.70), (0.92, 0.88, 0.78),
    (0.78, 0.76, 0.84)),
    roof=("curved", "dormers"), roofs=_TILE, storeys=(3, 4), width=(6.0, 8.5), storey=3.1, bay=1.7,
    window="pediment", size=(0.46, 0.60), frame=(0.96, 0.94, 0.90), ground=("arcade", "porte", "shop"),
    cornice=(0.95, 0.92, 0.86), trims=((0.36, 0.20, 0.14), (0.16, 0.28, 0.24), (0.44, 0.14, 0.14)),
)  # fmt: skip
_MARRAKESH = Look(
    walls=_OCHRE, roof=("merlons", "plain"), roofs=_OCHRE, storeys=(2, 3), width=(5.5, 8.5), storey=3.1,
    bay=2.2,
    window="horseshoe", size=(0.34, 0.50), frame=(0.90, 0.74, 0.58), glass=(0.22, 0.16, 0.16),
    ground=("keyhole", "souk"), balcony="moucharabieh", balconies=0.25, script="arabic",
    extras=(("plaster", 1.0), ("zellige", 0.5), ("beams", 0.5)),
    trims=((0.12, 0.40, 0.46), (0.42, 0.24, 0.14), (0.16, 0.32, 0.60), (0.20, 0.44, 0.30)),
)  # fmt: skip
_LAGOS = Look(
    walls=((0.90, 0.66, 0.30), (0.42, 0.66, 0.66), (0.86, 0.50, 0.36), (0.90, 0.84, 0.66),
    (0.58, 0.70, 0.42)),
    roof=("tin", "plain"), roofs=((0.52, 0.36, 0.30), (0.58, 0.58, 0.58), (0.44, 0.40, 0.40)), storeys=(1, 3),
    width=(6.0, 9.0), storey=3.0, bay=2.2, window="louvre", size=(0.46, 0.46), frame=(0.92, 0.88, 0.78),
    balcony="breeze", balconies=0.5, ground=("kiosk", "shop", "kiosk"),
    extras=(("mural", 0.6), ("wires", 0.6), ("dish", 0.4), ("plaster", 1.0)), trims=_VIVID,
)  # fmt: skip
_MUMBAI = Look(
    walls=((0.36, 0.66, 0.68), (0.92, 0.68, 0.56), (0.93, 0.80, 0.46), (0.84, 0.52, 0.58), (0.90, 0.85, 0.72),
           (0.56, 0.66, 0.80)),
    roof=("plain", "watertank"), storeys=(3, 4), width=(5.5, 8.0), storey=3.0, bay=1.9, window="shuttered",
    size=(0.52, 0.58), frame=(0.95, 0.90, 0.78),
    shutters=((0.20, 0.42, 0.40), (0.52, 0.26, 0.18), (0.22, 0.34, 0.54)), balcony="grille", balconies=0.7,
    ground=("bazaar", "bazaar", "kiosk"), script="devanagari", cornice=(0.94, 0.88, 0.74),
    extras=(("plaster", 1.0), ("wires", 0.7), ("laundry", 0.6), ("ac", 0.5), ("pots", 0.4)), trims=_VIVID,
)  # fmt: skip
_TOKYO = Look(
    walls=((0.72, 0.70, 0.70), (0.60, 0.58, 0.62), (0.80, 0.76, 0.70), (0.50, 0.54, 0.60),
    (0.68, 0.56, 0.50)),
    roof=("plain", "machines"), storeys=(4, 6), width=(3.6, 5.6), storey=2.9, bay=1.7, window="strip",
    size=(0.74, 0.52), frame=None, glass=(0.22, 0.28, 0.36), ground=("noren", "ramen", "konbini"),
    balcony="rail", balconies=0.35, script="kanji", lamp=(1.0, 0.84, 0.58),
    extras=(("column", 0.85), ("ac", 0.8), ("wires", 0.8), ("board", 0.5)),
    trims=((0.78, 0.16, 0.20), (0.12, 0.30, 0.52), (0.16, 0.40, 0.34), (0.84, 0.50, 0.12)),
)  # fmt: skip
_SHANGHAI = Look(
    walls=((0.80, 0.74, 0.64), (0.64, 0.60, 0.60), (0.72, 0.52, 0.44), (0.60, 0.66, 0.66)),
    roof=("plain", "curl"), roofs=_DARK_TILE, storeys=(3, 5), width=(5.0, 7.5), storey=3.0, bay=1.8,
    window="shuttered", size=(0.56, 0.54), frame=(0.84, 0.80, 0.72), balcony="cage", balconies=0.6,
    ground=("shop", "bazaar"), script="kanji", trims=((0.74, 0.12, 0.12), (0.80, 0.56, 0.14),
    (0.46, 0.10, 0.12)),
    extras=(("column", 0.7), ("ac", 0.8), ("laundry", 0.5), ("lanterns", 0.6)),
)  # fmt: skip
_PENANG = Look(
    walls=_PASTEL, roof=("tiles", "curl"), roofs=((0.60, 0.36, 0.28), (0.50, 0.32, 0.28)), storeys=(2, 3),
    width=(4.4, 5.6), storey=3.4, bay=1.45, window="louvre", size=(0.66, 0.64), frame=(0.96, 0.94, 0.88),
    shutters=((0.18, 0.46, 0.46), (0.56, 0.28, 0.20), (0.24, 0.44, 0.30)), ground=("arcade", "bazaar"),
    cornice=(0.96, 0.93, 0.86), extras=(("column", 0.4), ("wires", 0.5), ("lanterns", 0.5), ("pots", 0.5)),
    script="kanji", trims=((0.72, 0.16, 0.14), (0.14, 0.40, 0.40), (0.82, 0.58, 0.16)),
)  # fmt: skip
_HAVANA = Look(
    walls=_VIVID, roof=("cornice", "tiles", "parapet"), roofs=_TILE, storeys=(2, 3), width=(5.5, 8.5),
    storey=3.5,
    bay=2.0, window="grilled", size=(0.46, 0.66), frame=(0.96, 0.92, 0.82), balcony="iron", balconies=0.6,
    ground=("door", "shop", "cafe"), cornice=(0.95, 0.90, 0.80),
    extras=(("plaster", 1.0), ("wires", 0.4), ("pots", 0.5)),
)  # fmt: skip
_RIO = Look(
    walls=_PASTEL, roof=("tiles", "cornice"), roofs=_TILE, storeys=(2, 3), width=(5.0, 7.5), storey=3.5,
    bay=1.9,
    window="arched", size=(0.50, 0.66), frame=(0.97, 0.96, 0.92), balcony="iron", balconies=0.4,
    ground=("door", "cafe", "shop"), cornice=(0.96, 0.94, 0.88),
    trims=((0.14, 0.36, 0.58), (0.12, 0.42, 0.30), (0.70, 0.24, 0.18)),
    extras=(("wires", 0.5), ("pots", 0.5), ("mural", 0.2)),
)  # fmt: skip
_FABLE = Look(
    walls=((0.88, 0.80, 0.66), (0.74, 0.62, 0.56), (0.62, 0.68, 0.70), (0.84, 0.66, 0.50)),
    roof=("gable", "dormers"), roofs=((0.44, 0.28, 0.32), (0.34, 0.36, 0.46), (0.56, 0.34, 0.26)),
    storeys=(3, 4),
    width=(4.6, 6.6), storey=2.9, bay=1.6, window="cross", size=(0.54, 0.58), frame=(0.94, 0.90, 0.82),
    ground=("door", "shop"), extras=(("pots", 0.4),),
)  # fmt: skip

_TUDOR = replace(
    _LONDON, walls=((0.93, 0.89, 0.80), (0.90, 0.83, 0.70), (0.88, 0.80, 0.72)),
    roof=("gable", "gable", "terrace"),
    roofs=((0.46, 0.30, 0.24), (0.38, 0.30, 0.27)), storeys=(2, 3), storey=2.7, width=(4.6, 6.4),
    window="lattice",
    size=(0.58, 0.46), frame=(0.26, 0.18, 0.14), cornice=None, ground=("shop", "door"),
    extras=(("timber", 1.0), ("hanging sign", 0.6)),
)  # fmt: skip
_MACHIYA = replace(
    _TOKYO, walls=_WOOD, roof=("eaves",), roofs=_DARK_TILE, storeys=(2, 2), width=(5.0, 7.0), storey=2.8,
    bay=1.9,
    window="koshi", size=(0.80, 0.50), frame=(0.24, 0.16, 0.12), ground=("machiya", "noren"), balcony="",
    extras=(("lanterns", 0.9), ("hanging sign", 0.4)), lamp=(1.0, 0.78, 0.46),
)  # fmt: skip
_HUTONG = replace(
    _SHANGHAI, walls=((0.50, 0.50, 0.51), (0.56, 0.54, 0.53), (0.45, 0.46, 0.48)), roof=("curl",),
    storeys=(1, 2),
    storey=3.2, width=(6.0, 8.5), window="koshi", size=(0.66, 0.50), frame=(0.60, 0.14, 0.12), balcony="",
    ground=("moon", "colonnade"), extras=(("lanterns", 1.0), ("brick", 1.0)),
)  # fmt: skip
_HAVELI = replace(
    _MUMBAI, walls=((0.86, 0.62, 0.42), (0.88, 0.70, 0.50), (0.82, 0.54, 0.42), (0.90, 0.76, 0.60)),
    roof=("chhatri", "merlons"), storeys=(2, 3), storey=3.3, window="cusped", size=(0.46, 0.62),
    balcony="jharokha",
    balconies=0.6, frame=(0.94, 0.82, 0.64), ground=("cusped", "bazaar"), shutters=(),
    extras=(("plaster", 1.0), ("pots", 0.3), ("bunting", 0.5)),
)  # fmt: skip

LOOKS: dict[tuple[Region, Style], Look] = {
    (Region.NORTH_AMERICA, "street"): _NYC,
    (Region.NORTH_AMERICA, "old"): replace(
        _NYC, storeys=(2, 4), ground=("shop", "stoop"), window="arched", balconies=0.15, roof=("cornice",),
        extras=(("brick", 1.0), ("ghost sign", 0.5)), width=(6.0, 9.0),
    ),
    (Region.NORTH_AMERICA, "village"): replace(
        _NYC, walls=((0.92, 0.91, 0.88), (0.80, 0.84, 0.86), (0.90, 0.84, 0.66), (0.66, 0.26, 0.22)),
        roof=("pitched", "gable"), roofs=((0.36, 0.35, 0.38), (0.44, 0.32, 0.28)), storeys=(2, 2), storey=2.8,
        width=(6.5, 9.0), bay=2.0, frame=(0.97, 0.96, 0.93), shutters=((0.18, 0.30, 0.28),
        (0.20, 0.24, 0.36)),
        cornice=None, ground=("porch",), balconies=0.0, extras=(("boards", 1.0),),
    ),
    (Region.BRITAIN, "street"): _LONDON,
    (Region.BRITAIN, "old"): _TUDOR,
    (Region.BRITAIN, "village"): replace(
        _LONDON, walls=((0.80, 0.70, 0.50), (0.76, 0.66, 0.50), (0.92, 0.88, 0.80)),
        roof=("thatch", "pitched"),
        roofs=((0.56, 0.46, 0.32), (0.48, 0.42, 0.38)), storeys=(2, 2), storey=2.4, width=(6.0, 8.5), bay=2.0,
        window="lattice", size=(0.46, 0.46), cornice=None, ground=("door",),
        extras=(("stone", 1.0), ("roses", 0.7)),
    ),
    (Region.FRANCE, "street"): _PARIS,
    (Region.FRANCE, "old"): replace(
        _PARIS, walls=((0.86, 0.76, 0.58), (0.90, 0.82, 0.68), (0.82, 0.66, 0.52), (0.78, 0.74, 0.66)),
        roof=("tiles", "dormers"), roofs=((0.54, 0.36, 0.30), (0.44, 0.40, 0.42)), storeys=(3, 4),
        width=(5.0, 7.5),
        storey=2.9, shutters=((0.44, 0.56, 0.62), (0.50, 0.58, 0.48), (0.64, 0.66, 0.70)), balconies=0.3,
        cornice=None, extras=(("plaster", 1.0), ("pots", 0.5)),
    ),
    (Region.FRANCE, "village"): replace(
        _PARIS, walls=((0.86, 0.78, 0.62), (0.80, 0.72, 0.58), (0.90, 0.83, 0.70)), roof=("tiles",),
        roofs=((0.68, 0.42, 0.30), (0.74, 0.50, 0.36)), storeys=(2, 2), storey=2.7, width=(6.0, 9.0), bay=2.2,
        size=(0.38, 0.58), shutters=((0.46, 0.54, 0.72), (0.50, 0.62, 0.58), (0.58, 0.52, 0.70)),
        balconies=0.0,
        ground=("door", "cafe"), cornice=None, extras=(("stone", 1.0), ("pots", 0.7), ("roses", 0.4)),
    ),
    (Region.NORTH_EUROPE, "street"): _NORDIC,
    (Region.NORTH_EUROPE, "old"): replace(_NORDIC, storeys=(2, 4),
    extras=(("timber", 0.3), ("hanging sign", 0.5))),
    (Region.NORTH_EUROPE, "village"): replace(
        _NORDIC, walls=((0.62, 0.18, 0.15), (0.86, 0.66, 0.28), (0.90, 0.89, 0.85), (0.30, 0.40, 0.44)),
        roof=("gable", "pitched"), roofs=((0.30, 0.30, 0.34), (0.44, 0.26, 0.22)), storeys=(2, 2), storey=2.4,
        width=(5.0, 7.5), bay=1.8, ground=("porch", "door"), extras=(("boards", 1.0),),
    ),
    (Region.MEDITERRANEAN, "street"): _LISBON,
    (Region.MEDITERRANEAN, "old"): replace(
        _LISBON, walls=((0.92, 0.72, 0.46), (0.86, 0.56, 0.40), (0.94, 0.86, 0.70), (0.80, 0.50, 0.38)),
        ground=("door", "cafe", "arcade"), extras=(("plaster", 1.0), ("laundry", 0.5), ("pots", 0.6)),
    ),
    (Region.MEDITERRANEAN, "village"): replace(
        _LISBON, walls=_WHITE, roof=("plain", "tiles", "plain"), storeys=(1, 2), storey=2.8, width=(4.5, 7.0),
        size=(0.36, 0.50), shutters=((0.14, 0.38, 0.66), (0.16, 0.46, 0.56)), balconies=0.2, cornice=None,
        frame=None, ground=("door",), trims=((0.14, 0.38, 0.66), (0.12, 0.44, 0.54)),
        extras=(("pots", 0.8), ("roses", 0.6)),
    ),
    (Region.VENICE, "street"): _VENICE,
    (Region.VENICE, "old"): replace(_VENICE, extras=(("plaster", 1.0), ("laundry", 0.5), ("funnel", 0.7),
    ("pots", 0.4))),
    (Region.VENICE, "village"): replace(
        _VENICE, walls=_VIVID, storeys=(2, 2), storey=2.8, window="sash", size=(0.42, 0.50), width=(4.2, 5.6),
        shutters=((0.18, 0.40, 0.30), (0.90, 0.88, 0.82)), ground=("door",), balconies=0.0, cornice=None,
    ),
    (Region.EAST_EUROPE, "street"): _PRAGUE,
    (Region.EAST_EUROPE, "old"): replace(_PRAGUE, roof=("curved", "gable", "dormers"), width=(4.8, 7.0)),
    (Region.EAST_EUROPE, "village"): replace(
        _PRAGUE, walls=((0.44, 0.32, 0.22), (0.36, 0.46, 0.52), (0.50, 0.44, 0.26)),
        roof=("gable", "pitched"),
        roofs=((0.36, 0.34, 0.34), (0.46, 0.30, 0.24)), storeys=(1, 2), storey=2.6, width=(5.5, 7.5), bay=1.9,
        window="carved", size=(0.44, 0.48), frame=(0.92, 0.94, 0.96), cornice=None, ground=("cottage",),
        extras=(("logs", 1.0),), trims=((0.22, 0.42, 0.60), (0.30, 0.48, 0.34)),
    ),
    (Region.MAGHREB, "street"): _MARRAKESH,
    (Region.MAGHREB, "old"): replace(_MARRAKESH, ground=("souk", "keyhole"), storeys=(2, 3)),
    (Region.MAGHREB, "village"): replace(
        _MARRAKESH, walls=((0.74, 0.48, 0.34), (0.80, 0.56, 0.40), (0.68, 0.42, 0.30)),
        roof=("kasbah", "plain"),
        storeys=(1, 2), balconies=0.0, ground=("keyhole",), extras=(("plaster", 1.0), ("beams", 0.8)),
    ),
    (Region.AFRICA, "street"): _LAGOS,
    (Region.AFRICA, "old"): replace(_LAGOS, storeys=(1, 2)),
    (Region.AFRICA, "village"): replace(
        _LAGOS, walls=((0.72, 0.46, 0.32), (0.80, 0.58, 0.42), (0.62, 0.38, 0.28)), roof=("thatch", "tin"),
        roofs=((0.62, 0.50, 0.32), (0.56, 0.44, 0.28)), storeys=(1, 1), storey=2.4, width=(4.5, 6.5), bay=2.4,
        size=(0.26, 0.36), frame=(0.90, 0.84, 0.72), balconies=0.0, ground=("cottage",),
        extras=(("geometric", 0.8),),
    ),
    (Region.INDIA, "street"): _MUMBAI,
    (Region.INDIA, "old"): _HAVELI,
    (Region.INDIA, "village"): replace(
        _MUMBAI, walls=((0.84, 0.62, 0.42), (0.40, 0.60, 0.72), (0.90, 0.84, 0.70), (0.76, 0.50, 0.36)),
        roof=("tiles", "thatch", "plain"), roofs=((0.60, 0.36, 0.26), (0.62, 0.50, 0.34)), storeys=(1, 2),
        storey=2.7, balconies=0.15, ground=("cottage", "kiosk"),
        extras=(("geometric", 0.6), ("plaster", 1.0)),
    ),
    (Region.JAPAN, "street"): _TOKYO,
    (Region.JAPAN, "old"): _MACHIYA,
    (Region.JAPAN, "village"): replace(
        _MACHIYA, walls=((0.46, 0.33, 0.24), (0.86, 0.82, 0.74), (0.38, 0.28, 0.22)),
        roof=("thatch", "eaves"),
        roofs=((0.50, 0.42, 0.31), (0.26, 0.27, 0.30)), storeys=(1, 2), storey=2.6, width=(6.0, 9.0),
        ground=("machiya",), extras=(("lanterns", 0.3),),
    ),
    (Region.CHINA, "street"): _SHANGHAI,
    (Region.CHINA, "old"): _HUTONG,
    (Region.CHINA, "village"): replace(
        _HUTONG, walls=_WHITE, roof=("horsehead", "curl"), storeys=(2, 2), storey=2.8, window="plain",
        size=(0.28, 0.28), frame=(0.28, 0.28, 0.30), ground=("cottage", "moon"), extras=(("lanterns", 0.7),),
    ),
    (Region.SOUTHEAST_ASIA, "street"): _PENANG,
    (Region.SOUTHEAST_ASIA, "old"): replace(_PENANG, extras=(("lanterns", 0.9), ("pots", 0.6),
    ("wires", 0.2))),
    (Region.SOUTHEAST_ASIA, "village"): replace(
        _PENANG, walls=_WOOD, roof=("steep",), roofs=((0.54, 0.42, 0.28), (0.46, 0.36, 0.26)), storeys=(2, 2),
        storey=2.4, width=(5.0, 7.0), window="louvre", size=(0.56, 0.46), frame=(0.30, 0.20, 0.14),
        cornice=None,
        ground=("stilts",), extras=(("boards", 1.0),),
    ),
    (Region.LATIN_AMERICA, "street"): _HAVANA,
    (Region.LATIN_AMERICA, "old"): replace(_HAVANA, extras=(("pots", 0.7), ("bunting", 0.5),
    ("plaster", 1.0))),
    (Region.LATIN_AMERICA, "village"): replace(
        _HAVANA, walls=(*_WHITE, (0.90, 0.72, 0.44), (0.84, 0.50, 0.38)), roof=("tiles",), storeys=(1, 2),
        storey=2.9,
        balcony="wood", balconies=0.5, cornice=None, ground=("door",),
        extras=(("plaster", 1.0), ("pots", 0.6)),
    ),
    (Region.BRAZIL, "street"): _RIO,
    (Region.BRAZIL, "old"): replace(_RIO, walls=(*_PASTEL, *_VIVID[:3]),
    extras=(("pots", 0.5), ("bunting", 0.6))),
    (Region.BRAZIL, "village"): replace(_RIO, storeys=(1, 2), storey=3.1, ground=("door",)),
    (Region.NOWHERE, "street"): _FABLE,
    (Region.NOWHERE, "old"): replace(_FABLE, extras=(("timber", 0.6), ("hanging sign", 0.5), ("pots", 0.4))),
    (Region.NOWHERE, "village"): replace(
        _FABLE, storeys=(1, 2), roof=("gable", "thatch", "pitched"), storey=2.5, width=(5.0, 7.5),
        ground=("door",),
        extras=(("timber", 0.4), ("roses", 0.4)),
    ),
}  # fmt: skip
