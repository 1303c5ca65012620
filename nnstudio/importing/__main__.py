"""One import in a process of its own: ``python -m nnstudio.importing``, told what to do on standard input."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import Any

from nnstudio.errors import ImportingError, StudioError
from nnstudio.importing.child import RESULT, WEIGHTS
from nnstudio.importing.limits import limit_memory
from nnstudio.importing.sizes import sizes_of
from nnstudio.training.parent import die_with_parent


def main() -> int:
    """Leaves the result, or the message that says why there is none."""
    die_with_parent()
    told = json.loads(sys.stdin.buffer.read())
    folder = Path(told["folder"])
    try:
        values = _imported(told, folder)
    except StudioError as error:
        values = _message(error)
    except MemoryError:
        values = _message(_too_much())
    except Exception as error:
        reason = str(error).strip().partition("\n")[0] or type(error).__name__
        failed = ImportingError(
            "import-failed", "It cannot be imported: {reason}.", reason=reason[:300].rstrip(".")
        )
        values = _message(_too_much() if "memory" in reason.lower() else failed)
    (folder / RESULT).write_text(json.dumps(values), encoding="utf-8")
    sys.stderr.flush()
    # A program that was run may have left threads behind, and nobody waits for them.
    os._exit(0)


def _imported(told: dict[str, Any], folder: Path) -> dict[str, Any]:
    import torch
    from safetensors.torch import save

    from nnstudio.graph import to_json
    from nnstudio.importing.mapping import to_graph
    from nnstudio.importing.source import Source

    path = Path(told["path"])
    source: Source
    if path.suffix.lower() == ".py":
        from nnstudio.importing.program import read_program

        limit_memory(told["memory"])
        source = read_program(path, told["name"], told["inputs"])
    else:
        from nnstudio.importing.onnx import read_onnx

        limit_memory(told["memory"])
        source = read_onnx(path, [sizes_of(given) for given in told["inputs"]])
    torch.manual_seed(0)
    imported = to_graph(source)
    tensors = {name: value.detach().clone().contiguous() for name, value in imported.weights.items()}
    (folder / WEIGHTS).write_bytes(save(tensors))
    return {"graph": to_json(imported.graph), "report": imported.report.to_json()}


def _message(error: StudioError) -> dict[str, Any]:
    message = error.message
    return {
        "code": message.code, "text": message.text,
        "values": {key: str(value) for key, value in message.values.items()},
    }  # fmt: skip


def _too_much() -> ImportingError:
    return ImportingError("import-memory", "The network needs more memory than an import may have.")


if __name__ == "__main__":
    sys.exit(main())
