"""Weights that are not there or not whole are said to be so, by whoever needs them."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from onereel.errors import Missing
from tests.benches import Bench
from tests.contract.crew import MEMBERS, Member, Stock

HEAVY = [member for member in MEMBERS if member.weights]


@pytest.mark.parametrize("member", HEAVY, ids=str)
@pytest.mark.parametrize("state", ["absent", "empty", "cut short"])
def test_weights_that_are_not_whole(member: Member, stock: Stock, tmp_path: Path, state: str) -> None:
    assert member.weights is not None
    place = tmp_path / "weights"
    if state != "absent":
        place.mkdir()
    if state == "cut short":
        _copy_cut_short(stock.weights(member.weights), place)
    maker, bench = member.hired(stock, path=str(place)), Bench(tmp_path)
    out = tmp_path / f"draft{maker.suffix}"
    with pytest.raises(Missing, match=str(place)):
        maker.make(member.order(bench), out, bench)
    assert not out.exists()


def _copy_cut_short(whole: Path, place: Path) -> None:
    """A copy of a checkpoint whose large files end in the middle, as after a broken download."""
    for file in (file for file in whole.rglob("*") if file.is_file()):
        copy = place / file.relative_to(whole)
        copy.parent.mkdir(parents=True, exist_ok=True)
        if file.suffix in (".safetensors", ".pth", ".pt"):
            copy.write_bytes(file.read_bytes()[: file.stat().st_size // 2])
        else:
            os.link(file, copy)
