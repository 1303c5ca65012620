"""What a run is going to be: rows, steps, memory and loss, worked out before it starts."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from nnstudio.compiler.losses import last_layer, resolve_loss
from nnstudio.errors import Message
from nnstudio.graph import Graph
from nnstudio.layers.ends import LOSS_TITLES, Output
from nnstudio.ui.amounts import size
from nnstudio.ui.texts import translated
from nnstudio.workspace import Workspace

Fact = tuple[str, str]
"""A name and a value, both ready to be read."""


def steps_per_epoch(rows: int, batch_size: int) -> int:
    """How many batches it takes to see all rows; a last batch of a single row is left out."""
    full, rest = divmod(rows, batch_size)
    return full + (1 if rest > 1 or (rest and not full) else 0)


def outlook(workspace: Workspace) -> list[Fact]:
    """The facts about the run that Start would begin."""
    say = QCoreApplication.translate
    training, analysis = workspace.session.document.training, workspace.network.analysis
    facts: list[Fact] = []
    parts = workspace.dataset.parts
    if parts is not None:
        rows = len(parts.train)
        facts += [
            (say("Outlook", "Training rows"), f"{rows:,}"),
            (say("Outlook", "Validation rows"), f"{len(parts.validation):,}"),
            (say("Outlook", "Test rows"), f"{len(parts.test):,}"),
            (say("Outlook", "Steps per epoch"), f"{steps_per_epoch(rows, training.batch_size):,}"),
        ]
    if analysis.facts:
        memory = analysis.training_bytes(training.batch_size)
        facts += [
            (say("Outlook", "Parameters"), f"{analysis.parameters:,}"),
            (say("Outlook", "Memory"), "≈ " + size(memory)),
        ]
    losses = losses_in_words(workspace)
    if losses:
        facts.append((say("Outlook", "Loss"), losses))
    return facts


def losses_in_words(workspace: Workspace) -> str:
    """The loss of each Output, as training would choose it now."""
    graph, signature = workspace.session.document.graph, workspace.dataset.signature
    facts = workspace.network.analysis.facts
    found = []
    for node in graph:
        target = signature.targets.get(node.layer.target) if isinstance(node.layer, Output) else None
        given = facts[node.id].inputs.get("prediction") if node.id in facts else None
        if isinstance(node.layer, Output) and target is not None and given is not None:
            loss = resolve_loss(node.layer.loss, target, given.numel, _last(graph, node.id))
            found.append(translated(LOSS_TITLES[loss]))
    return ", ".join(found)


def _last(graph: Graph, output: str) -> object:
    last = last_layer(graph, output)
    return last.layer if last else None


def obstacles(workspace: Workspace) -> list[tuple[Message, Message | None, str | None]]:
    """What keeps the network from training: headline, one more sentence, and the node it is pinned to."""
    if workspace.dataset.error is not None:
        return [(workspace.dataset.error, None, None)]
    problems = workspace.network.analysis.problems
    return [(each.message, each.detail, each.node) for each in problems if each.severity == "error"]


def may_start(workspace: Workspace) -> bool:
    """Whether Start would lead anywhere."""
    return (
        workspace.runs.active is None
        and workspace.dataset.preparation is not None
        and not workspace.network.busy
        and bool(workspace.network.analysis.facts)
        and workspace.network.analysis.ready
    )
