"""Hair, on the same turned skull as the face."""

from __future__ import annotations

import math
from collections.abc import Callable

import numpy as np

from onereel.backends.animatic.figures.head import Skull, skull_of
from onereel.backends.animatic.figures.paper import luma, shade
from onereel.backends.animatic.figures.shapes import XY, Points, blob, curve, ellipse, place, ribbon, xy
from onereel.backends.animatic.figures.wearer import Wearer

Pairs = tuple[tuple[XY, XY], ...]


# (front, profile) outlines in head heights: cap of hair with its hairline, from the near temple over the top.
_CAP: Pairs = (
    ((-0.375, -0.06), (-0.115, -0.06)),
    ((-0.330, 0.12), (-0.060, 0.10)),
    ((-0.270, 0.25), (0.080, 0.20)),
    ((-0.060, 0.325), (0.220, 0.265)),
    ((0.180, 0.30), (0.300, 0.255)),
    ((0.300, 0.18), (0.335, 0.225)),
    ((0.345, -0.02), (0.365, 0.250)),
    ((0.385, 0.00), (0.380, 0.290)),
    ((0.385, 0.22), (0.345, 0.400)),
    ((0.290, 0.44), (0.210, 0.505)),
    ((0.120, 0.545), (0.000, 0.545)),
    ((-0.130, 0.545), (-0.210, 0.510)),
    ((-0.300, 0.43), (-0.400, 0.380)),
    ((-0.390, 0.22), (-0.480, 0.140)),
    ((-0.400, 0.02), (-0.465, -0.100)),
    ((-0.395, -0.04), (-0.360, -0.250)),
    ((-0.390, -0.05), (-0.230, -0.200)),
)


# Hair that falls round the face to the jaw (bob) from the cap.
_BOB: Pairs = (
    ((-0.300, -0.30), (-0.030, -0.33)),
    ((-0.285, -0.02), (0.010, -0.02)),
    ((-0.245, 0.20), (0.130, 0.18)),
    ((-0.060, 0.265), (0.250, 0.215)),
    ((0.190, 0.245), (0.330, 0.200)),
    ((0.290, 0.10), (0.365, 0.225)),
    ((0.315, -0.30), (0.375, 0.260)),
    ((0.420, -0.32), (0.385, 0.300)),
    ((0.435, 0.05), (0.355, 0.410)),
    ((0.340, 0.42), (0.215, 0.525)),
    ((0.130, 0.565), (0.000, 0.570)),
    ((-0.150, 0.565), (-0.230, 0.530)),
    ((-0.350, 0.42), (-0.440, 0.380)),
    ((-0.445, 0.10), (-0.530, 0.080)),
    ((-0.450, -0.25), (-0.500, -0.270)),
    ((-0.405, -0.36), (-0.300, -0.390)),
)


def between(pairs: Pairs, w: float) -> list[XY]:
    """The outline at a head turn of w, 0 front … 1 profile."""
    return [(a + (c - a) * w, b + (d - b) * w) for (a, b), (c, d) in pairs]


def hair_back(w: Wearer) -> None:
    """What hangs behind the head and shoulders; drawn before the trunk."""
    s, p = skull_of(w), w.paper
    kind = w.person.hair
    if w.person.headwear in {"headscarf", "hood", "turban", "helmet", "helm"} or w.outfit.main == "spacesuit":
        return
    if w.pose.behind > 0.5:
        return  # it hangs before the trunk, for whoever stands behind
    if kind == "long":
        p.cut(w.person.hair_colour, _fall(w, s, 1.05), bulge=0.14, lift=0.006)
        _strands(w, s, 1.0)
    elif kind in {"ponytail", "braid"}:
        _tail(w, s, kind == "braid")


def _blown(w: Wearer, k: float) -> float:
    """How far hair's end is carried back (head heights)."""
    return (0.16 * w.wind + 0.42 * w.pose.stream + 0.05 * w.wave(2.6, k)) * (0.6 + 0.5 * w.wind)


def _fall(w: Wearer, s: Skull, length: float) -> Points:
    k = s.w
    back, front = -0.46 - 0.06 * k, 0.44 - 0.52 * k
    blow = _blown(w, 0.4)
    upright = place(
        np.array(
            [
                (back + 0.10, 0.36),
                (back, 0.05),
                (back - 0.02 - blow * 0.3, -0.45),
                (back - 0.02 - blow * 0.8, -length * 0.82),
                (back + 0.14 - blow, -length),
                ((back + front) / 2 - blow * 0.8, -length * 1.03),
                (front - 0.05 - blow * 0.5, -length * 0.94),
                (front + 0.01, -0.45),
                (front, 0.10),
            ]
        ),
        s.at,
        s.turn * 0.4,
        s.f,
    )
    return blob(upright, 4)


def _strands(w: Wearer, s: Skull, length: float) -> None:
    if w.ppm < 170:
        return
    c = w.person.hair_colour
    line = shade(c, 0.7) if luma(c) > 0.22 else shade(c, 1.10)
    blow = _blown(w, 0.4)
    for i in range(6):
        x = -0.42 + 0.15 * i * (1 - 0.55 * s.w)
        path = curve([(x, 0.1), (x - 0.02, -0.35), (x - blow * 0.8 + 0.02 * (i % 3 - 1), -length * 0.9)], 4)
        w.paper.mark(line, s.put(ribbon(path, 0.010, 0.003)), inside=True, fine=170)


def _tail(w: Wearer, s: Skull, braid: bool) -> None:
    k = s.w
    blow = _blown(w, 0.2) * (0.5 if braid else 1.0)
    root = (-0.30 - 0.16 * k, 0.10 if not braid else -0.22)
    length = 0.85 if not braid else 1.05
    path = curve(
        [
            root,
            (root[0] - 0.16 - blow * 0.3, root[1] - 0.18 * length + 0.02),
            (root[0] - 0.17 - blow * 0.8, root[1] - 0.6 * length),
            (root[0] - 0.08 - blow * 1.3, root[1] - length),
        ],
        6,
    )
    c = w.person.hair_colour
    w.paper.cut(c, s.put(ribbon(path, 0.15, 0.03, 0.20 if not braid else 0.13)), bulge=0.03, lift=0.006)
    if braid:
        for i in range(3, len(path) - 2, 2):
            x, y = path[i]
            w.paper.mark(
                shade(c, 0.68) if luma(c) > 0.2 else shade(c, 1.12),
                s.put(ribbon([(x - 0.06, y + 0.03), (x, y - 0.03), (x + 0.06, y + 0.03)], 0.014, 0.014)),
                inside=True,
                fine=60,
            )
        x, y = path[-3]
        w.paper.mark((0.75, 0.25, 0.22), s.put(ellipse(x, y, 0.05, 0.035)), fine=60)


_NAPE = "-0.36 -0.10, -0.39 0.12, -0.30 0.43, -0.13 0.545, 0.13 0.545, 0.30 0.43, 0.39 0.12, 0.36 -0.10, "
_BEHIND: dict[str, str] = {
    "short": _NAPE + "0.27 -0.30, 0.0 -0.36, -0.27 -0.30",
    "bob": "-0.42 -0.34, -0.45 0.10, -0.34 0.43, -0.13 0.565, 0.13 0.565, 0.34 0.43, 0.45 0.10, 0.42 -0.34, "
    "0.0 -0.42",
    "long": "-0.46 -0.80, -0.46 0.10, -0.34 0.43, -0.13 0.565, 0.13 0.565, 0.34 0.43, 0.46 0.10, 0.46 -0.80, "
    "0.22 -1.04, -0.22 -1.04",
}


def hair_behind(w: Wearer) -> None:
    """The hair of a head seen from behind, over the skull and what hangs down the back."""
    s, p, kind, c = skull_of(w), w.paper, w.person.hair, w.person.hair_colour
    if w.person.headwear in {"headscarf", "hood", "turban", "helmet", "helm"} or w.outfit.main == "spacesuit":
        return
    if kind == "bald":
        if w.person.age == "old":
            rim = blob(
                xy("-0.37 0.02, -0.36 -0.14, -0.2 -0.26, 0.2 -0.26, 0.36 -0.14, 0.37 0.02, 0 -0.08"), 4
            )
            p.cut(c, s.put(rim), bulge=0.06 * s.f, lift=0.003)
        return
    outline = xy(_BEHIND.get(kind, _BEHIND["short"])).copy()
    sway = 0.03 * w.wave(2.2, 0.9) + 0.05 * math.sin(w.pose.flutter / 2)
    outline[:, 0] += sway * np.maximum(0.0, -outline[:, 1] - 0.2)
    puffs = [s.put(ellipse(x * 1.02, y * 1.02, 0.12, 0.12, n=14)) for x, y in outline if kind == "curly"]
    p.cut(c, s.put(blob(outline, 4)), *puffs, bulge=0.20 * s.f, lift=0.008)
    line = shade(c, 0.74) if luma(c) > 0.22 else shade(c, 1.12)
    low = float(outline[:, 1].min()) + 0.10
    for k in range(7):
        x = -0.30 + 0.10 * k
        path = curve([(x * 0.35, 0.50), (x, 0.12), (x * 1.05 + sway * max(0.0, -low), low)], 4)
        p.mark(line, s.put(ribbon(path, 0.006, 0.004, 0.012)), inside=True, fine=120)
    if kind == "bun":
        p.cut(c, s.put(ellipse(0.0, 0.20, 0.21, 0.19)), bulge=0.14 * s.f, lift=0.014)
    elif kind in {"ponytail", "braid"}:
        tail = curve([(0.0, 0.06), (0.03 + sway, -0.40), (-0.02 + 2 * sway, -0.95)], 6)
        p.cut(c, s.put(ribbon(tail, 0.15, 0.04, 0.22)), bulge=0.06, lift=0.012)
        p.mark((0.75, 0.25, 0.22), s.put(ellipse(0.0, 0.03, 0.075, 0.035)), fine=60)


def hair_front(w: Wearer) -> None:
    """The hair over the skull; drawn after the face."""
    s, kind = skull_of(w), w.person.hair
    if w.person.headwear in {"headscarf", "hood", "turban"}:
        return
    if w.outfit.main == "spacesuit" and kind not in {"bald", "curly"}:
        kind = "short"
    _FRONT[kind](w, s)
    if w.person.headwear == "":
        _shine(w, s)


def _shine(w: Wearer, s: Skull) -> None:
    if w.person.hair == "bald" or w.ppm < 150:
        return
    c = w.person.hair_colour
    line = shade(c, 0.72) if luma(c) > 0.22 else shade(c, 1.10)
    light = shade(c, 1.16 if luma(c) > 0.2 else 1.20)
    for i in range(7):
        a = 0.55 + 0.30 * i
        x, y = 0.40 * math.cos(a) - 0.04 * s.w, 0.10 + 0.36 * math.sin(a)
        inner = (x * 0.72 + 0.10 * s.w, 0.12 + (y - 0.12) * 0.62)
        p = curve([(x, y), ((x + inner[0]) / 2 - 0.01, (y + inner[1]) / 2 + 0.02), inner], 4)
        w.paper.mark(
            light if i % 3 == 1 else line, s.put(ribbon(p, 0.006, 0.004, 0.013)), inside=True, fine=150
        )


def _short(w: Wearer, s: Skull) -> None:
    w.paper.cut(w.person.hair_colour, s.put(blob(between(_CAP, s.w), 4)), bulge=0.20 * s.f, lift=0.006)


def _bob(w: Wearer, s: Skull) -> None:
    sway = 0.03 * w.wave(2.4, 0.3) + 0.08 * w.pose.stream
    outline = [(x - sway * max(0.0, 0.1 - y), y) for x, y in between(_BOB, s.w)]
    w.paper.cut(w.person.hair_colour, s.put(blob(outline, 4)), bulge=0.22 * s.f, lift=0.008)


def _long(w: Wearer, s: Skull) -> None:
    """A parted cap with locks in front of the near ear."""
    outline = between(_BOB, s.w)
    sway = 0.05 * w.pose.stream + 0.02 * w.wave(2.2, 0.9)
    longer = [(x - sway * max(0.0, -y), y * (1.5 if y < -0.2 and x < 0 else 1.0)) for x, y in outline]
    w.paper.cut(w.person.hair_colour, s.put(blob(longer, 4)), bulge=0.22 * s.f, lift=0.008)


def _tied(w: Wearer, s: Skull) -> None:
    _short(w, s)


def _bun(w: Wearer, s: Skull) -> None:
    x, y = -0.22 - 0.22 * s.w, 0.42 - 0.12 * s.w
    w.paper.cut(w.person.hair_colour, s.put(ellipse(x, y + 0.06, 0.17, 0.16)), bulge=0.12 * s.f, lift=0.006)
    _short(w, s)


def _curly(w: Wearer, s: Skull) -> None:
    base = between(_CAP, s.w)
    puffs = [s.put(blob(base, 4))]
    for i, (x, y) in enumerate(base[7:]):
        r = 0.115 + 0.02 * (i % 2)
        puffs.append(s.put(ellipse(x * 1.02, y * 1.02 + 0.01, r, r, n=14)))
    for x, y in base[2:5]:
        puffs.append(s.put(ellipse(x, y + 0.07, 0.09, 0.08, n=12)))
    w.paper.cut(w.person.hair_colour, *puffs, bulge=0.14 * s.f, lift=0.008)
    if w.ppm < 120:
        return
    c = w.person.hair_colour
    for i, (x, y) in enumerate(base[8:-1]):
        ring = curve(
            [(x * 0.86 - 0.05, y * 0.84), (x * 0.86, y * 0.84 + 0.05), (x * 0.86 + 0.05, y * 0.84)], 4
        )
        tint = shade(c, 0.7) if luma(c) > 0.2 else shade(c, 1.12)
        w.paper.mark(tint, s.put(ribbon(ring, 0.008, 0.008, 0.014)), inside=True, fine=120 + i)


def _bald(w: Wearer, s: Skull) -> None:
    if w.person.age == "old":
        x = -0.36 * (1 - s.w) - 0.33 * s.w
        outline = blob([(x, 0.10), (x - 0.06, -0.05), (x + 0.02, -0.20), (x + 0.12, -0.05)], 4)
        w.paper.cut(w.person.hair_colour, s.put(outline), bulge=0.06 * s.f, lift=0.003)


_FRONT: dict[str, Callable[[Wearer, Skull], None]] = {
    "short": _short,
    "long": _long,
    "bun": _bun,
    "bald": _bald,
    "curly": _curly,
    "braid": _tied,
    "ponytail": _tied,
    "bob": _bob,
}
