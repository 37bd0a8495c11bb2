"""What strangers and broken programs send."""

from __future__ import annotations

import json
import os
import socket

import httpx
import pytest

from onereel.doors.server.access import Access
from onereel.doors.server.guard import BODY_BYTES, Rates
from tests.doors.server.conftest import TOKEN, Api

pytestmark = pytest.mark.xdist_group("api")

SENTENCE = "A keeper carries light."
FREE = {"/healthz", "/v1/session", "/", "/films/{film_id}", "/p/{film_id}", "/web/{name:path}"}
"""Shows nothing of any film."""
PUBLIC = {"/p/{film_id}/film.json", "/p/{film_id}/{name}"}
"""Asks for itself whether the film is public."""


def is_problem(answer: httpx.Response) -> bool:
    body = answer.json()
    return (
        answer.headers["Content-Type"] == "application/problem+json"
        and body["status"] == answer.status_code
        and body["type"].startswith("urn:onereel:problem:")
        and bool(body["title"] and body["detail"])
    )


def send(api: Api, path: str, raw: bytes, **headers: str) -> httpx.Response:
    return api.http.post(path, content=raw, headers={"Content-Type": "application/json"} | headers)


@pytest.mark.parametrize(
    "sentence",
    ["", "   ", "\t\n", "a\0b", "x" * 2001, "…!?", 5, None, ["a"], {"a": 1}],
    ids=lambda value: repr(value)[:12],
)
def test_sentences_nobody_can_film(api: Api, sentence: object):
    answer = api.http.post("/v1/films", json={"sentence": sentence})
    assert answer.status_code == 422
    assert is_problem(answer)


@pytest.mark.parametrize(
    "sentence", ["שומר מגדלור רוקד בגשם", "🦊🌊❄️", "\u202esdrawkcab", "灯台守が踊る", "e" * 2000]
)
def test_sentences_of_all_the_world(api: Api, sentence: str):
    answer = api.http.post("/v1/films", json={"sentence": sentence, "options": {"shots": 1}})
    assert answer.status_code == 201
    assert answer.json()["sentence"] == sentence
    assert api.http.get(answer.headers["Location"]).status_code == 200


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"{",
        b"[]",
        b"null",
        b"\xff\xfe",
        b'{"sentence": "\\ud800 lone"}',
        b'{"sentence": "a", "surprise": 1}',
        b'{"sentence": "a fox", "options": {"seed": NaN}}',
        b'{"sentence": "a fox", "options": {"seed": 1e400}}',
        b'{"sentence": "a fox", "options": {"seed": 99999999999999999999999999}}',
        b'{"sentence": "a fox", "options": {"shots": 0}}',
        b'{"sentence": "a fox", "options": {"budget_minutes": Infinity}}',
        b'{"sentence": "a fox", "options": {"profile": "../../etc/passwd"}}',
        b'{"sentence": "a fox", "options": {"quality": "best"}}',
        b'{"sentence": "a fox", "until": "forever"}',
        b'{"sentence": "a fox", "priority": 0}',
        b"[" * 50_000,
    ],
    ids=lambda raw: raw[:40].decode("latin-1"),
)
def test_bodies_nobody_can_read(api: Api, raw: bytes):
    answer = send(api, "/v1/films", raw)
    assert answer.status_code in (400, 422), answer.text
    assert is_problem(answer)


def test_bodies_that_are_too_large(api: Api):
    large = json.dumps({"sentence": "x" * 1_000_000}).encode()
    assert send(api, "/v1/films", large).status_code == 413

    def chunks():
        for _ in range(BODY_BYTES // 4096 + 2):
            yield b"x" * 4096

    answer = api.http.post("/v1/films", content=chunks(), headers={"Content-Type": "application/json"})
    assert answer.status_code == 413, "one that does not say how large it is"
    assert is_problem(answer)


@pytest.mark.parametrize(
    "path",
    [
        "/v1/films/../../etc/passwd",
        "/v1/films/%2e%2e",
        "/v1/films/%2e%2e%2flamp",
        "/v1/films/.office",
        "/v1/films/lamp%00",
        "/v1/films/lamp/artifacts/../../lamp/plan.json",
        "/v1/films/lamp/artifacts/%2e%2e/%2e%2e/%2e%2e/etc/passwd",
        "/v1/films/lamp/artifacts/..%2f.onereel%2forder.json",
        "/v1/films/lamp/artifacts/.onereel/order.json",
        "/v1/films/lamp/artifacts//etc/passwd",
        "/v1/films/lamp/artifacts/takes/shot-1/99.mp4",
        "/v1/films/lamp/artifacts/reel.mp4%00.jpg",
        "/web/../about.py",
        "/web/",
        "/web/0123456789ab/../../server/about.py",
        "/web/0123456789ab//etc/passwd",
        "/web/index.html%00",
        "/web/%2e%2e/server/about.py",
        "/web/..%2f..%2fcli.py",
        "/p/lamp/..%2fplan.json",
    ],
)
def test_paths_that_lead_elsewhere(api: Api, path: str):
    """Sent as they are: httpx would tidy them."""
    with socket.create_connection(("127.0.0.1", int(api.url.rpartition(":")[2]))) as line:
        host = api.url.removeprefix("http://")
        line.sendall(
            f"GET {path} HTTP/1.1\r\nHost: {host}\r\nAuthorization: Bearer {TOKEN}\r\n"
            "Connection: close\r\n\r\n".encode()
        )
        answer = b""
        while piece := line.recv(65536):
            answer += piece
    assert int(answer.split()[1]) in (400, 404), answer[:200]
    assert b"root:" not in answer


def test_a_link_out_of_the_films_is_no_film(api: Api, tmp_path):
    (tmp_path / ".onereel").mkdir()
    (tmp_path / ".onereel" / "order.json").write_text("{}")
    os.symlink(tmp_path, api.films / "link")
    assert api.http.get("/v1/films/link").status_code == 404
    assert "link" not in api.desk.ids()
    secret = tmp_path / "secret"
    secret.write_text("secret")
    (api.films / "lamp" / "board.jpg").rename(tmp_path / "board.jpg")
    os.symlink(secret, api.films / "lamp" / "board.jpg")
    assert api.http.get("/v1/films/lamp/artifacts/board.jpg").status_code == 404
    os.replace(tmp_path / "board.jpg", api.films / "lamp" / "board.jpg")
    os.unlink(api.films / "link")


def routes(api: Api) -> list[tuple[str, str]]:
    """Every method of every route of the app."""

    def walk(some):
        for route in some:
            inner = getattr(route, "original_router", None)
            if inner is not None:
                yield from walk(inner.routes)
            else:
                yield from ((method, route.path) for method in sorted(route.methods))

    found = list(walk(api.app.routes))
    assert ("GET", "/v1/films/{film_id}/events") in found
    assert ("GET", "/metrics") in found
    return found


def filled(path: str) -> str:
    for name, value in (
        ("film_id", "lamp"),
        ("shot", "shot-1"),
        ("name:path", "reel.mp4"),
        ("name", "reel.mp4"),
    ):
        path = path.replace(f"{{{name}}}", value)
    return path


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"Authorization": "Bearer wrong-token-of-forty-characters-or-more"},
        {"Authorization": f"Basic {TOKEN}"},
        {"Authorization": f"Bearer {TOKEN}x"},
        {"Authorization": "Bearer"},
        {"Authorization": "Bearer tökén".encode()},
        {"Cookie": "onereel_session=9999999999.x.0000"},
        {"Cookie": f"onereel_session={9999999999}.{'x' * 16}.{'0' * 64}"},
        {"Cookie": "onereel_session=éé".encode()},
    ],
    ids=["none", "wrong", "basic", "longer", "empty", "non-ascii", "made-up", "of-another-token", "odd"],
)
def test_no_route_shows_anything_without_the_token(api: Api, headers: dict[str, str | bytes]):
    checked = 0
    for method, path in routes(api):
        answer = api.stranger.request(method, filled(path), headers=headers)  # type: ignore[arg-type]
        if path in FREE:
            assert answer.status_code != 401, (method, path)
        elif path in PUBLIC:
            assert answer.status_code == 404, (method, path)
        else:
            checked += 1
            assert answer.status_code == 401, (method, path)
            assert answer.headers["WWW-Authenticate"].startswith("Bearer")
    assert checked > 20
    assert api.stranger.get("/v1/no-such-thing", headers=headers).status_code == 401  # type: ignore[arg-type]


def test_the_other_way_round(api: Api):
    """The matrix would prove nothing if the token opened nothing."""
    for method, path in routes(api):
        if method == "GET" and "{" not in path and path not in ("/readyz", "/"):
            assert api.http.get(path).status_code == 200, path


def test_a_browser_signs_in_and_out(api: Api):
    with httpx.Client(base_url=api.url) as browser:
        assert browser.get("/v1/session").json() == {"signed_in": False, "token_required": True}
        assert browser.post("/v1/session", json={"token": "wrong"}).status_code == 401
        entered = browser.post("/v1/session", json={"token": TOKEN})
        assert entered.status_code == 204
        cookie = entered.headers["Set-Cookie"]
        assert "HttpOnly" in cookie
        assert "Secure" not in cookie, "it would not come back over plain loopback"
        assert "SameSite=strict" in cookie
        assert TOKEN not in cookie
        assert browser.get("/v1/session").json()["signed_in"]
        assert browser.get("/v1/films/lamp/artifacts/poster.jpg").status_code == 200
        kept = browser.cookies.get("onereel_session")
        assert browser.delete("/v1/session").status_code == 204
        assert browser.get("/v1/films").status_code == 401
        left_behind = {"Cookie": f"onereel_session={kept}"}
        assert browser.get("/v1/films", headers=left_behind).status_code == 200, "a copy lives on, until"
        assert browser.delete("/v1/sessions", headers=left_behind).status_code == 204
        assert browser.get("/v1/films", headers=left_behind).status_code == 401
        browser.post("/v1/session", json={"token": TOKEN})
        assert browser.get("/v1/films").status_code == 200


def test_sessions_live_through_a_restart_and_end_with_their_key(tmp_path):
    access = Access(TOKEN, tmp_path / "sessions.key")
    cookie = access.session()
    assert Access(TOKEN, tmp_path / "sessions.key").allows(None, cookie)
    assert not Access(TOKEN + "x", tmp_path / "sessions.key").allows(None, cookie)
    elsewhere = Access(TOKEN, tmp_path / "sessions.key")
    elsewhere.end_sessions()
    assert not access.allows(None, cookie), "said by another process over the same films"
    assert access.allows(None, access.session())
    (tmp_path / "sessions.key").unlink()
    assert not access.allows(None, cookie), "without its key no older session comes back"
    assert access.allows(f"Bearer {TOKEN}", None)


def test_another_sites_page_cannot_order(api: Api):
    body = {"sentence": SENTENCE}
    other = api.http.post("/v1/films", json=body, headers={"Origin": "https://evil.example"})
    assert other.status_code == 403
    own = api.http.post("/v1/estimate", json=body, headers={"Origin": api.url})
    assert own.status_code == 200
    rebound = api.http.get("/v1/films", headers={"Host": "evil.example"})
    assert rebound.status_code == 421


def test_behind_a_proxy_that_ends_tls(api: Api):
    """The name is the proxy's (--allow-host), and a session's cookie goes over TLS alone."""
    proxied = {"Host": "Films.example", "X-Forwarded-Proto": "https", "X-Forwarded-For": "203.0.113.9"}
    own = {"Origin": "https://films.example"} | proxied | {"Host": "films.example"}
    entered = api.stranger.post("/v1/session", json={"token": TOKEN}, headers=own)
    assert entered.status_code == 204
    assert "Secure" in entered.headers["Set-Cookie"]
    api.stranger.cookies.clear()
    assert api.http.get("/v1/films", headers=proxied).status_code == 200
    assert api.http.get("/v1/films", headers=proxied | {"Host": "other.example"}).status_code == 421


def test_every_answer_is_dressed(api: Api):
    for answer in (
        api.http.get("/v1/films"),
        api.stranger.get("/v1/films"),
        api.http.get("/nowhere"),
        api.stranger.get("/healthz"),
    ):
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        assert "default-src 'self'" in answer.headers["Content-Security-Policy"]
        assert answer.headers["X-Request-ID"]
        assert "server" not in answer.headers
    given = api.http.get("/v1/films", headers={"X-Request-ID": "mine-1"})
    assert given.headers["X-Request-ID"] == "mine-1"
    forged = api.http.get("/v1/films", headers={"X-Request-ID": "a b<script>"})
    assert forged.headers["X-Request-ID"] != "a b<script>"


def test_problems_for_what_is_not_there(api: Api):
    for answer in (
        api.http.get("/nowhere"),
        api.http.patch("/v1/films"),
        api.http.get("/v1/films/no-such-film"),
        api.http.get("/v1/films", params={"limit": 0}),
    ):
        assert is_problem(answer), answer.text


def test_so_many_requests_and_no_more():
    rates = Rates(10, 5)
    assert [rates.spend("a") for _ in range(5)] == [0.0] * 5
    assert 0 < rates.spend("a") <= 0.1
    assert rates.spend("b") == 0.0, "another address has its own"
    wrong = Rates(10, 100)
    wrong.spend("c", 50)
    wrong.spend("c", 50)
    assert wrong.spend("c") > 0
    for number in range(5000):
        rates.spend(str(number))
    assert len(rates._buckets) <= 4096
