"""The window around the pages: header, status bar, commands, search, files."""
