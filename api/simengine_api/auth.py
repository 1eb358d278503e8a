"""Who is asking, and what they may do. The seat comes from the credential, never from a body or a path."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from hashlib import sha256
from typing import Annotated

from fastapi import Depends, Request

from simengine.domain.errors import error
from simengine.domain.seats import Role

READ, ACT, WATCH, CONTROL = "exercise.read", "seat.act", "exercise.watch", "exercise.control"
LINKS, JOURNAL, REPORT_FULL, REPORT_OWN = "exercise.links", "journal.read", "report.full", "report.own"
CREATE, FRAMEWORKS = "exercises.create", "frameworks.read"

PERMISSIONS: dict[str, frozenset[str]] = {
    "host": frozenset({CREATE, FRAMEWORKS}),
    "trainer": frozenset({READ, FRAMEWORKS, WATCH, CONTROL, LINKS, JOURNAL, REPORT_FULL}),
    "evaluator": frozenset({READ, FRAMEWORKS, WATCH, JOURNAL, REPORT_FULL}),
    "observer": frozenset({READ, FRAMEWORKS, WATCH}),
    "seat": frozenset({READ, FRAMEWORKS, ACT, REPORT_OWN}),
}
"""What each kind of member may do. None may do everything: the host opens exercises and sees into none."""


def new_secret() -> str:
    """A secret for a link or a token: 256 bits, safe in a URL."""
    return secrets.token_urlsafe(32)


def digest(secret: str) -> str:
    """The form in which a secret is kept. A plain hash will do: the secret is random, nothing to guess."""
    return sha256(secret.encode("utf-8")).hexdigest()


@dataclass(frozen=True, slots=True)
class Caller:
    """A participant whose token was checked."""

    participant: str
    member: str
    exercise: str | None
    seat: str | None
    expires_utc: str

    @property
    def may(self) -> frozenset[str]:
        """What this caller may do."""
        return PERMISSIONS[self.member]

    @property
    def nation(self) -> str | None:
        """The nation of the seat; None for all others."""
        return self.seat.split(".")[0] if self.seat else None

    @property
    def role(self) -> Role | None:
        """The role of the seat; None for all others."""
        return Role(self.seat.split(".")[1]) if self.seat else None


def bearer(request: Request) -> str:
    """The token of the request. Raises ``service-token-missing``."""
    scheme, _, token = request.headers.get("authorization", "").partition(" ")
    if scheme.lower() != "bearer" or not token.strip():
        raise error("service-token-missing")
    return token.strip()


async def caller_of(request: Request) -> Caller:
    """The caller of a request. Raises ``service-token-missing`` and ``service-token-unknown``."""
    found = await request.app.state.service.people.caller(digest(bearer(request)))
    if not isinstance(found, Caller):
        raise error("service-token-unknown")
    return found


CallerOf = Annotated[Caller, Depends(caller_of)]


def require(caller: Caller, permission: str, exercise: str | None = None) -> Caller:
    """Raise ``service-not-permitted`` unless the caller may, and is of this exercise when one is named.

    Another exercise is ``service-exercise-unknown``: nobody learns which exercises there are.
    """
    if exercise is not None and caller.exercise != exercise:
        raise error("service-exercise-unknown")
    if permission not in caller.may:
        raise error("service-not-permitted", member=caller.member, permission=permission)
    return caller


def seat_of(caller: Caller) -> str:
    """The caller's seat; only for callers who may act."""
    assert caller.seat is not None
    return caller.seat
