"""What each shot shows: subject and action, from the sentence's own deeds and the beat's phrases."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from onereel.backends.animatic import lexicon
from onereel.backends.animatic.arcs import Setup
from onereel.backends.animatic.clothing import pick
from onereel.backends.animatic.lexicon import scenes
from onereel.backends.animatic.lexicon.forms import plural
from onereel.backends.animatic.reading.slots import Being, Deed, Slots
from onereel.backends.animatic.stage import Act, SetKind
from onereel.backends.animatic.writing import actions, wording
from onereel.backends.animatic.writing.portraits import held_by, role_of
from onereel.planfile import Mood, Size


@dataclass(frozen=True, kw_only=True)
class Script:
    """What the words of a film's shots are made from; `place` is “the harbour”, `at` “in the harbour”."""

    slots: Slots
    cast: list[Being]
    place: str
    at: str
    kind: SetKind
    mood: Mood
    seed: int

    # ------------------------------------------------------------------ who

    def cast_for(self, setup: Setup) -> list[Being]:
        """Who is in a shot, the subject first."""
        hero, others = self.cast[:1], self.cast[1:]
        if setup.size is Size.OVER_THE_SHOULDER:
            return self.cast[:2]
        by_who = {
            "none": [],
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
        named = [b for b in free if {(b.name or b.noun).split()[-1].lower()} & words]
        return [*beings, *named][:4]

    def call(self, beings: list[Being]) -> str:
        """How the words speak of some of the cast: “the keeper and the dog”, “the three children”."""
        if not beings:
            return self.place
        nouns = {being.noun for being in beings}
        if len(beings) > 2 and len(nouns) == 1:
            number = {3: "three ", 4: "four "}.get(max(beings[0].number, len(beings)), "")
            return f"the {number}{plural(beings[0].noun)}"
        if len(beings) > 2:
            return f"{beings[0].call} and the others"
        return " and ".join(being.call for being in beings)

    def who_indefinite(self) -> str:
        """The hero (or what the film is about) as a logline introduces it."""
        if not self.cast:
            return f"the {self.deed.thing}" if self.deed and self.deed.thing else self.place
        beings = self._doers()
        if len(beings) == 2:
            return f"{_introduced(beings[0])} and {_introduced(beings[1], beings[0])}"
        return self.call(beings).removeprefix("the ") if len(beings) > 2 else _introduced(beings[0])

    @property
    def many(self) -> bool:
        if not self.cast:
            thing = self.deed.thing if self.deed else ""
            return _plural(thing)
        return len(self._doers()) > 1

    def _doers(self) -> list[Being]:
        """Those who do the main deed together."""
        if not self.deed or not self.deed.who:
            return self.cast[:1]
        nouns = {b.noun for b in self.slots.beings if b.key in self.deed.who}
        names = {b.name for b in self.slots.beings if b.key in self.deed.who and b.name}
        found = [b for b in self.cast if b.name in names or (b.noun in nouns and b.noun != "person")]
        return found or self.cast[:1]

    @property
    def _person(self) -> Being:
        """The first person of the cast, or whoever is first."""
        return next((being for being in self.cast if being.sort == "person"), self.cast[0])

    # ------------------------------------------------------------------ what

    @cached_property
    def deed(self) -> Deed | None:
        """What the film is about: the first thing the hero does, or a thing does where nobody is."""
        if not self.cast:
            return next((deed for deed in self.slots.deeds if deed.thing), None)
        return next((deed for deed in self.slots.deeds if deed.who), None)

    @cached_property
    def last_deed(self) -> Deed | None:
        """The last thing the hero does, if that is another than the first."""
        hero = self.deed.who if self.deed else ()
        deeds = [deed for deed in self.slots.deeds if deed.who and set(deed.who) & set(hero)]
        return deeds[-1] if len(deeds) > 1 else None

    @cached_property
    def thing_words(self) -> str:
        """The object that matters, without an article: “red kite”; empty for none."""
        props = [p for p in self.slots.props if not self.deed or p.words != self.deed.thing]
        fitting = [p for p in props if p.noun in lexicon.carried()] or props
        if fitting:
            return wording.clean(fitting[0].words)
        held = next(
            (held_by(role_of(b)) for b in self.cast if b.sort == "person" and held_by(role_of(b))), ""
        )
        return held.partition(" ")[2]

    @cached_property
    def thing(self) -> str:
        """The object of an insert, with its article; a telling detail of the place where there is none."""
        if self.thing_words:
            return f"the {self.thing_words}"
        return (
            ""
            if any(being.sort == "person" for being in self.cast)
            else _DETAILS_OF.get(self.kind, "a small stone")
        )

    # ------------------------------------------------------------------ the words

    def subject(self, setup: Setup) -> str:
        """What a shot is of."""
        beings = self.cast_for(setup)
        if setup.beat.who == "none":
            return self.thing or f"the hands of {self._person.call}"
        if not beings:
            return self._part_of_place(setup)
        if setup.size is Size.OVER_THE_SHOULDER and len(beings) > 1:
            return f"{beings[1].call} past the shoulder of {beings[0].call}"
        called = self.call(beings)
        return f"{called} {self.at}" if setup.size is Size.WIDE and len(called.split()) < 6 else called

    def _part_of_place(self, setup: Setup) -> str:
        thing = self.deed.thing if self.deed else ""
        if setup.size is Size.CLOSE_UP:
            return self.thing
        if thing and thing not in self.place and setup.beat.beat in ("setup", "climax", "release"):
            return f"the {wording.clean(thing)}"
        return f"the empty {self.place.removeprefix('the ').removeprefix('empty ')}"

    def action(self, setup: Setup) -> str:
        """What happens in a shot, as it unfolds."""
        beat, beings = setup.beat.beat, self.cast_for(setup)
        if setup.beat.who == "none":
            return self._detail(beat)
        if not beings:
            return self._without_people(beat)
        told = self._told(beat, beings, setup)
        if told:
            return told
        if setup.size is Size.OVER_THE_SHOULDER and len(beings) > 1:
            return self._formed(actions.BEATS["answer"], beings[1:2], beat, other=beings[0])
        return self._formed(self._phrases(beat, beings, setup), beings, beat)

    def _told(self, beat: str, beings: list[Being], setup: Setup) -> str:
        """The sentence's own deed, in the shots that are there to show it."""
        own = [d for d in self.slots.deeds if d.who and self._does(d, beings)]
        if (
            beat not in ("setup", "climax", "turn")
            or setup.beat.who == "found"
            or not own
            or setup.size is Size.OVER_THE_SHOULDER
        ):
            return ""
        deed = own[-1] if beat == "climax" else own[0]
        if beat == "turn" and (len(own) < 3 or deed is own[0]):
            return ""
        if len(deed.who) > 1 and len(beings) == 1:
            return ""
        if beat == "climax" and len(own) == 1 and deed.act not in _TOLD and beings[0].sort == "person":
            return ""
        doers = [b for b in beings if self._does(deed, [b])] or beings[:1]
        phrase = _shortened(wording.clean(deed.phrase), 8)
        manner = _ENDINGS[self.mood] if beat == "climax" else _MANNERS[self.mood]
        tail = (
            pick(manner, self.seed, beat, phrase)
            if beings[0].sort == "person"
            else pick(_STEADY, self.seed, beat)
        )
        called = self.call(doers)
        return wording.capital(f"{called} {wording.verb_of(phrase, len(doers) > 1)}, {tail}")

    def _does(self, deed: Deed, beings: list[Being]) -> bool:
        names = {b.name for b in self.slots.beings if b.key in deed.who and b.name}
        nouns = {b.noun for b in self.slots.beings if b.key in deed.who and not b.name}
        return any(b.key in deed.who or b.name in names - {""} or b.noun in nouns for b in beings)

    def _phrases(self, beat: str, beings: list[Being], setup: Setup) -> tuple[str, ...]:
        hero = beings[0]
        if hero.sort == "vehicle":
            return actions.MACHINES[beat]
        if hero.sort == "animal":
            return self._beastly(beat, hero)
        if setup.beat.who == "found" and beat == "climax":
            return actions.BEATS["meet"]
        if len(beings) == 2 and beat in ("setup", "climax", "release", "obstacle"):
            return self._between(beat, self._act_of(beings))
        return self._alone(beat, beings)

    def _beastly(self, beat: str, hero: Being) -> tuple[str, ...]:
        sort = lexicon.animals().get(hero.noun)
        tables = {"bird": actions.FLYERS, "fish": actions.SWIMMERS, "whale": actions.SWIMMERS}
        special = tables.get(sort.kind, {}) if sort else {}
        return special.get(beat) or actions.BEASTS[beat]

    def _between(self, beat: str, act: Act) -> tuple[str, ...]:
        """What two people do: the deed they share, an embrace where the mood wants it, or side by side."""
        if beat != "climax":
            return actions.BEATS["pair"]
        if act is Act.EMBRACE or self.mood in (Mood.TENDER, Mood.SAD):
            return actions.BEATS["meet"]
        return actions.CLIMAXES[act] if self.deed and len(self._doers()) > 1 else actions.BEATS["pair"]

    def _alone(self, beat: str, beings: list[Being]) -> tuple[str, ...]:
        """What one (or a whole group) does on a beat that is not told by the sentence."""
        act = self._act_of(beings)
        shared = self.deed is not None and len(self.deed.who) > 1 and len(beings) == 1
        if beat == "opening":
            if self.deed and self.deed.lemma in actions.STEERING:
                return (f"{{A}} [{self.deed.lemma}] slowly into view {{at}}",)
            return actions.OPENINGS[Act.WALK if shared else act]
        if beat == "climax":
            return actions.CLIMAXES[Act.LOOK if act is Act.EMBRACE else act]
        if beat == "setup":
            return actions.BEATS["want"] if shared else actions.OPENINGS[act]
        return actions.BEATS[beat]

    def _act_of(self, beings: list[Being]) -> Act:
        for deed in self.slots.deeds:
            if deed.act and self._does(deed, beings):
                loud = deed.act is Act.SING and deed.lemma not in actions.SINGING
                return Act.LOOK if loud else deed.act
        return Act.WALK if not self.slots.deeds else Act.STAND if beings[0] is not self.cast[0] else Act.WALK

    def _formed(
        self, options: tuple[str, ...], beings: list[Being], beat: str, other: Being | None = None
    ) -> str:
        two = len(beings) == 2 and any("{B}" in option for option in options)
        acting = beings[:1] if two else beings
        second = other or (
            beings[1] if len(beings) > 1 else next((b for b in self.cast if b not in beings), beings[0])
        )
        text = pick(options, self.seed, beat, len(beings), acting[0].key)
        joint = "{A} and {B}" in text
        many = len(acting) > 1 or joint
        text = actions.conjugate(text, many)
        their = "their" if many else {"she": "her", "he": "his", "it": "its"}.get(acting[0].pronoun, "their")
        return wording.capital(
            text.format(
                A=self.call(acting), B=second.call, T=self.thing, their=their, at=self.at, place=self.place
            )
        )

    def _without_people(self, beat: str) -> str:
        deed = self.deed
        if deed and beat in ("setup", "climax", "release"):
            thing = wording.clean(deed.thing)
            many = _plural(thing)
            tail = {
                "setup": "slowly, again and again",
                "climax": "with all its force",
                "release": "more and more quietly",
            }[beat]
            phrase = _shortened(wording.clean(deed.phrase), 7)
            tail = tail.replace("its", "their") if many else tail
            return wording.capital(f"the {thing} {wording.verb_of(phrase, many)}, {tail}")
        text = pick(actions.STILLS[beat], self.seed, beat)
        return wording.capital(text.format(place=self.place, at=self.at, place_=wording.capital(self.place)))

    def _detail(self, beat: str) -> str:
        person = any(being.sort == "person" for being in self.cast)
        if not self.thing:
            options = actions.BARE_HANDS
        elif person and self.thing_words.split()[-1:] and self.thing_words.split()[-1] in lexicon.carried():
            options = actions.HANDS + actions.DETAILS
        else:
            options = actions.DETAILS
        text = actions.conjugate(pick(options, self.seed, "detail", beat), _plural(self.thing))
        return wording.capital(text.format(T=self.thing, T_=wording.capital(self.thing)))


_TOLD = frozenset({Act.WORK, Act.READ, Act.CARRY, Act.WALK, None})
"""Acts whose height is the deed itself; the others have phrases of their own."""

_MANNERS: dict[Mood, tuple[str, ...]] = {
    Mood.JOYFUL: ("laughing softly", "hardly able to keep still"),
    Mood.TENDER: ("with great care", "gently, taking time"),
    Mood.SERENE: ("without any hurry", "calm and unhurried"),
    Mood.PLAYFUL: ("half smiling", "light on both feet"),
    Mood.WISTFUL: ("lost in thought", "slowly, as if remembering"),
    Mood.SAD: ("head slowly sinking", "slowly, hardly breathing"),
    Mood.MYSTERIOUS: ("as if in a dream", "slowly, listening"),
    Mood.TENSE: ("glancing back", "quickly, tense all over"),
    Mood.DARK: ("hardly daring to breathe", "slowly, shadows closing in"),
    Mood.TRIUMPHANT: ("head held high", "with growing strength"),
}
_ENDINGS: dict[Mood, tuple[str, ...]] = {
    Mood.JOYFUL: ("laughing out loud", "faster and happier"),
    Mood.TENDER: ("never looking away", "closer and closer"),
    Mood.SERENE: ("at peace at last", "breathing slowly and deeply"),
    Mood.PLAYFUL: ("faster and faster, grinning", "bubbling over"),
    Mood.WISTFUL: ("one last time", "and will not stop now"),
    Mood.SAD: ("one last time", "eyes brimming"),
    Mood.MYSTERIOUS: ("and the air seems to answer", "light gathering all around"),
    Mood.TENSE: ("faster and faster, breath held", "against all odds"),
    Mood.DARK: ("against the dark", "and does not turn round"),
    Mood.TRIUMPHANT: ("higher than ever before", "with everything there is"),
}
_STEADY = ("slowly and steadily", "on and on", "without a pause")

_DETAILS_OF = {
    SetKind.STREET: "the wet kerbstone",
    SetKind.OLD_TOWN: "the worn stone step",
    SetKind.ROOFTOP: "the old antenna",
    SetKind.HARBOUR: "the wet mooring rope",
    SetKind.BEACH: "the white shell",
    SetKind.SEA: "the breaking wave",
    SetKind.RIVER: "the floating leaf",
    SetKind.FOREST: "the curled fern",
    SetKind.MOUNTAINS: "the bare rock",
    SetKind.DESERT: "the crest of sand",
    SetKind.FIELD: "the bending grass",
    SetKind.SNOWFIELD: "the ice crystal",
    SetKind.VILLAGE: "the wooden door",
    SetKind.MARKET: "the hanging lantern",
    SetKind.STATION: "the station clock",
    SetKind.TRAIN: "the rain-streaked window",
    SetKind.ROAD: "the bent sign",
    SetKind.PARK: "the empty swing",
    SetKind.KITCHEN: "the steaming kettle",
    SetKind.BEDROOM: "the white curtain",
    SetKind.STUDY: "the open book",
    SetKind.CAFE: "the white cup",
    SetKind.WORKSHOP: "the row of tools",
    SetKind.STAGE: "the red curtain",
    SetKind.TEMPLE: "the bronze bell",
    SetKind.CHURCH: "the single candle",
    SetKind.HOSPITAL: "the white curtain",
    SetKind.LABORATORY: "the glass beaker",
    SetKind.SPACE_STATION: "the blinking red button",
    SetKind.MOON: "the lone footprint",
    SetKind.UNDERWATER: "the white shell",
    SetKind.SKY: "the torn white cloud",
}


def _plural(thing: str) -> bool:
    return thing.endswith("s") and not thing.endswith("ss")


def _introduced(being: Being, first: Being | None = None) -> str:
    """“an old fisherman”, and “his granddaughter” where the first one is hers or his."""
    if being.name:
        return being.name
    role = role_of(being)
    words = " ".join(dict.fromkeys([*being.said, being.noun]))
    if first is not None and role is not None and role.of and first.sort == "person":
        return f"{'her' if first.gender == 'female' else 'his'} {words}"
    return f"{'an' if words[:1].lower() in 'aeio' else 'a'} {words}"


def _shortened(phrase: str, most: int) -> str:
    words = phrase.split()[:most]
    while len(words) > 1 and words[-1].lower() in (scenes.STRONG_PREPOSITIONS | _LOOSE):
        words.pop()
    return " ".join(words)


_LOOSE = frozenset(
    {"a", "an", "the", "her", "his", "their", "its", "of", "with", "for", "to", "and", "from", "my", "that"}
)
