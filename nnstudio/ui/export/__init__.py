"""The page from which a trained network leaves as a file."""
