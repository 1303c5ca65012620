"""What nobody foresaw: kept in a log, said once, and the window stays usable."""

from __future__ import annotations

import faulthandler
import logging
import sys
import threading
from collections.abc import Callable
from logging.handlers import RotatingFileHandler
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QTimer, QtMsgType, qInstallMessageHandler

from nnstudio import paths
from nnstudio.errors import Message, StudioError

_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}
_log = logging.getLogger("nnstudio")


def install(tell: Callable[[Message], None]) -> None:
    """Sends unforeseen errors, Qt's warnings and crashes to the log; `tell` shows a sentence for an error."""
    file = paths.logs() / "nnstudio.log"
    handler = RotatingFileHandler(file, maxBytes=1_000_000, backupCount=3, encoding="utf-8")
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(threadName)s %(message)s"))
    _log.addHandler(handler)
    _log.setLevel(logging.INFO)
    faulthandler.enable((paths.logs() / "crash.log").open("a", encoding="utf-8"))
    said: set[str] = set()

    def unforeseen(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        _log.error("unforeseen", exc_info=(kind, error, trace))
        message = error.message if isinstance(error, StudioError) else _unforeseen(error, str(file))
        if str(message) not in said or isinstance(error, StudioError):
            said.add(str(message))
            QTimer.singleShot(0, lambda: tell(message))

    sys.excepthook = unforeseen
    threading.excepthook = lambda given: unforeseen(
        given.exc_type, given.exc_value or given.exc_type(), given.exc_traceback
    )
    qInstallMessageHandler(_from_qt)


def _unforeseen(error: BaseException, file: str) -> Message:
    return Message(
        "unforeseen",
        "Something unforeseen happened ({reason}). Your work is still here; save it. Details are in {file}.",
        {"reason": str(error) or type(error).__name__, "file": file},
    )


def _from_qt(kind: QtMsgType, _context: QMessageLogContext, text: str) -> None:
    _log.log(_LEVELS.get(kind, logging.INFO), "Qt: %s", text)
