"""A real HTTP server that speaks chat completions by a script, checks requests, and misbehaves as told."""

from __future__ import annotations

import base64
import json
import random
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from http.server import BaseHTTPRequestHandler
from typing import Any

from tests.servers.grammar import held
from tests.servers.served import Served

ALL_FIELDS = frozenset(
    {
        "model",
        "messages",
        "stream",
        "max_tokens",
        "temperature",
        "top_p",
        "seed",
        "response_format",
        "chat_template_kwargs",
        "reasoning_effort",
    }
)
GRAMMAR_CANNOT = {
    "$ref",
    "$defs",
    "allOf",
    "pattern",
    "format",
    "uniqueItems",
    "multipleOf",
    "patternProperties",
}


@dataclass(frozen=True, kw_only=True)
class Say:
    """An answer. `hang`: seconds of silence before it; `breaks`: the connection ends in the middle."""

    text: str = ""
    thought: str = ""
    thought_field: str = "reasoning"
    finish: str = "stop"
    hang: float = 0.0
    pause: float = 0.0
    breaks: bool = False
    whole: bool = False  # one JSON instead of a stream


@dataclass(frozen=True, kw_only=True)
class Refuse:
    """An error, as JSON the way OpenAI, FastAPI or nobody does it."""

    status: int
    body: Any = field(default_factory=dict)
    retry_after: str = ""


@dataclass(frozen=True, kw_only=True)
class Raw:
    """Bytes that are no chat completion."""

    body: bytes
    kind: str = "text/html"


Turn = Say | Refuse | Raw


class ChatServer(Served):
    """Answers each request with the next turn (the last one for ever); 422 for fields not in `fields`.

    `enforces`: it has structured output, and says nothing that the schema of a request does not admit.
    """

    def __init__(
        self,
        turns: Sequence[Turn],
        *,
        fields: frozenset[str] = ALL_FIELDS,
        models: Sequence[str] = ("tiny",),
        key: str = "",
        enforces: bool = False,
    ) -> None:
        self.enforces, self.chance = enforces, random.Random(1)
        self.turns, self.fields, self.models, self.key = list(turns), fields, list(models), key
        self.requests: list[dict[str, Any]] = []
        self.complaints: list[str] = []
        self.closed = threading.Event()
        super().__init__(_handler(self))

    @property
    def url(self) -> str:
        return f"{super().url}/v1"

    def __exit__(self, *_: object) -> None:
        self.closed.set()
        super().__exit__()

    def next_turn(self) -> Turn:
        return self.turns.pop(0) if len(self.turns) > 1 else self.turns[0]

    def check(self, body: dict[str, Any]) -> None:
        """Note what a strict server would object to in the shape of a request."""
        if body["model"] not in self.models:
            self.complaints.append(f"model {body['model']}")
        for message in body["messages"]:
            parts = message["content"]
            for part in [{"type": "text", "text": parts}] if isinstance(parts, str) else parts:
                _check_part(part, self.complaints)
        if "response_format" in body:
            form = body["response_format"]["json_schema"]
            assert form["name"].isidentifier()
            _check_schema(form["schema"], self.complaints)


def _check_part(part: dict[str, Any], complaints: list[str]) -> None:
    if part["type"] == "text":
        if not part["text"].strip():
            complaints.append("an empty text")
        return
    head, _, data = part["image_url"]["url"].partition(",")
    magic = {"data:image/jpeg;base64": b"\xff\xd8\xff", "data:image/png;base64": b"\x89PNG"}.get(head)
    if magic is None or not base64.b64decode(data, validate=True).startswith(magic):
        complaints.append(f"an image {head}")


def _check_schema(node: Any, complaints: list[str]) -> None:
    if isinstance(node, list):
        for part in node:
            _check_schema(part, complaints)
        return
    if not isinstance(node, dict):
        return
    if bad := GRAMMAR_CANNOT & set(node):
        complaints.append(f"a grammar with {sorted(bad)}")
    if node.get("type") == "object":
        if set(node["required"]) != set(node["properties"]) or node["additionalProperties"] is not False:
            complaints.append("an open object")
        _check_schema(list(node["properties"].values()), complaints)
    _check_schema([node.get("items"), node.get("anyOf")], complaints)


def _handler(server: ChatServer) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def log_message(self, *args: object) -> None:
            pass

        def do_GET(self) -> None:
            listed = {"object": "list", "data": [{"id": model} for model in server.models]}
            self._json(200, listed if self.path == "/v1/models" else {"error": "?"})

        def do_POST(self) -> None:
            body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            if server.key and self.headers.get("Authorization") != f"Bearer {server.key}":
                self._json(401, {"error": {"message": "Incorrect API key provided."}})
                return
            if self.path != "/v1/chat/completions":
                self._json(404, {"detail": "Not Found"})
                return
            if unknown := sorted(set(body) - server.fields):
                self._json(422, {"detail": f"Unexpected fields in the request: {unknown}"})
                return
            server.requests.append(body)
            server.check(body)
            turn = server.next_turn()
            if server.enforces and isinstance(turn, Say) and "response_format" in body:
                schema = body["response_format"]["json_schema"]["schema"]
                turn = replace(turn, text=held(turn.text, schema, server.chance))
            self._turn(turn, bool(body.get("stream")))

        def _turn(self, turn: Turn, stream: bool) -> None:
            match turn:
                case Refuse():
                    self._json(
                        turn.status, turn.body, {"Retry-After": turn.retry_after} if turn.retry_after else {}
                    )
                case Raw():
                    self._send(200, turn.kind, turn.body)
                case Say() if stream and not turn.whole:
                    self._stream(turn)
                case Say():
                    message = {"role": "assistant", "content": turn.text, turn.thought_field: turn.thought}
                    choice = {"index": 0, "message": message, "finish_reason": turn.finish}
                    self._json(200, {"object": "chat.completion", "choices": [choice]})

        def _stream(self, turn: Say) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "text/event-stream; charset=utf-8")
            self.send_header("Transfer-Encoding", "chunked")
            self.end_headers()
            try:
                server.closed.wait(turn.hang)
                self._event({"role": "assistant", "content": ""})
                self._chunk(b": keep-alive\n\n")
                for letters in _pieces(turn.thought):
                    self._event({turn.thought_field: letters})
                pieces = _pieces(turn.text)
                for number, letters in enumerate(pieces):
                    if turn.breaks and number == len(pieces) // 2:
                        self.close_connection = True
                        return
                    self._event({"content": letters})
                    time.sleep(turn.pause)
                self._event({}, turn.finish)
                self._chunk(b'data: {"choices": [], "usage": {"total_tokens": 9}}\n\n')
                self._chunk(b"data: [DONE]\n\n")
                self._chunk(b"")
            except (BrokenPipeError, ConnectionResetError):
                self.close_connection = True

        def _event(self, delta: dict[str, str], finish: str | None = None) -> None:
            choice = {"index": 0, "delta": delta, "finish_reason": finish}
            data = json.dumps({"object": "chat.completion.chunk", "choices": [choice]}, ensure_ascii=False)
            self._chunk(f"data: {data}\n\n".encode())

        def _chunk(self, data: bytes) -> None:
            self.wfile.write(f"{len(data):x}\r\n".encode() + data + b"\r\n")
            self.wfile.flush()

        def _json(self, status: int, tree: Any, headers: dict[str, str] | None = None) -> None:
            self._send(status, "application/json", json.dumps(tree).encode(), headers)

        def _send(self, status: int, kind: str, body: bytes, headers: dict[str, str] | None = None) -> None:
            self.send_response(status)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(body)))
            for name, value in (headers or {}).items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)

    return Handler


def _pieces(text: str) -> list[str]:
    size = max(1, len(text) // 40)
    return [text[i : i + size] for i in range(0, len(text), size)]
