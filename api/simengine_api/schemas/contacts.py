"""The directory of contacts, checks of it and oral contacts: as requests, and as a seat sees them."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, Field

from simengine.domain.actions import DirectoryStatus, Purpose
from simengine.domain.contact_actions import MINUTES_RANGE, TRUST_RANGE
from simengine.domain.contacts import ContactKind
from simengine_api.schemas.common import Body, FreeText, Id


class UpdateDirectory(Body):
    kind: Literal["UpdateDirectory"]
    status: DirectoryStatus
    text: FreeText | None = None
    contact: ContactKind = ContactKind.TECHNICAL


class StartCommCheck(Body):
    kind: Literal["StartCommCheck"]
    contact: ContactKind
    within_minutes: Annotated[int, Field(ge=MINUTES_RANGE[0], le=MINUTES_RANGE[1])]


class AnswerCommCheck(Body):
    kind: Literal["AnswerCommCheck"]
    check: Id


class RecordOralContact(Body):
    """``at_ms`` is when people spoke, in simulation time."""

    kind: Literal["RecordOralContact"]
    counterpart: Id
    purpose: Purpose
    at_ms: Annotated[int, Field(ge=0)]
    incident: Id | None = None
    indicators: Annotated[list[Id], Field(max_length=100)] = []
    text: FreeText | None = None


class ConfirmOralContact(Body):
    kind: Literal["ConfirmOralContact"]
    contact: Id


class DenyOralContact(Body):
    kind: Literal["DenyOralContact"]
    contact: Id


class ReportPulse(Body):
    kind: Literal["ReportPulse"]
    counterpart: Id
    trust: Annotated[int, Field(ge=TRUST_RANGE[0], le=TRUST_RANGE[1])]


class ContactEntry(BaseModel):
    """An entry of the directory as everybody reads it. ``confirmed_ms`` is negative before STARTEX."""

    nation: str
    contact: ContactKind
    function: str
    address: str
    has_deputy: bool
    confirmed_ms: int
    valid_until_ms: int
    status: str
    lapsed: bool


class ContactFailure(BaseModel):
    """A message of this nation that came back."""

    message: str
    to_nation: str
    contact: ContactKind
    deputy: bool
    t_ms: int


class CommCheckLine(BaseModel):
    """One member in a check, for the secretariat."""

    nation: str
    answered_ms: int | None
    after_ms: int | None
    failed_ms: int | None


class CommCheck(BaseModel):
    """A check. ``lines`` are for the secretariat; a member sees when it was reached and when it answered."""

    id: str
    nation: str
    contact: ContactKind
    began_ms: int | None
    until_ms: int
    ended: bool
    received_ms: int | None
    answered_ms: int | None
    lines: list[CommCheckLine]


class OralContact(BaseModel):
    """An oral contact on record; ``state`` is open, confirmed or denied."""

    id: str
    nation: str
    seat: str
    counterpart: str
    purpose: Purpose
    held_ms: int
    recorded_ms: int
    incident: str | None
    indicators: list[str]
    indicators_named: int
    text: str | None
    state: Literal["open", "confirmed", "denied"]


class Contacts(BaseModel):
    """The directory, and what concerns the seat of checks and of what people said by word of mouth."""

    entries: dict[str, ContactEntry]
    failures: list[ContactFailure]
    checks: dict[str, CommCheck]
    oral: dict[str, OralContact]


class EntryTruth(BaseModel):
    """An entry as it is; ``deputy`` is empty when there is none."""

    nation: str
    contact: ContactKind
    state: str
    deputy: str
    valid_until_ms: int


class Pulse(BaseModel):
    """What a person said of its nation's trust in another."""

    nation: str
    seat: str
    counterpart: str
    trust: int
    t_ms: int
