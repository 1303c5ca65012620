"""Charts that several pages share: drawn by pyqtgraph, read by pointer and keyboard."""
