"""Plans from outside: a `plan.json` somebody edited, or one in the older six-shot form."""

from __future__ import annotations

import json
import re
from typing import Any

from pydantic import ValidationError

from onereel.errors import BadPlan
from onereel.planfile import Plan
from onereel.sixshot import is_six_shot, upgrade


def read_plan(text: str, name: str = "plan.json", *, seed: int = 0) -> Plan:
    """The plan in a text. BadPlan says the line, the shot and the field, and what is wrong with it."""
    try:
        tree = tree_of(text)
    except json.JSONDecodeError as error:
        raise BadPlan(f"{name}, line {error.lineno}: {error.msg}; mend the JSON there.") from error
    except (ValueError, RecursionError) as error:
        raise BadPlan(f"{name}: {error}.") from error
    if not isinstance(tree, dict):
        raise BadPlan(f"{name}, line 1: a plan is a JSON object in braces.")
    if is_six_shot(tree):
        tree = upgrade(tree, name, seed=seed)
        text = ""
    try:
        return Plan.model_validate(tree, by_name=False, by_alias=True)
    except ValidationError as error:
        raise BadPlan(_explain(error, tree, text, name)) from error


def tree_of(text: str | bytes) -> Any:
    """The JSON of a plan, not looked at yet. Raises ValueError, and RecursionError for too many brackets."""
    return json.loads(text, parse_constant=_no_constant)


def mistakes(tree: object) -> list[tuple[str, str]]:
    """Everything that keeps a plan's tree from being filmed: where (`shots.kiss.line`) and what is wrong."""
    try:
        Plan.model_validate(tree, by_name=False, by_alias=True)
    except ValidationError as error:
        return [_mistake(one["loc"], one["msg"], tree) for one in error.errors()]
    return []


def _mistake(loc: tuple[int | str, ...], message: str, tree: object) -> tuple[str, str]:
    message = message.removeprefix("Value error, ")
    if shot := re.match(r"shot “([^”]+)”, (\w+)", message):
        return f"shots.{shot[1]}.{shot[2]}", message
    path = [str(part) for part in _named(loc)]
    if len(loc) > 1 and loc[0] in ("shots", "characters") and isinstance(loc[1], int):
        assert isinstance(tree, dict)
        one = tree[loc[0]][loc[1]]
        name = one.get("id" if loc[0] == "shots" else "key") if isinstance(one, dict) else None
        path[1] = name if isinstance(name, str) and name else path[1]
    return ".".join(path), message


def _no_constant(word: str) -> float:
    raise ValueError(f"{word} is not a number a plan can hold")


def _explain(error: ValidationError, tree: dict[str, Any], text: str, name: str) -> str:
    first = error.errors()[0]
    path = _named(first["loc"])
    message = first["msg"].removeprefix("Value error, ")
    where = _where(path, tree)
    if shot := re.match(r"shot “([^”]+)”, (\w+)", message):
        ids = [s.get("id") for s in tree["shots"]]
        path = ("shots", ids.index(shot[1]), shot[2])
    line = f", line {line_of(text, path)}" if text else ""
    count = error.error_count()
    more = f" (and {count - 1} more)" if count > 1 else ""
    return f"{name}{line}: {where}{message}{more}."


def _named(loc: tuple[int | str, ...]) -> tuple[int | str, ...]:
    """Where pydantic found a mistake, without the names of its own functions."""
    return tuple(part for part in loc if isinstance(part, int) or not part.startswith("function-"))


def _where(path: tuple[str | int, ...], tree: dict[str, Any]) -> str:
    match path:
        case ("shots", int(index), *rest):
            shot = tree["shots"][index]
            title = shot.get("id") if isinstance(shot, dict) else None
            field = ".".join(str(part) for part in rest)
            return f"shot “{title or index + 1}”{', ' + field if field else ''}: "
        case ("characters", int(index), *rest):
            return f"character {index + 1}, {'.'.join(str(part) for part in rest)}: "
        case ():
            return ""
    return ".".join(str(part) for part in path) + ": "


_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|[{}\[\],:]|[^\s{}\[\],:"]+')


def line_of(text: str, path: tuple[str | int, ...]) -> int:
    """The line (from 1) of the value at `path` in a valid JSON text; of its nearest parent if absent."""
    best, best_depth = 0, -1
    here: list[str | int | None] = []
    tokens = list(_TOKEN.finditer(text))
    for index, token in enumerate(tokens):
        match token[0]:
            case "{":
                here.append(None)
            case "[":
                here.append(0)
            case "}" | "]":
                here.pop()
            case "," if isinstance(here[-1], int):
                here[-1] += 1
            case word if word.startswith('"') and index + 1 < len(tokens) and tokens[index + 1][0] == ":":
                here[-1] = json.loads(word)
        depth = len(here)
        if depth > best_depth and tuple(here) == path[:depth]:
            best, best_depth = token.start(), depth
    return text.count("\n", 0, best) + 1
