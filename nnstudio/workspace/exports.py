"""Exports, each in a process of its own: tracing a network would hold up the window for seconds."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Literal

from psygnal import Signal

from nnstudio.data import DataSettings
from nnstudio.data.relinking import moved_source
from nnstudio.errors import ExportError, Message
from nnstudio.export.report import Verification
from nnstudio.importing.child import end
from nnstudio.project.document import Document
from nnstudio.training.files import read_record
from nnstudio.workspace.background import Background, Post
from nnstudio.workspace.session import message_of

State = Literal["none", "working", "ready", "failed"]


class Exports:
    """The latest export and whether its answers agree with the network's."""

    changed = Signal()

    def __init__(self, post: Post, folder: Path, document: Callable[[], Document]) -> None:
        self._background = Background(post, "export")
        self._folder = folder
        self._document = document
        self._process: subprocess.Popen[str] | None = None
        self.state: State = "none"
        self.verification: Verification | None = None
        self.error: Message | None = None

    def export_onnx(self, path: Path, run: str) -> None:
        """Writes a run as an ONNX file, after comparing its answers."""
        self._start("onnx", path, run)

    def export_python(self, path: Path, run: str) -> None:
        """Writes a run as a Python file with its weights beside it, after comparing its answers."""
        self._start("python", path, run)

    def cancel(self) -> None:
        """Gives the export up; no file is left behind."""
        self._background.drop()
        self._kill()
        self._set("none", None, None)

    def clear(self) -> None:
        """Forgets the latest export, as in a new project."""
        if self.state != "none":
            self.cancel()

    def close(self) -> None:
        """Ends the export that goes on and the background thread."""
        self._kill()
        self._background.close()

    def _start(self, to: str, path: Path, run: str) -> None:
        self._set("working", None, None)
        data = self._document().data
        self._background.request(
            lambda: self._export(to, path, run, data),
            lambda verification: self._set("ready", verification, None),
            lambda error: self._set("failed", None, message_of(error)),
        )

    def _export(self, to: str, path: Path, run: str, data: DataSettings) -> Verification:
        command = [sys.executable, "-P", "-m", "nnstudio.export", to, str(self._folder / run), str(path)]
        record = read_record(self._folder / run)
        moved = moved_source(record.data, record.fingerprint, data)
        if moved is not None:
            command.append(DataSettings(source=moved).model_dump_json())
        # Whatever it leaves on the way goes with it when it is given up: its files, and what it has started.
        with (
            tempfile.TemporaryDirectory(prefix="nnstudio-export-", ignore_cleanup_errors=True) as folder,
            subprocess.Popen(
                command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, encoding="utf-8",
                env={**os.environ, **dict.fromkeys(("TMPDIR", "TEMP", "TMP"), folder)},
                start_new_session=os.name == "posix",
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            ) as process,
        ):  # fmt: skip
            self._process = process
            answer, complaint = process.communicate()
            self._process = None
        if process.returncode not in (0, 1) or not answer.strip():
            raise ExportError(
                "export-ended",
                "The export ended before it was done, and no file was written. {reason}",
                reason=complaint.strip().rsplit("\n", 1)[-1],
            )
        given = json.loads(answer.strip().rsplit("\n", 1)[-1])
        if "code" in given:
            raise ExportError(given["code"], given["text"], **given["values"])
        return Verification(**given)

    def _kill(self) -> None:
        process = self._process
        if process is not None:
            end(process)

    def _set(self, state: State, verification: Verification | None, error: Message | None) -> None:
        self.state, self.verification, self.error = state, verification, error
        self.changed.emit()
