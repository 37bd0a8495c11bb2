"""Plants and stones cut from paper, in the palette's season: drawn on a sheet, in metres."""

from __future__ import annotations

import numpy as np

from onereel.backends.animatic.picture.palette import Palette, mix, times
from onereel.backends.animatic.sets import shapes
from onereel.backends.animatic.sets.sheet import Sheet
from onereel.backends.animatic.stage import RGB
from onereel.planfile import Season

_SNOW: RGB = (0.93, 0.95, 1.0)
_BARK: RGB = (0.30, 0.22, 0.18)


def pine(
    s: Sheet,
    x: float,
    y: float,
    height: float,
    palette: Palette,
    rng: np.random.Generator,
    *,
    colour: RGB = (0.13, 0.26, 0.23),
    width: float = 0.42,
) -> None:
    """A fir: tiers of ragged skirts, each shading the one below; snow on them when it snows."""
    trunk = height * 0.03
    s.rect(x - trunk, y - 0.1, trunk * 2, height * 0.3, times(_BARK, 0.8))
    tiers = int(np.clip(height * 1.1, 5, 11))
    for i in range(tiers):
        t = i / tiers
        base, top = y + height * (0.10 + 0.78 * t), y + height * (0.10 + 0.78 * t + 0.30 * (1 - 0.45 * t))
        half = height * width * 0.5 * (1 - t) ** 0.85 + height * 0.015
        skirt = _skirt(x, base, min(top, y + height), half, rng)
        tone = times(colour, 0.82 + 0.36 * t)
        s.cut(skirt, tone, fade=(1.15, 0.78), drop=height * 0.012)
        if palette.snow > 0:
            s.cut(
                _capped(skirt, x, base, half, rng),
                mix(_SNOW, tone, 0.25 * rng.random()),
                fade=(1.0, 0.9),
                inside=True,
            )


def _skirt(x: float, base: float, top: float, half: float, rng: np.random.Generator) -> np.ndarray:
    n = 4
    right: list[tuple[float, float]] = []
    for k in range(n):
        u = (k + 1) / n
        px, py = half * u, top + (base - top) * u
        right.append((px * rng.uniform(0.94, 1.06), py - (top - base) * rng.uniform(0.02, 0.10)))
        if k < n - 1:
            right.append((px * 0.80, py + (top - base) * 0.02))
    left = [(-px * rng.uniform(0.92, 1.08), py) for px, py in right]
    under = [
        (half * u, base + (top - base) * (0.10 if i % 2 else 0.02))
        for i, u in enumerate(np.linspace(0.8, -0.8, 9))
    ]
    pts = [(0.0, top), *right, *under, *left[::-1]]
    return np.array([(x + px, py) for px, py in pts])


def _capped(
    skirt: np.ndarray, x: float, base: float, half: float, rng: np.random.Generator
) -> list[np.ndarray]:
    """Snow along the upper edge of both boughs of a skirt."""
    top = skirt[0]
    caps = []
    for side in (-1, 1):
        tip = (x + side * half * rng.uniform(0.9, 1.02), base + (top[1] - base) * 0.06)
        inner = (x + side * half * rng.uniform(0.18, 0.34), base + (top[1] - base) * rng.uniform(0.30, 0.42))
        caps.append(
            np.array([(top[0], top[1]), tip, (x + side * half * 0.66, base + (top[1] - base) * 0.17), inner])
        )
    return caps


def tree(
    s: Sheet,
    x: float,
    y: float,
    height: float,
    palette: Palette,
    rng: np.random.Generator,
    *,
    leaf: RGB | None = None,
    crown: float = 0.36,
    bare: bool | None = None,
) -> None:
    """A broad-leaved tree: forked trunk, crown of overlapping clumps lit from above; bare in winter."""
    leafless = palette.season is Season.WINTER if bare is None else bare
    branches(
        s,
        x,
        y,
        height * (0.92 if leafless else 0.7),
        rng,
        spread=crown * 1.1,
        fine=4 if leafless else 2,
        snow=palette.snow,
    )
    if leafless:
        return
    colour = leaf or palette.leaf
    r = height * crown
    for i in range(13):
        t = i / 12
        a = rng.uniform(0, 6.28)
        d = rng.random() ** 0.5 * (1 - 0.35 * t)
        cx, cy = x + r * 0.72 * d * np.cos(a), y + height * 0.66 + r * (0.34 * d * np.sin(a) + 0.36 * t)
        rr = r * rng.uniform(0.36, 0.52) * (1 - 0.25 * t)
        tone = times(mix(colour, (0.98, 0.92, 0.5), 0.16 * rng.random()), 0.70 + 0.42 * t)
        s.cut(shapes.blob(cx, cy, rr * 1.15, rr, rng), tone, fade=(1.16, 0.80), drop=height * 0.010)
    if palette.snow > 0:
        s.cut(shapes.blob(x, y + height * 0.94, r * 0.5, r * 0.12, rng), _SNOW, inside=True)


def branches(
    s: Sheet,
    x: float,
    y: float,
    height: float,
    rng: np.random.Generator,
    *,
    spread: float,
    fine: int,
    colour: RGB = _BARK,
    snow: float = 0.0,
) -> None:
    """A trunk that forks; `fine` times."""

    def grow(px: float, py: float, angle: float, length: float, width: float, left: int) -> None:
        ex, ey = px + length * np.sin(angle), py + length * np.cos(angle)
        n = np.array([np.cos(angle), -np.sin(angle)])
        a, b = np.array([px, py]), np.array([ex, ey])
        s.cut(
            np.array([a - n * width / 2, b - n * width * 0.34, b + n * width * 0.34, a + n * width / 2]),
            times(colour, rng.uniform(0.85, 1.1)),
        )
        if snow > 0 and abs(angle) > 0.5:
            s.line(
                np.stack([a + np.array([0, width * 0.45]), b + np.array([0, width * 0.3])]),
                max(width * 0.3, 0.015),
                _SNOW,
            )
        if left > 0:
            for side in (-1, 1) if left > 1 else (-1, 0, 1):
                turn = side * rng.uniform(0.25, 0.62) + rng.uniform(-0.12, 0.12)
                grow(ex, ey, angle + turn, length * rng.uniform(0.62, 0.8), width * 0.62, left - 1)

    grow(x, y - 0.05, rng.uniform(-0.05, 0.05), height * 0.38, height * 0.055, fine)


def grass(
    s: Sheet,
    x0: float,
    x1: float,
    y: float,
    height: float,
    palette: Palette,
    rng: np.random.Generator,
    *,
    colour: RGB | None = None,
    per_metre: float = 22.0,
) -> None:
    """A fringe of blades from x0 to x1, rooted at y, up to `height` high, in three overlapping tones."""
    base = colour or palette.grass
    base = mix(base, _SNOW, 0.55 * palette.snow)
    n = int((x1 - x0) * per_metre)
    for layer in range(3):
        tone = times(base, (0.62, 0.82, 1.05)[layer])
        xs = rng.uniform(x0, x1, n // 3)
        blades = [
            shapes.blade(
                float(bx),
                y,
                height * rng.uniform(0.35, 1.0),
                height * rng.uniform(-0.35, 0.45),
                0.02 + 0.05 * height,
            )
            for bx in xs
        ]
        for b in blades:
            s.cut(b, times(tone, rng.uniform(0.88, 1.12)))


def bush(
    s: Sheet,
    x: float,
    y: float,
    w: float,
    h: float,
    palette: Palette,
    rng: np.random.Generator,
    *,
    colour: RGB | None = None,
) -> None:
    """A low round bush, or a snowed-in heap."""
    tone = mix(colour or times(palette.leaf, 0.8), _SNOW, 0.5 * palette.snow)
    for i in range(6):
        t = i / 5
        cx = x + w * rng.uniform(-0.32, 0.32) * (1 - 0.3 * t)
        s.cut(
            shapes.blob(cx, y + h * (0.30 + 0.30 * t), w * 0.30, h * 0.36, rng),
            times(tone, 0.72 + 0.38 * t),
            fade=(1.15, 0.8),
            drop=h * 0.05,
        )


def rock(
    s: Sheet,
    x: float,
    y: float,
    w: float,
    h: float,
    palette: Palette,
    rng: np.random.Generator,
    *,
    colour: RGB = (0.46, 0.43, 0.42),
) -> None:
    """A faceted boulder, its upper faces lighter; capped when it snows."""
    a = np.linspace(np.pi, 0, 8)
    r = rng.uniform(0.82, 1.1, 8)
    top = np.stack([x + w / 2 * np.cos(a) * r, y + h * np.sin(a) * r], axis=1)
    s.cut(np.concatenate([top, [[x + w * 0.5, y - 0.1], [x - w * 0.5, y - 0.1]]]), colour, fade=(1.12, 0.72))
    k = int(rng.integers(2, 5))
    facet = np.array([top[k - 1], top[k], top[k + 1], (x + w * rng.uniform(-0.05, 0.15), y + h * 0.45)])
    s.cut(facet, times(colour, 1.2), inside=True)
    s.cut(
        np.array([top[k + 1], top[min(k + 3, 7)], (x + w * 0.3, y), (x + w * 0.08, y + h * 0.4)]),
        times(colour, 0.82),
        inside=True,
    )
    if palette.snow > 0:
        cap = np.concatenate(
            [
                top[1:7] + np.array([0, 0.02]),
                [(x + w * 0.2, y + h * 0.72), (x, y + h * 0.6), (x - w * 0.22, y + h * 0.7)],
            ]
        )
        s.cut(cap, _SNOW, inside=True)


def palm(
    s: Sheet,
    x: float,
    y: float,
    height: float,
    palette: Palette,
    rng: np.random.Generator,
    *,
    leaf: RGB = (0.20, 0.42, 0.20),
) -> None:
    """A palm: curved ringed trunk and arching fronds."""
    lean = rng.uniform(-0.12, 0.12) * height
    t = np.linspace(0, 1, 10)
    cx, cy, w = x + lean * t**2, y + height * 0.8 * t, height * (0.028 - 0.012 * t)
    s.cut(np.concatenate([np.stack([cx - w, cy], 1), np.stack([cx + w, cy], 1)[::-1]]), (0.46, 0.36, 0.27))
    for k in range(1, 9):
        s.line([(cx[k] - w[k], cy[k]), (cx[k] + w[k], cy[k])], 0.03, (0.34, 0.26, 0.2))
    top = (cx[-1], cy[-1])
    for i in range(11):
        a = np.pi * (i + rng.uniform(-0.3, 0.3)) / 10
        reach = height * rng.uniform(0.30, 0.40)
        u = np.linspace(0, 1, 9)
        fx, fy = top[0] + np.cos(a) * reach * u, top[1] + np.sin(a) * reach * 0.55 * u - reach * 0.62 * u**2
        width = reach * 0.11 * np.sin(np.pi * np.minimum(u * 0.92 + 0.08, 1))
        tone = times(leaf, 0.72 + 0.5 * (i % 3) / 2)
        s.cut(
            np.concatenate([np.stack([fx, fy + width * 0.4], 1), np.stack([fx, fy - width], 1)[::-1]]),
            tone,
            drop=height * 0.006,
        )
