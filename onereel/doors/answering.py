"""How a command is shown and how it ends: progress, errors in one sentence, exit codes, Ctrl-C."""

from __future__ import annotations

import contextlib
import json as jsonlib
import signal
import threading
import traceback
from collections.abc import Iterator

import typer
from rich.console import Console

from onereel.doors.progress import Watcher
from onereel.errors import BadInput, Cancelled, OneReelError


@contextlib.contextmanager
def told(verbose: bool, json: bool = False) -> Iterator[None]:
    """Turn errors into one sentence and an exit code."""
    try:
        yield
    except OneReelError as error:
        code = 130 if isinstance(error, Cancelled) else 2 if isinstance(error, BadInput) else 1
        if json:
            typer.echo(jsonlib.dumps({"error": str(error), "exit": code}))
        if verbose:
            traceback.print_exc()
        words = "Stopped; the same command goes on from here." if code == 130 else str(error)
        typer.echo(f"onereel: {words}", err=True)
        raise typer.Exit(code) from None
    except (typer.Exit, typer.BadParameter):
        raise
    except Exception as error:  # noqa: BLE001 - a mistake of ours: one sentence for the user, the trace on demand
        if json:
            typer.echo(jsonlib.dumps({"error": f"{type(error).__name__}: {error}", "exit": 1}))
        if verbose:
            traceback.print_exc()
        words = f"an unexpected {type(error).__name__} ({error}); -v shows the trace, please report it."
        typer.echo(f"onereel: {words}", err=True)
        raise typer.Exit(1) from None


@contextlib.contextmanager
def stopping(cancel: threading.Event) -> Iterator[None]:
    """Ctrl-C and SIGTERM ask the run to stop; a second Ctrl-C does not wait for it."""

    def stop(number: int, frame: object) -> None:
        if cancel.is_set():
            raise KeyboardInterrupt
        cancel.set()

    before = {number: signal.signal(number, stop) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


@contextlib.contextmanager
def watching(json: bool) -> Iterator[tuple[Watcher, threading.Event]]:
    """Show a run, on the error stream if the answer is JSON; Ctrl-C sets the event."""
    cancel = threading.Event()
    with stopping(cancel), Watcher(Console(stderr=json)) as watcher:
        yield watcher, cancel
