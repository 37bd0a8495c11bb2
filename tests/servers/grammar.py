"""What a server with structured output does: no answer that the schema does not admit leaves it."""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from typing import Any

import jsonschema

Json = dict[str, Any]


def held(text: str, schema: Json, chance: random.Random) -> str:
    """The text, if it is JSON of the schema; otherwise what a model that knows nothing is held to."""
    try:
        jsonschema.validate(json.loads(text), schema, cls=jsonschema.Draft202012Validator)
    except (ValueError, jsonschema.ValidationError):
        return json.dumps(sample(schema, chance), ensure_ascii=False)
    return text


def sample(schema: Json, chance: random.Random) -> Any:
    """Any value of a schema made of the words that every server's grammar knows."""
    if "enum" in schema:
        return chance.choice(schema["enum"])
    if "anyOf" in schema:
        return sample(chance.choice(schema["anyOf"]), chance)
    kinds: dict[str, Callable[[], Any]] = {
        "object": lambda: {name: sample(part, chance) for name, part in schema["properties"].items()},
        "array": lambda: [
            sample(schema["items"], chance)
            for _ in range(chance.randint(schema.get("minItems", 0), schema.get("maxItems", 3)))
        ],
        "string": lambda: "".join(chance.choice("ab é“\\\n1{}") for _ in range(chance.randint(0, 30))),
        "number": lambda: chance.uniform(schema.get("minimum", -1000), schema.get("maximum", 1000)),
        "integer": lambda: chance.randint(schema.get("minimum", -1000), schema.get("maximum", 1000)),
        "boolean": lambda: chance.random() < 0.5,
        "null": lambda: None,
    }
    return kinds[schema["type"]]()
