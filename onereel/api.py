"""The Python API: what the command line does, as functions. The command line calls these."""

from __future__ import annotations

import threading
from pathlib import Path

from onereel.errors import BadInput, BadPlan
from onereel.events import Stage
from onereel.film import Booking, Film, check_sentence, default_folder
from onereel.machine import default_profile
from onereel.making import Listener, Summary, highest_take, make_film, staffed, stand, with_kept, with_retake
from onereel.orders import Brief
from onereel.planfile import Aspect, Language, Plan, Style
from onereel.planreading import read_plan

FILMS = Path("films")


def make(
    sentence: str,
    folder: Path | None = None,
    *,
    profile: str | None = None,
    seed: int = 1,
    shots: int = 6,
    language: Language | None = None,
    aspect: Aspect = Aspect.WIDE,
    quality: str = "fast",
    style: Style = Style.NARRATIVE,
    takes: int | None = None,
    budget: float | None = None,
    sets: tuple[str, ...] = (),
    until: Stage = Stage.EDITING,
    listen: Listener = lambda event: None,
    cancel: threading.Event | None = None,
) -> Summary:
    """Make the film of a sentence in a folder (default: `films/<words>`), or go on with it.

    `takes` bounds how often a shot is shot, `budget` the minutes its pictures may cost (see `Meter`).

    Raises BadInput for a sentence, option or folder that cannot work, before anything is made;
    other OneReelErrors when the making fails. The same call again makes nothing anew.
    """
    brief = Brief(
        sentence=check_sentence(sentence),
        language=language,
        shots=shots,
        style=style,
        aspect=aspect,
        seed=seed,
    )
    booking = _booking(brief, profile, quality, takes, budget, sets)
    film = Film(folder or default_folder(brief, FILMS))
    if film.exists and (there := film.booking().brief) != brief:
        raise BadInput(
            f"{film.folder} already holds another film (“{there.sentence[:60]}”, seed {there.seed}): choose"
            " another folder with -o, or edit its plan.json and run onereel make on the folder."
        )
    return make_film(film, booking, until=until, listen=listen, cancel=cancel)


def make_plan(
    path: Path,
    folder: Path | None = None,
    *,
    profile: str | None = None,
    seed: int = 1,
    quality: str = "fast",
    takes: int | None = None,
    budget: float | None = None,
    sets: tuple[str, ...] = (),
    until: Stage = Stage.EDITING,
    listen: Listener = lambda event: None,
    cancel: threading.Event | None = None,
) -> Summary:
    """Make the film of a plan written elsewhere, in our form or the older six-shot one."""
    try:
        text = path.read_text("utf-8")
    except UnicodeDecodeError as error:
        raise BadPlan(f"{path} is not UTF-8 text.") from error
    except OSError as error:
        raise BadInput(f"Cannot read {path}: {error.strerror}.") from error
    plan = read_plan(text, path.name, seed=seed)
    booking = _booking(brief_of(plan), profile, quality, takes, budget, sets)
    film = Film(folder or default_folder(booking.brief, FILMS))
    if film.exists and film.plan() not in (None, plan):
        raise BadInput(f"{film.folder} already has a plan: edit it there, or choose another folder with -o.")
    return make_film(film, booking, plan=plan, until=until, listen=listen, cancel=cancel)


def resume(
    folder: Path,
    *,
    profile: str | None = None,
    quality: str | None = None,
    takes: int | None = None,
    budget: float | None = None,
    sets: tuple[str, ...] = (),
    until: Stage = Stage.EDITING,
    listen: Listener = lambda event: None,
    cancel: threading.Event | None = None,
) -> Summary:
    """Go on with a film from where it is, after an edit, a stop or a crash."""
    film = Film.at(folder)
    booking = rebooked(film.booking(), profile, quality, takes, budget, sets)
    return make_film(film, booking, until=until, listen=listen, cancel=cancel)


def retake(
    folder: Path,
    shot: str,
    *,
    note: str | None = None,
    seed: int | None = None,
    listen: Listener = lambda event: None,
    cancel: threading.Event | None = None,
) -> Summary:
    """Shoot a further take of a shot, with another seed and perhaps a wish, and cut the reel anew with it.

    The takes there are stay; `keep` takes one of them back. One that was asked for in the same words and
    was stopped before it was shot goes on.
    """
    film, plan = _planned(folder)
    booking = film.booking()
    known = highest_take(film, plan, booking, shot)
    further = plan
    if not _asked_already(plan, shot, note, seed, known):
        further = with_retake(plan, shot, note, seed, known=known)
    return make_film(film, booking, plan=further, listen=listen, cancel=cancel)


def _asked_already(plan: Plan, shot: str, note: str | None, seed: int | None, known: int) -> bool:
    """Whether a shot's newest retake is not shot yet and asks for the same."""
    newest = [retake for one in plan.shots if one.id == shot for retake in one.retakes][-1:]
    return any(
        retake.take > known and retake.note == (note or "").strip() and seed in (None, retake.seed)
        for retake in newest
    )


def keep(
    folder: Path,
    shot: str,
    take: int | None,
    *,
    listen: Listener = lambda event: None,
    cancel: threading.Event | None = None,
) -> Summary:
    """Choose the take of a shot that goes into the reel, and cut it anew; None: the best rated one again."""
    film, plan = _planned(folder)
    free, booking = with_kept(plan, shot, None), film.booking()
    there = [t.number for s in stand(film, free, booking).shots if s.id == shot for t in s.takes]
    if take is not None and take not in there:
        have = ", ".join(map(str, there)) or "none yet"
        raise BadInput(f"Shot “{shot}” has no take {take}. Its takes: {have}.")
    chosen = with_kept(plan, shot, take)
    return make_film(film, booking, plan=chosen, listen=listen, cancel=cancel)


def _planned(folder: Path) -> tuple[Film, Plan]:
    film = Film.at(folder)
    if (plan := film.plan()) is None:
        raise BadInput(f"{folder} has no plan yet: run onereel plan {folder} first.")
    return film, plan


def rebooked(
    booking: Booking,
    profile: str | None,
    quality: str | None,
    takes: int | None,
    budget: float | None,
    sets: tuple[str, ...],
) -> Booking:
    """A booking with what was said anew; another profile forgets the settings made for the older one."""
    kept = booking.sets if profile in (None, booking.profile) else ()
    return Booking(
        brief=booking.brief,
        profile=profile or booking.profile,
        quality=quality or booking.quality,
        takes=takes if takes is not None else booking.takes,
        budget=budget if budget is not None else booking.budget,
        sets=(*kept, *(s for s in sets if s not in kept)),
    )


def brief_of(plan: Plan) -> Brief:
    """The brief a plan from elsewhere stands for."""
    return Brief(
        sentence=plan.logline,
        language=plan.language,
        shots=len(plan.shots),
        style=plan.style,
        aspect=plan.aspect,
        seed=plan.seed,
    )


def _booking(
    brief: Brief,
    profile: str | None,
    quality: str,
    takes: int | None,
    budget: float | None,
    sets: tuple[str, ...],
) -> Booking:
    booking = Booking(
        brief=brief,
        profile=profile or default_profile(),
        quality=quality,
        takes=takes,
        budget=budget,
        sets=sets,
    )
    staffed(booking)  # a bad profile or key is said before the folder is touched
    return booking
