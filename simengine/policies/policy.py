"""The automated holder of one seat: when it looks, and what it decides from what it sees."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from simengine.domain.actions import Action
from simengine.domain.draws import Draws
from simengine.domain.errors import error
from simengine.domain.seats import Level, Role, Seat
from simengine.domain.views import SeatView
from simengine.policies import answering, contacts, diplomacy, shifts, spammer, technical, wider
from simengine.policies.briefing import Briefing
from simengine.policies.conduct import CONDUCTS, Conduct


class TeamPolicy(Protocol):
    """What can hold a seat in place of a person. It sees views only, and gives actions as a person would."""

    def next_look_ms(self, after_ms: int) -> int | None:
        """The first time after ``after_ms`` at which it looks (ms since STARTEX); None when never again."""
        ...

    def decide(self, view: SeatView) -> Sequence[Action]:
        """What the seat does on what it sees."""
        ...


@dataclass(frozen=True, slots=True)
class Policy:
    """Holds a seat. Stateless: the same view at the same time gives the same actions."""

    seat: Seat
    conduct: Conduct
    briefing: Briefing
    draws: Draws
    _beats: list[tuple[int, int]] = field(default_factory=list, compare=False, repr=False)

    def _beat(self) -> tuple[int, int]:
        """How often this seat looks and at which offset, in ms; the draw is made at the first look only."""
        if not self._beats:
            technical_seat = self.seat.level is Level.TECHNICAL
            every = self.conduct.look_every_ms if technical_seat else self.conduct.policy_look_every_ms
            self._beats.append((every, self.draws.key("look", self.seat.id) % every))
        return self._beats[0]

    def next_look_ms(self, after_ms: int) -> int | None:
        """The first time after ``after_ms`` at which this seat looks; None when it never does.

        Seats look at a steady beat, each at its own offset, so that teams do not act in lockstep.
        """
        if not self.conduct.acts:
            return None
        every, offset = self._beat()
        return offset if after_ms < offset else after_ms - (after_ms - offset) % every + every

    def decide(self, view: SeatView) -> list[Action]:
        """What the seat does on what it sees."""
        if not self.conduct.acts:
            return []
        if self.conduct.spams:
            return spammer.decide(view, self.seat, self.briefing, self.draws)
        if self.seat.role is Role.FORUM_SECRETARIAT:
            return list(contacts.secretariat(view, self.conduct, self.briefing))
        return [*self._by_role(view), *self._as_contact(view)]

    def _as_contact(self, view: SeatView) -> Iterator[Action]:
        """What it does as one of its nation's contacts in the directory, whatever else it does."""
        yield from contacts.answers(view, self.conduct)
        yield from contacts.upkeep(view, self.conduct, self.briefing)

    def _by_role(self, view: SeatView) -> list[Action]:
        if self.seat.role is Role.CERT_LEAD:
            return [
                *technical.lead(view, self.conduct, self.briefing),
                *wider.clearances(view, self.conduct),
                *diplomacy.technical_messages(view, self.conduct, self.briefing),
                *shifts.lead(view, self.conduct),
            ]
        if self.seat.role is Role.CERT_ANALYST:
            return [
                *shifts.analyst(view, self.conduct),
                *technical.analyst(view, self.conduct, self.briefing),
            ]
        if self.seat.level is Level.LAW_ENFORCEMENT:
            return [
                *wider.clearances(view, self.conduct),
                *diplomacy.law_enforcement(view, self.conduct, self.briefing),
            ]
        if self.seat.role is Role.POLICY_CONTACT:
            return [
                *wider.clearances(view, self.conduct),
                *wider.statements(view, self.conduct, self.briefing),
                *diplomacy.policy_contact(view, self.conduct, self.briefing),
            ]
        if self.seat.level is Level.POLICY:
            return diplomacy.policy_contact(view, self.conduct, self.briefing)
        if self.seat.role is Role.PRESS_OFFICE:
            return list(wider.statements(view, self.conduct, self.briefing))
        if self.seat.role is Role.MINISTRY:
            return [*wider.clearances(view, self.conduct), *answering.accusations(view, self.conduct)]
        return []


def policy_for(name: str, seat: Seat, briefing: Briefing, seed: int) -> Policy:
    """The policy of that name for a seat. Raises ``exercise-policy-unknown``."""
    conduct = CONDUCTS.get(name)
    if conduct is None:
        raise error("exercise-policy-unknown", policy=name)
    return Policy(seat, conduct, briefing, Draws(seed))
