"""A company stays from film to film, and changes only who has to change."""

from __future__ import annotations

from typing import ClassVar

from onereel.company import Company
from onereel.events import Stage
from onereel.film import Booking, Film
from onereel.making import make_film
from onereel.orders import Brief
from onereel.planfile import Aspect, Style
from onereel.profile import load
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
