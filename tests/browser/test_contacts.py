"""The directory of contacts on the pages: the secretariat checks, a contact answers, an entry is mended."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from simengine.domain.time import MS_PER_MINUTE
from support.browsing import ROOT, Open, check, secret_for, trainer_secret
from support.service import Server, control

COMM_CHECK = ROOT / "scenarios" / "comm-check"


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_a_check_is_called_answered_and_seen_as_a_curve(server: Server, open_link: Open, lang: str) -> None:
    host, _ = trainer_secret(server, COMM_CHECK)
    secretariat = open_link(secret_for(host, "MFS.forum_secretariat"), lang=lang)
    lead = open_link(secret_for(host, "ALD.cert_lead"), lang=lang)
    host.control(control("start", speed=1))
    host.control(control("pause"))
    host.control(control("advance-to", t_ms=12 * MS_PER_MINUTE))
    host.wait_until_standing()
    calls = lead.locator("section.card", has=lead.locator("button.main")).first
    expect(calls).to_be_visible()
    found = check(lead, "a seat that is called")
    calls.locator("button.main").first.click()
    curve = secretariat.locator("svg[role=img]").first
    expect(curve).to_be_visible()
    row = secretariat.locator("tbody tr", has=secretariat.get_by_text("Aldmark")).first
    expect(row.locator("td").nth(1)).to_contain_text("min")
    found += check(secretariat, "the secretariat with a running check")
    host.control(control("advance-to", t_ms=16 * MS_PER_MINUTE))
    host.wait_until_standing()
    lead.get_by_role("tab").nth(3).click()
    expect(lead.locator("tr.own").first).to_be_visible()
    found += check(lead, "the directory of a seat")
    assert found == []


def test_an_entry_is_put_right_with_one_button(server: Server, open_link: Open) -> None:
    host, _ = trainer_secret(server, COMM_CHECK)
    lead = open_link(secret_for(host, "LUM.cert_lead"))
    host.control(control("start", speed=1))
    host.control(control("pause"))
    lead.get_by_role("tab", name="Messages").click()
    lead.get_by_role("button", name="Put it right").click()
    expect(lead.locator("tr.own", has_text="technical contact")).to_contain_text("changed")
    expect(lead.get_by_text("On record: Keep the directory.")).to_be_visible()
