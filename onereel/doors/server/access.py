"""Who may come in: one token for programs, a session cookie made from it for browsers."""

from __future__ import annotations

import hashlib
import hmac
import secrets
import time
from dataclasses import dataclass
from pathlib import Path

from onereel.film import replace_text

COOKIE = "onereel_session"
SESSION_SECONDS = 14 * 24 * 3600
LEAST_TOKEN = 16


@dataclass(frozen=True, slots=True)
class Access:
    """`token` None: nobody needs one (only ever on loopback).

    `salt_file` holds what sessions are signed with beside the token; a new one ends them all, for every
    process over the same films.
    """

    token: str | None
    salt_file: Path

    def knows(self, token: str) -> bool:
        """Whether this is the token, in a time that tells nothing about it."""
        return self.token is not None and hmac.compare_digest(token.encode(), self.token.encode())

    def allows(self, authorization: str | None, cookie: str | None) -> bool:
        """Whether a request with these may come in."""
        if self.token is None:
            return True
        scheme, _, given = (authorization or "").partition(" ")
        if authorization is not None:
            return scheme.lower() == "bearer" and self.knows(given.strip())
        return cookie is not None and self._is_session(cookie)

    def session(self) -> str:
        """A new session, as its cookie. It ends by itself, with the token, and by `end_sessions`."""
        until = f"{int(time.time()) + SESSION_SECONDS}.{secrets.token_urlsafe(12)}"
        return f"{until}.{self._sign(until, self._salt() or self.end_sessions())}"

    def end_sessions(self) -> str:
        """End every session there is; what the next ones are signed with."""
        salt = secrets.token_hex(16)
        replace_text(self.salt_file, salt)
        return salt

    def _is_session(self, cookie: str) -> bool:
        until, _, signature = cookie.rpartition(".")
        salt = self._salt()
        if not salt or not hmac.compare_digest(signature.encode(), self._sign(until, salt).encode()):
            return False
        return int(until.partition(".")[0]) > time.time()

    def _salt(self) -> str:
        try:
            return self.salt_file.read_text("ascii")
        except FileNotFoundError:
            return ""

    def _sign(self, text: str, salt: str) -> str:
        key = hashlib.sha256(f"onereel session\0{salt}\0{self.token or ''}".encode()).digest()
        return hmac.new(key, text.encode(), hashlib.sha256).hexdigest()
