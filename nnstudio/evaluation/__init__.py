"""What the model learned. Importing this package loads nothing heavy; `evaluate` does."""

from nnstudio.evaluation.report import ClassScores, Evaluation, Part, Sample

__all__ = ["ClassScores", "Evaluation", "Part", "Sample"]
