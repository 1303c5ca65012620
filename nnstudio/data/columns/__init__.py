"""One column of a table: its values made clean, and what it is, with evidence and open questions."""

from nnstudio.data.columns.cleaning import clean
from nnstudio.data.columns.column import Column, is_text
from nnstudio.data.columns.describing import MOST_CATEGORIES, describe, questions_of
from nnstudio.data.columns.names import as_texts, category_name, frequent, in_order

__all__ = [
    "MOST_CATEGORIES",
    "Column",
    "as_texts",
    "category_name",
    "clean",
    "describe",
    "frequent",
    "in_order",
    "is_text",
    "questions_of",
]
