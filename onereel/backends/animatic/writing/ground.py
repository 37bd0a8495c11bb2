"""Where and when a film plays: what the sentence says, else what suits its people, else a good guess."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from onereel.backends.animatic import lexicon
from onereel.backends.animatic.breakdown import scenes_in
from onereel.backends.animatic.clothing import pick
from onereel.backends.animatic.lexicon.bags import bag
from onereel.backends.animatic.reading.slots import Slots
from onereel.backends.animatic.reading.stock import WEAK_SCENES
from onereel.backends.animatic.stage import INDOORS, Act, Region, SetKind
from onereel.backends.animatic.writing import tone, whereabouts, wording
from onereel.backends.animatic.writing.portraits import role_of
from onereel.orders import Brief
from onereel.planfile import Language, Mood, TimeOfDay, Weather


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """Where and when a film plays, everything settled."""

    place: str
    setting: str
    kind: SetKind
    region: Region
    time: TimeOfDay
    weather: Weather
    mood: Mood
    language: Language

    @property
    def noun(self) -> str:
        """The place in a word or two, with its article: “the harbour”."""
        return noun_of(self)

    @property
    def at(self) -> str:
        """“in the harbour”."""
        return whereabouts.at_place(self.noun, self.kind)


def ground_of(slots: Slots, brief: Brief, seed: int) -> Ground:
    """Where and when the film plays, out of what was read and what was not said."""
    kind, setting = _set(slots, seed)
    region = slots.place.region if slots.place else Region.NOWHERE
    place = (
        wording.clean(slots.place.words) if slots.place else whereabouts.NOWHERE.get(kind, "an unnamed town")
    )
    weather = slots.weather or _weather(slots, kind, seed)
    mood = slots.mood or tone.mood_for(slots, brief.style, seed)
    return Ground(
        place=place,
        setting=setting,
        kind=kind,
        region=region,
        time=slots.time or _time(slots, mood, seed),
        weather=weather,
        mood=mood,
        language=brief.language or slots.language,
    )


def _set(slots: Slots, seed: int) -> tuple[SetKind, str]:
    aboard = _aboard(slots) if slots.scene is not None and slots.scene.noun in WEAK_SCENES else ""
    if aboard:
        kind, text = scenes_in(aboard)[0].kind, aboard
    elif slots.scene is not None and not _passed_by(slots):
        kind, text = slots.scene.kind, wording.clean(slots.setting)
        named = scenes_in(text)
        weak = slots.scene.noun in WEAK_SCENES or len(text.split()) < 2
        if not named or named[0].kind is not kind or weak:
            text = _NAMED.get(slots.scene.noun, whereabouts.SETTINGS[kind])
    else:
        text = _usual_setting(slots, seed)
        kind = scenes_in(text)[0].kind
    if any(being.noun == "mermaid" for being in slots.people) and kind not in _WET:
        kind, text = SetKind.UNDERWATER, whereabouts.HAUNTS["underwater"]
    if kind is SetKind.SEA and _ashore(slots):
        text = whereabouts.SETTINGS[kind]
    sight = next((name for name in slots.landmarks if name in _VISIBLE and name not in text), "")
    return kind, f"{text} below the {sight}" if sight and len(text.split()) < 7 else text


_VISIBLE = frozenset(
    {
        "eiffel tower",
        "lighthouse",
        "windmill",
        "castle",
        "volcano",
        "pyramid",
        "clock tower",
        "statue",
        "minaret",
    }
)


_WET = frozenset({SetKind.UNDERWATER, SetKind.SEA, SetKind.BEACH, SetKind.HARBOUR, SetKind.RIVER})
_NAMED = {"mars": "the red dust of mars"}


def _passed_by(slots: Slots) -> bool:
    """“The spaceship drifts past Saturn”: the film is aboard."""
    aboard = any(_sort_of(v.noun) == "spaceship" for v in slots.vehicles)
    on_it = re.search(r"\b(on|to) (the )?(moon|mars|planet|surface)|\blands?\b|\bcrash", slots.sentence, re.I)
    return bool(slots.scene and slots.scene.kind is SetKind.MOON and aboard and not on_it)


def _ashore(slots: Slots) -> bool:
    """People at the sea without a ship stand above it."""
    afloat = slots.vehicles or any(deed.act in (Act.SWIM, Act.FLY) for deed in slots.deeds)
    deck = slots.scene is not None and slots.scene.noun not in ("sea", "ocean")
    return bool(slots.people) and not afloat and not deck


def _sort_of(noun: str) -> str:
    sort = lexicon.vehicles().get(noun) or lexicon.animals().get(noun)
    return sort.kind if sort else ""


def _usual_setting(slots: Slots, seed: int) -> str:
    aloft = slots.vehicles and any(deed.lemma == "fly" for deed in slots.deeds)
    if aloft:
        return _BY_ACT[Act.FLY]
    return _aboard(slots) or _haunt(slots) or _by_what_is_there(slots, seed)


_ABOARD = {
    "ship": "the deck of a ship at sea",
    "train": "a railway carriage",
    "spaceship": "the inside of a space station",
}


def _aboard(slots: Slots) -> str:
    """Where people are who are on their way in something."""
    craft = any(role.haunt == "workshop" for being in slots.people if (role := role_of(being)))
    if not slots.people or craft or any(deed.lemma in _FROM_OUTSIDE for deed in slots.deeds):
        return ""  # “a glassblower breathes a ship into a bottle”
    return next((_ABOARD[s] for v in slots.vehicles if (s := _sort_of(v.noun)) in _ABOARD), "")


_FROM_OUTSIDE = bag("build watch see wait miss repair paint draw find await")


def _haunt(slots: Slots) -> str:
    for being in slots.people:
        said = next((lexicon.settings()[w] for w in being.said if w in lexicon.settings()), None)
        if said is not None:
            return whereabouts.SETTINGS[said.kind]  # a street violinist, a village teacher
        role = role_of(being)
        if role and role.haunt in whereabouts.HAUNTS and role.wears:
            abroad = role.haunt in ("road", "sky") or (role.haunt == "forest" and role.noun in _OF_TALES)
            haunt = "street" if abroad and slots.place else role.haunt
            usual = whereabouts.HAUNTS[haunt]
            return "" if _out_and_about(slots) and scenes_in(usual)[0].kind in INDOORS else usual
    return ""


_OUT = (Weather.RAIN, Weather.STORM, Weather.SNOW, Weather.FOG, Weather.WIND)
_ON_FOOT = (Act.WALK, Act.RUN, Act.RIDE)


_OF_TALES = bag("wizard witch fairy elf pixie sprite nymph gnome goblin dwarf troll ogre sorcerer")
"""Who is at home in a forest, but comes to town."""


def _out_and_about(slots: Slots) -> bool:
    """“A nurse runs for the last bus in the fog”: she is not on her ward."""
    moving = [deed for deed in slots.deeds if deed.act in _ON_FOOT or deed.lemma == "wait"]
    caught = any(word in ("bus", "tram", "taxi", "cab", "train") for d in moving for word in d.phrase.split())
    said = re.search(r"\b(in the (rain|snow|storm|fog|wind)|at the (stars|moon|sky))\b", slots.sentence, re.I)
    return said is not None or (bool(moving) and (caught or slots.weather in _OUT))


def _by_what_is_there(slots: Slots, seed: int) -> str:
    words = [*(w for deed in slots.deeds for w in deed.phrase.split()), *(p.noun for p in slots.props)]
    for word in words:
        if word in _BY_WORD:
            return _BY_WORD[word]
    for being in (*slots.vehicles, *slots.animals):
        if being.noun in _BY_NOUN:
            return _BY_NOUN[being.noun]
        in_town = slots.place is not None and bool(slots.people) and _sort_of(being.noun) == "bird"
        if _sort_of(being.noun) in _BY_SORT and not in_town:
            return _BY_SORT[_sort_of(being.noun)]
    for deed in slots.deeds:
        if deed.act in _BY_ACT:
            return _BY_ACT[deed.act]
    kinds = (
        (SetKind.STREET, SetKind.STREET, SetKind.STREET, SetKind.OLD_TOWN, SetKind.OLD_TOWN)
        if slots.place
        else (
            SetKind.STREET,
            SetKind.ROAD,
            SetKind.VILLAGE,
            SetKind.PARK,
            SetKind.RIVER,
        )
    )
    return whereabouts.SETTINGS[SetKind(pick([k.value for k in kinds], "set", seed))]


_BY_WORD = {
    "icebergs": "an iceberg field",
    "iceberg": "an iceberg field",
    "bake": "a small bakery",
    "cook": "a small kitchen",
    "swim": "the open sea",
    "sail": "the open sea",
    "bread": "a small bakery",
    "ferry": "a ferry landing on the harbour",
    "train": "an old railway station",
    "bus": "a bus stop on a narrow street",
    "meditate": "a temple with stone lanterns",
    "pray": "a tall church nave",
    "raft": "a quiet river bank",
    "soup": "a small kitchen",
    "tea": "a small tea house",
    "clock": "a cluttered workshop",
    "sew": "a cluttered workshop",
    "repair": "a cluttered workshop",
    "piano": "a dark stage",
    "waltz": "an empty ballroom",
    "tango": "an old dance hall",
    "chess": "a quiet park",
    "fish": "a quiet river bank",
    "boat": "a quiet river bank",
    "kite": "an open field",
    "teapot": "a small kitchen",
    "kettle": "a small kitchen",
    "oranges": "a walled garden",
    "feathers": "a deep forest",
    "heart": "a wide beach",
    "nets": "a fishing harbour",
    "spaceship": "the inside of a space station",
    "waves": "a wide beach",
    "tide": "a wide beach",
    "letter": "a study full of books",
    "book": "a library full of books",
    "chase": "a narrow city street",
    "harvest": "an open field",
    "plant": "a walled garden",
    "paint": "a painter's studio",
    "telescope": "an observatory full of books",
    "snowman": "a white snowfield",
}
_BY_NOUN = {
    "gondola": "a canal in the old town",
    "penguin": "a white snowfield",
    "polar bear": "a white snowfield",
    "walrus": "a white snowfield",
    "reindeer": "a white snowfield",
    "sled dog": "a white snowfield",
    "camel": "a desert of high dunes",
    "scorpion": "a desert of high dunes",
    "giraffe": "an open savanna",
    "gazelle": "an open savanna",
    "zebra": "an open savanna",
    "monkey": "a deep jungle",
    "tiger": "a deep jungle",
    "parrot": "a deep jungle",
    "panda": "a bamboo forest",
    "ibex": "a bare mountain pass",
    "condor": "a bare mountain pass",
    "swan": "a quiet lake",
    "duck": "a quiet lake",
    "frog": "a quiet pond",
    "gull": "a stone harbour",
    "seagull": "a stone harbour",
    "seal": "a wide beach",
    "crab": "a wide beach",
    "owl": "a deep forest",
    "dragon": "a bare mountain pass",
    "butterfly": "a quiet garden",
    "bee": "a quiet garden",
}
_BY_SORT = {
    "train": "an old railway station",
    "tram": "a narrow city street",
    "boat": "a quiet river bank",
    "ship": "a cliff above the open sea",
    "spaceship": "the inside of a space station",
    "aeroplane": "the open sky above the clouds",
    "balloon": "the open sky above the clouds",
    "submarine": "a coral reef on the seabed",
    "rover": "the red dust of mars",
    "car": "an empty country road",
    "taxi": "a narrow city street",
    "truck": "an empty country road",
    "bus": "a narrow city street",
    "cart": "an empty country road",
    "motorbike": "an empty country road",
    "whale": "a cliff above the open sea",
    "fish": "a coral reef on the seabed",
    "elephant": "an open savanna",
    "lion": "an open savanna",
    "horse": "an open field",
    "unicorn": "an enchanted forest",
    "panda": "a bamboo forest",
    "cow": "a green pasture",
    "sheep": "a green hillside",
    "fox": "a deep forest",
    "bear": "a deep forest",
    "deer": "a deep forest",
    "rabbit": "an open meadow",
    "cat": "an old town lane",
    "dog": "a narrow city street",
    "bird": "a flat rooftop above the city",
}
_BY_ACT = {
    Act.SWIM: "the open sea",
    Act.FLY: "the open sky above the clouds",
    Act.SLEEP: "a plain bedroom",
    Act.READ: "a study full of books",
    Act.PLAY: "an old town square",
    Act.DANCE: "an old town square",
    Act.SING: "an old town square",
}


def _weather(slots: Slots, kind: SetKind, seed: int) -> Weather:
    if kind in (SetKind.MOON, SetKind.SPACE_STATION, SetKind.UNDERWATER, SetKind.DESERT):
        return Weather.CLEAR
    if kind is SetKind.SNOWFIELD or (slots.season is not None and slots.season.value == "winter"):
        return Weather(pick(("snow", "snow", "clear", "cloudy"), "weather", seed))
    if kind in INDOORS:
        return Weather(pick(("clear", "clear", "cloudy", "rain"), "weather", seed))
    return Weather(pick(("clear", "clear", "clear", "cloudy", "wind", "rain", "fog"), "weather", seed))


def _time(slots: Slots, mood: Mood, seed: int) -> TimeOfDay:
    late = mood in (Mood.DARK, Mood.MYSTERIOUS, Mood.TENSE)
    options = (
        ("night", "dusk", "dawn") if late else ("dawn", "morning", "afternoon", "sunset", "dusk", "night")
    )
    return TimeOfDay(pick(options, "time", seed))


def onward_of(slots: Slots, ground: Ground) -> Ground | None:
    """The ground of a film's second part, where the sentence goes somewhere else."""
    named = scenes_in(slots.onward)
    if not named or named[0].kind is ground.kind:
        return None
    weak = named[0].noun in WEAK_SCENES or len(slots.onward.split()) < 3
    kind = named[0].kind
    return replace(ground, kind=kind, setting=whereabouts.SETTINGS[kind] if weak else slots.onward)


def noun_of(ground: Ground) -> str:
    """The place in one noun phrase: “the harbour”."""
    if ground.kind is SetKind.SKY:
        return "the sky"
    noun = scenes_in(ground.setting)[0].noun
    if noun == "mars":
        return "the red planet"
    if noun.startswith("deck of"):
        return "the deck"
    if noun == "city" and ground.kind is SetKind.STREET and "street" in ground.setting:
        return "the street"
    odd = (
        noun
        in (
            "under water",
            "outside",
            "lighthouse",
            "in the air",
            "among the stars",
            "home",
            "zero gravity",
            "above the clouds",
        )
        or len(noun.split()) > 2
    )
    return f"the {scenes_in(whereabouts.SETTINGS[ground.kind])[0].noun if odd else noun}"
