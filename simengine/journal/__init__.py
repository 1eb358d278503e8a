"""Floor 1: the journal, an append-only chain of records; the port to it, and its forms in memory and file."""
