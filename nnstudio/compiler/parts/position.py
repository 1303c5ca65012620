"""Where in a sequence a step stands."""

import math

import torch
from torch import Tensor, nn


class SinusoidalPositionalEncoding(nn.Module):
    """Adds sines and cosines of the position: sin(p / 10000^(2i/d)) to even features, cos to odd ones.

    Vaswani et al., Attention Is All You Need, 2017, section 3.5.
    """

    waves: Tensor

    def __init__(self, features: int, steps: int) -> None:
        super().__init__()
        places = torch.arange(steps, dtype=torch.float64).unsqueeze(1)
        pairs = torch.arange((features + 1) // 2, dtype=torch.float64)
        angles = places * torch.exp(pairs * (-2 * math.log(10000) / features))
        waves = torch.stack((angles.sin(), angles.cos()), dim=2).flatten(1)[:, :features]
        self.register_buffer("waves", waves.float(), persistent=False)

    def forward(self, sequence: Tensor) -> Tensor:
        return sequence + self.waves


class LearnedPositionalEncoding(nn.Module):
    """Adds a learned vector for each position; what is shorter uses the first ones.

    Devlin et al., BERT, 2018. The vectors start near zero, normal with deviation 0.02.
    """

    def __init__(self, features: int, max_len: int) -> None:
        super().__init__()
        self.weight = nn.Parameter(torch.empty(max_len, features))
        nn.init.normal_(self.weight, std=0.02)

    def forward(self, sequence: Tensor) -> Tensor:
        return sequence + self.weight[: sequence.shape[1]]


class RotaryPositionalEncoding(nn.Module):
    """Turns pairs of features of every head by an angle that grows with the position: p * base^(-2i/d).

    Feature i of the first half of a head is paired with feature i of its second half. Products of a query
    and a key then depend on how far apart they are. Su et al., RoFormer, 2021, section 3.2.
    """

    cosine: Tensor
    sine: Tensor

    def __init__(self, features: int, steps: int, heads: int, base: float) -> None:
        super().__init__()
        self.heads = heads
        width = features // heads
        places = torch.arange(steps, dtype=torch.float64).unsqueeze(1)
        pairs = torch.arange(width // 2, dtype=torch.float64)
        angles = places * torch.exp(pairs * (-2 * math.log(base) / width))
        angles = torch.cat((angles, angles), dim=1).repeat(1, heads)
        self.register_buffer("cosine", angles.cos().float(), persistent=False)
        self.register_buffer("sine", angles.sin().float(), persistent=False)

    def forward(self, sequence: Tensor) -> Tensor:
        first, second = sequence.unflatten(2, (self.heads, 2, -1)).unbind(3)
        turned = torch.stack((-second, first), dim=3).flatten(2)
        return sequence * self.cosine + turned * self.sine


class ClassToken(nn.Module):
    """Puts one learned step in front of a sequence. Devlin et al., BERT, 2018; Dosovitskiy, ViT, 2020."""

    def __init__(self, features: int) -> None:
        super().__init__()
        self.weight = nn.Parameter(torch.empty(1, 1, features))
        nn.init.normal_(self.weight, std=0.02)

    def forward(self, sequence: Tensor) -> Tensor:
        return torch.cat((self.weight.expand(sequence.shape[0], -1, -1), sequence), dim=1)
