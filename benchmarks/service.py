"""What the service costs: submissions a second, how late an event is, the page, memory over fifty films.

PYTHONPATH=. python benchmarks/service.py [--films 50] [--profile tests/fake.toml] [--json FILE]

With the crew of fakes the films take next to nothing: what is left is the service's own. The page is timed
where Chromium and playwright are installed.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import os
import re
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from onereel.client import Client
from onereel.events import Kind, WorkDone
from onereel.film import Film

ROOT = Path(__file__).parents[1]
CHROMIUM = "/usr/bin/chromium"


@contextlib.contextmanager
def serving(films: Path, profile: str) -> Iterator[tuple[str, int]]:
    """A service; its address and process id."""
    log = films.parent / "serve.log"
    with log.open("wb") as file:
        process = subprocess.Popen(
            [
                *(sys.executable, "-m", "onereel", "serve", "--films", str(films), "--port", "0"),
                *("--profile", profile, "--queue", "10000"),
            ],
            env=os.environ | {"PYTHONPATH": str(ROOT)},
            stdout=file,
            stderr=file,
        )
    try:
        while not (found := re.search(r"INFO onereel: (http://\S+?),", log.read_text())):
            if process.poll() is not None:
                raise SystemExit(log.read_text())
            time.sleep(0.05)
        yield found[1], process.pid
    finally:
        process.terminate()
        process.wait()


def submissions(client: Client, count: int) -> dict[str, float]:
    """Orders a second, one after the other; they wait, as plans only, and are cancelled."""
    began = time.perf_counter()
    ids = [
        client.create("A keeper carries light.", until="plan", shots=1, priority=9).id for _ in range(count)
    ]  # type: ignore[arg-type]
    seconds = time.perf_counter() - began
    for film_id in ids:
        client.cancel(film_id)
    return {"orders": count, "a second": round(count / seconds, 1)}


def latency(client: Client, films: Path, film_id: str, count: int) -> dict[str, float]:
    """Milliseconds from an event's writing to a reader's having it."""
    written: dict[int, float] = {}
    late: list[float] = []
    last = client.film(film_id).last_event

    def read() -> None:
        for happening in client.events(film_id, last):
            if happening.number is not None:
                late.append((time.perf_counter() - written[happening.number]) * 1000)
                if len(late) == count:
                    return

    reader = threading.Thread(target=read)
    reader.start()
    time.sleep(0.5)
    with contextlib.closing(Film(films / film_id).journal()) as journal:
        for number in range(count):
            event = WorkDone(kind=Kind.LINE, label="l", key="0" * 64, reused=False, seconds=1)
            now = time.perf_counter()
            written[last + 1 + number] = now
            journal.append(event)
            time.sleep(0.05)
    reader.join()
    return {"median ms": round(statistics.median(late), 1), "worst ms": round(max(late), 1)}


def fifty(client: Client, pid: int, count: int) -> dict[str, Any]:
    """Megabytes of the service and its worker as films go through."""
    marks: dict[str, list[float]] = {"service MB": [], "worker MB": []}
    began = time.perf_counter()
    for number in range(count):
        film = client.create("A keeper carries light.", shots=1, seed=number)
        client.wait(film.id)
        if number % max(1, count // 10) == 0 or number == count - 1:
            (worker,) = _children(pid)
            marks["service MB"].append(_resident(pid))
            marks["worker MB"].append(_resident(worker))
    return {"films": count, "seconds a film": round((time.perf_counter() - began) / count, 2)} | marks


def page(url: str, film_id: str) -> dict[str, Any]:
    """Milliseconds until the page can be used, cold, home and a film."""
    try:
        from playwright.sync_api import sync_playwright
    except ModuleNotFoundError:
        return {"page": "not timed: no playwright here"}
    if not Path(CHROMIUM).exists():
        return {"page": "not timed: no Chromium here"}
    told = {}
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        for name, path, ready in (
            ("home ms", "/", "textarea"),
            ("film ms", f"/films/{film_id}", "video, img"),
        ):
            view = browser.new_context().new_page()
            began = time.perf_counter()
            view.goto(url + path)
            view.wait_for_selector(ready)
            told[name] = round((time.perf_counter() - began) * 1000)
        browser.close()
    return told


def _children(pid: int) -> list[int]:
    return [
        int(child)
        for path in Path(f"/proc/{pid}/task").glob("*/children")
        for child in path.read_text().split()
    ]


def _resident(pid: int) -> float:
    found = re.search(r"VmRSS:\s+(\d+) kB", Path(f"/proc/{pid}/status").read_text())
    return round(int(found[1]) / 1024, 1) if found else 0.0


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--films", type=int, default=50)
    parser.add_argument("--profile", default=str(ROOT / "tests" / "fake.toml"))
    parser.add_argument("--json", type=Path)
    said = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        films = Path(folder) / "films"
        began = time.perf_counter()
        with serving(films, said.profile) as (url, pid), Client(url) as client:
            found: dict[str, Any] = {"start": {"ms": round((time.perf_counter() - began) * 1000)}}
            first = client.wait(client.create("A keeper carries light.", shots=6).id)
            found["fifty films"] = fifty(client, pid, said.films)
            found["submissions"] = submissions(client, 50)
            found["events"] = latency(client, films, first.id, 50)
            found["page"] = page(url, first.id)
    for name, row in found.items():
        print(f"{name:<14}", ", ".join(f"{key} {value}" for key, value in row.items()))
    if said.json:
        said.json.write_text(json.dumps(found, indent=2) + "\n")


if __name__ == "__main__":
    main()
