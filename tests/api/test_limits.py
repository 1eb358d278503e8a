"""Too many requests are turned away, with the time to wait; others are not held up by them."""

from __future__ import annotations

from pathlib import Path

import httpx

from simengine_api.guard import Limits
from support.service import FakeWall, running_server


def test_guessing_links_is_slowed_down(tmp_path: Path) -> None:
    wall = FakeWall()
    with (
        running_server(tmp_path / "test.db", wall, Limits(joins_per_minute=5)) as server,
        httpx.Client(base_url=server.address) as http,
    ):
        answers = [http.post("/v1/join", json={"secret": f"guess-number-{n}"}) for n in range(7)]
        assert [answer.status_code for answer in answers] == [404] * 5 + [429] * 2
        assert answers[-1].json()["code"] == "service-too-many-requests"
        wait = int(answers[-1].headers["retry-after"])
        wall.seconds += wait
        assert http.post("/v1/join", json={"secret": "guess-after-waiting"}).status_code == 404


def test_one_participant_in_haste_does_not_hold_up_another(tmp_path: Path) -> None:
    wall = FakeWall()
    with running_server(tmp_path / "test.db", wall, Limits(requests_per_s=2, burst=10)) as server:
        trainer = server.trainer()
        other = server.member(trainer, "observer")
        hasty = [trainer._http.get("/v1/me").status_code for _ in range(15)]
        assert 429 in hasty
        assert other._http.get("/v1/me").status_code == 200
