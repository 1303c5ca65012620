"""The hand on the canvas: tells the gesture in progress what the mouse does, and shows what could begin."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QMouseEvent

from nnstudio.graph import Link
from nnstudio.ui.canvas.gestures import GESTURES, Gesture, Pointer
from nnstudio.ui.canvas.host import Host

PORT_REACH = 10.0
"""Pixels on the screen within which a port is meant."""


class Hand:
    """At most one gesture at a time, from its press to its release or cancel."""

    def __init__(self, canvas: Host) -> None:
        self._canvas = canvas
        self._gesture: Gesture | None = None
        self._hovered: Link | None = None
        self._space = False
        self._moved = False

    @property
    def needs_room(self) -> bool:
        """Whether something is being drawn or carried, and nothing should lie over the canvas."""
        return self._moved and self._gesture is not None and self._gesture.needs_room

    @property
    def busy(self) -> bool:
        """Whether a gesture is in progress."""
        return self._gesture is not None

    def press(self, event: QMouseEvent) -> None:
        """A button goes down."""
        if self._gesture is not None:
            return
        self._canvas.explain(None)
        self._point_out(None)
        pointer = self._pointer(event, event.button())
        begun = (gesture.press(self._canvas, pointer) for gesture in GESTURES)
        self._gesture = next((gesture for gesture in begun if gesture is not None), None)
        self._show_cursor(pointer.scene)

    def move(self, event: QMouseEvent) -> None:
        """The mouse moves, with or without a button."""
        if self._gesture is not None:
            pointer = self._pointer(event, self._gesture.start.button)
            if not self._moved and pointer.is_drag_from(self._gesture.start):
                self._moved = True
                self._canvas.place_cards()
            self._gesture.move(pointer)
        else:
            self.hover(self._canvas.camera.in_scene(event.position()))

    def release(self, event: QMouseEvent) -> None:
        """A button goes up."""
        gesture = self._gesture
        if gesture is not None and event.button() == gesture.start.button:
            # Put down first: the edit comes back as a changed document, and that cancels what is in the hand.
            self._put_down()
            gesture.release(self._pointer(event, event.button()))
            self.hover(self._canvas.camera.in_scene(event.position()))

    def cancel(self) -> bool:
        """Leaves everything as it was before the gesture began; says whether there was one."""
        gesture = self._gesture
        if gesture is not None:
            self._put_down()
            gesture.cancel()
            self._show_cursor(None)
        return gesture is not None

    def hold_space(self, held: bool) -> None:
        """With Space held the left button moves the view."""
        if held != self._space:
            self._space = held
            self._show_cursor(None)

    def hover(self, point: QPointF | None) -> None:
        """Points out the link under a point of the scene; nowhere points out nothing."""
        link = None
        if point is not None and self._port_near(point) is None and self._canvas.board.node_at(point) is None:
            link = self._canvas.board.link_at(point)
        self._point_out(link)
        self._show_cursor(point)

    def _put_down(self) -> None:
        self._gesture, self._moved = None, False
        self._canvas.place_cards()

    def _pointer(self, event: QMouseEvent, button: Qt.MouseButton) -> Pointer:
        at = event.position()
        return Pointer(self._canvas.camera.in_scene(at), at, button, event.modifiers(), self._space)

    def _port_near(self, point: QPointF) -> object | None:
        return self._canvas.board.port_at(point, self._canvas.on_screen(PORT_REACH))

    def _point_out(self, link: Link | None) -> None:
        if link != self._hovered:
            self._canvas.board.point_out(self._hovered, False)
            self._canvas.board.point_out(link, True)
            self._hovered = link

    def _show_cursor(self, point: QPointF | None) -> None:
        if self._gesture is not None:
            shape = self._gesture.cursor or Qt.CursorShape.ArrowCursor
        elif self._space:
            shape = Qt.CursorShape.OpenHandCursor
        elif point is not None and self._port_near(point) is not None:
            shape = Qt.CursorShape.CrossCursor
        else:
            shape = Qt.CursorShape.ArrowCursor
        self._canvas.viewport().setCursor(shape)
