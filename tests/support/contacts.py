"""A small region with a directory of contacts and a forum's secretariat, and easy ways to use them."""

from __future__ import annotations

import shutil
from pathlib import Path

from simengine.domain import actions as act
from simengine.domain.actions import Purpose
from simengine.domain.contacts import ContactKind, EntryState
from simengine.domain.markings import Tlp
from simengine.exercise import Exercise
from support.packs import TINY

SECRETARIAT = """nations:
  - id: SEC
    name: Secretariat
    organisation: true
    time_zone: Etc/UTC
    office_hours: {days: [mon, tue, wed, thu, fri], from: "08:00", to: "17:00"}
    seats: [forum_secretariat]
    map: {x: 400, y: 400}
"""
CHANNELS = """channels:
  - {id: directory, kind: CH-POC-T}
  - {id: diplomats, kind: CH-POC-D}
  - {id: roll-call, kind: CH-CHECK}
"""
SEAT = "SEC.forum_secretariat"


def listed_pack(folder: Path) -> Path:
    """The tiny region with a secretariat and channels that go by the directory."""
    pack = Path(shutil.copytree(TINY, folder / "tiny-region"))
    region = pack / "region.yaml"
    text = region.read_text(encoding="utf-8").replace("nations:\n", SECRETARIAT, 1)
    text = text.replace("channels:\n", CHANNELS, 1)
    region.write_text(text, encoding="utf-8")
    (pack / "briefs" / "forum_secretariat.md").write_text("# You keep the list\n", encoding="utf-8")
    return pack


def set_state(exercise: Exercise, nation: str, contact: str, state: str, *, deputy: bool = False) -> None:
    """Let an entry be otherwise than the pack has it, as an inject could."""
    entry = exercise._engine.world.contacts.entries[nation, ContactKind(contact)]
    if deputy:
        entry.deputy = EntryState(state)
    else:
        entry.state = EntryState(state)


def note(to: str, channel: str = "directory", *, to_deputy: bool = False) -> act.SendMessage:
    """A question by the directory."""
    return act.SendMessage(channel, to, Purpose.ASK_CLARIFICATION, Tlp.GREEN, to_deputy=to_deputy)
