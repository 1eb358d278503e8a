"""The tables. SQLAlchemy Core, so that the same code serves SQLite and PostgreSQL.

Free text and links to people stand apart from the records: ``texts`` can be erased row by row, and a journal
still verifies afterwards.
"""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
)

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)

packs = Table(
    "packs",
    metadata,
    Column("hash", String(64), primary_key=True),
    Column("id", String(200), nullable=False),
    Column("archive", LargeBinary, nullable=False),  # the pack's files as a zip: a copy for good
)

exercises = Table(
    "exercises",
    metadata,
    Column("id", String(40), primary_key=True),
    Column("pack_hash", ForeignKey("packs.hash"), nullable=False),
    Column("title", Text, nullable=False),
    Column("state", String(10), nullable=False),  # lobby, live, ended
    Column("created_utc", String(30), nullable=False),
    Column("settings", Text, nullable=False),  # JSON: play, seed, policy, policies
    Column("speed", Integer, nullable=False, default=60),
    Column("watermark_ms", BigInteger, nullable=False, default=0),  # how far the clock was, durably
)

records = Table(
    "records",
    metadata,
    Column("exercise", ForeignKey("exercises.id"), primary_key=True),
    Column("seq", BigInteger, primary_key=True, autoincrement=False),  # fences out a second writer
    Column("line", LargeBinary, nullable=False),  # the record's canonical bytes
    Column("wall_time_utc", String(30), nullable=False),  # beside the record, never hashed
)

texts = Table(
    "texts",
    metadata,
    Column("exercise", ForeignKey("exercises.id"), primary_key=True),
    Column("commitment", String(71), primary_key=True),
    Column("text", Text, nullable=False),
    Column("salt", LargeBinary, nullable=False),
)

links = Table(
    "links",
    metadata,
    Column("id", String(40), primary_key=True),
    Column("exercise", ForeignKey("exercises.id"), nullable=True),  # none: the host's link
    Column("member", String(10), nullable=False),
    Column("seat", String(200), nullable=True),
    Column("secret_sha256", String(64), nullable=False, unique=True),
    Column("created_utc", String(30), nullable=False),
    Column("expires_utc", String(30), nullable=False),
    Column("max_uses", Integer, nullable=False),
    Column("uses", Integer, nullable=False, default=0),
    Column("revoked", Boolean, nullable=False, default=False),
)

participants = Table(
    "participants",
    metadata,
    Column("id", String(40), primary_key=True),
    Column("link", ForeignKey("links.id"), nullable=False),
    Column("token_sha256", String(64), nullable=False, unique=True),
    Column("created_utc", String(30), nullable=False),
    Column("expires_utc", String(30), nullable=False),
    Column("left", Boolean, nullable=False, default=False),
)

answers = Table(
    "answers",
    metadata,
    Column("participant", ForeignKey("participants.id"), primary_key=True),
    Column("key", String(200), primary_key=True),
    Column("exercise", ForeignKey("exercises.id"), nullable=False),
    Column("asked_sha256", String(64), nullable=False),
    Column("answer", Text, nullable=False),  # JSON, without sentences
)

sheets = Table(
    "sheets",
    metadata,
    Column("exercise", ForeignKey("exercises.id"), primary_key=True),
    Column("nation", String(200), primary_key=True),
    Column("move", Integer, primary_key=True, autoincrement=False),
    Column("version", Integer, nullable=False),
    Column("handed_in", Integer, nullable=True),
    Column("items", Text, nullable=False),  # JSON: the lines as people see them
)

Index("ix_links_exercise", links.c.exercise)
Index("ix_participants_link", participants.c.link)
