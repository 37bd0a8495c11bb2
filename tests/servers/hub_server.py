"""The part of the Hugging Face hub that fetching a repository needs, on this machine."""

from __future__ import annotations

import hashlib
import json
import re
import time
from http.server import BaseHTTPRequestHandler
from typing import Any
from urllib.parse import urlsplit

from tests.servers.served import Served

COMMIT = "c0ffee" + "0" * 34


class HubServer(Served):
    """One repository, its large files under LFS. `slow`: seconds a piece of a large file takes.

    `broken`: files whose first transfer ends half-way.
    """

    def __init__(self, repo: str, files: dict[str, bytes]) -> None:
        self.repo, self.files = repo, files
        self.ranges: list[tuple[str, int]] = []
        self.broken: set[str] = set()
        self.gated = False
        self.slow = 0.0
        super().__init__(_handler(self))

    def large(self, name: str) -> bool:
        return name.endswith(".safetensors")

    def digest(self, name: str) -> str:
        """How the hub names a file's content: git's hash, or SHA-256 under LFS."""
        data = self.files[name]
        if self.large(name):
            return hashlib.sha256(data).hexdigest()
        return hashlib.sha1(b"blob %d\0" % len(data) + data).hexdigest()

    def tree(self) -> list[dict[str, Any]]:
        return [self._entry(name) for name in sorted(self.files)]

    def _entry(self, name: str) -> dict[str, Any]:
        size = len(self.files[name])
        entry = {"type": "file", "path": name, "size": size, "oid": self.digest(name)}
        if self.large(name):
            lfs = {"oid": self.digest(name), "size": size, "pointerSize": 134}
            entry |= {"lfs": lfs, "oid": "1" * 40}
        return entry


def _handler(hub: HubServer) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def log_message(self, *args: object) -> None:
            pass

        def do_HEAD(self) -> None:
            self.do_GET()

        def do_GET(self) -> None:
            path = urlsplit(self.path).path
            if hub.gated:
                self._json(403, {"error": "Access is restricted."}, {"X-Error-Code": "GatedRepo"})
            elif hub.repo not in path:
                self._json(404, {"error": "Repository not found"}, {"X-Error-Code": "RepoNotFound"})
            elif found := re.fullmatch(rf"/api/models/{hub.repo}/revision/([^/]+)", path):
                if found[1] in ("main", COMMIT):
                    self._json(200, {"id": hub.repo, "sha": COMMIT, "siblings": []})
                else:
                    self._json(404, {"error": "Invalid rev id"}, {"X-Error-Code": "RevisionNotFound"})
            elif re.fullmatch(rf"/api/models/{hub.repo}/tree/{COMMIT}", path):
                self._json(200, hub.tree())
            elif found := re.fullmatch(rf"/{hub.repo}/resolve/{COMMIT}/(.+)", path):
                self._file(found[1])
            else:
                self._json(404, {"error": "Entry not found"}, {"X-Error-Code": "EntryNotFound"})

        def _file(self, name: str) -> None:
            data = hub.files[name]
            begin = int((re.match(r"bytes=(\d+)-", self.headers.get("Range", "")) or [0, 0])[1])
            self.send_response(206 if begin else 200)
            self.send_header("X-Repo-Commit", COMMIT)
            self.send_header("ETag", f'"{hub.digest(name)}"')
            self.send_header("Accept-Ranges", "bytes")
            if begin:
                self.send_header("Content-Range", f"bytes {begin}-{len(data) - 1}/{len(data)}")
            self.send_header("Content-Length", str(len(data) - begin))
            self.end_headers()
            if self.command == "HEAD":
                return
            hub.ranges.append((name, begin))
            if name in hub.broken:
                hub.broken.discard(name)
                self.wfile.write(data[begin : (begin + len(data)) // 2])
                self.close_connection = True
                return
            for at in range(begin, len(data), 2**16):
                self.wfile.write(data[at : at + 2**16])
                self.wfile.flush()
                if hub.large(name):
                    time.sleep(hub.slow)

        def _json(self, status: int, tree: Any, headers: dict[str, str] | None = None) -> None:
            body = json.dumps(tree).encode()
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(body)))
            for key, value in (headers or {}).items():
                self.send_header(key, value)
            self.end_headers()
            if self.command != "HEAD":
                self.wfile.write(body)

    return Handler
