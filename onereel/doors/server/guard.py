"""What every request passes before a route sees it, and what every answer leaves with."""

from __future__ import annotations

import ipaddress
import logging
import re
import secrets
import time
from collections import OrderedDict
from dataclasses import dataclass
from http.cookies import CookieError, SimpleCookie
from typing import Final
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from onereel.doors.server import metrics, web
from onereel.doors.server.access import COOKIE, Access
from onereel.doors.server.problems import problem

CSP = (
    "default-src 'self'; img-src 'self' data:; media-src 'self' blob:; object-src 'none'; base-uri 'none';"
    " form-action 'self'; frame-ancestors 'none'"
)
HEADERS: Final = {
    "Content-Security-Policy": CSP,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "X-Frame-Options": "DENY",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
}
OPEN = re.compile(r"^(/|/healthz|/v1/session|/web/.*|/films/[^/]*|/p/[^/]*(/[a-z0-9.]+)?)$")
"""Paths that show nothing of a film, or ask for themselves whether it is public. All others need a token."""

BODY_BYTES = 256 * 1024
"""A body that says it is larger is refused here; one sent in chunks is counted by FastAPI as it comes."""

_REQUEST_ID = re.compile(r"^[A-Za-z0-9._-]{1,64}$")
_SAFE = ("GET", "HEAD", "OPTIONS")
_access_log = logging.getLogger("onereel.access")


@dataclass(slots=True)
class _Bucket:
    tokens: float
    at: float


class Rates:
    """So many requests a second from one address, and a burst; a wrong token costs fifty."""

    def __init__(self, a_second: float, burst: float, most: int = 4096) -> None:
        self._a_second, self._burst, self._most = a_second, burst, most
        self._buckets: OrderedDict[str, _Bucket] = OrderedDict()

    def spend(self, who: str, cost: float = 1.0) -> float:
        """Take from an address's bucket; seconds to wait, 0 when there was enough."""
        now = time.monotonic()
        bucket = self._buckets.pop(who, None) or _Bucket(self._burst, now)
        bucket.tokens = min(self._burst, bucket.tokens + (now - bucket.at) * self._a_second)
        bucket.at = now
        self._buckets[who] = bucket
        if len(self._buckets) > self._most:
            self._buckets.popitem(last=False)
        if bucket.tokens < 1:
            return (1 - bucket.tokens) / self._a_second
        bucket.tokens -= cost
        return 0.0


class Guard:
    """ASGI: host, origin, rate, token, size; request ids, security headers, the access log."""

    def __init__(self, app: ASGIApp, access: Access, rates: Rates, hosts: frozenset[str] | None) -> None:
        self._app, self._access, self._rates, self._hosts = app, access, rates, hosts

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            if scope["type"] == "lifespan":
                await self._app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        given = headers.get("x-request-id", "")
        request_id = given if _REQUEST_ID.match(given) else secrets.token_hex(8)
        began, status = time.perf_counter(), 0

        async def dressed(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                outgoing = MutableHeaders(scope=message)
                outgoing["X-Request-ID"] = request_id
                for name, value in HEADERS.items():
                    outgoing.setdefault(name, value)
                if scope["path"].startswith("/v1"):
                    outgoing.setdefault("Cache-Control", "no-store")
            await send(message)

        refusal = self._refuse(scope, headers)
        try:
            if refusal is not None:
                await refusal(scope, receive, dressed)
            else:
                await self._app(scope, receive, dressed)
        finally:
            took = time.perf_counter() - began
            metrics.seen(scope, status, took)
            _access_log.info(
                "%s %s %d %.1f ms %s", scope["method"], scope["path"], status, took * 1000, request_id
            )

    def _refuse(self, scope: Scope, headers: Headers) -> ASGIApp | None:
        who = scope["client"][0] if scope.get("client") else "local"
        if wait := self._rates.spend(who):
            return problem(
                429,
                "Too many requests from this address.",
                "rate",
                headers={"Retry-After": str(int(wait) + 1)},
            )
        if not self._is_our_host(headers.get("host", "")):
            return problem(421, "This service does not answer to that name: see --host and --allow-host.")
        if not self._is_own_origin(scope, headers):
            return problem(403, "Another site's page may not do this.", "cross-site")
        if _length(headers) > BODY_BYTES:
            return problem(413, f"The body is larger than {BODY_BYTES // 1024} KB.")
        if OPEN.match(scope["path"]) or self._access.allows(
            headers.get("authorization"), _cookie(headers.get("cookie", ""))
        ):
            return None
        if "authorization" in headers:
            self._rates.spend(who, 50)
        return web.page_instead(scope, 401) if web.wants_page(scope) else _locked()

    def _is_our_host(self, host: str) -> bool:
        """On loopback only loopback's names: another site's name may be pointed at it (DNS rebinding)."""
        return self._hosts is None or (urlsplit(f"//{host}").hostname or "") in self._hosts

    def _is_own_origin(self, scope: Scope, headers: Headers) -> bool:
        """A browser says where a request comes from; one that changes something must come from our page."""
        origin = headers.get("origin")
        if scope["method"] in _SAFE or origin is None:
            return True
        return urlsplit(origin).netloc == headers.get("host", "")


def names_of(host: str, more: tuple[str, ...]) -> frozenset[str] | None:
    """The names a loopback service answers to, and those a proxy in front of it has.

    None (any) elsewhere, where a token is needed anyway.
    """
    names = ("localhost", "127.0.0.1", "::1", host, *more)
    return frozenset(name.lower() for name in names) if is_loopback(host) else None


def is_loopback(host: str) -> bool:
    """Whether only this machine can reach a service bound to `host`."""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _locked() -> ASGIApp:
    return problem(
        401,
        "A token is needed: Authorization: Bearer …, or sign in on the page.",
        headers={"WWW-Authenticate": 'Bearer realm="onereel"'},
    )


def _length(headers: Headers) -> int:
    said = headers.get("content-length", "0")
    return int(said) if said.isdecimal() else 0


def _cookie(header: str) -> str | None:
    try:
        morsel = SimpleCookie(header).get(COOKIE)
    except CookieError:
        return None
    return morsel.value if morsel else None
