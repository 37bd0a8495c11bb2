"""What an insert is of, what hands take up, and how many people stand far behind."""

from __future__ import annotations

import re
from collections.abc import Sequence

from onereel.backends.animatic import lexicon
from onereel.backends.animatic.clothing import clothes_of
from onereel.backends.animatic.extras import colour_of, slug
from onereel.backends.animatic.lexicon.bags import bag
from onereel.backends.animatic.lexicon.forms import tokens
from onereel.backends.animatic.stage import RGB, Figure, Person, Thing
from onereel.orders import View
from onereel.planfile import Size


def focus_of(view: View, cast: Sequence[Figure]) -> Thing | None:
    """What an insert is of, in the colour the words give it; None for other shots."""
    if view.size is not Size.INSERT:
        return None
    if _HANDS.match(view.subject.lower()):
        return _hands(cast)
    for text in (view.subject, view.action):
        if found := thing_in(text):
            return found
    lows = [t.low for t in tokens(view.subject) if t.is_word]
    if "hands" in lows or "hand" in lows or cast:
        return _hands(cast)
    noun = lows[-1] if lows else "thing"
    return Thing(key=f"focus-{slug(noun)}", kind=noun, colour=colour_of(lows, "slate"))


def thing_in(text: str) -> Thing | None:
    """The first object some words name, in the colour they give it."""
    lows = [t.low for t in tokens(text)]
    for at in range(len(lows)):
        before = lows[max(0, at - 3) : at]
        hit = lexicon.longest(lows, at, lexicon.objects())
        if hit and not lexicon.longest(lows, at + hit[1], lexicon.objects()):
            noun, own = hit[0].noun, hit[0].colour
            return Thing(key=f"focus-{slug(noun)}", kind=noun, colour=colour_of(before, own))
        if wear := lexicon.clothes().get(lows[at]):
            return Thing(key="focus-cloth", kind=wear.kind, colour=colour_of(before, wear.colour or "slate"))
    return None


_HANDS = re.compile(r"(the |two |a |her |his |their )*(hands?|fingers)\b")
_NO_SLEEVES = bag("swimsuit vest apron cloak dress sari scarf gloves trousers skirt shorts boots shoes")


def _hands(cast: Sequence[Figure]) -> Thing:
    """Somebody's own hands, out of the sleeves they wear."""
    who = next((figure for figure in cast if isinstance(figure, Person)), None)
    if who is None:
        return Thing(key="focus-hands", kind="hands", colour=(0.72, 0.52, 0.40), sleeve=(0.30, 0.31, 0.36))
    worn = [g.colour for g in who.garments if g.kind not in _NO_SLEEVES]
    gloves = next((g.colour for g in who.garments if g.kind == "gloves"), who.skin)
    return Thing(key="focus-hands", kind="hands", colour=gloves, sleeve=worn[0] if worn else None)


CROWD = 14
_CROWDED = bag("crowded bustling busy packed thronged teeming")
_DESERTED = bag("no without empty deserted nobody")


def crowd_of(view: View) -> int:
    """How many people stand far behind: many where the words say crowd, nobody where they do not."""
    return crowd_in(view.subject, view.action, view.ambient, view.world.setting)


def crowd_in(*texts: str) -> int:
    """How many these words ask for."""
    lows = [t.low for t in tokens(". ".join(texts))]
    for at, word in enumerate(lows):
        group = lexicon.groups().get(word)
        crowd = (group is not None and group.size == 0) or word in _CROWDED
        if crowd and not _DESERTED & set(lows[max(0, at - 2) : at]):
            return CROWD
    return 0


_LEAVING = bag("on at near under from past behind across toward towards into beside through")


def held_in(after: Sequence[str], key: str, *, loaded: bool) -> list[tuple[str, RGB]]:
    """What hands take up in a clause; not things they stand on or look at. Whoever is `loaded` carries
    whatever can be drawn."""
    end = next((at for at, word in enumerate(after) if word in _LEAVING), len(after))
    held = clothes_of(after[:end], key).carries[:1]
    thing = thing_in(" ".join(after[:end])) if loaded and not held else None
    return [(thing.kind, thing.colour)] if thing else held
