"""The doctor names what would fail, on machines of several kinds."""

from __future__ import annotations

import json
import shutil
import sys
from collections import namedtuple
from pathlib import Path

import pytest
from typer.testing import CliRunner

from onereel import machine
from onereel.doors.cli import app
from tests.backends import tiny

GB = 10**9


@pytest.fixture(autouse=True)
def bare(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HF_HUB_CACHE", str(tmp_path / "hub"))
    monkeypatch.setenv("COLUMNS", "400")


def examined(*words: str) -> tuple[int, str]:
    done = CliRunner().invoke(app, ["doctor", *words])
    return done.exit_code, " ".join(done.output.split())


def equip(
    monkeypatch: pytest.MonkeyPatch,
    *,
    card: int = 0,
    free: int | None = None,
    sees: int = 1,
    memory: int = 256 * GB,
    disk: int = 900 * GB,
) -> None:
    """A machine with this card and memory, in bytes."""
    gpu = machine.Gpu(
        name="Test card",
        total_bytes=card,
        free_bytes=card if free is None else free,
        maker="nvidia",
        driver="580",
    )
    torch = machine.Torch(
        version="2.13.0", built_for="CUDA 13.0", cards=sees, said="" if sees else "Too old."
    )
    monkeypatch.setattr(machine, "gpus", lambda: [gpu] if card else [])
    monkeypatch.setattr(machine, "ask_torch", lambda: torch)
    monkeypatch.setattr(machine, "memory_bytes", lambda: memory)
    usage = namedtuple("usage", "total used free")
    monkeypatch.setattr(shutil, "disk_usage", lambda path: usage(disk, 0, disk))


def test_the_embedded_crew_is_ready_anywhere() -> None:
    code, said = examined("--profile", "animatic")
    assert code == 0
    assert "ready director (animatic), painter (animatic)" in said
    assert "cores" in said
    assert "Profile animatic, quality fast: ready." in said


def test_a_machine_without_a_card(monkeypatch: pytest.MonkeyPatch) -> None:
    equip(monkeypatch, sees=0)
    code, said = examined("--profile", "h100")
    assert code == 1
    assert said.count("There is no card cuda:0, the driver knows of none") == 1
    assert "black-forest-labs/FLUX.2-klein-4B is not on this machine: run `onereel models pull" in said
    assert "There is no vLLM on this machine" in said


def test_a_card_that_is_too_small_or_too_full(monkeypatch: pytest.MonkeyPatch) -> None:
    equip(monkeypatch, card=16 * GB)
    _, said = examined("--profile", "h100")
    assert "animator It needs 20 GB of cuda:0 at least; Test card has 16 GB, 16 free: take a smaller" in said
    equip(monkeypatch, card=80 * GB, free=9 * GB)
    _, said = examined("--profile", "h100")
    assert "Test card has 80 GB, 9 free: stop what else runs on it." in said
    equip(monkeypatch, card=80 * GB)
    assert "It needs" not in examined("--profile", "h100")[1]


def test_a_torch_that_does_not_see_the_card(monkeypatch: pytest.MonkeyPatch) -> None:
    equip(monkeypatch, card=80 * GB, sees=0)
    code, said = examined("--profile", "h100")
    assert code == 1
    assert "sees 0 of 1 cards: install the build for this machine's driver. It says: Too old." in said
    assert "card Test card, 75 GiB, 75 free, driver 580" in said


def test_little_memory_and_little_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    equip(monkeypatch, card=80 * GB, memory=32 * GB, disk=100 * GB)
    code, said = examined("--profile", "h100")
    assert code == 1
    assert "The weights still to be pulled are 224 GB" in said
    assert "Loading takes 37 GB of host memory, this machine has 32: use another" in said
    equip(monkeypatch, card=80 * GB, memory=64 * GB)
    said = examined("--profile", "h100")[1]
    assert "some are loaded from disk again at each change on the card" in said
    assert "Loading takes" not in said


def test_languages_without_their_packages_are_no_failure(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    tiny.need("kokoro")
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None if name == "fugashi" else object())
    narrator = ["--set", "narrator.maker=kokoro", "--set", f"narrator.path={tiny.save_kokoro(tmp_path)}"]
    code, said = examined("--profile", "animatic", *narrator)
    assert "The narrator cannot speak ja. fugashi is needed: run `pip install 'onereel[japanese]'`." in said
    assert (code, "quality fast: ready." in said) == (0, True)


def test_other_settings_and_qualities_are_examined(monkeypatch: pytest.MonkeyPatch) -> None:
    equip(monkeypatch, card=80 * GB)
    said = examined("--profile", "h100", "--quality", "draft", "--set", "director.serve=''")[1]
    assert (
        "Distill-Loras is not on this machine: run `onereel models pull --profile h100 --quality dr" in said
    )
    assert "director Nobody answers at http://127.0.0.1:8000/v1" in said


def test_torch_is_asked_in_a_process_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tiny.need("torch")
    seen = machine.ask_torch()
    assert seen is not None
    assert seen.version.startswith("2.")
    (tmp_path / "torch.py").write_text("raise OSError('libcudart.so.13 is missing')")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    broken = machine.ask_torch()
    assert broken is not None
    assert (broken.cards, "libcudart.so.13 is missing" in broken.said) == (0, True)


def test_the_driver_s_own_answer_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = tmp_path / "nvidia-smi"
    answer = "NVIDIA H100 80GB HBM3, 81559, 81000, 580.159.04, 9.0"
    program.write_text(f"#!{sys.executable}\nprint({json.dumps(answer)})\n")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    (card,) = machine._nvidia()
    assert (card.name, card.driver, card.compute) == ("NVIDIA H100 80GB HBM3", "580.159.04", 9.0)
    assert card.total_bytes == 81559 * 2**20
