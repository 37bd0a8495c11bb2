from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onereel.crew import Placement
from onereel.errors import BadInput
from onereel.orders import CLIP_SECONDS
from onereel.planfile import Aspect
from onereel.profile import QUALITIES, ROLES, Format, hire, load, names
from tests.conftest import FAKE


@pytest.mark.parametrize("quality", QUALITIES)
@pytest.mark.parametrize("name", names())
def test_every_profile_loads_at_every_quality(name, quality):
    profile = load(name, quality)
    assert profile.about
    assert 1 <= profile.format.takes <= 3


def test_animatic_hires_everyone():
    profile = load("animatic")
    for role, post in profile.posts.items():
        maker = hire(role, post)
        assert maker.credit
        assert maker.licence


@pytest.mark.parametrize(
    ("sets", "says"),
    [
        (["painter.maker=dali"], "No painter called “dali”. Known: animatic"),
        (["painter.brush=3"], "no key “brush”. Known: .*workers"),
        (["lighting.watts=3"], "write role.key=value"),
        (["painter"], "write role.key=value"),
        (["format.clip=100x70"], "clip"),
        (["format.takes=9"], "takes"),
        (["format.clip=wide"], "clip"),
        (["animator.maker=nowhere:Nobody"], "cannot be loaded"),
    ],
)
def test_a_wrong_setting_is_refused_with_what_is_right(sets, says):
    with pytest.raises(BadInput, match=says):
        load("animatic", "fast", sets)


def test_unknown_profiles_and_qualities_are_refused(tmp_path):
    with pytest.raises(BadInput, match=r"No profile called “nope”. Known: animatic"):
        load("nope")
    with pytest.raises(BadInput, match="draft, fast, final"):
        load("animatic", "superb")
    (tmp_path / "p.toml").write_text("a = ")
    with pytest.raises(BadInput, match="not valid TOML"):
        load(str(tmp_path / "p.toml"))
    (tmp_path / "p.toml").write_text("about = 'x'")
    with pytest.raises(BadInput, match=r"\[format\] is missing"):
        load(str(tmp_path / "p.toml"))
    with pytest.raises(BadInput, match="Cannot read the profile"):
        load("gone.toml")


def test_sets_and_quality_change_only_what_they_name():
    assert load("animatic", "fast", ["format.clip=1280x704"]).format.clip == (1280, 704)
    assert load(FAKE, sets=["animator.rejects=[1, 2]"]).posts["animator"].settings.rejects == (1, 2)
    assert load(FAKE, sets=["painter.maker=animatic"]).posts["painter"].maker == "animatic"


@pytest.mark.parametrize("name", names())
def test_where_the_crew_works_changes_no_credit(name):
    here = load(name)
    moved = [f"{role}.{key}" for role in ROLES for key in ("device=cuda:1", "workers=5")]
    there = load(name, sets=moved)
    for role in ROLES:
        assert there.posts[role].placement == Placement(device="cuda:1", workers=5)
        assert hire(role, there.posts[role]).credit == hire(role, here.posts[role]).credit


SIDES = st.integers(4, 100).map(lambda n: n * 16)


@given(SIDES, SIDES)
def test_other_aspects_keep_the_area_and_the_sixteens(width, height):
    shape = Format(clip=(width, height), still=(64, 64), reel=(64, 64), takes=1, pass_rating=7)
    assert shape.fit(shape.clip, Aspect.TALL) == (height, width)
    side, same = shape.fit(shape.clip, Aspect.SQUARE)
    assert side == same
    assert side % 16 == 0
    assert abs(side - (width * height) ** 0.5) <= 8


def test_a_clip_lasts_as_long_as_it_was_trained():
    assert CLIP_SECONDS == 5.0625
    assert Path(FAKE).is_file()
