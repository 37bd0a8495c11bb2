"""`onereel --server URL make …`: the same roads, made by a service elsewhere and brought here."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import typer
from rich.console import Console

from onereel import api
from onereel.client import BadOrder, Client
from onereel.doors.answering import watching
from onereel.errors import BadInput, Cancelled
from onereel.events import Event, Stage
from onereel.office.telling import DOWNLOADS
from onereel.wire import FilmView, State, Until

TOKEN = "ONEREEL_TOKEN"
"""The environment variable with the service's token: a flag could be read by everybody on the machine."""


def command_make(
    url: str, what: str | None, until: Stage, out: Path | None, json: bool, asked: dict[str, Any]
) -> None:
    """Have a film made by a service, show it, and bring it here."""
    if what is None or asked.pop("plan") is not None:
        raise BadInput("With --server give a sentence, or the id of a film that is there.")
    if asked.pop("sets"):
        raise BadInput("--set is for films made here: what a service's crew does is its profile's.")
    asked["budget_minutes"] = asked.pop("budget")
    options = {key: value for key, value in asked.items() if value is not None}
    with watching(json) as (watcher, cancel):
        film = make(url, what, until, options, watcher, cancel)
    _answer(url, film, out, json)


def command_retake(url: str, film_id: str, shot: str, note: str | None, seed: int | None, json: bool) -> None:
    """Have a shot shot again by a service, show it, and bring the film here."""
    with watching(json) as (watcher, cancel), connect(url) as service:
        after = service.film(film_id).last_event
        film = service.retake(film_id, shot, note=note, seed=seed)
        film = _follow(service, film, after, watcher, cancel)
    _answer(url, film, None, json)


def command_keep(url: str, film_id: str, shot: str, take: int | None, json: bool) -> None:
    """Have a service keep another take and cut the reel anew, show it, and bring the film here."""
    with watching(json) as (watcher, cancel), connect(url) as service:
        after = service.film(film_id).last_event
        film = service.keep(film_id, shot, take)
        if film.state in (State.QUEUED, State.RUNNING):
            film = _follow(service, film, after, watcher, cancel)
    _answer(url, film, None, json)


def _answer(url: str, film: FilmView, out: Path | None, json: bool) -> None:
    if json:
        typer.echo(film.model_dump_json())
    else:
        bring(url, film, out or api.FILMS / film.id, Console())


def connect(url: str) -> Client:
    """The service, with the token of the environment."""
    return Client(url, os.environ.get(TOKEN) or None)


def make(
    url: str,
    what: str,
    until: Stage,
    options: dict[str, Any],
    listen: Callable[[Event], None],
    cancel: threading.Event,
) -> FilmView:
    """Have a sentence, or a film that is there already by its id, made as far as `until`."""
    with connect(url) as service:
        film = None if any(c.isspace() for c in what) else _known(service, what)
        if film is None:
            film = service.create(what, until=Until.of(until), **options)
            after = 0
        else:
            if options:
                raise BadInput(
                    f"--{next(iter(options))} has no effect on a film that is begun: edit its plan."
                )
            after = film.last_event
            film = service.go_on(film.id, Until.of(until))
        return _follow(service, film, after, listen, cancel)


def bring(url: str, film: FilmView, folder: Path, console: Console) -> None:
    """Copy what the film has for people into a folder here, and say so."""
    folder.mkdir(parents=True, exist_ok=True)
    with connect(url) as service:
        for file in film.downloads:
            if file.name in DOWNLOADS:
                service.download(film.id, file.name, folder / file.name)
    for remark in film.remarks:
        console.print(f"[yellow]{remark}", highlight=False)
    if film.reel and film.state is State.DONE:
        console.print(
            f"“{film.title}”, {film.seconds:.3f} s, {film.language}, {film.lufs:.1f} LUFS", highlight=False
        )
    else:
        console.print(f"“{film.title}”, {film.state.value} after {film.until.value}", highlight=False)
    console.print(f"[bold]{folder}[/], {url.rstrip('/')}/films/{film.id}", highlight=False, soft_wrap=True)


def _known(service: Client, film_id: str) -> FilmView | None:
    try:
        return service.film(film_id)
    except BadOrder as error:
        if error.status == 404:
            return None
        raise


def _follow(
    service: Client, film: FilmView, after: int, listen: Callable[[Event], None], cancel: threading.Event
) -> FilmView:
    """Watch a film to its end; a Ctrl-C here stops it there."""
    over = threading.Event()

    def watch() -> None:
        while not over.wait(0.1):
            if cancel.is_set():
                service.cancel(film.id)
                return

    watcher = threading.Thread(target=watch, daemon=True)
    watcher.start()
    try:
        ended = service.wait(film.id, listen, after=after)
    finally:
        over.set()
        watcher.join()
    if ended.state is State.CANCELLED:
        raise Cancelled("Stopped.")
    return ended
