"""A real Chromium, a real server, and people at it."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from simengine_api.static_files import pages_folder
from support.browsing import Open
from support.service import Server, running_server


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
    if path is None:
        pytest.fail("no Chromium: python3 run.py test installs one or says how")
    assert (pages_folder() / "index.html").is_file(), "the pages are not built: python3 run.py install"
    with sync_playwright() as playwright:
        found = playwright.chromium.launch(
            executable_path=path,
            args=["--no-sandbox", "--disable-dev-shm-usage", "--disable-background-networking"],
        )
        yield found
        found.close()


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with running_server(tmp_path_factory.mktemp("store") / "test.db") as found:
        yield found


@pytest.fixture
def open_link(browser: Browser, server: Server) -> Iterator[Open]:
    """Opens links; at the end nothing may have been logged as an error, nor asked of another host."""
    contexts = []
    complaints: list[str] = []

    def open_one(secret: str, *, lang: str = "en", theme: str = "light", width: int = 1400) -> Page:
        context = browser.new_context(viewport={"width": width, "height": 900}, locale="en-GB")
        context.set_default_timeout(20_000)
        contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda problem: complaints.append(str(problem)))
        page.on(
            "console",
            lambda said: (
                complaints.append(said.text)
                if said.type == "error" and "Failed to load resource" not in said.text
                else None
            ),
        )
        page.on(
            "request",
            lambda asked: (
                None
                if asked.url.startswith((server.address, "data:", "blob:", "about:"))
                else complaints.append(f"a foreign host was asked: {asked.url}")
            ),
        )
        page.goto(f"{server.address}/join?lang={lang}&theme={theme}#{secret}")
        return page

    yield open_one
    for context in contexts:
        context.close()
    assert complaints == []
