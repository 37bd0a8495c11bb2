"""The faults as data: ours, and a user's own over them."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onereel.errors import BadInput
from onereel.faults import Remedy, load, sought
from onereel.orders import Axis
from onereel.profile import load as load_profile
from tests import plans
from tests.conftest import FAKE
from tests.studios import PaperStudio, verdict

TEN = {
    "CHARACTER_DRIFT", "EXTRAS_INVADE_FRAME", "CAMERA_IGNORED", "WALKING_BACKWARDS", "OBJECT_MORPHING",
    "HAND_FINGER_ARTIFACT", "WARDROBE_DRIFT", "NEON_GLOW_LEAK", "STYLIZED_AI_LOOK", "RANDOM_INTIMACY",
}  # fmt: skip

HAT = """
[LOST_HAT]
title = "the hat was lost"
axis = "character_match"
look_for = "The hat of the portrait is not on anybody's head."
[LOST_HAT.remedy]
words = "the hat is named"
say = "{who} never takes the hat off."
[LOST_HAT.stronger]
words = "the hat is named, keyframe painted anew"
repaint = true
"""


def mine(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "my.toml"
    path.write_text(text, "utf-8")
    return path


def test_the_ten_are_there_each_with_a_remedy_and_a_stronger_one():
    ours = load()
    assert set(ours) == TEN
    assert {entry.axis for entry in ours.values()} == set(Axis)
    for entry in ours.values():
        assert entry.stronger != entry.remedy
        assert entry.stronger.words != entry.remedy.words
        assert entry.title[0].islower()
    remedies = [entry.remedy.model_dump(exclude={"words"}) for entry in ours.values()]
    assert all(remedies.count(remedy) == 1 for remedy in remedies), "each is another change"


def test_a_fault_of_one_s_own_is_looked_for_and_mended(tmp_path):
    path = mine(tmp_path, HAT)
    studio = PaperStudio(
        {"shot-1 take 1": verdict(3, "LOST_HAT"), "shot-1 take 2": verdict(3, "LOST_HAT")},
        [f"dailies.faults={path}"],
    )
    rushes = studio.shoot(plans.plan(1))
    asked = {fault.slug: fault for fault in studio.review("shot-1 take 1").faults}
    assert set(asked) == TEN | {"LOST_HAT"}
    assert asked["LOST_HAT"].sign == "The hat of the portrait is not on anybody's head."
    assert "Ana never takes the hat off." in studio.motion("shot-1 take 2").prompt
    assert studio.still("shot-1 take 3").prompt.count("Ana never takes the hat off.") == 1
    assert rushes.takes["shot-1"][1].remedy.why == "the hat was lost"


def test_ours_may_be_changed_and_turned_off(tmp_path):
    text = """
    [NEON_GLOW_LEAK]
    off = true
    [CAMERA_IGNORED]
    title = "the camera slept"
    [CAMERA_IGNORED.remedy]
    avoid = "tripod"
    """
    over = load(mine(tmp_path, text))
    assert set(over) == TEN - {"NEON_GLOW_LEAK"}
    changed, ours = over["CAMERA_IGNORED"], load()["CAMERA_IGNORED"]
    assert changed.title == "the camera slept"
    assert changed.remedy == ours.remedy.model_copy(update={"avoid": "tripod"})
    assert changed.stronger.avoid == ours.stronger.avoid, "the stronger one has words of its own"
    assert changed.look_for == ours.look_for
    assert load()["CAMERA_IGNORED"] == ours, "the file of one film changes no other"


def test_a_changed_sign_is_another_review_and_a_changed_remedy_is_not(tmp_path):
    sign = load(mine(tmp_path, '[CAMERA_IGNORED]\nlook_for = "It stands."'))
    cure = load(mine(tmp_path, '[CAMERA_IGNORED.remedy]\navoid = "tripod"'))
    assert sought(sign) != sought(load())
    assert sought(cure) == sought(load())


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("[CAMERA_IGNORED]\nlook_fro = 'x'", r"my.toml, \[CAMERA_IGNORED\]: no key “look_fro”. Known: axis"),
        (
            "[CAMERA_IGNORED.remedy]\nrepiant = true",
            r"IGNORED.remedy\]: no key “repiant”. Known: avoid",
        ),
        ("[CAMERA_IGNORED.stronger]\nsteps = 9", r"\[CAMERA_IGNORED.stronger\]: steps: .*less than or equal"),
        ("[CAMERA_IGNORED]\naxis = 'beauty'", r"\[CAMERA_IGNORED\]: axis: .*character_match"),
        ("[CAMERA_IGNORED]\nremedy = 'x'", r"remedy: must be a table, \[CAMERA_IGNORED.remedy\]"),
        (
            "[NEON_GLOW_LEEK]\noff = true",
            "there is no fault NEON_GLOW_LEEK to turn off. Known: CHARACTER_DRIFT, ",
        ),
        ("[CAMERA_IGNORED]\noff = 1", "off: write true or false"),
        (
            "[CAMERA_IGNORED.remedy]\nsay = '{hat} stays on'",
            r"say: a shot has no {hat}; known, as they stand: {who}",
        ),
        ("[CAMERA_IGNORED.remedy]\nsay = '{who:>9999999999}'", "a shot has no {who}; known, as they stand"),
        ("[CAMERA_IGNORED.remedy]\nsay = 'a { b'", "say: .*write braces only around"),
        (
            "[LOST_HAT]\ntitle='t'\naxis='composition'\nlook_for='l'",
            r"\[LOST_HAT.remedy\] is missing",
        ),
        ("[LOST_HAT.remedy]\nwords = 'w'\nrepaint = true", r"\[LOST_HAT\]: title: Field required"),
        (HAT.replace('say = "{who} never takes the hat off."', ""), "this remedy changes nothing"),
        ("[lost_hat]\ntitle = 't'", "“lost_hat” is no fault's name: write it LIKE_THIS"),
        ("CAMERA_IGNORED = 1", r"must be a table: \[CAMERA_IGNORED\]"),
        ("[CAMERA_IGNORED", "not valid TOML"),
        ("\n".join(f"[{slug}]\noff = true" for slug in TEN), "every fault is turned off"),
    ],
)
def test_what_is_wrong_in_a_file_is_said_with_its_key(tmp_path, text, says):
    with pytest.raises(BadInput, match=says):
        load(mine(tmp_path, text))


def test_a_profile_names_a_file_beside_it_and_a_setting_one_from_here(tmp_path, monkeypatch):
    mine(tmp_path, HAT)
    profile = tmp_path / "p.toml"
    profile.write_text(Path(FAKE).read_text("utf-8") + '\n[dailies]\nfaults = "my.toml"\n', "utf-8")
    assert "LOST_HAT" in load_profile(str(profile)).faults
    monkeypatch.chdir(tmp_path)
    assert "LOST_HAT" in load_profile(FAKE, sets=["dailies.faults=my.toml"]).faults
    with pytest.raises(BadInput, match="Cannot read the file of faults gone"):
        load_profile(FAKE, sets=["dailies.faults=gone.toml"])
    with pytest.raises(BadInput, match=r"\[dailies\]: no key “fautls”. Known: budget, faults, heed"):
        load_profile(FAKE, sets=["dailies.fautls=x"])


@given(st.text(max_size=60))
def test_any_sentence_is_taken_or_refused_with_a_reason(text):
    try:
        Remedy(words="w", repaint=True, say=text)
    except ValueError as error:
        assert "braces" in str(error) or "a shot has no" in str(error)  # noqa: PT017
