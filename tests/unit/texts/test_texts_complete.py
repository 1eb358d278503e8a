"""Every code and every name of the domain has its text, and every text is used."""

from __future__ import annotations

import ast
import re
from dataclasses import fields
from pathlib import Path

import pytest
from fluent.syntax import ast as ftl
from fluent.syntax import visitor

from simengine.domain.actions import ACTIONS, Answer, Purpose, Reason, ReportStage
from simengine.domain.commands import COMMANDS
from simengine.domain.errors import REGISTRY
from simengine.domain.events import EVENTS
from simengine.domain.markings import Tlp
from simengine.domain.region import Pool
from simengine.domain.scenario import Play
from simengine.domain.seats import Level, Role
from simengine.domain.views import Belief
from simengine.play import POLICIES
from simengine.texts import Catalogue, locales
from simengine.texts.catalogue import _resources

ROOT = Path(__file__).parents[3]
TEXTS = Catalogue("en", strict=True)
IDS = TEXTS.message_ids()
KEY = re.compile(r"[a-z]+[a-z_]*-[A-Za-z0-9_-]+(\.[a-z]+)?")

FAMILIES: dict[str, set[str]] = {
    "action": set(ACTIONS),
    "answer": {a.value for a in Answer},
    "belief": {b.value for b in Belief},
    "command": set(COMMANDS),
    "event": set(EVENTS),
    "error": set(REGISTRY),
    "level": {level.value for level in Level},
    "play": {p.value for p in Play},
    "policy": set(POLICIES),
    "pool": {p.value for p in Pool},
    "purpose": {p.value for p in Purpose},
    "reason": {r.value for r in Reason},
    "report_stage": {s.value for s in ReportStage},
    "role": {r.value for r in Role},
    "tlp": {t.name for t in Tlp},
    "verdict": {"confirmed", "dismissed", "inconclusive"},
    "outcome": {"done", "found_nothing", "no_longer_needed"},
    "source": {"sensor", "users", "report"},
}
"""Families of labels: ``family-value`` for each value of the domain."""


@pytest.mark.parametrize("family", sorted(FAMILIES))
def test_a_family_of_labels_has_one_for_each_value_and_no_other(family: str) -> None:
    found = {key.removeprefix(f"{family}-") for key in IDS if key.startswith(f"{family}-") and "." not in key}
    assert found == FAMILIES[family]


@pytest.mark.parametrize("kind", sorted(ACTIONS))
def test_an_action_says_what_it_does_and_what_it_costs_besides(kind: str) -> None:
    assert TEXTS.format(f"action-{kind}.does").endswith(".")
    assert TEXTS.format(f"action-{kind}.side").endswith(".")


@pytest.mark.parametrize("label", sorted(Tlp, key=lambda t: t.rank))
def test_labels_of_the_traffic_light_protocol_are_never_translated(label: Tlp) -> None:
    for locale in locales():
        assert Catalogue(locale, strict=True).format(f"tlp-{label.name}") == label.value


def _variables(key: str) -> set[str]:
    """The parameters that a text, with or without attribute, asks for."""
    name, _, attribute = key.partition(".")
    found: set[str] = set()

    class Collector(visitor.Visitor):
        def visit_VariableReference(self, node: ftl.VariableReference) -> None:  # noqa: N802
            found.add(node.id.name)

    for locale in locales():
        for _, resource in _resources(locale):
            for item in resource.body:
                if isinstance(item, ftl.Message) and item.id.name == name:
                    parts = [a.value for a in item.attributes if a.id.name == attribute]
                    for part in parts if attribute else [item.value]:
                        Collector().visit(part)
    return found


@pytest.mark.parametrize("code", sorted(REGISTRY))
def test_an_error_has_a_sentence_and_a_remedy_that_use_only_its_parameters(code: str) -> None:
    for key in (f"error-{code}", f"error-{code}.remedy"):
        assert key in IDS
        assert _variables(key) <= set(REGISTRY[code].params)


@pytest.mark.parametrize("kind", sorted(EVENTS))
def test_an_event_is_told_with_its_own_fields(kind: str) -> None:
    known = {f.name for f in fields(EVENTS[kind])} | ({"why"} if kind == "ActionRefused" else set())
    assert _variables(f"event-{kind}") <= known


def test_no_key_stands_twice() -> None:
    for locale in locales():
        keys = [i.id.name for _, r in _resources(locale) for i in r.body if isinstance(i, ftl.Message)]
        assert len(keys) == len(set(keys))


def test_other_languages_have_no_keys_that_english_lacks() -> None:
    for locale in locales():
        assert Catalogue(locale).message_ids() == IDS


def _sources() -> list[Path]:
    return [
        path
        for folder in ("simengine", "trainers", "docs")
        for path in (ROOT / folder).rglob("*")
        if path.suffix in (".py", ".j2", ".html", ".jinja") and "__pycache__" not in path.parts
    ]


def _said(path: Path) -> tuple[set[str], set[str], set[str]]:
    """Of one file: the texts it asks for by name, all its string literals, and how its f-strings begin."""
    content = path.read_text(encoding="utf-8")
    if path.suffix != ".py":
        quoted = set(re.findall(r"""["']([^"'\n]+)["']""", content))
        starts = set(re.findall(r"""["']([a-z_]+-[A-Za-z_-]*)["']\s*~""", content))
        return {key for key in quoted if KEY.fullmatch(key) and key in IDS}, quoted, starts
    asked: set[str] = set()
    literals: set[str] = set()
    begins: set[str] = set()
    for node in ast.walk(ast.parse(content)):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            literals.add(node.value)
        elif isinstance(node, ast.JoinedStr) and node.values and isinstance(node.values[0], ast.Constant):
            begins.add(str(node.values[0].value))
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.args:
            first = node.args[0]
            if node.func.attr == "format" and isinstance(first, ast.Constant) and KEY.fullmatch(str(first.value)):
                asked.add(str(first.value))
    return asked, literals, begins


def test_no_text_is_asked_for_that_is_not_there() -> None:
    missing = {key for path in _sources() for key in _said(path)[0]} - IDS
    assert not missing


def test_no_text_stands_unused() -> None:
    literals: set[str] = set()
    begins: set[str] = set()
    for path in _sources():
        _, some, starts = _said(path)
        literals |= some
        begins |= {start for start in starts if re.fullmatch(r"[a-z_]+-[A-Za-z_.-]*", start)}
    families = tuple(f"{family}-" for family in FAMILIES)
    unused = {
        key
        for key in IDS
        if not key.startswith(families)
        and key.split(".")[0] not in literals
        and not key.startswith(tuple(begins))
        and key.rsplit("-", 1)[0] not in literals  # a command's help: its key with -short, -examples
    }
    assert not unused
