"""Entries of the directory of contacts: what a pack says of them, and sensible ones where it says nothing."""

from __future__ import annotations

from datetime import datetime, timedelta

from simengine.domain.contacts import Contact, ContactKind
from simengine.domain.seats import Role
from simengine.scenario import frameworks
from simengine.scenario.calendars import start_of
from simengine.scenario.schema import ContactModel, NationModel, ScenarioFile

PRINCIPAL: dict[ContactKind, tuple[Role, ...]] = {
    ContactKind.TECHNICAL: (Role.CERT_LEAD, Role.CERT_ANALYST),
    ContactKind.POLICY: (Role.POLICY_CONTACT, Role.MINISTRY),
    ContactKind.LAW_ENFORCEMENT: (Role.LAW_ENFORCEMENT,),
}
"""The seats behind a contact, the first before its deputy. A nation without any of them is not listed."""


def contacts_of(nation: NationModel, head: ScenarioFile) -> tuple[Contact, ...]:
    """A nation's entries, by kind. Organisations have none: it is they who keep the list."""
    if nation.organisation:
        return ()
    rules = frameworks.contact_rules()
    found = []
    for kind, roles in PRINCIPAL.items():
        given = nation.contacts.get(kind)
        seats = [role for role in roles if role in nation.seats]
        if given is None and not seats:
            continue
        said = given or ContactModel()
        has_deputy = len(seats) > 1 if said.deputy is None else said.deputy
        word = kind.value.replace("_", "-")
        found.append(
            Contact(
                kind=kind,
                function=said.function or "",
                address=said.address or f"{word}@cert.{nation.id.lower()}.example",
                state=said.state,
                deputy=said.deputy_state if has_deputy else None,
                verified_ms=_since(said.verified_at, head, -rules.default_verified_ms),
                valid_until_ms=_since(said.valid_until, head, rules.default_valid_ms),
            )
        )
    return tuple(found)


def _since(moment: str | None, head: ScenarioFile, default_ms: int) -> int:
    """A moment as ms since STARTEX."""
    start, then = start_of(head.starts_at), None if moment is None else start_of(moment)
    if start is None or then is None:
        return default_ms
    return (then - start) // timedelta(milliseconds=1)


def is_moment(text: str) -> bool:
    """Whether a text is a date and time with its offset."""
    found: datetime | None = start_of(text)
    return found is not None and found.tzinfo is not None
