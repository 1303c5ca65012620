"""What can be placed on the canvas: one declaration per layer, no torch and no Qt."""

from nnstudio.layers.catalog import GROUPS, layer_of, layers
from nnstudio.layers.layer import Built, Layer
from nnstudio.layers.port import Port
from nnstudio.layers.shape import DataType, Shape, usual_axes

__all__ = ["GROUPS", "Built", "DataType", "Layer", "Port", "Shape", "layer_of", "layers", "usual_axes"]
