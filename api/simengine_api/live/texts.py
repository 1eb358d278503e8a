"""Texts that people wrote, by the commitment that stands for them in the journal."""

from __future__ import annotations

import secrets
from collections.abc import Mapping

from simengine.journal.texts import TextVault, commit

SALT_BYTES = 16


class StoreTextVault(TextVault):
    """Texts of one exercise: those of the store, and those that its next commit writes (``pending``)."""

    def __init__(self, stored: Mapping[str, str]) -> None:
        self._texts = dict(stored)
        self.pending: list[tuple[str, str, bytes]] = []

    def keep(self, text: str) -> str:
        """Keep a text under a fresh salt; gives its commitment."""
        salt = secrets.token_bytes(SALT_BYTES)
        commitment = commit(text, salt)
        self.put(commitment, text, salt)
        return commitment

    def put(self, commitment: str, text: str, salt: bytes) -> None:
        if commit(text, salt) != commitment:
            raise ValueError("the commitment is not that of this text and salt")
        self._texts[commitment] = text
        self.pending.append((commitment, text, salt))

    def get(self, commitment: str) -> str | None:
        return self._texts.get(commitment)

    def erase(self, commitment: str) -> None:
        self._texts.pop(commitment, None)
        self.pending = [item for item in self.pending if item[0] != commitment]

    def settled(self) -> None:
        """What was pending is durable now."""
        self.pending = []
