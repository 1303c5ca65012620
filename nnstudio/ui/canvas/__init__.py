"""The canvas: a graph drawn, and the movements of a hand that edit it."""

from nnstudio.ui.canvas.view import CanvasView

__all__ = ["CanvasView"]
