"""Types of the error registry."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Area = Literal["pack", "refusal", "journal", "exercise", "usage", "service"]
ParamValue = str | int


@dataclass(frozen=True, slots=True)
class ErrorCode:
    """A kind of error: its code, the area it belongs to, and the names of its parameters."""

    code: str
    area: Area
    params: tuple[str, ...] = ()


class SimengineError(Exception):
    """An error with a registered code. Build it with :func:`simengine.domain.errors.error`."""

    def __init__(self, code: str, params: dict[str, ParamValue]) -> None:
        super().__init__(f"{code} {params}" if params else code)
        self.code = code
        self.params = params

    def __reduce__(self) -> tuple[type[SimengineError], tuple[str, dict[str, ParamValue]]]:
        """As it was built, so that it can come back from another process."""
        return type(self), (self.code, self.params)


@dataclass(frozen=True, slots=True)
class Problem:
    """One finding in a scenario pack: where it is and which rule it breaks.

    ``field`` is a dotted path into the file (``nations[2].time_zone``); ``line`` is 1-based, 0 when
    the finding concerns the whole file or a missing file.
    """

    file: str
    line: int
    field: str
    code: str
    params: dict[str, ParamValue]
