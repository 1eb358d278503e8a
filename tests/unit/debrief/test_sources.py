"""What a report quotes is named with source, licence, and how well it is known."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from simengine.domain.scenario import Scenario
from simengine.play import run
from simengine.scenario import frameworks, pack_texts
from simengine.texts import Catalogue
from simengine_trainers.debrief import build_report, render_html
from simengine_trainers.debrief.nation_form import nation_form
from support.worlds import records_of

TINY = Path(__file__).resolve().parents[2] / "bad_packs" / "_base" / "tiny-region"


@pytest.fixture(scope="module")
def report(tiny: Scenario) -> dict[str, Any]:
    records = records_of(run(tiny, seed=7, teams={"ALL": "competent", "ESK": "novice"}))
    return build_report(records, {}, tiny, pack_texts(TINY))


def titles(form: dict[str, Any]) -> dict[str, dict[str, Any]]:
    return {title["id"]: title for source in form["sources"] for title in source["titles"]}


def test_whatever_measures_channels_and_opportunities_are_made_after_is_among_the_sources(
    report: dict[str, Any],
) -> None:
    measures = [m for sheet in report["scores"]["nations"] for m in sheet["measures"]]
    mapped = [*measures, *report["channels"], *report["opportunities"]]
    quoted = titles(report)
    assert {name for one in mapped for name in one["maps_to"]} <= quoted.keys()
    known = frameworks.references()
    assert all(title["standing"] == known[ident].standing for ident, title in quoted.items())


def test_markings_ratings_and_classifications_that_are_shown_are_among_the_sources(
    report: dict[str, Any],
) -> None:
    quoted = titles(report)
    assert report["marking"] in quoted
    assert any(ident.startswith("HSEEP-") for ident in quoted)
    assert 'rsit:malicious-code="infected-system"' in quoted


def test_each_set_is_named_once_with_its_licence_and_each_title_with_its_mark(
    report: dict[str, Any],
) -> None:
    for language in ("en", "ar"):
        texts = Catalogue(language, strict=True)
        html = render_html(report, texts)
        end = html.split('id="sources"')[1]
        for source in report["sources"]:
            note = frameworks.framework_set(source["id"]).licence_note.replace("'", "&#39;")
            assert end.count(note) >= 1
            assert html.count(f">{source['name']}</h3>") == 1
        assert texts.format("standing-checked") in end
        assert texts.format("standing-general_knowledge") in end


def test_a_measure_in_the_scores_shows_what_it_is_made_after(report: dict[str, Any]) -> None:
    html = render_html(report, Catalogue("en", strict=True))
    scores = html.split('id="scores"')[1].split('id="injects"')[0]
    assert "OSCE-CBM-3 Consultations</span> (title checked against a public text)" in scores
    assert "SIM3-P-5 Incident detection process</span> (from general knowledge, not checked)" in scores


def test_a_nation_s_form_names_only_sources_of_what_it_shows(report: dict[str, Any]) -> None:
    own = nation_form(report, "ALD")
    assert titles(own).keys() <= titles(report).keys()
    shown = {rule for one in own["opportunities"] for rule in one["maps_to"]}
    always = {name for one in own["channels"] for name in one["maps_to"]}
    measures = {
        name for sheet in own["scores"]["nations"] for m in sheet["measures"] for name in m["maps_to"]
    }
    cbm = {ident for ident in titles(own) if ident.startswith(("OSCE", "UN-", "BUDAPEST"))}
    assert cbm <= shown | always | measures
    assert "sources" in render_html(own, Catalogue("en", strict=True))
