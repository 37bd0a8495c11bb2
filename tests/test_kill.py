"""Killed with −9 at random moments, a film by the embedded crew comes out the same, byte for byte."""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).parents[1]
SMALL = [f"--set=format.{part}=320x176" for part in ("clip", "still", "reel")]
SENTENCE = "An old clockmaker in Prague repairs a music box at night"


def command(folder: Path) -> list[str]:
    onereel = [sys.executable, "-m", "onereel", "make", SENTENCE, "--shots", "2", "--json"]
    return [*onereel, "--profile", "animatic", "-o", str(folder), *SMALL]


def run(folder: Path) -> dict[str, dict[str, int]]:
    env = os.environ | {"PYTHONPATH": str(ROOT)}
    answer: dict[str, dict[str, int]] = json.loads(subprocess.check_output(command(folder), env=env))
    return answer


def slips(folder: Path) -> int:
    return len(list(folder.glob(".onereel/store/slips/*.json")))


def test_kill_9_at_random_moments(tmp_path):
    whole = run(tmp_path / "whole")
    folder, chance = tmp_path / "killed", random.Random(5)
    env = os.environ | {"PYTHONPATH": str(ROOT)}
    for _ in range(4):
        before = slips(folder)
        process = subprocess.Popen(
            command(folder), env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        while slips(folder) == before and process.poll() is None:
            time.sleep(0.02)
        time.sleep(chance.uniform(0, 0.6))
        process.kill()
        process.wait()
    finished = slips(folder)
    resumed = run(folder)
    assert sum(resumed["reused"].values()) >= finished - 1, "nothing finished is made twice"
    total = {kind: resumed["made"][kind] + resumed["reused"][kind] for kind in resumed["made"]}
    assert total == {kind: whole["made"][kind] + whole["reused"][kind] for kind in whole["made"]}
    for name in ("reel.mp4", "plan.json", "reel.srt", "reel.vtt", "poster.jpg", "board.jpg"):
        assert (folder / name).read_bytes() == (tmp_path / "whole" / name).read_bytes(), name
