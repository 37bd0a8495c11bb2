from __future__ import annotations

import hashlib
import json
import os
import random
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from onereel import profile
from onereel.backends import weights
from onereel.backends.weights import Need
from onereel.errors import Cancelled, CannotMake, Missing
from tests.backends import tiny
from tests.servers.hub_server import COMMIT, HubServer

REPO = "studio/tiny"
SHARDS = {"weight_map": {"a": "model-1.safetensors", "b": "model-2.safetensors"}}
FILES = {
    "config.json": b'{"layers": 1}',
    "unet/model.safetensors.index.json": json.dumps(SHARDS).encode(),
    "unet/model-1.safetensors": random.Random(1).randbytes(900_000),
    "unet/model-2.safetensors": random.Random(2).randbytes(1_500_000),
}


LARGE = {"model.safetensors": random.Random(3).randbytes(8_000_000)}


@pytest.fixture
def hub(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[HubServer]:
    tiny.need("huggingface_hub")
    for name in ("HF_TOKEN", "HF_HUB_CACHE", "XDG_CACHE_HOME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HF_HOME", str(tmp_path / "hf"))
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")  # as a profile does; a pull goes out all the same
    with HubServer(REPO, dict(FILES)) as server:
        monkeypatch.setenv("HF_ENDPOINT", server.url)
        yield server


def need(revision: str = "main", **more: object) -> Need:
    return Need(roles=("painter",), repo=REPO, revision=revision, **more)  # type: ignore[arg-type]


def test_the_catalogue_is_complete() -> None:
    models = {model.repo: model for model in weights.known()}
    assert len(models) == len(weights.known())
    for model in models.values():
        assert model.licence
        assert model.source
        assert model.bytes > 10**8
        assert weights._is_commit(model.revision) or "no revision" in model.source


@pytest.mark.parametrize("name", profile.names())
@pytest.mark.parametrize("quality", profile.QUALITIES)
def test_every_profile_needs_what_the_catalogue_knows(name: str, quality: str) -> None:
    needs = weights.listing(profile.load(name, quality).posts)
    assert all(need.model and need.revision == need.model.revision and need.pinned for need in needs)
    repos = [need.repo for need in needs]
    assert len(repos) == len(set(repos))
    if name == "h100":
        assert needs[0].roles == ("director", "critic")
        assert ("lightx2v/Wan2.2-Distill-Loras" in repos) == (quality == "draft")
        assert "ACE-Step/acestep-v15-xl-turbo-diffusers" in repos
    if name in ("animatic", "remote"):
        assert needs == []


def test_a_pull_fetches_checks_and_needs_no_network_again(
    hub: HubServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[tuple[int, int]] = []
    total = sum(map(len, FILES.values()))
    folder = weights.pull(need(), lambda done, all_: told.append((done, all_)))
    assert folder.name == COMMIT
    assert told[0] == (0, total)
    assert told[-1] == (total, total)
    assert [done for done, _ in told] == sorted(done for done, _ in told)
    monkeypatch.setenv("HF_ENDPOINT", "http://127.0.0.1:9")
    for revision in ("main", COMMIT):
        found = weights.check(need(revision))
        assert found.problems == ()
        assert (found.commit, found.files, found.bytes, found.hashed) == (COMMIT, 4, total, total)
    assert weights.check(need(), deep=False).hashed == 0


def test_only_what_is_needed_is_fetched(hub: HubServer) -> None:
    one = need(files=("unet/model-1.safetensors",))
    folder = weights.pull(one)
    assert [file.name for file in folder.rglob("*.*")] == ["model-1.safetensors"]
    assert weights.check(one).problems == ()
    assert "config.json is missing." in weights.check(need()).problems


def test_a_broken_transfer_goes_on_where_it_stopped(hub: HubServer) -> None:
    hub.files, hub.broken = LARGE, set(LARGE)
    weights.pull(need())
    assert weights.check(need()).problems == ()
    assert [begin > 2_000_000 for _, begin in hub.ranges] == [False, True]


def test_a_cancelled_pull_goes_on_where_it_stopped(hub: HubServer) -> None:
    hub.files, hub.slow = LARGE, 0.02

    def stop(done: int, total: int) -> None:
        if done > 2_000_000:
            raise Cancelled("Stopped.")

    with pytest.raises(Cancelled):
        weights.pull(need(), stop)
    assert weights.check(need()).problems
    hub.slow, hub.ranges = 0.0, []
    first: list[int] = []
    weights.pull(need(), lambda done, total: first.append(done))
    assert weights.check(need()).problems == ()
    assert first[0] > 2_000_000
    assert any(begin > 0 for _, begin in hub.ranges)


def test_the_fetching_process_ends_with_whoever_asked(hub: HubServer) -> None:
    hub.files, hub.slow = LARGE, 1.0
    asked = {"work": "pull", "repo": REPO, "revision": "main", "allow": None, "ignore": []}
    command = [sys.executable, "-m", "onereel.backends.weights_fetch", json.dumps(asked)]
    online = os.environ | {"HF_HUB_OFFLINE": "0"}
    with subprocess.Popen(command, stdin=subprocess.PIPE, env=online) as process:
        until = time.monotonic() + 20
        while not hub.ranges and time.monotonic() < until:
            time.sleep(0.05)
        assert process.stdin is not None
        process.stdin.close()
        assert process.wait(60) == 1


def test_damage_is_found(hub: HubServer) -> None:
    folder = weights.pull(need())
    shard = (folder / "unet/model-1.safetensors").resolve()
    data = bytearray(shard.read_bytes())
    data[1000] ^= 1
    shard.write_bytes(data)
    config = (folder / "config.json").resolve()
    config.write_bytes(b'{"layers": 2}')
    assert set(weights.check(need()).problems) == {
        f"unet/model-1.safetensors is damaged, its content is not what was published ({shard}).",
        f"config.json is damaged, its content is not what was published ({config}).",
    }
    assert weights.check(need(), deep=False).problems == ()
    shard.write_bytes(data[:-5])
    assert "899995 bytes instead of 900000" in weights.check(need(), deep=False).problems[0]
    (folder / "unet/model-2.safetensors").unlink()
    assert "unet/model-2.safetensors is missing." in weights.check(need(), deep=False).problems
    for blob in (shard, config):
        blob.unlink()
    weights.pull(need())
    assert weights.check(need()).problems == ()


def test_what_cannot_be_fetched_says_why(hub: HubServer, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(Missing, match="no revision 2b"):
        weights.pull(need("2b"))
    with pytest.raises(Missing, match="The hub has no studio/other"):
        weights.pull(Need(roles=("painter",), repo="studio/other", revision="main"))
    monkeypatch.setattr(weights, "ROOM", 10**18)
    with pytest.raises(Missing, match="make room, or set HF_HOME"):
        weights.pull(need())
    hub.gated = True
    with pytest.raises(Missing, match="terms to be accepted"):
        weights.pull(need())
    monkeypatch.setenv("HF_ENDPOINT", "http://127.0.0.1:9")
    with pytest.raises(CannotMake, match="could not be fetched"):
        weights.pull(need())


def test_ones_own_folder(tmp_path: Path) -> None:
    own = need(path=str(tmp_path / "own"))
    assert "There is no folder" in weights.check(own).problems[0]
    (tmp_path / "own").mkdir()
    assert weights.check(own).problems == ("The folder is empty.",)
    (tmp_path / "own" / "model.safetensors.index.json").write_text(json.dumps(SHARDS))
    (tmp_path / "own" / "model-1.safetensors").write_bytes(b"1")
    assert weights.check(own).problems == ("model-2.safetensors is missing.",)
    with pytest.raises(Missing, match="your own folder"):
        weights.pull(own)


def test_what_was_never_pulled(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HF_HUB_CACHE", str(tmp_path))
    for revision in ("main", COMMIT):
        (problem,) = weights.check(need(revision)).problems
        assert "studio/tiny: Not on this machine: run `onereel models pull`" in problem


def test_a_maker_finds_what_was_pulled_in_part(hub: HubServer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        weights,
        "known",
        lambda: (
            weights.Model(
                name="tiny",
                maker="flux2",
                repo=REPO,
                revision=COMMIT,
                licence="none",
                bytes=1,
                about=False,
                ignore=("config.json",),
                chosen=False,
                source="here",
            ),
        ),
    )
    whole = need().model_copy(update={"model": weights.known()[0]})
    folder = weights.pull(whole)
    assert not (folder / "config.json").exists()
    assert weights.check(whole).problems == ()
    hub_library = tiny.need("huggingface_hub")
    found = hub_library.snapshot_download(
        REPO, cache_dir=folder.parents[2], revision=COMMIT, local_files_only=True, **weights.parts(REPO)
    )
    assert Path(found) == folder


def test_how_to_get_vllm_is_told() -> None:
    assert "pip install" in weights.VLLM_SETUP


def test_hashes_of_both_kinds(tmp_path: Path) -> None:
    file = tmp_path / "x"
    file.write_bytes(b"hello\n")
    assert weights._hash(file, 40, lambda done: None) == "ce013625030ba8dba906f756967f9e9ca394464a"
    assert weights._hash(file, 64, lambda done: None) == hashlib.sha256(b"hello\n").hexdigest()
