"""What a shot's action has its figures do, who else passes through, and what an insert is of."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from onereel.backends.animatic import lexicon
from onereel.backends.animatic.castsheet import cast_sheet
from onereel.backends.animatic.clothing import clothes_of
from onereel.backends.animatic.lexicon import Role, Sort, creatures, verbs
from onereel.backends.animatic.lexicon.bags import bag
from onereel.backends.animatic.lexicon.forms import Token, singulars, tokens
from onereel.backends.animatic.meaning import meant
from onereel.backends.animatic.stage import RGB, Act, Actor, Animal, Figure, Person, Thing, Vehicle
from onereel.orders import View
from onereel.planfile import Character, Size

MOST_ACTORS = 6


@dataclass(slots=True)
class Part:
    """A figure and what the action gives it to do."""

    figure: Figure
    names: frozenset[str]
    act: Act | None = None
    with_key: str = ""
    holds: list[tuple[str, RGB]] = field(default_factory=list)

    def actor(self) -> Actor:
        figure = self.figure
        if isinstance(figure, Person) and self.holds:
            carries = dict(self.holds) | dict(figure.carries)  # what the portrait says goes before
            order = dict.fromkeys([*dict(figure.carries), *carries])
            figure = replace(figure, carries=tuple((kind, carries[kind]) for kind in order)[:3])
        return Actor(figure=figure, act=self.act or _at_rest(figure), with_key=self.with_key)


def play(view: View, cast: Sequence[Figure]) -> tuple[Actor, ...]:
    """The cast in the order of the shot, each with its act, then whoever else the words bring in."""
    parts = [Part(figure, _names(who)) for who, figure in zip(view.cast, cast, strict=True)]
    scene = _Scene(parts)
    scene.read(view.action)
    if view.note:
        scene.wish(view.note)
    if view.size is not Size.INSERT:
        scene.admit(view.subject)
    scene.saddle()
    for part in scene.parts[len(cast) :]:
        part.act = part.act or _passing(part.figure)
    actors = [part.actor() for part in scene.parts[:MOST_ACTORS]]
    if actors and isinstance(actors[0].figure, Person) and _AWAY.search(view.action.lower()):
        actors[0] = replace(actors[0], away=True)
    return tuple(actors)


_AWAY = re.compile(
    r"\b(walk|turn|stroll|step|run|mov|go|head)\w* (\w+ ){0,2}away\b"
    r"|\bfrom behind\b|\bback to (us|the camera)\b"
    r"|\b(walk|go|run)\w* (\w+ ){0,4}into the distance\b"
)
"""Somebody is seen to leave, or from the back."""


def _at_rest(figure: Figure) -> Act:
    if isinstance(figure, Animal) and figure.kind in creatures.SWIMMERS:
        return Act.SWIM
    return Act.STAND


def _passing(figure: Figure) -> Act:
    """What those do who only pass through a shot."""
    if isinstance(figure, Animal) and figure.kind == "bird":
        return Act.FLY
    return Act.WALK if isinstance(figure, Vehicle) else _at_rest(figure)


_ABOUT = bag("for from of about like without to")
_PLACING = bag("with past behind beside near over under on in at by towards toward through into and")
_ARTICLES = bag("the a an his her its their")
_LIMBS = bag("hands hand fingers arms feet eyes face head shoulders lips body legs hair smile")
_LEADING = bag("and while by then is are keeps begins starts stops goes not now still both all there alone")
_BREAKS = bag(", ; . and as while when but until then")
_SMALL_WORDS = bag("the a an of and in on at to with by for from his her their its")


def _names(who: Character) -> frozenset[str]:
    """The words a character may be called by in an action: its name's, and the noun of its portrait."""
    words = {t.bare for t in tokens(who.name) if t.is_word} - _SMALL_WORDS
    portrait = [t.low for t in tokens(who.portrait)]
    for at in range(min(len(portrait), 14)):
        if hit := _being_at(portrait, at):
            return frozenset(words | set(hit[0].noun.split()) | {portrait[at + hit[2] - 1]})
    return frozenset(words)


_WEAK = frozenset({Act.STAND})
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
            if self._named(words[i]) or self._several(lows[i]) or _being_at(lows, i) or lows[i] in _LIMBS:
                return False
        return False

    def wish(self, text: str) -> None:
        """A note's acts go before the action's."""
        before = [(part, part.act) for part in self.parts]
        for part in self.parts:
            part.act = None
        self.read(text)
        for part, act in before:
            part.act = part.act or act

    def admit(self, text: str) -> None:
        """Bring in the beings a subject names that are not there yet."""
        words = tokens(text)
        lows = [t.bare for t in words]
        at = 0
        while at < len(words):
            known = self._named(words[at]) or self._several(lows[at])
            at += 1 if known else self._other(words, lows, at)[0]

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
        """“light sliding along”, “arms opening”: what a thing or a limb does is no act of the figure's."""
        if at == 0 or not words[at - 1].is_word:
            return True
        before = words[at - 1]
        return before.low in _LEADING or before.low.endswith("ly") or bool(self._named(before))

    def _base_fits(self, words: Sequence[Token], at: int, now: Sequence[Part]) -> bool:
        """A bare verb counts after “to”, after someone plural, and at the head of a wish."""
        if at == 0 or len(now) > 1:
            return True
        before = words[at - 1]
        if before.low in ("to", "they", "and", "who", "both", "slowly", "must", "should", "can", "will"):
            return True
        return before.low.endswith(("s", "men", "children", "people", "women")) and before.is_word

    def _act(self, verb: tuple[str, Act], now: list[Part], words: Sequence[Token], at: int) -> None:
        after = [t.bare for t in _clause(words, at + 1)]
        with_part = self._with(after, now)
        self.verb = verb[0]
        someone = with_part is not None and isinstance(with_part.figure, Person | Animal)
        act = meant(*verb, after, someone=someone, alone=len(self.cast) < 2)
        for part in now:
            if part.act is None or (part.act in _WEAK and act not in _WEAK):
                part.act = act if isinstance(part.figure, Person) else _for_beasts(act, part.figure)
                part.with_key = with_part.figure.key if with_part and with_part is not part else part.with_key
            part.holds += _held_in(after, part.figure.key)

    def _with(self, after: Sequence[str], now: list[Part]) -> Part | None:
        for word in after:
            for part in self.parts:
                if part not in now and word in part.names:
                    return part
        return None

    def _other(self, words: Sequence[Token], lows: Sequence[str], at: int) -> tuple[int, list[Part] | None]:
        """Someone not in the cast who is named here: (words used, the parts it adds)."""
        hit = _being_at(lows, at)
        if hit is None:
            return 1, None
        entry, table, count, many = hit
        scene = lexicon.longest(lows, at, lexicon.settings())
        if scene and scene[1] > count:
            return scene[1], None  # a bus stop is no bus
        if _likeness(lows, at, table):
            return count, None
        if self._spoken_of(lows, at):
            return count, None
        if (
            words[at + count - 1].possessive
            or self._known(entry.noun)
            or (at and lows[at - 1] in ("like", "as"))
        ):
            return count, None
        added = []
        for n in range(_number(lows[max(0, at - 3) : at]) if many else 1):
            key = f"extra-{_slug(entry.noun)}-{len(self.parts) + n + 1}"
            figure = _extra(entry, table, key, lows[max(0, at - 3) : at])
            names = {entry.noun, entry.noun.split()[-1], lows[at + count - 1]} if n == 0 else set()
            added.append(Part(figure, frozenset(names)))
        self.parts += added
        return count, added

    def _spoken_of(self, lows: Sequence[str], at: int) -> bool:
        """“writes to her daughter”, “searches for the dog”: they are not there."""
        prep = next((w for w in reversed(lows[max(0, at - 3) : at]) if w in _ABOUT or w in _PLACING), "")
        if prep == "to":
            return self.verb in verbs.OFFSTAGE_VERBS
        return prep in _ABOUT or (not prep and self.verb in verbs.OFFSTAGE_VERBS)

    def _known(self, noun: str) -> bool:
        return any(noun in part.names or noun.rsplit(maxsplit=1)[-1] in part.names for part in self.parts)


_LIKENESSES = bag("paper origami toy model miniature tin clay stuffed carved plastic")


def _likeness(lows: Sequence[str], at: int, table: str) -> bool:
    """A paper boat is no boat, a tin soldier nobody: they are things, in somebody's hands."""
    made_of = lows[at - 1] if at else ""
    return made_of in _LIKENESSES or (table == "vehicles" and lows[at] in _LIKENESSES)


def _clause(words: Sequence[Token], at: int) -> Sequence[Token]:
    end = at
    while end < len(words) and words[end].low not in (",", ".", ";", "while", "as", "until", "but"):
        end += 1
    return words[at:end]


_BEAST_ACTS = {Act.WALK, Act.RUN, Act.SIT, Act.SLEEP, Act.SWIM, Act.FLY, Act.STAND, Act.LOOK, Act.DANCE}


_AIRY = {Act.WALK, Act.RUN, Act.RIDE, Act.CARRY, Act.DANCE, Act.WAVE, Act.PLAY}


def _for_beasts(act: Act, figure: Figure) -> Act:
    """What is left of a human verb for those without hands: birds that circle fly, horses ridden walk."""
    if isinstance(figure, Animal) and figure.kind == "bird" and act in _AIRY:
        return Act.FLY
    if isinstance(figure, Animal) and figure.kind in creatures.SWIMMERS and act in (Act.WALK, Act.RUN):
        return Act.SWIM
    if isinstance(figure, Vehicle) and act in (Act.SIT, Act.SLEEP, Act.LOOK, Act.DANCE):
        return Act.STAND
    return act if act in _BEAST_ACTS else Act.WALK if act is Act.RIDE else Act.STAND


_LEAVING = bag("on at near under from past behind across toward towards into beside through")


def _held_in(after: Sequence[str], key: str) -> list[tuple[str, RGB]]:
    """What hands take up in a clause; not things they stand on or look at."""
    for at, word in enumerate(after):
        if word in _LEAVING:
            return clothes_of(after[:at], key).carries[:1]
    return clothes_of(after, key).carries[:1]


def _colour_of(before: Sequence[str], own: str) -> RGB:
    for at in range(len(before)):
        if hit := lexicon.colour_at(before, at):
            return hit[0]
    return lexicon.rgb(own)


def _extra(entry: Role | Sort, table: str, key: str, before: Sequence[str]) -> Figure:
    """Someone passing through, in the colours the words give it."""
    if isinstance(entry, Sort):
        colour = _colour_of(before, entry.colour)
        if table == "animals":
            young = any(w in creatures.YOUNG for w in before) or entry.noun in creatures.YOUNG
            return Animal(key=key, kind=entry.kind, colour=colour, young=young)
        return Vehicle(key=key, kind=entry.kind, colour=colour)
    figure = cast_sheet(Character(key="extra", name=entry.noun, portrait=" ".join([*before, entry.noun])))
    return replace(figure, key=key)


def _being_at(lows: Sequence[str], at: int) -> tuple[Role | Sort, str, int, bool] | None:
    """The person, animal or vehicle named at a place: (entry, its table, words used, whether several)."""
    best: tuple[Role | Sort, str, int, bool] | None = None
    tables: tuple[tuple[str, Mapping[str, Role | Sort]], ...] = (
        ("roles", lexicon.roles()),
        ("animals", lexicon.animals()),
        ("vehicles", lexicon.vehicles()),
    )
    for name, table in tables:
        hit = lexicon.longest(lows, at, table)
        if hit and (best is None or hit[1] > best[2]):
            best = (hit[0], name, hit[1], hit[2])
    return best


def focus_of(view: View, cast: Sequence[Figure]) -> Thing | None:
    """What an insert is of, in the colour the words give it; None for other shots."""
    if view.size is not Size.INSERT:
        return None
    for text in (view.subject, view.action):
        lows = [t.low for t in tokens(text)]
        for at in range(len(lows)):
            hit = lexicon.longest(lows, at, lexicon.objects())
            if hit and not lexicon.longest(lows, at + hit[1], lexicon.objects()):
                before = lows[max(0, at - 3) : at]
                return Thing(
                    key=f"focus-{_slug(hit[0].noun)}",
                    kind=hit[0].noun,
                    colour=_colour_of(before, hit[0].colour),
                )
            if wear := lexicon.clothes().get(lows[at]):
                before = lows[max(0, at - 3) : at]
                return Thing(
                    key="focus-cloth", kind=wear.kind, colour=_colour_of(before, wear.colour or "slate")
                )
    lows = [t.low for t in tokens(view.subject) if t.is_word]
    if "hands" in lows or "hand" in lows or cast:
        skin = next((f.skin for f in cast if isinstance(f, Person)), (0.72, 0.52, 0.40))
        return Thing(key="focus-hands", kind="hands", colour=skin)
    noun = lows[-1] if lows else "thing"
    return Thing(key=f"focus-{_slug(noun)}", kind=noun, colour=_colour_of(lows, "slate"))


_COUNTS = {"two": 2, "both": 2, "pair": 2, "three": 3, "four": 4}


def _number(before: Sequence[str]) -> int:
    return next((_COUNTS[w] for w in before if w in _COUNTS), 3)


def _slug(noun: str) -> str:
    return "".join(c if c.isalnum() else "-" for c in noun)


CROWD = 14
_CROWDED = bag("crowded bustling busy packed thronged teeming")
_DESERTED = bag("no without empty deserted nobody")


def crowd_of(view: View) -> int:
    """How many people stand far behind: many where the words say crowd, nobody where they do not."""
    lows = [t.low for t in tokens(f"{view.subject}. {view.action}. {view.ambient}. {view.world.setting}")]
    for at, word in enumerate(lows):
        group = lexicon.groups().get(word)
        crowd = (group is not None and group.size == 0) or word in _CROWDED
        if crowd and not _DESERTED & set(lows[max(0, at - 2) : at]):
            return CROWD
    return 0
