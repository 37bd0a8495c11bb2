"""How garments' fronts are made: collars, lapels, sashes, bibs and buttons."""

from __future__ import annotations

import math
from collections.abc import Callable

import numpy as np

from onereel.backends.animatic.figures.paper import blend, luma, shade
from onereel.backends.animatic.figures.shapes import (
    Points,
    blob,
    curve,
    ellipse,
    mix,
    points,
    ribbon,
    stroke,
)
from onereel.backends.animatic.figures.trunk import hem_outline, leg_at, on_trunk
from onereel.backends.animatic.figures.wearer import Wearer
from onereel.backends.animatic.stage import RGB


def _line(w: Wearer, *spots: tuple[float, float], width: float = 0.004) -> Points:
    return ribbon(curve([on_trunk(w, v, a) for v, a in spots], 4), width * w.h, width * w.h)


def _middle(w: Wearer) -> float:
    """Where the front's middle line lies across the trunk: in the middle from the front, at the edge in
    profile."""
    return 0.86 * math.pow(math.sin(w.pose.yaw * math.pi / 2), 1.2)


def _patch(w: Wearer, *spots: tuple[float, float]) -> Points:
    return points(*(on_trunk(w, v, a) for v, a in spots))


def _edge(w: Wearer) -> RGB:
    c = w.outfit.colour
    return shade(c, 0.72) if luma(c) > 0.12 else shade(c, 1.25)


def _buttons(w: Wearer, first: float, last: float, count: int, colour: RGB, across: float) -> None:
    for k in range(count):
        x, y = on_trunk(w, first + (last - first) * k / max(count - 1, 1), across)
        r = 0.0052 * w.h
        w.paper.mark(colour, ellipse(x, y, r, r, n=10), fine=130)


def _neckline(w: Wearer, depth: float, colour: RGB, width: float = 0.30) -> None:
    m = _middle(w)
    w.paper.mark(
        colour,
        blob(
            [
                on_trunk(w, 1.06, m * 0.6 - width),
                on_trunk(w, 1.0 - depth * 0.4, m - width * 0.75),
                on_trunk(w, 1.0 - depth, m),
                on_trunk(w, 1.0 - depth * 0.4, min(m + width * 0.75, 1.0)),
                on_trunk(w, 1.06, min(m * 0.6 + width, 1.0)),
            ],
            4,
        ),
        inside=True,
    )


def _shirt(w: Wearer) -> None:
    m = _middle(w)
    w.paper.mark(_edge(w), _line(w, (0.94, m), (0.5, m), (-0.1, m), width=0.003), fine=90)
    _buttons(w, 0.86, 0.05, 5, shade(w.outfit.colour, 1.55), m + 0.02)
    _collar(w, shade(w.outfit.colour, 1.14), 0.10)


def _collar(w: Wearer, colour: RGB, drop: float) -> None:
    m = _middle(w)
    left = _patch(w, (1.04, m * 0.6 - 0.34), (1.02 - drop, m - 0.30), (0.985 - drop, m - 0.04), (1.0, m))
    right = _patch(
        w,
        (1.04, min(1.0, m * 0.6 + 0.34)),
        (1.02 - drop, min(1.0, m + 0.30)),
        (0.985 - drop, min(1.0, m + 0.05)),
        (1.0, m),
    )
    w.paper.cut(colour, left, bulge=0.02, rim=0.6, lift=0.006, fine=50)
    if m < 0.7:
        w.paper.cut(colour, right, bulge=0.02, rim=0.6, lift=0.006, fine=50)


def _sweater(w: Wearer) -> None:
    neck = _line(w, (1.035, -0.42), (0.985, _middle(w)), (1.035, 0.42), width=0.022)
    w.paper.mark(shade(w.outfit.colour, 0.84), neck, inside=True)
    low = -0.10 - w.outfit.cut.hem
    w.paper.mark(
        shade(w.outfit.colour, 0.86), _line(w, (low + 0.05, -1.0), (low + 0.05, 1.0), width=0.028), fine=40
    )
    for k in range(7):
        a = -0.9 + 0.3 * k
        w.paper.mark(shade(w.outfit.colour, 0.72), _line(w, (low + 0.1, a), (low, a), width=0.002), fine=220)
        w.paper.mark(
            shade(w.outfit.colour, 0.9), _line(w, (0.9, a * 0.9), (low + 0.12, a), width=0.002), fine=260
        )


def _dress(w: Wearer) -> None:
    _neckline(w, 0.14, w.person.skin)
    w.paper.mark(
        shade(w.outfit.colour, 0.74),
        _line(w, (0.385, -1.0), (0.36, 0.0), (0.385, 1.0), width=0.014),
        inside=True,
    )


def _scoop(w: Wearer) -> None:
    _neckline(w, 0.24, w.person.skin, 0.5)


def _vest(w: Wearer) -> None:
    """The shirt shows at the neck; the sleeves are the shirt's."""
    shirt = w.outfit.sleeve
    m = _middle(w)
    _neckline(w, 0.30, shirt)
    w.paper.mark(_edge(w), _line(w, (0.7, m), (-0.15, m), width=0.003), fine=90)
    _buttons(w, 0.62, 0.0, 4, shade(w.outfit.colour, 1.4), m + 0.03)
    _collar(w, shade(shirt, 1.1), 0.08)


def _bib(w: Wearer) -> None:
    """Overalls: the shirt above a bib with two straps."""
    m = _middle(w)
    o = w.outfit
    top = _patch(w, (1.06, -1.02), (0.42, -1.02), (0.42, 1.02), (1.06, 1.02))
    w.paper.mark(o.sleeve, top, inside=True)
    left, right = max(m - 0.55, -0.9), min(m + 0.55, 0.98)
    w.paper.cut(
        o.colour,
        _patch(w, (0.80, left), (0.40, left - 0.25), (0.40, min(right + 0.25, 1.0)), (0.80, right)),
        bulge=0.03,
        lift=0.006,
    )
    for side, out in ((left + 0.05, -0.25), (right - 0.05, 0.2)):
        w.paper.mark(o.colour, _line(w, (0.78, side), (1.02, side * 0.6 + out * 0.6), width=0.019))
        x, y = on_trunk(w, 0.76, side)
        w.paper.mark((0.80, 0.72, 0.45), ellipse(x, y, 0.007 * w.h, 0.007 * w.h, n=10), fine=110)
    w.paper.mark(_edge(w), _line(w, (0.6, m - 0.22), (0.6, m + 0.12), width=0.004), fine=110)


def _lapels(w: Wearer, depth: float, shirt: RGB, tie: RGB | None, collar: RGB) -> None:
    m = _middle(w)
    _neckline(w, depth, shirt, 0.30)
    if tie:
        w.paper.mark(
            tie,
            _patch(
                w,
                (0.985, m - 0.05),
                (0.985, m + 0.05),
                (0.72, m + 0.07),
                (1.0 - depth, m),
                (0.72, m - 0.07),
            ),
            inside=True,
            fine=45,
        )
    for side in (-1, 1):
        if side > 0 and m > 0.65:
            continue
        edge = m + side * 0.40
        w.paper.cut(
            collar,
            _patch(
                w,
                (1.05, m * 0.6 + side * 0.34),
                (0.86, min(edge + side * 0.06, 1.0)),
                (0.80, min(edge, 1.0)),
                (0.77, min(edge + side * 0.04, 1.0)),
                (1.0 - depth, m),
                (0.94, m + side * 0.16),
            ),
            bulge=0.02,
            lift=0.006,
            rim=0.5,
            fine=40,
        )


def _suit(w: Wearer) -> None:
    o = w.outfit
    m = _middle(w)
    tie = blend(shade(o.colour, 0.6), (0.55, 0.12, 0.14), 0.6) if w.person.gender == "male" else None
    _lapels(w, 0.42, o.under, tie, shade(o.colour, 1.10))
    w.paper.mark(_edge(w), _line(w, (0.56, m), (-0.25, m + 0.02), width=0.003), fine=70)
    _buttons(w, 0.50, 0.26, 2, shade(o.colour, 0.6), m + 0.05)
    if w.front > 0.4:
        w.paper.mark(shade(o.under, 1.05), _line(w, (0.79, m + 0.38), (0.81, m + 0.50), width=0.012), fine=90)


def _uniform(w: Wearer) -> None:
    o, m = w.outfit, _middle(w)
    gold = (0.86, 0.70, 0.34)
    w.paper.mark(shade(o.colour, 0.7), _line(w, (1.0, m), (-0.22, m), width=0.003), fine=60)
    _buttons(w, 0.90, -0.05, 5, gold, m + 0.07)
    _collar(w, shade(o.colour, 1.12), 0.05)
    w.paper.mark(shade(o.colour, 0.55), _line(w, (0.30, -1.0), (0.30, 1.0), width=0.022), inside=True)
    x, y = on_trunk(w, 0.30, m)
    w.paper.mark(gold, ellipse(x, y, 0.011 * w.h, 0.010 * w.h, n=12), fine=60)
    for side in (-0.78, 0.78) if w.front > 0.4 else (-0.1,):
        w.paper.mark(gold, _line(w, (0.985, side * 0.8), (0.955, side * 1.15), width=0.012), fine=40)


def _jacket(w: Wearer) -> None:
    o, m = w.outfit, _middle(w)
    _neckline(w, 0.22, o.under, 0.24)
    low = -0.10 - o.cut.hem
    w.paper.mark(_edge(w), _line(w, (0.80, m), (low, m), width=0.005), fine=50)
    w.paper.mark(
        shade(o.colour, 0.78), _line(w, (low + 0.05, -1.04), (low + 0.05, 1.04), width=0.02), fine=40
    )
    _collar(w, shade(o.colour, 0.86), 0.14)
    for side in (-0.5, 0.5) if w.front > 0.4 else (-0.1,):
        w.paper.mark(_edge(w), _line(w, (0.28, side), (0.10, side * 1.25), width=0.005), fine=80)


def _coat(w: Wearer) -> None:
    o, m = w.outfit, _middle(w)
    _lapels(w, 0.30, o.under, None, shade(o.colour, 0.88))
    w.paper.mark(_edge(w), _line(w, (0.70, m), (0.0, m + 0.02), (-0.5, m + 0.03), width=0.004), fine=45)
    w.paper.mark(
        shade(o.colour, 0.76), _line(w, (0.35, -1.0), (0.33, 0.0), (0.35, 1.0), width=0.020), inside=True
    )
    _buttons(w, 0.60, -0.30, 4, shade(o.colour, 0.55), m - 0.12)
    for side in (-0.55, 0.62) if w.front > 0.4 else (-0.15,):
        w.paper.mark(_edge(w), _line(w, (0.10, side), (-0.02, side * 1.15), width=0.006), fine=60)


def _raincoat(w: Wearer) -> None:
    o, m = w.outfit, _middle(w)
    w.paper.mark(shade(o.colour, 0.78), _line(w, (0.98, m), (0.0, m), (-0.6, m), width=0.007), fine=40)
    _buttons(w, 0.88, -0.35, 5, (0.92, 0.90, 0.84), m + 0.08)
    for side in (-0.5, 0.55) if w.front > 0.4 else (-0.15,):
        w.paper.mark(
            shade(o.colour, 0.84), _line(w, (0.06, side - 0.16), (0.04, side + 0.16), width=0.018), fine=60
        )


def _kimono(w: Wearer) -> None:
    o, m = w.outfit, _middle(w)
    trim = o.under if o.under_kind else blend(shade(o.colour, 1.7), (0.96, 0.92, 0.84), 0.5)
    _neckline(w, 0.17, w.person.skin, 0.22)
    left = [(1.06, m * 0.6 - 0.36), (0.86, m - 0.14), (0.60, min(m + 0.34, 0.95))]
    right = [(1.06, min(m * 0.6 + 0.36, 1.0)), (0.86, min(m + 0.12, 1.0)), (0.60, m - 0.34)]
    w.paper.mark(trim, _line(w, *right, width=0.022), inside=True)
    w.paper.mark(trim, _line(w, *left, width=0.022), inside=True)
    sash = blend(shade(o.colour, 0.45), (0.72, 0.52, 0.22), 0.55)
    w.paper.cut(
        sash,
        _patch(w, (0.60, -1.03), (0.27, -1.04), (0.27, 1.04), (0.60, 1.03)),
        bulge=0.06,
        lift=0.006,
    )
    w.paper.mark(shade(sash, 1.5), _line(w, (0.44, -1.03), (0.43, 0), (0.44, 1.03), width=0.009), fine=40)
    _petals(w, trim)


def _petals(w: Wearer, colour: RGB) -> None:
    """A few blossoms printed on the cloth."""
    for k, (drop, side) in enumerate(((0.35, -0.5), (0.58, 0.45), (0.78, -0.2), (0.88, 0.6), (0.5, -0.9))):
        a, b = leg_at(w.joints.near_leg, drop), leg_at(w.joints.far_leg, drop)
        x, y = mix(a, b, (side + 1) / 2)
        r = (0.012 + 0.003 * (k % 2)) * w.h
        leaves = [
            ellipse(x + r * math.cos(q), y + r * math.sin(q), r * 0.62, r * 0.5, q, 8)
            for q in (0.3, 1.56, 2.8, 4.07, 5.3)
        ]
        w.paper.mark(colour, *leaves, alpha=0.8, inside=False, fine=45)


def _sari(w: Wearer) -> None:
    o = w.outfit
    gold = (0.90, 0.72, 0.30)
    blouse = o.under if o.under_kind else shade(blend(o.colour, (0.85, 0.35, 0.2), 0.35), 0.75)
    m = _middle(w)
    _neckline(w, 0.16, w.person.skin, 0.34)
    w.paper.mark(blouse, _patch(w, (1.0, 0.25), (0.62, 0.1), (0.56, 1.02), (1.02, 1.02)), inside=True)
    w.paper.mark(w.person.skin, _patch(w, (0.56, 0.3), (0.40, 0.35), (0.40, 1.02), (0.56, 1.02)), inside=True)
    _neckline(w, 0.14, w.person.skin, 0.30)
    drape = _patch(
        w,
        (1.04, -0.72),
        (0.98, -0.95),
        (0.55, -1.04),
        (0.10, -1.04),
        (0.18, 1.02),
        (0.42, 0.95),
        (0.80, m - 0.05),
    )
    w.paper.cut(o.colour, drape, bulge=0.08, lift=0.006)
    w.paper.mark(gold, _line(w, (1.04, -0.66), (0.80, m - 0.05), (0.42, 0.95), width=0.012), fine=25)
    _hem_band(w, gold, 0.97, 0.016)
    for k in range(4):
        a = leg_at(w.joints.near_leg, 0.1), leg_at(w.joints.near_leg, 0.94)
        dx = (0.01 + 0.022 * k) * w.h
        w.paper.tone(
            0.80,
            stroke((a[0][0] + dx, a[0][1]), (a[1][0] + dx * 1.5, a[1][1]), 0.01 * w.h),
            soft=0.006,
            fine=60,
        )


def _hem_band(w: Wearer, colour: RGB, hem: float, width: float) -> None:
    edge = hem_outline(w, hem, w.outfit.cut.flare)
    low = edge[edge[:, 1] < edge[:, 1].min() + 0.022 * w.h]
    low = low[np.argsort(low[:, 0])]
    if len(low) > 2:
        w.paper.mark(
            colour, ribbon(low + np.array([0.0, 0.012 * w.h]), width * w.h, width * w.h), inside=True, fine=25
        )


def _robe(w: Wearer) -> None:
    o, m = w.outfit, _middle(w)
    trim = shade(o.colour, 0.70)
    _neckline(w, 0.22, o.under if o.under_kind else w.person.skin, 0.22)
    w.paper.mark(
        trim, _line(w, (1.06, m * 0.6 - 0.34), (0.84, m - 0.08), (0.5, m + 0.1), width=0.020), inside=True
    )
    w.paper.mark(
        trim,
        _line(w, (1.06, min(1, m * 0.6 + 0.34)), (0.84, min(1, m + 0.14)), (0.6, m), width=0.020),
        inside=True,
    )
    w.paper.mark(
        shade(o.colour, 0.62), _line(w, (0.36, -1.02), (0.34, 0), (0.36, 1.02), width=0.018), inside=True
    )
    x, y = on_trunk(w, 0.34, m * 0.9)
    for dx in (-0.012, 0.014):
        end = (x + dx * w.h * 1.6, y - 0.12 * w.h + 0.004 * w.wave(2.0, dx * 90) * w.h)
        w.paper.mark(shade(o.colour, 0.62), stroke((x, y), end, 0.010 * w.h), fine=40)


def _spacesuit(w: Wearer) -> None:
    o, m = w.outfit, _middle(w)
    w.paper.mark(
        shade(o.colour, 0.72), _line(w, (1.02, -0.62), (0.97, m), (1.02, 0.62), width=0.026), inside=True
    )
    w.paper.cut(
        shade(o.colour, 0.86),
        _patch(w, (0.80, m - 0.50), (0.50, m - 0.46), (0.50, min(m + 0.42, 1)), (0.80, min(m + 0.46, 1))),
        bulge=0.03,
        lift=0.008,
    )
    for k, c in enumerate(((0.85, 0.25, 0.2), (0.25, 0.6, 0.85), (0.9, 0.75, 0.3))):
        x, y = on_trunk(w, 0.66, m - 0.26 + 0.2 * k)
        w.paper.mark(c, ellipse(x, y, 0.008 * w.h, 0.008 * w.h, n=10), fine=50)
    w.paper.mark(shade(o.colour, 0.6), _line(w, (0.30, -1.0), (0.30, 1.0), width=0.020), inside=True)


def _wetsuit(w: Wearer) -> None:
    """A zip down the front, panels at the sides."""
    o, m = w.outfit, _middle(w)
    w.paper.mark(shade(o.colour, 1.25), _line(w, (1.0, m), (0.15, m), width=0.010), fine=30)
    for side in (-0.78, 0.78):
        path = _line(w, (0.82, side), (0.40, side * 0.86), (0.05, side), width=0.030)
        w.paper.mark(shade(o.colour, 1.18), path, inside=True, fine=30)


def draw_apron(w: Wearer, colour: RGB) -> None:
    m = _middle(w)
    left, right = max(-0.8, m - 0.62), min(1.0, m + 0.62)
    drop = 0.42
    a, b = leg_at(w.joints.near_leg, drop), leg_at(w.joints.far_leg, drop)
    if w.pose.seated > 0.5:
        low = [on_trunk(w, -0.1, right), on_trunk(w, -0.1, left)]
    else:
        base_l, base_r = mix(a, b, (left + 1) / 2), mix(a, b, (right + 1) / 2)
        low = [(base_r[0] + 0.035 * w.h, base_r[1]), (base_l[0] - 0.03 * w.h, base_l[1])]
    body = points(
        on_trunk(w, 0.84, max(m - 0.36, -0.8)),
        on_trunk(w, 0.42, left),
        on_trunk(w, 0.05, left - 0.05),
        low[1],
        low[0],
        on_trunk(w, 0.05, right),
        on_trunk(w, 0.42, right),
        on_trunk(w, 0.84, min(m + 0.36, 1.0)),
    )
    w.paper.cut(colour, body, bulge=0.08, lift=0.006)
    w.paper.mark(shade(colour, 0.78), _line(w, (0.36, -1.0), (0.36, 1.0), width=0.010), inside=False)
    for s in (-1, 1):
        w.paper.mark(
            shade(colour, 0.86),
            _line(w, (0.84, m + s * 0.30), (1.03, m * 0.6 + s * 0.30), width=0.009),
            fine=40,
        )


def draw_back(w: Wearer) -> None:
    """A garment from behind: collar, yoke and middle seam; an apron's strings, tied."""
    edge = _edge(w)
    w.paper.mark(edge, _line(w, (1.0, -0.42), (0.965, 0.0), (1.0, 0.42), width=0.012), fine=30)
    w.paper.mark(edge, _line(w, (0.80, -0.82), (0.765, 0.0), (0.80, 0.82)), fine=60)
    w.paper.mark(edge, _line(w, (0.765, 0.0), (0.40, 0.0), (0.02, 0.0)), alpha=0.8, fine=60)
    if w.outfit.apron:
        w.paper.mark(w.outfit.apron, _line(w, (0.36, -0.98), (0.37, 0.0), (0.36, 0.98), width=0.010), fine=30)
        x, y = on_trunk(w, 0.37, 0.0)
        for side in (-1, 1):
            loop = ellipse(x + side * 0.022 * w.h, y + 0.004 * w.h, 0.020 * w.h, 0.011 * w.h, 0.4 * side)
            w.paper.cut(w.outfit.apron, loop, bulge=0.02, lift=0.006)


def _plain_front(w: Wearer) -> None:
    if w.outfit.main == "apron":
        draw_apron(w, w.outfit.colour)
    _neckline(w, 0.10, w.outfit.under)


FRONTS: dict[str, Callable[[Wearer], None]] = {
    "scoop": _scoop,
    "buttons": _shirt,
    "ribs": _sweater,
    "bib": _bib,
    "vest": _vest,
    "waist": _dress,
    "drape": _sari,
    "cross": _kimono,
    "robe": _robe,
    "lapels": _suit,
    "uniform": _uniform,
    "jacket": _jacket,
    "coat": _coat,
    "raincoat": _raincoat,
    "spacesuit": _spacesuit,
    "wetsuit": _wetsuit,
    "apron": _plain_front,
    "cloak": _plain_front,
}
