"""The English sentences of messages and errors, and the words of phrases, found in the source."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence
from pathlib import Path

from nnstudio import errors
from tests.translation.window import NotExtractableError

_ERRORS = {
    name
    for name, kind in vars(errors).items()
    if isinstance(kind, type) and issubclass(kind, errors.StudioError)
}
_SENTENCES = {*_ERRORS, "Message", "Failed"}


def sentences_of(files: Sequence[Path]) -> set[str]:
    """Everything that is given to a message, an error or a phrase in these files.

    Raises:
        NotExtractableError: a message is made of a text that cannot be found in its file.
    """
    return {text for file in files for text in _Reader(file).sentences()}


class _Reader:
    """One file. Texts may stand in the call, in a variable or table, or be handed in by a caller."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._tree = ast.parse(file.read_text(encoding="utf-8"))
        self._calls = [node for node in ast.walk(self._tree) if isinstance(node, ast.Call)]
        self._functions = [node for node in ast.walk(self._tree) if isinstance(node, ast.FunctionDef)]

    def sentences(self) -> Iterator[str]:
        for call in self._calls:
            name = _last_name(call.func)
            if name == "Phrase" and call.args and isinstance(call.args[0], ast.Constant):
                yield str(call.args[0].value)
            elif name == "joined" and isinstance(between := call.args[0], ast.Constant):
                yield f"{{first}}{between.value}{{second}}"
            elif name in _SENTENCES and (given := _argument(call, 1, "text")) is not None:
                yield from self._checked(given)

    def _checked(self, given: ast.expr) -> Iterator[str]:
        if isinstance(given, ast.Attribute) or isinstance(getattr(given, "slice", None), ast.Constant):
            return  # the text of a message that was made elsewhere, maybe by another process
        texts = list(self._texts(given))
        if not texts:
            raise NotExtractableError(
                f"{self._file}, line {given.lineno}: no text found for {ast.unparse(given)}."
            )
        yield from texts

    def _texts(self, given: ast.expr) -> Iterator[str]:
        match given:
            case ast.Constant(value=str(text)):
                yield text
            case ast.IfExp():
                yield from self._texts(given.body)
                yield from self._texts(given.orelse)
            case ast.Name(id=name):
                yield from self._named(name, given)
            case ast.Subscript(value=ast.Name(id=table)):
                yield from self._values(table)
            case ast.Call(func=ast.Attribute(value=ast.Name(id=table), attr="get"), args=[_, default]):
                yield from self._values(table)
                yield from self._texts(default)

    def _named(self, name: str, use: ast.expr) -> Iterator[str]:
        """Texts that a name may stand for: assigned, counted through in a loop, or handed in."""
        function = self._function_around(use)
        if function is not None and name in (parameters := [each.arg for each in function.args.args]):
            at = parameters.index(name) - (parameters[0] == "self")
            for call in self._calls:
                if _last_name(call.func) == function.name and (handed := _argument(call, at, name)):
                    yield from self._texts(handed)
            return
        for node in ast.walk(function or self._tree):
            match node:
                case ast.Assign(targets=[ast.Name(id=found)]) if found == name:
                    yield from self._texts(node.value)
                case ast.Assign(
                    targets=[ast.Tuple(elts=names)], value=ast.Subscript(value=ast.Name(id=table))
                ):
                    yield from self._items(table, names, name)
                case ast.For(target=ast.Tuple(elts=names), iter=ast.Name(id=table)):
                    yield from self._items(table, names, name)

    def _items(self, table: str, names: list[ast.expr], name: str) -> Iterator[str]:
        """One place of every row of a table of tuples."""
        places = [at for at, each in enumerate(names) if isinstance(each, ast.Name) and each.id == name]
        for row in self._rows(table) if places else ():
            if isinstance(row, ast.Tuple):
                yield from self._texts(row.elts[places[0]])

    def _values(self, table: str) -> Iterator[str]:
        for row in self._rows(table):
            yield from self._texts(row)

    def _rows(self, table: str) -> list[ast.expr]:
        for node in self._tree.body:
            names = node.targets if isinstance(node, ast.Assign) else [getattr(node, "target", None)]
            if isinstance(node, ast.Assign | ast.AnnAssign) and any(
                isinstance(each, ast.Name) and each.id == table for each in names
            ):
                value = node.value
                return value.values if isinstance(value, ast.Dict) else getattr(value, "elts", [])
        return []

    def _function_around(self, node: ast.expr) -> ast.FunctionDef | None:
        around = [
            function for function in self._functions if any(inside is node for inside in ast.walk(function))
        ]
        return around[-1] if around else None


def _last_name(function: ast.expr) -> str:
    return function.id if isinstance(function, ast.Name) else getattr(function, "attr", "")


def _argument(call: ast.Call, at: int, name: str) -> ast.expr | None:
    if at < len(call.args):
        return call.args[at]
    return next((keyword.value for keyword in call.keywords if keyword.arg == name), None)
