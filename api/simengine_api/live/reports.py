"""Scores while an exercise runs and its after-action report once it has ended, worked out beside the loop."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from simengine.domain.errors import error
from simengine.domain.scenario import Play
from simengine.journal.codec import encode_line
from simengine.journal.record import Record
from simengine.scoring import ExerciseLog, score_exercise
from simengine.texts import RIGHT_TO_LEFT, Catalogue
from simengine_api import schemas
from simengine_trainers.debrief import (
    build_report,
    idle_reference,
    nation_form,
    render_html,
    report_bytes,
)

if TYPE_CHECKING:
    from simengine_api.live.room import Room

FRESH_S = 5.0
"""How old scores may be while the clock runs: they are worked out from the whole journal."""


class Reports:
    """What is derived from one exercise's journal."""

    def __init__(self, room: Room) -> None:
        self._room = room
        self._scores: Mapping[str, schemas.Scores] = {}
        self._scored_seq = 0
        self._scored_s = 0.0
        self._report: Mapping[str, Any] | None = None
        self._lock = asyncio.Lock()

    def _records(self) -> list[Record]:
        live = self._room.live
        return [record for record in live.journal.records() if record.seq <= live.published.seq]

    async def scores(self) -> Mapping[str, schemas.Scores]:
        """Both scores of every nation as things stand; while the clock runs a few seconds old at most."""
        async with self._lock:
            now = self._room.live.published
            seq, stands = now.seq, now.state not in ("running", "advancing")
            if seq != self._scored_seq and (stands or time.monotonic() - self._scored_s > FRESH_S):
                self._scores = await asyncio.to_thread(self._score)
                self._scored_seq, self._scored_s = seq, time.monotonic()
            return self._scores

    def _score(self) -> Mapping[str, schemas.Scores]:
        log = ExerciseLog.from_records(self._records())
        sheet = score_exercise(log, {}, self._room.pack.scenario.rubric).to_data()
        return {
            entry["nation"]: schemas.Scores(
                incident_management_permille=entry["incident_management"]["score_permille"],
                channel_use_permille=entry["channel_use"]["score_permille"],
            )
            for entry in sheet["nations"]
        }

    async def journal_bytes(self) -> bytes:
        """The journal as JSON lines. Raises ``service-not-started``."""
        if self._room.live.exercise is None:
            raise error("service-not-started")
        return await asyncio.to_thread(lambda: b"".join(map(encode_line, self._records())))

    async def _whole(self) -> Mapping[str, Any]:
        if self._room.live.published.state != "ended":
            raise error("service-not-ended")
        async with self._lock:
            if self._report is None:
                self._report = await asyncio.to_thread(self._build)
            return self._report

    def _build(self) -> Mapping[str, Any]:
        pack, records = self._room.pack, self._records()
        started = records[0].data
        idle = idle_reference(pack.scenario, int(str(started["seed"])), Play(str(started["play"])))
        return build_report(records, {"idle": list(idle.records())}, pack.scenario, pack.texts)

    async def _form(self, nation: str | None) -> Mapping[str, Any]:
        whole = await self._whole()
        return whole if nation is None else nation_form(whole, nation)

    async def as_json(self, nation: str | None) -> bytes:
        """The report as data. Raises ``service-not-ended``."""
        return report_bytes(await self._form(nation))

    async def as_html(self, nation: str | None, locale: str) -> str:
        """The report as a page. Raises ``service-not-ended``."""
        form = await self._form(nation)
        return await asyncio.to_thread(render_html, form, Catalogue(locale, isolate=locale in RIGHT_TO_LEFT))
