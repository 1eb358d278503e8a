"""What there is before any exercise: whether the service is well, its texts, the packs."""

from __future__ import annotations

from fastapi import APIRouter, Response
from fastapi.responses import PlainTextResponse

from simengine import __version__
from simengine.domain.errors import error
from simengine.texts import locales, web_texts
from simengine_api import auth
from simengine_api.auth import CallerOf
from simengine_api.routes.common import LocaleOf, ServiceOf, problems
from simengine_api.schemas import Health, PackInfo

router = APIRouter(prefix="/v1", tags=["catalogue"])


@router.get("/health", summary="Whether the service is well", operation_id="getHealth")
async def health() -> Health:
    """Answers without a token; tells the version and the languages of the texts."""
    return Health(status="ok", version=__version__, locales=list(locales()))


@router.get(
    "/texts/{locale}",
    summary="All texts of the pages in a language",
    operation_id="getTexts",
    response_class=PlainTextResponse,
    responses=problems(404),
)
async def texts(locale: str, response: Response) -> str:
    """Fluent source, from the same message catalogue that everything else speaks from."""
    if locale not in locales():
        raise error("service-locale-unknown", locale=locale[:40], known=", ".join(locales()))
    response.headers["cache-control"] = "no-cache"
    return web_texts(locale)


@router.get(
    "/packs", summary="Packs that can be played", operation_id="listPacks", responses=problems(401, 403)
)
async def packs(caller: CallerOf, service: ServiceOf, locale: LocaleOf) -> list[PackInfo]:
    """For the host: the shipped packs."""
    auth.require(caller, auth.CREATE)
    return await service.packs(locale)
