from __future__ import annotations

from typing import Any, ClassVar

import pytest
import torch
from torch import fx

from nnstudio.calls import Apply, Module, nn
from nnstudio.calls import torch as recorded
from nnstudio.compiler.builder import Builder
from nnstudio.compiler.realise import realise, resolve
from nnstudio.errors import LayerError
from nnstudio.layers import Layer, Port, Shape


class Several(Layer):
    """Three modules, one of them applied twice, a slice, a method, a nested tuple and two outputs."""

    outputs: ClassVar = (Port("output"), Port("other"))

    def build(self, input: Any) -> Any:
        shared = nn.Linear(6, 6)
        twice = shared(shared(input))
        both = recorded.cat((twice, (-input)[:, 1:3]), dim=1)
        return {"output": nn.Linear(8, 2)(both), "other": nn.Tanh()(twice).mean(dim=1, keepdim=True) / 2}


def realised(layer: Layer) -> fx.GraphModule:
    builder = Builder()
    outputs = realise(layer, [Shape((6,))], [builder.calls.placeholder("x")], builder, "block")
    return builder.finish(outputs, "Layer").module


def test_an_expression_does_what_pytorch_would() -> None:
    module = realised(Several())
    given = torch.rand(5, 6)
    shared, last = module.block.linear, module.block.linear_2
    twice = shared(shared(given))
    answer = module(given)
    assert torch.equal(answer["output"], last(torch.cat((twice, (-given)[:, 1:3]), 1)))
    assert torch.equal(answer["other"], torch.tanh(twice).mean(dim=1, keepdim=True) / 2)
    assert {name.rpartition(".")[0] for name in module.state_dict()} == {"block.linear", "block.linear_2"}


def test_a_module_among_the_arguments_is_made_first() -> None:
    class Stacked(Layer):
        """A module inside a module."""

        def build(self, input: Any) -> Module:
            return nn.Sequential(nn.Linear(6, 3), nn.ReLU())

    assert realised(Stacked())(torch.rand(2, 6))["output"].shape == (2, 3)


@pytest.mark.parametrize("path", ["torch.nn.Conv2d", "torch.cat", "operator.add", "torch.nn.functional.relu"])
def test_pytorch_is_found(path: str) -> None:
    assert callable(resolve(path))


@pytest.mark.parametrize(
    "path", ["os.system", "builtins.eval", "torch.nn.NoSuch", "torch", "torch.nn", "torch._C._cuda_init", ""]
)
def test_nothing_else_is(path: str) -> None:
    with pytest.raises(LayerError) as refused:
        resolve(path)
    assert refused.value.code == "call-unknown"


def test_a_function_that_is_no_module_cannot_be_one() -> None:
    class Odd(Layer):
        """Uses a function as a module."""

        def build(self, input: Any) -> Apply:
            return Module("torch.nn.functional.relu", (torch.zeros(1),))(input)

    with pytest.raises(LayerError) as refused:
        realised(Odd())
    assert refused.value.code == "call-unknown"
