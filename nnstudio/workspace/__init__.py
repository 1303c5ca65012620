"""The open document without Qt: session, history, selection, runs, results, preferences."""

from nnstudio.workspace.workspace import Workspace

__all__ = ["Workspace"]
