"""How the window looks: colours, measures, fonts and icons."""
