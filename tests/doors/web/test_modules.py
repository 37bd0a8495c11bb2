"""The page's pure parts, each in the browser that runs them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from tests import plans

pytestmark = pytest.mark.xdist_group("page")  # one server, one browser and one film for all of them


@pytest.fixture(scope="module")
def run(browser: Any, server: str) -> Iterator[Callable[..., Any]]:
    """`run("plan.js", "m.moved(a, b)", …)`: an expression over a module `m` and arguments a, b, c."""
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"{server}/healthz")  # the server's own address, and nothing of the page

    def evaluate(module: str, expression: str, *arguments: object) -> Any:
        names = ", ".join("abcd"[: len(arguments)])
        code = f"async ([{names}]) => {{ const m = await import('/web/{module}'); return {expression}; }}"
        return page.evaluate(code, list(arguments))

    yield evaluate
    context.close()


def test_only_what_two_people_changed_differently_is_asked(run: Callable[..., Any]) -> None:
    base = {"action": "walks", "line": "Night.", "note": "", "size": "wide"}
    mine = base | {"action": "runs", "note": "slower", "size": "medium"}
    theirs = base | {"action": "flies", "line": "Day.", "size": "medium"}
    assert run("plan.js", "m.compare(a, b, c)", base, mine, theirs) == {
        "both": ["action"],
        "merged": {"action": "runs", "line": "Day.", "note": "slower", "size": "medium"},
    }
    assert run("plan.js", "m.compare(a, b, a)", base, mine)["both"] == []


def test_a_problem_is_said_at_its_field(run: Callable[..., Any]) -> None:
    plan = plans.tree(3)
    key = plan["shots"][1]["id"]
    problems = [
        {"path": "shots.1.line", "message": "a"},
        {"path": f"shots.{key}.action", "message": "b"},
        {"path": "shots.0.line", "message": "elsewhere"},
        {"path": "score.bpm", "message": "c"},
        {"path": "title", "message": "d"},
    ]
    find = "m.problemsOf(a, b, {kind: c, key: d})"
    shot = run("plan.js", find, problems, plan, "shot", key)
    assert (shot["line"], shot["action"]) == ("a", "b")
    assert run("plan.js", find, problems, plan, "score", None)["bpm"] == "c"
    assert run("plan.js", find, problems, plan, "film", None)["title"] == "d"


def test_whatever_stands_first_can_be_first(run: Callable[..., Any]) -> None:
    plan = plans.tree(3)
    ids = [shot["id"] for shot in plan["shots"]]
    after = run("plan.js", "m.moved(a, b, -1)", plan, ids[1])
    assert [shot["id"] for shot in after["shots"]] == [ids[1], ids[0], ids[2]]
    assert after["shots"][0]["cut"]
    assert after["shots"][0]["hero"]
    assert run("plan.js", "m.moved(a, b, -1)", plan, ids[0]) == plan


def test_what_is_stale_is_named_and_many_of_a_kind_are_counted(run: Callable[..., Any]) -> None:
    stale = [{"kind": "take", "label": f"{name} take 1"} for name in ("kiss", "door", "rain")]
    stale += [{"kind": "line", "label": "kiss"}, {"kind": "reel", "label": "reel"}]
    assert run("words.js", "m.staleWords(a)", stale) == ["3 takes", "1 line", "reel"]
    assert run("words.js", "m.staleWords(a)", [stale[0], *stale[3:]]) == ["take and line of kiss", "reel"]


def test_events_are_read_however_they_are_cut_and_go_on_where_they_broke_off(
    run: Callable[..., Any],
) -> None:
    parts = ["id: 7\nevent: Take", 'Rated\ndata: {"take":\ndata: 2}\n', "\n: keepalive\n\nevent: WorkTick"]
    parts += ['ed\r\ndata: {"done": 0.5}\r\n\r\n', "id: 8\nevent: ReelWrapped\ndata: {}\n\n"]
    heard = run(
        "stream.js",
        """new Promise((done) => {
            const heard = [], asked = [], fetch = window.fetch;
            window.fetch = async (url) => {
                asked.push(url);
                if (asked.length > 1) return new Response("{}", { status: 404 });
                const line = new TransformStream(), writer = line.writable.getWriter();
                a.forEach((part) => writer.write(new TextEncoder().encode(part)));
                writer.close();
                return new Response(line.readable);
            };
            m.follow("/events", 3, {
                up() {}, down() {}, event: (event) => heard.push(event),
                refused: (problem) => {
                    window.fetch = fetch;
                    done({ heard, asked, status: problem.status });
                },
            });
        })""",
        parts,
    )
    assert heard == {
        "heard": [
            {"id": 7, "name": "TakeRated", "data": {"take": 2}},
            {"id": None, "name": "WorkTicked", "data": {"done": 0.5}},
            {"id": 8, "name": "ReelWrapped", "data": {}},
        ],
        "asked": ["/events?after=3", "/events?after=8"],
        "status": 404,
    }
