"""What attention may look at."""

import torch
from torch import Tensor, nn


class AttentionMask(nn.Module):
    """What attention must not see, as PyTorch's ``attn_mask``: True in ``(batch * heads, queries, keys)``.

    Causal: a query sees the keys up to its own place. The mask, ``(batch, keys)``, is True where a key is
    real. Where nothing would be left to see, everything is seen: a softmax over nothing is not a number.
    Without a mask the result is ``(queries, keys)``, the same for every sample.
    """

    future: Tensor

    def __init__(self, heads: int, queries: int, keys: int, causal: bool) -> None:
        super().__init__()
        self.heads = heads
        future = torch.ones(queries, keys, dtype=torch.bool).triu(1)
        self.register_buffer("future", future if causal else torch.zeros_like(future), persistent=False)

    def forward(self, mask: Tensor | None = None) -> Tensor:
        if mask is None:
            return self.future
        hidden = self.future | ~mask.unsqueeze(1)
        hidden = hidden & ~hidden.all(dim=2, keepdim=True)
        return hidden.unsqueeze(1).expand(-1, self.heads, -1, -1).flatten(0, 1)
