"""What noun phrases mean for the stage: who is on it or only spoken of, what they wear and hold, where."""

from __future__ import annotations

from collections.abc import Sequence

from onereel.backends.animatic import lexicon
from onereel.backends.animatic.lexicon import Group, people, verbs
from onereel.backends.animatic.lexicon.forms import singulars
from onereel.backends.animatic.reading.placing import Placing
from onereel.backends.animatic.reading.slots import Prop
from onereel.backends.animatic.reading.stock import (
    BREAKS,
    DEAD,
    GONE,
    LIKENESS,
    POSSESSIVES,
    PREPS,
    Draft,
    Head,
    Phrase,
)

_HERD = 6  # animals of “a herd of …”
_HERDS = frozenset({"herd", "flock", "pack", "swarm", "pride", "colony", "shoal"})


class Staging(Placing):
    """Collects drafts of beings, objects and scenes as phrases come."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.absent: list[str] = []
        self.sought: list[Draft] = []
        self.crowd = False
        self.main_subjects: list[Draft] = []
        self.last_table = ""
        self.group_of = self.collective = False

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
        if self.group_of and before == "of":
            before, self.group_of, self.collective = "", False, True
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
            set(phrase.mods) & GONE
            or self.clause.hidden
            or before in ("like", "about", "without")
            or phrase.det == "no"
        ):
            return True
        if before == "of" and phrase.first > 1 and self.lows[phrase.first - 2] in LIKENESS:
            return True
        if verb in ("lose", "describe", "read", "write") and before == "to" and phrase.det != "no":
            return verb == "write"  # who wins, who listens is there
        if before in ("for", "to", "of", "from") and verb in (verbs.OFFSTAGE_VERBS | verbs.SEEKING):
            return True
        if before in ("from", "to") and phrase.first > 1 and self.lows[phrase.first - 2] in LIKENESS:
            return True
        return (
            before not in PREPS
            and verb in verbs.OFFSTAGE_VERBS
            and self.clause.finite
            and verb not in ("search", "write", "fear", "hear")
        )

    def _being(self, phrase: Phrase, before: str) -> None:
        head = phrase.head
        assert head is not None
        noun = head.entry if head.table == "strange" else head.entry.noun
        if head.table == "strange" and (before in PREPS or not self._verb_follows(phrase.last + 1)):
            self._unknown_thing(phrase, noun, before)
            return
        said_of = phrase.det in POSSESSIVES and self.lows[phrase.first + 1] == "only"
        if said_of or before in ("is", "was", "are", "becomes", "become", "be"):
            return  # what somebody is said to be: “a lantern his only friend”
        if self._offstage(phrase, before):
            self._away(" ".join([*(m for m in phrase.mods if m in GONE), noun]))
            if self.clause.verb in verbs.SEEKING and not set(phrase.mods) & DEAD:
                self.sought.append(self._draft(head, noun, phrase))
            return
        if (
            self.clause.purpose
            and before not in PREPS
            and head.table != "vehicle"
            and not self._same(noun, "the")
        ):
            self._aimed_at(head, noun, phrase)
            return
        if before == "as" and self.latest is not None and head.table == "role":
            self.latest.noun, self.latest.role = noun, head.entry
            return
        old = self._same(noun, phrase.det)
        draft = old or self._draft(head, self._young_of(head, noun, phrase), phrase)
        draft.collective, self.collective = self.collective, False
        if old is None:
            if self._apposed(phrase, draft):
                return
            self.drafts.append(draft)
        self._subject(draft, before)

    def _young_of(self, head: Head, noun: str, phrase: Phrase) -> str:
        """“An elephant and her calf”: an elephant calf."""
        of = next((d.noun for d in reversed(self.drafts) if d.sort == "animal"), "")
        own = head.table == "animal" and phrase.det in POSSESSIVES and f"{of} {noun}" in lexicon.animals()
        return f"{of} {noun}" if own else noun

    def _unknown_thing(self, phrase: Phrase, noun: str, before: str) -> None:
        """“With a slingshot”: a word nobody knows is a thing in the hand, not a person."""
        if before == "with" and phrase.det in ("a", "an", "her", "his"):
            self.unknown = [word for word in self.unknown if word.lower() != noun]
            self.props.append(Prop(noun=noun, words=" ".join([*phrase.mods, noun])))

    def _aimed_at(self, head: Head, noun: str, phrase: Phrase) -> None:
        """“To marry a stranger”, “to find her sister”: whom somebody wants comes at the end, if at all."""
        self._away(noun)
        if self.clause.purpose in verbs.REACHING and not set(phrase.mods) & DEAD and head.table != "vehicle":
            self.sought.append(self._draft(head, noun, phrase))

    def _draft(self, head: Head, noun: str, phrase: Phrase) -> Draft:
        sort = {"role": "person", "strange": "person"}.get(head.table, head.table)
        number = (
            phrase.number
            if phrase.number > 1
            else _HERD
            if sort == "animal" and _HERDS & set(self.lows[max(0, phrase.first - 2) : phrase.first])
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
        said = [m for m in phrase.mods if m not in GONE]
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
            phrase.first and self.after_np and before not in (PREPS | BREAKS)
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

    def _group(self, phrase: Phrase, before: str) -> None:
        head = phrase.head
        assert head is not None
        group: Group = head.entry
        if self.lows[phrase.last + 1 : phrase.last + 2] == ["of"] and self._head(phrase.last + 2, False):
            self.group_of = True  # “an army of machines”, “a band of musicians”: those are who
            return
        if group.size == 0 and phrase.number > 1 and not self._offstage(phrase, before):
            one = next((s for s in singulars(self.lows[phrase.last]) if s in lexicon.roles()), "person")
            self._members((one,) * min(phrase.number, 3), phrase)  # “two strangers” are no crowd
            return
        if group.size == 0:
            self.crowd = self.crowd or phrase.det != "no"
            if not self.drafts and before not in PREPS and phrase.det != "no":
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
        if self.clause.finite or before in (PREPS - {"as", "by"}):
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
