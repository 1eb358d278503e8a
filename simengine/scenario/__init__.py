"""Floor 4: scenario packs. Read strictly, checked as a whole, compiled to what the engine takes."""

from simengine.scenario.pack import (
    LoadedPack,
    check_pack,
    compile_pack,
    content_files,
    find_pack,
    load_pack,
    pack_hash,
    pack_texts,
    shipped_packs,
)
from simengine.scenario.texts import PackTexts

__all__ = [
    "LoadedPack",
    "PackTexts",
    "check_pack",
    "compile_pack",
    "content_files",
    "find_pack",
    "load_pack",
    "pack_hash",
    "pack_texts",
    "shipped_packs",
]
