"""Results leave: a run as one file for use elsewhere, compared with the network before it is written."""
