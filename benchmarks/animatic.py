"""How long the embedded crew takes for a film, stage by stage, and how much memory: a table and JSON.

    python benchmarks/animatic.py [--runs 5] [--size 960x528] [--json FILE] ["A sentence."]

Every run is a whole process in an empty folder, from sentence to mp4; medians over the runs. Memory is
the peak of the sum over the process and its workers, sampled every 50 ms.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

SENTENCE = "A lighthouse keeper in Lisbon dances alone in the rain at dawn"


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


def run(command: list[str]) -> tuple[float, int, dict[str, object]]:
    """One command: wall seconds, peak bytes, and the JSON object it printed."""
    began = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    peak = 0
    done = threading.Event()

    def watch() -> None:
        nonlocal peak
        while not done.wait(0.05):
            peak = max(peak, resident_bytes(process.pid))

    watcher = threading.Thread(target=watch)
    watcher.start()
    answer, _ = process.communicate()
    wall = time.monotonic() - began
    done.set()
    watcher.join()
    if process.returncode != 0:
        raise SystemExit(f"{' '.join(command)} failed: {answer}")
    return wall, peak, json.loads(answer)


def once(sentence: str, size: str) -> dict[str, float]:
    """A whole film, then the road to its first board, then a cut after an edited line."""
    folder = Path(tempfile.mkdtemp())
    onereel = [sys.executable, "-m", "onereel"]
    sizes = [f"--set=format.{part}={size}" for part in ("clip", "still", "reel")]
    begin = ["--profile", "animatic", "--json", *sizes]
    try:
        board, _, _ = run([*onereel, "board", sentence, "-o", str(folder / "board"), *begin])
        wall, peak, summary = run([*onereel, "make", sentence, "-o", str(folder / "film"), *begin])
        path = folder / "film/plan.json"
        plan = json.loads(path.read_text("utf-8"))
        plan["shots"][2]["line"] = plan["shots"][1]["line"]
        plan["shots"][2]["reading"] = plan["shots"][1]["reading"]
        path.write_text(json.dumps(plan), "utf-8")
        recut, _, _ = run([*onereel, "make", str(folder / "film"), "--json"])
    finally:
        shutil.rmtree(folder)
    timings = summary["timings"]
    assert isinstance(timings, dict)
    return {
        "whole film": wall,
        "peak memory MB": peak / 1e6,
        "board alone": board,
        "re-cut after a line": recut,
        **{f"stage {stage}": seconds for stage, seconds in timings.items()},
    }


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("sentence", nargs="?", default=SENTENCE)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--size", default="960x528")
    parser.add_argument("--json", type=Path, metavar="FILE")
    said = parser.parse_args()
    runs = [once(said.sentence, said.size) for _ in range(said.runs)]
    table = {
        name: {
            "median": statistics.median(r[name] for r in runs),
            "min": min(r[name] for r in runs),
            "max": max(r[name] for r in runs),
        }
        for name in runs[0]
    }
    print(f"{said.size}, {said.runs} runs, {os.cpu_count()} cores; seconds unless said otherwise")
    print(f"{'':24}{'median':>9}{'min':>9}{'max':>9}")
    for name, row in table.items():
        print(f"{name:24}{row['median']:9.2f}{row['min']:9.2f}{row['max']:9.2f}")
    if said.json:
        said.json.write_text(json.dumps({"size": said.size, "runs": said.runs, "table": table}, indent=2))


if __name__ == "__main__":
    main()
