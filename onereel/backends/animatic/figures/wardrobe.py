"""Garments resolved into what is seen of them: trunk, sleeves, hem, legs and feet, each with its colour."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from onereel.backends.animatic.figures.paper import shade
from onereel.backends.animatic.figures.pose import chance
from onereel.backends.animatic.stage import RGB, Figure, Garment, Person


@dataclass(frozen=True, slots=True, kw_only=True)
class Cut:
    """How a garment is cut: `hem` how far down the legs it hangs (0 none, 1 the ankles), `flare` how much it
    widens there, `sleeve` 0 none … 1 to the wrist, `loose` added to the radii (parts of the height)."""

    rank: int
    hem: float = 0.0
    flare: float = 0.0
    sleeve: float = 1.0
    loose: float = 0.0
    wide: float = 0.0  # how much the sleeve opens at its end
    opening: str = ""  # how the front is made


UPPER: dict[str, Cut] = {
    "swimsuit": Cut(rank=1, sleeve=0.0, opening="scoop"),
    "wetsuit": Cut(rank=1, opening="wetsuit"),
    "shirt": Cut(rank=2, hem=0.07, opening="buttons"),
    "sweater": Cut(rank=3, hem=0.08, loose=0.004, opening="ribs"),
    "overalls": Cut(rank=4, sleeve=0.0, loose=0.004, opening="bib"),
    "vest": Cut(rank=5, hem=0.06, sleeve=0.0, opening="vest"),
    "dress": Cut(rank=4, hem=0.62, flare=0.055, sleeve=0.30, opening="waist"),
    "sari": Cut(rank=4, hem=0.97, flare=0.012, sleeve=0.28, opening="drape"),
    "kimono": Cut(rank=4, hem=0.95, flare=0.0, loose=0.003, wide=0.055, sleeve=0.92, opening="cross"),
    "robe": Cut(rank=5, hem=0.97, flare=0.035, loose=0.008, wide=0.035, opening="robe"),
    "suit": Cut(rank=6, hem=0.17, loose=0.003, opening="lapels"),
    "uniform": Cut(rank=6, hem=0.15, loose=0.002, opening="uniform"),
    "jacket": Cut(rank=7, hem=0.12, loose=0.006, opening="jacket"),
    "coat": Cut(rank=8, hem=0.55, flare=0.03, loose=0.008, wide=0.004, opening="coat"),
    "raincoat": Cut(rank=8, hem=0.55, flare=0.045, loose=0.011, wide=0.008, opening="raincoat"),
    "spacesuit": Cut(rank=9, loose=0.022, opening="spacesuit"),
    "apron": Cut(rank=10, hem=0.45, opening="apron"),
    "cloak": Cut(rank=11, hem=0.86, flare=0.05, sleeve=0.0, loose=0.006, opening="cloak"),
}
_WHOLE = frozenset({"suit", "uniform", "spacesuit", "wetsuit", "overalls"})  # has legs of its own
_LONG = frozenset({"sari", "kimono", "robe"})
_BARE = frozenset({"dress", "sari", "kimono", "swimsuit", "skirt"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Outfit:
    """What is seen. `main` is the outermost garment on the trunk and `cut` how it is made."""

    main: str
    colour: RGB
    cut: Cut
    under: RGB  # at the neck, the cuffs and under a vest
    under_kind: str
    sleeve: RGB
    sleeve_length: float
    skirt: RGB | None  # a hem under the main one
    skirt_hem: float
    skirt_flare: float
    leg: RGB | None  # None: bare skin
    leg_length: float
    leg_loose: float
    shoe: RGB | None
    boot: bool
    scarf: RGB | None
    gloves: RGB | None
    apron: RGB | None
    cloak: RGB | None


def _first(garments: tuple[Garment, ...], kinds: tuple[str, ...]) -> Garment | None:
    return next((g for g in garments if g.kind in kinds), None)


_NEUTRALS: tuple[RGB, ...] = (
    (0.36, 0.40, 0.47),
    (0.52, 0.44, 0.36),
    (0.31, 0.36, 0.33),
    (0.47, 0.35, 0.34),
    (0.62, 0.57, 0.48),
)
_TROUSERS: tuple[RGB, ...] = ((0.19, 0.21, 0.28), (0.25, 0.21, 0.19), (0.22, 0.25, 0.25))


def _plain(person: Person) -> Garment:
    pick = _NEUTRALS[int(chance(0, person.key, "top") * len(_NEUTRALS))]
    return Garment(kind="sweater" if person.age in {"old", "child"} else "shirt", colour=pick)


@lru_cache(maxsize=64)
def outfit(person: Person) -> Outfit:
    """What one sees of a person's garments; a shirt and trousers of quiet colours where none are named."""
    g = person.garments
    uppers = sorted(
        (x for x in g if x.kind in UPPER and x.kind not in {"apron", "cloak"}),
        key=lambda x: UPPER[x.kind].rank,
        reverse=True,
    )
    main = uppers[0] if uppers else _plain(person)
    inner = uppers[1] if len(uppers) > 1 else None
    cut = UPPER[main.kind]
    sleeved = next((x for x in [main, *uppers[1:]] if UPPER[x.kind].sleeve > 0.5), None)
    if cut.sleeve == 0.0 and main.kind in {"vest", "overalls"}:
        sleeve = sleeved.colour if sleeved and sleeved is not main else (0.86, 0.84, 0.80)
        length = 1.0
    else:
        sleeve, length = main.colour, cut.sleeve
        if inner and length < 0.5 and UPPER[inner.kind].sleeve > 0.5:
            sleeve, length = inner.colour, 1.0
    skirt, skirt_hem, flare = _hem_under(person, main, inner)
    leg, leg_length, loose = _legs(person, main, inner)
    feet = _first(g, ("boots", "shoes"))
    apron, cloak, scarf, gloves = (_first(g, (k,)) for k in ("apron", "cloak", "scarf", "gloves"))
    return Outfit(
        main=main.kind,
        colour=main.colour,
        cut=cut,
        under=inner.colour if inner else (0.88, 0.86, 0.82),
        under_kind=inner.kind if inner else "",
        sleeve=sleeve,
        sleeve_length=length,
        skirt=skirt,
        skirt_hem=skirt_hem,
        skirt_flare=flare,
        leg=leg,
        leg_length=leg_length,
        leg_loose=loose,
        shoe=feet.colour if feet else _shoe(person, main),
        boot=main.kind == "spacesuit" or (feet is not None and feet.kind == "boots"),
        scarf=scarf.colour if scarf else None,
        gloves=gloves.colour if gloves else shade(main.colour, 0.82) if main.kind == "spacesuit" else None,
        apron=apron.colour if apron else None,
        cloak=cloak.colour if cloak else None,
    )


def _hem_under(person: Person, main: Garment, inner: Garment | None) -> tuple[RGB | None, float, float]:
    skirt = _first(person.garments, ("skirt",))
    if skirt and UPPER[main.kind].hem < 0.5:
        return skirt.colour, 0.60, 0.05
    if inner and UPPER[inner.kind].hem > UPPER[main.kind].hem + 0.03 and UPPER[inner.kind].hem > 0.5:
        return inner.colour, UPPER[inner.kind].hem, UPPER[inner.kind].flare
    if skirt:
        return skirt.colour, 0.68, 0.05
    return None, 0.0, 0.0


def _legs(person: Person, main: Garment, inner: Garment | None) -> tuple[RGB | None, float, float]:
    lower = _first(person.garments, ("trousers", "shorts"))
    if lower and main.kind not in _WHOLE:
        return lower.colour, 1.0 if lower.kind == "trousers" else 0.42, 0.006
    if main.kind in _WHOLE:
        return main.colour, 1.0, 0.016 if main.kind == "spacesuit" else 0.006
    if inner and inner.kind in _WHOLE:
        return inner.colour, 1.0, 0.006
    kinds = {x.kind for x in person.garments}
    if main.kind in _BARE or kinds & _BARE:
        return None, 0.0, 0.0
    return _TROUSERS[int(chance(0, person.key, "legs") * len(_TROUSERS))], 1.0, 0.004


def _shoe(person: Person, main: Garment) -> RGB | None:
    if main.kind == "swimsuit":
        return None
    if main.kind == "spacesuit":
        return shade(main.colour, 0.7)
    if main.kind == "kimono":
        return (0.90, 0.88, 0.84)
    if main.kind == "sari":
        return (0.52, 0.33, 0.18)
    return (0.20, 0.15, 0.13)


def swatches_of(figure: Figure) -> tuple[RGB, ...]:
    """The colours of a figure that are to be found on screen, most area first. A shirt buttoned up under
    something closed, or trousers under a hem to the ankles, are not among them."""
    if not isinstance(figure, Person):
        return (figure.colour,)
    o = outfit(figure)
    found: list[RGB] = [o.colour]
    if o.cloak:
        found.append(o.cloak)
    if o.skirt:
        found.append(o.skirt)
    if o.leg and o.leg_length and o.cut.hem < 0.8 and o.skirt_hem < 0.8:
        found.append(o.leg)
    if o.apron:
        found.append(o.apron)
    if o.sleeve != o.colour and o.sleeve_length > 0.5:
        found.append(o.sleeve)
    if o.scarf:
        found.append(o.scarf)
    if figure.headwear:
        found.append(figure.headwear_colour)
    return tuple(dict.fromkeys(found))
