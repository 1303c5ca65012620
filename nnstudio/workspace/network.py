"""Shapes and problems of the graph, worked out in the background while the person edits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from psygnal import Signal

from nnstudio.compiler.report import Analysis
from nnstudio.graph import Graph, Signature, difference
from nnstudio.workspace.background import Background, Post
from nnstudio.workspace.session import message_of

if TYPE_CHECKING:
    from nnstudio.compiler.analysis import Analyzer
    from nnstudio.errors import Message


class NetworkAnalysis:
    """The latest analysis; `busy` while a newer one is worked out, `analysed` is the graph it belongs to."""

    changed = Signal()

    def __init__(self, post: Post) -> None:
        self._background = Background(post, "analysis")
        self._analyzer: Analyzer | None = None
        self._graph = Graph()
        self._signature = Signature()
        self._single = False
        self.analysis = Analysis()
        self.analysed = Graph()
        self.busy = False
        self.error: Message | None = None

    @property
    def is_unknown(self) -> bool:
        """Whether nothing is known yet of the graph that is worked out, as after opening another project."""
        return self.busy and bool(self._graph) and not self._graph.nodes.keys() & self.analysed.nodes.keys()

    def show(self, graph: Graph, signature: Signature, batch_size: int) -> None:
        """Analyses this graph for batches of this size, unless only positions changed."""
        single = batch_size == 1  # other sizes make no difference
        same_data = (signature, single) == (self._signature, self._single)
        unchanged = same_data and not difference(self._graph, graph).matters
        self._graph, self._signature, self._single = graph, signature, single
        if unchanged:
            return
        self.busy = True
        self.changed.emit()
        self._background.request(
            lambda: (graph, self._analyze(graph, signature, batch_size)), self._done, self._refused
        )

    def close(self) -> None:
        """Ends the background thread."""
        self._background.close()

    def _analyze(self, graph: Graph, signature: Signature, batch_size: int) -> Analysis:
        # Loaded here, on the background thread: importing torch takes longer than the first paint may.
        from nnstudio.compiler.analysis import Analyzer

        if self._analyzer is None:
            self._analyzer = Analyzer()
        return self._analyzer.analyze(graph, signature, batch_size)

    def _done(self, found: tuple[Graph, Analysis]) -> None:
        (self.analysed, self.analysis), self.busy, self.error = found, False, None
        self.changed.emit()

    def _refused(self, error: Exception) -> None:
        self.analysis, self.analysed = Analysis(), Graph()
        self.busy, self.error = False, message_of(error)
        self.changed.emit()
