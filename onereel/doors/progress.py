"""Events, as a person at a terminal wants to see them: live lines there, plain lines elsewhere."""

from __future__ import annotations

import threading
from types import TracebackType

from rich.console import Console
from rich.progress import BarColumn, Progress, TaskID, TextColumn, TimeElapsedColumn, TimeRemainingColumn

from onereel.events import (
    ROUNDS,
    STAGE_OF,
    Event,
    LineChanged,
    NoteUnheeded,
    Stage,
    StageBegan,
    StageEnded,
    StoreDamaged,
    TakeLost,
    TakeOrdered,
    TakeRated,
    WorkDone,
    WorkFailed,
    WorkTicked,
)


class Watcher:
    """Shows a run. `with Watcher(console) as watcher: make(…, listen=watcher)`. Any thread may call it."""

    def __init__(self, console: Console) -> None:
        self._console, self._live = console, console.is_terminal
        self._lock = threading.Lock()
        self._progress = Progress(
            TextColumn("{task.description:<11}"),
            BarColumn(bar_width=28),
            TextColumn("{task.fields[count]:>7}"),
            TimeElapsedColumn(),
            TimeRemainingColumn(),
            TextColumn("[dim]{task.fields[note]}"),
            console=console,
        )
        self._tasks: dict[Stage, TaskID] = {}
        self._done: dict[Stage, int] = {}
        self._parts: dict[Stage, dict[str, float]] = {}
        self._totals: dict[Stage, int] = {}
        self._reused: dict[Stage, int] = {}

    def __enter__(self) -> Watcher:
        if self._live:
            self._progress.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._live:
            self._progress.stop()

    def __call__(self, event: Event) -> None:
        with self._lock:
            match event:
                case StageBegan():
                    self._begin(event.stage, event.total)
                case WorkTicked():
                    # From a service it may come before its stage: who joins late has missed that.
                    self._parts.setdefault(STAGE_OF[event.kind], {})[event.label] = event.done
                    self._show(STAGE_OF[event.kind], event.label)
                case WorkDone():
                    self._finish(event)
                case StageEnded():
                    self._end(event)
                case WorkFailed():
                    self._parts.get(STAGE_OF[event.kind], {}).pop(event.label, None)
                case StoreDamaged() | LineChanged() | NoteUnheeded():
                    self._warn(event.words)
                case TakeRated(rating=None):
                    self._warn(f"take {event.take} of {event.shot} could not be assessed. {event.remark}")
                case TakeOrdered():
                    self._say(f"{event.shot}, take {event.take}: {event.why} → {event.change}")
                case TakeLost():
                    self._warn(f"there is no take {event.take} of {event.shot}: {event.reason}")

    def _begin(self, stage: Stage, total: int) -> None:
        self._totals[stage] = self._totals.get(stage, 0) + total if stage in ROUNDS else total
        self._done.setdefault(stage, 0)
        self._reused.setdefault(stage, 0)
        self._parts[stage] = {}
        if self._live:
            if stage not in self._tasks:
                self._tasks[stage] = self._progress.add_task(stage.value, count="", note="", total=total)
            self._show(stage, "")

    def _finish(self, event: WorkDone) -> None:
        stage = STAGE_OF[event.kind]
        self._parts.setdefault(stage, {}).pop(event.label, None)
        self._done[stage] = self._done.get(stage, 0) + 1
        self._reused[stage] = self._reused.get(stage, 0) + event.reused
        self._show(stage, event.label)

    def _end(self, event: StageEnded) -> None:
        stage = event.stage
        note = f"{self._reused[stage]} reused" if self._reused.get(stage) else ""
        if self._live:
            self._totals[stage] = max(self._done.get(stage, 0), 1)
            self._show(stage, note)
        else:
            made = self._done.get(stage, 0)
            extra = f", {note}" if note else ""
            self._say(f"{stage.value}: {made} done in {event.seconds:.1f} s{extra}")

    def _show(self, stage: Stage, note: str) -> None:
        if self._live and stage in self._tasks:
            done, total = self._done.get(stage, 0), max(self._totals.get(stage, 1), self._done.get(stage, 0))
            self._progress.update(
                self._tasks[stage],
                completed=done + sum(self._parts.get(stage, {}).values()),
                total=total,
                count=f"{done}/{total}",
                note=note,
            )

    def _warn(self, line: str) -> None:
        self._say(line, "yellow")

    def _say(self, line: str, style: str = "") -> None:
        self._console.print(line, style=style, markup=False, highlight=False, soft_wrap=True)
