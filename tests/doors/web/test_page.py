"""What people do on the page, done in a real browser against the real service with the embedded crew."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.doors.web.conftest import TOKEN, Visit, sync_api

expect = sync_api.expect
expect.set_options(timeout=15_000)  # a busy machine is slow, not wrong
AXE = Path(__file__).parent / "vendor" / "axe.min.js"
MAKING = 120_000  # milliseconds for a tiny film on a busy machine
Begin = Callable[..., Visit]
ALL: list[str] = []

pytestmark = pytest.mark.xdist_group("page")  # one server, one browser and one film for all of them


def wait_finished(page: Any) -> None:
    expect(page.get_by_text("Finished", exact=True)).to_be_visible(timeout=MAKING)


def test_a_sentence_becomes_a_board_and_once_approved_takes(visit: Begin) -> None:
    page = visit().open()
    sentence = page.get_by_label("Your film, in one sentence")
    sentence.fill("A lighthouse keeper in Lisbon dances alone")
    expect(page.get_by_text(re.compile(r"The whole film: about \d+"))).to_be_visible()
    page.reload()
    expect(sentence).to_have_value("A lighthouse keeper in Lisbon dances alone")
    page.get_by_label("Shots").select_option("1")
    page.get_by_label("Go as far as").select_option("storyboard")
    page.get_by_role("button", name="Make the storyboard").click()

    expect(page).to_have_url(re.compile("/films/lighthouse-keeper"))
    page.reload()  # in the middle of it
    expect(page.get_by_text("Waiting for you")).to_be_visible(timeout=MAKING)
    expect(page.get_by_alt_text(re.compile("^Keyframe of shot 1"))).to_be_visible()
    assert page.get_by_role("region", name="The reel").count() == 0

    page.get_by_label("Go on as far as").select_option("takes")
    page.get_by_role("button", name="Approve and make").click()
    expect(page.get_by_role("progressbar", name="Progress of the film")).to_be_visible()
    expect(page.get_by_role("button", name=re.compile("^Play take"))).to_be_visible(timeout=MAKING)
    expect(page.get_by_text("Waiting for you")).to_be_visible(timeout=MAKING)
    page.get_by_role("link", name="onereel, all films").click()
    expect(page.get_by_role("link", name=re.compile("A lighthouse keeper in Lisbon"))).to_be_visible()


def test_the_reel_plays_with_sound_and_subtitles(visit: Begin, film: str) -> None:
    page = visit().open(film)
    seen = page.locator("video[controls]").evaluate(
        """async (reel) => {
            reel.muted = false;
            await reel.play();
            while (reel.currentTime < 0.6) await new Promise(requestAnimationFrame);
            return {
                seconds: reel.duration, width: reel.videoWidth, sound: reel.webkitAudioDecodedByteCount,
                mode: reel.textTracks[0].mode, words: [...reel.textTracks[0].cues].map((cue) => cue.text),
            };
        }"""
    )
    assert seen["seconds"] == pytest.approx(2 * 5.0625, abs=0.1)
    assert seen["width"] == 256
    assert seen["sound"] > 0
    assert seen["mode"] == "showing"
    assert all(seen["words"])
    assert seen["words"]
    page.get_by_role("button", name="Play from shot 2, at 0:05").click()
    page.wait_for_function("document.querySelector('video[controls]').currentTime > 5.06")
    expect(page.locator(".voice path")).to_have_count(2)


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


def test_an_edit_tells_its_price_outlives_a_refresh_and_is_made(visit: Begin, film: str) -> None:
    page = visit().open(film)
    page.get_by_role("button", name="Edit shot 2").click()
    line = page.get_by_label("Line", exact=True)
    expect(line).to_be_visible()
    line.fill("The ice remembers every step.")
    outlook = page.locator(".outlook")
    expect(outlook).to_contain_text("reel")
    expect(outlook).not_to_contain_text("keyframe")

    page.reload()
    page.get_by_role("button", name="Edit shot 2").click()
    expect(line).to_have_value("The ice remembers every step.")
    page.get_by_label("Action").fill("")
    expect(page.get_by_role("button", name="Save and make")).to_be_disabled()
    expect(page.locator(".field .wrong")).not_to_be_empty()
    page.get_by_role("button", name="Discard").click()
    expect(page.get_by_role("button", name="Edit shot 2")).to_be_focused()

    page.get_by_role("button", name="Edit shot 2").click()
    line.fill("The ice remembers every step.")
    page.get_by_role("button", name="Save and make").click()
    expect(page.get_by_text("“The ice remembers every step.”")).to_be_visible()
    wait_finished(page)


def test_a_change_that_is_only_saved_waits_to_be_made(visit: Begin, film: str) -> None:
    page = visit().open(film)
    first = page.locator(".shot .edge").first
    before = first.inner_text()
    page.get_by_role("button", name="Edit shot 2").click()
    page.get_by_role("button", name="Move earlier").click()
    expect(first).not_to_have_text(before)
    again = page.get_by_role("button", name="Make what changed")
    expect(again).to_be_visible()
    expect(page.locator(".onward")).to_contain_text("reel")
    again.click()
    expect(again).to_be_hidden()
    wait_finished(page)


def test_another_take_is_kept(visit: Begin, film: str) -> None:
    page = visit().open(film)
    page.get_by_role("button", name="Compare 2 takes of shot 1").click()
    takes = page.get_by_role("dialog")
    expect(takes.get_by_role("listitem").filter(has=page.locator("video"))).to_have_count(2)
    other = takes.get_by_role("button", name=re.compile("^Keep take"))
    number = re.search(r"\d", other.inner_text())
    assert number
    other.click()
    expect(takes.get_by_role("button", name=f"Keep take {number[0]}")).to_have_count(0, timeout=MAKING)
    page.keyboard.press("Escape")
    expect(page.get_by_role("button", name=f"Play take {number[0]} of shot 1")).to_be_visible()
    wait_finished(page)


def test_a_shot_is_shot_again_with_a_wish(visit: Begin, film: str) -> None:
    page = visit().open(film)
    page.get_by_role("button", name="Retake shot 2").click()
    page.get_by_label("What should be different?").fill("Slower.")
    page.get_by_role("button", name="Shoot again").click()
    expect(page.get_by_role("button", name="Stop")).to_be_visible()
    wait_finished(page)
    expect(page.get_by_text("You asked for it: Slower.")).to_be_visible()
    page.get_by_role("button", name=re.compile(r"^Compare \d takes of shot 2")).click()
    takes = page.get_by_role("dialog")
    takes.get_by_role("button", name="Keep take 1").click()
    expect(takes.get_by_role("button", name="Keep take 1")).to_have_count(0, timeout=MAKING)
    expect(takes.get_by_text("You asked for it: Slower.")).to_be_visible()
    page.keyboard.press("Escape")
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


def test_what_one_tab_does_the_other_shows(visit: Begin, film: str) -> None:
    person = visit()
    one, other = person.open(film), person.open(film)
    one.get_by_role("switch", name="Public").click()
    expect(other.get_by_role("switch", name="Public")).to_have_attribute("aria-checked", "true")
    other.get_by_role("switch", name="Public").click()
    expect(one.get_by_role("switch", name="Public")).to_have_attribute("aria-checked", "false")


def test_a_lost_network_is_said_and_what_was_missed_comes_back(visit: Begin, film: str) -> None:
    away, there = visit(), visit().open(film)
    page = away.open(film)
    expect(page.get_by_role("heading", name="Storyboard")).to_be_visible()
    away.context.set_offline(True)
    expect(page.get_by_text("Connection lost.")).to_be_visible()
    expect(page.get_by_role("button", name="Edit shot 1")).to_be_visible()
    there.get_by_role("switch", name="Public").click()
    expect(there.get_by_text("Anyone with the address can watch")).to_be_visible()
    away.context.set_offline(False)
    expect(page.get_by_text("Connection lost.")).to_be_hidden()
    expect(page.get_by_role("switch", name="Public")).to_have_attribute("aria-checked", "true")
    there.get_by_role("switch", name="Public").click()
    expect(page.get_by_role("switch", name="Public")).to_have_attribute("aria-checked", "false")
    away.complaints = [said for said in away.complaints if "ERR_INTERNET_DISCONNECTED" not in said]


def test_where_events_do_not_come_through_the_film_is_asked_for(visit: Begin, film: str) -> None:
    deaf, there = visit(), visit().open(film)
    deaf.context.route("**/events*", lambda route: route.abort())
    page = deaf.open(film)
    public = page.get_by_role("switch", name="Public")
    there.get_by_role("switch", name="Public").click()
    expect(public).to_have_attribute("aria-checked", "true")
    expect(page.get_by_text("Connection lost.")).to_be_hidden()
    there.get_by_role("switch", name="Public").click()
    expect(public).to_have_attribute("aria-checked", "false")
    deaf.forgive("ERR_FAILED")


def test_only_a_public_reel_needs_no_token(visit: Begin, film: str) -> None:
    stranger = visit(token=None)
    page = stranger.open(film)
    expect(page.get_by_role("heading", name="Sign in")).to_be_visible()
    page.get_by_label("Token").fill("not this one")
    page.get_by_role("button", name="Sign in").click()
    expect(page.get_by_text("That is not this server's token.")).to_be_visible()
    stranger.forgive("401")

    watch = film.replace("/films/", "/p/")
    closed = stranger.open(watch)
    expect(closed.get_by_text("No film here")).to_be_visible()
    stranger.forgive("404")
    owner = visit().open(film)
    owner.get_by_role("switch", name="Public").click()
    expect(owner.get_by_text("Anyone with the address can watch")).to_be_visible()
    closed.reload()
    reel = closed.locator("video")
    reel.evaluate("async (reel) => { reel.muted = true; await reel.play(); }")
    owner.get_by_role("switch", name="Public").click()

    page.get_by_label("Token").fill(TOKEN)
    page.get_by_role("button", name="Sign in").click()
    expect(page.get_by_role("heading", name="Storyboard")).to_be_visible()


@pytest.mark.parametrize(("scheme", "rules"), [("dark", ALL), ("light", ["color-contrast"])])
def test_everybody_can_use_it(visit: Begin, film: str, scheme: str, rules: list[str]) -> None:
    page = visit(color_scheme=scheme, bypass_csp=True).open("/")
    expect(page.get_by_role("heading", name="Films")).to_be_visible()
    assert faults(page, rules) == []
    page.goto(page.url.rstrip("/") + film)
    expect(page.locator(".voice path")).to_have_count(2)
    assert faults(page, rules) == []
    page.get_by_role("button", name="Edit shot 1").click()
    page.get_by_label("Action").fill("The fox waits")
    page.get_by_text("More", exact=True).click()
    expect(page.get_by_text("Makes again:")).to_be_visible()
    assert faults(page, rules) == []
    page.get_by_role("button", name="Discard").click()
    page.get_by_role("button", name="Edit the score").click()
    expect(page.get_by_label("Bpm")).to_be_visible()
    assert faults(page, rules) == []
    page.get_by_role("button", name="Compare 2 takes of shot 1").click()
    assert faults(page, rules) == []
    stranger = visit(token=None, color_scheme=scheme, bypass_csp=True).open("/")
    expect(stranger.get_by_role("heading", name="Sign in")).to_be_visible()
    assert faults(stranger, rules) == []


def faults(page: Any, rules: list[str]) -> list[str]:
    """What axe finds wrong, as “rule: elements”; by every rule of its own when none are named."""
    page.add_script_tag(path=AXE)
    only = f", runOnly: {rules}" if rules else ""
    found = page.evaluate(f"axe.run(document, {{resultTypes: ['violations']{only}}})")["violations"]
    return [f"{one['id']}: {'; '.join(node['html'][:120] for node in one['nodes'])}" for one in found]


@pytest.mark.parametrize("width", [360, 768, 1920])
def test_nothing_scrolls_sideways(visit: Begin, film: str, width: int) -> None:
    person = visit()
    for path in ("/", film):
        page = person.open(path)
        page.set_viewport_size({"width": width, "height": 800})
        expect(page.get_by_role("heading").nth(1)).to_be_visible()
        assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0


def test_an_unknown_film_is_said(visit: Begin) -> None:
    person = visit()
    page = person.open("/films/never-made")
    expect(page.get_by_role("heading", name="There is no such film")).to_be_visible()
    person.forgive("404")
