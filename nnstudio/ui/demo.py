"""The main job, done by the window itself: new project, train, evaluate, save, export, with pictures."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from nnstudio.data import BuiltIn
from nnstudio.errors import Message
from nnstudio.ui.texts import say

if TYPE_CHECKING:
    from nnstudio.ui.window.main_window import MainWindow

_LIMIT = 9 * 60 * 1000  # milliseconds until it gives up
_SIZE = (1440, 900)  # pixels of the pictures
_SETTLE = 700  # milliseconds for charts and layouts to settle before a picture


class Demo(QObject):
    """Takes one step after another, each when the one before is done; `exit_code` is 0 when all were."""

    def __init__(self, window: MainWindow, folder: Path) -> None:
        super().__init__(window)
        self._window = window
        self._workspace = window.workspace
        self._folder = folder
        self._waiting: tuple[Callable[[], bool], Callable[[], None]] | None = None
        self._poll = QTimer(self, interval=100)
        self._poll.timeout.connect(self._look)
        self._deadline = QTimer(self, singleShot=True, interval=_LIMIT)
        self._deadline.timeout.connect(lambda: self._give_up("It took longer than nine minutes."))
        self.exit_code = 1

    def start(self) -> None:
        """Begins with the handwritten digits."""
        self._folder.mkdir(parents=True, exist_ok=True)
        self._window.resize(*_SIZE)
        self._poll.start()
        self._deadline.start()
        self._workspace.session.refused.connect(self._refused)
        self._workspace.session.create("image-classifier", BuiltIn(name="digits"), None)
        self._when(self._is_ready, self._train)

    def _is_ready(self) -> bool:
        network = self._workspace.network
        return network.analysis.ready and bool(network.analysis.facts) and not network.busy

    def _train(self) -> None:
        self._window.actions_by_id["start"].trigger()
        runs = self._workspace.runs
        self._when(lambda: runs.active is None and bool(runs.records), self._evaluate)

    def _evaluate(self) -> None:
        record = self._workspace.runs.records[0]
        self._tell(
            f"Trained {record.epochs} epochs in {record.seconds:.1f} s, best epoch {record.best_epoch}."
        )
        self._workspace.results.evaluate(record.id)
        results = self._workspace.results
        self._when(lambda: results.state == "ready", self._save)

    def _save(self) -> None:
        evaluation = self._workspace.results.evaluation
        assert evaluation is not None
        self._tell(f"Test accuracy {evaluation.metrics['accuracy']:.4f} on {evaluation.rows} rows.")
        self._workspace.session.save(self._folder / "digits.nnproj")
        session = self._workspace.session
        self._when(lambda: not session.saving and not session.dirty, self._export)

    def _export(self) -> None:
        self._workspace.exports.export_onnx(self._folder / "digits.onnx", self._workspace.runs.records[0].id)
        exports = self._workspace.exports
        self._when(lambda: exports.state == "ready", self._take_pictures)

    def _take_pictures(self) -> None:
        verification = self._workspace.exports.verification
        assert verification is not None
        self._tell(
            f"ONNX answers like PyTorch: largest difference {verification.max_difference:.1e} "
            f"of {verification.scale:.3g} on {verification.rows} rows."
        )
        wanted = [
            (theme, step)
            for theme in ("dark", "light")
            for step in ("data", "build", "evaluate", "export", "train")
        ]
        self._next_picture(wanted)

    def _next_picture(self, wanted: list[tuple[str, str]]) -> None:
        if not wanted:
            self._done()
            return
        (theme, step), rest = wanted[0], wanted[1:]
        self._window.appearance.set(theme)
        self._window.go(step)
        if step == "build":
            self._window.build.canvas.fit()

        def take() -> None:
            picture = self._window.grab()
            picture.save(str(self._folder / f"{step}-{theme}.png"))
            if step == "train" and theme == "dark":
                picture.save(str(self._folder / "window.png"))
            self._next_picture(rest)

        QTimer.singleShot(_SETTLE, take)

    def _done(self) -> None:
        names = ", ".join(sorted(path.name for path in self._folder.iterdir()))
        self._tell(f"In {self._folder}: {names}")
        self.exit_code = 0
        self._end()

    def _when(self, condition: Callable[[], bool], then: Callable[[], None]) -> None:
        self._waiting = (condition, then)

    def _look(self) -> None:
        refusal = self._refusal()
        if refusal is not None:
            self._give_up(say(refusal))
        elif self._waiting is not None and self._waiting[0]():
            then, self._waiting = self._waiting[1], None
            then()

    def _refusal(self) -> Message | None:
        workspace = self._workspace
        failure = workspace.runs.failure
        if failure is not None:
            return Message(failure.code, failure.text, failure.values)
        return workspace.dataset.error or workspace.results.error or workspace.exports.error

    def _refused(self, message: Message) -> None:
        self._give_up(say(message))

    def _give_up(self, reason: str) -> None:
        self._tell(f"The demonstration stopped: {reason}")
        self._end()

    def _tell(self, text: str) -> None:
        print(text, flush=True)

    def _end(self) -> None:
        self._poll.stop()
        self._deadline.stop()
        self._waiting = None
        self._window.leave()
