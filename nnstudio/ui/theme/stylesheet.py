"""The one style sheet. Widgets say what they are with the property `kind`; colours are given to them here."""

from __future__ import annotations

from string import Template

from nnstudio.ui.theme import icons
from nnstudio.ui.theme import measures as m
from nnstudio.ui.theme.tokens import Theme

_SHEET = Template("""
QToolTip { background: $raised; color: $text; border: 1px solid $border; padding: 4px 6px; }

QWidget[kind="page"] { background: $window; }
QWidget[kind="page"][tone="accent"] { border: 2px solid $accent; }
QWidget[kind="side"] { background: $surface; }
QFrame[kind="side-left"] { background: $surface; border: none; border-right: 1px solid $border; }
QFrame[kind="side-right"] { background: $surface; border: none; border-left: 1px solid $border; }
QFrame[kind="card"] { background: $surface; border: 1px solid $border; border-radius: ${card_radius}px; }
QFrame[kind="card"][tone="bad"] { border-color: $bad; }
QFrame[kind="card"][tone="accent"] { border-color: $accent; }
QFrame[kind="rule"] { background: $border; border: none; max-height: 1px; min-height: 1px; }
QFrame[kind="bar-top"] { background: $surface; border: none; border-bottom: 1px solid $border; }
QFrame[kind="bar-bottom"] { background: $surface; border: none; border-top: 1px solid $border; }
QFrame[kind="bar-bottom"] QLabel, QPushButton[kind="status"] { font-size: ${secondary}px; }
QFrame[kind="banner"] { background: $raised; border: none; border-bottom: 1px solid $border; }
QFrame[kind="steps"] { background: $window; border: 1px solid $border; border-radius: 8px; }
QScrollArea[kind="plain"], QScrollArea[kind="plain"] > QWidget > QWidget[kind="column"] {
    background: transparent; border: none;
}

QLabel { background: transparent; }
QLabel[kind="title"] { font-size: ${title}px; font-weight: 600; }
QLabel[kind="strong"] { font-weight: 600; }
QLabel[kind="figure"] { font-size: ${figure}px; font-weight: 600; }
QLabel[kind="muted"] { color: $muted; }
QLabel[kind="small"] { color: $muted; font-size: ${secondary}px; }
QLabel[kind="section"] { color: $muted; font-size: ${label}px; font-weight: 600; letter-spacing: 0.5px; }
QLabel[kind="chip"] {
    color: $muted; font-size: ${secondary}px; border: 1px solid $border; border-radius: 11px;
    padding: 3px 9px;
}
QLabel[tone="ok"] { color: $ok; }
QLabel[tone="warning"] { color: $warning; }
QLabel[tone="bad"] { color: $bad; }
QLabel[tone="accent"] { color: $accent; }
QLabel[tone="training"] { color: $training; }
QLabel[tone="validation"] { color: $validation; }
QLabel[tone="faint"] { color: $faint; }
QLabel[kind="chip"][tone="accent"] { border-color: $accent; }
QLabel[kind="chip"][tone="ok"] { border-color: $ok; }
QLabel[kind="chip"][tone="warning"] { border-color: $warning; }
QLabel[kind="chip"][tone="bad"] { border-color: $bad; }
QLabel:disabled { color: $faint; }

QPushButton {
    min-height: ${inner}px; padding: 0 14px; background: $raised; color: $text;
    border: 1px solid $border; border-radius: ${control_radius}px;
}
QPushButton:hover { border-color: $link; }
QPushButton:pressed, QPushButton:checked { background: $selected; border-color: $accent; }
QPushButton:disabled { color: $faint; background: transparent; }
QPushButton::menu-indicator {
    image: url("$chevron"); width: 12px; subcontrol-position: right center; right: 8px;
}
QPushButton[kind="primary"] {
    background: $accent; color: $on_accent; border-color: $accent; font-weight: 600;
}
QPushButton[kind="primary"]:hover { background: $accent_hover; border-color: $accent_hover; }
QPushButton[kind="primary"]:pressed { background: $accent_pressed; border-color: $accent_pressed; }
QPushButton[kind="primary"]:disabled { background: $border; border-color: $border; color: $muted; }
QPushButton[kind="option"] {
    background: $surface; border: 1px solid $border; border-radius: ${card_radius}px; padding: 0;
    text-align: left;
}
QPushButton[kind="option"]:hover { border-color: $accent; }
QPushButton[kind="option"]:pressed, QPushButton[kind="option"]:checked { background: $selected; }
QPushButton[kind="link"] {
    background: transparent; border: none; color: $accent; padding: 0; min-height: 20px; text-align: left;
}
QPushButton[kind="link"]:hover { text-decoration: underline; }
QPushButton[kind="step"] {
    background: transparent; color: $muted; border: none; border-radius: ${control_radius}px;
    min-height: 28px;
}
QPushButton[kind="step"]:hover { color: $text; }
QPushButton[kind="step"]:checked { background: $selected; color: $accent; font-weight: 600; }
QPushButton[kind="step"][mark="problem"] { color: $bad; }
QPushButton[kind="status"] { background: transparent; border: none; padding: 0; min-height: 20px; }
QPushButton[kind="status"][tone="ok"] { color: $ok; }
QPushButton[kind="status"][tone="warning"] { color: $warning; }
QPushButton[kind="status"][tone="bad"] { color: $bad; }
QToolButton {
    background: transparent; border: 1px solid transparent; border-radius: ${control_radius}px; padding: 5px;
}
QToolButton:hover { background: $raised; border-color: $border; }
QToolButton:pressed, QToolButton:checked { background: $selected; }
QToolButton::menu-indicator { image: none; }

QLineEdit, QAbstractSpinBox, QComboBox, QPlainTextEdit, QTextEdit {
    min-height: ${inner}px; background: $window; color: $text; border: 1px solid $border;
    border-radius: ${control_radius}px; padding: 0 6px;
    selection-background-color: $accent; selection-color: $on_accent;
}
QLineEdit:hover, QAbstractSpinBox:hover, QComboBox:hover { border-color: $link; }
QLineEdit:disabled, QAbstractSpinBox:disabled, QComboBox:disabled { color: $faint; }
QLineEdit[tone="bad"], QAbstractSpinBox[tone="bad"] { border-color: $bad; }
QAbstractSpinBox { padding: 0; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { width: 0; border: none; }
QAbstractSpinBox QLineEdit, QComboBox QLineEdit {
    border: none; padding: 0 6px; background: transparent; min-height: 0;
}
QComboBox { padding: 0 8px; }
QComboBox::drop-down { border: none; width: 20px; }
QComboBox::down-arrow { image: url("$chevron"); width: 14px; height: 14px; right: 4px; }
QComboBox QAbstractItemView {
    background: $raised; border: 1px solid $border; padding: 4px; outline: none;
    selection-background-color: $selected; selection-color: $text;
}
QComboBox QAbstractItemView::item { min-height: 24px; padding: 0 6px; }
QCheckBox, QRadioButton { background: transparent; spacing: 8px; min-height: ${inner}px; }
QCheckBox::indicator {
    width: 16px; height: 16px; border: 1px solid $link; border-radius: 4px; background: $window;
}
QCheckBox::indicator:hover { border-color: $accent; }
QCheckBox::indicator:checked { background: $accent; border-color: $accent; image: url("$check"); }
QCheckBox:disabled { color: $faint; }

QMenu { background: $raised; border: 1px solid $border; padding: 4px; }
QMenu::item { padding: 5px 24px 5px 12px; border-radius: 4px; }
QMenu::item:selected { background: $selected; }
QMenu::item:disabled { color: $faint; }
QMenu::separator { height: 1px; background: $border; margin: 4px 8px; }
QMenu::icon { padding-left: 8px; }
QMenu::indicator { width: 14px; height: 14px; left: 6px; }
QMenu::indicator:checked { image: url("$tick"); }

QAbstractItemView {
    background: $surface; border: none; outline: none; selection-background-color: $selected;
    selection-color: $text;
}
QTableView { gridline-color: $border; }
QTableView::item { padding: 0 9px; border-bottom: 1px solid $border; }
QTableView::item:selected { background: $selected; color: $text; }
QListView::item, QTreeView::item { min-height: 28px; padding: 0 4px; }
QListView::item:hover, QTreeView::item:hover { background: $raised; }
QListView::item:selected, QTreeView::item:selected { background: $selected; color: $text; }
QHeaderView { background: $surface; border: none; }
QHeaderView::section {
    background: $surface; color: $muted; border: none; border-bottom: 1px solid $border;
    padding: 0 12px; min-height: ${row}px; font-weight: 400;
}
QTableCornerButton::section { background: $surface; border: none; }

QProgressBar { background: $border; border: none; border-radius: 3px; max-height: 6px; min-height: 6px; }
QProgressBar::chunk { background: $accent; border-radius: 3px; }
QSlider::groove:horizontal { height: 4px; border-radius: 2px; background: $border; }
QSlider::sub-page:horizontal { background: $accent; border-radius: 2px; }
QSlider::handle:horizontal {
    width: 14px; height: 14px; margin: -5px 0; border-radius: 7px; background: $accent;
}

QScrollBar { background: transparent; border: none; margin: 0; }
QScrollBar:vertical { width: 10px; }
QScrollBar:horizontal { height: 10px; }
QScrollBar::handle { background: $border; border-radius: 3px; margin: 2px; }
QScrollBar::handle:hover { background: $link; }
QScrollBar::handle:vertical { min-height: 28px; }
QScrollBar::handle:horizontal { min-width: 28px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QSplitter::handle { background: $border; }
QAbstractScrollArea::corner { background: transparent; }
""")


def stylesheet(theme: Theme) -> str:
    """The style sheet of a theme."""
    accent = theme.color("accent")
    values = {token: colour for token, colour in theme.colours.items() if "." not in token}
    return _SHEET.substitute(
        values,
        accent_hover=accent.lighter(108).name(),
        accent_pressed=accent.darker(110).name(),
        inner=m.CONTROL - 2,
        row=m.ROW,
        card_radius=m.CARD_RADIUS,
        control_radius=m.CONTROL_RADIUS,
        label=m.LABEL,
        secondary=m.SECONDARY,
        title=m.TITLE,
        figure=m.FIGURE,
        chevron=icons.file("chevron-down", theme.color("muted")).as_posix(),
        check=icons.file("check", theme.color("on_accent")).as_posix(),
        tick=icons.file("check", theme.color("accent")).as_posix(),
    )
