"""The catalogue gives texts, falls back, and never passes a bare key off as a text."""

import pytest

from simengine.texts import Catalogue, locales, negotiate


def test_a_text_is_given_with_its_parameters() -> None:
    sentence = Catalogue("en", strict=True).format("error-journal-not-found", path="a/journal.jsonl")
    assert sentence == "There is no journal at a/journal.jsonl."


def test_an_attribute_is_given_by_its_dotted_key() -> None:
    assert "report" not in Catalogue("en", strict=True).format("role-cert_lead").lower()
    assert Catalogue("en", strict=True).format("role-cert_lead.meaning").endswith(".")


def test_whole_numbers_are_not_grouped_unless_the_text_asks_for_it() -> None:
    texts = Catalogue("en", strict=True)
    assert "Record 12345 " in texts.format("error-journal-line-not-json", seq=12345)
    assert texts.format("cli-people-hours", hours=1234567) == "1,234,567"


def test_nothing_is_wrapped_in_marks_of_direction_on_a_terminal() -> None:
    plain = Catalogue("en").format("cli-version", version="1")
    isolated = Catalogue("en", isolate=True).format("cli-version", version="1")
    assert plain == "simengine 1"
    assert isolated == "simengine \u20681\u2069"


def test_a_missing_text_raises_when_strict() -> None:
    with pytest.raises(KeyError, match="no-such-text"):
        Catalogue("en", strict=True).format("no-such-text")


def test_a_missing_text_is_shown_as_such_and_warned_of_otherwise() -> None:
    with pytest.warns(UserWarning, match="no-such-text"):
        assert Catalogue("en").format("no-such-text") == "[no text: no-such-text]"


def test_a_missing_parameter_raises_when_strict() -> None:
    with pytest.raises(ValueError, match="error-journal-not-found"):
        Catalogue("en", strict=True).format("error-journal-not-found")


@pytest.mark.parametrize(
    ("wish", "language"),
    [("en", "en"), ("en_GB.UTF-8", "en"), ("xx_YY", "en"), ("C", "en"), ("", "en"), (None, "en")],
)
def test_a_wish_for_a_language_becomes_one_that_has_texts(wish: str | None, language: str) -> None:
    assert negotiate(wish) == language


def test_english_is_always_there() -> None:
    assert "en" in locales()
