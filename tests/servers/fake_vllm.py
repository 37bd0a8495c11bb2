"""A stand-in for the `vllm` program: the routes of `vllm serve`, its sleep, its helper process, its bad days.

The file named by FAKE_VLLM holds its behaviour as JSON; its process ids are written beside it.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import signal
import subprocess
import sys
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit


class State:
    def __init__(self, behaviour: dict[str, Any], model: str) -> None:
        self.behaviour, self.model = behaviour, model
        self.awake = threading.Event()
        self.awake.set()
        self.slept = self.busy = self.most_busy = 0
        self.lock = threading.Lock()


def main() -> None:
    args = _arguments()
    place = Path(os.environ["FAKE_VLLM"])
    behaviour = json.loads(place.read_text("utf-8"))
    engine = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"])
    with place.with_suffix(".pids").open("a", encoding="utf-8") as pids:
        pids.write(f"{os.getpid()} {engine.pid}\n")
    place.with_suffix(".env").write_text(json.dumps(dict(os.environ)), "utf-8")
    _log(f"INFO loading weights of {args.model}")
    if behaviour.get("stubborn"):
        signal.signal(signal.SIGTERM, signal.SIG_IGN)
    time.sleep(behaviour.get("start_seconds", 0.1))
    if behaviour.get("dies"):
        _log("RuntimeError: Engine core initialization failed: CUDA out of memory")
        os._exit(1)
    server = ThreadingHTTPServer((args.host, args.port), _handler(State(behaviour, args.name)))
    server.daemon_threads = True
    server.serve_forever(0.05)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(allow_abbrev=False)
    parser.add_argument("command", choices=["serve"])
    parser.add_argument("model")
    parser.add_argument("--served-model-name", dest="name", required=True)
    parser.add_argument("--host", required=True)
    parser.add_argument("--port", type=int, required=True)
    parser.add_argument("--revision")
    parser.add_argument("--enable-sleep-mode", action="store_true", required=True)
    parser.add_argument("--reasoning-parser", choices=["qwen3"], required=True)
    parser.add_argument("--max-model-len", type=int)
    parser.add_argument("--gpu-memory-utilization", type=float)
    parser.add_argument("--limit-mm-per-prompt", type=json.loads)
    parser.add_argument("--quantization")
    return parser.parse_args()


def _handler(state: State) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def log_message(self, *args: object) -> None:
            _log(f"INFO {self.path}")

        def do_GET(self) -> None:
            match urlsplit(self.path).path:
                case "/health":
                    self._json(200, None)
                case "/is_sleeping" if _has_sleep(state):
                    self._json(200, {"is_sleeping": not state.awake.is_set()})
                case "/v1/models":
                    self._json(200, {"data": [{"id": state.model}]})
                case _:
                    self._json(404, {"detail": "Not Found"})

        def do_POST(self) -> None:
            length = int(self.headers.get("Content-Length") or 0)
            body = json.loads(self.rfile.read(length) or b"{}")
            match urlsplit(self.path).path:
                case "/sleep" if _has_sleep(state):
                    assert urlsplit(self.path).query == "level=1&mode=abort"
                    state.awake.clear()
                    state.slept += 1
                    self._json(200, {"status": "sleeping", "level": 1})
                case "/wake_up" if _has_sleep(state):
                    # Awake a moment later than it answers.
                    threading.Timer(state.behaviour.get("wake_seconds", 0.1), state.awake.set).start()
                    self._json(200, {"status": "awake"})
                case "/v1/chat/completions":
                    self._chat(body)
                case _:
                    self._json(404, {"detail": "Not Found"})

        def _chat(self, body: dict[str, Any]) -> None:
            if body["model"] != state.model:
                self._json(404, {"error": {"message": f"The model `{body['model']}` does not exist."}})
                return
            state.awake.wait()  # a request is queued while it sleeps, not refused
            with state.lock:
                state.busy += 1
                state.most_busy = max(state.busy, state.most_busy)
            Path(os.environ["FAKE_VLLM"]).with_suffix(".busy").write_text(str(state.most_busy))
            time.sleep(state.behaviour.get("answer_seconds", 0.0))
            if state.behaviour.get("dies_answering"):
                _log("EngineDeadError: engine core died")
                os._exit(1)
            text = state.behaviour.get("answer", "")
            if probe := re.match(r'Repeat "([^"]+)"', str(body["messages"][0]["content"])):
                mad = state.slept and state.behaviour.get("gibberish")
                text = json.dumps({"word": "!!!!!!!!" if mad else probe[1]})
            with state.lock:
                state.busy -= 1
            choice = {"index": 0, "delta": {"content": text}, "finish_reason": "stop"}
            data = f"data: {json.dumps({'choices': [choice]})}\n\ndata: [DONE]\n\n"
            self._send(200, "text/event-stream", data.encode())

        def _json(self, status: int, tree: Any) -> None:
            self._send(status, "application/json", b"" if tree is None else json.dumps(tree).encode())

        def _send(self, status: int, kind: str, body: bytes) -> None:
            self.send_response(status)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

    return Handler


def _log(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def _has_sleep(state: State) -> bool:
    return os.environ.get("VLLM_SERVER_DEV_MODE") == "1" and not state.behaviour.get("sleepless")


if __name__ == "__main__":
    main()
