from __future__ import annotations

import pytest

from onereel import production, profile
from onereel.backends import costs
from onereel.events import Job, Kind, Stage
from onereel.orders import Motion, Tuning
from onereel.store import Store
from onereel.studio import Survey
from tests import plans


@pytest.fixture
def jobs(tmp_path) -> list[Job]:
    """Everything a six-shot film of the h100 crew orders, a continued shot among it."""
    survey = Survey(profile.load("h100"), Store(tmp_path))
    tree = plans.tree()
    tree["shots"][3]["cut"] = False
    production.produce(plans.Plan.model_validate(tree), survey)
    return survey.jobs


def at(stage: Stage, said: costs.Estimate) -> costs.Cost:
    return next(cost for cost in said.costs if cost.stage is stage)


def estimate(jobs: list[Job], *sets: str, name: str = "h100", quality: str = "fast") -> costs.Estimate:
    return costs.estimate(jobs, profile.load(name, quality, sets).posts, costs.card_of(name))


def test_a_take_costs_its_forwards_and_its_pictures(jobs: list[Job]) -> None:
    said = estimate(jobs, "animator.compile=false", "animator.fp8=false")
    takes = at(Stage.SHOOTING, said)
    assert takes.orders == 6
    ends = 7  # six first pictures, and the last one of the shot that goes on
    forwards = 5 * 48 + 60
    once = (2 * 28.6e9 + 11.4e9) / 50e9
    assert takes.seconds == pytest.approx(forwards * 3.41 + ends * 2.0 + 6 * 3.3 + once, abs=0.1)
    assert takes.bytes == pytest.approx(32.6e9, rel=0.01)  # measured


def test_the_sum_is_the_cards_alone(jobs: list[Job]) -> None:
    said = estimate(jobs)
    assert [cost.stage for cost in said.costs] == sorted(
        (cost.stage for cost in said.costs), key=list(Stage).index
    )
    assert said.seconds == pytest.approx(sum(c.seconds or 0 for c in said.costs))
    served = estimate(jobs, "critic.serve=")
    assert at(Stage.DAILIES, served).where == "server"
    assert at(Stage.DAILIES, served).bytes == 0
    assert served.seconds == pytest.approx(said.seconds - (at(Stage.DAILIES, said).seconds or 0))


def test_the_embedded_crew_needs_no_card(jobs: list[Job]) -> None:
    said = estimate(jobs, name="animatic")
    assert (said.seconds, said.bytes) == (0, 0)
    assert {cost.where for cost in said.costs} == {"cpu"}
    mixed = estimate(jobs, "painter.maker=animatic")
    assert at(Stage.STORYBOARD, mixed).seconds is None
    assert at(Stage.SHOOTING, mixed) == at(Stage.SHOOTING, estimate(jobs))


def test_steps_guidance_and_card_change_it(jobs: list[Job]) -> None:
    full, draft = (at(Stage.SHOOTING, estimate(jobs, quality=q)).seconds or 0 for q in ("fast", "draft"))
    assert draft < full / 5
    high = estimate(jobs, "animator.guidance_low=1.0")
    assert draft < (at(Stage.SHOOTING, high).seconds or 0) < full
    assert estimate(jobs, name="rtx4090").seconds > 4 * estimate(jobs, name="h200").seconds
    assert estimate(jobs, name="rtx4090").bytes < 24e9
    assert costs.card_of("somebody.toml") == "h100"


@pytest.mark.parametrize(("steps", "shift", "high"), [(24, 5, 9), (30, 5, 11), (24, 8, 12)])
def test_the_experts_share_a_clip_as_the_solver_does(steps: int, shift: float, high: int) -> None:
    assert costs.high_steps(steps, shift, 0.9) == high


def test_forwards_go_through_both_measured_sizes() -> None:
    for row in costs.figures()["wan22"]["forward"]:
        how = {"fp8": row["fp8"], "compiled": row["compile"]}
        small, large = (costs.forward_seconds(w, h, 81, **how) for w, h in ((832, 480), (1280, 704)))
        assert [small, large] == pytest.approx(row["seconds"])
        assert costs.forward_seconds(480, 832, 81, **how) == pytest.approx(small)
        assert 0 < costs.forward_seconds(416, 240, 81, **how) < small / 3


def test_more_references_take_longer(jobs: list[Job]) -> None:
    frames = [order for kind, _, order in jobs if kind is Kind.KEYFRAME]
    posts = profile.load("h100").posts
    bare = [order.model_copy(update={"references": ()}) for order in frames]
    one, other = (
        costs.estimate([(Kind.KEYFRAME, "", order) for order in some], posts, "h100").seconds
        for some in (frames, bare)
    )
    assert one > other > 6 * 0.5


def test_every_figure_has_its_source() -> None:
    def tables(node: object) -> list[dict[str, object]]:
        if isinstance(node, list):
            return [table for part in node for table in tables(part)]
        if not isinstance(node, dict):
            return []
        inner = [table for part in node.values() for table in tables(part)]
        return inner or [node]

    assert all(table["source"] for table in tables(costs.figures()))


def test_a_remedy_that_takes_more_steps_costs_more(jobs: list[Job]) -> None:
    def tuned(steps: float) -> list[Job]:
        return [
            (kind, label, order.model_copy(update={"tuning": Tuning(steps=steps)}))
            for kind, label, order in jobs
            if isinstance(order, Motion)
        ]

    plain, more = (at(Stage.SHOOTING, estimate(tuned(steps))).seconds for steps in (1.0, 1.5))
    assert plain is not None
    assert more is not None
    assert 1.3 * plain < more < 1.6 * plain


def test_a_model_is_loaded_when_another_one_was_there_before_and_compiled_once(
    jobs: list[Job],
) -> None:
    takes, reviews = ([job for job in jobs if job[0] is kind] for kind in (Kind.TAKE, Kind.VERDICT))
    load = (2 * 28.6e9 + 11.4e9) / 50e9

    def shooting(*order: Job, sets: str = "animator.fp8=false") -> float:
        return at(Stage.SHOOTING, estimate(list(order), sets)).seconds or 0

    a, b = takes[1:3]
    work = shooting(a, b) - load - 40
    assert shooting(a, reviews[0], b, reviews[1]) == pytest.approx(work + 2 * load + 40, abs=0.1)
    assert shooting(a, b, *reviews) == pytest.approx(shooting(*reviews, a, b), abs=0.1)
    elsewhere = estimate([a, reviews[0], b], "animator.fp8=false", "critic.serve=")
    assert at(Stage.SHOOTING, elsewhere).seconds == pytest.approx(work + load + 40, abs=0.1), "it stays"
    painted = [job for job in jobs if job[0] in (Kind.PORTRAIT, Kind.PLATE, Kind.KEYFRAME)]
    apart = [job for job in painted if job[0] is Kind.KEYFRAME]
    both, first = at(Stage.STORYBOARD, estimate(painted)), at(Stage.STORYBOARD, estimate(apart))
    assert both.seconds is not None
    assert first.seconds == pytest.approx(both.seconds + 18.3e9 / 50e9, abs=0.11), "there from casting on"
