"""Seats that nobody holds: automated teams that submit recorded commands like people."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from simengine.domain.actions import FLOWS_IN_MOVE, Action
from simengine.exercise import PERSON, Exercise
from simengine.play import clear_drafts, policies_for
from simengine.policies import Policy

Propose = Callable[[str, Action], None]
"""Puts an action of a seat on its nation's decision sheet."""


class Autopilot:
    """Plays the seats whose holder is a policy. Keeps only when each looks next."""

    def __init__(self, exercise: Exercise) -> None:
        self._exercise = exercise
        self._held: Mapping[str, str] = {}
        self._policies: dict[str, Policy] = {}
        self._looks: dict[str, int] = {}
        self.seats_changed()

    def seats_changed(self) -> None:
        """Take up the seats that are automated now."""
        held = {seat: who for seat, who in self._exercise.holders.items() if who != PERSON}
        if held == self._held:
            return
        policies = policies_for(self._exercise.scenario, held, self._exercise.seed)
        now = self._exercise.now_ms
        for seat in set(self._looks) - set(held):
            del self._looks[seat]
        for seat, policy in policies.items():
            if held[seat] != self._held.get(seat):
                first = policy.next_look_ms(now)
                self._looks.pop(seat, None)
                if first is not None:
                    self._looks[seat] = first
        self._held, self._policies = held, policies

    def is_automated(self, seat: str) -> bool:
        """Whether a policy holds the seat."""
        return seat in self._policies

    def next_look_ms(self) -> int | None:
        """When the next automated seat looks while the clock runs; None when none will."""
        return min(self._looks.values(), default=None)

    def look(self) -> None:
        """Let each seat whose beat has come look and act, in the order of time and seat."""
        now = self._exercise.now_ms
        for seat in sorted(seat for seat, t_ms in self._looks.items() if t_ms <= now):
            if self._exercise.ended:
                return
            for action in self._policies[seat].decide(self._exercise.view(seat)):
                self._exercise.submit(seat, action)
            following = self._policies[seat].next_look_ms(now)
            assert following is not None
            self._looks[seat] = following

    def confer(self, propose: Propose) -> None:
        """At the opening of a move: messages go at once, everything else onto the nations' sheets."""
        for seat in sorted(self._policies):
            for action in self._policies[seat].decide(self._exercise.view(seat)):
                if type(action).__name__ in FLOWS_IN_MOVE:
                    self._exercise.submit(seat, action)
                else:
                    propose(seat, action)
        clear_drafts(self._exercise, self._policies)

    def clear(self, nation: str) -> None:
        """During a move: the nation's automated seats look at drafts that wait for them."""
        seats = self._exercise.seats
        own = {seat: policy for seat, policy in self._policies.items() if seats[seat].nation == nation}
        clear_drafts(self._exercise, own)

    def answer(self, nation: str) -> None:
        """During a move: the nation's automated seats look at what reached them, and may answer."""
        for seat in sorted(self._policies):
            if self._exercise.seats[seat].nation != nation:
                continue
            for action in self._policies[seat].decide(self._exercise.view(seat)):
                if type(action).__name__ in FLOWS_IN_MOVE:
                    self._exercise.submit(seat, action)
