"""Networks from elsewhere become graphs: PyTorch modules and ONNX files, with their weights.

    an nn.Module  --(tracing)-->  fx.GraphModule  --(mapping)-->  Imported: graph, weights, report
    an ONNX file  --(onnx)---->   fx.GraphModule  --(mapping)-->  the same

`nnstudio.importing.child` reads a file in a process of its own and loads no torch; everything else here does.
"""

from nnstudio.importing.report import Report, Row

__all__ = ["Report", "Row"]
