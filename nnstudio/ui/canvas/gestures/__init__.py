"""Movements of the hand on the canvas: one class per file, and the order in which they are asked."""

from nnstudio.ui.canvas.gestures.box_select import BoxSelect
from nnstudio.ui.canvas.gestures.connect import Connect
from nnstudio.ui.canvas.gestures.gesture import Gesture, Pointer
from nnstudio.ui.canvas.gestures.move_nodes import MoveNodes
from nnstudio.ui.canvas.gestures.open_problem import OpenProblem
from nnstudio.ui.canvas.gestures.pan import Pan
from nnstudio.ui.canvas.gestures.select_link import SelectLink

GESTURES: tuple[type[Gesture], ...] = (Pan, OpenProblem, Connect, MoveNodes, SelectLink, BoxSelect)
"""The first that wants a press gets it."""

__all__ = ["GESTURES", "Gesture", "Pointer"]
