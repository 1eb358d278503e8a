"""An exercise as its participants meet it: what they may see of it, and what they may do to it.

Lives in the event loop. Everything that touches the exercise itself is done on the exercise's own thread.
"""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Awaitable, Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, replace
from typing import Any, TypeVar

from simengine.domain.actions import ACTIONS, FLOWS_IN_MOVE, Term
from simengine.domain.catalogue import EVERY_MEMBER, Clearance, FieldSpec
from simengine.domain.errors import Refusal, error
from simengine.domain.markings import Tlp
from simengine.domain.scenario import Play, Scenario
from simengine.domain.seats import Role
from simengine.exercise import PERSON, Exercise, Receipt
from simengine.play import POLICIES
from simengine.scenario.frameworks import references
from simengine.texts import explain
from simengine_api import schemas
from simengine_api.live.exercise import LiveExercise, Once, Settings
from simengine_api.live.forms import form_of
from simengine_api.live.orders import carry_out
from simengine_api.live.pack import Pack
from simengine_api.live.render import Renderer, action_of, action_shown
from simengine_api.live.reports import Reports

_T = TypeVar("_T")
JoinedSeats = Callable[[], Awaitable[Mapping[str, int]]]


def _clearance(rule: Clearance | None) -> schemas.ClearanceInfo | None:
    if rule is None:
        return None
    return schemas.ClearanceInfo(
        concur=list(rule.concur),
        authorise=list(rule.authorise),
        purposes=sorted(rule.purposes),
        levels=sorted(rule.levels),
        markings=sorted(rule.markings),
    )


def _options(scenario: Scenario, field: FieldSpec) -> list[str]:
    """What a field of a form can be chosen from."""
    if field.kind == "product":
        return [product.id for product in scenario.region.products]
    if field.kind == "term":
        return [term.value for term in Term]
    return list(field.options)


class Room:
    """One exercise. ``joined`` asks how many participants came by links, by seat."""

    def __init__(self, live: LiveExercise, pack: Pack, title: str, joined: JoinedSeats) -> None:
        self.live = live
        self.pack = pack
        self.title = title
        self.bell = live.bell
        self._joined = joined
        self._connected: Counter[str | None] = Counter()
        self._renderers: dict[str, Renderer] = {}
        self.reports = Reports(self)
        live.encode = lambda action: action_shown(action, self._text_of)
        live.decode = self._decode

    def renderer(self, locale: str) -> Renderer:
        """What renders for a language."""
        if locale not in self._renderers:
            self._renderers[locale] = Renderer(self.pack, locale, self._text_of)
        return self._renderers[locale]

    def _text_of(self, commitment: str) -> str | None:
        return self.live.texts.get(commitment)  # asked anew each time: a recovery puts another vault there

    async def _do(self, job: Callable[[], _T]) -> _T:
        result: _T = await asyncio.wrap_future(self.live.do(job))
        return result

    async def _once(self, once: Once, job: Callable[[], Any]) -> Any:
        return await asyncio.wrap_future(self.live.do_once(once, job))

    @contextmanager
    def present(self, seat: str | None) -> Iterator[None]:
        """Count a stream as somebody being there."""
        self._connected[seat] += 1
        self.bell.ring()
        try:
            yield
        finally:
            self._connected[seat] -= 1
            self.bell.ring()

    # for everybody

    def status(self) -> schemas.Status:
        """The clock."""
        now = self.live.published
        times = [t_ms for t_ms in self.pack.scenario.move_times_ms if t_ms < self.pack.scenario.duration_ms]
        moves = now.play is Play.MOVES
        return schemas.Status(
            state=now.state,
            t_ms=now.t_ms,
            speed=now.speed,
            behind=now.behind,
            play=now.play,
            duration_ms=self.pack.scenario.duration_ms,
            move=schemas.MoveInfo(number=now.move, count=len(times), next_ms=now.next_move_ms)
            if moves
            else None,
        )

    async def info(self, locale: str, *, presence: bool, nation: str | None) -> schemas.ExerciseInfo:
        """The exercise. Who is there is told to the white cell, and to a seat of its own nation only."""
        scenario, words = self.pack.scenario, self.renderer(locale)
        joined = await self._joined()
        holders = self.live.published.holders
        nations = []
        for place in scenario.region.nations:
            told = presence or place.id == nation
            seats = [
                schemas.SeatInfo(
                    id=seat.id,
                    role=seat.role,
                    level=seat.level,
                    joined=joined.get(seat.id, 0) if told else 0,
                    connected=self._connected[seat.id] if told else 0,
                    holder=holders.get(seat.id, "") if told else "",
                )
                for seat in place.seats
            ]
            linked = self.linked(place.id)
            nations.append(
                schemas.NationInfo(
                    organisation=place.organisation,
                    id=place.id,
                    name=words.names("nation", place.id),
                    map_x=place.map_x,
                    map_y=place.map_y,
                    linked=linked,
                    seats=seats,
                )
            )
        return schemas.ExerciseInfo(
            id=self.live.id,
            pack=scenario.id,
            title=words.word("scenario", scenario.id),
            summary=words.word("scenario", scenario.id, "summary"),
            region=words.word("region", scenario.id, "name"),
            marking=Tlp(scenario.marking),
            language=scenario.language,
            starts_at=scenario.starts_at,
            policy=self.live.settings.policy if presence else "",
            policies=dict(self.live.settings.policies) if presence else {},
            status=self.status(),
            nations=nations,
        )

    def linked(self, nation: str) -> list[str]:
        """Nations with which a nation's assets or fleets are linked: known to all."""
        scenario = self.pack.scenario
        names = [n.id for n in scenario.region.nations]
        owner = scenario.region.assets.nation
        found = set()
        for edges in scenario.region.edges.values():
            for source, target in zip(edges.source, edges.target, strict=True):
                one, other = names[owner[source]], names[owner[target]]
                if one != other and nation in (one, other):
                    found.add(other if one == nation else one)
        for fleet_edges in scenario.region.fleet_edges.values():
            for source, target in fleet_edges.crossings:
                if nation in (names[source], names[target]):
                    found.add(names[target] if names[source] == nation else names[source])
        return sorted(found)

    def handbook(self, locale: str) -> schemas.Handbook:
        """What does not change during the exercise."""
        scenario, words = self.pack.scenario, self.renderer(locale)
        return schemas.Handbook(
            actions=[
                schemas.ActionInfo(
                    kind=kind,
                    roles=sorted(scenario.actions[kind].roles),
                    pool=scenario.actions[kind].pool,
                    median_ms=scenario.actions[kind].median_ms,
                    flows_in_move=kind in FLOWS_IN_MOVE,
                    fields=form_of(kind),
                    clearance=_clearance(scenario.actions[kind].clearance),
                )
                for kind in ACTIONS
                if kind in scenario.actions
            ],
            channels=[
                schemas.ChannelInfo(
                    id=channel.id,
                    kind=channel.kind,
                    levels=sorted(channel.levels),
                    purposes=sorted(channel.purposes),
                    bent_to=sorted(channel.bent_to),
                    fields=[
                        schemas.FieldForm(
                            name=f.name, kind=f.kind, options=_options(scenario, f), required=f.required
                        )
                        for f in channel.fields
                    ],
                    transport_median_ms=channel.transport_median_ms,
                    always_staffed=channel.always_staffed,
                    legal_basis=channel.legal_basis,
                    maps_to=[
                        schemas.ReferenceInfo.model_validate(references()[name]) for name in channel.maps_to
                    ],
                    reach=channel.reach,
                    protected=channel.protected,
                    directory=channel.directory,
                    min_severity=channel.min_severity,
                )
                for channel in scenario.channels.values()
            ],
            products=[
                schemas.Named(id=product.id, name=words.names("product", product.id))
                for product in scenario.region.products
            ],
            sectors=sorted(
                {*scenario.region.assets.sectors, *(fleet.sector for fleet in scenario.region.fleets)}
            ),
            rsit_types=sorted(scenario.rsit_types),
            policies=list(POLICIES),
            move_times_ms=list(scenario.move_times_ms),
        )

    # for seats

    def brief(self, seat: str) -> schemas.Brief:
        """The role brief of a seat."""
        role = seat.split(".")[1]
        return schemas.Brief(language=self.pack.texts.language, markdown=self.pack.texts.briefs.get(role, ""))

    async def view(self, seat: str, locale: str) -> schemas.View:
        """Everything a seat may know now."""

        def look() -> tuple[Any, int]:
            exercise = self.live.playing()
            return exercise.view(seat), exercise.observation_count(seat)

        view, number = await self._do(look)
        return self.renderer(locale).view(view, number)

    def observations(self, seat: str, after: int, limit: int, locale: str) -> list[schemas.Observation]:
        """What a seat learned after an observation, as far as it is durable."""
        exercise, last = self.live.exercise, self.live.published.observations.get(seat, 0)
        if exercise is None or after >= last:
            return []
        found = exercise.observations(seat, after)[: min(limit, last - after)]
        words = self.renderer(locale)
        return [words.observation(observation) for observation in found]

    async def submit(self, seat: str, body: schemas.Body, once: Once, locale: str) -> schemas.Receipt:
        """A seat's action; recorded when this returns."""

        def job() -> dict[str, Any]:
            exercise = self.live.playing()
            action = action_of(body, exercise, seat, self.live.texts)
            receipt = exercise.submit(seat, action)
            to_nation = getattr(action, "to_nation", None)
            if receipt.accepted and to_nation and exercise.move is not None:
                everybody = exercise.view(seat).nations
                for nation in everybody if to_nation == EVERY_MEMBER else (to_nation,):
                    self.live.autopilot.answer(nation)
            if receipt.accepted and exercise.move is not None and exercise.view(seat).drafts:
                self.live.autopilot.clear(exercise.seats[seat].nation)
            return _plain(receipt, exercise)

        return self._receipt(await self._once(once, job), locale)

    def _receipt(self, said: dict[str, Any], locale: str) -> schemas.Receipt:
        refusal = None
        if said["code"] is not None:
            found = Refusal(said["code"], said["params"])
            words = explain(self.renderer(locale).texts, found)
            refusal = schemas.Refusal(
                code=found.code, sentence=words.sentence, remedy=words.remedy, params=found.params
            )
        return schemas.Receipt(
            accepted=said["accepted"], number=said["number"], t_ms=said["t_ms"], refusal=refusal
        )

    # decision sheets

    def _decode(self, item: dict[str, Any]) -> Any:
        body = schemas.SubmitAction.model_validate({"action": item["action"]}).action
        return action_of(body, self.live.playing(), item["seat"], self.live.texts)

    def _open_sheet(self, seat: str) -> tuple[Exercise, str]:
        exercise = self.live.playing()
        if exercise.ended:
            raise error("exercise-ended")
        if exercise.move is None:
            raise error("service-sheet-no-move")
        return exercise, exercise.seats[seat].nation

    def _shown(self, nation: str) -> dict[str, Any]:
        draft = self.live.drafts.of(nation)
        return {
            "move": draft.move,
            "version": draft.version,
            "handed_in": draft.handed_in,
            "items": [dict(item) for item in draft.items],
        }

    async def sheet(self, seat: str) -> schemas.Sheet:
        """The nation's decision sheet: of the open move, or of the last one."""
        nation = seat.split(".", maxsplit=1)[0]

        def job() -> dict[str, Any]:
            self.live.playing()
            return self._shown(nation)

        return schemas.Sheet.model_validate(await self._do(job))

    async def add_item(self, seat: str, body: schemas.Body, once: Once) -> schemas.Sheet:
        """Put an action on the sheet."""

        def job() -> dict[str, Any]:
            _, nation = self._open_sheet(seat)
            self.live.drafts.add(nation, seat, body.model_dump(mode="json"))
            return {}

        await self._once(once, job)
        return await self.sheet(seat)

    async def remove_item(self, seat: str, item: str) -> schemas.Sheet:
        """Take a line off the sheet: the lead any, others their own."""

        def job() -> None:
            exercise, nation = self._open_sheet(seat)
            lead = exercise.seats[seat].role is Role.CERT_LEAD
            self.live.drafts.remove(nation, item, lambda owner: lead or owner == seat)

        await self._do(job)
        return await self.sheet(seat)

    async def hand_in(self, seat: str, version: int, once: Once, locale: str) -> schemas.Receipt:
        """The lead hands the sheet in as it was read."""

        def job() -> dict[str, Any]:
            exercise, _ = self._open_sheet(seat)
            return _plain(self.live.hand_in(seat, version), exercise)

        return self._receipt(await self._once(once, job), locale)

    # for the white cell

    async def change_settings(self, wanted: schemas.Settings) -> None:
        """Before STARTEX."""

        def job() -> None:
            now: Settings = self.live.settings
            self.live.change_settings(
                replace(
                    now,
                    play=wanted.play or now.play,
                    policy=wanted.policy or now.policy,
                    policies=now.policies if wanted.policies is None else wanted.policies,
                )
            )

        await self._do(job)

    async def control(self, order: schemas.Body, once: Once) -> schemas.Status:
        """A command of the white cell; recorded when this returns."""
        people = frozenset(await self._joined())

        def job() -> dict[str, Any]:
            carry_out(self.live, order, people)
            return {}

        await self._once(once, job)
        return self.status()

    async def arrived(self, seat: str) -> None:
        """Somebody has come to a seat: it is no longer played by a policy."""

        def job() -> None:
            exercise = self.live.exercise
            if exercise is not None and not exercise.ended:
                self.live.assign(seat, PERSON)

        await self._do(job)

    async def control_view(self, locale: str) -> schemas.ControlView:
        """Truth beside belief."""
        words = self.renderer(locale)

        def look() -> tuple[Any, ...]:
            exercise = self.live.exercise
            if exercise is None:
                return None, None, 0, []
            records = [r for r in self.live.journal.records() if r.type == "InjectReleased"]
            return exercise.truth(), exercise.next_due_ms(), len(self.live.journal), records

        truth, next_due_ms, seq, released = await self._do(look)
        scores = await self.reports.scores() if truth is not None else {}
        return schemas.ControlView(
            seq=seq,
            status=self.status(),
            seed=None if self.live.exercise is None else self.live.exercise.seed,
            next_due_ms=next_due_ms,
            nations=[] if truth is None else words.truth(truth, scores),
            injects=words.injects(released),
            tension=[]
            if truth is None
            else [schemas.Tension(nations=list(pair), ppm=ppm) for pair, ppm in truth.tension_ppm.items()],
            relations=[] if truth is None else [schemas.Relation(**asdict(r)) for r in truth.relations],
            escalations=[] if truth is None else [schemas.Escalation(**asdict(e)) for e in truth.escalations],
            proposals=[] if truth is None else words.proposals(truth),
            contacts=[] if truth is None else [schemas.EntryTruth(**asdict(one)) for one in truth.contacts],
            pulses=[] if truth is None else [schemas.Pulse(**asdict(one)) for one in truth.pulses],
        )

    def record_lines(self, after: int, limit: int, locale: str) -> list[schemas.RecordLine]:
        """Records as sentences, as far as they are durable."""
        last = min(self.live.published.seq, after + limit)
        words = self.renderer(locale)
        return [words.record(record) for record in self.live.journal.records(after) if record.seq <= last]

    # afterwards

    async def journal_bytes(self) -> bytes:
        """The journal as JSON lines."""
        return await self.reports.journal_bytes()

    async def report_json(self, nation: str | None) -> bytes:
        """The after-action report as data: the white cell's form, or a nation's own."""
        return await self.reports.as_json(nation)

    async def report_html(self, nation: str | None, locale: str) -> str:
        """The after-action report as a page."""
        return await self.reports.as_html(nation, locale)


def _plain(receipt: Receipt, exercise: Exercise) -> dict[str, Any]:
    """A receipt as it is kept for a repeated key: without sentences, without the record's number."""
    data = asdict(receipt)
    del data["seq"]
    data["number"] = data.pop("observation")
    return data | {"t_ms": exercise.now_ms, "params": dict(receipt.params)}
