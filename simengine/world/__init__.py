"""Floor 1: the state of an exercise; ``apply`` changes it, ``view_for`` and ``truth_of``
look at it, nothing else does."""

from simengine.world.apply import apply
from simengine.world.state import World
from simengine.world.truth import truth_of
from simengine.world.views import Glance, glance_for, view_for
from simengine.world.visibility import observations_of

__all__ = ["Glance", "World", "apply", "glance_for", "observations_of", "truth_of", "view_for"]
