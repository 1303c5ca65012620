from __future__ import annotations

import pytest
import torch

from nnstudio.compiler.parts import STFT, FFTMagnitude, MelScale

WINDOWS = {
    "hann": torch.hann_window,
    "hamming": torch.hamming_window,
    "blackman": torch.blackman_window,
    "rectangular": torch.ones,
}


def noise(*sizes: int) -> torch.Tensor:
    return torch.randn(sizes, generator=torch.Generator().manual_seed(0))


@pytest.mark.parametrize("window", WINDOWS)
@pytest.mark.parametrize(("n_fft", "hop", "center"), [(64, 16, True), (63, 20, True), (400, 160, False)])
def test_the_transform_is_that_of_pytorch(window: str, n_fft: int, hop: int, center: bool) -> None:
    signal = noise(2, 3, 1000)
    shape = WINDOWS[window](n_fft)
    expected = torch.view_as_real(
        torch.stft(signal.flatten(0, 1), n_fft, hop, window=shape, center=center, return_complex=True)
    ).unflatten(0, (2, 3))
    found = STFT(n_fft, hop, window, center)(signal).unflatten(1, (3, 2))
    scale = expected.abs().max()
    assert (found - expected.permute(0, 1, 4, 2, 3)).abs().max() < 1e-4 * scale


@pytest.mark.parametrize("length", [1, 2, 31, 400, 1000, 1024])
def test_magnitudes_are_those_of_pytorch(length: int) -> None:
    signal = noise(2, length)
    expected = torch.fft.rfft(signal.double(), norm="ortho").abs()
    found = FFTMagnitude(length, length**-0.5)(signal)
    assert (found - expected).abs().max() < 1e-5 * expected.max()


def test_silence_has_a_gradient() -> None:
    signal = torch.zeros(1, 8, requires_grad=True)
    FFTMagnitude(8, 1.0)(signal).sum().backward()
    assert signal.grad is not None
    assert torch.isfinite(signal.grad).all()


def test_bands_are_triangles_with_equal_steps_in_mel() -> None:
    bands = MelScale(257, 20, 16_000, 50.0, 7000.0).bands
    frequencies = torch.arange(257) * 16_000 / 512
    assert bands.min() == 0
    assert bands.max() <= 1
    assert (bands[:, (frequencies <= 50) | (frequencies >= 7000)] == 0).all()
    inside = (frequencies > edge(1)) & (frequencies < edge(20))
    torch.testing.assert_close(bands.sum(0)[inside], torch.ones(int(inside.sum())), rtol=0, atol=1e-5)
    for band in range(20):
        strongest = float(frequencies[bands[band].argmax()])
        assert abs(strongest - edge(band + 1)) <= 16_000 / 512


def edge(place: int) -> float:
    """Where band `place` is strongest, out of 20 between 50 and 7000 Hz."""
    low, high = (2595 * torch.log10(torch.tensor(1 + edge / 700)) for edge in (50.0, 7000.0))
    return float(700 * (10 ** ((low + (high - low) * place / 21) / 2595) - 1))


def test_a_tone_lights_its_own_band() -> None:
    steps = torch.arange(4096) / 16_000
    tone = torch.sin(2 * torch.pi * 1000 * steps)
    pairs = STFT(512, 128, "hann", True)(tone.expand(1, 1, -1))
    strengths = pairs.square().sum(1)
    mel = MelScale(257, 40, 16_000, 0.0, 8000.0)
    lit = mel(strengths)[0, :, 10].argmax()
    assert mel.bands[lit, 32] == mel.bands[:, 32].max()
