"""A sentence read word by word: noun phrases, clauses, who does what to whom, and who is only spoken of."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from onereel.backends.animatic import lexicon, places
from onereel.backends.animatic.lexicon import Group, Role, Scene, people, scenes, verbs, wear
from onereel.backends.animatic.lexicon.bags import bag
from onereel.backends.animatic.lexicon.forms import Form, gerund, third, tokens, verb_forms
from onereel.backends.animatic.meaning import meant
from onereel.backends.animatic.slots import Deed, Prop, Slots
from onereel.backends.animatic.stage import Act

_DETS = bag(
    "a an the this that these those some his her their its my our your another every each no any one's both all"
)
_POSSESSIVES = bag("his her their its my our your")
_NUMBERS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
            "twelve": 12, "dozen": 12, "hundred": 100, "hundreds": 100, "thousand": 1000, "several": 3, "few": 3, "many": 5, "twenty": 20}  # fmt: skip
_PREPS = scenes.STRONG_PREPOSITIONS | bag(
    "of for with without to from about like as toward towards after before until during since by past via wearing"
)
_BREAKS = bag(
    ", ; . : ! ? — – - ( ) and but or while as when until because so then before after where if although though"
)
_SUBJECTS = {"she": "female", "he": "male", "they": "", "it": "it", "we": "", "i": "", "you": ""}
_NEVER = bag(
    "not never cannot can't doesn't don't won't isn't aren't didn't couldn't without refuses refuse nor"
)
_DEAD = bag("dead late deceased long-dead imaginary unborn")
_GONE = bag(
    "dead late lost missing absent deceased long-dead departed vanished imaginary unborn stolen former ex estranged faraway distant forgotten"
)
_LIKENESS = bag(
    "portrait photo photograph picture memory memories song dream dreams story letter statue painting grave ghost voice death letters drawing sketch shape loss absence legend tale poem postcard love thoughts news trace traces body"
)
_CATENATIVE = bag(
    "learn try begin start want need hope wish decide dare keep stop help go come continue love like refuse manage long yearn plan struggle pretend"
)
_ADVERBS = bag(
    "slowly quietly gently alone together always still softly silently suddenly finally secretly once just only again carefully happily sadly patiently barely also away ahead forever twice then even"
)
WEAK_SCENES = bag(
    "snow ice trees tree window bench car bus air clouds cloud stars waves bed steps moon statue sofa stove staircase desk stairs horizon shore grave counter spring track pitch stall swing fire table path outside home body corner wood flat bar club court"
)


_HOLDING = bag("hold carry clutch grip bring haul balance wave")
_MOTION = bag(
    "cross climb enter leave sail explore wander roam reach descend ascend circle search haunt visit"
)
_TRAILING = _PREPS | _DETS | bag("and or very old little")
_AFTER_VERB = _PREPS | _DETS | _ADVERBS
_BEFORE_ING = bag("while by after before without of as")
_AUXILIARIES = bag("to can must will could would should may might cannot not never n't let help")


@dataclass(slots=True)
class Draft:
    """A being still being read."""

    sort: str
    noun: str
    name: str = ""
    gender: str = ""
    age: str = ""
    said: list[str] = field(default_factory=list)
    wears: list[str] = field(default_factory=list)
    carries: list[str] = field(default_factory=list)
    number: int = 1
    role: Role | None = None


@dataclass(slots=True)
class Head:
    """The noun of a noun phrase: what table it is from, its entry, where it ends, whether plural."""

    table: str
    entry: Any
    count: int
    many: bool


@dataclass(slots=True)
class Phrase:
    """A noun phrase: its first and last token, its determiner, modifiers and number, and its head."""

    first: int
    last: int
    det: str
    mods: list[str]
    number: int
    head: Head | None
    owner: bool = False


@dataclass(slots=True)
class Clause:
    subjects: list[Draft] = field(default_factory=list)
    verb: str = ""
    finite: bool = False
    outer: Clause | None = None
    hidden: bool = False
    thing: str = ""
    many: bool = False


class Reader:
    """One pass over a sentence; `slots` is the result."""

    def __init__(self, sentence: str) -> None:
        self.sentence = sentence
        self.words = tokens(sentence)
        self.lows = [t.bare for t in self.words]
        self.places = places.find(sentence)
        self.taken = {i for p in self.places for i in range(p.first, p.last + 1)}
        letters = [t for t in self.words if t.text[0].isalpha()]
        self.shouts = len(letters) > 2 and sum(t.capital for t in letters) > 0.6 * len(letters)
        self.drafts: list[Draft] = []
        self.absent: list[str] = []
        self.sought: list[Draft] = []
        self.deeds: list[tuple[list[Draft], Deed]] = []
        self.props: list[Prop] = []
        self.scenes: list[tuple[float, Scene, str]] = []
        self.unknown: list[str] = []
        self.crowd = False
        self.clause = Clause()
        self.main_subjects: list[Draft] = []
        self.after_np = False
        self.latest: Draft | None = None
        self.last_table = ""
        self.dressing = False

    # ------------------------------------------------------------------ the walk

    def slots(self) -> Slots:
        at = 0
        while at < len(self.words):
            at = self._step(at)
        return self._result()

    def _step(self, at: int) -> int:
        low = self.lows[at]
        if at in self.taken and not self._people_word(at):
            self.after_np = True
            return at + 1
        if self._relative(at):
            return at + 1
        if low in _SUBJECTS and low not in ("it", "you", "i", "we"):
            self._pronoun(low)
            return at + 1
        if self._is_verb(at):
            return self._verb(at)
        if low in _BREAKS and not (low == "as" and self._prep_as(at)):
            self._break(at)
            return at + 1
        phrase = self._noun_phrase(at)
        if phrase is not None:
            self._place_phrase(phrase)
            return max(phrase.last + 1, at + 1)
        self._leave(at)
        return at + 1

    def _people_word(self, at: int) -> bool:
        return any(p.people and p.first <= at <= p.last for p in self.places)

    def _leave(self, at: int) -> None:
        token = self.words[at]
        before = self.lows[at - 1] if at else ""
        airy = token.low in lexicon.times() or token.low in lexicon.weathers()
        if airy and not self.clause.finite and before not in (_PREPS | _DETS):
            self.after_np, self.clause.thing = True, self.clause.thing or token.low
        known = (
            token.low in _PREPS or token.low in _DETS or token.low in _ADVERBS or token.low in _NEVER or token.low in _SMALL
            or token.low in _NUMBERS or self._coloured(at) or any(token.low in table for table in _airs()) or not token.is_word
        )  # fmt: skip
        if not known and token.low not in people.AGE_WORDS and token.low not in people.BUILD_WORDS:
            self.unknown.append(token.text)

    def _coloured(self, at: int) -> bool:
        return lexicon.colour_at(self.lows, at) is not None

    # ------------------------------------------------------------------ clauses

    def _break(self, at: int) -> None:
        low = self.lows[at]
        if low == "and" and not self._starts_clause(at + 1):
            return
        if low == "," and self.clause.outer is None and not self.clause.finite and self.after_np:
            return  # still before the verb: “Maria, a baker, …”
        outer = self.clause.outer
        subjects = outer.subjects if outer and low in (",",) else self.clause.subjects
        self.clause = Clause(subjects=list(subjects or self.main_subjects))
        self.after_np = low in (",", "and", "but", "then", "or")
        self.dressing = False

    def _starts_clause(self, at: int) -> bool:
        if at >= len(self.words):
            return False
        if self.lows[at] in _SUBJECTS or self.lows[at] in _ADVERBS:
            return True
        self.after_np, kept = True, self.after_np
        verb = self._verb_form(at, joined=True) is not None
        self.after_np = kept
        return verb

    def _relative(self, at: int) -> bool:
        low = self.lows[at]
        if low in ("who", "whose") or (low in ("that", "which") and self.after_np and at):
            inner = Clause(outer=self.clause, subjects=[self.latest] if self.latest else [])
            nxt = self.lows[at + 1] if at + 1 < len(self.words) else ""
            of_thing = low != "who" and self.last_table in ("object", "scene", "clothes")
            object_clause = low == "whose" or of_thing or (low != "who" and not verb_forms_known(nxt))
            inner.hidden = object_clause
            if not self.clause.subjects:
                self.clause.subjects = list(inner.subjects)
            self.clause, self.after_np = inner, True
            return True
        return False

    def _pronoun(self, low: str) -> None:
        gender = _SUBJECTS[low]
        beings = [d for d in self.drafts if d.sort == "person"]
        if low == "they":
            found = list(self.drafts)
        else:
            fits = [d for d in beings if d.gender == gender] or [d for d in beings if not d.gender]
            found = fits[:1]
            for draft in found:
                draft.gender = draft.gender or gender
            if not found and not beings:
                noun = "woman" if low == "she" else "man"
                found = [
                    Draft(sort="person", noun=noun, gender=gender, age="adult", role=lexicon.roles()[noun])
                ]
                self.drafts += found
        self.clause = Clause(subjects=found or self.clause.subjects)
        self.after_np = True

    # ------------------------------------------------------------------ verbs

    def _is_verb(self, at: int) -> bool:
        return self._verb_form(at) is not None

    def _verb_form(self, at: int, joined: bool = False) -> tuple[Form, Act | None] | None:
        token = self.words[at]
        before = self.lows[at - 1] if at else ""
        if (
            not token.is_word
            or token.possessive
            or (before in _DETS and before != "that")
            or before in ("of", "very", "a", "an")
        ):
            return None
        if self.words[at].capital and at and not self.shouts:
            return None
        for form in verb_forms(token.low):
            act = lexicon.acts().get(form.lemma)
            known = (
                act is not None or form.lemma in lexicon.thing_verbs() or form.lemma in verbs.OFFSTAGE_VERBS
            )
            if known and self._shape_fits(form, at, before, joined):
                return form, act
        return self._guessed(at)

    def _guessed(self, at: int) -> tuple[Form, Act | None] | None:
        """A word nobody knows, where only a verb can stand: “the gruffalo flurbles over the hill”."""
        low, subjects = self.lows[at], self.clause.subjects
        if (
            not self.after_np
            or self.clause.finite
            or not (subjects or self.clause.thing)
            or self._noun_at(at)
        ):
            return None
        follows = (
            at + 1 >= len(self.words) or not self.words[at + 1].is_word or self.lows[at + 1] in _AFTER_VERB
        )
        known = (
            low in _SMALL
            or low in _PREPS
            or low in _ADVERBS
            or low in _BREAKS
            or any(low in t for t in _airs())
        )
        if not follows or known or self._coloured(at):
            return None
        many = self.clause.many or len(subjects) > 1 or any(d.number > 1 for d in subjects)
        shape = "base" if many else "third"
        return next(
            ((f, None) for f in verb_forms(low) if f.shape == shape and (many or low.endswith("s"))), None
        )

    def _shape_fits(self, form: Form, at: int, before: str, joined: bool) -> bool:
        noun_too = self._noun_at(at)
        if form.shape == "ing":
            if before in _PREPS and before not in _BEFORE_ING:
                return False
            following = self.lows[at + 1] if at + 1 < len(self.words) else ""
            adjective = not self.after_np and self._noun_at(at + 1) and following not in _DETS
            return not noun_too and not adjective
        if before in _AUXILIARIES:
            return form.shape == "base"
        if self._ends_relative(at):
            return form.shape == "third" and not (noun_too and before in _DETS)
        if not self.after_np and before not in _ADVERBS and not joined:
            return form.shape == "base" and at == 0 and not noun_too and self._noun_follows(at)
        if self.clause.finite and not joined:
            return False
        if form.shape == "third":
            return self._third_fits(at)
        if form.shape == "base":
            subjects = self.clause.subjects
            many = self.clause.many or len(subjects) > 1 or any(d.number > 1 for d in subjects)
            return many and not (
                noun_too and self._ends_phrase(at) and not subjects and not self.clause.thing
            )
        following = self.lows[at + 1] if at + 1 < len(self.words) else ""
        return form.shape == "past" and not noun_too and following != "by"

    def _ends_relative(self, at: int) -> bool:
        """Whether a verb here would be the main one behind a finished “who …”."""
        outer = self.clause.outer
        return self.clause.finite and outer is not None and not outer.finite and self._third_fits(at)

    def _third_fits(self, at: int) -> bool:
        """A word in -s is a verb where no plural noun makes sense: “the cat watches”, not “repairs watches”."""
        if not self._noun_at(at):
            return True
        before_noun = self.after_np and not (
            self.clause.verb and not self.clause.outer and self.clause.finite
        )
        plural_subject = any(d.number > 1 for d in self.clause.subjects)
        return before_noun and not plural_subject

    def _ends_phrase(self, at: int) -> bool:
        return at + 1 >= len(self.words) or not self.words[at + 1].is_word

    def _noun_follows(self, at: int) -> bool:
        return at + 1 < len(self.words) and self.lows[at + 1] in (_DETS | _PREPS)

    def _noun_at(self, at: int) -> bool:
        if at >= len(self.words):
            return False
        return (
            any(lexicon.longest(self.lows, at, table) for _, table in _tables())
            or self.lows[at] in lexicon.weathers()
        )

    def _verb(self, at: int) -> int:
        found = self._verb_form(at)
        assert found is not None
        form, act = found
        if self.clause.finite and self.clause.outer is not None and form.shape == "third":
            self.clause = self.clause.outer  # the relative clause is over
        self.clause.finite = self.clause.finite or form.shape in ("third", "base", "past")
        self.clause.verb = form.lemma
        denied = bool(_NEVER & set(self.lows[max(0, at - 2) : at])) or (
            at and self.words[at - 1].low.endswith("n't")
        )
        subjects = list(self.clause.subjects or self.main_subjects)
        chained = self.lows[at - 1] == "to" or (self.deeds and self._chained(at))
        self.after_np, self.dressing = False, False
        if denied or self.clause.hidden or form.lemma in ("be", "have"):
            return at + 1
        if chained and self.deeds and self.deeds[-1][1].lemma in _CATENATIVE:
            drafts, deed = self.deeds[-1]
            self.deeds[-1] = (drafts, Deed(who=(), lemma=form.lemma, act=act or deed.act, phrase=deed.phrase))
            return at + 1
        if chained and self.lows[at - 1] == "to" and self.deeds:
            return at + 1  # a purpose, part of the phrase before
        rest = self._rest(at + 1)
        phrase = f"{form.lemma}{rest}"
        if act is not None:
            after = rest.lower().split()
            act = meant(
                form.lemma,
                act,
                after,
                someone=self._someone_in(at + 1, len(after)),
                alone=len(self.drafts) < 2,
            )
        thing = "" if subjects else self.clause.thing
        self.deeds.append((subjects, Deed(who=(), lemma=form.lemma, act=act, phrase=phrase, thing=thing)))
        return at + 1

    def _someone_in(self, at: int, count: int) -> bool:
        """Whether a being is named among some words."""
        here = range(at, min(at + count, len(self.words)))
        tables = (lexicon.roles(), lexicon.animals())
        return any(self._name_at(i) or any(lexicon.longest(self.lows, i, t) for t in tables) for i in here)

    def _chained(self, at: int) -> bool:
        return self.lows[at - 1] in verb_lemmas(self.deeds[-1][1].lemma)

    def _rest(self, at: int) -> str:
        """The words of a verb phrase behind its verb, without where and when."""
        end = at
        while end < len(self.words) and end - at < 11 and not self._phrase_stops(end):
            end += 1
        near_place = end in self.taken
        while end > at and (self.lows[end - 1] in _TRAILING or (near_place and self._airy(end - 1))):
            end -= 1
        if end == at:
            return ""
        return " " + " ".join(self.sentence[self.words[at].start : self.words[end - 1].end].split())

    def _airy(self, at: int) -> bool:
        low = self.lows[at]
        return low in places.BEFORE_NAME or (low.endswith("y") and low in lexicon.weathers())

    def _phrase_stops(self, at: int) -> bool:
        low, token = self.lows[at], self.words[at]
        if not token.is_word or low in (
            "while",
            "when",
            "until",
            "because",
            "who",
            "whose",
            "which",
            "but",
            "so",
            "before",
            "after",
            "where",
            "if",
            "though",
        ):
            return True
        if low == "as" and not self._prep_as(at):
            return True
        if low == "that" and self.lows[at - 1] not in _PREPS:
            return True
        if low == "and" and self._starts_clause(at + 1):
            return True
        if at in self.taken and not self._people_word(at):
            return True
        timely = lexicon.longest(self.lows, at + 1, lexicon.times(), 3) or lexicon.longest(
            self.lows, at + 2, lexicon.times(), 3
        )
        return (
            low in ("at", "in", "on", "one", "every", "before", "by")
            and timely is not None
            and low in ("at", "in", "one", "every")
        )

    def _prep_as(self, at: int) -> bool:
        return (
            self.lows[at + 1 : at + 2] in (["a"], ["an"])
            and bool(self.lows[at - 1 : at])
            and self.lows[at - 1] in ("dressed", "works", "disguised", "work", "working")
        )

    # ------------------------------------------------------------------ noun phrases

    def _noun_phrase(self, at: int) -> Phrase | None:
        first, det, mods, number = at, "", [], 1
        preposed = bool(at and self.lows[at - 1] in (scenes.STRONG_PREPOSITIONS | {"from"}))
        owner = False
        while at < len(self.words) and at - first < 8:
            low, token = self.lows[at], self.words[at]
            if low in _DETS and at - first < 2:
                det = low
                at += 1
                continue
            if low in _NUMBERS or (low.isdigit() and len(low) < 4):
                number = _NUMBERS.get(low, int(low) if low.isdigit() else 1)
                at += 1
                continue
            if self._people_word(at):
                mods.append(token.text)
                at += 1
                continue
            if named := self._name_at(at):
                return Phrase(
                    first,
                    at + named - 1,
                    det,
                    mods,
                    1,
                    Head("name", self._written(at, named), named, False),
                    owner,
                )
            head = self._head(at, preposed)
            if head is not None:
                end = at + head.count
                if self.words[end - 1].possessive and end < len(self.words):
                    self._owner(head)
                    owner, det = True, "its"
                    at = end
                    continue
                if self._more_noun(end, head):
                    mods += [t.low for t in self.words[at:end]]
                    at = end
                    continue
                return Phrase(first, end - 1, det, mods, number, head, owner)
            if self._modifier(at, first):
                mods.append(token.low)
                at += 1
                continue
            break
        return self._strange(first, at, det, mods, number)

    def _strange(self, first: int, at: int, det: str, mods: list[str], number: int) -> Phrase | None:
        """A noun nobody knows, where only a noun can stand: “a gruffalo walks”."""
        if (
            det in ("a", "an", "the")
            and at < len(self.words)
            and at not in self.taken
            and self.words[at].is_word
            and self.lows[at] not in (_PREPS | _BREAKS | _SMALL)
        ):
            self.unknown.append(self.words[at].text)
            return Phrase(first, at, det, mods, number, Head("strange", self.words[at].low, 1, False))
        if mods and not det:
            return None
        return None

    def _more_noun(self, end: int, head: Head) -> bool:
        """Whether the noun only describes a next one: “harbour cat”, “fire station”."""
        if end >= len(self.words) or not self.words[end].is_word or head.many or end in self.taken:
            return False
        if self.lows[end] in (_DETS | _PREPS) or (self.words[end].capital and not self.shouts):
            return False
        following = self._head(end, False)
        if following is None:
            return False
        self.after_np, kept = True, self.after_np
        verb = self._verb_form(end)
        self.after_np = kept
        if verb is None:
            return True
        return following.table == "role" and not following.many

    def _modifier(self, at: int, first: int) -> bool:
        """An adjective: known by its look or standing before a noun of the lexicon."""
        low, token = self.lows[at], self.words[at]
        if (
            not token.is_word
            or low in (_PREPS | _BREAKS | _SMALL)
            or (token.capital and at and not self.shouts)
        ):
            return False
        if (
            low in people.AGE_WORDS
            or low in people.BUILD_WORDS
            or self._coloured(at)
            or low in wear.MATERIALS
        ):
            return True
        if low in lexicon.moods() or low in lexicon.weathers() or low in lexicon.seasons() or low in _GONE:
            return self._head(at + 1, False) is not None or at > first
        ahead = any(self._head(i, False) for i in range(at + 1, min(at + 3, len(self.words))))
        det = at > first
        return ahead and (det or low.endswith(("y", "ed", "ing", "ful", "less", "ous", "al", "ic", "n", "t")))

    def _head(self, at: int, preposed: bool) -> Head | None:
        if (
            at >= len(self.words)
            or not self.words[at].is_word
            or (at in self.taken and not self._people_word(at))
        ):
            return None
        best: Head | None = None
        order = ("group", "role", "animal", "vehicle", "clothes", "object", "scene")
        rank = ("scene", *order[:-1]) if preposed else order
        for table, entries in sorted(_tables(), key=lambda pair: rank.index(pair[0])):
            hit = lexicon.longest(self.lows, at, entries)
            if hit and (best is None or hit[1] > best.count):
                best = Head(table, hit[0], hit[1], hit[2])
        return best

    def _name_at(self, at: int) -> int:
        """How many words of a given name begin here; 0 for none."""
        token = self.words[at]
        if (
            not token.capital
            or self.shouts
            or at in self.taken
            or not token.text[0].isalpha()
            or len(token.bare) < 2
        ):
            return 0
        low, given = token.bare, token.bare in lexicon.given_names()
        before = self.lows[at - 1] if at else ""
        if before in ("named", "called") or given:
            doubtful = at == 0 and (low in _WORDS_TOO) and not self._verb_follows(at + 1)
            return 0 if doubtful else self._capitals(at)
        if (
            low in _SMALL
            or low in _PREPS
            or low in _BREAKS
            or low in _SUBJECTS
            or low in _DETS
            or low in _NUMBERS
        ):
            return 0
        known = any(lexicon.longest(self.lows, at, table) for _, table in _tables()) or any(
            low in t for t in _airs()
        )
        adjective = (
            low in people.AGE_WORDS
            or low in wear.COLOURS
            or low in people.BUILD_WORDS
            or bool(lexicon.verb(low))
        )
        if known or adjective or low in lexicon.moods():
            return 0
        count = self._capitals(at)
        end = at + count
        after = self.lows[end] if end < len(self.words) else ""
        if (
            self._verb_follows(end)
            or after in (",", "and", "'s")
            or self.words[end - 1].possessive
            or before in ("and", "with", "by")
        ):
            return count if at or self._verb_follows(end) or after in (",", "and") else 0
        return (
            count
            if at
            and (before in ("friend", "sister", "brother", "son", "daughter") or at == len(self.words) - 1)
            else 0
        )

    def _verb_follows(self, at: int) -> bool:
        while at < len(self.words) and self.lows[at] in _ADVERBS:
            at += 1
        if at >= len(self.words) or self.words[at].capital:
            return False
        return any(
            f.shape in ("third", "past") or f.lemma == "be"
            for f in verb_forms(self.lows[at])
            if self.words[at].low.endswith(("s", "ed")) or lexicon.verb(self.lows[at])
        )

    def _capitals(self, at: int) -> int:
        end = at + 1
        while (
            end < len(self.words)
            and not self.words[end - 1].possessive
            and (self.words[end].capital or self.lows[end] in ("de", "van", "von", "da"))
            and end not in self.taken
            and self.words[end].is_word
        ):
            end += 1
        return end - at

    def _written(self, at: int, count: int) -> str:
        raw = self.sentence[self.words[at].start : self.words[at + count - 1].end]
        return raw.removesuffix("'s").removesuffix("’s").rstrip("'’")

    # ------------------------------------------------------------------ what a phrase means

    def _owner(self, head: Head) -> None:
        """“Her grandfather's violin”: who owns a thing need not be there."""
        if head.table == "role" and not self._same(head.entry.noun, "the"):
            self._away(head.entry.noun)

    def _away(self, noun: str) -> None:
        if noun not in self.absent:
            self.absent.append(noun)

    def _place_phrase(self, phrase: Phrase) -> None:
        head = phrase.head
        before = self.lows[phrase.first - 1] if phrase.first else ""
        if head is None:
            return
        self.last_table = head.table
        match head.table:
            case "name":
                self._named(phrase, before)
            case "role" | "animal" | "vehicle" | "strange":
                self._being(phrase, before)
            case "group":
                self._group(phrase, before)
            case "clothes":
                self._clothes(phrase, before)
            case "object":
                self._object(phrase, before)
            case "scene":
                self._scene(phrase, before)
        self.after_np = True

    def _offstage(self, phrase: Phrase, before: str) -> bool:
        verb = self.clause.verb
        if (
            set(phrase.mods) & _GONE
            or self.clause.hidden
            or before in ("like", "about", "without")
            or phrase.det == "no"
        ):
            return True
        if before == "of" and phrase.first > 1 and self.lows[phrase.first - 2] in _LIKENESS:
            return True
        if before in ("for", "to", "of", "from") and verb in (verbs.OFFSTAGE_VERBS | verbs.SEEKING):
            return True
        if before in ("from", "to") and phrase.first > 1 and self.lows[phrase.first - 2] in _LIKENESS:
            return True
        return (
            before not in _PREPS
            and verb in verbs.OFFSTAGE_VERBS
            and self.clause.finite
            and verb not in ("search", "write", "fear", "hear")
        )

    def _being(self, phrase: Phrase, before: str) -> None:
        head = phrase.head
        assert head is not None
        noun = head.entry if head.table == "strange" else head.entry.noun
        if head.table == "strange" and not (self._verb_follows(phrase.last + 1)):
            return
        if self._offstage(phrase, before):
            self._away(" ".join([*(m for m in phrase.mods if m in _GONE), noun]))
            if self.clause.verb in verbs.SEEKING and not set(phrase.mods) & _DEAD:
                self.sought.append(self._draft(head, noun, phrase))
            return
        if before == "as" and self.latest is not None and head.table == "role":
            self.latest.noun, self.latest.role = noun, head.entry
            return
        old = self._same(noun, phrase.det)
        draft = old or self._draft(head, noun, phrase)
        if old is None:
            if self._apposed(phrase, draft):
                return
            self.drafts.append(draft)
        self._subject(draft, before)

    def _draft(self, head: Head, noun: str, phrase: Phrase) -> Draft:
        sort = {"role": "person", "strange": "person"}.get(head.table, head.table)
        number = (
            phrase.number
            if phrase.number > 1
            else 3
            if head.many and phrase.det != "both"
            else 2
            if head.many
            else 1
        )
        role = head.entry if head.table == "role" else None
        age = next(
            (people.AGE_WORDS[m] for m in phrase.mods if m in people.AGE_WORDS and (sort != "animal")), ""
        )
        if age == "child" and role and role.age != "child":
            age = ""
        said = [m for m in phrase.mods if m not in _GONE]
        return Draft(
            sort=sort,
            noun=noun,
            gender=role.gender if role else "",
            age=age or (role.age if role else ""),
            said=said,
            number=number,
            role=role,
        )

    def _same(self, noun: str, det: str) -> Draft | None:
        if det not in ("the", "this", "that"):
            return None
        last = noun.rsplit(maxsplit=1)[-1]
        return next((d for d in self.drafts if d.noun == noun or d.noun.split()[-1] == last), None)

    def _apposed(self, phrase: Phrase, draft: Draft) -> bool:
        """“Maria, a baker,”: the noun says what the name before it is."""
        gap = self.lows[max(0, phrase.first - 1) : phrase.first]
        latest = self.latest
        if (
            gap == [","]
            and latest
            and latest.name
            and latest.noun == "person"
            and draft.sort != "vehicle"
            and not self.clause.finite
        ):
            latest.sort, latest.noun, latest.role, latest.said = (
                draft.sort,
                draft.noun,
                draft.role,
                draft.said,
            )
            latest.gender, latest.age = latest.gender or draft.gender, draft.age
            return True
        return False

    def _named(self, phrase: Phrase, before: str) -> None:
        head = phrase.head
        assert head is not None
        name = str(head.entry)
        if self.words[phrase.last].possessive and self._head_or_more(phrase.last + 1):
            titled = (
                self.latest is not None
                and self.latest.role is not None
                and self.words[phrase.first - 1].capital
            )
            if titled and self.latest in self.drafts:
                name = f"{self.latest.noun} {name}"
                self.drafts.remove(self.latest)
                self.clause.subjects, self.latest = [], None
            if not any(d.name == name for d in self.drafts):
                self._away(name)
            return
        old = next(
            (d for d in self.drafts if d.name and d.name.split()[0] == name.split(maxsplit=1)[0]), None
        )
        just = self.latest if self.latest and not self.latest.name and self.latest.sort != "vehicle" else None
        joined = before in ("named", "called") or (
            phrase.first and self.after_np and before not in (_PREPS | _BREAKS)
        )
        comma = (
            before == "," and self.lows[phrase.last + 1 : phrase.last + 2] == [","] and not self.clause.finite
        )
        gender = lexicon.given_names().get(name.split(maxsplit=1)[0].lower(), "")
        if old is None and just is not None and (joined or comma):
            just.name, just.gender = name, just.gender or gender
            return
        if self._offstage(phrase, before):
            self._away(name)
            return
        draft = old or Draft(
            sort="person", noun="person", name=name, gender=gender, age="adult", said=list(phrase.mods)
        )
        if old is None:
            self.drafts.append(draft)
        self._subject(draft, before)

    def _head_or_more(self, at: int) -> bool:
        return at < len(self.words) and self.words[at].is_word

    def _group(self, phrase: Phrase, before: str) -> None:
        head = phrase.head
        assert head is not None
        group: Group = head.entry
        if group.size == 0:
            self.crowd = self.crowd or phrase.det != "no"
            if not self.drafts and before not in _PREPS and phrase.det != "no":
                self._members(("person",) * 2, phrase)
            return
        if self._offstage(phrase, before):
            self._away(group.noun)
            return
        self._members(group.members * (group.size if len(group.members) == 1 else 1), phrase)

    def _members(self, nouns: Sequence[str], phrase: Phrase) -> None:
        made = []
        for noun in nouns:
            role = lexicon.roles()[noun]
            age = next(
                (people.AGE_WORDS[m] for m in phrase.mods if people.AGE_WORDS.get(m) in ("old", "young")),
                role.age,
            )
            made.append(
                Draft(
                    sort="person", noun=noun, gender=role.gender, age=age, role=role, said=list(phrase.mods)
                )
            )
        self.drafts += made
        for draft in made:
            self._subject(draft, "and" if draft is not made[0] else "")

    def _subject(self, draft: Draft, before: str) -> None:
        """A being named before the verb of its clause acts; joined by “and” both do."""
        self.latest = draft
        self.dressing = False
        if self.clause.finite or before in (_PREPS - bag("as by")):
            if (
                before == "with"
                and not self.clause.finite
                and self.clause.outer is None
                and draft not in self.clause.subjects
            ):
                self.clause.subjects.append(draft)
            return
        if before == "and" and self.clause.subjects and draft not in self.clause.subjects:
            self.clause.subjects.append(draft)
        else:
            self.clause.subjects = [draft]
        if self.clause.outer is None and not self.main_subjects:
            self.main_subjects = self.clause.subjects

    def _clothes(self, phrase: Phrase, before: str) -> None:
        words = " ".join(
            self.sentence[self.words[i].start : self.words[i].end]
            for i in range(phrase.first, phrase.last + 1)
            if self.lows[i] not in _DETS
        )
        worn = (
            before in ("in", "wearing", "wears", "with")
            or (before in ("and", ",") and self.dressing)
            or self.clause.verb == "wear"
        )
        if worn and self.latest is not None and self.latest.sort == "person":
            self.latest.wears.append(words)
            self.dressing = True
        else:
            self._object(phrase, before)

    def _object(self, phrase: Phrase, before: str) -> None:
        head = phrase.head
        assert head is not None
        mods = [m for m in phrase.mods if m not in _GONE or m == "lost"]
        words = " ".join([*mods, " ".join(self.lows[phrase.last - head.count + 1 : phrase.last + 1])])
        prop = Prop(noun=head.entry.noun, words=words, owned=phrase.det in _POSSESSIVES or phrase.owner)
        if not any(p.noun == prop.noun for p in self.props) and before not in ("like", "as"):
            self.props.append(prop)
        self._held(phrase, prop, before)
        self._thing_acts(phrase, before, words)

    def _held(self, phrase: Phrase, prop: Prop, before: str) -> None:
        """“A woman with a yellow umbrella”, “carries a lantern”: it stays in that hand for the whole film."""
        who = self.latest
        if (
            who is None
            or who.sort != "person"
            or prop.noun not in lexicon.carried()
            or who not in self.drafts
        ):
            return
        if (before == "with" and not self.clause.finite) or self.clause.verb in _HOLDING:
            who.carries.append(
                f"{'an' if prop.words[0] in 'aeiou' else 'a'} {prop.words}"
                if not prop.words.endswith("s")
                else prop.words
            )

    def _thing_acts(self, phrase: Phrase, before: str, words: str) -> None:
        """A thing or place named before the verb, with nobody before it, is what the clause is about."""
        if not self.clause.finite and before not in _PREPS and not self.clause.subjects:
            self.latest = None
            head = phrase.head
            self.clause.thing = words
            self.clause.many = (head is not None and head.many) or words.endswith(("s", "people"))

    def _scene(self, phrase: Phrase, before: str) -> None:
        head = phrase.head
        assert head is not None
        scene: Scene = head.entry
        if before in scenes.STRONG_PREPOSITIONS:
            weight = 3.0
        elif self.clause.finite:
            weight = 1.8 if self.clause.verb in _MOTION else 0.7
        else:
            weight = 2.0
        if scene.noun in WEAK_SCENES:
            weight -= 1.6
        if before == "from" and scene.noun in WEAK_SCENES:
            weight += 1.0
        if before in ("from", "of", "to", "for", "about", "like"):
            weight -= 0.7
        noun = " ".join(self.lows[phrase.last - head.count + 1 : phrase.last + 1])
        mods = [m for m in phrase.mods if m not in _GONE]
        det = (
            phrase.det
            if phrase.det in ("the", "an", "a")
            else ""
            if head.many or noun.endswith("s")
            else "the"
            if phrase.det
            else ""
        )
        text = " ".join(w for w in (det, *mods, noun) if w)
        self.scenes.append((weight, scene, text))
        self._thing_acts(phrase, before, " ".join([*mods, noun]))

    # ------------------------------------------------------------------ the result

    def _result(self) -> Slots:
        from onereel.backends.animatic.gathering import gather

        return gather(self)


_SMALL = bag("""
named called whose who which that where when why there here is are was were be been being has have had will would can could shall should may might must do does did if not
than too very much more most less least up down out off over again ever yet almost every nearly through what how why
him them me us himself herself itself themselves own other others same such it i you we my your our last first next
""")  # fmt: skip
_WORDS_TOO = bag(
    "hope grace rose may will mark june dawn summer faith joy april daisy lily iris violet pearl ruby ivy hazel heather olive olivia art bill frank grant jack ray rob jean guy miles max sue pat bob drew chase hunter sky star rain storm autumn winter amber coral jade crystal angel christian stone wolf fox bear bird sage basil aurora luna clay gene joy mercy patience nick penny robin holly"
)


def _tables() -> tuple[tuple[str, Mapping[str, Any]], ...]:
    return (
        ("group", lexicon.groups()),
        ("role", lexicon.roles()),
        ("animal", lexicon.animals()),
        ("vehicle", lexicon.vehicles()),
        ("clothes", lexicon.clothes()),
        ("object", lexicon.objects()),
        ("scene", lexicon.settings()),
    )


def _airs() -> tuple[Mapping[str, Any], ...]:
    return (lexicon.times(), lexicon.weathers(), lexicon.seasons(), lexicon.moods(), lexicon.periods())


def verb_forms_known(word: str) -> bool:
    """Whether a word can be a finite verb of the lexicon."""
    return any(
        f.lemma in lexicon.acts() or f.lemma in lexicon.thing_verbs() or f.lemma in ("be", "have")
        for f in verb_forms(word)
        if f.shape in ("third", "past")
    )


def verb_lemmas(lemma: str) -> frozenset[str]:
    return frozenset({lemma, third(lemma), gerund(lemma)})


def read_sentence(sentence: str) -> Slots:
    """What a sentence says, in slots. Any text at all is read; what means nothing to it is listed."""
    return Reader(sentence).slots()
