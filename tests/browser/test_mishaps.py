"""What goes wrong on the day: the person knows what happened, and loses nothing."""

from __future__ import annotations

from playwright.sync_api import expect

from simengine_api import schemas
from support.browsing import Open, secret_for, trainer_secret
from support.service import TINY, Server, control


def test_a_wrong_link_says_so_and_lets_one_paste_the_right_one(server: Server, open_link: Open) -> None:
    host, _ = trainer_secret(server, TINY)
    page = open_link("not-a-link-of-this-server")
    expect(page.get_by_role("alert")).to_contain_text("This join link is not known here.")
    expect(page.get_by_role("alert")).to_contain_text("service-link-unknown")
    assert "#" not in page.url, "the secret does not stay in the address bar"
    page.get_by_label("Your join link").fill(f"{server.address}/join#{secret_for(host, 'ALD.cert_lead')}")
    page.get_by_role("button", name="Join", exact=True).click()
    expect(page.get_by_text("The trainer will start the exercise")).to_be_visible()


def test_a_used_up_link_is_told_as_such(server: Server, open_link: Open) -> None:
    host, _ = trainer_secret(server, TINY)
    link = host.new_link(schemas.NewLink(member="observer", uses=1))
    server.join(link.secret)
    page = open_link(link.secret)
    expect(page.get_by_role("alert")).to_contain_text("used up")


def test_a_second_start_by_another_trainer_is_told_and_harms_nothing(server: Server, open_link: Open) -> None:
    host, secret = trainer_secret(server, TINY)
    page = open_link(secret)
    button = page.get_by_role("button", name="Start the exercise")
    expect(button).to_be_visible()
    page.route("**/stream", lambda route: route.abort())  # this trainer has not heard of it yet
    page.reload()
    expect(button).to_be_visible()
    host.control(control("start", speed=1))
    button.click()
    expect(page.get_by_role("alert").filter(has_text="already")).to_be_visible()
    assert host.exercise().status.state == "running"


def test_text_survives_a_lost_connection_and_a_reload(server: Server, open_link: Open) -> None:
    host, _ = trainer_secret(server, TINY)
    page = open_link(secret_for(host, "ALD.cert_lead"))
    expect(page.get_by_text("The trainer will start")).to_be_visible()
    host.control(control("start", speed=1))
    host.control(control("pause"))
    page.get_by_role("tab", name="Messages").click()
    page.get_by_role("combobox", name="Channel", exact=True).select_option(index=1)
    page.get_by_role("combobox", name="To", exact=True).select_option(index=1)
    page.get_by_role("combobox", name="Purpose", exact=True).first.select_option(label="warn")
    page.get_by_role("textbox", name="Text", exact=True).fill("Half a sentence that")
    page.context.set_offline(True)
    page.get_by_role("button", name="Send", exact=True).click()
    expect(page.get_by_role("button", name="Send", exact=True)).to_be_disabled()
    expect(page.locator(".connection")).to_contain_text("not connected", timeout=15_000)
    expect(page.get_by_role("alert").filter(has_text="does not answer")).to_be_visible(timeout=15_000)
    expect(page.get_by_role("textbox", name="Text", exact=True)).to_have_value("Half a sentence that")
    page.context.set_offline(False)
    page.reload()
    page.get_by_role("tab", name="Messages").click()
    expect(page.get_by_role("textbox", name="Text", exact=True)).to_have_value("Half a sentence that")
    page.get_by_role("button", name="Send", exact=True).click()
    expect(page.get_by_text("On record: Send a message.")).to_be_visible()
    expect(page.locator("li").filter(has_text="Half a sentence that")).to_have_count(1)


def test_a_double_click_sends_once(server: Server, open_link: Open) -> None:
    host, _ = trainer_secret(server, TINY)
    page = open_link(secret_for(host, "ALD.cert_lead"))
    expect(page.get_by_text("The trainer will start")).to_be_visible()
    host.control(control("start", speed=1))
    host.control(control("pause"))
    page.get_by_role("combobox", name="Action").select_option(label="Hunt in a sector")
    page.get_by_role("combobox", name="On what").select_option(index=1)
    page.get_by_role("button", name="Do it").dblclick()
    expect(page.get_by_text("On record: Hunt in a sector.")).to_be_visible()
    page.get_by_role("tab", name="Work").click()
    tasks = page.get_by_role("region", name="Tasks")
    expect(tasks.get_by_role("row", name="Hunt in a sector")).to_have_count(1)
    commands = [
        line for line in host.journal().splitlines() if b'"SubmitAction"' in line and b"ALD.cert_lead" in line
    ]
    assert len(commands) == 1


def test_a_revoked_seat_knows_why_nothing_comes_any_more(server: Server, open_link: Open) -> None:
    host, _ = trainer_secret(server, TINY)
    link = host.new_link(schemas.NewLink(member="seat", seat="BRV.cert_lead"))
    page = open_link(link.secret)
    expect(page.get_by_text("The trainer will start")).to_be_visible()
    host.revoke(link.id)
    page.reload()
    expect(page.get_by_text("Your access is no longer valid")).to_be_visible()
    expect(page.get_by_label("Your join link")).to_be_visible()
