"""The page where a network learns: what to set, how it goes, what came before."""
