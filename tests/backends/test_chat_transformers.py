"""Director and critic against `transformers serve` with a tiny random model: the protocol alone."""

from __future__ import annotations

import importlib.util
import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from onereel.backends import chat_wire
from onereel.backends.chat import Critic, Director
from onereel.crew import Placement
from onereel.errors import Cancelled, CannotMake, Unreachable
from tests.backends import tiny
from tests.backends.chats import BRIEF, review
from tests.benches import Bench

for module in ("httpx", "torch", "transformers", "uvicorn"):
    tiny.need(module)

ROOT = Path(__file__).parents[2]


class Running(NamedTuple):
    url: str
    model: str
    log: Path

    def posts(self) -> int:
        return self.log.read_text("utf-8", "replace").count('"POST /v1/chat/completions HTTP/1.1" 200')


def _torchvision() -> str:
    """Where torchvision is: apart from the environment where its build and torch's do not go together."""
    apart = Path(sys.prefix) / "torchvision"
    if apart.is_dir():
        return str(apart)
    if importlib.util.find_spec("torchvision") is None:
        told = "transformers serve needs torchvision for a model that sees: see the Makefile"
        if os.environ.get("ONEREEL_TEST_STUDIO") == "1":
            pytest.fail(told)
        pytest.skip(told)
    return ""


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    folder = tmp_path_factory.mktemp("serve")
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        port = listener.getsockname()[1]
    environment = os.environ | {
        "HOME": str(folder),
        "HF_HUB_OFFLINE": "1",
        "OMP_NUM_THREADS": "1",
        "PYTHONPATH": str(ROOT),
        "TORCHVISION": _torchvision(),
    }
    command = [sys.executable, "tests/servers/serve_tiny.py", str(folder / "model"), str(port)]
    log = folder / "log"
    with log.open("wb") as file:
        process = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=file, stderr=file)
    try:
        _wait(process, f"http://127.0.0.1:{port}/health", log)
        yield Running(f"http://127.0.0.1:{port}/v1", str(folder / "model"), log)
    finally:
        process.kill()
        process.wait()


def _wait(process: subprocess.Popen[bytes], url: str, log: Path) -> None:
    until = time.monotonic() + 120
    while process.poll() is None and time.monotonic() < until:
        try:
            urllib.request.urlopen(url, timeout=1).close()
            return
        except (urllib.error.URLError, OSError):
            time.sleep(0.2)
    pytest.fail(log.read_text("utf-8", "replace")[-2000:])


def test_random_words_are_no_plan(running: Running, tmp_path: Path) -> None:
    before = running.posts()
    maker = Director(Director.Settings(url=running.url, model=running.model, max_tokens=64), Placement())
    with pytest.raises(CannotMake, match=r"gave no usable answer in 3 tries.*cut off"):
        maker.make(BRIEF, tmp_path / "plan.json", Bench(tmp_path))
    assert running.posts() == before + 3
    assert not (tmp_path / "plan.json").exists()


def test_random_words_are_no_verdict_on_real_pictures(running: Running, tmp_path: Path) -> None:
    before, bench = running.posts(), Bench(tmp_path)
    settings = Critic.Settings(url=running.url, model=running.model, max_tokens=64, side=128)
    with pytest.raises(CannotMake, match="no usable answer in 3 tries"):
        Critic(settings, Placement()).make(review(bench, 12), tmp_path / "verdict.json", bench)
    assert running.posts() == before + 3


def test_what_it_refuses_is_left_out_and_what_it_says_is_told(running: Running) -> None:
    wire = chat_wire.Wire(role="director", silence_seconds=30)
    body = {
        "model": running.model,
        "messages": [{"role": "user", "content": "Hello"}],
        "stream": True,
        "max_tokens": 12,
        "chat_template_kwargs": {"enable_thinking": False},
    }
    reply = wire.ask(running.url, body, lambda: None)
    assert reply.text
    assert reply.cut_off
    # Thinking on: all it says is thought.
    body["chat_template_kwargs"] = {"enable_thinking": True}
    reply = wire.ask(running.url, body, lambda: None)
    assert (bool(reply.text), bool(reply.thought)) == (False, True)
    with pytest.raises(Unreachable, match="answered 4") as raised:
        wire.ask(running.url, body | {"model": "another"}, lambda: None)
    assert running.model in str(raised.value)
    with pytest.raises(Unreachable, match=r"answered 422: Unexpected fields.*top_k"):
        wire.ask(running.url, body | {"top_k": 20}, lambda: None)


def test_cancel_stops_listening_at_once(running: Running, tmp_path: Path) -> None:
    bench = Bench(tmp_path)
    began: list[float] = []

    def tick(done: float) -> None:
        if done > 0:
            began.append(time.monotonic())
            raise Cancelled("Stopped.")

    bench.on_tick = tick
    maker = Director(Director.Settings(url=running.url, model=running.model, max_tokens=4000), Placement())
    with pytest.raises(Cancelled):
        maker.make(BRIEF, tmp_path / "plan.json", bench)
    assert time.monotonic() - began[0] < 5
