"""The one path through the application, and how far along it a project is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from nnstudio.workspace import Workspace

Step = Literal["data", "build", "train", "evaluate", "export"]
Mark = Literal["", "ready", "problem"]

_TITLES: dict[Step, str] = {
    "data": QT_TRANSLATE_NOOP("Steps", "Data"),
    "build": QT_TRANSLATE_NOOP("Steps", "Build"),
    "train": QT_TRANSLATE_NOOP("Steps", "Train"),
    "evaluate": QT_TRANSLATE_NOOP("Steps", "Evaluate"),
    "export": QT_TRANSLATE_NOOP("Steps", "Export"),
}
STEPS: tuple[Step, ...] = tuple(_TITLES)


def title(step: Step) -> str:
    """What the step is called, in the person's language."""
    return QCoreApplication.translate("Steps", _TITLES[step])


def mark(workspace: Workspace, step: Step) -> Mark:
    """A tick when a step is ready, a dot when it has a problem, nothing when it waits for the one before."""
    if not workspace.session.is_open:
        return ""
    return {
        "data": _data,
        "build": _build,
        "train": _train,
        "evaluate": _evaluate,
        "export": _export,
    }[step](workspace)


def _data(workspace: Workspace) -> Mark:
    dataset = workspace.dataset
    if dataset.state == "failed":
        return "problem"
    return "ready" if dataset.state == "ready" and dataset.preparation is not None else ""


def _build(workspace: Workspace) -> Mark:
    analysis = workspace.network.analysis
    if any(problem.severity == "error" for problem in analysis.problems):
        return "problem"
    has_network = bool(workspace.session.document.graph.nodes) and bool(analysis.facts)
    return "ready" if has_network and analysis.ready else ""


def _train(workspace: Workspace) -> Mark:
    if workspace.runs.failure is not None:
        return "problem"
    return "ready" if workspace.runs.records else ""


def _evaluate(workspace: Workspace) -> Mark:
    return {"ready": "ready", "failed": "problem"}.get(workspace.results.state, "")  # type: ignore[return-value]


def _export(workspace: Workspace) -> Mark:
    return {"ready": "ready", "failed": "problem"}.get(workspace.exports.state, "")  # type: ignore[return-value]


@dataclass(frozen=True, slots=True)
class Next:
    """The next sensible thing: what the main button says, and the command it runs."""

    text: str
    command: str
    icon: str = ""

    @property
    def said(self) -> str:
        """The text in the person's language."""
        return QCoreApplication.translate("Steps", self.text)


_SHOW_TRAINING = Next(QT_TRANSLATE_NOOP("Steps", "Show training"), "train")
_CHOOSE_DATA = Next(QT_TRANSLATE_NOOP("Steps", "Choose data"), "data")
_SHOW_PROBLEM = Next(QT_TRANSLATE_NOOP("Steps", "Show problem"), "next_problem")
_EXPORT = Next(QT_TRANSLATE_NOOP("Steps", "Export"), "export")
_TRAIN = Next(QT_TRANSLATE_NOOP("Steps", "Train"), "start", "play")


def next_thing(workspace: Workspace, step: str) -> Next | None:
    """What a person would most likely do next; nothing where the page itself offers it."""
    if not workspace.session.is_open:
        return None
    if workspace.runs.active is not None:
        return _SHOW_TRAINING if step != "train" else None
    if _data(workspace) != "ready" and workspace.dataset.state != "loading":
        return _CHOOSE_DATA if step != "data" else None
    if _build(workspace) == "problem":
        return _SHOW_PROBLEM
    if step in ("evaluate", "export") and workspace.runs.records:
        return _EXPORT if step == "evaluate" else None
    return _TRAIN
