"""A credit names everything of a maker's own that changes its results, and nothing about where it works."""

from __future__ import annotations

import typing
from typing import Any, Literal

import pytest
from pydantic import ValidationError
from pydantic.fields import FieldInfo

from onereel.crew import Placement
from onereel.planfile import Value
from tests.contract.crew import MEMBERS, Member

SETTINGS = [(member, name) for member in MEMBERS for name in member.cls.Settings.model_fields]


@pytest.mark.parametrize(("member", "name"), SETTINGS, ids=str)
def test_every_setting_is_in_the_credit_unless_it_is_a_place(member: Member, name: str) -> None:
    plain = member.cls.Settings()
    other = _other(member.cls.Settings, name)
    changed = _credit(member, other) != _credit(member, plain)
    assert changed is (name not in member.places)


@pytest.mark.parametrize("member", MEMBERS, ids=str)
def test_no_place_is_in_the_credit(member: Member) -> None:
    settings = member.cls.Settings(
        **{
            name: f"/somewhere/{name}"
            for name, field in member.cls.Settings.model_fields.items()
            if name in member.places and field.annotation is str
        }
    )
    credit = _credit(member, settings, Placement(device="cuda:1", workers=7))
    assert credit == _credit(member, member.cls.Settings())
    assert "somewhere" not in credit
    assert "cuda" not in credit


def _credit(member: Member, settings: Value, placement: Placement | None = None) -> str:
    made: str = member.cls(settings, placement or Placement()).credit
    return made


def _other(cls: type[Value], name: str) -> Value:
    """Valid settings that differ in one field."""
    field, plain = cls.model_fields[name], cls()
    for candidate in _candidates(field, getattr(plain, name)):
        try:
            made = cls.model_validate({name: candidate})
        except ValidationError:
            continue
        if getattr(made, name) != getattr(plain, name):
            return made
    raise AssertionError(f"no other value known for {cls.__name__}.{name}")


def _candidates(field: FieldInfo, value: Any) -> list[Any]:
    kind = typing.get_origin(field.annotation) or field.annotation
    if kind is Literal:
        return list(typing.get_args(field.annotation))
    if kind is bool:
        return [not value]
    if kind in (int, float):
        return [value + 1, value - 1, value * 0.9 + 0.01, value / 2]
    if kind is tuple:
        return [(1.5,), ("--other",)]
    return ["other"]
