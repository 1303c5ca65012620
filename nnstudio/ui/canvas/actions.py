"""Every command of the canvas as one row of a table: keys and context menus are read off it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Literal

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QKeyCombination
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from nnstudio.graph import Signature
from nnstudio.ui.canvas import captions, clipboard
from nnstudio.ui.canvas.host import Host
from nnstudio.ui.canvas.measures import GRID, SNAP

Place = Literal["node", "link", "canvas"]
Choice = tuple[str, Callable[[], object]]
"""One line of a menu below a command, and what choosing it does."""

_MOST_CHOICES = 24


@dataclass(frozen=True, slots=True)
class CanvasAction:
    """One command: what it is called, its keys (the first is shown), the menus it stands in, what it needs.

    Rows of one menu that have different `section` numbers are set apart by a line. A command with `choices`
    opens a menu of them.
    """

    id: str
    text: str
    keys: tuple[str, ...]
    run: Callable[[Host], None]
    places: tuple[Place, ...] = ()
    section: int = 0
    needs: Callable[[Host], bool] = lambda _: True
    choices: Callable[[Host], list[Choice]] | None = None


def _has_nodes(canvas: Host) -> bool:
    return bool(canvas.selection.nodes)


def _has_one_node(canvas: Host) -> bool:
    return len(canvas.selection.nodes) == 1


def _has_any(canvas: Host) -> bool:
    return bool(canvas.selection.nodes or canvas.selection.links)


def _is_block(canvas: Host) -> bool:
    return canvas.blocks.selected_block is not None


def _is_inside(canvas: Host) -> bool:
    return bool(canvas.place.path)


def _may_share(canvas: Host) -> bool:
    return bool(canvas.blocks.owners())


def _shares(canvas: Host) -> bool:
    return canvas.blocks.selected is not None and bool(canvas.blocks.selected.shares)


def _owners(canvas: Host) -> list[Choice]:
    """The nodes whose weights could be used, told apart by what they say below their titles."""
    choices = []
    for owner in canvas.blocks.owners()[:_MOST_CHOICES]:
        words = (captions.title(owner), captions.summary(owner, Signature()))
        choices.append((" · ".join(word for word in words if word), partial(_share, canvas, owner.id)))
    return choices


def _share(canvas: Host, owner: str) -> None:
    canvas.refuse(canvas.blocks.share(owner))


def _has_links(canvas: Host) -> bool:
    return any(canvas.graph.arriving(id) or canvas.graph.leaving(id) for id in canvas.selection.nodes)


def _can_paste(_: Host) -> bool:
    return clipboard.take() is not None


def _is_filled(canvas: Host) -> bool:
    return bool(canvas.graph)


def _copy(canvas: Host) -> None:
    canvas.editing.copy()


def _nudge(id: str, text: str, key: str, right: float, down: float) -> CanvasAction:
    return CanvasAction(id, text, (key,), lambda c: c.editing.nudge(right, down), needs=_has_nodes)


_NODE: tuple[Place, ...] = ("node",)
_CANVAS: tuple[Place, ...] = ("canvas",)
_LARGE = 4 * GRID

ACTIONS: tuple[CanvasAction, ...] = (
    CanvasAction("rename", QT_TRANSLATE_NOOP("canvas", "Rename"), ("F2",),
                 lambda c: c.rename(), _NODE, 0, _has_one_node),
    CanvasAction("fit_selection", QT_TRANSLATE_NOOP("canvas", "Show the selection"), ("Shift+F",),
                 lambda c: c.fit_selection(), _NODE, 0, _has_nodes),
    CanvasAction("cut", QT_TRANSLATE_NOOP("canvas", "Cut"), ("Ctrl+X",),
                 lambda c: c.editing.cut(), _NODE, 1, _has_nodes),
    CanvasAction("copy", QT_TRANSLATE_NOOP("canvas", "Copy"), ("Ctrl+C",),
                 _copy, _NODE, 1, _has_nodes),
    CanvasAction("duplicate", QT_TRANSLATE_NOOP("canvas", "Duplicate"), ("Ctrl+D",),
                 lambda c: c.editing.duplicate(), _NODE, 1, _has_nodes),
    CanvasAction("enter", QT_TRANSLATE_NOOP("canvas", "Open the Block"), ("Return", "Enter"),
                 lambda c: c.blocks.enter(), _NODE, 2, _is_block),
    CanvasAction("group", QT_TRANSLATE_NOOP("canvas", "Group into a Block"), ("Ctrl+G",),
                 lambda c: c.refuse(c.blocks.group()), _NODE, 2, _has_nodes),
    CanvasAction("ungroup", QT_TRANSLATE_NOOP("canvas", "Ungroup"), ("Ctrl+Shift+G",),
                 lambda c: c.refuse(c.blocks.ungroup()), _NODE, 2, _is_block),
    CanvasAction("keep", QT_TRANSLATE_NOOP("canvas", "Save to My Blocks…"), (),
                 lambda c: c.keep_block(), _NODE, 2, _is_block),
    CanvasAction("share", QT_TRANSLATE_NOOP("canvas", "Share weights with"), (),
                 lambda c: c.choose_owner(), _NODE, 3, _may_share, _owners),
    CanvasAction("unshare", QT_TRANSLATE_NOOP("canvas", "Stop sharing weights"), (),
                 lambda c: c.blocks.unshare(), _NODE, 3, _shares),
    CanvasAction("leave", QT_TRANSLATE_NOOP("canvas", "Leave the Block"), ("Ctrl+Up",),
                 lambda c: c.blocks.leave(), _CANVAS, 0, _is_inside),
    CanvasAction("disconnect", QT_TRANSLATE_NOOP("canvas", "Remove its links"), (),
                 lambda c: c.editing.disconnect_selection(), _NODE, 4, _has_links),
    CanvasAction("heal", QT_TRANSLATE_NOOP("canvas", "Take out and join the ends"),
                 ("Ctrl+Del", "Ctrl+Backspace"), lambda c: c.editing.heal_selection(), _NODE, 5, _has_nodes),
    CanvasAction("delete", QT_TRANSLATE_NOOP("canvas", "Delete"), ("Del", "Backspace"),
                 lambda c: c.editing.delete_selection(), ("node", "link"), 5, _has_any),
    CanvasAction("search", QT_TRANSLATE_NOOP("canvas", "Add a layer…"), (),
                 lambda c: c.search(), _CANVAS, 0),
    CanvasAction("paste", QT_TRANSLATE_NOOP("canvas", "Paste"), ("Ctrl+V",),
                 lambda c: c.paste(), _CANVAS, 1, _can_paste),
    CanvasAction("select_all", QT_TRANSLATE_NOOP("canvas", "Select all"), ("Ctrl+A",),
                 lambda c: c.editing.select_all(), _CANVAS, 1, _is_filled),
    CanvasAction("fit", QT_TRANSLATE_NOOP("canvas", "Show the whole network"), ("F", "Home"),
                 lambda c: c.fit(), _CANVAS, 2, _is_filled),
    CanvasAction("zoom_in", QT_TRANSLATE_NOOP("canvas", "Zoom in"), ("Ctrl++", "Ctrl+="),
                 lambda c: c.camera.zoom_steps(1), _CANVAS, 2),
    CanvasAction("zoom_out", QT_TRANSLATE_NOOP("canvas", "Zoom out"), ("Ctrl+-",),
                 lambda c: c.camera.zoom_steps(-1), _CANVAS, 2),
    CanvasAction("zoom_reset", QT_TRANSLATE_NOOP("canvas", "Zoom to 100 %"), ("Ctrl+0",),
                 lambda c: c.camera.zoom_to(1.0), _CANVAS, 2),
    _nudge("left", QT_TRANSLATE_NOOP("canvas", "Move left"), "Left", -SNAP, 0.0),
    _nudge("right", QT_TRANSLATE_NOOP("canvas", "Move right"), "Right", SNAP, 0.0),
    _nudge("up", QT_TRANSLATE_NOOP("canvas", "Move up"), "Up", 0.0, -SNAP),
    _nudge("down", QT_TRANSLATE_NOOP("canvas", "Move down"), "Down", 0.0, SNAP),
    _nudge("far_left", QT_TRANSLATE_NOOP("canvas", "Move far left"), "Shift+Left", -_LARGE, 0.0),
    _nudge("far_right", QT_TRANSLATE_NOOP("canvas", "Move far right"), "Shift+Right", _LARGE, 0.0),
    _nudge("far_up", QT_TRANSLATE_NOOP("canvas", "Move far up"), "Shift+Up", 0.0, -_LARGE),
    _nudge("far_down", QT_TRANSLATE_NOOP("canvas", "Move far down"), "Shift+Down", 0.0, _LARGE),
)  # fmt: skip


def title(action: CanvasAction) -> str:
    """What the command is called, in the language of the window."""
    return QCoreApplication.translate("canvas", action.text)


BY_ID = {action.id: action for action in ACTIONS}
_BY_KEY = {QKeySequence(key)[0]: action for action in ACTIONS for key in action.keys}


def pressed(combination: QKeyCombination) -> CanvasAction | None:
    """The command that belongs to a key."""
    return _BY_KEY.get(combination)


def menu(canvas: Host, place: Place) -> QMenu:
    """The context menu for a node, a link or the empty canvas."""
    made = QMenu(canvas.viewport())
    made.setObjectName(f"canvas.menu.{place}")
    rows = sorted((row for row in ACTIONS if place in row.places), key=lambda row: row.section)
    for before, row in zip((None, *rows), rows, strict=False):
        if before is not None and before.section != row.section:
            made.addSeparator()
        if row.choices is not None:
            _add_choices(canvas, row, made)
            continue
        action = QAction(title(row), made)
        action.setObjectName(f"canvas.action.{row.id}")
        action.setEnabled(row.needs(canvas))
        if row.keys:
            action.setShortcut(QKeySequence(row.keys[0]))
        action.triggered.connect(lambda _=False, row=row: row.run(canvas))
        made.addAction(action)
    return made


def choices(canvas: Host, row: CanvasAction, parent: QWidget) -> QMenu:
    """The menu of what a command can be done with."""
    made = QMenu(title(row), parent)
    made.setObjectName(f"canvas.action.{row.id}")
    for text, run in row.choices(canvas) if row.choices is not None else ():
        made.addAction(text.replace("&", "&&")).triggered.connect(lambda _=False, run=run: run())
    return made


def _add_choices(canvas: Host, row: CanvasAction, menu: QMenu) -> None:
    below = choices(canvas, row, menu)
    below.setEnabled(row.needs(canvas))
    menu.addMenu(below)
