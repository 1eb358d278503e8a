"""What people say of an exercise, apart from its journal: plain data that the report is built with."""

from simengine_trainers.evaluation.model import (
    Answer,
    Evaluation,
    Finding,
    Note,
    Override,
    Remark,
    Review,
)

__all__ = ["Answer", "Evaluation", "Finding", "Note", "Override", "Remark", "Review"]
