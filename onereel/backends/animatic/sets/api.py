"""What a set is, and how to build one. Read this; `paper.py` and `sheet.py` have the drawing verbs.

A set is a pile of *flats* (pictures cut from paper, standing in the world) on one or more *grounds*, under
a sky. Everything is in **metres**: x to the right, y up from the floor, z away from the viewer. The subject
stands at (0, 0, 0). The camera stands before it: 9 m away (z = −9) in a wide shot, 1.3 m in a close-up, at
eye height, looking along +z. So near things (between a wide camera and the subject) have z from −5 to −1, the
middle is z = 1 … 15, far is everything behind that. Give every set all three, so that a moving camera shows.

    def build(scene: Breakdown, palette: Palette, rng: np.random.Generator) -> Set:
        wall = Sheet(12.0, 5.0, ppm=ppm_at(6.0))              # 12 × 5 m of empty paper for a thing 6 m away
        wall.rect(0, 0, 12, 5, (0.72, 0.60, 0.48), fade=(1.05, 0.85))      # fade: top, bottom brightness
        wall.grid(1, 1.2, 10, 3, cols=5, rows=2, colour=(0.2, 0.22, 0.26),
                  lit=palette.lamps, lamp=(1.0, 0.75, 0.4), rng=rng)       # windows, some lit
        wall.cut([(5, 0), (7, 0), (7, 2.4), (6, 2.9), (5, 2.4)], (0.35, 0.2, 0.15), drop=0.05)   # a door
        tree = Sheet(5, 7, ppm=ppm_at(3.0))
        nature.tree(tree, 2.5, 0.0, 6.5, palette, rng)
        return Set(
            flats=(wall.flat(x=-6, z=6.0), tree.flat(x=3.5, z=3.0, sway=0.05)),
            grounds=(Ground(paint=lambda s: cobbles(s, (0.5, 0.47, 0.45), rng_seed=scene.seed)),),
            sky=palette.sky,
            lamps=(Lamp(x=-3.0, y=3.2, z=1.0, colour=(1.0, 0.7, 0.35), radius=5.0),),
        )

Then name it in the table of `sets/__init__.py`: `SetKind.X: "module:build"`.

Rules of the house:
- Colours are *albedo*, RGB 0…1 as in plain daylight. The engine multiplies by the light of the palette and of
  `lamps`, lays fog by distance, blurs by depth of field, adds paper fibre. Never darken for night yourself.
- What shines by itself (lit windows, neon, fire, screens) goes into a sheet's glow: `grid(lit=…)`, `light`,
  `halo`, `neon`. Glow is not darkened by night and blooms. How many lamps are lit is `palette.lamps` (0…1);
  ask `palette.dark` whether they are on at all.
- Snow lies where you put it: `palette.snow` > 0 means draw it on ledges and branches (`nature` does). Grounds
  get snow and rain by themselves (`Ground.snows`, `.wets`).
- `rng` is seeded by the world: take all chance from it, in fixed order. Equal scenes build equal sets.
- A set does not know shot, size or move. Build it wide enough: at depth z the camera may see x from
  −span(z) to +span(z) and up to rise(z); let the flat end in ground (y ≤ 0) or hide its foot. `mirror=True`
  continues a flat to both sides by reflection (forests, hills, skylines), at no cost.
- Keep the room of the actors free: |x| < 5, −0.7 < z < 1.2 (give others with `stage=`). A flat that would
  hide the subject is left out of a shot by itself; low fringes (y < 0.25) are always welcome in front.
- Side walls are flats too: `side="left"|"right"` stands along z at x, `side="ceiling"` and `side="floor"` lie
  at height y. A side flat is drawn as seen when facing it; left to right is then near → far on the left, and
  far → near on the right wall; a ceiling's upper edge and a floor's lower edge are the near ones.
  They give true perspective: use them for streets, rooms, naves, trains. `z` is their near end (may be behind
  the camera: −9).
- Cheap: everything outdoors built in < 0.25 s. Some 8–14 flats, `ppm_at(z)` pixels per metre, not more; far
  and soft things may take half of it. Flats with no `life` melt into one where the camera cannot tell.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from math import inf
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from onereel.backends.animatic.picture.palette import Palette, Sky, luma, mix, times
from onereel.backends.animatic.sets import shapes
from onereel.backends.animatic.sets.noise import Spots, cloud, cobbles, planks, tiles, tufts
from onereel.backends.animatic.sets.paper import Bytes
from onereel.backends.animatic.sets.sheet import Sheet
from onereel.backends.animatic.stage import RGB, Breakdown, Region, SetKind

Floats = NDArray[np.float32]
Side = Literal["", "left", "right", "ceiling", "floor"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Life:
    """How a flat moves by itself; all zero is a still flat.

    `sway`: metres its top leans in the strongest wind, foot fixed (plants, cloth; `hang` fixes the top
    instead). `drift`: m/s to the right (clouds, boats, far cars); comes round again after `lap` metres.
    `bob`: metres up and down (boats). `turn`: turns a second about `pivot` (x, y metres from the lower left
    corner: windmills, fans). `flicker`: 0…1 of its glow (neon, fire). `phase`: 0…1, where it begins.
    """

    sway: float = 0.0
    hang: bool = False
    drift: float = 0.0
    lap: float = 60.0
    bob: float = 0.0
    turn: float = 0.0
    pivot: tuple[float, float] = (0.0, 0.0)
    flicker: float = 0.0
    phase: float = 0.0

    @property
    def still(self) -> bool:
        return not (self.sway or self.drift or self.bob or self.turn or self.flicker)

    @property
    def rooted(self) -> bool:
        """It stirs, but stays where it is: a reflection of it may stand still."""
        return not (self.drift or self.bob or self.turn)


@dataclass(frozen=True, slots=True, kw_only=True)
class Flat:
    """A picture standing in the world; usually made by `Sheet.flat`.

    `art` (h, w, 4) uint8, premultiplied RGBA albedo, `ppm` pixels to the metre; `glow` (h, w, 3) uint8 or
    None, emission (value/255)² × `power`. (x, y) is the lower left corner, z the depth. `lit` is how much of
    the key light falls on it (0 turned away … 1). `soft` adds blur, metres. `near` flats may stand in front
    of the actors' feet. `paper` is how strongly the fibre shows; `edge` False leaves out the light and
    shade along its cut edges (walls that meet others).
    """

    art: Bytes
    ppm: float
    x: float
    y: float
    z: float
    side: Side = ""
    glow: Bytes | None = None
    power: float = 5.0
    life: Life = Life()
    mirror: bool = False
    lit: float = 0.45
    fog: float = 1.0
    paper: float = 1.0
    edge: bool = True
    reflects: bool = True

    @property
    def width(self) -> float:
        return float(self.art.shape[1] / self.ppm)

    @property
    def height(self) -> float:
        return float(self.art.shape[0] / self.ppm)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """A level surface: floor, street, sea.

    `paint(spots)` gives its albedo at those places: float32 (h, w, 3), or premultiplied (h, w, 4) where it
    has an edge; it is asked once a shot about a million places, so only arrays, no loops. `level` is its
    height; `far` where it ends (then it is drawn before what stands nearer). `mirror` 0…1 is how much it
    reflects when dry (polished floor 0.25, ice 0.4, water 0.8), `ripple` 0…1 how much its waves break the
    picture (0 polished, 0.15 pond, 0.5 harbour, 1 open sea), `flow` m/s of the waves towards the viewer,
    `glitter` 0…1 the sun's path on it. `wets` and `snows` 0…1 are how far rain makes it a mirror and
    snow covers it. `glow(spots)`, float32 (h, w, 3), is its own light.
    """

    paint: Callable[[Spots], Floats]
    level: float = 0.0
    far: float = inf
    mirror: float = 0.0
    ripple: float = 0.0
    flow: float = 0.0
    glitter: float = 0.0
    wets: float = 1.0
    snows: float = 1.0
    fog: float = 1.0
    lit: float = 0.6
    glow: Callable[[Spots], Floats] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Lamp:
    """A light in the set: falls on flats, grounds and figures within about `radius` metres. HDR colour."""

    x: float
    y: float
    z: float
    colour: RGB
    radius: float = 5.0
    flicker: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """Where an actor may stand; the first is the subject's. `faces`: −1 left, 1 right, 0 as it comes."""

    x: float = 0.0
    z: float = 0.0
    faces: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Set:
    """A place, ready to be lit and filmed.

    `grounds` farthest (lowest) first. `sky` None: no sky is to be seen (indoors). `stage` is where actors may
    go: (x from, x to, z from, z to); `passers` where a crowd may pass behind them, None for nowhere. `air` is
    what floats in it: "", "dust", "fireflies", "embers", "leaves", "petals", "bubbles", "spray", "stars".
    `fog` scales the palette's fog (0: none), `haze` gives it another colour. `weather` False keeps rain, snow
    and wind out (indoors, space, under water). `medium`: figures in "water" and "space" float.
    """

    flats: tuple[Flat, ...]
    grounds: tuple[Ground, ...]
    sky: Sky | None = None
    lamps: tuple[Lamp, ...] = ()
    marks: tuple[Mark, ...] = (Mark(),)
    stage: tuple[float, float, float, float] = (-5.0, 5.0, -0.7, 1.2)
    passers: tuple[float, float, float, float] | None = (-7.0, 7.0, 3.4, 17.0)
    air: str = ""
    fog: float = 1.0
    haze: RGB | None = None
    weather: bool = True
    medium: Literal["air", "water", "space"] = "air"


Builder = Callable[[Breakdown, Palette, np.random.Generator], Set]


def ppm_at(z: float) -> float:
    """Pixels per metre a flat at depth z deserves (at 960×528; enough for 1280×704)."""
    best: float = min(130.0, 1150.0 / max(z + 8.0, 2.0))
    return best


def span(z: float) -> float:
    """Half the width of the world (metres) that a camera may see at depth z, pans and tracking included."""
    half: float = 0.66 * (z + 10.0) + 4.0
    return half


def rise(z: float) -> float:
    """The height (metres) above the floor a camera may see at depth z, tilts and tall pictures included."""
    top: float = 0.58 * (z + 10.0) + 2.0
    return top


__all__ = [
    "RGB", "Breakdown", "Builder", "Bytes", "Flat", "Floats", "Ground", "Lamp", "Life", "Mark", "Palette",
    "Region", "Set", "SetKind", "Sheet", "Side", "Sky", "Spots", "cloud", "cobbles", "luma", "mix", "planks",
    "ppm_at", "rise", "shapes", "span", "tiles", "times", "tufts",
]  # fmt: skip
