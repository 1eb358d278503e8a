"""Service lost, from what the journal says of service levels."""

from __future__ import annotations

from simengine.domain.events import ServiceLevelChanged
from simengine.domain.time import MS_PER_HOUR
from simengine.scoring.log import ExerciseLog


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
