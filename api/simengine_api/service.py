"""The service: exercises by id, opened, kept and brought back."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping

from sqlalchemy import Connection

from simengine.domain.errors import error
from simengine.domain.markings import Tlp
from simengine.domain.nearest import nearest
from simengine.scenario import find_pack, shipped_packs
from simengine_api import schemas
from simengine_api.adapters import store
from simengine_api.adapters.database import Database
from simengine_api.adapters.wall import Wall
from simengine_api.live.bell import Bell
from simengine_api.live.exercise import LiveExercise, Settings
from simengine_api.live.pack import Pack, archive, read, unpack
from simengine_api.live.room import Room
from simengine_api.people import People, new_id

TRAINER_HOURS = 24 * 30
TRAINER_USES = 20
DEFAULT_POLICY = "competent"


class Service:
    """What the routes ask. Lives in the event loop."""

    def __init__(self, database: Database, wall: Wall) -> None:
        self._database = database
        self._wall = wall
        self._rooms: dict[str, Room] = {}
        self._packs: dict[str, Pack] = {}
        self._opening = asyncio.Lock()
        self.people = People(database, wall)
        self.people.arrived = self._arrived

    # packs

    async def packs(self, locale: str) -> list[schemas.PackInfo]:
        """The shipped packs."""
        return [await asyncio.to_thread(self._pack_info, ident, locale) for ident in shipped_packs()]

    def _shipped(self, ident: str) -> Pack:
        if ident not in self._packs:
            known = shipped_packs()
            if ident not in known:  # never a path: the host names packs, not folders of this machine
                close = nearest(ident, known)
                raise error("pack-not-found", pack=ident, nearest=close, known=", ".join(known))
            self._packs[ident] = read(find_pack(ident))
        return self._packs[ident]

    def _pack_info(self, ident: str, locale: str) -> schemas.PackInfo:
        pack = self._shipped(ident)
        scenario = pack.scenario
        return schemas.PackInfo(
            id=ident,
            version=scenario.version,
            title=pack.texts.get("scenario", ident, "title", locale),
            summary=pack.texts.get("scenario", ident, "summary", locale),
            language=scenario.language,
            marking=Tlp(scenario.marking),
            duration_ms=scenario.duration_ms,
            play=scenario.default_play,
            nations=len(scenario.region.nations),
            seats=sum(len(nation.seats) for nation in scenario.region.nations),
            moves=sum(t_ms < scenario.duration_ms for t_ms in scenario.move_times_ms),
        )

    # exercises

    async def exercises(self) -> list[schemas.ExerciseSummary]:
        """All exercises, the newest first."""
        with self._database.read() as connection:
            rows = store.exercises(connection)
            names = {row.id: store.pack_id(connection, row.pack_hash) for row in rows}
        return [_summary(row, names[row.id]) for row in rows]

    async def create(self, wanted: schemas.NewExercise) -> schemas.CreatedExercise:
        """Open an exercise's lobby. Raises ``pack-not-found``."""
        pack = await asyncio.to_thread(self._shipped, wanted.pack)
        return await self.create_from(pack, archive(find_pack(wanted.pack)), wanted)

    async def create_from(
        self, pack: Pack, data: bytes, wanted: schemas.NewExercise
    ) -> schemas.CreatedExercise:
        """As :meth:`create`, for a pack that need not be a shipped one."""
        scenario = pack.scenario
        settings = Settings(wanted.play or scenario.default_play, wanted.seed, DEFAULT_POLICY, {})
        row = store.ExerciseRow(
            id=new_id(),
            pack_hash=scenario.pack_hash,
            title=pack.texts.get("scenario", scenario.id),
            state="lobby",
            created_utc=self._wall.utc(),
            settings=settings.data(),
            speed=60,
            watermark_ms=0,
        )

        def work(connection: Connection) -> None:
            store.add_pack(connection, scenario.pack_hash, scenario.id, data)
            store.add_exercise(connection, row)

        await asyncio.wrap_future(self._database.write(work))
        link = await self.people.new_link(row.id, "trainer", None, hours=TRAINER_HOURS, uses=TRAINER_USES)
        return schemas.CreatedExercise(exercise=_summary(row, scenario.id), trainer_link=link)

    async def room(self, ident: str) -> Room:
        """An exercise, brought back from the store when it is not in memory. Raises
        ``service-exercise-unknown``, and ``journal-...`` when its journal does not verify or replay."""
        found = self._rooms.get(ident)
        if found is not None:
            return found
        async with self._opening:
            if ident not in self._rooms:
                self._rooms[ident] = await self._open(ident)
            return self._rooms[ident]

    async def _open(self, ident: str) -> Room:
        with self._database.read() as connection:
            row = store.exercise(connection, ident)
            if row is None:
                raise error("service-exercise-unknown")
            pack_id, data = store.pack(connection, row.pack_hash)
        bell = Bell(asyncio.get_running_loop())

        def build() -> tuple[LiveExercise, Pack]:
            pack = unpack(pack_id, data)
            return LiveExercise(ident, pack.scenario, self._database, self._wall, bell), pack

        live, pack = await asyncio.to_thread(build)

        async def joined() -> Mapping[str, int]:
            return await self.people.joined(ident)

        return Room(live, pack, row.title, joined)

    async def new_link(self, exercise: str, wanted: schemas.NewLink) -> schemas.LinkWithSecret:
        """A join link. Raises ``service-link-needs-seat``, ``exercise-seat-unknown``."""
        room = await self.room(exercise)
        if (wanted.member == "seat") != (wanted.seat is not None):
            raise error("service-link-needs-seat")
        seats = {seat.id for nation in room.pack.scenario.region.nations for seat in nation.seats}
        if wanted.seat is not None and wanted.seat not in seats:
            raise error("exercise-seat-unknown", seat=wanted.seat)
        return await self.people.new_link(
            exercise, wanted.member, wanted.seat, hours=wanted.hours, uses=wanted.uses
        )

    async def _arrived(self, exercise: str, seat: str) -> None:
        await (await self.room(exercise)).arrived(seat)

    async def close(self) -> None:
        """Stop every exercise where it stands; all that was acknowledged is durable."""
        for room in self._rooms.values():
            room.bell.close()
        for room in self._rooms.values():
            await asyncio.to_thread(room.live.close)


def _summary(row: store.ExerciseRow, pack: str) -> schemas.ExerciseSummary:
    return schemas.ExerciseSummary(
        id=row.id,
        pack=pack,
        title=row.title,
        state=row.state,  # type: ignore[arg-type]
        created_utc=row.created_utc,
    )
