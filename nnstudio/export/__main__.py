"""One export in a process of its own.

``python -m nnstudio.export onnx RUN_FOLDER FILE.onnx`` and ``... python RUN_FOLDER FILE.py`` print one line
of JSON. A further argument is the source of its data as JSON, if it lies elsewhere now.
"""

from __future__ import annotations

import json
import sys
from dataclasses import asdict
from pathlib import Path

from nnstudio.data import AnySource, DataSettings
from nnstudio.errors import StudioError
from nnstudio.export.report import Verification


def main() -> int:
    """Prints the verification, or the message that says why there is no file."""
    to, folder, path, *moved = sys.argv[1:]
    try:
        source = DataSettings.model_validate_json(moved[0]).source if moved else None
        verification = export(to, Path(folder), Path(path), source)
    except StudioError as error:
        message = error.message
        print(json.dumps({"code": message.code, "text": message.text, "values": _printable(message.values)}))
        return 1
    print(json.dumps(asdict(verification)))
    return 0


def export(to: str, folder: Path, path: Path, source: AnySource | None) -> Verification:
    """Writes the run in this folder in the format that is asked for."""
    if to == "python":
        from nnstudio.export.python.export import export_python

        return export_python(folder, path, source)
    from nnstudio.export.onnx import export_onnx

    return export_onnx(folder, path, source)


def _printable(values: object) -> dict[str, str]:
    return {key: str(value) for key, value in dict(values).items()}  # type: ignore[call-overload]


if __name__ == "__main__":
    sys.exit(main())
