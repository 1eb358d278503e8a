"""Facts about what campaigns do to assets, fleets and services.

Registered in :mod:`simengine.domain.events`.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CampaignBegan:
    """Truth: the adversary's first step; the classes that fit it (best first) and its severity (0-5)."""

    campaign: str
    rsit_types: tuple[str, ...]
    severity: int


@dataclass(frozen=True, slots=True)
class CampaignAdapted:
    """Truth: the adversary reacted as the campaign has it; ``adaptation`` says which of its reactions."""

    campaign: str
    adaptation: str


@dataclass(frozen=True, slots=True)
class CampaignResumed:
    """Truth: the adversary goes on after a pause."""

    campaign: str


@dataclass(frozen=True, slots=True)
class AssetCompromised:
    """Truth: an asset was hit. ``via`` is an edge kind or an entry; ``ordinal`` counts its compromises by
    this campaign. ``from_asset`` and ``from_nation`` are empty when it was hit from outside the region."""

    asset: str
    nation: str
    campaign: str
    stage: str
    via: str
    from_asset: str
    from_nation: str
    ordinal: int


@dataclass(frozen=True, slots=True)
class StageEntered:
    """Truth: a compromised asset moved on to another stage."""

    asset: str
    nation: str
    campaign: str
    stage: str


@dataclass(frozen=True, slots=True)
class CompromiseEnded:
    """Truth: the campaign let go of an asset by itself, as when a flood of requests is over."""

    asset: str
    nation: str
    campaign: str


@dataclass(frozen=True, slots=True)
class FleetHit:
    """Truth: an entry hit assets of a fleet; ``assets`` are their numbers within it."""

    fleet: str
    nation: str
    campaign: str
    stage: str
    entry: str
    assets: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class FleetsCounted:
    """Truth: where the assets of a nation's fleets stand in a campaign, at the end of a minute in which
    enough had changed, or of an hour. ``counts`` by fleet: how many are clean and how many in each stage."""

    nation: str
    campaign: str
    counts: dict[str, tuple[int, ...]]


@dataclass(frozen=True, slots=True)
class FleetNoticed:
    """A nation's sensors and the users of a fleet have it that about ``assets`` of it are affected."""

    fleet: str
    nation: str
    assets: int


@dataclass(frozen=True, slots=True)
class DataExposed:
    """Truth: personal records held by an asset came into the adversary's hands."""

    asset: str
    nation: str
    records: int


@dataclass(frozen=True, slots=True)
class ServiceLevelChanged:
    """Truth, and felt at once by those served: the share of an asset's service that is left.

    ``people`` is how many it serves, weighted by criticality: the loss rate in person-hours per hour is
    ``people`` x (1000 - ``level_permille``) / 1000. Of the share lost, ``needs_lost_permille`` is lost for
    want of a service that the asset needs; the rest is its own. ``short_of`` is the needed asset that limits
    it most and ``short_of_nation`` whose it is, empty when nothing is lost for want of a service.
    """

    asset: str
    nation: str
    level_permille: int
    people: int
    needs_lost_permille: int = 0
    short_of: str = ""
    short_of_nation: str = ""


@dataclass(frozen=True, slots=True)
class NeededServiceChanged:
    """A service that an asset needs is at another level: its operator notices at once.

    ``level_permille`` is the level of ``needs``, an asset of ``needs_nation``. ``buffer_ms`` is how long what
    is in store would last if nothing at all came; at the present level it lasts until ``until_ms`` (None when
    it is not being used up, or has been).
    """

    asset: str
    nation: str
    needs: str
    needs_nation: str
    level_permille: int
    buffer_ms: int
    until_ms: int | None
