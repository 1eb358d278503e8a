"""Small exercises never load numba; compiled code is kept where it can be, by several processes at once."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from simengine.kernel import contagion as package
from simengine.kernel.contagion import PlainContagion, cache, contagion, law
from simengine.kernel.contagion.compiled import CompiledContagion
from support.contagions import keys_of, model_of

ROOT = Path(__file__).parents[4]

SMALL = """
import sys
from simengine.domain.draws import Draws
from simengine.kernel.contagion import Keys, Model, StageLaw, contagion
model = Model.build(19_999, [([0], [1], [1.0])], [StageLaw((1.0,))], [1], 10**9)
spread = contagion(model, Keys.of(Draws(1), "x", ["a"]))
spread.set_stage([0], 1, 0)
assert spread.next_ms() > 0
assert len(spread.advance_until(10**9).node) == 1
found = {"numba", "llvmlite"} & {name.split(".")[0] for name in sys.modules}
assert not found, found
"""

TINY = """
from simengine.kernel.contagion.compiled import machine


@machine._entry
def double(number):
    return 2 * number


assert double(21) == 42
print(sum(double.stats.cache_hits.values()), sum(double.stats.cache_misses.values()))
"""
"""A function that is compiled and kept as those of the kernel are, but in half a second."""


def start(code: str, **environment: str) -> subprocess.Popen[str]:
    path = os.pathsep.join([str(ROOT), *sys.path])
    return subprocess.Popen(
        [sys.executable, "-c", code],
        env={**os.environ, "PYTHONPATH": path, **environment},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def finished(process: subprocess.Popen[str]) -> str:
    out, err = process.communicate(timeout=300)
    assert process.returncode == 0, err
    return out.strip()


def test_a_small_spread_does_not_load_the_compiler() -> None:
    finished(start(SMALL))


def test_the_kernel_is_chosen_by_the_number_of_nodes(monkeypatch: pytest.MonkeyPatch) -> None:
    model = model_of(3, [(0, 1)])
    assert isinstance(contagion(model, keys_of(model, 1)), PlainContagion)
    monkeypatch.setattr(package, "COMPILED_FROM_NODES", 3)
    assert isinstance(contagion(model, keys_of(model, 1)), CompiledContagion)


def test_processes_that_compile_at_once_leave_a_cache_that_the_next_one_reads(tmp_path: Path) -> None:
    (tmp_path / "tiny.py").write_text(TINY, encoding="utf-8")
    code = f"import sys; sys.path.insert(0, {str(tmp_path)!r}); import tiny"
    both = [start(code, NUMBA_CACHE_DIR=str(tmp_path)) for _ in range(2)]
    assert {finished(process) for process in both} <= {"0 1", "1 0"}
    assert finished(start(code, NUMBA_CACHE_DIR=str(tmp_path))) == "1 0"


def test_without_any_place_for_a_cache_it_still_compiles() -> None:
    found = finished(start("from simengine.kernel.contagion import cache\ncache.places = lambda: []" + TINY))
    assert found == "0 1"


def test_compiled_code_is_kept_beside_the_modules_or_else_with_the_user_or_in_a_temporary_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    installed, user, temporary = (tmp_path / name for name in ("installed", "user", "temporary"))
    monkeypatch.setattr(cache, "places", lambda: [installed, user, temporary])
    for place, following in ((installed, user), (user, temporary), (temporary, None)):
        assert Path(cache.folder()).parent == place
        assert Path(cache.folder()).is_dir()
        Path(cache.folder()).rmdir()
        place.rmdir()
        place.write_text("a file is in the way, as in a read-only place", encoding="utf-8")
        if following is None:
            assert cache.folder() == ""


@pytest.mark.skipif(not hasattr(os, "getuid"), reason="Windows keeps users apart by itself")
def test_a_folder_that_strangers_can_write_into_is_not_taken(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cache, "places", lambda: [tmp_path / "open", tmp_path / "own"])
    (tmp_path / "open").mkdir()
    (tmp_path / "open").chmod(0o777)
    assert Path(cache.folder()).parent == tmp_path / "own"


def test_the_places_are_the_package_the_users_cache_and_a_temporary_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    beside, user, temporary = cache.places()
    assert beside == Path(cache.__file__).parent / "__pycache__"
    assert user == tmp_path / "simengine"
    assert temporary.name.startswith("simengine-")


def test_other_text_to_compile_has_another_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = cache.name()
    changed = tmp_path / "law.py"
    changed.write_text("changed", encoding="utf-8")
    monkeypatch.setattr(law, "__file__", str(changed))
    assert cache.name() != before
