"""The preparation as torch modules: in batches on the training device, and inside the exported model."""

from __future__ import annotations

from collections.abc import Sequence

import torch
from torch import Tensor, nn

from nnstudio.data.preparation.base import LARGEST, LARGEST_LOG
from nnstudio.data.preparation.categories import CategoryInput, first_indices
from nnstudio.data.preparation.dates import MISSING, YEAR, DateInput
from nnstudio.data.preparation.fitted import Preparation
from nnstudio.data.preparation.numbers import NumberInput
from nnstudio.data.preparation.targets import ClassTarget, FittedTarget, InputTarget, NumberTarget

_TURN = 6.283185307179586


class _Kept(nn.Module):
    """A module whose numbers are buffers, so that they move to a device and into a file with it."""

    def _keep(self, name: str, values: object, dtype: torch.dtype = torch.float32) -> None:
        self.register_buffer(name, torch.tensor(values, dtype=dtype))


class Numbers(_Kept):
    """Numbers, fields along the last axis: the arithmetic of `prepared_numbers`. NaN is a missing value."""

    fill: Tensor
    low: Tensor
    high: Tensor
    log: Tensor
    mean: Tensor
    scale: Tensor
    flagged: Tensor

    def __init__(self, fields: Sequence[NumberInput]) -> None:
        super().__init__()
        for name in ("fill", "low", "high", "mean", "scale"):
            self._keep(name, [getattr(field, name) for field in fields])
        self._keep("log", [field.log for field in fields], torch.bool)
        self._keep("flagged", [i for i, field in enumerate(fields) if field.flag], torch.int64)
        self._cuts = any(field.low > -LARGEST or field.high < LARGEST for field in fields)
        self._logs = any(field.log for field in fields)
        self._flags = any(field.flag for field in fields)

    def forward(self, numbers: Tensor) -> list[Tensor]:
        there = numbers.abs() <= LARGEST
        values = torch.where(there, numbers, self.fill)
        if self._cuts:
            values = torch.minimum(torch.maximum(values, self.low), self.high)
        if self._logs:
            values = torch.where(self.log, torch.sign(values) * torch.log1p(values.abs()), values)
        scaled = (values - self.mean) * self.scale
        if not self._flags:
            return [scaled]
        missing = torch.where(there, 0.0, 1.0).to(torch.float32)
        return [scaled, torch.index_select(missing, -1, self.flagged)]


class Date(nn.Module):
    """One date in seconds since 1970: the arithmetic of `prepared_dates`."""

    def __init__(self, field: DateInput) -> None:
        super().__init__()
        self.field = field

    def forward(self, seconds: Tensor) -> Tensor:
        field = self.field
        there = seconds != MISSING
        seconds = torch.where(there, seconds, field.fill)
        columns: list[Tensor] = []
        if field.elapsed:
            years = (seconds - field.origin).to(torch.float32) * (1.0 / YEAR)
            columns.append((years - field.mean) * field.scale)
        for _, length, begin in field.cycles:
            angle = torch.remainder(seconds - begin, length).to(torch.float32) * (_TURN / length)
            columns += [torch.sin(angle), torch.cos(angle)]
        if field.flag:
            columns.append(torch.where(there, 0.0, 1.0).to(torch.float32))
        return torch.stack(columns, dim=-1)


class Categories(_Kept):
    """Places of categories become columns: zeros and ones, or steps of an order."""

    which: Tensor
    place: Tensor

    def __init__(self, fields: Sequence[CategoryInput]) -> None:
        super().__init__()
        self._one_hot = all(field.encoding == "one_hot" for field in fields)
        if self._one_hot:
            self._keep("which", [i for i, f in enumerate(fields) for _ in range(f.size)], torch.int64)
            self._keep("place", [place for f in fields for place in range(f.size)], torch.int64)
        else:
            for index, field in enumerate(fields):
                self._keep(f"table{index}", field.table)
            self._sizes = [field.size for field in fields]

    def forward(self, places: Tensor) -> Tensor:
        if self._one_hot:
            return torch.eq(torch.index_select(places, -1, self.which), self.place).to(torch.float32)
        columns = []
        for index, size in enumerate(self._sizes):
            own = places[..., index]
            own = torch.where(own < 0, size, own)  # the last row is for what is not listed
            columns.append(nn.functional.embedding(own, self.get_buffer(f"table{index}")))
        return torch.cat(columns, dim=-1)


class Levels(_Kept):
    """Levels of pictures [batch, height, width, channels]. Channels come first afterwards."""

    mean: Tensor
    scale: Tensor

    def __init__(self, mean: Sequence[float], scale: Sequence[float]) -> None:
        super().__init__()
        self._keep("mean", list(mean))
        self._keep("scale", list(scale))

    def forward(self, raw: Tensor) -> Tensor:
        return ((raw.to(torch.float32) - self.mean) * self.scale).movedim(-1, 1)


class Steps(Levels):
    """Values of sequences [batch, steps, channels], cut or filled up to one length; channels come first."""

    def __init__(self, steps: int, mean: Sequence[float], scale: Sequence[float]) -> None:
        super().__init__(mean, scale)
        self.steps = steps

    def forward(self, raw: Tensor) -> Tensor:
        values = nn.functional.pad(raw, (0, 0, 0, self.steps))[:, : self.steps]
        return super().forward(torch.where(values.abs() <= LARGEST, values, self.mean))


class Words(nn.Module):
    """Numbers of the pieces of a text, cut or filled up to one length."""

    def __init__(self, length: int) -> None:
        super().__init__()
        self.length = length

    def forward(self, pieces: Tensor) -> Tensor:
        return nn.functional.pad(pieces, (0, self.length))[:, : self.length]


class PreparationModule(nn.Module):
    """Turns raw values into what the network takes, with the arithmetic of `Preparation.inputs`.

    Takes what `Preparation.raw` gives, one tensor each in that order; returns one tensor per input group, in
    the order of the signature.
    """

    def __init__(self, preparation: Preparation) -> None:
        super().__init__()
        self.preparation = preparation
        self._shared = [name for name in ("numbers", "dates", "categories") if getattr(preparation, name)]
        self.groups = nn.ModuleList(
            _Group(preparation.group(name), preparation) for name in preparation.groups
        )

    def forward(self, *raw: Tensor) -> tuple[Tensor, ...]:
        shared = dict(zip(self._shared, raw, strict=False))
        others = raw[len(self._shared) :]
        return tuple(group(shared, others) for group in self.groups)


class _Group(_Kept):
    """One group of inputs."""

    def __init__(self, group: Preparation, whole: Preparation) -> None:
        super().__init__()
        self.vector: list[str] = []
        own = (*whole.texts, *whole.images, *whole.sequences)
        alone = next(iter((*group.texts, *group.images, *group.sequences)), None)
        self.alone = None if alone is None else own.index(alone)
        self.index = group.is_index
        if self.index:
            self._keep("first", (first_indices(group.categories) + 1).tolist(), torch.int64)
        if group.texts:
            self.levels: nn.Module = Words(group.texts[0].length)
        for image in group.images:
            self.levels = Levels(image.mean, image.scale)
        for sequence in group.sequences:
            self.levels = Steps(sequence.steps, sequence.mean, sequence.scale)
        for name in ("numbers", "dates", "categories"):
            picked = [i for i, field in enumerate(getattr(whole, name)) if field in getattr(group, name)]
            if picked:
                self._keep(f"of_{name}", picked, torch.int64)
                self.vector.append(name)
        self.whole = {name: len(getattr(whole, name)) == len(getattr(group, name)) for name in self.vector}
        if group.numbers:
            self.numbers = Numbers(group.numbers)
        if group.dates:
            self.dates = nn.ModuleList(Date(date) for date in group.dates)
        if group.categories and not self.index:
            self.categories = Categories(group.categories)

    def forward(self, shared: dict[str, Tensor], others: Sequence[Tensor]) -> Tensor:
        if self.alone is not None:
            prepared: Tensor = self.levels(others[self.alone])
            return prepared
        if self.index:
            return self._own("categories", shared) + self.get_buffer("first")
        blocks: list[Tensor] = []
        if "numbers" in self.vector:
            blocks += self.numbers(self._own("numbers", shared))
        if "dates" in self.vector:
            seconds = self._own("dates", shared)
            blocks += [date(seconds[..., index]) for index, date in enumerate(self.dates)]
        if "categories" in self.vector:
            blocks.append(self.categories(self._own("categories", shared)))
        return torch.cat(blocks, dim=-1) if len(blocks) > 1 else blocks[0]

    def _own(self, name: str, shared: dict[str, Tensor]) -> Tensor:
        """The columns of this group among those of all."""
        if self.whole[name]:
            return shared[name]
        return torch.index_select(shared[name], -1, self.get_buffer(f"of_{name}"))


class TargetModule(_Kept):
    """Turns a network's answer into what a person wants.

    Class scores become probabilities by `activation` ("softmax", "sigmoid" or "none"); one column of scores
    for two classes becomes two probabilities. Numbers go back to the target's own unit, or the input's.
    """

    mean: Tensor
    std: Tensor
    log: Tensor

    def __init__(self, target: FittedTarget, activation: str = "none") -> None:
        super().__init__()
        self.activation = activation
        self.both = isinstance(target, ClassTarget) and len(target.classes) == 2
        self._scaled = self._logs = False
        if isinstance(target, NumberTarget):
            self._scaled, beside = not target.is_plain, () if len(target.fields) == 1 else (-1,)
            self._undo(target, beside)
        elif isinstance(target, InputTarget):
            self._scaled = True
            self._undo(target, target.beside)

    def _undo(self, target: NumberTarget | InputTarget, beside: tuple[int, ...]) -> None:
        self._logs = any(target.log)
        for name in ("mean", "std"):
            self.register_buffer(name, torch.tensor(getattr(target, name)).reshape(beside))
        self.register_buffer("log", torch.tensor(target.log or [False]).reshape(beside))

    def forward(self, answer: Tensor) -> Tensor:
        if self._scaled:
            answer = answer * self.std + self.mean
            if not self._logs:
                return answer
            plain = torch.sign(answer) * torch.expm1(answer.abs().clamp(max=LARGEST_LOG))
            return torch.where(self.log, plain, answer)
        if self.activation == "softmax":
            return torch.softmax(answer, dim=1)
        if self.activation == "sigmoid":
            answer = torch.sigmoid(answer)
        if self.both and answer.shape[1] == 1:
            return torch.cat((1.0 - answer, answer), dim=1)
        return answer
