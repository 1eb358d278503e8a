"""simengine: exercises in which national CERTs rehearse cyber incidents that cross borders."""

__version__ = "0.1.0"
