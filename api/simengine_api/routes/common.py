"""What routes share: the service, the language of an answer, documented errors, idempotency keys."""

from __future__ import annotations

import hashlib
from typing import Annotated, Any

from fastapi import Depends, Header, Request
from pydantic import BaseModel

from simengine.domain.errors import error
from simengine.texts import negotiate
from simengine_api import schemas
from simengine_api.live.exercise import Once
from simengine_api.service import Service

MAX_KEY = 200


def service_of(request: Request) -> Service:
    """The one service of this process."""
    service: Service = request.app.state.service
    return service


ServiceOf = Annotated[Service, Depends(service_of)]


def locale_of(accept_language: Annotated[str | None, Header()] = None) -> str:
    """The language to answer in: the first of the request's that there are texts in."""
    for part in (accept_language or "").split(","):
        found = negotiate(part.split(";")[0].strip())
        if found != "en" or part.strip().startswith("en"):
            return found
    return "en"


LocaleOf = Annotated[str, Depends(locale_of)]

IdempotencyKey = Annotated[
    str,
    Header(
        alias="Idempotency-Key",
        description="A random string of the client's, one per intended command. The same key again gives the "
        "same answer and nothing happens twice.",
        min_length=8,
        max_length=MAX_KEY,
        pattern=r"^[\x21-\x7e]+$",
    ),
]


def once(participant: str, key: str, request: Request, body: BaseModel | None = None) -> Once:
    """The command's key with a digest of what was asked, so that a key is not taken for something else."""
    content = body.model_dump_json() if body is not None else ""
    asked = f"{request.method} {request.url.path}\n{content}"
    return Once(participant, key, hashlib.sha256(asked.encode("utf-8")).hexdigest())


def problems(*codes: int) -> dict[int | str, dict[str, Any]]:
    """The error answers of a route, for the OpenAPI document."""
    meanings = {
        401: "No token, or one that is not valid any more.",
        403: "The caller may not do this.",
        404: "There is no such thing for this caller.",
        409: "Not possible as things stand now.",
        410: "Gone: expired, used up or revoked.",
        413: "The request is too large.",
        422: "The request does not have the form asked for; every field that does not fit is named.",
        429: "Too many requests; try again after the seconds in Retry-After.",
        503: "Not possible just now; nothing was recorded. Try again with the same key.",
    }
    return {
        code: {
            "model": schemas.Problem,
            "description": meanings[code],
            "content": {"application/problem+json": {}},
        }
        for code in codes
    }


def if_match_version(version: int, actual: int) -> None:
    """Raise ``service-sheet-changed`` when what the caller has read is not what there is."""
    if version != actual:
        raise error("service-sheet-changed", version=version, actual=actual)
