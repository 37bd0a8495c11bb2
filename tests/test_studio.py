"""The floor: orders become results once, in threads or worker processes, and failures have names."""

from __future__ import annotations

import errno
import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from onereel.backends.animatic.animator import Animator
from onereel.backends.animatic.composer import Composer
from onereel.backends.animatic.critic import Critic
from onereel.backends.animatic.painter import Painter
from onereel.company import Company
from onereel.crew import Bench
from onereel.departments import make_all
from onereel.errors import BadInput, Cancelled, CannotMake, LineTooLong
from onereel.events import Event, Kind, WorkDone, WorkFailed, WorkTicked
from onereel.orders import Line
from onereel.planfile import Language, Value, Voice
from onereel.profile import load
from onereel.store import Store
from onereel.studio import Floor
from onereel.workers import start_method
from tests.conftest import FAKE
from tests.fakes import Fake


class Manner(Value):
    does: str = "speaks"


class ThreadNarrator(Fake):
    """Does what its settings say, instead of speaking."""

    Settings = Manner
    settings: Manner
    suffix = ".wav"

    def make(self, order: Line, out: Path, bench: Bench) -> None:
        match self.settings.does:
            case "speaks":
                for part in range(5):
                    bench.tick(part / 5)
                    time.sleep(0.03)
                out.write_bytes(order.text.encode() + str(os.getpid()).encode())
            case "waits":
                while True:
                    bench.tick(0.5)
                    time.sleep(0.02)
            case "hangs":
                out.write_bytes(b"begun")
                time.sleep(3600)
            case "dies of rain":
                if order.text == "Rain.":
                    os.kill(os.getpid(), signal.SIGKILL)
                out.write_bytes(b"alive")
            case "fills the disk":
                raise OSError(errno.ENOSPC, "No space left on device", str(out))
            case "may not":
                raise OSError(errno.EROFS, "Read-only file system", str(out))
            case "is too long":
                raise LineTooLong(order.text, seconds=9.5, room=4.0)


class ProcessNarrator(ThreadNarrator):
    own_process = True
    tools = tuple(tool for maker in (Painter, Animator, Critic, Composer) for tool in maker.tools)


def line(text: str = "Rain.") -> Line:
    return Line(text=text, language=Language.EN_US, voice=Voice.MALE, seconds=4, seed=1)


def floor(tmp_path: Path, does: str, *, own: bool, events: list[Event], cancel: threading.Event) -> Floor:
    maker = f"tests.test_studio:{'Process' if own else 'Thread'}Narrator"
    sets = [f"narrator.maker={maker}", f"narrator.does={does}", "narrator.workers=4"]
    return Floor(load(FAKE, sets=sets), Store(tmp_path), events.append, cancel, Company())


@pytest.fixture(params=[False, True], ids=["thread", "process"])
def own(request):
    return request.param


def test_equal_orders_in_flight_are_made_once(tmp_path, own):
    events: list[Event] = []
    with floor(tmp_path, "speaks", own=own, events=events, cancel=threading.Event()) as studio:
        results = make_all(studio, [(Kind.LINE, "a", line())] * 6)
        other = studio.make(Kind.LINE, "b", line("Snow."))
    assert len(set(results)) == 1
    assert other not in results
    done = [event for event in events if isinstance(event, WorkDone)]
    assert [d.reused for d in done].count(False) == 2
    assert any(isinstance(event, WorkTicked) for event in events)
    made_here = str(os.getpid()).encode() in studio.path(other).read_bytes()
    assert made_here is not own


@pytest.mark.parametrize(
    ("does", "error", "says"),
    [
        ("fills the disk", CannotMake, "disk is full"),
        ("may not", BadInput, "choose another folder"),
        ("is too long", LineTooLong, "9.5 s and its shot has 4.0 s"),
    ],
)
def test_failures_keep_their_type_across_processes(tmp_path, own, does, error, says):
    events: list[Event] = []
    with (
        floor(tmp_path, does, own=own, events=events, cancel=threading.Event()) as studio,
        pytest.raises(error, match=says),
    ):
        studio.make(Kind.LINE, "a", line())
    assert any(isinstance(event, WorkFailed) for event in events) == (error is LineTooLong)
    assert not list(tmp_path.glob("slips/*"))
    assert not list(tmp_path.glob("drafts/*"))


def test_a_worker_that_dies_is_said_and_others_take_its_place(tmp_path):
    events: list[Event] = []
    with floor(tmp_path, "dies of rain", own=True, events=events, cancel=threading.Event()) as studio:
        with pytest.raises(CannotMake, match="memory"):
            studio.make(Kind.LINE, "a", line())
        other = studio.make(Kind.LINE, "b", line("Snow."))
        assert studio.path(other).read_bytes() == b"alive"
    assert [event.label for event in events if isinstance(event, WorkFailed)] == ["a"]


@pytest.mark.parametrize("does", ["waits", "hangs"])
def test_cancelling_ends_workers_that_tick_and_those_that_hang(tmp_path, does):
    cancel = threading.Event()
    threading.Timer(1.5, cancel.set).start()
    began = time.monotonic()
    with (
        floor(tmp_path, does, own=True, events=[], cancel=cancel) as studio,
        pytest.raises(Cancelled),
    ):
        studio.make(Kind.LINE, "a", line())
    assert time.monotonic() - began < 200  # a hung worker would sleep for an hour


def below(pid: int) -> list[int]:
    """Every process that this one has started, and those that they have."""
    found = subprocess.run(["pgrep", "-P", str(pid)], capture_output=True, text=True, check=False)
    children = [int(child) for child in found.stdout.split()]
    return [*children, *(grandchild for child in children for grandchild in below(child))]


HANG = """
import sys, threading
from pathlib import Path
from onereel.events import Kind
from tests.test_studio import floor, line
if __name__ == "__main__":
    with floor(Path(sys.argv[1]), "hangs", own=True, events=[], cancel=threading.Event()) as studio:
        studio.make(Kind.LINE, "a", line())
"""


def test_workers_come_off_a_process_without_threads_and_kill_9_leaves_no_orphan(tmp_path):
    (tmp_path / "hang.py").write_text(HANG)
    env = os.environ | {"PYTHONPATH": str(Path(__file__).parents[1])}
    parent = subprocess.Popen([sys.executable, str(tmp_path / "hang.py"), str(tmp_path / "store")], env=env)

    while not list(tmp_path.glob("store/drafts/*/*")):
        time.sleep(0.05)
        assert parent.poll() is None
    workers = below(parent.pid)
    forking = [pid for pid in workers if below(pid)]
    assert bool(forking) == (start_method() == "forkserver")
    for pid in forking:  # a thread's lock, held while its process is forked, is held for ever in the new one
        assert "Threads:\t1\n" in Path(f"/proc/{pid}/status").read_text(), "the tools started a thread"
    parent.kill()
    parent.wait()
    deadline = time.monotonic() + 15
    while time.monotonic() < deadline and any(Path(f"/proc/{pid}").exists() for pid in workers):
        time.sleep(0.1)
    assert not [pid for pid in workers if Path(f"/proc/{pid}").exists()]
