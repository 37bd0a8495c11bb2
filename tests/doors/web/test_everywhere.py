"""The page where things are not as where it was written: networks, sessions, screens, eyes, scripts."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.doors.web.conftest import MAKING, TOKEN, Visit, expect, faults, wait_finished

Begin = Callable[..., Visit]

pytestmark = pytest.mark.xdist_group("page")  # one server, one browser and one film for all of them


def test_a_lost_network_is_said_and_what_was_missed_comes_back(visit: Begin, film: str) -> None:
    away, there = visit(), visit().open(film)
    page = away.open(film)
    page.set_viewport_size({"width": 390, "height": 500})  # the portrait is far below, and not fetched yet
    expect(page.get_by_role("heading", name="Storyboard")).to_be_visible()
    away.context.set_offline(True)
    expect(page.get_by_text("Connection lost.")).to_be_visible()
    portrait = page.get_by_alt_text("The empty place")
    portrait.evaluate("picture => { picture.loading = 'eager'; picture.src += '&anew'; }")
    page.wait_for_function("picture => picture.dataset.broken === ''", arg=portrait.element_handle())
    there.get_by_role("switch", name="Public").click()
    expect(there.get_by_text("Anyone with the address can watch")).to_be_visible()
    away.context.set_offline(False)
    expect(page.get_by_text("Connection lost.")).to_be_hidden()
    expect(page.get_by_role("switch", name="Public")).to_be_checked()
    page.wait_for_function("picture => picture.naturalWidth > 0", arg=portrait.element_handle())
    there.get_by_role("switch", name="Public").click()
    expect(page.get_by_role("switch", name="Public")).not_to_be_checked()
    away.complaints = [said for said in away.complaints if "ERR_INTERNET_DISCONNECTED" not in said]


def test_where_events_do_not_come_through_the_film_is_asked_for(visit: Begin, film: str) -> None:
    deaf, there = visit(), visit().open(film)
    deaf.context.route("**/events*", lambda route: route.abort())
    page = deaf.open(film)
    public = page.get_by_role("switch", name="Public")
    there.get_by_role("switch", name="Public").click()
    expect(public).to_be_checked()
    expect(page.get_by_text("Connection lost.")).to_be_hidden()
    there.get_by_role("switch", name="Public").click()
    expect(public).not_to_be_checked()
    deaf.forgive("ERR_FAILED")


def test_a_session_that_ended_in_the_middle_of_an_edit_loses_nothing(visit: Begin, film: str) -> None:
    person = visit()
    page = person.open(film)
    page.get_by_role("button", name="Edit shot 2").click()
    note = page.get_by_label("Note", exact=True)
    note.fill("Snow on its back.")
    person.context.clear_cookies()
    note.fill("Snow on its back, melting.")  # its price is asked for, by nobody who may ask
    expect(page.get_by_text("Your session has ended.")).to_be_visible()
    expect(page.get_by_label("Token")).to_be_focused()
    page.get_by_label("Token").fill(TOKEN)
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Edit shot 2 (unsaved)").click()
    expect(note).to_have_value("Snow on its back, melting.")
    page.get_by_role("button", name="Discard").click()
    person.forgive("401")


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
    closed.locator("video").evaluate("reel => { reel.muted = true; reel.play(); }")
    closed.wait_for_function("() => document.querySelector('video').currentTime > 0")
    owner.get_by_role("switch", name="Public").click()
    expect(owner.get_by_text("Anyone with the address can watch")).to_be_hidden()

    page.get_by_label("Token").fill(TOKEN)
    page.get_by_role("button", name="Sign in").click()
    expect(page.get_by_role("heading", name="Storyboard")).to_be_visible()

    page.close()
    owner.close()
    nowhere = stranger.open("/nothing")  # where nothing is asked for again and again
    expect(nowhere.get_by_role("heading", name="Nothing here")).to_be_visible()
    stranger.forgive("404")
    nowhere.on("dialog", lambda dialog: dialog.accept())
    nowhere.get_by_role("button", name="Sign out everywhere").click()
    expect(nowhere.get_by_role("heading", name="Sign in")).to_be_visible()
    nowhere.goto(f"{stranger.home}/")
    expect(nowhere.get_by_role("heading", name="Sign in")).to_be_visible()


def test_everybody_can_use_it(visit: Begin, film: str) -> None:
    page = visit(bypass_csp=True, reduced_motion="reduce").open("/")
    expect(page.get_by_role("heading", name="Films", exact=True)).to_be_visible()
    assert faults(page) == []
    page.goto(page.url.rstrip("/") + film)
    wait_finished(page)
    expect(page.locator(".voice path")).to_have_count(2)
    assert faults(page) == []
    page.get_by_role("button", name="Edit shot 1").click()
    page.get_by_label("Action").fill("The fox waits")
    page.get_by_text("More", exact=True).click()
    expect(page.get_by_text("Makes again:")).to_be_visible()
    assert faults(page) == []
    page.get_by_role("button", name="Discard").click()
    page.get_by_role("button", name="Edit the score").click()
    expect(page.get_by_label("Tempo (BPM)")).to_be_visible()
    assert faults(page) == []
    stranger = visit(token=None, bypass_csp=True).open("/")
    expect(stranger.get_by_role("heading", name="Sign in")).to_be_visible()
    assert faults(stranger) == []


def test_nothing_scrolls_sideways(visit: Begin, film: str) -> None:
    person = visit()
    for path in ("/", film):
        page = person.open(path)
        expect(page.get_by_role("heading").nth(1)).to_be_visible()
        for width in (360, 768, 1920):
            page.set_viewport_size({"width": width, "height": 800})
            assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0, (path, width)


@pytest.mark.parametrize(
    ("shots", "aspect", "ratio", "language", "line"),
    [(10, "9:16", 9 / 16, "hi", "रात भर दीया जलता रहा।"), (1, "1:1", 1, "zh", "灯塔看守人独自跳舞。")],
)
def test_any_words_and_any_shape_fit(
    visit: Begin, shots: int, aspect: str, ratio: float, language: str, line: str
) -> None:
    person = visit(reduced_motion="reduce")
    sentence = "A fox crosses a frozen lake, " + "and looks for the path across the ice, " * 40
    options = {"shots": shots, "aspect": aspect, "language": language}
    order = {"sentence": sentence, "options": options, "until": "plan"}
    film = person.context.request.post(f"{person.home}/v1/films", data=order).json()["id"]
    page = person.open(f"/films/{film}")
    expect(page.get_by_text("The plan is ready for your eye.")).to_be_visible(timeout=MAKING)
    expect(page.locator(".board .shot")).to_have_count(shots)
    plan = f"{person.home}/v1/films/{film}/plan"
    read = person.context.request.get(plan)
    right_to_left, without_a_break = "النار لا تنام في هذا البحر", "ice" * 60
    tree = read.json() | {"title": right_to_left}
    tree["shots"][0] |= {"line": line, "action": right_to_left}
    tree["shots"][-1]["subject"] = tree["shots"][-1]["action"] = without_a_break
    written = person.context.request.put(plan, data=tree, headers={"If-Match": read.headers["etag"]})
    assert written.ok, written.text()
    page.reload()
    expect(page.get_by_text(f"“{line}”")).to_have_attribute("lang", language)
    expect(page.get_by_role("heading", name=right_to_left)).to_have_css("direction", "rtl")
    box = page.locator(".frame").first.bounding_box()
    assert box["width"] / box["height"] == pytest.approx(ratio, rel=0.02)
    page.get_by_role("button", name=f"Edit shot {shots}").click()
    expect(page.get_by_label("Action")).to_have_value(without_a_break)
    page.set_viewport_size({"width": 360, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    page.close()
    person.context.request.delete(f"{person.home}/v1/films/{film}")
