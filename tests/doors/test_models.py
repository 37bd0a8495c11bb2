from __future__ import annotations

import os
from pathlib import Path

import pytest
from typer.testing import CliRunner

from onereel.backends import weights
from onereel.doors.cli import app
from onereel.errors import CannotMake


@pytest.fixture(autouse=True)
def hub(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("HF_HOME", str(tmp_path / "hub"))
    monkeypatch.setenv("COLUMNS", "220")
    monkeypatch.setenv("HF_ENDPOINT", "http://127.0.0.1:9")
    return tmp_path / "hub"


def models(*words: str) -> tuple[int, str]:
    done = CliRunner().invoke(app, ["models", *words])
    return done.exit_code, done.output


def test_list_tells_sizes_licences_revisions_and_vllm():
    code, said = models("list", "--profile", "h100")
    assert code == 0
    for word in ("Wan-AI/Wan2.2-I2V-A14B-Diffusers", "126.2 GB", "Apache-2.0", "MIT", "director, critic"):
        assert word in said
    assert "pip install" in said
    assert "not pinned" not in said
    line = next(line for line in said.splitlines() if "FLUX.2" in line)
    assert line.rstrip().endswith("no")


def test_list_of_a_draft_names_its_loras():
    assert "Distill-Loras" in models("list", "--profile", "h100", "--quality", "draft")[1]
    assert "Distill-Loras" not in models("list", "--profile", "h100")[1]


def test_a_folder_of_ones_own_is_listed_as_what_it_is(tmp_path: Path):
    (tmp_path / "kokoro.pth").write_bytes(bytes(200_000_000))
    code, said = models("list", "--profile", "animatic", "--set", "narrator.maker=kokoro",
                        "--set", f"narrator.path={tmp_path}")  # fmt: skip
    assert code == 0
    assert f"0.2 GB  Apache-2.0  your folder {tmp_path}  yes" in " ".join(said.split("\n"))
    assert "GB in all" not in said


def test_who_needs_none_is_told_so():
    for name in ("animatic", "remote"):
        code, said = models("list", "--profile", name)
        assert (code, "needs no weights" in said) == (0, True)
        assert "vllm" not in said
        assert models("pull", "--profile", name)[0] == 0
        assert models("check", "--profile", name)[0] == 0


def test_check_names_what_is_missing_and_what_to_do():
    code, said = models("check", "--profile", "h100")
    assert code == 1
    assert "hexgrad/Kokoro-82M: Not on this machine" in said
    assert "run onereel models pull --profile h100" in said


def test_check_finds_what_is_damaged(tmp_path: Path):
    folder = tmp_path / "kokoro"
    folder.mkdir()
    code, said = models("check", "--profile", "h100", "--set", f"narrator.path={folder}")
    assert code == 1
    assert "The folder is empty" in said
    assert "Not whole: hexgrad/Kokoro-82M" in said


@pytest.mark.parametrize("stops", [False, True])
def test_pull_goes_through_all_of_them(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, stops: bool):
    asked: list[str] = []

    def pull(need: weights.Need, progress: weights.Progress) -> Path:
        asked.append(need.repo)
        progress(1, 2)
        if stops and len(asked) == 2:
            raise CannotMake(f"{need.repo} could not be fetched: no network.")
        return tmp_path

    monkeypatch.setattr(weights, "pull", pull)
    code, said = models("pull", "--profile", "h100", "--set", f"narrator.path={tmp_path}")
    assert code == int(stops)
    assert len(asked) == (2 if stops else 4)
    assert ("no network" in said) == stops
    if not stops:
        assert "in your own folder" in said


def test_a_pull_is_stopped_by_the_user(monkeypatch: pytest.MonkeyPatch):
    def pull(need: weights.Need, progress: weights.Progress) -> Path:
        os.kill(os.getpid(), 2)
        progress(1, 2)
        raise AssertionError

    monkeypatch.setattr(weights, "pull", pull)
    assert models("pull", "--profile", "h100")[0] == 130
