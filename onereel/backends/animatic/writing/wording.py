"""Titles, loglines and the small words between: how a film on paper speaks of itself."""

from __future__ import annotations

import re

from onereel.backends.animatic.clothing import pick
from onereel.backends.animatic.lexicon.bags import bag
from onereel.backends.animatic.lexicon.forms import third
from onereel.backends.animatic.reading.slots import Being, Deed, Slots
from onereel.planfile import TimeOfDay, Weather

AT = {
    TimeOfDay.DAWN: "at dawn",
    TimeOfDay.MORNING: "one morning",
    TimeOfDay.NOON: "at noon",
    TimeOfDay.AFTERNOON: "one afternoon",
    TimeOfDay.SUNSET: "at sunset",
    TimeOfDay.DUSK: "at dusk",
    TimeOfDay.NIGHT: "one night",
}
_TIMES = {
    TimeOfDay.DAWN: "First Light",
    TimeOfDay.MORNING: "Morning",
    TimeOfDay.NOON: "Noon",
    TimeOfDay.AFTERNOON: "The Long Afternoon",
    TimeOfDay.SUNSET: "Last Light",
    TimeOfDay.DUSK: "The Blue Hour",
    TimeOfDay.NIGHT: "All Night",
}
_WEATHERS = {
    Weather.RAIN: ("Rain", "After the Rain", "Under the Same Rain"),
    Weather.STORM: ("The Weather Turns", "Before the Storm"),
    Weather.SNOW: ("Snow", "White Hours", "What the Snow Keeps"),
    Weather.FOG: ("Out of the Fog", "White Distance"),
    Weather.WIND: ("A Change of Wind", "What the Wind Left"),
    Weather.CLOUDY: ("Under Grey", "A Grey Hour"),
    Weather.CLEAR: ("A Clear Day", "So Much Light"),
}


def clean(text: str) -> str:
    """Words that spoil a picture, control marks and doubled blanks taken out."""
    text = text.encode("utf-8", "replace").decode("utf-8")
    text = "".join(c if c.isprintable() else " " for c in text)
    text = re.sub(r"\bcinematic(ally)?\b|\bexactly\s+(?=\w+\s+(people|persons)\b)", "", text, flags=re.I)
    return " ".join(text.split())


def capital(text: str) -> str:
    return text[:1].upper() + text[1:]


_LITTLE = bag("a an the of in on at to for and or from with under over by")


def titled(text: str) -> str:
    """“the last clock” → “The Last Clock”."""
    words = text.split()
    return " ".join(
        capital(w) if n in (0, len(words) - 1) or w not in _LITTLE else w for n, w in enumerate(words)
    )


def title_of(
    slots: Slots, hero: Being | None, thing: str, time: TimeOfDay, weather: Weather, seed: int
) -> str:
    """A title of a few words; never the sentence itself."""
    noun = clean(hero.name or hero.noun) if hero else ""
    town = clean(slots.place.words.split(",")[0]) if slots.place and not slots.place.people else ""
    options = [_TIMES[time], *_WEATHERS[weather]]
    if thing:
        options.append(f"The {titled(thing)}")
        if not thing.endswith("s"):
            options.append(f"{_TIMES[time]}, and a {titled(thing.rsplit(maxsplit=1)[-1])}")
    if noun and hero and hero.name:
        options += [noun, f"{noun}, {_TIMES[time]}", f"Everything {noun} Knows"]
    elif noun not in ("", "man", "woman", "person", "boy", "girl", "child"):
        options += [f"The {titled(noun)}", f"What the {titled(noun)} Saw", f"The {titled(noun)}’s Hour"]
    if town:
        options += [f"{_TIMES[time]} in {town}", f"A Small Light in {town}"]
    taken = clean(slots.sentence).strip(" .!?").lower()
    options = [option for option in options if option.lower() != taken and len(option) < 80]
    return pick(options, "title", seed, slots.sentence)


_TURNS = (
    "until something small changes everything",
    "and for once nobody looks away",
    "and the day will not be the same again",
    "and finds more than was lost",
    "until the light changes",
    "and the silence answers",
)


def logline_of(
    slots: Slots, who: str, many: bool, deed: Deed | None, where: str, time: TimeOfDay, seed: int
) -> str:
    """The film in one sentence."""
    turn = pick(_TURNS, "logline", seed, slots.sentence)
    town = _scene_of(where, time)
    if not deed:
        subject = who or "a place"
        return clean(f"{town}, {subject} {'wait' if many else 'waits'}, {turn}.")
    return clean(f"{town}, {who} {verb_of(deed.phrase, many)}, {turn}.")[:500]


_WITH_THE = bag(
    """
    Sahara Amazon Outback Arctic Atlantic Pacific Mediterranean Caribbean Namib Gobi Pantanal
    """
)


def _scene_of(where: str, time: TimeOfDay) -> str:
    """How a logline begins: “In Lisbon, at dawn”, “Far from Earth, one night”, “At dusk”."""
    name = where.split(",", maxsplit=1)[0]
    if "unnamed" in where:
        return capital(AT[time])
    if not where[:1].isupper():
        inside = where.startswith(("the ", "low "))
        return f"{f'In {where}' if inside else capital(where)}, {AT[time]}"
    plural = name.endswith(
        ("Alps", "Andes", "Highlands", "Himalayas", "Rockies", "Dolomites", "Islands", "Mountains", "Pampas")
    )
    the = (
        "the "
        if plural or name in _WITH_THE or name.startswith(("Great", "Black F", "North S", "United"))
        else ""
    )
    return f"{'On' if 'Island' in name else 'In'} {the}{name}, {AT[time]}"


def verb_of(phrase: str, many: bool) -> str:
    """A deed's phrase with its verb in the form of its subject."""
    return phrase if many else third(phrase)
