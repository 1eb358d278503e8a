"""How an automated team looks after work that is under way: hand-over, priorities, cancelling."""

from __future__ import annotations

from collections.abc import Iterator

from simengine.domain.actions import Action, CancelTask, HandOverShift, ReprioritiseTask
from simengine.domain.frozen import open_of
from simengine.domain.views import Belief, SeatView
from simengine.policies.conduct import Conduct

URGENT, USUAL = 1, 3


def lead(view: SeatView, conduct: Conduct) -> list[Action]:
    """Work that would outlast those who do it is handed over, at the last look before they go home.

    Until then they stay on and finish what they can. In moves nobody looks in between: the hand-over is
    ordered ahead, for the end of the shift.
    """
    if not conduct.hands_over or view.hand_over_ordered:
        return []
    ahead = view.play == "moves"
    for pool in view.pools.values():
        for person in pool.people:
            if person.task is None or person.stays_until_ms is None or (person.on_duty and not ahead):
                continue
            soon = view.reached(person.stays_until_ms - conduct.look_every_ms)
            if (ahead or soon) and (view.tasks[person.task].due_ms or 0) > person.stays_until_ms:
                return [HandOverShift()]
    return []


def analyst(view: SeatView, conduct: Conduct) -> list[Action]:
    """What need not be done any more is cancelled; what was urgent for want of indicators no longer is."""
    return list(_tidied(view)) if conduct.tidies_queue else []


def _tidied(view: SeatView) -> Iterator[Action]:
    for task in open_of(view.tasks).values():
        if task.state != "queued":
            continue
        if task.kind == "TriageAlert":
            alert = view.alerts.get(task.target)
            if alert is not None and view.assets[alert.asset].belief is not Belief.SUSPECTED:
                yield CancelTask(task.id)
        elif task.kind == "CollectEvidence" and task.priority == URGENT and view.indicators:
            yield ReprioritiseTask(task.id, USUAL)
