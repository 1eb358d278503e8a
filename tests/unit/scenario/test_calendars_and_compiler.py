from __future__ import annotations

import shutil
from dataclasses import fields
from pathlib import Path

import pytest

from simengine.domain.actions import Purpose
from simengine.domain.region import AssetTable, EdgeKind
from simengine.domain.scenario import Scenario
from simengine.domain.seats import Level
from simengine.domain.time import MS_PER_HOUR
from simengine.scenario import compile_pack, pack_hash, pack_texts
from simengine.scenario.calendars import office_intervals
from simengine.scenario.schema import OfficeHours

BASE = Path(__file__).resolve().parents[2] / "bad_packs" / "_base" / "tiny-region"
H = MS_PER_HOUR


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    return Path(shutil.copytree(BASE, tmp_path / "tiny-region"))


def change(pack: Path, file: str, old: str, new: str) -> None:
    path = pack / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def hours(days: list[str], opens: str = "09:00", closes: str = "17:00") -> OfficeHours:
    return OfficeHours.model_validate({"days": days, "from": opens, "to": closes})


def test_offices_open_by_the_clock_of_their_own_zone() -> None:
    """STARTEX on Tuesday 2 March 2027, 08:00 in Vienna: it is 10:00 in Nairobi."""
    vienna = office_intervals(hours(["tue"]), "Europe/Vienna", "2027-03-02T08:00:00+01:00", 24 * H)
    nairobi = office_intervals(hours(["tue"]), "Africa/Nairobi", "2027-03-02T08:00:00+01:00", 24 * H)
    assert vienna.next_open_ms(0) == 1 * H
    assert nairobi.contains(0)
    assert nairobi.next_change_ms(0) == 7 * H


def test_the_night_that_is_an_hour_short_is_an_hour_short() -> None:
    """Summer time begins in Vienna on Sunday 28 March 2027: from Saturday 17:00 to Sunday 09:00 are 15 h."""
    found = office_intervals(hours(["sat", "sun"]), "Europe/Vienna", "2027-03-27T17:00:00+01:00", 48 * H)
    assert found.next_open_ms(0) == 15 * H


def test_a_week_may_begin_on_sunday() -> None:
    found = office_intervals(
        hours(["sun", "mon", "tue", "wed", "thu"]), "Asia/Riyadh", "2027-03-05T09:00:00+03:00", 72 * H
    )
    assert not found.contains(0), "Friday"
    assert found.next_open_ms(0) == 48 * H, "Sunday"


def columns(table: AssetTable) -> list[object]:
    return [tuple(getattr(table, field.name)) for field in fields(AssetTable)]


def test_the_same_pack_gives_the_same_region(tiny: Scenario) -> None:
    again = compile_pack(BASE)
    assert columns(again.region.assets) == columns(tiny.region.assets)
    for kind in EdgeKind:
        assert again.region.edges[kind].target == tiny.region.edges[kind].target
        assert again.region.edges[kind].row == tiny.region.edges[kind].row


def test_another_generator_seed_gives_another_region(pack: Path, tiny: Scenario) -> None:
    change(pack, "region.yaml", "generator_seed: 1", "generator_seed: 2")
    assert columns(compile_pack(pack).region.assets) != columns(tiny.region.assets)


def test_one_asset_more_leaves_the_others_as_they_are(pack: Path, tiny: Scenario) -> None:
    change(pack, "region.yaml", "assets: {hospital: 4, msp: 1}", "assets: {hospital: 5, msp: 1}")
    more = compile_pack(pack).region.assets
    before = {i: tiny.region.assets.people_served[n] for n, i in enumerate(tiny.region.assets.ids)}
    after = {i: more.people_served[n] for n, i in enumerate(more.ids)}
    assert after.items() >= before.items()
    assert set(after) - set(before) == {"esk-hospital-05"}


def test_edges_are_sorted_without_loops_or_doubles(hospital: Scenario) -> None:
    for csr in hospital.region.edges.values():
        edges = list(zip(csr.source, csr.target, strict=True))
        assert edges == sorted(set(edges))
        assert all(source != target for source, target in edges)
        for source in range(len(hospital.region.assets)):
            assert all(csr.source[e] == source for e in range(csr.row[source], csr.row[source + 1]))


def test_needs_have_the_buffer_and_the_share_that_the_pack_gives_them(pack: Path, tiny: Scenario) -> None:
    assert len(tiny.region.edges[EdgeKind.DEPENDS]) == 0
    assert not tiny.region.edges[EdgeKind.TRUSTS].buffer_ms, "other links have no such column"
    path = pack / "region.yaml"
    rule = "  - {kind: depends, from: {template: msp}, to: {template: hospital}, scope: national"
    text = path.read_text().replace(
        "channels:\n", f"{rule}, buffer: [PT2H, PT6H], weight_permille: 300}}\nchannels:\n"
    )
    path.write_text(text)
    csr = compile_pack(pack).region.edges[EdgeKind.DEPENDS]
    hospitals = [n for n, kind in enumerate(tiny.region.assets.kinds) if kind == "hospital"]
    assert sorted(csr.target) == hospitals, "the edge runs from what is needed to what needs it"
    assert set(csr.weight_permille) == {300}
    assert all(2 * H <= buffer_ms <= 6 * H for buffer_ms in csr.buffer_ms)
    assert len(set(csr.buffer_ms)) > len(hospitals) // 2, "drawn for each"
    change(pack, "region.yaml", "buffer: [PT2H, PT6H]", "buffer: PT3H")
    assert set(compile_pack(pack).region.edges[EdgeKind.DEPENDS].buffer_ms) == {3 * H}
    change(pack, "region.yaml", "buffer: PT3H, ", "")
    assert set(compile_pack(pack).region.edges[EdgeKind.DEPENDS].buffer_ms) == {0}
    assert (
        compile_pack(pack).region.edges[EdgeKind.TRUSTS].target == tiny.region.edges[EdgeKind.TRUSTS].target
    )


def test_each_target_has_as_many_sources_as_the_rule_says(tiny: Scenario) -> None:
    csr = tiny.region.edges[EdgeKind.SUPPLIES]
    hospitals = [n for n, kind in enumerate(tiny.region.assets.kinds) if kind == "hospital"]
    assert sorted(csr.target) == hospitals


def test_a_pack_may_set_its_own_numbers_for_actions_and_channels(pack: Path, tiny: Scenario) -> None:
    change(pack, "region.yaml", "kind: CH-ASSIST}", "kind: CH-ASSIST, transport_median: PT1H}")
    path = pack / "region.yaml"
    path.write_text(path.read_text() + "actions:\n  - {kind: RestoreAsset, median: PT9H}\n")
    own = compile_pack(pack)
    assert own.actions["RestoreAsset"].median_ms == 9 * H
    assert own.actions["HuntAssets"] == tiny.actions["HuntAssets"]
    assert own.channels["assistance"].transport_median_ms == H
    assert own.channels["assistance"].fields == tiny.channels["assistance"].fields


def test_a_pack_may_say_of_a_channel_what_is_different_here(pack: Path, tiny: Scenario) -> None:
    text = (pack / "region.yaml").read_text(encoding="utf-8")
    text = text.replace(
        "  - {id: assistance, kind: CH-ASSIST}\n",
        """  - id: assistance
    kind: CH-ASSIST
    members: [ALD, BRV]
    levels: [technical, political]
    purposes: [ask-assistance, consult]
    bent_to: [warn]
    legal_basis: SOME-TREATY
    protected: true
    always_staffed: false
    directory: none
    timeliness: PT2H
    hours_factor_permille: 1500
    capacity_per_hour: 1
    min_severity: 4
    fields:
      - {name: how_soon, kind: code, options: [now, later], urgent: [now], asks: {now: technical}}
      - {name: about, kind: product, required: false}
  - {id: forum, kind: CH-FORUM}
""",
    )
    text = text.replace("kind: CH-LE247}", "kind: CH-LE247, legal_basis: none}")
    (pack / "region.yaml").write_text(text + "contested_terms: [attribution]\n", encoding="utf-8")
    own = compile_pack(pack)
    channel = own.channels["assistance"]
    assert channel.members == frozenset({"ALD", "BRV"})
    assert channel.levels == frozenset({Level.TECHNICAL, Level.POLITICAL})
    assert channel.purposes == frozenset({Purpose.ASK_ASSISTANCE, Purpose.CONSULT})
    assert channel.bent_to == frozenset({Purpose.WARN})
    assert (channel.legal_basis, channel.protected, channel.always_staffed) == ("SOME-TREATY", True, False)
    assert (channel.directory, channel.timeliness_tau_ms, channel.hours_factor_permille) == (
        None,
        2 * H,
        1500,
    )
    assert (channel.capacity_per_hour, channel.min_severity) == (1, 4)
    assert [(f.name, f.kind, f.required) for f in channel.fields] == [
        ("how_soon", "code", True),
        ("about", "product", False),
    ]
    assert channel.fields[0].asks == {"now": Level.TECHNICAL}
    assert own.channels["police-network"].legal_basis is None
    assert own.channels["forum"].reach == "all"
    assert own.contested_terms == frozenset({"attribution"})
    assert own.channels["consultation"] == tiny.channels["consultation"]


def test_a_membership_makes_the_members_of_a_channel(pack: Path, tiny: Scenario) -> None:
    group = next(iter(sorted(tiny.region.nations[0].memberships)), None)
    assert group is not None
    change(pack, "region.yaml", "kind: CH-ASSIST}", f"kind: CH-ASSIST, membership: {group}}}")
    members = frozenset(n.id for n in tiny.region.nations if group in n.memberships)
    assert compile_pack(pack).channels["assistance"].members == members


def test_injects_go_to_the_seats_that_there_are(hospital: Scenario) -> None:
    seats = {seat.id for nation in hospital.region.nations for seat in nation.seats}
    for inject in hospital.injects:
        assert set(inject.to) <= seats
        assert len(set(inject.to)) == len(inject.to)


def test_the_hash_follows_the_content_and_nothing_else(pack: Path) -> None:
    before = pack_hash(pack)
    (pack / "README.md").write_text("Notes.")
    (pack / "golden").mkdir()
    (pack / "golden" / "seed-1.json").write_text("{}")
    path = pack / "injects.yaml"
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert pack_hash(pack) == before
    change(pack, "briefs/cert_lead.md", "rehearsal", "exercise")
    assert pack_hash(pack) != before


def test_texts_come_translated_where_they_are_and_in_the_packs_language_elsewhere(pack: Path) -> None:
    (pack / "locales").mkdir()
    (pack / "locales" / "fr.yaml").write_text("inject:\n  inj-press:\n    title: La presse demande\n")
    texts = pack_texts(pack)
    assert texts.get("inject", "inj-press", locale="fr") == "La presse demande"
    assert texts.get("inject", "inj-flu", locale="fr") == texts.get("inject", "inj-flu")
    with pytest.raises(KeyError):
        texts.get("inject", "none")
