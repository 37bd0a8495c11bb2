from __future__ import annotations

import json
import os
import pty
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from onereel.orders import Axis
from tests import plans
from tests.conftest import FAKE

AXES = [axis.value for axis in Axis]
ROOT = Path(__file__).parents[2]


def onereel(*words: str, cwd: Path, **more: object) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "onereel", *words]
    env = os.environ | {"PYTHONPATH": str(ROOT), "NO_COLOR": "1", "COLUMNS": "100"}
    return subprocess.run(command, cwd=cwd, env=env, capture_output=True, text=True, check=False, **more)  # type: ignore[call-overload,no-any-return]


def fake(*words: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    return onereel(*words, "--profile", FAKE, cwd=cwd)


def test_json_is_one_object_and_nothing_else(tmp_path):
    done = fake("make", "A keeper carries light.", "--json", "--shots", "2", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    answer = json.loads(done.stdout)
    assert (tmp_path / answer["reel"]).is_file()
    assert answer["seconds"] == 10.125
    assert answer["made"]["take"] == 2
    assert answer["shots"][0]["takes"][0] == {
        "number": 1, "rating": 9.0, "outcome": "passed", "kept": True,
        "ratings": dict.fromkeys(AXES, 9.0), "notes": [], "told": [], "remark": "", "why": "", "change": "",
        "asked": False,
    }  # fmt: skip
    assert set(answer["loudness"]) == {"lufs", "peak_dbtp"}
    assert answer["language"] == "en-US"
    assert answer["timings"]["shooting"] >= 0
    again = json.loads(fake("make", "A keeper carries light.", "--json", "--shots", "2", cwd=tmp_path).stdout)
    assert sum(again["made"].values()) == 0
    assert again["film"] == answer["film"]


def test_plain_lines_off_a_terminal(tmp_path):
    done = fake("make", "A keeper carries light.", "--shots", "1", "-o", "film", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert "shooting: 1 done in" in done.stdout
    assert "film/reel.mp4" in done.stdout
    assert "\x1b" not in done.stdout


def test_live_lines_in_a_terminal(tmp_path):
    parent, child = pty.openpty()
    command = [sys.executable, "-m", "onereel", "make", "Light.", "--shots", "1", "--profile", FAKE]
    env = os.environ | {"PYTHONPATH": str(ROOT), "TERM": "xterm-256color", "COLUMNS": "120"}
    process = subprocess.Popen(command, cwd=tmp_path, env=env, stdout=child, stderr=child)
    os.close(child)
    seen = b""
    while True:
        try:
            chunk = os.read(parent, 65536)
        except OSError:  # the other end is closed
            break
        if not chunk:
            break
        seen += chunk
    os.close(parent)
    assert process.wait() == 0
    assert b"storyboard" in seen
    assert b"1/1" in seen
    assert b"\x1b[" in seen


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["make", ""], "sentence is empty"),
        (["make", "x" * 10_000], "10000 characters"),
        (["make", "Rain.", "--shots", "11"], "than or equal to 10"),
        (["make", "Rain.", "--language", "xx"], "xx"),
        (["make", "Rain.", "--quality", "superb"], "superb"),
        (["make", "Rain.", "--profile", "nope"], "Known: animatic"),
        (["make", "Rain.", "--set", "painter.brush=1"], "no key “brush”"),
        (["make"], "one sentence"),
        (["make", "no/such/folder"], "no folder"),
        (["make", "Rain.", "--plan", "p.json"], "not both"),
        (["make", "--plan", "gone.json"], "Cannot read gone.json"),
        (["show", "nowhere"], "no film in nowhere"),
        (["retake", "nowhere", "a"], "no film in nowhere"),
        (["schema", "film"], "Known: plan"),
        (["dance"], "dance"),
        (["make", b"\xff\xfe rain".decode("utf-8", "surrogateescape")], "surrogates"),
    ],
)
def test_bad_input_is_one_sentence_and_exit_2(tmp_path, words, says):
    done = onereel(*words, cwd=tmp_path)
    assert done.returncode == 2, done.stdout + done.stderr
    assert says in done.stderr
    assert "Traceback" not in done.stderr
    assert not (tmp_path / "films").exists()


def test_a_bad_plan_file_is_refused(tmp_path):
    tree = plans.tree()
    tree["shots"][4]["move"] = "spin"
    (tmp_path / "p.json").write_text(json.dumps(tree))
    done = fake("make", "--plan", "p.json", cwd=tmp_path)
    assert done.returncode == 2
    assert "shot “shot-5”, move" in done.stderr


def test_a_failure_is_exit_1_with_json_saying_so(tmp_path):
    done = fake("make", "Rain.", "--json", "--set", "animator.rejects_all=true", cwd=tmp_path)
    assert done.returncode == 1
    assert json.loads(done.stdout)["exit"] == 1
    assert "no take was fit" in done.stderr
    loud = fake("make", "Rain.", "-v", "--set", "animator.rejects_all=true", cwd=tmp_path)
    assert "Traceback" in loud.stderr


def test_keep_chooses_a_take_and_says_what_there_is(tmp_path):
    fails = 'critic.fails=["Ana at work 1"]'
    made = fake(
        "make", "Light.", "-o", "film", "--shots", "1", "--budget", "30", "--set", fails, cwd=tmp_path
    )
    change = "one plain motion verb, the camera first"
    assert f"shot-1, take 2: the camera's move was ignored (it does not move) → {change}" in made.stdout
    done = onereel("keep", "film", "shot-1", "2", "--json", cwd=tmp_path)
    assert [t["kept"] for t in json.loads(done.stdout)["shots"][0]["takes"]] == [False, True, False]
    shown = onereel("show", "film", cwd=tmp_path).stdout
    assert f"shot-1: take 2 ({change}): " in shown
    assert "; kept, chosen by you" in shown
    for take, says in (("9", "has no take 9. Its takes: 1, 2, 3."), ("last", "write its number, or best")):
        wrong = onereel("keep", "film", "shot-1", take, cwd=tmp_path)
        assert (wrong.returncode, says in wrong.stderr) == (2, True), wrong.stderr


def test_show_tells_what_an_edit_made_stale(tmp_path):
    fake("make", "Light.", "-o", "film", "--shots", "2", cwd=tmp_path)
    assert "Nothing is stale" in onereel("show", "film", cwd=tmp_path).stdout
    tree = json.loads((tmp_path / "film/plan.json").read_text())
    tree["shots"][1]["line"] = "Quite another line."
    (tmp_path / "film/plan.json").write_text(json.dumps(tree))
    shown = onereel("show", "film", cwd=tmp_path).stdout
    assert "next run: line shot-2, reel." in " ".join(shown.split())
    assert "shot-1: take 1: 9.0; kept, 7 is good enough" in shown


def test_options_of_the_plan_are_refused_on_a_film_that_is_begun(tmp_path):
    fake("plan", "Light.", "-o", "film", "--shots", "2", cwd=tmp_path)
    done = onereel("make", "film", "--seed", "4", cwd=tmp_path)
    assert done.returncode == 2
    assert "edit its plan.json" in done.stderr
    assert onereel("make", "film", cwd=tmp_path).returncode == 0


def test_a_retake_is_a_further_take_and_an_older_one_can_be_kept(tmp_path):
    fake("make", "Light.", "-o", "film", "--shots", "2", cwd=tmp_path)
    done = onereel("retake", "film", "shot-2", "--note", "Slower.", cwd=tmp_path)
    assert "shot-2, take 2: you asked for it → “Slower.”" in done.stdout
    shown = onereel("show", "film", cwd=tmp_path).stdout.splitlines()
    assert [line for line in shown if line.startswith("shot-2: take")] == [
        "shot-2: take 1: 9.0",
        "shot-2: take 2 (you asked for it: “Slower.”): 9.0; kept, you asked for it",
    ]
    kept = json.loads(onereel("keep", "film", "shot-2", "1", "--json", cwd=tmp_path).stdout)
    assert [(t["kept"], t["asked"]) for t in kept["shots"][1]["takes"]] == [(True, False), (False, True)]
    long = onereel("retake", "film", "shot-2", "--note", "slower " * 60, cwd=tmp_path)
    assert (long.returncode, "at most 300 characters" in long.stderr) == (2, True), long.stderr


def test_the_schema_is_json(tmp_path):
    schema = json.loads(onereel("schema", "plan", cwd=tmp_path).stdout)
    assert "shots" in schema["properties"]


@pytest.mark.parametrize("sign", [signal.SIGINT, signal.SIGTERM])
def test_ctrl_c_stops_soon_with_130_and_the_film_resumes(tmp_path, sign):
    command = [sys.executable, "-m", "onereel", "make", "Light.", "-o", "film"]
    slow = ["--profile", FAKE, "--set", "animator.seconds=300"]
    env = os.environ | {"PYTHONPATH": str(ROOT)}
    process = subprocess.Popen([*command, *slow], cwd=tmp_path, env=env, stderr=subprocess.PIPE, text=True)
    pictures = 1 + 1 + 6  # portrait, plate, keyframes: the slow takes come next
    while len(list(tmp_path.glob("film/.onereel/store/media/*.png"))) < pictures:
        time.sleep(0.05)
        assert process.poll() is None
    time.sleep(0.3)
    process.send_signal(sign)
    began = time.monotonic()
    _, told = process.communicate()
    assert process.returncode == 130
    assert time.monotonic() - began < 100  # two seconds on a quiet machine
    assert "goes on from here" in told
    resumed = json.loads(
        onereel("make", "film", "--json", "--set", "animator.seconds=0", cwd=tmp_path).stdout
    )
    assert resumed["made"]["keyframe"] == 0
