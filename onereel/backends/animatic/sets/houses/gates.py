"""Ground floors of the east and the south: bazaars, noren, lattice, moon gates, horseshoe arches, stilts."""

from __future__ import annotations

from collections.abc import Callable

from onereel.backends.animatic.picture.palette import mix, times
from onereel.backends.animatic.sets import shapes
from onereel.backends.animatic.sets.houses.front import (
    Front,
    box,
    comb,
    cusped,
)
from onereel.backends.animatic.sets.houses.parts import (
    DIM,
    STONE,
    arches,
    awning,
    doorway,
    glass,
    lantern,
    low_windows,
    sign,
)

GroundFloor = Callable[[Front], None]


def keyhole(f: Front) -> None:
    """A studded door in a horseshoe arch under a tiled border."""
    s, cx = f.sheet, f.x + f.w * float(f.rng.choice([0.34, 0.5, 0.66]))
    w, h = 1.7, f.base * 0.86
    s.rect(cx - w * 0.78, f.y, w * 1.56, h * 1.08, times(f.wall, 1.16), drop=0.05)
    s.rect(cx - w * 0.70, f.y, w * 1.40, h * 1.02, f.trim)
    s.cut(shapes.arch(cx - w * 0.6, f.y, w * 1.2, h * 0.98, pointed=-0.6), times(f.wall, 1.2))
    hole = shapes.arch(cx - w * 0.44, f.y, w * 0.88, h * 0.88, pointed=-0.6)
    s.cut(hole, (0.40, 0.24, 0.16), fade=(0.8, 1.1))
    for v in (0.15, 0.32, 0.49):
        for u in (-0.28, -0.1, 0.1, 0.28):
            s.disc(cx + u * w, f.y + h * v, 0.05, (0.85, 0.66, 0.32))
    s.line([(cx, f.y), (cx, f.y + h * 0.85)], 0.04, (0.2, 0.12, 0.08))
    lantern(f, cx + w * 0.95, f.y + f.base * 0.98, 0.20, (0.93, 0.66, 0.26))


def souk(f: Front) -> None:
    """An open shop: cloth, brass and spice before a dark arch, a reed awning over it."""
    s, h, rng = f.sheet, f.base, f.rng
    x, w = f.x + f.w * 0.12, f.w * 0.76
    hole = shapes.arch(x, f.y, w, h * 0.92, pointed=-0.3)
    s.cut(hole, (0.26, 0.17, 0.14), fade=(0.7, 1.2))
    if f.palette.lamps > 0.2:
        s.light(hole, (1.0, 0.62, 0.28), power=0.10 + 0.07 * f.palette.lamps)
    n = max(3, round(w / 0.6))
    for i in range(n):  # hanging carpets
        colour = [
            (0.72, 0.18, 0.16),
            (0.86, 0.52, 0.16),
            (0.14, 0.38, 0.46),
            (0.50, 0.16, 0.30),
            (0.88, 0.76, 0.50),
        ][int(rng.integers(5))]
        cw, ch = w * 0.8 / n, h * rng.uniform(0.28, 0.52)
        cx, cy = x + w * (i + 0.1) / n, f.y + h * 0.80 - ch
        s.rect(cx, cy, cw, ch, colour)
        s.cut(
            [box(cx + cw * 0.1, cy + ch * v, cw * 0.8, ch * 0.08) for v in (0.15, 0.45, 0.75)],
            mix(colour, (0.96, 0.86, 0.6), 0.6),
        )
    for i in range(n):  # cones of spice
        cx = x + w * (i + 0.5) / n
        s.rect(cx - w * 0.4 / n, f.y, w * 0.8 / n, h * 0.16, (0.48, 0.34, 0.24))
        s.cut([(cx - w * 0.36 / n, f.y + h * 0.15), (cx + w * 0.36 / n, f.y + h * 0.15),
        (cx, f.y + h * 0.29)],
              [(0.90, 0.58, 0.12), (0.76, 0.22, 0.12), (0.56, 0.52, 0.16),
              (0.86, 0.74, 0.36)][i % 4])  # fmt: skip
    awning(f, f.x + f.w * 0.06, f.y + h * 0.74, f.w * 0.88, h * 0.2, f.trim, times(f.trim, 0.75))


def kiosk(f: Front) -> None:
    """A hand-painted shop with a roller shutter and goods on the step."""
    s, h, rng = f.sheet, f.base, f.rng
    s.rect(f.x, f.y, f.w, h, f.trim, fade=(1.04, 0.9))
    n = max(1, round(f.w / 2.8))
    for i in range(n):
        a, w = f.x + f.w * (i + 0.14) / n, f.w * 0.72 / n
        hole = box(a, f.y + 0.1, w, h * 0.68)
        s.cut(hole, DIM, fade=(0.7, 1.3))
        if rng.random() < 0.25:
            s.cut([box(a, f.y + 0.1 + h * 0.68 * k / 9, w, h * 0.05) for k in range(9)], (0.55, 0.58, 0.60))
            continue
        if f.palette.lamps > 0.2:
            s.light(hole, (1.0, 0.86, 0.6), power=0.15)
        for k in range(4):
            shelf = f.y + h * (0.16 + 0.14 * k)
            goods = [
                box(a + w * (g + 0.15) / 6, shelf, w * 0.6 / 6, h * rng.uniform(0.05, 0.11)) for g in range(6)
            ]
            for g, item in enumerate(goods):
                s.cut(
                    item,
                    [(0.82, 0.30, 0.22), (0.90, 0.70, 0.24), (0.30, 0.52, 0.44), (0.84, 0.80, 0.72)][
                        (g + k) % 4
                    ],
                )
    sign(
        f,
        f.x + 0.15,
        f.y + h * 0.78,
        f.w - 0.3,
        h * 0.2,
        mix(f.trim, (0.97, 0.93, 0.82), 0.8),
        times(f.trim, 0.7),
    )


def bazaar(f: Front) -> None:
    """A deep shop with bright goods, a fascia with writing, a cloth awning on poles."""
    s, h, rng = f.sheet, f.base, f.rng
    hole = box(f.x + 0.3, f.y, f.w - 0.6, h * 0.74)
    s.cut(hole, (0.24, 0.18, 0.17), fade=(0.7, 1.25))
    if f.palette.lamps > 0.2:
        s.light(hole, f.look.lamp, power=0.06 + 0.12 * f.palette.lamps)
    n = max(4, round(f.w / 0.55))
    for k in range(2):
        for i in range(n):
            colour = (rng.uniform(0.5, 0.95), rng.uniform(0.2, 0.75), rng.uniform(0.15, 0.55))
            cw, ch = (f.w - 0.9) * 0.8 / n, h * (0.22 if k else 0.14) * rng.uniform(0.7, 1.1)
            cx = f.x + 0.45 + (f.w - 0.9) * (i + 0.1) / n
            item = box(cx, f.y + h * (0.42 if k else 0.10), cw, ch)
            s.cut(item, colour)
            if f.palette.lamps > 0.2:
                s.light(item, times(colour, f.look.lamp), power=0.08)
    s.rect(f.x + 0.2, f.y, f.w - 0.4, h * 0.12, times(f.trim, 0.7))
    sign(f, f.x + 0.1, f.y + h * 0.78, f.w - 0.2, h * 0.2, f.trim, (0.97, 0.90, 0.66))
    awning(f, f.x + 0.1, f.y + h * 0.60, f.w - 0.2, h * 0.2, mix(f.trim, (0.95, 0.60, 0.2), 0.4))


def noren(f: Front) -> None:
    """A bar's door with split curtains, a box lamp, paper lanterns."""
    s, h = f.sheet, f.base
    s.rect(f.x, f.y, f.w, h, (0.30, 0.22, 0.18), fade=(1.0, 0.85))
    w, x = f.w * 0.62, f.x + f.w * 0.1
    pane = box(x, f.y, w, h * 0.72)
    s.cut(pane, (0.62, 0.54, 0.42))
    if f.palette.lamps > 0.2:
        s.light(pane, (1.0, 0.74, 0.42), power=0.10 + 0.08 * f.palette.lamps)
    s.line(comb(x, f.y, w, h * 0.72, 0.24), 0.05, (0.22, 0.15, 0.12))
    n = max(3, round(w / 0.5))
    for i in range(n):
        cloth = box(x + w * i / n + 0.02, f.y + h * 0.46, w / n - 0.04, h * 0.30)
        s.cut(cloth, f.trim, fade=(1.1, 0.85))
        s.disc(x + w * (i + 0.5) / n, f.y + h * 0.62, min(0.12, w / n * 0.3), (0.95, 0.92, 0.85))
    sign(f, f.x + 0.1, f.y + h * 0.80, f.w - 0.2, h * 0.18, times(f.trim, 0.8), (0.97, 0.94, 0.86))
    for k in range(2):
        lantern(f, f.x + f.w * (0.80 + 0.13 * k), f.y + h * 0.80, 0.24, (0.90, 0.24, 0.16))


def ramen(f: Front) -> None:
    """A bright counter under a red fascia, with a row of lanterns."""
    s, h = f.sheet, f.base
    s.rect(f.x, f.y, f.w, h, (0.40, 0.28, 0.22))
    glass(f, f.x + 0.3, f.y + h * 0.3, f.w - 0.6, h * 0.40, goods=True, warm=(1.0, 0.80, 0.52))
    s.rect(f.x + 0.15, f.y + h * 0.22, f.w - 0.3, h * 0.09, (0.58, 0.40, 0.28))
    sign(f, f.x, f.y + h * 0.78, f.w, h * 0.2, (0.80, 0.16, 0.14), (1.0, 0.92, 0.74))
    n = max(3, round(f.w / 0.85))
    for i in range(n):
        lantern(
            f,
            f.x + f.w * (i + 0.5) / n,
            f.y + h * 0.80,
            0.18,
            (0.93, 0.30, 0.18) if i % 2 else (0.96, 0.86, 0.62),
        )


def konbini(f: Front) -> None:
    """A convenience store: all light, three coloured stripes."""
    s, h = f.sheet, f.base
    s.rect(f.x, f.y, f.w, h, (0.86, 0.87, 0.88))
    glass(f, f.x + 0.2, f.y + 0.15, f.w - 0.4, h * 0.66, warm=(0.86, 0.95, 1.0))
    for k, colour in enumerate(((0.16, 0.56, 0.36), (0.95, 0.94, 0.90), (0.90, 0.48, 0.14))):
        band = box(f.x, f.y + h * (0.80 + 0.06 * k), f.w, h * 0.06)
        s.cut(band, colour)
        if f.palette.dark:
            s.light(band, colour, power=0.35)
    s.rect(f.x + f.w * 0.5 - 0.04, f.y + 0.15, 0.08, h * 0.66, (0.7, 0.72, 0.74))


def machiya(f: Front) -> None:
    """A townhouse of Kyoto: lattice, a sliding door with a curtain, a low lean-to roof of tiles."""
    s, h = f.sheet, f.base
    s.rect(f.x, f.y, f.w, h, times(f.wall, 0.8))
    glow = box(f.x + 0.2, f.y + h * 0.10, f.w * 0.58, h * 0.62)
    s.cut(glow, (0.72, 0.64, 0.50))
    if f.palette.lamps > 0.2:
        s.light(glow, f.look.lamp, power=0.10 + 0.06 * f.palette.lamps)
    s.line(comb(f.x + 0.2, f.y + h * 0.10, f.w * 0.58, h * 0.62, 0.13), 0.055, (0.24, 0.16, 0.12))
    door = box(f.x + f.w * 0.68, f.y, f.w * 0.24, h * 0.74)
    s.cut(door, (0.34, 0.26, 0.20))
    if f.palette.lamps > 0.2:
        s.light(door, f.look.lamp, power=0.10)
    n = 3
    for i in range(n):
        s.rect(f.x + f.w * (0.68 + 0.08 * i) + 0.02, f.y + h * 0.44, f.w * 0.08 - 0.04, h * 0.30, f.trim)
    slope = [
        (f.x - 0.2, f.y + h * 0.80),
        (f.x + f.w + 0.2, f.y + h * 0.80),
        (f.x + f.w, f.y + h),
        (f.x, f.y + h),
    ]
    s.shade(box(f.x, f.y + h * 0.58, f.w, h * 0.22), 0.7)
    s.cut(slope, f.slope, fade=(1.15, 0.85))
    s.line(comb(f.x, f.y + h * 0.81, f.w, h * 0.18, 0.2), 0.035, times(f.slope, 0.78))


def moon(f: Front) -> None:
    """A round gate in a grey wall."""
    s, r = f.sheet, min(f.w * 0.24, f.base * 0.40)
    cx, cy = f.x + f.w / 2, f.y + r * 0.92
    s.disc(cx, cy, r * 1.14, (0.84, 0.82, 0.78))
    hole = shapes.oval(cx, cy, r)
    s.cut(hole, mix((0.34, 0.44, 0.30), f.palette.leaf, 0.5), fade=(0.75, 1.3))
    s.cut(
        [(px, max(py, f.y)) for px, py in shapes.oval(cx, cy - r * 0.9, r * 0.9, r * 0.4)],
        (0.62, 0.58, 0.52),
        inside=True,
    )
    if f.palette.dark:
        s.halo(cx, cy, r, (1.0, 0.6, 0.3), power=0.16)
    for dx in (-1.7, 1.7):
        lantern(f, cx + dx * r, f.y + f.base * 0.92, 0.26, (0.84, 0.16, 0.12))


def colonnade(f: Front) -> None:
    """Red columns, lattice doors, a painted beam."""
    s, h = f.sheet, f.base
    s.rect(f.x, f.y, f.w, h, (0.36, 0.20, 0.16), fade=(0.8, 1.1))
    n = max(2, round(f.w / 2.2))
    for i in range(n):
        a, w = f.x + f.w * (i + 0.16) / n, f.w * 0.68 / n
        pane = box(a, f.y + h * 0.22, w, h * 0.50)
        s.cut(pane, (0.78, 0.68, 0.50))
        if f.palette.lamps > 0.2:
            s.light(pane, f.look.lamp, power=0.06 + 0.08 * f.palette.lamps)
        s.line(comb(a, f.y + h * 0.22, w, h * 0.50, 0.18), 0.05, (0.54, 0.12, 0.10))
    for i in range(n + 1):
        s.rect(f.x + (f.w - 0.3) * i / n, f.y, 0.3, h * 0.84, (0.68, 0.13, 0.11))
        s.rect(f.x + (f.w - 0.3) * i / n - 0.06, f.y, 0.42, 0.18, STONE)
    s.rect(f.x, f.y + h * 0.82, f.w, h * 0.16, (0.14, 0.36, 0.42))
    s.cut(
        [box(f.x + f.w * (i + 0.2) / (2 * n), f.y + h * 0.85, f.w * 0.3 / n, h * 0.10) for i in range(2 * n)],
        (0.84, 0.64, 0.24),
    )


def cusped_arcade(f: Front) -> None:
    n = max(2, round(f.w / 2.3))
    n += 1 - n % 2
    arches(f, n, cusped, (0.34, 0.22, 0.18), mix(f.wall, f.ledge, 0.35), f.base * 0.84)
    f.sheet.rect(f.x - 0.1, f.y + f.base - 0.2, f.w + 0.2, 0.18, f.ledge)


def cottage(f: Front) -> None:
    cx = f.x + f.w * float(f.rng.choice([0.3, 0.62]))
    doorway(f, cx, 1.0, min(2.1, f.base * 0.84), box, f.trim, f.ledge)
    if f.rows == 0:
        return
    low_windows(f, f.x + 0.2, cx - 0.9 - f.x)
    low_windows(f, cx + 0.9, f.x + f.w - cx - 1.1)


def stilts(f: Front) -> None:
    """The house stands on posts; a ladder leads up, shade lies under it."""
    s, h = f.sheet, f.base
    s.erase(box(f.x - 0.1, f.y - 0.1, f.w + 0.2, h * 0.9 + 0.1))
    s.cut(box(f.x + 0.3, f.y, f.w - 0.6, h * 0.88), (0.16, 0.13, 0.12), alpha=0.55)
    for i in range(5):
        s.rect(f.x + (f.w - 0.2) * i / 4, f.y, 0.2, h * 0.92, times(f.wall, 0.72))
    s.rect(f.x - 0.5, f.y + h * 0.86, f.w + 1.0, 0.2, times(f.wall, 1.1))
    s.line(comb(f.x - 0.4, f.y + h * 0.92, f.w + 0.8, 0.6, 0.22), 0.05, times(f.wall, 0.85))
    cx = f.x + f.w * 0.3
    for dx in (0.0, 0.6):
        s.line([(cx - 0.5 + dx, f.y), (cx + dx, f.y + h * 0.9)], 0.09, times(f.wall, 0.9))
    for k in range(5):
        t = (k + 0.5) / 5.5
        s.line(
            [(cx - 0.5 * (1 - t), f.y + h * 0.9 * t), (cx - 0.5 * (1 - t) + 0.6, f.y + h * 0.9 * t)],
            0.07,
            times(f.wall, 0.95),
        )
