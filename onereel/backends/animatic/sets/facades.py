"""House fronts by region: what makes a street in Paris not a street in Tokyo."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np

from onereel.backends.animatic.picture.palette import Palette, mix, times
from onereel.backends.animatic.sets import shapes
from onereel.backends.animatic.sets.script import Script
from onereel.backends.animatic.sets.sheet import Sheet
from onereel.backends.animatic.stage import RGB, Region

Roof = Literal["flat", "mansard", "tiles", "gable", "eaves", "parapet", "dome"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """How a region builds. `walls` are its colours, `storey` and `bay` its rhythm in metres, `floors` how
    high; `window` is the part of a bay a window takes; `signs` how many signs shine or hang (0…1)."""

    walls: tuple[RGB, ...]
    trim: RGB
    roof: Roof
    roof_colour: RGB
    floors: tuple[int, int]
    storey: float = 3.1
    bay: float = 1.9
    window: tuple[float, float] = (0.46, 0.58)
    glass: RGB = (0.24, 0.28, 0.34)
    arched: float | None = None
    shutters: RGB | None = None
    balcony: float = 0.0
    brick: float = 0.0
    awnings: tuple[RGB, ...] = ((0.62, 0.16, 0.16), (0.16, 0.34, 0.30), (0.86, 0.80, 0.68))
    script: Script = "latin"
    neon: float = 0.2
    signs: float = 0.5
    wires: float = 0.0
    lanterns: RGB | None = None
    laundry: float = 0.0
    trees: float = 0.0
    palms: bool = False
    half: float = 5.6  # metres from the middle of the street to the wall
    paving: Literal["asphalt", "cobbles", "slabs", "earth", "canal", "waves"] = "asphalt"
    width: tuple[float, float] = (7.0, 12.0)


LOOKS: dict[Region, Look] = {
    Region.NORTH_AMERICA: Look(
        walls=((0.55, 0.27, 0.21), (0.45, 0.24, 0.20), (0.62, 0.50, 0.40), (0.38, 0.36, 0.38)),
        trim=(0.72, 0.66, 0.58), roof="flat", roof_colour=(0.30, 0.28, 0.28), floors=(4, 8), brick=0.3,
        balcony=0.0, neon=0.55, signs=0.7, half=7.0,
        awnings=((0.16, 0.36, 0.26), (0.60, 0.14, 0.14), (0.18, 0.22, 0.40)),
    ),
    Region.BRITAIN: Look(
        walls=((0.56, 0.30, 0.22), (0.70, 0.62, 0.48), (0.48, 0.26, 0.22), (0.86, 0.83, 0.76)),
        trim=(0.92, 0.90, 0.85), roof="gable", roof_colour=(0.30, 0.30, 0.34), floors=(2, 4), brick=0.28,
        bay=1.7, signs=0.5, neon=0.0, awnings=((0.10, 0.20, 0.34), (0.50, 0.10, 0.12), (0.12, 0.30, 0.22)),
        paving="slabs", width=(5.0, 8.0),
    ),
    Region.FRANCE: Look(
        walls=((0.86, 0.80, 0.68), (0.82, 0.75, 0.64), (0.90, 0.85, 0.75), (0.78, 0.72, 0.63)),
        trim=(0.93, 0.90, 0.82), roof="mansard", roof_colour=(0.38, 0.43, 0.52), floors=(4, 5), storey=3.2,
        bay=1.75, window=(0.44, 0.68), balcony=0.75, signs=0.5, neon=0.12, trees=0.8,
        awnings=((0.66, 0.12, 0.14), (0.12, 0.32, 0.26), (0.72, 0.36, 0.12)), paving="cobbles", half=6.2,
    ),
    Region.NORTH_EUROPE: Look(
        walls=((0.66, 0.26, 0.20), (0.82, 0.60, 0.24), (0.30, 0.42, 0.48), (0.84, 0.78, 0.66), (0.46, 0.30, 0.26)),
        trim=(0.94, 0.92, 0.88), roof="gable", roof_colour=(0.52, 0.26, 0.20), floors=(3, 5), bay=1.55,
        window=(0.56, 0.60), signs=0.35, neon=0.0, paving="cobbles", width=(4.4, 6.2), trees=0.3,
    ),
    Region.MEDITERRANEAN: Look(
        walls=((0.86, 0.62, 0.40), (0.90, 0.76, 0.54), (0.80, 0.48, 0.36), (0.92, 0.86, 0.74), (0.84, 0.56, 0.48)),
        trim=(0.92, 0.88, 0.78), roof="tiles", roof_colour=(0.70, 0.36, 0.24), floors=(3, 4), bay=2.0,
        window=(0.40, 0.62), shutters=(0.24, 0.42, 0.36), balcony=0.4, laundry=0.6, signs=0.35, neon=0.0,
        paving="cobbles", half=4.8, width=(5.5, 9.0),
    ),
    Region.VENICE: Look(
        walls=((0.80, 0.44, 0.34), (0.88, 0.70, 0.50), (0.86, 0.78, 0.66), (0.74, 0.50, 0.42), (0.84, 0.58, 0.44)),
        trim=(0.94, 0.91, 0.84), roof="tiles", roof_colour=(0.66, 0.36, 0.26), floors=(3, 4), bay=1.9,
        window=(0.46, 0.68), arched=0.8, shutters=(0.26, 0.40, 0.34), laundry=0.3, signs=0.1, neon=0.0,
        paving="canal", half=5.4,
    ),
    Region.EAST_EUROPE: Look(
        walls=((0.88, 0.76, 0.46), (0.72, 0.80, 0.76), (0.86, 0.64, 0.58), (0.76, 0.78, 0.84), (0.90, 0.86, 0.76)),
        trim=(0.95, 0.94, 0.90), roof="dome", roof_colour=(0.30, 0.46, 0.42), floors=(3, 4), bay=1.9,
        window=(0.44, 0.64), arched=0.0, signs=0.4, neon=0.08, paving="cobbles", half=6.4,
    ),
    Region.MAGHREB: Look(
        walls=((0.82, 0.50, 0.36), (0.86, 0.60, 0.44), (0.78, 0.46, 0.36), (0.90, 0.74, 0.58)),
        trim=(0.92, 0.80, 0.64), roof="parapet", roof_colour=(0.70, 0.44, 0.32), floors=(2, 3), bay=2.8,
        window=(0.26, 0.40), arched=-0.7, signs=0.3, neon=0.0, script="arabic", lanterns=(1.0, 0.62, 0.24),
        awnings=((0.78, 0.32, 0.16), (0.18, 0.40, 0.52), (0.86, 0.68, 0.24)), paving="earth", half=4.4, palms=True,
    ),
    Region.AFRICA: Look(
        walls=((0.86, 0.62, 0.36), (0.36, 0.58, 0.62), (0.80, 0.40, 0.28), (0.90, 0.80, 0.58), (0.50, 0.62, 0.38)),
        trim=(0.92, 0.86, 0.72), roof="flat", roof_colour=(0.58, 0.36, 0.26), floors=(1, 2), bay=2.6,
        window=(0.38, 0.44), signs=0.8, neon=0.05, wires=0.5, paving="earth", half=6.2, palms=True,
        awnings=((0.86, 0.58, 0.16), (0.20, 0.44, 0.30), (0.70, 0.22, 0.18)),
    ),
    Region.INDIA: Look(
        walls=((0.88, 0.66, 0.32), (0.46, 0.66, 0.66), (0.86, 0.48, 0.44), (0.92, 0.84, 0.66), (0.62, 0.54, 0.72)),
        trim=(0.94, 0.86, 0.70), roof="parapet", roof_colour=(0.72, 0.50, 0.36), floors=(2, 4), bay=2.0,
        window=(0.46, 0.58), arched=0.5, balcony=0.5, signs=0.9, neon=0.25, script="devanagari", wires=0.9,
        awnings=((0.90, 0.46, 0.12), (0.16, 0.48, 0.40), (0.80, 0.20, 0.36)), paving="earth", half=5.0, laundry=0.3,
    ),
    Region.JAPAN: Look(
        walls=((0.36, 0.34, 0.40), (0.48, 0.42, 0.44), (0.28, 0.28, 0.36), (0.56, 0.50, 0.48)),
        trim=(0.60, 0.56, 0.54), roof="flat", roof_colour=(0.26, 0.26, 0.30), floors=(4, 8), bay=1.8, storey=2.9,
        window=(0.60, 0.48), signs=1.0, neon=1.0, script="kanji", wires=0.9, lanterns=(1.0, 0.28, 0.18),
        half=5.0, width=(4.2, 7.0), awnings=((0.20, 0.30, 0.46), (0.64, 0.16, 0.18), (0.16, 0.36, 0.32)),
    ),
    Region.CHINA: Look(
        walls=((0.56, 0.22, 0.18), (0.62, 0.58, 0.52), (0.44, 0.40, 0.40), (0.70, 0.34, 0.24)),
        trim=(0.84, 0.66, 0.34), roof="eaves", roof_colour=(0.26, 0.34, 0.32), floors=(2, 4), bay=2.0,
        window=(0.60, 0.54), signs=0.9, neon=0.6, script="kanji", lanterns=(1.0, 0.22, 0.14), wires=0.3,
        paving="slabs", half=5.2, awnings=((0.66, 0.14, 0.12), (0.76, 0.56, 0.20), (0.18, 0.34, 0.30)),
    ),
    Region.SOUTHEAST_ASIA: Look(
        walls=((0.90, 0.74, 0.44), (0.56, 0.72, 0.66), (0.88, 0.56, 0.48), (0.92, 0.86, 0.70), (0.52, 0.62, 0.74)),
        trim=(0.95, 0.90, 0.80), roof="tiles", roof_colour=(0.62, 0.36, 0.26), floors=(2, 3), bay=1.6,
        window=(0.54, 0.64), arched=0.0, shutters=(0.24, 0.44, 0.40), signs=0.8, neon=0.45, wires=0.7,
        lanterns=(1.0, 0.56, 0.22), palms=True, half=5.2, width=(4.2, 6.0),
    ),
    Region.LATIN_AMERICA: Look(
        walls=((0.92, 0.60, 0.20), (0.26, 0.56, 0.62), (0.82, 0.30, 0.30), (0.52, 0.68, 0.40), (0.88, 0.50, 0.56)),
        trim=(0.96, 0.93, 0.86), roof="tiles", roof_colour=(0.66, 0.34, 0.24), floors=(2, 2), bay=2.2, storey=3.6,
        window=(0.42, 0.66), balcony=0.7, signs=0.35, neon=0.1, wires=0.4, paving="cobbles", half=5.2,
    ),
    Region.BRAZIL: Look(
        walls=((0.94, 0.78, 0.30), (0.34, 0.66, 0.60), (0.90, 0.46, 0.40), (0.94, 0.90, 0.80), (0.40, 0.56, 0.78)),
        trim=(0.96, 0.94, 0.90), roof="parapet", roof_colour=(0.70, 0.42, 0.30), floors=(2, 5), bay=2.0,
        window=(0.50, 0.54), balcony=0.6, signs=0.4, neon=0.2, wires=0.5, palms=True, paving="waves", half=6.6,
    ),
    Region.NOWHERE: Look(
        walls=((0.66, 0.56, 0.50), (0.56, 0.58, 0.62), (0.74, 0.64, 0.52), (0.50, 0.46, 0.50)),
        trim=(0.82, 0.78, 0.70), roof="tiles", roof_colour=(0.46, 0.34, 0.32), floors=(2, 4), signs=0.4,
    ),
}  # fmt: skip

_NEON: tuple[RGB, ...] = ((1.0, 0.16, 0.55), (0.10, 0.85, 1.0), (1.0, 0.62, 0.10), (0.60, 0.30, 1.0), (0.25, 1.0, 0.55))
_WARM: RGB = (1.0, 0.74, 0.40)


def house(s: Sheet, x: float, w: float, look: Look, p: Palette, rng: np.random.Generator, *, shop: bool = True, tall: float = 1.0) -> float:
    """One house front of width `w` at `x`, standing at y = 0; its height without the roof."""
    floors = max(1, round(rng.integers(look.floors[0], look.floors[1] + 1) * tall))
    wall = times(look.walls[int(rng.integers(len(look.walls)))], rng.uniform(0.9, 1.08))
    ground = look.storey * 1.15
    h = ground + (floors - 1) * look.storey
    s.rect(x, -0.2, w, h + 0.2, wall, fade=(1.04, 0.86), drop=0.12)
    if look.brick:
        s.bricks(x, ground, w, h - ground, rng=rng, part=look.brick)
    bays = max(1, round(w / look.bay))
    lit = p.lamps * rng.uniform(0.3, 0.62)
    if floors > 1:
        s.grid(
            x + 0.2, ground + 0.1, w - 0.4, h - ground - 0.25, cols=bays, rows=floors - 1, colour=look.glass,
            rng=rng, fill=look.window, lit=lit, lamp=_WARM, frame=mix(look.trim, wall, 0.25), arched=look.arched,
        )  # fmt: skip
        _dress(s, x + 0.2, ground + 0.1, w - 0.4, h - ground - 0.25, (bays, floors - 1), look, rng)
    s.rect(x, ground - 0.12, w, 0.22, mix(look.trim, wall, 0.4), drop=0.05)
    if shop:
        _shop(s, x, w, ground, look, p, rng)
    else:
        _door(s, x, w, ground, look, p, rng)
    _roof(s, x, w, h, look, p, rng)
    return h


def _dress(s: Sheet, x: float, y: float, w: float, h: float, cells: tuple[int, int], look: Look, rng: np.random.Generator) -> None:
    """Shutters, balconies and flower boxes of a window grid."""
    cols, rows = cells
    cw, ch = w / cols, h / rows
    ww, wh = cw * look.window[0], ch * look.window[1]
    for r in range(rows):
        long = rng.random() < look.balcony * 0.4
        if long:
            _railing(s, x + 0.1, y + r * ch + (ch - wh) / 2 - 0.1, w - 0.2)
        for c in range(cols):
            wx, wy = x + c * cw + (cw - ww) / 2, y + r * ch + (ch - wh) / 2
            if look.shutters is not None:
                t = ww * 0.42
                tone = times(look.shutters, rng.uniform(0.85, 1.1))
                if rng.random() < 0.25:
                    s.rect(wx, wy, ww, wh, tone, fade=(1.05, 0.85))
                s.rect(wx - t - 0.03, wy, t, wh, tone, fade=(1.1, 0.85), drop=0.03)
                s.rect(wx + ww + 0.03, wy, t, wh, tone, fade=(1.1, 0.85), drop=0.03)
            elif not long and rng.random() < look.balcony:
                _railing(s, wx - ww * 0.15, wy - 0.08, ww * 1.3)
                if rng.random() < 0.4:
                    _flowers(s, wx, wy + 0.02, ww, rng)


def _railing(s: Sheet, x: float, y: float, w: float) -> None:
    iron: RGB = (0.14, 0.14, 0.17)
    s.rect(x, y - 0.08, w, 0.10, (0.62, 0.58, 0.54), drop=0.06)
    s.rect(x, y + 0.72, w, 0.05, iron)
    for i in range(int(w / 0.13) + 1):
        s.line([(x + i * 0.13, y), (x + i * 0.13, y + 0.72)], 0.022, iron)


def _flowers(s: Sheet, x: float, y: float, w: float, rng: np.random.Generator) -> None:
    for i in range(6):
        c: RGB = ((0.80, 0.20, 0.30), (0.92, 0.62, 0.70), (0.28, 0.46, 0.22))[int(rng.integers(3))]
        s.cut(shapes.blob(x + w * (i + 0.5) / 6, y + rng.uniform(0.05, 0.2), 0.13, 0.11, rng, lobes=5), c)


def _shop(s: Sheet, x: float, w: float, ground: float, look: Look, p: Palette, rng: np.random.Generator) -> None:
    """A shop window with an awning and a sign over it; lit from inside when lamps are on."""
    front = times(look.awnings[int(rng.integers(len(look.awnings)))], rng.uniform(0.9, 1.1))
    dark = times(front, 0.55)
    s.rect(x + 0.25, 0, w - 0.5, ground - 0.45, dark, fade=(1.1, 0.8))
    bays = max(2, round(w / 2.4))
    bw = (w - 0.9) / bays
    open_ = rng.random() < 0.35 + 0.65 * p.lamps
    glow = _WARM if look.neon < 0.5 or rng.random() < 0.5 else _NEON[int(rng.integers(5))]
    for i in range(bays):
        wx = x + 0.45 + i * bw
        low = 0.05 if i == bays // 2 else 0.55
        s.rect(wx, low, bw - 0.16, ground - 0.95 - low, (0.20, 0.22, 0.27), fade=(1.2, 0.8))
        if open_ and p.lamps > 0.2:
            s.light([(wx, low), (wx + bw - 0.16, low), (wx + bw - 0.16, ground - 0.95), (wx, ground - 0.95)], glow, power=0.17 * p.lamps)
            for _ in range(3):
                gx, gh = wx + rng.uniform(0.1, max(0.2, bw - 0.7)), rng.uniform(0.25, 0.9)
                s.rect(gx, low, rng.uniform(0.2, 0.5), gh, times(front, 0.35))
    if rng.random() < 0.75:
        y = ground - 0.85
        s.cut([(x + 0.2, y), (x + w - 0.2, y), (x + w - 0.35, y + 0.62), (x + 0.35, y + 0.62)], front, fade=(1.12, 0.8), drop=0.22)
        n = max(3, int(w / 0.55))
        for i in range(0, n, 2):
            a, b = x + 0.2 + (w - 0.4) * i / n, x + 0.2 + (w - 0.4) * (i + 1) / n
            s.cut([(a, y), (b, y), (b + (x + w / 2 - b) * 0.04, y + 0.62), (a + (x + w / 2 - a) * 0.04, y + 0.62)], mix(front, (0.95, 0.92, 0.86), 0.75), fade=(1.05, 0.78))
    sign = w * rng.uniform(0.4, 0.62)
    sx = x + (w - sign) / 2
    s.rect(sx, ground - 0.25, sign, 0.46, times(front, 0.7), drop=0.08)
    shining = look.neon if p.dark and rng.random() < look.neon + 0.25 else 0.0
    colour = _NEON[int(rng.integers(5))] if shining else mix(look.trim, (1, 0.95, 0.8), 0.5)
    s.glyphs(sx + 0.12, ground - 0.22, sign - 0.24, 0.4, colour, rng, script=look.script, neon=0.55 * shining)


def _door(s: Sheet, x: float, w: float, ground: float, look: Look, p: Palette, rng: np.random.Generator) -> None:
    wood: RGB = times(((0.36, 0.22, 0.15), (0.16, 0.28, 0.34), (0.44, 0.14, 0.14), (0.20, 0.30, 0.22))[int(rng.integers(4))], 1.0)
    dx = x + w * rng.uniform(0.3, 0.6)
    arch = look.arched if look.arched is not None else 0.0
    s.cut(shapes.arch(dx - 0.15, -0.1, 1.5, 2.75, pointed=arch), look.trim, drop=0.06)
    s.cut(shapes.arch(dx, -0.1, 1.2, 2.5, pointed=arch), wood, fade=(0.75, 1.1))
    s.line([(dx + 0.6, 0), (dx + 0.6, 2.2)], 0.03, times(wood, 0.6))
    for wx in (x + 0.5, x + w - 1.5):
        if abs(wx - dx) > 1.7:
            s.grid(wx, 0.9, 1.1, 1.7, cols=1, rows=1, colour=look.glass, rng=rng, fill=(0.8, 0.85), lit=p.lamps * 0.6, frame=look.trim, arched=look.arched)
    if p.dark:
        s.halo(dx + 0.6, 2.95, 1.5, _WARM, power=0.10)
        s.light(shapes.oval(dx + 0.6, 2.95, 0.10, 0.14), _WARM, power=0.7)


def _roof(s: Sheet, x: float, w: float, h: float, look: Look, p: Palette, rng: np.random.Generator) -> None:
    c = times(look.roof_colour, rng.uniform(0.9, 1.1))
    snow: RGB = (0.93, 0.95, 1.0)
    top = h
    match look.roof:
        case "mansard":
            s.cut([(x, h), (x + w, h), (x + w - 0.45, h + 2.3), (x + 0.45, h + 2.3)], c, fade=(1.15, 0.9), drop=0.1)
            n = max(2, round(w / 2.4))
            for i in range(n):
                dx = x + 0.6 + (w - 1.2) * (i + 0.5) / n
                s.cut(shapes.arch(dx - 0.45, h + 0.15, 0.9, 1.6), look.trim, drop=0.05)
                s.cut(shapes.arch(dx - 0.32, h + 0.2, 0.64, 1.3), (0.24, 0.27, 0.32))
                if rng.random() < p.lamps * 0.5:
                    s.light(shapes.arch(dx - 0.32, h + 0.2, 0.64, 1.3), _WARM, power=0.24)
            for _ in range(2):
                cx = x + rng.uniform(0.8, w - 0.8)
                s.rect(cx, h + 2.2, 0.8, 1.1, (0.62, 0.42, 0.34), fade=(1.1, 0.8))
            top = h + 2.3
        case "gable":
            step = x
            s.cut([(x, h), (x + w, h), (x + w / 2, h + w * 0.48)], mix(c, look.walls[0], 0.25), fade=(1.1, 0.9), drop=0.1)
            s.cut([(step - 0.2, h - 0.1), (x + w / 2, h + w * 0.48 + 0.12), (x + w + 0.2, h - 0.1), (x + w + 0.2, h + 0.12), (x + w / 2, h + w * 0.48 + 0.34), (step - 0.2, h + 0.12)], snow if p.snow else look.trim)
            s.disc(x + w / 2, h + w * 0.17, w * 0.07, (0.24, 0.27, 0.32))
        case "tiles":
            s.cut([(x - 0.25, h), (x + w + 0.25, h), (x + w - 0.15, h + 0.9), (x + 0.15, h + 0.9)], c, fade=(1.2, 0.85), drop=0.14)
            for i in range(int(w / 0.3)):
                s.line([(x + 0.15 + i * 0.3, h), (x + 0.25 + i * 0.3, h + 0.85)], 0.04, times(c, 0.8))
            top = h + 0.9
        case "eaves":
            for k in range(2):
                y = h + 0.1 - k * look.storey
                s.cut([(x - 0.5, y + 0.25), (x - 0.2, y), (x + w + 0.2, y), (x + w + 0.5, y + 0.25), (x + w - 0.2, y + 0.8), (x + 0.2, y + 0.8)], times(c, 1 - 0.1 * k), fade=(1.2, 0.8), drop=0.2)
            top = h + 0.9
        case "parapet":
            s.rect(x - 0.1, h, w + 0.2, 0.5, mix(c, look.trim, 0.4), fade=(1.08, 0.9), drop=0.06)
            n = max(2, int(w / 0.9))
            for i in range(n):
                s.rect(x + (w - 0.3) * i / n + 0.1, h + 0.45, 0.42, 0.32, mix(c, look.trim, 0.4))
            top = h + 0.75
        case "dome":
            s.rect(x - 0.15, h, w + 0.3, 0.35, look.trim, drop=0.06)
            if rng.random() < 0.45:
                r = min(w * 0.22, 1.7)
                s.cut([*shapes.oval(x + w / 2, h + 0.6, r, r * 1.25)], c, fade=(1.25, 0.8))
                s.rect(x + w / 2 - 0.05, h + r * 1.7, 0.1, 1.0, look.trim)
            else:
                s.cut([(x + 0.3, h + 0.35), (x + w - 0.3, h + 0.35), (x + w / 2, h + 1.8)], c, fade=(1.15, 0.85))
            top = h + 0.35
        case _:
            s.rect(x - 0.12, h, w + 0.24, 0.4, mix(look.trim, c, 0.4), drop=0.08)
            if rng.random() < 0.5:
                bx = x + rng.uniform(0.5, max(0.6, w - 2.5))
                s.rect(bx, h + 0.4, 1.6, 1.2, times(c, 1.1), fade=(1.1, 0.8))
            top = h + 0.4
    if p.snow > 0:
        s.cut(shapes.blob(x + w / 2, top, w * 0.52, 0.22, rng, lobes=11), snow)


def upright_sign(s: Sheet, x: float, y: float, w: float, h: float, look: Look, p: Palette, rng: np.random.Generator) -> None:
    """A tall sign that hangs out over the street; neon at night."""
    colour = _NEON[int(rng.integers(5))]
    s.rect(x, y, w, h, (0.12, 0.11, 0.16) if look.neon > 0.4 else look.awnings[int(rng.integers(3))], drop=0.05)
    strong = 0.75 * look.neon if p.dark else 0.0
    down = look.script == "kanji" or h > w * 1.5
    ink = colour if strong else (0.94, 0.90, 0.80)
    s.glyphs(x + w * 0.14, y + w * 0.12, w * 0.72, h - w * 0.24, ink, rng, script=look.script, neon=strong, down=down)
    if strong:
        frame = [(x + 0.04, y + 0.04), (x + w - 0.04, y + 0.04), (x + w - 0.04, y + h - 0.04), (x + 0.04, y + h - 0.04)]
        s.neon(frame, _NEON[int(rng.integers(5))], 0.045, power=strong, closed=True)
