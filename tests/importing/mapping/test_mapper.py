"""What the usual networks do not show: unusual operations, other orders of axes, and what has no layer."""

from __future__ import annotations

from collections.abc import Callable

import pytest
import torch
from torch import Tensor, nn
from torch.nn import functional
from torch.utils._pytree import tree_leaves

from nnstudio.errors import ImportingError
from nnstudio.graph import from_json, to_json
from nnstudio.importing.report import Report
from nnstudio.importing.source import Imported
from tests.importing.kit import answers, exported_difference, imported, kinds, network, opaque, problems


class Written(nn.Module):
    """A network of a few modules and a forward that a test writes."""

    def __init__(self, forward: Callable[..., object], **parts: nn.Module | nn.Parameter | Tensor) -> None:
        super().__init__()
        self._forward = forward
        for name, part in parts.items():
            if isinstance(part, nn.Module | nn.Parameter):
                setattr(self, name, part)
            else:
                self.register_buffer(name, part)

    def forward(self, x: Tensor) -> object:
        return self._forward(self, x)


def seeded(module: Callable[[], nn.Module]) -> nn.Module:
    torch.manual_seed(0)
    return module().eval()


def attention(net: Written, x: Tensor) -> Tensor:
    batch, steps, features = x.shape
    qkv = net.qkv(x).reshape(batch, steps, 3, 4, features // 4).permute(2, 0, 3, 1, 4)
    q, k, v = qkv[0], qkv[1], qkv[2]
    weights = ((q @ k.transpose(-2, -1)) * 0.5).softmax(-1)
    return net.proj((weights @ v).transpose(1, 2).reshape(batch, steps, features))


def flash_attention(net: Written, x: Tensor) -> Tensor:
    batch, steps, features = x.shape
    q, k, v = net.qkv(x).reshape(batch, steps, 3, 4, features // 4).permute(2, 0, 3, 1, 4).unbind(0)
    mixed = functional.scaled_dot_product_attention(q, k, v)
    return net.proj(mixed.transpose(1, 2).reshape(batch, steps, features))


def steps_first(net: Written, x: Tensor) -> Tensor:
    x = x.transpose(0, 1)
    output, (hidden, _) = net.lstm(x)
    _, last = net.gru(torch.relu(x))
    return net.head(torch.cat([output[-1], hidden[-1], last[0]], 1))


def zero_states(net: Written, x: Tensor) -> Tensor:
    start = (torch.zeros(1, x.size(0), 8), torch.zeros(1, x.size(0), 8))
    _, (hidden, _) = net.lstm(x, start)
    return net.head(hidden.squeeze(0))


def arithmetic(net: Written, x: Tensor) -> tuple[Tensor, Tensor]:
    y = x * net.scale + net.shift
    y = 2 - y / 3
    y = torch.where(y > 0, y, torch.zeros_like(y)).clamp(min=0.1)
    y = y * (1 - torch.sigmoid(y)) ** 2
    return net.head(y[:, 1:].mean(1)), y[:, ::2, 0]


def decoder(net: Written, x: Tensor) -> Tensor:
    y, _ = net.attention(*[x.transpose(0, 1)] * 3)
    return net.decoder(y.transpose(0, 1), x)


def in_place(net: Written, x: Tensor) -> Tensor:
    y = net.head(x)
    z = y.relu_()
    y += 1
    z.mul_(2)
    return functional.relu(y, inplace=True) + z


def shared(net: Written, x: Tensor) -> dict[str, Tensor]:
    for _ in range(3):
        x = functional.gelu(net.body(x))
    return {"first": x[:, 0], "best": x.max(1)[0], "top": x.topk(2, 1)[0]}


def upsampled(net: Written, x: Tensor) -> Tensor:
    y = net.normed(functional.glu(net.conv(x), 1))
    y = functional.interpolate(y, scale_factor=2, mode="linear")
    return functional.pad(y, (1, 1)).unsqueeze(1).flatten(1, 2)


def sequence_of_words(net: Written, x: Tensor) -> Tensor:
    words = (x.abs() * 10).long().clamp(0, 49)[:, :, 0]
    y = net.words(words) + net.places(torch.arange(words.size(1)))
    return net.encoder(y, mask=net.mask)


LAYERS_ONLY = {
    "attention": lambda: Written(attention, qkv=nn.Linear(16, 48), proj=nn.Linear(16, 16)),
    "steps first": lambda: Written(
        steps_first, lstm=nn.LSTM(16, 8, 2, bidirectional=True), gru=nn.GRU(16, 8), head=nn.Linear(32, 4)
    ),
    "zero states": lambda: Written(zero_states, lstm=nn.LSTM(16, 8, batch_first=True), head=nn.Linear(8, 4)),
    "arithmetic": lambda: Written(
        arithmetic, scale=nn.Parameter(torch.randn(16)), shift=torch.randn(6, 1), head=nn.Linear(16, 3)
    ),
    "decoder": lambda: Written(
        decoder,
        attention=nn.MultiheadAttention(16, 2),
        decoder=nn.TransformerDecoderLayer(16, 2, 32, batch_first=True),
    ),
    "in place": lambda: Written(in_place, head=nn.Linear(16, 3)),
    "shared": lambda: Written(shared, body=nn.Linear(16, 16)),
    "upsampled": lambda: Written(
        upsampled,
        conv=nn.Conv1d(6, 8, 3, padding=1),
        normed=nn.utils.parametrizations.weight_norm(nn.Conv1d(4, 4, 3)),
    ),
}
WITH_OPAQUE = {
    "flash attention": (
        lambda: Written(flash_attention, qkv=nn.Linear(16, 48), proj=nn.Linear(16, 16)),
        ["scaled_dot_product_attention"],
    ),
    "samples and steps in one axis": (
        lambda: Written(
            lambda net, x: net.head(x.reshape(-1, 16)).relu().view(x.shape[0], 6, 4), head=nn.Linear(16, 4)
        ),
        ["reshape", "Linear", "relu", "view"],
    ),
    "computed weight": (
        lambda: Written(lambda net, x: x * net.scale.exp(), scale=nn.Parameter(torch.randn(16))),
        ["mul"],
    ),
    "einsum": (
        lambda: Written(
            lambda net, x: torch.einsum("bnc,cd->bdn", x, net.weight), weight=nn.Parameter(torch.randn(16, 5))
        ),
        ["einsum"],
    ),
    "spectrum": (
        lambda: Written(lambda net, x: net.head(torch.fft.rfft(x).abs()), head=nn.Linear(9, 2)),
        ["fft_rfft", "abs"],
    ),
    "states of all layers": (
        lambda: Written(
            lambda net, x: net.lstm(x)[1][0].transpose(0, 1).flatten(1),
            lstm=nn.LSTM(16, 4, 2, batch_first=True),
        ),
        ["LSTM", "getitem", "getitem", "transpose"],
    ),
}


def agrees(module: nn.Module, found: Imported) -> None:
    torch.manual_seed(1)
    x = torch.randn(5, 6, 16)
    with torch.no_grad():
        expected = tree_leaves(module(x.clone()))
    for answer, wanted in zip(answers(found, network(found), x), expected, strict=True):
        assert torch.allclose(answer, wanted, rtol=1e-5, atol=1e-6)


@pytest.mark.parametrize("name", LAYERS_ONLY)
def test_layers_do_it(name: str) -> None:
    module = seeded(LAYERS_ONLY[name])
    found = imported(module, torch.randn(2, 6, 16))
    assert opaque(found) == []
    assert [problem for problem in problems(found) if problem.severity == "error"] == []
    agrees(module, found)


@pytest.mark.parametrize("name", WITH_OPAQUE)
def test_the_rest_is_kept_as_it_is(name: str) -> None:
    make, operators = WITH_OPAQUE[name]
    module = seeded(make)
    found = imported(module, torch.randn(2, 6, 16))
    assert opaque(found) == operators
    assert found.report.max_difference <= 1e-6 * max(found.report.scale, 1.0)
    assert from_json(to_json(found.graph)) == found.graph
    agrees(module, found)


def test_an_opaque_node_learns_and_goes_out() -> None:
    make, _ = WITH_OPAQUE["computed weight"]
    module = seeded(lambda: nn.Sequential(make(), nn.Linear(16, 2)))
    made = network(imported(module, torch.randn(2, 6, 16)))
    (name,) = (name for name, _ in made.module.named_parameters() if "scale" in name)
    made.module(torch.randn(3, 6, 16))["output"].sum().backward()
    gradient = made.module.get_parameter(name).grad
    assert gradient is not None
    assert gradient.abs().sum() > 0
    assert exported_difference(made.module, torch.randn(3, 6, 16)) < 1e-5


def test_one_module_called_three_times_is_three_nodes_with_one_set_of_weights() -> None:
    found = imported(seeded(LAYERS_ONLY["shared"]), torch.randn(2, 6, 16))
    bodies = found.graph.of_kind("Linear")
    assert len(bodies) == 3
    assert len({node.shares for node in bodies if node.shares}) == 1
    assert sum(weight.numel() for weight in network(found).module.parameters()) == 16 * 16 + 16


def test_embeddings_and_a_causal_mask_become_layers() -> None:
    encoder = nn.TransformerEncoder(
        nn.TransformerEncoderLayer(16, 2, 32, batch_first=True, activation="gelu", norm_first=True), 2
    )
    module = seeded(
        lambda: Written(
            sequence_of_words,
            words=nn.Embedding(50, 16),
            places=nn.Embedding(6, 16),
            encoder=encoder,
            mask=torch.full((6, 6), float("-inf")).triu(1),
        )
    )
    found = imported(module, torch.randn(2, 6, 16))
    (stack,) = found.graph.of_kind("TransformerEncoder")
    assert stack.layer.causal  # type: ignore[attr-defined]
    assert "Parameter" in kinds(found)


def test_an_answer_that_mixes_samples_is_refused() -> None:
    with pytest.raises(ImportingError) as caught:
        imported(Written(lambda net, x: x.mean()), torch.randn(2, 6, 16))
    assert caught.value.code == "import-mixes-samples"


def test_a_network_whose_way_depends_on_its_input_is_refused() -> None:
    def way(net: Written, x: Tensor) -> Tensor:
        return net.head(x) if x.sum() > 0 else x

    with pytest.raises(ImportingError) as caught:
        imported(Written(way, head=nn.Linear(16, 16)), torch.randn(2, 6, 16))
    assert caught.value.code == "import-depends"


def test_torchscript_is_refused() -> None:
    module = torch.jit.trace(nn.Linear(16, 4), torch.randn(2, 16))
    with pytest.raises(ImportingError) as caught:
        imported(module, torch.randn(2, 16))
    assert caught.value.code == "import-script"


def test_sizes_that_decide_something_are_followed_for_the_example() -> None:
    def way(net: Written, x: Tensor) -> Tensor:
        x = net.norm(x)
        return net.head(x.mean(1)) if x.shape[1] > 4 else net.head(x)

    module = seeded(lambda: Written(way, norm=nn.BatchNorm1d(6), head=nn.Linear(16, 3)))
    found = imported(module, torch.randn(2, 6, 16))
    assert opaque(found) == []
    assert kinds(found) == ["BatchNorm1d", "Linear", "Mean"]
    agrees(module, found)


def test_the_report_has_a_row_for_every_call() -> None:
    found = imported(seeded(LAYERS_ONLY["attention"]), torch.randn(2, 6, 16))
    rows = {row.source: row for row in found.report.rows}
    assert (rows["qkv"].operator, rows["qkv"].outcome, rows["qkv"].kind) == ("Linear", "layer", "Linear")
    assert rows["getattr_1"].outcome == "left out"
    assert Report.from_json(found.report.to_json()) == found.report
