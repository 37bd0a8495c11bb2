"""The command line. Errors are one sentence; exit codes: 0 done, 1 failed, 2 bad input, 130 cancelled."""

from __future__ import annotations

import contextlib
import io
import json as jsonlib
import os
import sys
import threading
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Annotated, Any

import typer
from pydantic import BaseModel
from rich.console import Console

from onereel import __version__, api
from onereel.doors import show as showing
from onereel.doors.answering import stopping, told, watching
from onereel.doors.serve import serve
from onereel.errors import BadInput
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
    epilog='Begin with: onereel make "A fox crosses a frozen lake". Every command says more with --help.',
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
    str | None,
    typer.Option(
        metavar="NAME|FILE", help="Who does what: animatic, h100, … (see doctor), or a .toml file of yours."
    ),
]
Seed = Annotated[
    int | None, typer.Option(metavar="N", min=0, max=2**31 - 1, help="Another seed, another result.")
]
Shots = Annotated[
    int | None, typer.Option(metavar="N", min=1, max=10, help="How many five-second shots (6).")
]
LanguageOf = Annotated[
    str | None,
    typer.Option(
        "--language",
        metavar="auto|en-US|en-GB|es|fr|hi|it|ja|pt-BR|zh",
        help="The voice's (auto: the place's).",
    ),
]
AspectOf = Annotated[Aspect | None, typer.Option("--aspect", help="The picture's shape (16:9).")]
Quality = Annotated[
    str | None,
    typer.Option(metavar="draft|fast|final", callback=_quality, help="How fine, and how slow (fast)."),
]
StyleOf = Annotated[Style | None, typer.Option("--style", help="How the story is told (narrative).")]
Takes = Annotated[
    int | None, typer.Option(metavar="N", min=1, max=3, help="How many takes of a shot at most.")
]
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
        context: typer.Context,
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
            if context.obj:
                from onereel.doors import remote

                asked = said | crew | {"plan": plan, "quality": quality}
                remote.command_make(context.obj, what, until, out, json, asked)
                return
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
    context: typer.Context,
    folder: Folder,
    shot: Annotated[str, typer.Argument(metavar="SHOT", help="The shot's id, as onereel show tells.")],
    note: Annotated[str | None, typer.Option(metavar="WISH", help="A wish for the new take.")] = None,
    seed: Seed = None,
    json: Json = False,
    verbose: Verbose = False,
) -> None:
    """Shoot a further take of a shot, and cut the reel with it. The takes there are stay."""
    with _answering(verbose, json) as answer:
        if not context.obj:
            answer(partial(api.retake, folder, shot, note=note, seed=seed))
            return
        from onereel.doors import remote

        remote.command_retake(context.obj, str(folder), shot, note, seed, json)


@app.command()
def keep(
    context: typer.Context,
    folder: Folder,
    shot: Annotated[str, typer.Argument(metavar="SHOT", help="The shot's id, as onereel show tells.")],
    take: Annotated[str, typer.Argument(metavar="TAKE", help="Its number, or “best”: the best rated one.")],
    json: Json = False,
    verbose: Verbose = False,
) -> None:
    """Choose which take of a shot goes into the reel, and cut it anew."""
    with _answering(verbose, json) as answer:
        if not take.isdecimal() and take != "best":
            raise BadInput(f"“{take}” is no take: write its number, or best.")
        chosen = None if take == "best" else int(take)
        if not context.obj:
            answer(partial(api.keep, folder, shot, chosen))
            return
        from onereel.doors import remote

        remote.command_keep(context.obj, str(folder), shot, chosen, json)


@app.command()
def show(folder: Folder, verbose: Verbose = False) -> None:
    """Tell how a film stands, and what an edit has made stale. Plan, takes, ratings, notes."""
    with told(verbose):
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
    with told(False):
        if what not in models:
            raise BadInput(f"No schema called “{what}”. Known: {', '.join(models)}.")
        typer.echo(jsonlib.dumps(models[what].model_json_schema(), ensure_ascii=False, indent=2))


@app.command()
def doctor(
    profile: Profile = None, quality: Quality = None, sets: Sets = None, verbose: Verbose = False
) -> None:
    """Say what this machine can run and what it lacks."""
    from onereel.doors.doctor import examine

    with told(verbose):
        if not examine(Console(), profile or default_profile(), quality or "fast", sets or ()):
            raise typer.Exit(1)


@app.command()
def estimate(
    what: Annotated[str, typer.Argument(metavar="SENTENCE|DIR", help="A sentence, or a film's folder.")],
    profile: Profile = None,
    shots: Shots = None,
    quality: Quality = None,
    takes: Takes = None,
    budget: Budget = None,
    sets: Sets = None,
    json: Json = False,
    verbose: Verbose = False,
) -> None:
    """Say what a film would still cost. Minutes of the card, its memory, the disk."""
    from onereel.doors import estimate as estimating

    with told(verbose, json):
        more = tuple(sets or ())
        if (folder := _folder(what)) is not None:
            booking = api.rebooked(Film.at(folder).booking(), profile, quality, takes, budget, more)
            said = estimating.of_film(folder, booking)
        else:
            brief = Brief(sentence=check_sentence(what), shots=shots or 6)
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
    """Say which weights a profile needs, and whether they are here. With sizes, licences, revisions."""
    from onereel.doors import models as fetching

    with told(verbose):
        fetching.list_(Console(), load(profile or default_profile(), quality or "fast", sets or ()))


@models.command("pull")
def models_pull(
    profile: Profile = None, quality: Quality = None, sets: Sets = None, verbose: Verbose = False
) -> None:
    """Fetch them. A broken pull goes on where it stopped."""
    from onereel.doors import models as fetching

    cancel = threading.Event()
    with told(verbose), stopping(cancel):
        fetching.pull(Console(), load(profile or default_profile(), quality or "fast", sets or ()), cancel)


@models.command("check")
def models_check(
    profile: Profile = None,
    quality: Quality = None,
    sets: Sets = None,
    quick: Annotated[bool, typer.Option("--quick", help="Only names and sizes, no hashes.")] = False,
    verbose: Verbose = False,
) -> None:
    """Look whether they are here and whole. By their hashes, without the network."""
    from onereel.doors import models as fetching

    cancel = threading.Event()
    with told(verbose), stopping(cancel):
        crew = load(profile or default_profile(), quality or "fast", sets or ())
        fetching.check(Console(), crew, cancel, deep=not quick)


app.command()(serve)


_AT_A_SERVICE = ("make", "plan", "board", "shoot", "cut", "retake", "keep")


@app.callback()
def _top(
    context: typer.Context,
    server: Annotated[
        str | None,
        typer.Option(
            metavar="URL",
            help="Let a service do make, plan, board, shoot, cut, retake, keep; its token: ONEREEL_TOKEN.",
        ),
    ] = None,
    version: Annotated[bool, typer.Option("--version", help="Print the version and stop.")] = False,
) -> None:
    if version:
        typer.echo(__version__)
        raise typer.Exit
    context.obj = server
    if server and context.invoked_subcommand not in _AT_A_SERVICE:
        raise typer.BadParameter(
            f"{context.invoked_subcommand} works here, not at a service: leave --server out."
        )


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
def _answering(verbose: bool, json: bool) -> Iterator[Callable[[Callable[..., Summary]], None]]:
    """Run something while showing it, Ctrl-C stopping it, and print what came of it."""

    def answer(run: Callable[..., Summary]) -> None:
        with watching(json) as (watcher, cancel):
            summary = run(listen=watcher, cancel=cancel)
        if json:
            typer.echo(summary.model_dump_json())
        else:
            showing.summary(Console(), summary)

    with told(verbose, json):
        yield answer


def main() -> None:
    """The `onereel` command."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    app()
