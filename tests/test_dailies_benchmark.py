"""The simulation of what the loop is worth looks for what our remedies really put into orders."""

from __future__ import annotations

import importlib.util
import json
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from onereel.faults import load
from tests import plans
from tests.departments.test_remedies import TWO
from tests.studios import PaperStudio, verdict


@pytest.fixture(scope="module")
def benchmark() -> Iterator[Any]:
    path = Path(__file__).parents[1] / "benchmarks/dailies.py"
    spec = importlib.util.spec_from_file_location("benchmark_of_dailies", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module  # its dataclasses look their module up
    spec.loader.exec_module(module)
    yield module
    del sys.modules[spec.name]


@pytest.mark.parametrize("fault", load())
def test_it_finds_each_remedy_in_the_orders_and_no_other(benchmark, fault):
    studio = PaperStudio({f"shot-1 take {n}": verdict(3, fault) for n in (1, 2)})
    studio.shoot(plans.of(plans.shot(1, cast=["ana", "ben"]), characters=TWO))
    first, mild, strong = (studio.motion(f"shot-1 take {n}") for n in (1, 2, 3))
    for slug, (is_mild, is_strong) in benchmark.PROMISED.items():
        assert not is_mild(first), slug
        assert is_mild(mild) is (slug == fault), slug
        if slug == fault:
            assert is_mild(strong)
            assert is_strong(strong)


def test_it_prints_a_row_for_every_chance_and_policy(benchmark, capsys, tmp_path):
    benchmark.main(["--shots", "6", "--json", str(tmp_path / "rows.json")])
    rows = json.loads((tmp_path / "rows.json").read_text())["rows"]
    printed = [line for line in capsys.readouterr().out.splitlines() if "| routed |" in line]
    assert len(rows) == 2 * len(printed) == 2 * 3 * len(benchmark.CHANCES)


def test_remedies_that_cure_end_better_and_those_that_do_not_end_as_seeds_do(benchmark):
    plain, routed = benchmark.policies().values()
    films = [benchmark.quay()] * 12
    recall = dict.fromkeys(benchmark.PROMISED, 1.0)
    odds = benchmark.Odds(seed=0.2, cure=0.6, leaning=0.5, stray=0.05, recall=recall, alarms=0.0)
    better, seeds = (benchmark.worth(profile, odds, films) for profile in (routed, plain))
    assert better["passing"] > seeds["passing"] + 0.1
    assert better["takes"] < seeds["takes"]
    useless = benchmark.worth(routed, replace(odds, cure=0.0), films)
    assert useless == seeds
