"""Where the verbs and the noun phrases of a sentence are, clause by clause."""

from __future__ import annotations

from abc import ABC, abstractmethod

from onereel.backends.animatic import lexicon
from onereel.backends.animatic.lexicon import scenes, verbs
from onereel.backends.animatic.lexicon.forms import Form, verb_forms
from onereel.backends.animatic.reading.glossing import Gloss
from onereel.backends.animatic.reading.stock import (
    ADVERBS,
    AFTER_VERB,
    AUXILIARIES,
    BEFORE_ING,
    BREAKS,
    CLAUSE_WORDS,
    DETS,
    NUMBERS,
    ORDINALS,
    PARTICLES,
    PREPS,
    SMALL,
    SUBJECTS,
    TRAILING,
    WEAK_SCENES,
    Clause,
    Head,
    Phrase,
    airs,
)
from onereel.backends.animatic.stage import Act

_AGENT_ENDINGS = ("er", "or", "ist", "ian", "man", "woman", "smith", "monger", "wright", "eer")


class Clauses(Gloss, ABC):
    """Knows how far the clause is read: whether its subject is named, whether its verb has come."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.clause = Clause()
        self.after_np = False

    @abstractmethod
    def _owner(self, head: Head) -> None:
        """Told of whoever owns a thing: “her grandfather's …”."""

    def _is_verb(self, at: int) -> bool:
        return self._verb_form(at) is not None

    def _verb_form(self, at: int, joined: bool = False) -> tuple[Form, Act | None] | None:
        token = self.words[at]
        before = self.lows[at - 1] if at else ""
        if (
            not token.is_word
            or token.possessive
            or (before in DETS and before != "that")
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
            at + 1 >= len(self.words) or not self.words[at + 1].is_word or self.lows[at + 1] in AFTER_VERB
        )
        small = low in (SMALL | PREPS | ADVERBS | BREAKS | DETS)
        known = small or any(low in table for table in airs())
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
            if before in PREPS and before not in BEFORE_ING:
                return False
            following = self.lows[at + 1] if at + 1 < len(self.words) else ""
            adjective = not self.after_np and self._noun_at(at + 1) and following not in DETS
            return not noun_too and not adjective
        if before in AUXILIARIES and (before != "never" or form.shape == "base"):
            return form.shape == "base"
        if self._ends_relative(at):
            return form.shape == "third" and not (noun_too and before in DETS)
        if not self.after_np and before not in ADVERBS and before != "never" and not joined:
            shaped = form.shape in ("base", "third")  # “Run!”, “runs through the night the boy”
            return shaped and at == 0 and not noun_too and self._noun_follows(at)
        return (joined or not self.clause.finite) and self._finite_fits(form, at, noun_too)

    def _finite_fits(self, form: Form, at: int, noun_too: bool) -> bool:
        """Whether a finite verb agrees with the subject named before it."""
        if self.lows[at - 1] in ("he", "she", "they", "it"):
            return True  # “what he stole” is no stole
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
        """A word in -s is a verb where a plural noun makes no sense: “the cat watches”."""
        if not self._noun_at(at):
            return True
        before_noun = self.after_np and not (
            self.clause.verb and not self.clause.outer and self.clause.finite
        )
        plural_subject = not self.clause.carried and any(
            d.number > 1 and not d.collective for d in self.clause.subjects
        )
        return before_noun and not plural_subject

    def _ends_phrase(self, at: int) -> bool:
        return at + 1 >= len(self.words) or not self.words[at + 1].is_word

    def _noun_follows(self, at: int) -> bool:
        return at + 1 < len(self.words) and self.lows[at + 1] in (DETS | PREPS)

    def _starts_clause(self, at: int) -> bool:
        if at >= len(self.words):
            return False
        if self.lows[at] in SUBJECTS or self.lows[at] in ADVERBS:
            return True
        if self.lows[at] in DETS and self.clause.finite:
            return self._subject_and_verb(at + 1)
        self.after_np, kept = True, self.after_np
        verb = self._verb_form(at, joined=True) is not None
        self.after_np = kept
        return verb

    def _subject_and_verb(self, at: int) -> bool:
        """Whether some words and then a verb in -s follow: “and the evening goes through it”."""
        for i in range(at + 1, min(at + 4, len(self.words))):
            if not self.words[i - 1].is_word or self.lows[i - 1] in PREPS:
                return False
            if self._main_verb_at(i):
                return True
        return False

    def _rest(self, at: int) -> str:
        """The words of a verb phrase behind its verb, without where and when."""
        end = at
        while end < len(self.words) and end - at < 11 and not self._phrase_stops(end):
            end += 1
        near_place = end in self.taken
        ends = end >= len(self.words) or not near_place
        if ends and end > at and self.lows[end - 1] in PARTICLES:
            return self._between(at, end)  # “takes a day off”, “plays on”
        while end > at and (self.lows[end - 1] in TRAILING or (near_place and self._airy(end - 1))):
            end -= 1
        if end == at:
            return ""
        return self._between(at, end)

    def _between(self, at: int, end: int) -> str:
        words = " " + " ".join(self.sentence[self.words[at].start : self.words[end - 1].end].split())
        return words.lower() if self.shouts else words

    def _phrase_stops(self, at: int) -> bool:
        """Whether a verb's phrase ends before a word: at a mark, a new clause, a place or a time."""
        low = self.lows[at]
        clause = (
            not self.words[at].is_word
            or low in CLAUSE_WORDS
            or (low == "as" and not self._prep_as(at))
            or (low == "that" and self.lows[at - 1] not in PREPS)
            or (low == "and" and self._starts_clause(at + 1))
            or (self.clause.outer is not None and self._main_verb_at(at))
        )
        named = at in self.taken and not self._people_word(at)
        when = low in ("at", "in", "one", "every") or (low == "the" and self._noun_at(at - 1))
        return clause or named or (when and self._time_at(at + 1))

    def _time_at(self, at: int) -> bool:
        return any(lexicon.longest(self.lows, i, lexicon.times(), 3) for i in (at, at + 1))

    def _main_verb_at(self, at: int) -> bool:
        """Behind a “who …”: a word in -s before “the” or “to” is the main verb."""
        shaped = any(f.shape == "third" and f.lemma in lexicon.acts() for f in verb_forms(self.lows[at]))
        follows = at + 1 >= len(self.words) or self.lows[at + 1] in AFTER_VERB
        return shaped and follows and self.lows[at - 1] not in (DETS | PREPS)

    def _prep_as(self, at: int) -> bool:
        return (
            self.lows[at + 1 : at + 2] in (["a"], ["an"])
            and bool(self.lows[at - 1 : at])
            and self.lows[at - 1] in ("dressed", "works", "disguised", "work", "working")
        )

    def _someone_in(self, at: int, count: int) -> bool:
        """Whether a being is named among some words."""
        here = range(at, min(at + count, len(self.words)))
        tables = (lexicon.roles(), lexicon.animals())
        return any(self._name_at(i) or any(lexicon.longest(self.lows, i, t) for t in tables) for i in here)

    def _more_noun(self, end: int, head: Head) -> bool:
        """Whether the noun only describes a next one: “harbour cat”, “fire station”."""
        many = head.many or head.table == "group"
        if end >= len(self.words) or not self.words[end].is_word or many or end in self.taken:
            return False
        little = self.lows[end] == "home" or self.lows[end] in (DETS | PREPS)
        if little or (self.words[end].capital and not self.shouts):
            return False
        following = self._head(end, False) or self._agent(end)
        if following is None or self._part_of(head, following):
            return False
        self.after_np, kept = True, self.after_np
        verb = self._verb_form(end)
        self.after_np = kept
        if verb is None:
            return True
        return following.table == "role" and not following.many

    @staticmethod
    def _part_of(whole: Head, part: Head) -> bool:
        """“The kitchen table” is in the kitchen: the place is the head, whatever stands in it."""
        placed = whole.table == "scene" and part.table in ("object", "scene")
        return placed and part.entry.noun in WEAK_SCENES and whole.entry.noun not in WEAK_SCENES

    def _noun_phrase(self, at: int) -> Phrase | None:
        first, det, mods, number = at, "", [], 1
        preposed = bool(at and self.lows[at - 1] in (scenes.STRONG_PREPOSITIONS | {"from"}))
        owner = False
        while at < len(self.words) and at - first < 8:
            low, token = self.lows[at], self.words[at]
            if low in DETS and at - first < 2:
                det = low
                at += 1
                continue
            if low in ORDINALS and det:
                at += 1
                continue
            if low in NUMBERS or (low.isdecimal() and len(low) < 4):
                number = NUMBERS.get(low, int(low) if low.isdecimal() else 1)
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
            if at > first and self._main_verb_at(at):
                break  # “her memory finds a key”
            head = self._head(at, preposed)
            if head is None and at > first:
                head = self._agent(at)
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

    def _agent(self, at: int) -> Head | None:
        """Someone of a trade nobody knows, told by the word's end and the verb behind it: “operator”."""
        if at >= len(self.words) or at in self.taken or not self.words[at].is_word or self._noun_at(at):
            return None
        low = self.lows[at]
        known = low in (PREPS | BREAKS | SMALL | ADVERBS) or any(low in table for table in airs())
        if known or not low.endswith(_AGENT_ENDINGS) or not self._verb_follows(at + 1):
            return None
        return Head("strange", low, 1, False)

    def _strange(self, first: int, at: int, det: str, mods: list[str], number: int) -> Phrase | None:
        """A noun nobody knows, where only a noun can stand: “a gruffalo walks”."""
        if (
            det in ("a", "an", "the")
            and at < len(self.words)
            and at not in self.taken
            and not any(self.lows[at] in table for table in airs())
            and self.words[at].is_word
            and self.lows[at] not in (PREPS | BREAKS | SMALL)
        ):
            self.unknown.append(self.words[at].text)
            return Phrase(first, at, det, mods, number, Head("strange", self.words[at].low, 1, False))
        if mods and not det:
            return None
        return None
