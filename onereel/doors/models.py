"""The weights of a profile: which they are, fetching them, whether they are whole."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn, TimeRemainingColumn
from rich.table import Table

from onereel.backends import weights
from onereel.errors import Cancelled, CannotMake, Missing
from onereel.profile import Profile


def list_(console: Console, profile: Profile) -> None:
    """Print what a profile's crew needs, with sizes, licences and revisions, and what is here."""
    needs = weights.listing(profile.posts)
    if not needs:
        console.print(f"Profile {profile.name} needs no weights on this machine.", highlight=False)
    else:
        console.print(_table(needs))
        total = sum(need.model.bytes for need in needs if need.model and not need.path)
        if total:
            console.print(
                f"About {total / 1e9:.0f} GB in all. `onereel models pull --profile {profile.name}` fetches "
                "what is not here; then no network is needed.",
                highlight=False,
                soft_wrap=True,
            )
    if any(post.settings.model_dump().get("serve") == "vllm" for post in profile.posts.values()):
        console.print(f"\n{weights.VLLM_SETUP}", highlight=False, markup=False, soft_wrap=True)


def pull(console: Console, profile: Profile, cancel: threading.Event) -> None:
    """Fetch every weight of a profile that is missing, going on where an earlier pull stopped.

    Raises what stopped it: the same command goes on from there.
    """
    for need in weights.listing(profile.posts):
        if need.path:
            console.print(f"{need.repo}: in your own folder {need.path}.", highlight=False, soft_wrap=True)
            continue
        with _bar(console, need.repo, cancel) as progress:
            folder = weights.pull(need, progress)
        console.print(f"{need.repo}: {folder}", highlight=False, soft_wrap=True)


def check(console: Console, profile: Profile, cancel: threading.Event, *, deep: bool) -> None:
    """Look whether a profile's weights are here and whole, `deep` by every file's hash.

    Raises Missing where any is absent, CannotMake where one is damaged.
    """
    absent, damaged = [], []
    for need in weights.listing(profile.posts):
        with _bar(console, need.repo, cancel) as progress:
            found = weights.check(need, progress, deep=deep)
        for problem in found.problems:
            words = problem.removeprefix(f"{need.repo}: ")
            console.print(f"{need.repo}: {words}", style="yellow", highlight=False, soft_wrap=True)
        if not found.problems:
            proof = f"{found.hashed / 1e9:.1f} GB of them compared" if found.hashed else "not compared"
            console.print(
                f"{need.repo}: {found.files} files, {found.bytes / 1e9:.1f} GB, {proof}.",
                highlight=False,
                soft_wrap=True,
            )
        elif found.commit or need.path:
            damaged.append(need.repo)
        else:
            absent.append(need.repo)
    advice = f"run onereel models pull --profile {profile.name}"
    if damaged:
        raise CannotMake(f"Not whole: {', '.join(damaged)}; delete what is named above, then {advice}.")
    if absent:
        raise Missing(f"Not on this machine: {', '.join(absent)}; {advice}.")


def _table(needs: list[weights.Need]) -> Table:
    table = Table(box=None, header_style="dim", padding=(0, 2, 0, 0))
    for heading in ("weights", "for", "size", "licence", "revision", "here"):
        table.add_column(heading, justify="right" if heading == "size" else "left", overflow="fold")
    for need in needs:
        model, found = need.model, weights.check(need, deep=False)
        size = f"{'~' if model.about else ''}{model.bytes / 1e9:.1f} GB" if model else "unknown"
        revision = need.revision[:12] if need.pinned else f"{need.revision}, not pinned"
        table.add_row(
            need.repo + "".join(f"\n  {name}" for name in need.files),
            ", ".join(need.roles),
            f"{found.bytes / 1e9:.1f} GB" if need.path else size,
            model.licence if model else "see its page",
            f"your folder {need.path}" if need.path else revision,
            "no" if found.problems else "yes",
        )
    return table


@contextmanager
def _bar(console: Console, name: str, cancel: threading.Event) -> Iterator[Callable[[int, int], None]]:
    """A line that grows in a terminal, nothing elsewhere. What it yields raises Cancelled when told to."""
    columns = (TextColumn("{task.description}"), BarColumn(), DownloadColumn(), TimeRemainingColumn())
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as progress:
        task = progress.add_task(name, total=None)

        def told(done: int, total: int) -> None:
            if cancel.is_set():
                raise Cancelled("Stopped.")
            progress.update(task, completed=done, total=total)

        yield told
