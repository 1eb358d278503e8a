"""What holds for every request: security headers, a bound on its size, a bound on how many there are."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, MutableMapping
from dataclasses import dataclass
from typing import Any

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import Request

from simengine.domain.errors import error
from simengine_api.adapters.wall import Wall
from simengine_api.errors import response

Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
App = Callable[[MutableMapping[str, Any], Receive, Send], Awaitable[None]]

MAX_BODY_BYTES = 256 * 1024
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self' {styles}; font-src 'self'; "
    "img-src 'self' data:; connect-src 'self'; frame-src 'self'; "
    "form-action 'none'; base-uri 'none'; frame-ancestors 'none'"
)


@dataclass(frozen=True, slots=True)
class Limits:
    """How many requests there may be: joins a minute from one address, others a second by one participant,
    and how many of these at once. A room full of people behind one router joins within a minute."""

    joins_per_minute: int = 120
    requests_per_s: int = 50
    burst: int = 200


class Bucket:
    """So many requests at once, and then so many a second, for each key."""

    def __init__(self, wall: Wall, per_s: float, burst: int) -> None:
        self._wall, self._per_s, self._burst = wall, per_s, burst
        self._left: dict[str, tuple[float, float]] = {}

    def wait_s(self, key: str) -> int:
        """0 when a request may go on, else in how many seconds to try again."""
        now = self._wall.monotonic_s()
        left, since = self._left.get(key, (float(self._burst), now))
        left = min(float(self._burst), left + (now - since) * self._per_s)
        if len(self._left) > 20_000:
            self._left.clear()  # who was bound is let go early; better than growing for ever
        if left < 1:
            self._left[key] = (left, now)
            return int((1 - left) / self._per_s) + 1
        self._left[key] = (left - 1, now)
        return 0


class Guard:
    """Wraps the app. ``styles`` are hashes of style sheets that stand inside a page (the report's)."""

    def __init__(self, app: App, wall: Wall, styles: str, limits: Limits) -> None:
        self._app = app
        self._policy = POLICY.format(styles=styles)
        self._joins = Bucket(wall, limits.joins_per_minute / 60, limits.joins_per_minute)
        self._requests = Bucket(wall, limits.requests_per_s, limits.burst)

    async def __call__(self, scope: MutableMapping[str, Any], receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                headers["content-security-policy"] = self._policy
                headers["x-content-type-options"] = "nosniff"
                headers["referrer-policy"] = "no-referrer"
                headers["cross-origin-opener-policy"] = "same-origin"
                headers["cross-origin-resource-policy"] = "same-origin"
                headers["permissions-policy"] = "camera=(), microphone=(), geolocation=()"
                if scope["path"].startswith("/v1"):
                    headers.setdefault("cache-control", "no-store")
            await send(message)

        refusal = self._refuse(scope)
        if refusal is not None:
            await response(refusal, Request(scope))(scope, receive, with_headers)
            return
        await self._app(scope, self._bounded(receive), with_headers)

    def _refuse(self, scope: MutableMapping[str, Any]) -> Any:
        headers = Headers(scope=scope)
        length = headers.get("content-length", "0")
        if length.isdigit() and int(length) > MAX_BODY_BYTES:
            return error("service-body-too-large", limit_kib=MAX_BODY_BYTES // 1024)
        if not scope["path"].startswith("/v1"):
            return None
        who = (scope.get("client") or ("",))[0]
        wait = self._joins.wait_s(who) if scope["path"] == "/v1/join" else 0
        wait = wait or self._requests.wait_s(headers.get("authorization", who))
        return error("service-too-many-requests", seconds=wait) if wait else None

    def _bounded(self, receive: Receive) -> Receive:
        """The body, refused in mid-way when it says no length and turns out too long."""
        seen = 0

        async def bounded() -> Message:
            nonlocal seen
            message = await receive()
            seen += len(message.get("body", b""))
            if seen > MAX_BODY_BYTES:
                raise error("service-body-too-large", limit_kib=MAX_BODY_BYTES // 1024)
            return message

        return bounded
