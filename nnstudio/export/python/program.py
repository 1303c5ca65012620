"""The whole file: what it is, the network, the data, training and answers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import chain
from pathlib import Path

import torch

from nnstudio.compiler.network import Network
from nnstudio.data.dataset import Dataset
from nnstudio.data.preparation import Preparation
from nnstudio.export.python import answering, preparing, reading, training
from nnstudio.export.python.classes import imports_of
from nnstudio.export.python.source import classes_of
from nnstudio.training.record import Record

_ABOUT = '''"""A network that predicts {target}, with its data, its training and its answers.

Needs torch, numpy, pandas and scikit-learn.

    python {file} train               learn from the data; the result is kept in {kept}
    python {file} evaluate            compare answers with the truth on the rows kept for the test
    python {file} predict ROWS        answers for new rows{rows}
"""
'''

_DEFINED = re.compile(r"^(?:def |class )?(\w+)")
_END = """
if __name__ == "__main__":
    main()
"""


def program(
    network: Network,
    dataset: Dataset,
    preparation: Preparation,
    record: Record,
    path: Path,
    *,
    starts_from_weights: bool = False,
) -> str:
    """The source of a file that does by itself what the project does.

    Args:
        network: what is trained.
        dataset: the data that it is trained on.
        preparation: what was learned about them.
        record: where the data come from, how they are divided, and how the network is trained.
        path: where the file is to lie.
        starts_from_weights: whether training starts from weights in a file beside it, not from random ones.
    """
    (spec,) = network.outputs
    data, settings = record.data, record.training
    assert data.source is not None
    units = _units(network, preparation)
    functions = (
        *reading.reading(dataset, preparation, data.source),
        *preparing.preparing(preparation, data.split),
        *training.training(preparation, spec, units, settings, starts_from_weights=starts_from_weights),
        *answering.answering(preparation, spec, units),
    )
    known = reading.constants(preparation, data.source, path)
    constants = ["\n".join(lines) for lines in chain(known, training.constants(settings))]
    used = _in_use([*constants, *functions], "main")
    head = "\n".join(each for each in constants if each in used)
    definitions = [each.strip("\n") for each in functions if each in used]
    classes = classes_of(network.assembly).rstrip("\n")
    body = "\n\n\n".join((head, classes, *definitions, _END.strip("\n")))
    about = _ABOUT.format(
        target=_plain(spec.target.name),
        file=path.name,
        kept=path.with_suffix(".pt").name,
        rows=", from a file of numpy" if preparation.images else ", from a CSV file",
    )
    return f"{about}\n{imports_of(body)}\n\n{body}\n"


def _units(network: Network, preparation: Preparation) -> int:
    """How many numbers the network answers with."""
    shapes = preparation.signature.inputs
    given = [torch.zeros((2, *shapes[group].sizes)) for group in network.inputs]
    with torch.no_grad(), torch.random.fork_rng(devices=[]):
        (answer,) = network.module.eval()(*given).values()
    return int(answer.shape[1])


def _in_use(definitions: Sequence[str], wanted: str) -> frozenset[str]:
    """Those definitions that the wanted one needs, directly or not, and itself."""
    sources = {_name(source): source for source in definitions}
    found: set[str] = set()
    waiting = [wanted]
    while waiting:
        source = sources[waiting.pop()]
        if source not in found:
            found.add(source)
            waiting += sources.keys() & set(re.findall(r"\w+", source))
    return frozenset(found)


def _name(source: str) -> str:
    """What a definition defines; decorators stand before it."""
    line = next(line for line in source.split("\n") if line and not line.startswith("@"))
    found = _DEFINED.match(line)
    assert found is not None
    return found[1]


def _plain(text: str) -> str:
    words = " ".join("".join(letter if letter.isprintable() else " " for letter in text).split())
    return f"“{words}”".replace("\\", "\\\\").replace('"', "'")
