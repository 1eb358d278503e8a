"""Packs that tests make out of the small one, with more in them."""

from __future__ import annotations

import shutil
from pathlib import Path

TINY = Path(__file__).resolve().parents[1] / "bad_packs" / "_base" / "tiny-region"

FLEETS = """
fleets:
  - id: home-routers
    name: "Home routers of {nation}"
    sector: households
    kind: router
    products: [remote-admin]
    exposure_permille: 800
    hygiene_permille: 300
    monitoring_permille: 100
    criticality_permille: 200
    people_served: 3
"""
FLEET_LINKS = """
  - {kind: reach, from: {fleet: home-routers}, to: {fleet: home-routers}, scope: national, per_source: 3}
  - {kind: reach, from: {fleet: home-routers}, to: {fleet: home-routers}, scope: cross_border, per_source: 1,
     weight_permille: 200}
  - {kind: reach, from: {fleet: home-routers}, to: {kind: hospital}, scope: national, per_target: 2}
  - {kind: reach, from: {kind: hospital}, to: {fleet: home-routers}, scope: national, per_source: 2}
"""
WORM = """
id: sea-urchin
kind: worm
name: Sea Urchin
rsit_types: ['rsit:malicious-code="infected-system"']
true_severity: 3
required_product: remote-admin
command_server_nation: ESK
entries:
  - id: first-routers
    technique: T1190
    targets: {fleet: home-routers}
    from_nation: BRV
    per_nation: 3
    stage: scanning
    probability_permille: 900
    waves: [{nation: ALD, at: PT20M}]
  - id: second-wind
    technique: T1190
    targets: {kind: hospital}
    per_nation: 2
    over: PT1H
    waits: true
    stage: scanning
    probability_permille: 600
    waves: [{nation: ESK, at: PT10M}]
stages:
  - id: scanning
    title: A worm looks for more
    technique: T1046
    dwell: {median: PT3H, sigma_permille: 700}
    next: idling
    trace_per_hour_permille: 500
    spreads: [{edge: reach, attempts_per_hour_permille: 1500}]
    indicators: [ioc-worm]
    branch: {to: flooding, share_permille: 300}
  - id: idling
    title: The worm waits for orders
    technique: T1071
    trace_per_hour_permille: 50
    indicators: [ioc-orders]
  - id: flooding
    title: The device floods others
    technique: T1498
    dwell: {median: PT1H, sigma_permille: 500}
    next: clean
    trace_per_hour_permille: 900
    visible: true
    service_loss_permille: 600
    loss_lasts: false
    filterable: true
indicators:
  - {id: ioc-worm, title: Worm, pattern: "[file:name = 'urchin.exe']", block_effect_permille: 500}
  - {id: ioc-orders, title: Orders, pattern: "[domain-name:value = 'orders.example']",
     block_effect_permille: 200,
     later: true}
adaptations:
  - id: burn-and-flood
    title: The adversary turns what waits into a flood
    when: time >= 5h or indicator.blocked_by(ioc-worm) >= 1
    moves: [{from: idling, to: flooding}]
    retires: [ioc-worm]
    introduces: [ioc-orders]
    tempo_permille: 1500
    opens: [second-wind]
    false_flag: {nation: BRV, share_permille: 800}
  - id: lie-low
    title: The adversary lies low for a while
    when: time >= 8h
    pause: PT90M
"""


def crowded(folder: Path, count: int = 150) -> Path:
    """The small pack with fleets of ``count`` assets in each nation and a worm as a second campaign."""
    target = folder / "tiny-region"
    shutil.copytree(TINY, target)
    region = (target / "region.yaml").read_text(encoding="utf-8")
    region = region.replace("    assets: {", f"    fleets: {{home-routers: {count}}}\n    assets: {{")
    region = region.replace("\nlinks:\n", f"{FLEETS}links:{FLEET_LINKS}", 1)
    (target / "region.yaml").write_text(region, encoding="utf-8")
    (target / "campaigns").mkdir()
    (target / "campaigns" / "sea-urchin.yaml").write_text(WORM, encoding="utf-8")
    return target
