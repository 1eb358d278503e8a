"""Floor 6: the same exercise with one decision changed, to see what made the difference."""
