"""What augmentation makes of a few training samples of the open project."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from psygnal import Signal

from nnstudio.errors import Message
from nnstudio.workspace.background import Background, Post
from nnstudio.workspace.dataset import DatasetReader
from nnstudio.workspace.session import Session, message_of

if TYPE_CHECKING:
    from nnstudio.data.augmentation import Augmentation
    from nnstudio.data.augmenting.preview import Preview
    from nnstudio.data.dataset import Dataset, Rows
    from nnstudio.data.preparation import Preparation


@dataclass(frozen=True)
class _Samples:
    """Prepared samples, and the preparation that they are good for."""

    preparation: Preparation
    inputs: tuple[Any, ...]


class AugmentationPreview:
    """Samples before and after, made in the background; nothing while it is not known what to predict."""

    changed = Signal()

    def __init__(self, post: Post, session: Session, dataset: DatasetReader) -> None:
        self._background = Background(post, "augmentation")
        self._session = session
        self._dataset = dataset
        self._samples: _Samples | None = None
        self.value: Preview | None = None
        self.error: Message | None = None

    def show(self, seed: int) -> None:
        """Changes the samples as the document says now, by the chance that goes with the seed."""
        data = self._dataset
        if data.value is None or data.parts is None or data.preparation is None:
            self._background.drop()
            self._samples = None
            self._set(None, None)
            return
        dataset, rows, preparation = data.value, data.parts.train, data.preparation
        settings, samples = self._session.document.data.augmentation, self._samples
        self._background.request(
            lambda: _preview(settings, dataset, rows, preparation, samples, seed),
            self._done,
            lambda error: self._set(None, message_of(error)),
        )

    def close(self) -> None:
        """Ends the background thread."""
        self._background.close()

    def _done(self, answer: tuple[_Samples, Preview]) -> None:
        self._samples, preview = answer
        self._set(preview, None)

    def _set(self, value: Preview | None, error: Message | None) -> None:
        self.value, self.error = value, error
        self.changed.emit()


def _preview(
    settings: Augmentation,
    dataset: Dataset,
    rows: Rows,
    preparation: Preparation,
    samples: _Samples | None,
    seed: int,
) -> tuple[_Samples, Preview]:
    from nnstudio.data.augmenting.preview import preview, sampled

    if samples is None or samples.preparation is not preparation:
        samples = _Samples(preparation, sampled(dataset, preparation, rows))
    return samples, preview(settings, preparation, samples.inputs, seed)
