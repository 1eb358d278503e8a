from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from simengine.scenario.yaml_source import MAX_BYTES, Source, read_yaml


def source_of(tmp_path: Path, text: str | bytes) -> Source:
    file = tmp_path / "file.yaml"
    file.write_bytes(text.encode() if isinstance(text, str) else text)
    return read_yaml(file, "file.yaml")


def codes(source: Source) -> list[str]:
    return [problem.code for problem in source.problems]


def test_no_is_a_text_and_true_is_none(tmp_path: Path) -> None:
    """In YAML 1.1 the id of a nation called NO would become false."""
    found = source_of(tmp_path, "nations: [NO, ON, YES, y]\nvisible: true\ncount: 010\nempty:\ntext: '1'\n")
    assert found.data == {
        "nations": ["NO", "ON", "YES", "y"],
        "visible": True,
        "count": 10,
        "empty": None,
        "text": "1",
    }


def test_every_value_knows_its_line(tmp_path: Path) -> None:
    found = source_of(tmp_path, "a: 1\nlist:\n  - x: 1\n  - x: 2\n    y: {z: 3}\n")
    assert found.line(("list", 1, "x")) == 4
    assert found.line(("list", 1, "y", "z")) == 5
    assert found.line(("list", 1, "missing")) == 4
    assert found.line(("nothing",)) == 1


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("a: 1\nb: 2\na: 3\n", "pack-yaml-duplicate-key", 3),
        ("a: &x 1\nb: 2\n", "pack-yaml-alias", 1),
        ("a: 1\nb: *x\n", "pack-yaml-alias", 2),
        ("a: !!python/object:os.system x\n", "pack-yaml-tag", 1),
        ("a: 1\nb: [1, 2\n", "pack-yaml-syntax", 3),
        (b"a: \xff\xfe\n", "pack-not-utf8", 0),
        ("a: " + "[" * 30 + "]" * 30, "pack-yaml-too-deep", 1),
        ("a: 1\n---\nb: 2\n", "pack-yaml-syntax", 2),
    ],
)
def test_what_is_not_let_in_is_named_with_its_line(
    tmp_path: Path, text: str | bytes, code: str, line: int
) -> None:
    source = source_of(tmp_path, text)
    assert codes(source) == [code]
    assert source.problems[0].line == line


def test_an_alias_bomb_does_not_go_off(tmp_path: Path) -> None:
    bomb = "a: &a [x]\n" + "".join(f"b{n}: &b{n} [*a, *a, *a, *a, *a, *a]\n" for n in range(50))
    assert codes(source_of(tmp_path, bomb)) == ["pack-yaml-alias"]


def test_a_file_that_is_too_large_or_not_there_is_not_read(tmp_path: Path) -> None:
    assert codes(source_of(tmp_path, b"#" * (MAX_BYTES + 1))) == ["pack-file-too-large"]
    assert codes(read_yaml(tmp_path / "none.yaml", "none.yaml")) == ["pack-file-missing"]


def test_an_empty_file_is_an_empty_mapping(tmp_path: Path) -> None:
    assert source_of(tmp_path, "# nothing\n").data == {}


@given(st.text(max_size=200))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_text_is_read_or_refused_with_a_code(tmp_path: Path, text: str) -> None:
    source = source_of(tmp_path, text.encode("utf-8", "surrogatepass"))
    assert all(code.startswith("pack-") for code in codes(source))
