"""A team that is very busy and has no judgement: what the scores must not reward.

It sends messages of every kind to every nation all the time, filled in by nobody, reads none of those it
receives, and has its people triage, hunt, isolate and put back what chance picks. Every pick is keyed by the
seat, the time and what it is about, so that the same view at the same time gives the same actions.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from simengine.domain.actions import (
    Action,
    HuntAssets,
    IsolateAsset,
    Purpose,
    ReconnectAsset,
    SendMessage,
    StaffedAction,
    TriageAlert,
)
from simengine.domain.catalogue import EVERY_MEMBER
from simengine.domain.draws import Draws
from simengine.domain.markings import Tlp
from simengine.domain.seats import Level, Seat
from simengine.domain.views import SeatView
from simengine.policies.briefing import Briefing

TRIAGES = 0.3
"""Chance at each look that an alert nobody has judged is looked into."""
HUNTS = 0.2
"""Chance at each look that a sector is searched."""
ISOLATES = 0.003
"""Chance at each look that an asset is cut off, whatever the team holds it to be."""
RECONNECTS = 0.05
"""Chance at each look that an isolated asset is put back on the network, whatever is on it."""
SENDS = 0.05
"""Chance at each look of each kind of message to each nation over each channel."""


@dataclass(frozen=True, slots=True)
class _Whim:
    """Chance of one seat at one look."""

    draws: Draws
    seat: str
    t_ms: int

    def takes(self, probability: float, what: str, target: str) -> bool:
        return self.draws.chance(probability, "spammer", self.seat, self.t_ms, what, target)


def decide(view: SeatView, seat: Seat, briefing: Briefing, draws: Draws) -> list[Action]:
    """What a seat of such a team does on what it sees."""
    whim = _Whim(draws, seat.id, view.t_ms)
    actions: list[Action] = []
    if seat.level is Level.TECHNICAL:
        actions.extend(_work(view, whim))
    actions.extend(_messages(view, briefing, whim))
    return actions


def _work(view: SeatView, whim: _Whim) -> Iterator[Action]:
    pending = {(task.kind, task.target) for task in view.tasks.values() if task.state != "finished"}
    sectors = sorted({asset.sector for asset in view.assets.values()})
    alerts = [alert.id for alert in view.alerts.values() if alert.verdict in ("", "inconclusive")]
    work: list[StaffedAction] = [
        *(TriageAlert(alert) for alert in alerts if whim.takes(TRIAGES, "triage", alert)),
        *(HuntAssets(sector) for sector in sectors if whim.takes(HUNTS, "hunt", sector)),
    ]
    for asset in view.assets.values():
        if asset.isolated:
            if whim.takes(RECONNECTS, "reconnect", asset.id):
                work.append(ReconnectAsset(asset.id))
        elif whim.takes(ISOLATES, "isolate", asset.id):
            work.append(IsolateAsset(asset.id))
    for action in work:
        if (type(action).__name__, action.target) not in pending:
            yield action


def _messages(view: SeatView, briefing: Briefing, whim: _Whim) -> Iterator[Action]:
    """Messages of all kinds to all nations. None says anything: no field, no incident, no indicator."""
    for name, nations in view.channels.items():
        to_all = briefing.channels[name].reach == "all"
        for purpose in sorted(briefing.channels[name].purposes - {Purpose.ANSWER}):
            for nation in (EVERY_MEMBER,) if to_all and nations else nations:
                if whim.takes(SENDS, purpose.value, f"{name}:{nation}"):
                    yield SendMessage(name, nation, purpose, Tlp.CLEAR)
