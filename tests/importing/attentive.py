"""Well-known networks that read sequences or attend, as anybody would write them."""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional

from tests.importing.convolutional import scaled


class Tagger(nn.Module):
    """One answer for every word of a sentence."""

    def __init__(self, width: float = 1.0) -> None:
        super().__init__()
        self.embedding = nn.Embedding(100, scaled(64, width), padding_idx=0)
        self.lstm = nn.LSTM(
            scaled(64, width),
            scaled(64, width),
            num_layers=2,
            bidirectional=True,
            batch_first=True,
            dropout=0.1,
        )
        self.hidden2tag = nn.Linear(2 * scaled(64, width), 7)

    def forward(self, sentence: Tensor) -> Tensor:
        output, _ = self.lstm(self.embedding(sentence))
        return functional.log_softmax(self.hidden2tag(output), dim=2)


class Transformer(nn.Module):
    """A two-layer encoder that sorts series."""

    def __init__(self, width: float = 1.0) -> None:
        super().__init__()
        size = scaled(64, width)
        self.project = nn.Linear(5, size)
        self.position = nn.Parameter(torch.randn(1, 12, size) * 0.02)
        layer = nn.TransformerEncoderLayer(size, 4, 2 * size, dropout=0.1, batch_first=True)
        self.encoder = nn.TransformerEncoder(layer, num_layers=2)
        self.head = nn.Linear(size, 3)

    def forward(self, x: Tensor) -> Tensor:
        x = self.project(x) + self.position
        return self.head(self.encoder(x).mean(dim=1))


class VisionBlock(nn.Module):
    def __init__(self, size: int, heads: int) -> None:
        super().__init__()
        self.ln_1 = nn.LayerNorm(size, eps=1e-6)
        self.self_attention = nn.MultiheadAttention(size, heads, dropout=0.1, batch_first=True)
        self.dropout = nn.Dropout(0.1)
        self.ln_2 = nn.LayerNorm(size, eps=1e-6)
        self.mlp = nn.Sequential(
            nn.Linear(size, 4 * size), nn.GELU(), nn.Dropout(0.1), nn.Linear(4 * size, size), nn.Dropout(0.1)
        )

    def forward(self, x: Tensor) -> Tensor:
        y = self.ln_1(x)
        y, _ = self.self_attention(y, y, y, need_weights=False)
        x = x + self.dropout(y)
        return x + self.mlp(self.ln_2(x))


class ViT(nn.Module):
    def __init__(self, width: float = 1.0) -> None:
        super().__init__()
        size = scaled(192, width)
        self.conv_proj = nn.Conv2d(3, size, 8, 8)
        self.class_token = nn.Parameter(torch.randn(1, 1, size))
        self.pos_embedding = nn.Parameter(torch.randn(1, 17, size) * 0.02)
        self.dropout = nn.Dropout(0.1)
        self.layers = nn.Sequential(*(VisionBlock(size, 4) for _ in range(4)))
        self.ln = nn.LayerNorm(size, eps=1e-6)
        self.head = nn.Linear(size, 10)

    def forward(self, x: Tensor) -> Tensor:
        x = self.conv_proj(x)
        x = x.flatten(2).permute(0, 2, 1)
        tokens = self.class_token.expand(x.shape[0], -1, -1)
        x = torch.cat([tokens, x], dim=1)
        x = self.ln(self.layers(self.dropout(x + self.pos_embedding)))
        return self.head(x[:, 0])
