"""The start script hands pip's index settings to uv as pip itself would read them."""

from __future__ import annotations

import importlib.util
import os
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SPEC = importlib.util.spec_from_file_location("start_script", ROOT / "run.py")
assert SPEC is not None
assert SPEC.loader is not None
start_script = importlib.util.module_from_spec(SPEC)
SPEC.loader.exec_module(start_script)


def settings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, config: str, **extra: str) -> dict[str, str]:
    file = tmp_path / "pip.conf"
    file.write_text(config, encoding="utf-8")
    monkeypatch.setattr(start_script, "PYTHON", Path(sys.executable))
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PIP_")}
    found: dict[str, str] = start_script.index_settings(kept | {"PIP_CONFIG_FILE": str(file)} | extra)
    return found


def test_an_index_in_a_file_of_pip_reaches_uv(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    found = settings(monkeypatch, tmp_path, "[install]\nindex-url = https://file.invalid/simple\n")
    assert found["UV_DEFAULT_INDEX"] == "https://file.invalid/simple"


def test_the_environment_goes_before_the_files_of_pip(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    found = settings(
        monkeypatch,
        tmp_path,
        "[install]\nindex-url = https://file.invalid/simple\n",
        PIP_INDEX_URL="https://environment.invalid/simple",
    )
    assert found["UV_DEFAULT_INDEX"] == "https://environment.invalid/simple"


def test_settings_of_other_commands_of_pip_are_not_taken(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    config = "[download]\nextra-index-url = https://download.invalid/simple\n"
    assert "download.invalid" not in settings(monkeypatch, tmp_path, config).get("UV_INDEX", "")


def test_a_venv_made_elsewhere_is_not_used(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    made_for = tmp_path / "made-for.txt"
    made_for.write_text("3.11 /elsewhere", encoding="utf-8")
    monkeypatch.setattr(start_script, "PYTHON", Path(sys.executable))
    monkeypatch.setattr(start_script, "MADE_FOR", made_for)
    assert not start_script.venv_fits()
