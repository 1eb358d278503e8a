"""Packs as the service keeps them: a copy of the files for good, read when an exercise needs it."""

from __future__ import annotations

import io
import tempfile
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from simengine.domain.errors import error
from simengine.domain.scenario import Scenario
from simengine.scenario import PackTexts, compile_pack, content_files, load_pack

ZIP_DATE = (1980, 1, 1, 0, 0, 0)
"""Every file gets the same date, so that the same pack gives the same archive."""


@dataclass(frozen=True, slots=True)
class Pack:
    """A pack ready to be played. ``conditions`` holds those of injects as the pack writes them."""

    scenario: Scenario
    texts: PackTexts
    conditions: Mapping[str, str]


def archive(folder: Path) -> bytes:
    """The pack's content files as a zip."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as file:
        for path in sorted(content_files(folder)):
            info = zipfile.ZipInfo(path.relative_to(folder).as_posix(), ZIP_DATE)
            info.compress_type = zipfile.ZIP_DEFLATED
            file.writestr(info, path.read_bytes())
    return buffer.getvalue()


def read(folder: Path) -> Pack:
    """The pack in a folder. Raises as :func:`compile_pack`."""
    scenario = compile_pack(folder)
    loaded = load_pack(folder)
    if loaded.parts is None or loaded.texts is None:
        raise error("pack-invalid", pack=folder.name, count=len(loaded.problems))
    conditions = {inject.id: inject.when for inject in loaded.parts.injects.injects if inject.when}
    return Pack(scenario, loaded.texts, conditions)


def unpack(ident: str, data: bytes) -> Pack:
    """The pack in an archive of :func:`archive`."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / ident
        with zipfile.ZipFile(io.BytesIO(data)) as file:
            file.extractall(folder)  # archives are made by us; extractall keeps within the folder
        return read(folder)
