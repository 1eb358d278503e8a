"""Messages between nations: what a channel admits, how good a message is, when it arrives, what it does, and
what of it was misuse. Sources of the formulas: ``docs/model.md``."""
