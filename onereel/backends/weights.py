"""The weights a crew needs: what they are, how to get them, whether they are whole. Fetched only when asked.

They lie in the Hugging Face cache of the user (HF_HOME), where other programs find them too. `pull` needs
the network, `check` never does.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
import tomllib
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache, partial
from importlib import resources
from pathlib import Path
from typing import IO, Any, Protocol

from pydantic import Field

from onereel.errors import CannotMake, Missing
from onereel.planfile import Value

Progress = Callable[[int, int], None]
"""Bytes done, bytes in all. Called several times a second; what it raises stops the work."""

POLL_SECONDS = 0.25
ROOM = 2 * 2**30
"""Bytes that stay free on the disk."""

BEGUN = ".begun"
"""The suffix of a large file that is not whole yet."""

_CHUNK = 8 * 2**20

VLLM_SETUP = """\
vLLM needs an environment of its own: its torch and transformers are other versions than the studio's.
  python3.12 -m venv ~/vllm
  ~/vllm/bin/pip install "vllm==0.33.0"
  onereel make … --set director.vllm_path=~/vllm --set critic.vllm_path=~/vllm   (or in your profile)
Not needed where director.serve is empty: then any OpenAI-compatible server at director.url will do."""
"""How to make vLLM's environment."""


class Model(Value):
    """One repository of the Hugging Face hub, as the catalogue knows it. `about`: `bytes` is an estimate."""

    name: str
    maker: str
    version: str = Field(default="", description="Which of the maker's versions it is for.")
    repo: str
    revision: str
    licence: str
    bytes: int
    about: bool
    ignore: tuple[str, ...]
    chosen: bool = Field(description="Whether the profile names the files that are needed.")
    source: str


class Need(Value):
    """Weights that a crew needs. `model` None: a repository the catalogue does not know.

    `revision` is what the profile says; `path` is a local folder the user looks after, empty for the cache.
    """

    roles: tuple[str, ...]
    repo: str
    revision: str
    path: str = ""
    files: tuple[str, ...] = Field(default=(), description="Only these files; empty: all but the ignored.")
    model: Model | None = None

    @property
    def pinned(self) -> bool:
        """Whether the revision is a commit: the weights cannot change under it."""
        return _is_commit(self.revision)

    @property
    def ignored(self) -> tuple[str, ...]:
        return self.model.ignore if self.model else ()


class Finding(Value):
    """What a check found: `problems` is empty if all is well. `hashed` bytes were compared by content."""

    folder: str
    commit: str
    files: int
    bytes: int
    hashed: int
    problems: tuple[str, ...] = ()


class Post(Protocol):
    """What is looked at of a profile's post."""

    @property
    def maker(self) -> str: ...

    @property
    def settings(self) -> Value: ...


@lru_cache(maxsize=1)
def known() -> tuple[Model, ...]:
    """The catalogue."""
    text = (resources.files("onereel.backends.data") / "weights.toml").read_text("utf-8")
    return tuple(Model.model_validate(entry) for entry in tomllib.loads(text)["model"])


def pinned(repo: str) -> str:
    """The commit of a repository that the crew was made for; “main” where none is known."""
    return next((model.revision for model in known() if model.repo == repo), "main")


def language_model_bytes(repo: str, quantization: str) -> int:
    """A language model's weights as they lie on a card, and asleep on the host; 0 for one nobody knows."""
    stored = next((model.bytes for model in known() if model.repo == repo), 0)
    return stored // 2 if quantization == "fp8" else stored


def parts(repo: str) -> dict[str, list[str]]:
    """Which files of a repository count as all of it, as `snapshot_download` takes it."""
    for model in known():
        if model.repo == repo:
            return {"allow_patterns": []} if model.chosen else {"ignore_patterns": list(model.ignore)}
    return {}


_SPOTS: dict[str, tuple[tuple[str, str, str, tuple[str, ...]], ...]] = {
    "chat": (("model", "revision", "model_path", ()),),
    "flux2": (("repo", "revision", "path", ()),),
    "wan22": (
        ("repo", "revision", "path", ()),
        ("lora_repo", "lora_revision", "lora_path", ("lora_high", "lora_low")),
    ),
    "acestep": (("repo", "revision", "path", ()),),
    "kokoro": (("repo", "revision", "path", ()),),
}
"""Maker → where its settings name repositories, revisions, local folders and single files."""


def listing(posts: Mapping[str, Post]) -> list[Need]:
    """What the crew of a profile needs, each once, in the order of its roles."""
    needs: dict[tuple[str, str, str, tuple[str, ...]], Need] = {}
    for role, post in posts.items():
        for need in _needs_of(role, post):
            key = (need.repo, need.revision, need.path, need.files)
            roles = (*needs[key].roles, role) if key in needs else (role,)
            needs[key] = need.model_copy(update={"roles": roles})
    return list(needs.values())


def _needs_of(role: str, post: Post) -> Iterator[Need]:
    values = post.settings.model_dump()
    if post.maker == "chat" and not values["serve"]:
        return  # somebody else's server has them
    for repo_key, revision_key, path_key, file_keys in _SPOTS.get(post.maker, ()):
        version = values.get("version", "")
        ours = [m for m in known() if m.maker == post.maker and m.version == version and not m.chosen]
        repo = values[repo_key] or (ours[0].repo if repo_key == "repo" and ours else "")
        files = tuple(values[key] for key in file_keys if values[key])
        if not repo or (file_keys and not files):
            continue
        yield Need(
            roles=(role,),
            repo=repo,
            revision=values[revision_key] or pinned(repo),
            path=values[path_key],
            files=files,
            model=next((model for model in known() if model.repo == repo), None),
        )


def pull(need: Need, progress: Progress = lambda done, total: None) -> Path:
    """Fetch what is missing of a need; the folder it is in. Begun files are gone on with.

    Raises Missing when there is no room, no such repository, or no right to it; CannotMake when the
    network fails: the same call then goes on where it stopped.
    """
    if need.path:
        raise Missing(f"{need.repo} is in your own folder {need.path}: onereel fetches nothing there.")
    sizes = _fetch(need, "list", lambda: None)["files"]
    total, missing = sum(size for size, _ in sizes), sum(size for size, there in sizes if not there)
    folder = repository_folder(need.repo)
    free = shutil.disk_usage(_nearest(folder)).free
    begun = sum(file.stat().st_size for file in folder.glob(f"blobs/*{BEGUN}"))
    if free + begun < missing + ROOM:
        raise Missing(
            f"{need.repo} needs {(missing - begun) / 1e9:.0f} GB more, {_nearest(folder)} has "
            f"{free / 1e9:.0f} GB free: make room, or set HF_HOME to a larger disk."
        )
    before = _size_of(folder) - begun

    def poll() -> None:
        progress(min(total, total - missing + max(0, _size_of(folder) - before)), total)

    poll()
    path = Path(_fetch(need, "pull", poll)["folder"])
    progress(total, total)
    return path


def check(need: Need, progress: Progress = lambda done, total: None, *, deep: bool = True) -> Finding:
    """Whether the weights of a need are here and whole, without the network.

    `deep` also compares every file's content with the hash it was published under. A folder of the
    user's own has no hashes: only what its index files name is looked for.
    """
    if need.path:
        own = Path(need.path)
        return _own_folder(own) if own.is_dir() else _absent(need, f"There is no folder {own}.")
    folder = repository_folder(need.repo)
    commit = need.revision
    if not need.pinned:
        ref = folder / "refs" / need.revision
        commit = ref.read_text("ascii").strip() if ref.is_file() else ""
    snapshot = folder / "snapshots" / commit
    if not commit or not snapshot.is_dir():
        return _absent(need, "Not on this machine: run `onereel models pull`.")
    published = _published(folder / "trees" / f"{commit}.json", need)
    found = {str(file.relative_to(snapshot)): file for file in sorted(snapshot.rglob("*")) if file.is_file()}
    problems = [f"{name} is missing." for name in published or need.files if name not in found]
    problems += _missing_shards(snapshot, found)
    total, hashed = sum(file.stat().st_size for file in found.values()), 0
    done = 0
    for name, file in found.items():
        size = file.stat().st_size
        expected_size, expected = published.get(name, (size, ""))
        # A file in the cache is a link to a blob that is named by its hash.
        expected = expected or file.resolve().name
        if size != expected_size:
            problems.append(f"{name} has {size} bytes instead of {expected_size} ({file.resolve()}).")
        elif deep and len(expected) in (40, 64):
            hashed += size
            if _hash(file, len(expected), partial(_further, progress, done, total)) != expected:
                problems.append(
                    f"{name} is damaged, its content is not what was published ({file.resolve()})."
                )
        done += size
        progress(done, total)
    return Finding(
        folder=str(snapshot),
        commit=commit,
        files=len(found),
        bytes=total,
        hashed=hashed,
        problems=tuple(dict.fromkeys(problems)),
    )


def _fetch(need: Need, work: str, poll: Callable[[], None]) -> dict[str, Any]:
    """What the fetching process answers; it is ended when `poll` raises."""
    allow = list(need.files) or None
    asked = {
        "work": work,
        "repo": need.repo,
        "revision": need.revision,
        "allow": allow,
        "ignore": need.ignored,
    }
    # A profile may have closed the network for everybody else.
    environment = os.environ | {"HF_HUB_OFFLINE": "0", "HF_HUB_DISABLE_PROGRESS_BARS": "1"}
    command = [sys.executable, "-m", "onereel.backends.weights_fetch", json.dumps(asked)]
    with tempfile.TemporaryFile() as said, tempfile.TemporaryFile() as log:
        process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=said, stderr=log, env=environment)
        try:
            while process.poll() is None:
                poll()
                with contextlib.suppress(subprocess.TimeoutExpired):
                    process.wait(POLL_SECONDS)
        finally:
            process.kill()
            process.wait()
            if process.stdin:
                process.stdin.close()
        lines, errors = _text(said).strip().splitlines(), _text(log)
    answer: dict[str, Any] = json.loads(lines[-1]) if lines else {}
    if "missing" in answer:
        raise Missing(answer["missing"])
    if process.returncode or not answer:
        reason = answer.get("failed") or " ".join(errors.split())[-300:] or f"exit code {process.returncode}"
        raise CannotMake(f"{need.repo} could not be fetched: {reason} Run the same command again to go on.")
    return answer


def _text(file: IO[bytes]) -> str:
    file.seek(0)
    return file.read().decode("utf-8", "replace")


def _further(progress: Progress, done: int, total: int, more: int) -> None:
    progress(done + more, total)


def _hash(file: Path, digits: int, more: Callable[[int], None]) -> str:
    """SHA-256 for large files; git's own hash of a blob for the small ones kept in git."""
    digest = hashlib.sha256() if digits == 64 else hashlib.sha1(usedforsecurity=False)
    if digits == 40:
        digest.update(b"blob %d\0" % file.stat().st_size)
    done, told = 0, time.monotonic()
    with file.open("rb") as stream:
        while chunk := stream.read(_CHUNK):
            digest.update(chunk)
            done += len(chunk)
            if time.monotonic() - told > POLL_SECONDS:
                told = time.monotonic()
                more(done)
    return digest.hexdigest()


def _published(tree: Path, need: Need) -> dict[str, tuple[int, str]]:
    """File → size and hash, as the hub listed them at the pull; empty where that was not kept."""
    if not tree.is_file():
        return {}
    files = json.loads(tree.read_text("utf-8")).get("files", {})
    return {
        name: (about.get("lfs_size") or about["size"], about.get("lfs_sha256") or about["blob_id"])
        for name, about in files.items()
        if (name in need.files if need.files else name not in need.ignored)
    }


def _missing_shards(folder: Path, found: Mapping[str, Path]) -> list[str]:
    """Files that an index of shards names and that are not there."""
    missing = []
    for name in found:
        if name.endswith(".index.json"):
            index = json.loads((folder / name).read_text("utf-8"))
            shards = sorted(
                {str(Path(name).parent / shard) for shard in index.get("weight_map", {}).values()}
            )
            missing += [f"{shard} is missing." for shard in shards if shard not in found]
    return missing


def _own_folder(folder: Path) -> Finding:
    found = {str(file.relative_to(folder)): file for file in sorted(folder.rglob("*")) if file.is_file()}
    problems = _missing_shards(folder, found) or ([] if found else ["The folder is empty."])
    size = sum(file.stat().st_size for file in found.values())
    return Finding(
        folder=str(folder), commit="", files=len(found), bytes=size, hashed=0, problems=tuple(problems)
    )


def _absent(need: Need, problem: str) -> Finding:
    return Finding(folder="", commit="", files=0, bytes=0, hashed=0, problems=(f"{need.repo}: {problem}",))


def cache_folder() -> Path:
    """The Hugging Face cache, by the hub library's own rule."""
    cache = Path(os.environ.get("XDG_CACHE_HOME") or "~/.cache").expanduser()
    home = Path(os.environ.get("HF_HOME") or cache / "huggingface").expanduser()
    return Path(os.environ.get("HF_HUB_CACHE") or home / "hub").expanduser()


def repository_folder(repo: str) -> Path:
    """Where the cache keeps a repository."""
    return cache_folder() / f"models--{repo.replace('/', '--')}"


def _size_of(folder: Path) -> int:
    return sum(file.stat().st_size for file in folder.glob("blobs/*") if file.is_file())


def _nearest(folder: Path) -> Path:
    return next(parent for parent in (folder, *folder.parents) if parent.exists())


def _is_commit(revision: str) -> bool:
    return len(revision) == 40 and all(digit in "0123456789abcdef" for digit in revision)
