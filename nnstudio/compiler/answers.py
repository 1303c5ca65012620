"""Problems where answers leave the network: their size, their loss, and the last activation."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from nnstudio.compiler import losses, repairs
from nnstudio.compiler.repairs import Measure
from nnstudio.compiler.report import Facts, Fix, Problem
from nnstudio.errors import Message, Phrase
from nnstudio.graph import Graph, Link, Node, Target, edits
from nnstudio.layers import Layer, Shape
from nnstudio.layers.activation import Sigmoid, Softmax
from nnstudio.layers.dense import Linear
from nnstudio.layers.ends import LOSS_TITLES, Output
from nnstudio.layers.pooling import AdaptiveAvgPool2d
from nnstudio.layers.reshaping import Flatten

# The parameter that says how many numbers come out, and what these are called.
_UNITS = {
    "out_features": ("Use one unit", "Use {count} units"),
    "hidden_size": ("Use one unit", "Use {count} units"),
    "out_channels": ("Use one filter", "Use {count} filters"),
}


@dataclass(frozen=True, slots=True)
class Answer:
    """What arrives at one Output: `shape` through `link`, to be compared with `target` if the data has it."""

    measure: Measure
    graph: Graph
    facts: Mapping[str, Facts]
    node: Node
    link: Link
    shape: Shape
    target: Target | None

    def problems(self) -> list[Problem]:
        """Everything that is wrong with it; without a target only its axes are looked at."""
        if self.shape.dtype != "real":
            message = self._says("needs-real", "{node} needs real numbers")
            detail = self._says("receives-indices", "It receives whole numbers that count entries.")
            return [self._problem(message, detail)]
        if len(self.shape.sizes) != 1:
            return [self._wrong_axes()]
        if self.target is None:
            return []
        return self._compared(self.target)

    def _says(self, code: str, text: str, **values: object) -> Message:
        return Message(code, text, {"node": self.node.label, **values})

    def _problem(self, message: Message, detail: Message, *fixes: Fix) -> Problem:
        return Problem(message.code, self.node.id, message, detail, fixes)

    def _wrong_axes(self) -> Problem:
        wanted = losses.wanted_units("auto", self.target) if self.target else ()
        ways: list[list[Layer]] = [[Flatten()]] if self.shape.sizes else []
        if len(self.shape.sizes) == 3:
            ways.append([AdaptiveAvgPool2d(), Flatten()])
        fixes = []
        for layers in ways:
            after = repairs.through(self.measure, self.shape, layers)
            if after is None:
                continue
            fits = not wanted or after.sizes[0] in wanted
            linear = None if fits else repairs.made(Linear, out_features=wanted[0])
            fixes.append(repairs.insert(self.link, [*layers, linear] if linear else layers))
        message = self._says("output-axes", "{node} needs one row of numbers")
        detail = self._says("receives-axes", "It receives {shape}.", shape=self.shape.in_words())
        return self._problem(message, detail, *fixes)

    def _compared(self, target: Target) -> list[Problem]:
        layer = self.node.layer
        declared: str = layer.loss if isinstance(layer, Output) else "auto"
        problems = []
        if declared != "auto" and declared not in losses.fitting_losses(target):
            problems.append(self._wrong_loss(target, declared))
            declared = "auto"
        wanted = losses.wanted_units(declared, target)
        if self.shape.sizes[0] not in wanted:
            return [*problems, self._wrong_units(target, wanted[0])]
        return [*problems, *self._last_activation(target, declared)]

    def _wrong_loss(self, target: Target, declared: str) -> Problem:
        if target.task == "number":
            text = "{target} is a number, and {loss} compares classes."
        elif declared == "mse_loss":
            text = "{target} has classes, and {loss} compares numbers."
        else:
            text = "{target} has {count} classes, and {loss} tells two apart."
        values = {"loss": Phrase(LOSS_TITLES[declared]), "target": target.name, "count": len(target.classes)}
        auto = Message("fix-loss-auto", "Choose the loss from the target")
        return self._problem(
            self._says("loss-does-not-fit", "{loss} does not fit {target}", **values),
            self._says("loss-compares", text, **values),
            repairs.configure(self.node, "loss", "auto", auto),
            *(self._use_loss(loss) for loss in losses.fitting_losses(target)[:1]),
        )

    def _use_loss(self, loss: str) -> Fix:
        title = Message("fix-use-loss", "Use {loss}", {"loss": Phrase(LOSS_TITLES[loss])})
        return repairs.configure(self.node, "loss", loss, title)

    def _wrong_units(self, target: Target, count: int) -> Problem:
        if target.task == "number":
            text = "{target} has {count} per sample, and {given} arrive."
        elif target.is_binary and count == 1:
            text = "This loss takes one number for the two classes, and {given} arrive."
        else:
            text = "{target} has {count} classes, and {given} arrive."
        headline = "{node} needs one number" if count == 1 else "{node} needs {count} numbers"
        numbers = self.shape.sizes[0]
        given = Phrase("1 number") if numbers == 1 else Phrase("{count} numbers", count=f"{numbers:,}")
        values = {"target": target.name, "count": count, "given": given}
        fixes = []
        linear = repairs.made(Linear, out_features=count)
        if linear:
            one = "Insert Linear with one unit" if count == 1 else "Insert Linear with {count} units"
            fixes.append(repairs.insert(self.link, [linear], Message("fix-insert-linear", one, values)))
        nearest = self._nearest(count)
        if nearest:
            node, parameter, direct = nearest
            unit, units = _UNITS[parameter]
            title = Message("fix-use-units", unit if count == 1 else units, {"count": count})
            fixes.insert(0 if direct else 1, repairs.configure(node, parameter, count, title))
        return self._problem(
            self._says("output-units", headline, **values), self._says("units-arrive", text, **values), *fixes
        )

    def _nearest(self, count: int) -> tuple[Node, str, bool] | None:
        """The nearest layer upstream that decides how many numbers arrive, if changing it is enough.

        Also which parameter decides, and whether it stands directly before the Output: then changing it is
        the first choice, otherwise it probably is a hidden layer.
        """
        path: list[Layer] = []
        link = self.link
        while True:
            node = self.graph.node(link.source)
            if len(self.graph.leaving(node.id)) != 1 or len(self.graph.arriving(node.id)) != 1:
                return None
            parameter = next((name for name in _UNITS if name in type(node.layer).model_fields), None)
            if parameter:
                break
            path.insert(0, node.layer)
            link = self.graph.arriving(node.id)[0]
        changed = repairs.changed(node.layer, **{parameter: count})
        (source,) = self.facts[node.id].inputs.values()
        after = repairs.through(self.measure, source, [changed, *path])
        if after is None or after.sizes != (count,):
            return None
        return node, parameter, all(isinstance(layer, Softmax | Sigmoid | Flatten) for layer in path)

    def _last_activation(self, target: Target, declared: str) -> list[Problem]:
        """The last activation and the loss have to agree on who makes probabilities."""
        id = losses.last_layer(self.graph, self.node.id)
        last = self.graph.node(id) if id else None
        layer = last.layer if last else None
        loss = losses.resolve_loss(declared, target, self.shape.sizes[0], layer)
        if loss == "binary_cross_entropy" and not isinstance(layer, Sigmoid | Softmax):
            return [self._sigmoid_missing()]
        if last is None or target.task != "classes":
            return []
        values = {"layer": last.label, "loss": Phrase(LOSS_TITLES[loss])}
        if isinstance(layer, Softmax) and self.shape.sizes[0] == 1:
            message = self._says("softmax-of-one", "Softmax of one number is always 1")
            detail = self._says(
                "softmax-sigmoid", "{layer} leaves nothing to learn; Sigmoid is meant.", **values
            )
            title = Message("fix-become-sigmoid", "Turn it into Sigmoid")
            fix = Fix(title, lambda graph: edits.become(graph, last.id, Sigmoid()))
            return [Problem("softmax-of-one", last.id, message, detail, (fix,))]
        if not isinstance(layer, Softmax | Sigmoid) or loss == "binary_cross_entropy":
            return []
        code = "softmax-before-cross-entropy" if isinstance(layer, Softmax) else "sigmoid-before-logits"
        message = self._says(code, "{layer} is not needed before {node}", **values)
        detail = self._says(
            "twice", "{loss} makes probabilities by itself; twice makes learning slow.", **values
        )
        return [Problem(code, last.id, message, detail, (repairs.remove(last),), "warning")]

    def _sigmoid_missing(self) -> Problem:
        values = {"loss": Phrase(LOSS_TITLES["binary_cross_entropy"])}
        return self._problem(
            self._says("sigmoid-missing", "{node} needs probabilities"),
            self._says(
                "needs-probabilities", "{loss} takes numbers from 0 to 1, as Sigmoid makes them.", **values
            ),
            repairs.insert(self.link, [Sigmoid()]),
            self._use_loss("binary_cross_entropy_with_logits"),
        )
