"""Errors as problem+json (RFC 9457): the one place where a code meets an HTTP status."""

from __future__ import annotations

import logging
from collections.abc import Mapping, Sequence
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException

from simengine.domain.errors import REGISTRY, ParamValue, SimengineError, error
from simengine.texts import Catalogue, explain
from simengine_api.routes.common import locale_of
from simengine_api.schemas import FieldProblem, Problem

log = logging.getLogger(__name__)

STATUS_BY_AREA = {"exercise": 409, "journal": 500, "pack": 422, "refusal": 409, "usage": 400, "service": 409}
STATUS: Mapping[str, int] = {
    "exercise-seat-unknown": 422,
    "exercise-malformed": 422,
    "exercise-inject-unknown": 422,
    "exercise-policy-unknown": 422,
    "exercise-nation-unknown": 422,
    "exercise-broken": 503,
    "pack-not-found": 422,
    "service-token-missing": 401,
    "service-token-unknown": 401,
    "service-not-permitted": 403,
    "service-exercise-unknown": 404,
    "service-link-unknown": 404,
    "service-link-expired": 410,
    "service-link-used-up": 410,
    "service-link-revoked": 410,
    "service-link-needs-seat": 422,
    "service-locale-unknown": 404,
    "service-framework-unknown": 404,
    "service-sheet-item-unknown": 404,
    "service-sheet-item-foreign": 403,
    "service-key-reused": 422,
    "service-body-invalid": 422,
    "service-body-too-large": 413,
    "service-too-many-requests": 429,
    "service-not-recorded": 503,
    "service-route-unknown": 404,
    "service-method-unknown": 405,
    "service-unexpected": 500,
}
"""Statuses of codes that differ from their area's."""


def status_of(code: str) -> int:
    """The HTTP status of an error code."""
    return STATUS.get(code, STATUS_BY_AREA[REGISTRY[code].area])


def response(problem: SimengineError, request: Request, fields: Sequence[FieldProblem] = ()) -> JSONResponse:
    """The answer to an error, in the language of the request."""
    texts = Catalogue(locale_of(request.headers.get("accept-language")))
    words = explain(texts, problem)
    status = status_of(problem.code)
    body = Problem(
        type=f"urn:simengine:error:{problem.code}",
        title=words.sentence,
        status=status,
        detail=words.sentence,
        code=problem.code,
        remedy=words.remedy,
        params=problem.params,
        fields=list(fields),
    )
    headers = {"www-authenticate": "Bearer"} if status == 401 else {}
    seconds: ParamValue | None = problem.params.get("seconds")
    if seconds is not None:
        headers["retry-after"] = str(seconds)
    return JSONResponse(
        body.model_dump(mode="json"), status, headers=headers, media_type="application/problem+json"
    )


def _fields(problem: RequestValidationError) -> list[FieldProblem]:
    """Every field that does not fit, all at once; what was sent is not repeated."""
    found: list[FieldProblem] = []
    for one in problem.errors():
        where: Sequence[Any] = one["loc"]
        parts = [str(part) for part in where if part not in ("body", "query", "path")]
        found.append(FieldProblem(field=".".join(parts) or "body", detail=str(one["msg"])))
    return found


def install(app: FastAPI) -> None:
    """Have every error of the app answered as a problem."""

    @app.exception_handler(SimengineError)
    async def coded(request: Request, problem: SimengineError) -> JSONResponse:
        if status_of(problem.code) >= 500:
            log.error("%s %s: %s", request.method, request.url.path, problem)
        return response(problem, request)

    @app.exception_handler(RequestValidationError)
    async def invalid(request: Request, problem: RequestValidationError) -> JSONResponse:
        fields = _fields(problem)
        return response(error("service-body-invalid", count=len(fields)), request, fields)

    @app.exception_handler(HTTPException)
    async def http(request: Request, problem: HTTPException) -> JSONResponse:
        if problem.status_code == 405:
            return response(error("service-method-unknown", method=request.method), request)
        if problem.status_code == 404:
            return response(error("service-route-unknown", path=request.url.path[:200]), request)
        if problem.status_code == 400:
            return response(
                error("service-body-invalid", count=1),
                request,
                [FieldProblem(field="body", detail=str(problem.detail))],
            )
        return response(error("service-unexpected"), request)

    @app.exception_handler(Exception)
    async def unexpected(request: Request, problem: Exception) -> JSONResponse:
        log.exception("%s %s failed", request.method, request.url.path, exc_info=problem)
        return response(error("service-unexpected"), request)
