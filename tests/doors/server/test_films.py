"""Ordering, looking, changing, stopping: the API as a program uses it."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import threading
import time

import pytest

from onereel.client import BadOrder, Refused
from onereel.events import FilmTaken
from onereel.office import desk
from onereel.office.folding import fold
from onereel.office.foreman import Hand
from onereel.office.worker import Beat, beat_path
from onereel.wire import State, Until
from tests.doors.server.conftest import Api

pytestmark = pytest.mark.xdist_group("api")

SENTENCE = "A keeper carries light."


def test_an_order_is_a_film_that_waits(api: Api):
    film = api.client.create(SENTENCE, shots=1, until=Until.STORYBOARD, priority=2)
    assert (film.state, film.until, film.queue_position) == (State.QUEUED, Until.STORYBOARD, 1)
    assert film.options.shots == 1
    assert film.id.startswith("keeper-carries-light-")
    assert api.client.film(film.id) == film
    assert api.client.cancel(film.id).state is State.CANCELLED
    assert api.client.cancel(film.id).state is State.CANCELLED, "twice is once"
    assert api.client.retry(film.id).state is State.QUEUED
    with pytest.raises(Refused, match="being made already"):
        api.client.retry(film.id)
    api.client.delete(film.id)
    with pytest.raises(BadOrder, match="no film"):
        api.client.film(film.id)
    assert all(run.film != film.id for run in api.queue.active())


def test_one_key_is_one_film(api: Api):
    ids = set()

    def order() -> None:
        ids.add(api.client.create(SENTENCE, key="once", shots=1).id)

    threads = [threading.Thread(target=order) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(ids) == 1
    assert sum(run.film in ids for run in api.queue.active()) == 1
    with pytest.raises(Refused, match="another order") as refused:
        api.client.create(SENTENCE, key="once", shots=2)
    assert refused.value.status == 409
    body = {"sentence": SENTENCE, "options": {"shots": 1}}
    again = api.http.post("/v1/films", json=body, headers={"Idempotency-Key": "once"})
    assert again.status_code == 200, "nothing was created"


def test_the_wall_comes_in_pages(api: Api):
    made = [api.client.create(SENTENCE, shots=1).id for _ in range(5)]
    first = api.http.get("/v1/films", params={"limit": 3}).json()
    assert [film["id"] for film in first["films"]] == made[::-1][:3]
    rest = api.http.get("/v1/films", params={"limit": 100, "cursor": first["next"]}).json()
    assert [film["id"] for film in rest["films"]][:2] == made[::-1][3:]
    assert rest["next"] is None
    assert [film.id for film in api.client.films()][:5] == made[::-1]
    assert api.http.get("/v1/films", params={"cursor": "%%%"}).status_code == 422


def test_a_finished_film_has_everything(api: Api):
    film = api.client.film("lamp")
    assert film.state is State.DONE
    assert film.progress == 1
    assert film.seconds == pytest.approx(10.125)
    assert [shot.state for shot in film.shots] == ["rated", "rated"]
    take = film.shots[0].takes[0]
    assert (take.number, take.rating, take.passed, take.kept, take.assessed) == (1, 9.0, True, True, True)
    assert set(take.axes) == {"character_match", "scene_match", "composition", "artifact_free"}
    assert film.shots[1].line_start == pytest.approx(5.0625 + 0.45)
    assert film.shots[1].line_seconds > 1
    assert film.characters[0].portrait
    assert film.stale == ()
    for url in (film.reel, film.poster, film.score, film.plate, take.clip, film.shots[0].line_audio):
        assert url is not None
        assert api.http.get(url).status_code == 200, url


def test_a_film_is_told_again_only_when_it_changed(api: Api):
    first = api.http.get("/v1/films/lamp")
    same = api.http.get("/v1/films/lamp", headers={"If-None-Match": first.headers["ETag"]})
    assert (same.status_code, same.content) == (304, b"")


def test_a_plan_is_changed_by_whoever_read_it(api: Api, lamp: str):
    plan, version = api.client.plan(lamp)
    changed = plan.model_copy(update={"title": "The Other Lamp"})
    newer = api.client.write_plan(lamp, changed, version)
    assert newer != version
    assert api.client.plan(lamp)[0].title == "The Other Lamp"
    with pytest.raises(Refused, match="changed meanwhile") as refused:
        api.client.write_plan(lamp, plan, version)
    assert refused.value.status == 409
    assert api.http.put(f"/v1/films/{lamp}/plan", json={}).status_code == 428


def test_a_plan_that_cannot_be_filmed_is_told_by_shot_and_field(api: Api, lamp: str):
    tree = json.loads((api.films / lamp / "plan.json").read_text())
    tree["shots"][1]["line"] = "Что это"
    tree["shots"][0]["move"] = "somersault"
    tree["characters"][0]["portrait"] = ""
    version = api.client.plan(lamp)[1]
    answer = api.http.put(f"/v1/films/{lamp}/plan", json=tree, headers={"If-Match": version})
    assert answer.status_code == 422
    assert {p["path"] for p in answer.json()["problems"]} == {"shots.shot-1.move", "characters.ana.portrait"}
    checked = api.client.check_plan(lamp, tree)
    assert not checked.valid
    tree["shots"][0]["move"], tree["characters"][0]["portrait"] = "static", "a woman"
    assert [p.path for p in api.client.check_plan(lamp, tree).problems] == ["shots.shot-2.line"]
    for strange in (None, 1, [], "plan", {"shots": 5}, {"shots": [None]}, {"schema": 1}):
        assert not api.client.check_plan(lamp, strange).valid


def test_what_an_edit_makes_stale_is_told_before_it_is_written(api: Api, lamp: str):
    plan, version = api.client.plan(lamp)
    shots = (plan.shots[0].model_copy(update={"line": "Another line altogether."}), plan.shots[1])
    changed = plan.model_copy(update={"shots": shots})
    checked = api.client.check_plan(lamp, changed)
    assert [(piece.kind, piece.label) for piece in checked.stale] == [("line", "shot-1"), ("reel", "reel")]
    assert checked.estimate is not None
    assert {cost.stage.value for cost in checked.estimate.stages} == {"sound", "editing"}
    assert api.client.film(lamp).stale == ()
    api.client.write_plan(lamp, changed, version)
    assert [piece.kind for piece in api.client.film(lamp).stale] == ["line", "reel"]
    assert api.client.go_on(lamp).state is State.QUEUED


def test_a_retake_is_written_into_the_plan_and_queued(api: Api, lamp: str):
    film = api.client.retake(lamp, "shot-2", note="slower")
    assert film.state is State.QUEUED
    (retake,) = api.client.plan(lamp)[0].shots[1].retakes
    assert (retake.take, retake.note) == (2, "slower")
    with pytest.raises(BadOrder, match="no shot"):
        api.client.retake(lamp, "nowhere")


def test_a_retake_while_the_film_is_at_work_comes_after_it(api: Api, lamp: str):
    api.client.go_on(lamp)
    api.queue.waiting = {run: 1 for run in api.queue.waiting if run.startswith(f"{lamp}.")}
    run = api.queue.take()
    api.desk.note(lamp, FilmTaken(worker="host:0", run=run))
    film = api.client.retake(lamp, "shot-1")
    assert film.state is State.RUNNING
    (retake,) = api.client.plan(lamp)[0].shots[0].retakes
    assert retake.take == 4, "takes 1 to 3 are left to the run in hand"
    (waiting,) = api.queue.waiting
    assert waiting != run
    api.queue.running = None
    api.queue.waiting.clear()


def test_another_take_is_kept(api: Api, lamp: str):
    film = api.client.keep(lamp, "shot-1", 1)
    assert film.state is State.QUEUED, "the reel is cut anew"
    assert api.client.plan(lamp)[0].shots[0].keep == 1
    with pytest.raises(Refused, match="no take 3"):
        api.client.keep(lamp, "shot-1", 3)
    api.client.keep(lamp, "shot-1", None)
    assert api.client.plan(lamp)[0].shots[0].keep is None


def test_a_public_film_shows_its_reel_and_nothing_else(api: Api, lamp: str):
    open_paths = [f"/p/{lamp}/{name}" for name in ("reel.mp4", "poster.jpg", "reel.vtt", "film.json")]
    for path in open_paths:
        assert api.stranger.get(path).status_code == 404, path
    assert api.client.share(lamp, True).public
    for path in open_paths:
        assert api.stranger.get(path).status_code == 200, path
        assert api.stranger.head(path).status_code == 200, path
    for name in ("plan.json", "report.html", "credits.json", "board.jpg", "../lamp/reel.mp4"):
        assert api.stranger.get(f"/p/{lamp}/{name}").status_code in (401, 404), name
    assert api.stranger.get(f"/v1/films/{lamp}").status_code == 401
    assert set(api.stranger.get(open_paths[3]).json()) == {
        "title", "sentence", "seconds", "language", "aspect"
    }  # fmt: skip
    assert not api.client.share(lamp, False).public
    assert api.stranger.get(open_paths[0]).status_code == 404


def test_a_film_without_a_reel_cannot_be_public(api: Api):
    film = api.client.create(SENTENCE, shots=1)
    with pytest.raises(Refused, match="no reel yet"):
        api.client.share(film.id, True)
    with pytest.raises(BadOrder, match="no plan yet"):
        api.client.plan(film.id)


def test_one_at_work_cannot_be_thrown_away(api: Api):
    film = api.client.create(SENTENCE, shots=1, priority=1)
    api.desk.note(film.id, FilmTaken(worker="host:0", run=api.desk.standing(film.id).run or ""))
    with pytest.raises(Refused, match="cancel it first"):
        api.client.delete(film.id)


def test_too_many_wait(tmp_path):
    api = Api(tmp_path / "films", most_waiting=2)
    api.client.create(SENTENCE, shots=1)
    api.client.create(SENTENCE, shots=1)
    with pytest.raises(Refused) as refused:
        api.client.create(SENTENCE, shots=1)
    assert refused.value.status == 429
    answer = api.http.post("/v1/films", json={"sentence": SENTENCE})
    assert int(answer.headers["Retry-After"]) > 0
    assert len(list(api.films.glob("keeper-*"))) == 2, "a refused order leaves nothing behind"
    api.close()


def test_a_full_disk_and_a_queue_that_is_away_are_said(api: Api, monkeypatch):
    before = {path.name for path in api.films.iterdir()}
    monkeypatch.setattr("onereel.office.desk.FREE_BYTES", 2**60)
    with pytest.raises(Refused, match="MB are free") as refused:
        api.client.create(SENTENCE, shots=1)
    assert refused.value.status == 507
    ready = api.http.get("/readyz")
    assert (ready.status_code, "MB are free" in ready.json()["detail"]) == (503, True)
    monkeypatch.undo()
    api.queue.down = True
    with pytest.raises(Refused, match="does not answer") as refused:
        api.client.create(SENTENCE, shots=1)
    assert refused.value.status == 503
    assert api.http.get("/readyz").status_code == 503
    api.queue.down = False
    assert {path.name for path in api.films.iterdir()} == before


def test_what_can_be_chosen_and_what_it_costs(api: Api):
    choices = api.client.options()
    assert choices.default_profile == choices.profiles[0].name
    assert choices.untils == tuple(Until)
    assert choices.plan_schema["title"] == "Plan"
    price = api.client.estimate(SENTENCE, shots=3)
    assert price.gpu_minutes == 0
    assert price.seconds > 10
    assert price.stages[0].stage.value == "writing"
    with pytest.raises(BadOrder, match="No profile"):
        api.client.estimate(SENTENCE, profile="/etc/evil.toml")


def test_health_and_metrics(api: Api):
    assert api.stranger.get("/healthz").json() == {"status": "ok"}
    not_ready = api.http.get("/readyz")
    assert not_ready.status_code == 503
    assert "No worker can make a film" in not_ready.json()["detail"]
    text = api.http.get("/metrics").text
    assert 'onereel_films{state="done"}' in text
    assert 'onereel_requests_total{route="/healthz",status="200"}' in text
    assert "onereel_queue_waiting" in text


@pytest.mark.parametrize(
    ("silent", "film", "stuck", "dead", "told"),
    [
        (0, None, 5000, (), ""),
        (0, "lamp", 1, (), ""),
        (60, None, 0, (), "said nothing for 60 s"),
        (0, "lamp", 400, (), "lamp has not come forward for 400 s; it is taken away in 500 s"),
        (0, "lamp", 1, ("vLLM qwen",), "engine behind it has died: vLLM qwen"),
    ],
    ids=["idle", "at work", "silent", "stuck", "dead engine"],
)
def test_ready_means_that_a_worker_can_make_a_film(
    api: Api, silent: float, film: str | None, stuck: float, dead: tuple[str, ...], told: str
):
    """A process that lives is not enough; here it is one that does nothing."""
    now, path = time.time(), beat_path(api.films, "h:0")
    path.parent.mkdir(exist_ok=True)
    with subprocess.Popen(["sleep", "60"]) as process:
        api.foreman._hands = [Hand(name="h:0", env={}, process=process), Hand(name="h:1", env={})]
        said = {"pid": process.pid, "name": "h:0", "film": film, "run": None, "ticks": {}, "dead": dead}
        path.write_text(Beat(**said, progressed=now - stuck).model_dump_json())
        os.utime(path, (now - silent, now - silent))
        answer = api.http.get("/readyz")
        process.kill()
    api.foreman._hands = []
    path.unlink()
    assert answer.status_code == (503 if told else 200)
    tree = answer.json()
    found = {one["path"]: one["message"] for one in tree["problems" if told else "troubles"]}
    assert told in found.get("h:0", "")
    assert "not at its place" in found["h:1"], "named though the other one is well"
    if told:
        assert told in tree["detail"]
    else:
        assert tree["workers"] == 1


def test_looking_at_many_films_reads_few_journals(tmp_path, made, monkeypatch: pytest.MonkeyPatch):
    """A wall folds the films of its page and no more, each once."""
    films = tmp_path / "films"
    for number in range(6):
        shutil.copytree(made, films / f"lamp-{number}", ignore=shutil.ignore_patterns("store"))
    api, folded = Api(films), []
    monkeypatch.setattr(desk, "fold", lambda rows: folded.append(1) or fold(rows))
    time.sleep(0.15)  # a journal written just now is not kept: a later change might not show in its time
    for _ in range(2):
        assert len(api.http.get("/v1/films", params={"limit": 2}).json()["films"]) == 2
        assert len(folded) == 2
    api.close()


def test_a_film_broken_by_hand_hides_no_other(api: Api, lamp: str):
    house = api.films / lamp / ".onereel"
    for name in ("journal.db", "journal.db-wal", "journal.db-shm"):
        (house / name).write_bytes(b"no journal" * 1000)
    film = api.client.film(lamp)
    assert film.state is State.FAILED
    assert "journal cannot be read" in (film.error or "")
    (house / "order.json").write_text("{")
    assert api.http.get(f"/v1/films/{lamp}").status_code == 422
    assert lamp not in {card.id for card in api.client.films()}
    assert "lamp" in {card.id for card in api.client.films()}


def test_a_plan_broken_by_hand_is_said(api: Api, lamp: str):
    (api.films / lamp / "plan.json").write_text("{")
    assert api.client.film(lamp).shots == ()
    answer = api.http.get(f"/v1/films/{lamp}/plan")
    assert (answer.status_code, answer.json()["type"]) == (422, "urn:onereel:problem:bad-plan")
