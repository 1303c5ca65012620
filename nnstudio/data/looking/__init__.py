"""Looking at the data before anything learns from it: what goes with what, and what is worth a look."""

from nnstudio.data.looking.finding import Finding
from nnstudio.data.looking.look import Look, look

__all__ = ["Finding", "Look", "look"]
