"""A typed client of the service, for programs: the same nouns as the API's, the same errors as the package's.

with Client("http://127.0.0.1:8080", token=os.environ["ONEREEL_TOKEN"]) as service:
    film = service.create("A fox crosses a frozen lake", quality="draft")
    film = service.wait(film.id)
    service.download(film.id, "reel.mp4", Path("fox.mp4"))
"""

from __future__ import annotations

import contextlib
import json
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple, Self, TypeVar
from urllib.parse import quote

from pydantic import BaseModel

from onereel.errors import BadInput, CannotMake, Missing, OneReelError, Unreachable
from onereel.events import ENDINGS, Event, parse
from onereel.planfile import Plan
from onereel.wire import (
    ANYBODY,
    Artifacts,
    Checked,
    Choices,
    FilmCard,
    FilmView,
    NewFilm,
    Options,
    Price,
    State,
    Until,
    Wall,
)

try:
    import httpx
except ModuleNotFoundError as error:
    raise Missing("The client needs httpx: pip install 'onereel[serve]'") from error

A = TypeVar("A", bound=BaseModel)


class Refused(OneReelError):
    """The service said no. `status` is HTTP's, `name` the problem's own, `problems` (path, message) pairs."""

    def __init__(self, status: int, name: str, detail: str, problems: list[tuple[str, str]]) -> None:
        super().__init__(detail)
        self.status, self.name, self.problems = status, name, problems


class BadOrder(Refused, BadInput):
    """The service said no, and the caller can mend it."""


class Happening(NamedTuple):
    """One event of a film. `number` is None for what is told and not kept (WorkTicked)."""

    number: int | None
    event: Event


class Client:
    """One service. Close it, or use it in a `with`. Raises Refused, BadOrder, Unreachable."""

    def __init__(
        self, url: str, token: str | None = None, *, transport: httpx.BaseTransport | None = None
    ) -> None:
        headers = {"Authorization": f"Bearer {token}"} if token else {}
        self._url = url.rstrip("/")
        try:
            self._http = httpx.Client(
                base_url=self._url, headers=headers, timeout=httpx.Timeout(30), transport=transport
            )
        except (httpx.InvalidURL, UnicodeEncodeError) as error:
            raise BadInput(f"{url} is no address of a service, or the token no token: {error}.") from error

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close its connections."""
        self._http.close()

    def options(self) -> Choices:
        """What may be chosen there."""
        return self._get(Choices, "/v1/options")

    def estimate(self, sentence: str, **options: Any) -> Price:
        """What a film would take."""
        said = {"sentence": sentence, "options": Options(**options).model_dump(mode="json")}
        return self._say(Price, "POST", "/v1/estimate", said)

    def create(
        self,
        sentence: str,
        *,
        until: Until = Until.REEL,
        priority: int = ANYBODY,
        key: str | None = None,
        **options: Any,
    ) -> FilmView:
        """Order a film; `options` are those of `wire.Options`. The same `key` again is the same film."""
        order = NewFilm(sentence=sentence, options=Options(**options), until=until, priority=priority)
        headers = {"Idempotency-Key": key} if key is not None else {}
        return self._say(FilmView, "POST", "/v1/films", order.model_dump(mode="json"), headers)

    def sign_out_everywhere(self) -> None:
        """End the session of every browser; the token stays good."""
        self._ask("DELETE", "/v1/sessions")

    def films(self) -> Iterator[FilmCard]:
        """Every film's card, the newest first."""
        cursor: str | None = ""
        while cursor is not None:
            page = self._get(Wall, "/v1/films", {"cursor": cursor} if cursor else {})
            yield from page.films
            cursor = page.next

    def film(self, film_id: str) -> FilmView:
        """A film with everything in it."""
        return self._get(FilmView, _of(film_id))

    def delete(self, film_id: str) -> None:
        """Throw a film away."""
        self._ask("DELETE", _of(film_id))

    def cancel(self, film_id: str) -> FilmView:
        """Stop a film; what was made stays."""
        return self._say(FilmView, "POST", _of(film_id, "cancel"))

    def retry(self, film_id: str) -> FilmView:
        """Go on with a film that failed or was stopped."""
        return self._say(FilmView, "POST", _of(film_id, "retry"))

    def go_on(self, film_id: str, until: Until = Until.REEL) -> FilmView:
        """Approve what is there and make the film further."""
        return self._say(FilmView, "POST", _of(film_id, "continue"), {"until": until.value})

    def retake(
        self, film_id: str, shot: str, *, note: str | None = None, seed: int | None = None
    ) -> FilmView:
        """Shoot a shot again."""
        path = _of(film_id, "shots", shot, "retake")
        return self._say(FilmView, "POST", path, {"note": note, "seed": seed})

    def keep(self, film_id: str, shot: str, take: int | None) -> FilmView:
        """Choose which take of a shot stays; None: the best rated."""
        return self._say(FilmView, "PUT", _of(film_id, "shots", shot, "kept"), {"take": take})

    def share(self, film_id: str, public: bool) -> FilmView:
        """Let everybody see the reel, or nobody."""
        return self._say(FilmView, "PUT", _of(film_id, "public"), {"public": public})

    def plan(self, film_id: str) -> tuple[Plan, str]:
        """The plan, and the version to give back with a changed one."""
        answer = self._ask("GET", _of(film_id, "plan"))
        return Plan.model_validate(answer.json()), answer.headers["ETag"]

    def write_plan(self, film_id: str, plan: Plan, version: str) -> str:
        """Replace the plan; its new version. Refused with 409 when it was changed meanwhile."""
        body = plan.model_dump(mode="json", by_alias=True)
        answer = self._ask("PUT", _of(film_id, "plan"), json=body, headers={"If-Match": version})
        return str(answer.headers["ETag"])

    def check_plan(self, film_id: str, plan: Any) -> Checked:
        """What a plan (a Plan or its JSON) would make anew, making nothing."""
        tree = plan.model_dump(mode="json", by_alias=True) if isinstance(plan, Plan) else plan
        return self._say(Checked, "POST", _of(film_id, "plan", "check"), {"plan": tree})

    def artifacts(self, film_id: str) -> Artifacts:
        """Everything that can be read of a film."""
        return self._get(Artifacts, _of(film_id, "artifacts"))

    def read(self, film_id: str, name: str) -> bytes:
        """One artifact."""
        return self._ask("GET", f"{_of(film_id, 'artifacts')}/{quote(name)}").content

    def download(self, film_id: str, name: str, path: Path) -> None:
        """One artifact into a file, whole or not at all."""
        draft = path.with_name(f".{path.name}.draft")
        url = f"{_of(film_id, 'artifacts')}/{quote(name)}"
        with self._sent(), self._http.stream("GET", url) as answer:
            if answer.is_error:
                answer.read()
                raise _refusal(answer)
            with draft.open("wb") as file:
                for piece in answer.iter_bytes(1 << 20):
                    file.write(piece)
        draft.replace(path)

    def events(self, film_id: str, after: int = 0) -> Iterator[Happening]:
        """What happens to a film, from event `after` on, without end; a broken line is taken up again."""
        while True:
            try:
                for happening in self._stream(film_id, after):
                    after = happening.number or after
                    yield happening
            except Unreachable:
                self.film(film_id)  # raises if the service is really gone
            time.sleep(0.5)

    def wait(
        self, film_id: str, listen: Callable[[Event], None] = lambda event: None, *, after: int = 0
    ) -> FilmView:
        """Until nothing more happens by itself; the film as it then is. CannotMake if it failed.

        `listen` hears every event above `after`.
        """
        for happening in self.events(film_id, after):
            listen(happening.event)
            if happening.number is None or not isinstance(happening.event, ENDINGS):
                continue
            film = self.film(film_id)
            if film.state in (State.FAILED, State.PARKED):
                raise CannotMake(film.error or "The film failed.")
            if film.state not in (State.QUEUED, State.RUNNING):
                return film
        raise AssertionError("a stream has no end")

    def _stream(self, film_id: str, after: int) -> Iterator[Happening]:
        timeout = httpx.Timeout(30, read=60)
        with (
            self._sent(),
            self._http.stream(
                "GET", _of(film_id, "events"), params={"after": after}, timeout=timeout
            ) as answer,
        ):
            if answer.is_error:
                answer.read()
                raise _refusal(answer)
            said: dict[str, str] = {}
            for line in answer.iter_lines():
                if line:
                    name, _, value = line.partition(":")
                    said[name] = value.removeprefix(" ")
                elif "event" in said:
                    if event := parse(said["event"], said["data"]):
                        yield Happening(int(said["id"]) if "id" in said else None, event)
                    said = {}

    def _get(self, cls: type[A], path: str, params: dict[str, Any] | None = None) -> A:
        return cls.model_validate_json(self._ask("GET", path, params=params or {}).content)

    def _say(
        self, cls: type[A], method: str, path: str, body: Any = None, headers: dict[str, str] | None = None
    ) -> A:
        return cls.model_validate_json(self._ask(method, path, json=body, headers=headers or {}).content)

    def _ask(self, method: str, path: str, **more: Any) -> httpx.Response:
        with self._sent():
            answer = self._http.request(method, path, **more)
        if answer.is_error:
            raise _refusal(answer)
        return answer

    @contextlib.contextmanager
    def _sent(self) -> Iterator[None]:
        try:
            yield
        except httpx.UnsupportedProtocol as error:
            raise BadInput(
                f"“{self._url}” is no address of a service: http://127.0.0.1:8080, say."
            ) from error
        except httpx.TransportError as error:
            raise Unreachable(
                f"The service at {self._url} does not answer ({type(error).__name__}): is it running?"
            ) from error


def _of(film_id: str, *rest: str) -> str:
    return "/".join(("/v1/films", quote(film_id, safe=""), *(quote(part, safe="") for part in rest)))


def _refusal(answer: httpx.Response) -> OneReelError:
    try:
        said = answer.json()
        name = str(said["type"]).rpartition(":")[2]
        detail = str(said["detail"])
        problems = [(str(one["path"]), str(one["message"])) for one in said.get("problems", [])]
    except (json.JSONDecodeError, KeyError, TypeError):
        return Refused(answer.status_code, "unknown", f"HTTP {answer.status_code} from {answer.url.host}", [])
    cls = BadOrder if answer.status_code in (400, 404, 413, 422) else Refused
    return cls(answer.status_code, name, detail, problems)
