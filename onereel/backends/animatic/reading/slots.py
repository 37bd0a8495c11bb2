"""What is understood of a sentence: who, where, when, in what mood, doing what; and what is not.

`Slots.table` is for a person to look over and correct.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from onereel.backends.animatic.lexicon import Scene
from onereel.backends.animatic.lexicon.forms import plural
from onereel.backends.animatic.places import Place
from onereel.backends.animatic.stage import Act
from onereel.planfile import Language, Mood, Season, TimeOfDay, Weather


@dataclass(frozen=True, slots=True, kw_only=True)
class Being:
    """Someone on the stage. `sort`: "person", "animal" or "vehicle". `name` is given, `noun` what they are.

    `gender` is "female", "male" or "" where the sentence leaves it open; `said` are the words said about
    looks; `wears` and `carries` are said of clothes and hands; `number` how many of them there are
    (a group is several beings, the first says how many).
    """

    key: str
    sort: str
    noun: str
    name: str = ""
    gender: str = ""
    age: str = ""
    said: tuple[str, ...] = ()
    wears: str = ""
    carries: str = ""
    number: int = 1

    @property
    def herd(self) -> bool:
        """Several animals of a kind, who go through the film as one."""
        return self.sort == "animal" and self.number > 1

    @property
    def call(self) -> str:
        """How a shot speaks of it: “Mara”, “the lighthouse keeper”, “the wolves”."""
        return self.name or f"the {plural(self.noun) if self.herd else self.noun}"

    @property
    def pronoun(self) -> str:
        if self.sort != "person":
            return "they" if self.herd else "it"
        return {"female": "she", "male": "he"}.get(self.gender, "they")


def several(beings: Sequence[Being]) -> bool:
    """Whether these take a verb in the plural."""
    return len(beings) > 1 or any(being.herd for being in beings)


@dataclass(frozen=True, slots=True, kw_only=True)
class Deed:
    """What somebody does: `phrase` begins with the verb's lemma (“dance alone in the rain”).

    Where no being does it, `thing` is what does (“waves”). `aside`: said in passing (“a girl who talks to
    birds”).
    """

    who: tuple[str, ...]
    lemma: str
    act: Act | None
    phrase: str
    thing: str = ""
    aside: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Prop:
    """An object that matters, as the sentence says it (“a red kite” → noun “kite”, words “red kite”)."""

    noun: str
    words: str
    owned: bool = False


_ERAS = (
    (500, "ancient times"),
    (1500, "the middle ages"),
    (1800, "the age of sail"),
    (1913, "the nineteenth century"),
    (2030, ""),
    (9999, "the future"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Slots:
    """Everything understood of one sentence. None and empty: the sentence does not say."""

    sentence: str
    beings: tuple[Being, ...] = ()
    absent: tuple[str, ...] = ()
    sought: tuple[Being, ...] = ()
    deeds: tuple[Deed, ...] = ()
    props: tuple[Prop, ...] = ()
    place: Place | None = None
    language: Language = Language.EN_US
    scene: Scene | None = None
    setting: str = ""
    onward: str = ""
    landmarks: tuple[str, ...] = ()
    time: TimeOfDay | None = None
    weather: Weather | None = None
    season: Season | None = None
    mood: Mood | None = None
    period: str = ""
    crowd: bool = False
    nobody: bool = False
    not_understood: tuple[str, ...] = field(default=())

    @property
    def era(self) -> str:
        """The period by name, years sorted into their age; empty for now or not said."""
        if not self.period.removesuffix("s").removeprefix("the ").isdecimal():
            return self.period
        year = int(self.period.removesuffix("s").removeprefix("the "))
        return next(name for last, name in _ERAS if year <= last)

    @property
    def people(self) -> tuple[Being, ...]:
        return tuple(b for b in self.beings if b.sort == "person")

    @property
    def animals(self) -> tuple[Being, ...]:
        return tuple(b for b in self.beings if b.sort == "animal")

    @property
    def vehicles(self) -> tuple[Being, ...]:
        return tuple(b for b in self.beings if b.sort == "vehicle")

    def table(self) -> list[tuple[str, str]]:
        """(slot, value) for a person to look over; empty slots are left out."""
        rows = [
            ("people", "; ".join(map(_told, self.people))),
            ("animals", "; ".join(map(_told, self.animals))),
            ("vehicles", "; ".join(map(_told, self.vehicles))),
            ("spoken of, not seen", "; ".join(self.absent)),
            ("looked for", "; ".join(map(_told, self.sought))),
            ("action", "; ".join(f"{deed.thing} {deed.phrase}".strip() for deed in self.deeds)),
            ("objects", "; ".join(prop.words for prop in self.props)),
            ("place", self.place.words if self.place else ""),
            ("language", self.language.value),
            ("setting", self.setting),
            ("and then", self.onward),
            ("landmarks", ", ".join(self.landmarks)),
            ("time of day", self.time.value if self.time else ""),
            ("weather", self.weather.value if self.weather else ""),
            ("season", self.season.value if self.season else ""),
            ("mood", self.mood.value if self.mood else ""),
            ("period", self.period),
            ("crowd", "yes" if self.crowd else ""),
            ("not understood", ", ".join(self.not_understood)),
        ]
        return [(slot, value) for slot, value in rows if value]


def _told(being: Being) -> str:
    many = f"{being.number} × " if being.number > 1 else ""
    facts = ", ".join(
        x for x in dict.fromkeys((being.age, being.gender, *being.said, being.wears, being.carries)) if x
    )
    named = f"{being.name} ({being.noun})" if being.name and being.noun not in ("", "person") else being.name
    return f"{many}{named or being.noun}" + (f": {facts}" if facts else "")
