"""How actions are handed in, one by one or by decision sheet, and what comes back."""

from __future__ import annotations

from pydantic import BaseModel

from simengine_api.schemas.actions import AnyAction
from simengine_api.schemas.common import Body, ParamValue


class SubmitAction(Body):
    action: AnyAction


class Refusal(BaseModel):
    """Why the action was not done, and what to do about it."""

    code: str
    sentence: str
    remedy: str
    params: dict[str, ParamValue]


class Receipt(BaseModel):
    """The submission is on record, for good. ``number`` is the seat's last observation with its outcome.
    ``refusal`` is set when the action was refused."""

    accepted: bool
    number: int
    t_ms: int
    refusal: Refusal | None


class SheetItem(BaseModel):
    """One line of a decision sheet: the seat that proposes it, and the action."""

    id: str
    seat: str
    action: AnyAction


class Sheet(BaseModel):
    """The nation's decision sheet of the open move. ``version`` rises with every change; ``handed_in`` is the
    version that the lead handed in last (None when none was)."""

    move: int
    version: int
    handed_in: int | None
    items: list[SheetItem]


class HandIn(Body):
    """The version that the lead has read: a sheet that changed since is not handed in unseen."""

    version: int
