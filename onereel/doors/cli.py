"""The command line. Errors are one sentence; exit codes: 0 done, 1 failed, 2 bad input, 130 cancelled."""

from __future__ import annotations

import contextlib
import io
import json as jsonlib
import os
import signal
import sys
import threading
import traceback
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Annotated, Any

import click
import typer
from pydantic import BaseModel
from rich.console import Console

from onereel import __version__, api
from onereel.doors import show as showing
from onereel.doors.doctor import examine
from onereel.doors.progress import Watcher
from onereel.errors import BadInput, Cancelled, OneReelError
from onereel.events import Stage
from onereel.film import Booking, Film, check_sentence
from onereel.machine import default_profile
from onereel.making import Summary, stand
from onereel.orders import Brief, Verdict
from onereel.planfile import Aspect, Language, Plan, Style
from onereel.profile import QUALITIES, load

app = typer.Typer(
    name="onereel",
    help="One English sentence becomes a thirty-second film.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    rich_markup_mode=None,
)


def _language(text: str) -> Language | None:
    if text == "auto":
        return None
    if text not in {language.value for language in Language}:
        known = ", ".join(language.value for language in Language)
        raise BadInput(f"No narrator speaks “{text}”. Known: auto, {known}.")
    return Language(text)


def _quality(text: str | None) -> str | None:
    if text is not None and text not in QUALITIES:
        raise typer.BadParameter(f"“{text}” is none of {', '.join(QUALITIES)}.")
    return text


Folder = Annotated[Path, typer.Argument(metavar="DIR", help="The folder of a film.")]
MaybeWhat = Annotated[
    str | None, typer.Argument(metavar="SENTENCE|DIR", help="A sentence, or the folder of a film.")
]
Out = Annotated[Path | None, typer.Option("-o", "--out", metavar="DIR", help="The film's folder.")]
Profile = Annotated[
    str | None, typer.Option(metavar="NAME|FILE", help="Who does what: a profile, or a .toml file of yours.")
]
Seed = Annotated[int | None, typer.Option(min=0, max=2**31 - 1, help="Another seed, another film.")]
Shots = Annotated[int | None, typer.Option(min=1, max=10, help="How many five-second shots (six).")]
LanguageOf = Annotated[
    str | None,
    typer.Option("--language", metavar="auto|en-US|en-GB|es|fr|hi|it|ja|pt-BR|zh", help="Of the voice."),
]
AspectOf = Annotated[Aspect | None, typer.Option("--aspect", help="The picture's shape.")]
Quality = Annotated[str | None, typer.Option(metavar="draft|fast|final", callback=_quality)]
StyleOf = Annotated[Style | None, typer.Option("--style", help="How the story is told.")]
Takes = Annotated[int | None, typer.Option(min=1, max=3, help="How many takes of a shot at most.")]
Budget = Annotated[
    float | None,
    typer.Option(metavar="MINUTES", min=0.01, help="What a film's pictures may cost; no take beyond it."),
]
Sets = Annotated[
    list[str] | None, typer.Option("--set", metavar="ROLE.KEY=VALUE", help="One setting; may be repeated.")
]
PlanFile = Annotated[
    Path | None, typer.Option("--plan", metavar="FILE", help="Film this plan instead of a sentence.")
]
Json = Annotated[bool, typer.Option("--json", help="Print one JSON object and nothing else.")]
Verbose = Annotated[bool, typer.Option("-v", "--verbose", help="Show the trace of an error.")]


def _road(name: str, until: Stage, summary: str) -> None:
    """Add a command: make, plan, board, shoot and cut are the same road, stopped at different places."""

    @app.command(name, help=summary)
    def command(
        what: MaybeWhat = None,
        out: Out = None,
        profile: Profile = None,
        seed: Seed = None,
        shots: Shots = None,
        language: LanguageOf = None,
        aspect: AspectOf = None,
        quality: Quality = None,
        style: StyleOf = None,
        takes: Takes = None,
        budget: Budget = None,
        sets: Sets = None,
        plan: PlanFile = None,
        json: Json = False,
        verbose: Verbose = False,
    ) -> None:
        brief = {"shots": shots, "aspect": aspect, "style": style, "seed": seed, "language": language}
        crew: dict[str, Any] = {
            "profile": profile,
            "takes": takes,
            "budget": budget,
            "sets": tuple(sets or ()),
        }
        said: dict[str, Any] = {key: value for key, value in brief.items() if value is not None}
        with _answering(verbose, json) as answer:
            if "language" in said:
                said["language"] = _language(str(language))
            if plan is not None:
                _only(said, {"seed"}, "with --plan: edit the plan instead")
                if what is not None:
                    raise BadInput("Give a sentence or --plan, not both.")
                run = partial(api.make_plan, plan, out, quality=quality or "fast", **crew, **said)
            elif what is None:
                raise BadInput(
                    "Say in one sentence what the film is about, in quotes; or give a film's folder."
                )
            elif (folder := _folder(what)) is not None:
                _only(said, set(), "for a film that is begun: edit its plan.json instead")
                if out is not None:
                    raise BadInput("-o is for new films; this one has its folder.")
                run = partial(api.resume, folder, quality=quality, **crew)
            else:
                run = partial(api.make, what, out, quality=quality or "fast", **crew, **said)
            answer(partial(run, until=until))


_road("make", Stage.EDITING, "Make a film of a sentence, or go on with the film in a folder.")
_road("plan", Stage.WRITING, "Only write the plan, and say what was understood.")
_road("board", Stage.STORYBOARD, "As far as the storyboard: one keyframe a shot.")
_road("shoot", Stage.DAILIES, "As far as the takes, rated; no sound and no reel yet.")
_road("cut", Stage.EDITING, "Cut the reel of a film, making whatever it still lacks.")


@app.command()
def retake(
    folder: Folder,
    shot: Annotated[str, typer.Argument(help="The shot's id, as onereel show tells.")],
    note: Annotated[str | None, typer.Option(help="A wish for the new take.")] = None,
    seed: Seed = None,
    json: Json = False,
    verbose: Verbose = False,
) -> None:
    """Shoot one shot again and cut the reel anew."""
    with _answering(verbose, json) as answer:
        answer(partial(api.retake, folder, shot, note=note, seed=seed))


@app.command()
def keep(
    folder: Folder,
    shot: Annotated[str, typer.Argument(help="The shot's id, as onereel show tells.")],
    take: Annotated[str, typer.Argument(metavar="TAKE", help="Its number, or “best”: the best rated one.")],
    json: Json = False,
    verbose: Verbose = False,
) -> None:
    """Choose which take of a shot goes into the reel, and cut it anew."""
    with _answering(verbose, json) as answer:
        if not take.isdecimal() and take != "best":
            raise BadInput(f"“{take}” is no take: write its number, or best.")
        answer(partial(api.keep, folder, shot, None if take == "best" else int(take)))


@app.command()
def show(folder: Folder, verbose: Verbose = False) -> None:
    """Tell how a film stands: plan, takes, ratings, notes, and what an edit has made stale."""
    with _told(verbose):
        film = Film.at(folder)
        plan = film.plan()
        if plan is None:
            raise BadInput(f"{folder} has no plan yet: run onereel plan {folder}")
        showing.film(Console(), film, plan, stand(film, plan, film.booking()))


@app.command()
def schema(
    what: Annotated[str, typer.Argument(metavar="plan|verdict", help="Whose JSON Schema to print.")],
) -> None:
    """Print a JSON Schema."""
    models: dict[str, type[BaseModel]] = {"plan": Plan, "verdict": Verdict}
    with _told(False):
        if what not in models:
            raise BadInput(f"No schema called “{what}”. Known: {', '.join(models)}.")
        typer.echo(jsonlib.dumps(models[what].model_json_schema(), ensure_ascii=False, indent=2))


@app.command()
def doctor(
    profile: Profile = None,
    verbose: Verbose = False,
) -> None:
    """Say what this machine can run and what it lacks."""
    with _told(verbose):
        if not examine(Console(), profile):
            raise typer.Exit(1)


@app.command()
def estimate(
    what: Annotated[str, typer.Argument(metavar="SENTENCE|DIR", help="A sentence, or a film's folder.")],
    profile: Profile = None,
    shots: Shots = 6,
    quality: Quality = None,
    takes: Takes = None,
    budget: Budget = None,
    sets: Sets = None,
    json: Json = False,
    verbose: Verbose = False,
) -> None:
    """Say what a film would still cost: minutes of the card, its memory, the disk."""
    from onereel.doors import estimate as estimating

    with _told(verbose, json):
        more = tuple(sets or ())
        if (folder := _folder(what)) is not None:
            booking = api.rebooked(Film.at(folder).booking(), profile, quality, takes, budget, more)
            said = estimating.of_film(folder, booking)
        else:
            brief = Brief(
                sentence=check_sentence(what),
                language=None,
                shots=shots or 6,
                style=Style.NARRATIVE,
                aspect=Aspect.WIDE,
                seed=1,
            )
            said = estimating.of_brief(
                Booking(
                    brief=brief,
                    profile=profile or default_profile(),
                    quality=quality or "fast",
                    takes=takes,
                    budget=budget,
                    sets=more,
                )
            )
        if json:
            typer.echo(said.model_dump_json())
        else:
            estimating.tell(Console(), said)


models = typer.Typer(help="The weights of a profile: list them, pull them, check them.", no_args_is_help=True)
app.add_typer(models, name="models")


@models.command("list")
def models_list(
    profile: Profile = None, quality: Quality = None, sets: Sets = None, verbose: Verbose = False
) -> None:
    """Say which weights a profile needs: sizes, licences, revisions, and whether they are here."""
    from onereel.doors import models as fetching

    with _told(verbose):
        fetching.list_(Console(), load(profile or default_profile(), quality or "fast", sets or ()))


@models.command("pull")
def models_pull(
    profile: Profile = None, quality: Quality = None, sets: Sets = None, verbose: Verbose = False
) -> None:
    """Fetch them; a broken pull goes on where it stopped."""
    from onereel.doors import models as fetching

    cancel = threading.Event()
    with _told(verbose), _stopping(cancel):
        fetching.pull(Console(), load(profile or default_profile(), quality or "fast", sets or ()), cancel)


@models.command("check")
def models_check(
    profile: Profile = None,
    quality: Quality = None,
    sets: Sets = None,
    quick: Annotated[bool, typer.Option("--quick", help="Only names and sizes, no hashes.")] = False,
    verbose: Verbose = False,
) -> None:
    """Look whether they are here and whole, by their hashes, without the network."""
    from onereel.doors import models as fetching

    cancel = threading.Event()
    with _told(verbose), _stopping(cancel):
        crew = load(profile or default_profile(), quality or "fast", sets or ())
        fetching.check(Console(), crew, cancel, deep=not quick)


@app.command()
def serve(
    films: Annotated[Path, typer.Option(metavar="DIR", help="Where the films are kept.")] = api.FILMS,
    host: Annotated[str, typer.Option(help="The address to listen on.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=0, max=65535, help="0: any free one.")] = 8080,
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
        int | None, typer.Option(min=1, max=64, help="How many films at once (one a card).")
    ] = None,
    database: Annotated[
        str | None,
        typer.Option(
            metavar="URL", envvar="ONEREEL_DATABASE", help="The queue's database (SQLite, beside the films)."
        ),
    ] = None,
    stall: Annotated[
        float, typer.Option(min=1, help="Seconds without progress after which a film's worker is replaced.")
    ] = 900,
    queue: Annotated[int, typer.Option(min=1, help="How many films may wait.")] = 100,
    verbose: Verbose = False,
) -> None:
    """Make films for a browser and for programs, one after the other."""
    with _told(verbose):
        from onereel.doors import serve as serving

        serving.serve(
            films,
            host=host,
            port=port,
            token=serving.read_token(token_env, token_file),
            profiles=tuple(profile or [default_profile()]),
            workers=workers,
            database=database,
            stall_seconds=stall,
            most_waiting=queue,
        )


@app.callback()
def _top(
    version: Annotated[bool, typer.Option("--version", help="Print the version and stop.")] = False,
) -> None:
    if version:
        typer.echo(__version__)
        raise typer.Exit


def _folder(what: str) -> Path | None:
    """`what` as a film's folder, if it is one; a path to nothing is not taken for a sentence."""
    try:
        if what.strip() and Path(what).is_dir():  # Path("") is the folder we are in
            return Path(what)
    except (OSError, ValueError):
        return None
    if os.sep in what and not any(c.isspace() for c in what):
        raise BadInput(f"There is no folder {what}.")
    return None


def _only(said: dict[str, object], allowed: set[str], why: str) -> None:
    if wrong := sorted(set(said) - allowed):
        raise BadInput(f"--{wrong[0]} has no effect {why}.")


@contextlib.contextmanager
def _told(verbose: bool, json: bool = False) -> Iterator[None]:
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
    except (typer.Exit, click.exceptions.ClickException):
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
def _answering(verbose: bool, json: bool) -> Iterator[Callable[[Callable[..., Summary]], None]]:
    """Run something while showing it, Ctrl-C stopping it, and print what came of it."""

    def answer(run: Callable[..., Summary]) -> None:
        console = Console(stderr=json)
        cancel = threading.Event()
        with _stopping(cancel), Watcher(console) as watcher:
            summary = run(listen=watcher, cancel=cancel)
        if json:
            typer.echo(summary.model_dump_json())
        else:
            showing.summary(Console(), summary)

    with _told(verbose, json):
        yield answer


@contextlib.contextmanager
def _stopping(cancel: threading.Event) -> Iterator[None]:
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


def main() -> None:
    """The `onereel` command."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    app()
