"""From what a model said to what was asked for: the JSON in its words, and what is wrong with it."""

from __future__ import annotations

import json
import re
from typing import Any

from pydantic import BaseModel, ValidationError

Json = dict[str, Any]

FLAWS_AT_MOST = 12
_KEPT = ("description", "type", "enum", "minItems", "maxItems", "minimum", "maximum")
"""What every server's grammar can do. Patterns, string lengths and exclusive bounds are checked here only:
xgrammar refuses a pattern with a length, llama.cpp counts a length out as so many rules."""


class Flawed(Exception):
    """An answer that cannot be used, with what is wrong in words a model can act on."""

    def __init__(self, *flaws: str) -> None:
        super().__init__("; ".join(flaws))
        self.flaws = flaws


_CONTROL = re.compile(r"<\|[^|<>\s]{1,40}\|>")


def harmless(text: str) -> str:
    """A text without control tokens (“<|im_end|>”): a server takes them for what they stand for, in whoever's
    words they are. transformers answers 500 to a “<|video_pad|>” that its own model had said."""
    return _CONTROL.sub("", text)


def find_object(text: str) -> Json:
    """The first JSON object in a text, whatever stands around it: thoughts, fences, prose. Raises Flawed."""
    text = re.sub(r"<think>.*?</think>", "", text, flags=re.S)
    text = text.rpartition("</think>")[2]
    start = text.find("{")
    while start >= 0:
        end = _closing(text, start)
        if end is None:
            raise Flawed("The JSON object is not complete: it ends before its last brace.")
        part = text[start:end]
        try:
            tree = json.loads(part, strict=False)
        except (ValueError, RecursionError) as error:
            if '"' in part:
                raise Flawed(f"The JSON is not valid: {error}.") from error
            tree = None  # braces in prose
        if tree:
            return dict(tree)
        start = text.find("{", end)
    raise Flawed("There is no JSON object in the answer.")


_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|[{}]', re.S)


def _closing(text: str, start: int) -> int | None:
    """Where the object that begins at `start` ends, strings skipped; None: it does not."""
    depth = 0
    for token in _TOKEN.finditer(text, start):
        depth += {"{": 1, "}": -1}.get(token[0], 0)
        if depth == 0:
            return token.end()
    return None


def explain(error: ValidationError) -> tuple[str, ...]:
    """What a model must change, one sentence per flaw, with its place in the JSON and what stood there."""
    flaws = []
    for flaw in error.errors(include_url=False)[:FLAWS_AT_MOST]:
        place = "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in flaw["loc"])
        place = f"{place.removeprefix('.')}: " if place else ""
        given = json.dumps(flaw["input"], ensure_ascii=False, default=str)
        seen = f" (it is {given})" if place and len(given) <= 80 and flaw["type"] != "missing" else ""
        flaws.append(place + flaw["msg"].removeprefix("Value error, ") + seen)
    return tuple(flaws)


def plain_schema(model: type[BaseModel]) -> Json:
    """A model's JSON Schema for servers: nothing referred to, every property required, no other allowed."""
    whole = model.model_json_schema()
    return _plain(whole, whole.get("$defs", {}))


def _plain(node: Json, known: Json) -> Json:
    if "$ref" in node:
        node = known[node["$ref"].rpartition("/")[2]] | {k: v for k, v in node.items() if k != "$ref"}
    kept = {key: node[key] for key in _KEPT if key in node}
    if "const" in node:
        kept["enum"] = [node["const"]]
    if "anyOf" in node:
        kept["anyOf"] = [_plain(part, known) for part in node["anyOf"]]
    if "items" in node:
        kept["items"] = _plain(node["items"], known)
    if "properties" in node:
        kept["properties"] = {name: _plain(part, known) for name, part in node["properties"].items()}
        kept["required"] = list(kept["properties"])
        kept["additionalProperties"] = False
    return kept
