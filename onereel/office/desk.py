"""Takes films in, and answers for them. Every change is written into the film's folder first."""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import re
import secrets
import shutil
import sqlite3
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import filelock

from onereel.errors import BadInput, OneReelError
from onereel.events import Event, FilmCancelled, FilmQueued, FilmShared, Kind, PlanEdited, Stage
from onereel.film import FREE_BYTES, Booking, Film, check_sentence, folder_name, replace_text
from onereel.journal import began
from onereel.making import highest_take, staffed, with_kept, with_retake
from onereel.office.folding import Standing, fold, take_label
from onereel.office.queue import Queue
from onereel.orders import Brief
from onereel.planfile import Plan
from onereel.wire import NewFilm, Options, State

_ID = re.compile(r"^[A-Za-z0-9][A-Za-z0-9_-]{0,249}$")
_LOCK_SECONDS = 10.0


class NoSuchFilm(OneReelError):
    """There is no film, shot or thing with this name."""


class Conflict(OneReelError):
    """What was asked for does not fit how the film stands now."""


class QueueFull(OneReelError):
    """Too many films wait already."""


class NoRoom(OneReelError):
    """The disk has too little room for another film."""


class Desk:
    """The films of one folder. Any thread of any process may call it."""

    def __init__(
        self, films: Path, queue: Queue, *, profiles: tuple[str, ...], most_waiting: int = 100
    ) -> None:
        self.films, self.queue, self.profiles = films, queue, profiles
        self._most_waiting = most_waiting
        self._folded: dict[str, tuple[object, Standing]] = {}
        self._ordered: dict[str, tuple[int, float]] = {}
        self._lock = threading.Lock()
        (films / ".office" / "keys").mkdir(parents=True, exist_ok=True)

    def ids(self) -> list[str]:
        """Every film here, the newest first. Reads no journal but its first event, and that once."""
        found = []
        for entry in os.scandir(self.films):
            if _ID.match(entry.name) and entry.is_dir(follow_symlinks=False):
                film = Film(Path(entry.path))
                if film.exists:
                    found.append((self._created(film), entry.name))
        return [name for _, name in sorted(found, reverse=True)]

    def _created(self, film: Film) -> float:
        """When a film was ordered, in seconds since 1970; 0 where its journal cannot be read."""
        try:
            number = film.journal_path.stat().st_ino
        except FileNotFoundError:
            return 0.0  # thrown away while we look
        known = self._ordered.get(film.folder.name)
        if known is not None and known[0] == number:
            return known[1]
        at = began(film.journal_path)
        if at:  # else its first event is being written, or cannot be read
            self._ordered[film.folder.name] = (number, at)
        return at

    def film(self, film_id: str) -> Film:
        """The film with this id. NoSuchFilm when there is none."""
        folder = self.films / film_id
        if not _ID.match(film_id) or folder.is_symlink() or not Film(folder).exists:
            raise NoSuchFilm(f"There is no film “{film_id[:60]}”.")
        return Film(folder)

    def standing(self, film_id: str) -> Standing:
        """How a film stands, folded from its journal; kept until the journal changes."""
        film = self.film(film_id)
        signature, settled = _signature(film)
        with self._lock:
            known = self._folded.get(film_id)
        if known and known[0] == signature:
            return known[1]
        standing = _read(film)
        if settled:
            with self._lock:
                self._folded[film_id] = (signature, standing)
        return standing

    def create(self, order: NewFilm, key: str | None = None) -> tuple[str, bool]:
        """Take a film in; its id, and whether it is a new one.

        The same `key` again is the same film. Conflict when it came with another order before, BadInput for
        what cannot be filmed, QueueFull, NoRoom.
        """
        booking = self.booking(order.sentence, order.options)
        tag = secrets.token_hex(8)
        film_id = folder_name(booking.brief.sentence, tag)
        if key is not None:
            film_id = self._claim(key, film_id, order)
        film = Film(self.films / film_id)
        if not film.exists:
            self._check_takes()
        with held(film):
            if film.exists and self.standing(film_id).runs:
                return film_id, False
            film.book(booking)
            self._queue(film_id, film, order.until.stage, order.priority)
        return film_id, True

    def booking(self, sentence: str, options: Options) -> Booking:
        """What these options mean here. BadInput for what cannot be filmed."""
        brief = Brief(
            sentence=check_sentence(sentence),
            language=options.language,
            shots=options.shots,
            style=options.style,
            aspect=options.aspect,
            seed=options.seed,
        )
        profile = options.profile or self.profiles[0]
        if profile not in self.profiles:  # a file would be somebody else's code
            raise BadInput(f"No profile “{profile[:60]}” here. There are: {', '.join(self.profiles)}.")
        booking = Booking(
            brief=brief,
            profile=profile,
            quality=options.quality,
            takes=options.takes,
            budget=options.budget_minutes,
        )
        staffed(booking)
        return booking

    def go_on(self, film_id: str, until: Stage, priority: int) -> None:
        """Have a film made further, or again after it failed. A run that waits already is replaced."""
        film = self.film(film_id)
        with held(film):
            self._check_takes()
            for run in self.queue.active():
                if run.film == film_id and not run.running:
                    self.queue.cancel(run.id)
            self._queue(film_id, film, until, priority)

    def cancel(self, film_id: str) -> None:
        """Stop a film. One that waits is stopped at once, one at work within two seconds."""
        film = self.film(film_id)
        with held(film):
            if not self.standing(film_id).at_work:
                return
            runs = [run for run in self.queue.active() if run.film == film_id]
            for run in runs:
                ask_to_stop(film, run.id)
                if not run.running:
                    self.queue.cancel(run.id)
            if self.standing(film_id).worker is not None and any(run.running for run in runs):
                return  # its worker sees it
            if not runs and is_locked(film):
                raise Conflict("The film is being made by a command elsewhere: stop it there.")
            self._note(film, FilmCancelled())

    def delete(self, film_id: str) -> None:
        """Throw a film away, with everything made for it. Conflict while it is at work."""
        film = self.film(film_id)
        if self.standing(film_id).state is State.QUEUED:
            self.cancel(film_id)
        with held(film):
            if self.standing(film_id).at_work or is_locked(film):
                raise Conflict("The film is being made: cancel it first.")
            trash = self.films / ".office" / f"trash-{secrets.token_hex(6)}"
            film.folder.rename(trash)
        with self._lock:
            self._folded.pop(film_id, None)
        shutil.rmtree(trash)

    def share(self, film_id: str, public: bool) -> None:
        """Let everybody see the reel, or nobody."""
        film = self.film(film_id)
        if self.standing(film_id).public != public:
            self._note(film, FilmShared(public=public))

    def plan(self, film_id: str) -> tuple[Plan, str]:
        """A film's plan and its version. NoSuchFilm before it is written, BadPlan when it cannot be read."""
        film = self.film(film_id)
        plan = film.plan()
        if plan is None:
            raise NoSuchFilm("The film has no plan yet: the director has not written it.")
        return plan, version_of(film)

    def write_plan(self, film_id: str, plan: Plan, version: str) -> str:
        """Replace a plan, if it is still the one that was read; the new version. Conflict otherwise."""
        film = self.film(film_id)
        with held(film):
            _, there = self.plan(film_id)
            if there != version:
                raise Conflict(f"The plan was changed meanwhile (it is {there} now): read it again.")
            return self._write(film, plan)

    def retake(self, film_id: str, shot: str, note: str | None, seed: int | None) -> None:
        """Write a further take of a shot into the plan."""
        film = self.film(film_id)

        def change(plan: Plan) -> Plan:
            booking = film.booking()
            known = highest_take(film, plan, booking, shot)
            if self.standing(film_id).at_work:  # the run in hand may shoot as many as it is allowed to
                known = max(known, staffed(booking).format.takes)
            return with_retake(plan, shot, note, seed, known=known)

        self._edit(film_id, shot, change)

    def keep(self, film_id: str, shot: str, take: int | None) -> None:
        """Write into the plan which take of a shot stays. Conflict when there is no such take."""
        if take is not None and (Kind.TAKE, take_label(shot, take)) not in self.standing(film_id).made:
            raise Conflict(f"There is no take {take} of shot “{shot[:60]}”.")
        self._edit(film_id, shot, lambda plan: with_kept(plan, shot, take))

    def _edit(self, film_id: str, shot: str, change: Callable[[Plan], Plan]) -> None:
        film = self.film(film_id)
        with held(film):
            plan, _ = self.plan(film_id)
            if all(one.id != shot for one in plan.shots):
                raise NoSuchFilm(f"There is no shot “{shot[:60]}” in this film.")
            self._write(film, change(plan))

    def note(self, film_id: str, event: Event) -> None:
        """Write something down in a film's journal."""
        self._note(self.film(film_id), event)

    def _claim(self, key: str, film_id: str, order: NewFilm) -> str:
        """The film id that a key stands for, from now on if it is new."""
        said = hashlib.sha256(order.model_dump_json().encode()).hexdigest()
        page = self.films / ".office" / "keys" / hashlib.sha256(key.encode()).hexdigest()
        draft = page.with_suffix(f".{secrets.token_hex(6)}")
        draft.write_text(json.dumps({"film": film_id, "order": said}), "utf-8")
        try:
            os.link(draft, page)
        except FileExistsError:
            known = json.loads(page.read_text("utf-8"))
            if known["order"] != said:
                raise Conflict("This idempotency key was used for another order: choose a new one.") from None
            return str(known["film"])
        finally:
            draft.unlink()
        return film_id

    def _queue(self, film_id: str, film: Film, until: Stage, priority: int) -> None:
        run = f"{film_id}.{secrets.token_hex(6)}"
        self._note(film, FilmQueued(run=run, until=until, priority=priority))
        self.queue.submit(run, until, priority)

    def _check_takes(self) -> None:
        """Raises QueueFull or NoRoom where no film can be taken in."""
        if sum(not run.running for run in self.queue.active()) >= self._most_waiting:
            raise QueueFull(f"{self._most_waiting} films wait already: try again later.")
        self.check_room()

    def check_room(self) -> None:
        """Raises NoRoom where the disk has none for another film."""
        free = shutil.disk_usage(self.films).free
        if free < FREE_BYTES:
            raise NoRoom(
                f"Only {free / 2**20:.0f} MB are free and a film wants {FREE_BYTES / 2**20:.0f}: make room."
            )

    def _write(self, film: Film, plan: Plan) -> str:
        film.write_plan(plan)
        version = version_of(film)
        self._note(film, PlanEdited(version=version))
        return version

    def _note(self, film: Film, event: Event) -> None:
        with contextlib.closing(film.journal()) as journal:
            journal.append(event)


def version_of(film: Film) -> str:
    """The version of a plan: the digest of its file."""
    return "v-" + hashlib.sha256(film.plan_path.read_bytes()).hexdigest()[:16]


@contextmanager
def held(film: Film, seconds: float = _LOCK_SECONDS) -> Iterator[None]:
    """Nobody else of the office changes a film within this; its maker is not kept waiting.

    Conflict where somebody does for so long; -1 waits for ever.
    """
    film.house.mkdir(parents=True, exist_ok=True)
    lock = filelock.FileLock(film.house / "desk.lock")
    try:
        lock.acquire(timeout=seconds)
    except filelock.Timeout as error:
        raise Conflict("Somebody else is changing the film just now: try again.") from error
    try:
        yield
    finally:
        lock.release()


def ask_to_stop(film: Film, run: str) -> None:
    """Have the worker who has a run in hand, or takes it now, let it go."""
    replace_text(film.house / "stop", run)


def is_to_stop(film: Film, run: str) -> bool:
    """Whether somebody wants a run stopped."""
    try:
        return (film.house / "stop").read_text("utf-8") == run
    except FileNotFoundError:
        return False


def is_locked(film: Film) -> bool:
    """Whether some process has a film at work."""
    lock = filelock.FileLock(film.house / "lock")
    try:
        lock.acquire(timeout=0)
    except filelock.Timeout:
        return True
    lock.release()
    return False


def _read(film: Film) -> Standing:
    """How a film stands by its journal; one that cannot be read is a film that failed, and says so."""
    try:
        with contextlib.closing(film.journal()) as journal:
            return fold(journal.read())
    except (BadInput, sqlite3.DatabaseError, ValueError) as error:
        told = f"Its journal cannot be read ({str(error).splitlines()[0]}): delete .onereel/journal.db*."
        return Standing(error=told, updated=time.time())


def _signature(film: Film) -> tuple[object, bool]:
    """What changes with the journal, and whether a later change would show in it.

    File times are as coarse as 4 ms: what was written just now may be written again within the same one.
    """
    stamps = []
    for name in ("journal.db", "journal.db-wal"):
        with contextlib.suppress(FileNotFoundError):
            stat = (film.house / name).stat()
            stamps.append((stat.st_ino, stat.st_mtime_ns, stat.st_size))
    newest = max((stamp[1] for stamp in stamps), default=0)
    return tuple(stamps), time.time_ns() - newest > 100_000_000
