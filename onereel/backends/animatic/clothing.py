"""What a person wears: garments, hats and carried things with their colours, read from words."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field

from onereel.backends.animatic import lexicon
from onereel.backends.animatic.lexicon import Role, Sort, wear
from onereel.backends.animatic.lexicon.bags import bag
from onereel.backends.animatic.stage import RGB, Garment


def draw(bound: int, *words: object) -> int:
    """A number 0 ≤ n < bound, the same for the same words."""
    digest = hashlib.sha256("/".join(str(w) for w in words).encode()).digest()
    return int.from_bytes(digest[:4], "big") % bound


def pick(options: Sequence[str], *words: object) -> str:
    """One of some options, the same for the same words."""
    return options[draw(len(options), *words)]


@dataclass(slots=True)
class Worn:
    """What is read of a person's clothes so far."""

    garments: list[Garment] = field(default_factory=list)
    headwear: tuple[str, RGB] | None = None
    carries: list[tuple[str, RGB]] = field(default_factory=list)


_PARTS = bag(
    """
    hair eyes eye face skin beard brows eyebrows lips nose cheeks hands teeth complexion moustache
    mustache freckles buttons trim stripes dots lining collar patches sleeves cuffs haired-bun lipstick
    stubble fingers curls bun braid braids ponytail fringe fur feathers mane tail stockings socks belt
    sash ribbon apron-strings
    """
)
_DOUBTFUL = bag(
    """
    note present tea coffee milk medicine paper picture case trunk glass pipe bow organ horn recorder
    bass blossom branch device pole stick box knife recipe drawing record novel flower rose lily album
    jar pot pan net tray
    """
)
_HOLDING = bag(
    """
    carrying holding with clutching gripping bearing carries holds and playing wielding pushing
    """
)


def clothes_of(words: Sequence[str], key: str) -> Worn:
    """Every garment, hat and carried thing in some words, each with its colour.

    A colour belongs to the next thing named after it, or stands after it (“a coat of deep green”); cloth
    without one has its material's, its own, or a quiet one that depends on the key.
    """
    worn, at = Worn(), 0
    pending: tuple[RGB, int] | None = None
    cloth = ""
    while at < len(words):
        if hit := lexicon.longest(words, at, lexicon.clothes()):
            item, count, _ = hit
            said = pending[0] if pending and at - pending[1] <= 5 else None
            if said is None and (after := _colour_after(words, at + count)):
                said, count = after[0], count + after[1]
            _put_on(worn, item, said, cloth, key)
            pending, cloth = None, ""
        elif (hand := lexicon.longest(words, at, lexicon.carried())) and _held(words, at, hand[0]):
            said = pending[0] if pending and at - pending[1] <= 4 else None
            worn.carries.append((hand[0].kind, said or lexicon.rgb(hand[0].colour)))
            count, pending, cloth = hand[1], None, ""
        elif found := lexicon.colour_at(words, at):
            count = found[2]
            if pending is None or at - pending[1] > 3:
                pending = (found[0], at + count - 1)
            else:
                pending = (pending[0], at + count - 1)  # “red and white striped”: the first one leads
        else:
            if words[at] in _PARTS:
                pending, cloth = None, ""
            cloth = words[at] if words[at] in wear.MATERIALS else cloth
            count = 1
        at += count
    return worn


def _held(words: Sequence[str], at: int, item: Sort) -> bool:
    return item.noun not in _DOUBTFUL or any(w in _HOLDING for w in words[max(0, at - 4) : at])


def _colour_after(words: Sequence[str], at: int) -> tuple[RGB, int] | None:
    """A colour said behind its garment, and how many words that takes: “of deep green”, “in red”."""
    if at < len(words) and words[at] in ("of", "in", "is", ",", "all"):
        found = lexicon.colour_at(words, at + 1)
        if found:
            after = at + 1 + found[2]
            noun = (
                after < len(words) and words[after].isalpha() and words[after] not in ("and", "with", "over")
            )
            return None if noun else (found[0], 1 + found[2])
    return None


_QUIET = (
    "slate",
    "olive",
    "rust",
    "navy",
    "mustard",
    "burgundy",
    "teal",
    "tan",
    "charcoal",
    "sage",
    "plum",
    "cream",
)
_LEGS = ("navy", "charcoal", "brown", "olive", "slate")


def _put_on(worn: Worn, item: lexicon.Wear, said: RGB | None, cloth: str, key: str) -> None:
    fallback = wear.MATERIALS.get(cloth) or item.colour
    if not fallback:
        quiet = _LEGS if item.kind in ("trousers", "boots", "shoes", "shorts") else _QUIET
        fallback = pick(quiet, key, item.kind)
    colour = said or lexicon.rgb(fallback)
    if item.where == "headwear":
        worn.headwear = worn.headwear or (item.kind, colour)
    elif not any(g.kind == item.kind and g.colour == colour for g in worn.garments):
        worn.garments.append(Garment(kind=item.kind, colour=colour))


def usual_clothes(role: Role | None, gender: str, age: str, key: str) -> str:
    """What such a person wears when nobody has said, in words with colours; the same for the same key."""
    if role and role.wears:
        return role.wears
    top, legs = pick(_QUIET[:9], key, "coat"), pick(_LEGS, key, "legs")
    cut = age if age == "child" else gender
    return pick(_USUAL[cut], key, cut).format(top=top, legs=legs, gay=pick(_GAY, key, "child"))


_GAY = ("red", "mustard", "teal", "orange", "cobalt")
_USUAL = {
    "child": (
        "{gay} sweater, {legs} shorts",
        "{gay} sweater, {legs} trousers",
        "{gay} jacket, {legs} trousers",
    ),
    "female": (
        "{top} coat, cream scarf",
        "{top} dress, grey cardigan",
        "{top} sweater, {legs} skirt",
        "{top} coat, mustard scarf",
    ),
    "male": (
        "{top} coat, {legs} trousers",
        "{top} jacket, white shirt, {legs} trousers",
        "{top} sweater, {legs} trousers, grey cap",
    ),
}
