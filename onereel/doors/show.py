"""How a film and a run are told in a terminal."""

from __future__ import annotations

from rich.console import Console
from rich.table import Table

from onereel.events import Kind, Stage
from onereel.film import Film
from onereel.making import LostSummary, ShotSummary, Standing, Summary, TakeSummary
from onereel.orders import Outcome
from onereel.planfile import Plan


def plan(console: Console, plan: Plan) -> None:
    """The plan as a person reads it."""
    console.print(f"[bold]{plan.title}[/]", highlight=False)
    console.print(plan.logline, highlight=False)
    season = f", {plan.season.value}" if plan.season else ""
    facts = [
        ("place", plan.place),
        ("setting", plan.setting),
        ("when", f"{plan.time_of_day.value}, {plan.weather.value}{season}"),
        ("narration", f"{plan.language.value}, {plan.narrator.value} voice"),
        ("look", plan.look),
        ("score", f"{plan.score.mood.value}, {plan.score.bpm} bpm, {', '.join(plan.score.instruments)}"),
        *((who.name, who.portrait) for who in plan.characters),
    ]
    table = Table(box=None, show_header=False, padding=(0, 2, 0, 0))
    table.add_column(style="dim", no_wrap=True)
    table.add_column()
    for name, value in facts:
        table.add_row(name, value)
    console.print(table)
    shots = Table(box=None, header_style="dim", padding=(0, 2, 0, 0))
    for heading in ("", "shot", "size, move", "what happens", "line"):
        shots.add_column(heading)
    for number, shot in enumerate(plan.shots, 1):
        how = shot.camera + ("" if shot.cut else ", continues")
        shots.add_row(str(number), shot.id, how, f"{shot.subject}: {shot.action}", shot.line)
    console.print(shots)


def film(console: Console, film: Film, made: Plan, standing: Standing) -> None:
    """A film: its plan, its takes, and what the next run would make."""
    plan(console, made)
    for shot, stood in zip(made.shots, standing.shots, strict=True):
        for line in dailies(stood):
            console.print(f"{shot.id}: {line}", highlight=False, markup=False, soft_wrap=True)
        if shot.note:
            console.print(f"{shot.id}: wish: {shot.note}", highlight=False)
    if standing.trouble:
        console.print(f"[yellow]{standing.trouble}", highlight=False)
    if standing.stale:
        things = ", ".join(
            label if label == kind.value else f"{kind.value} {label}" for kind, label in standing.stale
        )
        console.print(f"To be made by the next run: {things}.", highlight=False)
    elif film.reel_path.exists():
        console.print(f"Nothing is stale. The film: {film.reel_path}", highlight=False)


def summary(console: Console, done: Summary) -> None:
    """What a run did, in a few lines."""
    for remark in done.remarks:
        console.print(f"[yellow]{remark}", highlight=False)
    made = ", ".join(_count(kind, count) for kind, count in done.made.items() if count)
    reused = sum(done.reused.values())
    console.print(f"Made {made or 'nothing'}; {reused} reused.", highlight=False)
    if done.reel is not None and done.loudness is not None:
        sound = f"{done.loudness.lufs:.1f} LUFS, {done.loudness.peak_dbtp:.1f} dBTP"
        console.print(f"“{done.title}”, {done.seconds:.3f} s, {done.language}, {sound}", highlight=False)
        console.print(f"[bold]{done.reel}[/]", highlight=False, soft_wrap=True)
        console.print(f"{done.film / 'report.html'}", highlight=False, soft_wrap=True)
    elif done.stage is Stage.WRITING:
        _planned(console, done)
    else:
        console.print(f"“{done.title}”: {done.film / 'board.jpg'}", highlight=False, soft_wrap=True)


def _planned(console: Console, done: Summary) -> None:
    made = Film(done.film).plan()
    assert made is not None
    plan(console, made)
    if done.understood:
        console.print(
            "\nUnderstood of the sentence; what is wrong can be put right in the plan:", style="dim"
        )
        table = Table(box=None, show_header=False, padding=(0, 2, 0, 0))
        table.add_column(style="dim", no_wrap=True)
        table.add_column()
        for slot, value in done.understood:
            table.add_row(slot, value)
        console.print(table)
    console.print(f"{done.film / 'plan.json'}", highlight=False, soft_wrap=True)


def dailies(shot: ShotSummary) -> list[str]:
    """A shot's takes as a person tells them: what each was to do better, what came of it, which is kept."""
    lines = []
    told: list[TakeSummary | LostSummary] = [*shot.takes, *shot.lost]
    for take in sorted(told, key=lambda take: take.number):
        match take:
            case LostSummary():
                lines.append(f"take {take.number}: none, {take.reason}")
            case TakeSummary():
                lines.append(_take(take) + (f"; kept, {shot.kept_because}" if take.kept else ""))
    return lines


def _take(take: TakeSummary) -> str:
    ordered = f"{take.why}: {take.change}" if take.asked else take.change
    change = f" ({ordered})" if ordered else ""
    match take.outcome:
        case Outcome.NOT_ASSESSABLE:
            came = f"not assessable, {take.remark.rstrip('.')}" if take.remark else "not assessable"
        case Outcome.PASSED:
            came = "; ".join([f"{take.rating}", *take.told])
        case Outcome.FAILED:
            told = "; ".join(take.told) or take.remark.rstrip(".") or "nothing named"
            came = f"{take.rating}, failed: {told}"
    return f"take {take.number}{change}: {came}"


def _count(kind: Kind, count: int) -> str:
    return f"{count} {kind.value}{'s' if count > 1 else ''}"
