"""``simengine serve``: the server on this machine, from an empty folder to join links in one command."""

from __future__ import annotations

import logging
import os
import socket
import threading
import webbrowser
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import click
import uvicorn
from fastapi import FastAPI

from simengine.domain.errors import SimengineError, error
from simengine.texts import Catalogue, label
from simengine_api import schemas
from simengine_api.app import create_app
from simengine_api.service import Service
from simengine_trainers.cli_base import TextCommand

DEFAULT_HOST, DEFAULT_PORT = "127.0.0.1", 8000
PORTS_TO_TRY = 20
DEMONSTRATION = "hospital-ransomware"
DATABASE = "simengine.db"
KEEP_ALIVE_S = 120
GRACE_S = 3
HOST_HOURS = 12
SEAT_HOURS = 24 * 14


def serve(texts: Catalogue) -> click.Command:
    """The command in the language of ``texts``."""
    return TextCommand(
        texts,
        "cli-serve",
        name="serve",
        params=[
            click.Option(["--demo"], is_flag=True, help=texts.format("cli-serve-option-demo")),
            click.Option(
                ["--data"],
                default="simengine-data",
                show_default=True,
                metavar=texts.format("cli-metavar-folder"),
                help=texts.format("cli-serve-option-data"),
            ),
            click.Option(
                ["--host"],
                default=DEFAULT_HOST,
                show_default=True,
                metavar=texts.format("cli-metavar-address"),
                help=texts.format("cli-serve-option-host"),
            ),
            click.Option(
                ["--port"],
                default=None,
                type=int,
                metavar=texts.format("cli-metavar-number"),
                help=texts.format("cli-serve-option-port"),
            ),
            click.Option(
                ["--open/--no-open", "show"], default=None, help=texts.format("cli-serve-option-open")
            ),
        ],
        callback=lambda **given: _serve(texts, **given),
    )


def _serve(texts: Catalogue, demo: bool, data: str, host: str, port: int | None, show: bool | None) -> None:
    folder = Path(data)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        folder.chmod(0o700)  # what teams write stands in it
    except OSError as problem:
        raise error("service-database-unusable", detail=str(problem)[:300]) from problem
    listener = _listen(host, port)
    app = create_app(f"sqlite:///{folder / DATABASE}")
    logging.basicConfig(level=logging.WARNING, format="%(asctime)s %(levelname)s %(name)s %(message)s")
    config = uvicorn.Config(
        app,
        log_level="warning",
        timeout_keep_alive=KEEP_ALIVE_S,
        timeout_graceful_shutdown=GRACE_S,
        server_header=False,
    )
    shown = f"[{host}]" if ":" in host else host
    address = f"http://{shown}:{listener.getsockname()[1]}"
    server = _Announcing(config, lambda: _announce(texts, app, address, demo=demo, show=show))
    server.run(sockets=[listener])


def _listen(host: str, port: int | None) -> socket.socket:
    """The server's socket: at the port asked for, else at the first free one from the usual one on.

    Raises ``service-address-taken``.
    """
    for candidate in range(DEFAULT_PORT, DEFAULT_PORT + PORTS_TO_TRY) if port is None else ():
        try:
            return _bound(host, candidate)
        except SimengineError:
            continue
    return _bound(host, DEFAULT_PORT if port is None else port)


def _bound(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listener = socket.socket(family, socket.SOCK_STREAM)
    if os.name != "nt":
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((host, port))
    except OSError as problem:
        listener.close()
        raise error("service-address-taken", host=host, port=port) from problem
    return listener


class _Announcing(uvicorn.Server):
    """A server that says something once it can be reached."""

    def __init__(self, config: uvicorn.Config, announce: Any) -> None:
        super().__init__(config)
        self._announce = announce

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        if self.started:
            await self._announce()


async def _announce(texts: Catalogue, app: FastAPI, address: str, *, demo: bool, show: bool | None) -> None:
    """Print where the server is and the links in, and open the first in a browser."""
    service: Service = app.state.service
    click.echo(texts.format("cli-serve-at", address=address))
    if demo:
        first = await _demonstration(texts, service, address)
    else:
        link = await service.people.new_link(None, "host", None, hours=HOST_HOURS, uses=5)
        first = address + link.path
        click.echo(texts.format("cli-serve-host-link"))
        click.echo(f"  {first}")
    click.echo(texts.format("cli-serve-stop"))
    if show if show is not None else _has_screen():
        threading.Thread(target=webbrowser.open, args=(first,), daemon=True).start()


async def _demonstration(texts: Catalogue, service: Service, address: str) -> str:
    """The demonstration exercise: the one that is not ended, or a new one. Prints its links; gives the
    trainer's."""
    running = [e for e in await service.exercises() if e.pack == DEMONSTRATION and e.state != "ended"]
    if running:
        exercise = running[0].id
        key = "cli-serve-demo-again"
    else:
        exercise = (await service.create(schemas.NewExercise(pack=DEMONSTRATION))).exercise.id
        key = "cli-serve-demo"
    trainer = await service.new_link(exercise, schemas.NewLink(member="trainer", uses=20))
    click.echo(texts.format(key))
    click.echo(texts.format("cli-serve-trainer-link"))
    click.echo(f"  {address}{trainer.path}")
    click.echo(texts.format("cli-serve-seat-links"))
    info = await (await service.room(exercise)).info(texts.locale, presence=True, nation=None)
    for line in await _seat_lines(texts, service, info, address):
        click.echo(line)
    return address + trainer.path


async def _seat_lines(
    texts: Catalogue, service: Service, info: schemas.ExerciseInfo, address: str
) -> Iterable[str]:
    lines: list[str] = []
    for nation in info.nations:
        lines.append(f"  {nation.name}")
        for seat in nation.seats:
            wanted = schemas.NewLink(member="seat", seat=seat.id, hours=SEAT_HOURS)
            link = await service.new_link(info.id, wanted)
            lines.append(f"    {label(texts, 'role', seat.role.value):<22} {address}{link.path}")
    return lines


def _has_screen() -> bool:
    """Whether there is a screen to open a browser on."""
    if os.environ.get("CI") or os.environ.get("SSH_CONNECTION"):
        return False
    return (
        os.name == "nt"
        or os.uname().sysname == "Darwin"
        or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
    )
