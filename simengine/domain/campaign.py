"""The adversary's plan as data: waves of entry, and the stages an asset passes through once it is hit."""

from __future__ import annotations

from dataclasses import dataclass

from simengine.domain.region import EdgeKind


@dataclass(frozen=True, slots=True)
class SpreadLaw:
    """How an asset in a stage hits others: attempts per hour along each edge of one kind."""

    edge: EdgeKind
    attempts_per_hour_permille: int


@dataclass(frozen=True, slots=True)
class Stage:
    """One stage of an asset's compromise, with the ATT&CK technique it stands for.

    An asset stays for a lognormal time (``dwell_median_ms``, ``dwell_sigma_permille``), not before
    ``not_before_ms`` of exercise time is it done, then enters ``next``; a stage without ``next`` lasts.
    ``trace_per_hour_permille`` is the rate at which a fully monitored asset gives the stage away;
    ``visible`` stages are noticed by users whatever the monitoring. ``service_loss_permille`` is the
    share of the asset's service lost from this stage on until it is restored.
    """

    id: str
    technique: str
    next: str | None
    dwell_median_ms: int
    dwell_sigma_permille: int
    not_before_ms: int
    trace_per_hour_permille: int
    visible: bool
    service_loss_permille: int
    exposes_records: bool
    spreads: tuple[SpreadLaw, ...]
    indicators: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Wave:
    """The tainted update reaches one nation's customers of the vendor at ``at_ms``."""

    nation: str
    at_ms: int


@dataclass(frozen=True, slots=True)
class Entry:
    """How the campaign gets in: from ``vendor_asset`` along its ``supplies`` edges, nation by nation."""

    id: str
    technique: str
    vendor_asset: int
    product: int
    stage: str
    probability_permille: int
    waves: tuple[Wave, ...]


@dataclass(frozen=True, slots=True)
class Indicator:
    """An indicator of compromise: what evidence from a stage gives, and what blocking it does.

    ``pattern`` is a STIX 2.1 pattern with reserved names and documentation addresses only.
    ``block_effect_permille`` is the share of spread attempts that fail in a nation that blocks it. Blocking
    also hits what is harmless: ``over_blocks_permille`` of the service of the nation's assets in
    ``over_blocks_sector`` (empty: none).
    """

    id: str
    pattern: str
    block_effect_permille: int
    over_blocks_sector: str = ""
    over_blocks_permille: int = 0

    @property
    def is_infrastructure(self) -> bool:
        """Whether something stands behind it that can be taken down: a host or an address, not a file."""
        return not self.pattern.startswith("[file:")


@dataclass(frozen=True, slots=True)
class Campaign:
    """The adversary's plan. ``rsit_types`` are the classifications that fit it, the best first.

    ``command_server_nation`` hosts the server that steers it: evidence there can be preserved over
    the 24/7 network and yields ``preserved_indicators``.
    """

    id: str
    name: str
    rsit_types: tuple[str, ...]
    true_severity: int
    required_product: int
    entries: tuple[Entry, ...]
    stages: tuple[Stage, ...]
    indicators: tuple[Indicator, ...]
    command_server_nation: str
    preserved_indicators: tuple[str, ...]
