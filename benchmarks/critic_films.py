"""What a critic says of films that have no fault, shot as everybody has them made.

    python benchmarks/critic_films.py [--films 20] [--quality draft,fast] [--set …] [--keep FOLDER]

`benchmarks/critic.py` puts faults into takes and so knows them; it draws a quarter of the pictures, small.
Here the sizes, pictures a second and encoder are the product's own, and the sentences (of
benchmarks/stories.txt) are none of the other one's: every note that would have a take shot again is a false
alarm. Prints a table, and every alarm with its take.
"""

from __future__ import annotations

import argparse
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from critic_shots import SENTENCES

from onereel.company import Company
from onereel.events import Event, Stage, TakeRated
from onereel.film import Booking, Film
from onereel.making import make_film
from onereel.orders import Brief

STORIES = Path(__file__).with_name("stories.txt")


def sentences() -> Iterator[str]:
    """What other films are made of than those that limits were chosen with."""
    known = set(SENTENCES)
    for line in STORIES.read_text("utf-8").splitlines():
        sentence = line.rpartition("|")[2].strip()
        if sentence and not line.startswith("#") and sentence not in known:
            yield sentence


def rated(
    sentence: str, folder: Path, quality: str, sets: tuple[str, ...], company: Company
) -> list[TakeRated]:
    """The first takes of a film and what was said of them."""
    said: list[TakeRated] = []

    def listen(event: Event) -> None:
        if isinstance(event, TakeRated):
            said.append(event)

    booking = Booking(brief=Brief(sentence=sentence), profile="animatic", quality=quality, takes=1, sets=sets)
    make_film(Film(folder), booking, until=Stage.DAILIES, listen=listen, company=company)
    return said


def main() -> None:
    """The table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--films", type=int, default=20)
    parser.add_argument("--quality", default="draft,fast")
    parser.add_argument("--set", action="append", default=[], metavar="ROLE.KEY=VALUE")
    parser.add_argument("--keep", type=Path, metavar="FOLDER")
    asked = parser.parse_args()
    every = list(sentences())
    chosen = every[:: max(1, len(every) // asked.films)][: asked.films]
    with tempfile.TemporaryDirectory() as scratch:
        films = asked.keep or Path(scratch)
        for quality in asked.quality.split(","):
            _quality(chosen, films / quality, quality, tuple(asked.set))


def _quality(chosen: list[str], films: Path, quality: str, sets: tuple[str, ...]) -> None:
    alarms: Counter[str] = Counter()
    takes = noted = unseen = 0
    company = Company()
    for number, sentence in enumerate(chosen):
        for take in rated(sentence, films / str(number), quality, sets, company):
            takes += 1
            noted += bool(take.notes)
            unseen += take.rating is None
            for note, told in zip(take.notes, take.told, strict=True):
                alarms[note.fault] += 1
                print(f"{quality} {number} {take.shot}: {told} ({sentence})", flush=True)
    print(
        f"\n| {quality}: {takes} takes without fault of {len(chosen)} films | alarms | share |\n|---|---|---|"
    )
    for fault, count in alarms.most_common():
        print(f"| {fault} | {count} | {count / takes:.3f} |")
    print(f"| takes with any | {noted} | {noted / takes:.3f} |\n| not assessable | {unseen} | |\n")


if __name__ == "__main__":
    main()
