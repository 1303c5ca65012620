"""The page where a network is built: library, canvas, inspector."""
