"""The contagion kernel: spread along edges by next-event times; plain for small regions, else compiled."""

from simengine.kernel.contagion.law import EXPONENTIAL, FACTOR_ONE, LASTS, LOGNORMAL, NEVER
from simengine.kernel.contagion.model import CLEAN, FULL_PERMILLE, Keys, Model, StageLaw
from simengine.kernel.contagion.plain import PlainContagion
from simengine.world.spread import Contagion, Events

COMPILED_FROM_NODES = 20_000
"""From this many nodes on the compiled kernel is worth its loading time."""


def contagion(model: Model, keys: Keys) -> Contagion:
    """A spread over the model, on the kernel that suits its size. Both give the same events."""
    if model.nodes < COMPILED_FROM_NODES or not model.kinds:
        return PlainContagion(model, keys)
    from simengine.kernel.contagion.compiled import CompiledContagion  # noqa: PLC0415 (loads numba)

    return CompiledContagion(model, keys)


__all__ = [
    "CLEAN",
    "EXPONENTIAL",
    "FACTOR_ONE",
    "FULL_PERMILLE",
    "LASTS",
    "LOGNORMAL",
    "NEVER",
    "Contagion",
    "Events",
    "Keys",
    "Model",
    "PlainContagion",
    "StageLaw",
    "contagion",
]
