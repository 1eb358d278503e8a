"""The database: many readers, one writer thread that commits what several exercises have to say at once."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from contextlib import contextmanager
from importlib import resources
from queue import SimpleQueue
from typing import Any, TypeVar

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import SQLAlchemyError

from simengine.domain.errors import error

_T = TypeVar("_T")
Work = Callable[[Connection], Any]
BUSY_TIMEOUT_MS = 10_000


def _connect(url: str, begin: str) -> Engine:
    """An engine; on SQLite with transactions begun by us and every commit on disk before it returns."""
    engine = create_engine(url)
    if engine.dialect.name == "sqlite":

        @event.listens_for(engine, "connect")
        def prepare(connection: Any, _record: Any) -> None:
            connection.isolation_level = None
            cursor = connection.cursor()
            for pragma in (
                "journal_mode = WAL",
                "synchronous = FULL",
                "foreign_keys = ON",
                f"busy_timeout = {BUSY_TIMEOUT_MS}",
            ):
                cursor.execute(f"PRAGMA {pragma}")
            cursor.close()

        @event.listens_for(engine, "begin")
        def start(connection: Connection) -> None:
            connection.exec_driver_sql(begin)

    return engine


class Database:
    """Acknowledged means durable: :meth:`write` resolves after the commit, never before.

    Writes of all exercises go through one thread. What has come in while it was busy is committed together;
    each piece of work has a savepoint of its own, so that a bad one never fails its neighbours.
    Raises ``service-database-unusable`` when it cannot be opened or brought up to date.
    """

    def __init__(self, url: str) -> None:
        self.url = url
        self._reader = _connect(url, "BEGIN")
        self._writer = _connect(url, "BEGIN IMMEDIATE")
        try:
            self._migrate()
        except (SQLAlchemyError, OSError) as problem:
            raise error("service-database-unusable", detail=str(problem).splitlines()[0][:300]) from problem
        self._work: SimpleQueue[tuple[Work, Future[Any]] | None] = SimpleQueue()
        self._thread = threading.Thread(target=self._run, name="store-writer", daemon=True)
        self._thread.start()

    def _migrate(self) -> None:
        config = Config()
        config.set_main_option(
            "script_location", str(resources.files("simengine_api.adapters") / "migrations")
        )
        with self._writer.begin() as connection:
            config.attributes["connection"] = connection
            command.upgrade(config, "head")

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """A connection to read with: what it sees is one instant of the database."""
        with self._reader.begin() as connection:
            yield connection

    def write(self, work: Callable[[Connection], _T]) -> Future[_T]:
        """Have ``work`` done in the next transaction; the future has its result once that is committed."""
        future: Future[_T] = Future()
        self._work.put((work, future))
        return future

    def _run(self) -> None:
        while True:
            batch = [self._work.get()]
            while not self._work.empty():
                batch.append(self._work.get())
            todo = [item for item in batch if item is not None]
            if todo:
                self._commit(todo)
            if len(todo) < len(batch):
                return

    def _commit(self, batch: list[tuple[Work, Future[Any]]]) -> None:
        done: list[tuple[Future[Any], Any]] = []
        try:
            with self._writer.begin() as connection:
                for work, future in batch:
                    try:
                        with connection.begin_nested():
                            done.append((future, work(connection)))
                    except Exception as problem:  # told to whoever asked for this piece
                        future.set_exception(problem)
        except Exception as problem:
            for future, _ in done:
                future.set_exception(problem)
            for _, future in batch:
                if not future.done():
                    future.set_exception(problem)
            return
        for future, result in done:
            future.set_result(result)

    def close(self) -> None:
        """Commit what is under way, then stop."""
        self._work.put(None)
        self._thread.join()
        self._reader.dispose()
        self._writer.dispose()
