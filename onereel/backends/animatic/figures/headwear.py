"""Hats, scarves, helmets and crowns, on the same turned skull as the face."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from onereel.backends.animatic.figures.head import Skull, skull_of
from onereel.backends.animatic.figures.paper import shade
from onereel.backends.animatic.figures.shapes import XY, Points, blob, bone, curve, ellipse, ribbon, xy
from onereel.backends.animatic.figures.trunk import on_trunk
from onereel.backends.animatic.figures.wearer import Wearer
from onereel.backends.animatic.stage import RGB


def air_tank(w: Wearer) -> None:
    """The cylinder on a diver's back, in the colour of the mask."""
    h, c = w.h, w.person.headwear_colour
    a, b = on_trunk(w, 0.98, -1.0), on_trunk(w, 0.20, -1.0)
    if w.pose.behind > 0.5:
        a, b = on_trunk(w, 0.92, 0.0), on_trunk(w, 0.16, 0.0)
    w.paper.cut(c, bone(a, b, 0.046 * h, 0.046 * h), bulge=0.06, lift=0.012)
    w.paper.cut((0.62, 0.64, 0.68), ellipse(a[0], a[1] + 0.050 * h, 0.018 * h, 0.022 * h), bulge=0.02)
    for part in (0.3, 0.7):
        x, y = a[0] + (b[0] - a[0]) * part, a[1] + (b[1] - a[1]) * part
        w.paper.mark((0.16, 0.17, 0.19), ellipse(x, y, 0.046 * h, 0.008 * h), fine=40)


def headwear(w: Wearer) -> None:
    if w.outfit.main == "spacesuit":
        _dome(w, skull_of(w))
    elif w.person.headwear:
        _HATS[w.person.headwear](w, skull_of(w), w.person.headwear_colour)


def _crown_of(s: Skull, base: float, top: float, wide: float, taper: float) -> Points:
    x = -0.03 * s.w
    r = 0.40 * wide + 0.045 * s.w
    return blob(
        [
            (x - r, base),
            (x - r * 0.98, base + (top - base) * 0.5),
            (x - r * taper, top - 0.03),
            (x, top + 0.02),
            (x + r * taper, top - 0.03),
            (x + r * 0.98, base + (top - base) * 0.5),
            (x + r, base),
            (x, base - 0.03),
        ],
        4,
    )


def _hat(w: Wearer, s: Skull, c: RGB) -> None:
    w.paper.cut(c, s.put(_crown_of(s, 0.22, 0.66, 0.98, 0.78)), bulge=0.22 * s.f, lift=0.010)
    x = -0.03 * s.w
    band = curve([(x - 0.43, 0.27), (x, 0.235), (x + 0.43, 0.27)], 4)
    w.paper.mark(shade(c, 0.55), s.put(ribbon(band, 0.09, 0.09)), inside=True, fine=40)
    w.paper.tone(0.75, s.put(ellipse(x + 0.02, 0.64, 0.16, 0.05)), soft=0.03 * s.f, fine=90)
    w.paper.cut(c, s.put(_brim(s, 0.64, 0.20, 0.05)), bulge=0.05 * s.f, lift=0.016)


def _brim(s: Skull, half: float, y: float, droop: float) -> Points:
    x = 0.02 + 0.02 * s.w
    return blob(
        [
            (x - half, y + droop * 0.5),
            (x - half * 0.6, y + 0.055),
            (x, y + 0.05),
            (x + half * 0.6, y + 0.045),
            (x + half, y - droop * 0.3),
            (x + half * 0.6, y - 0.045),
            (x, y - 0.06),
            (x - half * 0.6, y - 0.03),
        ],
        4,
    )


def _straw(w: Wearer, s: Skull, c: RGB) -> None:
    w.paper.cut(c, s.put(_crown_of(s, 0.22, 0.58, 0.95, 0.80)), bulge=0.22 * s.f, lift=0.010)
    band = curve([(-0.44, 0.27), (0, 0.235), (0.42, 0.27)], 4)
    w.paper.mark((0.55, 0.20, 0.16), s.put(ribbon(band, 0.08, 0.08)), inside=True, fine=40)
    w.paper.cut(c, s.put(_brim(s, 0.80, 0.20, 0.07)), bulge=0.06 * s.f, lift=0.018)
    for k in range(-5, 6):
        w.paper.mark(
            shade(c, 0.8),
            s.put(ribbon([(k * 0.08, 0.22), (k * 0.14, 0.16)], 0.008, 0.008)),
            inside=True,
            fine=140,
        )


def _top_hat(w: Wearer, s: Skull, c: RGB) -> None:
    x = -0.03 * s.w
    tall = blob(
        [
            (x - 0.39, 0.20),
            (x - 0.36, 0.50),
            (x - 0.40, 0.86),
            (x, 0.90),
            (x + 0.40, 0.86),
            (x + 0.36, 0.5),
            (x + 0.39, 0.20),
            (x, 0.17),
        ],
        4,
    )
    w.paper.cut(c, s.put(tall), bulge=0.22 * s.f, lift=0.010)
    w.paper.mark(
        shade(c, 1.3), s.put(ribbon([(x - 0.42, 0.29), (x + 0.42, 0.29)], 0.10, 0.10)), inside=True, fine=30
    )
    w.paper.cut(c, s.put(_brim(s, 0.56, 0.20, -0.06)), bulge=0.04 * s.f, lift=0.014)


def _cap(w: Wearer, s: Skull, c: RGB) -> None:
    w.paper.cut(c, s.put(_crown_of(s, 0.20, 0.55, 1.0, 0.82)), bulge=0.22 * s.f, lift=0.008)
    w.paper.mark(
        shade(c, 0.75), s.put(ribbon([(-0.02, 0.56), (0.04 + 0.2 * s.w, 0.24)], 0.012, 0.012)), fine=100
    )
    x = 0.10 + 0.24 * s.w
    peak = blob(
        [(x - 0.28, 0.25), (x, 0.27), (x + 0.28, 0.22), (x + 0.36, 0.12), (x + 0.08, 0.13), (x - 0.24, 0.17)],
        4,
    )
    if w.pose.behind < 0.5:
        w.paper.cut(shade(c, 0.82), s.put(peak), bulge=0.05 * s.f, lift=0.014)


def _beret(w: Wearer, s: Skull, c: RGB) -> None:
    flat = blob(xy("-0.4 0.25, -0.62 0.34, -0.58 0.52, -0.22 0.66, 0.18 0.6, 0.4 0.42, 0.36 0.24, 0 0.24"), 4)
    w.paper.cut(c, s.put(flat), bulge=0.20 * s.f, lift=0.010)
    w.paper.mark(shade(c, 0.8), s.put(ribbon([(-0.16, 0.66), (-0.15, 0.72)], 0.03, 0.02)), fine=60)
    w.paper.tone(0.75, s.put(ribbon([(-0.42, 0.27), (0.38, 0.26)], 0.06, 0.06)), soft=0.02 * s.f, fine=60)


def _helmet(w: Wearer, s: Skull, c: RGB) -> None:
    w.paper.cut(c, s.put(_crown_of(s, 0.12, 0.62, 1.10, 0.80)), bulge=0.25 * s.f, lift=0.012)
    w.paper.mark(
        shade(c, 0.7), s.put(ribbon([(-0.46, 0.16), (0, 0.11), (0.46, 0.16)], 0.06, 0.06)), inside=True
    )
    w.paper.mark(
        shade(c, 1.5),
        s.put(ribbon(curve([(-0.26, 0.5), (-0.08, 0.6), (0.1, 0.6)], 4), 0.02, 0.02, 0.05)),
        fine=50,
    )
    strap = curve([s.spot(-0.36, 0.12, 0.0), s.spot(-0.30, -0.25, 0.06), s.spot(-0.1, -0.5, 0.2)], 4)
    w.paper.mark(shade(c, 0.4), s.put(ribbon(strap, 0.035, 0.035)), fine=50)


def _headscarf(w: Wearer, s: Skull, c: RGB) -> None:
    """Cloth round the whole head, the face left open, gathered under the chin."""
    _hooded(w, s, c, 0.0)


def _hood(w: Wearer, s: Skull, c: RGB) -> None:
    _hooded(w, s, c, 0.10)


def _hooded(w: Wearer, s: Skull, c: RGB, out: float) -> None:
    k = s.w
    front: list[XY] = [
        (0.0, 0.60 + out),
        (0.30, 0.50 + out),
        (0.46, 0.22),
        (0.44, -0.20),
        (0.36, -0.52),
        (0.10, -0.74),
        (-0.14, -0.74),
        (-0.40, -0.52),
        (-0.48, -0.20),
        (-0.48, 0.22),
        (-0.32, 0.50 + out),
    ]
    side: list[XY] = [
        (0.0, 0.60 + out),
        (0.26, 0.50 + out),
        (0.36 + out, 0.34),
        (0.24, 0.05),
        (0.10, -0.40),
        (0.20, -0.66),
        (-0.05, -0.78),
        (-0.36, -0.66),
        (-0.52 - out, -0.20),
        (-0.56 - out, 0.16),
        (-0.38 - out, 0.46 + out),
    ]
    outer = [(a + (e - a) * k, b + (d - b) * k) for (a, b), (e, d) in zip(front, side, strict=True)]
    if w.pose.behind > 0.5:
        w.paper.cut(c, s.put(blob(outer, 4)), bulge=0.18 * s.f, lift=0.010)
        return
    hole_f: list[XY] = [
        (0.0, 0.31),
        (0.22, 0.24),
        (0.295, 0.0),
        (0.25, -0.28),
        (0.05, -0.50),
        (-0.05, -0.50),
        (-0.25, -0.28),
        (-0.295, 0.0),
        (-0.22, 0.24),
    ]
    hole_s: list[XY] = [
        (0.27, 0.29),
        (0.46, 0.28),
        (0.60, 0.0),
        (0.60, -0.3),
        (0.44, -0.56),
        (0.24, -0.50),
        (0.10, -0.30),
        (0.06, 0.0),
        (0.12, 0.22),
    ]
    hole = [(a + (e - a) * k, b + (d - b) * k) for (a, b), (e, d) in zip(hole_f, hole_s, strict=True)]
    o, i = blob(outer, 4), blob(hole, 4)
    ring = np.vstack([o, o[:1], i[::-1], i[-1:]])
    start = int(np.argmin(np.hypot(*(o - i[0]).T)))
    o = np.roll(o, -start, axis=0)
    ring = np.vstack([o, o[:1], i[:1], i[::-1]])
    w.paper.cut(c, s.put(ring), bulge=0.16 * s.f, lift=0.010)
    for dx in (0.02, 0.09):
        fold = curve([(-0.30 - dx, 0.30), (-0.40 - dx * 0.5, -0.1), (-0.22, -0.60)], 4)
        w.paper.tone(0.78, s.put(ribbon(fold, 0.01, 0.03)), soft=0.02 * s.f, fine=90)


def _turban(w: Wearer, s: Skull, c: RGB) -> None:
    x = -0.04 * s.w
    w.paper.cut(
        c,
        s.put(
            blob(
                [
                    (x - 0.43, 0.08),
                    (x - 0.52, 0.34),
                    (x - 0.36, 0.60),
                    (x, 0.68),
                    (x + 0.36, 0.60),
                    (x + 0.50, 0.34),
                    (x + 0.41, 0.12),
                    (x + 0.12, 0.24),
                    (x - 0.14, 0.22),
                ],
                4,
            )
        ),
        bulge=0.22 * s.f,
        lift=0.010,
    )
    for i in range(4):
        y = 0.22 + 0.11 * i
        fold = curve(
            [(x - 0.50 + 0.03 * i, y - 0.08), (x - 0.1, y + 0.06), (x + 0.48 - 0.05 * i, y + 0.16)], 4
        )
        w.paper.mark(shade(c, 0.78), s.put(ribbon(fold, 0.008, 0.008, 0.018)), inside=True, fine=60)


def _crown(w: Wearer, s: Skull, c: RGB) -> None:
    x = -0.03 * s.w
    spikes: list[XY] = [(x - 0.40, 0.28)]
    for i in range(5):
        u = x - 0.42 + 0.21 * i
        spikes += [(u, 0.66 + (0.06 if i % 2 == 0 else 0)), (u + 0.105, 0.46)]
    outline = np.array([*spikes[:-1], (x + 0.40, 0.28), (x, 0.23)])
    w.paper.cut(c, s.put(outline), bulge=0.08 * s.f, lift=0.008)
    for i in range(3):
        jewel = ((0.75, 0.12, 0.18), (0.15, 0.35, 0.70), (0.10, 0.55, 0.35))[i]
        w.paper.mark(jewel, s.put(ellipse(x - 0.22 + 0.22 * i, 0.35, 0.035, 0.045, n=10)), fine=60)


def _halo(w: Wearer, s: Skull, c: RGB) -> None:
    """A ring of light over the head."""
    outer, inner = ellipse(0.0, 0.74, 0.36, 0.10), ellipse(0.0, 0.745, 0.30, 0.066)
    w.paper.cut(c, s.put(np.vstack([outer, outer[:1], inner[:1], inner[::-1]])), bulge=0.02, glow=0.9)


def _pointed(w: Wearer, s: Skull, c: RGB) -> None:
    """A witch's or a wizard's: a tall cone, bent near its tip, over a wide brim."""
    x = -0.03 * s.w
    cone = [(x - 0.40, 0.20), (x - 0.24, 0.62), (x - 0.14, 0.98), (x - 0.30, 1.26), (x + 0.06, 1.06),
            (x + 0.24, 0.60), (x + 0.40, 0.20), (x, 0.16)]  # fmt: skip
    w.paper.cut(c, s.put(blob(cone, 4)), bulge=0.20 * s.f, lift=0.010)
    band = curve([(x - 0.41, 0.28), (x, 0.24), (x + 0.41, 0.28)], 4)
    w.paper.mark(shade(c, 1.6), s.put(ribbon(band, 0.08, 0.08)), inside=True, fine=40)
    w.paper.cut(c, s.put(_brim(s, 0.74, 0.20, 0.04)), bulge=0.05 * s.f, lift=0.016)


def _dome(w: Wearer, s: Skull) -> None:
    """A spacesuit's glass helmet: the face stays to be seen."""
    p, c = w.paper, w.outfit.colour
    p.cut(
        shade(c, 0.9),
        s.put(blob(xy("-0.46 -0.52, 0 -0.6, 0.46 -0.52, 0.4 -0.68, -0.4 -0.68"), 4)),
        bulge=0.06,
    )
    shell, window = ellipse(0, 0.0, 0.68, 0.70), ellipse(0.10 + 0.06 * s.w, 0.0, 0.53, 0.50)
    ring = np.vstack([np.roll(shell, 0, axis=0), shell[:1], window[:1], window[::-1]])
    p.cut(c, s.put(ring), bulge=0.14 * s.f, lift=0.012)
    p.mark((0.55, 0.75, 0.95), s.put(window), alpha=0.16)
    if w.pose.behind > 0.5:
        p.cut(c, s.put(shell), bulge=0.24 * s.f, lift=0.012)
        return
    glare = curve([(-0.28, 0.22), (-0.20, 0.36), (-0.02, 0.44)], 4)
    p.mark((1.0, 1.0, 1.0), s.put(ribbon(glare, 0.02, 0.02, 0.07)), alpha=0.7, fine=25)


def _helm(w: Wearer, s: Skull, c: RGB) -> None:
    """A steel cap with a rim, a bar before the nose and a curtain of mail down to the shoulders."""
    x = -0.03 * s.w
    if w.pose.behind < 0.5:
        mail = [
            (x - 0.40, 0.26),
            (x - 0.47, -0.30),
            (x - 0.40, -0.66),
            (x - 0.02, -0.60),
            (x - 0.10, -0.10),
            (x - 0.06, 0.26),
        ]
    else:
        mail = [(-0.44, 0.26), (-0.48, -0.30), (-0.42, -0.66), (0.42, -0.66), (0.48, -0.30), (0.44, 0.26)]
    w.paper.cut(shade(c, 0.62), s.put(blob(mail, 4)), bulge=0.10 * s.f, lift=0.008)
    w.paper.cut(c, s.put(_crown_of(s, 0.16, 0.60, 1.06, 0.72)), bulge=0.26 * s.f, lift=0.012)
    ridge = curve([(x - 0.02, 0.62), (x + 0.05, 0.42), (x + 0.06 + 0.10 * s.w, 0.20)], 4)
    w.paper.mark(shade(c, 1.35), s.put(ribbon(ridge, 0.03, 0.05)), inside=True, fine=40)
    rim = curve([(x - 0.46, 0.19), (x, 0.14), (x + 0.47, 0.19)], 4)
    w.paper.cut(shade(c, 0.82), s.put(ribbon(rim, 0.10, 0.10)), bulge=0.03 * s.f, lift=0.006)
    if w.pose.behind < 0.5:
        nose = 0.05 + 0.34 * s.w
        bar = np.array(
            [(nose - 0.05, 0.18), (nose + 0.05, 0.18), (nose + 0.045, -0.16), (nose - 0.03, -0.16)]
        )
        w.paper.cut(shade(c, 0.9), s.put(bar), bulge=0.03 * s.f, lift=0.006)


def _mask(w: Wearer, s: Skull, c: RGB) -> None:
    """A diver's mask: glass in a frame before the eyes, the strap round the head, the mouthpiece below."""
    strap = curve([(-0.44, 0.06), (-0.20, 0.08), (0.12 + 0.2 * s.w, 0.07)], 4)
    w.paper.mark(shade(c, 0.55), s.put(ribbon(strap, 0.09, 0.09)), fine=20)
    if w.pose.behind > 0.5:
        return
    x = 0.04 + 0.28 * s.w
    wide = 0.36 - 0.10 * s.w
    frame, glass = ellipse(x, 0.04, wide, 0.19), ellipse(x, 0.04, wide - 0.07, 0.125)
    ring = np.vstack([frame, frame[:1], glass[:1], glass[::-1]])
    w.paper.cut(c, s.put(ring), bulge=0.06 * s.f, lift=0.012)
    w.paper.mark((0.70, 0.92, 0.98), s.put(glass), alpha=0.22)
    glare = curve([(x - wide * 0.45, 0.0), (x - wide * 0.2, 0.11)], 3)
    w.paper.mark((1.0, 1.0, 1.0), s.put(ribbon(glare, 0.02, 0.05)), alpha=0.7, fine=25)
    mouth = (0.02 + 0.30 * s.w, -0.27)
    hose = curve([mouth, (mouth[0] - 0.16, -0.52), (-0.30, -0.60), (-0.52, -0.50)], 6)
    w.paper.cut((0.16, 0.17, 0.19), s.put(ribbon(hose, 0.07, 0.07)), bulge=0.03 * s.f, lift=0.008)
    w.paper.cut((0.20, 0.21, 0.24), s.put(ellipse(*mouth, 0.12, 0.10)), bulge=0.05 * s.f, lift=0.010)


_HATS: dict[str, Callable[[Wearer, Skull, RGB], None]] = {
    "hat": _hat,
    "cap": _cap,
    "beret": _beret,
    "helmet": _helmet,
    "helm": _helm,
    "mask": _mask,
    "headscarf": _headscarf,
    "turban": _turban,
    "crown": _crown,
    "hood": _hood,
    "straw hat": _straw,
    "top hat": _top_hat,
    "pointed hat": _pointed,
    "halo": _halo,
}
