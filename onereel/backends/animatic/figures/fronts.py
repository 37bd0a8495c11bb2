"""How garments' fronts are made: collars, lapels, sashes, bibs and buttons."""

from __future__ import annotations

from collections.abc import Callable

from onereel.backends.animatic.figures.costumes import kimono, robe, sari, spacesuit, wetsuit
from onereel.backends.animatic.figures.paper import blend, shade
from onereel.backends.animatic.figures.seams import buttons, edge_of, line, middle, neckline, patch
from onereel.backends.animatic.figures.shapes import (
    ellipse,
    mix,
    points,
)
from onereel.backends.animatic.figures.trunk import leg_at, on_trunk
from onereel.backends.animatic.figures.wearer import Wearer
from onereel.backends.animatic.stage import RGB


def _shirt(w: Wearer) -> None:
    m = middle(w)
    w.paper.mark(edge_of(w), line(w, (0.94, m), (0.5, m), (-0.1, m), width=0.003), fine=90)
    buttons(w, 0.86, 0.05, 5, shade(w.outfit.colour, 1.55), m + 0.02)
    _collar(w, shade(w.outfit.colour, 1.14), 0.10)


def _collar(w: Wearer, colour: RGB, drop: float) -> None:
    m = middle(w)
    left = patch(w, (1.04, m * 0.6 - 0.34), (1.02 - drop, m - 0.30), (0.985 - drop, m - 0.04), (1.0, m))
    right = patch(
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
    neck = line(w, (1.035, -0.42), (0.985, middle(w)), (1.035, 0.42), width=0.022)
    w.paper.mark(shade(w.outfit.colour, 0.84), neck, inside=True)
    low = -0.10 - w.outfit.cut.hem
    w.paper.mark(
        shade(w.outfit.colour, 0.86), line(w, (low + 0.05, -1.0), (low + 0.05, 1.0), width=0.028), fine=40
    )
    for k in range(7):
        a = -0.9 + 0.3 * k
        w.paper.mark(shade(w.outfit.colour, 0.72), line(w, (low + 0.1, a), (low, a), width=0.002), fine=220)
        w.paper.mark(
            shade(w.outfit.colour, 0.9), line(w, (0.9, a * 0.9), (low + 0.12, a), width=0.002), fine=260
        )


def _dress(w: Wearer) -> None:
    neckline(w, 0.14, w.person.skin)
    w.paper.mark(
        shade(w.outfit.colour, 0.74),
        line(w, (0.385, -1.0), (0.36, 0.0), (0.385, 1.0), width=0.014),
        inside=True,
    )


def _scoop(w: Wearer) -> None:
    neckline(w, 0.24, w.person.skin, 0.5)


def _vest(w: Wearer) -> None:
    """The shirt shows at the neck; the sleeves are the shirt's."""
    shirt = w.outfit.sleeve
    m = middle(w)
    neckline(w, 0.30, shirt)
    w.paper.mark(edge_of(w), line(w, (0.7, m), (-0.15, m), width=0.003), fine=90)
    buttons(w, 0.62, 0.0, 4, shade(w.outfit.colour, 1.4), m + 0.03)
    _collar(w, shade(shirt, 1.1), 0.08)


def _bib(w: Wearer) -> None:
    """Overalls: the shirt above a bib with two straps."""
    m = middle(w)
    o = w.outfit
    top = patch(w, (1.06, -1.02), (0.42, -1.02), (0.42, 1.02), (1.06, 1.02))
    w.paper.mark(o.sleeve, top, inside=True)
    left, right = max(m - 0.55, -0.9), min(m + 0.55, 0.98)
    w.paper.cut(
        o.colour,
        patch(w, (0.80, left), (0.40, left - 0.25), (0.40, min(right + 0.25, 1.0)), (0.80, right)),
        bulge=0.03,
        lift=0.006,
    )
    for side, out in ((left + 0.05, -0.25), (right - 0.05, 0.2)):
        w.paper.mark(o.colour, line(w, (0.78, side), (1.02, side * 0.6 + out * 0.6), width=0.019))
        x, y = on_trunk(w, 0.76, side)
        w.paper.mark((0.80, 0.72, 0.45), ellipse(x, y, 0.007 * w.h, 0.007 * w.h, n=10), fine=110)
    w.paper.mark(edge_of(w), line(w, (0.6, m - 0.22), (0.6, m + 0.12), width=0.004), fine=110)


def _lapels(w: Wearer, depth: float, shirt: RGB, tie: RGB | None, collar: RGB) -> None:
    m = middle(w)
    neckline(w, depth, shirt, 0.30)
    if tie:
        w.paper.mark(
            tie,
            patch(
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
            patch(
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
    m = middle(w)
    tie = blend(shade(o.colour, 0.6), (0.55, 0.12, 0.14), 0.6) if w.person.gender == "male" else None
    _lapels(w, 0.42, o.under, tie, shade(o.colour, 1.10))
    w.paper.mark(edge_of(w), line(w, (0.56, m), (-0.25, m + 0.02), width=0.003), fine=70)
    buttons(w, 0.50, 0.26, 2, shade(o.colour, 0.6), m + 0.05)
    if w.front > 0.4:
        w.paper.mark(shade(o.under, 1.05), line(w, (0.79, m + 0.38), (0.81, m + 0.50), width=0.012), fine=90)


def _uniform(w: Wearer) -> None:
    o, m = w.outfit, middle(w)
    gold = (0.86, 0.70, 0.34)
    w.paper.mark(shade(o.colour, 0.7), line(w, (1.0, m), (-0.22, m), width=0.003), fine=60)
    buttons(w, 0.90, -0.05, 5, gold, m + 0.07)
    _collar(w, shade(o.colour, 1.12), 0.05)
    w.paper.mark(shade(o.colour, 0.55), line(w, (0.30, -1.0), (0.30, 1.0), width=0.022), inside=True)
    x, y = on_trunk(w, 0.30, m)
    w.paper.mark(gold, ellipse(x, y, 0.011 * w.h, 0.010 * w.h, n=12), fine=60)
    for side in (-0.78, 0.78) if w.front > 0.4 else (-0.1,):
        w.paper.mark(gold, line(w, (0.985, side * 0.8), (0.955, side * 1.15), width=0.012), fine=40)


def _jacket(w: Wearer) -> None:
    o, m = w.outfit, middle(w)
    neckline(w, 0.22, o.under, 0.24)
    low = -0.10 - o.cut.hem
    w.paper.mark(edge_of(w), line(w, (0.80, m), (low, m), width=0.005), fine=50)
    w.paper.mark(shade(o.colour, 0.78), line(w, (low + 0.05, -1.04), (low + 0.05, 1.04), width=0.02), fine=40)
    _collar(w, shade(o.colour, 0.86), 0.14)
    for side in (-0.5, 0.5) if w.front > 0.4 else (-0.1,):
        w.paper.mark(edge_of(w), line(w, (0.28, side), (0.10, side * 1.25), width=0.005), fine=80)


def _coat(w: Wearer) -> None:
    o, m = w.outfit, middle(w)
    _lapels(w, 0.30, o.under, None, shade(o.colour, 0.88))
    w.paper.mark(edge_of(w), line(w, (0.70, m), (0.0, m + 0.02), (-0.5, m + 0.03), width=0.004), fine=45)
    w.paper.mark(
        shade(o.colour, 0.76), line(w, (0.35, -1.0), (0.33, 0.0), (0.35, 1.0), width=0.020), inside=True
    )
    buttons(w, 0.60, -0.30, 4, shade(o.colour, 0.55), m - 0.12)
    for side in (-0.55, 0.62) if w.front > 0.4 else (-0.15,):
        w.paper.mark(edge_of(w), line(w, (0.10, side), (-0.02, side * 1.15), width=0.006), fine=60)


def _raincoat(w: Wearer) -> None:
    o, m = w.outfit, middle(w)
    w.paper.mark(shade(o.colour, 0.78), line(w, (0.98, m), (0.0, m), (-0.6, m), width=0.007), fine=40)
    buttons(w, 0.88, -0.35, 5, (0.92, 0.90, 0.84), m + 0.08)
    for side in (-0.5, 0.55) if w.front > 0.4 else (-0.15,):
        w.paper.mark(
            shade(o.colour, 0.84), line(w, (0.06, side - 0.16), (0.04, side + 0.16), width=0.018), fine=60
        )


def draw_apron(w: Wearer, colour: RGB) -> None:
    m = middle(w)
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
    w.paper.mark(shade(colour, 0.78), line(w, (0.36, -1.0), (0.36, 1.0), width=0.010), inside=False)
    for s in (-1, 1):
        w.paper.mark(
            shade(colour, 0.86),
            line(w, (0.84, m + s * 0.30), (1.03, m * 0.6 + s * 0.30), width=0.009),
            fine=40,
        )


def draw_back(w: Wearer) -> None:
    """A garment from behind: collar, yoke and middle seam; an apron's strings, tied."""
    edge = edge_of(w)
    w.paper.mark(edge, line(w, (1.0, -0.42), (0.965, 0.0), (1.0, 0.42), width=0.012), fine=30)
    w.paper.mark(edge, line(w, (0.80, -0.82), (0.765, 0.0), (0.80, 0.82)), fine=60)
    w.paper.mark(edge, line(w, (0.765, 0.0), (0.40, 0.0), (0.02, 0.0)), alpha=0.8, fine=60)
    if w.outfit.apron:
        w.paper.mark(w.outfit.apron, line(w, (0.36, -0.98), (0.37, 0.0), (0.36, 0.98), width=0.010), fine=30)
        x, y = on_trunk(w, 0.37, 0.0)
        for side in (-1, 1):
            loop = ellipse(x + side * 0.022 * w.h, y + 0.004 * w.h, 0.020 * w.h, 0.011 * w.h, 0.4 * side)
            w.paper.cut(w.outfit.apron, loop, bulge=0.02, lift=0.006)


def _plain_front(w: Wearer) -> None:
    if w.outfit.main == "apron":
        draw_apron(w, w.outfit.colour)
    neckline(w, 0.10, w.outfit.under)


FRONTS: dict[str, Callable[[Wearer], None]] = {
    "scoop": _scoop,
    "buttons": _shirt,
    "ribs": _sweater,
    "bib": _bib,
    "vest": _vest,
    "waist": _dress,
    "drape": sari,
    "cross": kimono,
    "robe": robe,
    "lapels": _suit,
    "uniform": _uniform,
    "jacket": _jacket,
    "coat": _coat,
    "raincoat": _raincoat,
    "spacesuit": spacesuit,
    "wetsuit": wetsuit,
    "apron": _plain_front,
    "cloak": _plain_front,
}
