from __future__ import annotations

import pytest
import torch

from nnstudio.compiler.measure import measure
from nnstudio.errors import LayerError
from nnstudio.layers import Layer, Shape
from nnstudio.layers.signal import STFT, FFTMagnitude, MelScale, MelSpectrogram, Spectrogram
from tests.layers.kit import assembled, tensors

SERIES = Shape((2, 1000), ("channels", "steps"))


def test_frequencies_are_the_height_and_time_the_width() -> None:
    expected = Shape((2, 33, 1000 // 16 + 1), ("channels", "height", "width"))
    assert measure(Spectrogram(n_fft=64), [SERIES]).outputs["output"] == expected
    assert measure(STFT(n_fft=64), [SERIES]).outputs["output"].channels == 4
    assert measure(MelSpectrogram(n_mels=20), [SERIES]).outputs["output"].sizes == (2, 20, 8)
    assert measure(FFTMagnitude(), [SERIES]).outputs["output"] == Shape((2, 501), SERIES.axes)


@pytest.mark.parametrize("power", ["magnitude", "power"])
@pytest.mark.parametrize("log", [False, True])
def test_strength_is_that_of_the_complex_spectrum(power: str, log: bool) -> None:
    layer = Spectrogram.model_validate({"n_fft": 64, "power": power, "log": log})
    (given,) = tensors([SERIES], batch=2)
    shape = torch.hann_window(64)
    complex_ = torch.stft(given.flatten(0, 1), 64, 16, window=shape, return_complex=True).unflatten(0, (2, 2))
    expected = complex_.abs() ** (2 if power == "power" else 1)
    found = assembled(layer, [SERIES]).module(given)["output"]
    expected = torch.log(expected + 1e-6) if log else expected
    torch.testing.assert_close(found, expected, rtol=1e-3, atol=1e-2 if log else 1e-3)


def test_a_filter_bank_behind_a_spectrogram_is_a_mel_spectrogram() -> None:
    spectrogram = assembled(Spectrogram(n_fft=256, log=False), [SERIES]).module
    between = measure(Spectrogram(n_fft=256, log=False), [SERIES]).outputs["output"]
    bank = assembled(MelScale(n_mels=24), [between]).module
    whole = assembled(MelSpectrogram(n_fft=256, n_mels=24, log=False), [SERIES]).module
    (given,) = tensors([SERIES], batch=2)
    torch.testing.assert_close(bank(spectrogram(given)["output"])["output"], whole(given)["output"])


def test_nothing_that_can_be_computed_again_is_saved() -> None:
    assert not assembled(MelSpectrogram(), [SERIES]).module.state_dict()


@pytest.mark.parametrize(
    ("layer", "code"),
    [
        (Spectrogram(n_fft=2048), "window-too-long"),
        (Spectrogram(n_fft=1024, center=False), "window-too-long"),
        (MelSpectrogram(f_min=4000.0, f_max=3000.0), "band-empty"),
        (MelSpectrogram(f_max=9000.0), "band-empty"),
        (MelSpectrogram(n_mels=200), "bands-too-narrow"),
        (FFTMagnitude(), "series-too-long"),
    ],
)
def test_what_does_not_fit_is_refused(layer: Layer, code: str) -> None:
    steps = 5000 if code == "series-too-long" else 1000
    with pytest.raises(LayerError) as refused:
        measure(layer, [Shape((1, steps), ("channels", "steps"))])
    assert refused.value.code == code


def test_bands_are_refused_only_when_one_would_be_empty() -> None:
    for bands in range(1, 120):
        try:
            module = assembled(MelScale(n_mels=bands), [Shape((1, 129, 4))]).module
        except LayerError:
            break
        assert all(buffer.sum(1).min() > 0 for buffer in module.buffers())
    assert 20 < bands < 120
