"""Reads a network from elsewhere in a process of its own, with limits. Importing this module loads no torch.

The child leaves `result.json` and `weights.safetensors` in a folder that goes away afterwards. Graph and
report are checked like those of a project file from anywhere, because a Python file that was run in the child
could have written them; so are the weights, by whoever opens the network.
"""

from __future__ import annotations

import contextlib
import json
import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO

from nnstudio.errors import GraphError, ImportingError
from nnstudio.graph import Graph, from_json
from nnstudio.importing.limits import MEMORY, SECONDS
from nnstudio.importing.report import Report
from nnstudio.importing.sizes import sizes_of

RESULT, WEIGHTS = "result.json", "weights.safetensors"
_TOLD, _SAID = "told.json", "said.txt"
_END_OF_SAID = 4096
_MOST_JSON = 64 * 1024**2
_MOST_WEIGHTS = 8 * 1024**3


@dataclass(frozen=True, slots=True)
class Request:
    """What to import.

    `agreed` says that the person agreed to a Python file being run. `name` is the class, function or object
    in it, `inputs` the sizes of one sample of each input, as ``3,224,224`` or ``index:35``.
    """

    path: Path
    agreed: bool = False
    name: str = ""
    inputs: tuple[str, ...] = ()

    @property
    def is_program(self) -> bool:
        """Whether importing it means running it."""
        return self.path.suffix.lower() == ".py"


@dataclass(frozen=True, slots=True)
class Found:
    """A network that was read: its graph, its weights as a safetensors file, and what became of what."""

    graph: Graph
    weights: bytes
    report: Report


def read_network(
    request: Request,
    *,
    seconds: float = SECONDS,
    memory: int = MEMORY,
    started: Callable[[subprocess.Popen[bytes]], None] | None = None,
) -> Found:
    """Imports a file in a child process, which is ended after `seconds`.

    `started` is given the process, so that somebody else may end it sooner.

    Raises:
        ImportingError: the file cannot be imported, needs too long or too much memory, or was not agreed to.
    """
    _check(request)
    with tempfile.TemporaryDirectory(prefix="nnstudio-import-") as folder:
        told = {
            "path": str(request.path.absolute()), "name": request.name, "inputs": list(request.inputs),
            "memory": memory, "folder": folder,
        }  # fmt: skip
        Path(folder, _TOLD).write_text(json.dumps(told), encoding="utf-8")
        # Files, not pipes: what a program has started may hold a pipe open, or fill this process through it.
        with Path(folder, _TOLD).open("rb") as asked, Path(folder, _SAID).open("wb") as said:
            code = _run(request, asked, said, seconds, started)
        return _result(Path(folder), request, code)


def _run(
    request: Request,
    asked: BinaryIO,
    said: BinaryIO,
    seconds: float,
    started: Callable[[subprocess.Popen[bytes]], None] | None,
) -> int:
    """Runs the child until it ends or its time is over; its exit code."""
    with subprocess.Popen(
        # -P: files in the current folder must not stand in for modules.
        [sys.executable, "-P", "-m", "nnstudio.importing"],
        stdin=asked, stdout=subprocess.DEVNULL, stderr=said,
        start_new_session=os.name == "posix", creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    ) as process:  # fmt: skip
        if started is not None:
            started(process)
        try:
            return process.wait(timeout=seconds)
        except subprocess.TimeoutExpired:
            raise ImportingError(
                "import-too-long", "Importing {file} took more than {seconds} seconds and was given up.",
                file=request.path.name, seconds=f"{seconds:g}",
            ) from None  # fmt: skip
        finally:
            end(process)


def end(process: subprocess.Popen[Any]) -> None:
    """Ends a child and whatever it has started."""
    with contextlib.suppress(OSError):
        if os.name == "posix":
            os.killpg(process.pid, signal.SIGKILL)
        else:
            process.kill()


def _check(request: Request) -> None:
    if not request.path.is_file():
        raise ImportingError("import-file-missing", "There is no file {file}.", file=request.path)
    if request.path.suffix.lower() not in (".py", ".onnx"):
        raise ImportingError(
            "import-kind",
            "{file} is neither an ONNX file (.onnx) nor a Python file (.py).",
            file=request.path.name,
        )
    if request.is_program and not request.agreed:
        raise ImportingError(
            "import-not-agreed",
            "{file} is a program: importing it runs it, with everything that you may do on this computer. "
            "Agree to that first, if you trust where it comes from.",
            file=request.path.name,
        )
    if request.is_program and not request.inputs:
        raise ImportingError(
            "import-sizes-missing",
            "Say what one sample is: sizes such as 3,224,224, or index:35 for whole numbers.",
        )
    for given in request.inputs:
        sizes_of(given)  # before anything is run


def _result(folder: Path, request: Request, code: int) -> Found:
    result = folder / RESULT
    if not result.is_file() or result.stat().st_size > _MOST_JSON:
        with (folder / _SAID).open("rb") as said:
            said.seek(max(said.seek(0, os.SEEK_END) - _END_OF_SAID, 0))
            lines = said.read().decode("utf-8", "replace").strip().splitlines()
        raise ImportingError(
            "import-ended", "Importing {file} ended before it was done ({status}). {reason}",
            file=request.path.name, status=code, reason=lines[-1][:300] if lines else "",
        )  # fmt: skip
    try:
        values: dict[str, Any] = json.loads(result.read_bytes())
        if "code" not in values:
            weights = folder / WEIGHTS
            if weights.stat().st_size > _MOST_WEIGHTS:
                raise ValueError("too large")
            report = Report.from_json(values["report"])
            return Found(from_json(values["graph"]), weights.read_bytes(), report)
        refusal = ImportingError(values["code"], values["text"], **values["values"])
    except (GraphError, ValueError, KeyError, TypeError, OSError, RecursionError) as error:
        raise ImportingError(
            "import-damaged", "What importing {file} left cannot be read.", file=request.path.name
        ) from error
    raise refusal
