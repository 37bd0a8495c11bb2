"""What this machine can run, and what it lacks, said before the work begins."""

from __future__ import annotations

import importlib.metadata
import shutil
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from rich.console import Console
from rich.table import Table
from rich.text import Text

from onereel import machine, readiness
from onereel.backends import costs, weights
from onereel.backends.gpu import HOST_RESERVE
from onereel.doors import estimate
from onereel.film import FREE_BYTES, Booking
from onereel.orders import Brief
from onereel.planfile import Language
from onereel.profile import ROLES, Profile, load, names
from onereel.workers import cores

PACKAGES = ("numpy", "opencv-python-headless", "av", "pydantic", "espeakng-loader")


def examine(console: Console, name: str, quality: str, sets: Sequence[str]) -> bool:
    """Print the findings about a profile on this machine. False when it cannot run here."""
    profile = load(name, quality, sets)
    cards = machine.gpus()
    torch = machine.ask_torch() if _devices(profile) else None
    console.print(_table(_machine(profile, cards, torch)))
    forecast = estimate.of_brief(_sample(name, quality, sets))
    found = {role: [str(error) for error in readiness.lacks(profile, role)] for role in ROLES}
    for role, problem in (*_sight(profile, cards, torch), *_room(profile, cards, forecast)):
        found[role].append(problem)
    console.print(_table(_crew(profile, found)))
    problems, remarks = list(_shortages(profile, forecast)), list(_limits(profile))
    for line in (*problems, *remarks):
        console.print(Text(f"\n{line}", style="yellow"), soft_wrap=True)
    ready = not problems and not any(found.values())
    state = "ready" if ready else "cannot run here yet"
    console.print(f"\nProfile {name}, quality {quality}: {state}.", highlight=False, soft_wrap=True)
    return ready


def _machine(profile: Profile, cards: list[machine.Gpu], torch: machine.Torch | None) -> Iterator[_Row]:
    memory = machine.memory_bytes()
    yield "system", machine.system()
    yield "python", sys.version.split()[0]
    yield "cores", str(cores())
    yield "memory", f"{memory / 2**30:.0f} GiB" if memory else "unknown"
    yield "disk", f"{_free(Path.cwd()) / 1e9:.0f} GB free here"
    if any(need.path == "" for need in weights.listing(profile.posts)):
        cache = weights.cache_folder()
        yield "weights", f"{_free(cache) / 1e9:.0f} GB free in {cache}"
    for card in cards:
        free = f"{card.total_bytes / 2**30:.0f} GiB, {card.free_bytes / 2**30:.0f} free"
        yield "card", f"{card.name}, {free}{f', driver {card.driver}' if card.driver else ''}"
    if not cards:
        yield "card", "none that a driver knows of"
    if torch:
        yield "torch", f"{torch.version}, built for {torch.built_for}, sees {torch.cards or 'no'} card(s)"
    for package in PACKAGES:
        yield package, importlib.metadata.version(package)
    yield "profiles", ", ".join(names())


def _crew(profile: Profile, found: dict[str, list[str]]) -> Iterator[_Row]:
    """Who is ready; then every problem once, with those who have it."""
    ready = [f"{role} ({profile.posts[role].maker})" for role in ROLES if not found[role]]
    if ready:
        yield "ready", ", ".join(ready)
    told: dict[str, dict[str, str]] = {}
    for role, problems in found.items():
        for problem in problems:
            told.setdefault(problem.replace(f"{role}.", ""), {})[role] = problem
    for alike in told.values():
        yield ", ".join(alike), next(iter(alike.values()))


def _sight(
    profile: Profile, cards: list[machine.Gpu], torch: machine.Torch | None
) -> Iterator[tuple[str, str]]:
    """Cards that the driver knows of and torch does not see."""
    if torch is None or not cards or torch.cards >= len(cards):
        return
    for role in _devices(profile):
        said = f" It says: {torch.said}" if torch.said else ""
        yield (
            role,
            f"torch {torch.version} (built for {torch.built_for}) sees {torch.cards} of {len(cards)} cards: "
            f"install the build for this machine's driver.{said}",
        )


def _room(
    profile: Profile, cards: list[machine.Gpu], forecast: estimate.Forecast
) -> Iterator[tuple[str, str]]:
    """Makers that their card is too small for, or too full."""
    for role, device in _devices(profile).items():
        number = int(device.partition(":")[2] or 0)
        need = max((cost.bytes for cost in forecast.work.costs if cost.role == role), default=0)
        if number >= len(cards) or need <= (card := cards[number]).free_bytes:
            continue
        has = f"{card.name} has {card.total_bytes / 1e9:.0f} GB, {card.free_bytes / 1e9:.0f} free"
        advice = "stop what else runs on it" if need <= card.total_bytes else "take a smaller profile"
        yield role, f"It needs {need / 1e9:.0f} GB of {device} at least; {has}: {advice}."


def _shortages(profile: Profile, forecast: estimate.Forecast) -> Iterator[str]:
    """What of disk and memory is too little for the profile as a whole."""
    if _free(Path.cwd()) < FREE_BYTES:
        yield f"Less than {FREE_BYTES / 1e6:.0f} MB are free here: a film wants that much."
    cache = weights.cache_folder()
    if forecast.missing_bytes and _free(cache) < forecast.missing_bytes + weights.ROOM:
        yield (
            f"The weights still to be pulled are {forecast.missing_bytes / 1e9:.0f} GB, {cache} has "
            f"{_free(cache) / 1e9:.0f} GB free: make room, or set HF_HOME to a larger disk."
        )
    memory, host = machine.memory_bytes(), costs.host(profile.posts)
    if memory and host.load + HOST_RESERVE > memory and _devices(profile):
        yield (
            f"Loading takes {(host.load + HOST_RESERVE) / 1e9:.0f} GB of host memory, this machine has "
            f"{memory / 1e9:.0f}: use another machine, or the profile “remote”."
        )


def _limits(profile: Profile) -> Iterator[str]:
    """What works all the same, but not for everything, or slowly."""
    memory, host = machine.memory_bytes(), costs.host(profile.posts)
    if memory and host.load + HOST_RESERVE <= memory < host.home + HOST_RESERVE and _devices(profile):
        yield (
            f"All models together are {host.home / 1e9:.0f} GB, the host's memory is {memory / 1e9:.0f}: "
            "some are loaded from disk again at each change on the card, in minutes instead of seconds."
        )
    base = [str(error) for error in readiness.lacks(profile, "narrator")]
    for advice, languages in _unspoken(profile, base).items():
        yield f"The narrator cannot speak {', '.join(languages)}. {advice}"


def _unspoken(profile: Profile, base: Sequence[str]) -> dict[str, list[str]]:
    """Languages by what would help to speak them."""
    found: dict[str, list[str]] = {}
    for language in Language:
        for error in readiness.lacks(profile, "narrator", (language,)):
            if str(error) not in base:
                found.setdefault(str(error).replace(f"To speak {language.value}, ", ""), []).append(
                    language.value
                )
    return found


def _devices(profile: Profile) -> dict[str, str]:
    """The roles that work on a card, and which."""
    posts = profile.posts.items()
    return {role: post.placement.device for role, post in posts if post.placement.device.startswith("cuda")}


def _sample(name: str, quality: str, sets: Sequence[str]) -> Booking:
    """A film of six shots, to count with."""
    brief = Brief(sentence="A keeper carries a lamp through the rain.")
    return Booking(brief=brief, profile=name, quality=quality, sets=tuple(sets))


def _free(folder: Path) -> int:
    return shutil.disk_usage(next(part for part in (folder, *folder.parents) if part.exists())).free


_Row = tuple[str, str]


def _table(rows: Iterable[_Row]) -> Table:
    table = Table(box=None, show_header=False, padding=(0, 2, 0, 0))
    table.add_column(style="dim", max_width=24)
    table.add_column()
    for name, text in rows:
        table.add_row(name, Text(text))
    table.add_row("", "")
    return table
