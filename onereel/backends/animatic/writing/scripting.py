"""What each shot shows: subject and action, from the sentence's own deeds and the beat's phrases."""

from __future__ import annotations

import re
from dataclasses import dataclass

from onereel.backends.animatic import lexicon
from onereel.backends.animatic.arcs import Setup
from onereel.backends.animatic.clothing import pick
from onereel.backends.animatic.lexicon import scenes
from onereel.backends.animatic.reading.slots import Being, Deed, several
from onereel.backends.animatic.stage import Act
from onereel.backends.animatic.writing import actions, wording
from onereel.backends.animatic.writing.matter import Matter, is_plural
from onereel.planfile import Mood, Size


@dataclass(frozen=True, kw_only=True)
class Script(Matter):
    """What the words of a film's shots are made from."""

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
        if setup.size is not Size.WIDE or len(called.split()) > 5:
            return called
        return f"{called} {self.at}" + (f", {self.beside}" if self.beside else "")

    @property
    def _person(self) -> Being:
        return next((being for being in self.cast if being.sort == "person"), self.cast[0])

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
        return self._told(beat, beings, setup) or self._played(beat, beings, setup)

    def _played(self, beat: str, beings: list[Being], setup: Setup) -> str:
        """What the beat's own phrases have these do."""
        if self._passed_on(beings) and beat in actions.GIVING:
            return self._formed(actions.GIVING[beat], beings, beat)
        if setup.size is Size.OVER_THE_SHOULDER and len(beings) > 1:
            return self._formed(actions.BEATS["answer"], beings[1:2], beat, other=beings[0])
        doing = self.doing(beings)
        others = [being for being in beings if being not in doing]
        apart = bool(others) and self._act_of(doing) not in (Act.WALK, Act.LOOK, Act.EMBRACE)
        if apart and beat in ("opening", "climax") and setup.beat.who != "found":
            acted = self._formed(self._phrases(beat, doing, setup), doing, beat)
            watched = self._looking_on(others, beat)
            return (acted.replace(", alone ", ", ") if watched else acted) + watched
        return self._formed(self._phrases(beat, beings, setup), beings, beat)

    def _passed_on(self, beings: list[Being]) -> bool:
        """Whether the film is about a thing that goes from one of these to the other."""
        passive = self.deed is not None and self.deed.lemma == "be" and bool(self.deed.thing)
        return passive and bool(self.thing_words) and len(self.cast) == 2 and beings[:1] == self.cast[:1]

    def _looking_on(self, others: list[Being], beat: str) -> str:
        """“ while the little girl looks on”: what those do who have no part in the deed."""
        if not _can_watch(others):
            return ""
        folk = [being for being in others if being.sort == "person"] or others
        beast = "[stand] by and [watch]" if folk[0].noun in _STANDS_BY else "[sit] by and [watch]"
        watching = ("[look] on", "[watch] closely") if folk[0].sort == "person" else (beast,)
        text = actions.conjugate(pick(watching, self.seed, "others", beat), several(folk))
        return f" while {self.call(folk)} {text}"

    # ------------------------------------------------------------------ the sentence's own deeds

    def _told(self, beat: str, beings: list[Being], setup: Setup) -> str:
        """The sentence's own deed, in the shots that are there to show it."""
        deed = self._deed_for(beat, beings, setup)
        if deed is None:
            return ""
        doers = [b for b in beings if self.does(deed, [b])] or beings[:1]
        phrase = _shortened(wording.clean(deed.phrase), 8)
        if beat == "climax" and deed.act in _STAYING:
            phrase = _unplaced(phrase, self.thing_words)
        text = f"{self.call(doers)} {wording.verb_of(phrase, several(doers))}"
        others = [b for b in beings if b not in doers]
        watched = self._looking_on(others, beat)
        if watched and beat == "climax" and not self._speaks_of(others, phrase):
            return wording.capital(text + watched)
        manner = self._manner(deed, doers[0], beat, phrase)
        manner = re.sub("^head ", "heads ", manner) if several(doers) else manner
        short = len(f"{text} {manner}".split()) < _SHORT
        return wording.capital(f"{text} {self.at}, {manner}" if short else f"{text}, {manner}")

    def _speaks_of(self, others: list[Being], phrase: str) -> bool:
        words = set(re.findall(r"\w+", phrase.lower()))
        return any((b.name or b.noun).split()[-1].lower() in words for b in others)

    def _manner(self, deed: Deed, who: Being, beat: str, phrase: str) -> str:
        """How it is done, by the mood; animals and machines have few ways."""
        if who.sort != "person":
            return pick(_STRONGLY if beat == "climax" else _STEADY, self.seed, beat)
        if deed.lemma in actions.SUDDEN:
            return pick(_SUDDENLY, self.seed, beat, phrase)
        return pick((_ENDINGS if beat == "climax" else _MANNERS)[self.mood], self.seed, beat, phrase)

    def _deed_for(self, beat: str, beings: list[Being], setup: Setup) -> Deed | None:
        """The deed a shot tells: the first at the set-up, the last at the climax, one between at the turn."""
        own = [d for d in self.slots.deeds if d.who and self.does(d, beings)]
        if beat not in ("setup", "climax", "turn") or setup.beat.who == "found" or not own:
            return None
        if setup.size is Size.OVER_THE_SHOULDER:
            return None
        pupil = next((d for d in own if d.aside and not self.does(d, self.cast[:1])), None)
        own = [d for d in own if self.does(d, self.cast[:1])] or own
        deed = (pupil or own[-1]) if beat == "climax" else own[0]
        if beat == "turn" and (len(own) < 3 or own[1] is own[-1]):
            return None
        deed = own[1] if beat == "turn" else deed
        once = beat == "setup" and deed.lemma in actions.SUDDEN
        together = len(beings) == 1 < len(self.cast) and (len(deed.who) > 1 or deed.lemma in _MUTUAL)
        least = 2 if deed.act in _TOLD else 4 if deed.act is Act.STAND else 99
        shown = len(deed.phrase.split()) >= least or len(own) > 1 or deed is pupil
        shaped = beat == "climax" and not shown and beings[0].sort == "person"
        return None if once or together or shaped else deed

    # ------------------------------------------------------------------ the beats' phrases

    def _phrases(self, beat: str, beings: list[Being], setup: Setup) -> tuple[str, ...]:
        hero = beings[0]
        if hero.sort == "vehicle":
            return actions.MACHINES[beat]
        mixed = any(being.sort == "person" for being in beings)
        if hero.sort == "animal" and not (mixed and beat in ("opening", "closing")):
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
        shared = self.deed is not None and len(self._doers()) > 1
        return actions.CLIMAXES[act] if shared else actions.BEATS["pair"]

    def _alone(self, beat: str, beings: list[Being]) -> tuple[str, ...]:
        """What one (or a whole group) does on a beat that is not told by the sentence."""
        act, lemma = self._act_of(beings), self.deed.lemma if self.deed else ""
        shared = self.deed is not None and len(self.deed.who) > 1 and len(beings) == 1
        before = actions.SUDDEN.get(lemma, {}).get(beat)
        options = before or actions.BEATS.get(beat, ())
        match beat:
            case "opening" if lemma in actions.STEERING:
                options = (f"{{A}} [{lemma}] slowly into view {{at}}",)
            case "opening" if not before:
                options = actions.OPENINGS[Act.WALK if shared else act]
            case "climax":
                options = actions.CLIMAXES[Act.LOOK if act is Act.EMBRACE else act]
            case "setup" if not before:
                idle = shared or self.deed is None or bool(self.driver)
                opened = pick(actions.OPENINGS[act], self.seed, "opening", len(beings), beings[0].key)
                others = tuple(text for text in actions.OPENINGS[act] if text != opened)
                options = actions.BEATS["want"] if idle else others
            case "obstacle":
                options = actions.OBSTACLES.get(self.weather, options)
            case "closing" if act is Act.SWIM:
                options = actions.SWIMMERS["closing"]
            case "closing" if carried := self._carried(beings):
                options = tuple(text.replace("{C}", carried) for text in actions.CLOSING_WITH)
        return options

    def _carried(self, beings: list[Being]) -> str:
        """The thing one of them still holds at the end: “the red umbrella”."""
        held = beings[0].carries.partition(" ")[2] if len(beings) == 1 else ""
        return f"the {wording.clean(held)}" if held and " and " not in held else ""

    def _act_of(self, beings: list[Being]) -> Act:
        for deed in self.slots.deeds:
            if deed.act and self.does(deed, beings):
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
        many = several(acting) or "{A} and {B}" in text
        text = actions.conjugate(text, many)
        their = "their" if many else {"she": "her", "he": "his", "it": "its"}.get(acting[0].pronoun, "their")
        text = text.format(
            A=self.call(acting), B=second.call, T=self.thing, their=their, at=self.at, place=self.place
        )
        if many:
            text = re.sub(r"\btheir (whole )?(head|face|body)\b", _several, text)
            text = re.sub(r", head\b", ", heads", text)
        return wording.capital(text)

    def _without_people(self, beat: str) -> str:
        deed = self.deed
        once = deed is not None and deed.lemma in actions.ONCE and beat != "climax"
        if deed and not once and beat in ("setup", "climax", "release"):
            thing = wording.clean(deed.thing)
            many = is_plural(thing)
            phrase = _shortened(wording.clean(deed.phrase), 7)
            tail = pick(actions.UNMANNED[beat], self.seed, beat, phrase)
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
        text = actions.conjugate(pick(options, self.seed, "detail", beat), is_plural(self.thing))
        return wording.capital(text.format(T=self.thing, T_=wording.capital(self.thing)))


def _several(found: re.Match[str]) -> str:
    """“their head” of several people."""
    return f"their {found[1] or ''}{'bodies' if found[2] == 'body' else found[2] + 's'}"


_STAYING = frozenset({Act.WORK, Act.READ, Act.SIT, Act.LOOK})
_TOLD = _STAYING | {Act.CARRY, Act.WALK, None}
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
    Mood.TENDER: ("never looking away", "with infinite care"),
    Mood.SERENE: ("at peace at last", "breathing slowly and deeply", "as if there were nothing else"),
    Mood.PLAYFUL: ("faster and faster, grinning", "hardly able to stop laughing"),
    Mood.WISTFUL: ("as if remembering everything", "eyes far away"),
    Mood.SAD: ("hardly able to go on", "eyes brimming"),
    Mood.MYSTERIOUS: ("and the air seems to answer", "light gathering all around"),
    Mood.TENSE: ("faster and faster, breath held", "against all odds"),
    Mood.DARK: ("against the dark", "and does not turn round"),
    Mood.TRIUMPHANT: ("higher than ever before", "with everything there is"),
}
_SHORT = 5  # words; a shorter action is too little to go by
_SUDDENLY = ("eyes widening", "hardly believing it", "breath held", "hands trembling slightly")
_STRONGLY = ("stronger and stronger", "without looking back", "against the light")
_STEADY = ("slowly and steadily", "on and on", "without a pause")


_MUTUAL = frozenset({"hug", "kiss", "embrace", "meet", "marry", "reunite", "argue", "quarrel", "wrestle"})
"""What nobody does alone."""
_STANDS_BY = frozenset(noun for noun, sort in lexicon.animals().items() if sort.kind == "horse")


def _can_watch(others: list[Being]) -> bool:
    """Whether those with no part in a deed are ones to look on: people, and beasts that sit by."""
    sorts = lexicon.animals()
    beasts = [b for b in others if b.noun in sorts and sorts[b.noun].kind in ("dog", "cat", "horse", "fox")]
    return bool(others) and (all(b.sort == "person" for b in others) or len(beasts) == len(others))


def _unplaced(phrase: str, thing: str) -> str:
    """A deed without where it is done, if enough of it is left: “builds a robot dog” (in his garage)."""
    words = phrase.split()
    whole = phrase.lower().find(thing) + len(thing) if thing else 0
    least = max(3, len(phrase[:whole].split()))
    cut = next((n for n, w in enumerate(words) if n >= least and w.lower() in ("in", "on", "at")), len(words))
    return " ".join(words[:cut])


def _shortened(phrase: str, most: int) -> str:
    words = phrase.split()
    if len(words) <= most:
        return phrase
    words = words[:most]
    placing = [n for n, w in enumerate(words) if n > 2 and w.lower() in scenes.STRONG_PREPOSITIONS]
    words = words[: placing[-1]] if placing else words  # not “in an empty subway” of a subway station
    while len(words) > 1 and words[-1].lower() in (scenes.STRONG_PREPOSITIONS | _LOOSE):
        words.pop()
    return " ".join(words)


_LOOSE = frozenset(
    {"a", "an", "the", "her", "his", "their", "its", "of", "with", "for", "to", "and", "from", "my", "that"}
)
