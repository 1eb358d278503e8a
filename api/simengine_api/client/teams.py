"""Automated seats that play over the API, seeing and doing exactly what people can."""

from __future__ import annotations

from simengine.domain.actions import FLOWS_IN_MOVE
from simengine.policies import Policy
from simengine_api.client.connection import Client


class AutomatedSeat:
    """A policy that holds a seat through a client."""

    def __init__(self, client: Client, policy: Policy) -> None:
        self._client = client
        self._policy = policy

    @property
    def seat(self) -> str:
        """The seat's id."""
        return self._policy.seat.id

    def next_look_ms(self, after_ms: int) -> int | None:
        """When it looks next."""
        return self._policy.next_look_ms(after_ms)

    def look(self) -> int:
        """Look and act; gives how many actions were submitted."""
        actions = self._policy.decide(self._client.seat_view())
        for action in actions:
            self._client.submit(action)
        return len(actions)

    def confer(self) -> None:
        """In a move: messages go at once, everything else onto the nation's sheet."""
        for action in self._policy.decide(self._client.seat_view()):
            if type(action).__name__ in FLOWS_IN_MOVE:
                self._client.submit(action)
            else:
                self._client.propose(action)

    def hand_in(self) -> None:
        """As the lead: hand in the sheet as it stands."""
        self._client.hand_in(self._client.sheet().version)
