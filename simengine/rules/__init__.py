"""Floor 2: pure decisions. A rule takes the world, a stimulus and keyed draws, and gives events."""
