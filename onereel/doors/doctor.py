"""What this machine can run, and what it lacks, said before the work begins."""

from __future__ import annotations

import importlib.metadata
import shutil
import sys
from pathlib import Path

from rich.console import Console
from rich.table import Table

from onereel import machine
from onereel.film import FREE_BYTES
from onereel.profile import ROLES, load, maker_class, names
from onereel.workers import cores

PACKAGES = ("numpy", "opencv-python-headless", "av", "pydantic", "espeakng-loader")


def examine(console: Console, profile: str | None) -> bool:
    """Print the findings. False when the profile (default: the one this machine gets) cannot run here."""
    table = Table(box=None, show_header=False, padding=(0, 2, 0, 0))
    table.add_column(style="dim", no_wrap=True)
    table.add_column()
    for row in _findings():
        table.add_row(*row)
    console.print(table)
    chosen = profile or machine.default_profile()
    problems = _problems(chosen)
    for problem in problems:
        console.print(f"[yellow]{problem}", highlight=False, soft_wrap=True)
    console.print(f"Profile {chosen}: {'cannot run here yet.' if problems else 'ready.'}", highlight=False)
    return not problems


def _findings() -> list[tuple[str, str]]:
    memory = machine.memory_bytes()
    free = shutil.disk_usage(Path.cwd()).free
    cards = machine.gpus()
    return [
        ("system", machine.system()),
        ("python", sys.version.split()[0]),
        ("cores", str(cores())),
        ("memory", f"{memory / 2**30:.0f} GiB" if memory else "unknown"),
        ("disk", f"{free / 2**30:.1f} GiB free here"),
        *(
            ("card", f"{c.name}, {c.total_bytes / 2**30:.0f} GiB, {c.free_bytes / 2**30:.0f} free")
            for c in cards
        ),
        *(() if cards else (("card", "none found"),)),
        *((name, importlib.metadata.version(name)) for name in PACKAGES),
        ("profiles", ", ".join(names())),
    ]


def _problems(name: str) -> list[str]:
    profile = load(name)
    found = []
    if shutil.disk_usage(Path.cwd()).free < FREE_BYTES:
        found.append(f"Less than {FREE_BYTES / 2**20:.0f} MB are free here: a film wants that much.")
    for role in ROLES:
        post = profile.posts[role]
        check = getattr(maker_class(role, post.maker), "problems", None)
        if check is not None:
            found += [f"{role}: {problem}" for problem in check(post.settings, post.placement)]
    return list(dict.fromkeys(found))
