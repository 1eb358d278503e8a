"""Drafts over the API: read before they are cleared, said to all once they are, and never in the journal."""

from __future__ import annotations

from simengine.domain.actions import (
    ACTIONS,
    AuthoriseDraft,
    ConcurWithDraft,
    DeclineDraft,
    PublishStatement,
    Reason,
    Tone,
)
from simengine_api import schemas
from support.service import Server, control

SAID = "Our hospitals are treating patients."


def test_a_statement_is_read_cleared_and_said(server: Server) -> None:
    trainer = server.trainer()
    lead, policy, abroad = (
        server.seat(trainer, seat) for seat in ("ALD.cert_lead", "ALD.policy_contact", "BRV.cert_lead")
    )
    trainer.change_settings(schemas.Settings(policy="idle"))
    trainer.control(control("start", speed=1))
    trainer.control(control("pause"))
    assert lead.submit(PublishStatement(Tone.FACTUAL, text=SAID)).accepted
    assert lead.submit(PublishStatement(Tone.WARNING, text=SAID)).accepted
    first, second = policy.view().drafts.values()
    assert isinstance(first.action, schemas.PublishStatement)
    assert first.action.text == SAID
    assert first.may == ["AuthoriseDraft", "DeclineDraft"]
    assert not abroad.view().drafts
    assert policy.submit(AuthoriseDraft(first.id)).accepted
    assert policy.submit(DeclineDraft(second.id, Reason.NOTHING_TO_ADD, text="Not now.")).accepted
    assert [(s.tone, s.text) for s in abroad.view().statements] == [("factual", SAID)]
    states = [(draft.state, draft.text) for draft in lead.view().drafts.values()]
    assert states == [("cleared", None), ("declined", "Not now.")]
    assert SAID not in trainer.journal().decode()


def test_in_a_move_automated_seats_clear_what_people_draft(server: Server) -> None:
    trainer = server.trainer(play="moves")
    policy = server.seat(trainer, "ALD.policy_contact")
    trainer.change_settings(schemas.Settings(policy="competent"))
    trainer.control(control("start"))
    trainer.control(control("open-move"))
    trainer.wait_until_standing()
    assert policy.submit(PublishStatement(Tone.FACTUAL)).accepted
    assert [draft.state for draft in policy.view().drafts.values()] == ["cleared"]
    assert [statement.nation for statement in policy.view().statements] == ["ALD"]


def test_the_handbook_has_the_form_of_every_action(server: Server) -> None:
    trainer = server.trainer()
    actions = {action.kind: action for action in trainer.handbook().actions}
    assert set(actions) == set(ACTIONS)
    tone = actions["PublishStatement"].fields[0]
    assert (tone.kind, tone.family, tone.required) == ("choice", "tone", True)
    assert [field.kind for field in actions[ConcurWithDraft.__name__].fields] == ["draft"]
    assert (actions["Attribute"].fields[0].minimum, actions["Attribute"].fields[0].maximum) == (0, 100)
    marking = next(field for field in actions["PublishAdvisory"].fields if field.kind == "tlp")
    assert marking.options == ["TLP:CLEAR", "TLP:GREEN"]
    rule = actions["PublishStatement"].clearance
    assert rule is not None
    assert rule.authorise == ["ministry", "policy_contact"]
