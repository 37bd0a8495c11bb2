"""Narration in nine languages, written in each as phrases of its own: no language model, no grammar.

One TOML file a language, one list a beat. An entry is `"tags | line"`, in Japanese `"tags | line | reading"`,
where the reading is kana as it sounds (わ and え for the particles, ー for long vowels, a space after each
phrase). Tags say when a line is true: all of them are required, `a/b` is either.

    time      dawn morning noon afternoon sunset dusk night; day (morning to afternoon), dark (dusk, night)
    weather   clear cloudy rain storm snow fog wind; wet (rain, storm); sun and stars (a clear sky, its hour)
    place     every set by its name (`old-town`, `cafe`); out, inside (a room), streets, town, sea, wild,
              home, work, sacred, space, deep; lit (there are lamps)
    cast      she he child they (two or more) pair group animal nobody; someone (any person); of animals,
              one or herd (several: where a language's verbs or pronouns tell)
    mood      bright soft low taut, and every mood by its name
    theme     dance music flight search wait craft way meet lesson garden letter: what the story is about

A line without tags is true everywhere. Lines for `they`, `child` and `animal` are worded without gender in
every language. A tag `@lamp` opens or takes up a thread: once one of its lines is spoken the others are
likelier, which is how an ending answers its opening.
"""

from __future__ import annotations

import random
import re
import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources

from onereel.backends.animatic.stage import SetKind
from onereel.planfile import Language, Mood, TimeOfDay, Weather

BEATS = (
    "opening", "setup", "detail", "want", "obstacle", "turn", "climax", "face", "release", "closing",
)  # fmt: skip

_FILES = {
    Language.EN_US: "en",
    Language.EN_GB: "en",
    Language.ES: "es",
    Language.FR: "fr",
    Language.HI: "hi",
    Language.IT: "it",
    Language.JA: "ja",
    Language.PT_BR: "pt",
    Language.ZH: "zh",
}
_TIMES = {
    TimeOfDay.MORNING: ("day",),
    TimeOfDay.NOON: ("day",),
    TimeOfDay.AFTERNOON: ("day",),
    TimeOfDay.DUSK: ("dark",),
    TimeOfDay.NIGHT: ("dark",),
}
_WEATHERS = {Weather.RAIN: ("wet",), Weather.STORM: ("wet",)}
_MOODS = {
    Mood.JOYFUL: "bright",
    Mood.PLAYFUL: "bright",
    Mood.TRIUMPHANT: "bright",
    Mood.TENDER: "soft",
    Mood.SERENE: "soft",
    Mood.WISTFUL: "soft",
    Mood.SAD: "low",
    Mood.DARK: "low",
    Mood.TENSE: "taut",
    Mood.MYSTERIOUS: "taut",
}
_CASTS = {
    "woman": ("she", "someone"),
    "girl": ("she", "child", "someone"),
    "man": ("he", "someone"),
    "boy": ("he", "child", "someone"),
    "child": ("child", "someone"),
    "pair": ("pair", "they", "someone"),
    "group": ("group", "they", "someone"),
    "animal": ("animal", "one"),
    "herd": ("animal", "herd"),
    "none": ("nobody",),
}
_PLACES: dict[SetKind, tuple[str, ...]] = {
    SetKind.STREET: ("out", "town", "streets", "lit"),
    SetKind.OLD_TOWN: ("out", "town", "streets", "lit"),
    SetKind.ROOFTOP: ("out", "town", "lit"),
    SetKind.VILLAGE: ("out", "streets", "lit"),
    SetKind.MARKET: ("out", "town", "lit"),
    SetKind.STATION: ("out", "town", "lit"),
    SetKind.HARBOUR: ("out", "sea", "lit"),
    SetKind.BEACH: ("out", "sea"),
    SetKind.SEA: ("out", "sea"),
    SetKind.RIVER: ("out", "lit"),
    SetKind.PARK: ("out", "lit"),
    SetKind.FOREST: ("out", "wild"),
    SetKind.MOUNTAINS: ("out", "wild"),
    SetKind.DESERT: ("out", "wild"),
    SetKind.FIELD: ("out", "wild"),
    SetKind.SNOWFIELD: ("out", "wild"),
    SetKind.ROAD: ("out", "wild"),
    SetKind.KITCHEN: ("inside", "lit", "home", "work"),
    SetKind.BEDROOM: ("inside", "lit", "home"),
    SetKind.STUDY: ("inside", "lit", "home"),
    SetKind.CAFE: ("inside", "lit"),
    SetKind.WORKSHOP: ("inside", "lit", "work"),
    SetKind.HOSPITAL: ("inside", "lit", "work"),
    SetKind.LABORATORY: ("inside", "lit", "work"),
    SetKind.CHURCH: ("sacred",),
    SetKind.TEMPLE: ("sacred",),
    SetKind.STAGE: (),
    SetKind.TRAIN: (),
    SetKind.SPACE_STATION: ("space",),
    SetKind.MOON: ("space",),
    SetKind.UNDERWATER: ("deep",),
    SetKind.SKY: (),
}
THEMES = frozenset(
    {
        "dance",
        "music",
        "flight",
        "search",
        "wait",
        "craft",
        "way",
        "meet",
        "lesson",
        "garden",
        "letter",
    }
)
"""What a story may be about; the director tells which of them it is."""

_NO_HOURS = frozenset({SetKind.SPACE_STATION, SetKind.MOON, SetKind.UNDERWATER})
_NO_WEATHER = _NO_HOURS | {SetKind.SKY}

_TAKEN_UP = 20.0  # how much likelier a line is whose thread has been opened
_REPEATED = 0.35  # and how much less so for each word the lines before it have used


@dataclass(frozen=True, slots=True)
class Phrase:
    """A line of the book: every one of `tags` must be met by the scene, by any of its alternatives."""

    line: str
    reading: str = ""
    tags: tuple[frozenset[str], ...] = ()
    threads: frozenset[str] = frozenset()

    def fits(self, scene: frozenset[str]) -> bool:
        return all(scene & choice for choice in self.tags)


def narration(
    *,
    beats: tuple[str, ...],
    language: Language,
    mood: Mood,
    time: TimeOfDay,
    weather: Weather,
    places: tuple[SetKind, ...],
    cast: str,
    themes: frozenset[str] = frozenset(),
    seed: int,
) -> tuple[tuple[str, str], ...]:
    """A (line, kana reading or "") for every beat, none twice, all true of the scene.

    `places` holds a set for every beat, `themes` what the story is about; `cast` is one of woman, girl, man,
    boy, child, pair, group, animal, herd, none. A beat may come twice. The more a line says about just this
    scene the likelier it is. Deterministic in its arguments.
    """
    chance = random.Random(f"{seed}/{language.value}/narration")
    spoken: list[Phrase] = []
    for beat, place in zip(beats, places, strict=True):
        scene = scene_tags(mood, time, weather, place, cast) | themes
        fitting = [p for p in book(language)[beat] if p.fits(scene) and p not in spoken]
        spoken.append(chance.choices(fitting, [_weight(phrase, spoken) for phrase in fitting])[0])
    return tuple((_local(phrase.line, language), phrase.reading) for phrase in spoken)


def _weight(phrase: Phrase, spoken: list[Phrase]) -> float:
    """How likely a line is after the others: told by what it says of the scene, by thread, by its words."""
    about = any(choice <= THEMES for choice in phrase.tags)
    weight = float((1 + len(phrase.tags) + 3 * about) ** 2)
    if any(phrase.threads & before.threads for before in spoken):
        return weight * _TAKEN_UP
    used = frozenset().union(*(_words(before.line) for before in spoken))
    return weight * _REPEATED ** len(_words(phrase.line) & used)


@lru_cache(maxsize=4096)
def _words(line: str) -> frozenset[str]:
    """What a hearer would notice twice: longer words by their beginning; in Chinese and Japanese, kanji."""
    kanji = re.findall(r"[\u4e00-\u9fff]", line)
    if kanji:
        return frozenset(kanji)
    return frozenset(word[:5] for word in re.findall(r"\S{4,}", line.lower()))


def scene_tags(mood: Mood, time: TimeOfDay, weather: Weather, set_kind: SetKind, cast: str) -> frozenset[str]:
    """Everything that is true of a scene, as tags."""
    name = set_kind.value.replace(" ", "-").replace("é", "e")
    tags = {name, *_PLACES[set_kind], _MOODS[mood], mood.value, *_CASTS[cast]}
    if set_kind not in _NO_HOURS:
        tags |= {time.value, *_TIMES.get(time, ())}
    if set_kind not in _NO_WEATHER:
        tags |= {weather.value, *_WEATHERS.get(weather, ())}
        if weather is Weather.CLEAR and time is not TimeOfDay.DUSK:
            tags.add("stars" if time is TimeOfDay.NIGHT else "sun")
    return frozenset(tags)


@lru_cache(maxsize=9)
def book(language: Language) -> dict[str, tuple[Phrase, ...]]:
    """All phrases of a language by beat."""
    text = (resources.files(__name__) / f"{_FILES[language]}.toml").read_text("utf-8")
    return {beat: tuple(map(_phrase, entries)) for beat, entries in tomllib.loads(text).items()}


def _phrase(entry: str) -> Phrase:
    marks, line, *reading = (part.strip() for part in entry.split("|"))
    return Phrase(
        line=line,
        reading=reading[0] if reading else "",
        tags=tuple(frozenset(tag.split("/")) for tag in marks.split() if not tag.startswith("@")),
        threads=frozenset(tag for tag in marks.split() if tag.startswith("@")),
    )


_BRITISH = {
    "color": "colour",
    "gray": "grey",
    "harbor": "harbour",
    "neighbor": "neighbour",
    "toward": "towards",
}


def _local(line: str, language: Language) -> str:
    if language is not Language.EN_GB:
        return line
    for american, british in _BRITISH.items():
        line = re.sub(rf"\b{american}(?=s?\b)", british, line)
    return line
