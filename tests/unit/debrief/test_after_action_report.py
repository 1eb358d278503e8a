from __future__ import annotations

import json
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from simengine.domain import events as ev
from simengine.domain.scenario import Scenario
from simengine.journal.record import Record
from simengine.play import run
from simengine.scenario import PackTexts, frameworks, pack_texts
from simengine.texts import Catalogue
from simengine_trainers.debrief import build_report, render_html, report_bytes
from simengine_trainers.debrief.facts import add_up, area, gather
from simengine_trainers.debrief.nation_form import nation_form
from support.campaigns import Field, H, still
from support.packs import crowded as crowded_pack
from support.worlds import records_of

TINY = Path(__file__).resolve().parents[2] / "bad_packs" / "_base" / "tiny-region"
CATALOGUE = Catalogue("en", strict=True)


class Page(HTMLParser):
    """What a reader's browser would make of the page."""

    VOID = frozenset({"meta", "br", "link", "img", "hr"})

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.ids: set[str] = set()
        self.links: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        self.tags.append((tag, found))
        self.ids.add(found.get("id") or "")
        self.links.append(found.get("href") or found.get("src") or "")
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open, f"</{tag}> closes nothing"
        assert self.open.pop() == tag


@pytest.fixture(scope="module")
def texts() -> PackTexts:
    return pack_texts(TINY)


@pytest.fixture(scope="module")
def records(tiny: Scenario) -> list[Record]:
    return records_of(run(tiny, seed=7, teams={"ALL": "competent", "ESK": "novice"}))


@pytest.fixture(scope="module")
def idle(tiny: Scenario) -> list[Record]:
    return records_of(run(tiny, seed=7, teams={"ALL": "idle"}))


def test_the_page_is_well_formed_and_stands_alone(
    tiny: Scenario, texts: PackTexts, records: list[Record], idle: list[Record]
) -> None:
    html = render_html(build_report(records, {"idle": idle}, tiny, texts), CATALOGUE)
    page = Page(html)
    assert page.open == []
    tags = {tag for tag, _ in page.tags}
    assert not tags & {"script", "iframe", "object", "link", "img", "form"}
    assert "://" not in re.sub(r'xmlns="[^"]*"', "", html)
    for link in page.links:
        assert not link or (link.startswith("#") and link[1:] in page.ids)
    assert html.count("EXERCISE EXERCISE EXERCISE") >= 2
    assert page.tags[0][1]["lang"] == "en"
    assert page.tags[0][1]["dir"] == "ltr"
    for tag, attributes in page.tags:
        if tag == "svg":
            assert attributes["role"] == "img"


def test_hostile_text_of_a_pack_is_shown_and_never_markup(
    tiny: Scenario, texts: PackTexts, records: list[Record], idle: list[Record]
) -> None:
    hostile = "<script>alert(1)</script>\u202e\"'><img src=x onerror=y>"
    poisoned = PackTexts(texts.language, dict.fromkeys(texts.texts, hostile), {}, {})
    html = render_html(build_report(records, {"idle": idle}, tiny, poisoned), CATALOGUE)
    page = Page(html)
    assert page.open == []
    assert not {tag for tag, _ in page.tags} & {"script", "img"}
    assert "&lt;script&gt;" in html


def test_the_same_journal_gives_the_same_bytes(
    tiny: Scenario, texts: PackTexts, records: list[Record], idle: list[Record]
) -> None:
    one, other = (build_report(records, {"idle": idle}, tiny, texts) for _ in range(2))
    assert report_bytes(one) == report_bytes(other)
    assert render_html(one, CATALOGUE) == render_html(other, CATALOGUE)
    assert json.loads(report_bytes(one))["schema_version"] == 1


def test_a_report_holds_no_text_that_people_wrote_and_no_verdict(
    tiny: Scenario, texts: PackTexts, records: list[Record], idle: list[Record]
) -> None:
    html = render_html(build_report(records, {"idle": idle}, tiny, texts), CATALOGUE).lower()
    assert "violat" not in html
    assert "sim3 assessment" not in html
    assert "sha256:" not in html


def test_without_a_reference_and_without_an_end_the_report_says_so(
    tiny: Scenario, texts: PackTexts, records: list[Record]
) -> None:
    report = build_report(records[:400], {}, tiny, texts)
    assert report["region"]["idle_loss_person_hours"] is None
    assert report["region"]["loss_avoided_permille"] is None
    assert not report["exercise"]["ended"]
    html = render_html(report, CATALOGUE)
    assert "was not played to its end" in html


def test_the_report_of_an_exercise_that_nobody_played_can_be_read(
    tiny: Scenario, texts: PackTexts, idle: list[Record]
) -> None:
    report = build_report(idle, {"idle": idle}, tiny, texts)
    assert report["region"]["loss_avoided_permille"] == 0
    html = render_html(report, CATALOGUE)
    assert "No messages were exchanged" in html


def test_opportunities_in_the_report_agree_with_their_measure(
    tiny: Scenario, texts: PackTexts, records: list[Record], idle: list[Record]
) -> None:
    report = build_report(records, {"idle": idle}, tiny, texts)
    for nation in report["scores"]["nations"]:
        measure = next(m for m in nation["measures"] if m["measure"] == "CB-03")
        own = [o for o in report["opportunities"] if o["nation"] == nation["nation"]]
        met = sum(o["state"] in ("used", "considered") for o in own)
        missed = sum(o["state"] == "missed" for o in own)
        assert (measure["met"], measure["opportunities"]) == (met, met + missed)


def test_the_loss_of_the_report_is_the_loss_of_the_score(
    tiny: Scenario, texts: PackTexts, records: list[Record], idle: list[Record]
) -> None:
    from simengine.scoring import ExerciseLog, loss_person_hours

    report = build_report(records, {"idle": idle}, tiny, texts)
    log = ExerciseLog.from_records(records)
    for nation in report["nations"]:
        assert abs(nation["loss_person_hours"] - loss_person_hours(log, nation["id"])) <= 1
    assert abs(report["region"]["loss_person_hours"] - loss_person_hours(log)) <= len(report["nations"])


def test_losses_by_service_add_up_to_the_nation_s_and_tell_own_from_dependency(
    needy: Scenario, texts: PackTexts
) -> None:
    lost = records_of(run(needy, seed=7, teams={"ALL": "idle"}))
    report = build_report(lost, {}, needy, texts)
    for nation in report["nations"]:
        parts = [loss["own_person_hours"] + loss["needs_person_hours"] for loss in nation["losses"]]
        assert 0 <= nation["loss_person_hours"] - sum(parts) <= 2 * len(parts)
        assert sum(loss["records_exposed"] for loss in nation["losses"]) == nation["records_exposed"]
        assert all(loss["abroad_person_hours"] <= loss["needs_person_hours"] for loss in nation["losses"])
        form = nation_form(report, nation["id"])
        assert [entry["losses"] for entry in form["nations"]] == [nation["losses"]]
    everything = [loss for nation in report["nations"] for loss in nation["losses"]]
    assert any(loss["needs_person_hours"] for loss in everything)
    assert any(loss["abroad_person_hours"] for loss in everything)
    assert report["region"]["short_assets"] > 0
    for language in ("en", "ar"):
        html = render_html(report, Catalogue(language, strict=True))
        assert Page(html).open == []
        assert Catalogue(language, strict=True).format("report-loss-needs") in html


def test_steps_add_up() -> None:
    assert add_up([[(0, 2), (5, 0)], [(3, 4)]]) == [(0, 2), (3, 6), (5, 4)]
    assert area([(2, 10), (4, 5)], 6) == 30


def test_facts_are_gathered_by_nation(records: list[Record]) -> None:
    facts = gather(records)
    assert facts.ended
    assert set(facts.nations) == {"ALD", "BRV", "ESK"}
    assert sum(len(n.ever_compromised) for n in facts.nations.values()) > 0


def test_the_white_cell_s_form_shows_techniques_with_the_notice_and_a_nation_s_form_does_not(
    tiny: Scenario, texts: PackTexts, records: list[Record], idle: list[Record]
) -> None:
    report = build_report(records, {"idle": idle}, tiny, texts)
    stages = {stage["stage"]: stage for stage in report["techniques"]["stages"]}
    assert list(stages) == ["foothold", "lateral", "encrypt"]
    assert (stages["encrypt"]["technique"], stages["encrypt"]["technique_name"]) == (
        "T1486",
        "Data Encrypted for Impact",
    )
    entered = {r.data["asset"] for r in records if r.data.get("stage") == "lateral"}
    assert stages["lateral"]["assets"] == len(entered) > 0
    html = render_html(report, CATALOGUE)
    assert "T1486 Data Encrypted for Impact" in html
    assert frameworks.attack_notice() in html
    own = nation_form(report, "ALD")
    assert own["techniques"] is None
    assert "T1486" not in render_html(own, CATALOGUE)


def test_several_adversaries_and_fleets_stand_in_the_report(crowded: Scenario, tmp_path: Path) -> None:
    played = records_of(run(crowded, seed=7, teams={"ALL": "idle"}))
    report = build_report(played, {}, crowded, pack_texts(crowded_pack(tmp_path)))
    stages = {stage["stage"]: stage for stage in report["techniques"]["stages"]}
    assert {stage["campaign_name"] for stage in stages.values()} == {"Tiny ransomware", "Sea Urchin"}
    assert stages["scanning"]["fleet_assets"] > 10
    assert stages["encrypt"]["fleet_assets"] == 0
    Page(render_html(report, CATALOGUE))


def test_an_asset_is_clean_in_the_plot_when_the_last_adversary_has_let_go(crowded: Scenario) -> None:
    field = Field(still(crowded))
    field.hit("ald-hospital-01", "foothold")
    field.hit("ald-hospital-01", "flooding")
    for number, campaign in enumerate(("sea-urchin", "tiny-ransomware")):
        field.exercise.advance_to((number + 1) * H)
        field.emit(ev.CompromiseEnded("ald-hospital-01", "ALD", campaign))
    steps = gather(records_of(field.exercise)).nations["ALD"].compromised
    assert steps == [(0, 1), (0, 1), (2 * H, 0)]
