"""A sentence read word by word: clauses, who does what to whom. `read_sentence` is the way in.

Rules over a hand-made lexicon, no language model: it knows no metaphor and no irony.
"""

from __future__ import annotations

import re
from dataclasses import replace

from onereel.backends.animatic import lexicon
from onereel.backends.animatic.lexicon import people, verbs
from onereel.backends.animatic.lexicon.forms import gerund, third, verb_forms
from onereel.backends.animatic.meaning import meant
from onereel.backends.animatic.reading.gathering import gather
from onereel.backends.animatic.reading.slots import Deed, Slots
from onereel.backends.animatic.reading.staging import Staging
from onereel.backends.animatic.reading.stock import (
    ADVERBS,
    BREAKS,
    CATENATIVE,
    DETS,
    NEVER,
    NUMBERS,
    PREPS,
    SMALL,
    SUBJECTS,
    TEACHING,
    Clause,
    Draft,
    airs,
)
from onereel.backends.animatic.stage import Act


def read_sentence(sentence: str) -> Slots:
    """What a sentence says, in slots. Any text at all is read; what means nothing to it is listed."""
    told = _COMMAND.sub("", sentence, count=1)
    told = _NEVER_COMES.sub(r"\1 missing \2", _SURVIVOR_OF.sub(r"\1", told if told.strip() else sentence))
    return replace(gather(Reader(told).read()), sentence=sentence)


_COMMAND = re.compile(
    r"^\W*(?:please\s+|can you\s+|could you\s+|i want\s+(?:you to\s+)?|i would like\s+|let[’']s\s+)*"
    r"(?:(?:make|create|film|shoot|produce|show|generate|give|do)\s+(?:me\s+|us\s+)?)?"
    r"(?:a|an|the|some)\s+(?:\w+\s+){0,2}?(?:film|movie|video|clip|short|story|animation)\s+"
    r"(?:about|of|on|where|in which|with|showing|that shows)\s+"
    r"|^\W*(?:please\s+)?(?:film|show me|show us|show)\s+(?=(?:a|an|the|two|three)\b)",
    re.IGNORECASE,
)
"""“Make a film about …”: said to us, no part of the story."""
_NEVER_COMES = re.compile(
    r"\b(an?|the|her|his|their|my) (\w+) who "
    r"(?:never|will not|won[’']t|did not|didn[’']t|does not|doesn[’']t) "
    r"(?:come|comes|came|return|returns|returned|arrive|arrives|arrived|call|calls|called|write|writes|wrote)\b",
    re.IGNORECASE,
)
"""Who never comes is only waited for."""
_SURVIVOR_OF = re.compile(r"\b(widow|widower|orphan|ghost) of (?:a|an|the) \w+", re.IGNORECASE)
"""“The widow of a soldier”: who is only named to say whose she is does not come on."""


class Reader(Staging):
    """One pass over a sentence."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.deeds: list[tuple[list[Draft], Deed]] = []

    def read(self) -> Reader:
        """Walk through to the end."""
        at = 0
        while at < len(self.words):
            at = self._step(at)
        return self

    def _step(self, at: int) -> int:
        low = self.lows[at]
        if (
            self.lows[at : at + 2] == ["the", "way"]
            and self.lows[at + 2 : at + 3][:1]
            and self.lows[at + 2] in (DETS | set(SUBJECTS))
        ):
            self.clause = Clause(outer=self.clause, hidden=True)  # “the way her grandmother did”
            return at + 2
        if at in self.taken and not self._people_word(at):
            self.after_np = True
        elif self._relative(at):
            pass
        elif low in ("she", "he", "they"):
            self._pronoun(low)
        elif low == "what" and self.clause.finite:
            self._what()
        elif low in ("i", "we") and self.words[at].text != "i":
            self._teller(at)
        elif self._is_verb(at):
            return self._verb(at)
        elif low in BREAKS and not (low == "as" and self._prep_as(at)):
            self._break(at)
        elif phrase := self._noun_phrase(at):
            self._place_phrase(phrase)
            return max(phrase.last + 1, at + 1)
        else:
            self._leave(at)
        return at + 1

    def _leave(self, at: int) -> None:
        token = self.words[at]
        before = self.lows[at - 1] if at else ""
        airy = token.low in lexicon.times() or token.low in lexicon.weathers()
        if airy and not self.clause.finite and before not in (PREPS | DETS):
            self.after_np, self.clause.thing = True, self.clause.thing or token.low
        little = PREPS | DETS | ADVERBS | NEVER | SMALL
        numbered = token.low in NUMBERS or token.low in people.AGE_WORDS or token.low in people.BUILD_WORDS
        known = token.low in little or numbered or any(token.low in table for table in airs())
        known = known or self._coloured(at)
        if token.is_word and not token.low[0].isdecimal() and not known:
            self.unknown.append(token.text)

    def _break(self, at: int) -> None:
        low = self.lows[at]
        if low == "and" and not self._starts_clause(at + 1):
            return
        if low == "," and self.clause.outer is None and not self.clause.finite and self.after_np:
            return  # still before the verb: “Maria, a baker, …”
        outer = self.clause.outer
        subjects = outer.subjects if outer and low in (",",) else self.clause.subjects
        anew = low == "and" and self.lows[at + 1] in DETS  # “and the evening goes …”
        self.clause = (
            Clause(thing=self.lows[at + 2])
            if anew
            else Clause(subjects=list(subjects or self.main_subjects), carried=True)
        )
        self.after_np = low in (",", "and", "but", "then", "or")
        self.dressing = False

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

    def _what(self) -> None:
        """“Returns what he stole”: what that one did is another story."""
        self.clause, self.after_np = Clause(outer=self.clause, hidden=True), False

    def _pronoun(self, low: str) -> None:
        gender = SUBJECTS[low]
        beings = [d for d in self.drafts if d.sort == "person"]
        if low == "they":
            found = list(self.drafts)
        else:
            fits = [d for d in beings if d.gender == gender] or [d for d in beings if not d.gender]
            found = fits[:1]
            for draft in found:
                draft.gender = draft.gender or gender
            beasts = [d for d in self.drafts if d.sort == "animal"]
            if not beings and beasts:
                found = beasts[:1]
            elif not found and not beings:
                noun = "woman" if low == "she" else "man"
                found = [
                    Draft(sort="person", noun=noun, gender=gender, age="adult", role=lexicon.roles()[noun])
                ]
                self.drafts += found
        hidden = self.clause.hidden and not self.clause.finite
        outer = self.clause.outer if hidden else None
        self.clause = Clause(subjects=found or self.clause.subjects, hidden=hidden, outer=outer)
        self.after_np = True

    def _teller(self, at: int) -> None:
        """“I”, “my sister and I”, “we”: whoever tells it, of either gender."""
        joined = at > 0 and self.lows[at - 1] == "and"
        count = 2 if self.lows[at] == "we" else 1
        me = [
            Draft(sort="person", noun="person", age="adult", role=lexicon.roles()["person"])
            for _ in range(count)
        ]
        self.drafts += me
        self.clause = Clause(subjects=[*(self.clause.subjects if joined else []), *me], many=True)
        self.main_subjects = self.main_subjects or self.clause.subjects
        self.after_np = True

    def _verb(self, at: int) -> int:
        found = self._verb_form(at)
        assert found is not None
        form, act = found
        if self.clause.finite and self.clause.outer is not None and form.shape == "third":
            self.clause = self.clause.outer  # the relative clause is over
        self.clause.finite = self.clause.finite or form.shape in ("third", "base", "past")
        self.clause.verb = form.lemma
        aside = self.clause.outer is not None
        denied = self._denied(at)
        subjects = list(self.clause.subjects or ([] if self.clause.thing else self.main_subjects))
        chained = self.lows[at - 1] == "to" or (self.deeds and self._chained(at))
        self.after_np, self.dressing = False, False
        if denied or self.clause.hidden or form.lemma in ("be", "have"):
            suffered = form.lemma == "be" and not denied and self.clause.thing and self._suffered(at)
            return at + (2 if suffered else 1)
        if chained and self.deeds and self.deeds[-1][1].lemma in CATENATIVE:
            drafts, deed = self.deeds[-1]
            self.deeds[-1] = (drafts, Deed(who=(), lemma=form.lemma, act=act or deed.act, phrase=deed.phrase))
            return at + 1
        if chained and self.lows[at - 1] == "to" and self.deeds:
            self.clause.purpose = form.lemma
            self._pupil(at, form.lemma, act)
            return at + 1  # a purpose, part of the phrase before
        if act is None and form.lemma not in lexicon.thing_verbs() | verbs.OFFSTAGE_VERBS:
            self.unknown.append(self.words[at].text)
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
        self.deeds.append(
            (subjects, Deed(who=(), lemma=form.lemma, act=act, phrase=phrase, thing=thing, aside=aside))
        )
        return at + 1

    def _denied(self, at: int) -> bool:
        """Whether a verb is said not to happen: “never looks”, “does not quite answer”, “can't swim”."""
        before = at - 2 if at > 1 and self.lows[at - 1] in ADVERBS else at - 1
        return before >= 0 and (self.lows[before] in NEVER or self.words[before].low.endswith("n't"))

    def _suffered(self, at: int) -> bool:
        """“A watch is passed from a father to his son”: what is done to a thing, nobody says by whom."""
        if at + 1 >= len(self.words) or not any(f.shape == "past" for f in verb_forms(self.lows[at + 1])):
            return False
        phrase = f"be {self.lows[at + 1]}{self._rest(at + 2)}"
        self.deeds.append(([], Deed(who=(), lemma="be", act=None, phrase=phrase, thing=self.clause.thing)))
        return True

    def _pupil(self, at: int, lemma: str, act: Act | None) -> None:
        """“Teaches the boy to ride a bicycle”: what the boy does, said in passing."""
        drafts, deed = self.deeds[-1]
        if deed.lemma in TEACHING and self.latest in self.drafts and self.latest not in drafts:
            phrase = f"{lemma}{self._rest(at + 1)}"
            self.deeds.append(([self.latest], Deed(who=(), lemma=lemma, act=act, phrase=phrase, aside=True)))

    def _chained(self, at: int) -> bool:
        return self.lows[at - 1] in verb_lemmas(self.deeds[-1][1].lemma)


def verb_forms_known(word: str) -> bool:
    """Whether a word can be a finite verb of the lexicon."""
    return any(
        f.lemma in lexicon.acts() or f.lemma in lexicon.thing_verbs() or f.lemma in ("be", "have")
        for f in verb_forms(word)
        if f.shape in ("third", "past")
    )


def verb_lemmas(lemma: str) -> frozenset[str]:
    return frozenset({lemma, third(lemma), gerund(lemma)})
