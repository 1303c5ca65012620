"""Problems where answers leave the network: their size, their loss, and the last activation."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from nnstudio.compiler import losses, repairs
from nnstudio.compiler.bends import has_weights
from nnstudio.compiler.earlier import earlier
from nnstudio.compiler.endings import last_activation, use_loss
from nnstudio.compiler.merging import leading_to
from nnstudio.compiler.repairs import Measure
from nnstudio.compiler.report import Facts, Fix, Problem
from nnstudio.errors import Message, Phrase
from nnstudio.graph import Graph, Link, Node, Target
from nnstudio.layers import Layer, Shape
from nnstudio.layers.activation import ReLU, Sigmoid, Softmax
from nnstudio.layers.adaptive import GlobalAvgPool
from nnstudio.layers.comparison import Cast
from nnstudio.layers.dense import Linear
from nnstudio.layers.ends import LOSS_TITLES, Output
from nnstudio.layers.reshaping import Flatten, Reshape


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
        """Everything that is wrong with it; without a target only its kind of numbers is looked at."""
        if self.shape.dtype != "real":
            return [self._not_real()]
        if self.target is None:
            return []
        if not self.target.sizes and len(self.shape.sizes) != 1:
            return [self._wrong_axes(self.target)]
        return self._compared(self.target)

    def _says(self, code: str, text: str, **values: object) -> Message:
        return Message(code, text, {"node": self.node.label, **values})

    def _problem(self, message: Message, detail: Message, *fixes: Fix) -> Problem:
        return Problem(message.code, self.node.id, message, detail, fixes)

    def _not_real(self) -> Problem:
        message = self._says("needs-real", "{node} needs real numbers")
        detail = (
            self._says("receives-mask", "It receives a mask of yes and no.")
            if self.shape.dtype == "mask"
            else self._says("receives-indices", "It receives whole numbers that count entries.")
        )
        before = self._earlier(lambda shape: shape.dtype == "real")
        return self._problem(message, detail, *before, repairs.insert(self.link, [Cast()]))

    def _earlier(self, fits: Callable[[Shape], bool], units: int | None = None) -> list[Fix]:
        return earlier(self.measure, self.graph, self.facts, self.link, fits, units)

    def _wrong_axes(self, target: Target) -> Problem:
        wanted = losses.wanted_units("auto", target)
        fixes = self._earlier(lambda shape: len(shape.sizes) == 1 and shape.sizes[0] in wanted)
        for layer in (Flatten(), GlobalAvgPool()) if self.shape.sizes else (Reshape(sizes=(1,)),):
            after = repairs.through(self.measure, self.shape, [layer])
            if after is None or len(after.sizes) != 1:
                continue
            fits = after.sizes[0] in wanted
            linear = None if fits else repairs.made(Linear, out_features=wanted[0])
            layers = self._bent([layer, linear]) if linear else [layer]
            fixes.append(repairs.insert(self.link, layers))
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
        if target.sizes:
            return problems if self.shape.sizes == target.sizes else [*problems, self._wrong_sizes(target)]
        wanted = losses.wanted_units(declared, target)
        if self.shape.sizes[0] not in wanted:
            return [*problems, self._wrong_units(target, wanted[0])]
        return [*problems, *last_activation(self.graph, self.node, self.link, self.shape, target, declared)]

    def _wrong_sizes(self, target: Target) -> Problem:
        """A target that is a picture or a sequence wants an answer of exactly its sizes."""
        values = {"target": target.name, "sizes": str(Shape(target.sizes)), "given": self.shape.in_words()}
        chain = leading_to(self.measure, self.shape, target.sizes)
        before = self._earlier(lambda shape: shape.sizes == target.sizes, target.sizes[0])
        return self._problem(
            self._says("output-sizes", "{node} needs {sizes}", **values),
            self._says(
                "output-sizes-detail",
                "{target} has {sizes} numbers per sample, and {given} arrive.",
                **values,
            ),
            *before,
            *([repairs.insert(self.link, chain)] if chain else []),
        )

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
            *(use_loss(self.node, loss) for loss in losses.fitting_losses(target)[:1]),
        )

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
        one = "Insert Linear with one unit" if count == 1 else "Insert Linear with {count} units"
        linear = repairs.made(Linear, out_features=count)
        title = Message("fix-insert-linear", one, values)
        fixes = [repairs.insert(self.link, self._bent([linear]), title)] if linear else []
        fixes += self._nearest(count)
        if self._is_last():
            fixes.reverse()
        return self._problem(
            self._says("output-units", headline, **values), self._says("units-arrive", text, **values), *fixes
        )

    def _nearest(self, count: int) -> list[Fix]:
        """Another number of units in the nearest layer upstream that decides it, if that is enough."""
        return self._earlier(lambda shape: shape.sizes == (count,), count)[:1]

    def _is_last(self) -> bool:
        """Whether a layer with weights stands directly before the Output; otherwise it probably is hidden."""
        last = losses.last_layer(self.graph, self.node.id)
        return last is not None and (
            last.layer.group != "Activation" or isinstance(last.layer, Softmax | Sigmoid)
        )

    def _bent(self, layers: list[Layer]) -> list[Layer]:
        """Layers to insert, with an activation first where they would follow a layer with weights."""
        last = losses.last_layer(self.graph, self.node.id)
        return [ReLU(), *layers] if last and has_weights(last.layer) else layers
