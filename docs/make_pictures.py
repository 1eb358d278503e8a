"""Plays a little of the demonstration in Chromium and takes the pictures of the README's tour.

    .venv/bin/python docs/make_pictures.py

They are written to docs/pictures. Needs Chromium (CHROMIUM names it when it is not on the PATH).
"""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser, Page, expect, sync_playwright

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "tests"))

from simengine.domain.actions import CollectEvidence, DeclareIncident, Purpose, SendMessage  # noqa: E402
from simengine.domain.markings import Tlp  # noqa: E402
from simengine.domain.views import Belief  # noqa: E402
from simengine_api import schemas  # noqa: E402
from simengine_api.client import Client  # noqa: E402
from support.browsing import HOSPITAL, secret_for, trainer_secret  # noqa: E402
from support.service import Server, control, running_server  # noqa: E402

PICTURES = ROOT / "docs" / "pictures"
WIDTH, HEIGHT = 1280, 860


def opened(browser: Browser, server: Server, secret: str, lang: str = "en") -> Page:
    """A join link opened in a browser of its own."""
    page = browser.new_context(viewport={"width": WIDTH, "height": HEIGHT}).new_page()
    page.goto(f"{server.address}/join?lang={lang}&theme=light#{secret}")
    expect(page.locator(".clock")).to_be_visible()
    return page


def take(page: Page, name: str) -> None:
    """One picture."""
    page.wait_for_timeout(700)
    page.mouse.move(0, 0)
    page.screenshot(path=PICTURES / f"{name}.png")


def play_two_moves(trainer: Client, lead: Client) -> None:
    """Enough that there is something to see: evidence asked for, an incident declared, a neighbour warned."""
    trainer.change_settings(schemas.Settings(play="moves"))  # type: ignore[arg-type]
    trainer.control(control("start"))
    for _ in range(3):
        trainer.control(control("open-move"))
        trainer.wait_until_standing()
        held = [a.id for a in lead.view().assets.values() if a.belief in (Belief.SUSPECTED, Belief.CONFIRMED)]
        for asset in held[:2]:
            lead.propose(CollectEvidence(asset))
        if held and not lead.view().incidents:
            lead.propose(DeclareIncident(held[0]))
        lead.hand_in(lead.sheet().version)
        words = "We look into unusual connections of our hospitals. Do you see any?"
        lead.submit(SendMessage("cert-exchange", "BRV", Purpose.INFORM, Tlp.GREEN, text=words))
        trainer.control(control("close-move"))
        trainer.wait_until_standing()
    trainer.control(control("open-move"))
    trainer.wait_until_standing()


def main() -> None:
    """Take all pictures."""
    PICTURES.mkdir(exist_ok=True)
    path = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
    with (
        TemporaryDirectory() as folder,
        running_server(Path(folder) / "pictures.db") as server,
        sync_playwright() as playwright,
    ):
        browser = playwright.chromium.launch(
            executable_path=path, args=["--no-sandbox", "--disable-dev-shm-usage"]
        )
        host, secret = trainer_secret(server, HOSPITAL)
        trainer = opened(browser, server, secret)
        seat_secret = secret_for(host, "ALD.cert_lead")
        lead = opened(browser, server, seat_secret)
        take(trainer, "lobby")
        play_two_moves(host, server.join(seat_secret))
        take(trainer, "control-room")
        take(lead, "seat")
        lead.get_by_role("tab", name="Messages").click()
        lead.get_by_role("combobox", name="Channel", exact=True).select_option(index=1)
        take(lead, "message")
        arabic = opened(browser, server, seat_secret, "ar")
        expect(arabic.get_by_role("tab").first).to_be_visible()
        take(arabic, "seat-arabic")
        host.control(control("end"))
        expect(trainer.frame_locator("iframe.report").locator("h1")).to_be_visible()
        take(trainer, "debrief")
        browser.close()


if __name__ == "__main__":
    main()
