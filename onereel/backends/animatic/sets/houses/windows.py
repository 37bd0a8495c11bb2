"""Windows of all countries, a whole front at a time."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from onereel.backends.animatic.picture.palette import mix, times
from onereel.backends.animatic.sets import shapes
from onereel.backends.animatic.sets.houses.front import (
    SNOW,
    Front,
    Outline,
    as_outline,
    box,
    comb,
    cusped,
    ogee,
)
from onereel.backends.animatic.stage import RGB

Shape = Callable[[float, float, float, float], Outline]


def _arch(pointed: float) -> Shape:
    return lambda x, y, w, h: as_outline(shapes.arch(x, y, w, h, pointed=pointed))


@dataclass(frozen=True, slots=True)
class Pane:
    """A window's `shape`, its glazing bars (`uprights`, `across` at parts of its height), what crowns it
    (`hood`: "", "lintel", "pediment", "eye", "carved") and whether its sill shows."""

    shape: Shape = box
    uprights: int = 1
    across: tuple[float, ...] = (0.5,)
    hood: str = ""
    sill: bool = True


PANES: dict[str, Pane] = {
    "plain": Pane(uprights=0, across=()),
    "sash": Pane(hood="lintel"),
    "cross": Pane(across=(0.64,)),
    "french": Pane(across=(0.36, 0.74), hood="lintel", sill=False),
    "pediment": Pane(across=(0.66,), hood="pediment"),
    "carved": Pane(across=(0.6,), hood="carved"),
    "arched": Pane(shape=_arch(0.0), across=(0.62,), hood="eye"),
    "gothic": Pane(shape=ogee, across=(0.5,), sill=False),
    "horseshoe": Pane(shape=_arch(-0.6), uprights=0, across=(), sill=False),
    "cusped": Pane(shape=cusped, uprights=0, across=(), sill=True),
    "louvre": Pane(uprights=2, across=(0.25, 0.5, 0.75)),
    "shuttered": Pane(across=(0.7,)),
    "grilled": Pane(uprights=3, across=(0.2, 0.8)),
    "strip": Pane(uprights=2, across=(), sill=False),
    "lattice": Pane(uprights=3, across=(0.33, 0.66)),
    "koshi": Pane(uprights=7, across=(0.5,), sill=False),
}
"""Window name → how it is made."""


@dataclass(slots=True)
class _Pile:
    """Outlines gathered over a front, so that each kind is cut in one go."""

    holes: list[Outline] = field(default_factory=list)
    frames: list[Outline] = field(default_factory=list)
    shadows: list[Outline] = field(default_factory=list)
    sills: list[Outline] = field(default_factory=list)
    curtains: list[Outline] = field(default_factory=list)
    lit: list[tuple[Outline, RGB, float]] = field(default_factory=list)
    people: list[Outline] = field(default_factory=list)


def windows(f: Front) -> None:
    """All windows of the upper storeys."""
    pane, pile = PANES[f.look.window], _Pile()
    cells = [f.cell(r, c) for r in range(f.rows) for c in range(f.cols)]
    for cell in cells:
        _gather(f, pane, cell, pile)
    s = f.sheet
    if pile.shadows:
        s.shade(pile.shadows, 0.78)
    if pile.frames:
        s.cut(pile.frames, f.ledge)
    s.cut(pile.holes, f.look.glass)
    s.shade([box(o[0][0], o[0][1], (o[1][0] - o[0][0]), (o[1][0] - o[0][0]) * 0.5) for o in pile.holes], 1.25)
    if pile.curtains:
        s.cut(pile.curtains, mix(f.look.glass, (0.86, 0.80, 0.72), 0.55))
    for outline, tint, power in pile.lit:
        s.light(outline, tint, power=power)
    for outline in pile.people:
        s.light(outline, (0.3, 0.18, 0.1), power=0.05)
    _bars(f, pane, cells)
    if pile.sills:
        s.cut(pile.sills, mix(f.ledge, SNOW, f.palette.snow))
    for cell in cells:
        _HOODS[pane.hood](f, cell)
    _shutters(f, cells)


def _gather(f: Front, pane: Pane, cell: tuple[float, float, float, float], pile: _Pile) -> None:
    x, y, w, h = cell
    hole = pane.shape(x, y, w, h)
    pile.holes.append(hole)
    if f.look.frame is not None:
        t = max(0.06, w * 0.10)
        pile.frames.append(pane.shape(x - t, y - t * 0.6, w + 2 * t, h + 1.6 * t))
        pile.shadows.append(box(x - t, y - t * 2.2, w + 2.6 * t, t * 1.4))
    if pane.sill:
        pile.sills.append(box(x - w * 0.16, y - 0.14, w * 1.32, 0.12))
    at_home, k, bright = f.lit(), f.rng.random(), f.rng.uniform(0.55, 1.0)
    tint = f.shine()
    if at_home:
        pile.lit.append((hole, tint, 0.26 * bright))
        if k < 0.16:
            pile.people.append(box(x + w * (0.2 + 2 * k), y, w * 0.22, h * 0.52))
            pile.people.append(as_outline(shapes.oval(x + w * (0.31 + 2 * k), y + h * 0.6, w * 0.10, n=8)))
        elif k < 0.5:
            pile.people.append(box(x, y + h * 0.1, w * 0.2, h * 0.8))
    elif k < 0.45:
        pile.curtains += [box(x, y, w * 0.26, h * 0.92), box(x + w * 0.74, y, w * 0.26, h * 0.92)]
    elif k < 0.6:
        pile.curtains.append(box(x, y + h * 0.55, w, h * 0.4))


def _bars(f: Front, pane: Pane, cells: list[tuple[float, float, float, float]]) -> None:
    if f.sheet.ppm < 22:
        return
    colour = f.look.frame or times(f.look.glass, 0.6)
    t = 0.05
    for x, y, w, h in cells:
        n = pane.uprights
        head = y + h - (0 if pane.shape is box else w * 0.25)
        if n > 3:
            f.sheet.line(comb(x, y, w, h, w / n), 0.04, colour)
        else:
            for i in range(n):
                px = x + w * (i + 1) / (n + 1)
                f.sheet.line([(px, y), (px, head)], t, colour)
                _dark(f, [(px, y), (px, head)], t)
        for part in pane.across:
            f.sheet.line([(x, y + h * part), (x + w, y + h * part)], t, colour)
            _dark(f, [(x, y + h * part), (x + w, y + h * part)], t)


def _dark(f: Front, line: Outline, t: float) -> None:
    """A bar before a lit window is a silhouette."""
    if f.sheet.glow is not None:
        (x0, y0), (x1, y1) = line
        f.sheet.light(
            box(min(x0, x1) - t / 2, min(y0, y1) - t / 2, abs(x1 - x0) + t, abs(y1 - y0) + t),
            (0.2, 0.1, 0.05),
            power=0.04,
        )


def _no_hood(f: Front, cell: tuple[float, float, float, float]) -> None:
    pass


def _lintel(f: Front, cell: tuple[float, float, float, float]) -> None:
    x, y, w, h = cell
    f.sheet.cut(box(x - w * 0.16, y + h + w * 0.08, w * 1.32, 0.13), mix(f.ledge, SNOW, f.palette.snow))


def _pediment(f: Front, cell: tuple[float, float, float, float]) -> None:
    x, y, w, h = cell
    top = y + h + w * 0.12
    f.sheet.cut([(x - w * 0.2, top), (x + w * 1.2, top), (x + w * 0.5, top + w * 0.34)], f.ledge)
    f.sheet.cut(
        [(x, top + w * 0.05), (x + w, top + w * 0.05), (x + w * 0.5, top + w * 0.25)], times(f.wall, 0.86)
    )


def _eye(f: Front, cell: tuple[float, float, float, float]) -> None:
    x, y, w, h = cell
    key = box(x + w * 0.42, y + h - w * 0.02, w * 0.16, w * 0.24)
    f.sheet.cut(key, times(f.ledge, 0.94))


def _carved(f: Front, cell: tuple[float, float, float, float]) -> None:
    x, y, w, h = cell
    top = y + h + w * 0.10
    crown = [
        (x - w * 0.25, top), (x + w * 1.25, top), (x + w * 1.1, top + w * 0.22),
        (x + w * 0.72, top + w * 0.20), (x + w * 0.5, top + w * 0.48), (x + w * 0.28, top + w * 0.20),
        (x - w * 0.1, top + w * 0.22),
    ]  # fmt: skip
    f.sheet.cut(crown, f.ledge)
    f.sheet.disc(x + w * 0.5, top + w * 0.16, w * 0.09, f.trim)


_HOODS: dict[str, Callable[[Front, tuple[float, float, float, float]], None]] = {
    "": _no_hood,
    "lintel": _lintel,
    "pediment": _pediment,
    "eye": _eye,
    "carved": _carved,
}


def _shutters(f: Front, cells: list[tuple[float, float, float, float]]) -> None:
    if not f.look.shutters:
        return
    colour = f.look.shutters[int(f.rng.integers(len(f.look.shutters)))]
    leaves: list[Outline] = []
    slats: list[Outline] = []
    for x, y, w, h in cells:
        k = f.rng.random()
        if k < 0.16:  # closed
            pair = [box(x, y, w * 0.49, h), box(x + w * 0.51, y, w * 0.49, h)]
        elif k < 0.9:
            pair = [box(x - w * 0.48, y, w * 0.42, h), box(x + w * 1.06, y, w * 0.42, h)]
        else:
            pair = [box(x + w * 1.06, y, w * 0.42, h)]
        leaves += pair
        for o in pair:
            (x0, y0), (x1, _) = o[0], o[1]
            slats += [box(x0 + 0.05, y0 + h * p, x1 - x0 - 0.1, h * 0.36) for p in (0.08, 0.54)]
    f.sheet.shade([[(px + 0.05, py - 0.07) for px, py in o] for o in leaves], 0.78)
    f.sheet.cut(leaves, colour)
    f.sheet.cut(slats, times(colour, 0.84))
