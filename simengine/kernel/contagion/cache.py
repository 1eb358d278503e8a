"""Where compiled code is kept between starts. Compiling takes seconds and is done once."""

from __future__ import annotations

import hashlib
import os
import tempfile
from importlib.metadata import version
from pathlib import Path

from simengine.domain import draws, numeric
from simengine.kernel.contagion import law

HERE = Path(__file__).parent
STRANGERS_WRITE = 0o002


def name() -> str:
    """Stands for all the text that is compiled: numba itself looks at the date of one file only."""
    text = hashlib.sha256(version("numba").encode())
    for source in (draws.__file__, numeric.__file__, law.__file__, HERE / "machine.py"):
        text.update(Path(source).read_bytes())
    return f"kernel-{text.hexdigest()[:16]}"


def places() -> list[Path]:
    """Beside the modules, the user's cache, a temporary folder of the user's own."""
    user = Path(os.environ.get("XDG_CACHE_HOME") or os.environ.get("LOCALAPPDATA") or Path.home() / ".cache")
    own = str(os.getuid()) if hasattr(os, "getuid") else "user"
    return [HERE / "__pycache__", user / "simengine", Path(tempfile.gettempdir()) / f"simengine-{own}"]


def folder() -> str:
    """The folder to keep compiled code in; empty when there is none, and each start has to compile.

    What is kept there is run, so a folder that strangers can write into is not taken.
    """
    for place in places():
        found = place / name()
        try:
            place.mkdir(mode=0o700, parents=True, exist_ok=True)
            found.mkdir(mode=0o700, exist_ok=True)
            if os.access(found, os.W_OK) and _is_own(place) and _is_own(found):
                return str(found)
        except OSError:  # read-only, or something else of that name: the next place is tried
            continue
    return ""


def _is_own(path: Path) -> bool:
    """Whether only this user (or root) puts files there; Windows keeps users apart by itself."""
    if not hasattr(os, "getuid"):
        return True
    status = path.stat()
    return status.st_uid in (0, os.getuid()) and not status.st_mode & STRANGERS_WRITE
