"""What a film would cost, as the API tells it."""

from __future__ import annotations

from collections import defaultdict

from onereel.doors.estimate import Forecast, sentences
from onereel.events import STAGE_OF, Stage
from onereel.office.telling import USUAL_SECONDS
from onereel.wire import Price, StageCost

_USUAL = {STAGE_OF[kind]: seconds for kind, seconds in USUAL_SECONDS.items()}
_NO_CARD = "Without a card the figures are what the embedded crew takes on two cores, roughly."


def price(said: Forecast) -> Price:
    """A forecast for the wire. Stages that need no card are counted with the embedded crew's usual times."""
    stages: dict[Stage, float] = defaultdict(float)
    for cost in said.work.costs:
        stages[cost.stage] += cost.seconds if cost.seconds is not None else _USUAL[cost.stage] * cost.orders
    basis = list(sentences(said))
    if any(cost.seconds is None for cost in said.work.costs):
        basis.append(_NO_CARD)
    return Price(
        seconds=round(sum(stages.values()), 1),
        gpu_minutes=round(said.seconds / 60, 2),
        disk_bytes=said.film_bytes + said.missing_bytes,
        stages=tuple(StageCost(stage=stage, seconds=round(took, 1)) for stage, took in stages.items()),
        basis=tuple(basis),
    )
