from __future__ import annotations

import pytest
import torch
from torch import nn

from nnstudio.compiler.measure import measure
from nnstudio.errors import LayerError
from nnstudio.layers import Shape
from nnstudio.layers.cells import GRUCell, LSTMCell, RNNCell, _Cell
from nnstudio.layers.recurrent import GRU, LSTM, RNN, _Recurrent
from tests.layers.kit import assembled, tensors

SEQUENCE = Shape((5, 3))


def parts_of(layer: _Recurrent, state: int) -> tuple[nn.RNNBase, dict[str, torch.Tensor], list[torch.Tensor]]:
    """PyTorch's own module inside, what the layer gives, and what it was given."""
    shapes = [SEQUENCE, *(Shape((state,)) for _ in layer.input_ports()[1:])]
    module = assembled(layer, shapes).module.eval()
    given = tensors(shapes, batch=2)
    (inside,) = [part for part in module.modules() if isinstance(part, nn.RNNBase)]
    return inside, module(*given), given


@pytest.mark.parametrize("kind", [RNN, GRU])
@pytest.mark.parametrize("both", [False, True])
def test_one_state_starts_every_layer_and_direction(kind: type[_Recurrent], both: bool) -> None:
    layer = kind(hidden_size=4, num_layers=2, bidirectional=both, initial_state=True)
    inside, found, (sequence, hidden) = parts_of(layer, 4)
    output, last = inside(sequence, hidden.expand(4 if both else 2, -1, -1).contiguous())
    expected = torch.cat((last[-2], last[-1]), dim=1) if both else last[-1]
    assert torch.equal(found["output"], expected)
    assert torch.equal(found["hidden"], expected)
    if not both:
        assert torch.equal(expected, output[:, -1])


def test_an_lstm_starts_from_and_gives_hidden_and_cell() -> None:
    layer = LSTM(hidden_size=4, initial_state=True, whole_sequence=True)
    inside, found, (sequence, hidden, cell) = parts_of(layer, 4)
    output, (last, kept) = inside(sequence, (hidden.unsqueeze(0), cell.unsqueeze(0)))
    assert torch.equal(found["output"], output)
    assert torch.equal(found["hidden"], last[0])
    assert torch.equal(found["cell"], kept[0])


def test_the_state_of_both_directions_starts_each_with_its_half() -> None:
    layer = GRU(hidden_size=4, num_layers=2, bidirectional=True, initial_state=True)
    inside, found, (sequence, hidden) = parts_of(layer, 8)
    start = torch.stack((hidden[:, :4], hidden[:, 4:]) * 2)
    _, last = inside(sequence, start)
    assert torch.equal(found["hidden"], torch.cat((last[-2], last[-1]), dim=1))


def test_an_encoder_hands_its_state_to_a_decoder() -> None:
    encoded = measure(LSTM(hidden_size=4, bidirectional=True), [SEQUENCE]).outputs
    decoder = LSTM(hidden_size=8, initial_state=True, whole_sequence=True)
    measured = measure(decoder, [Shape((7, 2)), encoded["hidden"], encoded["cell"]])
    assert measured.outputs["output"].sizes == (7, 8)
    assert measured.multiply_adds == 7 * 4 * (8 * 2 + 8 * 8)


def test_no_bias_and_another_activation_reach_pytorch() -> None:
    inside, _, _ = parts_of(RNN(bias=False, nonlinearity="relu"), 64)
    assert isinstance(inside, nn.RNN)
    assert inside.nonlinearity == "relu"
    assert not inside.bias


@pytest.mark.parametrize("layer", [GRU(hidden_size=4, initial_state=True), GRUCell(hidden_size=4)])
def test_a_state_of_another_size_is_refused(layer: GRU | GRUCell) -> None:
    step = SEQUENCE if isinstance(layer, GRU) else Shape((3,))
    with pytest.raises(LayerError, match="5 numbers, and it has 4 units") as refused:
        measure(layer, [step, Shape((5,))])
    assert refused.value.code == "state-size-differs"


@pytest.mark.parametrize(("cell", "whole"), [(RNNCell, RNN), (GRUCell, GRU), (LSTMCell, LSTM)])
def test_a_cell_is_one_step_of_its_layer(cell: type[_Cell], whole: type[_Recurrent]) -> None:
    one = assembled(cell(hidden_size=4), [Shape((3,)), *(Shape((4,)) for _ in cell.inputs[1:])]).module
    all_steps = assembled(
        whole(hidden_size=4, initial_state=True), [Shape((1, 3)), *(Shape((4,)) for _ in whole.states)]
    ).module
    weights = {f"{name}_l0": value for name, value in one.state_dict().items()}
    all_steps.load_state_dict(weights)
    step, *states = tensors([Shape((3,)), *(Shape((4,)) for _ in whole.states)], batch=2)
    ours, theirs = one(step, *states), all_steps(step.unsqueeze(1), *states)
    for name, value in ours.items():
        torch.testing.assert_close(value, theirs[name])
