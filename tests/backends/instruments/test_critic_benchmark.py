"""The critic's benchmark: its counting, and that what it calls a fault is in the picture."""

from __future__ import annotations

import importlib.util
import sys
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np
import pytest

from onereel.media import video

FOLDER = Path(__file__).parents[3] / "benchmarks"


@pytest.fixture(scope="module")
def bench() -> dict[str, ModuleType]:
    """The benchmark's modules by name; they are scripts, not a package."""
    names = ("critic_shots", "critic_faults", "critic_takes", "critic_report")
    for name in names:
        if name not in sys.modules:
            spec = importlib.util.spec_from_file_location(name, FOLDER / f"{name}.py")
            assert spec is not None
            assert spec.loader is not None
            module = importlib.util.module_from_spec(spec)
            sys.modules[name] = module
            spec.loader.exec_module(module)
    return {name: sys.modules[name] for name in names}


@dataclass(frozen=True)
class Heard:
    take: Any
    sure: dict[str, float]
    abstained: tuple[str, ...] = ()
    cpu_seconds: float = 0.1
    failed: str = ""


def test_a_critic_that_is_right_but_for_one_false_alarm_is_counted_so(bench: dict[str, ModuleType]) -> None:
    take = bench["critic_takes"].Take
    view = next(bench["critic_shots"].scenes(0)).view
    fault = "CAMERA_IGNORED"
    heard = []
    known = bench["critic_shots"].KNOWN
    for film in (*range(4), *range(known, known + 4)):
        for number in range(10):
            clean = take(film=film, scene=f"s{number}", fault=None, strength=0, view=view)
            heard.append(Heard(clean, {fault: 0.9 if film == known and number == 0 else 0.1}))
        for strength, sure in enumerate((0.05, 0.7, 0.95)):
            wrong = take(film=film, scene="w", fault=fault, strength=strength, view=view)
            heard.append(Heard(wrong, {fault: sure}))
    table = bench["critic_report"].table_of(heard, (fault,))
    row = table["faults"][fault]
    assert 0.1 < row["threshold"] < 0.7
    assert row["recall"] == {"weak": 0.0, "medium": 1.0, "strong": 1.0}
    assert row["false_alarms"] == 1 / 40
    assert row["precision"] == round(8 / 9, 3)
    assert row["roc"]["strong"]["area"] == 1.0
    assert table["confusion"][fault][fault] == 1.0
    table["critic"] = "fake"
    assert f"| {fault} | 100% | 0.00 | 1.00 (4) | 1.00 | – | 0.03 |" in bench["critic_report"].written(table)
    assert bench["critic_report"].drawn(table).std() > 5


def test_a_critic_that_abstains_is_not_counted_as_missing(bench: dict[str, ModuleType]) -> None:
    take = bench["critic_takes"].Take
    view = next(bench["critic_shots"].scenes(0)).view
    fault = "HAND_FINGER_ARTIFACT"
    heard = [
        Heard(take(film=f, scene="w", fault=x, strength=1, view=view), {}, (fault,))
        for f in range(bench["critic_shots"].KNOWN, bench["critic_shots"].KNOWN + 4)
        for x in (None, fault)
    ]
    row = bench["critic_report"].table_of(heard, (fault,))["faults"][fault]
    assert row["judged"] == 0.0
    assert row["recall"]["medium"] is None


def test_no_answer_is_no_word_about_any_fault(bench: dict[str, ModuleType]) -> None:
    take = bench["critic_takes"].Take
    view = next(bench["critic_shots"].scenes(0)).view
    fault = "CAMERA_IGNORED"
    heard = [
        Heard(take(film=f, scene="w", fault=x, strength=1, view=view), {}, failed="The server hung up.")
        for f in range(bench["critic_shots"].KNOWN, bench["critic_shots"].KNOWN + 4)
        for x in (None, fault)
    ]
    table = bench["critic_report"].table_of(heard, (fault,))
    row = table["faults"][fault]
    assert len(table["without_answer"]) == len(heard)
    assert row["recall"]["medium"] is None
    assert row["false_alarms"] is None
    assert table["clean_takes_with_any_note"] is None
    film = bench["critic_shots"].KNOWN + 5
    heard.append(Heard(take(film=film, scene="w", fault=fault, strength=1, view=view), {fault: 0.9}))
    row = bench["critic_report"].table_of(heard, (fault,))["faults"][fault]
    assert (row["judged"], row["recall"]["medium"], row["takes"]["medium"]) == (1.0, 1.0, 1), "in no share"


def test_an_injured_take_begins_like_the_clean_one_and_parts_from_it(
    bench: dict[str, ModuleType], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    takes = bench["critic_takes"]
    monkeypatch.setattr(takes, "SIZE", (160, 96))
    view = next(s.view for s in bench["critic_shots"].scenes(7) if s.name == "walk")
    pictures = {}
    for fault in (None, "WARDROBE_DRIFT", "EXTRAS_INVADE_FRAME", "NEON_GLOW_LEAK", "STYLIZED_AI_LOOK"):
        one = takes.Take(film=7, scene="walk", fault=fault, strength=2, view=view)
        takes.film(one, tmp_path)
        pictures[fault] = np.stack(list(video.frames(one.clip(tmp_path)))).astype(float)
    clean = pictures.pop(None)
    for fault, shown in pictures.items():
        apart = np.abs(shown - clean).mean(axis=(1, 2, 3))
        assert apart[0] < 0.5, fault
        assert apart[-8:].max() > 3 * apart[0] + 0.4, fault
