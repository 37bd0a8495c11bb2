"""Titles, loglines and the small words between: how a film on paper speaks of itself."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from onereel.backends.animatic import lexicon
from onereel.backends.animatic.clothing import pick
from onereel.backends.animatic.lexicon.bags import bag
from onereel.backends.animatic.lexicon.forms import gerund, plural, third
from onereel.backends.animatic.reading.slots import Being, Deed, Slots
from onereel.planfile import TimeOfDay, Weather

if TYPE_CHECKING:
    from onereel.backends.animatic.writing.ground import Ground

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


_AIR = {
    Weather.RAIN: "Rain",
    Weather.STORM: "Storm",
    Weather.SNOW: "Snow",
    Weather.FOG: "Fog",
    Weather.WIND: "Wind",
    Weather.CLOUDY: "Grey Skies",
    Weather.CLEAR: "Light",
}


def clean(text: str) -> str:
    """Words that spoil a picture, control marks and doubled blanks taken out."""
    text = text.encode("utf-8", "replace").decode("utf-8")
    text = "".join(c if c.isprintable() else " " for c in text)
    text = re.sub(r"\bcinematic(ally)?\b|\bexactly\s+(?=\w+\s+(people|persons)\b)", "", text, flags=re.I)
    return " ".join(text.split())


def capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def with_a(words: str) -> str:
    """“an old clock”, “a red kite”."""
    return f"{'an' if words[:1].lower() in 'aeio' and words else 'a'} {words}"


_LITTLE = bag("a an the of in on at to for and or from with under over by")


def titled(text: str) -> str:
    """“the last clock” → “The Last Clock”."""
    words = text.split()
    return " ".join(
        capital(w) if n in (0, len(words) - 1) or w not in _LITTLE else w for n, w in enumerate(words)
    )


_HELD_BY_NAME = 5  # words in a title at most


def title_of(
    slots: Slots, deed: Deed | None, thing: str, ground: Ground, cast: Sequence[Being], seed: int
) -> str:
    """A title of a few words, out of the sentence's own: never the sentence itself."""
    town = clean(slots.place.words.split(",")[0]) if slots.place and not slots.place.people else ""
    options = [*_of_deed(deed), *_of_people(slots, cast, town)]
    if thing and any(thing == prop.words for prop in slots.props):
        options += [titled(thing) if thing in _STUFF else f"The {titled(thing)}"] * 2
    if slots.people and slots.vehicles:
        options.append(f"The {titled(clean(slots.vehicles[0].noun))}")
    if town and (slots.time or slots.weather):
        options.append(f"{_hour(slots)} in {town}")
    if not options:
        options = _of_place(slots, ground, town)
    taken = clean(slots.sentence).strip(" .!?").lower()
    options = [option for option in options if option.lower() != taken and len(option) < 80]
    return pick(options or [_TIMES[ground.time]], "title", seed, slots.sentence)


def _hour(slots: Slots) -> str:
    """What the sentence says of the hour or the weather: “Rain”, “First Light”."""
    if slots.weather and slots.weather is not Weather.CLEAR:
        return _AIR[slots.weather]
    return _TIMES[slots.time] if slots.time else _TIMES[TimeOfDay.MORNING]


def _of_deed(deed: Deed | None) -> list[str]:
    """“Dancing Alone in the Rain”, “Waiting for the Ferry”."""
    home = deed is not None and deed.phrase in ("come home", "go home", "walk home")
    if deed is None or deed.thing or (deed.lemma in _PLAIN_DEEDS and not home):
        return []
    words = clean(deed.phrase).split()
    words = words[: next((n for n, w in enumerate(words) if n > 1 and w.lower() in _CUTS), len(words))]
    if len(words) < 2 or len(words) > _HELD_BY_NAME or words[-1].lower() in _LITTLE:
        return []
    return [titled(" ".join([gerund(words[0]), *words[1:]]))]


_STUFF = bag("chess clay bread soup honey milk wine sand ice grass gold money cards spices chocolate")
_PLAIN_DEEDS = bag("be have get stand come go take do put see use walk own need want leave")
_CUTS = bag("his her their my while when who that and")


def _of_people(slots: Slots, cast: Sequence[Being], town: str) -> list[str]:
    """“The Lighthouse Keeper of Lisbon”, “Amir and Leila”, “Three Sisters”, “The Last Elephant”."""
    named = [being.name for being in slots.beings if being.name]
    if len(named) > 1:
        return [" and ".join(map(clean, named[:2]))]
    if named:
        return [clean(named[0])]
    hero = next((b for b in slots.beings if cast and (b.noun, b.sort) == (cast[0].noun, cast[0].sort)), None)
    if hero is None:
        return []
    noun = clean(" ".join(dict.fromkeys([*hero.said, *hero.noun.split()])))
    alike = len(slots.beings) > 1 and all(being.noun == hero.noun for being in slots.beings)
    if hero.number > 1 or alike:
        count = _COUNTS.get(hero.number, "")
        counted = count if count in slots.sentence.lower() else "the"
        return [titled(f"{counted or 'the'} {plural(noun)}")]
    second = slots.beings[1] if len(slots.beings) == 2 else hero
    if second is not hero and second.number == 1 and not second.noun.endswith("self"):
        return [titled(f"the {noun} and the {clean(second.noun)}")]
    last = re.search(rf"\b(last|first|only) {re.escape(hero.noun)}", slots.sentence, re.I)
    noun = f"{last[1].lower()} {hero.noun}" if last else noun
    role = lexicon.roles().get(hero.noun)
    of = f" of {_the(town)}{town}" if town and hero.sort == "person" and not (role and role.of) else ""
    return [] if noun in _ANYONE else [f"The {titled(noun)}{of}"]


_ANYONE = frozenset(("man", "woman", "person", "boy", "girl", "child"))
_COUNTS = {2: "two", 3: "three", 4: "four", 5: "five", 6: "six", 7: "seven"}


def _of_place(slots: Slots, ground: Ground, town: str) -> list[str]:
    """A title where nobody does anything that could be named: “The Empty Beach”, “Night over Tokyo”."""
    noun = ground.noun.removeprefix("the ")
    empty = " empty " if slots.nobody else " "
    setting = ground.setting.split()
    named = " ".join(w for w in setting if w not in ("a", "an", "the")) if len(setting) < 5 else noun
    options = [titled(f"the {named}") if empty.strip() in named else titled(f"the{empty}{noun}")]
    things = [deed.thing for deed in slots.deeds if deed.thing and len(deed.thing.split()) < 3]
    options += [titled(f"the {clean(thing)}") for thing in things[:1] if thing not in noun]
    if town:
        said = slots.time or slots.weather
        options = [f"{town}, {_hour(slots)}" if said else f"{_TIMES[ground.time]}, {town}"]
    return options


_TURNS = (
    "until something small changes everything",
    "and for once nobody looks away",
    "and the day will not be the same again",
    "until the light changes",
    "and the silence answers",
    "as if the whole world were watching",
)
_ALONE = frozenset({_TURNS[1], _TURNS[5]})


def logline_of(
    slots: Slots, who: str, many: bool, deed: Deed | None, where: str, time: TimeOfDay, seed: int
) -> str:
    """The film in one sentence."""
    lonely = deed is not None and "alone" in deed.phrase.split()
    turn = pick([t for t in _TURNS if not (lonely and t in _ALONE)], "logline", seed, slots.sentence)
    town = _scene_of(where, time)
    if not deed:
        subject = who or "a place"
        return clean(f"{town}, {subject} {'wait' if many else 'waits'}, {turn}.")
    told = verb_of(deed.phrase, many)
    own = [d for d in slots.deeds if d.who == deed.who and not d.aside]
    if deed.who and len(own) > 1 and own[0] is deed:
        told += f" and {verb_of(own[-1].phrase, many)}"
    return clean(f"{town}, {who} {told}, {turn}.")[:500]


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
    return f"{'On' if 'Island' in name else 'In'} {_the(name)}{name}, {AT[time]}"


def _the(name: str) -> str:
    """“the ” before the names that take it."""
    plural = name.endswith(
        ("Alps", "Andes", "Highlands", "Himalayas", "Rockies", "Dolomites", "Islands", "Mountains", "Pampas")
    )
    taken = plural or name in _WITH_THE or name.startswith(("Great", "Black F", "North S", "United"))
    return "the " if taken else ""


def verb_of(phrase: str, many: bool) -> str:
    """A deed's phrase with its verb in the form of its subject."""
    return phrase if many else third(phrase)
