"""simengine: exercises in which national CERTs rehearse cyber incidents that cross borders.

For notebooks: :func:`run` plays one exercise, :func:`batch` many, and :mod:`simengine.agents` makes an
environment for learning agents. They are loaded when they are first used; importing ``simengine`` itself
loads next to nothing.
"""

from importlib import import_module
from typing import TYPE_CHECKING

from simengine.domain.versions import ENGINE_VERSION

if TYPE_CHECKING:
    from simengine.research import Result, TeamPolicy, batch, run

__version__ = ENGINE_VERSION

__all__ = ["Result", "TeamPolicy", "__version__", "batch", "run"]


def __getattr__(name: str) -> object:
    """What stands on the top floor, once it is asked for."""
    if name in __all__:
        return getattr(import_module("simengine.research"), name)
    raise AttributeError(f"module 'simengine' has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
