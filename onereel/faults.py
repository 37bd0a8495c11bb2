"""The faults a take is watched for, and what each changes in the next take. They are data: `faults.toml`
comes with onereel, and a file of a user's own may add faults, change ours or turn one off."""

from __future__ import annotations

import string
import tomllib
from enum import StrEnum
from functools import lru_cache
from importlib import resources
from pathlib import Path
from typing import Any

from pydantic import Field, TypeAdapter, ValidationError, field_validator, model_validator

from onereel import tables
from onereel.errors import BadInput
from onereel.orders import Axis, Fault, FaultSlug
from onereel.planfile import Value

WORDS_OF_A_SHOT = ("who", "wardrobe", "heading", "subject", "light")
"""What a remedy's sentences may name of a shot, in braces: “{who} stays still.”"""


class Framing(StrEnum):
    """How the next take is framed, loosest first."""

    AS_PLANNED = "as planned"
    TIGHTER = "tighter"
    FACE = "face"


class Remedy(Value):
    """What one fault changes in the next take, beside its seed.

    `say` and `boundary` are sentences; `avoid` is a list of words; `steps`, `shift` and `guidance` are
    factors on what the animator is set to.
    """

    words: str = Field(min_length=1, max_length=120, description="For people: “one plain motion verb”.")
    say: str = Field(default="", max_length=400, description="Told to painter and animator.")
    boundary: str = Field(default="", max_length=400, description="Added to what stays as it is.")
    avoid: str = Field(default="", max_length=200, description="What the clip must not show.")
    camera_first: bool = Field(default=False, description="The camera's move as one plain sentence, first.")
    repaint: bool = Field(default=False, description="The keyframe is painted anew.")
    references: int = Field(default=0, ge=0, le=2, description="How much more the portraits count; repaints.")
    lock_end: bool = Field(default=False, description="The take ends on a painted picture.")
    framing: Framing = Field(default=Framing.AS_PLANNED, description="“tighter” or “face”; repaints.")
    steps: float = Field(default=1.0, ge=0.25, le=4)
    shift: float = Field(default=1.0, ge=0.25, le=4)
    guidance: float = Field(default=1.0, ge=0.25, le=4)

    @field_validator("say", "boundary")
    @classmethod
    def _names_what_a_shot_has(cls, sentence: str) -> str:
        try:
            fields = [part[1:] for part in string.Formatter().parse(sentence) if part[1] is not None]
        except ValueError as error:
            raise ValueError(f"{error}: write braces only around a word of the shot") from error
        known = [(word, "", None) for word in WORDS_OF_A_SHOT]
        if unknown := [name for name, *how in fields if (name, *how) not in known]:
            words = ", ".join(f"{{{word}}}" for word in WORDS_OF_A_SHOT)
            raise ValueError(f"a shot has no {{{unknown[0]}}}; known, as they stand: {words}")
        return sentence

    @model_validator(mode="after")
    def _changes_something(self) -> Remedy:
        if self == Remedy.model_construct(words=self.words):
            raise ValueError("this remedy changes nothing: give it say, avoid, repaint, … beside its words")
        return self

    @property
    def paints(self) -> bool:
        """Whether the keyframe must be painted anew for it."""
        return self.repaint or self.references > 0 or self.framing is not Framing.AS_PLANNED


class Entry(Value):
    """A fault: how people name it, how a critic knows it, and its remedy; the stronger one for next time."""

    title: str = Field(min_length=1, max_length=60, description="“camera was ignored”")
    axis: Axis
    look_for: str = Field(min_length=1, max_length=400)
    remedy: Remedy
    stronger: Remedy

    def remedy_at(self, times: int) -> Remedy:
        """The remedy for a fault that was seen so often in takes of one shot."""
        return self.remedy if times <= 1 else self.stronger


Catalogue = dict[str, Entry]


def sought(catalogue: Catalogue) -> tuple[Fault, ...]:
    """The faults as a critic is asked to look for them."""
    return tuple(Fault(slug=slug, axis=e.axis, sign=e.look_for) for slug, e in catalogue.items())


@lru_cache(maxsize=1)
def _ours() -> dict[str, Any]:
    return tomllib.loads((resources.files("onereel") / "faults.toml").read_text("utf-8"))


def load(path: Path | None = None) -> Catalogue:
    """The ten faults, a user's file over them. Raises BadInput naming the file, the table and the key."""
    name, tree = "faults.toml", {slug: dict(table) for slug, table in _ours().items()}
    if path is not None:
        name = path.name
        for slug, table in tables.read(path, "file of faults").items():
            _lay(name, tree, slug, table)
    if not tree:
        raise BadInput(f"In {name}: every fault is turned off; leave one.")
    return {slug: _entry(name, slug, table) for slug, table in tree.items()}


_SLUG: TypeAdapter[str] = TypeAdapter(FaultSlug)


def _lay(name: str, tree: dict[str, Any], slug: str, table: Any) -> None:
    """One table of a user's file over ours: its keys win, and those of its remedies."""
    try:
        _SLUG.validate_python(slug)
    except ValidationError as error:
        raise BadInput(f"In {name}: “{slug}” is no fault's name: write it LIKE_THIS.") from error
    if not isinstance(table, dict):
        raise BadInput(f"In {name}: “{slug}” must be a table: [{slug}].")
    values = dict(table)
    off = values.pop("off", False)
    if not isinstance(off, bool):
        raise BadInput(f"In {name}, [{slug}]: off: write true or false.")
    if off:
        if slug not in tree:
            raise BadInput(f"In {name}: there is no fault {slug} to turn off. Known: {', '.join(tree)}.")
        del tree[slug]
        return
    before = tree.setdefault(slug, {})
    for part in ("remedy", "stronger"):
        if isinstance(values.get(part), dict):
            values[part] = before.get(part, {}) | values[part]
    tree[slug] = before | values


def _entry(name: str, slug: str, table: dict[str, Any]) -> Entry:
    """A fault's table, its remedies first: an error in one names its own table."""
    values = dict(table)
    for part in ("remedy", "stronger"):
        if not isinstance(values.get(part, {}), dict):
            raise BadInput(f"In {name}, [{slug}]: {part}: must be a table, [{slug}.{part}].")
    if "remedy" not in values:
        raise BadInput(f"In {name}: the table [{slug}.remedy] is missing.")
    mild = values["remedy"]
    values["remedy"] = tables.parse(f"{name}, [{slug}.remedy]", Remedy, mild)
    values["stronger"] = tables.parse(f"{name}, [{slug}.stronger]", Remedy, mild | values.get("stronger", {}))
    return tables.parse(f"{name}, [{slug}]", Entry, values, extra=("off",))
