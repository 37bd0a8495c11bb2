"""What a film would cost, as the API tells it."""

from __future__ import annotations

from onereel.doors.estimate import Forecast, sentences
from onereel.events import STAGE_OF
from onereel.office.telling import USUAL_SECONDS
from onereel.wire import Price, StageCost

_USUAL = {STAGE_OF[kind]: seconds for kind, seconds in USUAL_SECONDS.items()}
_NO_CARD = "Without a card the figures are what the embedded crew takes on two cores, roughly."


def price(said: Forecast) -> Price:
    """A forecast for the wire. Stages that need no card are counted with the embedded crew's usual times."""
    stages: dict[str, StageCost] = {}
    for cost in said.work.costs:
        seconds = cost.seconds if cost.seconds is not None else _USUAL[cost.stage] * cost.orders
        before = stages.get(cost.stage)
        total = seconds + (before.seconds or 0.0 if before else 0.0)
        stages[cost.stage] = StageCost(stage=cost.stage, seconds=round(total, 1))
    basis = list(sentences(said))
    if any(cost.seconds is None for cost in said.work.costs):
        basis.append(_NO_CARD)
    return Price(
        seconds=round(sum(stage.seconds or 0.0 for stage in stages.values()), 1),
        gpu_minutes=round(said.seconds / 60, 2),
        disk_bytes=said.film_bytes + said.missing_bytes,
        stages=tuple(stages.values()),
        basis=tuple(basis),
    )
