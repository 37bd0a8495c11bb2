"""A conversation with a language model about one thing, until its answer can be used."""

from __future__ import annotations

import importlib.util
from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Generic, Literal, TypeVar

from pydantic import Field, ValidationError

from onereel.backends import chat_prompts
from onereel.backends.chat_answer import Flawed, Json, explain, find_object, harmless
from onereel.backends.weights import pinned
from onereel.crew import Bench, Placement
from onereel.errors import BadInput, CannotMake, Missing, OneReelError, Unreachable
from onereel.planfile import Value

if TYPE_CHECKING:
    from onereel.backends.chat_wire import Reply, Wire
    from onereel.backends.gpu import Tick
    from onereel.backends.vllm import Served

V = TypeVar("V")
Check = Callable[[Json], V]
"""An answer's JSON → what it means; raises Flawed or pydantic's ValidationError."""

REPAIRS = 2
"""How often a model is asked again after an answer that cannot be used."""

MODELS_TOLD = 12
"""How many of a server's models an error lists; hosted ones have hundreds."""

LETTERS_KEPT = 20_000
"""How much of a broken answer is shown to the model again."""


class ChatSettings(Value):
    """What both have in common: where the model is, and how it is sampled."""

    url: str = Field(
        default="http://127.0.0.1:8000/v1",
        exclude=True,  # a film's credits are published, and a URL may hold a password
        description="Not used where onereel starts the server.",
    )
    model: str = Field(default="Qwen/Qwen3.5-35B-A3B", description="The model's name at the server.")
    revision: str = Field(default="", description="Of the weights, where onereel starts the server.")
    quantization: str = Field(
        default="", description="Of the weights, as vLLM calls it (“fp8”), where onereel starts the server."
    )
    temperature: float = Field(default=0.7, ge=0, le=2)
    top_p: float = Field(default=0.8, gt=0, le=1)
    max_tokens: int = Field(default=8192, ge=64, description="How long an answer may be.")
    seeded: bool = Field(default=True, description="Whether a seed is sent.")
    timeout_seconds: float = Field(default=180.0, gt=0, description="How long the server may say nothing.")
    serve: Literal["", "vllm"] = Field(default="", description="“vllm”: onereel starts and stops the server.")
    vllm_path: str = Field(
        default="", exclude=True, description="vLLM's own environment, or its `vllm` program."
    )
    model_path: str = Field(default="", description="A local folder with the weights, for vLLM.")
    vllm_share: float = Field(default=0.85, gt=0, le=0.95, description="Part of the card's memory for vLLM.")
    vllm_arguments: tuple[str, ...] = Field(
        default=(), description="More for `vllm serve`, that changes no answer."
    )
    start_seconds: float = Field(default=1200.0, gt=0, description="How long vLLM may take to start.")


class Talk(Generic[V]):
    """A conversation about one thing: asked, checked, asked again at most REPAIRS times."""

    def __init__(self, role: str, settings: ChatSettings, placement: Placement) -> None:
        self._role, self._settings, self._placement = role, settings, placement
        self._wire: Wire | None = None
        self._served: Served | None = None

    def ask(
        self,
        messages: list[Json],
        schema: Json,
        seed: int,
        check: Check[V],
        wishes: Callable[[V], list[str]],
        bench: Bench,
    ) -> V:
        """The first answer that passes `check`. One with `wishes` left is kept, but asked for again once.

        Raises CannotMake after the last repair, Unreachable when the server does not answer.
        """
        progress = _Progress(bench, self._settings.max_tokens)
        kept: V | None = None
        with self._server(progress.tick) as url:
            for attempt in range(1 + REPAIRS):
                reply = self._reply(url, messages, schema, seed, progress)
                try:
                    value = check(find_object(reply.text or reply.thought))
                except (ValidationError, Flawed) as error:
                    if kept is not None:
                        return kept
                    flaws = explain(error) if isinstance(error, ValidationError) else error.flaws
                else:
                    flaws = tuple(wishes(value))
                    if not flaws or kept is not None or attempt == REPAIRS:
                        return value
                    kept = value
                said = (reply.text or reply.thought)[:LETTERS_KEPT] or "(nothing)"
                messages = [
                    *messages,
                    says("assistant", said),
                    says("user", chat_prompts.again(flaws, reply.cut_off)),
                ]
        raise CannotMake(self._plainly(flaws, reply))

    def _reply(self, url: str, messages: list[Json], schema: Json, seed: int, progress: _Progress) -> Reply:
        body: Json = {
            "model": self._settings.model,
            "messages": messages,
            "stream": True,
            "max_tokens": self._settings.max_tokens,
            "temperature": self._settings.temperature,
            "top_p": self._settings.top_p,
            "response_format": {
                "type": "json_schema",
                "json_schema": {"name": self._role, "schema": schema, "strict": True},
            },
            "chat_template_kwargs": {"enable_thinking": False},
            "reasoning_effort": "none",
        }
        if self._settings.seeded:
            body["seed"] = seed % 2**31
        if self._wire is None:
            self._wire = _wire(self._role, self._settings)
        try:
            return self._wire.ask(url, body, progress.tick, progress.heard)
        except Unreachable as error:
            if self._served is None:
                raise
            raise Unreachable(f"{error} {self._served.server.last_words()}") from error

    def _plainly(self, flaws: tuple[str, ...], reply: Reply) -> str:
        limit = f" It was cut off: raise {self._role}.max_tokens." if reply.cut_off else ""
        return (
            f"The {self._role}'s model {self._settings.model} gave no usable answer in {1 + REPAIRS} tries: "
            f"{flaws[0].rstrip('.')}.{limit} Try again with another seed, or a larger model."
        )

    @contextmanager
    def _server(self, tick: Tick) -> Iterator[str]:
        if not self._settings.serve:
            yield self._settings.url
            return
        if self._served is None:
            self._served = _vllm(self._settings, self._placement)
        with self._served.together(tick):
            yield self._served.server.url


class _Progress:
    """How far an answer is, from the letters heard: it only grows, and never says that it is done."""

    def __init__(self, bench: Bench, max_tokens: int) -> None:
        self._bench, self._letters, self._typical = bench, 0, max_tokens / 2

    def heard(self, letters: int) -> None:
        self._letters += letters

    def tick(self) -> None:
        self._bench.tick(0.95 * self._letters / (self._letters + self._typical))


def credit(name: str, prompt: str, settings: ChatSettings) -> str:
    """Everything that changes an answer and nothing about where it comes from."""
    revision = f"@{settings.revision}" if settings.revision else ""
    weights = f"{settings.model.replace(' ', '_')}{revision} quantization={settings.quantization or 'none'}"
    return (
        f"{name} prompt={chat_prompts.digest(prompt)} model={weights} "
        f"temperature={settings.temperature:g} top_p={settings.top_p:g} max_tokens={settings.max_tokens} "
        f"seeded={settings.seeded}"
    )


def _wire(role: str, settings: ChatSettings) -> Wire:
    if importlib.util.find_spec("httpx") is None:
        raise Missing(_NO_HTTPX)
    from onereel.backends.chat_wire import Wire

    return Wire(role=role, silence_seconds=settings.timeout_seconds)


def _vllm(settings: ChatSettings, placement: Placement) -> Served:
    if importlib.util.find_spec("httpx") is None:
        raise Missing(_NO_HTTPX)
    from onereel.backends.vllm import served

    return served(
        device=placement.device,
        model=settings.model,
        revision=settings.revision or pinned(settings.model),
        quantization=settings.quantization,
        folder=settings.model_path,
        program=settings.vllm_path,
        share=settings.vllm_share,
        arguments=settings.vllm_arguments,
        start_seconds=settings.start_seconds,
    )


def server_of(settings: ChatSettings, placement: Placement) -> Hashable | None:
    """What tells the server that these settings start from others; None where they start none."""
    if not settings.serve:
        return None
    where = (placement.device, settings.model_path, settings.vllm_path)
    what = (settings.model, settings.revision, settings.quantization)
    return (*where, *what, settings.vllm_share, settings.vllm_arguments)


_NO_HTTPX = "Talking to a language model needs httpx: run `pip install onereel[chat]`."


def problems(role: str, settings: ChatSettings) -> list[OneReelError]:
    """What would fail, before it does."""
    if importlib.util.find_spec("httpx") is None:
        return [Missing(_NO_HTTPX)]
    if settings.serve:
        from onereel.backends.vllm import find_program

        try:
            find_program(settings.vllm_path)
        except Missing as error:
            return [error]
        return []
    from onereel.backends.chat_wire import models

    try:
        known = models(settings.url, role)
    except Unreachable as error:
        return [error]
    if known and settings.model not in known:
        listed = ", ".join(known[:MODELS_TOLD]) + (", …" if len(known) > MODELS_TOLD else "")
        return [BadInput(f"{role}.url has no model “{settings.model}”. It has: {listed}.")]
    return []


def says(role: str, text: str) -> Json:
    """One message of a conversation."""
    return {"role": role, "content": harmless(text)}
