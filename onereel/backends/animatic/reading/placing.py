"""What things and places mean for the stage: what is worn and held, what acts by itself, where it happens."""

from __future__ import annotations

from abc import ABC

from onereel.backends.animatic import lexicon
from onereel.backends.animatic.lexicon import Scene, scenes
from onereel.backends.animatic.meaning import INSTRUMENTS
from onereel.backends.animatic.reading.clauses import Clauses
from onereel.backends.animatic.reading.slots import Prop
from onereel.backends.animatic.reading.stock import (
    BREAKS,
    DETS,
    GONE,
    HOLDING,
    MOTION,
    POSSESSIVES,
    PREPS,
    TOO_BIG,
    WEAK_SCENES,
    Draft,
    Phrase,
)
from onereel.backends.animatic.stage import Act, SetKind

_BEHIND = {"from": 3.0, "to": 2.0, "for": 1.2, "of": 0.9, "about": 0.6, "like": 0.2, "without": 0.2}
"""How much a place behind such a word is where it happens; behind “in” and “on” it is 3."""


_TOWARDS = frozenset({"to", "into", "onto", "towards", "toward"})
_GOING = frozenset({Act.WALK, Act.RUN, Act.RIDE, Act.SWIM, Act.FLY, Act.CARRY})


_NEXT_TO = frozenset({"beside", "by", "near", "behind"})
_OUTSIDE = frozenset({"under", "below", "beneath", "outside"})


class Placing(Clauses, ABC):
    """Collects objects, clothes and scenes as phrases come."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.drafts: list[Draft] = []
        self.props: list[Prop] = []
        self.scenes: list[tuple[float, Scene, str]] = []
        self.goal: tuple[Scene, str] | None = None
        self.latest: Draft | None = None
        self.dressing = False

    def _clothes(self, phrase: Phrase, before: str) -> None:
        owned = [i for i in range(phrase.first, phrase.last + 1) if self.words[i].possessive]
        first = owned[-1] + 1 if owned else phrase.first
        words = " ".join(
            self.sentence[self.words[i].start : self.words[i].end]
            for i in range(first, phrase.last + 1)
            if self.lows[i] not in DETS
        )
        worn = (
            before in ("in", "wearing", "wears")
            or (before == "with" and not self.clause.finite and not owned)
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
        mods = [m for m in phrase.mods if m not in GONE or m == "lost"]
        words = " ".join([*mods, " ".join(self.lows[phrase.last - head.count + 1 : phrase.last + 1])])
        prop = Prop(noun=head.entry.noun, words=words, owned=phrase.det in POSSESSIVES or phrase.owner)
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
            or prop.noun in TOO_BIG
            or who not in self.drafts
        ):
            return
        if self.clause.verb == "play" and lexicon.carried()[prop.noun].kind not in INSTRUMENTS:
            return  # cards are played on a table
        if before == "with" or self.clause.verb in HOLDING:
            who.carries.append(
                f"{'an' if prop.words[0] in 'aeiou' else 'a'} {prop.words}"
                if not prop.words.endswith("s")
                else prop.words
            )

    def _under_way(self) -> bool:
        """Whether the verb before takes somebody elsewhere: “walks to the station”."""
        return lexicon.acts().get(self.clause.verb) in _GOING

    def _thing_acts(self, phrase: Phrase, before: str, words: str) -> None:
        """A thing or place named before the verb, with nobody before it, is what the clause is about."""
        free = not self.clause.subjects or self.clause.carried
        if not self.clause.finite and (before not in PREPS or before in BREAKS) and free:
            self.latest = None
            self.clause.subjects = []
            head = phrase.head
            self.clause.thing = words
            self.clause.many = (head is not None and head.many) or words.endswith(("s", "people"))

    def _scene(self, phrase: Phrase, before: str) -> None:
        head = phrase.head
        assert head is not None
        scene: Scene = head.entry
        if before in _OUTSIDE and scene.noun in ("window", "windowsill"):
            return  # “sings under a window” is out of doors
        if before in ("at", "to") and scene.kind is SetKind.SKY and not self._under_way():
            return  # who looks up at the stars is on the ground
        if before in _NEXT_TO and scene.noun in lexicon.vehicles():
            return  # “waits beside his bus” is wherever the bus is
        out_of = before == "of" and self.lows[max(0, phrase.first - 2)] == "out"
        if before in scenes.STRONG_PREPOSITIONS or out_of:
            weight = 3.0
        elif self.clause.finite:
            weight = _BEHIND.get(before, 1.8 if self.clause.verb in MOTION else 0.7)
        else:
            weight = 2.0
        if scene.noun in WEAK_SCENES:
            weight -= 1.6
        noun = " ".join(self.lows[phrase.last - head.count + 1 : phrase.last + 1])
        mods = [m for m in phrase.mods if m not in GONE]
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
        if before in _TOWARDS and (self.lows[0] == "from" or self._under_way()):
            self.goal = (scene, text)
        self._thing_acts(phrase, before, " ".join([*mods, noun]))
