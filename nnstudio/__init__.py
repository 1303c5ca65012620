"""NN Studio: build, train, understand and export neural networks by eye."""

__version__ = "0.1.0"
