"""Codes and facts to sentences: errors with their remedy, problems of a pack, events of a journal."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import reduce
from typing import Protocol, cast

from simengine.domain.errors import REGISTRY, ParamValue, Problem, Refusal
from simengine.domain.time import clock_label, duration_label
from simengine.texts.catalogue import Catalogue, Param


class Coded(Protocol):
    """An error, a refusal or a problem: a code with parameters."""

    @property
    def code(self) -> str:
        """The registered code."""
        ...

    @property
    def params(self) -> dict[str, ParamValue]:
        """Its parameters."""
        ...


@dataclass(frozen=True, slots=True)
class Explanation:
    """An error in words: what is wrong, and what to do about it."""

    code: str
    sentence: str
    remedy: str


NONE = "none"
"""What a text is given for an empty parameter."""

_LABELS = {
    "kind": "action",
    "role": "role",
    "level": "level",
    "purpose": "purpose",
    "subject": "purpose",
    "answer": "answer",
    "reason": "reason",
    "pool": "pool",
    "play": "play",
    "verdict": "verdict",
    "outcome": "outcome",
    "interruption": "interruption",
    "source": "source",
    "tone": "tone",
    "term": "term",
    "status": "directory",
    "story": "story",
    "misuse": "misuse",
    "contact": "contact",
}
"""Parameters whose values have a label in the catalogue, and under which family of keys it stands."""


def label(texts: Catalogue, family: str, value: str) -> str:
    """The label of a value of the domain, such as ``role`` and ``cert_lead``."""
    return texts.format(f"{family}-{value}")


def joined(texts: Catalogue, items: Iterable[str]) -> str:
    """Several things as a list in a sentence, with the language's own comma."""
    words = list(items)
    return (
        reduce(lambda first, after: texts.format("list-pair", first=first, next=after), words)
        if words
        else ""
    )


def _worded(texts: Catalogue, name: str, value: object, *, labels: bool = True) -> Param:
    """A parameter as people read it: labels for values of the domain, clock times for milliseconds.

    What is empty becomes ``none``, so that a text can select on it. Without ``labels`` values stand as
    they are written in files.
    """
    if value in (None, "", (), []):
        return NONE
    if isinstance(value, (tuple, list)):
        return joined(texts, [str(_worded(texts, name, item, labels=labels)) for item in value])
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, int):
        if name == "duration_ms":
            return duration_label(value)
        return clock_label(value) if name.endswith("_ms") else value
    key = f"{_LABELS[name]}-{value}" if labels and name in _LABELS else ""
    return texts.format(key) if key and _is_key(key) and texts.has(key) else str(value)


def _is_key(key: str) -> bool:
    return "." not in key and key.isascii() and " " not in key


def explain(texts: Catalogue, problem: Coded) -> Explanation:
    """The sentence and the remedy of an error, a refusal or a problem of a pack."""
    labels = REGISTRY[problem.code].area == "refusal"
    params = {name: _worded(texts, name, value, labels=labels) for name, value in problem.params.items()}
    key = f"error-{problem.code}"
    return Explanation(problem.code, texts.format(key, **params), texts.format(f"{key}.remedy", **params))


def problem_lines(texts: Catalogue, problems: Iterable[Problem]) -> list[str]:
    """Two lines per problem of a pack: ``file:line: field: sentence (code)``, and the remedy below it."""
    lines: list[str] = []
    for problem in problems:
        words = explain(texts, problem)
        place = f"{problem.file}:{problem.line}" if problem.line else problem.file
        field = f" {problem.field}:" if problem.field else ""
        lines.append(f"{place}:{field} {words.sentence} ({problem.code})")
        lines.append(f"    {words.remedy}")
    return lines


def _named(name: Callable[[str, str], str], field: str, value: object) -> object:
    if isinstance(value, str):
        return name(field, value)
    if isinstance(value, (tuple, list)):
        return [_named(name, field, item) for item in value]
    return value


def event_sentence(
    texts: Catalogue,
    kind: str,
    data: Mapping[str, object],
    name: Callable[[str, str], str] | None = None,
    *,
    observed: bool = False,
) -> str:
    """One sentence for an event, from its fields; ``observed`` as a seat learns of it.

    ``name(field, value)`` may give a better word for an id (a nation's or an asset's name); without it ids
    stand as they are.
    """
    params: dict[str, Param] = {}
    for field, value in data.items():
        if not isinstance(value, Mapping):
            params[field] = _worded(texts, field, value if name is None else _named(name, field, value))
    if kind == "ActionRefused":
        refusal = Refusal(str(data["code"]), cast("dict[str, ParamValue]", data["params"]))
        params["why"] = explain(texts, refusal).sentence
    seen = f"seen-{kind}"
    return texts.format(seen if observed and texts.has(seen) else f"event-{kind}", **params)
