"""`nnstudio check`: what keeps a project from training, and what is to be known about its data."""

from __future__ import annotations

from nnstudio.cli.analysed import analysed
from nnstudio.cli.arguments import AsJson, Project
from nnstudio.cli.opened import opened
from nnstudio.cli.output import print_findings, print_json, print_questions
from nnstudio.compiler.report import Problem
from nnstudio.graph import Graph


def command(file: Project, as_json: AsJson = False) -> None:
    """Lists the problems of a project, each with its node and its remedies, and what is worth knowing of its
    data: what was decided for you, and what stands out.
    """
    with opened(file) as project:
        graph = project.document.graph
        found = analysed(project.document, looking=True)
    if as_json:
        print_json(
            {
                "problems": [_described(problem) for problem in found.problems],
                "questions": [question.to_json() for question in found.questions],
                "findings": [finding.to_json() for finding in found.findings],
            }
        )
        return
    print_questions(found.questions)
    print_findings(found.findings)
    if not found.problems:
        print("No problems: ready to train.")
    for problem in found.problems:
        print(_in_words(problem, graph))


def _sentence(problem: Problem) -> str:
    parts = [str(problem.message).rstrip("."), *([str(problem.detail).rstrip(".")] if problem.detail else [])]
    return ". ".join(parts) + "."


def _described(problem: Problem) -> dict[str, object]:
    return {
        "code": problem.code,
        "node": problem.node,
        "message": _sentence(problem),
        "fixes": [str(fix.title) for fix in problem.fixes],
        "severity": problem.severity,
    }


def _in_words(problem: Problem, graph: Graph) -> str:
    place = graph.node(problem.node).label if problem.node else "Project"
    fixes = "".join(f"\n    → {fix.title}" for fix in problem.fixes)
    return f"{place} ({problem.severity}): {_sentence(problem)}{fixes}"
