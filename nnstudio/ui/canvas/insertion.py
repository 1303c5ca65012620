"""Finding the link into which a node would be put if it were let go here."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF

from nnstudio.graph import Link
from nnstudio.layers import Layer
from nnstudio.ui.canvas.board import Board

_REACH = 14.0


class Insertion:
    """Points out the link below a node that is being carried."""

    def __init__(self, board: Board, layer: Layer) -> None:
        self._board = board
        self._possible = bool(layer.input_ports() and layer.output_ports())
        self._link: Link | None = None

    def look_below(self, center: QPointF, *, wanted: bool = True) -> None:
        """Points out the link under the middle of the node, if there is one."""
        link = None
        if self._possible and wanted:
            around = QRectF(center.x() - _REACH, center.y() - _REACH, 2 * _REACH, 2 * _REACH)
            link = next(iter(self._board.links_in(around)), None)
        self._point_out(link)

    def take(self) -> Link | None:
        """The link that was pointed out last; it is not pointed out any more."""
        link = self._link
        self._point_out(None)
        return link

    def _point_out(self, link: Link | None) -> None:
        if link != self._link:
            self._board.point_out(self._link, False)
            self._board.point_out(link, True)
            self._link = link
