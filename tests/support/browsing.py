"""What the browser tests share beside their fixtures."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page

from simengine_api import schemas
from simengine_api.client import Client
from support.service import Server

ROOT = Path(__file__).resolve().parents[2]
HOSPITAL = ROOT / "scenarios" / "hospital-ransomware"
AXE = ROOT / "web" / "node_modules" / "axe-core" / "axe.min.js"
Open = Callable[..., Page]
"""Opens a join link in a browser context of its own."""


def secret_for(trainer: Client, seat: str) -> str:
    """The secret of a fresh link for a seat."""
    return trainer.new_link(schemas.NewLink(member="seat", seat=seat)).secret


def trainer_secret(server: Server, pack: Path) -> tuple[Client, str]:
    """A new exercise: a trainer's client, to make links with, and a trainer's link for the browser."""
    trainer = server.trainer(pack=pack, seed=7)
    return trainer, trainer.new_link(schemas.NewLink(member="trainer")).secret
