"""Versions that a journal names in its first record."""

ENGINE_VERSION = "0.1.0"
"""Version of this package."""

FORMAT_VERSION = 1
"""Form of a record. Another form cannot be read without a migration."""

RULES_VERSION = 3
"""Raised whenever the same pack, seed and commands would give other events.

A journal of another rules version can be read and reported on, but not continued.
"""

PACK_SCHEMA_VERSION = 1
"""Form of a scenario pack's files."""
