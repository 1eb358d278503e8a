"""The state of campaigns: what is true of each asset under each, and how each adversary has adapted."""

from __future__ import annotations

from array import array

from simengine.domain.campaign import Campaign, FalseFlag
from simengine.domain.region import Region
from simengine.world.spread import Contagion

CLEAN = 0
"""Stage number of an asset that is not compromised; stage ``k`` of the campaign is ``k + 1``."""
FULL_PERMILLE = 1000


class CampaignState:
    """One campaign: columns by asset row, and the adversary's own state.

    ``stage``: 0 clean, else 1 + index of the campaign's stage. ``ordinal``: how often the asset was
    compromised; ``visits``: how often the campaign started over on it without leaving it. ``cause``: record
    of the last compromise or stage; ``entered``, ``told`` and ``watched``: the cause for which what a
    stage does at once was done, the spread was told, and detection was set up. ``from_nation``: number of the
    nation it was hit from, or -1. The ``detect_`` columns are the hazard clock of detection:
    accumulated hazard, since when, its rate per hour, and the threshold at which an alert is raised
    (none when negative).

    ``tempo_permille`` is the pace of spread, 0 during a pause; ``usual_tempo_permille`` the one it goes
    back to, at ``resumes_at_ms``. ``burnt`` holds the indicators whose infrastructure is no
    longer used (retired, or taken down for all), ``hidden`` those not yet in use. ``passes`` is the share of
    attempts that each nation lets through. ``spread`` is what the kernel runs.

    ``fleet_stage`` is the stage of each asset of the fleets, in the order of nodes; ``counts`` says, by
    fleet, how many are clean and how many in each stage. ``recount`` holds the fleets in which that has
    changed since it was last recorded, ``count_at_ms`` when they are counted next. ``began_seq`` is the
    record of the campaign's first step.
    """

    __slots__ = (
        "adapted",
        "began",
        "began_seq",
        "burnt",
        "campaign",
        "cause",
        "count_at_ms",
        "counts",
        "detect_hazard",
        "detect_rate",
        "detect_since_ms",
        "detect_threshold",
        "detect_token",
        "entered",
        "false_flag",
        "fleet_stage",
        "from_nation",
        "hidden",
        "ordinal",
        "passes",
        "recount",
        "resumes_at_ms",
        "spread",
        "stage",
        "stages",
        "tempo_permille",
        "told",
        "usual_tempo_permille",
        "visits",
        "watched",
    )

    def __init__(self, campaign: Campaign, region: Region, nations: tuple[str, ...]) -> None:
        assets = len(region.assets)
        self.campaign = campaign
        self.stages = campaign.stages
        self.began = False
        self.began_seq = 0
        self.adapted: set[str] = set()
        self.burnt: set[str] = set()
        self.hidden = {indicator.id for indicator in campaign.indicators if indicator.later}
        self.false_flag: FalseFlag | None = None
        self.tempo_permille = FULL_PERMILLE
        self.usual_tempo_permille = FULL_PERMILLE
        self.resumes_at_ms = 0
        self.passes = dict.fromkeys(nations, 1.0)
        self.spread: Contagion | None = None
        self.counts = [[fleet.count, *(0 for _ in campaign.stages)] for fleet in region.fleets]
        self.fleet_stage = bytearray(sum(fleet.count for fleet in region.fleets))
        self.recount: set[int] = set()
        self.count_at_ms = -1
        self.stage = bytearray(assets)
        self.ordinal = array("i", bytes(4 * assets))
        self.visits = array("i", bytes(4 * assets))
        self.cause = array("q", bytes(8 * assets))
        self.entered = array("q", bytes(8 * assets))
        self.told = array("q", bytes(8 * assets))
        self.watched = array("q", bytes(8 * assets))
        self.from_nation = array("i", [-1]) * assets
        self.detect_hazard = array("d", bytes(8 * assets))
        self.detect_rate = array("d", bytes(8 * assets))
        self.detect_since_ms = array("q", bytes(8 * assets))
        self.detect_threshold = array("d", [-1.0]) * assets
        self.detect_token = array("q", bytes(8 * assets))

    def indicators_up_to(self, stage: int) -> tuple[str, ...]:
        """The indicators in use of all stages that an asset in ``stage`` has reached, in order of id."""
        return tuple(
            sorted(i for spec in self.stages[:stage] for i in spec.indicators if i not in self.hidden)
        )
