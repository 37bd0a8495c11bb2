"""What hangs on a house front: laundry, signs, pots, coolers, timber, tiles, lanterns."""

from __future__ import annotations

from collections.abc import Callable

from onereel.backends.animatic.picture.palette import mix, times
from onereel.backends.animatic.sets import shapes
from onereel.backends.animatic.sets.houses.front import SNOW, Front, Outline, box
from onereel.backends.animatic.sets.houses.lettering import written
from onereel.backends.animatic.stage import RGB

Trimming = Callable[[Front], None]
_IRON: RGB = (0.13, 0.14, 0.16)


# -- extras ------------------------------------------------------------------------------------------------


def _brick(f: Front) -> None:
    """A few courses of single bricks showing."""
    s, rng = f.sheet, f.rng
    dark: list[Outline] = []
    pale: list[Outline] = []
    for _ in range(int(f.w * f.body * 0.8)):
        px, py = f.x + rng.random() * (f.w - 0.5), f.y + round(rng.random() * (f.body - 0.2) / 0.16) * 0.16
        (dark if rng.random() < 0.65 else pale).append(box(float(px), float(py), 0.42, 0.13))
    if dark and pale:
        s.shade(dark, 0.87)
        s.shade(pale, 1.12)


def _ashlar(f: Front) -> None:
    """Dressed stone: long joints, strong corners."""
    s, step = f.sheet, 0.55
    tone = times(f.wall, 0.90)
    for k in range(1, int(f.base / step)):
        s.line([(f.x, f.y + k * step), (f.x + f.w, f.y + k * step)], 0.03, tone)
    n = int(f.body / 0.6)
    blocks = [box(f.x, f.y + 0.6 * k, 0.5 if k % 2 else 0.34, 0.52) for k in range(n)]
    blocks += [
        box(f.x + f.w - (0.5 if k % 2 else 0.34), f.y + 0.6 * k, 0.5 if k % 2 else 0.34, 0.52)
        for k in range(n)
    ]
    s.shade(blocks, 1.07)


def _plaster(f: Front) -> None:
    """Plaster fallen off in places, and rain streaks."""
    s, rng = f.sheet, f.rng
    if rng.random() < 0.7:
        cx, cy = f.x + f.w * rng.uniform(0.1, 0.9), f.y + f.body * rng.uniform(0.05, 0.6)
        patch = shapes.blob(float(cx), float(cy), 0.7, 0.5, rng, rough=0.3)
        s.shade(patch, 0.84)
    streaks = [
        box(float(f.x + f.w * rng.random()), f.eaves - 1.6 * k, 0.14, 1.6 * k)
        for k in rng.uniform(0.3, 1.0, 5)
    ]
    s.shade(streaks, 0.93, soft=0.1)


def _coolers(f: Front) -> None:
    """Air conditioners under the windows."""
    s = f.sheet
    for row in range(f.rows):
        for col in range(f.cols):
            if f.rng.random() < 0.28:
                x, y, w, _ = f.cell(row, col)
                cx, cy = x + w * 0.45, y - 0.62
                s.shade(box(cx + 0.05, cy - 0.16, 0.75, 0.5), 0.8)
                s.rect(cx, cy, 0.72, 0.46, (0.80, 0.80, 0.78))
                s.disc(cx + 0.26, cy + 0.23, 0.16, (0.52, 0.53, 0.54))


def _pipe(f: Front) -> None:
    px = f.x + f.w - 0.25
    f.sheet.line([(px, f.y), (px, f.eaves)], 0.09, (0.16, 0.16, 0.18))


def _azulejo(f: Front) -> None:
    """Blue and white tiles over the wall between the windows."""
    s, y0 = f.sheet, f.y + f.base
    tone = mix(f.wall, (0.36, 0.50, 0.72), 0.5)
    n, m = int(f.w / 0.5), int((f.body - f.base) / 0.5)
    tiles = [
        [(f.x + 0.5 * i, y0 + 0.5 * j + 0.25), (f.x + 0.5 * i + 0.25, y0 + 0.5 * j),
        (f.x + 0.5 * i + 0.5, y0 + 0.5 * j + 0.25), (f.x + 0.5 * i + 0.25, y0 + 0.5 * j + 0.5)]
        for i in range(n) for j in range(m)
    ]  # fmt: skip
    s.cut(tiles, tone)


def _laundry(f: Front) -> None:
    """A line between two windows with washing on it."""
    s, rng = f.sheet, f.rng
    row = int(rng.integers(0, max(1, f.rows)))
    _, y, _, h = f.cell(row, 0)
    rope = shapes.swag(f.x + 0.3, y + h * 0.1, f.x + f.w - 0.3, y + h * 0.16, 0.25)
    s.line(rope, 0.025, (0.3, 0.28, 0.26))
    for k in range(2, len(rope) - 3, 2):
        if rng.random() < 0.25:
            continue
        (px, py), dy = rope[k], rng.uniform(0.5, 0.9)
        colour = [
            (0.94, 0.93, 0.90),
            (0.80, 0.32, 0.28),
            (0.36, 0.52, 0.70),
            (0.92, 0.78, 0.44),
            (0.58, 0.66, 0.52),
        ][int(rng.integers(5))]
        w = min(0.55, f.w / 11)
        s.cut(
            [(px - w / 2, py), (px + w / 2, py), (px + w * 0.56, py - dy), (px - w * 0.5, py - dy * 0.95)],
            colour,
            drop=0.05,
        )


def _pots(f: Front) -> None:
    """Flower boxes under some windows."""
    s = f.sheet
    for row in range(f.rows):
        for col in range(f.cols):
            if f.rng.random() < 0.4:
                x, y, w, _ = f.cell(row, col)
                s.rect(x - w * 0.08, y - 0.20, w * 1.16, 0.22, (0.56, 0.32, 0.22))
                flower = [(0.86, 0.24, 0.26), (0.92, 0.52, 0.62), (0.94, 0.80, 0.36)][int(f.rng.integers(3))]
                bloom = flower if f.palette.snow == 0 else SNOW
                s.cut(shapes.blob(x + w * 0.5, y + 0.10, w * 0.58, 0.20, f.rng), times(f.palette.leaf, 0.9))
                for k in range(4):
                    s.disc(x + w * (0.1 + 0.26 * k), y + 0.12 + 0.08 * (k % 2), 0.09, bloom)


def _roses(f: Front) -> None:
    """A climber about one corner."""
    s, rng = f.sheet, f.rng
    cx = f.x + (0.5 if rng.random() < 0.5 else f.w - 0.5)
    bloom = (0.90, 0.34, 0.55) if f.palette.snow == 0 else SNOW
    top = min(f.body * 0.9, 4.5)
    for k in range(9):
        py = f.y + top * k / 8
        s.cut(
            shapes.blob(cx + rng.uniform(-0.3, 0.3), py, 0.55, 0.42, rng),
            times(f.palette.leaf, rng.uniform(0.75, 1.05)),
        )
    for _ in range(16):
        s.disc(float(cx + rng.uniform(-0.6, 0.6)), float(f.y + top * rng.random()), 0.09, bloom)


def _funnel(f: Front) -> None:
    """A Venetian chimney, wide at the top."""
    s, cx, y = f.sheet, f.x + f.w * float(f.rng.uniform(0.2, 0.8)), f.eaves + 0.6
    s.rect(cx - 0.25, y, 0.5, 1.6, times(f.wall, 0.9))
    s.cut([(cx - 0.25, y + 1.4), (cx + 0.25, y + 1.4), (cx + 0.55, y + 2.3), (cx - 0.55, y + 2.3)], f.ledge)


def _zellige(f: Front) -> None:
    """A band of glazed tiles."""
    s, y = f.sheet, f.y + f.base * 0.98
    n = max(6, int(f.w / 0.32))
    s.rect(f.x, y, f.w, 0.34, (0.12, 0.36, 0.44))
    s.cut(
        [
            [
                (f.x + f.w * (i + 0.5) / n, y + 0.30),
                (f.x + f.w * (i + 0.9) / n, y + 0.17),
                (f.x + f.w * (i + 0.5) / n, y + 0.04),
                (f.x + f.w * (i + 0.1) / n, y + 0.17),
            ]
            for i in range(n)
        ],
        (0.90, 0.82, 0.60),
    )


def _beams(f: Front) -> None:
    """Ends of roof beams in a mud wall."""
    n = max(4, int(f.w / 0.9))
    ends = [box(f.x + f.w * (i + 0.4) / n, f.eaves - 0.55, 0.14, 0.14) for i in range(n)]
    f.sheet.shade([[(px + 0.08, py - 0.22) for px, py in o] for o in ends], 0.78)
    f.sheet.cut(ends, (0.32, 0.20, 0.14))


def _mural(f: Front) -> None:
    """Big painted shapes on the blind part of the wall."""
    s, rng = f.sheet, f.rng
    for _ in range(4):
        cx, cy = f.x + f.w * rng.uniform(0.1, 0.9), f.y + f.base + (f.body - f.base) * rng.uniform(0.1, 0.9)
        colour = [(0.92, 0.56, 0.16), (0.20, 0.52, 0.58), (0.80, 0.24, 0.26), (0.95, 0.82, 0.40)][
            int(rng.integers(4))
        ]
        s.cut(
            shapes.blob(float(cx), float(cy), f.w * 0.2, f.w * 0.14, rng, lobes=3),
            colour,
            inside=True,
            alpha=0.75,
        )


def _wires(f: Front) -> None:
    """Cables along the front and off to the next house."""
    y = f.y + f.base + 0.35
    for k in range(3):
        f.sheet.line(
            shapes.swag(f.x, y + 0.18 * k, f.x + f.w, y + 0.12 * k + 0.3, 0.28 + 0.1 * k),
            0.025,
            (0.12, 0.12, 0.13),
        )


def _dish(f: Front) -> None:
    cx, cy = f.x + f.w * float(f.rng.uniform(0.2, 0.8)), f.eaves + 0.7
    f.sheet.line([(cx, cy - 0.6), (cx, cy)], 0.05, (0.4, 0.4, 0.42))
    f.sheet.disc(cx, cy, 0.42, (0.86, 0.86, 0.84), ry=0.34)
    f.sheet.disc(cx + 0.05, cy, 0.34, (0.70, 0.71, 0.72), ry=0.27)


def _column(f: Front) -> None:
    """A tall sign running up the front; a tube of light after dark."""
    w = min(1.0, f.w * 0.2)
    h = min(f.body - f.base - 0.4, f.storey * 2.4)
    if h < 1.5:
        return
    x = f.x + (0.12 if f.rng.random() < 0.5 else f.w - w - 0.12)
    sign_column(f, x, f.y + f.base + 0.25, w, h)


def sign_column(f: Front, x: float, y: float, w: float, h: float) -> None:
    """A column of writing, painted by day and shining by night."""
    s = f.sheet
    colour, neon = _NEON[int(f.rng.integers(len(_NEON)))]
    s.shade(box(x + 0.08, y - 0.12, w, h), 0.72)
    s.rect(x, y, w, h, colour, fade=(1.08, 0.92))
    if f.palette.dark:
        s.light(box(x, y, w, h), neon, power=0.06)
        s.neon(
            [
                (x + 0.05, y + 0.05),
                (x + w - 0.05, y + 0.05),
                (x + w - 0.05, y + h - 0.05),
                (x + 0.05, y + h - 0.05),
            ],
            neon,
            0.05,
            power=0.8,
            closed=True,
        )
    s.glyphs(
        x + w * 0.12,
        y + h * 0.04,
        w * 0.76,
        h * 0.92,
        (0.97, 0.95, 0.90),
        f.rng,
        script=f.look.script,
        down=True,
        neon=0.75 if f.palette.dark else 0.0,
    )


_NEON: tuple[tuple[RGB, RGB], ...] = (
    ((0.80, 0.14, 0.20), (1.0, 0.18, 0.42)), ((0.14, 0.34, 0.62), (0.20, 0.72, 1.0)),
    ((0.92, 0.74, 0.20), (1.0, 0.76, 0.22)), ((0.16, 0.48, 0.36), (0.25, 1.0, 0.70)),
    ((0.90, 0.90, 0.88), (0.95, 0.50, 1.0)),
)  # fmt: skip


def _board(f: Front) -> None:
    """A sign box above the ground floor."""
    s, w, h = f.sheet, f.w * 0.6, f.storey * 0.3
    x, y = f.x + f.w * 0.2, f.y + f.base + 0.1
    colour, neon = _NEON[int(f.rng.integers(len(_NEON)))]
    s.rect(x, y, w, h, colour)
    if f.palette.dark:
        s.light(box(x, y, w, h), neon, power=0.14)
    s.glyphs(
        x + w * 0.08,
        y + h * 0.15,
        w * 0.84,
        h * 0.7,
        (0.98, 0.96, 0.92),
        f.rng,
        script=f.look.script,
        neon=0.6 if f.palette.dark else 0.0,
    )


def _lanterns(f: Front) -> None:
    """Red paper lanterns under the eaves of the ground floor."""
    s, n = f.sheet, max(2, round(f.w / 1.6))
    y, r = f.y + f.base * 1.0, 0.24
    for i in range(n):
        cx = f.x + f.w * (i + 0.5) / n
        body = shapes.oval(cx, y - 0.45, r, r * 1.15)
        s.line([(cx, y), (cx, y - 0.9)], 0.03, (0.5, 0.12, 0.1))
        s.cut(body, (0.86, 0.18, 0.12), fade=(1.15, 0.8))
        if f.palette.dark:
            s.light(body, (1.0, 0.30, 0.14), power=0.32)
            s.halo(cx, y - 0.45, r * 4.5, (1.0, 0.38, 0.16), power=0.09)


def _timber(f: Front) -> None:
    """Half-timbering over the upper storeys."""
    s, tone, t = f.sheet, (0.25, 0.17, 0.13), 0.17
    y0 = f.y + f.base
    posts = [f.x + f.w * i / f.cols for i in range(f.cols + 1)]
    for r in range(f.rows + 1):
        s.rect(f.x, y0 + r * f.storey - t / 2, f.w, t, tone)
    for px in posts:
        s.rect(min(max(px - t / 2, f.x), f.x + f.w - t), y0, t, f.body - f.base, tone)
    for r in range(f.rows):
        y = y0 + r * f.storey
        for px, side in ((f.x, 1), (f.x + f.w, -1)):
            s.line([(px, y + f.storey * 0.9), (px + side * f.w / f.cols * 0.24, y + 0.1)], t * 0.8, tone)


def _hanging_sign(f: Front) -> None:
    s, x, y = f.sheet, f.x + f.w * 0.86, f.y + f.base + 0.5
    s.line([(x - 0.5, y + 0.1), (x + 0.5, y + 0.1)], 0.06, _IRON)
    s.rect(x - 0.36, y - 0.75, 0.72, 0.75, f.trim, drop=0.08)
    s.disc(x, y - 0.38, 0.22, (0.92, 0.78, 0.42))


def _bunting(f: Front) -> None:
    """Little flags across the front."""
    y = f.y + f.base + 0.8
    rope = shapes.swag(f.x, y, f.x + f.w, y, 0.4, n=max(9, int(f.w * 2.4)))
    f.sheet.line(rope, 0.02, (0.3, 0.28, 0.28))
    hues = (
        (0.90, 0.30, 0.26),
        (0.95, 0.74, 0.22),
        (0.22, 0.54, 0.62),
        (0.94, 0.92, 0.86),
        (0.36, 0.60, 0.36),
    )
    for k in range(len(rope) - 1):
        (ax, ay), (bx, by) = rope[k], rope[k + 1]
        f.sheet.cut([(ax + 0.02, ay), (bx - 0.02, by), ((ax + bx) / 2, (ay + by) / 2 - 0.42)], hues[k % 5])


def _ghost_sign(f: Front) -> None:
    w, h = f.w * 0.8, f.storey * 0.34
    y = f.eaves - h - 0.2
    f.sheet.rect(f.x + f.w * 0.1, y, w, h, mix(f.wall, (0.92, 0.88, 0.78), 0.55))
    area = (f.x + f.w * 0.16, y + h * 0.18, w * 0.86, h * 0.64)
    written(f.sheet, *area, f.region, f.look.script, times(f.wall, 0.6), f.rng)


def _boards(f: Front) -> None:
    """Clapboard."""
    tone = times(f.wall, 0.88)
    for k in range(1, int(f.body / 0.26)):
        f.sheet.line([(f.x, f.y + k * 0.26), (f.x + f.w, f.y + k * 0.26)], 0.03, tone)


def _logs(f: Front) -> None:
    s = f.sheet
    for k in range(int(f.body / 0.34)):
        s.shade(box(f.x, f.y + k * 0.34, f.w, 0.10), 0.78)
        for px in (f.x - 0.05, f.x + f.w - 0.15):
            s.disc(px + 0.1, f.y + k * 0.34 + 0.18, 0.15, times(f.wall, 1.25))


def _geometric(f: Front) -> None:
    """Painted triangles along the foot of the wall."""
    n = max(4, int(f.w / 0.6))
    hue = f.trim
    f.sheet.rect(f.x, f.y, f.w, 0.35, times(hue, 0.8))
    f.sheet.cut(
        [
            [
                (f.x + f.w * i / n, f.y + 0.35),
                (f.x + f.w * (i + 1) / n, f.y + 0.35),
                (f.x + f.w * (i + 0.5) / n, f.y + 0.8),
            ]
            for i in range(n)
        ],
        hue,
    )


UNDER: dict[str, Trimming] = {
    "azulejo": _azulejo, "boards": _boards, "brick": _brick, "geometric": _geometric,
    "ghost sign": _ghost_sign,
    "logs": _logs, "mural": _mural, "plaster": _plaster, "stone": _ashlar, "timber": _timber,
}  # fmt: skip
"""Extras of the wall itself, drawn before the windows."""

OVER: dict[str, Trimming] = {
    "ac": _coolers, "beams": _beams, "board": _board, "bunting": _bunting, "column": _column, "dish": _dish,
    "funnel": _funnel, "hanging sign": _hanging_sign, "lanterns": _lanterns, "laundry": _laundry,
    "pipe": _pipe,
    "pots": _pots, "roses": _roses, "wires": _wires, "zellige": _zellige,
}  # fmt: skip
"""Extras hung before the windows."""
