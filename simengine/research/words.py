"""Errors as a notebook shows them, and packages that are there only when they were asked for."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from typing import Any

from simengine.domain.errors import REGISTRY, SimengineError, error
from simengine.texts import Catalogue, explain


def in_words(problem: SimengineError) -> str:
    """What is wrong and what to do about it, in English."""
    if problem.code not in REGISTRY:
        return str(problem)
    words = explain(Catalogue("en"), problem)
    return f"{words.sentence} {words.remedy}"


@contextmanager
def explained() -> Iterator[None]:
    """Errors of the engine leave with their sentence and remedy below them."""
    try:
        yield
    except SimengineError as problem:
        problem.add_note(in_words(problem))
        raise


def wanted(package: str) -> Any:
    """An optional package. Raises ``exercise-extra-missing`` where it is not installed."""
    try:
        return import_module(package)
    except ImportError as missing:
        raise error("exercise-extra-missing", package=package, extra="research") from missing
