"""Arrays that do not fit are read by processes of their own, and these are gone when they should be."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import psutil
import pytest
import torch

from nnstudio.data.streaming import Streamed, is_mapped


def mapped(folder: Path, rows: int = 64) -> np.memmap:
    values = np.arange(rows * 12, dtype=np.float32).reshape(rows, 4, 3)
    np.save(folder / "values.npy", values)
    return np.load(folder / "values.npy", mmap_mode="r")


def test_only_a_whole_file_is_mapped_again(tmp_path: Path) -> None:
    values = mapped(tmp_path)
    assert is_mapped(values)
    assert not is_mapped(values[3:])
    assert not is_mapped(np.array(values))


def test_epochs_in_any_order_broken_off_and_closed(tmp_path: Path) -> None:
    values = mapped(tmp_path)
    before = set(psutil.Process().children(recursive=True))
    streamed = Streamed(values, torch.arange(10, 60))
    torch.manual_seed(0)
    state = torch.get_rng_state()
    in_order = torch.cat(list(streamed.pieces(8, None)))
    assert torch.equal(in_order, torch.from_numpy(np.array(values[10:60])))
    reading = set(psutil.Process().children(recursive=True)) - before
    assert reading
    order = torch.randperm(50, generator=torch.Generator().manual_seed(1))
    broken_off = streamed.pieces(8, order)
    assert torch.equal(next(broken_off), in_order[order[:8]])
    broken_off.close()
    assert torch.equal(torch.cat(list(streamed.pieces(8, order))), in_order[order])
    # The numbers that the network draws are to be the same as from memory.
    assert torch.equal(torch.get_rng_state(), state)
    streamed.close()
    gone, alive = psutil.wait_procs(reading, timeout=5)
    assert gone
    assert not alive


_READING = """
import sys, numpy as np, torch
from nnstudio.data.streaming import Streamed
if __name__ == "__main__":
    values = np.load(sys.argv[1], mmap_mode="r")
    pieces = Streamed(values, torch.arange(len(values))).pieces(4, None)
    next(pieces)
    print("reading", flush=True)
    sys.stdin.read()
"""


@pytest.mark.long
def test_nothing_is_left_of_a_process_that_was_killed(tmp_path: Path) -> None:
    mapped(tmp_path)
    script = tmp_path / "reading.py"
    script.write_text(_READING)
    process = subprocess.Popen(
        [sys.executable, str(script), str(tmp_path / "values.npy")],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env={"PYTHONPATH": str(Path(__file__).parents[2])},
    )
    with process:
        assert process.stdout is not None
        assert process.stdout.readline() == b"reading\n"
        readers = psutil.Process(process.pid).children(recursive=True)
        assert readers
        process.kill()
    began = time.monotonic()
    _, alive = psutil.wait_procs(readers, timeout=20)
    assert not alive, f"still there after {time.monotonic() - began:.0f} s"
