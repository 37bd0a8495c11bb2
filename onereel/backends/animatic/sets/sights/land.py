"""Lie of the land and big works in it: volcano, mesa, sugarloaf, favela, bridges, mills, waterfall."""

from __future__ import annotations

import numpy as np

from onereel.backends.animatic.picture.palette import Palette, mix, times
from onereel.backends.animatic.sets import shapes
from onereel.backends.animatic.sets.houses.front import SNOW, Outline, box
from onereel.backends.animatic.sets.sheet import Sheet
from onereel.backends.animatic.stage import RGB


def volcano(s: Sheet, x: float, y: float, h: float, p: Palette, rng: np.random.Generator) -> None:
    """A wide cone with a snow cap whose edge runs down in tongues."""
    t = np.linspace(0, 1, 22)
    half = h * (0.13 + 1.75 * (1 - t) ** 1.75)
    right = [(x + float(a), y + h * 0.97 * float(b)) for a, b in zip(half, t, strict=True)]
    left = [(x - float(a), y + h * 0.97 * float(b)) for a, b in zip(half, t, strict=True)]
    rim = [(x + h * 0.06, y + h * 0.94), (x - h * 0.05, y + h * 0.955)]
    blue: RGB = (0.42, 0.47, 0.60)
    s.cut([*right, *rim, *left[::-1]], blue, fade=(1.05, 0.95))
    s.shade([(x + h * 0.05, y + h * 0.96), *right[::-1], (x + h * 0.5, y)], 0.84)
    line: Outline = []
    n = 13
    for k in range(n):
        u = k / (n - 1) * 2 - 1
        line.append(
            (
                x + h * 0.62 * u,
                y + h * (0.56 + (0.13 if k % 2 else -0.04) * float(rng.uniform(0.6, 1.2)) + 0.04 * abs(u)),
            )
        )
    cap = [
        *[q for q in left if q[1] > y + h * 0.52],
        *rim[::-1],
        *[q for q in right if q[1] > y + h * 0.52][::-1],
        *line[::-1],
    ]
    s.cut(cap, SNOW, fade=(1.0, 0.92), inside=True)
    s.shade([(x + h * 0.05, y + h * 0.96), (x + h * 0.7, y + h * 0.5), (x + h * 0.2, y + h * 0.5)], 0.90)


def mesa(s: Sheet, x: float, y: float, h: float, p: Palette, rng: np.random.Generator) -> None:
    """Table mountains of red rock in bands."""
    red: RGB = (0.72, 0.40, 0.28)
    for u, w, k in ((-1.15, 0.34, 0.7), (1.0, 0.75, 0.82), (-0.1, 0.5, 1.0)):
        cx = x + h * u
        top, foot = h * w * 0.9, h * (w * 0.9 + 0.55)
        s.cut(
            [
                (cx - foot, y),
                (cx + foot, y),
                (cx + top * 1.05, y + h * k * 0.42),
                (cx - top * 1.05, y + h * k * 0.42),
            ],
            times(red, 0.92),
            fade=(1.05, 0.95),
        )
        edge = [(cx + top * float(rng.uniform(0.94, 1.0)), y + h * k * v) for v in (0.40, 0.6, 0.8, 1.0)]
        back = [(cx - top * float(rng.uniform(0.94, 1.0)), y + h * k * v) for v in (1.0, 0.8, 0.6, 0.40)]
        s.cut([*edge, *back], red, fade=(1.12, 0.9))
        s.shade(
            [
                box(cx + top * float(v), y + h * k * 0.40, top * 0.07, h * k * 0.6)
                for v in rng.uniform(-0.9, 0.85, 5)
            ],
            0.84,
        )
        s.shade(box(cx - top, y + h * k * 0.70, top * 2, h * k * 0.05), 0.88)


def sugarloaf(s: Sheet, x: float, y: float, h: float, p: Palette, rng: np.random.Generator) -> None:
    """Rio: the granite loaf, its lesser brother, a cable between them."""
    rock: RGB = (0.40, 0.44, 0.44)
    t = np.linspace(-1, 1, 30)

    def hump(cx: float, w: float, hh: float, power: float, tone: RGB) -> None:
        top = [(cx + w * float(v), y + hh * float(1 - abs(v) ** power)) for v in t]
        s.cut([(cx - w, y), *top, (cx + w, y)], tone, fade=(1.12, 0.88))
        s.shade([(cx + w * 0.1, y), *[q for q in top if q[0] > cx + w * 0.1], (cx + w, y)], 0.86)

    green = mix((0.22, 0.38, 0.24), p.leaf, 0.5)
    hump(x - h * 1.15, h * 0.75, h * 0.42, 2.0, green)
    hump(x + h * 1.35, h * 0.9, h * 0.34, 1.8, green)
    hump(x, h * 0.50, h, 2.9, rock)
    hump(x + h * 0.42, h * 0.62, h * 0.36, 2.0, times(green, 0.9))
    s.cut(shapes.blob(x, y + h * 0.95, h * 0.16, h * 0.05, rng), green)
    s.line(
        shapes.swag(x - h * 0.05, y + h * 0.99, x - h * 1.15, y + h * 0.44, h * 0.06),
        h * 0.006,
        (0.2, 0.2, 0.22),
    )
    s.rect(x - h * 0.68, y + h * 0.62, h * 0.06, h * 0.035, (0.86, 0.30, 0.22))


def favela(s: Sheet, x: float, y: float, h: float, p: Palette, rng: np.random.Generator) -> None:
    """A hillside of little painted houses, climbing over each other."""
    hill = [
        (x - h * 1.5, y),
        (x + h * 1.5, y),
        (x + h * 1.2, y + h * 0.35),
        (x + h * 0.55, y + h * 0.82),
        (x + h * 0.05, y + h * 0.92),
        (x - h * 0.6, y + h * 0.66),
        (x - h * 1.2, y + h * 0.26),
    ]
    s.cut(hill, mix((0.22, 0.36, 0.22), p.leaf, 0.4), fade=(1.1, 0.9))
    hues: tuple[RGB, ...] = (
        (0.86, 0.56, 0.40),
        (0.74, 0.42, 0.34),
        (0.92, 0.82, 0.60),
        (0.52, 0.68, 0.72),
        (0.88, 0.70, 0.72),
        (0.66, 0.72, 0.52),
        (0.80, 0.50, 0.30),
    )
    holes: list[Outline] = []
    for k in range(9):
        v = 1 - k / 9
        half = h * (0.25 + 1.12 * (1 - v) ** 0.8)
        n = int(half * 2 / (h * 0.13))
        for i in range(n):
            if rng.random() < 0.12:
                continue
            w, hh = h * float(rng.uniform(0.10, 0.16)), h * float(rng.uniform(0.08, 0.13))
            cx = x + h * 0.12 * v - half + 2 * half * (i + float(rng.uniform(0, 0.6))) / n
            cy = (
                y
                + h * (0.76 * v - 0.03) * (1 - 0.25 * ((cx - x) / (h * 1.4)) ** 2)
                + h * 0.02 * float(rng.random())
            )
            tone = times(hues[int(rng.integers(len(hues)))], float(rng.uniform(0.85, 1.08)))
            s.rect(cx, cy, w, hh, tone)
            s.rect(cx - w * 0.04, cy + hh, w * 1.08, hh * 0.12, mix(times(tone, 0.66), SNOW, p.snow))
            holes += [
                box(cx + w * 0.18, cy + hh * 0.36, w * 0.2, hh * 0.32),
                box(cx + w * 0.6, cy + hh * 0.36, w * 0.2, hh * 0.32),
            ]
    s.cut(holes, (0.25, 0.24, 0.28))
    on = [o for o in holes if rng.random() < 0.5 * p.lamps]
    if on:
        s.light(on, (1.0, 0.74, 0.40), power=0.34)


def suspension(s: Sheet, x: float, y: float, h: float, p: Palette, rng: np.random.Generator) -> None:
    """A great bridge: two portals, catenaries, hangers."""
    red: RGB = (0.74, 0.26, 0.18)
    deck = y + h * 0.28
    for side in (-1, 1):
        cx = x + side * h * 0.95
        for d in (-0.05, 0.05):
            s.rect(cx + h * d - h * 0.02, y, h * 0.04, h, red, fade=(1.06, 0.86))
        for v in (0.50, 0.74, 0.95):
            s.rect(cx - h * 0.06, y + h * v, h * 0.12, h * 0.035, times(red, 0.92))
        far = x + side * h * 2.4
        s.line([(cx, y + h * 0.98), (far, deck + h * 0.05)], h * 0.014, red)
        for k in range(1, 9):
            px, t = cx + (far - cx) * k / 9, k / 9
            s.line([(px, deck), (px, y + h * 0.98 * (1 - t) + (deck + h * 0.05) * t)], h * 0.004, red)
    cable = shapes.swag(x - h * 0.95, y + h * 0.98, x + h * 0.95, y + h * 0.98, h * 0.60, n=26)
    s.line(cable, h * 0.014, red)
    for px, py in cable[1:-1]:
        s.line([(px, deck), (px, py)], h * 0.004, red)
    s.rect(x - h * 2.6, deck - h * 0.035, h * 5.2, h * 0.05, times(red, 0.8))
    if p.dark:
        for k in range(33):
            s.light(
                shapes.oval(x + h * (-2.4 + 0.15 * k), deck + h * 0.045, h * 0.010, n=8),
                (1.0, 0.80, 0.46),
                power=0.8,
            )


def stone_bridge(
    s: Sheet,
    x: float,
    y: float,
    h: float,
    p: Palette,
    rng: np.random.Generator,
    *,
    span: float,
    arches: int,
    stone: RGB = (0.70, 0.64, 0.56),
) -> None:
    """A stone bridge, `span` times as long as it is high, on arches with cutwaters."""
    w = h * span
    u = np.linspace(-1, 1, 21)
    top = [(x + w / 2 * float(v), y + h * (0.78 + 0.18 * (1 - float(v) ** 2))) for v in u]
    s.cut([(x - w / 2, y), *top, (x + w / 2, y)], stone, fade=(1.06, 0.82))
    step = w * 0.92 / arches
    holes = []
    for k in range(arches):
        cx = x - w * 0.46 + step * (k + 0.5)
        r = step * 0.40
        a = np.linspace(0, np.pi, 18)
        crown = h * (0.66 + 0.12 * (1 - (2 * (k + 0.5) / arches - 1) ** 2))
        holes.append(
            [
                (cx - r, y - 1),
                *[(cx - r * float(np.cos(v)), y + crown * float(np.sin(v)) ** 0.9) for v in a],
                (cx + r, y - 1),
            ]
        )
    s.shade([[(px + (px - x) * 0.004, py + h * 0.05) for px, py in o] for o in holes], 1.14)
    for o in holes:
        s.erase(o)
    for k in range(arches - 1):
        cx = x - w * 0.46 + step * (k + 1)
        s.cut(
            [
                (cx - step * 0.09, y),
                (cx + step * 0.09, y),
                (cx + step * 0.06, y + h * 0.42),
                (cx - step * 0.06, y + h * 0.42),
            ],
            times(stone, 0.86),
        )
    s.line([(px, py + h * 0.01) for px, py in top], h * 0.07, mix(times(stone, 1.12), SNOW, p.snow))
    s.line([(px, py - h * 0.12) for px, py in top], h * 0.03, times(stone, 0.84))


def rope_rail_bridge(s: Sheet, x: float, y: float, h: float, p: Palette, rng: np.random.Generator) -> None:
    """Japan and China: a red arched wooden bridge."""
    colour = (0.80, 0.22, 0.14)
    w = h * 4.2
    u = np.linspace(-1, 1, 25)
    deck = [(x + w / 2 * float(v), y + h * (0.10 + 0.42 * (1 - float(v) ** 2))) for v in u]
    low = [(px, py - h * 0.13) for px, py in deck]
    s.cut([*deck, *low[::-1]], times(colour, 0.8))
    for k in (5, 10, 14, 19):
        s.rect(deck[k][0] - h * 0.05, y - 1, h * 0.10, deck[k][1] - y + 1, times(colour, 0.7))
    for k in range(0, 25, 3):
        s.rect(deck[k][0] - h * 0.035, deck[k][1], h * 0.07, h * 0.40, colour)
        s.disc(deck[k][0], deck[k][1] + h * 0.42, h * 0.05, (0.90, 0.74, 0.34))
    s.line([(px, py + h * 0.34) for px, py in deck], h * 0.05, colour)
    s.line([(px, py + h * 0.18) for px, py in deck], h * 0.035, colour)
    s.line(deck, h * 0.05, mix(times(colour, 1.1), SNOW, p.snow))


def windmill(s: Sheet, x: float, y: float, h: float, p: Palette, rng: np.random.Generator) -> None:
    """The tower of a windmill; `sails` are a sheet of their own, so that they can turn."""
    wall: RGB = (0.90, 0.87, 0.80)
    hub = y + h * 0.60
    s.cut(
        [(x - h * 0.17, y), (x + h * 0.17, y), (x + h * 0.105, hub), (x - h * 0.105, hub)],
        wall,
        fade=(1.05, 0.86),
    )
    s.shade([(x + h * 0.05, y), (x + h * 0.17, y), (x + h * 0.105, hub), (x + h * 0.03, hub)], 0.82)
    cap = [
        (x - h * 0.13, hub - h * 0.01),
        (x + h * 0.13, hub - h * 0.01),
        (x + h * 0.08, hub + h * 0.09),
        (x, hub + h * 0.13),
        (x - h * 0.08, hub + h * 0.09),
    ]
    s.cut(cap, mix((0.46, 0.28, 0.22), SNOW, 0.8 * p.snow))
    holes = [box(x - h * 0.02, y + h * v, h * 0.04, h * 0.05) for v in (0.24, 0.42)]
    s.cut([box(x - h * 0.035, y, h * 0.07, h * 0.12)], (0.40, 0.24, 0.18))
    s.cut(holes, (0.22, 0.24, 0.30))
    if p.lamps > 0.2:
        s.light(holes, (1.0, 0.74, 0.40), power=0.3)


def sails(s: Sheet, cx: float, cy: float, r: float, p: Palette, rng: np.random.Generator) -> None:
    """Four latticed sails about (cx, cy)."""
    for k in range(4):
        a = np.pi * (k / 2 + 0.13)
        d, n = np.array([np.cos(a), np.sin(a)]), np.array([-np.sin(a), np.cos(a)])
        c = np.array([cx, cy])
        s.cut(
            [
                tuple(c + d * r * 0.2),
                tuple(c + d * r),
                tuple(c + d * r + n * r * 0.20),
                tuple(c + d * r * 0.2 + n * r * 0.20),
            ],
            (0.92, 0.88, 0.78),
            alpha=0.85,
        )
        for v in np.linspace(0.2, 1.0, 7):
            s.line([tuple(c + d * r * v), tuple(c + d * r * v + n * r * 0.20)], r * 0.016, (0.40, 0.28, 0.22))
        s.line([tuple(c), tuple(c + d * r)], r * 0.035, (0.36, 0.25, 0.20))
    s.disc(cx, cy, r * 0.05, (0.3, 0.2, 0.17))


def turbines(s: Sheet, x: float, y: float, h: float, p: Palette, rng: np.random.Generator) -> None:
    """Three white wind turbines."""
    for u, k in ((-0.8, 0.72), (0.7, 0.82), (0.0, 1.0)):
        cx, hub = x + h * u, y + h * 0.66 * k
        s.cut(
            [
                (cx - h * 0.016 * k, y),
                (cx + h * 0.016 * k, y),
                (cx + h * 0.008 * k, hub),
                (cx - h * 0.008 * k, hub),
            ],
            (0.92, 0.93, 0.94),
        )
        turn = float(rng.uniform(0, 2))
        for j in range(3):
            a = turn + 2 * np.pi * j / 3
            d, n = np.array([np.cos(a), np.sin(a)]), np.array([-np.sin(a), np.cos(a)])
            c = np.array([cx, hub])
            s.cut(
                [tuple(c - n * h * 0.010 * k), tuple(c + d * h * 0.33 * k), tuple(c + n * h * 0.014 * k)],
                (0.95, 0.95, 0.96),
            )
        s.disc(cx, hub, h * 0.014 * k, (0.8, 0.8, 0.82))


def waterfall(s: Sheet, x: float, y: float, h: float, p: Palette, rng: np.random.Generator) -> None:
    """White water down a dark cliff, spray at its foot."""
    rock: RGB = (0.34, 0.36, 0.37)
    edge = [
        (x + h * float(u), y + h * float(0.88 - 0.10 * abs(u) + 0.12 * rng.random() * (abs(u) > 0.2)))
        for u in np.linspace(-1.35, 1.35, 28)
    ]
    s.cut([(x - h * 1.4, y), *edge, (x + h * 1.4, y)], rock, fade=(1.15, 0.8))
    s.cut(
        [(px, py + h * 0.02) for px, py in edge] + [(px, py - h * 0.035) for px, py in edge[::-1]],
        mix(mix(rock, p.leaf, 0.6), SNOW, 0.8 * p.snow),
    )
    for _ in range(7):
        bx = x + h * float(rng.uniform(-0.9, 0.9))
        s.shade(box(bx, y, h * 0.06, h * float(rng.uniform(0.4, 0.8))), 0.82)
    s.cut(
        [(x - h * 0.13, y), (x + h * 0.15, y), (x + h * 0.09, y + h * 0.88), (x - h * 0.08, y + h * 0.88)],
        (0.84, 0.92, 0.96),
        fade=(1.05, 0.95),
    )
    for _ in range(9):
        bx = x + h * float(rng.uniform(-0.10, 0.11))
        s.line([(bx, y), (bx * 0.3 + x * 0.7, y + h * 0.87)], h * 0.012, (0.70, 0.82, 0.90))
    s.cut(
        [shapes.blob(x + h * 0.16 * k, y + h * 0.03, h * 0.16, h * 0.09, rng) for k in (-1, 0, 1)],
        (0.95, 0.98, 1.0),
        alpha=0.8,
        soft=h * 0.03,
    )
