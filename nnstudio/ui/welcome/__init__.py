"""Where projects begin."""
