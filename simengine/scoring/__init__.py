"""Floor 3: scores with their evidence, as pure functions of the journal. It runs nothing."""

from simengine.scoring.channel_use import opportunities_of
from simengine.scoring.log import ExerciseLog
from simengine.scoring.loss import RECOVERY, Loss, loss_by_service, loss_person_hours
from simengine.scoring.sheet import MEASURES, SCORES, ScoreSheet, score_exercise

__all__ = [
    "MEASURES",
    "RECOVERY",
    "SCORES",
    "ExerciseLog",
    "Loss",
    "ScoreSheet",
    "loss_by_service",
    "loss_person_hours",
    "opportunities_of",
    "score_exercise",
]
