"""Facts about alerts, incidents, evidence, containment and recovery.

Registered in :mod:`simengine.domain.events`.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class AlertRaised:
    """Something drew a nation's attention to one of its assets. ``genuine`` is truth and shown to no team."""

    alert: str
    asset: str
    nation: str
    source: str
    genuine: bool


@dataclass(frozen=True, slots=True)
class AlertTriaged:
    """An analyst's verdict on an alert: ``confirmed``, ``dismissed`` or ``inconclusive``."""

    alert: str
    asset: str
    nation: str
    verdict: str


@dataclass(frozen=True, slots=True)
class AssetConfirmed:
    """A team now holds an asset to be compromised. ``by`` is ``triage``, ``hunt`` or ``evidence``."""

    asset: str
    nation: str
    by: str


@dataclass(frozen=True, slots=True)
class AssetCleared:
    """A team now holds an asset to be clean."""

    asset: str
    nation: str
    by: str


@dataclass(frozen=True, slots=True)
class IncidentDeclared:
    """A nation declared an incident."""

    incident: str
    nation: str
    asset: str


@dataclass(frozen=True, slots=True)
class IncidentClassified:
    """A nation set an incident's class and severity."""

    incident: str
    nation: str
    rsit: str
    severity: int


@dataclass(frozen=True, slots=True)
class IncidentReportSubmitted:
    """A nation handed a step of its report to the regulator."""

    incident: str
    nation: str
    stage: str


@dataclass(frozen=True, slots=True)
class EvidenceCollected:
    """Evidence from an asset was preserved; ``indicators`` is what it gave, ``from_nation`` where the traces
    of the intrusion lead (empty when there were none)."""

    asset: str
    nation: str
    indicators: tuple[str, ...]
    from_nation: str


@dataclass(frozen=True, slots=True)
class IndicatorsGained:
    """A nation holds indicators that it did not hold before. ``source`` is an asset or a message."""

    nation: str
    indicators: tuple[str, ...]
    source: str


@dataclass(frozen=True, slots=True)
class IndicatorBlocked:
    """A nation's networks block an indicator."""

    nation: str
    indicator: str


@dataclass(frozen=True, slots=True)
class AssetsHardened:
    """A nation's assets that run a product are harder to hit."""

    nation: str
    product: str
    assets: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AssetIsolated:
    """An asset was cut off the network."""

    asset: str
    nation: str


@dataclass(frozen=True, slots=True)
class AssetReconnected:
    """An isolated asset is back on the network."""

    asset: str
    nation: str


@dataclass(frozen=True, slots=True)
class AssetEradicated:
    """A team removed the adversary from an asset, as far as it can tell. Truth, and shown to no team:
    ``complete``, and which campaigns were ``removed`` from it."""

    asset: str
    nation: str
    complete: bool
    removed: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AssetRestored:
    """An asset's service is back and it is on the network."""

    asset: str
    nation: str
