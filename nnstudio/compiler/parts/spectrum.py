"""Frequencies of signals.

Discrete Fourier transforms are written as products with fixed matrices: ONNX Runtime's own transform is too
rough for lengths that are no power of two (1e-4 at 1000 points).
"""

import math

import torch
from torch import Tensor, nn


class STFT(nn.Module):
    """Short-time Fourier transform of ``(batch, channels, steps)``, as `torch.stft` defines it.

    Gives ``(batch, 2 * channels, n_fft // 2 + 1, frames)``, the real part of every channel before its
    imaginary part. Centred frames see the signal mirrored at both ends. Windows are periodic, as those of
    `torch.hann_window`.
    """

    kernel: Tensor

    def __init__(self, n_fft: int, hop_length: int, window: str, center: bool) -> None:
        super().__init__()
        self.n_fft, self.hop_length, self.center = n_fft, hop_length, center
        cosines = {
            "hann": (0.5, 0.5, 0.0),
            "hamming": (0.54, 0.46, 0.0),
            "blackman": (0.42, 0.5, 0.08),
            "rectangular": (1.0, 0.0, 0.0),
        }[window]
        places = torch.arange(n_fft)
        turn = places.double() * (2 * math.pi / n_fft)
        shape = cosines[0] - cosines[1] * turn.cos() + cosines[2] * (2 * turn).cos()
        # Whole turns are taken off while numbers are whole, so that the angles stay exact.
        turns = torch.arange(n_fft // 2 + 1).unsqueeze(1) * places % n_fft
        angles = turns.double() * (2 * math.pi / n_fft)
        kernel = torch.cat((angles.cos(), -angles.sin())) * shape
        self.register_buffer("kernel", kernel.float().unsqueeze(1), persistent=False)

    def forward(self, signal: Tensor) -> Tensor:
        if self.center:
            signal = nn.functional.pad(signal, (self.n_fft // 2, self.n_fft // 2), mode="reflect")
        waves = nn.functional.conv1d(signal.flatten(0, 1).unsqueeze(1), self.kernel, stride=self.hop_length)
        channels = signal.shape[1]
        return waves.reshape(-1, 2 * channels, self.n_fft // 2 + 1, waves.shape[2])


class MelScale(nn.Module):
    """Sums the frequencies of a spectrogram up in triangular bands of equal width on the mel scale.

    m = 2595 log10(1 + f / 700), the formula of HTK (Young et al., The HTK Book, section 5.4).
    """

    bands: Tensor

    def __init__(self, n_freqs: int, n_mels: int, sample_rate: int, f_min: float, f_max: float) -> None:
        super().__init__()
        low, high = (2595 * math.log10(1 + edge / 700) for edge in (f_min, f_max))
        mels = low + (high - low) / (n_mels + 1) * torch.arange(n_mels + 2, dtype=torch.float64)
        edges = 700 * (10 ** (mels / 2595) - 1)
        frequencies = torch.arange(n_freqs, dtype=torch.float64) * (sample_rate / 2 / max(1, n_freqs - 1))
        steps = (edges[1:] - edges[:-1]).unsqueeze(1)
        rising = (frequencies - edges[:-2].unsqueeze(1)) / steps[:-1]
        falling = (edges[2:].unsqueeze(1) - frequencies) / steps[1:]
        bands = torch.minimum(rising, falling).clamp_min(0)
        self.register_buffer("bands", bands.float(), persistent=False)

    def forward(self, spectrogram: Tensor) -> Tensor:
        return torch.matmul(self.bands, spectrogram)


class FFTMagnitude(nn.Module):
    """How strong each frequency is along the last axis: the absolute value of `torch.fft.rfft`."""

    cosines: Tensor
    sines: Tensor

    def __init__(self, length: int, scale: float) -> None:
        super().__init__()
        turns = torch.arange(length).unsqueeze(1) * torch.arange(length // 2 + 1) % length
        angles = turns.double() * (2 * math.pi / length)
        self.register_buffer("cosines", (angles.cos() * scale).float(), persistent=False)
        self.register_buffer("sines", (angles.sin() * scale).float(), persistent=False)

    def forward(self, signal: Tensor) -> Tensor:
        parts = torch.stack((torch.matmul(signal, self.cosines), torch.matmul(signal, self.sines)))
        magnitude: Tensor = torch.linalg.vector_norm(parts, dim=0)
        return magnitude
