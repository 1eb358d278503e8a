"""What the browser tests share beside their fixtures."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

from simengine_api import schemas
from simengine_api.client import Client
from support.service import Server

ROOT = Path(__file__).resolve().parents[2]
HOSPITAL = ROOT / "scenarios" / "hospital-ransomware"
AXE = ROOT / "web" / "node_modules" / "axe-core" / "axe.min.js"
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
Open = Callable[..., Page]
"""Opens a join link in a browser context of its own."""


def secret_for(trainer: Client, seat: str) -> str:
    """The secret of a fresh link for a seat."""
    return trainer.new_link(schemas.NewLink(member="seat", seat=seat)).secret


def trainer_secret(server: Server, pack: Path) -> tuple[Client, str]:
    """A new exercise: a trainer's client, to make links with, and a trainer's link for the browser."""
    trainer = server.trainer(pack=pack, seed=7)
    return trainer, trainer.new_link(schemas.NewLink(member="trainer")).secret


def complaints(page: Page) -> list[str]:
    """What axe finds, as one line each."""
    page.evaluate(AXE.read_text(encoding="utf-8"))
    options = {"runOnly": {"type": "tag", "values": TAGS}, "iframes": False}
    found: dict[str, Any] = page.evaluate("options => axe.run(document, options)", options)
    return [f"{v['id']}: {v['help']}: {v['nodes'][0]['html'][:160]}" for v in found["violations"]]


def sideways(page: Page) -> int:
    """By how many pixels the page is wider than the window."""
    found: int = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    return found


def check(page: Page, where: str) -> list[str]:
    """What is wrong with a page: for axe, and at 320 px."""
    found = [f"{where}: {complaint}" for complaint in complaints(page)]
    page.set_viewport_size({"width": 320, "height": 800})
    if sideways(page) > 0:
        found.append(f"{where}: wider than 320 px by {sideways(page)} px")
    page.set_viewport_size({"width": 1280, "height": 900})
    return found
