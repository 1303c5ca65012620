"""Networks to begin with, suited to the data."""

from nnstudio.project.architectures.networks import ends, network

__all__ = ["ends", "network"]
