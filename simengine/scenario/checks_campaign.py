"""Cross-checks of campaigns: stages, entries, indicators, adaptations, and whom each can reach."""

from __future__ import annotations

import re
from collections.abc import Sequence

from simengine.domain.campaign import GONE
from simengine.domain.region import EdgeKind
from simengine.scenario import frameworks
from simengine.scenario.checks_plan import check_condition
from simengine.scenario.checks_world import check_fleet_selector
from simengine.scenario.condition_parser import Names
from simengine.scenario.finder import Finder
from simengine.scenario.fleets import fleets_selected
from simengine.scenario.generate import Row, selected
from simengine.scenario.layout import Layout
from simengine.scenario.schema import ScenarioFile
from simengine.scenario.schema_campaign import AdaptationModel, CampaignFile, EntryModel, StageModel
from simengine.scenario.yaml_source import Path_

TECHNIQUE = re.compile(r"T\d{4}(\.\d{3})?")
MAX_ATTEMPTS_PERMILLE = 10_000_000
"""Ten thousand attempts an hour along each edge: a worm that saturates its links does no more here."""
MAX_RATE_PERMILLE = 40_000_000
"""The same after the highest tempo of an adaptation."""


def check_campaigns(
    head: ScenarioFile,
    layout: Layout,
    campaigns: Sequence[tuple[str, CampaignFile]],
    names: Names,
    finder: Finder,
) -> None:
    """Every campaign, by file; and that no id stands in two of them."""
    given: dict[tuple[str, str], str] = {}
    for file, campaign in campaigns:
        _Check(file, campaign, head, layout, names, finder).run()
        if given.setdefault(("campaign", campaign.id), file) != file:
            finder.add(file, ("id",), "pack-id-duplicate", kind="campaign", name=campaign.id)
        for kind, group in (
            ("stage", "stages"),
            ("indicator", "indicators"),
            ("entry", "entries"),
            ("adaptation", "adaptations"),
        ):
            for place, item in enumerate(getattr(campaign, group)):
                if given.setdefault((kind, item.id), file) != file:
                    path: Path_ = (group, place, "id")
                    finder.add(file, path, "pack-id-duplicate", kind=kind, name=item.id)


class _Check:
    """The checks of one campaign; ``run`` makes them all."""

    def __init__(
        self,
        file: str,
        campaign: CampaignFile,
        head: ScenarioFile,
        layout: Layout,
        names: Names,
        finder: Finder,
    ) -> None:
        self.file = file
        self.campaign = campaign
        self.head = head
        self.layout = layout
        self.region = region = layout.region
        self.names = names
        self.finder = finder
        self.nations = {nation.id for nation in region.nations}
        self.products = {product.id for product in region.products}
        self.stages = {stage.id for stage in campaign.stages}
        self.indicators = {indicator.id for indicator in campaign.indicators}

    def _known(self, path: Path_, kind: str, name: str | None, known: object) -> bool:
        return name is None or self.finder.known(self.file, path, kind, name, known)  # type: ignore[arg-type]

    def run(self) -> None:
        campaign, finder, file = self.campaign, self.finder, self.file
        finder.unique(file, ("stages",), "stage", (stage.id for stage in campaign.stages))
        finder.unique(file, ("indicators",), "indicator", (i.id for i in campaign.indicators))
        finder.unique(file, ("entries",), "entry", (entry.id for entry in campaign.entries))
        finder.unique(file, ("adaptations",), "adaptation", (a.id for a in campaign.adaptations))
        self._known(("required_product",), "product", campaign.required_product, self.products)
        self._known(("command_server_nation",), "nation", campaign.command_server_nation, self.nations)
        for place, tag in enumerate(campaign.rsit_types):
            self._known(("rsit_types", place), "RSIT type", tag, frameworks.rsit_types().keys())
        for place, name in enumerate(campaign.preserved_indicators):
            self._known(("preserved_indicators", place), "indicator", name, self.indicators)
        self._check_stages()
        for place, adaptation in enumerate(campaign.adaptations):
            self._check_adaptation(("adaptations", place), adaptation)
        self._check_introduced()
        self._check_stage_graph()
        self._check_entries()

    def _check_stages(self) -> None:
        given: list[str] = []
        begins: dict[str, str] = {}
        for place, stage in enumerate(self.campaign.stages):
            here: Path_ = ("stages", place)
            self._check_technique((*here, "technique"), stage.technique)
            self._check_following(here, stage)
            for number, law in enumerate(stage.spreads):
                path = (*here, "spreads", number)
                if law.attempts_per_hour_permille > MAX_ATTEMPTS_PERMILLE:
                    self.finder.add(
                        self.file,
                        (*path, "attempts_per_hour_permille"),
                        "pack-spread-explodes",
                        limit=MAX_ATTEMPTS_PERMILLE,
                    )
                first = law.begins or self.campaign.stages[0].id
                self._known((*path, "begins"), "stage", law.begins, self.stages)
                if begins.setdefault(law.edge.value, first) != first:
                    self.finder.add(
                        self.file, path, "pack-spread-begins-twice", edge=law.edge.value, stage=first
                    )
            for number, name in enumerate(stage.indicators):
                path = (*here, "indicators", number)
                self._known(path, "indicator", name, self.indicators)
                if name in given:
                    self.finder.add(self.file, path, "pack-id-duplicate", kind="indicator", name=name)
                given.append(name)
        for place, indicator in enumerate(self.campaign.indicators):
            if indicator.id not in given:
                path = ("indicators", place)
                self.finder.add(self.file, path, "pack-stage-unreachable", stage=indicator.id)
            if indicator.over_blocks is not None:
                path = ("indicators", place, "over_blocks", "sector")
                self._known(path, "sector", indicator.over_blocks.sector, self.names["sector"])

    def _check_following(self, here: Path_, stage: StageModel) -> None:
        known = self.stages | {GONE}
        if stage.next is not None:
            self._known((*here, "next"), "stage", stage.next, known)
            if stage.dwell is None:
                self.finder.add(self.file, here, "pack-field-missing", name="dwell")
        if stage.branch is not None:
            self._known((*here, "branch", "to"), "stage", stage.branch.to, known)
            if stage.next is None:
                self.finder.add(self.file, (*here, "branch"), "pack-field-missing", name="next")

    def _check_technique(self, path: Path_, technique: str) -> None:
        if not TECHNIQUE.fullmatch(technique):
            self.finder.add(self.file, path, "pack-technique-format", name=technique[:40])
        else:
            self._known(path, "ATT&CK technique", technique, frameworks.techniques().keys())

    def _check_adaptation(self, here: Path_, adaptation: AdaptationModel) -> None:
        check_condition(self.finder, self.file, (*here, "when"), adaptation.when, self.names)
        for number, move in enumerate(adaptation.moves):
            self._known((*here, "moves", number, "from"), "stage", move.from_, self.stages)
            self._known((*here, "moves", number, "to"), "stage", move.to, self.stages | {GONE})
        for field in ("retires", "introduces"):
            for number, name in enumerate(getattr(adaptation, field)):
                self._known((*here, field, number), "indicator", name, self.indicators)
        entries = {entry.id for entry in self.campaign.entries if entry.waits}
        for number, name in enumerate(adaptation.opens):
            self._known((*here, "opens", number), "entry that waits", name, entries)
        if adaptation.false_flag is not None:
            self._known((*here, "false_flag", "nation"), "nation", adaptation.false_flag.nation, self.nations)
        if adaptation.tempo_permille:
            top = max(
                (law.attempts_per_hour_permille for s in self.campaign.stages for law in s.spreads), default=0
            )
            if top * adaptation.tempo_permille // 1000 > MAX_RATE_PERMILLE:
                path = (*here, "tempo_permille")
                self.finder.add(self.file, path, "pack-spread-explodes", limit=MAX_RATE_PERMILLE)

    def _check_introduced(self) -> None:
        """What waits for an adaptation is brought in by one."""
        introduced = {name for a in self.campaign.adaptations for name in a.introduces}
        opened = {name for a in self.campaign.adaptations for name in a.opens}
        for place, indicator in enumerate(self.campaign.indicators):
            if indicator.later and indicator.id not in introduced:
                path: Path_ = ("indicators", place, "later")
                self.finder.add(self.file, path, "pack-waits-for-ever", name=indicator.id)
        if all(entry.waits for entry in self.campaign.entries):
            # no adaptation opens anything before the campaign began
            self.finder.add(self.file, ("entries",), "pack-waits-for-ever", name=self.campaign.id)
            return
        for place, entry in enumerate(self.campaign.entries):
            if entry.waits and entry.id not in opened:
                path = ("entries", place, "waits")
                self.finder.add(self.file, path, "pack-waits-for-ever", name=entry.id)

    def _check_stage_graph(self) -> None:
        """Every stage is reached; a loop of stages is a mistake unless a branch leads out of it."""
        campaign = self.campaign
        following: dict[str, list[str]] = {}
        for stage in campaign.stages:
            after = [stage.next] if stage.next else []
            after += [stage.branch.to] if stage.branch else []
            following[stage.id] = [name for name in after if name in self.stages]
        starts = {entry.stage for entry in campaign.entries}
        starts |= {law.begins or campaign.stages[0].id for s in campaign.stages for law in s.spreads}
        starts |= {move.to for a in campaign.adaptations for move in a.moves}
        reached: set[str] = set()
        waiting = sorted(starts & self.stages)
        while waiting:
            name = waiting.pop()
            if name not in reached:
                reached.add(name)
                waiting.extend(following[name])
        for place, stage in enumerate(campaign.stages):
            if stage.id not in reached:
                self.finder.add(self.file, ("stages", place), "pack-stage-unreachable", stage=stage.id)
        self._check_loops()

    def _check_loops(self) -> None:
        """A loop without a way out would run for ever: each of its stages has one successor, in the loop."""
        alone = {s.id: s.next for s in self.campaign.stages if s.next in self.stages and s.branch is None}
        places = {stage.id: place for place, stage in enumerate(self.campaign.stages)}
        done: set[str] = set()
        for start in alone:
            path: list[str] = []
            here: str | None = start
            while here in alone and here not in done and here not in path:
                path.append(here)
                here = alone[here]
            if here in path:
                where: Path_ = ("stages", places[here], "next")
                self.finder.add(self.file, where, "pack-stage-cycle", stage=here)
            done.update(path)

    def _check_entries(self) -> None:
        fine = not self.finder.problems
        rows = self.layout.rows if fine else []
        fleets = self.layout.fleets if fine else ()
        places = {row.id: place for place, row in enumerate(rows)}
        for place, entry in enumerate(self.campaign.entries):
            here: Path_ = ("entries", place)
            self._check_technique((*here, "technique"), entry.technique)
            self._known((*here, "stage"), "stage", entry.stage, self.stages)
            self._known((*here, "product"), "product", entry.product, self.products)
            self._known((*here, "from_nation"), "nation", entry.from_nation, self.nations)
            if (entry.vendor_asset is None) == (entry.targets is None):
                expected = "vendor_asset | targets"
                self.finder.add(self.file, here, "pack-value-choice", expected=expected)
                continue
            if entry.vendor_asset is not None and entry.product is None:
                self.finder.add(self.file, here, "pack-field-missing", name="product")
                continue
            targets: set[str] | None = None
            if entry.targets is not None:
                path = (*here, "targets")
                forms = {form.id for form in self.region.fleets}
                if not check_fleet_selector(self.finder, self.file, path, entry.targets, forms):
                    continue
            if fine and entry.targets is not None:
                found = selected(self.region, rows, entry.targets)
                chosen = fleets_selected(self.region, fleets, entry.targets)
                targets = self._nations_of(rows, found)
                targets |= {self.region.nations[fleets[number].nation].id for number in chosen}
                if not targets:
                    self.finder.add(self.file, (*here, "targets"), "pack-selector-empty")
                    continue
            elif fine and self._known((*here, "vendor_asset"), "asset", entry.vendor_asset, places.keys()):
                assert entry.vendor_asset is not None
                vendor, csr = places[entry.vendor_asset], self.layout.links.edges[EdgeKind.SUPPLIES]
                hit = csr.target[csr.row[vendor] : csr.row[vendor + 1]]
                runs = [t for t in hit if entry.product in rows[t].fields.products]
                targets = self._nations_of(rows, runs)
            self._check_waves(here, entry, targets)

    def _nations_of(self, rows: Sequence[Row], found: Sequence[int]) -> set[str]:
        return {self.region.nations[rows[place].nation].id for place in found}

    def _check_waves(self, here: Path_, entry: EntryModel, targets: set[str] | None) -> None:
        for number, wave in enumerate(entry.waves):
            path: Path_ = (*here, "waves", number)
            if not self._known((*path, "nation"), "nation", wave.nation, self.nations):
                continue
            if wave.at >= self.head.duration:
                hours = f"{self.head.duration // 3_600_000} h"
                self.finder.add(self.file, (*path, "at"), "pack-time-after-end", duration=hours)
            if targets is not None and wave.nation not in targets:
                self.finder.add(self.file, path, "pack-wave-without-target", nation=wave.nation)
