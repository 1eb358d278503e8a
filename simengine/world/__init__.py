"""Floor 1: the state of an exercise; ``apply`` changes it, ``view_for`` looks at it, nothing else does."""

from simengine.world.apply import apply
from simengine.world.state import World
from simengine.world.views import view_for

__all__ = ["World", "apply", "view_for"]
