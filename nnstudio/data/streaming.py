"""Samples that stay where they are, on the disk or beside a full GPU, and are read batch by batch."""

from __future__ import annotations

import mmap
import os
import signal
import warnings
from collections.abc import Iterator
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.utils.data import DataLoader, Dataset

_MOST_WORKERS = 4


class Streamed:
    """Rows of an array that does not fit where they are used, read ahead by processes of their own.

    The same order gives the same batches as from memory. An array that is mapped from a file is read by up to
    four processes, each of which maps the file for itself; one that lies in memory by this process. They
    start with the first batch and stay until `close`; they end by themselves when this process is gone.

    Args:
        values: the array, first axis the rows.
        rows: the rows that are samples.
        finish: what prepares a batch on the device.
        device: where the batches are wanted.
    """

    def __init__(
        self,
        values: NDArray[Any],
        rows: Tensor,
        finish: nn.Module | None = None,
        device: torch.device | str = "cpu",
    ) -> None:
        self._device = torch.device(device)
        self._values = values
        self._rows = rows
        self._finish = finish
        self._turns = _Turns()
        self._loader: DataLoader[Tensor] | None = None

    def __len__(self) -> int:
        return len(self._rows)

    def to(self, device: torch.device | str) -> Streamed:
        """The same for another device."""
        finish = None if self._finish is None else self._finish.to(device)
        return Streamed(self._values, self._rows, finish, device)

    def pieces(self, size: int, order: Tensor | None) -> Iterator[Tensor]:
        """The samples in this order, so many at a time."""
        rows = self._rows if order is None else self._rows.index_select(0, order)
        self._turns.rows = rows.split(size)
        if self._loader is None:
            self._loader = self._started()
        for values in self._loader:
            there = values.to(self._device, non_blocking=True)
            yield there if self._finish is None else self._finish(there)

    def close(self) -> None:
        """Ends the reading processes."""
        # The loader ends them itself once nothing refers to it; after an error, a traceback still does.
        reading = None if self._loader is None else self._loader._iterator
        if reading is not None and hasattr(reading, "_shutdown_workers"):
            reading._shutdown_workers()
        self._loader = None

    def _started(self) -> DataLoader[Tensor]:
        workers = _workers() if is_mapped(self._values) else 0
        return DataLoader(
            _Rows(self._values),
            batch_sampler=self._turns,  # type: ignore[arg-type]
            num_workers=workers,
            collate_fn=_as_it_is,
            worker_init_fn=_leave_stopping_to_the_run,
            pin_memory=self._device.type == "cuda",
            persistent_workers=workers > 0,
            multiprocessing_context="spawn" if workers else None,
            # One of its own: the loader draws from it, and the numbers of the run are to stay as they are.
            generator=torch.Generator(),
        )


def is_mapped(values: NDArray[Any]) -> bool:
    """Whether an array is a whole file's, so that another process can map it too."""
    return isinstance(values, np.memmap) and isinstance(values.base, mmap.mmap)


def tensor_of(values: NDArray[Any]) -> Tensor:
    """The array as a tensor that shares its memory. Nothing here writes to it, so it may be read-only."""
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", "The given NumPy array is not writable")
        return torch.from_numpy(values)


class _Turns:
    """The rows of every batch of the epoch that is about to begin."""

    def __init__(self) -> None:
        self.rows: tuple[Tensor, ...] = ()

    def __iter__(self) -> Iterator[NDArray[np.int64]]:
        return (rows.numpy() for rows in self.rows)

    def __len__(self) -> int:
        return len(self.rows)


class _Rows(Dataset[Tensor]):
    """An array whose rows are taken many at a time. To another process goes the name of its file only."""

    def __init__(self, values: NDArray[Any]) -> None:
        self._values = values

    def __getitem__(self, row: int) -> Tensor:
        return torch.from_numpy(np.array(self._values[row]))

    def __getitems__(self, rows: NDArray[np.int64]) -> Tensor:
        return torch.from_numpy(np.asarray(self._values[rows]))

    def __getstate__(self) -> dict[str, Any]:
        values = self._values
        assert isinstance(values, np.memmap)
        order = "F" if values.flags.f_contiguous and not values.flags.c_contiguous else "C"
        return {
            "filename": values.filename, "dtype": values.dtype, "mode": "r",
            "offset": values.offset, "shape": values.shape, "order": order,
        }  # fmt: skip

    def __setstate__(self, state: dict[str, Any]) -> None:
        self._values = np.memmap(**state)


def _as_it_is(batch: Any) -> Any:
    return batch


def _leave_stopping_to_the_run(_: int) -> None:
    """Ctrl+C in a terminal reaches every process; the run decides what is to happen then."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _workers() -> int:
    return min(max((os.cpu_count() or 1) - 1, 1), _MOST_WORKERS)
