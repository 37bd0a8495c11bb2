"""Ground floors: doors, shops, pubs, cafés, stoops; and the table of all."""

from __future__ import annotations

from onereel.backends.animatic.picture.palette import mix, times
from onereel.backends.animatic.sets import shapes
from onereel.backends.animatic.sets.houses import gates
from onereel.backends.animatic.sets.houses.front import (
    SNOW,
    Front,
    as_outline,
    box,
    comb,
    ogee,
)
from onereel.backends.animatic.sets.houses.gates import GroundFloor
from onereel.backends.animatic.sets.houses.parts import (
    STONE,
    arches,
    awning,
    doorway,
    glass,
    low_windows,
    sign,
)
from onereel.backends.animatic.sets.houses.windows import Shape

# -- building blocks ---------------------------------------------------------------------------------------


# -- the ground floors -------------------------------------------------------------------------------------


def _door(f: Front) -> None:
    cx = f.x + f.w * float(f.rng.choice([0.28, 0.5, 0.72]))
    doorway(f, cx, 1.15, min(2.5, f.base * 0.82), box, f.trim, f.ledge)
    left, right = cx - 1.0 - f.x, f.x + f.w - cx - 1.0
    if left > 1.3:
        low_windows(f, f.x + 0.2, left - 0.2)
    if right > 1.3:
        low_windows(f, cx + 1.0, right - 0.2)


def _fanlight(f: Front) -> None:
    s, cx, h = f.sheet, f.x + f.w * 0.26, f.base * 0.88
    s.rect(f.x, f.y, f.w, f.base, mix(f.ledge, f.wall, 0.12))
    doorway(f, cx, 1.15, h * 0.80, box, f.trim, (0.95, 0.94, 0.90))
    fan = shapes.arch(cx - 0.56, f.y + h * 0.78, 1.12, 0.56)
    s.cut(fan, f.look.glass)
    if f.palette.dark:
        s.light(fan, f.look.lamp, power=0.35)
    for dx in (-0.78, 0.78):
        s.rect(cx + dx - 0.10, f.y, 0.2, h, (0.96, 0.95, 0.92))
    low_windows(f, cx + 1.1, f.x + f.w - cx - 1.3)
    s.line(comb(cx + 1.0, f.y, f.x + f.w - cx - 1.1, 0.85, 0.14), 0.035, (0.10, 0.11, 0.13))


def _stoop(f: Front) -> None:
    s, cx = f.sheet, f.x + f.w * 0.28
    top = f.base * 0.36
    doorway(f, cx, 1.2, f.base * 0.92, box, f.trim, times(f.wall, 0.72))
    for i in range(6):
        w = 1.7 + 0.16 * (5 - i)
        s.rect(
            cx - w / 2,
            f.y,
            w,
            top * (i + 1) / 6,
            mix(times((0.46, 0.36, 0.31), 0.82 + 0.05 * i), SNOW, 0.6 * f.palette.snow),
        )
    for dx in (-0.95, 0.95):
        s.line([(cx + dx * 1.35, f.y + 0.8), (cx + dx, f.y + top + 0.9)], 0.06, (0.12, 0.12, 0.13))
        s.line([(cx + dx * 1.35, f.y), (cx + dx * 1.35, f.y + 0.85)], 0.07, (0.12, 0.12, 0.13))
    low_windows(f, cx + 1.4, f.x + f.w - cx - 1.6)


def _shop(f: Front) -> None:
    s, h = f.sheet, f.base
    s.rect(f.x + 0.15, f.y, f.w - 0.3, h * 0.98, f.trim, fade=(1.05, 0.9))
    door = f.x + f.w * float(f.rng.choice([0.16, 0.5, 0.84]))
    for a, b in ((f.x + 0.4, door - 0.65), (door + 0.65, f.x + f.w - 0.4)):
        if b - a > 0.6:
            glass(f, a, f.y + h * 0.2, b - a, h * 0.52)
            s.rect(a, f.y + 0.12, b - a, h * 0.12, times(f.trim, 0.8))
    glass(f, door - 0.42, f.y + 0.1, 0.84, h * 0.64, goods=False)
    s.line([(door, f.y + 0.1), (door, f.y + h * 0.74)], 0.05, times(f.trim, 0.7))
    sign(f, f.x + 0.2, f.y + h * 0.80, f.w - 0.4, h * 0.17, times(f.trim, 1.12), (0.95, 0.88, 0.70))
    if f.rng.random() < 0.7:
        awning(f, f.x + 0.35, f.y + h * 0.62, f.w - 0.7, h * 0.18, f.trim)


def _pub(f: Front) -> None:
    s, h = f.sheet, f.base
    s.rect(f.x, f.y, f.w, h, f.trim, fade=(1.06, 0.86))
    n = max(2, round(f.w / 2.0))
    for i in range(n):
        a = f.x + f.w * (i + 0.14) / n
        glass(f, a, f.y + h * 0.30, f.w * 0.72 / n, h * 0.42, goods=False, warm=(1.0, 0.68, 0.32))
        s.line(comb(a, f.y + h * 0.30, f.w * 0.72 / n, h * 0.42, f.w * 0.18 / n), 0.05, f.trim)
        s.rect(a - f.w * 0.10 / n, f.y, 0.12, h * 0.8, times(f.trim, 1.3))
    sign(f, f.x, f.y + h * 0.80, f.w, h * 0.18, times(f.trim, 0.8), (0.90, 0.74, 0.36))
    doorway(f, f.x + f.w * 0.5, 1.0, h * 0.7, box, times(f.trim, 0.7), None)
    for k in range(3):  # hanging baskets
        cx = f.x + f.w * (0.2 + 0.3 * k)
        s.cut(
            shapes.blob(cx, f.y + h * 0.74, 0.34, 0.24, f.rng),
            mix(f.palette.leaf, (0.80, 0.25, 0.35), 0.4 * (k % 2)),
        )


def _cafe(f: Front) -> None:
    s, h = f.sheet, f.base
    s.rect(f.x + 0.1, f.y, f.w - 0.2, h, times(f.trim, 0.9), fade=(1.0, 0.9))
    n = max(2, round(f.w / 1.9))
    for i in range(n):
        glass(
            f,
            f.x + f.w * (i + 0.1) / n,
            f.y + 0.35,
            f.w * 0.8 / n,
            h * 0.56,
            goods=i % 2 == 0,
            warm=(1.0, 0.74, 0.40),
        )
    sign(f, f.x + 0.3, f.y + h * 0.84, f.w - 0.6, h * 0.14, times(f.trim, 0.7), (0.95, 0.84, 0.52))
    awning(f, f.x + 0.2, f.y + h * 0.60, f.w - 0.4, h * 0.24, f.trim)


def _porte(f: Front) -> None:
    """A carriage door between two windows."""
    w = min(2.4, f.w * 0.34)
    low_windows(f, f.x + 0.2, f.w / 2 - w * 0.75 - 0.2)
    low_windows(f, f.x + f.w / 2 + w * 0.75, f.w / 2 - w * 0.75 - 0.2)
    f.sheet.line([(f.x, f.y + f.base - 0.08), (f.x + f.w, f.y + f.base - 0.08)], 0.12, f.ledge)
    arch: Shape = lambda x, y, ww, hh: as_outline(shapes.arch(x, y, ww, hh))  # noqa: E731
    doorway(f, f.x + f.w / 2, w, f.base * 0.86, arch, f.trim, f.ledge)


def _watergate(f: Front) -> None:
    """An arched gate on the water, with steps, mooring poles and a stain where the tide reaches."""
    s, cx, h = f.sheet, f.x + f.w * 0.5, f.base * 0.88
    s.rect(f.x, f.y, f.w, f.base, mix(f.wall, STONE, 0.55), fade=(1.05, 0.86))
    s.cut(shapes.arch(cx - 1.15, f.y, 2.3, h), f.ledge, drop=0.05)
    hole = shapes.arch(cx - 0.9, f.y, 1.8, h * 0.93)
    s.cut(hole, (0.13, 0.12, 0.14))
    if f.palette.dark:
        s.light(hole, (1.0, 0.66, 0.34), power=0.12)
    s.line(comb(cx - 0.9, f.y + h * 0.3, 1.8, h * 0.4, 0.2), 0.04, (0.25, 0.24, 0.24))
    for dx in (-0.36, 0.36):
        x0 = cx + dx * f.w
        s.cut(ogee(x0 - 0.5, f.y + f.base * 0.38, 1.0, f.base * 0.46), f.ledge)
        win = ogee(x0 - 0.36, f.y + f.base * 0.40, 0.72, f.base * 0.40)
        s.cut(win, f.look.glass)
        if f.lit():
            s.light(win, f.shine(), power=0.26)
    for i in range(3):
        s.rect(cx - 1.2 - 0.15 * i, f.y, 2.4 + 0.3 * i, 0.16 * (3 - i), times(STONE, 0.9 - 0.06 * i))
    s.rect(f.x, f.y, f.w, 0.5, (0.30, 0.36, 0.28), alpha=0.6)


def _arcaded(f: Front) -> None:
    n = max(2, round(f.w / 2.2))
    arch: Shape = lambda x, y, w, h: as_outline(shapes.arch(x, y, w, h))  # noqa: E731
    arches(f, n, arch, (0.36, 0.28, 0.25), mix(f.wall, f.ledge, 0.5), f.base * 0.88)
    if f.look.script == "kanji":
        sign(f, f.x + 0.2, f.y + f.base * 0.9, f.w - 0.4, f.base * 0.16, f.trim, (0.95, 0.80, 0.40))


def _porch(f: Front) -> None:
    """A wooden porch with a rail and its own little roof."""
    s, h, cx = f.sheet, f.base, f.x + f.w * 0.5
    doorway(f, cx, 1.0, h * 0.76, box, f.trim, f.ledge)
    low_windows(f, f.x + 0.2, f.w * 0.34)
    low_windows(f, f.x + f.w * 0.64, f.w * 0.34)
    s.shade(box(f.x, f.y + h * 0.62, f.w, h * 0.28), 0.72)
    roof = [
        (f.x - 0.2, f.y + h * 0.88),
        (f.x + f.w + 0.2, f.y + h * 0.88),
        (f.x + f.w - 0.3, f.y + h * 1.1),
        (f.x + 0.3, f.y + h * 1.1),
    ]
    s.cut(roof, f.slope, fade=(1.1, 0.86))
    for u in (0.02, 0.34, 0.66, 0.98):
        s.rect(f.x + f.w * u - 0.07, f.y, 0.14, h * 0.88, f.ledge)
    for a in (0.02, 0.66):
        s.line(comb(f.x + f.w * a, f.y + 0.3, f.w * 0.32, 0.6, 0.16), 0.04, f.ledge)
    s.rect(f.x - 0.1, f.y, f.w + 0.2, 0.3, mix(times(f.ledge, 0.8), SNOW, 0.5 * f.palette.snow))


GROUND_FLOORS: dict[str, GroundFloor] = {
    "arcade": _arcaded, "bazaar": gates.bazaar, "cafe": _cafe, "colonnade": gates.colonnade,
    "cottage": gates.cottage,
    "cusped": gates.cusped_arcade, "door": _door, "fanlight": _fanlight, "keyhole": gates.keyhole,
    "kiosk": gates.kiosk,
    "konbini": gates.konbini, "machiya": gates.machiya, "moon": gates.moon, "noren": gates.noren,
    "porch": _porch, "porte": _porte,
    "pub": _pub, "ramen": gates.ramen, "shop": _shop, "souk": gates.souk, "stilts": gates.stilts,
    "stoop": _stoop,
    "watergate": _watergate,
}  # fmt: skip
"""Ground floor name → drawer."""
