"""A company stays from film to film, and changes only who has to change."""

from __future__ import annotations

from typing import ClassVar

from onereel.company import Company
from onereel.events import Stage
from onereel.film import Booking, Film
from onereel.making import make_film
from onereel.orders import Brief
from onereel.planfile import Aspect, Style
from onereel.profile import hire, load
from tests.conftest import FAKE
from tests.fakes import Painter


class StayingPainter(Painter):
    """Notes who came and who went."""

    notes: ClassVar[list[str]] = []

    def __init__(self, *given) -> None:
        super().__init__(*given)
        self.notes.append("came")

    def leave(self) -> None:
        self.notes.append("left")


def test_the_next_film_finds_the_makers_of_the_last_one():
    StayingPainter.notes.clear()
    company = Company()
    sets = ["painter.maker=tests.test_company:StayingPainter"]
    first, second = (load(FAKE, sets=sets).posts["painter"] for _ in range(2))
    assert company.maker("painter", first) is company.maker("painter", second)
    assert StayingPainter.notes == ["came"]


def test_two_films_are_made_by_one_company(tmp_path):
    StayingPainter.notes.clear()
    company = Company()
    for name in ("one", "other"):
        sets = ("painter.maker=tests.test_company:StayingPainter",)
        brief = Brief(
            sentence=f"The {name} keeper carries light.",
            language=None,
            shots=2,
            style=Style.NARRATIVE,
            aspect=Aspect.WIDE,
            seed=1,
        )
        booking = Booking(brief=brief, profile=FAKE, sets=sets)
        make_film(Film(tmp_path / name), booking, until=Stage.STORYBOARD, company=company)
    assert StayingPainter.notes == ["came"]


def test_a_maker_of_another_post_comes_when_the_one_before_has_left():
    StayingPainter.notes.clear()
    company = Company()
    sets = ["painter.maker=tests.test_company:StayingPainter"]
    one, more = (load(FAKE, sets=[*sets, f"painter.workers={n}"]).posts for n in (1, 2))
    narrator = company.maker("narrator", one["narrator"])
    painter = company.maker("painter", one["painter"])
    assert company.maker("painter", more["painter"]) is not painter
    assert StayingPainter.notes == ["came", "left", "came"]
    assert company.maker("narrator", more["narrator"]) is narrator


class ServedPainter(Painter):
    """Has a server behind it that is told from others by how many it works with at once."""

    @property
    def server(self) -> int:
        return self.placement.workers


def test_a_company_is_outgrown_by_a_film_that_wants_another_server_beside_the_one_it_keeps():
    company = Company()
    sets = ["painter.maker=tests.test_company:ServedPainter"]
    one, other = (load(FAKE, sets=[*sets, f"painter.workers={n}"]) for n in (1, 2))
    assert not company.has_outgrown(one)
    company.maker("painter", one.posts["painter"])
    assert not company.has_outgrown(one)
    assert not company.has_outgrown(load(FAKE)), "a film without a server leaves it asleep for the next one"
    assert company.has_outgrown(other)


def test_director_and_critic_of_one_server_say_so():
    """What tells a server is where it runs and with what weights, not what a role asks of it."""
    url = ["director.maker=chat", "critic.maker=chat"]
    served = [*url, *(f"{role}.serve=vllm" for role in ("director", "critic")), "critic.frames=4"]
    by_url, by_us = (load("remote" if not more else FAKE, sets=more) for more in ([], served))
    assert hire("director", by_url.posts["director"]).server is None
    director, critic = (hire(role, by_us.posts[role]).server for role in ("director", "critic"))
    assert director == critic is not None
    other = load(FAKE, sets=[*served, "critic.model=other/model"]).posts["critic"]
    assert hire("critic", other).server != critic
