"""What a film would cost before it is made: the card's minutes, its memory, the disk."""

from __future__ import annotations

import tempfile
from pathlib import Path

from rich.console import Console
from rich.table import Table

from onereel import production
from onereel.backends import costs, weights
from onereel.backends.animatic.director import direct
from onereel.film import FREE_BYTES, Booking, Film
from onereel.making import staffed
from onereel.planfile import Plan, Value
from onereel.store import Store
from onereel.studio import NotMade, Survey


class Forecast(Value):
    """What `onereel estimate` tells. `planned`: the film has its own plan.

    `most_seconds` is what the card works at most, every take failing as often as the format allows;
    `missing_bytes` are weights that are not on this machine yet.
    """

    profile: str
    quality: str
    planned: bool
    shots: int
    takes: int
    work: costs.Estimate
    seconds: float
    most_seconds: float
    card_bytes: int
    weights_bytes: int
    missing_bytes: int
    film_bytes: int = FREE_BYTES


def of_film(folder: Path, booking: Booking) -> Forecast:
    """What is still to be done for a film that is begun, as the booking says."""
    film = Film(folder)
    return _forecast(film.plan(), booking, film.store())


def of_plan(plan: Plan, film: Film, booking: Booking) -> Forecast:
    """What would be to do for a film that is begun, if this were its plan."""
    return _forecast(plan, booking, film.store())


def of_brief(booking: Booking) -> Forecast:
    """What a film of a sentence costs, counted on a plan by the embedded director."""
    with tempfile.TemporaryDirectory(prefix="onereel-") as folder:
        return _forecast(None, booking, Store(Path(folder)))


def _forecast(plan: Plan | None, booking: Booking, store: Store) -> Forecast:
    survey = Survey(staffed(booking), store)
    planned = plan is not None
    if plan is None:
        try:
            plan, planned = production.write(booking.brief, survey), True
        except NotMade:
            plan = direct(booking.brief)
    production.produce(plan, survey)
    profile = survey.profile
    jobs = [(kind, order) for kind, _, order in survey.missing]
    work = costs.estimate(jobs, profile.posts, costs.card_of(booking.profile))
    takes = profile.format.takes
    needs = weights.listing(profile.posts)
    absent = [need for need in needs if weights.check(need, deep=False).problems]
    return Forecast(
        profile=booking.profile,
        quality=booking.quality,
        planned=planned,
        shots=len(plan.shots),
        takes=takes,
        work=work,
        seconds=work.seconds,
        most_seconds=_bounded(work, takes, profile.dailies.budget),
        card_bytes=work.bytes,
        weights_bytes=_bytes(needs),
        missing_bytes=_bytes(absent),
    )


def _bounded(work: costs.Estimate, takes: int, budget: float | None) -> float:
    """Seconds at most: every take failing as often as allowed, as far as the budget goes."""
    most = work.seconds + (takes - 1) * work.round_seconds
    return most if budget is None else max(work.seconds, min(most, 60 * budget))


def tell(console: Console, said: Forecast) -> None:
    """The forecast as a table and a few sentences."""
    table = Table(box=None, header_style="dim", padding=(0, 2, 0, 0))
    for heading in ("stage", "by", "orders", "time", "card memory", "the figure is"):
        table.add_column(heading, justify="right" if heading in ("orders", "time", "card memory") else "left")
    for cost in said.work.costs:
        memory = f"{cost.bytes / 1e9:.0f} GB" if cost.bytes else ""
        time = f"{_minutes(cost.seconds)}" if cost.seconds is not None else f"on the {cost.where}"
        where = " at its server" if cost.where == "server" else ""
        table.add_row(
            cost.stage.value, f"{cost.role} {cost.maker}", str(cost.orders), time + where, memory, cost.source
        )
    if said.work.costs:
        console.print(table)
    for line in sentences(said):
        console.print(line, highlight=False, soft_wrap=True)


def sentences(said: Forecast) -> list[str]:
    """The sum, and what it rests on."""
    if not said.work.costs:
        return ["Nothing is left to be made."]
    lines = []
    if not said.planned:
        lines.append(
            f"Counted on a plan of {said.shots} shots by the embedded director; another one has other people."
        )
    if said.seconds:
        lines.append(
            f"Card ({said.work.card}): {_minutes(said.seconds)} for one round of takes, at most "
            f"{_minutes(said.most_seconds)} with {said.takes}; {said.card_bytes / 1e9:.0f} GB at least. "
            "Loading from disk is not counted, nor what a step cache saves."
        )
        if said.work.card_source != "measured":
            lines.append(f"The card's speed is {said.work.card_source}.")
    else:
        lines.append("No card is needed.")
    lines.append(
        f"Disk: {said.weights_bytes / 1e9:.0f} GB of weights, {said.missing_bytes / 1e9:.0f} GB of them "
        f"still to be pulled; about {said.film_bytes / 1e9:.1f} GB for the film."
    )
    return lines


def _bytes(needs: list[weights.Need]) -> int:
    return sum(need.model.bytes for need in needs if need.model and not need.path)


def _minutes(seconds: float) -> str:
    return f"{seconds:.0f} s" if seconds < 90 else f"{seconds / 60:.1f} min"
