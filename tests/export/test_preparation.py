"""What is done to every kind of field is the same inside an ONNX file, for rows that are odd too."""

from __future__ import annotations

import numpy as np
import onnx
import onnxruntime
import pytest

from nnstudio.data.modules import PreparationModule
from nnstudio.data.preparation import Preparation, fit
from nnstudio.errors import DataError
from nnstudio.export.given import as_file_takes
from nnstudio.export.naming import input_names
from nnstudio.export.notes import notes_of, preparation_of
from nnstudio.export.onnx import traced
from nnstudio.export.words import take_strings
from tests.data.preparation.made import KINDS, TRAINED


@pytest.mark.parametrize("kind", KINDS)
def test_an_exported_preparation_takes_what_people_have(kind: str) -> None:
    dataset = KINDS[kind]()
    samples = dataset.samples
    preparation = fit(dataset, samples[samples < TRAINED])
    module = PreparationModule(preparation).eval()
    names = list(input_names(preparation).values())
    outputs = [f"prepared_{place}" for place, _ in enumerate(preparation.groups)]
    model = traced(module, preparation.raw(dataset), names, outputs)
    take_strings(model, preparation)
    onnx.checker.check_model(model, full_check=True)
    session = onnxruntime.InferenceSession(model.SerializeToString(), providers=["CPUExecutionProvider"])
    assert [given.name for given in session.get_inputs()] == names

    # What `predict` knows of the preparation is what stands in the file's notes.
    told = preparation_of(notes_of(preparation, "run", "today"))
    odd = samples[::-1]
    for batch in (1, 2, 7):
        for rows in (samples[:batch], odd[:batch]):
            found = session.run(outputs, as_file_takes(told, dataset, rows))
            expected = preparation.inputs(dataset, rows)
            for (group, right), answer in zip(expected.items(), found, strict=True):
                assert answer.dtype == right.dtype, group
                np.testing.assert_allclose(answer, right, rtol=1e-6, atol=1e-6, err_msg=group)


def test_notes_of_the_first_version() -> None:
    """As files were signed before notes had a number."""
    notes = (
        '{"numbers": ["size"], "categories": ["city", "pets"], "image": null, "target": "good?", '
        '"classes": ["ja", "nein"], "run": "a", "trained": "b"}'
    )
    read = preparation_of(notes)
    assert read.inputs_needed == ("size", "city", "pets")
    assert read.target is not None
    assert (read.target.name, read.target.classes) == ("good?", ("ja", "nein"))
    pictures = preparation_of(
        '{"numbers": [], "categories": [], "image": [8, 9, 3], "target": "y", "classes": null, "run": "a"}'
    )
    assert (pictures.images[0].height, pictures.images[0].width, pictures.images[0].channels) == (8, 9, 3)


@pytest.mark.parametrize("notes", ['{"version": 3}', "no JSON", '{"version": 2, "preparation": {}}'])
def test_notes_that_cannot_be_read(notes: str) -> None:
    with pytest.raises((ValueError, DataError)):
        preparation_of(notes)


def test_words_of_texts_stand_in_the_model_only_once() -> None:
    dataset = KINDS["texts"]()
    preparation = fit(dataset, np.arange(TRAINED))
    told = preparation_of(notes_of(preparation, "run", "today"))
    assert isinstance(told, Preparation)
    assert told.texts[0].words == ()
    assert preparation.texts[0].words
    assert [text.length for text in told.texts] == [text.length for text in preparation.texts]
