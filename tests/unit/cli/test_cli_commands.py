"""The command line as a trainer uses it: play, check, replay, debrief; and what it says when it cannot."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from simengine.journal.codec import FIRST_PREV_HASH, encode_line, seal
from simengine.journal.jsonl import read_journal
from simengine.journal.record import Draft, JsonValue
from simengine_trainers import cli_run
from simengine_trainers.cli import main

TINY = Path(__file__).parents[2] / "bad_packs" / "_base" / "tiny-region"
WRITTEN = {"journal.jsonl", "pack", "scores.json", "after-action.json", "after-action.html"}


@dataclass(frozen=True)
class Said:
    code: int
    out: str
    err: str


Say = Callable[..., Said]


@pytest.fixture
def say(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Say:
    """Run the command line in an empty folder."""
    monkeypatch.chdir(tmp_path)
    for name in ("SIMENGINE_LOCALE", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)

    def run(*arguments: str) -> Said:
        code = main(arguments)
        captured = capsys.readouterr()
        return Said(code, captured.out, captured.err)

    return run


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A played exercise of the tiny pack."""
    folder = tmp_path_factory.mktemp("played") / "exercise"
    assert main(["run", str(TINY), "--seed", "7", "--out", str(folder), "--quiet"]) == 0
    return folder


@pytest.fixture
def copy(played: Path, tmp_path: Path) -> Path:
    """A copy of it that a test may spoil."""
    return Path(shutil.copytree(played, tmp_path / "copy"))


# help


def test_without_arguments_the_command_line_introduces_itself(say: Say) -> None:
    said = say()
    assert said.code == 0
    assert "simengine packs" in said.out
    assert "A seed is" in said.out


@pytest.mark.parametrize(
    "verb", ["run", "check", "generate", "replay", "debrief", "packs", "actions", "frameworks"]
)
def test_every_command_explains_itself_with_examples(say: Say, verb: str) -> None:
    said = say(verb, "--help")
    assert said.code == 0
    assert f"simengine {verb}" in said.out.split("Examples")[1]


def test_the_version_is_told(say: Say) -> None:
    assert say("--version").out.startswith("simengine ")


# wrong use


@pytest.mark.parametrize(
    ("arguments", "code", "hint"),
    [
        (["rnu"], "usage-command-unknown", '"run"'),
        (["run", str(TINY), "--sede", "7"], "usage-option-unknown", "--sede"),
        (["run"], "usage-argument-missing", "PACK"),
        (["run", str(TINY), "--seed"], "usage-option-value-missing", "--seed"),
        (["run", str(TINY), "extra"], "usage-arguments-wrong", "run"),
        (["run", str(TINY), "--seed", "x"], "usage-seed-not-whole", '"x"'),
        (["run", str(TINY), "--seed", "-1"], "exercise-seed-range", "-1"),
        (["run", str(TINY), "--play", "x"], "usage-play-unknown", "moves"),
        (["run", str(TINY), "--team", "ALL=competant"], "usage-policy-unknown", '"competent"'),
        (["run", "hospital-ransom"], "pack-not-found", '"hospital-ransomware"'),
        (["check", "nowhere/at/all"], "pack-not-found", "nowhere/at/all"),
        (["replay", "nowhere"], "journal-not-found", "nowhere"),
        (["debrief", "nowhere"], "journal-not-found", "nowhere"),
        (["--locale", "xx", "packs"], "usage-locale-unknown", '"xx"'),
    ],
)
def test_wrong_use_names_code_and_remedy_and_shows_no_traceback(
    say: Say,
    arguments: list[str],
    code: str,
    hint: str,
) -> None:
    said = say(*arguments)
    assert said.code == 2
    assert f"({code})" in said.err
    assert hint in said.err
    assert "Traceback" not in said.err
    assert len(said.err.splitlines()) == 2
    assert list(Path().iterdir()) == []


# run


def test_a_run_leaves_journal_pack_scores_and_report(played: Path) -> None:
    assert {path.name for path in played.iterdir()} == WRITTEN


def test_a_run_tells_loss_and_both_scores_and_where_the_report_is(say: Say) -> None:
    said = say("run", str(TINY), "--out", "out")
    assert said.code == 0
    assert said.err == ""
    assert "ALD" in said.out
    assert str(Path("out") / "after-action.html") in said.out


def test_a_quiet_run_prints_the_path_of_the_report_alone(say: Say) -> None:
    said = say("run", str(TINY), "--out", "out", "--quiet")
    assert said.out == f"{Path('out') / 'after-action.html'}\n"


def test_a_run_without_a_folder_names_one_after_pack_and_seed(say: Say) -> None:
    assert say("run", str(TINY), "--seed", "11", "--quiet").code == 0
    assert (Path("tiny-region-seed-11") / "journal.jsonl").is_file()


def test_a_run_gives_the_same_bytes_twice_and_may_overwrite_itself(say: Say, played: Path) -> None:
    for _ in range(2):
        assert say("run", str(TINY), "--seed", "7", "--out", "again", "--quiet").code == 0
    for name in WRITTEN - {"pack"}:
        assert (Path("again") / name).read_bytes() == (played / name).read_bytes(), name


def test_another_exercise_is_not_overwritten_unless_forced(say: Say, copy: Path) -> None:
    before = (copy / "journal.jsonl").read_bytes()
    said = say("run", str(TINY), "--seed", "8", "--out", str(copy))
    assert said.code == 2
    assert "(usage-out-taken)" in said.err
    assert (copy / "journal.jsonl").read_bytes() == before
    assert say("run", str(TINY), "--seed", "8", "--out", str(copy), "--force", "--quiet").code == 0
    assert (copy / "journal.jsonl").read_bytes() != before


def test_other_teams_are_another_exercise(say: Say, copy: Path) -> None:
    said = say("run", str(TINY), "--seed", "7", "--team", "ALL=idle", "--out", str(copy))
    assert "(usage-out-taken)" in said.err


def test_a_run_in_moves_is_recorded_as_such(say: Say) -> None:
    assert say("run", str(TINY), "--play", "moves", "--out", "out", "--quiet").code == 0
    first = read_journal(Path("out") / "journal.jsonl")[0]
    assert first.data["play"] == "moves"


def test_a_pack_with_problems_is_not_played(say: Say, tmp_path: Path) -> None:
    broken = broken_pack(tmp_path)
    said = say("run", str(broken), "--out", "out")
    assert said.code == 2
    assert "scenario.yaml:" in said.err
    assert not Path("out").exists()


def test_what_is_unexpected_is_told_as_such(say: Say, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cli_run, "run", raising(ZeroDivisionError("a mistake of ours")))
    said = say("run", str(TINY), "--out", "out")
    assert said.code == 1
    assert "a mistake of ours" in said.err
    assert "not your mistake" in said.err
    assert list(Path().iterdir()) == []


def test_an_interrupted_run_leaves_nothing_behind(say: Say, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cli_run, "run", raising(KeyboardInterrupt()))
    said = say("run", str(TINY), "--out", "out")
    assert said.code == 130
    assert "Nothing was written" in said.err
    assert list(Path().iterdir()) == []


def raising(problem: BaseException) -> Callable[..., None]:
    def fail(*_: object, **__: object) -> None:
        raise problem

    return fail


# check


def broken_pack(folder: Path) -> Path:
    pack = Path(shutil.copytree(TINY, folder / "tiny-region"))
    scenario = pack / "scenario.yaml"
    scenario.write_text(scenario.read_text(encoding="utf-8") + "colour: blue\n", encoding="utf-8")
    return pack


def test_a_sound_pack_has_no_problems(say: Say) -> None:
    said = say("check", str(TINY))
    assert (said.code, said.err) == (0, "")


def test_a_problem_is_told_with_file_line_field_code_and_remedy(say: Say, tmp_path: Path) -> None:
    pack = broken_pack(tmp_path)
    last = len((pack / "scenario.yaml").read_text(encoding="utf-8").splitlines())
    said = say("check", str(pack))
    assert said.code == 2
    problem, remedy, _count = said.out.splitlines()
    assert problem.startswith(f"scenario.yaml:{last}: colour: ")
    assert remedy.startswith("    ")


def test_problems_can_be_read_by_programs(say: Say, tmp_path: Path) -> None:
    said = say("check", str(broken_pack(tmp_path)), "--json")
    assert said.code == 2
    (problem,) = json.loads(said.out)["problems"]
    assert problem["file"] == "scenario.yaml"
    assert problem["field"] == "colour"
    assert problem["remedy"]


# replay


def test_a_replay_says_that_it_is_the_same_byte_for_byte(say: Say, played: Path) -> None:
    said = say("replay", str(played))
    assert said.code == 0
    assert "byte for byte" in said.out
    assert say("replay", str(played / "journal.jsonl"), "--pack", str(TINY)).code == 0


def test_an_altered_record_is_named(say: Say, copy: Path) -> None:
    journal = copy / "journal.jsonl"
    lines = journal.read_bytes().split(b"\n")
    lines[4] = lines[4].replace(b'"t_ms":', b'"t_ms":1', 1)
    journal.write_bytes(b"\n".join(lines))
    said = say("replay", str(copy))
    assert said.code == 2
    assert f"{journal}: " in said.err
    assert "(journal-hash-mismatch)" in said.err
    assert "ecord 5 " in said.err


def alter(journal: Path, seq: int, **changes: JsonValue) -> None:
    """Change the data of a record and hash it and all that follow anew."""
    records = read_journal(journal)
    lines, head = [], FIRST_PREV_HASH
    for record in records:
        data = dict(record.data) | (changes if record.seq == seq else {})
        draft = Draft(record.t_ms, record.kind, record.type, record.actor, record.cause_seq, data)
        sealed = seal(draft, record.seq, head)
        head = sealed.hash
        lines.append(encode_line(sealed))
    journal.write_bytes(b"".join(lines))


def test_a_record_altered_and_hashed_anew_shows_in_the_replay(say: Say, copy: Path) -> None:
    journal = copy / "journal.jsonl"
    alert = next(record for record in read_journal(journal) if record.type == "AlertRaised")
    alter(journal, alert.seq, source="a rumour")
    said = say("replay", str(copy))
    assert said.code == 2
    assert "(journal-replay-differs)" in said.err
    assert f"ecord {alert.seq}." in said.err


def test_a_journal_of_other_rules_is_not_replayed_but_can_be_debriefed(say: Say, copy: Path) -> None:
    alter(copy / "journal.jsonl", 1, rules_version=99)
    said = say("replay", str(copy))
    assert said.code == 2
    assert "(journal-rules-version)" in said.err
    said = say("debrief", str(copy))
    assert said.code == 0
    assert "n/a" in said.out


@pytest.mark.parametrize(("keep", "code"), [(0.5, "journal-cut"), (0.0, "journal-empty")])
def test_a_journal_cut_within_a_record_is_named(say: Say, copy: Path, keep: float, code: str) -> None:
    journal = copy / "journal.jsonl"
    data = journal.read_bytes()
    half = data.index(b"\n", int(len(data) * keep)) - 5 if keep else 0
    journal.write_bytes(data[:half])
    said = say("replay", str(copy))
    assert said.code == 2
    assert f"({code})" in said.err


@pytest.mark.parametrize("verb", ["replay", "debrief"])
def test_a_journal_cut_between_records_is_told_as_not_ended(say: Say, copy: Path, verb: str) -> None:
    journal = copy / "journal.jsonl"
    lines = journal.read_bytes().splitlines(keepends=True)
    journal.write_bytes(b"".join(lines[:-3]))
    said = say(verb, str(copy))
    assert said.code == 2
    assert "(journal-not-ended)" in said.err


def test_a_journal_without_its_pack_is_told_so(say: Say, copy: Path) -> None:
    shutil.rmtree(copy / "pack")
    said = say("replay", str(copy))
    assert said.code == 2
    assert "(journal-pack-missing)" in said.err


@pytest.mark.parametrize("verb", ["replay", "debrief"])
def test_a_changed_pack_is_told(say: Say, copy: Path, verb: str) -> None:
    region = copy / "pack" / "tiny-region" / "region.yaml"
    region.write_text(region.read_text(encoding="utf-8") + "\n# changed\n", encoding="utf-8")
    said = say(verb, str(copy))
    assert said.code == 2
    assert "(journal-pack-differs)" in said.err


# debrief


def test_a_debrief_gives_the_very_report_of_the_run(say: Say, played: Path) -> None:
    said = say("debrief", str(played), "--out", "report")
    assert said.code == 0
    for name in ("scores.json", "after-action.json", "after-action.html"):
        assert (Path("report") / name).read_bytes() == (played / name).read_bytes(), name


def test_a_debrief_goes_beside_the_journal_by_default(say: Say, copy: Path) -> None:
    for name in ("scores.json", "after-action.json", "after-action.html"):
        (copy / name).unlink()
    assert say("debrief", str(copy)).code == 0
    assert {path.name for path in copy.iterdir()} == WRITTEN


# packs and actions


def test_the_shipped_packs_are_listed(say: Say) -> None:
    said = say("packs")
    assert said.code == 0
    assert "hospital-ransomware" in said.out


def test_actions_are_listed_with_their_cost(say: Say) -> None:
    said = say("actions", str(TINY))
    assert said.code == 0
    assert "Isolate an asset (IsolateAsset)" in said.out
    assert "side effect:" in said.out


# generate


def test_a_generated_pack_can_be_checked_and_played_at_once(say: Say) -> None:
    said = say("generate", "three-nations", "--nations", "3", "--assets", "30", "--hours", "12")
    assert (said.code, said.err) == (0, "")
    assert "simengine run three-nations" in said.out
    assert say("check", "three-nations").code == 0
    assert say("run", "three-nations", "--out", "played").code == 0


def test_generate_names_the_adversaries_and_writes_one_file_for_each(say: Say) -> None:
    wanted = ("--nations", "3", "--assets", "30", "--fleets", "3000", "--campaign", "ransomware, worm")
    said = say("generate", "two-adversaries", *wanted)
    assert (said.code, said.err) == (0, "")
    assert "3030 assets" in said.out
    assert "(ransomware)" in said.out
    assert "(worm)" in said.out
    assert 'kind: "ransomware"' in Path("two-adversaries/campaign.yaml").read_text(encoding="utf-8")
    assert [path.name for path in Path("two-adversaries/campaigns").iterdir()] == ["sea-urchin.yaml"]
    assert say("check", "two-adversaries").code == 0


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("generate", "made", "--nations", "1"), "usage-number-range"),
        (("generate", "made", "--nations", "many"), "usage-number-range"),
        (("generate", "made", "--assets", "24"), "usage-number-range"),
        (("generate", "made", "--hours", "0"), "usage-number-range"),
        (("generate", "made", "--fleets", "many"), "usage-number-range"),
        (("generate", "made", "--fleets", "1199"), "usage-number-range"),
        (("generate", "made", "--campaign", "plague"), "usage-campaign-unknown"),
        (("generate", "made", "--campaign", "worm,"), "usage-campaign-unknown"),
        (("generate", "made", "--seed", "x"), "usage-seed-not-whole"),
        (("generate", "made", "--seed", "-1"), "exercise-seed-range"),
        (("generate", "Not_A_Slug"), "usage-pack-name"),
        (("generate", "."), "usage-pack-name"),
    ],
)
def test_generate_says_what_is_wrong_and_writes_nothing(
    say: Say, arguments: tuple[str, ...], code: str
) -> None:
    said = say(*arguments)
    assert said.code == 2
    assert code in said.err
    assert not Path("made").exists()


def test_generate_overwrites_nothing(say: Say) -> None:
    Path("made").mkdir()
    Path("made/notes.txt").write_text("mine", encoding="utf-8")
    said = say("generate", "made")
    assert said.code == 2
    assert "usage-pack-taken" in said.err
    assert Path("made/notes.txt").read_text(encoding="utf-8") == "mine"
