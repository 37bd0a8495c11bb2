"""`onereel serve`, as a command: its options, without what it needs to run."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from onereel import api
from onereel.doors.answering import told
from onereel.machine import default_profile


def serve(
    films: Annotated[Path, typer.Option(metavar="DIR", help="Where the films are kept.")] = api.FILMS,
    host: Annotated[str, typer.Option(metavar="ADDRESS", help="The address to listen on.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(metavar="N", min=0, max=65535, help="0: any free one.")] = 8080,
    allow_host: Annotated[
        list[str] | None,
        typer.Option(metavar="NAME", help="Another name it has: that of a proxy in front of it; repeated."),
    ] = None,
    token_env: Annotated[
        str | None, typer.Option(metavar="NAME", help="The environment variable that holds the token.")
    ] = None,
    token_file: Annotated[
        Path | None, typer.Option(metavar="FILE", help="The file that holds the token.")
    ] = None,
    profile: Annotated[
        list[str] | None,
        typer.Option(metavar="NAME|FILE", help="Who does what; repeated: what may be chosen, default first."),
    ] = None,
    workers: Annotated[
        int | None, typer.Option(metavar="N", min=1, max=64, help="How many films at once (one a card).")
    ] = None,
    database: Annotated[
        str | None,
        typer.Option(
            metavar="URL", envvar="ONEREEL_DATABASE", help="The queue's database (SQLite, beside the films)."
        ),
    ] = None,
    stall: Annotated[
        float,
        typer.Option(
            metavar="SECONDS", min=1, help="A film's worker is replaced after so long without progress."
        ),
    ] = 900,
    queue: Annotated[int, typer.Option(metavar="N", min=1, help="How many films may wait.")] = 100,
    verbose: Annotated[bool, typer.Option("-v", "--verbose", help="Show the trace of an error.")] = False,
) -> None:
    """Make films for a browser and for programs, one after the other."""
    with told(verbose):
        from onereel.doors.server import run

        run.serve(
            films,
            host=host,
            port=port,
            names=tuple(allow_host or ()),
            token=run.read_token(token_env, token_file),
            profiles=tuple(profile or [default_profile()]),
            workers=workers,
            database=database,
            stall_seconds=stall,
            most_waiting=queue,
        )
