"""The page that shows what a trained network can do, and where it is wrong."""
