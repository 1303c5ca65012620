"""A project leaves as one Python file that runs without NN Studio."""
