"""Free text and personal data stay out of the journal: a record holds a salted commitment to the text.

Text and salt stand in a table that can be erased; after erasure the chain still verifies, since it only
ever held the commitment, and without the salt nobody can test a guess against it.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from hashlib import sha256


def commit(text: str, salt: bytes) -> str:
    """``sha256:`` and the hex digest over salt, a zero byte, and the text in UTF-8."""
    return "sha256:" + sha256(salt + b"\0" + text.encode("utf-8")).hexdigest()


class TextVault(ABC):
    """Keeps texts by their commitment, and forgets them on demand."""

    @abstractmethod
    def put(self, commitment: str, text: str, salt: bytes) -> None:
        """Keep a text. Raises ValueError when ``commitment`` is not that of ``text`` and ``salt``."""

    @abstractmethod
    def get(self, commitment: str) -> str | None:
        """The text; None when it was erased or never known."""

    @abstractmethod
    def erase(self, commitment: str) -> None:
        """Forget text and salt. Forgetting what is not there is no error."""


class MemoryTextVault(TextVault):
    """A vault in memory."""

    def __init__(self) -> None:
        self._texts: dict[str, tuple[str, bytes]] = {}

    def put(self, commitment: str, text: str, salt: bytes) -> None:
        if commit(text, salt) != commitment:
            raise ValueError("the commitment is not that of this text and salt")
        self._texts[commitment] = (text, salt)

    def get(self, commitment: str) -> str | None:
        found = self._texts.get(commitment)
        return found[0] if found else None

    def erase(self, commitment: str) -> None:
        self._texts.pop(commitment, None)
