"""A few lines of Python that use an exported file, ready to be copied."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import fill

import numpy as np

from nnstudio.data.preparation import ClassTarget, Preparation, SequenceInput, TextInput
from nnstudio.data.preparation.texts import WORD
from nnstudio.export.naming import CATEGORIES, CLASS, DATES, NUMBERS, PROBABILITIES, input_names

_WIDTH = 48
_GLUE = "\N{NO-BREAK SPACE}"
_EXAMPLE = "Any text"


def python_snippet(file: str, preparation: Preparation) -> str:
    """A complete program: loads the file, answers for one row of typical values, prints the answer."""
    names = input_names(preparation)
    pairs = ", ".join(f'"{name}": {_variable(name)}' for name in names.values())
    lines = [
        *(["import re", ""] if any(text.unit == "words" for text in preparation.texts) else []),
        "import numpy as np",
        "import onnxruntime as ort",
        "",
        f"session = ort.InferenceSession({file!r})",
        "",
        *_table(preparation),
        *_alone(preparation, names),
        *_answer(preparation, pairs),
    ]
    return "\n".join(lines) + "\n"


def _variable(name: str) -> str:
    return name.removeprefix("in_")


def _answer(preparation: Preparation, pairs: str) -> list[str]:
    if len(preparation.targets) != 1:
        return [
            f"answers = session.run(\n    None, {{{pairs}}}\n)",
            "for output, answer in zip(session.get_outputs(), answers):",
            "    print(output.name, answer[0])",
        ]
    if isinstance(preparation.target, ClassTarget):
        return [
            f'probabilities, names = session.run(\n    ["{PROBABILITIES}", "{CLASS}"],\n    {{{pairs}}},\n)',
            "print(names[0], probabilities[0].max())",
        ]
    return [f"(values,) = session.run(\n    None, {{{pairs}}}\n)", "print(values[0])"]


def _table(preparation: Preparation) -> Iterator[str]:
    """What stands in a table: a row, or as many as the network looks back."""
    numbers, dates, words = preparation.numbers, preparation.dates, preparation.categories
    if numbers:
        yield "# One row. A missing value is float('nan')."
        yield from _row(
            NUMBERS, [field.name for field in numbers], [f"{field.fill:.4g}" for field in numbers]
        )
        yield "]], dtype=np.float32)"
    if dates:
        days = [f'"{np.datetime64(field.fill, "s")}"' for field in dates]
        yield from _row(DATES, [field.name for field in dates], days)
        yield ']], dtype="datetime64[s]").astype(np.int64)'
    if words:
        first = [repr(field.categories[0]) if field.categories else '""' for field in words]
        yield from _row(CATEGORIES, [field.name for field in words], first)
        yield "]], dtype=object)"
    if preparation.window and (numbers or dates or words):
        yield f"# The network looks back {preparation.window} rows, the latest last."
        for name, fields in ((NUMBERS, numbers), (DATES, dates), (CATEGORIES, words)):
            if fields:
                own = _variable(name)
                yield f"{own} = np.repeat({own}[:, None], {preparation.window}, axis=1)"


def _row(name: str, fields: list[str], values: list[str]) -> Iterator[str]:
    yield from _comment(fields)
    yield f"{_variable(name)} = np.array([["
    line = ""
    for value in values:  # none is broken in two
        if line and len(line) + len(value) > _WIDTH - 6:
            yield f"    {line},"
            line = value
        else:
            line = f"{line}, {value}" if line else value
    yield f"    {line}"


def _alone(preparation: Preparation, names: dict[str, str]) -> Iterator[str]:
    """What is an input by itself."""
    for text in preparation.texts:
        yield f"# {_safe(text.name)}: the pieces of a text."
        yield f"{_variable(names[f'text {text.name}'])} = np.array([{_pieces(text)}], dtype=object)"
    for image in preparation.images:
        shape = f"(1, {image.height}, {image.width}, {image.channels})"
        yield "# One picture: height, width, channels; 0 to 255."
        yield f"{_variable(names[f'image {image.name}'])} = np.zeros({shape}, dtype=np.uint8)"
    for sequence in preparation.sequences:
        yield "# One sequence: steps, channels."
        yield f"{_variable(names[f'sequence {sequence.name}'])} = {_zeros(sequence)}"


def _zeros(sequence: SequenceInput) -> str:
    return f"np.zeros((1, {sequence.steps}, {sequence.channels}), dtype=np.float32)"


def _pieces(text: TextInput) -> str:
    given = f'"{_EXAMPLE}"' + (".lower()" if text.lower else "")
    return f"list({given})" if text.unit == "characters" else f're.findall(r"{WORD}", {given})'


def _comment(names: list[str]) -> list[str]:
    # A name is not broken in two; a line break in one would end the comment.
    safe = ", ".join(_GLUE.join(name.split()) for name in names)
    lines = fill(safe, _WIDTH, initial_indent="# ", subsequent_indent="# ", break_long_words=False)
    return lines.replace(_GLUE, " ").split("\n")


def _safe(name: str) -> str:
    return " ".join(name.split())
