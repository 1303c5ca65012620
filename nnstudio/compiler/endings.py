"""Problems of the last layer before an Output: it and the loss have to agree on who makes probabilities."""

from __future__ import annotations

from nnstudio.compiler import losses, repairs
from nnstudio.compiler.losses import Last
from nnstudio.compiler.report import Fix, Problem
from nnstudio.errors import Message, Phrase
from nnstudio.graph import Graph, Link, Node, Target
from nnstudio.layers import Layer, Shape
from nnstudio.layers.activation import LogSoftmax, ReLU, Sigmoid, Softmax, Softmin, Tanh
from nnstudio.layers.ends import LOSS_TITLES
from nnstudio.layers.hard import Hardsigmoid, Hardtanh
from nnstudio.layers.rectified import ReLU6
from nnstudio.layers.smooth import LogSigmoid, Softplus, Softsign

# What comes out of the first lies within bounds, what comes out of the others has one sign.
_SQUEEZING = (Tanh, Hardtanh, Hardsigmoid, Softsign, Softmin)
_ONE_SIGN = (ReLU, ReLU6, Softplus, LogSigmoid)


def use_loss(node: Node, loss: str) -> Fix:
    """Lets an Output use this loss."""
    title = Message("fix-use-loss", "Use {loss}", {"loss": Phrase(LOSS_TITLES[loss])})
    return repairs.configure(node, "loss", loss, title)


def last_activation(
    graph: Graph, output: Node, link: Link, shape: Shape, target: Target, declared: str
) -> list[Problem]:
    """What is wrong with the last layer, if it and the loss do not go together."""
    last = losses.last_layer(graph, output.id)
    layer = last.layer if last else None
    loss = losses.resolve_loss(declared, target, shape.sizes[0], layer)
    if loss == "binary_cross_entropy" and not isinstance(layer, Sigmoid | Softmax):
        return [_sigmoid_missing(output, link)]
    if last is None:
        return []
    if target.task == "number":
        bounded = isinstance(layer, (*_SQUEEZING, *_ONE_SIGN, Sigmoid, Softmax, LogSoftmax))
        return [_bounded(output, last, target)] if bounded else []
    if isinstance(layer, Softmax) and shape.sizes[0] == 1:
        return [_softmax_of_one(output, last)]
    if isinstance(layer, (*_SQUEEZING, *_ONE_SIGN)):
        return [_narrowed(output, last, loss)]
    if not isinstance(layer, Softmax | Sigmoid) or loss == "binary_cross_entropy":
        return []
    return [_twice(output, last, layer, loss)]


def _says(output: Node, last: Last, code: str, text: str, **values: object) -> Message:
    return Message(code, text, {"node": output.label, "layer": last.node.label, **values})


def _warning(last: Last, message: Message, detail: Message) -> Problem:
    """A warning whose remedy is to take the last layer out."""
    fix = repairs.within(last.path, repairs.remove(last.node))
    return Problem(message.code, last.outermost, message, detail, (fix,), "warning")


def _bounded(output: Node, last: Last, target: Target) -> Problem:
    message = _says(output, last, "answer-bounded", "{layer} bounds the answer at {node}")
    detail = _says(
        output,
        last,
        "answer-bounded-detail",
        "{target} is brought to mean 0 and spread 1; {layer} cannot give all of these numbers.",
        target=target.name,
    )
    return _warning(last, message, detail)


def _narrowed(output: Node, last: Last, loss: str) -> Problem:
    message = _says(output, last, "activation-before-output", "{layer} hinders {node}")
    detail = _says(
        output,
        last,
        "activation-before-output-detail",
        "{loss} takes scores of any size and sign; {layer} lets only some of them through.",
        loss=Phrase(LOSS_TITLES[loss]),
    )
    return _warning(last, message, detail)


def _twice(output: Node, last: Last, layer: Layer, loss: str) -> Problem:
    code = "softmax-before-cross-entropy" if isinstance(layer, Softmax) else "sigmoid-before-logits"
    message = _says(output, last, code, "{layer} is not needed before {node}")
    detail = _says(
        output,
        last,
        "twice",
        "{loss} makes probabilities by itself; twice makes learning slow.",
        loss=Phrase(LOSS_TITLES[loss]),
    )
    return _warning(last, message, detail)


def _softmax_of_one(output: Node, last: Last) -> Problem:
    message = _says(output, last, "softmax-of-one", "Softmax of one number is always 1")
    detail = _says(output, last, "softmax-sigmoid", "{layer} leaves nothing to learn; Sigmoid is meant.")
    fix = repairs.within(last.path, repairs.become(last.node, Sigmoid()))
    return Problem("softmax-of-one", last.outermost, message, detail, (fix,))


def _sigmoid_missing(output: Node, link: Link) -> Problem:
    values = {"node": output.label, "loss": Phrase(LOSS_TITLES["binary_cross_entropy"])}
    message = Message("sigmoid-missing", "{node} needs probabilities", values)
    detail = Message(
        "needs-probabilities", "{loss} takes numbers from 0 to 1, as Sigmoid makes them.", values
    )
    fixes = (repairs.insert(link, [Sigmoid()]), use_loss(output, "binary_cross_entropy_with_logits"))
    return Problem("sigmoid-missing", output.id, message, detail, fixes)
