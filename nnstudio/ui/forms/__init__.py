"""Forms that are read off the declared fields of a settings model: no form is written by hand."""

from nnstudio.data.answers import changed
from nnstudio.ui.forms.form import Form

__all__ = ["Form", "changed"]
