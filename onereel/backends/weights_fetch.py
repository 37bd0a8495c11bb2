"""The process that fetches weights, so that it can be ended at any moment: the hub's threads cannot be.

`python -m onereel.backends.weights_fetch JSON`; its last line on standard output is JSON: what it found or
made, or `missing` / `failed` with a sentence.
"""

from __future__ import annotations

import json
import sys
from typing import Any


def main(asked: dict[str, Any]) -> dict[str, Any]:
    """List a repository's files, or fetch them."""
    try:
        from huggingface_hub import errors
    except ModuleNotFoundError:
        return {"missing": "Fetching weights needs huggingface_hub: run `pip install onereel[studio]`."}
    repo, revision = asked["repo"], asked["revision"]
    try:
        return _done(asked)
    except errors.GatedRepoError:
        reason = f"{repo} asks for its terms to be accepted at huggingface.co; then set HF_TOKEN."
    except errors.RevisionNotFoundError:
        reason = f"{repo} has no revision {revision}: correct the profile."
    except errors.RepositoryNotFoundError:
        reason = f"The hub has no {repo}, or it is private: correct the profile, or set HF_TOKEN."
    except (errors.HfHubHTTPError, errors.DryRunError, OSError, RuntimeError) as error:
        return {"failed": " ".join(f"{type(error).__name__}: {error}".split())[:400]}
    return {"missing": reason}


def _done(asked: dict[str, Any]) -> dict[str, Any]:
    from huggingface_hub import snapshot_download

    wanted = {
        "revision": asked["revision"],
        "allow_patterns": asked["allow"],
        "ignore_patterns": asked["ignore"] or None,
    }
    if asked["work"] == "list":
        files = snapshot_download(asked["repo"], dry_run=True, **wanted)
        return {"files": [(file.file_size or 0, file.is_cached) for file in files]}
    return {"folder": snapshot_download(asked["repo"], **wanted)}


if __name__ == "__main__":
    answer = main(json.loads(sys.argv[1]))
    sys.stdout.write("\n" + json.dumps(answer) + "\n")
    sys.exit(1 if "failed" in answer or "missing" in answer else 0)
