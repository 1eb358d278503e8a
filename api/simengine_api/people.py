"""Join links and those who came by them. Secrets are kept as digests only; nobody's name is asked for."""

from __future__ import annotations

import asyncio
import secrets
from collections import Counter
from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from sqlalchemy import Connection, Row, func, insert, select, update

from simengine.domain.errors import error
from simengine_api import schemas
from simengine_api.adapters import tables as t
from simengine_api.adapters.database import Database
from simengine_api.adapters.wall import Wall
from simengine_api.auth import Caller, digest, new_secret

_T = TypeVar("_T")


def new_id() -> str:
    """An id for a row: random, so that it tells nothing."""
    return secrets.token_hex(8)


class People:
    """Who may come in, and who has. ``arrived`` is called with exercise and seat of everybody who joins."""

    def __init__(self, database: Database, wall: Wall) -> None:
        self._database = database
        self._wall = wall
        self._callers: dict[str, Caller] = {}
        self.arrived: Callable[[str, str], Any] | None = None

    async def _write(self, work: Callable[[Connection], _T]) -> _T:
        return await asyncio.wrap_future(self._database.write(work))

    # links

    async def new_link(
        self, exercise: str | None, member: schemas.Member, seat: str | None, *, hours: int, uses: int
    ) -> schemas.LinkWithSecret:
        """A link whose secret is shown this once."""
        secret, now = new_secret(), self._wall.utc()
        row = {
            "id": new_id(),
            "exercise": exercise,
            "member": member,
            "seat": seat,
            "secret_sha256": digest(secret),
            "created_utc": now,
            "expires_utc": self._wall.utc(hours),
            "max_uses": uses,
            "uses": 0,
            "revoked": False,
        }
        await self._write(lambda connection: connection.execute(insert(t.links).values(row)))
        kept = {name: row[name] for name in schemas.Link.model_fields}
        return schemas.LinkWithSecret(**kept, secret=secret, path=f"/join#{secret}")  # type: ignore[arg-type]

    async def links(self, exercise: str) -> list[schemas.Link]:
        """The links of an exercise, without their secrets."""
        query = select(t.links).where(t.links.c.exercise == exercise).order_by(t.links.c.created_utc)
        with self._database.read() as connection:
            rows = connection.execute(query).all()
        return [
            schemas.Link(**{name: row._mapping[name] for name in schemas.Link.model_fields}) for row in rows
        ]

    async def revoke(self, exercise: str, link: str) -> None:
        """Void a link and all tokens that came of it. Raises ``service-link-unknown``."""

        def work(connection: Connection) -> int:
            where = (t.links.c.id == link) & (t.links.c.exercise == exercise)
            return connection.execute(update(t.links).where(where).values(revoked=True)).rowcount

        if not await self._write(work):
            raise error("service-link-unknown")
        self._callers.clear()

    # joining

    async def join(self, secret: str) -> schemas.Joined:
        """Exchange a secret for a token.

        Raises ``service-link-unknown``, ``-revoked``, ``-expired``, ``-used-up``.
        """
        token, now = new_secret(), self._wall.utc()

        def work(connection: Connection) -> Caller:
            link = connection.execute(
                select(t.links).where(t.links.c.secret_sha256 == digest(secret))
            ).one_or_none()
            _check(link, now)
            assert link is not None
            participant = new_id()
            connection.execute(update(t.links).where(t.links.c.id == link.id).values(uses=t.links.c.uses + 1))
            connection.execute(
                insert(t.participants).values(
                    id=participant,
                    link=link.id,
                    token_sha256=digest(token),
                    created_utc=now,
                    expires_utc=link.expires_utc,
                    left=False,
                )
            )
            return Caller(participant, link.member, link.exercise, link.seat, link.expires_utc)

        caller = await self._write(work)
        if caller.exercise is not None and caller.seat is not None and self.arrived is not None:
            await self.arrived(caller.exercise, caller.seat)
        return schemas.Joined(token=token, me=self.me(caller))

    async def caller(self, token_sha256: str) -> Caller | None:
        """Whose token this is; None when it is nobody's, or no longer valid."""
        found = self._callers.get(token_sha256)
        if found is None:
            query = (
                select(
                    t.participants.c.id,
                    t.participants.c.expires_utc,
                    t.links.c.member,
                    t.links.c.exercise,
                    t.links.c.seat,
                )
                .join_from(t.participants, t.links)
                .where(
                    t.participants.c.token_sha256 == token_sha256,
                    t.participants.c.left.is_(False),
                    t.links.c.revoked.is_(False),
                )
            )
            with self._database.read() as connection:
                row = connection.execute(query).one_or_none()
            if row is None:
                return None
            found = Caller(row.id, row.member, row.exercise, row.seat, row.expires_utc)
            self._callers[token_sha256] = found
        return found if found.expires_utc > self._wall.utc() else None

    def me(self, caller: Caller) -> schemas.Me:
        """The caller as it is told."""
        return schemas.Me(
            participant=caller.participant,
            member=caller.member,  # type: ignore[arg-type]
            exercise=caller.exercise,
            seat=caller.seat,
            nation=caller.nation,
            role=caller.role,
            may=sorted(caller.may),
            expires_utc=caller.expires_utc,
        )

    async def leave(self, caller: Caller) -> None:
        """Void the caller's token."""
        where = t.participants.c.id == caller.participant
        await self._write(
            lambda connection: connection.execute(update(t.participants).where(where).values(left=True))
        )
        self._callers.clear()

    async def joined(self, exercise: str) -> Mapping[str, int]:
        """How many participants hold a valid token, by seat."""
        query = (
            select(t.links.c.seat, func.count())
            .join_from(t.participants, t.links)
            .where(
                t.links.c.exercise == exercise,
                t.links.c.seat.is_not(None),
                t.links.c.revoked.is_(False),
                t.participants.c.left.is_(False),
                t.participants.c.expires_utc > self._wall.utc(),
            )
            .group_by(t.links.c.seat)
        )
        with self._database.read() as connection:
            return Counter({row[0]: row[1] for row in connection.execute(query)})


def _check(link: Row[Any] | None, now: str) -> None:
    if link is None:
        raise error("service-link-unknown")
    if link.revoked:
        raise error("service-link-revoked")
    if link.expires_utc <= now:
        raise error("service-link-expired")
    if link.uses >= link.max_uses:
        raise error("service-link-used-up", uses=link.max_uses)
