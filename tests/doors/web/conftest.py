"""One server with the embedded crew and one real Chromium for all browser tests."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

HERE = Path(__file__).parent
TOKEN = "a token that only the tests know"
SENTENCE = "A fox crosses a frozen lake"
AXE = HERE / "vendor" / "axe.min.js"
MAKING = 300_000  # milliseconds for a tiny film on a very busy machine

sync_api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
expect = sync_api.expect
expect.set_options(timeout=60_000)  # a busy machine is slow, not wrong
pytest.importorskip("onereel.doors.serve", reason="onereel[serve] is not installed", exc_type=ImportError)


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of `onereel serve` with a tiny crew."""
    films = tmp_path_factory.mktemp("served")
    log = films / "serve.log"
    command = [sys.executable, "-m", "onereel", "serve", "--films", str(films), "--port", "0"]
    command += ["--profile", str(HERE / "tiny.toml"), "--token-env", "ONEREEL_TOKEN", "--workers", "1"]
    environment = os.environ | {"ONEREEL_TOKEN": TOKEN}
    with log.open("wb") as out:
        process = subprocess.Popen(command, stdout=out, stderr=subprocess.STDOUT, env=environment)
    try:
        yield _address(process, log)
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(60)


def _address(process: subprocess.Popen[bytes], log: Path) -> str:
    for _ in range(600):
        found = re.search(r"http://127\.0\.0\.1:\d+", log.read_text("utf-8"))
        if found and _answers(found[0]):
            return found[0]
        if process.poll() is not None:
            break
        try:
            process.wait(0.1)
        except subprocess.TimeoutExpired:
            continue
    raise AssertionError(f"The server did not start:\n{log.read_text('utf-8')}")


def _answers(address: str) -> bool:
    try:
        with urllib.request.urlopen(f"{address}/healthz", timeout=5) as answer:
            return bool(answer.status == 200)
    except OSError:
        return False


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if chromium is None:
        pytest.skip("there is no Chromium on this machine")
    with sync_api.sync_playwright() as play:
        browser = play.chromium.launch(
            executable_path=chromium, args=["--no-sandbox", "--autoplay-policy=no-user-gesture-required"]
        )
        yield browser
        browser.close()


class Visit:
    """A browser window of one person, and everything that went wrong in it."""

    def __init__(self, context: Any, home: str) -> None:
        self.context, self.home = context, home
        self.complaints: list[str] = []
        context.on("console", self._said)
        context.on("weberror", lambda error: self.complaints.append(str(error.error)))
        context.on("request", self._asked)

    def _said(self, message: Any) -> None:
        if message.type in ("error", "warning"):
            self.complaints.append(f"{message.text} ({message.location.get('url', '')})")

    def _asked(self, request: Any) -> None:
        if not request.url.startswith((self.home, "blob:", "data:")):
            self.complaints.append(f"asked another host: {request.url}")

    def open(self, path: str = "/") -> Any:
        page = self.context.new_page()
        page.set_default_timeout(60_000)
        page.goto(self.home + path)
        return page

    def forgive(self, words: str) -> None:
        """Take out what a test provoked on purpose; it must have been said."""
        left = [said for said in self.complaints if words not in said]
        assert len(left) < len(self.complaints), f"nobody said “{words}”"
        self.complaints = left


@pytest.fixture
def visit(browser: Any, server: str) -> Iterator[Callable[..., Visit]]:
    """Start a visit: `visit()` is signed in, `visit(token=None)` a stranger. None may complain."""
    visits: list[Visit] = []

    def begin(token: str | None = TOKEN, **options: Any) -> Visit:
        context = browser.new_context(viewport={"width": 1280, "height": 800}, **options)
        if token is not None:
            assert context.request.post(f"{server}/v1/session", data={"token": token}).ok
        visits.append(Visit(context, server))
        return visits[-1]

    yield begin
    for one in visits:
        one.context.close()
    assert [said for one in visits for said in one.complaints] == []


def wait_finished(page: Any) -> None:
    expect(page.get_by_text("Finished", exact=True)).to_be_visible(timeout=MAKING)


def faults(page: Any) -> list[str]:
    """What axe finds wrong, as “rule: elements”: by all its rules in the dark, its contrast in the light."""
    if not page.evaluate("'axe' in window"):
        page.add_script_tag(path=AXE)
    found = []
    for scheme, rules in (("dark", ""), ("light", ", runOnly: ['color-contrast']")):
        page.emulate_media(color_scheme=scheme)
        found += page.evaluate(f"axe.run(document, {{resultTypes: ['violations']{rules}}})")["violations"]
    return [f"{one['id']}: {'; '.join(node['html'][:120] for node in one['nodes'])}" for one in found]


@pytest.fixture(scope="session")
def film(browser: Any, server: str) -> str:
    """The path of a finished film of two shots, made through the page.

    It is ordered as far as its storyboard, looked at anew in the middle of that, and approved.
    """
    context = browser.new_context()
    context.request.post(f"{server}/v1/session", data={"token": TOKEN})
    page = context.new_page()
    page.goto(server)
    page.get_by_label("Your film, in one sentence").fill(SENTENCE)
    page.get_by_label("Shots").select_option("2")
    page.get_by_label("Go as far as").select_option("storyboard")
    page.get_by_role("button", name="Make the storyboard").click()
    expect(page).to_have_url(re.compile("/films/fox-crosses"))
    page.reload()
    expect(page.get_by_text("Waiting for you")).to_be_visible(timeout=MAKING)
    expect(page.get_by_alt_text(re.compile("^Keyframe of shot"))).to_have_count(2)
    expect(page.get_by_role("region", name="The reel")).to_have_count(0)
    page.get_by_role("button", name="Approve and make").click()
    expect(page.get_by_role("button", name="Stop")).to_be_visible()
    expect(page.get_by_role("button", name=re.compile("^Play take"))).to_have_count(2, timeout=MAKING)
    wait_finished(page)
    path = str(page.url).removeprefix(server)
    context.close()
    return path
