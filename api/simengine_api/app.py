"""The one composition root: settings in, an application out."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi
from starlette.middleware.gzip import GZipMiddleware

from simengine import __version__
from simengine_api import errors
from simengine_api.adapters.database import Database
from simengine_api.adapters.wall import SystemWall, Wall
from simengine_api.guard import Guard, Limits
from simengine_api.routes import (
    catalogue,
    control,
    exercises,
    frameworks,
    participants,
    reports,
    seats,
    stream,
)
from simengine_api.service import Service
from simengine_api.static_files import Pages, pages_folder
from simengine_trainers.debrief import page_style

DESCRIPTION = """\
Exercises in which national CERTs rehearse cyber incidents that cross borders.

A join link is exchanged for a token (`POST /v1/join`); the token says who one is, and a seat comes from it
alone. Commands carry an `Idempotency-Key`: the same key again gives the same answer, and nothing happens
twice.
Every error is `application/problem+json` with a code, a sentence and a remedy."""

ROUTERS = (catalogue, frameworks, participants, exercises, seats, control, stream, reports)


def create_app(database_url: str, wall: Wall | None = None, limits: Limits | None = None) -> FastAPI:
    """The application on a database. Its service starts with it, and stops with it."""
    clock = wall or SystemWall()

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        database = Database(database_url)
        app.state.service = Service(database, clock)
        try:
            yield
        finally:
            await app.state.service.close()
            database.close()

    app = FastAPI(
        title="simengine",
        version=__version__,
        description=DESCRIPTION,
        lifespan=lifespan,
        docs_url=None,  # these pages would come from a foreign host
        redoc_url=None,
        openapi_url="/v1/openapi.json",
    )
    errors.install(app)
    for module in ROUTERS:
        app.include_router(module.router)
    app.mount("/", Pages(pages_folder()), name="pages")
    app.add_middleware(GZipMiddleware, minimum_size=1024)
    app.add_middleware(Guard, wall=clock, styles=_hash(page_style()), limits=limits or Limits())
    return app


def _hash(style: str) -> str:
    digest = base64.b64encode(hashlib.sha256(style.encode("utf-8")).digest()).decode("ascii")
    return f"'sha256-{digest}'"


def openapi_document() -> dict[str, Any]:
    """The API's description, without starting anything."""
    app = create_app("sqlite://")
    return get_openapi(title=app.title, version=app.version, description=app.description, routes=app.routes)
