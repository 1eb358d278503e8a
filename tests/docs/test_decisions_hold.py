"""What the decision records say the code does, it does."""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from itertools import chain
from pathlib import Path

from simengine.scenario.yaml_source import read_yaml

ROOT = Path(__file__).parents[2]
ADR = ROOT / "docs" / "adr"


def modules() -> dict[str, Path]:
    """Every module of the product by its dotted name."""
    found = {}
    for base in (ROOT, ROOT / "trainers", ROOT / "api"):
        for package in ("simengine", "simengine_trainers", "simengine_api"):
            for path in (base / package).rglob("*.py"):
                found[".".join(path.relative_to(base).with_suffix("").parts)] = path
    return found


def imported(path: Path) -> set[str]:
    """The packages that a module imports, by their top names."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            found.add(node.module.split(".")[0])
    return found


def homes() -> dict[str, list[str]]:
    """The table of record 0008: each package and the modules under which it may be imported."""
    table = (ADR / "0008-dependencies.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| ([a-z.0-9]+) \| [^|]+ \| [^|]+ \| ([^|]+) \|$", table, re.MULTILINE)
    table_of = dict(rows)
    del table_of["package"]
    table_of["markupsafe"] = table_of["jinja2"]  # comes with it
    table_of["starlette"] = table_of["fastapi"]  # comes with it
    table_of["llvmlite"] = table_of["numba"]  # comes with it
    home = re.compile(r"`(simengine[a-z_.]*)`")
    return {name.split(".")[0]: home.findall(where) for name, where in table_of.items()}


def test_packages_are_imported_only_where_the_record_says() -> None:
    allowed = homes()
    astray = {
        (name, package)
        for name, path in modules().items()
        for package in imported(path)
        - set(sys.stdlib_module_names)
        - {"simengine", "simengine_trainers", "simengine_api"}
        if not any(name.startswith(home) for home in allowed.get(package, []))
    }
    assert astray == set()


def test_the_record_lists_the_dependencies_that_there_are() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    asked = [*project["dependencies"], *chain(*project["optional-dependencies"].values())]
    declared = {name.partition(">=")[0].split(".")[0] for name in asked}
    assert declared == set(homes()) - {"markupsafe", "starlette", "llvmlite"}


def test_texts_that_older_yaml_takes_for_something_else_stay_texts(tmp_path: Path) -> None:
    path = tmp_path / "x.yaml"
    path.write_text("country: NO\nat: 12:30\n", encoding="utf-8")
    assert read_yaml(path, "x.yaml").data == {"country": "NO", "at": "12:30"}


def test_the_texts_of_the_engine_know_the_domain_only() -> None:
    for name, path in modules().items():
        if name.startswith("simengine.texts"):
            for found in re.findall(
                r"^(?:from|import) (simengine\.\w+)", path.read_text("utf-8"), re.MULTILINE
            ):
                assert found in ("simengine.domain", "simengine.texts")
