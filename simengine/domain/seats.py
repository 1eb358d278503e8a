"""Roles, levels and seats: who speaks for a nation, and on which floor of the house."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Level(StrEnum):
    """The level at which States talk to each other about an incident."""

    __hash__ = str.__hash__  # of Enum's own, each look-up would call Python code

    TECHNICAL = "technical"
    POLICY = "policy"
    POLITICAL = "political"
    LAW_ENFORCEMENT = "law_enforcement"
    FORUM = "forum"


class Role(StrEnum):
    """What a seat is in its nation's team."""

    __hash__ = str.__hash__  # of Enum's own, each look-up would call Python code

    CERT_ANALYST = "cert_analyst"
    CERT_LEAD = "cert_lead"
    OPERATOR = "operator"
    VENDOR = "vendor"
    POLICY_CONTACT = "policy_contact"
    CIVIL_SOCIETY = "civil_society"
    MINISTRY = "ministry"
    PRESS_OFFICE = "press_office"
    LAW_ENFORCEMENT = "law_enforcement"
    FORUM_SECRETARIAT = "forum_secretariat"


LEVEL_OF_ROLE: dict[Role, Level] = {
    Role.CERT_ANALYST: Level.TECHNICAL,
    Role.CERT_LEAD: Level.TECHNICAL,
    Role.OPERATOR: Level.TECHNICAL,
    Role.VENDOR: Level.TECHNICAL,
    Role.POLICY_CONTACT: Level.POLICY,
    Role.CIVIL_SOCIETY: Level.POLICY,
    Role.MINISTRY: Level.POLITICAL,
    Role.PRESS_OFFICE: Level.POLITICAL,
    Role.LAW_ENFORCEMENT: Level.LAW_ENFORCEMENT,
    Role.FORUM_SECRETARIAT: Level.FORUM,
}


@dataclass(frozen=True, slots=True)
class Seat:
    """A role in a nation's team. ``id`` is ``<nation>.<role>``, for instance ``ALD.cert_lead``."""

    id: str
    nation: str
    role: Role

    @property
    def level(self) -> Level:
        """The level this seat speaks at."""
        return LEVEL_OF_ROLE[self.role]


def seat_id(nation: str, role: Role) -> str:
    """The id of a nation's seat with this role."""
    return f"{nation}.{role.value}"


WHITE_CELL = "white_cell"
"""Actor of what the trainers in control do."""

PERSON = "person"
"""Holder of a seat that an automated policy does not hold."""

NOBODY = "idle"
"""Holder of a seat that counts as not there: the policy that does nothing."""

ENGINE = "engine"
"""Actor of what the world does by its own rules."""
