"""A studio on paper: it makes nothing, remembers what was ordered, and answers as it was told to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from onereel.departments import casting, storyboard
from onereel.departments.shooting import Rushes, shoot
from onereel.events import Event, Job, Kind
from onereel.meter import Meter
from onereel.orders import Axis, Media, Motion, Note, Order, Ratings, Review, Still, Verdict, Witness
from onereel.planfile import Plan
from onereel.profile import load
from onereel.studio import Quote
from tests.conftest import FAKE

Answer = Verdict | Exception


def verdict(rating: float, *faults: str, confidence: float = 0.9, measured: str = "") -> Verdict:
    """A verdict of equal axes, with these faults."""
    notes = tuple(
        Note(fault=f, measured=measured, confidence=confidence, seen_by=(Witness.INSTRUMENTS,))
        for f in faults
    )
    return Verdict(ratings=Ratings(**dict.fromkeys([a.value for a in Axis], rating)), notes=notes)


GOOD = verdict(9)


class PaperStudio(Quote):
    """`answers` holds verdicts by label (“shot-1 take 2”), and what else goes wrong: “take shot-1 take 2”."""

    def __init__(
        self,
        answers: Mapping[str, Answer] | None = None,
        sets: Iterable[str] = (),
        seconds: Mapping[Kind, float] | None = None,
        profile: str = FAKE,
    ) -> None:
        super().__init__(load(profile, "fast", sets))
        self.answers, self.seconds = dict(answers or {}), dict(seconds or {})
        self.orders: dict[tuple[Kind, str], Order] = {}
        self.rounds: list[list[str]] = []
        self.events: list[Event] = []
        self._meter = Meter(self.profile)
        self._verdicts: dict[Media, Verdict] = {}

    def make(self, kind: Kind, label: str, order: Order) -> Media:
        self.orders[kind, label] = order
        answer = (
            self.answers.get(label, GOOD) if kind is Kind.VERDICT else self.answers.get(f"{kind} {label}")
        )
        if isinstance(answer, Exception):
            raise answer
        media = Media(digest=order.key(label), suffix=".bin")
        if isinstance(answer, Verdict):
            self._verdicts[media] = answer
        self._meter.note((kind, label, order), order.key(""), self.seconds.get(kind, 1.0))
        return media

    def verdict(self, media: Media) -> Verdict | None:
        return self._verdicts[media]

    def emit(self, event: Event) -> None:
        self.events.append(event)

    def spent(self) -> float:
        return self._meter.spent()

    def price(self, jobs: Iterable[Job]) -> float:
        return self._meter.price(jobs)

    def shoot(self, plan: Plan) -> Rushes:
        """The film as far as the dailies."""
        faces = casting.cast(plan, self)
        return shoot(plan, faces, storyboard.paint(plan, faces, self), self)

    def motion(self, label: str) -> Motion:
        order = self.orders[Kind.TAKE, label]
        assert isinstance(order, Motion)
        return order

    def still(self, label: str) -> Still:
        order = self.orders[Kind.KEYFRAME, label]
        assert isinstance(order, Still)
        return order

    def review(self, label: str) -> Review:
        order = self.orders[Kind.VERDICT, label]
        assert isinstance(order, Review)
        return order

    def labels(self, kind: Kind) -> list[str]:
        return [label for k, label in self.orders if k is kind]

    def told(self, event: type[Any]) -> list[Any]:
        return [e for e in self.events if isinstance(e, event)]
