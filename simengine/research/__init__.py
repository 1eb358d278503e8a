"""Floor 6: the engine for researchers. One exercise or many from a notebook, results as data frames.

``simengine.run`` and ``simengine.batch`` are these. joblib and pandas are imported here alone, and only when
something needs them (``pip install "simengine[research]"``).
"""

from simengine.policies import TeamPolicy
from simengine.research.frames import Frames
from simengine.research.result import Result, run
from simengine.research.sweep import batch

__all__ = ["Frames", "Result", "TeamPolicy", "batch", "run"]
