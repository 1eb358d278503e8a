"""Every code and every name of the domain has its text, and every text is used."""

from __future__ import annotations

import ast
import re
from dataclasses import fields
from pathlib import Path

import pytest
from fluent.syntax import ast as ftl
from fluent.syntax import visitor

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
from simengine.domain.commands import COMMANDS
from simengine.domain.contacts import ContactKind, EntryState
from simengine.domain.errors import REGISTRY
from simengine.domain.events import EVENTS
from simengine.domain.markings import Tlp
from simengine.domain.region import Pool
from simengine.domain.scenario import Play
from simengine.domain.seats import Level, Role
from simengine.domain.views import Away, Belief, Tiredness
from simengine.play import POLICIES
from simengine.scenario.frameworks import Standing, channel_kinds, message_rules
from simengine.scenario.frameworks import relations as relation_rules
from simengine.scenario.frameworks import work as work_rules
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
    "channel": set(channel_kinds()),
    "command": set(COMMANDS),
    "event": set(EVENTS),
    "error": set(REGISTRY),
    "level": {level.value for level in Level},
    "play": {p.value for p in Play},
    "misuse": set(message_rules().weights_permille),
    "policy": set(POLICIES),
    "pool": {p.value for p in Pool},
    "purpose": {p.value for p in Purpose},
    "reason": {r.value for r in Reason},
    "report_stage": {s.value for s in ReportStage},
    "role": {r.value for r in Role},
    "tlp": {t.name for t in Tlp},
    "verdict": {"confirmed", "dismissed", "inconclusive"},
    "outcome": {"done", "found_nothing", "no_longer_needed", "too_late", "failed", "cancelled"},
    "takedown": {"requested", "done", "too_late"},
    "tone": {tone.value for tone in Tone},
    "term": {term.value for term in Term},
    "directory": {status.value for status in DirectoryStatus},
    "draft_state": {"open", "cleared", "declined", "withdrawn", "lapsed"},
    "skill": set(work_rules().skills),
    "tiredness": {t.value for t in Tiredness},
    "away": {a.value for a in Away},
    "interruption": {"preempted", "handed_over", "shift_over", "absent", "loan_over"},
    "source": {"sensor", "users", "report"},
    "standing": {standing.value for standing in Standing},
    "escalation": set(relation_rules().escalations),
    "moved": {
        *("useful_message", "misuse", "wrong_attribution", "trace", "planted_trace", "analysis"),
        *("consultation", "unexplained_harm", "warning", "attribution", "false_urgency"),
    },
    "story": {"service_loss", "attribution", *relation_rules().escalations},
    "contact": {kind.value for kind in ContactKind},
    "contact_function": {kind.value for kind in ContactKind},
    "entry_state": {state.value for state in EntryState},
    "oral_state": {"open", "confirmed", "denied"},
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


@pytest.mark.parametrize("label", list(Tlp))
def test_labels_of_the_traffic_light_protocol_are_never_translated(label: Tlp) -> None:
    for locale in locales():
        assert Catalogue(locale, strict=True).format(f"tlp-{label.name}") == label.value


def _variables(key: str) -> set[str]:
    """The parameters that a text, with or without attribute, asks for."""
    name, _, attribute = key.partition(".")
    found: set[str] = set()

    class Collector(visitor.Visitor):
        def visit_VariableReference(self, node: ftl.VariableReference) -> None:
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
        for folder in ("simengine", "trainers", "api", "docs", "web/src")
        for path in (ROOT / folder).rglob("*")
        if path.suffix in (".py", ".j2", ".html", ".jinja", ".svelte", ".ts")
        and not {"__pycache__", "static"} & set(path.parts)
    ]


REPORT = "report-"
"""What ``t(...)`` in the after-action report puts before its keys."""


class _Said:
    """What a file says: keys it asks for, all its string literals, and how its composed keys begin."""

    def __init__(self, path: Path) -> None:
        self.asked: set[str] = set()
        self.literals: set[str] = set()
        self.begins: set[str] = set()
        content = path.read_text(encoding="utf-8")
        if path.suffix == ".py":
            for node in ast.walk(ast.parse(content)):
                self._python(node)
        elif path.suffix in (".svelte", ".ts"):
            self.asked.update(re.findall(r"\bt\('([^']+)'", content))
            self.literals.update(re.findall(r"'([a-z_]+-[A-Za-z0-9_.-]+)'", content))
            self.begins.update(re.findall(r"`([a-z_]+-[A-Za-z_-]*)\$\{", content))
        else:
            for function, text, more in re.findall(r"""\b(t|label)\(["']([^"']+)["']\s*(~?)""", content):
                self._text((REPORT if function == "t" else "") + text, composed=bool(more))

    def _text(self, key: str, *, composed: bool) -> None:
        if composed:
            self.begins.add(key)
        else:
            self.asked.add(key)
            self.literals.add(key)

    def _python(self, node: ast.AST) -> None:
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            self.literals.add(node.value)
        elif isinstance(node, ast.JoinedStr):
            self._start(node, "")
        elif isinstance(node, ast.Call) and node.args:
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            first, prefix = node.args[0], REPORT if name == "t" else ""
            key = prefix + str(first.value) if isinstance(first, ast.Constant) else ""
            if name in ("t", "format") and KEY.fullmatch(key):
                self._text(key, composed=False)
            elif name == "t" and isinstance(first, ast.JoinedStr):
                self._start(first, REPORT)

    def _start(self, text: ast.JoinedStr, prefix: str) -> None:
        if text.values and isinstance(text.values[0], ast.Constant):
            start = prefix + str(text.values[0].value)
            if re.fullmatch(r"[a-z_]+-[A-Za-z_.-]*", start) and start != REPORT:
                self.begins.add(start)


def test_no_text_is_asked_for_that_is_not_there() -> None:
    missing = {key for path in _sources() for key in _Said(path).asked} - IDS
    assert not missing


def test_no_text_stands_unused() -> None:
    said = [_Said(path) for path in _sources()]
    literals = {literal for file in said for literal in file.literals}
    begins = tuple({start for file in said for start in file.begins})
    families = tuple(f"{family}-" for family in FAMILIES)
    unused = {
        key
        for key in IDS
        if not key.startswith((*families, *begins))
        and key.split(".")[0] not in literals
        and key.rsplit("-", 1)[0] not in literals  # a command's help: its key with -short, -examples
    }
    assert not unused
