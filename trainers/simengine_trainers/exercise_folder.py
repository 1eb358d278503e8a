"""The folder of an exercise on disk: its journal, a copy of its pack, scores and report.

Files are first written to a folder beside it and then moved into place, so that what stands there is
complete or absent.
"""

from __future__ import annotations

import errno
import json
import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from simengine.domain.errors import error
from simengine.domain.scenario import Play, Scenario
from simengine.play import policies_by_seat
from simengine.scenario import content_files

JOURNAL = "journal.jsonl"
PACK = "pack"
SCORES = "scores.json"
AFTER_ACTION_JSON = "after-action.json"
AFTER_ACTION_HTML = "after-action.html"

_CANNOT_WRITE = frozenset(
    {errno.EACCES, errno.EPERM, errno.EROFS, errno.ENOSPC, errno.EDQUOT, errno.ENOTDIR, errno.ENAMETOOLONG}
)


def journal_file(named: Path) -> Path:
    """The journal that ``named`` means: the file itself, or the journal of a folder.

    Raises ``journal-not-found``.
    """
    path = named / JOURNAL if named.is_dir() else named
    if not path.is_file():
        raise error("journal-not-found", path=str(named))
    return path


def pack_beside(journal: Path) -> Path:
    """The copy of the pack kept with a journal, in a folder of the pack's own name within ``pack``.

    Raises ``journal-pack-missing``.
    """
    folder = journal.parent / PACK
    found = next((path.parent for path in sorted(folder.glob("*/scenario.yaml"))), None)
    if found is None:
        raise error("journal-pack-missing", path=str(folder))
    return found


@dataclass(frozen=True, slots=True)
class Played:
    """What makes two automated exercises the same one: the folder of one may be written again."""

    pack_hash: str
    seed: int
    play: str
    holders: Mapping[str, str]

    @staticmethod
    def of(scenario: Scenario, seed: int, play: Play | None, teams: Mapping[str, str]) -> Played:
        """What is to be played."""
        holders = policies_by_seat(scenario, teams)
        return Played(scenario.pack_hash, seed, (play or scenario.default_play).value, holders)


def _played_in(journal: Path) -> Played | None:
    """What was played in a journal, as its first line says; None when it does not say."""
    try:
        with journal.open(encoding="utf-8") as lines:
            data = json.loads(lines.readline())["data"]
        return Played(data["pack_hash"], data["seed"], data["play"], data["holders"])
    except (OSError, ValueError, KeyError, TypeError):
        return None


def refuse_foreign(folder: Path, played: Played | None, *, force: bool) -> None:
    """Refuse to write where something else stands than the very exercise that is to be written.

    Raises ``usage-out-not-folder``, ``usage-out-taken``, ``usage-out-not-empty``.
    """
    if folder.exists() and not folder.is_dir():
        raise error("usage-out-not-folder", path=str(folder))
    if force or not folder.exists() or not any(folder.iterdir()):
        return
    journal = folder / JOURNAL
    if not journal.is_file():
        raise error("usage-out-not-empty", path=str(folder))
    if _played_in(journal) != played:
        raise error("usage-out-taken", path=str(folder))


@contextmanager
def staged(folder: Path) -> Iterator[Path]:
    """Give a temporary folder; when all went well, move what it holds into ``folder``, item by item.

    Raises ``usage-out-not-writable``.
    """
    stage = folder.parent / f".{folder.name}.{os.getpid()}.partial"
    try:
        stage.mkdir(parents=True)
        yield stage
        _move_into(stage, folder)
    except OSError as problem:
        if problem.errno not in _CANNOT_WRITE:
            raise
        raise error("usage-out-not-writable", path=str(folder)) from problem
    finally:
        shutil.rmtree(stage, ignore_errors=True)


def _move_into(stage: Path, folder: Path) -> None:
    if not folder.exists():
        stage.rename(folder)
        return
    for item in sorted(stage.iterdir()):
        target = folder / item.name
        if item.is_dir() and target.exists():
            shutil.rmtree(target)
        item.replace(target)


def copy_pack(pack: Path, folder: Path) -> None:
    """Keep a pack's content with an exercise, so that it can be replayed when the pack has changed."""
    source = pack.resolve()
    for path in content_files(source):
        copy = folder / PACK / source.name / path.relative_to(source)
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, copy)
