"""Every page, in both languages and themes, without a complaint of axe, and without scrolling sideways."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from simengine.domain.time import MS_PER_HOUR
from support.browsing import Open, check, secret_for, trainer_secret
from support.service import TINY, Server, control

COUNTED = """() => [...document.querySelectorAll('[role=tab]')].slice(1, 4).forEach(tab => {
    tab.querySelector('.count')?.remove();
    tab.insertAdjacentHTML('beforeend', '<span class="count">12</span>');
})"""
"""Puts a count beside incidents, work and messages."""


@pytest.mark.parametrize(
    ("lang", "theme"), [("en", "light"), ("en", "dark"), ("ar", "light"), ("ar", "dark")]
)
def test_the_pages_are_accessible(server: Server, open_link: Open, lang: str, theme: str) -> None:
    host, secret = trainer_secret(server, TINY)
    trainer = open_link(secret, lang=lang, theme=theme)
    lead = open_link(secret_for(host, "ALD.cert_lead"), lang=lang, theme=theme)
    expect(trainer.locator("button.main")).to_be_visible()
    expect(trainer.locator("html")).to_have_attribute("dir", "rtl" if lang == "ar" else "ltr")
    found = check(trainer, "lobby of the trainer") + check(lead, "lobby of a seat")
    host.control(control("start", speed=1))
    host.control(control("pause"))
    host.control(control("advance-to", t_ms=6 * MS_PER_HOUR))
    host.wait_until_standing()
    for page, name in ((trainer, "control room"), (lead, "seat")):
        expect(page.get_by_role("tab").first).to_be_visible()
        for place in range(page.get_by_role("tab").count()):
            page.get_by_role("tab").nth(place).click()
            page.evaluate("document.querySelectorAll('main details').forEach(one => { one.open = true; })")
            found += check(page, f"{name}, tab {place + 1}")
    combobox = lead.get_by_role("tab").nth(3)
    combobox.click()
    writing = lead.locator("form.card").first
    writing.locator("select").first.select_option(index=1)
    writing.locator("details > summary").click()
    expect(writing.locator("details")).to_contain_text("OSCE-CBM-2 Co-operation between competent bodies")
    found += check(lead, "seat, writing")
    host.control(control("end"))
    expect(lead.locator("iframe.report")).to_be_visible()
    found += check(lead, "debrief")
    assert found == []


def test_a_seat_is_played_by_keyboard_alone(server: Server, open_link: Open) -> None:
    host, _ = trainer_secret(server, TINY)
    lead = open_link(secret_for(host, "ALD.cert_lead"))
    expect(lead.get_by_text("The trainer will start")).to_be_visible()
    host.control(control("start", speed=1))
    host.control(control("pause"))
    tab = lead.get_by_role("tab", name="Situation")
    expect(tab).to_be_visible()
    tab.focus()
    for name in ("Incidents", "Work", "Messages"):
        lead.keyboard.press("ArrowRight")
        expect(lead.get_by_role("tab", name=re.compile(name))).to_be_focused()
        expect(lead.get_by_role("tab", name=re.compile(name))).to_have_attribute("aria-selected", "true")
    action = lead.get_by_role("combobox", name="Action")
    action.focus()
    lead.keyboard.type("Hunt")
    lead.get_by_role("combobox", name="On what").focus()
    lead.keyboard.press("ArrowDown")
    lead.get_by_role("button", name="Do it").focus()
    lead.keyboard.press("Enter")
    expect(lead.get_by_text("On record: Hunt in a sector.")).to_be_visible()


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_the_tabs_of_a_seat_stand_in_one_line_on_a_small_laptop(
    server: Server, open_link: Open, lang: str
) -> None:
    """At 1280 px, with two digits beside every tab that counts, and whichever is chosen."""
    host, _ = trainer_secret(server, TINY)
    host.control(control("start", speed=1))
    lead = open_link(secret_for(host, "ALD.cert_lead"), lang=lang, width=1280)
    tabs = lead.get_by_role("tab")
    expect(tabs).to_have_count(7)
    for place in range(7):
        tabs.nth(place).click()
        expect(tabs.nth(place)).to_have_attribute("aria-selected", "true")
        lead.evaluate(COUNTED)
        tops = {box["y"] for tab in tabs.all() if (box := tab.bounding_box()) is not None}
        assert len(tops) == 1, f"tab {place + 1} chosen"
