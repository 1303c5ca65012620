"""Work is kept: the project as a value, its templates and its file. Loads neither torch nor pandas."""

from nnstudio.project.document import Document
from nnstudio.project.file import backup_of, load, save

__all__ = ["Document", "backup_of", "load", "save"]
