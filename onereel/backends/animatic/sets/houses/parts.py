"""Pieces of ground floors: doors, shop windows, awnings, signs, arcades."""

from __future__ import annotations

from onereel.backends.animatic.picture.palette import mix, times
from onereel.backends.animatic.sets import shapes
from onereel.backends.animatic.sets.houses.front import (
    SNOW,
    Front,
    Outline,
    box,
    scallops,
)
from onereel.backends.animatic.sets.houses.lettering import written
from onereel.backends.animatic.sets.houses.windows import Shape
from onereel.backends.animatic.stage import RGB

DIM: RGB = (0.17, 0.16, 0.18)
STONE: RGB = (0.78, 0.74, 0.68)


def doorway(f: Front, cx: float, w: float, h: float, shape: Shape, colour: RGB, frame: RGB | None) -> None:
    """A door of any head, with panels, a step, and a frame about it."""
    s = f.sheet
    t = max(0.10, w * 0.12)
    if frame is not None:
        s.cut(shape(cx - w / 2 - t, f.y, w + 2 * t, h + t), frame, drop=0.05)
    hole = shape(cx - w / 2, f.y, w, h)
    s.cut(hole, colour, fade=(0.82, 1.05))
    panel = times(colour, 0.78)
    s.cut([box(cx - w * 0.38, f.y + h * v, w * 0.30, h * 0.24) for v in (0.10, 0.40)], panel)
    s.cut([box(cx + w * 0.08, f.y + h * v, w * 0.30, h * 0.24) for v in (0.10, 0.40)], panel)
    s.line([(cx, f.y), (cx, f.y + h * 0.94)], 0.04, times(colour, 0.6))
    s.rect(cx - w * 0.75, f.y - 0.02, w * 1.5, 0.14, mix(times(STONE, 0.95), SNOW, f.palette.snow))


def awning(f: Front, x: float, y: float, w: float, h: float, colour: RGB, other: RGB | None = None) -> None:
    """A striped awning with a scalloped valance, hanging from y + h down to y."""
    s, n = f.sheet, max(4, round(w / 0.42))
    s.shade(box(x - 0.05, y - 0.75, w + 0.1, 0.8), 0.66)
    slope = [(x - 0.15, y + 0.16), (x + w + 0.15, y + 0.16), (x + w, y + h), (x, y + h)]
    s.cut(slope, mix(colour, SNOW, 0.7 * f.palette.snow), fade=(1.12, 0.92))
    stripe = other or mix(colour, (0.96, 0.93, 0.86), 0.75)
    stripe = mix(stripe, SNOW, 0.5 * f.palette.snow)
    bands: list[Outline] = []
    for i in range(0, n, 2):
        a, b = i / n, (i + 1) / n
        bands.append([
            (x - 0.15 + (w + 0.3) * a, y + 0.16), (x - 0.15 + (w + 0.3) * b, y + 0.16),
            (x + w * b, y + h), (x + w * a, y + h),
        ])  # fmt: skip
    s.cut(bands, stripe)
    s.cut(
        [(x + w + 0.15, y + 0.17), (x - 0.15, y + 0.17), *scallops(x - 0.15, y + 0.10, w + 0.3, 0.16, n)],
        times(colour, 0.86),
    )


def glass(
    f: Front, x: float, y: float, w: float, h: float, *, goods: bool = True, warm: RGB | None = None
) -> None:
    """A shop window: dark by day with goods in it, bright when the lamps are on."""
    s, rng = f.sheet, f.rng
    pane = box(x, y, w, h)
    s.cut(pane, (0.22, 0.26, 0.30), fade=(1.3, 0.8))
    s.cut(
        [(x + w * 0.1, y), (x + w * 0.3, y), (x + w * 0.55, y + h), (x + w * 0.35, y + h)],
        (0.5, 0.56, 0.6),
        alpha=0.25,
    )
    tone = warm or f.shine()
    on = f.palette.lamps > 0.2 and rng.random() < 0.35 + 0.6 * f.palette.lamps
    if on:
        s.light(pane, tone, power=0.17)
        s.light(box(x, y + h * 0.72, w, h * 0.28), tone, power=0.25)
    if not goods:
        return
    n = max(2, round(w / 0.5))
    for i in range(n):
        gh = h * rng.uniform(0.18, 0.46)
        item = box(x + w * (i + 0.18) / n, y, w * 0.64 / n, gh)
        colour = (rng.uniform(0.35, 0.85), rng.uniform(0.3, 0.65), rng.uniform(0.25, 0.6))
        s.cut(item, colour)
        if on:
            s.light(item, mix(tone, colour, 0.6), power=0.10)


def sign(f: Front, x: float, y: float, w: float, h: float, colour: RGB, ink: RGB) -> None:
    """A painted fascia with writing; lit from within in Japan and China after dark."""
    s = f.sheet
    s.rect(x, y, w, h, colour, fade=(1.08, 0.92))
    neon = 0.6 if f.palette.dark and f.look.script == "kanji" else 0.0
    if neon:
        s.light(box(x, y, w, h), mix(colour, (1.0, 0.9, 0.8), 0.3), power=0.22)
    written(s, x + w * 0.06, y + h * 0.2, w * 0.88, h * 0.6, f.region, f.look.script, ink, f.rng, neon=neon)
    if f.palette.dark and not neon:
        s.halo(x + w / 2, y + h, w * 0.55, (1.0, 0.78, 0.45), power=0.07)


def low_windows(f: Front, x: float, w: float) -> None:
    """House windows beside the door."""
    n = max(1, int(w / 2.0))
    s, h = f.sheet, f.base * 0.46
    for i in range(n):
        ww = min(1.1, w / n * 0.5)
        wx, wy = x + w * (i + 0.5) / n - ww / 2, f.y + f.base * 0.32
        if f.look.frame is not None:
            s.cut(box(wx - 0.1, wy - 0.06, ww + 0.2, h + 0.16), f.ledge)
        hole = box(wx, wy, ww, h)
        s.cut(hole, f.look.glass)
        if f.lit():
            s.light(hole, f.shine(), power=0.2)
        s.line([(wx + ww / 2, wy), (wx + ww / 2, wy + h)], 0.05, f.ledge)
        s.line([(wx, wy + h * 0.6), (wx + ww, wy + h * 0.6)], 0.05, f.ledge)
        s.rect(wx - 0.16, wy - 0.16, ww + 0.32, 0.12, mix(f.ledge, SNOW, f.palette.snow))


def lantern(f: Front, cx: float, y: float, r: float, colour: RGB) -> None:
    """A paper lantern hanging from y."""
    s = f.sheet
    s.line([(cx, y), (cx, y - r * 0.6)], 0.03, (0.2, 0.15, 0.13))
    body = shapes.oval(cx, y - r * 1.7, r, r * 1.2)
    s.cut(body, colour, fade=(1.1, 0.8))
    if f.palette.dark:
        s.light(body, mix(colour, (1.0, 0.6, 0.3), 0.35), power=0.3)
        s.halo(cx, y - r * 1.7, r * 4.5, mix(colour, (1.0, 0.6, 0.3), 0.5), power=0.10)
    for dy in (-0.6, 0.6):
        s.rect(cx - r * 0.45, y - r * (1.7 + dy * 2) - r * 0.10, r * 0.9, r * 0.22, (0.20, 0.14, 0.12))


def arches(f: Front, n: int, shape: Shape, inner: RGB, stone: RGB, h: float) -> None:
    """A row of arches one can walk under."""
    s = f.sheet
    s.rect(f.x, f.y, f.w, f.base, stone, fade=(1.05, 0.9))
    step = f.w / n
    for i in range(n):
        hole = shape(f.x + step * (i + 0.13), f.y, step * 0.74, h)
        s.shade([(px + 0.04, py + 0.08) for px, py in hole], 1.18)
        s.cut(hole, inner, fade=(0.7, 1.25))
        wx = f.x + step * (i + 0.34)
        back = box(wx, f.y, step * 0.32, h * 0.62)
        s.cut(back, times(f.trim, 0.55))
        if f.lit() or (f.palette.dark and f.rng.random() < 0.5):
            s.light(box(wx, f.y + h * 0.1, step * 0.32, h * 0.5), f.shine(), power=0.12)
