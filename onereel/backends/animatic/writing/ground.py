"""Where and when a film plays: what the sentence says, else what suits its people, else a good guess."""

from __future__ import annotations

from dataclasses import dataclass

from onereel.backends.animatic import lexicon
from onereel.backends.animatic.breakdown import scenes_in
from onereel.backends.animatic.clothing import pick
from onereel.backends.animatic.reading.slots import Slots
from onereel.backends.animatic.reading.stock import WEAK_SCENES
from onereel.backends.animatic.stage import Act, Region, SetKind
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


def ground_of(slots: Slots, brief: Brief, seed: int) -> Ground:
    kind, setting = _set(slots, seed)
    region = slots.place.region if slots.place else Region.NOWHERE
    place = (
        wording.clean(slots.place.words) if slots.place else whereabouts.NOWHERE.get(kind, "an unnamed town")
    )
    weather = slots.weather or _weather(slots, kind, seed)
    mood = slots.mood or tone.mood_for((), slots.weather, seed)
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
    if slots.scene is not None:
        kind, text = slots.scene.kind, wording.clean(slots.setting)
        named = scenes_in(text)
        weak = slots.scene.noun in WEAK_SCENES or len(text.split()) < 2
        if not named or named[0].kind is not kind or weak:
            text = whereabouts.SETTINGS[kind]
    else:
        text = _usual_setting(slots, seed)
        kind = scenes_in(text)[0].kind
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


def _usual_setting(slots: Slots, seed: int) -> str:
    aloft = slots.vehicles and any(deed.lemma == "fly" for deed in slots.deeds)
    return _BY_ACT[Act.FLY] if aloft else _haunt(slots) or _by_what_is_there(slots, seed)


def _haunt(slots: Slots) -> str:
    for being in slots.people:
        role = role_of(being)
        if role and role.haunt in whereabouts.HAUNTS and role.wears:
            haunt = "street" if role.haunt == "road" and slots.place else role.haunt
            return whereabouts.HAUNTS[haunt]
    return ""


def _by_what_is_there(slots: Slots, seed: int) -> str:
    for deed in slots.deeds:
        for word in deed.phrase.split():
            if word in _BY_WORD:
                return _BY_WORD[word]
    for being in (*slots.vehicles, *slots.animals):
        if being.noun in _BY_NOUN:
            return _BY_NOUN[being.noun]
        sort = lexicon.vehicles().get(being.noun) or lexicon.animals().get(being.noun)
        if sort and sort.kind in _BY_SORT:
            return _BY_SORT[sort.kind]
    for deed in slots.deeds:
        if deed.act in _BY_ACT:
            return _BY_ACT[deed.act]
    kinds = (
        (SetKind.STREET, SetKind.STREET, SetKind.OLD_TOWN, SetKind.PARK, SetKind.ROOFTOP)
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
    "swim": "a cliff above the open sea",
    "sail": "a cliff above the open sea",
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
    Act.SWIM: "a cliff above the open sea",
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
    return Weather(pick(("clear", "clear", "clear", "cloudy", "wind", "rain", "fog"), "weather", seed))


def _time(slots: Slots, mood: Mood, seed: int) -> TimeOfDay:
    late = mood in (Mood.DARK, Mood.MYSTERIOUS, Mood.TENSE)
    options = (
        ("night", "dusk", "dawn") if late else ("dawn", "morning", "afternoon", "sunset", "dusk", "night")
    )
    return TimeOfDay(pick(options, "time", seed))


def noun_of(ground: Ground) -> str:
    """The place in a word or two, with its article: “the harbour”."""
    if ground.kind is SetKind.SKY:
        return "the sky"
    noun = scenes_in(ground.setting)[0].noun
    odd = (
        noun
        in (
            "under water",
            "outside",
            "in the air",
            "among the stars",
            "home",
            "zero gravity",
            "above the clouds",
        )
        or len(noun.split()) > 2
    )
    return f"the {scenes_in(whereabouts.SETTINGS[ground.kind])[0].noun if odd else noun}"
