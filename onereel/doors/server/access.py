"""Who may come in: one token for programs, a session cookie made from it for browsers."""

from __future__ import annotations

import hashlib
import hmac
import secrets
import time
from dataclasses import dataclass

COOKIE = "onereel_session"
SESSION_SECONDS = 14 * 24 * 3600
LEAST_TOKEN = 16


@dataclass(frozen=True, slots=True)
class Access:
    """`token` None: nobody needs one (only ever on loopback)."""

    token: str | None

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
        """A new session, as its cookie. It ends by itself, and with the token."""
        until = f"{int(time.time()) + SESSION_SECONDS}.{secrets.token_urlsafe(12)}"
        return f"{until}.{self._sign(until)}"

    def _is_session(self, cookie: str) -> bool:
        until, _, signature = cookie.rpartition(".")
        if not hmac.compare_digest(signature.encode(), self._sign(until).encode()):
            return False
        return int(until.partition(".")[0]) > time.time()

    def _sign(self, text: str) -> str:
        key = hashlib.sha256(b"onereel session\0" + (self.token or "").encode()).digest()
        return hmac.new(key, text.encode(), hashlib.sha256).hexdigest()
