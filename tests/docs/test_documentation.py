"""The documentation is complete, current, and says nothing it must not say."""

from __future__ import annotations

import importlib.util
import re
from dataclasses import fields
from pathlib import Path
from types import ModuleType

import click
import pytest

from simengine.domain.actions import ACTIONS
from simengine.domain.catalogue import Assumptions
from simengine.domain.conditions import FUNCTIONS
from simengine.domain.errors import REGISTRY
from simengine.domain.events import EVENTS
from simengine.scoring import MEASURES
from simengine.texts import Catalogue
from simengine_trainers.cli import NAME, build

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
REFERENCE = DOCS / "reference"
PAGES = [*sorted(DOCS.rglob("*.md")), ROOT / "README.md", ROOT / "CHANGELOG.md"]
COMMANDS = build(Catalogue("en", strict=True))
VERBS = COMMANDS.list_commands(click.Context(COMMANDS))


def name_of(page: Path) -> str:
    return str(page.relative_to(ROOT))


def builder() -> ModuleType:
    spec = importlib.util.spec_from_file_location("build_reference", DOCS / "build_reference.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_reference_is_what_the_code_says_now() -> None:
    assert builder().stale() == []


@pytest.mark.parametrize("kind", sorted(ACTIONS))
def test_every_action_is_in_the_reference(kind: str) -> None:
    assert f"\n## {kind}\n" in (REFERENCE / "actions.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("kind", sorted(EVENTS))
def test_every_event_is_in_the_reference(kind: str) -> None:
    assert f"\n## {kind}\n" in (REFERENCE / "events.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("measure", sorted(MEASURES))
def test_every_measure_is_in_the_reference(measure: str) -> None:
    assert f"\n## {measure} " in (REFERENCE / "measures.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("code", sorted(REGISTRY))
def test_every_error_code_is_in_the_reference(code: str) -> None:
    assert f"| `{code}` |" in (REFERENCE / "errors.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("verb", VERBS)
def test_every_command_is_in_the_reference(verb: str) -> None:
    assert f"\n## {NAME} {verb}\n" in (REFERENCE / "command-line.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("function", sorted(FUNCTIONS))
def test_every_function_of_the_condition_language_is_explained(function: str) -> None:
    arguments = ", ".join(FUNCTIONS[function].takes)
    page = (DOCS / "howto" / "conditions.md").read_text(encoding="utf-8")
    assert f"| `{function}({arguments})` |" in page


@pytest.mark.parametrize("assumption", [f.name for f in fields(Assumptions)])
def test_every_assumption_of_the_model_is_explained(assumption: str) -> None:
    assert f"| `{assumption}` |" in (DOCS / "model.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_links_between_pages_lead_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\(([^)#\s]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8")):
        if "://" not in target:
            assert (page.parent / target).exists(), target


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_commands_that_pages_name_exist(page: Path) -> None:
    named = set(re.findall(rf"(?:^|`){NAME} ([a-z]+)\b", page.read_text(encoding="utf-8"), re.MULTILINE))
    assert named <= set(VERBS)


def test_the_readme_names_the_two_commands_that_set_everything_up() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    run = (ROOT / "run.py").read_text(encoding="utf-8")
    for command in ("python3 run.py", "python3 run.py test"):
        assert command in readme
        assert command in run


@pytest.mark.parametrize("record", sorted((DOCS / "adr").glob("0*.md")), ids=name_of)
def test_a_decision_record_has_its_four_parts_and_is_listed(record: Path) -> None:
    text = record.read_text(encoding="utf-8")
    assert re.findall(r"^## (.+)$", text, re.MULTILINE) == ["Context", "Decision", "Consequences", "Check"]
    assert f"({record.name})" in (DOCS / "adr" / "README.md").read_text(encoding="utf-8")


TEXT_FILES = {".css", ".ftl", ".html", ".j2", ".json", ".md", ".py", ".yaml"}
SHIPPED = [
    path
    for folder in ("docs", "simengine", "trainers", "api", "scenarios")
    for path in sorted((ROOT / folder).rglob("*"))
    if path.suffix in TEXT_FILES and not {"__pycache__", "static"} & set(path.parts)
] + [ROOT / "README.md", ROOT / "CHANGELOG.md", ROOT / "run.py"]


@pytest.mark.parametrize("path", SHIPPED, ids=name_of)
def test_no_text_passes_judgement_on_a_state(path: Path) -> None:
    """Measures and norms are voluntary: nowhere does a State, nation or team "violate" one."""
    if path.name == "checks_plan.py":  # where packs are searched for such words
        return
    assert not re.search(r"violat", path.read_text(encoding="utf-8"), re.IGNORECASE)


RESERVED = re.compile(
    r"\.(example|test|invalid)$|^(www\.)?example\.(com|net|org)$|^localhost$|^127\.0\.0\.1$"
)


@pytest.mark.parametrize("path", [p for p in SHIPPED if "docs" not in p.parts], ids=name_of)
def test_no_foreign_host_is_named_outside_citations(path: Path) -> None:
    """What is shipped contacts nobody, and names nobody's host; documentation may cite sources, and sets of
    frameworks what they were checked against (tests/unit/scenario/test_frameworks.py)."""
    if path.name in ("README.md", "CHANGELOG.md") or path.parent.name == "sets":
        return
    hosts = re.findall(r"https?://([A-Za-z0-9.-]+)", path.read_text(encoding="utf-8"))
    namespaces = {"www.w3.org"}  # names of XML namespaces, never fetched
    assert [host for host in hosts if not RESERVED.search(host) and host not in namespaces] == []


@pytest.mark.parametrize("path", SHIPPED, ids=name_of)
def test_no_path_of_a_developers_machine_is_left(path: Path) -> None:
    assert not re.search(r"(?<![\w.])/(root|home|work|Users)/", path.read_text(encoding="utf-8"))
