"""The wall clock as a port, so that a test can let twenty minutes pass in none."""

from __future__ import annotations

import time
from abc import ABC, abstractmethod
from datetime import UTC, datetime, timedelta


class Wall(ABC):
    """Real time. Nothing of it ever gets into hashed bytes."""

    @abstractmethod
    def monotonic_s(self) -> float:
        """Seconds that never run backwards."""

    @abstractmethod
    def now(self) -> datetime:
        """The date and time in UTC."""

    def utc(self, hours: int = 0) -> str:
        """The time now, or some hours from now, as ISO 8601 in UTC; such texts compare as the times do."""
        return (self.now() + timedelta(hours=hours)).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


class SystemWall(Wall):
    """The machine's clock."""

    def monotonic_s(self) -> float:
        return time.monotonic()

    def now(self) -> datetime:
        return datetime.now(UTC)
