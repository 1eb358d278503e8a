"""What is written stands complete or not at all, and never over something else."""

from pathlib import Path

import pytest

from simengine.domain.errors import SimengineError
from simengine_trainers import exercise_folder as on_disk
from simengine_trainers.exercise_folder import Played, refuse_foreign, staged

PLAYED = Played("hash", 7, "running", {"ALD.cert_lead": "idle"})
FIRST_RECORD = '{"data":{"holders":{"ALD.cert_lead":"idle"},"pack_hash":"hash","play":"running","seed":%d}}\n'


def refusal(folder: Path, *, force: bool = False) -> str | None:
    try:
        refuse_foreign(folder, PLAYED, force=force)
    except SimengineError as problem:
        return problem.code
    return None


def test_a_new_and_an_empty_folder_are_free(tmp_path: Path) -> None:
    assert refusal(tmp_path / "new") is None
    assert refusal(tmp_path) is None


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("x")
    assert refusal(tmp_path / "out") == "usage-out-not-folder"


def test_a_folder_with_other_files_is_not_free(tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_text("x")
    assert refusal(tmp_path) == "usage-out-not-empty"
    assert refusal(tmp_path, force=True) is None


def test_the_very_same_exercise_may_be_written_again_and_no_other(tmp_path: Path) -> None:
    journal = tmp_path / on_disk.JOURNAL
    journal.write_text(FIRST_RECORD % 7)
    assert refusal(tmp_path) is None
    journal.write_text(FIRST_RECORD % 8)
    assert refusal(tmp_path) == "usage-out-taken"
    journal.write_text("no journal at all")
    assert refusal(tmp_path) == "usage-out-taken"


def test_what_was_written_appears_when_all_went_well(tmp_path: Path) -> None:
    with staged(tmp_path / "a" / "out") as stage:
        (stage / "x").write_text("1")
        assert not (tmp_path / "a" / "out").exists()
    assert (tmp_path / "a" / "out" / "x").read_text() == "1"
    assert [p.name for p in (tmp_path / "a").iterdir()] == ["out"]


def test_nothing_appears_when_it_went_wrong(tmp_path: Path) -> None:
    with pytest.raises(KeyError), staged(tmp_path / "out") as stage:
        (stage / "x").write_text("1")
        raise KeyError
    assert list(tmp_path.iterdir()) == []


def test_other_files_of_the_folder_stay(tmp_path: Path) -> None:
    (tmp_path / "out" / "pack").mkdir(parents=True)
    (tmp_path / "out" / "pack" / "old").write_text("0")
    (tmp_path / "out" / "notes.txt").write_text("mine")
    with staged(tmp_path / "out") as stage:
        (stage / "pack").mkdir()
        (stage / "pack" / "new").write_text("1")
    assert (tmp_path / "out" / "notes.txt").read_text() == "mine"
    assert [p.name for p in (tmp_path / "out" / "pack").iterdir()] == ["new"]


def test_a_place_where_nothing_can_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(SimengineError) as problem, staged(tmp_path / "file" / "out"):
        pass
    assert problem.value.code == "usage-out-not-writable"


def test_a_journal_is_named_by_itself_or_by_its_folder(tmp_path: Path) -> None:
    journal = tmp_path / on_disk.JOURNAL
    journal.write_text("")
    assert on_disk.journal_file(tmp_path) == journal
    assert on_disk.journal_file(journal) == journal
    with pytest.raises(SimengineError) as problem:
        on_disk.journal_file(tmp_path / "nowhere")
    assert problem.value.code == "journal-not-found"
