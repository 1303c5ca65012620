"""Lookup tables have to be as large as what the data holds."""

from __future__ import annotations

from dataclasses import replace

from nnstudio.compiler.analysis import Analyzer
from nnstudio.graph import Graph, Signature, Target
from nnstudio.layers import Shape
from nnstudio.layers.embedding import Embedding
from nnstudio.project.architectures import network

SIGNATURE = Signature(
    {"text": Shape((20,), ("steps",), "index")},
    {"kind": Target("kind", "classes", ("a", "b"))},
    {"text": 700},
)


def with_entries(count: int) -> Graph:
    graph = network("Data", SIGNATURE, 100)
    (lookup,) = graph.of_kind("Embedding")
    assert isinstance(lookup.layer, Embedding)
    layer = lookup.layer.model_copy(update={"num_embeddings": count})
    return Graph({**graph.nodes, lookup.id: replace(lookup, layer=layer)}, graph.links)


def test_a_lookup_that_is_too_small_is_told_and_one_click_mends_it() -> None:
    graph = with_entries(699)
    (problem,) = Analyzer().analyze(graph, SIGNATURE).problems
    assert problem.code == "entries-missing"
    assert problem.severity == "error"
    (fix,) = problem.fixes
    assert Analyzer().analyze(fix.edit(graph), SIGNATURE).problems == ()


def test_one_that_is_large_enough_is_fine() -> None:
    assert Analyzer().analyze(with_entries(700), SIGNATURE).problems == ()


def test_without_data_nothing_is_said_of_it() -> None:
    codes = {problem.code for problem in Analyzer().analyze(with_entries(1), Signature()).problems}
    assert "entries-missing" not in codes
