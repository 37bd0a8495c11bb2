"""The shots a critic is tried on: plans of the embedded director, and shots of our own in their worlds."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from onereel.backends.animatic.breakdown import break_down
from onereel.backends.animatic.director import direct
from onereel.backends.animatic.stage import Person
from onereel.departments.views import views_of
from onereel.orders import Brief, View
from onereel.planfile import Aspect, Character, Move, Plan, Size, Style

SENTENCES = (
    "A lighthouse keeper in Lisbon dances alone in the rain at dawn",
    "Amir and Leila meet at a market in Marrakesh",
    "A stray dog waits for its owner at a train station in Tokyo in winter",
    "Two astronauts play chess on a space station above the Earth",
    "A tea seller in Mumbai runs through the monsoon with a red umbrella",
    "The last elephant crosses the river at sunset",
    "An old clockmaker in Prague repairs the town's oldest clock at night",
    "A girl in a red coat walks through a snowy forest in Finland",
    "Two sailors watch a thunderstorm from the harbour in Galway",
    "An old woman crosses the desert in Mali at noon",
    "A couple walks along the beach in Rio at sunset",
    "A detective follows a stranger through foggy London at night",
    "A street violinist in Paris plays for a little girl at dusk",
    "A diver finds a letter in a bottle at the bottom of the sea",
    "A baker in Naples opens her shop in the morning",
    "A boy flies a red kite in a field in Kansas in strong wind",
)
"""Rain, snow, storm, fog, night, water, animals, crowds, dance, indoors, nowhere; one and two in the cast."""

FRESH = (
    "A postman in Reykjavik delivers a letter through a blizzard",
    "Two brothers mend a fishing net on the quay in Bari at sunset",
    "A nurse in Seoul walks home through the rain after midnight",
    "A gardener and her granddaughter plant roses in Kyoto in spring",
    "A young painter waits for the tram in Vienna in autumn",
    "Rosa and Miguel quarrel in a kitchen in Mexico City",
    "A shepherd crosses a mountain pass in Nepal at dawn",
    "A pianist practises in an empty theatre in Warsaw",
    "Two detectives stand in a foggy street in Edinburgh at night",
    "A fisherman in Zanzibar pushes his boat into the sea at sunrise",
    "An old man feeds pigeons in a square in Venice",
    "A student runs to catch a bus in Nairobi in the morning",
    "Ingrid and Olav watch the northern lights in Tromso",
    "A cook carries a cake through a crowded street in New Orleans",
    "A mechanic repairs an aeroplane in a hangar in Alaska in winter",
    "A mother and her son look for shells on a beach in Brittany in storm",
)
"""As many films that no limit and no measure was chosen with: what is said of a critic is said of these."""

KNOWN = len(SENTENCES)
"""Films with numbers from here on are the fresh ones."""

THINGS = ("letter", "clock", "lantern", "cup", "book", "violin", "camera", "key")
FRESH_THINGS = ("hat", "candle", "guitar", "telescope", "suitcase", "watch", "bottle", "flower")


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """One shot to be taken: its view, and a name that says what it is."""

    film: int
    name: str
    view: View

    @property
    def people(self) -> int:
        return sum(isinstance(a.figure, Person) for a in break_down(self.view).actors)


def scenes(film: int) -> Iterator[Scene]:
    """The director's own six shots of a film, then six more in the same world."""
    plan = plan_of(film)
    for shot, view in zip(plan.shots, views_of(plan).values(), strict=True):
        yield Scene(film=film, name=shot.id, view=view)
    yield from _more(film, plan)


def plan_of(film: int) -> Plan:
    brief = Brief(
        sentence=(*SENTENCES, *FRESH)[film],
        language=None,
        shots=6,
        style=Style.NARRATIVE,
        aspect=Aspect.WIDE,
        seed=film,
    )
    return direct(brief)


def somebody(film: int) -> Character:
    """A person of this film, or of the next among the known or the fresh ones that has one."""
    for step in range(KNOWN):
        plan = plan_of(_on(film, step))
        for who in plan.characters:
            shown = View.model_copy(next(iter(views_of(plan).values())), update={"cast": (who,)})
            if any(isinstance(a.figure, Person) for a in break_down(shown).actors):
                return who
    raise AssertionError("no film with a person in it")


def _on(film: int, by: int) -> int:
    """So many films on, among the known or among the fresh ones, round and round."""
    return KNOWN * (film // KNOWN) + (film + by) % KNOWN


_WALKS = (Move.STATIC, Move.TRACKING, Move.STATIC, Move.PAN_RIGHT, Move.TRACKING, Move.PAN_LEFT)


def _more(film: int, plan: Plan) -> Iterator[Scene]:
    first = next(iter(views_of(plan).values()))
    who, other = somebody(film), somebody(_on(film, 3))
    thing = (THINGS if film < KNOWN else FRESH_THINGS)[film % len(THINGS)]
    if other.key == who.key:
        other = other.model_copy(update={"key": f"{other.key}-2"})
    moves = list(Move)
    calm = {"ambient": "The air moves a little.", "boundary": "The place stays as it is.", "continues": None}

    def scene(name: str, **changes: object) -> Scene:
        return Scene(film=film, name=name, view=first.model_copy(update=calm | changes))

    yield scene(
        "walk",
        size=Size.WIDE,
        move=_WALKS[film % len(_WALKS)],
        cast=(who,),
        subject=f"{who.name} on the way",
        action=f"{who.name} walks steadily on.",
    )
    yield scene(
        "pair",
        size=Size.TWO_SHOT,
        move=(Move.STATIC, Move.DOLLY_IN, Move.DOLLY_OUT)[film % 3],
        cast=(who, other),
        subject=f"{who.name} and {other.name}",
        action=f"{who.name} and {other.name} stand and look at each other.",
    )
    yield scene(
        "thing",
        size=Size.INSERT,
        move=(Move.STATIC, Move.DOLLY_IN, Move.PAN_LEFT)[film % 3],
        cast=(),
        subject=f"a {thing}",
        action=f"The {thing} lies there.",
    )
    yield scene(
        "fingers",
        size=Size.INSERT,
        move=(Move.STATIC, Move.DOLLY_IN)[film % 2],
        cast=(),
        subject=f"the hands of {who.name}",
        action="Two hands slowly close, then open.",
    )
    yield scene(
        "nobody",
        size=Size.WIDE,
        move=moves[film % 12],
        cast=(),
        subject="the empty place",
        action="Nothing happens.",
    )
    yield scene(
        "move",
        size=(Size.WIDE, Size.MEDIUM, Size.CLOSE_UP)[film % 3],
        move=moves[(film + 5) % 12],
        cast=(who,),
        subject=who.name,
        action=f"{who.name} looks about.",
    )
