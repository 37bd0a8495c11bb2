"""The benchmark's own code, with tiny models on the CPU: on the card only the sizes differ."""

from __future__ import annotations

import importlib.util
import json
import sys
from pathlib import Path

import pytest

from onereel.backends import wan22_expert
from onereel.profile import load
from tests.backends import tiny

FOLDER = Path(__file__).parents[2] / "benchmarks"


@pytest.fixture
def benchmark(monkeypatch: pytest.MonkeyPatch) -> object:
    tiny.need("diffusers")
    monkeypatch.syspath_prepend(str(FOLDER))
    monkeypatch.setattr(wan22_expert, "COMPILER", wan22_expert.COMPILER)
    for name, value in load("h100").env.items():  # a process of its own sets them before torch
        monkeypatch.setenv(name, value)
    spec = importlib.util.spec_from_file_location("gpu_benchmark", FOLDER / "gpu.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    monkeypatch.setitem(sys.modules, "gpu_benchmark", module)
    spec.loader.exec_module(module)
    return module


def test_every_figure_is_taken(benchmark: object, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "figures.json"
    benchmark.main(["--tiny", "--only", "klein,cue,changes,mag,small", "--json", str(out)])  # type: ignore[attr-defined]
    figures = json.loads(out.read_text())
    assert figures["random_weights"] is True
    rows = {row["what"].strip(): row for row in figures["rows"]}
    assert rows["one step, 3 references"]["seconds"] > 0
    assert rows["change to Wan, both experts"]["gb_per_s"] > 0
    cached = rows["one forward, FP8, fixed cache 64×64"]
    assert cached["asked"] == 24
    assert 0 < cached["full"] < 24
    assert rows["the rest of it, 24 GB 64×64"]["decode"] > 0
    assert not any("note" in row for row in figures["rows"])
    assert "change to klein" in capsys.readouterr().out
