"""Small plain widgets that every page is made of. They get their colours from the style sheet."""

from nnstudio.ui.widgets.buttons import LinkButton, OptionButton, OutlineButton, PrimaryButton, ToolButton
from nnstudio.ui.widgets.card import Card, Notice, Rule, SideColumn, plain_scroll
from nnstudio.ui.widgets.empty import EmptyState, Waiting
from nnstudio.ui.widgets.figures import Facts, FigureTile
from nnstudio.ui.widgets.glyph import Glyph
from nnstudio.ui.widgets.labels import Chip, Label, Muted, SectionLabel, Strong, Title
from nnstudio.ui.widgets.layer_chip import LayerChip
from nnstudio.ui.widgets.style import restyle
from nnstudio.ui.widgets.table import Table

__all__ = [
    "Card",
    "Chip",
    "EmptyState",
    "Facts",
    "FigureTile",
    "Glyph",
    "Label",
    "LayerChip",
    "LinkButton",
    "Muted",
    "Notice",
    "OptionButton",
    "OutlineButton",
    "PrimaryButton",
    "Rule",
    "SectionLabel",
    "SideColumn",
    "Strong",
    "Table",
    "Title",
    "ToolButton",
    "Waiting",
    "plain_scroll",
    "restyle",
]
