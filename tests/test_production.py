"""A whole film by the fake crew: what is made, what is reused, and which take is kept."""

from __future__ import annotations

import json
import threading
import time
from pathlib import Path
from typing import Any

import pytest

from onereel import api
from onereel.errors import BadInput, BadPlan, Busy, Cancelled, CannotMake
from onereel.events import (
    Event,
    FilmCancelled,
    FilmFailed,
    Kind,
    ReelWrapped,
    Stage,
    StoreDamaged,
    WorkFailed,
)
from onereel.film import Film
from onereel.making import Summary, stand
from onereel.media import video
from onereel.orders import Outcome


def made(summary: Summary) -> dict[str, int]:
    return {kind.value: count for kind, count in summary.made.items() if count}


def edit(folder: Path, change: Any) -> None:
    tree = json.loads((folder / "plan.json").read_text())
    change(tree)
    (folder / "plan.json").write_text(json.dumps(tree, indent=2))


def test_a_film_is_made_once_and_whole(make_fake, tmp_path):
    events: list[Event] = []
    film = make_fake(listen=events.append)
    assert made(film) == {
        "plan": 1, "portrait": 1, "plate": 1, "keyframe": 6, "take": 6, "verdict": 6,
        "line": 6, "score": 1, "reel": 1,
    }  # fmt: skip
    assert film.seconds == 30.375
    assert film.loudness is not None
    assert -17 <= film.loudness.lufs <= -14
    assert film.loudness.peak_dbtp <= -1
    assert film.reel is not None
    assert sum(1 for _ in video.frames(film.reel)) == 486
    for name in (
        "plan.json",
        "poster.jpg",
        "board.jpg",
        "reel.srt",
        "reel.vtt",
        "report.html",
        "credits.json",
    ):
        assert (tmp_path / "film" / name).stat().st_size > 50, name
    assert isinstance(events[-1], ReelWrapped)
    again = make_fake()
    assert made(again) == {}
    assert again.reused == film.made, "all of it, the plan too"


def test_an_edit_makes_only_what_depends_on_it(make_fake, again, tmp_path):
    make_fake(shots=4)
    folder = tmp_path / "film"

    edit(folder, lambda tree: tree["shots"][2].update(line="Another line for the third shot."))
    film = Film.at(folder)
    plan = film.plan()
    assert plan is not None
    assert stand(film, plan, film.booking()).stale == ((Kind.LINE, "shot-3"), (Kind.REEL, "reel"))
    assert made(again()) == {"line": 1, "reel": 1}

    edit(folder, lambda tree: tree["shots"][2].update(action="She sets the lamp down and weeps."))
    assert made(again()) == {"keyframe": 1, "take": 1, "verdict": 1, "reel": 1}

    edit(folder, lambda tree: tree["shots"].insert(1, tree["shots"].pop(3)))
    assert made(again()) == {"reel": 1}

    edit(folder, lambda tree: tree["shots"].insert(3, tree["shots"].pop(1)))
    assert made(again()) == {}

    edit(folder, lambda tree: tree["characters"][0].update(portrait="a man in a green coat"))
    assert made(again()) == {"portrait": 1, "keyframe": 3, "take": 3, "verdict": 3, "reel": 1}
    assert stand(film, film.plan(), film.booking()).stale == ()  # type: ignore[arg-type]


def test_an_uncut_shot_shares_its_keyframe_with_the_one_before(make_fake, again, tmp_path):
    make_fake(shots=3)
    folder = tmp_path / "film"
    edit(folder, lambda tree: tree["shots"][1].update(cut=False))
    # Shot 2 is painted anew from shot 1's keyframe, and shot 1 is shot again to end on it.
    assert made(again()) == {"keyframe": 1, "take": 2, "verdict": 2, "reel": 1}
    orders = [json.loads(p.read_text()) for p in (folder / ".onereel/store/slips").iterdir()]
    motions = [o["order"] for o in orders if o["order_type"] == "Motion" and o["order"]["last"]]
    stills = {o["media"]["digest"]: o["order"] for o in orders if o["order_type"] == "Still"}
    assert len(motions) == 1
    shared = stills[motions[0]["last"]["digest"]]
    assert shared["scene"]["subject"] == "Ana at work 2"
    assert shared["references"][-1]["digest"] == motions[0]["first"]["digest"]


def test_failed_takes_are_shot_again_and_the_best_is_kept(make_fake):
    film = make_fake(sets=('critic.fails=["Ana at work 2"]',), until=Stage.DAILIES)
    assert film.made[Kind.TAKE] == 6 + 2
    assert film.made[Kind.VERDICT] == 6 + 2, "the last take is rated too"
    takes = film.shots[1].takes
    assert [t.number for t in takes] == [1, 2, 3]
    assert not any(t.outcome is Outcome.PASSED for t in takes)
    kept = next(t for t in takes if t.kept)
    assert kept.rating == max(t.rating for t in takes if t.rating is not None)
    assert takes[0].told == ("the camera's move was ignored (it does not move)",)
    assert [len(s.takes) for s in film.shots] == [1, 3, 1, 1, 1, 1]


def test_a_remedy_may_paint_the_keyframe_again(make_fake):
    failing = ('critic.fails=["Ana at work 2"]', 'critic.faults=["CHARACTER_DRIFT"]')
    film = make_fake(sets=failing, takes=2, until=Stage.DAILIES)
    assert film.made[Kind.KEYFRAME] == 6 + 2, "the first picture again, and the last"
    assert film.made[Kind.TAKE] == 7


def test_takes_bounds_the_rounds(make_fake):
    failing = ('critic.fails=["Ana at work 1", "Ana at work 2"]',)
    film = make_fake(sets=failing, takes=1, until=Stage.DAILIES)
    assert film.made[Kind.TAKE] == 6


def test_a_take_nobody_could_assess_is_neither_pass_nor_fail_and_said(make_fake):
    film = make_fake(sets=('critic.mute=["Ana at work 2"]',), shots=2)
    assert film.made[Kind.TAKE] == 2
    take = film.shots[1].takes[0]
    assert (take.rating, take.outcome, take.kept) == (None, Outcome.NOT_ASSESSABLE, True)
    assert any("could not be assessed" in remark for remark in film.remarks)
    page = (film.film / "report.html").read_text()
    assert "Not assessable: neither a pass nor a fail. The critic gave no answer: The critic" in page


def test_a_rejected_take_is_not_kept(make_fake, tmp_path):
    first = make_fake(shots=1)
    seed = json.loads(
        next(
            p.read_text()
            for p in (first.film / ".onereel/store/slips").iterdir()
            if '"Motion"' in p.read_text()
        )
    )["order"]["seed"]
    film = api.make(
        "Two.",
        tmp_path / "two",
        profile=str(Path(__file__).parent / "fake.toml"),
        shots=1,
        sets=(f"animator.rejects=[{seed}]",),
    )
    assert [t.number for t in film.shots[0].takes] == [2]
    with pytest.raises(CannotMake, match="no take was fit to keep"):
        make_fake(shots=1, sets=("animator.rejects_all=true",))


def test_lines_are_shortened_or_silent_and_it_is_said(make_fake, again, tmp_path):
    make_fake(shots=2)
    folder = tmp_path / "film"
    long = "The lamp burns all night, and the long slow ships come home again in the rain."
    edit(folder, lambda tree: tree["shots"][0].update(line=long))
    edit(folder, lambda tree: tree["shots"][1].update(line="An unspeakable thing."))
    film = again()
    assert film.made[Kind.LINE] == 1
    assert any("“The lamp burns all night.”" in remark for remark in film.remarks)
    assert any("is silent" in remark for remark in film.remarks)
    assert "The lamp burns all night." in (folder / "reel.srt").read_text()
    assert film.seconds == 10.125
    film = again()
    assert made(film) == {}, "a line known not to fit is not spoken again"
    assert Film.at(folder).plan().shots[0].line == long  # type: ignore[union-attr]


def test_retake_shoots_one_shot_again(make_fake, tmp_path):
    make_fake(shots=3)
    folder = tmp_path / "film"
    film = api.retake(folder, "shot-2", note=" She smiles. ")
    assert made(film) == {"keyframe": 1, "take": 1, "verdict": 1, "reel": 1}
    plan = Film.at(folder).plan()
    assert plan is not None
    assert plan.shots[1].note == ""
    assert [(one.take, one.note) for one in plan.shots[1].retakes] == [(2, "She smiles.")]
    assert made(api.retake(folder, "shot-2")) == {"keyframe": 1, "take": 1, "verdict": 1, "reel": 1}
    assert made(api.retake(folder, "shot-2", seed=5)) != {}
    with pytest.raises(BadInput, match="Its shots: shot-1, shot-2, shot-3"):
        api.retake(folder, "shot-9")
    with pytest.raises(BadInput, match=r"shots\.shot-2\.retakes.*300 characters"):
        api.retake(folder, "shot-2", note="slower " * 60)


def test_the_road_stops_early_and_goes_on(make_fake, again, tmp_path):
    assert made(make_fake(until=Stage.WRITING, shots=3)) == {"plan": 1}
    assert made(again(until=Stage.STORYBOARD)) == {"portrait": 1, "plate": 1, "keyframe": 3}
    assert (tmp_path / "film/board.jpg").exists()
    assert made(again(until=Stage.DAILIES)) == {"take": 3, "verdict": 3}
    assert made(again()) == {"line": 3, "score": 1, "reel": 1}


@pytest.mark.parametrize("harm", ["flip", "truncate", "remove"])
def test_a_damaged_take_is_made_again_and_said(make_fake, again, tmp_path, harm):
    make_fake(shots=2)
    before = (tmp_path / "film/reel.mp4").read_bytes()
    clip = sorted((tmp_path / "film/.onereel/store/media").glob("*.mp4"))[0]
    for clip in sorted((tmp_path / "film/.onereel/store/media").glob("*.mp4")):
        if clip.read_bytes() != before:
            break
    content = bytearray(clip.read_bytes())
    match harm:
        case "flip":
            content[len(content) // 2] ^= 1
            clip.write_bytes(content)
        case "truncate":
            clip.write_bytes(content[: len(content) // 2])
        case "remove":
            clip.unlink()
    events: list[Event] = []
    film = again(listen=events.append)
    assert film.made[Kind.TAKE] == 1
    assert any(isinstance(e, StoreDamaged) for e in events)
    assert any("damaged" in remark for remark in film.remarks)
    assert (tmp_path / "film/reel.mp4").read_bytes() == before


def test_an_invalid_edit_is_refused_and_nothing_is_lost(make_fake, again, tmp_path):
    make_fake(shots=2)
    reel = (tmp_path / "film/reel.mp4").read_bytes()
    edit(tmp_path / "film", lambda tree: tree["shots"][1].update(move="spin"))
    with pytest.raises(BadPlan, match=r"plan\.json, line \d+: shot “shot-2”, move"):
        again()
    assert (tmp_path / "film/reel.mp4").read_bytes() == reel
    edit(tmp_path / "film", lambda tree: tree["shots"][1].update(move="tracking"))
    assert made(again()) == {}


def test_a_failure_is_loud_and_what_was_made_stays(make_fake, again, tmp_path):
    events: list[Event] = []
    with pytest.raises(CannotMake, match="no take was fit"):
        make_fake(sets=("animator.rejects_all=true",), shots=2, listen=events.append)
    assert isinstance(events[-1], FilmFailed)
    assert any(isinstance(e, WorkFailed) for e in events)
    film = api.resume(tmp_path / "film", sets=("animator.rejects_all=false",))
    assert film.reused[Kind.KEYFRAME] == 2
    assert film.reel is not None


def test_cancelling_stops_soon_and_resumes(make_fake, again):
    cancel, events = threading.Event(), []

    def listen(event: Event) -> None:
        events.append(event)
        if len(events) == 30:
            cancel.set()

    began = time.monotonic()
    with pytest.raises(Cancelled):
        make_fake(sets=("animator.seconds=600",), listen=listen, cancel=cancel)
    assert time.monotonic() - began < 100  # two seconds on a quiet machine
    assert isinstance(events[-1], FilmCancelled)
    assert again(sets=("animator.seconds=0",)).reel is not None


def test_one_process_at_a_time(make_fake, again, tmp_path):
    make_fake(shots=1)
    with Film.at(tmp_path / "film").at_work(), pytest.raises(Busy, match="Another onereel"):
        again()


def test_another_sentence_in_the_same_folder_is_refused(make_fake, tmp_path):
    make_fake(shots=1)
    with pytest.raises(BadInput, match="already holds another film"):
        make_fake(shots=2)
    with pytest.raises(BadInput, match="There is no film in"):
        api.resume(tmp_path / "nowhere")


def test_a_plan_from_elsewhere(make_fake, tmp_path):
    make_fake(shots=2, until=Stage.WRITING)
    fake = str(Path(__file__).parent / "fake.toml")
    film = api.make_plan(tmp_path / "film/plan.json", tmp_path / "other", profile=fake)
    assert film.made[Kind.PLAN] == 0
    assert film.seconds == 10.125
    with pytest.raises(BadInput, match="Cannot read"):
        api.make_plan(tmp_path / "gone.json", profile=fake)
