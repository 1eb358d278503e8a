"""Reference runs: what would have happened had nobody done anything. They give the scale for the loss."""

from __future__ import annotations

from collections.abc import Callable

from simengine.domain.scenario import Play, Scenario
from simengine.journal.memory import MemoryJournal
from simengine.journal.port import Journal
from simengine.play import ALL, IDLE, run


def idle_reference(
    scenario: Scenario,
    seed: int,
    play: Play | None = None,
    progress: Callable[[int, int], None] | None = None,
) -> Journal:
    """The journal of the same scenario and seed with all teams idle.

    ``play`` is how the exercise was played (default: as the pack says). ``progress`` is called with the
    simulation time reached and the whole duration, in ms.
    """
    journal = MemoryJournal()
    run(scenario, seed=seed, teams={ALL: IDLE}, play=play, journal=journal, progress=progress)
    return journal
