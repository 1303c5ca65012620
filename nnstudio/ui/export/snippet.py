"""A few lines of Python that use the exported file, ready to be copied."""

from __future__ import annotations

from textwrap import fill
from typing import TYPE_CHECKING

from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from nnstudio.export.naming import CATEGORIES, CLASS, IMAGE, NUMBERS, PROBABILITIES
from nnstudio.ui.theme.measures import SECONDARY
from nnstudio.ui.widgets import Card, Muted, OutlineButton

if TYPE_CHECKING:
    from nnstudio.data.preparation import Preparation

_WIDTH = 48
_FRAME = 16
_GLUE = "\N{NO-BREAK SPACE}"


class SnippetCard(Card):
    """Code that can be read, selected and copied."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Python", parent)
        self.code = QPlainTextEdit(self)
        self.code.setObjectName("export.code")
        self.code.setAccessibleName(self.tr("Python code that uses the file"))
        self.code.setReadOnly(True)
        self.code.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        font.setPixelSize(SECONDARY)
        self.code.setFont(font)
        copy = OutlineButton(self.tr("Copy"), self, icon="copy")
        copy.setObjectName("export.copy")
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.code.toPlainText()))
        self.header.addWidget(copy)
        self.body.addWidget(self.code)
        self.body.addWidget(Muted(self.tr("Needs only: pip install onnxruntime numpy"), self))

    def show_code(self, code: str) -> None:
        """Shows other lines."""
        if code != self.code.toPlainText():
            self.code.setPlainText(code)
            self.code.setFixedHeight(self.code.fontMetrics().lineSpacing() * (code.count("\n") + 1) + _FRAME)


def python_snippet(file: str, preparation: Preparation) -> str:
    """A complete program: loads the file, answers for one row of typical values, prints the answer."""
    rows = [*_numbers(preparation), *_categories(preparation), *_image(preparation)]
    if preparation.numbers or preparation.categories:
        names = {NUMBERS: preparation.numbers, CATEGORIES: preparation.categories}
        pairs = ", ".join(f'"{name}": {name.removeprefix("in_")}' for name, given in names.items() if given)
    else:
        pairs = f'"{IMAGE}": image'
    if getattr(preparation.target, "classes", ()):
        answer = [
            f'probabilities, names = session.run(\n    ["{PROBABILITIES}", "{CLASS}"],\n    {{{pairs}}},\n)',
            "print(names[0], probabilities[0].max())",
        ]
    else:
        answer = [f"(values,) = session.run(\n    None, {{{pairs}}}\n)", "print(values[0])"]
    lines = [
        "import numpy as np",
        "import onnxruntime as ort",
        "",
        f"session = ort.InferenceSession({file!r})",
        "",
        *rows,
        *answer,
    ]
    return "\n".join(lines) + "\n"


def _numbers(preparation: Preparation) -> list[str]:
    if not preparation.numbers:
        return []
    values = [f"{field.fill:.4g}" for field in preparation.numbers]
    return [
        "# One row. A missing value is float('nan').",
        *_comment([field.name for field in preparation.numbers]),
        f"numbers = np.array([[\n{_wrapped(values)}\n]], dtype=np.float32)",
    ]


def _categories(preparation: Preparation) -> list[str]:
    if not preparation.categories:
        return []
    values = [repr(field.categories[0]) if field.categories else '""' for field in preparation.categories]
    return [
        *_comment([field.name for field in preparation.categories]),
        f"categories = np.array([[\n{_wrapped(values)}\n]], dtype=object)",
    ]


def _image(preparation: Preparation) -> list[str]:
    if not preparation.images:
        return []
    image = preparation.images[0]
    shape = f"(1, {image.height}, {image.width}, {image.channels})"
    return [
        "# One picture: height, width, channels; 0 to 255.",
        f"image = np.zeros({shape}, dtype=np.uint8)",
    ]


def _wrapped(values: list[str]) -> str:
    return fill(", ".join(values), _WIDTH, initial_indent="    ", subsequent_indent="    ")


def _comment(names: list[str]) -> list[str]:
    # A name is not broken in two; a line break in one would end the comment.
    safe = ", ".join(_GLUE.join(name.split()) for name in names)
    lines = fill(safe, _WIDTH, initial_indent="# ", subsequent_indent="# ", break_long_words=False)
    return lines.replace(_GLUE, " ").split("\n")
