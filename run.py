#!/usr/bin/env python3
"""Set up simengine in this folder and use it. Needs Python 3.11 or newer, and nothing else.

    python3 run.py            install, then start the server with the demonstration exercise
    python3 run.py test       install, then run every check of the project (--full: the long ones too)
    python3 run.py bench      install, then run the benchmarks
    python3 run.py install    install only

Everything is put beside this file: into .venv, and for the pages into web/ and api/simengine_api/static. The
only things fetched are Python packages, from the index that pip is set up for on this machine, and what the
pages are built with, from the registry that npm is set up for (npm_config_registry); each is checked against
the hashes in the lock files. Once installed, nothing is ever fetched again. The Node.js that builds the pages
is a Python package; SIMENGINE_SKIP_UI=1 leaves them out. The tests need Chromium besides, which they install
when they may (on Debian, as root).
"""

from __future__ import annotations

import argparse
import hashlib
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = BIN / ("python.exe" if os.name == "nt" else "python")
STAMP = VENV / "installed.sha256"
MADE_FOR = VENV / "made-for.txt"
LOCKS = ("requirements-bootstrap.lock", "requirements.lock", "pyproject.toml")
DEMONSTRATION = ["serve", "--demo", "--data", "out/server"]
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
BROWSER_PACKAGES = ("chromium", "fonts-noto-core")
TAIL_LINES = 25


class SetupError(Exception):
    """Something that the user can put right; the text says what and how."""


def say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


def environment() -> dict[str, str]:
    """The environment of everything started here: caches stay in this folder, whatever HOME is."""
    env = dict(os.environ)
    env.setdefault("UV_CACHE_DIR", str(VENV / "cache"))
    env["UV_PYTHON_DOWNLOADS"] = "never"
    env.setdefault("UV_SYSTEM_CERTS", "true")  # many networks have a certificate authority of their own
    env.setdefault("UV_LINK_MODE", "copy")
    # pip looks into all its indexes alike; so does uv then. Every file is checked against its hash.
    env.setdefault("UV_INDEX_STRATEGY", "unsafe-best-match")
    env["PIP_DISABLE_PIP_VERSION_CHECK"] = "1"
    env["VIRTUAL_ENV"] = str(VENV)
    env["PATH"] = os.pathsep.join([str(BIN), env.get("PATH", "")])
    env.pop("PYTHONHOME", None)
    env.pop("PYTHONPATH", None)
    env.update({name: value for name, value in index_settings(env).items() if name not in env})
    return env


def index_settings(env: dict[str, str]) -> dict[str, str]:
    """pip's index settings in the form that uv reads, so that a national or local mirror serves both."""
    if not PYTHON.exists():
        return {}
    listed = subprocess.run(
        [str(PYTHON), "-m", "pip", "config", "list"], capture_output=True, text=True, env=env, check=False
    ).stdout
    found: dict[str, str] = {}
    names = {
        "index-url": "UV_DEFAULT_INDEX",
        "extra-index-url": "UV_INDEX",
        "find-links": "UV_FIND_LINKS",
        "cert": "SSL_CERT_FILE",
    }
    # To pip, its environment goes before its files, and [install] before [global]; others are not ours.
    rank = {"global": 0, "install": 1, ":env:": 2}
    settings: list[tuple[int, str, str]] = []
    for line in listed.splitlines():
        key, _, value = line.partition("=")
        section, _, option = key.rpartition(".")
        if section in rank and option in names:
            settings.append((rank[section], names[option], value))
    for _, name, value in sorted(settings, key=lambda setting: setting[0]):
        # uv separates find-links by commas and indexes by spaces, pip by any white space.
        parts = [part for part in value.strip("'\"").replace("\\n", " ").split() if _is_there(part)]
        if parts:
            found[name] = ("," if name == "UV_FIND_LINKS" else " ").join(parts)
    return found


def _is_there(place: str) -> bool:
    """uv, unlike pip, stops at a folder that does not exist."""
    return place.startswith(("http:", "https:")) or Path(place.removeprefix("file://")).exists()


def step(title: str, command: list[str], remedy: str, *, show: bool = False) -> None:
    """Run one step of the installation; on failure say what it printed last and what to do."""
    started = time.monotonic()
    done = subprocess.run(
        command,
        cwd=ROOT,
        env=environment(),
        text=True,
        stdout=None if show else subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
    )
    if done.returncode:
        tail = "\n".join((done.stdout or "").splitlines()[-TAIL_LINES:])
        raise SetupError(f"{title} failed:\n{tail}\n{remedy}")
    say(f"  {title}: {time.monotonic() - started:.1f} s")


def wanted_stamp() -> str:
    """What the installation depends on; another stamp means that it is to be brought up to date."""
    digest = hashlib.sha256(f"{sys.version_info[:2]} {ROOT}".encode())
    for name in LOCKS:
        digest.update((ROOT / name).read_bytes())
    return digest.hexdigest()


def venv_fits() -> bool:
    """Whether .venv works, was made at this place (its scripts name it) and for this version of Python."""
    if not PYTHON.exists() or not MADE_FOR.exists() or MADE_FOR.read_text(encoding="utf-8") != venv_key():
        return False
    pip = subprocess.run([str(PYTHON), "-m", "pip", "--version"], capture_output=True, check=False)
    return pip.returncode == 0


def venv_key() -> str:
    return f"{sys.version_info.major}.{sys.version_info.minor} {ROOT}"


def make_venv() -> None:
    if venv_fits():
        return
    if VENV.exists():
        shutil.rmtree(VENV)
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    for attempt in (1, 2):
        made = subprocess.run(
            [sys.executable, "-m", "venv", str(VENV)], capture_output=True, text=True, check=False
        )
        if made.returncode == 0:
            MADE_FOR.write_text(venv_key(), encoding="utf-8")
            return
        shutil.rmtree(VENV, ignore_errors=True)
        apt = shutil.which("apt-get")
        if attempt == 2 or apt is None or os.geteuid() != 0:
            break
        say("  Python's venv module is incomplete here; installing Debian's python3-venv")
        subprocess.run([apt, "update", "-qq"], capture_output=True, check=False)
        subprocess.run([apt, "install", "-y", "-qq", "python3-venv"], capture_output=True, check=False)
    raise SetupError(
        "Python's venv module does not work here:\n"
        f"{(made.stderr or made.stdout).strip()}\n"
        f"On Debian or Ubuntu: sudo apt install python{version}-venv. On Fedora: it is part of python3. "
        "Then run this again."
    )


def install() -> None:
    """Bring .venv to what the lock files say, and the pages to their sources; quick when they are there."""
    wanted = wanted_stamp()
    if STAMP.exists() and STAMP.read_text() == wanted and PYTHON.exists():
        build_pages()
        return
    say("Setting up in .venv (once; needs a Python package index)")
    make_venv()
    remedy = (
        "If no package index can be reached: connect, or point pip to a mirror (pip config set "
        "global.index-url ADDRESS), then run this again."
    )
    pip = [str(PYTHON), "-m", "pip", "install", "--quiet", "--require-hashes", "--only-binary", ":all:"]
    step("installer", [*pip, "-r", "requirements-bootstrap.lock"], remedy)
    uv = [str(PYTHON), "-m", "uv", "pip"]
    # sync would remove pip and uv themselves, which the lock of the project does not name
    step("packages", [*uv, "install", "--require-hashes", "-r", "requirements.lock"], remedy)
    build_pages()  # before simengine: its packaging then finds them built, and says less where that fails
    step("simengine", [*uv, "install", "--no-deps", "--no-build-isolation", "-e", "."], remedy)
    STAMP.write_text(wanted)


def build_pages() -> None:
    """Build the pages where their sources changed, which hatch_build.py knows."""
    builder = [str(PYTHON), "hatch_build.py"]
    current = subprocess.run(
        [*builder, "current"], cwd=ROOT, env=environment(), capture_output=True, check=False
    )
    if current.returncode:
        step("pages", builder, "The pages were not built; what was there before is left or incomplete.")


def find_browser() -> str | None:
    """A Chromium for the tests of the pages: the one that CHROMIUM names, or one on the PATH."""
    names = (os.environ["CHROMIUM"],) if os.environ.get("CHROMIUM") else BROWSERS
    return next((found for found in map(shutil.which, names) if found), None)


def browser() -> str:
    """A Chromium for the tests of the pages, installed first where that may be done without asking."""
    found = find_browser()
    apt = shutil.which("apt-get")
    if found is None and not os.environ.get("CHROMIUM") and apt is not None and os.geteuid() == 0:
        say(f"  no Chromium here; installing Debian's {' and '.join(BROWSER_PACKAGES)}")
        quiet = environment() | {"DEBIAN_FRONTEND": "noninteractive"}
        for command in (["update", "-qq"], ["install", "-y", "-qq", *BROWSER_PACKAGES]):
            subprocess.run([apt, *command], env=quiet, stdout=subprocess.DEVNULL, check=False)
        found = find_browser()
    if found is None:
        raise SetupError(
            "The tests of the pages need Chromium. On Debian or Ubuntu: "
            f"sudo apt install {' '.join(BROWSER_PACKAGES)}. On Fedora: sudo dnf install chromium "
            "google-noto-sans-arabic-fonts. Elsewhere: set CHROMIUM to the program file of a Chromium or "
            "Chrome. Then run this again."
        )
    return found


def stages(full: bool) -> dict[str, list[str]]:
    """The checks of ``test``, in order."""
    python = [str(PYTHON), "-m"]
    return {
        "style": [*python, "ruff", "check", "."],
        "format": [*python, "ruff", "format", "--check", "."],
        "types": [*python, "mypy"],
        "imports": [str(BIN / "lint-imports"), "--no-cache"],
        "pages": [str(PYTHON), "hatch_build.py", "check"],
        "tests": [*python, "pytest", "-n", "2", "-q", *(["--durations=10"] if full else [])],
    }


def test(full: bool, only: str | None) -> int:
    """Run the checks; all of them, even after one failed. Gives the exit code."""
    env = environment() | ({"SIMENGINE_FULL": "1"} if full else {})
    results: list[tuple[str, bool, float]] = []
    for name, command in stages(full).items():
        if only not in (None, name):
            continue
        say(f"== {name}")
        started = time.monotonic()
        if name == "tests":
            try:
                env["CHROMIUM"] = browser()
            except SetupError as problem:
                say(str(problem))
                results.append(("browser", False, time.monotonic() - started))
        done = subprocess.run(command, cwd=ROOT, env=env, check=False)
        results.append((name, done.returncode == 0, time.monotonic() - started))
    say("== summary")
    for name, passed, seconds in results:
        say(f"  {'ok    ' if passed else 'FAILED'} {name:8} {seconds:6.1f} s")
    return 0 if results and all(passed for _, passed, _ in results) else 1


def bench() -> int:
    """Run every benchmark; each prints its own figures."""
    code = 0
    for script in sorted((ROOT / "bench").glob("bench_*.py")):
        say(f"== {script.name}")
        code |= subprocess.run(
            [str(PYTHON), str(script)], cwd=ROOT, env=environment(), check=False
        ).returncode
    return code


def demonstrate() -> int:
    """Start the server with the demonstration exercise; Ctrl-C stops it."""
    command = [str(PYTHON), "-m", "simengine_trainers", *DEMONSTRATION]
    try:
        return subprocess.run(command, cwd=ROOT, env=environment(), check=False).returncode
    except KeyboardInterrupt:
        return 0  # the server has had the same signal, and has stopped in its own time


def main() -> int:
    parser = argparse.ArgumentParser(
        prog="run.py", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    commands = parser.add_subparsers(dest="command")
    tests = commands.add_parser("test", help="run every check of the project")
    tests.add_argument("--full", action="store_true", help="the long checks too")
    tests.add_argument("--only", choices=list(stages(False)), help="one stage alone")
    commands.add_parser("bench", help="run the benchmarks")
    commands.add_parser("install", help="install only")
    arguments = parser.parse_args()
    try:
        install()
    except SetupError as problem:
        say(str(problem))
        return 2
    if arguments.command == "test":
        return test(arguments.full, arguments.only)
    if arguments.command == "bench":
        return bench()
    return 0 if arguments.command == "install" else demonstrate()


if __name__ == "__main__":
    if sys.version_info < (3, 11):  # noqa: UP036 - this is the first thing a user of an older Python meets
        sys.exit("simengine needs Python 3.11 or newer; this is " + sys.version.split()[0])
    sys.exit(main())
