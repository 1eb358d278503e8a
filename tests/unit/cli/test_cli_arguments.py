"""What is given on the command line is understood, or refused with a code, a place and a remedy."""

import pytest

from simengine.domain.errors import SimengineError
from simengine.domain.nearest import nearest
from simengine.domain.scenario import Play
from simengine_trainers.cli import chosen_locale
from simengine_trainers.cli_run import parse_play, parse_seed, parse_teams

NATIONS = ("ALD", "BRE")


def code_of(problem: pytest.ExceptionInfo[SimengineError]) -> str:
    return problem.value.code


def test_teams_that_nobody_names_are_competent() -> None:
    assert parse_teams([], NATIONS) == {"ALL": "competent"}


def test_a_team_can_be_named_apart_from_all_others() -> None:
    assert parse_teams(["ALD=silent", "ALL=idle"], NATIONS) == {"ALL": "idle", "ALD": "silent"}


@pytest.mark.parametrize("text", ["ALD", "ALD=", "=silent", ""])
def test_a_team_without_nation_or_policy_is_refused(text: str) -> None:
    with pytest.raises(SimengineError) as problem:
        parse_teams([text], NATIONS)
    assert code_of(problem) == "usage-team-form"


def test_an_unknown_nation_is_refused_with_the_nearest_one() -> None:
    with pytest.raises(SimengineError) as problem:
        parse_teams(["ald=silent"], NATIONS)
    assert code_of(problem) == "usage-nation-unknown"
    assert problem.value.params["nearest"] == "ALD"


def test_an_unknown_policy_is_refused_with_the_nearest_one() -> None:
    with pytest.raises(SimengineError) as problem:
        parse_teams(["ALD=competant"], NATIONS)
    assert code_of(problem) == "usage-policy-unknown"
    assert problem.value.params["nearest"] == "competent"


def test_a_team_named_twice_is_refused() -> None:
    with pytest.raises(SimengineError) as problem:
        parse_teams(["ALD=silent", "ALD=idle"], NATIONS)
    assert code_of(problem) == "usage-team-twice"


def test_a_seed_is_a_whole_number() -> None:
    assert parse_seed("7") == 7
    with pytest.raises(SimengineError) as problem:
        parse_seed("seven")
    assert code_of(problem) == "usage-seed-not-whole"


def test_a_way_to_play_is_one_of_two_or_the_packs_own() -> None:
    assert parse_play(None) is None
    assert parse_play("moves") is Play.MOVES
    with pytest.raises(SimengineError) as problem:
        parse_play("turns")
    assert code_of(problem) == "usage-play-unknown"


def test_the_language_is_that_of_the_option_before_that_of_the_environment() -> None:
    assert chosen_locale(["--locale", "en", "packs"], {"LANG": "xx"}) == "en"
    assert chosen_locale(["packs"], {"SIMENGINE_LOCALE": "en_GB.UTF-8"}) == "en"
    assert chosen_locale(["packs"], {"LANG": "C"}) == "en"


def test_a_language_without_texts_is_refused_when_asked_for() -> None:
    with pytest.raises(SimengineError) as problem:
        chosen_locale(["--locale=xx"], {})
    assert code_of(problem) == "usage-locale-unknown"


def test_the_nearest_name_is_found_whatever_the_case() -> None:
    assert nearest("Hospital", ["hospital-ransomware", "port"]) == "hospital-ransomware"
    assert nearest("x", []) == "none"
