"""Killed with −9, at random moments or within the rounds of takes, a film comes out as if nobody had."""

from __future__ import annotations

import json
import multiprocessing
import os
import random
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable
from contextlib import closing
from multiprocessing.context import ForkServerContext
from pathlib import Path

import pytest

from onereel import api
from onereel.events import Event, Kind, Stage, TakeOrdered, WorkDone, WorkTicked
from onereel.film import Film
from onereel.making import Summary
from tests.conftest import FAKE

ROOT = Path(__file__).parents[1]
SMALL = [f"--set=format.{part}=320x176" for part in ("clip", "still", "reel")]
SENTENCE = "An old clockmaker in Prague repairs a music box at night"


def command(folder: Path) -> list[str]:
    onereel = [sys.executable, "-m", "onereel", "make", SENTENCE, "--shots", "2", "--json"]
    return [*onereel, "--profile", "animatic", "-o", str(folder), *SMALL]


def run(folder: Path) -> dict[str, dict[str, int]]:
    env = os.environ | {"PYTHONPATH": str(ROOT)}
    answer: dict[str, dict[str, int]] = json.loads(subprocess.check_output(command(folder), env=env))
    return answer


def slips(folder: Path) -> int:
    return len(list(folder.glob(".onereel/store/slips/*.json")))


def test_kill_9_at_random_moments(tmp_path):
    whole = run(tmp_path / "whole")
    folder, chance = tmp_path / "killed", random.Random(5)
    env = os.environ | {"PYTHONPATH": str(ROOT)}
    for _ in range(4):
        before = slips(folder)
        process = subprocess.Popen(
            command(folder), env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        while slips(folder) == before and process.poll() is None:
            time.sleep(0.02)
        time.sleep(chance.uniform(0, 0.6))
        process.kill()
        process.wait()
    finished = slips(folder)
    resumed = run(folder)
    assert sum(resumed["reused"].values()) >= finished - 1, "nothing finished is made twice"
    total = {kind: resumed["made"][kind] + resumed["reused"][kind] for kind in resumed["made"]}
    assert total == {kind: whole["made"][kind] + whole["reused"][kind] for kind in whole["made"]}
    for name in ("reel.mp4", "plan.json", "reel.srt", "reel.vtt", "poster.jpg", "board.jpg"):
        assert (folder / name).read_bytes() == (tmp_path / "whole" / name).read_bytes(), name


def test_ctrl_c_while_the_workers_load_what_they_draw_with(tmp_path: Path) -> None:
    folder, env = tmp_path / "film", os.environ | {"PYTHONPATH": str(ROOT)}
    with subprocess.Popen(
        command(folder), env=env, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, start_new_session=True
    ) as process:
        while not slips(folder) and process.poll() is None:  # the first is the plan's: they load meanwhile
            time.sleep(0.01)
        os.killpg(process.pid, signal.SIGINT)
        said = process.communicate()[1].decode()
    assert process.returncode == 130, said
    assert "goes on from here" in said
    assert "Traceback" not in said


MOMENTS = {
    "take 1 is rated and take 2 not ordered yet": (Kind.VERDICT, "shot-2 take 1"),
    "take 2 is ordered": "shot-2 take 2",
    "take 2 is half done": (Kind.TAKE, "shot-2 take 2", 0.5),
    "take 2 is done and nobody has watched it": (Kind.TAKE, "shot-2 take 2"),
    "the last take is rated and none kept yet": (Kind.VERDICT, "shot-2 take 3"),
}


def moment_of(event: Event) -> object:
    """How an event is written in `MOMENTS`."""
    match event:
        case WorkDone(kind=Kind.PLAN) | WorkDone(reused=False):
            return event.kind, event.label
        case WorkTicked():
            return event.kind, event.label, round(event.done, 1)
        case TakeOrdered():
            return f"{event.shot} take {event.take}"
    return None


def listening(moment: object) -> Callable[[Event], None]:
    """A listener that kills its process at this moment."""

    def listen(event: Event) -> None:
        if moment is not None and moment_of(event) == moment:
            os.kill(os.getpid(), signal.SIGKILL)

    return listen


def rounds(folder: Path, moment: object = None) -> Summary:
    """A film whose second shot fails three times, by the fakes; its process dies at this moment."""
    return api.make(
        "A keeper carries light.",
        folder,
        profile=FAKE,
        shots=2,
        sets=('critic.fails=["Ana at work 2"]',),
        until=Stage.DAILIES,
        listen=listening(moment),
    )


@pytest.fixture
def dying() -> ForkServerContext:
    """What starts processes that die: one that has imported everything, and forks."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["tests.test_kill", "tests.fakes"])
    return context


def killed(dying: ForkServerContext, work: Callable[..., Summary], folder: Path, moment: object) -> bool:
    process = dying.Process(target=work, args=(folder, moment))
    process.start()
    process.join()
    return process.exitcode == -signal.SIGKILL


def made_twice(folder: Path) -> list[tuple[Kind, str]]:
    with closing(Film(folder).journal()) as journal:
        done = Counter(
            (e.kind, e.label) for _, _, e in journal.read() if isinstance(e, WorkDone) and not e.reused
        )
    return [what for what, count in done.items() if count > 1]


def test_kill_9_within_the_rounds(dying: ForkServerContext, tmp_path: Path) -> None:
    folder = tmp_path / "killed"
    for told, moment in MOMENTS.items():
        assert killed(dying, rounds, folder, moment), told
    resumed, whole = rounds(folder), rounds(tmp_path / "whole")
    assert [[take.number for take in shot.takes] for shot in whole.shots] == [[1], [1, 2, 3]]
    assert resumed.shots == whole.shots, "takes, numbers, ratings, remedies, and the one that is kept"
    assert resumed.made[Kind.TAKE] == resumed.made[Kind.VERDICT] == 0, "all of it was finished"
    assert made_twice(folder) == []


ASKED = {
    "it is not in the plan yet": (Kind.PLAN, "plan"),
    "it is ordered": "shot-2 take 4",
    "its keyframe is painted": (Kind.KEYFRAME, "shot-2 take 4"),
    "it is half done": (Kind.TAKE, "shot-2 take 4", 0.5),
    "it is done and nobody has watched it": (Kind.TAKE, "shot-2 take 4"),
}
SHOT = {
    "it is watched and none is kept yet": (Kind.VERDICT, "shot-2 take 4"),
    "the reel is cut and not handed over": (Kind.REEL, "reel"),
}


def retake(folder: Path, moment: object = None) -> Summary:
    return api.retake(folder, "shot-2", note="Slower.", listen=listening(moment))


def go_on(folder: Path, moment: object = None) -> Summary:
    return api.resume(folder, listen=listening(moment))


def test_kill_9_within_a_retake(dying: ForkServerContext, tmp_path: Path) -> None:
    """Killed and asked for once more in the same words, or only gone on with, it is one retake."""
    folder, whole = tmp_path / "killed", tmp_path / "whole"
    for film in (folder, whole):
        rounds(film)
    for told, moment in ASKED.items():
        assert killed(dying, retake, folder, moment), told
    for told, moment in SHOT.items():
        assert killed(dying, go_on, folder, moment), told
    resumed, film = go_on(folder), retake(whole)
    assert [take.number for take in film.shots[1].takes if take.kept] == [4]
    assert resumed.shots == film.shots
    assert (folder / "plan.json").read_bytes() == (whole / "plan.json").read_bytes()
    assert (folder / "reel.mp4").read_bytes() == (whole / "reel.mp4").read_bytes()
    assert made_twice(folder) == []
