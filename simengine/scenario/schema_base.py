"""Values and the strict base that every form of a pack's files is made of."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from simengine.domain.time import parse_iso_duration


def _duration(value: Any) -> int:
    span = parse_iso_duration(value) if isinstance(value, str) else None
    if span is None:
        raise ValueError("duration")
    return span


def _span(value: Any) -> Any:
    """One number stands for a range of one."""
    return (value, value) if isinstance(value, int | str) and not isinstance(value, bool) else value


def _tuple(value: Any) -> Any:
    """YAML knows lists only."""
    return tuple(value) if isinstance(value, list) else value


Duration = Annotated[int, BeforeValidator(_duration)]
"""An ISO 8601 duration, in ms."""
Permille = Annotated[int, Field(ge=0, le=1000)]
Count = Annotated[int, Field(ge=0, le=1_000_000_000)]
Slug = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60)]
NationId = Annotated[str, Field(pattern=r"^[A-Z]{3}$")]
Text = Annotated[str, Field(min_length=1, max_length=4000)]
Title = Annotated[str, Field(min_length=1, max_length=200)]
TimeOfDay = Annotated[str, Field(pattern=r"^([01]\d|2[0-3]):[0-5]\d$")]
PermilleRange = Annotated[tuple[Permille, Permille], BeforeValidator(_span), BeforeValidator(_tuple)]
DurationRange = Annotated[tuple[Duration, Duration], BeforeValidator(_span), BeforeValidator(_tuple)]
CountRange = Annotated[tuple[Count, Count], BeforeValidator(_span), BeforeValidator(_tuple)]
NationPair = Annotated[tuple[NationId, NationId], BeforeValidator(_tuple)]
Weekday = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]


def member(enum: type[Enum], only: Iterable[Enum] | None = None) -> BeforeValidator:
    """Take the text of an enumeration's member (of ``only`` those given): YAML has no enumerations."""
    allowed = tuple(enum if only is None else only)

    def take(value: Any) -> Any:
        found = next((item for item in allowed if value in (item, item.value)), None)
        if found is None:
            raise ValueError("choice:" + ", ".join(str(item.value) for item in allowed))
        return found

    return BeforeValidator(take)


class Strict(BaseModel):
    """No unknown fields, no silent conversions."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)
