"""A TOML table as a value: parsed once, and what is wrong is said with the table and the key."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any, TypeVar

from pydantic import ValidationError

from onereel.errors import BadInput
from onereel.planfile import Value

V = TypeVar("V", bound=Value)


def parse(where: str, cls: type[V], values: dict[str, Any], extra: tuple[str, ...] = ()) -> V:
    """`values` as a `cls`. Raises BadInput that names the key; `extra` are more keys to tell as known."""
    known = (*cls.model_fields, *extra)
    if unknown := [key for key in values if key not in known]:
        raise BadInput(f"In {where}: no key “{unknown[0]}”. Known: {', '.join(sorted(known)) or 'none'}.")
    try:
        return cls.model_validate(values)
    except ValidationError as error:
        first = error.errors()[0]
        key = ".".join(str(part) for part in first["loc"])
        message = first["msg"].removeprefix("Value error, ")
        raise BadInput(f"In {where}: {f'{key}: ' if key else ''}{message}.") from error


def read(path: Path, what: str) -> dict[str, Any]:
    """A TOML file's tables. Raises BadInput when it is not there or not TOML; `what` names its kind."""
    try:
        return tomllib.loads(path.read_text("utf-8"))
    except OSError as error:
        raise BadInput(f"Cannot read the {what} {path}: {error.strerror}.") from error
    except UnicodeDecodeError as error:
        raise BadInput(f"The {what} {path} is not UTF-8 text.") from error
    except tomllib.TOMLDecodeError as error:
        raise BadInput(f"The {what} {path} is not valid TOML: {error}.") from error
