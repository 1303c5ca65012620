"""What the compiler says about a project and its data."""

from __future__ import annotations

from nnstudio.compiler.report import Analysis, Problem
from nnstudio.errors import DataError
from nnstudio.graph import Signature
from nnstudio.project import Document


def analysed(document: Document) -> tuple[Analysis, tuple[Problem, ...]]:
    """The analysis of the graph, and the problems of the data before those of the graph."""
    from nnstudio.compiler.analysis import Analyzer
    from nnstudio.data.reading import describe_signature

    signature = Signature()
    problems: tuple[Problem, ...] = ()
    if document.data.source is not None:
        try:
            signature = describe_signature(document.data)
        except DataError as error:
            problems = (Problem(error.code, None, error.message),)
    analysis = Analyzer().analyze(document.graph, signature, document.training.batch_size)
    return analysis, (*problems, *analysis.problems)
