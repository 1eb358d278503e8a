"""Service lost, from what the journal says of service levels; and the whole loss, by nation and service."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from simengine.domain.events import (
    DataExposed,
    ServiceLevelChanged,
    TaskCancelled,
    TaskFinished,
    TaskInterrupted,
    TaskQueued,
    TaskStarted,
)
from simengine.domain.time import MS_PER_HOUR
from simengine.scoring.log import ExerciseLog

RECOVERY = frozenset({"EradicateAsset", "RestoreAsset"})
"""Work that a nation has only because it was hit."""


def loss_person_hours(log: ExerciseLog, nation: str | None = None, until_ms: int | None = None) -> int:
    """Person-hours of service lost, in the region or one nation.

    Sum over assets of people (weighted by criticality) x share of service lost x time, up to ``until_ms``
    (default: ENDEX). An exercise that ended early is compared with others up to the same time only.
    """
    end_ms = log.end_ms if until_ms is None else until_ms
    rates: dict[str, tuple[int, int]] = {}
    total = 0
    for entry, event in log.of(ServiceLevelChanged, nation):
        if entry.t_ms > end_ms:
            break
        since, rate = rates.get(event.asset, (entry.t_ms, 0))
        total += rate * (entry.t_ms - since)
        rates[event.asset] = (entry.t_ms, event.people * (1000 - event.level_permille))
    total += sum(rate * (end_ms - since) for since, rate in rates.values())
    return total // (1000 * MS_PER_HOUR)


@dataclass(frozen=True, slots=True)
class Loss:
    """What services of one kind lost in a nation: person-hours, records exposed, recovery work.

    ``own_person_hours`` were lost to the adversary or by isolation, ``needs_person_hours`` for want of a
    service that is needed; ``abroad_person_hours``, a part of these, where the needed service that limits
    most belongs to another nation. Each is rounded down by itself.
    """

    own_person_hours: int
    needs_person_hours: int
    abroad_person_hours: int
    records_exposed: int
    recovery_ms: int

    @property
    def is_nothing(self) -> bool:
        """Whether nothing was lost."""
        return not (
            self.own_person_hours or self.needs_person_hours or self.records_exposed or self.recovery_ms
        )


@dataclass(slots=True)
class _Sum:
    """Exact sums: service in people x permille x ms."""

    own: int = 0
    needs: int = 0
    abroad: int = 0
    records: int = 0
    recovery_ms: int = 0

    def add_service(self, event: ServiceLevelChanged, span_ms: int) -> None:
        needs = event.people * event.needs_lost_permille * span_ms
        self.own += event.people * (1000 - event.level_permille) * span_ms - needs
        self.needs += needs
        if event.short_of_nation not in ("", event.nation):
            self.abroad += needs

    def total(self) -> Loss:
        unit = 1000 * MS_PER_HOUR
        return Loss(self.own // unit, self.needs // unit, self.abroad // unit, self.records, self.recovery_ms)


Service = tuple[str, str]
"""Sector and kind of an asset."""


def loss_by_service(
    log: ExerciseLog, service_of: Mapping[str, Service], until_ms: int | None = None
) -> dict[tuple[str, Service], Loss]:
    """The loss of each nation and service of which the journal tells, up to ``until_ms`` (default: ENDEX).

    ``service_of`` gives sector and kind of every asset.
    """
    end_ms = log.end_ms if until_ms is None else until_ms
    sums: dict[tuple[str, Service], _Sum] = {}
    levels: dict[str, tuple[int, ServiceLevelChanged]] = {}
    work: dict[str, TaskQueued] = {}
    at_work: dict[str, int] = {}

    def of(nation: str, asset: str) -> _Sum:
        return sums.setdefault((nation, service_of[asset]), _Sum())

    for entry in log.entries:
        if entry.t_ms > end_ms:
            break
        event = entry.event
        if isinstance(event, ServiceLevelChanged):
            if event.asset in levels:
                since, before = levels[event.asset]
                of(before.nation, before.asset).add_service(before, entry.t_ms - since)
            levels[event.asset] = (entry.t_ms, event)
        elif isinstance(event, DataExposed):
            of(event.nation, event.asset).records += event.records
        elif isinstance(event, TaskQueued) and event.kind in RECOVERY:
            work[event.task] = event
        elif isinstance(event, TaskStarted) and event.task in work:
            at_work[event.task] = entry.t_ms
        elif isinstance(event, TaskInterrupted | TaskFinished | TaskCancelled) and event.task in at_work:
            of(event.nation, work[event.task].target).recovery_ms += entry.t_ms - at_work.pop(event.task)
    for since, last in levels.values():
        of(last.nation, last.asset).add_service(last, end_ms - since)
    for task, since in at_work.items():
        of(work[task].nation, work[task].target).recovery_ms += end_ms - since
    return {key: found.total() for key, found in sorted(sums.items())}
