"""Four people at four browsers play the demonstration to its debrief, in both ways to play."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect

from support.browsing import HOSPITAL, Open, secret_for, trainer_secret
from support.service import Server


def start(page: Page, way: str) -> None:
    page.get_by_role("radio", name=way).check()
    page.get_by_role("button", name="Start the exercise").click()


def hours_on(page: Page, count: int) -> None:
    clock = page.locator(".clock output")
    for _ in range(count):
        before = clock.inner_text()
        page.get_by_role("button", name="One hour on").click()
        expect(clock).not_to_have_text(before)
        expect(page.locator(".clock .state")).to_contain_text("paused")


def warn_neighbour(page: Page, text: str) -> None:
    page.get_by_role("tab", name="Messages").click()
    page.get_by_role("combobox", name="Channel", exact=True).select_option(label="CERT-to-CERT exchange")
    page.get_by_role("combobox", name="To", exact=True).select_option(label="Brevania")
    page.get_by_role("combobox", name="Purpose", exact=True).first.select_option(label="warn")
    page.get_by_role("combobox", name="TLP").select_option("TLP:GREEN")
    page.get_by_role("textbox", name="Text", exact=True).fill(text)
    page.get_by_role("button", name="Send", exact=True).click()
    expect(page.get_by_text("On record: Send a message.")).to_be_visible()


def end(trainer: Page) -> None:
    trainer.get_by_role("button", name="End the exercise").click()
    trainer.get_by_role("dialog").get_by_role("button", name="End the exercise").click()


def read_debriefs(trainer: Page, seats: list[Page]) -> None:
    report = trainer.frame_locator("iframe.report")
    expect(report.get_by_role("heading", name="Scores with their evidence")).to_be_visible()
    expect(report.get_by_role("heading", name="Celadon").first).to_be_attached()
    for seat in seats:
        own = seat.frame_locator("iframe.report")
        expect(own.get_by_text("its own results only")).to_be_visible()
        expect(own.get_by_role("heading", name="Celadon")).to_have_count(0)


def test_a_running_exercise_from_the_join_link_to_the_debrief(server: Server, open_link: Open) -> None:
    host, secret = trainer_secret(server, HOSPITAL)
    trainer = open_link(secret)
    analyst = open_link(secret_for(host, "ALD.cert_analyst"))
    lead = open_link(secret_for(host, "ALD.cert_lead"))
    neighbour = open_link(secret_for(host, "BRV.cert_lead"))
    expect(lead.get_by_text("The trainer will start the exercise")).to_be_visible()
    expect(trainer.get_by_text("Seats joined: 3.")).to_be_visible()
    start(trainer, "running")
    trainer.get_by_role("button", name="Pause").click()
    expect(lead.get_by_text("The clock is paused by the trainer")).to_be_visible()
    hours_on(trainer, 4)

    # the analyst triages, and sees people at work
    analyst.get_by_role("button", name="Triage an alert").first.click()
    expect(analyst.get_by_text("On record: Triage an alert.")).to_be_visible()
    analyst.get_by_role("tab", name="Work").click()
    expect(analyst.get_by_role("row", name=re.compile("Triage an alert.*being worked on"))).to_be_visible()

    # the lead declares, classifies and reports
    lead.get_by_role("button", name="Declare an incident").first.click()
    expect(lead.get_by_text("On record: Declare an incident.")).to_be_visible()
    lead.get_by_role("tab", name="Incidents").click()
    lead.get_by_role("combobox", name="Class (RSIT)").select_option(index=1)
    lead.get_by_role("button", name="Classify an incident").click()
    expect(lead.get_by_text("On record: Classify an incident.")).to_be_visible()
    lead.get_by_role("button", name="Hand it in").first.click()
    expect(lead.get_by_text("On record: Report to the regulator.")).to_be_visible()

    # the lead warns, the neighbour reads it as written and answers, the lead sees the answer
    warn_neighbour(lead, "Check <b>your</b> update server.")
    hours_on(trainer, 1)
    neighbour.get_by_text("warn", exact=True).first.click()
    expect(neighbour.get_by_text("Check <b>your</b> update server.")).to_be_visible()
    neighbour.get_by_label("received").check()
    neighbour.get_by_role("button", name="Answer", exact=True).click()
    expect(neighbour.get_by_text("Answered.")).to_be_visible()
    hours_on(trainer, 1)
    expect(lead.get_by_text("Answered: received")).to_be_visible()

    # the trainer sees truth beside belief, and improvises
    expect(trainer.get_by_role("row", name=re.compile("Aldmark"))).to_be_visible()
    trainer.get_by_role("tab", name="Injects").click()
    form = trainer.locator("form")
    form.get_by_text("Aldmark").click()
    form.get_by_role("checkbox", name="CERT lead").check()
    form.get_by_role("textbox", name="Title").fill("A call at night")
    form.get_by_role("textbox", name="Text").fill("Who are you, and why is my ward dark?")
    form.get_by_role("button", name="Send the inject").click()
    expect(trainer.get_by_text("Sent: A call at night")).to_be_visible()
    lead.get_by_text("A call at night").first.click()
    expect(lead.get_by_text("why is my ward dark?")).to_be_visible()
    expect(neighbour.get_by_text("A call at night")).to_have_count(0)

    end(trainer)
    read_debriefs(trainer, [lead, neighbour])


def test_an_exercise_in_moves_from_the_join_link_to_the_debrief(server: Server, open_link: Open) -> None:
    host, secret = trainer_secret(server, HOSPITAL)
    trainer = open_link(secret)
    analyst = open_link(secret_for(host, "ALD.cert_analyst"))
    lead = open_link(secret_for(host, "ALD.cert_lead"))
    neighbour = open_link(secret_for(host, "BRV.cert_lead"))
    expect(trainer.get_by_text("Seats joined: 3.")).to_be_visible()
    start(trainer, "moves")
    trainer.get_by_role("button", name=re.compile("Open move 1")).click()
    expect(lead.get_by_text("move 1: the clock stands")).to_be_visible()

    # a message reaches the other table at once, at the move's time
    warn_neighbour(lead, "We look into our update servers.")
    expect(neighbour.get_by_text("warn", exact=True).first).to_be_visible()

    # analyst proposes, lead hands in, and the sheet takes effect when the move closes
    analyst.get_by_role("combobox", name="Action").select_option(label="Hunt in a sector")
    analyst.get_by_role("combobox", name="On what").select_option("health")
    analyst.get_by_role("button", name="Put on the decision sheet").click()
    expect(analyst.get_by_text("On the decision sheet. It takes effect")).to_be_visible()
    expect(lead.get_by_role("listitem").filter(has_text="Hunt in a sector")).to_be_visible()
    lead.get_by_role("button", name="Hand in the sheet").click()
    expect(analyst.get_by_text("Handed in.")).to_be_visible()

    trainer.get_by_role("button", name=re.compile("Close move 1")).click()
    dialog = trainer.get_by_role("dialog")
    expect(dialog).to_contain_text("Brevania")
    dialog.get_by_role("button", name="Close the move").click()
    expect(trainer.locator(".clock .state")).to_contain_text("between moves")
    expect(lead.get_by_text("Time is passing between moves")).to_be_visible()
    trainer.get_by_role("button", name=re.compile("Open move 2")).click()
    expect(trainer.locator(".clock output")).to_have_text("D+0 04:00")
    analyst.get_by_role("tab", name="Work").click()
    expect(analyst.get_by_text("Hunt in a sector").first).to_be_visible()
    end(trainer)
    read_debriefs(trainer, [lead, analyst])
