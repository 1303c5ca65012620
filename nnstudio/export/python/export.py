"""A project leaves as one Python file, with a run its weights beside it; kept only if it answers alike."""

from __future__ import annotations

import io
import tempfile
from pathlib import Path
from typing import Any

import torch
from safetensors.torch import load as load_tensors

from nnstudio.compiler.compile import compile_network
from nnstudio.compiler.network import Network
from nnstudio.compiler.weights import load_weights
from nnstudio.data.preparation import Preparation, fit
from nnstudio.data.reading import read
from nnstudio.data.sources import AnySource
from nnstudio.data.splitting import split
from nnstudio.errors import ExportError, Phrase
from nnstudio.export.python.checking import check
from nnstudio.export.python.fitting import fitted_of
from nnstudio.export.python.program import program
from nnstudio.export.python.project import Project
from nnstudio.export.report import Verification
from nnstudio.graph import from_json
from nnstudio.training.files import START, write_atomically
from nnstudio.training.record import Record
from nnstudio.training.trained import Trained, load

_TRAINED, _STARTING = ".pt", ".start.pt"
"""What lies beside the file, by what is put in the place of its ``.py``."""


def export_python(folder: Path, path: Path, source: AnySource | None = None) -> Verification:
    """Writes the run in this folder as a Python file, its weights in a ``.pt`` file of the same name.

    `source` is where its data lies now, if it was moved.

    Raises:
        TrainingError: the run has no weights.
        DataError: its data cannot be read.
        ExportError: the file would answer differently, or cannot be written; then there is no file, or still
            the old one.
    """
    trained = load(folder).reading(source)
    start = folder / START
    beside = _untrained(trained.record, trained.preparation, start.read_bytes()) if start.exists() else None
    return _export(trained, path, beside, is_trained=True)


def export_untrained(record: Record, path: Path, start: bytes = b"") -> Verification:
    """Writes what a run would do as a Python file, to be trained by itself.

    Args:
        record: the run as it is before its first step.
        path: the file to write.
        start: the weights that training starts from, as a document keeps them.

    Raises:
        DataError: the data cannot be read.
        CompileError: the network cannot be trained as it is.
        ExportError: as for `export_python`.
    """
    dataset = read(record.data)
    preparation = fit(dataset, split(dataset, record.data.split).train)
    network = _untrained(record, preparation, start)
    return _export(Trained(record, network, preparation), path, network if start else None, is_trained=False)


def _untrained(record: Record, preparation: Preparation, start: bytes) -> Network:
    """The network before the first step of a run."""
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(record.training.seed)
        network = compile_network(from_json(record.graph), preparation.signature)
    if start:
        load_weights(network.assembly, load_tensors(start))
    return network


def _export(trained: Trained, path: Path, beside: Network | None, *, is_trained: bool) -> Verification:
    """Writes the file with what lies beside it: the network as it is, and as training starts from it."""
    if path.suffix != ".py":
        raise ExportError("python-suffix", "A Python file ends in .py, and {file} does not.", file=path)
    if not path.parent.is_dir():
        raise _unwritten(path, Phrase("the folder does not exist"))
    record = trained.record
    dataset = read(record.data)
    project = Project(trained.network, dataset, trained.preparation, record, path)
    source = program(project, starts_from_weights=beside is not None)
    files = {_STARTING: _saved(beside)} if beside is not None else {}
    if is_trained:
        files[_TRAINED] = _saved(trained.network, fitted=fitted_of(project))
    rows = split(dataset, record.data.split).test
    with tempfile.TemporaryDirectory(prefix="nnstudio-") as folder:
        file = Path(folder, "exported.py")
        file.write_text(source, encoding="utf-8")
        for suffix, content in files.items():
            file.with_suffix(suffix).write_bytes(content)
        verification = check(file, record.data.source, rows, trained.predict(dataset, rows), path)
    for suffix, content in files.items():
        _write(path.with_suffix(suffix), content)
    _write(path, source.encode())
    return verification


def _saved(network: Network, **more: Any) -> bytes:
    """What the file loads with `torch.load`: weights, and what was learned about the data."""
    content = io.BytesIO()
    torch.save({"weights": dict(network.module.state_dict()), **more}, content)
    return content.getvalue()


def _write(path: Path, content: bytes) -> None:
    try:
        write_atomically(path, content)
    except OSError as error:
        raise _unwritten(path, error.strerror or error) from error


def _unwritten(path: Path, reason: object) -> ExportError:
    return ExportError("cannot-write", "{file} was not written: {reason}.", file=path, reason=reason)
