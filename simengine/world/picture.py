"""What one nation's teams hold: the only source of what a seat is shown and of what a refusal depends on."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from simengine.domain.message_views import HeldIndicatorView
from simengine.domain.region import EdgeKind, Nation
from simengine.domain.views import (
    AlertView,
    AssetView,
    Belief,
    DecisionView,
    FleetView,
    IncidentView,
    InjectView,
    MessageView,
    NeedView,
    TaskView,
)
from simengine.world.efforts import Efforts
from simengine.world.watched import Watched, WatchedOpen

if TYPE_CHECKING:
    from simengine.domain.scenario import Scenario
    from simengine.world.state import Static


@dataclass(frozen=True, slots=True)
class MessageState:
    """The truth about a message: what was sent, and when it arrived (None while under way). ``failure`` says
    why it comes back instead; empty when it does not."""

    id: str
    from_nation: str
    from_seat: str
    to_nation: str
    channel: str
    purpose: str
    indicators: tuple[str, ...]
    completeness_permille: int
    facts_ms: int
    sent_ms: int
    delivered_ms: int | None
    in_reply_to: str | None
    answer: str | None
    sent_seq: int
    thread: str
    broadcast: str | None
    accuracy_permille: int
    marking_permille: int
    fit_permille: int
    failure: str = ""


@dataclass(slots=True)
class Picture:
    """One nation's picture. Views are frozen and replaced, and the mappings are watched, so that what they
    hold can be handed out as it is until it changes.

    ``indicators`` maps those held to when they were gained, ``marks`` to the marking they are held under;
    ``flaws_told`` are products of whose flaw others have told. ``hit_from`` counts evidence of intrusions by
    the nation it leads to. Counts by belief are kept for conditions; ``changes`` holds how often any of the
    mappings has changed. ``inbox`` and ``sent`` are filtered by level when a seat looks.
    ``stances`` say how an automated nation stands to others; a nation held by people has none.
    """

    assets: WatchedOpen[str, AssetView] = field(default_factory=WatchedOpen)
    fleets: Watched[str, FleetView] = field(default_factory=Watched)
    alerts: WatchedOpen[str, AlertView] = field(default_factory=WatchedOpen)
    incidents: Watched[str, IncidentView] = field(default_factory=Watched)
    tasks: WatchedOpen[str, TaskView] = field(default_factory=WatchedOpen)
    indicators: Watched[str, int] = field(default_factory=Watched)
    marks: Watched[str, HeldIndicatorView] = field(default_factory=Watched)
    flaws_told: set[str] = field(default_factory=set)
    blocked: set[str] = field(default_factory=set)
    hardened: set[str] = field(default_factory=set)
    inbox: WatchedOpen[str, MessageView] = field(default_factory=WatchedOpen)
    sent: Watched[str, MessageView] = field(default_factory=Watched)
    injects: dict[str, list[InjectView]] = field(default_factory=dict)
    decisions: list[DecisionView] = field(default_factory=list)
    hit_from: Watched[str, int] = field(default_factory=Watched)
    suspected: int = 0
    confirmed: int = 0
    open_tasks: set[tuple[str, str]] = field(default_factory=set)
    sheet_sent: int = 0
    stances: tuple[tuple[str, str], ...] = ()
    efforts: Efforts = field(default_factory=Efforts)
    changes: list[int] = field(default_factory=lambda: [0])

    def __post_init__(self) -> None:
        """All mappings count their changes in one place."""
        for part in (
            self.assets,
            self.fleets,
            self.alerts,
            self.incidents,
            self.tasks,
            self.indicators,
            self.marks,
            self.inbox,
            self.sent,
            self.hit_from,
        ):
            part.changes = self.changes

    @staticmethod
    def at_startex(scenario: Scenario, nation: Nation, static: Static) -> Picture:
        """The picture at STARTEX: a nation knows its own assets and suspects nothing."""
        table = scenario.region.assets
        picture = Picture(injects={seat.id: [] for seat in nation.seats})
        for row in static.assets_of[nation.id]:
            picture.assets[table.ids[row]] = AssetView(
                id=table.ids[row],
                name=table.names[row],
                sector=table.sectors[row],
                kind=table.kinds[row],
                products=_products(scenario, table.products[row]),
                people_served=table.people_served[row],
                criticality_permille=table.criticality_permille[row],
                belief=Belief.UNKNOWN,
                isolated=False,
                evidence_collected=False,
                eradicated=False,
                service_level_permille=1000,
                service_lost_permille=0,
                needs_lost_permille=0,
                short_of="",
                needs=_needs(scenario, static, row),
                changed_ms=0,
            )
        for number in static.fleets_of[nation.id]:
            fleet = scenario.region.fleets[number]
            picture.fleets[fleet.id] = FleetView(
                id=fleet.id,
                name=fleet.name,
                sector=fleet.sector,
                kind=fleet.kind,
                products=_products(scenario, fleet.products),
                count=fleet.count,
                people_served=fleet.people_served,
                noticed=0,
                service_level_permille=1000,
                changed_ms=0,
            )
        return picture


def _products(scenario: Scenario, bits: int) -> tuple[str, ...]:
    return tuple(product.id for bit, product in enumerate(scenario.region.products) if bits >> bit & 1)


def _needs(scenario: Scenario, static: Static, row: int) -> tuple[NeedView, ...]:
    """What an asset needs, as its operator knows it: all there, and all in store."""
    csr, table = scenario.region.edges[EdgeKind.DEPENDS], scenario.region.assets
    return tuple(
        NeedView(
            asset=table.ids[csr.source[edge]],
            name=table.names[csr.source[edge]],
            nation=static.nation_of[csr.source[edge]],
            level_permille=1000,
            loss_permille=csr.weight_permille[edge],
            buffer_ms=csr.buffer_ms[edge],
            until_ms=None,
            changed_ms=0,
        )
        for edge in static.needs_of(row)
    )
