"""One export in a process of its own.

``python -m nnstudio.export RUN_FOLDER FILE.onnx`` prints one line of JSON.
"""

from __future__ import annotations

import json
import sys
from dataclasses import asdict
from pathlib import Path

from nnstudio.errors import StudioError


def main() -> int:
    """Prints the verification, or the message that says why there is no file."""
    from nnstudio.export.onnx import export_onnx

    folder, path = sys.argv[1:]
    try:
        verification = export_onnx(Path(folder), Path(path))
    except StudioError as error:
        message = error.message
        print(json.dumps({"code": message.code, "text": message.text, "values": _printable(message.values)}))
        return 1
    print(json.dumps(asdict(verification)))
    return 0


def _printable(values: object) -> dict[str, str]:
    return {key: str(value) for key, value in dict(values).items()}  # type: ignore[call-overload]


if __name__ == "__main__":
    sys.exit(main())
