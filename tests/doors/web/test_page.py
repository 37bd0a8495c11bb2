"""What people do on the page, done in a real browser against the real service with the embedded crew."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from tests.doors.web.conftest import MAKING, Visit, expect, faults, wait_finished

Begin = Callable[..., Visit]

pytestmark = pytest.mark.xdist_group("page")  # one server, one browser and one film for all of them


def test_a_half_written_order_is_priced_and_outlives_a_refresh(visit: Begin, film: str) -> None:
    page = visit().open()
    sentence = page.get_by_label("Your film, in one sentence")
    expect(page.get_by_role("button", name="Make the reel")).to_be_disabled()
    page.get_by_role("button", name="Amir and Leila meet at a market in Marrakesh").click()
    expect(sentence).to_be_focused()
    expect(page.get_by_text(re.compile(r"The whole film: about \d+"))).to_be_visible()
    page.get_by_label("Go as far as").select_option("takes")
    page.reload()
    expect(sentence).to_have_value("Amir and Leila meet at a market in Marrakesh")
    expect(page.get_by_role("button", name="Make the takes")).to_be_enabled()
    page.get_by_role("link", name=re.compile(r"A fox crosses a frozen lake\b(?!,)")).click()
    expect(page).to_have_url(re.compile(f"{film}$"))
    page.get_by_role("link", name="onereel, all films").click()
    expect(page.get_by_role("link", name=re.compile(r"A fox crosses a frozen lake\b(?!,)"))).to_be_visible()


def test_the_reel_plays_with_sound_and_subtitles(visit: Begin, film: str) -> None:
    page = visit().open(film)
    wait_finished(page)
    page.locator("video[controls]").evaluate("reel => { reel.muted = false; reel.play(); }")
    page.wait_for_function("() => document.querySelector('video[controls]').currentTime > 0.3")
    seen = page.locator("video[controls]").evaluate(
        """(reel) => ({
            seconds: reel.duration, width: reel.videoWidth, sound: reel.webkitAudioDecodedByteCount,
            mode: reel.textTracks[0].mode, words: [...reel.textTracks[0].cues].map((cue) => cue.text),
        })"""
    )
    assert seen["seconds"] == pytest.approx(2 * 5.0625, abs=0.1)
    assert seen["width"] == 256
    assert seen["sound"] > 0
    assert seen["mode"] == "showing"
    assert all(seen["words"])
    assert seen["words"]
    page.get_by_role("button", name="Play from shot 2, at 0:05").click()
    page.wait_for_function("() => document.querySelector('video[controls]').currentTime > 5.06")
    expect(page.locator(".voice path")).to_have_count(2)
    expect(page.locator(".score path")).to_have_count(1)


def test_a_take_plays_while_it_is_pointed_at_or_has_the_focus_or_is_touched(visit: Begin, film: str) -> None:
    page = visit().open(film)
    frame = page.get_by_role("button", name=re.compile(r"^Play take \d of shot 1"))
    clip = frame.locator("video")
    frame.hover()
    page.wait_for_function("clip => !clip.paused && clip.currentTime > 0", arg=clip.element_handle())
    page.mouse.move(0, 0)
    page.wait_for_function("clip => clip.paused && clip.currentTime === 0", arg=clip.element_handle())
    frame.focus()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    page.wait_for_function("clip => !clip.paused", arg=clip.element_handle())
    page.keyboard.press("Enter")
    page.wait_for_function("clip => clip.paused", arg=clip.element_handle())

    phone = visit(has_touch=True, reduced_motion="reduce").open(film)
    frame = phone.get_by_role("button", name=re.compile(r"^Play take \d of shot 1"))
    clip = frame.locator("video").element_handle()
    frame.tap()
    phone.wait_for_function("clip => !clip.paused", arg=clip)
    frame.tap()
    phone.wait_for_function("clip => clip.paused", arg=clip)


def test_an_edit_tells_its_price_outlives_a_refresh_and_is_made_when_asked(visit: Begin, film: str) -> None:
    page = visit().open(film)
    wait_finished(page)
    page.get_by_role("button", name="Edit shot 2").click()
    line = page.get_by_label("Line", exact=True)
    line.fill("The ice remembers every step.")
    outlook = page.locator(".outlook")
    expect(outlook).to_contain_text("reel")
    expect(outlook).not_to_contain_text("keyframe")

    page.reload()
    page.get_by_role("button", name="Edit shot 2 (unsaved)").click()
    expect(line).to_have_value("The ice remembers every step.")
    page.get_by_label("Action").fill("")
    expect(page.get_by_role("button", name="Save and make")).to_be_disabled()
    expect(page.locator(".field .wrong")).not_to_be_empty()
    page.get_by_role("button", name="Discard").click()
    expect(page.get_by_role("button", name="Edit shot 2", exact=True)).to_be_focused()

    page.get_by_role("button", name="Edit shot 2").click()
    line.fill("The ice remembers every step.")
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.get_by_text("“The ice remembers every step.”")).to_be_visible()
    again = page.get_by_role("button", name="Make what changed")
    expect(page.locator(".onward")).to_contain_text("line of")
    expect(page.get_by_text("To be made again.")).to_have_count(1)

    first = page.locator(".shot .edge").first
    before = first.inner_text()
    page.get_by_role("button", name="Edit shot 2").click()
    page.get_by_role("button", name="Move earlier").click()
    expect(first).not_to_have_text(before)
    again.click()
    expect(again).to_be_hidden()
    wait_finished(page)
    expect(again).to_be_hidden()


def test_a_shot_is_shot_again_with_a_wish_and_another_take_kept(visit: Begin, film: str) -> None:
    page = visit(bypass_csp=True).open(film)
    wait_finished(page)
    page.get_by_role("button", name="Retake shot 2").click()
    page.get_by_label("What should be different?").fill("Slower.")
    page.get_by_role("button", name="Shoot again").click()
    expect(page.get_by_role("button", name="Stop")).to_be_visible()
    wait_finished(page)
    page.get_by_role("button", name=re.compile(r"^Compare \d takes of shot 2")).click()
    takes = page.get_by_role("dialog")
    expect(takes.get_by_text("You asked for it: Slower.")).to_be_visible()
    assert faults(page) == []
    keep = takes.get_by_role("button", name="Keep take 1")
    keep.click()
    expect(keep).to_have_count(0, timeout=MAKING)
    page.keyboard.press("Escape")
    expect(page.get_by_role("button", name=re.compile("^Compare .* of shot 2"))).to_be_focused()
    expect(page.get_by_role("button", name="Play take 1 of shot 2")).to_be_visible()
    wait_finished(page)


def test_two_people_edit_one_shot_and_nothing_is_lost(visit: Begin, film: str) -> None:
    one = visit()
    first, second = one.open(film), visit().open(film)
    for page, words in ((first, "The fox lies down to rest"), (second, "The fox looks back")):
        page.get_by_role("button", name="Edit shot 1").click()
        page.get_by_label("Action").fill(words)
        expect(page.get_by_text("Makes again:")).to_be_visible()
    second.get_by_label("Note", exact=True).fill("At dusk.")
    second.get_by_role("button", name="Save", exact=True).click()
    expect(second.get_by_role("button", name="Edit shot 1")).to_be_visible()

    first.get_by_role("button", name="Save", exact=True).click()
    expect(first.get_by_text("Somebody else changed this too.")).to_be_visible()
    expect(first.get_by_text("The fox lies down to rest")).to_be_visible()
    expect(first.locator(".version").get_by_text("The fox looks back")).to_be_visible()
    first.get_by_label("Saved meanwhile").check()
    first.get_by_role("button", name="Go on with this").click()
    expect(first.get_by_label("Action")).to_have_value("The fox looks back")
    expect(first.get_by_label("Note", exact=True)).to_have_value("At dusk.")
    one.forgive("409")


def test_a_draft_taken_up_again_leaves_what_others_saved_meanwhile(visit: Begin, film: str) -> None:
    first, second = visit().open(film), visit().open(film)
    first.get_by_role("button", name="Edit shot 1").click()
    first.get_by_label("Subject").fill("the old fox")
    first.reload()
    second.get_by_role("button", name="Edit shot 1").click()
    second.get_by_label("Note", exact=True).fill("Colder.")
    second.get_by_role("button", name="Save", exact=True).click()
    expect(second.get_by_role("button", name="Edit shot 1")).to_be_visible()

    first.get_by_role("button", name="Edit shot 1 (unsaved)").click()
    expect(first.get_by_label("Note", exact=True)).to_have_value("Colder.")
    expect(first.get_by_label("Subject")).to_have_value("the old fox")
    first.get_by_role("button", name="Save", exact=True).click()
    first.get_by_role("button", name="Edit shot 1", exact=True).click()
    expect(first.get_by_label("Note", exact=True)).to_have_value("Colder.")
    expect(first.get_by_label("Subject")).to_have_value("the old fox")


def test_what_one_tab_does_the_other_shows(visit: Begin, film: str) -> None:
    person = visit()
    one, other = person.open(film), person.open(film)
    one.get_by_role("switch", name="Public").click()
    expect(other.get_by_role("switch", name="Public")).to_be_checked()
    other.get_by_role("switch", name="Public").click()
    expect(one.get_by_role("switch", name="Public")).not_to_be_checked()


def test_an_unknown_film_is_said(visit: Begin) -> None:
    person = visit()
    page = person.open("/films/never-made")
    expect(page.get_by_role("heading", name="There is no such film")).to_be_visible()
    person.forgive("404")
