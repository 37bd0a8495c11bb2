"""Events as they happen: resumed without gap or repeat, by many readers at once."""

from __future__ import annotations

import asyncio
import contextlib
import random
import threading
import time

import httpx
import pytest

from onereel.events import Kind, WorkDone
from onereel.film import Film
from tests.doors.server.conftest import TOKEN, Api

pytestmark = pytest.mark.xdist_group("api")


def ids_of(lines) -> list[int]:
    return [int(line[4:]) for line in lines if line.startswith("id: ")]


def read(api: Api, film_id: str, count: int, **more) -> list[int]:
    """The numbers of the first `count` events."""
    found: list[int] = []
    with api.http.stream("GET", f"/v1/films/{film_id}/events", **more) as answer:
        assert answer.headers["Content-Type"].startswith("text/event-stream")
        for line in answer.iter_lines():
            found += ids_of([line])
            if len(found) == count:
                break
    return found


def write(api: Api, film_id: str, count: int, pause: float = 0.0) -> None:
    """As a worker does, from elsewhere."""
    with contextlib.closing(Film(api.films / film_id).journal()) as journal:
        for number in range(count):
            journal.append(
                WorkDone(kind=Kind.LINE, label=f"l{number}", key="0" * 64, reused=False, seconds=1)
            )
            time.sleep(pause)


def test_a_reader_comes_back_where_it_was(api: Api, lamp: str):
    last = api.client.film(lamp).last_event
    assert read(api, lamp, last) == list(range(1, last + 1))
    by_header = read(api, lamp, 3, headers={"Last-Event-ID": str(last - 3)})
    by_question = read(api, lamp, 3, params={"after": last - 3})
    assert by_header == by_question == [last - 2, last - 1, last]
    assert read(api, lamp, 1, headers={"Last-Event-ID": "nonsense"}, params={"after": last - 1}) == [last]
    assert api.http.get(f"/v1/films/{lamp}/events", params={"after": -1}).status_code == 422
    assert api.http.get("/v1/films/nowhere/events").status_code == 404


def test_two_hundred_readers_that_drop_and_come_back(api: Api, lamp: str):
    last = api.client.film(lamp).last_event
    more, wanted = 60, list(range(last - 4, last + 61))

    async def reader(http: httpx.AsyncClient, seed: int) -> list[int]:
        chance, seen = random.Random(seed), []
        while len(seen) < len(wanted):
            after = seen[-1] if seen else last - 5
            drop = chance.randrange(5, 80)
            async with http.stream(
                "GET", f"/v1/films/{lamp}/events", headers={"Last-Event-ID": str(after)}
            ) as answer:
                async for line in answer.aiter_lines():
                    seen += ids_of([line])
                    drop -= line.startswith("id: ")
                    if drop == 0 or len(seen) == len(wanted):
                        break
        return seen

    async def everybody() -> list[list[int]]:
        limits = httpx.Limits(max_connections=None)
        headers = {"Authorization": f"Bearer {TOKEN}"}
        async with httpx.AsyncClient(base_url=api.url, headers=headers, limits=limits, timeout=60) as http:
            return await asyncio.gather(*(reader(http, seed) for seed in range(200)))

    writer = threading.Thread(target=write, args=(api, lamp, more, 0.03))
    writer.start()
    seen = asyncio.run(everybody())
    writer.join()
    assert seen == [wanted] * 200
    wait_until_nobody_listens(api)


def wait_until_nobody_listens(api: Api) -> None:
    end = time.monotonic() + 60
    while api.tails._tails and time.monotonic() < end:
        time.sleep(0.05)
    assert api.tails._tails == {}, "who has gone is forgotten"


def test_a_stream_stays_open_after_an_ending_and_ends_with_the_film(api: Api, lamp: str):
    """A retake may follow; a film that is thrown away has no more to say."""
    last = api.client.film(lamp).last_event
    got: list[int] = []
    over = threading.Event()

    def listen() -> None:
        with api.http.stream("GET", f"/v1/films/{lamp}/events", params={"after": last - 1}) as answer:
            for line in answer.iter_lines():
                got.extend(ids_of([line]))
        over.set()

    thread = threading.Thread(target=listen)
    thread.start()
    end = time.monotonic() + 60
    while not got and time.monotonic() < end:
        time.sleep(0.02)
    api.client.share(lamp, True)
    while len(got) < 2 and time.monotonic() < end:
        time.sleep(0.02)
    assert got == [last, last + 1]
    api.client.delete(lamp)
    assert over.wait(60)
    thread.join()
