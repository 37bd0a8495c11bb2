"""What a film would cost before it is made: the card's minutes, its memory, the disk."""

from __future__ import annotations

import tempfile
from pathlib import Path

from rich.console import Console
from rich.table import Table

from onereel import production
from onereel.backends import costs, weights
from onereel.backends.animatic.director import direct
from onereel.departments import shooting
from onereel.errors import BadInput
from onereel.film import FREE_BYTES, Booking, Film
from onereel.making import staffed
from onereel.meter import minutes
from onereel.orders import NOTES_AT_MOST, Media, Note, Ratings, Verdict, Witness
from onereel.planfile import Plan, Value
from onereel.store import Store
from onereel.studio import NotMade, Survey


class Forecast(Value):
    """What `onereel estimate` tells. `planned`: the film has its own plan.

    `seconds` are those of the card when every take is good enough at once, `most_seconds` those when every
    fault is seen in every take, as far as the budget goes; `beyond` says that it does not go far enough to
    begin. `missing_bytes` are weights that are not on this machine yet.
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
    beyond: str = ""


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
    profile, card = staffed(booking), costs.card_of(booking.profile)
    survey, worst = Survey(profile, store), _Worst(profile, store)
    planned = plan is not None
    if plan is None:
        try:
            plan, planned = production.write(booking.brief, survey), True
        except NotMade:
            plan = direct(booking.brief)
    worst.jobs += survey.jobs  # the plan, where it is to be written
    beyond = _beyond(plan, Survey(profile, store))
    work = _counted(plan, survey, card)
    needs = weights.listing(profile.posts)
    absent = [need for need in needs if weights.check(need, deep=False).problems]
    return Forecast(
        profile=booking.profile,
        quality=booking.quality,
        planned=planned,
        shots=len(plan.shots),
        takes=profile.format.takes,
        work=work,
        seconds=work.seconds,
        most_seconds=_counted(plan, worst, card).seconds,
        beyond=beyond,
        card_bytes=work.bytes,
        weights_bytes=_bytes(needs),
        missing_bytes=_bytes(absent),
    )


class _Worst(Survey):
    """A survey in which every take that nobody has watched yet is found to have every fault."""

    def verdict(self, media: Media) -> Verdict | None:
        faults = list(self.profile.faults)[:NOTES_AT_MOST]
        notes = tuple(Note(fault=slug, seen_by=(Witness.INSTRUMENTS,)) for slug in faults)
        return super().verdict(media) or Verdict(ratings=Ratings(composition=1), notes=notes)


def _counted(plan: Plan, survey: Survey, card: str) -> costs.Estimate:
    """What a plan's film costs as this survey finds it."""
    production.produce(plan, survey)
    return costs.estimate(survey.jobs, survey.profile.posts, card)


def _beyond(plan: Plan, survey: Survey) -> str:
    """Why a run would refuse the budget; empty when it would not."""
    try:
        shooting.check_budget(plan, survey)
    except BadInput as error:
        return str(error)
    return ""


def tell(console: Console, said: Forecast) -> None:
    """The forecast as a table and a few sentences."""
    table = Table(box=None, header_style="dim", padding=(0, 2, 0, 0))
    for heading in ("stage", "by", "orders", "time", "card memory", "the figure is"):
        table.add_column(heading, justify="right" if heading in ("orders", "time", "card memory") else "left")
    for cost in said.work.costs:
        memory = f"{cost.bytes / 1e9:.0f} GB" if cost.bytes else ""
        time = f"{minutes(cost.seconds)}" if cost.seconds is not None else f"on the {cost.where}"
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
            f"Card ({said.work.card}): {minutes(said.seconds)} with one take of every shot, at most "
            f"{minutes(said.most_seconds)}{_rounds(said.takes)}; {said.card_bytes / 1e9:.0f} GB at least. "
            "Loading from disk is not counted, nor what a step cache saves."
        )
        if said.work.card_source != "measured":
            lines.append(f"The card's speed is {said.work.card_source}.")
    else:
        lines.append("No card is needed.")
    if said.beyond:
        lines.append(said.beyond)
    lines.append(
        f"Disk: {said.weights_bytes / 1e9:.0f} GB of weights, {said.missing_bytes / 1e9:.0f} GB of them "
        f"still to be pulled; about {said.film_bytes / 1e9:.1f} GB for the film."
    )
    return lines


def _rounds(takes: int) -> str:
    return f" with {takes}, if every fault is seen in all of them" if takes > 1 else ""


def _bytes(needs: list[weights.Need]) -> int:
    return sum(need.model.bytes for need in needs if need.model and not need.path)
