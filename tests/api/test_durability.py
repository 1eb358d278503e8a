"""Acknowledged means durable: a server killed in mid-exercise has every record that anybody was told of."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from simengine.domain.actions import Purpose, SendMessage
from simengine.domain.errors import SimengineError
from simengine.domain.markings import Tlp
from simengine.exercise import replay
from simengine.journal.jsonl import read_journal
from simengine.journal.record import Record
from simengine.scenario import compile_pack, find_pack
from simengine_api import schemas
from simengine_api.client import ApiError, Client
from simengine_api.live.journal import StoreJournal
from support.service import Server, control, running_server

KILLS = 12 if os.environ.get("SIMENGINE_FULL") else 3


class Process:
    """``simengine serve --demo`` as a process of its own."""

    def __init__(self, data: Path) -> None:
        command = [
            sys.executable,
            "-m",
            "simengine_trainers",
            "serve",
            "--demo",
            "--no-open",
            "--data",
            str(data),
        ]
        self._process = subprocess.Popen(
            [*command, "--port", "0"], stdout=subprocess.PIPE, text=True, env=os.environ | {"LANG": "C"}
        )
        assert self._process.stdout is not None
        said = []
        for line in self._process.stdout:
            said.append(line)
            if "Ctrl-C" in line:
                break
        text = "".join(said)
        self.links = dict(re.findall(r"^ +([A-Z]\w[\w ]*?) +(http\S+)$", text, re.MULTILINE))
        self.address = re.findall(r"http://[\d.:]+", text)[0]
        self.trainer_secret = re.findall(r"join#(\S+)", text)[0]
        self.seat_secrets = re.findall(r"CERT lead +\S+join#(\S+)", text)

    def kill(self) -> None:
        """As when the power goes."""
        self._process.send_signal(signal.SIGKILL)
        self._process.wait()
        assert self._process.stdout is not None
        self._process.stdout.close()


def message(number: int) -> SendMessage:
    return SendMessage("cert-exchange", "BRV", Purpose.INFORM, Tlp.GREEN, text=f"note {number}")


def checked(journal: bytes, path: Path) -> list[Record]:
    """The journal's records, after its chain was verified and it was played again to the byte."""
    path.write_bytes(journal)
    records = read_journal(path)
    replay(compile_pack(find_pack("hospital-ransomware")), records)
    return records


def test_nothing_acknowledged_is_lost_when_the_server_is_killed(tmp_path: Path) -> None:
    acknowledged: list[tuple[int, schemas.Receipt]] = []
    seen: list[bytes] = []
    number = 0
    for round_number in range(KILLS):
        server = Process(tmp_path / "data")
        trainer = Client.join(server.address, server.trainer_secret)
        lead = Client.join(server.address, server.seat_secrets[0])
        if round_number == 0:
            trainer.control(control("start", speed=600))
        else:
            assert trainer.exercise().status.state == "paused"
            records = checked(trainer.journal(), tmp_path / "journal.jsonl")
            lines = trainer.journal().splitlines()
            assert lines[: len(seen)] == seen, "what was shown is still there, to the byte"
            kept = {m.text for m in lead.view().sent.values()}
            assert {f"note {n}" for n, _ in acknowledged} <= kept
            assert lead.view().number >= max(receipt.number for _, receipt in acknowledged)
            assert sum(record.type == "SubmitAction" for record in records) >= len(acknowledged)
            trainer.control(control("resume"))
        stop = threading.Event()

        def act(client: Client = lead, stop: threading.Event = stop) -> None:
            nonlocal number
            while not stop.is_set():
                number += 1
                try:
                    receipt = client.submit(message(number), key=f"note-number-{number}")
                except (SimengineError, ApiError):
                    return
                if receipt.accepted:
                    acknowledged.append((number, receipt))

        acting = threading.Thread(target=act)
        acting.start()
        time.sleep(0.7)
        seen = trainer.journal().splitlines()
        time.sleep(0.2)
        stop_soon = threading.Timer(0.5, stop.set)
        stop_soon.start()
        server.kill()
        acting.join()
        trainer.close()
        lead.close()
    assert len(acknowledged) > KILLS * 5


def test_a_key_used_before_the_crash_is_known_after_it(tmp_path: Path) -> None:
    database = tmp_path / "test.db"
    with running_server(database) as server:
        trainer = server.trainer()
        link = trainer.new_link(schemas.NewLink(member="seat", seat="ALD.cert_lead"))
        lead = server.join(link.secret)
        trainer.control(control("start", speed=1))
        first = lead.submit(message(1), key="before-the-crash")
        token = lead._http.headers["authorization"]
    with running_server(database) as server:
        again = server.join(link.secret)
        again._http.headers["authorization"] = token
        assert again.submit(message(1), key="before-the-crash") == first
        assert len(again.view().sent) == 1
        assert again.exercise().status.state == "paused"


def test_a_commit_that_fails_is_told_and_leaves_no_trace(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    trainer = server.trainer()
    lead = server.seat(trainer, "ALD.cert_lead")
    trainer.change_settings(schemas.Settings(policy="idle"))
    trainer.control(control("start", speed=1))
    trainer.control(control("pause"))
    before = trainer.journal()
    room = server.run(server.service.room(trainer.me.exercise or ""))
    database = room.live._database
    write = database.write
    failures: list[int] = []

    def failing(work: object) -> object:
        if not failures:
            failures.append(1)
            raise OSError("the disk is full")
        return write(work)  # type: ignore[arg-type]

    monkeypatch.setattr(database, "write", failing)
    answer = lead._http.post(
        f"/v1/exercises/{lead.me.exercise}/actions",
        json={"action": {"kind": "TriageAlert", "alert": "x"}},
        headers={"idempotency-key": "will-not-be-recorded"},
    )
    assert answer.status_code == 503
    assert answer.json()["code"] == "service-not-recorded"
    assert trainer.journal() == before
    assert lead.view().number == 0 or lead.view().t_ms == trainer.exercise().status.t_ms
    assert lead.submit(message(2)).accepted


def test_a_store_that_does_not_replay_is_refused(tiny_records: list[Record]) -> None:
    journal = StoreJournal([tiny_records[0], *tiny_records[2:]])
    from simengine.exercise import rerun

    with pytest.raises(SimengineError) as caught:
        rerun(
            compile_pack(Path(__file__).parents[1] / "bad_packs" / "_base" / "tiny-region"),
            tiny_records,
            journal,
        )
    assert caught.value.code == "journal-replay-differs"


@pytest.fixture(scope="module")
def tiny_records(tiny: object) -> list[Record]:
    from simengine.domain.scenario import Scenario
    from simengine.play import run

    assert isinstance(tiny, Scenario)
    return list(run(tiny, seed=3, teams={"ALL": "novice"}).journal.records())
