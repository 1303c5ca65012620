"""The whole file: what it is, the network, the data, training and answers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import chain

from nnstudio.export.python import answering, fitting, preparing, splitting, targets, training
from nnstudio.export.python.classes import imports_of, names_in
from nnstudio.export.python.project import Project
from nnstudio.export.python.reading import reading
from nnstudio.export.python.refusals import refuse
from nnstudio.export.python.source import classes_of

_ABOUT = '''"""A network that {does}, with its data, its training and its answers.

Needs {needs}.

    python {file} train               learn from the data; the result is kept in {kept}
    python {file} evaluate            compare answers with the truth on the rows kept for the test
    python {file} predict ROWS        answers for new rows{rows}
"""
'''

_PACKAGES = {"PIL": "pillow", "soundfile": "soundfile", "sklearn": "scikit-learn", "kornia": "kornia"}
"""What has to be installed for a module."""
_DEFINED = re.compile(r"^(?:def |class )?(\w+)")
_END = """
if __name__ == "__main__":
    main()
"""


def program(project: Project, *, starts_from_weights: bool = False) -> str:
    """The source of a file that does by itself what the project does.

    Args:
        project: what is printed.
        starts_from_weights: whether training starts from weights in a file beside it, not from random ones.

    Raises:
        ExportError: something in the project cannot be printed.
    """
    refuse(project)
    source = reading(project)
    functions = (
        *source.functions,
        *splitting.functions(project),
        *fitting.functions(project),
        *preparing.functions(project),
        *targets.functions(project),
        *training.functions(project, starts_from_weights=starts_from_weights),
        *answering.functions(project),
    )
    constants = [
        "\n".join(lines)
        for lines in chain(
            source.constants,
            fitting.constants(project),
            preparing.constants(project),
            targets.constants(project),
            training.constants(project.record.training),
        )
    ]
    used = _in_use([*constants, *functions], "main")
    head = "\n".join(each for each in constants if each in used)
    definitions = [each.strip("\n") for each in functions if each in used]
    classes = classes_of(project.network.assembly).rstrip("\n")
    body = "\n\n\n".join((head, classes, *definitions, _END.strip("\n")))
    path = project.path
    about = _ABOUT.format(
        does=_does(project),
        needs=_needed(imports_of(body)),
        file=path.name,
        kept=path.with_suffix(".pt").name,
        rows=source.rows,
    )
    return f"{about}\n{imports_of(body)}\n\n{body}\n"


def _does(project: Project) -> str:
    names = [target.name for target in project.preparation.targets]
    if project.dataset.reconstruct:
        return "answers its own input again"
    return f"predicts {' and '.join(map(_plain, names))}"


def _needed(imports: str) -> str:
    """What has to be installed, read off the imports."""
    found = [name for name in ("torch", "numpy", "pandas") if name in imports]
    found += [package for name, package in _PACKAGES.items() if f" {name}" in imports]
    *others, last = found
    return f"{', '.join(others)} and {last}"


def _in_use(definitions: Sequence[str], wanted: str) -> frozenset[str]:
    """Those definitions that the wanted one needs, directly or not, and itself."""
    sources = {_name(source): source for source in definitions}
    found: set[str] = set()
    waiting = [wanted]
    while waiting:
        source = sources[waiting.pop()]
        if source not in found:
            found.add(source)
            waiting += sources.keys() & names_in(source)
    return frozenset(found)


def _name(source: str) -> str:
    """What a definition defines; decorators stand before it."""
    line = next(line for line in source.split("\n") if line and not line.startswith("@"))
    found = _DEFINED.match(line)
    assert found is not None
    return found[1]


def _plain(text: str) -> str:
    words = " ".join("".join(letter if letter.isprintable() else " " for letter in text).split())
    return f"“{words}”".replace("\\", "\\\\").replace('"', "'")
