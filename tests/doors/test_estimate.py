from __future__ import annotations

import json
import re

import pytest
from typer.testing import CliRunner

from onereel import api
from onereel.doors.cli import app
from tests.conftest import FAKE

SENTENCE = "A keeper carries light."


@pytest.fixture(autouse=True)
def _no_weights(tmp_path, monkeypatch):
    monkeypatch.setenv("HF_HOME", str(tmp_path / "hub"))
    monkeypatch.setenv("COLUMNS", "200")


def onereel(*words: str) -> tuple[int, str]:
    done = CliRunner().invoke(app, words)
    return done.exit_code, done.output


def test_a_sentence_is_counted_on_a_plan_of_ours():
    code, said = onereel("estimate", SENTENCE, "--profile", "h100", "--shots", "4")
    assert code == 0
    assert "shooting" in said
    assert "Counted on a plan of 4 shots" in said
    assert "Card (h100)" in said
    assert re.search(r"Disk: (\d+) GB of weights, \1 GB of them still", said)


def test_json_holds_the_same(tmp_path):
    code, said = onereel("estimate", SENTENCE, "--profile", "h100", "--quality", "final", "--json")
    assert code == 0
    tree = json.loads(said)
    assert tree["most_seconds"] > 2 * tree["seconds"] > 0
    assert (tree["takes"], tree["shots"], tree["planned"]) == (3, 6, False)
    assert {cost["role"] for cost in tree["work"]["costs"]} == {
        "director", "painter", "animator", "critic", "composer", "narrator", "editor",
    }  # fmt: skip


def test_an_unmeasured_card_is_said_to_be_one():
    _, said = onereel("estimate", SENTENCE, "--profile", "rtx4090")
    assert "The card's speed is by data sheet" in said
    _, said = onereel("estimate", SENTENCE, "--profile", "animatic")
    assert "No card is needed." in said


def test_a_film_is_counted_by_what_it_still_lacks(tmp_path):
    folder = tmp_path / "film"
    api.make(SENTENCE, folder, profile=FAKE, shots=2)
    code, said = onereel("estimate", str(folder))
    assert (code, said.strip()) == (0, "Nothing is left to be made.")
    code, said = onereel("estimate", str(folder), "--profile", "h100", "--json")
    tree = json.loads(said)
    assert (tree["planned"], tree["shots"]) == (True, 2)
    assert "director" not in {cost["role"] for cost in tree["work"]["costs"]}
    assert next(c["orders"] for c in tree["work"]["costs"] if c["stage"] == "shooting") == 2
    assert not list(folder.glob("**/*.draft"))


def test_what_cannot_be_counted_is_said():
    assert onereel("estimate", "no/such/folder")[0] == 2
    assert onereel("estimate", " ", "--profile", "h100")[0] == 2
    assert onereel("estimate", SENTENCE, "--profile", "abacus")[0] == 2
