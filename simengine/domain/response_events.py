"""Facts about what responders do beyond containment; registered in :mod:`simengine.domain.events`."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SeveritySet:
    """A nation set an incident's severity."""

    incident: str
    nation: str
    severity: int


@dataclass(frozen=True, slots=True)
class EvidenceAnalysed:
    """Evidence kept from an asset was analysed: ``indicators`` it gave beside those of the collection,
    ``leads_to`` the nations that it points to, one for each campaign that was there, each nation once, in
    alphabetical order. Which of them are ``right`` is truth and shown to no team."""

    asset: str
    nation: str
    indicators: tuple[str, ...]
    leads_to: tuple[str, ...]
    right: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PatchRolloutBegan:
    """A nation rolls a fix out; each of ``assets`` (fleets stand for all of theirs) is patched at the time in
    ``due_ms`` at the same place."""

    nation: str
    product: str
    assets: tuple[str, ...]
    due_ms: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class AssetPatched:
    """An asset runs the fixed product; part of its service stands still until ``until_ms``."""

    asset: str
    nation: str
    product: str
    until_ms: int


@dataclass(frozen=True, slots=True)
class FleetPatched:
    """The owners of a fleet's assets have had their turn in a rollout: a share of them runs the fixed
    product."""

    fleet: str
    nation: str
    product: str


@dataclass(frozen=True, slots=True)
class FleetLooked:
    """The owners of a fleet's assets, who were told what to look for, have looked, and go on looking: more of
    what is there is noticed."""

    fleet: str
    nation: str


@dataclass(frozen=True, slots=True)
class CredentialsReset:
    """A nation reset the credentials of its assets of a sector; people log on anew until ``until_ms``."""

    nation: str
    sector: str
    assets: tuple[str, ...]
    until_ms: int


@dataclass(frozen=True, slots=True)
class InterruptionEnded:
    """The service that an action of its own had interrupted is back. ``kind`` is that of the action,
    ``subject`` its product or sector."""

    nation: str
    kind: str
    subject: str
    assets: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class IndicatorUnblocked:
    """A nation's networks block an indicator no longer."""

    nation: str
    indicator: str


@dataclass(frozen=True, slots=True)
class TakedownRequested:
    """A nation asked for the infrastructure behind an indicator to be taken down; it is answered at
    ``due_ms``."""

    nation: str
    indicator: str
    due_ms: int


@dataclass(frozen=True, slots=True)
class TakedownEnded:
    """A request for a takedown was answered: ``done``, or ``too_late`` because the adversary had moved on."""

    nation: str
    indicator: str
    outcome: str


@dataclass(frozen=True, slots=True)
class ConstituentsNotified:
    """A nation told the operators of a sector; each of ``assets`` (fleets stand for all of theirs) has looked
    by ``due_ms`` at the same place."""

    nation: str
    sector: str
    assets: tuple[str, ...]
    due_ms: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class VendorNotified:
    """A nation told a product's vendor. ``fix_ms``: when the fix is out; 0 when the vendor knew already."""

    nation: str
    product: str
    fix_ms: int


@dataclass(frozen=True, slots=True)
class FixReleased:
    """A product's vendor released a fix, to everybody."""

    product: str
