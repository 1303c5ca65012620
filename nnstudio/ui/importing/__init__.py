"""Bringing a network from elsewhere into the window, and what became of it."""
