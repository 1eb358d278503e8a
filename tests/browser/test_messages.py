"""Messages as people see them: receipts, threads, what a channel is not meant for, what is to be judged."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from support.browsing import HOSPITAL, Open, secret_for, trainer_secret
from support.service import Server


def write(page: Page, purpose: str, text: str) -> None:
    """A message over the CERT exchange from ALD to BRV."""
    page.get_by_role("tab", name="Messages").click()
    page.get_by_role("combobox", name="Channel", exact=True).select_option(label="CERT-to-CERT exchange")
    page.get_by_role("combobox", name="To", exact=True).select_option(label="Brevania")
    page.get_by_role("combobox", name="Purpose", exact=True).first.select_option(label=purpose)
    page.get_by_role("textbox", name="Text", exact=True).fill(text)


def send(page: Page) -> None:
    page.get_by_role("button", name="Send", exact=True).first.click()
    expect(page.get_by_text("On record: Send a message.")).to_be_visible()


def test_a_message_is_read_gone_on_from_and_one_bent_to_a_purpose_is_judged(
    server: Server, open_link: Open
) -> None:
    host, secret = trainer_secret(server, HOSPITAL)
    trainer = open_link(secret)
    one = open_link(secret_for(host, "ALD.cert_lead"))
    other = open_link(secret_for(host, "BRV.cert_lead"))
    expect(trainer.get_by_text("Seats joined: 2.")).to_be_visible()
    trainer.get_by_role("radio", name="Running").check()
    trainer.get_by_role("button", name="Start the exercise").click()
    trainer.get_by_role("button", name="Pause").click()

    write(one, "consult", "Is it you?")
    expect(one.get_by_text("This channel is not meant for that.")).to_be_visible()
    send(one)
    trainer.get_by_role("button", name="One hour on").click()

    inbox = other.locator("details", has_text="Is it you?").first
    inbox.locator("summary").first.click()
    inbox.get_by_role("button", name="Acknowledge a message").click()
    expect(inbox.get_by_text("Read receipt given.")).to_be_visible()
    inbox.get_by_text("Write on in this thread").click()
    inbox.get_by_role("combobox", name="Purpose").select_option(label="ask for clarification")
    inbox.get_by_role("textbox", name="Text", exact=True).first.fill("What makes you think so?")
    inbox.get_by_role("button", name="Send", exact=True).click()

    expect(one.get_by_text("Read there at")).to_be_visible()
    trainer.get_by_role("button", name="One hour on").click()
    expect(one.get_by_text("What makes you think so?")).to_be_attached()

    trainer.get_by_role("tab", name="Relations").click()
    expect(trainer.get_by_text("Political message or accusation on a technical channel")).to_be_visible()
    trainer.get_by_role("button", name="Do not confirm").click()
    expect(trainer.get_by_text("Not confirmed", exact=True)).to_be_visible()
