"""The adversary's plans as data: ways in, the stages of a compromise, and how a campaign adapts."""

from __future__ import annotations

from dataclasses import dataclass

from simengine.domain.conditions import Condition
from simengine.domain.region import EdgeKind

GONE = "clean"
"""Where a stage leads that ends the compromise by itself."""


@dataclass(frozen=True, slots=True)
class SpreadLaw:
    """How an asset in a stage hits others: attempts per hour along each edge of one kind; a hit begins with
    the stage ``begins``."""

    edge: EdgeKind
    attempts_per_hour_permille: int
    begins: str


@dataclass(frozen=True, slots=True)
class Stage:
    """One stage of an asset's compromise, with the ATT&CK technique it stands for.

    An asset stays for a lognormal time (``dwell_median_ms``, ``dwell_sigma_permille``), not before
    ``not_before_ms`` of exercise time is it done, then enters ``next``; a stage without ``next`` lasts, and
    ``next`` = :data:`GONE` ends the compromise. With a ``branch`` (stage, share in permille) that share of
    assets enters the branch's stage instead.
    ``trace_per_hour_permille`` is the rate at which a fully monitored asset gives the stage away;
    ``visible`` stages are noticed by users whatever the monitoring. ``service_loss_permille`` is the
    share of the asset's service lost: from this stage on until it is restored, or when not ``loss_lasts``
    only while the asset is in this stage. A ``filterable`` loss is less where indicators are blocked, as
    the rate of attempts is. ``persistence_permille`` is the share of clean-ups that miss something here.
    """

    id: str
    technique: str
    next: str | None
    branch: tuple[str, int] | None
    dwell_median_ms: int
    dwell_sigma_permille: int
    not_before_ms: int
    trace_per_hour_permille: int
    visible: bool
    service_loss_permille: int
    loss_lasts: bool
    filterable: bool
    persistence_permille: int
    exposes_records: bool
    spreads: tuple[SpreadLaw, ...]
    indicators: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Wave:
    """An entry reaches one nation at ``at_ms``: of exercise time, or after an adaptation opened the entry."""

    nation: str
    at_ms: int


@dataclass(frozen=True, slots=True)
class Entry:
    """A way in: through a vendor's tainted update, or straight at assets of a kind.

    ``targets`` are the rows and ``fleets`` the numbers of the fleets that it can hit; ``source`` is the
    vendor's row and ``product`` the number of what it updates, or both are -1; then ``from_nation`` is
    where the attack seems to come from (empty: nowhere in the region). At most ``per_nation`` assets of a
    nation are tried when it is not 0, and so many of each fleet (one when it is 0). A wave's hits are
    spread evenly over ``over_ms``, those of fleets come at once. An entry that ``waits`` is opened by an
    adaptation.
    """

    id: str
    technique: str
    source: int
    product: int
    from_nation: str
    targets: tuple[int, ...]
    fleets: tuple[int, ...]
    per_nation: int
    stage: str
    probability_permille: int
    over_ms: int
    waits: bool
    waves: tuple[Wave, ...]

    def wave_cause(self, number: int) -> tuple[int, ...]:
        """What a wave adds to the keys of the entry's draws: nothing for the first to a nation, and for later
        ones how many to the same nation stand before it. So a wave more leaves the others as they are."""
        nation = self.waves[number].nation
        before = sum(wave.nation == nation for wave in self.waves[:number])
        return (before,) if before else ()


@dataclass(frozen=True, slots=True)
class Indicator:
    """An indicator of compromise: what evidence from a stage gives, and what blocking it does.

    ``pattern`` is a STIX 2.1 pattern with reserved names and documentation addresses only.
    ``block_effect_permille`` is the share of spread attempts that fail in a nation that blocks it, which
    costs the share ``over_blocks_permille`` of the service of that nation's assets in
    ``over_blocks_sector`` (empty: none). An indicator that is ``later`` is in use only once an adaptation
    introduced it.
    """

    id: str
    pattern: str
    block_effect_permille: int
    later: bool = False
    over_blocks_sector: str = ""
    over_blocks_permille: int = 0

    @property
    def is_infrastructure(self) -> bool:
        """Whether something stands behind it that can be taken down: a host or an address, not a file."""
        return not self.pattern.startswith("[file:")


@dataclass(frozen=True, slots=True)
class FalseFlag:
    """From now on a share of the traces leads to a nation that has nothing to do with it.

    ``weight_permille`` is how much of the belief that is missing one such trace adds (None: as the framework
    says).
    """

    nation: str
    share_permille: int
    weight_permille: int | None = None


@dataclass(frozen=True, slots=True)
class Adaptation:
    """What the adversary does, once, when a condition holds.

    ``moves`` sends all assets that are in one stage to another. ``retires`` and ``introduces`` change
    the infrastructure: retired indicators neither stop nor betray what comes after. ``tempo_permille``
    is the new pace of spread (None: as before); ``pause_ms`` lies low for a time. ``opens`` are entries.
    """

    id: str
    when: Condition
    moves: tuple[tuple[str, str], ...]
    retires: tuple[str, ...]
    introduces: tuple[str, ...]
    tempo_permille: int | None
    pause_ms: int
    opens: tuple[str, ...]
    false_flag: FalseFlag | None


@dataclass(frozen=True, slots=True)
class Campaign:
    """One adversary's plan. ``kind`` is one of the campaign kinds of the framework.

    ``rsit_types`` are the classifications that fit it, the best first. Spread works on assets that run
    ``required_product`` (a bit number; -1: on all). ``command_server_nation`` hosts the server that
    steers it (empty: none in the region): evidence there can be preserved over the 24/7 network and
    yields ``preserved_indicators``.
    """

    id: str
    kind: str
    name: str
    rsit_types: tuple[str, ...]
    true_severity: int
    required_product: int
    entries: tuple[Entry, ...]
    stages: tuple[Stage, ...]
    indicators: tuple[Indicator, ...]
    adaptations: tuple[Adaptation, ...]
    command_server_nation: str
    preserved_indicators: tuple[str, ...]
