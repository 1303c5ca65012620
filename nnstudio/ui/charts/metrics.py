"""How the scores of training and evaluation are called, and in which unit they are read."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from nnstudio.ui.charts.measure import Measure

_CONTEXT = "Metrics"
_SHARES = ("accuracy", "precision", "recall", "f1", "subset_accuracy")
_TITLES = {
    "loss": QT_TRANSLATE_NOOP("Metrics", "Loss"),
    "accuracy": QT_TRANSLATE_NOOP("Metrics", "Accuracy"),
    "precision": QT_TRANSLATE_NOOP("Metrics", "Precision"),
    "recall": QT_TRANSLATE_NOOP("Metrics", "Recall"),
    "f1": QT_TRANSLATE_NOOP("Metrics", "F1"),
    "log_loss": QT_TRANSLATE_NOOP("Metrics", "Log loss"),
    "rmse": QT_TRANSLATE_NOOP("Metrics", "RMSE"),
    "mae": QT_TRANSLATE_NOOP("Metrics", "MAE"),
    "rmse_last_value": QT_TRANSLATE_NOOP("Metrics", "RMSE of the last value"),
    "subset_accuracy": QT_TRANSLATE_NOOP("Metrics", "All labels right"),
    "r2": QT_TRANSLATE_NOOP("Metrics", "R²"),
}


def metric_title(name: str) -> str:
    """What people call a score: ``log_loss`` is "Log loss"."""
    return QCoreApplication.translate(_CONTEXT, _TITLES[name]) if name in _TITLES else name


def metric_measure(name: str) -> Measure:
    """How the values of a score are written: shares in percent, errors in the target's own unit."""
    title = metric_title(name)
    if name in _SHARES:
        return Measure(title, "%", 100.0, decimals=1, low=0.0, high=1.0, better="higher")
    if name == "r2":
        return Measure(title, high=1.0, better="higher")
    return Measure(title, from_zero=True)
