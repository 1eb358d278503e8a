"""What the guides show works as shown."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from simengine.play import run
from simengine.scenario import check_pack, compile_pack

ROOT = Path(__file__).parents[2]
HOWTO = ROOT / "docs" / "howto"


def blocks(page: Path, language: str) -> list[tuple[str, str]]:
    """The code blocks of a language: what stands behind the language, and the code."""
    block = re.compile(rf"^```{language}\b *(.*?)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
    return block.findall(page.read_text(encoding="utf-8"))


def test_the_pack_of_the_guide_is_sound_and_plays(tmp_path: Path) -> None:
    pack = tmp_path / "port-ransomware"
    for language in ("yaml", "markdown"):
        for told, text in blocks(HOWTO / "write-a-pack.md", language):
            if not told.startswith("file="):
                continue  # a part of a file, to show something
            path = pack / told.removeprefix("file=")
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
    assert check_pack(pack) == []
    exercise = run(compile_pack(pack), seed=7, teams={"ALL": "competent"})
    assert exercise.ended


@pytest.mark.parametrize("page", [HOWTO / "notebook.md", ROOT / "README.md"], ids=lambda page: page.name)
def test_the_python_of_a_page_runs_from_top_to_bottom(page: Path) -> None:
    names: dict[str, object] = {}
    for _, code in blocks(page, "python"):
        exec(compile(code, page.name, "exec"), names)
    assert names
