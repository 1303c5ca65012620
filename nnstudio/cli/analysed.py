"""What the compiler says about a project and its data."""

from __future__ import annotations

from dataclasses import dataclass

from nnstudio.compiler.report import Analysis, Problem
from nnstudio.data import Question
from nnstudio.errors import DataError
from nnstudio.graph import Signature
from nnstudio.project import Document


@dataclass(frozen=True, slots=True)
class Analysed:
    """The analysis of the graph, the problems of the data before those of the graph, and what was asked."""

    analysis: Analysis
    problems: tuple[Problem, ...]
    questions: tuple[Question, ...]


def analysed(document: Document) -> Analysed:
    """Reads the data of a project and analyses its graph with it."""
    from nnstudio.compiler.analysis import Analyzer
    from nnstudio.data.reading import read, signature_of

    signature = Signature()
    problems: tuple[Problem, ...] = ()
    questions: tuple[Question, ...] = ()
    if document.data.source is not None:
        try:
            dataset = read(document.data)
            questions = dataset.questions
            signature = signature_of(dataset, document.data)
        except DataError as error:
            problems = (Problem(error.code, None, error.message),)
    analysis = Analyzer().analyze(document.graph, signature, document.training.batch_size)
    return Analysed(analysis, (*problems, *analysis.problems), questions)
