"""vLLM as a process of its own: started, put to sleep while others need the card, woken, and always ended.

It lives in its own environment (its torch is another one) and answers on a free port of this machine.
"""

from __future__ import annotations

import atexit
import json
import os
import re
import shutil
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import IO

import httpx

from onereel import machine
from onereel.backends import chat_wire, vllm_guard, weights
from onereel.backends.gpu import Card, Tick, card, host_free
from onereel.errors import CannotMake, Missing, OneReelError, Unreachable

GRACE_SECONDS = 15.0
"""How long a server may take to end before it is killed."""

POLL_SECONDS = 0.25
SLEEP_SECONDS = 60.0
"""How long falling asleep or waking may take; 65 GB cross the bus in two seconds, on slow hosts in twenty."""

LOGS_KEPT = 5
TAIL_LINES = 12
IMAGES_AT_MOST = 40  # more than the critic's largest number of frames, with keyframe and portraits
CONTEXT = 32_768
"""Tokens a conversation may have: a plan asked for three times is about 20,000."""

PROBE_WORD = "harbour 417 lantern"
"""What a woken model has to repeat: some stacks answer gibberish after sleeping."""

# These would reach into vLLM's own environment, or break its sleeping memory pool (expandable segments).
_UNSET = (
    "PYTHONPATH",
    "PYTHONHOME",
    "VIRTUAL_ENV",
    "PYTORCH_ALLOC_CONF",
    "PYTORCH_CUDA_ALLOC_CONF",
    "PYTORCH_HIP_ALLOC_CONF",
    chat_wire.KEY_VARIABLE,
)

_VISIBLE = tuple(machine.VISIBLE.values())


class VllmServer:
    """One `vllm serve` process; a guest of the card that sleeps (level 1) instead of leaving.

    Where the host lacks the memory to keep its weights, or sleeping fails, it is stopped and started anew.
    `command` gets `--host` and `--port` added.
    """

    def __init__(
        self,
        *,
        name: str,
        command: Sequence[str],
        environment: dict[str, str],
        size: int,
        host_need: int,
        start_seconds: float,
        grace_seconds: float = GRACE_SECONDS,
    ) -> None:
        self.name, self.bytes = name, size
        self._command, self._environment = list(command), environment
        self._host_need, self._start_seconds, self._grace = host_need, start_seconds, grace_seconds
        self._guard: subprocess.Popen[bytes] | None = None
        self._port = 0
        self._log = Path(os.devnull)

    @property
    def url(self) -> str:
        """The API's root."""
        return f"http://127.0.0.1:{self._port}/v1"

    @property
    def log(self) -> Path:
        """What the server has said since it was started."""
        return self._log

    @property
    def alive(self) -> bool:
        return self._guard is not None and self._guard.poll() is None

    def arrive(self, tick: Tick) -> None:
        """Start the server, or wake it. Raises what `tick` raises; then nothing is left running."""
        try:
            if self.alive and self._woken(tick):
                return
            self.stop()
            self._start(tick)
        except BaseException:
            self.stop()
            raise

    def leave(self) -> None:
        """Put the server to sleep, its weights in the host's memory; stop it where that cannot be done."""
        if not self.alive:
            return
        if host_free() >= self._host_need:
            try:
                if self._post("/sleep?level=1&mode=abort", lambda: None) == 200:
                    return
            except httpx.HTTPError:
                pass  # a server that cannot even answer is stopped like one that cannot sleep
        self.stop()

    def ensure(self, tick: Tick) -> None:
        """Start the server anew if it, or its engine, has died while it was on the card."""
        if not self.alive or not self._healthy(5.0, tick):
            self.stop()
            self.arrive(tick)

    def stop(self) -> None:
        """End the server and everything it started; nothing if it does not run."""
        guard, self._guard = self._guard, None
        if guard is None:
            return
        if guard.stdin is not None:
            guard.stdin.close()
        try:
            guard.wait(self._grace + 5)
        except subprocess.TimeoutExpired:
            guard.kill()
            guard.wait()

    def last_words(self) -> str:
        """The end of the log, for an error."""
        text = self._log.read_text("utf-8", "replace") if self._log.is_file() else ""
        lines = [line for line in text.splitlines() if line.strip()][-TAIL_LINES:]
        return f"vLLM's last words ({self._log}):\n" + "\n".join(lines or ["(none)"])

    def _start(self, tick: Tick) -> None:
        self._port = _free_port()
        command = [*self._command, "--host", "127.0.0.1", "--port", str(self._port)]
        self._log, file = _new_log(self.name)
        with file:
            self._guard = subprocess.Popen(
                [sys.executable, "-I", vllm_guard.__file__, str(self._grace), *command],
                stdin=subprocess.PIPE,
                stdout=file,
                stderr=subprocess.STDOUT,
                env=self._environment,
                start_new_session=True,  # Ctrl-C in a terminal is ours to answer
            )
        until = time.monotonic() + self._start_seconds
        while not self._healthy(POLL_SECONDS, tick):
            tick()
            if not self.alive:
                raise CannotMake(f"vLLM ended while it was starting. {self.last_words()}")
            if time.monotonic() > until:
                raise Unreachable(
                    f"vLLM did not start within {self._start_seconds:.0f} s: raise start_seconds, or see "
                    f"why. {self.last_words()}"
                )
            time.sleep(POLL_SECONDS)

    def _healthy(self, seconds: float, tick: Tick) -> bool:
        try:
            return chat_wire.waiting(chat_wire.fetch(self.url, "/health", seconds=seconds), tick)[0] == 200
        except httpx.HTTPError:
            return False

    def _woken(self, tick: Tick) -> bool:
        """Whether the sleeping server is awake again and in its right mind."""
        try:
            if self._post("/wake_up", tick) != 200:
                return False
            until = time.monotonic() + SLEEP_SECONDS
            # A request sent before it is awake would hang: it is queued, not refused.
            while self._sleeping(tick):
                tick()
                if time.monotonic() > until:
                    return False
                time.sleep(POLL_SECONDS)
            return self._sane(tick)
        except (httpx.HTTPError, Unreachable):
            return False

    def _sleeping(self, tick: Tick) -> bool:
        status, tree = chat_wire.waiting(chat_wire.fetch(self.url, "/is_sleeping"), tick)
        return status != 200 or bool(tree and tree.get("is_sleeping"))

    def _sane(self, tick: Tick) -> bool:
        word = {"type": "object", "properties": {"word": {"type": "string"}}, "required": ["word"]}
        body = {
            "model": self.name,
            "messages": [{"role": "user", "content": f'Repeat "{PROBE_WORD}" as JSON: {{"word": "…"}}'}],
            "stream": True,
            "max_tokens": 48,
            "temperature": 0,
            "response_format": {"type": "json_schema", "json_schema": {"name": "word", "schema": word}},
            "chat_template_kwargs": {"enable_thinking": False},
        }
        reply = chat_wire.Wire(role="vllm", silence_seconds=60).ask(self.url, body, tick)
        return PROBE_WORD in reply.text + reply.thought

    def _post(self, path: str, tick: Tick) -> int:
        work = chat_wire.fetch(self.url, path, method="POST", seconds=SLEEP_SECONDS)
        return chat_wire.waiting(work, tick)[0]


class Served:
    """A server and its card: several threads may use it at once under one hold, so that it can batch them."""

    def __init__(self, server: VllmServer, here: Card) -> None:
        self.server, self._card = server, here
        self._lock = threading.Lock()
        self._visit: _Visit | None = None
        self._keepers = ThreadPoolExecutor(8, thread_name_prefix="vllm")

    @contextmanager
    def together(self, tick: Tick) -> Iterator[None]:
        """Have the server awake, together with whoever else is using it. Raises what `tick` raises."""
        with self._lock:
            visit = self._visit
            if visit is None or visit.kept.done():
                visit = self._visit = _Visit()
                visit.kept = self._keepers.submit(self._keep, visit)
            visit.users += 1
        try:
            while not visit.ready.wait(POLL_SECONDS):
                tick()
                if visit.kept.done():
                    visit.kept.result()
            yield
        finally:
            with self._lock:
                visit.users -= 1
                if not visit.users:
                    visit.over.set()
                    if self._visit is visit:
                        self._visit = None

    def _keep(self, visit: _Visit) -> None:
        def tick() -> None:
            if visit.over.is_set():
                raise _Over

        try:
            with self._card.hold(self.server, tick=tick):
                self.server.ensure(tick)
                visit.ready.set()
                visit.over.wait()
        except _Over:
            pass


class _Over(OneReelError):
    """Nobody waits for the server any more."""


class _Visit:
    """One hold of the card, from its first user to its last."""

    kept: Future[None]

    def __init__(self) -> None:
        self.users = 0
        self.ready, self.over = threading.Event(), threading.Event()


_servers: dict[tuple[object, ...], Served] = {}
_servers_lock = threading.Lock()


def served(
    *,
    device: str,
    model: str,
    revision: str,
    quantization: str,
    folder: str,
    program: str,
    share: float,
    arguments: tuple[str, ...],
    start_seconds: float,
) -> Served:
    """The one server of these settings, for director and critic; ended with this process."""
    key = (device, model, revision, quantization, folder, program, share, arguments)
    with _servers_lock:
        if key not in _servers:
            index, total = _placed(device)
            environment = _environment(index)
            command = [
                *find_program(program),
                *_arguments(model, revision, quantization, folder, share),
                *arguments,
            ]
            size = int(share * total)
            server = VllmServer(
                name=model,
                command=command,
                environment=environment,
                size=size,
                host_need=weights.language_model_bytes(model, quantization) or size,
                start_seconds=start_seconds,
            )
            atexit.register(server.stop)
            _servers[key] = Served(server, card(device))
        return _servers[key]


def find_program(path: str) -> list[str]:
    """The `vllm` program: in an environment's folder, at a path, or among the known programs."""
    place = os.path.expanduser(path)  # no shell does it in the middle of a word
    if not path:
        found = shutil.which("vllm")
    elif Path(place).is_dir():
        found = shutil.which("vllm", path=str(Path(place) / "bin"))
    else:
        found = shutil.which(place)
    if found is None:
        where = f"at {path}" if path else "on this machine"
        raise Missing(
            f"There is no vLLM {where}: `onereel models list` says how to make its environment; "
            "then set vllm_path to it, or leave out serve and set url to a server that runs."
        )
    return [found]


def _arguments(model: str, revision: str, quantization: str, folder: str, share: float) -> list[str]:
    given = ["serve", folder or model, "--served-model-name", model]
    if revision != "main" and not folder:
        given += ["--revision", revision]
    if quantization:
        given += ["--quantization", quantization]
    return [
        *given,
        "--enable-sleep-mode",
        "--reasoning-parser",
        "qwen3",
        "--max-model-len",
        str(CONTEXT),
        "--gpu-memory-utilization",
        f"{share:g}",
        "--limit-mm-per-prompt",
        json.dumps({"image": IMAGES_AT_MOST, "video": 0}),
    ]


def _environment(index: str) -> dict[str, str]:
    kept = {key: value for key, value in os.environ.items() if key not in _UNSET}
    # Where ROCm's own variable is set too, vLLM insists that both say the same.
    seen = [name for name in _VISIBLE if name in os.environ] or list(_VISIBLE[:1])
    return kept | {
        "VLLM_SERVER_DEV_MODE": "1",  # else there are no sleep routes
        "VLLM_NO_USAGE_STATS": "1",
        "HF_HUB_OFFLINE": "1",  # 70 GB are pulled when asked for, not by surprise
        "CUDA_DEVICE_ORDER": "PCI_BUS_ID",
        **dict.fromkeys(seen, index),
    }


def _placed(device: str) -> tuple[str, int]:
    """A device of this process as the driver counts, and the card's bytes (0: unknown)."""
    number = int(device.partition(":")[2] or 0) if device.startswith("cuda") else 0
    said = next((os.environ[name] for name in _VISIBLE if os.environ.get(name)), "")
    visible = [part.strip() for part in said.split(",") if part.strip()]
    index = visible[number] if number < len(visible) else str(number)
    cards = machine.gpus()
    known = index.isdecimal() and int(index) < len(cards)
    return index, cards[int(index)].total_bytes if known else 0


def _free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


def _new_log(name: str) -> tuple[Path, IO[bytes]]:
    """A new log file, the newest few of earlier ones kept."""
    folder = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "onereel" / "logs"
    folder.mkdir(parents=True, exist_ok=True)
    older = sorted(folder.glob("vllm-*.log"), key=lambda file: file.stat().st_mtime_ns)
    for file in older[: max(0, len(older) - LOGS_KEPT + 1)]:
        file.unlink(missing_ok=True)
    path = folder / f"vllm-{re.sub('[^A-Za-z0-9.]+', '-', name)}-{os.getpid()}-{time.time_ns()}.log"
    return path, path.open("wb")
