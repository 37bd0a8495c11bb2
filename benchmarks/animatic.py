"""How long the embedded crew takes for a film, and how much memory and CPU: a table, JSON, and the goals met.

    python benchmarks/animatic.py [--runs 5] [--json FILE] ["A sentence."]

Every run is a whole process in an empty folder, from sentence to mp4, with nothing else at work on the
machine; medians over the runs. CPU is user and system time over the process and its workers. Memory is the
peak of their proportional sizes together (Linux) in a run of its own: looking ten times a second takes a
tenth of a core. Exits with 1 where a goal is missed.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from dataclasses import dataclass
from pathlib import Path

SENTENCE = "A lighthouse keeper in Lisbon dances alone in the rain at dawn"
LARGE = "1280x704"
GOALS: dict[str, float] = {
    "whole film": 30,
    "whole film, CPU": 50,
    "peak memory, MB": 1000,
    "first picture": 5,
    "board": 5,
    "re-cut after a line": 4,
    f"whole film at {LARGE}": 60,
    f"peak memory at {LARGE}, MB": 1000,
}
"""On two cores. Six shots at 960×528 unless said otherwise."""


def resident_bytes(root: int) -> int:
    """Proportional resident memory of a process and everything below it (Linux)."""
    children: dict[int, list[int]] = {}
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                parent = int((entry / "stat").read_text().rpartition(")")[2].split()[1])
            except (OSError, IndexError):
                continue  # it ended while we looked
            children.setdefault(parent, []).append(int(entry.name))
    total, queue = 0, [root]
    while queue:
        pid = queue.pop()
        queue += children.get(pid, [])
        try:
            rows = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
        except OSError:
            continue
        total += sum(int(row.split()[1]) * 1024 for row in rows if row.startswith("Pss:"))
    return total


@dataclass(frozen=True, slots=True)
class Run:
    """One command: seconds, CPU seconds, peak bytes if it was weighed, seconds to its first picture, what it
    printed."""

    wall: float
    cpu: float
    peak: int
    first_picture: float | None
    said: dict[str, object]


def run(command: list[str], folder: Path, *, weigh: bool = False) -> Run:
    """Run a command that makes a film in `folder`; to `weigh` it slows it down."""
    compiled = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    began = time.monotonic()
    process = subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, env=compiled
    )
    peak, first = 0, None
    done = threading.Event()

    def watch() -> None:
        nonlocal peak, first
        while not done.wait(0.1 if weigh else 0.05):
            if weigh:
                peak = max(peak, resident_bytes(process.pid))
            elif any((folder / ".onereel/store/media").glob("*.png")):
                first = time.monotonic() - began
                return

    watcher = threading.Thread(target=watch)
    watcher.start()
    answer, _ = process.communicate()
    wall = time.monotonic() - began
    done.set()
    watcher.join()
    if process.returncode != 0:
        raise SystemExit(f"{' '.join(command)} failed: {answer}")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Run(wall, cpu, peak, first, json.loads(answer))


ONEREEL = [sys.executable, "-m", "onereel"]
BEGIN = ["--profile", "animatic", "--json"]
SIZES = [f"--set=format.{part}={LARGE}" for part in ("clip", "still", "reel")]


def once(sentence: str) -> dict[str, float]:
    """A board, a whole film, a cut after an edited line, and the film again at 1280×704."""
    folder = Path(tempfile.mkdtemp())
    try:
        board = run([*ONEREEL, "board", sentence, "-o", str(folder / "board"), *BEGIN], folder / "board")
        film = run([*ONEREEL, "make", sentence, "-o", str(folder / "film"), *BEGIN], folder / "film")
        path = folder / "film/plan.json"
        plan = json.loads(path.read_text("utf-8"))
        plan["shots"][2]["line"] = plan["shots"][1]["line"]
        plan["shots"][2]["reading"] = plan["shots"][1]["reading"]
        path.write_text(json.dumps(plan), "utf-8")
        recut = run([*ONEREEL, "make", str(folder / "film"), "--json"], folder / "film")
        large = run(
            [*ONEREEL, "make", sentence, "-o", str(folder / "large"), *BEGIN, *SIZES], folder / "large"
        )
    finally:
        shutil.rmtree(folder)
    timings = film.said["timings"]
    assert isinstance(timings, dict)
    return {
        "whole film": film.wall,
        "whole film, CPU": film.cpu,
        "first picture": board.first_picture or board.wall,
        "board": board.wall,
        "re-cut after a line": recut.wall,
        "re-cut after a line, CPU": recut.cpu,
        f"whole film at {LARGE}": large.wall,
        **{f"stage {stage}": seconds for stage, seconds in timings.items()},
    }


def weighed(sentence: str) -> dict[str, float]:
    """The film at both sizes once more, and what they take in memory."""
    peaks = {}
    for name, sizes in {"peak memory, MB": [], f"peak memory at {LARGE}, MB": SIZES}.items():
        with tempfile.TemporaryDirectory() as folder:
            made = Path(folder) / "film"
            film = run([*ONEREEL, "make", sentence, "-o", str(made), *BEGIN, *sizes], made, weigh=True)
            peaks[name] = film.peak / 1e6
    return peaks


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("sentence", nargs="?", default=SENTENCE)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--json", type=Path, metavar="FILE")
    said = parser.parse_args()
    runs = [once(said.sentence) for _ in range(said.runs)]
    taken = {name: [r[name] for r in runs] for name in runs[0]}
    taken |= {name: [peak] for name, peak in weighed(said.sentence).items()}
    table = {
        name: {"median": statistics.median(some), "min": min(some), "max": max(some), "goal": GOALS.get(name)}
        for name, some in taken.items()
    }
    print(f"{said.runs} runs, {os.cpu_count()} cores; seconds unless said otherwise")
    print(f"{'':30}{'median':>9}{'min':>9}{'max':>9}{'goal':>9}")
    missed = False
    for name, row in table.items():
        goal = GOALS.get(name)
        met = "" if goal is None else "  met" if statistics.median(taken[name]) <= goal else "  MISSED"
        missed |= met.endswith("MISSED")
        most = "" if goal is None else f"≤ {goal:g}"
        print(f"{name:30}{row['median']:9.2f}{row['min']:9.2f}{row['max']:9.2f}{most:>9}{met}")
    if said.json:
        said.json.write_text(
            json.dumps({"runs": said.runs, "cores": os.cpu_count(), "table": table}, indent=2)
        )
    return int(missed)


if __name__ == "__main__":
    raise SystemExit(main())
