"""Services that are swamped rather than broken, as a team's own picture shows them.

What an adversary has broken stays lost until it is restored, and its users say so. Where a service is mostly
gone and nothing of it is to be restored, it gets more than it can take: cutting it off takes away what is
left, cleaning finds nothing, and filtering helps.
"""

from __future__ import annotations

from collections.abc import Mapping

from simengine.domain.actions import IsolateAsset, ReconnectAsset, RestoreAsset
from simengine.domain.frozen import derived
from simengine.domain.views import AssetView, SeatView, TaskView

FULL = 1000
SWAMPED_FROM_PERMILLE = 200
"""So much of its own service lost makes an asset look swamped."""
OVER_BELOW_PERMILLE = 100
"""Less than this is what teams' own measures take: fixes, new credentials, blocking."""

FLOOD_CLASS = 'rsit:availability="ddos"'
"""What a team takes it for."""

_ON_AND_OFF = frozenset(kind.__name__ for kind in (IsolateAsset, ReconnectAsset, RestoreAsset))


def is_swamped(asset: AssetView) -> bool:
    """Whether much of an asset's own service is gone though it is on the network and nothing of it is to be
    restored."""
    return (
        _own_loss_permille(asset) >= SWAMPED_FROM_PERMILLE
        and not asset.isolated
        and not asset.service_lost_permille
    )


def is_left_on(view: SeatView, asset: AssetView) -> bool:
    """Whether the team leaves an asset on the network that it holds to be attacked: because it looks
    swamped, or looked so when it was examined, since nobody has asked to cut it off."""
    if asset.isolated or asset.service_lost_permille:
        return False
    if _own_loss_permille(asset) >= SWAMPED_FROM_PERMILLE:
        return True
    return asset.evidence_collected and asset.id not in derived(view.tasks, _cut_off)


def is_over(asset: AssetView) -> bool:
    """Whether an asset serves as before, but for what teams' own measures take."""
    return _own_loss_permille(asset) < OVER_BELOW_PERMILLE


def _own_loss_permille(asset: AssetView) -> int:
    return FULL - asset.service_level_permille - asset.needs_lost_permille


def _cut_off(tasks: Mapping[str, TaskView]) -> frozenset[str]:
    """What the team has asked to be cut off, and since then not to be put back."""
    last: dict[str, TaskView] = {}
    for task in tasks.values():
        if task.kind in _ON_AND_OFF and (
            task.target not in last or task.queued_ms >= last[task.target].queued_ms
        ):
            last[task.target] = task
    return frozenset(target for target, task in last.items() if task.kind == IsolateAsset.__name__)
