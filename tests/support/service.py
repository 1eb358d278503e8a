"""A server in this process with everything that a test needs to play on it."""

from __future__ import annotations

import asyncio
import socket
import threading
import time
from collections.abc import Coroutine, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, TypeVar

import uvicorn

from simengine_api import schemas
from simengine_api.adapters.wall import Wall
from simengine_api.app import create_app
from simengine_api.client import Client
from simengine_api.guard import Limits
from simengine_api.live.pack import archive, read
from simengine_api.service import Service

_T = TypeVar("_T")
UNLIMITED = Limits(joins_per_minute=100_000, requests_per_s=100_000, burst=100_000)
"""Tests are faster than people."""
TINY = Path(__file__).resolve().parents[1] / "bad_packs" / "_base" / "tiny-region"


class FakeWall(Wall):
    """Wall time that passes when the test says so."""

    def __init__(self) -> None:
        self.seconds = 0.0

    def monotonic_s(self) -> float:
        return self.seconds

    def now(self) -> datetime:
        return datetime(2026, 1, 5, 9, tzinfo=UTC) + timedelta(seconds=self.seconds)


class Server:
    """A running server. ``address`` is where clients find it."""

    def __init__(self, address: str, service: Service, loop: asyncio.AbstractEventLoop) -> None:
        self.address = address
        self.service = service
        self._loop = loop
        self._clients: list[Client] = []

    def run(self, work: Coroutine[Any, Any, _T]) -> _T:
        """Have the server's loop do something that no route does."""
        return asyncio.run_coroutine_threadsafe(work, self._loop).result(60)

    def join(self, secret: str) -> Client:
        """Somebody who opens a join link; gone when the server is."""
        client = Client.join(self.address, secret)
        self._clients.append(client)
        return client

    def close(self) -> None:
        """Hang up all clients."""
        for client in self._clients:
            client.close()

    def host(self) -> Client:
        """The host, by a link as the command line prints it."""
        link = self.run(self.service.people.new_link(None, "host", None, hours=1, uses=1))
        return self.join(link.secret)

    def trainer(self, *, play: str = "running", seed: int | None = 7, pack: Path = TINY) -> Client:
        """The trainer of a new exercise of a pack."""
        wanted = schemas.NewExercise(pack=pack.name, play=play, seed=seed)  # type: ignore[arg-type]
        made = self.run(self.service.create_from(read(pack), archive(pack), wanted))
        return self.join(made.trainer_link.secret)

    def seat(self, trainer: Client, seat: str) -> Client:
        """Somebody who takes a seat by a link of the trainer's."""
        link = trainer.new_link(schemas.NewLink(member="seat", seat=seat))
        return self.join(link.secret)

    def member(self, trainer: Client, member: str) -> Client:
        """An observer or evaluator."""
        link = trainer.new_link(schemas.NewLink(member=member))  # type: ignore[arg-type]
        return self.join(link.secret)


@contextmanager
def running_server(database: Path, wall: Wall | None = None, limits: Limits = UNLIMITED) -> Iterator[Server]:
    """A server on a database file, stopped at the end."""
    app = create_app(f"sqlite:///{database}", wall, limits)
    listener = socket.socket()
    listener.bind(("127.0.0.1", 0))
    config = uvicorn.Config(app, log_level="error", timeout_graceful_shutdown=1)
    server = uvicorn.Server(config)
    loops: list[asyncio.AbstractEventLoop] = []

    async def serve() -> None:
        loops.append(asyncio.get_running_loop())
        await server.serve(sockets=[listener])

    thread = threading.Thread(target=lambda: asyncio.run(serve()), daemon=True)
    thread.start()
    while not server.started:
        assert thread.is_alive(), "the server did not start"
        time.sleep(0.01)
    found = Server(f"http://127.0.0.1:{listener.getsockname()[1]}", app.state.service, loops[0])
    try:
        yield found
    finally:
        found.close()
        server.should_exit = True
        thread.join(30)
        listener.close()


def control(command: str, **fields: Any) -> schemas.Body:
    """A command of the white cell by its name."""
    found = schemas.ControlRequest.model_validate({"control": {"command": command, **fields}}).control
    assert isinstance(found, schemas.Body)
    return found
