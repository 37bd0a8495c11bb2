"""The loop of dailies with a working studio: resumed, edited, rejected, chosen by a person, told."""

from __future__ import annotations

import json
import re
import threading
from pathlib import Path
from typing import Any

import pytest

from onereel import api
from onereel.errors import BadInput, Cancelled, CannotMake
from onereel.events import Event, Kind, Stage, TakeOrdered, WorkBegan, WorkFailed
from onereel.film import Film
from onereel.making import Standing, Summary, stand

FAILS = 'critic.fails=["Ana at work 2"]'


def made(summary: Summary) -> dict[str, int]:
    return {kind.value: count for kind, count in summary.made.items() if count}


def standing(folder: Path) -> Standing:
    film = Film.at(folder)
    plan = film.plan()
    assert plan is not None
    return stand(film, plan, film.booking())


def edit(folder: Path, **changes: Any) -> None:
    tree = json.loads((folder / "plan.json").read_text())
    tree["shots"][1].update(changes)
    (folder / "plan.json").write_text(json.dumps(tree))


def kept(summary: Summary) -> int:
    return next(take.number for take in summary.shots[1].takes if take.kept)


def test_a_stopped_run_goes_on_in_the_same_round(make_fake, again):
    cancel = threading.Event()

    def stop(event: Event) -> None:
        if isinstance(event, WorkBegan) and (event.kind, event.label) == (Kind.VERDICT, "shot-2 take 2"):
            cancel.set()

    with pytest.raises(Cancelled):
        make_fake(shots=2, sets=(FAILS,), until=Stage.DAILIES, listen=stop, cancel=cancel)
    events: list[Event] = []
    done = again(until=Stage.DAILIES, listen=events.append)
    assert done.made[Kind.TAKE] == 1, "take 3; take 2 was there"
    assert [len(shot.takes) for shot in done.shots] == [1, 3]
    assert [e.take for e in events if isinstance(e, TakeOrdered)] == [2, 3]
    assert made(again(until=Stage.DAILIES)) == {}


def test_a_person_keeps_another_take_and_only_the_reel_is_cut_anew(make_fake, tmp_path):
    film = make_fake(shots=2, sets=(FAILS,))
    best = kept(film)
    other = next(n for n in (1, 2, 3) if n != best)
    folder = film.film
    done = api.keep(folder, "shot-2", other)
    assert made(done) == {"reel": 1}
    assert kept(done) == other
    assert done.shots[1].kept_because == "chosen by you"
    assert standing(folder).stale == ()
    assert made(api.keep(folder, "shot-2", None)) == {}, "the older reel is in the store"
    with pytest.raises(BadInput, match=r"has no take 3. Its takes: 1\."):
        api.keep(folder, "shot-1", 3)
    with pytest.raises(BadInput, match="Its shots: shot-1, shot-2"):
        api.keep(folder, "shot-9", 1)


def test_a_chosen_take_that_an_edit_took_away_is_said(make_fake, again, tmp_path):
    make_fake(shots=2, sets=(FAILS,), until=Stage.DAILIES)
    folder = tmp_path / "film"
    edit(folder, keep=3)
    assert kept(again(until=Stage.DAILIES)) == 3
    edit(folder, subject="Ana at rest")
    done = again(until=Stage.DAILIES)
    assert kept(done) == 1
    assert any("take 3 of shot “shot-2”, which you chose, is no longer there" in r for r in done.remarks)
    api.retake(folder, "shot-2")
    plan = Film.at(folder).plan()
    assert plan is not None
    assert plan.shots[1].keep is None, "a retake is chosen anew"


def takes(summary: Summary | Standing, shot: int = 1) -> list[int]:
    return [take.number for take in summary.shots[shot].takes]


def test_after_two_retakes_the_first_take_is_still_there_to_keep(make_fake, again, tmp_path):
    make_fake(shots=2)
    folder = tmp_path / "film"
    api.retake(folder, "shot-2", note="Slower.")
    film = api.retake(folder, "shot-2", note="She smiles.")
    assert (takes(film), kept(film)) == ([1, 2, 3], 3)
    assert film.shots[1].kept_because == "you asked for it"
    assert [(t.asked, t.change) for t in film.shots[1].takes[1:]] == [
        (True, "“Slower.”"),
        (True, "“She smiles.”"),
    ]
    page = (folder / "report.html").read_text()
    assert "Take 3 is kept: you asked for it." in page
    assert "Take 2: you asked for it → “Slower.”" in page
    first = api.keep(folder, "shot-2", 1)
    assert (made(first), takes(first), kept(first)) == ({}, [1, 2, 3], 1), "the first reel is in the store"
    assert made(again()) == {}
    shown = standing(folder)
    assert (shown.stale, takes(shown)) == ((), [1, 2, 3])
    assert (made(api.keep(folder, "shot-2", 2)), made(api.keep(folder, "shot-2", 3))) == ({}, {})
    best = api.keep(folder, "shot-2", None)
    assert (kept(best), best.shots[1].kept_because) == (1, "7 is good enough"), "best is the best rated"


def test_a_retake_keeps_its_number_when_an_edit_makes_the_rounds_longer(make_fake, again, tmp_path):
    make_fake(shots=2)
    folder = tmp_path / "film"
    api.retake(folder, "shot-2", note="Slower.")
    film = again(sets=(FAILS,))
    assert (takes(film), kept(film)) == ([1, 2, 3, 4], 2)
    assert made(film)["take"] == 2, "takes 3 and 4; the retake is only watched anew"
    further = api.retake(folder, "shot-2")
    assert (takes(further), kept(further)) == ([1, 2, 3, 4, 5], 5)


def test_a_stopped_retake_goes_on(make_fake, again, tmp_path):
    make_fake(shots=2)
    folder, cancel = tmp_path / "film", threading.Event()

    def stop(event: Event) -> None:
        if isinstance(event, WorkBegan) and (event.kind, event.label) == (Kind.TAKE, "shot-2 take 2"):
            cancel.set()

    with pytest.raises(Cancelled):
        api.retake(folder, "shot-2", listen=stop, cancel=cancel)
    shown = standing(folder)
    assert ((Kind.TAKE, "shot-2 take 2") in shown.stale, takes(shown)) == (True, [1])
    film = again()
    assert (made(film), kept(film)) == ({"take": 1, "verdict": 1, "reel": 1}, 2)


def test_a_retake_that_its_maker_reads_as_an_earlier_one_is_not_made(make_fake, tmp_path):
    folder, events = tmp_path / "film", list[Event]()
    make_fake(shots=2, sets=("animator.maker=tests.fakes:Sketcher",))
    film = api.retake(folder, "shot-2", listen=events.append)
    assert (made(film), takes(film), kept(film)) == ({"keyframe": 1}, [1], 1)
    (lost,) = film.shots[1].lost
    assert lost.reason.startswith("it came out as take 1 did")
    assert not [e for e in events if isinstance(e, WorkBegan) and e.kind is Kind.TAKE]
    wished = api.retake(folder, "shot-2", note="Slower.")
    assert (made(wished)["take"], kept(wished)) == (1, 3)


def test_a_lost_retake_leaves_the_best_rated_take_and_its_number(make_fake, again, tmp_path):
    make_fake(shots=2, sets=("animator.rejects=[5]",))
    film = api.retake(tmp_path / "film", "shot-2", seed=5)
    assert (takes(film), kept(film)) == ([1], 1)
    assert [(lost.number, lost.reason[:17]) for lost in film.shots[1].lost] == [(2, "The take is black")]
    assert film.made[Kind.REEL] == 0
    further = api.retake(tmp_path / "film", "shot-2")
    assert (takes(further), kept(further)) == ([1, 3], 3)


def test_a_rejected_take_is_not_made_again_by_the_next_run(make_fake, again, tmp_path):
    make_fake(shots=1, until=Stage.DAILIES)
    folder = tmp_path / "film"
    slips = [json.loads(p.read_text()) for p in (folder / ".onereel/store/slips").iterdir()]
    (seed,) = [s["order"]["seed"] for s in slips if s["order_type"] == "Motion"]
    first = again(sets=(f"animator.rejects=[{seed}]",), until=Stage.DAILIES)
    assert [(lost.number, lost.reason) for lost in first.shots[0].lost] == [
        (1, "The take is black: another seed may help.")
    ]
    assert [take.number for take in first.shots[0].takes] == [2]
    assert "there is no take 1 of shot “shot-1”" in first.remarks[0]
    events: list[Event] = []
    second = again(until=Stage.DAILIES, listen=events.append)
    assert made(second) == {}
    assert second.shots == first.shots
    assert any(isinstance(e, WorkFailed) for e in events)
    shown = standing(folder)
    assert shown.shots == first.shots
    assert [kind for kind, _ in shown.stale if kind is Kind.TAKE] == []


def test_a_film_of_which_no_take_is_left_says_so_and_how_it_stands(make_fake, tmp_path):
    with pytest.raises(CannotMake, match="no take was fit to keep"):
        make_fake(shots=1, sets=("animator.rejects_all=true",))
    shown = standing(tmp_path / "film")
    assert "no take was fit to keep" in shown.trouble
    assert [lost.number for lost in shown.shots[0].lost] == [1, 2, 3]


def test_a_take_the_critic_rejects_is_lost_too(make_fake):
    done = make_fake(
        shots=2, sets=('critic.rejects=["Ana at work 2"]', "format.takes=2"), until=Stage.DAILIES
    )
    assert [lost.number for lost in done.shots[1].lost] == [1, 2]
    assert done.shots[1].takes == ()
    assert done.shots[0].takes[0].kept


def test_the_budget_is_booked_and_kept(make_fake, again, tmp_path):
    make_fake(shots=2, sets=(FAILS,), until=Stage.DAILIES, budget=0.0001)
    booking = Film.at(tmp_path / "film").booking()
    assert booking.budget == 0.0001
    done = again(until=Stage.DAILIES)
    assert [len(shot.takes) for shot in done.shots] == [1, 1]
    (lost,) = done.shots[1].lost
    assert lost.reason.endswith("0 s of the budget of 0 s are left")
    more = again(until=Stage.DAILIES, budget=60)
    assert len(more.shots[1].takes) == 3


def test_a_changed_remedy_makes_only_the_takes_that_follow_it(make_fake, again, tmp_path):
    make_fake(shots=2, sets=(FAILS,), takes=2, until=Stage.DAILIES)
    mine = tmp_path / "my.toml"
    mine.write_text('[CAMERA_IGNORED.remedy]\navoid = "tripod"\n')
    done = again(sets=(f"dailies.faults={mine}",), until=Stage.DAILIES)
    assert made(done) == {"take": 1}, "the fake's clip is the same, and its verdict is known"
    mine.write_text('[CAMERA_IGNORED]\nlook_for = "It stands."\n')
    assert again(until=Stage.DAILIES).made[Kind.TAKE] == 0, "every take is watched anew, none shot"


def test_the_report_tells_the_loop_in_words(make_fake):
    film = make_fake(shots=2, sets=(FAILS,))
    page = (film.film / "report.html").read_text()
    assert "the camera’s move was ignored" in page or "the camera&#39;s move was ignored" in page
    assert "one plain motion verb, the camera first" in page
    assert "the best of 3, 7 was wanted" in page
    row = re.sub(r"<[^>]+>", "", page[page.index("<td>shot-2</td>") :].partition("</tr>")[0])
    assert re.fullmatch(r"shot-21: \d\.\d → 2: \d\.\d → 3: \d\.\dtake \d, the best of 3, 7 was wanted", row)
