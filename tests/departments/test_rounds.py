"""Rounds: all takes, all watched, only the failed ones again; what is kept, lost, bounded and told."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import sha256

import pytest

from onereel.departments.shooting import check_budget
from onereel.errors import BadInput, CannotMake, Rejected, Unreachable
from onereel.events import Job, Kind, NoteUnheeded, Stage, StageBegan, TakeLost, TakeOrdered, TakeRated
from onereel.orders import Media, Motion, Order, Outcome, Ratings, Verdict, View
from onereel.profile import load
from tests import plans
from tests.studios import PaperStudio, verdict


def kept(studio: PaperStudio, **shot: object) -> tuple[int, str]:
    rushes = studio.shoot(plans.of(plans.shot(1, **shot)))
    return rushes.kept["shot-1"].take.number, rushes.kept["shot-1"].why


def test_a_round_is_shot_whole_before_the_critic_is_called():
    studio = PaperStudio({f"shot-{n} take 1": verdict(4, "CAMERA_IGNORED") for n in (1, 3)})
    studio.shoot(plans.plan(3))
    stages = [
        (e.stage, e.total) for e in studio.told(StageBegan) if e.stage in (Stage.SHOOTING, Stage.DAILIES)
    ]
    assert stages == [(Stage.SHOOTING, 3), (Stage.DAILIES, 3), (Stage.SHOOTING, 2), (Stage.DAILIES, 2)]
    kinds = [kind for kind, _ in studio.orders if kind in (Kind.TAKE, Kind.VERDICT)]
    assert kinds == [Kind.TAKE] * 3 + [Kind.VERDICT] * 3 + [Kind.TAKE] * 2 + [Kind.VERDICT] * 2


def test_the_best_take_is_kept_even_when_the_last_is_worse_and_the_last_is_rated_too():
    answers = {f"shot-1 take {n}": verdict(r, "CAMERA_IGNORED") for n, r in ((1, 5), (2, 6), (3, 4))}
    studio = PaperStudio(answers)
    assert kept(studio) == (2, "the best of 3, 7 was wanted")
    assert [e.rating for e in studio.told(TakeRated)] == [5, 6, 4]


def test_among_equals_the_earliest_is_kept_and_a_pass_ends_it():
    studio = PaperStudio({"shot-1 take 1": verdict(5), "shot-1 take 2": verdict(5)}, sets=["format.takes=2"])
    assert kept(studio)[0] == 1
    studio = PaperStudio({"shot-1 take 1": verdict(5, "CAMERA_IGNORED")})
    assert kept(studio) == (2, "7 is good enough")
    assert studio.labels(Kind.TAKE) == ["shot-1 take 1", "shot-1 take 2"]


@pytest.mark.parametrize("takes", [1, 2, 3])
def test_takes_bound_the_rounds(takes):
    answers = {f"shot-1 take {n}": verdict(2, "CAMERA_IGNORED") for n in (1, 2, 3)}
    studio = PaperStudio(answers, sets=[f"format.takes={takes}"])
    kept(studio)
    assert len(studio.labels(Kind.TAKE)) == takes


def test_a_critic_that_is_down_is_neither_a_pass_nor_a_fail_and_says_why():
    studio = PaperStudio({"shot-1 take 1": Unreachable("No answer from the server.")})
    rushes = studio.shoot(plans.plan(1))
    (take,) = rushes.takes["shot-1"]
    assert take.outcome(7) is Outcome.NOT_ASSESSABLE
    assert take.verdict is not None
    assert take.verdict.remark == (
        "The critic gave no answer: No answer from the server. The next run asks again."
    )
    assert rushes.kept["shot-1"].why == "the only one"
    (event,) = studio.told(TakeRated)
    assert (event.rating, event.outcome) == (None, Outcome.NOT_ASSESSABLE)


def test_a_verdict_in_which_nothing_was_judged_is_not_assessable():
    blind = Verdict(abstained=("CAMERA_IGNORED",))
    assert (blind.rating, blind.outcome(1)) == (None, Outcome.NOT_ASSESSABLE)
    studio = PaperStudio({"shot-1 take 1": blind})
    kept(studio)
    assert studio.labels(Kind.TAKE) == ["shot-1 take 1"], "it stands"


def test_a_take_that_was_seen_counts_more_than_one_nobody_could_assess():
    answers = {"shot-1 take 1": verdict(4, "CAMERA_IGNORED"), "shot-1 take 2": CannotMake("mute")}
    assert kept(PaperStudio(answers))[0] == 1


def test_the_rating_is_midway_between_mean_and_worst_of_the_judged_axes():
    one = Ratings(character_match=9, scene_match=9, composition=3, artifact_free=9)
    assert Verdict(ratings=one).rating == 5.2, "three good axes do not carry a broken one over 7"
    plain = Ratings(character_match=10, scene_match=10, composition=5, artifact_free=10)
    assert Verdict(ratings=plain).outcome(7) is Outcome.FAILED
    assert Verdict(ratings=Ratings(composition=8)).rating == 8.0
    assert Verdict(ratings=Ratings(composition=8, scene_match=6)).rating == 6.5


@pytest.mark.parametrize("who", ["take", "keyframe", "critic"])
def test_a_rejected_take_is_lost_and_the_next_one_has_another_seed(who):
    label = {"take": "take shot-1 take 1", "keyframe": "keyframe shot-1 take 2", "critic": "shot-1 take 1"}[
        who
    ]
    answers = {label: Rejected("It came out black.")}
    if who == "keyframe":
        answers["shot-1 take 1"] = verdict(3, "WALKING_BACKWARDS")
    studio = PaperStudio(answers)
    rushes = studio.shoot(plans.plan(1))
    assert [lost.reason for lost in rushes.lost] == ["It came out black."]
    lost = rushes.lost[0].number
    assert rushes.kept["shot-1"].take.number == lost + 1
    again = studio.told(TakeOrdered)[-1]
    assert again.why == "It came out black."
    if who != "keyframe":
        assert again.change == "another seed"
        assert studio.motion("shot-1 take 1").seed != studio.motion("shot-1 take 2").seed
    else:
        assert again.change.startswith("facing and direction said"), "what was wrong before is still mended"


def test_a_shot_of_which_nothing_is_left_has_none_kept():
    studio = PaperStudio({f"take shot-1 take {n}": Rejected("Black.") for n in (1, 2, 3)})
    rushes = studio.shoot(plans.plan(2))
    assert set(rushes.kept) == {"shot-2"}
    assert len(rushes.lost) == 3


def test_a_failed_take_with_nothing_named_gets_another_seed_and_says_so():
    studio = PaperStudio({"shot-1 take 1": verdict(5)})
    kept(studio)
    (ordered,) = studio.told(TakeOrdered)
    assert (ordered.why, ordered.change) == ("rated 5.0, nothing named", "another seed")


def test_what_was_wrong_and_what_changes_is_told_in_words():
    said = "zoom 0.4 % where a dolly in was asked"
    studio = PaperStudio({"shot-1 take 1": verdict(3, "CAMERA_IGNORED", measured=said)})
    kept(studio)
    (ordered,) = studio.told(TakeOrdered)
    assert ordered.take == 2
    assert ordered.why == f"the camera's move was ignored ({said})"
    assert ordered.change == "one plain motion verb, the camera first"
    assert studio.told(TakeRated)[0].told == (ordered.why,)


def test_a_person_s_choice_is_kept_and_its_loss_is_said():
    answers = {"shot-1 take 1": verdict(4, "CAMERA_IGNORED"), "shot-1 take 2": verdict(5, "CAMERA_IGNORED")}
    assert kept(PaperStudio(answers), keep=1) == (1, "chosen by you")
    rushes = PaperStudio().shoot(plans.of(plans.shot(1, keep=3)))
    assert rushes.kept["shot-1"].take.number == 1
    assert "take 3 of shot “shot-1”, which you chose, is no longer there" in rushes.kept["shot-1"].remark


def test_the_choice_is_in_no_order():
    plain, chosen = PaperStudio(), PaperStudio()
    plain.shoot(plans.plan(1))
    chosen.shoot(plans.of(plans.shot(1, keep=1)))
    assert plain.orders == chosen.orders


def wish(take: int, note: str = "", seed: int = 5) -> dict[str, object]:
    return {"take": take, "note": note, "seed": seed}


def test_retakes_are_shot_and_watched_in_one_round_after_the_others():
    studio = PaperStudio({"shot-1 take 1": verdict(4, "WALKING_BACKWARDS")})
    two = plans.shot(1, note="At dusk", retakes=[wish(2, "Slower.", 8), wish(4)])
    film = plans.of(two, plans.shot(2, retakes=[wish(2, "She smiles.")]))
    rushes = studio.shoot(film)
    kinds = [(kind, label) for kind, label in studio.orders if kind in (Kind.TAKE, Kind.VERDICT)]
    last = ["shot-1 take 2", "shot-1 take 4", "shot-2 take 2"]
    assert kinds[-6:] == [(Kind.TAKE, label) for label in last] + [(Kind.VERDICT, label) for label in last]
    assert kinds[2] == (Kind.VERDICT, "shot-1 take 1")
    assert [take.number for take in rushes.takes["shot-1"]] == [1, 2, 3, 4], "take 3 answers take 1"
    assert [(e.take, e.why, e.change) for e in studio.told(TakeOrdered) if e.asked] == [
        (2, "you asked for it", "“Slower.”"),
        (4, "you asked for it", "another seed"),
        (2, "you asked for it", "“She smiles.”"),
    ]
    motion = studio.motion("shot-1 take 2")
    assert (motion.seed, motion.view.note, motion.view.direction) == (8, "At dusk. Slower.", "")
    assert "Slower." in studio.still("shot-1 take 2").prompt
    assert motion.first.digest == studio.still("shot-1 take 2").key("shot-1 take 2")
    assert studio.motion("shot-1 take 4").view == studio.motion("shot-1 take 1").view


def test_a_retake_of_an_uncut_shot_begins_with_the_last_picture_before_it():
    studio = PaperStudio()
    studio.shoot(plans.of(plans.shot(1), plans.shot(2, cut=False, retakes=[wish(2, "Slower.")])))
    assert (Kind.KEYFRAME, "shot-2 take 2") not in studio.orders
    assert studio.motion("shot-2 take 2").first == studio.motion("shot-2 take 1").first
    assert "Slower." in studio.motion("shot-2 take 2").prompt


def test_a_retake_changes_no_other_order():
    plain, again = PaperStudio(), PaperStudio()
    plain.shoot(plans.plan(2))
    again.shoot(plans.of(plans.shot(1, retakes=[wish(2, "Slower.")]), plans.shot(2)))
    assert {thing: again.orders[thing] for thing in plain.orders} == plain.orders


def test_the_newest_retake_is_kept_unless_it_is_lost_or_a_person_chose():
    worse = {f"shot-1 take {n}": verdict(2, "CAMERA_IGNORED") for n in (2, 3)}
    asked: dict[str, object] = {"retakes": [wish(2), wish(3)]}
    assert kept(PaperStudio(worse), **asked) == (3, "you asked for it")
    assert kept(PaperStudio(worse | {"take shot-1 take 3": Rejected("Black.")}), **asked)[0] == 2
    assert kept(PaperStudio(worse), **asked, keep=2) == (2, "chosen by you")
    assert kept(PaperStudio(worse), **asked, keep="best") == (1, "7 is good enough")


def test_a_retake_beyond_the_budget_is_ordered_and_lost():
    studio = PaperStudio((), ["dailies.budget=2.5"], {Kind.TAKE: 60.0})
    rushes = studio.shoot(plans.of(plans.shot(1, retakes=[wish(2), wish(3)])))
    assert [take.number for take in rushes.takes["shot-1"]] == [1, 2]
    assert [(e.shot, e.take) for e in studio.told(TakeLost)] == [("shot-1", 3)]
    assert [e.take for e in studio.told(TakeOrdered)] == [2, 3]


FAILING = {
    f"shot-{shot} take {n}": verdict(rating, "CAMERA_IGNORED")
    for shot, rating in ((1, 5), (2, 3), (3, 4))
    for n in (1, 2, 3)
}


def test_a_budget_goes_to_the_worst_shots_and_what_exceeds_it_is_not_shot():
    # Portrait, plate, three keyframes, three takes of a minute and three verdicts: 188 s are spent when the
    # first round ends. Two more takes with their verdicts fit into what is left.
    studio = PaperStudio(FAILING, ["dailies.budget=5.5"], {Kind.TAKE: 60.0})
    rushes = studio.shoot(plans.plan(3))
    assert [label for label in studio.labels(Kind.TAKE) if label.endswith("2")] == [
        "shot-2 take 2",
        "shot-3 take 2",
    ]
    assert studio.spent() <= 5.5 * 60
    told = studio.told(TakeLost)
    assert [(e.shot, e.take) for e in told] == [("shot-1", 2), ("shot-2", 3), ("shot-3", 3)]
    assert told[0].reason == "it would cost about 61 s and 20 s of the budget of 5.5 min are left"
    assert [lost.reason for lost in rushes.lost] == [e.reason for e in told]
    assert set(rushes.kept) == {"shot-1", "shot-2", "shot-3"}


def test_a_round_more_than_the_budget_is_not_begun_and_no_budget_is_no_bound():
    studio = PaperStudio(FAILING, ["dailies.budget=3.2"], {Kind.TAKE: 60.0})
    studio.shoot(plans.plan(3))
    assert len(studio.labels(Kind.TAKE)) == 3
    studio = PaperStudio(FAILING, (), {Kind.TAKE: 60.0})
    studio.shoot(plans.plan(3))
    assert len(studio.labels(Kind.TAKE)) == 9


def test_on_a_card_the_price_is_known_before_anything_is_painted():
    studio = PaperStudio(sets=["dailies.budget=3"], profile="h100")
    with pytest.raises(BadInput, match=r"One take of every shot, .* costs about \d+\.\d min"):
        check_budget(plans.plan(6), studio)
    assert studio.orders == {}
    first = PaperStudio(profile="h100")
    first.shoot(plans.plan(3))
    minutes = first.spent() / 60
    check_budget(plans.plan(3), PaperStudio(sets=[f"dailies.budget={minutes + 0.01}"], profile="h100"))
    with pytest.raises(BadInput):
        check_budget(plans.plan(3), PaperStudio(sets=[f"dailies.budget={minutes - 0.01}"], profile="h100"))


def test_on_a_card_a_budget_is_kept_by_the_table_of_costs():
    first, all_three = PaperStudio(profile="h100"), PaperStudio(FAILING, ["format.takes=3"], profile="h100")
    first.shoot(plans.plan(3))
    all_three.shoot(plans.plan(3))
    assert first.spent() < all_three.spent() < 4 * first.spent()
    minutes = first.spent() / 60 + 3
    studio = PaperStudio(FAILING, ["format.takes=3", f"dailies.budget={minutes}"], profile="h100")
    studio.shoot(plans.plan(3))
    assert first.spent() < studio.spent() <= minutes * 60
    assert studio.told(TakeLost)


class Asked(PaperStudio):
    """`said` holds what had been spent when a price was asked for, and the last price told then."""

    said: dict[float, float]

    def price(self, jobs: Iterable[Job]) -> float:
        price = super().price(jobs)
        self.__dict__.setdefault("said", {})[self.spent()] = price
        return price


def test_what_a_retake_is_said_to_cost_is_what_is_spent_on_it():
    two = {"retakes": [wish(2), wish(4, seed=6)]}  # of one round, whatever their numbers
    film = plans.of(plans.shot(1, **two), plans.shot(2, retakes=[wish(7)]), plans.shot(3))
    answers = FAILING | {"shot-3 take 2": verdict(3, "WALKING_BACKWARDS", "CHARACTER_DRIFT")}
    studio = Asked(answers, ["format.takes=3", "dailies.budget=999"], profile="h100")
    studio.shoot(film)
    rounds = list(studio.said.items())
    assert len(rounds) == 3, "two rounds of failed takes, and that of the retakes"
    spent = [before for before, _ in rounds[1:]] + [studio.spent()]
    assert spent == pytest.approx([before + price for before, price in rounds])
    assert not studio.told(TakeLost)


def test_without_a_card_the_first_round_is_always_shot():
    studio = PaperStudio(FAILING, ["dailies.budget=0.01"], {Kind.TAKE: 60.0})
    check_budget(plans.plan(3), studio)
    studio.shoot(plans.plan(3))
    assert len(studio.labels(Kind.TAKE)) == 3


class Deaf(PaperStudio):
    """Its animator draws from framing and first picture alone, whatever else is ordered."""

    def make(self, kind: Kind, label: str, order: Order) -> Media:
        media = super().make(kind, label, order)
        if not isinstance(order, Motion):
            return media
        return media.model_copy(update={"digest": sha256(order.view.size.encode()).hexdigest()})


def test_a_take_that_comes_out_as_an_earlier_one_did_is_lost_and_the_stronger_remedy_is_next():
    studio = Deaf({"shot-1 take 1": verdict(3, "CAMERA_IGNORED")})
    rushes = studio.shoot(plans.of(plans.shot(1), plans.shot(2, retakes=[wish(2)])))
    same = "it came out as take 1 did, picture for picture, in spite of"
    assert [(o.shot, o.number, o.reason) for o in rushes.lost] == [
        ("shot-1", 2, f"{same} one plain motion verb, the camera first"),
        ("shot-1", 3, f"{same} the camera first, and it alone moves"),
        ("shot-2", 2, f"{same} another seed"),
    ]
    assert [(e.take, e.why) for e in studio.told(TakeOrdered) if e.shot == "shot-1"] == [
        (2, "the camera's move was ignored"),
        (3, "the camera's move was ignored"),
    ]
    assert studio.labels(Kind.VERDICT) == ["shot-1 take 1", "shot-2 take 1"], "nobody watches it twice"
    assert rushes.kept["shot-1"].why == "the only one, 7 was wanted"
    seen = Deaf({"shot-1 take 1": verdict(3, "EXTRAS_INVADE_FRAME")}).shoot(plans.plan(1))
    assert [take.number for take in seen.takes["shot-1"]] == [1, 2], "framed tighter, it is another picture"


class Literal(PaperStudio):
    """Its animator understands no note at all."""

    def unheeded(self, view: View) -> tuple[str, ...]:
        return tuple(view.note.split())


def test_what_the_animator_cannot_do_of_a_note_is_told_when_the_take_is_shot():
    studio = Literal()
    studio.shoot(plans.of(plans.shot(1), plans.shot(2, note="purr"), plans.shot(3, retakes=[wish(2, "hum")])))
    told = studio.told(NoteUnheeded)
    assert [(e.shot, e.take, e.unheeded) for e in told] == [("shot-2", 1, ("purr",)), ("shot-3", 2, ("hum",))]
    assert told[0].words == ("take 1 of shot “shot-2”: the animator could do nothing with “purr” of its note")


def test_a_take_drawn_by_words_is_not_held_against_another_hands_pictures():
    studio = PaperStudio(sets=["animator.maker=animatic"])
    studio.shoot(plans.plan(1))
    review = studio.review("shot-1 take 1")
    assert (review.keyframe, review.portraits) == (None, ())
    assert studio.profile.parted.startswith("The animator “animatic” draws by the plan's words")
    same = load("animatic")
    assert same.parted == "", "one hand draws both"


def test_what_is_wrong_and_is_no_fault_is_said_in_the_critics_words():
    odd = verdict(4).model_copy(update={"remark": "It begins 20% like its keyframe. More."})
    studio = PaperStudio({"shot-1 take 1": odd, "shot-2 take 1": verdict(4)})
    studio.shoot(plans.plan(2))
    assert [(e.why, e.change) for e in studio.told(TakeOrdered)] == [
        ("rated 4.0, it begins 20% like its keyframe", "another seed"),
        ("rated 4.0, nothing named", "another seed"),
    ]
