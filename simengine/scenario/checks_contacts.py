"""Cross-checks of organisations, of the directory of contacts, and of what injects do with it."""

from __future__ import annotations

from simengine.domain.seats import Role
from simengine.rules.contacts import CHECK_KIND
from simengine.scenario.compiler import secretariat_of
from simengine.scenario.contacts import PRINCIPAL, is_moment
from simengine.scenario.finder import Finder
from simengine.scenario.schema import NationModel, RegionFile
from simengine.scenario.schema_plan import EffectModel
from simengine.scenario.yaml_source import Path_

REGION, INJECTS = "region.yaml", "injects.yaml"
SECRETARIAT = "organisation: true, seats: [forum_secretariat]"


def check_member(finder: Finder, here: Path_, nation: NationModel) -> None:
    """A nation has a lead; an organisation has its seat and hours, and nothing besides. Dates are dates."""
    if nation.organisation:
        if set(nation.seats) != {Role.FORUM_SECRETARIAT}:
            finder.add(REGION, (*here, "seats"), "pack-organisation-has", name="seats")
        for name in ("staff", "assets", "fleets", "contacts"):
            if getattr(nation, name):
                finder.add(REGION, (*here, name), "pack-organisation-has", name=name)
    elif Role.CERT_LEAD not in nation.seats:
        finder.add(REGION, (*here, "seats"), "pack-lead-missing", nation=nation.id)
    for kind, contact in nation.contacts.items():
        for name in ("valid_until", "verified_at"):
            moment = getattr(contact, name)
            if moment is not None and not is_moment(moment):
                path = (*here, "contacts", kind.value, name)
                finder.add(REGION, path, "pack-value-format", expected="2027-03-02T07:00:00+01:00")


def check_effect(finder: Finder, path: Path_, effect: EffectModel, region: RegionFile) -> None:
    """An entry that changes stands in the directory; whoever is to check it is there, and can."""
    change = effect.contact_changes
    if change is not None:
        nation = next((n for n in region.nations if n.id == change.nation), None)
        if nation is not None and not _is_listed(nation, effect):
            what = change.contact.value + ("/deputy" if change.deputy else "")
            finder.add(
                INJECTS,
                (*path, "contact_changes"),
                "pack-contact-not-listed",
                nation=nation.id,
                contact=what,
            )
    if effect.comm_check is not None:
        here = (*path, "comm_check")
        if secretariat_of(region) is None:
            finder.add(INJECTS, here, "pack-check-impossible", name=SECRETARIAT)
        if not any(channel.kind == CHECK_KIND for channel in region.channels):
            finder.add(INJECTS, here, "pack-check-impossible", name=f"kind: {CHECK_KIND}")


def _is_listed(nation: NationModel, effect: EffectModel) -> bool:
    change = effect.contact_changes
    assert change is not None
    seats = [role for role in PRINCIPAL[change.contact] if role in nation.seats]
    given = nation.contacts.get(change.contact)
    if nation.organisation or (given is None and not seats):
        return False
    if not change.deputy:
        return True
    return len(seats) > 1 if given is None or given.deputy is None else given.deputy
