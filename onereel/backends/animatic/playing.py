"""What a shot's action has its figures do, and who else passes through."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from onereel.backends.animatic import lexicon
from onereel.backends.animatic.castsheet import counted
from onereel.backends.animatic.extras import (
    being_at,
    clause_of,
    extra_of,
    likeness,
    names_of,
    number_of,
    slug,
)
from onereel.backends.animatic.focus import held_in, thing_in
from onereel.backends.animatic.lexicon import verbs
from onereel.backends.animatic.lexicon.bags import bag
from onereel.backends.animatic.lexicon.forms import Token, singulars, tokens
from onereel.backends.animatic.meaning import (
    aim_of,
    at_rest,
    feeling_in,
    for_beasts,
    leaving_in,
    meant,
    passing,
)
from onereel.backends.animatic.notes import dressed, without
from onereel.backends.animatic.stage import RGB, Act, Actor, Aim, Animal, Figure, Person, Vehicle
from onereel.orders import View
from onereel.planfile import Size
from onereel.wishes import clauses

MOST_ACTORS, MOST_TOGETHER = 6, 5
"""In one picture; and of people of a kind."""


@dataclass(slots=True)
class Part:
    """A figure and what the action gives it to do."""

    figure: Figure
    names: frozenset[str]
    act: Act | None = None
    with_key: str = ""
    holds: list[tuple[str, RGB]] = field(default_factory=list)
    aim: Aim = Aim.AHEAD

    def actor(self) -> Actor:
        figure = self.figure
        if isinstance(figure, Person) and self.holds:
            carries = dict(self.holds) | dict(figure.carries)  # what the portrait says goes before
            order = dict.fromkeys([*dict(figure.carries), *carries])
            figure = replace(figure, carries=tuple((kind, carries[kind]) for kind in order)[:3])
        act = self.act or at_rest(figure)
        if isinstance(figure, Person) and figure.being == "mermaid" and act in (Act.WALK, Act.RUN):
            act = Act.SWIM
        return Actor(figure=figure, act=act, with_key=self.with_key, aim=self.aim)


def play(view: View, cast: Sequence[Figure]) -> tuple[Actor, ...]:
    """The cast in the order of the shot, each with its act, then whoever else the words bring in."""
    parts = [Part(figure, names_of(who)) for who, figure in zip(view.cast, cast, strict=True)]
    scene = _Scene(parts)
    scene.read(view.action)
    wish, gone = without(view.note)
    if wish:
        scene.wish(wish)
    if view.size is not Size.INSERT:
        scene.admit(view.subject)
    if view.size is not Size.INSERT and not scene.parts:
        scene.parts += _alone(view)
    scene.saddle()
    for part in scene.parts[len(cast) :]:
        part.act = part.act or passing(part.figure)
    away = scene.leaving(f"{view.action}. {wish}")
    felt = scene.feelings(f"{view.action}. {wish}")
    first = scene.first_in(view.subject)
    parts = sorted((p for p in scene.parts if not p.names & gone), key=lambda part: part is not first)
    return tuple(
        replace(
            actor,
            figure=dressed(actor.figure, scene.said_of(actor.figure.key, wish), gone),
            away=actor.figure.key in away,
            turning=away.get(actor.figure.key, False),
            feeling=felt.get(actor.figure.key, ""),
        )
        for actor in (part.actor() for part in parts[:MOST_ACTORS])
    )


_ALOFT = re.compile(r"\b(float|fl(y|ies|ew)|drift|ris(e|es|ing)|soar|hover|travel|sail|glid|dance|wind)")


def _alone(view: View) -> list[Part]:
    """A thing that a shot without anybody is of: “the umbrella travels across the city”."""
    thing = thing_in(view.subject)
    if thing is None or thing.kind not in lexicon.carried():
        return []
    act = Act.FLY if _ALOFT.search(view.action.lower()) else Act.STAND
    return [Part(thing, frozenset({thing.kind}), act)]


_ABOUT = bag("for from of about like without to")
_PLACING = bag("with past behind beside near over under on in at by towards toward through into and")
_BESIDE = bag("beside near against behind")
_ARTICLES = bag("the a an his her its their")
_LIMBS = bag("hands hand fingers arms feet eyes face head shoulders lips body legs hair smile")
_LEADING = bag("and while by then is are keeps begins starts stops goes not now still both all there alone")
_BREAKS = bag(", ; . and as while when but until then")


_WEAK = frozenset({Act.STAND})
_GLANCES = frozenset({Aim.BACK, Aim.UP, Aim.DOWN, Aim.US})
_PLURAL = bag("they both all together everyone others")

_NOT_VERB_AFTER = bag(
    """
    the a an his her their its my our your this that of in at no every each some any
    """
)


class _Scene:
    """The action read word by word. Who acts is whoever was named before the verb of a clause."""

    def __init__(self, parts: list[Part]) -> None:
        self.parts = parts
        self.verb = ""
        self.cast = tuple(parts)

    def read(self, text: str) -> None:
        """Give everyone the first act that says something; “begins to”, “stops” say little."""
        words = tokens(text)
        lows = [t.bare for t in words]
        now: list[Part] = list(self.cast)
        has_verb, at = False, 0
        while at < len(words):
            token, step = words[at], 1
            if token.low in _BREAKS:
                has_verb, self.verb = False, ""
                now = now or list(self.cast)
            elif not has_verb and self.cast and self._things_turn(words, lows, at):
                now = []
            elif who := self._those(words, lows, at, now):
                now = now if has_verb else who
            elif verb := self._verb(words, at, now):
                self._act(verb, now, words, at)
                has_verb = True
            else:
                step, others = self._other(words, lows, at)
                if others and has_verb:
                    self._join(now, others)
                elif others:
                    now = others
            at += step

    def _things_turn(self, words: Sequence[Token], lows: Sequence[str], at: int) -> bool:
        """“The light slides over her”: a noun that is nobody's begins the clause."""
        if lows[at] not in _ARTICLES or (at and words[at - 1].low not in _BREAKS):
            return False
        for i in range(at + 1, min(at + 5, len(words))):
            if not words[i].is_word or (i > at + 1 and lexicon.verb(words[i].low)):
                return True
            if self._named(words[i]) or self._several(lows[i]) or being_at(lows, i) or lows[i] in _LIMBS:
                return False
        return False

    def wish(self, text: str) -> None:
        """A note's acts go before the action's; who is only to look somewhere does it on the way."""
        before = [(part, part.act) for part in self.parts]
        for part in self.parts:
            part.act = None
        self.read(text)
        felt = self.feelings(text)
        for part, act in before:
            face = part.aim in _GLANCES or part.figure.key in felt
            glances = part.act is Act.LOOK and face and isinstance(part.figure, Person)
            part.act = act if glances and act not in _WEAK else part.act or act

    def admit(self, text: str) -> None:
        """Bring in the beings a subject names that are not there yet."""
        words = tokens(text)
        lows = [t.bare for t in words]
        at = 0
        while at < len(words):
            if self._several(lows[at]):
                self._fill_up(lows, at)
            known = self._named(words[at]) or self._several(lows[at])
            at += 1 if known else self._other(words, lows, at)[0]

    def _fill_up(self, lows: Sequence[str], at: int) -> None:
        """“the five children” of a cast of four: the others are there as well."""
        role = next(lexicon.roles()[one] for one in singulars(lows[at]) if one in lexicon.roles())
        there = sum(isinstance(part.figure, Person) for part in self.parts)
        for n in range(there, counted(lows[max(0, at - 3) : at], MOST_TOGETHER)):
            key = f"extra-{slug(role.noun)}-{n + 1}"
            act = self.cast[0].act if isinstance(self.cast[0].figure, Person) else None
            self.parts.append(Part(extra_of(role, "roles", key, (), ()), frozenset(), act))

    def first_in(self, subject: str) -> Part | None:
        """Whom a shot's subject names first: “Kenji past the shoulder of Mio” is of Kenji."""
        found: Part | None = None
        for token in tokens(subject):
            named = self._named(token)
            if named is None and found is not None:
                break  # the last of a run: a bus driver is no bus
            found = named or found
        return found

    def leaving(self, text: str) -> dict[str, bool]:
        """The keys of the people who are seen from behind, and whether they only turn away in the shot."""
        gone: dict[str, bool] = {}
        for clause in re.split(r"\b(?:while|but|as)\b", text.lower()):
            leaves = leaving_in(clause)
            if leaves is not None:
                gone |= dict.fromkeys(self._people_in(clause), not leaves)
        return gone

    def feelings(self, text: str) -> dict[str, str]:
        """The keys of the people whose faces some words speak of, and whether they are “glad” or “sad”."""
        found: dict[str, str] = {}
        for clause in clauses(text.lower()):
            if feeling := feeling_in(clause):
                found |= dict.fromkeys(self._people_in(clause), feeling)
        return found

    def _people_in(self, clause: str) -> list[str]:
        return [part.figure.key for part in self._meant_by(clause) if isinstance(part.figure, Person)]

    def said_of(self, key: str, text: str) -> list[str]:
        """The clauses of a text that are about somebody."""
        return [
            clause for clause in clauses(text) if any(p.figure.key == key for p in self._meant_by(clause))
        ]

    def _meant_by(self, clause: str) -> list[Part]:
        """Whom a clause is about; where it names nobody, the first of the cast."""
        words = tokens(clause)
        lows = [t.bare for t in words]
        found = [part for at in range(len(words)) for part in self._those(words, lows, at, []) or ()]
        return found or list(self.cast[:1])

    def saddle(self) -> None:
        """Whoever rides without a word on what, rides a bicycle."""
        for part in list(self.parts):
            wheels = isinstance(part.figure, Person) and any(
                kind == "bicycle" for kind, _ in part.figure.carries
            )
            if part.act is Act.RIDE and not part.with_key and not wheels:
                key = f"mount-{part.figure.key}"
                self.parts.append(
                    Part(Vehicle(key=key, kind="bicycle", colour=lexicon.rgb("red")), frozenset())
                )
                part.with_key = key

    def _those(
        self, words: Sequence[Token], lows: Sequence[str], at: int, now: list[Part]
    ) -> list[Part] | None:
        """Whom a word names: everyone, a pronoun's person, a character (and the one joined to it)."""
        token = words[at]
        if token.low in _PLURAL and self.cast:
            return list(self.cast)
        if token.low in ("she", "he") and self.cast:
            return self._pronoun(token.low)
        if token.low == "it" and (beasts := [p for p in self.cast if not isinstance(p.figure, Person)]):
            return beasts[:1]
        if self._several(token.low):
            return [part for part in self.cast if isinstance(part.figure, Person)]
        named = None if token.possessive else self._named(token)
        if named is None:
            return None
        joined = "and" in lows[max(0, at - 2) : at] and len(now) < len(self.cast)
        return [*now, named] if joined and named not in now else [named]

    def _several(self, word: str) -> bool:
        """“the three children” of a cast with several people are that cast."""
        folk = sum(isinstance(part.figure, Person) for part in self.cast)
        return folk > 1 and any(one in lexicon.roles() for one in singulars(word))

    def _join(self, now: list[Part], others: list[Part]) -> None:
        """Beings named as the object of a verb: what is ridden and driven is kept with its rider."""
        for part in now:
            if part.act in (Act.RIDE, Act.SIT, Act.CARRY, Act.EMBRACE, Act.LOOK) and not part.with_key:
                part.with_key = others[0].figure.key

    def _pronoun(self, word: str) -> list[Part]:
        gender = "female" if word == "she" else "male"
        return [p for p in self.cast if isinstance(p.figure, Person) and p.figure.gender == gender][:1]

    def _named(self, token: Token) -> Part | None:
        if not token.is_word:
            return None
        return next((part for part in self.parts if token.bare in part.names), None)

    def _verb(self, words: Sequence[Token], at: int, now: Sequence[Part]) -> tuple[str, Act] | None:
        token = words[at]
        before = words[at - 1].low if at else ""
        if not token.is_word or before in _NOT_VERB_AFTER or token.possessive:
            return None
        found = lexicon.verb(token.low)
        if found is None or (found[0].shape == "base" and not self._base_fits(words, at, now)):
            return None
        if found[0].shape == "ing" and not self._ing_fits(words, at):
            return None
        return found[0].lemma, found[1]

    def _ing_fits(self, words: Sequence[Token], at: int) -> bool:
        """“light sliding along”, “shoulders slowly sinking”: what a thing or a limb does is no act of the
        figure's."""
        back = at - 1
        while back >= 0 and words[back].low.endswith("ly"):
            back -= 1
        if back < 0 or not words[back].is_word:
            return True
        before = words[back]
        if back < at - 1 and before.low not in _LIMBS:
            return True
        return before.low in _LEADING or bool(self._named(before))

    def _base_fits(self, words: Sequence[Token], at: int, now: Sequence[Part]) -> bool:
        """A bare verb counts after “to”, after someone plural, and at the head of a wish."""
        if at == 0 or len(now) > 1:
            return True
        before = words[at - 1]
        if before.low in ("to", "they", "and", "who", "both", "slowly", "must", "should", "can", "will"):
            return True
        several = before.low.endswith("s") or bool(singulars(before.low))  # “the geese fly”
        return several and before.is_word

    def _act(self, verb: tuple[str, Act], now: list[Part], words: Sequence[Token], at: int) -> None:
        after = [t.bare for t in clause_of(words, at + 1)]
        with_part = self._with(after, now)
        self.verb = verb[0]
        someone = with_part is not None and isinstance(with_part.figure, Person | Animal)
        act = meant(*verb, after, someone=someone, alone=len(self.cast) < 2)
        for part in now:
            aim = aim_of(verb[0], act, after, person=isinstance(part.figure, Person))
            if part.act is not None and isinstance(part.figure, Person) and aim in _GLANCES:
                part.aim = aim  # “walks on and looks back”
            if part.act is None or (part.act in _WEAK and act not in _WEAK):
                part.act = act if isinstance(part.figure, Person) else for_beasts(verb[0], act, part.figure)
                if act is Act.CARRY and part is not now[0]:
                    part.act = Act.WALK  # one thing is carried by one of them
                part.aim = aim
                part.with_key = with_part.figure.key if with_part and with_part is not part else part.with_key
            if verb[0] in ("sweep", "rake"):
                part.holds.append(("broom", lexicon.rgb("straw")))
            if act is not Act.CARRY or part is now[0]:
                part.holds += held_in(after, part.figure.key, loaded=act is Act.CARRY)

    def _with(self, after: Sequence[str], now: list[Part]) -> Part | None:
        for word in after:
            for part in self.parts:
                if part not in now and word in part.names:
                    return part
        return None

    def _other(self, words: Sequence[Token], lows: Sequence[str], at: int) -> tuple[int, list[Part] | None]:
        """Someone not in the cast who is named here: (words used, the parts it adds)."""
        hit, scene = being_at(lows, at), lexicon.longest(lows, at, lexicon.settings())
        if scene and scene[1] > (hit[2] if hit else 1):
            return scene[1], None  # a bus stop is no bus, a sunken ship nothing that sails
        if hit is None:
            return 1, None
        entry, table, count, many = hit
        if likeness(lows, at, table):
            return count, None
        if self._spoken_of(lows, at):
            return count, None
        if (
            words[at + count - 1].possessive
            or self._known(entry.noun, table)
            or (at and lows[at - 1] in ("like", "as"))
        ):
            return count, None
        added = []
        for n in range(number_of(lows[max(0, at - 3) : at]) if many and table != "animals" else 1):
            key = f"extra-{slug(entry.noun)}-{len(self.parts) + n + 1}"
            figure = extra_of(entry, table, key, lows[max(0, at - 3) : at], lows[at : at + count])
            names = {entry.noun, entry.noun.split()[-1], lows[at + count - 1]} if n == 0 else set()
            by = set(lows[max(0, at - 3) : at]) & _BESIDE or lows[at + count : at + count + 1] == ["behind"]
            act = Act.STAND if table == "vehicles" and by else None
            added.append(Part(figure, frozenset(names), act))
        self.parts += added
        return count, added

    def _spoken_of(self, lows: Sequence[str], at: int) -> bool:
        """“writes to her daughter”, “searches for the dog”: they are not there."""
        prep = next((w for w in reversed(lows[max(0, at - 3) : at]) if w in _ABOUT or w in _PLACING), "")
        if prep == "to":
            return self.verb in verbs.OFFSTAGE_VERBS
        return prep in _ABOUT or (not prep and self.verb in verbs.OFFSTAGE_VERBS)

    def _known(self, noun: str, table: str) -> bool:
        """Whether this is somebody who is there already; the bus of a bus driver is not."""
        ridden = table == "vehicles"
        parts = [part for part in self.parts if ridden is isinstance(part.figure, Vehicle)]
        return any(noun in part.names or noun.rsplit(maxsplit=1)[-1] in part.names for part in parts)
