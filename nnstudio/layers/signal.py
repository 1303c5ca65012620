"""Layers that look at the frequencies of signals."""

from __future__ import annotations

from math import log10, sqrt
from typing import ClassVar, Literal

from pydantic import Field

from nnstudio.calls import Argument, Value, parts, torch
from nnstudio.errors import LayerError, Phrase
from nnstudio.layers.fields import choices
from nnstudio.layers.layer import Layer
from nnstudio.layers.port import Port
from nnstudio.layers.shape import Shape

_LONGEST = 4096
# What is added before a logarithm: quieter than this is silence.
_SILENCE = 1e-6


class _Frames(Layer):
    """Fields of everything that cuts a series into windows."""

    inputs: ClassVar = (Port("series", "channels steps"),)
    outputs: ClassVar = (Port("output", "channels height width"),)

    n_fft: int = Field(
        256,
        ge=4,
        le=2048,
        title="Window length",
        description="Steps per window; longer tells frequencies finer",
    )
    hop_length: int | None = Field(
        None,
        ge=1,
        le=2048,
        title="Hop",
        description="Steps from one window to the next; a quarter window unless set",
    )
    window: Literal["hann", "hamming", "blackman", "rectangular"] = Field(
        "hann",
        title="Window",
        description="How each window fades in and out",
        json_schema_extra=choices(
            hann="Hann", hamming="Hamming", blackman="Blackman", rectangular="Not at all"
        ),
    )
    center: bool = Field(
        True, title="Centred", description="Mirrors the series at both ends, so that windows start before it"
    )

    def summary(self) -> str:
        return Phrase("windows of {steps}", steps=self.n_fft)

    def example(self) -> tuple[Shape, ...]:
        return (Shape((2, 2 * self.n_fft), ("channels", "steps")),)

    def transformed(self, series: Argument) -> Value:
        """The complex spectrum, real and imaginary parts as channels."""
        steps = series.shape.sizes[1]
        if steps <= self.n_fft // 2 or (not self.center and steps < self.n_fft):
            raise LayerError(
                "window-too-long",
                "Windows of {window} steps are too long for a series of {steps}.",
                window=self.n_fft,
                steps=steps,
            )
        hop = self.hop_length or self.n_fft // 4
        return parts.STFT(self.n_fft, hop, self.window, self.center)(series)

    def spectrogram(self, series: Argument, power: float) -> Value:
        """How strong each frequency is in each window."""
        pairs = self.transformed(series).unflatten(1, (-1, 2))
        return pairs.square().sum(2) if power == 2 else pairs.norm(dim=2)


class STFT(
    _Frames,
    group="Signal",
    icon="stft",
    title="STFT",
    words="short-time Fourier transform spectrum complex audio frequency 短时傅里叶变换 频谱",
):
    """Cuts a series into windows and says which waves each holds, with their phase.

    When phase matters, for example to change a sound. To recognise sounds take Spectrogram.

    Shape: channels × steps become channels × frequencies × windows, two channels (real, imaginary) for each.
    """

    def build(self, series: Argument) -> Value:
        return self.transformed(series)


class Spectrogram(
    _Frames,
    group="Signal",
    usual=True,
    icon="spectrogram",
    words="frequency time power magnitude audio sound vibration 声谱图 频谱图",
):
    """Turns a series into a picture: how strong each frequency (height) is at each time (width).

    Before 2d convolutions, for sounds, vibrations, heart beats and other signals.

    Shape: channels × steps become channels × frequencies × windows.
    """

    power: Literal["magnitude", "power"] = Field(
        "power",
        title="Strength",
        description="Power is the square of the magnitude",
        json_schema_extra=choices(magnitude="Magnitude", power="Power"),
    )
    log: bool = Field(True, title="Logarithm", description="Loud and quiet become comparable, as to the ear")

    def build(self, series: Argument) -> Value:
        return _loudness(self.spectrogram(series, 2 if self.power == "power" else 1), self.log)


class _Mel(Layer):
    """Fields of the mel scale."""

    n_mels: int = Field(64, ge=1, le=512, title="Bands", description="How many bands of pitch")
    sample_rate: int = Field(
        16_000, ge=1, le=10_000_000, title="Sample rate", description="Steps of the series per second"
    )
    f_min: float = Field(0.0, ge=0.0, le=5e6, title="Lowest", description="Lowest frequency in hertz")
    f_max: float | None = Field(
        None,
        gt=0.0,
        le=5e6,
        title="Highest",
        description="Highest frequency in hertz; half the rate unless set",
    )

    def scaled(self, spectrogram: Value, frequencies: int) -> Value:
        """The bands of a spectrogram of so many frequencies."""
        highest = self.sample_rate / 2
        top = highest if self.f_max is None else self.f_max
        if not self.f_min < top <= highest:
            raise LayerError(
                "band-empty",
                "Frequencies from {low} to {high} hertz must rise to {limit} at most, half the sample rate.",
                low=f"{self.f_min:g}",
                high=f"{top:g}",
                limit=f"{highest:g}",
            )
        if self._narrowest(top) < highest / max(1, frequencies - 1):
            raise LayerError(
                "bands-too-narrow",
                "{bands} bands are too narrow for {frequencies} frequencies: some would hold none.",
                bands=self.n_mels,
                frequencies=frequencies,
            )
        return parts.MelScale(frequencies, self.n_mels, self.sample_rate, self.f_min, top)(spectrogram)

    def _narrowest(self, top: float) -> float:
        """Width of the lowest band in hertz; the scale is that of `nnstudio.compiler.parts.MelScale`."""
        octaves = log10((1 + top / 700) / (1 + self.f_min / 700)) * 2 / (self.n_mels + 1)
        return (700 + self.f_min) * (10**octaves - 1)


class MelSpectrogram(
    _Mel,
    _Frames,
    group="Signal",
    icon="melspectrogram",
    title="Mel spectrogram",
    words="audio speech sound pitch filter bank MFCC HTK 梅尔 声谱图 语音",
):
    """A spectrogram on the scale of the ear: fine for low tones, coarse for high ones.

    The usual start for speech, music and animal sounds, before 2d convolutions.

    Shape: channels × steps become channels × Bands × windows.
    """

    n_fft: int = Field(
        512,
        ge=4,
        le=2048,
        title="Window length",
        description="Steps per window; longer tells frequencies finer",
    )
    log: bool = Field(True, title="Logarithm", description="Loud and quiet become comparable, as to the ear")

    def summary(self) -> str:
        return Phrase("{count} bands", count=self.n_mels)

    def build(self, series: Argument) -> Value:
        return _loudness(self.scaled(self.spectrogram(series, 2), self.n_fft // 2 + 1), self.log)


class MelScale(
    _Mel,
    group="Signal",
    icon="melscale",
    title="Mel filter bank",
    words="mel scale bands audio pitch triangular HTK 梅尔 滤波器组",
):
    """Sums the frequencies of a spectrogram up in bands as the ear does.

    Behind a Spectrogram without logarithm, when you want to see or change what lies between.

    Shape: height becomes Bands; channels and width stay.
    """

    inputs: ClassVar = (Port("spectrogram", "channels height width"),)
    outputs: ClassVar = (Port("output", "channels height width"),)

    def summary(self) -> str:
        return Phrase("{count} bands", count=self.n_mels)

    def example(self) -> tuple[Shape, ...]:
        return (Shape((2, 257, 6), ("channels", "height", "width")),)

    def build(self, spectrogram: Argument) -> Value:
        return self.scaled(spectrogram, spectrogram.shape.sizes[1])


class FFTMagnitude(
    Layer,
    group="Signal",
    icon="fftmagnitude",
    title="FFT magnitude",
    words="Fourier transform spectrum frequency rfft amplitude periodic 傅里叶变换 频谱 幅度",
):
    """Says how strong each frequency is in a whole series, from slow waves to fast ones.

    For vibrations and other steady signals, in which it does not matter when something happens.

    Shape: the last axis becomes half as long, plus one.
    """

    norm: Literal["backward", "ortho", "forward"] = Field(
        "backward",
        title="Scaled by",
        description="What the sums are divided by; n is the length of the series",
        json_schema_extra=choices(backward="Nothing", ortho="Root of n", forward="n"),
    )
    log: bool = Field(False, title="Logarithm", description="Loud and quiet become comparable, as to the ear")

    def example(self) -> tuple[Shape, ...]:
        return (Shape((2, 48), ("channels", "steps")),)

    def build(self, input: Argument) -> Value:
        length = input.shape.sizes[input.shape.axis(-1)]
        if length > _LONGEST:
            raise LayerError(
                "series-too-long",
                "A series of {steps} steps is longer than {limit}; a Spectrogram cuts it into windows.",
                steps=length,
                limit=_LONGEST,
            )
        scale = {"backward": 1.0, "ortho": 1 / sqrt(length), "forward": 1 / length}[self.norm]
        return _loudness(parts.FFTMagnitude(length, scale)(input), self.log)


def _loudness(strength: Value, log: bool) -> Value:
    return torch.log(strength + _SILENCE) if log else strength
