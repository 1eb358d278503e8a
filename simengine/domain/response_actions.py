"""Actions of a nation's responders beyond containment: what follows from them takes time after the work.

Fields as in :mod:`simengine.domain.actions`, where every kind of action is registered.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SetSeverity:
    """Set an incident's severity (0 to 5) without touching its class."""

    incident: str
    severity: int

    @property
    def target(self) -> str:
        return self.incident


@dataclass(frozen=True, slots=True)
class AnalyseEvidence:
    """Analyse evidence kept from an asset: further indicators, and a lead to where the adversary steers from.

    The lead may be wrong.
    """

    asset: str
    incident: str | None = None
    priority: int = 3

    @property
    def target(self) -> str:
        return self.asset


@dataclass(frozen=True, slots=True)
class PatchProduct:
    """Roll out the vendor's fix to all own assets that run a product, one after the other."""

    product: str
    incident: str | None = None
    priority: int = 3

    @property
    def target(self) -> str:
        return self.product


@dataclass(frozen=True, slots=True)
class ResetCredentials:
    """Reset the credentials of all own assets of a sector, so that stolen ones open nothing."""

    sector: str
    incident: str | None = None
    priority: int = 3

    @property
    def target(self) -> str:
        return self.sector


@dataclass(frozen=True, slots=True)
class UnblockIndicator:
    """Stop blocking an indicator that the nation's networks block."""

    indicator: str
    incident: str | None = None
    priority: int = 3

    @property
    def target(self) -> str:
        return self.indicator


@dataclass(frozen=True, slots=True)
class RequestTakedown:
    """Ask whoever hosts the infrastructure behind an indicator to take it down."""

    indicator: str
    incident: str | None = None
    priority: int = 3

    @property
    def target(self) -> str:
        return self.indicator


@dataclass(frozen=True, slots=True)
class NotifyConstituents:
    """Tell the operators of a sector what to look for, and to report."""

    sector: str
    incident: str | None = None
    priority: int = 3

    @property
    def target(self) -> str:
        return self.sector


@dataclass(frozen=True, slots=True)
class NotifyVendor:
    """Tell a product's vendor what was found; the vendor prepares a fix."""

    product: str
    incident: str | None = None
    priority: int = 3

    @property
    def target(self) -> str:
        return self.product
