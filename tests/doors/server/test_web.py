"""The page's files and JSON on their way: packed, kept where nothing changes, and never where ranges are."""

from __future__ import annotations

import gzip
import re
import shutil

import httpx
import pytest

from onereel.doors.server import web
from tests.doors.server.conftest import Api

pytestmark = pytest.mark.xdist_group("api")


def raw(api: Api, path: str, **headers: str) -> tuple[httpx.Response, bytes]:
    """An answer, and its bytes as they came."""
    with api.http.stream("GET", path, headers=headers) as answer:
        return answer, b"".join(answer.iter_raw())


def test_what_a_page_names_is_packed_and_kept_for_ever(api: Api):
    page, _ = raw(api, "/")
    assert page.headers["Cache-Control"] == "no-cache", "it names what is to be kept"
    named = re.findall(r'(?:href|src)="(/web/[^"]+)"', api.stranger.get("/").text)
    assert len(named) > 3
    for path in named:
        answer, packed = raw(api, path)
        assert "immutable" in answer.headers["Cache-Control"], path
        plain, content = raw(api, path, **{"Accept-Encoding": "identity"})
        assert "Content-Encoding" not in plain.headers
        assert answer.headers["Vary"] == plain.headers["Vary"] == "Accept-Encoding"
        if answer.headers.get("Content-Encoding") == "gzip":
            assert gzip.decompress(packed) == content
            assert answer.headers["ETag"] != plain.headers["ETag"], "other bytes, another tag"
            assert len(packed) < len(content)
        same, nothing = raw(api, path, **{"If-None-Match": answer.headers["ETag"]})
        assert (same.status_code, nothing) == (304, b"")
        assert api.http.head(path).status_code == 200


def test_a_changed_file_is_another_address(api: Api, tmp_path, monkeypatch: pytest.MonkeyPatch):
    shutil.copytree(web.FOLDER, tmp_path / "web")
    monkeypatch.setattr(web, "FOLDER", tmp_path / "web")
    before = web.web().version
    with (tmp_path / "web" / "app.js").open("a") as file:
        file.write("// changed\n")
    after = web.web().version
    assert after != before
    assert f"/web/{after}/app.js" in api.stranger.get("/").text
    older, content = raw(api, f"/web/{before}/app.js", **{"Accept-Encoding": "identity"})
    assert older.headers["Cache-Control"] == "no-cache", "an open page's, from before an upgrade"
    assert content.endswith(b"// changed\n")
    assert api.stranger.get("/web/app.js").headers["Cache-Control"] == "no-cache"
    assert api.stranger.get(f"/web/{after}/nothing.js").status_code == 404


def test_a_film_is_packed_on_its_way(api: Api):
    answer, packed = raw(api, "/v1/films/lamp")
    assert answer.headers["Content-Encoding"] == "gzip"
    plain, content = raw(api, "/v1/films/lamp", **{"Accept-Encoding": "identity"})
    assert len(packed) < len(content) / 3
    assert plain.headers["ETag"] == answer.headers["ETag"], "the same film"


@pytest.mark.parametrize("name", ["reel.mp4", "plan.json", "report.html", "reel.vtt"])
def test_artifacts_come_as_they_are(api: Api, name: str):
    """What may be asked for in ranges must have the file's own bytes."""
    path = f"/v1/films/lamp/artifacts/{name}"
    answer, content = raw(api, path)
    assert "Content-Encoding" not in answer.headers
    assert content == (api.films / "lamp" / name).read_bytes()
    part, some = raw(api, path, Range="bytes=2-11")
    assert (part.status_code, some) == (206, content[2:12])


def test_events_are_not_packed(api: Api):
    """Each has to be there when it happens."""
    with api.http.stream("GET", "/v1/films/lamp/events") as answer:
        assert "Content-Encoding" not in answer.headers
        assert next(answer.iter_raw()).startswith(b"retry:")


@pytest.mark.parametrize("path", ["/v1/films/lamp", "/"])
@pytest.mark.parametrize(
    ("accepts", "packed"),
    [
        ("gzip;q=0", False),
        ("gzip; q=0.000, identity", False),
        ("identity;q=1, *;q=0", False),
        ("deflate", False),
        ("", False),
        ("gzip;q=0.1", True),
        ("br, GZIP", True),
        ("*", True),
        ("gzip;q=0, *", False),
    ],
)
def test_gzip_goes_to_whoever_reads_it(api: Api, path: str, accepts: str, packed: bool):
    answer, _ = raw(api, path, **{"Accept-Encoding": accepts})
    assert answer.status_code == 200
    assert ("Content-Encoding" in answer.headers) is packed
    assert answer.headers["Vary"] == "Accept-Encoding"


BROWSER = {"Accept": "text/html,application/xhtml+xml,*/*;q=0.8"}


def test_a_browser_at_an_unknown_address_gets_the_page(api: Api):
    """It lets people sign in, and says that there is nothing; programs get a problem, as from the API."""
    for path in ("/nothing", "/films/lamp/nothing", "/readyz/of", "/wp-login.php"):
        for who, status in ((api.stranger, 401), (api.http, 404)):
            answer = who.get(path, headers=BROWSER)
            assert (answer.status_code, answer.headers["Content-Type"][:9]) == (status, "text/html"), path
            assert answer.text == api.http.get("/").text
            plain = who.get(path)
            assert (plain.status_code, plain.json()["status"]) == (status, status)
    for path in ("/v1/nothing", "/v1/films/nothing"):
        assert api.http.get(path, headers=BROWSER).json()["status"] == 404
        assert api.stranger.get(path, headers=BROWSER).json()["status"] == 401
    assert api.stranger.post("/nothing", headers=BROWSER).json()["status"] == 401
