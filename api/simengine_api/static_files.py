"""The built pages: compressed ahead, cached under their hashes, one page for every address of ours."""

from __future__ import annotations

import mimetypes
import os
from collections.abc import MutableMapping
from pathlib import Path
from typing import Any

from starlette.datastructures import Headers
from starlette.exceptions import HTTPException
from starlette.responses import PlainTextResponse, Response
from starlette.staticfiles import StaticFiles

INDEX = "index.html"
CODINGS = (("br", ".br"), ("gzip", ".gz"))
FOR_EVER = "public, max-age=31536000, immutable"  # such a file has its hash in its name
# What a machine's own table of types says may be wrong, and browsers then refuse the file.
TYPES = {
    ".css": "text/css; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".md": "text/plain; charset=utf-8",
    ".svg": "image/svg+xml",
    ".woff2": "font/woff2",
}
NOT_BUILT = """\
The pages were not built when simengine was installed. The API under /v1 works without them.
To build them: python3 run.py install
"""


def pages_folder() -> Path:
    """Where the packaging hook puts the pages."""
    return Path(__file__).parent / "static"


class Pages(StaticFiles):
    """Serves the pages. Unknown addresses give the one page, which finds its way itself; files do not."""

    def __init__(self, folder: Path) -> None:
        super().__init__(directory=folder, check_dir=False)
        self._built = (folder / INDEX).is_file()

    async def check_config(self) -> None:
        """A folder that is missing is said by the answer, not by a server error."""

    async def get_response(self, path: str, scope: MutableMapping[str, Any]) -> Response:
        """The file, in the best coding that the browser takes."""
        path = INDEX if path in ("", ".") else path
        place = Path(path).parts[0]
        if not self._built and place != "v1":
            return PlainTextResponse(NOT_BUILT, status_code=503, headers={"cache-control": "no-store"})
        try:
            response = await self._encoded(path, scope)
        except HTTPException as problem:
            if problem.status_code != 404 or place in ("v1", "assets") or Path(path).suffix:
                raise
            response = await self._encoded(INDEX, scope)
        response.headers["cache-control"] = FOR_EVER if place == "assets" else "no-cache"
        return response

    async def _encoded(self, path: str, scope: MutableMapping[str, Any]) -> Response:
        """The plain file, or the sibling that was compressed when the pages were built."""
        response = await super().get_response(path, scope)  # refuses other methods and impossible paths
        accepted = _codings(Headers(scope=scope).get("accept-encoding", ""))
        siblings = [(coding, *self.lookup_path(path + suffix)) for coding, suffix in CODINGS]
        for coding, full, found in siblings:
            if coding in accepted and found is not None:
                response = self.file_response(os.fspath(full), found, scope)
                if response.status_code != 304:
                    response.headers["content-encoding"] = coding
                break
        if any(found is not None for _, _, found in siblings):
            response.headers.add_vary_header("Accept-Encoding")
        if response.status_code != 304:
            response.headers["content-type"] = _type(path)
        return response


def _codings(header: str) -> set[str]:
    """The codings that an Accept-Encoding header takes; a weight of nought refuses one."""
    taken = set()
    for entry in header.lower().split(","):
        coding, _, weight = entry.partition(";")
        if weight.replace(" ", "") not in ("q=0", "q=0.0", "q=0.00", "q=0.000"):
            taken.add(coding.strip())
    return taken


def _type(path: str) -> str:
    known = TYPES.get(Path(path).suffix)
    return known or mimetypes.guess_type(path)[0] or "application/octet-stream"
