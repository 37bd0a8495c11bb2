"""What stands on the animatic's stage: the plain nouns that words are read into and pictures drawn from.

`breakdown.py` fills these from a View; `sets/` and `figures/` draw them. Lengths are metres, colours are
RGB floats 0..1, positions are (x to the right, z away from the viewer's start).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from onereel.planfile import Move, Season, Size, TimeOfDay, Weather

RGB = tuple[float, float, float]


class SetKind(StrEnum):
    STREET = "street"
    OLD_TOWN = "old town"
    ROOFTOP = "rooftop"
    HARBOUR = "harbour"
    BEACH = "beach"
    SEA = "sea"
    RIVER = "river"
    FOREST = "forest"
    MOUNTAINS = "mountains"
    DESERT = "desert"
    FIELD = "field"
    SNOWFIELD = "snowfield"
    VILLAGE = "village"
    MARKET = "market"
    STATION = "station"
    TRAIN = "train"
    ROAD = "road"
    PARK = "park"
    KITCHEN = "kitchen"
    BEDROOM = "bedroom"
    STUDY = "study"
    CAFE = "café"
    WORKSHOP = "workshop"
    STAGE = "stage"
    TEMPLE = "temple"
    CHURCH = "church"
    HOSPITAL = "hospital"
    LABORATORY = "laboratory"
    SPACE_STATION = "space station"
    MOON = "moon"
    UNDERWATER = "underwater"
    SKY = "sky"


INDOORS = frozenset(
    {
        SetKind.TRAIN,
        SetKind.KITCHEN,
        SetKind.BEDROOM,
        SetKind.STUDY,
        SetKind.CAFE,
        SetKind.WORKSHOP,
        SetKind.STAGE,
        SetKind.CHURCH,
        SetKind.HOSPITAL,
        SetKind.LABORATORY,
        SetKind.SPACE_STATION,
    }
)


class Region(StrEnum):
    """Whose architecture, trees and signs."""

    NORTH_AMERICA = "north america"
    BRITAIN = "britain"
    FRANCE = "france"
    NORTH_EUROPE = "north europe"
    MEDITERRANEAN = "mediterranean"
    VENICE = "venice"
    EAST_EUROPE = "east europe"
    MAGHREB = "maghreb"
    AFRICA = "africa"
    INDIA = "india"
    JAPAN = "japan"
    CHINA = "china"
    SOUTHEAST_ASIA = "southeast asia"
    LATIN_AMERICA = "latin america"
    BRAZIL = "brazil"
    NOWHERE = "nowhere"


class Act(StrEnum):
    STAND = "stand"
    WALK = "walk"
    RUN = "run"
    SIT = "sit"
    DANCE = "dance"
    PLAY = "play an instrument"
    SING = "sing"
    WAVE = "wave"
    EMBRACE = "embrace"
    READ = "read"
    WORK = "work with hands"
    LOOK = "look"
    CARRY = "carry"
    RIDE = "ride"
    SLEEP = "sleep"
    SWIM = "swim"
    FLY = "fly"


class Aim(StrEnum):
    """Where a head is turned."""

    AHEAD = ""
    BACK = "back"
    UP = "up"
    DOWN = "down"
    ROUND = "round"  # a person, body and all
    OTHER = "each other"  # people
    US = "us"  # people: into the camera


class Floor(StrEnum):
    """What an actor stands on, and so what is at hand to sit on and work at."""

    ROOM = "room"  # benches and tables
    TOWN = "town"  # benches
    WILD = "wild"  # a stone


@dataclass(frozen=True, slots=True, kw_only=True)
class Garment:
    """One piece of clothing.

    `kind` is one of: coat, raincoat, jacket, dress, sari, kimono, robe, shirt, sweater, vest, uniform, suit,
    apron, cloak, skirt, trousers, shorts, boots, shoes, scarf, gloves, spacesuit, swimsuit, wetsuit,
    overalls.
    """

    kind: str
    colour: RGB


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """`hair`: short, long, bun, bald, curly, braid, ponytail, bob. `headwear`: "" or one of hat, cap, beret,
    helmet, helm, mask (a diver's, with the tank on the back), headscarf, turban, crown, hood, straw hat,
    top hat, pointed hat, halo. `carries`: umbrella, lantern, violin, guitar, cello, trumpet, accordion,
    drum, flute, piano, saxophone, bag, suitcase, bicycle, book, letter, flowers, camera, cane, sword,
    basket, kite, balloon, broom, brush, telescope, phone, cup."""

    key: str
    age: str = "adult"  # child, young, adult, old
    build: str = "average"  # slim, average, stout
    stature: float = 1.0  # times the usual height
    being: str = ""  # of stories: mermaid, angel, fairy, ghost, pirate, clown
    gender: str = "female"  # female, male
    skin: RGB = (0.72, 0.52, 0.40)
    hair: str = "short"
    hair_colour: RGB = (0.10, 0.07, 0.06)
    beard: bool = False
    glasses: bool = False
    garments: tuple[Garment, ...] = ()
    headwear: str = ""
    headwear_colour: RGB = (0.2, 0.2, 0.25)
    carries: tuple[tuple[str, RGB], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Animal:
    """`kind`: dog, cat, horse, bird, fish, elephant, cow, sheep, fox, bear, lion, rabbit, deer, whale,
    dragon, or "animal" for a decent generic one (four legs). `number` of them go together, this one first."""

    key: str
    kind: str
    colour: RGB
    young: bool = False
    number: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Vehicle:
    """`kind`: car, taxi, bus, truck, train, tram, boat, ship, bicycle, motorbike, aeroplane, balloon,
    spaceship, rover, cart, submarine."""

    key: str
    kind: str
    colour: RGB


@dataclass(frozen=True, slots=True, kw_only=True)
class Thing:
    """An object that matters, for insert shots and hands. `kind` is the noun ("letter", "clock", …); `sleeve`
    is what hands come out of, None for bare arms."""

    key: str
    kind: str
    colour: RGB
    sleeve: RGB | None = None


Figure = Person | Animal | Vehicle | Thing


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """A figure doing something. `with_key` names the figure it does it with (embraced, ridden, read); `away`
    is a person who has turned from the viewer, and walks into the picture, `turning` one who turns away in
    the course of the shot; `aim` is where a head is turned, `feeling` “glad”,
    “sad” or “”."""

    figure: Figure
    act: Act = Act.STAND
    with_key: str = ""
    away: bool = False
    turning: bool = False
    aim: Aim = Aim.AHEAD
    feeling: str = ""
    floor: Floor = Floor.ROOM


@dataclass(frozen=True, slots=True, kw_only=True)
class Breakdown:
    """A shot as the stage sees it: everything the drawing depends on, nothing in words any more.

    `actors` stand in order of importance (the subject first; extras of a crowd are not listed, `crowd`
    says how many stand far behind). An insert shot has its `focus` object. Everybody moves at `tempo` times
    the usual pace, to the side of `heading` (+1 the right one, 0: as it comes). `apart`, from 0 to 2, is how
    far from each other people are put beyond what they do; a `muted` picture has little glow and colour.
    """

    set_kind: SetKind
    region: Region
    time: TimeOfDay
    weather: Weather
    season: Season
    seed: int
    size: Size
    move: Move
    actors: tuple[Actor, ...] = ()
    focus: Thing | None = None
    crowd: int = 0
    tempo: float = 1.0
    heading: int = 0
    apart: int = 0
    muted: bool = False
    landmarks: frozenset[str] = field(default_factory=frozenset)  # "lighthouse", "windmill", "bridge", …
    continues: Breakdown | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Light:
    """How a set lights the figures in it. Directions are in the picture: x right, y down, unit length."""

    key: RGB = (1.0, 0.95, 0.88)
    ambient: RGB = (0.45, 0.47, 0.55)
    rim: RGB = (1.0, 0.85, 0.6)
    rim_from: tuple[float, float] = (-0.7, -0.7)
    wind: float = 0.2  # 0 still … 1 storm
