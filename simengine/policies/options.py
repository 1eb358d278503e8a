"""What a seat could usefully do now, in a fixed order: the menu of learning agents."""

from __future__ import annotations

from collections.abc import Iterator

from simengine.domain.actions import Action, IsolateAsset, StaffedAction
from simengine.domain.seats import Level, Role, Seat
from simengine.domain.views import Belief, SeatView
from simengine.policies import diplomacy, technical
from simengine.policies.briefing import Briefing
from simengine.policies.conduct import EXPERT


def options(view: SeatView, seat: Seat, briefing: Briefing) -> Iterator[Action]:
    """Actions open to the seat's role, of each kind the most pressing first; nothing that is under way."""
    found: list[Action] = []
    if seat.level is Level.TECHNICAL:
        pending = {(task.kind, task.target) for task in view.tasks.values() if task.state != "finished"}
        wanted = [*_isolations(view), *technical.wishes(view, EXPERT)]
        found += [action for action in wanted if (type(action).__name__, action.target) not in pending]
        found += technical.lead(view, EXPERT, briefing)
        found += diplomacy.technical_messages(view, EXPERT, briefing)
    elif seat.level is Level.LAW_ENFORCEMENT:
        found += diplomacy.law_enforcement(view, EXPERT, briefing)
    elif seat.level is Level.POLICY and seat.role is not Role.CIVIL_SOCIETY:
        found += diplomacy.policy_contact(view, EXPERT, briefing)
    seen: set[tuple[str, str]] = set()
    for action in found:
        key = (type(action).__name__, action.target)
        if key not in seen and seat.role in briefing.actions[key[0]].roles:
            seen.add(key)
            yield action


def _isolations(view: SeatView) -> Iterator[StaffedAction]:
    """What is held to be compromised, then what is suspected, each by how many people depend on it."""
    incident = technical.current_incident(view)
    for belief in (Belief.CONFIRMED, Belief.SUSPECTED):
        assets = [a for a in view.assets.values() if a.belief is belief and not a.isolated]
        for asset in sorted(assets, key=lambda a: (-a.criticality_permille * a.people_served, a.id)):
            yield IsolateAsset(asset.id, incident.id if incident else None, 1)
