"""Coming in: links that work, and every way in which one does not, told in words."""

from __future__ import annotations

import httpx
import pytest

from simengine_api import schemas
from simengine_api.client import ApiError
from support.service import FakeWall, Server, running_server


def test_a_seat_comes_in_by_its_link_and_is_nobody_else(server: Server) -> None:
    trainer = server.trainer()
    seat = server.seat(trainer, "ALD.cert_lead")
    assert seat.me.seat == "ALD.cert_lead"
    assert seat.me.nation == "ALD"
    assert seat.me.exercise == trainer.me.exercise
    assert "exercise.control" not in seat.me.may


@pytest.mark.parametrize("secret", ["nonsense-secret", "x" * 43])
def test_an_unknown_link_is_told_as_such(server: Server, secret: str) -> None:
    with pytest.raises(ApiError) as caught:
        server.join(secret)
    assert caught.value.code == "service-link-unknown"
    assert caught.value.problem.status == 404
    assert caught.value.problem.remedy


def test_a_link_is_used_up_after_its_uses(server: Server) -> None:
    link = server.trainer().new_link(schemas.NewLink(member="observer", uses=2))
    for _ in range(2):
        server.join(link.secret)
    with pytest.raises(ApiError) as caught:
        server.join(link.secret)
    assert caught.value.code == "service-link-used-up"


def test_a_revoked_link_lets_nobody_in_and_voids_what_came_of_it(server: Server) -> None:
    trainer = server.trainer()
    link = trainer.new_link(schemas.NewLink(member="observer"))
    observer = server.join(link.secret)
    trainer.revoke(link.id)
    with pytest.raises(ApiError) as caught:
        observer.exercise()
    assert caught.value.code == "service-token-unknown"
    with pytest.raises(ApiError) as caught:
        server.join(link.secret)
    assert caught.value.code == "service-link-revoked"


def test_an_expired_link_and_an_expired_token_are_told_as_such(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    wall = FakeWall()
    with running_server(tmp_path_factory.mktemp("expiry") / "test.db", wall) as server:
        trainer = server.trainer()
        link = trainer.new_link(schemas.NewLink(member="observer", hours=2))
        observer = server.join(link.secret)
        wall.seconds += 3 * 3600
        with pytest.raises(ApiError) as caught:
            server.join(link.secret)
        assert caught.value.code == "service-link-expired"
        with pytest.raises(ApiError) as caught:
            observer.exercise()
        assert caught.value.code == "service-token-unknown"


def test_a_link_for_a_seat_names_a_seat_that_there_is(server: Server) -> None:
    trainer = server.trainer()
    for member, seat, code in (
        ("seat", None, "service-link-needs-seat"),
        ("observer", "ALD.cert_lead", "service-link-needs-seat"),
        ("seat", "ALD.nobody", "exercise-seat-unknown"),
    ):
        with pytest.raises(ApiError) as caught:
            trainer.new_link(schemas.NewLink(member=member, seat=seat))  # type: ignore[arg-type]
        assert caught.value.code == code


def test_secrets_are_not_kept(server: Server) -> None:
    trainer = server.trainer()
    link = trainer.new_link(schemas.NewLink(member="observer"))
    assert all(link.secret not in entry.model_dump_json() for entry in trainer.links())


def test_who_leaves_is_out_and_can_come_back(server: Server) -> None:
    trainer = server.trainer()
    link = trainer.new_link(schemas.NewLink(member="observer"))
    observer = server.join(link.secret)
    observer._http.delete("/v1/me")
    with pytest.raises(ApiError):
        observer.exercise()
    assert server.join(link.secret).exercise().id == trainer.me.exercise


def test_problems_speak_the_language_of_the_request(server: Server) -> None:
    answer = httpx.get(f"{server.address}/v1/me", headers={"accept-language": "ar"})
    assert answer.status_code == 401
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json()["code"] == "service-token-missing"
