"""The process that fetches weights, so that it can be ended at any moment and goes on where it was.

`python -m onereel.backends.weights_fetch JSON`; it ends when its standard input does. Its last line on
standard output is JSON: what it found or made, or `missing` / `failed` with a sentence.

Large files are fetched here, not by the hub library: since version 2 that keeps nothing of a file that was
not fetched whole (huggingface_hub pull request 4228), and one shard of an expert is 10 GB.
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from onereel.backends.weights import BEGUN, repository_folder

AT_ONCE = 4
TRIES = 5
SILENCE_SECONDS = 30.0
CHUNK = 2**20

Answer = dict[str, Any]


def main(asked: Answer) -> Answer:
    """List a repository's files, or fetch them."""
    try:
        import httpx
        from huggingface_hub import errors
    except ModuleNotFoundError as error:
        return {"missing": f"Fetching weights needs {error.name}: run `pip install onereel[studio]`."}
    try:
        return _listed(asked) if asked["work"] == "list" else _pulled(asked)
    except (errors.HfHubHTTPError, errors.DryRunError, httpx.HTTPError, OSError, RuntimeError) as error:
        # A list that could not be had hides its reason one level down.
        cause = error.__cause__ if isinstance(error, errors.DryRunError) else error
    repo, revision = asked["repo"], asked["revision"]
    match cause:
        case errors.GatedRepoError():
            return {
                "missing": f"{repo} asks for its terms to be accepted at huggingface.co; then set HF_TOKEN."
            }
        case errors.RevisionNotFoundError():
            return {"missing": f"{repo} has no revision {revision}: correct the profile."}
        case errors.RepositoryNotFoundError():
            return {
                "missing": f"The hub has no {repo}, or it is private: correct the profile, or set HF_TOKEN."
            }
    return {"failed": " ".join(f"{type(cause).__name__}: {cause}".split())[:400]}


def _listed(asked: Answer) -> Answer:
    from huggingface_hub import snapshot_download

    files = snapshot_download(asked["repo"], dry_run=True, **_wanted(asked))
    return {"files": [(file.file_size or 0, file.is_cached) for file in files]}


def _pulled(asked: Answer) -> Answer:
    from huggingface_hub import HfApi, snapshot_download

    repo, api = asked["repo"], HfApi()
    commit = api.repo_info(repo, revision=asked["revision"]).sha
    large = [
        (file.path, file.lfs.sha256, file.lfs.size)
        for file in api.list_repo_tree(repo, revision=commit, recursive=True)
        if getattr(file, "lfs", None) and _is_wanted(file.path, asked)
    ]
    with ThreadPoolExecutor(AT_ONCE) as pool:
        list(pool.map(lambda file: _grow(repo, commit, *file), large))
    return {"folder": snapshot_download(repo, **_wanted(asked))}


def _wanted(asked: Answer) -> Answer:
    return {
        "revision": asked["revision"],
        "allow_patterns": asked["allow"],
        "ignore_patterns": asked["ignore"] or None,
    }


def _is_wanted(path: str, asked: Answer) -> bool:
    return path in asked["allow"] if asked["allow"] else path not in asked["ignore"]


def _grow(repo: str, commit: str, path: str, digest: str, size: int) -> None:
    """Fetch what is missing of a large file into the cache, check it, and give it the name it is found by."""
    from filelock import FileLock

    blobs = repository_folder(repo) / "blobs"
    blobs.mkdir(parents=True, exist_ok=True)
    begun = blobs / (digest + BEGUN)
    with FileLock(str(begun) + ".lock"):
        if (blobs / digest).exists():
            return
        tries = 0
        while (there := begun.stat().st_size if begun.exists() else 0) < size:
            try:
                _fetch_from(there, repo, commit, path, begun)
            except _http_error():
                # Only tries in which nothing came count.
                tries = 0 if begun.stat().st_size > there else tries + 1
                if tries == TRIES:
                    raise
                time.sleep(2.0**tries / 4)
        with begun.open("rb") as stream:
            found = hashlib.file_digest(stream, "sha256").hexdigest()
        if found != digest:
            begun.unlink()
            raise RuntimeError(f"{path} arrived damaged; it is fetched anew next time.")
        begun.rename(blobs / digest)
    Path(str(begun) + ".lock").unlink(missing_ok=True)


def _fetch_from(there: int, repo: str, commit: str, path: str, begun: Path) -> None:
    import httpx
    from huggingface_hub import hf_hub_url
    from huggingface_hub.utils import build_hf_headers

    headers = {**build_hf_headers(), "Accept-Encoding": "identity"}
    if there:
        headers["Range"] = f"bytes={there}-"
    url = hf_hub_url(repo, path, revision=commit)
    begun.touch()
    with httpx.stream("GET", url, headers=headers, follow_redirects=True, timeout=SILENCE_SECONDS) as answer:
        answer.raise_for_status()
        with begun.open("ab" if answer.status_code == 206 else "wb") as file:
            for data in answer.iter_bytes(CHUNK):
                file.write(data)


def _http_error() -> type[Exception]:
    import httpx

    return httpx.HTTPError


def _end_with_parent() -> None:
    sys.stdin.buffer.read()
    os._exit(1)


if __name__ == "__main__":
    threading.Thread(target=_end_with_parent, daemon=True).start()
    answer = main(json.loads(sys.argv[1]))
    sys.stdout.write("\n" + json.dumps(answer) + "\n")
    sys.stdout.flush()
    os._exit(1 if "failed" in answer or "missing" in answer else 0)
