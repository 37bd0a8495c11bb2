"""The plan of a film: what `plan.json` holds, parsed once and trusted after that."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from enum import StrEnum
from itertools import count, pairwise
from typing import Annotated, Literal, Self

from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    StringConstraints,
    ValidationError,
    ValidatorFunctionWrapHandler,
    WrapValidator,
    model_validator,
)


class Value(BaseModel):
    """A frozen, keyword-only noun; unknown fields are errors. Edit with `model_copy(update=…)`."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True, serialize_by_alias=True)


class Language(StrEnum):
    """The nine languages a narrator speaks."""

    EN_US = "en-US"
    EN_GB = "en-GB"
    ES = "es"
    FR = "fr"
    HI = "hi"
    IT = "it"
    JA = "ja"
    PT_BR = "pt-BR"
    ZH = "zh"


class Style(StrEnum):
    NARRATIVE = "narrative"
    DOCUMENTARY = "documentary"
    TRAILER = "trailer"
    POEM = "poem"


class Aspect(StrEnum):
    WIDE = "16:9"
    TALL = "9:16"
    SQUARE = "1:1"


class TimeOfDay(StrEnum):
    DAWN = "dawn"
    MORNING = "morning"
    NOON = "noon"
    AFTERNOON = "afternoon"
    SUNSET = "sunset"
    DUSK = "dusk"
    NIGHT = "night"


class Weather(StrEnum):
    CLEAR = "clear"
    CLOUDY = "cloudy"
    RAIN = "rain"
    STORM = "storm"
    SNOW = "snow"
    FOG = "fog"
    WIND = "wind"


class Season(StrEnum):
    SPRING = "spring"
    SUMMER = "summer"
    AUTUMN = "autumn"
    WINTER = "winter"


class Mood(StrEnum):
    JOYFUL = "joyful"
    TENDER = "tender"
    SERENE = "serene"
    PLAYFUL = "playful"
    WISTFUL = "wistful"
    SAD = "sad"
    MYSTERIOUS = "mysterious"
    TENSE = "tense"
    DARK = "dark"
    TRIUMPHANT = "triumphant"


class Size(StrEnum):
    """How much of the subject a shot holds."""

    WIDE = "wide"
    MEDIUM = "medium"
    CLOSE_UP = "close-up"
    TWO_SHOT = "two-shot"
    INSERT = "insert"
    OVER_THE_SHOULDER = "over-the-shoulder"


class Move(StrEnum):
    """What the camera does during a shot; exactly one."""

    STATIC = "static"
    TRACKING = "tracking"
    DOLLY_IN = "dolly in"
    DOLLY_OUT = "dolly out"
    PAN_LEFT = "pan left"
    PAN_RIGHT = "pan right"
    TILT_UP = "tilt up"
    TILT_DOWN = "tilt down"
    LOW_ANGLE = "low angle"
    HIGH_ANGLE = "high angle"
    OVER_THE_SHOULDER = "over-the-shoulder"
    CRANE_UP = "crane up"


class Voice(StrEnum):
    """Who tells the story."""

    FEMALE = "female"
    MALE = "male"


Words = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=600)]
Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9_-]{0,39}$")]


class Character(Value):
    """One person (or animal) of the story, and the words every picture of them is made from."""

    key: Slug
    name: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=80)]
    portrait: Words = Field(description="About fifty words: age, build, face, hair, clothes with colours.")


class ScoreBrief(Value):
    """What the composer is asked for."""

    mood: Mood
    bpm: int = Field(ge=40, le=200)
    instruments: tuple[Words, ...] = Field(min_length=1, max_length=6)
    diegetic: bool = Field(default=False, description="True: the music sounds in the scene itself.")
    source: str = Field(default="", max_length=80, description="Where diegetic music comes from: a radio.")
    rise: float = Field(default=0.6, ge=0.0, le=1.0, description="Where it rises, as a part of the film.")


def _said_plainly(value: object, handler: ValidatorFunctionWrapHandler) -> object:
    try:
        return handler(value)
    except ValidationError as error:
        raise ValueError('write a take\'s number, 1 to 99, or "best", or null') from error


TakeToKeep = Annotated[
    Annotated[int, Field(ge=1, le=99)] | Literal["best"] | None, WrapValidator(_said_plainly)
]


class Retake(Value):
    """A further take of a shot that a person asked for. `take` is its number among the shot's takes."""

    take: int = Field(ge=2, le=99)
    note: str = Field(default="", max_length=300, description="A wish for this take.")
    seed: int = Field(ge=0, lt=2**31)


class Shot(Value):
    """One camera set-up. `id` is its identity: shots may be reordered, ids never change."""

    id: Slug
    size: Size
    move: Move
    cast: tuple[Slug, ...] = Field(default=(), max_length=4, description="Keys of the characters in it.")
    subject: Words = Field(description="What the shot is of, in a few words.")
    action: Words = Field(description="What happens, as an unfolding process.")
    ambient: Words = Field(description="What else moves: rain, leaves, traffic.")
    boundary: Words = Field(description="What stays as it is, in one sentence.")
    setting: str = Field(default="", max_length=300, description="Where it is; empty: the film's setting.")
    cut: bool = Field(default=True, description="False: the picture continues the shot before.")
    hero: bool = Field(default=False, description="A hero shot gets the finer settings.")
    line: str = Field(default="", max_length=300, description="What the narrator says; 6–10 words.")
    reading: str = Field(default="", max_length=300, description="The line in kana (Japanese only).")
    note: str = Field(default="", max_length=300, description="A wish for every take of this shot.")
    seed: int | None = Field(default=None, ge=0, lt=2**31, description="Empty: from the film's seed.")
    retakes: tuple[Retake, ...] = Field(
        default=(), max_length=20, description="Further takes that a person asked for, by rising number."
    )
    keep: TakeToKeep = Field(
        default=None,
        description="The take to keep; “best”: the best rated; empty: the newest retake, else that.",
    )

    @property
    def camera(self) -> str:
        """Size and move as people read them: “wide, pan left”; “over-the-shoulder” is both."""
        return ", ".join(dict.fromkeys((self.size.value, self.move.value)))

    def retake(self, take: int) -> Retake | None:
        """The retake with this number; None for a take that nobody asked for."""
        return next((one for one in self.retakes if one.take == take), None)

    def numbers(self) -> Iterator[int]:
        """The numbers of its other takes, without end: 1, 2, … less those of its retakes."""
        return (number for number in count(1) if self.retake(number) is None)


class Plan(Value):
    """A film on paper."""

    schema_version: Literal[1] = Field(alias="schema")
    title: Words
    logline: Words
    language: Language
    place: Words = Field(description="Town and country: “Lisbon, Portugal”.")
    setting: Words = Field(description="What kind of place: “a harbour below a lighthouse”.")
    time_of_day: TimeOfDay
    weather: Weather
    season: Season | None = None
    look: Words = Field(description="Light and palette, in one sentence.")
    style: Style = Style.NARRATIVE
    aspect: Aspect = Aspect.WIDE
    seed: int = Field(ge=0, lt=2**31)
    narrator: Voice = Voice.FEMALE
    score: ScoreBrief
    characters: tuple[Character, ...] = Field(default=(), max_length=6)
    shots: tuple[Shot, ...] = Field(min_length=1, max_length=10)

    @model_validator(mode="after")
    def _can_be_filmed(self) -> Self:
        _unique("character key", [c.key for c in self.characters])
        _unique("shot id", [s.id for s in self.shots])
        first, keys = self.shots[0], {c.key for c in self.characters}
        if not first.cut:
            raise ValueError(
                f"shot “{first.id}”, cut: the first shot has nothing to continue; set it to true"
            )
        if not first.hero:
            raise ValueError(f"shot “{first.id}”, hero: the first shot is the hero; set it to true")
        for shot in self.shots:
            if unknown := [key for key in shot.cast if key not in keys]:
                known = ", ".join(sorted(keys)) or "none"
                raise ValueError(f"shot “{shot.id}”, cast: no character “{unknown[0]}”; known: {known}")
            _unique(f"cast member of shot “{shot.id}”", list(shot.cast))
            _check_retakes(shot)
            _check_line(shot, self.language)
        return self

    def cast_of(self, shot: Shot) -> tuple[Character, ...]:
        """The characters in a shot, in the order of its cast."""
        by_key = {c.key: c for c in self.characters}
        return tuple(by_key[key] for key in shot.cast)


def _unique(what: str, values: list[str]) -> None:
    if twice := next((v for v in values if values.count(v) > 1), None):
        raise ValueError(f"{what} “{twice}” is used twice; give each its own")


def _check_retakes(shot: Shot) -> None:
    for before, after in pairwise(one.take for one in shot.retakes):
        if after <= before:
            raise ValueError(
                f"shot “{shot.id}”, retakes: take {after} stands after take {before}; give each retake a"
                " number of its own, the later the higher"
            )


_SCRIPTS: dict[Language, tuple[str, ...]] = {
    Language.HI: ("DEVANAGARI",),
    Language.JA: ("CJK", "HIRAGANA", "KATAKANA", "KATAKANA-HIRAGANA", "IDEOGRAPHIC"),
    Language.ZH: ("CJK", "IDEOGRAPHIC"),
}


def foreign_letters(text: str, language: Language) -> str:
    """The letters of `text` that do not belong to the script of `language`, in order."""
    return _outside(text, _SCRIPTS.get(language, ("LATIN", "FEMININE", "MASCULINE")))


def outside_kana(text: str) -> str:
    """The letters of `text` that are not kana, in order."""
    return _outside(text, ("HIRAGANA", "KATAKANA", "KATAKANA-HIRAGANA"))


def _outside(text: str, scripts: tuple[str, ...]) -> str:
    letters = (c for c in text if unicodedata.category(c).startswith("L"))
    return "".join(c for c in letters if unicodedata.name(c, "?").split()[0] not in scripts)


def _check_line(shot: Shot, language: Language) -> None:
    if wrong := foreign_letters(shot.line, language):
        raise ValueError(f"shot “{shot.id}”, line: “{wrong[0]}” is not a letter of {language.value}")
    if language is Language.JA and shot.line and not shot.reading:
        raise ValueError(f"shot “{shot.id}”, reading: a Japanese line needs its reading in kana")
    if wrong := outside_kana(shot.reading):
        raise ValueError(f"shot “{shot.id}”, reading: “{wrong[0]}” is not kana")
