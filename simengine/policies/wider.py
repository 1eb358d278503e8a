"""What an automated team does beyond containing: it prepares fixes, tells operators and its minister,
clears drafts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from simengine.domain.actions import (
    Action,
    AnalyseEvidence,
    AuthoriseDraft,
    BriefMinister,
    ConcurWithDraft,
    NotifyConstituents,
    NotifyVendor,
    PatchProduct,
    PublishStatement,
    RequestTakedown,
    ResetCredentials,
    StaffedAction,
    Tone,
)
from simengine.domain.frozen import derived
from simengine.domain.seats import Role
from simengine.domain.views import AssetView, FleetView, IncidentView, SeatView
from simengine.policies.briefing import Briefing
from simengine.policies.conduct import Conduct

LEADS_WANTED = 2
"""With so many analyses a team has an idea of where the adversary steers from."""
RESETS_FROM = 4
"""From so many compromised assets in a sector on, everybody logging on anew is worth it."""


def affected(fleets: Mapping[str, FleetView]) -> tuple[FleetView, ...]:
    """Fleets of which some seem affected."""
    return tuple(fleet for fleet in fleets.values() if fleet.noticed)


def hot_sectors(view: SeatView, bad: list[AssetView]) -> Counter[str]:
    """Sectors by how many assets are known to be bad and how many fleets seem affected."""
    hot = Counter(asset.sector for asset in bad)
    hot.update(fleet.sector for fleet in derived(view.fleets, affected))
    return hot


def _products(bad: list[AssetView], fleets: tuple[FleetView, ...]) -> list[str]:
    found = {product for asset in bad for product in asset.products}
    return sorted(found.union(*(fleet.products for fleet in fleets)))


def protection(
    view: SeatView, conduct: Conduct, bad: list[AssetView], incident: str | None
) -> Iterator[StaffedAction]:
    """Work that makes the nation harder to hit: fixes that are out, credentials where something was found."""
    efforts = view.efforts
    if PatchProduct.__name__ in conduct.wider:
        for product in _products(bad, derived(view.fleets, affected)):
            if product in efforts.fixes and product not in efforts.patched:
                yield PatchProduct(product, incident, 4)
    if ResetCredentials.__name__ in conduct.wider:
        hot = Counter(asset.sector for asset in bad)
        for sector in sorted(hot):
            if hot[sector] >= RESETS_FROM and sector not in efforts.credentials_reset:
                yield ResetCredentials(sector, incident, 3)


def enquiries(
    view: SeatView, conduct: Conduct, bad: list[AssetView], incident: str | None
) -> Iterator[StaffedAction]:
    """Work that sets others going, or finds out more."""
    efforts = view.efforts
    if NotifyVendor.__name__ in conduct.wider:
        # a vendor listens to who has confirmed something or can show what to look for
        for product in _products(bad, derived(view.fleets, affected) if view.indicators else ()):
            if product not in efforts.vendors_told and product not in efforts.fixes:
                yield NotifyVendor(product, incident, 3)
    if NotifyConstituents.__name__ in conduct.wider:
        hot = hot_sectors(view, bad)
        for sector in sorted(hot, key=lambda name: (-hot[name], name)):
            if sector not in efforts.notified:
                yield NotifyConstituents(sector, incident, 3)
    if RequestTakedown.__name__ in conduct.wider:
        for indicator in efforts.infrastructure:
            if indicator not in efforts.takedowns:
                yield RequestTakedown(indicator, incident, 3)
    if AnalyseEvidence.__name__ in conduct.wider and sum(efforts.leads.values()) < LEADS_WANTED:
        kept = sorted(efforts.evidence.values(), key=lambda evidence: (evidence.collected_ms, evidence.asset))
        for evidence in [one for one in kept if not one.analysed][:LEADS_WANTED]:
            yield AnalyseEvidence(evidence.asset, incident, 4)


def briefing_due(view: SeatView, conduct: Conduct, incident: IncidentView | None) -> Iterator[Action]:
    """The minister hears of an incident once."""
    if incident is not None and view.efforts.briefed_ms is None and BriefMinister.__name__ in conduct.wider:
        yield BriefMinister(incident.id)


def clearances(view: SeatView, conduct: Conduct) -> Iterator[Action]:
    """Drafts that wait for this seat pass: a team that trusts its own people."""
    for draft in sorted(view.drafts.values(), key=lambda draft: (draft.submitted_ms, draft.id)):
        for kind in (ConcurWithDraft, AuthoriseDraft):
            if kind.__name__ in draft.may and kind.__name__ in conduct.wider:
                yield kind(draft.id)


def statements(view: SeatView, conduct: Conduct, briefing: Briefing) -> Iterator[Action]:
    """One factual statement once people feel it: by the press office, or by the policy contact where there is
    none."""
    speaks = view.role is Role.PRESS_OFFICE or view.nation not in briefing.press_offices
    if PublishStatement.__name__ not in conduct.wider or not view.incidents or not speaks:
        return
    said = any(statement.nation == view.nation for statement in view.statements)
    drafted = any(draft.kind == PublishStatement.__name__ for draft in view.drafts.values())
    felt = any(asset.service_lost_permille for asset in view.assets.values())
    if felt and not said and not drafted:
        first = min(view.incidents.values(), key=lambda incident: incident.number)
        yield PublishStatement(Tone.FACTUAL, first.id)
