"""What this machine has: cores, memory, disk, graphics cards. Looked up without loading torch."""

from __future__ import annotations

import importlib.util
import os
import platform
import shutil
import subprocess
from pathlib import Path

from onereel.planfile import Value

PROFILE_BYTES = (("mi300x", 180e9), ("h200", 130e9), ("h100", 75e9), ("rtx4090", 22e9))
"""The studio profiles by the card memory they need, largest first."""


class Gpu(Value):
    name: str
    total_bytes: int
    free_bytes: int
    maker: str


def gpus() -> list[Gpu]:
    """The graphics cards the drivers know of; empty without a driver."""
    return _nvidia() + _amd()


def default_profile() -> str:
    """The studio profile for the card in this machine, if its libraries are there; else “animatic”."""
    if importlib.util.find_spec("diffusers") is None:
        return "animatic"
    cards = gpus()
    most = max((card.total_bytes for card in cards), default=0)
    amd = any(card.maker == "amd" for card in cards)
    fitting = (name for name, need in PROFILE_BYTES if most >= need and (name == "mi300x") <= amd)
    return next(fitting, "animatic")


def memory_bytes() -> int | None:
    """The machine's memory, where the system tells."""
    try:
        return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    except (ValueError, OSError, AttributeError):
        return None


def system() -> str:
    """Operating system and processor in a few words."""
    return f"{platform.system()} {platform.release()}, {platform.machine()}"


def _nvidia() -> list[Gpu]:
    program = shutil.which("nvidia-smi")
    if program is None:
        return []
    query = "--query-gpu=name,memory.total,memory.free"
    answer = subprocess.run(
        [program, query, "--format=csv,noheader,nounits"],
        capture_output=True,
        text=True,
        timeout=20,
        check=False,
    )
    if answer.returncode != 0:
        return []
    cards = []
    for line in answer.stdout.strip().splitlines():
        name, total, free = (part.strip() for part in line.rsplit(",", 2))
        cards.append(
            Gpu(name=name, total_bytes=int(total) * 2**20, free_bytes=int(free) * 2**20, maker="nvidia")
        )
    return cards


def _amd() -> list[Gpu]:
    cards = []
    for total in sorted(Path("/sys/class/drm").glob("card*/device/mem_info_vram_total")):
        used = int((total.parent / "mem_info_vram_used").read_text())
        size = int(total.read_text())
        cards.append(Gpu(name="AMD", total_bytes=size, free_bytes=size - used, maker="amd"))
    return cards
