"""Every measure of the window, once, in pixels at 100 %."""

from __future__ import annotations

# Spacing, in steps of four.
INSIDE = 4  # inside chips
RELATED = 8  # between things that belong together
CARDS = 12  # between cards
MARGIN = 14  # around a page and inside a card

# Corners.
CONTROL_RADIUS = 6
NODE_RADIUS = 8
CARD_RADIUS = 10

# Type.
LABEL = 11
SECONDARY = 12
BASE = 13
TITLE = 15
FIGURE = 22

# Controls.
CONTROL = 28
ICON = 16
CHIP_ICON = 20
RING = 2  # width of the focus ring, and its distance
ROW = 30  # of a table
SIDE = 320  # width of the column beside a page
