"""What the search over everything can find, and what choosing it does."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from nnstudio.layers import layers
from nnstudio.ui.canvas import captions
from nnstudio.ui.texts import translated
from nnstudio.ui.window import actions
from nnstudio.ui.window.host import Host
from nnstudio.ui.window.search import Found


def everything(host: Host) -> Iterator[Found]:
    """Every command that may be chosen now, and in a project every node, layer, field and run."""
    yield from _commands(host)
    if host.workspace.session.is_open:
        yield from _nodes(host)
        yield from _layers(host)
        yield from _blocks(host)
        yield from _fields(host)
        yield from _runs(host)


def _commands(host: Host) -> Iterator[Found]:
    for command in actions.COMMANDS:
        if command.needs(host):
            run = host.actions_by_id[command.id].trigger
            yield Found(
                actions.translate(command.text),
                QCoreApplication.translate("Search", "Command"),
                command.text,
                run,
            )


def _nodes(host: Host) -> Iterator[Found]:
    for path, node in host.workspace.place.nodes():
        yield Found(
            captions.title(node),
            QCoreApplication.translate("Search", "Node"),
            node.kind,
            lambda id=node.id, path=path: host.reveal(id, path),
        )


def _layers(host: Host) -> Iterator[Found]:
    for kind, layer in layers().items():
        words = f"{kind} {layer.words} {layer.help()}"
        title = QCoreApplication.translate("Search", "Add {layer}").format(layer=translated(layer.title))
        yield Found(
            title,
            QCoreApplication.translate("Search", "Layer"),
            words,
            lambda kind=kind: host.add_layer(kind),
        )


def _blocks(host: Host) -> Iterator[Found]:
    for pattern in host.workspace.patterns.all:
        name = translated(pattern.block.heading)
        yield Found(
            QCoreApplication.translate("Search", "Add {layer}").format(layer=name),
            QCoreApplication.translate("Search", "Block"),
            f"{pattern.words} {pattern.block.about}",
            lambda key=pattern.key: host.add_layer(key),
        )


def _fields(host: Host) -> Iterator[Found]:
    dataset = host.workspace.dataset.value
    for field in dataset.fields if dataset else ():
        yield Found(
            field.name, QCoreApplication.translate("Search", "Field"), field.type, lambda: host.go("data")
        )


def _runs(host: Host) -> Iterator[Found]:
    for record in host.workspace.runs.records:
        yield Found(
            translated(record.title),
            QCoreApplication.translate("Search", "Run"),
            "",
            lambda id=record.id: host.show_run(id),
        )
