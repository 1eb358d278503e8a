"""A seat acts: what is on record, what is refused, what is never kept, and that nothing happens twice."""

from __future__ import annotations

import threading

import httpx
import pytest

from simengine.domain.actions import (
    AcknowledgeMessage,
    Answer,
    AnswerMessage,
    Purpose,
    SendMessage,
    TriageAlert,
)
from simengine.domain.markings import Tlp
from simengine.domain.time import MS_PER_HOUR
from simengine_api import schemas
from simengine_api.client import ApiError, Client
from support.service import Server, control


@pytest.fixture
def teams(server: Server) -> tuple[Client, Client, Client]:
    """A trainer and two leads in a running exercise whose clock stands."""
    trainer = server.trainer()
    one, other = server.seat(trainer, "ALD.cert_lead"), server.seat(trainer, "BRV.cert_lead")
    trainer.change_settings(schemas.Settings(policy="idle"))
    trainer.control(control("start", speed=1))
    trainer.control(control("pause"))
    return trainer, one, other


def warning(**more: object) -> SendMessage:
    fields: dict[str, object] = {"text": "Look at your update server.", **more}
    return SendMessage("cert-exchange", "BRV", Purpose.WARN, Tlp.AMBER, **fields)  # type: ignore[arg-type]


def test_a_message_reaches_the_other_nation_as_it_was_written(teams: tuple[Client, Client, Client]) -> None:
    trainer, one, other = teams
    assert one.submit(warning(fields={"question": "Do you see it too?"})).accepted
    trainer.control(control("advance-to", t_ms=MS_PER_HOUR))
    trainer.wait_until_standing()
    message = next(iter(other.view().inbox.values()))
    assert message.text == "Look at your update server."
    assert message.fields["question"] == "Do you see it too?"
    assert message.tlp == "TLP:AMBER"
    assert other.submit(AnswerMessage(message.id, Answer.RECEIVED, Tlp.AMBER)).accepted


def test_a_thread_goes_on_and_a_receipt_comes_back(teams: tuple[Client, Client, Client]) -> None:
    trainer, one, other = teams
    one.submit(warning())
    trainer.control(control("advance-to", t_ms=MS_PER_HOUR))
    trainer.wait_until_standing()
    first = next(iter(other.view().inbox.values()))
    assert other.submit(AcknowledgeMessage(first.id)).accepted
    assert one.view().sent[first.id].acknowledged_ms == MS_PER_HOUR
    back = SendMessage("cert-exchange", "ALD", Purpose.ASK_CLARIFICATION, Tlp.AMBER, in_reply_to=first.id)
    assert other.submit(back).accepted
    sent = next(iter(other.view().sent.values()))
    assert (sent.thread, sent.in_reply_to) == (first.id, first.id)


def test_more_indicators_than_a_message_holds_are_refused_and_break_nothing(
    teams: tuple[Client, Client, Client],
) -> None:
    _, one, _ = teams
    receipt = one.submit(warning(indicators=("x",) * 60))
    assert receipt.refusal is not None
    assert receipt.refusal.code == "message-too-many-indicators"


def test_the_white_cell_judges_what_may_be_misuse(teams: tuple[Client, Client, Client]) -> None:
    trainer, one, _ = teams
    one.submit(SendMessage("cert-exchange", "BRV", Purpose.CONSULT, Tlp.AMBER))
    (proposal,) = trainer.control_view().proposals
    assert (proposal.misuse, proposal.nation, proposal.counterpart, proposal.confirmed) == (
        "MU-1",
        "ALD",
        "BRV",
        None,
    )
    trainer.control(control("judge-misuse", proposal=proposal.id, confirmed=True))
    assert [p.confirmed for p in trainer.control_view().proposals] == [True]
    for ident, code in ((proposal.id, "exercise-misuse-judged"), ("none", "exercise-misuse-unknown")):
        with pytest.raises(ApiError) as caught:
            trainer.control(control("judge-misuse", proposal=ident, confirmed=False))
        assert caught.value.code == code
    with pytest.raises(ApiError) as refused:
        one.control(control("judge-misuse", proposal=proposal.id, confirmed=True))
    assert refused.value.code == "service-not-permitted"


def test_a_view_tells_under_which_marking_an_indicator_is_held(teams: tuple[Client, Client, Client]) -> None:
    _, one, _ = teams
    view = one.view()
    assert set(view.marks) == set(view.indicators)
    assert view.flaws_told == []


def test_what_people_write_never_enters_the_journal(teams: tuple[Client, Client, Client]) -> None:
    trainer, one, _ = teams
    one.submit(warning(fields={"question": "Do you see it too?", "rsit": "free text in a coded field"}))
    journal = trainer.journal().decode()
    assert "update server" not in journal
    assert "see it too" not in journal
    assert "free text" not in journal
    assert "sha256:" in journal


def test_the_same_key_again_gives_the_same_answer_and_nothing_happens(
    teams: tuple[Client, Client, Client],
) -> None:
    trainer, one, _ = teams
    first = one.submit(warning(), key="one-intent-only")
    records = trainer.control_view().seq
    assert one.submit(warning(), key="one-intent-only") == first
    assert trainer.control_view().seq == records
    assert len(one.view().sent) == 1


def test_a_double_click_acts_once(teams: tuple[Client, Client, Client]) -> None:
    _, one, _ = teams
    receipts: list[schemas.Receipt] = []
    clicks = [
        threading.Thread(target=lambda: receipts.append(one.submit(warning(), key="clicked-twice")))
        for _ in range(8)
    ]
    for click in clicks:
        click.start()
    for click in clicks:
        click.join()
    assert len(receipts) == 8
    assert all(receipt == receipts[0] for receipt in receipts)
    assert len(one.view().sent) == 1


def test_a_key_is_not_taken_for_something_else(teams: tuple[Client, Client, Client]) -> None:
    _, one, _ = teams
    one.submit(warning(), key="used-for-this")
    with pytest.raises(ApiError) as caught:
        one.submit(warning(text="Something else."), key="used-for-this")
    assert caught.value.code == "service-key-reused"


def test_a_refusal_is_on_record_and_says_what_to_do(teams: tuple[Client, Client, Client]) -> None:
    trainer, one, _ = teams
    receipt = one.submit(TriageAlert("no-such-alert"))
    assert not receipt.accepted
    assert receipt.refusal is not None
    assert receipt.refusal.code == "alert-unknown"
    assert receipt.refusal.remedy
    assert '"ActionRefused"' in trainer.journal().decode()
    assert any(seen.kind == "ActionRefused" for seen in one.observations())


def test_every_wrong_field_is_named_at_once(teams: tuple[Client, Client, Client], server: Server) -> None:
    _, one, _ = teams
    body = {"action": {"kind": "SendMessage", "channel": "", "purpose": "shout", "tlp": "RED", "extra": 1}}
    answer = one._http.post(
        f"/v1/exercises/{one.me.exercise}/actions", json=body, headers={"idempotency-key": "wrong-body"}
    )
    assert answer.status_code == 422
    problem = schemas.Problem.model_validate_json(answer.content)
    assert problem.code == "service-body-invalid"
    named = {entry.field.rsplit(".", 1)[-1] for entry in problem.fields}
    assert named == {"channel", "to_nation", "purpose", "tlp", "extra"}


def test_a_command_without_a_key_is_turned_away(teams: tuple[Client, Client, Client]) -> None:
    _, one, _ = teams
    body = {"action": {"kind": "TriageAlert", "alert": "x"}}
    answer = one._http.post(f"/v1/exercises/{one.me.exercise}/actions", json=body)
    assert answer.status_code == 422
    assert answer.json()["fields"][0]["field"].endswith("Idempotency-Key")


def test_an_oversized_request_is_turned_away(teams: tuple[Client, Client, Client]) -> None:
    _, one, _ = teams
    answer = one._http.post(
        f"/v1/exercises/{one.me.exercise}/actions",
        content=b"x" * 300_000,
        headers={"idempotency-key": "far-too-large", "content-type": "application/json"},
    )
    assert answer.status_code == 413
    assert answer.json()["code"] == "service-body-too-large"


def test_a_seat_sees_its_own_counters_only(teams: tuple[Client, Client, Client]) -> None:
    _, one, other = teams
    before = other.view().number
    for number in range(3):
        one.submit(warning(text=f"Note {number}"))
    assert other.view().number == before
    assert [seen.number for seen in one.observations()] == list(range(1, one.view().number + 1))


def test_everything_carries_its_security_headers(server: Server) -> None:
    answer = httpx.get(f"{server.address}/v1/health")
    assert "script-src 'self'" in answer.headers["content-security-policy"]
    assert "unsafe-inline" not in answer.headers["content-security-policy"]
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["cache-control"] == "no-store"


HOSTILE = "<script>alert(1)</script>\u202e\u2066' OR 1=1; {{7*7}} \\x00"


def test_hostile_text_arrives_as_the_text_that_it_is(teams: tuple[Client, Client, Client]) -> None:
    trainer, one, other = teams
    assert one.submit(warning(text=HOSTILE)).accepted
    trainer.control(control("advance-to", t_ms=MS_PER_HOUR))
    trainer.wait_until_standing()
    assert [message.text for message in other.view().inbox.values()] == [HOSTILE]


@pytest.mark.parametrize(
    ("length", "code"), [(8_001, "service-body-invalid"), (1_000_000, "service-body-too-large")]
)
def test_a_text_without_end_is_refused_and_breaks_nothing(
    teams: tuple[Client, Client, Client], length: int, code: str
) -> None:
    _, one, _ = teams
    with pytest.raises(ApiError) as caught:
        one.submit(warning(text="x" * length))
    assert caught.value.code == code
    assert one.submit(warning()).accepted
