"""A project leaves as one Python file, with a run its weights beside it; kept only if it answers alike."""

from __future__ import annotations

import io
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import torch
from safetensors.torch import load as load_tensors

from nnstudio.compiler.compile import compile_network
from nnstudio.compiler.network import Network
from nnstudio.compiler.weights import load_weights
from nnstudio.data.preparation import NumberTarget, Preparation, fit
from nnstudio.data.reading import read
from nnstudio.data.splitting import split
from nnstudio.errors import ExportError, Phrase
from nnstudio.export.python.checking import check
from nnstudio.export.python.program import program
from nnstudio.export.report import Verification
from nnstudio.graph import from_json
from nnstudio.training.files import START, write_atomically
from nnstudio.training.record import Record
from nnstudio.training.trained import Trained, load

_TRAINED, _STARTING = ".pt", ".start.pt"
_Files = Mapping[str, bytes]
"""What lies beside the file, by what is put in the place of its ``.py``."""


def export_python(folder: Path, path: Path) -> Verification:
    """Writes the run in this folder as a Python file, its weights in a ``.pt`` file of the same name.

    Raises:
        TrainingError: the run has no weights.
        DataError: its data cannot be read.
        ExportError: the file would answer differently, or cannot be written; then there is no file, or still
            the old one.
    """
    trained = load(folder)
    files = {_TRAINED: _saved(trained.network, fitted=_fitted(trained.preparation))}
    start = folder / START
    if start.exists():
        files[_STARTING] = _saved(_untrained(trained.record, trained.preparation, start.read_bytes()))
    return _export(trained, files, path)


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
    return _export(Trained(record, network, preparation), {_STARTING: _saved(network)} if start else {}, path)


def _untrained(record: Record, preparation: Preparation, start: bytes) -> Network:
    """The network before the first step of a run."""
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(record.training.seed)
        network = compile_network(from_json(record.graph), preparation.signature)
    if start:
        load_weights(network.assembly, load_tensors(start))
    return network


def _export(trained: Trained, files: _Files, path: Path) -> Verification:
    if path.suffix != ".py":
        raise ExportError("python-suffix", "A Python file ends in .py, and {file} does not.", file=path)
    if not path.parent.is_dir():
        raise _unwritten(path, Phrase("the folder does not exist"))
    record, preparation = trained.record, trained.preparation
    dataset = read(record.data)
    rows = split(dataset, record.data.split).test
    (expected,) = trained.predict(dataset, rows).values()
    source = program(
        trained.network, dataset, preparation, record, path, starts_from_weights=_STARTING in files
    )
    with tempfile.TemporaryDirectory(prefix="nnstudio-") as folder:
        file = Path(folder, "exported.py")
        file.write_text(source, encoding="utf-8")
        for suffix, content in files.items():
            file.with_suffix(suffix).write_bytes(content)
        verification = check(file, record.data.source, rows, expected, path)
    for suffix, content in files.items():
        _write(path.with_suffix(suffix), content)
    _write(path, source.encode())
    return verification


def _saved(network: Network, **more: Any) -> bytes:
    """What the file loads with `torch.load`: weights, and what was learned about the data."""
    content = io.BytesIO()
    torch.save({"weights": dict(network.module.state_dict()), **more}, content)
    return content.getvalue()


def _fitted(preparation: Preparation) -> dict[str, Any]:
    """What the file's own `fit` gives."""
    fitted: dict[str, Any] = {}
    if preparation.images:
        (image,) = preparation.images
        fitted["images"] = {"mean": list(image.mean), "scale": list(image.scale)}
    if preparation.numbers:
        fitted["numbers"] = [
            {"median": field.fill, "mean": field.mean, "scale": field.scale, "flag": field.flag}
            for field in preparation.numbers
        ]
    if preparation.categories:
        fitted["categories"] = [
            {"names": list(field.categories), "other": field.other} for field in preparation.categories
        ]
    if isinstance(preparation.target, NumberTarget):
        (mean,), (std,) = preparation.target.mean, preparation.target.std
        fitted["target"] = {"mean": mean, "std": std}
    return fitted


def _write(path: Path, content: bytes) -> None:
    try:
        write_atomically(path, content)
    except OSError as error:
        raise _unwritten(path, error.strerror or error) from error


def _unwritten(path: Path, reason: object) -> ExportError:
    return ExportError("cannot-write", "{file} was not written: {reason}.", file=path, reason=reason)
