"""Who comes in, and by which link."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, Field

from simengine.domain.seats import Role
from simengine_api.schemas.common import Body, Id, Member


class JoinRequest(Body):
    """The secret of a join link: what stands behind the # of its address."""

    secret: Annotated[str, Field(min_length=10, max_length=200)]


class Me(BaseModel):
    """Who the caller is. ``exercise`` is None for the host, ``seat`` and ``nation`` for all but seats."""

    participant: str
    member: Member
    exercise: str | None
    seat: str | None
    nation: str | None
    role: Role | None
    may: list[str]
    expires_utc: str


class Joined(BaseModel):
    """The token is shown once; send it as ``Authorization: Bearer``."""

    token: str
    me: Me


class NewLink(Body):
    """Whom the link lets in; ``seat`` for members of kind seat alone."""

    member: Literal["trainer", "evaluator", "observer", "seat"]
    seat: Id | None = None
    hours: Annotated[int, Field(ge=1, le=24 * 90)] = 24 * 14
    uses: Annotated[int, Field(ge=1, le=100)] = 10


class Link(BaseModel):
    """A join link without its secret."""

    id: str
    member: Member
    seat: str | None
    created_utc: str
    expires_utc: str
    uses: int
    max_uses: int
    revoked: bool


class LinkWithSecret(Link):
    """A join link as it is shown once. ``path`` is to be put behind the server's address."""

    secret: str
    path: str
