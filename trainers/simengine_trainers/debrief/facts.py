"""What a journal tells about each nation and the region, gathered in one pass. No judgement here."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from simengine.domain import events as ev
from simengine.domain.encoding import event_from
from simengine.domain.time import MS_PER_HOUR
from simengine.journal.record import Record
from simengine.scoring import RECOVERY

Point = tuple[int, int]
"""Time in ms and a value from then on."""


@dataclass(slots=True)
class NationFacts:
    """One nation: when what came about in truth (``truth_ms``) and in its own picture (``belief_ms``).

    ``compromised`` and ``loss_permille`` are steps over time: assets the adversary is on, and thousandths
    of a person-hour of service lost per hour. ``recovery_ms`` is work done on eradication and restoring.
    ``ever_impacted`` are assets that lost more than half of their service themselves, ``ever_short`` those
    that did so for want of a service that they need.
    """

    truth_ms: dict[str, Point] = field(default_factory=dict)
    belief_ms: dict[str, Point] = field(default_factory=dict)
    compromised: list[Point] = field(default_factory=list)
    loss_permille: list[Point] = field(default_factory=list)
    ever_compromised: set[str] = field(default_factory=set)
    ever_impacted: set[str] = field(default_factory=set)
    ever_short: set[str] = field(default_factory=set)
    records_exposed: int = 0
    recovery_ms: int = 0
    tasks_done: int = 0
    refused: int = 0

    @property
    def loss_rate(self) -> list[Point]:
        """Person-hours of service lost per hour, in steps."""
        return [(t_ms, permille // 1000) for t_ms, permille in self.loss_permille]

    def loss_person_hours(self, end_ms: int) -> int:
        """Person-hours of service lost up to ``end_ms``."""
        return area(self.loss_permille, end_ms) // (1000 * MS_PER_HOUR)


def area(steps: Sequence[Point], end_ms: int) -> int:
    """Sum of value x ms under steps from the first of them to ``end_ms``."""
    total = 0
    for place, (t_ms, value) in enumerate(steps):
        until = steps[place + 1][0] if place + 1 < len(steps) else end_ms
        total += value * max(0, min(until, end_ms) - min(t_ms, end_ms))
    return total


@dataclass(slots=True)
class Facts:
    """A whole exercise. Lists hold (record, event) in order.

    ``stage_assets`` are the single assets that were in a stage at some time. ``fleet_most`` is, by campaign
    and fleet, how many of it were clean and in each stage at most at a time.
    """

    started: ev.ExerciseStarted
    end_ms: int
    ended: bool
    head_hash: str
    count: int
    nations: dict[str, NationFacts]
    sent: list[tuple[Record, ev.MessageSent]] = field(default_factory=list)
    delivered: dict[str, tuple[Record, ev.MessageDelivered]] = field(default_factory=dict)
    released: list[tuple[Record, ev.InjectReleased]] = field(default_factory=list)
    expectations: dict[str, tuple[int, bool]] = field(default_factory=dict)
    tension: dict[tuple[str, str], list[tuple[int, int, str]]] = field(default_factory=dict)
    moves: list[Point] = field(default_factory=list)
    stage_assets: dict[str, set[str]] = field(default_factory=dict)
    fleet_most: dict[tuple[str, str], list[int]] = field(default_factory=dict)

    @property
    def loss_rate(self) -> list[Point]:
        """The region's person-hours of service lost per hour, in steps."""
        steps = add_up(facts.loss_permille for facts in self.nations.values())
        return [(t_ms, permille // 1000) for t_ms, permille in steps]

    @property
    def compromised(self) -> list[Point]:
        """The region's compromised assets, in steps."""
        return add_up(facts.compromised for facts in self.nations.values())

    def loss_person_hours(self) -> int:
        """Person-hours of service lost in the region."""
        return sum(facts.loss_person_hours(self.end_ms) for facts in self.nations.values())


def add_up(parts: Iterable[Sequence[Point]]) -> list[Point]:
    """Steps whose value is the sum of the steps given."""
    changes: dict[int, int] = {}
    for steps in parts:
        before = 0
        for t_ms, value in steps:
            changes[t_ms] = changes.get(t_ms, 0) + value - before
            before = value
    total, added = 0, []
    for t_ms in sorted(changes):
        total += changes[t_ms]
        added.append((t_ms, total))
    return added


class _Gatherer:
    def __init__(self, started: ev.ExerciseStarted, records: Sequence[Record]) -> None:
        last = records[-1]
        self.facts = Facts(
            started=started,
            end_ms=last.t_ms,
            ended=last.type == "ExerciseEnded",
            head_hash=last.hash,
            count=len(records),
            nations={nation: NationFacts() for nation in started.calendars},
        )
        self._on: dict[str, dict[str, set[str]]] = {nation: {} for nation in started.calendars}
        self._lost: dict[str, int] = {}
        self._due_ms: dict[str, int] = {}
        self._rate: dict[str, int] = dict.fromkeys(started.calendars, 0)

    def first(self, moments: dict[str, Point], what: str, record: Record) -> None:
        moments.setdefault(what, (record.t_ms, record.seq))

    def take(self, record: Record, event: ev.Event) -> None:
        facts = self.facts
        if isinstance(event, ev.MessageSent):
            facts.sent.append((record, event))
        elif isinstance(event, ev.MessageDelivered):
            facts.delivered[event.message] = (record, event)
        elif isinstance(event, ev.InjectReleased):
            facts.released.append((record, event))
        elif isinstance(event, ev.ExpectationMet | ev.ExpectationMissed):
            facts.expectations[event.expectation] = (record.t_ms, isinstance(event, ev.ExpectationMet))
        elif isinstance(event, ev.TensionChanged):
            pair = facts.tension.setdefault((event.nation, event.other), [])
            pair.append((record.t_ms, event.tension_ppm, event.reason))
        elif isinstance(event, ev.FleetsCounted):
            for fleet, counts in event.counts.items():
                most = facts.fleet_most.setdefault((event.campaign, fleet), [0] * len(counts))
                most[:] = map(max, most, counts)
        elif isinstance(event, ev.MoveOpened):
            facts.moves.append((record.t_ms, event.number))
        if isinstance(event, ev.AssetCompromised | ev.StageEntered):
            facts.stage_assets.setdefault(event.stage, set()).add(event.asset)
        nation = getattr(event, "nation", None)
        if isinstance(nation, str) and nation in facts.nations:
            self._take_national(record, event, nation)

    def _take_national(self, record: Record, event: ev.Event, nation: str) -> None:
        own = self.facts.nations[nation]
        if isinstance(event, ev.AssetCompromised):
            self.first(own.truth_ms, "compromised", record)
            own.ever_compromised.add(event.asset)
            self._on[nation].setdefault(event.asset, set()).add(event.campaign)
            own.compromised.append((record.t_ms, len(self._on[nation])))
            own.truth_ms["last_hit"] = (record.t_ms, record.seq)
        elif isinstance(event, ev.CompromiseEnded):
            self._gone(record, own, event.nation, event.asset, (event.campaign,))
        elif isinstance(event, ev.AssetEradicated):
            self._gone(record, own, event.nation, event.asset, event.removed)
            self.first(own.belief_ms, "eradicated", record)
        elif isinstance(event, ev.ServiceLevelChanged):
            self._level(record, event, own)
        elif isinstance(event, ev.DataExposed):
            own.records_exposed += event.records
            self.first(own.truth_ms, "exposed", record)
        elif isinstance(event, ev.TaskStarted):
            if event.task.split("/")[1] in RECOVERY:
                own.recovery_ms += min(event.due_ms, self.facts.end_ms) - record.t_ms
                self._due_ms[event.task] = event.due_ms
        elif isinstance(event, ev.TaskInterrupted | ev.TaskCancelled):
            # what was counted ahead when the work was taken up did not come about
            due_ms = self._due_ms.pop(event.task, record.t_ms)
            own.recovery_ms -= min(due_ms, self.facts.end_ms) - record.t_ms
        elif isinstance(event, ev.TaskFinished):
            self._due_ms.pop(event.task, None)
            own.tasks_done += event.outcome != "failed"
        elif isinstance(event, ev.ActionRefused):
            own.refused += 1
        else:
            moment = _BELIEF_MOMENTS.get(type(event))
            if moment is not None:
                self.first(own.belief_ms, moment, record)

    def _gone(
        self, record: Record, own: NationFacts, nation: str, asset: str, campaigns: Iterable[str]
    ) -> None:
        """Campaigns let go of an asset; it is clean when no other has it."""
        left = self._on[nation].get(asset)
        if left is not None:
            left.difference_update(campaigns)
            if not left:
                del self._on[nation][asset]
                own.compromised.append((record.t_ms, len(self._on[nation])))

    def _level(self, record: Record, event: ev.ServiceLevelChanged, own: NationFacts) -> None:
        lost = event.people * (1000 - event.level_permille)
        self._rate[event.nation] += lost - self._lost.get(event.asset, 0)
        self._lost[event.asset] = lost
        own.loss_permille.append((record.t_ms, self._rate[event.nation]))
        if event.level_permille + event.needs_lost_permille < 500:
            own.ever_impacted.add(event.asset)
            self.first(own.truth_ms, "impacted", record)
        elif event.level_permille < 500:
            own.ever_short.add(event.asset)


_BELIEF_MOMENTS: dict[type[ev.Event], str] = {
    ev.AlertRaised: "alerted",
    ev.AssetConfirmed: "confirmed",
    ev.IncidentDeclared: "declared",
    ev.IndicatorsGained: "indicators",
    ev.AssetIsolated: "isolated",
    ev.IndicatorBlocked: "blocked",
    ev.AssetsHardened: "hardened",
    ev.AssetRestored: "restored",
    ev.IncidentReportSubmitted: "reported",
}


def gather(records: Sequence[Record], until_ms: int | None = None) -> Facts:
    """The facts of a journal, whole or cut short, up to ``until_ms`` if given."""
    if until_ms is not None:
        records = [record for record in records if record.t_ms <= until_ms]
    started = event_from(records[0].type, dict(records[0].data))
    assert isinstance(started, ev.ExerciseStarted)
    gatherer = _Gatherer(started, records)
    if until_ms is not None:
        gatherer.facts.end_ms = until_ms
    for record in records[1:]:
        if record.kind == "event":
            gatherer.take(record, event_from(record.type, dict(record.data)))
    return gatherer.facts
