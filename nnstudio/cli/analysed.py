"""What there is to say about a project and its data before it is trained."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from nnstudio.compiler.report import Analysis, Problem
from nnstudio.data import Question
from nnstudio.errors import DataError
from nnstudio.graph import Signature
from nnstudio.project import Document

if TYPE_CHECKING:
    from nnstudio.data.looking import Finding


@dataclass(frozen=True, slots=True)
class Analysed:
    """The analysis of the graph; the problems of the data, then of the graph; what the data leaves open, and
    what stands out in it.
    """

    analysis: Analysis
    problems: tuple[Problem, ...]
    questions: tuple[Question, ...]
    findings: tuple[Finding, ...]


def analysed(document: Document, *, looking: bool = False) -> Analysed:
    """Reads the data of a project and analyses its graph with it; looks at the data as well if wanted."""
    from nnstudio.compiler.analysis import Analyzer
    from nnstudio.data.looking import look
    from nnstudio.data.preparation import fit
    from nnstudio.data.reading import read
    from nnstudio.data.splitting import split

    signature = Signature()
    problems: tuple[Problem, ...] = ()
    questions: tuple[Question, ...] = ()
    findings: tuple[Finding, ...] = ()
    if document.data.source is not None:
        try:
            dataset = read(document.data)
            questions = dataset.questions
            if looking and not dataset.can_train:
                findings = look(dataset, document.data).findings
            parts = split(dataset, document.data.split)
            preparation = fit(dataset, parts.train)
            signature = preparation.signature
            if looking:
                findings = look(dataset, document.data, parts, preparation).findings
        except DataError as error:
            problems = (Problem(error.code, None, error.message),)
    analysis = Analyzer().analyze(document.graph, signature, document.training.batch_size)
    return Analysed(analysis, (*problems, *analysis.problems), questions, findings)
