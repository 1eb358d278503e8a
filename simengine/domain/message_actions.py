"""Actions about messages beside sending and answering; registered in :mod:`simengine.domain.actions`."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class AcknowledgeMessage:
    """Say that a message was read: a receipt, not an answer."""

    message: str

    @property
    def target(self) -> str:
        return self.message
