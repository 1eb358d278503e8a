"""How fast the server answers, tells and recovers, beside what the disk alone would allow. Medians.

Run it with: python3 run.py bench
"""

from __future__ import annotations

import sqlite3
import sys
import threading
import time
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "tests"))

from simengine.domain.actions import HuntAssets  # noqa: E402
from simengine_api.client import Client  # noqa: E402
from support.browsing import HOSPITAL  # noqa: E402
from support.service import Server, control, running_server  # noqa: E402

ROUNDS = 5
SEATS = 12
PER_SEAT = 20
SEATS_OF_TEAMS = [
    f"{nation}.{role}"
    for nation in ("ALD", "BRV", "CEL", "DRO", "ESK", "FOS")
    for role in ("cert_lead", "cert_analyst")
]
LINE = b"x" * 400
"""About the size of a record."""


def commits_per_s(folder: Path) -> float:
    """What a program reaches that commits each record by itself, with the server's own settings of SQLite."""
    connection = sqlite3.connect(folder / "peer.db", isolation_level=None)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("CREATE TABLE IF NOT EXISTS records (seq INTEGER PRIMARY KEY, line BLOB)")
    count = SEATS * PER_SEAT
    started = time.perf_counter()
    for _ in range(count):
        connection.execute("INSERT INTO records (line) VALUES (?)", (LINE,))
    seconds = time.perf_counter() - started
    connection.close()
    return count / seconds


def play(server: Server) -> tuple[Client, list[Client]]:
    """A running exercise that stands, with people on twelve seats."""
    trainer = server.trainer(pack=HOSPITAL)
    seats = [server.seat(trainer, seat) for seat in SEATS_OF_TEAMS]
    trainer.control(control("start", speed=1))
    trainer.control(control("pause"))
    return trainer, seats


def acknowledged_per_s(seats: list[Client]) -> tuple[float, float]:
    """All seats act as fast as they are answered: answers a second, and the median wait for one in ms."""
    waits: list[float] = []

    def act(seat: Client) -> None:
        for _ in range(PER_SEAT):
            asked = time.perf_counter()
            seat.submit(HuntAssets("health"))
            waits.append(time.perf_counter() - asked)

    threads = [threading.Thread(target=act, args=(seat,)) for seat in seats]
    started = time.perf_counter()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return len(waits) / (time.perf_counter() - started), median(waits) * 1000


def told_ms(trainer: Client, seat: Client) -> float:
    """From asking for an inject to its arrival on the seat's open stream: the median in ms."""
    waits: list[float] = []
    asked = 0.0
    count = 0
    for event in seat.stream(seat.view().number):
        if event.event == "observation":
            waits.append(time.perf_counter() - asked)
            if len(waits) == 30:
                break
        if event.event == "observation" or not count:
            count += 1
            asked = time.perf_counter()
            order = control(
                "improvise-inject", to=["ALD.cert_lead"], medium="mail", title=f"No. {count}", body="."
            )
            threading.Thread(target=trainer.control, args=(order,), daemon=True).start()
    return median(waits) * 1000


def main() -> None:
    """Print the figures."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        with running_server(folder / "service.db") as server:
            trainer, seats = play(server)
            rounds = [(commits_per_s(folder), *acknowledged_per_s(seats)) for _ in range(ROUNDS)]
            alone, answered, wait = (median(column) for column in zip(*rounds, strict=True))
            print(f"\n{SEATS} seats act at once over HTTP, {ROUNDS} rounds of {SEATS * PER_SEAT} actions")
            print(f"  one commit per record, no server  {alone:8.0f} a second")
            print(f"  durable answers of the server     {answered:8.0f} a second   {answered / alone:6.2f} x")
            print(f"  median wait for an answer         {wait:8.1f} ms")
            print(f"  from inject to the seat's stream  {told_ms(trainer, seats[0]):8.1f} ms")
            trainer.control(control("advance-to", t_ms=46 * 3_600_000))
            trainer.wait_until_standing(300)
            records = trainer.control_view().seq
        started = time.perf_counter()
        with running_server(folder / "service.db") as server:
            begun = time.perf_counter()
            exercise = server.run(server.service.exercises())[0]
            server.run(server.service.room(exercise.id))
            print(
                f"  recovery of {records} records: server up {(begun - started) * 1000:.0f} ms, "
                f"exercise played again {(time.perf_counter() - begun) * 1000:.0f} ms"
            )


if __name__ == "__main__":
    main()
