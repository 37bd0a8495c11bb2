"""What this machine has: cores, memory, disk, graphics cards. Looked up without loading torch."""

from __future__ import annotations

import importlib.metadata
import importlib.util
import json
import os
import platform
import shutil
import subprocess
import sys
from pathlib import Path

from pydantic import Field

from onereel.planfile import Value

PROFILE_BYTES = (("mi300x", 180e9), ("h200", 130e9), ("h100", 75e9), ("rtx4090", 22e9))
"""The studio profiles by the card memory they need, largest first."""


VISIBLE = {"nvidia": "CUDA_VISIBLE_DEVICES", "amd": "HIP_VISIBLE_DEVICES"}
"""By the card's maker: which cards a process sees. ROCm reads the other one too."""


class Gpu(Value):
    name: str
    total_bytes: int
    free_bytes: int
    maker: str
    driver: str = ""
    compute: float = Field(default=0.0, description="CUDA's compute capability; 0: not one of its cards.")


class Torch(Value):
    """What torch says of itself, and of the cards it sees."""

    version: str
    built_for: str
    cards: int
    said: str = ""


def gpus() -> list[Gpu]:
    """The graphics cards the drivers know of; empty without a driver."""
    return _nvidia() + _amd()


def environments() -> list[dict[str, str]]:
    """For each card that this process may use: the environment of a process that is to see it alone.

    Where the environment names cards already, it is those, by the names they have there.
    """
    cards = gpus()
    if not cards:
        return []
    name = VISIBLE[cards[0].maker]
    said = next((os.environ[one] for one in (name, *VISIBLE.values()) if one in os.environ), None)
    if said is None:
        ids = [str(number) for number in range(sum(card.maker == cards[0].maker for card in cards))]
    else:
        ids = [part.strip() for part in said.split(",") if part.strip()]
    # Where the other one is set as well, vLLM insists that both say the same.
    names = {name, *(one for one in VISIBLE.values() if one in os.environ)}
    return [dict.fromkeys(sorted(names), one) for one in ids]


def default_profile() -> str:
    """The studio profile for the card in this machine, if its libraries are there; else “animatic”."""
    if importlib.util.find_spec("diffusers") is None:
        return "animatic"
    cards = gpus()
    most = max((card.total_bytes for card in cards), default=0)
    amd = any(card.maker == "amd" for card in cards)
    fitting = (name for name, need in PROFILE_BYTES if most >= need and (name == "mi300x") <= amd)
    return next(fitting, "animatic")


def lacking(extra: str) -> list[str]:
    """What an extra of onereel (“studio”) asks for and this Python has not, each in a few words.

    Nothing where onereel runs from its sources without being installed: then nobody says what it asks for,
    and a maker names the first package it misses.
    """
    from packaging.requirements import Requirement

    try:
        asked = importlib.metadata.requires("onereel") or []
    except importlib.metadata.PackageNotFoundError:
        return []
    lacks = []
    for text in asked:
        need = Requirement(text)
        if need.marker is None or not need.marker.evaluate({"extra": extra}):
            continue
        try:
            here = importlib.metadata.version(need.name)
        except importlib.metadata.PackageNotFoundError:
            lacks.append(need.name)
        else:
            if not need.specifier.contains(here, prereleases=True):
                lacks.append(f"{need.name} {need.specifier} (here is {here})")
    return lacks


_ASK_TORCH = """
import json, torch, warnings
with warnings.catch_warnings(record=True) as said:
    warnings.simplefilter("always")
    cards = torch.cuda.device_count() if torch.cuda.is_available() else 0
built = f"ROCm {torch.version.hip}" if torch.version.hip else f"CUDA {torch.version.cuda}"
print(json.dumps({
    "version": torch.__version__, "cards": cards, "said": " ".join(str(one.message) for one in said),
    "built_for": built if torch.version.hip or torch.version.cuda else "processors alone",
}))
"""


def ask_torch() -> Torch | None:
    """What torch sees here, asked in a process of its own; None where it is not installed.

    A torch that cannot be imported, or is silent for a minute, sees no card and says why.
    """
    if importlib.util.find_spec("torch") is None:
        return None
    version = importlib.metadata.version("torch")
    try:
        command = [sys.executable, "-c", _ASK_TORCH]
        asked = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    except subprocess.TimeoutExpired:
        return Torch(version=version, built_for="unknown", cards=0, said="It did not answer within a minute.")
    if asked.returncode != 0:
        last = (asked.stderr.strip().splitlines() or ["no reason given"])[-1]
        return Torch(version=version, built_for="unknown", cards=0, said=f"It cannot be imported: {last}")
    return Torch.model_validate(json.loads(asked.stdout.splitlines()[-1]))


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
    query = "--query-gpu=name,memory.total,memory.free,driver_version,compute_cap"
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
        name, total, free, driver, compute = (part.strip() for part in line.rsplit(",", 4))
        bytes_ = {"total_bytes": int(total) * 2**20, "free_bytes": int(free) * 2**20}
        cards.append(Gpu(name=name, maker="nvidia", driver=driver, compute=float(compute), **bytes_))
    return cards


def _amd() -> list[Gpu]:
    cards, version = [], Path("/sys/module/amdgpu/version")
    driver = version.read_text().strip() if version.is_file() else ""
    for total in sorted(Path("/sys/class/drm").glob("card*/device/mem_info_vram_total")):
        used = int((total.parent / "mem_info_vram_used").read_text())
        size = int(total.read_text())
        cards.append(Gpu(name="AMD", total_bytes=size, free_bytes=size - used, maker="amd", driver=driver))
    return cards
