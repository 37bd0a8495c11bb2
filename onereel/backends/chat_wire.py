"""One answer from an OpenAI-compatible server: streamed, cancellable, with only the fields it understands."""

from __future__ import annotations

import asyncio
import json
import os
import re
import time
from collections.abc import Callable, Coroutine, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any, TypeVar

import httpx

from onereel.backends.gpu import Tick
from onereel.errors import Unreachable

Body = Mapping[str, Any]
T = TypeVar("T")

TICK_SECONDS = 0.25
CONNECT_SECONDS = 10.0
LETTERS_AT_MOST = 2_000_000
"""An answer longer than this is a server that does not stop."""

BUSY = frozenset({429, 502, 503, 504})
BUSY_RETRIES = 3
BUSY_SECONDS_AT_MOST = 30.0

NAMES: dict[str, str] = {
    "chat_template_kwargs": r"chat_template_kwargs|enable_thinking",
    "reasoning_effort": r"reasoning_effort",
    "response_format": r"response_format|json_schema|json schema|grammar|structured",
    "seed": r"seed",
    "top_p": r"top_p",
    "temperature": r"temperature",
    "max_tokens": r"max_tokens|max_completion_tokens",
    "stream": r"stream",
}
"""Field → how a server's refusal names it. What is not here cannot be left out."""

KEY_VARIABLE = "ONEREEL_API_KEY"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """What the model said, what it thought aloud, and whether it was stopped by the token limit."""

    text: str
    thought: str = ""
    cut_off: bool = False


class _Refused(Exception):
    def __init__(self, status: int, message: str, wait: float | None) -> None:
        super().__init__(message)
        self.status, self.message, self.wait = status, message, wait


class Wire:
    """A line to one server. `path` in messages is what the caller's settings are called: “director”.

    Raises Unreachable, saying what to do, for silence, a broken connection, and refusals.
    """

    def __init__(self, *, role: str, silence_seconds: float) -> None:
        self._role, self._silence = role, silence_seconds
        self._declined: frozenset[str] = frozenset()  # fields it has refused are not sent again

    def ask(
        self, url: str, body: Body, tick: Tick, heard: Callable[[int], None] = lambda letters: None
    ) -> Reply:
        """One answer to a chat-completions request. `heard` gets the letters received so far."""
        waits = 0
        while True:
            sent = {key: value for key, value in body.items() if key not in self._declined}
            try:
                return waiting(self._stream(url, sent, heard), tick)
            except _Refused as refusal:
                if named := _named(refusal, sent):
                    self._declined |= named
                elif refusal.status in BUSY and waits < BUSY_RETRIES:
                    _rest(refusal.wait if refusal.wait is not None else 2.0**waits, tick)
                    waits += 1
                else:
                    raise self._refused(url, refusal) from refusal
            except httpx.ConnectError as error:
                raise Unreachable(
                    f"Nobody answers at {shown(url)}: start the server, or correct {self._role}.url."
                ) from error
            except httpx.TimeoutException as error:
                raise Unreachable(
                    f"{shown(url)} said nothing for {self._silence:g} s: "
                    f"look at the server, or raise {self._role}.timeout_seconds."
                ) from error
            except (httpx.TransportError, httpx.InvalidURL) as error:
                raise Unreachable(f"{shown(url)} broke off ({error}): look at the server's log.") from error

    async def _stream(self, url: str, body: Body, heard: Callable[[int], None]) -> Reply:
        async with (
            _client(url, self._silence) as client,
            client.stream("POST", endpoint(url) + "/chat/completions", json=body) as answer,
        ):
            if answer.status_code >= 300:
                await answer.aread()
                raise _Refused(answer.status_code, _message(answer.text), _wait(answer.headers))
            if "event-stream" not in answer.headers.get("content-type", ""):
                await answer.aread()
                return _reply([_tree(answer.text, url)], "message")
            chunks, letters = [], 0
            async for line in answer.aiter_lines():
                data = line.removeprefix("data:").strip()
                if not line.startswith("data:") or not data:
                    continue
                if data == "[DONE]":
                    break
                chunks.append(_tree(data, url))
                letters += len(data)
                if letters > LETTERS_AT_MOST:
                    raise Unreachable(f"{shown(url)} does not stop answering: is it a chat server?")
                heard(sum(len(text) for text in _texts(chunks[-1], "delta")))
            return _reply(chunks, "delta")

    def _refused(self, url: str, refusal: _Refused) -> Unreachable:
        advice = f"correct {self._role}.url or {self._role}.model."
        match refusal.status:
            case 401 | 403:
                advice = f"set {KEY_VARIABLE} to the server's key."
            case status if status in BUSY:
                advice = "try again later, or use another server."
            case status if status >= 500:
                advice = "look at the server's log."
        return Unreachable(f"{shown(url)} answered {refusal.status}: {refusal.message}; {advice}")


def waiting(work: Coroutine[Any, Any, T], tick: Tick) -> T:
    """What `work` returns, ticking while it waits. When `tick` raises, the work and its connection end."""

    async def tended() -> T:
        task = asyncio.ensure_future(work)
        try:
            while not (await asyncio.wait({task}, timeout=TICK_SECONDS))[0]:
                tick()
            return task.result()
        finally:
            task.cancel()
            await asyncio.wait({task}, timeout=TICK_SECONDS)

    return run(tended())


def run(work: Coroutine[Any, Any, T]) -> T:
    """What `work` returns. In a thread of its own: a notebook's thread has a loop running already."""
    with ThreadPoolExecutor(1, thread_name_prefix="onereel-chat") as thread:
        return thread.submit(asyncio.run, work).result()


def endpoint(url: str) -> str:
    """The API's root: “http://host:8000” and “…/v1/chat/completions” mean “http://host:8000/v1”."""
    root = url.strip().rstrip("/").removesuffix("/chat/completions")
    return root if re.search(r"://[^/]+/", root) else root + "/v1"


def shown(url: str) -> str:
    """A URL fit for a message: without a user's name and password."""
    return re.sub(r"//[^/@]*@", "//", endpoint(url))


async def fetch(url: str, path: str, *, method: str = "GET", seconds: float = 5.0) -> tuple[int, Any]:
    """A server's own route beside the API (“/health”): status, and the JSON answered, if any."""
    root = endpoint(url).removesuffix("/v1")
    async with _client(url, seconds) as client:
        answer = await client.request(method, root + path)
        try:
            return answer.status_code, answer.json()
        except json.JSONDecodeError:
            return answer.status_code, None


def models(url: str, role: str) -> list[str]:
    """The models a server lists; none where it lists none. Raises Unreachable when nobody answers."""
    try:
        status, tree = run(fetch(url, "/v1/models", seconds=3.0))
    except (httpx.TransportError, httpx.InvalidURL) as error:
        raise Unreachable(
            f"Nobody answers at {shown(url)}: start the server, or correct {role}.url."
        ) from error
    listed = tree.get("data") if status == 200 and isinstance(tree, dict) else None
    return [str(model.get("id")) for model in listed or [] if isinstance(model, dict)]


def _client(url: str, silence: float) -> httpx.AsyncClient:
    key = os.environ.get(KEY_VARIABLE)
    # A proxy in the environment must not see what is said to a server on this machine.
    here = re.search(r"//([^/@]*@)?(localhost|127\.|\[::1\])", url) is not None
    return httpx.AsyncClient(
        headers={"Authorization": f"Bearer {key}"} if key else {},
        timeout=httpx.Timeout(silence, connect=min(silence, CONNECT_SECONDS)),
        trust_env=not here,
        verify=not url.startswith("http://"),  # reading the certificates takes longer than a local answer
    )


def _tree(text: str, url: str) -> dict[str, Any]:
    try:
        tree = json.loads(text)
    except ValueError:
        tree = None
    if not isinstance(tree, dict) or not ("choices" in tree or "error" in tree):
        raise Unreachable(f"{shown(url)} answered “{text[:80]}”, no chat completion: is the URL right?")
    if tree.get("error"):
        raise Unreachable(f"{shown(url)} failed while answering: {_message(text)}; look at the server's log.")
    return tree


def _texts(tree: dict[str, Any], part: str) -> tuple[str, str]:
    """What was said and what was thought in a chunk or a whole answer. vLLM and Ollama call the latter
    `reasoning`, SGLang, llama.cpp and transformers `reasoning_content`."""
    choices = tree["choices"] or [{}]
    said = choices[0].get(part) or {}
    return said.get("content") or "", said.get("reasoning") or said.get("reasoning_content") or ""


def _reply(trees: list[dict[str, Any]], part: str) -> Reply:
    texts = [_texts(tree, part) for tree in trees]
    ends = [choice.get("finish_reason") for tree in trees for choice in tree["choices"]]
    return Reply(
        text="".join(text for text, _ in texts),
        thought="".join(thought for _, thought in texts),
        cut_off="length" in ends,
    )


def _message(text: str) -> str:
    """A server's own words about what is wrong, in one short line."""
    try:
        tree: Any = json.loads(text)
    except ValueError:
        tree = text
    for key in ("error", "detail", "message"):
        if isinstance(tree, dict) and key in tree:
            tree = tree[key]
    words = " ".join((tree if isinstance(tree, str) else json.dumps(tree)).split())
    return (words[:300] + "…" if len(words) > 300 else words).rstrip(".") or "no reason given"


def _named(refusal: _Refused, sent: Body) -> frozenset[str]:
    """The fields of a refused request that the refusal names and that can be left out."""
    if refusal.status not in (400, 422):
        return frozenset()
    return frozenset(
        field
        for field, pattern in NAMES.items()
        if field in sent and re.search(rf"\b({pattern})\b", refusal.message, re.I)
    )


def _wait(headers: Mapping[str, str]) -> float | None:
    seconds = headers.get("retry-after", "")
    return min(float(seconds), BUSY_SECONDS_AT_MOST) if seconds.isdecimal() else None


def _rest(seconds: float, tick: Tick) -> None:
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        tick()
        time.sleep(min(TICK_SECONDS, max(0.0, until - time.monotonic())))
