"""What a form for an action asks for, from the action's own fields: pages need to know no kind of action by
name."""

from __future__ import annotations

from dataclasses import MISSING, fields
from enum import StrEnum
from types import UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from simengine.domain.actions import (
    ACTIONS,
    Answer,
    DirectoryStatus,
    Purpose,
    Reason,
    ReportStage,
    Term,
    Tone,
)
from simengine.domain.contact_actions import MINUTES_RANGE, TRUST_RANGE
from simengine.domain.contacts import ContactKind
from simengine.domain.markings import Tlp
from simengine.rules.public import PUBLISHABLE
from simengine_api.schemas import ActionField, ActionFieldKind

_BY_NAME: dict[str, ActionFieldKind] = {
    "alert": "alert",
    "asset": "asset",
    "at_ms": "time",
    "channel": "channel",
    "check": "check",
    "contact": "oral",
    "counterpart": "nation",
    "draft": "draft",
    "fields": "fields",
    "incident": "incident",
    "indicator": "indicator",
    "in_reply_to": "message",
    "indicators": "indicators",
    "message": "message",
    "named": "nation",
    "product": "product",
    "rsit": "rsit",
    "sector": "sector",
    "task": "task",
    "text": "text",
    "to_nation": "nation",
}
_FAMILY: dict[type[StrEnum], str] = {
    Answer: "answer",
    ContactKind: "contact",
    DirectoryStatus: "directory",
    Purpose: "purpose",
    Reason: "reason",
    ReportStage: "report_stage",
    Term: "term",
    Tone: "tone",
}
"""Under which family of labels the values of an enumeration stand."""
_RANGES = {
    "priority": (1, 5),
    "severity": (0, 5),
    "confidence": (0, 100),
    "within_minutes": MINUTES_RANGE,
    "trust": TRUST_RANGE,
}


def _without_none(hint: Any) -> Any:
    if get_origin(hint) in (Union, UnionType):
        return next(one for one in get_args(hint) if one is not type(None))
    return hint


def form_of(kind: str) -> list[ActionField]:
    """The fields of an action of this kind, in the order in which they stand in it."""
    cls = ACTIONS[kind]
    hints = get_type_hints(cls)
    return [
        _field(kind, field.name, _without_none(hints[field.name]), required=_is_required(field))
        for field in fields(cls)
    ]


def _is_required(field: Any) -> bool:
    return field.default is MISSING and field.default_factory is MISSING


def _field(kind: str, name: str, hint: Any, *, required: bool) -> ActionField:
    if hint is Tlp:
        labels = [label.value for label in Tlp if kind != "PublishAdvisory" or label in PUBLISHABLE]
        return ActionField(name=name, kind="tlp", required=required, options=labels)
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        options = [str(member.value) for member in hint]
        return ActionField(name=name, kind="choice", required=required, options=options, family=_FAMILY[hint])
    if hint is bool:
        return ActionField(name=name, kind="flag", required=required)
    if hint is int and name in _RANGES:
        low, high = _RANGES[name]
        return ActionField(name=name, kind="number", required=required, minimum=low, maximum=high)
    return ActionField(name=name, kind=_BY_NAME[name], required=required)
