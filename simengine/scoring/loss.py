"""Service lost, from what the journal says of service levels."""

from __future__ import annotations

from simengine.domain.events import ServiceLevelChanged
from simengine.domain.time import MS_PER_HOUR
from simengine.scoring.log import ExerciseLog


def loss_person_hours(log: ExerciseLog, nation: str | None = None) -> int:
    """Person-hours of service lost, in the region or one nation.

    Sum over assets of people (weighted by criticality) x share of service lost x time, up to ENDEX.
    """
    rates: dict[str, tuple[int, int]] = {}
    total = 0
    for entry, event in log.of(ServiceLevelChanged, nation):
        since, rate = rates.get(event.asset, (entry.t_ms, 0))
        total += rate * (entry.t_ms - since)
        rates[event.asset] = (entry.t_ms, event.people * (1000 - event.level_permille))
    total += sum(rate * (log.end_ms - since) for since, rate in rates.values())
    return total // (1000 * MS_PER_HOUR)
