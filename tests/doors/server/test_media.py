"""Artifacts: ranges, HEAD, ETag, and files that vanish."""

from __future__ import annotations

import pytest

from tests.doors.server.conftest import Api

pytestmark = pytest.mark.xdist_group("api")

REEL = "/v1/films/lamp/artifacts/reel.mp4"


def test_everything_listed_can_be_read(api: Api):
    listed = api.client.artifacts("lamp").artifacts
    names = {artifact.name for artifact in listed}
    assert names >= {
        "reel.mp4", "poster.jpg", "board.jpg", "reel.srt", "reel.vtt", "report.html", "credits.json",
        "plan.json", "score.wav", "plate.png", "portraits/ana.png", "keyframes/shot-1.png",
        "takes/shot-2/1.mp4", "verdicts/shot-1/1.json", "lines/shot-2.wav",
    }  # fmt: skip
    for artifact in listed:
        answer = api.http.get(f"/v1/films/lamp/artifacts/{artifact.name}")
        assert answer.status_code == 200, artifact.name
        assert len(answer.content) == artifact.bytes
        assert answer.headers["ETag"] == artifact.etag
        assert answer.headers["Content-Type"] == artifact.media_type
        head = api.http.head(f"/v1/films/lamp/artifacts/{artifact.name}")
        assert (head.status_code, head.content) == (200, b"")
        assert head.headers["Content-Length"] == str(artifact.bytes)


@pytest.mark.parametrize(
    ("asked", "status", "length"),
    [
        ("bytes=0-99", 206, 100),
        ("bytes=100-", 206, None),
        ("bytes=-50", 206, 50),
        ("bytes=0-", 206, None),
        ("bytes=0-999999999", 206, None),
        ("bytes=999999999-", 416, None),
        ("bytes=5-2", 400, None),
        ("lines=0-5", 400, None),
        ("bytes=abc", 400, None),
    ],
)
def test_ranges(api: Api, asked: str, status: int, length: int | None):
    whole = api.http.get(REEL).content
    answer = api.http.get(REEL, headers={"Range": asked})
    assert answer.status_code == status
    if status == 206 and length:
        assert len(answer.content) == length
        assert answer.headers["Content-Range"].endswith(f"/{len(whole)}")
        assert answer.content in whole
    if status == 416:
        assert answer.headers["Content-Range"] == f"bytes */{len(whole)}"


def test_many_ranges_and_ranges_of_another_version(api: Api):
    answer = api.http.get(REEL, headers={"Range": "bytes=0-9,20-29"})
    assert answer.status_code == 206
    assert answer.headers["Content-Type"].startswith("multipart/byteranges")
    other = api.http.get(REEL, headers={"Range": "bytes=0-9", "If-Range": '"another"'})
    assert other.status_code == 200
    same = api.http.get(REEL, headers={"Range": "bytes=0-9", "If-Range": answer.headers["ETag"]})
    assert same.status_code == 206


def test_what_the_reader_has_is_not_sent_again(api: Api):
    tag = api.http.get(REEL).headers["ETag"]
    for sent in (tag, f'"other", {tag}', f"W/{tag}", "*"):
        answer = api.http.get(REEL, headers={"If-None-Match": sent})
        assert (answer.status_code, answer.content) == (304, b""), sent
    assert api.http.get(REEL, headers={"If-None-Match": '"other"'}).status_code == 200


def test_a_report_may_show_and_never_run(api: Api):
    policy = api.http.get("/v1/films/lamp/artifacts/report.html").headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "sandbox" in policy
    assert "script-src" not in policy


def test_a_blob_that_vanished_is_not_there(api: Api, lamp: str):
    store = api.films / lamp / ".onereel" / "store" / "media"
    for clip in store.glob("*.mp4"):
        clip.unlink()
    film = api.client.film(lamp)
    assert film.shots[0].takes[0].clip is None, "said, and not a link to nothing"
    assert {piece.kind for piece in film.stale} >= {"take", "reel"}
    assert api.http.get(f"/v1/films/{lamp}/artifacts/takes/shot-1/1.mp4").status_code == 404
    assert film.reel, "the reel in the folder is whole"


def test_a_download_is_whole_or_not_there(api: Api, tmp_path):
    api.client.download("lamp", "reel.mp4", tmp_path / "reel.mp4")
    assert (tmp_path / "reel.mp4").read_bytes() == api.client.read("lamp", "reel.mp4")
    assert [path.name for path in tmp_path.iterdir()] == ["reel.mp4"]
