"""What an automated seat does about the directory of contacts: it answers checks and keeps its own entry; the
secretariat checks."""

from __future__ import annotations

from collections.abc import Iterator

from simengine.domain.actions import (
    Action,
    AnswerCommCheck,
    DirectoryStatus,
    StartCommCheck,
    UpdateDirectory,
)
from simengine.domain.contact_views import ContactsView
from simengine.domain.contacts import LEVELS_OF_CONTACT, ContactKind
from simengine.domain.region import Pool
from simengine.domain.seats import LEVEL_OF_ROLE, Level
from simengine.domain.views import SeatView
from simengine.policies.briefing import Briefing
from simengine.policies.conduct import Conduct

CHECK_MINUTES = 60
"""How long the secretariat waits for answers."""


def _own(view: SeatView) -> ContactKind | None:
    """The contact that this seat stands behind."""
    level = LEVEL_OF_ROLE[view.role]
    return next((kind for kind, levels in LEVELS_OF_CONTACT.items() if level in levels), None)


def _somebody_there(view: SeatView) -> bool:
    """Police and a CERT with people on duty answer day and night, an office in its hours."""
    level = LEVEL_OF_ROLE[view.role]
    if level is Level.LAW_ENFORCEMENT:
        return True
    return (level is Level.TECHNICAL and view.pools[Pool.ANALYSTS].on_duty > 0) or view.office_open


def answers(view: SeatView, conduct: Conduct) -> Iterator[Action]:
    """A check that has come is answered at the next look."""
    waiting = [check for check in view.contacts.checks.values() if check.is_open]
    if conduct.answers and waiting and _somebody_there(view):
        for check in waiting:
            yield AnswerCommCheck(check.id)


def upkeep(view: SeatView, conduct: Conduct, briefing: Briefing) -> Iterator[Action]:
    """An entry that has lapsed is confirmed; one that a check did not find is put right."""
    kind = _own(view)
    if not conduct.consults or kind is None:
        return
    if view.role not in briefing.actions[UpdateDirectory.__name__].roles:
        return
    entry = view.contacts.entries.get(f"{view.nation}/{kind.value}")
    if entry is None:
        return
    if _missed_since(view.contacts, kind, entry.confirmed_ms):
        yield UpdateDirectory(DirectoryStatus.CHANGED, contact=kind)
    elif entry.lapsed:
        yield UpdateDirectory(DirectoryStatus.CONFIRMED, contact=kind)


def _missed_since(contacts: ContactsView, kind: ContactKind, t_ms: int) -> bool:
    """Whether a check is over that never came, or came too late, and the entry was not looked at since."""
    return any(
        check.ended
        and check.contact == kind
        and check.until_ms > t_ms
        and (check.received_ms is None or check.received_ms > check.until_ms)
        for check in contacts.checks.values()
    )


def secretariat(view: SeatView, conduct: Conduct, briefing: Briefing) -> Iterator[Action]:
    """The secretariat checks one contact after the other, each once."""
    if not conduct.consults or not any(c.kind == "CH-CHECK" for c in briefing.channels.values()):
        return
    checks = view.contacts.checks.values()
    if any(not check.ended for check in checks):
        return
    done = {check.contact for check in checks}
    listed = {entry.contact for entry in view.contacts.entries.values()}
    for kind in ContactKind:
        if kind.value in listed and kind.value not in done:
            yield StartCommCheck(kind, CHECK_MINUTES)
            return
