"""`nnstudio layers`: the catalog of what can be placed."""

from __future__ import annotations

from typing import Any

from nnstudio.cli.arguments import AsJson
from nnstudio.cli.output import print_json, print_table
from nnstudio.layers import Layer, Port
from nnstudio.layers import layers as catalog


def command(as_json: AsJson = False) -> None:
    """Lists the layers, with ports and parameters in JSON."""
    if as_json:
        print_json([_described(layer) for layer in catalog().values()])
        return
    print_table(
        ("Layer", "Group", "What it does"),
        ((layer.kind(), layer.group, layer.help()) for layer in catalog().values()),
    )


def _described(layer: type[Layer]) -> dict[str, Any]:
    usual = layer()
    return {
        "kind": layer.kind(),
        "group": layer.group,
        "title": layer.title,
        "help": layer.help(),
        "when": layer.when(),
        "effect": layer.effect(),
        "words": layer.words.split(),
        "onnx": str(usual.onnx_refusal()),
        "inputs": [_port(port) for port in usual.input_ports()],
        "outputs": [_port(port) for port in usual.output_ports()],
        "parameters": _parameters(layer, usual.model_dump(mode="json")),
    }


def _port(port: Port) -> dict[str, Any]:
    return {"name": port.name, "accepts": [list(axes) for axes in port.accepts], "dtype": port.dtype}


def _parameters(layer: type[Layer], defaults: dict[str, Any]) -> list[dict[str, Any]]:
    schema = layer.model_json_schema()["properties"] if layer.model_fields else {}
    return [
        {
            "name": name,
            "title": field.title or name,
            "help": field.description or "",
            "default": defaults[name],
            "schema": {
                key: value for key, value in schema[name].items() if key not in ("title", "description")
            },
        }
        for name, field in layer.model_fields.items()
    ]
