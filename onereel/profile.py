"""Who does what on this machine: one complete TOML file, its three qualities in it, `--set` on top."""

from __future__ import annotations

import importlib
import tomllib
from collections.abc import Iterable
from importlib import resources
from pathlib import Path
from typing import Annotated, Any, cast

from pydantic import BeforeValidator, Field

from onereel import faults, tables
from onereel.backends import MAKERS
from onereel.crew import Maker, Placement
from onereel.errors import BadInput
from onereel.faults import Catalogue
from onereel.orders import ROLE_OF
from onereel.planfile import Aspect, Value

ROLES = tuple(ROLE_OF.values())
TABLES = ("format", "dailies", *ROLES)
QUALITIES = ("draft", "fast", "final")


def _size(value: object) -> object:
    """“1280x704” as well as [1280, 704]."""
    if isinstance(value, str) and value.count("x") == 1:
        return tuple(int(part) if part.strip().isdecimal() else part for part in value.split("x"))
    return tuple(value) if isinstance(value, list) else value


Side = Annotated[int, Field(ge=64, le=4096, multiple_of=16)]
FrameSize = Annotated[tuple[Side, Side], BeforeValidator(_size)]


class Format(Value):
    """The shape of the film. Sizes are width × height at 16:9; other aspects keep the same area."""

    clip: FrameSize
    still: FrameSize
    reel: FrameSize
    takes: int = Field(ge=1, le=3, description="How many takes of a shot at most.")
    pass_rating: float = Field(ge=1, le=10, description="The rating from which a take is good enough.")
    lead: float = Field(default=0.45, ge=0, le=2, description="Seconds from a cut to its line.")

    def fit(self, size: tuple[int, int], aspect: Aspect) -> tuple[int, int]:
        """`size` turned to another aspect: same area, sides multiples of 16."""
        width, height = size
        match aspect:
            case Aspect.WIDE:
                return width, height
            case Aspect.TALL:
                return height, width
            case Aspect.SQUARE:
                side = round((width * height) ** 0.5 / 16) * 16
                return side, side


class Dailies(Value):
    """How takes are watched, and what more of them may cost."""

    faults: str = Field(default="", description="A file of faults of yours, laid over the ten of onereel.")
    heed: float = Field(default=0.5, ge=0, le=1, description="The confidence from which a note is acted on.")
    budget: float | None = Field(
        default=None,
        gt=0,
        allow_inf_nan=False,
        description="Minutes a film's pictures may cost; no take is shot beyond them.",
    )


class Post(Value):
    """One role filled: which maker, with what settings, where."""

    maker: str
    settings: Value
    placement: Placement
    licence: str
    from_words: bool = Field(
        default=False,
        description="An animator that draws by the plan's words, whatever pictures it is given.",
    )


class Profile(Value):
    """A machine's crew and format."""

    name: str
    quality: str
    about: str
    env: dict[str, str] = Field(default_factory=dict)
    format: Format
    dailies: Dailies = Dailies()
    faults: Catalogue = Field(description="What takes are watched for, and the remedies.")
    posts: dict[str, Post]

    @property
    def parted(self) -> str:
        """Why takes cannot be held against keyframes and portraits; “” where they are made from them."""
        painter, animator = self.posts["painter"], self.posts["animator"]
        if not animator.from_words or painter.maker == animator.maker:
            return ""
        return (
            f"The animator “{animator.maker}” draws by the plan's words: no take begins on a keyframe by"
            f" “{painter.maker}”, and none is held against it or a portrait"
        )


def names() -> list[str]:
    """The profiles that come with onereel."""
    files = resources.files("onereel.profiles").iterdir()
    return sorted(f.name.removesuffix(".toml") for f in files if f.name.endswith(".toml"))


def load(name: str, quality: str = "fast", sets: Iterable[str] = ()) -> Profile:
    """A profile by name or by path to a `.toml`, at one quality, with `role.key=value` on top.

    Raises BadInput naming the file, the key and what would be valid.
    """
    if quality not in QUALITIES:
        raise BadInput(f"No quality called “{quality}”. Known: {', '.join(QUALITIES)}.")
    tree = _read(name)
    qualities = tree.pop("quality", {})
    if unknown := sorted(set(tree) - {"about", "env", *TABLES}):
        known = ", ".join(("about", "env", "quality", *TABLES))
        raise BadInput(f"Profile {name}: no table or key “{unknown[0]}”. Known: {known}.")
    if missing := [role for role in ("format", *ROLES) if role not in tree]:
        raise BadInput(f"Profile {name}: the table [{missing[0]}] is missing.")
    tree.setdefault("dailies", {})
    for table, values in qualities.get(quality, {}).items():
        if table not in tree:
            raise BadInput(f"Profile {name}, quality.{quality}: no table “{table}”.")
        tree[table].update(values)
    if own := tree["dailies"].get("faults"):  # beside the profile that names it
        tree["dailies"]["faults"] = str(Path(name).parent / str(own))
    for item in sets:
        _apply(tree, item)
    dailies = tables.parse(f"profile {name}, [dailies]", Dailies, tree["dailies"])
    return Profile(
        name=name,
        quality=quality,
        about=tree.get("about", ""),
        env=tree.get("env", {}),
        format=tables.parse(f"profile {name}, [format]", Format, tree["format"]),
        dailies=dailies,
        faults=faults.load(Path(dailies.faults) if dailies.faults else None),
        posts={role: _post(f"profile {name}, [{role}]", role, tree[role]) for role in ROLES},
    )


def hire(role: str, post: Post) -> Maker[Any]:
    """The maker of a post, built."""
    return cast(Maker[Any], maker_class(role, post.maker)(post.settings, post.placement))


def maker_class(role: str, maker: str) -> Any:
    """The class behind a maker's name, or behind “module:Class” written out."""
    target = MAKERS.get((role, maker), maker if ":" in maker else None)
    if target is None:
        known = ", ".join(sorted(name for r, name in MAKERS if r == role))
        raise BadInput(f"No {role} called “{maker}”. Known: {known}.")
    module, _, attribute = target.partition(":")
    try:
        return getattr(importlib.import_module(module), attribute)
    except (ImportError, AttributeError) as error:
        raise BadInput(f"The {role} “{maker}” cannot be loaded: {error}.") from error


def _read(name: str) -> dict[str, Any]:
    path = Path(name)
    if path.suffix == ".toml":
        return tables.read(path, "profile")
    if name in names():
        return tomllib.loads((resources.files("onereel.profiles") / f"{name}.toml").read_text("utf-8"))
    raise BadInput(f"No profile called “{name}”. Known: {', '.join(names())}, or a path to a .toml file.")


def _apply(tree: dict[str, Any], item: str) -> None:
    """One `--set table.key=value` onto the tree. Another maker in a role starts from its own defaults."""
    target, equals, text = item.partition("=")
    table, dot, key = target.strip().partition(".")
    if not equals or not dot or table not in TABLES:
        raise BadInput(f"--set {item}: write role.key=value, with a role out of: {', '.join(TABLES)}.")
    try:
        value = tomllib.loads(f"value = {text}")["value"]
    except tomllib.TOMLDecodeError:
        value = text.strip()
    if key == "maker" and tree[table].get("maker") != value:
        tree[table] = {"maker": value}
    else:
        tree[table][key] = value


def _post(where: str, role: str, table: dict[str, Any]) -> Post:
    values = dict(table)
    maker = values.pop("maker", None)
    if not isinstance(maker, str):
        raise BadInput(f"In {where}: “maker” is missing; name one of the {role}s.")
    cls = maker_class(role, maker)
    place = {key: values.pop(key) for key in Placement.model_fields if key in values}
    settings = tables.parse(where, cls.Settings, values, extra=tuple(Placement.model_fields))
    return Post(
        maker=maker,
        settings=settings,
        placement=tables.parse(where, Placement, place),
        licence=cls.licence,
        from_words=getattr(cls, "from_words", False),
    )
