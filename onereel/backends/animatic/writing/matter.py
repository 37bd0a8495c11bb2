"""What a film is about: who does it, which deed, which object; and how a shot speaks of them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from onereel.backends.animatic import lexicon
from onereel.backends.animatic.arcs import Setup
from onereel.backends.animatic.clothing import pick
from onereel.backends.animatic.lexicon.bags import bag
from onereel.backends.animatic.lexicon.forms import plural
from onereel.backends.animatic.reading.slots import Being, Deed, Slots, several
from onereel.backends.animatic.stage import INDOORS, Act, SetKind
from onereel.backends.animatic.writing import wording
from onereel.backends.animatic.writing.portraits import held_by, role_of
from onereel.planfile import Mood, Size, Weather


@dataclass(frozen=True, kw_only=True)
class Matter:
    """The sentence and its cast at a place; `place` is “the harbour”, `at` “in the harbour”."""

    slots: Slots
    cast: list[Being]
    place: str
    at: str
    kind: SetKind
    mood: Mood
    weather: Weather
    seed: int

    # ------------------------------------------------------------------ who

    def cast_for(self, setup: Setup) -> list[Being]:
        """Who is in a shot, the subject first."""
        hero, others = self.cast[:1], self.cast[1:]
        if setup.size is Size.OVER_THE_SHOULDER:
            return self.cast[:2]
        by_who = {
            "none": [] if self.thing else [b for b in self.cast if b.sort == "person"][:1],  # their hands
            "pair": self.cast[:2],
            "all": self.cast,
            "other": others[:1] or hero,
            "found": [*hero, *others[-1:]],
            "hero": hero,
        }
        return by_who[setup.beat.who]

    def with_named(self, beings: list[Being], action: str, setup: Setup) -> list[Being]:
        """A shot's cast, with whoever else of the cast its action names."""
        if not beings or setup.size in (Size.CLOSE_UP, Size.INSERT):
            return beings
        words = set(action.lower().replace(",", " ").split())
        late = {being.key for being in self.slots.sought}
        free = [b for b in self.cast if b not in beings and b.key not in late]
        named = [b for b in free if b.call.split()[-1].lower() in words]
        return [*beings, *named][:4]

    def call(self, beings: list[Being]) -> str:
        """How the words speak of some of the cast: “the keeper and the dog”, “the three children”."""
        if not beings:
            return self.place
        nouns = {being.noun for being in beings}
        if len(beings) > 2 and len(nouns) == 1:
            number = {3: "three ", 4: "four ", 5: "five "}.get(max(beings[0].number, len(beings)), "")
            return f"the {number}{plural(beings[0].noun)}"
        if len(beings) > 2:
            return f"{beings[0].call} and the others"
        return " and ".join(being.call for being in beings)

    def who_indefinite(self) -> str:
        """The hero (or what the film is about) as a logline introduces it."""
        if self.driver:
            return introduced(self.driver)
        if not self.cast or (self.deed and self.deed.thing):
            return _a_thing(self.slots, self.deed.thing) if self.deed and self.deed.thing else self.place
        beings = self._doers()
        if len(beings) == 2:
            return f"{introduced(beings[0])} and {introduced(beings[1], beings[0])}"
        if len(beings) > 2 and len({being.noun for being in beings}) > 1:
            return f"{introduced(beings[0])} and the others"
        return self.call(beings).removeprefix("the ") if len(beings) > 2 else introduced(beings[0])

    @property
    def many(self) -> bool:
        """Whether the doers of the main deed are several."""
        if self.driver:
            return False
        if not self.cast or (self.deed and self.deed.thing):
            return is_plural(self.deed.thing if self.deed else "")
        return several(self._doers())

    @cached_property
    def driver(self) -> Being | None:
        """The vehicle that does the main deed, where people are only in it."""
        if self.deed is None or any(b.key in self.deed.who for b in self.cast):
            return None
        return next((b for b in self.slots.vehicles if b.key in self.deed.who), None)

    @cached_property
    def beside(self) -> str:
        """A vehicle that stands by whom the film is about, or goes past: “the taxi behind”; else empty."""
        if self.kind in INDOORS or not self.cast:
            return ""
        if self.driver and _stands_by(self.driver.noun):
            return f"the {self.driver.noun} passing behind"
        text = self.slots.sentence.lower()
        for noun in lexicon.vehicles():
            said = rf"\b{_NEXT_TO}\s+{_ITS}\s+(?:[\w’']+\s+){{0,2}}{re.escape(noun)}\b(?! (?:driver|stop))"
            if noun in text and _stands_by(noun) and re.search(said, text):
                return f"the {noun} behind"
        return ""

    def _doers(self) -> list[Being]:
        """Those who do the main deed together."""
        if not self.deed or not self.deed.who:
            return self.cast[:1]
        nouns = {b.noun for b in self.slots.beings if b.key in self.deed.who}
        names = {b.name for b in self.slots.beings if b.key in self.deed.who and b.name}
        found = [b for b in self.cast if b.name in names or (b.noun in nouns and b.noun != "person")]
        return found or self.cast[:1]

    def does(self, deed: Deed, beings: list[Being]) -> bool:
        """Whether some of these do a deed."""
        names = {b.name for b in self.slots.beings if b.key in deed.who and b.name}
        nouns = {b.noun for b in self.slots.beings if b.key in deed.who and not b.name}
        return any(b.key in deed.who or b.name in names - {""} or b.noun in nouns for b in beings)

    def doing(self, beings: list[Being]) -> list[Being]:
        """Those of a shot who have the deed of the film to do; all where nobody is singled out."""
        if not self.deed or not self.deed.who:
            return beings
        return [b for b in beings if self.does(self.deed, [b])] or beings

    # ------------------------------------------------------------------ what

    @cached_property
    def deed(self) -> Deed | None:
        """What the film is about: the first thing the hero does, or a thing does where nobody does one."""
        own = [deed for deed in self.slots.deeds if deed.who]
        if self.cast and own:
            return next((deed for deed in own if not deed.aside), own[0])
        return next((deed for deed in self.slots.deeds if deed.thing), None)

    @cached_property
    def thing_words(self) -> str:
        """The object that matters, without an article: “red kite”; empty for none."""
        acting = self.deed.thing if self.deed and not self.cast else ""
        props = [p for p in self.slots.props if p.words != acting or p.noun in _HEROES]
        fitting = [p for p in props if p.noun in lexicon.carried()] or props
        if fitting:
            return wording.clean(fitting[0].words)
        folk = [being for being in self.cast if being.sort == "person"]
        ridden = [v.noun for v in self.slots.vehicles if folk and v.noun in _NEAR]
        held = next((held_by(role_of(being)) for being in folk if held_by(role_of(being))), "")
        return ridden[0] if ridden else held.partition(" ")[2]

    @cached_property
    def thing(self) -> str:
        """The object of an insert, with its article; a telling detail of the place where there is none.

        Empty: hands at work tell more.
        """
        if self.thing_words:
            return f"the {self.thing_words}"
        people = any(being.sort == "person" for being in self.cast)
        busy = self.deed is not None and self.deed.act in _BY_HAND
        shown = busy or self.kind in _BARE or pick(("place", "hands"), self.seed, "detail") == "hands"
        return "" if people and shown else pick(TELLING[self.kind], self.seed, "telling")


_PARKED = bag("car taxi bus truck tram cart motorbike")
"""Vehicles that are seen on land behind people."""
_ITS = "(?:a|an|the|his|her|their|its|my|our)"
_NEXT_TO = (
    r"(?:beside|by|near|behind|against|past|next to|in front of|around|wash\w*|push\w*|repair\w*|fix\w*|"
    r"polish\w*|paint\w*|clean\w*|mend\w*|stops?|chas\w*|park\w*|pass\w*)"
)


def _stands_by(noun: str) -> bool:
    sort = lexicon.vehicles().get(noun)
    return sort is not None and sort.kind in _PARKED


_HEROES = frozenset(lexicon.carried()) - {"waves"}
"""Things that a film without people may be about and still look at closely."""
_NEAR = bag("bicycle bike sled sledge canoe raft motorbike scooter") | {"rowing boat"}
_BY_HAND = frozenset({Act.WORK, Act.PLAY, Act.EMBRACE})
_BARE = frozenset({SetKind.SNOWFIELD, SetKind.SKY, SetKind.MOON, SetKind.SPACE_STATION})

TELLING: dict[SetKind, tuple[str, ...]] = {
    SetKind.STREET: ("the lit window", "the paper coffee cup", "the crooked street sign"),
    SetKind.OLD_TOWN: ("the red flower in the window", "the wooden door", "the iron lantern"),
    SetKind.ROOFTOP: ("the old antenna", "the flower in a tin"),
    SetKind.HARBOUR: ("the wet mooring rope", "the rusted anchor"),
    SetKind.BEACH: ("the white shell", "the smooth grey stone"),
    SetKind.SEA: ("the breaking wave", "the white feather"),
    SetKind.RIVER: ("the floating leaf", "the round river stone"),
    SetKind.FOREST: ("the curled fern", "the red mushroom"),
    SetKind.MOUNTAINS: ("the bare rock", "the small white flower"),
    SetKind.DESERT: ("the bleached stone", "the lone cactus"),
    SetKind.FIELD: ("the red poppy", "the field flower"),
    SetKind.SNOWFIELD: ("the snowflake",),
    SetKind.VILLAGE: ("the wooden door", "the tin bucket"),
    SetKind.MARKET: ("the hanging lantern", "the basket of fruit"),
    SetKind.STATION: ("the station clock", "the forgotten suitcase"),
    SetKind.TRAIN: ("the rain-streaked window", "the old suitcase"),
    SetKind.ROAD: ("the bent sign", "the stone at the roadside"),
    SetKind.PARK: ("the empty swing", "the fallen leaf"),
    SetKind.KITCHEN: ("the steaming kettle", "the white cup"),
    SetKind.BEDROOM: ("the bedside lamp", "the photograph on the wall"),
    SetKind.STUDY: ("the open book", "the desk lamp"),
    SetKind.CAFE: ("the white cup", "the small vase"),
    SetKind.WORKSHOP: ("the row of tools", "the worn hammer"),
    SetKind.STAGE: ("the red curtain", "the single spotlight"),
    SetKind.TEMPLE: ("the bronze bell", "the stone lantern"),
    SetKind.CHURCH: ("the single candle", "the bronze bell"),
    SetKind.HOSPITAL: ("the vase of flowers", "the clock on the wall"),
    SetKind.LABORATORY: ("the glass flask", "the microscope"),
    SetKind.SPACE_STATION: ("the blinking red button",),
    SetKind.MOON: ("the lone footprint",),
    SetKind.UNDERWATER: ("the white shell", "the old anchor"),
    SetKind.SKY: ("the torn white cloud",),
}
"""What tells of a place where no object matters, in things that can be drawn."""


def is_plural(thing: str) -> bool:
    """Whether a thing takes a plural verb: “waves”."""
    return thing.endswith("s") and not thing.endswith("ss")


def introduced(being: Being, first: Being | None = None) -> str:
    """“an old fisherman”, and “his granddaughter” where the first one is hers or his."""
    if being.name:
        return being.name
    role = role_of(being)
    words = " ".join(dict.fromkeys([*being.said, being.noun]))
    if being.herd:
        return plural(words)
    if first is not None and role is not None and role.of and first.sort == "person":
        return f"{'her' if first.gender == 'female' else 'his'} {words}"
    return wording.with_a(words)


def _a_thing(slots: Slots, thing: str) -> str:
    """A thing as the sentence has it: “an umbrella”, but “the tide”, “waves”."""
    if is_plural(thing) or f"the {thing}" in slots.sentence.lower():
        return f"the {thing}"
    return wording.with_a(thing) if f"{wording.with_a(thing)}" in slots.sentence.lower() else f"the {thing}"
