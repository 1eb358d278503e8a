"""One registry of error codes.

An error is a code with parameters, never prose: the sentences stand in the message catalogue
(:mod:`simengine.texts`), keyed by the code, one per language. Every code names its parameters, so that
a test can check that each sentence uses what it is given and that nothing is misspelt.

Areas: ``pack`` (a scenario pack is wrong), ``refusal`` (a seat's action cannot be done), ``journal``
(a journal cannot be read or continued), ``exercise`` (the exercise is not in a state for this),
``usage`` (the command line was used wrongly), ``service`` (people and programs that
come over the network).
"""

from __future__ import annotations

from dataclasses import dataclass

from simengine.domain.errors import contacts, exercise, journal, pack, refusals, service, usage
from simengine.domain.errors.model import ErrorCode, ParamValue, Problem, SimengineError

REGISTRY: dict[str, ErrorCode] = {
    code.code: code
    for area in (
        pack.CODES,
        refusals.CODES,
        contacts.CODES,
        journal.CODES,
        exercise.CODES,
        usage.CODES,
        service.CODES,
    )
    for code in area
}
"""Every error code of the product, by its code."""

__all__ = ["REGISTRY", "ErrorCode", "ParamValue", "Problem", "Refusal", "SimengineError", "error", "refuse"]


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why an action was not accepted: a code of area ``refusal`` with its parameters."""

    code: str
    params: dict[str, ParamValue]


def _checked(code: str, params: dict[str, ParamValue]) -> None:
    known = REGISTRY[code]
    if set(params) != set(known.params):
        raise TypeError(f"{code} takes {sorted(known.params)}, got {sorted(params)}")


def error(code: str, /, **params: ParamValue) -> SimengineError:
    """Build the exception for ``code``; raises TypeError when the parameters are not the registered ones."""
    _checked(code, params)
    return SimengineError(code, params)


def refuse(code: str, /, **params: ParamValue) -> Refusal:
    """Build a refusal for ``code``; raises TypeError when the parameters are not the registered ones."""
    _checked(code, params)
    if REGISTRY[code].area != "refusal":
        raise TypeError(f"{code} is not a refusal")
    return Refusal(code, params)
