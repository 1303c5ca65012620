"""The texts of the window: everything that `tr`, `translate` and `QT_TRANSLATE_NOOP` are given.

Read off the syntax tree rather than left to lupdate, which files the texts of aliases of `translate` under
wrong contexts, or leaves them out, and takes f-strings for texts.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

_TRANSLATE = "QCoreApplication.translate"
_MARK = "QT_TRANSLATE_NOOP"


class NotExtractableError(Exception):
    """A text that no catalog could hold; the message says where it stands."""


@dataclass(frozen=True, order=True)
class Text:
    """A text to be translated, as Qt looks it up; `counted` if its form depends on a number."""

    context: str
    source: str
    counted: bool = False


def texts_of(files: Sequence[Path]) -> set[Text]:
    """All texts of these files.

    Raises:
        NotExtractableError: a text is not written out where it is translated.
    """
    return {text for file in files for text in _Reader(file).texts()}


class _Reader:
    """One file, and the names that it has for `translate` and `QT_TRANSLATE_NOOP`."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._tree = ast.parse(file.read_text(encoding="utf-8"))
        self._names = {_TRANSLATE, _MARK}
        for node in ast.walk(self._tree):
            if isinstance(node, ast.Assign) and ast.unparse(node.value) in (_TRANSLATE, _MARK):
                self._names.update(ast.unparse(target) for target in node.targets)

    def texts(self) -> Iterator[Text]:
        yield from self._below(self._tree, "")

    def _below(self, node: ast.AST, owner: str) -> Iterator[Text]:
        for child in ast.iter_child_nodes(node):
            inside = child.name if isinstance(child, ast.ClassDef) else owner
            if isinstance(child, ast.Call):
                yield from self._called(child, owner)
            yield from self._below(child, inside)

    def _called(self, call: ast.Call, owner: str) -> Iterator[Text]:
        name = ast.unparse(call.func)
        if name == "self.tr":
            yield Text(owner, self._literal(call, 0), len(call.args) > 2)
        elif name.endswith(".tr"):
            raise NotExtractableError(f"{self._place(call)}: whose context is this? Only self.tr is known.")
        elif name in self._names and self._is_written_out(call):
            yield Text(self._literal(call, 0), self._literal(call, 1), len(call.args) > 3)

    def _is_written_out(self, call: ast.Call) -> bool:
        """Whether the text stands here; one that comes from a table was marked there."""
        return not isinstance(call.args[1], ast.Name | ast.Attribute | ast.Subscript)

    def _literal(self, call: ast.Call, at: int) -> str:
        given = call.args[at]
        if isinstance(given, ast.Constant) and isinstance(given.value, str):
            return given.value
        raise NotExtractableError(f"{self._place(call)}: {ast.unparse(given)} is no text written out.")

    def _place(self, node: ast.Call) -> str:
        return f"{self._file}, line {node.lineno}"
