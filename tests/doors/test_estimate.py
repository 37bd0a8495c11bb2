from __future__ import annotations

import json
import re

import pytest
from typer.testing import CliRunner

from onereel import api
from onereel.doors import estimate
from onereel.doors.cli import app
from onereel.film import Booking, Film
from tests import plans
from tests.conftest import FAKE
from tests.studios import PaperStudio, verdict

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
    assert 6 * tree["seconds"] > tree["most_seconds"] > 3 * tree["seconds"] > 0
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


def test_at_most_is_what_a_film_costs_of_which_every_take_has_every_fault(tmp_path):
    film = plans.plan(2)
    (tmp_path / "plan.json").write_text(film.model_dump_json(by_alias=True))
    booking = Booking(brief=api.brief_of(film), profile="h100", takes=3)
    said = estimate.of_plan(film, Film(tmp_path), booking)
    faults = PaperStudio(profile="h100").profile.faults
    worst = {f"shot-{n} take {take}": verdict(1, *faults) for n in (1, 2) for take in (1, 2, 3)}
    dear, cheap = (PaperStudio(answers, ["format.takes=3"], profile="h100") for answers in (worst, {}))
    for studio in (dear, cheap):
        studio.shoot(film)
    assert said.most_seconds - said.seconds == pytest.approx(dear.spent() - cheap.spent(), abs=0.5)
    bounded = estimate.of_plan(film, Film(tmp_path), booking.model_copy(update={"budget": 15}))
    assert (bounded.seconds, bounded.beyond) == (said.seconds, "")
    sound = said.seconds - cheap.spent()
    assert said.seconds < bounded.most_seconds <= 15 * 60 + sound < said.most_seconds
    poor = estimate.of_plan(film, Film(tmp_path), booking.model_copy(update={"budget": 3}))
    assert poor.most_seconds == pytest.approx(said.seconds)
    assert "raise --budget" in estimate.sentences(poor)[1]
