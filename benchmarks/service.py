"""What the service costs: submissions, events, cancels, a stop, the first wall, the page, memory over films.

PYTHONPATH=. python benchmarks/service.py [--films 50] [--wall 1000] [--profile tests/fake.toml] [--json FILE]

With the crew of fakes the films take next to nothing: what is left is the service's own. The page is timed
where Chromium and playwright are installed.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import os
import re
import shutil
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
from onereel.errors import OneReelError
from onereel.events import Kind, WorkBegan, WorkDone
from onereel.film import Film
from onereel.wire import State

ROOT = Path(__file__).parents[1]
CHROMIUM = "/usr/bin/chromium"


@contextlib.contextmanager
def serving(films: Path, *profiles: str) -> Iterator[tuple[str, subprocess.Popen[bytes]]]:
    """A service; its address and process."""
    log = films.parent / "serve.log"
    with log.open("wb") as file:
        process = subprocess.Popen(
            [
                *(sys.executable, "-m", "onereel", "serve", "--films", str(films), "--port", "0"),
                *("--queue", "10000", *(f"--profile={profile}" for profile in profiles)),
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
        yield found[1], process
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


def cancels(client: Client, profile: str, count: int) -> dict[str, float]:
    """Seconds from asking a film at work to stop to its having stopped, as the service answers (goal: 2)."""
    took = []
    for number in range(count):
        film = client.create("A keeper carries light.", shots=1, seed=number, profile=profile)
        for happening in client.events(film.id):
            if isinstance(happening.event, WorkBegan) and happening.event.kind is Kind.TAKE:
                break
        began = time.perf_counter()
        assert client.cancel(film.id).state is State.CANCELLED
        took.append(time.perf_counter() - began)
    return {"median s": round(statistics.median(took), 2), "worst s": round(max(took), 2)}


def stop(client: Client, process: subprocess.Popen[bytes], profile: str, readers: int) -> dict[str, float]:
    """Seconds from SIGTERM to the end of the last process, a film at work and its events read (goal: 5)."""
    film = client.create("A keeper carries light.", shots=1, seed=99, profile=profile)
    begun = threading.Barrier(readers + 1)

    def read() -> None:
        waits = True
        with contextlib.suppress(OneReelError, RuntimeError):  # the client is closed under them
            for happening in client.events(film.id):
                if waits and isinstance(happening.event, WorkBegan) and happening.event.kind is Kind.TAKE:
                    begun.wait()
                    waits = False

    for _ in range(readers):
        threading.Thread(target=read, daemon=True).start()
    begun.wait()
    began = time.perf_counter()
    process.terminate()
    process.wait()
    return {"readers": readers, "s": round(time.perf_counter() - began, 2)}


def first_wall(films: Path, film_id: str, profile: str, count: int) -> dict[str, float]:
    """Milliseconds of a wall right after a start, over many films, and of the next one."""
    many = films.parent / "many"
    for number in range(count):
        shutil.copytree(
            films / film_id, many / f"{film_id}-{number}", ignore=shutil.ignore_patterns("store", "*.mp4")
        )
    with serving(many, profile) as (url, _), Client(url) as client:
        took = []
        for _ in range(2):
            began = time.perf_counter()
            next(client.films())
            took.append(round((time.perf_counter() - began) * 1000))
    return {"films": count, "first ms": took[0], "next ms": took[1]}


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
    parser.add_argument("--wall", type=int, default=1000, help="Films on the wall that is asked for first.")
    parser.add_argument("--profile", default=str(ROOT / "tests" / "fake.toml"))
    parser.add_argument("--json", type=Path)
    said = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        films = Path(folder) / "films"
        began = time.perf_counter()
        slow = Path(folder) / "slow.toml"
        animator = 'maker = "tests.fakes:Animator"\n'
        slow.write_text(
            (ROOT / "tests" / "fake.toml").read_text().replace(animator, f"{animator}seconds = 30\n")
        )
        with serving(films, said.profile, str(slow)) as (url, process), Client(url) as client:
            found: dict[str, Any] = {"start": {"ms": round((time.perf_counter() - began) * 1000)}}
            first = client.wait(client.create("A keeper carries light.", shots=6).id)
            found["fifty films"] = fifty(client, process.pid, said.films)
            found["submissions"] = submissions(client, 50)
            found["events"] = latency(client, films, first.id, 50)
            found["page"] = page(url, first.id)
            found["cancels"] = cancels(client, str(slow), 5)
            found["stop"] = stop(client, process, str(slow), 20)
        found["first wall"] = first_wall(films, first.id, said.profile, said.wall)
    for name, row in found.items():
        print(f"{name:<14}", ", ".join(f"{key} {value}" for key, value in row.items()))
    if said.json:
        said.json.write_text(json.dumps(found, indent=2) + "\n")


if __name__ == "__main__":
    main()
