from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import Any

import pytest

from onereel.backends import chat_wire, vllm, weights
from onereel.backends.chat import Director
from onereel.backends.gpu import Card, Tick, card
from onereel.backends.vllm import Served, VllmServer, find_program, served
from onereel.crew import Placement
from onereel.errors import Cancelled, CannotMake, Missing, Unreachable
from tests.backends import tiny
from tests.backends.chats import GOOD, directed
from tests.benches import Bench

tiny.need("httpx")

FAKE = Path(__file__).parents[1] / "servers" / "fake_vllm.py"


class Program:
    """The stand-in installed as a program of its own, and what became of its processes."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.folder, self.bin = folder, folder / "env" / "bin"
        self.bin.mkdir(parents=True)
        program = self.bin / "vllm"
        program.write_text(f'#!/bin/sh\nexec {sys.executable} {FAKE} "$@"\n')
        program.chmod(0o755)
        self._behaviour = folder / "fake.json"
        self.behave()
        monkeypatch.setenv("FAKE_VLLM", str(self._behaviour))
        monkeypatch.setenv("XDG_CACHE_HOME", str(folder / "cache"))

    def behave(self, **behaviour: Any) -> None:
        self._behaviour.write_text(json.dumps(behaviour), "utf-8")

    def read(self, suffix: str) -> str:
        return self._behaviour.with_suffix(suffix).read_text("utf-8")

    @property
    def pids(self) -> list[int]:
        return [int(pid) for pid in self.read(".pids").split()]

    @property
    def starts(self) -> int:
        return len(self.pids) // 2

    def server(self, **how: Any) -> VllmServer:
        environment = os.environ | {"VLLM_SERVER_DEV_MODE": "1"}
        command = [str(self.bin / "vllm"), *vllm._arguments("tiny", "main", "", "", 0.5)]
        values = {"size": 0, "host_need": 0, "start_seconds": 20.0, "grace_seconds": 2.0} | how
        return VllmServer(name="tiny", command=command, environment=environment, **values)


@pytest.fixture
def program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Program:
    return Program(tmp_path, monkeypatch)


def gone(pids: list[int], seconds: float = 8.0) -> bool:
    """Whether all these processes end in time."""
    until = time.monotonic() + seconds
    while any(_lives(pid) for pid in pids):
        if time.monotonic() > until:
            return False
        time.sleep(0.05)
    return True


def _lives(pid: int) -> bool:
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except (FileNotFoundError, ProcessLookupError):
        return False
    return state != "Z"


def quiet() -> None:
    """A tick that goes on."""


def says(server: VllmServer) -> str:
    body = {"model": "tiny", "messages": [{"role": "user", "content": "?"}], "stream": True}
    return chat_wire.Wire(role="director", silence_seconds=3).ask(server.url, body, quiet).text


def test_it_starts_sleeps_wakes_and_stops(program: Program) -> None:
    program.behave(answer="hello", start_seconds=0.6)
    server, ticks = program.server(), []
    server.arrive(lambda: ticks.append(1))
    assert len(ticks) >= 2
    assert says(server) == "hello"
    server.leave()
    assert server.alive
    with pytest.raises(Unreachable, match="said nothing"):
        chat_wire.Wire(role="director", silence_seconds=0.3).ask(
            server.url, {"model": "tiny", "messages": [{"content": "?"}], "stream": True}, quiet
        )
    server.arrive(quiet)
    assert says(server) == "hello"
    assert program.starts == 1
    server.stop()
    assert gone(program.pids)
    assert "loading weights" in server.log.read_text()
    server.stop()


def test_gibberish_after_waking_is_answered_by_a_restart(program: Program) -> None:
    program.behave(answer="hello", gibberish=True)
    server = program.server()
    server.arrive(quiet)
    server.leave()
    server.arrive(quiet)
    assert program.starts == 2
    assert says(server) == "hello"
    server.stop()
    assert gone(program.pids)


@pytest.mark.parametrize("how", [{"host_need": 10**18}, {"sleepless": True}])
def test_what_cannot_sleep_is_stopped_and_started_anew(program: Program, how: dict[str, Any]) -> None:
    program.behave(answer="hello", sleepless=how.pop("sleepless", False))
    server = program.server(**how)
    server.arrive(quiet)
    server.leave()
    assert not server.alive
    assert gone(program.pids)
    server.arrive(quiet)
    assert says(server) == "hello"
    server.stop()


def test_a_failed_start_shows_the_last_words(program: Program) -> None:
    program.behave(dies=True)
    server = program.server()
    with pytest.raises(CannotMake, match=r"ended while it was starting[\s\S]*CUDA out of memory"):
        server.arrive(quiet)
    assert gone(program.pids)


def test_a_start_that_takes_too_long_is_given_up(program: Program) -> None:
    program.behave(start_seconds=60)
    server = program.server(start_seconds=0.8)
    with pytest.raises(Unreachable, match=r"did not start within 1 s[\s\S]*loading weights"):
        server.arrive(quiet)
    assert gone(program.pids)


def test_a_cancelled_start_leaves_nothing(program: Program) -> None:
    program.behave(start_seconds=60)
    began = time.monotonic()

    def tick() -> None:
        if time.monotonic() - began > 0.8:
            raise Cancelled("Stopped.")

    with pytest.raises(Cancelled):
        program.server().arrive(tick)
    assert gone(program.pids)


def test_one_that_ignores_being_asked_is_killed(program: Program) -> None:
    program.behave(stubborn=True)
    server = program.server(grace_seconds=0.3)
    server.arrive(quiet)
    server.stop()
    assert gone(program.pids, 1.0)


def test_one_that_died_is_started_again(program: Program) -> None:
    program.behave(answer="hello")
    server = program.server()
    server.arrive(quiet)
    os.kill(program.pids[0], signal.SIGKILL)
    assert gone(program.pids)
    server.ensure(quiet)
    assert says(server) == "hello"
    server.leave()
    os.kill(program.pids[2], signal.SIGKILL)
    assert gone(program.pids)
    server.arrive(quiet)
    assert says(server) == "hello"
    server.stop()


def test_killing_us_leaves_no_process(program: Program) -> None:
    code = (
        "import os, time\nfrom onereel.backends.vllm import VllmServer, _arguments\n"
        f"server = VllmServer(name='tiny', command=[{str(program.bin / 'vllm')!r}, "
        "*_arguments('tiny', 'main', '', '', 0.5)], environment=os.environ | {'VLLM_SERVER_DEV_MODE': '1'}, "
        "size=0, host_need=0, start_seconds=20, grace_seconds=2)\n"
        "server.arrive(lambda: None)\nprint('up', flush=True)\ntime.sleep(60)\n"
    )
    with subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True) as us:
        assert us.stdout is not None
        assert us.stdout.readline() == "up\n"
        pids = program.pids
        assert all(_lives(pid) for pid in pids)
        us.kill()
    assert gone(pids)


def test_the_director_is_served_sleeps_for_others_and_is_woken(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ONEREEL_API_KEY", "secret")
    monkeypatch.setenv("PYTORCH_CUDA_ALLOC_CONF", "expandable_segments:True")
    program.behave(answer=GOOD)
    settings = Director.Settings(
        serve="vllm",
        vllm_path=str(program.bin.parent),
        model="tiny",
        quantization="fp8",
        vllm_arguments=("--max-model-len", "4096"),
    )
    maker, bench = Director(settings, Placement()), Bench(program.folder)
    assert directed(maker, bench).title == "The Lamp"
    here = card("cpu")
    assert "tiny" in here.present
    here.clear()
    assert "tiny" not in here.present
    assert directed(maker, bench).title == "The Lamp"
    assert program.starts == 1
    environment = json.loads(program.read(".env"))
    assert environment["HF_HUB_OFFLINE"] == "1"
    assert not {"ONEREEL_API_KEY", "PYTORCH_CUDA_ALLOC_CONF"} & set(environment)
    program.behave(answer=GOOD, dies_answering=True)
    other = Director(settings.model_copy(update={"vllm_share": 0.4}), Placement())
    with pytest.raises(Unreachable, match=r"broke off[\s\S]*EngineDeadError"):
        directed(other, bench)
    program.behave(answer=GOOD)
    assert directed(other, bench).title == "The Lamp"
    here.clear()
    for one in list(vllm._servers.values()):
        one.server.stop()
    vllm._servers.clear()
    assert gone(program.pids)


class Waiter:
    name, bytes = "waiter", 0

    def arrive(self, tick: Tick) -> None:
        pass

    def leave(self) -> None:
        pass


def test_several_use_it_at_once_and_others_wait(program: Program) -> None:
    program.behave(answer="hello", answer_seconds=0.5)
    here = Card("cpu", budget=10)
    group = Served(program.server(), here)
    said: list[str] = []

    def use() -> None:
        with group.together(quiet):
            said.append(says(group.server))

    threads = [threading.Thread(target=use) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert said == ["hello"] * 4
    assert int(program.read(".busy")) >= 2
    assert program.starts == 1
    with here.hold(Waiter()):
        assert set(here.present) == {"tiny", "waiter"}
        stop = threading.Timer(0.5, lambda: None)
        stop.start()

        def tick() -> None:
            if not stop.is_alive():
                raise Cancelled("Stopped.")

        with pytest.raises(Cancelled), group.together(tick):
            pass
    with group.together(quiet):
        pass
    group.server.stop()


def test_a_failed_arrival_reaches_everybody_who_waits(program: Program) -> None:
    program.behave(dies=True, start_seconds=0.3)
    group = Served(program.server(), Card("cpu", budget=10))
    failed: list[str] = []

    def use() -> None:
        with pytest.raises(CannotMake) as raised, group.together(quiet):
            pass
        failed.append(str(raised.value))

    threads = [threading.Thread(target=use) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(failed) == 3
    assert program.starts <= 3


def test_equal_settings_are_one_server(program: Program) -> None:
    settings: dict[str, Any] = {
        "device": "cuda:1",
        "model": "m",
        "revision": "main",
        "quantization": "",
        "folder": "",
        "program": str(program.bin / "vllm"),
        "share": 0.5,
        "arguments": (),
        "start_seconds": 1.0,
    }
    try:
        assert served(**settings) is served(**settings)
        assert served(**settings) is not served(**settings | {"model": "n"})
    finally:
        vllm._servers.clear()


def test_the_visible_cards_are_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("HIP_VISIBLE_DEVICES", raising=False)
    monkeypatch.setenv("CUDA_VISIBLE_DEVICES", "3,5")
    assert vllm._placed("cuda:1")[0] == "5"
    assert vllm._environment("5")["CUDA_VISIBLE_DEVICES"] == "5"
    assert "HIP_VISIBLE_DEVICES" not in vllm._environment("5")
    monkeypatch.delenv("CUDA_VISIBLE_DEVICES")
    monkeypatch.setenv("HIP_VISIBLE_DEVICES", "6,7")
    assert vllm._placed("cuda:0")[0] == "6"
    assert vllm._environment("6")["HIP_VISIBLE_DEVICES"] == "6"
    assert "CUDA_VISIBLE_DEVICES" not in vllm._environment("6")
    monkeypatch.delenv("HIP_VISIBLE_DEVICES")
    assert vllm._environment("2")["CUDA_VISIBLE_DEVICES"] == "2"
    assert vllm._placed("cuda:1")[0] == "1"
    assert vllm._placed("cuda")[0] == "0"


def test_what_falls_asleep_is_counted_as_it_lies_on_the_card() -> None:
    model = "Qwen/Qwen3.5-35B-A3B"
    whole = weights.language_model_bytes(model, "")
    assert weights.language_model_bytes(model, "fp8") == whole // 2 > 3e10
    assert weights.language_model_bytes("somebody/else", "") == 0


def test_a_missing_program_says_how_to_get_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    for path in ("", str(tmp_path), str(tmp_path / "vllm")):
        with pytest.raises(Missing, match="onereel models list"):
            find_program(path)
    assert Director.problems(Director.Settings(serve="vllm"), Placement()) != []


def test_the_program_is_found_in_the_home_folder(program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(program.bin.parent.parent))
    expected = [str(program.bin / "vllm")]
    assert find_program(f"~/{program.bin.parent.name}") == expected
    assert find_program(f"~/{program.bin.parent.name}/bin/vllm") == expected


def test_only_a_few_logs_are_kept(program: Program) -> None:
    for _ in range(8):
        path, file = vllm._new_log("org/model 1")
        file.close()
    assert path.name.startswith("vllm-org-model-1-")
    assert len(list(path.parent.glob("*.log"))) == vllm.LOGS_KEPT


def test_the_guard_passes_on_how_a_server_ended() -> None:
    guard = [sys.executable, "-I", vllm.vllm_guard.__file__, "1"]
    with subprocess.Popen(
        [*guard, sys.executable, "-c", "raise SystemExit(7)"], stdin=subprocess.PIPE
    ) as ended:
        assert ended.wait(10) == 7
