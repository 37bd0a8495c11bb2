"""Director and critic over any OpenAI-compatible endpoint: vLLM, SGLang, llama.cpp, Ollama, hosted ones."""

from __future__ import annotations

import base64
import re
from collections.abc import Collection
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import cv2
from pydantic import Field

from onereel.backends import chat_prompts
from onereel.backends.chat_answer import Flawed, Json, harmless, plain_schema
from onereel.backends.chat_eyes import schema as answer_schema
from onereel.backends.chat_eyes import verdict_of
from onereel.backends.chat_talk import ChatSettings, Talk, credit, problems, says, server_of
from onereel.backends.edition import MEASURING, edition
from onereel.backends.weighing import weigh
from onereel.crew import Bench, Placement
from onereel.errors import OneReelError
from onereel.media import frames, video
from onereel.orders import Brief, Media, Review, Verdict
from onereel.planfile import Language, Plan

if TYPE_CHECKING:
    from onereel.backends.instruments import Report

LINE_AT_MOST: dict[Language, int] = {Language.JA: 26, Language.ZH: 20}
"""Letters of a line that can still be said within a shot; other languages: WORDS_AT_MOST words."""
WORDS_AT_MOST = 12
PORTRAIT_WORDS = (25, 90)


class CriticSettings(ChatSettings):
    temperature: float = Field(default=0.0, ge=0, le=2)
    top_p: float = Field(default=1.0, gt=0, le=1)
    max_tokens: int = Field(default=1024, ge=64, description="How long an answer may be.")
    frames: int = Field(default=6, ge=2, le=32, description="Frames of a take that are looked at.")
    side: int = Field(default=832, ge=64, le=2048, description="The longer side of a picture that is sent.")
    instruments: bool = Field(default=True, description="Whether a take is measured as well.")


class Director:
    """A plan from a sentence, by a language model; what the brief decides is not left to it.

    Raises CannotMake when the model does not manage a valid plan, Unreachable when no model answers.
    """

    Settings = ChatSettings
    own_process = False
    suffix = ".json"
    licence = "the language model's own (Qwen3.5-35B-A3B: Apache-2.0)"

    def __init__(self, settings: ChatSettings, placement: Placement) -> None:
        self._chat: Talk[Plan] = Talk("director", settings, placement)
        self.server = server_of(settings, placement)
        self.credit = credit("chat.director@1", chat_prompts.director(), settings)

    @staticmethod
    def problems(
        settings: ChatSettings, placement: Placement, languages: Collection[Language] = ()
    ) -> list[OneReelError]:
        """What would fail, before it does."""
        return problems("director", settings)

    def make(self, order: Brief, out: Path, bench: Bench) -> None:
        bench.tick(0.0)
        schema = plan_schema(order)
        messages = [
            says("system", chat_prompts.director()),
            says("user", chat_prompts.director_request(order, schema)),
        ]
        plan = self._chat.ask(
            messages, schema, order.seed, lambda tree: plan_of(tree, order), plan_wishes, bench
        )
        out.write_text(plan.model_dump_json(indent=2, by_alias=True), "utf-8")
        bench.tick(1.0)


class Critic:
    """A verdict on a take, by a model that sees: its frames, its keyframe, and the portraits of its cast.

    With instruments, the model is told what was measured, and the two are weighed as witnesses. Raises
    Rejected for a take that was measured to be unfit, before any model is asked; CannotMake when no readable
    verdict comes, Unreachable when no model answers: then the take is not assessable.
    """

    Settings = CriticSettings
    own_process = False
    suffix = ".json"
    licence = "the language model's own (Qwen3.5-35B-A3B: Apache-2.0)"

    def __init__(self, settings: CriticSettings, placement: Placement) -> None:
        self._settings = settings
        self._chat: Talk[Verdict] = Talk("critic", settings, placement)
        self.server = server_of(settings, placement)
        measuring = edition(__package__, *MEASURING)
        about = f"frames={settings.frames} side={settings.side}"
        about += f" instruments={measuring if settings.instruments else 'none'}"
        self.credit = f"{credit('chat.critic@3', chat_prompts.critic(()), settings)} {about}"

    @staticmethod
    def problems(
        settings: ChatSettings, placement: Placement, languages: Collection[Language] = ()
    ) -> list[OneReelError]:
        """What would fail, before it does."""
        return problems("critic", settings)

    def make(self, order: Review, out: Path, bench: Bench) -> None:
        report = _measured(order, bench) if self._settings.instruments else None
        schema = answer_schema(order.faults)
        messages = [
            says("system", chat_prompts.critic(order.faults)),
            {
                "role": "user",
                "content": self._evidence(order, schema, report.words() if report else "", bench),
            },
        ]
        check = partial(verdict_of, faults=order.faults)
        verdict = self._chat.ask(messages, schema, 0, check, lambda _: [], bench)
        if report:
            verdict = weigh(verdict, report, order.faults)
        out.write_text(verdict.model_dump_json(indent=1), "utf-8")
        bench.tick(1.0)

    def _evidence(self, order: Review, schema: Json, measured: str, bench: Bench) -> list[Json]:
        """The shot in words, then each picture under its caption, then what was measured and the question."""
        before, after = chat_prompts.critic_request(order, schema, measured)
        parts = [_text(before)]
        if order.keyframe:
            parts += self._picture("The keyframe:", order.keyframe, bench)
        for who, portrait in zip(order.view.cast, order.portraits, strict=False):
            parts += self._picture(f"Portrait of {who.name}:", portrait, bench)
        take = bench.path(order.take)
        about = video.probe(take)
        wanted = spread(about.frames, self._settings.frames)
        seen = zip(wanted, video.frames(take, only=wanted), strict=False)
        for count, (number, picture) in enumerate(seen, 1):
            bench.tick(0.0)
            at = float(number / about.fps) if about.fps else 0.0
            parts.append(_text(f"The take, frame {count} of {len(wanted)}, {at:.1f} s:"))
            parts.append(_image(picture, self._settings.side))
        return [*parts, _text(after)]

    def _picture(self, caption: str, media: Media, bench: Bench) -> list[Json]:
        bench.tick(0.0)
        return [_text(caption), _image(frames.read(bench.path(media)), self._settings.side)]


def _measured(order: Review, bench: Bench) -> Report:
    """What the instruments say of the take. Raises Rejected when it is unfit to keep."""
    from onereel.backends.instruments import reviewed  # a quarter of a second that a director can do without

    return reviewed(order, bench, lambda done: bench.tick(0.0))


_PERSONS = ("seed", "note", "retakes", "keep")
"""What of a shot only a person writes into the plan."""


def plan_schema(brief: Brief) -> Json:
    """The schema of what the director decides of a plan: the rest is the brief's, or a user's later."""
    schema = plain_schema(Plan)
    for name in ("schema", "style", "aspect", "seed"):
        _drop(schema, name)
    shots = schema["properties"]["shots"]
    shots |= {"minItems": brief.shots, "maxItems": brief.shots}
    for name in _PERSONS:
        _drop(shots["items"], name)
    if brief.language is not None:
        schema["properties"]["language"]["enum"] = [brief.language.value]
    return schema


def plan_of(tree: Json, brief: Brief) -> Plan:
    """The plan in a director's answer, what the brief decides put in. Raises Flawed or ValidationError."""
    fixed = {"schema": 1, "style": brief.style, "aspect": brief.aspect, "seed": brief.seed}
    if brief.language is not None and "language" in tree and tree["language"] != brief.language.value:
        raise Flawed(f"language: it must be “{brief.language.value}”, and every line written in it.")
    if brief.language is not None:
        fixed["language"] = brief.language
    shots = tree.get("shots")
    if isinstance(shots, list):
        if len(shots) != brief.shots:
            raise Flawed(f"shots: there are {len(shots)}; the film has {brief.shots}.")
        kept = [_without(shot, *_PERSONS) if isinstance(shot, dict) else shot for shot in shots]
        fixed["shots"] = kept
    return Plan.model_validate(tree | fixed, by_name=False, by_alias=True)


def plan_wishes(plan: Plan) -> list[str]:
    """What could be better in a valid plan; worth asking again once."""
    found = []
    for number, shot in enumerate(plan.shots):
        where = f"shots[{number}]"
        if (limit := LINE_AT_MOST.get(plan.language)) and len(shot.line) > limit:
            found.append(
                f"{where}.line: {len(shot.line)} letters cannot be said in four seconds; at most {limit}."
            )
        elif not limit and len(words := shot.line.split()) > WORDS_AT_MOST:
            found.append(f"{where}.line: {len(words)} words cannot be said in four seconds; write 6 to 10.")
        told = " ".join((shot.subject, shot.action, shot.ambient, shot.boundary))
        if banned := re.search(r"cinematic|\bexactly \w+ (people|persons)\b", told, re.I):
            found.append(f"{where}: leave out “{banned[0]}”.")
    low, high = PORTRAIT_WORDS
    for number, who in enumerate(plan.characters):
        if not low <= (count := len(who.portrait.split())) <= high:
            found.append(f"characters[{number}].portrait: {count} words; write about fifty.")
    return found


def spread(count: int, wanted: int) -> list[int]:
    """`wanted` frame numbers of `count`, evenly spaced, the first and the last among them."""
    if count <= wanted:
        return list(range(count))
    return [round(i * (count - 1) / (wanted - 1)) for i in range(wanted)]


def _text(text: str) -> Json:
    return {"type": "text", "text": harmless(text)}


def _image(picture: frames.Picture, side: int) -> Json:
    """A picture as a JPEG in a data URL, shrunk so that its longer side is `side` at most."""
    scale = side / max(picture.shape[:2])
    if scale < 1:
        size = (round(picture.shape[1] * scale), round(picture.shape[0] * scale))
        picture = cv2.resize(picture, size, interpolation=cv2.INTER_AREA).astype("uint8")
    data = base64.b64encode(frames.jpeg(picture, quality=92)).decode()
    return {"type": "image_url", "image_url": {"url": f"data:image/jpeg;base64,{data}"}}


def _drop(schema: Json, name: str) -> None:
    del schema["properties"][name]
    schema["required"].remove(name)


def _without(tree: Json, *names: str) -> Json:
    return {key: value for key, value in tree.items() if key not in names}
