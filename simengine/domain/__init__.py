"""Floor 0: the words of the field as frozen types. Standard library only; no I/O, no clock."""
