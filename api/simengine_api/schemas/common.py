"""What all requests and answers share: their base, ids and texts, and how errors look."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

ParamValue = str | int
MAX_TEXT = 8_000
Id = Annotated[str, Field(min_length=1, max_length=200)]
FreeText = Annotated[str, Field(max_length=MAX_TEXT)]
Member = Literal["host", "trainer", "evaluator", "observer", "seat"]
State = Literal["lobby", "running", "paused", "advancing", "move", "between-moves", "ended"]


class Body(BaseModel):
    """A request: what is not known is an error, so that a misspelt field is never silently lost."""

    model_config = ConfigDict(extra="forbid")


class FieldProblem(BaseModel):
    """One field of a request that does not fit: where, what was expected."""

    field: str
    detail: str


class Problem(BaseModel):
    """An error (RFC 9457): ``code`` is the same in command line, API and pages."""

    type: str
    title: str
    status: int
    detail: str
    code: str
    remedy: str
    params: dict[str, ParamValue] = {}
    fields: list[FieldProblem] = []


class Health(BaseModel):
    status: Literal["ok"]
    version: str
    locales: list[str]
