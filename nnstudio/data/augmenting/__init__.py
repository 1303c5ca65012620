"""Random changes of training batches, done where the batches are."""

from nnstudio.data.augmenting.augmenter import Augmenter, augmenter

__all__ = ["Augmenter", "augmenter"]
