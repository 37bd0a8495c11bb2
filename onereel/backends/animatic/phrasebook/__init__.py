"""Narration lines in nine languages, written in each as phrases of its own; no language model, no grammar.

One TOML file a language, one list a beat. An entry is `"tags | line"`, in Japanese `"tags | line | kana
reading"`. Tags say when a line may be used: words are all required, `a/b` is one of them. A line without
tags is always true; `she` and `he` need a cast they fit.

    time      dawn morning noon afternoon sunset dusk night; day, dark
    weather   clear cloudy rain storm snow fog wind; wet
    setting   town sea wild inside sacred stage train space deep sky
    cast      she he child they animal nobody; someone (any of the first four)
    mood      bright soft low taut
"""

from __future__ import annotations

import random
import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources

from onereel.backends.animatic.stage import SetKind
from onereel.planfile import Language, Mood, TimeOfDay, Weather

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
_WEATHERS = {Weather.RAIN: ("wet",), Weather.STORM: ("wet", "rain")}
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
    "pair": ("they", "someone"),
    "group": ("they", "someone"),
    "animal": ("animal",),
    "none": ("nobody",),
}
_SETTINGS: dict[str, tuple[SetKind, ...]] = {
    "town": (
        SetKind.STREET, SetKind.OLD_TOWN, SetKind.ROOFTOP, SetKind.VILLAGE, SetKind.MARKET, SetKind.STATION,
    ),
    "sea": (SetKind.HARBOUR, SetKind.BEACH, SetKind.SEA),
    "wild": (
        SetKind.RIVER, SetKind.FOREST, SetKind.MOUNTAINS, SetKind.DESERT, SetKind.FIELD, SetKind.SNOWFIELD,
        SetKind.ROAD, SetKind.PARK,
    ),
    "inside": (
        SetKind.KITCHEN, SetKind.BEDROOM, SetKind.STUDY, SetKind.CAFE, SetKind.WORKSHOP, SetKind.HOSPITAL,
        SetKind.LABORATORY,
    ),
    "sacred": (SetKind.CHURCH, SetKind.TEMPLE),
    "stage": (SetKind.STAGE,),
    "train": (SetKind.TRAIN,),
    "space": (SetKind.SPACE_STATION, SetKind.MOON),
    "deep": (SetKind.UNDERWATER,),
    "sky": (SetKind.SKY,),
}  # fmt: skip
_NO_WEATHER = frozenset({"space", "deep"})
"""Settings that have neither weather nor hours worth telling."""

BEATS = (
    "opening", "setup", "detail", "want", "obstacle", "turn", "climax", "face", "release", "closing",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Phrase:
    """A line of the book: every one of `tags` must be met by the scene, by any of its alternatives."""

    tags: tuple[frozenset[str], ...]
    line: str
    reading: str = ""

    def fits(self, scene: frozenset[str]) -> bool:
        return all(scene & choice for choice in self.tags)


def narration(
    *,
    beats: tuple[str, ...],
    language: Language,
    mood: Mood,
    time: TimeOfDay,
    weather: Weather,
    set_kind: SetKind,
    cast: str,
    seed: int,
) -> tuple[tuple[str, str], ...]:
    """A (line, kana reading or "") for every beat, none twice, all true of the scene.

    `cast` is one of woman, girl, man, boy, child, pair, group, animal, none. Lines that speak of just this
    scene are likelier than those that fit any. Deterministic in its arguments.
    """
    scene = scene_tags(mood, time, weather, set_kind, cast)
    chance = random.Random(f"{seed}/{language.value}/narration")
    spoken: list[Phrase] = []
    for beat in beats:
        fitting = [p for p in book(language)[beat] if p.fits(scene) and p not in spoken]
        weights = [(1 + len(phrase.tags)) ** 2 for phrase in fitting]
        spoken.append(chance.choices(fitting, weights)[0])
    return tuple((_local(phrase.line, language), phrase.reading) for phrase in spoken)


def scene_tags(mood: Mood, time: TimeOfDay, weather: Weather, set_kind: SetKind, cast: str) -> frozenset[str]:
    """Everything that is true of a scene, as tags."""
    setting = next(name for name, kinds in _SETTINGS.items() if set_kind in kinds)
    tags = {setting, _MOODS[mood], *_CASTS[cast]}
    if setting not in _NO_WEATHER:
        tags |= {time.value, *_TIMES.get(time, ()), weather.value, *_WEATHERS.get(weather, ())}
    return frozenset(tags)


@lru_cache(maxsize=9)
def book(language: Language) -> dict[str, tuple[Phrase, ...]]:
    """All phrases of a language by beat."""
    text = (resources.files(__name__) / f"{_FILES[language]}.toml").read_text("utf-8")
    return {beat: tuple(map(_phrase, entries)) for beat, entries in tomllib.loads(text).items()}


def _phrase(entry: str) -> Phrase:
    tags, line, *reading = (part.strip() for part in entry.split("|"))
    choices = tuple(frozenset(word.split("/")) for word in tags.split())
    return Phrase(choices, line, reading[0] if reading else "")


_BRITISH = {
    "gray": "grey",
    "color": "colour",
    "neighbor": "neighbour",
    "harbor": "harbour",
    "toward ": "towards ",
}


def _local(line: str, language: Language) -> str:
    if language is Language.EN_GB:
        for american, british in _BRITISH.items():
            line = line.replace(american, british)
    return line
