"""House fronts in the manner of a region: one house, or a row of them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from onereel.backends.animatic.picture.palette import Palette, times
from onereel.backends.animatic.sets.houses.balconies import balconies
from onereel.backends.animatic.sets.houses.front import Front, box
from onereel.backends.animatic.sets.houses.frontage import GROUND_FLOORS
from onereel.backends.animatic.sets.houses.looks import LOOKS, Look, Style
from onereel.backends.animatic.sets.houses.roofs import ROOFS
from onereel.backends.animatic.sets.houses.trimmings import OVER, UNDER
from onereel.backends.animatic.sets.houses.windows import windows
from onereel.backends.animatic.sets.sheet import Sheet
from onereel.backends.animatic.stage import RGB, Region


def facade(
    sheet: Sheet,
    x: float,
    y: float,
    width: float,
    height: float,
    region: Region,
    palette: Palette,
    rng: np.random.Generator,
    *,
    style: Style,
    wall: RGB | None = None,
    shops: bool | None = None,
) -> None:
    """Draw one house front with its lower left corner at (x, y), `width` × `height` metres, roof included.

    The outline is the roof's own (gables, mansards), so the sheet should have nothing behind it that ought
    not to show. Chimneys and aerials may stand up to 1 m over `height`. `style` is how dense the place is:
    "street" (the modern town), "old" (the old town), "village". `wall` overrides its colour; `shops` True or
    False insists on a shop or a house door below, None leaves it to chance. Windows and signs are lit as
    the palette's lamps say. All chance is from `rng`.
    """
    look = LOOKS[region, style]
    name = str(rng.choice(look.roof))
    roof, need = ROOFS[name]
    need = min(need, height * 0.42)
    body = height - need
    base = min(look.storey * (1.18 if style != "village" else 1.0), body)
    rows = max(0, round((body - base) / look.storey))
    if rows == 0:
        base = body
    wall = wall or look.walls[int(rng.integers(len(look.walls)))]
    f = Front(
        sheet=sheet, region=region, look=look, palette=palette, rng=rng, x=x, y=y, w=width, body=body,
        roof=need, base=base,
        rows=rows, cols=max(1, round((width - 0.5) / look.bay)), wall=wall,
        tile=look.roofs[int(rng.integers(len(look.roofs)))],
        trim=look.trims[int(rng.integers(len(look.trims)))],
    )  # fmt: skip
    _wall(f)
    wanted = [name for name, chance in look.extras if rng.random() < chance]
    if not rows:
        wanted = [name for name in wanted if name not in _UPSTAIRS]
    for extra in wanted:
        if extra in UNDER:
            UNDER[extra](f)
    if rows:
        windows(f)
        balconies(f)
    GROUND_FLOORS[_ground(look, shops, rng)](f)
    roof(f)
    for extra in wanted:
        if extra in OVER:
            OVER[extra](f)


_UPSTAIRS = frozenset({"azulejo", "board", "column", "ghost sign", "hanging sign", "laundry", "timber"})
_HOMES = frozenset(
    {
        "door",
        "stoop",
        "fanlight",
        "porte",
        "watergate",
        "keyhole",
        "machiya",
        "moon",
        "cottage",
        "porch",
        "stilts",
    }
)


def _ground(look: Look, shops: bool | None, rng: np.random.Generator) -> str:
    fitting = [g for g in look.ground if shops is None or (g not in _HOMES) == shops]
    return str(rng.choice(fitting or list(look.ground)))


def _wall(f: Front) -> None:
    s = f.sheet
    s.rect(f.x, f.y, f.w, f.body, f.wall, fade=(1.05, 0.90))
    s.shade(box(f.x + f.w - 0.14, f.y, 0.14, f.body), 0.80)
    s.shade(box(f.x, f.y, 0.10, f.body), 1.10)
    if f.rows and f.look.cornice is not None:
        s.rect(f.x - 0.05, f.y + f.base - 0.06, f.w + 0.1, 0.16, f.look.cornice)
        s.shade(box(f.x, f.y + f.base - 0.28, f.w, 0.22), 0.84)


@dataclass(frozen=True, slots=True)
class Plot:
    """A house's place in a row: from `x`, `width` wide, `height` high with its roof."""

    x: float
    width: float
    height: float


def plots(
    length: float,
    region: Region,
    rng: np.random.Generator,
    *,
    style: Style,
    lift: float = 0.0,
    tallest: float,
) -> list[Plot]:
    """Divide a street front of `length` metres into houses of the region's own width and height."""
    look = LOOKS[region, style]
    widths: list[float] = []
    while sum(widths) < length - look.width[0] * 0.5:
        widths.append(float(rng.uniform(*look.width)))
    k = length / sum(widths)
    out: list[Plot] = []
    at, before = 0.0, -1
    for w in widths:
        storeys = int(rng.integers(look.storeys[0], look.storeys[1] + 1))
        if storeys == before and look.storeys[0] < look.storeys[1]:
            storeys = look.storeys[0] + (storeys + 1 - look.storeys[0]) % (
                look.storeys[1] - look.storeys[0] + 1
            )
        before = storeys
        height = (storeys + 0.18) * look.storey + rng.uniform(0.0, 0.5) + 1.6 + lift
        out.append(Plot(at, w * k, float(min(height, tallest))))
        at += w * k
    return out


def row(
    sheet: Sheet,
    x: float,
    y: float,
    length: float,
    region: Region,
    palette: Palette,
    rng: np.random.Generator,
    *,
    style: Style = "street",
    lift: float = 0.0,
    tallest: float = 99.0,
    shops: bool | None = None,
) -> list[Plot]:
    """Draw a whole side of a street; neighbours differ in colour and height. Gives where the houses stand."""
    look, made = LOOKS[region, style], plots(length, region, rng, style=style, lift=lift, tallest=tallest)
    hues = [look.walls[int(i)] for i in rng.permutation(len(look.walls))]
    for k, plot in enumerate(made):
        tone = float(rng.uniform(0.93, 1.06))
        facade(
            sheet, x + plot.x, y, plot.width, plot.height, region, palette, rng,
            style=style, wall=times(hues[k % len(hues)], tone), shops=shops,
        )  # fmt: skip
    return made
