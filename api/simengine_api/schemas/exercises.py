"""Exercises, their nations and seats, the clock, and the packs that can be played."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, Field

from simengine.domain.markings import Tlp
from simengine.domain.scenario import Play
from simengine.domain.seats import Level, Role
from simengine_api.schemas.common import Body, Id, State
from simengine_api.schemas.people import LinkWithSecret


class SeatInfo(BaseModel):
    """``connected`` counts open streams, ``joined`` who came by a link. ``holder``: person or a policy."""

    id: str
    role: Role
    level: Level
    joined: int
    connected: int
    holder: str


class NationInfo(BaseModel):
    """A nation, or an ``organisation`` that is a member of the region."""

    id: str
    organisation: bool
    name: str
    map_x: int
    map_y: int
    linked: list[str]
    seats: list[SeatInfo]


class MoveInfo(BaseModel):
    """``number`` of the open or the last move (0 before the first), how many there are, and the exercise time
    at which the next one opens (None when there is none)."""

    number: int
    count: int
    next_ms: int | None


class Status(BaseModel):
    """The clock as everybody sees it. ``speed`` is simulated seconds per second; ``behind`` tells that the
    clock runs slower than asked."""

    state: State
    t_ms: int
    speed: int
    behind: bool
    play: Play
    duration_ms: int
    move: MoveInfo | None


class ExerciseSummary(BaseModel):
    """An exercise in a list. ``created_utc`` is wall time."""

    id: str
    pack: str
    title: str
    state: Literal["lobby", "live", "ended"]
    created_utc: str


class ExerciseInfo(BaseModel):
    """An exercise as its participants see it. ``starts_at`` is the fictitious time of STARTEX. ``policy`` and
    ``policies`` are told to the white cell only."""

    id: str
    pack: str
    title: str
    summary: str
    region: str
    marking: Tlp
    language: str
    starts_at: str
    policy: str
    policies: dict[str, str]
    status: Status
    nations: list[NationInfo]


class NewExercise(Body):
    """``pack`` is the name of a shipped pack. ``seed``: leave out for a random one."""

    pack: Id
    play: Play | None = None
    seed: Annotated[int, Field(ge=0, le=2**53 - 1)] | None = None


class CreatedExercise(BaseModel):
    exercise: ExerciseSummary
    trainer_link: LinkWithSecret


class Settings(Body):
    """What the trainer may still choose before STARTEX. ``policy`` plays the seats that nobody has joined;
    ``policies`` overrides it by nation."""

    play: Play | None = None
    policy: str | None = None
    policies: dict[str, str] | None = None


class PackInfo(BaseModel):
    """A pack that can be played."""

    id: str
    version: str
    title: str
    summary: str
    language: str
    marking: Tlp
    duration_ms: int
    play: Play
    nations: int
    seats: int
    moves: int
